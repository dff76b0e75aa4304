//! Boxes of Word that look otherwise than they are, are said to be off in other words, or are boxes no more.

use tsb_circular::collect::{Position, ProblemCode, Reply};
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

fn filled(lang: Lang) -> Vec<u8> {
    let filling = Filling::new().assigning(&TEXTS).entry("member-state", "France");
    fill::word(&word(CIRCULAR, lang, Form::Open), &filling)
}

/// The form with the control of this tag changed.
fn control(bytes: &[u8], tag: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    fill::edited(bytes, |text| {
        let tag = format!("<w:tag w:val=\"{tag}\"/>");
        let (before, after) = text.split_once(&tag).unwrap();
        let (control, rest) = after.split_once("</w:sdt>").unwrap();
        format!("{before}{tag}{}</w:sdt>{rest}", change(control))
    })
}

/// The sign of a control replaced.
fn showing(bytes: &[u8], tag: &str, sign: &str) -> Vec<u8> {
    control(bytes, tag, |control| {
        let (before, content) = control.split_once("<w:sdtContent>").unwrap();
        let (start, rest) = content.split_once("<w:t>").unwrap();
        let (_, end) = rest.split_once("</w:t>").unwrap();
        format!("{before}<w:sdtContent>{start}<w:t>{sign}</w:t>{end}")
    })
}

fn collected(bytes: &[u8]) -> Reply {
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("a.docx", bytes);
    of(&inbox.collected(), "a.docx").clone()
}

#[test]
fn a_box_that_looks_the_other_way_is_named_and_its_text_not_counted() {
    for lang in [Lang::En, Lang::Ar] {
        let form = filled(lang);
        for (tag, sign) in [
            ("annex-2/x-1332/assigns", "☐"),
            ("annex-2/x-1332/assigns/no-comments", "□"),
            ("annex-2/x-1332/does-not-assign", "☒"),
            ("annex-2/x-1332/does-not-assign", "☑"),
            ("annex-2/x-1332/does-not-assign", "✗"),
            ("annex-2/x-1332/does-not-assign", "X"),
        ] {
            let reply = collected(&showing(&form, tag, sign));
            assert!(reply.has(ProblemCode::ShownOtherwise), "{tag} {sign}: {:?}", reply.problems);
            let problem = reply.problems.iter().find(|it| it.code == ProblemCode::ShownOtherwise).unwrap();
            assert!(problem.message.starts_with("x-1332: ") && problem.message.contains(tag), "{problem:?}");
            assert!(!reply.position("x-1332").unwrap().counts(), "{tag} {sign}");
            assert_eq!(reply.position("x-1365"), Some(Position::Assigns));
        }
        // Another sign for the same.
        assert_eq!(codes(&collected(&showing(&form, "annex-2/x-1332/assigns", "☑"))), []);
    }
}

#[test]
fn off_is_off_in_whatever_letters() {
    let form = filled(Lang::En);
    for value in ["0", "false", "False", "FALSE", "off", "OFF", "no", "No"] {
        let checked = |control: &str| {
            control.replacen("w14:checked w14:val=\"0\"", &format!("w14:checked w14:val=\"{value}\""), 1)
        };
        let reply = collected(&match value {
            "0" => form.clone(),
            _ => control(&form, "annex-2/x-1332/does-not-assign", checked),
        });
        assert_eq!((codes(&reply), reply.position("x-1332")), (vec![], Some(Position::Assigns)), "{value}");
    }
    for value in ["1", "true", "True", "ON", "on"] {
        let checked = |control: &str| {
            control.replacen("w14:checked w14:val=\"0\"", &format!("w14:checked w14:val=\"{value}\""), 1)
        };
        let form = showing(&form, "annex-2/x-1332/does-not-assign", "☒");
        let reply = collected(&control(&form, "annex-2/x-1332/does-not-assign", checked));
        assert_eq!(reply.position("x-1332"), Some(Position::Contradictory), "{value}");
    }
}

#[test]
fn of_boxes_made_text_it_is_said_that_they_are_no_fields() {
    let flat = fill::edited(&filled(Lang::Fr), |text| {
        let mut out = String::new();
        for (at, piece) in text.split("<w:sdt>").enumerate() {
            if at > 0 && piece.contains("<w14:checkbox>") {
                let (_, content) = piece.split_once("<w:sdtContent>").unwrap();
                out.push_str(&content.replacen("</w:sdtContent></w:sdt>", "", 1));
            } else {
                out.push_str(if at > 0 { "<w:sdt>" } else { "" });
                out.push_str(piece);
            }
        }
        out
    });
    let reply = collected(&flat);
    assert_eq!(codes(&reply), [ProblemCode::Unreadable]);
    let message = &reply.problems[0].message;
    assert!(message.contains("boxes are no fields") && message.contains("of its blanks"), "{message}");
}
