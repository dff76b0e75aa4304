//! The date on a form as people write it, and forms on which no date can be found.

use tsb_circular::collect::ProblemCode;
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{DATED, Inbox, codes, of, word};
use crate::examples::folder;

fn filled(lang: Lang, date: &str) -> Vec<u8> {
    let texts = &folder(DATED).circular.matter.consultation().unwrap().texts;
    let texts: Vec<&str> = texts.iter().map(|text| text.id.as_str()).collect();
    let filling = Filling::new().assigning(&texts).entry("member-state", "Chad").entry("date", date);
    fill::word(&word(DATED, lang, Form::Open), &filling)
}

fn dates(lines: &[(Lang, &str)]) -> Vec<(Option<String>, Vec<ProblemCode>)> {
    let inbox = Inbox::new(DATED);
    for (at, (lang, line)) in lines.iter().enumerate() {
        inbox.put(&format!("{at}.docx"), &filled(*lang, line));
    }
    let collection = inbox.collected();
    let about = |code: &ProblemCode| matches!(code, ProblemCode::DateUnclear | ProblemCode::DateNotRead);
    (0..lines.len())
        .map(|at| {
            let reply = of(&collection, &format!("{at}.docx"));
            (reply.date.map(|date| date.to_string()), codes(reply).into_iter().filter(about).collect())
        })
        .collect()
}

#[test]
fn a_date_is_read_with_a_place_a_time_and_a_weekday_in_six_languages() {
    let lines = [
        (Lang::En, "Geneva, 15 January 2023"),
        (Lang::En, "15 January 2023, 10:30"),
        (Lang::En, "2023-01-15T10:30:00Z"),
        (Lang::En, "Sunday, 15th January 2023"),
        (Lang::Fr, "Berne, le 15 janvier 2023 à 10 h 30"),
        (Lang::Fr, "dimanche 15 janvier 2023"),
        (Lang::Es, "Berna, 15 de enero de 2023"),
        (Lang::Ru, "Берн, 15 января 2023 года"),
        (Lang::Ru, "15.01.2023 г., 10:30"),
        (Lang::Zh, "二〇二三年一月十五日"),
        (Lang::Zh, "日内瓦，2023年1月15日（星期日）"),
        (Lang::Ar, "جنيف، 15 يناير 2023"),
    ];
    for ((_, line), found) in lines.iter().zip(dates(&lines)) {
        assert_eq!(found, (Some("2023-01-15".to_owned()), vec![]), "{line}");
    }
}

#[test]
fn a_date_that_says_two_days_is_unclear() {
    let lines = [
        (Lang::En, "Geneva, 02/03/2023"),
        (Lang::En, "15 or 16 January 2023"),
        (Lang::Fr, "lundi 15 janvier 2023"),
        (Lang::Es, "enero de 2023"),
    ];
    for ((_, line), found) in lines.iter().zip(dates(&lines)) {
        assert_eq!(found, (None, vec![ProblemCode::DateUnclear]), "{line}");
    }
}

#[test]
fn a_form_whose_date_cannot_be_found_is_told() {
    let inbox = Inbox::new(DATED);
    for lang in Lang::ALL {
        let gone = fill::edited(&filled(lang, "2023-01-15"), |text| {
            let tag = text.find("<w:tag w:val=\"annex-2/date\"/>").unwrap();
            let start = text[..tag].rfind("<w:sdt>").unwrap();
            let end = tag + text[tag..].find("</w:sdt>").unwrap() + "</w:sdt>".len();
            format!("{}{}", &text[..start], &text[end..])
        });
        inbox.put(&format!("{lang}.docx"), &gone);
    }
    let collection = inbox.collected();
    for lang in Lang::ALL {
        let reply = of(&collection, &format!("{lang}.docx"));
        assert!(reply.has(ProblemCode::DateNotRead), "{lang}: {:?}", reply.problems);
    }
}
