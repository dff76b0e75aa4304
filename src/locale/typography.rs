//! Finishing touches: in comes an assembled text, out goes the same with what must not break held together
//! and, in right-to-left languages, every Latin or numeric stretch marked as left to right.
//!
//! Letters and digits never change; only spaces and hyphens become their no-break kind, and a
//! word joiner (U+2060) may be set between two characters that belong together. Which, the rules say.

use std::ops::Range;

use super::rules::Profile;
use super::{Direction, Lang, Rules};
use crate::document::{Fact, Inline, Run, Text, Value};

const NBSP: char = '\u{a0}';
const NO_BREAK_HYPHEN: char = '\u{2011}';
const JOINER: char = '\u{2060}';

/// A character with where it came from.
#[derive(Clone, Copy)]
struct Glyph {
    c: char,
    /// The inline it belongs to, and the run within.
    home: (usize, usize),
    ltr: bool,
    /// A word joiner goes before it.
    joined: bool,
}

/// Applies the language's rules to a text, and a profile's where it is not ITU's own.
pub(super) fn finish(mut text: Text, lang: Lang, profile: Option<&Profile>) -> Text {
    let rules = lang.rules();
    if let Some(profile) = profile {
        punctuate(&mut text, profile);
    }
    let mut glyphs = Vec::with_capacity(text.runs().map(|run| run.text.len()).sum());
    for (index, inline) in text.0.iter().enumerate() {
        match inline {
            Inline::Words(run) => push(&mut glyphs, run, (index, 0)),
            Inline::Fact(fact) => {
                fact.runs.iter().enumerate().for_each(|(at, run)| push(&mut glyphs, run, (index, at)));
            }
            Inline::Break => glyphs.push(Glyph { c: '\n', home: (index, 0), ltr: false, joined: false }),
            Inline::Blank(_) | Inline::Note(_) => {
                glyphs.push(Glyph { c: '\u{fffc}', home: (index, 0), ltr: false, joined: false })
            }
        }
    }
    hold_facts(&text, &mut glyphs, rules);
    hold_words(&mut glyphs, rules);
    if lang.direction() == Direction::Rtl {
        for glyph in &mut glyphs {
            glyph.ltr |= matches!(&text.0[glyph.home.0], Inline::Fact(fact) if is_address(&fact.value));
        }
        mark_ltr(&mut glyphs);
    }
    rebuild(&text, &glyphs)
}

/// Sets spaces and quotation marks in words of the language. Of facts percentages alone are words; the others stay as
/// they are, and what follows them does not.
fn punctuate(text: &mut Text, profile: &Profile) {
    let mut open = false;
    let mut last = ' ';
    for inline in &mut text.0 {
        let run = match inline {
            Inline::Words(run) if run.lang.is_none() => run,
            Inline::Fact(Fact { value: Value::Percentage(_), runs }) if runs.len() == 1 => &mut runs[0],
            Inline::Words(Run { text, .. }) => {
                last = text.chars().next_back().unwrap_or(last);
                continue;
            }
            Inline::Fact(fact) => {
                last = fact.plain().chars().next_back().unwrap_or(last);
                continue;
            }
            Inline::Break | Inline::Blank(_) | Inline::Note(_) => {
                last = ' ';
                continue;
            }
        };
        let mut out = String::new();
        let mut rest = run.text.chars().peekable();
        while let Some(c) = rest.next() {
            let ends = rest.peek().is_none_or(|next| !next.is_alphanumeric() && *next != '/');
            match (profile.space_before.get(&c), &profile.quotes) {
                (Some(space), _) if ends && !out.chars().next_back().unwrap_or(last).is_whitespace() => {
                    out.push(*space);
                    out.push(c);
                }
                (None, Some(marks)) if c == '"' => {
                    out.push_str(&marks[usize::from(open)]);
                    open = !open;
                }
                _ => out.push(c),
            }
        }
        last = out.chars().next_back().unwrap_or(last);
        run.text = out;
    }
}

fn push(glyphs: &mut Vec<Glyph>, run: &Run, home: (usize, usize)) {
    glyphs.extend(run.text.chars().map(|c| Glyph { c, home, ltr: run.ltr, joined: false }));
}

/// Facts keep to the word before them, and hold together over their hyphens.
fn hold_facts(text: &Text, glyphs: &mut [Glyph], rules: &Rules) {
    let mut end = 0;
    for (index, inline) in text.0.iter().enumerate() {
        let start = end;
        end += glyphs[start..].iter().take_while(|glyph| glyph.home.0 == index).count();
        let Inline::Fact(fact) = inline else { continue };
        let kind = fact.value.kind();
        if start == end {
            continue;
        }
        if matches!(kind, "designation" | "working-name" | "symbol" | "reference" | "telephone")
            || is_span(&fact.value)
        {
            glyphs[start..end]
                .iter_mut()
                .filter(|glyph| glyph.c == '-')
                .for_each(|glyph| glyph.c = NO_BREAK_HYPHEN);
        }
        hold_inside(&mut glyphs[start..end], &fact.value);
        hold_before(glyphs, start..end, &fact.value, rules);
        if let Some([before, after]) = rules.no_break.around.get(kind) {
            let after: Vec<char> = after.chars().collect();
            let behind = glyphs[..start].iter().rev().map(|g| g.c).take(before.chars().count());
            let stands_before = behind.eq(before.chars().rev());
            let stands_after = glyphs[end..].iter().map(|g| g.c).take(after.len()).eq(after.iter().copied());
            if stands_before && stands_after {
                glyphs[start..end + after.len()].iter_mut().for_each(|glyph| glyph.joined = true);
            }
        }
    }
}

/// What keeps to the word before it, and a working name in brackets to its designation.
fn hold_before(glyphs: &mut [Glyph], fact: Range<usize>, value: &Value, rules: &Rules) {
    let (kind, start) = (value.kind(), fact.start);
    let Some(space) = start.checked_sub(1).filter(|at| glyphs[*at].c == ' ') else {
        let bracket = start.checked_sub(2).filter(|at| glyphs[*at].c == ' ');
        if let Some(space) = bracket.filter(|_| kind == "working-name" && glyphs[start - 1].c == '(') {
            glyphs[space].c = NBSP;
        }
        return;
    };
    // Behind a comma a line may break, and a part in words begins with a word of its own.
    let stop = space.checked_sub(1).is_some_and(|at| is_stop(glyphs[at].c));
    let keeps = rules.no_break.before.iter().any(|known| known == kind);
    if keeps && !stop && !in_words(value, &glyphs[fact]) {
        glyphs[space].c = NBSP;
    }
}

/// What holds together inside a fact: a number keeps to the word before it where a Recommendation is named in words,
/// and nothing parts from the dash of a span.
fn hold_inside(glyphs: &mut [Glyph], value: &Value) {
    for at in 1..glyphs.len() {
        let (before, c) = (glyphs[at - 1].c, glyphs[at].c);
        match value {
            Value::Designation(_) if before == ' ' && c.is_ascii_digit() => glyphs[at - 1].c = NBSP,
            _ if is_span(value) && matches!(before, '–' | '—') => {
                glyphs[at].joined = c != NBSP;
            }
            _ => {}
        }
    }
}

/// Whether a fact has two ends.
fn is_span(value: &Value) -> bool {
    matches!(value, Value::Dates(..) | Value::HalfDays(_) | Value::Months(..))
}

/// Punctuation behind which a line may break.
fn is_stop(c: char) -> bool {
    matches!(c, ',' | ';' | '،' | '؛' | '，' | '、' | '；' | ':' | '.')
}

/// Whether a designation is said in words: a designation itself begins with the letter of its series and a full stop.
fn in_words(value: &Value, glyphs: &[Glyph]) -> bool {
    matches!(value, Value::Designation(_)) && glyphs.get(1).is_none_or(|glyph| glyph.c != '.')
}

/// Words that hold together, short words, dashes and digits, as the rules say.
fn hold_words(glyphs: &mut [Glyph], rules: &Rules) {
    let chars: Vec<char> =
        glyphs.iter().map(|glyph| if glyph.c == NO_BREAK_HYPHEN { '-' } else { glyph.c }).collect();
    for word in &rules.no_break.words {
        let word: Vec<char> = word.chars().collect();
        for at in 0..chars.len().saturating_sub(word.len() - 1) {
            if chars[at] != word[0] || chars[at..at + word.len()] != word[..] {
                continue;
            }
            let end = at + word.len();
            // An address is copied as it stands.
            if chars.get(end) == Some(&'/') || at.checked_sub(1).is_some_and(|before| chars[before] == '/') {
                continue;
            }
            glyphs[at..end].iter_mut().filter(|g| g.c == '-').for_each(|g| g.c = NO_BREAK_HYPHEN);
            let designation = chars.get(end) == Some(&' ')
                && chars.get(end + 1).is_some_and(char::is_ascii_uppercase)
                && chars.get(end + 2) == Some(&'.');
            if designation {
                glyphs[end].c = NBSP;
            }
        }
    }
    let rules = &rules.no_break;
    for words in &rules.together {
        let words: Vec<char> = words.chars().collect();
        for at in 0..chars.len().saturating_sub(words.len() - 1) {
            let starts = chars[at] == words[0] && (at == 0 || !chars[at - 1].is_alphanumeric());
            if starts && chars[at..at + words.len()] == words[..] {
                let held = glyphs[at..at + words.len()].iter_mut();
                held.filter(|glyph| glyph.c == ' ').for_each(|glyph| glyph.c = NBSP);
            }
        }
    }
    let word_at = |at: usize, word: &str| {
        let mut behind = chars.get(at..).unwrap_or_default().iter();
        word.chars().all(|c| behind.next() == Some(&c)) && behind.next().is_none_or(|c| !c.is_alphabetic())
    };
    for at in (0..chars.len()).filter(|at| chars[*at] == ' ') {
        let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        let before = |word: &String| {
            let start = at.checked_sub(word.chars().count());
            start.is_some_and(|start| {
                word_at(start, word) && (start == 0 || !chars[start - 1].is_alphanumeric())
            })
        };
        let next = chars.get(at + 1);
        let keeps = digit(Some(at + 1)) && rules.before_numbers.iter().any(before)
            || next.is_some_and(|c| c.is_uppercase()) && rules.before_names.iter().any(before)
            || digit(at.checked_sub(1)) && rules.after_numbers.iter().any(|word| word_at(at + 1, word))
            || digit(Some(at + 1))
                && rules.between_numbers.iter().any(before)
                && before_unit(&chars, at).is_some_and(|c| c.is_ascii_digit());
        if keeps {
            glyphs[at].c = NBSP;
        }
    }
    // A span of numbers does not part behind its dash.
    for at in 1..chars.len().saturating_sub(1) {
        if chars[at] == '–' && chars[at - 1].is_ascii_digit() && chars[at + 1].is_ascii_digit() {
            glyphs[at + 1].joined = true;
        }
    }
    let mut letters = 0;
    for at in 0..chars.len() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        if chars[at] == ' ' {
            let short = letters > 0 && letters <= rules.after_short_words;
            let dash = rules.before_dash && matches!(next, '–' | '—');
            if short || dash {
                glyphs[at].c = NBSP;
            }
        }
        // The T of МСЭ-T is no word of one letter.
        let inside = chars[at].is_alphabetic() || (letters > 0 && chars[at] == '-');
        letters = if inside { letters + 1 } else { 0 };
    }
}

/// What stands before the word that ends at a space, and the space before it.
fn before_unit(chars: &[char], space: usize) -> Option<char> {
    let word = chars[..space].iter().rposition(|c| matches!(*c, ' ' | NBSP))?;
    word.checked_sub(1).map(|at| chars[at])
}

/// Facts that are left to right to their last character, a closing `/` included.
fn is_address(value: &Value) -> bool {
    matches!(value, Value::Url(_) | Value::Email(_) | Value::Telephone(_))
}

/// Marks every stretch of Latin letters and digits as left to right, with the neutral characters inside it.
///
/// After an Arabic letter the bidirectional algorithm would show `26-17` as `17-26` and turn telephone numbers
/// round (UAX #9, W2 and W4); a stretch that is one left-to-right piece cannot turn.
fn mark_ltr(glyphs: &mut [Glyph]) {
    let mut at = 0;
    while at < glyphs.len() {
        if !starts_ltr(glyphs, at) {
            at += 1;
            continue;
        }
        let (mut end, mut cursor) = (at, at);
        let mut open = Vec::new();
        while cursor < glyphs.len() {
            let c = glyphs[cursor].c;
            if is_ltr(c) || glyphs[cursor].ltr {
                cursor += 1;
                if open.is_empty() {
                    end = cursor;
                }
            } else if let Some(closing) = closing(c) {
                open.push(closing);
                cursor += 1;
            } else if open.last() == Some(&c) {
                open.pop();
                cursor += 1;
                if open.is_empty() {
                    end = cursor;
                }
            } else if c == '%' && cursor == end {
                cursor += 1;
                end = cursor;
            } else if is_neutral(c) {
                cursor += 1;
            } else {
                break;
            }
        }
        glyphs[at..end].iter_mut().for_each(|glyph| glyph.ltr = true);
        at = end.max(at + 1);
    }
}

fn starts_ltr(glyphs: &[Glyph], at: usize) -> bool {
    let next = glyphs.get(at + 1).map_or(' ', |glyph| glyph.c);
    is_ltr(glyphs[at].c) || glyphs[at].ltr || (glyphs[at].c == '+' && next.is_ascii_digit())
}

/// Letters of left-to-right scripts and digits.
fn is_ltr(c: char) -> bool {
    c.is_ascii_digit()
        || (c.is_alphabetic() && !matches!(u32::from(c), 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF))
}

/// Characters that may stand inside a stretch: spaces, hyphens, and what addresses and designations are made of.
fn is_neutral(c: char) -> bool {
    matches!(
        c,
        ' ' | NBSP
            | NO_BREAK_HYPHEN
            | JOINER
            | '-'
            | '–'
            | '.'
            | ','
            | ':'
            | ';'
            | '/'
            | '@'
            | '+'
            | '_'
            | '!'
            | '&'
            | '\''
            | '•'
    )
}

fn closing(c: char) -> Option<char> {
    match c {
        '(' => Some(')'),
        '[' => Some(']'),
        _ => None,
    }
}

/// Puts the characters back into their inlines, parting runs where the direction changes.
fn rebuild(text: &Text, glyphs: &[Glyph]) -> Text {
    let mut out = Text::default();
    let mut rest = glyphs;
    for (index, inline) in text.0.iter().enumerate() {
        let count = rest.iter().take_while(|glyph| glyph.home.0 == index).count();
        let (own, others) = rest.split_at(count);
        rest = others;
        match inline {
            Inline::Words(run) => runs(own, |_| run).into_iter().for_each(|run| out.push_words(run)),
            Inline::Fact(fact) => out
                .0
                .push(Inline::Fact(Fact { value: fact.value.clone(), runs: runs(own, |at| &fact.runs[at]) })),
            other => out.0.push(other.clone()),
        }
    }
    out
}

fn runs<'a>(glyphs: &[Glyph], home: impl Fn(usize) -> &'a Run) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut last = None;
    for glyph in glyphs {
        if last != Some((glyph.home.1, glyph.ltr)) {
            out.push(Run { text: String::new(), ltr: glyph.ltr, ..home(glyph.home.1).clone() });
            last = Some((glyph.home.1, glyph.ltr));
        }
        let run = out.last_mut().expect("pushed above");
        if glyph.joined && !run.text.ends_with(JOINER) {
            run.text.push(JOINER);
        }
        run.text.push(glyph.c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ltr(text: &str) -> Vec<String> {
        let text = finish(Text::words(text), Lang::Ar, None);
        text.runs().filter(|run| run.ltr).map(|run| run.text.clone()).collect()
    }

    #[test]
    fn latin_stretches_in_arabic_are_whole() {
        assert_eq!(ltr("التوصية ITU-T X.1332 (X.sgsec-3)، و"), ["ITU\u{2011}T\u{a0}X.1332 (X.sgsec-3)"]);
        assert_eq!(ltr("(UTC) يوم 29"), ["UTC", "29"]);
        assert_eq!(ltr("هاتف: +41 22 730 6206"), ["+41 22 730 6206"]);
        assert_eq!(ltr("[R046]"), ["R046"]);
        assert_eq!(ltr("نسبة 70% أو"), ["70%"]);
    }

    #[test]
    fn a_fact_keeps_to_the_word_before_it() {
        let mut text = Text::words("Resolution ");
        text.0.push(Inline::Fact(Fact { value: Value::Resolution(1), runs: vec![Run::new("1")] }));
        assert_eq!(finish(text, Lang::En, None).plain(), "Resolution\u{a0}1");
    }

    #[test]
    fn a_study_group_in_chinese_is_one_piece() {
        let mut text = Text::words("第");
        text.0.push(Inline::Fact(Fact { value: Value::StudyGroup(17), runs: vec![Run::new("17")] }));
        text.push_words(Run::new("研究组会议"));
        assert_eq!(
            finish(text, Lang::Zh, None).plain(),
            "第\u{2060}1\u{2060}7\u{2060}研\u{2060}究\u{2060}组会议"
        );
    }

    #[test]
    fn a_profile_sets_spaces_and_quotation_marks_but_not_in_facts() {
        let profile = Lang::Fr.rules().typography.get("fr-typo");
        let mut text = Text::words("Objet: \"essai\"; voir ");
        text.0
            .push(Inline::Fact(Fact { value: Value::Url("x".into()), runs: vec![Run::new("https://x: y")] }));
        let set = finish(text.clone(), Lang::Fr, profile);
        assert_eq!(set.plain(), "Objet\u{a0}: «\u{a0}essai\u{a0}»\u{202f}; voir https://x: y");
        let mut counted = Text::words("Circulaire TSB ");
        counted.0.push(Inline::Fact(Fact { value: Value::Circular(200), runs: vec![Run::new("200")] }));
        counted.push_words(Run::new(": plus de "));
        counted.0.push(Inline::Fact(Fact { value: Value::Percentage(70), runs: vec![Run::new("70%")] }));
        counted.push_words(Run::new("; 5%."));
        let shown = finish(counted, Lang::Fr, profile).plain();
        assert_eq!(shown, "Circulaire TSB\u{a0}200\u{a0}: plus de 70\u{a0}%\u{202f}; 5\u{a0}%.");
        assert_eq!(finish(set.clone(), Lang::Fr, profile), set);
        assert_eq!(finish(text.clone(), Lang::Fr, None), text);
    }

    #[test]
    fn russian_prepositions_keep_to_the_next_word() {
        assert_eq!(
            finish(Text::words("в Женеве – с 17"), Lang::Ru, None).plain(),
            "в\u{a0}Женеве\u{a0}– с\u{a0}17"
        );
    }
}
