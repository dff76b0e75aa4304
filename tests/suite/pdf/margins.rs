//! To the margin: the lines of justified paragraphs end where the text area does, marks are the same in every format,
//! rules stand on the baseline, and signs have the size of their line.

use std::collections::BTreeMap;

use tsb_circular::document::{Block, Content, Document, Inline, Item, Text};
use tsb_circular::inside::methods::OfLang as _;
use tsb_circular::inside::theme::THEME;
use tsb_circular::lang::{Direction, Lang};

use super::{ENGINE, edition, render, say, seen_characters, tags};
use crate::examples;

/// Points to the millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// How far a line may be from the margin, in points.
const OFF: f32 = 0.3;

/// The characters of a text in the order of their codes: lines are told by what is in them, whatever direction it runs in.
fn bag(text: &str) -> String {
    let mut characters: Vec<char> = unmirrored(&seen_characters(text));
    characters.sort_unstable();
    characters.into_iter().collect()
}

fn unmirrored(text: &str) -> Vec<char> {
    text.chars()
        .map(|c| if ")]»".contains(c) { '(' } else { c })
        .map(|c| if "[«".contains(c) { '(' } else { c })
        .collect()
}

/// The texts of a document that are justified and have no line end or blank of their own.
fn justified(document: &Document) -> Vec<String> {
    fn points(items: &[Item], out: &mut Vec<String>) {
        for item in items {
            out.extend(plain(&item.text));
            points(&item.items, out);
        }
    }
    fn plain(text: &Text) -> Option<String> {
        let whole = !text.0.iter().any(|it| matches!(it, Inline::Break | Inline::Blank(_) | Inline::Note(_)));
        whole.then(|| bag(&text.plain()))
    }
    fn of(block: &Block, out: &mut Vec<String>) {
        match &block.content {
            Content::Paragraph { role, number, text } => {
                use tsb_circular::document::Role::{Body, Note};
                if matches!(role, Body | Note)
                    && let Some(text) = plain(text)
                {
                    out.push(bag(&(number.as_ref().map(Text::plain).unwrap_or_default() + &text)));
                }
            }
            Content::List { items } => points(items, out),
            _ => {}
        }
    }
    let mut out = Vec::new();
    let annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
    document.letter.iter().chain(annexes).for_each(|block| of(block, &mut out));
    for note in document.texts().iter().flat_map(|(_, text)| text.notes()) {
        out.extend(plain(&note.text));
    }
    out
}

/// The lines of a structure element from the first to the last, each as where it begins and ends and its last character.
fn lines(element: &tags::Element, runs: &[tags::Placed]) -> Vec<(u32, f32, f32, f32, String)> {
    let marks = element.all_marks();
    let own = runs.iter().filter(|run| run.mark.is_some_and(|mark| marks.contains(&(run.page, mark))));
    let mut lines: BTreeMap<(u32, i64), Vec<&tags::Placed>> = BTreeMap::new();
    for run in own.filter(|run| run.size > 6.0) {
        lines.entry((run.page, -(run.baseline * 4.0).round() as i64)).or_default().push(run);
    }
    let line = |((page, _), mut runs): ((u32, i64), Vec<&tags::Placed>)| {
        runs.sort_by(|a, b| a.left.total_cmp(&b.left));
        let last = runs[runs.len() - 1];
        // The empty half of a full-width mark is not seen.
        let blank = if "，。、；：！？）》”’".contains(last.text.chars().last().unwrap()) {
            last.size / 2.0
        } else {
            0.0
        };
        let text = runs.iter().map(|run| run.text.as_str()).collect();
        (page, runs[0].left, last.right, blank, text)
    };
    lines.into_iter().map(line).collect()
}

#[test]
fn justified_lines_reach_the_margin_in_every_example_and_language() {
    let mut measured: BTreeMap<Lang, usize> = BTreeMap::new();
    let mut short = Vec::new();
    for document in examples::editions() {
        let bytes = render(&document);
        let (tree, runs, sizes) = (tags::tree(&bytes), tags::placed(&bytes), tags::sizes(&bytes));
        let expected = justified(&document);
        for element in ["P", "LBody", "FENote", "Note"].iter().flat_map(|kind| tree.all(kind)) {
            if !expected.contains(&bag(&element.text())) {
                continue;
            }
            let lines = lines(element, &runs);
            for (page, left, right, blank, text) in &lines[..lines.len().saturating_sub(1)] {
                *measured.entry(document.lang).or_default() += 1;
                let off = if document.lang.direction() == Direction::Rtl {
                    left - THEME.page.left as f32 * POINTS
                } else {
                    let margin = sizes[*page as usize - 1].0 - THEME.page.right as f32 * POINTS;
                    let off = right - margin;
                    // A mark at the end keeps or loses its empty half.
                    if (off - blank).abs() < off.abs() { off - blank } else { off }
                };
                if off.abs() > OFF {
                    short.push(format!("{} {}, page {page}: {off:.2} {text}", document.name, document.lang));
                }
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
    assert!(measured.len() == 6 && measured.values().all(|lines| *lines > 40), "{measured:?}");
}

#[test]
fn addressees_begin_with_the_mark_of_their_language_in_every_format() {
    for document in examples::editions() {
        let Some(header) = &document.masthead.header else { continue };
        let mark = &document.lang.rules().addressees.mark;
        let items: usize = header.addressees.iter().map(|list| list.items.len()).sum();
        let tree = tags::tree(&render(&document));
        let table = tree.all("Table")[0];
        let labels: Vec<String> = table.all("Lbl").iter().map(|it| it.text().trim().to_owned()).collect();
        assert_eq!(labels, vec![mark.clone(); items], "{} {}", document.name, document.lang);
        let text = tsb_circular::text::write(&document);
        let marked = |line: &str| line.trim_start().starts_with(mark.as_str());
        assert!(text.lines().filter(|line| marked(line)).count() >= items, "{}", document.lang);
    }
}

#[test]
fn the_rule_of_a_blank_stands_on_the_baseline_of_its_line() {
    for lang in Lang::ALL {
        let document = edition("tsb-195", lang);
        let bytes = render(&document);
        let runs = tags::placed(&bytes);
        let member =
            document.fields().into_iter().find(|it| it.key.as_str() == "annex-2/member-state").unwrap();
        let pdf = lopdf::Document::load_mem(&bytes).unwrap();
        let field = super::form::fields(&pdf).into_iter().find(|it| it.name == member.key.as_str()).unwrap();
        let frame = field.widgets[0].1.get(b"Rect").unwrap().as_array().unwrap();
        let rule = frame[1].as_float().unwrap() + THEME.blanks.depth as f32;
        let near = |run: &&tags::Placed| run.size > 9.0 && (run.baseline - rule).abs() < 8.0;
        let pages = pdf.get_pages().len() as u32;
        let beside: Vec<&tags::Placed> =
            runs.iter().filter(|run| run.page + 1 >= pages).filter(near).collect();
        assert!(beside.iter().any(|run| (run.baseline - rule).abs() < 0.1), "{lang}: {rule} {beside:?}");
    }
}

#[test]
fn a_round_mark_in_a_sentence_is_as_high_as_its_capitals() {
    for lang in Lang::ALL {
        let bytes = render(&edition("tsb-195", lang));
        let marks: Vec<tags::Placed> =
            tags::placed(&bytes).into_iter().filter(|run| run.text.contains('○')).collect();
        assert!(!marks.is_empty(), "{lang}");
        // In the Latin face the sign is half an em wide, and as high as an o.
        let alone: Vec<_> = marks.iter().filter(|run| run.text == "○").collect();
        assert!(alone.iter().all(|run| run.right - run.left > 0.7 * run.size), "{lang}: {alone:?}");
        assert!(lang == Lang::Zh || alone.len() == marks.len(), "{lang}: {marks:?}");
    }
}

#[test]
fn chinese_commas_keep_their_width_where_the_line_has_room() {
    let mut document = edition("tsb-195", Lang::Zh);
    say(&mut document, &"国家，标准化，通信，电信，联盟，".repeat(12));
    let bytes = ENGINE.render(&document, &Default::default()).unwrap().bytes;
    let runs = tags::placed(&bytes);
    let lines: Vec<_> = runs.iter().filter(|run| run.text.matches("，").count() > 5).collect();
    assert!(lines.len() > 3);
    for line in lines {
        let characters = line.text.chars().count() as f32;
        // The mark at the end may lose its empty half, no other does.
        assert!(line.right - line.left > (characters - 0.51) * line.size, "{line:?}");
    }
}

#[test]
fn what_a_text_of_the_form_is_called_keeps_to_its_column() {
    for document in examples::editions() {
        let bytes = render(&document);
        let (tree, runs) = (tags::tree(&bytes), tags::placed(&bytes));
        let tables = tree.all("Table");
        let ballot = |block: &Block| matches!(block.content, Content::Ballot(_));
        let Some(ballot) =
            tables.last().filter(|_| document.annexes.iter().any(|it| it.blocks.iter().any(ballot)))
        else {
            continue;
        };
        let of = |element: &tags::Element| -> Vec<&tags::Placed> {
            let marks = element.all_marks();
            runs.iter().filter(|run| run.mark.is_some_and(|mark| marks.contains(&(run.page, mark)))).collect()
        };
        let rtl = document.lang.direction() == Direction::Rtl;
        for head in ballot.all("TH").into_iter().filter(is_row_head) {
            for run in of(head) {
                let cells = ballot.all("TD").into_iter().flat_map(of).filter(|it| it.page == run.page);
                let over = match rtl {
                    true => cells.map(|cell| cell.right).max_by(f32::total_cmp).map(|edge| edge - run.left),
                    false => cells.map(|cell| cell.left).min_by(f32::total_cmp).map(|edge| run.right - edge),
                };
                let over = over.unwrap_or(f32::MIN);
                assert!(over < 0.0, "{} {}: {} by {over}", document.name, document.lang, run.text);
            }
        }
    }
}

fn is_row_head(head: &&tags::Element) -> bool {
    head.fact("Scope") == "Row"
}
