//! Annex 2: the reply form, with its fields.

use super::compose::Letter;
use crate::document::{
    Annex, Ballot, BallotRow, Choice, Content, Field, FieldKind, Key, Role, Text, Value, key,
};
use crate::kinds::reply::Reply;
use crate::locale::{Arg, Args};
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
        let (to, date_row) = (&self.matter.reply_to, self.matter.form.date_row);
        let reply = Reply { composer: self.composer, to, date_row };
        let ballot = Content::Ballot(self.ballot(&annex));
        let mut blocks = vec![
            paragraph("subject", Role::Subject, "form-subject", &circular),
            paragraph("consultation", Role::Subject, "form-consultation", &listed),
            reply.addresses(&annex),
            paragraph("salutation", Role::Salutation, "salutation", &none),
            paragraph("intro", Role::Body, "form-intro", &circular.clone().number("count", texts)),
            self.composer.block(annex.child("ballot"), "form-choose", &none, ballot),
        ];
        blocks.extend(reply.closing(&annex, "form-sender", "member-state"));
        reply.annex(annex, self.annex_number(2), blocks)
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
}
