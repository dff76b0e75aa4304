//! The notice in order: which meeting, where and when it will be held instead, why, what moves with it and what does not.

use super::model::{Change, Notice, REASONS};
use crate::compose::Composer;
use crate::document::{Line, Value, key};
use crate::kinds::event::Said;
use crate::kinds::key_dates::KeyDate;
use crate::kinds::{Body, Matter};
use crate::locale::Args;
use crate::model::{Groups, MeetingMode};

/// A notice with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Notice,
}

/// The whole letter.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let letter_blocks = composer.announcement(letter.said(), 0);
    Body { subject: letter.subject(), letter: letter_blocks, annexes: Vec::new() }
}

impl Letter<'_, '_> {
    fn is_tsag(self) -> bool {
        self.composer.head.study_group == Groups::Tsag
    }

    /// What is other than it was convened; a letter is checked to say something.
    fn change(self) -> Change {
        self.matter.change().unwrap_or(Change::Dates)
    }

    fn subject(self) -> Line {
        let (composer, change) = (self.composer, self.change().word());
        let label = composer.say("label-subject", &Args::none());
        let args = Args::none().fact("dates", self.matter.meeting.span());
        let value = match self.is_tsag() {
            true => composer.say(&format!("subject-tsag.{change}"), &args),
            false => composer.say(&format!("subject.{change}"), &args.fact("group", composer.group())),
        };
        Line { key: key("subject"), label, value }
    }

    fn said(self) -> Vec<Said> {
        let (composer, matter, none) = (self.composer, self.matter, Args::none);
        let change = composer.spoken_of("takes-place", "meeting", &matter.meeting, none());
        let mut out = vec![self.convened(), Said::new("change", "change", change)];
        if matter.reasons {
            out.push(Said::over("why", "why", REASONS));
        }
        out.extend(matter.deadlines.iter().map(|due| {
            let id = match due {
                KeyDate::Translation => "due-translation",
                KeyDate::Support => "due-support",
                KeyDate::Registration => "due-registration",
                KeyDate::Contributions => "due-contributions",
            };
            Said::new(due.word(), id, none().fact("date", Value::Date(matter.due(*due))))
        }));
        if matter.registrations_stand {
            out.push(Said::new("registrations", "registrations", none()));
        }
        out.push(self.unchanged());
        if let Some(page) = &matter.page {
            out.push(Said::new("page", "web-page", none().with("url", composer.on_web(page))));
        }
        if let Some(email) = &composer.head.contact.email {
            let link = Some(format!("mailto:{email}"));
            let args = none().linked("email", Value::Email(email.clone()), link);
            out.push(Said::new("contact", "contact", args));
        }
        out.push(Said::new("regret", "regret", none()));
        out
    }

    /// The letter that convened the meeting, and where and when it was to be.
    fn convened(self) -> Said {
        let (composer, matter) = (self.composer, self.matter);
        let args = self.letter().fact("date", Value::Date(matter.convened.date));
        let args = composer.spoken_of("takes-place", "former", &matter.former, args);
        if self.is_tsag() {
            return Said::new("convened", "convened-tsag", args);
        }
        let args = args.fact("group", composer.group()).text("group-title", composer.group_title());
        Said::new("convened", "convened", args)
    }

    /// What is not other than it was convened.
    fn unchanged(self) -> Said {
        let placed = self.matter.meeting.mode != MeetingMode::Virtual;
        let id = match self.change() {
            Change::Place | Change::Mode => "unchanged.dates",
            Change::Dates if placed => "unchanged.place",
            Change::Dates | Change::DatesPlace | Change::DatesMode => "unchanged.other",
        };
        Said::new("unchanged", id, self.letter())
    }

    fn letter(self) -> Args {
        let letter = self.matter.convened.letter;
        Args::none().linked("letter", letter.value(), Some(self.composer.letter_link(letter)))
    }
}
