//! How each message stands in each language: in comes a folder with its states, out goes the matrix with its totals.

use std::collections::{BTreeMap, BTreeSet};

use super::issue::quoted;
use super::{Change, Made, Signature, Stage, State, fingerprint};
use crate::diag::{Code, Diagnostic, Severity};
use crate::kinds::Folder;
use crate::lang::Lang;

/// How a message stands in a language.
///
/// ```
/// use tsb_circular::status::Standing;
///
/// assert_eq!(Standing::Unreviewed.word(), "unreviewed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is neither there nor wanted.
    Absent,
    /// It is wanted and not there.
    Missing,
    /// The original has changed since.
    Stale(Change),
    /// Nobody has signed these words.
    Unreviewed,
    /// Somebody stands for it.
    Signed(Signature),
    /// Nothing asks for it any more: it is not printed, and kept for its return.
    Unused,
}

impl Standing {
    /// The words for all of them, in the order of totals.
    pub const WORDS: [&'static str; 8] =
        ["missing", "stale", "unreviewed", "final", "translated", "revised", "issued", "unused"];

    /// The word for it; none where there is nothing to say.
    ///
    /// ```
    /// use tsb_circular::status::Standing;
    ///
    /// assert_eq!((Standing::Missing.word(), Standing::Absent.word()), ("missing", ""));
    /// ```
    pub fn word(&self) -> &'static str {
        match self {
            Standing::Absent => "",
            Standing::Missing => "missing",
            Standing::Stale(_) => "stale",
            Standing::Unreviewed => "unreviewed",
            Standing::Signed(signature) => signature.state.name(),
            Standing::Unused => "unused",
        }
    }
}

/// A message in all languages.
///
/// ```
/// use tsb_circular::status::{Standing, Status};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// let status = Status::of(&folder);
/// let (lang, standing) = &status.rows[0].cells[0];
/// assert_eq!((status.rows[0].id.as_str(), lang.code(), standing), ("subject", "en", &Standing::Unreviewed));
/// ```
#[derive(Debug, Clone)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// How it stands, in ITU's order of languages.
    pub cells: Vec<(Lang, Standing)>,
}

impl Row {
    /// The changes by which it is stale, each with the languages that it makes so: most are by one.
    ///
    /// ```
    /// # use tsb_circular::diag::Source;
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, Status, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let mut folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    /// # folder.states.insert(Lang::Fr, sign(&folder, Lang::Fr, Stage::Translated, &pen, &[]).unwrap());
    /// # let english = std::fs::read_to_string("examples/letter/text/en.ftl").unwrap();
    /// # let english = english.replace("Questions may be put", "Questions on 6 GHz may be put");
    /// # folder.read_prose(Lang::En, Source::new("examples/letter/text/en.ftl", english));
    ///
    /// let status = Status::of(&folder);
    /// let row = status.rows.iter().find(|row| row.id == "questions").expect("a message");
    /// assert_eq!(row.changes()[0].1, [Lang::Fr]);
    /// ```
    pub fn changes(&self) -> Vec<(&Change, Vec<Lang>)> {
        let mut out: Vec<(&Change, Vec<Lang>)> = Vec::new();
        for (lang, standing) in &self.cells {
            let Standing::Stale(change) = standing else { continue };
            match out.iter_mut().find(|(known, _)| *known == change) {
                Some((_, langs)) => langs.push(*lang),
                None => out.push((change, vec![*lang])),
            }
        }
        out
    }
}

/// How a circular stands.
///
/// ```
/// use tsb_circular::status::Status;
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// assert_eq!(Status::of(&folder).rows.len(), 27);
/// ```
#[derive(Debug, Clone)]
pub struct Status<'f> {
    /// Its folder.
    pub folder: &'f Folder,
    /// Its messages, as the original has them in its file, then the others.
    pub rows: Vec<Row>,
}

impl<'f> Status<'f> {
    /// That of a folder.
    ///
    /// ```
    /// use tsb_circular::kinds::{self, Folder};
    /// use tsb_circular::status::Status;
    ///
    /// let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// let folder = folder.expect("a sound letter");
    /// let status = Status::of(&folder);
    /// assert_eq!(status.rows[0].id, "subject");
    /// let words: Vec<&str> = status.rows[0].cells.iter().map(|(_, standing)| standing.word()).collect();
    /// assert_eq!(words, ["unreviewed"; 6]);
    /// ```
    pub fn of(folder: &'f Folder) -> Self {
        let asked = Lang::ALL.map(|lang| Asked::of(folder, lang));
        let mut ids: Vec<String> = Vec::new();
        let original = folder.prose.get(&folder.circular.head.original_language);
        let mut first: Vec<_> = original.iter().flat_map(|prose| &prose.messages).collect();
        first.sort_by_key(|(_, entry)| entry.span.start);
        let others = folder.prose.values().flat_map(|prose| prose.messages.keys());
        let asked_for = asked.iter().flat_map(|asked| &asked.needed);
        let mut known = BTreeSet::new();
        for id in first.into_iter().map(|(id, _)| id).chain(asked_for).chain(others) {
            if known.insert(id) {
                ids.push(id.clone());
            }
        }
        let row = |id: String| {
            let cells = Lang::ALL.into_iter().zip(&asked);
            let cells = cells.map(|(lang, asked)| (lang, standing(folder, lang, asked, &id))).collect();
            Row { id, cells }
        };
        Self { folder, rows: ids.into_iter().map(row).collect() }
    }

    /// How many messages of a language stand in which way, in the order of [`Standing::WORDS`].
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::Status;
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    ///
    /// assert!(Status::of(&folder).totals(Lang::Ru).contains(&("unreviewed", 27)));
    /// ```
    pub fn totals(&self, lang: Lang) -> Vec<(&'static str, usize)> {
        let of = |word: &str| {
            let cells = self.rows.iter().flat_map(|row| &row.cells);
            cells.filter(|(own, standing)| *own == lang && standing.word() == word).count()
        };
        Standing::WORDS.into_iter().map(|word| (word, of(word))).collect()
    }

    /// Who signed the edition of a language last.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, Status, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let mut folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    ///
    /// folder.states.insert(Lang::Es, sign(&folder, Lang::Es, Stage::Translated, &pen, &[])?);
    /// assert!(Status::of(&folder).signed(Lang::Es).is_some_and(|signature| signature.by == "MD"));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn signed(&self, lang: Lang) -> Option<&Signature> {
        self.folder.states.get(&lang)?.signed.last()
    }

    /// Who signed messages of an edition one by one since it was signed last, the last signature of each person and stage;
    /// none of an edition that was issued.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, Status, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let mut folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    ///
    /// let state = sign(&folder, Lang::Es, Stage::Translated, &pen, &["questions".to_owned()])?;
    /// folder.states.insert(Lang::Es, state);
    /// let status = Status::of(&folder);
    /// assert!(status.signed(Lang::Es).is_none(), "nobody signed the edition");
    /// assert_eq!(status.by_message(Lang::Es)[0].by, "MD");
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn by_message(&self, lang: Lang) -> Vec<&Signature> {
        let Some(state) = self.folder.states.get(&lang).filter(|state| !state.is_issued()) else {
            return Vec::new();
        };
        let is_signed = |row: &&Row| {
            let counts = |it: &Standing| matches!(it, Standing::Signed(_) | Standing::Stale(_));
            row.cells.iter().any(|(own, standing)| *own == lang && counts(standing))
        };
        let signed = self.rows.iter().filter(is_signed).filter_map(|row| state.messages.get(&row.id));
        let from = state.signed.last().map(|last| last.date);
        let since = |it: &&Signature| Some(it.date) >= from && !state.signed.contains(it);
        let mut out: Vec<&Signature> = Vec::new();
        for one in signed.map(|made| &made.signed).filter(since) {
            match out.iter_mut().find(|known| (&known.by, known.state) == (&one.by, one.state)) {
                Some(known) if known.date < one.date => *known = one,
                Some(_) => {}
                None => out.push(one),
            }
        }
        out.sort_by_key(|it| it.date);
        out
    }

    /// Who signed an edition last, and messages of it since, in words; none where nobody did.
    pub(crate) fn signatures(&self, lang: Lang) -> Option<String> {
        let told = |signatures: &[&Signature]| {
            let all: Vec<String> = signatures.iter().map(ToString::to_string).collect();
            format!("messages {}", all.join(" and "))
        };
        match (self.signed(lang), self.by_message(lang).as_slice()) {
            (edition, []) => edition.map(ToString::to_string),
            (None, messages) => Some(told(messages)),
            (Some(edition), messages) => Some(format!("{edition}, {}", told(messages))),
        }
    }

    /// The weight of the gravest that the matrix shows: what is stale stops an edition, what is missing in a language
    /// that has prose is still to be done, what nobody reviewed is worth a note.
    ///
    /// ```
    /// use tsb_circular::diag::Severity;
    /// use tsb_circular::status::Status;
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    ///
    /// assert_eq!(Status::of(&folder).severity(), Some(Severity::Note), "nobody signed anything");
    /// ```
    pub fn severity(&self) -> Option<Severity> {
        let has_prose = |lang: &Lang| self.folder.prose.contains_key(lang);
        let cells = self.rows.iter().flat_map(|row| &row.cells).filter(|(lang, _)| has_prose(lang));
        let weights = cells.filter_map(|(_, standing)| match standing {
            Standing::Stale(_) => Some(Severity::Error),
            Standing::Missing | Standing::Unused => Some(Severity::Warning),
            Standing::Unreviewed => Some(Severity::Note),
            Standing::Absent | Standing::Signed(_) => None,
        });
        weights.max()
    }
}

/// What is asked of the prose of a language.
struct Asked {
    /// The messages that must or may be there.
    ids: BTreeSet<String>,
    /// Those of them that must.
    needed: BTreeSet<String>,
    /// Those of which something is missing.
    missing: BTreeSet<String>,
}

impl Asked {
    fn of(folder: &Folder, lang: Lang) -> Self {
        let asked = folder.asked(lang);
        let whole = |id: &String| id.split('.').next().unwrap_or(id).to_owned();
        let needed = asked.iter().filter(|asked| !asked.optional).map(|asked| whole(&asked.id)).collect();
        let ids = asked.iter().map(|asked| whole(&asked.id)).collect();
        Self { ids, needed, missing: folder.missing(lang).iter().map(whole).collect() }
    }
}

fn standing(folder: &Folder, lang: Lang, asked: &Asked, id: &str) -> Standing {
    if asked.missing.contains(id) {
        return Standing::Missing;
    }
    let Some(entry) = folder.prose.get(&lang).and_then(|prose| prose.messages.get(id)) else {
        return Standing::Absent;
    };
    if !entry.overrides && !asked.ids.contains(id) {
        return Standing::Unused;
    }
    let Some(made) = made(folder, lang, id) else { return Standing::Unreviewed };
    match stale(folder, lang, id, made) {
        Some((was, now)) => Standing::Stale(change(folder, &was, &now)),
        None if is_as_signed(folder, lang, id, made) => {
            let issued = folder.states.get(&lang).filter(|state| state.is_issued());
            let issued = issued.and_then(|state| state.signed.last());
            Standing::Signed(issued.unwrap_or(&made.signed).clone())
        }
        None => Standing::Unreviewed,
    }
}

fn made<'f>(folder: &'f Folder, lang: Lang, id: &str) -> Option<&'f Made> {
    folder.states.get(&lang)?.messages.get(id)
}

/// A message of the original in one spelling; empty where it has none.
fn source(folder: &Folder, id: &str) -> Option<String> {
    folder.prose.get(&folder.circular.head.original_language)?.normal(id)
}

/// What the original said when a message was made, and what it says now, where these differ.
fn stale(folder: &Folder, lang: Lang, id: &str, made: &Made) -> Option<(String, String)> {
    let was = made.words.as_ref().filter(|_| lang != folder.circular.head.original_language)?;
    let now = source(folder, id).unwrap_or_default();
    (*was != now).then(|| (was.clone(), now))
}

/// Whether the words of a message are those that were signed, made from what there was to make them from.
pub(super) fn is_as_signed(folder: &Folder, lang: Lang, id: &str, made: &Made) -> bool {
    let own = folder.prose.get(&lang).and_then(|prose| prose.normal(id));
    match lang == folder.circular.head.original_language {
        true => own == made.words,
        false => {
            own.map(|own| fingerprint(&own)) == made.own
                && (made.words.is_some() || source(folder, id).is_none())
        }
    }
}

fn change(folder: &Folder, was: &str, now: &str) -> Change {
    Change::between(was, now, folder.circular.head.original_language, &folder.kind.declaration)
}

/// The messages of a language that are made from other words than the original has now, with the change of each.
///
/// ```
/// # use tsb_circular::diag::Source;
/// use tsb_circular::lang::Lang;
/// use tsb_circular::status::{Grade, Pen, Stage, sign, stale_messages};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let mut folder = folder.unwrap();
/// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
/// # folder.states.insert(Lang::Fr, sign(&folder, Lang::Fr, Stage::Translated, &pen, &[]).unwrap());
/// # let english = std::fs::read_to_string("examples/letter/text/en.ftl").unwrap();
/// # let english = english.replace("Questions may be put", "Questions on 6 GHz may be put");
/// # folder.read_prose(Lang::En, Source::new("examples/letter/text/en.ftl", english));
///
/// let stale = stale_messages(&folder, Lang::Fr);
/// assert_eq!((stale["questions"].grade, &*stale["questions"].added[0]), (Grade::Fact, "6 GHz"));
/// ```
pub fn stale_messages(folder: &Folder, lang: Lang) -> BTreeMap<String, Change> {
    let changes = stale_words(folder, lang).into_iter();
    changes.map(|(id, (was, now))| (id, change(folder, &was, &now))).collect()
}

/// The same with the words as they were and as they are.
fn stale_words(folder: &Folder, lang: Lang) -> BTreeMap<String, (String, String)> {
    let Some(state) = folder.states.get(&lang) else { return BTreeMap::new() };
    let said = said(folder, lang);
    let made = state.messages.iter().filter(|(id, _)| said.contains(*id));
    made.filter_map(|(id, made)| Some((id.clone(), stale(folder, lang, id, made)?))).collect()
}

/// The messages of a language that its edition may print.
pub(super) fn said(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    let asked = Asked::of(folder, lang).ids;
    let messages = folder.prose.get(&lang).into_iter().flat_map(|prose| &prose.messages);
    let said = messages.filter(|(id, entry)| entry.overrides || asked.contains(*id));
    said.map(|(id, _)| id.clone()).collect()
}

/// Tells of a message, be it there or not, whether the edition of a language may print it: the letter asks for it, or it is
/// a formula in other words.
pub(super) fn may_print(folder: &Folder, lang: Lang) -> impl Fn(&str) -> bool + '_ {
    let asked = Asked::of(folder, lang).ids;
    let contract = &folder.kind.declaration.contract;
    move |id| asked.contains(id) || contract.messages_of(id).next().is_some() || contract.family(id).is_some()
}

/// The ids of those messages.
pub(crate) fn stale_ids(folder: &Folder, lang: Lang) -> BTreeSet<String> {
    stale_words(folder, lang).into_keys().collect()
}

/// That a message is stale, where it stands, and what to do.
pub(crate) fn told(folder: &Folder, lang: Lang) -> Vec<Diagnostic> {
    let tell = |(id, change): (String, Change)| {
        let Change { grade, lost, added, .. } = change;
        let facts = match (lost.is_empty(), added.is_empty()) {
            (true, true) => String::new(),
            (false, true) => format!(": {} is gone", listed(&lost)),
            (true, false) => format!(": {} is new", listed(&added)),
            (false, false) => format!(": {} became {}", listed(&lost), listed(&added)),
        };
        let message =
            format!("`{id}` is made from other words than the original has now ({}{facts})", grade.name());
        let error = Diagnostic::error(Code::Stale, message);
        let path = quoted(&folder.path.display().to_string());
        let error = error
            .hint("render with --draft to show it, marked")
            .hint(format!("once it is translated: `tsb-circular status {path} --sign {lang}=translated --by INITIALS --message {id}`"));
        match folder.prose.get(&lang).and_then(|prose| prose.place(&id)) {
            Some(place) => error.at(place),
            None => error,
        }
    };
    stale_messages(folder, lang).into_iter().map(tell).collect()
}

/// Words in quotation marks, one after the other.
pub(super) fn listed(words: &[String]) -> String {
    words.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join(", ")
}

impl State {
    /// Whether the edition was issued, and not taken back.
    ///
    /// ```
    /// use tsb_circular::lang::Lang;
    /// use tsb_circular::status::{Pen, Stage, sign};
    /// # use tsb_circular::kinds::{self, Folder};
    /// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
    /// # let folder = folder.unwrap();
    /// # let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 1) };
    ///
    /// let state = sign(&folder, Lang::En, Stage::Issued, &pen, &[])?;
    /// assert!(state.is_issued());
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn is_issued(&self) -> bool {
        self.stage() == Stage::Issued && self.issued.is_some()
    }
}
