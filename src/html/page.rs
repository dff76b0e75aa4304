//! The page from its first line to its last.

use super::Page;
use super::head::SCRIPT;
use super::inline::tag;
use crate::markup::direction;

impl Page<'_> {
    /// Banner, letter, foot.
    pub fn body(&mut self) {
        let document = self.document;
        self.banner();
        self.tags.open("main", &[]);
        if let Some(header) = &document.masthead.header {
            self.header(header);
        }
        self.letter();
        self.tags.close();
        self.tags.open("footer", &[]);
        for line in &document.footer {
            self.tags.open("p", &[]);
            self.text(line);
            self.tags.close();
        }
        self.tags.close();
    }

    /// The whole page.
    pub fn finish(mut self) -> String {
        let scripted = !self.document.fields().is_empty() && !self.document.returns.is_empty();
        let head = self.head(scripted);
        let (lang, dir) = (tag(self.document.lang), direction(self.document.lang));
        let body = std::mem::take(&mut self.tags).into_text();
        let script = if scripted { format!("<script>{SCRIPT}</script>\n") } else { String::new() };
        format!(
            "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{lang}\" dir=\"{dir}\">\n\
             <head>\n{head}</head>\n<body>\n{body}{script}</body>\n</html>\n"
        )
    }
}
