//! What was edited goes to its message of its language, and what is no word of the letter's own is told.

use std::ops::Range;

use tsb_circular::diag::{Diagnostic, Severity, Source};
use tsb_circular::document::Key;
use tsb_circular::docx::Form;
use tsb_circular::inside::import::Edited;
use tsb_circular::inside::reading::PartKind;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::markup::{all_spliced, paragraphs, spliced, word_in, words};
use super::{Made, Tries, addressed, back, document, owners, read, some, with_body, word};

/// The word that is put in.
pub fn other(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "改动",
        Lang::Ru => "правка",
        Lang::Ar => "تعديل",
        _ => "Zusatz",
    }
}

/// A paragraph of the letter's own prose: its ordinal, its addresses and its message.
type Own = (usize, Vec<Key>, String);

/// The paragraphs of the letter's own prose.
fn own(folder: &Folder, lang: Lang, bytes: &[u8]) -> Vec<Own> {
    let owners = owners(&document(folder, lang), folder.kind.declaration.own_subject());
    let prose = &folder.prose[&lang];
    let of = |id: &String| {
        let entry = prose.messages.get(id.split('.').next().unwrap());
        entry.is_some_and(|entry| !entry.overrides)
    };
    let all = addressed(&read(bytes)).into_iter();
    all.filter_map(|(at, keys)| {
        let id = keys.iter().find_map(|key| owners.get(key)).filter(|id| of(id))?.clone();
        Some((at, keys, id))
    })
    .collect()
}

/// Where a paragraph has a word outside all controls.
fn free_word(xml: &str, paragraph: usize) -> Option<Range<usize>> {
    let place = paragraphs(xml).get(paragraph)?.clone();
    let free = words(xml).into_iter().filter(|it| place.contains(&it.at.start) && it.tags.is_empty());
    free.into_iter().find_map(|it| {
        let word = word_in(&xml[it.at.clone()])?;
        let word = it.at.start + word.start..it.at.start + word.end;
        // What typography sets before a hyphen depends on the word.
        (!xml[word.end..].starts_with("</w:t><w:noBreakHyphen/>")).then_some(word)
    })
}

/// The lines of a message in its file.
fn lines_of<'f>(file: &'f str, id: &str) -> Vec<&'f str> {
    let id = id.split('.').next().unwrap();
    let begins = |line: &&str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut lines = file.lines().skip_while(|line| !begins(line));
    let first: Vec<&str> = lines.by_ref().take(1).collect();
    let rest = lines.take_while(|line| line.is_empty() || line.starts_with([' ', '}', '[', '*']));
    first.into_iter().chain(rest).collect()
}

/// The same letter with what came back.
fn after(folder: &Folder, edited: &Edited) -> Folder {
    let mut folder = folder.clone();
    let told = folder.read_prose(edited.lang, Source::new("text/x.ftl", edited.text.as_str()));
    assert!(!tsb_circular::diag::has_errors(&told), "{told:#?}\n{}", edited.text);
    folder
}

/// What paragraphs say, each with its addresses.
fn said(bytes: &[u8]) -> Vec<(Vec<Key>, String)> {
    let text = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = read(bytes).parts;
    parts.iter().flat_map(|part| &part.paragraphs).map(|it| (it.keys.clone(), text(it.text()))).collect()
}

#[test]
fn a_word_goes_to_its_message_alone() {
    let mut tries = Tries::default();
    let mut words = 0;
    for made in some(0, 2) {
        let Made { folder, lang, body, .. } = made;
        // Two files, in each of which every second paragraph is edited.
        for half in [0, 1] {
            let own = own(folder, *lang, &made.bytes).into_iter().enumerate();
            let edits: Vec<(Range<usize>, String)> = own
                .filter(|(it, _)| it % 2 == half)
                .filter_map(|(_, (at, ..))| Some((free_word(body, at)?, other(*lang).to_owned())))
                .collect();
            words += edits.len();
            let count = edits.len();
            let file = made.edited(&all_spliced(body, edits));
            let what = format!("{} {half}", made.name());
            tries.case(|| {
                let (edited, told) = back(folder, &file);
                assert!(told.iter().all(|it| it.severity == Severity::Note), "{what} {told:#?}");
                assert_eq!(edited.lang, *lang, "{what}");
                assert_eq!(edited.proposals, [], "{what}");
                // As many lines of the file differ as paragraphs were edited, each by one word.
                let (was, is): (Vec<_>, Vec<_>) =
                    (made.file().lines().collect(), edited.text.lines().collect());
                assert_eq!(was.len(), is.len(), "{what}");
                let differing: Vec<_> = was.iter().zip(&is).filter(|(was, is)| was != is).collect();
                assert_eq!(differing.len(), count, "{what} {differing:#?}");
                assert!(differing.iter().all(|(_, is)| is.contains(other(*lang))), "{what} {differing:#?}");
                let again = word(&after(folder, &edited), *lang, Form::Open);
                assert_eq!(said(&again), said(&file), "{what}");
            });
        }
    }
    tries.end(100);
    assert!(words > 600, "{words}");
}

/// Whether something says these words: a diagnostic, or a message that takes them.
fn says(edited: &Edited, told: &[Diagnostic], words: &str) -> bool {
    told.iter().any(|it| it.message.contains(words))
        || edited.changes.iter().any(|it| it.is.contains(words))
        || edited.proposals.iter().any(|it| it.entry.contains(words))
}

#[test]
fn an_edited_fact_is_a_conflict_that_tells_both_values_and_nothing_is_written() {
    let mut tries = Tries::default();
    let mut tried = 0;
    for made in some(1, 2) {
        let body = &made.body;
        let facts = words(body).into_iter().filter(|it| {
            let innermost = it.tags.last().is_some_and(|tag| tag.starts_with("fact:"));
            innermost && body[it.at.clone()].contains(char::is_alphanumeric)
        });
        let facts: Vec<_> = (4711..)
            .zip(facts.enumerate().filter(|(it, _)| (it + made.turn) % 2 == 0).map(|(_, it)| it))
            .collect();
        if facts.is_empty() {
            continue;
        }
        tried += facts.len();
        let edits = facts.iter().map(|(put, it)| (it.at.clone(), put.to_string())).collect();
        let file = made.edited(&all_spliced(body, edits));
        tries.case(|| {
            let what = made.name();
            let (edited, told) = back(&made.folder, &file);
            assert_eq!((&edited.changes, edited.text.as_str()), (&vec![], made.file()), "{what}");
            let errors = || told.iter().filter(|it| it.severity == Severity::Error);
            assert_eq!(errors().count(), told.len(), "{what} {told:#?}");
            for (put, fact) in &facts {
                let what = format!("{what} {:?} {} {put}", fact.tags, &body[fact.at.clone()]);
                // The place of an error may hold other values, too.
                let about: Vec<_> = errors()
                    .filter(|it| it.message.rsplit(" and “").next().unwrap().contains(&put.to_string()))
                    .collect();
                let [error] = about.as_slice() else { panic!("{what}: {told:#?}") };
                let name = fact.tags.last().unwrap()["fact:".len()..].split('.').next().unwrap();
                assert!(error.message.contains(&format!("`{name}`")), "{what}: {error:#?}");
                assert!(error.hints.iter().any(|hint| hint.contains("circular.toml")), "{what}: {error:#?}");
            }
        });
    }
    tries.end(10);
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_paragraph_that_nobody_wrote_is_told_with_its_words_or_taken() {
    let mut tries = Tries::default();
    let mut tried = 0;
    for made in some(0, 2) {
        let places = paragraphs(&made.body).into_iter().enumerate();
        let put: Vec<_> = places
            .filter(|(it, _)| (it + made.turn) % 10 == 0)
            .map(|(it, place)| (place.end..place.end, format!("{} Zzz {}.", other(made.lang), 4000 + it)))
            .collect();
        tried += put.len();
        let edits = put
            .iter()
            .map(|(at, sentence)| (at.clone(), format!("<w:p><w:r><w:t>{sentence}</w:t></w:r></w:p>")))
            .collect();
        let file = made.edited(&all_spliced(&made.body, edits));
        tries.case(|| {
            let (edited, told) = back(&made.folder, &file);
            for (at, sentence) in &put {
                let behind = paragraphs(&made.body).iter().position(|it| it.end == at.start).unwrap() + 1;
                let is_said = says(&edited, &told, sentence);
                assert!(is_said, "{} after paragraph {behind}: {told:#?} {:#?}", made.name(), edited.changes);
            }
        });
    }
    tries.end(50);
    assert!(tried > 250, "{tried}");
}

/// Whether something is told of a paragraph: of its message, its address or its words.
fn is_told(made: &Made, (edited, told): &(Edited, Vec<Diagnostic>), keys: &[Key], words: &str) -> bool {
    let owners = owners(&document(&made.folder, made.lang), made.folder.kind.declaration.own_subject());
    let mut names: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    let ids = keys.iter().filter_map(|key| owners.get(key));
    // With an attribute: `label.option`.
    names.extend(ids.clone().flat_map(|id| [format!("`{id}`"), format!("`{id}.")]));
    let bare = |id: &str| id.split('.').next().unwrap().to_owned();
    let beginning: String = words.chars().take(20).collect();
    let mut told = told.iter();
    told.any(|it| names.iter().any(|name| it.message.contains(name)) || it.message.contains(beginning.trim()))
        || edited.changes.iter().any(|it| ids.clone().any(|id| bare(id) == bare(&it.id)))
        || edited.proposals.iter().any(|it| ids.clone().any(|id| bare(id) == bare(&it.change.id)))
}

/// What is no paragraph that a person takes out: a cell keeps one, and so does a section; what is filled in may go.
fn stays(markup: &str) -> bool {
    markup.contains("w:sectPr") || !markup.contains("<w:t") || markup.contains("w:showingPlcHdr")
}

#[test]
fn a_paragraph_that_is_gone_is_told() {
    let mut tries = Tries::default();
    let mut tried = 0;
    for made in some(1, 2) {
        let places = paragraphs(&made.body);
        let read = read(&made.bytes);
        let text =
            |at: usize| read.parts.iter().find(|it| it.kind == PartKind::Body).unwrap().paragraphs[at].text();
        let all = addressed(&read).into_iter().filter(|(at, keys)| {
            // The number of an annex is no wording.
            !stays(&made.body[places[*at].clone()]) && keys.iter().any(|key| key.as_str().contains('/'))
        });
        let gone: Vec<_> =
            all.enumerate().filter(|(it, _)| (it + made.turn) % 8 == 0).map(|(_, it)| it).collect();
        tried += gone.len();
        let edits = gone.iter().map(|(at, _)| (places[*at].clone(), "<w:p/>".to_owned())).collect();
        let file = made.edited(&all_spliced(&made.body, edits));
        tries.case(|| {
            let back = back(&made.folder, &file);
            let told = |at: usize, keys: &[Key]| is_told(made, &back, keys, text(at).trim());
            let untold: Vec<_> = gone.iter().filter(|(at, keys)| !told(*at, keys)).collect();
            assert!(untold.is_empty(), "{} {untold:?} gone, and nothing says so: {:#?}", made.name(), back.1);
        });
    }
    tries.end(50);
    assert!(tried > 250, "{tried}");
}

#[test]
fn paragraphs_that_change_places_are_told() {
    let mut tries = Tries::default();
    let mut tried = 0;
    for made in some(0, 2) {
        let places = paragraphs(&made.body);
        let all = addressed(&read(&made.bytes));
        let mut pairs = Vec::new();
        let mut last = 0;
        for pair in all.windows(2) {
            let [(at, keys), (next, others)] = pair else { unreachable!() };
            let (one, other) = (&places[*at], &places[*next]);
            let moves = *next == at + 1 && one.end == other.start && keys != others;
            let [first, second] = [one, other].map(|it| &made.body[it.clone()]);
            if moves && *at > last && !stays(first) && !stays(second) {
                pairs.push((
                    one.start..other.end,
                    format!("{second}{first}"),
                    [keys.clone(), others.clone()],
                ));
                last = next + 5 + made.turn % 5;
            }
        }
        tried += pairs.len();
        let edits = pairs.iter().map(|(at, put, _)| (at.clone(), put.clone())).collect();
        let file = made.edited(&all_spliced(&made.body, edits));
        tries.case(|| {
            let back = back(&made.folder, &file);
            let told = |keys: &[Vec<Key>; 2]| keys.iter().any(|keys| is_told(made, &back, keys, "no words"));
            let untold: Vec<_> =
                pairs.iter().filter(|(.., keys)| !told(keys)).map(|(.., keys)| keys).collect();
            assert!(
                untold.is_empty(),
                "{} {untold:?} moved, and nothing says so: {:#?}",
                made.name(),
                back.1
            );
        });
    }
    tries.end(50);
    assert!(tried > 100, "{tried}");
}

#[test]
fn of_a_message_with_variants_the_shown_one_changes() {
    let mut tried = 0;
    for Made { folder, lang, bytes, body, .. } in some(1, 2) {
        let lang = *lang;
        for (at, _, id) in own(folder, lang, bytes) {
            let prose = &folder.prose[&lang];
            let Some(written) = prose.written(id.split('.').next().unwrap()).filter(|it| it.contains("->"))
            else {
                continue;
            };
            let Some(word) = free_word(body, at) else { continue };
            let (edited, told) = back(folder, &with_body(bytes, |body| spliced(body, &word, other(lang))));
            let what = format!("{} {lang} {id}\n{told:#?}", folder.circular.name());
            assert!(told.iter().all(|it| it.severity == Severity::Note), "{what}");
            let (was, is) = (lines_of(&prose.source.text, &id), lines_of(&edited.text, &id));
            let differing: Vec<_> = was.iter().zip(&is).filter(|(was, is)| was != is).collect();
            assert!(was.len() == is.len() && differing.len() == 1, "{what}\n{was:#?}\n{is:#?}");
            assert_eq!(
                written.matches("->").count(),
                edited.text.matches("->").count().min(written.matches("->").count()),
                "{what}"
            );
            tried += 1;
        }
    }
    assert!(tried >= 4, "{tried}");
}
