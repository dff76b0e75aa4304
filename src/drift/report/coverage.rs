//! What a comparison covered: how much was compared, what had no partner, and what was not read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::place::Naming;
use crate::drift::context::Context;
use crate::drift::plain::short;
use crate::drift::row::Row;
use crate::drift::view::View;

/// How much was looked at.
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
/// use tsb_circular::drift::Coverage;
///
/// let coverage: &Coverage = &report.coverage;
/// assert!(coverage.facts_compared > 0 && coverage.facts_compared_by_kind.contains_key("date"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Coverage {
    /// Facts in the blocks compared, in all editions together.
    pub facts_compared: usize,
    /// The same by what they are: `date`, `designation`.
    pub facts_compared_by_kind: BTreeMap<String, usize>,
    /// Blocks without a counterpart in any other edition.
    pub blocks_unaligned: usize,
    /// For each edition, by its id.
    pub editions: BTreeMap<String, EditionCoverage>,
    /// What the readers saw but did not read, by kind.
    pub skipped: BTreeMap<String, usize>,
    /// Findings that the `--allow` file accepts.
    #[serde(skip)]
    pub allowed: usize,
}

/// How much of one edition could not be looked at.
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
/// use tsb_circular::drift::EditionCoverage;
///
/// let english: &EditionCoverage = &report.coverage.editions["en"];
/// assert_eq!(english.names_unread, 0);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct EditionCoverage {
    /// Its blocks without a counterpart in any other edition.
    pub blocks_without_partner: usize,
    /// Names where formulae have one, and that nobody knows: they are compared with nothing.
    pub names_unread: usize,
    /// Where these blocks are, and how they begin.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without_partner: Vec<Passage>,
    /// Where these names are, and what they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Passage>,
}

/// Words of an edition, and where they are.
///
/// ```
/// use tsb_circular::drift::Passage;
///
/// let passage: Passage = serde_json::from_str(r#"{ "part": "body", "line": 7, "text": "Dear colleagues" }"#)?;
/// assert_eq!(passage.place, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Passage {
    /// The address in words, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The part of the file.
    pub part: String,
    /// The line or the ordinal of the paragraph; `None` for a folder.
    pub line: Option<usize>,
    /// The words.
    pub text: String,
}

/// How much was compared, given the blocks that are in no other edition; a base is not its own counterpart.
pub(in crate::drift) fn coverage(
    context: &mut Context,
    unaligned: &[(usize, usize)],
    base: Option<usize>,
) -> Coverage {
    let mut skipped: BTreeMap<String, usize> = BTreeMap::new();
    for (kind, count) in context.views.iter().flat_map(|view| &view.edition.trace.skipped) {
        *skipped.entry(kind.clone()).or_default() += count;
    }
    let given = context.views.len();
    let mut alone: Vec<Vec<usize>> = vec![Vec::new(); given];
    for (edition, at) in unaligned.iter().filter(|(edition, _)| *edition < given) {
        alone[*edition].push(*at);
    }
    if let Some(base) = base.filter(|_| given > 1) {
        let is_lone =
            |row: &&Row| row.key.is_none() && row.cells.iter().filter(|cells| !cells.is_empty()).count() == 1;
        let lone = context.rows.iter().filter(is_lone).flat_map(|row| &row.cells[base]);
        alone[base] = lone.copied().collect();
    }
    let naming = Naming::new(context);
    let of_edition = |(view, blocks): (&View, &Vec<usize>)| {
        (view.id().to_owned(), EditionCoverage::new(&naming, view, blocks))
    };
    let editions = context.views.iter().zip(&alone).map(of_edition).collect();
    Coverage {
        facts_compared: context.facts.values().sum(),
        facts_compared_by_kind: std::mem::take(&mut context.facts)
            .into_iter()
            .map(|(kind, count)| (kind.to_owned(), count))
            .collect(),
        blocks_unaligned: alone.iter().map(Vec::len).sum(),
        editions,
        skipped,
        allowed: 0,
    }
}

impl EditionCoverage {
    /// What is compared with nothing in an edition: blocks, by their index, and names.
    fn new(naming: &Naming, view: &View, blocks: &[usize]) -> Self {
        let texts = blocks.iter().filter_map(|at| view.blocks[*at].texts.first());
        let passages = texts.map(|located| Passage {
            place: None,
            part: located.part.clone(),
            line: located.line,
            text: short(&located.text.plain().replace('\u{2060}', "")),
        });
        let names = view.edition.trace.unread.iter().map(|name| Passage {
            place: Some(naming.of(name.key.as_str())),
            part: name.part.clone(),
            line: name.line,
            text: name.text.trim().to_owned(),
        });
        Self {
            blocks_without_partner: blocks.len(),
            names_unread: view.edition.trace.unread.len(),
            without_partner: passages.collect(),
            unread: names.collect(),
        }
    }
}

impl Coverage {
    /// The coverage in lines of text.
    pub(crate) fn lines(&self) -> Vec<String> {
        let kinds: Vec<String> = self
            .facts_compared_by_kind
            .iter()
            .map(|(kind, count)| format!("{} {count}", kind_in_words(kind)))
            .collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!(": {}", kinds.join(", ")) };
        let mut out = vec![
            format!("{} facts compared{kinds}", self.facts_compared),
            self.by_edition("blocks without a counterpart", self.blocks_unaligned, |it| {
                it.blocks_without_partner
            }),
        ];
        let unread = self.editions.values().map(|it| it.names_unread).sum();
        if unread > 0 {
            out.push(self.by_edition("names nobody knows, not compared", unread, |it| it.names_unread));
        }
        if self.allowed > 0 {
            out.push(format!("{} findings accepted by the allow file", self.allowed));
        }
        if self.skipped.is_empty() {
            out.push("nothing skipped".to_owned());
        }
        out.extend(self.skipped.iter().map(|(kind, count)| format!("not read: {count} × {kind}")));
        out
    }

    /// A count in words, with those of the editions that have any.
    fn by_edition(&self, what: &str, all: usize, of: impl Fn(&EditionCoverage) -> usize) -> String {
        let some = self.editions.iter().filter(|(_, it)| of(it) > 0);
        let each: Vec<String> = some.map(|(id, it)| format!("{id} {}", of(it))).collect();
        if each.is_empty() { format!("{all} {what}") } else { format!("{all} {what}: {}", each.join(", ")) }
    }

    /// What was compared with nothing, passage by passage: what is said of it, the edition, and the passage.
    pub(super) fn passages(&self) -> impl Iterator<Item = (&'static str, &str, &Passage)> {
        type Of = fn(&EditionCoverage) -> &[Passage];
        let kinds: [(&str, Of); 2] =
            [("without a counterpart", |it| &it.without_partner), ("name nobody knows", |it| &it.unread)];
        let of = move |what, of: Of| {
            let all =
                self.editions.iter().flat_map(move |(id, it)| of(it).iter().map(move |text| (id, text)));
            all.map(move |(id, text)| (what, id.as_str(), text))
        };
        kinds.into_iter().flat_map(move |(what, passages)| of(what, passages))
    }
}

/// What values of a kind are called in reports.
fn kind_in_words(kind: &str) -> &str {
    match kind {
        "circular" => "Circular",
        "clause" => "clause of a Resolution",
        "collective-letter" => "Collective letter",
        "dates" => "span of days",
        "designation" => "Recommendation",
        "email" => "e-mail address",
        "months" => "span of months",
        "number" => "printed number",
        "question" => "Question",
        "resolution" => "Resolution",
        "revision" => "revision of a Resolution",
        "section" => "section of a Resolution",
        "study-group" => "study group",
        "symbol" => "document symbol",
        "url" => "web address",
        "working-name" => "working name",
        other => other,
    }
}
