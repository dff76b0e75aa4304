//! The form as it was sent out: in come a circular's folder and a language, out go its keys, wording and
//! placeholders.
//!
//! The one rule: a form that came back is held against what this circular composes, never against itself. What a
//! file says of its own keys is not asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::position::Marks;
use crate::compose::{self, Extent};
use crate::document::{Document, Inline, Key, Text, key};
use crate::locale::Lang;
use crate::model::Folder;

/// The blanks that every form has.
pub(super) const BLANKS: [&str; 8] =
    ["name", "role", "address", "fax", "email", "place", "date", "member-state"];
/// The parts of the keys of a text's marks, in the order of [`Marks`].
const MARKS: [&str; 4] = ["assigns", "assigns/no-comments", "assigns/comments", "does-not-assign"];

/// The forms of a circular, by language; each composed when first asked for.
pub(super) struct Forms<'a> {
    folder: &'a Folder,
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

impl<'a> Forms<'a> {
    /// The forms of a circular.
    pub(super) fn new(folder: &'a Folder) -> Self {
        let mut names = BTreeMap::new();
        let texts = folder.circular.texts.iter().flat_map(|text| mark_keys(&text.id));
        for key in texts.chain(BLANKS.map(blank_key)) {
            for name in [key.tag(), key.form_field(), key.bookmark(), key.pdf_field().to_owned()] {
                names.insert(name, key.clone());
            }
        }
        Self { folder, names, editions: Default::default() }
    }

    /// The ids of the circular's texts.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.folder.circular.texts.iter().map(|text| text.id.as_str())
    }

    /// The circular's name and number.
    pub(super) fn circular(&self) -> (String, u16) {
        (self.folder.circular.name(), self.folder.circular.number)
    }

    /// The day of the circular, before which nobody replies to it.
    pub(super) fn issued(&self) -> jiff::civil::Date {
        self.folder.circular.date
    }

    /// The key of the form that a field's name spells.
    pub(super) fn key(&self, name: &str) -> Option<&Key> {
        self.names.get(name)
    }

    /// The form in a language, where the circular can be composed in it.
    pub(super) fn edition(&self, lang: Lang) -> Option<&Edition> {
        self.editions[lang as usize]
            .get_or_init(|| {
                // The form needs no prose: it is there even where the edition is not complete.
                let composed = |extent, draft| {
                    compose::edition(self.folder, lang, &compose::Options { extent, draft }).ok()
                };
                let whole = composed(Extent::Whole, true).map(|document| document.title);
                composed(Extent::Reply, false).map(|document| Edition::of(&document, whole))
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
    fn of(document: &Document, whole: Option<String>) -> Self {
        let texts = document.texts();
        let mut passages: Vec<Passage> = Vec::new();
        for (key, text) in texts.into_iter().filter(|(key, _)| key.as_str().starts_with("annex-2")) {
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

/// The key of a blank.
pub(super) fn blank_key(name: &str) -> Key {
    key("annex-2").child(name)
}

/// The keys of a text's marks, in the order of [`MARKS`].
pub(super) fn mark_keys(text: &str) -> [Key; 4] {
    MARKS.map(|part| Key::new(format!("annex-2/{text}/{part}")).expect("ids of texts are checked"))
}

/// The marks of a text, where all four are there.
pub(super) fn marks(text: &str, is_set: impl Fn(&Key) -> Option<bool>) -> Option<Marks> {
    let [assigns, no_comments, comments, does_not_assign] = mark_keys(text).map(|key| is_set(&key));
    Some(Marks {
        assigns: assigns?,
        no_comments: no_comments?,
        comments: comments?,
        does_not_assign: does_not_assign?,
    })
}

/// The text whose mark a name spells, known here or not.
pub(super) fn marked_text(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("annex-2/")?;
    MARKS.iter().find_map(|part| rest.strip_suffix(part)?.strip_suffix('/'))
}

/// Words with their spacing, hyphens and quotation marks folded, without the marks of boxes and of direction.
pub(super) fn spaced(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
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
    fn the_text_of_a_mark_is_in_its_name() {
        assert_eq!(marked_text("annex-2/x-1332/assigns/comments"), Some("x-1332"));
        assert_eq!(marked_text("annex-2/x-1332/does-not-assign"), Some("x-1332"));
        assert_eq!(marked_text("annex-2/name"), None);
    }
}
