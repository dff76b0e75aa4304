//! Paragraphs of an edition's own: what of the letter says no formula, and after which paragraph of its kind it stands.

use super::Recognition;
use crate::declared::Declaration;
use crate::document::layout::{PartRole, Trait};
use crate::document::{Inline, Located, Value};

/// The paragraphs of an edition's own: after which paragraph each stands, and whether it is numbered.
pub fn own(recognition: &Recognition, declaration: &Declaration) -> Vec<(String, bool)> {
    own_texts(recognition, declaration)
        .into_iter()
        .map(|(anchor, text)| (anchor, printed_number(text).is_some()))
        .collect()
}

/// Paragraphs of the letter that say no formula, with the numbered paragraph of their kind that they follow.
pub fn own_texts<'r>(recognition: &'r Recognition, declaration: &Declaration) -> Vec<(String, &'r Located)> {
    let (mut anchor, mut out) = (None::<String>, Vec::new());
    for text in &recognition.edition.texts {
        let found = text.key.as_ref().and_then(|key| declaration.layout.at(key.as_str()));
        match found.filter(|found| found.role == PartRole::Letter) {
            Some(found) if found.node().has(Trait::Closes) => break,
            Some(found) if found.node().has(Trait::Numbered) && !found.node().has(Trait::Optional) => {
                anchor = text.key.as_ref().map(|key| key.last().to_owned());
            }
            None if text.key.is_none()
                && text.message.is_none()
                && !text.furniture
                && text.part == "body" =>
            {
                if let Some(anchor) = &anchor {
                    out.push((anchor.clone(), text));
                }
            }
            _ => {}
        }
    }
    out
}

/// The number printed before a paragraph.
pub fn printed_number(text: &Located) -> Option<u32> {
    match text.text.0.first() {
        Some(Inline::Fact(fact)) => match fact.value {
            Value::Number(number) => Some(number),
            _ => None,
        },
        _ => None,
    }
}
