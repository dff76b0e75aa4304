//! Replies to a letter that were dropped, counted: what they say, and tables of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Desk;
use super::dropped::files;
use super::shelf::Shelved;
use crate::batch::Made;
use crate::collect::{Gathered, Options, Received};
use crate::diag::{Diagnostics, Error, Source};
use crate::serve::request::File;
use crate::verbs::collect::Found;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    letter: String,
    replies: Vec<File>,
    /// The CSV file that says when replies were received.
    received: Option<File>,
    /// Whether those that came late count too.
    late: bool,
}

/// What the replies say.
#[derive(Serialize)]
pub(super) struct Counted {
    found: Found,
    /// What the texts are called, by their ids.
    names: BTreeMap<String, String>,
    #[serde(flatten)]
    shelved: Shelved,
    diagnostics: Diagnostics,
}

/// Counts replies.
pub(super) fn count(desk: &Desk, asked: Count) -> Result<Counted, Error> {
    let (folder, _) = desk.open(&asked.letter)?;
    let received = match files(asked.received.into_iter().collect())?.pop() {
        Some((name, bytes)) => {
            Received::parse(&Source::new(name, String::from_utf8_lossy(&bytes).into_owned()))?
        }
        None => Received::default(),
    };
    let options = Options { received: received.clone(), late: asked.late, limits: desk.options.of_replies };
    let found = Found::collect(&folder, &Gathered::held(files(asked.replies)?), &options)?;
    let mut diagnostics = found.missing(&received);
    diagnostics.extend(found.uncounted());
    diagnostics.extend(found.unread());
    let named = |ending: &str, bytes| Made { name: format!("{}.replies.{ending}", found.circular()), bytes };
    let made = vec![named("xlsx", found.xlsx()?), named("csv", found.csv())];
    let names = match &found {
        Found::Counted(counted) => {
            counted.texts.iter().map(|text| (text.id.clone(), text.name.clone())).collect()
        }
        Found::Answers(_) => BTreeMap::new(),
    };
    Ok(Counted { names, shelved: desk.shelf.put(made)?, diagnostics, found })
}
