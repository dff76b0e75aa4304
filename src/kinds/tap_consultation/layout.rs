//! What a consultation declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Counted, Listing, Node, Part, PartRole, Said, Segment, Trait};
use crate::kinds::head::{ENCLOSURES, ROW, SALUTATION, SIGNATURE, VALEDICTION};
use crate::kinds::meetings::PRECISION;
use crate::kinds::reply::{
    ADDRESSES, END, FAREWELL, FROM, PLACE_DATE, REPLY_EMAIL, REPLY_FAX, SENDER_EMAIL, SENDER_FAX,
    SENDER_LINE, SENDER_ROLE, SENDER_STATE, TO,
};
use crate::kinds::texts::{AMONG, STATUSES};
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Choice, Fact, Number, Text};
use Message as M;
use Trait as T;

const STATUS: Kind = Choice(&["new", "revised", "corrigendum", "amendment"]);

/// A list of texts by status.
const GROUPS: Sort = Sort::Groups(&["subject-group"]);
/// How the meeting is spoken of.
const MEETINGS: Sort = Sort::Meeting(&[
    "next-meeting.physical",
    "next-meeting.virtual",
    "next-meeting.hybrid",
    "next-meeting.physical-planned",
    "next-meeting.virtual-planned",
    "next-meeting.hybrid-planned",
]);

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const RESOLUTION: Variable = ("resolution", Fact(Sort::Resolution));
const LIST: Variable = ("list", Text(Sort::List));
const COUNT: Variable = ("count", Number);
/// How many texts there are beside those that are named.
const REST: Variable = ("rest", Number);
const GENDER: Variable = ("gender", Choice(&["f", "m"]));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const A5: Variable = ("a5", Fact(Sort::Designation));
const SYMBOL: Variable = ("symbol", Fact(Sort::Symbol));
const PLACE: Variable = ("place", Text(Sort::Place));
const DATES: Variable = ("dates", Fact(Sort::Dates));
const MEETING: &[Variable] = &[PLACE, DATES, PRECISION];
const LISTED: &[Variable] = &[LIST, ("statuses", STATUSES), COUNT];
const SUBJECT: &[Variable] =
    &[("groups", Text(GROUPS)), LIST, ("statuses", STATUSES), COUNT, GROUP, PLACE, DATES, PRECISION];
const DRAFT: &[Variable] = &[("draft", Text(Sort::List)), SYMBOL];
const TITLE: &[Variable] = &[("name", Text(Sort::Words))];

/// The messages of a consultation, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", TITLE),
    M::fixed("reply-title", TITLE),
    M::dated("subject.physical", SUBJECT),
    M::dated("subject.virtual", SUBJECT),
    M::dated("subject.hybrid", SUBJECT),
    M::dated("subject-group", &[LIST, ("status", STATUS), COUNT]),
    M::dated("next-meeting.physical", MEETING),
    M::dated("next-meeting.virtual", MEETING),
    M::dated("next-meeting.hybrid", MEETING),
    M::dated("next-meeting.physical-planned", MEETING),
    M::dated("next-meeting.virtual-planned", MEETING),
    M::dated("next-meeting.hybrid-planned", MEETING),
    M::dated(
        "intent",
        &[
            GROUP,
            ("group-title", Text(Sort::GroupTitle)),
            ("section", Fact(Sort::Section)),
            RESOLUTION,
            ("revision", Fact(Sort::Revision)),
            ("total", Fact(Sort::Count)),
            ("statuses", STATUSES),
            COUNT,
            ("meeting", Text(MEETINGS)),
            ("letter", Fact(Sort::CollectiveLetter)),
        ],
    ),
    M::dated("texts", &[LIST, ("statuses", STATUSES), COUNT, ANNEX]),
    M::dated("note-ipr.none", &[("url", Fact(Sort::Url)), COUNT]),
    M::dated("note-ipr.some", &[("url", Fact(Sort::Url)), LIST, COUNT]),
    M::dated("note-a5.none", &[A5, COUNT]),
    M::dated("note-a5.some", &[A5, LIST, ("statuses", AMONG), COUNT, REST]),
    M::dated("note-a5.all", &[A5, COUNT]),
    M::dated(
        "consultation",
        &[("clause", Fact(Sort::Clause)), RESOLUTION, ANNEX, ("deadline", Fact(Sort::Deadline)), COUNT],
    ),
    M::dated("threshold", &[("percentage", Fact(Sort::Percentage)), GENDER]),
    M::dated("annex-number", &[ANNEX]),
    M::dated("annex-1-title", LISTED),
    // Annex 1
    M::fixed("item.new", DRAFT),
    M::fixed("item.revised", DRAFT),
    M::fixed("item.corrigendum", DRAFT),
    M::fixed("item.amendment", DRAFT),
    M::fixed("summary-head", &[]),
    M::dated("a5-sentence", &[A5, SYMBOL]),
    // Annex 2
    M::dated("form-consultation", LISTED),
    M::dated("form-intro", &[("circular", Fact(Sort::Circular)), COUNT]),
    M::fixed("ballot-alt", &[]),
    M::fixed("ballot-texts", &[]),
    M::dated("form-row.new", ROW),
    M::dated("form-row.revised", ROW),
    M::dated("form-row.corrigendum", ROW),
    M::dated("form-row.amendment", ROW),
    M::dated("form-assigns", &[GROUP]),
    M::fixed("form-no-comments", &[]),
    M::fixed("form-comments", &[]),
    M::dated("form-does-not-assign", &[GROUP]),
];

const ITEMS: &[&str] = &["item.new", "item.revised", "item.corrigendum", "item.amendment"];
const ROWS: &[&str] = &["form-row.new", "form-row.revised", "form-row.corrigendum", "form-row.amendment"];
const SUBJECTS: &[&str] = &["label-subject", "subject.physical", "subject.virtual", "subject.hybrid"];
const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const ONE_CIRCULAR: Trait = T::One(Sort::Circular);
const ONE_RESOLUTION: Trait = T::One(Sort::Resolution);

/// The addresses of a consultation below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(SUBJECTS).is(&[
            T::Lists(Listing::Grouped),
            T::Status,
            ONE_GROUP,
            T::One(Sort::Dates),
            T::Home("/meeting", Sort::Dates),
            T::Says(Said::Mode),
        ])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[
            Node::fixed("letter").with(&[
                SALUTATION,
                Node::fixed("intent").says(&["intent"]).is(&[
                    T::Opens,
                    T::Numbered,
                    ONE_GROUP,
                    ONE_RESOLUTION,
                    T::One(Sort::Dates),
                    T::Counts(Counted::Texts),
                    T::Says(Said::Mode),
                    T::Home("/meeting", Sort::Dates),
                    T::Home("/resolution/number", Sort::Resolution),
                    T::Home("/resolution/section", Sort::Section),
                    T::Home("/resolution/revised", Sort::Revision),
                    T::Home("/collective-letter", Sort::CollectiveLetter),
                ]),
                Node::fixed("texts").says(&["texts"]).is(&[
                    T::Opens,
                    T::Numbered,
                    T::Lists(Listing::Flat),
                    T::Status,
                    ONE_RESOLUTION,
                ]),
                Node::fixed("consultation").says(&["consultation"]).is(&[
                    T::Opens,
                    T::Numbered,
                    ONE_RESOLUTION,
                    T::Home("/deadline", Sort::Deadline),
                    T::Home("/resolution/number", Sort::Resolution),
                    T::Home("/resolution/clause", Sort::Clause),
                ]),
                Node::fixed("threshold").says(&["threshold"]).is(&[
                    T::Opens,
                    T::Numbered,
                    T::Turns,
                    T::Negated(true),
                    ONE_RESOLUTION,
                ]),
                VALEDICTION,
                SIGNATURE,
                ENCLOSURES,
                Node::at(Segment::Own).is(&[T::Prose, ONE_RESOLUTION]),
            ]),
            Node::fixed("note").says(&["note-label", "note-label.alone"]).is(&[T::Label]).with(&[
                Node::fixed("ipr").says(&["note-ipr.none", "note-ipr.some"]).is(&[
                    T::Opens,
                    T::Turns,
                    T::Names("ipr"),
                ]),
                Node::fixed("a5").says(&["note-a5.none", "note-a5.some", "note-a5.all"]).is(&[
                    T::Opens,
                    T::Turns,
                    T::Names("a5"),
                ]),
            ]),
        ],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(&["annex-1-title"]).is(&[
                T::Opens,
                T::Lists(Listing::Flat),
                T::Status,
                T::Title,
            ]),
            Node::each().says(ITEMS).is(&[T::Opens, T::Numbered, T::Status]).with(&[
                Node::fixed("title").is(&[T::Title, T::Lenient]),
                Node::fixed("summary-head").says(&["summary-head"]).is(&[T::Opens]),
                Node::fixed("summary").is(&[T::Prose, T::Lenient]),
                Node::fixed("a5").says(&["a5-sentence"]).is(&[T::Opens, T::Applies("a5")]),
            ]),
        ])],
    },
    Part {
        role: PartRole::Form,
        nodes: &[Node::fixed("annex-2").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("subject").says(&["form-subject"]).is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("consultation").says(&["form-consultation"]).is(&[
                T::Opens,
                T::Lists(Listing::Flat),
                T::Status,
            ]),
            ADDRESSES,
            TO,
            FROM,
            REPLY_FAX,
            SENDER_FAX,
            REPLY_EMAIL,
            SENDER_EMAIL,
            PLACE_DATE,
            Node::fixed("salutation").says(&["salutation"]),
            Node::fixed("intro").says(&["form-intro"]).is(&[T::Opens, ONE_CIRCULAR]),
            Node::fixed("ballot").says(&["form-choose"]),
            FAREWELL,
            Node::fixed("sender-name").says(&["form-sender"]).is(&[T::LinesByField("sender-"), T::Optional]),
            SENDER_ROLE,
            SENDER_STATE,
            SENDER_LINE,
            END,
            Node::each().says(ROWS).is(&[T::Status]).with(&[
                Node::fixed("assigns")
                    .says(&["form-assigns"])
                    .is(&[T::Mark, T::Turns, T::Negated(false), ONE_GROUP])
                    .with(&[
                        Node::fixed("no-comments").says(&["form-no-comments"]).is(&[
                            T::Mark,
                            T::Exclusive,
                            T::Turns,
                            T::Negated(true),
                        ]),
                        Node::fixed("comments").says(&["form-comments"]).is(&[
                            T::Mark,
                            T::Exclusive,
                            T::Turns,
                            T::Negated(false),
                        ]),
                    ]),
                Node::fixed("does-not-assign").says(&["form-does-not-assign"]).is(&[
                    T::Mark,
                    T::Turns,
                    T::Negated(true),
                    ONE_GROUP,
                ]),
            ]),
        ])],
    },
];

/// The numbered paragraphs that every consultation has, in order: others may follow each of them.
pub(super) fn anchors() -> Vec<&'static str> {
    let letter = PARTS.iter().filter(|part| part.role == PartRole::Letter).flat_map(|part| part.nodes);
    letter
        .flat_map(|node| node.children)
        .filter(|node| node.has(T::Numbered) && !node.has(T::Optional))
        .filter_map(|node| match node.segment {
            Segment::Fixed(key) => Some(key),
            _ => None,
        })
        .collect()
}
