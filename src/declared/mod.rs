//! What a kind of letter declares of itself: the messages it says, the addresses it holds, the law it rests on.
//!
//! The rooms that read editions and compare them know kinds by this alone. The types stand here, their values in
//! `kinds`, and reach every room as an argument.

pub mod law;

use crate::diag::{Code, Diagnostic};
use crate::document::Value;
use crate::document::layout::{Layout, Node, PartRole, Trait};
pub use crate::locale::contract;
use contract::Contract;
use law::Law;

/// A kind of letter, as far as rooms below `kinds` know it.
#[derive(Debug, Clone, Copy)]
pub struct Declaration {
    /// Its messages; its name is the contract's.
    pub contract: Contract,
    /// Its addresses.
    pub layout: Layout,
    /// The rules of procedure that it is held to.
    pub law: Option<Law>,
    /// What its texts are.
    pub texts: Texts,
    /// Recommendations that its formulae cite and that are none of its texts.
    pub cites: &'static [&'static str],
}

/// What the texts of a letter are, and so by what values they are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// Recommendations, by their designations.
    Recommendations,
    /// Questions, by their numbers.
    Questions,
}

impl Declaration {
    /// The name of the kind, as `kind` in `circular.toml`.
    pub fn name(&self) -> &'static str {
        self.contract.name
    }

    /// Whether letters of the kind say nothing of their own: all their words are the circular's.
    pub fn says_no_words(&self) -> bool {
        self.contract.own.is_empty()
    }

    /// The address of what stands in the head of the letter in words of the circular's own, which is their message, too.
    pub fn own_subject(&self) -> Option<&'static str> {
        let own = |node: &Node| node.has(Trait::Prose) && node.children.is_empty();
        let head = self.layout.parts().filter(|part| part.role == PartRole::Head);
        head.flat_map(|part| part.nodes).find(|node| own(node)).and_then(Node::spelt)
    }

    /// Whether a value may name a text; a designation that the formulae cite does not.
    pub fn is_text(&self, value: &Value) -> bool {
        match (self.texts, value) {
            (Texts::Recommendations, Value::Designation(text)) => !self.cites.contains(&text.number.as_str()),
            (Texts::Questions, Value::Question(_)) => true,
            _ => false,
        }
    }
}

/// The kinds that are known, and what letters have in common whatever their kind.
///
/// ```
/// # let (folder, _) = tsb_circular::kinds::Folder::read("examples/tsb-195".as_ref(), &tsb_circular::kinds::ALL);
/// # let folder = folder.unwrap();
/// # let document = tsb_circular::kinds::edition(&folder, tsb_circular::lang::Lang::En, &Default::default()).unwrap();
/// use tsb_circular::document::Edition;
/// use tsb_circular::{drift, kinds};
///
/// let editions = [Edition::of(&document, "en"), Edition::of(&document, "en again")];
/// let report = drift::compare(&kinds::ALL, &editions, &Default::default());
/// assert_eq!(report.editions[1].id, "en-2");
/// ```
#[derive(Debug, Clone)]
pub struct Declared {
    /// What stands at the head of every letter.
    #[doc(hidden)]
    pub head: Declaration,
    /// The kinds, in the order of their registration.
    #[doc(hidden)]
    pub kinds: Vec<&'static Declaration>,
}

impl Declared {
    /// A kind by its name.
    pub(crate) fn get(&self, name: &str) -> Option<&'static Declaration> {
        self.kinds.iter().copied().find(|kind| kind.name() == name)
    }

    /// What is known of a letter of this kind; of one whose kind nobody knows, its head.
    pub(crate) fn of(&self, name: Option<&str>) -> &Declaration {
        name.and_then(|name| self.get(name)).unwrap_or(&self.head)
    }

    /// Why these kinds cannot stand together: two of one name, or two blocks of one address.
    pub(crate) fn soundness(&self) -> Vec<Diagnostic> {
        let mut out = Vec::new();
        for (index, kind) in self.kinds.iter().enumerate() {
            if self.kinds[..index].iter().any(|other| other.name() == kind.name()) {
                let message = format!("two kinds have the name `{}`", kind.name());
                out.push(Diagnostic::error(Code::Duplicate, message).hint("name one of them otherwise"));
            }
        }
        for declaration in [&self.head].into_iter().chain(self.kinds.iter().copied()) {
            for address in declaration.layout.twins() {
                let message = format!("the kind `{}` has two blocks at `{address}`", declaration.name());
                out.push(Diagnostic::error(Code::Duplicate, message).hint("spell one of them otherwise"));
            }
        }
        out
    }
}
