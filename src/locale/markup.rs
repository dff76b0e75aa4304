//! The marks of prose: in comes a formatted message, out go its paragraphs and points, with what is bold, italic,
//! linked or a footnote.
//!
//! A blank line parts paragraphs, `• ` begins a point, `•• ` a point below it; `<b>`, `<i>`, `<a href="{ $fact }">`
//! and `<note>` stand around words. A mark that does not close is an error, and any other `<` is a
//! character.

use super::say::{Shown, marker};

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// Points, each with its level from 1.
    List(Vec<(usize, Vec<Piece>)>),
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Characters of one look, markers of arguments among them.
    Words {
        /// The characters.
        text: String,
        /// How they look.
        look: Look,
    },
    /// A footnote.
    Note(Vec<Piece>),
}

/// How characters look and where they lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// Bold.
    pub bold: bool,
    /// Set apart, as italics are.
    pub italic: bool,
    /// The argument whose address they lead to.
    pub link: Option<usize>,
}

/// What is wrong with the marks of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The mark as it stands.
    pub mark: String,
    /// What is wrong with it.
    pub what: &'static str,
    /// How to mend it.
    pub hint: String,
}

/// The mark of a point.
pub(super) const POINT: char = '•';
/// The deepest level of points.
const LEVELS: usize = 3;

/// The parts of a formatted message.
pub(super) fn parts(formatted: &str) -> Result<Vec<Part>, Fault> {
    let mut out: Vec<Part> = Vec::new();
    let mut paragraph: Option<String> = None;
    for line in formatted.split('\n').map(str::trim) {
        let level = line.chars().take_while(|c| *c == POINT).count();
        let point = line[level * POINT.len_utf8()..].strip_prefix([' ', '\u{a0}']).filter(|_| level > 0);
        if let Some(words) = point {
            end(&mut paragraph, &mut out)?;
            let point = (level, pieces(words.trim())?);
            match out.last_mut() {
                Some(Part::List(points))
                    if level <= points.last().map_or(0, |(last, _)| *last) + 1 && level <= LEVELS =>
                {
                    points.push(point)
                }
                _ if level == 1 => out.push(Part::List(vec![point])),
                _ => {
                    let mark = POINT.to_string().repeat(level);
                    let hint = format!(
                        "a point of level {level} must follow one of level {}, and there are only {LEVELS} levels",
                        level - 1
                    );
                    return Err(Fault { mark, what: "has no point above it", hint });
                }
            }
        } else if line.is_empty() {
            end(&mut paragraph, &mut out)?;
        } else if let Some(words) = &mut paragraph {
            words.push('\n');
            words.push_str(line);
        } else {
            paragraph = Some(line.to_owned());
        }
    }
    end(&mut paragraph, &mut out)?;
    Ok(out)
}

/// Ends a paragraph that is open.
fn end(paragraph: &mut Option<String>, out: &mut Vec<Part>) -> Result<(), Fault> {
    if let Some(words) = paragraph.take() {
        out.push(Part::Paragraph(pieces(&words)?));
    }
    Ok(())
}

/// What stands open around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    Bold,
    Italic,
    Link(usize),
    Note,
}

impl Open {
    fn spelt(self) -> &'static str {
        match self {
            Open::Bold => "<b>",
            Open::Italic => "<i>",
            Open::Link(_) => "<a href=",
            Open::Note => "<note>",
        }
    }

    fn close(self) -> &'static str {
        match self {
            Open::Bold => "</b>",
            Open::Italic => "</i>",
            Open::Link(_) => "</a>",
            Open::Note => "</note>",
        }
    }
}

/// A mark at the beginning of a text.
pub(super) enum Tag {
    Opens(Open),
    Closes(&'static str),
}

/// The mark that a text begins with, and its length; what only looks like a link is an error.
pub(super) fn tag(text: &str) -> Result<Option<(Tag, usize)>, Fault> {
    for (spelt, open) in [("<b>", Open::Bold), ("<i>", Open::Italic), ("<note>", Open::Note)] {
        if text.starts_with(spelt) {
            return Ok(Some((Tag::Opens(open), spelt.len())));
        }
    }
    if let Some(close) = ["</b>", "</i>", "</a>", "</note>"].into_iter().find(|close| text.starts_with(close))
    {
        return Ok(Some((Tag::Closes(close), close.len())));
    }
    let Some(rest) = text.strip_prefix("<a href=\"") else { return Ok(None) };
    let target = rest.find("\">").map(|end| (&rest[..end], text.len() - rest.len() + end + 2));
    let fact = target.and_then(|(target, length)| {
        let mut chars = target.chars();
        match (marker(chars.next()?)?, chars.next()) {
            ((index, Shown::Form(None)), None) => Some((index, length)),
            _ => None,
        }
    });
    match fact {
        Some((index, length)) => Ok(Some((Tag::Opens(Open::Link(index)), length))),
        None => {
            let shown = target.map_or("", |(target, _)| target).replace(|c| marker(c).is_some(), "{…}");
            let hint = "declare the address under [facts], as `page = { url = \"https://…\" }`, and write `<a href=\"{ $page }\">`";
            Err(Fault {
                mark: format!("<a href=\"{shown}\">"),
                what: "does not lead to a fact",
                hint: hint.to_owned(),
            })
        }
    }
}

/// The pieces of a paragraph.
fn pieces(text: &str) -> Result<Vec<Piece>, Fault> {
    let mut out = Stretch::default();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.words.push_str(&rest[..at]);
        rest = &rest[at..];
        let Some((tag, length)) = tag(rest)? else {
            out.words.push('<');
            rest = &rest[1..];
            continue;
        };
        match tag {
            Tag::Opens(open) => out.open(open, &rest[..length])?,
            Tag::Closes(close) => out.close(close)?,
        }
        rest = &rest[length..];
    }
    out.words.push_str(rest);
    out.finish()
}

/// A paragraph being read.
#[derive(Default)]
struct Stretch {
    words: String,
    pieces: Vec<Piece>,
    /// What is open, outermost first, with the pieces that stood before a footnote.
    open: Vec<Open>,
    around: Option<Vec<Piece>>,
}

impl Stretch {
    fn look(&self) -> Look {
        let mut look = Look::default();
        // Within a footnote, what is open around it does not hold.
        let from = self.open.iter().rposition(|open| *open == Open::Note).map_or(0, |at| at + 1);
        for open in &self.open[from..] {
            match open {
                Open::Bold => look.bold = true,
                Open::Italic => look.italic = true,
                Open::Link(index) => look.link = Some(*index),
                Open::Note => {}
            }
        }
        look
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            let look = self.look();
            self.pieces.push(Piece::Words { text: std::mem::take(&mut self.words), look });
        }
    }

    fn open(&mut self, open: Open, spelt: &str) -> Result<(), Fault> {
        let is_like = |known: &Open| std::mem::discriminant(known) == std::mem::discriminant(&open);
        // What is open around a footnote does not hold in it.
        let from = self.open.iter().rposition(|open| *open == Open::Note).unwrap_or_default();
        if self.open[from..].iter().any(is_like) {
            let hint = format!("close the first with `{}` before it", open.close());
            return Err(Fault { mark: shown(spelt), what: "is inside another", hint });
        }
        self.flush();
        if open == Open::Note {
            self.around = Some(std::mem::take(&mut self.pieces));
        }
        self.open.push(open);
        Ok(())
    }

    fn close(&mut self, close: &'static str) -> Result<(), Fault> {
        if self.open.last().map(|open| open.close()) != Some(close) {
            let hint = match self.open.last() {
                Some(open) => format!("close what is open first: `{}`", open.close()),
                None if close == "</a>" => {
                    "write `<a href=\"{ $page }\">` where it begins, or take it out".to_owned()
                }
                None => format!("write `{}` where it begins, or take it out", close.replace('/', "")),
            };
            return Err(Fault { mark: close.to_owned(), what: "closes nothing", hint });
        }
        self.flush();
        if self.open.pop() == Some(Open::Note) {
            let note = std::mem::replace(&mut self.pieces, self.around.take().unwrap_or_default());
            self.pieces.push(Piece::Note(note));
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Piece>, Fault> {
        if let Some(open) = self.open.last() {
            let (mark, close) = (open.spelt().to_owned(), open.close());
            let hint = format!("write `{close}` where it ends, in the same paragraph");
            return Err(Fault { mark, what: "is not closed", hint });
        }
        self.flush();
        Ok(self.pieces)
    }
}

fn shown(spelt: &str) -> String {
    spelt.replace(|c| marker(c).is_some(), "{…}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, look: Look) -> Piece {
        Piece::Words { text: text.into(), look }
    }

    fn plain(text: &str) -> Piece {
        words(text, Look::default())
    }

    #[test]
    fn lines_part_and_points_nest() {
        let read = parts("One\nline.\n\nTwo:\n• a\n•• b\n• c\nThree").unwrap();
        let points = [(1, "a"), (2, "b"), (1, "c")].map(|(level, text)| (level, vec![plain(text)]));
        let paragraph = |text| Part::Paragraph(vec![plain(text)]);
        assert_eq!(
            read,
            [paragraph("One\nline."), paragraph("Two:"), Part::List(points.into()), paragraph("Three")]
        );
        assert_eq!(parts("•• a").unwrap_err().what, "has no point above it");
        assert_eq!(parts("•no point").unwrap(), [paragraph("•no point")]);
    }

    #[test]
    fn marks_stand_around_words() {
        let read = parts("a <b>b <i>c</i></b> < d<note>e <i>f</i></note>").unwrap();
        let bold = Look { bold: true, ..Look::default() };
        let italic = Look { italic: true, ..Look::default() };
        let both = Look { italic: true, ..bold };
        let note = Piece::Note(vec![plain("e "), words("f", italic)]);
        let expected = vec![plain("a "), words("b ", bold), words("c", both), plain(" < d"), note];
        assert_eq!(read, [Part::Paragraph(expected)]);
    }

    #[test]
    fn a_mark_that_does_not_close_is_an_error() {
        for (text, mark, what) in [
            ("a <b>b", "<b>", "is not closed"),
            ("a</i>", "</i>", "closes nothing"),
            ("<b><i>a</b></i>", "</b>", "closes nothing"),
            ("<b>a\n\nb</b>", "<b>", "is not closed"),
            ("<i><i>a</i></i>", "<i>", "is inside another"),
            ("<a href=\"https://itu.int\">a</a>", "<a href=\"https://itu.int\">", "does not lead to a fact"),
        ] {
            let fault = parts(text).unwrap_err();
            assert_eq!((fault.mark.as_str(), fault.what), (mark, what), "{text}");
        }
    }
}
