//! Faults planted in our own editions, by kind and language: each must be found, with its code and its place.
//!
//! A kind is a function that plants the fault in an edition and says at which key; where an edition has no
//! place for it (no head noun in Chinese), it plants nothing and counts for nothing.

mod plant;
mod words;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;

use tsb_circular::document::Edition;
use tsb_circular::drift::{self, Code, Report};
use tsb_circular::locale::Lang;

use super::examples::{FOLDERS, edition};

/// How a fault of one kind is planted; what comes back is the key at which it must be found.
pub type Plant = fn(&mut Edition, &plant::About) -> Option<Option<String>>;

/// What was seen of one kind in one language.
#[derive(Default, Clone, Copy)]
struct Tally {
    planted: usize,
    found: usize,
    noisy: usize,
}

/// Whether the fault is found where it was planted, in the edition in which it was planted.
///
/// Of two editions either may be the odd one, where nothing else in them tells; so may either list of addressees.
fn finds(report: &Report, code: Code, key: Option<&str>, id: &str) -> bool {
    let two = report.editions.len() == 2;
    let place =
        |key: Option<&str>| key.map(|key| key.trim_start_matches(if two { "copy-" } else { "" }).to_owned());
    report.findings.iter().any(|finding| {
        finding.code == code
            && place(finding.key.as_deref()) == place(key)
            && (two || finding.editions().all(|edition| edition == id))
    })
}

/// Plants every kind in every language, compared with the languages that `beside` picks.
fn tallies(beside: fn(Lang, Lang) -> bool) -> (BTreeMap<(&'static str, Lang), Tally>, Vec<String>) {
    let originals: Vec<(u16, Vec<Edition>)> = FOLDERS
        .iter()
        .map(|folder| {
            let number = folder.circular.number;
            let editions = Lang::ALL.map(|lang| Edition::of(&edition(number, lang), "example"));
            (number, editions.to_vec())
        })
        .collect();
    let jobs: Vec<(usize, usize, Lang)> = (0..plant::KINDS.len())
        .flat_map(|kind| (0..originals.len()).map(move |at| (kind, at)))
        .flat_map(|(kind, at)| Lang::ALL.map(|lang| (kind, at, lang)))
        .collect();
    let next = Mutex::new(jobs.into_iter());
    let tally = Mutex::new(BTreeMap::<(&'static str, Lang), Tally>::new());
    let missed = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some((kind, at, lang)) = { next.lock().unwrap().next() } {
                    let (name, code, plant) = plant::KINDS[kind];
                    let (number, editions) = &originals[at];
                    let about = plant::About { number: *number, lang };
                    let mut editions: Vec<Edition> = editions
                        .iter()
                        .filter(|other| other.lang == lang || beside(lang, other.lang))
                        .cloned()
                        .collect();
                    let Some(key) =
                        editions.iter_mut().find(|e| e.lang == lang).and_then(|e| plant(e, &about))
                    else {
                        continue;
                    };
                    let report = drift::compare(&editions, &drift::Options::default());
                    let found = finds(&report, code, key.as_deref(), lang.code());
                    let mut tally = tally.lock().unwrap();
                    let entry = tally.entry((name, lang)).or_default();
                    entry.planted += 1;
                    entry.found += usize::from(found);
                    entry.noisy += usize::from(report.findings.len() > 1);
                    if !found || report.findings.len() > 1 {
                        let seen: Vec<String> = report
                            .findings
                            .iter()
                            .map(|f| {
                                format!("{} at {:?} in {:?}", f.code, f.key, f.editions().collect::<Vec<_>>())
                            })
                            .collect();
                        let what = if found { "noise" } else { "missed" };
                        missed
                            .lock()
                            .unwrap()
                            .push(format!("{what}: {number} {lang} {name} at {key:?}: {seen:?}"));
                    }
                }
            });
        }
    });
    let mut missed = missed.into_inner().unwrap();
    missed.sort();
    (tally.into_inner().unwrap(), missed)
}

/// The table of kinds by languages: found of planted.
fn table(tallies: &BTreeMap<(&'static str, Lang), Tally>) -> String {
    let mut out = format!("{:<42}", "kind");
    Lang::ALL.iter().for_each(|lang| write!(out, "{lang:>9}").unwrap());
    out.push('\n');
    for (name, ..) in plant::KINDS {
        write!(out, "{name:<42}").unwrap();
        for lang in Lang::ALL {
            let cell =
                tallies.get(&(name, lang)).map_or("-".to_owned(), |t| format!("{}/{}", t.found, t.planted));
            write!(out, "{cell:>9}").unwrap();
        }
        out.push('\n');
    }
    out
}

fn hold(tallies: &BTreeMap<(&'static str, Lang), Tally>, missed: &[String], what: &str) {
    let sum = |of: fn(&Tally) -> usize, lang: Option<Lang>| -> usize {
        tallies.iter().filter(|((_, l), _)| lang.is_none_or(|lang| *l == lang)).map(|(_, t)| of(t)).sum()
    };
    let (planted, found, noisy) = (sum(|t| t.planted, None), sum(|t| t.found, None), sum(|t| t.noisy, None));
    println!(
        "{what}\n{}\n{found} of {planted} found, {noisy} with further findings\n{}",
        table(tallies),
        missed.join("\n")
    );
    for lang in Lang::ALL {
        let (planted, found) = (sum(|t| t.planted, Some(lang)), sum(|t| t.found, Some(lang)));
        assert!(
            planted > 0 && found * 100 >= planted * 99,
            "{what}, {lang}: {found} of {planted}\n{}",
            missed.join("\n")
        );
    }
    assert!(
        noisy * 100 <= planted,
        "{what}: {noisy} of {planted} faults are reported more than once\n{}",
        missed.join("\n")
    );
}

#[test]
fn planted_faults_are_found_among_six_editions() {
    let (tallies, missed) = tallies(|_, _| true);
    let kinds: std::collections::BTreeSet<_> = tallies.keys().map(|(name, _)| name).collect();
    assert!(kinds.len() >= 30 && kinds.len() == plant::KINDS.len(), "{kinds:?}");
    hold(&tallies, &missed, "six editions");
}

#[test]
fn planted_faults_are_found_beside_one_other_edition() {
    let (tallies, missed) =
        tallies(|lang, beside| beside == if lang == Lang::En { Lang::Fr } else { Lang::En });
    hold(&tallies, &missed, "two editions");
}
