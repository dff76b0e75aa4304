//! Values made comparable: in one form, and equal where languages write one thing in two ways.

use jiff::civil::Date;

use super::plain::loose;
use crate::document::{Value, WITHOUT_YEAR};
use crate::lang::Lang;

/// A value in its comparable form.
pub(super) fn canonical(value: &Value) -> Value {
    match value {
        Value::Designation(designation) => {
            let mut designation = designation.clone();
            designation.number = well_formed(&designation.number).unwrap_or(designation.number);
            Value::Designation(designation)
        }
        Value::WorkingName(name) => Value::WorkingName(loose(name).replace(' ', "")),
        Value::Symbol(symbol) => Value::Symbol(unpadded(&loose(symbol).replace(' ', ""))),
        Value::Reference(reference) => Value::Reference(loose(reference).replace(' ', "")),
        Value::Telephone(number) => {
            Value::Telephone(number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect())
        }
        Value::Email(address) => Value::Email(loose(address).to_ascii_lowercase()),
        Value::Url(url) => Value::Url(bare_url(url)),
        other => other.clone(),
    }
}

/// Whether two values are one but for a year that one of them does not say.
pub(super) fn agrees(one: &Value, other: &Value) -> bool {
    let same = |one: Date, other: Date| {
        (one.month(), one.day()) == (other.month(), other.day())
            && (one.year() == WITHOUT_YEAR || other.year() == WITHOUT_YEAR)
    };
    match (one, other) {
        (Value::Date(one), Value::Date(other)) => same(*one, *other),
        (Value::Dates(from, to), Value::Dates(other_from, other_to)) => {
            same(*from, *other_from) && same(*to, *other_to)
        }
        (Value::Deadline(one), Value::Deadline(other)) => {
            same(one.date(), other.date()) && one.time() == other.time()
        }
        // What one language calls a point another calls an item.
        (Value::Clause(clause) | Value::Section(clause), Value::Count(number) | Value::Number(number))
        | (Value::Count(number) | Value::Number(number), Value::Clause(clause) | Value::Section(clause)) => {
            *clause == number.to_string()
        }
        // Arabic is typed last part first by some, and as it is read by others.
        (Value::Question(one), Value::Question(other)) => {
            one.split_once('/').is_some_and(|(number, group)| *other == format!("{group}/{number}"))
        }
        _ => false,
    }
}

/// `X.1332` for `X1332`, `X. 1332` and `X,1332`; `None` if it is not the number of a Recommendation.
pub(super) fn well_formed(number: &str) -> Option<String> {
    let number = loose(number);
    let number = number.trim();
    let letters = number.chars().take_while(char::is_ascii_uppercase).count();
    let rest = number[letters..].trim_start_matches([' ', '.', ',', '-', ':']);
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let further = &rest[digits..];
    let series = further
        .strip_prefix('.')
        .map_or(further.is_empty(), |part| part.chars().all(|c| c.is_ascii_digit() || c == '.'));
    let sound = (1..=2).contains(&letters) && digits > 0 && series;
    sound.then(|| format!("{}.{rest}", &number[..letters]))
}

/// The misspelt number of a Recommendation in a text: `X1332`, `X. 1332` or `X,1332` for `X.1332`.
pub(super) fn near_designation(text: &str, number: &str) -> Option<String> {
    let (letters, digits) = number.split_once('.')?;
    text.match_indices(digits).find_map(|(at, _)| {
        let after = text[at + digits.len()..].chars().next();
        let before = text[..at].trim_end_matches([' ', '.', ',', '-', ':']);
        let start = before.strip_suffix(letters)?;
        let parted = &text[before.len()..at];
        let whole = !after.is_some_and(|c| c.is_ascii_alphanumeric())
            && !start.ends_with(|c: char| c.is_ascii_alphanumeric())
            && parted != "."
            && parted.len() <= 2;
        whole.then(|| text[start.len()..at + digits.len()].to_owned())
    })
}

/// `R46` for `R046`: reports are numbered with and without leading zeros.
pub(super) fn unpadded(symbol: &str) -> String {
    match symbol.strip_prefix('R') {
        Some(digits) if digits.chars().all(|c| c.is_ascii_digit()) && !digits.is_empty() => {
            format!("R{}", digits.trim_start_matches('0'))
        }
        _ => symbol.to_owned(),
    }
}

/// A web address without the parts that do not change where it leads.
pub(super) fn bare_url(url: &str) -> String {
    let url = loose(url).replace(' ', "");
    let scheme = ["https://", "http://", "mailto:"];
    let begun = scheme
        .iter()
        .find(|scheme| url.get(..scheme.len()).is_some_and(|text| text.eq_ignore_ascii_case(scheme)));
    let url = begun.map_or(url.as_str(), |scheme| &url[scheme.len()..]);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    // A host is one in any capitals, and with the `www` that people leave out (RFC 3986, 6.2.2.1).
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    // Pages are in the language of the edition: its folder or its query says so, or nothing where it is the usual one.
    let is_language = |part: &&str| part.to_ascii_lowercase().parse::<Lang>().is_ok();
    let path = path.trim_end_matches('/').split('/').filter(|part| !part.is_empty() && !is_language(part));
    // What a message begins with is no part of its address (RFC 6068, 2).
    let query = query.split('&').filter(|part| {
        !host.contains('@')
            && !part.is_empty()
            && !part
                .split_once('=')
                .is_some_and(|(_, value)| is_language(&value.split('-').next().unwrap_or(value)))
    });
    let path: Vec<&str> = std::iter::once(host).chain(path).collect();
    let query: Vec<&str> = query.collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{}", path.join("/"), query.join("&"))
}

/// The characters that show a value in every language, if there are any.
pub(super) fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Designation(designation) if designation.part.is_none() && designation.edition.is_none() => {
            Some(designation.number.clone())
        }
        Value::WorkingName(text)
        | Value::Symbol(text)
        | Value::Reference(text)
        | Value::Email(text)
        | Value::Url(text) => Some(text.clone()),
        _ => None,
    }
}

/// What a value is called in messages.
pub(super) fn word(value: &Value) -> &'static str {
    match value {
        Value::Designation(_) => "Recommendation",
        Value::WorkingName(_) => "working name",
        Value::Symbol(_) => "document",
        Value::CollectiveLetter { .. } => "Collective letter",
        Value::Circular(_) => "Circular",
        Value::StudyGroup(_) => "study group",
        Value::Url(_) => "web address",
        Value::Email(_) => "e-mail address",
        Value::Dates(..) | Value::HalfDays(_) | Value::Months(..) => "span",
        Value::Question(_) => "Question",
        other => other.kind(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_designations_are_read_as_meant() {
        for text in ["X1332", "X.1332", "X. 1332", "X,1332", "X\u{a0}1332"] {
            assert_eq!(well_formed(text).as_deref(), Some("X.1332"), "{text}");
        }
        assert_eq!(well_formed("A.5").as_deref(), Some("A.5"));
        for text in ["X.sgsec", "1332", "XYZ.1", "X"] {
            assert_eq!(well_formed(text), None, "{text}");
        }
    }

    #[test]
    fn values_that_mean_one_thing_compare_equal() {
        assert_eq!(canonical(&Value::Symbol("R046".into())), canonical(&Value::Symbol("R46".into())));
        assert_eq!(
            canonical(&Value::Url("https://www.itu.int/ipr/".into())),
            canonical(&Value::Url("www.itu.int/ipr".into()))
        );
    }
}
