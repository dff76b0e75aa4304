//! Surfaces: in comes a value and the form asked for, out go the runs that show it in the language.
//!
//! This is the only place where a value becomes words; drift compares values and never reads these.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::contract::Means;
use super::dates::Pattern;
use super::registers::{self, Entry, Family};
use super::say::Args;
use crate::diag::{Code, Diagnostic};
use crate::document::{self, Designation, HalfDays, Run, Text, Value};
use crate::lang::Lang;

/// What a value is shown with: the words of a language on a day.
pub(super) trait Words {
    /// The language.
    fn lang(&self) -> Lang;
    /// The messages that say what a value is made of.
    fn means(&self) -> &'static Means;
    /// The day of the letter, where it is known.
    fn day(&self) -> Option<Date>;
    /// Whether a name that nobody knows is shown by its slug, in brackets.
    fn is_draft(&self) -> bool;
    /// The entry of a name that the house has.
    fn own_entry(&self, family: Family, key: &str) -> Option<&Entry>;
    /// The slug that is meant by a misspelt one, of the house's names and the registers'.
    fn nearest_name(&self, family: Family, key: &str) -> Option<&str>;
    /// Whether there is such a message or attribute.
    fn has(&self, id: &str) -> bool;
    /// A message, without the finishing touches.
    fn assemble(&self, id: &str, args: &Args) -> Result<Text, Diagnostic>;
}

/// The runs of a value in a form.
pub(super) fn show(
    catalog: &dyn Words,
    value: &Value,
    form: Option<&str>,
    written: Option<&str>,
) -> Result<Vec<Run>, Diagnostic> {
    let rules = catalog.lang().rules();
    let plain = |text: String| Ok(vec![Run::new(text)]);
    match value {
        Value::Date(date) => plain(day(catalog, "date", form).format(date.at(0, 0, 0, 0))),
        Value::Deadline(at) => plain(day(catalog, "deadline", form).format(*at)),
        Value::Time(at) => plain(day(catalog, "time", form).format(*at)),
        Value::Hour(minutes) => {
            let at = Date::ZERO.at(0, 0, 0, 0) + SignedDuration::from_mins(i64::from(*minutes));
            plain(day(catalog, "time", Some("hour")).format(at))
        }
        Value::HalfDays(HalfDays { from, from_half, to, to_half }) => {
            let halves = [from_half, to_half].map(|half| rules.halves.words(*half));
            plain(rules.ranges[form.unwrap_or("plain")].format_halves(*from, *to, halves))
        }
        Value::Count(n) => plain(rules.number(&n.to_string())),
        Value::Amount { number, currency } => {
            let pattern = rules.numbers.amount.replace("{currency}", currency);
            plain(pattern.replace("{n}", &rules.number(number)))
        }
        Value::Dates(from, to) => plain(rules.ranges[form.unwrap_or("plain")].format(*from, *to)),
        Value::Months(from, to) => plain(rules.months[form.unwrap_or("plain")].format_months(*from, *to)),
        Value::Designation(designation) => designated(catalog, designation, form),
        Value::Section(text) | Value::Clause(text) => plain(if rules.numbers.reversed {
            text.split('.').rev().collect::<Vec<_>>().join(".")
        } else {
            text.clone()
        }),
        Value::Revision { place, year } => {
            let args = Args::none()
                .fact("place", Value::Place(place.clone()))
                .text("year", Text::words(year.to_string()));
            Ok(flatten(catalog.assemble(catalog.means().revision, &args)?))
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
        Value::Number(number) => plain(written.map_or_else(|| number.to_string(), str::to_owned)),
        Value::Url(url) => plain(written.map_or_else(|| shown_url(url), str::to_owned)),
        Value::Place(place) => named(catalog, Family::Place, first(place), form),
        Value::Region(region) if form == Some("code") => {
            plain(registers::acronym(region).unwrap_or(region).to_owned())
        }
        Value::Region(region) => named(catalog, Family::Region, region, form),
        Value::Person(person) if form == Some("office") => office(catalog, person),
        Value::Person(person) => named(catalog, Family::Person, person, form),
        _ => plain(value.to_string()),
    }
}

/// The pattern of a day or time in a form.
fn day(catalog: &dyn Words, sort: &str, form: Option<&str>) -> &'static Pattern {
    let name = form.map_or_else(|| sort.to_owned(), |form| format!("{sort}.{form}"));
    &catalog.lang().rules().days[&name]
}

/// Of a name that several places have, the first.
fn first(place: &str) -> &str {
    place.split(document::SEVERAL).next().unwrap_or(place)
}

/// A web address without its scheme, as letters print it.
fn shown_url(url: &str) -> String {
    url.trim_start_matches("https://").trim_start_matches("http://").to_owned()
}

/// `X.509 (2019)`, `X.1333 Cor.1`; in words `Recommendation ITU-T X.509`, `Corrigendum 1 to Recommendation ITU-T X.1333`,
/// and the same behind the word for draft (`of`).
fn designated(
    catalog: &dyn Words,
    designation: &Designation,
    form: Option<&str>,
) -> Result<Vec<Run>, Diagnostic> {
    let means = catalog.means();
    let mut out = Text::words(designation.number.clone());
    if let Some(year) = designation.edition {
        let args = Args::none().text("recommendation", out).text("year", Text::words(year.to_string()));
        out = catalog.assemble(means.edition, &args)?;
        out.runs_mut().for_each(|run| run.text = run.text.replace(' ', "\u{a0}"));
    }
    let id = match (designation.part, form) {
        (Some(part), Some("long")) => means.part(part).to_owned(),
        (Some(part), form) => format!("{}.{}", means.part(part), form.unwrap_or("short")),
        (None, Some("long")) => means.recommendation.to_owned(),
        (None, _) => String::new(),
    };
    if !id.is_empty() {
        let number = designation.part.map_or_else(String::new, |part| part.number().to_string());
        let args = Args::none().text("recommendation", out).text("number", Text::words(number));
        out = catalog.assemble(&id, &args)?;
    }
    for run in out.runs_mut().filter(|_| form.is_none()) {
        run.text = run.text.replace(' ', "\u{a0}");
    }
    Ok(flatten(out))
}

/// The office that a person holds on the day of the letter.
fn office(catalog: &dyn Words, person: &str) -> Result<Vec<Run>, Diagnostic> {
    let Some(office) = registers::office_of(person, catalog.day()) else {
        let message = format!("no register gives the office of `{person}`");
        let hint = format!(
            "type it, bound to the person: `{{ SAID($NAME, \"OFFICE\") }}`, in text/{}.ftl",
            catalog.lang()
        );
        return Err(Diagnostic::error(Code::MissingMessage, message).hint(hint));
    };
    let gender = registers::gender(person).unwrap_or("m");
    let id = format!("{}{}", catalog.means().office, office.slug());
    Ok(flatten(catalog.assemble(&id, &Args::none().choice("gender", gender))?))
}

/// The words of a name in a form: those of the circular's own prose (`place-kigali`, `.in`), else the house's, else the register's.
fn named(catalog: &dyn Words, family: Family, key: &str, form: Option<&str>) -> Result<Vec<Run>, Diagnostic> {
    let id = family.message(key);
    let of_form = form.map_or_else(|| id.clone(), |form| format!("{id}.{form}"));
    if catalog.has(&of_form) {
        return Ok(flatten(catalog.assemble(&of_form, &Args::none())?));
    }
    let own = catalog.own_entry(family, key);
    let words = match own {
        Some(entry) => entry.form_on(form, catalog.day()),
        None => registers::shown(catalog.lang(), family, key, form, catalog.day()),
    };
    if let Some(words) = words {
        return Ok(vec![Run::new(words)]);
    }
    if catalog.is_draft() {
        let plain = registers::shown(catalog.lang(), family, key, None, catalog.day());
        return Ok(vec![Run::new(format!("[{}]", plain.unwrap_or(key)))]);
    }
    let language = catalog.lang().name();
    let what = form.map_or_else(String::new, |form| format!(" in the form `{form}`"));
    let message = format!("no {language} name for the {} `{key}`{what}", family.word());
    let file = format!("text/{}.ftl", catalog.lang());
    let mut diagnostic = Diagnostic::error(Code::MissingMessage, message);
    if let (Some(_), Some(form)) = (own, form) {
        let hint =
            format!("add `{form} = \"NAME\"` to its entry in names/{}.toml of the house", catalog.lang());
        diagnostic = diagnostic.hint(hint);
    } else if let Some(near) = catalog.nearest_name(family, key) {
        diagnostic = diagnostic.hint(format!("did you mean `{near}`?"));
    }
    Err(diagnostic.hint(match form {
        None if family == Family::Place => {
            format!("or write its name into {file}, in two lines: `{id} = NAME` and `    .in = in NAME`")
        }
        None => format!("or write its name into {file}: `{id} = NAME`"),
        Some(form) if catalog.has(&id) => {
            format!("or write that form into {file}, below the name: `    .{form} = NAME`")
        }
        Some(form) => {
            format!("or write its name into {file}, in two lines: `{id} = NAME` and `    .{form} = NAME`")
        }
    }))
}

/// The runs of a text, its inner facts taken as words.
fn flatten(text: Text) -> Vec<Run> {
    let mut out = Text::default();
    for run in text.runs() {
        out.push_words(run.clone());
    }
    out.runs().cloned().collect()
}
