//! Objections to deletions: listed with their reasons, no share computed; what says two things is left to a person.

use tsb_circular::collect::{Position, ProblemCode};
use tsb_circular::docx::Form;
use tsb_circular::inside::document::key;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{Inbox, codes, of, word};

/// The example: four texts, to whose deletion Sector Members may object too.
const DELETION: u16 = 83;

/// A filling of this sender.
fn from(sender: &str) -> Filling {
    Filling::new().entry("member", sender).entry("name", "A. Name").entry("date", "1 June 2026")
}

/// The same that objects to a text, for these reasons.
fn objecting(mut filling: Filling, text: &str, reasons: &str) -> Filling {
    filling.marks.insert(key(&format!("annex-2/{text}/objects")), true);
    if reasons.is_empty() { filling } else { filling.entry(&format!("{text}/reasons"), reasons) }
}

#[test]
fn one_objection_stops_a_deletion_and_is_listed_with_its_reasons() {
    let inbox = Inbox::new(DELETION);
    inbox.reply("a.docx", Lang::En, &objecting(from("Switzerland"), "g-982", "Still in use."));
    inbox.reply("b.docx", Lang::Fr, &objecting(from("Example Telecom"), "g-982", "En service."));
    let collection = inbox.collected();
    let texts: Vec<_> = collection.texts.iter().map(|it| (it.id.as_str(), it.replies, it.proceeds)).collect();
    assert_eq!(texts, [("g-981", 2, true), ("g-982", 2, false), ("g-983-1", 2, true), ("g-992-2", 2, true)]);
    assert!(collection.texts.iter().all(|text| text.share.is_none()));
    let objections = collection.texts[1].objections.as_ref().unwrap();
    let said: Vec<_> = objections
        .iter()
        .map(|it| (it.member_state.as_deref().unwrap(), it.reasons.as_deref().unwrap()))
        .collect();
    assert_eq!(said, [("Switzerland", "Still in use."), ("Example Telecom", "En service.")]);
    // A Sector Member is no name that nobody knows.
    for name in ["a.docx", "b.docx"] {
        assert_eq!(codes(of(&collection, name)), [], "{name}");
        assert_eq!(of(&collection, name).position("g-981"), Some(Position::DoesNotObject));
    }
    let json = serde_json::to_value(&collection).unwrap();
    assert_eq!(json["texts"][1]["objections"][0]["reasons"], "Still in use.");
    assert_eq!(json["replies"][0]["reasons"]["g-982"], "Still in use.");
    assert_eq!(json["replies"][0]["positions"]["g-982"], "objects");
}

#[test]
fn reasons_without_a_mark_and_marks_without_reasons_are_told() {
    let inbox = Inbox::new(DELETION);
    let unmarked = from("Kenya").entry("g-981/reasons", "Still in use.");
    inbox.reply("unmarked.docx", Lang::En, &unmarked);
    inbox.reply("unfounded.docx", Lang::En, &objecting(from("Japan"), "g-992-2", ""));
    inbox.reply("empty.docx", Lang::En, &from("Brazil"));
    let collection = inbox.collected();
    let unmarked = of(&collection, "unmarked.docx");
    assert_eq!(unmarked.position("g-981"), Some(Position::Contradictory));
    assert!(codes(unmarked).contains(&ProblemCode::Contradictory));
    assert!(!unmarked.counted);
    let unfounded = of(&collection, "unfounded.docx");
    assert_eq!(codes(unfounded), [ProblemCode::CommentsNotAttached]);
    // One objection is enough, with reasons or without.
    assert!(!collection.texts[3].proceeds && collection.texts[0].proceeds);
    let empty = of(&collection, "empty.docx");
    assert_eq!((empty.counted, codes(empty)), (false, vec![ProblemCode::Blank]));
}

#[test]
fn legacy_fields_and_every_language_are_read() {
    let inbox = Inbox::new(DELETION);
    for lang in Lang::ALL {
        for (name, form) in [("open", Form::Open), ("legacy", Form::Legacy)] {
            let filling = objecting(from(&format!("{lang} {name}")), "g-983-1", "R");
            inbox.put(&format!("{lang}-{name}.docx"), &fill::word(&word(DELETION, lang, form), &filling));
        }
    }
    let collection = inbox.collected();
    assert_eq!(collection.replies.len(), 12);
    for reply in &collection.replies {
        assert_eq!(codes(reply), [], "{:?}", reply.path);
    }
    assert_eq!(collection.texts[2].objections.as_ref().unwrap().len(), 12);
}

#[cfg(feature = "pdf")]
#[test]
fn the_pdf_form_is_read_too() {
    let inbox = Inbox::new(DELETION);
    let bytes = crate::pdf::render(&super::edition(DELETION, Lang::Ar));
    inbox.put("a.pdf", &fill::pdf(&bytes, &objecting(from("Egypt"), "g-981", "Reasons.")));
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "a.pdf")), []);
    let objections = collection.texts[0].objections.as_ref().unwrap();
    assert_eq!(objections[0].reasons.as_deref(), Some("Reasons."));
}
