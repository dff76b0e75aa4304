//! The letter: salutation, numbered paragraphs, TSB NOTEs, valediction and signature.

use super::Composer;
use crate::document::{Block, Content, Designation, Key, Role, Signature, SignatureMark, Text, Value, key};
use crate::locale::prose::Part;
use crate::locale::{Arg, Args, Lang};
use crate::model::officers::{Office, holder};
use crate::model::{Anchor, DraftText, MeetingMode, Note, OwnParagraph, SignatureStyle};

/// Annex 1 lists the texts, Annex 2 is the form; so far no circular has others.
const ANNEXES: u32 = 2;
/// The share of replies that lets a text proceed (Resolution 1, 9.4.5).
const THRESHOLD: u8 = 70;

impl Composer<'_> {
    pub(super) fn letter(&self) -> Vec<Block> {
        let none = Args::none();
        let mut blocks =
            vec![self.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let mut number = 0;
        for anchor in Anchor::ALL {
            number += 1;
            blocks.push(self.numbered(self.fixed(anchor), number));
            if self.circular.notes.after == anchor {
                blocks.extend(self.notes());
            }
            for own in self.circular.paragraphs.iter().filter(|own| own.after == anchor) {
                for block in self.own_paragraph(own) {
                    if own.numbered && block.key.last() == own.id {
                        number += 1;
                        blocks.push(self.numbered(block, number));
                    } else {
                        blocks.push(block);
                    }
                }
            }
        }
        blocks.push(self.paragraph(key("letter/valediction"), Role::Valediction, "valediction", &none));
        blocks.push(self.signature());
        if self.enclosures() {
            let args = Args::none().fact("total", Value::Count(ANNEXES));
            blocks.push(self.paragraph(key("letter/enclosures"), Role::Enclosures, "enclosures", &args));
        }
        blocks
    }

    fn enclosures(&self) -> bool {
        let enclosures = &self.circular.enclosures;
        enclosures.by_language.get(&self.lang).copied().unwrap_or(enclosures.default)
    }

    /// A paragraph that every letter has.
    fn fixed(&self, anchor: Anchor) -> Block {
        let circular = self.circular;
        let resolution = &circular.resolution;
        let body = |id: &str, args: &Args| self.paragraph(letter_key(id), Role::Body, id, args);
        match anchor {
            Anchor::Intent => {
                let group_title = format!("group-{}", circular.study_group);
                let revision = Value::Revision {
                    place: resolution.revised.place.clone(),
                    year: resolution.revised.year,
                };
                let letter = circular.collective_letter;
                let letter = Value::CollectiveLetter { number: letter.number, group: letter.group };
                let total = u32::try_from(circular.texts.len()).unwrap_or(u32::MAX);
                let args = Args::none()
                    .fact("group", Value::StudyGroup(circular.study_group))
                    .text("group-title", self.say(&group_title, &Args::none()))
                    .fact("section", Value::Section(resolution.section.clone()))
                    .fact("resolution", Value::Resolution(resolution.number))
                    .fact("revision", revision)
                    .fact("total", Value::Count(total))
                    .number("count", circular.texts.len())
                    .text("meeting", self.next_meeting())
                    .linked("letter", letter, Some(self.letter_link()));
                body("intent", &args)
            }
            Anchor::Texts => body("texts", &self.listed(&circular.texts).fact("annex", Value::Number(1))),
            Anchor::Consultation => {
                let args = Args::none()
                    .fact("clause", Value::Clause(resolution.clause.clone()))
                    .fact("resolution", Value::Resolution(resolution.number))
                    .fact("annex", Value::Number(ANNEXES))
                    .fact("deadline", Value::Deadline(circular.deadline));
                body("consultation", &args)
            }
            Anchor::Threshold => {
                body("threshold", &Args::none().fact("percentage", Value::Percentage(THRESHOLD)))
            }
        }
    }

    /// "meeting in Geneva, 17-26 March 2020"
    fn next_meeting(&self) -> Text {
        let meeting = &self.circular.meeting;
        let args = Args::none()
            .text("place", self.meeting_place(Some("in")))
            .fact("dates", self.meeting_dates())
            .choice("precision", self.precision());
        let mode = match meeting.mode {
            MeetingMode::Physical => "physical",
            MeetingMode::Virtual => "virtual",
        };
        let planned = if meeting.planned { "-planned" } else { "" };
        self.say(&format!("next-meeting.{mode}{planned}"), &args)
    }

    fn numbered(&self, mut block: Block, printed: u32) -> Block {
        if let Content::Paragraph { number, .. } = &mut block.content {
            let value = Value::Number(printed);
            *number = Some(self.value(Arg::Fact { value, written: None, link: None }, None));
        }
        block
    }

    /// The TSB NOTEs in the circular's order.
    fn notes(&self) -> Vec<Block> {
        let of = |a5: bool, ipr: bool| {
            self.circular.texts.iter().filter(move |text| {
                (!a5 || text.a5.is_some()) && (!ipr || self.circular.ipr.contains(&text.id))
            })
        };
        let a5_number = Designation { number: "A.5".into(), part: None };
        (1..)
            .zip(&self.circular.notes.order)
            .map(|(number, note)| {
                let (key, id, args) = match note {
                    Note::Ipr => {
                        let url = self.ipr_link();
                        let args = Args::none().linked("url", Value::Url(url.clone()), Some(url));
                        let texts: Vec<&DraftText> = of(false, true).collect();
                        if texts.is_empty() {
                            ("note/ipr", "note-ipr.none", args)
                        } else {
                            let args = args.number("count", texts.len());
                            ("note/ipr", "note-ipr.some", args.text("list", self.list(texts)))
                        }
                    }
                    Note::A5 => {
                        let texts: Vec<&DraftText> = of(true, false).collect();
                        let a5 = Value::Designation(a5_number.clone());
                        if texts.is_empty() {
                            ("note/a5", "note-a5.none", Args::none().fact("a5", a5))
                        } else if texts.len() == self.circular.texts.len() {
                            ("note/a5", "note-a5.all", Args::none().fact("a5", a5))
                        } else {
                            ("note/a5", "note-a5.some", self.listed(texts).fact("a5", a5))
                        }
                    }
                };
                let mut block = self.paragraph(crate::document::key(key), Role::Note, id, &args);
                if let Content::Paragraph { number: label, .. } = &mut block.content {
                    *label =
                        Some(self.say("note-label", &Args::none().fact("number", Value::Number(number))));
                }
                block
            })
            .collect()
    }

    /// A paragraph of this circular alone; its further paragraphs and lists follow it.
    fn own_paragraph(&self, own: &OwnParagraph) -> Vec<Block> {
        let Some((lang, parts)) = self.prose(&own.id) else { return Vec::new() };
        let key = letter_key(&own.id);
        self.prose_blocks(&key, &own.id, lang, &parts)
    }

    /// The paragraphs and lists of a prose message: the first has the key itself, the others count on.
    pub(super) fn prose_blocks(&self, key: &Key, id: &str, lang: Lang, parts: &[Part]) -> Vec<Block> {
        (1..)
            .zip(parts)
            .map(|(at, part)| {
                let key = if at == 1 { key.clone() } else { key.child(format!("p{at}")) };
                let content = match part {
                    Part::Paragraph(words) => Content::Paragraph {
                        role: Role::Body,
                        number: None,
                        text: self.prose_text(words, lang),
                    },
                    Part::List(points) => Content::List {
                        items: (1..)
                            .zip(points)
                            .map(|(point, words)| crate::document::Item {
                                key: key.child(point),
                                text: self.prose_text(words, lang),
                            })
                            .collect(),
                    },
                };
                self.block(key, id, &Args::none(), content)
            })
            .collect()
    }

    fn signature(&self) -> Block {
        let circular = self.circular;
        let person = Value::Person(circular.signature.signatory.clone());
        let name = Args::none().fact("name", person);
        let style = circular.signature.by_language.get(&self.lang).copied().unwrap_or(
            if self.lang == circular.original_language {
                circular.signature.original
            } else {
                circular.signature.translations
            },
        );
        let mark = match style {
            SignatureStyle::Image => SignatureMark::Image { alt: self.plain("signature-alt", &name) },
            SignatureStyle::OriginalSigned => {
                SignatureMark::Words(self.say("original-signed", &Args::none()))
            }
            SignatureStyle::Blank => SignatureMark::Blank,
        };
        let gender = holder(Office::DirectorTsb, circular.date).map_or("m", |officer| officer.gender);
        let office = self.say("office-director-tsb", &Args::none().choice("gender", gender));
        let args = name.text("office", office);
        let text = self.say("signature", &args);
        let content = Content::Signature(Signature { mark, lines: text.lines() });
        self.block(key("letter/signature"), "signature", &args, content)
    }
}

fn letter_key(id: &str) -> Key {
    key("letter").child(id)
}
