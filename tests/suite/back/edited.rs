//! What was edited goes to its message of its language, and what is no word of the letter's own is told.

use tsb_circular::diag::{Diagnostic, Severity, Source};
use tsb_circular::document::Key;
use tsb_circular::docx::Form;
use tsb_circular::inside::import::Edited;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::markup::{paragraphs, spliced, word_in, words};
use super::{Tries, addressed, back, document, owners, read, with_body, word};
use crate::examples::all;

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

/// The markup with another word in a paragraph, outside all controls; none where it has none there.
fn reworded(xml: &str, paragraph: usize, put: &str) -> Option<String> {
    let place = paragraphs(xml).get(paragraph)?.clone();
    let free = words(xml).into_iter().filter(|it| place.contains(&it.at.start) && it.tags.is_empty());
    let found = free.into_iter().find_map(|it| {
        let word = word_in(&xml[it.at.clone()])?;
        Some(it.at.start + word.start..it.at.start + word.end)
    })?;
    Some(spliced(xml, &found, put))
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

/// A file without the lines of a message.
fn without<'f>(file: &'f str, id: &str) -> Vec<&'f str> {
    let of = lines_of(file, id);
    let lines: Vec<&str> = file.lines().collect();
    let at = lines.windows(of.len().max(1)).position(|it| it == of).unwrap();
    [&lines[..at], &lines[at + of.len()..]].concat()
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
    for folder in all() {
        for (turn, lang) in Lang::ALL.into_iter().enumerate() {
            let bytes = word(&folder, lang, Form::Open);
            let own = own(&folder, lang, &bytes);
            // Each paragraph in one language, and in each language others; all of them where they are asked for.
            let every = std::env::var_os("TSB_EVERY").is_some();
            for (place, (at, _, id)) in own.iter().enumerate().filter(|(it, _)| every || it % 6 == turn) {
                let Some(xml) = reworded(&super::markup_of(&bytes), *at, other(lang)) else { continue };
                let file = with_body(&bytes, |_| xml.clone());
                let what = format!("{} {lang} {id} ({place})", folder.circular.name());
                tries.case(|| {
                    let (edited, told) = back(&folder, &file);
                    assert!(told.iter().all(|it| it.severity == Severity::Note), "{what} {told:#?}");
                    let ids: Vec<&str> = edited.changes.iter().map(|it| it.id.as_str()).collect();
                    assert_eq!(ids.len(), 1, "{what} {ids:?}");
                    let bare = |id: &str| id.split('.').next().unwrap().to_owned();
                    assert_eq!(bare(ids[0]), bare(id), "{what}");
                    let old = &folder.prose[&lang].source.text;
                    assert_eq!(edited.lang, lang, "{what}");
                    assert_eq!(without(&edited.text, id), without(old, id), "{what}");
                    // One line of the file differs, by one word.
                    let (was, is) = (lines_of(old, id), lines_of(&edited.text, id));
                    assert_eq!(was.len(), is.len(), "{what}");
                    let differs = was.iter().zip(&is).filter(|(was, is)| was != is).count();
                    assert_eq!(differs, 1, "{what}\n{was:#?}\n{is:#?}");
                    let again = word(&after(&folder, &edited), lang, Form::Open);
                    assert_eq!(said(&again), said(&file), "{what}");
                });
            }
        }
    }
    tries.end(200);
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
    for folder in all() {
        for (turn, lang) in Lang::ALL.into_iter().enumerate() {
            let bytes = word(&folder, lang, Form::Open);
            let body = super::markup_of(&bytes);
            let facts = words(&body).into_iter().filter(|it| {
                let innermost = it.tags.last().is_some_and(|tag| tag.starts_with("fact:"));
                innermost && body[it.at.clone()].contains(char::is_alphanumeric)
            });
            for (place, fact) in facts.enumerate().filter(|(it, _)| it % 6 == turn) {
                let was = body[fact.at.clone()].to_owned();
                let file = with_body(&bytes, |body| spliced(body, &fact.at, "4711"));
                let what = format!("{} {lang} {:?} {was} ({place})", folder.circular.name(), fact.tags);
                tries.case(|| {
                    let (edited, told) = back(&folder, &file);
                    assert_eq!(edited.changes, [], "{what}");
                    assert_eq!(edited.text, *folder.prose[&lang].source.text, "{what}");
                    let errors: Vec<_> = told.iter().filter(|it| it.severity == Severity::Error).collect();
                    let [error] = errors.as_slice() else { panic!("{what}: {told:#?}") };
                    assert!(error.message.contains("4711"), "{what}: {error:#?}");
                    let name = fact.tags.last().unwrap()["fact:".len()..].split('.').next().unwrap();
                    assert!(error.message.contains(&format!("`{name}`")), "{what}: {error:#?}");
                    assert!(
                        error.hints.iter().any(|hint| hint.contains("circular.toml")),
                        "{what}: {error:#?}"
                    );
                });
            }
        }
    }
    tries.end(60);
}

#[test]
fn a_paragraph_that_nobody_wrote_is_told_with_its_words_or_taken() {
    let mut tries = Tries::default();
    for folder in all() {
        for (turn, lang) in Lang::ALL.into_iter().enumerate() {
            let bytes = word(&folder, lang, Form::Open);
            let places = paragraphs(&super::markup_of(&bytes));
            for (index, place) in places.iter().enumerate().filter(|(it, _)| it % 6 == turn) {
                let sentence = format!("{} Zzz 4711.", other(lang));
                let put = format!("<w:p><w:r><w:t>{sentence}</w:t></w:r></w:p>");
                let file = with_body(&bytes, |body| spliced(body, &(place.end..place.end), &put));
                let what = format!("{} {lang} after paragraph {}", folder.circular.name(), index + 1);
                tries.case(|| {
                    let (edited, told) = back(&folder, &file);
                    let said = says(&edited, &told, &sentence);
                    assert!(said, "{what}: {told:#?} {:#?}", edited.changes);
                });
            }
        }
    }
    tries.end(500);
}

#[test]
fn a_paragraph_that_is_gone_or_elsewhere_is_told() {
    let (mut gone, mut moved) = (Tries::default(), Tries::default());
    for folder in all() {
        for (turn, lang) in Lang::ALL.into_iter().enumerate() {
            let bytes = word(&folder, lang, Form::Open);
            let body = super::markup_of(&bytes);
            let places = paragraphs(&body);
            let all = addressed(&read(&bytes));
            for (index, (at, keys)) in all.iter().enumerate().filter(|(it, _)| it % 6 == turn) {
                let place = &places[*at];
                let markup = &body[place.clone()];
                // The number of an annex is no wording.
                if keys.iter().all(|key| !key.as_str().contains('/')) {
                    continue;
                }
                // A cell keeps a paragraph, and so does a section; what is filled in may go.
                if markup.contains("w:sectPr")
                    || !markup.contains("<w:t")
                    || markup.contains("w:showingPlcHdr")
                {
                    continue;
                }
                let what = format!("{} {lang} {keys:?}", folder.circular.name());
                let file = with_body(&bytes, |body| spliced(body, place, "<w:p/>"));
                gone.case(|| {
                    let (edited, told) = back(&folder, &file);
                    let is_told = !told.is_empty() || !edited.changes.is_empty();
                    assert!(is_told, "{what} is gone, and nothing says so");
                });
                // Two paragraphs of the running text change places.
                let Some((next, others)) = all.get(index + 1).filter(|(next, _)| *next == at + 1) else {
                    continue;
                };
                let other = &places[*next];
                let between = &body[place.end..other.start];
                if !between.is_empty() || body[other.clone()].contains("w:sectPr") || others == keys {
                    continue;
                }
                let swapped = format!("{}{}", &body[other.clone()], &body[place.clone()]);
                let file = with_body(&bytes, |body| spliced(body, &(place.start..other.end), &swapped));
                moved.case(|| {
                    let (edited, told) = back(&folder, &file);
                    assert!(
                        !told.is_empty() || !edited.changes.is_empty(),
                        "{what} moved, and nothing says so"
                    );
                });
            }
        }
    }
    gone.end(300);
    moved.end(60);
}

#[test]
fn of_a_message_with_variants_the_shown_one_changes() {
    let mut tried = 0;
    for folder in all() {
        for lang in Lang::ALL {
            let bytes = word(&folder, lang, Form::Open);
            for (at, _, id) in own(&folder, lang, &bytes) {
                let prose = &folder.prose[&lang];
                let Some(written) =
                    prose.written(id.split('.').next().unwrap()).filter(|it| it.contains("->"))
                else {
                    continue;
                };
                let body = super::markup_of(&bytes);
                let Some(xml) = reworded(&body, at, other(lang)) else { continue };
                let (edited, told) = back(&folder, &with_body(&bytes, |_| xml.clone()));
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
    }
    assert!(tried >= 8, "{tried}");
}
