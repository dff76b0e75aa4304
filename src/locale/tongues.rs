//! The language of a text, told by its commonest words, the endings of its words and its letters.
//!
//! Languages that no edition is in are weighed as well, so that Portuguese is not taken for Spanish. Words and letters
//! are data: `locales/<language>/language.toml`, and `locales/neutral/languages.toml` for the other languages.

use std::collections::{BTreeMap, HashMap, HashSet};
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
}

/// A set of the Latin languages, a bit each.
type Set = u32;

/// The Latin languages by what a word has: it is looked up once, and not in each language.
struct Latin {
    tongues: &'static [Tongue],
    common: HashMap<&'static str, Set>,
    endings: HashMap<&'static str, Set>,
    letters: HashMap<char, Set>,
}

/// The Latin languages, first those of editions.
static LATIN: LazyLock<Latin> = LazyLock::new(|| {
    let own = [Lang::En, Lang::Fr, Lang::Es].map(|lang| Tongue { lang: Some(lang), ..of(lang) });
    let path = "neutral/languages.toml";
    let others: BTreeMap<String, Tongue> = read(path, embedded::text(path).unwrap_or_default());
    let tongues: &'static [Tongue] = own.into_iter().chain(others.into_values()).collect::<Vec<_>>().leak();
    assert!(tongues.len() < Set::BITS as usize, "a set of languages has {} bits", Set::BITS);
    let mut latin =
        Latin { tongues, common: HashMap::new(), endings: HashMap::new(), letters: HashMap::new() };
    for (at, tongue) in tongues.iter().enumerate() {
        let set = 1 << at;
        tongue.words.split_whitespace().for_each(|word| *latin.common.entry(word).or_default() |= set);
        tongue.endings.iter().for_each(|ending| *latin.endings.entry(ending).or_default() |= set);
        tongue.letters.chars().for_each(|letter| *latin.letters.entry(letter).or_default() |= set);
    }
    latin
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
    let known = LATIN.common.get(word.to_lowercase().as_str()).copied().unwrap_or_default();
    let asked = |tongue: &Tongue| tongue.lang == Some(lang) || tongue.lang == Some(Lang::En);
    LATIN.tongues.iter().enumerate().any(|(at, tongue)| known & 1 << at != 0 && asked(tongue))
}

/// What the words of a text in Latin script say of its language.
pub fn latin(text: &str) -> Told {
    let words = words(text);
    let tongues = LATIN.tongues;
    let signs =
        |tongue: &Tongue| if tongue.signs.chars().any(|sign| text.contains(sign)) { WORD } else { 0.0 };
    let mut said = vec![0.0; tongues.len()];
    words.iter().for_each(|word| LATIN.weigh(word, &mut said));
    let weights: Vec<f32> = tongues.iter().zip(said).map(|(tongue, said)| signs(tongue) + said).collect();
    let of = |lang: Lang| {
        tongues.iter().position(|tongue| tongue.lang == Some(lang)).map_or(0.0, |at| weights[at])
    };
    // Of equals the first, which is one of the six.
    let first = (0..weights.len()).rev().max_by(|a, b| weights[*a].total_cmp(&weights[*b])).unwrap_or(0);
    let (best, lang) = (weights[first], tongues[first].lang);
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
    let six = tongues.iter().filter_map(|tongue| tongue.lang);
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

impl Latin {
    /// Adds to each language what a word weighs in it.
    fn weigh(&self, word: &str, said: &mut [f32]) {
        let foreign = word.chars().filter(|c| !c.is_ascii());
        let known =
            foreign.fold(Set::MAX, |known, c| known & self.letters.get(&c).copied().unwrap_or_default());
        let letters = word.chars().count();
        let common = self.common.get(word).copied().unwrap_or_default();
        let ends = word.char_indices().filter_map(|(at, _)| self.endings.get(&word[at..]));
        let ended = if letters >= ENDED { ends.fold(0, |ended, set| ended | set) } else { 0 };
        for (at, (tongue, said)) in self.tongues.iter().zip(said).enumerate() {
            let is_in = |set: Set| set & 1 << at != 0;
            if !is_in(known) {
                *said -= WORD;
                continue;
            }
            let weight = match is_in(common) {
                true if letters == 1 => WORD / 2.0,
                true => WORD,
                false => ENDING * f32::from(u8::from(is_in(ended)) + u8::from(!word.is_ascii())),
            };
            *said += weight * tongue.weight.unwrap_or(1.0);
        }
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
