//! Letterhead, foot, footnotes and text boxes: what differs between editions is found where it stands.

use std::path::Path;

use tsb_circular::diag::Severity;
use tsb_circular::drift::{self, Code, Report};
use tsb_circular::inside;
use tsb_circular::inside::reading::{Paragraph, Part, PartKind, Reading, Span};
use tsb_circular::inside::recognise;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{kinds, text};

use super::examples::edition;

/// An edition as text, with words changed.
fn words(lang: Lang, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text::write(&edition(195, lang)), |words, (old, new)| {
        assert!(words.contains(old), "{lang}: {old}");
        words.replacen(old, new, 1)
    })
}

fn read(words: &str) -> Reading {
    inside::text::read(words.as_bytes(), Path::new("a.txt"), &Limits::default()).unwrap()
}

fn compare(readings: &[(Lang, Reading)]) -> Report {
    let recognise =
        |(lang, reading): &(Lang, Reading)| recognise::edition(&kinds::ALL, reading, Some(*lang)).edition;
    let editions: Vec<_> = readings.iter().map(recognise).collect();
    drift::compare(&kinds::ALL, &editions, &drift::Options::default())
}

/// An edition with words changed, against an untouched one.
fn changed(lang: Lang, changes: &[(&str, &str)]) -> Report {
    let other = if lang == Lang::En { Lang::Fr } else { Lang::En };
    compare(&[(lang, read(&words(lang, changes))), (other, read(&words(other, &[])))])
}

/// The findings as `severity code edition: words`.
fn said(report: &Report) -> Vec<String> {
    let told = report.findings.iter().map(|finding| {
        let spot = &finding.at[0];
        format!("{} {} {}: {}", finding.severity.name(), finding.code, spot.edition, spot.text)
    });
    told.collect()
}

/// The two lines of a letterhead.
fn letterhead(lang: Lang) -> [String; 2] {
    let words = words(lang, &[]);
    let mut lines = words.lines().map(|line| line.trim().to_owned());
    [lines.next().unwrap(), lines.next().unwrap()]
}

#[test]
fn own_letterheads_and_feet_agree() {
    let all: Vec<_> = Lang::ALL.into_iter().map(|lang| (lang, read(&words(lang, &[])))).collect();
    assert_eq!(said(&compare(&all)), [""; 0]);
}

#[test]
fn a_letterhead_in_another_language_is_told() {
    for lang in Lang::ALL {
        let other = letterhead(if lang == Lang::En { Lang::Fr } else { Lang::En });
        let own = letterhead(lang);
        let report = changed(lang, &[(&own[0], &other[0]), (&own[1], &other[1])]);
        let wanted = other.map(|line| format!("error untranslated {lang}: {line}"));
        assert_eq!(said(&report), wanted);
    }
}

#[test]
fn the_letterhead_of_another_bureau_is_told() {
    for (lang, bureau) in [
        (Lang::En, "RADIOCOMMUNICATION BUREAU"),
        (Lang::Fr, "BUREAU DES RADIOCOMMUNICATIONS"),
        (Lang::Es, "OFICINA DE RADIOCOMUNICACIONES"),
        (Lang::Zh, "无线电通信局"),
        (Lang::Ar, "مكتب الاتصالات الراديوية"),
    ] {
        let report = changed(lang, &[(&letterhead(lang)[1], bureau)]);
        assert_eq!(said(&report), [format!("warning formula-drift {lang}: {bureau}")]);
        assert_eq!(report.findings[0].at[0].line, Some(2), "{lang}");
    }
}

#[test]
fn an_emptied_line_of_the_letterhead_is_told() {
    for lang in Lang::ALL {
        for line in letterhead(lang) {
            let report = changed(lang, &[(&line, "")]);
            assert_eq!(said(&report), [format!("warning block-missing {lang}: ")]);
        }
    }
}

#[test]
fn what_changes_in_a_foot_is_told() {
    for lang in Lang::ALL {
        for (old, new, wanted) in [
            ("+41 22 730 5111", "+41 22 730 5112", "error telephone-mismatch"),
            ("itumail@itu.int", "itumai1@itu.int", "error email-mismatch"),
            ("www.itu.int\n", "www.itu.org\n", "warning url-mismatch"),
            ("CH-1211 Geneva", "CH-1212 Geneva", "warning formula-drift"),
        ] {
            let foot =
                words(lang, &[]).lines().rev().take(2).map(|line| format!("{line}\n")).collect::<Vec<_>>();
            let line = foot.iter().find(|line| line.contains(old)).unwrap();
            let report = changed(lang, &[(line, &line.replace(old, new))]);
            let found = said(&report);
            assert_eq!(found.len(), 1, "{lang}: {found:?}");
            assert!(found[0].starts_with(&format!("{wanted} {lang}: ")), "{found:?}");
            assert!(found[0].contains(new.trim().split(' ').next().unwrap()), "{found:?}");
        }
    }
}

#[test]
fn lines_and_words_that_a_foot_gains_or_loses_are_told() {
    let foot: String = words(Lang::Fr, &[])
        .lines()
        .rev()
        .take(2)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .map(|line| format!("{line}\n"))
        .collect();
    let report = changed(Lang::Fr, &[(&foot, &format!("{foot}PROJET\n"))]);
    assert_eq!(said(&report), ["warning block-extra fr: PROJET"]);
    let report = changed(Lang::Fr, &[("www.itu.int\n", "www.itu.int • PROJET\n")]);
    assert_eq!(said(&report), ["warning formula-drift fr: PROJET"]);
    let report = changed(Lang::Fr, &[(&foot, "")]);
    assert_eq!(said(&report), ["warning block-missing fr: "]);
    let (address, contacts) = foot.trim_end().split_once('\n').unwrap();
    for line in [address, contacts] {
        let report = changed(Lang::Fr, &[(line, "")]);
        assert_eq!(said(&report), ["warning block-missing fr: "], "{line}");
    }
    // A foot may be translated.
    let french =
        "Union internationale des télécommunications • Place des Nations • CH-1211 Genève 20 • Suisse";
    assert_eq!(said(&changed(Lang::Fr, &[(address, french)])), [""; 0]);
}

/// A reading with a part beside the body.
fn beside(reading: Reading, kind: PartKind, words: &str) -> Reading {
    let spans = vec![Span { text: words.to_owned(), ..Span::default() }];
    let paragraphs = vec![Paragraph { line: 1, spans, ..Paragraph::default() }];
    let mut parts = reading.parts;
    parts.push(Part { kind, name: "beside".into(), paragraphs });
    Reading { parts, ..reading }
}

#[test]
fn a_footnote_or_text_box_in_one_edition_only_is_told() {
    for (kind, part) in [
        (PartKind::Footnotes, "footnotes"),
        (PartKind::Endnotes, "endnotes"),
        (PartKind::TextBox, "text-box"),
    ] {
        for (words_there, spanish, severity) in [
            ("Note ajoutée.", "Nota añadida.", Severity::Warning),
            ("À renvoyer avant le 5 mai 2020.", "Devuélvase antes del 5 de mayo de 2020.", Severity::Error),
        ] {
            let fr = beside(read(&words(Lang::Fr, &[])), kind, words_there);
            let en = read(&words(Lang::En, &[]));
            let report = compare(&[(Lang::En, en.clone()), (Lang::Fr, fr.clone())]);
            assert_eq!(report.findings.len(), 1, "{:?}", said(&report));
            let finding = &report.findings[0];
            assert_eq!((finding.code, finding.severity), (Code::BlockExtra, severity), "{part}");
            assert_eq!((finding.at[0].edition.as_str(), finding.at[0].part.as_str()), ("fr", part));
            // Most editions have it: one lacks it.
            let es = beside(read(&words(Lang::Es, &[])), kind, spanish);
            let report = compare(&[(Lang::En, en), (Lang::Fr, fr), (Lang::Es, es)]);
            let lacking: Vec<_> = report
                .findings
                .iter()
                .map(|finding| (finding.code, finding.at[0].edition.as_str()))
                .collect();
            assert_eq!(lacking, [(Code::BlockMissing, "en")], "{part}");
        }
    }
}

#[test]
fn the_html_report_shows_letterhead_and_foot() {
    let [union, bureau] = letterhead(Lang::Fr);
    let untouched = drift::report::html(&changed(Lang::Fr, &[]));
    let bureau = bureau.replace('\'', "&#39;");
    assert!(untouched.contains(&union) && untouched.contains(&bureau));
    let report = changed(Lang::Fr, &[(&union, "")]);
    let html = drift::report::html(&report);
    let row = html.split("<tr").find(|row| row.contains(report.findings[0].id.as_str())).unwrap();
    assert!(
        row.contains("INTERNATIONAL TELECOMMUNICATION UNION"),
        "the finding stands beside the line it is about"
    );
    for text in [drift::report::text(&report), drift::report::json(&report)] {
        assert!(text.contains("block-missing") && text.contains("INTERNATIONAL TELECOMMUNICATION UNION"));
    }
}
