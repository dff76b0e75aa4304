//! The page of `preview`: who may ask for it, what it shows, and that saving changes one message and nothing else.

use std::fs;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::page::{Page, read};
use super::{code, run, stderr};
use crate::examples::root;

/// How long a making may take on a busy machine.
const LONG: Duration = Duration::from_secs(60);

/// A preview of a copy of `examples/letter`.
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

impl DerefMut for Desk {
    fn deref_mut(&mut self) -> &mut Page {
        &mut self.page
    }
}

fn copied(to: &Path) {
    let from = root().join("examples/letter");
    fs::create_dir_all(to.join("text")).unwrap();
    fs::copy(from.join("circular.toml"), to.join("circular.toml")).unwrap();
    for file in fs::read_dir(from.join("text")).unwrap().flatten() {
        fs::copy(file.path(), to.join("text").join(file.file_name())).unwrap();
    }
}

impl Desk {
    fn open(flags: &[&str]) -> Self {
        let home = TempDir::new().unwrap();
        copied(&home.path().join("letter"));
        let arguments: Vec<&str> = ["preview", "letter"].iter().chain(flags).copied().collect();
        Self { page: Page::open(&arguments, home.path()), home }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join("letter").join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap()
    }

    /// The first state after a making for which something holds.
    fn state(&self, after: u64, holds: impl Fn(&Value) -> bool) -> Value {
        let (end, mut last) = (Instant::now() + LONG, after);
        while Instant::now() < end {
            let (status, body) = self.get(&format!("state/{last}"));
            if status != 200 {
                continue;
            }
            let state: Value = serde_json::from_str(&body).unwrap();
            if holds(&state) {
                return state;
            }
            last = state["number"].as_u64().unwrap();
        }
        panic!("nothing of the kind was made in time");
    }

    fn passage(&self, lang: &str, key: &str) -> Value {
        let (status, passage) = self.post("passage", &json!({ "lang": lang, "key": key }));
        assert_eq!(status, 200, "{passage}");
        passage
    }
}

/// The words of a passage on the pages of an edition.
fn words<'s>(state: &'s Value, lang: &str, key: &str) -> Option<&'s str> {
    let edition = state["editions"].as_array()?.iter().find(|edition| edition["lang"] == lang)?;
    let mut all = edition["pages"].as_array()?.iter().flat_map(|page| page["passages"].as_array().unwrap());
    all.find(|passage| passage["key"] == key)?["words"].as_str()
}

fn made(state: &Value) -> bool {
    state["editions"]
        .as_array()
        .is_some_and(|all| !all.is_empty() && all.iter().all(|it| it["pages"][0].is_object()))
}

#[test]
fn nobody_asks_who_has_not_the_link() {
    let desk = Desk::open(&[]);
    let page = desk.agent.get(desk.url("")).call().unwrap();
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(
        policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    assert!(page.headers().get("access-control-allow-origin").is_none());
    let (status, page) = read(page);
    assert!(status == 200 && !page.contains("http://") && !page.contains("https://"), "{page}");
    for route in ["state/0", "picture/0"] {
        assert_eq!(read(desk.agent.get(desk.url(route)).call().unwrap()).0, 401, "{route}");
        let guessed = desk.agent.get(desk.url(route)).header("authorization", "Bearer 0");
        assert_eq!(read(guessed.call().unwrap()).0, 401, "{route}");
    }
    let words = json!({ "lang": "en", "id": "subject", "words": "x", "was": null });
    let unknown = desk.agent.post(desk.url("words")).content_type("application/json").send(words.to_string());
    assert_eq!(read(unknown.unwrap()).0, 401);
    let port = desk.address.rsplit_once(':').unwrap().1;
    for (host, expected) in [
        (format!("desk.example:{port}"), 421),
        (format!("localhost:{port}"), 200),
        ("127.0.0.1:1".to_owned(), 421),
    ] {
        assert_eq!(
            read(desk.agent.get(desk.url("")).header("host", &host).call().unwrap()).0,
            expected,
            "{host}"
        );
    }
    assert_eq!(desk.get("../letter/circular.toml").0, 404);
    assert_eq!(desk.get("picture/%2e%2e%2fcircular.toml").0, 404);
    assert_eq!(desk.post("languages", &json!([])).0, 422);
    assert_eq!(desk.post("languages", &json!(["xx"])).0, 400);
    assert_eq!(desk.post("words", &json!({ "words": "x".repeat(2 << 20) })).0, 413);
}

#[test]
fn editions_are_shown_with_their_passages() {
    let desk = Desk::open(&["--lang", "en,ar"]);
    let state = desk.state(0, |state| made(state) && state["checked"] == true);
    assert_eq!((&state["name"], &state["original"]), (&json!("tsb-circular-58"), &json!("en")));
    let arabic = &state["editions"][1];
    assert_eq!((&arabic["lang"], &arabic["dir"]), (&json!("ar"), &json!("rtl")));
    let print = arabic["pages"][0]["picture"].as_str().unwrap();
    let (status, svg) = desk.get(&format!("picture/{print}"));
    assert!(status == 200 && svg.starts_with("<svg"), "{status}");
    // Every passage lies on its page, and what both editions say stands in both.
    for (lang, edition) in [("en", &state["editions"][0]), ("ar", arabic)] {
        for page in edition["pages"].as_array().unwrap() {
            let size = |at: usize| page["size"][at].as_f64().unwrap();
            for passage in page["passages"].as_array().unwrap() {
                let at: Vec<f64> =
                    passage["at"].as_array().unwrap().iter().filter_map(Value::as_f64).collect();
                let inside = at[0] > 0.0 && at[1] > 0.0 && at[0] + at[2] < size(0) && at[1] + at[3] < size(1);
                assert!(inside && at[2] > 0.0 && at[3] > 0.0, "{lang} {passage}");
            }
        }
        for key in [
            "subject",
            "letter/invitation",
            "letter/purpose/p2/1/2",
            "letter/dates/visas/what",
            "annex-registration/arrival",
        ] {
            let said = words(&state, lang, key).is_some() || key.starts_with("annex");
            assert!(said, "{lang} {key}");
        }
    }
    let findings = state["findings"].as_array().unwrap();
    let unreviewed =
        |it: &&Value| it["by"] == "status" && it["lang"] == "ar" && it["key"] == "letter/invitation";
    assert_eq!(findings.iter().filter(unreviewed).count(), 1);
    assert_eq!(desk.post("languages", &json!(["fr", "fr"])).0, 204);
    let state = desk.state(state["number"].as_u64().unwrap(), |state| state["editions"][0]["lang"] == "fr");
    assert_eq!(state["editions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_passage_tells_who_says_it() {
    let desk = Desk::open(&[]);
    desk.state(0, made);
    let passage = desk.passage("fr", "letter/grants");
    let message = &passage["messages"][0];
    assert_eq!(
        (&message["id"], &message["role"], &message["state"]),
        (&json!("grants"), &json!("own"), &json!("unreviewed"))
    );
    assert!(message["words"].as_str().unwrap().starts_with("{ $grants ->\n    [one] Il y a"), "{message}");
    let line = message["line"].as_u64().unwrap() as usize;
    assert!(desk.text("text/fr.ftl").lines().nth(line - 1).unwrap().starts_with("grants ="));
    assert!(message["source"]["words"].as_str().unwrap().contains("fellowship"), "{message}");
    let facts = passage["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["name"] == "grants" && fact["printed"] == "12"), "{facts:?}");
    let formula = desk.passage("fr", "letter/salutation");
    let message = &formula["messages"][0];
    assert_eq!((&message["role"], &message["words"]), (&json!("formula"), &json!("Madame, Monsieur,")));
    assert!(message["advice"][0].as_str().unwrap().contains("`salutation = …`"), "{message}");
    let cell = desk.passage("fr", "letter/dates/visas/what");
    assert_eq!(cell["messages"][0]["id"], "dates-visas.what");
    assert_eq!(desk.post("passage", &json!({ "lang": "fr", "key": "letter/none" })).0, 404);
}

#[test]
fn saving_writes_one_message_and_shows_it() {
    let desk = Desk::open(&[]);
    let before = desk.state(0, |state| made(state) && state["checked"] == true);
    let was = desk.text("text/fr.ftl");
    let message = desk.passage("fr", "letter/deadlines")["messages"][0].clone();
    let words_now = "Veuillez noter les dates suivantes:";
    let asked = json!({ "lang": "fr", "id": "deadlines", "words": words_now, "was": message["was"] });
    let (status, told) = desk.post("words", &asked);
    assert_eq!((status, &told["faults"]), (200, &json!([])), "{told}");
    let expected = was.replace(
        &format!("deadlines = {}", message["words"].as_str().unwrap()),
        &format!("deadlines = {words_now}"),
    );
    assert!(expected != was && desk.text("text/fr.ftl") == expected);
    let state = desk.state(before["number"].as_u64().unwrap(), |state| {
        words(state, "fr", "letter/deadlines").is_some_and(|words| words.contains("Veuillez noter"))
    });
    // The other edition is not made again.
    assert_eq!(state["editions"][0]["pages"], before["editions"][0]["pages"]);
    // An attribute goes without its message.
    let was = desk.text("text/fr.ftl");
    let message = desk.passage("fr", "letter/dates/visas/what")["messages"][0].clone();
    let asked = json!({ "lang": "fr", "id": "dates-visas.what", "words": "Visas", "was": message["was"] });
    assert_eq!(desk.post("words", &asked).0, 200);
    let expected = was.replace(message["words"].as_str().unwrap(), "Visas");
    assert!(expected != was && desk.text("text/fr.ftl") == expected);
}

#[test]
fn a_file_that_changed_is_not_written() {
    let desk = Desk::open(&[]);
    desk.state(0, made);
    let message = desk.passage("fr", "letter/deadlines")["messages"][0].clone();
    let elsewhere = desk.text("text/fr.ftl").replace("Les participants sont", "Tous sont");
    fs::write(desk.file("text/fr.ftl"), &elsewhere).unwrap();
    let asked = json!({ "lang": "fr", "id": "deadlines", "words": "Dates:", "was": message["was"] });
    let (status, told) = desk.post("words", &asked);
    assert_eq!(status, 409, "{told}");
    assert!(told["message"].as_str().unwrap().contains("changed since"), "{told}");
    assert_eq!(desk.text("text/fr.ftl"), elsewhere);
    // What somebody else saved is shown, too.
    desk.state(0, |state| {
        words(state, "fr", "letter/deadlines").is_some_and(|words| words.contains("Tous sont"))
    });
}

#[test]
fn words_that_are_wrong_are_refused_where_they_are() {
    let desk = Desk::open(&[]);
    desk.state(0, made);
    let was = desk.text("text/fr.ftl");
    let print = desk.passage("fr", "letter/deadlines")["messages"][0]["was"].clone();
    let save = |id: &str, words: &str| {
        desk.post("words", &json!({ "lang": "fr", "id": id, "words": words, "was": print }))
    };
    for (id, wrong, line) in [
        ("deadlines", "Une ligne\nune { autre", Some(2)),
        ("deadlines", "Le { $nowhere }:", Some(1)),
        ("deadlines", "Le <b>texte:", None),
        ("deadlines", "Le texte\n.other = attribut", None),
        ("deadlines", "  \n", None),
        ("salutation", "Bonjour,", None),
        ("../en", "x", None),
    ] {
        let (status, told) = save(id, wrong);
        assert_eq!(status, 422, "{wrong}: {told}");
        let fault = &told["faults"][0];
        assert!(fault["message"].as_str().is_some_and(|message| !message.is_empty()), "{wrong}: {told}");
        if let Some(line) = line {
            assert_eq!(fault["line"], line, "{wrong}: {told}");
        }
        assert_eq!(desk.text("text/fr.ftl"), was, "{wrong}");
    }
    // What reads like another message is words, for it is indented.
    assert_eq!(save("deadlines", "Le texte\nsubject = autre").0, 200);
    assert!(desk.text("text/fr.ftl").contains("deadlines =\n    Le texte\n    subject = autre\n"));
}

#[cfg(unix)]
#[test]
fn a_file_that_lies_elsewhere_is_not_written() {
    let desk = Desk::open(&[]);
    desk.state(0, made);
    let outside = desk.home.path().join("outside.ftl");
    fs::rename(desk.file("text/fr.ftl"), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, desk.file("text/fr.ftl")).unwrap();
    let was = fs::read_to_string(&outside).unwrap();
    let print = desk.passage("fr", "letter/deadlines")["messages"][0]["was"].clone();
    let asked = json!({ "lang": "fr", "id": "deadlines", "words": "Dates:", "was": print });
    let (status, told) = desk.post("words", &asked);
    assert!(
        status == 500 && told["message"].as_str().unwrap().contains("outside the circular's folder"),
        "{told}"
    );
    assert_eq!(fs::read_to_string(&outside).unwrap(), was);
}

#[test]
fn while_a_file_is_broken_the_last_pages_stay() {
    let desk = Desk::open(&[]);
    let before = desk.state(0, made);
    let toml = desk.text("circular.toml");
    fs::write(desk.file("circular.toml"), toml.replace("number = 58", "number = ")).unwrap();
    let broken = desk.state(before["number"].as_u64().unwrap(), |state| state["faults"][0].is_object());
    let fault = &broken["faults"][0];
    let line = toml.lines().position(|line| line == "number = 58").unwrap() + 1;
    assert_eq!(
        (&fault["line"], fault["file"].as_str()),
        (&json!(line), Some("letter/circular.toml")),
        "{fault}"
    );
    assert_eq!(broken["editions"][0]["pages"], before["editions"][0]["pages"]);
    fs::write(desk.file("circular.toml"), &toml).unwrap();
    let mended = desk.state(broken["number"].as_u64().unwrap(), |state| state["faults"] == json!([]));
    assert_eq!(mended["editions"][0]["pages"], before["editions"][0]["pages"]);
    // A fault in one language stops its edition alone.
    let french = desk.text("text/fr.ftl");
    fs::write(desk.file("text/fr.ftl"), french.replace("deadlines = ", "deadlines = { ")).unwrap();
    let state =
        desk.state(mended["number"].as_u64().unwrap(), |state| state["editions"][1]["faults"][0].is_object());
    assert_eq!(state["editions"][1]["pages"], before["editions"][1]["pages"]);
    assert_eq!((&state["editions"][0]["faults"], &state["faults"]), (&json!([]), &json!([])));
}

#[test]
fn what_is_missing_is_written_where_it_is_missed() {
    let desk = Desk::open(&["--lang", "en,fr"]);
    let before = desk.state(0, made);
    let french = desk.text("text/fr.ftl");
    let start = french.find("deadlines = ").unwrap();
    let end = start + french[start..].find('\n').unwrap() + 1;
    fs::write(desk.file("text/fr.ftl"), format!("{}{}", &french[..start], &french[end..])).unwrap();
    let state = desk.state(before["number"].as_u64().unwrap(), |state| state["editions"][1]["draft"] == true);
    assert!(words(&state, "fr", "letter/deadlines").is_some());
    let message = desk.passage("fr", "letter/deadlines")["messages"][0].clone();
    assert_eq!((&message["role"], &message["state"]), (&json!("missing"), &json!("missing")), "{message}");
    let asked =
        json!({ "lang": "fr", "id": "deadlines", "words": "Dates à retenir:", "was": message["was"] });
    assert_eq!(desk.post("words", &asked).0, 200);
    desk.state(state["number"].as_u64().unwrap(), |state| {
        state["editions"][1]["draft"] == false
            && words(state, "fr", "letter/deadlines").is_some_and(|words| words.contains("Dates à retenir:"))
    });
}

#[cfg(unix)]
#[test]
fn it_ends_at_a_word_though_a_page_is_waiting() {
    let mut desk = Desk::open(&[]);
    let state = desk.state(0, |state| state["checked"] == true);
    let (agent, token) = (desk.agent.clone(), desk.token.clone());
    let url = desk.url(&format!("state/{}", state["number"]));
    let waiting = thread::spawn(move || {
        read(agent.get(url).header("authorization", format!("Bearer {token}")).call().unwrap()).0
    });
    thread::sleep(Duration::from_millis(300));
    assert!(Command::new("kill").args(["-TERM", &desk.child.id().to_string()]).status().unwrap().success());
    assert_eq!(waiting.join().unwrap(), 204);
    assert_eq!(desk.child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_is_no_circular_is_not_shown() {
    let output = run(&["preview", "examples/house"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("has no circular.toml"), "{}", stderr(&output));
}
