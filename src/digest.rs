//! Digests: in come bytes, out goes their SHA-256.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A SHA-256 as `sha256sum` writes it: 64 hexadecimal digits.
///
/// ```
/// use tsb_circular::batch::Digest;
///
/// let digest = Digest::of(b"abc").to_string();
/// assert_eq!(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// The digest of bytes.
    ///
    /// ```
    /// use tsb_circular::batch::Digest;
    ///
    /// assert_eq!(Digest::of(b"abc"), Digest::of("abc"));
    /// ```
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self::written(Sha256::new_with_prefix(bytes))
    }

    /// One digest of several named parts, in this order; none of them runs into the next.
    #[cfg(any(feature = "batch", test))]
    pub(crate) fn of_parts<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Self {
        let mut hash = Sha256::new();
        for (name, bytes) in parts {
            for part in [name.as_bytes(), bytes] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part);
            }
        }
        Self::written(hash)
    }

    /// Its 32 bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let digit = |at: usize| u8::from_str_radix(&self.0[at..at + 2], 16).unwrap_or_default();
        (0..self.0.len()).step_by(2).map(digit).collect()
    }

    fn written(hash: Sha256) -> Self {
        Self(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_runs_into_the_next() {
        let of =
            |parts: &[(&str, &str)]| Digest::of_parts(parts.iter().map(|(name, it)| (*name, it.as_bytes())));
        assert_ne!(of(&[("a", "b"), ("c", "d")]), of(&[("a", "bc"), ("", "d")]));
        assert_ne!(of(&[("a", "b")]), of(&[("a", "b"), ("", "")]));
    }
}
