//! The outcome of a consultation or of the alternative process: known by itself, compared with every fact changed and every block lost, imported.

use jiff::civil::date;
use tsb_circular::diag::Source;
use tsb_circular::document::Edition;
use tsb_circular::drift;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::approval::{Announcement, KIND, Outcome};
use tsb_circular::inside::kinds::deletion::Process;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::{compose, recognise};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::examples::folder;
use super::planted::{self, found};
use super::returned::comes_back;

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

/// The example with so many texts of one outcome.
fn variant(outcome: Outcome, count: usize) -> Folder {
    let mut folder = folder(NUMBER).clone();
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
    matter.texts.truncate(count);
    for text in &mut matter.texts {
        (text.outcome, text.referred_to) = (outcome, None);
    }
    matter.present = Some([1, 2, 21][count % 3]);
    folder
}

/// The same of the alternative process.
pub fn alternative(outcome: Outcome, count: usize) -> Folder {
    let mut folder = variant(outcome, count);
    let Matter::Approval(matter) = &mut folder.circular.matter else { panic!("an approval") };
    matter.process = Process::Aap;
    (matter.consultation, matter.resolution) = (None, None);
    matter.announcement = Some(Announcement { number: 54, date: date(2020, 2, 17) });
    if count == 2 {
        (matter.texts[1].outcome, matter.texts[1].referred_to) = (Outcome::NotApproved, Some(13));
    }
    folder
}

/// The outcomes that the alternative process knows.
pub fn known() -> impl Iterator<Item = Outcome> {
    Outcome::ALL.into_iter().filter(|outcome| outcome.is_of(Process::Aap))
}

#[test]
fn every_outcome_goes_to_word_and_text_and_comes_back() {
    for outcome in Outcome::ALL {
        for count in [1, 2, 5] {
            comes_back(&variant(outcome, count), &format!("{outcome:?} {count}"));
        }
    }
}

#[test]
fn every_outcome_of_the_alternative_process_comes_back() {
    for outcome in known() {
        for count in [1, 2, 5] {
            comes_back(&alternative(outcome, count), &format!("alternative {outcome:?} {count}"));
        }
    }
}

#[test]
fn every_fact_of_the_alternative_process_is_found_when_it_is_changed_and_every_block_missed() {
    for outcome in known() {
        let folder = alternative(outcome, 2);
        let planted = planted::every_fact_is_found(&folder);
        assert!(planted > 90, "{planted}");
        planted::every_block_is_missed(&folder);
    }
}

/// What `check` says of this text.
fn told(text: String) -> Vec<String> {
    let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", text));
    found.iter().map(|diagnostic| diagnostic.message.clone()).collect()
}

#[test]
fn its_law_is_held_by_check() {
    let source = &folder(NUMBER).source;
    let with = |date: &str| told(source.text.replace("date = 2020-04-09\n", &format!("date = {date}\n")));
    assert_eq!(with("2020-04-23"), Vec::<String>::new());
    assert_eq!(with("2020-04-24"), ["the outcome is announced more than 4 weeks after the meeting"]);
    assert_eq!(with("2020-03-25"), ["the outcome is dated before the meeting ends"]);
    assert!(KIND.form.is_none());
}

#[test]
fn the_law_of_the_alternative_process_is_held_by_check() {
    let text = alternative(Outcome::Approved, 1).circular.to_toml().unwrap();
    let with = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}: {text}");
        told(text.replace(old, new))
    };
    let dated = |date: &str| with("date = 2020-04-09", &format!("date = {date}"));
    assert_eq!(dated("2020-04-09"), Vec::<String>::new());
    let late = ["the outcome is announced more than 2 weeks after the meeting"];
    assert_eq!(dated("2020-04-10"), late);
    // The end of the four weeks of reflection.
    assert_eq!(dated("2020-04-23"), late);
    assert_eq!(dated("2020-04-24"), Vec::<String>::new());
    assert_eq!(dated("2020-05-07"), Vec::<String>::new());
    assert_eq!(dated("2020-05-08"), late);
    let announced = |date: &str| with("2020-02-17", date);
    assert_eq!(announced("2020-02-25"), Vec::<String>::new());
    assert_eq!(announced("2020-02-26"), ["the texts were announced less than 3 weeks before the meeting"]);
    assert_eq!(announced("2020-03-17"), ["the texts were announced after the meeting began"]);
}

#[test]
fn what_the_process_does_not_know_is_told() {
    let text = alternative(Outcome::Approved, 1).circular.to_toml().unwrap();
    let unknown = told(text.replace("outcome = \"approved\"", "outcome = \"deferred\""));
    assert_eq!(unknown, ["the alternative process knows no outcome `deferred`"]);
    let of_other = told(text.replace("process = \"aap\"\n", ""));
    assert!(of_other.contains(&"`announcement` is of the alternative process".to_owned()), "{of_other:?}");
    let of_one = told(folder(NUMBER).source.text.replace("[meeting]", "process = \"aap\"\n\n[meeting]"));
    assert!(of_one.contains(&"`resolution` is of the traditional process".to_owned()), "{of_one:?}");
    assert!(of_one.contains(&"the circular lacks the field `announcement`".to_owned()), "{of_one:?}");
}
