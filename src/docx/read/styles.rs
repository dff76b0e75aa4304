//! Styles: reads from `word/styles.xml` what each style says about language, hiding and lists.
//!
//! A style includes what it is based on; a circular chain of styles ends where it would repeat.

use std::collections::HashMap;

use super::look::Look;
use super::xml::{Event, Ns, Xml};
use crate::diag::Diagnostic;
use crate::reading::Limits;

/// How long a chain of styles may be.
const CHAIN: usize = 32;

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// What applies if no style says otherwise.
    pub defaults: Look,
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that do not name one.
    paragraph: Option<String>,
}

/// One style.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    based_on: Option<String>,
    /// What its run properties say.
    pub look: Look,
    /// The list it belongs to: `w:numId`.
    pub list: Option<u32>,
    /// The level of that list: `w:ilvl`.
    pub level: Option<usize>,
    /// Its level in the outline of the document, from 0: `w:outlineLvl`.
    pub outline: Option<u8>,
}

impl Styles {
    /// The styles of a part.
    pub fn read(text: &str, name: &str, limits: &Limits) -> Result<Self, Diagnostic> {
        let mut out = Self::default();
        let mut xml = Xml::new(text, name, limits.depth);
        let mut path: Vec<&'static str> = Vec::new();
        let mut id = String::new();
        let mut style = Style::default();
        loop {
            match xml.next()? {
                Event::Start(tag) => {
                    let parent = path.last().copied().unwrap_or("");
                    let name = match (tag.ns, tag.name()) {
                        (Ns::W, "docDefaults") => "docDefaults",
                        (Ns::W, "rPrDefault") => "rPrDefault",
                        (Ns::W, "style") => "style",
                        (Ns::W, "rPr") => "rPr",
                        (Ns::W, "pPr") => "pPr",
                        (Ns::W, "numPr") => "numPr",
                        _ => "",
                    };
                    let grandparent = path.len().checked_sub(2).map_or("", |at| path[at]);
                    match (grandparent, parent, tag.name()) {
                        (_, _, "style") => {
                            style = Style::default();
                            id = tag.get("styleId").unwrap_or_default().into_owned();
                            let default = tag.get("default").is_some_and(|yes| yes == "1" || yes == "true");
                            if default && tag.get("type").is_some_and(|kind| kind == "paragraph") {
                                out.paragraph = Some(id.clone());
                            }
                        }
                        (_, "style", "basedOn") => style.based_on = tag.val().map(|it| it.into_owned()),
                        ("rPrDefault", "rPr", _) => out.defaults.take(&tag),
                        ("style", "rPr", _) => style.look.take(&tag),
                        ("style", "pPr", "outlineLvl") => {
                            style.outline = tag.val().and_then(|it| it.parse().ok());
                        }
                        ("pPr", "numPr", "numId") => style.list = tag.val().and_then(|it| it.parse().ok()),
                        ("pPr", "numPr", "ilvl") => style.level = tag.val().and_then(|it| it.parse().ok()),
                        _ => {}
                    }
                    path.push(name);
                }
                Event::End => {
                    if path.pop() == Some("style") {
                        out.by_id.insert(std::mem::take(&mut id), std::mem::take(&mut style));
                    }
                }
                Event::Text(_) => {}
                Event::Eof => break,
            }
        }
        out.settle();
        Ok(out)
    }

    /// The style with this id, including what it is based on; the default paragraph style if none is named.
    pub fn of_paragraph(&self, id: Option<&str>) -> Option<&Style> {
        self.by_id.get(id.or(self.paragraph.as_deref())?)
    }

    /// The character style with this id, including what it is based on.
    pub fn of_run(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id)
    }

    /// Completes each style from the one it is based on.
    fn settle(&mut self) {
        let mut settled = HashMap::with_capacity(self.by_id.len());
        for (id, style) in &self.by_id {
            let mut whole = style.clone();
            let mut base = style.based_on.as_deref();
            for _ in 0..CHAIN {
                let Some(next) = base.and_then(|id| self.by_id.get(id)) else { break };
                whole.look = whole.look.or(&next.look);
                whole.list = whole.list.or(next.list);
                whole.level = whole.level.or(next.level);
                whole.outline = whole.outline.or(next.outline);
                base = next.based_on.as_deref();
            }
            settled.insert(id.clone(), whole);
        }
        self.by_id = settled;
    }
}
