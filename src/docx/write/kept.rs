//! What is kept from being edited: in comes a run of a text, out goes the kind of control that Word puts around it.

use crate::document::{Inline, Run, Text, Value};

/// Where a run leads, and how it is kept from being edited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct About<'a> {
    /// Where a click leads.
    pub link: Option<&'a str>,
    /// How it is kept.
    pub kept: Kept<'a>,
}

/// How words are kept from being edited: each kind by a control of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kept<'a> {
    /// Not at all.
    #[default]
    Free,
    /// As the fact of the circular that prose prints with them, by its name.
    Fact(&'a str),
    /// As a value in a formula, and as the working name that stands with it.
    Value(&'a Value, Option<&'a Value>),
    /// As a name with a no-break hyphen, in a formula or not.
    Name { formula: bool },
    /// As words of a formula.
    Formula,
}

/// The link of a run, and how it is kept; `value` is what it shows. Formulae and their values are kept where they are locked.
///
/// Of a number that is counted, [`counted`] says it.
pub(super) fn about<'t>(run: &'t Run, value: Option<&'t Value>, locks: bool) -> About<'t> {
    let kept = match (&run.fact, value) {
        (Some(fact), _) => Kept::Fact(fact),
        (None, Some(Value::Number(_))) => Kept::Free,
        (None, Some(value)) if locks => Kept::Value(value, None),
        (None, None) if locks && run.formula => Kept::Formula,
        _ => Kept::Free,
    };
    About { link: run.link.as_deref(), kept }
}

/// How the number is kept that stands here in a text. Among words of a formula it is one of them, or a value where it needs
/// a run of its own; what is counted before a paragraph changes when paragraphs do.
pub(super) fn counted<'t>(text: &'t Text, at: usize, rtl: bool) -> Kept<'t> {
    let before = at.checked_sub(1).and_then(|before| text.0.get(before));
    match (before, text.0.get(at)) {
        (Some(Inline::Words(run)), Some(Inline::Fact(fact))) if run.formula && run.fact.is_none() => {
            if rtl {
                Kept::Value(&fact.value, None)
            } else {
                Kept::Formula
            }
        }
        _ => Kept::Free,
    }
}
