//! The kinds of findings: a closed set, each with an explanation.
//!
//! Names never change, because scripts and `--allow` files rely on them; `codes.md` says what each means, and a
//! test keeps the two in step.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::diag::{Severity, nearest};
use crate::document::Value;

/// The text of `codes.md`, with one section per code.
const MANUAL: &str = include_str!("codes.md");

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// The kind of a finding.
        ///
        /// ```
        /// use tsb_circular::drift::Code;
        ///
        /// assert_eq!("date-mismatch".parse(), Ok(Code::DateMismatch));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        #[schemars(rename = "FindingCode")]
        #[serde(rename_all = "kebab-case")]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of the manual.
            ///
            /// ```
            /// use tsb_circular::drift::Code;
            ///
            /// assert!(Code::ALL.iter().all(|code| code.explain().contains("Means: ")));
            /// ```
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The name, as in JSON and on the command line.
            ///
            /// ```
            /// use tsb_circular::drift::Code;
            ///
            /// assert_eq!(Code::BlockMissing.name(), "block-missing");
            /// ```
            pub const fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// The severity of such a finding; lower in summaries, where languages have more freedom.
            ///
            /// ```
            /// use tsb_circular::diag::Severity;
            /// use tsb_circular::drift::Code;
            ///
            /// assert_eq!(Code::DeadlineMismatch.severity(), Severity::Error);
            /// ```
            pub const fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A day or a span of days or months.
    DateMismatch = "date-mismatch", Error;
    /// The day and hour by which replies are due.
    DeadlineMismatch = "deadline-mismatch", Error;
    /// The number of a Recommendation.
    DesignationMismatch = "designation-mismatch", Error;
    /// A Recommendation number that is not written as it should be.
    DesignationMalformed = "designation-malformed", Error;
    /// The working name of a draft text.
    WorkingNameMismatch = "working-name-mismatch", Error;
    /// A document symbol.
    SymbolMismatch = "symbol-mismatch", Error;
    /// The reference of the letter.
    ReferenceMismatch = "reference-mismatch", Error;
    /// A section or clause of a Resolution.
    ClauseMismatch = "clause-mismatch", Error;
    /// A Resolution, or the place and year of its revision.
    ResolutionMismatch = "resolution-mismatch", Error;
    /// A percentage.
    PercentageMismatch = "percentage-mismatch", Error;
    /// A day and time at the place of a meeting.
    TimeMismatch = "time-mismatch", Error;
    /// An amount of money.
    AmountMismatch = "amount-mismatch", Error;
    /// A Question of a study group.
    QuestionMismatch = "question-mismatch", Error;
    /// A telephone or fax number.
    TelephoneMismatch = "telephone-mismatch", Error;
    /// An e-mail address.
    EmailMismatch = "email-mismatch", Error;
    /// A web address.
    UrlMismatch = "url-mismatch", Error;
    /// The number of a Circular or Collective letter.
    LetterMismatch = "letter-mismatch", Error;
    /// The number of a study group.
    GroupMismatch = "group-mismatch", Error;
    /// A stated count, against what is there.
    CountMismatch = "count-mismatch", Error;
    /// A printed number of a paragraph, note, item or annex.
    NumberMismatch = "number-mismatch", Error;
    /// A place.
    PlaceMismatch = "place-mismatch", Error;
    /// A person or an office.
    PersonMismatch = "person-mismatch", Error;
    /// How a meeting takes place.
    ModeMismatch = "mode-mismatch", Error;
    /// New, revised, corrigendum or amendment.
    StatusMismatch = "status-mismatch", Error;
    /// A value that the other editions state here.
    FactMissing = "fact-missing", Error;
    /// A value that no other edition states here.
    FactExtra = "fact-extra", Error;
    /// A draft text that a list lacks.
    ListMemberMissing = "list-member-missing", Error;
    /// A draft text that only one list has.
    ListMemberExtra = "list-member-extra", Error;
    /// The members of a list in a different order.
    ListOrder = "list-order", Warning;
    /// A block that the other editions have.
    BlockMissing = "block-missing", Error;
    /// A block that no other edition has.
    BlockExtra = "block-extra", Error;
    /// A block in a different place.
    BlockOrder = "block-order", Warning;
    /// Two paragraphs run together.
    BlockMerged = "block-merged", Warning;
    /// A whole annex.
    AnnexMissing = "annex-missing", Error;
    /// Much less text than the other editions have here.
    TextLost = "text-lost", Warning;
    /// A row of the reply form.
    FormRowMissing = "form-row-missing", Error;
    /// A row that no other edition has.
    FormRowExtra = "form-row-extra", Error;
    /// The rows in a different order.
    FormRowOrder = "form-row-order", Error;
    /// A box, an option or a blank of the reply form.
    FormOptionMissing = "form-option-missing", Error;
    /// An option that no other edition has.
    FormOptionExtra = "form-option-extra", Error;
    /// Boxes or options in a different order.
    FormOptionOrder = "form-option-order", Error;
    /// Somebody whom the other editions address.
    AddresseeMissing = "addressee-missing", Error;
    /// Somebody whom only one edition addresses.
    AddresseeExtra = "addressee-extra", Error;
    /// To in one edition, Copy in the others.
    AddresseeMoved = "addressee-moved", Error;
    /// A negation or exception lost or added.
    Polarity = "polarity", Error;
    /// Text left in another language.
    Untranslated = "untranslated", Error;
    /// A formula that is not quite the house's.
    FormulaDrift = "formula-drift", Warning;
    /// Singular or plural against the list that follows.
    HeadNounNumber = "head-noun-number", Warning;
    /// The note on Rec. ITU-T A.5 against the items.
    NoteA5 = "note-a5", Error;
    /// A summary that describes another Recommendation as its own.
    SummaryOtherText = "summary-other-text", Warning;
    /// The Recommendations, numbers and abbreviations that a summary names.
    SummaryReference = "summary-reference", Warning;
    /// A word or phrase twice in a row.
    PhraseDoubled = "phrase-doubled", Warning;
    /// The text shown against the target of its link.
    LinkMismatch = "link-mismatch", Error;
    /// The running head of another circular.
    RunningHead = "running-head", Error;
    /// Document properties of another circular.
    PropertyLeftover = "property-leftover", Warning;
    /// A tracked change that nobody accepted or rejected.
    PendingChange = "pending-change", Warning;
    /// A comment, or text that is highlighted or hidden.
    WorkingMark = "working-mark", Warning;
    /// `[TBD]` and the like.
    Placeholder = "placeholder", Error;
    /// The language declared against the language written.
    LanguageDeclared = "language-declared", Warning;
    /// The days of the letter against each other and against the rules of procedure of its kind.
    Timetable = "timetable", Error;
    /// Words that differ between two versions in one language.
    Wording = "wording", Note;
    /// A spelling against the typography of the language.
    Typography = "typography", Note;
    /// An abbreviation that one language alone introduces.
    Abbreviation = "abbreviation", Note;
    /// One official term rendered in several ways.
    TermVariants = "term-variants", Note;
    /// An entry of the `--allow` file that silences nothing.
    AllowStale = "allow-stale", Note;
}

impl Code {
    /// The code of a difference between two values of this kind.
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Date(_) | Value::Dates(..) | Value::HalfDays(_) | Value::Months(..) => Code::DateMismatch,
            Value::Time(_) | Value::Hour(_) => Code::TimeMismatch,
            Value::Question(_) => Code::QuestionMismatch,
            Value::Amount { .. } => Code::AmountMismatch,
            Value::Deadline(_) => Code::DeadlineMismatch,
            Value::Designation(_) => Code::DesignationMismatch,
            Value::WorkingName(_) => Code::WorkingNameMismatch,
            Value::Symbol(_) => Code::SymbolMismatch,
            Value::Reference(_) => Code::ReferenceMismatch,
            Value::Section(_) | Value::Clause(_) => Code::ClauseMismatch,
            Value::Resolution(_) | Value::Revision { .. } => Code::ResolutionMismatch,
            Value::Percentage(_) => Code::PercentageMismatch,
            Value::Quantity { .. } if value.kind() == "percentage" => Code::PercentageMismatch,
            Value::Telephone(_) => Code::TelephoneMismatch,
            Value::Email(_) => Code::EmailMismatch,
            Value::Url(_) => Code::UrlMismatch,
            Value::Circular(_) | Value::CollectiveLetter { .. } => Code::LetterMismatch,
            Value::StudyGroup(_) | Value::Region(_) => Code::GroupMismatch,
            Value::Count(_) | Value::Quantity { .. } => Code::CountMismatch,
            Value::Number(_) => Code::NumberMismatch,
            Value::Place(_) => Code::PlaceMismatch,
            Value::Office(_) | Value::Person(_) => Code::PersonMismatch,
            Value::Status(_) => Code::StatusMismatch,
        }
    }

    /// What the manual says about it: meaning, example, how to silence it.
    ///
    /// ```
    /// use tsb_circular::drift::Code;
    ///
    /// assert!(Code::Polarity.explain().starts_with("## polarity\n"));
    /// ```
    pub fn explain(self) -> &'static str {
        let head = format!("## {}\n", self.name());
        let Some(at) = MANUAL.find(&head) else { return "" };
        let section = &MANUAL[at..];
        let end = section[head.len()..].find("\n## ").map_or(section.len(), |end| head.len() + end + 1);
        &section[..end]
    }
}

impl Code {
    /// What it means: the paragraph of the manual that says so.
    pub(crate) fn means(self) -> &'static str {
        const MEANS: &str = "Means: ";
        let section = self.explain();
        let meaning = section.find(MEANS).map_or("", |at| &section[at + MEANS.len()..]);
        meaning.split("\n\n").next().unwrap_or(meaning)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Accepts a name; for a near miss, the error suggests the right one.
impl FromStr for Code {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Code::ALL.iter().copied().find(|code| code.name() == text).ok_or_else(|| {
            match nearest(text, Code::ALL.iter().map(|code| code.name())) {
                Some(near) => format!("`{text}` is not a drift code; did you mean `{near}`?"),
                None => format!("`{text}` is not a drift code"),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_section_and_every_section_its_code() {
        for code in Code::ALL {
            let section = code.explain();
            for part in ["Means: ", "Example: ", "Silence: "] {
                assert!(section.contains(part), "{code} lacks `{part}`");
            }
            assert!(section.contains(&format!("{:?}", code.severity()).to_lowercase()), "{code}: severity");
            assert!(
                code.means().ends_with(['.', '`']) && !code.means().contains("Example"),
                "{code}: {}",
                code.means()
            );
        }
        assert_eq!(MANUAL.matches("\n## ").count(), Code::ALL.len());
    }

    #[test]
    fn names_are_those_of_json() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_string(code).unwrap(), format!("\"{}\"", code.name()));
        }
    }

    #[test]
    fn a_near_miss_is_answered() {
        assert!("date-mismach".parse::<Code>().unwrap_err().contains("date-mismatch"));
    }
}
