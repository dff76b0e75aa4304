//! Inline text: words with their language and direction, links, emphasis, the signs of footnotes and fields.

use super::Page;
use crate::document::{Inline, Note, Run, Text};
use crate::lang::Lang;
use crate::markup::direction;

/// How links begin that a page follows.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// The tag of a language in a page.
pub(super) fn tag(lang: Lang) -> String {
    lang.id().to_string()
}

impl<'a> Page<'a> {
    /// A text; where a field waits for its name, as that.
    pub fn text(&mut self, text: &'a Text) {
        match self.label.take() {
            Some(field) => {
                self.tags.open("label", &[("for", &field)]);
                self.inline(text);
                self.tags.close();
                self.named.insert(field);
            }
            None => self.inline(text),
        }
    }

    fn inline(&mut self, text: &'a Text) {
        let mut link: Option<&str> = None;
        for inline in &text.0 {
            let runs = match inline {
                Inline::Words(run) => std::slice::from_ref(run),
                Inline::Fact(fact) => &fact.runs,
                _ => {
                    self.follow(&mut link, None);
                    match inline {
                        Inline::Break => self.tags.void("br", &[]),
                        Inline::Blank(field) => self.blank(field),
                        Inline::Note(note) => self.sign(note),
                        _ => {}
                    }
                    continue;
                }
            };
            for run in runs {
                self.follow(&mut link, run.link.as_deref());
                self.run(run);
            }
        }
        self.follow(&mut link, None);
    }

    /// Ends the link that is open, and begins the next, where these are two.
    fn follow(&mut self, open: &mut Option<&'a str>, next: Option<&'a str>) {
        let next = next.filter(|link| SCHEMES.iter().any(|scheme| link.starts_with(scheme)));
        if *open == next {
            return;
        }
        if open.is_some() {
            self.tags.close();
        }
        if let Some(link) = next {
            self.tags.open("a", &[("href", link)]);
        }
        *open = next;
    }

    fn run(&mut self, run: &Run) {
        let own = self.document.lang;
        let lang = run.lang.filter(|lang| *lang != own);
        let runs = if run.ltr { "ltr" } else { direction(lang.unwrap_or(own)) };
        let dir = if runs == direction(own) { "" } else { runs };
        let lang = lang.map(tag).unwrap_or_default();
        let apart = !lang.is_empty() || !dir.is_empty();
        if apart {
            self.tags.open("span", &[("lang", &lang), ("dir", dir)]);
        }
        if run.bold {
            self.tags.open("b", &[]);
        }
        if run.italic {
            self.tags.open("em", &[]);
        }
        self.tags.words(&run.text);
        for _ in 0..usize::from(apart) + usize::from(run.bold) + usize::from(run.italic) {
            self.tags.close();
        }
    }

    /// The sign of a footnote, which leads to its words.
    fn sign(&mut self, note: &'a Note) {
        self.signs += 1;
        let (id, target) = (format!("sign:{}", note.key), format!("#{}", note.key));
        self.tags.open("sup", &[]);
        let attributes = [("id", id.as_str()), ("href", &target), ("role", "doc-noteref")];
        self.tags.leaf("a", &attributes, &self.signs.to_string());
        self.tags.close();
        self.notes.push((self.signs, note));
    }

    /// The footnotes of what came before; the sign of each leads back.
    pub fn notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.tags.open("div", &[("class", "notes")]);
        for (sign, note) in notes {
            let (id, target) = (self.id(&note.key), format!("#sign:{}", note.key));
            self.tags.open("p", &[("id", &id), ("role", "doc-footnote")]);
            self.tags.leaf("a", &[("href", &target), ("role", "doc-backlink")], &sign.to_string());
            self.tags.words(" ");
            self.text(&note.text);
            self.tags.close();
        }
        self.tags.close();
    }
}
