//! Every source file outside `src/kinds`, as code without comments, tests and literals, and the literals for
//! themselves.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;

use tsb_circular::inside::declared::Declaration;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds;

use crate::examples::root;
use crate::rooms::sources;

/// Literals that are something else than an address or a message of a kind: the file, the literal, and what it is.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("drift/code.rs", "note-a5", "the name of a finding"),
    ("drift/mod.rs", "status", "the name of a check"),
    ("drift/report/place.rs", "place-date", "an address, to say what it is called"),
    ("import/links.rs", "link-{number}", "the name of a fact"),
    ("import/review.rs", "author", "the head of a column"),
    ("import/review.rs", "edition", "the head of a column"),
    ("model/blocks.rs", "languages", "a field of circular.toml"),
    ("model/signature.rs", "original-signed", "a word of `signature` in circular.toml"),
];

/// What takes a message or a part of an address.
const CALLS: &[&str] = &[
    "say",
    "plain",
    "say_plain",
    "assemble",
    "paragraph",
    "prose",
    "has",
    "message",
    "messages_of",
    "wording",
    "furniture",
    "neutral",
    "child",
    "key",
];

/// What a message, or a list of them, is called in code.
const NAMES: &[&str] = &["id", "ids", "message", "messages"];

/// A source file below `src`.
pub struct File {
    /// Its path there.
    pub path: String,
    /// Its code: comments, tests and the contents of literals are blank.
    pub code: String,
    /// Its literals, each with the place where its opening quotation mark stands.
    pub literals: Vec<(usize, String)>,
}

/// Every source file below `src`.
pub fn files() -> Vec<File> {
    let src = root().join("src");
    let mut paths = Vec::new();
    sources(&src, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let (mut code, mut literals) = lexed(&text);
            for test in tests(&code) {
                literals.retain(|(at, _)| !test.contains(at));
                code.replace_range(test.clone(), &" ".repeat(test.len()));
            }
            let path = path.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
            File { path, code, literals }
        })
        .collect()
}

/// Where a literal that begins in this text ends, behind its closing quotation mark; none where no literal begins.
fn literal(text: &str) -> Option<usize> {
    let raw = text.strip_prefix('r').map(|rest| rest.trim_start_matches('#'));
    if let Some(body) = raw.and_then(|rest| rest.strip_prefix('"')) {
        let opening = text.len() - body.len();
        let closing = format!("\"{}", "#".repeat(opening - 2));
        return Some(opening + body.find(&closing)? + closing.len());
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            _ if c == quote => return Some(at + 1),
            // What no quotation mark follows is a lifetime.
            _ if quote == '\''
                && !text[at + c.len_utf8()..].starts_with('\'')
                && !text.starts_with("'\\") =>
            {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// A text of Rust with comments and the contents of literals blank, and its literals.
fn lexed(text: &str) -> (String, Vec<(usize, String)>) {
    let (mut code, mut literals, mut at) = (String::new(), Vec::new(), 0);
    let word = |c: char| c.is_alphanumeric() || c == '_';
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == 'r' && code.ends_with(word) {
            0
        } else if let Some(end) = literal(rest) {
            let inside = rest[..end].trim_start_matches(['r', '#']).trim_end_matches('#');
            literals.push((at, inside[1..inside.len() - 1].to_owned()));
            end
        } else {
            0
        };
        if end == 0 {
            code.push(c);
            at += c.len_utf8();
        } else {
            code.extend(rest[..end].bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
            at += end;
        }
    }
    (code, literals)
}

/// Where code is that is compiled for tests alone.
fn tests(code: &str) -> Vec<Range<usize>> {
    let item = |(at, _): (usize, &str)| {
        let mut depth = 0;
        let end = code[at..].char_indices().find(|(_, c)| {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0 && matches!(c, '}' | ';')
        });
        at..end.map_or(code.len(), |(end, _)| at + end + 1)
    };
    code.match_indices("#[cfg(test)]").map(item).collect()
}

/// Whether this code ends in a call that takes a message or a part of an address.
fn called(before: &str) -> bool {
    opened(before, '(').is_some_and(|open| {
        let callee = before[..open].rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next();
        callee.is_some_and(|callee| CALLS.contains(&callee))
    })
}

/// Whether a message may be due where this code ends: in a constant, or beside what is called one.
fn named(before: &str) -> bool {
    let statement = &before[before.rfind([';', '{', '}']).map_or(0, |end| end + 1)..];
    let block = opened(before, '{').map_or("", |open| {
        let head = &before[..open];
        &head[head.rfind([';', '{', '}']).map_or(0, |end| end + 1)..]
    });
    let matched = block.rfind("match ").map_or("", |at| &block[at..]);
    let names = |code: &str| {
        code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| NAMES.contains(&word))
    };
    names(statement) || names(matched) || in_constant(before)
}

/// Where the innermost bracket of this kind opens that is still open where this code ends.
fn opened(before: &str, bracket: char) -> Option<usize> {
    let closing = if bracket == '(' { ')' } else { '}' };
    let mut depth = 0;
    before.char_indices().rev().find_map(|(at, c)| {
        depth += i32::from(c == closing) - i32::from(c == bracket);
        (depth < 0).then_some(at)
    })
}

/// Whether this code ends within the value of a constant.
fn in_constant(before: &str) -> bool {
    let items = ["const ", "static "].into_iter().flat_map(|word| before.rmatch_indices(word));
    let begun = items.map(|(at, _)| at).filter(|at| !before[..*at].ends_with('\'')).max();
    let Some(begun) = begun.filter(|at| !before[*at..].starts_with("const fn")) else { return false };
    let mut depth = 0;
    before[begun..].chars().all(|c| {
        depth += i32::from("([{".contains(c)) - i32::from(")]}".contains(c));
        depth > 0 || c != ';'
    })
}

/// What the kinds spell.
struct Spelt {
    /// The first segments of addresses below which others stand, each with a stroke.
    roots: BTreeSet<String>,
    segments: BTreeSet<&'static str>,
    messages: BTreeSet<&'static str>,
}

impl Spelt {
    fn new() -> Self {
        let (mut roots, mut segments, mut messages) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for Declaration { contract, layout, .. } in kinds::ALL.iter().map(|kind| &kind.declaration) {
            for (address, found) in layout.addresses() {
                roots.extend(address.split_once('/').map(|(root, _)| format!("{root}/")));
                segments.extend(found.node().spelt());
            }
            for message in contract.messages() {
                messages.extend([Some(message.id), message.id.split('.').next()].into_iter().flatten());
            }
        }
        Self { roots, segments, messages }
    }

    /// What a literal is of a kind; a single word may mean anything but where an address or a message is due.
    fn is(&self, literal: &str, before: &str) -> Option<&'static str> {
        let due = called(before);
        let telling = literal.contains(['-', '.']) || named(before);
        // What a format puts together counts by its beginning.
        let literal = literal.split_once('{').map_or(literal, |(beginning, _)| beginning);
        let begins = literal.ends_with(['-', '.']) && literal.len() > 1;
        if self.roots.iter().any(|root| literal.starts_with(root.as_str())) {
            Some("an address")
        } else if due && self.segments.contains(literal) {
            Some("a part of an address")
        } else if (telling || due) && self.messages.contains(literal) {
            Some("a message")
        } else if begins && self.messages.iter().any(|message| message.starts_with(literal)) {
            Some("the beginning of a message")
        } else {
            None
        }
    }
}

#[test]
fn no_room_spells_an_address_or_a_message_of_a_kind() {
    let spelt = Spelt::new();
    let (mut found, mut met) = (Vec::new(), BTreeSet::new());
    for file in files().iter().filter(|file| !file.path.starts_with("kinds/")) {
        for (at, literal) in &file.literals {
            let Some(what) = spelt.is(literal, &file.code[..*at]) else { continue };
            match ELSEWHERE.iter().position(|(path, other, _)| *path == file.path && other == literal) {
                Some(known) => drop(met.insert(known)),
                None => {
                    let line = file.code[..*at].matches('\n').count() + 1;
                    found.push(format!("src/{}:{line}: \"{literal}\" is {what}", file.path));
                }
            }
        }
    }
    assert!(found.is_empty(), "ask a trait instead:\n{}", found.join("\n"));
    let idle: Vec<_> = (0..ELSEWHERE.len()).filter(|at| !met.contains(at)).map(|at| ELSEWHERE[at]).collect();
    assert!(idle.is_empty(), "met nowhere: {idle:?}");
}

#[test]
fn the_scan_sees_addresses_and_messages_and_nothing_else() {
    let spelt = Spelt::new();
    let is = |literal, before| spelt.is(literal, before);
    assert_eq!(is("letter/intent", ""), Some("an address"));
    assert_eq!(is("annex-2/", ""), Some("an address"));
    assert_eq!(is("a5", ".child("), Some("a part of an address"));
    assert_eq!(is("form-intro", ""), Some("a message"));
    assert_eq!(is("item.new", ""), Some("a message"));
    for before in [
        "self.say(",
        "name(self.say(",
        "const PARTS: [&str; 2] = [",
        "if pattern.id == ",
        "match id { ",
        "matches!(self.message.as_deref(), Some(",
    ] {
        assert_eq!(is("union", before), Some("a message"), "{before}");
    }
    assert_eq!(is("item.{status}", ""), Some("the beginning of a message"));
    assert_eq!(is("note-ipr.", ""), Some("the beginning of a message"));
    for other in ["subject", "union", "block-missing", "text/plain", "letters/intent", "-", "."] {
        for before in ["let word = ", "const fn a() { b(", "const A: u8 = 1; let word = ", "match word { "] {
            assert_eq!(is(other, before), None, "{before}{other}");
        }
    }
}

#[test]
fn comments_and_tests_are_no_code() {
    let text = "fn a<'a>() { b('\"', '\\'', r#\"one\"#, \"t\\\"wo\") } // \"three\"\n#[cfg(test)]\nmod tests { f(\"four\"); }\nfn z() {}";
    let (code, literals) = lexed(text);
    let words: Vec<&str> = literals.iter().map(|(_, word)| word.as_str()).collect();
    assert_eq!(words, ["\"", "\\'", "one", "t\\\"wo", "four"]);
    assert_eq!(code.len(), text.len());
    assert!(code.contains("fn a<'a>()") && !code.contains("three"));
    let test = &tests(&code)[0];
    assert!(test.contains(&literals[4].0) && !test.contains(&literals[3].0));
    assert!(code[test.end..].contains("fn z()"));
}
