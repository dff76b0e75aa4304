//! The matrix as text: a line an edition, a line a message, and what is stale with the words that changed.

use std::fmt::Write as _;

use crate::lang::Lang;
use crate::status::standing::listed;
use crate::status::{Change, Side, Standing, Status, Stretch};

/// How many words are shown beside a change.
const BESIDE: usize = 4;

/// Writes the matrix as text; with all messages, or with those alone that are stale, missing or unused.
///
/// ```
/// use tsb_circular::status::{Status, report};
/// # use tsb_circular::kinds::{self, Folder};
/// # let (folder, _) = Folder::read("examples/letter".as_ref(), &kinds::ALL);
/// # let folder = folder.unwrap();
///
/// assert!(report::text(&Status::of(&folder), false).contains("ru  nobody signed it: 27 unreviewed"));
/// ```
pub fn text(status: &Status<'_>, all: bool) -> String {
    let head = &status.folder.circular.head;
    let mut out = format!(
        "{}: {}, original {}\n",
        status.folder.path.display(),
        status.folder.circular.name(),
        head.original_language.name()
    );
    for lang in Lang::ALL {
        let _ = writeln!(out, "  {lang}  {}: {}", edition(status, lang), counts(status, lang));
    }
    let told =
        |standing: &Standing| matches!(standing, Standing::Stale(_) | Standing::Missing | Standing::Unused);
    let has_prose = |lang: &Lang| status.folder.prose.contains_key(lang);
    let is_told = |cells: &[(Lang, Standing)]| cells.iter().any(|(lang, it)| has_prose(lang) && told(it));
    let rows: Vec<_> = status.rows.iter().filter(|row| all || is_told(&row.cells)).collect();
    let widest = rows.iter().map(|row| row.id.len()).max().unwrap_or(0);
    let wide = |lang: usize| {
        let words = rows.iter().map(|row| row.cells[lang].1.word().len());
        words.max().unwrap_or(0).max(2)
    };
    let widths: Vec<usize> = (0..Lang::ALL.len()).map(wide).collect();
    let mut line = |id: &str, words: Vec<&str>| {
        let cells = words.iter().zip(&widths).map(|(word, width)| format!("  {word:width$}"));
        let line = format!("  {id:widest$}{}", cells.collect::<String>());
        let _ = writeln!(out, "{}", line.trim_end());
    };
    if !rows.is_empty() {
        line("", Lang::ALL.iter().map(|lang| lang.code()).collect());
    }
    for row in &rows {
        line(&row.id, row.cells.iter().map(|(_, standing)| standing.word()).collect());
    }
    for row in rows {
        for (change, langs) in row.changes() {
            let langs: Vec<&str> = langs.into_iter().map(Lang::code).collect();
            let _ = writeln!(out, "  {} in {}: {}", row.id, langs.join(", "), graded(change));
            let _ = writeln!(out, "    {}", marked(change));
        }
    }
    out
}

/// Who signed an edition last, and messages of it since.
pub(super) fn edition(status: &Status<'_>, lang: Lang) -> String {
    match status.signatures(lang) {
        Some(signatures) => signatures,
        None if status.folder.prose.contains_key(&lang) => "nobody signed it".to_owned(),
        None => "no prose".to_owned(),
    }
}

/// How many messages of an edition stand in which way.
pub(super) fn counts(status: &Status<'_>, lang: Lang) -> String {
    let totals = status.totals(lang).into_iter().filter(|(_, count)| *count > 0);
    let totals: Vec<String> = totals.map(|(word, count)| format!("{count} {word}")).collect();
    if totals.is_empty() { "no messages".to_owned() } else { totals.join(", ") }
}

/// How grave a change is, and of which facts.
pub(crate) fn graded(change: &Change) -> String {
    let facts = match (change.lost.is_empty(), change.added.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!(", {} is gone", listed(&change.lost)),
        (true, false) => format!(", {} is new", listed(&change.added)),
        (false, false) => format!(", {} became {}", listed(&change.lost), listed(&change.added)),
    };
    format!("{}{facts}", change.grade.name())
}

/// The words that changed, as `wdiff` marks them, with a few beside them.
pub(crate) fn marked(change: &Change) -> String {
    let last = change.words.len().saturating_sub(1);
    let stretch = |(at, stretch): (usize, &Stretch)| {
        let words = one_line(&stretch.text);
        match stretch.side {
            _ if words.is_empty() => words,
            Side::Was => format!("[-{words}-]"),
            Side::Now => format!("{{+{words}+}}"),
            Side::Same => short(&words, at == 0, at == last),
        }
    };
    let all: Vec<String> = change.words.iter().enumerate().map(stretch).collect();
    all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ¶ ")
}

/// What did not change, as far as it stands beside what did.
fn short(text: &str, first: bool, last: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (after, before) = (if first { 0 } else { BESIDE }, if last { 0 } else { BESIDE });
    match words.len() > after + before {
        true => {
            let (head, tail) = (&words[..after], &words[words.len() - before..]);
            [head, &["…"], tail].concat().join(" ")
        }
        false => words.join(" "),
    }
}
