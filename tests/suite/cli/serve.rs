//! A worker: what it answers is what the command makes, in the order in which it was asked, whatever stands on a line.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use tsb_circular::kinds::Folder;

use super::{code, root, run, stderr};
use crate::examples::folder;
use crate::memory::letter;

/// The answers to a text on standard input, line by line; all was well.
pub(super) fn answers(input: &str) -> Vec<Value> {
    answers_within(input, &[])
}

/// The same of a worker with more options.
fn answers_within(input: &str, options: &[&str]) -> Vec<Value> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    // Where a worker runs, none of the files that it is asked about can be found.
    let home = TempDir::new().unwrap();
    command.args(["serve", "--stdio", "--jobs", "4"]).args(options).current_dir(home.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (mut stdin, text) = (child.stdin.take().unwrap(), input.to_owned());
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.is_empty() || out.ends_with('\n'));
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A request about a letter, on a line.
pub(super) fn about(id: impl Into<Value>, verb: &str, of: &Folder, mut rest: Value) -> String {
    let letter = letter(of);
    let letter = letter.trim().strip_prefix('{').and_then(|it| it.strip_suffix('}')).unwrap();
    let rest = std::mem::take(rest.as_object_mut().unwrap());
    let rest: String = rest.iter().map(|(name, value)| format!(", \"{name}\": {value}")).collect();
    format!("{{\"id\": {}, \"verb\": \"{verb}\", \"request\": {{{letter}{rest}}}}}\n", id.into())
}

/// A request without a letter.
pub(super) fn ask(id: impl Into<Value>, verb: &str, request: Value) -> String {
    json!({ "id": id.into(), "verb": verb, "request": request }).to_string() + "\n"
}

fn content(answer: &Value) -> Vec<u8> {
    let content = answer["ok"]["content"].as_str();
    STANDARD.decode(content.unwrap_or_else(|| panic!("{answer:#}"))).unwrap()
}

/// A file as an edition or a reply.
pub(super) fn file(path: &Path) -> Value {
    json!({ "name": path.file_name().unwrap().to_str(), "content": STANDARD.encode(fs::read(path).unwrap()) })
}

/// What the command writes to standard output.
pub(super) fn made(args: &[&str]) -> Vec<u8> {
    let output = run(args);
    assert!(code(&output) < 2, "{args:?}: {}", stderr(&output));
    output.stdout
}

#[test]
fn editions_are_those_of_the_folder_and_come_in_the_order_of_the_requests() {
    let wanted: Vec<(u16, &str, &str)> = [195, 83]
        .into_iter()
        .flat_map(|number| ["fr", "ar"].map(|lang| (number, lang)))
        .flat_map(|(number, lang)| {
            ["pdf", "txt", "docx", "html", "json"].map(|format| (number, lang, format))
        })
        .collect();
    let lines = wanted.iter().enumerate().map(|(id, (number, lang, format))| {
        about(id, "render", folder(*number), json!({ "lang": lang, "format": format }))
    });
    let answers = answers(&lines.collect::<String>());
    assert_eq!(answers.len(), wanted.len());
    for (id, ((number, lang, format), answer)) in wanted.iter().zip(&answers).enumerate() {
        assert_eq!(answer["id"], id, "the quick ones wait for the slow");
        assert_eq!(answer["ok"]["name"], format!("tsb-circular-{number}.{lang}.{format}"));
        let folder = format!("examples/tsb-{number}");
        let straight = made(&["render", &folder, "--lang", lang, "--to", format, "--out", "-"]);
        assert!(content(answer) == straight, "{number} {lang} {format}");
    }
}

#[test]
fn a_house_and_a_letterhead_come_with_the_request() {
    let house = root().join("examples/house");
    let mut files = BTreeMap::new();
    for name in ["house.toml", "names", "text", "confirmed.toml", "letterhead"] {
        let path = house.join(name);
        let inside = fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path());
        for path in inside.chain([path.clone()]).filter(|path| path.is_file()) {
            let name = path.strip_prefix(&house).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(name, STANDARD.encode(fs::read(&path).unwrap()));
        }
    }
    let logo = fs::read(root().join("examples/house/letterhead/logo.svg")).unwrap();
    let pictures = TempDir::new().unwrap();
    fs::write(pictures.path().join("logo.svg"), &logo).unwrap();
    let asked = |id: u8, more: Value| {
        let mut request = json!({ "lang": "fr", "format": "pdf" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        about(id, "render", folder(195), request)
    };
    let lines = asked(1, json!({ "house": files }))
        + &asked(2, json!({ "letterhead": { "logo": STANDARD.encode(&logo) } }))
        + &asked(3, json!({}));
    let answers = answers(&lines);
    let render = ["render", "examples/tsb-195", "--lang", "fr", "--to", "pdf", "--out", "-"];
    let with = |more: &[&str]| made(&[&render[..], more].concat());
    assert!(content(&answers[0]) == with(&["--house", "examples/house"]));
    assert!(content(&answers[1]) == with(&["--letterhead", pictures.path().to_str().unwrap()]));
    assert!(content(&answers[2]) != content(&answers[0]) && content(&answers[2]) != content(&answers[1]));
}

#[test]
fn reports_are_those_of_the_command() {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    made(&["render", "examples/tsb-195", "--lang", "en,fr,zh", "--to", "docx", "--out", out]);
    made(&["reply", "examples/tsb-195", "--lang", "es", "--to", "docx", "--out", out]);
    let path = |lang: &str| home.path().join(format!("tsb-circular-195.{lang}.docx"));
    let reply = home.path().join("tsb-circular-195-reply.es.docx");
    let editions = ["en", "fr", "zh"].map(|lang| file(&path(lang)));
    let lines = about("a", "check", folder(195), json!({}))
        + &ask("b", "drift", json!({ "editions": editions }))
        + &about("c", "collect", folder(195), json!({ "replies": [file(&reply)] }))
        + &ask("d", "import", json!({ "editions": editions[..2] }));
    let answers = answers(&lines);
    let report = |at: usize| {
        let report = &answers[at]["ok"]["report"];
        assert!(report.is_object(), "{:#}", answers[at]);
        report.to_string().replace(&format!("{out}/"), "")
    };
    let told = |args: &[&str]| {
        let value: Value = serde_json::from_slice(&made(args)).unwrap();
        value.to_string().replace(&format!("{out}/"), "")
    };
    let checked =
        told(&["check", "examples/tsb-195", "--format", "json"]).replace("examples/tsb-195/text/", "");
    let own = report(0).replace("letter#/text/", "").replace(".ftl", "");
    assert_eq!(own.replace("\"letter\"", "\"examples/tsb-195\""), checked.replace(".ftl", ""));
    let named = ["en", "fr", "zh"].map(|lang| path(lang).to_str().unwrap().to_owned());
    assert_eq!(report(1), told(&["drift", &named[0], &named[1], &named[2], "--format", "json"]));
    let reply = reply.to_str().unwrap();
    let collected = run(&["collect", "examples/tsb-195", reply, "--format", "json"]);
    let collected: Value = serde_json::from_slice(&collected.stdout).unwrap();
    assert_eq!(report(2), collected.to_string().replace(&format!("{out}/"), ""));
    // The folder that comes back gives the same letter.
    let imported = &answers[3]["ok"];
    let folder_out = home.path().join("imported");
    made(&["import", &named[0], &named[1], "--out", folder_out.to_str().unwrap()]);
    let written = |path: &str| fs::read_to_string(folder_out.join(path)).unwrap();
    assert_eq!(imported["toml"], written("circular.toml"));
    assert_eq!(imported["text"]["fr"], written("text/fr.ftl"));
    assert_eq!(imported["circular"]["deadline"], "2020-02-29T23:59:00Z");
}

#[test]
fn what_was_edited_goes_back_into_the_prose_and_a_tampered_edition_is_found() {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    made(&["render", "examples/tsb-195", "--lang", "en", "--to", "txt", "--out", out]);
    let text = fs::read_to_string(home.path().join("tsb-circular-195.en.txt")).unwrap();
    let edited = text.replacen("are kindly requested", "are respectfully requested", 1);
    assert_ne!(edited, text);
    let edition = |name: &str, text: &str| json!({ "name": name, "content": STANDARD.encode(text) });
    let own: Value = serde_json::from_str(&letter(folder(195))).unwrap();
    let tampered = text.replacen("29 February 2020", "28 February 2020", 1);
    assert_ne!(tampered, text);
    let french = json!({ "circular": own["circular"], "text": own["text"], "lang": "fr" });
    let lines = ask(1, "import", json!({ "into": own, "editions": [edition("a.en.txt", &edited)] }))
        + &ask(2, "drift", json!({ "editions": [edition("a.en.txt", &text), french] }))
        + &ask(3, "drift", json!({ "editions": [edition("a.en.txt", &tampered), french] }));
    let answers = answers(&lines);
    assert!(
        answers[0]["ok"]["text"]["en"].as_str().unwrap().contains("are respectfully requested"),
        "{:#}",
        answers[0]
    );
    assert_eq!(answers[0]["ok"]["changes"][0]["lang"], "en");
    let errors = |at: usize| answers[at]["ok"]["report"]["summary"]["error"].clone();
    assert_eq!(errors(1), 0, "{:#}", answers[1]);
    assert_ne!(errors(2), 0, "{:#}", answers[2]);
}

#[test]
fn every_line_is_answered_whatever_it_says() {
    let deep =
        format!("{{\"id\": 4, \"verb\": \"check\", \"request\": {}{}}}", "[".repeat(9999), "]".repeat(9999));
    let lines = [
        "no JSON",
        "[]",
        "{ \"verb\": \"check\", \"request\": {} }",
        &deep,
        "{ \"id\": 5, \"verb\": \"sing\", \"request\": {} }",
        "{ \"id\": 6, \"verb\": \"check\", \"request\": {}, \"more\": 1 }",
        "{ \"id\": \"seven\", \"verb\": \"check\" }",
        "{ \"id\": 8, \"verb\": \"render\", \"request\": { \"circular\": {}, \"lang\": \"fr\", \"format\": \"rtf\" } }",
        "{ \"id\": 9, \"verb\": \"render\", \"request\": { \"circular\": {}, \"lang\": \"xx\", \"format\": \"txt\" } }",
        "{ \"id\": 10, \"verb\": \"drift\", \"request\": { \"editions\": [{ \"name\": \"/etc/hostname\" }] } }",
        "{ \"id\": 11, \"verb\": \"drift\", \"request\": { \"editions\": [{ \"name\": \"a.docx\", \"content\": \"UEsDBA==\" }] } }",
        "{ \"id\": 12, \"verb\": \"drift\", \"request\": { \"editions\": [{ \"name\": \"a.docx\", \"content\": \"é\" }] } }",
        "{ \"id\": 13, \"verb\": \"collect\", \"request\": { \"circular\": ",
    ];
    let sound = about(14, "check", folder(195), json!({}));
    let answers = answers(&format!("\n  \n{}\n{sound}{{ \"id\": 15", lines.join("\n")));
    assert_eq!(answers.len(), lines.len() + 2, "a blank line is none");
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    let none = Value::Null;
    let (four, five, six, seven) = (json!(4), json!(5), json!(6), json!("seven"));
    assert_eq!(ids[..7], [&none, &none, &none, &four, &five, &six, &seven]);
    assert_eq!(ids[12..], [&none, &json!(14), &none]);
    assert!(answers[13]["ok"]["report"].is_object());
    let said = |at: usize| {
        let error = &answers[at]["error"];
        assert_eq!(error["diagnostics"][0]["severity"], "error", "{:#}", answers[at]);
        error["message"].as_str().unwrap().to_owned()
    };
    assert!(said(0).contains("the line is no request"), "{}", said(0));
    assert!(said(2).contains("missing field `id`"), "{}", said(2));
    assert!(said(3).contains("recursion limit exceeded"), "{}", said(3));
    assert!(said(4).contains("there is no verb `sing`"), "{}", said(4));
    assert!(said(5).contains("unknown field `more`"), "{}", said(5));
    assert!(said(6).contains("missing field `circular`"), "{}", said(6));
    assert!(said(7).contains("unknown variant `rtf`"), "{}", said(7));
    assert!(said(9).contains("an edition is a file"), "{}", said(9));
    assert!(said(11).contains("no base64"), "{}", said(11));
    for at in [1, 8, 10, 12, 14] {
        said(at);
    }
}

#[test]
fn a_tower_of_braces_is_an_error_of_its_own_request() {
    let mut own: Value = serde_json::from_str(&letter(folder(195))).unwrap();
    let sound = ask(2, "check", own.clone());
    let prose = own["text"]["fr"].as_str().unwrap().to_owned();
    own["text"]["fr"] = json!(format!("{prose}\ntower = {}\n", "{ F(".repeat(100_000)));
    let lines = ask(1, "check", own.clone()) + &sound;
    let answers = answers(&lines);
    let told = answers[0]["ok"]["report"]["diagnostics"].to_string();
    assert!(told.contains("`tower` has more braces and brackets than a message can"), "{told}");
    assert_eq!(answers[1]["ok"]["report"]["summary"]["error"], 0);
}

#[test]
fn a_worker_reads_within_the_limits_that_it_is_given() {
    let logo = fs::read(root().join("examples/house/letterhead/logo.svg")).unwrap();
    let edition = made(&["render", "examples/letter", "--lang", "en", "--to", "txt", "--out", "-"]);
    let text = |more: Value| {
        let mut request = json!({ "lang": "en", "format": "txt" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        about(1, "render", folder(195), request)
    };
    let pictured = text(json!({ "letterhead": { "logo": STANDARD.encode(&logo) } }));
    let housed = text(json!({ "house": { "house.toml": STANDARD.encode("name = \"Desk\"") } }));
    let compared = json!({ "name": "a.en.txt", "content": STANDARD.encode(&edition) });
    let compared = ask(1, "drift", json!({ "editions": [compared, compared] }));
    let packed = json!({ "name": "a.en.docx", "content": STANDARD.encode("PK no package") });
    let packed = ask(1, "drift", json!({ "editions": [packed, packed] }));
    for (limit, line) in [
        ("paragraphs=5", &text(json!({}))),
        ("text=10", &text(json!({}))),
        ("picture=10", &pictured),
        ("text=3KB", &housed),
        ("paragraphs=5", &compared),
        ("file=5", &packed),
    ] {
        let told = |options: &[&str]| answers_within(line, options).remove(0).to_string();
        let name = limit.split('=').next().unwrap();
        let hint = format!("`--limit {name}=");
        assert!(told(&["--limit", limit]).contains(&hint), "{limit}: {}", told(&["--limit", limit]));
        assert!(!told(&[]).contains(&hint), "{limit}: {}", told(&[]));
    }
    // A wrong limit is told at once.
    let output = run(&["serve", "--stdio", "--limit", "paragraph"]);
    assert_eq!(code(&output), 2, "{}", stderr(&output));
}

#[test]
fn no_file_that_a_request_names_is_opened() {
    let home = TempDir::new().unwrap();
    let secret = home.path().join("secret.docx");
    made(&[
        "reply",
        "examples/tsb-195",
        "--lang",
        "en",
        "--to",
        "docx",
        "--out",
        home.path().to_str().unwrap(),
    ]);
    fs::rename(home.path().join("tsb-circular-195-reply.en.docx"), &secret).unwrap();
    let named = json!({ "name": secret, "content": "" });
    let house = json!({ "house.toml": STANDARD.encode(format!("[[letterhead]]\nlogo = {secret:?}\n")) });
    let lines = about(1, "collect", folder(195), json!({ "replies": [named] }))
        + &ask(2, "drift", json!({ "editions": [named] }))
        + &about(3, "render", folder(195), json!({ "lang": "en", "format": "txt", "house": house }));
    let answers = answers(&lines);
    let problem = &answers[0]["ok"]["report"]["replies"][0]["problems"][0]["code"];
    assert_eq!(problem, "unreadable", "{:#}", answers[0]);
    assert!(answers[1]["error"]["message"].is_string(), "{:#}", answers[1]);
    assert!(answers[2]["error"]["message"].as_str().unwrap().contains("inside the house folder"));
}
