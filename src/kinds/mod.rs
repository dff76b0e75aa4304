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
//! A kind is registered by a line of [`ALL`] and a variant of `Matter`; `README.md` leads from nothing to one. This is
//! the only room that knows a kind of letter; every other is given [`Kinds`] and asks traits.
//!
//! ```
//! use tsb_circular::kinds::{self, Folder};
//! use tsb_circular::lang::Lang;
//! use tsb_circular::text;
//!
//! let (folder, diagnostics) = Folder::read("examples/tsb-195".as_ref(), &kinds::ALL);
//! let folder = folder.expect("a sound circular");
//! let document = kinds::edition(&folder, Lang::Es, &kinds::Options::default()).expect("complete prose");
//! assert!(text::write(&document).contains("Circular TSB"));
//! assert!(!folder.is_unsound(&diagnostics));
//! ```

pub(crate) mod approval;
mod blocks;
pub(crate) mod call;
mod cited;
mod corrected;
pub(crate) mod corrigendum;
pub(crate) mod deletion;
pub(crate) mod edition;
mod event;
mod evidence;
mod folder;
pub(crate) mod group;
pub(crate) mod head;
mod key_dates;
pub(crate) mod kind;
pub(crate) mod letter;
pub(crate) mod meeting;
mod meetings;
pub(crate) mod notice;
mod own;
pub(crate) mod prose;
pub(crate) mod questionnaire;
pub(crate) mod questions;
mod reply;
mod returned;
mod rows;
mod serial;
pub(crate) mod tap_consultation;
mod term;
mod texts;
pub(crate) mod workshop;

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::LazyLock;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::declared::law::Gravity;
use crate::diag::{Code, Diagnostic, Source, has_errors};
use crate::document::Value;
use crate::locale::contract::Contract;
use crate::model::read::{Fields, Reader, one_of};
use crate::model::{Declares, Head, Resolution, check};
use crate::recognise::Evidence;

pub use crate::compose::{Extent, Options};
pub use crate::declared::Declared;
pub(crate) use blocks::{
    anchors, annex_elsewhere, annex_in_other_languages, annex_key, annex_marks, annex_title, block_key,
    conditions, usual,
};
#[cfg(feature = "collect")]
pub(crate) use corrected::Corrected;
#[cfg(feature = "cli")]
pub(crate) use corrigendum::{CORRECTS, begun};
#[cfg(all(feature = "cli", feature = "docx"))]
pub(crate) use edition::untranslated_mark;
#[cfg(feature = "serve")]
pub(crate) use edition::with_messages;
pub(crate) use edition::{composer, stale_mark, with_record};
pub use edition::{edition, parallel};
pub use folder::Folder;
use folder::Proses;
pub(crate) use folder::is_of_head;
pub(crate) use head::import::Need;
pub(crate) use head::import::{slug, unknown_person, unknown_signatory};
pub(crate) use head::own_addressee;
use kind::CONTRACT;
pub(crate) use kind::{
    Ballot, Body, Form, Kind, Majority, Matter, Objections, Own, Rule, Sender, Template, Unopposed, contract,
    declaration,
};
#[cfg(feature = "serve")]
pub(crate) use prose::misfits;
pub(crate) use texts::{Named, statuses};

/// Every kind that letters can be of, in the order of `docs/kinds.md`.
///
/// ```
/// use tsb_circular::kinds;
///
/// assert!(kinds::ALL.schema().to_value().to_string().contains("tap-consultation"));
/// ```
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
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// use tsb_circular::kinds::Circular;
///
/// let mut json = serde_json::to_value(&folder.circular)?;
/// json["number"] = 196.into();
/// let next: Circular = serde_json::from_value(json)?;
/// assert_eq!(next.name(), "tsb-circular-196");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Circular {
    /// What letters of all kinds say.
    #[doc(hidden)]
    pub head: Head,
    /// What letters of its kind say.
    #[doc(hidden)]
    pub matter: Matter,
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
    ///
    /// ```
    /// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
    /// # let folder = folder.unwrap();
    /// assert_eq!(folder.circular.name(), "tsb-circular-195");
    /// ```
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

/// The kinds that a program knows; every room is given them.
///
/// ```
/// use tsb_circular::kinds::{self, Folder, Kinds};
///
/// let kinds: &Kinds = &kinds::ALL;
/// let (folder, _) = Folder::read("examples/letter".as_ref(), kinds);
/// assert!(folder.is_some());
/// ```
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
    pub(crate) fn new(kinds: Vec<&'static Kind>) -> Self {
        let declared = Declared {
            head: declaration(Contract { name: "letter", ..CONTRACT }, head::LETTER),
            kinds: kinds.iter().map(|kind| &kind.declaration).collect(),
        };
        debug_assert_eq!(declared.soundness(), [], "these kinds cannot stand together");
        Self { kinds, declared }
    }

    /// The kinds in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static Kind> {
        self.kinds.iter().copied()
    }

    /// A kind by its name.
    pub(crate) fn kind(&self, name: &str) -> Option<&'static Kind> {
        self.iter().find(|kind| kind.name() == name)
    }

    /// Reads a model: the letter with its kind, and what else there is to say of it.
    pub(crate) fn parse(&self, source: &Source) -> (Option<(&'static Kind, Circular)>, Vec<Diagnostic>) {
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
    ///
    /// ```
    /// use tsb_circular::kinds;
    ///
    /// let schema = kinds::ALL.schema();
    /// assert_eq!(schema.get("title").and_then(|title| title.as_str()), Some("circular.toml"));
    /// ```
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
