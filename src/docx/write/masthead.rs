//! The masthead: writes banner, place and date, contacts, addressees and subject as the tables that open page 1.
//!
//! It is part of the body, because headers are furniture that assistive technology skips.

use super::paragraph::Paragraph;
use super::picture::Size;
use super::run::Piece;
use super::story::Story;
use super::styles::LETTERHEAD_TABLE;
use super::table::{Cell, Merge, Table};
use super::units::{columns, mm};
use crate::document::{Addressees, Content, Header, Line, Masthead, Text};
use crate::letterhead::Picture;
use crate::theme::THEME;

impl Story<'_> {
    /// Writes the masthead.
    pub fn masthead(&mut self, masthead: &Masthead) {
        self.banner(masthead);
        let Some(header) = &masthead.header else { return };
        if let Content::Paragraph { text, .. } = &header.place_date.content {
            self.line(&Paragraph::keyed("PlaceDate", &header.place_date.key), text);
        }
        self.header_table(header);
    }

    /// The emblem, the names of the Union and the Bureau, and a second picture at the other edge. The place of a
    /// missing emblem stays empty.
    fn banner(&mut self, masthead: &Masthead) {
        let marks = &THEME.marks;
        let [first, names] = THEME.tables.banner[..] else { return };
        let letterhead = self.edition.options.letterhead.as_ref();
        let logo = letterhead.and_then(|letterhead| letterhead.logo.as_ref());
        let second = letterhead.and_then(|letterhead| letterhead.second.as_ref());
        let second =
            second.map(|second| (second, Size::within(second, marks.second_width, marks.second_height)));
        let widths = match &second {
            None => columns(&[first, names]),
            Some((_, size)) => {
                columns(&[first, names - marks.second_gap - size.width, marks.second_gap, size.width])
            }
        };
        self.open_table(&Table {
            style: LETTERHEAD_TABLE,
            columns: &widths,
            caption: "",
            description: &self.edition.document.author,
            row_heads: false,
            column_heads: false,
        });
        self.open_high_row(mm(marks.logo_width));
        let cell = |column: usize| Cell { width: widths[column], centred: true, ..Cell::default() };
        match logo {
            Some(logo) => {
                let size = Size::of_width(logo, marks.logo_width);
                self.picture_cell(&cell(0), logo, size, &masthead.logo_alt);
            }
            None => self.empty_cell(&cell(0), "Banner"),
        }
        self.open_cell(&cell(1));
        self.line(&Paragraph::new("Banner"), &masthead.union);
        self.line(&Paragraph::new("Banner"), &masthead.bureau);
        self.xml.close();
        if let Some((second, size)) = second {
            self.empty_cell(&cell(2), "Banner");
            self.picture_cell(&cell(3), second, size, &masthead.second_alt);
        }
        self.xml.close();
        self.xml.close();
    }

    /// Writes a cell that shows a picture.
    fn picture_cell(&mut self, cell: &Cell, picture: &Picture, size: Size, alt: &str) {
        self.open_cell(cell);
        self.open_paragraph(&Paragraph { picture: true, ..Paragraph::new("Banner") });
        self.picture(picture, size, alt);
        self.xml.close();
        self.xml.close();
    }

    /// Opens a row of at least this height.
    fn open_high_row(&mut self, height: i64) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.flag("w:cantSplit");
        self.xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
        self.xml.close();
    }

    /// Contacts on the left, addressees beside them, the subject under both.
    pub fn header_table(&mut self, header: &Header) {
        let [header_widths, ..] = self.edition.widths();
        let widths = columns(header_widths);
        self.open_table(&Table {
            style: LETTERHEAD_TABLE,
            columns: &widths,
            caption: "",
            description: &header.alt,
            row_heads: true,
            column_heads: false,
        });
        let lines: Vec<&Line> = header.contacts.iter().flat_map(|entry| &entry.lines).collect();
        let lists: Vec<(usize, &Addressees)> =
            header.addressees.iter().map(|list| (header.first_line(list.row), list)).collect();
        let rows = lists.iter().map(|(row, _)| row + 1).chain([lines.len()]).max().unwrap_or(0);
        for row in 0..rows {
            self.open_row(false);
            match lines.get(row) {
                Some(line) => {
                    self.text_cell(&Cell { width: widths[0], ..Cell::default() }, "HeaderLabel", &line.label);
                    self.open_cell(&Cell { width: widths[1], ..Cell::default() });
                    self.line(&Paragraph::keyed("HeaderText", &line.key), &line.value);
                    self.xml.close();
                }
                None => {
                    for width in &widths[..2] {
                        self.empty_cell(&Cell { width: *width, ..Cell::default() }, "HeaderText");
                    }
                }
            }
            self.addressees(row, rows, widths[2], &lists);
            self.xml.close();
        }
        self.open_row(false);
        let subject = &header.subject;
        self.text_cell(&Cell { width: widths[0], ..Cell::default() }, "HeaderLabel", &subject.label);
        self.open_cell(&Cell { width: widths[1] + widths[2], span: 2, ..Cell::default() });
        self.line(&Paragraph::keyed("SubjectText", &subject.key), &subject.value);
        self.xml.close();
        self.xml.close();
        self.xml.close();
    }

    /// The right cell of a row: the lists that begin there, extending down to the next.
    fn addressees(&mut self, row: usize, rows: usize, width: i64, lists: &[(usize, &Addressees)]) {
        let begins = |row: usize| lists.iter().any(|(at, _)| *at == row);
        let goes_on = row + 1 < rows && !begins(row + 1);
        let merge = match () {
            () if begins(row) && goes_on => Merge::Restart,
            () if !begins(row) && lists.iter().any(|(at, _)| *at < row) => Merge::Continue,
            () => Merge::None,
        };
        let cell = Cell { width, merge, ..Cell::default() };
        if !begins(row) {
            return self.empty_cell(&cell, "HeaderText");
        }
        self.open_cell(&cell);
        for (_, list) in lists.iter().filter(|(at, _)| *at == row) {
            if let Some(label) = &list.label {
                let pieces = [Piece::Text(label)];
                self.paragraph(&Paragraph::keyed("HeaderLabel", &list.key), &pieces);
            }
            for item in &list.items {
                self.line(&Paragraph::keyed("HeaderItem", &item.key), &item.text);
            }
        }
        self.xml.close();
    }

    /// Writes a cell of one paragraph.
    pub fn text_cell(&mut self, cell: &Cell, style: &str, text: &Text) {
        self.open_cell(cell);
        self.line(&Paragraph::new(style), text);
        self.xml.close();
    }
}
