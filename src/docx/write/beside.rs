//! Changes beside a translation: writes passages of a letter with their changes tracked, each with the same passage of a
//! translation at its right, as a table of two columns.
//!
//! The columns stand as in any table of languages, the original at the left, whatever the directions of both.

use super::super::DocxOptions;
use super::characters;
use super::paragraph::Paragraph;
use super::run::Piece;
use super::section::Section;
use super::sides::assembled;
use super::slots::{Look, Slots};
use super::story::{Edition, Ids, Story};
use super::table::Cell;
use crate::diag::Diagnostics;
use crate::document::{Document, Inline, PASSAGE_ADDRESS, Run, Text, Working};
use crate::lang::{Direction, Lang};

/// Who changed the original, as Word shows it.
const AUTHOR: &str = "tsb-circular";

/// The passages of a letter that changed, and a translation of them.
#[derive(Debug)]
pub(crate) struct Beside {
    /// The original as it is.
    pub original: Document,
    /// The translation.
    pub translation: Document,
    /// What stands in the table.
    pub rows: Vec<Row>,
}

/// A row of the table.
#[derive(Debug)]
pub(crate) enum Row {
    /// Where the passages stand that follow: under which annex and heading, in both languages.
    Place([Text; 2]),
    /// A passage.
    Passage {
        /// Its address.
        at: String,
        /// The number printed before it, in both languages.
        numbers: [Option<Text>; 2],
        /// The words of the original, those that are gone or new marked.
        original: Vec<(Mark, Run)>,
        /// Those of the translation.
        translation: Text,
    },
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// They stand where they stood.
    Same,
    /// They are gone.
    Deleted,
    /// They are new.
    Inserted,
}

/// The bytes of the package.
pub(in crate::docx) fn package(beside: &Beside) -> Result<Vec<u8>, Diagnostics> {
    let options = DocxOptions::default();
    let (original, translation) = (&beside.original, &beside.translation);
    let problems = [characters::check(original), characters::check(translation)].concat();
    if !problems.is_empty() {
        return Err(problems);
    }
    // The table stands as in a letter that reads from the left.
    let langs = [original.lang, translation.lang];
    let base = langs.into_iter().find(|lang| lang.direction() == Direction::Ltr).unwrap_or(Lang::En);
    let edition = |document, lang| Edition {
        slots: Slots::within(lang, base),
        has_notes: false,
        ..Edition::new(document, &options)
    };
    let (page, left, right) =
        (edition(original, base), edition(original, original.lang), edition(translation, translation.lang));

    let mut ids = Ids::default();
    let mut story = Story::new(&page, &mut ids);
    story.root("w:document");
    story.xml.open("w:body", &[]);
    story.edition = &left;
    story.line(&Paragraph::new("ItemTitle"), &Text::words(&original.title));
    story.edition = &page;
    let mut tracks = Tracks { date: original.date.map(|date| format!("{date}T00:00:00Z")), count: 0 };
    story.landscape = true;
    story.sides(&[&left, &right], &page, &beside.rows, &mut tracks);
    story.paragraph(&Paragraph::new("Normal"), &[]);
    story.section(&Section { furniture: None, protected: None, landscape: true });
    story.xml.close();
    story.xml.close();
    let xml = story.xml.into_bytes();

    assembled(&page, xml, original, &Working::Changes.keyword(langs))
}

/// The changes written so far, and the day that all of them have: that of the letter, for there is no clock here.
struct Tracks {
    date: Option<String>,
    count: usize,
}

impl<'a> Story<'a> {
    /// The table: a head with the names of the languages, which is repeated, then the passages.
    fn sides(
        &mut self,
        sides: &[&'a Edition<'a>; 2],
        page: &'a Edition<'a>,
        rows: &[Row],
        tracks: &mut Tracks,
    ) {
        let widths = self.open_sides(page);
        let cell = |at: usize, shaded| Cell { width: widths[at], shaded, ..Cell::default() };
        self.open_row(true);
        for (at, side) in sides.iter().enumerate() {
            self.edition = *side;
            let name = &side.document.lang.rules().name;
            self.text_cell(&cell(at, true), "Tablehead", &Text::words(name));
        }
        self.xml.close();
        for row in rows {
            self.open_row(false);
            for (at, side) in sides.iter().enumerate() {
                self.edition = *side;
                match row {
                    Row::Place(heads) => {
                        self.open_cell(&cell(at, true));
                        self.open_paragraph(&Paragraph { keep_next: true, ..Paragraph::new("Tabletext") });
                        self.plain(&heads[at]);
                        self.xml.close();
                    }
                    Row::Passage { at: address, numbers, original, translation } => {
                        self.open_cell(&cell(at, false));
                        if at == 0 {
                            self.address(address);
                        }
                        self.open_paragraph(&Paragraph::new("Tabletext"));
                        if let Some(number) = &numbers[at] {
                            self.plain(number);
                            self.pieces(&[Piece::Mark('\t')]);
                        }
                        if at == 0 {
                            self.tracked(original, tracks);
                        } else {
                            self.plain(translation);
                        }
                        self.xml.close();
                    }
                }
                self.xml.close();
            }
            self.xml.close();
        }
        self.edition = page;
        self.xml.close();
    }

    /// The address of a passage, which no language writes otherwise.
    fn address(&mut self, address: &str) {
        self.open_paragraph(&Paragraph { ltr: true, keep_next: true, ..Paragraph::new(PASSAGE_ADDRESS) });
        self.run(Look::default(), None, address);
        self.xml.close();
    }

    /// A text in runs alone: no link leads anywhere from here, and nothing is filled in.
    fn plain(&mut self, text: &Text) {
        let runs = |inline: &Inline| match inline {
            Inline::Words(run) => vec![run.clone()],
            Inline::Fact(fact) => fact.runs.clone(),
            Inline::Break => vec![Run::new("\n")],
            Inline::Blank(field) => vec![Run::new(&field.placeholder)],
            Inline::Note(_) => Vec::new(),
        };
        let spans: Vec<(Mark, Run)> = text.0.iter().flat_map(runs).map(|run| (Mark::Same, run)).collect();
        self.tracked(&spans, &mut Tracks { date: None, count: 0 });
    }

    /// Words with their changes: what is gone as deleted, what is new as inserted.
    fn tracked(&mut self, words: &[(Mark, Run)], tracks: &mut Tracks) {
        let slots = self.edition.slots;
        let mut spans: Vec<(Mark, Look, String)> = Vec::new();
        for (mark, run) in words {
            let look = slots.look(run);
            match spans.last_mut() {
                Some((known, last, text)) if known == mark && last.join(look).is_some() => {
                    *last = last.join(look).unwrap_or(look);
                    text.push_str(&run.text);
                }
                _ => spans.push((*mark, look, run.text.clone())),
            }
        }
        for spans in spans.chunk_by(|one, next| one.0 == next.0) {
            let element = match spans[0].0 {
                Mark::Same => None,
                Mark::Deleted => Some("w:del"),
                Mark::Inserted => Some("w:ins"),
            };
            if let Some(element) = element {
                tracks.count += 1;
                let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
                    vec![("w:id", &tracks.count), ("w:author", &AUTHOR)];
                attributes.extend(tracks.date.iter().map(|date| ("w:date", date as &dyn std::fmt::Display)));
                self.xml.open(element, &attributes);
            }
            self.deleted = element == Some("w:del");
            spans.iter().for_each(|(_, look, text)| self.run(*look, None, text));
            self.deleted = false;
            if element.is_some() {
                self.xml.close();
            }
        }
    }
}
