//! Looks, read once from `layouts/theme.toml` by both writers.
//!
//! A size, margin, colour or face stands in that file and nowhere else.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The file as it was built in.
pub const THEME_TOML: &str = include_str!("../layouts/theme.toml");

/// Path below `layouts/` and text of every file there, in the order of the paths.
#[cfg(any(feature = "pdf", feature = "batch"))]
pub(crate) static LAYOUTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/layouts.rs"));

/// The theme of this build.
pub static THEME: LazyLock<Theme> =
    LazyLock::new(|| toml::from_str(THEME_TOML).expect("layouts/theme.toml is checked by a test"));

/// All looks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Theme {
    /// The page, in millimetres.
    pub page: Page,
    /// Colours by use, as RRGGBB.
    pub colours: Colours,
    /// Faces by role.
    pub faces: BTreeMap<String, Faces>,
    /// What a script changes.
    pub scripts: BTreeMap<String, Script>,
    /// Paragraph styles by their styleId.
    pub styles: BTreeMap<String, Style>,
    /// Column widths of the tables, in millimetres.
    pub tables: Tables,
    /// How close a letter may be set to fit its pages.
    pub closing: Closing,
    /// Sizes of marks and pictures, in millimetres.
    pub marks: Marks,
    /// Sizes of the places that are written in.
    pub blanks: Blanks,
    /// A print of two languages side by side.
    pub parallel: Parallel,
}

/// The page and its margins, in millimetres.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub top: f64,
    pub bottom: f64,
    pub left: f64,
    pub right: f64,
    /// From the upper edge to the running head.
    pub header: f64,
    /// From the lower edge to the foot.
    pub footer: f64,
}

/// Colours as RRGGBB.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Colours {
    /// Words.
    pub text: String,
    /// Links.
    pub link: String,
    /// Table lines.
    pub rule: String,
    /// Shaded cells.
    pub shade: String,
    /// What stands in a blank until it is filled in.
    pub placeholder: String,
    /// Behind a value of the model, where a print marks them.
    pub fact: String,
}

/// The faces of a role in each writer.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Faces {
    /// Families embedded in PDF, in order.
    #[serde(deserialize_with = "one_or_many")]
    pub pdf: Vec<String>,
    /// The face Word has.
    pub docx: String,
    /// Families for pages, in order: those that a reader's system has.
    #[serde(default)]
    pub html: Vec<String>,
}

/// What a script changes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Script {
    /// What sets words apart, where a text asks for italics.
    pub emphasis: Emphasis,
    /// Factor on sizes of the script's own face in PDF.
    pub pdf_scale: f64,
    /// The same in Word (`w:szCs`, or `w:sz` of Han styles).
    pub docx_scale: f64,
    /// The line height in Word as a factor on the face's own; where it is not said, lines are at least as high
    /// as `leading`.
    #[serde(default)]
    pub docx_line: Option<f64>,
    /// Line height in ems of the Latin size.
    pub leading: f64,
    /// From the upper edge of a line to its baseline, in ems of the Latin size.
    pub baseline: f64,
    /// Whether quotes, dashes and ellipses come from the script's own face.
    #[serde(default)]
    pub own_punctuation: bool,
    /// The signs between words that come from the script's own face; among Latin words they come from the Latin face.
    #[serde(default)]
    pub own_signs: String,
    /// How lines are broken in PDF, as typst names it.
    #[serde(default = "optimized")]
    pub linebreaks: String,
}

fn optimized() -> String {
    "optimized".to_owned()
}

/// What sets words apart in a script. Han and Arabic letters have no italics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Emphasis {
    /// The italic face.
    Italic,
    /// A line under the words.
    Underline,
}

/// Where lines stand: `start` is the side where reading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Align {
    Start,
    Center,
    End,
    Justify,
}

/// A paragraph style.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Style {
    /// The name Word shows.
    pub name: String,
    /// The styleId it builds on; `Normal` where not said.
    #[serde(default)]
    pub based_on: Option<String>,
    /// Type size in points.
    pub size: f64,
    /// Space before, in points.
    #[serde(default)]
    pub before: f64,
    /// Space after, in points.
    #[serde(default)]
    pub after: f64,
    /// Where lines stand.
    pub align: Align,
    /// Bold.
    #[serde(default)]
    pub bold: bool,
    /// Indent from the reading edge, in millimetres.
    #[serde(default)]
    pub indent: f64,
    /// How far the first line, with its number or mark, stands out of the indent, in millimetres.
    #[serde(default)]
    pub hanging: f64,
    /// The tab after a number that stands at the margin, in millimetres.
    #[serde(default)]
    pub number_width: f64,
    /// The mark before a point of a list.
    #[serde(default)]
    pub mark: Option<String>,
    /// Keep on the page of the next paragraph.
    #[serde(default)]
    pub keep_next: bool,
}

/// Column widths in millimetres, in reading order.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Tables {
    pub banner: Vec<f64>,
    pub header: Vec<f64>,
    pub grid: Vec<f64>,
    pub ballot: Vec<f64>,
    /// Beside the words of a cell of the form.
    pub cell_margin: f64,
    /// In a cell with less room for words, long ones part.
    pub narrow: f64,
    /// About the width of a letter.
    pub letter: f64,
    /// So many lines of a cell fit a page at least.
    pub lines: f64,
    /// Before a table that follows a paragraph, in points.
    pub above: f64,
}

/// The least factors on what closes up a letter; how far towards them it is closed up is `closing`, from 0 to 1.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Closing {
    /// On the space around paragraphs and tables.
    pub space: f64,
    /// On the height of lines.
    pub line: f64,
    /// On the place of the signature.
    pub signature: f64,
}

impl Closing {
    /// A factor for a letter that is closed up so far.
    pub fn factor(limit: f64, closing: f64) -> f64 {
        1.0 - (1.0 - limit) * closing
    }
}

/// Sizes in millimetres.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Marks {
    /// Width of the emblem at the head, and height of the place that is kept for it.
    pub logo_width: f64,
    /// The most that the second picture of the banner takes.
    pub second_width: f64,
    /// The most that it is high.
    pub second_height: f64,
    /// Between the names of the Union and the Bureau and the second picture.
    pub second_gap: f64,
    /// Height of the signature's picture, or of the space for it.
    pub signature_height: f64,
    /// Length of the rule that ends the document.
    pub end_rule_width: f64,
    /// Side of the square and diameter of the round marks of the form.
    pub box_size: f64,
    /// Signs in a sentence that faces for words leave to those for symbols.
    pub symbols: String,
}

/// The places of the form that are written in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Blanks {
    /// Width of one that has a line of its own, in millimetres.
    pub line: f64,
    /// Width of one beside words.
    pub word: f64,
    /// The least width of one that shares its line with others.
    pub short: f64,
    /// Space between two that share a line.
    pub gap: f64,
    /// From the rule to the upper edge of a line that is written.
    pub height: f64,
    /// Lines in one that takes several.
    pub lines: f64,
    /// From the rule, which stands on the baseline, down to the lower edge of the field, in points.
    pub depth: f64,
    /// Type under the rule, in points.
    pub caption: f64,
    /// Type of what is written, in points.
    pub entry: f64,
}

#[cfg(feature = "docx")]
impl Parallel {
    /// The page, its longer side as its height, and the margins of the print.
    pub(crate) fn page(&self) -> Page {
        Page { top: self.top, bottom: self.bottom, ..THEME.page }
    }
}

/// A print of two languages side by side: widths and heights in millimetres.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Parallel {
    /// The upper margin.
    pub top: f64,
    /// The lower margin.
    pub bottom: f64,
    /// How wide the column of addresses is.
    pub address: f64,
    /// How wide that of a language is.
    pub column: f64,
    /// Of types, spaces and indents, as a part of those of a letter.
    pub size: f64,
    /// The columns of the header table in it.
    pub header: Vec<f64>,
    /// Those of the address grid.
    pub grid: Vec<f64>,
    /// Those of the table of texts and boxes.
    pub ballot: Vec<f64>,
    /// The space for a signature.
    pub signature_height: f64,
    /// The space above and below the words of a row, in points.
    pub row: f64,
    /// The most characters of a row that no page parts.
    pub whole: usize,
}

#[cfg(feature = "docx")]
impl Style {
    /// The style with its types, spaces and indents made smaller.
    pub(crate) fn reduced(&self, by: f64) -> Self {
        let (size, before, after) = (self.size * by, self.before * by, self.after * by);
        let (indent, hanging, number_width) = (self.indent * by, self.hanging * by, self.number_width * by);
        Self { size, before, after, indent, hanging, number_width, ..self.clone() }
    }
}

fn one_or_many<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }
    Ok(match OneOrMany::deserialize(deserializer)? {
        OneOrMany::One(one) => vec![one],
        OneOrMany::Many(many) => many,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_fill_the_text_width() {
        let theme: Theme = toml::from_str(THEME_TOML).unwrap();
        let width = theme.page.width - theme.page.left - theme.page.right;
        let tables = &theme.tables;
        for columns in [&tables.banner, &tables.header, &tables.grid, &tables.ballot] {
            assert!((columns.iter().sum::<f64>() - width).abs() < 1e-9, "{columns:?}");
        }
        let print = &theme.parallel;
        for columns in [&print.header, &print.grid, &print.ballot] {
            assert!((columns.iter().sum::<f64>() - print.column).abs() < 1e-9, "{columns:?}");
        }
        let whole = print.address + 2.0 * print.column + 6.0 * tables.cell_margin;
        assert!((whole - (theme.page.height - theme.page.left - theme.page.right)).abs() < 1e-9, "{whole}");
    }

    #[test]
    fn every_style_builds_on_a_style() {
        let theme: Theme = toml::from_str(THEME_TOML).unwrap();
        for style in theme.styles.values() {
            let base = style.based_on.as_deref().unwrap_or("Normal");
            assert!(theme.styles.contains_key(base), "{base}");
        }
    }
}
