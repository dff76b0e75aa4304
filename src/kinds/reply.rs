//! The form that is sent back, as several kinds compose it: addresses of the Bureau and of the sender, blanks, and
//! the lines that the sender signs.
//!
//! A blank stands once in the model of the form and may stand twice on paper (name and role); both places have one key.

use crate::compose::Composer;
use crate::document::layout::{Node, Trait as T};
use crate::document::{
    Annex, Ballot, BallotRow, Block, Choice, Content, Entry, Field, FieldKind, Grid, Inline, Key, Line,
    Origin, Role, Sort, Text,
};
use crate::locale::contract::{Kind, Message as M, Shared, Variable};
use crate::locale::{Args, neutral};
use crate::model::ReplyTo;

use super::head::GENDER;

const fn blank(name: &'static str) -> Variable {
    (name, Kind::Text(Sort::Blank(FieldKind::Line)))
}

/// What the forms of several kinds say.
pub(super) const FORM: Shared = Shared {
    name: "reply-form",
    messages: &[
        M::fixed("form-alt", &[]),
        M::fixed("form-to", &[]),
        M::fixed("form-from", &[]),
        M::fixed("form-fax", &[]),
        M::fixed("form-email", &[]),
        M::fixed("form-date", &[]),
        M::fixed(
            "form-addressee",
            &[("street", Kind::Text(Sort::Neutral("bureau-street"))), ("gender", GENDER)],
        ),
        M::fixed(
            "form-sender-address",
            &[blank("name"), blank("role"), ("address", Kind::Text(Sort::Blank(FieldKind::Lines)))],
        ),
        M::fixed("form-place-date", &[blank("place"), ("date", Kind::Text(Sort::Blank(FieldKind::Date)))]),
        M::fixed("form-sender", &[blank("name"), blank("role"), blank("member-state")]),
        M::fixed("field-name", &[]),
        M::fixed("field-name.placeholder", &[]),
        M::fixed("field-role", &[]),
        M::fixed("field-role.placeholder", &[]),
        M::fixed("field-address", &[]),
        M::fixed("field-address.placeholder", &[]),
        M::fixed("field-fax", &[]),
        M::fixed("field-email", &[]),
        M::fixed("field-place", &[]),
        M::fixed("field-place.placeholder", &[]),
        M::fixed("field-date", &[]),
        M::fixed("field-date.placeholder", &[]),
        M::fixed("field-member-state", &[]),
        M::fixed("field-member-state.placeholder", &[]),
        M::fixed("field-choice", &[("draft", Kind::Text(Sort::Words)), ("choice", Kind::Text(Sort::Words))]),
    ],
};

/// What forms say on which Member States choose one of two boxes for each text.
pub(super) const BALLOT: Shared = Shared {
    name: "ballot",
    messages: &[
        M::fixed("form-subject", &[("circular", Kind::Fact(Sort::Circular))]),
        M::fixed("form-choose", &[]),
    ],
};

/// The grid of addresses.
pub(super) const ADDRESSES: Node = Node::fixed("addresses");
/// To whom it goes.
pub(super) const TO: Node = Node::fixed("to").says(&["form-to", "form-addressee"]).is(&[T::Neutral]);
/// From whom it comes.
pub(super) const FROM: Node = Node::fixed("from").says(&["form-from", "form-sender-address"]);
/// The Bureau's fax number.
pub(super) const REPLY_FAX: Node = Node::fixed("reply-fax").says(&["form-fax"]).is(&[
    T::Twice { ours: "reply-fax", theirs: "sender-fax", field: "fax" },
    T::Beside(Sort::Telephone),
    T::Home("/reply-to/fax", Sort::Telephone),
]);
/// The sender's.
pub(super) const SENDER_FAX: Node = Node::fixed("sender-fax").is(&[T::Optional]);
/// The Bureau's e-mail address.
pub(super) const REPLY_EMAIL: Node = Node::fixed("reply-email").says(&["form-email"]).is(&[
    T::Twice { ours: "reply-email", theirs: "sender-email", field: "email" },
    T::Beside(Sort::Email),
    T::Home("/reply-to/email", Sort::Email),
]);
/// The sender's.
pub(super) const SENDER_EMAIL: Node = Node::fixed("sender-email").is(&[T::Optional]);
/// Where and when it is filled in.
pub(super) const PLACE_DATE: Node = Node::fixed("place-date").says(&["form-date", "form-place-date"]);
/// How it closes.
pub(super) const FAREWELL: Node = Node::fixed("valediction").says(&["valediction"]).is(&[T::Closes]);
/// The sender's role below the name.
pub(super) const SENDER_ROLE: Node = Node::fixed("sender-role").is(&[T::Optional]);
/// The Member State below it.
pub(super) const SENDER_STATE: Node = Node::fixed("sender-member-state").is(&[T::Optional]);
/// A line of the sender without a blank.
pub(super) const SENDER_LINE: Node = Node::fixed("sender-line").is(&[T::Optional]);
/// The rule that ends it.
pub(super) const END: Node = Node::fixed("end");

/// A form with the means to compose it.
#[derive(Clone, Copy)]
pub(super) struct Reply<'c, 'a> {
    /// The means.
    pub composer: &'c Composer<'a>,
    /// Where it goes.
    pub to: &'c ReplyTo,
    /// Whether the grid has a row for place and date.
    pub date_row: bool,
}

impl Reply<'_, '_> {
    /// A blank of the form, named by the message `field-<name>`.
    fn blank(self, annex: &Key, name: &str, kind: FieldKind) -> Text {
        let label = self.composer.plain(&format!("field-{name}"), &Args::none());
        self.blank_at(annex.child(name), name, kind, label)
    }

    /// The blank at an address, which readers of the form hear by this label.
    pub fn blank_at(self, key: Key, name: &str, kind: FieldKind, label: String) -> Text {
        let placeholder = format!("field-{name}.placeholder");
        let placeholder = if self.composer.has(&placeholder) {
            self.composer.plain(&placeholder, &Args::none())
        } else {
            String::new()
        };
        Text(vec![Inline::Blank(Field::new(key, kind, label, placeholder))])
    }

    /// What readers of the form hear of a field in the row of a text: the text, and what is asked.
    pub fn asked(self, named: &Text, words: Text) -> String {
        let args = Args::none().text("draft", named.clone()).text("choice", words);
        self.composer.plain("field-choice", &args)
    }

    /// A box in the row of a text, with the message beside it.
    pub fn choice(self, named: &Text, (key, kind): (Key, FieldKind), (id, args): (&str, &Args)) -> Choice {
        let text = self.composer.say(id, args);
        let field = Field::new(key, kind, self.asked(named, text.clone()), "");
        Choice { field, text, options: Vec::new() }
    }

    /// The table of texts, each with boxes of which one is chosen.
    pub fn ballot(self, annex: &Key, rows: Vec<BallotRow>) -> Block {
        let none = Args::none();
        let ballot = Ballot {
            alt: self.composer.plain("ballot-alt", &none),
            head: self.composer.say("form-choose", &none),
            first_head: self.composer.plain("ballot-texts", &none),
            rows,
        };
        self.composer.block(annex.child("ballot"), "form-choose", &none, Content::Ballot(ballot))
    }

    /// The addresses of the Bureau and of the sender.
    pub fn addresses(self, annex: &Key) -> Block {
        let grid = Content::Grid(self.grid(annex));
        self.composer.block(annex.child("addresses"), "form-alt", &Args::none(), grid)
    }

    fn grid(self, annex: &Key) -> Grid {
        let none = Args::none();
        let line = |part: &str, label: &str, value: Text| Line {
            key: annex.child(part),
            label: self.composer.say(label, &none),
            value,
        };
        // A Bureau without a fax asks for none.
        let fax = self.to.fax.as_ref();
        let street = Args::none()
            .text("street", neutral("bureau-street", self.composer.lang))
            .choice("gender", self.composer.director_gender());
        let sender = Args::none()
            .text("name", self.blank(annex, "name", FieldKind::Line))
            .text("role", self.blank(annex, "role", FieldKind::Line))
            .text("address", self.blank(annex, "address", FieldKind::Lines));
        let mut rows = vec![
            [
                Entry { lines: vec![line("to", "form-to", self.composer.say("form-addressee", &street))] },
                Entry {
                    lines: vec![line("from", "form-from", self.composer.say("form-sender-address", &sender))],
                },
            ],
            [
                Entry {
                    lines: fax
                        .map(|number| {
                            let number = self.composer.telephone(number);
                            line("reply-fax", "form-fax", self.composer.value(number, Some("hyphens")))
                        })
                        .into_iter()
                        .chain([line("reply-email", "form-email", self.composer.email(&self.to.email))])
                        .collect(),
                },
                Entry {
                    lines: fax
                        .map(|_| line("sender-fax", "form-fax", self.blank(annex, "fax", FieldKind::Line)))
                        .into_iter()
                        .chain([line(
                            "sender-email",
                            "form-email",
                            self.blank(annex, "email", FieldKind::Line),
                        )])
                        .collect(),
                },
            ],
        ];
        if self.date_row {
            let args = Args::none()
                .text("place", self.blank(annex, "place", FieldKind::Line))
                .text("date", self.blank(annex, "date", FieldKind::Date));
            let value = self.composer.say("form-place-date", &args);
            rows.push([Entry::default(), Entry { lines: vec![line("place-date", "form-date", value)] }]);
        }
        Grid { alt: self.composer.plain("form-alt", &none), rows }
    }

    /// The valediction, the lines that the sender signs, said by this message in the language's order with the blank for
    /// whom it is sent, and the end.
    pub fn closing(self, annex: &Key, message: &str, member: &'static str) -> Vec<Block> {
        let farewell = self.composer.paragraph(
            annex.child("valediction"),
            Role::Valediction,
            "valediction",
            &Args::none(),
        );
        let args = Args::none()
            .text("name", self.blank(annex, "name", FieldKind::Line))
            .text("role", self.blank(annex, "role", FieldKind::Line))
            .text(member, self.blank(annex, member, FieldKind::Line));
        let lines = self.composer.say(message, &args).lines().into_iter().map(|text| {
            let part = text.0.iter().find_map(|inline| match inline {
                Inline::Blank(field) => Some(field.key.last().to_owned()),
                _ => None,
            });
            let key = annex.child(format!("sender-{}", part.as_deref().unwrap_or("line")));
            let content = Content::Paragraph { role: Role::SenderLine, number: None, text };
            self.composer.block(key, message, &args, content)
        });
        let end = Block { key: annex.child("end"), origin: Origin::Unknown, content: Content::EndRule };
        std::iter::once(farewell).chain(lines).chain([end]).collect()
    }

    /// The annex of these blocks, with its number.
    pub fn annex(self, key: Key, number: Text, blocks: Vec<Block>) -> Annex {
        Annex { number, title: None, landscape: false, blocks, key }
    }
}
