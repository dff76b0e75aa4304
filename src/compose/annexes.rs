//! Annex 1: each draft text with its title, summary and the sentence on Rec. ITU-T A.5.

use super::Composer;
use crate::document::{Annex, Block, Content, Designation, Key, Role, Text, Value, key};
use crate::locale::prose::Part;
use crate::locale::{Arg, Args};
use crate::model::DraftText;

impl Composer<'_> {
    pub(super) fn texts_annex(&self) -> Annex {
        let annex = key("annex-1");
        let args = self.listed(&self.circular.texts);
        let title = self.paragraph(annex.child("title"), Role::Subject, "annex-1-title", &args);
        let blocks =
            (1..).zip(&self.circular.texts).flat_map(|(number, text)| self.item(&annex, number, text));
        Annex { number: self.annex_number(1), title: Some(title), blocks: blocks.collect(), key: annex }
    }

    pub(super) fn annex_number(&self, number: u32) -> Text {
        self.say("annex-number", &Args::none().fact("annex", Value::Number(number)))
    }

    /// One text: head, title, summary, sentence.
    fn item(&self, annex: &Key, number: u32, text: &DraftText) -> Vec<Block> {
        let key = annex.child(&text.id);
        let symbol = Value::Symbol(text.document.clone());
        let args = Args::none().text("draft", self.named(text, Some("long"))).linked(
            "symbol",
            symbol,
            self.document_link(&text.document),
        );
        let id = format!("item.{}", text.status.word());
        let printed = Arg::Fact { value: Value::Number(number), written: None, link: None };
        let head = Content::Heading {
            level: 2,
            number: Some(self.value(printed, None)),
            text: self.say(&id, &args),
        };
        let mut blocks = vec![self.block(key.clone(), &id, &args, head)];

        let title_id = format!("{}-title", text.id);
        if let Some((lang, parts)) = self.prose(&title_id) {
            let words = parts.iter().map(|part| match part {
                Part::Paragraph(words) => words.clone(),
                Part::List(points) => points.join(" "),
            });
            let title = self.prose_text(&words.collect::<Vec<_>>().join(" "), lang);
            let content = Content::Paragraph { role: Role::ItemTitle, number: None, text: title };
            blocks.push(self.block(key.child("title"), &title_id, &Args::none(), content));
        }
        let summary_id = format!("{}-summary", text.id);
        if text.summary.is_none()
            && let Some((lang, parts)) = self.prose(&summary_id)
        {
            let none = Args::none();
            let head = Content::Heading { level: 3, number: None, text: self.say("summary-head", &none) };
            blocks.push(self.block(key.child("summary-head"), "summary-head", &none, head));
            blocks.extend(self.prose_blocks(&key.child("summary"), &summary_id, lang, &parts));
        }
        if let Some(document) = text.a5.as_ref().and_then(|a5| a5.document.as_ref()) {
            let args = Args::none()
                .fact("a5", Value::Designation(Designation { number: "A.5".into(), part: None }))
                .linked("symbol", Value::Symbol(document.clone()), self.document_link(document));
            blocks.push(self.paragraph(key.child("a5"), Role::Body, "a5-sentence", &args));
        }
        blocks
    }
}
