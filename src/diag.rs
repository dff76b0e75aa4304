//! What went wrong or deserves a look: in comes a finding of any room, out goes a [`Diagnostic`] that says
//! where, what and how to mend.
//!
//! Rooms collect diagnostics and hand them back beside their value, many at once; nothing below
//! `cli` prints, and only `cli` chooses colours and exit codes.
//!
//! ```
//! use tsb_circular::diag::{Severity, has_errors};
//! use tsb_circular::kinds::{self, Folder};
//!
//! let (folder, diagnostics) = Folder::read("no-such-folder".as_ref(), &kinds::ALL);
//! assert!(folder.is_none() && has_errors(&diagnostics));
//! assert_eq!(diagnostics[0].severity, Severity::Error);
//! for diagnostic in &diagnostics {
//!     println!("{diagnostic}");
//! }
//! ```

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, Serializer};

/// How much a diagnostic weighs.
///
/// ```
/// use tsb_circular::diag::Severity;
///
/// assert!(Severity::Note < Severity::Warning && Severity::Warning < Severity::Error);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Polish: right as it stands, better otherwise.
    Note,
    /// Look here: probably wrong, and the output is still made.
    Warning,
    /// Wrong: no output is made from it.
    Error,
}

impl Severity {
    /// The word for it, as in reports and JSON.
    ///
    /// ```
    /// use tsb_circular::diag::Severity;
    ///
    /// assert_eq!(Severity::Warning.name(), "warning");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// The kind of a diagnostic: a closed set, so that scripts can rely on the names.
///
/// ```
/// use tsb_circular::diag::Code;
///
/// assert_eq!(serde_json::to_string(&Code::MissingMessage)?, "\"missing-message\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Code {
    /// A file cannot be read, or is not what it should be.
    Io,
    /// A file is larger than the reader takes.
    TooLarge,
    /// `circular.toml` is not TOML.
    TomlSyntax,
    /// A letter that is given as JSON is none.
    JsonSyntax,
    /// A field that the format does not know.
    UnknownField,
    /// A field that must be there is not.
    MissingField,
    /// A value of the wrong type or outside its domain.
    InvalidValue,
    /// Two values that cannot both be right, such as a deadline after the meeting.
    Inconsistent,
    /// Two things with one name.
    Duplicate,
    /// A file that cannot be read without a password.
    Encrypted,
    /// A model of another format number or another kind.
    Unsupported,
    /// A file of work on a letter, such as two languages side by side, where an edition is wanted.
    WorkingFile,
    /// A Fluent file that does not parse.
    FtlSyntax,
    /// A Fluent construct the strict catalogs refuse.
    FtlLint,
    /// Words of a template that were left.
    Template,
    /// A mark of prose that does not close, or a link that leads to no fact.
    Markup,
    /// A message that must be there is not.
    MissingMessage,
    /// A message that nothing asks for.
    UnknownMessage,
    /// A variable that the message is not given.
    UnknownVariable,
    /// A variable that a message is given and does not use.
    UnusedVariable,
    /// Catalogs of two languages that do not run parallel.
    Parity,
    /// An override of a catalog message: listed, so that it is seen.
    Override,
    /// A character that the formats cannot hold, or that collides with our own markers.
    ForbiddenCharacter,
    /// A character for which no face of the language has a glyph.
    MissingGlyph,
    /// A small word that does not fit the fact after it.
    Grammar,
    /// A term that no source settles, used by this circular.
    UnconfirmedTerm,
    /// A rule of WTSA Resolution 1 that the circular does not keep.
    Procedure,
    /// A letter that lacks what it is issued with.
    Draft,
    /// A picture or another part of the letterhead that cannot be used.
    Letterhead,
    /// Something of an imported edition that the circular does not give back: a slip corrected, a fact that
    /// disagrees, words without a home.
    Corrected,
    /// Words that are made from others than the original has now.
    Stale,
    /// A letter that is no longer as it was issued.
    Frozen,
    /// Files that a manifest says were made from something else than is there now.
    OtherWords,
    /// A file that a manifest names and that is not there.
    MissingFile,
    /// A file that is not as its manifest says.
    ChangedFile,
    /// A file that no manifest names.
    UnknownFile,
    /// Typst refused the layout or the export.
    Layout,
    /// More is asked at once, or takes longer, than a server has room for.
    Busy,
    /// A fault of this program.
    Internal,
}

/// A place in a file: the span is in bytes, the file's text comes along for the excerpt.
///
/// ```
/// use tsb_circular::diag::Source;
///
/// let place = Source::new("a.toml", "number = 0").place(9..10);
/// assert_eq!(place.span, Some(9..10));
/// ```
#[derive(Debug, Clone, Eq)]
pub struct Place {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// The whole text of the file, where a span points into it.
    pub source: Option<Arc<str>>,
    /// The bytes meant.
    pub span: Option<Range<usize>>,
    /// Which value of a model is meant, as a JSON Pointer (RFC 6901): `/meeting/from`; empty for the model as a whole.
    pub pointer: Option<String>,
}

impl PartialEq for Place {
    /// What differs most often comes first: texts of files are long, and mostly the same one.
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.source, &other.source) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        };
        self.span == other.span
            && self.pointer == other.pointer
            && self.path == other.path
            && (same || self.source == other.source)
    }
}

impl Place {
    /// A file as a whole.
    ///
    /// ```
    /// use tsb_circular::diag::Place;
    ///
    /// assert_eq!(Place::file("a.toml").line_column(), None);
    /// ```
    pub fn file(path: impl AsRef<Path>) -> Self {
        Self { path: path.as_ref().to_path_buf(), source: None, span: None, pointer: None }
    }

    /// The 1-based line and column (in characters) where the span begins.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    ///
    /// let source = Source::new("a.toml", "x = 1\ny = 2\n");
    /// assert_eq!(source.place(6..7).line_column(), Some((2, 1)));
    /// ```
    pub fn line_column(&self) -> Option<(usize, usize)> {
        self.position(self.span.as_ref()?.start)
    }

    /// The same of the first character behind it.
    fn end(&self) -> Option<(usize, usize)> {
        let (source, span) = (self.source.as_ref()?, self.span.as_ref()?);
        let end = span.end.max(span.start).min(source.len());
        self.position((end..=source.len()).find(|at| source.is_char_boundary(*at))?)
    }

    fn position(&self, at: usize) -> Option<(usize, usize)> {
        let source = self.source.as_ref()?;
        let before = source.get(..at.min(source.len()))?;
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Some((line, column))
    }
}

/// A file with its text, from which places are cut.
///
/// ```
/// use tsb_circular::diag::Source;
/// use tsb_circular::kinds::{self, Folder};
///
/// let letter = Source::new("letter.json", "{}");
/// let (_, diagnostics) = Folder::from_json(&letter, &kinds::ALL);
/// assert_eq!(diagnostics[0].place.as_ref().unwrap().path, letter.path);
/// ```
#[derive(Debug, Clone)]
pub struct Source {
    /// The file, as the user named it.
    pub path: PathBuf,
    /// Its whole text.
    pub text: Arc<str>,
}

impl Source {
    /// A source of this text.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    ///
    /// let source = Source::new("text/en.ftl", "subject = Forum\n");
    /// assert_eq!(source.text.lines().count(), 1);
    /// ```
    pub fn new(path: impl AsRef<Path>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.as_ref().to_path_buf(), text: text.into() }
    }

    /// The place of these bytes.
    ///
    /// ```
    /// use tsb_circular::diag::Source;
    ///
    /// let place = Source::new("a.toml", "number = 0").place(9..10);
    /// assert_eq!(place.line_column(), Some((1, 10)));
    /// ```
    pub fn place(&self, span: Range<usize>) -> Place {
        Place { path: self.path.clone(), source: Some(self.text.clone()), span: Some(span), pointer: None }
    }
}

/// One finding: severity, code, place, message and hints.
///
/// Messages are lower-case and without a full stop; each hint says what to do next.
///
/// ```
/// use tsb_circular::diag::{Code, Diagnostic, Place};
///
/// let found = Diagnostic::warning(Code::Draft, "the letter has no number").at(Place::file("circular.toml"));
/// assert_eq!(found.to_string(), "circular.toml: warning: the letter has no number");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// Its kind.
    pub code: Code,
    /// Where, as far as known.
    pub place: Option<Box<Place>>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// An error.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Severity};
    ///
    /// assert_eq!(Diagnostic::error(Code::Io, "cannot be read").severity, Severity::Error);
    /// ```
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// A warning.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Severity};
    ///
    /// assert_eq!(Diagnostic::warning(Code::Procedure, "a rule").severity, Severity::Warning);
    /// ```
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// A note.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Severity};
    ///
    /// assert_eq!(Diagnostic::note(Code::UnconfirmedTerm, "a term").severity, Severity::Note);
    /// ```
    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self { severity, code, place: None, message: message.into(), hints: Vec::new() }
    }

    /// The same, at this place.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Source};
    ///
    /// let source = Source::new("a.toml", "x = 1\ny = ?\n");
    /// let found = Diagnostic::error(Code::TomlSyntax, "no value").at(source.place(10..11));
    /// assert_eq!(found.to_string(), "a.toml:2:5: error: no value");
    /// ```
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// The same, with a further hint.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic};
    ///
    /// let found = Diagnostic::error(Code::Io, "no such file").hint("check the path");
    /// assert_eq!(found.hints, ["check the path"]);
    /// ```
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

/// One line without excerpt, for logs and assertions: `path:line:column: error: message`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{}", place.path.display())?;
            if let Some((line, column)) = place.line_column() {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        let severity = match self.severity {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}: {}", self.message)?;
        for hint in &self.hints {
            write!(f, " (hint: {hint})")?;
        }
        Ok(())
    }
}

/// As reports in JSON have it: `severity`, `code`, `message`, `file`, `line`, `column`, `end-line`, `end-column` (all from 1),
/// `pointer`, `hints`.
impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = self.place.as_deref();
        let (position, end) = (place.and_then(Place::line_column), place.and_then(Place::end));
        Written {
            severity: self.severity,
            code: self.code,
            message: &self.message,
            file: place.map(|place| place.path.display().to_string()),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            end_line: end.map(|(line, _)| line),
            end_column: end.map(|(_, column)| column),
            pointer: place.and_then(|place| place.pointer.as_deref()),
            hints: &self.hints,
        }
        .serialize(serializer)
    }
}

impl JsonSchema for Diagnostic {
    fn schema_name() -> Cow<'static, str> {
        "Diagnostic".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Written::json_schema(generator)
    }
}

/// A diagnostic as reports in JSON have it.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct Written<'a> {
    severity: Severity,
    code: Code,
    message: &'a str,
    /// The file, as it was named.
    file: Option<String>,
    /// The line in it, from 1.
    line: Option<usize>,
    /// The character in the line, from 1.
    column: Option<usize>,
    /// The line in which the place ends.
    end_line: Option<usize>,
    /// The first character of that line behind it.
    end_column: Option<usize>,
    /// Which value of a letter is meant, as a JSON Pointer (RFC 6901).
    pointer: Option<&'a str>,
    /// How to mend it.
    hints: &'a [String],
}

/// The most that is told of one file: what has more faults is mended from the top.
const MOST: usize = 1000;
/// Longer names are near to none: comparing them would take time by the square of their length.
const LONGEST_NAME: usize = 200;

/// Whether so much was found, errors too, that more would change nothing.
pub(crate) fn is_full(found: &[Diagnostic]) -> bool {
    found.len() > MOST && found.last().is_some_and(|last| last.severity == Severity::Error)
}

/// Adds a finding of a file, as long as there is not more than anybody reads; then, once, that there is more, which
/// weighs as much as the worst that is not told.
pub(crate) fn tell(found: &mut Vec<Diagnostic>, diagnostic: Diagnostic) {
    if found.len() < MOST {
        found.push(diagnostic);
    } else if found.len() == MOST {
        let place = diagnostic.place.map(|place| Box::new(Place::file(&place.path)));
        let message = "there is more wrong than is told here".to_owned();
        let hints = vec!["mend these first, and try again".to_owned()];
        found.push(Diagnostic { place, message, hints, ..diagnostic });
    } else if let Some(last) = found.last_mut() {
        last.severity = last.severity.max(diagnostic.severity);
    }
}

/// All findings of a step that made no value.
pub(crate) type Diagnostics = Vec<Diagnostic>;

/// Why a step made no value: everything that was found, at least one of them an error.
///
/// It goes through `?` like any error, prints one line a finding, and gives the findings to whoever wants to know where
/// they stand and how to mend them.
///
/// ```
/// use tsb_circular::diag::{Code, Error};
/// use tsb_circular::letterhead::Picture;
///
/// fn logo(bytes: &[u8]) -> Result<Picture, Box<dyn std::error::Error>> {
///     Ok(Picture::new(bytes.to_vec())?)
/// }
/// let error = logo(b"no picture").unwrap_err();
/// let error = error.downcast_ref::<Error>().unwrap();
/// assert_eq!(error.diagnostics()[0].code, Code::Letterhead);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Vec<Diagnostic>);

impl Error {
    /// What was found.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Error};
    ///
    /// let error = Error::from(Diagnostic::error(Code::Io, "no such file"));
    /// assert_eq!(error.diagnostics().len(), 1);
    /// ```
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }

    /// What was found, to keep.
    ///
    /// ```
    /// use tsb_circular::diag::{Code, Diagnostic, Error};
    ///
    /// let found = vec![Diagnostic::error(Code::Io, "no such file")];
    /// assert_eq!(Error::from(found.clone()).into_diagnostics(), found);
    /// ```
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, diagnostic) in self.0.iter().enumerate() {
            let end = if number == 0 { "" } else { "\n" };
            write!(f, "{end}{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<Diagnostic> for Error {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Error {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self(diagnostics)
    }
}

impl FromIterator<Diagnostic> for Error {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Self(diagnostics.into_iter().collect())
    }
}

impl From<Error> for Vec<Diagnostic> {
    fn from(error: Error) -> Self {
        error.0
    }
}

impl IntoIterator for Error {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Whether one of them is an error.
///
/// ```
/// use tsb_circular::diag::{Code, Diagnostic, has_errors};
///
/// assert!(!has_errors(&[Diagnostic::note(Code::Draft, "no number yet")]));
/// ```
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// The nearest of the known names, when near enough to be meant: the hint for a misspelt field or message.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .filter(|_| name.len() <= LONGEST_NAME)
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(score, candidate)| *score > 0.8 || strsim::damerau_levenshtein(name, candidate) == 1)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_columns_from_one() {
        let source = Source::new("a.toml", "x = 1\ny = é2\n");
        assert_eq!(source.place(10..11).line_column(), Some((2, 5)));
        assert_eq!(source.place(10..11).end(), Some((2, 6)));
        assert_eq!(source.place(0..1).line_column(), Some((1, 1)));
    }

    #[test]
    fn no_more_is_told_than_anybody_reads_and_no_error_is_lost() {
        let mut found = Vec::new();
        (0..3000).for_each(|_| tell(&mut found, Diagnostic::warning(Code::Draft, "a").at(Place::file("f"))));
        assert_eq!((found.len(), has_errors(&found), is_full(&found)), (MOST + 1, false, false));
        tell(&mut found, Diagnostic::error(Code::Draft, "b"));
        assert_eq!((found.len(), has_errors(&found), is_full(&found)), (MOST + 1, true, true));
    }

    #[test]
    fn the_nearest_name_is_the_one_meant() {
        assert_eq!(nearest("desination", ["status", "designation"]), Some("designation"));
        assert_eq!(nearest("zzz", ["status", "designation"]), None);
    }
}
