//! What a circular declares itself: its facts, blocks and annexes, apart from the rest of the head. Word editions carry
//! it along, so that an edition that comes back has the structure it went out with.

use std::collections::BTreeSet;

use serde::Serialize;

use super::blocks::{OwnAnnex, OwnBlock};
use super::facts::Facts;
use super::read::{Fields, Reader};
use super::{AnnexMarks, Head, write};
use crate::diag::{Source, has_errors};

/// What a circular declares itself.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Declares {
    /// How its annexes are told apart.
    #[serde(skip_serializing_if = "AnnexMarks::is_numbers")]
    pub annex_marks: AnnexMarks,
    /// What its prose prints.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// Its blocks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<OwnBlock>,
    /// Its annexes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<OwnAnnex>,
}

impl Declares {
    /// Reads it as `circular.toml` has it; nothing where it is no such thing.
    pub fn parse(text: &str) -> Option<Self> {
        let source = Source::new("circular.toml", text);
        let mut reader = Reader { source: &source, diagnostics: Vec::new() };
        let table = reader.table();
        if has_errors(&reader.diagnostics) {
            return None;
        }
        let mut fields = Fields::new(table.get_ref(), 0..text.len(), "the circular");
        let out = Self {
            annex_marks: fields.or("annex-marks", AnnexMarks::default(), &mut reader),
            facts: fields.or("facts", Facts::default(), &mut reader),
            blocks: fields.or("blocks", Vec::new(), &mut reader),
            annexes: fields.or("annexes", Vec::new(), &mut reader),
        };
        fields.finish(&mut reader);
        (!has_errors(&reader.diagnostics)).then_some(out)
    }

    /// As `circular.toml` has it; empty where there is nothing.
    pub fn to_toml(&self) -> String {
        write::document(&[self]).unwrap_or_default()
    }

    /// The messages of its blocks and annexes, without attributes.
    pub fn messages(&self) -> BTreeSet<String> {
        let blocks = self.blocks.iter().flat_map(|block| block.asked(None));
        let asked = blocks.chain(self.annexes.iter().flat_map(OwnAnnex::asked));
        let ids = asked.map(|asked| asked.id.split('.').next().unwrap_or_default().to_owned());
        ids.collect()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Head {
    /// What it declares itself.
    pub fn declares(&self) -> Declares {
        Declares {
            annex_marks: self.annex_marks,
            facts: self.facts.clone(),
            blocks: self.blocks.clone(),
            annexes: self.annexes.clone(),
        }
    }

    /// The same head with this of its own.
    #[must_use]
    pub fn declaring(self, declares: Declares) -> Self {
        let Declares { annex_marks, facts, blocks, annexes } = declares;
        Self { annex_marks, facts, blocks, annexes, ..self }
    }
}
