//! What was made and is not saved: in memory, each work under a key that nobody guesses, and the last few alone.
//!
//! A browser opens a file by a link without headers, so the key is what lets it: whoever knows it was given it.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use crate::batch::Made;
use crate::diag::{Code, Diagnostic, Error};
use crate::serve::http::guard;

/// How many works are kept.
const WORKS: usize = 8;
/// How many bytes are kept; the last work is, whatever it takes.
const BYTES: usize = 256 << 20;

/// The last works, the newest first.
#[derive(Default)]
pub(super) struct Shelf(Mutex<VecDeque<Arc<Work>>>);

/// Files that were made together.
pub(super) struct Work {
    key: String,
    pub files: Vec<Made>,
}

/// A work as the page is told of it.
#[derive(Serialize)]
pub(super) struct Shelved {
    work: String,
    files: Vec<Kept>,
}

#[derive(Serialize)]
struct Kept {
    name: String,
    size: usize,
}

impl Work {
    fn size(&self) -> usize {
        self.files.iter().map(|file| file.bytes.len()).sum()
    }
}

impl Shelf {
    /// Keeps files, and forgets those of the oldest works.
    pub(super) fn put(&self, files: Vec<Made>) -> Result<Shelved, Error> {
        let unguessed = |error: io::Error| {
            let message = format!("the system has no random bytes: {error}");
            Error::from(Diagnostic::error(Code::Io, message))
        };
        let key = guard::drawn().map_err(unguessed)?;
        let kept =
            files.iter().map(|file| Kept { name: file.name.clone(), size: file.bytes.len() }).collect();
        let shelved = Shelved { work: key.clone(), files: kept };
        let mut works = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        works.push_front(Arc::new(Work { key, files }));
        let is_much = |works: &VecDeque<Arc<Work>>| {
            works.len() > WORKS || works.iter().map(|work| work.size()).sum::<usize>() > BYTES
        };
        while works.len() > 1 && is_much(&works) {
            works.pop_back();
        }
        Ok(shelved)
    }

    /// The work of a key, unless it was forgotten.
    pub(super) fn work(&self, key: &str) -> Option<Arc<Work>> {
        let works = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        works.iter().find(|work| work.key == key).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_works_are_kept() {
        let shelf = Shelf::default();
        let file = |size| vec![Made { name: "a".into(), bytes: vec![0; size] }];
        let works: Vec<String> = (0..=WORKS).map(|_| shelf.put(file(1)).unwrap().work).collect();
        assert!(shelf.work(&works[0]).is_none() && works[1..].iter().all(|key| shelf.work(key).is_some()));
        assert!(shelf.work("").is_none());
        let large = shelf.put(file(BYTES + 1)).unwrap().work;
        assert!(shelf.work(&large).is_some() && shelf.work(&works[WORKS]).is_none());
    }
}
