//! What the letter on a group that was set up declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Trait};
use crate::kinds::event::{DATE, IN_SUBJECT, PAGE, REGISTRATION, TAKES_PLACE};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::meetings::HELD_MEETING;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Choice, Fact, Number, Text};
use Message as M;
use Trait as T;

const TITLE: Variable = ("title", Text(Sort::Title));
const ACRONYM: Variable = ("acronym", Fact(Sort::Symbol));
const CALLED: &[Variable] = &[TITLE, ACRONYM];
const MEETS: &[Variable] = &[TITLE, ACRONYM, ("event", Text(IN_SUBJECT))];
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const EVENT: Variable = ("event", Text(TAKES_PLACE));
const MEETING: Variable = ("meeting", Text(HELD_MEETING));
/// Who decided: a study group, or the advisory group.
const BODY: Variable = ("body", Choice(&["one", "tsag"]));
const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const RECOMMENDATION: Variable = ("recommendation", Fact(Sort::Designation));

/// The messages of the letter, in its order.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject.focus-group", CALLED),
    M::dated("subject.focus-group-meets", MEETS),
    M::dated("subject.jca", CALLED),
    M::dated("subject.jca-meets", MEETS),
    M::dated(
        "establishment.focus-group",
        &[BODY, GROUP, GROUP_TITLE, MEETING, EVENT, TITLE, ACRONYM, RECOMMENDATION],
    ),
    M::dated(
        "establishment.jca",
        &[
            BODY,
            GROUP,
            GROUP_TITLE,
            MEETING,
            EVENT,
            TITLE,
            ACRONYM,
            RECOMMENDATION,
            ("clause", Fact(Sort::Clause)),
        ],
    ),
    M::dated("terms", &[ANNEX]),
    M::dated("leaders", &[]),
    M::dated("lifetime", &[("months", Fact(Sort::Count)), ("count", Number)]),
    M::dated("openness.focus-group", &[]),
    M::dated("openness.jca", &[]),
    M::dated("first-meeting", &[EVENT]),
    M::dated("contributions", &[DATE]),
    M::dated("subscription", &[("email", Fact(Sort::Email))]),
    M::dated("annex-number", &[ANNEX]),
    M::dated("terms-title.focus-group", CALLED),
    M::dated("terms-title.jca", CALLED),
];

const ONE_NAME: Trait = T::One(Sort::Symbol);
const NAMED: Trait = T::Home("/acronym", Sort::Symbol);
const DECIDED: Trait = T::Says(Said::Decision);

/// The addresses of the letter below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&[
                "label-subject",
                "subject.focus-group",
                "subject.focus-group-meets",
                "subject.jca",
                "subject.jca-meets",
            ])
            .is(&[T::Courtesy, ONE_NAME, NAMED, DECIDED, T::Home("/first-meeting", Sort::Dates)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("establishment").says(&["establishment.focus-group", "establishment.jca"]).is(&[
                T::Opens,
                T::Numbered,
                T::One(Sort::StudyGroup),
                ONE_NAME,
                NAMED,
                DECIDED,
                T::Home("/meeting", Sort::Dates),
            ]),
            Node::fixed("terms").says(&["terms"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("leaders")
                .says(&["leaders"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("management").is(&[T::Prose])]),
            Node::fixed("lifetime").says(&["lifetime"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/lifetime", Sort::Count),
            ]),
            Node::fixed("openness").says(&["openness.focus-group", "openness.jca"]).is(&[
                T::Opens,
                T::Numbered,
                DECIDED,
            ]),
            Node::fixed("first-meeting").says(&["first-meeting"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Mode),
                T::Home("/first-meeting", Sort::Dates),
            ]),
            Node::fixed("contributions").says(&["contributions"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/contributions", Sort::Date),
            ]),
            REGISTRATION,
            Node::fixed("subscription").says(&["subscription"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/subscription", Sort::Email),
            ]),
            PAGE,
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[Node::fixed(
            "title",
        )
        .says(&["terms-title.focus-group", "terms-title.jca"])
        .is(&[T::Opens, ONE_NAME])
        .with(&[Node::fixed("terms-of-reference").is(&[T::Prose])])])],
    },
];
