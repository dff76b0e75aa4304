//! New folders: what the template of each kind gives, what comes from another circular, and what is told until it is replaced.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::{code, root, run, stderr};

#[test]
fn a_fresh_folder_is_sound_and_is_not_written_over() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("fresh");
    let folder = folder.to_str().unwrap();
    assert_eq!(code(&run(&["new", folder])), 0);
    // Nothing is wrong with it but that its words are the template's.
    let check = run(&["check", folder, "--fail-on", "error"]);
    assert_eq!(code(&check), 0, "{}", stderr(&check));
    assert_eq!(stderr(&check).matches("still says what the template says").count(), 2, "{}", stderr(&check));
    assert_eq!(code(&run(&["new", folder])), 2);
}

#[test]
fn a_corrigendum_has_at_its_head_what_its_letter_says() {
    let home = TempDir::new().unwrap();
    let made = |name: &str, args: &[&str]| {
        let folder = home.path().join(name);
        let run = run(&[&["new", folder.to_str().unwrap(), "--kind", "corrigendum"], args].concat());
        let model = fs::read_to_string(folder.join("circular.toml")).unwrap_or_default();
        (code(&run), stderr(&run), model, folder)
    };
    // That of an example, but for what was written by hand.
    for (letter, own) in
        [("tsb-83", "tsb-83-corrigendum-1"), ("collective-letter-3-12", "collective-letter-3-12-addendum-1")]
    {
        let (code, told, _, folder) = made(letter, &["--from", &format!("examples/{letter}")]);
        assert_eq!(code, 0, "{told}");
        let read = |path: &Path| Folder::read(path, &kinds::ALL).0.unwrap();
        let (new, own) = (read(&folder), read(&root().join("examples").join(own)));
        let head = |folder: &Folder| {
            let head = &folder.circular.head;
            let of = (head.number_value(), head.series, head.study_period, head.study_group.clone());
            let to = (head.to.clone(), head.copy_to.clone(), head.contact.clone(), head.reference.clone());
            (of, to, head.place.clone(), head.original_language)
        };
        assert_eq!(head(&new), head(&own));
        assert_eq!(new.circular.head.date, None);
        let letter = read(&root().join("examples").join(letter));
        assert!(new.prose.keys().eq(letter.prose.keys()), "in the languages of the letter");
        // Who signs has a name there; what is named in annexes alone is not asked for.
        let checked = run(&["check", folder.to_str().unwrap()]);
        assert!(!stderr(&checked).contains("error"), "{}", stderr(&checked));
        for prose in new.prose.values() {
            let names = prose.messages.keys().filter(|id| id.starts_with("person-")).collect::<Vec<_>>();
            let expected: &[&str] =
                if own.path.ends_with("tsb-83-corrigendum-1") { &[] } else { &["person-wanjiru"] };
            assert_eq!(names, expected, "{}", prose.lang);
        }
        let day = |folder: &Folder| {
            let line = folder.source.text.lines().find_map(|line| line.strip_prefix("letter-date = "));
            line.map(|day| day[..10].to_owned())
        };
        assert_eq!(day(&new), day(&own));
    }
    // The letter names one that it has already.
    for (folder, text) in [("had", "en"), ("had", "fr"), ("tsb-83-corrigendum-1", "en")] {
        let from = root().join("examples").join(folder.replace("had", "tsb-83"));
        fs::create_dir_all(home.path().join(folder).join("text")).unwrap();
        for file in ["circular.toml".to_owned(), format!("text/{text}.ftl")] {
            fs::copy(from.join(&file), home.path().join(folder).join(&file)).unwrap();
        }
    }
    let had = home.path().join("had");
    let letter = fs::read_to_string(had.join("circular.toml")).unwrap();
    let named = letter.replacen("place =", "corrigenda = [\"../tsb-83-corrigendum-1\"]\nplace =", 1);
    fs::write(had.join("circular.toml"), named).unwrap();
    let (_, told, model, folder) = made("next", &["--from", had.to_str().unwrap(), "--lang", "fr"]);
    assert!(
        model.contains("\ncorrigendum = 2 ") && model.contains("original-language = \"fr\""),
        "{told}{model}"
    );
    assert!(folder.join("text/fr.ftl").exists() && !folder.join("text/en.ftl").exists());
    // Of a draft nothing was sent out.
    let draft = home.path().join("draft");
    assert_eq!(code(&run(&["new", draft.to_str().unwrap(), "--from", "examples/tsb-83"])), 0);
    let (code, told, model, _) = made("none", &["--from", draft.to_str().unwrap()]);
    assert!(code == 2 && told.contains("has no `date` yet") && model.is_empty(), "{told}");
}

/// What of a template may stay: words that any letter may have.
const SERVES: [&str; 13] = [
    "agenda-closing",
    "agenda-opening",
    "dates-head",
    "dates-meeting",
    "dates-registration",
    "deadlines",
    "draft-agenda",
    "questionnaire-administration",
    "registration-form",
    "registration-form-attendance",
    "registration-form-email",
    "registration-form-name",
    "respondent",
];

#[test]
fn every_message_of_every_template_is_told_until_its_words_are_replaced() {
    let home = TempDir::new().unwrap();
    let refused = stderr(&run(&["new", "x", "--kind", "none"]));
    let named = refused.split_once("possible values: ").unwrap().1.split_once(']').unwrap().0;
    let named: Vec<&str> = named.split(", ").collect();
    assert!(named.len() > 9, "{named:?}");
    let mut serves = Vec::new();
    for kind in named {
        let made = home.path().join(kind);
        assert_eq!(code(&run(&["new", made.to_str().unwrap(), "--kind", kind])), 0);
        let (folder, found) = Folder::read(&made, &kinds::ALL);
        let folder = folder.unwrap();
        let said = |id: &str| format!("`{id}` still says what the template says");
        let is_told = |id: &str| found.iter().any(|told| told.message == said(id));
        let english = &folder.prose[&Lang::En];
        let left = english.messages.keys().filter(|id| !is_told(id)).cloned();
        serves.extend(left);
    }
    serves.sort();
    assert_eq!(serves, SERVES);
}

#[test]
fn a_fresh_folder_is_of_its_study_group_throughout() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("fresh");
    assert_eq!(code(&run(&["new", folder.to_str().unwrap(), "--study-group", "5"])), 0);
    let model = fs::read_to_string(folder.join("circular.toml")).unwrap();
    assert!(
        model.contains("study-group = 5") && model.contains("SG5-TD") && !model.contains("17"),
        "{model}"
    );
}

#[test]
fn a_fresh_model_names_the_schema_beside_it_once() {
    let dir = TempDir::new().unwrap();
    let at = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    assert_eq!(code(&run(&["new", &at("one")])), 0);
    assert_eq!(code(&run(&["new", &at("two"), "--from", &at("one")])), 0);
    for folder in ["one", "two"] {
        let model = fs::read_to_string(dir.path().join(folder).join("circular.toml")).unwrap();
        let named: Vec<&str> = model.lines().filter_map(|line| line.strip_prefix("#:schema ")).collect();
        assert!(model.starts_with("#:schema ") && named.len() == 1, "{model}");
        let schema = fs::read_to_string(dir.path().join(folder).join(named[0])).unwrap();
        assert_eq!(schema, String::from_utf8(run(&["schema"]).stdout).unwrap());
    }
}

#[test]
fn a_fresh_letter_of_no_kind_renders_and_its_template_text_is_told() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("fresh");
    let out = home.path().join("out");
    let (folder, out) = (folder.to_str().unwrap(), out.to_str().unwrap());
    let made = run(&[
        "new",
        folder,
        "--kind",
        "letter",
        "--study-group",
        "5",
        "--number",
        "7",
        "--lang",
        "en,fr,es,ru,zh,ar",
    ]);
    assert!(made.status.success(), "{}", stderr(&made));
    let model = std::fs::read_to_string(format!("{folder}/circular.toml")).unwrap();
    assert!(
        model.contains("study-group = 5") && model.contains("number = 7") && model.contains("SG5/XY"),
        "{model}"
    );
    let checked = run(&["check", folder]);
    let told = stderr(&checked);
    assert_eq!(checked.status.code(), Some(1), "{told}");
    assert!(!told.contains("error"), "{told}");
    // Two messages of the English, and in each other language all ten.
    assert_eq!(told.matches("still says what the template says").count(), 52, "{told}");
    assert!(told.contains("text/fr.ftl:4:1"), "{told}");
    let rendered = run(&["render", folder, "--to", "txt", "--out", out]);
    assert!(rendered.status.success(), "{}", stderr(&rendered));
    // From that one, with all its words; or a draft in one language.
    let whole = format!("{folder}-whole");
    assert_eq!(run(&["new", &whole, "--from", folder]).status.code(), Some(0));
    for lang in ["en", "fr", "es", "ru", "zh", "ar"] {
        let words = |of: &str| std::fs::read_to_string(format!("{of}/text/{lang}.ftl")).unwrap();
        assert_eq!(words(&whole), words(folder), "{lang}");
    }
    let next = home.path().join("next");
    let next = next.to_str().unwrap();
    let made = run(&["new", next, "--from", folder, "--lang", "en"]);
    assert!(made.status.success(), "{}", stderr(&made));
    let model = std::fs::read_to_string(format!("{next}/circular.toml")).unwrap();
    assert!(!model.contains("\nnumber =") && !model.contains("\ndate ="), "{model}");
    assert!(!std::path::Path::new(&format!("{next}/text/fr.ftl")).exists());
    let checked = run(&["check", next]);
    assert!(stderr(&checked).contains("no number and no date yet"), "{}", stderr(&checked));
    let other = run(&["new", &format!("{next}-other"), "--from", folder, "--kind", "tap-consultation"]);
    assert_eq!(other.status.code(), Some(2));
    assert!(stderr(&other).contains("is of the kind `letter`"), "{}", stderr(&other));
}
