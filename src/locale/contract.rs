//! The contract between `compose` and the catalogs: which messages there are, and what each is given.
//!
//! The one rule: a message stands here once, with its variables and the domain of each selector. The lint
//! holds every catalog against this, `say` holds every call against it, and the recogniser runs it backwards.

/// What a variable carries, and with that what a message may do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A value that must agree across languages: printed, through `SHOW` where a form is chosen. All languages
    /// print the same facts.
    Fact,
    /// A phrase made elsewhere, perhaps with facts in it: printed.
    Text,
    /// A whole number from 0 to 999: selects a plural form, is never printed.
    Number,
    /// One of these words: selects, is never printed.
    Choice(&'static [&'static str]),
}

/// A message of the catalogs.
#[derive(Debug, Clone, Copy)]
pub struct Message {
    /// Its id, with `.attribute` where the text is an attribute's.
    pub id: &'static str,
    /// Its variables.
    pub variables: &'static [(&'static str, Kind)],
    /// Whether its wording is dated, and so stands in `formulary/<year>.ftl`.
    pub dated: bool,
}

/// Messages whose ids end in a key of data: `place-geneva`.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// The ids' beginning, with its hyphen.
    pub prefix: &'static str,
    /// The attributes each has beside its value.
    pub attributes: &'static [&'static str],
}

use Kind::{Choice, Fact, Number, Text};

const STATUSES: Kind = Choice(&["new", "revised", "both", "other"]);
const STATUS: Kind = Choice(&["new", "revised", "corrigendum", "amendment"]);
const GENDER: Kind = Choice(&["f", "m"]);
const PRECISION: Kind = Choice(&["days", "months"]);

const fn fixed(id: &'static str, variables: &'static [(&'static str, Kind)]) -> Message {
    Message { id, variables, dated: false }
}

const fn dated(id: &'static str, variables: &'static [(&'static str, Kind)]) -> Message {
    Message { id, variables, dated: true }
}

const MEETING: &[(&str, Kind)] = &[("place", Text), ("dates", Fact), ("precision", PRECISION)];
const LISTED: &[(&str, Kind)] = &[("list", Text), ("statuses", STATUSES), ("count", Number)];
const SUBJECT: &[(&str, Kind)] = &[
    ("groups", Text),
    ("list", Text),
    ("statuses", STATUSES),
    ("count", Number),
    ("group", Fact),
    ("place", Text),
    ("dates", Fact),
    ("precision", PRECISION),
];
const DRAFT: &[(&str, Kind)] = &[("draft", Text), ("symbol", Fact)];
const ROW: &[(&str, Kind)] = &[("designation", Text), ("brackets", Text)];

/// Every message, in the order of the letter.
pub const MESSAGES: &[Message] = &[
    // masthead.ftl
    fixed("union", &[]),
    fixed("bureau", &[]),
    fixed("author", &[]),
    fixed("mark-alt", &[]),
    fixed("logo-alt", &[]),
    fixed("header-alt", &[]),
    fixed("place-date", &[("place", Fact), ("date", Fact)]),
    fixed("label-ref", &[]),
    fixed("label-tel", &[]),
    fixed("label-fax", &[]),
    fixed("label-email", &[]),
    fixed("label-to", &[]),
    fixed("label-copy-to", &[]),
    fixed("label-subject", &[]),
    fixed("circular-name", &[("circular", Fact)]),
    fixed("document-title", &[("name", Text)]),
    fixed("reply-title", &[("name", Text)]),
    fixed("page", &[("page", Text)]),
    fixed("to-member-states", &[]),
    fixed("to-member-states.copy", &[]),
    fixed("to-sector-members", &[]),
    fixed("to-sector-members.copy", &[]),
    fixed("to-associates", &[("group", Fact)]),
    fixed("to-associates.copy", &[("group", Fact)]),
    fixed("to-academia", &[]),
    fixed("to-academia.copy", &[]),
    fixed("to-study-group-chairs", &[("group", Fact)]),
    fixed("to-study-group-chairs.copy", &[("group", Fact)]),
    fixed("to-director-bdt", &[("gender", GENDER)]),
    fixed("to-director-bdt.copy", &[("gender", GENDER)]),
    fixed("to-director-br", &[("gender", GENDER)]),
    fixed("to-director-br.copy", &[("gender", GENDER)]),
    // letter.ftl
    fixed("salutation", &[]),
    fixed("note-label", &[("number", Fact)]),
    fixed("consultation", &[("clause", Fact), ("resolution", Fact), ("annex", Fact), ("deadline", Fact)]),
    fixed("threshold", &[("percentage", Fact)]),
    fixed("valediction", &[]),
    fixed("original-signed", &[]),
    fixed("signature", &[("name", Fact), ("office", Text)]),
    fixed("signature-alt", &[("name", Fact)]),
    fixed("office-director-tsb", &[("gender", GENDER)]),
    fixed("enclosures", &[("total", Fact)]),
    fixed("revision", &[("place", Fact), ("year", Text)]),
    fixed("place-country", &[("place", Fact), ("country", Fact)]),
    fixed("draft-named", &[("designation", Fact), ("working-name", Fact)]),
    fixed("working-name-brackets", &[("working-name", Fact)]),
    // formulary
    dated("subject.physical", SUBJECT),
    dated("subject.virtual", SUBJECT),
    dated("subject-group", &[("list", Text), ("status", STATUS), ("count", Number)]),
    dated("next-meeting.physical", MEETING),
    dated("next-meeting.virtual", MEETING),
    dated("next-meeting.physical-planned", MEETING),
    dated("next-meeting.virtual-planned", MEETING),
    dated(
        "intent",
        &[
            ("group", Fact),
            ("group-title", Text),
            ("section", Fact),
            ("resolution", Fact),
            ("revision", Fact),
            ("total", Fact),
            ("count", Number),
            ("meeting", Text),
            ("letter", Fact),
        ],
    ),
    dated("texts", &[("list", Text), ("statuses", STATUSES), ("count", Number), ("annex", Fact)]),
    dated("note-ipr.none", &[("url", Fact)]),
    dated("note-ipr.some", &[("url", Fact), ("list", Text), ("count", Number)]),
    dated("note-a5.none", &[("a5", Fact)]),
    dated("note-a5.some", &[("a5", Fact), ("list", Text), ("statuses", STATUSES), ("count", Number)]),
    dated("note-a5.all", &[("a5", Fact)]),
    dated("annex-number", &[("annex", Fact)]),
    dated("annex-1-title", LISTED),
    // annexes.ftl
    fixed("item.new", DRAFT),
    fixed("item.revised", DRAFT),
    fixed("item.corrigendum", DRAFT),
    fixed("item.amendment", DRAFT),
    fixed("summary-head", &[]),
    fixed("a5-sentence", &[("a5", Fact), ("symbol", Fact)]),
    fixed("corrigendum", &[("number", Text), ("recommendation", Text)]),
    fixed("amendment", &[("number", Text), ("recommendation", Text)]),
    fixed("missing-prose", &[]),
    // form
    fixed("form-subject", &[("circular", Fact)]),
    dated("form-consultation", LISTED),
    fixed("form-alt", &[]),
    fixed("form-to", &[]),
    fixed("form-from", &[]),
    fixed("form-fax", &[]),
    fixed("form-email", &[]),
    fixed("form-date", &[]),
    fixed("form-addressee", &[("street", Text)]),
    fixed("form-sender-address", &[("name", Text), ("role", Text), ("address", Text)]),
    fixed("form-place-date", &[("place", Text), ("date", Text)]),
    dated("form-intro", &[("circular", Fact)]),
    fixed("ballot-alt", &[]),
    fixed("ballot-texts", &[]),
    fixed("form-choose", &[]),
    dated("form-row.new", ROW),
    dated("form-row.revised", ROW),
    dated("form-row.corrigendum", ROW),
    dated("form-row.amendment", ROW),
    dated("form-assigns", &[("group", Fact)]),
    fixed("form-no-comments", &[]),
    fixed("form-comments", &[]),
    dated("form-does-not-assign", &[("group", Fact)]),
    fixed("form-sender", &[("name", Text), ("role", Text), ("member-state", Text)]),
    fixed("field-name", &[]),
    fixed("field-name.placeholder", &[]),
    fixed("field-role", &[]),
    fixed("field-role.placeholder", &[]),
    fixed("field-address", &[]),
    fixed("field-address.placeholder", &[]),
    fixed("field-fax", &[]),
    fixed("field-email", &[]),
    fixed("field-place", &[]),
    fixed("field-place.placeholder", &[]),
    fixed("field-date", &[]),
    fixed("field-date.placeholder", &[]),
    fixed("field-member-state", &[]),
    fixed("field-member-state.placeholder", &[]),
    fixed("field-choice", &[("draft", Text), ("choice", Text)]),
];

/// Messages named after data.
pub const FAMILIES: &[Family] = &[
    Family { prefix: "place-", attributes: &["in"] },
    Family { prefix: "person-", attributes: &[] },
    Family { prefix: "group-", attributes: &[] },
];

/// The forms in which `SHOW` prints a fact besides the plain one.
pub const FORMS: &[&str] = &["short", "text", "in", "hyphens", "long"];

/// The entry of an id.
pub fn message(id: &str) -> Option<&'static Message> {
    MESSAGES.iter().find(|message| message.id == id)
}

/// The entries of an id without attribute: its value and its attributes.
pub fn messages_of(id: &str) -> impl Iterator<Item = &'static Message> {
    MESSAGES.iter().filter(move |message| message.id.split('.').next() == Some(id))
}

/// The family of an id without attribute, where it is named after data and no message of its own.
pub fn family(id: &str) -> Option<&'static Family> {
    let id = id.split('.').next().unwrap_or(id);
    if messages_of(id).next().is_some() {
        return None;
    }
    FAMILIES.iter().find(|family| id.starts_with(family.prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_stand_once() {
        let mut ids: Vec<_> = MESSAGES.iter().map(|message| message.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), MESSAGES.len());
    }

    #[test]
    fn a_message_of_its_own_is_no_family() {
        assert!(family("place-date").is_none());
        assert!(family("place-country").is_none());
        assert!(family("place-geneva.in").is_some());
    }
}
