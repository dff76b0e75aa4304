//! Facts between editions: in each row, which value an edition states otherwise, lacks, or adds.
//!
//! The one rule: values are compared as sets, for a language may state one twice; the odd edition out is the
//! one in the minority, and where there is none, the one whose value stands nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, lenient, name};
use super::finding::{Finding, Spot};
use super::view::{Block, Stated, short};
use crate::diag::Severity;
use crate::document::Value;

/// Compares the facts of every row.
pub(super) fn facts(context: &mut Context) {
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let part = context.rows[row].part.clone();
        let mut holders = context.holders(row);
        context.facts += holders
            .iter()
            .flat_map(|e| context.blocks(row, *e))
            .map(|block| block.facts.len())
            .sum::<usize>();
        // An edition at odds with itself here has no vote.
        holders.retain(|edition| !counts_wrong(context, row, *edition));
        if holders.len() < 2 || part == "header" || optional(context, row) {
            continue;
        }
        let bare = |edition: &usize| context.blocks(row, *edition).all(|block| block.facts.is_empty());
        if part != "body" && holders.iter().any(bare) {
            continue;
        }
        findings.extend(compare(context, row, &holders));
    }
    context.found_alike(findings);
}

/// Whether a count is known to be wrong here.
fn counts_wrong(context: &Context, row: usize, edition: usize) -> bool {
    blamed(context, row, edition, Code::CountMismatch)
}

/// Whether an edition has a finding of this code in a row.
fn blamed(context: &Context, row: usize, edition: usize, code: Code) -> bool {
    let key = context.rows[row].key.as_deref();
    context.findings.iter().any(|finding| {
        finding.code == code
            && finding.key.as_deref() == key
            && finding.editions().any(|id| id == context.views[edition].id())
    })
}

/// Summaries are compared by what their words mention, elsewhere.
fn optional(context: &Context, row: usize) -> bool {
    context.rows[row].key.as_deref().is_some_and(lenient)
}

/// One row.
fn compare(context: &Context, row: usize, holders: &[usize]) -> Vec<Finding> {
    let states =
        |edition: usize, value: &Value| context.blocks(row, edition).any(|block| block.states(value));
    let mut kinds: BTreeMap<&'static str, BTreeSet<Value>> = BTreeMap::new();
    for edition in holders.iter().filter(|edition| !merged(context, row, **edition)) {
        for value in context.blocks(row, *edition).flat_map(|block| block.values.iter()) {
            kinds.entry(value.kind()).or_default().insert(value.clone());
        }
    }
    let mut lacking: Vec<Vec<Value>> = vec![Vec::new(); context.views.len()];
    let mut adding = lacking.clone();
    for (kind, values) in kinds {
        let stating: BTreeMap<&Value, Vec<usize>> = values
            .iter()
            .map(|value| (value, holders.iter().copied().filter(|e| states(*e, value)).collect()))
            .collect();
        if stating.values().all(|editions| editions.len() == holders.len()) {
            continue;
        }
        let right = reference(context, row, holders, &stating);
        for edition in holders.iter().copied() {
            if kind == "number" && shifted(context, row, edition) {
                continue;
            }
            let here = |value: &&Value| stating[value].contains(&edition);
            lacking[edition].extend(values.iter().filter(|v| right.contains(*v) && !here(v)).cloned());
            if !merged(context, row, edition) {
                adding[edition].extend(values.iter().filter(|v| !right.contains(*v) && here(v)).cloned());
            }
        }
    }
    let mut out = Vec::new();
    for edition in holders.iter().copied() {
        let (lacking, adding) = (&lacking[edition], &adding[edition]);
        if !lacking.is_empty() || !adding.is_empty() {
            out.extend(Odd { context, row, edition, holders }.findings(lacking.clone(), adding.clone()));
        }
    }
    out
}

/// Whether the block holds another's text as well, and so what that states.
fn merged(context: &Context, row: usize, edition: usize) -> bool {
    blamed(context, row, edition, Code::BlockMerged)
}

fn shifted(context: &Context, row: usize, edition: usize) -> bool {
    context.rows[row].key.as_deref().is_some_and(|key| context.shifts(edition, key))
}

/// The values of one kind that are right: stated by most, or in a tie by those with more support elsewhere.
fn reference(
    context: &Context,
    row: usize,
    holders: &[usize],
    stating: &BTreeMap<&Value, Vec<usize>>,
) -> BTreeSet<Value> {
    let mut right = BTreeSet::new();
    let mut tied = Vec::new();
    for (value, editions) in stating {
        match (2 * editions.len()).cmp(&holders.len()) {
            std::cmp::Ordering::Greater => {
                right.insert((*value).clone());
            }
            std::cmp::Ordering::Equal => tied.push(*value),
            std::cmp::Ordering::Less => {}
        }
    }
    for value in &tied {
        let rival = tied
            .iter()
            .filter(|other| stating[**other].iter().all(|edition| !stating[value].contains(edition)))
            .map(|other| (context.evidence(other, row), stating[*other].contains(&holders[0])))
            .max();
        let own = (context.evidence(value, row), stating[value].contains(&holders[0]));
        let stands = match rival {
            Some(rival) => own > rival,
            // A draft text that no other list names was put in here.
            None => {
                (own.0 > 0 || (own.1 && !is_draft(value)))
                    && !intruding(context, row, holders, value, &stating[value])
            }
        };
        if stands {
            right.insert((*value).clone());
        }
    }
    // Every edition states something of its own: the best supported edition is taken as right.
    let all_differ = holders.iter().all(|edition| {
        stating.iter().any(|(value, editions)| editions.contains(edition) && !right.contains(*value))
    });
    if all_differ {
        let support = |edition: usize| {
            stating
                .iter()
                .filter(|(value, editions)| editions.contains(&edition) && !right.contains(**value))
                .map(|(value, editions)| (editions.len(), context.evidence(value, row)))
                .max()
        };
        let best = holders.iter().copied().reduce(|a, b| if support(b) > support(a) { b } else { a });
        if let Some(best) = best {
            right.extend(stating.iter().filter(|(_, e)| e.contains(&best)).map(|(v, _)| (*v).clone()));
        }
    }
    right
}

fn is_draft(value: &Value) -> bool {
    matches!(value, Value::Designation(designation) if designation.number != "A.5")
        || matches!(value, Value::WorkingName(_))
}

/// Whether a value took the place of another of its kind, which stands here less often than elsewhere.
fn intruding(context: &Context, row: usize, holders: &[usize], value: &Value, stating: &[usize]) -> bool {
    let times = |edition: usize, value: &Value| {
        context.blocks(row, edition).map(|block| block.times(value)).sum::<usize>()
    };
    let others: Vec<usize> = holders.iter().copied().filter(|edition| !stating.contains(edition)).collect();
    let Some(other) = others.first() else { return false };
    let kin: BTreeSet<&Value> = context
        .blocks(row, *other)
        .flat_map(|block| &block.values)
        .filter(|kin| kin.kind() == value.kind())
        .collect();
    kin.into_iter().any(|kin| stating.iter().all(|edition| times(*edition, kin) < times(*other, kin)))
}

/// An edition that is at odds with the others in a row.
struct Odd<'c, 'a> {
    context: &'c Context<'a>,
    row: usize,
    edition: usize,
    holders: &'c [usize],
}

impl<'c, 'a> Odd<'c, 'a> {
    /// The findings for what it lacks and adds.
    fn findings(&self, mut lacking: Vec<Value>, mut adding: Vec<Value>) -> Vec<Finding> {
        let mut out = Vec::new();
        for (right, wrong) in pair(&mut lacking, &mut adding) {
            out.push(self.mismatch(&right, &wrong));
        }
        self.fold_names(&mut lacking, &mut adding);
        for wrong in adding {
            out.push(self.extra(&wrong));
        }
        let (members, others): (Vec<_>, Vec<_>) = lacking.into_iter().partition(|v| self.in_list(v));
        out.extend(members.iter().map(|value| self.missing(value)));
        match others.as_slice() {
            [] => {}
            [one] => out.push(self.missing(one)),
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

    /// Where the right value stands.
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
            .against(self.against(right));
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

    /// A value of the same kind that stands here less often than elsewhere: this one took its place.
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
        // A language may state one value twice: where there is but one of the kind, it is that one.
        if let (1, false) = (values.len(), is_draft(wrong)) {
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
                "{}: “{}” in {} is no {}; it is {right} elsewhere",
                self.id(),
                spot.text,
                name(self.key()),
                word(right)
            );
            return Finding::new(Code::of(right), self.key(), message).at(spot).against(self.against(right));
        }
        let code = if self.in_list(right) { Code::ListMemberMissing } else { Code::FactMissing };
        let message = format!("{} lacks the {} {} in {}", self.id(), word(right), right, name(self.key()));
        let mut at = self.place(None, None);
        at.text = self.around(right).unwrap_or(at.text);
        Finding::new(code, self.key(), message).at(at).against(self.against(right))
    }

    fn lost(&self, values: &[Value]) -> Finding {
        let list =
            values.iter().map(|value| format!("{} {value}", word(value))).collect::<Vec<_>>().join(", ");
        let message = format!("{} states less in {}: {list} are not there", self.id(), name(self.key()));
        let mut finding = Finding::new(Code::TextLost, self.key(), message)
            .at(self.place(None, None))
            .against(self.against(&values[0]));
        finding.severity = Severity::Error;
        finding
    }

    /// The words between the neighbours of a value that is not there.
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
        is_draft(value) && self.key().is_some_and(super::lists::is_list)
    }
}

/// The working names that stand right after these designations.
fn partners(block: &Block, drafts: &[Value]) -> Vec<Value> {
    block
        .facts
        .windows(2)
        .filter(|pair| drafts.contains(&pair[0].value) && matches!(pair[1].value, Value::WorkingName(_)))
        .map(|pair| pair[1].value.clone())
        .collect()
}

/// Pairs what is lacking with what is added of the same kind, the most alike first.
fn pair(lacking: &mut Vec<Value>, adding: &mut Vec<Value>) -> Vec<(Value, Value)> {
    let mut out = Vec::new();
    loop {
        let best = lacking
            .iter()
            .flat_map(|right| adding.iter().map(move |wrong| (right, wrong)))
            .filter(|(right, wrong)| Code::of(right) == Code::of(wrong))
            .max_by(|a, b| alike(a).total_cmp(&alike(b)))
            .map(|(right, wrong)| (right.clone(), wrong.clone()));
        let Some((right, wrong)) = best else { return out };
        lacking.retain(|value| *value != right);
        adding.retain(|value| *value != wrong);
        out.push((right, wrong));
    }
}

fn alike((right, wrong): &(&Value, &Value)) -> f64 {
    let kind = if right.kind() == wrong.kind() { 1.0 } else { 0.0 };
    kind + strsim::normalized_levenshtein(&right.to_string(), &wrong.to_string())
}

/// What a value is called in messages.
pub(super) fn word(value: &Value) -> &'static str {
    match value {
        Value::Designation(_) => "Recommendation",
        Value::WorkingName(_) => "working name",
        Value::Symbol(_) => "document",
        Value::CollectiveLetter { .. } => "Collective letter",
        Value::Circular(_) => "Circular",
        Value::StudyGroup(_) => "study group",
        Value::Url(_) => "web address",
        Value::Email(_) => "e-mail address",
        Value::Dates(..) | Value::Months(..) => "span",
        other => other.kind(),
    }
}
