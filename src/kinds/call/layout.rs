//! What a call declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Segment, Trait};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Text};
use Message as M;
use Trait as T;

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const SENT: &[Variable] = &[("email", Fact(Sort::Email)), ("deadline", Fact(Sort::Deadline))];
const PAGE: &[Variable] = &[("url", Fact(Sort::Url))];

/// The messages of a call, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject-input", &[GROUP]),
    M::dated("subject-candidates", &[]),
    M::dated("input", &[GROUP, ("group-title", Text(Sort::GroupTitle))]),
    M::dated("candidates", &[("resolution", Fact(Sort::Resolution)), ("revision", Fact(Sort::Revision))]),
    M::dated("candidate", &[]),
    M::dated("term", &[]),
    M::dated("send-input", SENT),
    M::dated("send-candidates", SENT),
    M::dated("use", &[]),
    M::dated("page-input", PAGE),
    M::dated("page-candidates", PAGE),
    M::dated("remote", &[]),
];

/// The addresses of a call below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&["label-subject", "subject-input", "subject-candidates"])
            .is(&[T::One(Sort::StudyGroup)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("call").says(&["input", "candidates"]).is(&[
                T::Opens,
                T::Numbered,
                T::One(Sort::StudyGroup),
                T::One(Sort::Resolution),
                T::Home("/resolution/number", Sort::Resolution),
                T::Home("/resolution/revised", Sort::Revision),
            ]),
            Node::fixed("candidate").says(&["candidate"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("term").says(&["term"]).is(&[T::Opens, T::Numbered, T::Turns, T::Negated(true)]),
            Node::fixed("send").says(&["send-input", "send-candidates"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/send-to", Sort::Email),
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("use").says(&["use"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("page").says(&["page-input", "page-candidates"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/page", Sort::Url),
            ]),
            Node::fixed("remote").says(&["remote"]).is(&[T::Opens, T::Numbered]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
            Node::at(Segment::Own).is(&[T::Prose]),
        ])],
    },
];
