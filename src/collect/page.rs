//! Replies that a page saved: of which letter each is, and of which edition of it.
//!
//! The words of a page do not come back with what was filled in on it. It says instead which edition it was, by a digest
//! of all of it; one that is not made of the letter as it is now had other words.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::problem::{Problem, ProblemCode};
use crate::compose::{Extent, Options};
use crate::html;
use crate::kinds::{self, Folder};
use crate::lang::Lang;
use crate::reading::Reading;

/// How much of a digest is shown.
const SHOWN: usize = 12;

/// The editions of a letter, by language; their digests are made when first asked for.
pub(super) struct Editions<'f> {
    folder: &'f Folder,
    digests: [OnceLock<BTreeSet<String>>; Lang::ALL.len()],
}

impl<'f> Editions<'f> {
    /// The editions of a letter: as it was issued, and its forms as its corrigenda leave them.
    pub(super) fn of(folder: &'f Folder) -> Self {
        Self { folder, digests: Default::default() }
    }

    /// That a page was none of these.
    pub(super) fn unknown(&self, reading: &Reading) -> Option<Problem> {
        let (said, lang) = (reading.properties.get(html::EDITION)?, reading.declared?);
        if self.digests(lang).contains(said) {
            return None;
        }
        let shown: String = said.chars().filter(|c| c.is_ascii_alphanumeric()).take(SHOWN).collect();
        let message =
            format!("the form was filled in on an edition that the letter does not make now ({shown}…)");
        let hint =
            "its words, the letter's or this program's were others: look at the page that was sent out";
        Some(Problem::new(ProblemCode::EditionUnknown, message).hint(hint))
    }

    fn digests(&self, lang: Lang) -> &BTreeSet<String> {
        self.digests[lang as usize].get_or_init(|| {
            let issued = self.folder.issued();
            let annexes = (0..).zip(&self.folder.circular.head.annexes).map(|(at, _)| Extent::Annex(at));
            let extents: Vec<Extent> = [Extent::Whole, Extent::Reply].into_iter().chain(annexes).collect();
            let made = |folder: &Folder, extent| {
                let options = Options { extent, ..Options::default() };
                Some(html::edition(&kinds::edition(folder, lang, &options).ok()?).to_string())
            };
            let folders = [&issued, self.folder];
            folders
                .into_iter()
                .flat_map(|folder| extents.iter().filter_map(move |it| made(folder, *it)))
                .collect()
        })
    }
}

/// What a page says of the letter that it is of, where that is another.
pub(super) fn other<'r>(reading: &'r Reading, name: &str) -> Option<&'r str> {
    let said =
        reading.properties.get("identifier").filter(|_| reading.properties.contains_key(html::EDITION))?;
    (said != name).then_some(said)
}
