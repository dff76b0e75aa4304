//! A letter to be translated in Word: writes its sentences as a table of two columns, the original at the left, and facts as
//! controls that cannot be edited. The rows say by their names to which sentences they belong.

use super::super::DocxOptions;
use super::characters;
use super::control::shortened;
use super::paragraph::Paragraph;
use super::section::Section;
use super::sides::assembled;
use super::slots::{Look, Slots};
use super::story::{Edition, Ids, Story};
use super::table::Cell;
use crate::diag::Diagnostics;
use crate::document::{Document, PASSAGE_ADDRESS, Run, Text, Working};
use crate::lang::{Direction, Lang};

/// The tag of the control around the name of a row.
pub(crate) const NAME: &str = "tsb-segment";
/// What the tag of a code begins with; its id follows.
pub(crate) const CODE: &str = "tsb-code:";
/// What the tag of a column's head begins with; the language follows.
pub(crate) const LANG: &str = "tsb-lang:";

/// A letter to be translated.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The original.
    pub original: Document,
    /// The language of the translation.
    pub lang: Lang,
    /// Its rows.
    pub rows: Vec<Line>,
}

/// A row of the table.
#[derive(Debug)]
pub(crate) struct Line {
    /// The name of its sentence; none of what is there to be read alone.
    pub name: Option<String>,
    /// What a translator should know of it.
    pub note: Option<String>,
    /// What stands in both columns.
    pub sides: [Vec<Span>; 2],
}

/// Something in a sentence.
#[derive(Debug)]
pub(crate) enum Span {
    /// Words with their look.
    Words(Run),
    /// A code by its id, with what it shows.
    Code(String, String),
    /// A mark that opens around words, by its id.
    Open(String),
    /// The mark that was opened last closes.
    Close,
}

/// The bytes of the package.
pub(in crate::docx) fn package(sheet: &Sheet) -> Result<Vec<u8>, Diagnostics> {
    let options = DocxOptions::default();
    let original = &sheet.original;
    let problems = characters::check(original);
    if !problems.is_empty() {
        return Err(problems);
    }
    // What the translation is called, its styles and its direction are those of its language.
    let translation = Document { lang: sheet.lang, ..original.clone() };
    let langs = [original.lang, sheet.lang];
    let base = langs.into_iter().find(|lang| lang.direction() == Direction::Ltr).unwrap_or(Lang::En);
    let edition = |document, lang| Edition {
        slots: Slots::within(lang, base),
        has_notes: false,
        ..Edition::new(document, &options)
    };
    let page = edition(original, base);
    let sides = [edition(original, original.lang), edition(&translation, sheet.lang)];
    let mut ids = Ids::default();
    let mut story = Story::new(&page, &mut ids);
    story.root("w:document");
    story.xml.open("w:body", &[]);
    story.edition = &sides[0];
    story.line(&Paragraph::new("ItemTitle"), &Text::words(&original.title));
    story.edition = &page;
    story.landscape = true;
    story.sheet(&sides, &page, &sheet.rows);
    story.paragraph(&Paragraph::new("Normal"), &[]);
    story.section(&Section { furniture: None, protected: None, landscape: true });
    story.xml.close();
    story.xml.close();
    let xml = story.xml.into_bytes();
    assembled(&page, xml, original, &Working::Translation.keyword(langs))
}

impl<'a> Story<'a> {
    fn sheet(&mut self, sides: &'a [Edition<'a>; 2], page: &'a Edition<'a>, rows: &[Line]) {
        let widths = self.open_sides(page);
        let cell = |at: usize, shaded| Cell { width: widths[at], shaded, ..Cell::default() };
        self.open_row(true);
        for (at, side) in sides.iter().enumerate() {
            self.edition = side;
            let lang = side.document.lang;
            self.open_cell(&cell(at, true));
            self.open_paragraph(&Paragraph::new("Tablehead"));
            self.open_locked(&format!("{LANG}{lang}"), lang.name());
            self.run(side.slots.own(), None, &lang.rules().name);
            self.close_kept();
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
        for row in rows {
            self.open_row(false);
            for (at, side) in sides.iter().enumerate() {
                self.edition = side;
                self.open_cell(&cell(at, row.name.is_none()));
                if let Some(name) = row.name.as_ref().filter(|_| at == 0) {
                    self.open_paragraph(&Paragraph { ltr: true, ..Paragraph::new(PASSAGE_ADDRESS) });
                    self.open_locked(NAME, name);
                    self.run(Look::default(), None, name);
                    self.close_kept();
                    if let Some(note) = &row.note {
                        self.run(Look::default(), None, &format!(" – {note}"));
                    }
                    self.xml.close();
                }
                self.open_paragraph(&Paragraph::new("Tabletext"));
                self.sentence(&row.sides[at]);
                self.xml.close();
                self.xml.close();
            }
            self.xml.close();
        }
        self.edition = page;
        self.xml.close();
    }

    fn sentence(&mut self, spans: &[Span]) {
        for span in spans {
            match span {
                Span::Words(run) => self.run(self.edition.slots.look(run), None, &run.text),
                Span::Code(id, shown) => {
                    self.open_locked(&format!("{CODE}{id}"), shown);
                    let look = Look { bold: false, ..self.edition.slots.own() };
                    self.run(Look { fact: true, ..look }, None, shown);
                    self.close_kept();
                }
                Span::Open(id) => self.open_tagged(&format!("{CODE}{id}"), "", "sdtLocked"),
                Span::Close => self.close_kept(),
            }
        }
    }

    /// Opens a control whose content cannot be edited; it can be copied and deleted whole.
    fn open_locked(&mut self, tag: &str, shown: &str) {
        self.open_tagged(tag, shown, "contentLocked");
    }

    fn open_tagged(&mut self, tag: &str, alias: &str, lock: &str) {
        let id = self.ids.control();
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        if !alias.is_empty() {
            self.xml.val("w:alias", shortened(alias, 64));
        }
        self.xml.val("w:tag", tag);
        self.xml.val("w:id", id);
        self.xml.val("w:lock", lock);
        self.xml.close();
        self.xml.open("w:sdtContent", &[]);
    }
}
