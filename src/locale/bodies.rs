//! Bodies of the Union: in comes a text in a language, out go the Sectors, Bureaux, advisory groups and conferences that it
//! names, by acronym or in full.
//!
//! The names are data, `locales/<lang>/bodies.toml`, read and never written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Lang, embedded};

/// What the bodies are called in a language.
struct Bodies {
    /// Every name as a group of its own, the longest first.
    names: Regex,
    /// Whose name each group is.
    slugs: Vec<String>,
}

static BODIES: LazyLock<BTreeMap<Lang, Bodies>> =
    LazyLock::new(|| Lang::ALL.into_iter().map(|lang| (lang, Bodies::of(lang))).collect());

/// The bodies that a text names, in order, each by its name in no language: `bdt`. An acronym in brackets behind the name
/// that it stands for is one with it.
pub(crate) fn bodies(lang: Lang, text: &str) -> Vec<(Range<usize>, &'static str)> {
    let Bodies { names, slugs } = &BODIES[&lang];
    let mut out: Vec<(Range<usize>, &str)> = Vec::new();
    for found in names.captures_iter(text) {
        let (Some(whole), Some(at)) = (found.get(0), (0..slugs.len()).find(|at| found.get(at + 1).is_some()))
        else {
            continue;
        };
        if !is_bounded(text, &whole.range()) {
            continue;
        }
        let slug = slugs[at].as_str();
        let gloss = |last: &Range<usize>| matches!(text[last.end..whole.start()].trim(), "(" | "（");
        match out.last_mut() {
            Some((last, known)) if *known == slug && gloss(last) => last.end = whole.end(),
            _ => out.push((whole.range(), slug)),
        }
    }
    out
}

/// Whether a name is no part of a longer word. Chinese words have no bounds.
fn is_bounded(text: &str, range: &Range<usize>) -> bool {
    let of_word = |c: char| c.is_alphanumeric() && !is_han(c);
    let (before, after) = (text[..range.start].chars().next_back(), text[range.end..].chars().next());
    let (first, last) = (text[range.clone()].chars().next(), text[range.clone()].chars().next_back());
    let parted =
        |own: Option<char>, other: Option<char>| own.is_some_and(is_han) || !other.is_some_and(of_word);
    parted(first, before) && parted(last, after)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

impl Bodies {
    /// # Panics
    /// Where the data of the language cannot be read, which a test would show.
    fn of(lang: Lang) -> Self {
        let text = embedded::text(&format!("{lang}/bodies.toml")).unwrap_or_default();
        let all: BTreeMap<String, Vec<String>> = toml::from_str(text).expect("bodies.toml is sound");
        let mut names: Vec<(String, String)> = all
            .into_iter()
            .flat_map(|(slug, names)| names.into_iter().map(move |name| (name, slug.clone())))
            .collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
        let groups: Vec<String> = names.iter().map(|(name, _)| format!("({})", pattern(name))).collect();
        Self {
            names: Regex::new(&groups.join("|")).expect("names are escaped"),
            slugs: names.into_iter().map(|(_, slug)| slug).collect(),
        }
    }
}

/// A name as it may be typed: spaces and hyphens of any kind, and any letters where it is no acronym.
fn pattern(name: &str) -> String {
    let acronym = name.chars().all(|c| c.is_uppercase() || c == '-');
    let typed = |c: char| match c {
        ' ' => r"\s+".to_owned(),
        '-' => r"[\-\x{2010}-\x{2015}]".to_owned(),
        '*' => r"\p{L}*".to_owned(),
        other => regex::escape(&other.to_string()),
    };
    let typed: String = name.chars().map(typed).collect();
    if acronym { typed } else { format!("(?i:{typed})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(lang: Lang, text: &str) -> Vec<&'static str> {
        bodies(lang, text).into_iter().map(|(_, slug)| slug).collect()
    }

    #[test]
    fn bodies_are_named_by_acronym_and_in_full_in_six_languages() {
        for (lang, text) in [
            (Lang::En, "the BDT, the Radiocommunication  Bureau and ITU‑T"),
            (Lang::Fr, "le BDT, le Bureau des radiocommunications et l'UIT-T"),
            (Lang::Es, "la BDT, la Oficina de Radiocomunicaciones y el UIT-T"),
            (Lang::Ru, "БРЭ, Бюро радиосвязи и Сектора стандартизации электросвязи"),
            (Lang::Zh, "电信发展局、无线电通信局和ITU-T的成员"),
            (Lang::Ar, "مكتب تنمية الاتصالات ومكتب الاتصالات الراديوية وقطاع تقييس الاتصالات"),
        ] {
            assert_eq!(named(lang, text), ["bdt", "br", "itu-t"], "{text}");
        }
    }

    #[test]
    fn an_acronym_is_one_in_capitals_and_as_a_whole_word() {
        assert_eq!(named(Lang::En, "BRIEF, br and TSBs"), [""; 0]);
    }

    #[test]
    fn an_acronym_behind_its_name_is_one_with_it() {
        let text = "the Telecommunication Development Bureau (BDT), and the BR (BDT)";
        assert_eq!(named(Lang::En, text), ["bdt", "br", "bdt"]);
        assert_eq!(named(Lang::Zh, "电信发展局（BDT）"), ["bdt"]);
    }

    #[test]
    fn every_language_names_the_same_bodies() {
        let slugs = |lang: Lang| {
            let mut slugs = BODIES[&lang].slugs.clone();
            slugs.sort();
            slugs.dedup();
            slugs
        };
        Lang::ALL.into_iter().for_each(|lang| assert_eq!(slugs(lang), slugs(Lang::En), "{lang}"));
    }
}
