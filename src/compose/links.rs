//! Links: where a fact leads, derived from its value, the study period and the language.
//!
//! No link is typed in a model; patterns stand in `locales/neutral/links.toml`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Composer;
use crate::locale::LINKS_TOML;
use crate::model::CollectiveLetter;

/// The patterns.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Links {
    ipr: String,
    collective_letter: String,
    report: String,
    recommendations: String,
}

static LINKS: LazyLock<Links> =
    LazyLock::new(|| toml::from_str(LINKS_TOML).expect("locales/neutral/links.toml is checked by a test"));

impl Composer<'_> {
    /// The database of statements on intellectual property.
    pub fn ipr_link(&self) -> String {
        LINKS.ipr.clone()
    }

    /// Where Recommendations are published.
    pub fn recommendations_link(&self) -> String {
        LINKS.recommendations.clone()
    }

    /// A Collective letter of the study group.
    pub fn letter_link(&self, letter: CollectiveLetter) -> String {
        self.fill(&LINKS.collective_letter, letter.group, u32::from(letter.number))
    }

    /// A report of the study group by its symbol, `R046`; temporary documents have no address that follows
    /// from their symbol.
    pub fn document_link(&self, symbol: &str) -> Option<String> {
        let number = symbol.strip_prefix('R')?.parse().ok()?;
        Some(self.fill(&LINKS.report, self.head.study_group.one()?, number))
    }

    fn fill(&self, pattern: &str, group: u8, number: u32) -> String {
        pattern
            .replace("{yy}", &format!("{:02}", self.head.study_period % 100))
            .replace("{group}", &format!("{group:02}"))
            .replace("{number}", &format!("{number:04}"))
            .replace("{lang}", self.lang.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patterns_parse() {
        assert!(LINKS.ipr.starts_with("https://"));
    }
}
