//! Faults planted in the files of letters of every kind that has words of its own: whatever stands in the head, the subject,
//! the letter, an annex or the form is changed, lost, doubled, exchanged or left in another language.
//!
//! A fault is planted in a file, Word or text by turns, and is read and recognised again; it must be told at a place that it
//! touches, with a code that fits it. Kinds of fault that a letter has no place for count for nothing.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::Range;

use jiff::ToSpan as _;
use tsb_circular::document::{Edition, Inline, Key, MarkKind, Run, Value};
use tsb_circular::drift::{self, Code};
use tsb_circular::inside::document::{Sort, key};
use tsb_circular::inside::locale::Args;
use tsb_circular::kinds::ALL;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::super::examples::FOLDERS;
use super::super::planted::other;
use super::edit::{About, exchange, fullest, is_at, keys, remove, swap};
use super::file::{Format, Rendered};
use super::letters::{self, finds};
use super::{Outcome, parallel, turn};

/// A part of a letter in which faults are counted by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Region {
    Head,
    Subject,
    Letter,
    Annex,
    Form,
}

const REGIONS: [Region; 5] = [Region::Head, Region::Subject, Region::Letter, Region::Annex, Region::Form];

impl Region {
    fn name(self) -> &'static str {
        match self {
            Region::Head => "the head",
            Region::Subject => "the subject",
            Region::Letter => "the letter",
            Region::Annex => "an annex",
            Region::Form => "the form",
        }
    }

    /// Where a key stands in an edition.
    fn of(edition: &Edition, key: &str) -> Self {
        let root = key.split('/').next().unwrap_or_default();
        let in_form = |field: &Key| field.as_str().split('/').next() == Some(root);
        match root {
            "letter" => Region::Letter,
            root if root.starts_with("subject") => Region::Subject,
            root if root.starts_with("annex-") && edition.fields.iter().any(|it| in_form(&it.key)) => {
                Region::Form
            }
            root if root.starts_with("annex-") => Region::Annex,
            _ => Region::Head,
        }
    }

    /// The keys of this part that all editions have, in order.
    fn keys(self, edition: &Edition, shared: &BTreeSet<String>) -> Vec<String> {
        let all = keys(edition).into_iter().filter(|key| shared.contains(key));
        all.filter(|key| Self::of(edition, key) == self).collect()
    }
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Deed {
    /// A value of this sort becomes another.
    Value(&'static str),
    /// A day becomes one of another month, or of another year.
    Month,
    Year,
    /// Said no longer, or said twice.
    FactLost,
    FactDoubled,
    BlockLost,
    LastBlockLost,
    BlocksExchanged,
    Cut,
    Untranslated,
    WordsDoubled,
    LetterLost,
    LettersExchanged,
    Placeholder,
    Inserted,
    Highlighted,
    Hidden,
    Link,
}

const DEEDS: [Deed; 17] = [
    Deed::Month,
    Deed::Year,
    Deed::FactLost,
    Deed::FactDoubled,
    Deed::BlockLost,
    Deed::LastBlockLost,
    Deed::BlocksExchanged,
    Deed::Cut,
    Deed::Untranslated,
    Deed::WordsDoubled,
    Deed::LetterLost,
    Deed::LettersExchanged,
    Deed::Placeholder,
    Deed::Inserted,
    Deed::Highlighted,
    Deed::Hidden,
    Deed::Link,
];

/// What is done to an edition as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whole {
    AnnexLost,
    AddresseeLost,
    AddresseeMoved,
    RunTogether,
    BlankLost,
    RunningHead,
    Property,
    Declared,
}

const WHOLE: [(Whole, &str); 8] = [
    (Whole::AnnexLost, "annex lost"),
    (Whole::AddresseeLost, "addressee lost"),
    (Whole::AddresseeMoved, "addressee in the other list"),
    (Whole::RunTogether, "two paragraphs run together"),
    (Whole::BlankLost, "blank of the form lost"),
    (Whole::RunningHead, "running head of another letter"),
    (Whole::Property, "properties of another letter"),
    (Whole::Declared, "another language declared"),
];

/// A fault: its name, and where it may be told with which codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    In(Region, Deed),
    Of(Whole),
}

impl Fault {
    fn name(self) -> String {
        match self {
            Fault::Of(whole) => WHOLE.iter().find(|(it, _)| *it == whole).unwrap().1.to_owned(),
            Fault::In(region, deed) => {
                let what = match deed {
                    Deed::Value(sort) => sort,
                    Deed::Month => "month of a day",
                    Deed::Year => "year of a day",
                    Deed::FactLost => "value lost",
                    Deed::FactDoubled => "value too many",
                    Deed::BlockLost => "paragraph lost",
                    Deed::LastBlockLost => "last paragraph lost",
                    Deed::BlocksExchanged => "paragraphs exchanged",
                    Deed::Cut => "most words lost",
                    Deed::Untranslated => "words left untranslated",
                    Deed::WordsDoubled => "words doubled",
                    Deed::LetterLost => "letter lost",
                    Deed::LettersExchanged => "letters exchanged",
                    Deed::Placeholder => "placeholder left",
                    Deed::Inserted => "insertion left",
                    Deed::Highlighted => "highlight left",
                    Deed::Hidden => "hidden text left",
                    Deed::Link => "target of a link",
                };
                format!("{what} in {}", region.name())
            }
        }
    }
}

/// The codes that fit values that are not the others'.
const VALUES: &[Code] = &[
    Code::FactMissing,
    Code::FactExtra,
    Code::ListMemberMissing,
    Code::ListMemberExtra,
    Code::LinkMismatch,
    Code::DesignationMalformed,
    Code::AddresseeMissing,
    Code::AddresseeExtra,
];
/// The codes that fit words of a formula that are misspelt: those that tell what they say are among them.
const SPELLING: &[Code] = &[Code::FormulaDrift, Code::StatusMismatch, Code::ModeMismatch, Code::Polarity];
/// The codes that fit blocks that are lacking, or stand elsewhere.
const BLOCKS: &[Code] = &[
    Code::BlockMissing,
    Code::BlockExtra,
    Code::BlockOrder,
    Code::BlockMerged,
    Code::FormRowMissing,
    Code::FormRowOrder,
    Code::FormOptionMissing,
    Code::FormOptionOrder,
    Code::AddresseeMissing,
    Code::AnnexMissing,
    Code::TextLost,
    Code::FactMissing,
    Code::NumberMismatch,
    Code::ListOrder,
];

/// The code of a value that is not the others'.
fn code_of(value: &Value) -> Code {
    match value {
        Value::WorkingName(_) => Code::WorkingNameMismatch,
        Value::Clause(_) | Value::Section(_) => Code::ClauseMismatch,
        Value::StudyGroup(_) | Value::Region(_) => Code::GroupMismatch,
        Value::Hour(_) => Code::TimeMismatch,
        Value::Revision { .. } => Code::ResolutionMismatch,
        Value::Reference(_) => Code::ReferenceMismatch,
        other => letters::code_of(other),
    }
}

/// The keys that a planted fault touches, and the codes that fit it.
type Planted = (Vec<String>, Vec<Code>);

/// Plants a fault; nothing where the edition has no place for it.
fn plant(edition: &mut Edition, about: &About, shared: &BTreeSet<String>, fault: Fault) -> Option<Planted> {
    match fault {
        Fault::In(region, deed) => in_region(edition, about, shared, region, deed),
        Fault::Of(whole) => of_whole(edition, about, shared, whole),
    }
}

fn in_region(
    edition: &mut Edition,
    about: &About,
    shared: &BTreeSet<String>,
    region: Region,
    deed: Deed,
) -> Option<Planted> {
    let folder = about.folder;
    let keys = region.keys(edition, shared);
    let start = about.pick(keys.len());
    let mut turns = keys.iter().cycle().skip(start).take(keys.len());
    let values = |code: Code| [&[code], VALUES].concat();
    // Whoever is not known is an addressee of the letter's own.
    let list = |key: &str| is_addressee(key).then(|| key.split('/').next().unwrap_or_default().to_owned());
    let here = |key: &String, codes: &[Code]| {
        let keys = [Some(key.clone()), list(key)].into_iter().flatten();
        Some((keys.collect(), codes.to_vec()))
    };
    match deed {
        Deed::Value(sort) => turns.find_map(|key| {
            let was = edition.clone();
            let code = Cell::new(None);
            swap(edition, about, key, |value| {
                let new = other(value).filter(|_| value.kind() == sort)?;
                code.set(Some(code_of(value)));
                Some(new)
            })?;
            (*edition != was).then_some(())?;
            here(key, &values(code.get()?))
        }),
        Deed::Month | Deed::Year => turns.find_map(|key| {
            swap(edition, about, key, |value| match (value, deed) {
                (Value::Date(day), Deed::Month) => Some(Value::Date(day.checked_sub(1.month()).ok()?)),
                (Value::Date(day), _) => Some(Value::Date(day.checked_sub(1.year()).ok()?)),
                _ => None,
            })?;
            here(key, &values(Code::DateMismatch))
        }),
        Deed::FactLost => turns.find_map(|key| {
            let text = fullest(edition, key).filter(|text| text.0.len() > 1)?;
            let at = text.0.iter().position(|it| matches!(it, Inline::Fact(fact) if fact.runs.len() == 1))?;
            let Inline::Fact(fact) = text.0.remove(at) else { return None };
            here(key, &[VALUES, BLOCKS, &[code_of(&fact.value)]].concat())
        }),
        Deed::FactDoubled => turns.find_map(|key| {
            let plain = |it: &Edition| {
                let all = it.texts.iter().flat_map(|located| located.text.facts().cloned());
                all.filter(|fact| matches!(fact.value, Value::Designation(_) | Value::Date(_)))
                    .collect::<Vec<_>>()
            };
            let own: BTreeSet<String> = {
                let texts = edition.texts.iter().filter(|it| is_at(it, key));
                texts.flat_map(|it| it.text.facts().map(|fact| fact.value.to_string())).collect()
            };
            let strange = plain(edition).into_iter().find(|fact| !own.contains(&fact.value.to_string()))?;
            let text = fullest(edition, key).filter(|text| length(&text.plain()) > 30)?;
            let words =
                text.0.iter().rposition(|it| matches!(it, Inline::Words(run) if run.text.contains(' ')));
            let Inline::Words(run) = &mut text.0[words?] else { return None };
            let at = run.text.find(' ')?;
            run.text.insert_str(at, &format!(" ({})", strange.plain()));
            // Whatever stands there is then no value that belongs there.
            let texts = edition.texts.iter().filter(|it| is_at(it, key));
            let there = texts.flat_map(|it| it.text.facts().map(|fact| code_of(&fact.value)));
            let codes: Vec<Code> = there.chain([code_of(&strange.value)]).collect();
            here(key, &[VALUES, &codes, &[Code::FormulaDrift, Code::SummaryReference]].concat())
        }),
        Deed::BlockLost => {
            let key = turns.find(|key| free(folder, key))?;
            remove(edition, key);
            here(key, BLOCKS)
        }
        Deed::LastBlockLost => {
            let key = keys.iter().rev().find(|key| free(folder, key))?;
            remove(edition, key);
            here(key, BLOCKS)
        }
        Deed::BlocksExchanged => {
            // Addressees stand in the order of their kinds, which is the catalogs'; who sends a form, and to whom, each
            // language says in its own order.
            (region != Region::Head).then_some(())?;
            let above_rows = usize::from(region == Region::Form);
            let level = |key: &str| key.matches('/').count().saturating_sub(above_rows);
            let above = |key: &str| key.rsplit_once('/').map(|(above, _)| above.to_owned());
            let pair =
                keys.windows(2).filter(|pair| level(&pair[0]) > 0 && above(&pair[0]) == above(&pair[1]));
            let pair = pair.filter(|pair| free(folder, &pair[0]) && free(folder, &pair[1]));
            // No two of the circular's own texts are told apart in another language but by what they state.
            let told = |edition: &Edition, key: &str| -> (bool, BTreeSet<String>) {
                let texts = edition.texts.iter().filter(|it| is_at(it, key));
                let says = texts.clone().any(|it| it.message.is_some());
                (says, texts.flat_map(|it| it.text.facts().map(|fact| fact.value.to_string())).collect())
            };
            let pair = pair.filter(|pair| {
                let (one, other) = (told(edition, &pair[0]), told(edition, &pair[1]));
                one.0 || other.0 || one.1 != other.1
            });
            let pairs: Vec<_> = pair.collect();
            let pair = *pairs.get(about.pick(pairs.len()))?;
            exchange(edition, &pair[0], &pair[1]);
            let keys = [Some(pair[0].clone()), Some(pair[1].clone()), above(&pair[0])];
            Some((keys.into_iter().flatten().collect(), BLOCKS.to_vec()))
        }
        Deed::Cut => {
            let longest =
                keys.iter().max_by_key(|key| fullest(edition, key).map(|it| it.plain().chars().count()))?;
            let text = fullest(edition, longest)?;
            text.0.truncate(1);
            let Inline::Words(run) = text.0.first_mut()? else { return None };
            let kept = run.text.chars().count() / 4;
            (length(&run.text) > 24).then(|| run.text = run.text.chars().take(kept).collect())?;
            here(longest, &[BLOCKS, VALUES, &[Code::FormulaDrift]].concat())
        }
        Deed::Untranslated => {
            let lang = if about.lang == Lang::En { Lang::Fr } else { Lang::En };
            let document = tsb_circular::kinds::edition(folder, lang, &Default::default()).unwrap();
            let mut theirs = Edition::of(&document, "");
            let key =
                turns.find(|key| fullest(&mut theirs, key).is_some_and(|text| length(&text.plain()) > 60))?;
            *fullest(edition, key)? = fullest(&mut theirs, key)?.clone();
            here(key, &[&[Code::Untranslated], VALUES, BLOCKS].concat())
        }
        Deed::WordsDoubled => turns.find_map(|key| {
            let text = fullest(edition, key)?;
            let run = text.0.iter_mut().find_map(|it| match it {
                Inline::Words(run) if length(&run.text) > 30 => Some(run),
                _ => None,
            })?;
            let ends: Vec<usize> = run.text.match_indices([' ', '\u{a0}']).map(|(at, _)| at).collect();
            let (from, to) = match about.lang {
                Lang::Zh => {
                    let at = |nth: usize| run.text.char_indices().nth(nth).map(|(at, _)| at);
                    (at(8)?, at(13)?)
                }
                _ => (*ends.get(2)?, *ends.get(4)?),
            };
            let words = run.text[from..to].to_owned();
            run.text.insert_str(to, &words);
            here(key, &[Code::PhraseDoubled, Code::FormulaDrift])
        }),
        // A character of Chinese, a letter of other scripts, in words that the catalogs have.
        Deed::LetterLost | Deed::LettersExchanged => turns.find_map(|key| {
            let texts = edition.texts.iter().filter(|it| is_at(it, key));
            let messages: Vec<_> = texts.filter_map(|it| it.message.clone()).collect();
            let own = messages.iter().map(|it| titles(about, it)).collect::<Option<Vec<_>>>()?;
            (!messages.is_empty()).then_some(())?;
            let text = fullest(edition, key)?;
            let run = text.0.iter_mut().find_map(|it| match it {
                Inline::Words(run) if length(&run.text) > 30 => Some(run),
                _ => None,
            })?;
            let small = |c: char| c.is_alphabetic() && !c.is_uppercase();
            let letters: Vec<char> = run.text.chars().collect();
            let inner = |four: &[char]| four.iter().all(|c| small(*c)) && four[1] != four[2];
            let taken: Vec<Range<usize>> =
                own.concat().iter().filter_map(|title| place_of(&typed(title), &typed(&run.text))).collect();
            let free = |at: usize| taken.iter().all(|title| at + 4 <= title.start || at >= title.end);
            let fits = letters.windows(4).enumerate().filter(|(at, four)| inner(four) && free(*at));
            let places: Vec<usize> = fits.map(|(at, _)| at + 1).collect();
            let at = *places.get(about.pick(places.len()))?;
            let mut changed = letters;
            match deed {
                Deed::LetterLost => drop(changed.remove(at)),
                _ => changed.swap(at, at + 1),
            }
            run.text = changed.into_iter().collect();
            here(key, &[SPELLING, VALUES].concat())
        }),
        Deed::Placeholder => turns.find_map(|key| {
            let text = fullest(edition, key).filter(|text| length(&text.plain()) > 30)?;
            text.push_words(Run::new(" [TBD]"));
            here(key, &[Code::Placeholder])
        }),
        Deed::Inserted | Deed::Highlighted | Deed::Hidden => turns.find_map(|key| {
            let long = |text: &str| length(text) > 30;
            let own = edition.texts.iter().find(|it| is_at(it, key) && it.part == "body")?;
            let line = own.line.filter(|_| long(&own.text.plain()))?;
            let (kind, code) = match deed {
                Deed::Inserted => (MarkKind::Inserted, Code::PendingChange),
                Deed::Highlighted => (MarkKind::Highlighted, Code::WorkingMark),
                _ => (MarkKind::Hidden, Code::WorkingMark),
            };
            let mark = tsb_circular::document::Mark {
                kind,
                part: "body".into(),
                line: Some(line),
                text: "xyz".into(),
            };
            edition.trace.marks.push(mark);
            Some(([vec![key.clone(), String::new()], list(key).into_iter().collect()].concat(), vec![code]))
        }),
        Deed::Link => turns.find_map(|key| {
            let targets = |edition: &Edition| -> Vec<String> {
                edition
                    .texts
                    .iter()
                    .flat_map(|it| it.text.runs().filter_map(|run| run.link.clone()))
                    .collect()
            };
            let all = targets(edition);
            let once = |link: &String| all.iter().filter(|it| *it == link).count() == 1;
            let texts = edition.texts.iter_mut().filter(|it| is_at(it, key));
            let runs = texts.flat_map(|it| &mut it.text.0).filter_map(|it| match it {
                Inline::Fact(fact) => Some(&mut fact.runs),
                _ => None,
            });
            let mut linked = runs
                .flatten()
                .filter(|run| run.link.as_ref().is_some_and(|it| it.starts_with("http") && once(it)));
            linked.next()?.link = Some("https://www.itu.int/other".into());
            here(key, &[Code::LinkMismatch])
        }),
    }
}

/// The words of the circular's own that a message has in it; none where they cannot be told.
fn titles(about: &About, message: &str) -> Option<Vec<String>> {
    let variables = about.folder.kind.declaration.contract.message(message)?.variables;
    let own = variables.iter().filter(|(_, kind)| kind.sort() == Some(Sort::Title));
    let prose = about.folder.prose.get(&about.lang)?.source.text.to_string();
    let words = |name: &str| {
        let line = prose.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
        line.map(str::to_owned)
    };
    own.map(|(name, _)| words(name)).collect()
}

/// The characters of a text as they are typed.
fn typed(text: &str) -> Vec<char> {
    let plain = |c: char| match c {
        '\u{a0}' => ' ',
        '\u{2011}' => '-',
        '“' | '”' => '"',
        other => other,
    };
    text.chars().map(plain).collect()
}

/// Where something stands in a text.
fn place_of(words: &[char], text: &[char]) -> Option<Range<usize>> {
    let at = text.windows(words.len()).position(|it| it == words)?;
    Some(at..at + words.len())
}

/// How long a text is, in letters; a Chinese character says as much as three.
fn length(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{3400}'..='\u{9fff}') { 3 } else { 1 }).sum()
}

/// Whether drift demands the block at a key of every edition.
fn free(folder: &Folder, key: &str) -> bool {
    use tsb_circular::inside::document::layout::Trait;
    !folder.kind.declaration.layout.is(key, Trait::Optional)
}

fn of_whole(
    edition: &mut Edition,
    about: &About,
    shared: &BTreeSet<String>,
    whole: Whole,
) -> Option<Planted> {
    let folder = about.folder;
    match whole {
        Whole::AnnexLost => {
            let annex =
                keys(edition).into_iter().rev().find(|it| it.starts_with("annex-") && !it.contains('/'))?;
            remove(edition, &annex);
            Some((vec![annex, "letter/enclosures".into()], vec![Code::AnnexMissing]))
        }
        Whole::AddresseeLost => {
            let all: Vec<String> = keys(edition).into_iter().filter(|key| is_addressee(key)).collect();
            let key = all.get(about.pick(all.len()))?.clone();
            remove(edition, &key);
            Some((vec![key], vec![Code::AddresseeMissing]))
        }
        Whole::AddresseeMoved => {
            let old = keys(edition).into_iter().find(|key| key.starts_with("copy-to/"))?;
            let name = old.strip_prefix("copy-to/")?.to_owned();
            let from = edition.texts.iter().position(|it| is_at(it, &old))?;
            let mut moved = edition.texts.remove(from);
            moved.key = Some(key(&format!("to/{name}")));
            let to = |it: &tsb_circular::document::Located| {
                it.key.as_ref().is_some_and(|key| key.as_str().starts_with("to/"))
            };
            let last = edition.texts.iter().rposition(to)?;
            edition.texts.insert(last + 1, moved);
            Some((vec![old, format!("to/{name}")], vec![Code::AddresseeMoved]))
        }
        Whole::RunTogether => {
            let own: Vec<String> = Region::Letter.keys(edition, shared);
            let own: Vec<&String> = own.iter().filter(|key| key.matches('/').count() == 1).collect();
            let pair = own.windows(2).find(|pair| {
                pair.iter().all(|key| {
                    let texts = edition.texts.iter().filter(|it| is_at(it, key));
                    let all: Vec<_> = texts.collect();
                    free(folder, key) && all.len() == 1 && length(&all[0].text.plain()) > 60
                })
            })?;
            let (host, lost) = (pair[0].clone(), pair[1].clone());
            let moved = fullest(edition, &lost)?.clone();
            remove(edition, &lost);
            let text = fullest(edition, &host)?;
            text.push_words(Run::new(" "));
            text.extend(moved);
            Some((vec![host, lost], vec![Code::BlockMerged, Code::BlockMissing]))
        }
        Whole::BlankLost => {
            let field = edition.fields.iter().find(|field| {
                edition
                    .texts
                    .iter()
                    .flat_map(|it| &it.text.0)
                    .any(|it| matches!(it, Inline::Blank(blank) if blank.key == field.key))
            })?;
            let lost = field.key.clone();
            edition.fields.retain(|field| field.key != lost);
            for located in &mut edition.texts {
                located.text.0.retain(|it| !matches!(it, Inline::Blank(blank) if blank.key == lost));
            }
            Some((
                vec![lost.to_string()],
                vec![Code::FormOptionMissing, Code::FormRowMissing, Code::BlockMissing],
            ))
        }
        Whole::RunningHead => {
            let number = folder.circular.head.number?;
            let head = edition.texts.iter_mut().find(|it| it.part == "header")?;
            let value = Value::Circular(number + 1);
            head.text = about.catalog().say("circular-name", &Args::none().fact("circular", value)).ok()?;
            Some((vec![String::new()], vec![Code::RunningHead]))
        }
        Whole::Property => {
            let number = folder.circular.head.number?;
            edition.trace.properties.insert("title".into(), format!("TSB Circular {}", number + 1));
            Some((vec![String::new()], vec![Code::PropertyLeftover]))
        }
        Whole::Declared => {
            edition.trace.declared = Some(if about.lang == Lang::Es { Lang::Fr } else { Lang::Es });
            Some((vec![String::new()], vec![Code::LanguageDeclared]))
        }
    }
}

fn is_addressee(key: &str) -> bool {
    key.starts_with("to/") || key.starts_with("copy-to/")
}

/// The examples of a kind.
pub fn kinds() -> BTreeSet<&'static str> {
    let all = FOLDERS.iter().filter(|folder| !folder.kind.declaration.says_no_words());
    all.map(|folder| folder.kind.name()).collect()
}

/// Plants every fault in the editions of a kind's example; turns begin `from`.
pub fn planted(kind: &str, from: usize) -> Vec<Outcome> {
    let folder = FOLDERS.iter().find(|folder| folder.kind.name() == kind).unwrap();
    let formats: Vec<(Format, Vec<Rendered>)> = Format::ALL
        .iter()
        .map(|format| (*format, Lang::ALL.map(|lang| Rendered::of(folder, lang, *format)).into()))
        .collect();
    // What a circular says itself has no address in plain text.
    let (_, word) = formats.last().unwrap();
    let formats: Vec<&(Format, Vec<Rendered>)> = formats
        .iter()
        .filter(|(_, editions)| {
            editions.iter().zip(word).all(|(it, word)| keys(&it.edition) == keys(&word.edition))
        })
        .collect();
    let shared: Vec<BTreeSet<String>> = formats.iter().map(|(_, editions)| shared(editions)).collect();
    let sorts: BTreeSet<(Region, &'static str)> = word
        .iter()
        .flat_map(|it| it.edition.texts.iter().map(move |located| (&it.edition, located)))
        .filter_map(|(edition, located)| Some((edition, located.key.as_ref()?, &located.text)))
        .flat_map(|(edition, key, text)| {
            let region = Region::of(edition, key.as_str());
            text.facts()
                .filter(|fact| other(&fact.value).is_some())
                .map(move |fact| (region, fact.value.kind()))
        })
        .collect();
    let values = sorts.into_iter().map(|(region, sort)| Fault::In(region, Deed::Value(sort)));
    let deeds = REGIONS.iter().flat_map(|region| DEEDS.map(|deed| Fault::In(*region, deed)));
    let faults = values.chain(deeds).chain(WHOLE.map(|(whole, _)| Fault::Of(whole)));
    let jobs = faults.enumerate().flat_map(|(at, fault)| Lang::ALL.map(|lang| (at, fault, lang)));
    let due = jobs.filter(|(at, _, lang)| turn(from + (at + *lang as usize) / 2, 2));
    parallel(due.collect(), |(at, fault, lang)| {
        let about = About::new(folder, lang);
        // Either format where the other cannot say it.
        let turn = at + lang as usize;
        (0..formats.len()).find_map(|next| {
            let which = (turn + next) % formats.len();
            let (format, editions) = formats[which];
            let rendered = &editions[lang as usize];
            let mut changed = rendered.edition.clone();
            let (keys, codes) = plant(&mut changed, &about, &shared[which], fault)?;
            let words = keys.first().and_then(|key| Some(fullest(&mut changed, key)?.plain()));
            let changed = rendered.changed(&changed)?;
            let compared = Lang::ALL.map(|other| match other == lang {
                true => changed.clone(),
                false => editions[other as usize].edition.clone(),
            });
            let report = drift::compare(&ALL, &compared, &drift::Options::default());
            let found = finds(&report, &codes, &keys, lang.code())
                || keys.iter().any(String::is_empty)
                    && report.findings.iter().any(|it| it.key.is_none() && codes.contains(&it.code));
            let seen: Vec<String> = report
                .findings
                .iter()
                .map(|it| format!("{} at {}: {}", it.code, it.key.as_deref().unwrap_or("-"), it.message))
                .collect();
            let touched = |at: &str| {
                keys.iter().any(|key| {
                    at == key || at.starts_with(&format!("{key}/")) || key.starts_with(&format!("{at}/"))
                })
            };
            let further = report.findings.iter().filter(|it| !it.key.as_deref().is_none_or(&touched)).count();
            let what = if found { "noise" } else { "missed" };
            let name = fault.name();
            let said =
                format!("{what}: {kind} {} {lang} {name} at {keys:?}: {seen:#?} {words:?}", format.name());
            Some(Outcome { name: leaked(name), lang, found, further, said })
        })
    })
}

/// The keys that all editions have.
fn shared(editions: &[Rendered]) -> BTreeSet<String> {
    let all = editions.iter().map(|it| keys(&it.edition).into_iter().collect::<BTreeSet<String>>());
    all.reduce(|one, other| &one & &other).unwrap_or_default()
}

/// The names of faults are few, and live as long as the tests.
fn leaked(name: String) -> &'static str {
    static NAMES: std::sync::Mutex<BTreeSet<&'static str>> = std::sync::Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap();
    if let Some(known) = names.get(name.as_str()) {
        return known;
    }
    let name: &'static str = name.leak();
    names.insert(name);
    name
}
