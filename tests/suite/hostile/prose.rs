//! Prose: Fluent that nests and multiplies, characters that lie, letters longer than any; and pieces of Fluent in any
//! order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use tsb_circular::diag::{Code, Diagnostic, Source, has_errors};
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::{holds, within};
use crate::examples::FOLDERS;

/// The letter that fits no kind.
fn letter() -> Folder {
    FOLDERS.iter().find(|folder| folder.path.ends_with("letter")).unwrap().clone()
}

/// The letter with other words in its invitation, and what is told of them.
fn inviting(words: &str) -> (Folder, Vec<Diagnostic>) {
    let mut folder = letter();
    let text = &folder.prose[&Lang::En].source.text;
    let text = text.replacen("I am pleased", words, 1);
    let told = folder.read_prose(Lang::En, Source::new("text/en.ftl", text));
    (folder, told)
}

/// The English edition as text, or what keeps it from being made.
fn edition(folder: &Folder) -> Result<String, Vec<Diagnostic>> {
    let document = kinds::edition(folder, Lang::En, &Options::default()).map_err(Vec::from)?;
    Ok(text::write(&document))
}

#[test]
fn what_would_multiply_or_nest_is_refused() {
    let tower = |depth: usize| format!("{}\"a\"{}", "{".repeat(depth), "}".repeat(depth));
    for words in [
        "{ -lol }",
        "{ subject }",
        "{ invitation }",
        &tower(2),
        &tower(900),
        &tower(100_000),
        "{ FN($venue) }",
        &"{ $venue }".repeat(200),
        &format!("{}x{}", "<b>".repeat(5000), "</b>".repeat(5000)),
    ] {
        let (folder, told) = inviting(words);
        let errors = edition(&folder).map_or_else(|errors| errors, |_| Vec::new());
        assert!(has_errors(&told) || has_errors(&errors), "{}", &words[..words.len().min(40)]);
    }
}

#[test]
fn characters_that_lie_are_refused_typed_or_escaped() {
    for (c, escape) in [
        ('\u{202e}', "\\u202E"),
        ('\u{202d}', "\\u202D"),
        ('\u{1b}', "\\u001B"),
        ('\u{ffff}', "\\uFFFF"),
        // Our own marker of the first fact, and the one that ends words.
        ('\u{f0000}', "\\U0F0000"),
        ('\u{f0400}', "\\U0F0400"),
    ] {
        for words in
            [c.to_string(), format!("{{\"{escape}\"}}"), format!("{{ SAID($venue, \"a{escape}\") }}")]
        {
            let (folder, told) = inviting(&format!("{words} I am pleased"));
            let forbidden = |found: &&Diagnostic| found.code == Code::ForbiddenCharacter;
            assert_eq!(told.iter().filter(forbidden).count(), 1, "{escape}: {told:?}");
            assert!(edition(&folder).is_err());
        }
    }
    // Marks that say where a word of the other direction belongs are typed in Arabic.
    assert!(!has_errors(&inviting("\u{200f}I\u{200e} am pleased").1));
}

#[test]
#[cfg(feature = "drift")]
fn a_number_that_is_shown_backwards_is_told_in_an_edition() {
    let dir = tempfile::TempDir::new().unwrap();
    let paths = [Lang::En, Lang::Fr].map(|lang| dir.path().join(format!("{lang}.txt")));
    for (path, lang) in paths.iter().zip([Lang::En, Lang::Fr]) {
        let text = text::write(&crate::examples::edition(195, lang));
        std::fs::write(
            path,
            text.replacen("X.1332", "\u{202e}X.1332\u{202c}", usize::from(lang == Lang::En)),
        )
        .unwrap();
    }
    let [en, fr] = paths.each_ref().map(|path| path.to_str().unwrap());
    let ran = within(10, &["drift", en, fr]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(ran.out.contains("text that is shown backwards"), "{}", ran.out);
}

#[test]
fn a_title_of_a_megabyte_is_printed_whole_and_too_many_paragraphs_are_refused() {
    let long = "word ".repeat(200_000);
    let (folder, told) = inviting(&format!("{long} I am pleased"));
    assert_eq!(told, []);
    assert!(edition(&folder).unwrap().contains(long.trim_end()));
    let (folder, told) = inviting(&format!("{}I am pleased", "One.\n\n    ".repeat(100_000)));
    assert_eq!(told, []);
    let error = &edition(&folder).unwrap_err()[0];
    assert_eq!(error.code, Code::TooLarge);
    assert!(error.hints[0].contains("--limit paragraphs="), "{error}");
    let (folder, told) = inviting(&format!("{}I am pleased", "<note>One.</note> ".repeat(10_000)));
    assert_eq!(told, []);
    let error = &edition(&folder).unwrap_err()[0];
    assert!(error.hints[0].contains("--limit notes="), "{error}");
}

/// Pieces of Fluent and of prose, and what breaks them.
const PIECES: &[&str] = &[
    "I am ",
    "\n    ",
    "\n\n    ",
    "{ $venue }",
    "{ $grants ->\n        [one] a\n       *[other] b\n    }",
    "{",
    "}",
    "{ ",
    " }",
    "[",
    "]",
    "*",
    "\n    *[other] x",
    "\n    .heading = ",
    "\n    •",
    "• ",
    "•• ",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<note>",
    "</note>",
    "<a href=\"{ $programme }\">",
    "</a>",
    "<",
    ">",
    "\"",
    "{\"{\"}",
    "{\"\\u202E\"}",
    "{\"\\U0F0000\"}",
    "SHOW($venue, form: \"in\")",
    "{ SHOW($event, form: \"weekday\") }",
    "{ SAID($host, \"x\") }",
    "{ SAID($host, \"",
    "-term",
    "{ -term }",
    "{ invitation.heading }",
    "\ninvitation = again",
    "\nx = y",
    "# only: ",
    "\n# comment\n",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{f0000}",
    "\u{f0400}",
    "\u{0}",
    "\u{feff}",
    "العربية",
    "会议",
    "é\u{301}",
    "😀",
    "\t",
    "\r\n",
    "\\",
    "1",
    "17 March 2020",
    "X.1332",
    "“",
    "’",
    "--",
    "…",
];

#[test]
fn pieces_of_fluent_in_any_order_make_an_edition_or_errors() {
    let words = vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    holds(1500, &words, |words| {
        let (folder, told) = inviting(&words);
        let made = edition(&folder);
        // What has no error can be said, and what is said has none of our marks in it.
        if let Ok(text) = &made {
            prop_assert!(!has_errors(&told), "{told:?}");
            prop_assert!(!text.contains(|c| ('\u{f0000}'..='\u{f0400}').contains(&c)), "{text}");
        }
        prop_assert!(made.is_ok() || made.is_err_and(|errors| !errors.is_empty()));
        Ok(())
    });
}
