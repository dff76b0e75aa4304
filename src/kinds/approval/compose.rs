//! The outcome in order: the link back, the texts by outcome, publication, and the list of texts
//! with what was decided on each.

use super::A8;
use super::model::{Approval, Decided, Outcome};
use crate::compose::Composer;
use crate::document::{Annex, Block, Content, Designation, Key, Line, Role, Value, key};
use crate::kinds::deletion::Process;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};
use crate::model::Resolution;

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
        let args = self.grouped(&self.matter.texts.iter().collect::<Vec<_>>());
        let id = self.of_process("subject", "subject-aap");
        let args = if self.matter.process == Process::Tap { self.forwarded(args) } else { args };
        Line { key: key("subject"), label, value: composer.say(id, &args) }
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

    /// The message of this name as letters on texts of the process have it.
    fn of_process(self, id: &'static str, aap: &'static str) -> &'static str {
        if self.matter.process == Process::Aap { aap } else { id }
    }

    /// With what put the texts forward.
    fn forwarded(self, args: Args) -> Args {
        match self.matter.forwarded() {
            Some((variable, value, _)) => args.fact(variable, value),
            None => args,
        }
    }

    /// With that on which the process rests.
    fn resting(self, args: Args) -> Args {
        match &self.matter.resolution {
            Some(resolution) => args.fact("resolution", Value::Resolution(resolution.number)),
            None => args.fact("recommendation", Value::Designation(Designation::of(A8))),
        }
    }

    fn blocks(self) -> Vec<Block> {
        let composer = self.composer;
        let none = Args::none();
        let mut blocks =
            vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
        let mut number = 0;
        let mut numbered = |part: &str, id: &str, args: &Args| {
            number += 1;
            let block = composer.paragraph(key("letter").child(part), Role::Body, id, args);
            composer.numbered(block, number)
        };
        blocks.push(numbered("link", self.of_process("link", "link-aap"), &self.link()));
        if let Some(present) = self.matter.present {
            let total = Value::Count(u32::from(present));
            let args = Args::none().fact("total", total).number("count", usize::from(present));
            blocks.push(composer.paragraph(key("letter/present"), Role::Body, "present", &args));
        }
        for outcome in Outcome::ALL {
            let texts: Vec<&Decided> =
                self.matter.texts.iter().filter(|text| text.outcome == outcome).collect();
            if !texts.is_empty() {
                let id = match (outcome, self.matter.process) {
                    (Outcome::Reflection, Process::Aap) => "reflection-aap",
                    _ => outcome.word(),
                };
                blocks.push(numbered(outcome.word(), id, &self.outcome(outcome, &texts)));
            }
        }
        let texts = self.matter.texts.len();
        let args = Args::none().fact("annex", Value::Number(1)).number("count", texts);
        blocks.push(numbered("list", "list", &args));
        let approved = self.matter.texts.iter().filter(|text| text.outcome == Outcome::Approved).count();
        if approved > 0 {
            let url = composer.recommendations_link();
            let args =
                Args::none().linked("url", Value::Url(url.clone()), Some(url)).number("count", approved);
            blocks.push(numbered("publication", "publication", &args));
            let url = composer.ipr_link();
            let args = Args::none().linked("url", Value::Url(url.clone()), Some(url));
            blocks.push(numbered("ipr", "ipr", &args));
        }
        blocks.extend(composer.closing(&key("letter"), 1));
        blocks
    }

    fn link(self) -> Args {
        let (composer, matter) = (self.composer, self.matter);
        let args = Args::none().fact("group", composer.group()).text("group-title", composer.group_title());
        let args = self.resting(self.forwarded(composer.held_meeting(&matter.meeting, args)));
        let date = matter.forwarded().map(|(_, _, day)| ("date", Value::Date(day)));
        let cited = matter.resolution.iter().flat_map(|Resolution { section, revised, .. }| {
            let revision = Value::Revision { place: revised.place.clone(), year: revised.year };
            [("section", Value::Section(section.clone())), ("revision", revision)]
        });
        date.into_iter().chain(cited).fold(args, |args, (name, value)| args.fact(name, value))
    }

    /// What a paragraph on the texts of one outcome is given.
    fn outcome(self, outcome: Outcome, texts: &[&Decided]) -> Args {
        let mut args = self.grouped(texts);
        if outcome == Outcome::NotConsidered {
            args = args.fact("percentage", Value::Percentage(THRESHOLD));
        }
        match outcome.clause(self.matter.process) {
            Some(clause) => self.resting(args.fact("clause", Value::Clause(clause.into()))),
            None => args,
        }
    }

    /// Annex 1: each text with its title and the decision on it.
    fn annex(self) -> Annex {
        let composer = self.composer;
        let annex = key("annex-1");
        let args = self.forwarded(Args::none().number("count", self.matter.texts.len()));
        let id = self.of_process("annex-1-title", "annex-1-title-aap");
        let title = composer.paragraph(annex.child("title"), Role::Subject, id, &args);
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
