//! Addresses in words, for people who read a report: `annex-1/x-1605/summary` is "Annex 1, item X.1605, summary".
//!
//! What an address is called follows from what the layout has there; numbers and letters are those that are printed.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Value;
use crate::document::layout::{Found, Layout, Node, PartRole, Segment, Trait};
use crate::drift::context::Context;
use crate::drift::finding::{Finding, Spot};
use crate::drift::view::{Block, View};

/// What words are made of.
pub(in crate::drift) struct Naming {
    layout: Layout,
    /// The number or letter that is printed at an address.
    printed: BTreeMap<String, String>,
    /// The fields of the forms, and those of their options.
    fields: BTreeSet<String>,
}

impl Naming {
    /// Words for the addresses of a comparison.
    pub fn new(context: &Context) -> Self {
        let mut printed = BTreeMap::new();
        for (key, block) in context.views.iter().flat_map(View::keyed) {
            let mark = match block.number() {
                Some(number) => Some(number.to_string()),
                None => mark(context, key, block),
            };
            if let Some(mark) = mark {
                printed.entry(key.to_owned()).or_insert(mark);
            }
        }
        let fields = context.views.iter().flat_map(|view| &view.edition.fields);
        let fields = fields.map(|field| field.key.as_str());
        // The options of a choice are fields of their own, below it.
        let above = |key: &str| key.rsplit_once('/').map(|(above, _)| above.to_owned());
        let fields = fields.flat_map(|key| [Some(key.to_owned()), above(key)]).flatten().collect();
        Self { layout: context.declaration.layout, printed, fields }
    }

    /// An address in words.
    pub fn of(&self, key: &str) -> String {
        let path = self.found(key).map_or_else(Vec::new, |found| found.path);
        let role = self.found(key).map(|found| found.role);
        let annex = matches!(role, Some(PartRole::Annex | PartRole::Form));
        let ends = key.match_indices('/').map(|(at, _)| at).chain([key.len()]);
        let mut out: Vec<String> = Vec::new();
        let mut start = 0;
        for (depth, end) in ends.enumerate() {
            let (address, segment) = (&key[..end], &key[start..end]);
            start = end + 1;
            let above = depth.checked_sub(1).and_then(|above| path.get(above)).copied();
            out.push(match path.get(depth) {
                Some(node) if depth == 0 && annex => self.annex(node, address),
                Some(_) if depth == 0 => head(segment),
                Some(node) => self.block(node, above, role, address),
                None if depth == 0 => head(segment),
                None => self.below(key, &path, depth, segment),
            });
            // "note A.5" says that it is a note.
            if depth == 1 && above.is_some_and(|above| above.has(Trait::Label)) {
                out.remove(0);
            }
        }
        out.join(", ")
    }

    /// Where a finding is, in words: its address, else the part of the file and the line.
    pub fn finding(&self, finding: &Finding) -> String {
        match (&finding.key, finding.at.first()) {
            (Some(key), _) if !key.is_empty() => self.of(key),
            (_, Some(spot)) => spot_in_words(spot),
            _ => String::new(),
        }
    }

    /// What the layout has at an address, or at the nearest above it.
    fn found(&self, key: &str) -> Option<Found> {
        let mut address = key;
        loop {
            if let Some(found) = self.layout.at(address) {
                return Some(found);
            }
            address = address.rsplit_once('/')?.0;
        }
    }

    /// "Annex 1"; "Annex B (practical)" of the circular's own.
    fn annex(&self, node: &Node, address: &str) -> String {
        let id = match node.segment {
            Segment::Annex(begins) => {
                address.strip_prefix(begins).map(|id| spaced(id.trim_start_matches('-')))
            }
            _ => None,
        };
        match (self.printed.get(address), id) {
            (Some(mark), Some(id)) => format!("Annex {mark} ({id})"),
            (None, Some(id)) => format!("annex {id}"),
            (_, None) => match address.rsplit_once('-') {
                Some((name, number)) if is_number(number) => format!("{} {number}", capital(name)),
                _ => spaced(address),
            },
        }
    }

    /// A block that the layout has.
    fn block(&self, node: &Node, above: Option<&Node>, role: Option<PartRole>, address: &str) -> String {
        let segment = address.rsplit('/').next().unwrap_or(address);
        let words = spaced(segment);
        let printed = self.printed.get(address);
        match (node.segment, role, printed) {
            (Segment::Each, Some(PartRole::Form), _) => format!("row {}", designated(segment)),
            (Segment::Each, ..) => format!("item {}", designated(segment)),
            _ if above.is_some_and(|above| above.has(Trait::Label)) => match printed {
                Some(number) => format!("note {number} ({})", abbreviated(segment)),
                None => format!("note {}", abbreviated(segment)),
            },
            _ if node.has(Trait::Exclusive) => format!("option {words}"),
            _ if node.has(Trait::Mark) => format!("box {words}"),
            _ if self.is_field(address) => format!("field {words}"),
            (Segment::Own, _, Some(number)) => format!("paragraph {number} ({words})"),
            (Segment::Own, ..) => format!("block {words}"),
            (_, Some(PartRole::Letter), Some(number)) => format!("paragraph {number} ({words})"),
            _ => words,
        }
    }

    /// What is below prose or below a block of the circular's own: paragraphs and points, cells, options.
    fn below(&self, key: &str, path: &[&Node], depth: usize, segment: &str) -> String {
        let words = spaced(segment);
        if let Some(number) = segment.strip_prefix('p').filter(|number| is_number(number)) {
            return format!("paragraph {number}");
        }
        if is_number(segment) {
            return format!("point {segment}");
        }
        if let Some((name, number)) = segment.rsplit_once('-').filter(|(_, number)| is_number(number))
            && name == "footnote"
        {
            return format!("{name} {number}");
        }
        let own = path.last().is_some_and(|node| node.is_own());
        let segments: Vec<&str> = key.split('/').collect();
        let address = segments[..=depth].join("/");
        // In an annex the fields have their addresses beside the block that shows them.
        let beside = format!("{}/{segment}", segments[0]);
        let above = segments[..depth].join("/");
        match depth - path.len() {
            _ if !own => words,
            0 if self.is_field(&above) => format!("option {words}"),
            0 if self.is_field(&address) || self.is_field(&beside) => format!("field {words}"),
            0 if segments.len() == depth + 1 => words,
            0 if segment == "head" => "head row".to_owned(),
            0 => format!("row {words}"),
            1 if self.is_field(&above) => format!("option {words}"),
            1 if self.is_field(&format!("{}/{}", segments[0], segments[depth - 1])) => words,
            1 => format!("column {words}"),
            _ => words,
        }
    }

    fn is_field(&self, address: &str) -> bool {
        self.fields.contains(address)
    }
}

/// The number or letter of an annex or a note: the first number in its text, or the letter with which the text ends. The
/// letter of an annex is the same in all languages, for it is Latin.
fn mark(context: &Context, key: &str, block: &Block) -> Option<String> {
    let place = context.places.at(key);
    let annex = place.in_annex() && !key.contains('/');
    let note = place.above.is_some_and(|above| above.has(Trait::Label));
    let text = block.plain().trim_end();
    let last = text.rsplit(|c: char| !c.is_ascii_uppercase()).next().unwrap_or_default();
    let number = block.facts.iter().find(|stated| matches!(stated.value, Value::Number(_)));
    match number {
        _ if annex && (1..=2).contains(&last.len()) => Some(last.to_owned()),
        Some(number) if annex || note => Some(number.value.to_string()),
        _ => None,
    }
}

/// Where a place in a file is: `line 12`, `header, line 2`.
fn spot_in_words(spot: &Spot) -> String {
    let part = match spot.part.as_str() {
        "body" => None,
        part => Some(spaced(part)),
    };
    let line = spot.line.map(|line| format!("line {line}"));
    let words: Vec<String> = part.into_iter().chain(line).collect();
    if words.is_empty() { "the edition as a whole".to_owned() } else { words.join(", ") }
}

/// What the first segment of an address is called.
fn head(segment: &str) -> String {
    match segment {
        "copy-to" => "Copy to".to_owned(),
        "email" => "e-mail".to_owned(),
        "place-date" => "place and date".to_owned(),
        "ref" => "reference".to_owned(),
        "tel" => "telephone".to_owned(),
        "to" => "To".to_owned(),
        "web" => "web page".to_owned(),
        other => spaced(other),
    }
}

/// The Recommendation that a segment is named after: `x-1333-cor-1` is X.1333 Cor.1.
fn designated(segment: &str) -> String {
    let designation = segment.split_once('-').filter(|(series, rest)| {
        (1..=2).contains(&series.len()) && rest.split('-').next().is_some_and(is_number)
    });
    let Some((series, rest)) = designation else { return spaced(segment) };
    let rest = ["cor", "amd", "suppl"].iter().fold(rest.to_owned(), |rest, part| {
        rest.replace(&format!("-{part}-"), &format!(" {}.", capital(part)))
    });
    format!("{}.{}", series.to_uppercase(), rest.replace('-', "."))
}

/// What a note is about: `a5` is A.5, `ipr` is IPR.
fn abbreviated(segment: &str) -> String {
    let letters = segment.chars().take_while(char::is_ascii_lowercase).count();
    match segment.split_at(letters) {
        (series, number) if letters > 0 && is_number(number) => format!("{}.{number}", series.to_uppercase()),
        (word, "") if letters <= 3 => word.to_uppercase(),
        _ => spaced(segment),
    }
}

fn spaced(segment: &str) -> String {
    segment.replace('-', " ")
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::layout::Part;

    const PARTS: &[Part] = &[
        Part { role: PartRole::Head, nodes: &[Node::fixed("place-date"), Node::fixed("subject")] },
        Part {
            role: PartRole::Letter,
            nodes: &[
                Node::fixed("letter").with(&[
                    Node::fixed("intent").is(&[Trait::Numbered]),
                    Node::at(Segment::Own).is(&[Trait::Prose]),
                ]),
                Node::fixed("note").is(&[Trait::Label]).with(&[Node::fixed("ipr"), Node::fixed("a5")]),
            ],
        },
        Part {
            role: PartRole::Annex,
            nodes: &[
                Node::fixed("annex-1").with(&[
                    Node::fixed("title"),
                    Node::each().with(&[Node::fixed("title"), Node::fixed("summary").is(&[Trait::Prose])]),
                ]),
                Node::at(Segment::Annex("annex-"))
                    .with(&[Node::fixed("title"), Node::at(Segment::Own).is(&[Trait::Prose])]),
            ],
        },
        Part {
            role: PartRole::Form,
            nodes: &[Node::fixed("annex-2").with(&[Node::each().with(&[Node::fixed("assigns")
                .is(&[Trait::Mark])
                .with(&[Node::fixed("no-comments").is(&[Trait::Mark, Trait::Exclusive])])])])],
        },
    ];

    #[test]
    fn an_address_is_said_as_a_reader_would_say_it() {
        let naming = Naming {
            layout: Layout::new(&[], PARTS, &[]),
            printed: [("letter/intent", "1"), ("letter/visa", "2"), ("annex-form", "B"), ("note/ipr", "1")]
                .map(|(key, mark)| (key.to_owned(), mark.to_owned()))
                .into(),
            fields: ["annex-form/attendance", "annex-form/attendance/in-person", "annex-form/name"]
                .map(str::to_owned)
                .into(),
        };
        for (key, words) in [
            ("place-date", "place and date"),
            ("subject", "subject"),
            ("letter/intent", "letter, paragraph 1 (intent)"),
            ("letter/visa", "letter, paragraph 2 (visa)"),
            ("letter/visa/p2/3", "letter, paragraph 2 (visa), paragraph 2, point 3"),
            ("letter/visa/footnote-1", "letter, paragraph 2 (visa), footnote 1"),
            ("letter/t-max", "letter, block t max"),
            ("letter/dates/heading", "letter, block dates, heading"),
            ("letter/dates/head/when", "letter, block dates, head row, column when"),
            ("letter/dates/last-day/when/p2", "letter, block dates, row last day, column when, paragraph 2"),
            ("note/ipr", "note 1 (IPR)"),
            ("note/a5", "note A.5"),
            ("annex-1/title", "Annex 1, title"),
            ("annex-1/x-1605/summary", "Annex 1, item X.1605, summary"),
            ("annex-1/x-1605/summary/p2", "Annex 1, item X.1605, summary, paragraph 2"),
            ("annex-2/x-1333-cor-1/assigns", "Annex 2, row X.1333 Cor.1, box assigns"),
            ("annex-2/x-1332/assigns/no-comments", "Annex 2, row X.1332, box assigns, option no comments"),
            ("annex-form/title", "Annex B (form), title"),
            ("annex-form/fields", "Annex B (form), block fields"),
            ("annex-form/fields/name/label", "Annex B (form), block fields, field name, label"),
            ("annex-form/attendance/in-person", "Annex B (form), field attendance, option in person"),
            ("annex-practical", "annex practical"),
            ("elsewhere/x", "elsewhere, x"),
        ] {
            assert_eq!(naming.of(key), words, "{key}");
        }
    }

    #[test]
    fn recommendations_are_called_by_their_numbers() {
        assert_eq!(designated("h-245-amd-2"), "H.245 Amd.2");
        assert_eq!(designated("g-984-3"), "G.984.3");
        assert_eq!(designated("k-suppl-1"), "k suppl 1");
    }
}
