//! `--kind`: the kind of the editions, if they do not tell it themselves or the user knows better.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::{self, Folder};
use crate::reading::Reading;
use crate::recognise::{self, Options, Recognition};

/// The word for letters of no known kind.
const NONE: &str = "none";

/// The option of the verbs that read editions.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct KindArg {
    /// Kind of all the files; with `none`, only the head of each letter is read. Default: what each file tells.
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(names()))]
    kind: Option<String>,
}

impl KindArg {
    /// Recognises a file as a letter of the named kind, with a warning if it looks like another.
    pub(super) fn recognise(
        &self,
        reading: &Reading,
        options: &Options<'_>,
    ) -> (Recognition, Option<Diagnostic>) {
        let Some(name) = &self.kind else {
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
        let (name, kind) = (self.kind.as_ref()?, folder.kind.name());
        let message = format!("this circular is of the kind `{kind}`, and `--kind` cannot change that");
        let overruled = Diagnostic::warning(Code::Inconsistent, message)
            .at(Place::file(&folder.source.path))
            .hint(format!("leave out `--kind {name}`: it applies to files only"));
        (name != kind).then_some(overruled)
    }

    /// Whether a kind was named, or none.
    pub(super) fn is_named(&self) -> bool {
        self.kind.is_some()
    }

    /// Whether the editions are to be read as letters of no kind.
    pub(super) fn is_none(&self) -> bool {
        self.kind.as_deref() == Some(NONE)
    }
}

/// All kinds, and `none`.
fn names() -> Vec<&'static str> {
    kinds::ALL.iter().map(|kind| kind.name()).chain([NONE]).collect()
}
