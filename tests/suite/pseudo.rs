//! A seventh language: English made strange, every word accented and 40 per cent longer, through the whole pipeline.
//!
//! What it proves: every word of an edition comes from the catalogs or the circular, and the layouts hold words
//! that are longer than any they were made with.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_syntax::{ast, parser, serializer};
use tsb_circular::diag::Source;
use tsb_circular::document::{Document, Inline};
use tsb_circular::inside::locale::{neutral, parity, registers};
use tsb_circular::kinds;
use tsb_circular::lang::Lang;

use super::examples::{folder, root};

/// Vowels with accents: all in the faces of a Latin language.
const ACCENTED: [(char, char); 10] = [
    ('a', 'á'),
    ('e', 'é'),
    ('i', 'í'),
    ('o', 'ó'),
    ('u', 'ú'),
    ('A', 'Á'),
    ('E', 'É'),
    ('I', 'Í'),
    ('O', 'Ó'),
    ('U', 'Ú'),
];

/// Words, each accented and two letters in five longer, with an end that no English word has.
fn strange(words: &str) -> String {
    let mut out = String::new();
    for piece in words.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        out.extend(
            word.chars()
                .map(|c| ACCENTED.iter().find(|(plain, _)| *plain == c).map_or(c, |(_, accented)| *accented)),
        );
        out.extend(std::iter::repeat_n('ẃ', (word.chars().count() * 2).div_ceil(5)));
        out.push_str(&piece[word.len()..]);
    }
    out
}

/// The words of a message, in every variant of its selectors.
fn strange_pattern(pattern: &mut ast::Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => *value = strange(value),
            ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| strange_pattern(&mut variant.value));
            }
            ast::PatternElement::Placeable { .. } => {}
        }
    }
}

/// The messages of a file, strange, by id.
fn strange_messages(text: String, out: &mut BTreeMap<String, ast::Entry<String>>) {
    for entry in parser::parse(text).unwrap().body {
        if let ast::Entry::Message(mut message) = entry {
            message.comment = None;
            message.value.iter_mut().for_each(strange_pattern);
            message.attributes.iter_mut().for_each(|attribute| strange_pattern(&mut attribute.value));
            out.insert(message.id.name.clone(), ast::Entry::Message(message));
        }
    }
}

/// TSB Circular 246, its longest lists and its bullets, in the pseudo-language.
static PSEUDO: LazyLock<Document> = LazyLock::new(|| {
    let mut folder = folder(246).clone();
    let mut messages = BTreeMap::new();
    // In the order of the catalogs: of two formularies the later counts.
    for name in [
        "masthead",
        "letter",
        "texts",
        "reply-form",
        "ballot",
        "tap-consultation",
        "tap-consultation/2019",
        "tap-consultation/2020",
    ] {
        let path = root().join("locales/en").join(format!("{name}.ftl"));
        strange_messages(std::fs::read_to_string(path).unwrap(), &mut messages);
    }
    // A group's name is the register's, unless the letter has one of its own.
    let group = folder.circular.head.study_group.one().unwrap();
    let title = registers::group_title(Lang::En, folder.circular.head.study_period, group).unwrap();
    strange_messages(format!("group-{group} = {title}\n"), &mut messages);
    strange_messages(folder.prose[&Lang::En].source.text.to_string(), &mut messages);
    let text = serializer::serialize(&ast::Resource { body: messages.into_values().collect() });
    let diagnostics = folder.read_prose(Lang::En, Source::new("pseudo.ftl", text));
    assert_eq!(diagnostics, []);
    tsb_circular::kinds::edition(&folder, Lang::En, &kinds::Options::default()).unwrap()
});

#[test]
fn the_catalogs_of_english_are_whole_to_begin_with() {
    assert_eq!(parity(&tsb_circular::inside::kinds::tap_consultation::KIND.declaration.contract), []);
}

#[test]
fn no_untranslated_word_appears_in_a_new_language() {
    // The Bureau's street stays English in every language.
    let street = neutral("bureau-street", Lang::En).plain();
    for (key, text) in PSEUDO.texts() {
        for inline in &text.0 {
            let words = match inline {
                Inline::Words(run) if run.lang.is_none() && !street.contains(&run.text) => run.text.clone(),
                Inline::Blank(field) => format!("{} {}", field.placeholder, field.label),
                _ => continue,
            };
            // What joins a list is CLDR's word, not the catalogs'.
            let words_of = words.split(|c: char| !c.is_alphabetic());
            for word in words_of.filter(|word| !word.is_empty() && *word != "and") {
                assert!(word.ends_with('ẃ'), "{key}: `{word}` in `{words}`");
            }
        }
    }
    let header = PSEUDO.masthead.header.as_ref().unwrap();
    for words in [&PSEUDO.title, &PSEUDO.author, &header.alt, &PSEUDO.masthead.second_alt] {
        assert!(words.contains('ẃ'), "{words}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn the_layouts_hold_words_that_are_longer() {
    use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
    let engine = Engine::new(EngineOptions::default()).unwrap();
    let pdf = engine.render(&PSEUDO, &PdfOptions::default()).unwrap();
    let outside = super::pdf::outside_the_margins(&pdf.bytes);
    assert!(outside.is_empty(), "{outside:?}");
}
