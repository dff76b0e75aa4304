//! The language of a text, told by its commonest words, the endings of its words and its letters.
//!
//! Languages that no edition is in are weighed as well, so that Portuguese is not taken for Spanish. Words and letters
//! are data: `locales/<language>/language.toml`, and `locales/neutral/languages.toml` for the other languages.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::Lang;
use super::embedded;

/// The weight of a common word; that of a single letter is half of it.
const WORD: f32 = 1.0;
/// The weight of an ending, and of a letter beyond a to z.
const ENDING: f32 = 0.4;
/// From how many letters on an ending says something.
const ENDED: usize = 5;
/// So much makes a language certain.
const ENOUGH: f32 = 3.0;
/// By how much it must then outweigh every other.
const LEAD: f32 = 1.0;
/// By how much a language that is less certain must outweigh English, which names and titles are soon like.
const OVER_ENGLISH: f32 = 0.75;
/// By how much a language that no edition is in must outweigh it.
const OTHER_OVER_ENGLISH: f32 = 0.95;
/// By how much it must outweigh the others.
const OVER_OTHERS: f32 = 0.25;
/// No other language may have more than this share of its weight: a file in two languages is in neither for certain.
const SECOND: f32 = 0.85;
/// The weight that running text has for each of its words.
const RATE: f32 = 0.1;
/// Texts of more words are running text.
const RUNNING: usize = 25;
/// A language that has so much less than the best may still be the one that a file declares.
const NEAR: f32 = 2.0;
/// The share of letters that a language does not have and still bears: names are written with them.
const FOREIGN: f32 = 0.04;

/// What tells a language.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Tongue {
    /// Its commonest words.
    words: String,
    /// How its words end.
    endings: Vec<String>,
    /// The letters that it has; of a Latin language, those beyond a to z.
    letters: String,
    /// Signs that no other language has: `¿`.
    signs: String,
    /// How much its words weigh; less than 1 where few of them are known.
    weight: Option<f32>,
    #[serde(skip)]
    lang: Option<Lang>,
    #[serde(skip)]
    common: HashSet<&'static str>,
}

/// The Latin languages, first those of editions.
static LATIN: LazyLock<Vec<Tongue>> = LazyLock::new(|| {
    let own = [Lang::En, Lang::Fr, Lang::Es].map(|lang| Tongue { lang: Some(lang), ..of(lang) });
    let path = "neutral/languages.toml";
    let others: BTreeMap<String, Tongue> = read(path, embedded::text(path).unwrap_or_default());
    let settle = |mut tongue: Tongue| {
        tongue.common =
            Box::leak(std::mem::take(&mut tongue.words).into_boxed_str()).split_whitespace().collect();
        tongue
    };
    own.into_iter().chain(others.into_values()).map(settle).collect()
});

/// The letters of the Arabic and the Cyrillic script that Arabic and Russian have.
static LETTERS: LazyLock<BTreeMap<Lang, HashSet<char>>> =
    LazyLock::new(|| [Lang::Ru, Lang::Ar].map(|lang| (lang, of(lang).letters.chars().collect())).into());

fn of(lang: Lang) -> Tongue {
    let path = format!("{lang}/language.toml");
    read(&path, embedded::text(&path).unwrap_or_default())
}

fn read<T: serde::de::DeserializeOwned>(path: &str, text: &str) -> T {
    toml::from_str(text).unwrap_or_else(|error| panic!("locales/{path}: {error}"))
}

/// What the words of a text say of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It is in this language, or `None`: in one that no edition is in.
    Surely(Option<Lang>),
    /// It looks like this language, and `near` are others of the six that it may be in.
    Likely {
        /// The language, or `None`: one that no edition is in.
        lang: Option<Lang>,
        /// The others.
        near: Vec<Lang>,
    },
    /// They do not say.
    Nothing,
}

impl Told {
    /// The language, if it is certain and one of the six.
    pub fn surely(&self) -> Option<Lang> {
        match self {
            Told::Surely(lang) => *lang,
            _ => None,
        }
    }
}

/// Whether a word is among the commonest of a language, or of English: of languages in other scripts none is known.
pub fn is_common(lang: Lang, word: &str) -> bool {
    let word = word.to_lowercase();
    let known = |tongue: &&Tongue| tongue.lang == Some(lang) || tongue.lang == Some(Lang::En);
    LATIN.iter().filter(known).any(|tongue| tongue.common.contains(word.as_str()))
}

/// What the words of a text in Latin script say of its language.
pub fn latin(text: &str) -> Told {
    let words = words(text);
    let signs =
        |tongue: &Tongue| if tongue.signs.chars().any(|sign| text.contains(sign)) { WORD } else { 0.0 };
    let weights: Vec<f32> = LATIN
        .iter()
        .map(|tongue| signs(tongue) + words.iter().map(|word| tongue.weight(word)).sum::<f32>())
        .collect();
    let of =
        |lang: Lang| LATIN.iter().position(|tongue| tongue.lang == Some(lang)).map_or(0.0, |at| weights[at]);
    // Of equals the first, which is one of the six.
    let first = (0..weights.len()).rev().max_by(|a, b| weights[*a].total_cmp(&weights[*b])).unwrap_or(0);
    let (best, lang) = (weights[first], LATIN[first].lang);
    let second = (0..weights.len()).filter(|at| *at != first).map(|at| weights[at]).fold(0.0, f32::max);
    #[allow(clippy::cast_precision_loss)]
    let rate = best / words.len().max(1) as f32;
    if words.len() > RUNNING && rate < RATE {
        // Words with other letters than a to z, more than names would bring.
        let strange = words.iter().filter(|word| !word.is_ascii()).count();
        return if 20 * strange > words.len() {
            Told::Likely { lang: None, near: Vec::new() }
        } else {
            Told::Nothing
        };
    }
    if best >= ENOUGH && best - second >= LEAD && second <= SECOND * best && rate >= RATE {
        return Told::Surely(lang);
    }
    let english = lang == Some(Lang::En);
    let over = if lang.is_some() { OVER_ENGLISH } else { OTHER_OVER_ENGLISH };
    if best < ENDING || !english && best - of(Lang::En) < over {
        return Told::Nothing;
    }
    let lang = lang.filter(|_| english || best - second >= OVER_OTHERS);
    let six = LATIN.iter().filter_map(|tongue| tongue.lang);
    let near = six.filter(|other| Some(*other) != lang && of(*other) + NEAR >= best).collect();
    Told::Likely { lang, near }
}

/// Whether letters of a script that only one of the six languages has are those of another language after all.
pub fn is_strange(lang: Lang, text: &str) -> bool {
    let (mut all, mut strange) = (0.0_f32, 0.0_f32);
    for c in text.chars().flat_map(char::to_lowercase) {
        let known = match (lang, u32::from(c)) {
            (Lang::Ru, 0x400..=0x52f) | (Lang::Ar, 0x620..=0x64a | 0x66e..=0x6d3) => {
                LETTERS[&lang].contains(&c)
            }
            (Lang::Zh, 0x3400..=0x9fff) => true,
            // Kana and Hangul.
            (Lang::Zh, 0x3041..=0x30fa | 0xac00..=0xd7a3) => false,
            _ => continue,
        };
        all += 1.0;
        strange += f32::from(u8::from(!known));
    }
    strange > FOREIGN * all
}

impl Tongue {
    fn weight(&self, word: &str) -> f32 {
        if word.chars().any(|c| !c.is_ascii() && !self.letters.contains(c)) {
            return -WORD;
        }
        let letters = word.chars().count();
        let ended = letters >= ENDED && self.endings.iter().any(|ending| word.ends_with(ending.as_str()));
        let weight = match self.common.contains(word) {
            true if letters == 1 => WORD / 2.0,
            true => WORD,
            false => ENDING * f32::from(u8::from(ended) + u8::from(!word.is_ascii())),
        };
        weight * self.weight.unwrap_or(1.0)
    }
}

/// The words of a text in small letters, each elided one with its apostrophe; abbreviations are none.
fn words(text: &str) -> Vec<String> {
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | 'ʼ');
    let mut out = Vec::new();
    let mut word = String::new();
    // Soft hyphens, joiners and marks of direction stand inside words.
    let is_idle = |c: &char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let mut chars = text.chars().filter(|c| !is_idle(c)).peekable();
    while let Some(c) = chars.next() {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        if word.is_empty() {
            continue;
        }
        if is_apostrophe(c) && chars.peek().is_some_and(|next| next.is_alphabetic()) {
            word.push('\'');
        }
        out.push(std::mem::take(&mut word));
    }
    out.extend(Some(word).filter(|word| !word.is_empty()));
    let is_capital = |word: &String| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    // A title may be in capitals throughout.
    if 2 * out.iter().filter(|word| is_capital(word)).count() < out.len() {
        out.retain(|word| !is_capital(word));
    }
    out.iter().map(|word| word.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_with_their_apostrophes() {
        assert_eq!(words("L'Union, the ITU don’t"), ["l'", "union", "the", "don'", "t"]);
        assert_eq!(words("ORDRE DU JOUR"), ["ordre", "du", "jour"]);
        assert_eq!(words("com\u{ad}mon \u{200e}words\u{200e}"), ["common", "words"]);
    }

    #[test]
    fn a_script_may_be_that_of_another_language() {
        assert!(!is_strange(Lang::Ru, "Сообщаем вам о собрании Комиссии"));
        assert!(is_strange(Lang::Ru, "Повідомляємо вас про її засідання"));
        assert!(!is_strange(Lang::Ar, "يسرني أن أحيطكم علماً"));
        assert!(is_strange(Lang::Ar, "این گزارش برای گروه کار است که می‌گوید"));
        assert!(!is_strange(Lang::Zh, "谨通知贵主管部门"));
        assert!(is_strange(Lang::Zh, "この文書は会議の報告です"));
    }
}
