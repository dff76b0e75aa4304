//! The consultation in order: subject, numbered paragraphs, TSB NOTEs, the list of texts and the reply form.

use super::layout::anchors;
use super::model::{Consultation, Note, OwnParagraph};
use crate::compose::Composer;
use crate::document::{Annex, Block, Content, Designation, Key, Line, Role, Text, Value, key};
use crate::kinds::texts::{Named, statuses};
use crate::kinds::{Body, Matter};
use crate::locale::Args;
use crate::model::DraftText;

/// The share of replies that lets a text proceed (Resolution 1, 9.4.5).
const THRESHOLD: u8 = 70;

/// A consultation with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Letter<'c, 'a> {
    pub(super) composer: &'c Composer<'a>,
    pub(super) matter: &'c Consultation,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let Matter::TapConsultation(matter) = matter else { unreachable!("composed as the kind it was read as") };
    let letter = Letter { composer, matter };
    let annexes = vec![letter.texts_annex(), letter.form_annex()];
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

/// The reply form alone.
pub(super) fn form(composer: &Composer, matter: &Matter) -> Annex {
    let Matter::TapConsultation(matter) = matter else { unreachable!("composed as the kind it was read as") };
    Letter { composer, matter }.form_annex()
}

impl Letter<'_, '_> {
    /// The subject: all texts by status, and the meeting.
    fn subject(self) -> Line {
        let (composer, matter) = (self.composer, self.matter);
        let args = composer
            .listed(&matter.texts)
            .text("groups", composer.groups("subject-group", &matter.texts))
            .fact("group", composer.group())
            .text("place", composer.meeting_place(&matter.meeting, None))
            .fact("dates", matter.meeting.span())
            .choice("precision", composer.precision(&matter.meeting));
        let id = format!("subject.{}", matter.meeting.mode.word());
        let label = composer.say("label-subject", &Args::none());
        Line { key: key("subject"), label, value: composer.say(&id, &args) }
    }

    fn blocks(self, annexes: usize) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let mut blocks =
            vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let mut number = 0;
        for anchor in anchors() {
            number += 1;
            blocks.push(composer.numbered(self.fixed(anchor), number));
            if self.matter.notes.after == anchor {
                blocks.extend(self.notes());
            }
            for own in self.matter.paragraphs.iter().filter(|own| own.after == anchor) {
                for block in self.own_paragraph(own) {
                    if own.numbered && block.key.last() == own.id {
                        number += 1;
                        blocks.push(composer.numbered(block, number));
                    } else {
                        blocks.push(block);
                    }
                }
            }
        }
        blocks.extend(composer.closing(&key("letter"), u32::try_from(annexes).unwrap_or(u32::MAX)));
        blocks
    }

    /// A paragraph that every consultation has.
    fn fixed(self, id: &str) -> Block {
        let args = match id {
            "intent" => self.intent(),
            "texts" => self.composer.listed(&self.matter.texts).fact("annex", Value::Number(1)),
            "consultation" => Args::none()
                .fact("clause", Value::Clause(self.matter.resolution.clause.clone()))
                .fact("resolution", Value::Resolution(self.matter.resolution.number))
                .fact("annex", Value::Number(2))
                .fact("deadline", Value::Deadline(self.matter.deadline))
                .number("count", self.matter.texts.len()),
            _ => Args::none()
                .fact("percentage", Value::Percentage(THRESHOLD))
                .choice("gender", self.composer.director_gender()),
        };
        self.composer.paragraph(letter_key(id), Role::Body, id, &args)
    }

    fn intent(self) -> Args {
        let (composer, matter) = (self.composer, self.matter);
        let resolution = &matter.resolution;
        let revision =
            Value::Revision { place: resolution.revised.place.clone(), year: resolution.revised.year };
        let letter = matter.collective_letter;
        let total = u32::try_from(matter.texts.len()).unwrap_or(u32::MAX);
        Args::none()
            .fact("group", composer.group())
            .text("group-title", composer.group_title())
            .fact("section", Value::Section(resolution.section.clone()))
            .fact("resolution", Value::Resolution(resolution.number))
            .fact("revision", revision)
            .fact("total", Value::Count(total))
            .choice("statuses", statuses(&matter.texts.iter().map(Named::from).collect::<Vec<_>>()))
            .number("count", matter.texts.len())
            .said("meeting", &self.next_meeting_id(), self.next_meeting())
            .linked("letter", letter.value(), Some(composer.letter_link(letter)))
    }

    /// "meeting in Geneva, 17-26 March 2020"
    fn next_meeting(self) -> Text {
        let meeting = &self.matter.meeting;
        let args = Args::none()
            .text("place", self.composer.meeting_place(meeting, Some("in")))
            .fact("dates", meeting.span())
            .choice("precision", self.composer.precision(meeting));
        self.composer.say(&self.next_meeting_id(), &args)
    }

    /// The message that speaks of such a meeting.
    fn next_meeting_id(self) -> String {
        let meeting = &self.matter.meeting;
        let planned = if meeting.planned { "-planned" } else { "" };
        format!("next-meeting.{}{planned}", meeting.mode.word())
    }

    /// The TSB NOTEs in the circular's order.
    fn notes(self) -> Vec<Block> {
        let composer = self.composer;
        (1..)
            .zip(&self.matter.notes.order)
            .map(|(number, note)| {
                let mut block = match note {
                    Note::Ipr => self.note_ipr(),
                    Note::A5 => self.note_a5(),
                };
                if let Content::Paragraph { number: label, .. } = &mut block.content {
                    // One note alone has no number.
                    let alone = self.matter.notes.order.len() == 1;
                    *label = Some(if alone {
                        composer.say("note-label.alone", &Args::none())
                    } else {
                        composer.say("note-label", &Args::none().fact("number", Value::Number(number)))
                    });
                }
                block
            })
            .collect()
    }

    fn note_ipr(self) -> Block {
        let matter = self.matter;
        let url = self.composer.ipr_link();
        let args = Args::none().linked("url", Value::Url(url.clone()), Some(url));
        let texts: Vec<&DraftText> =
            matter.texts.iter().filter(|text| matter.ipr.contains(&text.id)).collect();
        let (id, args) = if texts.is_empty() {
            ("note-ipr.none", args.number("count", matter.texts.len()))
        } else {
            let args = args.number("count", texts.len());
            ("note-ipr.some", args.text("list", self.composer.list(texts)))
        };
        self.composer.paragraph(key("note/ipr"), Role::Note, id, &args)
    }

    fn note_a5(self) -> Block {
        let all = &self.matter.texts;
        let texts: Vec<&DraftText> = all.iter().filter(|text| text.a5.is_some()).collect();
        let count = |texts: &[_]| Args::none().number("count", texts.len());
        let (id, args) = if texts.is_empty() {
            ("note-a5.none", count(all))
        } else if texts.len() == all.len() {
            ("note-a5.all", count(all))
        } else {
            let rest = all.len() - texts.len();
            ("note-a5.some", self.composer.among(texts).number("rest", rest))
        };
        self.composer.paragraph(key("note/a5"), Role::Note, id, &args.fact("a5", a5()))
    }

    /// A paragraph of this circular alone; its further paragraphs and lists follow it.
    fn own_paragraph(self, own: &OwnParagraph) -> Vec<Block> {
        let Some((lang, parts)) = self.composer.prose(&own.id) else { return Vec::new() };
        self.composer.prose_blocks(&letter_key(&own.id), &own.id, lang, parts)
    }
}

/// The Recommendation on normative references, which notes and items cite.
pub(super) fn a5() -> Value {
    Value::Designation(Designation::of(super::A5))
}

fn letter_key(id: &str) -> Key {
    key("letter").child(id)
}
