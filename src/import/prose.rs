//! Prose written: in comes a recognised edition, out goes its `text/<lang>.ftl`: titles, summaries, paragraphs of its
//! own, and overrides of formulae that it words otherwise.
//!
//! The one rule: what the edition says stands there character for character, spelt so that Fluent reads it so.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::evidence::Evidence;
use crate::document::{Inline, Located, Value};
use crate::locale::backwards::Piece;
use crate::recognise::{Kind, Matched, Recognition};

/// A formula in an edition's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Override {
    pieces: Vec<Piece>,
}

/// Two wordings that differ in so few letters are one and a slip.
const SLIP: usize = 2;

/// The formulae that an edition words otherwise, each wherever it says them in the same way: other words in the
/// place of the formula's. Words lost, doubled or misspelt are slips, which the formula corrects.
pub(super) fn overrides(recognition: &Recognition) -> BTreeMap<String, Override> {
    let mut out: BTreeMap<String, Vec<&Matched>> = BTreeMap::new();
    for matched in recognition.matches.iter().flatten() {
        out.entry(matched.message.to_owned()).or_default().push(matched);
    }
    let reworded = |message: &str| {
        recognition.notes.iter().filter(|note| note.message == message).any(|note| {
            let slip = &note.slip;
            let both = slip.found.chars().any(char::is_alphanumeric)
                && slip.expected.chars().any(char::is_alphanumeric);
            slip.kind == Kind::Wording && both && strsim::levenshtein(&slip.found, &slip.expected) > SLIP
        })
    };
    out.into_iter()
        .filter(|(message, said)| {
            let first = &said[0].wording;
            reworded(message)
                && !first.is_empty()
                && said.iter().all(|matched| matched.wording == *first)
                && !message.starts_with("form-s")
                && first.iter().any(|piece| matches!(piece, Piece::Words(_)))
        })
        .map(|(message, said)| (message, Override { pieces: said[0].wording.clone() }))
        .collect()
}

/// Whether a text becomes a paragraph of the circular's own.
pub(super) fn is_own(recognition: &Recognition, text: &Located) -> bool {
    own_texts(recognition).iter().any(|(_, own)| std::ptr::eq(*own, text))
}

/// The paragraphs of an edition's own: after which paragraph each stands, and whether it is numbered.
pub(super) fn own(recognition: &Recognition) -> Vec<(String, bool)> {
    own_texts(recognition).into_iter().map(|(anchor, text)| (anchor, number(text).is_some())).collect()
}

/// Paragraphs of the letter that say no formula, with the paragraph they follow.
fn own_texts(recognition: &Recognition) -> Vec<(String, &Located)> {
    let (mut anchor, mut out) = (None::<String>, Vec::new());
    for text in &recognition.edition.texts {
        match text.key.as_ref().map(|key| key.as_str()) {
            Some("letter/intent") => anchor = Some("intent".into()),
            Some("letter/texts") => anchor = Some("texts".into()),
            Some("letter/consultation") => anchor = Some("consultation".into()),
            Some("letter/threshold") => anchor = Some("threshold".into()),
            Some("letter/valediction") => break,
            None if text.message.is_none() && text.part == "body" => {
                if let Some(anchor) = &anchor {
                    out.push((anchor.clone(), text));
                }
            }
            _ => {}
        }
    }
    out
}

/// The number printed before a paragraph.
fn number(text: &Located) -> Option<u32> {
    match text.text.0.first() {
        Some(Inline::Fact(fact)) => match fact.value {
            Value::Number(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}

/// Writes the prose of an edition.
pub(super) fn write(
    recognition: &Recognition,
    ids: &[String],
    overrides: &BTreeMap<String, Override>,
    evidence: &Evidence<'_>,
) -> String {
    let edition = &recognition.edition;
    let mut out = format!("### Prose of the imported edition, {}.\n", edition.lang.name());
    let at = |key: &str| {
        let texts =
            edition.texts.iter().filter(|text| text.key.as_ref().is_some_and(|known| known.as_str() == key));
        texts.map(|text| text.text.plain()).collect::<Vec<_>>()
    };
    for id in ids {
        let title = at(&format!("annex-1/{id}/title")).join(" ");
        if !title.is_empty() {
            message(&mut out, &format!("{id}-title"), &[one_line(&title)]);
        }
        let summary = format!("annex-1/{id}/summary");
        let parts = edition.texts.iter().filter_map(|text| {
            let key = text.key.as_ref()?.as_str();
            let rest =
                key.strip_prefix(summary.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
            let point = rest.rsplit('/').next().is_some_and(|last| last.parse::<u32>().is_ok());
            Some((point, one_line(&text.text.plain())))
        });
        let mut paragraphs: Vec<String> = Vec::new();
        let mut listing = false;
        for (point, words) in parts {
            match (point, listing, paragraphs.last_mut()) {
                (true, true, Some(list)) => write!(list, "\n• {words}").expect("a string"),
                (true, ..) => paragraphs.push(format!("• {words}")),
                (false, ..) => paragraphs.push(words),
            }
            listing = point;
        }
        if !paragraphs.is_empty() {
            message(&mut out, &format!("{id}-summary"), &paragraphs);
        }
    }
    let wanted = own(evidence.sources[0].recognition).len();
    for (index, (_, text)) in own_texts(recognition).into_iter().enumerate().take(wanted) {
        let plain = text.text.plain();
        let words = if number(text).is_some() {
            plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == '\t')
        } else {
            &plain
        };
        message(&mut out, &format!("own-{}", index + 1), &[one_line(words)]);
    }
    for (id, own) in overrides {
        let _ = write!(out, "\n# only: as issued in {}\n", edition.lang.name());
        out.push_str(&formula(id, &own.pieces));
    }
    out
}

/// A line without breaks and spaces at its ends.
fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A message of paragraphs, parted by blank lines.
fn message(out: &mut String, id: &str, paragraphs: &[String]) {
    if let [only] = paragraphs
        && !only.contains('\n')
    {
        writeln!(out, "\n{id} = {}", spelt(only)).expect("a string");
        return;
    }
    write!(out, "\n{id} =").expect("a string");
    for (index, paragraph) in paragraphs.iter().enumerate() {
        out.push('\n');
        if index > 0 {
            out.push('\n');
        }
        let lines: Vec<String> = paragraph.split('\n').map(|line| format!("    {}", spelt(line))).collect();
        out.push_str(&lines.join("\n"));
    }
    out.push('\n');
}

/// Words as Fluent takes them: braces in quotation marks, and no line that begins with a sign of its own.
fn spelt(line: &str) -> String {
    let mut out = String::new();
    for (index, c) in line.char_indices() {
        match c {
            '{' | '}' => write!(out, "{{\"{c}\"}}").expect("a string"),
            '[' | '*' | '.' if index == 0 => write!(out, "{{\"{c}\"}}").expect("a string"),
            c if crate::locale::is_marker(c) || (c.is_control() && c != '\t') => {}
            c => out.push(c),
        }
    }
    out
}

/// Words with their braces in quotation marks.
fn braced(words: &str) -> String {
    words.chars().fold(String::new(), |mut out, c| {
        match c {
            '{' | '}' => write!(out, "{{\"{c}\"}}").expect("a string"),
            c => out.push(c),
        }
        out
    })
}

/// A formula in own words.
fn formula(id: &str, pieces: &[Piece]) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(&braced(words)),
            Piece::Break => text.push_str("\n        "),
            Piece::Hole { name, form: None } => write!(text, "{{ ${name} }}").expect("a string"),
            Piece::Hole { name, form: Some(form) } => {
                write!(text, "{{ SHOW(${name}, form: \"{form}\") }}").expect("a string")
            }
        }
    }
    match id.split_once('.') {
        Some((id, attribute)) => format!("{id} =\n    .{attribute} = {text}\n"),
        None => format!("{id} = {text}\n"),
    }
}
