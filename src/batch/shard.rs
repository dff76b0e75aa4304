//! Shards: one set of circulars made by several runs, each of which makes its own part.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// Part `number` of `of`, written `2/5`.
///
/// In which part a circular is follows from its name alone, whatever else is in the set and in whatever order: the first
/// eight bytes of the name's SHA-256, as a big-endian number, modulo the parts, plus one.
///
/// ```
/// use tsb_circular::batch::Shard;
///
/// let shards: Vec<Shard> = (1..=5).map(|number| format!("{number}/5").parse().unwrap()).collect();
/// let parts = shards.iter().filter(|shard| shard.has("tsb-circular-195"));
/// assert_eq!(parts.count(), 1);
/// assert!("6/5".parse::<Shard>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shard {
    of: u32,
    number: u32,
}

impl Shard {
    /// Part `number`, from 1, of so many; none where there is no such part.
    ///
    /// ```
    /// use tsb_circular::batch::Shard;
    ///
    /// assert!(Shard::new(2, 5).is_some());
    /// assert!(Shard::new(6, 5).is_none());
    /// ```
    pub fn new(number: u32, of: u32) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { of, number })
    }

    /// Whether a circular of this name is in it.
    ///
    /// ```
    /// use tsb_circular::batch::Shard;
    ///
    /// let all = Shard::new(1, 1).expect("the only part");
    /// assert!(all.has("tsb-circular-195"));
    /// ```
    pub fn has(self, name: &str) -> bool {
        let hash = Sha256::digest(name);
        let place = hash.iter().take(8).fold(0, |sum, byte| (sum << 8) | u64::from(*byte));
        place % u64::from(self.of) == u64::from(self.number - 1)
    }

    /// The name of its manifest: `manifest.2-of-5.json`.
    pub(crate) fn manifest(self) -> String {
        format!("manifest.{}-of-{}.json", self.number, self.of)
    }

    /// The shard whose manifest has this name.
    pub(crate) fn of_manifest(name: &str) -> Option<Self> {
        let (number, of) = name.strip_prefix("manifest.")?.strip_suffix(".json")?.split_once("-of-")?;
        Self::new(number.parse().ok()?, of.parse().ok()?).filter(|shard| shard.manifest() == name)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts =
            text.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        let shard = parts.and_then(|(number, of)| Self::new(number, of));
        shard.ok_or_else(|| "a shard is written `2/5`: the second of five".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_disjoint_whole_and_even() {
        let shards: Vec<Shard> = (1..=4).filter_map(|number| Shard::new(number, 4)).collect();
        let mut sizes = [0; 4];
        for number in 1..=400 {
            let name = format!("tsb-circular-{number}");
            let parts: Vec<usize> = (0..4).filter(|at| shards[*at].has(&name)).collect();
            assert_eq!(parts.len(), 1, "{name}");
            sizes[parts[0]] += 1;
        }
        assert!(sizes.iter().all(|size| (70..130).contains(size)), "{sizes:?}");
    }

    #[test]
    fn a_manifest_is_known_by_its_name() {
        let shard: Shard = "2/5".parse().unwrap();
        assert_eq!(
            (shard.to_string(), shard.manifest()),
            ("2/5".to_owned(), "manifest.2-of-5.json".to_owned())
        );
        assert_eq!(Shard::of_manifest(&shard.manifest()), Some(shard));
        for other in
            ["manifest.json", "manifest.0-of-5.json", "manifest.6-of-5.json", "manifest.02-of-5.json"]
        {
            assert_eq!(Shard::of_manifest(other), None, "{other}");
        }
        for wrong in ["", "2", "0/5", "6/5", "1/0", "-1/5", "2/5/7"] {
            assert!(wrong.parse::<Shard>().is_err(), "{wrong}");
        }
    }
}
