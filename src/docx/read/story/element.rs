//! Elements: what the start tag of an element, or the end of a frame, does to the story.
//!
//! What an element means depends only on the innermost frame; each kind of content has its own file.

use super::{Frame, Reference, Story};
use crate::diag::Diagnostic;
use crate::reading::{PartKind, skipped};

use super::super::xml::{Ns, Tag};

impl Story<'_, '_> {
    /// The frame that begins; `None` if the element and everything in it is left out.
    pub(super) fn enter(&mut self, tag: &Tag) -> Result<Option<Frame>, Diagnostic> {
        // Old formatting, kept in case the change is rejected.
        if tag.ns == Ns::W && (tag.name().ends_with("PrChange") || tag.name() == "tblPrExChange") {
            self.count(skipped::FORMATTING);
            return Ok(None);
        }
        Ok(match self.frames.last() {
            Some(Frame::ParagraphProperties) => self.paragraph_property(tag),
            Some(Frame::ParagraphMark) => self.mark_property(tag),
            Some(Frame::List) => self.list_property(tag),
            Some(Frame::RunProperties) => {
                self.run_property(tag);
                None
            }
            Some(Frame::RowProperties) => {
                self.row_property(tag);
                None
            }
            Some(Frame::CellProperties) => {
                self.cell_property(tag);
                None
            }
            Some(Frame::SdtProperties) => self.control_property(tag),
            Some(Frame::CheckBox) => {
                self.box_property(tag);
                None
            }
            Some(Frame::Entries) => {
                self.entry(tag);
                None
            }
            Some(Frame::FormData) => self.form_property(tag),
            Some(Frame::Alternatives { .. }) => self.alternative(tag),
            _ => match tag.ns {
                Ns::W => self.word(tag)?,
                Ns::Mc if tag.name() == "AlternateContent" => {
                    Some(Frame::Alternatives { taken: false, before: self.amount })
                }
                Ns::M => self.formula(tag),
                _ => self.drawing(tag),
            },
        })
    }

    /// An element of WordprocessingML.
    fn word(&mut self, tag: &Tag) -> Result<Option<Frame>, Diagnostic> {
        Ok(Some(match tag.name() {
            "p" => {
                self.begin_paragraph()?;
                Frame::Paragraph
            }
            "pPr" => Frame::ParagraphProperties,
            "r" => Frame::Run(Box::new(std::mem::take(&mut self.run))),
            "rPr" => Frame::RunProperties,
            "t" | "delText" => {
                self.text.clear();
                Frame::Text { preserve: tag.get("space").is_some_and(|space| space == "preserve") }
            }
            "instrText" | "delInstrText" => {
                self.text.clear();
                Frame::Instruction
            }
            "fldChar" => return self.field_character(tag),
            "fldSimple" => {
                self.simple_field(&tag.get("instr").unwrap_or_default())?;
                Frame::SimpleField
            }
            "ffData" => Frame::FormData,
            "hyperlink" => {
                let link = self.target(tag);
                self.open.links.push(link);
                Frame::Link
            }
            // An override of direction: its letters are shown against their order.
            "bdo" => {
                self.turned += 1;
                Frame::Turned
            }
            "ins" | "moveTo" => {
                self.begin_change(tag, true);
                self.inserted += 1;
                Frame::Inserted
            }
            "del" | "moveFrom" => {
                if self.deleted == 0 {
                    self.count(skipped::DELETED);
                }
                self.begin_change(tag, false);
                self.deleted += 1;
                Frame::Deleted
            }
            "tbl" => {
                self.begin_table();
                Frame::Table
            }
            "tr" => {
                self.begin_row();
                Frame::Row
            }
            "trPr" => Frame::RowProperties,
            "tc" => {
                self.begin_cell();
                Frame::Cell
            }
            "tcPr" => Frame::CellProperties,
            "sdt" => {
                self.begin_control();
                Frame::Sdt
            }
            "sdtPr" => Frame::SdtProperties,
            "txbxContent" => {
                self.begin_box();
                Frame::TextBox
            }
            "footnote" | "endnote" => match tag.get("type").as_deref() {
                None | Some("normal") if tag.name() == "endnote" => Frame::Through,
                None | Some("normal") => {
                    self.open.note = tag.get("id").and_then(|id| id.parse().ok());
                    Frame::Note
                }
                Some(_) => return Ok(None),
            },
            "comment" => self.begin_comment(tag),
            "document" => {
                self.said.is_document = true;
                Frame::Through
            }
            "tblPr" | "tblGrid" | "tblPrEx" | "sdtEndPr" | "smartTagPr" | "customXmlPr" | "rubyPr"
            | "fldData" => {
                return Ok(None);
            }
            "rt" => {
                self.count(skipped::RUBY);
                return Ok(None);
            }
            name => {
                self.leaf(name, tag);
                Frame::Through
            }
        }))
    }

    /// An element whose mere presence means something.
    fn leaf(&mut self, name: &str, tag: &Tag) {
        match name {
            "tab" | "ptab" => self.say("\t"),
            "cr" => self.say("\n"),
            "br" => {
                let breaks_line = matches!(tag.get("type").as_deref(), None | Some("textWrapping"));
                if breaks_line || self.has_text() {
                    self.say("\n");
                }
            }
            "noBreakHyphen" => self.say("\u{2011}"),
            "softHyphen" => self.say("\u{ad}"),
            "sym" => self.symbol(tag),
            "footnoteReference" => self.note(tag),
            "bookmarkStart" => self.bookmark(tag),
            "commentReference" => self.commented(tag),
            "commentRangeStart" => {
                self.commented(tag);
                self.open.comments.extend(tag.get("id").map(|id| id.into_owned()));
            }
            "commentRangeEnd" => {
                if let Some(id) = tag.get("id") {
                    self.open.comments.remove(&*id);
                }
            }
            "headerReference" => self.reference(PartKind::Header, tag),
            "footerReference" => self.reference(PartKind::Footer, tag),
            "titlePg" => self.said.title_page |= tag.is_on(),
            "object" => self.count(skipped::OBJECTS),
            "altChunk" | "subDoc" => self.count(skipped::CHUNKS),
            _ => {}
        }
    }

    fn reference(&mut self, kind: PartKind, tag: &Tag) {
        let id = tag.get("id").unwrap_or_default().into_owned();
        let pages = tag.get("type").unwrap_or_default().into_owned();
        let reference = Reference { kind, pages, id };
        if !self.said.references.contains(&reference) {
            self.said.references.push(reference);
        }
    }

    /// What ends.
    pub(super) fn leave(&mut self, frame: Frame) {
        match frame {
            Frame::Paragraph => self.end_paragraph(),
            Frame::Run(outer) => self.run = *outer,
            Frame::RunProperties => self.settle_run(),
            Frame::Text { preserve } => {
                let text = std::mem::take(&mut self.text);
                self.words(&text, preserve);
                self.text = text;
            }
            Frame::Instruction => self.instruction(),
            Frame::Link => drop(self.open.links.pop()),
            Frame::SimpleField => self.end_field(),
            Frame::Turned => self.turned -= 1,
            Frame::Inserted => {
                self.changes.pop();
                self.inserted -= 1;
            }
            Frame::Deleted => {
                self.changes.pop();
                self.deleted -= 1;
            }
            Frame::Table => self.end_table(),
            Frame::Row => self.end_row(),
            Frame::Cell => self.end_cell(),
            Frame::Note => {
                self.flush();
                self.open.note = None;
            }
            Frame::Comment => {
                self.flush();
                self.open.comment = None;
            }
            Frame::Sdt => self.end_control(),
            Frame::TextBox => self.end_box(),
            Frame::Muted => self.muted -= 1,
            Frame::Through
            | Frame::ParagraphProperties
            | Frame::ParagraphMark
            | Frame::List
            | Frame::RowProperties
            | Frame::CellProperties
            | Frame::SdtProperties
            | Frame::CheckBox
            | Frame::Entries
            | Frame::FormData
            | Frame::Alternatives { .. } => {}
        }
    }
}
