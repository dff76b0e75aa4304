//! What the letter with a questionnaire declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Trait};
use crate::kinds::blocks::IF_ANSWER;
use crate::kinds::event::{TAKES_PLACE, URL};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::meetings::HELD_MEETING;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Text};
use Message as M;
use Trait as T;

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const RESOLUTION: Variable = ("resolution", Fact(Sort::Resolution));
const REVISION: Variable = ("revision", Fact(Sort::Revision));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const EMAIL: Variable = ("email", Fact(Sort::Email));
const DEADLINE: Variable = ("deadline", Fact(Sort::Deadline));

/// The messages of the letter, in its order, and those of its form.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject", &[GROUP, ("title", Text(Sort::Title))]),
    M::dated("prepared.meeting", &[GROUP, GROUP_TITLE, ("meeting", Text(HELD_MEETING))]),
    M::dated("prepared.resolution", &[GROUP, GROUP_TITLE, RESOLUTION, REVISION]),
    M::dated("basis", &[RESOLUTION, REVISION]),
    M::dated("purpose", &[]),
    M::dated("answer.online", &[URL, DEADLINE]),
    M::dated("answer.form", &[ANNEX, EMAIL, DEADLINE]),
    M::dated("copy", &[ANNEX, EMAIL]),
    M::dated("replies.consolidated", &[]),
    M::dated("replies.each", &[]),
    M::dated("use.published", &[]),
    M::dated("use.confidential", &[]),
    M::dated("results", &[GROUP, ("event", Text(TAKES_PLACE))]),
    M::dated("help", &[EMAIL]),
    M::dated("thanks", &[]),
    M::fixed("answer-yes", &[]),
    M::fixed("answer-no", &[]),
    M::fixed("answer-no-opinion", &[]),
    M::fixed("answer-not-applicable", &[]),
    M::fixed(IF_ANSWER, &[("question", Fact(Sort::Number)), ("answer", Text(Sort::Words))]),
];

const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const CHOSEN: Trait = T::Says(Said::Decision);
const SENT_TO: Trait = T::Home("/send-to", Sort::Email);
const RESTS_ON: Trait = T::Home("/resolution/number", Sort::Resolution);
const REVISED: Trait = T::Home("/resolution/revised", Sort::Revision);

/// The addresses of the letter below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(&["label-subject", "subject"]).is(&[T::Courtesy, ONE_GROUP])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("prepared").says(&["prepared.meeting", "prepared.resolution"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_GROUP,
                CHOSEN,
                RESTS_ON,
                REVISED,
                T::Home("/meeting", Sort::Dates),
            ]),
            Node::fixed("basis").says(&["basis"]).is(&[T::Opens, T::Numbered, RESTS_ON, REVISED]),
            Node::fixed("purpose")
                .says(&["purpose"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("aims").is(&[T::Prose])]),
            Node::fixed("answer").says(&["answer.online", "answer.form"]).is(&[
                T::Opens,
                T::Numbered,
                CHOSEN,
                SENT_TO,
                T::Home("/online", Sort::Url),
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("copy").says(&["copy"]).is(&[T::Opens, T::Numbered, SENT_TO]),
            Node::fixed("replies").says(&["replies.consolidated", "replies.each"]).is(&[
                T::Opens,
                T::Numbered,
                CHOSEN,
            ]),
            Node::fixed("use").says(&["use.published", "use.confidential"]).is(&[
                T::Opens,
                T::Numbered,
                CHOSEN,
            ]),
            Node::fixed("results").says(&["results"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_GROUP,
                T::Says(Said::Mode),
                T::Home("/results", Sort::Dates),
            ]),
            Node::fixed("help").says(&["help"]).is(&[T::Opens, T::Numbered, SENT_TO]),
            Node::fixed("thanks").says(&["thanks"]).is(&[T::Opens, T::Numbered, T::Courtesy]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
];
