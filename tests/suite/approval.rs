//! The outcome of a consultation: known by itself, compared with every fact changed and every block lost, imported.

use std::path::Path;

use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::kinds::approval::{KIND, Outcome};
use tsb_circular::kinds::{self, Matter};
use tsb_circular::lang::Lang;
use tsb_circular::reading::Limits;
use tsb_circular::{compose, docx, drift, recognise, text};

use super::examples::folder;
use super::planted::{self, found};

/// The number of the example.
const NUMBER: u16 = 241;

fn composed(lang: Lang) -> Edition {
    planted::composed(folder(NUMBER), lang)
}

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(folder(NUMBER));
    assert!(planted > 240, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(folder(NUMBER));
}

/// The example with another outcome of its second text, composed.
fn with_outcome(lang: Lang, outcome: Outcome) -> Edition {
    let mut folder = folder(NUMBER).clone();
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
    matter.texts[1].outcome = outcome;
    let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
    recognise::composed(&kinds::ALL, &document, "example")
}

#[test]
fn a_decision_that_is_another_in_one_edition_is_found_between_and_inside() {
    for lang in Lang::ALL {
        let mut editions: Vec<Edition> = Lang::ALL.map(composed).to_vec();
        let at = Lang::ALL.iter().position(|known| *known == lang).unwrap();
        // The item alone says another decision.
        let other = with_outcome(lang, Outcome::Deferred);
        let decision = other
            .texts
            .iter()
            .find(|text| text.key.as_ref().is_some_and(|key| key.as_str() == "annex-1/x-1369/decision"));
        let decision = decision.unwrap().clone();
        for text in &mut editions[at].texts {
            if text.key == decision.key {
                *text = decision.clone();
            }
        }
        let between = found(&editions);
        let expected =
            (drift::Code::StatusMismatch, "annex-1/x-1369/decision".to_owned(), vec![lang.code().to_owned()]);
        assert_eq!(between, [expected], "{lang}");
        let alone = found(&editions[at..=at]);
        assert_eq!(alone.len(), 1, "{lang}: {alone:?}");
        assert_eq!((alone[0].0, alone[0].1.as_str()), (drift::Code::StatusMismatch, "letter/approved"));
    }
}

#[test]
fn every_outcome_goes_to_word_and_text_and_comes_back() {
    for outcome in Outcome::ALL {
        for count in [1, 2, 5] {
            let mut folder = folder(NUMBER).clone();
            let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
            matter.texts.truncate(count);
            for text in &mut matter.texts {
                (text.outcome, text.referred_to) = (outcome, None);
            }
            matter.present = Some([1, 2, 21][count % 3]);
            let mut read = Vec::new();
            for lang in Lang::ALL {
                let document = kinds::edition(&folder, lang, &compose::Options::default()).unwrap();
                let plain = text::write(&document);
                let path = Path::new("edition");
                let reading = match lang {
                    Lang::En | Lang::Ru | Lang::Ar => {
                        text::read(plain.as_bytes(), path, &Limits::default()).unwrap()
                    }
                    _ => {
                        let bytes = docx::write(&document, &docx::DocxOptions::default()).unwrap();
                        docx::read(&bytes, path, &Limits::default()).unwrap()
                    }
                };
                let recognition = recognise::edition(&kinds::ALL, &reading, None);
                assert_eq!(
                    recognition.edition.kind.as_deref(),
                    Some("approval"),
                    "{lang} {outcome:?} {count}"
                );
                assert_eq!(recognition.notes, [], "{lang} {outcome:?} {count}\n{plain}");
                read.push((reading, recognition));
            }
            let editions: Vec<Edition> = read.iter().map(|(_, it)| it.edition.clone()).collect();
            assert_eq!(found(&editions), [], "{outcome:?} {count}");
            let inputs: Vec<_> =
                read.iter().map(|(reading, recognition)| recognise::Input { reading, recognition }).collect();
            let (imported, diagnostics) = tsb_circular::import::folder(&kinds::ALL, &inputs);
            assert_eq!(diagnostics, [], "{outcome:?} {count}");
            let imported = imported.unwrap();
            let source = Source::new("circular.toml", imported.circular.as_str());
            let (_, again) = kinds::ALL.parse(&source).0.unwrap();
            let Matter::Approval(again) = &again.matter else { panic!("an approval") };
            let Matter::Approval(matter) = &folder.circular.matter else { panic!("an approval") };
            let outcomes = |texts: &[kinds::approval::Decided]| {
                texts
                    .iter()
                    .map(|text| (text.id.clone(), text.outcome, text.former_designation.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(outcomes(&again.texts), outcomes(&matter.texts));
            assert_eq!(again.present, matter.present, "{outcome:?} {count}");
        }
    }
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let with = |date: &str| {
        let text = source.text.replace("date = 2020-04-09\n", &format!("date = {date}\n"));
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", text));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(with("2020-04-23"), Vec::<String>::new());
    assert_eq!(with("2020-04-24"), ["the outcome is announced more than 4 weeks after the meeting"]);
    assert_eq!(with("2020-03-25"), ["the outcome is dated before the meeting ends"]);
    assert!(KIND.form.is_none());
}
