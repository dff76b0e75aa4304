//! The page of `desk`: who may ask for it, what comes of files that are dropped, and that nothing is written but what is
//! saved, where it is saved.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use tsb_circular::docx;
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::page::{Page, read};
use super::{code, run, stderr};
use crate::collect::fill::{self, Filling};
use crate::docx::package::Package;
use crate::examples::{edition, root};

/// A desk of a folder with a copy of Circular 195 below it.
struct Desk {
    page: Page,
    home: TempDir,
}

impl Deref for Desk {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

impl Desk {
    fn open() -> Self {
        let home = TempDir::new().unwrap();
        copied(&root().join("examples/tsb-195"), &home.path().join("desk/letters/old"));
        Self::of(home)
    }

    fn of(home: TempDir) -> Self {
        Self { page: Page::open(&["desk", "desk", "--no-open"], home.path()), home }
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("desk")
    }

    /// What a work gives that is taken.
    fn made(&self, route: &str, body: &Value) -> Value {
        let (status, made) = self.post(route, body);
        assert_eq!(status, 200, "{route}: {made}");
        made
    }

    fn compared(&self) -> Value {
        self.made("drift", &json!({ "editions": editions(), "accepted": null, "letter": null }))
    }

    fn save(&self, made: &Value, into: &str) -> (u16, Value) {
        self.post("save", &json!({ "work": made["work"], "into": into }))
    }
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        match entry.path().is_dir() {
            true => copied(&entry.path(), &to.join(entry.file_name())),
            false => drop(fs::copy(entry.path(), to.join(entry.file_name())).unwrap()),
        }
    }
}

fn file(name: &str, bytes: impl AsRef<[u8]>) -> Value {
    json!({ "name": name, "content": STANDARD.encode(bytes) })
}

/// Editions of Circular 195: English, French, and Chinese in Word with another day.
fn editions() -> &'static Value {
    static EDITIONS: OnceLock<Value> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let chinese = docx::write(&edition(195, Lang::Zh), &docx::DocxOptions::default()).unwrap();
        let other = fill::edited(&chinese, |part| part.replacen("3月17日", "3月18日", 1));
        let text = |lang| text::write(&edition(195, lang));
        json!([file("en.txt", text(Lang::En)), file("fr.txt", text(Lang::Fr)), file("zh.docx", other)])
    })
}

/// Everything below a folder, links too, with what files hold.
fn all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut out = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if fs::symlink_metadata(&path).unwrap().is_dir() {
            out.extend(all(&path));
        }
        out.insert(path.clone(), fs::read(&path).unwrap_or_default());
    }
    out
}

fn hints(told: &Value) -> String {
    told["diagnostics"][0]["hints"].to_string()
}

#[test]
fn nobody_asks_who_has_not_the_link() {
    let desk = Desk::open();
    let page = desk.agent.get(desk.url("")).call().unwrap();
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(
        policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    let (status, page) = read(page);
    assert!(status == 200 && !page.contains("http://") && !page.contains("https://"), "{page}");
    for part in ["base.css", "page.css", "base.js", "page.js", "came.js", "drop.js", "letters.js", "work.js"]
    {
        let (status, text) = read(desk.agent.get(desk.url(part)).call().unwrap());
        assert!(status == 200 && !text.contains("://"), "{part}");
    }
    let before = all(desk.home.path());
    assert_eq!(read(desk.agent.get(desk.url("letters")).call().unwrap()).0, 401);
    let body = json!({ "letter": "letters/old", "from": "letters/old", "into": "new" }).to_string();
    for route in ["state", "editions", "new", "drift", "count", "save"] {
        let asked = desk.agent.post(desk.url(route));
        assert_eq!(
            read(asked.content_type("application/json").send(body.clone()).unwrap()).0,
            401,
            "{route}"
        );
    }
    let port = desk.address.rsplit_once(':').unwrap().1;
    let token = format!("Bearer {}", desk.token);
    for host in [format!("desk.example:{port}"), "127.0.0.1:1".to_owned()] {
        let asked = desk.agent.get(desk.url("letters")).header("authorization", &token).header("host", &host);
        assert_eq!(read(asked.call().unwrap()).0, 421, "{host}");
    }
    for route in [
        "made/0/drift.html",
        "made//drift.html",
        "made/..%2f..%2fletters/old",
        "../letters/old/circular.toml",
    ] {
        assert_eq!(desk.get(route).0, 404, "{route}");
    }
    assert_eq!(all(desk.home.path()), before);
}

#[test]
fn what_is_dropped_is_compared_looked_at_and_saved() {
    let desk = Desk::open();
    let before = all(desk.home.path());
    let made = desk.compared();
    assert_eq!(
        (&made["verdict"], &made["findings"], &made["diagnostics"]),
        (&json!("1 error"), &json!(1), &json!([]))
    );
    let names: Vec<&str> =
        made["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["drift.html", "drift.xlsx", "zh.docx"]);
    // A browser opens what was made by its link alone, as a page of nobody's.
    let work = made["work"].as_str().unwrap();
    let report = desk.agent.get(desk.url(&format!("made/{work}/drift.html"))).call().unwrap();
    let policy = report.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("sandbox ") && !policy.contains("allow-same-origin"), "{policy}");
    assert!(read(report).1.contains("date-mismatch"));
    for other in [format!("made/{work}/circular.toml"), format!("made/{work}/..%2fdrift.html")] {
        assert_eq!(desk.get(&other).0, 404, "{other}");
    }
    assert_eq!(all(desk.home.path()), before, "nothing was saved yet");

    let (status, saved) = desk.save(&made, " reports/first ");
    assert_eq!(status, 200, "{saved}");
    assert_eq!(
        saved["files"],
        json!(["reports/first/drift.html", "reports/first/drift.xlsx", "reports/first/zh.docx"])
    );
    let copy = fs::read(desk.folder().join("reports/first/zh.docx")).unwrap();
    let comments = Package::open(&copy).part("word/comments.xml").words();
    assert!(comments.contains("date-mismatch"), "{comments}");
    let after = all(desk.home.path());
    assert_eq!(after.len(), before.len() + 5);
    assert!(before.iter().all(|(path, bytes)| after[path] == *bytes));
    // Nothing is written over, neither all nor one.
    for (into, free) in [("reports/first", "reports/first-2"), ("reports/first-2", "")] {
        let (status, told) = desk.save(&made, into);
        assert_eq!(status, if free.is_empty() { 200 } else { 409 }, "{told}");
        assert!(free.is_empty() || (told["free"] == free && hints(&told).contains(free)), "{told}");
    }
    let third = desk.folder().join("third");
    fs::create_dir(&third).unwrap();
    fs::write(third.join("zh.docx"), "mine").unwrap();
    assert_eq!(desk.save(&made, "third").0, 409);
    assert_eq!(all(&third).len(), 1);
    assert_eq!(fs::read(third.join("zh.docx")).unwrap(), b"mine");
    let (status, told) = desk.post("save", &json!({ "work": "0", "into": "reports" }));
    assert!(status == 422 && hints(&told).contains("make it again"), "{told}");
}

#[test]
fn what_a_reviser_accepted_is_no_longer_found() {
    let desk = Desk::open();
    let made = desk.compared();
    let (_, report) = desk.get(&format!("made/{}/drift.html", made["work"].as_str().unwrap()));
    let id =
        report.split("<p class=\"id\">id <code>").nth(1).and_then(|rest| rest.split('<').next()).unwrap();
    let accepted = format!("[[allow]]\nid = \"{id}\"\nreason = \"a test\"\n");
    let asked = json!({ "editions": editions(), "accepted": file("accepted.toml", accepted), "letter": "letters/old" });
    assert_eq!(desk.made("drift", &asked)["findings"], 0);
}

#[cfg(unix)]
#[test]
fn no_name_and_no_link_leads_outside() {
    use std::os::unix::fs::symlink;

    let home = TempDir::new().unwrap();
    copied(&root().join("examples/tsb-195"), &home.path().join("desk/letters/old"));
    copied(&root().join("examples/tsb-195"), &home.path().join("outside"));
    copied(&root().join("examples/tsb-195"), &home.path().join("desk/.hidden/letter"));
    symlink(home.path().join("outside"), home.path().join("desk/link")).unwrap();
    symlink(home.path().join("gone"), home.path().join("desk/dangling")).unwrap();
    symlink(home.path().join("desk/letters"), home.path().join("desk/within")).unwrap();
    fs::write(home.path().join("desk/file"), "").unwrap();
    fs::create_dir(home.path().join("desk/kept")).unwrap();
    symlink(home.path().join("outside/drift.html"), home.path().join("desk/kept/drift.html")).unwrap();
    let desk = Desk::of(home);
    let before = all(desk.home.path());
    let letters: Value = serde_json::from_str(&desk.get("letters").1).unwrap();
    let paths: Vec<&Value> =
        letters["letters"].as_array().unwrap().iter().map(|letter| &letter["path"]).collect();
    assert_eq!(paths, [&json!("letters/old")]);
    let made = desk.compared();
    let absolute = desk.home.path().join("outside").to_string_lossy().into_owned();
    for into in [
        "",
        " ",
        ".",
        "..",
        "../outside",
        "a/../../outside",
        "/",
        &absolute,
        "a//b",
        "a/",
        ".hidden",
        ".git/hooks",
        "a\\b",
        "..\\outside",
        "C:\\outside",
        "C:",
        "nul",
        "com1.txt",
        "a\0b",
        "a\nb",
        "\u{202e}a",
        "a.",
        "link",
        "link/new",
        "dangling",
        "dangling/new",
        "within/new",
        "file",
        "file/new",
        "a/b/c/d/e",
        &"x".repeat(300),
    ] {
        let (status, told) = desk.save(&made, into);
        assert_eq!(status, 422, "{into:?}: {told}");
        assert!(hints(&told).len() > 4, "{into:?}: {told}");
        let (status, told) =
            desk.post("new", &json!({ "from": "letters/old", "into": into, "number": null }));
        assert!((status == 422) || (into == "file" && status == 409), "{into:?}: {told}");
    }
    // A link that has the name of a file is there, wherever it leads.
    assert_eq!(desk.save(&made, "kept").0, 409);
    for letter in [
        "../outside",
        &absolute,
        "link",
        "",
        ".",
        "letters",
        "letters/old/../../link",
        "letters/old/circular.toml",
    ] {
        let (status, told) = desk.post("state", &json!({ "letter": letter }));
        assert!(status == 422 && told["message"].as_str().unwrap().contains("no letter"), "{letter}: {told}");
    }
    assert_eq!(all(desk.home.path()), before);
}

#[test]
fn files_of_no_name_or_no_size_are_refused() {
    let desk = Desk::open();
    let drift = |editions: Value| {
        desk.post("drift", &json!({ "editions": editions, "accepted": null, "letter": null }))
    };
    let long = "x".repeat(200) + ".txt";
    for name in [
        "../en.txt",
        "a/en.txt",
        "/etc/en.txt",
        "a\\en.txt",
        "",
        ".",
        "..",
        "en\0.txt",
        "\u{202e}txt.exe",
        &long,
    ] {
        let (status, told) = drift(json!([file(name, "words")]));
        assert!(status == 422 && told["message"].as_str().unwrap().starts_with('`'), "{name:?}: {told}");
    }
    let (status, told) = drift(json!([file("a.txt", "words"), file("A.TXT", "words")]));
    assert!(status == 422 && hints(&told).contains("rename"), "{told}");
    let (status, told) = drift(json!([]));
    assert!(status == 422 && told["message"].as_str().unwrap().contains("no edition"), "{told}");
    // What cannot be read is told by its name, and the others are compared.
    let mut some = editions().as_array().unwrap().clone();
    some.push(file("broken.docx", "PK"));
    let (status, told) = drift(json!(some));
    let found = told["diagnostics"].to_string();
    assert!(status == 200 && found.contains("broken.docx") && told["findings"] == 1, "{told}");
    for wrong in [json!([{ "name": "a.txt" }]), json!([{ "name": "a.txt", "content": "?" }]), json!(7)] {
        assert_eq!(drift(wrong).0, 400);
    }
    let body = json!({ "editions": [], "more": "x".repeat(96 << 20) });
    assert_eq!(desk.post("drift", &body).0, 413);
}

#[test]
fn a_letter_is_looked_at_made_and_begun_again() {
    let desk = Desk::open();
    let old = desk.folder().join("letters/old");
    let broken = desk.folder().join("broken");
    fs::create_dir(&broken).unwrap();
    fs::write(broken.join("circular.toml"), "kind = ").unwrap();
    fs::remove_file(old.join("text/ru.ftl")).unwrap();
    let letters: Value = serde_json::from_str(&desk.get("letters").1).unwrap();
    let [one, other] = letters["letters"].as_array().unwrap().as_slice() else { panic!("{letters}") };
    assert_eq!((&one["path"], &one["name"]), (&json!("broken"), &Value::Null));
    assert_eq!(
        (&other["name"], other["languages"].as_array().unwrap().len()),
        (&json!("tsb-circular-195"), 5)
    );
    let (status, told) = desk.post("state", &json!({ "letter": "broken" }));
    assert!(status == 422 && told["diagnostics"][0]["line"] == 1, "{told}");

    let state = desk.made("state", &json!({ "letter": "letters/old" }));
    let language = |lang: &str| {
        state["languages"].as_array().unwrap().iter().find(|it| it["lang"] == lang).unwrap().clone()
    };
    assert_eq!((&language("fr")["ready"], &language("ru")["ready"]), (&json!(true), &json!(false)));
    let page = format!("made/{}/tsb-circular-195.status.html", state["work"].as_str().unwrap());
    assert!(desk.get(&page).1.contains("Status of tsb-circular-195"));

    // A language that cannot be made leaves the others standing.
    let editions = |langs: &[&str], draft: bool| {
        let asked = json!({ "letter": "letters/old", "langs": langs, "to": ["txt", "docx"], "draft": draft });
        desk.post("editions", &asked)
    };
    let (status, made) = editions(&["ru", "fr"], false);
    assert!(status == 200 && made["files"].as_array().unwrap().len() == 2, "{made}");
    assert!(made["diagnostics"].to_string().contains("Russian"), "{made}");
    let (status, told) = editions(&["ru"], false);
    assert_eq!(status, 422, "{told}");
    assert_eq!(editions(&["ru"], true).0, 200);
    assert_eq!(editions(&[], false).0, 422);
    assert_eq!(editions(&["xx"], false).0, 400);
    assert_eq!(desk.save(&made, "editions").0, 200);
    let word = fs::read_to_string(desk.folder().join("editions/tsb-circular-195.fr.txt")).unwrap();
    assert_eq!(word, text::write(&edition(195, Lang::Fr)));

    let before = all(&old);
    let begin = |into: &str, number: &str| {
        desk.post("new", &json!({ "from": "letters/old", "into": into, "number": number }))
    };
    let (status, told) = begin("letters/old", "");
    assert!(status == 409 && told["free"] == "letters/old-2", "{told}");
    assert_eq!(begin("letters/new", "many").0, 422);
    assert!(!desk.folder().join("letters/new").exists());
    let (status, begun) = begin("letters/new", "196");
    assert_eq!((status, &begun["letter"]), (200, &json!("letters/new")), "{begun}");
    let model = fs::read_to_string(desk.folder().join("letters/new/circular.toml")).unwrap();
    assert!(model.contains("number = 196") && !model.contains("\ndate ="), "{model}");
    let french = desk.folder().join("letters/new/text/fr.ftl");
    assert_eq!(fs::read(french).unwrap(), before[&old.join("text/fr.ftl")]);
    assert_eq!(all(&old), before);
}

#[test]
fn replies_are_counted_and_the_count_is_saved() {
    let desk = Desk::open();
    let texts = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];
    let form = docx::write(&edition(195, Lang::En), &docx::DocxOptions::default()).unwrap();
    let kenya = fill::word(&form, &Filling::new().assigning(&texts).entry("member-state", "Kenya"));
    let count = |late: bool| {
        desk.made(
            "count",
            &json!({
                "letter": "letters/old",
                "replies": [file("kenya.docx", &kenya), file("letter.docx", "PK")],
                "received": file("received.csv", "path,received\nkenya.docx,2020-03-09\n"),
                "late": late,
            }),
        )
    };
    let made = count(true);
    assert_eq!(
        (&made["found"]["texts"][0]["support"], &made["names"]["x-1332"]),
        (&json!(1), &json!("X.1332 (X.sgsec-3)"))
    );
    assert!(made["diagnostics"].to_string().contains("letter.docx"), "{made}");
    assert_eq!(count(false)["found"]["texts"][0]["support"], 0);
    let (status, saved) = desk.save(&made, "counts");
    assert_eq!(status, 200, "{saved}");
    let table = fs::read_to_string(desk.folder().join("counts/tsb-circular-195.replies.csv")).unwrap();
    assert!(table.contains("Kenya"), "{table}");
    let (status, told) =
        desk.post("count", &json!({ "letter": "", "replies": [], "received": null, "late": false }));
    assert!(status == 422 && hints(&told).contains("choose one"), "{told}");
}

#[test]
fn what_is_no_folder_has_no_desk() {
    let output = run(&["desk", "examples/none", "--no-open"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("is no folder"), "{}", stderr(&output));
}

/// What hints call by flags the page calls otherwise: by the words that the hints have.
#[test]
fn the_page_knows_the_hints_that_it_says_otherwise() {
    let mut sources = Vec::new();
    crate::rooms::sources(&root().join("src"), &mut sources);
    let sources: String = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let script = fs::read_to_string(root().join("src/desk/page/came.js")).unwrap();
    let table = script.split_once("const HERE = [").unwrap().1.split_once("];").unwrap().0;
    let known: Vec<&str> =
        table.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.split('"').next()).collect();
    assert!(known.len() >= 3);
    for hint in known {
        assert!(sources.contains(hint), "{hint}");
    }
}
