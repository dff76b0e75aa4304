//! What a kind of letter is: its matter, the functions that rooms call, the form that is sent back.
//!
//! Kinds are built in, or registered by the tests; programs have [`super::Kinds`], which keeps its kinds to itself.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

use schemars::{Schema, SchemaGenerator};

use super::{
    Circular, Need, approval, call, corrigendum, deletion, group, head, meeting, notice, questionnaire,
    questions, tap_consultation, workshop,
};
use crate::compose::Composer;
use crate::declared::{Declaration, Texts};
use crate::document::layout::{Layout, Part};
use crate::document::{Annex, Block, Line, Value};
use crate::locale::contract::{Contract, Message};
use crate::model::read::{Fields, Reader};
use crate::model::write;

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
pub struct Other(pub(super) Arc<dyn Foreign>);

/// Matter of a type that this library does not know.
pub(super) trait Foreign: Any + Send + Sync {
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

pub(super) const CONTRACT: Contract =
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
