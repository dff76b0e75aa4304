//! The proposed deletion in order: what the study group agreed, why, until when one may object, what follows, and what
//! else it renumbered; the tables of the Recommendations.

use super::law::{Asks, asks};
use super::model::{Deleted, Deletion, Process};
use crate::compose::Composer;
use crate::document::{
    Annex, BLANK, Block, Content, Designation, Key, Line, Role, TableRow, Text, Value, key,
};
use crate::kinds::approval::Earlier;
use crate::kinds::rows::Rows;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};

/// A deletion with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Letter<'c, 'a> {
    pub(super) composer: &'c Composer<'a>,
    pub(super) matter: &'c Deletion,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    letter.entitle();
    let form = letter.matter.reply_to.as_ref().map(|to| letter.form_annex(to));
    let annexes: Vec<Annex> = std::iter::once(letter.texts_annex()).chain(form).collect();
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

/// The form alone.
pub(super) fn form(composer: &Composer, matter: &Matter) -> Annex {
    let letter = Letter { composer, matter: super::of(matter) };
    let to = letter.matter.reply_to.as_ref().expect("only proposals have a form");
    if letter.asks() == Asks::Position {
        composer.entitle("reply-title-position");
    }
    letter.form_annex(to)
}

impl Letter<'_, '_> {
    /// The message of this name as letters on texts of the process have it.
    pub(super) fn of_process(self, id: &'static str, aap: &'static str) -> &'static str {
        if self.matter.process == Process::Aap { aap } else { id }
    }

    /// What the form asks.
    pub(super) fn asks(self) -> Asks {
        asks(&self.composer.head.formulary)
    }

    /// What the edition is called, where nothing or not all in it is deleted.
    fn entitle(self) {
        let matter = self.matter;
        match (matter.texts.is_empty(), matter.renumbered.is_empty()) {
            (true, _) => self.composer.entitle("document-title-renumbering"),
            (false, false) => self.composer.entitle("document-title-both"),
            (false, true) => {}
        }
    }

    /// `list` and `count` of the Recommendations that are deleted.
    pub(super) fn listed(self) -> Args {
        let texts = &self.matter.texts;
        let list = self.list(texts.iter().map(Deleted::value));
        Args::none().text("list", list).number("count", texts.len())
    }

    pub(super) fn list(self, texts: impl Iterator<Item = Designation>) -> Text {
        self.composer.join(texts.map(|text| self.shown(Value::Designation(text))).collect())
    }

    fn shown(self, value: Value) -> Text {
        self.composer.value(Arg::Fact { value, written: None, link: None }, None)
    }

    fn subject(self) -> Line {
        let label = self.composer.say("label-subject", &Args::none());
        let value = match &self.matter.proposal {
            None if self.matter.texts.is_empty() => {
                self.composer.say("subject-renumbering", &self.listed_former())
            }
            None if self.matter.renumbered.is_empty() => self.composer.say("subject", &self.listed()),
            None => {
                let count = self.matter.renumbered.len();
                let args = self.listed().text("renumbered", self.former()).number("renumbered-count", count);
                self.composer.say("subject-both", &args)
            }
            Some(proposal) => {
                let args = self.listed().fact("circular", Value::Circular(proposal.circular));
                self.composer.say("subject-result", &args)
            }
        };
        Line { key: key("subject"), label, value }
    }

    fn blocks(self, annexes: usize) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let mut blocks =
            vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let paragraphs = match &self.matter.proposal {
            None => self.proposal(),
            Some(proposal) => self.result(proposal),
        };
        for (number, (part, id, args)) in (1..).zip(paragraphs) {
            let block = composer.paragraph(key("letter").child(part), Role::Body, id, &args);
            blocks.push(composer.numbered(block, number));
            blocks.extend(self.beside(part));
        }
        blocks.extend(composer.closing(&key("letter"), u32::try_from(annexes).unwrap_or(u32::MAX)));
        blocks
    }

    /// The paragraph without a number that follows one: who was present, and that a rejection has reasons.
    fn beside(self, part: &str) -> Option<Block> {
        let (name, args) = match part {
            "agreement" => {
                let present = self.matter.present?;
                let total = Value::Count(u32::from(present));
                ("present", Args::none().fact("total", total).number("count", usize::from(present)))
            }
            "objection" if self.asks() == Asks::Position => {
                ("rejection", Args::none().number("count", self.matter.texts.len()))
            }
            _ => return None,
        };
        Some(self.composer.paragraph(key("letter").child(name), Role::Body, name, &args))
    }

    /// The paragraphs of a proposal: the address, the message and what it is given.
    fn proposal(self) -> Vec<(&'static str, &'static str, Args)> {
        let composer = self.composer;
        if self.matter.texts.is_empty() {
            return self.renumbering();
        }
        let count = self.matter.texts.len();
        let annex = |number| Args::none().fact("annex", Value::Number(number)).number("count", count);
        let result = match self.asks() {
            Asks::Position => Args::none().with("deadline", self.due()),
            Asks::Objection => Args::none(),
        };
        let renumbering = (!self.matter.renumbered.is_empty())
            .then(|| ("renumbering", "renumbering", self.pairs().fact("annex", Value::Number(1))));
        let agreement = self.resting(self.agreement(self.listed()));
        let all = [
            ("agreement", self.of_process("agreement", "agreement-aap"), agreement),
            ("reasons", "reasons", annex(1)),
            (
                "objection",
                self.of_process("objection", "objection-aap"),
                annex(2).with("deadline", self.due()),
            ),
            ("effect", "effect", Args::none().fact("group", composer.group()).number("count", count)),
            ("result", "result", result),
        ];
        all.into_iter().chain(renumbering).collect()
    }

    /// The paragraphs of a result: the link back, what is deleted, what goes back to the study group.
    fn result(self, proposal: &Earlier) -> Vec<(&'static str, &'static str, Args)> {
        let some = |objected| {
            let texts: Vec<_> = self.matter.outcome(objected).map(Deleted::value).collect();
            let count = texts.len();
            (count > 0)
                .then(|| Args::none().text("list", self.list(texts.into_iter())).number("count", count))
        };
        let link = Args::none()
            .fact("circular", Value::Circular(proposal.circular))
            .fact("date", Value::Date(proposal.date))
            .fact("annex", Value::Number(1))
            .number("count", self.matter.texts.len());
        let mut out = vec![("link", self.of_process("link", "aap-link"), self.resting(link))];
        if let (Some(args), Some(day)) = (some(false), self.matter.in_force) {
            out.push(("deleted", "deleted", args.fact("date", Value::Date(day))));
        }
        if let Some(args) = some(true) {
            out.push(("referred", "referred", args.fact("group", self.composer.group())));
        }
        out
    }

    /// Until when objections are received; a blank in a draft without a date.
    fn due(self) -> Arg {
        match self.matter.due() {
            Some(due) => Arg::Fact { value: Value::Deadline(due), written: None, link: None },
            None => Arg::Text(Text::words(BLANK)),
        }
    }

    /// Which study group agreed on these texts, and at which meeting.
    pub(super) fn agreement(self, listed: Args) -> Args {
        let composer = self.composer;
        let args = listed.fact("group", composer.group()).text("group-title", composer.group_title());
        match &self.matter.meeting {
            Some(meeting) => composer.held_meeting(meeting, args),
            None => args,
        }
    }

    /// The clause by which the texts are deleted, with that of which it is one.
    fn resting(self, args: Args) -> Args {
        let args = args.fact("clause", self.matter.clause());
        match &self.matter.resolution {
            Some(resolution) => {
                let revised = &resolution.revised;
                args.fact("resolution", Value::Resolution(resolution.number))
                    .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
            }
            None => args.fact("recommendation", Value::Designation(Designation::of(super::A8))),
        }
    }

    pub(super) fn annex_number(self, number: u32) -> Text {
        self.composer.say("annex-number", &Args::none().fact("annex", Value::Number(number)))
    }

    /// The columns of Annex 1, each with its share of the width.
    fn columns(self) -> Vec<(&'static str, u16)> {
        if self.matter.proposal.is_some() {
            return vec![("text", 5), ("title", 9), ("outcome", 6)];
        }
        // The column of successors is there where a text has one.
        let successors = self.matter.texts.iter().any(|text| !text.superseded_by.is_empty());
        let columns = [("text", 5), ("title", 6), ("reason", 8)].into_iter();
        columns.chain(successors.then_some(("successor", 6))).collect()
    }

    /// Annex 1: each Recommendation with its title and the reason for its deletion and what supersedes it, or what
    /// became of it; below, those that are renumbered.
    fn texts_annex(self) -> Annex {
        let annex = key("annex-1");
        let (title, blocks) = match (self.deleted(&annex), self.renumbered(&annex)) {
            (Some((title, table)), None) | (None, Some((title, table))) => (Some(title), vec![table]),
            (Some((title, table)), Some((caption, below))) => {
                (Some(title), vec![table, captioned(below, caption)])
            }
            (None, None) => (None, Vec::new()),
        };
        Annex { number: self.annex_number(1), title, landscape: false, blocks, key: annex }
    }

    /// The title and the table of those that are deleted.
    fn deleted(self, annex: &Key) -> Option<(Block, Block)> {
        let (id, alt) = match self.matter.proposal {
            Some(_) => ("annex-1-title-result", "table-alt-result"),
            None => ("annex-1-title", "table-alt"),
        };
        let title = || self.composer.paragraph(annex.child("title"), Role::Subject, id, &self.listed());
        let columns = self.columns();
        let rows = Rows { composer: self.composer, annex, heads: "head", columns: &columns };
        let table = || rows.table(alt, self.matter.texts.iter().map(|text| self.row(rows, text)));
        (!self.matter.texts.is_empty()).then(|| (title(), table()))
    }

    fn row(self, rows: Rows, text: &Deleted) -> TableRow {
        let composer = self.composer;
        let own = Args::none().fact("designation", Value::Designation(text.value()));
        rows.row(&text.id, ("item.deleted", &own), |column, key| match column {
            "successor" if text.superseded_by.is_empty() => Vec::new(),
            "successor" => {
                let list = self.list(text.superseded_by.iter().map(Designation::of));
                let args = Args::none().text("list", list).number("count", text.superseded_by.len());
                vec![composer.paragraph(key.clone(), Role::Body, "successor", &args)]
            }
            "outcome" => {
                let id = if text.objected { "outcome.referred" } else { "outcome.deleted" };
                vec![composer.paragraph(key.clone(), Role::Body, id, &Args::none())]
            }
            prose => rows.prose(&text.id, prose, key),
        })
    }
}

/// A table with its title above it.
fn captioned(mut block: Block, title: Block) -> Block {
    if let Content::Table(table) = &mut block.content {
        table.caption = Some(Box::new(title));
    }
    block
}
