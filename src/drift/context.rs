//! What all checks share: the views, the rows, and what was found so far.
//!
//! One fault is one finding. A check first asks whether its place is already explained.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Code;
use super::finding::{Finding, Spot};
use super::places::Places;
use super::row::Row;
use super::view::{Block, View};
use crate::declared::Declaration;
use crate::document::{Sort, Value};
use crate::locale::contract::Contract;

/// The state of a comparison.
pub(super) struct Context<'a> {
    /// The kind of letter, if it is known.
    pub declaration: Declaration,
    /// What its layout says about addresses.
    pub places: Places,
    /// The editions.
    pub views: Vec<View<'a>>,
    /// What is compared with what.
    pub rows: Vec<Row>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// How many facts were compared, by what they are.
    pub facts: BTreeMap<&'static str, usize>,
    /// The editions whose blocks without an address do not go with the others'.
    pub otherwise: BTreeSet<usize>,
    /// What an edition says and itself contradicts, as (edition, block, value): it decides nothing between editions.
    pub refuted: FxHashSet<(usize, usize, Value)>,
    /// How many editions were given; what follows them says again what one of them says, and is not counted.
    pub given: usize,
    /// For each pair of editions, the length of one divided by that of the other, in the rows that both have.
    ratios: Vec<Vec<f64>>,
    /// (edition, key) with a finding.
    blamed: BTreeSet<(usize, String)>,
    /// (edition, group of blocks) in which blocks are missing, extra or moved, so that numbers shift.
    shifted: BTreeSet<(usize, String)>,
}

impl<'a> Context<'a> {
    /// A new comparison.
    pub fn new(declaration: Declaration, mut places: Places, views: Vec<View<'a>>, rows: Vec<Row>) -> Self {
        let ratios = ratios(&views, &rows);
        places.learn(rows.iter().filter_map(|row| row.key.as_deref()));
        Self {
            ratios,
            given: views.len(),
            places,
            declaration,
            views,
            rows,
            findings: Vec::new(),
            facts: BTreeMap::new(),
            otherwise: BTreeSet::new(),
            refuted: FxHashSet::default(),
            blamed: BTreeSet::new(),
            shifted: BTreeSet::new(),
        }
    }

    /// What is found in each edition, in their order; they are looked at on all cores.
    pub fn in_editions<F>(&self, check: F) -> Vec<Finding>
    where
        F: Fn(usize, &View<'a>) -> Vec<Finding> + Sync,
    {
        let views: Vec<(usize, &View)> = self.views.iter().enumerate().collect();
        views.into_par_iter().flat_map_iter(|(edition, view)| check(edition, view)).collect()
    }

    /// What is found in each row, in their order; they are looked at on all cores.
    pub fn in_rows<F>(&self, check: F) -> Vec<Finding>
    where
        F: Fn(usize) -> Vec<Finding> + Sync + Send,
    {
        (0..self.rows.len()).into_par_iter().flat_map_iter(check).collect()
    }

    /// What is found in each block of each edition, in their order; they are looked at on all cores.
    pub fn in_blocks<F>(&self, check: F) -> Vec<Finding>
    where
        F: Fn(usize, usize) -> Option<Finding> + Sync,
    {
        let editions = self.views.iter().enumerate();
        let all: Vec<(usize, usize)> = editions
            .flat_map(|(edition, view)| (0..view.blocks.len()).map(move |at| (edition, at)))
            .collect();
        all.into_par_iter().filter_map(|(edition, at)| check(edition, at)).collect()
    }

    /// Notes a finding.
    pub fn found(&mut self, finding: Finding) {
        // A misspelt number is understood: anything else that is wrong next to it is another fault.
        let understood = finding.code == Code::DesignationMalformed;
        for edition in finding.editions().filter(|_| !understood) {
            let Some(index) = self.views.iter().position(|view| view.id() == edition) else { continue };
            if let Some(key) = &finding.key {
                self.blamed.insert((index, key.clone()));
            }
        }
        self.findings.push(finding);
    }

    /// Notes findings, merging those that differ only in the edition.
    pub fn found_alike(&mut self, findings: Vec<Finding>) {
        let mut merged: Vec<Finding> = Vec::new();
        for finding in findings {
            let values = |f: &Finding| f.at.iter().map(|spot| spot.value.clone()).collect::<BTreeSet<_>>();
            let alike = merged.iter_mut().find(|other| {
                let here = other.key.is_some() || other.row == finding.row;
                (other.code, &other.key) == (finding.code, &finding.key)
                    && here
                    && values(other) == values(&finding)
            });
            match alike {
                Some(other) => {
                    other.right = other.right.take().filter(|right| finding.right.as_ref() == Some(right));
                    other.at.extend(finding.at);
                    for spot in finding.against {
                        if !other.against.contains(&spot) {
                            other.against.push(spot);
                        }
                    }
                }
                None => merged.push(finding),
            }
        }
        merged.into_iter().for_each(|finding| self.found(finding));
    }

    /// Whether a finding blames the edition at this address, above or below it.
    pub fn explained(&self, edition: usize, key: &str) -> bool {
        self.blamed.iter().any(|(at, known)| *at == edition && (within(known, key) || within(key, known)))
    }

    /// Whether a finding blames the edition at exactly this address.
    pub fn blamed(&self, edition: usize, key: &str) -> bool {
        self.blamed.contains(&(edition, key.to_owned()))
    }

    /// Whether a finding of this code blames the edition at this address.
    pub fn blamed_for(&self, edition: usize, key: &str, code: Code) -> bool {
        self.findings.iter().any(|finding| {
            finding.code == code
                && finding.key.as_deref() == Some(key)
                && finding.editions().any(|id| id == self.views[edition].id())
        })
    }

    /// Whether a finding of this code blames the edition anywhere.
    pub fn tells(&self, edition: usize, code: Code) -> bool {
        let id = self.views[edition].id();
        self.findings
            .iter()
            .any(|finding| finding.code == code && finding.editions().any(|other| other == id))
    }

    /// Whether the words of a block are known to be wrong as a whole.
    pub fn blamed_whole(&self, edition: usize, key: &str) -> bool {
        WHOLE_TEXT.iter().any(|code| self.blamed_for(edition, key, *code))
    }

    /// Whether a value names one of the letter's texts.
    pub fn is_text(&self, value: &Value) -> bool {
        self.declaration.is_text(value)
    }

    /// Whether a value is one of the letter's texts or the name of one.
    pub fn is_draft(&self, value: &Value) -> bool {
        self.is_text(value) || matches!(value, Value::WorkingName(_))
    }

    /// The letter's texts named in a block, in order, each once.
    pub fn members(&self, block: &Block) -> Vec<Value> {
        let mut seen = FxHashSet::default();
        let texts = block.facts.iter().map(|stated| &stated.value).filter(|value| self.is_text(value));
        texts.filter(|text| seen.insert(*text)).cloned().collect()
    }

    /// Notes that numbers shift in a group of blocks.
    pub fn shift(&mut self, edition: usize, key: &str) {
        self.shifted.insert((edition, group(key).to_owned()));
    }

    /// Whether numbers shift in the group of this block.
    pub fn shifts(&self, edition: usize, key: &str) -> bool {
        self.shifted.contains(&(edition, group(key).to_owned()))
    }

    /// The block of an edition in a row; if texts were split, the longest.
    pub fn block(&self, row: usize, edition: usize) -> Option<&Block<'a>> {
        self.blocks(row, edition).max_by(|a, b| a.length().total_cmp(&b.length()))
    }

    /// What is at an address in place of a value of this kind but could not be read as one.
    pub fn unread(&self, edition: usize, key: &str, code: Code) -> Option<Spot> {
        let view = &self.views[edition];
        let slip = view.edition.trace.slips.iter().find(|slip| {
            slip.key.as_str() == key
                && !slip.text.is_empty()
                && unread_as(&self.declaration.contract, &slip.formula) == Some(code)
        })?;
        let mut spot = view.nowhere();
        (spot.part, spot.line, spot.text) = (slip.part.clone(), slip.line, slip.text.trim().to_owned());
        Some(spot)
    }

    /// Whether an edition has a name nobody knows where a row states a value of this kind.
    pub fn is_unread(&self, row: usize, edition: usize, value: &Value) -> bool {
        let Some(key) = self.rows[row].key.as_deref() else { return false };
        let names = &self.views[edition].edition.trace.unread;
        names.iter().any(|name| {
            name.key.as_str() == key
                && unread_as(&self.declaration.contract, &name.formula) == Some(Code::of(value))
        })
    }

    /// The words of an edition in a row.
    pub fn words(&self, row: usize, edition: usize) -> String {
        self.blocks(row, edition).map(Block::words).collect::<Vec<_>>().join("\n")
    }

    /// Whether an edition itself contradicts this value where it states it in a row.
    pub fn refutes(&self, row: usize, edition: usize, value: &Value) -> bool {
        !self.refuted.is_empty()
            && self.rows[row].cells[edition]
                .iter()
                .any(|at| self.refuted.contains(&(edition, *at, value.clone())))
    }

    /// Whether a finding of this code already points at this place of an edition.
    pub fn told_at(&self, code: Code, spot: &Spot) -> bool {
        let here = |other: &Spot| {
            (&other.edition, &other.part, other.line, &other.text)
                == (&spot.edition, &spot.part, spot.line, &spot.text)
        };
        self.findings.iter().any(|finding| finding.code == code && finding.at.iter().any(here))
    }

    /// The blocks of an edition in a row.
    pub fn blocks(&self, row: usize, edition: usize) -> impl Iterator<Item = &Block<'a>> {
        self.rows[row].cells[edition].iter().map(move |at| &self.views[edition].blocks[*at])
    }

    /// The editions that have this row.
    pub fn holders(&self, row: usize) -> Vec<usize> {
        (0..self.views.len()).filter(|edition| !self.rows[row].cells[*edition].is_empty()).collect()
    }

    /// A finding at the row in which a block of an edition stands.
    pub fn in_row_of(&self, edition: usize, block: usize, finding: Finding) -> Finding {
        let row = self.rows.iter().position(|row| row.cells[edition].contains(&block));
        match row {
            Some(row) => finding.in_row(row),
            None => finding,
        }
    }

    /// The number of blocks outside this row that state a value.
    pub fn evidence(&self, value: &Value, row: usize) -> usize {
        let own = self.rows[row].key.as_deref().unwrap_or("\u{0}");
        self.views
            .iter()
            .flat_map(|view| &view.blocks)
            .filter(|block| block.key.is_none_or(|key| !within(key, own)) && block.values.contains(value))
            .count()
    }

    /// Notes that numbers shift among the blocks without an address.
    pub fn shift_loose(&mut self, edition: usize) {
        self.shift(edition, "");
    }

    /// Whether numbers shift among the blocks without an address.
    pub fn shifts_loose(&self, edition: usize) -> bool {
        self.shifts(edition, "")
    }

    /// Whether numbers shift in the group of a row.
    pub fn shifts_in(&self, edition: usize, row: usize) -> bool {
        self.shifts(edition, self.rows[row].key.as_deref().unwrap_or_default())
    }

    /// The place in an edition where a missing row should be: the end of what precedes it.
    pub fn gap(&self, row: usize, edition: usize) -> Spot {
        let before = (0..row).rev().find_map(|at| {
            self.rows[at].cells[edition].last().filter(|_| self.rows[at].part == self.rows[row].part)
        });
        let located = before.and_then(|at| self.views[edition].blocks[*at].texts.last());
        let mut spot = self.views[edition].nowhere();
        if let Some(located) = located {
            (spot.part, spot.line) = (located.part.clone(), located.line);
        }
        spot
    }

    /// How long the text of a row should be in an edition, judging by the other editions.
    pub fn expected_length(&self, row: usize, edition: usize) -> Option<f64> {
        let mut lengths: Vec<f64> = self
            .holders(row)
            .into_iter()
            .filter(|other| *other != edition && *other < self.given)
            .map(|other| {
                self.blocks(row, other).map(Block::length).sum::<f64>() * self.ratios[edition][other]
            })
            .collect();
        lengths.sort_by(f64::total_cmp);
        // Of two that differ, the shorter: both must say that something is lacking.
        lengths.get(lengths.len().saturating_sub(1) / 2).copied()
    }
}

/// The length of each edition relative to each other one, from the rows that both have.
fn ratios(views: &[View], rows: &[Row]) -> Vec<Vec<f64>> {
    let length = |row: &Row, edition: usize| -> f64 {
        row.cells[edition].iter().map(|at| views[edition].blocks[*at].length()).sum()
    };
    let ratio = |one: usize, other: usize| {
        let common = rows.iter().filter(|row| !row.cells[one].is_empty() && !row.cells[other].is_empty());
        let (own, theirs) =
            common.fold((0.0, 0.0), |sum, row| (sum.0 + length(row, one), sum.1 + length(row, other)));
        if theirs > 0.0 { own / theirs } else { 1.0 }
    };
    (0..views.len()).map(|one| (0..views.len()).map(|other| ratio(one, other)).collect()).collect()
}

/// Whether a key is this address or below it.
pub(super) fn within(key: &str, address: &str) -> bool {
    key.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The group within which printed numbers are consecutive: everything below the same first segment.
fn group(key: &str) -> &str {
    key.split('/').next().unwrap_or(key)
}

/// The sort of the value that stands where a formula has this hole alone: `{dates}`.
pub(super) fn hole(contract: &Contract, formula: &str) -> Option<Sort> {
    contract.sort(formula.strip_prefix('{')?.strip_suffix('}')?)
}

/// The code of a value that should be where a formula has this hole: `{dates}`.
pub(super) fn unread_as(contract: &Contract, formula: &str) -> Option<Code> {
    Some(match hole(contract, formula)? {
        Sort::Date | Sort::Dates | Sort::Meeting(_) | Sort::Year => Code::DateMismatch,
        Sort::Deadline => Code::DeadlineMismatch,
        Sort::Place => Code::PlaceMismatch,
        Sort::Person | Sort::Named => Code::PersonMismatch,
        Sort::Revision | Sort::Resolution => Code::ResolutionMismatch,
        Sort::Section | Sort::Clause => Code::ClauseMismatch,
        Sort::Circular | Sort::CollectiveLetter => Code::LetterMismatch,
        Sort::StudyGroup | Sort::StudyGroups(_) | Sort::Region => Code::GroupMismatch,
        Sort::Count => Code::CountMismatch,
        Sort::Url => Code::UrlMismatch,
        Sort::Email => Code::EmailMismatch,
        Sort::Telephone => Code::TelephoneMismatch,
        Sort::Symbol => Code::SymbolMismatch,
        Sort::Reference => Code::ReferenceMismatch,
        Sort::Percentage => Code::PercentageMismatch,
        Sort::Time | Sort::Hour => Code::TimeMismatch,
        Sort::Question => Code::QuestionMismatch,
        Sort::Amount => Code::AmountMismatch,
        Sort::WorkingName => Code::WorkingNameMismatch,
        // Printed numbers and the texts themselves are compared by what was read; the rest are words.
        Sort::Number
        | Sort::Mark
        | Sort::Designation
        | Sort::List
        | Sort::Groups(_)
        | Sort::Office(_)
        | Sort::GroupTitle
        | Sort::Languages(_)
        | Sort::Title
        | Sort::Blank(_)
        | Sort::Neutral(_)
        | Sort::Words => return None,
    })
}

/// The last part of a key.
pub(super) fn last(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}

/// What a block is called in messages.
pub(super) fn name(key: Option<&str>) -> String {
    key.map_or_else(|| "a text without a key".to_owned(), |key| format!("`{key}`"))
}

/// The codes after which the words of a block need no further check.
const WHOLE_TEXT: [Code; 4] = [Code::Untranslated, Code::BlockMerged, Code::TextLost, Code::Polarity];
