//! Values without a language: in comes a text, out go designations, working names, symbols, telephones, e-mail
//! and web addresses, percentages.
//!
//! A spelling that is nearly right gives the value it means, and says how it is spelt rightly.

use std::ops::Range;
use std::sync::LazyLock;

use super::fold::{is_dash, is_invisible};
use super::number;
use crate::document::{BLANK, Designation, OfNumber, Part, Value};
use crate::locale::backwards::part_marks;

/// A value found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// Where, in bytes.
    pub range: Range<usize>,
    /// What is meant.
    pub value: Value,
    /// The right spelling, where the one found is not.
    pub meant: Option<String>,
    /// The fact of the circular that it is, where the edition says so: `opening.hour`.
    pub fact: Option<String>,
}

impl Found {
    pub(super) fn new(range: Range<usize>, value: Value) -> Self {
        Self { range, value, meant: None, fact: None }
    }
}

/// How strictly designations are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Only what is spelt rightly.
    Strict,
    /// What stands where a designation must stand: `X1332`, `X 1332` and `1332 (X.` are meant too.
    Loose,
}

/// Latin letters, and Cyrillic ones that look like them.
fn series(c: char) -> Option<(char, bool)> {
    if c.is_ascii_uppercase() {
        return Some((c, false));
    }
    let latin = match c {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        _ => return None,
    };
    Some((latin, true))
}

/// Designations and working names, in order.
pub(super) fn designations(text: &str, reading: Reading) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    let mut before = ' ';
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let fresh =
            !before.is_ascii_alphanumeric() && !matches!(before, '.' | '_' | '/' | '@') && !is_dash(before);
        let found = fresh.then(|| designation(&text[at..], reading)).flatten();
        match found {
            Some((len, value, meant)) => {
                out.push(Found { range: at..at + len, value, meant, fact: None });
                before = text[..at + len].chars().next_back().unwrap_or(' ');
                at += len;
            }
            None => {
                before = c;
                at += c.len_utf8();
            }
        }
    }
    out
}

fn designation(text: &str, reading: Reading) -> Option<(usize, Value, Option<String>)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() && reading == Reading::Loose {
        return without_letter(text);
    }
    let (letter, foreign) = series(first)?;
    let rest = &text[first.len_utf8()..];
    let dot = rest.starts_with('.');
    let body = rest.strip_prefix('.').unwrap_or(rest);
    let space: usize = body.chars().take_while(|c| matches!(c, ' ' | '\u{a0}')).map(char::len_utf8).sum();
    let name_len = name(&body[space..]);
    let shown = &body[space..space + name_len];
    let digits = !shown.is_empty() && shown.chars().all(|c| c.is_ascii_digit());
    let regular = dot && space == 0;
    let near = reading == Reading::Loose && digits && shown.len() >= 3;
    if !(regular || near) {
        return None;
    }
    let mut len = text.len() - body.len() + space + name_len;
    if !digits {
        let letters = shown.chars().filter(char::is_ascii_alphabetic).count();
        if name_len < 2 || letters < 2 {
            return None;
        }
        let canonical: String = shown.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
        let value = Value::WorkingName(format!("{letter}.{canonical}"));
        return Some((len, value, foreign.then(|| format!("{letter}.{canonical}"))));
    }
    let mut number = format!("{letter}.{shown}");
    while let Some(more) = text[len..].strip_prefix('.') {
        let count = more.chars().take_while(char::is_ascii_digit).count();
        if count == 0 {
            break;
        }
        number.push('.');
        number.push_str(&more[..count]);
        len += 1 + count;
    }
    let edition = edition(&text[len..]);
    len += edition.map_or(0, |(_, taken)| taken);
    let part = part(&text[len..]);
    len += part.map_or(0, |(_, taken)| taken);
    let edition = edition.map(|(year, _)| year);
    let value = Designation { number, edition, part: part.map(|(part, _)| part) };
    let meant = (!regular || foreign).then(|| value.to_string());
    Some((len, Value::Designation(value), meant))
}

/// `1604 (X.SRNaaS)`: the letter stands with the working name alone.
fn without_letter(text: &str) -> Option<(usize, Value, Option<String>)> {
    let count = text.chars().take_while(char::is_ascii_digit).count();
    let rest = text[count..].trim_start_matches([' ', '\u{a0}', '.']);
    let inside = rest.strip_prefix('(').or_else(|| rest.strip_prefix('（'))?;
    if count < 3 {
        return None;
    }
    match designation(inside, Reading::Strict)? {
        (_, Value::WorkingName(name), _) => {
            let number = format!("{}.{}", &name[..1], &text[..count]);
            let value = Value::Designation(Designation::of(&number));
            Some((count, value, Some(number)))
        }
        _ => None,
    }
}

/// Numbers of Questions with their study groups: `14/17`.
pub(super) fn questions(text: &str) -> Vec<Found> {
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let number = start..start + digits(&text[start..]);
        at = number.end;
        let Some(rest) = text[at..].strip_prefix(['/', '／']) else { continue };
        let group = text.len() - rest.len();
        let end = group + digits(rest);
        let joins = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.');
        let alone = !text[..start].ends_with(joins) && !text[end..].starts_with('/');
        if end > group && alone {
            let value = format!("{}/{}", &text[number], &text[group..end]);
            out.push(Found::new(start..end, Value::Question(value)));
        }
        at = end;
    }
    out
}

/// The bytes of letters, digits and the hyphens between them.
fn name(text: &str) -> usize {
    let mut len = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let inner = is_dash(c) && len > 0 && rest.peek().is_some_and(char::is_ascii_alphanumeric);
        if !c.is_ascii_alphanumeric() && !inner {
            break;
        }
        len += c.len_utf8();
    }
    len
}

/// ` (2019)`, the year of an edition.
fn edition(text: &str) -> Option<(i16, usize)> {
    let rest = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
    let inside = rest.strip_prefix(['(', '（'])?;
    let (digits, after) = inside.split_at_checked(4)?;
    let year: i16 = digits.parse().ok().filter(|year| (1900..2200).contains(year))?;
    // A word for year may stand there: (2008 г.).
    let after = after.trim_start_matches(|c: char| c.is_alphabetic() || matches!(c, ' ' | '\u{a0}' | '.'));
    let after = after.strip_prefix([')', '）'])?;
    Some((year, text.len() - after.len()))
}

/// ` Cor.1`, ` Испр.1`, `勘误1`: a part as the catalogs of any language write it, for editions leave some in Latin.
fn part(text: &str) -> Option<(Part, usize)> {
    static MARKS: LazyLock<Vec<(String, OfNumber)>> = LazyLock::new(part_marks);
    let rest = text.trim_start_matches([' ', '\u{a0}', '\u{2060}']);
    for (word, part) in MARKS.iter() {
        let Some(after) = rest.strip_prefix(word.as_str()) else { continue };
        let after = after.trim_start_matches(['.', ' ', '\u{a0}', '\u{2060}']);
        let Some((value, len)) = number::leading(after) else { continue };
        return Some((part(u16::try_from(value).ok()?), text.len() - after.len() + len));
    }
    None
}

/// Runs of characters that addresses and symbols are made of.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c: char| c.is_ascii_alphanumeric())?;
        let len: usize = text[start..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-._@/:?&=%~#+!".contains(*c) || is_dash(*c))
            .map(char::len_utf8)
            .sum();
        at = start + len;
        let shown =
            text[start..at].trim_end_matches(|c: char| ".:?!-&".contains(c) || (is_dash(c) && c != '-'));
        Some(start..start + shown.len())
    })
}

/// E-mail addresses.
pub(super) fn emails(text: &str) -> Vec<Found> {
    words(text)
        .filter(|range| {
            let word = &text[range.clone()];
            word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })
        .map(|range| {
            let scheme = "mailto:".len();
            let word = text[range.clone()].get(..scheme);
            let named = word.is_some_and(|word| word.eq_ignore_ascii_case("mailto:"));
            let range = range.start + if named { scheme } else { 0 }..range.end;
            Found::new(range.clone(), Value::Email(text[range].to_owned()))
        })
        .collect()
}

/// Web addresses, with the scheme that letters leave out.
pub(super) fn urls(text: &str) -> Vec<Found> {
    words(text)
        .filter_map(|range| {
            let word: String =
                text[range.clone()].chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
            let lower = word.to_ascii_lowercase();
            let scheme = lower.starts_with("http://") || lower.starts_with("https://");
            let bare = lower.starts_with("www.") || lower.starts_with("itu.int/");
            let url = if scheme { word } else { format!("https://{word}") };
            (scheme || bare).then(|| Found::new(range, Value::Url(url)))
        })
        .collect()
}

/// Telephone numbers in international form.
pub(super) fn telephones(text: &str) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::new();
    for (start, c) in text.char_indices() {
        if out.last().is_some_and(|last| start < last.range.end) {
            continue;
        }
        // The prefix for abroad is dialled for the sign (ITU-T E.123, 5.1).
        let dialled =
            text[start..].starts_with("00") && !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
        let sign = match c {
            '+' | '＋' => c.len_utf8(),
            '0' if dialled => 2,
            _ => continue,
        };
        if let Some((digits, end)) = dialled_digits(text, start + sign) {
            out.push(Found::new(start..end, Value::Telephone(format!("+{digits}"))));
        }
    }
    out
}

/// The digits of a number as they are dialled from abroad, and where they end. What stands in brackets is dialled at
/// home alone, where it is a zero, and no part of it, where it is words.
fn dialled_digits(text: &str, start: usize) -> Option<(String, usize)> {
    let (mut digits, mut end) = (String::new(), start);
    let mut rest = text[start..].char_indices();
    while let Some((at, c)) = rest.next() {
        match number::digit(c).and_then(|digit| char::from_digit(digit, 10)) {
            Some(digit) => {
                digits.push(digit);
                end = start + at + c.len_utf8();
            }
            // Behind the code of a country.
            None if matches!(c, '(' | '（') && digits.len() <= 3 => {
                let inside =
                    text[start + at + c.len_utf8()..].split_once([')', '）']).map(|(inside, _)| inside)?;
                if !inside.chars().all(|c| number::digit(c).is_some() || is_gap(c)) || inside.is_empty() {
                    break;
                }
                if inside.trim() == "0" {
                    rest.by_ref().take_while(|(_, c)| !matches!(c, ')' | '）')).for_each(drop);
                }
            }
            None if matches!(c, ')' | '）' | '.') || is_gap(c) || is_dash(c) => {}
            None => break,
        }
    }
    (digits.len() >= 8).then_some((digits, end))
}

/// Spaces of any width, and what is not seen.
fn is_gap(c: char) -> bool {
    (c.is_whitespace() && c != '\n' && c != '\t') || is_invisible(c)
}

/// Whether this is the symbol of a document of a group: `SG17-TD2366`, `SG5-C012R1`, `TSAG-LS34`, and `TD2366` alone.
fn is_document(symbol: &str) -> bool {
    const SERIES: [&str; 5] = ["TD", "LS", "INF", "C", "R"];
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let numbered = |rest: &str| {
        let (number, revision) = rest.split_once('R').unwrap_or((rest, "1"));
        digits(number) && digits(revision)
    };
    let of = |series: &[&str], rest: &str| {
        series.iter().any(|series| rest.strip_prefix(series).is_some_and(numbered))
    };
    match symbol.rsplit_once('-') {
        Some((group, rest)) => {
            let letters = group.trim_end_matches(|c: char| c.is_ascii_digit());
            matches!(letters, "SG" | "TSAG" | "WTSA" | "COM") && of(&SERIES, rest)
                || of(&SERIES[..1], rest) && !group.is_empty()
        }
        None => of(&SERIES[..1], symbol),
    }
}

/// Whether this is a letter of another Bureau or of the General Secretariat: `CR/394`, `CACE/1021`, `DM-26/1003`.
fn is_letter(symbol: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    symbol.split_once('/').is_some_and(|(series, number)| {
        // The General Secretariat counts its letters by year.
        let (letters, year) =
            series.split_once('-').map_or((series, None), |(letters, year)| (letters, Some(year)));
        (2..=5).contains(&letters.len())
            && letters.bytes().all(|b| b.is_ascii_uppercase())
            && year.is_none_or(|year| year.len() == 2 && digits(year))
            && digits(number)
    })
}

/// Symbols of documents: `R046` in brackets, `SG17-TD2366` anywhere.
pub(super) fn symbols(text: &str) -> Vec<Found> {
    words(text)
        .filter_map(|range| {
            let symbol: String =
                text[range.clone()].chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
            let bracketed =
                text[..range.start].ends_with(['[', '［']) && text[range.end..].starts_with([']', '］']);
            let report = symbol
                .strip_prefix('R')
                .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
            ((bracketed && report) || is_document(&symbol) || is_letter(&symbol))
                .then(|| Found::new(range, Value::Symbol(symbol)))
        })
        .collect()
}

/// The symbol that a hole holds, whatever it looks like.
pub(super) fn symbol(text: &str) -> Option<Found> {
    let range = words(text).next()?;
    let symbol = text[range.clone()].chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    Some(Found::new(range, Value::Symbol(symbol)))
}

/// `SG17/XY`: the study group and the initials of who wrote, with nothing behind them but what stands in brackets.
pub(super) fn reference(text: &str) -> Option<Found> {
    let start = text.find(|c: char| c.is_alphanumeric())?;
    let bracket = [" [", "\u{a0}[", " (", "\u{a0}("].iter().filter_map(|open| text[start..].find(open)).min();
    let shown = text[start..].get(..bracket.unwrap_or(text.len() - start))?.trim_end();
    let (group, initials) = shown.split_once('/')?;
    // `TSB Workshops/XY`: whoever wrote is named in a few words.
    const GROUP: usize = 24;
    let plausible = group.chars().count() <= GROUP
        && group.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == '\u{a0}')
        && group.chars().next().is_some_and(char::is_uppercase)
        && (1..=6).contains(&initials.chars().count())
        && initials.chars().all(|c| c.is_uppercase() || c == '.');
    plausible.then(|| Found::new(start..start + shown.len(), Value::Reference(shown.to_owned())))
}

/// Whether a draft leaves open what stands there.
pub(super) fn is_open(text: &str) -> bool {
    text.contains(BLANK) && text.chars().all(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, reading: Reading) -> Vec<(String, Option<String>)> {
        designations(text, reading).into_iter().map(|found| (found.value.to_string(), found.meant)).collect()
    }

    #[test]
    fn designations_and_working_names() {
        let found = read(
            "ITU-T X.1332 (X.sgsec\u{2011}3), X.1333\u{a0}Cor.1 and X.1817 (X.5Gsec-message)",
            Reading::Strict,
        );
        let values: Vec<_> = found.into_iter().map(|(value, _)| value).collect();
        assert_eq!(values, ["X.1332", "X.sgsec-3", "X.1333 Cor.1", "X.1817", "X.5Gsec-message"]);
    }

    #[test]
    fn near_designations_are_read_where_one_must_stand() {
        assert_eq!(read("X1332", Reading::Strict), []);
        assert_eq!(read("X1332", Reading::Loose), [("X.1332".into(), Some("X.1332".into()))]);
        assert_eq!(read("1604 (X.SRNaaS)", Reading::Loose)[0], ("X.1604".into(), Some("X.1604".into())));
        assert_eq!(read("Х.1332", Reading::Strict), [("X.1332".into(), Some("X.1332".into()))]);
    }

    #[test]
    fn prose_holds_none_where_none_is_meant() {
        assert_eq!(read("the U.S. and e.g. RFC 5424, V2X, AAL1", Reading::Strict), []);
    }

    #[test]
    fn addresses() {
        assert_eq!(emails("write to tsbsg17@itu.int.")[0].value, Value::Email("tsbsg17@itu.int".into()));
        assert_eq!(urls("在www.itu.int/ipr/。")[0].value, Value::Url("https://www.itu.int/ipr/".into()));
        assert_eq!(telephones("+41-22-730-5853 x")[0].value, Value::Telephone("+41227305853".into()));
        assert_eq!(symbols("[R046] R12 SG17-TD2366").len(), 2);
        assert_eq!(reference("SG17/XY").unwrap().value, Value::Reference("SG17/XY".into()));
    }
}
