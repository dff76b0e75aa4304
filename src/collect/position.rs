//! The position of a Member State on a text: in come the four marks of the form, out goes what they say together.
//!
//! The table is total. Every combination of marks has its position, and marks that say two things say
//! none. A form on which one approves has two of them. A form on which one objects has one mark a text: an unmarked text beside a marked one is not objected to.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The four marks of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// The outer box: assigns authority.
    pub assigns: bool,
    /// The option in it: no comments or suggested changes.
    pub no_comments: bool,
    /// The option in it: comments and suggested changes are attached.
    pub comments: bool,
    /// The outer box: does not assign authority.
    pub does_not_assign: bool,
}

/// What the marks of a text say.
///
/// ```
/// use tsb_circular::collect::Position;
///
/// let position: Position = serde_json::from_str("\"assigns-with-comments\"")?;
/// assert_eq!(position, Position::AssignsWithComments);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Position {
    /// It assigns authority.
    Assigns,
    /// It assigns authority, with comments.
    AssignsWithComments,
    /// It does not assign authority.
    DoesNotAssign,
    /// It says nothing.
    Blank,
    /// It says two things.
    Contradictory,
    /// It objects.
    Objects,
    /// It does not object.
    DoesNotObject,
    /// It approves.
    Approves,
    /// It does not approve.
    DoesNotApprove,
}

impl Marks {
    /// Every combination, from none to all.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..16_u8).map(|bits| Self {
            assigns: bits & 1 != 0,
            no_comments: bits & 2 != 0,
            comments: bits & 4 != 0,
            does_not_assign: bits & 8 != 0,
        })
    }

    /// What they say.
    pub(crate) fn position(self) -> Position {
        let Self { assigns, no_comments, comments, does_not_assign } = self;
        match (assigns, no_comments, comments, does_not_assign) {
            (_, true, true, _) => Position::Contradictory,
            (false, false, false, true) => Position::DoesNotAssign,
            (_, _, _, true) => Position::Contradictory,
            (_, false, true, false) => Position::AssignsWithComments,
            (true, _, false, false) | (false, true, false, false) => Position::Assigns,
            (false, false, false, false) => Position::Blank,
        }
    }

    /// Whether an option is marked and the box around it is not.
    pub(crate) fn inner_alone(self) -> bool {
        !self.assigns && (self.no_comments || self.comments)
    }
}

impl Position {
    /// Whether it counts as a reply.
    ///
    /// ```
    /// use tsb_circular::collect::Position;
    ///
    /// assert!(Position::DoesNotAssign.counts());
    /// assert!(!Position::Contradictory.counts());
    /// ```
    pub fn counts(self) -> bool {
        !matches!(self, Position::Blank | Position::Contradictory)
    }

    /// Whether it supports what is put forward: consideration for approval, an approval, or a deletion.
    ///
    /// ```
    /// use tsb_circular::collect::Position;
    ///
    /// assert!(Position::Approves.supports());
    /// assert!(!Position::Objects.supports());
    /// ```
    pub fn supports(self) -> bool {
        matches!(
            self,
            Position::Assigns | Position::AssignsWithComments | Position::DoesNotObject | Position::Approves
        )
    }

    /// What the marks of a form on which one objects say: those of a text that is left unmarked say nothing until it
    /// is known that another is marked.
    pub(super) fn of_objection(marks: Marks) -> Self {
        if marks.does_not_assign { Position::Objects } else { Position::Blank }
    }

    /// What the marks of a form say on which one approves or does not.
    pub(super) fn of_majority(marks: Marks) -> Self {
        match marks.position() {
            Position::Assigns => Position::Approves,
            Position::DoesNotAssign => Position::DoesNotApprove,
            other => other,
        }
    }

    /// Whether it announces comments or reasons that are attached.
    pub(crate) fn announces(self) -> bool {
        matches!(self, Position::AssignsWithComments | Position::DoesNotAssign)
    }

    /// Its name, as in JSON.
    ///
    /// ```
    /// use tsb_circular::collect::Position;
    ///
    /// assert_eq!(Position::DoesNotObject.name(), "does-not-object");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Position::Assigns => "assigns",
            Position::AssignsWithComments => "assigns-with-comments",
            Position::DoesNotAssign => "does-not-assign",
            Position::Blank => "blank",
            Position::Contradictory => "contradictory",
            Position::Objects => "objects",
            Position::DoesNotObject => "does-not-object",
            Position::Approves => "approves",
            Position::DoesNotApprove => "does-not-approve",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_of_marks_has_the_position_of_the_table() {
        use Position::*;
        // Assigns 1, no comments 2, comments 4, does not assign 8.
        let expected = [
            Blank,
            Assigns,
            Assigns,
            Assigns,
            AssignsWithComments,
            AssignsWithComments,
            Contradictory,
            Contradictory,
            DoesNotAssign,
            Contradictory,
            Contradictory,
            Contradictory,
            Contradictory,
            Contradictory,
            Contradictory,
            Contradictory,
        ];
        let found: Vec<Position> = Marks::all().map(Marks::position).collect();
        assert_eq!(found, expected);
    }
}
