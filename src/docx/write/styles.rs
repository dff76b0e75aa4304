//! `word/styles.xml`: writes the theme as document defaults and styles under ITU's own names.
//!
//! The styleId is the theme's key and the name is the theme's name; the looks of a paragraph are defined here, and
//! only here.

use super::super::opc::{Part, Xml};
use super::footnotes::REFERENCE;
use super::names::{WORD_NAMESPACES, content_type};
use super::numbering;
use super::paragraph::justification;
use super::slots::{Slot, script};
use super::story::Edition;
use super::table::border;
use super::units::{half_points, mm, twips};
use crate::theme::{Script, Style, THEME};

/// Names that Word knows; a style with any other name is a custom one.
const BUILT_IN: [&str; 10] = [
    "Normal",
    "heading 1",
    "heading 2",
    "heading 3",
    "heading 4",
    "header",
    "footer",
    "footnote text",
    "Salutation",
    "Signature",
];
/// The table style of banner and header table: no lines, words at the margin and away from those of the next cell.
pub(super) const LETTERHEAD_TABLE: &str = "LetterheadTable";
/// The table style of the address grid and of tables without rules: no lines, words aligned with ruled tables.
pub(super) const GRID_TABLE: &str = "GridTable";
/// The table style of the reply form and of ruled tables: lines around every cell.
pub(super) const FORM_TABLE: &str = "FormTable";
/// The table style of a print of two languages: a line above each row.
pub(super) const PRINT_TABLE: &str = "PrintTable";
/// The style of paragraphs that only keep tables apart.
pub(super) const GAP: &str = "TableGap";

/// The part.
pub(super) fn part(edition: &Edition) -> Part {
    let mut xml = Xml::new();
    let (prefix, namespace) = WORD_NAMESPACES[0];
    xml.open("w:styles", &[(prefix, &namespace)]);
    defaults(&mut xml, edition);
    paragraph_style(&mut xml, edition, "Normal", &THEME.styles["Normal"]);
    character_styles(&mut xml);
    table_styles(&mut xml, edition);
    open_style(&mut xml, "numbering", "NoList", "No List", Kind::Default);
    xml.close();
    for (id, style) in THEME.styles.iter().filter(|(id, _)| *id != "Normal") {
        paragraph_style(&mut xml, edition, id, style);
    }
    gap(&mut xml);
    xml.close();
    Part::new("word/styles.xml", content_type::STYLES, xml.into_bytes())
}

/// Whether a style is Word's default for its type, one that Word knows, or one of ours.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Default,
    BuiltIn,
    Custom,
}

fn open_style(xml: &mut Xml, of: &str, id: &str, name: &str, kind: Kind) {
    match kind {
        Kind::Default => {
            xml.open("w:style", &[("w:type", &of), ("w:default", &1), ("w:styleId", &id)]);
        }
        Kind::BuiltIn => xml.open("w:style", &[("w:type", &of), ("w:styleId", &id)]),
        Kind::Custom => {
            xml.open("w:style", &[("w:type", &of), ("w:customStyle", &1), ("w:styleId", &id)]);
        }
    }
    xml.val("w:name", name);
}

/// Faces and languages, each in its own slot.
fn defaults(xml: &mut Xml, edition: &Edition) {
    let slots = edition.slots;
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty(
        "w:rFonts",
        &[
            ("w:ascii", &edition.face(Slot::Latin.role())),
            ("w:hAnsi", &edition.face(Slot::Latin.role())),
            ("w:eastAsia", &edition.face(Slot::EastAsia.role())),
            ("w:cs", &edition.face(Slot::Complex.role())),
        ],
    );
    xml.empty(
        "w:lang",
        &[
            ("w:val", &slots.lang(Slot::Latin).tag()),
            ("w:eastAsia", &slots.lang(Slot::EastAsia).tag()),
            ("w:bidi", &slots.lang(Slot::Complex).tag()),
        ],
    );
    xml.close();
    xml.close();
    xml.flag("w:pPrDefault");
    xml.close();
}

fn paragraph_style(xml: &mut Xml, edition: &Edition, id: &str, style: &'static Style) {
    let style = &*edition.style(style);
    let base = (id != "Normal").then(|| style.based_on.as_deref().unwrap_or("Normal"));
    let base_style = base.and_then(|base| THEME.styles.get(base)).map(|base| edition.style(base));
    let base_style = base_style.as_deref();
    let kind = match () {
        () if id == "Normal" => Kind::Default,
        () if BUILT_IN.contains(&style.name.as_str()) => Kind::BuiltIn,
        () => Kind::Custom,
    };
    open_style(xml, "paragraph", id, &style.name, kind);
    if let Some(base) = base {
        xml.val("w:basedOn", base);
    }
    xml.flag("w:qFormat");

    xml.open("w:pPr", &[]);
    if style.keep_next {
        xml.flag("w:keepNext");
    }
    match id {
        "AnnexNo" => xml.flag("w:pageBreakBefore"),
        "FormNo" => xml.val("w:pageBreakBefore", 0),
        _ => {}
    }
    if let Some((list, level)) = numbering::of_style(id) {
        xml.open("w:numPr", &[]);
        if level > 0 {
            xml.val("w:ilvl", level);
        }
        xml.val("w:numId", list);
        xml.close();
    }
    if id == "EndRule" {
        xml.open("w:pBdr", &[]);
        border(xml, "w:top", 6, &THEME.colours.text);
        xml.close();
    }
    if style.number_width > 0.0 {
        xml.open("w:tabs", &[]);
        xml.empty("w:tab", &[("w:val", &"start"), ("w:pos", &mm(style.number_width))]);
        xml.close();
    }
    if base.is_none() {
        // No automatic space between Han and Latin: the same in both writers.
        xml.val("w:autoSpaceDE", 0);
        xml.val("w:autoSpaceDN", 0);
    }
    if edition.slots.rtl() && base.is_none() {
        xml.flag("w:bidi");
    }
    spacing(xml, edition, style);
    if id == "EndRule" {
        let page = &THEME.page;
        let width = page.width - page.left - page.right;
        let width = edition.print.as_ref().map_or(width, |_| THEME.parallel.column);
        let side = (width - THEME.marks.end_rule_width) / 2.0;
        xml.empty("w:ind", &[("w:start", &mm(side)), ("w:end", &mm(side))]);
    } else if style.indent > 0.0 || style.hanging > 0.0 {
        xml.empty("w:ind", &[("w:start", &mm(style.indent)), ("w:hanging", &mm(style.hanging))]);
    }
    // Not repeated if the base says it: LibreOffice reads `start` as left in a style two steps from Normal.
    if base_style.is_none_or(|base| base.align != style.align) {
        xml.val("w:jc", justification(style.align));
    }
    if let Some(level) = outline(id) {
        xml.val("w:outlineLvl", level);
    }
    xml.close();

    run_properties(xml, edition, style, base_style);
    xml.close();
}

/// Space around, and line height: the face's own times a factor, or at least the theme's leading.
fn spacing(xml: &mut Xml, edition: &Edition, style: &Style) {
    let (before, after) = (twips(style.before), twips(style.after));
    let (line, rule) = line_height(edition, style, 1.0);
    xml.empty(
        "w:spacing",
        &[("w:before", &before), ("w:after", &after), ("w:line", &line), ("w:lineRule", &rule)],
    );
}

/// The values of `w:line` and `w:lineRule`, for lines of a style that are set this much closer.
pub(super) fn line_height(edition: &Edition, style: &Style, closing: f64) -> (i64, &'static str) {
    line_of(edition.slots.script(), style, closing)
}

/// The same in a script.
pub(super) fn line_of(script: &Script, style: &Style, closing: f64) -> (i64, &'static str) {
    match script.docx_line {
        Some(factor) => ((factor * closing * 240.0).round() as i64, "auto"),
        None => (twips(script.leading * closing * style.size), "atLeast"),
    }
}

/// Weight and sizes, if they are not the base's. Complex script has its own sizes; in a document in another script,
/// `w:sz` takes that script's factor.
fn run_properties(xml: &mut Xml, edition: &Edition, style: &Style, base: Option<&Style>) {
    let slots = edition.slots;
    let own = if slots.rtl() { script(slots.lang(Slot::Latin)) } else { slots.script() };
    let complex = script(slots.lang(Slot::Complex));
    let bold = base.is_some_and(|base| base.bold) != style.bold;
    let sized = base.is_none_or(|base| base.size != style.size);
    if !bold && !sized {
        return;
    }
    xml.open("w:rPr", &[]);
    if bold {
        xml.val("w:b", u8::from(style.bold));
        xml.val("w:bCs", u8::from(style.bold));
    }
    if sized {
        xml.val("w:sz", half_points(style.size * own.docx_scale));
        xml.val("w:szCs", half_points(style.size * complex.docx_scale));
    }
    xml.close();
}

/// The level at which Word's navigation pane shows a style.
fn outline(id: &str) -> Option<u8> {
    match id {
        "AnnexNo" | "FormNo" | "Heading1" => Some(0),
        "Heading2" => Some(1),
        "Heading3" => Some(2),
        "Heading4" => Some(3),
        _ => None,
    }
}

fn character_styles(xml: &mut Xml) {
    open_style(xml, "character", "DefaultParagraphFont", "Default Paragraph Font", Kind::Default);
    xml.flag("w:semiHidden");
    xml.close();
    open_style(xml, "character", "Hyperlink", "Hyperlink", Kind::BuiltIn);
    xml.val("w:basedOn", "DefaultParagraphFont");
    xml.open("w:rPr", &[]);
    xml.val("w:color", THEME.colours.link.to_uppercase());
    xml.val("w:u", "single");
    xml.close();
    xml.close();
    open_style(xml, "character", REFERENCE, "footnote reference", Kind::BuiltIn);
    xml.val("w:basedOn", "DefaultParagraphFont");
    xml.open("w:rPr", &[]);
    xml.val("w:vertAlign", "superscript");
    xml.close();
    xml.close();
    open_style(xml, "character", "PlaceholderText", "Placeholder Text", Kind::BuiltIn);
    xml.val("w:basedOn", "DefaultParagraphFont");
    xml.open("w:rPr", &[]);
    xml.val("w:color", THEME.colours.placeholder.to_uppercase());
    xml.close();
    xml.close();
}

fn table_styles(xml: &mut Xml, edition: &Edition) {
    open_style(xml, "table", "TableNormal", "Normal Table", Kind::Default);
    xml.flag("w:semiHidden");
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
    cell_margins(xml, 0.0, 0.0);
    xml.close();
    xml.close();
    open_style(xml, "table", LETTERHEAD_TABLE, "Letterhead table", Kind::Custom);
    xml.val("w:basedOn", "TableNormal");
    xml.open("w:tblPr", &[]);
    cell_margins(xml, 0.0, THEME.tables.cell_margin);
    xml.close();
    xml.close();
    open_style(xml, "table", GRID_TABLE, "Grid table", Kind::Custom);
    xml.val("w:basedOn", "TableNormal");
    xml.open("w:tblPr", &[]);
    cell_margins(xml, THEME.tables.cell_margin, THEME.tables.cell_margin);
    xml.close();
    xml.close();
    if edition.print.is_some() {
        let row = twips(THEME.parallel.row);
        open_style(xml, "table", PRINT_TABLE, "Print table", Kind::Custom);
        xml.val("w:basedOn", "TableNormal");
        xml.open("w:tblPr", &[]);
        xml.open("w:tblBorders", &[]);
        for side in ["w:bottom", "w:insideH"] {
            border(xml, side, 2, &THEME.colours.rule);
        }
        xml.close();
        xml.open("w:tblCellMar", &[]);
        let side = mm(THEME.tables.cell_margin);
        for (name, width) in [("w:top", row), ("w:start", side), ("w:bottom", row), ("w:end", side)] {
            xml.empty(name, &[("w:w", &width), ("w:type", &"dxa")]);
        }
        xml.close();
        xml.close();
        xml.close();
    }
    open_style(xml, "table", FORM_TABLE, "Form table", Kind::Custom);
    xml.val("w:basedOn", "TableNormal");
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for side in ["w:top", "w:start", "w:bottom", "w:end", "w:insideH", "w:insideV"] {
        border(xml, side, 4, &THEME.colours.rule);
    }
    xml.close();
    cell_margins(xml, THEME.tables.cell_margin, THEME.tables.cell_margin);
    xml.close();
    xml.close();
}

/// The margins of cells; without one on the side where reading begins, words are at the margin of the page.
fn cell_margins(xml: &mut Xml, start: f64, end: f64) {
    xml.open("w:tblCellMar", &[]);
    for (name, width) in [("w:top", 0.0), ("w:start", start), ("w:bottom", 0.0), ("w:end", end)] {
        xml.empty(name, &[("w:w", &mm(width)), ("w:type", &"dxa")]);
    }
    xml.close();
}

/// A line of one point: without a paragraph between them, two tables would become one.
fn gap(xml: &mut Xml) {
    open_style(xml, "paragraph", GAP, "Table_gap", Kind::Custom);
    xml.val("w:basedOn", "Normal");
    xml.open("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:before", &0), ("w:after", &0), ("w:line", &20), ("w:lineRule", &"exact")]);
    xml.close();
    xml.open("w:rPr", &[]);
    xml.val("w:sz", 2);
    xml.val("w:szCs", 2);
    xml.close();
    xml.close();
}
