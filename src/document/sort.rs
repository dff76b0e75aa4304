//! Sorts: what a place in a text may hold, told by the kind of value that is read there.
//!
//! A message's variable has a sort, and so has a place of the layout. Nobody guesses a sort from a
//! name; whoever declares a variable or an address declares its sort.

use super::field::FieldKind;
use super::value::Value;

/// What a place in a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sort {
    /// A study group.
    StudyGroup,
    /// Several study groups in a list, each said by one of these messages.
    StudyGroups(&'static [&'static str]),
    /// A Resolution of the assembly.
    Resolution,
    /// A TSB Circular.
    Circular,
    /// A TSB Collective letter.
    CollectiveLetter,
    /// How many there are.
    Count,
    /// The printed number of a paragraph, item, note or annex.
    Number,
    /// The letter or number that tells an annex.
    Mark,
    /// A year.
    Year,
    /// A section of a Resolution.
    Section,
    /// A clause of a Resolution.
    Clause,
    /// A percentage.
    Percentage,
    /// A day.
    Date,
    /// A span of days or months.
    Dates,
    /// A day and time in UTC.
    Deadline,
    /// A day and time at the place of what is spoken of.
    Time,
    /// An hour of the day.
    Hour,
    /// A Question of a study group.
    Question,
    /// So much money.
    Amount,
    /// A place or country.
    Place,
    /// A person.
    Person,
    /// A person whom no register need know: whatever stands there is the name.
    Named,
    /// A region of the world, for which a study group has a group of its own.
    Region,
    /// Where and when a Resolution was revised.
    Revision,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A telephone or fax number.
    Telephone,
    /// The symbol of a document.
    Symbol,
    /// A reference of the Bureau.
    Reference,
    /// A Recommendation alone.
    Designation,
    /// The working name of a draft.
    WorkingName,
    /// Draft texts with their working names, one or many.
    List,
    /// Lists of draft texts, each said by one of these messages.
    Groups(&'static [&'static str]),
    /// Where and when a meeting is, said by one of these messages.
    Meeting(&'static [&'static str]),
    /// The title of an office, said by one of these messages: a signature has no words of its own without it.
    Office(&'static [&'static str]),
    /// What a study group is called.
    GroupTitle,
    /// A blank of a form; the variable names the field.
    Blank(FieldKind),
    /// Words that are one in all languages: a message of `locales/neutral/`.
    Neutral(&'static str),
    /// Languages in a list, each named by one of these messages.
    Languages(&'static [&'static str]),
    /// Words of the circular's own within a formula, such as the title of an event: the message of its prose that is
    /// named like the variable.
    Title,
    /// Words in which no value is looked for.
    Words,
}

impl Sort {
    /// Whether this is the sort of a value.
    pub fn is_of(self, value: &Value) -> bool {
        match value {
            Value::Date(_) => self == Sort::Date,
            Value::Dates(..) | Value::HalfDays(_) | Value::Months(..) => self == Sort::Dates,
            Value::Deadline(_) => self == Sort::Deadline,
            Value::Time(_) => self == Sort::Time,
            Value::Hour(_) => self == Sort::Hour,
            Value::Question(_) => self == Sort::Question,
            Value::Amount { .. } => self == Sort::Amount,
            Value::Designation(_) => self == Sort::Designation,
            Value::WorkingName(_) => self == Sort::WorkingName,
            Value::Symbol(_) => self == Sort::Symbol,
            Value::Reference(_) => self == Sort::Reference,
            Value::Section(_) => self == Sort::Section,
            Value::Clause(_) => self == Sort::Clause,
            Value::Resolution(_) => self == Sort::Resolution,
            Value::Revision { .. } => self == Sort::Revision,
            Value::Percentage(_) => self == Sort::Percentage,
            Value::Telephone(_) => self == Sort::Telephone,
            Value::Email(_) => self == Sort::Email,
            Value::Url(_) => self == Sort::Url,
            Value::Circular(_) => self == Sort::Circular,
            Value::CollectiveLetter { .. } => self == Sort::CollectiveLetter,
            Value::StudyGroup(_) => self == Sort::StudyGroup,
            Value::Count(_) => self == Sort::Count,
            Value::Number(_) => matches!(self, Sort::Number | Sort::Mark),
            Value::Place(_) => self == Sort::Place,
            Value::Person(_) => matches!(self, Sort::Person | Sort::Named),
            Value::Region(_) => self == Sort::Region,
            Value::Quantity { .. } | Value::Office(_) | Value::Status(_) => false,
        }
    }
}
