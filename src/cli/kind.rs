//! `--kind`: of what kind the editions read are, where they do not tell themselves or the command knows better.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::kinds;
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
    /// A file that was read, recognised as a letter of the kind that was named.
    pub(super) fn recognise(&self, reading: &Reading, options: &Options<'_>) -> Recognition {
        match &self.kind {
            None => recognise::edition_with(&kinds::ALL, reading, options),
            Some(name) => {
                let kind = kinds::ALL.kind(name).map(|kind| &kind.declaration);
                recognise::edition_as(&kinds::ALL, reading, options, kind)
            }
        }
    }
}

/// The kinds that there are, and none.
fn names() -> Vec<&'static str> {
    kinds::ALL.iter().map(|kind| kind.name()).chain([NONE]).collect()
}
