//! Editions of what is stale: refused, or as drafts that say so in every format; and the manifest of their folder.

use std::fs;
use std::io::{Cursor, Read as _};

use super::Desk;

/// A desk where the French is left behind.
fn stale() -> Desk {
    let desk = Desk::translated();
    desk.edit("letter/text/en.ftl", "a forum on energy", "a second forum on energy");
    for lang in ["es", "ru", "zh", "ar"] {
        desk.good(&[
            "status",
            "letter",
            "--sign",
            &format!("{lang}=translated"),
            "--by",
            "MD",
            "--message",
            "invitation",
        ]);
    }
    desk
}

#[test]
fn an_edition_with_stale_words_is_refused_and_the_others_are_made() {
    let desk = stale();
    let (_, told) = desk.ends(2, &["render", "letter", "--to", "txt"]);
    assert!(
        told.contains("`invitation` is made from other words than the original has now (words)"),
        "{told}"
    );
    assert!(told.contains("letter/text/fr.ftl:2:1"), "{told}");
    assert!(
        desk.path("out/tsb-circular-58.es.txt").exists() && !desk.path("out/tsb-circular-58.fr.txt").exists()
    );
    // The hint, typed as it stands.
    let command = told.split('`').find(|it| it.starts_with("tsb-circular status")).unwrap();
    let args: Vec<&str> = command.split(' ').skip(1).collect();
    desk.good(&args);
    desk.good(&["render", "letter", "--lang", "fr", "--to", "txt"]);
}

#[test]
fn a_draft_marks_stale_passages_and_says_what_it_is_in_every_format() {
    let desk = stale();
    desk.good(&["render", "letter", "--lang", "fr,es,ar", "--to", "txt,docx,pdf,html,json", "--draft"]);
    let read = |name: &str| fs::read(desk.path("out").join(name)).unwrap();
    let text = |name: &str| String::from_utf8(read(name)).unwrap();
    assert!(text("tsb-circular-58.fr.txt").contains("[l'original a changé] J'ai le plaisir"));
    assert!(!text("tsb-circular-58.es.txt").contains("[el original"));
    let page = text("tsb-circular-58.fr.html");
    assert!(
        page.contains("<meta name=\"keywords\" content=\"Draft\"/>") && page.contains("<title>PROJET – ")
    );
    let document: serde_json::Value = serde_json::from_slice(&read("tsb-circular-58.fr.json")).unwrap();
    assert_eq!(document["draft"], true);
    let part = |file: &str, name: &str| {
        let mut zip = zip::ZipArchive::new(Cursor::new(read(file))).unwrap();
        let mut out = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut out).unwrap();
        out
    };
    // On the first page too, and nowhere else than in drafts.
    assert!(text("tsb-circular-58.fr.txt").starts_with("PROJET\n\n"));
    assert!(page.contains("<p class=\"draft\">PROJET</p>"), "{page}");
    assert_eq!(document["masthead"]["draft"][0]["words"]["text"], "PROJET");
    assert!(part("tsb-circular-58.fr.docx", "word/header2.xml").contains(">PROJET</w:t>"));
    for (name, says) in [("tsb-circular-58.es.txt", "PROYECTO"), ("tsb-circular-58.es.html", "PROYECTO")] {
        assert!(!text(name).contains(says), "{name}");
    }
    assert!(!part("tsb-circular-58.es.docx", "word/header2.xml").contains("<w:t"));
    let status = "<cp:contentStatus>Draft</cp:contentStatus>";
    assert!(part("tsb-circular-58.fr.docx", "docProps/core.xml").contains(status));
    assert!(!part("tsb-circular-58.es.docx", "docProps/core.xml").contains(status));
    let keywords = |file: &str| {
        let pdf = read(file);
        String::from_utf8_lossy(&pdf).contains("<pdf:Keywords>Draft</pdf:Keywords>")
    };
    assert!(keywords("tsb-circular-58.fr.pdf") && !keywords("tsb-circular-58.es.pdf"));
}

#[test]
fn a_stale_override_is_refused_and_marked_too() {
    let desk = Desk::new();
    for lang in ["en", "fr", "es", "ru", "zh", "ar"] {
        let file = format!("letter/text/{lang}.ftl");
        let text = fs::read_to_string(desk.path(&file)).unwrap();
        fs::write(desk.path(&file), format!("{text}salutation = Dear {lang},\n")).unwrap();
    }
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD"]);
    desk.edit("letter/text/en.ftl", "Dear en,", "Dear Colleague,");
    let (_, told) = desk.ends(2, &["render", "letter", "--lang", "fr", "--to", "txt"]);
    assert!(told.contains("`salutation` is made from other words"), "{told}");
    desk.good(&["render", "letter", "--lang", "fr", "--to", "txt", "--draft"]);
    let text = fs::read_to_string(desk.path("out/tsb-circular-58.fr.txt")).unwrap();
    assert!(text.contains("[l'original a changé] Dear fr,"), "{text}");
}

#[test]
fn drift_and_import_take_editions_as_they_stand() {
    let desk = stale();
    desk.good(&["drift", "letter"]);
    desk.good(&["status", "letter", "--sign", "fr=translated", "--by", "MD", "--message", "invitation"]);
    desk.good(&["render", "letter", "--lang", "fr", "--to", "docx"]);
    desk.edit("letter/text/en.ftl", "a second forum", "a third forum");
    desk.good(&["import", "out/tsb-circular-58.fr.docx", "--into", "letter", "--dry-run"]);
    // A draft has marks that are no words of the prose.
    desk.good(&["render", "letter", "--lang", "fr", "--to", "docx", "--draft"]);
    let (_, told) = desk.ends(2, &["import", "out/tsb-circular-58.fr.docx", "--into", "letter"]);
    assert!(told.contains("this is a draft, with the mark “[l'original a changé]”"), "{told}");
}

#[test]
fn signatures_make_nothing_again_and_what_is_stale_is_not_taken_for_made() {
    let desk = Desk::new();
    let render = ["render", "letter", "--lang", "fr,es", "--to", "txt", "--manifest", "--out", "set"];
    desk.good(&render);
    let unchanged = "1 circular: no file made, 2 unchanged";
    let (_, told) = desk.ends(0, &render);
    assert!(told.contains(unchanged), "{told}");
    desk.good(&["status", "letter", "--sign", "fr=translated,es=translated", "--by", "MD"]);
    let (_, told) = desk.ends(0, &render);
    assert!(told.contains(unchanged), "{told}");
    desk.edit("letter/text/en.ftl", "a forum on energy", "a second forum on energy");
    let (_, told) = desk.ends(2, &render);
    assert!(told.contains("made anew, with other words than the manifest has (status)"), "{told}");
    assert!(told.contains("`invitation` is made from other words"), "{told}");
    let (_, told) = desk.ends(2, &[&render[..], &["--as-issued"]].concat());
    assert!(told.contains("not as issued"), "{told}");
    // A draft of them is another file, until the words are signed again.
    let draft = [&render[..8], &["drafts", "--draft"]].concat();
    desk.good(&draft);
    let marked = fs::read_to_string(desk.path("drafts/tsb-circular-58.fr.txt")).unwrap();
    let sign = ["status", "letter", "--sign", "fr=translated,es=translated", "--by", "MD"];
    desk.good(&[&sign[..], &["--message", "invitation"]].concat());
    let (_, told) = desk.ends(0, &draft);
    assert!(told.contains("(status)") && told.contains("2 files made"), "{told}");
    assert_ne!(marked, fs::read_to_string(desk.path("drafts/tsb-circular-58.fr.txt")).unwrap());
    let (_, told) = desk.ends(0, &[&render[..], &["--as-issued"]].concat());
    assert!(told.contains(unchanged), "{told}");
}
