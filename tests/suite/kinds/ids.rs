//! What a circular declares of its own: ids that hide nothing, a kind that is known, a form only where there is one.

use std::process::{Command, Output};

use tsb_circular::diag::{Code, Diagnostic, Severity, Source};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use crate::examples::{folder, root};

/// What is said of a `circular.toml`, without what is no error.
fn errors(text: &str) -> Vec<Diagnostic> {
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", text));
    found.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect()
}

/// The model of an example.
fn model(number: u16) -> String {
    folder(number).source.text.to_string()
}

/// The line of a text, counted from 1.
fn line(text: &str, words: &str) -> usize {
    text.lines().position(|line| line == words).unwrap() + 1
}

/// Holds that an id of a circular is refused where it is declared, and that what the hint says mends it.
fn refused(text: &str, id: &str, mended: &str) {
    let declared = format!("id = \"{id}\"");
    let found = errors(text);
    assert_eq!(found.len(), 1, "{id}: {found:#?}");
    assert_eq!(found[0].code, Code::Duplicate);
    assert!(found[0].message.contains(&format!("`{id}`")), "{}", found[0].message);
    let place = found[0].place.as_ref().unwrap();
    assert_eq!(place.path.to_str(), Some("circular.toml"));
    assert_eq!(place.line_column().unwrap().0, line(text, &declared));
    assert_eq!(found[0].hints, [format!("choose another id, such as `{mended}`")]);
    assert_eq!(errors(&text.replace(&declared, &format!("id = \"{mended}\""))), [], "{id}");
}

#[test]
fn a_text_whose_id_is_spelt_beside_it_is_refused_with_a_hint_that_works() {
    // Spelt in Annex 1, in Annex 2, and as a blank of the form.
    for id in ["title", "ballot", "member-state"] {
        let text = model(195).replace("id = \"x-1332\"", &format!("id = \"{id}\""));
        refused(&text, id, &format!("{id}-1"));
    }
    let text = model(241).replace("id = \"x-1332\"", "id = \"title\"");
    refused(&text, "title", "title-1");
}

#[test]
fn the_hint_names_an_id_that_is_free() {
    let text = model(195)
        .replace("id = \"x-1332\"", "id = \"title\"")
        .replace("id = \"x-1365\"", "id = \"title-1\"");
    refused(&text, "title", "title-2");
}

#[test]
fn a_paragraph_whose_id_is_spelt_in_the_letter_is_refused_with_a_hint_that_works() {
    for id in ["intent", "valediction"] {
        let text = model(195) + &format!("\n[[paragraphs]]\nid = \"{id}\"\nafter = \"intent\"\n");
        refused(&text, id, &format!("{id}-1"));
    }
}

#[test]
fn a_text_whose_prose_would_name_something_is_refused() {
    let named = model(195).replace("id = \"x-1332\"", "id = \"place-x\"");
    refused(&named, "place-x", "text-place-x");
    assert_eq!(
        errors(&named)[0].message,
        "the id `place-x` is taken: `place-x-title` would be the name of a place"
    );
}

#[test]
fn words_of_a_circular_that_are_called_as_a_message_of_the_catalogs_are_kept_apart_from_it() {
    // The text's title is `document-title`, and the paragraph `note-label`: messages that the catalogs came to have
    // after the circular was written say what they said.
    let model = model(195).replace("\"x-1332\"", "\"document\"")
        + "\n[[paragraphs]]\nid = \"note-label\"\nafter = \"intent\"\n";
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("text")).unwrap();
    std::fs::write(home.path().join("circular.toml"), &model).unwrap();
    let prose = folder(195).prose[&Lang::En].source.text.replace("x-1332-", "document-");
    let prose = prose + "\nnote-label = A paragraph of our own.\n";
    std::fs::write(home.path().join("text/en.ftl"), prose).unwrap();
    let (read, found) = Folder::read(home.path(), &kinds::ALL);
    assert!(found.iter().all(|found| found.severity < Severity::Error), "{found:#?}");
    let text = text::write(&kinds::edition(&read.unwrap(), Lang::En, &Options::default()).unwrap());
    let document = kinds::edition(folder(195), Lang::En, &Options::default()).unwrap();
    let expected = text::write(&document);
    let added: Vec<&str> = text.lines().filter(|line| !expected.contains(line)).collect();
    // The paragraphs after it are numbered on.
    assert_eq!(added[0], "2\tA paragraph of our own.");
    assert!(added[1..].iter().all(|line| line.starts_with(|c: char| c.is_ascii_digit())), "{added:#?}");
    assert!(text.contains("TSB NOTE\u{a0}1") && text.contains("Security guidelines for smart metering"));
}

#[test]
fn a_field_or_a_table_that_stands_twice_is_told_once() {
    let told = |text: &str| {
        let found = errors(text).into_iter().map(|found| {
            let (line, _) = found.place.as_ref().unwrap().line_column().unwrap();
            (line, found.message.clone(), found.hints.join("; "))
        });
        found.collect::<Vec<_>>()
    };
    let line = line(&model(195), "number = 195");
    let twice =
        |line, name: &str| (line, format!("`{name}` appears twice"), "take one of them out".to_owned());
    let text = model(195).replace("number = 195\n", "number = 195\nnumber = 195\n");
    assert_eq!(told(&text), [twice(line + 1, "number")]);
    let text = model(195) + "\n[contact]\ntel = \"+41\"\nfax = \"+41\"\n\n[contact]\ntel = \"+41\"\n";
    let lines = model(195).lines().count();
    assert_eq!(told(&text), [twice(lines + 2, "[contact]"), twice(lines + 6, "[contact]")]);
}

#[test]
fn a_paragraph_whose_id_would_name_something_is_refused_with_a_hint_that_works() {
    for (id, mended) in [
        ("group-17", "text-group-17"),
        ("place-geneva", "text-place-geneva"),
        ("person-lee", "text-person-lee"),
        // What the prose says of a text.
        ("x-1332-title", "x-1332-title-1"),
    ] {
        let text = model(195) + &format!("\n[[paragraphs]]\nid = \"{id}\"\nafter = \"intent\"\n");
        refused(&text, id, mended);
    }
}

#[test]
fn a_kind_that_is_not_known_is_named_with_the_nearest_that_is() {
    let text = model(195).replace("kind = \"tap-consultation\"", "kind = \"tap-consultatio\"");
    let found = errors(&text);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].message.contains("`tap-consultatio`"), "{}", found[0].message);
    assert_eq!(found[0].hints, ["did you mean `tap-consultation`?"]);
    let (at, _) = found[0].place.as_ref().unwrap().line_column().unwrap();
    assert_eq!(at, line(&text, "kind = \"tap-consultatio\""));
}

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
}

#[test]
fn a_letter_without_a_form_is_refused_by_name_where_a_form_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("made");
    let form = home.path().join("france.docx");
    std::fs::write(&form, "no form").unwrap();
    let (out, form) = (out.to_str().unwrap(), form.to_str().unwrap());
    for args in [
        &["reply", "examples/tsb-241", "--to", "txt", "--out", out][..],
        &["collect", "examples/tsb-241", form],
    ] {
        let output = run(args);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains("a letter of the kind `approval` has no form"), "{args:?}: {said}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    let files = std::fs::read_dir(out).into_iter().flatten().count();
    assert_eq!(files, 0, "nothing is written");
}
