//! Whole sets: what stands is not made again, what was issued stays, shards come together, and a run that is killed
//! leaves nothing half-made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::{code, names, root, run, stderr};

/// Circulars of the examples, in a folder of their own, in these languages.
fn circular(home: &Path, number: u16, langs: &[&str]) -> PathBuf {
    let (from, to) = (root().join(format!("examples/tsb-{number}")), home.join(format!("tsb-{number}")));
    fs::create_dir_all(to.join("text")).unwrap();
    fs::copy(from.join("circular.toml"), to.join("circular.toml")).unwrap();
    for lang in langs {
        fs::copy(from.join(format!("text/{lang}.ftl")), to.join(format!("text/{lang}.ftl"))).unwrap();
    }
    to
}

/// Copies of TSB Circular 195 under other numbers.
fn copies(home: &Path, count: u16) -> Vec<PathBuf> {
    let copy = |number: u16| {
        let made = circular(home, 195, &["en", "fr"]);
        let to = home.join(format!("c-{number}"));
        fs::rename(made, &to).unwrap();
        change(&to.join("circular.toml"), "number = 195", &format!("number = {number}"));
        to
    };
    (1001..1001 + count).map(copy).collect()
}

fn change(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old}");
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

fn append(file: &Path, words: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let text = fs::read_to_string(file).unwrap_or_default();
    fs::write(file, text + words).unwrap();
}

/// The arguments that render circulars into a folder and keep its manifest.
fn arguments(circulars: &[PathBuf], out: &Path, more: &[&str]) -> Vec<String> {
    let paths = circulars.iter().map(|path| path.to_str().unwrap());
    let ends = ["--manifest", "--out", out.to_str().unwrap()];
    ["render"].into_iter().chain(paths).chain(ends).chain(more.iter().copied()).map(str::to_owned).collect()
}

fn render(circulars: &[PathBuf], out: &Path, more: &[&str]) -> Output {
    let arguments = arguments(circulars, out, more);
    run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The same, where it goes well.
fn rendered(circulars: &[PathBuf], out: &Path, more: &[&str]) -> Vec<String> {
    let output = render(circulars, out, more);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    written(&output)
}

/// The names of the files that it wrote.
fn written(output: &Output) -> Vec<String> {
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    said.lines().map(|line| Path::new(line).file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    names(folder).into_iter().map(|name| (name.clone(), fs::read(folder.join(name)).unwrap())).collect()
}

fn verify(folder: &Path, more: &[&str]) -> Output {
    run(&[&["verify", folder.to_str().unwrap()][..], more].concat())
}

const TXT: [&str; 2] = ["--to", "txt"];

#[test]
fn what_did_not_change_is_not_made_again() {
    let home = TempDir::new().unwrap();
    let (set, out) = ([circular(home.path(), 195, &["en", "fr"])], home.path().join("out"));
    let (en, fr) = ("tsb-circular-195.en.txt", "tsb-circular-195.fr.txt");
    assert_eq!(rendered(&set, &out, &TXT), [en, fr]);
    let first = files(&out);
    let again = render(&set, &out, &TXT);
    assert_eq!((code(&again), written(&again)), (0, Vec::new()));
    assert!(stderr(&again).contains("tsb-circular-195: 2 unchanged"), "{}", stderr(&again));
    assert_eq!(files(&out), first);
    // The prose of a language is that of its edition alone, while no other shows it.
    change(&set[0].join("text/fr.ftl"), "Lignes", "Règles");
    let french = render(&set, &out, &TXT);
    assert_eq!((code(&french), written(&french)), (0, vec![fr.to_owned()]));
    let told = stderr(&french);
    assert!(
        told.contains("made anew, with other words than the manifest has (prose): tsb-circular-195.fr.txt"),
        "{told}"
    );
    append(&set[0].join("text/en.ftl"), "# A comment.\n");
    assert_eq!(rendered(&set, &out, &TXT), [en]);
    // What is otherwise than it was made, or gone, is made again.
    append(&out.join(fr), "by hand");
    assert_eq!(rendered(&set, &out, &TXT), [fr]);
    fs::remove_file(out.join(en)).unwrap();
    assert_eq!(rendered(&set, &out, &TXT), [en]);
    // Another format is made beside.
    assert_eq!(
        rendered(&set, &out, &["--to", "txt,docx"]),
        ["tsb-circular-195.en.docx", "tsb-circular-195.fr.docx"]
    );
    assert_eq!(code(&verify(&out, &[])), 0);
}

#[test]
fn everything_that_an_edition_is_made_from_counts_and_nothing_else() {
    let home = TempDir::new().unwrap();
    let (set, out, house) =
        ([circular(home.path(), 195, &["en"])], home.path().join("out"), home.path().join("house"));
    fs::create_dir(&house).unwrap();
    fs::write(house.join("house.toml"), "").unwrap();
    let args = ["--to", "docx", "--lang", "en", "--house", house.to_str().unwrap()];
    rendered(&set, &out, &args);
    let logo = fs::read_to_string(root().join("examples/house/letterhead/logo.svg")).unwrap();
    let fonts = root().join("fonts/carlito");
    let form = ["--form", "protected"];
    let other = |part: &str, more: &[&str]| {
        let made = render(&set, &out, &[&args[..], more].concat());
        assert_eq!(written(&made), ["tsb-circular-195.en.docx"], "{part}: {}", stderr(&made));
        let told = format!("with other words than the manifest has ({part}): ");
        assert!(stderr(&made).contains(&told), "{part}: {}", stderr(&made));
        let again = render(&set, &out, &[&args[..], more].concat());
        assert!(written(&again).is_empty(), "{part} again");
    };
    append(&set[0].join("circular.toml"), "# A comment.\n");
    other("circular", &[]);
    append(&house.join("text/en.ftl"), "salutation = Dear Colleague,\n");
    other("house", &[]);
    append(&house.join("names/fr.toml"), "[places.testville]\nname = \"Testville\"\n");
    other("house", &[]);
    append(&set[0].join("assets/logo.svg"), &logo);
    other("letterhead", &[]);
    other("flags", &form);
    other("faces, flags", &["--fonts", fonts.to_str().unwrap()]);
    other("faces, flags", &["--draft"]);
    other("flags", &[]);
    // What no English edition shows.
    append(&house.join("text/fr.ftl"), "salutation = Cher collègue,\n");
    let confirmed =
        "[[confirmed]]\nlang = \"fr\"\nmessage = \"salutation\"\nby = \"A.\"\ndate = 2026-01-02\n";
    append(&house.join("confirmed.toml"), confirmed);
    assert!(rendered(&set, &out, &args).is_empty());
}

#[test]
fn a_draft_that_shows_the_original_is_made_from_the_original() {
    let home = TempDir::new().unwrap();
    let (set, out) = ([circular(home.path(), 195, &["en"])], home.path().join("out"));
    let args = ["--to", "txt", "--lang", "fr", "--draft"];
    rendered(&set, &out, &args);
    assert!(rendered(&set, &out, &args).is_empty());
    append(&set[0].join("text/en.ftl"), "# A comment.\n");
    assert_eq!(rendered(&set, &out, &args), ["tsb-circular-195.fr.txt"]);
}

#[test]
fn as_issued_refuses_other_words_and_makes_nothing() {
    let home = TempDir::new().unwrap();
    let (set, out) = (
        [circular(home.path(), 195, &["en", "fr"]), circular(home.path(), 246, &["en"])],
        home.path().join("out"),
    );
    rendered(&set[..1], &out, &TXT);
    let issued = files(&out);
    let as_issued = ["--to", "txt", "--as-issued"];
    // What is lost is made again as it was, and what is new is made.
    fs::remove_file(out.join("tsb-circular-195.fr.txt")).unwrap();
    assert_eq!(rendered(&set, &out, &as_issued), ["tsb-circular-195.fr.txt", "tsb-circular-246.en.txt"]);
    let whole = files(&out);
    assert!(
        issued.iter().filter(|(name, _)| name.ends_with("txt")).all(|(name, bytes)| whole[name] == *bytes)
    );
    change(&set[0].join("text/fr.ftl"), "Lignes", "Règles");
    append(&set[1].join("circular.toml"), "# A comment.\n");
    let refused = render(&set, &out, &as_issued);
    let told = stderr(&refused);
    assert_eq!((code(&refused), written(&refused)), (2, Vec::new()), "{told}");
    for part in [
        "not as issued: tsb-circular-195.fr.txt would be made with other words (prose)",
        "not as issued: tsb-circular-246.en.txt would be made with other words (circular)",
        "hint: restore the prose as issued",
        "`tsb-circular new DIR --kind corrigendum`",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert_eq!(files(&out), whole);
    // Words of another version, and a file that came out otherwise.
    let manifest = out.join("manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    fs::write(&manifest, text.replace(env!("CARGO_PKG_VERSION"), "0.0.9")).unwrap();
    let refused = render(&set[..1], &out, &as_issued);
    let told = stderr(&refused);
    assert!(told.contains("(version)") && told.contains("render with tsb-circular 0.0.9"), "{told}");
    change(&set[0].join("text/fr.ftl"), "Règles", "Lignes");
    let mut other: Value = serde_json::from_str(&text).unwrap();
    other["files"]["tsb-circular-195.fr.txt"]["sha256"] = "0".repeat(64).into();
    fs::write(&manifest, other.to_string()).unwrap();
    let refused = render(&set[..1], &out, &as_issued);
    assert_eq!(code(&refused), 2);
    assert!(
        stderr(&refused).contains("made from the same again it is not what was issued"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(fs::read(out.join("tsb-circular-195.fr.txt")).unwrap(), whole["tsb-circular-195.fr.txt"]);
    // A file of which no manifest says anything.
    fs::remove_file(&manifest).unwrap();
    change(&set[0].join("text/fr.ftl"), "Lignes", "Règles");
    let refused = render(&set[..1], &out, &as_issued);
    assert_eq!(code(&refused), 2);
    assert!(stderr(&refused).contains("no manifest says what it was made from"), "{}", stderr(&refused));
    assert_eq!(fs::read(out.join("tsb-circular-195.fr.txt")).unwrap(), whole["tsb-circular-195.fr.txt"]);
}

#[test]
fn the_same_set_has_the_same_manifest_anywhere_and_on_any_number_of_threads() {
    let made = |jobs: &str| {
        let home = TempDir::new().unwrap();
        let set: Vec<_> = [246, 42, 195].map(|number| circular(home.path(), number, &["en", "fr"])).into();
        let out = home.path().join("out");
        let order = rendered(&set, &out, &["--to", "txt", "--jobs", jobs]);
        let manifest = fs::read_to_string(out.join("manifest.json")).unwrap();
        assert!(!manifest.contains(home.path().to_str().unwrap()));
        (order, files(&out))
    };
    let one = made("1");
    assert_eq!(one, made("5"));
    // What was written is told in the order of the command line.
    let numbers: Vec<&str> = one.0.iter().map(|name| name.split(['-', '.']).nth(2).unwrap()).collect();
    assert_eq!(numbers, ["246", "246", "42", "42", "195", "195"]);
    let manifest: Value = serde_json::from_slice(&one.1["manifest.json"]).unwrap();
    let names: Vec<&String> = manifest["files"].as_object().unwrap().keys().collect();
    assert_eq!(names, one.1.keys().filter(|name| name.ends_with("txt")).collect::<Vec<_>>());
}

#[test]
fn verify_tells_what_is_missing_changed_and_unknown() {
    let home = TempDir::new().unwrap();
    let (set, out) = ([circular(home.path(), 195, &["en", "fr"])], home.path().join("out"));
    rendered(&set, &out, &TXT);
    assert_eq!(code(&verify(&out, &[])), 0);
    fs::write(out.join("notes.md"), "no edition").unwrap();
    fs::write(out.join(".tsb-circular-x.part"), "of a run that was killed").unwrap();
    assert_eq!(code(&verify(&out, &[])), 0);
    fs::write(out.join("other.docx"), "").unwrap();
    assert_eq!((code(&verify(&out, &[])), code(&verify(&out, &["--fail-on", "error"]))), (1, 0));
    append(&out.join("tsb-circular-195.en.txt"), "by hand");
    fs::remove_file(out.join("tsb-circular-195.fr.txt")).unwrap();
    let output = verify(&out, &["--format", "json", "--fail-on", "error"]);
    assert_eq!(code(&output), 1);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let found = report["diagnostics"].as_array().unwrap().iter();
    let found: Vec<_> = found
        .map(|it| {
            let file = Path::new(it["file"].as_str().unwrap()).file_name().unwrap().to_str().unwrap();
            (it["code"].as_str().unwrap(), file)
        })
        .collect();
    let expected = [
        ("changed-file", "tsb-circular-195.en.txt"),
        ("missing-file", "tsb-circular-195.fr.txt"),
        ("unknown-file", "other.docx"),
    ];
    assert_eq!(found, expected);
    assert_eq!(report["summary"].to_string(), r#"{"changed":1,"files":2,"missing":1,"sound":0,"unknown":1}"#);
    // As its hint says.
    rendered(&set, &out, &TXT);
    assert_eq!(code(&verify(&out, &["--fail-on", "error"])), 0);
}

#[test]
fn a_manifest_that_cannot_be_read_is_refused() {
    let home = TempDir::new().unwrap();
    let (set, out) = ([circular(home.path(), 195, &["en"])], home.path().join("out"));
    let none = verify(home.path(), &[]);
    assert!(code(&none) == 2 && stderr(&none).contains("has no manifest"), "{}", stderr(&none));
    rendered(&set, &out, &TXT);
    let record = fs::read_to_string(out.join("manifest.json")).unwrap();
    for (text, told) in [
        ("{", "is not a manifest: "),
        (r#"{ "schema": 2, "editions": [] }"#, "a manifest of the form 2; this program knows 1"),
        (&record.replace("tsb-circular-195", "../tsb-circular-195"), "is not the name of a file"),
    ] {
        fs::write(out.join("manifest.json"), text).unwrap();
        for output in [verify(&out, &[]), render(&set, &out, &TXT)] {
            assert!(code(&output) == 2 && stderr(&output).contains(told), "{told}: {}", stderr(&output));
        }
    }
    let piped =
        run(&["render", "examples/tsb-195", "--lang", "en", "--to", "txt", "--out", "-", "--manifest"]);
    assert_eq!((code(&piped), piped.stdout.len()), (2, 0));
    assert!(stderr(&piped).contains("standard output has no manifest"));
}

#[test]
fn shards_make_the_set_together_and_a_whole_run_merges_their_manifests() {
    let home = TempDir::new().unwrap();
    let set = copies(home.path(), 7);
    let (whole, out) = (home.path().join("whole"), home.path().join("out"));
    rendered(&set, &whole, &TXT);
    let command = |shard: &str| {
        let arguments = arguments(&set, &out, &["--to", "txt", "--shard", shard]);
        Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    // All at the same moment, into one folder; none of them makes what another does.
    let shards: Vec<_> = ["1/3", "2/3", "3/3"].map(command).into();
    let outputs: Vec<_> = shards.into_iter().map(|shard| shard.wait_with_output().unwrap()).collect();
    assert!(outputs.iter().all(|output| output.status.success()));
    let mut made: Vec<String> = outputs.iter().flat_map(written).collect();
    made.sort();
    let editions = || names(&whole).into_iter().filter(|name| name.ends_with("txt"));
    assert_eq!(made, editions().collect::<Vec<_>>());
    assert_eq!(code(&verify(&out, &[])), 0);
    // Divided otherwise, it stands all the same.
    assert!(rendered(&set, &out, &["--to", "txt", "--shard", "2/2"]).is_empty());
    assert!(names(&out).contains(&"manifest.2-of-2.json".to_owned()));
    // A whole run finds it all made, and merges.
    assert!(rendered(&set, &out, &TXT).is_empty());
    assert_eq!(files(&out), files(&whole));
}

#[test]
fn a_shard_is_written_as_its_number_of_how_many() {
    for wrong in ["0/5", "6/5", "2", "2/x"] {
        let output = run(&["render", "examples/tsb-195", "--shard", wrong]);
        assert!(
            code(&output) == 2 && stderr(&output).contains("a shard is written `2/5`"),
            "{}",
            stderr(&output)
        );
    }
    // A circular that cannot be read is told by one of them.
    let told =
        ["1/3", "2/3", "3/3"].map(|shard| code(&run(&["render", "examples/nowhere", "--shard", shard])));
    assert_eq!(told.iter().filter(|code| **code == 2).count(), 1, "{told:?}");
    assert_eq!(told.iter().sum::<i32>(), 2);
}

#[test]
fn a_run_that_is_killed_leaves_whole_files_and_the_next_completes_the_set() {
    let home = TempDir::new().unwrap();
    let set = copies(home.path(), 12);
    let (whole, out) = (home.path().join("whole"), home.path().join("out"));
    rendered(&set, &whole, &TXT);
    let expected = files(&whole);
    fs::create_dir(&out).unwrap();
    for stop in [1, 6, 13] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
        command.args(arguments(&set, &out, &TXT)).stdout(Stdio::null()).stderr(Stdio::null());
        let mut run = command.spawn().unwrap();
        while names(&out).len() < stop && run.try_wait().unwrap().is_none() {}
        // SIGKILL: nothing of it runs on.
        run.kill().unwrap();
        run.wait().unwrap();
        let left = files(&out);
        let editions = left.iter().filter(|(name, _)| name.ends_with("txt"));
        editions.for_each(|(name, bytes)| assert!(expected[name] == *bytes, "{name} is not whole"));
        let Some(manifest) = left.get("manifest.json") else { continue };
        let manifest: Value = serde_json::from_slice(manifest).unwrap();
        for (name, record) in manifest["files"].as_object().unwrap() {
            let whole: Value = serde_json::from_slice(&expected["manifest.json"]).unwrap();
            assert!(left.contains_key(name) && *record == whole["files"][name], "{name}");
        }
    }
    // What was half-written when a run was killed goes, too.
    fs::write(out.join(".tsb-circular-killed.part"), "half").unwrap();
    rendered(&set, &out, &TXT);
    assert!(files(&out) == expected);
}

#[test]
fn a_set_is_counted_at_the_end_and_a_bad_circular_does_not_keep_the_others() {
    let home = TempDir::new().unwrap();
    let mut set = copies(home.path(), 3);
    let out = home.path().join("out");
    change(&set[1].join("text/fr.ftl"), "x-1332-title", "x-1332-tilte");
    set.push(home.path().join("nowhere"));
    let output = run(&["render", set[0].to_str().unwrap(), "--to", "txt", "--out", out.to_str().unwrap()]);
    assert_eq!((code(&output), stderr(&output)), (0, String::new()), "one circular is no set");
    let output = render(&set, &out, &["--to", "txt", "--lang", "en,fr"]);
    let told = stderr(&output);
    assert_eq!(code(&output), 2, "{told}");
    assert!(told.contains("[1/2] tsb-circular-1001: 2 files\n"), "{told}");
    assert_eq!(told.lines().last().unwrap(), "4 circulars: 4 files made, 2 circulars failed");
    let again = stderr(&render(&set, &out, &["--to", "txt", "--lang", "en,fr"]));
    assert_eq!(again.lines().last().unwrap(), "4 circulars: no file made, 4 unchanged, 2 circulars failed");
}

#[test]
fn editions_name_the_version_that_made_them() {
    let home = TempDir::new().unwrap();
    let (set, out) = ([circular(home.path(), 195, &["en"])], home.path().join("out"));
    rendered(&set, &out, &["--to", "pdf,docx"]);
    let version = concat!("tsb-circular ", env!("CARGO_PKG_VERSION"));
    let pdf = fs::read(out.join("tsb-circular-195.en.pdf")).unwrap();
    let xmp = format!("<xmp:CreatorTool>{version}</xmp:CreatorTool>");
    assert!(pdf.windows(xmp.len()).any(|part| part == xmp.as_bytes()));
    let docx = out.join("tsb-circular-195.en.docx");
    let reading =
        tsb_circular::inside::docx::open(&docx, &tsb_circular::inside::reading::Limits::default()).unwrap();
    assert_eq!(reading.properties["version"], version);
}
