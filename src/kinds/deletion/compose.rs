//! The proposed deletion in order: what the study group agreed, why, until when one may object, and what follows; the
//! table of the Recommendations.

use super::model::{Deleted, Deletion, Process};
use crate::compose::Composer;
use crate::document::{Annex, BLANK, Block, Designation, Line, Role, TableRow, Text, Value, key};
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
    let form = letter.matter.reply_to.as_ref().map(|to| letter.form_annex(to));
    let annexes: Vec<Annex> = std::iter::once(letter.texts_annex()).chain(form).collect();
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

/// The form alone.
pub(super) fn form(composer: &Composer, matter: &Matter) -> Annex {
    let letter = Letter { composer, matter: super::of(matter) };
    let to = letter.matter.reply_to.as_ref().expect("only proposals have a form");
    letter.form_annex(to)
}

impl Letter<'_, '_> {
    /// The message of this name as letters on texts of the process have it.
    pub(super) fn of_process(self, id: &'static str, aap: &'static str) -> &'static str {
        if self.matter.process == Process::Aap { aap } else { id }
    }

    /// `list` and `count` of the Recommendations.
    pub(super) fn listed(self) -> Args {
        let texts = &self.matter.texts;
        let list = self.list(texts.iter().map(Deleted::value));
        Args::none().text("list", list).number("count", texts.len())
    }

    fn list(self, texts: impl Iterator<Item = Designation>) -> Text {
        self.composer.join(texts.map(|text| self.shown(Value::Designation(text))).collect())
    }

    fn shown(self, value: Value) -> Text {
        self.composer.value(Arg::Fact { value, written: None, link: None }, None)
    }

    fn subject(self) -> Line {
        let label = self.composer.say("label-subject", &Args::none());
        let value = match &self.matter.proposal {
            None => self.composer.say("subject", &self.listed()),
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
        }
        blocks.extend(composer.closing(&key("letter"), u32::try_from(annexes).unwrap_or(u32::MAX)));
        blocks
    }

    /// The paragraphs of a proposal: the address, the message and what it is given.
    fn proposal(self) -> Vec<(&'static str, &'static str, Args)> {
        let composer = self.composer;
        let count = self.matter.texts.len();
        let annex = |number| Args::none().fact("annex", Value::Number(number)).number("count", count);
        vec![
            ("agreement", self.of_process("agreement", "agreement-aap"), self.agreement()),
            ("reasons", "reasons", annex(1)),
            (
                "objection",
                self.of_process("objection", "objection-aap"),
                annex(2).with("deadline", self.due()),
            ),
            ("effect", "effect", Args::none().fact("group", composer.group()).number("count", count)),
            ("result", "result", Args::none()),
        ]
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

    fn agreement(self) -> Args {
        let composer = self.composer;
        let args = self.listed().fact("group", composer.group()).text("group-title", composer.group_title());
        let args = match &self.matter.meeting {
            Some(meeting) => composer.held_meeting(meeting, args),
            None => args,
        };
        self.resting(args)
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
    /// became of it.
    fn texts_annex(self) -> Annex {
        let annex = key("annex-1");
        let result = self.matter.proposal.is_some();
        let (id, alt) = match result {
            true => ("annex-1-title-result", "table-alt-result"),
            false => ("annex-1-title", "table-alt"),
        };
        let title = self.composer.paragraph(annex.child("title"), Role::Subject, id, &self.listed());
        let columns = self.columns();
        let rows = Rows { composer: self.composer, annex: &annex, heads: "head", columns: &columns };
        let table = rows.table(alt, self.matter.texts.iter().map(|text| self.row(rows, text)));
        let number = self.annex_number(1);
        Annex { number, title: Some(title), landscape: false, blocks: vec![table], key: annex }
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
