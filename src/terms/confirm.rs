//! A list that came back, taken into a house: in come the terms as translators judged them, out go the entries of
//! `confirmed.toml`.
//!
//! Only words that letters say can be confirmed. A message with several open terms is confirmed when all of them are, and no
//! list confirms words that it rejects as well.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Returned, Status, Term, Verdict};
use crate::diag::{Code, Diagnostic, nearest};
use crate::house::Confirmed;
use crate::lang::Lang;
use crate::locale::registers::Family;

/// What a list confirms.
#[derive(Debug, Default)]
pub(crate) struct Confirmations {
    /// The entries, by message and language.
    pub entries: Vec<Confirmed>,
    /// What it says besides, and what is wrong with it.
    pub told: Vec<Diagnostic>,
}

/// What a list that came back confirms of these terms; `by` and `on` stand for who and when where the list does not say.
pub(crate) fn confirm(terms: &[Term], returned: &[Returned], by: Option<&str>, on: Date) -> Confirmations {
    let mut known: BTreeMap<(&str, Lang), Vec<&Term>> = BTreeMap::new();
    for term in terms {
        known.entry((&term.id, term.lang)).or_default().push(term);
    }
    let mut said: BTreeMap<(&str, Lang), Vec<&Returned>> = BTreeMap::new();
    for it in returned {
        said.entry((&it.id, it.lang)).or_default().push(it);
    }
    let mut out = Confirmations::default();
    for ((id, lang), said) in said {
        match known.get(&(id, lang)) {
            Some(terms) => out.take(id, lang, terms, &said, by, on),
            None if said.iter().any(|it| it.verdict == Verdict::Confirmed) => {
                let message = format!("there is no {} term `{id}`", lang.name());
                let ids = terms.iter().filter(|term| term.lang == lang).map(|term| term.id.as_str());
                let hint = nearest(id, ids).map_or_else(
                    || "names of the desk's own go into names/<lang>.toml of the house".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let told = Diagnostic::warning(Code::UnknownMessage, message);
                out.told.push(told.at(said[0].place.clone()).hint(hint));
            }
            None => {}
        }
    }
    out
}

/// Words as they are compared.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

impl Confirmations {
    fn take(
        &mut self,
        id: &str,
        lang: Lang,
        terms: &[&Term],
        said: &[&Returned],
        by: Option<&str>,
        on: Date,
    ) {
        let name = lang.name();
        let judged = |words: &str, verdict: Verdict| {
            said.iter().copied().find(|it| it.verdict == verdict && same(words, &it.words))
        };
        for it in said.iter().filter(|it| it.verdict != Verdict::Open) {
            let is_known = terms.iter().any(|term| same(&term.words, &it.words));
            let message = match it.verdict {
                Verdict::Rejected if judged(&it.words, Verdict::Confirmed).is_some() => {
                    let message = format!("“{}” is confirmed and rejected in {name} (`{id}`)", it.words);
                    let told = Diagnostic::warning(Code::UnconfirmedTerm, message).at(it.place.clone());
                    self.told.push(told.hint("leave one of the two in the list"));
                    continue;
                }
                Verdict::Rejected => format!("“{}” is rejected in {name} (`{id}`)", it.words),
                _ if !is_known => {
                    let ours: Vec<&str> = terms.iter().map(|term| term.words.as_str()).collect();
                    format!(
                        "“{}” is not what letters say in {name} (`{id}`): they say “{}”",
                        it.words,
                        ours.join("”, “")
                    )
                }
                _ => continue,
            };
            let hint = match Family::named(id) {
                Some((Family::Place | Family::Person, _)) => {
                    format!("put the right name into names/{lang}.toml of the house")
                }
                Some((Family::Group | Family::Region, _)) => {
                    format!("the registers in locales/{lang}/ have it: a house has no name for it")
                }
                None => format!("put the right words into text/{lang}.ftl of the house"),
            };
            self.told
                .push(Diagnostic::warning(Code::UnconfirmedTerm, message).at(it.place.clone()).hint(hint));
        }
        let open: Vec<&&Term> = terms.iter().filter(|term| term.status == Status::Open).collect();
        let confirmed = |term: &Term| {
            judged(&term.words, Verdict::Confirmed)
                .filter(|it| judged(&it.words, Verdict::Rejected).is_none())
        };
        let found: Vec<&Returned> = open.iter().filter_map(|term| confirmed(term)).collect();
        if found.is_empty() {
            return;
        }
        if found.len() < open.len() {
            let message = format!(
                "`{id}` has {} open terms in {name}, and the list confirms {}",
                open.len(),
                found.len()
            );
            let told = Diagnostic::warning(Code::UnconfirmedTerm, message).at(found[0].place.clone());
            self.told.push(told.hint("a message is confirmed when all its terms are"));
            return;
        }
        let named = found.iter().find_map(|it| it.by.as_deref()).or(by);
        let Some(by) = named else {
            let message = format!("nobody stands for `{id}` in {name}");
            let hint = "fill in who confirmed it, or give `--by NAME`";
            self.told
                .push(Diagnostic::error(Code::MissingField, message).at(found[0].place.clone()).hint(hint));
            return;
        };
        let date = found.iter().filter_map(|it| it.on).max().unwrap_or(on);
        self.entries.push(Confirmed { lang, message: id.to_owned(), by: by.to_owned(), date });
    }
}
