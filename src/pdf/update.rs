//! An incremental update (ISO 32000-1, 7.5.6): appends objects to a file, with their own cross-reference table.
//!
//! The existing bytes stay as they are; an object with an old number replaces the old object.

use std::collections::BTreeMap;
use std::io::Write as _;

use hayro_syntax::object::{Dict, MaybeRef, Object};
use pdf_writer::{Chunk, Name, Null, Obj, Ref, Str};

/// Objects to be appended to a file.
pub(super) struct Update {
    base: Vec<u8>,
    /// The trailer's entries except `Size` and `Prev`, as written.
    trailer: String,
    /// Where the file's own cross-reference table begins.
    previous: usize,
    next: i32,
    objects: BTreeMap<i32, Chunk>,
}

impl Update {
    /// An update of this file, whose cross-reference table must be a plain one.
    pub(super) fn of(base: Vec<u8>) -> Result<Self, String> {
        let parsed = trailer(&base).ok_or("its trailer is not as expected")?;
        let (size, trailer, previous) = parsed;
        Ok(Self { base, trailer, previous, next: size, objects: BTreeMap::new() })
    }

    /// A number that no object has yet.
    pub(super) fn number(&mut self) -> Ref {
        self.next += 1;
        Ref::new(self.next - 1)
    }

    /// Where to write an object with this number.
    pub(super) fn chunk(&mut self, id: Ref) -> &mut Chunk {
        self.objects.entry(id.get()).insert_entry(Chunk::new()).into_mut()
    }

    /// The file with its update.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut out = self.base;
        if !out.ends_with(b"\n") {
            out.push(b'\n');
        }
        let mut offsets: Vec<(i32, usize)> = Vec::new();
        for (number, chunk) in &self.objects {
            offsets.push((*number, out.len()));
            out.extend_from_slice(chunk.as_bytes());
        }
        let table = out.len();
        out.extend_from_slice(b"xref\n");
        for section in offsets.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
            put(&mut out, format_args!("{} {}\n", section[0].0, section.len()));
            for (_, offset) in section {
                put(&mut out, format_args!("{offset:010} 00000 n\r\n"));
            }
        }
        put(
            &mut out,
            format_args!(
                "trailer\n<</Size {}{}/Prev {}>>\nstartxref\n{table}\n%%EOF\n",
                self.next, self.trailer, self.previous
            ),
        );
        out
    }
}

fn put(out: &mut Vec<u8>, what: std::fmt::Arguments<'_>) {
    out.write_fmt(what).expect("memory takes what is written");
}

/// Size, other entries and the table's place, from the end of a file as typst writes it.
fn trailer(base: &[u8]) -> Option<(i32, String, usize)> {
    let tail = &base[base.len().saturating_sub(2048)..];
    let at = tail.windows(8).rposition(|window| window == b"trailer\n")?;
    let tail = std::str::from_utf8(&tail[at + 8..]).ok()?;
    let (dict, rest) = tail.strip_prefix("<</Size ")?.split_once(">>\nstartxref\n")?;
    let digits = dict.find(|c: char| !c.is_ascii_digit())?;
    let previous = rest.lines().next()?.parse().ok()?;
    let plain = base.get(previous..)?.starts_with(b"xref");
    // An update of an update has an earlier table of its own.
    let entries = dict[digits..].split_once("/Prev ").map_or(&dict[digits..], |(entries, _)| entries);
    plain.then_some((dict[..digits].parse().ok()?, entries.to_owned(), previous))
}

/// Writes the entries of a dictionary as they are, except those left out.
pub(super) fn copy_entries(from: &Dict<'_>, to: &mut pdf_writer::Dict<'_>, without: &[&str]) {
    let mut entries: Vec<_> = from.entries().collect();
    entries.sort_by(|(a, _), (b, _)| a.as_ref().cmp(b.as_ref()));
    for (name, value) in entries.into_iter().filter(|(name, _)| !without.contains(&name.as_str())) {
        copy(value, to.insert(Name(name.as_ref())));
    }
}

/// Writes an object as it is.
pub(super) fn copy(value: MaybeRef<Object<'_>>, to: Obj<'_>) {
    match value {
        MaybeRef::Ref(id) => match i32::try_from(id.obj_number) {
            Ok(number) => to.primitive(Ref::new(number)),
            // Larger numbers are not valid object numbers (ISO 32000-2, Annex C).
            Err(_) => to.primitive(Null),
        },
        MaybeRef::NotRef(Object::Boolean(value)) => to.primitive(value),
        MaybeRef::NotRef(Object::Number(value)) => match i32::try_from(value.as_i64()) {
            Ok(whole) if f64::from(whole) == value.as_f64() => to.primitive(whole),
            _ => to.primitive(value.as_f32()),
        },
        MaybeRef::NotRef(Object::String(value)) => to.primitive(Str(value.as_bytes())),
        MaybeRef::NotRef(Object::Name(value)) => to.primitive(Name(value.as_ref())),
        MaybeRef::NotRef(Object::Dict(value)) => copy_entries(&value, &mut to.dict(), &[]),
        MaybeRef::NotRef(Object::Array(value)) => {
            let mut array = to.array();
            value.raw_iter().for_each(|item| copy(item, array.push()));
        }
        // A stream is never inside another object.
        MaybeRef::NotRef(Object::Null(_) | Object::Stream(_)) => to.primitive(Null),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_make_is_refused() {
        assert!(Update::of(b"%PDF-1.7\nstartxref\n9\n%%EOF".to_vec()).is_err());
    }
}
