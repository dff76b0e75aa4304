//! Formulae are locked in Word, and one that was edited all the same is proposed to the house, for later letters.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Output};

use tsb_circular::diag::Severity;
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;

use super::edited::other;
use super::markup::{Words, all_spliced, paragraphs, spliced, word_in, words};
use super::{Tries, back, some, with_body, word};
use crate::docx::package::Package;
use crate::examples::{folder, root};

#[test]
fn formulae_and_their_values_are_locked_and_prose_is_not() {
    let (mut locked, mut free, mut values) = (0, 0, 0);
    for made in some(0, 2) {
        let body = Package::open(&made.bytes).document();
        for control in body.all("w:sdt") {
            let properties = control.child("w:sdtPr").unwrap();
            let lock = properties.val("w:lock");
            match properties.val("w:tag").unwrap_or_default() {
                "formula" => {
                    assert_eq!(lock, Some("sdtContentLocked"));
                    locked += 1;
                }
                "value" => {
                    // A name with a hyphen may stand in prose, where many do; it has no title.
                    let is_name = properties.val("w:alias").is_none();
                    assert!(lock == Some("sdtContentLocked") || is_name && lock == Some("contentLocked"));
                    values += 1;
                }
                tag if tag.starts_with("fact:") => assert_eq!(lock, Some("contentLocked")),
                _ => assert_eq!(lock, Some("sdtLocked"), "what is filled in stays"),
            }
            // None stands in another: what is filled in is never behind a lock.
            assert!(control.all("w:sdt").iter().all(|inner| std::ptr::eq(*inner, control)));
        }
        free += words(&made.body).iter().filter(|it| it.tags.is_empty()).count();
    }
    assert!(locked > 1000 && values > 500 && free > 1000, "{locked} {values} {free}");
}

/// The words of formulae in the body: each with its place.
fn formulae(body: &str) -> Vec<Words> {
    let all = words(body).into_iter();
    all.filter(|it| {
        it.tags.last().is_some_and(|tag| tag == "formula") && word_in(&body[it.at.clone()]).is_some()
    })
    .collect()
}

/// A word that no other place has.
fn unlike(lang: Lang, place: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap());
    format!("{}{}{}", other(lang), letter(place / 26), letter(place))
}

#[test]
fn an_edited_formula_is_proposed_or_told_and_never_an_override() {
    let (mut tries, mut proposed, mut told_alone) = (Tries::default(), 0, 0);
    for made in some(1, 2) {
        let all = formulae(&made.body).into_iter().enumerate();
        let edits: Vec<(Range<usize>, String)> = all
            .filter(|(place, _)| (place + made.turn) % 9 == 0)
            .map(|(place, it)| {
                let at = word_in(&made.body[it.at.clone()]).unwrap();
                (it.at.start + at.start..it.at.start + at.end, unlike(made.lang, place))
            })
            .collect();
        let file = made.edited(&all_spliced(&made.body, edits.clone()));
        tries.case(|| {
            let what = made.name();
            let (edited, told) = back(&made.folder, &file);
            assert_eq!((&edited.changes, edited.text.as_str()), (&vec![], made.file()), "{what}");
            assert!(told.iter().all(|it| it.severity != Severity::Error), "{what} {told:#?}");
            for (at, put) in &edits {
                if edited.proposals.iter().any(|it| it.entry.contains(put.as_str())) {
                    proposed += 1;
                } else {
                    let is_told = told.iter().any(|it| it.message.contains(put.as_str()));
                    let was = &made.body[at.clone()];
                    assert!(is_told, "{what}: `{was}` is `{put}`, which nothing tells: {told:#?}");
                    told_alone += 1;
                }
            }
        });
    }
    tries.end(50);
    // What is told alone are words that no message says by itself, such as labels, and another wording of a message that is
    // proposed already.
    assert!(proposed > 150, "{proposed} {told_alone}");
}

#[test]
fn other_words_of_respect_leave_the_mark_of_the_signature_below_them_where_it_is() {
    let letter = folder(195);
    for (lang, was, is) in [
        (Lang::Fr, "considération distinguée", "haute considération"),
        (Lang::Fr, "Veuillez agréer", "Je vous prie d\u{2019}agréer"),
        (Lang::Es, "Atentamente", "Muy atentamente"),
        (Lang::Ru, "уважением,", "глубоким почтением,"),
    ] {
        let bytes = with_body(&word(letter, lang, Form::Open), |body| body.replacen(was, is, 1));
        let (edited, told) = back(letter, &bytes);
        assert_eq!(edited.changes, vec![], "{lang}");
        let proposed: Vec<&str> = edited.proposals.iter().map(|it| it.change.id.as_str()).collect();
        assert_eq!(proposed, ["valediction"], "{lang} {told:#?}");
        assert!(!told.iter().any(|it| it.message.contains("signature")), "{lang} {told:#?}");
    }
}

#[test]
fn an_edited_value_of_a_formula_is_a_conflict() {
    let mut tries = Tries::default();
    for made in some(2, 4) {
        let body = &made.body;
        let digits = |it: &Words| body[it.at.clone()].rfind(|c: char| c.is_ascii_digit());
        let all = words(body).into_iter().filter(|it| it.tags.last().is_some_and(|tag| tag == "value"));
        // What is counted is no value of the letter.
        let is_counted = |it: &Words| {
            let before = &body[..it.at.start];
            before[before.rfind("<w:sdtPr>").unwrap()..].contains("\"number = ")
        };
        let all = all.filter(|it| !is_counted(it));
        let all: Vec<_> = all.filter_map(|it| Some((digits(&it)?, it))).collect();
        for (place, (digit, it)) in all.into_iter().enumerate().filter(|(at, _)| at % 6 == made.turn / 4 % 6)
        {
            let at = it.at.start + digit..it.at.start + digit + 1;
            let next = if &body[at.clone()] == "1" { "2" } else { "1" };
            let file = made.edited(&spliced(body, &at, next));
            let what = format!("{} `{}` ({place})", made.name(), &body[it.at.clone()]);
            tries.case(|| {
                let (edited, told) = back(&made.folder, &file);
                assert_eq!((edited.changes, edited.proposals), (vec![], vec![]), "{what} {told:#?}");
                assert!(!told.is_empty(), "{what}: nothing is told");
            });
        }
    }
    tries.end(60);
}

fn run(home: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(home).output().unwrap()
}

#[test]
fn a_proposal_is_adopted_for_later_letters() {
    let home = tempfile::TempDir::new().unwrap();
    let home = home.path();
    for file in ["circular.toml", "text/en.ftl", "text/fr.ftl"] {
        let to = home.join("letter").join(file);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(root().join("examples/tsb-195").join(file), to).unwrap();
    }
    let bytes = word(folder(195), Lang::Fr, Form::Open);
    let file = with_body(&bytes, |body| {
        let body = body.replacen("sont favorables à un", "approuvent un", 1);
        // A word of the letter's own, too.
        let place =
            &paragraphs(&body).into_iter().find(|at| body[at.clone()].contains("lourde gestion")).unwrap();
        let own = body[place.clone()].replacen("lourde gestion", "gestion lourde", 1);
        spliced(&body, place, &own)
    });
    fs::write(home.join("edited.docx"), file).unwrap();
    let before = fs::read_to_string(home.join("letter/text/fr.ftl")).unwrap();

    // Without a house the words of the letter's own come home, and the hint makes a house that keeps the formula.
    let done = run(home, &["import", "edited.docx", "--into", "letter"]);
    let (out, said) = (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap());
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(out.contains("“lourde gestion” becomes “gestion lourde”"), "{out}");
    assert!(
        said.contains(
            "warning: `threshold` is a formula, and stays as it is: “sont favorables à” is “approuvent”"
        ),
        "{said}"
    );
    let after = fs::read_to_string(home.join("letter/text/fr.ftl")).unwrap();
    assert_eq!(after, before.replacen("lourde gestion", "gestion lourde", 1));
    let typed = said.split("`touch ").nth(1).and_then(|it| it.split('`').next()).expect("a hint to type");
    let command = Path::new(env!("CARGO_BIN_EXE_tsb-circular")).parent().unwrap();
    let path = format!("{}:{}", command.display(), std::env::var("PATH").unwrap());
    let shell = ["-c".to_owned(), format!("touch {typed}")];
    let done = Command::new("sh").args(shell).current_dir(home).env("PATH", path).output().unwrap();

    let said = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&done.stderr));
    assert!(
        said.contains("proposed/fr.ftl: threshold: “sont favorables à” is proposed as “approuvent”"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(home.join("letter/text/fr.ftl")).unwrap(), after);
    let proposed = fs::read_to_string(home.join("proposed/fr.ftl")).unwrap();
    assert!(
        proposed.contains("# edited.docx: “sont favorables à” becomes “approuvent”\nthreshold ="),
        "{proposed}"
    );

    // It is no word of any letter until it is adopted.
    let text = |home: &Path| {
        run(home, &["render", "letter", "--lang", "fr", "--to", "txt", "--out", "out"]);
        fs::read_to_string(home.join("out/tsb-circular-195.fr.txt")).unwrap()
    };
    assert!(text(home).contains("sont favorables à un"));
    let listed = run(home, &["adopt", ".", "--dry-run"]);
    assert!(String::from_utf8(listed.stdout).unwrap().contains("threshold"));
    assert!(home.join("proposed/fr.ftl").exists() && !home.join("text").exists());
    let adopted = run(home, &["adopt", "."]);
    assert_eq!(adopted.status.code(), Some(0), "{}", String::from_utf8_lossy(&adopted.stderr));
    assert!(text(home).contains("approuvent un"), "{}", text(home));
    assert!(!home.join("proposed/fr.ftl").exists() && !home.join("text/en.ftl").exists());
    assert_eq!(fs::read_to_string(home.join("letter/text/fr.ftl")).unwrap(), after);
    // Another time there is nothing to adopt.
    assert_eq!(run(home, &["adopt", "."]).status.code(), Some(2));
}

#[test]
fn an_edited_fact_is_refused_by_the_command_with_both_values() {
    let home = tempfile::TempDir::new().unwrap();
    let home = home.path();
    for file in ["circular.toml", "text/en.ftl"] {
        let to = home.join("letter").join(file);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(root().join("examples/tsb-195").join(file), to).unwrap();
    }
    let bytes = word(folder(195), Lang::En, Form::Open);
    let file = with_body(&bytes, |body| {
        let day = ["29 February", "29\u{a0}February"]
            .into_iter()
            .find(|day| body.contains(day))
            .expect("a deadline");
        body.replacen(day, &day.replace("29", "28"), 1).replacen(
            "Security guidelines",
            "Safety guidelines",
            9,
        )
    });
    fs::write(home.join("edited.docx"), file).unwrap();
    let before = fs::read_to_string(home.join("letter/text/en.ftl")).unwrap();
    let refused = run(home, &["import", "edited.docx", "--into", "letter"]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert!(said.contains("28") && said.contains("29") && said.contains("edited.docx"), "{said}");
    assert!(said.contains("of letter/circular.toml, `deadline = 2020-02-29"), "{said}");
    assert_eq!(fs::read_to_string(home.join("letter/text/en.ftl")).unwrap(), before);
}
