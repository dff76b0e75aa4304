//! Annex A: what participants need to know, in sections under heads of their own.

use super::compose::Letter;
use super::model::Topic;
use crate::document::{Annex, Block, Content, Key, Role, Value, key};
use crate::kinds::blocks::lettered;
use crate::kinds::head::OWN_ANNEX;
use crate::locale::Args;

impl Letter<'_, '_> {
    /// Annex A, where it tells anything.
    pub(super) fn annexes(self) -> Vec<Annex> {
        let annex = key("practical");
        let told: Vec<Topic> = Topic::ALL.into_iter().filter(|topic| self.matter.tells(*topic)).collect();
        if told.is_empty() {
            return Vec::new();
        }
        let number = self.composer.say(OWN_ANNEX, &Args::none().with("mark", lettered(1)));
        let title =
            self.composer.paragraph(annex.child("title"), Role::Subject, "practical-title", &Args::none());
        let blocks = told.into_iter().flat_map(|topic| self.section(&annex, topic)).collect();
        vec![Annex { number, title: Some(title), landscape: false, blocks, key: annex }]
    }

    /// The head of a section, and what it tells.
    fn section(self, annex: &Key, topic: Topic) -> Vec<Block> {
        let (composer, none) = (self.composer, Args::none());
        let key = annex.child(topic.word());
        let id = format!("head-{}", topic.word());
        let head = Content::Heading { level: 2, number: None, text: composer.say(&id, &none) };
        let args = match topic.due() {
            Some(due) => Args::none().fact("date", Value::Date(self.matter.due(due))),
            None => Args::none(),
        };
        let mut out = vec![
            composer.block(key.child("head"), &id, &none, head),
            composer.paragraph(key.clone(), Role::Body, topic.word(), &args),
        ];
        let form = self.annex_of(self.matter.fellowship_form.as_ref());
        if let Some(form) = form.filter(|_| topic == Topic::Fellowships) {
            let args = Args::none().with("annex", form);
            out.push(composer.paragraph(key.child("on-form"), Role::Body, "fellowship-form", &args));
        }
        out
    }
}
