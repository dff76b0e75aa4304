//! Terms as a table: CSV with a row a term, which a translator fills in where `status` says `unconfirmed`.

use serde::{Deserialize, Serialize};

use super::{Returned, Status, Term, Verdict};
use crate::diag::{Code, Diagnostic, Place, Source};

/// A row, by its columns.
#[derive(Debug, Serialize, Deserialize)]
struct Row {
    id: String,
    lang: String,
    term: String,
    status: String,
    #[serde(default)]
    by: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    reason: String,
}

/// What `status` says of a term that is settled, of one that somebody confirmed, and of one that is open.
const SETTLED: &str = "settled";
const CONFIRMED: &str = "confirmed";
const OPEN: &str = "unconfirmed";
/// What a translator writes who has other words.
const REJECTED: &str = "rejected";

/// The table.
pub(super) fn write(terms: &[Term]) -> Vec<u8> {
    // The mark by which spreadsheets know UTF-8.
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for Term { id, lang, words, status, reason } in terms {
        let (status, by, date) = match status {
            Status::Settled => (SETTLED, "", String::new()),
            Status::Confirmed { by, on } => (CONFIRMED, by.as_str(), on.to_string()),
            Status::Open => (OPEN, "", String::new()),
        };
        let row = Row {
            id: id.clone(),
            lang: lang.code().to_owned(),
            term: words.clone(),
            status: status.to_owned(),
            by: by.to_owned(),
            date,
            reason: reason.clone(),
        };
        out.serialize(row).expect("memory takes what is written");
    }
    out.into_inner().expect("memory takes what is written")
}

/// Reads a table that came back, parted by commas, semicolons or tabs.
pub(super) fn read(file: &Source) -> Result<(Vec<Returned>, Vec<Diagnostic>), Diagnostic> {
    let text = file.text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|parts| first.bytes().filter(|it| it == parts).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let head = reader.headers().cloned().unwrap_or_default();
    let head: csv::StringRecord = head.iter().map(str::to_lowercase).collect();
    // A row of empty cells lacks what the columns lack.
    let blank: csv::StringRecord = head.iter().map(|_| "").collect();
    if blank.deserialize::<Row>(Some(&head)).is_err() {
        let message =
            "this is no list of terms: it lacks one of the columns `id`, `lang`, `term` and `status`";
        let hint = "its first line must be as `terms --to csv` writes it, or the list a TBX";
        return Err(Diagnostic::error(Code::MissingField, message).at(Place::file(&file.path)).hint(hint));
    }
    let (mut out, mut told) = (Vec::new(), Vec::new());
    let before = file.text.len() - text.len();
    for record in reader.records() {
        let start = |at: Option<&csv::Position>| before + at.map_or(0, |at| at.byte() as usize);
        let read = record.and_then(|record| {
            let row: Row = record.deserialize(Some(&head))?;
            Ok((start(record.position()), row))
        });
        let (start, row) = match read {
            Ok(read) => read,
            Err(error) => {
                let message = format!("a row cannot be read: {error}");
                told.push(Diagnostic::error(Code::Unsupported, message).at(Place::file(&file.path)));
                continue;
            }
        };
        // Blank lines before a row are none of it.
        let start = start + file.text[start..].len() - file.text[start..].trim_start().len();
        let place = file.place(start..start + file.text[start..].lines().next().map_or(0, str::len));
        if [&row.id, &row.lang, &row.term, &row.status].into_iter().all(String::is_empty) {
            continue;
        }
        match returned(row, place.clone()) {
            Ok(row) => out.push(row),
            Err(Wrong { what, hint }) => {
                told.push(Diagnostic::error(Code::InvalidValue, what).at(place).hint(hint));
            }
        }
    }
    Ok((out, told))
}

/// What is wrong with a row.
struct Wrong {
    what: String,
    hint: String,
}

fn returned(row: Row, place: Place) -> Result<Returned, Wrong> {
    let wrong = |what: String, hint: &str| Err(Wrong { what, hint: hint.to_owned() });
    let verdict = match row.status.to_lowercase().as_str() {
        SETTLED | OPEN | "" => Verdict::Open,
        CONFIRMED => Verdict::Confirmed,
        REJECTED => Verdict::Rejected,
        other => {
            let hint = format!("write `{CONFIRMED}`, `{REJECTED}` or `{OPEN}`");
            return wrong(format!("`{other}` is no status of a term"), &hint);
        }
    };
    let on = match row.date.as_str() {
        "" => None,
        date => match date.parse() {
            Ok(day) => Some(day),
            Err(_) => return wrong(format!("`{date}` is no day"), "write it as `2026-02-03`"),
        },
    };
    let Ok(lang) = row.lang.parse() else {
        return wrong(
            format!("`{}` is none of the six languages", row.lang),
            "write `ar`, `en`, `es`, `fr`, `ru` or `zh`",
        );
    };
    if row.id.is_empty() || row.term.is_empty() {
        return wrong(
            "a row lacks its `id` or its `term`".to_owned(),
            "take the row as `terms --to csv` writes it",
        );
    }
    let by = Some(row.by).filter(|by| !by.is_empty());
    Ok(Returned { id: row.id, lang, words: row.term, verdict, by, on, place })
}
