//! The letter on a group that was set up, in order: who decided and when, what it is to do, who leads it, who takes part,
//! and its first meeting.

use super::model::{Group, What};
use crate::compose::Composer;
use crate::document::{Annex, Block, Designation, Line, Role, Value, key};
use crate::kinds::event::Said;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};
use crate::model::Groups;

/// A letter with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Group,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    Body { subject: letter.subject(), letter: letter.blocks(), annexes: vec![letter.annex()] }
}

impl Letter<'_, '_> {
    /// The message of this name as letters on such a group have it.
    fn of_what(self, focus_group: &'static str, jca: &'static str) -> &'static str {
        match self.matter.what {
            What::FocusGroup => focus_group,
            What::Jca => jca,
        }
    }

    /// What the group is called.
    fn called(self) -> Args {
        let args = Args::none().text("title", self.composer.own("title"));
        args.fact("acronym", Value::Symbol(self.matter.acronym.clone()))
    }

    fn subject(self) -> Line {
        let composer = self.composer;
        let label = composer.say("label-subject", &Args::none());
        let value = match &self.matter.first_meeting {
            Some(first) => {
                let id = self.of_what("subject.focus-group-meets", "subject.jca-meets");
                composer.say(id, &composer.in_subject(first, self.called()))
            }
            None => composer.say(self.of_what("subject.focus-group", "subject.jca"), &self.called()),
        };
        Line { key: key("subject"), label, value }
    }

    fn blocks(self) -> Vec<Block> {
        let said = [self.decision(), self.practice()].into_iter().flatten();
        self.composer.announcement(said.collect(), 1)
    }

    /// Who decided what, and by which rule.
    fn establishment(self) -> Args {
        let (composer, matter) = (self.composer, self.matter);
        let rule = if matter.what == What::Jca { super::A1 } else { super::A7 };
        let args = self.called().fact("recommendation", Value::Designation(Designation::of(rule)));
        let args = match matter.what {
            What::Jca => args.fact("clause", Value::Clause(super::JCA.into())),
            What::FocusGroup => args,
        };
        if composer.head.study_group == Groups::Tsag {
            return composer.spoken_of("takes-place", "event", &matter.meeting, args.choice("body", "tsag"));
        }
        let args = args.fact("group", composer.group()).text("group-title", composer.group_title());
        composer.held_meeting(&matter.meeting, args.choice("body", "one"))
    }

    /// What was decided: the group, its terms of reference, who leads it, and how long.
    fn decision(self) -> Vec<Said> {
        let matter = self.matter;
        let id = self.of_what("establishment.focus-group", "establishment.jca");
        let annex = Args::none().fact("annex", Value::Number(1));
        let mut out = vec![
            Said::new("establishment", id, self.establishment()),
            Said::new("terms", "terms", annex),
            Said::over("leaders", "leaders", "management"),
        ];
        if let Some(months) = matter.lifetime {
            let args =
                Args::none().fact("months", Value::Count(months.into())).number("count", months.into());
            out.push(Said::new("lifetime", "lifetime", args));
        }
        let id = self.of_what("openness.focus-group", "openness.jca");
        out.push(Said::new("openness", id, Args::none()));
        out
    }

    /// What whoever wishes to take part must know and do.
    fn practice(self) -> Vec<Said> {
        let (composer, matter) = (self.composer, self.matter);
        let mut out = Vec::new();
        if let Some(first) = &matter.first_meeting {
            let args = composer.spoken_of("takes-place", "event", first, Args::none());
            out.push(Said::new("first-meeting", "first-meeting", args));
        }
        if let Some(day) = matter.contributions {
            let args = Args::none().fact("date", Value::Date(day));
            out.push(Said::new("contributions", "contributions", args));
        }
        out.extend(matter.registration.as_ref().map(|it| composer.registration(it)));
        if let Some(email) = &matter.subscription {
            let link = Some(format!("mailto:{email}"));
            let email = Arg::Fact { value: Value::Email(email.clone()), written: None, link };
            out.push(Said::new("subscription", "subscription", Args::none().with("email", email)));
        }
        if let Some(page) = &matter.page {
            out.push(Said::new("page", "web-page", Args::none().with("url", composer.on_web(page))));
        }
        out
    }

    /// Annex 1: the terms of reference.
    fn annex(self) -> Annex {
        let home = key("annex-1");
        let title = home.child("title");
        let number = self.composer.say("annex-number", &Args::none().fact("annex", Value::Number(1)));
        let blocks = self.composer.below(&title, "terms-of-reference");
        let id = self.of_what("terms-title.focus-group", "terms-title.jca");
        let title = self.composer.paragraph(title, Role::Subject, id, &self.called());
        Annex { number, title: Some(title), landscape: false, blocks, key: home }
    }
}
