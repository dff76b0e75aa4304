//! Company: the words beside a number that say what it counts, as the catalogs have them and as people write them.
//!
//! The words come from patterns and from the rules of the language; nobody types them here.

use std::collections::BTreeSet;

use super::fold::{Gap, Glyph, fold, folded_text, is_mark};
use super::pattern::{Element, Pattern, character};

use crate::document::Sort;
use crate::lang::Lang;

/// The company that a value keeps in the catalogs: `Study Group` before 17.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Company {
    /// The folded end of what stands before.
    pub before: String,
    /// The folded beginning of what stands after.
    pub after: String,
    /// What the number is then, as the index of a sort in [`KEPT`].
    pub sort: usize,
    /// How the word before may differ.
    pub form: Form,
}

/// How a word may differ from the one that is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Not at all.
    Exact,
    /// In its ending.
    Stem,
    /// In what is joined before it.
    Tail,
}

impl Company {
    /// Whether the word stands at the end of a text.
    pub(super) fn follows(&self, text: &str) -> bool {
        if self.before.is_empty() {
            return true;
        }
        if self.form == Form::Exact {
            return ends_with(text, &self.before);
        }
        let word = |c: &char| c.is_alphabetic() || is_mark(*c);
        let last: String = text.trim_end().chars().rev().take(40).take_while(word).collect();
        let last = folded_text(&last.chars().rev().collect::<String>());
        match self.form {
            Form::Stem => last.starts_with(&self.before),
            _ => last.ends_with(&self.before),
        }
    }

    /// As the rules of a language list it: `раздел*`, `*الفقرة`, `§`.
    pub(super) fn listed(sort: usize, word: &str) -> Self {
        let (form, word) = match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(stem), _) => (Form::Stem, stem),
            (_, Some(tail)) => (Form::Tail, tail),
            _ => (Form::Exact, word),
        };
        Self { before: folded_text(word), after: String::new(), sort, form }
    }
}

/// The sorts of numbers that prose may name.
pub(super) const KEPT: [Sort; 7] = [
    Sort::StudyGroup,
    Sort::Resolution,
    Sort::Section,
    Sort::Clause,
    Sort::Circular,
    Sort::CollectiveLetter,
    Sort::Question,
];
/// Where clauses stand among them.
pub(super) const CLAUSE: usize = 3;
/// The kinds of their values, in the same order.
pub(super) const KEPT_KINDS: [&str; 7] =
    ["study-group", "resolution", "section", "clause", "circular", "collective-letter", "question"];

/// The words before the letter of an annex.
pub(super) fn before_annexes(lang: Lang) -> Vec<Company> {
    let words = lang.rules().reading.before.get("annex").into_iter().flatten();
    words.map(|word| Company::listed(0, word)).collect()
}

/// The words beside numbers, as the catalogs have them and as the rules say people write.
pub(super) fn company<'a>(lang: Lang, patterns: impl Iterator<Item = &'a Pattern>) -> Vec<Company> {
    let mut out = BTreeSet::new();
    for pattern in patterns {
        for (at, element) in pattern.elements.iter().enumerate() {
            let Element::Hole(hole) = element else { continue };
            let Some(sort) = KEPT.iter().position(|sort| *sort == pattern.holes[*hole][0].sort) else {
                continue;
            };
            let before = word_before(&pattern.elements[..at]);
            let after: String = pattern.elements[at + 1..]
                .iter()
                .map_while(character)
                .take_while(|c| c.is_alphanumeric())
                .take(3)
                .collect();
            let han = before.chars().all(|c| matches!(c, '\u{3400}'..='\u{9fff}')) && !before.is_empty();
            let ordinal = before.is_empty();
            if han || ordinal {
                let after: String = after.chars().take(if sort == 2 || sort == 3 { 1 } else { 2 }).collect();
                if !after.is_empty() {
                    out.insert(Company {
                        before: before.chars().last().iter().collect(),
                        after,
                        sort,
                        form: Form::Exact,
                    });
                }
            } else {
                out.insert(Company { before, after: String::new(), sort, form: Form::Exact });
            }
        }
    }
    let (reading, several) = (&lang.rules().reading, &lang.values().several);
    for (sort, kind) in KEPT_KINDS.iter().enumerate() {
        let before = [reading.before.get(*kind), several.get(*kind)].into_iter().flatten().flatten();
        out.extend(before.map(|word| Company::listed(sort, word)));
        let after = reading.after.get(*kind).into_iter().flatten();
        out.extend(after.map(|words| Company {
            before: String::new(),
            after: folded_text(words),
            sort,
            form: Form::Exact,
        }));
    }
    out.into_iter().collect()
}

/// The last word before a hole; where that is an abbreviation such as TSB, the one before it as well.
fn word_before(elements: &[Element]) -> String {
    let mut out: Vec<Glyph> = Vec::new();
    let mut words = 0;
    for element in elements.iter().rev() {
        let Element::Glyph(glyph) = element else { break };
        let stops = out.is_empty() && glyph.c == '.';
        if !(glyph.c.is_alphabetic() || stops) {
            break;
        }
        out.push(*glyph);
        if glyph.gap != Gap::None {
            words += 1;
            let capitals = out.iter().all(|glyph| glyph.raw.is_uppercase());
            if !(capitals && words == 1) {
                break;
            }
        }
    }
    out.iter().rev().map(|glyph| glyph.c).collect()
}

/// Whether a text ends, folded, with these characters.
pub(super) fn ends_with(text: &str, end: &str) -> bool {
    let tail: String = text.chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let folded: Vec<Glyph> = fold(&tail);
    let end: Vec<char> = end.chars().collect();
    folded.len() >= end.len()
        && folded[folded.len() - end.len()..].iter().map(|glyph| glyph.c).eq(end.iter().copied())
        && (folded.len() == end.len()
            || folded[folded.len() - end.len()].gap != Gap::None
            || !folded[folded.len() - end.len() - 1].c.is_alphabetic()
            || matches!(end.first(), Some('\u{3400}'..='\u{9fff}')))
}
