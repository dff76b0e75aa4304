//! The command as a process: file names, exit codes, and that nothing is half-written.

mod desk;
mod faxless;
mod http;
mod kind;
mod new;
mod page;
mod piped;
mod pipes;
mod preview;
mod repeatable;
mod serve;
mod set;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use super::examples::root;

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tsb-circular")).args(args).current_dir(root()).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The files in a folder; none where it was not made.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A copy of TSB Circular 195's folder, English only.
fn copy(dir: &Path) {
    fs::create_dir_all(dir.join("text")).unwrap();
    for file in ["circular.toml", "text/en.ftl"] {
        fs::copy(root().join("examples/tsb-195").join(file), dir.join(file)).unwrap();
    }
}

#[test]
fn reply_writes_the_form_alone_in_every_language_without_prose() {
    let out = TempDir::new().unwrap();
    copy(&out.path().join("tsb-195"));
    fs::remove_dir_all(out.path().join("tsb-195/text")).unwrap();
    let (circular, path) = (out.path().join("tsb-195"), out.path().join("made"));
    let output = run(&["reply", circular.to_str().unwrap(), "--to", "txt", "--out", path.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let expected =
        ["ar", "en", "es", "fr", "ru", "zh"].map(|lang| format!("tsb-circular-195-reply.{lang}.txt"));
    assert_eq!(names(&path), expected);
}

#[test]
fn render_writes_one_file_an_edition_and_format() {
    let out = TempDir::new().unwrap();
    let path = out.path().join("made");
    let output = run(&[
        "render",
        "examples/tsb-195",
        "--lang",
        "en,C",
        "--to",
        "txt",
        "--out",
        path.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(names(&path), ["tsb-circular-195.en.txt", "tsb-circular-195.zh.txt"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.lines().all(|line| Path::new(line).exists()), "{said}");
}

#[test]
fn itu_names_files_by_period_number_format_and_letter() {
    let out = TempDir::new().unwrap();
    let path = out.path().to_str().unwrap();
    run(&[
        "render",
        "examples/tsb-195",
        "--lang",
        "en",
        "--to",
        "txt,docx",
        "--naming",
        "itu",
        "--out",
        path,
    ]);
    assert_eq!(names(out.path()), ["T17-TSB-CIR-0195!!MSW-E.docx", "T17-TSB-CIR-0195!!TXT-E.txt"]);
}

#[test]
fn an_incomplete_language_that_is_named_is_an_error_and_one_that_is_not_is_left_out() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("circular");
    copy(&folder);
    let (folder, out) = (folder.to_str().unwrap(), dir.path().join("out"));
    let named = run(&["render", folder, "--lang", "fr", "--to", "txt", "--out", out.to_str().unwrap()]);
    assert_eq!(code(&named), 2);
    assert!(stderr(&named).contains("no French prose"), "{}", stderr(&named));
    assert_eq!(names(&out), Vec::<String>::new());
    let unnamed = run(&["render", folder, "--to", "txt", "--out", out.to_str().unwrap()]);
    assert_eq!(code(&unnamed), 0, "{}", stderr(&unnamed));
    assert_eq!(names(&out), ["tsb-circular-195.en.txt"]);
}

#[test]
fn a_draft_shows_the_original_where_prose_is_missing() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("circular");
    copy(&folder);
    let out = dir.path().join("out");
    let args = ["render", folder.to_str().unwrap(), "--lang", "fr", "--draft", "--to", "txt", "--out"];
    let output = run(&[&args[..], &[out.to_str().unwrap()]].concat());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let text = fs::read_to_string(out.join("tsb-circular-195.fr.txt")).unwrap();
    assert!(
        text.contains("Security guidelines for smart metering services") && text.contains("Madame, Monsieur")
    );
}

#[test]
fn an_error_shows_file_line_excerpt_and_hint() {
    let dir = TempDir::new().unwrap();
    copy(dir.path());
    let model = dir.path().join("circular.toml");
    let text = fs::read_to_string(&model).unwrap().replacen("designation", "desination", 1);
    fs::write(&model, text).unwrap();
    let output =
        run(&["render", dir.path().to_str().unwrap(), "--out", dir.path().join("out").to_str().unwrap()]);
    assert_eq!(code(&output), 2);
    let said = stderr(&output);
    for part in ["circular.toml:34:1", "desination = \"X.1332\"", "hint: did you mean `designation`?"] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(!dir.path().join("out").exists());
}

#[test]
fn two_circulars_with_one_name_are_refused_before_anything_is_written() {
    let dir = TempDir::new().unwrap();
    copy(&dir.path().join("twin"));
    let out = dir.path().join("out");
    let twin = dir.path().join("twin");
    let output = run(&[
        "render",
        "examples/tsb-195",
        twin.to_str().unwrap(),
        "--to",
        "txt",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("would both be written"));
    assert!(!out.exists());
}

#[test]
fn one_bad_circular_does_not_keep_the_others() {
    let dir = TempDir::new().unwrap();
    let out = dir.path().join("out");
    let output = run(&[
        "render",
        "examples/tsb-195",
        dir.path().join("nowhere").to_str().unwrap(),
        "--lang",
        "en",
        "--to",
        "txt",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 2);
    assert_eq!(names(&out), ["tsb-circular-195.en.txt"]);
}

#[test]
fn an_out_folder_that_cannot_be_is_said_before_anything_is_rendered() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    let output = run(&["render", "examples/tsb-195", "--out", file.join("out").to_str().unwrap()]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("cannot be written to"), "{}", stderr(&output));
}

#[test]
fn unknown_languages_and_formats_are_refused() {
    for (flag, word) in [("--lang", "de"), ("--to", "odt")] {
        let output = run(&["render", "examples/tsb-195", flag, word]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains(word));
    }
}

#[test]
fn render_tells_of_the_languages_that_it_makes_each_thing_once_in_the_order_of_check() {
    let home = TempDir::new().unwrap();
    let (folder, out) = (home.path().join("letter"), home.path().join("out"));
    let folder = folder.to_str().unwrap();
    assert_eq!(code(&run(&["new", folder, "--lang", "en,ru,fr"])), 0);
    let edit = |path: &str, edit: &dyn Fn(&str) -> String| {
        let path = format!("{folder}/{path}");
        fs::write(&path, edit(&fs::read_to_string(&path).unwrap())).unwrap();
    };
    // The text is another; the Russian prose is still the template's.
    edit("circular.toml", &|model| model.replace("x-1999", "x-1470"));
    for lang in ["en", "fr"] {
        edit(&format!("text/{lang}.ftl"), &|prose| prose.replace("x-1999", "x-1470"));
    }
    let told = |langs: &[&str]| {
        let made = run(&[&["render", folder, "--out", out.to_str().unwrap()], langs].concat());
        stderr(&made)
    };
    let heads = |told: &str| -> Vec<String> {
        let lines: Vec<&str> = told.lines().collect();
        let head = |pair: &[&str]| {
            pair[0]
                .strip_prefix("warning: ")
                .map(|it| format!("{it} {}", pair[1].trim().trim_start_matches("--> ")))
        };
        lines.windows(2).filter_map(head).collect()
    };
    let english = told(&["--lang", "en", "--to", "txt"]);
    assert!(!english.contains("ru.ftl") && !english.contains("fr.ftl"), "{english}");
    assert_eq!(heads(&english).len(), 2, "{english}");
    let both = told(&["--parallel", "en,fr", "--to", "docx"]);
    assert!(!both.contains("ru.ftl") && both.contains("fr.ftl"), "{both}");
    let all = told(&["--to", "txt"]);
    let of_check = stderr(&run(&["check", folder]));
    let (all, of_check) = (heads(&all), heads(&of_check));
    assert_eq!(all, of_check);
    assert_eq!(all.iter().filter(|told| told.contains("ru.ftl")).count(), 2, "{all:?}");
}

#[test]
fn a_name_that_nobody_knows_is_added_as_the_hint_is_typed_and_a_draft_needs_none() {
    let home = TempDir::new().unwrap();
    copy(home.path());
    let (model, prose) = (home.path().join("circular.toml"), home.path().join("text/en.ftl"));
    let text = fs::read_to_string(&model).unwrap();
    let at = text.find("[meeting]").unwrap();
    let meeting = text[at..].replacen("place = \"geneva\"", "place = \"bang-saen\"", 1);
    assert_ne!(meeting, text[at..]);
    fs::write(&model, format!("{}{meeting}", &text[..at])).unwrap();
    let (folder, out) = (home.path().to_str().unwrap(), home.path().join("out"));
    let render = |draft: &[&str]| {
        let args = ["render", folder, "--lang", "en,fr", "--to", "txt", "--out", out.to_str().unwrap()];
        run(&[&args[..], draft].concat())
    };
    let drafted = render(&["--draft"]);
    assert_eq!(code(&drafted), 0, "{}", stderr(&drafted));
    for lang in ["en", "fr"] {
        let text = fs::read_to_string(out.join(format!("tsb-circular-195.{lang}.txt"))).unwrap();
        assert!(text.contains("[bang-saen]"), "{text}");
    }
    // The two lines of the hint, typed as they stand.
    let told = stderr(&run(&["check", folder]));
    let hint = told.lines().find(|line| line.contains("in two lines")).unwrap();
    let lines: Vec<&str> = hint.split('`').skip(1).step_by(2).collect();
    assert_eq!(lines, ["place-bang-saen = NAME", "    .in = in NAME"]);
    let words = fs::read_to_string(&prose).unwrap();
    fs::write(&prose, format!("{words}\n{}\n", lines.join("\n"))).unwrap();
    let checked = run(&["check", folder]);
    assert_eq!(code(&checked), 0, "{}", stderr(&checked));
}

#[test]
fn check_tells_what_each_language_lacks_as_json() {
    let dir = TempDir::new().unwrap();
    copy(dir.path());
    let output = run(&["check", dir.path().to_str().unwrap(), "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["circulars"][0]["name"], "tsb-circular-195");
    assert_eq!(report["circulars"][0]["languages"]["en"]["complete"], true);
    assert_eq!(report["circulars"][0]["languages"]["fr"]["missing"].as_array().unwrap().len(), 10);
    assert_eq!(code(&output), 0);
}

#[test]
fn check_says_as_json_where_a_finding_begins_and_ends() {
    let dir = TempDir::new().unwrap();
    copy(dir.path());
    let model = dir.path().join("circular.toml");
    let text = fs::read_to_string(&model).unwrap();
    fs::write(&model, format!("numbr = 5\n{text}")).unwrap();
    let output = run(&["check", dir.path().to_str().unwrap(), "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found =
        report["diagnostics"].as_array().unwrap().iter().find(|it| it["code"] == "unknown-field").unwrap();
    let [line, column, end_line, end_column] =
        ["line", "column", "end-line", "end-column"].map(|name| found[name].as_u64().unwrap());
    assert_eq!((line, column, end_line, end_column), (1, 1, 1, 6), "{found:#}");
}

#[test]
fn check_warns_of_a_text_without_summary() {
    let output = run(&["check", "examples/tsb-79"]);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains("X.1333 Cor.1 has no summary"));
    assert_eq!(code(&run(&["check", "examples/tsb-79", "--fail-on", "error"])), 0);
}

#[test]
fn check_names_the_unconfirmed_terms_that_a_circular_uses() {
    let output = run(&["check", "examples/tsb-195", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let languages = &report["circulars"][0]["languages"];
    assert!(!languages["ar"]["unconfirmed"].as_array().unwrap().is_empty());
    assert!(languages["en"]["unconfirmed"].as_array().unwrap().is_empty());
}

#[test]
fn check_has_a_line_a_language_and_details_on_demand() {
    let output = run(&["check", "examples/tsb-195"]);
    let short = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!((short.lines().count(), stderr(&output)), (7, String::new()));
    let ends = |lang: &str, words| {
        let line = short.lines().find(|line| line.trim_start().starts_with(lang)).unwrap();
        assert!(line.ends_with(words), "{line}");
    };
    ends("en", "complete");
    ["fr", "es", "ru", "zh", "ar"].into_iter().for_each(|lang| ends(lang, "unconfirmed terms"));
    let long = run(&["check", "examples/tsb-195", "--verbose"]);
    let said = String::from_utf8(long.stdout.clone()).unwrap();
    // The same lines, and between them each term with its reason.
    assert!(short.lines().all(|line| said.contains(line)), "{said}");
    assert!(said.contains("“(signé)” (`original-signed`): "), "{said}");
}

#[test]
fn check_counts_only_the_unconfirmed_terms_that_are_printed() {
    let home = TempDir::new().unwrap();
    copy(home.path());
    let folder = home.path().to_str().unwrap();
    let french = root().join("examples/tsb-195/text/fr.ftl");
    let prose = fs::read_to_string(french).unwrap();
    let terms = |own: &str| {
        fs::write(home.path().join("text/fr.ftl"), format!("{prose}\n{own}")).unwrap();
        let report = run(&["check", folder, "--format", "json"]);
        let report: serde_json::Value = serde_json::from_slice(&report.stdout).unwrap();
        let terms = report["circulars"][0]["languages"]["fr"]["unconfirmed"].as_array().unwrap().clone();
        terms.iter().map(|term| term["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = terms("");
    assert!(all.contains(&"valediction".to_owned()), "{all:?}");
    // Other words for the message are not the ones to be confirmed, and no second picture is there to be described.
    assert!(!all.contains(&"second-alt".to_owned()), "{all:?}");
    let own = terms("# only: as the Director signs\nvalediction = Recevez mes salutations.\n");
    let gone: Vec<_> = all.iter().filter(|term| !own.contains(term)).collect();
    assert_eq!(gone, ["valediction"]);
    fs::create_dir(home.path().join("assets")).unwrap();
    fs::copy(root().join("examples/house/letterhead/logo.svg"), home.path().join("assets/second.svg"))
        .unwrap();
    assert!(terms("").contains(&"second-alt".to_owned()));
}

#[test]
fn check_tells_the_gravest_first_and_notes_on_demand() {
    let home = TempDir::new().unwrap();
    copy(home.path());
    let folder = home.path().to_str().unwrap();
    let file = home.path().join("text/en.ftl");
    let prose = fs::read_to_string(&file).unwrap();
    let own = "# only: shorter\nvalediction = Yours,\n# only: shorter\nvalediction = Yours,\n";
    fs::write(&file, format!("{prose}\n{own}")).unwrap();
    let model = home.path().join("circular.toml");
    let text = fs::read_to_string(&model).unwrap();
    fs::write(&model, text.replace("number = 195\n", "")).unwrap();
    let severities = |args: &[&str]| {
        let output = run(&[&["check", folder][..], args].concat());
        let told = stderr(&output);
        let of = |line: &str| {
            ["error", "warning", "note"].into_iter().find(|it| line.starts_with(&format!("{it}: ")))
        };
        told.lines().filter_map(of).collect::<Vec<_>>()
    };
    assert_eq!(severities(&[]), ["error", "warning"]);
    assert_eq!(severities(&["--verbose"]), ["error", "warning", "note"]);
    assert_eq!(severities(&["--fail-on", "note"]), ["error", "warning", "note"]);
}

#[test]
fn a_revision_not_in_force_is_told_with_the_one_that_is() {
    let home = TempDir::new().unwrap();
    copy(home.path());
    let model = home.path().join("circular.toml");
    let text = fs::read_to_string(&model).unwrap();
    let (holds, other) = ("place = \"hammamet\", year = 2016", "place = \"geneva\", year = 2022");
    fs::write(&model, text.replace(holds, other)).unwrap();
    let output = run(&["check", home.path().to_str().unwrap()]);
    assert_eq!(code(&output), 1);
    assert!(stderr(&output).contains(&format!("revised = {{ {holds} }}")), "{}", stderr(&output));
}

#[test]
fn a_house_among_circulars_is_passed_over() {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    let all = ["render", "examples/house", "examples/tsb-195", "--lang", "en", "--to", "txt", "--out", out];
    let output = run(&all);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    assert_eq!(names(home.path()), ["tsb-circular-195.en.txt"]);
    assert_eq!(code(&run(&["check", "examples/house"])), 2);
}

#[test]
fn the_schema_is_json_schema_and_completions_complete() {
    let schema: serde_json::Value = serde_json::from_slice(&run(&["schema"]).stdout).unwrap();
    assert!(schema["$schema"].as_str().unwrap().contains("json-schema.org"));
    assert!(schema["properties"]["study-period"].is_object());
    assert!(!run(&["completions", "bash"]).stdout.is_empty());
}

#[test]
fn templates_and_documents_with_macros_are_read_as_documents() {
    let out = TempDir::new().unwrap();
    let at = |name: &str| out.path().join(name).to_str().unwrap().to_owned();
    let made = run(&["render", "examples/tsb-195", "--lang", "en", "--to", "docx", "--out", &at("made")]);
    assert_eq!(code(&made), 0, "{}", stderr(&made));
    for ending in ["docm", "dotx", "DOTM"] {
        let file = at(&format!("a.{ending}"));
        fs::copy(out.path().join("made/tsb-circular-195.en.docx"), &file).unwrap();
        let compared =
            run(&["drift", &file, "en:examples/tsb-195", "--annotate", &at(&format!("notes-{ending}"))]);
        assert_eq!(code(&compared), 0, "{ending}: {}", stderr(&compared));
        assert_eq!(names(&out.path().join(format!("notes-{ending}"))), [format!("a.{ending}")]);
        let imported = run(&["import", &file, "--out", &at(&format!("folder-{ending}"))]);
        assert_eq!(code(&imported), 0, "{ending}: {}", stderr(&imported));
    }
    let other = at("a.odt");
    fs::write(&other, "PK, and no document").unwrap();
    let refused = run(&["drift", &other]);
    assert!(code(&refused) == 2 && stderr(&refused).contains("is not an edition"), "{}", stderr(&refused));
}

#[test]
fn words_that_are_spaces_are_an_error_at_their_line() {
    for blank in ["\u{a0}", "{ \"\u{a0}\" }", "{ \"\" }", "\u{200b}\u{2060}"] {
        let home = TempDir::new().unwrap();
        copy(home.path());
        let file = home.path().join("text/en.ftl");
        let prose = fs::read_to_string(&file).unwrap();
        let title = prose.lines().find(|line| line.starts_with("x-1332-title = ")).unwrap();
        let at = prose.lines().position(|line| line == title).unwrap() + 1;
        fs::write(&file, prose.replace(title, &format!("x-1332-title = {blank}"))).unwrap();
        for verb in [
            ["check", home.path().to_str().unwrap()].as_slice(),
            &[
                "render",
                home.path().to_str().unwrap(),
                "--to",
                "txt",
                "--out",
                home.path().join("out").to_str().unwrap(),
            ],
        ] {
            let output = run(verb);
            let said = stderr(&output);
            assert_ne!(code(&output), 0, "{verb:?} {blank:?}: {said}");
            assert!(
                said.contains("`x-1332-title` of the English prose is empty"),
                "{verb:?} {blank:?}: {said}"
            );
            assert!(said.contains(&format!("en.ftl:{at}:1")), "{verb:?} {blank:?}: {said}");
        }
    }
}
