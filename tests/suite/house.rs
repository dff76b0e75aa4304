//! A desk's house: its names, words and confirmed terms are known to every verb, and what is wrong with it is said
//! with its place and how to mend it.

mod defaults;
mod letterhead;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use tsb_circular::diag::{Diagnostic, Severity};
use tsb_circular::house::House;
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

use super::examples::root;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[track_caller]
fn fine(output: &Output) {
    assert_eq!(output.status.code(), Some(0), "{}{}", stdout(output), stderr(output));
}

/// A copy of TSB Circular 195 whose meeting is in Montreux.
fn circular(dir: &Path) -> PathBuf {
    let (from, to) = (root().join("examples/tsb-195"), dir.join("tsb-195"));
    fs::create_dir_all(to.join("text")).unwrap();
    for lang in Lang::ALL {
        let file = format!("text/{lang}.ftl");
        fs::copy(from.join(&file), to.join(&file)).unwrap();
    }
    let model = fs::read_to_string(from.join("circular.toml")).unwrap();
    let (head, rest) = model.split_once("[meeting]").unwrap();
    let meeting = rest.replacen("place = \"geneva\"", "place = \"montreux\"", 1);
    fs::write(to.join("circular.toml"), format!("{head}[meeting]{meeting}")).unwrap();
    to
}

/// A house of these files, and what is said of it.
fn read(files: &[(&str, &str)]) -> (TempDir, Option<House>, Vec<Diagnostic>) {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join("house.toml"), "").unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (house, diagnostics) = House::read(dir.path(), &kinds::ALL);
    (dir, house, diagnostics)
}

/// The first thing said of a house of one file: its line, what it says and its hints.
#[track_caller]
fn said(name: &str, text: &str) -> (Severity, usize, String, String) {
    let (dir, house, diagnostics) = read(&[(name, text)]);
    let Some(diagnostic) = diagnostics.first() else { panic!("nothing is said") };
    let place = diagnostic.place.as_ref().unwrap();
    assert_eq!(place.path, dir.path().join(name));
    assert_eq!(house.is_some(), diagnostic.severity != Severity::Error);
    let line = place.line_column().map_or(0, |(line, _)| line);
    (diagnostic.severity, line, diagnostic.message.clone(), diagnostic.hints.join("; "))
}

#[test]
fn a_name_of_the_house_is_rendered_and_read_back_in_six_languages() {
    let dir = TempDir::new().unwrap();
    let circular = circular(dir.path());
    let (circular, out) = (circular.to_str().unwrap(), dir.path().join("out"));
    let to = ["--lang", "all", "--to", "txt", "--out", out.to_str().unwrap()];
    let lacking = run(&[&["render", circular][..], &to].concat());
    assert_eq!(lacking.status.code(), Some(2));
    fine(&run(&[&["render", circular, "--house", "examples/house"][..], &to].concat()));
    let names = ["Montreux", "Montreux", "Montreux", "Монтрё", "蒙特勒", "مونترو"];
    let mut files = Vec::new();
    for (lang, name) in Lang::ALL.into_iter().zip(names) {
        let file = out.join(format!("tsb-circular-195.{lang}.txt"));
        assert!(fs::read_to_string(&file).unwrap().contains(name), "{lang}");
        files.push(file.to_str().unwrap().to_owned());
    }
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let house = ["--house", "examples/house"];
    let report = run(&[&["drift", circular, "--format", "json"][..], &files, &house].concat());
    fine(&report);
    let report: serde_json::Value = serde_json::from_str(&stdout(&report)).unwrap();
    assert_eq!(report["findings"], serde_json::json!([]));
    let made = dir.path().join("made");
    let made = made.to_str().unwrap();
    fine(&run(&[&["import", "--out", made][..], &files, &house].concat()));
    let model = fs::read_to_string(Path::new(made).join("circular.toml")).unwrap();
    assert!(model.contains("place = \"montreux\""), "{model}");
}

#[test]
fn names_of_the_circular_are_known_with_it() {
    let dir = TempDir::new().unwrap();
    let circular = circular(dir.path());
    let file = circular.join("text/en.ftl");
    let prose = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        format!("{prose}\nplace-montreux = Montreux Palace\n    .in = in the Montreux Palace\n"),
    )
    .unwrap();
    let (circular, out) = (circular.to_str().unwrap(), dir.path().join("out"));
    fine(&run(&["render", circular, "--lang", "en", "--to", "txt", "--out", out.to_str().unwrap()]));
    let edition = out.join("tsb-circular-195.en.txt");
    let made = dir.path().join("made");
    let (edition, made) = (edition.to_str().unwrap(), made.to_str().unwrap());
    fine(&run(&["drift", edition, &format!("en:{circular}"), "--circular", circular]));
    fine(&run(&["import", edition, "--circular", circular, "--out", made]));
    let again = dir.path().join("again");
    fine(&run(&["render", made, "--lang", "en", "--to", "txt", "--out", again.to_str().unwrap()]));
    let again = fs::read_to_string(again.join("tsb-circular-195.en.txt")).unwrap();
    assert_eq!(again, fs::read_to_string(edition).unwrap());
}

#[test]
fn a_house_is_found_above_the_circular() {
    let dir = TempDir::new().unwrap();
    let circular = circular(dir.path());
    fs::write(dir.path().join("house.toml"), "languages = [\"fr\"]\n").unwrap();
    fs::create_dir_all(dir.path().join("names")).unwrap();
    fs::copy(root().join("examples/house/names/fr.toml"), dir.path().join("names/fr.toml")).unwrap();
    let out = dir.path().join("out");
    let args = ["render", circular.to_str().unwrap(), "--to", "txt", "--out", out.to_str().unwrap()];
    fine(&run(&args));
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    let missing = dir.path().join("none");
    let output = run(&[&args[..], &["--house", missing.to_str().unwrap()]].concat());
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.contains("cannot be read") && said.contains("house.toml"), "{said}");
    assert!(said.contains("create that file there (it may be empty)"), "{said}");
    fs::create_dir_all(&missing).unwrap();
    fs::write(missing.join("house.toml"), "").unwrap();
    assert_eq!(
        run(&["check", "examples/tsb-195", "--house", missing.to_str().unwrap()]).status.code(),
        Some(0)
    );
}

#[test]
fn words_of_the_house_stand_over_the_catalogs_and_below_the_circular() {
    let dir = TempDir::new().unwrap();
    let house = dir.path().join("house");
    fs::create_dir_all(house.join("text")).unwrap();
    fs::write(house.join("house.toml"), "").unwrap();
    fs::write(house.join("text/en.ftl"), "salutation = Dear Colleague,\n").unwrap();
    let out = dir.path().join("out");
    let args = ["--lang", "en,fr", "--to", "txt", "--out", out.to_str().unwrap()];
    let args = [&args[..], &["--house", house.to_str().unwrap()]].concat();
    fine(&run(&[&["render", "examples/tsb-195", "examples/tsb-241"][..], &args].concat()));
    for number in [195, 241] {
        let text = fs::read_to_string(out.join(format!("tsb-circular-{number}.en.txt"))).unwrap();
        assert!(text.contains("Dear Colleague,"), "{number}");
    }
    let circular = circular(dir.path());
    let file = circular.join("text/en.ftl");
    let prose = fs::read_to_string(&file).unwrap();
    let own = "# only: ours\nsalutation = Dear Friend,\nplace-montreux = Montreux\n    .in = in Montreux\n";
    fs::write(&file, format!("{prose}\n{own}")).unwrap();
    let args = ["--lang", "en", "--to", "txt", "--out", out.to_str().unwrap()];
    let args = [&args[..], &["--house", house.to_str().unwrap()]].concat();
    fine(&run(&[&["render", circular.to_str().unwrap()][..], &args].concat()));
    let text = fs::read_to_string(out.join("tsb-circular-195.en.txt")).unwrap();
    assert!(text.contains("Dear Friend,") && !text.contains("Dear Colleague,"));
}

#[test]
fn a_confirmed_term_is_not_listed() {
    let listed = |args: &[&str]| {
        let output = run(&[&["check", "examples/tsb-195", "--format", "json"][..], args].concat());
        fine(&output);
        let report: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
        let terms = report["circulars"][0]["languages"]["fr"]["unconfirmed"].as_array().unwrap().clone();
        terms.iter().filter(|term| term["message"] == "salutation").count()
    };
    assert_eq!((listed(&[]), listed(&["--house", "examples/house"])), (1, 0));
}

#[test]
fn what_is_wrong_with_a_house_is_said_where_it_stands() {
    let error = Severity::Error;
    let place = "[places.huye]\nname = \"Huye\"\n";
    assert_eq!(
        said("house.toml", "nane = \"Desk\"\n"),
        (error, 1, "the house has no field `nane`".into(), "did you mean `name`?".into())
    );
    assert_eq!(
        said("names/en.toml", &format!("{place}inn = \"in Huye\"\n")),
        (error, 3, "a name has no field `inn`".into(), "did you mean `in`?".into())
    );
    let twice = |name: &str| format!("`{name}` appears twice");
    for (name, text, line, what) in [
        ("house.toml", "name = \"A\"\nname = \"B\"\n".to_owned(), 2, "name"),
        ("names/en.toml", format!("{place}\n{place}"), 4, "[places.huye]"),
        ("names/en.toml", format!("{place}name = \"Huye\"\n"), 3, "name"),
        ("confirmed.toml", "[[confirmed]]\nlang = \"fr\"\nlang = \"fr\"\n".to_owned(), 3, "lang"),
    ] {
        assert_eq!(said(name, &text), (error, line, twice(what), "take one of them out".to_owned()));
        assert_eq!(read(&[(name, &text)]).2.len(), 1, "{name}");
    }
    let korea = "[countries.korea]\nname = \"Korea\"\n\n[countries.kor]\nname = \"Korea\"\n";
    let (severity, _, message, hint) = said("names/en.toml", korea);
    assert_eq!(severity, error);
    assert!(message.contains("are the same: the registers have both as `korea`"), "{message}");
    assert_eq!(hint, "take one of them out; other spellings go into its `also`");
    assert_eq!(said("names/de.toml", place).2, "`de` is not a language");
    assert_eq!(
        said("text/en.ftl", "salutations = Dear Colleague,\n"),
        (error, 1, "no letter uses the message `salutations`".into(), "did you mean `salutation`?".into())
    );
    let (_, _, message, hint) = said("text/en.ftl", "place-huye = Huye\n");
    assert_eq!(message, "no letter uses the message `place-huye`");
    assert_eq!(hint, "names go into names/<lang>.toml: `[places.huye]`, and `name = \"NAME\"` below");
    assert_eq!(
        said("text/fr.ftl", "place-date = Genève, en décembre\n").2,
        "`place-date` does not print `$date`, which the catalogs print"
    );
    let entry = "[[confirmed]]\nlang = \"fr\"\nmessage = \"MESSAGE\"\nby = \"A\"\ndate = 2026-11-02\n";
    assert_eq!(
        said("confirmed.toml", &entry.replace("by = \"A\"\n", "")),
        (error, 1, "a confirmed term lacks the field `by`".into(), String::new())
    );
    let (severity, line, message, hint) = said("confirmed.toml", &entry.replace("MESSAGE", "salutatio"));
    assert_eq!((severity, line), (Severity::Warning, 3));
    assert_eq!(message, "nothing to confirm: no French term in `salutatio` is open");
    assert_eq!(hint, "did you mean `salutation`?");
}
