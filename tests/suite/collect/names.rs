//! Who replies: names of Member States as they are known, as written otherwise, and what appears twice.

use tsb_circular::collect::ProblemCode;
use tsb_circular::docx::Form;
use tsb_circular::inside::locale::member_states;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

#[test]
fn every_language_names_the_same_member_states() {
    let ids = |lang| member_states(lang).map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(ids(Lang::En).len(), 194);
    for lang in Lang::ALL {
        assert_eq!(ids(lang), ids(Lang::En), "{lang}");
    }
}

#[test]
fn a_member_state_is_shown_by_its_short_name_in_the_language_in_which_it_was_written() {
    let inbox = Inbox::new(CIRCULAR);
    let written = [
        ("fr", Lang::Fr, "le royaume-uni", "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord"),
        ("ru", Lang::Ru, "Российской Федерации", "Российская Федерация"),
        ("ar", Lang::Ar, "Viet Nam", "Viet Nam"),
        ("zh", Lang::Zh, "大韩民国", "大韩民国"),
    ];
    for (name, lang, state, _) in written {
        let filling = Filling::new().assigning(&TEXTS).entry("member-state", state);
        inbox.reply(&format!("{name}.docx"), lang, &filling);
    }
    let collection = inbox.collected();
    for (name, _, _, expected) in written {
        let reply = of(&collection, &format!("{name}.docx"));
        assert_eq!((reply.member_state.as_deref(), codes(reply)), (Some(expected), vec![]));
    }
}

#[test]
fn a_name_that_is_not_known_is_kept_as_written_counted_and_said() {
    let inbox = Inbox::new(CIRCULAR);
    for name in ["1.docx", "2.docx"] {
        let filling = Filling::new().assigning(&TEXTS).entry("member-state", "Swizerland");
        inbox.reply(name, Lang::En, &filling);
    }
    let one = Filling::new().assigning(&TEXTS).entry("member-state", "Ruritania");
    inbox.reply("3.docx", Lang::En, &one);
    let collection = inbox.collected();
    let reply = of(&collection, "3.docx");
    assert_eq!((reply.member_state.as_deref(), reply.counted), (Some("Ruritania"), true));
    assert_eq!(codes(reply), [ProblemCode::UnknownMemberState]);
    // Two replies under one unknown name are two of one State all the same.
    assert!(codes(of(&collection, "1.docx")).contains(&ProblemCode::UndatedDuplicate));
    assert_eq!(collection.texts[0].replies, 1);
}

#[test]
fn two_entries_in_a_blank_that_stands_twice_are_said() {
    let inbox = Inbox::new(CIRCULAR);
    let filling = Filling::new().assigning(&TEXTS).entry("member-state", "Chad").entry("name", "One");
    let filled = fill::word(&word(CIRCULAR, Lang::En, Form::Open), &filling);
    let filled = fill::edited(&filled, |text| {
        let last = text.rfind(">One<").unwrap();
        format!("{}>Other<{}", &text[..last], &text[last + 5..])
    });
    inbox.put("a.docx", &filled);
    assert_eq!(codes(of(&inbox.collected(), "a.docx")), [ProblemCode::EntriesDiffer]);
}

/// The same without these elements, each with a value alone.
fn without(text: &str, element: &str) -> String {
    let mut parts = text.split(element);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |out, part| out + part.split_once("/>").unwrap().1)
}

#[test]
fn controls_that_lost_their_tags_are_known_by_their_titles_or_the_bookmarks_around_them() {
    let inbox = Inbox::new(CIRCULAR);
    let filling = Filling::new().assigning(&TEXTS).entry("member-state", "Chad").entry("name", "One");
    for lang in Lang::ALL {
        let filled = fill::word(&word(CIRCULAR, lang, Form::Open), &filling);
        let untagged =
            fill::edited(&filled, |text| without(text, "<w:tag ").replace("<w:showingPlcHdr/>", ""));
        inbox.put(&format!("{lang}.docx"), &untagged);
        let untitled = fill::edited(&untagged, |text| without(text, "<w:alias "));
        inbox.put(&format!("{lang}-untitled.docx"), &untitled);
    }
    let collection = inbox.collected();
    for lang in Lang::ALL {
        for name in [format!("{lang}.docx"), format!("{lang}-untitled.docx")] {
            let reply = of(&collection, &name);
            assert_eq!(reply.member_state.as_deref(), Some("Chad"), "{name}: {:?}", reply.problems);
            assert_eq!(reply.name.as_deref(), Some("One"));
            assert_eq!(reply.positions.iter().filter(|(_, position)| position.supports()).count(), 5);
        }
    }
}
