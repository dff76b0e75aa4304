//! Letters from memory: the model as JSON and through serde is the one of `circular.toml`, what is wrong is named by a
//! pointer, and no file beside the letter is read.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tsb_circular::diag::{Code, Diagnostic, Source, has_errors};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Circular, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::letterhead::Letterhead;

use super::examples::{FOLDERS, all, folder};

/// A folder as one letter of JSON.
pub fn letter(folder: &Folder) -> String {
    let text: BTreeMap<&str, String> =
        folder.prose.iter().map(|(lang, prose)| (lang.code(), prose.source.text.to_string())).collect();
    let mut circular = folder.circular.clone();
    // Corrigenda are folders.
    circular.head.corrigenda.clear();
    // Through text, which keeps the order of the facts.
    let (circular, text) = (serde_json::to_string(&circular), serde_json::to_string(&text));
    format!("{{ \"circular\": {}, \"text\": {} }}", circular.unwrap(), text.unwrap())
}

/// The letter as a value, to plant something in.
pub fn value(folder: &Folder) -> Value {
    serde_json::from_str(&letter(folder)).unwrap()
}

fn read(letter: &str) -> (Option<Folder>, Vec<Diagnostic>) {
    Folder::from_json(&Source::new("letter.json", letter), &kinds::ALL)
}

/// Keeps a letter for `tests/schema`, which holds it against the published schema.
fn kept(folder: &Folder, letter: &str) {
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    fs::create_dir_all(&kept).unwrap();
    let name = folder.path.file_name().unwrap().to_string_lossy();
    fs::write(kept.join(format!("{name}.json")), letter).unwrap();
}

/// What is told, with the pointers.
fn told(diagnostics: &[Diagnostic]) -> Vec<(String, String)> {
    let pointer = |found: &Diagnostic| found.place.as_ref().and_then(|place| place.pointer.clone());
    diagnostics.iter().map(|found| (pointer(found).unwrap_or_default(), found.message.clone())).collect()
}

#[test]
fn every_letter_from_memory_is_the_one_of_its_folder() {
    for folder in all() {
        let letter = letter(&folder);
        kept(&folder, &letter);
        let (read, diagnostics) = read(&letter);
        let name = folder.path.display();
        assert!(!has_errors(&diagnostics), "{name}: {diagnostics:#?}");
        let read = read.unwrap();
        assert_eq!(read.circular.to_toml(), folder.circular.to_toml(), "{name}");
        assert_eq!(read.complete(), folder.complete(), "{name}");
        for lang in folder.complete() {
            let composed = |folder: &Folder| kinds::edition(folder, lang, &Options::default()).unwrap();
            assert_eq!(composed(&read), composed(&folder), "{name} {lang}");
        }
    }
}

#[test]
fn a_letter_goes_through_serde_as_json_and_as_toml() {
    for folder in FOLDERS.iter() {
        let text = serde_json::to_string(&folder.circular).unwrap();
        assert!(!text.contains("toml_private"), "{text}");
        let again: Circular = serde_json::from_str(&text).unwrap();
        assert_eq!(again, folder.circular);
        let again: Circular = toml::from_str(&folder.source.text).unwrap();
        assert_eq!(again, folder.circular);
        let again: Circular = toml::from_str(&toml::to_string(&folder.circular).unwrap()).unwrap();
        assert_eq!(again, folder.circular);
    }
}

#[test]
fn serde_names_every_fault_by_its_pointer() {
    let mut circular = serde_json::to_value(&folder(195).circular).unwrap();
    circular["meeting"]["from"] = json!("2020-02-30");
    circular["texts"][2]["status"] = json!("newer");
    let said = serde_json::from_value::<Circular>(circular).unwrap_err().to_string();
    assert!(said.contains("/meeting/from: "), "{said}");
    assert!(said.contains("/texts/2/status: unknown word `newer` (did you mean `new`?)"), "{said}");
}

#[test]
fn what_is_wrong_is_told_with_its_pointer_from_json_and_from_toml() {
    let source = &folder(195).source;
    let toml = |old: &str, new: &str| {
        assert!(source.text.contains(old), "{old}");
        told(&kinds::ALL.parse(&Source::new("circular.toml", source.text.replacen(old, new, 1))).1)
    };
    let json = |pointer: &str, new: Value| {
        let mut letter = value(folder(195));
        *letter.pointer_mut(pointer).unwrap() = new;
        told(&read(&letter.to_string()).1)
    };
    let pair = |pointer: &str, message: &str| (pointer.to_owned(), message.to_owned());
    let unknown = "unknown word `tas-consultation`";
    assert_eq!(toml("\"tap-consultation\"", "\"tas-consultation\""), [pair("/kind", unknown)]);
    assert_eq!(json("/circular/kind", json!("tas-consultation")), [pair("/circular/kind", unknown)]);
    let days = "expected an existing date, such as 2019-11-29";
    let found = json("/circular/date", json!("2019-11-31"));
    assert!(found.contains(&pair("/circular/date", days)), "{found:?}");
    let found = toml("date = 2019-11-29", "date = \"2019-11-31\"");
    assert!(found.contains(&pair("/date", days)), "{found:?}");
    // A date where a time is asked for, and a text where a table is.
    let found = json("/circular/deadline", json!("2020-02-29"));
    assert!(found.contains(&pair("/circular/deadline", "expected a date and time in UTC")), "{found:?}");
    let found = json("/circular/signature", json!("lee"));
    assert_eq!(found[0].0, "/circular/signature", "{found:?}");
}

#[test]
fn a_field_that_is_null_is_left_out_and_one_that_stands_twice_is_told() {
    let mut whole = value(folder(195));
    let number = whole["circular"]["number"].take();
    assert_eq!(number, json!(195));
    let (read_again, diagnostics) = read(&whole.to_string());
    assert!(!has_errors(&diagnostics), "{diagnostics:#?}");
    assert_eq!(read_again.unwrap().circular.head.number, None);
    let twice = value(folder(195)).to_string().replacen("\"date\":", "\"date\":\"2019-11-28\",\"date\":", 1);
    let (read, diagnostics) = Folder::from_json(&Source::new("letter.json", twice), &kinds::ALL);
    assert!(read.is_none());
    assert_eq!(diagnostics[0].message, "`date` appears twice");
}

#[test]
fn no_file_is_read_whatever_a_letter_from_memory_names() {
    let mut whole = value(folder(195));
    whole["circular"]["corrigenda"] = json!(["../../../etc"]);
    let (_, diagnostics) = read(&whole.to_string());
    assert_eq!(diagnostics[0].code, Code::Unsupported, "{diagnostics:?}");
    let (read, _) = read(&letter(folder(195)));
    let read = read.unwrap();
    assert!(read.in_memory && read.path == Path::new(""));
    assert!(read.letterhead(&Letterhead::default()).unwrap().logo.is_none());
}

#[test]
fn what_is_wrong_with_prose_is_told_where_it_stands() {
    let mut whole = value(folder(195));
    whole["text"]["fr"] = json!("x-1332-title = { $nothing }\n");
    let (read, diagnostics) = read(&whole.to_string());
    let place = diagnostics[0].place.as_ref().unwrap();
    assert_eq!(place.path, Path::new("letter.json#/text/fr"));
    assert_eq!(place.line_column().map(|(line, _)| line), Some(1));
    let complete = read.unwrap().complete();
    assert!(!complete.contains(&Lang::Fr) && complete.contains(&Lang::En), "{complete:?}");
}
