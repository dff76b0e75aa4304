//! Annex 1: each draft text with its title, summary and the sentence on Rec. ITU-T A.5.

use super::compose::{Letter, a5};
use crate::document::{Annex, Block, Content, Key, Role, Text, Value, key};
use crate::locale::{Arg, Args};
use crate::model::DraftText;

impl Letter<'_, '_> {
    pub(super) fn texts_annex(self) -> Annex {
        let annex = key("annex-1");
        let args = self.composer.listed(&self.matter.texts);
        let title = self.composer.paragraph(annex.child("title"), Role::Subject, "annex-1-title", &args);
        let blocks = (1..).zip(&self.matter.texts).flat_map(|(number, text)| self.item(&annex, number, text));
        let (number, blocks) = (self.annex_number(1), blocks.collect());
        Annex { number, title: Some(title), landscape: false, blocks, key: annex }
    }

    pub(super) fn annex_number(self, number: u32) -> Text {
        self.composer.say("annex-number", &Args::none().fact("annex", Value::Number(number)))
    }

    /// One text: head, title, summary, sentence.
    fn item(self, annex: &Key, number: u32, text: &DraftText) -> Vec<Block> {
        let key = annex.child(&text.id);
        let symbol = Value::Symbol(text.document.clone());
        let args = Args::none().text("draft", self.composer.drafted(text)).linked(
            "symbol",
            symbol,
            self.composer.document_link(&text.document),
        );
        let id = format!("item.{}", text.status.word());
        let printed = Arg::Fact { value: Value::Number(number), written: None, link: None };
        let head = Content::Heading {
            level: 2,
            number: Some(self.composer.value(printed, None)),
            text: self.composer.say(&id, &args),
        };
        let mut blocks = vec![self.composer.block(key.clone(), &id, &args, head)];

        blocks.extend(self.composer.title_block(key.child("title"), &text.id));
        let summary_id = format!("{}-summary", text.id);
        if text.summary.is_none()
            && let Some((lang, parts)) = self.composer.prose(&summary_id)
        {
            let none = Args::none();
            let head =
                Content::Heading { level: 3, number: None, text: self.composer.say("summary-head", &none) };
            blocks.push(self.composer.block(key.child("summary-head"), "summary-head", &none, head));
            blocks.extend(self.composer.prose_blocks(&key.child("summary"), &summary_id, lang, parts));
        }
        if let Some(document) = text.a5.as_ref().and_then(|a5| a5.document.as_ref()) {
            let args = Args::none().fact("a5", a5()).linked(
                "symbol",
                Value::Symbol(document.clone()),
                self.composer.document_link(document),
            );
            blocks.push(self.composer.paragraph(key.child("a5"), Role::Body, "a5-sentence", &args));
        }
        blocks
    }
}
