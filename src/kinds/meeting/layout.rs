//! What an invitation to a meeting declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Trait};
use crate::kinds::head::{
    ENCLOSURES, GENDER, OWN_ANNEX, REGIONAL, SALUTATION, SIGNATURE, STYLE, VALEDICTION,
};
use crate::kinds::key_dates::KeyDate;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Number, Text};
use Message as M;
use Trait as T;

/// Where and when the meeting is, as the subject has it.
const HEADED: Sort = Sort::Meeting(&[
    "headed.physical",
    "headed.virtual",
    "headed.hybrid",
    "headed.physical-seminar",
    "headed.hybrid-seminar",
]);
/// The same as the invitation has it.
const CONVENED: Sort = Sort::Meeting(&[
    "convened.physical",
    "convened.physical-headquarters",
    "convened.virtual",
    "convened.hybrid",
    "convened.hybrid-headquarters",
]);

const GROUP: Variable = ("group", Fact(Sort::StudyGroup));
const REGION: Variable = REGIONAL[1];
const GROUP_TITLE: Variable = ("group-title", Text(Sort::GroupTitle));
const IS_HEADED: Variable = ("headed", Text(HEADED));
const CONVENES: Variable = ("convened", Text(CONVENED));
const PLACED: &[Variable] = &[("place", Text(Sort::Place)), ("dates", Fact(Sort::Dates))];
const ANNEX: Variable = ("annex", Fact(Sort::Mark));
const OPENING: Variable = ("opening", Fact(Sort::Time));
const DATE: &[Variable] = &[("date", Fact(Sort::Date))];

/// What the clause that restricts participation is given.
const RESTRICTION: &[Variable] = &[
    ("clause", Fact(Sort::Clause)),
    ("resolution", Fact(Sort::Resolution)),
    ("revision", Fact(Sort::Revision)),
];

/// The messages of an invitation, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject", &[GROUP, IS_HEADED]),
    M::dated("subject-tsag", &[IS_HEADED]),
    M::dated("subject-regional", &[GROUP, REGION, IS_HEADED]),
    M::dated("headed.physical", PLACED),
    M::dated("headed.virtual", PLACED),
    M::dated("headed.hybrid", PLACED),
    M::dated("headed.physical-seminar", PLACED),
    M::dated("headed.hybrid-seminar", PLACED),
    M::dated("invitation", &[GROUP, GROUP_TITLE, CONVENES]),
    M::dated("invitation-tsag", &[CONVENES]),
    M::dated("invitation-regional", &[GROUP, REGION, CONVENES]),
    M::dated("convened.physical", PLACED),
    M::dated("convened.physical-headquarters", PLACED),
    M::dated("convened.virtual", PLACED),
    M::dated("convened.hybrid", PLACED),
    M::dated("convened.hybrid-headquarters", PLACED),
    M::dated("seminar", &[("dates", Fact(Sort::Dates)), ("opening", Fact(Sort::Hour))]),
    M::dated("host", &[("country", Text(Sort::Place))]).common(),
    M::dated("venue", &[]),
    M::dated("opening", &[OPENING]),
    M::dated("opening-registration", &[OPENING, ("registration", Fact(Sort::Hour))]),
    M::dated("opening-virtual", &[OPENING]),
    M::dated("rooms", &[]),
    M::dated("restriction", RESTRICTION),
    M::dated("restriction-agencies", RESTRICTION),
    M::dated("questions", &[("list", Text(Sort::Question)), ("count", Number)]),
    M::dated("key-dates", &[]).common(),
    M::fixed("key-dates-alt", &[]),
    M::fixed("head-when", &[]).common(),
    M::fixed("head-action", &[]).common(),
    M::dated("action-translated", &[]).common(),
    M::dated("action-captioning", &[]).common(),
    M::dated("action-fellowships", &[]).common(),
    M::dated("action-interpretation", &[]).common(),
    M::dated("action-pre-registration", &[]).common(),
    M::dated("action-visas", &[]).common(),
    M::dated("action-contributions", &[]).common(),
    M::dated("practical", &[ANNEX]).common(),
    M::dated("agenda", &[ANNEX]),
    M::dated(
        "agenda-chair",
        &[ANNEX, ("person", Fact(Sort::Named)), ("country", Fact(Sort::Place)), STYLE, ("gender", GENDER)],
    ),
    M::dated("time-plan", &[ANNEX]),
    M::dated("latest", &[("url", Fact(Sort::Url))]).common(),
    M::dated("wish", &[]),
    // Annex A
    M::dated("practical-title", &[]).common(),
    M::fixed("head-documents", &[]).common(),
    M::dated("documents", DATE).common(),
    M::fixed("head-ties", &[]).common(),
    M::dated("ties", &[]).common(),
    M::fixed("head-interpretation", &[]).common(),
    M::dated("interpretation", DATE).common(),
    M::fixed("head-wireless", &[]).common(),
    M::dated("wireless", &[]).common(),
    M::fixed("head-accessibility", &[]).common(),
    M::dated("accessibility", DATE).common(),
    M::fixed("head-remote", &[]).common(),
    M::dated("remote", &[]).common(),
    M::fixed("head-registration", &[]).common(),
    M::dated("registration", DATE).common(),
    M::fixed("head-newcomers", &[]).common(),
    M::dated("newcomers", &[]).common(),
    M::fixed("head-women", &[]).common(),
    M::dated("women", &[]).common(),
    M::fixed("head-fellowships", &[]).common(),
    M::dated("fellowships", DATE).common(),
    M::dated("fellowship-form", &[ANNEX]).common(),
    M::fixed("head-visas", &[]).common(),
    M::dated("visas", DATE).common(),
    M::fixed("head-hotels", &[]).common(),
    M::dated("hotels", &[]).common(),
];

const ONE_GROUP: Trait = T::One(Sort::StudyGroup);
const ONE_REGION: Trait = T::One(Sort::Region);
const ONE_SPAN: Trait = T::One(Sort::Dates);
const TRANSLATION: Trait = T::Home(KeyDate::Translation.home(), Sort::Date);
const SUPPORT: Trait = T::Home(KeyDate::Support.home(), Sort::Date);
const REGISTRATION: Trait = T::Home(KeyDate::Registration.home(), Sort::Date);
const CONTRIBUTIONS: Trait = T::Home(KeyDate::Contributions.home(), Sort::Date);
/// What a paragraph of the letter is that blocks of the circular's own may follow.
const PARAGRAPH: &[Trait] = &[T::Opens, T::Numbered];

/// A paragraph of the letter.
const fn paragraph(segment: &'static str, messages: &'static [&'static str]) -> Node {
    Node::fixed(segment).says(messages).is(PARAGRAPH)
}

/// What is due on a key date.
const fn action(segment: &'static str, messages: &'static [&'static str]) -> Node {
    Node::fixed(segment).says(messages).is(&[T::Opens])
}

/// A section of Annex A with its head.
const fn section(
    segment: &'static str,
    messages: &'static [&'static str],
    traits: &'static [Trait],
    below: &'static [Node],
) -> Node {
    Node::fixed(segment).says(messages).is(traits).with(below)
}

/// The head of a section.
const fn head(messages: &'static [&'static str]) -> Node {
    Node::fixed("head").says(messages)
}

/// The subject with its label.
const SUBJECTS: &[&str] = &["label-subject", "subject", "subject-tsag", "subject-regional"];

/// The addresses of an invitation below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(SUBJECTS).is(&[
            ONE_GROUP,
            ONE_REGION,
            ONE_SPAN,
            T::Says(Said::Mode),
            T::Home("/meeting", Sort::Dates),
        ])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("invitation").says(&["invitation", "invitation-tsag", "invitation-regional"]).is(&[
                T::Opens,
                T::Numbered,
                ONE_GROUP,
                ONE_REGION,
                ONE_SPAN,
                T::Says(Said::Mode),
                T::Home("/meeting", Sort::Dates),
            ]),
            Node::fixed("seminar").says(&["seminar"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/seminar", Sort::Dates),
                T::Home("/seminar/opening", Sort::Hour),
            ]),
            Node::fixed("host").says(&["host"]).is(&[T::Opens, T::Numbered, T::Home("/host", Sort::Place)]),
            paragraph("venue", &["venue"]),
            Node::fixed("opening").says(&["opening", "opening-registration", "opening-virtual"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/opening", Sort::Time),
                T::Home("/registration", Sort::Hour),
            ]),
            paragraph("rooms", &["rooms"]),
            paragraph("restriction", &["restriction", "restriction-agencies"]),
            paragraph("questions", &["questions"]),
            paragraph("key-dates", &["key-dates"]).with(&[
                Node::fixed("table"),
                Node::fixed("head").with(&[
                    Node::fixed("when").says(&["head-when"]),
                    Node::fixed("action").says(&["head-action"]),
                ]),
                Node::fixed("translation").is(&[T::Row(Sort::Date), TRANSLATION]).with(&[
                    action("translated", &["action-translated"]),
                    action("captioning", &["action-captioning"]),
                ]),
                Node::fixed("support").is(&[T::Row(Sort::Date), SUPPORT]).with(&[
                    action("fellowships", &["action-fellowships"]),
                    action("interpretation", &["action-interpretation"]),
                ]),
                Node::fixed("registration").is(&[T::Row(Sort::Date), REGISTRATION]).with(&[
                    action("pre-registration", &["action-pre-registration"]),
                    action("visas", &["action-visas"]),
                ]),
                Node::fixed("contributions")
                    .is(&[T::Row(Sort::Date), CONTRIBUTIONS])
                    .with(&[action("contributions", &["action-contributions"])]),
            ]),
            paragraph("practical", &["practical"]),
            Node::fixed("agenda").says(&["agenda", "agenda-chair"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/chair/person", Sort::Named),
                T::Home("/chair/country", Sort::Place),
            ]),
            paragraph("time-plan", &["time-plan"]),
            paragraph("latest", &["latest"]),
            paragraph("wish", &["wish"]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("practical").says(&[OWN_ANNEX]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(&["practical-title"]).is(&[T::Opens, T::Title]),
            section("documents", &["documents"], &[CONTRIBUTIONS], &[head(&["head-documents"])]),
            section("ties", &["ties"], &[], &[head(&["head-ties"])]),
            section("interpretation", &["interpretation"], &[SUPPORT], &[head(&["head-interpretation"])]),
            section("wireless", &["wireless"], &[], &[head(&["head-wireless"])]),
            section("accessibility", &["accessibility"], &[TRANSLATION], &[head(&["head-accessibility"])]),
            section("remote", &["remote"], &[], &[head(&["head-remote"])]),
            section("registration", &["registration"], &[REGISTRATION], &[head(&["head-registration"])]),
            section("newcomers", &["newcomers"], &[], &[head(&["head-newcomers"])]),
            section("women", &["women"], &[], &[head(&["head-women"])]),
            section(
                "fellowships",
                &["fellowships"],
                &[SUPPORT],
                &[head(&["head-fellowships"]), Node::fixed("on-form").says(&["fellowship-form"])],
            ),
            section("visas", &["visas"], &[REGISTRATION], &[head(&["head-visas"])]),
            section("hotels", &["hotels"], &[], &[head(&["head-hotels"])]),
        ])],
    },
];
