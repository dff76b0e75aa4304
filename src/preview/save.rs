//! Words saved: in come a message and other words for it, out goes the file of that language with that message so and all
//! else as it was.
//!
//! A file that changed since it was read is not written, nor one in which something else would change: words that end
//! their message would. What is no Fluent, names what is not there or stops the edition is refused with its place in the
//! words.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::batch::{self, Made};
use crate::compose::Options;
use crate::diag::{Code, Diagnostic, Error, Place, Severity, Source};
use crate::digest::Digest;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::locale::prose::syntax;
use crate::locale::wording;

/// What some editors begin a file with.
const MARK: char = '\u{feff}';

/// Other words for a message.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// The language.
    pub lang: Lang,
    /// The message, with `.attribute` where one is meant.
    pub id: String,
    /// The words, as they are typed in the file.
    pub words: String,
    /// The fingerprint of the file as it was read; none where there was none.
    pub was: Option<String>,
}

/// Why words were not saved.
pub(super) enum Unsaved {
    /// The file is another than the one that was read.
    Changed(Diagnostic),
    /// Something is wrong with the words.
    Wrong(Vec<Fault>),
    /// The file cannot be read or written.
    Failed(Error),
}

/// What is wrong with words, and where in them.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Fault {
    #[serde(skip)]
    severity: Severity,
    message: String,
    hints: Vec<String>,
    /// The line in the words, from 1; none where it is about all of them.
    line: Option<usize>,
    /// The character in that line, from 1.
    column: Option<usize>,
}

/// The prose of a language of a folder.
pub(super) fn path(folder: &Path, lang: Lang) -> PathBuf {
    folder.join("text").join(format!("{lang}.ftl"))
}

/// What tells the bytes of a file from others; none where there is none.
pub(super) fn fingerprint(path: &Path) -> Option<String> {
    fs::read(path).ok().map(|bytes| Digest::of(bytes).to_string())
}

/// Saves words; what is worth a look about them comes back.
pub(super) fn save(folder: &Folder, words: &Words) -> Result<Vec<Fault>, Unsaved> {
    let path = path(&folder.path, words.lang);
    let home = path.parent().unwrap_or(&folder.path);
    inside(folder, &path).map_err(|found| Unsaved::Failed(found.into()))?;
    if fingerprint(&path) != words.was {
        let message = format!("text/{}.ftl changed since these words were read", words.lang);
        let error = Diagnostic::error(Code::ChangedFile, message).at(Place::file(&path));
        return Err(Unsaved::Changed(error.hint("look at what it says now, and save again")));
    }
    let whole = match words.was {
        Some(_) => fs::read_to_string(&path).map_err(|error| cannot("be read", &path, &error))?,
        None => String::new(),
    };
    // A mark of the byte order, which some editors write, stays where it is.
    let (mark, file) = whole.split_at(if whole.starts_with(MARK) { MARK.len_utf8() } else { 0 });
    if words.words.trim().is_empty() {
        let message = format!("`{}` would say nothing", words.id);
        let hint = "a passage that no edition shall have is taken out of circular.toml";
        return Err(Unsaved::Wrong(vec![Fault::of_all(
            Diagnostic::error(Code::MissingMessage, message).hint(hint),
        )]));
    }
    let known = declared(folder, words);
    if !known {
        let message = format!("the circular has no message `{}` of its own", words.id);
        return Err(Unsaved::Wrong(vec![Fault::of_all(Diagnostic::error(Code::UnknownMessage, message))]));
    }
    let text = wording::with_words(file, &words.id, &words.words);
    let faults = faults(folder, words, file, &text);
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        return Err(Unsaved::Wrong(faults));
    }
    if text != file {
        fs::create_dir_all(home).map_err(|error| cannot("be made", home, &error))?;
        let name = format!("{}.ftl", words.lang);
        batch::write(home, &Made { name, bytes: format!("{mark}{text}").into_bytes() })
            .map_err(Unsaved::Failed)?;
    }
    Ok(faults)
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Unsaved {
    let error = Diagnostic::error(Code::Io, format!("cannot {what}: {error}")).at(Place::file(path));
    Unsaved::Failed(error.into())
}

/// Refuses a file that lies elsewhere, by a link.
fn inside(folder: &Folder, path: &Path) -> Result<(), Diagnostic> {
    let whole = folder.path.canonicalize().ok();
    let there = [Some(path), path.parent()].into_iter().flatten().find_map(|it| it.canonicalize().ok());
    let is_inside = whole.zip(there).is_none_or(|(whole, there)| there.starts_with(whole));
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    if is_inside && !is_link {
        return Ok(());
    }
    let message = "this file is a link, or lies outside the circular's folder: it is not written";
    Err(Diagnostic::error(Code::Io, message).at(Place::file(path)).hint("put the file itself there"))
}

/// Whether a message is in the prose of a language, or one that it may have.
fn declared(folder: &Folder, words: &Words) -> bool {
    let message = words.id.split('.').next().unwrap_or(&words.id);
    let is_there = folder.prose.get(&words.lang).is_some_and(|prose| prose.messages.contains_key(message));
    is_there || folder.asked(words.lang).iter().any(|asked| asked.id == words.id || asked.id == message)
}

/// What is wrong with a file that has other words in a message, and was not before.
fn faults(folder: &Folder, words: &Words, file: &str, text: &str) -> Vec<Fault> {
    let source = Source::new(path(&folder.path, words.lang), text);
    // What is no Fluent by itself is told before it takes the messages after it along.
    let alone = Source::new(&source.path, wording::with_words("", &words.id, &words.words));
    let broken = syntax(&alone);
    if !broken.is_empty() {
        let shift = Shift::of(&alone.text, words);
        return broken.into_iter().map(|found| shift.fault(found, &source.path, &words.words)).collect();
    }
    let mut before = folder.clone().unsigned();
    let known = before.read_prose(words.lang, Source::new(&source.path, file));
    let mut after = before.clone();
    let told = after.read_prose(words.lang, source.clone());
    let said = |message: &Diagnostic| known.iter().any(|known| known.message == message.message);
    let mut out: Vec<Diagnostic> = told.into_iter().filter(|found| !said(found)).collect();
    // What cannot be read says nothing of what else changes.
    if !crate::diag::has_errors(&out) {
        let draft = Options { draft: true, ..Options::default() };
        let made = |folder: &Folder| kinds::edition(folder, words.lang, &draft);
        if let (Ok(_), Err(errors)) = (made(&before), made(&after)) {
            out.extend(errors);
        }
        if others(&before, words) != others(&after, words) {
            let message = "a line of these words begins another message or an attribute";
            let hint = "a full stop, bracket or star at the beginning of a line is typed as `{ \".\" }`";
            out.push(Diagnostic::error(Code::FtlSyntax, message).hint(hint));
        }
    }
    let shift = Shift::of(text, words);
    let mut faults: Vec<Fault> =
        out.into_iter().map(|found| shift.fault(found, &source.path, &words.words)).collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

/// Every message of a language but what is changed: each as it is written.
fn others(folder: &Folder, words: &Words) -> Vec<(String, Option<String>)> {
    let Some(prose) = folder.prose.get(&words.lang) else { return Vec::new() };
    let (message, attribute) = words.id.split_once('.').map_or((&*words.id, None), |(id, it)| (id, Some(it)));
    let mut out = Vec::new();
    for id in prose.messages.keys() {
        if id != message {
            out.push((id.clone(), prose.normal(id)));
            continue;
        }
        for own in prose.attributes(id).into_iter().filter(|own| attribute != Some(own)) {
            let id = format!("{id}.{own}");
            let words = wording::words(&prose.source.text, &id);
            out.push((id, words));
        }
        if attribute.is_some() {
            out.push((id.clone(), wording::words(&prose.source.text, id)));
        }
    }
    out.retain(|(_, words)| words.as_deref().is_some_and(|words| !words.is_empty()));
    out
}

/// Where in a file the words of a message stand.
struct Shift {
    /// The line of the file that has their first line, from 1.
    first: usize,
    /// How many lines they have.
    lines: usize,
    /// The characters before each line of them.
    indent: usize,
}

impl Shift {
    fn of(text: &str, words: &Words) -> Self {
        let lines = words.words.trim().lines().count();
        let Some(range) = wording::pattern(text, &words.id) else {
            return Self { first: usize::MAX, lines, indent: 0 };
        };
        let begins = text[..range.start].matches('\n').count() + 1;
        let before = text[..range.start].rsplit('\n').next().unwrap_or("").chars().count() + 1;
        let below = text[range.start..].trim_start_matches([' ', '\r']).starts_with('\n');
        match below {
            true => Self { first: begins + 1, lines, indent: if words.id.contains('.') { 8 } else { 4 } },
            false => Self { first: begins, lines, indent: before },
        }
    }

    fn fault(&self, found: Diagnostic, path: &Path, words: &str) -> Fault {
        let place = found.place.as_deref().filter(|place| place.path == path);
        let at = place.and_then(Place::line_column);
        let here = at.filter(|(line, column)| {
            (self.first..self.first.saturating_add(self.lines)).contains(line) && *column > self.indent
        });
        let here = here.map(|(line, column)| (line - self.first + 1, column - self.indent));
        // What is not closed is told behind the last line.
        let end = words.trim().lines().last().map_or(0, |line| line.chars().count());
        let behind = at.filter(|(line, _)| *line >= self.first.saturating_add(self.lines));
        let here = here.or(behind.map(|_| (self.lines, end.max(1))));
        // What is about a whole message names what it is about.
        let named = || {
            let variables = found.message.split_whitespace().filter(|word| word.starts_with('$'));
            let quoted = found.message.split('`').skip(1).step_by(2);
            variables.chain(quoted).find_map(|name| position(words, name))
        };
        let here = here.or_else(named);
        Fault {
            line: here.map(|(line, _)| line),
            column: here.map(|(_, column)| column),
            ..Fault::of_all(found)
        }
    }
}

/// The line and the character at which a name first stands in words, from 1.
fn position(words: &str, name: &str) -> Option<(usize, usize)> {
    let before = &words[..words.find(name).filter(|_| !name.is_empty())?];
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Some((before.matches('\n').count() + 1, column))
}

impl Fault {
    fn of_all(found: Diagnostic) -> Self {
        Self {
            severity: found.severity,
            message: found.message,
            hints: found.hints,
            line: None,
            column: None,
        }
    }
}
