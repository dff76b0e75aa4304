//! Tables: writes columns, rows and cells as a `w:tbl` with fixed widths.
//!
//! No row is split across pages, and every table says what it is for.

use super::paragraph::Paragraph;
use super::story::Story;
use crate::theme::THEME;

/// The properties of a table.
#[derive(Debug)]
pub(super) struct Table<'a> {
    /// The styleId of the table style.
    pub style: &'a str,
    /// The widths of its columns, in twentieths of a point.
    pub columns: &'a [i64],
    /// What it is called, for assistive technology; empty if the description says it all.
    pub caption: &'a str,
    /// What it is for, for assistive technology.
    pub description: &'a str,
    /// Whether its first column heads its rows.
    pub row_heads: bool,
    /// Whether its first row heads its columns.
    pub column_heads: bool,
}

/// How a cell joins those above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Merge {
    /// It stands alone.
    #[default]
    None,
    /// It continues in the cells below.
    Restart,
    /// It belongs to the cell above.
    Continue,
}

/// The properties of a cell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    /// How wide, in twentieths of a point.
    pub width: i64,
    /// How many columns it spans; 0 and 1 both mean one.
    pub span: usize,
    /// How it joins those above and below.
    pub merge: Merge,
    /// Whether it is shaded.
    pub shaded: bool,
    /// Whether its content is centred vertically.
    pub centred: bool,
    /// Whether there is a line to write on below it.
    pub written_on: bool,
}

/// The width of that line, in eighths of a point.
const RULE: u8 = 4;

impl Story<'_> {
    /// Opens a table.
    pub fn open_table(&mut self, table: &Table) {
        let rtl = self.edition.slots.rtl();
        let width: i64 = table.columns.iter().sum();
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.val("w:tblStyle", table.style);
        if rtl {
            xml.flag("w:bidiVisual");
        }
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        // The bits of `w:val`, for readers older than the attributes: first row, first column, no bands.
        let look = 0x0600 | u16::from(table.column_heads) << 5 | u16::from(table.row_heads) << 7;
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", &format!("{look:04X}")),
                ("w:firstRow", &u8::from(table.column_heads)),
                ("w:lastRow", &0),
                ("w:firstColumn", &u8::from(table.row_heads)),
                ("w:lastColumn", &0),
                ("w:noHBand", &1),
                ("w:noVBand", &1),
            ],
        );
        if !table.caption.is_empty() {
            xml.val("w:tblCaption", table.caption);
        }
        if !table.description.is_empty() {
            xml.val("w:tblDescription", table.description);
        }
        xml.close();
        xml.open("w:tblGrid", &[]);
        for column in table.columns {
            xml.empty("w:gridCol", &[("w:w", column)]);
        }
        xml.close();
    }

    /// Opens a row; a head row is repeated on every page that the table extends to.
    pub fn open_row(&mut self, head: bool) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.flag("w:cantSplit");
        if head {
            self.xml.flag("w:tblHeader");
        }
        self.xml.close();
    }

    /// Opens a cell.
    pub fn open_cell(&mut self, cell: &Cell) {
        let xml = &mut self.xml;
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.empty("w:tcW", &[("w:w", &cell.width), ("w:type", &"dxa")]);
        if cell.span > 1 {
            xml.val("w:gridSpan", cell.span);
        }
        match cell.merge {
            Merge::None => {}
            Merge::Restart => xml.val("w:vMerge", "restart"),
            Merge::Continue => xml.flag("w:vMerge"),
        }
        if cell.written_on {
            xml.open("w:tcBorders", &[]);
            border(xml, "w:bottom", RULE, &THEME.colours.rule);
            xml.close();
        }
        if cell.shaded {
            let shade = &THEME.colours.shade;
            xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", shade)]);
        }
        if cell.centred {
            xml.val("w:vAlign", "center");
        }
        xml.close();
    }

    /// Writes an empty cell.
    pub fn empty_cell(&mut self, cell: &Cell, style: &str) {
        self.open_cell(cell);
        self.paragraph(&Paragraph::new(style), &[]);
        self.xml.close();
    }
}

/// A single line of this width, in eighths of a point.
pub(super) fn border(xml: &mut super::super::opc::Xml, side: &'static str, width: u8, colour: &str) {
    xml.empty(side, &[("w:val", &"single"), ("w:sz", &width), ("w:space", &0), ("w:color", &colour)]);
}
