//! Content controls: in come `w:sdt` elements, out come the fields of the form with their states.
//!
//! The one rule: a control that only holds others, or a piece of the document, is no field.

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
    text: String,
    /// The ordinal of its first paragraph.
    line: Option<usize>,
    /// Whether it holds others.
    holds: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// Text of any look: a field only where it has a tag.
    #[default]
    Rich,
    /// Text, a date, or one of several entries.
    Text,
    /// A box.
    Box,
    /// Something else: a table of contents, a group, a picture.
    Other,
}

impl Sdt {
    /// Whether spaces in it only show where to click.
    pub(super) fn is_blank(&self) -> bool {
        self.showing || self.kind == Kind::Text
    }
}

/// The key of ours to which a control is bound: programs that drop its tag keep this.
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
            (Ns::W, "tag") => control.tag = tag.val().unwrap_or_default().into_owned(),
            (Ns::W, "dataBinding") if control.tag.is_empty() => {
                control.tag = tag.get("xpath").and_then(|path| bound(&path)).unwrap_or_default();
            }
            (Ns::W, "alias") => control.title = tag.val().unwrap_or_default().into_owned(),
            (Ns::W, "showingPlcHdr") => control.showing = tag.is_on(),
            (Ns::W, "text" | "date" | "dropDownList" | "comboBox") => control.kind = Kind::Text,
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
        if let (Some(control), "checked") = (self.controls.last_mut(), tag.name()) {
            control.checked = tag.is_on();
        }
    }

    pub(super) fn end_control(&mut self) {
        let Some(control) = self.controls.pop() else { return };
        let is_field = match control.kind {
            Kind::Box => true,
            Kind::Text => !control.holds,
            Kind::Rich => !control.holds && !control.tag.is_empty(),
            Kind::Other => false,
        };
        if !is_field || self.deleted > 0 {
            return;
        }
        let state = match control.kind {
            Kind::Box => State::Box(control.checked),
            _ if control.showing => State::Text(String::new()),
            _ => State::Text(control.text),
        };
        let line = control.line.unwrap_or(self.open.ordinal);
        let key = Key::from_tag(&control.tag, &self.shared.stamp.keys);
        let Sdt { tag, title, .. } = control;
        let part = self.open.part.name.clone();
        self.shared.reading.controls.push(Control { tag, title, key, part, line, state });
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

    /// Keeps text for the control and the form field that it stands in.
    pub(super) fn capture(&mut self, text: &str) {
        if let Some(control) = self.controls.last_mut()
            && control.kind != Kind::Other
        {
            control.text.push_str(text);
        }
        self.keep_result(text);
    }
}
