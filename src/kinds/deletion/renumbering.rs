//! Recommendations that are renumbered: how the letter lists them, alone or with their new numbers, and their table in
//! Annex 1.

use super::compose::Letter;
use super::model::Renumbered;
use crate::document::{Block, Key, Role, Text, Value};
use crate::kinds::rows::Rows;
use crate::locale::Args;

/// The columns of the table of those that are renumbered, each with its share of the width.
const RENUMBERING: &[(&str, u16)] = &[("text", 6), ("becomes", 6), ("title", 8)];

impl Letter<'_, '_> {
    /// The Recommendations that are renumbered, by their numbers until then.
    pub(super) fn former(self) -> Text {
        self.list(self.matter.renumbered.iter().map(Renumbered::value))
    }

    /// `list` and `count` of the Recommendations that are renumbered.
    pub(super) fn listed_former(self) -> Args {
        Args::none().text("list", self.former()).number("count", self.matter.renumbered.len())
    }

    /// The paragraphs of a letter that only renumbers: the address, the message and what it is given.
    pub(super) fn renumbering(self) -> Vec<(&'static str, &'static str, Args)> {
        let count = || Args::none().number("count", self.matter.renumbered.len());
        vec![
            ("agreement", "agreement-renumbering", self.agreement(self.listed_former())),
            ("renumbering", "renumbering-alone", self.pairs()),
            ("titles", "titles", count().fact("annex", Value::Number(1))),
            ("no-reply", "no-reply", count()),
        ]
    }

    /// Each Recommendation that is renumbered with the number that it gets.
    pub(super) fn pairs(self) -> Args {
        let pair = |text: &Renumbered| {
            let args = Args::none()
                .fact("from", Value::Designation(text.value()))
                .fact("to", Value::Designation(text.new_value()));
            self.composer.say("renumbered-pair", &args)
        };
        let pairs: Vec<Text> = self.matter.renumbered.iter().map(pair).collect();
        let count = pairs.len();
        Args::none().text("pairs", self.composer.join_groups(pairs)).number("count", count)
    }

    /// The title and the table of those that are renumbered.
    pub(super) fn renumbered(self, annex: &Key) -> Option<(Block, Block)> {
        let composer = self.composer;
        let title = || {
            let (key, id) = (annex.child("renumbering"), "annex-1-title-renumbering");
            composer.paragraph(key, Role::Body, id, &self.listed_former())
        };
        let rows = Rows { composer, annex, heads: "head-renumbering", columns: RENUMBERING };
        let row = |text: &Renumbered| {
            let own = Args::none().fact("designation", Value::Designation(text.value()));
            rows.row(&text.id, ("item.deleted", &own), |column, key| match column {
                "becomes" => {
                    let args = Args::none().fact("designation", Value::Designation(text.new_value()));
                    vec![composer.paragraph(key.clone(), Role::Body, "becomes", &args)]
                }
                prose => rows.prose(&text.id, prose, key),
            })
        };
        let at = ("renumbering-table", "renumbering-head");
        let table = || rows.table_at(at, "table-alt-renumbering", self.matter.renumbered.iter().map(row));
        (!self.matter.renumbered.is_empty()).then(|| (title(), table()))
    }
}
