//! Where editions disagree: compares editions, as flat texts with facts, and reports findings.
//!
//! ```text
//! Edition… ── identity ── view ── align ── between editions ── inside each ── notes ── allow ── Report
//! ```
//!
//! Values are compared, never the words that show them, and one fault is one finding that names the odd edition
//! out. Nothing here depends on which letter it is: the layout of its kind says what belongs at an address. What
//! languages may do differently is not reported: the order of date and place, of addressees and closing lines;
//! labels that a language does without; number forms; language suffixes of links.
//!
//! - [`Code`] is the closed list of what can be found; [`Code::explain`] prints a section of the manual.
//! - [`Finding::id`] stays the same from run to run; an [`Allow`] file accepts findings, each with a reason.
//! - [`Report`] is written as text, JSON, SARIF, one self-contained HTML file or a workbook by [`report`]. The workbook,
//!   filled in by a reviser, is an [`Allow`] file.
//! - [`compare_with`] takes one edition as right.
//!
//! ```
//! use tsb_circular::document::Edition;
//! use tsb_circular::lang::Lang;
//! use tsb_circular::{drift, kinds};
//!
//! let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! let editions: Vec<Edition> = [Lang::En, Lang::Zh]
//!     .map(|lang| kinds::edition(&folder, lang, &Default::default()).expect("complete prose"))
//!     .map(|document| Edition::of(&document, "examples/tsb-195"))
//!     .to_vec();
//! let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
//! assert!(report.findings.is_empty() && report.coverage.facts_compared > 0);
//! ```

mod addressees;
mod align;
pub(crate) mod allow;
mod alone;
mod annexes;
mod base;
mod beads;
mod canonical;
mod clauses;
mod code;
mod constants;
mod contents;
mod context;
mod counts;
mod designations;
mod dues;
mod exceptions;
mod facts;
mod fields;
mod finding;
mod foot;
mod identity;
mod language;
mod law;
mod length;
mod letterhead;
mod lexicon;
mod links;
mod lists;
mod marks;
mod merged;
mod moved;
mod notes;
mod nouns;
mod numbering;
mod odd;
mod order;
mod phrases;
mod places;
mod plain;
mod points;
mod polarity;
mod presence;
mod refuted;
pub mod report;
mod row;
mod spellings;
mod status;
mod summaries;
mod titles;
mod unpaired;
mod view;
mod weekdays;
mod weight;

use std::collections::BTreeMap;

pub use allow::Allow;
pub use code::Code;
pub use finding::{Finding, Spot};
use rayon::prelude::*;
pub use report::{Coverage, EditionCoverage, EditionInfo, Known, Letter, Passage, Report, ReportRow};

use crate::declared::{Declaration, Declared};
use crate::diag::{self, Diagnostic, Error};
#[cfg(feature = "xliff")]
use crate::document::Located;
use crate::document::{Edition, settle};
use crate::lang::Lang;
use context::Context;
use places::Places;
#[cfg(feature = "xliff")]
use row::Row;
use view::View;

/// How editions are compared.
///
/// ```
/// use tsb_circular::drift::{self, Options};
/// use tsb_circular::kinds;
///
/// let report = drift::compare(&kinds::ALL, &[], &Options::default());
/// assert!(report.findings.is_empty());
/// ```
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What is accepted; nothing by default.
    pub allow: Allow,
}

/// A check: its name, the checks whose findings it reads, and what it does.
type Check = (&'static str, &'static [&'static str], fn(&mut Context));

/// The checks, in the order in which they run: between editions first, then inside each.
///
/// A check skips what another has explained, and so runs after it.
const CHECKS: &[Check] = &[
    ("designations", &[], designations::malformed),
    // If blocks are missing, extra or moved, printed numbers shift.
    ("run on", &[], merged::run_on),
    ("presence", &[], presence::presence),
    ("letterhead", &[], letterhead::letterhead),
    ("foot", &[], foot::foot),
    ("outside", &[], letterhead::outside),
    ("unpaired", &["presence", "letterhead", "foot", "outside"], unpaired::unpaired),
    ("order", &[], order::order),
    ("moved", &[], moved::moved),
    ("clauses", &["unpaired"], clauses::clauses),
    ("language", &[], language::untranslated),
    ("refuted", &[], refuted::refuted),
    ("counts", &["presence", "order", "language"], counts::counts),
    // A block that contains another's text also states its facts; what an edition itself contradicts has no vote.
    ("facts", &["run on", "presence", "unpaired", "order", "counts", "refuted"], facts::facts),
    ("days of the week", &["facts"], weekdays::weekdays),
    ("order of lists", &[], lists::order_between),
    ("polarity", &["run on", "presence", "language", "facts"], polarity::polarity),
    ("fields", &["presence", "facts"], fields::fields),
    ("status", &["run on", "presence", "language", "facts", "order of lists"], status::status),
    ("decisions", &["presence", "facts", "status"], status::decisions),
    ("links", &["presence", "language", "facts"], links::link_targets),
    ("length", &["run on", "presence", "language", "facts", "polarity"], length::length),
    (
        "alone",
        &["presence", "unpaired", "language", "facts", "fields", "status", "links", "length"],
        alone::alone,
    ),
    ("lists", &["presence", "order", "facts", "order of lists", "status", "counts"], lists::check),
    ("constants", &["facts", "lists"], constants::consistency),
    ("titles of groups", &["facts"], titles::titles),
    ("leftovers", &[], constants::leftovers),
    ("placeholders", &[], phrases::placeholders),
    ("summaries", &["presence", "language", "length"], summaries::summaries),
    ("timetable", &["presence", "facts", "constants"], law::timetable),
    ("deadlines", &["facts", "timetable"], dues::dues),
    ("numbering", &["presence", "unpaired", "order", "facts"], numbering::numbering),
    // A paragraph that stands twice with its number is told by its number.
    ("doubled", &["numbering"], phrases::doubled),
    ("annexes named", &["presence", "facts", "numbering"], annexes::named),
    ("points", &["presence", "unpaired", "facts"], points::points),
    // A formula that lacks the words of a blank is reported as the missing blank.
    ("traces", &["presence", "facts", "fields", "length", "constants"], marks::traces),
    ("spellings", &["facts"], spellings::spellings),
    ("notes", &["presence", "language", "facts", "summaries", "traces"], notes::notes),
];

/// Compares editions with each other, and each with itself.
///
/// They are compared as letters of the kind that most of them are, and what most have is right. Ids are assigned here: the language, with a
/// number if several editions share it.
///
/// ```
/// use tsb_circular::drift;
/// use tsb_circular::editions::Finished;
/// use tsb_circular::kinds;
///
/// let file = |name: &str, text: &str| Finished::read(&kinds::ALL, name, text.as_bytes(), &Default::default());
/// let en = file("en.txt", "Registration closes on 30 April 2026 at the latest, as the secretariat of the group told.")?;
/// let fr = file("fr.txt", "L'inscription est ouverte jusqu'au 30 avril 2026, comme le secrétariat du groupe l'a dit.")?;
/// let editions = [en.edition().clone(), fr.edition().clone()];
/// let report = drift::compare(&kinds::ALL, &editions, &Default::default());
/// assert_eq!(report.editions[1].id, "fr");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
pub fn compare(declared: &Declared, editions: &[Edition], options: &Options) -> Report {
    compared(declared, named(editions), None, options)
}

/// The same with one edition taken as right, by its id: what differs from it is a finding on the others.
///
/// ```
/// use tsb_circular::{drift, kinds};
///
/// let error = drift::compare_with(&kinds::ALL, &[], "en", &Default::default()).unwrap_err();
/// assert!(error.diagnostics()[0].message.contains("there is no edition `en`"));
/// ```
///
/// # Errors
/// If there is no such edition.
pub fn compare_with(
    declared: &Declared,
    editions: &[Edition],
    base: &str,
    options: &Options,
) -> Result<Report, Error> {
    let editions = named(editions);
    let id = base.parse::<Lang>().map_or(base, |lang| lang.code());
    match editions.iter().position(|edition| edition.id == id) {
        Some(at) => Ok(compared(declared, editions, Some(at), options)),
        None => {
            let ids: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
            let message = format!("there is no edition `{base}` to compare the others with");
            let hint =
                format!("the editions are {}: give --base {}", ids.join(", "), ids.first().unwrap_or(&base));
            Err(Diagnostic::error(diag::Code::InvalidValue, message).hint(hint).into())
        }
    }
}

fn compared(
    declared: &Declared,
    mut editions: Vec<Edition>,
    base: Option<usize>,
    options: &Options,
) -> Report {
    let given = editions.len();
    // What most editions have is right: one that is taken as right has more votes than all others together.
    if let Some(base) = base {
        let again =
            |time: usize| Edition { id: format!("{} {time}", editions[base].id), ..editions[base].clone() };
        let again: Vec<Edition> = (1..given).map(again).collect();
        editions.extend(again);
    }
    let (declaration, places) = addressed(declared, &mut editions);
    let mut views: Vec<View> = editions.par_iter().map(View::new).collect();
    let aligned = align::align(&views);
    align::adopt(&mut views, &aligned.rows);
    let mut context = Context::new(declaration, places, views, aligned.rows);
    context.given = given;
    for (_, _, check) in CHECKS {
        check(&mut context);
    }
    context.views.truncate(given);
    context.rows.iter_mut().for_each(|row| row.cells.truncate(given));
    if let Some(base) = base {
        context.findings = base::against(std::mem::take(&mut context.findings), &editions[..given], base);
    }
    let coverage = report::coverage(&mut context, &aligned.unaligned, base);
    report::assemble(context, base.map(|base| editions[base].id.clone()), coverage, &options.allow)
}

/// Gives texts the addresses that can be told, as letters of the kind that most of them are.
fn addressed(declared: &Declared, editions: &mut [Edition]) -> (Declaration, Places) {
    let declaration = *declared.of(kind(editions));
    let places = Places::new(declaration.layout);
    identity::addressees(editions, &places);
    identity::annexes(editions, &places);
    identity::identify(editions, &places);
    settle(editions.iter_mut());
    (declaration, places)
}

/// The texts of editions in rows that say the same thing, in reading order: for each edition those that it has.
#[cfg(feature = "xliff")]
pub(crate) fn rows(declared: &Declared, editions: &[Edition]) -> Vec<Vec<Vec<Located>>> {
    let mut editions = named(editions);
    addressed(declared, &mut editions);
    beside(&editions)
}

/// The same of editions whose texts have all the addresses that they will have.
#[cfg(feature = "xliff")]
pub(crate) fn beside(editions: &[Edition]) -> Vec<Vec<Vec<Located>>> {
    let views: Vec<View> = editions.iter().map(View::new).collect();
    let texts = |edition: usize, blocks: &[usize]| -> Vec<Located> {
        blocks.iter().flat_map(|at| &views[edition].blocks[*at].texts).copied().cloned().collect()
    };
    let cells = |row: &Row| -> Vec<Vec<Located>> {
        row.cells.iter().enumerate().map(|(edition, blocks)| texts(edition, blocks)).collect()
    };
    align::align(&views).rows.iter().map(cells).collect()
}

/// The kind of most editions, if it is known; in a tie, the one that comes first.
fn kind(editions: &[Edition]) -> Option<&str> {
    let known = || editions.iter().filter_map(|edition| edition.kind.as_deref());
    // `max_by_key` takes the last of equals.
    known().rev().max_by_key(|kind| known().filter(|other| other == kind).count())
}

/// The editions with unique ids.
fn named(editions: &[Edition]) -> Vec<Edition> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    editions
        .iter()
        .map(|edition| {
            let code = edition.lang.code();
            let times = seen.entry(code).and_modify(|times| *times += 1).or_insert(1);
            let id = if *times == 1 { code.to_owned() } else { format!("{code}-{times}") };
            Edition { id, ..edition.clone() }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Trace;

    #[test]
    fn what_a_check_needs_stands_before_it() {
        for (at, (name, needs, _)) in CHECKS.iter().enumerate() {
            assert!(CHECKS[..at].iter().all(|(other, ..)| other != name), "`{name}` appears twice");
            for need in *needs {
                let before = CHECKS[..at].iter().any(|(other, ..)| other == need);
                assert!(before, "`{name}` needs `{need}` before it");
            }
        }
    }

    #[test]
    fn the_kind_of_most_editions_counts_and_of_equals_the_first() {
        let editions = |kinds: &[Option<&str>]| -> Vec<Edition> {
            let edition = |kind: &Option<&str>| Edition {
                id: String::new(),
                lang: Lang::En,
                kind: kind.map(str::to_owned),
                path: String::new(),
                texts: Vec::new(),
                fields: Vec::new(),
                own: Vec::new(),
                trace: Trace::default(),
            };
            kinds.iter().map(edition).collect()
        };
        assert_eq!(kind(&editions(&[None, Some("b"), Some("a"), Some("a")])), Some("a"));
        assert_eq!(kind(&editions(&[Some("b"), Some("a"), Some("a"), Some("b")])), Some("b"));
        assert_eq!(kind(&editions(&[None, None])), None);
    }
}
