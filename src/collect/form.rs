//! The form as it was sent out: in come a circular's folder and a language, out go its keys, wording and
//! placeholders.
//!
//! A form that came back is held against what this circular composes, never against itself. What a
//! file says of its own keys is not asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::Date;

use super::position::Marks;
use crate::compose::{Extent, Options};
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::document::layout::{PartRole, Segment, Trait};
use crate::document::{Document, Inline, Key, Sort, Text};
use crate::kinds::{self, Folder, Form, Matter, Rule};
use crate::lang::Lang;

/// The forms of a circular, by language; each composed when first asked for.
pub(super) struct Forms<'a> {
    folder: &'a Folder,
    /// The circular's number.
    number: u16,
    /// The day of the circular, before which nobody replies to it.
    issued: Date,
    form: &'static Form,
    /// What it asks on each text.
    rule: Rule,
    /// The address of the annex that is the form.
    home: Key,
    /// The texts it asks about, by id, with what they are called.
    texts: Vec<(String, String)>,
    /// The blanks that forms of this kind have.
    blanks: Vec<&'static str>,
    /// Keys by the names that fields have in any format.
    names: BTreeMap<String, Key>,
    editions: [OnceLock<Option<Edition>>; Lang::ALL.len()],
}

/// The form in a language.
#[derive(Debug)]
pub(super) struct Edition {
    /// The language.
    pub lang: Lang,
    /// The titles of the files it stands in.
    pub titles: Vec<String>,
    /// What is written on the form.
    pub passages: Vec<Passage>,
    /// What stands in blanks that are not filled in.
    pub placeholders: BTreeSet<String>,
    /// The keys of the blanks by what they are called.
    pub labels: BTreeMap<String, Key>,
}

/// A piece of the form's wording.
#[derive(Debug)]
pub(super) struct Passage {
    /// Its address.
    pub key: Key,
    /// The words between the blanks, spacing folded: one more than there are blanks.
    pub words: Vec<String>,
    /// The blanks in it.
    pub blanks: Vec<Key>,
}

impl Edition {
    /// Whether the form has this blank.
    pub(super) fn asks(&self, blank: &Key) -> bool {
        self.passages.iter().any(|passage| passage.blanks.contains(blank))
    }
}

impl<'a> Forms<'a> {
    /// The forms of a circular.
    ///
    /// # Errors
    /// When letters of its kind have no form.
    pub(super) fn new(folder: &'a Folder) -> Result<Self, Error> {
        let form = folder.form()?;
        let head = &folder.circular.head;
        let (Some(number), Some(issued)) = (head.number, head.date) else { return Err(draft(folder).into()) };
        let declaration = &folder.kind.declaration;
        let home = home(declaration).ok_or_else(|| no_address(folder))?;
        let mut forms = Self {
            folder,
            number,
            issued,
            form,
            rule: (form.rule)(&folder.circular),
            home,
            texts: (form.texts)(&folder.circular.matter),
            blanks: blanks(declaration),
            names: BTreeMap::new(),
            editions: Default::default(),
        };
        let of_text = |(text, _): &(String, String)| [forms.mark_keys(text), forms.blanks_of(text)].concat();
        let marks = forms.texts.iter().flat_map(of_text);
        let blanks = forms.blanks.iter().map(|name| forms.blank_key(name));
        let mut names = BTreeMap::new();
        for key in marks.chain(blanks) {
            for name in [key.tag(), key.form_field(), key.bookmark(), key.pdf_field().to_owned()] {
                names.insert(name, key.clone());
            }
        }
        forms.names = names;
        Ok(forms)
    }

    /// What the kind says of its form.
    pub(super) fn form(&self) -> &'static Form {
        self.form
    }

    /// What it asks on each text, and how the replies are counted.
    pub(super) fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The blanks that forms of this kind have.
    pub(super) fn blanks(&self) -> &[&'static str] {
        &self.blanks
    }

    /// The ids of the circular's texts.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(id, _)| id.as_str())
    }

    /// The circular's texts by their ids, with what people call them.
    pub(super) fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    /// The circular's name and number.
    pub(super) fn circular(&self) -> (String, u16) {
        (self.folder.circular.name(), self.number)
    }

    /// The day of the circular.
    pub(super) fn issued(&self) -> Date {
        self.issued
    }

    /// What the letter says.
    pub(super) fn matter(&self) -> &Matter {
        &self.folder.circular.matter
    }

    /// The key of a blank.
    pub(super) fn blank_key(&self, name: &str) -> Key {
        self.home.child(name)
    }

    /// Whether a passage of the form names the circular.
    pub(super) fn names_circular(&self, key: &Key) -> bool {
        let layout = &self.folder.kind.declaration.layout;
        layout.is(key.as_str(), Trait::One(Sort::Circular))
    }

    /// The keys of a text's marks, in the order of the form.
    fn mark_keys(&self, text: &str) -> Vec<Key> {
        self.rule.marks().into_iter().map(|part| self.home.child(text).child(part)).collect()
    }

    /// The keys of the blanks of a text.
    pub(super) fn blanks_of(&self, text: &str) -> Vec<Key> {
        self.rule.blanks().into_iter().map(|part| self.home.child(text).child(part)).collect()
    }

    /// The marks of a text, where all of them are there.
    pub(super) fn marks(&self, text: &str, is_set: impl Fn(&Key) -> Option<bool>) -> Option<Marks> {
        let set: Option<Vec<bool>> = self.mark_keys(text).iter().map(is_set).collect();
        Some(match (&self.rule, set?.as_slice()) {
            (Rule::Share(_), &[assigns, no_comments, comments, does_not_assign]) => {
                Marks { assigns, no_comments, comments, does_not_assign }
            }
            (Rule::Majority(_) | Rule::Unopposed(_), &[approves, disapproves]) => {
                Marks { assigns: approves, does_not_assign: disapproves, ..Marks::default() }
            }
            (Rule::Objections(_), &[objects]) => Marks { does_not_assign: objects, ..Marks::default() },
            _ => return None,
        })
    }

    /// The text whose mark a name spells, known here or not.
    pub(super) fn marked_text<'n>(&self, name: &'n str) -> Option<&'n str> {
        let rest = name.strip_prefix(self.home.as_str())?.strip_prefix('/')?;
        self.rule.marks().iter().find_map(|part| rest.strip_suffix(part)?.strip_suffix('/'))
    }

    /// The blank for whoever replies, where others than Member States may.
    pub(super) fn member(&self) -> Option<&'static str> {
        match self.rule {
            Rule::Share(_) | Rule::Majority(_) | Rule::Unopposed(_) => None,
            Rule::Objections(objections) => (objections.member)(self.matter()),
        }
    }

    /// The key of the form that a field's name spells, or that of a field whose copy it is.
    pub(super) fn key(&self, name: &str) -> Option<&Key> {
        self.names.get(name).or_else(|| self.names.get(&original(name)))
    }

    /// The form in a language, where the circular can be composed in it.
    pub(super) fn edition(&self, lang: Lang) -> Option<&Edition> {
        self.editions[lang as usize]
            .get_or_init(|| {
                // The form needs no prose: it is there even where the edition is not complete.
                let composed =
                    |extent, draft| kinds::edition(self.folder, lang, &Options { extent, draft }).ok();
                let whole = composed(Extent::Whole, true).map(|document| document.title);
                composed(Extent::Reply, false).map(|document| Edition::of(&document, whole, &self.home))
            })
            .as_ref()
    }

    /// The form in every language.
    pub(super) fn all(&self) -> impl Iterator<Item = &Edition> {
        Lang::ALL.into_iter().filter_map(|lang| self.edition(lang))
    }

    /// Whether an entry is what stands in a blank that nobody filled in.
    pub(super) fn is_placeholder(&self, entry: &str) -> bool {
        self.all().any(|edition| edition.placeholders.contains(entry))
    }
}

impl Edition {
    /// The form, and how the file is titled that it stands in: its own, or that of the whole edition.
    fn of(document: &Document, whole: Option<String>, home: &Key) -> Self {
        let texts = document.texts();
        let mut passages: Vec<Passage> = Vec::new();
        for (key, text) in texts.into_iter().filter(|(key, _)| *key == home || key.is_below(home)) {
            // A text in parts: its lines are one paragraph in Word.
            passages.push(Passage::of(key, text));
        }
        let placeholders = document
            .fields()
            .iter()
            .map(|field| spaced(&field.placeholder))
            .filter(|words| !words.is_empty())
            .collect();
        let labels =
            document.fields().iter().map(|field| (spaced(&field.label), field.key.clone())).collect();
        let titles = whole.iter().chain([&document.title]).map(|title| spaced(title)).collect();
        Self { lang: document.lang, titles, passages, placeholders, labels }
    }

    /// The blanks of the passage at this key.
    pub(super) fn blanks(&self, key: &Key) -> Option<&[Key]> {
        let at_key = self.passages.iter().filter(|passage| passage.key == *key);
        at_key.map(|passage| passage.blanks.as_slice()).find(|blanks| !blanks.is_empty())
    }
}

impl Passage {
    fn of(key: &Key, text: &Text) -> Self {
        let mut words = vec![String::new()];
        let mut blanks = Vec::new();
        for inline in &text.0 {
            let last = words.last_mut().expect("never empty");
            match inline {
                Inline::Words(run) => last.push_str(&run.text),
                Inline::Fact(fact) => last.push_str(&fact.plain()),
                Inline::Break => last.push(' '),
                Inline::Blank(field) => {
                    blanks.push(field.key.clone());
                    words.push(String::new());
                }
                Inline::Note(_) => {}
            }
        }
        Self { key: key.clone(), words: words.iter().map(|words| spaced(words)).collect(), blanks }
    }

    /// Whether a paragraph, spacing folded, says this, whatever stands in the blanks.
    pub(super) fn is_said_by(&self, paragraph: &str) -> bool {
        let [first, rest @ ..] = self.words.as_slice() else { return false };
        let Some((last, middle)) = rest.split_last() else { return paragraph == first };
        let Some(mut left) = paragraph.strip_prefix(first.as_str()) else { return false };
        for words in middle {
            let Some(at) = left.find(words.as_str()) else { return false };
            left = &left[at + words.len()..];
        }
        left.ends_with(last.as_str())
    }

    /// Whether anything is said but blanks.
    pub(super) fn says_something(&self) -> bool {
        self.words.iter().any(|words| words.contains(char::is_alphanumeric))
    }

    /// The words, with an ellipsis for each blank.
    pub(super) fn shown(&self) -> String {
        self.words.join(" … ").trim().to_owned()
    }
}

/// The address of the annex that is the form.
fn home(declaration: &Declaration) -> Option<Key> {
    let form = declaration.layout.parts().find(|part| part.role == PartRole::Form)?;
    match form.nodes.first()?.segment {
        Segment::Fixed(home) => Key::new(home).ok(),
        _ => None,
    }
}

/// Nobody replies to a letter that was not issued.
fn draft(folder: &Folder) -> Diagnostic {
    let message = "this is a draft: only a letter with a number and a date can have replies";
    let hint = "write the `number` and the `date` under which it was issued";
    Diagnostic::error(Code::Draft, message).at(Place::file(folder.path.join("circular.toml"))).hint(hint)
}

fn no_address(folder: &Folder) -> Diagnostic {
    let message = format!("the kind `{}` declares no address for its form", folder.kind.name());
    Diagnostic::error(Code::Unsupported, message)
}

/// The name of which another is a copy: programs that join files number the fields of the second, or put a name of
/// their own before each (`annex-2/x-1332+1`, `form2.annex-2/name`).
pub(super) fn original(name: &str) -> String {
    let name = name.rsplit('.').next().unwrap_or(name);
    let parts = name.split('/').map(|part| {
        let bare = part.trim_end_matches(|c: char| c.is_ascii_digit());
        let numbered = part.len() > bare.len();
        bare.strip_suffix(['+', '_', '#', '~', ' ']).filter(|_| numbered).unwrap_or(part)
    });
    parts.collect::<Vec<_>>().join("/")
}

/// The blanks of a form, each once, in the order of its layout.
fn blanks(declaration: &Declaration) -> Vec<&'static str> {
    let mut out: Vec<&str> = Vec::new();
    let addresses = declaration.layout.addresses();
    for found in addresses.iter().map(|(_, found)| found).filter(|found| found.role == PartRole::Form) {
        let node = found.node();
        let twice = node.find(|known| match known {
            Trait::Twice { field, .. } => Some(field),
            _ => None,
        });
        let messages = node.messages.iter().filter_map(|id| declaration.contract.message(id));
        let said = messages.flat_map(|message| message.variables);
        let said =
            said.filter(|(_, kind)| matches!(kind.sort(), Some(Sort::Blank(_)))).map(|(name, _)| *name);
        // Those of the rows are of a text each.
        if found.path.iter().any(|node| node.segment == Segment::Each) {
            continue;
        }
        for name in twice.into_iter().chain(said) {
            if !out.contains(&name) {
                out.push(name);
            }
        }
    }
    out
}

/// Words with their spacing, hyphens and quotation marks folded, without the marks of boxes and of direction.
pub(super) fn spaced(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2060}'
            | '\u{feff}'
            | '\u{ad}' => {}
            '☐' | '☑' | '☒' | '○' | '◉' | '●' if out.trim().is_empty() => {}
            '‑' | '‐' => out.push('-'),
            '’' | '‘' => out.push('\''),
            '“' | '”' => out.push('"'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::key;

    #[test]
    fn spacing_and_boxes_make_no_difference() {
        assert_eq!(
            spaced("\u{2610}\tassigns\u{a0} authority\u{200e} to ITU\u{2011}T\n"),
            "assigns authority to ITU-T"
        );
        // A box in the middle of a sentence is part of it.
        assert_eq!(spaced("one of the two ○"), "one of the two ○");
    }

    #[test]
    fn a_passage_is_said_whatever_stands_in_its_blanks() {
        let words = ["Administration of", ""].map(str::to_owned).to_vec();
        let passage = Passage { key: key("annex-2/x"), words, blanks: vec![key("annex-2/member-state")] };
        assert!(passage.is_said_by("Administration of Switzerland"));
        assert!(!passage.is_said_by("Ministry of Switzerland"));
    }

    #[test]
    fn a_copy_of_a_field_is_known_by_its_number_or_what_stands_before_it() {
        assert_eq!(original("annex-2/x-1332+1"), "annex-2/x-1332");
        assert_eq!(original("annex-2/x-1332/assigns_2/no-comments"), "annex-2/x-1332/assigns/no-comments");
        assert_eq!(original("form2.annex-2/name"), "annex-2/name");
        assert_eq!(original("annex-2/x-1332-1/assigns"), "annex-2/x-1332-1/assigns");
    }

    #[test]
    fn the_text_of_a_mark_is_in_its_name() {
        let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
        let folder = folder.unwrap();
        let forms = Forms::new(&folder).unwrap();
        assert_eq!(forms.marked_text("annex-2/x-1332/assigns/comments"), Some("x-1332"));
        assert_eq!(forms.marked_text("annex-2/x-1332/does-not-assign"), Some("x-1332"));
        assert_eq!(forms.marked_text("annex-2/name"), None);
        let blanks = ["name", "role", "address", "fax", "email", "place", "date", "member-state"];
        assert_eq!(forms.blanks(), blanks);
    }
}
