//! A reply: turns what a file says into the Member State, the date and the position on each text, with the problems
//! found.
//!
//! Fields are recognized by the keys of the form that was sent out; any other field is ignored.

use std::collections::BTreeMap;

use super::form::{Edition, Forms, spaced};
use super::problem::{Problem, ProblemCode};
use super::{Options, Position, Reply, wording};
use crate::document::Key;
use crate::folding::folded_words;
use crate::locale::{member_state, written};
use crate::reading::{Control, PartKind, Reading, State};

/// How many changes of wording are named one by one.
const EDITS: usize = 10;

/// What a file replies.
pub(super) fn of(reading: &Reading, forms: &Forms<'_>, companion: bool, options: &Options) -> Reply {
    let mut reply = Reply::new(reading.path.clone());
    let edition = wording::edition(reading, forms);
    reply.language = edition.map(|edition| edition.lang).or(reading.declared);
    let fields = Fields::of(reading, forms, edition);
    if let Some(problem) = fields.is_no_form(reading, forms) {
        reply.problems.push(problem);
        return reply;
    }
    let compared = edition.map(|edition| wording::compare(reading, edition, forms)).unwrap_or_default();
    if let Some(message) = other_circular(reading, forms, &fields, compared.other.as_deref()) {
        reply.problems.push(
            Problem::new(ProblemCode::OtherCircular, message)
                .hint("collect it with the circular it replies to"),
        );
    }
    for text in forms.texts() {
        if let Some(marks) = forms.marks(text, |key| fields.is_set(key)) {
            let position = marks.position();
            reply.positions.push((text.to_owned(), position));
            let problem = match position {
                Position::Contradictory => Some((
                    ProblemCode::Contradictory,
                    "the marks contradict each other; ask the Member State what it means",
                )),
                Position::Blank => Some((ProblemCode::Blank, "nothing is marked")),
                _ if marks.inner_alone() => Some((
                    ProblemCode::InnerMarkAlone,
                    "an option is marked but its box is not; counted as if the box were marked",
                )),
                _ => None,
            };
            reply
                .problems
                .extend(problem.map(|(code, message)| Problem::new(code, format!("{text}: {message}"))));
        }
    }
    sender(&mut reply, &fields, forms);
    let asked = edition.is_none_or(|edition| edition.asks(&forms.blank_key(forms.form().sender.date)));
    date(&mut reply, &fields, forms, options, asked);
    let announced: Vec<&str> = reply
        .positions
        .iter()
        .filter(|(_, position)| position.announces())
        .map(|(text, _)| text.as_str())
        .collect();
    if !announced.is_empty() && !compared.further && !companion {
        let message =
            format!("{}: comments or reasons are announced, but none were found", announced.join(", "));
        reply.problems.push(Problem::new(ProblemCode::CommentsNotAttached, message).hint(
            "ask for them; they may be in a file next to the reply, named like the reply with `-comments` added",
        ));
    }
    let more = compared.edits.len().saturating_sub(EDITS);
    for edit in compared.edits.into_iter().take(EDITS) {
        reply.problems.push(Problem::new(ProblemCode::WordingEdited, edit));
    }
    if more > 0 {
        let message = format!("{more} more passages were changed");
        reply.problems.push(Problem::new(ProblemCode::WordingEdited, message));
    }
    reply
}

/// The fields of a form that came back.
#[derive(Default)]
struct Fields {
    /// Whether a mark is set; several fields of one key are one.
    marks: BTreeMap<Key, bool>,
    /// The entries of a blank, without those that are empty.
    entries: BTreeMap<Key, Vec<String>>,
    /// Texts whose marks are there and that the circular does not have.
    others: Vec<String>,
}

impl Fields {
    fn of(reading: &Reading, forms: &Forms<'_>, edition: Option<&Edition>) -> Self {
        let mut out = Self::default();
        let unnamed = unnamed(reading, forms, edition);
        for (index, control) in reading.controls.iter().enumerate() {
            let Some(key) = forms.key(&control.tag).or_else(|| unnamed.get(&index)) else {
                let name = control.key.as_ref().map_or(control.tag.as_str(), Key::as_str);
                if let Some(text) = forms.marked_text(name)
                    && !out.others.iter().any(|other| other == text)
                    && !forms.texts().any(|known| known == text)
                {
                    out.others.push(text.to_owned());
                }
                continue;
            };
            match &control.state {
                State::Box(set) => *out.marks.entry(key.clone()).or_default() |= set,
                State::Text(entry)
                | State::Choice { words: entry, .. }
                | State::Date { words: entry, .. } => {
                    let entry = entry.trim();
                    let known = out.entries.entry(key.clone()).or_default();
                    let empty = spaced(entry).is_empty() || forms.is_placeholder(&spaced(entry));
                    if !empty && !known.iter().any(|known| known == entry) {
                        known.push(entry.to_owned());
                    }
                }
            }
        }
        out
    }

    fn is_set(&self, key: &Key) -> Option<bool> {
        self.marks.get(key).copied()
    }

    /// The entries of a blank.
    fn entries(&self, key: &Key) -> &[String] {
        self.entries.get(key).map_or(&[], Vec::as_slice)
    }

    /// Why the file is no form of this circular that can be read.
    fn is_no_form(&self, reading: &Reading, forms: &Forms<'_>) -> Option<Problem> {
        if !self.others.is_empty() {
            return None;
        }
        let missing: Vec<&str> =
            forms.texts().filter(|text| forms.marks(text, |key| self.is_set(key)).is_none()).collect();
        if missing.is_empty() {
            return None;
        }
        if self.marks.is_empty() {
            let message = if reading.controls.is_empty() {
                "the file has no form: it was scanned or printed again, or is not the form that was sent out"
                    .to_owned()
            } else {
                format!("none of the file's {} fields belongs to the form", reading.controls.len())
            };
            return Some(
                Problem::new(ProblemCode::Unreadable, message)
                    .hint("read it yourself, or ask for the form as it was sent out, filled in"),
            );
        }
        let message = format!("marks are missing, removed or renamed: {}", missing.join(", "));
        Some(
            Problem::new(ProblemCode::MarksMissing, message)
                .hint("read it yourself, or ask for the form as it was sent out, filled in"),
        )
    }
}

/// The keys of controls that lost their tags, as LibreOffice leaves them, by their place in the reading: a blank is
/// still called what the form calls it; and bookmarks say which paragraph a control stands in, the form which fields
/// that paragraph has.
fn unnamed(reading: &Reading, forms: &Forms<'_>, edition: Option<&Edition>) -> BTreeMap<usize, Key> {
    let mut out = BTreeMap::new();
    let (Some(body), Some(edition)) = (reading.part(PartKind::Body), edition) else { return out };
    let mut by_line: BTreeMap<usize, Vec<(usize, &Control)>> = BTreeMap::new();
    let here = |control: &Control| control.tag.is_empty() && control.part == body.name;
    for (index, control) in reading.controls.iter().enumerate().filter(|(_, control)| here(control)) {
        if let (Some(_), Some(key)) = (control.state.words(), edition.labels.get(&spaced(&control.title))) {
            out.insert(index, key.clone());
            continue;
        }
        by_line.entry(control.line).or_default().push((index, control));
    }
    for (line, controls) in by_line {
        let Some(paragraph) = body.paragraphs.iter().find(|paragraph| paragraph.line == line) else {
            continue;
        };
        for key in &paragraph.keys {
            let fields = match edition.blanks(key) {
                Some(blanks) => blanks.to_vec(),
                None => forms.key(key.as_str()).cloned().into_iter().collect(),
            };
            let fits = fields.len() == controls.len()
                && fields.iter().zip(&controls).all(|(field, (_, control))| {
                    forms.marked_text(field.as_str()).is_some() == matches!(control.state, State::Box(_))
                });
            if fits {
                out.extend(controls.iter().map(|(index, _)| *index).zip(fields));
                break;
            }
        }
    }
    out
}

/// What says that a form is that of another circular.
fn other_circular(
    reading: &Reading,
    forms: &Forms<'_>,
    fields: &Fields,
    said: Option<&str>,
) -> Option<String> {
    let (name, number) = forms.circular();
    if !fields.others.is_empty() {
        let others = fields.others.join(", ");
        return Some(format!("the form has boxes for {others}, which {name} does not put forward"));
    }
    if let Some(other) = reading.properties.get("identifier")
        && is_name(other)
        && *other != name
    {
        return Some(format!("the file is a form of {other}, not of {name}"));
    }
    if let Some(said) = said {
        return Some(format!("the form says “{said}”, but this is circular {number}"));
    }
    let title = spaced(reading.properties.get("title")?);
    let hidden = wording::masked(&title);
    let is_title = forms.all().any(|edition| edition.titles.contains(&title));
    let is_like = forms.all().any(|edition| edition.titles.iter().any(|own| wording::masked(own) == hidden));
    (is_like && !is_title).then(|| format!("the file is “{title}”, but this is circular {number}"))
}

/// Whether a text is the name of a letter in no language: `tsb-circular-195`.
fn is_name(text: &str) -> bool {
    text.strip_prefix("tsb-").and_then(|rest| rest.rsplit_once('-')).is_some()
}

/// Who replies.
fn sender(reply: &mut Reply, fields: &Fields, forms: &Forms<'_>) {
    let asked = forms.form().sender;
    for blank in forms.blanks() {
        let entries = fields.entries(&forms.blank_key(blank));
        if entries.len() > 1 {
            let message = format!("{blank} contains different entries: “{}”", entries.join("”, “"));
            reply.problems.push(Problem::new(ProblemCode::EntriesDiffer, message));
        }
    }
    reply.name = fields.entries(&forms.blank_key(asked.name)).first().map(|name| name.replace('\n', " "));
    let Some(state) = fields.entries(&forms.blank_key(asked.member_state)).first() else {
        let message = "the form does not say which Member State replies";
        reply.problems.push(
            Problem::new(ProblemCode::NoMemberState, message).hint(
                "make sure that it is not counted twice: replies without a Member State are not compared",
            ),
        );
        return;
    };
    match member_state(state, reply.language) {
        Some(known) => {
            reply.member_state = Some(known.name.to_owned());
            reply.identity = Some(known.id.to_owned());
        }
        None => {
            reply.member_state = Some(state.clone());
            // Codes are capital letters; no folded name can be one of them.
            reply.identity = Some(folded_words(state).join(" "));
            let message = format!("“{state}” is not a known name of a Member State");
            reply.problems.push(
                Problem::new(ProblemCode::UnknownMemberState, message)
                    .hint("make sure that it is a Member State and is not counted twice"),
            );
        }
    }
}

/// When it was sent or received. A form that has no row for a date is not asked for one.
fn date(reply: &mut Reply, fields: &Fields, forms: &Forms<'_>, options: &Options, asked: bool) {
    let written = fields.entries(&forms.blank_key(forms.form().sender.date)).first();
    let day = written.and_then(|written| written::date(written)).filter(|day| *day >= forms.issued());
    if let Some((day, time)) = options.received.of(&reply.path) {
        (reply.date, reply.time) = (Some(day), time);
        return;
    }
    reply.date = day;
    if day.is_some() {
        return;
    }
    let (code, message) = match written {
        Some(written) => {
            let message = format!("“{written}” does not give a single day on or after the circular's date");
            (ProblemCode::DateUnclear, message)
        }
        None if !asked => return,
        None => (
            ProblemCode::DateNotRead,
            "the form's row for the date is empty, so nothing tells whether the reply came in time"
                .to_owned(),
        ),
    };
    reply.problems.push(Problem::new(code, message).hint("list when it was received, with --received FILE"));
}
