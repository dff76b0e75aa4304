//! The call in order: who asks, what is asked, where and until when it is sent, and what follows.

use super::model::{Asks, Call};
use crate::compose::Composer;
use crate::document::{Block, Line, Role, Value, key};
use crate::kinds::{Body, Matter};
use crate::locale::Args;

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    Body { subject: letter.subject(), letter: letter.blocks(), annexes: Vec::new() }
}

/// A call with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Call,
}

impl Letter<'_, '_> {
    /// The message of this name as calls for candidates have it.
    fn of_candidates(self, input: &'static str, candidates: &'static str) -> &'static str {
        if self.matter.asks == Asks::Candidates { candidates } else { input }
    }

    fn subject(self) -> Line {
        let group = self.composer.group();
        let args = match self.matter.asks {
            Asks::Input => Args::none().fact("group", group),
            Asks::Candidates => Args::none(),
        };
        let label = self.composer.say("label-subject", &Args::none());
        let value = self.composer.say(self.of_candidates("subject-input", "subject-candidates"), &args);
        Line { key: key("subject"), label, value }
    }

    fn blocks(self) -> Vec<Block> {
        let composer = self.composer;
        let paragraph = |part: &str, role, id: &str, args: &Args| {
            composer.paragraph(key("letter").child(part), role, id, args)
        };
        let mut number = 0;
        let mut blocks = vec![paragraph("salutation", Role::Salutation, "salutation", &Args::none())];
        let mut numbered = |block: Block| {
            number += 1;
            composer.numbered(block, number)
        };
        blocks.push(numbered(paragraph(
            "call",
            Role::Body,
            self.of_candidates("input", "candidates"),
            &self.call(),
        )));
        for id in &self.matter.paragraphs {
            let Some((lang, parts)) = composer.prose(id) else { continue };
            let own = composer.prose_blocks(&key("letter").child(id), id, lang, parts);
            blocks.extend(
                own.into_iter().map(|block| if block.key.last() == id { numbered(block) } else { block }),
            );
        }
        blocks.extend(
            self.following()
                .into_iter()
                .map(|(part, id, args)| numbered(paragraph(part, Role::Body, id, &args))),
        );
        blocks.extend(composer.closing(&key("letter"), 0));
        blocks
    }

    /// Who asks, and on what ground.
    fn call(self) -> Args {
        match &self.matter.resolution {
            Some(resolution) => {
                let revised = &resolution.revised;
                Args::none()
                    .fact("resolution", Value::Resolution(resolution.number))
                    .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
            }
            None => Args::none()
                .fact("group", self.composer.group())
                .text("group-title", self.composer.group_title()),
        }
    }

    /// The paragraphs behind what is asked: the address, the message and what it is given.
    fn following(self) -> Vec<(&'static str, &'static str, Args)> {
        let matter = self.matter;
        let mut out = Vec::new();
        if matter.asks == Asks::Candidates {
            out.push(("candidate", "candidate", Args::none()));
        }
        if matter.term_limit {
            out.push(("term", "term", Args::none()));
        }
        let mail = Some(format!("mailto:{}", matter.send_to));
        let send = Args::none()
            .linked("email", Value::Email(matter.send_to.clone()), mail)
            .fact("deadline", Value::Deadline(matter.deadline));
        out.push(("send", self.of_candidates("send-input", "send-candidates"), send));
        if matter.asks == Asks::Input {
            out.push(("use", "use", Args::none()));
        }
        if let Some(page) = &matter.page {
            let args = Args::none().linked("url", Value::Url(page.clone()), Some(page.clone()));
            out.push(("page", self.of_candidates("page-input", "page-candidates"), args));
        }
        if matter.remote {
            out.push(("remote", "remote", Args::none()));
        }
        out
    }
}
