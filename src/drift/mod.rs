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
//! - [`Report`] is written as text, JSON or one self-contained HTML file by [`report`].
//!
//! ```
//! use tsb_circular::document::Edition;
//! use tsb_circular::lang::Lang;
//! use tsb_circular::{compose, drift, kinds};
//!
//! let (folder, _) = kinds::Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! let editions: Vec<Edition> = [Lang::En, Lang::Zh]
//!     .map(|lang| kinds::edition(&folder, lang, &compose::Options::default()).expect("complete prose"))
//!     .map(|document| Edition::of(&document, "examples/tsb-195"))
//!     .to_vec();
//! let report = drift::compare(&kinds::ALL, &editions, &drift::Options::default());
//! assert!(report.findings.is_empty() && report.coverage.facts_compared > 0);
//! ```

mod addressees;
mod align;
mod allow;
mod beads;
mod clauses;
mod code;
mod constants;
mod contents;
mod context;
mod counts;
mod designations;
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
mod odd;
mod order;
mod phrases;
mod places;
mod polarity;
mod presence;
pub mod report;
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
pub use report::{Coverage, EditionCoverage, EditionInfo, Report, ReportRow};

use crate::declared::Declared;
use crate::document::{Edition, settle};
use context::Context;
use places::Places;
use view::View;

/// How editions are compared.
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
    ("counts", &["presence", "order", "language"], counts::counts),
    // A block that contains another's text also states its facts; a count known to be wrong has no vote.
    ("facts", &["run on", "presence", "unpaired", "order", "counts"], facts::facts),
    ("days of the week", &["facts"], weekdays::weekdays),
    ("order of lists", &[], lists::order_between),
    ("polarity", &["run on", "presence", "language", "facts"], polarity::polarity),
    ("fields", &["presence", "facts"], fields::fields),
    ("status", &["run on", "presence", "language", "facts", "order of lists"], status::status),
    ("decisions", &["presence", "facts", "status"], status::decisions),
    ("links", &["presence", "language", "facts"], links::link_targets),
    ("length", &["run on", "presence", "language", "facts", "polarity"], length::length),
    ("lists", &["presence", "order", "facts", "order of lists", "status", "counts"], lists::check),
    ("constants", &["facts", "lists"], constants::consistency),
    ("titles of groups", &["facts"], titles::titles),
    ("leftovers", &[], constants::leftovers),
    ("placeholders", &[], phrases::placeholders),
    ("doubled", &[], phrases::doubled),
    ("summaries", &["presence", "language", "length"], summaries::summaries),
    ("timetable", &["presence", "facts", "constants"], law::timetable),
    // A formula that lacks the words of a blank is reported as the missing blank.
    ("traces", &["presence", "facts", "fields", "length", "constants"], marks::traces),
    ("notes", &["presence", "language", "facts", "summaries", "traces"], notes::notes),
];

/// Compares editions with each other, and each with itself.
///
/// They are compared as letters of the kind that most of them are. Ids are assigned here: the language, with a
/// number if several editions share it.
pub fn compare(declared: &Declared, editions: &[Edition], options: &Options) -> Report {
    let declaration = *declared.of(kind(editions));
    let mut editions = named(editions);
    let places = Places::new(declaration.layout);
    identity::annexes(&mut editions, &places);
    identity::identify(&mut editions, &places);
    settle(&mut editions);
    let mut views: Vec<View> = editions.iter().map(View::new).collect();
    let aligned = align::align(&views);
    align::adopt(&mut views, &aligned.rows);
    let mut context = Context::new(declaration, places, views, aligned.rows);
    for (_, _, check) in CHECKS {
        check(&mut context);
    }
    let mut skipped: BTreeMap<String, usize> = BTreeMap::new();
    for (kind, count) in editions.iter().flat_map(|edition| &edition.trace.skipped) {
        *skipped.entry(kind.clone()).or_default() += count;
    }
    let of_edition = |(at, edition): (usize, &Edition)| {
        let alone = aligned.unaligned.iter().filter(|(own, _)| *own == at).count();
        let names_unread = edition.trace.unread.len();
        (edition.id.clone(), EditionCoverage { blocks_without_partner: alone, names_unread })
    };
    let coverage = Coverage {
        facts_compared: context.facts.values().sum(),
        facts_compared_by_kind: std::mem::take(&mut context.facts),
        blocks_unaligned: aligned.unaligned.len(),
        editions: editions.iter().enumerate().map(of_edition).collect(),
        skipped,
        allowed: 0,
    };
    report::assemble(context, coverage, &options.allow)
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
    use crate::lang::Lang;

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
