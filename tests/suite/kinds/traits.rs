//! The table of `src/kinds/README.md` says of every trait which rooms ask for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::scan::{File, files};
use crate::examples::root;

/// The rooms, in the order of the table's columns.
const ROOMS: [&str; 4] = ["recognise", "import", "drift", "collect"];

/// The room that a file is of, as the table counts them.
fn room(path: &str) -> Option<&'static str> {
    if matches!(path, "kinds/head/import.rs" | "recognise/evidence.rs") {
        return Some("import");
    }
    ROOMS.into_iter().find(|room| path.strip_prefix(room).is_some_and(|rest| rest.starts_with('/')))
}

/// Every trait, as `src/document/layout.rs` has them.
fn traits(files: &[File]) -> BTreeSet<String> {
    let layout = files.iter().find(|file| file.path == "document/layout.rs").unwrap();
    let (_, body) = layout.code.split_once("pub enum Trait {\n").unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let variants = body.lines().filter_map(|line| line.strip_prefix("    "));
    variants.filter(|line| line.starts_with(char::is_uppercase)).map(name).collect()
}

/// The name at the beginning of a text.
fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric()).collect()
}

/// The traits that a file asks for.
fn asked(file: &File) -> Vec<String> {
    let spellings: &[&str] =
        if file.code.contains("Trait as T") { &["Trait::", "T::"] } else { &["Trait::"] };
    let named = |spelling: &&'static str| {
        let all = file.code.match_indices(*spelling);
        all.filter(|(at, _)| !file.code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            .map(|(at, _)| name(&file.code[at + spelling.len()..]))
            .collect::<Vec<_>>()
    };
    spellings.iter().flat_map(named).collect()
}

/// The table: each trait with the rooms whose cell in its row says something.
fn table() -> BTreeMap<String, BTreeSet<&'static str>> {
    let text = fs::read_to_string(root().join("src/kinds/README.md")).unwrap();
    let (_, table) = text.split_once("| trait |").unwrap();
    let mut out = BTreeMap::new();
    for row in table.lines().filter_map(|line| line.strip_prefix("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), ROOMS.len() + 2, "{row}");
        let rooms: BTreeSet<&str> = ROOMS
            .into_iter()
            .zip(&cells[1..])
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(room, _)| room)
            .collect();
        for known in cells[0].split("`, `").map(name) {
            assert!(out.insert(known.clone(), rooms.clone()).is_none(), "{known} has two rows");
        }
    }
    out
}

#[test]
fn the_table_of_traits_names_every_trait_and_the_rooms_that_ask_for_it() {
    let files = files();
    let table = table();
    assert_eq!(table.keys().cloned().collect::<BTreeSet<_>>(), traits(&files));
    let mut rooms: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for file in &files {
        for known in
            room(&file.path).into_iter().flat_map(|room| asked(file).into_iter().map(move |it| (it, room)))
        {
            rooms.entry(known.0).or_default().insert(known.1);
        }
    }
    for (known, told) in &table {
        let asking = rooms.get(known).unwrap_or_else(|| panic!("no room asks for {known}"));
        assert_eq!(asking, told, "{known}: the rooms that ask for it, and those that the table tells of");
    }
}
