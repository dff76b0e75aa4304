//! The letter in order: who prepared the questionnaire and what for, where and until when it is answered, by whom, and
//! what becomes of the answers.

use super::model::{Answers, Questionnaire, Replies};
use crate::compose::Composer;
use crate::document::{Line, Value, key};
use crate::kinds::blocks::lettered;
use crate::kinds::call::Basis;
use crate::kinds::event::Said;
use crate::kinds::{Body, Matter};
use crate::locale::{Arg, Args};
use crate::model::AnnexMarks;

/// A letter with the means to compose it.
#[derive(Clone, Copy)]
struct Letter<'c, 'a> {
    composer: &'c Composer<'a>,
    matter: &'c Questionnaire,
}

/// The whole letter; its form is an annex of the circular's own.
pub(super) fn compose(composer: &Composer, matter: &Matter) -> Body {
    let letter = Letter { composer, matter: super::of(matter) };
    let said = [letter.origin(), letter.answering(), letter.outcome()].into_iter().flatten();
    Body { subject: letter.subject(), letter: composer.announcement(said.collect(), 0), annexes: Vec::new() }
}

/// The Resolution that is cited, with its revision.
fn cited(resolution: &Basis, args: Args) -> Args {
    let revised = &resolution.revised;
    args.fact("resolution", Value::Resolution(resolution.number))
        .fact("revision", Value::Revision { place: revised.place.clone(), year: revised.year })
}

impl Letter<'_, '_> {
    fn subject(self) -> Line {
        let label = self.composer.say("label-subject", &Args::none());
        let args = Args::none().fact("group", self.composer.group());
        let value = self.composer.say("subject", &args.text("title", self.composer.own("title")));
        Line { key: key("subject"), label, value }
    }

    /// Who prepared it, on what ground, and what for.
    fn origin(self) -> Vec<Said> {
        let (composer, matter) = (self.composer, self.matter);
        let group = || {
            let args = Args::none().fact("group", composer.group());
            args.text("group-title", composer.group_title())
        };
        let mut out = Vec::new();
        match (&matter.meeting, &matter.resolution) {
            (Some(meeting), resolution) => {
                let args = composer.held_meeting(meeting, group());
                out.push(Said::new("prepared", "prepared.meeting", args));
                let basis = resolution.iter().map(|it| Said::new("basis", "basis", cited(it, Args::none())));
                out.extend(basis);
            }
            (None, Some(resolution)) => {
                out.push(Said::new("prepared", "prepared.resolution", cited(resolution, group())));
            }
            (None, None) => {}
        }
        out.push(Said::over("purpose", "purpose", "aims"));
        out
    }

    /// Where and until when it is answered, and by whom.
    fn answering(self) -> Vec<Said> {
        let (composer, matter) = (self.composer, self.matter);
        let due = || Args::none().fact("deadline", Value::Deadline(matter.deadline));
        let form = || Some(Args::none().with("annex", self.annex()?).with("email", self.email()));
        let mut out = Vec::new();
        if let Some(page) = &matter.online {
            out.push(Said::new("answer", "answer.online", due().with("url", composer.on_web(page))));
            out.extend(form().map(|args| Said::new("copy", "copy", args)));
        } else if let Some(args) = form() {
            let args = args.fact("deadline", Value::Deadline(matter.deadline));
            out.push(Said::new("answer", "answer.form", args));
        }
        let id = match matter.replies {
            Replies::Consolidated => "replies.consolidated",
            Replies::Each => "replies.each",
        };
        out.push(Said::new("replies", id, Args::none()));
        out
    }

    /// What becomes of the answers, and who helps.
    fn outcome(self) -> Vec<Said> {
        let (composer, matter) = (self.composer, self.matter);
        let id = match matter.answers {
            Answers::Published => "use.published",
            Answers::Confidential => "use.confidential",
        };
        let mut out = vec![Said::new("use", id, Args::none())];
        if let Some(meeting) = &matter.results {
            let args = Args::none().fact("group", composer.group());
            out.push(Said::new(
                "results",
                "results",
                composer.spoken_of("takes-place", "event", meeting, args),
            ));
        }
        out.push(Said::new("help", "help", Args::none().with("email", self.email())));
        out.push(Said::new("thanks", "thanks", Args::none()));
        out
    }

    fn email(self) -> Arg {
        let address = &self.matter.send_to;
        let link = Some(format!("mailto:{address}"));
        Arg::Fact { value: Value::Email(address.clone()), written: None, link }
    }

    /// What tells the annex that is the questionnaire.
    fn annex(self) -> Option<Arg> {
        let head = self.composer.head;
        let number = u32::try_from(super::form(head)? + 1).ok()?;
        Some(match head.annex_marks {
            AnnexMarks::Letters => lettered(number),
            AnnexMarks::Numbers => Arg::Fact { value: Value::Number(number), written: None, link: None },
        })
    }
}
