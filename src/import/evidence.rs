//! Evidence: in come the editions, out goes what they say at a key, the original first.
//!
//! The one rule: where editions disagree, most of them are believed; of two that stand alone, the original, which is
//! the English edition where there is one.

use super::Input;
use crate::diag::{Code, Diagnostic, Place};
use crate::document::{Located, Value};
use crate::locale::Lang;
use crate::recognise::Matched;

/// The editions of one circular.
pub(super) struct Evidence<'a> {
    /// The editions, the original first.
    pub sources: Vec<Input<'a>>,
}

impl<'a> Evidence<'a> {
    /// The editions in order, or why they cannot be imported together.
    pub(super) fn new(editions: &[Input<'a>]) -> Result<Self, Vec<Diagnostic>> {
        let mut sources = editions.to_vec();
        sources.sort_by_key(|source| source.recognition.edition.lang != Lang::En);
        let mut out = Vec::new();
        if sources.is_empty() {
            out.push(Diagnostic::error(Code::Io, "there is no edition to import").hint("name at least one"));
        }
        for (index, source) in sources.iter().enumerate() {
            let edition = &source.recognition.edition;
            if sources[..index].iter().any(|other| other.recognition.edition.lang == edition.lang) {
                let message = format!("there are two {} editions", edition.lang.name());
                let hint = "import one edition a language; `drift` compares two versions";
                out.push(
                    Diagnostic::error(Code::Duplicate, message).at(Place::file(&edition.path)).hint(hint),
                );
            }
        }
        if out.is_empty() { Ok(Self { sources }) } else { Err(out) }
    }

    /// The original's language.
    pub(super) fn original(&self) -> Lang {
        self.sources[0].recognition.edition.lang
    }

    /// The texts at a key, edition by edition.
    pub(super) fn texts(&self, key: &str) -> impl Iterator<Item = (&'a Located, Option<&'a Matched>)> {
        self.sources.iter().flat_map(move |source| at(source, key))
    }

    /// The value at a key that most editions give.
    pub(super) fn value<T: PartialEq>(
        &self,
        key: &str,
        pick: impl Fn(&Value) -> Option<T> + Copy,
    ) -> Option<T> {
        self.any(&[key], pick)
    }

    /// The value that stands at most of several keys in most editions; of two that stand equally often, the one
    /// that the original has first.
    pub(super) fn any<T: PartialEq>(
        &self,
        keys: &[&str],
        pick: impl Fn(&Value) -> Option<T> + Copy,
    ) -> Option<T> {
        let mut votes: Vec<(T, usize)> = Vec::new();
        for (source, key) in self.sources.iter().flat_map(|source| keys.iter().map(move |key| (source, key)))
        {
            let texts = at(source, key);
            let Some(value) =
                texts.iter().flat_map(|(text, _)| text.text.facts()).find_map(|fact| pick(&fact.value))
            else {
                continue;
            };
            match votes.iter_mut().find(|(known, _)| *known == value) {
                Some((_, votes)) => *votes += 1,
                None => votes.push((value, 1)),
            }
        }
        let most = votes.iter().map(|(_, votes)| *votes).max()?;
        votes.into_iter().find(|(_, votes)| *votes == most).map(|(value, _)| value)
    }

    /// Whether so many editions are at least half of them, the original's word counting where they are half.
    pub(super) fn carries(&self, in_original: bool, editions: usize) -> bool {
        let all = self.sources.len();
        editions * 2 > all || (editions * 2 == all && in_original)
    }

    /// How the telephone number at a key is written, with spaces.
    pub(super) fn telephone(&self, key: &str) -> Option<String> {
        let meant = self.value(key, |value| matches!(value, Value::Telephone(_)).then(|| value.clone()))?;
        let mut facts = self.texts(key).flat_map(|(text, _)| text.text.facts());
        facts.find(|fact| fact.value == meant).map(|fact| {
            let plain: String =
                fact.plain().chars().map(|c| if c.is_ascii_digit() || c == '+' { c } else { ' ' }).collect();
            plain.split_whitespace().collect::<Vec<_>>().join(" ")
        })
    }

    /// The message at a key whose id begins so.
    pub(super) fn message(&self, key: &str, begins: &str) -> Option<&'a Matched> {
        self.texts(key).filter_map(|(_, matched)| matched).find(|matched| matched.message.starts_with(begins))
    }

    /// Whether an edition has a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.texts(key).next().is_some()
    }
}

/// The texts of an edition at a key.
pub(super) fn at<'a>(source: &Input<'a>, key: &str) -> Vec<(&'a Located, Option<&'a Matched>)> {
    let recognition = source.recognition;
    let both = recognition.edition.texts.iter().zip(&recognition.matches);
    both.filter(|(text, _)| text.key.as_ref().is_some_and(|known| known.as_str() == key))
        .map(|(text, matched)| (text, matched.as_ref()))
        .collect()
}
