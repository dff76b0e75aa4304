//! What a letter on a meeting that is held otherwise declares: its messages, and every address that its editions hold.

use super::model::REASONS;
use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Trait};
use crate::kinds::event::{DATE, PAGE, TAKES_PLACE};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::key_dates::KeyDate;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Text};
use Message as M;
use Trait as T;

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const DATES: Variable = ("dates", Fact(Sort::Dates));
const LETTER: Variable = ("letter", Fact(Sort::CollectiveLetter));
const FORMER: Variable = ("former", Text(TAKES_PLACE));

/// The messages of a notice, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject.dates", &[GROUP, DATES]),
    M::dated("subject.place", &[GROUP, DATES]),
    M::dated("subject.mode", &[GROUP, DATES]),
    M::dated("subject.dates-place", &[GROUP, DATES]),
    M::dated("subject.dates-mode", &[GROUP, DATES]),
    M::dated("subject-tsag.dates", &[DATES]),
    M::dated("subject-tsag.place", &[DATES]),
    M::dated("subject-tsag.mode", &[DATES]),
    M::dated("subject-tsag.dates-place", &[DATES]),
    M::dated("subject-tsag.dates-mode", &[DATES]),
    M::dated("convened", &[LETTER, DATE, GROUP, GROUP_TITLE, FORMER]),
    M::dated("convened-tsag", &[LETTER, DATE, FORMER]),
    M::dated("change", &[("meeting", Text(TAKES_PLACE))]),
    M::dated("why", &[]),
    M::dated("due-translation", &[DATE]),
    M::dated("due-support", &[DATE]),
    M::dated("due-registration", &[DATE]),
    M::dated("due-contributions", &[DATE]),
    M::dated("registrations", &[]),
    M::dated("unchanged.dates", &[LETTER]),
    M::dated("unchanged.place", &[LETTER]),
    M::dated("unchanged.other", &[LETTER]),
    M::dated("contact", &[("email", Fact(Sort::Email))]),
    M::dated("regret", &[]),
];

/// A paragraph that says no value.
const fn paragraph(segment: &'static str, messages: &'static [&'static str]) -> Node {
    Node::fixed(segment).says(messages).is(&[T::Opens, T::Numbered])
}

/// The addresses of a notice below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&[
                "label-subject",
                "subject.dates",
                "subject.place",
                "subject.mode",
                "subject.dates-place",
                "subject.dates-mode",
                "subject-tsag.dates",
                "subject-tsag.place",
                "subject-tsag.mode",
                "subject-tsag.dates-place",
                "subject-tsag.dates-mode",
            ])
            .is(&[T::One(Sort::StudyGroup), T::Says(Said::Decision), T::Home("/meeting", Sort::Dates)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("convened").says(&["convened", "convened-tsag"]).is(&[
                T::Opens,
                T::Numbered,
                T::One(Sort::StudyGroup),
                T::Says(Said::Mode),
                T::Home("/convened/letter", Sort::CollectiveLetter),
                T::Home("/convened/date", Sort::Date),
                T::Home("/former", Sort::Dates),
            ]),
            Node::fixed("change").says(&["change"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Mode),
                T::Home("/meeting", Sort::Dates),
            ]),
            paragraph("why", &["why"]).with(&[Node::fixed(REASONS).is(&[T::Prose])]),
            Node::fixed("translation").says(&["due-translation"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home(KeyDate::Translation.home(), Sort::Date),
            ]),
            Node::fixed("support").says(&["due-support"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home(KeyDate::Support.home(), Sort::Date),
            ]),
            Node::fixed("registration").says(&["due-registration"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home(KeyDate::Registration.home(), Sort::Date),
            ]),
            Node::fixed("contributions").says(&["due-contributions"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home(KeyDate::Contributions.home(), Sort::Date),
            ]),
            paragraph("registrations", &["registrations"]),
            Node::fixed("unchanged").says(&["unchanged.dates", "unchanged.place", "unchanged.other"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Decision),
                T::Home("/convened/letter", Sort::CollectiveLetter),
            ]),
            PAGE,
            Node::fixed("contact").says(&["contact"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/contact/email", Sort::Email),
            ]),
            paragraph("regret", &["regret"]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
];
