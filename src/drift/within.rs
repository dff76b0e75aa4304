//! Checks inside one edition: doubled phrases, placeholders, links, one value for one thing, running head.
//!
//! The one rule: what several editions have alike is one finding that names them all.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::{Context, lenient, name};
use super::facts::word;
use super::finding::Finding;
use super::lexicon::Script;
use super::view::{Block, Stated, View, bare_url, loose, short};
use crate::document::{Inline, Located, Run, Text, Value};
use crate::locale::Lang;

/// A word or phrase twice in a row.
pub(super) fn doubled(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            for located in &block.texts {
                let plain = located.text.plain();
                let found = if view.lang() == Lang::Zh { doubled_han(&plain) } else { None };
                let Some(phrase) = found.or_else(|| doubled_words(&plain, &view.lexicon.repeatable)) else {
                    continue;
                };
                let message = format!(
                    "{}: “{}” stands twice in a row in {}",
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
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// The first run of words that the same run follows.
fn doubled_words(text: &str, repeatable: &[String]) -> Option<String> {
    const LONGEST: usize = 12;
    for line in text.lines() {
        let tokens: Vec<&str> = line.split_whitespace().collect();
        for at in 0..tokens.len() {
            for length in 1..=LONGEST.min((tokens.len() - at) / 2) {
                let (one, two) = (&tokens[at..at + length], &tokens[at + length..at + 2 * length]);
                let telling = || one.iter().any(|t| t.chars().filter(|c| c.is_alphabetic()).count() >= 2);
                let allowed = || length == 1 && repeatable.iter().any(|word| one[0].to_lowercase() == *word);
                if one == two && telling() && !allowed() {
                    return Some(one.join(" "));
                }
            }
        }
    }
    None
}

/// The first stretch of three to twenty Han characters that the same stretch follows.
fn doubled_han(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let han = |c: &char| matches!(u32::from(*c), 0x3400..=0x9fff);
    for at in 0..chars.len() {
        for length in (3..=20).take_while(|length| at + 2 * length <= chars.len()) {
            let (one, two) = (&chars[at..at + length], &chars[at + length..at + 2 * length]);
            if one == two && one.iter().filter(|c| han(c)).count() >= 3 {
                return Some(one.iter().collect());
            }
        }
    }
    None
}

/// What was to be filled in and was not.
pub(super) fn placeholders(context: &mut Context) {
    const MARKS: [&str; 8] = ["[TBD]", "[tbd]", "TBD", "TBC", "[…]", "[...]", "XXX", "[to be determined]"];
    let mut findings = Vec::new();
    for view in &context.views {
        for block in &view.blocks {
            for located in &block.texts {
                let words = super::view::words_of(&located.text);
                let found = MARKS.iter().find(|mark| {
                    words.match_indices(**mark).any(|(at, _)| {
                        let bound = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
                        bound(words[..at].chars().next_back())
                            && bound(words[at + mark.len()..].chars().next())
                    })
                });
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

/// The pieces of a text that lead somewhere, each with the words that are clicked.
fn links(text: &Text) -> Vec<(String, String, Option<Value>)> {
    let mut out: Vec<(String, String, Option<Value>)> = Vec::new();
    let mut add = |runs: &[Run], value: Option<&Value>| {
        for run in runs {
            let Some(link) = &run.link else { continue };
            match out.last_mut() {
                Some((shown, last, known)) if last == link && known.as_ref() == value => {
                    shown.push_str(&run.text)
                }
                _ => out.push((run.text.clone(), link.clone(), value.cloned())),
            }
        }
    };
    for inline in &text.0 {
        match inline {
            Inline::Words(run) => add(std::slice::from_ref(run), None),
            Inline::Fact(fact) => add(&fact.runs, Some(&fact.value)),
            Inline::Break | Inline::Blank(_) => {}
        }
    }
    out
}

/// Where a link of an edition leads, the text it stands in, and the words that are clicked.
type Target<'a> = (usize, String, &'a Located, String);

/// Addresses shown against addresses linked, then the links of one value between editions.
pub(super) fn link_targets(context: &mut Context) {
    let mut findings = Vec::new();
    let mut targets: BTreeMap<(String, Value), Vec<Target>> = BTreeMap::new();
    for (edition, view) in context.views.iter().enumerate() {
        for block in &view.blocks {
            for located in &block.texts {
                for (shown, link, value) in links(&located.text) {
                    let shown_address = bare_url(&shown);
                    let address = shown_address.contains('@')
                        || shown_address.starts_with("www.")
                        || shown.contains("://");
                    if address && !same_address(&shown_address, &link) {
                        let message = format!("{}: {shown_address} leads to {link}", view.id());
                        findings.push(Finding::new(Code::LinkMismatch, block.key, message).at(view.spot(
                            located,
                            shown.clone(),
                            Some(link.clone()),
                        )));
                    } else if let (Some(key), Some(value)) = (block.key, value) {
                        let entry = targets.entry((key.to_owned(), value)).or_default();
                        entry.push((edition, neutral(&link), *located, shown));
                    }
                }
            }
        }
    }
    for ((key, value), links) in &targets {
        let times = |target: &str| links.iter().filter(|(_, other, ..)| other == target).count();
        let Some((_, right, ..)) = links.iter().rev().max_by_key(|(_, target, ..)| times(target)) else {
            continue;
        };
        for (edition, target, located, shown) in links.iter().filter(|(_, target, ..)| target != right) {
            let view = &context.views[*edition];
            if context.blamed(*edition, key) {
                continue;
            }
            let message = format!(
                "{}: the {} {value} in `{key}` leads to {target}, elsewhere to {right}",
                view.id(),
                word(value)
            );
            let against = links.iter().find(|(_, target, ..)| target == right).map(
                |(other, target, located, shown)| {
                    context.views[*other].spot(located, shown.clone(), Some(target.clone()))
                },
            );
            findings.push(
                Finding::new(Code::LinkMismatch, Some(key), message)
                    .at(view.spot(located, shown.clone(), Some(target.clone())))
                    .against(against),
            );
        }
    }
    context.found_alike(findings);
}

fn same_address(shown: &str, link: &str) -> bool {
    let fold = |text: &str| neutral(&bare_url(text)).trim_start_matches("www.").to_lowercase();
    fold(shown) == fold(link)
}

/// A link without the part that names the language of its target.
fn neutral(link: &str) -> String {
    let codes = Lang::ALL.map(Lang::code);
    let parts: Vec<&str> = link.split('/').filter(|part| !codes.contains(part)).collect();
    let mut link = parts.join("/");
    for lang in Lang::ALL {
        for suffix in [
            format!("-{}.aspx", lang.code()),
            format!("-{}.", lang.itu_letter()),
            format!("!!MSW-{}", lang.itu_letter()),
        ] {
            link = link.replace(&suffix, "");
        }
    }
    link.trim_end_matches('/').to_owned()
}

/// Where one value is meant wherever it stands: span of the meeting, circular, study group, Resolution.
fn one_value(key: &str, value: &Value) -> Option<&'static str> {
    let letter = matches!(key, "subject" | "letter/intent");
    match value {
        Value::Dates(..) | Value::Months(..) if letter => Some("meeting"),
        Value::Circular(_) if key == "ref" || key.starts_with("annex-2/") => Some("circular"),
        Value::StudyGroup(_)
            if letter
                || key.starts_with("to/")
                || key.starts_with("copy-to/")
                || key.starts_with("annex-2/") =>
        {
            Some("group")
        }
        Value::Resolution(_) if key.starts_with("letter/") => Some("resolution"),
        _ => None,
    }
}

/// One thing has one value throughout an edition.
pub(super) fn consistency(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        let mut seen: BTreeMap<&str, Vec<(&str, &Stated)>> = BTreeMap::new();
        for (key, block) in view.keyed() {
            for stated in &block.facts {
                if let Some(thing) = one_value(key, &stated.value) {
                    seen.entry(thing).or_default().push((key, stated));
                }
            }
        }
        for statements in seen.values() {
            let times = |value: &Value| statements.iter().filter(|(_, other)| other.value == *value).count();
            let Some((_, right)) = statements.iter().rev().max_by_key(|(_, stated)| times(&stated.value))
            else {
                continue;
            };
            let mut told = BTreeSet::new();
            for (key, stated) in statements.iter().filter(|(_, stated)| stated.value != right.value) {
                let elsewhere = statements
                    .iter()
                    .any(|(key, _)| context.blamed_for(edition, key, Code::of(&stated.value)));
                if elsewhere || !told.insert((*key, &stated.value)) {
                    continue;
                }
                let message = format!(
                    "{} has the {} {} in `{key}` and {} elsewhere",
                    view.id(),
                    word(&stated.value),
                    stated.value,
                    right.value
                );
                findings.push(
                    Finding::new(Code::of(&stated.value), Some(key), message)
                        .at(view.stated(stated))
                        .against([view.stated(right)]),
                );
            }
        }
    }
    context.found_alike(findings);
}

/// Running heads, feet and properties of another circular.
pub(super) fn leftovers(context: &mut Context) {
    let mut findings = Vec::new();
    for view in &context.views {
        let Some(own) = own_circular(view) else { continue };
        for block in view.blocks.iter().filter(|block| matches!(block.part, "header" | "footer")) {
            for stated in &block.facts {
                let Value::Circular(other) = stated.value else { continue };
                if other != own {
                    let message =
                        format!("{}: the {} is that of Circular {other}, not {own}", view.id(), block.part);
                    findings.push(
                        Finding::new(Code::RunningHead, None, message).at(view.stated(stated)).against(
                            view.at("ref")
                                .and_then(|b| b.statement(&Value::Circular(own)))
                                .map(|s| view.stated(s)),
                        ),
                    );
                }
            }
            if block.part == "header" && block.facts.is_empty() {
                findings.extend(head_number(view, block, own));
            }
        }
        for name in ["title", "subject"] {
            let Some(text) = view.edition.trace.properties.get(name) else { continue };
            let numbers: Vec<&str> =
                text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
            if !numbers.is_empty() && !numbers.contains(&own.to_string().as_str()) {
                let message =
                    format!("{}: the document property `{name}` does not name Circular {own}", view.id());
                let mut spot = view.nowhere();
                (spot.part, spot.text) = ("properties".into(), text.clone());
                findings.push(Finding::new(Code::PropertyLeftover, None, message).at(spot));
            }
        }
    }
    context.found_alike(findings);
}

/// The number of the circular by its reference, or by the form.
fn own_circular(view: &View) -> Option<u16> {
    ["ref", "annex-2/subject", "annex-2/intro"].iter().find_map(|key| {
        view.at(key)?.values.iter().find_map(|value| match value {
            Value::Circular(number) => Some(*number),
            _ => None,
        })
    })
}

/// A running head in words that nobody took for a fact: its last number is the circular's.
fn head_number(view: &View, block: &Block, own: u16) -> Option<Finding> {
    let located = block.texts.first()?;
    let plain = loose(&located.text.plain());
    let last = plain.lines().last()?;
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    let number = last.split(|c: char| !c.is_ascii_digit()).rfind(|digits| !digits.is_empty())?;
    if letters < 3 || number == own.to_string() {
        return None;
    }
    let message = format!("{}: the running head names {number}, the letter is Circular {own}", view.id());
    Some(Finding::new(Code::RunningHead, None, message).at(view.spot(located, last, Some(number.to_owned()))))
}

/// What summaries say of themselves and of others.
pub(super) fn summaries(context: &mut Context) {
    own_text(context);
    references(context);
}

/// A summary that speaks of another Recommendation as its own.
fn own_text(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for (key, block) in view.keyed().filter(|(key, _)| lenient(key) && key.contains("/summary")) {
            let item = key.split('/').take(2).collect::<Vec<_>>().join("/");
            let own = view.at(&item).and_then(|item| {
                item.values.iter().find_map(|value| match value {
                    Value::Designation(designation) => Some(designation.number.clone()),
                    _ => None,
                })
            });
            let Some(own) = own.filter(|_| !context.blamed(edition, key)) else { continue };
            let plain = block.loose();
            let named = designations(plain).into_iter().find(|(at, number)| {
                *number != own
                    && (spoken_of(plain, *at, &view.lexicon.own_text) || *at < 48 && leads(plain, *at))
            });
            let Some((at, number)) = named else { continue };
            let message = format!("{}: the summary of {own} speaks of {number} as its own text", view.id());
            let excerpt: String = plain[..at + number.len()]
                .chars()
                .rev()
                .take(60)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect();
            let located = block.texts.first().copied();
            let spot = located
                .map_or_else(|| view.nowhere(), |located| view.spot(located, excerpt.trim(), Some(number)));
            findings.push(Finding::new(Code::SummaryOtherText, Some(key), message).at(spot));
        }
    }
    context.found_alike(findings);
}

/// Whether "this Recommendation" stands right before a place, or right after it.
fn spoken_of(text: &str, at: usize, own_text: &[String]) -> bool {
    let before: String = text[..at].chars().rev().take(32).collect::<Vec<_>>().into_iter().rev().collect();
    let before = before.to_lowercase();
    own_text.iter().any(|words| {
        before.rfind(&words.to_lowercase()).is_some_and(|from| {
            let between = &before[from + words.len()..];
            between.split_whitespace().count() <= 1 && !between.contains(['.', ',', ';', '，', '。', '،'])
        })
    })
}

/// Whether a place belongs to the first words of a sentence that begins the text.
fn leads(text: &str, at: usize) -> bool {
    let head = &text[..at];
    let letters = head.chars().filter(|c| c.is_alphabetic()).count();
    let han = head.chars().any(|c| Script::of_char(c) == Some(Script::Han));
    let first = letters <= 32 && head.split_whitespace().count() <= 3 && !han;
    first && !head.contains(['.', ',', ';', '،', '('])
}

/// The well-formed numbers of Recommendations in a text, with their places.
fn designations(text: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for (dot, _) in text.match_indices('.') {
        let digits: String = text[dot + 1..].chars().take_while(char::is_ascii_digit).collect();
        let Some(letter) = text[..dot].chars().next_back().filter(char::is_ascii_uppercase) else { continue };
        let before = text[..dot - 1].chars().next_back();
        if !digits.is_empty() && !before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.') {
            out.push((dot - 1, format!("{letter}.{digits}")));
        }
    }
    out
}

/// The Recommendations and numbers that the summaries of one text name, between editions.
fn references(context: &mut Context) {
    let mut items: BTreeMap<String, Vec<(usize, BTreeSet<String>)>> = BTreeMap::new();
    for (edition, view) in context.views.iter().enumerate() {
        let mut own: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (key, block) in view.keyed().filter(|(key, _)| lenient(key) && key.contains("/summary")) {
            let stem = key.split('/').take(3).collect::<Vec<_>>().join("/");
            if stem.ends_with("-head") || context.explained(edition, &stem) {
                continue;
            }
            let plain = block.loose();
            let tokens = own.entry(stem).or_default();
            tokens.extend(designations(plain).into_iter().map(|(_, number)| number));
            tokens.extend(long_numbers(plain));
        }
        own.into_iter().for_each(|(stem, tokens)| items.entry(stem).or_default().push((edition, tokens)));
    }
    let mut findings = Vec::new();
    for (stem, editions) in &items {
        let all: BTreeSet<&String> = editions.iter().flat_map(|(_, tokens)| tokens).collect();
        let regular = |token: &String| {
            let having = editions.iter().filter(|(_, tokens)| tokens.contains(token)).count();
            2 * having > editions.len() || (2 * having == editions.len() && editions[0].1.contains(token))
        };
        for (edition, tokens) in editions {
            let lacking: Vec<&String> =
                all.iter().copied().filter(|token| !tokens.contains(*token) && regular(token)).collect();
            let adding: Vec<&String> = tokens.iter().filter(|token| !regular(token)).collect();
            if lacking.is_empty() && adding.is_empty() {
                continue;
            }
            let view = &context.views[*edition];
            let list = |tokens: &[&String]| tokens.iter().map(|t| t.as_str()).collect::<Vec<_>>().join(", ");
            let message = match (lacking.as_slice(), adding.as_slice()) {
                (lacking, []) => format!("{}: the summary does not name {}", view.id(), list(lacking)),
                ([], adding) => format!("{}: the summary alone names {}", view.id(), list(adding)),
                (lacking, adding) => {
                    format!("{}: the summary names {}, the others {}", view.id(), list(adding), list(lacking))
                }
            };
            let spot = adding.first().and_then(|token| {
                let block = view
                    .keyed()
                    .find(|(key, block)| {
                        key.starts_with(stem.as_str()) && block.loose().contains(token.as_str())
                    })?
                    .1;
                Some(view.spot(block.texts.first()?, (*token).clone(), Some((*token).clone())))
            });
            let spot = spot
                .or_else(|| view.at(stem).map(|block| view.beginning(block)))
                .unwrap_or_else(|| view.nowhere());
            findings.push(Finding::new(Code::SummaryReference, Some(stem), message).at(spot));
        }
    }
    context.found_alike(findings);
}

/// Numbers of three digits and more: RFC 5424, not "2" or "5G".
fn long_numbers(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() >= 3).map(str::to_owned)
}

impl Context<'_> {
    /// Whether a finding of this code blames the edition at this address.
    pub(super) fn blamed_for(&self, edition: usize, key: &str, code: Code) -> bool {
        self.findings.iter().any(|finding| {
            finding.code == code
                && finding.key.as_deref() == Some(key)
                && finding.editions().any(|id| id == self.views[edition].id())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_that_follow_themselves_are_found() {
        assert_eq!(doubled_words("in the the table", &[]).as_deref(), Some("the"));
        assert_eq!(doubled_words("will be will be available", &[]).as_deref(), Some("will be"));
        assert_eq!(doubled_words("+41 22 22 730", &[]), None);
        assert_eq!(doubled_words("nous nous réunissons", &["nous".into()]), None);
        assert_eq!(doubled_han("电信标准化局电信标准化局主任").as_deref(), Some("电信标准化局"));
    }

    #[test]
    fn links_differ_only_by_more_than_the_language() {
        assert!(same_address("www.itu.int/ipr/", "https://www.itu.int/ipr"));
        assert_eq!(neutral("https://www.itu.int/md/T17/zh"), neutral("https://www.itu.int/md/T17/en"));
        assert!(!same_address("www.itu.int/ipr/", "https://www.itu.int/ip"));
    }

    #[test]
    fn designations_are_found_in_words() {
        assert_eq!(designations("see ITU-T Y.3600. A."), [(10, "Y.3600".to_owned())]);
    }
}
