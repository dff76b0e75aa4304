//! Content controls: writes a field of the form as a `w:sdt` that can be filled in with Word.
//!
//! The tag is the field's key, so that a filled-in form can be read whatever its language.

use std::iter;

use super::super::{FACT, FORMULA, VALUE};
use super::Form;
use super::custom::FORM_ITEM;
use super::kept::Kept;
use super::story::Story;
use crate::document::{Field, FieldKind, Value};

/// The longest title of a content control: 64 characters (Word's own limit).
const ALIAS_MAX: usize = 64;
/// The same for its tag.
const TAG_MAX: usize = 64;
/// A box without a mark.
const UNMARKED: char = '\u{2610}';
/// The same of marks that exclude one another.
const UNCHOSEN: char = '\u{25cb}';
/// What is shown in a blank without a placeholder, so that it can be seen and clicked.
pub(super) const NOTHING: &str = "\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}";

impl Story<'_> {
    /// Writes a field as the options ask.
    pub fn field(&mut self, field: &Field) {
        if self.edition.print.is_some() {
            return self.drawn(field);
        }
        if self.edition.options.form == Form::Legacy {
            return self.legacy(field);
        }
        match field.kind {
            FieldKind::Box | FieldKind::Check => self.mark(field, [UNMARKED, '\u{2612}']),
            FieldKind::Radio => self.mark(field, [UNCHOSEN, '\u{25c9}']),
            _ => self.blank(field),
        }
    }

    /// A field that nobody fills in: its sign, or the words that stand in it.
    fn drawn(&mut self, field: &Field) {
        match field.kind {
            FieldKind::Box | FieldKind::Check => self.symbol(UNMARKED),
            FieldKind::Radio => self.symbol(UNCHOSEN),
            _ => {
                let words = if field.placeholder.is_empty() { NOTHING } else { &field.placeholder };
                let own = self.edition.slots.own();
                self.run(own, Some("PlaceholderText"), words);
            }
        }
    }

    /// A sign, in the symbols' face.
    fn symbol(&mut self, sign: char) {
        let face = &self.edition.face("symbols");
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.open("w:rPr", &[]);
        xml.empty("w:rFonts", &[("w:ascii", face), ("w:hAnsi", face), ("w:eastAsia", face), ("w:cs", face)]);
        xml.close();
        xml.leaf("w:t", &[], sign.encode_utf8(&mut [0; 4]));
        xml.close();
    }

    /// A check box: one character of the symbols' face, unmarked and marked.
    fn mark(&mut self, field: &Field, [unmarked, marked]: [char; 2]) {
        let face = &self.edition.face("symbols");
        let state = |c: char| format!("{:04X}", u32::from(c));
        self.open_control(field);
        let xml = &mut self.xml;
        xml.open("w14:checkbox", &[]);
        xml.empty("w14:checked", &[("w14:val", &0)]);
        xml.empty("w14:checkedState", &[("w14:val", &state(marked)), ("w14:font", face)]);
        xml.empty("w14:uncheckedState", &[("w14:val", &state(unmarked)), ("w14:font", face)]);
        xml.close();
        xml.close();
        xml.open("w:sdtContent", &[]);
        self.symbol(unmarked);
        self.xml.close();
        self.xml.close();
    }

    /// A blank (plain text, a date or one of several options), showing its placeholder until something is entered.
    fn blank(&mut self, field: &Field) {
        let slots = self.edition.slots;
        let key = &field.key;
        self.open_control(field);
        self.xml.flag("w:showingPlcHdr");
        if self.edition.repeated.contains(key) {
            let path = format!("/f:form[1]/f:field[@key='{key}'][1]");
            self.xml.empty(
                "w:dataBinding",
                &[
                    ("w:prefixMappings", &format!("xmlns:f='{}'", FORM_ITEM.namespace)),
                    ("w:xpath", &path),
                    ("w:storeItemID", &FORM_ITEM.id),
                ],
            );
        }
        match field.kind {
            FieldKind::Date => {
                self.xml.open("w:date", &[]);
                // Dates have one form in every language: replies are compared, whoever writes them.
                self.xml.val("w:dateFormat", "yyyy-MM-dd");
                self.xml.val("w:lid", self.edition.document.lang.tag());
                self.xml.val("w:storeMappedDataAs", "date");
                self.xml.val("w:calendar", "gregorian");
                self.xml.close();
            }
            FieldKind::List => {
                self.xml.open("w:dropDownList", &[]);
                for option in &field.options {
                    let shown = [("w:displayText", &option.label as _), ("w:value", &option.id as _)];
                    self.xml.empty("w:listItem", &shown);
                }
                self.xml.close();
            }
            FieldKind::Lines => self.xml.empty("w:text", &[("w:multiLine", &1)]),
            _ => self.xml.flag("w:text"),
        }
        self.xml.close();
        self.xml.open("w:sdtContent", &[]);
        let words = if field.placeholder.is_empty() { NOTHING } else { &field.placeholder };
        self.run(slots.own(), Some("PlaceholderText"), words);
        self.xml.close();
        self.xml.close();
    }

    /// Opens a control around words that are kept from being edited. A fact of prose, and a name, can be deleted whole, with the
    /// words around it; formulae and their values cannot. No password stands in the way: Word's tab for developers has the
    /// properties of each.
    pub fn open_kept(&mut self, kept: Kept) {
        let document = self.edition.document;
        let (alias, tag, lock) = match kept {
            Kept::Free => return,
            Kept::Fact(fact) => {
                let name = fact.split('.').next().unwrap_or(fact);
                let says = document.facts.get(name).map(|value| format!("{name} = {value}"));
                (says.unwrap_or_else(|| name.to_owned()), format!("{FACT}{fact}"), "contentLocked")
            }
            Kept::Value(value, with) => {
                let says = |value: &Value| format!("{} = {value}", value.kind());
                let all: Vec<String> = iter::once(value).chain(with).map(says).collect();
                (all.join(", "), VALUE.to_owned(), "sdtContentLocked")
            }
            Kept::Name { formula: true } => (String::new(), VALUE.to_owned(), "sdtContentLocked"),
            Kept::Name { formula: false } => (String::new(), VALUE.to_owned(), "contentLocked"),
            Kept::Formula => (String::new(), FORMULA.to_owned(), "sdtContentLocked"),
        };
        let id = self.ids.control();
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        if !alias.is_empty() {
            self.xml.val("w:alias", shortened(&alias, ALIAS_MAX));
        }
        // Word refuses longer ones.
        if tag.len() <= TAG_MAX {
            self.xml.val("w:tag", tag);
        }
        self.xml.val("w:id", id);
        self.xml.val("w:lock", lock);
        self.xml.close();
        self.xml.open("w:sdtContent", &[]);
    }

    /// Closes that control.
    pub fn close_kept(&mut self) {
        self.xml.close();
        self.xml.close();
    }

    /// Opens a control and writes the properties that all kinds share.
    fn open_control(&mut self, field: &Field) {
        let tag = field.key.tag();
        self.ids.keys.note(&field.key, &tag);
        let id = self.ids.control();
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        self.xml.val("w:alias", shortened(&field.label, ALIAS_MAX));
        self.xml.val("w:tag", tag);
        self.xml.val("w:id", id);
        self.xml.val("w:lock", "sdtLocked");
    }
}

/// As many of the words as Word accepts, counted as Word does, in UTF-16.
pub(super) fn shortened(words: &str, most: usize) -> String {
    let length = |text: &str| text.encode_utf16().count();
    if length(words) <= most {
        return words.to_owned();
    }
    let mut out = String::new();
    for c in words.chars() {
        if length(&out) + c.len_utf16() >= most {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_label_ends_in_an_ellipsis() {
        assert_eq!(shortened("assigns authority", 64), "assigns authority");
        assert_eq!(shortened("assigns authority", 9), "assigns…");
        assert_eq!(shortened("不授权第17研究组", 5), "不授权第…");
    }
}
