//! Every combination of marks, in six languages and both formats, is the position that the table gives it.

use std::sync::LazyLock;

use tsb_circular::collect::{Position, ProblemCode};
use tsb_circular::docx::Form;
use tsb_circular::inside::collect::{Marks, every_mark};
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

/// The sixteen combinations, in the order of [`Marks::all`], with their positions as the design has them.
const EXPECTED: [Position; 16] = [
    Position::Blank,
    Position::Assigns,
    Position::Assigns,
    Position::Assigns,
    Position::AssignsWithComments,
    Position::AssignsWithComments,
    Position::Contradictory,
    Position::Contradictory,
    Position::DoesNotAssign,
    Position::Contradictory,
    Position::Contradictory,
    Position::Contradictory,
    Position::Contradictory,
    Position::Contradictory,
    Position::Contradictory,
    Position::Contradictory,
];

/// Four fillings in which the texts have all sixteen combinations between them, with what is expected of each.
static FILLINGS: LazyLock<Vec<(Filling, Vec<Position>)>> = LazyLock::new(|| {
    let all: Vec<Marks> = every_mark().collect();
    (0..16)
        .step_by(5)
        .map(|first| {
            let chosen: Vec<usize> = (first..first + TEXTS.len()).map(|index| index % 16).collect();
            let filling = TEXTS.iter().zip(&chosen).fold(Filling::new(), |it, (id, i)| it.text(id, all[*i]));
            let filling = filling.entry("name", "Ñame Ωne").entry("address", "1 Road\n2 Town");
            (filling, chosen.iter().map(|index| EXPECTED[*index]).collect())
        })
        .collect()
});

/// Fills forms of a kind in every way, collects them and compares.
fn compare(ending: &str, form: impl Fn(Lang) -> Vec<u8>, fill: impl Fn(&[u8], &Filling) -> Vec<u8>) {
    let inbox = Inbox::new(CIRCULAR);
    for lang in Lang::ALL {
        let form = form(lang);
        for (index, (filling, _)) in FILLINGS.iter().enumerate() {
            inbox.put(&format!("{lang}-{index}.{ending}"), &fill(&form, filling));
        }
    }
    let collection = inbox.collected();
    for lang in Lang::ALL {
        for (index, (_, expected)) in FILLINGS.iter().enumerate() {
            let reply = of(&collection, &format!("{lang}-{index}.{ending}"));
            let found: Vec<Position> = reply.positions.iter().map(|(_, position)| *position).collect();
            assert_eq!(found, *expected, "{lang} {index}: {:?}", reply.problems);
            assert_eq!((reply.language, reply.name.as_deref()), (Some(lang), Some("Ñame Ωne")));
            assert!(!reply.has(ProblemCode::WordingEdited), "{:?}", reply.problems);
        }
    }
    let counted = |position: &Position| position.counts();
    for (column, text) in collection.texts.iter().enumerate() {
        let all = FILLINGS.iter().map(|(_, expected)| expected[column]).collect::<Vec<_>>();
        let replies = all.iter().filter(|it| counted(it)).count() * Lang::ALL.len();
        let support = all.iter().filter(|it| it.supports()).count() * Lang::ALL.len();
        assert_eq!((text.replies, text.support), (replies, support), "{}", text.id);
    }
}

#[test]
fn content_controls_in_an_open_form() {
    compare("docx", |lang| word(CIRCULAR, lang, Form::Open), fill::word);
}

#[test]
fn content_controls_in_a_protected_form() {
    compare("docx", |lang| word(CIRCULAR, lang, Form::Protected), fill::word);
}

#[test]
fn the_form_fields_of_word_2003() {
    compare("docx", |lang| word(CIRCULAR, lang, Form::Legacy), fill::word);
}

#[cfg(feature = "pdf")]
#[test]
fn radio_groups_in_pdf() {
    let render = |lang| crate::pdf::render(&crate::examples::edition(CIRCULAR, lang));
    compare("pdf", render, fill::pdf);
}

#[test]
fn an_option_without_its_box_counts_and_is_said() {
    let inbox = Inbox::new(CIRCULAR);
    let inner = Marks { no_comments: true, ..Marks::default() };
    let filling = Filling::new().assigning(&TEXTS).text("x-1372", inner).entry("member-state", "France");
    inbox.reply("a.docx", Lang::En, &filling);
    let collection = inbox.collected();
    let reply = of(&collection, "a.docx");
    assert_eq!(codes(reply), [ProblemCode::InnerMarkAlone]);
    assert!(reply.problems[0].message.starts_with("x-1372: "));
    assert_eq!(reply.position("x-1372"), Some(Position::Assigns));
    assert_eq!(collection.texts[2].support, 1);
}

#[test]
fn a_form_that_nobody_filled_in_is_blank_and_not_counted() {
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("a.docx", &word(CIRCULAR, Lang::Ru, Form::Open));
    let collection = inbox.collected();
    let reply = of(&collection, "a.docx");
    assert_eq!(codes(reply), [ProblemCode::Blank, ProblemCode::NoMemberState]);
    assert!(!reply.counted);
    assert_eq!((collection.texts[0].share, collection.texts[0].proceeds), (None, true));
}
