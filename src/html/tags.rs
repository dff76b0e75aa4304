//! Elements as text: every element that opens closes, and everything that is no name is escaped.

use crate::markup::escaped;

/// The attributes of an element. One without a value is left out, but for those in [`EMPTY`].
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Attributes that say something without a value.
const EMPTY: [&str; 2] = ["alt", "value"];
/// Elements that stand on a line of their own.
const LINES: [&str; 22] = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "tr", "table", "thead", "tbody", "div", "section",
    "form", "fieldset", "header", "main", "footer", "nav", "colgroup",
];

/// HTML being written.
#[derive(Debug, Default)]
pub(super) struct Tags {
    text: String,
    open: Vec<&'static str>,
}

impl Tags {
    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes) {
        self.start(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        let name = self.open.pop().expect("every close has its open");
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
        if LINES.contains(&name) {
            self.text.push('\n');
        }
    }

    /// An element that has no content.
    pub fn void(&mut self, name: &'static str, attributes: Attributes) {
        self.start(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that holds words and nothing else.
    pub fn leaf(&mut self, name: &'static str, attributes: Attributes, words: &str) {
        self.open(name, attributes);
        self.words(words);
        self.close();
    }

    /// Words.
    pub fn words(&mut self, words: &str) {
        self.text.push_str(&escaped(&typed(words)));
    }

    /// HTML as it is.
    pub fn raw(&mut self, html: &str) {
        self.text.push_str(html);
    }

    /// All that was written; every element must be closed.
    pub fn into_text(self) -> String {
        debug_assert!(self.open.is_empty(), "open: {:?}", self.open);
        self.text
    }

    fn start(&mut self, name: &str, attributes: Attributes) {
        self.text.push('<');
        self.text.push_str(name);
        for (attribute, value) in
            attributes.iter().filter(|(it, value)| !value.is_empty() || EMPTY.contains(it))
        {
            self.text.push_str(&format!(" {attribute}=\"{}\"", escaped(&typed(value))));
        }
    }
}

/// Words as people type them who search a page: without what holds them together on a printed one.
fn typed(words: &str) -> String {
    words.replace('\u{2060}', "").replace('\u{2011}', "-")
}
