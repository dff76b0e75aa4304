//! Annex 2: the form on which objections are made, text by text, with the reasons.

use super::compose::Letter;
use super::model::Deleted;
use crate::document::{
    Annex, Block, Cell, Choice, Content, Field, FieldKind, Key, Role, Table, TableRow, Text, Value, key,
};
use crate::kinds::reply::Reply;
use crate::locale::Args;
use crate::model::ReplyTo;

/// The shares of the width that the columns have: Recommendation, objection, reasons.
const COLUMNS: [u16; 3] = [4, 5, 8];

impl Letter<'_, '_> {
    /// The form, which goes to this address.
    pub(super) fn form_annex(self, to: &ReplyTo) -> Annex {
        let annex = key("annex-2");
        let composer = self.composer;
        let none = Args::none();
        let reply = Reply { composer, to, date_row: true };
        let circular =
            || Args::none().with("circular", composer.number()).number("count", self.matter.texts.len());
        let paragraph =
            |part: &str, role, id: &str, args: &Args| composer.paragraph(annex.child(part), role, id, args);
        let subject = Args::none().with("circular", composer.number());
        let mut blocks = vec![
            paragraph("subject", Role::Subject, "form-subject", &subject),
            paragraph("texts", Role::Subject, "form-texts", &self.listed()),
            reply.addresses(&annex),
            paragraph("salutation", Role::Salutation, "salutation", &none),
            paragraph("intro", Role::Body, self.of_process("form-intro", "form-intro-aap"), &circular()),
            composer.block(
                annex.child("table"),
                "form-alt-texts",
                &none,
                Content::Table(self.table(&annex, reply)),
            ),
        ];
        blocks.extend(reply.closing(
            &annex,
            self.of_process("form-sender", "form-sender-aap"),
            self.of_process("member-state", super::MEMBER),
        ));
        reply.annex(annex, self.annex_number(2), blocks)
    }

    fn table(self, annex: &Key, reply: Reply) -> Table {
        let key = annex.child("head");
        let head = ["text", "objection", "reasons"].map(|column| {
            let key = key.child(column);
            let id = format!("form-head-{column}");
            let block = self.composer.paragraph(key.clone(), Role::Body, &id, &Args::none());
            Cell { key, columns: 1, rows: 1, shaded: true, blocks: vec![block] }
        });
        let head = TableRow { key, cells: head.to_vec() };
        let rows = self.matter.texts.iter().map(|text| self.form_row(annex, text, reply));
        Table {
            alt: self.composer.plain("form-alt-texts", &Args::none()),
            caption: None,
            columns: COLUMNS.to_vec(),
            head_rows: 1,
            head_columns: 1,
            ruled: true,
            landscape: false,
            rows: std::iter::once(head).chain(rows).collect(),
        }
    }

    /// A Recommendation, the box of an objection, and room for its reasons.
    fn form_row(self, annex: &Key, text: &Deleted, reply: Reply) -> TableRow {
        let (composer, none) = (self.composer, Args::none());
        let key = annex.child(&text.id);
        let own = Args::none().fact("designation", Value::Designation(text.value()));
        let named = composer.say("form-row", &own);
        // What a reader of the form hears of a field: the text, and what is asked.
        let label = |words: Text| {
            let args = Args::none().text("draft", named.clone()).text("choice", words);
            composer.plain("field-choice", &args)
        };
        let objects = composer.say("form-objects", &none);
        let field = Field::new(key.child("objects"), FieldKind::Check, label(objects.clone()), "");
        let choice = Choice { field, text: objects, options: Vec::new() };
        let box_of = Content::Choices { label: named.plain(), choices: vec![choice] };
        let asked = label(composer.say("field-reasons", &none));
        let reasons = key.child("reasons");
        let blank = reply.blank_at(reasons.clone(), "reasons", FieldKind::Lines, asked);
        let blank = Args::none().text("reasons", blank);
        let cell =
            |key: Key, block: Block| Cell { key, columns: 1, rows: 1, shaded: false, blocks: vec![block] };
        let cells = vec![
            cell(key.clone(), composer.paragraph(key.clone(), Role::Body, "form-row", &own)),
            cell(
                key.child("objection"),
                composer.block(key.child("objection"), "form-objects", &none, box_of),
            ),
            cell(reasons.clone(), composer.paragraph(reasons, Role::Body, "form-reasons", &blank)),
        ];
        TableRow { key, cells }
    }
}
