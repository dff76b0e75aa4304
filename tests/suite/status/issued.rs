//! What was issued is frozen: facts and words that changed are refused, with the letter that corrects them.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::Desk;

const ISSUE: [&str; 8] = ["status", "letter", "--sign", "en=issued", "--by", "AB", "--on", "2026-02-10"];

/// A desk where the English edition was issued.
fn issued() -> Desk {
    let desk = Desk::translated();
    desk.good(&ISSUE);
    desk
}

fn postpone(desk: &Desk) {
    desk.edit(
        "letter/circular.toml",
        "registration = { date = 2026-04-30 }",
        "registration = { date = 2026-05-04 }",
    );
}

#[test]
fn a_fact_that_changed_is_refused_in_every_language_with_the_letter_that_corrects_it() {
    let desk = issued();
    desk.good(&["check", "letter"]);
    desk.good(&["render", "letter", "--lang", "en,fr", "--to", "txt"]);
    postpone(&desk);
    let (_, told) = desk.ends(1, &["check", "letter"]);
    let what = "`/facts/registration/date` was `2026-04-30` when the English edition was issued on 2026-02-10, and is `2026-05-04`";
    assert_eq!(told.matches(what).count(), 1, "{told}");
    assert!(told.contains("letter/circular.toml:25:1"), "{told}");
    for lang in ["en", "fr"] {
        let (_, refused) = desk.ends(2, &["render", "letter", "--lang", lang, "--to", "txt"]);
        assert!(refused.contains(what), "{refused}");
    }
    let (_, refused) = desk.ends(2, &["status", "letter", "--sign", "fr=issued", "--by", "AB"]);
    assert!(refused.contains(what), "{refused}");
    desk.ends(1, &["status", "letter"]);
    // The corrigendum, by the command as it stands.
    let command = told.split('`').find(|it| it.contains("--kind corrigendum")).unwrap();
    let own = Path::new(env!("CARGO_BIN_EXE_tsb-circular")).parent().unwrap();
    let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap());
    let made = Command::new("sh")
        .args(["-c", command])
        .env("PATH", path)
        .current_dir(desk.path(""))
        .output()
        .unwrap();
    assert!(made.status.success(), "{command}: {}", String::from_utf8_lossy(&made.stderr));
    let model = fs::read_to_string(desk.path("letter-corrigendum-1/circular.toml")).unwrap();
    assert!(
        model.contains("kind = \"corrigendum\"\nnumber = 58 ") && model.contains("study-group = 5\n"),
        "{model}"
    );
    assert!(
        model.contains("\nletter-date = 2026-02-10 ") && model.contains("\nreference = \"SG5/ED\"\n"),
        "{model}"
    );
    // As a draft it is shown, and says so; put back, it is as it was.
    desk.good(&["render", "letter", "--lang", "en", "--to", "json", "--draft"]);
    assert!(
        fs::read_to_string(desk.path("out/tsb-circular-58.en.json")).unwrap().contains("\"draft\": true")
    );
    desk.edit(
        "letter/circular.toml",
        "registration = { date = 2026-05-04 }",
        "registration = { date = 2026-04-30 }",
    );
    desk.good(&["check", "letter"]);
}

#[test]
fn words_of_an_issued_edition_stay_as_they_were() {
    let desk = issued();
    desk.edit("letter/text/en.ftl", "is free of charge", "costs nothing");
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(
        told.contains("the English edition was issued on 2026-02-10, and “cost” changed since"),
        "{told}"
    );
    let (_, told) = desk.ends(2, &["render", "letter", "--lang", "en", "--to", "txt"]);
    assert!(told.contains("letter/text/en.ftl:") && told.contains("“cost” changed since"), "{told}");
    // A comment is no word.
    desk.edit("letter/text/en.ftl", "costs nothing", "is free of charge");
    desk.edit("letter/text/en.ftl", "cost =", "# As agreed.\ncost =");
    desk.good(&["check", "letter"]);
    desk.edit("letter/text/en.ftl", "subject =", "# only: tried\nsalutation = Dear Colleague,\nsubject =");
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(told.contains("and “salutation” changed since"), "{told}");
}

/// Takes out of a file what begins so, as far as to what begins so.
fn cut(desk: &Desk, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(desk.path(file)).unwrap();
    let start = text.find(from).unwrap();
    let end = start + text[start..].find(to).unwrap();
    fs::write(desk.path(file), [&text[..start], &text[end..]].concat()).unwrap();
}

#[test]
fn a_text_that_was_taken_out_before_the_issue_did_not_change_since() {
    let desk = Desk::new();
    desk.edit("letter/text/en.ftl", "subject =", "# only: tried\nsalutation = Dear Colleague,\nsubject =");
    desk.good(&["status", "letter", "--sign", "en=final", "--by", "AB"]);
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD"]);
    desk.edit("letter/text/en.ftl", "# only: tried\nsalutation = Dear Colleague,\n", "");
    desk.edit("letter/circular.toml", "[[annexes.blocks]]\nid = \"cost\"\nheading = 1\n", "");
    for lang in ["en", "fr"] {
        cut(&desk, &format!("letter/text/{lang}.ftl"), "cost =\n", "form =");
    }
    let state = fs::read_to_string(desk.path("letter/text/en.state.toml")).unwrap();
    let left = state.split("\n\n").find(|table| table.starts_with("[made-from.cost]")).unwrap();
    desk.good(&["status", "letter", "--sign", "en=issued,fr=issued", "--by", "AB", "--on", "2026-02-10"]);
    let now = fs::read_to_string(desk.path("letter/text/en.state.toml")).unwrap();
    assert!(!now.contains("made-from.cost") && !now.contains("made-from.salutation"), "{now}");
    postpone(&desk);
    // A state that was written before still has the table.
    for text in [now.clone(), now.replacen("[made-from.", &format!("{left}\n\n[made-from."), 1)] {
        fs::write(desk.path("letter/text/en.state.toml"), text).unwrap();
        let (_, told) = desk.ends(1, &["check", "letter"]);
        assert_eq!(told.matches("error: ").count(), 1, "{told}");
        assert!(told.contains("`/facts/registration/date` was"), "{told}");
    }
    // What was printed, and is taken out since, is still told.
    desk.edit("letter/text/en.ftl", "questions =", "questions-of-old =");
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(told.contains("/facts/registration/date") && told.contains("`questions`"), "{told}");
}

#[test]
fn words_of_the_house_are_words_of_an_issued_edition() {
    let desk = issued();
    fs::create_dir_all(desk.path("house/text")).unwrap();
    fs::write(desk.path("house/house.toml"), "name = \"Our desk\"\n").unwrap();
    fs::write(desk.path("house/text/en.ftl"), "salutation = Dear Colleague,\n").unwrap();
    let (_, told) = desk.ends(2, &["render", "letter", "--lang", "en,fr", "--to", "txt", "--house", "house"]);
    assert!(told.contains("comes out otherwise now: by the house"), "{told}");
    assert!(desk.path("out/tsb-circular-58.fr.txt").exists());
}

#[test]
fn a_language_that_is_made_after_the_issue_is_checked_against_it() {
    let desk = Desk::translated();
    let french = fs::read(desk.path("letter/text/fr.ftl")).unwrap();
    fs::remove_file(desk.path("letter/text/fr.ftl")).unwrap();
    fs::remove_file(desk.path("letter/text/fr.state.toml")).unwrap();
    desk.good(&ISSUE);
    fs::write(desk.path("letter/text/fr.ftl"), french).unwrap();
    postpone(&desk);
    desk.ends(2, &["render", "letter", "--lang", "fr", "--to", "txt"]);
    desk.edit(
        "letter/circular.toml",
        "registration = { date = 2026-05-04 }",
        "registration = { date = 2026-04-30 }",
    );
    desk.good(&["render", "letter", "--lang", "fr", "--to", "txt"]);
    desk.good(&["status", "letter", "--sign", "fr=translated,fr=revised,fr=issued", "--by", "MD"]);
    assert_eq!(desk.cell(0, "cost", "fr")["standing"], "issued");
    assert_eq!(desk.matrix(0)["languages"]["fr"]["signed"]["state"], "issued");
}

#[test]
fn another_version_that_sets_the_same_words_otherwise_is_a_warning() {
    let desk = issued();
    let path = desk.path("letter/text/en.state.toml");
    let state = fs::read_to_string(&path).unwrap();
    let line = |name: &str| state.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    let (version, document) = (line("version = "), line("document = "));
    let other = state.replace(&document, &document.replace(char::is_numeric, "a"));
    fs::write(&path, &other).unwrap();
    let (_, told) = desk.ends(1, &["check", "letter", "--fail-on", "error"]);
    assert!(told.contains("by the house or by this program"), "{told}");
    fs::write(&path, other.replace(&version, "version = \"0.0.1\"")).unwrap();
    desk.ends(0, &["check", "letter", "--fail-on", "error"]);
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(told.contains("by version 0.0.1 of this program"), "{told}");
    desk.good(&["render", "letter", "--lang", "en", "--to", "txt"]);
}

#[test]
fn forms_that_are_sent_back_keep_the_facts_that_were_issued() {
    let desk = issued();
    desk.good(&["reply", "letter", "--lang", "en", "--to", "txt"]);
    postpone(&desk);
    let (_, told) = desk.ends(2, &["reply", "letter", "--lang", "en", "--to", "txt"]);
    assert!(told.contains("/facts/registration/date"), "{told}");
}

#[test]
fn what_was_not_sent_out_is_taken_back() {
    let desk = issued();
    postpone(&desk);
    let (_, told) = desk.ends(1, &["check", "letter"]);
    let command = told.split('`').find(|it| it.contains("en=draft")).unwrap();
    let args: Vec<&str> = command.split(' ').skip(1).collect();
    desk.good(&args);
    desk.good(&["check", "letter"]);
    let state = fs::read_to_string(desk.path("letter/text/en.state.toml")).unwrap();
    assert!(!state.contains("[issued]") && state.matches("[[signed]]").count() == 3, "{state}");
}

#[test]
fn corrigenda_and_typography_are_no_facts_of_the_letter() {
    let desk = issued();
    let state = fs::read_to_string(desk.path("letter/text/en.state.toml")).unwrap();
    assert!(state.contains("\"/facts/venue/place\" = \"kigali\""), "{state}");
    assert!(!state.contains("\"/corrigenda") && !state.contains("\"/typography"), "{state}");
}

#[test]
fn a_letter_without_a_number_or_with_stale_words_is_not_issued() {
    let desk = Desk::translated();
    desk.edit("letter/text/en.ftl", "a forum on energy", "a second forum on energy");
    let (_, told) = desk.ends(2, &["status", "letter", "--sign", "fr=issued", "--by", "AB"]);
    assert!(told.contains("`invitation` is made from other words"), "{told}");
    desk.edit("letter/circular.toml", "number = 58\n", "");
    let (_, told) = desk.ends(2, &ISSUE);
    assert!(told.contains("a letter without a number is not issued"), "{told}");
}
