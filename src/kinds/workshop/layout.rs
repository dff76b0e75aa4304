//! What the announcement of an event declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Trait};
use crate::kinds::blocks::LANGUAGES;
use crate::kinds::event::{DATE, IN_SUBJECT, PAGE, REGISTRATION, TAKES_PLACE, URL};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Fact, Number, Text};
use Message as M;
use Trait as T;

const TITLE: Variable = ("title", Text(Sort::Title));
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const HELD_IN: &[Variable] = &[("languages", Text(Sort::Languages(LANGUAGES))), ("count", Number)];
const FELLOWSHIPS: Variable = ("number", Fact(Sort::Count));

/// The messages of an announcement, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::dated("subject", &[TITLE, ("event", Text(IN_SUBJECT))]),
    M::dated("invitation", &[TITLE, ("event", Text(TAKES_PLACE))]),
    M::dated("invitation-by.country", &[("country", Fact(Sort::Place))]),
    M::dated("invitation-by.named", &[("host", Text(Sort::Title))]),
    M::dated("opening", &[("opening", Fact(Sort::Time))]),
    M::dated("desk", &[("desk", Fact(Sort::Time))]),
    M::dated("held-at", &[("venue", Text(Sort::Title))]),
    M::dated("beside", &[]),
    M::dated("aims", &[]),
    M::dated("programme-web", &[URL]),
    M::dated("programme-annex", &[ANNEX]),
    M::dated("languages.only", HELD_IN),
    M::dated("languages.interpreted", HELD_IN),
    M::dated("participation.open", &[]),
    M::dated("participation.members", &[]),
    M::dated("remote.hybrid", &[]),
    M::dated("remote.virtual", &[]),
    M::dated("fellowships.none", &[]),
    M::dated("fellowships.some", &[FELLOWSHIPS]),
    M::dated("fellowships.until", &[FELLOWSHIPS, DATE]),
    M::dated("visa", &[("weeks", Fact(Sort::Count)), ("count", Number)]),
    M::dated("hotels", &[URL]),
    M::dated("annex-number", &[ANNEX]),
    M::dated("programme-title", &[]),
];

/// The addresses of an announcement below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(&["label-subject", "subject"]).is(&[
            T::Courtesy,
            T::One(Sort::Dates),
            T::Says(Said::Mode),
            T::Home("/event", Sort::Dates),
        ])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("invitation").says(&["invitation"]).is(&[
                T::Opens,
                T::Numbered,
                T::One(Sort::Dates),
                T::Says(Said::Mode),
                T::Home("/event", Sort::Dates),
            ]),
            Node::fixed("host").says(&["invitation-by.country", "invitation-by.named"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/host", Sort::Place),
            ]),
            Node::fixed("opening").says(&["opening"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/opening", Sort::Time),
            ]),
            Node::fixed("desk").says(&["desk"]).is(&[T::Opens, T::Numbered, T::Home("/desk", Sort::Time)]),
            Node::fixed("venue").says(&["held-at"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("beside")
                .says(&["beside"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("meetings").is(&[T::Prose])]),
            Node::fixed("aims")
                .says(&["aims"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("objectives").is(&[T::Prose])]),
            Node::fixed("programme").says(&["programme-web", "programme-annex"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/programme", Sort::Url),
            ]),
            Node::fixed("working-languages").says(&["languages.only", "languages.interpreted"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Languages),
            ]),
            Node::fixed("participation").says(&["participation.open", "participation.members"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Decision),
            ]),
            Node::fixed("remote").says(&["remote.hybrid", "remote.virtual"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Mode),
            ]),
            REGISTRATION,
            Node::fixed("fellowships")
                .says(&["fellowships.none", "fellowships.some", "fellowships.until"])
                .is(&[
                    T::Opens,
                    T::Numbered,
                    T::Says(Said::Decision),
                    T::Home("/fellowships/number", Sort::Count),
                    T::Home("/fellowships/until", Sort::Date),
                ]),
            Node::fixed("visa").says(&["visa"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/visa-weeks", Sort::Count),
            ]),
            Node::fixed("hotels").says(&["hotels"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/hotels", Sort::Url),
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
        .says(&["programme-title"])
        .is(&[T::Opens])
        .with(&[Node::fixed("programme").is(&[T::Prose])])])],
    },
];
