//! What is made once for each key and then shared: catalogs parsed, languages made ready.
//!
//! Only those who ask for the same key wait for it; others are made meanwhile.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Values by key, made when first asked for and kept for good.
pub(crate) struct Memo<K, V: 'static>(Mutex<BTreeMap<K, &'static OnceLock<V>>>);

impl<K: Ord, V> Memo<K, V> {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    /// The value of a key; made now if nobody asked before.
    pub(crate) fn get(&self, key: K, make: impl FnOnce() -> V) -> &'static V {
        let cell: &'static OnceLock<V> = {
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            known.entry(key).or_insert_with(|| Box::leak(Box::default()))
        };
        cell.get_or_init(make)
    }
}
