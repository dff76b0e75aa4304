//! Two languages side by side: writes the rows in which they are aligned as tables of three columns, on pages that lie on
//! their side: an address, then each language in its own direction.
//!
//! Nothing in it is filled in or sent: fields are drawn, and footnotes stand below their passages.

use super::super::DocxOptions;
use super::super::opc::{Package, Part, Relationships};
use super::names::{content_type, relationship};
use super::paragraph::Paragraph;
use super::run::Piece;
use super::section::{Furniture, Section};
use super::slots::{Look, Slots};
use super::story::{Edition, Ids, Print, Story};
use super::styles::{GAP, PRINT_TABLE};
use super::table::{Cell, Table};
use super::units::columns;
use super::{characters, custom, numbering, properties, settings, styles};
use crate::diag::Diagnostics;
use crate::document::{Block, Content, Parallel, Passage, ROW_ADDRESS, Row, RunningHead, Side, Text};
use crate::lang::{Direction, Lang};
use crate::theme::THEME;

/// The bytes of the package.
pub(in crate::docx) fn package(parallel: &Parallel, options: &DocxOptions) -> Result<Vec<u8>, Diagnostics> {
    let [first, second] = &parallel.sides;
    let problems = [characters::check(&first.document), characters::check(&second.document)].concat();
    if !problems.is_empty() {
        return Err(problems);
    }
    let rows = parallel.rows();
    // Styles are those of a letter that reads from the left; paragraphs and tables say where theirs begin.
    let base = parallel.langs().into_iter().find(|lang| lang.direction() == Direction::Ltr);
    let base = base.unwrap_or(Lang::En);
    let print = |at: usize| Print { signs: Row::signs(&rows, at), marks_facts: parallel.shows_facts };
    let edition = |document, lang, at| Edition {
        slots: Slots::within(lang, base),
        has_notes: false,
        print: Some(print(at)),
        ..Edition::new(document, options)
    };
    let page = edition(&first.document, base, 0);
    let sides = [
        edition(&first.document, first.document.lang, 0),
        edition(&second.document, second.document.lang, 1),
    ];
    let mut ids = Ids::default();

    let mut package = Package::default();
    let mut parts = Vec::new();
    let mut relationships = Relationships::default();
    let mut refer = |kind, part: Part| {
        let target = part.name.trim_start_matches("word/").to_owned();
        parts.push(part);
        relationships.internal(kind, target)
    };
    refer(relationship::STYLES, styles::part(&page));
    refer(relationship::NUMBERING, numbering::part(&page));
    refer(relationship::SETTINGS, settings::part(&page));
    let furniture = Furniture {
        header: refer(relationship::HEADER, header(parallel, &sides, &mut ids)),
        first_header: refer(
            relationship::HEADER,
            nothing(&page, &mut ids, "w:hdr", "header2", content_type::HEADER),
        ),
        first_footer: refer(
            relationship::FOOTER,
            nothing(&page, &mut ids, "w:ftr", "footer1", content_type::FOOTER),
        ),
    };

    let mut story = Story::new(&page, &mut ids);
    story.relationships = relationships;
    story.root("w:document");
    story.xml.open("w:body", &[]);
    story.banner_of_both(parallel, &sides);
    let starts = |row: &Row<'_>| row.begins();
    for (at, rows) in rows.chunk_by(|_, next| !starts(next)).enumerate() {
        // Each part has a table of its own, on pages of its own.
        story.edition = &page;
        story.paragraph(&Paragraph { begins_page: at > 0, ..Paragraph::new(GAP) }, &[]);
        story.side_by_side(&sides, rows);
    }
    story.edition = &page;
    story.paragraph(&Paragraph::new(GAP), &[]);
    // The page begins where its first language does.
    story.edition = &sides[0];
    story.section(&Section { furniture: Some(&furniture), protected: None, landscape: true });
    story.xml.close();
    story.xml.close();
    let Story { xml, mut relationships, .. } = story;
    let xml = xml.into_bytes();
    let [keys, keys_properties] = custom::keys(&page, &ids.keys);
    relationships.internal(relationship::CUSTOM_XML, format!("../{}", keys.name));
    parts.extend([keys, keys_properties]);

    package.relationships.internal(relationship::OFFICE_DOCUMENT, "word/document.xml");
    package.relationships.internal(relationship::CORE_PROPERTIES, "docProps/core.xml");
    package.relationships.internal(relationship::EXTENDED_PROPERTIES, "docProps/app.xml");
    package.add(Part::new("word/document.xml", content_type::DOCUMENT, xml).refers(relationships));
    parts.into_iter().for_each(|part| package.add(part));
    package.add(properties::of_parallel(parallel));
    package.add(properties::extended());
    super::finished(package)
}

/// The widths of the columns with their margins: an address, and two languages.
fn widths() -> [f64; 3] {
    let margins = 2.0 * THEME.tables.cell_margin;
    let print = &THEME.parallel;
    [print.address + margins, print.column + margins, print.column + margins]
}

/// The running head: the page number, and what each language calls the letter.
fn header<'a>(parallel: &'a Parallel, sides: &'a [Edition<'a>; 2], ids: &mut Ids) -> Part {
    let mut story = Story::new(&sides[0], ids);
    story.root("w:hdr");
    story.open_print(&parallel.title(), false);
    story.open_row(false);
    let widths = columns(&widths());
    story.open_cell(&Cell { width: widths[0], ..Cell::default() });
    let RunningHead { before, after, .. } = &parallel.sides[0].document.running_head;
    story.open_paragraph(&Paragraph::new("Header"));
    let own = sides[0].slots.own();
    story.run(own, None, before);
    story.xml.open("w:fldSimple", &[("w:instr", &" PAGE ")]);
    story.run(Look::default(), None, "2");
    story.xml.close();
    story.run(own, None, after);
    story.xml.close();
    story.xml.close();
    for (edition, width) in sides.iter().zip(&widths[1..]) {
        story.edition = edition;
        let document = edition.document;
        story.open_cell(&Cell { width: *width, ..Cell::default() });
        let mut name = Text::words(format!("{} – ", document.lang.rules().name));
        name.extend(document.running_head.name.clone());
        story.line(&Paragraph::new("Header"), &name);
        story.xml.close();
    }
    story.xml.close();
    story.xml.close();
    story.edition = &sides[0];
    story.paragraph(&Paragraph::new(GAP), &[]);
    story.xml.close();
    story.into_part("word/header1.xml", content_type::HEADER)
}

/// The head or foot of page 1, which the banner makes superfluous.
fn nothing(edition: &Edition, ids: &mut Ids, root: &'static str, name: &str, content: &'static str) -> Part {
    let mut story = Story::new(edition, ids);
    story.root(root);
    story.paragraph(&Paragraph::new("Header"), &[]);
    story.xml.close();
    story.into_part(&format!("word/{name}.xml"), content)
}

impl<'a> Story<'a> {
    /// Opens a table of three columns, which begins where the first language does.
    fn open_print(&mut self, description: &str, heads: bool) {
        let widths = columns(&widths());
        self.open_table(&Table {
            style: PRINT_TABLE,
            columns: &widths,
            caption: "",
            description,
            row_heads: heads,
            column_heads: heads,
        });
    }

    /// Who writes, what this print is, and what is marked in it.
    fn banner_of_both(&mut self, parallel: &Parallel, sides: &'a [Edition<'a>; 2]) {
        let widths = columns(&widths());
        self.edition = &sides[0];
        self.open_print(&parallel.title(), false);
        self.open_row(false);
        self.empty_cell(&Cell { width: widths[0], ..Cell::default() }, "Banner");
        for ((edition, side), width) in sides.iter().zip(&parallel.sides).zip(&widths[1..]) {
            self.edition = edition;
            let Side { document, head, facts } = side;
            self.open_cell(&Cell { width: *width, ..Cell::default() });
            if let Some(draft) = &document.masthead.draft {
                self.line(&Paragraph::new("Draft"), draft);
            }
            self.line(&Paragraph::new("Banner"), &document.masthead.union);
            self.line(&Paragraph::new("Banner"), &document.masthead.bureau);
            let mut name = head.clone();
            name.extend(Text::words(format!(" – {}", document.lang.rules().name)));
            self.line(&Paragraph::new("HeaderLabel"), &name);
            if parallel.shows_facts {
                self.open_paragraph(&Paragraph::new("HeaderText"));
                for run in facts.runs() {
                    let look = Look { fact: true, ..edition.slots.look(run) };
                    self.run(look, None, &run.text);
                }
                self.xml.close();
            }
            self.xml.close();
        }
        self.xml.close();
        self.xml.close();
    }

    /// Rows as a table, under the names of the languages, which stand over every page of it.
    fn side_by_side(&mut self, sides: &'a [Edition<'a>; 2], rows: &[Row<'_>]) {
        let widths = columns(&widths());
        let description = sides.each_ref().map(|side| side.document.lang.rules().name.as_str()).join(" | ");
        self.edition = &sides[0];
        self.open_print(&description, true);
        self.open_row(true);
        self.empty_cell(&Cell { width: widths[0], shaded: true, ..Cell::default() }, "Rowaddress");
        for (edition, width) in sides.iter().zip(&widths[1..]) {
            self.edition = edition;
            let name = Text::words(&*edition.document.lang.rules().name);
            // Words that stay with what follows would keep the table of a whole annex on one page.
            self.text_cell(&Cell { width: *width, shaded: true, ..Cell::default() }, "HeaderLabel", &name);
        }
        self.xml.close();
        for (at, row) in rows.iter().enumerate() {
            let opens = at > 0 || !row.begins();
            self.row_of_both(sides, row, &widths, opens);
        }
        self.xml.close();
    }

    fn row_of_both(&mut self, sides: &'a [Edition<'a>; 2], row: &Row<'_>, widths: &[i64], opens: bool) {
        self.edition = &sides[0];
        match row.is_short(THEME.parallel.whole) {
            true => self.open_row(false),
            false => self.xml.open("w:tr", &[]),
        }
        self.open_cell(&Cell { width: widths[0], ..Cell::default() });
        for key in &row.keys {
            self.open_paragraph(&Paragraph {
                ltr: true,
                keep_next: row.leads(),
                ..Paragraph::new(ROW_ADDRESS)
            });
            self.run(Look::default(), None, key.as_str());
            self.xml.close();
        }
        self.xml.close();
        let keep = row.leads();
        if row.is_wide() {
            self.column = Some(2.0 * THEME.parallel.column + 2.0 * THEME.tables.cell_margin);
            self.open_cell(&Cell { width: widths[1] + widths[2], span: 2, ..Cell::default() });
            for (edition, passage) in sides.iter().zip(&row.sides) {
                self.edition = edition;
                if let Some(passage) = passage {
                    self.passage(passage, keep, opens);
                }
            }
            self.xml.close();
        } else {
            self.column = Some(THEME.parallel.column);
            for ((edition, passage), width) in sides.iter().zip(&row.sides).zip(&widths[1..]) {
                self.edition = edition;
                self.open_cell(&Cell { width: *width, ..Cell::default() });
                match passage {
                    Some(passage) => self.passage(passage, keep, opens),
                    None => self.paragraph(&Paragraph::new("Tabletext"), &[]),
                }
                self.xml.close();
            }
        }
        self.column = None;
        self.xml.close();
    }

    /// What stands at an address in a language, as the content of a cell, which ends with a paragraph. A heading stays with
    /// the row below (`keep`); the first row of an annex has no space above (`opens`).
    fn passage(&mut self, passage: &Passage<'_>, keep: bool, opens: bool) {
        match passage {
            Passage::PlaceDate(block) | Passage::Title(block) => {
                if let Content::Paragraph { text, .. } | Content::Heading { text, .. } = &block.content {
                    let is_title = matches!(passage, Passage::Title(_));
                    let style = if is_title { "AnnexTitle" } else { "PlaceDate" };
                    self.line(&Paragraph { keep_next: keep, ..Paragraph::keyed(style, &block.key) }, text);
                }
            }
            Passage::Header(header) => {
                self.header_table(header);
                self.paragraph(&Paragraph::new(GAP), &[]);
            }
            Passage::Annex(annex) => {
                let before = (!opens).then_some(0.0);
                let paragraph =
                    Paragraph { before, keep_next: true, ..Paragraph::keyed("FormNo", &annex.key) };
                self.line(&paragraph, &annex.number);
            }
            Passage::Block(block) => self.block_of_print(block, keep),
            Passage::Rows(block, from, to) => {
                self.block_of_print(&Passage::part(block, *from, *to), keep);
            }
            Passage::Item(item) => {
                let list = Block {
                    key: item.key.clone(),
                    origin: crate::document::Origin::Unknown,
                    content: Content::List { items: vec![(*item).clone()] },
                };
                self.block(&list, None, None);
            }
            Passage::Note(number, note) => {
                self.open_paragraph(&Paragraph::new("FootnoteText"));
                let bookmark = self.begin(&note.key);
                self.sign(*number);
                self.pieces(&[Piece::Mark('\t'), Piece::Text(&note.text)]);
                self.end(bookmark);
                self.xml.close();
            }
        }
    }

    fn block_of_print(&mut self, block: &Block, keep: bool) {
        self.keeps = keep;
        self.block(block, None, None);
        self.keeps = false;
        if super::body::is_table(block) {
            self.paragraph(&Paragraph::new(GAP), &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_page() {
        let page = &THEME.page;
        assert!((widths().iter().sum::<f64>() - (page.height - page.left - page.right)).abs() < 1e-9);
    }
}
