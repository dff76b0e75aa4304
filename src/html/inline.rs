//! Inline text: words with their language and direction, links, emphasis, the signs of footnotes and fields.

use super::Page;
use crate::document::{Inline, Note, Run, Text};
use crate::lang::{Direction, Lang};
use crate::markup::direction;

/// How links begin that a page follows.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// What the words that come are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Open<'a> {
    /// Whether that is a left-to-right stretch inside right-to-left text.
    isolated: bool,
    link: Option<&'a str>,
}

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
        let mut open = Open::default();
        for inline in &text.0 {
            let runs = match inline {
                Inline::Words(run) => std::slice::from_ref(run),
                Inline::Fact(fact) => &fact.runs,
                _ => {
                    self.go_on(&mut open, Open::default());
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
                let link = run.link.as_deref();
                let link = link.filter(|link| SCHEMES.iter().any(|scheme| link.starts_with(scheme)));
                let isolated = run.ltr && self.document.lang.direction() == Direction::Rtl;
                self.go_on(&mut open, Open { isolated, link });
                self.run(run);
            }
        }
        self.go_on(&mut open, Open::default());
    }

    /// Ends what is open and the next words are not in, and begins what they are in. Adjacent left-to-right runs are one
    /// stretch: separately, they would be ordered from right to left.
    fn go_on(&mut self, open: &mut Open<'a>, next: Open<'a>) {
        if *open == next {
            return;
        }
        let turns = open.isolated != next.isolated;
        if open.link.is_some() {
            self.tags.close();
        }
        if turns && open.isolated {
            self.tags.close();
        }
        if turns && next.isolated {
            self.tags.open("span", &[("dir", "ltr")]);
        }
        if let Some(link) = next.link {
            self.tags.open("a", &[("href", link)]);
        }
        *open = next;
    }

    fn run(&mut self, run: &Run) {
        let own = self.document.lang;
        let lang = run.lang.filter(|lang| *lang != own);
        let around = if run.ltr { "ltr" } else { direction(own) };
        let dir = lang.map(direction).filter(|dir| *dir != around && !run.ltr).unwrap_or_default();
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
        for (words, held) in held(&run.text) {
            if held {
                self.tags.leaf("span", &[("class", "held")], words);
            } else {
                self.tags.words(words);
            }
        }
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

/// A text in pieces, of which those are held together that a hyphen joins without a break: a plain hyphen stands for it,
/// as few faces have another, and lines would end behind that.
fn held(text: &str) -> Vec<(&str, bool)> {
    let joins = |c: char| !c.is_whitespace() && c < '\u{2e80}';
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\u{2011}') {
        let from = rest[..at]
            .rfind(|c| !joins(c))
            .map_or(0, |last| last + rest[last..].chars().next().map_or(0, char::len_utf8));
        let to = rest[at..].find(|c| !joins(c)).map_or(rest.len(), |length| at + length);
        out.extend([(&rest[..from], false), (&rest[from..to], true)]);
        rest = &rest[to..];
    }
    out.push((rest, false));
    out.retain(|(words, _)| !words.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::held;

    #[test]
    fn what_a_hyphen_joins_is_held_and_nothing_else() {
        let text = "in ITU\u{2011}T\u{a0}X.1 (X.ibc\u{2011}iot), 第ITU\u{2011}T组";
        let expected =
            [("in ", false), ("ITU\u{2011}T", true), ("\u{a0}X.1 ", false), ("(X.ibc\u{2011}iot),", true)];
        let expected = [&expected[..], &[(" 第", false), ("ITU\u{2011}T", true), ("组", false)]].concat();
        assert_eq!(held(text), expected);
        assert_eq!(held(""), []);
    }
}
