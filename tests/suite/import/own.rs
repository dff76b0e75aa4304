//! Words of a circular's own taken back: what was not edited changes no byte; what was edited goes to its message, facts
//! and variants stay, and the edition then says what the edited one says.

use std::collections::BTreeMap;

use tsb_circular::diag::{Diagnostic, Severity, Source};
use tsb_circular::document::{Document, Key};
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Edited, Input};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::reading::{Paragraph, PartKind, Reading, Span};
use tsb_circular::inside::recognise::{self, Options};
use tsb_circular::kinds;
use tsb_circular::kinds::{ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::super::examples::{everything, folder};

/// The letters of no kind.
fn letters() -> Vec<Folder> {
    vec![folder(58).clone(), everything()]
}

fn document(folder: &Folder, lang: Lang) -> Document {
    tsb_circular::kinds::edition(folder, lang, &kinds::Options::default()).unwrap()
}

/// An edition as Word has it.
fn word(folder: &Folder, lang: Lang, form: tsb_circular::docx::Form) -> Reading {
    use tsb_circular::docx::{self, DocxOptions};
    let options = DocxOptions { form, ..DocxOptions::default() };
    let bytes = docx::write(&document(folder, lang), &options).unwrap();
    inside::docx::read(&bytes, "edition.docx".as_ref(), &Limits::default()).unwrap()
}

fn plain(folder: &Folder, lang: Lang) -> Reading {
    let text = text::write(&document(folder, lang));
    inside::text::read(text.as_bytes(), "edition.txt".as_ref(), &Limits::default()).unwrap()
}

/// Takes an edition back into its folder.
fn back(folder: &Folder, lang: Lang, reading: &Reading) -> (Edited, Vec<Diagnostic>) {
    let addressed = import::with_addresses(folder, lang, reading);
    let reading = addressed.as_ref().unwrap_or(reading);
    let options = Options { lang: Some(lang), ..Options::default() };
    let recognition = recognise::edition_with(&ALL, reading, &options);
    import::into(&ALL, folder, Input { reading, recognition: &recognition }).unwrap()
}

#[test]
fn what_was_not_edited_changes_no_byte() {
    use tsb_circular::docx::Form;
    for folder in letters() {
        for lang in Lang::ALL {
            let forms = [Form::Open, Form::Protected, Form::Legacy];
            let mut readings: Vec<Reading> = forms.map(|form| word(&folder, lang, form)).into();
            readings.push(plain(&folder, lang));
            // A Word file that lost its bookmarks and controls.
            let mut stripped = word(&folder, lang, Form::Open);
            for paragraph in stripped.parts.iter_mut().flat_map(|part| &mut part.paragraphs) {
                paragraph.keys.clear();
                paragraph.bookmarks.clear();
                paragraph.spans.iter_mut().for_each(|span| span.fact = None);
            }
            readings.push(stripped);
            for (at, reading) in readings.iter().enumerate() {
                let (edited, diagnostics) = back(&folder, lang, reading);
                assert_eq!(edited.changes, [], "{lang} {at}");
                assert_eq!(*edited.text, *folder.prose[&lang].source.text, "{lang} {at}");
                assert_eq!(diagnostics, [], "{lang} {at}");
            }
        }
    }
}

/// What is done to a paragraph.
type Edit = fn(&mut Vec<Span>) -> bool;

/// The word that is put in.
const WORD: &str = "Zusatz";

/// Puts a word in the place of the first of several words outside facts.
fn replaces(spans: &mut [Span]) -> bool {
    let Some(span) = spans.iter_mut().find(|span| span.fact.is_none() && words(span).len() > 1) else {
        return false;
    };
    let word = words(span)[1].to_owned();
    span.text = span.text.replacen(&word, WORD, 1);
    true
}

/// Takes the last word out that stands outside facts.
fn takes_out(spans: &mut [Span]) -> bool {
    let last = spans.iter_mut().rev().find(|span| span.fact.is_none() && words(span).len() > 2);
    let Some(span) = last else { return false };
    let word = words(span)[1].to_owned();
    let at = span.text.rfind(&format!(" {word}"));
    at.is_some_and(|at| {
        span.text.replace_range(at..=at + word.len(), "");
        true
    })
}

/// Puts a word before the first fact.
fn before_fact(spans: &mut Vec<Span>) -> bool {
    let Some(at) = spans.iter().position(|span| span.fact.is_some()) else { return false };
    spans.insert(at, Span { text: format!("{WORD} "), link: None, fact: None, ..spans[at].clone() });
    true
}

/// Puts a word after the last fact.
fn after_fact(spans: &mut Vec<Span>) -> bool {
    let Some(at) = spans.iter().rposition(|span| span.fact.is_some()) else { return false };
    spans.insert(at + 1, Span { text: format!(" {WORD}"), link: None, fact: None, ..spans[at].clone() });
    true
}

/// Moves the first fact to the end.
fn moves_fact(spans: &mut Vec<Span>) -> bool {
    let facts = spans.iter().filter(|span| span.fact.is_some()).count();
    let Some(at) = spans.iter().position(|span| span.fact.is_some()) else { return false };
    if facts != 1
        || at + 1 == spans.len()
        || spans.iter().any(|span| span.link.is_some() || span.note.is_some())
    {
        return false;
    }
    let fact = spans.remove(at);
    spans.push(Span { text: " ".into(), fact: None, ..fact.clone() });
    spans.push(fact);
    true
}

/// Words between spaces.
fn words(span: &Span) -> Vec<&str> {
    let whole = |word: &&str| word.chars().all(|c| c.is_alphabetic()) && word.chars().count() > 1;
    span.text.split(' ').filter(whole).collect()
}

/// The paragraphs of our own words, by the address of each.
fn own(reading: &Reading) -> Vec<(usize, usize, Key)> {
    let mut out = Vec::new();
    for (part, paragraphs) in reading.parts.iter().enumerate().filter(|(_, it)| it.kind == PartKind::Body) {
        for (at, paragraph) in paragraphs.paragraphs.iter().enumerate() {
            let Some(key) = paragraph.keys.last() else { continue };
            let layout = &tsb_circular::inside::kinds::letter::KIND.declaration.layout;
            let is_own = layout.at(key.as_str()).is_some_and(|at| at.path.iter().any(|node| node.is_own()));
            let title = paragraph.keys.iter().any(|key| key.as_str().ends_with("elsewhere"));
            if is_own && !title && !paragraph.text().trim().is_empty() {
                out.push((part, at, key.clone()));
            }
        }
    }
    out
}

/// What a paragraph says, as far as it counts.
fn said(paragraph: &Paragraph) -> String {
    let text: String = paragraph
        .text()
        .replace(['\u{a0}', '\u{202f}'], " ")
        .replace('\u{2011}', "-")
        .replace('\u{2060}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The edition after what was edited was taken back.
fn after(folder: &Folder, edited: &Edited) -> Folder {
    let mut folder = folder.clone();
    let told = folder.read_prose(edited.lang, Source::new("text/x.ftl", edited.text.as_str()));
    assert!(!tsb_circular::diag::has_errors(&told), "{told:#?}\n{}", edited.text);
    folder
}

#[test]
fn what_was_edited_goes_to_its_message_and_nowhere_else() {
    use tsb_circular::docx::Form;
    let edits: [(&str, Edit); 5] = [
        ("replaces", |spans| replaces(spans)),
        ("takes out", |spans| takes_out(spans)),
        ("before a fact", before_fact),
        ("after a fact", after_fact),
        ("moves a fact", moves_fact),
    ];
    let mut tried: BTreeMap<&str, usize> = BTreeMap::new();
    for folder in letters() {
        for lang in Lang::ALL {
            let reading = word(&folder, lang, Form::Open);
            for (part, at, key) in own(&reading) {
                // A cell of a column of facts has no words.
                if reading.parts[part].paragraphs[at].spans.iter().all(|span| span.fact.is_some()) {
                    continue;
                }
                for (name, edit) in edits {
                    let mut edition = reading.clone();
                    let paragraph = &mut edition.parts[part].paragraphs[at];
                    if !edit(&mut paragraph.spans) {
                        continue;
                    }
                    *tried.entry(name).or_default() += 1;
                    let wanted = said(paragraph);
                    let (edited, diagnostics) = back(&folder, lang, &edition);
                    let context = format!("{name} {lang} {key}: {wanted}\n{diagnostics:#?}");
                    assert!(diagnostics.iter().all(|it| it.severity == Severity::Note), "{context}");
                    assert_eq!(edited.changes.len(), 1, "{context} {:#?}", edited.changes);
                    let id = edited.changes[0].id.split('.').next().unwrap();
                    let changed = after(&folder, &edited);
                    let again = word(&changed, lang, Form::Open);
                    let found = again.parts[part].paragraphs.iter().find(|it| it.keys.contains(&key));
                    assert_eq!(found.map(said), Some(wanted), "{context}\n{}", edited.text);
                    let (old, new) = (&folder.prose[&lang], &changed.prose[&lang]);
                    for other in old.messages.keys() {
                        assert_eq!(
                            old.written(other) != new.written(other),
                            other == id,
                            "{context} {other}"
                        );
                        // Every fact that was printed is printed still.
                        assert_eq!(old.facts_of(other), new.facts_of(other), "{context} {other}");
                    }
                }
            }
        }
    }
    for (name, _) in edits {
        assert!(tried[name] >= 30, "{tried:?}");
    }
}

#[test]
fn what_is_gone_or_elsewhere_is_told() {
    use tsb_circular::docx::Form;
    let (mut gone, mut moved) = (0, 0);
    for folder in letters() {
        for lang in Lang::ALL {
            let reading = word(&folder, lang, Form::Open);
            let mut own = own(&reading);
            // The letter of an annex is no wording.
            own.retain(|(.., key)| key.as_str().contains('/'));
            for (index, (part, at, key)) in own.iter().enumerate() {
                let mut edition = reading.clone();
                let paragraphs = &mut edition.parts[*part].paragraphs;
                // Cells that print a fact and nothing else have no words, nor has what is filled in.
                if paragraphs[*at].spans.iter().all(|span| span.fact.is_some()) || key.last() == "value" {
                    continue;
                }
                paragraphs.remove(*at);
                let (edited, diagnostics) = back(&folder, lang, &edition);
                assert!(
                    !diagnostics.is_empty() || !edited.changes.is_empty(),
                    "{lang} {key}: nothing says that it is gone"
                );
                gone += 1;
                // Before the numbered paragraph that it follows: a message of its own.
                let Some((_, before, _)) = index.checked_sub(1).map(|last| &own[last]) else { continue };
                let mut edition = reading.clone();
                let paragraphs = &mut edition.parts[*part].paragraphs;
                let numbered = |at: usize| paragraphs[at].style.as_deref() == Some("Numbered");
                if before + 1 != *at || !numbered(*before) || !numbered(*at) {
                    continue;
                }
                paragraphs.swap(*before, *at);
                let (edited, diagnostics) = back(&folder, lang, &edition);
                assert_eq!(edited.changes, [], "{lang} {key}");
                assert_eq!(diagnostics.len(), 1, "{lang} {key}: {diagnostics:#?}");
                moved += 1;
            }
        }
    }
    assert!(gone >= 200 && moved >= 12, "{gone} {moved}");
}

#[test]
fn an_edited_fact_is_a_conflict_and_stays() {
    use tsb_circular::docx::Form;
    let mut tried = 0;
    for folder in letters() {
        for lang in Lang::ALL {
            let reading = word(&folder, lang, Form::Open);
            for (part, at, key) in own(&reading) {
                let facts = reading.parts[part].paragraphs[at].spans.iter().filter_map(|it| it.fact.clone());
                for fact in facts.collect::<Vec<_>>() {
                    // Edited in its control, or with the control gone.
                    for controlled in [true, false] {
                        let mut edition = reading.clone();
                        let spans = &mut edition.parts[part].paragraphs[at].spans;
                        let mut of: Vec<&mut Span> =
                            spans.iter_mut().filter(|it| it.fact.as_ref() == Some(&fact)).collect();
                        of.iter_mut().for_each(|span| span.text.clear());
                        of[0].text = "4711".into();
                        if !controlled {
                            of.iter_mut().for_each(|span| span.fact = None);
                        }
                        let (edited, diagnostics) = back(&folder, lang, &edition);
                        let context = format!("{lang} {key} {fact} {controlled}: {diagnostics:#?}");
                        let name = fact.split('.').next().unwrap();
                        let told = diagnostics.iter().filter(|it| it.severity == Severity::Error);
                        let told: Vec<&Diagnostic> = told.collect();
                        assert!(!told.is_empty(), "{context}");
                        assert!(told.iter().all(|it| it.message.contains(&format!("`{name}`"))), "{context}");
                        assert!(told[0].message.contains("4711"), "{context}");
                        assert_eq!(*edited.text, *folder.prose[&lang].source.text, "{context}");
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

/// A fresh folder from editions.
fn fresh(readings: &[(Lang, Reading)]) -> (Folder, Vec<Diagnostic>) {
    let known: Vec<_> = readings
        .iter()
        .map(|(lang, reading)| {
            let options = Options { lang: Some(*lang), ..Options::default() };
            (reading, recognise::edition_with(&ALL, reading, &options))
        })
        .collect();
    let inputs: Vec<Input<'_>> =
        known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    let (imported, diagnostics) = import::folder(&ALL, &inputs);
    let imported = imported.unwrap_or_else(|| panic!("{diagnostics:#?}"));
    (super::folder(&imported), diagnostics)
}

#[test]
fn a_letter_comes_back_from_word_with_its_model_and_its_words() {
    use tsb_circular::docx::Form;
    for folder in letters() {
        let forms = [Some(Form::Open), Some(Form::Protected), Some(Form::Legacy), None];
        for form in forms {
            // Of plain text, the circular that it is of tells the addresses.
            let read = |lang| match form {
                Some(form) => word(&folder, lang, form),
                None => import::with_addresses(&folder, lang, &plain(&folder, lang)).unwrap(),
            };
            let readings: Vec<_> = Lang::ALL.map(|lang| (lang, read(lang))).into();
            let (back, diagnostics) = fresh(&readings);
            assert_eq!(diagnostics, [], "{form:?}");
            // What the head of every letter loses in Word is tried with the kinds.
            assert_eq!(back.circular.head.declares(), folder.circular.head.declares(), "{form:?}");
            assert_eq!(back.circular.name(), folder.circular.name());
            for lang in Lang::ALL {
                let (ours, theirs) = (document(&folder, lang), document(&back, lang));
                assert_eq!(super::differences(&text::write(&ours), &text::write(&theirs)), [], "{lang}");
                let (ours, theirs) = (&folder.prose[&lang], &back.prose[&lang]);
                for id in ours.messages.keys() {
                    let (one, other) = (ours.written(id).unwrap(), theirs.written(id));
                    // Of a message with variants, an edition shows one; a description is not shown.
                    if one.contains("->") || one.contains(".alt") || one.contains("SAID") {
                        assert_eq!(ours.facts_of(id), theirs.facts_of(id), "{lang} {id}");
                        continue;
                    }
                    // Plain text says nothing of looks and links.
                    let bare = |text: &str| match form {
                        Some(_) => text.to_owned(),
                        None => ["<b>", "</b>", "<i>", "</i>", "</a>", "<a href=\"{ $programme }\">"]
                            .iter()
                            .fold(text.to_owned(), |text, mark| text.replace(mark, "")),
                    };
                    let joined = |text: &str| bare(text).split_whitespace().collect::<Vec<_>>().join(" ");
                    assert_eq!(other.map(|it| joined(&it)), Some(joined(&one)), "{lang}");
                }
            }
        }
    }
}

#[test]
fn a_letter_without_addresses_comes_back_in_shape() {
    let kind = ALL.kind("letter").unwrap();
    let letter = folder(58);
    let recognised = |reading: &Reading, lang| {
        let options = Options { lang: Some(lang), ..Options::default() };
        recognise::edition_as(&ALL, reading, &options, Some(&kind.declaration))
    };
    let read = Lang::ALL.map(|lang| {
        let reading = plain(letter, lang);
        let recognition = recognised(&reading, lang);
        (reading, recognition)
    });
    let pairs: Vec<_> = read.iter().map(|(reading, recognition)| (reading, recognition)).collect();
    let readings = import::infer(kind, &pairs).unwrap().readings;
    let known: Vec<_> =
        readings.iter().zip(Lang::ALL).map(|(reading, lang)| (reading, recognised(reading, lang))).collect();
    let inputs: Vec<Input<'_>> =
        known.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    let (imported, diagnostics) = import::folder(&ALL, &inputs);
    assert_eq!(diagnostics, []);
    let back = super::folder(&imported.unwrap());
    // No text says which of its values are facts: they come back as words, without what typography does to facts.
    let typed = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-");
    for lang in Lang::ALL {
        let (ours, theirs) = (text::write(&document(letter, lang)), text::write(&document(&back, lang)));
        assert_eq!(super::differences(&typed(ours), &typed(theirs)), [], "{lang}");
    }
    // A paragraph that one edition lacks is told, and the others are where they were.
    let mut other = read.clone();
    let body = &mut other[1].0.parts[0].paragraphs;
    let at = body.iter().position(|it| it.text().starts_with("4\t")).unwrap();
    body.remove(at);
    let pairs: Vec<_> = other.iter().map(|(reading, recognition)| (reading, recognition)).collect();
    let told = import::infer(kind, &pairs).unwrap().told;
    let lang = other[1].1.edition.lang.name();
    let message = format!("the {lang} edition lacks a numbered paragraph behind");
    let [only] = told.as_slice() else { panic!("{} are told", told.len()) };
    assert!(only.message.starts_with(&message) && only.message.ends_with("`paragraph-4`"), "{only:#?}");
}
