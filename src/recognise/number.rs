//! Numbers: in come digits of any script or Chinese numerals, out goes the number.
//!
//! A number is read whole or not at all.

/// The value of a decimal digit: European, Arabic-Indic, Persian or full-width.
pub(super) fn digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 4] = ['0' as u32, 0x660, 0x6F0, 0xFF10];
    ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10))
}

/// The value of a Chinese numeral: a digit below ten, or ten, a hundred, a thousand.
fn numeral(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

/// Whether it is a Chinese numeral.
pub(super) fn is_numeral(c: char) -> bool {
    numeral(c).is_some()
}

/// The number at the beginning of a text, and how many bytes it takes.
pub(super) fn leading(text: &str) -> Option<(u32, usize)> {
    let (mut value, mut len) = (0_u32, 0);
    for c in text.chars() {
        let Some(digit) = digit(c) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        len += c.len_utf8();
    }
    if len > 0 {
        return Some((value, len));
    }
    let mut numerals: Vec<(u32, usize)> = Vec::new();
    for c in text.chars() {
        // Of itself 万 is no number: 万维网.
        let myriad = (c == '万' && !numerals.is_empty()).then_some(MYRIAD);
        let Some(value) = numeral(c).or(myriad) else { break };
        if numerals.len() == LONGEST {
            return None;
        }
        numerals.push((value, c.len_utf8()));
    }
    Some((chinese(&numerals)?, numerals.iter().map(|(_, len)| len).sum()))
}

/// No number is written with more numerals.
const LONGEST: usize = 30;

/// 万, by which the numerals before it are multiplied.
const MYRIAD: u32 = 10_000;

/// 二十三 is 23, 二〇二〇 is 2020.
fn chinese(numerals: &[(u32, usize)]) -> Option<u32> {
    if numerals.is_empty() {
        return None;
    }
    if numerals.iter().all(|(value, _)| *value < 10) {
        return numerals.iter().try_fold(0_u32, |sum, (value, _)| sum.checked_mul(10)?.checked_add(*value));
    }
    let (mut sum, mut pending) = (0_u32, None);
    for (value, _) in numerals {
        if *value == MYRIAD {
            sum = (sum + pending.take().unwrap_or(0)).checked_mul(MYRIAD)?;
        } else if *value >= 10 {
            sum = sum.checked_add(pending.take().unwrap_or(1) * value)?;
        } else {
            pending = Some(*value);
        }
    }
    sum.checked_add(pending.unwrap_or(0))
}

/// The first number in a text, with its place.
pub(super) fn first(text: &str) -> Option<(u32, std::ops::Range<usize>)> {
    text.char_indices().find_map(|(at, _)| leading(&text[at..]).map(|(value, len)| (value, at..at + len)))
}

/// Every number in a text, with its place.
pub(super) fn all(text: &str) -> Vec<(u32, std::ops::Range<usize>)> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some((value, range)) = first(&text[at..]) {
        out.push((value, at + range.start..at + range.end));
        at += range.end;
    }
    out
}

/// Digits of any script as European ones; other characters stay.
pub(super) fn european(text: &str) -> String {
    text.chars().map(|c| digit(c).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script() {
        assert_eq!(leading("２３"), Some((23, 6)));
        assert_eq!(leading("٢٣"), Some((23, 4)));
        assert_eq!(first("第十七研究组"), Some((17, 3..9)));
        assert_eq!(leading("二〇二〇年"), Some((2020, 12)));
        assert_eq!(leading("七十"), Some((70, 6)));
        assert_eq!(leading("一万二千五百"), Some((12_500, 18)));
        assert_eq!(leading("二十万人"), Some((200_000, 9)));
        assert_eq!(leading("万维网"), None);
        assert_eq!(leading("x"), None);
    }
}
