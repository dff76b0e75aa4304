//! Sentences: in comes a paragraph, out go the places where one sentence ends and the next begins, by the SRX rules of its
//! language (Segmentation Rules eXchange 2.0, GALA).
//!
//! The rules are those of `locales/<lang>/segments.srx`, which has one set, for its language. At a place the first rule
//! whose two expressions hold decides.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use roxmltree::Document;

use crate::lang::Lang;
use crate::locale::segments_srx;

/// A rule.
struct Rule {
    breaks: bool,
    /// What stands before the place, wherever it does.
    before: Regex,
    /// The same, at the end of a text.
    ending: Regex,
    /// What stands behind the place, at the beginning of a text.
    after: Regex,
}

static RULES: LazyLock<BTreeMap<Lang, Vec<Rule>>> =
    LazyLock::new(|| Lang::ALL.into_iter().map(|lang| (lang, rules(segments_srx(lang)))).collect());

fn rules(srx: &str) -> Vec<Rule> {
    let document = Document::parse(srx).expect("the rules are XML");
    let rule = |node: roxmltree::Node<'_, '_>| {
        let of = |name: &str| {
            let part = node.children().find(|child| child.has_tag_name(("http://www.lisa.org/srx20", name)));
            part.and_then(|part| part.text()).unwrap_or_default().to_owned()
        };
        let (before, after) = (of("beforebreak"), of("afterbreak"));
        let compiled = |expression: String| Regex::new(&expression).expect("a rule is an expression");
        Rule {
            breaks: node.attribute("break") != Some("no"),
            ending: compiled(format!("(?:{before})\\z")),
            before: compiled(before),
            after: compiled(format!("\\A(?:{after})")),
        }
    };
    let nodes = document.descendants().filter(|node| node.tag_name().name() == "rule");
    nodes.map(rule).collect()
}

/// The bytes at which sentences end, that of the last aside. What parts them, a space, stands behind.
pub(crate) fn ends(lang: Lang, text: &str) -> Vec<usize> {
    let rules = &RULES[&lang];
    let breaking = rules.iter().filter(|rule| rule.breaks);
    let mut places: Vec<usize> = breaking
        .flat_map(|rule| rule.before.find_iter(text).map(|found| found.end()))
        .filter(|at| *at < text.len())
        .collect();
    places.sort_unstable();
    places.dedup();
    places.retain(|at| {
        let (before, after) = text.split_at(*at);
        let holds = |rule: &&Rule| rule.after.is_match(after) && rule.ending.is_match(before);
        rules.iter().find(holds).is_some_and(|rule| rule.breaks)
    });
    places
}

/// What parts sentences in a language: nothing where its first rule that ends one asks for no space.
pub(crate) fn between(lang: Lang) -> &'static str {
    let rule = RULES[&lang].iter().find(|rule| rule.breaks);
    if rule.is_some_and(|rule| rule.after.is_match("a")) { "" } else { " " }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(lang: Lang, text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut from = 0;
        for end in ends(lang, text).into_iter().chain([text.len()]) {
            out.push(text[from..end].trim());
            from = end;
        }
        out
    }

    #[test]
    fn sentences_end_where_their_language_ends_them() {
        for (lang, text) in [
            (
                Lang::En,
                "Write to Mr. Smith (Tel. 4321, ext. 5).| No. 7 of Rec. X.509 applies, e.g. in clause 9.| Yes?| It ends.",
            ),
            (Lang::En, "See clause 9.4 and J. Smith's note.| “It works.”| (Mostly.)| 2026 is next."),
            (Lang::Fr, "M. Dupont, p. ex., signe l'art. 5.| « Oui ! »| La suite vient."),
            (Lang::Es, "El Sr. Pérez (pág. 3) y los EE. UU. asisten.| ¿Cuándo?| Mañana."),
            (
                Lang::Ru,
                "В 10 час. 00 мин. состоится открытие, т. е. начало.| См. п. 9.4 и г-на А. Петрова.| Конец 2026 г. близок.",
            ),
            (Lang::Zh, "会议将于3月举行。|“请回复。”|版本3.1有效！|结束"),
            (
                Lang::Ar,
                "يُفتتح المنتدى الساعة 10:00.| وتجري المناقشات بالإنكليزية؟| انظر القسم 4.9 من ITU-T X.509.",
            ),
        ] {
            let expected: Vec<&str> = text.split('|').map(str::trim).collect();
            assert_eq!(sentences(lang, &text.replace('|', "")), expected, "{lang}");
        }
    }

    #[test]
    fn every_language_has_rules_that_tools_can_read() {
        for lang in Lang::ALL {
            let document = Document::parse(segments_srx(lang)).unwrap();
            let map = document.descendants().find(|node| node.tag_name().name() == "languagemap").unwrap();
            let pattern = Regex::new(map.attribute("languagepattern").unwrap()).unwrap();
            assert!(pattern.is_match(lang.code()));
            assert!(RULES[&lang].iter().any(|rule| rule.breaks));
        }
    }
}
