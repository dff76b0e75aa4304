//! What a language's `rules.toml` says: script, digits, reversal, list marks, patterns.
//!
//! The one rule: no code asks which language it has; it asks for the rule.

use serde::Deserialize;

/// The rules of a language.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rules {
    /// The script, a key of the theme's `[scripts]`.
    pub script: String,
    /// Roles of faces, in the order in which a glyph is looked for: keys of the theme's `[faces]`.
    pub font_chain: Vec<String>,
}
