//! Numbers in prose: in comes a text in a language, out go percentages, amounts, numbers with units and plain numbers,
//! however their digits are grouped.

use super::fold::is_invisible;
use super::number;
use super::tokens::Found;
use super::value_words;
use crate::document::Value;
use crate::lang::Lang;
use crate::locale::backwards::date_units;
use crate::locale::values::{Values, units};

/// How a language writes numbers.
#[derive(Debug)]
pub(super) struct Quantities {
    values: &'static Values,
    numerals: bool,
}

/// A number as it is written.
struct Written {
    /// With a full stop before decimals.
    digits: String,
    /// Where it ends.
    end: usize,
}

impl Quantities {
    pub(super) fn new(lang: Lang) -> Self {
        Self { values: lang.values(), numerals: date_units(lang).is_some() }
    }

    /// Percentages, amounts, and numbers with units, in order.
    pub(super) fn measured(&self, text: &str) -> Vec<Found> {
        self.all(text).into_iter().filter(|found| !matches!(found.value, Value::Count(_))).collect()
    }

    /// The same, and plain whole numbers.
    pub(super) fn all(&self, text: &str) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let Some(written) = self.written(text, at) else {
                at += c.len_utf8();
                continue;
            };
            let end = written.end;
            out.extend(
                self.value(text, at, written)
                    .filter(|found| out.last().is_none_or(|last| last.range.end <= found.range.start)),
            );
            at = end;
        }
        out
    }

    /// The number whose digits begin at a place.
    fn written(&self, text: &str, at: usize) -> Option<Written> {
        let first = text[at..].chars().next()?;
        let before = text[..at].trim_end_matches(is_invisible).chars().next_back();
        if number::digit(first).is_none() {
            // Numerals are words, but behind the words for percent and per mille, and before a currency.
            let (value, len) =
                (self.numerals && number::is_numeral(first)).then(|| number::leading(&text[at..]))??;
            let explained =
                self.part_before(text, at).is_some() || self.currency_behind(&text[at + len..]).is_some();
            return explained.then(|| Written { digits: value.to_string(), end: at + len });
        }
        // Digits inside something else: 9.4, X.1332, 17-26, 4/17.
        let inside = |c: char| number::digit(c).is_some() || matches!(c, '.' | ',' | '/' | '_' | ':' | '@');
        let priced = || self.currency_before(&text[..at]).is_some();
        if before.is_some_and(|c| inside(c) || (joins(c) && !priced())) {
            return None;
        }
        let (mut digits, mut end) = (String::new(), at);
        let push = |digits: &mut String, end: &mut usize| -> usize {
            let run: Vec<char> = text[*end..].chars().take_while(|c| number::digit(*c).is_some()).collect();
            digits.push_str(&number::european(&run.iter().collect::<String>()));
            *end += run.iter().map(|c| c.len_utf8()).sum::<usize>();
            run.len()
        };
        let mut count = push(&mut digits, &mut end);
        let mut mark = None;
        while count <= 3 {
            let Some(sign) = text[end..].chars().next().filter(|sign| self.groups(*sign)) else { break };
            let next = end + sign.len_utf8();
            let run = text[next..].chars().take_while(|c| number::digit(*c).is_some()).count();
            if run != 3 || mark.is_some_and(|known| known != sign) {
                break;
            }
            mark = Some(sign);
            end = next;
            count = push(&mut digits, &mut end);
        }
        if let Some(sign) = text[end..].chars().next().filter(|sign| matches!(sign, '.' | ',' | '٫' | '·'))
        {
            let next = end + sign.len_utf8();
            let run = text[next..].chars().take_while(|c| number::digit(*c).is_some()).count();
            if run > 0 {
                digits.push('.');
                end = next;
                push(&mut digits, &mut end);
                // A second stop makes it a clause or a date.
                if text[end..].starts_with(['.', ','])
                    && text[end + 1..].starts_with(|c| number::digit(c).is_some())
                {
                    return None;
                }
            }
        }
        let digits = match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            fraction if fraction.starts_with('.') => format!("0{fraction}"),
            whole => whole.to_owned(),
        };
        Some(Written { digits, end })
    }

    /// Whether a sign may stand between groups of digits.
    fn groups(&self, sign: char) -> bool {
        matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '٬')
            || sign == self.values.thousands
    }

    /// What a number means with what stands beside it.
    fn value(&self, text: &str, at: usize, written: Written) -> Option<Found> {
        let mut end = written.end;
        let mut digits = written.digits;
        let multiplied = self.multiplier(&text[end..]).and_then(|(by, len)| Some((times(&digits, by)?, len)));
        if let Some((product, len)) = multiplied {
            digits = product;
            end += len;
            // The hundreds may stand behind: 12 mil 500.
            let hundreds = &text[end..];
            let gap = hundreds.len() - hundreds.trim_start_matches(is_space).len();
            if let Some((more, len)) = number::leading(&hundreds[gap..])
                .filter(|(_, len)| gap > 0 && *len == 3 && digits.ends_with("000"))
                .filter(|(_, len)| !goes_on(&hundreds[gap + len..]))
            {
                digits = format!("{}{more:03}", &digits[..digits.len() - 3]);
                end += gap + len;
            }
        }
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(is_space).len();
        let found = |start, end, value| Some(Found::new(start..end, value));
        if let Some((sign, start)) = self.part_before(text, at) {
            return found(start, end, part(digits, sign));
        }
        if let Some((sign, len)) = self.part_behind(&rest[gap..]) {
            return found(at, end + gap + len, part(digits, sign));
        }
        if let Some((code, len)) = self.currency_behind(&rest[gap..]) {
            return found(at, end + gap + len, Value::Amount { number: plain(digits), currency: code });
        }
        if let Some((code, start)) = self.currency_before(&text[..at]) {
            return found(start, end, Value::Amount { number: plain(digits), currency: code });
        }
        if let Some((unit, len)) = self.unit(&rest[gap..]) {
            return found(at, end + gap + len, Value::Quantity { number: plain(digits), unit });
        }
        // An ordinal is the number that it says.
        let stopped = rest.strip_prefix('.').unwrap_or(rest);
        let ends = |ending: &String| value_words::len(stopped, ending) == Some(ending.len());
        let ordinal = self.values.ordinals.iter().any(ends);
        let follows = !ordinal
            && rest
                .trim_start_matches(is_invisible)
                .starts_with(|c: char| joins(c) || matches!(c, '/' | '@'));
        let whole = !digits.contains('.') && !follows;
        digits.parse().ok().filter(|_| whole).and_then(|count| found(at, end, Value::Count(count)))
    }

    fn multiplier(&self, rest: &str) -> Option<(u64, usize)> {
        let gap = rest.len() - rest.trim_start_matches(is_space).len();
        let known = self.values.multipliers.iter();
        let lens = known.filter_map(|(word, by)| Some((*by, value_words::len(&rest[gap..], word)?)));
        lens.max_by_key(|(_, len)| *len).map(|(by, len)| (by, gap + len))
    }

    /// The sign that a word or mark behind a number stands for.
    fn part_behind(&self, rest: &str) -> Option<(char, usize)> {
        match rest.chars().next()? {
            c @ ('%' | '％' | '٪') => Some(('%', c.len_utf8())),
            c @ ('‰' | '؉') => Some(('‰', c.len_utf8())),
            _ => {
                let of = |words: &[String], sign| {
                    let len = words.iter().filter_map(|word| word_len(rest, word)).max()?;
                    Some((sign, len))
                };
                of(&self.values.percent, '%').or_else(|| of(&self.values.per_mille, '‰'))
            }
        }
    }

    /// The same before a number, and where it begins.
    fn part_before(&self, text: &str, at: usize) -> Option<(char, usize)> {
        let before = text[..at].trim_end_matches(is_space);
        // Arabic may be typed with the sign first.
        if let Some(rest) = text[..at].strip_suffix(['%', '٪'])
            && !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%'))
        {
            return Some(('%', rest.len()));
        }
        let of = |words: &[String], sign| {
            let word = words.iter().find(|word| before.ends_with(word.as_str()))?;
            Some((sign, before.len() - word.len()))
        };
        of(&self.values.percent_of, '%').or_else(|| of(&self.values.per_mille_of, '‰'))
    }

    fn currency_behind(&self, rest: &str) -> Option<(String, usize)> {
        let known = units();
        if let Some(code) =
            known.currencies.iter().find(|code| value_words::len(rest, code) == Some(code.len()))
        {
            return rest.starts_with(code.as_str()).then(|| (code.clone(), code.len()));
        }
        if let Some((sign, code)) = known.signs.iter().find(|(sign, _)| rest.starts_with(sign.as_str())) {
            return Some((code.clone(), sign.len()));
        }
        let named = self
            .values
            .currencies
            .iter()
            .flat_map(|(code, names)| names.iter().map(move |name| (code, name)));
        let lens = named.filter_map(|(code, name)| Some((code.clone(), value_words::len(rest, name)?)));
        lens.max_by_key(|(_, len)| *len)
    }

    /// The currency that stands before a number, and where it begins.
    fn currency_before(&self, before: &str) -> Option<(String, usize)> {
        let before = before.trim_end_matches(is_space);
        let free = |len: usize| !before[..before.len() - len].ends_with(|c: char| joins(c) || c.is_numeric());
        let known = units();
        let codes = known.currencies.iter().map(|code| (code.as_str(), code));
        let signs = known.signs.iter().map(|(sign, code)| (sign.as_str(), code));
        let named = self.values.currencies.iter();
        let named = named.flat_map(|(code, names)| names.iter().map(move |name| (name.as_str(), code)));
        let all = codes.chain(signs).chain(named);
        let fitting = all.filter(|(shown, _)| before.ends_with(shown) && free(shown.len()));
        fitting
            .max_by_key(|(shown, _)| shown.len())
            .map(|(shown, code)| (code.clone(), before.len() - shown.len()))
    }

    /// The percentage that a number in words is, by the word behind it, and where that ends.
    pub(super) fn part_of(&self, text: &str, end: usize, number: u32) -> Option<(Value, usize)> {
        let gap = text[end..].len() - text[end..].trim_start_matches(is_space).len();
        let (sign, len) = self.part_behind(&text[end + gap..])?;
        Some((part(number.to_string(), sign), end + gap + len))
    }

    fn unit(&self, rest: &str) -> Option<(String, usize)> {
        let own =
            self.values.units.iter().flat_map(|(unit, names)| names.iter().map(move |name| (unit, name)));
        let shared = units().units.iter().map(|unit| (unit, unit));
        let fits = |name: &str| {
            let ends = !rest[name.len()..].starts_with(|c: char| c.is_alphanumeric());
            ends.then_some(name.len())
        };
        shared
            .chain(own)
            .filter(|(_, name)| rest.starts_with(name.as_str()))
            .filter_map(|(unit, name)| Some((unit.clone(), fits(name)?)))
            .max_by_key(|(_, len)| *len)
    }
}

/// `процент*`: a word that may end otherwise.
fn word_len(rest: &str, word: &str) -> Option<usize> {
    let Some(stem) = word.strip_suffix('*') else { return value_words::len(rest, word) };
    let begins = rest.get(..stem.len()).is_some_and(|text| text.to_lowercase() == stem.to_lowercase());
    let more =
        || rest[stem.len()..].chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    begins.then(|| stem.len() + more())
}

/// So many hundredths or thousandths.
fn part(digits: String, sign: char) -> Value {
    match digits.parse() {
        Ok(whole) if sign == '%' => Value::Percentage(whole),
        _ => Value::Quantity { number: plain(digits), unit: sign.to_string() },
    }
}

/// A number without zeros at the end of its decimals.
fn plain(digits: String) -> String {
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => digits,
    }
}

/// A product, exact.
fn times(digits: &str, by: u64) -> Option<String> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let scale = 10_u128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let product = format!("{whole}{fraction}").parse::<u128>().ok()?.checked_mul(u128::from(by))?;
    (product % scale == 0).then(|| (product / scale).to_string())
}

fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\n') || is_invisible(c)
}

/// Whether what stands behind digits makes something else of them: `500.2`, `500/17`.
fn goes_on(rest: &str) -> bool {
    let digit = |c: char| number::digit(c).is_some();
    rest.starts_with(['/', '-']) || rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(digit))
}

/// Whether such a character beside a digit makes one word of both; Chinese ones and the dash do not.
fn joins(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{600}'..='\u{6ff}')
}
