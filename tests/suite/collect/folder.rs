//! What a folder holds: everything in it is read or told by its name.

use std::io::{Cursor, Write as _};

use tsb_circular::collect::{Collection, ProblemCode, Reply};
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;
use zip::write::SimpleFileOptions;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

fn filled(lang: Lang, state: &str) -> Vec<u8> {
    let filling = Filling::new().assigning(&TEXTS).entry("member-state", state);
    fill::word(&word(CIRCULAR, lang, Form::Open), &filling)
}

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // As they are: the directory of a document in an archive is none of the archive.
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, stored).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A message with attachments, each by a header of its own and its bytes in hexadecimal.
fn message(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = "From: a@example.org\r\nTo: b@example.org\r\nSubject: Reply\r\nMIME-Version: 1.0\r\n\
                   Content-Type: multipart/mixed; boundary=\"part\"\r\n\r\n\
                   --part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease find our reply.\r\n"
        .to_owned();
    for (head, bytes) in parts {
        let quoted: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        // A line of quoted-printable has 76 characters at most.
        let lines: Vec<&str> =
            quoted.as_bytes().chunks(72).map(|line| std::str::from_utf8(line).unwrap()).collect();
        out.push_str(&format!("--part\r\n{head}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"));
        out.push_str(&lines.join("=\r\n"));
        out.push_str("\r\n");
    }
    (out + "--part--\r\n").into_bytes()
}

fn ends<'a>(collection: &'a Collection, path: &str) -> &'a Reply {
    let mut ending = collection.replies.iter().filter(|reply| reply.path.ends_with(path));
    ending.next().unwrap_or_else(|| panic!("no {path}"))
}

#[test]
fn what_cannot_be_read_is_told_by_name() {
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("good.docx", &filled(Lang::En, "Chad"));
    let others: [(&str, &[u8]); 9] = [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.rtf", b"{\\rtf1 We agree.}"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.txt", b"We agree."),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.p7m", b"0\x80"),
        ("a.eml", b"From: a@example.org\r\nSubject: Reply\r\n\r\nWe agree.\r\n"),
        ("a.zip", b"PK and no more"),
        ("reply", b"We agree."),
    ];
    others.iter().for_each(|(name, bytes)| inbox.put(name, bytes));
    let odt = archive(&[("mimetype", b"text"), ("META-INF/manifest.xml", b"<m/>"), ("content.xml", b"<c/>")]);
    inbox.put("a.odt", &odt);
    std::fs::create_dir_all(inbox.path("sub")).unwrap();
    std::fs::create_dir_all(inbox.path("empty")).unwrap();
    inbox.put("sub/reply.docx", &filled(Lang::En, "Chile"));
    // What programs leave behind is no reply.
    [".DS_Store", "Thumbs.db", "~$good.docx"].iter().for_each(|name| inbox.put(name, b"x"));
    let collection = inbox.collected();
    assert_eq!(collection.replies.len(), others.len() + 3);
    for name in others.iter().map(|(name, _)| *name).chain(["sub"]) {
        let reply = of(&collection, name);
        assert_eq!(codes(reply), [ProblemCode::NotRead], "{name}: {:?}", reply.problems);
        assert!(!reply.counted && reply.problems[0].hint.is_some(), "{name}");
    }
    let odt = of(&collection, "a.odt");
    assert!(odt.problems[0].code.is_unread() && odt.problems[0].message.contains("OpenDocument"));
    assert_eq!((codes(of(&collection, "good.docx")), collection.texts[0].replies), (vec![], 1));
}

#[test]
fn a_form_is_read_whatever_its_ending() {
    let inbox = Inbox::new(CIRCULAR);
    for (name, lang, state) in [
        ("a.docm", Lang::Fr, "Tchad"),
        ("b.dotx", Lang::Es, "Chile"),
        ("c.DOTM", Lang::Ru, "Франция"),
        ("reply", Lang::En, "Japan"),
        ("d.docx.bak", Lang::Zh, "瑞士"),
    ] {
        inbox.put(name, &filled(lang, state));
    }
    let collection = inbox.collected();
    assert_eq!((collection.replies.len(), collection.texts[0].replies), (5, 5));
    assert!(collection.replies.iter().all(|reply| reply.problems.is_empty()));
}

#[test]
fn an_archive_is_opened_and_each_file_in_it_read_or_told() {
    let inbox = Inbox::new(CIRCULAR);
    let inner = archive(&[("reply.docx", &filled(Lang::En, "Peru"))]);
    let bytes = archive(&[
        ("replies/france.docx", &filled(Lang::Fr, "France")),
        ("replies/egypt.docx", &filled(Lang::Ar, "مصر")),
        ("../escape.docx", &filled(Lang::En, "Chad")),
        ("scan.jpg", b"\xff\xd8\xff\xe0"),
        ("more.zip", &inner),
        ("__MACOSX/._france.docx", b"x"),
    ]);
    inbox.put("all.zip", &bytes);
    let collection = inbox.collected();
    let paths: Vec<String> = collection
        .replies
        .iter()
        .map(|reply| reply.path.strip_prefix(inbox.dir.path()).unwrap().display().to_string())
        .collect();
    let expected = ["escape.docx", "more.zip", "replies/egypt.docx", "replies/france.docx", "scan.jpg"];
    assert_eq!(paths, expected.map(|path| format!("all.zip/{path}")));
    assert_eq!(collection.texts[0].replies, 3);
    for name in ["more.zip", "scan.jpg"] {
        assert_eq!(codes(ends(&collection, name)), [ProblemCode::NotRead], "{name}");
    }
    assert_eq!(codes(ends(&collection, "all.zip/replies/france.docx")), []);
}

#[test]
fn an_archive_that_unpacks_without_end_is_an_error_of_its_own() {
    let inbox = Inbox::new(CIRCULAR);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("bomb.docx", SimpleFileOptions::default()).unwrap();
    zip.write_all(&vec![0; 64 << 20]).unwrap();
    inbox.put("bomb.zip", &zip.finish().unwrap().into_inner());
    let many: Vec<(String, &[u8])> = (0..600).map(|number| (format!("{number}.docx"), &b"x"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    inbox.put("many.zip", &archive(&many));
    inbox.put("good.docx", &filled(Lang::En, "Chad"));
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "bomb.docx")), [ProblemCode::TooLarge]);
    assert_eq!(codes(of(&collection, "many.zip")), [ProblemCode::TooLarge]);
    assert_eq!((collection.replies.len(), collection.texts[0].replies), (3, 1));
}

#[test]
fn the_attachments_of_a_message_are_read() {
    const WORD: &str =
        "Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let inbox = Inbox::new(CIRCULAR);
    let named = |name: &str| format!("{WORD}\r\nContent-Disposition: attachment; filename{name}");
    let (french, chinese) = (named("*=utf-8''R%C3%A9ponse.docx"), named("=\"=?utf-8?B?5Zue5aSNLmRvY3g=?=\""));
    let logo =
        "Content-Type: image/png; name=\"logo.png\"\r\nContent-ID: <logo>\r\nContent-Disposition: inline";
    let comments =
        "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"Comments on X.1332.txt\"";
    inbox.put(
        "a.eml",
        &message(&[(&french, &filled(Lang::Fr, "France")), (logo, b"\x89PNG"), (comments, b"Ours.")]),
    );
    inbox.put("b.eml", &message(&[(&chinese, &filled(Lang::Zh, "日本"))]));
    let scan =
        "Content-Type: image/png; name=\"scan.png\"\r\nContent-ID: <scan>\r\nContent-Disposition: inline";
    inbox.put("c.eml", &message(&[(scan, b"\x89PNG")]));
    let collection = inbox.collected();
    assert_eq!(collection.texts[0].replies, 2);
    assert_eq!(codes(ends(&collection, "a.eml/Réponse.docx")), []);
    assert_eq!(codes(ends(&collection, "b.eml/回复.docx")), []);
    assert_eq!(codes(ends(&collection, "c.eml/scan.png")), [ProblemCode::NotRead]);
    assert_eq!(collection.replies.len(), 3);
}

#[test]
fn messages_that_are_forwarded_together_are_told_one_by_one_and_a_tower_of_them_ends_nothing() {
    const HEAD: &str = "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; \
                        filename=\"reply.docx\"";
    let form = filled(Lang::En, "Chad");
    let one = String::from_utf8(message(&[(HEAD, &form)])).unwrap();
    let one = one.replace("\"part\"", "\"inner\"").replace("--part", "--inner");
    let attached = format!("--part\r\nContent-Type: message/rfc822\r\n\r\n{one}\r\n").repeat(60);
    let outer = String::from_utf8(message(&[])).unwrap();
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("forwarded.eml", outer.replace("--part--", &format!("{attached}--part--")).as_bytes());
    let collection = inbox.collected();
    assert_eq!(collection.replies.len(), 60);
    let path = |at: usize| format!("forwarded.eml/attached message {at}.eml");
    (1..=60).for_each(|at| assert_eq!(codes(ends(&collection, &path(at))), [ProblemCode::NotRead], "{at}"));
    let tower = "Content-Type: message/rfc822\r\n\r\n".repeat(490);
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("tower.eml", format!("From: a@example.org\r\n{tower}\r\nNo form.\r\n").as_bytes());
    assert_eq!(inbox.collected().texts[0].replies, 0);
}
