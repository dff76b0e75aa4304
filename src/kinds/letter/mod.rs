//! The letter that has no kind: its structure and facts stand in `circular.toml`, its words in prose.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::{Body, Kind, Matter, Template, contract, declaration};
use crate::compose::Composer;
use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic};
use crate::document::layout::{Node, Part, PartRole, Segment, Trait};
use crate::document::{Line, Role, Sort, key};
use crate::kinds::head::{ENCLOSURES, SALUTATION, SIGNATURE, VALEDICTION};
use crate::locale::Args;
use crate::model::read::Reader;

use Trait as T;

/// The message of the subject, in the prose of the circular.
const SUBJECT: &str = "subject";

/// The kind.
pub static KIND: Kind = Kind {
    declaration: Declaration { ..declaration(contract("letter", &[], Some(&[])), PARTS) },
    read: |_, _| Some(Matter::Letter),
    check: |circular, _, reader| check(circular.head.blocks.is_empty(), reader),
    prose: |_| vec![SUBJECT.to_owned()],
    texts: |_| Vec::new(),
    own: |_| Vec::new(),
    home: |_, _| None,
    compose,
    form: None,
    import: Some(|_| Some(Matter::Letter)),
    schema,
    template: Some(Template {
        model: include_str!("template/circular.toml"),
        prose: include_str!("template/en.ftl"),
    }),
};

/// The addresses of a letter: those of every letter, and what it declares itself.
const PARTS: &[Part] = &[
    Part {
        role: PartRole::Head,
        nodes: &[Node::fixed("subject").says(&["label-subject"]).is(&[T::Prose, T::Beside(Sort::Words)])],
    },
    Part {
        role: PartRole::Letter,
        nodes: &[Node::fixed("letter").with(&[
            SALUTATION,
            Node::at(Segment::Own).is(&[T::Prose]),
            VALEDICTION,
            SIGNATURE,
            ENCLOSURES,
        ])],
    },
];

fn check(empty: bool, reader: &mut Reader) {
    if empty {
        let hint = "add `[[blocks]]` with an `id`, and its words to text/<lang>.ftl under that id".to_owned();
        reader.error(Code::MissingField, 0..0, "a letter needs at least one block".into(), Some(hint));
    }
}

/// The letter in order: what it declares, between salutation and signature.
fn compose(composer: &Composer, _: &Matter) -> Body {
    let none = Args::none();
    let label = composer.say("label-subject", &none);
    let value = composer.prose_line(SUBJECT).unwrap_or_default();
    if value.notes().next().is_some() {
        let error = Diagnostic::error(Code::Markup, format!("`{SUBJECT}` has a footnote"));
        let error = error.hint("a subject cannot have one: move it into the letter");
        composer.note(match composer.place_of(SUBJECT) {
            Some(place) => error.at(place),
            None => error,
        });
    }
    let mut letter =
        vec![composer.paragraph(key("letter/salutation"), Role::Salutation, "salutation", &none)];
    letter.extend(composer.own_letter());
    letter.extend(composer.closing(&key("letter"), 0));
    Body { subject: Line { key: key("subject"), label, value }, letter, annexes: Vec::new() }
}

/// A letter has no fields but those that every letter may have.
fn schema(generator: &mut SchemaGenerator) -> Schema {
    #[derive(JsonSchema)]
    #[allow(dead_code)]
    struct Letter {}
    Letter::json_schema(generator)
}
