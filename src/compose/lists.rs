//! Lists: draft texts and groups of them, joined as the language and the formulary's year join them.
//!
//! The one rule: one function names a text and one joins; the subject, the letter, the annex titles and the form
//! all list through them, so no list can lose a member.

use super::Composer;
use crate::document::{Text, Value};
use crate::locale::{Arg, Args};
use crate::model::{DraftText, Status};

/// The first of the characters that stand for list items while CLDR's pattern joins them.
const FIRST_ITEM: u32 = 0xE000;

impl Composer<'_> {
    /// A text by designation and working name: `X.1332 (X.sgsec-3)`; in a `form` where one is asked for.
    pub(super) fn named(&self, text: &DraftText, form: Option<&'static str>) -> Text {
        let designation = Value::Designation(text.value());
        match &text.working_name {
            Some(name) => {
                let args = Args::none()
                    .fact("designation", designation)
                    .fact("working-name", Value::WorkingName(name.clone()));
                self.say("draft-named", &args)
            }
            None => self.value(Arg::Fact { value: designation, written: None, link: None }, form),
        }
    }

    /// All these texts in one list.
    pub(super) fn list<'t>(&self, texts: impl IntoIterator<Item = &'t DraftText>) -> Text {
        self.join(texts.into_iter().map(|text| self.named(text, None)).collect())
    }

    /// The texts grouped by status, each group with its head noun.
    pub(super) fn groups(&self) -> Text {
        let rank = |status: Status| match status {
            Status::Revised => 0,
            Status::New => 1,
            Status::Corrigendum(_) => 2,
            Status::Amendment(_) => 3,
        };
        let mut groups = Vec::new();
        for at in 0..4 {
            let texts: Vec<_> = self.circular.texts.iter().filter(|text| rank(text.status) == at).collect();
            let Some(first) = texts.first() else { continue };
            let args = Args::none()
                .text("list", self.list(texts.iter().copied()))
                .choice("status", first.status.word())
                .number("count", texts.len());
            groups.push(self.say("subject-group", &args));
        }
        self.join(groups)
    }

    /// Items joined as CLDR and the house join a list.
    fn join(&self, items: Vec<Text>) -> Text {
        let marks: Vec<char> =
            (FIRST_ITEM..).take(items.len()).map(|c| char::from_u32(c).expect("private use")).collect();
        let joined = self.lang.rules().join(&self.circular.formulary, &marks);
        let mut out = Text::default();
        let mut words = String::new();
        for c in joined.chars() {
            match marks.iter().position(|mark| *mark == c) {
                Some(index) => {
                    out.extend(Text::words(std::mem::take(&mut words)));
                    out.extend(items[index].clone());
                }
                None => words.push(c),
            }
        }
        out.extend(Text::words(words));
        out
    }

    /// `list`, `statuses` and `count` of these texts, as messages take them.
    pub(super) fn listed<'t>(&self, texts: impl IntoIterator<Item = &'t DraftText>) -> Args {
        let texts: Vec<&DraftText> = texts.into_iter().collect();
        Args::none()
            .text("list", self.list(texts.iter().copied()))
            .choice("statuses", statuses(&texts))
            .number("count", texts.len())
    }
}

/// The word by which messages select what the texts are together; parts of Recommendations have no say.
fn statuses(texts: &[&DraftText]) -> &'static str {
    let any = |status| texts.iter().any(|text| text.status == status);
    match (any(Status::New), any(Status::Revised)) {
        (true, false) => "new",
        (false, true) => "revised",
        (true, true) => "both",
        (false, false) => "other",
    }
}
