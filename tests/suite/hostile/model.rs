//! Models: TOML and JSON that nest, repeat and lie; and the examples with values changed at random.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use tsb_circular::diag::{Diagnostic, Source, has_errors};
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Circular, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::{Desk, holds, within};
use crate::examples::FOLDERS;
use crate::memory;

fn parsed(text: String) -> (Option<Circular>, Vec<Diagnostic>) {
    let (read, found) = kinds::ALL.parse(&Source::new("circular.toml", text));
    (read.map(|(_, circular)| circular), found)
}

#[test]
fn what_nests_without_end_is_refused() {
    let own = &FOLDERS[0].source.text;
    for (open, close) in [("[", "]"), ("{a=", "}"), ("[{a=", "}]")] {
        for depth in [100, 100_000] {
            let text = format!("x = {}1{}\n{own}", open.repeat(depth), close.repeat(depth));
            let (read, found) = parsed(text);
            assert!(read.is_none() && has_errors(&found), "{open}");
        }
    }
    for keys in [vec!["a"; 100_000].join("."), format!("[{}]\nx", vec!["a"; 100_000].join("."))] {
        let (read, found) = parsed(format!("{own}\n{keys} = 1\n"));
        assert!(read.is_none() && has_errors(&found));
    }
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{{\"circular\": {}1{}}}", open.repeat(100_000), close.repeat(100_000));
        let (read, found) = Folder::from_json(&Source::new("letter.json", text), &kinds::ALL);
        assert!(read.is_none() && has_errors(&found));
    }
}

#[test]
fn what_repeats_a_hundred_thousand_times_is_told_soon() {
    let addressee = "{ id = \"x\" }, ".repeat(100_000);
    let place = format!("place = \"{}\"", "a".repeat(100_000));
    let text = |number| format!("\n[[blocks]]\nid = \"b{number}\"\n");
    let blocks: String = (0..50_000).map(text).collect();
    let changes: [(&str, String); 4] = [
        ("to = [\"member", format!("to = [{addressee}\"member")),
        ("place = \"kigali\"", place),
        ("\n[[blocks]]", blocks + "\n[[blocks]]"),
        ("number = 58", "number = 58\n".repeat(100_000)),
    ];
    for (old, new) in changes {
        let desk = Desk::new("letter");
        desk.change("circular.toml", |text| {
            assert!(text.contains(old));
            text.replacen(old, &new, 1)
        });
        let ran = within(30, &["check", desk.path().to_str().unwrap()]);
        // Of blocks without words no edition is made; that is no error yet.
        assert!(matches!(ran.code, Some(0 | 1)), "{old}: {:?}", ran.code);
        assert!(ran.err.len() < 1 << 20 && ran.out.len() < 1 << 20, "{old}");
    }
}

/// Texts that are not what a field asks for, or are at its edge.
const TEXTS: &[&str] = &[
    "",
    " ",
    "x",
    "../../etc/passwd",
    "a/b",
    "\u{202e}",
    "\u{0}",
    "\u{f0000}",
    "9999-12-31",
    "0000-00-00",
    "2020-02-29T23:59:60Z",
    "X.1332",
    "member-states",
    "en",
    "{lang}",
    "https://a.b/{lang}",
    "javascript:x",
    "7/17",
    "geneva",
    "NaN",
    "ÄÖ",
    "العربية",
    "<b>",
    "{ $venue }",
    "]]>",
    "&lt;",
];

/// Names that a field may have.
const NAMES: &[&str] = &["id", "kind", "date", "to", "from", "facts", "blocks", "number", "x", "", "a.b"];

/// Values that are not what a field asks for, or are at its edge.
fn odd() -> impl Strategy<Value = Value> {
    let numbers = [json!(0), json!(-1), json!(1), json!(9999), json!(i64::MAX), json!(1e308), json!(0.5)];
    prop_oneof![
        select(TEXTS).prop_map(|text| json!(text)).boxed(),
        select(numbers.to_vec()).boxed(),
        select(vec![json!(true), json!([]), json!({}), json!([[]]), json!([{}]), Value::Null]).boxed(),
        Just(json!("a".repeat(5000))).boxed(),
    ]
}

/// A change of a tree: which value, and what is done with it.
#[derive(Debug, Clone)]
enum Change {
    Put(Value),
    Drop,
    Twice,
    Rename(&'static str),
}

fn change() -> impl Strategy<Value = (Vec<Index>, Change)> {
    let what = prop_oneof![
        4 => odd().prop_map(Change::Put),
        2 => Just(Change::Drop),
        2 => Just(Change::Twice),
        1 => select(NAMES).prop_map(Change::Rename),
    ];
    (vec(any::<Index>(), 1..6), what)
}

/// Goes down a tree as the indices say, and changes what is there.
fn changed(tree: &mut Value, way: &[Index], what: &Change) {
    let Some((here, rest)) = way.split_first() else { return };
    match tree {
        Value::Array(items) if !items.is_empty() => {
            let at = here.index(items.len());
            match (rest.is_empty(), what) {
                (false, _) => changed(&mut items[at], rest, what),
                (true, Change::Put(value)) => items[at] = value.clone(),
                (true, Change::Twice) => items.push(items[at].clone()),
                (true, _) => drop(items.remove(at)),
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            let name = fields.keys().nth(here.index(fields.len())).unwrap().clone();
            match (rest.is_empty(), what) {
                (false, _) => changed(fields.get_mut(&name).unwrap(), rest, what),
                (true, Change::Put(value)) => drop(fields.insert(name, value.clone())),
                (true, Change::Drop) => drop(fields.remove(&name)),
                (true, Change::Twice) => {
                    let value = fields[&name].clone();
                    fields.insert(format!("{name}-2"), value);
                }
                (true, Change::Rename(other)) => {
                    let value = fields.remove(&name).unwrap();
                    fields.insert((*other).to_owned(), value);
                }
            }
        }
        Value::Object(_) | Value::Array(_) => {}
        value => {
            if let Change::Put(other) = what {
                *value = other.clone();
            }
        }
    }
}

#[test]
fn examples_with_values_changed_are_read_or_told_and_their_editions_made_or_refused() {
    let letters: Vec<Value> = FOLDERS.iter().map(memory::value).collect();
    let changes = (any::<Index>(), vec(change(), 1..5));
    holds(800, &changes, |(which, changes)| {
        let mut letter = which.get(&letters).clone();
        changes.iter().for_each(|(way, what)| changed(&mut letter["circular"], way, what));
        let source = Source::new("letter.json", letter.to_string());
        let (folder, told) = Folder::from_json(&source, &kinds::ALL);
        let Some(folder) = folder else {
            prop_assert!(has_errors(&told), "no letter, and nothing told");
            return Ok(());
        };
        // Files are named for it: its name leads to no other folder.
        let name = folder.circular.name();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        prop_assert!(!name.is_empty() && name.chars().all(plain) && !name.starts_with('.'), "{name}");
        for lang in [Lang::En, Lang::Ar] {
            if let Ok(document) = kinds::edition(&folder, lang, &Options::default()) {
                text::write(&document);
            }
        }
        Ok(())
    });
}

#[test]
fn lines_of_toml_in_any_order_are_read_or_told() {
    let lines: Vec<&str> = FOLDERS.iter().flat_map(|folder| folder.source.text.lines()).collect();
    let odd = [
        "",
        "[",
        "]",
        "[[",
        "[[blocks]]",
        "[facts]",
        "x = ",
        "x = [",
        "= 1",
        "\"\"\"",
        "'''",
        "a.b.c = 1",
        "\u{0}",
        "\u{feff}",
        "kind = 'letter'",
        "date = 2020-02-30",
        "number = 0x7fffffffffffffff",
        "#",
    ];
    let line = prop_oneof![6 => select(lines), 1 => select(odd.to_vec())];
    holds(1500, &vec(line, 0..60), |lines| {
        let (read, found) = parsed(lines.join("\n"));
        prop_assert!(read.is_some() || has_errors(&found), "no letter, and nothing told");
        Ok(())
    });
}
