//! A translated message as it stands in the prose: in come the variants of a message, out goes its entry in Fluent. What
//! all variants say at their beginning and end is said once, sentence by sentence.

use std::collections::BTreeMap;

use super::content::{Content, sentences};
use super::units::{Message, lead, whole};
use crate::lang::Lang;
use crate::locale::rewrite;

/// How far the lines of a message stand in.
const INDENT: usize = 4;

/// The file with the message as these variants say it. A text of one line begins where it began, or where that of the
/// original does.
pub(super) fn rewritten(
    file: &str,
    original: &str,
    message: &Message,
    contents: &[Content],
    lang: Lang,
) -> String {
    let of = whole(&message.id);
    match message.id.split_once('.') {
        Some((_, attribute)) => {
            let pattern = pattern(message, contents, lang, 2 * INDENT);
            let entry = format!("{of} =\n{:INDENT$}.{attribute} ={pattern}\n", "");
            rewrite::replaced(file, &message.id, &entry)
        }
        None => {
            let beside = [file, original].into_iter().find_map(|file| rewrite::begins_beside(file, of));
            let pattern = pattern(message, contents, lang, INDENT);
            let entry = match beside == Some(false) && !pattern.starts_with('\n') {
                true => format!("{of} =\n{:INDENT$}{}\n", "", guarded(pattern.trim_start())),
                false => format!("{of} ={pattern}\n"),
            };
            rewrite::replaced_value(file, of, &entry)
        }
    }
}

/// What stands behind the equals sign.
fn pattern(message: &Message, contents: &[Content], lang: Lang, indent: usize) -> String {
    let keys: Vec<&[String]> = message.variants.iter().map(|variant| variant.keys.as_slice()).collect();
    let variants: Vec<Vec<String>> = contents.iter().map(|content| atoms(content, lang)).collect();
    let text = selected(&message.selectors, &keys, &variants, indent);
    match text.contains('\n') {
        true => format!("\n{:indent$}{}", "", guarded(&text)),
        false => format!(" {text}"),
    }
}

/// The sentences of a text, each with what parts it from the one before.
fn atoms(content: &Content, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    let mut last = None;
    for line in &content.lines {
        let lead = lead(last, line.level);
        last = Some(line.level);
        let all = sentences(&line.pieces, lang, &|name| name.to_owned());
        for (at, sentence) in all.iter().enumerate() {
            let gap = if at == 0 { &lead } else { &sentence.gap };
            out.push(format!("{gap}{}", content.fluent(&sentence.pieces)));
        }
    }
    out
}

/// The text of variants, selected by what they differ by.
fn selected(selectors: &[String], keys: &[&[String]], variants: &[Vec<String>], indent: usize) -> String {
    let Some((selector, inner)) = selectors.split_first() else {
        return laid(&variants.first().map(|atoms| atoms.concat()).unwrap_or_default(), indent);
    };
    let (before, after) = shared(variants);
    let first = &variants[0];
    let middle: Vec<Vec<String>> =
        variants.iter().map(|atoms| atoms[before..atoms.len() - after].to_vec()).collect();
    // What parts the first sentence that differs from those before it stands outside.
    let gap = match before {
        0 => String::new(),
        _ => first[before..].first().map(|atom| lead_of(atom).to_owned()).unwrap_or_default(),
    };
    let mut of_key: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut order: Vec<&String> = Vec::new();
    for (at, own) in keys.iter().enumerate() {
        let place = order.iter().position(|known| **known == own[0]).unwrap_or_else(|| {
            order.push(&own[0]);
            order.len() - 1
        });
        of_key.entry(place).or_default().push(at);
    }
    let mut out = laid(&first[..before].concat(), indent);
    out.push_str(&laid(&gap, indent));
    out.push_str(&format!("{{ ${selector} ->"));
    let deeper = indent + INDENT;
    for (place, key) in order.iter().enumerate() {
        let own: Vec<Vec<String>> = of_key[&place].iter().map(|at| stripped(&middle[*at], &gap)).collect();
        let rest: Vec<&[String]> = of_key[&place].iter().map(|at| &keys[*at][1..]).collect();
        let text = selected(inner, &rest, &own, deeper + INDENT);
        let text = match text.is_empty() {
            true => "{ \"\" }".to_owned(),
            false if text.contains('\n') => format!("\n{:1$}{2}", "", deeper + INDENT, guarded(&text)),
            false => text,
        };
        let last = place + 1 == order.len();
        let (mark, stands) = if last { ("*", deeper - 1) } else { ("", deeper) };
        let parted = if text.starts_with('\n') { "" } else { " " };
        out.push_str(&format!("\n{:stands$}{mark}[{key}]{parted}{text}", ""));
    }
    out.push_str(&format!("\n{:indent$}}}", ""));
    let rest = first[first.len() - after..].concat();
    out + &laid(&rest, indent)
}

/// How many sentences all variants share at the beginning, and at the end; none where one would have nothing left.
fn shared(variants: &[Vec<String>]) -> (usize, usize) {
    let first = &variants[0];
    let shortest = variants.iter().map(Vec::len).min().unwrap_or_default();
    let all = |same: &dyn Fn(&[String]) -> bool| variants.iter().all(|atoms| same(atoms));
    let before = (0..shortest).take_while(|at| all(&|atoms| atoms[*at] == first[*at])).count();
    let behind = |atoms: &[String], at: usize| atoms[atoms.len() - 1 - at].clone();
    let after = (0..shortest - before)
        .take_while(|at| all(&|atoms| behind(atoms, *at) == behind(first, *at)))
        .count();
    if before + after >= shortest { (0, 0) } else { (before, after) }
}

/// What parts a sentence from the one before.
fn lead_of(atom: &str) -> &str {
    &atom[..atom.len() - atom.trim_start_matches(|c: char| c.is_whitespace() || c == '•').len()]
}

/// Sentences without what parts the first from the one before.
fn stripped(atoms: &[String], gap: &str) -> Vec<String> {
    let mut atoms = atoms.to_vec();
    if let Some(first) = atoms.first_mut() {
        let rest = first.strip_prefix(gap).unwrap_or(first).to_owned();
        *first = rest;
    }
    atoms
}

/// A text with its lines so far in; empty ones stay empty.
fn laid(text: &str, indent: usize) -> String {
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&format!("{:indent$}{}", "", guarded(line)));
        }
    }
    out
}

/// A line of its own, which Fluent would take for a variant or an attribute if it began so.
fn guarded(line: &str) -> String {
    match line.chars().next() {
        Some(first @ ('[' | '*' | '.')) => format!("{{\"{first}\"}}{}", &line[1..]),
        _ => line.to_owned(),
    }
}
