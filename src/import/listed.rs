//! What is listed: in come an edition and the folder made of it, out goes what the folder does not give back as the edition
//! has it.

use std::collections::{BTreeMap, BTreeSet};

use super::into::Change;
use super::{Input, addressed, conflict, place, prose};
use crate::compose;
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic};
use crate::document::layout::{Found, Segment};
use crate::document::{Edition, Inline, Key, Located, Text, Value};
use crate::kinds::{Folder, Kinds, edition};
use crate::reading::PartKind;
use crate::recognise::{Kind, Recognition, composed, folded, own_texts};

/// The part that no circular has: the foot is the Union's, or the house's.
const FOOT: &str = "footer";

/// The part of footnotes.
const NOTES: &str = "footnotes";

/// What the folder does not say of the circular's own as the edition has it.
pub(super) fn not_taken(folder: &Folder, source: Input<'_>, out: &mut Vec<Diagnostic>) {
    let lang = source.recognition.edition.lang;
    let options = compose::Options { draft: true, ..compose::Options::default() };
    let (Some(prose), Ok(document)) = (folder.prose.get(&lang), edition(folder, lang, &options)) else {
        return;
    };
    if folder.circular.head.declares().is_empty() {
        return;
    }
    // Titles and summaries of texts have no addresses of the circular's own.
    let declared = folder.circular.head.declares().messages();
    let taken = addressed::take(folder, prose, &document, source, &|id| declared.contains(id));
    out.extend(taken.diagnostics);
    let (place, _) = place(source.recognition, None);
    for Change { id, was, is, .. } in taken.changes {
        let message = format!("`{id}` says `{is}`, but the circular says `{was}`");
        out.push(Diagnostic::warning(Code::Corrected, message).at(place.clone()));
    }
}

/// Slips that the formula corrects, and wordings that override it.
pub(super) fn slips(
    recognition: &Recognition,
    overrides: &BTreeMap<String, prose::Override>,
    out: &mut Vec<Diagnostic>,
) {
    for note in recognition.notes.iter().filter(|note| overrides.contains_key(&note.message)) {
        let (place, line) = place(recognition, Some(note.line));
        let message = format!("{line}`{}` says `{}`: kept as an override", note.message, note.slip.found);
        out.push(Diagnostic::note(Code::Override, message).at(place));
    }
    listed_slips(recognition, &|message| overrides.contains_key(message), out);
}

/// Slips that the formula corrects, but for messages said in own words.
pub(super) fn listed_slips(recognition: &Recognition, own: &dyn Fn(&str) -> bool, out: &mut Vec<Diagnostic>) {
    for note in recognition.notes.iter().filter(|note| !own(&note.message)) {
        let (place, line) = place(recognition, Some(note.line));
        let slip = &note.slip;
        let message = match slip.kind {
            Kind::Unread => format!("{line}`{}` cannot be read as {}", slip.found, slip.expected),
            Kind::Merged => format!("{line}two blocks are in one paragraph: `{}`", slip.found),
            _ if slip.expected.is_empty() => format!("{line}`{}` is left out", slip.found),
            _ if slip.found.is_empty() => format!("{line}`{}` is put in", slip.expected),
            _ => format!("{line}`{}` becomes `{}`", slip.found, slip.expected),
        };
        out.push(Diagnostic::warning(Code::Corrected, message).at(place));
    }
}

/// Words that have no home in a folder: those that say nothing known, and paragraphs of a translation's own.
pub(super) fn unplaced(
    source: Input<'_>,
    declaration: &Declaration,
    paragraphs: usize,
    notes: &BTreeSet<usize>,
    out: &mut Vec<Diagnostic>,
) {
    let Input { reading, recognition } = source;
    // A footnote of what was taken stands in its message.
    let noted: BTreeSet<usize> = reading
        .parts
        .iter()
        .filter(|part| part.kind == PartKind::Footnotes)
        .flat_map(|part| &part.paragraphs)
        .filter(|it| it.note.is_some_and(|note| notes.contains(&note)))
        .map(|it| it.line)
        .collect();
    let is_noted = |text: &Located| text.part == NOTES && text.line.is_some_and(|line| noted.contains(&line));
    let own = own_texts(recognition, declaration);
    let kept = |text: &Located| own.iter().take(paragraphs).any(|(_, own)| std::ptr::eq(*own, text));
    for text in &recognition.edition.texts {
        if text.key.is_none() && text.message.is_none() && !text.furniture && !kept(text) && !is_noted(text) {
            if text.part == FOOT {
                foot(recognition, text, out);
                continue;
            }
            let (place, line) = place(recognition, text.line);
            let message = format!("{line}no place in a circular for `{}`", text.text.plain());
            out.push(Diagnostic::warning(Code::Corrected, message).at(place));
        }
    }
    for index in own.len()..paragraphs {
        let (place, _) = place(recognition, None);
        let message = format!("the edition lacks the paragraph `own-{}`, which the original has", index + 1);
        out.push(Diagnostic::warning(Code::Corrected, message).at(place));
    }
}

/// A line of a foot that is not the Union's, said once for all editions that carry it: a house has it, no circular.
fn foot(recognition: &Recognition, text: &Located, out: &mut Vec<Diagnostic>) {
    let line = text.text.plain();
    let message = format!("the foot says `{line}`, which belongs in a house, not in a circular");
    if out.iter().any(|known| known.message == message) {
        return;
    }
    let hint = format!("write it under `[[letterhead]]` in house.toml: `foot = [{line:?}]`");
    let (place, _) = place(recognition, None);
    out.push(Diagnostic::note(Code::Corrected, message).at(place).hint(hint));
}

/// What the folder does not give back as the edition has it: facts, blocks and words, beside what is listed already.
pub(super) fn returned(
    kinds: &Kinds,
    folder: &Folder,
    recognition: &Recognition,
    addressed: &BTreeSet<String>,
    out: &mut Vec<Diagnostic>,
) {
    compared(kinds, folder, recognition, addressed, None, out);
}

/// The same of an edition of the folder; a value in the place of another is a conflict. `worded` are addresses of which others
/// tell what they say.
pub(super) fn conflicts(
    kinds: &Kinds,
    folder: &Folder,
    recognition: &Recognition,
    addressed: &BTreeSet<String>,
    worded: &BTreeSet<String>,
    out: &mut Vec<Diagnostic>,
) {
    compared(kinds, folder, recognition, addressed, Some(worded), out);
}

fn compared(
    kinds: &Kinds,
    folder: &Folder,
    recognition: &Recognition,
    addressed: &BTreeSet<String>,
    worded: Option<&BTreeSet<String>>,
    out: &mut Vec<Diagnostic>,
) {
    let conflicts = worded.is_some();
    let is_worded = |key: &str| worded.is_some_and(|keys| keys.contains(key));
    let lang = recognition.edition.lang;
    let document =
        match edition(folder, lang, &compose::Options { draft: true, ..compose::Options::default() }) {
            Ok(document) => document,
            Err(found) => return out.extend(found),
        };
    let (given, read) = (composed(kinds, &document, ""), &recognition.edition);
    let mut listed: BTreeSet<String> =
        recognition.notes.iter().filter_map(|note| Some(note.key.as_ref()?.to_string())).collect();
    let (given_facts, read_facts) = (facts(&given), facts(read));
    let line_of = |key: &str| {
        let at = read.texts.iter().find(|text| text.key.as_ref().is_some_and(|at| at.as_str() == key));
        place(recognition, at.and_then(|text| text.line))
    };
    // A paragraph of its own has its number before it in the edition, not at its key.
    let layout = &folder.kind.declaration.layout;
    let list = |out: &mut Vec<Diagnostic>, key: &str, message: String| {
        let (place, line) = line_of(key);
        out.push(Diagnostic::warning(Code::Corrected, format!("{line}{message}")).at(place));
    };
    let taken = |key: &str| {
        let own = |at: &Found| at.path.iter().any(|node| node.is_own());
        let below = |at: &String| key.strip_prefix(at.as_str()).is_some_and(|rest| rest.starts_with('/'));
        !addressed.is_empty()
            && (addressed.contains(key)
                || addressed.iter().any(below)
                || layout.at(key).is_some_and(|at| own(&at)))
    };
    let own = |key: &str| taken(key) || layout.at(key).is_some_and(|at| at.node().segment == Segment::Own);
    // A value among the circular's own words stands there as a word.
    let quoted = quoted(recognition);
    let added = read_facts.difference(&given_facts).filter(|fact| !quoted.contains(fact));
    let mut lacking: Vec<&(String, Value)> =
        given_facts.difference(&read_facts).filter(|(key, _)| !own(key)).collect();
    let is_read = |key: &str| read_facts.iter().any(|(at, _)| at == key);
    for (key, value) in added.filter(|(key, _)| !taken(key)) {
        let other = |(at, other): &&(String, Value)| at == key && other.kind() == value.kind();
        if let Some(place) = lacking.iter().position(other).filter(|_| conflicts) {
            let (_, ours) = lacking.remove(place);
            let (at, line) = line_of(key);
            let values = [ours.to_string(), value.to_string()];
            let values = [values[0].as_str(), values[1].as_str()];
            out.push(conflict::of_value(folder, at, &format!("{line}`{key}`"), ours, values));
            listed.insert(key.clone());
            continue;
        }
        list(
            out,
            key,
            format!("`{key}` has the {} {value}, which the circular does not have there", value.kind()),
        );
        listed.insert(key.clone());
    }
    for (key, value) in lacking.into_iter().filter(|(key, _)| !is_worded(key) || is_read(key)) {
        list(out, key, format!("`{key}` lacks the {} {value}, which the circular has there", value.kind()));
        listed.insert(key.clone());
    }
    // What is filled in is no wording.
    let blanks: BTreeSet<String> =
        document.texts().into_iter().filter(|_| conflicts).filter_map(blank).collect();
    let (given, read) = (words(&given, &blanks), words(read, &blanks));
    for (key, text) in read.iter().filter(|(key, _)| !listed.contains(*key) && !taken(key) && !is_worded(key))
    {
        match given.get(key) {
            None => list(out, key, format!("`{key}` is not in the circular: `{text}`")),
            Some(other) if folded(text) != folded(other) => {
                let (ours, theirs) = apart(other, text);
                list(out, key, format!("`{key}` says `{theirs}`, but the circular says `{ours}`"));
            }
            Some(_) => {}
        }
    }
    for key in given.keys().filter(|key| !read.contains_key(*key) && !own(key) && !is_worded(key)) {
        list(out, key, format!("`{key}` is in the circular but not in the edition"));
    }
}

/// The address of a text that has a blank.
fn blank((key, text): (&Key, &Text)) -> Option<String> {
    text.0.iter().any(|inline| matches!(inline, Inline::Blank(_))).then(|| key.to_string())
}

/// The words at each key, but for these.
fn words(edition: &Edition, but: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut out: BTreeMap<String, String> = BTreeMap::new();
    for text in &edition.texts {
        if let Some(key) = text.key.as_ref().filter(|key| !but.contains(key.as_str())) {
            let words = out.entry(key.to_string()).or_default();
            // Joiners hold pages together and mean nothing here.
            words.push_str(&text.text.plain().replace('\u{2060}', ""));
            words.push(' ');
        }
    }
    out
}

/// The words in which two texts differ, without what they share at both ends.
pub(super) fn apart(a: &str, b: &str) -> (String, String) {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    (a[head..a.len() - tail].join(" "), b[head..b.len() - tail].join(" "))
}

/// The values that stand among words of the circular's own in a message: what another letter is of.
fn quoted(recognition: &Recognition) -> BTreeSet<(String, Value)> {
    let texts = recognition.edition.texts.iter().zip(&recognition.matches);
    let mut out = BTreeSet::new();
    for (text, matched) in texts {
        let (Some(key), Some(matched)) = (&text.key, matched) else { continue };
        let held = |shown: &str| matched.own.iter().any(|(_, words)| words.contains(shown));
        let facts = text.text.facts().filter(|fact| held(&fact.plain()));
        out.extend(facts.map(|fact| (key.to_string(), fact.value.clone())));
    }
    out
}

fn facts(edition: &Edition) -> BTreeSet<(String, Value)> {
    let keyed = edition.texts.iter().filter_map(|text| Some((text.key.as_ref()?, &text.text)));
    keyed
        .flat_map(|(key, text)| text.facts().map(move |fact| (key.to_string(), fact.value.clone())))
        .collect()
}
