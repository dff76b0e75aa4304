//! The odd edition of a row: what it states differently, lacks and adds, as findings.
//!
//! One fault is one finding: what is missing is paired with what has replaced it.

use std::collections::BTreeSet;

use super::Code;
use super::canonical::word;
use super::context::{Context, name};
use super::finding::{Finding, Spot};
use super::plain::short;
use super::view::{Block, Stated};
use crate::diag::Severity;
use crate::document::Value;
use crate::locale::registers;

/// An edition that is at odds with the others in a row.
pub(super) struct Odd<'c, 'a> {
    /// The comparison.
    pub context: &'c Context<'a>,
    /// The row.
    pub row: usize,
    /// The edition.
    pub edition: usize,
    /// The editions that are compared here.
    pub holders: &'c [usize],
}

impl<'c, 'a> Odd<'c, 'a> {
    /// The findings for what it lacks and adds.
    pub fn findings(&self, mut lacking: Vec<Value>, mut adding: Vec<Value>) -> Vec<Finding> {
        let mut out = Vec::new();
        for (right, wrong) in self.pair(&mut lacking, &mut adding) {
            out.push(self.mismatch(&right, &wrong));
        }
        // A language has words where another has none, as a dual: one in words alone is not missed.
        lacking.retain(|value| !self.is_in_words(value));
        adding.retain(|value| !self.is_in_words(value));
        self.fold_names(&mut lacking, &mut adding);
        for wrong in adding {
            out.push(self.extra(&wrong));
        }
        let (members, others): (Vec<_>, Vec<_>) = lacking.into_iter().partition(|v| self.in_list(v));
        out.extend(members.iter().map(|value| self.missing(value)));
        match others.as_slice() {
            [] => {}
            [one] => out.push(self.missing(one)),
            // Where nothing says what a text is, each value is told by itself.
            several if self.key().is_none() => out.extend(several.iter().map(|value| self.missing(value))),
            several => out.push(self.lost(several)),
        }
        out
    }

    fn key(&self) -> Option<&'c str> {
        self.context.rows[self.row].key.as_deref()
    }

    fn id(&self) -> &'a str {
        self.context.views[self.edition].id()
    }

    fn blocks(&self, edition: usize) -> impl Iterator<Item = &'c Block<'a>> {
        self.context.blocks(self.row, edition)
    }

    /// Pairs what is missing with what is added of the same kind, best fit first.
    fn pair(&self, lacking: &mut Vec<Value>, adding: &mut Vec<Value>) -> Vec<(Value, Value)> {
        let mut out = Vec::new();
        loop {
            let best = lacking
                .iter()
                .flat_map(|right| adding.iter().map(move |wrong| (right, wrong)))
                .filter(|(right, wrong)| Code::of(right) == Code::of(wrong))
                .filter(|(right, wrong)| self.is_in_words(right) == self.is_in_words(wrong))
                .max_by(|a, b| self.fits(*a).total_cmp(&self.fits(*b)))
                .map(|(right, wrong)| (right.clone(), wrong.clone()));
            let Some((right, wrong)) = best else { return out };
            lacking.retain(|value| *value != right);
            adding.retain(|value| *value != wrong);
            out.push((right, wrong));
        }
    }

    /// Whether a number or hour is nowhere here said in figures.
    fn is_in_words(&self, value: &Value) -> bool {
        let figures = |stated: &&Stated| stated.fact.plain().contains(char::is_numeric);
        let mut stated = self
            .holders
            .iter()
            .flat_map(|edition| self.blocks(*edition))
            .filter_map(|block| block.statement(value))
            .peekable();
        matches!(value, Value::Count(_) | Value::Hour(_))
            && stated.peek().is_some()
            && !stated.any(|stated| figures(&stated))
    }

    /// How well a value fits as a replacement for another: by likeness, but for places by being a country or a
    /// city, and by their order.
    fn fits(&self, (right, wrong): (&Value, &Value)) -> f64 {
        let (Value::Place(city), Value::Place(other)) = (right, wrong) else { return alike(right, wrong) };
        let same = registers::country(city).is_some() == registers::country(other).is_some();
        let elsewhere = self.holders.iter().find_map(|edition| self.standing(*edition, right));
        let stands = elsewhere.is_some() && elsewhere == self.standing(self.edition, wrong);
        f64::from(u8::from(same)) + 0.5 * f64::from(u8::from(stands))
    }

    /// The position of a value among those of its kind in an edition.
    fn standing(&self, edition: usize, value: &Value) -> Option<usize> {
        let facts = self.blocks(edition).flat_map(|block| &block.facts).map(|stated| &stated.value);
        facts.filter(|known| known.kind() == value.kind()).position(|known| known == value)
    }

    /// A working name goes with its designation: one fault, not two.
    fn fold_names(&self, lacking: &mut Vec<Value>, adding: &mut Vec<Value>) {
        let names = |editions: &mut dyn Iterator<Item = usize>, drafts: &[Value]| -> BTreeSet<Value> {
            editions.flat_map(|e| self.blocks(e)).flat_map(|block| partners(block, drafts)).collect()
        };
        let gone = names(&mut self.holders.iter().copied(), lacking);
        let come = names(&mut std::iter::once(self.edition), adding);
        lacking.retain(|value| !gone.contains(value));
        adding.retain(|value| !come.contains(value));
    }

    /// Where the right value is stated.
    fn against(&self, value: &Value) -> Vec<Spot> {
        self.holders
            .iter()
            .filter(|edition| **edition != self.edition)
            .filter_map(|edition| {
                let stated = self.blocks(*edition).find_map(|block| block.statement(value))?;
                Some(self.context.views[*edition].stated(stated))
            })
            .collect()
    }

    fn mismatch(&self, right: &Value, wrong: &Value) -> Finding {
        let code = Code::of(wrong);
        let message = format!(
            "{} has {} in {} where the {} is {}",
            self.id(),
            wrong,
            name(self.key()),
            word(right),
            right
        );
        let stated = self.blocks(self.edition).find_map(|block| block.statement(wrong));
        let finding = Finding::new(code, self.key(), message)
            .at(self.place(stated, Some(wrong)))
            .against(self.against(right))
            .right(right);
        match (right, wrong) {
            (Value::WorkingName(right), Value::WorkingName(wrong))
                if right.replace('-', "") == wrong.replace('-', "") =>
            {
                finding.hint("a non-breaking hyphen may have been lost when the file was converted")
            }
            _ => finding,
        }
    }

    fn place(&self, stated: Option<&Stated>, value: Option<&Value>) -> Spot {
        let view = &self.context.views[self.edition];
        match (stated, self.blocks(self.edition).next()) {
            (Some(stated), _) => view.stated(stated),
            (None, Some(block)) => {
                let mut spot = view.beginning(block);
                if let Some(value) = value {
                    spot.value = Some(value.to_string());
                    spot.text = value.to_string();
                }
                spot
            }
            (None, None) => view.nowhere(),
        }
    }

    fn extra(&self, wrong: &Value) -> Finding {
        let stated = self.blocks(self.edition).find_map(|block| block.statement(wrong));
        let at = self.place(stated, Some(wrong));
        if let Some(right) = self.displaced(wrong) {
            let mut finding = self.mismatch(&right, wrong);
            finding.at = vec![at];
            return finding;
        }
        let code = if self.in_list(wrong) { Code::ListMemberExtra } else { Code::FactExtra };
        let message =
            format!("{} alone states the {} {} in {}", self.id(), word(wrong), wrong, name(self.key()));
        let against = self.holders.iter().filter(|edition| **edition != self.edition).filter_map(|edition| {
            Some(self.context.views[*edition].beginning(self.blocks(*edition).next()?))
        });
        Finding::new(code, self.key(), message).at(at).against(against)
    }

    /// A value of the same kind that appears here less often than elsewhere: this one has replaced it.
    fn displaced(&self, wrong: &Value) -> Option<Value> {
        let times = |edition: usize, value: &Value| -> usize {
            self.blocks(edition).map(|block| block.times(value)).sum()
        };
        let others = || self.holders.iter().copied().filter(|edition| *edition != self.edition);
        let values: BTreeSet<Value> = others()
            .flat_map(|edition| self.blocks(edition))
            .flat_map(|block| block.values.iter().cloned())
            .filter(|value| value.kind() == wrong.kind())
            .collect();
        // A language may state one value twice: if there is only one of the kind, it is that one.
        if let (1, false) = (values.len(), self.context.is_draft(wrong)) {
            return values.into_iter().next();
        }
        values.into_iter().find(|value| {
            let most = others().map(|edition| times(edition, value)).collect::<BTreeSet<_>>();
            most.len() == 1 && most.iter().all(|most| times(self.edition, value) < *most)
        })
    }

    fn missing(&self, right: &Value) -> Finding {
        let unread = self.key().and_then(|key| self.context.unread(self.edition, key, Code::of(right)));
        if let Some(spot) = unread {
            let message = format!(
                "{}: “{}” in {} is not a valid {}; it is {right} elsewhere",
                self.id(),
                spot.text,
                name(self.key()),
                word(right)
            );
            let finding = Finding::new(Code::of(right), self.key(), message).at(spot);
            return finding.against(self.against(right)).right(right);
        }
        let code = if self.in_list(right) { Code::ListMemberMissing } else { Code::FactMissing };
        let message = format!("{} lacks the {} {} in {}", self.id(), word(right), right, name(self.key()));
        let mut at = self.place(None, None);
        at.text = self.around(right).unwrap_or(at.text);
        Finding::new(code, self.key(), message).at(at).against(self.against(right)).right(right)
    }

    fn lost(&self, values: &[Value]) -> Finding {
        let list =
            values.iter().map(|value| format!("{} {value}", word(value))).collect::<Vec<_>>().join(", ");
        let message = format!("{} leaves out facts in {}: {list}", self.id(), name(self.key()));
        let mut finding = Finding::new(Code::TextLost, self.key(), message)
            .at(self.place(None, None))
            .against(self.against(&values[0]));
        finding.severity = Severity::Error;
        finding
    }

    /// The words between the neighbours of a missing value.
    fn around(&self, value: &Value) -> Option<String> {
        let other = self.holders.iter().copied().find(|edition| {
            *edition != self.edition && self.blocks(*edition).any(|block| block.statement(value).is_some())
        })?;
        let model: Vec<&Value> =
            self.blocks(other).flat_map(|block| block.facts.iter().map(|stated| &stated.value)).collect();
        let at = model.iter().position(|known| *known == value)?;
        let block = self.blocks(self.edition).next()?;
        let before = model[..at].iter().rev().find_map(|value| block.statement(value));
        let after = model[at + 1..].iter().find_map(|value| block.statement(value));
        let (before, after) = (before?.fact.plain(), after?.fact.plain());
        let plain = block.plain();
        let start = plain.find(&before)?;
        let end = start + before.len() + plain[start + before.len()..].find(&after)? + after.len();
        Some(short(&plain[start..end]))
    }

    /// Whether a value belongs to a list of draft texts.
    fn in_list(&self, value: &Value) -> bool {
        self.context.is_draft(value) && self.key().is_some_and(|key| self.context.places.is_list(key))
    }
}

/// The working names that come right after these designations.
fn partners(block: &Block, drafts: &[Value]) -> Vec<Value> {
    block
        .facts
        .windows(2)
        .filter(|pair| drafts.contains(&pair[0].value) && matches!(pair[1].value, Value::WorkingName(_)))
        .map(|pair| pair[1].value.clone())
        .collect()
}

/// How alike two values are.
fn alike(right: &Value, wrong: &Value) -> f64 {
    let kind = if right.kind() == wrong.kind() { 1.0 } else { 0.0 };
    kind + strsim::normalized_levenshtein(&right.to_string(), &wrong.to_string())
}
