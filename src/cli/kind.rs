//! `--kind`: the kind of the editions, if they do not tell it themselves or the user knows better.

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::diag::Error;
use crate::verbs::NamedKind;

/// The option of the verbs that read editions.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct KindArg {
    /// Kind of all the files; with `none`, only the head of each letter is read. Default: what each file tells.
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(NamedKind::names()))]
    kind: Option<String>,
}

impl KindArg {
    /// The kind that was named.
    pub(super) fn named(&self) -> Result<NamedKind, Error> {
        NamedKind::new(self.kind.clone())
    }
}
