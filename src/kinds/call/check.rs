//! What must agree within a call beyond its law: who asks, who may answer, and that something is asked.

use std::collections::BTreeSet;

use super::model::{Asks, Call};
use crate::diag::Code;
use crate::kinds::one_group;
use crate::model::read::{Fields, Reader};
use crate::model::{Addressee, Head};

/// The whole letter.
pub(super) fn consistency(head: &Head, matter: &Call, fields: &Fields, reader: &mut Reader) {
    if matter.asks == Asks::Input {
        one_group(head, fields, reader);
    }
    // They may also stand among the circular's own blocks.
    if matter.paragraphs.is_empty() && head.blocks.is_empty() {
        let message = "a call says in a paragraph at least what is asked".into();
        let hint = "write `paragraphs = [\"asked\"]`, and its words to text/<lang>.ftl".into();
        reader.error(Code::InvalidValue, fields.span("paragraphs"), message, Some(hint));
    }
    let mut ids = BTreeSet::new();
    for id in matter.paragraphs.iter().filter(|id| !ids.insert(*id)) {
        let span = reader.last_of(&format!("\"{id}\""));
        reader.error(Code::Duplicate, span, format!("two paragraphs have the id `{id}`"), None);
    }
    let nominate = [Addressee::MemberStates, Addressee::SectorMembers];
    if matter.asks == Asks::Candidates && !nominate.iter().all(|who| head.to.contains(who)) {
        let message = "Member States and Sector Members nominate, but the letter is not addressed to both";
        let hint = "put \"member-states\" and \"sector-members\" into `to`";
        reader.warn(Code::Procedure, fields.span("to"), message, hint);
    }
}
