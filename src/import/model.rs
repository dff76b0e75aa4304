//! The model written: in comes the evidence, out goes `circular.toml` with every fact once.
//!
//! The one rule: a field stands there because an edition says so; what no edition says takes the format's default
//! or, where there is none, is an error.

use std::fmt::Write as _;

use jiff::civil::{Date, date};

use super::evidence::{Evidence, at};
use crate::diag::{Code, Diagnostic, Place};
use crate::document::{Part, Value};
use crate::locale::Lang;

/// A model written.
pub(super) struct Written {
    /// `circular.toml`.
    pub text: String,
    /// The circular's number.
    pub number: u16,
    /// The ids of the draft texts, in order.
    pub texts: Vec<String>,
}

/// The first days of study periods with their first years: a period begins when the assembly has met.
const PERIODS: [(Date, i16); 4] = [
    (date(2012, 12, 1), 2013),
    (date(2016, 11, 4), 2017),
    (date(2022, 3, 10), 2022),
    (date(2024, 10, 25), 2025),
];

/// Writes the model.
pub(super) fn write(evidence: &Evidence<'_>, out: &mut Vec<Diagnostic>) -> Option<Written> {
    let found = out.len();
    let mut need = |what: &str, value: Option<String>| {
        value.unwrap_or_else(|| {
            let message = format!("no edition says {what}");
            let place = Place::file(&evidence.sources[0].recognition.edition.path);
            let hint = "name an edition that does, or mend the line where it stands";
            out.push(Diagnostic::error(Code::MissingField, message).at(place).hint(hint));
            String::new()
        })
    };
    let text = |value: &Value| Some(value.to_string());
    let of = |kind: &'static str| move |value: &Value| (value.kind() == kind).then(|| value.to_string());

    let number = need(
        "the circular's number",
        evidence.any(&["ref", "annex-2/subject", "annex-2/intro"], of("circular")),
    );
    let day = need("the day of the letter", evidence.value("place-date", of("date")));
    let place = need("where the letter is written", evidence.value("place-date", of("place")));
    let group = need(
        "the study group",
        evidence.any(&["letter/intent", "subject", "to/associates", "copy-to/associates"], of("study-group")),
    );
    let reference = need("the Bureau's reference", evidence.value("ref", of("reference")));
    let tel = need("the telephone number", evidence.telephone("tel"));
    let fax = need("the fax number", evidence.telephone("fax"));
    let email = need("the e-mail address", evidence.value("email", of("email")));
    let reply_fax = need(
        "the fax number for replies",
        evidence.telephone("annex-2/reply-fax").or_else(|| evidence.telephone("fax")),
    );
    let reply_email =
        need("the e-mail address for replies", evidence.value("annex-2/reply-email", of("email")));
    let resolution =
        need("the Resolution", evidence.any(&["letter/intent", "letter/consultation"], of("resolution")));
    let section = need("the Resolution's section", evidence.value("letter/intent", of("section")));
    let clause = need("the Resolution's clause", evidence.value("letter/consultation", of("clause")));
    let revised = need(
        "where and when the Resolution was revised",
        evidence.value("letter/intent", |value| match value {
            Value::Revision { place, year } => {
                Some(format!("{{ place = {}, year = {year} }}", string(place)))
            }
            _ => None,
        }),
    );
    let deadline = need(
        "the deadline",
        evidence.value("letter/consultation", |value| match value {
            Value::Deadline(at) => Some(format!("{}T{:02}:{:02}:00Z", at.date(), at.hour(), at.minute())),
            _ => None,
        }),
    );
    let letter = need("the Collective letter", evidence.value("letter/intent", of("collective-letter")));
    let signatory = need("who signs", evidence.value("letter/signature", of("person")));
    let dates = need(
        "when the meeting is",
        evidence.any(&["subject", "letter/intent"], |value| match value {
            Value::Dates(..) | Value::Months(..) => text(value),
            _ => None,
        }),
    );
    if out.len() > found {
        return None;
    }
    let ids = texts(evidence);
    let mut toml = String::new();
    let mut line = |text: String| toml.push_str(&(text + "\n"));
    line("format = 1".into());
    line("kind = \"tap-consultation\"".into());
    line(format!("number = {number}"));
    line(format!("study-period = {}", period(&day)));
    line(format!("date = {day}"));
    line(format!("place = {}", string(&place)));
    line(format!("original-language = \"{}\"", evidence.original()));
    line(format!("formulary = \"{}\"", evidence.sources[0].recognition.formulary.unwrap_or("2023")));
    line(format!("study-group = {group}"));
    line(format!("reference = {}", string(&reference)));
    line(format!(
        "contact = {{ tel = {}, fax = {}, email = {} }}",
        string(&tel),
        string(&fax),
        string(&email)
    ));
    line(format!("reply-to = {{ fax = {}, email = {} }}", string(&reply_fax), string(&reply_email)));
    line(format!("to = {}", strings(&members(evidence, "to/"))));
    line(format!("copy-to = {}", strings(&members(evidence, "copy-to/"))));
    line(format!(
        "resolution = {{ number = {resolution}, section = {}, clause = {}, revised = {revised} }}",
        string(&section),
        string(&clause)
    ));
    line(format!("deadline = {deadline}"));
    line(format!("collective-letter = {}", string(&letter)));
    let (order, after) = notes(evidence);
    line(format!("notes = {{ order = {}, after = \"{after}\" }}", strings(&order)));
    line(format!("ipr = {}", strings(&named(evidence, "note/ipr", "note-ipr.", &ids))));
    line(format!("signature = {}", signature(evidence, &signatory)));
    line(format!("enclosures = {}", enclosures(evidence)));
    line(format!("header = {}", header(evidence)));
    line(format!("footer = \"{}\"", footer(evidence)));
    line(format!("form = {{ date-row = {} }}", evidence.has("annex-2/place-date")));
    for (index, (after, numbered)) in super::prose::own(evidence.sources[0].recognition).iter().enumerate() {
        line(format!(
            "\n[[paragraphs]]\nid = \"own-{}\"\nafter = \"{after}\"\nnumbered = {numbered}",
            index + 1
        ));
    }
    line(format!("\n[meeting]\n{}", meeting(evidence, &dates)));
    for id in &ids {
        line(format!("\n[[texts]]\n{}", draft(evidence, id, &ids)));
    }
    let toml = toml.replace("\n\n\n", "\n\n");
    Some(Written { text: toml, number: number.parse().unwrap_or(0), texts: ids })
}

/// The first year of the study period of a day.
fn period(day: &str) -> i16 {
    let day: Option<Date> = day.parse().ok();
    PERIODS.iter().rev().find(|(from, _)| day.is_some_and(|day| day >= *from)).map_or(2013, |(_, year)| *year)
}

/// A string as TOML spells it.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => write!(out, "\\u{:04X}", u32::from(c)).expect("a string"),
            c => out.push(c),
        }
    }
    out + "\""
}

fn strings<T: AsRef<str>>(texts: &[T]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| string(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

/// The members of a list of addressees, in the order of the original, that most editions have.
fn members(evidence: &Evidence<'_>, list: &str) -> Vec<String> {
    most(evidence, |source| {
        let keys = source.recognition.edition.texts.iter().filter_map(|text| text.key.as_ref());
        keys.filter_map(|key| key.as_str().strip_prefix(list)).map(str::to_owned).collect()
    })
}

/// The ids of the draft texts, in the order of Annex 1, that most editions have.
fn texts(evidence: &Evidence<'_>) -> Vec<String> {
    most(evidence, |source| {
        let recognition = source.recognition;
        let both = recognition.edition.texts.iter().zip(&recognition.matches);
        both.filter(|(_, matched)| matched.as_ref().is_some_and(|it| it.message.starts_with("item.")))
            .filter_map(|(text, _)| Some(text.key.as_ref()?.last().to_owned()))
            .collect()
    })
}

/// What most editions list, in the order of the first that has all or most of it.
fn most(evidence: &Evidence<'_>, listed: impl Fn(&super::Input<'_>) -> Vec<String>) -> Vec<String> {
    let lists: Vec<Vec<String>> = evidence.sources.iter().map(listed).collect();
    let kept = |member: &&String| {
        let editions = lists.iter().filter(|list| list.contains(member)).count();
        evidence.carries(lists[0].contains(member), editions)
    };
    let mut order: Vec<usize> = (0..lists.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(lists[*at].iter().filter(kept).count()));
    let mut out: Vec<String> = Vec::new();
    for member in order.into_iter().flat_map(|at| &lists[at]).filter(kept) {
        if !out.contains(member) {
            out.push(member.clone());
        }
    }
    out
}

/// The TSB NOTEs in order, and the paragraph they follow.
fn notes(evidence: &Evidence<'_>) -> (Vec<String>, String) {
    let (mut order, mut after, mut last) = (Vec::new(), None, "texts".to_owned());
    for text in &evidence.sources[0].recognition.edition.texts {
        let Some(key) = &text.key else { continue };
        match key.as_str().split_once('/') {
            Some(("note", note)) => {
                if !order.iter().any(|known| known == note) {
                    order.push(note.to_owned());
                }
                after.get_or_insert_with(|| last.clone());
            }
            Some(("letter", anchor @ ("intent" | "texts" | "consultation" | "threshold"))) => {
                anchor.clone_into(&mut last)
            }
            _ => {}
        }
    }
    (order, after.unwrap_or_else(|| "texts".into()))
}

/// The texts that a note names.
fn named(evidence: &Evidence<'_>, key: &str, note: &str, ids: &[String]) -> Vec<String> {
    let all = format!("{note}all");
    let some = format!("{note}some");
    if evidence.message(key, &all).is_some() {
        return ids.to_vec();
    }
    if evidence.message(key, &some).is_none() {
        return Vec::new();
    }
    let designations: Vec<String> = evidence
        .texts(key)
        .flat_map(|(text, _)| text.text.facts())
        .filter(|fact| matches!(fact.value, Value::Designation(_)))
        .map(|fact| fact.value.to_string())
        .collect();
    let is = |id: &&String| {
        let designation = evidence.value(&format!("annex-1/{id}"), |value| match value {
            Value::Designation(_) => Some(value.to_string()),
            _ => None,
        });
        designation.is_some_and(|designation| designations.contains(&designation))
    };
    ids.iter().filter(is).cloned().collect()
}

/// Who signs, and how in each language.
fn signature(evidence: &Evidence<'_>, signatory: &str) -> String {
    let style = |source: &super::Input<'_>| {
        let words = at(source, "letter/signature")
            .iter()
            .any(|(_, matched)| matched.is_some_and(|m| m.message == "original-signed"));
        let body = source.reading.parts.iter().flat_map(|part| &part.paragraphs);
        let picture =
            body.clone().any(|paragraph| paragraph.text().contains("[image:"))
                || source.reading.skipped.keys().any(|kind| {
                    kind.contains("picture") || kind.contains("image") || kind.contains("drawing")
                });
        // In Word, white space may wait for the picture that only a letterhead brings.
        let waits = source.recognition.edition.lang == evidence.original()
            && source.reading.parts.first().is_some_and(|part| part.name != "body");
        if words {
            "original-signed"
        } else if picture || waits {
            "image"
        } else {
            "blank"
        }
    };
    let original = style(&evidence.sources[0]);
    let others: Vec<(Lang, &str)> =
        evidence.sources[1..].iter().map(|source| (source.recognition.edition.lang, style(source))).collect();
    let translations = others.first().map_or("original-signed", |(_, style)| *style);
    let mut out = format!(
        "{{ signatory = {}, original = \"{original}\", translations = \"{translations}\"",
        string(signatory)
    );
    for (lang, style) in others.iter().filter(|(_, style)| *style != translations) {
        write!(out, ", {lang} = \"{style}\"").expect("a string");
    }
    out + " }"
}

/// Whether the annexes are counted, by language where the editions differ.
fn enclosures(evidence: &Evidence<'_>) -> String {
    let has = |source: &super::Input<'_>| !at(source, "letter/enclosures").is_empty();
    let first = has(&evidence.sources[0]);
    if evidence.sources.iter().all(|source| has(source) == first) {
        return first.to_string();
    }
    let lacking: Vec<String> = evidence
        .sources
        .iter()
        .filter(|source| !has(source))
        .map(|source| format!("{} = false", source.recognition.edition.lang))
        .collect();
    format!("{{ {} }}", lacking.join(", "))
}

/// The shape of the header table, as the original has it.
fn header(evidence: &Evidence<'_>) -> String {
    let source = &evidence.sources[0];
    let line = |key: &str, label: &str| {
        let labelled = at(source, key);
        labelled
            .iter()
            .find(|(_, matched)| matched.is_some_and(|m| m.message == label))
            .and_then(|(text, _)| text.line)
    };
    let cell = |line: Option<usize>| {
        let line = line?;
        let body = source.reading.parts.first()?;
        body.paragraphs.iter().find(|paragraph| paragraph.line == line)?.cell
    };
    let (fax, email, copy) =
        (line("fax", "label-fax"), line("email", "label-email"), line("copy-to", "label-copy-to"));
    let stacked = cell(fax).is_some() && cell(fax) == cell(email);
    let rows = if stacked { "stacked" } else { "separate" };
    let beside = copy.zip(email).is_some_and(|(copy, email)| copy > email);
    if beside {
        format!("{{ rows = \"{rows}\", copy-to = \"beside-email\" }}")
    } else {
        format!("{{ rows = \"{rows}\" }}")
    }
}

fn footer(evidence: &Evidence<'_>) -> &'static str {
    let says = |id: &str| {
        let texts = evidence.sources.iter().flat_map(|source| &source.recognition.edition.texts);
        texts.into_iter().any(|text| text.message.as_deref() == Some(id))
    };
    if says("footer-address") && !says("footer-contacts") { "address" } else { "full" }
}

/// The meeting.
fn meeting(evidence: &Evidence<'_>, dates: &str) -> String {
    let subject = evidence.message("subject", "subject.");
    let inner =
        evidence.message("letter/intent", "intent").map(|matched| matched.inner.clone()).unwrap_or_default();
    let virtual_only = subject.is_some_and(|matched| matched.message.ends_with("virtual"))
        || (subject.is_none() && inner.iter().any(|id| id.contains("virtual")));
    let mut out = format!("mode = \"{}\"\n", if virtual_only { "virtual" } else { "physical" });
    if inner.iter().any(|id| id.ends_with("-planned")) {
        out.push_str("planned = true\n");
    }
    let facts = evidence.texts("subject").flat_map(|(text, _)| text.text.facts());
    let mut places: Vec<String> = facts
        .filter_map(|fact| match &fact.value {
            Value::Place(place) => Some(place.clone()),
            _ => None,
        })
        .collect();
    let intent = evidence.value("letter/intent", |value| match value {
        Value::Place(place) => Some(place.clone()),
        _ => None,
    });
    places.extend(intent.clone());
    let city = places.iter().find(|place| Some(*place) != intent.as_ref()).cloned();
    if !virtual_only {
        match (city, intent) {
            (Some(city), Some(country)) => {
                out.push_str(&format!("place = {}\ncountry = {}\n", string(&city), string(&country)));
            }
            (Some(place), None) | (None, Some(place)) => {
                out.push_str(&format!("place = {}\n", string(&place)))
            }
            (None, None) => {}
        }
    }
    let (from, to) = dates.split_once('/').unwrap_or((dates, dates));
    write!(out, "from = \"{from}\"\nto = \"{to}\"").expect("a string");
    out
}

/// A draft text.
fn draft(evidence: &Evidence<'_>, id: &str, ids: &[String]) -> String {
    let key = format!("annex-1/{id}");
    let designation = evidence.value(&key, |value| match value {
        Value::Designation(designation) => Some(designation.clone()),
        _ => None,
    });
    let working_name = evidence.value(&key, |value| match value {
        Value::WorkingName(name) => Some(name.clone()),
        _ => None,
    });
    let symbol = |key: &str| {
        evidence.value(key, |value| match value {
            Value::Symbol(symbol) => Some(symbol.clone()),
            _ => None,
        })
    };
    let mut out = format!("id = {}\n", string(id));
    let number = designation.as_ref().map_or("", |designation| designation.number.as_str());
    writeln!(out, "designation = {}", string(number)).expect("a string");
    if let Some(name) = working_name {
        writeln!(out, "working-name = {}", string(&name)).expect("a string");
    }
    let message = evidence.message(&key, "item.").map_or("item.new", |matched| matched.message);
    let status = match designation.and_then(|designation| designation.part) {
        Some(Part::Corrigendum(number)) => format!("{{ corrigendum = {number} }}"),
        Some(Part::Amendment(number)) => format!("{{ amendment = {number} }}"),
        None if message == "item.revised" => "\"revised\"".into(),
        None => "\"new\"".into(),
    };
    writeln!(out, "status = {status}").expect("a string");
    writeln!(out, "document = {}", string(&symbol(&key).unwrap_or_default())).expect("a string");
    let needs = named(evidence, "note/a5", "note-a5.", ids).iter().any(|other| other == id);
    match symbol(&format!("{key}/a5")) {
        Some(document) => writeln!(out, "a5 = {{ document = {} }}", string(&document)).expect("a string"),
        None if needs => out.push_str("a5 = {}\n"),
        None => {}
    }
    if !evidence.has(&format!("{key}/summary")) && !evidence.has(&format!("{key}/summary/1")) {
        out.push_str("summary = \"none\"\nreason = \"the editions imported have no summary of it\"\n");
    }
    out.trim_end().to_owned()
}
