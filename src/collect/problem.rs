//! What is wrong with a reply: a closed set of codes that scripts can rely on, each with a message for people.
//!
//! A problem says what was found, where, and what to do next.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::diag::Severity;

/// Something wrong with a reply, or worth a look.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::collect::{self, Gathered, Problem, ProblemCode};
///
/// let files = Gathered::held(vec![("a.txt".into(), b"We agree.".to_vec())]);
/// let count = collect::collect(&folder, &files, &Default::default())?;
/// let problem: &Problem = &count.replies[0].problems[0];
/// assert_eq!(problem.code, ProblemCode::NotRead);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// Its kind.
    pub code: ProblemCode,
    /// What was found.
    pub message: String,
    /// What to do about it.
    #[serde(skip)]
    pub hint: Option<String>,
}

impl Problem {
    /// A problem of this kind.
    pub(crate) fn new(code: ProblemCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: None }
    }

    /// The same, with what to do about it.
    ///
    /// ```
    /// use tsb_circular::collect::Problem;
    ///
    /// let problem: Problem = serde_json::from_str(r#"{ "code": "late", "message": "dated 2020-03-02" }"#)?;
    /// let problem = problem.hint("count it with `--count-late`");
    /// assert!(problem.hint.is_some());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident;)+) => {
        /// The kind of a problem.
        ///
        /// ```
        /// use tsb_circular::collect::ProblemCode;
        ///
        /// let code: ProblemCode = serde_json::from_str("\"wording-edited\"")?;
        /// assert_eq!(code, ProblemCode::WordingEdited);
        /// # Ok::<(), serde_json::Error>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ProblemCode {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl ProblemCode {
            /// All of them.
            ///
            /// ```
            /// use tsb_circular::collect::ProblemCode;
            ///
            /// assert!(ProblemCode::ALL.contains(&ProblemCode::Late));
            /// ```
            pub const ALL: &[ProblemCode] = &[$(ProblemCode::$variant),+];

            /// Its name, as in JSON.
            ///
            /// ```
            /// use tsb_circular::collect::ProblemCode;
            ///
            /// assert_eq!(ProblemCode::FormTwice.name(), "form-twice");
            /// ```
            pub const fn name(self) -> &'static str {
                match self { $(ProblemCode::$variant => $name,)+ }
            }

            /// How much it weighs: an error where the file cannot be read, a note where nothing needs to be done.
            ///
            /// ```
            /// use tsb_circular::collect::ProblemCode;
            /// use tsb_circular::diag::Severity;
            ///
            /// assert_eq!(ProblemCode::Superseded.severity(), Severity::Note);
            /// ```
            pub const fn severity(self) -> Severity {
                match self { $(ProblemCode::$variant => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// No form can be read from the file: it is scanned, flattened, damaged or something else. Not counted.
    Unreadable = "unreadable", Error;
    /// The file asks for a password or is restricted. Not counted.
    Encrypted = "encrypted", Error;
    /// The file holds a script, which no form of ours does. Nothing was run. Not counted.
    Script = "script", Error;
    /// The file is beyond the bounds within which replies are read. Not counted.
    TooLarge = "too-large", Error;
    /// The file is of a kind that is not read: another program's document, a picture, a folder. Not counted.
    NotRead = "not-read", Error;
    /// Marks of the form are not there under their names: removed, renamed or made text. Not counted.
    MarksMissing = "marks-missing", Error;
    /// The form is that of another circular. Not counted.
    OtherCircular = "other-circular", Warning;
    /// The form also asks about texts that the circular does not put forward any more. Counted for the others.
    OtherTexts = "other-texts", Warning;
    /// The form is that of the edition before a corrigendum withdrew texts. Counted for those that remain.
    EditionBefore = "edition-before", Note;
    /// The form was filled in on a page of other words than the letter has now. Counted.
    EditionUnknown = "edition-unknown", Note;
    /// A corrigendum asks for replies anew, and this one was sent before. Not counted.
    AskedAnew = "asked-anew", Warning;
    /// The form is in the file more than once. Counted once, where the copies say the same.
    FormTwice = "form-twice", Warning;
    /// A box looks ticked and is not, or the other way round. Not counted for that text.
    ShownOtherwise = "shown-otherwise", Warning;
    /// Something is drawn over the form, which ticks no box. Not counted for a text where it is drawn at a box.
    DrawnOver = "drawn-over", Warning;
    /// The marks of a text say two things. Not counted for that text.
    Contradictory = "contradictory", Warning;
    /// A question is answered that is asked only with another answer to an earlier one. Counted.
    Unasked = "unasked", Warning;
    /// An option is marked and the box around it is not. Counted as if it were.
    InnerMarkAlone = "inner-mark-alone", Warning;
    /// No mark is set for a text. Not counted for that text.
    Blank = "blank", Warning;
    /// The form does not say which Member State replies. Counted.
    NoMemberState = "no-member-state", Warning;
    /// The Member State is written in a way that is not known. Counted under what is written.
    UnknownMemberState = "unknown-member-state", Warning;
    /// A Member State replied more than once; this reply is the latest and counts.
    DuplicateMemberState = "duplicate-member-state", Warning;
    /// A later reply of the same Member State counts in its place.
    Superseded = "superseded", Note;
    /// A Member State replied more than once, and no date says which reply is the latest. None counts.
    UndatedDuplicate = "undated-duplicate", Warning;
    /// The reply came after the deadline. Not counted, unless asked for.
    Late = "late", Warning;
    /// Whoever answers a form of the circular's own did so more than once. Each answer is counted.
    SentAgain = "sent-again", Warning;
    /// The date on the form cannot be read as a single day.
    DateUnclear = "date-unclear", Warning;
    /// No date stands on the form, and no list says when it was received. Counted.
    DateNotRead = "date-not-read", Warning;
    /// A blank that appears twice holds two entries.
    EntriesDiffer = "entries-differ", Warning;
    /// Comments or reasons are announced, and neither the file nor one beside it holds any.
    CommentsNotAttached = "comments-not-attached", Warning;
    /// The wording of the form was changed.
    WordingEdited = "wording-edited", Warning;
}

impl ProblemCode {
    /// Whether nothing of the file is known.
    ///
    /// ```
    /// use tsb_circular::collect::ProblemCode;
    ///
    /// assert!(ProblemCode::Encrypted.is_unread());
    /// assert!(!ProblemCode::Late.is_unread());
    /// ```
    pub fn is_unread(self) -> bool {
        self.severity() == Severity::Error
    }

    /// Whether it says that no date is known.
    #[cfg(feature = "serve")]
    pub(crate) fn is_about_date(self) -> bool {
        matches!(self, Self::DateUnclear | Self::DateNotRead | Self::UndatedDuplicate)
    }
}

impl Serialize for ProblemCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl JsonSchema for ProblemCode {
    fn schema_name() -> Cow<'static, str> {
        "ProblemCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<_> = Self::ALL.iter().map(|code| code.name()).collect();
        json_schema!({ "description": "The kind of a problem.", "enum": names })
    }
}

impl<'de> Deserialize<'de> for ProblemCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let code = Self::ALL.iter().find(|code| code.name() == name);
        code.copied().ok_or_else(|| D::Error::custom(format!("no code of a problem is called `{name}`")))
    }
}
