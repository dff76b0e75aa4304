//! Language: text left in another language.
//!
//! A text in the wrong language is one fault; what follows from it is not counted again.

use super::Code;
use super::context::{Context, name};
use super::finding::Finding;
use super::lexicon::{Lexicon, Script, words};
use super::view::{Block, short, words_of};
use crate::document::Located;
use crate::document::layout::Trait;
use crate::lang::Lang;

/// How many words a stretch must have before its language is judged.
const WORDS: usize = 4;
/// How many letters a stretch must have before its language is judged.
const LETTERS: usize = 16;

/// Text left in another language.
pub(super) fn untranslated(context: &mut Context) {
    let mut findings = Vec::new();
    for (edition, view) in context.views.iter().enumerate() {
        for block in view.blocks.iter().filter(|block| block.part == "body") {
            if block.key.is_some_and(|key| context.places.is(key, Trait::Neutral)) {
                continue;
            }
            let found = block
                .texts
                .iter()
                .find_map(|located| Some((*located, foreign(located, view.lang())?)))
                .or_else(|| copied(context, edition, block));
            let Some((located, excerpt)) = found else { continue };
            let message = format!("{}: text in another language in {}", view.id(), name(block.key));
            findings.push(
                Finding::new(Code::Untranslated, block.key, message)
                    .at(view.spot(located, short(&excerpt), None))
                    .hint(format!("this edition is in {}", view.lang().name())),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.found(finding));
}

/// A stretch of words in a language other than this.
fn foreign(located: &Located, lang: Lang) -> Option<String> {
    let text = words_of(&located.text);
    let stretches =
        text.split(['.', '。', '!', '?', '؟', ':', '：', ';', '；', '؛', '\n', '(', ')', '（', '）']);
    stretches.map(str::trim).find(|stretch| is_foreign(stretch, lang)).map(str::to_owned)
}

fn is_foreign(stretch: &str, lang: Lang) -> bool {
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
        return han > 0 || words(stretch).filter(|word| word.chars().count() > 1).count() >= WORDS;
    }
    if own_script != Script::Latin || own < LETTERS || words(stretch).count() < WORDS {
        return false;
    }
    if Lexicon::of(lang).has_function_word(stretch) {
        return false;
    }
    [Lang::En, Lang::Fr, Lang::Es]
        .into_iter()
        .filter(|other| *other != lang)
        .any(|other| Lexicon::of(other).function_words(stretch) >= 2)
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
