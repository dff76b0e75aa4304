//! Annex 2: the form on which a Member State approves each Question or its deletion, or does not.

use super::compose::Letter;
use super::model::Question;
use crate::document::{Annex, BallotRow, FieldKind, Key, Role, key};
use crate::kinds::reply::Reply;
use crate::locale::Args;
use crate::model::ReplyTo;

impl Letter<'_, '_> {
    /// The form, which goes to this address.
    pub(super) fn form_annex(self, to: &ReplyTo) -> Annex {
        let annex = key("annex-2");
        let composer = self.composer;
        let reply = Reply { composer, to, date_row: true };
        let circular = Args::none().with("circular", composer.number());
        let intro = circular.clone().number("count", self.matter.questions.len());
        let paragraph =
            |part: &str, role, id: &str, args: &Args| composer.paragraph(annex.child(part), role, id, args);
        let rows = self.matter.questions.iter().map(|question| self.ballot_row(&annex, question, reply));
        let mut blocks = vec![
            paragraph("subject", Role::Subject, "form-subject", &circular),
            paragraph("questions", Role::Subject, self.about(), &self.listed()),
            reply.addresses(&annex),
            paragraph("salutation", Role::Salutation, "salutation", &Args::none()),
            paragraph("intro", Role::Body, self.of_deletion("form-intro", "form-intro-deletion"), &intro),
            reply.ballot(&annex, rows.collect()),
        ];
        blocks.extend(reply.closing(&annex, "form-sender", "member-state"));
        reply.annex(annex, self.annex_number(2), blocks)
    }

    /// A Question with its boxes.
    fn ballot_row(self, annex: &Key, question: &Question, reply: Reply) -> BallotRow {
        let key = annex.child(question.id());
        let none = Args::none();
        let named = self.composer.say("form-row", &Args::none().fact("question", question.value()));
        let choice =
            |part: &str, id: &str| reply.choice(&named, (key.child(part), FieldKind::Box), (id, &none));
        let choices = vec![
            choice("approves", self.of_deletion("form-approves", "form-approves-deletion")),
            choice("disapproves", self.of_deletion("form-disapproves", "form-disapproves-deletion")),
        ];
        BallotRow { key, text: named, choices }
    }
}
