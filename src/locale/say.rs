//! What a message is given and how its words come back: typed values in, inline text with facts out.
//!
//! A value goes through Fluent as one private-use character that says which argument it is and in
//! which form it is shown; the formatted message is then split at these characters. So a fact survives
//! whatever a language does with it, and no other text can look like one: the readers refuse such characters.

use std::borrow::Cow;

use fluent::types::{FluentNumber, FluentNumberOptions, FluentType};
use fluent::{FluentArgs, FluentValue};
use intl_memoizer::IntlLangMemoizer;
use jiff::civil::Date;

use super::contract::FORMS;
use super::markup::Piece;
use crate::document::{Text, Value};
use crate::folding::is_override;

/// The first of the characters that stand for arguments (plane 15, private use).
const FIRST_MARKER: u32 = 0xF_0000;
/// Forms an argument can be asked for, the plain one included.
const FORMS_EACH: u32 = 16;
/// Arguments a message can have.
const ARGUMENTS: u32 = 64;

/// The form of an argument that words of the language's own show: the last.
const SAID: u32 = FORMS_EACH - 1;
/// How that is called.
pub(crate) const SAID_FORM: &str = "said";
/// The character that ends such words.
pub(super) const END: char = '\u{f_0400}';

/// Whether a character is kept for our own use and must not stand in a user's text.
pub fn is_marker(c: char) -> bool {
    (FIRST_MARKER..FIRST_MARKER + ARGUMENTS * FORMS_EACH).contains(&u32::from(c)) || c == END
}

/// Why no edition can hold a character: controls (XML 1.0, 2.2), what turns numbers round, our own markers; none where
/// it can.
pub fn forbidden(c: char) -> Option<&'static str> {
    if is_marker(c) {
        Some("a private-use character that the program reserves for itself")
    } else if (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}') {
        Some("a control character, which XML does not allow")
    } else if is_override(c) {
        Some("an override of direction, which shows letters and digits backwards")
    } else {
        None
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A value; `written` is how the model wrote it, where grouping is kept (telephones).
    Fact {
        /// The value.
        value: Value,
        /// As the model wrote it.
        written: Option<String>,
        /// Where a click leads.
        link: Option<String>,
    },
    /// A letter, and the day it is of, which a form says with it.
    Dated {
        /// The letter.
        value: Value,
        /// Its day.
        date: Date,
    },
    /// A phrase made elsewhere.
    Text(Text),
    /// A number that selects a plural form.
    Number(u32),
    /// A word that selects.
    Choice(&'static str),
}

/// The arguments of a message, by name.
#[derive(Debug, Clone, Default)]
pub struct Args {
    pub(super) all: Vec<(Cow<'static, str>, Arg)>,
    inner: Vec<String>,
}

impl Args {
    /// No arguments.
    pub fn none() -> Self {
        Self::default()
    }

    /// The same with a value.
    #[must_use]
    pub fn fact(self, name: &'static str, value: Value) -> Self {
        self.with(name, Arg::Fact { value, written: None, link: None })
    }

    /// The same with a value that leads somewhere.
    #[must_use]
    pub fn linked(self, name: &'static str, value: Value, link: Option<String>) -> Self {
        self.with(name, Arg::Fact { value, written: None, link })
    }

    /// The same with a phrase.
    #[must_use]
    pub fn text(self, name: &'static str, text: Text) -> Self {
        self.with(name, Arg::Text(text))
    }

    /// The same with a phrase that a message says.
    #[must_use]
    pub fn said(mut self, name: &'static str, id: &str, text: Text) -> Self {
        self.inner.push(id.to_owned());
        self.text(name, text)
    }

    /// The same with a phrase in which several messages say a member each.
    #[must_use]
    pub fn naming(mut self, name: &'static str, ids: &[&str], text: Text) -> Self {
        self.inner.extend(ids.iter().map(|id| (*id).to_owned()));
        self.text(name, text)
    }

    /// The same with a number that selects.
    #[must_use]
    pub fn number(self, name: &'static str, number: usize) -> Self {
        self.with(name, Arg::Number(u32::try_from(number).unwrap_or(u32::MAX)))
    }

    /// The same with a word that selects.
    #[must_use]
    pub fn choice(self, name: &'static str, word: &'static str) -> Self {
        self.with(name, Arg::Choice(word))
    }

    /// The same with an argument.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, arg: Arg) -> Self {
        self.all.push((name.into(), arg));
        self
    }

    /// The arguments in their canonical form, for origins.
    pub fn canonical(&self) -> Vec<(String, String)> {
        self.all
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Fact { value, .. } | Arg::Dated { value, .. } => value.to_string(),
                    Arg::Text(text) => text.plain(),
                    Arg::Number(number) => number.to_string(),
                    Arg::Choice(word) => (*word).to_owned(),
                };
                (name.clone().into_owned(), value)
            })
            .collect()
    }

    /// An argument by its name.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.all.iter().find(|(known, _)| known == name).map(|(_, arg)| arg)
    }

    /// The name of an argument.
    pub(super) fn name(&self, index: usize) -> &str {
        &self.all[index].0
    }

    /// Pieces of prose as they are typed, marks left out: each argument by its name.
    pub(super) fn typed(&self, pieces: &[Piece]) -> String {
        let mut out = String::new();
        for piece in pieces {
            let Piece::Words { text, .. } = piece else { continue };
            let mut chars = text.chars();
            while let Some(c) = chars.next() {
                match marker(c) {
                    Some((index, shown)) => {
                        out.push_str(&format!("{{ ${} }}", self.all[index].0));
                        if shown == Shown::Said {
                            chars.by_ref().find(|c| *c == END);
                        }
                    }
                    None => out.push(c),
                }
            }
        }
        out
    }

    /// The messages that its phrases say.
    pub fn inner(&self) -> &[String] {
        &self.inner
    }

    /// As Fluent takes them.
    pub(super) fn fluent(&self) -> FluentArgs<'static> {
        let mut out = FluentArgs::new();
        for (index, (name, arg)) in (0..).zip(&self.all) {
            let marker = Marker { index, form: 0 };
            let value = match arg {
                // A count selects and is printed: the number carries its marker in a place that whole numbers have no
                // use for, and the bundle's formatter prints it.
                Arg::Fact { value: Value::Count(count), .. } => {
                    let currency = Some(marker.print().into_owned());
                    let options = FluentNumberOptions { currency, ..FluentNumberOptions::default() };
                    FluentValue::Number(FluentNumber::new(f64::from(*count), options))
                }
                Arg::Fact { .. } | Arg::Dated { .. } | Arg::Text(_) => FluentValue::Custom(Box::new(marker)),
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Choice(word) => FluentValue::from(*word),
            };
            out.set(name.clone(), value);
        }
        out
    }
}

/// How an argument is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// In a form, or plainly.
    Form(Option<&'static str>),
    /// By the words that follow, up to [`END`].
    Said,
}

impl Shown {
    /// The form, where one is asked for.
    pub(super) fn form(self) -> Option<&'static str> {
        match self {
            Shown::Form(form) => form,
            Shown::Said => None,
        }
    }

    /// The name of an argument with the form in which it is shown: `opening.hour`.
    pub(super) fn of(self, name: &str) -> String {
        match self {
            Shown::Form(None) => name.to_owned(),
            Shown::Form(Some(form)) => format!("{name}.{form}"),
            Shown::Said => format!("{name}.{SAID_FORM}"),
        }
    }
}

/// A marker found in a formatted message: which argument, and how it is shown.
pub(super) fn marker(c: char) -> Option<(usize, Shown)> {
    if !is_marker(c) || c == END {
        return None;
    }
    let at = u32::from(c) - FIRST_MARKER;
    let form = at % FORMS_EACH;
    let shown = match form {
        SAID => Shown::Said,
        form => Shown::Form(form.checked_sub(1).and_then(|form| FORMS.get(form as usize)).copied()),
    };
    Some(((at / FORMS_EACH) as usize, shown))
}

/// The argument that a function is given.
fn argument(positional: &[FluentValue]) -> Option<u32> {
    match positional.first()? {
        FluentValue::Custom(value) => Some(value.as_any().downcast_ref::<Marker>()?.index),
        FluentValue::Number(number) => {
            let (index, _) = marker(number.options.currency.as_ref()?.chars().next()?)?;
            u32::try_from(index).ok()
        }
        _ => None,
    }
}

/// The function `SHOW($fact, form: "short")` of the catalogs.
pub(super) fn show<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let (Some(index), Some(FluentValue::String(form))) = (argument(positional), named.get("form")) else {
        return FluentValue::Error;
    };
    let Some(form) = FORMS.iter().position(|known| known == form) else { return FluentValue::Error };
    let form = u32::try_from(form).expect("few forms") + 1;
    FluentValue::Custom(Box::new(Marker { index, form }))
}

/// The function `SAID($fact, "with Rwanda")` of prose: the words stand for the fact.
pub(super) fn said<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    let (Some(index), Some(FluentValue::String(words))) = (argument(positional), positional.get(1)) else {
        return FluentValue::Error;
    };
    format!("{}{words}{END}", Marker { index, form: SAID }.print()).into()
}

/// The formatter of bundles: a count that is an argument prints its marker.
pub(super) fn counted<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(FluentNumber { options, .. }) = value else { return None };
    options.currency.clone().filter(|marker| marker.starts_with(is_marker))
}

/// The value that travels through Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marker {
    index: u32,
    form: u32,
}

impl Marker {
    fn print(self) -> Cow<'static, str> {
        let c = char::from_u32(FIRST_MARKER + self.index * FORMS_EACH + self.form);
        c.expect("plane 15 has no gaps").to_string().into()
    }
}

impl FluentType for Marker {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(*self)
    }

    fn as_string(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.print()
    }

    fn as_string_threadsafe(&self, _: &intl_memoizer::concurrent::IntlLangMemoizer) -> Cow<'static, str> {
        self.print()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_read_back() {
        let printed = Marker { index: 3, form: 2 }.print();
        assert_eq!(marker(printed.chars().next().unwrap()), Some((3, Shown::Form(Some(FORMS[1])))));
        assert_eq!(marker('a'), None);
    }

    #[test]
    fn there_is_room_for_every_form() {
        assert!(FORMS.len() < SAID as usize);
        assert_eq!(u32::from(END), FIRST_MARKER + ARGUMENTS * FORMS_EACH);
    }
}
