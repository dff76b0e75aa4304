//! `--kind`: of what kind the editions read are, where they do not tell themselves or the command knows better.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::declared::Declaration;
use crate::diag::{Code, Diagnostic, Place};
use crate::kinds::{self, Folder};
use crate::reading::Reading;
use crate::recognise::{self, Options, Recognition};

/// The word for no kind that is known.
const NONE: &str = "none";

/// The option of the verbs that read editions.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct KindArg {
    /// Of what kind all files are, or `none`: then only the head of the letter is read. Default: as each file tells.
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(names()))]
    kind: Option<String>,
}

impl KindArg {
    /// A file that was read, recognised as a letter of the kind that was named; with that, whether it tells another.
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
            let message = format!("this says what letters of the kind `{told}` say, and is read as `{name}`");
            Diagnostic::warning(Code::Inconsistent, message)
                .at(Place::file(&reading.path))
                .hint(format!("leave `--kind {name}` out, or name `--kind {told}`"))
        });
        (recognition, doubt)
    }

    /// What is to be said where the editions are a circular's own, which is of its kind whatever was named.
    pub(super) fn overruled(&self, folder: &Folder) -> Option<Diagnostic> {
        let (name, kind) = (self.kind.as_ref()?, folder.kind.name());
        let message = format!("this circular is of the kind `{kind}`, and `--kind` does not change that");
        let overruled = Diagnostic::warning(Code::Inconsistent, message)
            .at(Place::file(folder.path.join("circular.toml")))
            .hint(format!("leave `--kind {name}` out: it is for files"));
        (name != kind).then_some(overruled)
    }

    /// Whether the editions are to be read as of no kind.
    pub(super) fn is_none(&self) -> bool {
        self.kind.as_deref() == Some(NONE)
    }
}

/// The kinds that there are, and none.
fn names() -> Vec<&'static str> {
    kinds::ALL.iter().map(|kind| kind.name()).chain([NONE]).collect()
}
