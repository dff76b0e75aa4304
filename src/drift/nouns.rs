//! Head nouns: singular or plural, against the list of draft texts that each introduces.

use super::Code;
use super::context::Context;
use super::finding::Finding;
use super::lexicon::{Number, words};
use super::view::Block;
use crate::document::{Fact, Inline, Value};

/// "draft Recommendation X.1, X.2": singular before several, plural before one.
pub(super) fn head_nouns(context: &Context, edition: usize) -> Vec<Finding> {
    let view = &context.views[edition];
    let mut out = Vec::new();
    for (key, ..) in context.places.lists() {
        let Some(block) = view.at(key).filter(|_| !context.blamed(edition, key)) else { continue };
        for (before, count) in led_lists(context, block) {
            let Some((number, noun)) = view.lexicon.head_noun(&before) else { continue };
            let wrong = match number {
                Number::One => count > 1,
                Number::Many => count == 1,
            };
            if wrong {
                let texts = if count == 1 { "one text".to_owned() } else { format!("{count} texts") };
                let message = format!("{} says “{noun}” before {texts} in `{key}`", view.id());
                let located = block.texts.iter().max_by_key(|located| located.text.facts().count());
                let spot = located.map_or_else(|| view.nowhere(), |located| view.spot(located, noun, None));
                out.push(Finding::new(Code::HeadNounNumber, Some(key), message).at(spot));
            }
        }
    }
    out
}

/// The lists in a block: the words that introduce each, and how many texts it has.
fn led_lists(context: &Context, block: &Block) -> Vec<(String, usize)> {
    /// Words between two members are commas and "and"; between two lists there is a head noun.
    const WORDS_BETWEEN_MEMBERS: usize = 1;
    let mut out: Vec<(String, usize)> = Vec::new();
    for located in &block.texts {
        let mut before = String::new();
        let mut fresh = true;
        for inline in &located.text.0 {
            match inline {
                Inline::Words(run) => before.push_str(&run.text),
                // A part named in words has its own noun.
                Inline::Fact(fact) if says_what_it_is(fact) => {
                    before.clear();
                    fresh = true;
                }
                Inline::Fact(fact) if context.is_text(&fact.value) => {
                    if fresh || words(&before).count() > WORDS_BETWEEN_MEMBERS {
                        out.push((std::mem::take(&mut before), 1));
                    } else if let Some((_, count)) = out.last_mut() {
                        *count += 1;
                        before.clear();
                    }
                    fresh = false;
                }
                _ => before.push(' '),
            }
        }
    }
    out
}

/// Whether a text is named in words: `Corrigendum 1 to Recommendation ITU-T X.1333`.
fn says_what_it_is(fact: &Fact) -> bool {
    match &fact.value {
        Value::Designation(text) => text.part.is_some() && !fact.plain().starts_with(&text.number),
        _ => false,
    }
}
