//! Language: text left in another language.
//!
//! A text in the wrong language is one fault; what follows from it is not counted again.

use super::Code;
use super::context::{Context, name};
use super::finding::Finding;
use super::lexicon::{Lexicon, Script, words};
use super::plain::{short, words_of};
use super::view::Block;
use crate::document::layout::Trait;
use crate::document::{Doubt, Located};
use crate::lang::Lang;
use crate::locale::tongues::{self, Told};
use crate::recognise::folded;

/// How many words a stretch must have before its language is judged.
const WORDS: usize = 4;
/// How many letters a stretch must have before its language is judged.
const LETTERS: usize = 16;
/// How many letters a word must have that tells prose from names with their particles.
const SMALL: usize = 3;
/// Where stretches end.
const ENDS: [char; 15] = ['.', '。', '!', '?', '؟', ':', '：', ';', '；', '؛', '\n', '(', ')', '（', '）'];

/// Text left in another language.
pub(super) fn untranslated(context: &mut Context) {
    let findings = context.in_blocks(|edition, at| left(context, edition, at));
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// What a block has left in another language.
fn left(context: &Context, edition: usize, at: usize) -> Option<Finding> {
    let view = &context.views[edition];
    let block = &view.blocks[at];
    // Where all of an edition is in another language, that is one fault.
    let whole = view.edition.trace.doubt == Some(Doubt::Unknown);
    let neutral = || block.key.is_some_and(|key| context.places.is(key, Trait::Neutral));
    if whole || block.part != "body" || neutral() {
        return None;
    }
    // The cell before it may have the abbreviation that it explains.
    let row = |block: &Block| block.cell.map(|(table, row, _)| (table, row));
    let before = at.checked_sub(1).map(|before| &view.blocks[before]);
    let before = before.filter(|before| row(before).is_some() && row(before) == row(block));
    if before.is_some_and(|before| is_gloss(before.plain(), block.plain(), "")) {
        return None;
    }
    let mut texts = block.texts.iter();
    let (located, excerpt) = texts
        .find_map(|located| Some((*located, foreign(located, view.lang())?)))
        .or_else(|| copied(context, edition, block))?;
    let message = format!("{}: text in another language in {}", view.id(), name(block.key));
    let finding = Finding::new(Code::Untranslated, block.key, message);
    let finding = finding.at(view.spot(located, short(&excerpt), None));
    Some(finding.hint(format!("this edition is in {}", view.lang().name())))
}

/// A stretch of words in a language other than this.
fn foreign(located: &Located, lang: Lang) -> Option<String> {
    if is_cited(&located.text.plain()) {
        return None;
    }
    let text = unquoted(&words_of(&located.text));
    let stretches = text.split(ENDS).map(str::trim).filter(|stretch| !stretch.is_empty());
    let mut judged = stretches.filter(|stretch| {
        let start = stretch.as_ptr() as usize - text.as_ptr() as usize;
        let (before, after) = (&text[..start], &text[start + stretch.len()..]);
        is_foreign(stretch, lang, located.key.is_some())
            && !is_formula(stretch)
            && !is_title(before, stretch)
            && !is_gloss(before, stretch, after)
    });
    judged.next().map(str::to_owned)
}

fn is_foreign(stretch: &str, lang: Lang, keyed: bool) -> bool {
    let own_script = Script::of(lang);
    let (mut own, mut other, mut han) = (0, 0, 0);
    for script in stretch.chars().filter_map(Script::of_char) {
        if script == own_script {
            own += 1
        } else {
            other += 1
        }
        han += usize::from(script == Script::Han);
    }
    if other >= LETTERS.min(if han > 0 { 8 } else { LETTERS }) && other > 3 * own {
        let own = |c: char| Script::of_char(c) == Some(own_script);
        // Chinese sets no space between its own words and those in another script.
        let mut parts =
            stretch.split(own).filter(|part| own_script != Script::Latin && !part.trim().is_empty());
        return match own_script {
            Script::Latin => {
                han > 0 || words(stretch).filter(|word| word.chars().count() > 1).count() >= WORDS
            }
            _ => parts.any(|part| is_prose(part, keyed)),
        };
    }
    if own_script != Script::Latin || own < LETTERS || words(stretch).count() < WORDS {
        return false;
    }
    if !is_prose(stretch, true) {
        return false;
    }
    let own = || Lexicon::of(lang).has_function_word(stretch);
    match tongues::latin(stretch) {
        // Languages share small words: `son` is French and Spanish.
        Told::Surely(Some(told)) => told != lang,
        Told::Surely(None) => !own(),
        Told::Likely { lang: Some(told), near } => told != lang && !near.contains(&lang) && !own(),
        Told::Likely { lang: None, .. } | Told::Nothing => false,
    }
}

/// Whether words in another script than the edition's are prose: names and designations are capitals, code has no small
/// words. Where a text is known by its address, it is soon prose.
fn is_prose(stretch: &str, keyed: bool) -> bool {
    // Chinese sets no space between words: so many characters are a sentence.
    if stretch.chars().filter(|c| Script::of_char(*c) == Some(Script::Han)).count() >= LETTERS / 2 {
        return true;
    }
    if stretch.chars().any(|c| matches!(Script::of_char(c), Some(script) if script != Script::Latin)) {
        return words(stretch).filter(|word| word.chars().count() > 1).count() >= WORDS;
    }
    let small = |word: &&str| word.chars().count() >= SMALL && word.starts_with(char::is_lowercase);
    let spoken = || tongues::latin(stretch) != Told::Nothing;
    let smalls = words(stretch).filter(small).count();
    // Names have their particles, and hardly three beside a longer word.
    let particles = words(stretch).filter(|word| word.starts_with(char::is_lowercase)).count();
    let said = smalls >= 2 || (smalls == 1 && particles >= 3);
    words(stretch).count() >= WORDS && said && (keyed || spoken())
}

/// Whether these words are mathematics or program code.
fn is_formula(stretch: &str) -> bool {
    // U+FFFD stands for a sign of a face that only its maker knows.
    let sign = |c: char| "={}<>|\\^_~+*&@#$%∑∏∫√≤≥≠≈∈→×\u{fffd}".contains(c);
    let indexed = stretch.match_indices('[').any(|(at, _)| stretch[..at].ends_with(char::is_alphanumeric));
    indexed || stretch.contains(sign)
}

/// Whether a text is an entry of a list of references: its label stands before it in square brackets.
fn is_cited(plain: &str) -> bool {
    const LABEL: usize = 40;
    let text = plain.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '•'));
    let label = text.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    label.is_some_and(|(label, rest)| label.chars().count() <= LABEL && !rest.trim().is_empty())
}

/// The text without what is quoted: titles are, in the language of the work.
fn unquoted(text: &str) -> String {
    const PAIRS: [(char, char); 6] =
        [('“', '”'), ('„', '“'), ('«', '»'), ('"', '"'), ('《', '》'), ('「', '」')];
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find(|c| PAIRS.iter().any(|(open, _)| *open == c)) {
        let opens = |(open, _): &&(char, char)| rest[at..].starts_with(*open);
        let Some((open, close)) = PAIRS.iter().find(opens) else { break };
        let inside = &rest[at + open.len_utf8()..];
        let Some(end) = inside.find(*close) else { break };
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &inside[end + close.len_utf8()..];
    }
    out.push_str(rest);
    out
}

/// Whether this is the title of a work in its own language: it stands after the date of the work.
fn is_title(before: &str, stretch: &str) -> bool {
    before.trim_end().ends_with([')', '）']) && stretch.starts_with([',', '，', '،'])
}

/// Whether these words say what an abbreviation beside or among them stands for.
fn is_gloss(before: &str, stretch: &str, after: &str) -> bool {
    let capital = |word: &&str| word.chars().filter(|c| c.is_uppercase()).count() >= 2;
    let beside = words(before).last().into_iter().chain(words(after).next());
    let mut abbreviations = beside.chain(words(stretch)).filter(capital);
    abbreviations.any(|abbreviation| {
        let mut initials =
            words(stretch).filter(|word| *word != abbreviation).filter_map(|word| word.chars().next());
        let mut letters = abbreviation.chars().filter(|c| c.is_uppercase());
        letters.all(|letter| initials.any(|initial| initial.to_uppercase().eq(letter.to_uppercase())))
            || is_drawn_from(abbreviation, stretch)
    })
}

/// Whether a longer abbreviation takes its letters, in order, from these words and begins as they do: `SECAM` does from
/// `Séquentiel couleur à mémoire`.
fn is_drawn_from(abbreviation: &str, stretch: &str) -> bool {
    const LONG: usize = 4;
    let folded = |text: &str| -> Vec<char> { folded(text).chars().filter(|c| c.is_alphabetic()).collect() };
    let all = folded(stretch.strip_prefix(abbreviation).unwrap_or(stretch));
    let mut rest = all.iter();
    let letters = folded(abbreviation);
    letters.len() >= LONG && letters.first() == all.first() && letters.iter().all(|it| rest.any(|c| c == it))
}

/// A text that is word for word the same in an edition in another language.
fn copied<'a>(context: &Context<'a>, edition: usize, block: &Block<'a>) -> Option<(&'a Located, String)> {
    let view = &context.views[edition];
    let key = block.key?;
    for (located, prints) in block.texts.iter().zip(&block.prints) {
        if prints.len() < 2 {
            continue;
        }
        let twin = context.views.iter().find(|other| {
            other.lang() != view.lang() && other.at(key).is_some_and(|block| block.prints.contains(prints))
        });
        let own = words_of(&located.text);
        // A name is written alike in many languages.
        let names = &view.edition.trace.unread;
        if names.iter().any(|name| name.key.as_str() == key && name.text.trim() == own.trim()) {
            continue;
        }
        let Some(twin) = twin.filter(|_| own.chars().filter(|c| c.is_alphabetic()).count() >= 10) else {
            continue;
        };
        let (mine, theirs) = (view.lexicon.function_words(&own), twin.lexicon.function_words(&own));
        let ours = Script::of(view.lang()) == Script::of(twin.lang());
        let odd = if ours {
            mine < theirs || (mine == theirs && view.lang() != Lang::En)
        } else {
            !in_script(&own, view.lang())
        };
        if odd {
            return Some((located, own.trim().to_owned()));
        }
    }
    None
}

fn in_script(text: &str, lang: Lang) -> bool {
    text.chars().filter_map(Script::of_char).any(|script| script == Script::of(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gloss_begins_with_the_letters_of_its_abbreviation() {
        assert!(is_gloss("ИВ (", "Internet of things", ", IoT)"));
        assert!(is_gloss("", "PKI\tPublic key infrastructure", ""));
        assert!(is_gloss("", "SECAM\t\tSéquentiel couleur à mémoire", ""));
        assert!(!is_gloss("", "SECAM\t\tRouge vert et bleu", ""));
        assert!(!is_gloss("the ITU (", "all of these words", ")"));
    }

    #[test]
    fn what_is_quoted_is_left_out() {
        assert_eq!(unquoted("a “b” c «d» e"), "a \n c \n e");
        assert_eq!(unquoted("5\" wide"), "5\" wide");
    }

    #[test]
    fn formulas_and_entries_are_told_by_their_signs() {
        assert!(is_formula("plane[i][x], plane[i][y]") && is_formula("a = b if c else d"));
        assert!(!is_formula("assigns authority to [Name] of the group"));
        assert!(is_cited("[b-ITU-T X.1]\tRecommendation ITU-T X.1, Services.") && !is_cited("[Name]"));
    }
}
