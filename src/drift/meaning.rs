//! What no fact carries: language, polarity, status and length of each block, between editions.
//!
//! The one rule: a text in the wrong language is one fault; what follows from it is not counted again.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, lenient, summary};
use super::finding::Finding;
use super::lexicon::{Lexicon, Polarity, Script, words};
use super::view::{Block, View, short, words_of};
use crate::document::Located;
use crate::locale::Lang;

/// Words that a stretch must have before its language is judged.
const WORDS: usize = 4;
/// Letters that a stretch must have before its language is judged.
const LETTERS: usize = 16;

/// Text left in another language.
pub(super) fn untranslated(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            if block.key.is_some_and(|key| key == "annex-2/to") {
                continue;
            }
            let found = block
                .texts
                .iter()
                .find_map(|located| Some((*located, foreign(located, view.lang())?)))
                .or_else(|| copied(context, edition, block));
            let Some((located, excerpt)) = found else { continue };
            let message =
                format!("{}: text in another language in {}", view.id(), super::context::name(block.key));
            findings.push(
                Finding::new(Code::Untranslated, block.key, message)
                    .at(view.spot(located, short(&excerpt), None))
                    .hint(format!("this edition is in {}", view.lang().name())),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// A stretch of words in another language than this.
fn foreign(located: &Located, lang: Lang) -> Option<String> {
    let text = words_of(&located.text);
    let stretches =
        text.split(['.', '。', '!', '?', '؟', ':', '：', ';', '；', '؛', '\n', '(', ')', '（', '）']);
    stretches.map(str::trim).find(|stretch| is_foreign(stretch, lang)).map(str::to_owned)
}

fn is_foreign(stretch: &str, lang: Lang) -> bool {
    let own_script = Script::of(lang);
    let (mut own, mut other, mut han) = (0, 0, 0);
    for script in stretch.chars().filter_map(Script::of_char) {
        if script == own_script {
            own += 1
        } else {
            other += 1
        }
        han += usize::from(script == Script::Han);
    }
    if other >= LETTERS.min(if han > 0 { 8 } else { LETTERS }) && other > 3 * own {
        return han > 0 || words(stretch).filter(|word| word.chars().count() > 1).count() >= WORDS;
    }
    if own_script != Script::Latin || own < LETTERS || words(stretch).count() < WORDS {
        return false;
    }
    if Lexicon::of(lang).has_function_word(stretch) {
        return false;
    }
    [Lang::En, Lang::Fr, Lang::Es]
        .into_iter()
        .filter(|other| *other != lang)
        .any(|other| Lexicon::of(other).function_words(stretch) >= 2)
}

/// A text that stands word for word in an edition of another language.
fn copied<'a>(context: &Context<'a>, edition: usize, block: &Block<'a>) -> Option<(&'a Located, String)> {
    let view = &context.views[edition];
    let key = block.key?;
    for (located, prints) in block.texts.iter().zip(&block.prints) {
        if prints.len() < 2 {
            continue;
        }
        let twin = context.views.iter().find(|other| {
            other.lang() != view.lang() && other.at(key).is_some_and(|block| block.prints.contains(prints))
        });
        let own = words_of(&located.text);
        let Some(twin) = twin.filter(|_| own.chars().filter(|c| c.is_alphabetic()).count() >= 10) else {
            continue;
        };
        let (mine, theirs) = (view.lexicon.function_words(&own), twin.lexicon.function_words(&own));
        let ours = Script::of(view.lang()) == Script::of(twin.lang());
        let odd = if ours {
            mine < theirs || (mine == theirs && view.lang() != Lang::En)
        } else {
            !in_script(&own, view.lang())
        };
        if odd {
            return Some((located, own.trim().to_owned()));
        }
    }
    None
}

fn in_script(text: &str, lang: Lang) -> bool {
    text.chars().filter_map(Script::of_char).any(|script| script == Script::of(lang))
}

/// Blocks whose polarity carries the meaning.
fn turning(key: &str) -> bool {
    matches!(key, "letter/threshold" | "note/ipr" | "note/a5") || {
        let mut parts = key.split('/');
        parts.next() == Some("annex-2") && matches!(parts.nth(1), Some("assigns" | "does-not-assign"))
    }
}

/// What the address itself says of polarity.
fn expected(key: &str) -> Option<bool> {
    match super::context::last(key) {
        "does-not-assign" | "no-comments" | "threshold" => Some(true),
        "assigns" | "comments" => Some(false),
        _ => None,
    }
}

/// A negation or an exception that is lost or added.
pub(super) fn polarity(context: &mut Context) {
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone().filter(|key| turning(key)) else { continue };
        let seen: Vec<(usize, Polarity)> = context
            .holders(row)
            .into_iter()
            .filter(|edition| !context.explained_whole(*edition, &key))
            .map(|edition| {
                let view = &context.views[edition];
                (edition, view.lexicon.polarity(&context.words(row, edition), view.lang()))
            })
            .collect();
        let Some(right) = majority(seen.iter().map(|(_, polarity)| *polarity), |a| {
            expected(&key).is_none_or(|negated| a.negated == negated)
        }) else {
            continue;
        };
        let right = match expected(&key) {
            Some(negated) => Polarity { negated, ..right },
            None => right,
        };
        for (edition, polarity) in seen.iter().filter(|(_, polarity)| *polarity != right) {
            let view = &context.views[*edition];
            let Some(block) = context.block(row, *edition) else { continue };
            let what = if polarity.negated != right.negated { "negation" } else { "exception" };
            let lost = (polarity.negated, polarity.excepting) < (right.negated, right.excepting);
            let message =
                format!("{} {} a {what} in `{key}`", view.id(), if lost { "has lost" } else { "has added" });
            let plain = block.plain();
            let excerpt = view.lexicon.turning(plain, view.lang()).filter(|_| !lost).map(str::to_owned);
            let mut at = view.beginning(block);
            at.text = excerpt.unwrap_or(at.text);
            let against: Vec<_> = seen
                .iter()
                .filter(|(_, polarity)| *polarity == right)
                .filter_map(|(other, _)| {
                    let view = &context.views[*other];
                    let block = context.block(row, *other)?;
                    let mut spot = view.beginning(block);
                    let plain = block.plain();
                    spot.text = view.lexicon.turning(plain, view.lang()).map_or(spot.text, str::to_owned);
                    Some(spot)
                })
                .collect();
            findings.push(Finding::new(Code::Polarity, Some(&key), message).at(at).against(against));
        }
    }
    context.found_alike(findings);
}

/// What most say; in a tie what is expected, else what comes first.
fn majority<T: Copy + Ord>(values: impl Iterator<Item = T>, expected: impl Fn(T) -> bool) -> Option<T> {
    let mut counts: BTreeMap<T, (usize, usize)> = BTreeMap::new();
    for (at, value) in values.enumerate() {
        counts.entry(value).or_insert((0, at)).0 += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(value, (count, first))| (*count, expected(*value), std::cmp::Reverse(*first)))
        .map(|(value, _)| value)
}

/// Where a text says that a draft is new or revised.
fn has_status(view: &View, key: &str) -> bool {
    matches!(key, "subject" | "letter/texts" | "annex-1/title" | "annex-2/consultation")
        || (key.matches('/').count() == 1
            && (view.find(&format!("{key}/title")).is_some()
                || view.find(&format!("{key}/assigns")).is_some()))
}

/// New in one place, revised in another.
pub(super) fn status(context: &mut Context) {
    let mut findings = Vec::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone() else { continue };
        let seen: Vec<(usize, (bool, bool))> = context
            .holders(row)
            .into_iter()
            .filter(|e| has_status(&context.views[*e], &key) && !context.blamed(*e, &key))
            .map(|edition| {
                let view = &context.views[edition];
                (edition, view.lexicon.statuses(&context.words(row, edition), view.lang()))
            })
            .collect();
        let own = |edition: usize, status: (bool, bool)| places(context, edition, &key).contains(&status);
        let supported =
            |status: (bool, bool)| seen.iter().filter(|(edition, _)| own(*edition, status)).count();
        let mut counts: BTreeMap<(bool, bool), usize> = BTreeMap::new();
        seen.iter().for_each(|(_, status)| *counts.entry(*status).or_default() += 1);
        let best = counts.iter().map(|(status, count)| (*count, supported(*status), *status)).max();
        let Some((.., right)) = best else { continue };
        for (edition, status) in seen.iter().filter(|(_, status)| *status != right) {
            let view = &context.views[*edition];
            let Some(block) = context.block(row, *edition) else { continue };
            let message = format!(
                "{} calls the drafts of `{key}` {}, the others {}",
                view.id(),
                said(*status),
                said(right)
            );
            let against: Vec<_> = seen
                .iter()
                .filter(|(_, status)| *status == right)
                .filter_map(|(other, _)| Some(context.views[*other].beginning(context.block(row, *other)?)))
                .collect();
            findings.push(
                Finding::new(Code::StatusMismatch, Some(&key), message)
                    .at(view.beginning(block))
                    .against(against),
            );
        }
    }
    context.found_alike(findings);
    status_inside(context);
}

/// What the other places of the same edition say of the same draft text.
fn places(context: &Context, edition: usize, key: &str) -> Vec<(bool, bool)> {
    let view = &context.views[edition];
    let Some(id) = key.split_once('/').map(|(_, id)| id) else { return Vec::new() };
    ["annex-1", "annex-2"]
        .iter()
        .map(|annex| format!("{annex}/{id}"))
        .filter(|other| other != key && has_status(view, other))
        .filter_map(|other| Some(view.lexicon.statuses(view.at(&other)?.words(), view.lang())))
        .collect()
}

/// The subject says what its items say; the row of the form what its item says.
fn status_inside(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let of = |block: &Block| view.lexicon.statuses(block.words(), view.lang());
        let items: BTreeMap<&str, (bool, bool)> = view
            .keyed()
            .filter(|(key, _)| {
                key.starts_with("annex-1/") && has_status(view, key) && *key != "annex-1/title"
            })
            .filter_map(|(key, block)| Some((key.strip_prefix("annex-1/")?, of(block))))
            .collect();
        if items.is_empty() {
            continue;
        }
        let together = items.values().fold((false, false), |all, one| (all.0 || one.0, all.1 || one.1));
        let blamed = |key: &str| context.explained(edition, key);
        let any_blamed = items.keys().any(|id| {
            context.findings.iter().any(|finding| {
                finding.editions().any(|e| e == view.id())
                    && finding.key.as_deref() == Some(&format!("annex-1/{id}"))
            })
        });
        let mut found = |key: &str, block: &Block, said_here, said_there| {
            let message = format!(
                "{} calls the drafts of `{key}` {}, and their items {}",
                view.id(),
                said(said_here),
                said(said_there)
            );
            findings.push(Finding::new(Code::StatusMismatch, Some(key), message).at(view.beginning(block)));
        };
        for key in ["subject", "letter/texts", "annex-1/title", "annex-2/consultation"] {
            let Some(block) = view.at(key).filter(|_| !blamed(key) && !any_blamed) else { continue };
            let here = of(block);
            if here != (false, false) && here != together {
                found(key, block, here, together);
            }
        }
        for (id, item) in &items {
            let key = format!("annex-2/{id}");
            let Some(block) = view.at(&key).filter(|_| !blamed(&key) && !blamed(&format!("annex-1/{id}")))
            else {
                continue;
            };
            let here = of(block);
            if here != (false, false) && here != *item {
                found(&key, block, here, *item);
            }
        }
    }
    context.found_alike(findings);
}

fn said((new, revised): (bool, bool)) -> &'static str {
    match (new, revised) {
        (true, false) => "new",
        (false, true) => "revised",
        (true, true) => "new and revised",
        (false, false) => "neither new nor revised",
    }
}

/// Formulae of courtesy and titles are as long as a language likes.
fn closing(key: &str) -> bool {
    super::context::last(key) == "title"
        || matches!(
            key,
            "letter/salutation" | "letter/valediction" | "letter/signature" | "letter/enclosures"
        )
}

/// The rows at an address and below it.
fn rows_within(context: &Context, address: &str) -> Vec<usize> {
    let below = |row: &usize| {
        let key = context.rows[*row].key.as_deref();
        key.is_some_and(|key| super::context::within(key, address))
    };
    (0..context.rows.len()).filter(below).collect()
}

/// Far less text than the other editions have in the same place.
pub(super) fn length(context: &mut Context) {
    /// Below this share of what the other editions lead to expect, a sentence is missing rather than terse.
    const SHARE: f64 = 0.62;
    /// And at least so many characters.
    const CHARACTERS: f64 = 40.0;
    if context.views.len() < 2 {
        return;
    }
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for row in 0..context.rows.len() {
        let Some(key) = context.rows[row].key.clone().filter(|_| context.rows[row].part == "body") else {
            continue;
        };
        let prose = key.starts_with("letter/") || key.starts_with("note/") || lenient(&key);
        // Beside a text that holds another as well every other is short.
        let merged = context
            .findings
            .iter()
            .any(|finding| finding.code == Code::BlockMerged && finding.key.as_deref() == Some(key.as_str()));
        for edition in context.holders(row).into_iter().filter(|_| !merged) {
            if !prose || closing(&key) || context.explained(edition, &key) {
                continue;
            }
            // Languages part the paragraphs of a summary as they like: it counts as a whole.
            let rows = match summary(&key) {
                Some(stem) if told.insert((edition, stem.to_owned())) => rows_within(context, stem),
                Some(_) => continue,
                None => vec![row],
            };
            let expected: f64 = rows.iter().filter_map(|row| context.expected_length(*row, edition)).sum();
            let held = rows.iter().flat_map(|row| context.blocks(*row, edition));
            let actual: f64 = held.map(Block::length).sum();
            if expected == 0.0 {
                continue;
            }
            // Between two editions alone, and in summaries, only what is plainly too little counts.
            let free = lenient(&key) || context.views.len() < 3;
            let (share, characters) = if free { (0.5, 2.0 * CHARACTERS) } else { (SHARE, CHARACTERS) };
            if actual >= share * expected || expected - actual < characters {
                continue;
            }
            let view = &context.views[edition];
            let Some(block) = context.block(row, edition) else { continue };
            let message = format!(
                "{} has {:.0} % of the text that the other editions have in `{key}`",
                view.id(),
                100.0 * actual / expected
            );
            let against = context.holders(row).into_iter().filter(|other| *other != edition);
            let against: Vec<_> = against
                .filter_map(|other| Some(context.views[other].beginning(context.block(row, other)?)))
                .collect();
            findings.push(
                Finding::new(Code::TextLost, Some(&key), message)
                    .at(view.beginning(block))
                    .against(against)
                    .hint("a sentence may have been dropped"),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

impl Context<'_> {
    /// Whether the words of a block are known to be wrong as a whole.
    fn explained_whole(&self, edition: usize, key: &str) -> bool {
        self.findings.iter().any(|finding| {
            super::context::WHOLE_TEXT.contains(&finding.code)
                && finding.key.as_deref() == Some(key)
                && finding.editions().any(|id| id == self.views[edition].id())
        })
    }
}
