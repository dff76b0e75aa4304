//! What letters on Questions declare: their messages, and every address that their editions hold.

use crate::document::Sort;
use crate::document::layout::{Listing, Node, Part, PartRole, Said, Trait};
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
const CLAUSE: Variable = ("clause", Fact(Sort::Clause));
const RESOLUTION: Variable = ("resolution", Fact(Sort::Resolution));
const REVISION: Variable = ("revision", Fact(Sort::Revision));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const DEADLINE: Variable = ("deadline", Fact(Sort::Deadline));
const DATE: Variable = ("date", Fact(Sort::Date));
const CIRCULAR: Variable = ("circular", Fact(Sort::Circular));
const QUESTION: Variable = ("question", Fact(Sort::Question));
const LISTED: &[Variable] = &[LIST, COUNT];
const NAME: &[Variable] = &[("name", Text(Sort::Words))];
/// What the sentence says on what a study group decided.
const DECIDED: &[Variable] = &[
    GROUP,
    ("group-title", Text(Sort::GroupTitle)),
    ("meeting", Text(HELD_MEETING)),
    LIST,
    COUNT,
    CLAUSE,
    RESOLUTION,
    REVISION,
];
/// What leads back to the consultation.
const LINK: &[Variable] = &[CIRCULAR, DATE, ANNEX, COUNT, CLAUSE, RESOLUTION, REVISION];

/// The messages of letters on Questions, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", NAME),
    M::fixed("reply-title", NAME),
    M::dated("subject-approval", LISTED),
    M::dated("subject-consultation", LISTED),
    M::dated("subject-deletion", LISTED),
    M::dated("subject-result", &[LIST, COUNT, CIRCULAR]),
    M::dated("subject-result-deletion", &[LIST, COUNT, CIRCULAR]),
    M::dated("approval", DECIDED),
    M::dated("no-consensus", DECIDED),
    M::dated("agreement", DECIDED),
    M::dated("list", &[ANNEX, COUNT]),
    M::dated("reasons", &[ANNEX, COUNT]),
    M::dated("request", &[ANNEX, DEADLINE, COUNT]),
    M::dated("request-deletion", &[ANNEX, DEADLINE, COUNT]),
    M::dated("majority", &[("needed", Fact(Sort::Count)), COUNT]),
    M::dated("effect", &[GROUP, COUNT]),
    M::dated("result", &[]),
    M::dated("link", LINK),
    M::dated("link-deletion", LINK),
    M::dated("approved", LISTED),
    M::dated("not-approved", LISTED),
    M::dated("deleted", &[LIST, COUNT, DATE]),
    M::dated("retained", &[LIST, COUNT, GROUP]),
    M::dated("standing", &[COUNT]),
    M::dated("selection.aap", &[COUNT]),
    M::dated("selection.tap", &[COUNT]),
    M::dated("annex-number", &[ANNEX]),
    // Annex 1
    M::dated("annex-1-title", LISTED),
    M::dated("annex-1-title-deletion", LISTED),
    M::dated("annex-1-title-result", LISTED),
    M::fixed("table-alt", &[]),
    M::fixed("head-question", &[]),
    M::fixed("head-title", &[]),
    M::fixed("head-group", &[]),
    M::fixed("head-status", &[]),
    M::fixed("head-decision", &[]),
    M::fixed("head-reason", &[]),
    M::fixed("head-replaces", &[]),
    M::fixed("item.question", &[QUESTION]),
    M::fixed("group", &[GROUP]),
    M::fixed("decision.approved", &[]),
    M::fixed("decision.not-approved", &[]),
    M::fixed("decision.deleted", &[]),
    M::fixed("decision.retained", &[]),
    M::fixed("status.new", &[]),
    M::fixed("status.revised", &[]),
    M::fixed("status.merged", &[]),
    M::fixed("status.continued", &[]),
    M::fixed("replaces", LISTED),
    // Annex 2
    M::dated("form-intro", &[CIRCULAR, COUNT]),
    M::dated("form-intro-deletion", &[CIRCULAR, COUNT]),
    M::fixed("ballot-alt", &[]),
    M::fixed("ballot-texts", &[]),
    M::fixed("form-row", &[QUESTION]),
    M::dated("form-approves", &[]),
    M::dated("form-approves-deletion", &[]),
    M::dated("form-disapproves", &[]),
    M::dated("form-disapproves-deletion", &[]),
];

const SUBJECTS: &[&str] = &[
    "label-subject",
    "subject-approval",
    "subject-consultation",
    "subject-deletion",
    "subject-result",
    "subject-result-deletion",
];
const TITLES: &[&str] = &["annex-1-title", "annex-1-title-deletion", "annex-1-title-result"];
const DECISIONS: &[&str] =
    &["decision.approved", "decision.not-approved", "decision.deleted", "decision.retained"];
const STATUSES: &[&str] = &["status.new", "status.revised", "status.merged", "status.continued"];
const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const ONE_CIRCULAR: Trait = T::One(Sort::Circular);
const ONE_RESOLUTION: Trait = T::One(Sort::Resolution);
const LISTS: Trait = T::Lists(Listing::Flat);
const NUMBER: Trait = T::Home("/resolution/number", Sort::Resolution);
const CITED: Trait = T::Home("/resolution/clause", Sort::Clause);
const REVISED: Trait = T::Home("/resolution/revised", Sort::Revision);
const ASKED: Trait = T::Home("/consultation/circular", Sort::Circular);

/// The paragraph that lists the Questions on which this was decided.
const fn decided(what: &'static str, traits: &'static [Trait]) -> Node {
    Node::fixed(what).is(traits)
}

/// The addresses of letters on Questions below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part { role: PartRole::Head, nodes: &[Node::fixed("subject").says(SUBJECTS).is(&[LISTS, ASKED])] },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("decision").says(&["approval", "no-consensus", "agreement"]).is(&[
                T::Opens,
                T::Numbered,
                LISTS,
                T::Turns,
                ONE_GROUP,
                ONE_RESOLUTION,
                T::One(Sort::Dates),
                T::Says(Said::Mode),
                T::Home("/meeting", Sort::Dates),
                NUMBER,
                CITED,
                REVISED,
            ]),
            Node::fixed("list").says(&["list", "reasons"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("request").says(&["request", "request-deletion"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("majority").says(&["majority", "effect"]).is(&[
                T::Opens,
                T::Numbered,
                T::Turns,
                ONE_GROUP,
                T::Home("/needed", Sort::Count),
            ]),
            Node::fixed("result").says(&["result"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("link").says(&["link", "link-deletion"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_RESOLUTION,
                ASKED,
                T::Home("/consultation/date", Sort::Date),
                NUMBER,
                CITED,
                REVISED,
            ]),
            decided("approved", &[T::Opens, T::Numbered, T::Names("approved"), T::Turns, T::Negated(false)])
                .says(&["approved"]),
            decided(
                "not-approved",
                &[T::Opens, T::Numbered, T::Names("not-approved"), T::Turns, T::Negated(true)],
            )
            .says(&["not-approved"]),
            decided(
                "deleted",
                &[T::Opens, T::Numbered, T::Names("deleted"), T::Home("/in-force", Sort::Date)],
            )
            .says(&["deleted"]),
            decided("retained", &[T::Opens, T::Numbered, T::Names("retained"), ONE_GROUP])
                .says(&["retained"]),
            Node::fixed("standing").says(&["standing"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("selection").says(&["selection.aap", "selection.tap"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Decision),
            ]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(TITLES).is(&[T::Opens, LISTS, T::Title]),
            Node::fixed("table"),
            Node::fixed("head").with(&[
                Node::fixed("question").says(&["head-question"]),
                Node::fixed("title").says(&["head-title"]),
                Node::fixed("reason").says(&["head-reason"]),
                Node::fixed("group").says(&["head-group"]),
                Node::fixed("status").says(&["head-status"]),
                Node::fixed("decision").says(&["head-decision"]),
                Node::fixed("replaces").says(&["head-replaces"]),
            ]),
            Node::each().says(&["item.question"]).is(&[T::Opens]).with(&[
                Node::fixed("title").is(&[T::Title, T::Lenient]),
                Node::fixed("reason").is(&[T::Prose, T::Lenient]),
                Node::fixed("group").says(&["group"]).is(&[ONE_GROUP]),
                Node::fixed("decision").says(DECISIONS).is(&[T::Says(Said::Decision)]),
                Node::fixed("status").says(STATUSES).is(&[T::Says(Said::Decision)]),
                Node::fixed("replaces").says(&["replaces"]),
            ]),
        ])],
    },
    Part {
        role: PartRole::Form,
        nodes: &[Node::fixed("annex-2").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("subject").says(&["form-subject"]).is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("questions")
                .says(&["subject-consultation", "subject-deletion"])
                .is(&[T::Opens, LISTS]),
            ADDRESSES,
            TO,
            FROM,
            REPLY_FAX,
            SENDER_FAX,
            REPLY_EMAIL,
            SENDER_EMAIL,
            PLACE_DATE,
            Node::fixed("salutation").says(&["salutation"]),
            Node::fixed("intro").says(&["form-intro", "form-intro-deletion"]).is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("ballot").says(&["form-choose"]),
            FAREWELL,
            Node::fixed("sender-name").says(&["form-sender"]).is(&[T::LinesByField("sender-"), T::Optional]),
            SENDER_ROLE,
            SENDER_STATE,
            SENDER_LINE,
            END,
            Node::each().says(&["form-row"]).with(&[
                Node::fixed("approves").says(&["form-approves", "form-approves-deletion"]).is(&[
                    T::Mark,
                    T::Turns,
                    T::Negated(false),
                ]),
                Node::fixed("disapproves").says(&["form-disapproves", "form-disapproves-deletion"]).is(&[
                    T::Mark,
                    T::Turns,
                    T::Negated(true),
                ]),
            ]),
        ])],
    },
];
