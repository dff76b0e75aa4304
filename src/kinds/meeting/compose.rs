//! The invitation in order: where and when the group meets, by when members must act, where everything else stands.

use super::model::Invitation;
use crate::compose::Composer;
use crate::document::{Block, Cell, Content, Key, Line, Origin, Role, Table, TableRow, Text, Value, key};
use crate::kinds::blocks::lettered;
use crate::kinds::key_dates::KeyDate;
use crate::kinds::{Body, Matter};
use crate::locale::registers::in_force;
use crate::locale::{Arg, Args};
use crate::model::{Gender, Groups, MeetingMode};

/// The shares of the width that the columns of the key dates have.
const COLUMNS: [u16; 2] = [1, 3];

/// The Resolution of the assembly that says who attends the meetings of regional groups (Rev. Hammamet, 2016).
const RULES: u16 = 1;
/// Its clause on those of Study Group 3, to which operating agencies come.
const OF_TARIFFS: (u8, &str) = (3, "2.3.2");
/// Its clause on those of other study groups.
const OF_OTHERS: &str = "2.3.3";

/// An invitation with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Letter<'c, 'a> {
    pub(super) composer: &'c Composer<'a>,
    pub(super) matter: &'c Invitation,
}

/// A paragraph: the last segment of its address, the message and what it is given.
type Paragraph = (&'static str, &'static str, Args);

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let annexes = letter.annexes();
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

impl Letter<'_, '_> {
    fn is_tsag(self) -> bool {
        self.composer.head.study_group == Groups::Tsag
    }

    /// A value alone, in a form where one is asked for.
    fn shown(self, value: Value, form: Option<&'static str>) -> Text {
        self.composer.value(Arg::Fact { value, written: None, link: None }, form)
    }

    fn subject(self) -> Line {
        let (composer, meeting) = (self.composer, &self.matter.meeting);
        let seminar = if self.matter.seminar.is_some() { "-seminar" } else { "" };
        let id = format!("headed.{}{seminar}", meeting.mode.word());
        let span =
            Args::none().text("place", composer.meeting_place(meeting, None)).fact("dates", meeting.span());
        let args = Args::none().said("headed", &id, composer.say(&id, &span));
        let label = composer.say("label-subject", &Args::none());
        let value = if composer.head.regional_group.is_some() {
            composer.say("subject-regional", &composer.regional_group(args))
        } else if self.is_tsag() {
            composer.say("subject-tsag", &args)
        } else {
            composer.say("subject", &args.fact("group", composer.group()))
        };
        Line { key: key("subject"), label, value }
    }

    fn blocks(self, annexes: usize) -> Vec<Block> {
        let composer = self.composer;
        let home = key("letter");
        let mut blocks =
            vec![composer.paragraph(home.child("salutation"), Role::Salutation, "salutation", &Args::none())];
        let paragraph =
            |(part, id, args): Paragraph| composer.paragraph(home.child(part), Role::Body, id, &args);
        blocks.extend(self.before().into_iter().map(paragraph));
        blocks.push(self.key_dates(&home.child("key-dates")));
        blocks.extend(self.after().into_iter().map(paragraph));
        blocks.extend(composer.closing(&home, u32::try_from(annexes).unwrap_or(u32::MAX)));
        blocks
    }

    /// The paragraphs before the table of key dates.
    fn before(self) -> Vec<Paragraph> {
        let matter = self.matter;
        let mut out = vec![self.invitation()];
        if let Some(seminar) = matter.seminar {
            let args = Args::none()
                .fact("dates", Value::Dates(seminar.from, seminar.to))
                .fact("opening", Value::hour(seminar.opening));
            out.push(("seminar", "seminar", args));
        }
        if let Some(host) = &matter.host {
            let country = self.shown(Value::Place(host.clone()), Some("of"));
            out.push(("host", "host", Args::none().text("country", country)));
        }
        if matter.venue_to_follow {
            out.push(("venue", "venue", Args::none()));
        }
        let opening = Args::none().fact("opening", matter.opens());
        out.push(match matter.registration {
            Some(hour) => {
                ("opening", "opening-registration", opening.fact("registration", Value::hour(hour)))
            }
            None if matter.meeting.mode == MeetingMode::Virtual => ("opening", "opening-virtual", opening),
            None => ("opening", "opening", opening),
        });
        if matter.headquarters {
            out.push(("rooms", "rooms", Args::none()));
        }
        out.extend(self.restriction());
        if !matter.questions.is_empty() {
            let questions = matter.questions.iter();
            let list = questions.map(|question| self.shown(Value::Question(question.clone()), None));
            let args = Args::none()
                .text("list", self.composer.join(list.collect()))
                .number("count", matter.questions.len());
            out.push(("questions", "questions", args));
        }
        out.push(("key-dates", "key-dates", Args::none()));
        out
    }

    /// Who may attend the meeting of a regional group.
    fn restriction(self) -> Option<Paragraph> {
        let head = self.composer.head;
        head.regional_group.as_ref()?;
        let revised = in_force(RULES, head.day())?;
        let (id, clause) = match head.study_group.one() {
            Some(group) if group == OF_TARIFFS.0 => ("restriction-agencies", OF_TARIFFS.1),
            _ => ("restriction", OF_OTHERS),
        };
        let args = Args::none()
            .fact("clause", Value::Clause(clause.into()))
            .fact("resolution", Value::Resolution(RULES))
            .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year });
        Some(("restriction", id, args))
    }

    fn invitation(self) -> Paragraph {
        let (composer, meeting) = (self.composer, &self.matter.meeting);
        let headquarters = if self.matter.headquarters { "-headquarters" } else { "" };
        let id = format!("convened.{}{headquarters}", meeting.mode.word());
        let convened = Args::none().text("place", composer.held_place(meeting)).fact("dates", meeting.span());
        let args = Args::none().said("convened", &id, composer.say(&id, &convened));
        if self.is_tsag() {
            return ("invitation", "invitation-tsag", args);
        }
        if composer.head.regional_group.is_some() {
            return ("invitation", "invitation-regional", composer.regional_group(args));
        }
        let args = args.fact("group", composer.group()).text("group-title", composer.group_title());
        ("invitation", "invitation", args)
    }

    /// The paragraphs behind it.
    fn after(self) -> Vec<Paragraph> {
        let matter = self.matter;
        let mut out = Vec::new();
        if !matter.practical.is_empty() {
            out.push(("practical", "practical", Args::none().with("annex", lettered(1))));
        }
        if let Some(annex) = self.annex_of(matter.agenda.as_ref()) {
            let args = Args::none().with("annex", annex);
            out.push(match &matter.chair {
                Some(chair) => {
                    let args = args
                        .fact("person", Value::Person(chair.person.clone()))
                        .fact("country", Value::Place(chair.country.clone()))
                        .choice("style", self.composer.chair_style())
                        .choice("gender", Gender::word(chair.gender));
                    ("agenda", "agenda-chair", args)
                }
                None => ("agenda", "agenda", args),
            });
        }
        if let Some(annex) = self.annex_of(matter.time_plan.as_ref()) {
            out.push(("time-plan", "time-plan", Args::none().with("annex", annex)));
        }
        if let Some(page) = &self.composer.head.contact.web {
            let url = Args::none().linked("url", Value::Url(page.clone()), Some(page.clone()));
            out.push(("latest", "latest", url));
        }
        out.push(("wish", "wish", Args::none()));
        out
    }

    /// What tells an annex of the circular's own.
    pub(super) fn annex_of(self, id: Option<&String>) -> Option<Arg> {
        let own = self.composer.head.annexes.iter().position(|annex| Some(&annex.id) == id)?;
        let before = usize::from(!self.matter.practical.is_empty());
        Some(lettered(u32::try_from(before + own + 1).ok()?))
    }

    /// The table of key dates: each with what is due.
    fn key_dates(self, home: &Key) -> Block {
        let none = Args::none();
        let rows = KeyDate::ALL.into_iter().filter_map(|due| self.row(home, due));
        let table = Table {
            alt: self.composer.plain("key-dates-alt", &none),
            caption: None,
            columns: COLUMNS.to_vec(),
            head_rows: 1,
            head_columns: 1,
            ruled: true,
            landscape: false,
            rows: std::iter::once(self.head(home)).chain(rows).collect(),
        };
        self.composer.block(home.child("table"), "key-dates-alt", &none, Content::Table(table))
    }

    fn head(self, home: &Key) -> TableRow {
        let key = home.child("head");
        let cells = [("when", "head-when"), ("action", "head-action")].map(|(column, id)| {
            let key = key.child(column);
            let block = self.composer.paragraph(key.clone(), Role::Body, id, &Args::none());
            Cell { key, columns: 1, rows: 1, shaded: true, blocks: vec![block] }
        });
        TableRow { cells: cells.to_vec(), key }
    }

    /// A key date with what is due on it; none where nothing is.
    fn row(self, home: &Key, due: KeyDate) -> Option<TableRow> {
        let key = home.child(due.word());
        let text = self.shown(Value::Date(self.matter.due(due)), None);
        let date = Content::Paragraph { role: Role::Body, number: None, text };
        let date = Block { key: key.clone(), origin: Origin::Unknown, content: date };
        let actions: Vec<Block> = self
            .matter
            .actions(due)
            .into_iter()
            .map(|action| {
                let id = format!("action-{action}");
                self.composer.paragraph(key.child(action), Role::Body, &id, &Args::none())
            })
            .collect();
        let first = actions.first()?.key.clone();
        let cell = |key: Key, blocks| Cell { key, columns: 1, rows: 1, shaded: false, blocks };
        Some(TableRow { cells: vec![cell(key.clone(), vec![date]), cell(first, actions)], key })
    }
}
