//! Confirmed terms: in comes `confirmed.toml`, out goes who confirmed which term, and when.
//!
//! A term is confirmed by its language and message, as the table of unconfirmed terms names it, or as a name that a
//! register marks as unsure: `place-geneva`.

use jiff::civil::Date;

use super::table;
use crate::diag::{Code, Diagnostic, Source, nearest};
use crate::lang::Lang;
use crate::locale::{is_unsure_name, unconfirmed_messages};
use crate::model::read::{Fields, FromToml, Reader, Toml};

/// A term that somebody confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The language.
    pub lang: Lang,
    /// The message.
    pub message: String,
    /// Who confirmed it.
    pub by: String,
    /// When.
    pub date: Date,
}

impl FromToml for Confirmed {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a confirmed term", reader)?;
        let lang = fields.required::<Lang>("lang", reader);
        let message = fields.required::<String>("message", reader);
        let by = fields.required("by", reader);
        let date = fields.required("date", reader);
        let span = fields.span("message");
        fields.finish(reader);
        let (lang, message) = (lang?, message?);
        if !is_unsure_name(lang, &message) {
            let known = unconfirmed_messages(lang);
            if !known.contains(&message.as_str()) {
                let text = format!("nothing to confirm: no {} term in `{message}` is open", lang.name());
                let hint = nearest(&message, known).map_or_else(
                    || "take the entry out; `check` lists the terms that are open".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                reader.warn(Code::UnknownMessage, span, &text, &hint);
            }
        }
        Some(Self { lang, message, by: by?, date: date? })
    }
}

/// Reads the file.
pub(super) fn read(source: &Source, out: &mut Vec<Confirmed>) -> Vec<Diagnostic> {
    table(source, "the file of confirmed terms", |mut fields, reader| {
        *out = fields.or("confirmed", Vec::new(), reader);
        fields.finish(reader);
    })
}

/// Adds an entry to the text of the file.
#[cfg(feature = "cli")]
pub(super) fn push(file: &mut String, term: &Confirmed) {
    if file.is_empty() {
        file.push_str("# Terms that somebody confirmed.\n");
    }
    while !file.ends_with("\n\n") {
        file.push('\n');
    }
    let text = |text: &str| toml::Value::from(text).to_string();
    let Confirmed { lang, message, by, date } = term;
    let (message, by) = (text(message), text(by));
    file.push_str(&format!(
        "[[confirmed]]\nlang = \"{lang}\"\nmessage = {message}\nby = {by}\ndate = {date}\n"
    ));
}
