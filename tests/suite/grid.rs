//! The grid: everything the catalogs of a language can say, with sample facts, as text that a reviser reads and a diff
//! shows; and what no sentence of a language may hold.
//!
//! Each message is said once for every selection of its domain, in every year; what stands in others is said inside
//! them, every pair. `tests/grid/<language>.txt` holds the texts: `UPDATE_GRID=1 cargo test --release grid` writes them.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::OnceLock;

use jiff::civil::date;
use tsb_circular::document::{Designation, Half, HalfDays, Month, Part, Text, Value};
use tsb_circular::inside::document::Sort;
use tsb_circular::inside::kinds::Kind as LetterKind;
use tsb_circular::inside::locale::contract::{Contract, Kind, Message, Shared};
use tsb_circular::inside::locale::{Arg, Args, Catalog, given};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::ALL;
use tsb_circular::lang::Lang;

#[path = "grid/lints.rs"]
mod lints;

/// Numbers that between them have every plural category of every language.
const COUNTS: [u32; 7] = [1, 2, 3, 5, 11, 21, 101];

/// A value for each selector of a message, by name.
type Selection = Vec<(&'static str, Selected)>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Selected {
    Number(u32),
    Word(&'static str),
}

/// A text with the selections that lead to it.
struct Said {
    text: String,
    selections: Vec<String>,
}

/// Everything a language says, message by message, and how many selections it was asked for.
struct Grid {
    lang: Lang,
    out: String,
    asked: usize,
    said: usize,
    texts: Vec<(String, String)>,
}

fn value(value: Value) -> Arg {
    Arg::Fact { value, written: None, link: None }
}

/// Spans of days and months, by the word that selects how exact they are: one day to across years, from the 2nd.
fn spans(precision: &str) -> Vec<Value> {
    let month = |year, month| Month { year, month };
    match precision {
        "days" => vec![
            Value::Dates(date(2026, 9, 4), date(2026, 9, 4)),
            Value::Dates(date(2026, 9, 2), date(2026, 9, 8)),
            Value::Dates(date(2026, 8, 29), date(2026, 9, 8)),
            Value::Dates(date(2026, 12, 28), date(2027, 1, 1)),
        ],
        "month" => vec![Value::Months(month(2026, 9), month(2026, 9))],
        _ => vec![
            Value::Months(month(2026, 8), month(2026, 9)),
            Value::Months(month(2026, 12), month(2027, 1)),
        ],
    }
}

/// A sample of what stands at a place.
fn sample(sort: Sort) -> Option<Value> {
    Some(match sort {
        Sort::StudyGroup => Value::StudyGroup(17),
        Sort::Resolution => Value::Resolution(1),
        Sort::Circular => Value::Circular(195),
        Sort::CollectiveLetter => Value::CollectiveLetter { number: 7, group: 17 },
        Sort::Number | Sort::Mark => Value::Number(2),
        Sort::Hour => Value::Hour(510),
        Sort::Question => Value::Question("5/17".into()),
        Sort::Section => Value::Section("9".into()),
        Sort::Clause => Value::Clause("9.4".into()),
        Sort::Percentage => Value::Percentage(70),
        Sort::Date => Value::Date(date(2026, 9, 1)),
        Sort::Time => Value::Time(date(2026, 9, 1).at(9, 30, 0, 0)),
        Sort::Email => Value::Email("fgxyz@lists.itu.int".into()),
        Sort::Deadline => Value::Deadline(date(2026, 8, 20).at(23, 59, 0, 0)),
        Sort::Place => Value::Place("kigali".into()),
        Sort::Person | Sort::Named => Value::Person("onoe".into()),
        Sort::Region => Value::Region("africa".into()),
        Sort::Revision => Value::Revision { place: "new-delhi".into(), year: 2024 },
        Sort::Url => Value::Url("https://www.itu.int/ipr/".into()),
        Sort::Symbol => Value::Symbol("SG17-TD2366".into()),
        Sort::Designation => Value::Designation(Designation::of("X.1332")),
        Sort::WorkingName => Value::WorkingName("X.sgsec-3".into()),
        _ => return None,
    })
}

impl Grid {
    fn new(lang: Lang) -> Self {
        Self { lang, out: String::new(), asked: 0, said: 0, texts: Vec::new() }
    }

    fn kind(&mut self, kind: &LetterKind, messages: &'static [Message]) {
        let contract = kind.declaration.contract;
        let years = contract.formularies();
        for message in messages {
            let years = if message.dated { years.clone() } else { vec![*years.last().unwrap_or(&"")] };
            let mut all: Vec<Said> = Vec::new();
            for year in &years {
                let catalog = Catalog::new(self.lang, contract, year, None).on(date(2026, 9, 1));
                for selection in selections(message) {
                    self.asked += 1;
                    for (shown, args) in self.arguments(&catalog, &contract, message, &selection) {
                        let text = catalog
                            .say(message.id, &args)
                            .unwrap_or_else(|error| panic!("{} {year} {shown}: {error}", message.id));
                        let text = text.plain();
                        let label = if message.dated { format!("{year} {shown}") } else { shown };
                        match all.iter_mut().find(|said| said.text == text) {
                            Some(said) => said.selections.push(label),
                            None => all.push(Said { text, selections: vec![label] }),
                        }
                    }
                    self.said += 1;
                }
            }
            writeln!(self.out, "\n## {}", message.id).unwrap();
            for said in all {
                let label = summary(&said.selections);
                let shown = readable(&said.text);
                if label.is_empty() {
                    writeln!(self.out, "{shown}").unwrap();
                } else {
                    writeln!(self.out, "[{label}]\n{shown}").unwrap();
                }
                self.texts.push((format!("{} [{label}]", message.id), said.text));
            }
        }
    }

    /// The arguments of a message for a selection, once for every sample that its words may depend on.
    fn arguments(
        &self,
        catalog: &Catalog,
        contract: &Contract,
        message: &Message,
        selection: &Selection,
    ) -> Vec<(String, Args)> {
        let chosen = |name: &str| selection.iter().find(|(selector, _)| *selector == name).map(|(_, it)| *it);
        let shown: Vec<String> = selection
            .iter()
            .map(|(name, selected)| match selected {
                Selected::Number(number) => format!("{name} {number}"),
                Selected::Word(word) => format!("{name} {word}"),
            })
            .collect();
        let mut out = vec![(shown.join(", "), Args::none())];
        for (name, kind) in message.variables {
            let samples: Vec<(String, Arg)> = match (kind, chosen(name)) {
                (_, Some(Selected::Number(number))) => vec![(String::new(), Arg::Number(number))],
                (_, Some(Selected::Word(word))) => vec![(String::new(), Arg::Choice(word))],
                (Kind::Fact(Sort::Dates), None) => {
                    let precision = match chosen("precision") {
                        Some(Selected::Word(word)) => word,
                        _ => "days",
                    };
                    spans(precision).into_iter().map(|span| (span.to_string(), value(span))).collect()
                }
                // How many replies the law asks for is no count of texts.
                (Kind::Fact(Sort::Count), None) if *name == "needed" => {
                    vec![(String::new(), value(Value::Count(10)))]
                }
                (Kind::Fact(Sort::Count), None) => {
                    let count = match chosen("count") {
                        Some(Selected::Number(number)) => number,
                        _ => 2,
                    };
                    vec![(String::new(), value(Value::Count(count)))]
                }
                (Kind::Fact(sort), None) => {
                    let part = message.id.ends_with(".part");
                    let sampled = match sort {
                        Sort::Designation if part => Some(Value::Designation(
                            Designation::of("X.1332").with_part(Some(Part::Corrigendum(1))),
                        )),
                        Sort::Place if *name == "country" => Some(Value::Place("rwanda".into())),
                        _ => sample(*sort),
                    };
                    vec![(String::new(), value(sampled.unwrap_or_else(|| panic!("no sample of {sort:?}"))))]
                }
                (Kind::Text(sort) | Kind::Maybe(sort), None) => {
                    // A second list has a count of its own.
                    let counted: Selection = match chosen(&format!("{name}-count")) {
                        Some(count) => vec![("count", count)],
                        None => selection.clone(),
                    };
                    self.phrases(catalog, contract, (message.id, *sort), &counted)
                }
                (Kind::Number | Kind::Choice(_), None) => unreachable!("{name} has a domain"),
            };
            out = out
                .into_iter()
                .flat_map(|(shown, args)| {
                    samples.iter().map(move |(more, arg)| {
                        let parts = [shown.as_str(), more.as_str()];
                        let label: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
                        (label.join(", "), args.clone().with(*name, arg.clone()))
                    })
                })
                .collect();
        }
        out
    }

    /// What may stand at a place for a phrase: all that the messages say which stand there.
    fn phrases(
        &self,
        catalog: &Catalog,
        contract: &Contract,
        (id, sort): (&str, Sort),
        selection: &Selection,
    ) -> Vec<(String, Arg)> {
        let words = |words: &str| vec![(String::new(), Arg::Text(Text::words(words)))];
        let count = selection.iter().find_map(|(name, selected)| match selected {
            Selected::Number(number) if *name == "count" => Some(*number),
            _ => None,
        });
        match sort {
            Sort::List | Sort::StudyGroups(_) => {
                let list = match sort {
                    // These texts have no names but their numbers.
                    Sort::List if contract.name == "questions" => {
                        Text::words(if count.is_some_and(|count| count > 1) { "8/12 + 9/12" } else { "8/12" })
                    }
                    Sort::List => self.list(catalog, count, selection),
                    _ => Text::words("5, 17"),
                };
                vec![(String::new(), Arg::Text(list))]
            }
            Sort::Groups(ids) | Sort::Meeting(ids) | Sort::Office(ids) => {
                let mut out: Vec<(String, Arg)> = Vec::new();
                for id in ids {
                    let inner = contract.message(id).unwrap();
                    for chosen in selections(inner) {
                        let number = |(name, it): &(&str, Selected)| (*name == "count").then_some(*it);
                        if count.is_some_and(|count| {
                            chosen.iter().filter_map(number).any(|it| it != Selected::Number(count))
                        }) {
                            continue;
                        }
                        for (shown, args) in self.arguments(catalog, contract, inner, &chosen) {
                            let text = catalog.say(id, &args).unwrap();
                            if out.iter().all(|(_, known)| *known != Arg::Text(text.clone())) {
                                out.push((format!("{id} {shown}"), Arg::Text(text)));
                            }
                        }
                    }
                }
                out
            }
            Sort::Place => {
                // Sentences about meetings have the place behind "in", subjects alone.
                let (place, form) = match id {
                    "host" => ("kenya", Some("of")),
                    _ if id.contains("-meeting.")
                        || id.contains("convened.")
                        || id.starts_with("takes-place.") =>
                    {
                        ("kigali", Some("in"))
                    }
                    _ => ("kigali", None),
                };
                let shown = catalog.show(&value(Value::Place(place.into())), form).unwrap();
                vec![(String::new(), Arg::Text(shown))]
            }
            Sort::Year => words("2024"),
            Sort::Number => words("3"),
            Sort::Mark => words("B"),
            Sort::Question if count == Some(1) => words("5/17"),
            Sort::Question => words("5/17 + 6/17"),
            Sort::Designation => words("X.1332"),
            Sort::GroupTitle => words("…"),
            _ => words("…"),
        }
    }

    /// A list of as many texts as are counted, two for several: as what they are called asks for.
    fn list(&self, catalog: &Catalog, count: Option<u32>, selection: &Selection) -> Text {
        let status = selection.iter().find_map(|(name, selected)| match selected {
            Selected::Word(word) if name.starts_with("status") => Some(*word),
            _ => None,
        });
        let one = |number: &str, part: Option<Part>, name: &str, form: &str| {
            let designation = Value::Designation(Designation::of(number).with_part(part));
            let args = Args::none()
                .fact("designation", designation)
                .fact("working-name", Value::WorkingName(name.to_owned()));
            catalog.say(&format!("draft-named{form}"), &args).unwrap()
        };
        let (first, second, form) = match status {
            Some("corrigendum") => (Some(Part::Corrigendum(1)), Some(Part::Corrigendum(2)), ".of"),
            Some("amendment") => (Some(Part::Amendment(1)), Some(Part::Amendment(2)), ".of"),
            Some("texts" | "new-and-parts") => (Some(Part::Corrigendum(1)), None, ""),
            _ => (None, None, ""),
        };
        let mut out = one("X.1332", first, "X.sgsec-3", form);
        if count.is_some_and(|count| count > 1) {
            out.push_words(tsb_circular::document::Run::new(" + "));
            out.extend(one("X.1365", second, "X.ibc-iot", form));
        }
        out
    }

    /// Every form of every sort of fact, over samples that their words depend on.
    fn facts(&mut self) {
        let contract = tsb_circular::inside::kinds::letter::KIND.declaration.contract;
        let catalog = Catalog::new(self.lang, contract, "", None).on(date(2026, 9, 1));
        let mut all: Vec<Value> = (1..=12).map(|month| Value::Date(date(2026, month, 1))).collect();
        all.extend([2, 3, 21, 31].map(|day| Value::Date(date(2026, 8, day))));
        all.extend(["days", "month", "months"].into_iter().flat_map(spans));
        all.extend(
            (1..12).map(|month| {
                Value::Months(Month { year: 2026, month }, Month { year: 2026, month: month + 1 })
            }),
        );
        let half = |from_half, to_half| HalfDays {
            from: date(2026, 8, 29),
            from_half,
            to: date(2026, 9, 2),
            to_half,
        };
        all.extend([
            Value::HalfDays(half(Half::Afternoon, Half::Morning)),
            Value::HalfDays(half(Half::Afternoon, Half::Whole)),
        ]);
        all.extend([
            Value::Time(date(2026, 8, 1).at(9, 30, 0, 0)),
            Value::Deadline(date(2026, 8, 1).at(23, 59, 0, 0)),
        ]);
        all.extend(COUNTS.map(Value::Count));
        all.extend([Value::Count(1500), Value::Percentage(70), Value::Clause("9.4".into())]);
        all.push(Value::Amount { number: "1250.50".into(), currency: "CHF".into() });
        let edition = Designation { edition: Some(2019), ..Designation::of("X.509") };
        all.push(Value::Designation(Designation::of("X.1332")));
        all.push(Value::Designation(edition.clone()));
        for part in [Part::Corrigendum(1), Part::Amendment(2), Part::Supplement(5)] {
            all.push(Value::Designation(Designation::of("X.1332").with_part(Some(part))));
            all.push(Value::Designation(edition.clone().with_part(Some(part))));
        }
        writeln!(self.out, "\n# Facts").unwrap();
        for fact in all {
            let forms = given::forms(&fact).iter().copied().map(Some);
            for form in std::iter::once(None).chain(forms) {
                self.asked += 1;
                let shown = catalog.show(&value(fact.clone()), form).unwrap().plain();
                self.said += 1;
                let label = format!(
                    "{} {fact}{}",
                    fact.kind(),
                    form.map_or_else(String::new, |it| format!(", {it}"))
                );
                writeln!(self.out, "[{label}] {}", readable(&shown)).unwrap();
                self.texts.push((label, shown));
            }
        }
    }
}

/// Every selection of a message: the product of its selectors, without what no letter can have.
fn selections(message: &Message) -> Vec<Selection> {
    let mut out: Vec<Selection> = vec![Vec::new()];
    for (name, kind) in message.variables {
        let domain: Vec<Selected> = match kind {
            Kind::Number => COUNTS.into_iter().map(Selected::Number).collect(),
            Kind::Choice(words) => words.iter().copied().map(Selected::Word).collect(),
            _ => continue,
        };
        out = out
            .into_iter()
            .flat_map(|selection| {
                domain.iter().map(move |selected| {
                    let mut selection = selection.clone();
                    selection.push((*name, *selected));
                    selection
                })
            })
            .collect();
    }
    // One text is not of two sorts.
    let several = |word: &Selected| matches!(word, Selected::Word("both" | "new-and-parts"));
    out.retain(|selection| {
        let one = selection.contains(&("count", Selected::Number(1)));
        !(one && selection.iter().any(|(_, selected)| several(selected)))
    });
    out
}

/// The selections that lead to one text, in few words.
fn summary(selections: &[String]) -> String {
    let trimmed: Vec<&str> = selections.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    match trimmed.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first, .., last] => format!("{first} … {last}; {} in all", trimmed.len()),
    }
}

/// A text in which a reviser sees what holds together: `⍽` for a no-break space, `⸗` for such a hyphen, `⁀` for a joiner.
fn readable(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], "⍽")
        .replace('\u{2011}', "⸗")
        .replace('\u{2060}', "⁀")
        .replace('\n', " / ")
}

/// The grid of a language, made once for both tests.
fn grid(lang: Lang) -> &'static Grid {
    static MADE: [OnceLock<Grid>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    MADE[lang as usize].get_or_init(|| made(lang))
}

fn made(lang: Lang) -> Grid {
    let mut grid = Grid::new(lang);
    writeln!(grid.out, "\n# Letters of every kind").unwrap();
    grid.kind(
        &tsb_circular::inside::kinds::letter::KIND,
        tsb_circular::inside::kinds::letter::KIND.declaration.contract.common,
    );
    for (shared, kind) in shared() {
        writeln!(grid.out, "\n# {}, of several kinds", shared.name).unwrap();
        grid.kind(kind, shared.messages);
    }
    for kind in ALL.iter() {
        writeln!(grid.out, "\n# {}", kind.name()).unwrap();
        grid.kind(kind, kind.declaration.contract.own);
    }
    grid.facts();
    grid
}

/// What several kinds share, each once, with the first kind that says it.
fn shared() -> Vec<(&'static Shared, &'static LetterKind)> {
    let mut out: Vec<(&Shared, &LetterKind)> = Vec::new();
    for kind in ALL.iter() {
        for shared in kind.declaration.contract.shared {
            if out.iter().all(|(known, _)| known.name != shared.name) {
                out.push((shared, kind));
            }
        }
    }
    out
}

/// How many selections there are to ask for, counted without saying anything.
fn domain() -> usize {
    let of = |messages: &'static [Message], years: usize| -> usize {
        let times = |message: &Message| if message.dated { years } else { 1 };
        messages.iter().map(|message| selections(message).len() * times(message)).sum()
    };
    let common = of(tsb_circular::inside::kinds::letter::KIND.declaration.contract.common, 1);
    let own = ALL.iter().map(|kind| {
        let contract = kind.declaration.contract;
        of(contract.own, contract.formularies().len())
    });
    let shared: usize = shared().into_iter().map(|(shared, _)| of(shared.messages, 1)).sum();
    common + shared + own.sum::<usize>()
}

#[test]
fn everything_that_is_said_is_as_it_was_read() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/grid");
    let mut changed = Vec::new();
    for lang in Lang::ALL {
        let grid = grid(lang);
        let mut own = Grid::new(lang);
        own.facts();
        assert_eq!(grid.asked, domain() + own.asked, "{lang}: selections asked for, of the whole domain");
        assert_eq!(grid.said, grid.asked, "{lang}");
        let text = format!(
            "What the catalogs say in {}: {} selections, {} texts. Written by the test `grid`.\n{}",
            lang.name(),
            grid.said,
            grid.texts.len(),
            grid.out
        );
        let path = folder.join(format!("{lang}.txt"));
        if std::env::var_os("UPDATE_GRID").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        let differs = known.lines().zip(text.lines()).find(|(known, now)| known != now);
        if known != text {
            changed.push(format!("{lang}: {differs:?}"));
        }
    }
    assert!(changed.is_empty(), "read what changed, then UPDATE_GRID=1:\n{}", changed.join("\n"));
}

#[test]
fn no_sentence_holds_what_its_language_forbids() {
    let mut found = Vec::new();
    for lang in Lang::ALL {
        for (label, text) in &grid(lang).texts {
            found.extend(
                lints::faults(lang, label, text).into_iter().map(|fault| format!("{lang} {label}: {fault}")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
