//! How far a translation is, in the words of XLIFF: its states, and those of `status`.

use crate::status::{Stage, Standing};

/// How far a sentence is (XLIFF 2.1, 4.3.1.29 `state`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Progress {
    /// It is still to be translated, or again.
    Initial,
    /// It is translated.
    Translated,
    /// Somebody has read the translation against the original.
    Reviewed,
    /// It is ready to be sent out.
    Final,
}

/// What keeps a translation from what its state says.
pub(super) const UNREVIEWED: &str = "unreviewed";
/// That the original has changed.
pub(super) const STALE: &str = "stale";

/// How far a message is, and what more there is to say of it.
pub(super) fn progress(standing: &Standing) -> (Progress, Option<&'static str>) {
    match standing {
        Standing::Absent | Standing::Missing => (Progress::Initial, None),
        Standing::Stale(_) => (Progress::Initial, Some(STALE)),
        Standing::Unreviewed | Standing::Unused => (Progress::Translated, Some(UNREVIEWED)),
        Standing::Signed(signature) => match signature.state {
            Stage::Draft => (Progress::Initial, None),
            Stage::Final | Stage::Translated => (Progress::Translated, None),
            Stage::Revised => (Progress::Reviewed, None),
            Stage::Issued => (Progress::Final, None),
        },
    }
}

impl Progress {
    /// The state of XLIFF 2.
    pub fn two(self) -> &'static str {
        match self {
            Progress::Initial => "initial",
            Progress::Translated => "translated",
            Progress::Reviewed => "reviewed",
            Progress::Final => "final",
        }
    }

    /// The state of XLIFF 1.2.
    pub fn one(self, sub: Option<&str>) -> &'static str {
        match (self, sub) {
            (_, Some(STALE)) => "needs-adaptation",
            (_, Some(_)) => "needs-review-translation",
            (Progress::Initial, _) => "needs-translation",
            (Progress::Translated, _) => "translated",
            (Progress::Reviewed, _) => "signed-off",
            (Progress::Final, _) => "final",
        }
    }

    /// What a state of XLIFF 2 or 1.2 says; nothing where it says that somebody is still to look.
    pub fn of(state: &str, sub: Option<&str>) -> Option<Self> {
        if sub.is_some_and(|sub| [UNREVIEWED, STALE].iter().any(|own| sub == format!("tsb:{own}"))) {
            return None;
        }
        match state {
            "translated" => Some(Progress::Translated),
            "reviewed" | "signed-off" => Some(Progress::Reviewed),
            "final" => Some(Progress::Final),
            _ => None,
        }
    }

    /// The stage as which a message is signed that is so far.
    pub fn stage(self) -> Option<Stage> {
        match self {
            Progress::Initial => None,
            Progress::Translated => Some(Stage::Translated),
            Progress::Reviewed | Progress::Final => Some(Stage::Revised),
        }
    }
}
