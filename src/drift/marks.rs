//! What a file carries besides its words: pending changes, comments, highlights, slips, the declared language.
//!
//! An edition that was composed carries none of this.

use std::collections::BTreeMap;

use super::Code;
use super::context::{Context, hole, unread_as};
use super::finding::{Finding, Spot};
use super::lexicon::{Script, words};
use super::plain::short;
use super::view::View;
use crate::diag::Severity;
use crate::document::layout::{PartRole, Trait};
use crate::document::{Doubt, Mark, MarkKind, Sort};
use crate::lang::Lang;
use crate::locale::tongues;
use crate::reading::skipped::DELETED;

/// Reports the traces of every edition.
pub(super) fn traces(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        findings.extend(view.edition.trace.marks.iter().map(|mark| of_mark(view, mark)));
        findings.extend(slips(context, view));
        findings.extend(deletions(view));
        findings.extend(language(view));
    }
    findings.extend(strangers(context));
    for finding in findings {
        if finding.code == Code::FormulaDrift && blank_lost(context, &finding) {
            continue;
        }
        let formula =
            finding.code == Code::FormulaDrift || finding.at.iter().all(|spot| spot.value.is_none());
        let known = formula
            && !matches!(finding.code, Code::PendingChange | Code::WorkingMark)
            && finding.key.as_deref().is_some_and(|key| {
                let edition =
                    context.views.iter().position(|view| finding.editions().any(|id| id == view.id()));
                edition.is_some_and(|edition| context.blamed(edition, key))
            });
        if !known {
            context.found(finding);
        }
    }
}

/// Texts that say nothing a formula says, where the other editions say one; where they are many, they are told as one.
fn strangers(context: &Context) -> Vec<Finding> {
    /// The most that are told one by one.
    const MOST: usize = 3;
    // A composed edition has no lines, and messages only in its paragraphs and headings.
    let read = |view: &View| view.edition.texts.iter().any(|text| text.line.is_some());
    let recognised: Vec<bool> = context.views.iter().map(read).collect();
    let all = context.in_rows(|row| {
        let key = context.rows[row].key.as_deref().filter(|_| context.rows[row].part == "body");
        // What stands in the head is known by its place.
        let is_known = |key: &&str| {
            let place = context.places.at(key);
            let head = place.role == Some(PartRole::Head);
            !head || place.is_labelled() || context.places.addressees(key).is_some()
        };
        let Some(key) = key.filter(is_known) else { return Vec::new() };
        let says = |edition: &usize| {
            let texts = context.blocks(row, *edition).flat_map(|block| &block.texts);
            // A label says nothing of what stands beside it.
            match context.places.at(key).is_labelled() {
                true => {
                    let longest = texts.max_by_key(|text| text.text.plain().len());
                    longest.is_some_and(|text| text.message.is_some())
                }
                false => texts.into_iter().any(|text| text.message.is_some()),
            }
        };
        let holders = context.holders(row).into_iter().filter(|edition| recognised[*edition]);
        let (saying, strange): (Vec<usize>, Vec<usize>) = holders.partition(says);
        if saying.len() <= strange.len() || saying.len() < 2 {
            return Vec::new();
        }
        let beginning = |edition: usize| Some(context.views[edition].beginning(context.block(row, edition)?));
        let told = strange.into_iter().filter(|edition| !context.explained(*edition, key));
        told.filter_map(|edition| {
            let message =
                format!("{}: what stands in `{key}` is no formula of the house", context.views[edition].id());
            let against: Vec<Spot> = saying.iter().filter_map(|other| beginning(*other)).collect();
            let finding = Finding::new(Code::FormulaDrift, Some(key), message).at(beginning(edition)?);
            Some(finding.against(against).at_most(Severity::Note))
        })
        .collect()
    });
    let mut out = Vec::new();
    for view in &context.views {
        let own = || all.iter().filter(|finding| finding.editions().any(|id| id == view.id()));
        let count = own().count();
        if count <= MOST {
            out.extend(own().cloned());
        } else if let Some(first) = own().next() {
            let key = first.key.as_deref().unwrap_or_default();
            let message =
                format!("{}: {count} texts are no formulae of the house, the first in `{key}`", view.id());
            let mut finding = Finding::new(Code::FormulaDrift, None, message).at_most(Severity::Note);
            finding.at = own().flat_map(|finding| finding.at.clone()).collect();
            out.push(finding);
        }
    }
    out
}

/// Formulae that are not quite the house's: one finding for the same difference in several places.
fn slips(context: &Context, view: &View) -> Vec<Finding> {
    let mut out: Vec<((&str, &str), Finding)> = Vec::new();
    for slip in &view.edition.trace.slips {
        let mut spot = Spot {
            edition: view.id().to_owned(),
            part: slip.part.clone(),
            line: slip.line,
            text: slip.text.trim().to_owned(),
            value: None,
        };
        let stands = slip.text.contains(char::is_alphanumeric);
        let code = unread_as(&context.declaration.contract, &slip.formula);
        // Of what is compared by what was read, nothing was.
        let lacking = || {
            let counted =
                matches!(hole(&context.declaration.contract, &slip.formula), Some(Sort::Number | Sort::Mark));
            (counted && !stands).then_some(Code::FactMissing)
        };
        if let Some(code) = code.or_else(lacking) {
            let message = match stands {
                true => format!("{}: “{}” cannot be read", view.id(), spot.text),
                false => format!("{}: nothing stands where the formula has “{}”", view.id(), slip.formula),
            };
            let against = span(context, view).filter(|_| code == Code::DateMismatch);
            let finding = Finding::new(code, Some(slip.key.as_str()), message).at(spot);
            out.push((("", ""), finding.against(against)));
            continue;
        }
        let pair = (slip.text.trim(), slip.formula.trim());
        if spot.text.is_empty() {
            // Something missing is shown by the words around it.
            let block = view.at(slip.key.as_str());
            spot.text = block.map(|block| view.beginning(block).text).unwrap_or_default();
        }
        let alike = out.iter_mut().find(|(known, _)| *known == pair && pair != ("", ""));
        if let Some((_, finding)) = alike {
            finding.at.push(spot);
            continue;
        }
        let left_out = leaves_out_status(context, view, slip.key.as_str(), pair);
        let message = match pair {
            _ if left_out => {
                format!("{}: the drafts are neither new nor revised here, unlike in other lists", view.id())
            }
            ("", formula) => format!("{}: the formula has “{formula}” here", view.id()),
            (text, "") => format!("{}: “{}” is not in the formula", view.id(), short(text)),
            (text, formula) => format!("{}: “{text}” where the formula has “{formula}”", view.id()),
        };
        let finding = Finding::new(Code::FormulaDrift, Some(slip.key.as_str()), message).at(spot);
        out.push((pair, if left_out { finding.at_most(Severity::Note) } else { finding }));
    }
    out.into_iter().map(|(_, finding)| finding).collect()
}

/// Whether a slip, the words here and those of the formula, leaves out that drafts are new or revised, and other lists of
/// the edition say it.
fn leaves_out_status(context: &Context, view: &View, key: &str, (here, formula): (&str, &str)) -> bool {
    let says = |words: &str| view.lexicon.statuses(words, view.lang()) != (false, false);
    let of_status = |word: &&str| says(word) || view.lexicon.begins_status(word, view.lang());
    let only_status = words(formula).any(|word| of_status(&word))
        && words(formula).filter(|word| !of_status(word)).eq(words(here));
    // Without its status a list is nearest to the formula that calls drafts texts.
    let nearest = || {
        let unsaid = view.at(key).is_some_and(|block| !says(block.words()));
        let nouns = words(formula).count() == 1 && words(here).count() == 1;
        nouns && unsaid && context.places.is(key, Trait::Status)
    };
    if !(only_status || nearest()) {
        return false;
    }
    let others = view.keyed().filter(|(other, _)| *other != key && context.places.is(other, Trait::Status));
    others.into_iter().any(|(_, block)| says(block.words()))
}

/// Where the letter itself states a span that is the same throughout.
fn span(context: &Context, view: &View) -> Option<Spot> {
    let mut stating = context.places.statements(Sort::Dates);
    let (key, _) = stating.find(|(_, role)| *role == PartRole::Letter)?;
    let stated = view.at(key)?.facts.iter().find(|stated| Sort::Dates.is_of(&stated.value))?;
    Some(view.stated(stated))
}

/// Whether a formula lacks the words of a blank that is reported as lost.
fn blank_lost(context: &Context, slip: &Finding) -> bool {
    let lacks = slip.message.rsplit('“').next().is_some_and(|formula| formula.contains('['));
    let lost = |finding: &Finding| {
        let blamed = |id: &str| finding.editions().any(|it| it == id);
        finding.code == Code::FormOptionMissing && slip.editions().all(blamed)
    };
    lacks && context.findings.iter().any(lost)
}

/// Deletions that nobody accepted: their words are not read, only counted.
fn deletions(view: &View) -> Option<Finding> {
    let count = view.edition.trace.skipped.get(DELETED)?;
    let message = format!("{}: {count} tracked deletions have not been accepted", view.id());
    Some(Finding::new(Code::PendingChange, None, message).at(view.nowhere()))
}

fn of_mark(view: &View, mark: &Mark) -> Finding {
    let (code, what) = match mark.kind {
        MarkKind::Inserted => (Code::PendingChange, "an insertion that has not been accepted"),
        MarkKind::Deleted => (Code::PendingChange, "a deletion that has not been accepted"),
        MarkKind::Highlighted => (Code::WorkingMark, "highlighted text"),
        MarkKind::Hidden => (Code::WorkingMark, "hidden text"),
        MarkKind::Commented => (Code::WorkingMark, "a comment"),
        MarkKind::Turned => (Code::WorkingMark, "text that is shown backwards"),
    };
    let located = view
        .edition
        .texts
        .iter()
        .find(|located| located.part == mark.part && located.line.is_some() && located.line == mark.line);
    let key = located.and_then(|located| located.key.as_ref()).map(crate::document::Key::as_str);
    let spot = Spot {
        edition: view.id().to_owned(),
        part: mark.part.clone(),
        line: mark.line,
        text: short(&mark.text),
        value: None,
    };
    Finding::new(code, key, format!("{}: {what} is left in the file", view.id())).at(spot)
}

/// The language declared against the language written.
fn language(view: &View) -> Option<Finding> {
    let trace = &view.edition.trace;
    let found = |message: String| Finding::new(Code::LanguageDeclared, None, message).at(view.nowhere());
    if trace.doubt == Some(Doubt::Unknown) {
        let message = format!(
            "{}: read as {}, but it looks like none of the six languages",
            view.id(),
            view.lang().name()
        );
        return Some(
            found(message).hint("if it is one of them, put the language before the path, as in `fr:PATH`"),
        );
    }
    let written = written(view)?;
    let message = match trace.declared.filter(|declared| *declared != written) {
        Some(declared) => {
            format!(
                "{}: the file says it is in {}, but it is in {}",
                view.id(),
                declared.name(),
                written.name()
            )
        }
        None if written != view.lang() => {
            format!("{}: read as {}, but it is in {}", view.id(), view.lang().name(), written.name())
        }
        None => return None,
    };
    Some(found(message))
}

/// The language of most of the words; `None` if there are too few to tell.
fn written(view: &View) -> Option<Lang> {
    /// How many characters are enough to tell.
    const SAMPLE: usize = 6000;
    /// How many letters it takes.
    const FEWEST: usize = 200;
    let blocks = view.blocks.iter().filter(|block| block.part == "body");
    let text = blocks.map(super::view::Block::words).collect::<Vec<_>>().join("\n");
    let end = text.char_indices().nth(SAMPLE).map_or(text.len(), |(end, _)| end);
    let text = &text[..end];
    let mut scripts: BTreeMap<usize, usize> = BTreeMap::new();
    text.chars()
        .filter_map(Script::of_char)
        .for_each(|script| *scripts.entry(script as usize).or_default() += 1);
    let (script, count) = scripts.into_iter().max_by_key(|(_, count)| *count)?;
    if count < FEWEST {
        return None;
    }
    if script == Script::Latin as usize {
        return tongues::latin(text).surely();
    }
    Lang::ALL.into_iter().find(|lang| Script::of(*lang) as usize == script)
}
