//! What is kept from being edited: in comes a run of a text, out goes the kind of control that Word puts around it.

use crate::document::{Run, Value};

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
    /// As a value in a formula.
    Value(&'a Value),
    /// As words of a formula.
    Formula,
}

/// The link of a run, and how it is kept; `value` is what it shows. Formulae and their values are kept where they are locked.
pub(super) fn about<'t>(run: &'t Run, value: Option<&'t Value>, locks: bool) -> About<'t> {
    let kept = match (&run.fact, value) {
        (Some(fact), _) => Kept::Fact(fact),
        // What is counted before a paragraph changes when paragraphs do.
        (None, Some(Value::Number(_))) => Kept::Free,
        (None, Some(value)) if locks => Kept::Value(value),
        (None, None) if locks && run.formula => Kept::Formula,
        _ => Kept::Free,
    };
    About { link: run.link.as_deref(), kept }
}
