//! Annex 2: the reply form, with its fields.
//!
//! A field stands once in the model of the form and may stand twice on paper (name and role); both
//! places have one key.

use super::compose::Letter;
use crate::document::{
    Annex, Ballot, BallotRow, Block, Choice, Content, Entry, Field, FieldKind, Grid, Inline, Key, Line,
    Origin, Role, Text, Value, key,
};
use crate::locale::{Arg, Args, neutral};
use crate::model::DraftText;

impl Letter<'_, '_> {
    pub(super) fn form_annex(self) -> Annex {
        let annex = key("annex-2");
        let none = Args::none();
        let circular = Args::none().with("circular", self.composer.number());
        let listed = self.composer.listed(&self.matter.texts);
        let texts = self.matter.texts.len();
        let paragraph = |part: &str, role, id: &str, args: &Args| {
            self.composer.paragraph(annex.child(part), role, id, args)
        };
        let mut blocks = vec![
            paragraph("subject", Role::Subject, "form-subject", &circular),
            paragraph("consultation", Role::Subject, "form-consultation", &listed),
            self.composer.block(
                annex.child("addresses"),
                "form-alt",
                &none,
                Content::Grid(self.grid(&annex)),
            ),
            paragraph("salutation", Role::Salutation, "salutation", &none),
            paragraph("intro", Role::Body, "form-intro", &circular.clone().number("count", texts)),
            self.composer.block(
                annex.child("ballot"),
                "form-choose",
                &none,
                Content::Ballot(self.ballot(&annex)),
            ),
            paragraph("valediction", Role::Valediction, "valediction", &none),
        ];
        blocks.extend(self.sender(&annex));
        blocks.push(Block { key: annex.child("end"), origin: Origin::Unknown, content: Content::EndRule });
        Annex { number: self.annex_number(2), title: None, landscape: false, blocks, key: annex }
    }

    /// A blank of the form.
    fn blank(self, annex: &Key, name: &str, kind: FieldKind) -> Text {
        let id = format!("field-{name}");
        let placeholder = format!("{id}.placeholder");
        let placeholder = if self.composer.has(&placeholder) {
            self.composer.plain(&placeholder, &Args::none())
        } else {
            String::new()
        };
        let label = self.composer.plain(&id, &Args::none());
        Text(vec![Inline::Blank(Field::new(annex.child(name), kind, label, placeholder))])
    }

    /// The addresses of the Bureau and of the sender.
    fn grid(self, annex: &Key) -> Grid {
        let none = Args::none();
        let line = |part: &str, label: &str, value: Text| Line {
            key: annex.child(part),
            label: self.composer.say(label, &none),
            value,
        };
        let reply = &self.matter.reply_to;
        // A Bureau without a fax asks for none.
        let fax = reply.fax.as_ref();
        let street = Args::none()
            .text("street", neutral("bureau-street", self.composer.lang))
            .choice("gender", self.composer.director_gender());
        let sender = Args::none()
            .text("name", self.blank(annex, "name", FieldKind::Line))
            .text("role", self.blank(annex, "role", FieldKind::Line))
            .text("address", self.blank(annex, "address", FieldKind::Lines));
        let mut rows = vec![
            [
                Entry { lines: vec![line("to", "form-to", self.composer.say("form-addressee", &street))] },
                Entry {
                    lines: vec![line("from", "form-from", self.composer.say("form-sender-address", &sender))],
                },
            ],
            [
                Entry {
                    lines: fax
                        .map(|number| {
                            let number = self.composer.telephone(number);
                            line("reply-fax", "form-fax", self.composer.value(number, Some("hyphens")))
                        })
                        .into_iter()
                        .chain([line("reply-email", "form-email", self.composer.email(&reply.email))])
                        .collect(),
                },
                Entry {
                    lines: fax
                        .map(|_| line("sender-fax", "form-fax", self.blank(annex, "fax", FieldKind::Line)))
                        .into_iter()
                        .chain([line(
                            "sender-email",
                            "form-email",
                            self.blank(annex, "email", FieldKind::Line),
                        )])
                        .collect(),
                },
            ],
        ];
        if self.matter.form.date_row {
            let args = Args::none()
                .text("place", self.blank(annex, "place", FieldKind::Line))
                .text("date", self.blank(annex, "date", FieldKind::Date));
            let value = self.composer.say("form-place-date", &args);
            rows.push([Entry::default(), Entry { lines: vec![line("place-date", "form-date", value)] }]);
        }
        Grid { alt: self.composer.plain("form-alt", &none), rows }
    }

    /// The table of the texts with their boxes.
    fn ballot(self, annex: &Key) -> Ballot {
        Ballot {
            alt: self.composer.plain("ballot-alt", &Args::none()),
            head: self.composer.say("form-choose", &Args::none()),
            first_head: self.composer.plain("ballot-texts", &Args::none()),
            rows: self.matter.texts.iter().map(|text| self.ballot_row(annex, text)).collect(),
        }
    }

    fn ballot_row(self, annex: &Key, text: &DraftText) -> BallotRow {
        let key = annex.child(&text.id);
        let designation = Arg::Fact { value: Value::Designation(text.value()), written: None, link: None };
        let brackets = text.working_name.as_ref().map_or_else(Text::default, |name| {
            let args = Args::none().fact("working-name", Value::WorkingName(name.clone()));
            self.composer.say("working-name-brackets", &args)
        });
        let args = Args::none()
            .text("designation", self.composer.value(designation, text.status.part().map(|_| "of")))
            .text("brackets", brackets);
        let mut draft = self.composer.say(&format!("form-row.{}", text.status.word()), &args);
        // The column is narrow: a working name may stand on a line of its own.
        draft.runs_mut().for_each(|run| run.text = run.text.replace("\u{a0}(", " ("));
        let group = Args::none().fact("group", self.composer.group());
        let choice = |key: Key, kind, id: &str, args: &Args, options| {
            let text = self.composer.say(id, args);
            let label = self.composer.plain(
                "field-choice",
                &Args::none().text("draft", draft.clone()).text("choice", text.clone()),
            );
            Choice { field: Field::new(key, kind, label, ""), text, options }
        };
        let none = Args::none();
        let assigns = key.child("assigns");
        let options = vec![
            choice(assigns.child("no-comments"), FieldKind::Radio, "form-no-comments", &none, Vec::new()),
            choice(assigns.child("comments"), FieldKind::Radio, "form-comments", &none, Vec::new()),
        ];
        let choices = vec![
            choice(assigns, FieldKind::Box, "form-assigns", &group, options),
            choice(key.child("does-not-assign"), FieldKind::Box, "form-does-not-assign", &group, Vec::new()),
        ];
        BallotRow { key, text: draft, choices }
    }

    /// The lines for the sender's signature, in the language's order.
    fn sender(self, annex: &Key) -> Vec<Block> {
        let args = Args::none()
            .text("name", self.blank(annex, "name", FieldKind::Line))
            .text("role", self.blank(annex, "role", FieldKind::Line))
            .text("member-state", self.blank(annex, "member-state", FieldKind::Line));
        self.composer
            .say("form-sender", &args)
            .lines()
            .into_iter()
            .map(|text| {
                let part = text.0.iter().find_map(|inline| match inline {
                    Inline::Blank(field) => Some(field.key.last().to_owned()),
                    _ => None,
                });
                let key = annex.child(format!("sender-{}", part.as_deref().unwrap_or("line")));
                let content = Content::Paragraph { role: Role::SenderLine, number: None, text };
                self.composer.block(key, "form-sender", &args, content)
            })
            .collect()
    }
}
