//! Faults planted by hand in the Word editions of letters of no kind: in each language, each must be found with a code
//! that fits it, at an address it touches.
//!
//! A value is changed to what the circular would print for another value; the file still says what its facts showed when
//! it was made, as it does when a person types over them. Everything else is done to the paragraphs as they were read.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use tsb_circular::document::{Edition, HalfDays, Month, Value};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::drift::{self, Code, Report};
use tsb_circular::inside;
use tsb_circular::inside::reading::{Paragraph, Reading};
use tsb_circular::inside::recognise::{self, Options};
use tsb_circular::kinds;
use tsb_circular::kinds::{ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::super::examples::{everything, folder};
use super::hands::{HANDS, Keys};
use super::{Outcome, parallel, turn};

/// A letter with its Word editions, as they were read and as they were recognised.
type Letter = (Folder, Vec<Reading>, Vec<Edition>);

/// The letters.
static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
    [folder(58).clone(), everything()]
        .into_iter()
        .map(|folder| {
            let readings = Lang::ALL.map(|lang| written(&folder, lang)).to_vec();
            let editions = readings.iter().zip(Lang::ALL).map(|(it, lang)| recognised(it, lang)).collect();
            (folder, readings, editions)
        })
        .collect()
});

fn written(folder: &Folder, lang: Lang) -> Reading {
    let document = tsb_circular::kinds::edition(folder, lang, &kinds::Options::default()).unwrap();
    let bytes = docx::write(&document, &DocxOptions::default()).unwrap();
    inside::docx::read(&bytes, format!("{lang}.docx").as_ref(), &Limits::default()).unwrap()
}

fn recognised(reading: &Reading, lang: Lang) -> Edition {
    let options = Options { lang: Some(lang), ..Options::default() };
    recognise::edition_with(&ALL, reading, &options).edition
}

/// How many kinds of fault there are, those of values by their sort.
pub fn kinds() -> Vec<&'static str> {
    let sorts: BTreeSet<&str> = LETTERS
        .iter()
        .flat_map(|(folder, ..)| &folder.circular.head.facts.0)
        .map(|fact| name_of(fact.sort))
        .collect();
    let hands = HANDS.iter().map(|(name, ..)| *name);
    sorts.into_iter().chain(["day of a letter that is cited"]).chain(hands).collect()
}

fn name_of(sort: &'static str) -> &'static str {
    match sort {
        "date" => "a day",
        "time" => "an hour",
        "dates" => "a span of days",
        "months" => "a span of months",
        "place" => "a place",
        "country" => "a country",
        "url" => "a web address",
        "number" => "a count",
        "percentage" => "a percentage",
        "amount" => "an amount",
        "telephone" => "a telephone number",
        "email" => "an e-mail address",
        "designation" => "a Recommendation",
        "symbol" => "a document symbol",
        "resolution" => "a Resolution",
        "question" => "a Question",
        "person" => "a person",
        "circular" => "a circular that is cited",
        "letter" => "a collective letter that is cited",
        other => panic!("{other}"),
    }
}

/// Another value of the sort.
fn another(value: &Value) -> Value {
    use jiff::ToSpan;
    let next = |day: jiff::civil::Date| day.tomorrow().unwrap();
    match value.clone() {
        Value::Date(day) => Value::Date(next(day)),
        Value::Time(at) => Value::Time(at.saturating_add(30.minutes())),
        Value::Deadline(at) => Value::Deadline(at.saturating_add(30.minutes())),
        Value::Dates(from, to) => Value::Dates(from, next(to)),
        Value::HalfDays(days) => Value::HalfDays(HalfDays { to: next(days.to), ..days }),
        Value::Months(from, to) => Value::Months(from, Month { month: to.month + 1, ..to }),
        Value::Place(place) if place == "rwanda" => Value::Place("kenya".into()),
        Value::Place(_) => Value::Place("geneva".into()),
        Value::Url(url) => Value::Url(url.replacen("ITU-T", "ITU-D", 1).replacen("energy", "energies", 1)),
        Value::Count(count) => Value::Count(count + 1),
        Value::Percentage(share) => Value::Percentage(share + 5),
        Value::Amount { number, currency } => {
            Value::Amount { number: number.replacen('1', "3", 1), currency }
        }
        Value::Telephone(number) => Value::Telephone(number.replacen("5900", "5901", 1)),
        Value::Email(address) => Value::Email(address.replacen("@", "x@", 1)),
        Value::Designation(designation) => {
            let number = designation.number.replacen(".1", ".2", 1);
            Value::Designation(tsb_circular::document::Designation { number, ..designation })
        }
        Value::Symbol(symbol) => Value::Symbol(symbol.replacen("2366", "2367", 1)),
        Value::Resolution(number) => Value::Resolution(number + 1),
        Value::Question(question) => Value::Question(format!("1{question}")),
        Value::Person(_) => Value::Person("bogdan-martin".into()),
        Value::Circular(number) => Value::Circular(number + 1),
        Value::CollectiveLetter { number, group } => Value::CollectiveLetter { number: number + 1, group },
        other => panic!("{other:?}"),
    }
}

/// The edition in which a person typed over the paragraphs that another value changes, and their addresses.
fn typed_over(letter: &Reading, changed: Reading) -> Option<(Reading, Keys)> {
    let mut out = letter.clone();
    let mut keys = Vec::new();
    for (part, other) in out.parts.iter_mut().zip(&changed.parts) {
        if part.paragraphs.len() != other.paragraphs.len() {
            return None;
        }
        for (ours, theirs) in part.paragraphs.iter_mut().zip(&other.paragraphs) {
            let says = |paragraph: &Paragraph| {
                paragraph.spans.iter().map(|it| (it.text.clone(), it.link.clone())).collect::<Vec<_>>()
            };
            if says(ours) != says(theirs) {
                ours.spans.clone_from(&theirs.spans);
                keys.extend(ours.keys.iter().map(|key| key.to_string()));
            }
        }
    }
    (!keys.is_empty()).then_some((out, keys))
}

/// Whether the fault is told where it was planted, with a code that fits, of the edition it was planted in.
pub fn finds(report: &Report, codes: &[Code], keys: &[String], id: &str) -> bool {
    let two = report.editions.len() == 2;
    // Of two editions, one lacks what the other alone has.
    let either = [Code::FactMissing, Code::FactExtra];
    let fits = |code: Code| {
        codes.contains(&code) || two && either.contains(&code) && codes.iter().any(|it| either.contains(it))
    };
    report.findings.iter().any(|finding| {
        let at = finding.key.as_deref().unwrap_or_default();
        let place = keys
            .iter()
            .any(|key| at == key || at.starts_with(&format!("{key}/")) || key.starts_with(&format!("{at}/")));
        fits(finding.code) && place && (two || finding.editions().any(|edition| edition == id))
    })
}

/// Plants every fault in every language, beside the languages that are picked.
pub fn planted(from: usize, beside: fn(Lang, Lang) -> bool) -> Vec<Outcome> {
    type Job = (usize, Lang, Fault);
    #[derive(Clone, Copy)]
    enum Fault {
        Value(usize),
        CitedDay(usize),
        Hand(usize),
    }
    let mut jobs: Vec<Job> = Vec::new();
    for (at, (folder, ..)) in LETTERS.iter().enumerate() {
        let facts = &folder.circular.head.facts.0;
        let values = (0..facts.len()).map(Fault::Value);
        let days = (0..facts.len()).filter(|at| facts[*at].date.is_some()).map(Fault::CitedDay);
        let faults: Vec<Fault> = values.chain(days).chain((0..HANDS.len()).map(Fault::Hand)).collect();
        let all = Lang::ALL.into_iter().flat_map(|lang| faults.iter().enumerate().map(move |it| (lang, it)));
        let due = all.filter(|(lang, (fault, _))| turn(from + at + fault + *lang as usize, 2));
        jobs.extend(due.map(|(lang, (_, fault))| (at, lang, *fault)));
    }
    parallel(jobs, |(at, lang, fault)| {
        let (folder, readings, editions) = &LETTERS[at];
        let letter = &readings[lang as usize];
        let (name, codes, changed, keys) = match fault {
            Fault::Value(fact) | Fault::CitedDay(fact) => {
                let mut other = folder.clone();
                let own = &mut other.circular.head.facts.0[fact];
                let (name, code) = match fault {
                    Fault::CitedDay(_) => {
                        own.date = own.date.map(|day| day.tomorrow().unwrap());
                        ("day of a letter that is cited", Code::DateMismatch)
                    }
                    _ => {
                        own.value = another(&own.value);
                        if let Value::Telephone(_) = own.value {
                            own.written = own.written.as_ref().map(|it| it.replacen("5900", "5901", 1));
                        }
                        (name_of(own.sort), code_of(&own.value))
                    }
                };
                let (changed, keys) = typed_over(letter, written(&other, lang))?;
                (name, vec![code, Code::FactMissing, Code::FactExtra, Code::LinkMismatch], changed, keys)
            }
            Fault::Hand(hand) => {
                let (name, codes, plant) = HANDS[hand];
                let mut changed = letter.clone();
                let keys = plant(&mut changed, &readings[usize::from(lang == Lang::En)])?;
                (name, codes.to_vec(), changed, keys)
            }
        };
        let near = Lang::ALL.into_iter().filter(|other| *other == lang || beside(lang, *other));
        let compared: Vec<Edition> = near
            .map(|other| match other == lang {
                true => recognised(&changed, lang),
                false => editions[other as usize].clone(),
            })
            .collect();
        let report = drift::compare(&ALL, &compared, &drift::Options::default());
        let found = finds(&report, &codes, &keys, lang.code());
        let seen: Vec<String> = report
            .findings
            .iter()
            .map(|it| format!("{} at {}: {}", it.code, it.key.as_deref().unwrap_or("-"), it.message))
            .collect();
        // One fault may touch several paragraphs; told elsewhere, it is noise.
        let further = report.findings.iter().filter(|it| {
            let at = it.key.as_deref().unwrap_or_default();
            !keys.iter().any(|key| {
                at == key || at.starts_with(&format!("{key}/")) || key.starts_with(&format!("{at}/"))
            })
        });
        let further = further.count();
        let what = if found { "noise" } else { "missed" };
        let said = format!("{what}: {} {lang} {name} at {keys:?}: {seen:#?}", folder.circular.name());
        Some(Outcome { name, lang, found, further, said })
    })
}

pub fn code_of(value: &Value) -> Code {
    match value {
        Value::Date(_) | Value::Dates(..) | Value::HalfDays(_) | Value::Months(..) => Code::DateMismatch,
        Value::Time(_) => Code::TimeMismatch,
        Value::Deadline(_) => Code::DeadlineMismatch,
        Value::Place(_) => Code::PlaceMismatch,
        Value::Url(_) => Code::UrlMismatch,
        Value::Count(_) => Code::CountMismatch,
        Value::Percentage(_) => Code::PercentageMismatch,
        Value::Amount { .. } => Code::AmountMismatch,
        Value::Telephone(_) => Code::TelephoneMismatch,
        Value::Email(_) => Code::EmailMismatch,
        Value::Designation(_) => Code::DesignationMismatch,
        Value::Symbol(_) => Code::SymbolMismatch,
        Value::Resolution(_) => Code::ResolutionMismatch,
        Value::Question(_) => Code::QuestionMismatch,
        Value::Person(_) => Code::PersonMismatch,
        _ => Code::LetterMismatch,
    }
}
