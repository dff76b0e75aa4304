//! Families: what is named by data, and the messages by which a circular's own prose names it: `place-kigali`.
//!
//! How such a message begins is spelt here and nowhere else.

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// A place or country.
    Place,
    /// A person.
    Person,
    /// A study group.
    Group,
    /// A region.
    Region,
}

impl Family {
    /// Every family of which a circular's own prose may name one.
    pub const ALL: [Self; 3] = [Self::Place, Self::Person, Self::Group];

    /// What one of it is called, which is how its messages begin.
    pub const fn word(self) -> &'static str {
        match self {
            Family::Place => "place",
            Family::Person => "person",
            Family::Group => "group",
            Family::Region => "region",
        }
    }

    /// The message that names one of it.
    pub fn message(self, key: &str) -> String {
        format!("{}-{key}", self.word())
    }

    /// The family that a message is of, and whom it names there.
    pub fn of(message: &str) -> Option<(Self, &str)> {
        let (word, key) = message.split_once('-')?;
        Self::ALL.into_iter().find(|family| family.word() == word).map(|family| (family, key))
    }

    /// The same of all families, those too of which no letter has names of its own.
    pub fn named(message: &str) -> Option<(Self, &str)> {
        let region = || message.strip_prefix(Self::Region.word())?.strip_prefix('-');
        Self::of(message).or_else(|| Some((Self::Region, region()?)))
    }

    /// The attributes that its messages have beside their value.
    pub const fn attributes(self) -> &'static [&'static str] {
        match self {
            Family::Place => &["in"],
            Family::Person | Family::Group | Family::Region => &[],
        }
    }
}
