//! Terms with their status: in come the catalogs' registers and a house, out goes a list for translators, as TBX or CSV;
//! and the list that comes back confirms them in the house.
//!
//! A term is known by its language and its message: `salutation` is a message of the catalogs of which no source settles
//! the words, `place-geneva` a name.

mod confirm;
mod table;
mod tbx;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

pub(crate) use confirm::confirm;

use crate::diag::{Diagnostic, Place, Source};
use crate::house::House;
use crate::lang::Lang;
use crate::locale::registers::{self, Family};
use crate::locale::{FORMS, unconfirmed_terms};

/// A term in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// Its message.
    pub id: String,
    /// The language.
    pub lang: Lang,
    /// The words; `…` stands for what varies.
    pub words: String,
    /// Whether it is settled.
    pub status: Status,
    /// Why these words, where that is told.
    pub reason: String,
}

/// Whether a term is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Status {
    /// A source has it, or it is a name of the house.
    Settled,
    /// Somebody confirmed it in the house.
    Confirmed {
        /// Who.
        by: String,
        /// When.
        on: Date,
    },
    /// Nobody confirmed it.
    Open,
}

/// A term as a list that came back has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Returned {
    /// Its message.
    pub id: String,
    /// The language.
    pub lang: Lang,
    /// The words.
    pub words: String,
    /// What the list says of it.
    pub verdict: Verdict,
    /// Who says so, and when.
    pub by: Option<String>,
    /// When.
    pub on: Option<Date>,
    /// Where.
    pub place: Place,
}

/// What a list that came back says of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is right.
    Confirmed,
    /// It is wrong.
    Rejected,
    /// Nothing.
    Open,
}

/// A format of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Format {
    /// TBX-Basic.
    Tbx,
    /// A table.
    Csv,
}

/// The list in a format.
pub(crate) fn write(terms: &[Term], format: Format) -> Vec<u8> {
    match format {
        Format::Tbx => tbx::write(terms).into_bytes(),
        Format::Csv => table::write(terms),
    }
}

/// Reads a list that came back, whichever format it has; rows that say nothing are told.
///
/// # Errors
/// When it is no list of terms.
pub(crate) fn read(file: &Source) -> Result<(Vec<Returned>, Vec<Diagnostic>), Diagnostic> {
    match file.text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        true => tbx::read(file),
        false => table::read(file),
    }
}

/// The terms that the catalogs and the house have, concept by concept and language by language.
pub(crate) fn all(house: Option<&House>) -> Vec<Term> {
    let mut out = Vec::new();
    let status = |id: &str, lang: Lang| match house.and_then(|house| house.confirmation(lang, id)) {
        Some(known) => Status::Confirmed { by: known.by.clone(), on: known.date },
        None => Status::Open,
    };
    for (lang, message, choice, reason) in unconfirmed_terms() {
        for words in choice.split("; ") {
            let (id, words, reason) = (message.to_owned(), words.to_owned(), reason.to_owned());
            out.push(Term { status: status(&id, lang), id, lang, words, reason });
        }
    }
    let mut known: BTreeSet<(Family, String)> =
        registers::slugs().map(|(family, slug)| (family, slug.to_owned())).collect();
    for family in [Family::Place, Family::Person] {
        known.extend(
            house.iter().flat_map(|house| house.names.slugs(family)).map(|it| (family, it.to_owned())),
        );
    }
    for (family, slug) in &known {
        for lang in Lang::ALL {
            let own = house.and_then(|house| house.names.entry(lang, *family, slug));
            let Some(entry) = own.or_else(|| registers::entry(lang, *family, slug)) else { continue };
            // What a house calls something is its own decision.
            let is_open = |form: Option<&str>| own.is_none() && entry.is_unsure(form);
            let id = family.message(slug);
            let status = |form| if is_open(form) { status(&id, lang) } else { Status::Settled };
            for form in FORMS.into_iter().filter(|form| form.is_none() || is_open(*form)) {
                let Some(words) = entry.form(form) else { continue };
                let reason = form.map(|form| format!("the form `{form}` of the name")).unwrap_or_default();
                out.push(Term {
                    id: id.clone(),
                    lang,
                    words: words.to_owned(),
                    status: status(form),
                    reason,
                });
            }
        }
    }
    for (group, lang) in registers::titled_groups() {
        let Some(title) = registers::group_title(lang, i16::MAX, group) else { continue };
        let id = Family::Group.message(&group.to_string());
        let open = registers::group_title_is_unsure(lang, i16::MAX, group);
        let status = if open { status(&id, lang) } else { Status::Settled };
        out.push(Term { id, lang, words: title.to_owned(), status, reason: String::new() });
    }
    in_order(out)
}

/// Terms by their messages, in the order of languages; each words once.
fn in_order(terms: Vec<Term>) -> Vec<Term> {
    let mut by_id: BTreeMap<(String, Lang), Vec<Term>> = BTreeMap::new();
    for term in terms {
        let same = by_id.entry((term.id.clone(), term.lang)).or_default();
        if same.iter().all(|known| known.words != term.words) {
            same.push(term);
        }
    }
    by_id.into_values().flatten().collect()
}
