//! The outcome of a consultation in order: the link back, the texts by outcome, publication, and the list of texts
//! with what was decided on each.

use super::model::{Approval, Decided, Outcome};
use crate::compose::Composer;
use crate::document::{Annex, Block, Content, Designation, Key, Line, Role, Value, key};
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};

/// The share of replies below which a text is not considered (Resolution 1, 9.4.5 and 9.4.6).
const THRESHOLD: u8 = 70;
/// The message that says one group of texts.
const GROUP: &str = "outcome-group";

/// An outcome with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Approval,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let Matter::Approval(matter) = matter else { unreachable!("composed as the kind it was read as") };
    let letter = Letter { composer, matter };
    Body { subject: letter.subject(), letter: letter.blocks(), annexes: vec![letter.annex()] }
}

impl Letter<'_, '_> {
    fn subject(self) -> Line {
        let composer = self.composer;
        let label = composer.say("label-subject", &Args::none());
        let args =
            self.grouped(&self.matter.texts.iter().collect::<Vec<_>>()).fact("circular", self.earlier());
        Line { key: key("subject"), label, value: composer.say("subject", &args) }
    }

    /// `groups`, `statuses` and `count` of these texts.
    fn grouped(self, texts: &[&Decided]) -> Args {
        let groups = self.composer.groups(GROUP, texts.iter().copied());
        let named: Vec<_> = texts.iter().map(|text| (*text).into()).collect();
        Args::none()
            .text("groups", groups)
            .choice("statuses", crate::kinds::statuses(&named))
            .number("count", texts.len())
    }

    fn earlier(self) -> Value {
        Value::Circular(self.matter.consultation.circular)
    }

    fn blocks(self) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let mut blocks =
            vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let mut number = 0;
        let mut numbered = |id: &str, args: &Args| {
            number += 1;
            let block = composer.paragraph(key("letter").child(id), Role::Body, id, args);
            composer.numbered(block, number)
        };
        blocks.push(numbered("link", &self.link()));
        if let Some(present) = self.matter.present {
            let total = Value::Count(u32::from(present));
            let args = Args::none().fact("total", total).number("count", usize::from(present));
            blocks.push(composer.paragraph(key("letter/present"), Role::Body, "present", &args));
        }
        for outcome in Outcome::ALL {
            let texts: Vec<&Decided> =
                self.matter.texts.iter().filter(|text| text.outcome == outcome).collect();
            if !texts.is_empty() {
                blocks.push(numbered(outcome.word(), &self.outcome(outcome, &texts)));
            }
        }
        let texts = self.matter.texts.len();
        let args = Args::none().fact("annex", Value::Number(1)).number("count", texts);
        blocks.push(numbered("list", &args));
        let approved = self.matter.texts.iter().filter(|text| text.outcome == Outcome::Approved).count();
        if approved > 0 {
            let url = composer.recommendations_link();
            let args =
                Args::none().linked("url", Value::Url(url.clone()), Some(url)).number("count", approved);
            blocks.push(numbered("publication", &args));
            let url = composer.ipr_link();
            blocks.push(numbered("ipr", &Args::none().linked("url", Value::Url(url.clone()), Some(url))));
        }
        blocks.extend(composer.closing(&key("letter"), 1));
        blocks
    }

    fn link(self) -> Args {
        let (composer, matter) = (self.composer, self.matter);
        let revised = &matter.resolution.revised;
        let args = Args::none()
            .fact("circular", self.earlier())
            .fact("date", Value::Date(matter.consultation.date))
            .fact("group", composer.group())
            .text("group-title", composer.group_title());
        composer
            .held_meeting(&matter.meeting, args)
            .fact("section", Value::Section(matter.resolution.section.clone()))
            .fact("resolution", Value::Resolution(matter.resolution.number))
            .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
    }

    /// What a paragraph on the texts of one outcome is given.
    fn outcome(self, outcome: Outcome, texts: &[&Decided]) -> Args {
        let mut args = self.grouped(texts);
        if outcome == Outcome::NotConsidered {
            args = args.fact("percentage", Value::Percentage(THRESHOLD));
        }
        match outcome.clause() {
            Some(clause) => args
                .fact("clause", Value::Clause(clause.into()))
                .fact("resolution", Value::Resolution(self.matter.resolution.number)),
            None => args,
        }
    }

    /// Annex 1: each text with its title and the decision on it.
    fn annex(self) -> Annex {
        let composer = self.composer;
        let annex = key("annex-1");
        let args = Args::none().fact("circular", self.earlier()).number("count", self.matter.texts.len());
        let title = composer.paragraph(annex.child("title"), Role::Subject, "annex-1-title", &args);
        let number = composer.say("annex-number", &Args::none().fact("annex", Value::Number(1)));
        let blocks = (1..).zip(&self.matter.texts).flat_map(|(number, text)| self.item(&annex, number, text));
        Annex { number, title: Some(title), landscape: false, blocks: blocks.collect(), key: annex }
    }

    fn item(self, annex: &Key, number: u32, text: &Decided) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let key = annex.child(&text.id);
        let id = format!("item.{}", text.status.word());
        let args = Args::none().text("draft", composer.drafted(text));
        let number = Arg::Fact { value: Value::Number(number), written: None, link: None };
        let number = Some(composer.value(number, None));
        let head = Content::Heading { level: 2, number, text: composer.say(&id, &args) };
        let mut blocks = vec![composer.block(key.clone(), &id, &args, head)];
        let body =
            |part: &str, id: &str, args: &Args| composer.paragraph(key.child(part), Role::Body, id, args);

        blocks.extend(composer.title_block(key.child("title"), &text.id));
        if let Some(former) = &text.former_designation {
            let part = text.status.part();
            let id = if part.is_some() { "former-number.part" } else { "former-number" };
            let former = Value::Designation(Designation::of(former).with_part(part));
            blocks.push(body("former-number", id, &Args::none().fact("designation", former)));
        }
        let former = format!("{}-former", text.id);
        if text.retitled
            && let Some((lang, parts)) = composer.prose(&former)
        {
            blocks.push(body("former-title", "former-title", &none));
            blocks.extend(composer.prose_blocks(&key.child("former"), &former, lang, parts));
        }
        blocks.push(body("decision", &format!("decision.{}", text.outcome.word()), &none));
        if let Some(group) = text.referred_to {
            blocks.push(body("referred", "referred", &Args::none().fact("group", Value::StudyGroup(group))));
        }
        blocks
    }
}
