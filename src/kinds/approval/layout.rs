//! What the outcome declares: its messages, and every address that its editions hold.

use super::model::Outcome;
use crate::document::Sort;
use crate::document::layout::{Listing, Node, Part, PartRole, Said, Trait};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::meetings::HELD_MEETING;
use crate::kinds::texts::STATUSES;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Choice, Fact, Number, Text};
use Message as M;
use Trait as T;

const STATUS: Kind = Choice(&["new", "revised", "corrigendum", "amendment"]);

const GROUPS: Variable = ("groups", Text(Sort::Groups(&["outcome-group"])));
const COUNT: Variable = ("count", Number);
const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const CIRCULAR: Variable = ("circular", Fact(Sort::Circular));
const CLAUSE: Variable = ("clause", Fact(Sort::Clause));
const RESOLUTION: Variable = ("resolution", Fact(Sort::Resolution));
const ANNOUNCEMENT: Variable = ("announcement", Fact(Sort::Number));
const RECOMMENDATION: Variable = ("recommendation", Fact(Sort::Designation));
const DATE: Variable = ("date", Fact(Sort::Date));
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const MEETING: Variable = ("meeting", Text(HELD_MEETING));
const URL: Variable = ("url", Fact(Sort::Url));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const LISTED: &[Variable] = &[GROUPS, COUNT, ("statuses", STATUSES)];
const CLAUSED: &[Variable] = &[GROUPS, COUNT, ("statuses", STATUSES), CLAUSE, RESOLUTION];
const DRAFT: &[Variable] = &[("draft", Text(Sort::List))];

/// The messages of an outcome, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject", &[GROUPS, COUNT, ("statuses", STATUSES), CIRCULAR]),
    M::dated("subject-aap", LISTED),
    M::dated("outcome-group", &[("list", Text(Sort::List)), ("status", STATUS), COUNT]),
    M::dated(
        "link",
        &[
            CIRCULAR,
            DATE,
            GROUP,
            GROUP_TITLE,
            MEETING,
            ("section", Fact(Sort::Section)),
            RESOLUTION,
            ("revision", Fact(Sort::Revision)),
        ],
    ),
    M::dated("link-aap", &[ANNOUNCEMENT, DATE, GROUP, GROUP_TITLE, MEETING, RECOMMENDATION]),
    M::dated("present", &[("total", Fact(Sort::Count)), COUNT]),
    M::dated("approved", LISTED),
    M::dated("not-approved", LISTED),
    M::dated(
        "not-considered",
        &[GROUPS, COUNT, ("statuses", STATUSES), ("percentage", Fact(Sort::Percentage)), CLAUSE, RESOLUTION],
    ),
    M::dated("deferred", CLAUSED),
    M::dated("reflection", CLAUSED),
    M::dated("reflection-aap", &[GROUPS, COUNT, ("statuses", STATUSES), CLAUSE, RECOMMENDATION]),
    M::dated("list", &[ANNEX, COUNT]),
    M::dated("publication", &[URL, COUNT]),
    M::dated("ipr", &[URL]),
    M::dated("annex-number", &[ANNEX]),
    M::dated("annex-1-title", &[CIRCULAR, COUNT]),
    M::dated("annex-1-title-aap", &[ANNOUNCEMENT, COUNT]),
    M::fixed("item.new", DRAFT),
    M::fixed("item.revised", DRAFT),
    M::fixed("item.corrigendum", DRAFT),
    M::fixed("item.amendment", DRAFT),
    M::fixed("former-number", &[("designation", Fact(Sort::Designation))]),
    M::fixed("former-number.part", &[("designation", Fact(Sort::Designation))]),
    M::fixed("former-title", &[]),
    M::fixed("decision.approved", &[]),
    M::fixed("decision.not-approved", &[]),
    M::fixed("decision.not-considered", &[]),
    M::fixed("decision.deferred", &[]),
    M::fixed("decision.reflection", &[]),
    M::fixed("referred", &[GROUP]),
];

const ITEMS: &[&str] = &["item.new", "item.revised", "item.corrigendum", "item.amendment"];
const DECISIONS: &[&str] = &[
    "decision.approved",
    "decision.not-approved",
    "decision.not-considered",
    "decision.deferred",
    "decision.reflection",
];
const EARLIER: Trait = T::Home("/consultation/circular", Sort::Circular);
const ANNOUNCED: Trait = T::Home("/announcement/number", Sort::Number);
const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const ONE_RESOLUTION: Trait = T::One(Sort::Resolution);

/// The paragraph that lists the texts of one outcome.
const fn outcome(outcome: Outcome, traits: &'static [Trait]) -> Node {
    Node::fixed(outcome.word()).is(traits)
}

/// The addresses of an outcome below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(&["label-subject", "subject", "subject-aap"]).is(&[
            T::Lists(Listing::Grouped),
            T::Status,
            EARLIER,
        ])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("link").says(&["link", "link-aap"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_GROUP,
                ONE_RESOLUTION,
                T::One(Sort::Dates),
                T::Says(Said::Mode),
                EARLIER,
                T::Home("/consultation/date", Sort::Date),
                ANNOUNCED,
                T::Home("/announcement/date", Sort::Date),
                T::Home("/meeting", Sort::Dates),
                T::Home("/resolution/number", Sort::Resolution),
                T::Home("/resolution/section", Sort::Section),
                T::Home("/resolution/revised", Sort::Revision),
            ]),
            Node::fixed("present").says(&["present"]).is(&[T::Opens, T::Home("/present", Sort::Count)]),
            outcome(Outcome::Approved, &[T::Opens, T::Numbered, T::Names("approved"), T::Status])
                .says(&["approved"]),
            outcome(
                Outcome::NotApproved,
                &[T::Opens, T::Numbered, T::Names("not-approved"), T::Status, T::Turns, T::Negated(true)],
            )
            .says(&["not-approved"]),
            outcome(
                Outcome::NotConsidered,
                &[T::Opens, T::Numbered, T::Names("not-considered"), T::Status, ONE_RESOLUTION],
            )
            .says(&["not-considered"]),
            outcome(
                Outcome::Deferred,
                &[T::Opens, T::Numbered, T::Names("deferred"), T::Status, ONE_RESOLUTION],
            )
            .says(&["deferred"]),
            outcome(
                Outcome::Reflection,
                &[T::Opens, T::Numbered, T::Names("reflection"), T::Status, ONE_RESOLUTION],
            )
            .says(&["reflection", "reflection-aap"]),
            Node::fixed("list").says(&["list"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("publication").says(&["publication"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("ipr").says(&["ipr"]).is(&[T::Opens, T::Numbered]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(&["annex-1-title", "annex-1-title-aap"]).is(&[
                T::Opens,
                T::Title,
                EARLIER,
                ANNOUNCED,
            ]),
            Node::each().says(ITEMS).is(&[T::Opens, T::Numbered, T::Status]).with(&[
                Node::fixed("title").is(&[T::Title, T::Lenient]),
                Node::fixed("former-number").says(&["former-number", "former-number.part"]).is(&[T::Opens]),
                Node::fixed("former-title").says(&["former-title"]).is(&[T::Opens]),
                Node::fixed("former").is(&[T::Prose, T::Lenient]),
                Node::fixed("decision").says(DECISIONS).is(&[T::Opens, T::Says(Said::Decision)]),
                Node::fixed("referred").says(&["referred"]).is(&[T::Opens]),
            ]),
        ])],
    },
];
