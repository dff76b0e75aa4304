//! Designations: how the numbers of Recommendations are written.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::canonical::{near_designation, well_formed};
use super::context::Context;
use super::finding::Finding;
use super::lexicon::{Lexicon, Script};
use super::plain::{loose, words_of};
use crate::document::{Fact, Value};

/// Recommendation numbers that are not written as they should be, even if all editions agree.
pub(super) fn malformed(context: &mut Context) {
    let known: BTreeSet<String> = context
        .views
        .iter()
        .flat_map(|view| &view.blocks)
        .flat_map(|block| &block.values)
        .filter_map(|value| match value {
            Value::Designation(designation) => Some(designation.number.clone()),
            _ => None,
        })
        .collect();
    // By their first figures, for a text has few of them and a letter may name thousands.
    let mut by_figures: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for number in &known {
        let digits = number.split_once('.').map_or("", |(_, digits)| digits);
        by_figures.entry(figures(digits).next().unwrap_or_default()).or_default().push(number);
    }
    let mut findings = Vec::new();
    for view in &context.views {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            for located in &block.texts {
                let mut seen = BTreeSet::new();
                let stated = located.text.facts().filter_map(stated);
                let plain = loose(&located.text.plain());
                let words = loose(&words_of(&located.text));
                let figures: BTreeSet<&str> = figures(&words).collect();
                let near: BTreeSet<&String> =
                    figures.iter().filter_map(|figures| by_figures.get(figures)).flatten().copied().collect();
                let worded = near.into_iter().filter_map(|number| {
                    let near = near_designation(&words, number)?;
                    is_meant(&words, &near, number, view.lexicon).then(|| (number.clone(), near))
                });
                let headless = headless(&plain).map(|near| {
                    let number = near.split_once('.').map_or("", |(_, digits)| digits);
                    let meant =
                        known.iter().find(|known| known.split_once('.').is_some_and(|it| it.1 == number));
                    (meant.cloned().unwrap_or_default(), near)
                });
                for (number, near) in stated.chain(worded).chain(headless) {
                    if !seen.insert(number.clone()) {
                        continue;
                    }
                    let message = match number.as_str() {
                        "" => format!("{near} is no number of a Recommendation"),
                        number => format!("{number} is written as {near}"),
                    };
                    let hint = hint(&near);
                    let value = if number.is_empty() { near.clone() } else { number };
                    let finding = Finding::new(Code::DesignationMalformed, block.key, message)
                        .at(view.spot(located, near, Some(value)))
                        .hint(hint);
                    findings.push(finding);
                }
            }
        }
    }
    // One misspelling in several editions is one fault; another one of the same number is another.
    let mut by_message: BTreeMap<String, Vec<Finding>> = BTreeMap::new();
    findings.into_iter().for_each(|it| by_message.entry(it.message.clone()).or_default().push(it));
    by_message.into_values().for_each(|findings| context.found_alike(findings));
}

/// The runs of figures of a text.
fn figures(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty())
}

/// A number that a fact means and is not written so: the number, and how it is written.
fn stated(fact: &Fact) -> Option<(String, String)> {
    let shown = loose(&fact.plain());
    match &fact.value {
        Value::Designation(designation) => {
            let number = well_formed(&designation.number)?;
            let digits = number.split_once('.').map_or("", |(_, digits)| digits);
            // The series letter may be lost as well.
            let near = near_designation(&shown, &number)
                .or_else(|| shown.contains(digits).then(|| shown.trim().to_owned()));
            near.filter(|_| !shown.contains(&number)).map(|near| (number, near))
        }
        Value::WorkingName(name) => {
            cyrillic(&shown).is_some().then(|| (name.clone(), shown.trim().to_owned()))
        }
        _ => None,
    }
}

/// Whether a number that is nearly that of a Recommendation is meant as one. Figures, equations, variables and cells of
/// tables are called `A-1`, `M1` and `V 2`: so few digits say it only after the name of the Sector or the noun.
fn is_meant(words: &str, near: &str, number: &str, lexicon: &Lexicon) -> bool {
    const TELLING: usize = 3;
    let digits =
        number.split_once('.').map_or("", |(_, digits)| digits).chars().take_while(char::is_ascii_digit);
    let named = |at: usize| {
        let before = words[..at].trim_end();
        let noun = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        before.ends_with("-T") || before.ends_with("-Т") || lexicon.head_noun(noun).is_some()
    };
    digits.count() >= TELLING || words.match_indices(near).any(|(at, _)| named(at))
}

/// The name of the Sector with digits right after it: the series letter of `UIT-T Y.4102` is lost in `UIT-T.4102`.
fn headless(text: &str) -> Option<String> {
    const FEWEST: usize = 2;
    ["-T.", "-Т."].into_iter().flat_map(|sign| text.match_indices(sign)).find_map(|(at, sign)| {
        let name = text[..at]
            .rfind(|c: char| !c.is_uppercase())
            .map_or(0, |before| before + text[before..].chars().next().map_or(0, char::len_utf8));
        let digits = text[at + sign.len()..].chars().take_while(char::is_ascii_digit).count();
        let end = at + sign.len() + digits;
        let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric());
        (at > name && digits >= FEWEST && ends).then(|| text[name..end].to_owned())
    })
}

/// What is wrong with how a number is written.
fn hint(near: &str) -> String {
    if headless(near).is_some() {
        return "the series letter stands between the name of the Sector and the number".to_owned();
    }
    if let Some(letter) = cyrillic(near) {
        let code = u32::from(letter);
        return format!("“{letter}” (U+{code:04X}) is a Cyrillic letter: it only looks like the Latin one");
    }
    "a full stop separates the series letter from the number".to_owned()
}

/// The first Cyrillic letter of a number.
fn cyrillic(near: &str) -> Option<char> {
    near.chars().find(|c| Script::of_char(*c) == Some(Script::Cyrillic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn few_digits_are_a_designation_only_where_one_must_stand() {
        let meant =
            |words: &str, near: &str, number: &str| is_meant(words, near, number, Lexicon::of(Lang::En));
        assert!(meant("See ITU-T A5 on references", "A5", "A.5"));
        assert!(meant("See Recommendation A 5", "A 5", "A.5"));
        assert!(meant("see J118", "J118", "J.118"));
        for (words, near, number) in
            [("Figure A-1", "A-1", "A.1"), ("M1", "M1", "M.1"), ("the area A 1", "A 1", "A.1")]
        {
            assert!(!meant(words, near, number), "{words}");
        }
    }

    #[test]
    fn a_lost_series_letter_is_told() {
        assert_eq!(headless("Véase [UIT-T.4102] para más").as_deref(), Some("UIT-T.4102"));
        assert_eq!(headless("см. МСЭ-Т.4102").as_deref(), Some("МСЭ-Т.4102"));
        assert_eq!(headless("ITU-T Y.4102 and ITU-T. 12"), None);
    }

    #[test]
    fn a_cyrillic_letter_is_named() {
        assert!(hint("Е.119").contains("“Е” (U+0415)"));
        assert!(hint("E119").contains("full stop"));
    }
}
