//! What no sentence of a language may hold: contractions that were not made, prepositions before the wrong sound, spans
//! of one day, a number where there is one, doubled words.

use regex::Regex;
use tsb_circular::lang::Lang;

/// Faults by language, each with what is wrong.
const FORBIDDEN: &[(&[Lang], &str, &str)] = &[
    (&[Lang::Fr], r"(?i)\b(de|à) les? ", "`de le` for `du`, `à le` for `au`"),
    (
        &[Lang::Fr],
        r"(?i)\b(de|le|la|que|ne|se) (?:[aeiàâéèêîôûAEIÉ]|o[^u]|u[^n])",
        "no elision before a vowel",
    ),
    (&[Lang::Es], r"\b(de|a) el ", "`de el` for `del`, `a el` for `al`"),
    (&[Lang::Es], r"\b[yY] (?:[iIíÍ]|hi|Hi)[^eaéá]", "`y` for `e` before i"),
    (&[Lang::Es], r"\b[oO] (?:[oOóÓ]|ho|Ho)", "`o` for `u` before o"),
    (&[Lang::Ru], r"(?:^|[ (])[сС] 2 ", "`с 2` for `со 2`"),
    (&[Lang::Ru], r"(?:^|[ (])в [вф][^аеёиоуыэюя]", "`в` for `во`"),
    (&Lang::ALL, r"  | ,| \.(?:$| )|,,|;;", "a space or mark too many"),
    (&Lang::ALL, r"\{|\}|\$", "a placeholder that was not filled"),
];

/// What is wrong with a text.
pub fn faults(lang: Lang, label: &str, text: &str) -> Vec<String> {
    let plain = text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-").replace('\u{2060}', "");
    let mut out: Vec<String> = FORBIDDEN
        .iter()
        .filter(|(langs, ..)| langs.contains(&lang))
        .filter_map(|(_, pattern, what)| {
            let found = Regex::new(pattern).unwrap().find(&plain)?;
            Some(format!("{what}: `{}` in `{plain}`", found.as_str()))
        })
        .collect();
    let span = Regex::new(r"\b(\d{1,2})(?:er)? ?(?:-|–|al?|au|по|to|至|إلى) ?(\d{1,2})(?:er)?\b").unwrap();
    for ends in span.captures_iter(&plain).filter(|ends| ends[1] == ends[2]) {
        out.push(format!("a span of one day: `{}` in `{plain}`", &ends[0]));
    }
    let words: Vec<&str> = plain.split([' ', ',', '.', ';']).collect();
    for pair in words.windows(2).filter(|pair| pair[0] == pair[1] && pair[0].chars().count() > 1) {
        if pair[0].chars().all(char::is_alphabetic) {
            out.push(format!("a doubled word: `{} {}` in `{plain}`", pair[0], pair[1]));
        }
    }
    // Of one text nobody says that it is 1.
    let one = label.starts_with("intent ") && label.contains("count 1,") && !label.contains("in all");
    if one
        && Regex::new(r"(?:^|[ 份])1 (?:draft|proje|proye|проект)|上述1份|\(العدد: 1\)")
            .unwrap()
            .is_match(&plain)
    {
        out.push(format!("a number of one: `{plain}`"));
    }
    out
}

#[test]
fn the_lints_see_what_they_are_for() {
    for (lang, text) in [
        (Lang::Fr, "le titre de le projet"),
        (Lang::Fr, "la date de août 2026"),
        (Lang::Fr, "la réunion du 4 au 4 septembre"),
        (Lang::Es, "la reunión de el grupo"),
        (Lang::Es, "G.987 y I.150"),
        (Lang::Ru, "с 2 по 8 сентября"),
        (Lang::En, "the the meeting"),
        (Lang::Zh, "2026年12月4日至4日 4至4"),
    ] {
        assert!(!faults(lang, "", text).is_empty(), "{lang}: {text}");
    }
    assert!(faults(Lang::Es, "", "G.987 e I.150").is_empty());
    assert!(faults(Lang::Fr, "", "du 2 au 8 septembre, d'août à septembre").is_empty());
}
