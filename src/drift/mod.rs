//! Where editions disagree: in come editions, flat and with facts; out goes a report of findings.
//!
//! ```text
//! Edition… ── identity ── view ── align ── between editions ── inside each ── notes ── allow ── Report
//! ```
//!
//! The one rule: values are compared, never the words that show them, and one fault is one finding that names
//! the odd edition out. What languages may do differently is silent: order of date and place, of addressees
//! and closing lines; labels that a language does without; number forms; language suffixes of links.
//!
//! - [`Code`] is the closed list of what can be found; [`Code::explain`] prints a section of the manual.
//! - [`Finding::id`] stays the same from run to run; an [`Allow`] file accepts findings, with a reason each.
//! - [`Report`] is written as text, JSON or one self-contained HTML file by [`report`].
//!
//! ```
//! use tsb_circular::document::Edition;
//! use tsb_circular::locale::Lang;
//! use tsb_circular::{compose, drift, model::Folder};
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref());
//! let folder = folder.expect("a sound circular");
//! let editions: Vec<Edition> = [Lang::En, Lang::Zh]
//!     .map(|lang| compose::edition(&folder, lang, &compose::Options::default()).expect("complete prose"))
//!     .map(|document| Edition::of(&document, "examples/tsb-195"))
//!     .to_vec();
//! let report = drift::compare(&editions, &drift::Options::default());
//! assert!(report.findings.is_empty() && report.coverage.facts_compared > 0);
//! ```

mod align;
mod allow;
mod blocks;
mod code;
mod context;
mod facts;
mod finding;
mod identity;
mod law;
mod lexicon;
mod lists;
mod marks;
mod meaning;
mod notes;
mod order;
pub mod report;
mod view;
mod within;

use std::collections::BTreeMap;

pub use allow::Allow;
pub use code::Code;
pub use finding::{Finding, Spot};
pub use report::{Coverage, EditionInfo, Report, ReportRow};

use crate::document::Edition;
use context::Context;
use view::View;

/// How editions are compared.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What is accepted; nothing by default.
    pub allow: Allow,
}

/// Compares editions with each other, and each with itself.
///
/// Ids are given here: the language, with a number where two editions share it.
pub fn compare(editions: &[Edition], options: &Options) -> Report {
    let mut editions = named(editions);
    identity::identify(&mut editions);
    let mut views: Vec<View> = editions.iter().map(View::new).collect();
    let aligned = align::align(&views);
    align::adopt(&mut views, &aligned.rows);
    let mut context = Context::new(views, aligned.rows);
    lists::malformed(&mut context);
    blocks::run_on(&mut context);
    blocks::presence(&mut context);
    order::order(&mut context);
    meaning::untranslated(&mut context);
    lists::count(&mut context);
    facts::facts(&mut context);
    lists::order_between(&mut context);
    meaning::polarity(&mut context);
    blocks::fields(&mut context);
    meaning::status(&mut context);
    within::link_targets(&mut context);
    meaning::length(&mut context);
    lists::check(&mut context);
    within::consistency(&mut context);
    within::leftovers(&mut context);
    within::placeholders(&mut context);
    within::doubled(&mut context);
    within::summaries(&mut context);
    law::timetable(&mut context);
    marks::traces(&mut context);
    notes::notes(&mut context);
    let mut skipped: BTreeMap<String, usize> = BTreeMap::new();
    for (kind, count) in editions.iter().flat_map(|edition| &edition.trace.skipped) {
        *skipped.entry(kind.clone()).or_default() += count;
    }
    let coverage = Coverage {
        facts_compared: context.facts,
        blocks_unaligned: aligned.unaligned.len(),
        skipped,
        allowed: 0,
    };
    report::assemble(context, coverage, &options.allow)
}

/// The editions with ids that stand once.
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
