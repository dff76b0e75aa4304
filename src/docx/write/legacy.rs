//! The form fields of Word 2003: writes a field of the form as a `FORMCHECKBOX`, `FORMDROPDOWN` or `FORMTEXT`.
//!
//! Such a field works only in a protected section, and its name, 20 characters at most, leads back to the key.

use super::control::{NOTHING, shortened};
use super::story::Story;
use crate::document::{Field, FieldKind};

/// The text that Word shows in its status bar: 138 characters (ISO/IEC 29500-1, 17.16.31).
const STATUS_MAX: usize = 138;
/// The most entries of a drop-down list (Word's own limit). The first is the placeholder: one is always chosen.
pub(super) const ENTRIES_MAX: usize = 25;
/// The most characters of an entry (Word's own limit).
const ENTRY_MAX: usize = 50;

impl Story<'_> {
    /// A legacy field or, if its key has one already, a reference that shows the same entry.
    pub(super) fn legacy(&mut self, field: &Field) {
        let name = field.key.form_field();
        if !self.ids.legacy(&name) {
            return self.reference(&name, &field.placeholder);
        }
        self.ids.keys.note(&field.key, &name);
        // If the paragraph's own bookmark has this name, it encloses the field already.
        let bookmark = self.ids.bookmark(&name);
        if let Some(id) = &bookmark {
            self.xml.empty("w:bookmarkStart", &[("w:id", id), ("w:name", &name)]);
        }
        self.xml.open("w:r", &[]);
        self.run_properties(self.edition.slots.own(), None);
        self.xml.open("w:fldChar", &[("w:fldCharType", &"begin")]);
        self.data(field, &name);
        self.xml.close();
        self.xml.close();
        match field.kind {
            kind if kind.is_mark() => self.field_end(" FORMCHECKBOX ", None),
            FieldKind::List => self.field_end(" FORMDROPDOWN ", None),
            _ => self.field_end(" FORMTEXT ", Some(&field.placeholder)),
        }
        self.end(bookmark);
    }

    /// The properties of the field: name, status text, kind and default, in the order of the schema.
    fn data(&mut self, field: &Field, name: &str) {
        let repeated = self.edition.repeated.contains(&field.key);
        let xml = &mut self.xml;
        xml.open("w:ffData", &[]);
        xml.val("w:name", name);
        xml.flag("w:enabled");
        xml.val("w:calcOnExit", u8::from(repeated));
        let status = shortened(&field.label, STATUS_MAX);
        xml.empty("w:statusText", &[("w:type", &"text"), ("w:val", &status)]);
        match field.kind {
            kind if kind.is_mark() => {
                xml.open("w:checkBox", &[]);
                xml.flag("w:sizeAuto");
                xml.val("w:default", 0);
            }
            FieldKind::List => {
                xml.open("w:ddList", &[]);
                let labels = field.options.iter().map(|option| &option.label);
                for entry in std::iter::once(&field.placeholder).chain(labels) {
                    let entry = if entry.is_empty() { NOTHING } else { entry };
                    xml.val("w:listEntry", shortened(entry, ENTRY_MAX));
                }
            }
            _ => {
                xml.open("w:textInput", &[]);
                xml.val("w:default", &field.placeholder);
            }
        }
        xml.close();
        xml.close();
    }

    /// A field that shows what was entered under this name.
    fn reference(&mut self, name: &str, shown: &str) {
        self.field_char("begin");
        self.field_end(&format!(" REF {name} "), Some(shown));
    }

    /// The rest of a field: its instruction, its result if it has one, its end.
    fn field_end(&mut self, instruction: &str, shown: Option<&str>) {
        let look = self.edition.slots.own();
        self.xml.open("w:r", &[]);
        self.run_properties(look, None);
        self.xml.leaf("w:instrText", &[("xml:space", &"preserve")], instruction);
        self.xml.close();
        if let Some(shown) = shown {
            self.field_char("separate");
            self.run(look, None, if shown.is_empty() { NOTHING } else { shown });
        }
        self.field_char("end");
    }

    fn field_char(&mut self, kind: &str) {
        self.xml.open("w:r", &[]);
        self.run_properties(self.edition.slots.own(), None);
        self.xml.empty("w:fldChar", &[("w:fldCharType", &kind)]);
        self.xml.close();
    }
}
