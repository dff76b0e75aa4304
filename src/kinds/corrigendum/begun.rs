//! A corrigendum begun from the letter that it corrects: what its head has from that of the letter.

use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::Folder;

/// The kind of letters that correct others.
pub(crate) const CORRECTS: &str = "corrigendum";

/// What a corrigendum has of its letter, in the order of the head: whose it is, whom it goes to, and who signs it.
const TAKEN: [&str; 15] = [
    "series",
    "number",
    "study-period",
    "place",
    "original-language",
    "study-group",
    "regional-group",
    "reference",
    "contact",
    "to",
    "copy-to",
    "chairs-gender",
    "signature",
    "header",
    "footer",
];

/// The fields of the head of the next corrigendum to a letter, as TOML, in order; none where the letter does not say one, and
/// for its own day.
///
/// # Errors
/// When the letter has no number or day yet: nothing was sent out that could be corrected.
pub(crate) fn begun(letter: &Folder) -> Result<Vec<(&'static str, Option<String>)>, Diagnostic> {
    let head = &letter.circular.head;
    let (Some(date), Some(_)) = (head.date, head.number_value()) else {
        let lacking = if head.date.is_none() { "date" } else { "number" };
        let message = format!("{} has no `{lacking}` yet, and nothing was sent out", letter.path.display());
        let at = Place::file(&letter.source.path);
        let hint = format!("change the letter itself, or give it the `{lacking}` that it went out with");
        return Err(Diagnostic::error(Code::Inconsistent, message).at(at).hint(hint));
    };
    let said: toml::Table = letter.source.text.parse().unwrap_or_default();
    let numbers = letter.corrections.iter().filter_map(|it| it.matter.corrigendum);
    let next = numbers.max().unwrap_or_default() + 1;
    let taken = TAKEN.map(|field| (field, said.get(field).map(ToString::to_string)));
    let own =
        [("corrigendum", Some(next.to_string())), ("letter-date", Some(date.to_string())), ("date", None)];
    Ok(taken.into_iter().chain(own).collect())
}
