//! A bad circular folder: every error at once, each with line, column and a hint.

use std::fs;

use tempfile::TempDir;
use tsb_circular::diag::{Code, Diagnostic, Severity};
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::examples::root;

/// A copy of TSB Circular 195 with changes to `circular.toml` and `text/en.ftl`.
fn changed(model: &[(&str, &str)], prose: &[(&str, &str)]) -> (TempDir, Vec<Diagnostic>) {
    let dir = TempDir::new().unwrap();
    let from = root().join("examples/tsb-195");
    fs::create_dir(dir.path().join("text")).unwrap();
    let apply = |file: &str, changes: &[(&str, &str)]| {
        let mut text = fs::read_to_string(from.join(file)).unwrap();
        for (old, new) in changes {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        fs::write(dir.path().join(file), text).unwrap();
    };
    apply("circular.toml", model);
    apply("text/en.ftl", prose);
    let diagnostics = Folder::read(dir.path(), &tsb_circular::kinds::ALL).1;
    (dir, diagnostics)
}

fn find(diagnostics: &[Diagnostic], code: Code) -> &Diagnostic {
    diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == code)
        .unwrap_or_else(|| panic!("{diagnostics:#?}"))
}

#[test]
fn the_example_is_sound() {
    assert_eq!(changed(&[], &[]).1, []);
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let (_dir, found) = changed(&[("working-name", "workin-name")], &[]);
    let diagnostic = find(&found, Code::UnknownField);
    assert_eq!(diagnostic.hints, ["did you mean `working-name`?"]);
    assert_eq!(diagnostic.place.as_ref().unwrap().line_column().map(|(_, column)| column), Some(1));
}

#[test]
fn all_errors_come_at_once() {
    let (_dir, found) = changed(
        &[("number = 195", "number = \"195\""), ("status = \"new\"", "status = \"nwe\""), ("7/17", "7-17")],
        &[("x-1332-title =", "x-1332-titel =")],
    );
    assert!(found.len() >= 3, "{found:#?}");
    assert!(found.iter().any(|diagnostic| diagnostic.hints.contains(&"did you mean `new`?".to_owned())));
}

#[test]
fn a_date_that_does_not_exist_is_an_error() {
    let (_dir, found) = changed(&[("date = 2019-11-29", "date = \"2019-02-30\"")], &[]);
    assert!(find(&found, Code::InvalidValue).message.contains("an existing date"));
    let (_dir, found) = changed(&[("date = 2019-11-29", "date = 2019-02-30")], &[]);
    assert!(
        found.iter().any(|diagnostic| diagnostic.place.as_ref().unwrap().line_column().unwrap().0 == 6),
        "{found:#?}"
    );
}

#[test]
fn two_texts_with_one_id_are_an_error() {
    let (_dir, found) = changed(&[("id = \"x-1365\"", "id = \"x-1332\"")], &[]);
    assert!(find(&found, Code::Duplicate).message.contains("x-1332"));
}

#[test]
fn a_deadline_after_the_meeting_is_an_error() {
    let (_dir, found) = changed(&[("2020-02-29T23:59:00Z", "2020-03-27T23:59:00Z")], &[]);
    assert!(find(&found, Code::Inconsistent).message.contains("after the meeting"));
}

#[test]
fn where_only_months_are_known_the_meeting_lasts_to_the_end_of_the_last() {
    let months = [("2020-03-17", "2020-03"), ("2020-03-26", "2020-03")];
    let late = [("2020-02-29T23:59:00Z", "2020-04-01T23:59:00Z"), months[0], months[1]];
    assert!(find(&changed(&late, &[]).1, Code::Inconsistent).message.contains("after the meeting"));
    let in_time = [("2020-02-29T23:59:00Z", "2020-03-31T23:59:00Z"), months[0], months[1]];
    assert!(!changed(&in_time, &[]).1.iter().any(|diagnostic| diagnostic.code == Code::Inconsistent));
}

#[test]
fn another_format_or_kind_is_refused() {
    assert!(
        find(&changed(&[("format = 1", "format = 2")], &[]).1, Code::Unsupported)
            .message
            .contains("format 2")
    );
    let (_dir, found) = changed(&[("tap-consultation", "seminar")], &[]);
    assert!(find(&found, Code::InvalidValue).message.contains("seminar"));
}

#[test]
fn a_message_nobody_asks_for_is_told_and_the_missing_one_is_named() {
    let (dir, found) = changed(&[], &[("x-1332-title =", "x-1332-titel =")]);
    assert_eq!(find(&found, Code::UnknownMessage).hints, ["did you mean `x-1332-title`?"]);
    let folder = Folder::read(dir.path(), &tsb_circular::kinds::ALL).0.unwrap();
    let missing = folder.incomplete(Lang::En);
    assert_eq!(missing.len(), 1);
    assert!(missing[0].message.contains("`x-1332-title`"));
}

#[test]
fn prose_takes_no_variables_and_an_override_only_its_own() {
    let (_dir, found) = changed(&[], &[("Security guidelines for smart", "{ $smart }")]);
    assert!(find(&found, Code::UnknownVariable).message.contains("$smart"));
    let added = "salutation = Dear { $name },\nx-1332-title =";
    let (_dir, found) = changed(&[], &[("x-1332-title =", added)]);
    assert!(find(&found, Code::UnknownVariable).message.contains("$name"));
}

#[test]
fn an_override_is_listed() {
    let (_dir, found) = changed(&[], &[("x-1332-title =", "salutation = Dear Colleague,\nx-1332-title =")]);
    assert!(find(&found, Code::Override).message.contains("`salutation`"));
}

#[test]
fn an_override_stands_in_every_language_or_says_why_not() {
    let (dir, _) = changed(&[], &[("x-1332-title =", "salutation = Dear Colleague,\nx-1332-title =")]);
    fs::copy(root().join("examples/tsb-195/text/fr.ftl"), dir.path().join("text/fr.ftl")).unwrap();
    assert!(
        find(&Folder::read(dir.path(), &tsb_circular::kinds::ALL).1, Code::Parity)
            .message
            .contains("is missing in fr")
    );
    let file = dir.path().join("text/en.ftl");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("salutation =", "# only: as issued\nsalutation =")).unwrap();
    assert!(
        find(&Folder::read(dir.path(), &tsb_circular::kinds::ALL).1, Code::Override)
            .message
            .contains("only en: as issued")
    );
}

#[test]
fn characters_that_no_format_can_hold_are_refused_by_name() {
    let (_dir, found) = changed(&[("SG17/XY", "SG17\\u0007XY")], &[]);
    assert!(find(&found, Code::ForbiddenCharacter).message.contains("U+0007"));
    let (_dir, found) = changed(&[], &[("smart grids", "smart\u{f0001} grids")]);
    assert!(find(&found, Code::ForbiddenCharacter).message.contains("U+F0001"));
}

#[test]
fn a_file_beyond_all_bounds_is_not_read() {
    let (dir, _) = changed(&[], &[]);
    let file = fs::File::create(dir.path().join("text/fr.ftl")).unwrap();
    file.set_len(100 << 20).unwrap();
    let (folder, found) = Folder::read(dir.path(), &tsb_circular::kinds::ALL);
    assert!(find(&found, Code::TooLarge).message.contains("larger than 4MB"));
    assert!(folder.is_some());
}

#[test]
fn a_fluent_trap_has_its_hint() {
    let (_dir, found) = changed(&[], &[("x-1332-title = Security", "x-1332-title =\n    [Security")]);
    let hints = &find(&found, Code::FtlSyntax).hints;
    assert!(hints[0].contains("may not begin with `[`"), "{hints:?}");
}

#[test]
fn the_schema_knows_every_field_that_is_read() {
    let schema = serde_json::to_string(&tsb_circular::kinds::ALL.schema()).unwrap();
    for file in ["tsb-195", "tsb-246", "tsb-42", "tsb-79"] {
        let text = fs::read_to_string(root().join("examples").join(file).join("circular.toml")).unwrap();
        let table: toml::Table = text.parse().unwrap();
        for field in table.keys() {
            assert!(schema.contains(&format!("\"{field}\"")), "{field}");
        }
    }
}

#[test]
fn the_words_of_a_dropped_text_are_a_warning_and_the_letter_is_made_in_every_language() {
    let dir = TempDir::new().unwrap();
    let from = root().join("examples/tsb-195");
    fs::create_dir(dir.path().join("text")).unwrap();
    for lang in Lang::ALL {
        let name = format!("text/{lang}.ftl");
        fs::copy(from.join(&name), dir.path().join(&name)).unwrap();
    }
    let model = fs::read_to_string(from.join("circular.toml")).unwrap();
    let start = model.find("[[texts]]\nid = \"x-1604\"").unwrap();
    let length = model[start + 1..].find("[[texts]]").map_or(model.len() - start, |at| at + 1);
    let dropped = format!("{}{}", &model[..start], &model[start + length..]);
    fs::write(dir.path().join("circular.toml"), dropped).unwrap();
    let (folder, found) = Folder::read(dir.path(), &tsb_circular::kinds::ALL);
    let folder = folder.unwrap();
    let unused: Vec<_> = found.iter().filter(|found| found.code == Code::UnknownMessage).collect();
    // Title and summary, in six languages; no other text is guessed.
    assert_eq!(unused.len(), 12, "{found:#?}");
    let sound = |found: &&Diagnostic| {
        found.severity == Severity::Warning && found.hints[0].starts_with("take it out")
    };
    assert!(unused.iter().all(sound), "{unused:#?}");
    for lang in Lang::ALL {
        let document = tsb_circular::kinds::edition(&folder, lang, &Default::default()).unwrap();
        assert!(!tsb_circular::text::write(&document).contains("X.1604"), "{lang}");
    }
}

#[test]
fn prose_of_spaces_alone_is_missing() {
    for empty in ["{ \"\" }", "{ \"  \" }", "{\"\"}{ \" \" }"] {
        let title = "x-1332-title = Security guidelines";
        let (dir, _) =
            changed(&[], &[(title, &format!("x-1332-title = {empty}\nx-old = Security guidelines"))]);
        let folder = Folder::read(dir.path(), &tsb_circular::kinds::ALL).0.unwrap();
        assert_eq!(folder.missing(Lang::En), ["x-1332-title"], "{empty}");
    }
}
