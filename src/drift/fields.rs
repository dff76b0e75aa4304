//! Fields: the boxes and blanks of the form that can be filled in.
//!
//! What the words have already shown is not reported again.

use std::collections::{BTreeMap, BTreeSet};

use super::Code;
use super::context::Context;
use super::finding::Finding;
use crate::document::FieldKind;

/// Compares the fields that can be filled in.
pub(super) fn fields(context: &mut Context) {
    let sets: Vec<BTreeMap<&str, FieldKind>> = context
        .views
        .iter()
        .map(|view| view.edition.fields.iter().map(|field| (field.key.as_str(), field.kind)).collect())
        .collect();
    let with: Vec<usize> = (0..sets.len()).filter(|edition| !sets[*edition].is_empty()).collect();
    let all: BTreeSet<&str> = sets.iter().flat_map(|set| set.keys().copied()).collect();
    let mut findings = Vec::new();
    for key in all {
        let holders: Vec<usize> = with.iter().copied().filter(|e| sets[*e].contains_key(key)).collect();
        // Fewer than half have one too many; else the others lack it.
        let extra = 2 * holders.len() < with.len();
        let odd: Vec<usize> = with.iter().copied().filter(|e| holders.contains(e) == extra).collect();
        for edition in odd {
            if context.explained(edition, key) || blamed_above(context, edition, key) {
                continue;
            }
            let view = &context.views[edition];
            let at = view.at(key).map_or_else(|| view.nowhere(), |block| view.beginning(block));
            let against: Vec<_> = with
                .iter()
                .filter(|other| holders.contains(other) != extra)
                .filter_map(|o| Some(context.views[*o].beginning(context.views[*o].at(key)?)))
                .collect();
            let (code, message, hint) = match extra {
                true => (
                    Code::FormOptionExtra,
                    format!("{} has a field at `{key}` that the others lack", view.id()),
                    "a box, a round mark or a blank of the form was added, or the others have lost it",
                ),
                false => (
                    Code::FormOptionMissing,
                    format!("{} has no field at `{key}`", view.id()),
                    "a box, a round mark or a blank of the form has been lost",
                ),
            };
            findings.push(Finding::new(code, Some(key), message).at(at).against(against).hint(hint));
        }
    }
    context.found_alike(findings);
}

/// Whether an address above the field is known to be missing, or to be there alone.
fn blamed_above(context: &Context, edition: usize, key: &str) -> bool {
    key.match_indices('/').any(|(end, _)| context.blamed(edition, &key[..end]))
}
