//! Places: in comes a block, out goes its key, and what the rest of the edition may be after it.
//!
//! The one rule: a key says where a text stands in every language, whatever its number.

use super::block::Block;
use super::matching::Hit;
use super::walk::{Region, TextItem, Walk};
use crate::document::{Value, key};

impl Walk<'_> {
    /// Gives a block its key and moves on.
    pub(super) fn place(&mut self, block: Block) {
        let id = self.language.patterns[block.hit.pattern].id;
        if let Some(list) = id.strip_prefix("to-") {
            let who = list.trim_end_matches(".copy");
            self.emit(Some(key(self.list).child(who)), &block);
            return;
        }
        if id.starts_with("subject.") {
            self.emit(Some(key("subject")), &block);
            return;
        }
        if let Some(label) = id.strip_prefix("label-") {
            self.label(label, &block);
            return;
        }
        match id {
            "union" | "bureau" => self.emit(None, &block),
            "footer-address" | "footer-contacts" => {
                let part = std::mem::replace(&mut self.part, "footer");
                self.emit(None, &block);
                self.part = part;
            }
            "place-date" => self.emit(Some(key("place-date")), &block),
            "circular-name" => self.emit(Some(key("ref")), &block),
            "salutation" | "valediction" => {
                let home = if self.region == Region::Form { "annex-2" } else { "letter" };
                self.region = self.region.max(Region::Letter);
                self.signing = id == "valediction";
                self.emit(Some(key(home).child(id)), &block);
            }
            "intent" | "texts" | "consultation" | "threshold" | "enclosures" => {
                self.region = self.region.max(Region::Letter);
                self.emit_numbered(key("letter").child(id), &block);
            }
            "original-signed" | "signature" => self.emit_lines(&block, &|_| key("letter/signature")),
            "annex-number" => self.annex(&block),
            "annex-1-title" => {
                self.enter(Region::Texts);
                self.emit(Some(key("annex-1/title")), &block);
            }
            "summary-head" | "a5-sentence" => {
                let part = if id == "summary-head" { "summary-head" } else { "a5" };
                let home = self.item.as_ref().map(|item| item.key.child(part));
                if let (Some(item), "summary-head") = (&mut self.item, id) {
                    item.summary = Some(0);
                }
                self.emit(home, &block);
            }
            _ if id.starts_with("item.") => {
                self.enter(Region::Texts);
                let home = text_id(&block.hit).map(|id| key("annex-1").child(id));
                self.item = home.clone().map(|key| TextItem { key, titled: false, summary: None, points: 0 });
                match home {
                    Some(home) => self.emit_numbered(home, &block),
                    None => self.emit(None, &block),
                }
            }
            _ => {
                self.enter(Region::Form);
                self.place_in_form(id, &block);
            }
        }
    }

    pub(super) fn enter(&mut self, region: Region) {
        self.region = self.region.max(region);
        self.signing = false;
    }

    pub(super) fn annex(&mut self, block: &Block) {
        let number = block.hit.found.first().map(|found| found.value.clone());
        let region = if number == Some(Value::Number(1)) { Region::Texts } else { Region::Form };
        self.enter(region);
        let home = if region == Region::Texts { "annex-1" } else { "annex-2" };
        self.emit(Some(key(home)), block);
    }

    /// A label of the header.
    pub(super) fn label(&mut self, label: &'static str, block: &Block) {
        match label {
            "to" => self.list = "to",
            "copy-to" => self.list = "copy-to",
            "tel" | "fax" => self.telephone_labels.push(label),
            _ => {}
        }
        self.emit(Some(key(label)), block);
    }
}

/// The text's id as the examples have it: `x-1333-cor-1` for X.1333 Cor.1.
pub(super) fn text_id(hit: &Hit) -> Option<String> {
    let designation = hit.found.iter().find_map(|found| match &found.value {
        Value::Designation(designation) => Some(designation.to_string()),
        _ => None,
    })?;
    let spelt: String = designation
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .collect();
    Some(spelt.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"))
}
