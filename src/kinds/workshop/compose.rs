//! The announcement of an event in order: where and when, by whose invitation, what for, in which languages, who takes
//! part and how.

use super::model::{Participation, Says, Workshop};
use crate::compose::Composer;
use crate::document::{Annex, Block, Line, Role, Value, key};
use crate::kinds::blocks::language;
use crate::kinds::event::Said;
use crate::kinds::{Body, Matter};
use crate::locale::Args;
use crate::model::MeetingMode;

/// An announcement with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Workshop,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let annexes: Vec<Annex> =
        letter.matter.says(Says::Programme).then(|| letter.annex()).into_iter().collect();
    Body { subject: letter.subject(), letter: letter.blocks(annexes.len()), annexes }
}

impl Letter<'_, '_> {
    fn subject(self) -> Line {
        let (composer, event) = (self.composer, &self.matter.event);
        let label = composer.say("label-subject", &Args::none());
        let args = Args::none().text("title", composer.own("title"));
        let value = composer.say("subject", &composer.in_subject(event, args));
        Line { key: key("subject"), label, value }
    }

    fn blocks(self, annexes: usize) -> Vec<Block> {
        let said = [self.invitation(), self.contents(), self.practice()].into_iter().flatten();
        self.composer.announcement(said.collect(), u32::try_from(annexes).unwrap_or(u32::MAX))
    }

    /// What takes place where and when, and who invites.
    fn invitation(self) -> Vec<Said> {
        let (composer, matter, none) = (self.composer, self.matter, Args::none);
        let args = none().text("title", composer.own("title"));
        let args = composer.spoken_of("takes-place", "event", &matter.event, args);
        let mut out = vec![Said::new("invitation", "invitation", args)];
        if let Some(country) = &matter.host {
            let args = none().fact("country", Value::Place(country.clone()));
            out.push(Said::new("host", "invitation-by.country", args));
        } else if matter.says(Says::Host) {
            out.push(Said::new("host", "invitation-by.named", none().text("host", composer.own("host"))));
        }
        if let Some(at) = matter.opening {
            out.push(Said::new("opening", "opening", none().fact("opening", Value::Time(at))));
        }
        if let Some(at) = matter.desk {
            out.push(Said::new("desk", "desk", none().fact("desk", Value::Time(at))));
        }
        if matter.says(Says::Venue) {
            out.push(Said::new("venue", "held-at", none().text("venue", composer.own("venue"))));
        }
        if matter.says(Says::Meetings) {
            out.push(Said::over("beside", "beside", "meetings"));
        }
        out
    }

    /// What it is about, and in which languages.
    fn contents(self) -> Vec<Said> {
        let (composer, matter) = (self.composer, self.matter);
        let mut out = vec![Said::over("aims", "aims", "objectives")];
        if matter.says(Says::Programme) {
            let args = Args::none().fact("annex", Value::Number(1));
            out.push(Said::new("programme", "programme-annex", args));
        } else if let Some(page) = &matter.programme {
            let args = Args::none().with("url", composer.on_web(page));
            out.push(Said::new("programme", "programme-web", args));
        }
        let ids: Vec<&str> = matter.languages.iter().map(|lang| language(*lang)).collect();
        let names = ids.iter().map(|id| composer.say(id, &Args::none()));
        let args =
            Args::none().naming("languages", &ids, composer.join(names.collect())).number("count", ids.len());
        let id = if matter.interpretation { "languages.interpreted" } else { "languages.only" };
        out.push(Said::new("working-languages", id, args));
        out
    }

    /// Who takes part, and what is to be done for it.
    fn practice(self) -> Vec<Said> {
        let (composer, matter, none) = (self.composer, self.matter, Args::none);
        let id = match matter.participation {
            Participation::Open => "participation.open",
            Participation::Members => "participation.members",
        };
        let mut out = vec![Said::new("participation", id, none())];
        match matter.event.mode {
            MeetingMode::Physical => {}
            MeetingMode::Hybrid => out.push(Said::new("remote", "remote.hybrid", none())),
            MeetingMode::Virtual => out.push(Said::new("remote", "remote.virtual", none())),
        }
        out.extend(matter.registration.as_ref().map(|it| composer.registration(it)));
        if let Some(fellowships) = &matter.fellowships {
            let args = none().fact("number", Value::Count(fellowships.number.into()));
            out.push(match fellowships.until {
                _ if fellowships.number == 0 => Said::new("fellowships", "fellowships.none", none()),
                Some(day) => {
                    Said::new("fellowships", "fellowships.until", args.fact("date", Value::Date(day)))
                }
                None => Said::new("fellowships", "fellowships.some", args),
            });
        }
        if let Some(weeks) = matter.visa_weeks {
            let args = none().fact("weeks", Value::Count(weeks.into())).number("count", weeks.into());
            out.push(Said::new("visa", "visa", args));
        }
        let web = |part, id, page: &Option<String>| {
            let page = page.as_ref()?;
            Some(Said::new(part, id, none().with("url", composer.on_web(page))))
        };
        out.extend(web("hotels", "hotels", &matter.hotels));
        out.extend(web("page", "web-page", &matter.page));
        out
    }

    /// Annex 1: the programme.
    fn annex(self) -> Annex {
        let home = key("annex-1");
        let title = home.child("title");
        let number = self.composer.say("annex-number", &Args::none().fact("annex", Value::Number(1)));
        let blocks = self.composer.below(&title, "programme");
        let title = self.composer.paragraph(title, Role::Subject, "programme-title", &Args::none());
        Annex { number, title: Some(title), landscape: false, blocks, key: home }
    }
}
