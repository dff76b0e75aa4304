//! The letter on Questions in order: what the study group decided or the Member States did, what is asked of them and
//! what follows; the table of the Questions.

use super::model::{Question, Questions, Standing, Step};
use crate::compose::Composer;
use crate::document::{Annex, BLANK, Block, Line, Role, TableRow, Text, Value, key};
use crate::kinds::approval::Earlier;
use crate::kinds::deletion::Process;
use crate::kinds::rows::Rows;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};

/// A letter on Questions with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Letter<'c, 'a> {
    pub(super) composer: &'c Composer<'a>,
    pub(super) matter: &'c Questions,
}

/// A paragraph: its address, its message and what that is given.
type Paragraph = (&'static str, &'static str, Args);

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let form = letter.matter.reply_to.as_ref().map(|to| letter.form_annex(to));
    let annexes: Vec<Annex> = std::iter::once(letter.questions_annex()).chain(form).collect();
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

/// The form alone.
pub(super) fn form(composer: &Composer, matter: &Matter) -> Annex {
    let letter = Letter { composer, matter: super::of(matter) };
    let to = letter.matter.reply_to.as_ref().expect("only consultations have a form");
    letter.form_annex(to)
}

impl Letter<'_, '_> {
    /// The message of this name as letters on a deletion have it.
    pub(super) fn of_deletion(self, id: &'static str, deletion: &'static str) -> &'static str {
        if self.matter.deletes() { deletion } else { id }
    }

    /// The message that says what is proposed.
    pub(super) fn about(self) -> &'static str {
        self.of_deletion("subject-consultation", "subject-deletion")
    }

    /// `list` and `count` of all Questions.
    pub(super) fn listed(self) -> Args {
        self.list(self.matter.questions.iter().map(Question::value))
    }

    fn list(self, questions: impl Iterator<Item = Value>) -> Args {
        let shown = questions
            .map(|value| self.composer.value(Arg::Fact { value, written: None, link: None }, None))
            .collect::<Vec<_>>();
        let count = shown.len();
        Args::none().text("list", self.composer.join(shown)).number("count", count)
    }

    fn subject(self) -> Line {
        let (id, args) = match (self.matter.step(), &self.matter.consultation) {
            (Step::Approval, _) => ("subject-approval", self.listed()),
            (_, Some(asked)) => (
                self.of_deletion("subject-result", "subject-result-deletion"),
                self.listed().fact("circular", Value::Circular(asked.circular)),
            ),
            (_, None) => (self.about(), self.listed()),
        };
        let label = self.composer.say("label-subject", &Args::none());
        Line { key: key("subject"), label, value: self.composer.say(id, &args) }
    }

    fn blocks(self, annexes: usize) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let mut blocks =
            vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let paragraphs = match &self.matter.consultation {
            Some(asked) => self.result(asked),
            None => self.decision(),
        };
        for (number, (part, id, args)) in (1..).zip(paragraphs) {
            let block = composer.paragraph(key("letter").child(part), Role::Body, id, &args);
            blocks.push(composer.numbered(block, number));
        }
        blocks.extend(composer.closing(&key("letter"), u32::try_from(annexes).unwrap_or(u32::MAX)));
        blocks
    }

    /// What the study group decided, and what is asked of the Member States where something is.
    fn decision(self) -> Vec<Paragraph> {
        let count = self.matter.questions.len();
        let annex = |number| Args::none().fact("annex", Value::Number(number)).number("count", count);
        let composer = self.composer;
        let group = self.listed().fact("group", composer.group()).text("group-title", composer.group_title());
        let decided = match &self.matter.meeting {
            Some(meeting) => composer.held_meeting(meeting, group),
            None => group,
        };
        let decided = self.resting(decided);
        let request = annex(2).with("deadline", self.due());
        let mut out = match self.matter.step() {
            Step::Deletion => vec![
                ("decision", "agreement", decided),
                ("list", "reasons", annex(1)),
                ("request", "request-deletion", request),
                ("majority", "effect", Args::none().fact("group", composer.group()).number("count", count)),
            ],
            Step::Consultation => vec![
                ("decision", "no-consensus", decided),
                ("list", "list", annex(1)),
                ("request", "request", request),
                ("majority", "majority", self.needed().number("count", count)),
            ],
            Step::Approval | Step::Result => {
                let out = vec![("decision", "approval", decided), ("list", "list", annex(1))];
                return out.into_iter().chain(self.approved(count)).collect();
            }
        };
        out.push(("result", "result", Args::none()));
        out
    }

    /// The paragraphs of a result: the link back, then what became of the Questions.
    fn result(self, asked: &Earlier) -> Vec<Paragraph> {
        let link = Args::none()
            .fact("circular", Value::Circular(asked.circular))
            .fact("date", Value::Date(asked.date))
            .fact("annex", Value::Number(1))
            .number("count", self.matter.questions.len());
        let mut out = vec![("link", self.of_deletion("link", "link-deletion"), self.resting(link))];
        for standing in [Standing::Approved, Standing::NotApproved, Standing::Deleted, Standing::Retained] {
            let count = self.matter.of(standing).count();
            if count == 0 {
                continue;
            }
            let list = self.list(self.matter.of(standing).map(Question::value));
            let args = match standing {
                Standing::Deleted => list.with("date", self.in_force()),
                Standing::Retained => list.fact("group", self.composer.group()),
                _ => list,
            };
            out.push((standing.word(), standing.word(), args));
        }
        let approved = self.matter.of(Standing::Approved).count();
        out.into_iter().chain(self.approved(approved)).collect()
    }

    /// What follows an approval of so many Questions: their status, and the process selected for Recommendations.
    fn approved(self, count: usize) -> Vec<Paragraph> {
        if count == 0 {
            return Vec::new();
        }
        let selection = self.matter.selection.map(|process| match process {
            Process::Aap => "selection.aap",
            Process::Tap => "selection.tap",
        });
        let counted = || Args::none().number("count", count);
        let standing = ("standing", "standing", counted());
        std::iter::once(standing).chain(selection.map(|id| ("selection", id, counted()))).collect()
    }

    /// Until when replies are received; a blank in a draft without a date.
    fn due(self) -> Arg {
        known(self.matter.due().map(Value::Deadline))
    }

    fn in_force(self) -> Arg {
        known(self.matter.in_force.map(Value::Date))
    }

    /// How many replies are needed.
    fn needed(self) -> Args {
        let needed = self.matter.needed().and_then(|needed| u32::try_from(needed).ok());
        Args::none().fact("needed", Value::Count(needed.unwrap_or_default()))
    }

    /// The clause of the Resolution that the letter rests on.
    fn resting(self, args: Args) -> Args {
        let resolution = &self.matter.resolution;
        let revised = &resolution.revised;
        args.fact("clause", Value::Clause(resolution.clause.clone()))
            .fact("resolution", Value::Resolution(resolution.number))
            .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
    }

    pub(super) fn annex_number(self, number: u32) -> Text {
        self.composer.say("annex-number", &Args::none().fact("annex", Value::Number(number)))
    }

    /// Annex 1: each Question with its title, its study group, what it is or what was decided, and what it replaces; of
    /// one to be deleted, the reasons.
    fn questions_annex(self) -> Annex {
        let annex = key("annex-1");
        let id = match self.matter.step() {
            Step::Deletion => "annex-1-title-deletion",
            Step::Result => "annex-1-title-result",
            Step::Approval | Step::Consultation => "annex-1-title",
        };
        let title = self.composer.paragraph(annex.child("title"), Role::Subject, id, &self.listed());
        let replaces = self.matter.questions.iter().any(|question| !question.replaces.is_empty());
        let (named, group) = ([("question", 5), ("title", 7)], ("group", 5));
        // The reasons follow the title: in plain text nothing else parts the two from what is said by formula.
        let others = match self.matter.step() {
            Step::Deletion => [("reason", 10), group],
            Step::Result => [group, ("decision", 6)],
            Step::Approval | Step::Consultation => [group, ("status", 5)],
        };
        let mut columns = [named, others].concat();
        columns.extend(replaces.then_some(("replaces", 5)));
        let rows = Rows { composer: self.composer, annex: &annex, heads: "head", columns: &columns };
        let table = rows.table("table-alt", self.matter.questions.iter().map(|it| self.row(rows, it)));
        let number = self.annex_number(1);
        Annex { number, title: Some(title), landscape: false, blocks: vec![table], key: annex }
    }

    fn row(self, rows: Rows, question: &Question) -> TableRow {
        let composer = self.composer;
        let own = Args::none().fact("question", question.value());
        let none = Args::none();
        rows.row(&question.id(), ("item.question", &own), |column, key| {
            let said = |id: &str, args: &Args| vec![composer.paragraph(key.clone(), Role::Body, id, args)];
            match column {
                "group" => {
                    let group = question.group().unwrap_or_default();
                    said("group", &Args::none().fact("group", Value::StudyGroup(group)))
                }
                "status" => said(&format!("status.{}", question.status.word()), &none),
                "decision" => said(&format!("decision.{}", question.status.word()), &none),
                "replaces" if question.replaces.is_empty() => Vec::new(),
                "replaces" => {
                    let others = question.replaces.iter().cloned().map(Value::Question);
                    said("replaces", &self.list(others))
                }
                prose => rows.prose(&question.id(), prose, key),
            }
        })
    }
}

/// A value as messages take it; a blank where it is not known yet.
fn known(value: Option<Value>) -> Arg {
    match value {
        Some(value) => Arg::Fact { value, written: None, link: None },
        None => Arg::Text(Text::words(BLANK)),
    }
}
