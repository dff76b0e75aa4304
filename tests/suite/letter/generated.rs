//! Letters made by a generator: every sort of value beside every other, in six languages. What our writers print is read
//! back as its value whatever stands beside it, and the editions agree.

use std::collections::BTreeMap;

use tsb_circular::document::{Document, Edition, Value};
use tsb_circular::drift::{self, Options};
use tsb_circular::inside;
use tsb_circular::inside::recognise;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::{docx, kinds, text};

use super::Letter;

/// The sorts of values: the model's words for two samples of each, and the forms in which prose prints them. A form that
/// does not say by itself what it is, a bare number or name, is left out: nothing could read it.
const SORTS: &[(&str, [&str; 2], &[&str])] = &[
    ("date", ["{ date = 2026-05-19 }", "{ date = 2027-01-01 }"], &["", "weekday"]),
    ("time", ["{ time = 2026-03-02T09:30:00 }", "{ time = 2025-12-31T18:05:00 }"], &[""]),
    ("utc", ["{ time = 2026-04-07T23:59:00Z }", "{ time = 2026-10-10T16:00:00Z }"], &[""]),
    (
        "dates",
        ["{ dates = [\"2026-06-19\", \"2026-06-28\"] }", "{ dates = [\"2025-12-30\", \"2026-01-08\"] }"],
        &["", "text"],
    ),
    (
        "across",
        ["{ dates = [\"2026-08-28\", \"2026-09-04\"] }", "{ dates = [\"2026-03-30\", \"2026-04-01\"] }"],
        &["", "text"],
    ),
    (
        "months",
        ["{ months = [\"2026-05\", \"2026-07\"] }", "{ months = [\"2025-11\", \"2026-02\"] }"],
        &["", "text"],
    ),
    ("share", ["{ percentage = 40 }", "{ percentage = 7 }"], &[""]),
    (
        "fee",
        ["{ amount = \"1250.50\", currency = \"CHF\" }", "{ amount = \"900\", currency = \"CHF\" }"],
        &[""],
    ),
    ("desk", ["{ telephone = \"+41 22 730 5900\" }", "{ telephone = \"+250 788 123 456\" }"], &[""]),
    ("mail", ["{ email = \"tsbsg17@itu.int\" }", "{ email = \"visa.desk@itu.int\" }"], &[""]),
    ("page", ["{ url = \"https://www.itu.int/go/tsg17\" }", "{ url = \"https://www.itu.int/ipr/\" }"], &[""]),
    ("rec", ["{ designation = \"X.1332\" }", "{ designation = \"G.9806\" }"], &["", "long"]),
    ("cor", ["{ designation = \"X.1333 Cor.1\" }", "{ designation = \"K.44 Amd.2\" }"], &["", "long"]),
    ("paper", ["{ symbol = \"SG17-TD2366\" }", "{ symbol = \"SG5-R12\" }"], &[""]),
    (
        "circular",
        ["{ circular = 41, date = 2025-12-02 }", "{ circular = 203, date = 2026-01-15 }"],
        &["dated"],
    ),
    ("count", ["{ number = 1500 }", "{ number = 12 }"], &[""]),
];

/// The sorts that say by themselves when they are: a number before one could be part of it.
const DAYS: &[&str] = &["date", "time", "utc", "dates", "across", "months"];

/// Words around two values: what leads, what parts them and what closes.
fn frames(lang: Lang) -> [[&'static str; 3]; 4] {
    match lang {
        Lang::En => [
            ["Noted: ", ", ", "."],
            ["Noted: ", " (", ")."],
            ["Noted: ", "; ", "."],
            ["Noted: ", " and ", "."],
        ],
        Lang::Fr => [
            ["À noter: ", ", ", "."],
            ["À noter: ", " (", ")."],
            ["À noter: ", "; ", "."],
            ["À noter: ", " et ", "."],
        ],
        Lang::Es => {
            [["Nota: ", ", ", "."], ["Nota: ", " (", ")."], ["Nota: ", "; ", "."], ["Nota: ", " y ", "."]]
        }
        Lang::Ru => [
            ["Отмечено: ", ", ", "."],
            ["Отмечено: ", " (", ")."],
            ["Отмечено: ", "; ", "."],
            ["Отмечено: ", " и ", "."],
        ],
        Lang::Zh => {
            [["记录：", "，", "。"], ["记录：", "（", "）。"], ["记录：", "；", "。"], ["记录：", "和", "。"]]
        }
        Lang::Ar => {
            [["ملاحظة: ", "، ", "."], ["ملاحظة: ", " (", ")."], ["ملاحظة: ", "؛ ", "."], ["ملاحظة: ", " و ", "."]]
        }
    }
}

/// A placeable for a fact in a form.
fn shown(name: &str, form: &str) -> String {
    if form.is_empty() { format!("{{ ${name} }}") } else { format!("{{ SHOW(${name}, form: \"{form}\") }}") }
}

/// Every pair of values in every frame, one paragraph each.
fn pairs() -> Vec<(String, String, usize)> {
    let values: Vec<(&str, &str)> =
        SORTS.iter().flat_map(|(sort, _, forms)| forms.iter().map(move |form| (*sort, *form))).collect();
    let mut out = Vec::new();
    for (one, form) in &values {
        for (two, other) in &values {
            for frame in 0..4 {
                // A number before a day, with nothing between but a comma or "and", is a day of a list.
                let merges = *one == "count" && DAYS.contains(two) && frame != 1 && frame != 2;
                let repeats = one == two && form == other;
                if !merges && !repeats {
                    out.push((shown(&format!("{one}-a"), form), shown(&format!("{two}-b"), other), frame));
                }
            }
        }
    }
    out
}

/// A letter with every pair.
fn letter() -> Letter {
    let facts: String = SORTS
        .iter()
        .flat_map(|(sort, [one, two], _)| [format!("{sort}-a = {one}\n"), format!("{sort}-b = {two}\n")])
        .collect();
    let pairs = pairs();
    let blocks: String = (0..pairs.len()).map(|at| format!("[[blocks]]\nid = \"p{at}\"\n")).collect();
    let prose: Vec<(Lang, String)> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let lines = pairs.iter().enumerate().map(|(at, (one, two, frame))| {
                let [lead, between, close] = frames(lang)[*frame];
                format!("p{at} = {lead}{one}{between}{two}{close}\n")
            });
            (lang, lines.collect())
        })
        .collect();
    let prose: Vec<(Lang, &str)> = prose.iter().map(|(lang, words)| (*lang, words.as_str())).collect();
    Letter::new(&format!("[facts]\n{facts}\n{blocks}"), &prose)
}

/// The values of a paragraph as they are compared: an hour apart from its day, and a circular a mere number.
fn values<'t>(facts: impl Iterator<Item = &'t Value>) -> Vec<String> {
    let mut out: Vec<String> = facts
        .flat_map(|value| match value {
            Value::Count(number) | Value::Number(number) => vec![number.to_string()],
            Value::Circular(number) => vec![number.to_string()],
            Value::Amount { number, currency } => {
                let plain = if number.contains('.') { number.trim_end_matches('0') } else { number };
                vec![format!("{currency} {}", plain.trim_end_matches('.'))]
            }
            Value::Url(url) => vec![url.trim_start_matches("https://").trim_start_matches("www.").to_owned()],
            Value::Telephone(number) => vec![number.chars().filter(|c| !c.is_whitespace()).collect()],
            Value::Time(at) => {
                let minutes = at.hour() as u16 * 60 + at.minute() as u16;
                vec![Value::Date(at.date()).to_string(), Value::Hour(minutes).to_string()]
            }
            other => vec![other.to_string()],
        })
        .collect();
    out.sort();
    out
}

/// The paragraphs of a document: what stands there, and its values.
fn paragraphs(document: &Document) -> BTreeMap<String, Vec<String>> {
    let texts = document.texts();
    let own = texts.iter().filter(|(key, _)| key.as_str().starts_with("letter/p"));
    own.map(|(_, text)| (bare(&text.plain()), values(text.facts().map(|fact| &fact.value)))).collect()
}

/// A text without the kinds of spaces and hyphens.
fn bare(text: &str) -> String {
    let text = text.replace(['\u{2060}', '\u{200e}', '\u{200f}'], "");
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2011}', "-")
}

#[test]
fn whatever_is_printed_is_read_back_as_its_value_beside_any_other() {
    let letter = letter();
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let document = letter.edition(lang);
        let expected = paragraphs(&document);
        let words = text::write(&document);
        let reading = inside::text::read(words.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
        let read = recognise::edition(&kinds::ALL, &reading, Some(lang)).edition;
        let mut seen = 0;
        for located in &read.texts {
            let Some(right) = expected.get(&bare(&located.text.plain())) else { continue };
            seen += 1;
            let found = values(located.text.facts().map(|fact| &fact.value));
            if found != *right {
                wrong.push(format!("{lang}: {} | {found:?} for {right:?}", located.text.plain()));
            }
        }
        assert!(seen * 10 > expected.len() * 9, "{lang}: {seen} of {} paragraphs", expected.len());
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A letter of lists, tables, headings and footnotes that hold the pairs.
fn structured() -> Letter {
    let facts: String = SORTS
        .iter()
        .flat_map(|(sort, [one, two], _)| [format!("{sort}-a = {one}\n"), format!("{sort}-b = {two}\n")])
        .collect();
    let pairs = pairs();
    let taken: Vec<&(String, String, usize)> = pairs.iter().step_by(7).collect();
    let table =
        "table = { head = true, columns = [{ id = \"one\" }, { id = \"two\" }], rows = [\"x\", \"y\"] }";
    let blocks: String = taken
        .chunks(4)
        .enumerate()
        .map(|(at, _)| match at % 4 {
            0 => format!("[[blocks]]\nid = \"p{at}\"\nnumbered = true\n"),
            1 => format!("[[blocks]]\nid = \"p{at}\"\n{table}\n"),
            2 => format!("[[blocks]]\nid = \"p{at}\"\nheading = 1\n"),
            _ => format!("[[blocks]]\nid = \"p{at}\"\n"),
        })
        .collect();
    let prose: Vec<(Lang, String)> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let said = |(one, two, frame): &&(String, String, usize)| {
                let [lead, between, close] = frames(lang)[*frame];
                format!("{lead}{one}{between}{two}{close}")
            };
            let block = |(at, four): (usize, &[&(String, String, usize)])| {
                let words: Vec<String> = four.iter().map(said).collect();
                let word = |at: usize| words.get(at).unwrap_or(&words[0]);
                match at % 4 {
                    0 => {
                        let points = words.iter().map(|words| format!("    • {words}\n"));
                        format!("p{at} =\n    {}\n{}", word(0), points.collect::<String>())
                    }
                    1 => format!(
                        "p{at}-head =\n    .one = {}\n    .two = {}\np{at}-x =\n    .one = {}\n    .two = {}\np{at}-y =\n    .one = {}\n    .two = {}\n",
                        word(0), word(1), word(2), word(3), word(1), word(0)
                    ),
                    2 => format!("p{at} = {} <b>{}</b>\n    .heading = {}\n", word(0), word(1), word(2)),
                    _ => format!("p{at} = {}<note>{}</note>\n\n    {}\n", word(0), word(1), word(2)),
                }
            };
            (lang, taken.chunks(4).enumerate().map(block).collect())
        })
        .collect();
    let prose: Vec<(Lang, &str)> = prose.iter().map(|(lang, words)| (*lang, words.as_str())).collect();
    Letter::new(&format!("[facts]\n{facts}\n{blocks}"), &prose)
}

#[test]
fn generated_editions_agree_in_six_languages() {
    for (kind, letter) in [("pairs", letter()), ("structure", structured())] {
        let documents = Lang::ALL.map(|lang| letter.edition(lang));
        let composed: Vec<Edition> = documents.iter().map(|it| Edition::of(it, "generated")).collect();
        let as_text: Vec<Edition> = documents.iter().map(|it| read(&text::write(it), it.lang)).collect();
        let as_word: Vec<Edition> = documents.iter().map(word).collect();
        for (form, editions) in [("composed", composed), ("text", as_text), ("word", as_word)] {
            let report = drift::compare(&kinds::ALL, &editions, &Options::default());
            let found: Vec<String> = report
                .findings
                .iter()
                .map(|it| format!("{} at {}: {}", it.code, it.key.as_deref().unwrap_or("-"), it.message))
                .collect();
            let shown = &found[..found.len().min(30)];
            assert!(found.is_empty(), "{kind}, {form}: {} findings, {shown:#?}", found.len());
        }
    }
}

fn read(words: &str, lang: Lang) -> Edition {
    let reading = inside::text::read(words.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap();
    recognise::edition(&kinds::ALL, &reading, Some(lang)).edition
}

fn word(document: &Document) -> Edition {
    let bytes = docx::write(document, &docx::DocxOptions::default()).unwrap();
    let reading = inside::docx::read(&bytes, "a.docx".as_ref(), &Limits::default()).unwrap();
    recognise::edition(&kinds::ALL, &reading, Some(document.lang)).edition
}
