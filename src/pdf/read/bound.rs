//! What is refused before a PDF is parsed: files that are not PDFs, that are truncated or encrypted, or that would
//! grow too large when unpacked.
//!
//! The parser unpacks streams of objects whole, however large they become. So a file that could become too large is
//! first unpacked here, stream by stream, within bounds. Nothing that could grow without limit is passed on.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit};

use crate::diag::{Code, Diagnostic};
use crate::reading::Limits;

/// How many bytes one packed byte can become (RFC 1951: 258 bytes for two bits, and some overhead).
const RATIO: u64 = 1032;
/// How far after its key the list of a stream's filters is looked for.
const FILTERS: usize = 512;
/// How many times over a stream may be packed.
const PACKINGS: usize = 4;
/// Filters that unpack and are not bounded here. Present-day programs do not use them, and no field of a form needs them.
const GROWING: [&[u8]; 4] = [b"LZWDecode", b"LZW", b"RunLengthDecode", b"RL"];
/// How many streams are examined; a form has a few dozen.
const STREAMS: usize = 20_000;
/// How close to the end of the file the end-of-file mark must be.
const TAIL: usize = 2048;

/// The bytes as they can be handed to the parser.
///
/// Streams with filters that are not bounded here stay packed: their filters are renamed to ones that nobody knows. So
/// old pages and pictures keep no form from being read.
pub(super) fn checked(bytes: &[u8], limits: &Limits) -> Result<Vec<u8>, Diagnostic> {
    if bytes.len() as u64 > limits.file {
        return Err(too_large(format!("the file is larger than {} bytes", limits.file)));
    }
    let head = &bytes[..bytes.len().min(1024)];
    if find(head, b"%PDF-").is_none() {
        let what = if bytes.is_empty() { "the file is empty" } else { "this is not a PDF" };
        return Err(Diagnostic::error(Code::Io, what).hint("ask for the form as it was sent out, filled in"));
    }
    if !ends(bytes) {
        return Err(Diagnostic::error(Code::Io, "the file is cut short: the end of the PDF is missing")
            .hint("the latest entries are stored at the end: ask for the file again"));
    }
    if is_encrypted(bytes) {
        return Err(encrypted());
    }
    let mut out = bytes.to_vec();
    let once = packed_once(bytes, |at| out[at] = b'_');
    if !once || bytes.len() as u64 * RATIO > limits.package {
        weigh(bytes, limits)?;
    }
    Ok(out)
}

/// An error for an encrypted file, with what to do.
pub(super) fn encrypted() -> Diagnostic {
    Diagnostic::error(Code::Encrypted, "the PDF is encrypted").hint(
        "ask for it without a password or restrictions, or open it in a PDF viewer and save it without them",
    )
}

/// Whether nothing that could be an object follows the last end-of-file mark.
fn ends(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let Some(at) = tail.windows(5).rposition(|window| window == b"%%EOF") else { return false };
    find(&tail[at..], b" obj").is_none()
}

/// Whether a trailer names an encryption dictionary.
fn is_encrypted(bytes: &[u8]) -> bool {
    names(bytes).any(|(name, _, after)| {
        let next = after.iter().find(|byte| !byte.is_ascii_whitespace());
        name == b"Encrypt" && next.is_some_and(|next| next.is_ascii_digit() || *next == b'<')
    })
}

/// Whether every stream is packed with Flate, once, or not at all. Each place is told where the name of a filter begins
/// that is not bounded.
fn packed_once(bytes: &[u8], mut unbounded: impl FnMut(usize)) -> bool {
    let mut once = true;
    for (_, _, after) in names(bytes).filter(|(name, _, _)| name == b"Filter") {
        let from = bytes.len() - after.len();
        let value = &after[..after.len().min(FILTERS)];
        let spaces = value.len() - value.trim_ascii_start().len();
        let (start, value, most) = match &value[spaces..] {
            [b'[', rest @ ..] => {
                let end = rest.iter().position(|byte| *byte == b']').unwrap_or(0);
                (from + spaces + 1, &rest[..end], usize::MAX)
            }
            name @ [b'/', ..] => (from + spaces, name, 1),
            // Filters that another object names are not looked up.
            _ => (from, &[][..], 0),
        };
        let filters: Vec<(Vec<u8>, usize)> =
            names(value).map(|(name, at, _)| (name, start + at)).take(most).collect();
        let grows = filters.iter().filter(|(name, _)| GROWING.contains(&name.as_slice()));
        grows.for_each(|(_, at)| unbounded(*at));
        once &= filters.len() == 1 && !filters[0].0.starts_with(b"A");
    }
    once
}

/// Unpacks every stream within bounds, and counts.
fn weigh(bytes: &[u8], limits: &Limits) -> Result<(), Diagnostic> {
    let mut total = 0_u64;
    let mut streams = 0;
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], b"stream") {
        let keyword = from + at;
        from = keyword + b"stream".len();
        if bytes[..keyword].ends_with(b"end") {
            continue;
        }
        streams += 1;
        if streams > STREAMS {
            return Err(too_large(format!("the file has more than {STREAMS} streams")));
        }
        let rest = &bytes[from..];
        let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        let most = limits.part.min(limits.package - total);
        let written = if is_zlib(rest) { None } else { written_out(rest).filter(|out| is_zlib(out)) };
        total += unpacked(written.as_deref().unwrap_or(rest), most, PACKINGS).ok_or_else(|| {
            too_large(format!("one part of the file is larger than {most} bytes when unpacked"))
        })?;
    }
    Ok(())
}

/// How much a stream contains once unpacked, including anything packed inside it; `None` if that is too much.
fn unpacked(data: &[u8], most: u64, left: usize) -> Option<u64> {
    let limit = usize::try_from(most).unwrap_or(usize::MAX);
    let unpack = if is_zlib(data) { decompress_to_vec_zlib_with_limit } else { decompress_to_vec_with_limit };
    let out = match unpack(data, limit) {
        Ok(out) => out,
        Err(error) if error.status == TINFLStatus::HasMoreOutput => return None,
        Err(error) => error.output,
    };
    let size = out.len() as u64;
    if !is_zlib(&out) {
        return Some(size);
    }
    let inner = unpacked(&out, most - size, left.checked_sub(1)?)?;
    Some(size + inner)
}

/// What the characters of a seven-bit file stand for: ASCII85 or hexadecimal.
fn written_out(data: &[u8]) -> Option<Vec<u8>> {
    let until = |end: u8| {
        let end = data.iter().position(|byte| *byte == end)?;
        Some(data[..end].iter().copied().filter(|byte| !byte.is_ascii_whitespace() && *byte != 0))
    };
    let digits: Option<Vec<u8>> =
        until(b'>')?.map(|byte| Some(char::from(byte).to_digit(16)? as u8)).collect();
    if let Some(digits) = digits {
        return Some(digits.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).unwrap_or(&0)).collect());
    }
    let mut text = until(b'~')?;
    let mut out = Vec::new();
    while let Some(first) = text.next() {
        if first == b'z' {
            out.extend([0; 4]);
            continue;
        }
        let group: Vec<u8> = std::iter::once(first).chain(text.by_ref().take(4)).collect();
        let digits = group.iter().copied().chain(std::iter::repeat(b'u')).take(5);
        let mut value = digits.map(|byte| byte.checked_sub(b'!').filter(|digit| *digit < 85));
        let value =
            value.try_fold(0_u32, |value, digit| value.checked_mul(85)?.checked_add(u32::from(digit?)))?;
        out.extend(&value.to_be_bytes()[..group.len() - 1]);
    }
    Some(out)
}

fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [method, flags, ..]
        if method & 0x0f == 8 && (u16::from(*method) << 8 | u16::from(*flags)) % 31 == 0)
}

/// The names in a piece of a file, escapes resolved, each with where it begins and what follows it.
fn names(bytes: &[u8]) -> impl Iterator<Item = (Vec<u8>, usize, &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes.get(at..)?.iter().position(|byte| *byte == b'/')? + 1;
        let regular = |byte: &u8| !byte.is_ascii_whitespace() && !b"\0()<>[]{}/%".contains(byte);
        // No relevant name is longer.
        let length = bytes[start..].iter().take(64).take_while(|byte| regular(byte)).count();
        at = start + length;
        Some((unescaped(&bytes[start..at]), start, &bytes[at..]))
    })
}

fn unescaped(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        rest = after;
        let digit = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'#', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                rest = &after[2..];
            }
            _ => out.push(*first),
        }
    }
    out
}

fn too_large(message: String) -> Diagnostic {
    Diagnostic::error(Code::TooLarge, message)
        .hint("no reply is: ask for the form as it was sent out, filled in")
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(filter: &str, data: &[u8]) -> Vec<u8> {
        let head = format!("%PDF-1.7\n1 0 obj\n<</Filter{filter}/N 1/First 4>>\nstream\n");
        [head.as_bytes(), data, b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"].concat()
    }

    fn refused(filter: &str, data: &[u8]) -> Option<Code> {
        checked(&file(filter, data), &Limits { part: 1 << 20, package: 2 << 20, ..Limits::default() })
            .err()
            .map(|problem| problem.code)
    }

    #[test]
    fn what_unpacks_beyond_bounds_is_refused_however_it_is_packed() {
        let packed = |data: &[u8]| miniz_oxide::deflate::compress_to_vec_zlib(data, 9);
        let small = packed(b"nothing to see");
        let bomb = packed(&[0; 4 << 20]);
        let twice = packed(&bomb);
        let hex = |data: &[u8]| data.iter().map(|byte| format!("{byte:02x}")).collect::<String>() + ">";
        assert_eq!(refused("/FlateDecode", &small), None);
        assert_eq!(refused("/FlateDecode", &bomb), Some(Code::TooLarge));
        assert_eq!(refused("[/FlateDecode/Fl#61teDecode]", &twice), Some(Code::TooLarge));
        assert_eq!(refused("[/ASCIIHexDecode /FlateDecode]", hex(&small).as_bytes()), None);
        assert_eq!(refused("[/ASCIIHexDecode /FlateDecode]", hex(&bomb).as_bytes()), Some(Code::TooLarge));
        // Raw, without the head of zlib: readers unpack that as well.
        assert_eq!(refused("[/FlateDecode/Crypt]", &bomb[2..]), Some(Code::TooLarge));
    }

    #[test]
    fn what_is_packed_without_bounds_stays_packed() {
        let left = |filter: &str| {
            let bytes = checked(&file(filter, b"\x80\x0b"), &Limits::default()).unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            text.split_once("/Filter").unwrap().1.split_once("/N").unwrap().0.to_owned()
        };
        assert_eq!(left("/LZWDecode"), "/_ZWDecode");
        assert_eq!(left(" /RunLengthDecode"), " /_unLengthDecode");
        assert_eq!(left("[/ASCII85Decode /LZW /R#4c]"), "[/ASCII85Decode /_ZW /_#4c]");
        assert_eq!(left("[/FlateDecode]"), "[/FlateDecode]");
    }

    #[test]
    fn letters_and_digits_are_what_they_stand_for() {
        assert_eq!(written_out(b"87cUR\nD]~>").as_deref(), Some(&b"Hello"[..]));
        assert_eq!(written_out(b"48 65 6C 6c 6f>").as_deref(), Some(&b"Hello"[..]));
        assert_eq!(written_out(b"no end"), None);
    }

    #[test]
    fn a_file_that_goes_on_behind_its_end_is_cut() {
        let whole = file("/FlateDecode", b"");
        assert!(ends(&whole));
        assert!(!ends(&whole[..whole.len() - 6]));
        let more = [whole, b"9 0 obj\n<</V/assigns>>".to_vec()].concat();
        assert!(!ends(&more));
    }
}
