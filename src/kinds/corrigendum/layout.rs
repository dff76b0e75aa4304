//! What a corrigendum declares: its messages, and every address that its editions hold.

use crate::document::Sort;
use crate::document::layout::{Node, Part, PartRole, Said, Segment, Trait};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::lang::Lang;
use crate::locale::contract::{Kind, Message, Variable};

use Kind::{Choice, Fact, Number, Text};
use Message as M;
use Trait as T;

/// The messages of the versions of a letter, in ITU's order of languages.
pub(super) const VERSIONS: &[&str] =
    &["version-en", "version-fr", "version-es", "version-ru", "version-zh", "version-ar"];

/// The message of the version in a language.
pub(super) fn version(lang: Lang) -> &'static str {
    let at = Lang::ALL.into_iter().position(|other| other == lang);
    at.map_or("", |at| VERSIONS[at])
}

const TITLE: &[Variable] = &[("title", Text(Sort::Title))];
/// What the letter is.
const WHAT: Variable = ("what", Choice(&["corrigendum", "addendum"]));
const DATE: Variable = ("date", Fact(Sort::Date));
const COUNT: Variable = ("count", Number);
const ANNEX: Variable = ("annex", Fact(Sort::Number));
const ITEM: Variable = ("item", Fact(Sort::Number));
const MARK: Variable = ("annex", Fact(Sort::Mark));

/// The messages of a corrigendum, in the order of the letter.
pub(super) const MESSAGES: &[Message] = &[
    M::fixed("document-title", &[("name", Text(Sort::Words))]),
    M::fixed("version-en", &[]),
    M::fixed("version-fr", &[]),
    M::fixed("version-es", &[]),
    M::fixed("version-ru", &[]),
    M::fixed("version-zh", &[]),
    M::fixed("version-ar", &[]),
    M::dated("subject.corrigendum", TITLE),
    M::dated("subject.addendum", TITLE),
    M::dated("link.circular", &[("circular", Fact(Sort::Circular)), DATE, WHAT]),
    M::dated("link.letter", &[("letter", Fact(Sort::CollectiveLetter)), DATE, WHAT]),
    M::dated("versions", &[("languages", Text(Sort::Languages(VERSIONS))), COUNT, WHAT]),
    M::dated("withdrawal", &[("list", Text(Sort::List)), COUNT]),
    M::dated("withdrawal-questions", &[("list", Text(Sort::Question)), COUNT]),
    M::dated("positions", &[COUNT]),
    M::dated("positions-questions", &[COUNT]),
    M::dated("replies.stand", &[]),
    M::dated("replies.anew", &[]),
    M::dated("new-deadline", &[("deadline", Fact(Sort::Deadline))]),
    M::dated("set-out", &[ANNEX, WHAT]),
    M::dated("unchanged", &[]),
    M::dated("annex-number", &[ANNEX]),
    // Annex 1
    M::dated("annex-1-title", &[WHAT]),
    M::fixed("table-alt", &[]),
    M::fixed("head-item", &[]),
    M::fixed("head-old", &[]),
    M::fixed("head-new", &[]),
    M::fixed("head-added", &[]),
    M::fixed("item.subject", &[ITEM]),
    M::fixed("item.form", &[ITEM]),
    M::fixed("item.key-dates", &[ITEM]),
    M::fixed("item.paragraph", &[ITEM, ("paragraph", Fact(Sort::Number))]),
    M::fixed("item.annex", &[ITEM, MARK]),
    M::fixed("item.section", &[ITEM, MARK, ("section", Fact(Sort::Section))]),
];

/// The addresses of a corrigendum below those of every letter.
pub(super) const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject")
            .says(&["label-subject", "subject.corrigendum", "subject.addendum"])
            .is(&[T::Courtesy, T::Says(Said::Decision)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::fixed("link").says(&["link.circular", "link.letter"]).is(&[
                T::Opens,
                T::Numbered,
                T::One(Sort::Circular),
                T::Home("/letter-date", Sort::Date),
            ]),
            Node::fixed("versions").says(&["versions"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Languages),
            ]),
            Node::fixed("withdrawal")
                .says(&["withdrawal", "withdrawal-questions"])
                .is(&[T::Opens, T::Numbered])
                .with(&[Node::fixed("reason").is(&[T::Prose])]),
            Node::fixed("positions").says(&["positions", "positions-questions"]).is(&[
                T::Opens,
                T::Numbered,
                T::Turns,
                T::Negated(true),
            ]),
            Node::fixed("replies").says(&["replies.stand", "replies.anew"]).is(&[
                T::Opens,
                T::Numbered,
                T::Says(Said::Decision),
            ]),
            Node::fixed("new-deadline").says(&["new-deadline"]).is(&[
                T::Opens,
                T::Numbered,
                T::Home("/deadline", Sort::Deadline),
            ]),
            Node::fixed("set-out").says(&["set-out"]).is(&[T::Opens, T::Numbered]),
            Node::fixed("unchanged").says(&["unchanged"]).is(&[T::Opens, T::Numbered]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
            Node::at(Segment::Own).is(&[T::Prose]),
        ])],
    },
    Part {
        role: PartRole::Annex,
        nodes: &[Node::fixed("annex-1").says(&["annex-number"]).is(&[T::AnnexNumber]).with(&[
            Node::fixed("title").says(&["annex-1-title"]).is(&[T::Opens, T::Title]),
            Node::fixed("table"),
            Node::fixed("head").with(&[
                Node::fixed("item").says(&["head-item"]),
                Node::fixed("old").says(&["head-old"]),
                Node::fixed("new").says(&["head-new"]),
                Node::fixed("added").says(&["head-added"]),
            ]),
            Node::each()
                .says(&[
                    "item.subject",
                    "item.form",
                    "item.key-dates",
                    "item.paragraph",
                    "item.annex",
                    "item.section",
                ])
                .is(&[T::Opens, T::Says(Said::Decision), T::OfAnother])
                .with(&[
                    Node::fixed("old").is(&[T::Title]),
                    Node::fixed("new").is(&[T::Title]),
                    Node::fixed("added").is(&[T::Title]),
                ]),
        ])],
    },
];
