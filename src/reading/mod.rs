//! A finished file as read: raw paragraphs, controls with their states, what was skipped and counted.
//!
//! What comes in is a `.docx` or a `.txt` made by anyone; what goes out says what the file says and means
//! nothing yet. Nothing is dropped silently; only `recognise` gives keys and facts.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::diag::{Code, Diagnostic, Place};
use crate::document::{Key, ShownPiece};
use crate::locale::Lang;

mod canonical;
mod review;
pub mod skipped;

pub use crate::limits::Limits;
pub use review::{Comment, Tracked};

/// A file, read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The path, as the user named it.
    pub path: PathBuf,
    /// The language the file says most of it is in.
    pub declared: Option<Lang>,
    /// The parts, body first, in the order of the package.
    pub parts: Vec<Part>,
    /// Form controls, in document order.
    pub controls: Vec<Control>,
    /// The document's properties by their names in the package: `title`, `creator`, `language`.
    pub properties: BTreeMap<String, String>,
    /// The facts, blocks and annexes that the circular declares itself, as its model writes them, where the file says so.
    pub declares: String,
    /// The addresses of those blocks and annexes.
    pub own: Vec<Key>,
    /// What each fact of the circular shows, by its name and form, where the file says so.
    pub shown: BTreeMap<String, Vec<ShownPiece>>,
    /// The comments on it, in the order of their places.
    pub comments: Vec<Comment>,
    /// The tracked changes that it is read with.
    pub tracked: Vec<Tracked>,
    /// What somebody drew over the pages of a form.
    pub drawn: Vec<Drawn>,
    /// What was seen and not read, counted by kind.
    pub skipped: BTreeMap<String, usize>,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its name in the package, or `body` for a text.
    pub name: String,
    /// Its paragraphs, cells counted in document order.
    pub paragraphs: Vec<Paragraph>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum PartKind {
    Body,
    Header,
    Footer,
    Footnotes,
    Endnotes,
    Comments,
    TextBox,
}

/// A paragraph, or a line of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paragraph {
    /// The 1-based line of a text, or the ordinal of the paragraph in its part.
    pub line: usize,
    /// The cell it stands in: table, row and column, each counted from 0 in its part.
    pub cell: Option<(usize, usize, usize)>,
    /// Over how many columns and rows that cell reaches, where the file says so; over no rows where it is a part of
    /// the cell above it.
    pub reach: Option<(usize, usize)>,
    /// Whether that cell is shaded.
    pub shaded: bool,
    /// The footnote that it is of, by the number that [`Span::note`] gives where the footnote's sign stands.
    pub note: Option<usize>,
    /// The styleId.
    pub style: Option<String>,
    /// The level of the heading that it is, from 1, where the file says so.
    pub heading: Option<u8>,
    /// The number or list mark that Word prints before it by itself: `1.`, `•`. The text does not hold it.
    pub mark: Option<String>,
    /// The level of that list, from 0.
    pub level: Option<usize>,
    /// The names of bookmarks that begin in it.
    pub bookmarks: Vec<String>,
    /// The keys of our own that such bookmarks spell.
    pub keys: Vec<Key>,
    /// The text, in pieces of equal properties.
    pub spans: Vec<Span>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    /// The characters; a line break is LF, a tab is HT, a no-break hyphen is U+2011.
    pub text: String,
    /// The language it is tagged with, by itself, by its style or by the defaults of the file.
    pub lang: Option<Lang>,
    /// Whether it is set from right to left: in Arabic, a number that is not keeps its own order.
    pub rtl: bool,
    /// Where it links to.
    pub link: Option<String>,
    /// Whether it is bold where its paragraph's style is not.
    pub bold: bool,
    /// Whether it is set apart as italics are where its paragraph's style is not: in a script without them, by a line
    /// under the words.
    pub italic: bool,
    /// The fact of the circular that its maker says it shows, with its form after a full stop: `opening.hour`.
    pub fact: Option<String>,
    /// The number of a footnote in its file. Such a piece is the footnote's sign and has no characters.
    pub note: Option<usize>,
    /// What is still pending or was left over on it.
    pub marks: Marks,
}

/// Traces of work on a piece of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// Inserted by a tracked change that nobody accepted yet.
    pub inserted: bool,
    /// Highlighted.
    pub highlighted: bool,
    /// Hidden.
    pub hidden: bool,
    /// Commented on.
    pub commented: bool,
    /// Shown against the order of its letters: `X.1332` reads `2331.X`.
    pub turned: bool,
}

/// A form control with its state.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Control {
    /// The tag or field name.
    pub tag: String,
    /// What it is called in Word, for its reader; empty where it has no such name.
    pub title: String,
    /// The key of ours that the tag spells.
    pub key: Option<Key>,
    /// The name of the part it stands in; text boxes are parts.
    pub part: String,
    /// The line or ordinal of its paragraph in that part.
    pub line: usize,
    /// What may be chosen in it: what the file calls each entry, where it has a name, and its words.
    pub options: Vec<(String, String)>,
    /// The words that are shown while nothing is entered.
    pub placeholder: String,
    /// Its state.
    pub state: State,
    /// Whether it is a box that looks ticked and is not, or the other way round.
    pub contradicted: bool,
}

/// Something that was drawn on a page with fields of a form and is none of them: a line, a stamp, words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The page, from 1.
    pub page: usize,
    /// What the file calls it: `Ink`, `FreeText`.
    pub kind: String,
    /// The tags of the controls that it lies over.
    pub over: Vec<String>,
    /// Where it lies over none: the tags of those in the same row.
    pub beside: Vec<String>,
}

/// The state of a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// A box, marked or not.
    Box(bool),
    /// Text; empty while the placeholder is shown.
    Text(String),
    /// An entry of a list, both texts empty while none is chosen.
    Choice {
        /// What the file calls it, in no language; its words where it has no such name.
        value: String,
        /// The words that are shown.
        words: String,
    },
    /// A day.
    Date {
        /// The day, where the file says which one is meant.
        day: Option<Date>,
        /// The words that are shown, in whatever form; empty while the placeholder is shown.
        words: String,
    },
}

impl Default for State {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl State {
    /// What was entered or chosen, in the words that are shown; a box has none.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Box(_) => None,
            Self::Text(words) | Self::Choice { words, .. } | Self::Date { words, .. } => Some(words),
        }
    }
}

impl Paragraph {
    /// The characters of the paragraph.
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}

impl Reading {
    /// Counts something that was seen and not read; the kinds are in [`skipped`].
    pub fn skip(&mut self, kind: &str) {
        match self.skipped.get_mut(kind) {
            Some(count) => *count += 1,
            None => drop(self.skipped.insert(kind.to_owned(), 1)),
        }
    }

    /// The part of this kind that stands first.
    pub fn part(&self, kind: PartKind) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind)
    }
}

/// The bytes of a file, no more of them than the limits take.
///
/// # Errors
/// When there is no such file, when it cannot be read, and when it is too large.
pub fn bytes(path: &Path, limits: &Limits) -> Result<Vec<u8>, Diagnostic> {
    let refused = |error: std::io::Error| {
        Diagnostic::error(Code::Io, format!("the file cannot be read: {error}")).at(Place::file(path))
    };
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(limits.file.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(refused)?;
    within(&bytes, path, limits)?;
    Ok(bytes)
}

/// The same bytes, where the limits take so many.
///
/// # Errors
/// When there are more.
pub(crate) fn within<'b>(bytes: &'b [u8], path: &Path, limits: &Limits) -> Result<&'b [u8], Diagnostic> {
    if bytes.len() as u64 > limits.file {
        let message = format!("the file is larger than {} bytes", limits.file);
        return Err(limits.exceeded("file", message).at(Place::file(path)));
    }
    Ok(bytes)
}

/// Nothing, where no paragraph is longer than the limits take.
///
/// # Errors
/// When one is: the work on a paragraph grows faster than its length.
pub(crate) fn no_longer(reading: &Reading, limits: &Limits) -> Result<(), Diagnostic> {
    let length = |paragraph: &Paragraph| paragraph.spans.iter().map(|span| span.text.len()).sum::<usize>();
    let mut all = reading.parts.iter().flat_map(|part| part.paragraphs.iter().map(move |it| (part, it)));
    let Some((part, long)) = all.find(|(_, paragraph)| length(paragraph) > limits.paragraph) else {
        return Ok(());
    };
    let (line, name, most) = (long.line, &part.name, limits.paragraph);
    let message = format!("paragraph {line} of `{name}` is longer than {most} bytes");
    Err(limits.exceeded("paragraph", message).at(Place::file(&reading.path)))
}

/// Nothing, where a file is none of those for work on a letter, whoever saved it: their keywords say so, and where those are
/// gone, the style of the addresses in their tables.
///
/// # Errors
/// When it is one: no edition, and its form, if it has one, is drawn.
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(crate) fn no_working_file(reading: &Reading) -> Result<(), Diagnostic> {
    use crate::document::Working::{self, Changes, Parallel, Translation};

    let said = reading.properties.get("keywords").and_then(|keywords| Working::said(keywords));
    let (kind, langs) = match said {
        Some((kind, langs)) => (Some(kind), langs),
        None if has_addresses(reading) => (None, String::new()),
        None => return Ok(()),
    };
    let what = match kind {
        Some(Parallel) => ("a bilingual working print", "two languages side by side"),
        Some(Translation) => ("a table to be translated", "two languages side by side, a sentence a row"),
        Some(Changes) => ("a table of changes", "what changed in the original, beside a translation"),
        None => ("a working table of a letter", "passages side by side"),
    };
    let (of, langs) = match langs.is_empty() {
        true => (String::new(), String::new()),
        false => (format!(" ({langs})"), format!(" with `--lang {langs}`")),
    };
    let message = format!("{}{of}: {}, and no edition", what.0, what.1);
    let mut hint = format!("give an edition of one language, as `render` makes it{langs}");
    if kind == Some(Translation) {
        hint.push_str("; `xliff import` takes the table back into its circular");
    }
    Err(Diagnostic::error(Code::WorkingFile, message).at(Place::file(&reading.path)).hint(hint))
}

/// Whether addresses of a letter stand in a table.
#[cfg(any(feature = "docx", feature = "pdf"))]
fn has_addresses(reading: &Reading) -> bool {
    use crate::document::{PASSAGE_ADDRESS, ROW_ADDRESS};

    let mut cells = reading.parts.iter().flat_map(|part| &part.paragraphs).filter(|it| it.cell.is_some());
    cells.any(|cell| matches!(cell.style.as_deref(), Some(PASSAGE_ADDRESS | ROW_ADDRESS)))
}

/// Whether a character means only what its maker says. Readers give U+FFFD for those that no symbol face
/// explains: the program keeps the others for itself.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}
