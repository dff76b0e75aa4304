//! What must agree within a corrigendum beyond its law: that it changes something, and says nothing twice.

use std::collections::BTreeSet;

use super::model::Corrigendum;
use crate::diag::Code;
use crate::lang::Lang;
use crate::model::Head;
use crate::model::read::{Fields, Reader};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Corrigendum, fields: &Fields, reader: &mut Reader) {
    let idle = matter.items.is_empty() && matter.withdrawn().is_empty();
    if idle && matter.deadline.is_none() {
        let message = "it neither changes anything in its letter nor adds to it".into();
        let hint = Some("say what, in `items`, `withdraws` or `deadline`".into());
        reader.error(Code::InvalidValue, fields.span("items"), message, hint);
    }
    if !head.corrigenda.is_empty() {
        let message = "a letter that corrects another has no corrigenda of its own".into();
        let hint = Some("name all of them in the letter that they correct".into());
        reader.error(Code::Inconsistent, fields.span("corrigenda"), message, hint);
    }
    if !matter.withdraws.is_empty() && !matter.withdraws_questions.is_empty() {
        let message = "no letter puts forward Recommendations and Questions together".into();
        let hint = Some("name what its letter puts forward: `withdraws` or `withdraws-questions`".into());
        reader.error(Code::Inconsistent, fields.span("withdraws-questions"), message, hint);
    }
    if matter.adds() && !matter.withdrawn().is_empty() {
        let message = "an addendum withdraws nothing".into();
        let hint = Some("call the letter a corrigendum, or leave `withdraws` out".into());
        let field = if matter.withdraws.is_empty() { "withdraws-questions" } else { "withdraws" };
        reader.error(Code::Inconsistent, fields.span(field), message, hint);
    }
    let mut seen = BTreeSet::new();
    for text in matter.withdrawn().iter().filter(|text| !seen.insert(*text)) {
        let span = reader.last_of(&format!("\"{text}\""));
        reader.error(Code::Duplicate, span, format!("{text} is withdrawn twice"), None);
    }
    let languages: BTreeSet<Lang> = matter.languages.iter().copied().collect();
    if languages.len() < matter.languages.len() || languages.len() == Lang::ALL.len() {
        let message = "`languages` names some of the six, each once".into();
        let hint = Some("leave it out, where all versions are corrected".into());
        reader.error(Code::Inconsistent, fields.span("languages"), message, hint);
    }
}
