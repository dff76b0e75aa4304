//! What colleagues left in a Word file beside its text: comments, and changes that Word tracked.

/// A comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comment {
    /// Who wrote it.
    pub author: String,
    /// When, as the file has it: `2026-05-19T09:30:00Z`; empty where it does not say.
    pub date: String,
    /// What it says; its paragraphs are parted by LF.
    pub words: String,
    /// The words it is about; empty where it stands at a place.
    pub quoted: String,
    /// The name of the part that it stands in.
    pub part: String,
    /// The ordinal of the paragraph in that part where it begins.
    pub line: usize,
}

/// A change that was tracked and neither accepted nor rejected; the text is read as if it were accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tracked {
    /// Whether words were put in; else they were taken out.
    pub inserted: bool,
    /// Who did it.
    pub author: String,
    /// The words.
    pub words: String,
    /// The name of the part that it stands in.
    pub part: String,
    /// The ordinal of its paragraph in that part.
    pub line: usize,
}
