//! What a file carries beside its words: in comes a reading with the notes of its recognition, out goes the
//! [`Trace`] that drift reports.
//!
//! What stands in the reading and in no text of the edition stands here.

use super::fold::is_invisible;
use super::{Kind, Note};
use crate::document::{Mark, MarkKind, Slip, Sort, Trace};
use crate::locale::contract::Contract;
use crate::reading::{Marks, Part, PartKind, Reading, Span};

/// The trace of a reading.
pub(super) fn trace(reading: &Reading, notes: &[Note], contract: &Contract) -> Trace {
    // Marks and words before a name are nobody's name: the name is lacking.
    let names = |c: char| c.is_alphabetic() && !c.is_lowercase();
    let named = |slip: &super::Slip| slip.found.contains(names) && is_name(contract, &slip.expected);
    let is_name = |note: &&Note| note.slip.kind == Kind::Unread && named(&note.slip);
    let (names, others): (Vec<&Note>, Vec<&Note>) = notes.iter().partition(is_name);
    Trace {
        declared: reading.declared,
        properties: reading.properties.iter().map(|(name, text)| (name.clone(), seen(text))).collect(),
        marks: reading.parts.iter().flat_map(marks).collect(),
        slips: others.into_iter().filter_map(slip).collect(),
        unread: names.into_iter().filter_map(slip).collect(),
        known_by: Vec::new(),
        doubt: None,
        skipped: reading.skipped.clone(),
    }
}

/// Whether a formula has a name here: `{place}`. What it is called only its register, or the circular, knows.
fn is_name(contract: &Contract, formula: &str) -> bool {
    let variable = formula.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let sort = variable.and_then(|variable| contract.sort(variable));
    matches!(sort, Some(Sort::Place | Sort::Person | Sort::Named | Sort::GroupTitle))
}

/// A property as a reader sees it.
fn seen(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).collect()
}

/// The traces of work in a part: one for every run of pieces that carry the same.
fn marks(part: &Part) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    for (kind, carries) in KINDS {
        for paragraph in &part.paragraphs {
            let mut open = false;
            for span in &paragraph.spans {
                let carried = carries(&span.marks) && !span.text.is_empty();
                match out.last_mut() {
                    Some(mark) if carried && open => mark.text.push_str(&span.text),
                    _ if carried => out.push(mark(kind, part, paragraph.line, span)),
                    _ => {}
                }
                open = carried;
            }
        }
    }
    out.sort_by_key(|mark| mark.line);
    out
}

/// A kind of trace, and whether a piece of text carries it.
type Carried = (MarkKind, fn(&Marks) -> bool);

const KINDS: [Carried; 5] = [
    (MarkKind::Inserted, |marks| marks.inserted),
    (MarkKind::Highlighted, |marks| marks.highlighted),
    (MarkKind::Hidden, |marks| marks.hidden),
    (MarkKind::Commented, |marks| marks.commented),
    (MarkKind::Turned, |marks| marks.turned),
];

fn mark(kind: MarkKind, part: &Part, line: usize, span: &Span) -> Mark {
    Mark { kind, part: part_name(part.kind).to_owned(), line: Some(line), text: span.text.clone() }
}

/// A note as drift reports it; a value spelt wrongly is reported where the value is looked at.
fn slip(note: &Note) -> Option<Slip> {
    let key = note.key.clone()?;
    (note.slip.kind != Kind::Spelling).then(|| Slip {
        key,
        part: note.part.clone(),
        line: Some(note.line),
        text: note.slip.found.clone(),
        formula: note.slip.expected.clone(),
    })
}

/// The name of a part in reports.
pub(super) fn part_name(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Body => "body",
        PartKind::Header => "header",
        PartKind::Footer => "footer",
        PartKind::Footnotes => "footnotes",
        PartKind::Endnotes => "endnotes",
        PartKind::Comments => "comments",
        PartKind::TextBox => "text-box",
    }
}
