//! The corrigendum in order: the letter that it is to, whom it concerns, what is withdrawn, what becomes of replies; the
//! table of the passages.

use super::layout::version;
use super::model::{Corrigendum, Place, Replies};
use crate::compose::Composer;
use crate::document::{Annex, Designation, Line, Role, TableRow, Value, key};
use crate::kinds::blocks::marked;
use crate::kinds::event::Said;
use crate::kinds::rows::Rows;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};
use crate::model::Series;

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let annexes: Vec<Annex> = letter.annex().into_iter().collect();
    let said = letter.said();
    let blocks = composer.announcement(said, u32::from(!annexes.is_empty()));
    Body { subject: letter.subject(), letter: blocks, annexes }
}

/// A corrigendum with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Corrigendum,
}

impl Letter<'_, '_> {
    /// The message of this name as corrigenda or addenda have it.
    fn of_what(self, corrigendum: &'static str, addendum: &'static str) -> &'static str {
        if self.matter.adds() { addendum } else { corrigendum }
    }

    /// What the letter is, as messages select it.
    fn what(self) -> Args {
        Args::none().choice("what", self.of_what("corrigendum", "addendum"))
    }

    fn subject(self) -> Line {
        let label = self.composer.say("label-subject", &Args::none());
        let args = Args::none().text("title", self.composer.own("title"));
        let id = self.of_what("subject.corrigendum", "subject.addendum");
        Line { key: key("subject"), label, value: self.composer.say(id, &args) }
    }

    /// The paragraphs of the letter.
    fn said(self) -> Vec<Said> {
        let matter = self.matter;
        let link = self.what().fact("date", Value::Date(matter.letter_date));
        let mut out = vec![match self.composer.head.series {
            Series::Circular => {
                Said::new("link", "link.circular", link.with("circular", self.composer.number()))
            }
            Series::CollectiveLetter => {
                Said::new("link", "link.letter", link.with("letter", self.composer.number()))
            }
        }];
        if !matter.languages.is_empty() {
            out.push(Said::new("versions", "versions", self.versions()));
        }
        if !matter.withdrawn().is_empty() {
            let (withdrawal, positions) = match matter.withdraws.is_empty() {
                true => ("withdrawal-questions", "positions-questions"),
                false => ("withdrawal", "positions"),
            };
            out.push(Said { args: self.withdrawn(), ..Said::over("withdrawal", withdrawal, "reason") });
            if matter.replies.is_some() {
                let args = Args::none().number("count", matter.withdrawn().len());
                out.push(Said::new("positions", positions, args));
            }
        }
        out.extend(matter.replies.map(|replies| {
            let id = if replies == Replies::Stand { "replies.stand" } else { "replies.anew" };
            Said::new("replies", id, Args::none())
        }));
        if let Some(deadline) = matter.deadline {
            let args = Args::none().fact("deadline", Value::Deadline(deadline));
            out.push(Said::new("new-deadline", "new-deadline", args));
        }
        if !matter.items.is_empty() {
            out.push(Said::new("set-out", "set-out", self.what().fact("annex", Value::Number(1))));
        }
        out.push(Said::new("unchanged", "unchanged", Args::none()));
        out
    }

    /// The versions of the letter that are corrected.
    fn versions(self) -> Args {
        let ids: Vec<&str> = self.matter.languages.iter().map(|lang| version(*lang)).collect();
        let names = ids.iter().map(|id| self.composer.say(id, &Args::none()));
        let list = self.composer.join(names.collect());
        self.what().naming("languages", &ids, list).number("count", ids.len())
    }

    /// `list` and `count` of the texts that are withdrawn.
    fn withdrawn(self) -> Args {
        let texts = self.matter.withdraws.iter().map(|text| Value::Designation(Designation::of(text)));
        let questions = self.matter.withdraws_questions.iter().map(|number| Value::Question(number.clone()));
        let shown = |value| self.composer.value(Arg::Fact { value, written: None, link: None }, None);
        let list = texts.chain(questions).map(shown).collect();
        let count = self.matter.withdrawn().len();
        Args::none().text("list", self.composer.join(list)).number("count", count)
    }

    /// Annex 1: each passage as it stood and as it is to be read, or what is added.
    fn annex(self) -> Option<Annex> {
        let composer = self.composer;
        if self.matter.items.is_empty() {
            return None;
        }
        let home = key("annex-1");
        let title = composer.paragraph(home.child("title"), Role::Subject, "annex-1-title", &self.what());
        let columns: &[(&str, u16)] = if self.matter.adds() {
            &[("item", 5), ("added", 13)]
        } else {
            &[("item", 4), ("old", 7), ("new", 7)]
        };
        let rows = Rows { composer, annex: &home, heads: "head", columns };
        let items = self.matter.ids().zip(&self.matter.items).zip(1..);
        let items = items.map(|((id, place), number)| self.row(rows, &id, place, number));
        let table = rows.table("table-alt", items);
        let number = composer.say("annex-number", &Args::none().fact("annex", Value::Number(1)));
        Some(Annex { number, title: Some(title), landscape: false, blocks: vec![table], key: home })
    }

    fn row(self, rows: Rows, id: &str, place: &Place, number: u32) -> TableRow {
        let mut args = Args::none().fact("item", Value::Number(number));
        if let Some(paragraph) = place.paragraph {
            args = args.fact("paragraph", Value::Number(paragraph.into()));
        }
        if let Some(annex) = &place.annex {
            args = args.with("annex", marked(annex));
        }
        if let Some(section) = &place.section {
            args = args.fact("section", Value::Section(section.clone()));
        }
        rows.row(id, (place.message(), &args), |column, key| rows.prose(id, column, key))
    }
}
