//! A finding: what disagrees, where, with what, and an id that stays the same from run to run.
//!
//! The id depends on what is wrong and never on line numbers, so that an entry of an `--allow` file survives edits
//! elsewhere.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Code;
use crate::diag::Severity;
use crate::document::Value;

/// A disagreement.
///
/// ```
/// # // The Chinese edition lacks its greeting.
/// # use tsb_circular::{document, kinds, lang::Lang};
/// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
/// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
/// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
/// #     document::Edition::of(&document, "examples/tsb-195")
/// # });
/// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
/// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
/// use tsb_circular::drift::{Code, Finding};
///
/// let finding: &Finding = &report.findings[0];
/// assert_eq!(finding.code, Code::BlockMissing);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Finding {
    /// The fingerprint: 16 hexadecimal digits.
    pub id: String,
    /// The kind.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// The block; `None` for the edition as a whole.
    pub key: Option<String>,
    /// The same in words: `Annex 1, item X.1332, title`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What is wrong, in one lower-case line.
    pub message: String,
    /// What to do, or what may have happened.
    pub hint: Option<String>,
    /// Where it is wrong.
    pub at: Vec<Spot>,
    /// Where it is right.
    pub against: Vec<Spot>,
    /// What should be written, for each edition that it blames, by its id and in its language: where the other editions
    /// settle the value, and it can be written surely.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub write: BTreeMap<String, String>,
    /// The value that is right, if one is.
    #[serde(skip)]
    pub(super) right: Option<Value>,
    /// The row of the report that it belongs to; as JSON has no rows, none where it was read from there.
    #[serde(skip, default = "no_row")]
    pub row: usize,
}

/// A place in an edition, with the words that show the fault.
///
/// ```
/// use tsb_circular::drift::Spot;
///
/// let json = r#"{ "edition": "zh", "part": "body", "line": 30, "text": "2020年3月18日", "value": "2020-03-18" }"#;
/// let spot: Spot = serde_json::from_str(json)?;
/// assert_eq!(spot.line, Some(30));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Spot {
    /// The edition's id.
    pub edition: String,
    /// The part of the file.
    pub part: String,
    /// The line or the ordinal of the paragraph; `None` for a folder.
    pub line: Option<usize>,
    /// The shortest verbatim excerpt; empty if there is nothing to show.
    pub text: String,
    /// The value in its canonical form.
    pub value: Option<String>,
}

const fn no_row() -> usize {
    usize::MAX
}

impl Finding {
    /// A finding with the severity of its code, as yet without an id and a row.
    pub(super) fn new(code: Code, key: Option<&str>, message: impl Into<String>) -> Self {
        Self {
            id: String::new(),
            code,
            severity: code.severity(),
            key: key.map(str::to_owned),
            place: String::new(),
            message: message.into(),
            hint: None,
            at: Vec::new(),
            against: Vec::new(),
            write: BTreeMap::new(),
            right: None,
            row: no_row(),
        }
    }

    /// The same with a hint.
    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same, with places where it is wrong.
    pub(super) fn at(mut self, spot: Spot) -> Self {
        self.at.push(spot);
        self
    }

    /// The same, with places where it is right.
    pub(super) fn against(mut self, spots: impl IntoIterator<Item = Spot>) -> Self {
        self.against.extend(spots);
        self
    }

    /// The same, at a row: of findings without an address, those of one row belong together.
    pub(super) fn in_row(mut self, row: usize) -> Self {
        self.row = row;
        self
    }

    /// The same, with the value that is right.
    pub(super) fn right(mut self, value: &Value) -> Self {
        self.right = Some(value.clone());
        self
    }

    /// The same, with at most this severity.
    pub(super) fn at_most(mut self, severity: Severity) -> Self {
        self.severity = self.severity.min(severity);
        self
    }

    /// The editions it blames.
    ///
    /// ```
    /// # // The Chinese edition lacks its greeting.
    /// # use tsb_circular::{document, kinds, lang::Lang};
    /// # let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let mut editions = [Lang::En, Lang::Fr, Lang::Zh].map(|lang| {
    /// #     let document = kinds::edition(&folder, lang, &Default::default()).unwrap();
    /// #     document::Edition::of(&document, "examples/tsb-195")
    /// # });
    /// # editions[2].texts.retain(|text| text.message.as_deref() != Some("salutation"));
    /// # let report = tsb_circular::drift::compare(&kinds::ALL, &editions, &Default::default());
    /// assert_eq!(report.findings[0].editions().collect::<Vec<_>>(), ["zh"]);
    /// ```
    pub fn editions(&self) -> impl Iterator<Item = &str> {
        self.at.iter().map(|spot| spot.edition.as_str())
    }

    /// What the id is made of: code, key, and what each edition shows.
    fn identity(&self) -> String {
        let mut out = format!("{}\u{1f}{}", self.code, self.key.as_deref().unwrap_or(""));
        for (side, spots) in [("at", &self.at), ("against", &self.against)] {
            let mut shown: Vec<String> = spots
                .iter()
                .map(|spot| match (&spot.value, side) {
                    (Some(value), "at") => format!("{}={value}", spot.edition),
                    (Some(value), _) => value.clone(),
                    (None, "at") => format!("{}~{}", spot.edition, spot.text),
                    (None, _) => String::new(),
                })
                .collect();
            shown.sort_unstable();
            shown.dedup();
            out.push_str(&format!("\u{1f}{side}\u{1f}{}", shown.join("\u{1e}")));
        }
        out
    }
}

/// Gives each finding its id: 64-bit FNV-1a over what is wrong; identical ones are told apart by counting.
pub(super) fn fingerprint(findings: &mut [Finding]) {
    let mut seen = BTreeMap::new();
    for finding in findings {
        let identity = finding.identity();
        let times = seen.entry(identity.clone()).and_modify(|times| *times += 1).or_insert(0_u32);
        let hash =
            format!("{identity}\u{1f}{times}").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        finding.id = format!("{hash:016x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(line: usize) -> Finding {
        let spot = |edition: &str, value: &str, line| Spot {
            edition: edition.into(),
            part: "body".into(),
            line: Some(line),
            text: value.into(),
            value: Some(value.into()),
        };
        Finding::new(Code::DateMismatch, Some("subject"), "…")
            .at(spot("zh", "2020-03-18", line))
            .against([spot("en", "2020-03-17", line + 4)])
    }

    #[test]
    fn the_id_does_not_hang_on_lines() {
        let mut findings = [sample(3), sample(90)];
        fingerprint(&mut findings[..1]);
        fingerprint(&mut findings[1..]);
        assert_eq!(findings[0].id, findings[1].id);
        assert_eq!(findings[0].id.len(), 16);
    }

    #[test]
    fn two_alike_have_two_ids() {
        let mut findings = [sample(3), sample(3)];
        fingerprint(&mut findings);
        assert_ne!(findings[0].id, findings[1].id);
    }
}
