//! Comments and tracked changes of a Word edition: told, and comments written to a table.

#[cfg(feature = "cli")]
use std::fs;

#[cfg(feature = "cli")]
use tempfile::TempDir;
use tsb_circular::inside::import;
use tsb_circular::inside::reading::Tracked;

use super::super::reading::specimen::Specimen;

/// A paragraph with both.
const BODY: &str = r#"<w:p><w:r><w:t xml:space="preserve">Replies are due by </w:t></w:r><w:del w:id="1" w:author="Ana"><w:r><w:delText>28</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ana"><w:r><w:t>29</w:t></w:r></w:ins><w:commentRangeStart w:id="7"/><w:r><w:t xml:space="preserve"> February</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p><w:p><w:r><w:t>Thank you.</w:t></w:r></w:p>"#;

fn specimen() -> Specimen {
    let comments = r#"<w:comments><w:comment w:id="7" w:author="Luc" w:date="2026-01-02T03:04:05Z"><w:p><w:r><w:t>Which year?</w:t></w:r></w:p><w:p><w:r><w:t>It is a leap year.</w:t></w:r></w:p></w:comment></w:comments>"#;
    Specimen::new(BODY).with("comments", "comments.xml", comments)
}

#[test]
fn who_changed_and_commented_what_is_read_with_the_words() {
    let reading = specimen().read();
    assert_eq!(reading.parts[0].paragraphs[0].text(), "Replies are due by 29 February");
    let change = |inserted: bool, words: &str| Tracked {
        inserted,
        author: "Ana".into(),
        words: words.into(),
        part: "word/document.xml".into(),
        line: 1,
    };
    assert_eq!(reading.tracked, [change(false, "28"), change(true, "29")]);
    let [comment] = reading.comments.as_slice() else { panic!("one comment: {:?}", reading.comments) };
    assert_eq!((comment.author.as_str(), comment.date.as_str()), ("Luc", "2026-01-02T03:04:05Z"));
    assert_eq!(comment.quoted.trim(), "February");
    assert_eq!(comment.words, "Which year?\nIt is a leap year.");
    assert_eq!(comment.line, 1);
}

#[test]
fn tracked_changes_are_told_with_their_place_and_comments_become_a_table() {
    let reading = specimen().read();
    let told = import::tracked(&reading).unwrap();
    assert_eq!(told.message, "2 tracked changes are read as if accepted");
    let place = "in “Replies are due by 29 February”";
    let hints = [format!("“28” taken out by Ana, {place}"), format!("“29” put in by Ana, {place}")];
    assert_eq!(told.hints, hints);
    assert_eq!(import::commented(&reading).unwrap().message, "1 comment is not taken");
    let table = import::comments([&reading]);
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows[0], ["edition", "author", "date", "place", "words", "comment"]);
    assert_eq!(
        rows[1][1..],
        [
            "Luc",
            "2026-01-02T03:04:05Z",
            "Replies are due by 29 February",
            "February",
            "Which year? It is a leap year."
        ]
    );
    // What has neither says nothing.
    let bare = Specimen::new("<w:p><w:r><w:t>Thank you.</w:t></w:r></w:p>").read();
    assert!(import::tracked(&bare).is_none() && import::commented(&bare).is_none());
}

#[cfg(feature = "cli")]
#[test]
fn the_command_writes_the_table_and_says_where() {
    let home = TempDir::new().unwrap();
    let edition = home.path().join("a.docx");
    fs::write(&edition, specimen().bytes()).unwrap();
    let run = |comments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
        let out = home.path().join("out");
        let _ = fs::remove_dir_all(&out);
        command.arg("import").arg(format!("en:{}", edition.display())).arg("--out").arg(&out).args(comments);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stderr).unwrap()
    };
    let told = run(&[]);
    assert!(told.contains("1 comment is not taken"), "{told}");
    assert!(told.contains("`--comments comments.tsv`"), "{told}");
    let file = home.path().join("comments.tsv");
    let told = run(&["--comments", file.to_str().unwrap()]);
    assert!(told.contains(&format!("they are in {}", file.display())), "{told}");
    let table = fs::read_to_string(file).unwrap();
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains("a.docx\tLuc\t"), "{table}");
}
