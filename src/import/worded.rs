//! Words of the circular's own that a kind has a place for: in comes a recognised edition, out go the messages of its
//! prose that stand below a formula, or within one.

use super::prose::{message, prose_at};
use crate::declared::Declaration;
use crate::document::layout::{PartRole, Segment};
use crate::recognise::Recognition;

/// The messages, each named like the segment or the variable in whose place it stands.
pub(super) fn write(recognition: &Recognition, declaration: &Declaration) -> String {
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for (id, words) in recognition.matches.iter().flatten().flat_map(|matched| &matched.own) {
        if !words.is_empty() && out.iter().all(|(known, _)| known != id) {
            out.push(((*id).to_owned(), vec![words.clone()]));
        }
    }
    for (address, found) in declaration.layout.addresses() {
        let fixed = found.path.iter().all(|node| matches!(node.segment, Segment::Fixed(_)));
        let placed = matches!(found.role, PartRole::Letter | PartRole::Annex);
        if !(fixed && placed && found.node().is_own()) {
            continue;
        }
        let texts = recognition.edition.texts.iter().filter(|text| {
            let key = text.key.as_ref().map(|key| key.as_str());
            key.and_then(|key| key.strip_prefix(&address))
                .is_some_and(|it| it.is_empty() || it.starts_with('/'))
        });
        let paragraphs = prose_at(&texts.collect::<Vec<_>>(), &address);
        if let (Some(id), false) = (found.node().spelt(), paragraphs.is_empty()) {
            out.push((id.to_owned(), paragraphs));
        }
    }
    out.iter().map(|(id, paragraphs)| format!("\n{}", message(id, paragraphs))).collect()
}
