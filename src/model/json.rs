//! A letter written as JSON, as the tree of values and places that the reader knows from TOML.
//!
//! JSON has no days and hours: they are texts, `"2026-05-08"`, `"2026-05-08T23:59:00Z"`, `"09:30:00"`. A field that is
//! `null` is left out.

use std::borrow::Cow;
use std::ops::Range;

use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// JSON and nothing that other tools would not take.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The only field of a day of TOML, where a format without days has it.
const TOML_DAY: &str = "$__toml_private_datetime";

/// What is wrong with a text of JSON, and the bytes meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is no JSON.
    Syntax(String),
    /// A name stands twice in one object.
    Twice(String),
}

/// Whether a text is meant as JSON: no TOML begins with a brace.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('{')
}

/// The object that a text is.
pub(super) fn table(text: &str) -> (Spanned<DeTable<'_>>, Vec<(Range<usize>, Fault)>) {
    let whole = 0..text.len();
    let none = |span, fault| (Spanned::new(0..0, DeTable::new()), vec![(span, fault)]);
    // The bound of nesting is that of `serde_json`; so are the words for what is wrong.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        let at = offset(text, error.line(), error.column());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        return none(at..at, Fault::Syntax(message));
    }
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(Value::Object(object)) => {
                let mut faults = Vec::new();
                let span = object.range.start..object.range.end;
                (Spanned::new(span, fields(object, &mut faults)), faults)
            }
            _ => none(whole, Fault::Syntax("expected an object".into())),
        },
        Err(error) => {
            let range = error.range();
            none(range.start..range.end, Fault::Syntax(error.kind().to_string()))
        }
    }
}

/// The byte at a line and a column, both counted from 1; columns are bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let begin: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (begin + column.saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn fields<'a>(object: jsonc_parser::ast::Object<'a>, faults: &mut Vec<(Range<usize>, Fault)>) -> DeTable<'a> {
    let mut out = DeTable::new();
    for property in object.properties {
        let (from, to) = (property.range.start, value_start(&property.value));
        let name = property.name.into_string();
        // Behind the name stand its closing quotation mark, perhaps spaces, and a colon.
        let span = from..(from + name.len() + 2).min(to);
        if out.contains_key(name.as_str()) {
            faults.push((span, Fault::Twice(name)));
            continue;
        }
        if let Some(value) = value(property.value, faults) {
            out.insert(Spanned::new(span, Cow::Owned(name)), value);
        }
    }
    out
}

fn value_start(value: &Value<'_>) -> usize {
    use jsonc_parser::common::Ranged as _;
    value.range().start
}

/// A value; none where it is `null`.
fn value<'a>(read: Value<'a>, faults: &mut Vec<(Range<usize>, Fault)>) -> Option<Spanned<DeValue<'a>>> {
    Some(match read {
        Value::StringLit(text) => Spanned::new(text.range.start..text.range.end, DeValue::String(text.value)),
        Value::BooleanLit(own) => Spanned::new(own.range.start..own.range.end, DeValue::Boolean(own.value)),
        Value::NumberLit(own) => {
            let span = own.range.start..own.range.end;
            // What JSON calls a number, TOML does.
            let number = DeValue::parse(own.value).ok()?.into_inner();
            Spanned::new(span, number)
        }
        Value::Array(list) => {
            let span = list.range.start..list.range.end;
            let items = list.elements.into_iter().filter_map(|item| value(item, faults)).collect();
            Spanned::new(span, DeValue::Array(items))
        }
        // A day as TOML's own values pass it on to other formats.
        Value::Object(mut object) if object.properties.len() == 1 && object.get(TOML_DAY).is_some() => {
            return value(object.take(TOML_DAY)?.value, faults);
        }
        Value::Object(object) => {
            let span = object.range.start..object.range.end;
            Spanned::new(span, DeValue::Table(fields(object, faults)))
        }
        Value::NullKeyword(_) => return None,
    })
}

/// The pointer (RFC 6901) of the innermost value that stands at a byte of the text, by its name or itself.
pub(super) fn pointer(table: &DeTable<'_>, at: usize) -> Option<String> {
    table.iter().find_map(|(name, own)| {
        let below = within(own, at).or_else(|| name.span().contains(&at).then(String::new))?;
        let name = name.get_ref().replace('~', "~0").replace('/', "~1");
        Some(format!("/{name}{below}"))
    })
}

/// The rest of the pointer, below a value.
fn within(value: &Spanned<DeValue<'_>>, at: usize) -> Option<String> {
    let below = match value.get_ref() {
        DeValue::Table(table) => pointer(table, at),
        DeValue::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(number, item)| Some(format!("/{number}{}", within(item, at)?)))
        }
        _ => None,
    };
    below.or_else(|| value.span().contains(&at).then(String::new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> DeTable<'_> {
        let (table, faults) = table(text);
        assert_eq!(faults, [], "{text}");
        table.into_inner()
    }

    #[test]
    fn values_keep_their_places_and_null_is_left_out() {
        let text = r#"{ "kind": "letter", "number": 7, "half": 0.5, "no": null, "to": ["é", true] }"#;
        let table = read(text);
        let at = |name: &str| &text[table[name].span()];
        assert_eq!([at("kind"), at("number"), at("half")], ["\"letter\"", "7", "0.5"]);
        assert_eq!(at("to"), "[\"é\", true]");
        assert!(!table.contains_key("no"));
        let (name, _) = table.iter().next().unwrap();
        assert_eq!(&text[name.span()], "\"kind\"");
    }

    #[test]
    fn a_pointer_names_the_innermost_value() {
        let text =
            r#"{ "meeting": { "from": "2026-02-02" }, "texts": [{ "id": "a" }, { "id": "b" }], "a/b~": 1 }"#;
        let table = read(text);
        let of = |found: &str| pointer(&table, text.find(found).unwrap());
        assert_eq!(of("2026").as_deref(), Some("/meeting/from"));
        assert_eq!(of("b\" }").as_deref(), Some("/texts/1/id"));
        assert_eq!(of("{ \"from").as_deref(), Some("/meeting"));
        assert_eq!(of("1 }").as_deref(), Some("/a~1b~0"));
        assert_eq!(pointer(&table, 0), None);
    }

    #[test]
    fn what_is_no_json_is_told_at_its_place() {
        let fault = |text: &str| table(text).1.into_iter().next().unwrap();
        assert_eq!(fault("{ \"a\": 1,\n }").0, 11..11);
        assert!(matches!(fault("{ 'a': 1 }").1, Fault::Syntax(_)));
        assert_eq!(fault("{ \"a\": 1, \"a\": 2 }").1, Fault::Twice("a".into()));
        let deep = format!("{{ \"a\": {}{} }}", "[".repeat(4000), "]".repeat(4000));
        assert!(matches!(fault(&deep).1, Fault::Syntax(_)));
    }
}
