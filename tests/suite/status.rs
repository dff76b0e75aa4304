//! How far each edition is: fingerprints, what is stale and how gravely, signatures, drafts, and what was issued.

mod diff;
mod edition;
mod issued;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;
use tsb_circular::diag::Source;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::status::{Change, Grade, Side};

use super::examples::root;

/// The translations of the letter.
const OTHERS: [&str; 5] = ["fr", "es", "ru", "zh", "ar"];
/// What signs them all.
const TRANSLATED: &str = "fr=translated,es=translated,ru=translated,zh=translated,ar=translated";

/// A desk with a letter in six languages, `letter`.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let from = root().join("examples/letter");
        let copied = Command::new("cp").arg("-r").arg(from).arg(home.path().join("letter")).status();
        assert!(copied.unwrap().success());
        Self(home)
    }

    /// The same, its original final and all translations made from it.
    fn translated() -> Self {
        let desk = Self::new();
        desk.good(&["status", "letter", "--sign", "en=final", "--by", "AB", "--on", "2026-02-01"]);
        desk.good(&["status", "letter", "--sign", TRANSLATED, "--by", "MD", "--on", "2026-02-03"]);
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .args(args)
            .current_dir(self.0.path())
            .output()
            .unwrap()
    }

    /// What a command prints that ends so.
    fn ends(&self, code: i32, args: &[&str]) -> (String, String) {
        let output = self.run(args);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let (out, err) = (text(output.stdout), text(output.stderr));
        assert_eq!(output.status.code(), Some(code), "{args:?}\n{out}\n{err}");
        (out, err)
    }

    fn good(&self, args: &[&str]) -> String {
        self.ends(0, args).0
    }

    fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.path(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no {old}");
        fs::write(path, text.replacen(old, new, 1)).unwrap();
    }

    /// The matrix, of a folder in which something is stale or missing.
    fn matrix(&self, code: i32) -> Value {
        serde_json::from_str(&self.ends(code, &["status", "letter", "--format", "json"]).0).unwrap()
    }

    /// How a message stands in a language.
    fn cell(&self, code: i32, id: &str, lang: &str) -> Value {
        let matrix = self.matrix(code);
        let messages = matrix["messages"].as_array().unwrap().clone();
        let row = messages.into_iter().find(|row| row["id"] == id).unwrap();
        row["languages"][lang].clone()
    }
}

/// All files of the folder of a letter, but the states.
fn words(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths = vec![folder.join("circular.toml")];
    paths.extend(fs::read_dir(folder.join("text")).unwrap().map(|entry| entry.unwrap().path()));
    paths.retain(|path| !path.to_str().unwrap().ends_with(".state.toml"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn a_fingerprint_is_of_what_is_said() {
    let path = root().join("examples/letter");
    let folder = Folder::read(&path, &kinds::ALL).0.unwrap();
    let said = |folder: &Folder| folder.prose[&Lang::En].normal("invitation").unwrap();
    let changed = |from: &str, to: &str| {
        let mut other = folder.clone();
        let text = &folder.prose[&Lang::En].source.text;
        assert!(text.contains(from), "{from}");
        other.read_prose(Lang::En, Source::new("text/en.ftl", text.replacen(from, to, 1)));
        said(&other)
    };
    let was = said(&folder);
    assert_eq!(was, changed("invitation =\n", "# For the deputies.\ninvitation =\n\n"));
    assert_eq!(was, changed("to invite you to a forum", "to invite\n        you   to a forum"));
    assert_eq!(was, changed("{ $group }", "{$group}"));
    assert_ne!(was, changed("to invite you to a forum", "to invite you to the forum"));
    assert_ne!(was, changed("{ $group }", "{ $question }"));
    assert_ne!(was, changed("form: \"weekday\"", "form: \"short\""));
    assert_ne!(was, changed("to invite you to a forum", "to invite you\n\n    to a forum"));
}

fn graded(was: &str, now: &str) -> Change {
    graded_in(Lang::En, was, now)
}

fn graded_in(lang: Lang, was: &str, now: &str) -> Change {
    let declaration = &kinds::ALL.kind("letter").unwrap().declaration;
    tsb_circular::inside::status::change(&format!("a = {was}"), &format!("a = {now}"), lang, declaration)
}

#[test]
fn a_change_of_facts_is_graver_than_one_of_words_and_that_than_one_of_punctuation() {
    for (was, now) in [
        ("It works at 6 GHz.", "It works at 10 GHz."),
        ("It works at 6 GHz.", "It works at 6 MHz."),
        ("It needs { $power } W.", "It needs { $power } kW."),
        ("until 7 March", "until 7 April"),
        ("on { $opening }", "on { $closing }"),
        ("on { $opening }", "on the day"),
        ("Recommendation ITU-T X.509", "Recommendation ITU-T X.510"),
        ("17 experts", "18 experts"),
        ("within 3 months", "within 3 weeks"),
        ("at −5 dB", "at 5 dB"),
        ("Version 2b", "Version 2c"),
        ("{ $n ->\n    [1] one\n   *[other] many\n}", "{ $n ->\n    [2] one\n   *[other] many\n}"),
        ("{ SAID($power, \"6 GHz\") }", "{ SAID($power, \"7 GHz\") }"),
        ("in Kigali, Rwanda", "in Nairobi, Kenya"),
        ("two experts", "three experts"),
        ("within two weeks", "within two months"),
        ("twenty-one days", "twenty-two days"),
        ("two experts until 9 March", "three experts until 9 March"),
        ("members of ITU-D", "members of ITU-R"),
        ("the Director of BDT", "the Director of BR"),
        ("the Radiocommunication Bureau", "the Telecommunication Development Bureau"),
        ("the next WTSA", "the next WTDC"),
        ("as in Annex A", "as in Annex B"),
        ("Annexes A and B", "Annexes A and C"),
        ("in Room B", "in Room C"),
        ("9 March", "10th of March"),
        ("US$ 100", "US$ 100.50"),
    ] {
        assert_eq!(graded(was, now).grade, Grade::Fact, "{was} → {now}");
    }
    for (was, now) in [
        ("Members may reply", "Members shall reply"),
        ("Members shall reply", "Members shall not reply"),
        ("the WHO asks", "the who asks"),
        ("it is notable", "it is no table"),
        ("a and b", "a & b"),
        ("it is so", "it is <b>so</b>"),
        ("one two", "one\n\n    two"),
        ("SAID: { SAID($host, \"words\") }", "SAID: { SAID($host, \"other words\") }"),
        // One value written otherwise.
        ("two experts", "2 experts"),
        ("9 March", "9th of March"),
        ("US$ 100", "US$ 100.00"),
        ("the BDT", "the Telecommunication Development Bureau (BDT)"),
        ("a plan: I write", "a plan: A man writes"),
        ("as I wrote", "as he wrote"),
    ] {
        assert_eq!(graded(was, now).grade, Grade::Words, "{was} → {now}");
    }
    for (was, now) in [
        ("Members - all of them - reply", "Members – all of them – reply."),
        ("the “forum”", "the \"forum\""),
        ("the forum", "The forum"),
        ("6 GHz, or 7", "6\u{a0}GHz or 7"),
        ("pages 2-3", "pages 2–3"),
        ("one two\n\n    three", "one two:\n\n    Three"),
    ] {
        assert_eq!(graded(was, now).grade, Grade::Typography, "{was} → {now}");
    }
}

#[test]
fn numbers_bodies_and_annexes_are_facts_in_every_language() {
    for (lang, was, now) in [
        (Lang::Fr, "deux experts de l'UIT-D", "trois experts de l'UIT-D"),
        (Lang::Fr, "deux experts de l'UIT-D", "deux experts de l'UIT-R"),
        (Lang::Fr, "voir l'Annexe A", "voir l'Annexe B"),
        (Lang::Es, "dos expertos de la BDT", "dos expertos de la BR"),
        (Lang::Es, "véase el Anexo A", "véase el Anexo C"),
        (Lang::Ru, "Бюро радиосвязи", "Бюро развития электросвязи"),
        (Lang::Ru, "две недели", "три недели"),
        (Lang::Zh, "两名电信发展局专家", "三名电信发展局专家"),
        (Lang::Zh, "电信发展局主任", "无线电通信局主任"),
        (Lang::Zh, "见附件A", "见附件B"),
        (Lang::Ar, "مدير مكتب تنمية الاتصالات", "مدير مكتب الاتصالات الراديوية"),
        (Lang::Ar, "ثلاثة خبراء", "أربعة خبراء"),
    ] {
        assert_eq!(graded_in(lang, was, now).grade, Grade::Fact, "{was} → {now}");
    }
    for (lang, was, now) in [
        (Lang::Fr, "deux experts", "2 experts"),
        (Lang::Fr, "À vous. A cet effet", "À vous. À cet effet"),
        (Lang::Ru, "Сектор радиосвязи", "Сектора радиосвязи"),
        (Lang::Zh, "电信发展局", "电信发展局（BDT）"),
    ] {
        assert_eq!(graded_in(lang, was, now).grade, Grade::Words, "{was} → {now}");
    }
}

#[test]
fn a_change_says_which_words_changed() {
    let change = graded("It works at 6 GHz in summer.", "It works at 10 GHz in summer.");
    assert_eq!((change.lost, change.added), (vec!["6 GHz".to_owned()], vec!["10 GHz".to_owned()]));
    let of = |side| change.words.iter().filter(move |it| it.side == side).map(|it| it.text.as_str());
    assert_eq!(
        (of(Side::Was).collect::<Vec<_>>(), of(Side::Now).collect::<Vec<_>>()),
        (vec!["6"], vec!["10"])
    );
    // Words that changed one after the other are one stretch; all stretches of a side are its text.
    let (was, now) =
        ("Those who want to apply it come, it does not deal", "Those of apply it come, it deals neither");
    let change = graded(was, now);
    let of = |side| change.words.iter().filter(move |it| it.side == side).map(|it| it.text.trim());
    assert_eq!(of(Side::Was).collect::<Vec<_>>(), ["who want to", "does not deal"]);
    assert_eq!(of(Side::Now).collect::<Vec<_>>(), ["of", "deals neither"]);
    let text =
        |other| change.words.iter().filter(|it| it.side != other).map(|it| &*it.text).collect::<String>();
    assert_eq!((text(Side::Now).as_str(), text(Side::Was).as_str()), (was, now));
    // A fact ends where its sentence does.
    for (was, now, lost) in [
        ("It applies ISO/IEC 27002. It is new.", "It applies. It is new.", "ISO/IEC 27002"),
        ("Read Part 5!\n\nIt is new.", "Read!\n\nIt is new.", "Part 5"),
        ("Read Part 5 of it.", "Read of it.", "Part 5 of"),
    ] {
        assert_eq!(graded(was, now).lost, [lost], "{was}");
    }
}

#[test]
fn what_nobody_signed_is_unreviewed_and_never_stale() {
    let desk = Desk::new();
    desk.edit("letter/text/en.ftl", "a forum on energy", "a second forum on energy");
    assert_eq!(desk.cell(0, "invitation", "fr")["standing"], "unreviewed");
    desk.ends(1, &["status", "letter", "--fail-on", "note"]);
    desk.good(&["render", "letter", "--lang", "fr", "--to", "txt"]);
}

#[test]
fn another_value_of_a_fact_makes_nothing_stale() {
    let desk = Desk::translated();
    desk.edit(
        "letter/circular.toml",
        "registration = { date = 2026-04-30 }",
        "registration = { date = 2026-05-04 }",
    );
    let matrix = desk.matrix(0);
    for lang in OTHERS {
        assert_eq!(matrix["languages"][lang]["totals"]["stale"], 0, "{lang}");
    }
}

#[test]
fn six_gigahertz_that_became_ten_after_the_french_was_done_are_a_fact_with_both_values() {
    let desk = Desk::new();
    desk.edit("letter/text/en.ftl", "may be put to", "on the band at 6 GHz may be put to");
    desk.good(&["status", "letter", "--sign", TRANSLATED, "--by", "MD"]);
    desk.edit("letter/text/en.ftl", "6 GHz", "10 GHz");
    let cell = desk.cell(1, "questions", "fr");
    assert_eq!((&cell["standing"], &cell["change"]["grade"]), (&"stale".into(), &"fact".into()), "{cell}");
    assert_eq!(cell["change"]["lost"], serde_json::json!(["6 GHz"]));
    assert_eq!(cell["change"]["added"], serde_json::json!(["10 GHz"]));
    let (text, _) = desk.ends(1, &["status", "letter"]);
    assert!(text.contains("questions in fr, es, ru, zh, ar: fact, “6 GHz” became “10 GHz”"), "{text}");
    assert!(text.contains("on the band at [-6-] {+10+} GHz may be put …"), "{text}");
    desk.edit("letter/text/en.ftl", "which will be held", "that takes place");
    let (text, _) = desk.ends(1, &["status", "letter"]);
    let line = text.lines().find(|line| line.contains("[-which will be held-] {+that takes place+}"));
    assert!(line.is_some_and(|line| !line.trim().contains("  ")), "{text}");
    desk.edit("letter/text/en.ftl", "that takes place", "which will be held");
    let (_, told) = desk.ends(2, &["render", "letter", "--lang", "fr", "--to", "txt"]);
    assert!(told.contains("(fact: “6 GHz” became “10 GHz”)"), "{told}");
}

#[test]
fn a_letter_from_another_brings_its_translations_and_what_they_were_made_from() {
    let desk = Desk::translated();
    desk.good(&["status", "letter", "--sign", "fr=revised", "--by", "XY", "--message", "invitation"]);
    desk.good(&["status", "letter", "--sign", "en=issued", "--by", "AB"]);
    desk.good(&["new", "next", "--from", "letter"]);
    fs::remove_dir_all(desk.path("letter")).unwrap();
    fs::rename(desk.path("next"), desk.path("letter")).unwrap();
    // The new letter has no number and date yet, which is a warning; its original is a draft, which nobody signed; what did
    // not change keeps who translated and revised it.
    assert!(!desk.path("letter/text/en.state.toml").exists());
    let matrix = desk.matrix(1);
    for lang in OTHERS {
        let of = &matrix["languages"][lang];
        assert_eq!(
            (&of["totals"]["unreviewed"], &of["totals"]["stale"]),
            (&0.into(), &0.into()),
            "{lang}: {of}"
        );
        assert_eq!(of["signed"], Value::Null, "{lang}");
    }
    assert_eq!(desk.cell(1, "invitation", "fr")["signed"]["by"], "XY");
    assert_eq!(desk.cell(1, "questions", "fr")["signed"]["by"], "MD");
    // What changes in the new original leaves its translations behind, and those alone.
    desk.edit("letter/text/en.ftl", "may be put to", "on the band at 6 GHz may be put to");
    let cell = desk.cell(1, "questions", "zh");
    assert_eq!((&cell["standing"], &cell["change"]["grade"]), (&"stale".into(), &"fact".into()), "{cell}");
    assert_eq!(desk.matrix(1)["languages"]["zh"]["totals"]["stale"], 1);
    // Without the original nothing can be said of what was made from it.
    desk.good(&["new", "alone", "--from", "letter", "--lang", "fr"]);
    assert!(desk.path("alone/text/fr.ftl").exists() && !desk.path("alone/text/fr.state.toml").exists());
}

#[test]
fn punctuation_is_cleared_in_all_languages_at_once_and_only_their_states_change() {
    let desk = Desk::translated();
    desk.edit("letter/text/en.ftl", "networks and data centres, which", "networks and data centres – which");
    desk.edit("letter/text/en.ftl", "asked to keep", "asked to bear");
    let before = words(&desk.path("letter"));
    let cleared =
        desk.good(&["status", "letter", "--clear", "typography", "--by", "AB", "--on", "2026-02-05"]);
    assert_eq!(cleared.lines().count(), 5, "{cleared}");
    assert_eq!(words(&desk.path("letter")), before);
    for lang in OTHERS {
        assert_eq!(desk.cell(1, "invitation", lang)["standing"], "translated", "{lang}");
        assert_eq!(desk.cell(1, "deadlines", lang)["change"]["grade"], "words", "{lang}");
    }
    let state = fs::read_to_string(desk.path("letter/text/zh.state.toml")).unwrap();
    assert!(state.contains("cleared = { by = \"AB\", date = 2026-02-05 }"), "{state}");
    assert_eq!(desk.good(&["status", "letter", "--clear", "typography", "--by", "AB"]), "nothing to clear\n");
}

#[test]
fn two_people_who_sign_neighbouring_messages_merge_line_by_line() {
    let desk = Desk::translated();
    let state = desk.path("letter/text/fr.state.toml");
    let base = fs::read(&state).unwrap();
    for (name, message) in [("one", "dates-visas"), ("two", "dates-registration")] {
        desk.good(&[
            "status",
            "letter",
            "--sign",
            "fr=revised",
            "--by",
            "XY",
            "--on",
            "2026-02-09",
            "--message",
            message,
        ]);
        fs::rename(&state, desk.path(name)).unwrap();
        fs::write(&state, &base).unwrap();
    }
    fs::write(desk.path("base"), &base).unwrap();
    let merged = Command::new("git")
        .args(["merge-file", "-p", "one", "base", "two"])
        .current_dir(desk.path(""))
        .output();
    let merged = merged.unwrap();
    assert!(merged.status.success(), "{}", String::from_utf8_lossy(&merged.stdout));
    fs::write(&state, merged.stdout).unwrap();
    for message in ["dates-visas", "dates-registration"] {
        assert_eq!(desk.cell(0, message, "fr")["standing"], "revised");
    }
    assert_eq!(desk.cell(0, "questions", "fr")["standing"], "translated");
}

#[test]
fn a_state_that_a_merge_spoilt_is_told_at_its_place_and_stops_its_edition_alone() {
    let desk = Desk::translated();
    desk.edit("letter/text/fr.state.toml", "is free of charge", "is almost free of charge");
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(told.contains("the fingerprint is not that of the words"), "{told}");
    assert!(told.contains("letter/text/fr.state.toml:13:"), "{told}");
    desk.ends(2, &["render", "letter", "--lang", "fr,es", "--to", "txt"]);
    assert!(
        desk.path("out/tsb-circular-58.es.txt").exists() && !desk.path("out/tsb-circular-58.fr.txt").exists()
    );
    fs::write(desk.path("letter/text/fr.state.toml"), "format = 1\n<<<<<<< ours\n").unwrap();
    let (_, told) = desk.ends(1, &["check", "letter"]);
    assert!(told.contains("settle the merge"), "{told}");
    desk.ends(2, &["status", "letter", "--sign", "fr=translated", "--by", "MD"]);
}

#[test]
fn a_message_that_nothing_asks_for_is_unused_and_kept() {
    let desk = Desk::translated();
    desk.edit("letter/text/fr.ftl", "questions =", "old-questions = Anciennes questions\nquestions =");
    assert_eq!(desk.cell(1, "old-questions", "fr")["standing"], "unused");
    let (_, told) = desk.ends(1, &["status", "letter"]);
    assert!(told.contains("nothing uses the message `old-questions`"), "{told}");
}

#[test]
fn only_what_can_be_signed_is_signed() {
    let desk = Desk::new();
    let refused = |sign: &str, more: &[&str], what: &str| {
        let args = [&["status", "letter", "--by", "MD", "--sign", sign], more].concat();
        let (_, told) = desk.ends(2, &args);
        assert!(told.contains(what), "{sign}: {told}");
    };
    refused("fr=final", &[], "French is not the original");
    refused("en=translated", &[], "English is the original");
    let first =
        "`cost`, `dates-head`, `dates-proposals` and 24 more are not translated from the original as it is";
    refused("fr=revised", &[], first);
    refused("fr=revised", &[], "first: `tsb-circular status letter --sign fr=translated --by MD`");
    refused("fr=translated", &["--message", "invitatoin"], "did you mean `--message invitation`?");
    refused("fr=issued", &["--message", "invitation"], "only an edition is signed as issued");
    refused("fr=done", &[], "`done` is no state");
    refused("fr=translated", &["--clear", "typography"], "cannot be used with");
    assert!(!desk.path("letter/text/fr.state.toml").exists());
    let (_, told) = desk.ends(2, &["status", "letter", "--sign", "fr=translated"]);
    assert!(told.contains("--by"), "{told}");
    for by in ["", " ", "M\u{1b}D"] {
        let (_, told) = desk.ends(2, &["status", "letter", "--sign", "fr=translated", "--by", by]);
        assert!(told.contains("write initials, such as MD"), "{told}");
    }
    let (_, told) = desk.ends(2, &["status", "letter", "--by", "MD"]);
    assert!(told.contains("--sign"), "{told}");
    // Initials come back as they were given.
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "J. \"Q\" O'N \\"]);
    assert_eq!(desk.matrix(0)["languages"]["fr"]["signed"]["by"], "J. \"Q\" O'N \\");
}

#[test]
fn words_that_were_changed_after_they_were_signed_are_unreviewed() {
    let desk = Desk::translated();
    desk.good(&["status", "letter", "--sign", "fr=revised", "--by", "XY", "--on", "2026-02-09"]);
    desk.edit("letter/text/fr.ftl", "J'ai le plaisir", "J’ai le grand plaisir");
    assert_eq!(desk.cell(0, "invitation", "fr")["standing"], "unreviewed");
    assert_eq!(desk.cell(0, "purpose", "fr")["standing"], "revised");
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD", "--message", "invitation"]);
    assert_eq!(desk.cell(0, "invitation", "fr")["signed"]["state"], "translated");
    // What was revised already stays so.
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD"]);
    assert_eq!(desk.cell(0, "purpose", "fr")["signed"]["by"], "XY");
}

#[test]
fn stale_words_that_nobody_translated_are_signed_by_name_alone() {
    let desk = Desk::translated();
    desk.edit("letter/text/en.ftl", "a forum on energy", "a second forum on energy");
    desk.edit("letter/text/en.ftl", "is free of charge", "costs nothing");
    desk.edit("letter/text/en.ftl", "may be put to", "on 6 GHz may be put to");
    desk.edit("letter/text/fr.ftl", "Les questions peuvent", "Les questions sur 6 GHz peuvent");
    let state = fs::read(desk.path("letter/text/fr.state.toml")).unwrap();
    for sign in ["fr=translated", "fr=translated,fr=revised", "es=translated,fr=translated"] {
        let (_, told) = desk.ends(2, &["status", "letter", "--sign", sign, "--by", "Z Z"]);
        let what = "`cost`, `invitation` are stale, and their words are still those that were signed";
        let es = "`cost`, `invitation`, `questions` are stale";
        assert!(told.contains(if sign.starts_with("es") { es } else { what }), "{told}");
        assert_eq!(fs::read(desk.path("letter/text/fr.state.toml")).unwrap(), state, "{sign}");
    }
    // The hint as it stands is the word of a person; what was translated since needs none.
    let (_, told) = desk.ends(2, &["status", "letter", "--sign", "fr=translated", "--by", "Z Z"]);
    let command = told.split('`').find(|it| it.contains("--message cost --message invitation")).unwrap();
    let command = command.replace("tsb-circular", env!("CARGO_BIN_EXE_tsb-circular"));
    let done = Command::new("sh").args(["-c", &command]).current_dir(desk.path("")).status().unwrap();
    assert!(done.success(), "{command}");
    assert_eq!(desk.cell(1, "cost", "fr")["signed"]["by"], "Z Z");
    assert_eq!(desk.cell(1, "questions", "fr")["standing"], "stale");
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD"]);
    assert_eq!(desk.cell(1, "questions", "fr")["signed"]["by"], "MD");
    // To revise wants what is translated, all of it.
    let (_, told) = desk.ends(2, &["status", "letter", "--sign", "es=revised", "--by", "XY"]);
    assert!(
        told.contains("`cost`, `invitation`, `questions` are not translated from the original"),
        "{told}"
    );
}

#[test]
fn who_signed_messages_alone_is_told_at_the_head() {
    let desk = Desk::new();
    let sign = |sign: &str, by: &str, on: &str, more: &[&str]| {
        desk.good(&[&["status", "letter", "--sign", sign, "--by", by, "--on", on], more].concat());
    };
    let head = |lang: &str| {
        let text = desk.good(&["status", "letter"]);
        let page = desk.good(&["status", "letter", "--format", "html"]);
        let start = format!("  {lang}  ");
        let line = text.lines().find_map(|line| line.strip_prefix(&start)).unwrap().to_owned();
        let who = line.split(": ").next().unwrap();
        assert!(page.contains(&format!("<td>{who}</td>")), "{who}");
        line
    };
    sign("fr=translated", "MD", "2026-02-03", &["--message", "invitation", "--message", "cost"]);
    assert_eq!(head("fr"), "messages translated by MD on 2026-02-03: 25 unreviewed, 2 translated");
    sign("fr=translated", "LW", "2026-02-04", &[]);
    assert_eq!(head("fr"), "translated by LW on 2026-02-04: 27 translated");
    sign("fr=revised", "XY", "2026-02-05", &["--message", "invitation"]);
    sign("fr=revised", "XY", "2026-02-06", &["--message", "questions"]);
    sign("fr=translated", "MD", "2026-02-06", &["--message", "cost"]);
    let both = "translated by LW on 2026-02-04, messages revised by XY on 2026-02-06 and translated by MD on 2026-02-06";
    assert_eq!(head("fr"), format!("{both}: 25 translated, 2 revised"));
    let matrix = desk.matrix(0);
    let since = matrix["languages"]["fr"]["by-message"].as_array().unwrap();
    assert_eq!((since.len(), &since[0]["by"], &since[1]["by"]), (2, &"XY".into(), &"MD".into()));
    assert_eq!(matrix["languages"]["fr"]["signed"]["by"], "LW");
    assert_eq!(matrix["languages"]["es"]["by-message"], serde_json::json!([]));
    sign("fr=revised,fr=issued", "AB", "2026-02-10", &[]);
    assert_eq!(head("fr"), "issued by AB on 2026-02-10: 27 issued");
}

#[test]
fn the_matrix_as_json_has_editions_messages_and_diagnostics() {
    let desk = Desk::translated();
    fs::remove_file(desk.path("letter/text/ar.ftl")).unwrap();
    fs::remove_file(desk.path("letter/text/ar.state.toml")).unwrap();
    let matrix = desk.matrix(0);
    assert_eq!(
        (&matrix["schema"], &matrix["name"], &matrix["original"]),
        (&1.into(), &"tsb-circular-58".into(), &"en".into())
    );
    let fr = &matrix["languages"]["fr"];
    assert_eq!(fr["signed"], serde_json::json!({ "state": "translated", "by": "MD", "date": "2026-02-03" }));
    assert_eq!((fr["history"].as_array().unwrap().len(), &fr["totals"]["translated"]), (1, &27.into()));
    let ar = &matrix["languages"]["ar"];
    assert_eq!(
        (&ar["prose"], &ar["signed"], &ar["totals"]["missing"]),
        (&false.into(), &Value::Null, &27.into())
    );
    let ids: Vec<&str> =
        matrix["messages"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert_eq!((ids[0], ids.len()), ("subject", 27));
    assert_eq!(matrix["diagnostics"], serde_json::json!([]));
}

#[test]
fn the_matrix_as_a_page_runs_nothing_and_says_all_in_words() {
    let desk = Desk::translated();
    desk.edit("letter/text/en.ftl", "a forum on energy", "a <i>second</i> forum on energy");
    desk.ends(1, &["status", "letter", "--format", "html", "--out", "status.html"]);
    let page = fs::read_to_string(desk.path("status.html")).unwrap();
    assert!(page.contains("default-src 'none'; style-src 'sha256-") && !page.contains("<script"), "{page}");
    assert!(page.contains("<th scope=\"col\">fr<small>French</small></th>"), "{page}");
    assert!(page.contains("<a href=\"#change-invitation\">stale</a></span><small>words</small>"), "{page}");
    assert!(page.contains("<ins>&lt;i&gt;second&lt;/i&gt; </ins>"), "{page}");
    assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
}
