//! What a proposed deletion declares: its messages, and every address that its editions hold.

use crate::document::layout::{Listing, Node, Part, PartRole, Said, Trait};
use crate::document::{FieldKind, Sort};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::meetings::HELD_MEETING;
use crate::kinds::reply::{
    ADDRESSES, END, FAREWELL, FROM, PLACE_DATE, REPLY_EMAIL, REPLY_FAX, SENDER_EMAIL, SENDER_FAX,
    SENDER_LINE, SENDER_ROLE, SENDER_STATE, TO,
};
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Number, Text};
use Message as M;
use Trait as T;

const LIST: Variable = ("list", Text(Sort::List));
const COUNT: Variable = ("count", Number);
const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const MEETING: Variable = ("meeting", Text(HELD_MEETING));
const CLAUSE: Variable = ("clause", Fact(Sort::Clause));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const DEADLINE: Variable = ("deadline", Fact(Sort::Deadline));
const DATE: Variable = ("date", Fact(Sort::Date));
const CIRCULAR: Variable = ("circular", Fact(Sort::Circular));
const DESIGNATION: Variable = ("designation", Fact(Sort::Designation));
const LISTED: &[Variable] = &[LIST, COUNT];
/// Those that are renumbered, each with the number that it gets.
const PAIRS: Variable = ("pairs", Text(Sort::Groups(&["renumbered-pair"])));
const NAME: &[Variable] = &[("name", Text(Sort::Words))];

const fn blank(name: &'static str) -> Variable {
    (name, Text(Sort::Blank(FieldKind::Line)))
}

/// The messages of a proposed deletion, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", NAME),
    M::fixed("document-title-both", NAME),
    M::fixed("document-title-renumbering", NAME),
    M::fixed("reply-title", NAME),
    M::fixed("reply-title-position", NAME),
    M::dated("subject", LISTED),
    M::dated("subject-both", &[LIST, COUNT, ("renumbered", Text(Sort::List)), ("renumbered-count", Number)]),
    M::dated("subject-renumbering", LISTED),
    M::dated(
        "agreement",
        &[
            GROUP,
            GROUP_TITLE,
            MEETING,
            LIST,
            COUNT,
            CLAUSE,
            ("resolution", Fact(Sort::Resolution)),
            ("revision", Fact(Sort::Revision)),
        ],
    ),
    M::dated(
        "agreement-aap",
        &[GROUP, GROUP_TITLE, MEETING, LIST, COUNT, CLAUSE, ("recommendation", Fact(Sort::Designation))],
    ),
    M::dated("agreement-renumbering", &[GROUP, GROUP_TITLE, MEETING, LIST, COUNT]),
    M::dated("present", &[("total", Fact(Sort::Count)), COUNT]),
    M::dated("reasons", &[ANNEX, COUNT]),
    M::dated("objection", &[ANNEX, DEADLINE, COUNT]),
    M::dated("objection-aap", &[ANNEX, DEADLINE, COUNT]),
    M::dated("rejection", &[COUNT]),
    M::dated("effect", &[GROUP, COUNT]),
    M::dated("result", &[DEADLINE]),
    M::dated("renumbering", &[PAIRS, COUNT, ANNEX]),
    M::dated("renumbering-alone", &[PAIRS, COUNT]),
    M::dated("renumbered-pair", &[("from", Fact(Sort::Designation)), ("to", Fact(Sort::Designation))]),
    M::dated("titles", &[ANNEX, COUNT]),
    M::dated("no-reply", &[COUNT]),
    M::dated("subject-result", &[LIST, COUNT, CIRCULAR]),
    M::dated(
        "link",
        &[
            CIRCULAR,
            DATE,
            ANNEX,
            COUNT,
            CLAUSE,
            ("resolution", Fact(Sort::Resolution)),
            ("revision", Fact(Sort::Revision)),
        ],
    ),
    M::dated(
        "aap-link",
        &[CIRCULAR, DATE, ANNEX, COUNT, CLAUSE, ("recommendation", Fact(Sort::Designation))],
    ),
    M::dated("deleted", &[LIST, COUNT, DATE]),
    M::dated("referred", &[LIST, COUNT, GROUP]),
    M::dated("annex-number", &[ANNEX]),
    // Annex 1
    M::dated("annex-1-title", LISTED),
    M::dated("annex-1-title-result", LISTED),
    M::dated("annex-1-title-renumbering", LISTED),
    M::fixed("table-alt", &[]),
    M::fixed("table-alt-result", &[]),
    M::fixed("head-text", &[]),
    M::fixed("head-title", &[]),
    M::fixed("head-reason", &[]),
    M::fixed("head-successor", &[]),
    M::fixed("head-outcome", &[]),
    M::fixed("item.deleted", &[DESIGNATION]),
    M::fixed("successor", LISTED),
    M::fixed("outcome.deleted", &[]),
    M::fixed("outcome.referred", &[]),
    M::fixed("table-alt-renumbering", &[]),
    M::fixed("head-renumbering-text", &[]),
    M::fixed("head-renumbering-becomes", &[]),
    M::fixed("head-renumbering-title", &[]),
    M::fixed("becomes", &[DESIGNATION]),
    // Annex 2
    M::fixed("form-subject-objection", &[CIRCULAR]),
    M::dated("form-texts", LISTED),
    M::dated("form-intro", &[CIRCULAR, COUNT]),
    M::dated("form-intro-aap", &[CIRCULAR, COUNT]),
    M::dated("form-intro-position", &[CIRCULAR, COUNT]),
    M::dated("form-approves", &[]),
    M::dated("form-rejects", &[]),
    M::fixed("ballot-alt", &[]),
    M::fixed("ballot-texts", &[]),
    M::fixed("form-alt-texts", &[]),
    M::fixed("form-head-text", &[]),
    M::fixed("form-head-objection", &[]),
    M::fixed("form-head-reasons", &[]),
    M::fixed("form-row", &[DESIGNATION]),
    M::dated("form-objects", &[]),
    M::fixed("form-reasons", &[("reasons", Text(Sort::Blank(FieldKind::Lines)))]),
    M::fixed("form-sender-aap", &[blank("name"), blank("role"), blank("member")]),
    M::fixed("field-reasons", &[]),
    M::fixed("field-reasons.placeholder", &[]),
    M::fixed("field-member", &[]),
    M::fixed("field-member.placeholder", &[]),
];

const AGREEMENTS: &[&str] = &["agreement", "agreement-aap", "agreement-renumbering"];
const RENUMBERED: Trait = T::Names("renumbered");
const ONE_DEADLINE: Trait = T::One(Sort::Deadline);
const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const ONE_CIRCULAR: Trait = T::One(Sort::Circular);
const ONE_RESOLUTION: Trait = T::One(Sort::Resolution);
const LISTS: Trait = T::Lists(Listing::Flat);

/// The addresses of a proposed deletion below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&["label-subject", "subject", "subject-both", "subject-renumbering", "subject-result"])
            .is(&[LISTS, T::Home("/proposal/circular", Sort::Circular)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("agreement").says(AGREEMENTS).is(&[
                T::Opens,
                T::Numbered,
                LISTS,
                ONE_GROUP,
                ONE_RESOLUTION,
                T::One(Sort::Dates),
                T::Says(Said::Mode),
                T::Home("/meeting", Sort::Dates),
                T::Home("/resolution/number", Sort::Resolution),
                T::Home("/resolution/clause", Sort::Clause),
                T::Home("/resolution/revised", Sort::Revision),
            ]),
            Node::fixed("present").says(&["present"]).is(&[
                T::Opens,
                T::Turns,
                T::Negated(true),
                T::Home("/present", Sort::Count),
            ]),
            Node::fixed("reasons").says(&["reasons"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("objection").says(&["objection", "objection-aap"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_DEADLINE,
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("rejection").says(&["rejection"]).is(&[T::Opens]),
            Node::fixed("effect").says(&["effect"]).is(&[
                T::Opens,
                T::Numbered,
                T::Turns,
                T::Negated(true),
                ONE_GROUP,
            ]),
            Node::fixed("result").says(&["result"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_DEADLINE,
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("renumbering").says(&["renumbering", "renumbering-alone"]).is(&[
                T::Opens,
                T::Numbered,
                RENUMBERED,
            ]),
            Node::fixed("titles").says(&["titles"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("no-reply").says(&["no-reply"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("link").says(&["link", "aap-link"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_RESOLUTION,
                T::Home("/proposal/circular", Sort::Circular),
                T::Home("/proposal/date", Sort::Date),
                T::Home("/resolution/number", Sort::Resolution),
                T::Home("/resolution/clause", Sort::Clause),
                T::Home("/resolution/revised", Sort::Revision),
            ]),
            Node::fixed("deleted").says(&["deleted"]).is(&[
                T::Opens,
                T::Numbered,
                T::Names("deleted"),
                T::Turns,
                T::Negated(true),
                T::Home("/in-force", Sort::Date),
            ]),
            Node::fixed("referred").says(&["referred"]).is(&[
                T::Opens,
                T::Numbered,
                T::Names("referred"),
                T::Turns,
                T::Negated(false),
                ONE_GROUP,
            ]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(&["annex-1-title", "annex-1-title-result"]).is(&[
                T::Opens,
                LISTS,
                T::Title,
            ]),
            Node::fixed("table"),
            Node::fixed("head").with(&[
                Node::fixed("text").says(&["head-text"]),
                Node::fixed("title").says(&["head-title"]),
                Node::fixed("reason").says(&["head-reason"]),
                Node::fixed("successor").says(&["head-successor"]),
                Node::fixed("outcome").says(&["head-outcome"]),
            ]),
            Node::fixed("renumbering").says(&["annex-1-title-renumbering"]).is(&[
                T::Opens,
                RENUMBERED,
                T::Title,
            ]),
            Node::fixed("renumbering-table"),
            Node::fixed("renumbering-head").with(&[
                Node::fixed("text").says(&["head-renumbering-text"]),
                Node::fixed("becomes").says(&["head-renumbering-becomes"]),
                Node::fixed("title").says(&["head-renumbering-title"]),
            ]),
            Node::each().says(&["item.deleted"]).is(&[T::Opens]).with(&[
                Node::fixed("becomes").says(&["becomes"]).is(&[T::Apart]),
                Node::fixed("title").is(&[T::Title, T::Lenient]),
                Node::fixed("reason").is(&[T::Prose, T::Lenient]),
                Node::fixed("successor").says(&["successor"]),
                Node::fixed("outcome")
                    .says(&["outcome.deleted", "outcome.referred"])
                    .is(&[T::Says(Said::Decision)]),
            ]),
        ])],
    },
    Part {
        role: PartRole::Form,
        nodes: &[Node::fixed("annex-2").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("subject")
                .says(&["form-subject", "form-subject-objection"])
                .is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("texts").says(&["form-texts"]).is(&[T::Opens, LISTS]),
            ADDRESSES,
            TO,
            FROM,
            REPLY_FAX,
            SENDER_FAX,
            REPLY_EMAIL,
            SENDER_EMAIL,
            PLACE_DATE,
            Node::fixed("salutation").says(&["salutation"]),
            Node::fixed("intro")
                .says(&["form-intro", "form-intro-aap", "form-intro-position"])
                .is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("ballot").says(&["form-choose"]),
            Node::fixed("table"),
            Node::fixed("head").with(&[
                Node::fixed("text").says(&["form-head-text"]),
                Node::fixed("objection").says(&["form-head-objection"]),
                Node::fixed("reasons").says(&["form-head-reasons"]),
            ]),
            FAREWELL,
            Node::fixed("sender-name")
                .says(&["form-sender", "form-sender-aap"])
                .is(&[T::LinesByField("sender-"), T::Optional]),
            SENDER_ROLE,
            SENDER_STATE,
            Node::fixed("sender-member").is(&[T::Optional]),
            SENDER_LINE,
            END,
            Node::each().says(&["form-row"]).with(&[
                Node::fixed("objection"),
                Node::fixed("objects").says(&["form-objects"]).is(&[T::Mark, T::Turns, T::Negated(false)]),
                Node::fixed("reasons").says(&["form-reasons"]),
                Node::fixed("approves").says(&["form-approves"]).is(&[T::Mark, T::Turns, T::Negated(false)]),
                Node::fixed("rejects").says(&["form-rejects"]).is(&[T::Mark, T::Turns, T::Negated(false)]),
            ]),
        ])],
    },
];
