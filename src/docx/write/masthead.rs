//! The masthead: in come banner, place and date, contacts, addressees and subject, out go the tables at the head
//! of page 1.
//!
//! The one rule: it stands in the body, since headers are furniture that assistive technology skips.

use super::paragraph::Paragraph;
use super::picture::Size;
use super::run::Piece;
use super::slots::Look;
use super::story::Story;
use super::styles::{GAP, LETTERHEAD_TABLE};
use super::table::{Cell, Merge, Table};
use super::units::{columns, mm, twips};
use crate::document::{Addressees, Content, Header, Line, Masthead, Text};
use crate::theme::THEME;

/// The letters of the default mark: our own, since the Union's emblem is the Union's.
const MARK: &str = "TSB";
/// Between the mark and the rule under it, in points.
const RULE_ABOVE: f64 = 8.0;

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

    /// The mark or logo beside the names of Union and Bureau, over a rule.
    fn banner(&mut self, masthead: &Masthead) {
        let mark = THEME.marks.mark_width;
        let [first, rest @ ..] = THEME.tables.banner.as_slice() else { return };
        let widths = columns(&[&[mark, first - mark][..], rest].concat());
        let logo = self.edition.options.letterhead.as_ref().and_then(|letterhead| letterhead.logo.as_ref());
        self.open_table(&Table {
            style: LETTERHEAD_TABLE,
            columns: &widths,
            caption: "",
            description: if logo.is_some() { "" } else { &masthead.mark_alt },
            row_heads: false,
            column_heads: false,
        });
        self.open_high_row(mm(mark), "atLeast");
        let cell = Cell { centred: true, ..Cell::default() };
        if let Some(logo) = logo {
            self.open_cell(&Cell { width: widths[0], ..cell });
            self.open_paragraph(&Paragraph::new("BannerMark"));
            self.picture(logo, Size::of_width(logo, mark), &masthead.logo_alt);
        } else {
            self.open_cell(&Cell { width: widths[0], frame: Some(&THEME.colours.accent), ..cell });
            self.open_paragraph(&Paragraph::new("BannerMark"));
            self.run(Look::default(), Some("Mark"), MARK);
        }
        self.xml.close();
        self.xml.close();
        self.empty_cell(&Cell { width: widths[1], ..cell }, "Banner");
        self.open_cell(&Cell { width: widths[2], ..cell });
        self.line(&Paragraph::new("Banner"), &masthead.union);
        self.line(&Paragraph::new("Banner"), &masthead.bureau);
        self.xml.close();
        for width in &widths[3..] {
            self.empty_cell(&Cell { width: *width, ..cell }, "Banner");
        }
        self.xml.close();
        self.open_high_row(twips(RULE_ABOVE), "exact");
        let rule = Some(THEME.colours.accent.as_str());
        let under = Cell { width: widths.iter().sum(), span: widths.len(), rule, ..Cell::default() };
        self.empty_cell(&under, GAP);
        self.xml.close();
        self.xml.close();
    }

    /// Opens a row of this height.
    fn open_high_row(&mut self, height: i64, rule: &str) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.flag("w:cantSplit");
        self.xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &rule)]);
        self.xml.close();
    }

    /// Contacts on the left, addressees beside them, the subject under both.
    fn header_table(&mut self, header: &Header) {
        let widths = columns(&THEME.tables.header);
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
            header.addressees.iter().map(|list| (first_line(header, list.row), list)).collect();
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

    /// The right cell of a row: the lists that begin there, reaching down to the next.
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

/// The table row of the first line of a row of contacts; rows past the last follow it.
fn first_line(header: &Header, row: usize) -> usize {
    let contacts = &header.contacts;
    let known = row.min(contacts.len());
    contacts[..known].iter().map(|entry| entry.lines.len()).sum::<usize>() + (row - known)
}
