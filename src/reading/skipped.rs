//! The kinds of what is seen in a file and not read: a closed set, so that reports can name each.
//!
//! A kind says what was left out, in words that a report can show as they are.

/// Deletions of tracked changes, moved text at its old place included: the accepted text stands without them.
pub const DELETED: &str = "tracked deletions";
/// Rows and cells that a tracked change deletes.
pub const DELETED_CELLS: &str = "tracked deletions of rows or cells";
/// Changes of formatting that are tracked.
pub const FORMATTING: &str = "tracked changes of formatting";
/// Paragraphs joined or parted by a tracked change.
pub const PARAGRAPH_MARKS: &str = "tracked changes of paragraph marks";
/// Text that stands where a field keeps its instruction.
pub const FIELD_CODES: &str = "text in field codes";
/// Fields that begin and never end.
pub const OPEN_FIELDS: &str = "fields without an end";
/// Text of a Word document that stands in no paragraph, where Word shows none.
pub const OUTSIDE: &str = "text outside paragraphs";
/// Pictures.
pub const PICTURES: &str = "pictures";
/// Alternative texts of pictures and drawings.
pub const ALTERNATIVES: &str = "alternative texts";
/// Charts, diagrams and other drawings that are parts of their own.
pub const DRAWINGS: &str = "charts and diagrams";
/// Text that a drawing holds outside its text boxes.
pub const DRAWING_TEXT: &str = "text in drawings";
/// Objects of other programs.
pub const OBJECTS: &str = "embedded objects";
/// Files that Word takes in when it opens the document.
pub const CHUNKS: &str = "files taken in";
/// Formulas: their characters are read, their layout is not.
pub const FORMULAS: &str = "layout of formulas";
/// Readings above characters.
pub const RUBY: &str = "ruby texts";
/// Characters of symbol faces that no table knows, and other private-use characters; U+FFFD stands for them.
pub const SYMBOLS: &str = "unknown symbols";
/// Targets of links longer than any address.
pub const LINKS: &str = "overlong links";
/// References to parts or addresses that are not there.
pub const REFERENCES: &str = "broken references";
/// Headers and footers that no page shows.
pub const UNSHOWN: &str = "headers and footers on no page";
/// Numbers of lists in a format that no table knows; decimal numbers stand for them.
pub const NUMBERS: &str = "unknown number formats";
/// Actions that would run a script: they are never run.
pub const SCRIPTS: &str = "scripts";
/// Ends of lines where a program wrapped a text: the paragraphs are whole again.
pub const WRAPS: &str = "line ends where the text was wrapped";
/// Files and notes that somebody put into a PDF.
pub const ATTACHMENTS: &str = "attached files and notes";
/// Pages of a PDF that follow the last one with a field of the form.
pub const LATER_PAGES: &str = "pages after the form";
