//! The `--allow` file: takes out the findings that somebody has examined and accepted.
//!
//! It is TOML, or the workbook of a report in which somebody accepted some rows. Every entry gives a reason; an entry
//! that silences nothing is reported, so that the file stays short.

mod workbook;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::Code;
use super::finding::Finding;
use crate::diag::{self, Diagnostic, Error, Source};

/// What the cells of a sheet say, by row and column from 0.
pub type Cells = BTreeMap<(u32, u32), String>;

/// What is accepted.
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::drift::{Allow, Options};
///
/// let file = "[[allow]]\ncode = \"date-mismatch\"\nkey = \"subject\"\nreason = \"corrected by hand\"\n";
/// let options = Options { allow: Allow::parse(&Source::new("accepted.toml", file))? };
/// # drop(options);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Allow {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    allow: Vec<toml::Spanned<Written>>,
}

/// An entry as written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// The finding's id.
    id: Option<String>,
    /// Or its code …
    code: Option<String>,
    /// … and its key; `""` for the edition as a whole.
    key: Option<String>,
    /// Only in this edition.
    edition: Option<String>,
    /// Why it is accepted.
    reason: Option<String>,
}

#[derive(Debug, Clone)]
struct Entry {
    what: What,
    edition: Option<String>,
    reason: String,
}

#[derive(Debug, Clone)]
enum What {
    Id(String),
    Code(Code, String),
}

impl Allow {
    /// Reads a file; everything wrong with it is reported at once.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    /// use tsb_circular::drift::Allow;
    ///
    /// let error = Allow::parse(&Source::new("accepted.toml", "[[allow]]\ncode = \"typography\"\n")).unwrap_err();
    /// assert_eq!(error.diagnostics()[0].place.as_ref().unwrap().path.to_str(), Some("accepted.toml"));
    /// ```
    ///
    /// # Errors
    /// Every entry that is not as it should be, with its place.
    pub fn parse(source: &Source) -> Result<Self, Error> {
        let file: File = toml::from_str(&source.text).map_err(|error| {
            let diagnostic = Diagnostic::error(diag::Code::TomlSyntax, error.message().to_owned())
                .hint("an entry is `[[allow]]` with `id`, or `code` and `key`, and a `reason`");
            vec![match error.span() {
                Some(span) => diagnostic.at(source.place(span)),
                None => diagnostic,
            }]
        })?;
        let mut entries = Vec::new();
        let mut diagnostics = Vec::new();
        for written in file.allow {
            let span = written.span();
            match Entry::new(written.into_inner()) {
                Ok(entry) => entries.push(entry),
                Err(message) => diagnostics.push(
                    Diagnostic::error(diag::Code::MissingField, message)
                        .at(source.place(span))
                        .hint("give `id`, or `code` and `key`, and a `reason`"),
                ),
            }
        }
        if diagnostics.is_empty() { Ok(Self { entries }) } else { Err(diagnostics.into()) }
    }

    /// Takes the rows that somebody accepted in the workbook of a report, given its sheets by name; everything wrong with
    /// it is reported at once.
    pub(crate) fn filled_in<'s>(
        sheets: impl IntoIterator<Item = (&'s str, &'s Cells)>,
        path: &Path,
    ) -> Result<Self, Error> {
        Ok(Self { entries: workbook::entries(sheets, path)? })
    }

    /// Takes out what is accepted, and reports each entry that silenced nothing.
    pub(super) fn apply(&self, findings: Vec<Finding>) -> (Vec<Finding>, usize) {
        let mut used = vec![false; self.entries.len()];
        let before = findings.len();
        let mut kept: Vec<Finding> = findings
            .into_iter()
            .filter(|finding| {
                let silencing: Vec<usize> =
                    (0..self.entries.len()).filter(|at| self.entries[*at].matches(finding)).collect();
                silencing.iter().for_each(|at| used[*at] = true);
                silencing.is_empty()
            })
            .collect();
        let allowed = before - kept.len();
        for (entry, _) in self.entries.iter().zip(used).filter(|(_, used)| !used) {
            let (what, key) = match &entry.what {
                What::Id(id) => (format!("`{id}`"), None),
                What::Code(code, key) => (format!("`{code}` at `{key}`"), Some(key.as_str())),
            };
            let message = format!("the entry for {what} no longer silences anything ({})", entry.reason);
            kept.push(
                Finding::new(Code::AllowStale, key.filter(|key| !key.is_empty()), message)
                    .hint("take the entry out of the file"),
            );
        }
        (kept, allowed)
    }
}

impl Entry {
    fn new(written: Written) -> Result<Self, String> {
        let reason =
            written.reason.filter(|reason| !reason.trim().is_empty()).ok_or("the entry has no reason")?;
        let what = match (written.id, written.code, written.key) {
            (Some(id), None, None) => What::Id(id),
            (None, Some(code), Some(key)) => What::Code(code.parse()?, key),
            _ => return Err("the entry names neither an id nor a code with a key".into()),
        };
        Ok(Self { what, edition: written.edition, reason })
    }

    fn matches(&self, finding: &Finding) -> bool {
        let named = match &self.what {
            What::Id(id) => finding.id == *id,
            What::Code(code, key) => finding.code == *code && finding.key.as_deref().unwrap_or("") == key,
        };
        named && self.edition.as_deref().is_none_or(|edition| finding.editions().all(|id| id == edition))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Allow, Error> {
        Allow::parse(&Source::new("allow.toml", text))
    }

    #[test]
    fn an_entry_without_a_reason_is_refused() {
        let errors =
            parse("[[allow]]\nid = \"1\"\n[[allow]]\ncode = \"polarty\"\nkey = \"\"\nreason = \"x\"\n")
                .unwrap_err()
                .into_diagnostics();
        assert_eq!(errors.len(), 2);
        assert!(errors[0].message.contains("no reason") && errors[1].message.contains("`polarity`"));
    }

    #[test]
    fn what_is_accepted_goes_and_what_is_stale_is_said() {
        let allow = parse("[[allow]]\ncode = \"polarity\"\nkey = \"note/a5\"\nreason = \"seen\"\n[[allow]]\nid = \"00\"\nreason = \"old\"\n").unwrap();
        let findings = vec![
            Finding::new(Code::Polarity, Some("note/a5"), ""),
            Finding::new(Code::Polarity, Some("note/ipr"), ""),
        ];
        let (kept, allowed) = allow.apply(findings);
        assert_eq!(allowed, 1);
        let codes: Vec<Code> = kept.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::Polarity, Code::AllowStale]);
    }
}
