//! Suggested readings: for each finding whose value the other editions settle, what should be written instead, in the
//! language of the odd edition and as our own writer prints it there.
//!
//! Nothing is suggested where the others disagree, or where the words around a value settle its form and nothing tells
//! which form that is.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::document::{Value, WITHOUT_YEAR};
use crate::drift::context::Context;
use crate::drift::finding::{Finding, Spot};
use crate::drift::plain::loose;
use crate::drift::view::Stated;
use crate::lang::Lang;
use crate::locale::given::forms;
use crate::locale::{Arg, Catalog};

/// For each finding of a comparison, by the ids of the editions, what should be written; with a base, what it has is
/// right. The names of countries are those of the day of the letter.
pub(super) fn all(context: &Context, base: Option<&str>, day: Option<Date>) -> Vec<BTreeMap<String, String>> {
    let base = base.and_then(|id| context.views.iter().position(|view| view.id() == id));
    let mut writer = Writer { context, base, day, catalogs: BTreeMap::new() };
    context.findings.iter().map(|finding| writer.of(finding)).collect()
}

/// Writes values in the languages of the editions.
struct Writer<'c, 'a> {
    context: &'c Context<'a>,
    base: Option<usize>,
    day: Option<Date>,
    catalogs: BTreeMap<Lang, Catalog>,
}

impl<'c, 'a> Writer<'c, 'a> {
    fn of(&mut self, finding: &Finding) -> BTreeMap<String, String> {
        let Some(right) = &finding.right else { return BTreeMap::new() };
        let row = finding.row;
        if row >= self.context.rows.len() || !self.is_settled(finding, right) {
            return BTreeMap::new();
        }
        let write = |spot: &Spot| Some((spot.edition.clone(), self.write(row, spot, right)?));
        finding.at.iter().filter_map(write).collect()
    }

    fn edition(&self, id: &str) -> Option<usize> {
        self.context.views.iter().position(|view| view.id() == id)
    }

    /// Whether the other editions settle the value: the base states it, or two or more do and none does not; one alone
    /// does if the odd edition itself states it elsewhere, and nowhere else what it has here.
    fn is_settled(&self, finding: &Finding, right: &Value) -> bool {
        let (context, row) = (self.context, finding.row);
        let odd: Vec<usize> = finding.at.iter().filter_map(|spot| self.edition(&spot.edition)).collect();
        let states = |edition: &usize| context.blocks(row, *edition).any(|block| block.states(right));
        if let Some(base) = self.base {
            return !odd.contains(&base) && states(&base);
        }
        let others: Vec<usize> = context
            .holders(row)
            .into_iter()
            .filter(|edition| !odd.contains(edition) && !context.is_unread(row, *edition, right))
            .collect();
        if !others.iter().all(states) {
            return false;
        }
        match others.len() {
            0 => false,
            1 => finding
                .at
                .iter()
                .zip(&odd)
                .all(|(spot, edition)| self.contradicts(row, *edition, spot, right)),
            _ => true,
        }
    }

    /// Whether an edition states the right value elsewhere, and what it has here nowhere else.
    fn contradicts(&self, row: usize, edition: usize, spot: &Spot, right: &Value) -> bool {
        let own = &self.context.rows[row].cells[edition];
        let blocks = self.context.views[edition].blocks.iter().enumerate();
        let mut elsewhere = blocks.filter(|(at, _)| !own.contains(at)).flat_map(|(_, block)| &block.values);
        let mut wrong = elsewhere.clone();
        let is_wrong = |value: &Value| {
            value.kind() == right.kind()
                && spot.value.as_ref().is_some_and(|wrong| *wrong == value.to_string())
        };
        elsewhere.any(|value| value == right) && !wrong.any(is_wrong)
    }

    /// What an edition should have in the place of what it has.
    fn write(&mut self, row: usize, spot: &Spot, right: &Value) -> Option<String> {
        let edition = self.edition(&spot.edition)?;
        if is_one_in_all(right) {
            return self.alike(row, edition, right);
        }
        let wrong = self.stated(row, edition, spot);
        let form = wrong.as_ref().and_then(|wrong| self.form(edition, wrong));
        let form = form.filter(|form| form.is_none_or(|form| forms(right).contains(&form)));
        let sure = form.is_some() || is_sure(right, wrong.is_some());
        sure.then(|| self.show(edition, right, form.flatten())).flatten()
    }

    /// What the other editions all have, if it is the same in all.
    fn alike(&self, row: usize, odd: usize, right: &Value) -> Option<String> {
        let others = self.context.holders(row).into_iter().filter(|edition| *edition != odd);
        let shown = others.filter_map(|edition| {
            let stated = self.context.blocks(row, edition).find_map(|block| block.statement(right))?;
            Some(stated.fact.plain().replace('\u{2060}', ""))
        });
        let shown: Vec<String> = shown.collect();
        let (first, others) = shown.split_first()?;
        others.iter().all(|other| loose(other) == loose(first)).then(|| first.clone())
    }

    /// The fact that a finding is about, as an edition states it.
    fn stated(&self, row: usize, edition: usize, spot: &Spot) -> Option<Stated<'a>> {
        let facts = self.context.blocks(row, edition).flat_map(|block| &block.facts);
        let same = |stated: &&Stated| {
            spot.value.as_ref().is_some_and(|value| *value == stated.value.to_string())
                && stated.fact.plain() == spot.text
        };
        facts.into_iter().find(same).cloned()
    }

    /// The form in which an edition shows a value, if our own writer has it.
    fn form(&mut self, edition: usize, wrong: &Stated) -> Option<Option<&'static str>> {
        let value = &wrong.fact.value;
        let written = loose(&wrong.fact.plain());
        let forms = [None].into_iter().chain(forms(value).iter().copied().map(Some));
        forms
            .into_iter()
            .find(|form| self.show(edition, value, *form).is_some_and(|shown| loose(&shown) == written))
    }

    /// A value as our own writer prints it in the language of an edition.
    fn show(&mut self, edition: usize, value: &Value, form: Option<&'static str>) -> Option<String> {
        let (value, form) = printable(value, form)?;
        let lang = self.context.views[edition].lang();
        let contract = self.context.declaration.contract;
        let day = self.day;
        let catalog = self.catalogs.entry(lang).or_insert_with(|| {
            let formulary = contract.formularies().last().copied().unwrap_or_default();
            let catalog = Catalog::new(lang, contract, formulary, None);
            match day {
                Some(day) => catalog.on(day),
                None => catalog,
            }
        });
        let shown = catalog.show(&Arg::Fact { value, written: None, link: None }, form).ok()?;
        Some(shown.plain().replace('\u{2060}', ""))
    }
}

/// Whether a value is written alike in all languages, in characters that its value does not keep.
fn is_one_in_all(value: &Value) -> bool {
    matches!(
        value,
        Value::Telephone(_)
            | Value::Email(_)
            | Value::Url(_)
            | Value::Symbol(_)
            | Value::Reference(_)
            | Value::WorkingName(_)
    )
}

/// Whether the plain form of a value is right wherever it stands: figures are, where an edition has none in their place
/// or writes them with what belongs to them.
fn is_sure(value: &Value, replaces: bool) -> bool {
    match value {
        Value::Date(_)
        | Value::Dates(..)
        | Value::HalfDays(_)
        | Value::Deadline(_)
        | Value::Time(_)
        | Value::Percentage(_)
        | Value::Amount { .. }
        | Value::Designation(_) => true,
        Value::Section(_)
        | Value::Clause(_)
        | Value::Question(_)
        | Value::Resolution(_)
        | Value::Revision { .. }
        | Value::Circular(_)
        | Value::CollectiveLetter { .. }
        | Value::StudyGroup(_) => !replaces,
        _ => false,
    }
}

/// A value and form that our own writer prints; `None` if it prints no such value.
fn printable(value: &Value, form: Option<&'static str>) -> Option<(Value, Option<&'static str>)> {
    let has_year = |date: &Date| date.year() != WITHOUT_YEAR;
    let prints = match value {
        Value::Date(date) if !has_year(date) => {
            // Any year will do: it is not printed.
            let date = Date::new(2024, date.month(), date.day()).ok()?;
            return Some((Value::Date(date), Some("no-year")));
        }
        Value::Dates(from, to) => has_year(from) && has_year(to),
        Value::Deadline(at) => has_year(&at.date()),
        Value::Hour(minutes) => {
            let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
            let time = jiff::civil::Time::new(hour, minute, 0, 0).ok()?;
            let at = jiff::civil::date(2024, 1, 1).to_datetime(time);
            return form.is_none().then_some((Value::Time(at), Some("hour")));
        }
        Value::Quantity { .. } | Value::Office(_) | Value::Status(_) => false,
        _ => true,
    };
    prints.then(|| (value.clone(), form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_and_an_hour_are_printed_as_such() {
        let date = Date::new(WITHOUT_YEAR, 3, 16).unwrap();
        let (value, form) = printable(&Value::Date(date), None).unwrap();
        assert_eq!((value.to_string().as_str(), form), ("2024-03-16", Some("no-year")));
        assert_eq!(printable(&Value::Dates(date, date), None), None);
        let (value, form) = printable(&Value::Hour(570), None).unwrap();
        assert_eq!((value.to_string().as_str(), form), ("2024-01-01T09:30", Some("hour")));
        assert_eq!(printable(&Value::Hour(1440), None), None, "no clock shows it");
    }

    #[test]
    fn names_have_no_form_that_is_right_everywhere() {
        assert!(!is_sure(&Value::Place("geneva".to_owned()), false));
        assert!(is_sure(&Value::Clause("9.4".to_owned()), false));
        assert!(!is_sure(&Value::Clause("9.4".to_owned()), true));
    }
}
