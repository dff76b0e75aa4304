//! When replies were received: in comes a list that the Bureau keeps, out goes the day of each file.
//!
//! The list is CSV with a head, one line a file: `path,received`, where `path` is the file as it is named in the
//! call, or its name alone, and `received` is `2020-02-28` or `2020-02-28T17:30` in UTC. Lines that begin with `#`
//! are skipped. A line that cannot be read is an error, for it may be the one that counts.

use std::collections::BTreeMap;
#[cfg(feature = "serve")]
use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::{Date, DateTime, Time};

use super::gather::holds_forms;
use crate::diag::{self, Code, Diagnostic, Error, Source};

/// When replies were received, by file.
///
/// ```
/// use tsb_circular::collect::Received;
/// use tsb_circular::diag::Source;
///
/// let list = Source::new("received.csv", "path,received\nkenya.docx,2020-02-28T17:30\n");
/// let received = Received::parse(&list)?;
/// # drop(received);
/// # Ok::<(), tsb_circular::diag::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Received(BTreeMap<String, (Date, Option<Time>)>);

impl Received {
    /// Reads a list.
    ///
    /// ```
    /// use tsb_circular::collect::Received;
    /// use tsb_circular::diag::Source;
    ///
    /// let list = Source::new("received.csv", "path,received\nkenya.docx,yesterday\n");
    /// let error = Received::parse(&list).unwrap_err();
    /// assert_eq!(error.diagnostics()[0].place.as_ref().unwrap().line_column(), Some((2, 1)));
    /// # Ok::<(), tsb_circular::diag::Error>(())
    /// ```
    ///
    /// # Errors
    /// Every line that is not as it should be, with its place.
    pub fn parse(source: &Source) -> Result<Self, Error> {
        let mut out = BTreeMap::new();
        let mut problems = Vec::new();
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .trim(csv::Trim::All)
            .flexible(true)
            .from_reader(source.text.trim_start_matches('\u{feff}').as_bytes());
        let whole = || source.place(0..source.text.lines().next().map_or(0, str::len));
        let columns = match reader.headers() {
            Ok(head) => ["path", "received"].map(|name| head.iter().position(|column| column == name)),
            Err(_) => [None; 2],
        };
        let [Some(path), Some(received)] = columns else {
            let message = "the list lacks the columns `path` and `received`";
            let hint = "its first line must be `path,received`";
            return Err(Diagnostic::error(Code::MissingField, message).at(whole()).hint(hint).into());
        };
        for record in reader.records() {
            if diag::is_full(&problems) {
                break;
            }
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    diag::tell(
                        &mut problems,
                        Diagnostic::error(Code::InvalidValue, error.to_string()).at(whole()),
                    );
                    continue;
                }
            };
            let line = record.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
            let place = || line_of(source, line);
            let (Some(path), Some(received)) = (record.get(path), record.get(received)) else {
                diag::tell(
                    &mut problems,
                    Diagnostic::error(Code::MissingField, "the line lacks a column")
                        .at(place())
                        .hint("write lines such as `france.pdf,2020-02-28`"),
                );
                continue;
            };
            let Some(day) = moment(received) else {
                diag::tell(
                    &mut problems,
                    Diagnostic::error(Code::InvalidValue, format!("`{received}` is not a date"))
                        .at(place())
                        .hint("write `2020-02-28`, or `2020-02-28T17:30` in UTC"),
                );
                continue;
            };
            if out.insert(path.to_owned(), day).is_some_and(|other| other != day) {
                diag::tell(
                    &mut problems,
                    Diagnostic::error(Code::Duplicate, format!("`{path}` has two dates of receipt"))
                        .at(place())
                        .hint("keep one of the lines"),
                );
            }
        }
        if problems.is_empty() { Ok(Self(out)) } else { Err(problems.into()) }
    }

    /// When a file was received, or the archive or message that holds it.
    pub(super) fn of(&self, path: &Path) -> Option<(Date, Option<Time>)> {
        names(path).find_map(|name| self.0.get(&name)).copied()
    }

    /// The lines that name none of these files.
    #[cfg(feature = "serve")]
    pub(crate) fn unused<'a>(&'a self, files: &'a [std::path::PathBuf]) -> impl Iterator<Item = &'a str> {
        let known: BTreeSet<String> = files.iter().flat_map(|file| names(file)).collect();
        self.0.keys().map(String::as_str).filter(move |path| !known.contains(*path))
    }
}

/// What a list may call a file: its path, its name, or the same of what holds it.
fn names(path: &Path) -> impl Iterator<Item = String> {
    let holders = path.ancestors().skip(1).filter(|path| holds_forms(path));
    std::iter::once(path).chain(holders).flat_map(|path| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        std::iter::once(path.to_string_lossy().into_owned()).chain(name)
    })
}

/// A day, or a day and a time in UTC.
fn moment(text: &str) -> Option<(Date, Option<Time>)> {
    if let Ok(day) = text.parse::<Date>()
        && !text.contains(['T', ' '])
    {
        return Some((day, None));
    }
    let at: DateTime = text.trim_end_matches('Z').parse().ok()?;
    Some((at.date(), Some(at.time())))
}

fn line_of(source: &Source, line: usize) -> crate::diag::Place {
    let start: usize = source.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let length = source.text[start.min(source.text.len())..].lines().next().map_or(0, str::len);
    source.place(start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Received, Error> {
        Received::parse(&Source::new("received.csv", text))
    }

    #[test]
    fn a_file_is_found_by_its_path_or_its_name() {
        let list =
            read("path,received\n# from the mailbox\na.pdf, 2020-02-28\nin/b.docx,2020-03-01T08:15Z\n")
                .unwrap();
        let day = |day| Date::new(2020, 2, day).unwrap();
        assert_eq!(list.of("in/a.pdf".as_ref()), Some((day(28), None)));
        let (date, time) = list.of("in/b.docx".as_ref()).unwrap();
        assert_eq!((date.to_string(), time.unwrap().to_string()), ("2020-03-01".into(), "08:15:00".into()));
        assert_eq!(list.of("out/b.docx".as_ref()), None);
        assert_eq!(list.unused(&["in/a.pdf".into()]).collect::<Vec<_>>(), ["in/b.docx"]);
        let list = read("path,received\nb.eml,2020-02-28\n").unwrap();
        assert_eq!(list.of("in/b.eml/form.pdf".as_ref()), Some((day(28), None)));
    }

    #[test]
    fn what_is_no_day_is_said_with_its_line() {
        let problems = read("path,received\na.pdf,2020-02-28\nb.pdf,28/2\n").unwrap_err().into_diagnostics();
        assert_eq!(problems[0].place.as_ref().unwrap().line_column(), Some((3, 1)));
        assert!(read("file;day\n").unwrap_err().into_diagnostics()[0].to_string().contains("path,received"));
        assert!(read("path,received\na.pdf,2020-02-28\na.pdf,2020-02-29\n").is_err());
    }
}
