//! Annex 2: the reply form, with its fields.

use super::compose::Letter;
use crate::document::{Annex, BallotRow, Choice, FieldKind, Key, Role, Text, Value, key};
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
        let rows = self.matter.texts.iter().map(|text| self.ballot_row(&annex, text, reply));
        let mut blocks = vec![
            paragraph("subject", Role::Subject, "form-subject", &circular),
            paragraph("consultation", Role::Subject, "form-consultation", &listed),
            reply.addresses(&annex),
            paragraph("salutation", Role::Salutation, "salutation", &none),
            paragraph("intro", Role::Body, "form-intro", &circular.clone().number("count", texts)),
            reply.ballot(&annex, rows.collect()),
        ];
        blocks.extend(reply.closing(&annex, "form-sender", "member-state"));
        reply.annex(annex, self.annex_number(2), blocks)
    }

    /// A text with its boxes.
    fn ballot_row(self, annex: &Key, text: &DraftText, reply: Reply) -> BallotRow {
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
        let none = Args::none();
        let choice = |key: Key, kind, id: &str, args: &Args| reply.choice(&draft, (key, kind), (id, args));
        let assigns = key.child("assigns");
        let option = |part: &str, id: &str| choice(assigns.child(part), FieldKind::Radio, id, &none);
        let options = vec![option("no-comments", "form-no-comments"), option("comments", "form-comments")];
        let in_favour = choice(assigns.clone(), FieldKind::Box, "form-assigns", &group);
        let against = choice(key.child("does-not-assign"), FieldKind::Box, "form-does-not-assign", &group);
        let choices = vec![Choice { options, ..in_favour }, against];
        BallotRow { key, text: draft, choices }
    }
}
