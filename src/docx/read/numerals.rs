//! Numerals: how a list prints a count.
//!
//! A number that a script's numerals cannot express is set in decimals, as Word does.

/// How a number is printed (ISO/IEC 29500-1, 17.18.59).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Format {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02, 03
    DecimalZero,
    /// １, ２, ３
    FullWidth,
    /// a, b, c
    LowerLetter,
    /// A, B, C
    UpperLetter,
    /// i, ii, iii
    LowerRoman,
    /// I, II, III
    UpperRoman,
    /// а, б, в
    LowerRussian,
    /// А, Б, В
    UpperRussian,
    /// 一, 二, 三
    Chinese,
    /// ①, ②, ③
    Circled,
    /// أ, ب, ج
    ArabicAlpha,
    /// A mark, the same each time.
    Bullet,
    /// Nothing.
    None,
    /// An unknown format.
    Unknown,
}

impl Format {
    /// The format of this name.
    pub fn of(name: &str) -> Self {
        match name {
            "decimal" | "cardinalText" => Format::Decimal,
            "decimalZero" => Format::DecimalZero,
            "decimalFullWidth" | "decimalFullWidth2" => Format::FullWidth,
            "lowerLetter" => Format::LowerLetter,
            "upperLetter" => Format::UpperLetter,
            "lowerRoman" => Format::LowerRoman,
            "upperRoman" => Format::UpperRoman,
            "russianLower" => Format::LowerRussian,
            "russianUpper" => Format::UpperRussian,
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "ideographDigital"
            | "japaneseCounting" => Format::Chinese,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Format::Circled,
            "arabicAlpha" => Format::ArabicAlpha,
            "bullet" => Format::Bullet,
            "none" => Format::None,
            _ => Format::Unknown,
        }
    }

    /// A number in this format.
    pub fn print(self, n: u32) -> String {
        const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
        const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
        const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
        let decimal = || n.to_string();
        match self {
            Format::Decimal | Format::Unknown => decimal(),
            Format::DecimalZero => format!("{n:02}"),
            Format::FullWidth => {
                decimal().chars().filter_map(|c| char::from_u32(u32::from(c) + 0xfee0)).collect()
            }
            Format::LowerLetter => letters(n, LATIN).unwrap_or_else(decimal),
            Format::UpperLetter => letters(n, LATIN).map_or_else(decimal, |it| it.to_uppercase()),
            Format::LowerRussian => letters(n, RUSSIAN).unwrap_or_else(decimal),
            Format::UpperRussian => letters(n, RUSSIAN).map_or_else(decimal, |it| it.to_uppercase()),
            Format::ArabicAlpha => letters(n, ARABIC).unwrap_or_else(decimal),
            Format::LowerRoman => roman(n).unwrap_or_else(decimal),
            Format::UpperRoman => roman(n).map_or_else(decimal, |it| it.to_uppercase()),
            Format::Chinese => chinese(n).unwrap_or_else(decimal),
            Format::Circled if (1..=20).contains(&n) => {
                char::from_u32(0x245f + n).map_or_else(decimal, String::from)
            }
            Format::Circled => decimal(),
            Format::Bullet | Format::None => String::new(),
        }
    }
}

/// a … z, aa … zz, aaa …: each time round, the letter is repeated once more.
fn letters(n: u32, alphabet: &str) -> Option<String> {
    let letters: Vec<char> = alphabet.chars().collect();
    let at = n.checked_sub(1)? as usize;
    let times = at / letters.len() + 1;
    (times <= 8).then(|| letters[at % letters.len()].to_string().repeat(times))
}

fn roman(n: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&n) {
        return None;
    }
    let mut rest = n;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    Some(out)
}

fn chinese(n: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if n > 99 {
        return None;
    }
    let (tens, ones) = (n as usize / 10, n as usize % 10);
    Some(match (tens, ones) {
        (0, ones) => DIGITS[ones].to_owned(),
        (tens, ones) => {
            let first = if tens == 1 { "" } else { DIGITS[tens] };
            let last = if ones == 0 { "" } else { DIGITS[ones] };
            format!("{first}十{last}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn numbers_are_printed_as_word_prints_them() {
        assert_eq!(Format::LowerLetter.print(28), "bb");
        assert_eq!(Format::UpperRoman.print(1994), "MCMXCIV");
        assert_eq!(Format::Chinese.print(12), "十二");
        assert_eq!(Format::Chinese.print(20), "二十");
        assert_eq!(Format::Circled.print(3), "③");
        assert_eq!(Format::DecimalZero.print(7), "07");
        assert_eq!(Format::LowerLetter.print(4_000_000_000), "4000000000");
    }
}
