//! Corrigenda and addenda: known by themselves, compared with every fact changed and every block lost, imported from Word
//! and text with and without addresses, and held to their law.

use std::collections::BTreeMap;

use tsb_circular::diag::Source;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::inside::kinds::corrigendum::{Corrigendum, Part, Place, Replies};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::model::{Addressee, CollectiveLetter, Series, SignsAs};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::examples::FOLDERS;
use super::planted;
use super::returned::comes_back;

/// The example, signed by somebody whom registers know.
fn signed() -> Folder {
    let mut folder = example().clone();
    let signature = &mut folder.circular.head.signature;
    (signature.signatory, signature.office, signature.gender) = ("onoe".into(), SignsAs::Director, None);
    folder
}

/// The example.
fn example() -> &'static Folder {
    own().find(|folder| folder.circular.head.number == Some(83)).unwrap()
}

/// The example of an addendum.
fn addendum() -> &'static Folder {
    own().find(|folder| folder.circular.head.letter.is_some()).unwrap()
}

fn own() -> impl Iterator<Item = &'static Folder> {
    FOLDERS.iter().filter(|folder| folder.kind.name() == "corrigendum")
}

#[test]
fn every_fact_that_is_changed_in_one_edition_is_found_at_its_place() {
    let planted = planted::every_fact_is_found(example()) + planted::every_fact_is_found(addendum());
    assert!(planted > 120, "{planted}");
}

#[test]
fn every_block_that_one_edition_lacks_is_found() {
    planted::every_block_is_missed(example());
    planted::every_block_is_missed(addendum());
}

/// Words of each language for a passage, without values that must agree.
fn words(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Delegates are invited to register in good time.",
        Lang::Fr => "Les délégués sont invités à s'inscrire suffisamment à l'avance.",
        Lang::Es => "Se invita a los delegados a inscribirse con suficiente antelación.",
        Lang::Ru => "Делегатам предлагается зарегистрироваться заблаговременно.",
        Lang::Zh => "请各位代表及早进行注册。",
        Lang::Ar => "يُدعى المندوبون إلى التسجيل في وقت مبكر.",
    }
}

/// The example with other matter, every passage in the same words.
fn other(change: impl FnOnce(&mut Corrigendum)) -> Folder {
    let mut folder = signed();
    let Matter::Corrigendum(matter) = &mut folder.circular.matter else { panic!("a corrigendum") };
    change(matter);
    folder.circular.head.supplement = matter.supplement();
    let columns: &[&str] = if matter.addendum.is_some() { &["added"] } else { &["old", "new"] };
    let withdraws = !matter.withdrawn().is_empty();
    let ids = (1..=matter.items.len())
        .flat_map(|number| columns.iter().map(move |column| format!("item-{number}-{column}")));
    let ids: Vec<String> = ids.collect();
    let sources: BTreeMap<Lang, String> =
        folder.prose.iter().map(|(lang, prose)| (*lang, prose.source.text.to_string())).collect();
    for (lang, text) in sources {
        let unused = |line: &&str| line.starts_with("person-") || (!withdraws && line.starts_with("reason"));
        let own = text.lines().filter(|line| !line.starts_with("item-") && !unused(line));
        let passages = ids.iter().map(|id| format!("{id} = {}", words(lang)));
        let text = own.map(str::to_owned).chain(passages).collect::<Vec<_>>().join("\n");
        let told = folder.read_prose(lang, Source::new(format!("text/{lang}.ftl"), text));
        assert_eq!(told, [], "{lang}");
    }
    folder
}

fn at(part: Part) -> Place {
    Place { part: Some(part), ..Place::default() }
}

fn annex(mark: &str, section: Option<&str>) -> Place {
    Place { annex: Some(mark.into()), section: section.map(str::to_owned), ..Place::default() }
}

/// The shortest corrigendum, and the others that a reader meets.
pub fn others() -> Vec<Folder> {
    let shortest = other(|own| {
        (own.replies, own.deadline) = (None, None);
        own.withdraws.clear();
        own.items.truncate(1);
    });
    let versions = other(|own| {
        own.languages = vec![Lang::Zh, Lang::Ar];
        own.items = vec![at(Part::Subject), annex("2", Some("3.1")), at(Part::Form)];
        (own.replies, own.withdraws) = (Some(Replies::Anew), vec!["G.981".into(), "G.983.1".into()]);
    });
    let one = other(|own| {
        own.languages = vec![Lang::Ru];
        own.replies = None;
    });
    let mut addendum = other(|own| {
        (own.corrigendum, own.addendum) = (None, Some(2));
        (own.replies, own.deadline) = (None, None);
        own.withdraws.clear();
        own.items = vec![annex("A", None), at(Part::KeyDates)];
    });
    let head = &mut addendum.circular.head;
    head.series = Series::CollectiveLetter;
    (head.number, head.letter) = (None, Some(CollectiveLetter { number: 7, group: 15 }));
    let withdrawal = other(|own| own.items.clear());
    let question = other(|own| {
        own.withdraws.clear();
        own.withdraws_questions = vec!["14/15".into()];
    });
    let questions = other(|own| {
        own.withdraws.clear();
        own.withdraws_questions = vec!["4/15".into(), "14/15".into(), "16/15".into()];
        (own.replies, own.deadline) = (Some(Replies::Anew), None);
        own.items.clear();
    });
    vec![shortest, versions, one, addendum, withdrawal, question, questions]
}

#[test]
fn every_corrigendum_goes_to_word_and_text_and_comes_back() {
    comes_back(&signed(), "the example");
    comes_back(addendum(), "the addendum");
    for (at, folder) in others().into_iter().enumerate() {
        comes_back(&folder, &format!("corrigendum {at}"));
    }
}

#[test]
fn an_addendum_to_the_letter_of_a_regional_group_goes_to_its_members() {
    let mut folder = addendum().clone();
    let head = &mut folder.circular.head;
    (head.regional_group, head.to) = (Some("arab".into()), vec![Addressee::RegionalGroup]);
    comes_back(&folder, "of a regional group");
}

#[test]
fn words_in_quotation_marks_come_back_with_them() {
    let mut folder = other(|own| own.items.truncate(2));
    let sources: Vec<(Lang, String)> =
        folder.prose.iter().map(|(lang, prose)| (*lang, prose.source.text.to_string())).collect();
    for (lang, text) in sources {
        let (open, close) = match lang {
            Lang::En => ('“', '”'),
            Lang::Fr => ('«', '»'),
            _ => ('"', '"'),
        };
        let quoted = |line: &str| match line.split_once(" = ") {
            // The whole passage, its end, its beginning.
            Some((id @ ("item-1-old" | "item-1-new"), words)) => format!("{id} = {open}{words}{close}"),
            Some((id @ "item-2-old", words)) => format!("{id} = {words} {open}XY{close}"),
            Some((id @ "item-2-new", words)) => format!("{id} = {open}XY{close} {words}"),
            Some((id @ "title", words)) => format!("{id} = {words} {open}XY{close}"),
            _ => line.to_owned(),
        };
        let text = text.lines().map(quoted).collect::<Vec<_>>().join("\n");
        assert_eq!(folder.read_prose(lang, Source::new(format!("text/{lang}.ftl"), text)), [], "{lang}");
    }
    comes_back(&folder, "quoted");
}

#[test]
fn what_goes_with_a_letter_is_called_after_it() {
    let names: Vec<String> = others().iter().map(|folder| folder.circular.name()).collect();
    assert_eq!(example().circular.name(), "tsb-circular-83-corrigendum-1");
    assert_eq!(names[3], "tsb-collective-letter-7-15-addendum-2");
}

#[test]
fn what_contradicts_itself_is_refused() {
    let model = example().circular.to_toml().unwrap();
    let told = |old: &str, new: &str| {
        assert!(model.contains(old), "{old} in {model}");
        let (_, found) = kinds::ALL.parse(&Source::new("circular.toml", model.replacen(old, new, 1)));
        found.iter().map(|diagnostic| diagnostic.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(told("corrigendum = 1", "corrigendum = 1"), Vec::<String>::new());
    let both = told("corrigendum = 1", "corrigendum = 1\naddendum = 1");
    assert_eq!(both[0], "the letter is to be either a corrigendum or an addendum");
    assert_eq!(told("corrigendum = 1", "addendum = 1"), ["an addendum withdraws nothing"]);
    assert_eq!(
        told("letter-date = 2026-05-08", "letter-date = 2026-07-08"),
        ["the letter that is corrected is dated after its corrigendum"]
    );
    assert_eq!(
        told("deadline = 2026-09-07", "deadline = 2026-06-01"),
        ["replies are due before the letter is dated"]
    );
    assert_eq!(told("\"G.982\"", "\"G.982\", \"G.982\""), ["G.982 is withdrawn twice"]);
    assert_eq!(
        told("withdraws = ", "withdraws-questions = [\"14/15\"]\nwithdraws = "),
        ["no letter puts forward Recommendations and Questions together"]
    );
    assert_eq!(
        told("withdraws = [\"G.982\"]", "withdraws-questions = [\"14/15\", \"14/15\"]"),
        ["14/15 is withdrawn twice"]
    );
    assert_eq!(
        told("\nwithdraws = [\"G.982\"]", "\nwithdraws-questions = [\"G.982\"]")[0],
        "expected the number of a Question and its study group, such as \"5/17\""
    );
    assert_eq!(
        told("withdraws", "languages = [\"ar\", \"ar\"]\nwithdraws"),
        ["`languages` names some of the six, each once"]
    );
    let place = told("paragraph = 3", "paragraph = 3\nannex = 2");
    assert!(place[0].contains("one place: `part`, `paragraph`, or `annex`"), "{place:?}");
}
