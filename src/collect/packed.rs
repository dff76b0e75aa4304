//! Files that hold other files: in come the bytes of an archive or a message, out go the files in it, each by name.
//!
//! Only one level is opened, within the limits of a package of Word: what is packed again inside is told by its name
//! and not read.

use std::path::{Path, PathBuf};

use mail_parser::{MessageParser, MimeHeaders as _, PartType};

use super::problem::{Problem, ProblemCode};
use crate::docx::archive::{self, Refused};
use crate::folding::is_bidi;
use crate::reading::Limits;

/// How many files one may hold; a Member State sends a few.
const FILES: usize = 500;

/// How many messages may be attached to one: the parser goes as deep as they stand in one another.
const MESSAGES: usize = 500;

/// A file in another.
pub(super) struct Held {
    /// Its path, that of what holds it first.
    pub path: PathBuf,
    /// Its bytes, or why they cannot be had.
    pub bytes: Result<Vec<u8>, Problem>,
    /// Whether it is a picture in the text of a message, as most signatures have one.
    pub aside: bool,
}

/// The files in an archive, by name.
///
/// # Errors
/// When it is damaged, too large, or holds none.
pub(super) fn archive(bytes: &[u8], path: &Path, limits: &Limits) -> Result<Vec<Held>, Problem> {
    let wanted = |name: &str| !is_litter(&inside(path, name));
    let files = archive::files(bytes, limits, FILES, &wanted).map_err(|it| refused("the archive", it))?;
    let held = files.into_iter().map(|(name, bytes)| {
        let bytes = bytes.map_err(|it| refused("the file in the archive", it));
        Held { path: inside(path, &name), bytes, aside: false }
    });
    let mut held: Vec<Held> = held.collect();
    held.sort_by(|one, other| one.path.cmp(&other.path));
    if held.is_empty() { Err(empty("the archive holds no file")) } else { Ok(held) }
}

/// The files that a message carries, in its order.
///
/// # Errors
/// When it cannot be read, carries too many, or none.
pub(super) fn message(bytes: &[u8], path: &Path) -> Result<Vec<Held>, Problem> {
    if nested(bytes) > MESSAGES {
        let message = format!("more than {MESSAGES} messages are attached to it");
        return Err(Problem::new(ProblemCode::TooLarge, message)
            .hint("save the forms that are attached to them, and name these"));
    }
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Err(Problem::new(ProblemCode::NotRead, "the message is damaged")
            .hint("save it again from the mail program, or save what is attached to it"));
    };
    let attached = (1..).zip(message.attachments()).map(|(number, part)| {
        let nested = matches!(part.body, PartType::Message(_));
        let name = match part.attachment_name() {
            Some(name) => name.to_owned(),
            None if nested => format!("attached message {number}.eml"),
            None => format!("attachment {number}"),
        };
        let is_picture = part.content_type().is_some_and(|kind| kind.ctype() == "image");
        let inline = matches!(part.body, PartType::InlineBinary(_)) || part.content_id().is_some();
        Held { path: inside(path, &name), bytes: Ok(part.contents().to_vec()), aside: is_picture && inline }
    });
    let held: Vec<Held> = attached.take(FILES + 1).collect();
    match held.len() {
        0 => Err(empty("nothing is attached to the message, and what it says is not read")),
        count if count > FILES => Err(too_many(FILES)),
        _ => Ok(held),
    }
}

/// How many messages there may be in a message: how often it says the type of one, counted no further than needed.
fn nested(bytes: &[u8]) -> usize {
    const TYPE: &[u8] = b"message/";
    bytes.windows(TYPE.len()).filter(|eight| eight.eq_ignore_ascii_case(TYPE)).take(MESSAGES + 1).count()
}

/// The path of a file in another, whatever its name tries to say of places elsewhere.
fn inside(path: &Path, name: &str) -> PathBuf {
    let parts = name.split(['/', '\\']).map(|part| part.replace(|c: char| c.is_control() || is_bidi(c), ""));
    path.join(parts.filter(|part| !matches!(part.as_str(), "" | "." | "..")).collect::<PathBuf>())
}

/// Whether programs leave such a file and nobody sends it.
pub(super) fn is_litter(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let hidden = path.iter().any(|part| part == "__MACOSX");
    let known = ["thumbs.db", "desktop.ini"].iter().any(|litter| name.eq_ignore_ascii_case(litter));
    hidden || known || name.starts_with(['.', '~'])
}

fn refused(what: &str, why: Refused) -> Problem {
    match why {
        Refused::TooMany(most) => too_many(most),
        Refused::TooLarge(most) => {
            let message = format!("{what}, unpacked, is larger than {most} bytes");
            Problem::new(ProblemCode::TooLarge, message).hint("unpack the archive and see what it holds")
        }
        Refused::Encrypted => Problem::new(ProblemCode::Encrypted, format!("{what} asks for a password"))
            .hint("ask for the form without a password"),
        Refused::Damaged(error) => {
            Problem::new(ProblemCode::NotRead, format!("{what} cannot be unpacked: {error}"))
                .hint("unpack it yourself and name the forms in it")
        }
        Refused::Unreadable(error) => {
            Problem::new(ProblemCode::Unreadable, format!("{what} cannot be unpacked: {error}"))
                .hint("ask for it again")
        }
    }
}

fn too_many(most: usize) -> Problem {
    Problem::new(ProblemCode::TooLarge, format!("the file holds more than {most} files"))
        .hint("unpack it yourself and name the forms in it")
}

fn empty(message: &str) -> Problem {
    Problem::new(ProblemCode::NotRead, message).hint("read it yourself, or ask for the form, filled in")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_another_stays_in_it() {
        let inside = |name| super::inside(Path::new("in/a.zip"), name).display().to_string();
        assert_eq!(inside("b.pdf"), "in/a.zip/b.pdf");
        assert_eq!(inside("../../etc\\b.pdf"), "in/a.zip/etc/b.pdf");
        assert_eq!(inside("/b.pdf"), "in/a.zip/b.pdf");
        assert!(is_litter(Path::new("a.zip/__MACOSX/._b.pdf")));
        assert!(!is_litter(Path::new("a.zip/b.pdf")));
    }
}
