//! What a language's `rules.toml` says: script, digits, reversal, list marks, patterns.
//!
//! The one rule: no code asks which language it has; it asks for the rule.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Lang, embedded};

/// The rules of a language.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rules {
    /// The script, a key of the theme's `[scripts]`.
    pub script: String,
    /// Roles of faces, in the order in which a glyph is looked for: keys of the theme's `[faces]`.
    pub font_chain: Vec<String>,
}

static RULES: LazyLock<BTreeMap<Lang, Rules>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| {
            let path = format!("{lang}/rules.toml");
            let text = embedded::text(&path).unwrap_or_else(|| panic!("locales/{path} is missing"));
            (lang, toml::from_str(text).unwrap_or_else(|error| panic!("locales/{path}: {error}")))
        })
        .collect()
});

impl Lang {
    /// What `locales/<code>/rules.toml` says.
    pub fn rules(self) -> &'static Rules {
        &RULES[&self]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::THEME;

    #[test]
    fn every_language_has_rules_that_the_theme_knows() {
        for lang in Lang::ALL {
            let rules = lang.rules();
            assert!(THEME.scripts.contains_key(&rules.script), "{lang}: script {}", rules.script);
            for role in &rules.font_chain {
                assert!(THEME.faces.contains_key(role), "{lang}: face {role}");
            }
        }
    }
}
