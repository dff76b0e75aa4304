//! Filled reply forms counted: in come a circular's folder and the files that Member States sent back, out go the
//! position of each on each text and the count that Resolution 1 asks for.
//!
//! A file is read (`file`), or those that it holds (`packed`), what it says is taken (`fields`, `reply`), held against
//! the form that was sent out (`form`), and the replies are held against one another and counted (`count`); [`table`]
//! shows the result as rows. The one rule: what a reply says is never guessed. What cannot be read, or says two things,
//! is named as a [`Problem`] and left to a person.
//!
//! # What counts
//!
//! A text's reply counts where its position is one of the first three of [`Position`]. Of two replies of one Member
//! State the later counts. Not counted, beside files that cannot be read: replies to another circular, replies of
//! one State that have no dates to order them by, and late replies unless [`Options::late`] asks for them: WTSA
//! Resolution 1, 9.4.1, closes the consultation, and 9.4.5 counts the replies received in it.
//!
//! Where objections decide, they are listed and no share is computed: one is enough. A text that is left unmarked on a
//! form that marks another is not objected to; a form that marks nothing says nothing.
//!
//! Where each approves or rejects, as circulars of 2001 asked, both are counted and those who reject are listed as objecting:
//! one is enough there too.
//!
//! Where a simple majority decides, more than half of the replies must approve, and of enough replies where the law asks
//! for that: no reply is no majority.
//!
//! The answers to a form of the circular's own ([`Answers`]) are set out and counted one by one: a late one is not counted,
//! and a sender who answered twice is named, with both answers counted, as no rule says which of them is meant.
//!
//! # Dates
//!
//! The day on which a reply was received, where the list given says so ([`Received`]), goes before the day that the
//! sender wrote on the form. That day decides what is late and which of two replies is later.
//!
//! ```
//! use tsb_circular::collect::{self, Gathered, Options};
//! use tsb_circular::kinds::{self, Folder};
//!
//! let (folder, _) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! // The bytes of files that came in; `gather` finds them in folders.
//! let files = Gathered::held(vec![("kenya.txt".into(), b"We agree.".to_vec())]);
//! let count = collect::collect(&folder, &files, &Options::default())?;
//! assert_eq!(count.texts[0].name, "X.1332 (X.sgsec-3)");
//! assert!(!count.replies[0].counted, "a text is no form: {}", count.replies[0].problems[0].message);
//! # Ok::<(), tsb_circular::diag::Error>(())
//! ```

mod answers;
mod before;
mod count;
mod fields;
mod file;
mod form;
mod gather;
mod packed;
mod page;
pub(crate) mod position;
mod problem;
mod received;
mod reply;
mod senders;
pub mod table;
mod wording;

use std::fmt;
use std::marker::PhantomData;
use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[cfg(feature = "serve")]
pub(crate) use self::answers::has_forms;
pub use self::answers::{Answer, Answers, Column, FormAnswers, Tally, answers};
pub use self::gather::{Gathered, gather};
use self::position::Marks;
pub use self::position::Position;
pub use self::problem::{Problem, ProblemCode};
pub use self::received::Received;

use self::form::Forms;
use crate::diag::Error;
use crate::kinds::Folder;
use crate::lang::Lang;
use crate::reading::Limits;

/// How replies are collected.
///
/// ```
/// use tsb_circular::collect::{Options, Received};
/// use tsb_circular::diag::Source;
///
/// let list = Source::new("received.csv", "path,received\nkenya.docx,2020-02-28\n");
/// let options = Options { received: Received::parse(&list)?, late: true, ..Options::default() };
/// # drop(options);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Options {
    /// When replies were received, where that is known better than from the forms. Nothing by default.
    pub received: Received,
    /// Whether late replies are counted. They are not, by default; they are flagged either way.
    pub late: bool,
    /// Bounds within which each file is read.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            received: Received::default(),
            late: false,
            // A reply is a letter and a form; what Member States attach comes in files of its own.
            limits: Limits { file: 20 << 20, ..Limits::default() },
        }
    }
}

/// The replies to a circular and their count; as JSON, the shape that scripts rely on.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Collection, Gathered};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// let again: Collection = serde_json::from_str(&serde_json::to_string(&count)?)?;
/// assert_eq!((again.circular.as_str(), again.texts.len()), ("tsb-circular-195", 5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Collection {
    /// The number of this shape.
    pub schema: u8,
    /// The circular's name.
    pub circular: String,
    /// The count of each text, in the circular's order.
    #[serde(deserialize_with = "called_by_id")]
    pub texts: Vec<TextCount>,
    /// The replies, in the order of the files.
    pub replies: Vec<Reply>,
}

/// The count of a text.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, TextCount};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Default::default())?;
/// let text: &TextCount = &count.texts[0];
/// assert!(text.replies == 0 && text.proceeds, "no reply at all is consent");
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TextCount {
    /// The text's id.
    pub id: String,
    /// What people call it: its designation, and its working name in brackets. JSON does not have it: the id where it was
    /// read from there.
    #[serde(skip)]
    pub name: String,
    /// How many replies count.
    pub replies: usize,
    /// How many of them support consideration of the text for approval, approve it, or do not object to its deletion.
    pub support: usize,
    /// How many replies are needed, where a simple majority of them decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<usize>,
    /// Their share, to three decimals; none where there are no replies.
    pub share: Option<f64>,
    /// Whether the text goes to the meeting: 70 per cent or more of the replies, or no reply at all (WTSA
    /// Resolution 1, 9.4.5), decided by the exact share; or whether its deletion comes into force: no objection
    /// (9.8.2.1); or whether more than half of the replies approve, where enough came in (7.2.3, 7.4.1.1).
    pub proceeds: bool,
    /// What withdrew it from the letter since: `Corrigendum 1`. Its replies are not counted, and it does not proceed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
    /// How many of the replies that count are on the form of the edition before, where a text was withdrawn since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<usize>,
    /// Who objects to a deletion or rejects it, where one of them decides; they have no share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objections: Option<Vec<Objection>>,
}

/// An objection to a text.
///
/// ```
/// use tsb_circular::collect::Objection;
///
/// let json = r#"{ "path": "a.docx", "member-state": "Chad", "reasons": "It is in use." }"#;
/// let objection: Objection = serde_json::from_str(json)?;
/// assert_eq!(objection.member_state.as_deref(), Some("Chad"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Objection {
    /// The file, as it was named.
    #[serde(serialize_with = "shown")]
    pub path: PathBuf,
    /// Who objects, where the form says so.
    pub member_state: Option<String>,
    /// The reasons on the form.
    pub reasons: Option<String>,
}

/// A reply.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, Reply};
///
/// let files = Gathered::held(vec![("kenya.txt".into(), b"We agree.".to_vec())]);
/// let count = collect::collect(&folder, &files, &Default::default())?;
/// let reply: &Reply = &count.replies[0];
/// assert!(!reply.counted && reply.positions.is_empty());
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Reply {
    /// The file, as it was named.
    #[serde(serialize_with = "shown")]
    pub path: PathBuf,
    /// The Member State: its short name in the language in which it was written, or what was written where that
    /// is no name that is known.
    pub member_state: Option<String>,
    /// The sender's name.
    pub name: Option<String>,
    /// When it was received or, where that is not known, the day on the form.
    pub date: Option<Date>,
    /// The language of the form.
    pub language: Option<Lang>,
    /// Whether it is counted, for one text at least.
    pub counted: bool,
    /// What withdrew texts on which its form still asks: `Corrigendum 1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The position on each text, in the circular's order; none where the file cannot be read.
    #[serde(serialize_with = "as_map", deserialize_with = "in_order")]
    #[schemars(with = "std::collections::BTreeMap<String, Position>")]
    pub positions: Vec<(String, Position)>,
    /// The reasons that it gives for an objection, by text.
    #[serde(
        serialize_with = "as_map_of_words",
        deserialize_with = "in_order",
        skip_serializing_if = "Vec::is_empty",
        default
    )]
    #[schemars(with = "std::collections::BTreeMap<String, String>")]
    pub reasons: Vec<(String, String)>,
    /// What is wrong with it, or deserves a look.
    pub problems: Vec<Problem>,
    /// Who replied, for comparing.
    #[serde(skip)]
    pub(crate) identity: Option<String>,
    /// The time of receipt, where it is known.
    #[serde(skip)]
    pub(crate) time: Option<jiff::civil::Time>,
}

fn shown<S: Serializer>(path: &std::path::Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

fn as_map<S: Serializer>(positions: &[(String, Position)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(positions.iter().map(|(id, position)| (id, position)))
}

fn as_map_of_words<S: Serializer>(words: &[(String, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(words.iter().map(|(id, words)| (id, words)))
}

/// A map as its entries, in their order.
fn in_order<'de, D, T>(deserializer: D) -> Result<Vec<(String, T)>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    struct Entries<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
        type Value = Vec<(String, T)>;

        fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
            out.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut out = Vec::new();
            while let Some(entry) = map.next_entry()? {
                out.push(entry);
            }
            Ok(out)
        }
    }
    deserializer.deserialize_map(Entries(PhantomData))
}

fn called_by_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<TextCount>, D::Error> {
    let mut texts = Vec::<TextCount>::deserialize(deserializer)?;
    texts.iter_mut().for_each(|text| text.name.clone_from(&text.id));
    Ok(texts)
}

impl Collection {
    /// A message with the texts as people call them, where it has them by their ids.
    pub(crate) fn named(&self, message: &str) -> String {
        let is_of_id = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/');
        let mut out = String::with_capacity(message.len());
        let mut rest = message;
        while let Some(start) = rest.find(is_of_id) {
            let end = rest[start..].find(|c| !is_of_id(c)).map_or(rest.len(), |length| start + length);
            let word = &rest[start..end];
            let text = self.texts.iter().find(|text| text.id == word);
            out.push_str(&rest[..start]);
            out.push_str(text.map_or(word, |text| &text.name));
            rest = &rest[end..];
        }
        out + rest
    }
}

impl Reply {
    /// A reply of which nothing is known yet but its file.
    fn new(path: PathBuf) -> Self {
        Self {
            path,
            member_state: None,
            name: None,
            date: None,
            language: None,
            counted: false,
            before: None,
            positions: Vec::new(),
            reasons: Vec::new(),
            problems: Vec::new(),
            identity: None,
            time: None,
        }
    }

    /// The position on a text.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::collect::{self, Gathered};
    ///
    /// let files = Gathered::held(vec![("kenya.txt".into(), b"We agree.".to_vec())]);
    /// let count = collect::collect(&folder, &files, &Default::default())?;
    /// assert_eq!(count.replies[0].position("x-1332"), None, "the file cannot be read");
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn position(&self, text: &str) -> Option<Position> {
        self.positions.iter().find(|(id, _)| id == text).map(|(_, position)| *position)
    }

    /// Whether it has a problem of this kind.
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// use tsb_circular::collect::{self, Gathered, ProblemCode};
    ///
    /// let files = Gathered::held(vec![("kenya.txt".into(), b"We agree.".to_vec())]);
    /// let count = collect::collect(&folder, &files, &Default::default())?;
    /// assert!(count.replies[0].has(ProblemCode::NotRead));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    pub fn has(&self, code: ProblemCode) -> bool {
        self.problems.iter().any(|problem| problem.code == code)
    }

    /// Whether the file could be read.
    pub(crate) fn is_read(&self) -> bool {
        !self.problems.iter().any(|problem| problem.code.is_unread())
    }
}

/// Reads the files, several at once, and counts what they say.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, Options};
///
/// let count = collect::collect(&folder, &Gathered::default(), &Options::default())?;
/// assert!(count.texts.iter().all(|text| text.share.is_none()));
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
///
/// # Errors
/// When letters of the circular's kind have no form.
pub fn collect(folder: &Folder, files: &Gathered, options: &Options) -> Result<Collection, Error> {
    // The form as it was sent out, and what corrigenda have changed since.
    let issued = folder.issued();
    let forms = Forms::new(&issued)?;
    let corrected = folder.corrected();
    let current = corrected.as_ref().map_or(folder, |it| &it.folder);
    let now = corrected.as_ref().map(|it| Forms::new(&it.folder)).transpose()?;
    let deadline = (forms.form().deadline)(&current.circular.matter);
    let editions = page::Editions::of(folder);
    let mut replies: Vec<Reply> = files
        .replies
        .par_iter()
        .flat_map_iter(|path| {
            file::read(files, path, &options.limits).into_iter().map(move |came| (path, came))
        })
        .map(|(path, came)| match came.read {
            Ok(reading) => {
                let companion = came.companion || files.has_companion(path);
                let mut reply = match corrected.as_ref().zip(now.as_ref()) {
                    Some((corrected, now)) => before::of(corrected, |it| {
                        reply::of(&reading, if it { &forms } else { now }, companion, options)
                    }),
                    None => reply::of(&reading, &forms, companion, options),
                };
                let told = editions.unknown(&reading).filter(|_| reply.is_read());
                reply.problems.extend(told);
                reply
            }
            Err(problem) => Reply { problems: vec![problem], ..Reply::new(came.path) },
        })
        .collect();
    count::settle(deadline, &mut replies, options);
    let rule = forms.rule();
    let texts = forms
        .named()
        .map(|(text, name)| match &corrected {
            Some(corrected) => {
                let counted = count::of(text, name, &replies, rule, &current.circular.matter);
                before::count(corrected, counted, &replies)
            }
            None => count::of(text, name, &replies, rule, &folder.circular.matter),
        })
        .collect();
    Ok(Collection { schema: 1, circular: folder.circular.name(), texts, replies })
}
