//! `align`: a translation memory made of finished editions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::drift::{argument, open};
use super::house::Around;
use super::kind::KindArg;
use super::{FAILED, FINE, report};
use crate::diag::{Code, Diagnostic, has_errors};
use crate::kinds;
use crate::lang::Lang;
use crate::memory::{self, Aligned};
use crate::verbs::drift::Comparison;

/// Options of `align`.
#[derive(Debug, Args)]
pub(super) struct Align {
    /// Editions of one text, one in each language, the original first: circular folders (all their languages), `.docx` or
    /// `.txt`; put a language first as in `zh:a.txt`.
    #[arg(required = true, value_name = "EDITION")]
    editions: Vec<String>,
    /// Format of the memory: TMX 1.4b.
    #[arg(long, value_enum, default_value = "tmx")]
    to: To,
    /// File to write the memory to, instead of stdout.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    kind: KindArg,
    #[command(flatten)]
    around: Around,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    Tmx,
}

impl Align {
    pub(super) fn run(self) -> u8 {
        self.answer().unwrap_or_else(|diagnostics| {
            report::show(&diagnostics);
            FAILED
        })
    }

    fn answer(&self) -> Result<u8, Vec<Diagnostic>> {
        let first = self.editions.first().map(|named| argument(named).1);
        let (known, mut told) = self.around.read(first, None)?;
        let (house, limits) = (known.house.clone(), known.limits);
        let mut opened = Vec::new();
        for named in &self.editions {
            match open(named, house.as_ref(), &limits) {
                Ok(edition) => opened.push(edition),
                Err(errors) => told.extend(errors),
            }
        }
        let comparison = Comparison { known, kind: self.kind.named()?, ..Comparison::default() };
        let (editions, found) = match comparison.opened(&opened) {
            Ok(opened) => opened,
            Err(errors) => {
                told.extend(errors);
                return Err(told);
            }
        };
        told.extend(found);
        // A memory that lacks a language that was asked for is none that anybody wants.
        if has_errors(&told) {
            return Err(told);
        }
        report::show(&told);
        let aligned = memory::align(&kinds::ALL, &editions)?;
        if aligned.memory.is_empty() {
            let message = "these editions have no sentence in common";
            let hint =
                "give editions of one text; a language that was mistaken is put first, as in `zh:PATH`";
            return Err(vec![Diagnostic::error(Code::Inconsistent, message).hint(hint)]);
        }
        let To::Tmx = self.to;
        let file = aligned.memory.to_tmx(editions[0].lang).into_bytes();
        match &self.out {
            None => report::print(&file),
            Some(path) => {
                report::save(path, file)?;
                report::line(path.display());
            }
        }
        report::aside(summary(&aligned));
        Ok(FINE)
    }
}

/// What is in a memory, and what was left out of it.
fn summary(aligned: &Aligned) -> String {
    let mut out = counted(aligned.memory.len(), "unit");
    if aligned.doubled > 0 {
        out.push_str(&format!(", {} more there already", aligned.doubled));
    }
    let alone: BTreeMap<Lang, usize> =
        aligned.alone.iter().filter(|(_, count)| **count > 0).map(|(lang, count)| (*lang, *count)).collect();
    let mut left = Vec::new();
    if !alone.is_empty() {
        let each: Vec<String> = alone.iter().map(|(lang, count)| format!("{lang} {count}")).collect();
        let all = counted(alone.values().sum(), "sentence");
        left.push(format!("{all} without a partner ({})", each.join(", ")));
    }
    if aligned.wordless > 0 {
        left.push(format!("{} of numbers and codes alone", aligned.wordless));
    }
    if !left.is_empty() {
        out.push_str(&format!("; left out: {}", left.join(", ")));
    }
    out
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
