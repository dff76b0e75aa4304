//! Annex 2: the form on which objections are made, text by text, with the reasons; or, as circulars of 2001 had it, on
//! which each deletion is approved or rejected.

use super::compose::Letter;
use super::law::Asks;
use super::model::Deleted;
use crate::document::{Annex, BallotRow, Content, FieldKind, Key, Role, TableRow, Value, key};
use crate::kinds::reply::Reply;
use crate::kinds::rows::Rows;
use crate::locale::Args;
use crate::model::ReplyTo;

/// The columns, each with its share of the width.
const COLUMNS: &[(&str, u16)] = &[("text", 4), ("objection", 5), ("reasons", 8)];

impl Letter<'_, '_> {
    /// The form, which goes to this address.
    pub(super) fn form_annex(self, to: &ReplyTo) -> Annex {
        let annex = key("annex-2");
        let composer = self.composer;
        let none = Args::none();
        let reply = Reply { composer, to, date_row: true };
        let rows = Rows { composer, annex: &annex, heads: "form-head", columns: COLUMNS };
        let circular =
            || Args::none().with("circular", composer.number()).number("count", self.matter.texts.len());
        let paragraph =
            |part: &str, role, id: &str, args: &Args| composer.paragraph(annex.child(part), role, id, args);
        let subject = Args::none().with("circular", composer.number());
        let position = self.asks() == Asks::Position;
        let (about, intro) = match position {
            true => ("form-subject", "form-intro-position"),
            false => ("form-subject-objection", self.of_process("form-intro", "form-intro-aap")),
        };
        let texts = self.matter.texts.iter();
        let asked = match position {
            true => reply.ballot(&annex, texts.map(|text| self.ballot_row(&annex, text, reply)).collect()),
            false => rows.table("form-alt-texts", texts.map(|text| self.form_row(rows, text, reply))),
        };
        let mut blocks = vec![
            paragraph("subject", Role::Subject, about, &subject),
            paragraph("texts", Role::Subject, "form-texts", &self.listed()),
            reply.addresses(&annex),
            paragraph("salutation", Role::Salutation, "salutation", &none),
            paragraph("intro", Role::Body, intro, &circular()),
            asked,
        ];
        blocks.extend(reply.closing(
            &annex,
            self.of_process("form-sender", "form-sender-aap"),
            self.of_process("member-state", super::MEMBER),
        ));
        reply.annex(annex, self.annex_number(2), blocks)
    }

    /// A Recommendation with its two boxes.
    fn ballot_row(self, annex: &Key, text: &Deleted, reply: Reply) -> BallotRow {
        let key = annex.child(&text.id);
        let own = Args::none().fact("designation", Value::Designation(text.value()));
        let named = self.composer.say("form-row", &own);
        let choice = |part: &str, id: &str| {
            reply.choice(&named, (key.child(part), FieldKind::Box), (id, &Args::none()))
        };
        let choices = vec![choice("approves", "form-approves"), choice("rejects", "form-rejects")];
        BallotRow { key, text: named, choices }
    }

    /// A Recommendation, the box of an objection, and room for its reasons.
    fn form_row(self, rows: Rows, text: &Deleted, reply: Reply) -> TableRow {
        let composer = self.composer;
        let own = Args::none().fact("designation", Value::Designation(text.value()));
        let named = composer.say("form-row", &own);
        rows.row(&text.id, ("form-row", &own), |column, key| match column {
            "objection" => {
                let objects = rows.annex.child(&text.id).child("objects");
                let choice =
                    reply.choice(&named, (objects, FieldKind::Check), ("form-objects", &Args::none()));
                let content = Content::Choices { label: named.plain(), choices: vec![choice] };
                vec![composer.block(key.clone(), "form-objects", &Args::none(), content)]
            }
            _ => {
                let asked = reply.asked(&named, composer.say("field-reasons", &Args::none()));
                let blank = reply.blank_at(key.clone(), "reasons", FieldKind::Lines, asked);
                let blank = Args::none().text("reasons", blank);
                vec![composer.paragraph(key.clone(), Role::Body, "form-reasons", &blank)]
            }
        })
    }
}
