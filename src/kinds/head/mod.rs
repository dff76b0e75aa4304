//! What letters of all kinds say and hold alike: letterhead, header table, addressees, signature, foot.

pub(crate) mod import;
mod masthead;
mod signature;

use masthead::LISTED_GROUP;
pub(crate) use masthead::own_addressee;
use signature::TITLES;

use crate::document::layout::{Counted, Node, Part, PartRole, Said, Segment, Trait};
use crate::document::{Part as TextPart, Sort};
use crate::locale::contract::{Kind, Means, Message, Variable};

use Kind::{Choice, Fact, Maybe, Text};
use Message as M;
use Trait as T;

pub(super) const GENDER: Kind = Choice(&["f", "m"]);
/// The titles of office under a signature.
const OFFICES: &[&str] = &[TITLES[0].1, TITLES[1].1, TITLES[2].1, TITLES[3].1];
/// Whose members are addressed: those of one study group, of several, or of the advisory group.
const BODY: Variable = ("body", Choice(&["one", "two", "several", "tsag"]));
/// Whose chairs are addressed; those of the advisory group are addressees of their own.
const CHAIRED: Variable = ("body", Choice(&["one", "two", "several"]));
const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const LISTED: Variable = ("groups", Text(Sort::StudyGroups(&[LISTED_GROUP])));
/// A group of a study group for a region.
pub(super) const REGIONAL: &[Variable] = &[GROUP, ("region", Fact(Sort::Region))];
const GROUPS: &[Variable] = &[GROUP, LISTED, BODY];
/// How whoever presides is styled, which English changed in 2023.
pub(super) const STYLE: Variable = ("style", Choice(&["chair", "chairman"]));
/// The gender of those who preside.
const PRESIDES: Variable = ("gender", GENDER);
const GROUP_CHAIRS: &[Variable] = &[GROUP, LISTED, CHAIRED, STYLE, PRESIDES];
const CHAIRS: &[Variable] = &[STYLE, PRESIDES];
const OBSERVERS: &[Variable] = &[("resolution", Fact(Sort::Resolution)), ("revision", Fact(Sort::Revision))];
const NAME: Variable = ("name", Fact(Sort::Person));
const NUMBER: Variable = ("number", Text(Sort::Number));
/// What goes with a circular.
const SUPPLEMENT: &[Variable] = &[("number", Fact(Sort::Number)), ("circular", Fact(Sort::Circular))];
/// What goes with a Collective letter.
const LETTER_SUPPLEMENT: &[Variable] =
    &[("number", Fact(Sort::Number)), ("letter", Fact(Sort::CollectiveLetter))];
/// What a letter is called.
const NAMES: &[&str] = &[
    "circular-name",
    "collective-letter-name",
    "corrigendum-name",
    "corrigendum-name.letter",
    "addendum-name",
    "addendum-name.letter",
];
/// A part of a Recommendation.
const PART: &[Variable] = &[NUMBER, RECOMMENDATION];
const RECOMMENDATION: Variable = ("recommendation", Text(Sort::Designation));
const WORKING_NAME: Variable = ("working-name", Fact(Sort::WorkingName));

/// How the keys of annexes of the circular's own begin.
pub(super) const OWN: &str = "annex-";
/// The number of an annex of the circular's own; of an annex of a kind, where its letters have lettered annexes.
pub(super) const OWN_ANNEX: &str = "annex-mark";
/// What stands in an annex that a language has not.
pub(super) const ANNEX_ELSEWHERE: &str = "annex-elsewhere";

/// The messages of all kinds, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    // masthead.ftl
    M::fixed("union", &[]),
    M::fixed("bureau", &[]),
    M::fixed("author", &[]),
    M::fixed("logo-alt", &[]),
    M::fixed("second-alt", &[]),
    M::fixed("header-alt", &[]),
    M::fixed("place-date", &[("place", Fact(Sort::Place)), ("date", Fact(Sort::Date))]),
    M::fixed("label-ref", &[]),
    M::fixed("label-contact", &[]),
    M::fixed("label-tel", &[]),
    M::fixed("label-fax", &[]),
    M::fixed("label-email", &[]),
    M::fixed("label-web", &[]),
    M::fixed("label-to", &[]),
    M::fixed("label-copy-to", &[]),
    M::fixed("label-subject", &[]),
    M::fixed("circular-name", &[("circular", Fact(Sort::Circular))]),
    M::fixed("collective-letter-name", &[("letter", Fact(Sort::CollectiveLetter))]),
    M::fixed("corrigendum-name", SUPPLEMENT),
    M::fixed("corrigendum-name.letter", LETTER_SUPPLEMENT),
    M::fixed("addendum-name", SUPPLEMENT),
    M::fixed("addendum-name.letter", LETTER_SUPPLEMENT),
    M::fixed("letter-title", &[("name", Text(Sort::Words)), ("subject", Text(Sort::Words))]),
    M::fixed("page", &[("page", Text(Sort::Words))]),
    M::fixed("to-member-states", &[]),
    M::fixed("to-member-states.copy", &[]),
    M::fixed("to-observers-res-99", OBSERVERS),
    M::fixed("to-observers-res-99.copy", OBSERVERS),
    M::fixed("to-sector-members", &[]),
    M::fixed("to-sector-members.copy", &[]),
    M::fixed(LISTED_GROUP, &[GROUP]),
    M::fixed("to-associates", GROUPS),
    M::fixed("to-associates.copy", GROUPS),
    M::fixed("to-regional-group", REGIONAL),
    M::fixed("to-regional-group.copy", REGIONAL),
    M::fixed("to-academia", &[]),
    M::fixed("to-academia.copy", &[]),
    M::fixed("to-study-group-chairs", GROUP_CHAIRS),
    M::fixed("to-study-group-chairs.copy", GROUP_CHAIRS),
    M::fixed("to-tsag-chairs", CHAIRS),
    M::fixed("to-tsag-chairs.copy", CHAIRS),
    M::fixed("to-director-bdt", &[("gender", GENDER)]),
    M::fixed("to-director-bdt.copy", &[("gender", GENDER)]),
    M::fixed("to-director-br", &[("gender", GENDER)]),
    M::fixed("to-director-br.copy", &[("gender", GENDER)]),
    M::fixed("to-regional-offices", &[]),
    M::fixed("to-regional-offices.copy", &[]),
    // letter.ftl
    M::fixed("salutation", &[]),
    M::fixed("note-label", &[("number", Fact(Sort::Number))]),
    M::fixed("note-label.alone", &[]),
    M::fixed("valediction", &[]),
    M::fixed("original-signed", &[]),
    M::fixed("signature", &[NAME, ("office", Text(Sort::Office(OFFICES)))]),
    M::fixed("signature-alt", &[NAME]),
    M::fixed(TITLES[0].1, &[("gender", GENDER)]),
    M::fixed(TITLES[1].1, &[("gender", GENDER), ("director", GENDER)]),
    M::fixed(TITLES[2].1, &[("gender", GENDER)]),
    M::fixed(TITLES[3].1, &[("gender", GENDER)]),
    M::fixed("enclosures", &[("total", Fact(Sort::Count)), ("count", Kind::Number)]),
    M::fixed("revision", &[("place", Fact(Sort::Place)), ("year", Text(Sort::Year))]),
    M::fixed("place-country", &[("place", Fact(Sort::Place)), ("country", Fact(Sort::Place))]),
    M::fixed(OWN_ANNEX, &[("mark", Text(Sort::Mark))]),
    M::fixed(ANNEX_ELSEWHERE, &[("languages", Text(Sort::Words)), ("count", Kind::Number)]),
    M::fixed("language-en", &[]),
    M::fixed("language-fr", &[]),
    M::fixed("language-es", &[]),
    M::fixed("language-ru", &[]),
    M::fixed("language-zh", &[]),
    M::fixed("language-ar", &[]),
    M::fixed("page-fill", &[]),
    M::fixed("page-send", &[("email", Fact(Sort::Email))]),
    M::fixed("page-save", &[]),
    M::fixed("page-saved", &[("file", Text(Sort::Words))]),
    // facts.ftl
    M::fixed("dated-letter", &[("letter", Text(Sort::Words)), ("date", Fact(Sort::Date))]),
    M::fixed("office-of-director-tsb", &[("gender", GENDER)]),
    M::fixed("office-of-director-bdt", &[("gender", GENDER)]),
    M::fixed("office-of-director-br", &[("gender", GENDER)]),
    M::fixed("office-of-secretary-general", &[("gender", GENDER)]),
    // texts.ftl
    M::fixed("draft-named", &[("designation", Fact(Sort::Designation)), WORKING_NAME]),
    M::fixed("working-name-brackets", &[WORKING_NAME]),
    M::fixed("draft-named.of", &[("designation", Fact(Sort::Designation)), WORKING_NAME]),
    M::fixed("recommendation", &[RECOMMENDATION]),
    M::fixed("edition", &[RECOMMENDATION, ("year", Text(Sort::Year))]),
    M::fixed("corrigendum", PART),
    M::fixed("corrigendum.of", PART),
    M::fixed("corrigendum.short", PART),
    M::fixed("amendment", PART),
    M::fixed("amendment.of", PART),
    M::fixed("amendment.short", PART),
    M::fixed("supplement", PART),
    M::fixed("supplement.of", PART),
    M::fixed("supplement.short", PART),
    M::fixed("missing-prose", &[]),
    M::fixed("stale-prose", &[]),
    M::fixed("draft-head", &[]),
    M::fixed("draft-name", &[("draft", Text(Sort::Words)), ("name", Text(Sort::Words))]),
    M::fixed("parallel-head", &[]),
    M::fixed("parallel-facts", &[]),
];

/// Those by which values are said.
pub(super) const MEANS: Means = Means {
    revision: "revision",
    recommendation: "recommendation",
    edition: "edition",
    parts: &[
        ("corrigendum", TextPart::Corrigendum),
        ("corrigendum.of", TextPart::Corrigendum),
        ("amendment", TextPart::Amendment),
        ("amendment.of", TextPart::Amendment),
        ("supplement", TextPart::Supplement),
        ("supplement.of", TextPart::Supplement),
    ],
    dated: "dated-letter",
    office: "office-of-",
    field: "field-",
};

/// A text in words: its designation with its working name.
pub(super) const ROW: &[Variable] = &[("designation", Text(Sort::List)), ("brackets", Maybe(Sort::List))];

/// The classes of addressees, as they stand under To and under Copy to.
const ADDRESSEES: &[&str] = &[
    "to-member-states",
    "to-member-states.copy",
    "to-observers-res-99",
    "to-observers-res-99.copy",
    "to-sector-members",
    "to-sector-members.copy",
    "to-associates",
    "to-associates.copy",
    "to-regional-group",
    "to-regional-group.copy",
    "to-academia",
    "to-academia.copy",
    "to-study-group-chairs",
    "to-study-group-chairs.copy",
    "to-tsag-chairs",
    "to-tsag-chairs.copy",
    "to-director-bdt",
    "to-director-bdt.copy",
    "to-director-br",
    "to-director-br.copy",
    "to-regional-offices",
    "to-regional-offices.copy",
];
const ADDRESSEE: &[Node] =
    &[Node::at(Segment::Addressee).says(ADDRESSEES).is(&[T::One(Sort::StudyGroup), T::One(Sort::Region)])];

/// The reference with its label.
const REFERENCE: &[&str] = &["label-ref", NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4], NAMES[5]];

/// What furnishes the pages, and the head of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Page,
        nodes: &[
            Node::fixed("banner").says(&["union", "bureau"]).is(&[T::Furniture]),
            Node::fixed("draft").says(&["draft-head"]).is(&[T::Furniture, T::Optional]),
            Node::fixed("running-head").says(NAMES),
            Node::fixed("foot").says(&["footer-address", "footer-contacts"]).is(&[T::Anywhere]),
        ],
    },
    Part {
        role: PartRole::Head,
        nodes: &[
            Node::fixed("place-date")
                .says(&["place-date"])
                .is(&[T::Home("/date", Sort::Date), T::Home("/place", Sort::Place)]),
            Node::fixed("ref").says(REFERENCE).is(&[
                T::Beside(Sort::Reference),
                T::One(Sort::Circular),
                T::Home("/number", Sort::Circular),
                T::Home("/number", Sort::CollectiveLetter),
                T::Home("/reference", Sort::Reference),
            ]),
            Node::fixed("contact").says(&["label-contact"]).is(&[
                T::Beside(Sort::Words),
                T::Courtesy,
                T::Neutral,
            ]),
            Node::fixed("tel")
                .says(&["label-tel"])
                .is(&[T::Beside(Sort::Telephone), T::Home("/contact/tel", Sort::Telephone)]),
            Node::fixed("fax")
                .says(&["label-fax"])
                .is(&[T::Beside(Sort::Telephone), T::Home("/contact/fax", Sort::Telephone)]),
            Node::fixed("email")
                .says(&["label-email"])
                .is(&[T::Beside(Sort::Email), T::Home("/contact/email", Sort::Email)]),
            Node::fixed("web")
                .says(&["label-web"])
                .is(&[T::Beside(Sort::Url), T::Home("/contact/web", Sort::Url)]),
            Node::fixed("to").says(&["label-to"]).is(&[T::Addressees, T::Optional]).with(ADDRESSEE),
            Node::fixed("copy-to")
                .says(&["label-copy-to"])
                .is(&[T::Addressees, T::Copies, T::Optional])
                .with(ADDRESSEE),
            Node::fixed("subject").says(&["label-subject"]),
        ],
    },
];

/// What may stand at the end of every letter: annexes of the circular's own.
pub(super) const END: &[Part] = &[Part {
    role: PartRole::Annex,
    nodes: &[Node::at(Segment::Annex(OWN)).with(&[
        Node::fixed("title").is(&[T::Title]),
        Node::fixed("elsewhere").says(&[ANNEX_ELSEWHERE]).is(&[T::Elsewhere]),
        Node::at(Segment::Own).is(&[T::Prose]),
    ])],
}];

/// What every letter says around its words, whatever its kind.
pub(super) const LETTER: &[Part] = &[Part {
    role: PartRole::Letter,
    nodes: &[Node::fixed("letter").with(&[SALUTATION, VALEDICTION, SIGNATURE, ENCLOSURES])],
}];

/// How letters begin.
pub(super) const SALUTATION: Node =
    Node::fixed("salutation").says(&["salutation"]).is(&[T::Opens, T::Courtesy]);
/// How they close.
pub(super) const VALEDICTION: Node =
    Node::fixed("valediction").says(&["valediction"]).is(&[T::Closes, T::Courtesy]);
/// Who signs.
pub(super) const SIGNATURE: Node = Node::fixed("signature").says(&["original-signed", "signature"]).is(&[
    T::Opens,
    T::Lines,
    T::Signs,
    T::Says(Said::Office),
    T::Courtesy,
    T::Optional,
    T::Unordered,
]);
/// How many annexes there are.
pub(super) const ENCLOSURES: Node = Node::fixed("enclosures").says(&["enclosures"]).is(&[
    T::Opens,
    T::Numbered,
    T::Courtesy,
    T::Optional,
    T::Unordered,
    T::Counts(Counted::Annexes),
]);
