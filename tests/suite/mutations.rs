//! Faults planted in our own editions, by kind and language: each must be found, with its code and its place, and
//! nothing else; what is untouched is silent.
//!
//! A kind is a function that plants the fault in an edition and says at which key; where an edition has no
//! place for it (no head noun in Chinese), it plants nothing and counts for nothing. The same functions plant the
//! fault in rendered files, from which it is read and recognised again. What was found is written in
//! `tests/mutations.md`; after a change, `UPDATE_MUTATIONS=1 cargo test --release mutations` plants all faults and writes it
//! anew. Without it each kind of fault is planted in each language, by turns in one letter or another, which takes a third
//! of the time; of what is planted no more may be missed than is written.

mod edit;
#[cfg(feature = "docx")]
mod every;
mod file;
#[cfg(feature = "docx")]
mod hands;
#[cfg(feature = "docx")]
mod letters;
pub mod plant;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::Write as _;
use std::sync::{LazyLock, Mutex};

use tsb_circular::document::Edition;
use tsb_circular::drift::{self, Code, Report};
use tsb_circular::lang::Lang;

use super::examples::{consultations, edition, folder, root};
use file::{Format, Rendered};

/// How a fault of one kind is planted; what comes back is the key at which it must be found.
pub type Plant = fn(&mut Edition, &plant::About) -> Option<Option<String>>;

/// What was seen of one kind in one language.
#[derive(Default, Clone, Copy)]
struct Tally {
    planted: usize,
    found: usize,
    noisy: usize,
}

type Tallies = BTreeMap<(&'static str, Lang), Tally>;

/// Whether all faults are planted, and what was found is written anew.
fn all() -> bool {
    std::env::var_os("UPDATE_MUTATIONS").is_some()
}

/// Whether it is a fault's turn, which is one in so many.
fn turn(at: usize, of: usize) -> bool {
    all() || at.is_multiple_of(of)
}

/// The examples' editions as composed, by circular.
static COMPOSED: LazyLock<Vec<(u16, Vec<Edition>)>> = LazyLock::new(|| {
    let numbers = consultations().map(|folder| folder.circular.head.number.unwrap());
    numbers
        .map(|number| (number, Lang::ALL.map(|lang| Edition::of(&edition(number, lang), "example")).to_vec()))
        .collect()
});

/// The examples' editions as files, read and recognised once.
static RENDERED: LazyLock<BTreeMap<(Format, u16, Lang), Rendered>> = LazyLock::new(|| {
    let numbers = || consultations().map(|folder| folder.circular.head.number.unwrap());
    let jobs = Format::ALL.iter().flat_map(|format| {
        numbers().flat_map(move |number| Lang::ALL.map(move |lang| (*format, number, lang)))
    });
    let rendered = parallel(jobs.collect(), |(format, number, lang)| {
        Some(((format, number, lang), Rendered::new(number, lang, format)))
    });
    rendered.into_iter().collect()
});

/// Runs jobs on every core.
fn parallel<J: Send, R: Send>(jobs: Vec<J>, run: impl Fn(J) -> Option<R> + Sync) -> Vec<R> {
    let (next, done) = (Mutex::new(jobs.into_iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(job) = { next.lock().unwrap().next() } {
                    let result = run(job);
                    done.lock().unwrap().extend(result);
                }
            });
        }
    });
    done.into_inner().unwrap()
}

/// Whether the fault is found where it was planted, in the edition in which it was planted.
///
/// Of two editions either may be the odd one, where nothing else in them tells; so may either list of addressees,
/// and either of two blocks that changed places.
fn finds(report: &Report, code: Code, key: Option<&str>, id: &str) -> bool {
    let two = report.editions.len() == 2;
    let place = |key: Option<&str>| key.map(|key| neutral(key, two));
    report.findings.iter().any(|finding| {
        finding.code == code
            && place(finding.key.as_deref()) == place(key)
            && (two || finding.editions().all(|edition| edition == id))
    })
}

/// A key without what two editions alone cannot tell: which list lost an addressee, which of two blocks moved.
fn neutral(key: &str, two: bool) -> String {
    if !two {
        return key.to_owned();
    }
    let key = key.trim_start_matches("copy-");
    key.replace("/does-not-assign", "/assigns").replace("/no-comments", "/comments")
}

/// What one planted fault came to.
struct Outcome {
    name: &'static str,
    lang: Lang,
    found: bool,
    further: usize,
    said: String,
}

fn judge(
    (name, code, key): (&'static str, Code, Option<&str>),
    about: &plant::About,
    editions: &[Edition],
) -> Outcome {
    let report = drift::compare(&tsb_circular::kinds::ALL, editions, &drift::Options::default());
    let found = finds(&report, code, key, about.lang.code());
    let seen: Vec<String> = report
        .findings
        .iter()
        .map(|f| {
            let key = f.key.as_deref().unwrap_or("-");
            format!("{} at {key} in {}: {}", f.code, f.editions().collect::<Vec<_>>().join(" "), f.message)
        })
        .collect();
    let what = if found { "noise" } else { "missed" };
    let said = format!("{what}: {} {} {name} at {key:?}: {seen:#?}", about.number, about.lang);
    Outcome { name, lang: about.lang, found, further: report.findings.len().saturating_sub(1), said }
}

/// Plants every kind in composed editions, compared with the languages that `beside` picks; turns begin `from`.
fn composed(from: usize, beside: fn(Lang, Lang) -> bool) -> Vec<Outcome> {
    let jobs = (0..plant::KINDS.len())
        .flat_map(|kind| (0..COMPOSED.len()).map(move |at| (kind, at)))
        .flat_map(|(kind, at)| Lang::ALL.map(|lang| (kind, at, lang)))
        .filter(|(kind, at, lang)| turn(from + kind + at + *lang as usize, 3));
    parallel(jobs.collect(), |(kind, at, lang)| {
        let (number, editions) = &COMPOSED[at];
        let (name, code, plant) = plant::KINDS[kind];
        let about = plant::About::new(folder(*number), lang);
        let near = editions.iter().filter(|other| other.lang == lang || beside(lang, other.lang));
        let mut editions: Vec<Edition> = near.cloned().collect();
        let key = plant(editions.iter_mut().find(|edition| edition.lang == lang)?, &about)?;
        Some(judge((name, code, key.as_deref()), &about, &editions))
    })
}

/// Plants every kind in a file of every language and format, one circular a kind and language.
fn files() -> Vec<Outcome> {
    let jobs = (0..plant::KINDS.len())
        .flat_map(|kind| Lang::ALL.map(|lang| (kind, lang)))
        .flat_map(|(kind, lang)| Format::ALL.iter().map(move |format| (kind, lang, *format)))
        .filter(|(kind, lang, format)| turn(kind + *lang as usize + *format as usize, 2));
    parallel(jobs.collect(), |(kind, lang, format)| {
        let (name, code, plant) = plant::KINDS[kind];
        (0..consultations().count()).find_map(|at| {
            let number = consultations()
                .nth((kind + lang as usize + at) % consultations().count())
                .unwrap()
                .circular
                .head
                .number
                .unwrap();
            let about = plant::About::new(folder(number), lang);
            let rendered = &RENDERED[&(format, number, lang)];
            let mut changed = rendered.edition.clone();
            let key = plant(&mut changed, &about)?;
            let changed = rendered.changed(&changed)?;
            let editions = Lang::ALL.map(|other| match other == lang {
                true => changed.clone(),
                false => RENDERED[&(format, number, other)].edition.clone(),
            });
            let mut outcome = judge((name, code, key.as_deref()), &about, &editions);
            outcome.said = format!("{} {}", format.name(), outcome.said);
            Some(outcome)
        })
    })
}

fn tallies(outcomes: &[Outcome]) -> Tallies {
    let mut out = Tallies::new();
    for outcome in outcomes {
        let tally = out.entry((outcome.name, outcome.lang)).or_default();
        tally.planted += 1;
        tally.found += usize::from(outcome.found);
        tally.noisy += usize::from(outcome.further > 0);
    }
    out
}

/// The table of kinds by languages: found of planted.
fn table(tallies: &Tallies, kinds: &[&'static str]) -> String {
    let mut out = format!("| {:<42} |", "kind");
    Lang::ALL.iter().for_each(|lang| write!(out, " {lang:>5} |").unwrap());
    out.push_str(&format!("\n| {} |{}\n", "-".repeat(42), " ----: |".repeat(Lang::ALL.len())));
    for name in kinds {
        write!(out, "| {name:<42} |").unwrap();
        for lang in Lang::ALL {
            let cell = tallies
                .get(&(*name, lang))
                .map_or("–".to_owned(), |t| format!("{}/{}", t.found, t.planted));
            write!(out, " {cell:>5} |").unwrap();
        }
        out.push('\n');
    }
    out
}

/// The kinds that are planted in consultations.
fn ours() -> Vec<&'static str> {
    plant::KINDS.iter().map(|(name, ..)| *name).collect()
}

/// Prints the table, holds what must be found, and holds what is written of it.
fn hold(outcomes: &[Outcome], what: &str, kinds: &[&'static str], record: bool) {
    if let Err(said) = held(outcomes, (what, 99, 2), kinds, record) {
        panic!("{said}");
    }
}

/// As [`hold`], saying what does not hold; of a hundred faults, so many must be found, and so few told more than once.
fn held(
    outcomes: &[Outcome],
    (what, least, most): (&str, usize, usize),
    kinds: &[&'static str],
    record: bool,
) -> Result<(), String> {
    let tallies = tallies(outcomes);
    let sum = |of: fn(&Tally) -> usize, lang: Option<Lang>| -> usize {
        tallies.iter().filter(|((_, l), _)| lang.is_none_or(|lang| *l == lang)).map(|(_, t)| of(t)).sum()
    };
    let (planted, found, noisy) = (sum(|t| t.planted, None), sum(|t| t.found, None), sum(|t| t.noisy, None));
    let mut said: Vec<&str> = outcomes
        .iter()
        .filter(|outcome| !outcome.found || outcome.further > 0)
        .map(|outcome| outcome.said.as_str())
        .collect();
    said.sort_unstable();
    let said = said.join("\n");
    let section = format!(
        "## {what}\n\n{}\n{found} of {planted} found; {noisy} with a further finding.\n",
        table(&tallies, kinds)
    );
    // Not through `print!`, so that the table shows where the test passes as well.
    let _ = writeln!(std::io::stderr(), "{section}{said}");
    for lang in Lang::ALL {
        let (planted, found) = (sum(|t| t.planted, Some(lang)), sum(|t| t.found, Some(lang)));
        if planted == 0 || found * 100 < planted * least {
            return Err(format!("{what}, {lang}: {found} of {planted}\n{said}"));
        }
    }
    if noisy * 100 > planted * most {
        return Err(format!("{what}: {noisy} of {planted} faults are reported more than once\n{said}"));
    }
    if record && all() {
        recorded(what, &section)
    } else if record {
        agreed(what, &tallies)?
    }
    Ok(())
}

/// The file of what was found, and where a section stands in it.
fn section_of(what: &str) -> (String, std::ops::Range<usize>) {
    let text = std::fs::read_to_string(root().join("tests/mutations.md")).unwrap();
    let head = format!("## {what}\n");
    let from = text.find(&head).unwrap_or_else(|| panic!("tests/mutations.md has no section `{what}`"));
    let to = text[from + 1..].find("\n## ").map_or(text.len(), |at| from + 2 + at);
    (text, from..to)
}

/// Writes a section of `tests/mutations.md`.
fn recorded(what: &str, section: &str) {
    static FILE: Mutex<()> = Mutex::new(());
    let _one = FILE.lock().unwrap();
    let (text, place) = section_of(what);
    let end = if place.end == text.len() { "" } else { "\n" };
    let text = format!("{}{section}{end}{}", &text[..place.start], &text[place.end..]);
    std::fs::write(root().join("tests/mutations.md"), text).unwrap();
}

/// Holds that of each kind in each language no more is planted or missed than `tests/mutations.md` says.
fn agreed(what: &str, tallies: &Tallies) -> Result<(), String> {
    let (text, place) = section_of(what);
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|it| it.trim().to_owned()).collect::<Vec<_>>();
    let rows: BTreeMap<String, Vec<String>> =
        text[place].lines().map(cells).map(|mut cells| (cells.remove(0), cells)).collect();
    for ((name, lang), tally) in tallies {
        let cell =
            rows.get(*name).and_then(|cells| cells.get(*lang as usize)).and_then(|it| it.split_once('/'));
        let [found, planted] =
            cell.map_or([0, 0], |(found, planted)| [found, planted].map(|it| it.parse().unwrap()));
        if tally.planted > planted || tally.planted - tally.found > planted - found {
            return Err(format!(
                "{what}: {name} in {lang}: {} of {} found, where tests/mutations.md says {found} of {planted}; \
                 `UPDATE_MUTATIONS=1 cargo test --release mutations` writes it",
                tally.found, tally.planted
            ));
        }
    }
    Ok(())
}

#[test]
fn planted_faults_are_found_among_six_editions() {
    let outcomes = composed(0, |_, _| true);
    let kinds: BTreeSet<_> = outcomes.iter().map(|outcome| outcome.name).collect();
    assert!(kinds.len() >= 30 && kinds.len() == plant::KINDS.len(), "{kinds:?}");
    hold(&outcomes, "Among six editions", &ours(), true);
}

#[test]
fn planted_faults_are_found_beside_one_other_edition() {
    let outcomes = composed(1, |lang, beside| beside == if lang == Lang::En { Lang::Fr } else { Lang::En });
    hold(&outcomes, "Beside one other edition", &ours(), true);
}

#[test]
fn planted_faults_are_found_in_files() {
    hold(&files(), "In files", &ours(), cfg!(feature = "docx"));
}

#[test]
fn untouched_files_are_silent() {
    for folder in consultations() {
        let number = folder.circular.head.number.unwrap();
        for format in Format::ALL {
            let editions = Lang::ALL.map(|lang| RENDERED[&(*format, number, lang)].edition.clone());
            let report = drift::compare(&tsb_circular::kinds::ALL, &editions, &drift::Options::default());
            let said: Vec<&str> = report.findings.iter().map(|finding| finding.message.as_str()).collect();
            assert_eq!(said, Vec::<&str>::new(), "{number} {}", format.name());
            assert!(report.coverage.facts_compared > 500);
        }
    }
}

#[cfg(feature = "docx")]
#[test]
fn planted_faults_are_found_in_letters_of_no_kind() {
    let kinds = letters::kinds();
    assert!(kinds.len() >= 40, "{}", kinds.len());
    hold(&letters::planted(0, |_, _| true), "A letter of no kind, among six Word editions", &kinds, true);
    let beside = |lang, beside| beside == if lang == Lang::En { Lang::Fr } else { Lang::En };
    hold(&letters::planted(1, beside), "A letter of no kind, beside one Word edition", &kinds, true);
}

#[cfg(feature = "docx")]
#[test]
fn planted_faults_are_found_in_letters_of_every_kind() {
    let mut wrong = Vec::new();
    let (mut planted, mut found, mut noisy) = (0, 0, 0);
    // By turns a kind has half of its faults, and may have all of those that are written as missed among them.
    let (least, enough) = if all() { (40, 99) } else { (12, 98) };
    for (from, kind) in every::kinds().into_iter().enumerate() {
        let outcomes = every::planted(kind, from);
        let kinds: BTreeSet<&'static str> = outcomes.iter().map(|outcome| outcome.name).collect();
        for lang in Lang::ALL {
            let here = outcomes.iter().filter(|outcome| outcome.lang == lang).count();
            assert!(here >= least, "{kind} {lang}: {here}");
        }
        let right = outcomes.iter().filter(|outcome| outcome.found).count();
        if right * 100 < outcomes.len() * enough {
            wrong.push(format!("{kind}: {right} of {} found", outcomes.len()));
        }
        planted += outcomes.len();
        found += right;
        noisy += outcomes.iter().filter(|outcome| outcome.further > 0).count();
        let what = format!("In files of the kind `{kind}`");
        // In one language of one kind a single fault is a fiftieth.
        wrong.extend(held(&outcomes, (&what, 94, 4), &kinds.into_iter().collect::<Vec<_>>(), true).err());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(found * 100 >= planted * 99, "{found} of {planted} found");
    assert!(noisy * 100 <= planted * 2, "{noisy} of {planted} with a further finding");
}
