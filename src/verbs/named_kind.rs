//! The kind of editions, if they do not tell it themselves or somebody knows better.

use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Error, Place, nearest};
use crate::kinds::{self, Folder};
use crate::reading::Reading;
use crate::recognise::{self, Options, Recognition};

/// The word for letters of no known kind.
const NONE: &str = "none";

/// A kind that was named, or none.
#[derive(Debug, Clone, Default)]
pub struct NamedKind(Option<String>);

impl NamedKind {
    /// The kind of this name; `none` for letters of no kind.
    ///
    /// # Errors
    /// When there is no such kind.
    pub fn new(name: Option<String>) -> Result<Self, Error> {
        let unknown = name.as_deref().filter(|name| !Self::names().contains(name));
        let Some(unknown) = unknown else { return Ok(Self(name)) };
        let error = Diagnostic::error(Code::InvalidValue, format!("there is no kind `{unknown}`"));
        let hint = match nearest(unknown, Self::names()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the kinds are {}", Self::names().join(", ")),
        };
        Err(error.hint(hint).into())
    }

    /// The names that there are: all kinds, and `none`.
    pub fn names() -> Vec<&'static str> {
        kinds::ALL.iter().map(|kind| kind.name()).chain([NONE]).collect()
    }

    /// Recognises a file as a letter of the named kind, with a warning if it looks like another.
    pub(super) fn recognise(
        &self,
        reading: &Reading,
        options: &Options<'_>,
    ) -> (Recognition, Option<Diagnostic>) {
        let Some(name) = &self.0 else {
            return (recognise::edition_with(&kinds::ALL, reading, options), None);
        };
        let named = kinds::ALL.kind(name).map(|kind| &kind.declaration);
        let recognition = recognise::edition_as(&kinds::ALL, reading, options, named);
        let told = || recognise::kind(&kinds::ALL, reading, options);
        let other = named.and_then(|_| told()).map(Declaration::name).filter(|told| told != name);
        let doubt = other.map(|told| {
            let message =
                format!("this is worded like a letter of the kind `{told}`, but is read as `{name}`");
            Diagnostic::warning(Code::Inconsistent, message)
                .at(Place::file(&reading.path))
                .hint(format!("leave out `--kind {name}`, or give `--kind {told}`"))
        });
        (recognition, doubt)
    }

    /// A warning if the editions are a circular's own and another kind was named: the circular keeps its kind.
    pub(super) fn overruled(&self, folder: &Folder) -> Option<Diagnostic> {
        let (name, kind) = (self.0.as_ref()?, folder.kind.name());
        let message = format!("this circular is of the kind `{kind}`, and `--kind` cannot change that");
        let overruled = Diagnostic::warning(Code::Inconsistent, message)
            .at(Place::file(&folder.source.path))
            .hint(format!("leave out `--kind {name}`: it applies to files only"));
        (name != kind).then_some(overruled)
    }

    /// Whether a kind was named, or none.
    pub(super) fn is_named(&self) -> bool {
        self.0.is_some()
    }

    /// Whether the editions are to be read as letters of no kind.
    pub(super) fn is_none(&self) -> bool {
        self.0.as_deref() == Some(NONE)
    }
}
