//! What a language calls things: answers questions about words from `locales/<lang>/drift.toml`.
//!
//! The program itself contains no words of any language.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::plain::loose;
use crate::lang::Lang;
use crate::locale::drift_toml;

/// The words of a language that carry meaning where no fact does.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Lexicon {
    negation: Vec<String>,
    exception: Vec<String>,
    /// Where a turning word only follows another.
    indifferent: Vec<String>,
    function_words: HashSet<String>,
    /// What is written together with the word after it.
    joined: Vec<String>,
    /// How a summary refers to its own Recommendation.
    pub own_text: Vec<String>,
    /// Words that may appear twice in a row.
    pub repeatable: Vec<String>,
    /// Renderings of one official term, the house's first.
    pub terms: Vec<Vec<String>>,
    /// Spellings that do not follow the house's typography.
    pub typography: Vec<Spelling>,
    status: Status,
    head_noun: HeadNoun,
    /// How words begin that have a capital before a designation.
    pub capital: Vec<String>,
    /// How words begin that announce what follows.
    following: Vec<String>,
    due: Due,
}

/// What makes a day a deadline.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Due {
    before: Vec<String>,
    behind: Vec<String>,
    /// What tells that a sentence is about what was.
    past: Vec<String>,
}

/// A spelling and why it is not the house's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Spelling {
    /// The characters.
    pub mark: String,
    /// Why it is not.
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    new: Vec<String>,
    revised: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct HeadNoun {
    singular: Vec<String>,
    plural: Vec<String>,
}

/// Which way a statement goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Polarity {
    /// It is negated.
    pub negated: bool,
    /// It takes something out.
    pub excepting: bool,
}

/// Singular or plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    One,
    Many,
}

static LEXICONS: LazyLock<BTreeMap<Lang, Lexicon>> = LazyLock::new(|| {
    let read = |lang| {
        toml::from_str(drift_toml(lang)).unwrap_or_else(|error| panic!("locales/{lang}/drift.toml: {error}"))
    };
    Lang::ALL.into_iter().map(|lang| (lang, read(lang))).collect()
});

impl Lexicon {
    /// The lexicon of a language.
    pub fn of(lang: Lang) -> &'static Self {
        &LEXICONS[&lang]
    }

    /// Which way these words go.
    pub fn polarity(&self, words: &str, lang: Lang) -> Polarity {
        let mut words = words.to_owned();
        for phrase in &self.indifferent {
            words = words.replace(phrase.as_str(), " ");
        }
        Polarity {
            negated: self.any_word(&words, &self.negation, lang),
            excepting: self.any_word(&words, &self.exception, lang),
        }
    }

    /// The words, as written, that negate this statement or take something out of it.
    pub fn turning<'t>(&self, text: &'t str, lang: Lang) -> Option<&'t str> {
        let entries = self.negation.iter().chain(&self.exception);
        if lang == Lang::Zh {
            return entries.filter_map(|entry| text.find(entry).map(|at| &text[at..at + entry.len()])).next();
        }
        words(text).find(|word| {
            let word = fold(word);
            self.negation.iter().chain(&self.exception).any(|entry| self.is_word(&word, entry))
        })
    }

    /// The states of draft texts that these words name: new, revised.
    pub fn statuses(&self, text: &str, lang: Lang) -> (bool, bool) {
        let says = |stems: &[String]| {
            if matches!(lang, Lang::Zh | Lang::Ar) {
                let folded = fold(text);
                return stems.iter().any(|stem| folded.contains(stem.as_str()));
            }
            words(text).any(|word| stems.iter().any(|stem| fold(word).starts_with(stem.as_str())))
        };
        (says(&self.status.new), says(&self.status.revised))
    }

    /// Whether a name of a status begins with these characters, in a language that does not part its words.
    pub fn begins_status(&self, text: &str, lang: Lang) -> bool {
        let mut stems = self.status.new.iter().chain(&self.status.revised);
        lang == Lang::Zh && stems.any(|stem| stem.starts_with(text))
    }

    /// The number of the last head noun in these words, with the noun.
    pub fn head_noun<'t>(&self, text: &'t str) -> Option<(Number, &'t str)> {
        let of = |entries: &[String], word: &str| {
            entries.iter().any(|entry| self.is_word(&fold(word), &fold(entry)))
        };
        words(text)
            .filter_map(|word| {
                if of(&self.head_noun.plural, word) {
                    Some((Number::Many, word))
                } else if of(&self.head_noun.singular, word) {
                    Some((Number::One, word))
                } else {
                    None
                }
            })
            .last()
    }

    /// Whether a sentence announces what follows it.
    pub fn announces(&self, text: &str) -> bool {
        let text = loose(text).to_lowercase();
        let begins =
            |stem: &String| text.match_indices(stem.as_str()).any(|(at, _)| !text[..at].ends_with(is_spelt));
        self.following.iter().any(begins)
    }

    /// Whether the words before and behind a day say that something is due by then.
    pub fn is_due(&self, before: &str, behind: &str) -> bool {
        let bare = |text: &str| loose(text).to_lowercase();
        let (before, behind) = (bare(before), bare(behind));
        let (before, behind) = (before.trim_end(), behind.trim_start());
        let ends = |words: &String| {
            let rest = before.strip_suffix(words.as_str());
            rest.is_some_and(|rest| !(rest.ends_with(is_spelt) && words.starts_with(is_spelt)))
        };
        let due = self.due.before.iter().any(ends)
            || self.due.behind.iter().any(|words| behind.starts_with(words.as_str()));
        // Where a sentence ends.
        const ENDS: [char; 8] = ['.', '。', ';', '；', '؛', '!', '?', '\n'];
        let past = |words: &String| {
            let sides = [before.rsplit(ENDS).next(), behind.split(ENDS).next()];
            sides.into_iter().flatten().any(|side| is_in(words, side))
        };
        due && !self.due.past.iter().any(past)
    }

    fn any_word(&self, text: &str, entries: &[String], lang: Lang) -> bool {
        if lang == Lang::Zh {
            return entries.iter().any(|entry| text.contains(entry.as_str()));
        }
        words(text).any(|word| {
            let word = fold(word);
            entries.iter().any(|entry| self.is_word(&word, entry))
        })
    }

    /// Whether a word is the entry, alone or written together with what is before it.
    fn is_word(&self, folded: &str, entry: &str) -> bool {
        let rest = |joined: &String| folded.strip_prefix(joined.as_str()) == Some(entry);
        folded == entry || self.joined.iter().any(rest)
    }

    /// Whether one of these words is a small word of the language.
    pub fn has_function_word(&self, text: &str) -> bool {
        words(text).any(|word| self.function_words.contains(&fold(word)))
    }

    /// How many of these words are small words of the language.
    pub fn function_words(&self, text: &str) -> usize {
        words(text).filter(|word| self.function_words.contains(&fold(word))).count()
    }
}

/// Lower case, without the vowel signs of Arabic.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).flat_map(char::to_lowercase).collect()
}

/// The words of a text: runs of letters.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty())
}

/// Whether a character belongs to a word; the scripts of the six languages need no table.
fn is_letter(c: char) -> bool {
    match c {
        '\u{400}'..='\u{481}' | '\u{620}'..='\u{652}' | '\u{4e00}'..='\u{9fff}' => true,
        c => c.is_alphabetic(),
    }
}

/// A fingerprint of each word of a text: texts with the same words have the same ones.
pub(super) fn fingerprints(text: &str) -> Vec<u64> {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    words(text).map(|word| fold(word).bytes().fold(0xcbf2_9ce4_8422_2325, hash)).collect()
}

/// The script in which a language is written, as far as drift tells scripts apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Han,
    Arabic,
}

impl Script {
    /// The script of a language.
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::En | Lang::Fr | Lang::Es => Script::Latin,
            Lang::Ru => Script::Cyrillic,
            Lang::Zh => Script::Han,
            Lang::Ar => Script::Arabic,
        }
    }

    /// The script of a letter.
    pub fn of_char(c: char) -> Option<Self> {
        match u32::from(c) {
            0x41..=0x5a | 0x61..=0x7a | 0xc0..=0x24f => Some(Script::Latin),
            0x400..=0x52f => Some(Script::Cyrillic),
            0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => Some(Script::Han),
            0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfefe => Some(Script::Arabic),
            _ => None,
        }
    }
}

/// Whether these words stand in a text, whole where the language parts its words.
fn is_in(words: &str, text: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let goes_before = text[..at].ends_with(is_spelt) && words.starts_with(is_spelt);
        !(goes_before || text[at + words.len()..].starts_with(is_spelt))
    })
}

/// Whether a character is of a word of a language that parts its words.
fn is_spelt(c: char) -> bool {
    c.is_alphabetic() && !matches!(u32::from(c), 0x3400..=0x9fff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_words() {
        for lang in Lang::ALL {
            assert!(!Lexicon::of(lang).negation.is_empty() && !Lexicon::of(lang).own_text.is_empty());
        }
    }

    #[test]
    fn negation_is_seen_in_every_language() {
        for (lang, negated, plain) in [
            (Lang::En, "does not assign", "assigns"),
            (Lang::Fr, "n'autorise pas", "autorise"),
            (Lang::Es, "no autoriza", "autoriza"),
            (Lang::Ru, "не предоставляет", "предоставляет"),
            (Lang::Zh, "不授权", "授权"),
            (Lang::Ar, "ولا تمنح", "وتمنح"),
        ] {
            assert!(Lexicon::of(lang).polarity(negated, lang).negated, "{negated}");
            assert!(!Lexicon::of(lang).polarity(plain, lang).negated, "{plain}");
        }
    }

    #[test]
    fn the_head_noun_nearest_to_the_list_counts() {
        let noun = |text| Lexicon::of(Lang::En).head_noun(text).map(|(number, _)| number);
        assert_eq!(noun("draft revised Recommendation and draft new Recommendations"), Some(Number::Many));
        assert_eq!(noun("no such word"), None);
    }
}
