//! The variants of a message of prose: in comes its id, out go the facts by which it selects, with their keys, and what it
//! says for each.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::lint::{plural_categories, plural_category};
use super::placed::Line;
use super::{Given, Lang, Prose};
use crate::document::Value;

/// The numbers among which one of a category is looked for: what letters count.
const COUNTS: std::ops::Range<u32> = 0..1000;
/// So many numbers show what a category is of.
const SHOWN: usize = 4;

impl Prose {
    /// The facts by which a message selects, each with the keys of its variants.
    pub(crate) fn selectors(&self, id: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut out = BTreeMap::new();
        if let Some((pattern, _)) = self.pattern_in_source(id) {
            selectors(pattern, &mut out);
        }
        out
    }

    /// What a message says if its counts are of these categories, or these numbers themselves.
    pub(crate) fn variant(&self, id: &str, given: &Given, keys: &[(String, String)]) -> Option<Vec<Line>> {
        let mut given = given.clone();
        for (fact, key) in keys {
            let number = match key.parse() {
                Ok(number) => number,
                // A language that has no such category says what it says of the others.
                Err(_) => sample(self.lang, key).or_else(|| sample(self.lang, "other")).unwrap_or(2),
            };
            given = given.with(fact, Value::Count(number));
        }
        self.placed(id, &given)
    }
}

fn selectors(pattern: &Pattern<&str>, out: &mut BTreeMap<String, BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element
        else {
            continue;
        };
        if let InlineExpression::VariableReference { id } = selector {
            let keys = variants.iter().map(|variant| match variant.key {
                VariantKey::Identifier { name } => name.to_owned(),
                VariantKey::NumberLiteral { value } => value.to_owned(),
            });
            out.entry(id.name.to_owned()).or_default().extend(keys);
        }
        variants.iter().for_each(|variant| selectors(&variant.value, out));
    }
}

/// The least number of a category in a language; none where no whole number is of it.
fn sample(lang: Lang, category: &str) -> Option<u32> {
    COUNTS.into_iter().find(|number| plural_category(lang, *number) == category)
}

/// The plural categories that a language has for whole numbers, in the order of CLDR: zero, one, two, few, many, other.
pub(crate) fn categories(lang: Lang) -> Vec<&'static str> {
    let found = plural_categories(lang);
    ["zero", "one", "two", "few", "many", "other"].into_iter().filter(|known| found.contains(known)).collect()
}

/// The first numbers of a category in a language.
pub(crate) fn numbers(lang: Lang, category: &str) -> Vec<u32> {
    COUNTS.filter(|number| plural_category(lang, *number) == category).take(SHOWN).collect()
}
