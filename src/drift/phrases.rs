//! Phrases: what appears twice in a row, and what should have been filled in but was not.

use super::Code;
use super::context::{Context, name};
use super::finding::{Finding, Spot};
use super::plain::{length, short, words_of};
use super::view::View;
use crate::document::Located;
use crate::lang::Lang;
use crate::locale::tongues;

/// A word or phrase twice in a row.
pub(super) fn doubled(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            for located in &block.texts {
                let plain = located.text.plain();
                let found = if view.lang() == Lang::Zh { doubled_han(&plain) } else { None };
                let common = |word: &str| tongues::is_common(view.lang(), word);
                let worded = || doubled_words(&plain, &view.lexicon.repeatable, &common);
                let Some(phrase) = found.or_else(worded) else {
                    continue;
                };
                let message = format!(
                    "{}: “{}” appears twice in a row in {}",
                    view.id(),
                    short(&phrase),
                    name(block.key)
                );
                findings.push(Finding::new(Code::PhraseDoubled, block.key, message).at(view.spot(
                    located,
                    short(&format!("{phrase} {phrase}")),
                    None,
                )));
            }
        }
    }
    findings.extend(context.in_editions(|_, view| paragraphs(context, view)));
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// What tells that a paragraph is one too many.
const TWICE: [Code; 4] = [Code::NumberMismatch, Code::BlockExtra, Code::BlockMerged, Code::PhraseDoubled];

/// Paragraphs that stand twice in a row, where that is not told yet; rows of a table may be alike.
fn paragraphs(context: &Context, view: &View) -> Vec<Finding> {
    /// How long a text is that nobody says twice.
    const LONG: f64 = 32.0;
    let mut out = Vec::new();
    let body = || view.blocks.iter().filter(|block| block.part == "body" && block.cell.is_none());
    let texts = body().flat_map(|block| block.texts.iter().map(move |text| (block.key, *text)));
    // The number before a paragraph may be a text of its own.
    let worded = texts.filter(|(_, text)| text.text.plain().contains(char::is_alphabetic));
    let worded: Vec<(Option<&str>, &Located)> = worded.collect();
    for ((place, first), (key, again)) in worded.iter().zip(worded.iter().skip(1)) {
        let plain = again.text.plain();
        // What the rows of a form say at addresses of their own is alike.
        if place != key || first.text.plain() != plain || length(&plain) < LONG {
            continue;
        }
        let spot = view.spot(again, short(&plain), None);
        let here = |other: &Spot| {
            (&other.edition, &other.part, other.line) == (&spot.edition, &spot.part, spot.line)
        };
        let says = |finding: &Finding| TWICE.contains(&finding.code) && finding.at.iter().any(here);
        if !context.findings.iter().any(says) {
            let message = format!("{}: “{}” stands twice in a row", view.id(), short(&plain));
            out.push(Finding::new(Code::PhraseDoubled, *key, message).at(spot));
        }
    }
    out
}

/// The first run of words that is followed by the same run. What belongs to a formula, to program code or to two members
/// of a list (`first x, second x, second y`) is none, nor is a short name that is no common word: `sin sin x`.
fn doubled_words(text: &str, repeatable: &[String], common: &dyn Fn(&str) -> bool) -> Option<String> {
    const LONGEST: usize = 12;
    /// How many letters the names of functions and variables have at most.
    const NAME: usize = 4;
    let code = |token: &&str| token.contains(|c: char| "=<>{}|\\^_+*#&∙×÷√".contains(c));
    for line in text.lines() {
        let tokens: Vec<&str> = line.split_whitespace().collect();
        for at in 0..tokens.len() {
            for length in 1..=LONGEST.min((tokens.len() - at) / 2) {
                let (one, two) = (&tokens[at..at + length], &tokens[at + length..at + 2 * length]);
                let telling = || one.iter().any(|t| t.chars().filter(|c| c.is_alphabetic()).count() >= 2);
                let allowed = || length == 1 && repeatable.iter().any(|word| one[0].to_lowercase() == *word);
                let name = || one[0].is_ascii() && one[0].len() <= NAME && !common(one[0]);
                // A value may be given twice, a cited text not.
                let member =
                    || length == 1 && one[0].ends_with([',', ';', '،', '؛']) && !one[0].contains(']');
                let listed = || length == 2 && one[0].ends_with([',', '،']) && !common(one[1]) || member();
                let octets = || one.iter().all(|token| is_octet(token));
                let none = || one.iter().any(code) || listed() || octets() || length == 1 && name();
                if one == two && telling() && !allowed() && !none() {
                    return Some(one.join(" "));
                }
            }
        }
    }
    None
}

/// Whether these are two figures of sixteen, as data are written: `FF`, `0A`.
fn is_octet(token: &str) -> bool {
    let figure = |c: char| c.is_ascii_digit() || ('A'..='F').contains(&c);
    token.len().is_multiple_of(2) && token.chars().all(figure)
}

/// The first stretch of three to twenty Han characters that is followed by the same stretch.
fn doubled_han(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let han = |c: &char| matches!(u32::from(*c), 0x3400..=0x9fff);
    for at in 0..chars.len() {
        for length in (3..=20).take_while(|length| at + 2 * length <= chars.len()) {
            let (one, two) = (&chars[at..at + length], &chars[at + length..at + 2 * length]);
            let listed = || one.iter().filter(|c| matches!(c, '，' | '、' | '；')).count() > 1;
            if one == two && one.iter().filter(|c| han(c)).count() >= 3 && !listed() {
                return Some(one.iter().collect());
            }
        }
    }
    None
}

/// What should have been filled in but was not.
pub(super) fn placeholders(context: &mut Context) {
    const MARKS: [&str; 8] = ["[TBD]", "[tbd]", "TBD", "TBC", "[…]", "[...]", "XXX", "[to be determined]"];
    // In brackets it is no part of a value.
    const BRACKETED: [&str; 5] = ["[TBD]", "[tbd]", "[…]", "[...]", "[to be determined]"];
    let mut findings = Vec::new();
    for view in &context.views {
        for block in &view.blocks {
            for located in &block.texts {
                let stands = |mark: &str, text: &str| {
                    text.match_indices(mark).any(|(at, _)| {
                        let bound = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
                        bound(text[..at].chars().next_back()) && bound(text[at + mark.len()..].chars().next())
                    })
                };
                let (words, plain) = (words_of(&located.text), located.text.plain());
                let found = MARKS
                    .iter()
                    .find(|mark| stands(mark, &words) || BRACKETED.contains(mark) && stands(mark, &plain));
                let Some(mark) = found else { continue };
                let message = format!("{}: {mark} is still in {}", view.id(), name(block.key));
                findings.push(
                    Finding::new(Code::Placeholder, block.key, message).at(view.spot(located, *mark, None)),
                );
            }
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_follow_themselves_are_found() {
        let doubled = |text| doubled_words(text, &[], &|word| matches!(word, "the" | "to" | "a"));
        assert_eq!(doubled("in the the table").as_deref(), Some("the"));
        assert_eq!(doubled("will be will be available").as_deref(), Some("will be"));
        assert_eq!(doubled("+41 22 22 730"), None);
        assert_eq!(doubled_words("nous nous réunissons", &["nous".into()], &|_| true), None);
        for text in [
            "sin sin x",
            "for (i = = 0; i = = 0)",
            "peer_list peer_list",
            "hard loss, soft loss, soft stop",
            "FF FF FF FF",
            "nothing, nothing, state",
        ] {
            assert_eq!(doubled(text), None, "{text}");
        }
        assert_eq!(doubled_han("电信标准化局电信标准化局主任").as_deref(), Some("电信标准化局"));
    }
}
