//! Surfaces: in comes a value and the form asked for, out go the runs that show it in the language.
//!
//! The one rule: this is the only place where a value becomes words; drift compares values and never reads these.

use super::catalog::Catalog;
use super::say::Args;
use crate::diag::{Code, Diagnostic};
use crate::document::{Designation, Part, Run, Text, Value};

/// The runs of a value in a form.
pub(super) fn show(
    catalog: &Catalog,
    value: &Value,
    form: Option<&str>,
    written: Option<&str>,
) -> Result<Vec<Run>, Diagnostic> {
    let rules = catalog.lang.rules();
    let plain = |text: String| Ok(vec![Run::new(text)]);
    match value {
        Value::Date(date) => plain(rules.day.format(date.at(0, 0, 0, 0))),
        Value::Deadline(at) => plain(rules.deadline.format(*at)),
        Value::Dates(from, to) => plain(rules.ranges[form.unwrap_or("plain")].format(*from, *to)),
        Value::Months(from, to) => plain(rules.months[form.unwrap_or("plain")].format_months(*from, *to)),
        Value::Designation(designation) => match (designation.part, form) {
            (Some(part), Some("long")) => long_part(catalog, designation, part),
            _ => plain(designation.to_string().replace(' ', "\u{a0}")),
        },
        Value::Section(text) | Value::Clause(text) => plain(if rules.numbers.reversed {
            text.split('.').rev().collect::<Vec<_>>().join(".")
        } else {
            text.clone()
        }),
        Value::Revision { place, year } => {
            let args = Args::none()
                .fact("place", Value::Place(place.clone()))
                .text("year", Text::words(year.to_string()));
            Ok(flatten(catalog.assemble("revision", &args)?))
        }
        Value::Percentage(n) => plain(rules.numbers.percentage.replace("{n}", &n.to_string())),
        Value::Telephone(number) => {
            let number = written.unwrap_or(number);
            plain(if form == Some("hyphens") {
                number.replace(' ', "-")
            } else {
                number.replace(' ', "\u{a0}")
            })
        }
        Value::Url(url) => plain(written.map_or_else(|| shown_url(url), str::to_owned)),
        Value::Place(place) => named(catalog, "place", place, form),
        Value::Person(person) => named(catalog, "person", person, form),
        _ => plain(value.to_string()),
    }
}

/// A web address without its scheme, as letters print it.
fn shown_url(url: &str) -> String {
    url.trim_start_matches("https://").trim_start_matches("http://").to_owned()
}

/// "Corrigendum 1 to Recommendation ITU-T X.1333"
fn long_part(catalog: &Catalog, designation: &Designation, part: Part) -> Result<Vec<Run>, Diagnostic> {
    let (id, number) = match part {
        Part::Corrigendum(number) => ("corrigendum", number),
        Part::Amendment(number) => ("amendment", number),
    };
    let args = Args::none()
        .text("number", Text::words(number.to_string()))
        .text("recommendation", Text::words(designation.number.clone()));
    Ok(flatten(catalog.assemble(id, &args)?))
}

/// The words of a message named after the value: `place-geneva`, in a form `place-geneva.in`.
fn named(catalog: &Catalog, family: &str, key: &str, form: Option<&str>) -> Result<Vec<Run>, Diagnostic> {
    let mut id = format!("{family}-{key}");
    if let Some(form) = form {
        id = format!("{id}.{form}");
    }
    if !catalog.has(&id) {
        return Err(Diagnostic::error(
            Code::MissingMessage,
            format!("no {} name for the {family} `{key}` (message `{id}`)", catalog.lang.name()),
        )
        .hint(format!("add `{id}` to the catalogs, or to `text/{}.ftl` of the circular", catalog.lang)));
    }
    Ok(flatten(catalog.assemble(&id, &Args::none())?))
}

/// The runs of a text, its inner facts taken as words.
fn flatten(text: Text) -> Vec<Run> {
    let mut out = Text::default();
    for run in text.runs() {
        out.push_words(run.clone());
    }
    out.runs().cloned().collect()
}
