//! The head of a page: its language, what it is called, what it may do, and its style from the theme.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::inline::tag;
use super::tags::Tags;
use super::{Digest, Page};
use crate::lang::Lang;
use crate::theme::{Emphasis, THEME};

/// Looks that no letter changes.
const STYLE: &str = include_str!("../../layouts/page.css");
/// What saves replies.
pub(super) const SCRIPT: &str = include_str!("page.js");
/// What stands for a face that a reader's system has not.
const LAST: &str = "sans-serif";
/// Lines of a page stand this much further apart than those on paper, in ems.
const LOOSER: f64 = 0.22;

impl Page<'_> {
    /// Everything before the body.
    pub fn head(&self, scripted: bool) -> String {
        let document = self.document;
        let style = format!("\n{}{}{STYLE}", self.looks(), self.columns);
        let mut policy = format!("default-src 'none'; img-src data:; style-src '{}'; ", allowed(&style));
        if scripted {
            let _ = write!(policy, "script-src '{}'; ", allowed(SCRIPT));
        }
        policy.push_str("base-uri 'none'; form-action 'none'");
        let mut tags = Tags::default();
        let mut line = |name, attributes: &[(&str, &str)]| {
            tags.void(name, attributes);
            tags.raw("\n");
        };
        line("meta", &[("charset", "utf-8")]);
        line("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        line("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        line("meta", &[("name", "author"), ("content", &document.author)]);
        line("meta", &[("name", "generator"), ("content", crate::PROGRAM)]);
        if document.draft {
            line("meta", &[("name", "keywords"), ("content", "Draft")]);
        }
        let date = document.date.map(|date| date.to_string());
        if let Some(date) = &date {
            line("meta", &[("name", "dcterms.date"), ("content", date)]);
        }
        for page in &self.options.siblings {
            let lang = tag(page.lang);
            line("link", &[("rel", "alternate"), ("hreflang", &lang), ("href", &page.name)]);
        }
        tags.leaf("title", &[], &document.title);
        tags.raw(&format!("\n<style>{style}</style>\n"));
        tags.into_text()
    }

    /// Colours, faces and the sizes of the language's script, as the theme has them.
    fn looks(&self) -> String {
        let (theme, lang) = (&*THEME, self.document.lang);
        let (colours, page) = (&theme.colours, &theme.page);
        let rules = lang.rules();
        let script = &theme.scripts[&rules.script];
        let size = theme.styles["Normal"].size;
        let mut out = String::from(":root {");
        for (name, colour) in [
            ("text", &colours.text),
            ("link", &colours.link),
            ("rule", &colours.rule),
            ("shade", &colours.shade),
            ("placeholder", &colours.placeholder),
        ] {
            let _ = write!(out, " --{name}: #{colour};");
        }
        let _ = writeln!(
            out,
            " --faces: {}; --scale: {}; --line: {:.2}; --paper: {:.2}pt; --paper-line: {:.2}; --mark: \"{} \" }}",
            self.faces(),
            script.pdf_scale,
            script.leading + LOOSER,
            size * script.pdf_scale,
            script.leading / script.pdf_scale,
            quoted(&rules.addressees.mark),
        );
        let _ = writeln!(
            out,
            "@page {{ size: {}mm {}mm; margin: {}mm {}mm {}mm {}mm }}",
            page.width, page.height, page.top, page.right, page.bottom, page.left
        );
        for lang in Lang::ALL {
            if theme.scripts[&lang.rules().script].emphasis == Emphasis::Underline {
                let _ = writeln!(out, "em:lang({lang}) {{ font-style: normal; text-decoration: underline }}");
            }
        }
        out
    }

    /// The faces of the language: for each role those of the letterhead, then those of the theme.
    fn faces(&self) -> String {
        let letterhead = self.options.letterhead.as_ref();
        let mut out: Vec<String> = Vec::new();
        for role in &self.document.lang.rules().font_chain {
            let own = letterhead.and_then(|letterhead| letterhead.faces.get(role));
            let own = own.into_iter().flat_map(|face| [&face.docx, &face.pdf]).flatten();
            let usual = THEME.faces.get(role).into_iter().flat_map(|faces| &faces.html);
            for face in own.chain(usual) {
                let face = format!("\"{}\"", quoted(face));
                if !out.contains(&face) {
                    out.push(face);
                }
            }
        }
        out.push(LAST.to_owned());
        out.join(", ")
    }
}

/// What a policy allows a style or a script by.
pub(crate) fn allowed(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Digest::of(text).bytes()))
}

/// Words between the quotation marks of a style: none can end them, or the style.
fn quoted(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() && !matches!(c, '"' | '\\' | '<' | '>')).collect()
}
