//! The kinds of letter: what each holds, how it is composed, and which traits its blocks have.
//!
//! ```text
//! kinds/<kind>/   model    what it says, read with places
//!                 layout   its messages and addresses: the declaration that all other rooms go by
//!                 compose  the letter in order, in plain Rust
//!                 import   what no trait inverts, over the evidence of editions
//!                 law      the rules it rests on
//! ```
//!
//! A kind is registered by a line of [`ALL`] and a variant of [`Matter`]; `README.md` leads from nothing to one. This is
//! the only room that knows a kind of letter; every other is given [`Kinds`] and asks traits.

pub mod approval;
mod blocks;
pub mod call;
mod cited;
mod corrected;
pub mod corrigendum;
pub mod deletion;
mod edition;
mod event;
mod evidence;
mod folder;
pub mod group;
mod head;
mod key_dates;
pub mod letter;
pub mod meeting;
mod meetings;
pub mod notice;
mod own;
mod prose;
pub mod questionnaire;
pub mod questions;
mod reply;
mod returned;
mod rows;
mod serial;
pub mod tap_consultation;
mod term;
mod texts;
pub mod workshop;

use std::any::Any;
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::compose::Composer;
use crate::declared::law::Gravity;
use crate::declared::{Declaration, Declared, Texts};
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::document::layout::{Layout, Part};
use crate::document::{Annex, Block, Line, Value};
use crate::locale::contract::{Contract, Message};
use crate::model::read::{Fields, Reader, one_of};
use crate::model::{Declares, Head, Resolution, check, write};
use crate::recognise::Evidence;

pub use crate::locale::Prose;
pub(crate) use blocks::{
    anchors, annex_elsewhere, annex_in_other_languages, annex_key, annex_marks, annex_title, block_key,
    conditions, usual,
};
pub use corrected::{Corrected, Correction};
pub(crate) use edition::{composer, stale_mark};
pub use edition::{edition, with_messages};
pub use folder::Folder;
use folder::Proses;
pub(crate) use folder::is_of_head;
pub use head::import::Need;
pub(crate) use head::import::{slug, unknown_person, unknown_signatory};
pub(crate) use head::own_addressee;
pub use prose::misfits;
pub use texts::{Named, statuses};

/// Every kind that letters can be of, in the order of `docs/kinds.md`.
pub static ALL: LazyLock<Kinds> = LazyLock::new(|| {
    Kinds::new(vec![
        &tap_consultation::KIND,
        &approval::KIND,
        &deletion::KIND,
        &workshop::KIND,
        &group::KIND,
        &questions::KIND,
        &call::KIND,
        &questionnaire::KIND,
        &meeting::KIND,
        &notice::KIND,
        &corrigendum::KIND,
        &letter::KIND,
    ])
});

/// What a letter says, in no language.
#[derive(Debug, Clone, PartialEq)]
pub struct Circular {
    /// What letters of all kinds say.
    pub head: Head,
    /// What letters of its kind say.
    pub matter: Matter,
}

/// What letters of a kind say beside the head.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Matter {
    /// A Member State consultation.
    TapConsultation(Box<tap_consultation::Consultation>),
    /// The outcome of a consultation.
    Approval(Box<approval::Approval>),
    /// Recommendations to be deleted.
    Deletion(Box<deletion::Deletion>),
    /// An event that is announced.
    Workshop(Box<workshop::Workshop>),
    /// A group that was set up.
    Group(Box<group::Group>),
    /// Questions approved, put to the Member States, or deleted.
    Questions(Box<questions::Questions>),
    /// A call for input or for candidates.
    Call(Box<call::Call>),
    /// A questionnaire that is to be answered.
    Questionnaire(Box<questionnaire::Questionnaire>),
    /// The invitation to a meeting.
    Meeting(Box<meeting::Invitation>),
    /// A meeting that is held otherwise than it was convened.
    Notice(Box<notice::Notice>),
    /// A letter that corrects another or adds to it.
    Corrigendum(Box<corrigendum::Corrigendum>),
    /// A letter of no kind: all that it says stands in its head.
    Letter,
    /// A letter of a kind that is not built in.
    Other(Other),
}

/// The matter of a kind that is not built in, of whatever type it is; two are equal where they are one.
#[derive(Clone)]
pub struct Other(Arc<dyn Foreign>);

/// Matter of a type that this library does not know.
trait Foreign: Any + Send + Sync {
    fn any(&self) -> &dyn Any;
    fn fields(&self) -> &dyn write::Fields;
}

impl<T: Any + Send + Sync + serde::Serialize> Foreign for T {
    fn any(&self) -> &dyn Any {
        self
    }

    fn fields(&self) -> &dyn write::Fields {
        self
    }
}

impl Other {
    /// Matter of this type; it is written to `circular.toml` as it serializes.
    pub fn new<T: Any + Send + Sync + serde::Serialize>(matter: T) -> Self {
        Self(Arc::new(matter))
    }

    /// The matter, where it is of this type.
    pub fn get<T: Any>(&self) -> Option<&T> {
        (*self.0).any().downcast_ref()
    }
}

impl PartialEq for Other {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Other {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Other")
    }
}

impl Circular {
    /// The letter of this head and matter; what corrects another says so in its name.
    fn new(head: Head, matter: Matter) -> Self {
        let supplement = match &matter {
            Matter::Corrigendum(matter) => matter.supplement(),
            _ => None,
        };
        Self { head: Head { supplement, ..head }, matter }
    }

    /// The letter's name in no language: `tsb-circular-195`.
    pub fn name(&self) -> String {
        self.head.name()
    }

    /// The letter of this kind that editions give, with what was put in for what none says, or every value that no
    /// edition says.
    ///
    /// # Errors
    /// When letters of the kind cannot be imported, or a value that they need is in no edition.
    pub(crate) fn from_editions(
        kind: &'static Kind,
        evidence: &Evidence<'_>,
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let Some(import) = kind.import else {
            let message = format!("letters of the kind `{}` cannot be imported", kind.name());
            return Err(vec![Diagnostic::error(Code::Unsupported, message)]);
        };
        let mut need = Need::new(evidence);
        let head = head::import::head(&mut need, &kind.declaration);
        let matter = import(&mut need);
        match (head, matter) {
            (Some(head), Some(matter)) if need.errors.is_empty() => {
                Ok((Self::new(head.declaring(declares(evidence)), matter), need.told))
            }
            _ => Err(need.errors),
        }
    }
}

/// What the circular of these editions declares itself, where one of them says so.
fn declares(evidence: &Evidence<'_>) -> Declares {
    let read = evidence.sources.iter().filter_map(|source| Declares::parse(&source.reading.declares));
    read.into_iter().find(|declares| !declares.is_empty()).unwrap_or_default()
}

/// A kind of letter.
#[derive(Debug)]
pub struct Kind {
    /// What other rooms know of it.
    pub declaration: Declaration,
    /// Reads its matter; unknown fields are told by the caller.
    pub read: fn(&mut Fields, &mut Reader) -> Option<Matter>,
    /// Says what does not agree between the fields of a letter.
    pub check: fn(&Circular, &Fields, &mut Reader),
    /// The messages that the prose of every language must have.
    pub prose: fn(&Matter) -> Vec<String>,
    /// The ids of the texts of Recommendations that it puts forward or reports on, in order.
    pub texts: fn(&Matter) -> Vec<String>,
    /// The paragraphs of the letter that are the circular's own.
    pub own: fn(&Matter) -> Vec<Own>,
    /// The value of a field by its path (`/deadline`), for the law; of the head's fields, only those it overrules.
    pub home: fn(&Matter, &str) -> Option<Value>,
    /// Composes subject, letter and annexes.
    pub compose: fn(&Composer, &Matter) -> Body,
    /// The form that is sent back, where there is one.
    pub form: Option<Form>,
    /// Writes its matter from editions made elsewhere, where that can be done.
    pub import: Option<fn(&mut Need) -> Option<Matter>>,
    /// The schema of its matter.
    pub schema: fn(&mut SchemaGenerator) -> Schema,
    /// What a fresh letter of the kind begins with, where it has that.
    pub template: Option<Template>,
}

/// What a fresh letter begins with: a model, and words in English.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// `circular.toml`.
    pub model: &'static str,
    /// `text/en.ftl`.
    pub prose: &'static str,
}

impl Kind {
    /// Its name, as `kind` in `circular.toml`.
    pub fn name(&self) -> &'static str {
        self.declaration.name()
    }
}

/// A paragraph of the letter that is the circular's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// The message of its words.
    pub id: String,
    /// Its address.
    pub key: String,
    /// The last segment of the address of the paragraph that it follows.
    pub after: String,
}

/// The form that is sent back.
#[derive(Debug)]
pub struct Form {
    /// Composes the annex that it stands in.
    pub compose: fn(&Composer, &Matter) -> Annex,
    /// The ids of the texts on which it asks for a position, with the designation and the working name of each.
    pub texts: fn(&Matter) -> Vec<(String, String)>,
    /// Until when it is to be sent back, in UTC.
    pub deadline: fn(&Matter) -> Option<jiff::civil::DateTime>,
    /// What it asks on each text, and how the replies are counted.
    pub rule: fn(&Circular) -> Rule,
    /// The blanks that say who sends it back, and when.
    pub sender: Sender,
}

/// What a form asks on each text, and by what rule the replies are counted.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// Positions, of which the share in favour decides: 70 per cent of the replies, or no reply at all (WTSA
    /// Resolution 1, 9.4.5).
    Share(Ballot),
    /// Objections, of which one decides (WTSA Resolution 1, 9.8.2.1; Rec. ITU-T A.8, 8.2.1).
    Objections(Objections),
    /// Positions, of which more than half decide (WTSA Resolution 1, 7.2.3 and 7.4.1.1).
    Majority(Majority),
    /// Positions, of which one against decides: what circulars of 2001 asked where later ones ask for objections.
    Unopposed(Unopposed),
}

impl Rule {
    /// The marks of a text in order.
    pub fn marks(&self) -> Vec<&'static str> {
        match self {
            Rule::Share(ballot) => ballot.marks().to_vec(),
            Rule::Objections(objections) => vec![objections.objects],
            Rule::Majority(majority) => vec![majority.approves, majority.disapproves],
            Rule::Unopposed(unopposed) => vec![unopposed.approves, unopposed.rejects],
        }
    }

    /// The blanks of a text.
    pub fn blanks(&self) -> Vec<&'static str> {
        match self {
            Rule::Share(_) | Rule::Majority(_) | Rule::Unopposed(_) => Vec::new(),
            Rule::Objections(objections) => vec![objections.reasons],
        }
    }
}

/// The mark of an objection to a text, and what is written beside it: where each stands below the text's row.
#[derive(Debug, Clone, Copy)]
pub struct Objections {
    /// The mark.
    pub objects: &'static str,
    /// The blank for the reasons.
    pub reasons: &'static str,
    /// The blank for whoever objects, where Sector Members may as well as Member States.
    pub member: fn(&Matter) -> Option<&'static str>,
}

/// The marks of a text, of which one is chosen, and how many replies it takes: where each stands below the text's row.
#[derive(Debug, Clone, Copy)]
pub struct Majority {
    /// In favour.
    pub approves: &'static str,
    /// Against.
    pub disapproves: &'static str,
    /// How many replies are needed for the majority to decide.
    pub needed: fn(&Matter) -> usize,
    /// Whether those against are asked for their reasons.
    pub reasons: fn(&Matter) -> bool,
}

/// The marks of a text, of which one is chosen; those against are asked for their reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unopposed {
    /// In favour.
    pub approves: &'static str,
    /// Against.
    pub rejects: &'static str,
}

/// The marks of a text on a form: where each stands below the text's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// In favour.
    pub supports: &'static str,
    /// In favour, without comments.
    pub plainly: &'static str,
    /// In favour, with comments.
    pub with_comments: &'static str,
    /// Against.
    pub opposes: &'static str,
}

impl Ballot {
    /// The marks in order.
    pub fn marks(&self) -> [&'static str; 4] {
        [self.supports, self.plainly, self.with_comments, self.opposes]
    }
}

/// The blanks of a form by what they tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sender {
    /// The name of who sends it.
    pub name: &'static str,
    /// The Member State.
    pub member_state: &'static str,
    /// The day on which it was filled in.
    pub date: &'static str,
}

/// What a kind composes: the subject of the header table, the letter and its annexes.
#[derive(Debug)]
pub struct Body {
    /// Label and words of the subject.
    pub subject: Line,
    /// The blocks of the letter.
    pub letter: Vec<Block>,
    /// The annexes in order.
    pub annexes: Vec<Annex>,
}

/// The kinds that a program knows; every room is given them.
#[derive(Debug)]
pub struct Kinds {
    kinds: Vec<&'static Kind>,
    declared: Declared,
}

/// What rooms below this one go by.
impl Deref for Kinds {
    type Target = Declared;

    fn deref(&self) -> &Declared {
        &self.declared
    }
}

impl Kinds {
    /// These kinds, beside what all letters have in common.
    ///
    /// # Panics
    /// In debug builds, where [`Declared::soundness`] tells of two of one name or of two blocks of one address.
    pub fn new(kinds: Vec<&'static Kind>) -> Self {
        let declared = Declared {
            head: declaration(Contract { name: "letter", ..CONTRACT }, head::LETTER),
            kinds: kinds.iter().map(|kind| &kind.declaration).collect(),
        };
        debug_assert_eq!(declared.soundness(), [], "these kinds cannot stand together");
        Self { kinds, declared }
    }

    /// The kinds in order.
    pub fn iter(&self) -> impl Iterator<Item = &'static Kind> {
        self.kinds.iter().copied()
    }

    /// A kind by its name.
    pub fn kind(&self, name: &str) -> Option<&'static Kind> {
        self.iter().find(|kind| kind.name() == name)
    }

    /// Reads a model: the letter with its kind, and what else there is to say of it.
    pub fn parse(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Vec<Diagnostic>) {
        let mut reader = Reader { source, diagnostics: Vec::new() };
        let table = reader.table();
        if has_errors(&reader.diagnostics) {
            return (None, reader.diagnostics);
        }
        let fields = Fields::new(table.get_ref(), 0..source.text.len(), "the circular");
        let circular = self.circular(fields, &mut reader);
        reader.point(table.get_ref());
        (circular.filter(|_| !has_errors(&reader.diagnostics)), reader.diagnostics)
    }

    /// Reads a letter that stands in one text of JSON, `{ "circular": { … }, "text": { "fr": "…" } }`: its model, and the
    /// prose of each language with its name.
    fn letter(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Proses, Vec<Diagnostic>) {
        let mut reader = Reader { source, diagnostics: Vec::new() };
        let table = reader.table();
        if has_errors(&reader.diagnostics) {
            return (None, Proses::default(), reader.diagnostics);
        }
        let mut fields = Fields::new(table.get_ref(), 0..source.text.len(), "the letter");
        let circular = match fields.value("circular") {
            Some(value) => Fields::of(value, "the circular", &mut reader)
                .and_then(|fields| self.circular(fields, &mut reader)),
            None => fields.required::<String>("circular", &mut reader).and(None),
        };
        let prose = fields.or("text", Proses::default(), &mut reader);
        fields.finish(&mut reader);
        reader.point(table.get_ref());
        (circular.filter(|_| !has_errors(&reader.diagnostics)), prose, reader.diagnostics)
    }

    fn circular(&self, mut fields: Fields, reader: &mut Reader) -> Option<(&'static Kind, Circular)> {
        let Some(value) = fields.value("kind") else {
            return fields.required::<String>("kind", reader).and(None);
        };
        let name = one_of(value, self.iter().map(Kind::name), reader)?;
        let kind = self.kind(name)?;
        let formularies = kind.declaration.contract.formularies();
        let head = Head::read(name, &formularies, &mut fields, reader);
        let matter = (kind.read)(&mut fields, reader);
        let circular = head.zip(matter).map(|(head, matter)| Circular::new(head, matter));
        if let Some(circular) = &circular {
            check::head(&circular.head, &fields, reader);
            (kind.check)(circular, &fields, reader);
            if !has_errors(&reader.diagnostics) {
                check::chairs(&circular.head, &fields, reader);
            }
            own::check(kind, circular, reader);
            let facts = folder::facts(kind, circular);
            own::blocks(kind, circular, &facts, reader);
            law(kind, circular, &fields, reader);
        }
        fields.finish(reader);
        Some((kind, circular?))
    }

    /// The JSON Schema of `circular.toml` (2020-12), for editors: the head of every letter, and what each kind adds.
    pub fn schema(&self) -> Schema {
        let mut generator = SchemaGenerator::default();
        let mut schema = self.schema_within(&mut generator);
        schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("title".into(), "circular.toml".into());
        schema.insert("$defs".into(), generator.take_definitions(true).into());
        schema
    }

    /// The same within another schema, whose definitions it adds to.
    fn schema_within(&self, generator: &mut SchemaGenerator) -> Schema {
        let mut head = Head::json_schema(generator);
        let names: Vec<&str> = self.iter().map(Kind::name).collect();
        let cases: Vec<Schema> = self
            .iter()
            .map(|kind| {
                let own = (kind.schema)(generator);
                json_schema!({ "if": { "properties": { "kind": { "const": kind.name() } } }, "then": own })
            })
            .collect();
        head.insert("allOf".into(), cases.into_iter().map(Schema::to_value).collect());
        head.insert("unevaluatedProperties".into(), false.into());
        if let Some(kind) = head.pointer_mut("/properties/kind") {
            *kind = json_schema!({ "description": "The kind of letter.", "enum": names }).to_value();
        }
        head
    }
}

impl JsonSchema for Circular {
    fn schema_name() -> Cow<'static, str> {
        "Circular".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        ALL.schema_within(generator)
    }
}

/// The study group of a letter that can only be of one.
fn one_group(head: &Head, fields: &Fields, reader: &mut Reader) -> Option<u8> {
    let group = head.study_group.one();
    if group.is_none() {
        let message = format!("a letter of the kind `{}` belongs to one study group", head.kind);
        let hint = "write the number of a single study group, as in `study-group = 17`".to_owned();
        reader.error(Code::Inconsistent, fields.span("study-group"), message, Some(hint));
    }
    group
}

/// The value of a field of the Resolution that a letter rests on, by the field's path.
fn resolution(resolution: &Resolution, path: &str) -> Option<Value> {
    Some(match path {
        "/resolution/number" => Value::Resolution(resolution.number),
        "/resolution/section" => Value::Section(resolution.section.clone()),
        "/resolution/clause" => Value::Clause(resolution.clause.clone()),
        "/resolution/revised" => {
            let revised = &resolution.revised;
            Value::Revision { place: revised.place.clone(), year: revised.year }
        }
        _ => return None,
    })
}

/// Holds a letter against the law of its kind.
fn law(kind: &Kind, circular: &Circular, fields: &Fields, reader: &mut Reader) {
    let Some(law) = kind.declaration.law else { return };
    let get = |home: &str| (kind.home)(&circular.matter, home).or_else(|| circular.head.home(home));
    for breach in law(&get) {
        let name = breach.home.trim_start_matches('/').split('/').next().unwrap_or_default();
        let place = reader.source.place(fields.span(name));
        let diagnostic = match breach.gravity {
            Gravity::Contradiction => Diagnostic::error(Code::Inconsistent, breach.message),
            Gravity::Procedure => Diagnostic::warning(Code::Procedure, breach.message),
        };
        reader.diagnostics.push(diagnostic.at(place).hint(breach.clause));
    }
}

const CONTRACT: Contract =
    Contract { common: head::MESSAGES, means: &head::MEANS, catalogs: None, ..Contract::EMPTY };

/// The declaration of a kind: what all letters have, and its own.
pub const fn declaration(contract: Contract, parts: &'static [Part]) -> Declaration {
    let layout = Layout::new(head::PARTS, parts, head::END);
    Declaration { contract, layout, law: None, texts: Texts::Recommendations, cites: &[] }
}

/// The contract of a kind: the messages of all letters, and its own.
pub const fn contract(
    name: &'static str,
    own: &'static [Message],
    catalogs: Option<&'static [(&'static str, &'static str)]>,
) -> Contract {
    Contract { name, own, catalogs, ..CONTRACT }
}
