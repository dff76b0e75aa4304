//! Content controls: reads the fields of the form and their states from `w:sdt` elements.
//!
//! A control that only contains others, or a piece of the document, is not a field.

use jiff::civil::Date;

use super::super::super::{FACT, FORMULA, VALUE};
use super::super::xml::{Ns, Tag};
use super::{Frame, Story};
use crate::document::Key;
use crate::reading::{Control, State};

/// A content control being read.
#[derive(Debug, Default)]
pub(super) struct Sdt {
    tag: String,
    title: String,
    kind: Kind,
    /// Whether its placeholder is shown.
    showing: bool,
    checked: bool,
    /// The signs that stand for a box that is ticked and for one that is not, where the file says which.
    signs: [Option<char>; 2],
    text: String,
    /// The entries of a list, each with its value and its words.
    entries: Vec<[String; 2]>,
    /// The date it stands for.
    day: Option<Date>,
    /// The ordinal of its first paragraph.
    line: Option<usize>,
    /// Whether it contains others.
    holds: bool,
    /// The fact of the circular that it encloses: such a control is not a field.
    fact: Option<String>,
    /// Whether it encloses words of a formula, or a value in one: no field either.
    formula: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// Rich text: a field only if it has a tag.
    #[default]
    Rich,
    /// Text.
    Text,
    /// A day.
    Date,
    /// One of several entries.
    List,
    /// A box.
    Box,
    /// Something else: a table of contents, a group, a picture.
    Other,
}

impl Sdt {
    /// Whether spaces in it only show where to click.
    pub(super) fn is_blank(&self) -> bool {
        self.showing || matches!(self.kind, Kind::Text | Kind::Date | Kind::List)
    }

    /// What is entered in it.
    fn state(&self) -> State {
        let words = if self.showing { String::new() } else { self.text.clone() };
        match self.kind {
            Kind::Box => State::Box(self.checked),
            Kind::Date => State::Date { day: self.day.filter(|_| !self.showing), words },
            Kind::List => {
                let chosen = self.entries.iter().find(|[_, shown]| *shown == words);
                State::Choice { value: chosen.map_or(&words, |[value, _]| value).clone(), words }
            }
            Kind::Text | Kind::Rich | Kind::Other => State::Text(words),
        }
    }
}

/// Signs of boxes that are empty, and of those that are ticked, in whatever face.
const EMPTY: &str = "☐□▢◻⬜❏❑❒○◯◌⃝⃞";
const TICKED: &str = "☑☒⊠⊗■◼⬛●◉⦿✓✔✕✖✗✘×√Xx";

/// Whether a box looks ticked, where its sign says so.
fn looks_ticked(text: &str, signs: [Option<char>; 2]) -> Option<bool> {
    let mut chars = text.trim().chars();
    let (Some(sign), None) = (chars.next(), chars.next()) else { return None };
    match (TICKED.contains(sign), EMPTY.contains(sign)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ if signs[0] == signs[1] => None,
        _ => signs.iter().position(|own| *own == Some(sign)).map(|at| at == 0),
    }
}

/// The key of ours that a control is bound to: programs that drop its tag keep this.
fn bound(path: &str) -> Option<String> {
    let (_, rest) = path.split_once("@key='")?;
    rest.split_once('\'').map(|(key, _)| key.to_owned())
}

impl Story<'_, '_> {
    pub(super) fn begin_control(&mut self) {
        if let Some(outer) = self.controls.last_mut() {
            outer.holds = true;
        }
        let line = self.open.current.as_ref().map(|_| self.open.ordinal);
        self.controls.push(Sdt { line, ..Sdt::default() });
    }

    pub(super) fn control_property(&mut self, tag: &Tag) -> Option<Frame> {
        let control = self.controls.last_mut()?;
        match (tag.ns, tag.name()) {
            (Ns::W, "tag") => {
                control.tag = tag.val().unwrap_or_default().into_owned();
                control.fact = control.tag.strip_prefix(FACT).map(str::to_owned);
                control.formula = matches!(control.tag.as_str(), FORMULA | VALUE);
            }
            (Ns::W, "dataBinding") if control.tag.is_empty() => {
                control.tag = tag.get("xpath").and_then(|path| bound(&path)).unwrap_or_default();
            }
            (Ns::W, "alias") => control.title = tag.val().unwrap_or_default().into_owned(),
            (Ns::W, "showingPlcHdr") => control.showing = tag.is_on(),
            (Ns::W, "text") => control.kind = Kind::Text,
            (Ns::W, "date") => {
                control.kind = Kind::Date;
                control.day = tag.get("fullDate").and_then(|day| day.get(..10)?.parse().ok());
            }
            (Ns::W, "dropDownList" | "comboBox") => {
                control.kind = Kind::List;
                return Some(Frame::Entries);
            }
            (Ns::W14, "checkbox") => {
                control.kind = Kind::Box;
                return Some(Frame::CheckBox);
            }
            (
                Ns::W,
                "docPartObj" | "docPartList" | "group" | "picture" | "citation" | "bibliography" | "equation",
            ) => {
                control.kind = Kind::Other;
            }
            _ => {}
        }
        None
    }

    pub(super) fn box_property(&mut self, tag: &Tag) {
        let Some(control) = self.controls.last_mut() else { return };
        let sign = || tag.val().and_then(|code| char::from_u32(u32::from_str_radix(&code, 16).ok()?));
        match tag.name() {
            "checked" => control.checked = tag.is_on(),
            "checkedState" => control.signs[0] = sign(),
            "uncheckedState" => control.signs[1] = sign(),
            _ => {}
        }
    }

    /// An entry of the drop-down list being read; one without words shows its value.
    pub(super) fn entry(&mut self, tag: &Tag) {
        if let (Some(control), "listItem") = (self.controls.last_mut(), tag.name()) {
            let value = tag.get("value").unwrap_or_default();
            let words = tag.get("displayText").unwrap_or_else(|| value.clone());
            control.entries.push([value.to_string(), words.to_string()]);
        }
    }

    pub(super) fn end_control(&mut self) {
        let Some(control) = self.controls.pop() else { return };
        let is_field = match control.kind {
            Kind::Box => true,
            Kind::Text | Kind::Date | Kind::List => !control.holds,
            Kind::Rich => !control.holds && !control.tag.is_empty(),
            Kind::Other => false,
        };
        if !is_field || control.fact.is_some() || control.formula || self.deleted > 0 {
            return;
        }
        let state = control.state();
        let contradicted = control.kind == Kind::Box
            && looks_ticked(&control.text, control.signs).is_some_and(|ticked| ticked != control.checked);
        let line = control.line.unwrap_or(self.open.ordinal);
        let key = Key::from_tag(&control.tag, &self.shared.stamp.keys);
        let Sdt { tag, title, entries, text, showing, .. } = control;
        let options = entries.into_iter().map(|[value, words]| (value, words)).collect();
        let placeholder = if showing { text } else { String::new() };
        let part = self.open.part.name.clone();
        self.shared.reading.controls.push(Control {
            tag,
            title,
            key,
            part,
            line,
            options,
            placeholder,
            state,
            contradicted,
        });
    }

    /// The fact of the circular that is being read.
    pub(super) fn fact(&self) -> Option<String> {
        self.controls.iter().rev().find_map(|control| control.fact.clone())
    }

    /// A paragraph begins in the control being read.
    pub(super) fn new_line(&mut self) {
        if let Some(control) = self.controls.last_mut() {
            control.line = control.line.or(Some(self.open.ordinal));
            if !control.text.is_empty() {
                control.text.push('\n');
            }
        }
    }

    /// Keeps text for the control and the form field that it is in.
    pub(super) fn capture(&mut self, text: &str) {
        if let Some(control) = self.controls.last_mut()
            && control.kind != Kind::Other
        {
            control.text.push_str(text);
        }
        self.keep_result(text);
    }
}
