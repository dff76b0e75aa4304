//! Months in Roman figures, as ITU's Operational Bulletin writes them: `15.VIII.2018`, `15 VIII 2018`, `15–17.VI.2026`.
//!
//! A letter or two are a month only between a day and a year: `Annex V, 12 May` has none.

use std::sync::LazyLock;

use regex::Regex;

/// The months of a year, by their figures.
const FIGURES: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// What parts the figures from the numbers beside them.
const PARTED: &str = r"[\s\x{200e}\x{200f}]*[./\p{Pd}]?[\s\x{200e}\x{200f}]*";

/// The figures in the place of a month, small or capital, and what must stand behind them: the year, or the other end of
/// a span with its month in figures and the year.
static MONTH: LazyLock<Regex> = LazyLock::new(|| {
    let year = r"(?:19|20|21)\p{Nd}{2}(?:\P{Nd}|$)";
    let end = format!(r"\s*[\p{{Pd}}~～]\s*\p{{Nd}}{{1,2}}{PARTED}[IVXХІivx]{{1,4}}{PARTED}{year}");
    let pattern = format!(r"^([IVXХІ]{{1,4}}|[ivx]{{1,4}}|[Ⅰ-Ⅻ])(?:{PARTED}{year}|{end})");
    Regex::new(&pattern).expect("a pattern")
});

/// What stands before them: a day, or the year first.
static DAY: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"(?:^|[^\p{{Nd}}/])\p{{Nd}}{{1,2}}{PARTED}$")).expect("a pattern"));

/// The month in Roman figures that a text begins with behind what stands before, and how many bytes it takes.
pub(super) fn month(before: &str, text: &str) -> Option<(i8, usize)> {
    if !text.starts_with(|c: char| matches!(c, 'I' | 'V' | 'X' | 'i' | 'v' | 'x' | 'Х' | 'І' | 'Ⅰ'..='Ⅻ'))
    {
        return None;
    }
    let figures = MONTH.captures(text)?.get(1)?.as_str();
    if !DAY.is_match(before) {
        return None;
    }
    let plain: String = figures.chars().map(latin).collect();
    let month = match figures.chars().next()? {
        c @ 'Ⅰ'..='Ⅻ' => i8::try_from(u32::from(c) - u32::from('Ⅰ') + 1).ok()?,
        _ => i8::try_from(FIGURES.iter().position(|known| *known == plain)? + 1).ok()?,
    };
    Some((month, figures.len()))
}

/// A figure as a capital Latin letter; Cyrillic keyboards have two that look the same.
fn latin(c: char) -> char {
    match c {
        'Х' => 'X',
        'І' => 'I',
        c => c.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_a_month_between_a_day_and_a_year() {
        let month = |text: &str| {
            let at = text.find(|c: char| c.is_alphabetic() || ('Ⅰ'..='Ⅻ').contains(&c)).unwrap();
            month(&text[..at], &text[at..]).map(|(month, _)| month)
        };
        for (text, expected) in [
            ("15.VIII.2018", 8),
            ("15 VIII 2018", 8),
            ("1. IX. 2018", 9),
            ("12/XII/2026", 12),
            ("12-v-2026", 5),
            ("15.Ⅷ.2018", 8),
            ("12.ХІ.2018", 11),
            ("30.VI–2.VII.2018", 6),
        ] {
            assert_eq!(month(text), Some(expected), "{text}");
        }
        for text in ["12.V.18", "15.IIX.2018", "112 V 2018", "2.I.20180", "3 VII"] {
            assert_eq!(month(text), None, "{text}");
        }
    }
}
