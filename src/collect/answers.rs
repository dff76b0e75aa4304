//! Replies to the forms that a circular declares itself: in come its folder and the files that came back, out go, for
//! each form, a row a reply and a column a field, and how often each option was chosen.
//!
//! What a reply says is never guessed. Two round marks of one choice say nothing, and are named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::form::{original, spaced};
use super::problem::{Problem, ProblemCode};
use super::reply::drawn_over;
use super::table::Table;
use super::{Gathered, Options, file, page, senders, shown};
use crate::compose::{self, Extent};
use crate::diag::{Code, Diagnostic, Error, Place};
use crate::document::Key;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::locale::{Args, Catalog};
use crate::model::blocks::{Condition, Entry, FormField, OwnBlock, Usual};
use crate::reading::{Control, Reading, State};

/// The replies to the forms of a circular's own; as JSON, the shape that scripts rely on.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Answers, Gathered};
///
/// let answers: Answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// let again: Answers = serde_json::from_str(&serde_json::to_string(&answers)?)?;
/// assert_eq!(again.forms[0].columns.len(), 10);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Answers {
    /// The number of this shape.
    pub schema: u8,
    /// The circular's name.
    pub circular: String,
    /// The forms in order, each with its replies.
    pub forms: Vec<FormAnswers>,
    /// Files of which no form can be read, or that are forms of another circular.
    pub unread: Vec<Answer>,
}

/// The replies to a form.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, FormAnswers, Gathered};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// let form: &FormAnswers = &answers.forms[0];
/// assert_eq!(form.form.as_str(), "annex-form");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FormAnswers {
    /// The address of the annex that it stands in, or of the block of the letter.
    pub form: Key,
    /// Its fields, in order.
    pub columns: Vec<Column>,
    /// The replies, in the order of the files.
    pub replies: Vec<Answer>,
    /// How often each option of a field was chosen in the replies that are counted, by field and option in their order.
    pub tallies: Vec<Tally>,
}

/// A field of a form.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Column, Gathered};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// let first: &Column = &answers.forms[0].columns[0];
/// assert!(first.id == "name" && first.required);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// Its address.
    pub key: Key,
    /// Its id.
    pub id: String,
    /// What it is called in the original language.
    pub label: String,
    /// What may be chosen, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
    /// Whether it must be filled in.
    pub required: bool,
    /// The answer to an earlier one with which alone it is asked.
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    #[serde(skip)]
    takes: Takes,
    /// The ids of the options by their words in every language.
    #[serde(skip)]
    words: BTreeMap<String, String>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Takes {
    #[default]
    Words,
    Mark,
    One,
    Listed,
    Several,
}

/// A reply.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Answer, Gathered};
///
/// let files = Gathered::held(vec![("a.txt".into(), b"I come.".to_vec())]);
/// let answers = collect::answers(&folder, &files, &Default::default())?;
/// let answer: &Answer = &answers.unread[0];
/// assert!(!answer.counted && answer.values.is_empty());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// The file, as it was named.
    #[serde(serialize_with = "shown")]
    pub path: PathBuf,
    /// The language of the form.
    pub language: Option<Lang>,
    /// What was entered, by the id of the field: words, the id of an option, several parted by `; `, `yes` for a box.
    /// A field without an entry is not there.
    pub values: BTreeMap<String, String>,
    /// Whether it is counted: it is, unless it came late or cannot be read.
    pub counted: bool,
    /// What is wrong with it, or deserves a look.
    pub problems: Vec<Problem>,
}

/// How often an option was chosen.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, Tally};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
/// let tally: &Tally = &answers.forms[0].tallies[0];
/// assert_eq!((tally.field.as_str(), tally.option.as_str(), tally.count), ("attendance", "in-person", 0));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// The id of the field.
    pub field: String,
    /// The id of the option; `yes` of a box.
    pub option: String,
    /// How many replies chose it.
    pub count: usize,
}

/// What was sent out.
struct Sent {
    /// The circular's name.
    circular: String,
    forms: Vec<(Key, Vec<Column>)>,
    /// The titles of the files, in every language.
    titles: BTreeSet<String>,
    /// What stands in fields that are not filled in.
    placeholders: BTreeSet<String>,
}

/// Whether a circular has forms of its own.
pub(crate) fn has_forms(folder: &Folder) -> bool {
    let head = &folder.circular.head;
    let blocks = head.blocks.iter().chain(head.annexes.iter().flat_map(|annex| &annex.blocks));
    blocks.into_iter().any(|block| !block.form.is_empty())
}

/// Reads the files, several at once, and sets out what they say.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, Options};
///
/// let answers = collect::answers(&folder, &Gathered::default(), &Options::default())?;
/// assert_eq!(answers.circular, "tsb-circular-58");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When the circular has no form of its own.
pub fn answers(folder: &Folder, files: &Gathered, options: &Options) -> Result<Answers, Error> {
    if !has_forms(folder) {
        let place = Place::file(folder.path.join("circular.toml"));
        let message = "the circular has no form of its own";
        return Err(Diagnostic::error(Code::Unsupported, message).at(place).into());
    }
    let sent = Sent::of(folder);
    let editions = page::Editions::of(folder);
    let read: Vec<_> =
        files.replies.par_iter().flat_map_iter(|path| file::read(files, path, &options.limits)).collect();
    let mut forms: Vec<FormAnswers> = sent
        .forms
        .iter()
        .map(|(form, columns)| FormAnswers {
            form: form.clone(),
            columns: columns.clone(),
            replies: Vec::new(),
            tallies: Vec::new(),
        })
        .collect();
    let mut unread = Vec::new();
    for file::Came { path, read: reading, .. } in read {
        let none = |language, problem| Answer {
            path: path.clone(),
            language,
            values: BTreeMap::new(),
            counted: false,
            problems: vec![problem],
        };
        match reading {
            Err(problem) => unread.push(none(None, problem)),
            Ok(reading) => match sent.is_no_form(&reading) {
                Some(problem) => unread.push(none(reading.declared, problem)),
                None => {
                    for form in &mut forms {
                        form.replies.extend(sent.answer(&reading, form).map(|mut answer| {
                            answer.problems.extend(editions.unknown(&reading));
                            answer
                        }));
                    }
                }
            },
        }
    }
    let deadline = senders::deadline(folder);
    for form in &mut forms {
        senders::settle(form, deadline, options);
        form.count();
    }
    Ok(Answers { schema: 1, circular: folder.circular.name(), forms, unread })
}

impl Sent {
    fn of(folder: &Folder) -> Self {
        let head = &folder.circular.head;
        let mut out = Self {
            circular: folder.circular.name(),
            forms: Vec::new(),
            titles: BTreeSet::new(),
            placeholders: BTreeSet::new(),
        };
        for block in &head.blocks {
            out.form(folder, &block.id, &kinds::block_key(block), std::slice::from_ref(block));
        }
        for annex in &head.annexes {
            out.form(folder, &annex.id, &kinds::annex_key(annex), &annex.blocks);
        }
        for lang in folder.complete() {
            // The whole letter, or a form of it alone.
            let annexes = (0..).zip(&head.annexes).filter(|(_, annex)| annex.is_in(lang));
            let alone = annexes.map(|(at, _)| Extent::Annex(at));
            for extent in std::iter::once(Extent::Whole).chain(alone) {
                let options = compose::Options { extent, ..compose::Options::default() };
                let edition = kinds::edition(folder, lang, &options);
                out.titles.extend(edition.ok().map(|document| spaced(&document.title)));
            }
        }
        out
    }

    /// The form in a part of the letter, where there is one.
    fn form(&mut self, folder: &Folder, prefix: &str, home: &Key, blocks: &[OwnBlock]) {
        let fields: Vec<&FormField> = blocks.iter().flat_map(|block| &block.form).collect();
        if fields.is_empty() {
            return;
        }
        let words = |lang: Lang, id: &str| {
            let prose = folder.prose.get(&lang)?;
            prose.lines(id, &folder.given(lang)).into_iter().next().map(|(_, words)| spaced(&words))
        };
        let contract = folder.kind.declaration.contract;
        let usual = |lang: Lang, words: &Usual| {
            let id = kinds::usual(words);
            contract.message(&id)?;
            let catalog = Catalog::new(lang, contract, "", None);
            catalog.say_plain(&id, &Args::none()).ok().map(|words| spaced(&words))
        };
        let columns = fields.into_iter().map(|field| {
            let id = format!("{prefix}-{}", field.id);
            let takes = match field {
                _ if field.field == Some(Entry::Box) => Takes::Mark,
                _ if !field.choice.is_empty() => Takes::One,
                _ if !field.list.is_empty() => Takes::Listed,
                _ if !field.boxes.is_empty() => Takes::Several,
                _ => Takes::Words,
            };
            let langs = || folder.prose.keys().copied();
            self.placeholders.extend(langs().filter_map(|lang| words(lang, &format!("{id}.placeholder"))));
            let named = field.options().iter().flat_map(|option| {
                let id = format!("{id}.{option}");
                let said = |lang| words(lang, &id).or_else(|| usual(lang, &Usual::Answer(option.clone())));
                langs().filter_map(|lang| Some((said(lang)?, option.clone()))).collect::<Vec<_>>()
            });
            let original = folder.circular.head.original_language;
            Column {
                key: home.child(&field.id),
                id: field.id.clone(),
                label: words(original, &id)
                    .or_else(|| usual(original, &Usual::Field(field.id.clone())))
                    .unwrap_or_default(),
                options: field.options().to_vec(),
                required: field.required,
                condition: field.condition.clone(),
                takes,
                words: named.collect(),
            }
        });
        let columns = columns.collect();
        self.forms.push((home.clone(), columns));
    }

    /// Why a file is no form of this circular.
    fn is_no_form(&self, reading: &Reading) -> Option<Problem> {
        let title =
            reading.properties.get("title").map(|title| spaced(title)).filter(|title| !title.is_empty());
        if let Some(title) = title.filter(|title| !self.titles.contains(title)) {
            let message = format!("the file is called “{title}”, which is not an edition of this circular");
            return Some(
                Problem::new(ProblemCode::OtherCircular, message)
                    .hint("collect it with the circular it replies to"),
            );
        }
        if let Some(other) = page::other(reading, &self.circular) {
            let message = format!("the page was one of {other}, not of {}", self.circular);
            return Some(
                Problem::new(ProblemCode::OtherCircular, message)
                    .hint("collect it with the circular it replies to"),
            );
        }
        let columns = || self.forms.iter().flat_map(|(_, columns)| columns);
        let known = reading
            .controls
            .iter()
            .filter_map(key)
            .any(|key| columns().any(|column| key == column.key || key.is_below(&column.key)));
        (!known).then(|| {
            Problem::new(
                ProblemCode::Unreadable,
                "no field of the circular's forms can be read from the file",
            )
            .hint("ask for the form as it was sent out, filled in but not printed")
        })
    }

    /// What a file answers on a form; nothing where the form is not in it.
    fn answer(&self, reading: &Reading, form: &FormAnswers) -> Option<Answer> {
        let mut out = Answer {
            path: reading.path.clone(),
            language: reading.declared,
            values: BTreeMap::new(),
            counted: true,
            problems: Vec::new(),
        };
        out.problems.extend(over(reading, &form.columns));
        let controls: Vec<(Key, &Control)> =
            reading.controls.iter().filter_map(|control| Some((key(control)?, control))).collect();
        let mut there = false;
        for column in &form.columns {
            let states: Vec<(&Key, &State)> = controls
                .iter()
                .filter(|(key, _)| *key == column.key || key.is_below(&column.key))
                .map(|(key, control)| (key, &control.state))
                .collect();
            there |= !states.is_empty();
            let unclear = controls.iter().any(|(key, control)| {
                control.contradicted && (*key == column.key || key.is_below(&column.key))
            });
            if unclear {
                let message = format!("{}: a box looks the other way than the file says it is", column.id);
                out.problems
                    .push(Problem::new(ProblemCode::ShownOtherwise, message).hint("ask which one is meant"));
                continue;
            }
            let (value, problem) = self.value(column, &states);
            out.problems.extend(problem);
            let other = column.condition.as_ref().filter(|it| !out.answered(it));
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                out.values.insert(column.id.clone(), value);
                if let Some(Condition { question, is }) = other {
                    let message =
                        format!("{} is answered, which is asked only if {question} is {is}", column.id);
                    out.problems
                        .push(Problem::new(ProblemCode::Unasked, message).hint("ask which answer is meant"));
                }
            } else if column.required && other.is_none() && !states.is_empty() {
                let message = format!("{}: nothing is entered, but an entry is required", column.id);
                out.problems.push(Problem::new(ProblemCode::Blank, message));
            } else if states.is_empty() {
                let message = format!("{}: the field is not in the file", column.id);
                out.problems.push(Problem::new(ProblemCode::MarksMissing, message));
            }
        }
        there.then_some(out)
    }

    /// What the states of a field say, and what is wrong with them.
    fn value(&self, column: &Column, states: &[(&Key, &State)]) -> (Option<String>, Option<Problem>) {
        let mut set: Vec<&str> = Vec::new();
        for (key, _) in states.iter().filter(|(_, state)| **state == State::Box(true)) {
            if !set.contains(&key.last()) {
                set.push(key.last());
            }
        }
        match column.takes {
            Takes::Mark => ((!set.is_empty()).then(|| "yes".to_owned()), None),
            Takes::Several => {
                let chosen = column.options.iter().filter(|option| set.contains(&option.as_str()));
                (Some(chosen.cloned().collect::<Vec<_>>().join("; ")), None)
            }
            Takes::One => match set.as_slice() {
                [] => (None, None),
                [one] => (Some((*one).to_owned()), None),
                several => {
                    let message =
                        format!("{}: {} are marked, but only one can be", column.id, several.join(" and "));
                    (
                        None,
                        Some(
                            Problem::new(ProblemCode::Contradictory, message).hint("ask which one is meant"),
                        ),
                    )
                }
            },
            Takes::Listed => {
                let entry = self.entries(states).into_iter().next();
                let option = entry.as_ref().map(|entry| {
                    let known = column.options.iter().find(|option| *option == entry);
                    known.or_else(|| column.words.get(entry)).cloned().unwrap_or_else(|| entry.clone())
                });
                (option, None)
            }
            Takes::Words => {
                let entries = self.entries(states);
                let differ = (entries.len() > 1).then(|| {
                    let message =
                        format!("{} contains different entries: “{}”", column.id, entries.join("”, “"));
                    Problem::new(ProblemCode::EntriesDiffer, message)
                });
                (entries.into_iter().next(), differ)
            }
        }
    }

    /// What was written or chosen in a field, each entry once.
    fn entries(&self, states: &[(&Key, &State)]) -> Vec<String> {
        let entries = states.iter().filter_map(|(_, state)| match state {
            State::Choice { value, .. } if !value.is_empty() => Some(value.clone()),
            State::Date { day: Some(day), .. } => Some(day.to_string()),
            state => state.words().map(|words| words.trim().to_owned()),
        });
        let blank = |entry: &String| spaced(entry).is_empty() || self.placeholders.contains(&spaced(entry));
        let mut out: Vec<String> = Vec::new();
        for entry in entries.filter(|entry| !blank(entry)) {
            if !out.contains(&entry) {
                out.push(entry);
            }
        }
        out
    }
}

/// The address of a control's field, or of that whose copy it is.
fn key(control: &Control) -> Option<Key> {
    control.key.clone().or_else(|| Key::new(original(&control.tag)).ok())
}

/// What is drawn over the fields of a form: it says nothing that is read.
fn over(reading: &Reading, columns: &[Column]) -> Vec<Problem> {
    let is_ours = |tag: &String| {
        Key::new(tag.as_str())
            .is_ok_and(|key| columns.iter().any(|it| key == it.key || key.is_below(&it.key)))
    };
    let drawn = reading.drawn.iter().filter(|it| it.over.iter().chain(&it.beside).any(is_ours));
    drawn.map(drawn_over).collect()
}

impl Answer {
    /// Whether it gives this answer to a question.
    fn answered(&self, condition: &Condition) -> bool {
        let value = self.values.get(&condition.question);
        value.is_some_and(|value| value.split("; ").any(|chosen| chosen == condition.is))
    }
}

impl FormAnswers {
    /// Counts the options.
    fn count(&mut self) {
        for column in &self.columns {
            let chose = |option: &str| {
                let counted = self.replies.iter().filter(|reply| reply.counted);
                let values = counted.filter_map(|reply| reply.values.get(&column.id));
                values.filter(|value| value.split("; ").any(|chosen| chosen == option)).count()
            };
            let options: Vec<&str> = match column.takes {
                Takes::Words => Vec::new(),
                Takes::Mark => vec!["yes"],
                Takes::One | Takes::Listed | Takes::Several => {
                    column.options.iter().map(String::as_str).collect()
                }
            };
            self.tallies.extend(options.into_iter().map(|option| Tally {
                field: column.id.clone(),
                option: option.to_owned(),
                count: chose(option),
            }));
        }
    }

    /// The replies: a row a file, a column a field.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::collect::{self, Gathered};
    ///
    /// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
    /// let table = answers.forms[0].table();
    /// assert!(table.rows.is_empty() && table.head.contains(&"organization".to_owned()));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn table(&self) -> Table {
        let mut head: Vec<String> = ["path", "language", "counted"].map(str::to_owned).to_vec();
        head.extend(self.columns.iter().map(|column| column.id.clone()));
        head.push("problems".to_owned());
        let rows = self.replies.iter().map(|reply| {
            let language = reply.language.map_or_else(String::new, |lang| lang.code().to_owned());
            let counted = if reply.counted { "yes" } else { "no" }.to_owned();
            let mut row = vec![reply.path.display().to_string(), language, counted];
            row.extend(
                self.columns.iter().map(|column| reply.values.get(&column.id).cloned().unwrap_or_default()),
            );
            let problems = reply.problems.iter().map(|it| format!("{}: {}", it.code.name(), it.message));
            row.push(problems.collect::<Vec<_>>().join("; "));
            row
        });
        Table { head, rows: rows.collect() }
    }

    /// How often each option was chosen: a row an option.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/letter".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::collect::{self, Gathered};
    ///
    /// let answers = collect::answers(&folder, &Gathered::default(), &Default::default())?;
    /// let rows = answers.forms[0].tally().rows;
    /// assert!(rows.contains(&["attendance", "remote", "0"].map(str::to_owned).to_vec()));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn tally(&self) -> Table {
        let rows =
            self.tallies.iter().map(|it| vec![it.field.clone(), it.option.clone(), it.count.to_string()]);
        Table { head: ["field", "option", "count"].map(str::to_owned).to_vec(), rows: rows.collect() }
    }
}

impl Answers {
    /// Every reply, those that cannot be read last.
    #[cfg(feature = "serve")]
    pub(crate) fn replies(&self) -> impl Iterator<Item = &Answer> {
        self.forms.iter().flat_map(|form| &form.replies).chain(&self.unread)
    }
}
