//! Letters that name their corrigenda: what was withdrawn is asked and counted no longer, replies on the form before are
//! shown apart, and what does not go with the letter is refused.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use tsb_circular::collect::{self, Collection, Options, Position, ProblemCode};
use tsb_circular::diag::{Diagnostic, Severity, has_errors};
use tsb_circular::document::Edition;
use tsb_circular::docx::Form;
use tsb_circular::inside::document::key;
use tsb_circular::kinds::Extent;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{Inbox, codes, of, word_of};
use crate::examples::root;

const DELETION: u16 = 83;
const CORRIGENDUM: &str = "../tsb-83-corrigendum-1";

/// A copy of an example's folder, its model changed.
fn copy(home: &Path, name: &str, change: impl Fn(String) -> String) {
    let (from, to) = (root().join("examples").join(name), home.join(name));
    fs::create_dir_all(to.join("text")).unwrap();
    let model = fs::read_to_string(from.join("circular.toml")).unwrap();
    fs::write(to.join("circular.toml"), change(model)).unwrap();
    for lang in Lang::ALL {
        let file = format!("text/{lang}.ftl");
        fs::copy(from.join(&file), to.join(file)).unwrap();
    }
}

/// The deletion that names these corrigenda, beside its corrigendum with a changed model.
fn read(names: &[&str], change: impl Fn(String) -> String) -> (Option<Folder>, Vec<Diagnostic>) {
    let home = TempDir::new().unwrap();
    copy(home.path(), "tsb-83-corrigendum-1", change);
    let named = format!("corrigenda = {names:?}\ndate =");
    copy(home.path(), "tsb-83", |model| model.replacen("date =", &named, 1));
    Folder::read(&home.path().join("tsb-83"), &kinds::ALL)
}

/// The deletion with its corrigendum.
fn corrected(change: impl Fn(String) -> String) -> Folder {
    let (folder, found) = read(&[CORRIGENDUM], change);
    assert!(found.iter().all(|told| told.severity == Severity::Note), "{found:?}");
    folder.unwrap()
}

fn form(folder: &Folder, lang: Lang) -> Vec<u8> {
    let options = tsb_circular::kinds::Options { draft: false, extent: Extent::Reply };
    word_of(&kinds::edition(folder, lang, &options).unwrap(), Form::Open)
}

fn collected(inbox: &Inbox, folder: &Folder) -> Collection {
    let (files, _) = collect::gather(&[inbox.dir.path().to_path_buf()]);
    collect::collect(folder, &files, &Options::default()).unwrap()
}

/// A filling that objects to a text.
fn objecting(sender: &str, date: &str, text: &str) -> Filling {
    let filling = Filling::new().entry("member", sender).entry("name", "A. Name").entry("date", date);
    let mut filling = filling.entry(&format!("{text}/reasons"), "Still in use.");
    filling.marks.insert(key(&format!("annex-2/{text}/objects")), true);
    filling
}

#[test]
fn what_was_withdrawn_is_asked_no_longer_and_never_proceeds() {
    let folder = corrected(|model| model);
    let asked = |extent| {
        let options = tsb_circular::kinds::Options { draft: false, extent };
        let edition = Edition::of(&kinds::edition(&folder, Lang::En, &options).unwrap(), "form");
        edition.texts.iter().any(|text| text.key.as_ref().is_some_and(|it| it.as_str() == "annex-2/g-982"))
    };
    assert!(asked(Extent::Whole) && !asked(Extent::Reply));
    let collection = collected(&Inbox::new(DELETION), &folder);
    let texts: Vec<_> = collection.texts.iter().map(|it| (it.id.as_str(), it.proceeds)).collect();
    assert_eq!(texts, [("g-981", true), ("g-982", false), ("g-983-1", true), ("g-992-2", true)]);
    assert_eq!(collection.texts[1].withdrawn.as_deref(), Some("Corrigendum 1"));
    assert_eq!(tsb_circular::collect::table::counts(&collection).rows[1][3], "withdrawn");
    let json = serde_json::to_value(&collection).unwrap();
    assert_eq!(json["texts"][1]["withdrawn"], "Corrigendum 1");
    assert!(json["texts"][0].get("withdrawn").is_none());
}

#[test]
fn replies_on_the_form_before_count_for_what_remains_and_are_shown_apart() {
    let folder = corrected(|model| model);
    let inbox = Inbox::new(DELETION);
    inbox.reply("before.docx", Lang::Fr, &objecting("Switzerland", "1 juin 2026", "g-982"));
    let now = objecting("Kenya", "20 August 2026", "g-981");
    inbox.put("now.docx", &fill::word(&form(&folder, Lang::En), &now));
    let collection = collected(&inbox, &folder);
    let (before, now) = (of(&collection, "before.docx"), of(&collection, "now.docx"));
    assert_eq!(codes(before), [ProblemCode::EditionBefore], "{:?}", before.problems);
    assert_eq!((before.before.as_deref(), before.position("g-982")), (Some("Corrigendum 1"), None));
    assert_eq!(before.position("g-981"), Some(Position::DoesNotObject));
    // The corrigendum gave more time: 8 August was the last day before.
    assert_eq!((codes(now), now.before.as_deref(), now.counted), (vec![], None, true), "{:?}", now.problems);
    let texts: Vec<_> = collection.texts.iter().map(|it| (it.replies, it.before, it.proceeds)).collect();
    let counted = [(2, Some(1), false), (0, Some(0), false), (2, Some(1), true), (2, Some(1), true)];
    assert_eq!(texts, counted);
    assert_eq!(tsb_circular::collect::table::counts(&collection).head.last().unwrap(), "edition-before");
    assert_eq!(serde_json::to_value(&collection).unwrap()["replies"][0]["before"], "Corrigendum 1");
}

#[test]
fn replies_asked_anew_do_not_count_where_they_were_sent_before() {
    let folder = corrected(|model| {
        model.replacen("replies = \"stand\"", "replies = \"anew\"", 1).replacen(
            "withdraws = [\"G.982\"]\n",
            "",
            1,
        )
    });
    let inbox = Inbox::new(DELETION);
    inbox.reply("before.docx", Lang::En, &objecting("Kenya", "1 June 2026", "g-981"));
    inbox.reply("after.docx", Lang::En, &objecting("Japan", "1 July 2026", "g-981"));
    let collection = collected(&inbox, &folder);
    let (before, after) = (of(&collection, "before.docx"), of(&collection, "after.docx"));
    assert_eq!((codes(before), before.counted), (vec![ProblemCode::AskedAnew], false));
    assert_eq!((codes(after), after.counted), (vec![], true));
    assert_eq!(collection.texts[0].replies, 1);
}

/// The consultation on Questions with a corrigendum that withdraws these.
fn questions(withdrawn: &str) -> (Folder, Vec<Diagnostic>) {
    let home = TempDir::new().unwrap();
    copy(home.path(), "tsb-83-corrigendum-1", |model| {
        [
            ("number = 83", "number = 94"),
            ("letter-date = 2026-05-08", "letter-date = 2026-07-16"),
            ("\ndate = 2026-06-05", "\ndate = 2026-08-14"),
            ("deadline = 2026-09-07T23:59:00Z", "deadline = 2026-10-30T23:59:00Z"),
            ("study-group = 15", "study-group = 12"),
            ("withdraws = [\"G.982\"]", withdrawn),
        ]
        .iter()
        .fold(model, |model, (old, new)| {
            assert!(model.contains(old), "{old}");
            model.replacen(old, new, 1)
        })
    });
    copy(home.path(), "tsb-94", |model| {
        model.replacen("date =", "corrigenda = [\"../tsb-83-corrigendum-1\"]\ndate =", 1)
    });
    let (folder, found) = Folder::read(&home.path().join("tsb-94"), &kinds::ALL);
    (folder.unwrap(), found)
}

#[test]
fn a_question_that_was_withdrawn_is_asked_no_longer_and_never_proceeds() {
    let (folder, found) = questions("withdraws-questions = [\"21/12\"]");
    let notes: Vec<&str> = found.iter().map(|it| it.message.as_str()).collect();
    assert!(found.iter().all(|told| told.severity == Severity::Note), "{found:?}");
    assert_eq!(notes[0], "Corrigendum 1 withdraws 21/12, which this letter puts forward");
    assert_eq!(notes[1], "Corrigendum 1 changes the deadline to 2026-10-30");
    let inbox = Inbox::new(94);
    let reply = |state: &str| {
        let filling = Filling::new().entry("member-state", state).entry("name", "A. Name");
        let mut filling = filling.entry("date", "20 October 2026");
        for id in ["q8-12", "q22-12"] {
            filling.marks.insert(key(&format!("annex-2/{id}/approves")), true);
        }
        filling
    };
    inbox.put("now.docx", &fill::word(&form(&folder, Lang::En), &reply("Kenya")));
    let mut before = reply("Japan");
    before.marks.insert(key("annex-2/q21-12/disapproves"), true);
    inbox.reply("before.docx", Lang::Fr, &before.entry("date", "1 août 2026"));
    let collection = collected(&inbox, &folder);
    assert_eq!(codes(of(&collection, "now.docx")), [], "{:?}", of(&collection, "now.docx").problems);
    assert_eq!(codes(of(&collection, "before.docx")), [ProblemCode::EditionBefore]);
    let texts: Vec<_> = collection.texts.iter().map(|it| (it.id.as_str(), it.replies)).collect();
    assert_eq!(texts, [("q8-12", 2), ("q21-12", 0), ("q22-12", 2)]);
    assert_eq!(collection.texts[1].withdrawn.as_deref(), Some("Corrigendum 1"));
}

#[test]
fn a_question_that_the_letter_does_not_put_forward_is_not_withdrawn() {
    let (_, found) = questions("withdraws-questions = [\"20/12\"]");
    let unknown = "`../tsb-83-corrigendum-1` withdraws 20/12, which this letter does not put forward";
    assert_eq!(found.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), [unknown]);
}

#[test]
fn what_does_not_go_with_the_letter_is_refused() {
    let told = |names: &[&str], old: &str, new: &str| {
        let (folder, found) = read(names, |model| model.replacen(old, new, 1));
        assert!(folder.is_some());
        let errors: Vec<_> = found.into_iter().filter(|it| it.severity == Severity::Error).collect();
        let [error] = errors.as_slice() else { panic!("{errors:?}") };
        assert!(has_errors(&errors) && !error.hints.is_empty() && error.place.is_some(), "{error:?}");
        error.message.clone()
    };
    assert_eq!(told(&["../nowhere"], "", ""), "there is no circular in `../nowhere`");
    assert_eq!(told(&["/nowhere"], "", ""), "`/nowhere` is not a relative path");
    assert_eq!(told(&["../tsb-83"], "", ""), "the circular in `../tsb-83` is of the kind `deletion`");
}

#[test]
fn what_corrects_another_letter_or_in_another_order_is_refused() {
    let told = |names: &[&str], old: &str, new: &str| {
        let (_, found) = read(names, |model| model.replacen(old, new, 1));
        let errors = found.into_iter().filter(|it| it.severity == Severity::Error);
        errors.map(|error| error.message).collect::<Vec<_>>()
    };
    let one = &[CORRIGENDUM];
    let of_another = "`../tsb-83-corrigendum-1` is tsb-circular-84-corrigendum-1, which goes with a letter of \
                      2026-05-08; this is tsb-circular-83 of 2026-05-08";
    assert_eq!(told(one, "number = 83", "number = 84"), [of_another]);
    assert_eq!(told(one, "letter-date = 2026-05-08", "letter-date = 2026-05-07").len(), 1);
    assert_eq!(
        told(one, "corrigendum = 1", "corrigendum = 2"),
        ["Corrigendum 2 stands where number 1 is due"]
    );
    let twice = told(&[CORRIGENDUM, CORRIGENDUM], "", "");
    assert_eq!(twice, ["Corrigendum 1 stands where number 2 is due"]);
    let unknown = "`../tsb-83-corrigendum-1` withdraws G.999, which this letter does not put forward";
    assert_eq!(told(one, "G.982", "G.999"), [unknown]);
    assert_eq!(
        told(one, "place = \"geneva\"\n", ""),
        ["the circular in `../tsb-83-corrigendum-1` has errors"]
    );
}

#[test]
fn check_tells_what_the_letter_still_says_the_old_way() {
    let (_, found) = read(&[CORRIGENDUM], |model| model);
    let told: Vec<(Severity, &str)> = found.iter().map(|it| (it.severity, it.message.as_str())).collect();
    assert_eq!(
        told,
        [
            (Severity::Note, "Corrigendum 1 withdraws G.982, which this letter puts forward"),
            (Severity::Note, "Corrigendum 1 changes the deadline to 2026-09-07"),
            (Severity::Note, "Corrigendum 1 corrects or adds 2 passages"),
        ]
    );
}
