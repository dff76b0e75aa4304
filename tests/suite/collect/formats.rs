//! What `collect` hands out: the JSON of the design, CSV, a workbook, and exit codes.

use std::io::{Cursor, Read as _};

use tsb_circular::collect::{Collection, table};
use tsb_circular::inside::collect::Marks;
use tsb_circular::lang::Lang;

use super::fill::Filling;
use super::{CIRCULAR, Inbox};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

fn yes(state: &str) -> Filling {
    Filling::new().assigning(&TEXTS).entry("member-state", state)
}

/// Two replies for and one against the first text, whose reasons lie beside it.
fn inbox() -> Inbox {
    let inbox = Inbox::new(CIRCULAR);
    let no = Marks { does_not_assign: true, ..Marks::default() };
    inbox.reply("a.docx", Lang::Fr, &yes("Suisse").entry("name", "=1+1"));
    inbox.reply("b.docx", Lang::En, &yes("Chad").entry("name", "B"));
    inbox.reply("c.docx", Lang::Zh, &yes("日本").text("x-1332", no));
    inbox.put("c-comments.txt", b"Our reasons.");
    inbox
}

#[test]
fn json_has_the_shape_that_scripts_rely_on() {
    let inbox = inbox();
    let json = serde_json::to_value(inbox.collected()).unwrap();
    let again: Collection = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&again).unwrap(), json);
    assert_eq!((json["schema"].clone(), json["circular"].clone()), (1.into(), "tsb-circular-195".into()));
    let text = &json["texts"][0];
    let expected = serde_json::json!(
        { "id": "x-1332", "replies": 3, "support": 2, "share": 0.667, "proceeds": false }
    );
    assert_eq!(*text, expected);
    let path = inbox.path("a.docx").display().to_string();
    let expected = serde_json::json!({
        "path": path, "member-state": "Suisse", "name": "=1+1", "date": null, "language": "fr", "counted": true,
        "positions": {
            "x-1332": "assigns", "x-1365": "assigns", "x-1372": "assigns", "x-1604": "assigns", "x-1605": "assigns"
        },
        "problems": [],
    });
    assert_eq!(json["replies"][0], expected);
    assert_eq!(json["replies"][2]["positions"]["x-1332"], "does-not-assign");
}

#[test]
fn a_workbook_holds_what_was_typed_as_text() {
    let inbox = inbox();
    let collection = inbox.collected();
    let bytes = table::xlsx(&collection).unwrap();
    assert_eq!(bytes, table::xlsx(&collection).unwrap());
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert!(part("xl/sharedStrings.xml").contains("<t>=1+1</t>"));
    let sheets: String = (1..4).map(|number| part(&format!("xl/worksheets/sheet{number}.xml"))).collect();
    assert!(!sheets.contains("<f>"));
    let names = part("xl/workbook.xml");
    assert!(["Texts", "Replies", "Problems"].iter().all(|name| names.contains(&format!("name=\"{name}\""))));
}

/// The command as a process.
#[cfg(feature = "cli")]
mod command {
    use std::process::{Command, Output};

    use serde_json::Value;
    use tsb_circular::lang::Lang;

    use super::super::Inbox;
    use super::{inbox, yes};
    use crate::examples::root;

    fn run(inbox: &Inbox, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .args(["collect", "examples/tsb-195", inbox.dir.path().to_str().unwrap()])
            .args(args)
            .current_dir(root())
            .output()
            .unwrap()
    }

    #[test]
    fn exit_codes_say_fine_problems_or_unread() {
        let inbox = inbox();
        let output = run(&inbox, &["--format", "json"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["replies"].as_array().unwrap().len(), 3);
        inbox.reply("d.docx", Lang::En, &yes("Ruritania"));
        assert_eq!(run(&inbox, &[]).status.code(), Some(1));
        assert_eq!(run(&inbox, &["--fail-on", "error"]).status.code(), Some(0));
        inbox.put("e.pdf", b"%PDF-1.7 and no more");
        let output = run(&inbox, &["--format", "csv"]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("e.pdf") && said.contains("cut short") && said.contains("hint:"), "{said}");
        let csv = String::from_utf8(output.stdout).unwrap();
        assert!(csv.contains("\nreplies,,,,,,,4,4,4,4,4,\n") && csv.contains(",'=1+1,"), "{csv}");
    }

    #[test]
    fn the_table_is_for_reading_and_a_file_is_written_where_one_is_named() {
        let inbox = inbox();
        let said = String::from_utf8(run(&inbox, &[]).stdout).unwrap();
        assert!(said.contains("X.1332 (X.sgsec-3)   3        2        0.667  no"), "{said}");
        let out = inbox.path("made/count.xlsx");
        let output = run(&inbox, &["--format", "xlsx", "--out", out.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0));
        assert!(std::fs::read(out).unwrap().starts_with(b"PK"));
    }

    #[test]
    fn replies_of_which_none_counts_are_not_taken_for_silence() {
        let inbox = Inbox::new(super::CIRCULAR);
        inbox.put("a.pdf", b"%PDF-1.7 and no more");
        let output = run(&inbox, &[]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("none counts for X.1332 (X.sgsec-3), X.1365 ("), "{said}");
    }

    #[test]
    fn a_list_of_days_is_read_and_what_it_names_in_vain_is_said() {
        let inbox = inbox();
        let list = inbox.path("list.csv");
        std::fs::write(&list, "path,received\na.docx,2020-02-20\nz.docx,2020-02-20\n").unwrap();
        let output = run(&inbox, &["--received", list.to_str().unwrap(), "--format", "json"]);
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["replies"][0]["date"], "2020-02-20");
        assert!(String::from_utf8(output.stderr).unwrap().contains("`z.docx`"));
        std::fs::write(&list, "path,received\na.docx,yesterday\n").unwrap();
        let output = run(&inbox, &["--received", list.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().contains("list.csv:2:1"));
    }
}
