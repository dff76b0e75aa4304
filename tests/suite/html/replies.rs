//! What forms on pages save, collected as any other reply: the same positions, the same problems.

use std::fs;

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tsb_circular::collect::{self, Answers, Collection, Options, Position, ProblemCode, Reply};
use tsb_circular::document::Document;
use tsb_circular::inside::collect::Marks;
use tsb_circular::inside::document::key;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::page;
use crate::collect::fill::Filling;
use crate::examples::{edition, folder, root};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

/// What the page of a document saves once this is filled in: every field of it, as its script does.
fn saved(document: &Document, filling: &Filling) -> Value {
    let (_, root) = page(document);
    let form = root.all(|it| it.name == "form")[0];
    let mut fields = Map::new();
    for field in form.all(|it| it.has("data-key")) {
        let at = key(field.get("data-key"));
        let value = if ["checkbox", "radio"].contains(&field.get("type")) {
            Value::Bool(filling.marks.get(&at).copied().unwrap_or(false))
        } else {
            Value::String(filling.entries.get(&at).cloned().unwrap_or_default())
        };
        fields.insert(at.to_string(), value);
    }
    json!({
        "circular": form.get("data-circular"),
        "lang": form.get("data-lang"),
        "edition": form.get("data-edition"),
        "fields": fields,
    })
}

/// Files that came in, collected.
fn files(all: &[(&str, String)]) -> (TempDir, collect::Gathered) {
    let home = TempDir::new().unwrap();
    for (name, text) in all {
        fs::write(home.path().join(name), text).unwrap();
    }
    let (files, problems) = collect::gather(&[home.path().to_path_buf()]);
    assert_eq!(problems, []);
    (home, files)
}

fn collected(folder: &Folder, all: &[(&str, String)]) -> Collection {
    collect::collect(folder, &files(all).1, &Options::default()).unwrap()
}

/// The only reply, to Circular 195.
fn only(text: String) -> Reply {
    collected(folder(195), &[("reply.json", text)]).replies.remove(0)
}

fn yes(state: &str) -> Filling {
    Filling::new().assigning(&TEXTS).entry("member-state", state).entry("name", "A. Person")
}

fn codes(reply: &Reply) -> Vec<ProblemCode> {
    reply.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn what_is_filled_in_comes_back_in_six_languages() {
    let states = ["Chad", "Suisse", "Chile", "Франция", "日本", "مصر"];
    let names = ["en.json", "fr.json", "es.json", "ru.json", "zh.json", "ar.json"];
    // Under whatever name, and in the middle of a mark of the order of bytes.
    let replies: Vec<(&str, String)> = Lang::ALL
        .into_iter()
        .zip(states)
        .zip(names)
        .map(|((lang, state), name)| (name, format!("\u{feff}{}", saved(&edition(195, lang), &yes(state)))))
        .collect();
    let collection = collected(folder(195), &replies);
    for (reply, lang) in collection.replies.iter().zip([5, 0, 2, 1, 3, 4].map(|at| Lang::ALL[at])) {
        assert_eq!((reply.language, reply.counted, codes(reply)), (Some(lang), true, vec![]), "{reply:?}");
        assert!(reply.positions.iter().all(|(_, position)| *position == Position::Assigns));
        assert_eq!(reply.name.as_deref(), Some("A. Person"));
    }
    assert_eq!((collection.texts[0].replies, collection.texts[0].proceeds), (6, true));
}

#[test]
fn the_form_alone_saves_what_the_whole_page_does() {
    let options = kinds::Options { extent: kinds::Extent::Reply, ..Default::default() };
    let alone = kinds::edition(folder(195), Lang::Fr, &options).unwrap();
    let reply = only(saved(&alone, &yes("Suisse")).to_string());
    assert_eq!((codes(&reply), reply.counted), (vec![], true));
    assert_eq!(alone.returns[0].file, "tsb-circular-195-reply.fr.json");
}

#[test]
fn forms_of_a_circulars_own_are_set_out() {
    let (folder, _) = Folder::read(&root().join("examples/letter"), &kinds::ALL);
    let folder = folder.unwrap();
    let mut filling = Filling::new();
    for (field, entry) in [("name", "Ana =Lima"), ("email", "ana@example.org"), ("arrival", "2026-05-17")] {
        filling.entries.insert(key(&format!("annex-form/{field}")), entry.to_owned());
    }
    for mark in ["attendance/remote", "interests/grids", "visa"] {
        filling.marks.insert(key(&format!("annex-form/{mark}")), true);
    }
    let document = crate::examples::edition_of(&folder, Lang::Ru);
    let reply = saved(&document, &filling);
    let mut other = reply.clone();
    other["circular"] = "tsb-circular-59".into();
    let all = [("a.json", reply.to_string()), ("b.json", other.to_string())];
    let found: Answers = collect::answers(&folder, &files(&all).1, &Options::default()).unwrap();
    let answer = &found.forms[0].replies[0];
    let of = |field: &str| answer.values.get(field).map(String::as_str);
    assert_eq!([of("name"), of("attendance"), of("visa")], [Some("Ana =Lima"), Some("remote"), Some("yes")]);
    assert_eq!(answer.language, Some(Lang::Ru));
    assert_eq!(document.returns[0].file, "tsb-circular-58-reply-form.ru.json");
    let [unread] = found.unread.as_slice() else { panic!("one of another circular") };
    assert_eq!(unread.problems[0].code, ProblemCode::OtherCircular);
}

#[test]
fn a_reply_is_held_to_what_replies_in_word_and_pdf_are() {
    let both = Marks { assigns: true, does_not_assign: true, ..Marks::default() };
    let reply = only(saved(&edition(195, Lang::En), &yes("Chad").text("x-1332", both)).to_string());
    assert_eq!(codes(&reply), [ProblemCode::Contradictory]);
    assert_eq!(reply.position("x-1332"), Some(Position::Contradictory));

    let mut other = saved(&edition(195, Lang::En), &yes("Chad"));
    for name in ["tsb-circular-42", "anything"] {
        other["circular"] = name.into();
        let reply = only(other.to_string());
        assert!(codes(&reply).contains(&ProblemCode::OtherCircular) && !reply.counted, "{name}");
    }

    let mut renamed = saved(&edition(195, Lang::En), &yes("Chad"));
    let fields = renamed["fields"].as_object_mut().unwrap();
    let mark = fields.remove("annex-2/x-1332/does-not-assign").unwrap();
    fields.insert("annex-2/x-1332/rejects".into(), mark);
    assert_eq!(codes(&only(renamed.to_string())), [ProblemCode::MarksMissing]);

    // A field that stands twice is no way to say two things and have one of them counted.
    let twice = saved(&edition(195, Lang::En), &yes("Chad")).to_string();
    let twice = twice.replacen("\"fields\":{", "\"fields\":{\"annex-2/x-1332/assigns\":false,", 1);
    let reply = only(twice);
    assert!(!reply.counted || codes(&reply).contains(&ProblemCode::FormTwice), "{reply:?}");

    let mut old = saved(&edition(195, Lang::En), &yes("Chad"));
    old["edition"] = "0".repeat(64).into();
    let reply = only(old.to_string());
    assert_eq!((codes(&reply), reply.counted), (vec![ProblemCode::EditionUnknown], true));
}

#[test]
fn hostile_files_are_told_each_by_itself() {
    let good = saved(&edition(195, Lang::En), &yes("Chad"));
    let with = |name: &str, value: Value| {
        let mut reply = good.clone();
        reply["fields"][name] = value;
        reply.to_string()
    };
    let many: Map<String, Value> = (0..3000).map(|at| (format!("annex-2/a-{at}"), true.into())).collect();
    let mut wide = good.clone();
    wide["fields"] = Value::Object(many);
    let all = [
        ("a-deep.json", format!("{{\"fields\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000))),
        ("b-number.json", with("annex-2/name", 7.into())),
        ("c-list.json", with("annex-2/x-1332/assigns", json!([true]))),
        ("d-long.json", with("annex-2/name", "x".repeat(200_000).into())),
        ("e-wide.json", wide.to_string()),
        ("f-other.json", "{ \"schema\": 1 }".into()),
        ("g-list.json", "[1, 2]".into()),
        ("h-lang.json", good.to_string().replace("\"lang\":\"en\"", "\"lang\":\"de\"")),
        ("i-cut.json", good.to_string()[..200].into()),
        ("j-page.html", super::page(&edition(195, Lang::En)).0),
        ("k-good.json", good.to_string()),
    ];
    let collection = collected(folder(195), &all);
    assert_eq!(collection.replies.len(), all.len());
    for reply in &collection.replies[..all.len() - 1] {
        let [problem] = reply.problems.as_slice() else { panic!("{reply:?}") };
        assert!(problem.code.is_unread() && problem.hint.is_some(), "{reply:?}");
    }
    let code = |at: usize| collection.replies[at].problems[0].code;
    assert_eq!([code(0), code(3), code(4)], {
        use ProblemCode::{TooLarge, Unreadable};
        [Unreadable, TooLarge, TooLarge]
    });
    assert_eq!(code(9), ProblemCode::NotRead);
    assert!(collection.replies[10].counted && collection.texts[0].replies == 1);
}
