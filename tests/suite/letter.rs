//! Letters of no kind: facts that prose prints, blocks and annexes in letters of every kind, and what is wrong told
//! with its place.

mod facts;
mod generated;
mod refused;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use tsb_circular::diag::{Diagnostic, Severity};
use tsb_circular::document::{Content, Document, Text};
use tsb_circular::inside;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::inside::methods::OfNaming as _;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;

use super::examples::root;

/// A letter with these lines of its model and this prose, by language.
struct Letter {
    home: TempDir,
}

impl Letter {
    fn new(model: &str, prose: &[(Lang, &str)]) -> Self {
        let home = TempDir::new().unwrap();
        fs::create_dir(home.path().join("text")).unwrap();
        let head = "format = 1\nkind = \"letter\"\nnumber = 9\nstudy-period = 2025\ndate = 2026-02-10\n\
                    place = \"geneva\"\noriginal-language = \"en\"\nstudy-group = 5\nreference = \"SG5/ED\"\n\
                    to = [\"member-states\"]\nsignature = { signatory = \"onoe\" }\n";
        fs::write(home.path().join("circular.toml"), format!("{head}{model}")).unwrap();
        let prose: BTreeMap<Lang, &str> = prose.iter().copied().collect();
        for (lang, words) in prose {
            let path = home.path().join(format!("text/{lang}.ftl"));
            fs::write(path, format!("subject = A letter\n{words}\n")).unwrap();
        }
        Self { home }
    }

    fn read(&self) -> (Option<Folder>, Vec<Diagnostic>) {
        Folder::read(self.home.path(), &kinds::ALL)
    }

    /// What is told of it: the file, the line, the message and the first hint.
    fn told(&self) -> Vec<(String, usize, String, String)> {
        let found = self.read().1.into_iter().filter(|found| found.severity > Severity::Note);
        found
            .map(|found| {
                let place = found.place.as_ref().expect("a place");
                let file = place.path.file_name().unwrap().to_string_lossy().into_owned();
                let line = place.line_column().map_or(0, |(line, _)| line);
                (file, line, found.message, found.hints.first().cloned().unwrap_or_default())
            })
            .collect()
    }

    fn edition(&self, lang: Lang) -> Document {
        let (folder, found) = self.read();
        assert!(found.iter().all(|found| found.severity < Severity::Error), "{found:#?}");
        kinds::edition(&folder.unwrap(), lang, &Options::default()).unwrap()
    }
}

/// The text at a key, not the number before it.
fn text_at<'d>(document: &'d Document, key: &str) -> &'d Text {
    let texts = document.texts();
    texts.into_iter().rfind(|(at, _)| at.as_str() == key).unwrap_or_else(|| panic!("no {key}")).1
}

/// A model with one block of words, and these facts.
fn one(facts: &str) -> String {
    format!("[facts]\n{facts}\n[[blocks]]\nid = \"words\"\n")
}

#[test]
fn the_letter_of_the_examples_is_complete_and_nothing_is_wrong_with_it() {
    for path in ["examples/letter", "tests/fixtures/everything"] {
        let (folder, found) = Folder::read(&root().join(path), &kinds::ALL);
        assert_eq!(found, [], "{path}");
        let folder = folder.unwrap();
        assert_eq!(folder.complete(), Lang::ALL, "{path}");
        for lang in Lang::ALL {
            let document = kinds::edition(&folder, lang, &Options::default()).unwrap();
            assert_eq!(inside::kinds::misfits(&folder, &document), [], "{path} {lang}");
        }
    }
}

#[test]
fn a_model_written_back_is_the_model_that_was_read() {
    for path in ["examples/letter", "tests/fixtures/everything"] {
        let (folder, _) = Folder::read(&root().join(path), &kinds::ALL);
        let circular = folder.unwrap().circular;
        let toml = circular.to_toml().unwrap();
        let source = tsb_circular::diag::Source::new("circular.toml", toml.as_str());
        let (again, found) = kinds::ALL.parse(&source);
        assert_eq!(found, [], "{toml}");
        assert_eq!(again.unwrap().1, circular, "{toml}");
    }
}

#[test]
fn a_collective_letter_is_named_by_its_number_and_its_group() {
    let folder = super::examples::everything();
    assert_eq!(folder.circular.name(), "tsb-collective-letter-7-17");
    let document = kinds::edition(&folder, Lang::En, &Options::default()).unwrap();
    assert_eq!(document.running_head.name.plain(), "TSB Collective letter\u{a0}7/17");
    assert!(document.title.starts_with("TSB Collective letter\u{a0}7/17 – Meeting of Study Group"));
}

#[test]
fn blocks_and_annexes_stand_in_letters_of_every_kind() {
    for name in ["tsb-195", "tsb-241"] {
        let home = TempDir::new().unwrap();
        copy(&root().join("examples").join(name), home.path());
        let model = fs::read_to_string(home.path().join("circular.toml")).unwrap();
        let anchor = if name == "tsb-195" { "texts" } else { "list" };
        let own = format!(
            "\n[facts]\nopening = {{ date = 2026-05-19 }}\n\n[[blocks]]\nid = \"further\"\nafter = \"{anchor}\"\n\
             numbered = true\n\n[[annexes]]\nid = \"practical\"\n[[annexes.blocks]]\nid = \"venue\"\nheading = 1\n"
        );
        fs::write(home.path().join("circular.toml"), model + &own).unwrap();
        let prose = fs::read_to_string(home.path().join("text/en.ftl")).unwrap();
        let words = "\nfurther = The meeting opens on { $opening }, in { $place }.\n\
                     practical = Practical information\nvenue = A hall.\n    .heading = Venue\n";
        fs::write(home.path().join("text/en.ftl"), prose + words).unwrap();
        let (folder, found) = Folder::read(home.path(), &kinds::ALL);
        assert!(found.iter().all(|found| found.severity < Severity::Error), "{name}: {found:#?}");
        let document = kinds::edition(&folder.unwrap(), Lang::En, &Options::default()).unwrap();
        let numbers: Vec<String> = document
            .letter
            .iter()
            .filter_map(|block| match &block.content {
                Content::Paragraph { number: Some(number), role, .. }
                    if *role == tsb_circular::document::Role::Body =>
                {
                    Some(number.plain())
                }
                _ => None,
            })
            .collect();
        let expected: Vec<String> = (1..=numbers.len()).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected, "{name}");
        let at = |key: &str| document.letter.iter().position(|block| block.key.as_str() == key).unwrap();
        assert!(at("letter/further") > at(&format!("letter/{anchor}")), "{name}");
        assert!(text_at(&document, "letter/further").plain().contains("opens on 19 May 2026, in "), "{name}");
        let annex = document.annexes.last().unwrap();
        assert_eq!(annex.key.as_str(), "annex-practical");
        let number = document.annexes.len();
        assert!(annex.number.plain().ends_with(&number.to_string()), "{name}: {}", annex.number.plain());
        // Circular 241 has no line that counts its annexes.
        let counted = document.letter.iter().find(|block| block.key.as_str() == "letter/enclosures");
        let ends = |text: &Text| text.plain().ends_with(&number.to_string());
        assert!(counted.is_none_or(|block| block.texts().iter().all(|(_, text)| ends(text))), "{name}");
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to.join("text")).unwrap();
    let prose: Vec<PathBuf> =
        fs::read_dir(from.join("text")).unwrap().map(|entry| entry.unwrap().path()).collect();
    for path in prose {
        fs::copy(&path, to.join("text").join(path.file_name().unwrap())).unwrap();
    }
    fs::copy(from.join("circular.toml"), to.join("circular.toml")).unwrap();
}

#[test]
fn a_block_stands_before_the_end_of_the_letter_where_its_paragraph_is_not_there() {
    let home = TempDir::new().unwrap();
    copy(&root().join("examples/tsb-241"), home.path());
    let model = fs::read_to_string(home.path().join("circular.toml")).unwrap();
    let own = |after: &str| format!("\n[[blocks]]\nid = \"further\"\nafter = \"{after}\"\n");
    let issued = super::examples::edition(241, Lang::En);
    let has = |after: &&str| issued.letter.iter().any(|block| block.key.last() == *after);
    let outcomes = ["not-approved", "not-considered", "deferred", "reflection"];
    let absent = outcomes.into_iter().find(|after| !has(after)).unwrap();
    fs::write(home.path().join("circular.toml"), model.clone() + &own(absent)).unwrap();
    let prose = fs::read_to_string(home.path().join("text/en.ftl")).unwrap();
    fs::write(home.path().join("text/en.ftl"), prose + "\nfurther = Words of our own.\n").unwrap();
    let (folder, _) = Folder::read(home.path(), &kinds::ALL);
    let document = kinds::edition(&folder.unwrap(), Lang::En, &Options::default()).unwrap();
    let at = |key: &str| document.letter.iter().position(|block| block.key.as_str() == key);
    assert!(at("letter/link") < at("letter/further") && at("letter/further") < at("letter/valediction"));
    fs::write(home.path().join("circular.toml"), model + &own("enclosures")).unwrap();
    let (_, found) = Folder::read(home.path(), &kinds::ALL);
    assert!(
        found.iter().any(|found| found.message == "the letter has no paragraph `enclosures`"),
        "{found:#?}"
    );
}

#[test]
fn an_error_in_the_prose_of_one_language_stops_its_edition_alone() {
    let letter = Letter::new(
        "[facts]\nn = { number = 2 }\n\n[[blocks]]\nid = \"words\"\n",
        &[(Lang::En, "words = { $n } seats."), (Lang::Fr, "words = { $n -> [one] x *[other] y }")],
    );
    let out = letter.home.path().join("out");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
        .arg("render")
        .arg(letter.home.path())
        .args(["--to", "txt", "--out"])
        .arg(&out)
        .output()
        .unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{said}");
    assert!(said.contains("text/fr.ftl:2"), "{said}");
    let made: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(made, ["tsb-circular-9.en.txt"]);
}

#[cfg(all(feature = "docx", feature = "drift"))]
#[test]
fn word_editions_of_the_letter_agree_in_every_form_and_with_the_folder() {
    use tsb_circular::document::Edition;
    use tsb_circular::docx::{self, DocxOptions, Form};
    use tsb_circular::drift;
    use tsb_circular::inside::{reading, recognise};
    let (folder, _) = Folder::read(&root().join("examples/letter"), &kinds::ALL);
    let folder = folder.unwrap();
    let document = |lang| kinds::edition(&folder, lang, &Options::default()).unwrap();
    let read = |lang, form| {
        let options = DocxOptions { form, ..DocxOptions::default() };
        let bytes = docx::write(&document(lang), &options).unwrap();
        let reading = inside::docx::read(&bytes, "a.docx".as_ref(), &reading::Limits::default()).unwrap();
        let edition = recognise::edition(&kinds::ALL, &reading, None).edition;
        assert_eq!((edition.lang, edition.kind.as_deref()), (lang, Some("letter")), "{form:?}");
        edition
    };
    let silent = |editions: &[Edition], what: &str| {
        let report = drift::compare(&kinds::ALL, editions, &drift::Options::default());
        let said: Vec<_> = report.findings.iter().map(|it| (it.code, &it.key, &it.message)).collect();
        assert!(said.is_empty(), "{what}: {said:#?}");
        assert!(report.coverage.facts_compared > 60, "{what}: {}", report.coverage.facts_compared);
    };
    for form in [Form::Open, Form::Protected, Form::Legacy] {
        silent(&Lang::ALL.map(|lang| read(lang, form)), &format!("six in {form:?}"));
    }
    for lang in Lang::ALL {
        let mut composed = recognise::composed(&kinds::ALL, &document(lang), "folder");
        recognise::read_back(&kinds::ALL, &mut composed, true);
        silent(&[composed, read(lang, Form::Open), read(lang, Form::Legacy)], &format!("{lang}, versions"));
    }
    // A value that was changed in one of them is found, by its own code.
    use jiff::ToSpan;
    use tsb_circular::document::Value;
    use tsb_circular::drift::Code;
    let another = |value: &Value| match value.clone() {
        Value::Date(day) => Some((Value::Date(day.tomorrow().unwrap()), Code::DateMismatch)),
        Value::Dates(first, last) => {
            Some((Value::Dates(first, last.tomorrow().unwrap()), Code::DateMismatch))
        }
        Value::Time(time) => Some((Value::Time(time.saturating_add(30.minutes())), Code::TimeMismatch)),
        Value::Count(number) => Some((Value::Count(number + 1), Code::CountMismatch)),
        Value::Percentage(share) => Some((Value::Percentage(share + 1), Code::PercentageMismatch)),
        Value::Amount { currency, .. } => {
            Some((Value::Amount { number: "175".into(), currency }, Code::AmountMismatch))
        }
        Value::Designation(mut text) => {
            text.number = "L.1471".into();
            Some((Value::Designation(text), Code::DesignationMismatch))
        }
        Value::Question(_) => Some((Value::Question("7/5".into()), Code::QuestionMismatch)),
        Value::Place(place) if place == "rwanda" => Some((Value::Place("kenya".into()), Code::PlaceMismatch)),
        Value::Place(_) => Some((Value::Place("geneva".into()), Code::PlaceMismatch)),
        Value::Telephone(_) => Some((Value::Telephone("+41227305901".into()), Code::TelephoneMismatch)),
        Value::Email(_) => Some((Value::Email("forum@itu.int".into()), Code::EmailMismatch)),
        Value::Url(_) => Some((Value::Url("https://www.itu.int/go/forum/{lang}".into()), Code::LinkMismatch)),
        Value::Circular(_) => Some((Value::Circular(42), Code::LetterMismatch)),
        _ => None,
    };
    let found = |changed: &Folder| -> Vec<_> {
        let other = kinds::edition(changed, Lang::Fr, &Options::default()).unwrap();
        let bytes = docx::write(&other, &DocxOptions::default()).unwrap();
        let reading = inside::docx::read(&bytes, "b.docx".as_ref(), &reading::Limits::default()).unwrap();
        let french = recognise::edition(&kinds::ALL, &reading, None).edition;
        let editions = [read(Lang::En, Form::Open), french, read(Lang::Es, Form::Open)];
        let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
        report.findings.into_iter().map(|it| (it.code, it.key.unwrap_or_default())).collect()
    };
    let mut tried = 0;
    for at in 0..folder.circular.head.facts.0.len() {
        let mut changed = folder.clone();
        let fact = &mut changed.circular.head.facts.0[at];
        let Some((value, code)) = another(&fact.value) else { continue };
        (tried, fact.value, fact.written) = (tried + 1, value, None);
        let said = found(&changed);
        assert!(
            !said.is_empty() && said.iter().all(|(it, _)| *it == code),
            "{}: {said:?}",
            folder.circular.head.facts.0[at].name
        );
    }
    assert_eq!(tried, 18);
    // Rows that changed places.
    let mut changed = folder.clone();
    let tables = changed.circular.head.blocks.iter_mut().filter_map(|block| block.table.as_mut());
    tables.for_each(|table| table.rows.swap(0, 1));
    let said = found(&changed);
    assert!(
        matches!(said.as_slice(), [(Code::BlockOrder, key)] if key.starts_with("letter/dates/")),
        "{said:?}"
    );
    // A footnote that is gone from one of them.
    let home = tempfile::tempdir().unwrap();
    copy(&root().join("examples/letter"), home.path());
    let french = home.path().join("text/fr.ftl");
    let words = fs::read_to_string(&french).unwrap();
    let (before, rest) = words.split_once("<note>").unwrap();
    fs::write(&french, format!("{before}{}", rest.split_once("</note>").unwrap().1)).unwrap();
    let said = found(&Folder::read(home.path(), &kinds::ALL).0.unwrap());
    assert!(said.iter().any(|(_, key)| key.contains("footnote")), "{said:?}");
}

#[test]
fn an_annex_that_a_language_has_not_is_no_drift_and_says_where_it_is() {
    let folder = super::examples::everything();
    let russian = kinds::edition(&folder, Lang::Ru, &Options::default()).unwrap();
    let words = text_at(&russian, "annex-hotels/elsewhere").plain();
    assert!(words.contains("английском") && words.contains("французском"), "{words}");
    assert!(russian.texts().iter().all(|(key, _)| key.as_str() != "annex-hotels/hotel-list"));
}

#[cfg(all(feature = "docx", feature = "drift"))]
#[test]
fn texts_and_stripped_word_editions_agree_beside_the_folder() {
    use tsb_circular::docx::{self, DocxOptions};
    use tsb_circular::inside::{import, reading, recognise};
    use tsb_circular::{drift, text};
    for folder in [super::examples::folder(58).clone(), super::examples::everything()] {
        let composed = |lang| kinds::edition(&folder, lang, &Options::default()).unwrap();
        let read = |lang, stripped: bool| {
            let bytes = match stripped {
                true => docx::write(&composed(lang), &DocxOptions::default()).unwrap(),
                false => text::write(&composed(lang)).into_bytes(),
            };
            let limits = reading::Limits::default();
            let mut read = match stripped {
                true => inside::docx::read(&bytes, "a.docx".as_ref(), &limits).unwrap(),
                false => inside::text::read(&bytes, "a.txt".as_ref(), &limits).unwrap(),
            };
            read.own.clear();
            read.shown.clear();
            for paragraph in read.parts.iter_mut().flat_map(|part| &mut part.paragraphs) {
                paragraph.keys.clear();
                paragraph.spans.iter_mut().for_each(|span| span.fact = None);
            }
            let read = import::with_addresses(&folder, lang, &read).unwrap();
            let options = recognise::Options { lang: Some(lang), ..recognise::Options::default() };
            recognise::edition_with(&kinds::ALL, &read, &options).edition
        };
        for stripped in [false, true] {
            let editions = Lang::ALL.map(|lang| read(lang, stripped));
            let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
            let said: Vec<_> = report.findings.iter().map(|it| (it.code, &it.key, &it.message)).collect();
            assert!(said.is_empty(), "{} {stripped}: {said:#?}", folder.circular.name());
            assert!(report.coverage.facts_compared > 200, "{}", report.coverage.facts_compared);
        }
    }
}

#[cfg(feature = "batch")]
#[test]
fn a_collective_letter_is_named_as_itu_names_it() {
    use tsb_circular::batch::Naming;
    use tsb_circular::kinds::Extent;
    let folder = super::examples::everything();
    let name = |extent| Naming::Itu.stem(&folder.circular, extent, Lang::En, "docx");
    assert_eq!(name(Extent::Whole), "T25-SG17-COL-0007!!MSW-E");
    assert_eq!(name(Extent::Annex(1)), "T25-SG17-COL-0007-reply-registration!!MSW-E");
}
