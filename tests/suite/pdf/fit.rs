//! Pages: a letter that fits one page by closing up is kept to one, in PDF and in Word, and no closer than the theme says.

use tsb_circular::document::{Content, Document, Inline};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside::methods::OfEngine as _;
use tsb_circular::inside::theme::{Closing, THEME};
use tsb_circular::lang::Lang;
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};

use super::{ENGINE, edition, tags};
use crate::examples;

/// How far an edition is closed up, and how many pages it has.
fn laid_out(document: &Document) -> (f64, usize) {
    let pages = ENGINE.hand_over(document, &PdfOptions::default()).unwrap().lay_out().unwrap();
    (pages.closing(), pages.count())
}

#[test]
fn a_letter_whose_end_would_stand_alone_is_closed_up_to_one_page() {
    for lang in [Lang::En, Lang::Zh] {
        let document = edition("letter", lang);
        let (closing, pages) = laid_out(&document);
        assert!(closing > 0.0 && closing <= 1.0, "{lang}: {closing}");
        assert_eq!(pages, 1 + document.annexes.len(), "{lang}");
    }
    // One that has room is left as its styles say.
    assert_eq!(laid_out(&edition("tsb-195", Lang::Zh)).0, 0.0);
}

#[test]
fn a_letter_is_closed_up_as_little_as_saves_a_page() {
    // Word asks another engine, which has not seen the pages.
    let word = Engine::new(EngineOptions::default()).unwrap();
    let options = PdfOptions::default();
    let mut closed = 0;
    for document in examples::editions() {
        let pages = |closing: f64| {
            let job = ENGINE.hand_over(&document, &options).unwrap();
            job.lay_out_closed(closing).unwrap().count()
        };
        let open = pages(0.0);
        let least = [0.25, 0.5, 0.75, 1.0].into_iter().find(|closing| pages(*closing) < open);
        let least = least.unwrap_or(0.0);
        let name = format!("{} {}", document.name, document.lang);
        assert_eq!(laid_out(&document), (least, pages(least)), "{name}");
        assert_eq!(word.hand_over(&document, &options).unwrap().closing(), least, "{name}");
        closed += usize::from(least > 0.0);
    }
    assert!(closed > 5, "{closed}");
}

#[test]
fn what_was_laid_out_before_closes_up_no_letter_otherwise() {
    let options = PdfOptions::default();
    let closed = |engine: &Engine, document: &Document| {
        let pages = engine.hand_over(document, &options).unwrap().lay_out().unwrap();
        (pages.closing(), pages.count())
    };
    let seasoned = Engine::new(EngineOptions::default()).unwrap();
    let letter = edition("tsb-195", Lang::En);
    let mut found = std::collections::BTreeSet::new();
    // The same letter with more and more words, in pairs that stand alike.
    let pairs = |words: usize| ["again and ", "and again "].map(|word| word.repeat(words));
    for words in (0..80).step_by(10).flat_map(pairs) {
        let mut document = letter.clone();
        let mut first = document.letter.iter_mut().filter_map(|block| match &mut block.content {
            Content::Paragraph { number: Some(_), text, .. } => text.0.first_mut(),
            _ => None,
        });
        let Some(Inline::Words(run)) = first.next() else { panic!("a paragraph of words") };
        run.text.insert_str(0, &words);
        let fresh = closed(&Engine::new(EngineOptions::default()).unwrap(), &document);
        assert_eq!(closed(&seasoned, &document), fresh, "{words:?}");
        found.insert((fresh.0 * 4.0) as u32);
    }
    assert!(found.len() > 2, "{found:?}");
}

#[test]
fn no_letter_leaves_a_third_of_a_page_empty_before_its_end() {
    for document in examples::editions() {
        let bytes = super::render(&document);
        let runs = tags::placed(&bytes);
        let height = tags::sizes(&bytes)[0].1;
        let first_annex = document.annexes.first().map(|annex| annex.number.plain());
        let heads: Vec<u32> =
            runs.iter().filter(|run| run.size > 13.5 && run.page > 1).map(|run| run.page).collect();
        let end = heads.iter().min().map_or(1, |page| page - 1);
        assert!(first_annex.is_none() || !heads.is_empty(), "{}", document.name);
        for page in 1..end {
            let foot = THEME.page.bottom as f32 * 72.0 / 25.4;
            let body = runs.iter().filter(|run| run.page == page && run.baseline > foot);
            let lowest = body.map(|run| run.baseline).fold(f32::INFINITY, f32::min);
            assert!(lowest < height / 3.0, "{} {}, page {page}: {lowest}", document.name, document.lang);
        }
    }
}

#[test]
fn the_word_edition_closes_up_by_the_same_factor() {
    let document = edition("letter", Lang::En);
    let (closing, _) = laid_out(&document);
    let xml = |closing: f64| {
        let bytes = docx::write(&document, &DocxOptions { closing, ..DocxOptions::default() }).unwrap();
        let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        std::io::read_to_string(package.by_name("word/document.xml").unwrap()).unwrap()
    };
    let (open, closed) = (xml(0.0), xml(closing));
    let before = THEME.styles["Numbered"].before * 20.0;
    let space = (before * Closing::factor(THEME.closing.space, closing)).round();
    let letter = &closed[..closed.find("AnnexNo").unwrap()];
    assert!(letter.contains(&format!(r#"w:before="{space}""#)), "{space}");
    // The annexes keep their styles: from the first on nothing differs.
    let annexes = |xml: &str| xml[xml.find("AnnexNo").unwrap()..].to_owned();
    assert_eq!(annexes(&open), annexes(&closed));
}
