//! What a circular declares itself, held against the names that its kind has and against itself.
//!
//! An id must not be another address, another blank, or the name of a place, person or group; what the
//! catalogs call their messages is no matter, for the circular's own are kept apart from them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::{IF_ANSWER, anchors, letters_annexes};
use super::{Circular, Kind, Matter, head};
use crate::declared::Declaration;
use crate::diag::{Code, nearest};
use crate::document::Sort;
use crate::document::layout::{PartRole, Segment, Trait};
use crate::model::blocks::{Condition, FormField, OwnAnnex, OwnBlock};
use crate::model::read::Reader;
use crate::model::{Addressee, AnnexMarks};

/// What is spelt in an annex of the circular's own.
const IN_ANNEX: [&str; 2] = ["title", "elsewhere"];

/// Ids that a letter declares where its kind has a name of its own: an address, a blank or a message.
pub(super) fn check(kind: &Kind, circular: &Circular, reader: &mut Reader) {
    let texts = (kind.texts)(&circular.matter);
    let own: Vec<String> = (kind.own)(&circular.matter).into_iter().map(|own| own.id).collect();
    let Declaration { contract, layout, .. } = &kind.declaration;
    let variables = contract.messages().flat_map(|message| message.variables);
    let blanks =
        variables.filter(|(_, kind)| matches!(kind.sort(), Some(Sort::Blank(_)))).map(|(name, _)| *name);
    let beside_texts = layout.beside(Segment::Each).into_iter().chain(blanks).collect::<Vec<_>>();
    let beside_own = segments(kind);
    let prose = layout.prose_of_texts();
    let of_text = |id: &str| {
        let mut own = prose.iter().map(|segment| format!("{id}-{segment}"));
        let own = own.find(|message| contract.family(message).is_some());
        beside_texts.contains(&id).then(|| id.to_owned()).or(own)
    };
    // What the prose says of a text, and what it calls an addressee.
    let of_texts = texts.iter().flat_map(|id| prose.iter().map(move |segment| format!("{id}-{segment}")));
    let addressees = circular.head.to.iter().chain(&circular.head.copy_to).filter_map(Addressee::own);
    let words: Vec<String> = of_texts.chain(addressees.map(head::own_addressee)).collect();
    let of_own = |id: &str| {
        let taken = beside_own.contains(&id) || contract.family(id).is_some();
        (taken || words.iter().any(|other| other == id)).then(|| id.to_owned())
    };
    /// As what an id is taken: itself, or a message that is made of it.
    type Taken<'a> = &'a dyn Fn(&str) -> Option<String>;
    let taken: [(&[String], Taken); 2] = [(&texts, &of_text), (&own, &of_own)];
    for (ids, taken) in taken {
        for (id, taken_as) in ids.iter().filter_map(|id| Some((id, taken(id)?))) {
            let is_free =
                |other: &String| taken(other).is_none() && !texts.contains(other) && !own.contains(other);
            let numbered = (1..=99).map(|number| format!("{id}-{number}"));
            let free = numbered.chain([format!("text-{id}")]).find(is_free).unwrap_or_default();
            let why = match contract.family(&taken_as) {
                Some(family) => format!("`{taken_as}` would be the name of a {}", family.word()),
                None if words.contains(&taken_as) => "other prose of this circular uses it".to_owned(),
                None => format!("every letter of the kind `{}` uses it", kind.name()),
            };
            let message = format!("the id `{id}` is taken: {why}");
            let hint = format!("choose another id, such as `{free}`");
            reader.error(Code::Duplicate, declared_at(&reader.source.text, id), message, Some(hint));
        }
    }
}

/// Where a text of TOML or JSON declares an id, the last time that it does.
fn declared_at(text: &str, id: &str) -> Range<usize> {
    const QUOTES: [char; 2] = ['"', '\''];
    let declares = |at: usize| {
        let before = text[..at].strip_suffix(QUOTES)?.trim_end().strip_suffix(['=', ':'])?.trim_end();
        (before.trim_end_matches('"').ends_with("id") && text[at + id.len()..].starts_with(QUOTES))
            .then_some(at)
    };
    let at = text.rmatch_indices(id).find_map(|(at, _)| declares(at));
    at.map_or(0..0, |at| at - 1..at + id.len() + 1)
}

/// Blocks and annexes: their ids, their places, the facts that their tables print, the levels of their headings.
pub(super) fn blocks(kind: &Kind, circular: &Circular, facts: &[String], reader: &mut Reader) {
    let head = &circular.head;
    let texts = (kind.texts)(&circular.matter);
    let prose = kind.declaration.layout.prose_of_texts();
    let of_texts = texts.iter().flat_map(|id| prose.iter().map(move |segment| format!("{id}-{segment}")));
    let own = (kind.own)(&circular.matter).into_iter().map(|own| own.id);
    let kind_prose = (kind.prose)(&circular.matter);
    let mut told: BTreeMap<String, String> = of_texts
        .chain(own)
        .chain(kind_prose)
        .map(|id| (id.clone(), "other prose of this circular".to_owned()))
        .collect();
    let letter = segments(kind);
    for block in &head.blocks {
        anchored(kind, circular, block, reader);
        if letter.contains(&block.id.as_str()) {
            let why = format!("every letter of the kind `{}` uses it", kind.name());
            taken(&block.id, &block.id, &why, reader);
        }
        messages(kind, block, None, &mut told, reader);
        printed(block, facts, reader);
    }
    levels(&head.blocks, reader);
    conditions(kind, &head.blocks, reader);
    let numbered =
        kind.declaration.layout.addresses().iter().any(|(_, found)| found.node().has(Trait::AnnexNumber));
    if head.annex_marks == AnnexMarks::Letters && numbered && !letters_annexes(kind) {
        let message = format!("letters of the kind `{}` number their annexes", kind.name());
        let hint = Some("leave `annex-marks` out".to_owned());
        reader.error(Code::Inconsistent, reader.last_of("annex-marks"), message, hint);
    }
    for annex in &head.annexes {
        message(kind, &annex.id, &annex.id, &mut told, reader);
        for block in &annex.blocks {
            if let Some(after) = &block.after {
                let span = reader.last_of(&format!("\"{after}\""));
                let hint = "the blocks of an annex keep the order of the model: leave `after` out".to_owned();
                reader.error(
                    Code::Inconsistent,
                    span,
                    "a block of an annex cannot follow a paragraph".into(),
                    Some(hint),
                );
            }
            messages(kind, block, Some(&annex.id), &mut told, reader);
            printed(block, facts, reader);
        }
        within(annex, reader);
        levels(&annex.blocks, reader);
        conditions(kind, &annex.blocks, reader);
    }
}

/// What is spelt in the letter of a kind.
fn segments(kind: &Kind) -> Vec<&'static str> {
    let parts = kind.declaration.layout.parts().filter(|part| part.role == PartRole::Letter);
    parts.flat_map(|part| part.nodes).flat_map(|node| node.children).filter_map(|node| node.spelt()).collect()
}

/// Whether a block names the paragraph that it follows, where the kind has paragraphs.
fn anchored(kind: &Kind, circular: &Circular, block: &OwnBlock, reader: &mut Reader) {
    let anchors = anchors(kind);
    let list = || format!("name one of {}", anchors.join(", "));
    match (&block.after, &circular.matter) {
        (Some(after), Matter::Letter) => {
            let span = reader.last_of(&format!("\"{after}\""));
            let message = "a letter of the kind `letter` has no paragraphs to follow".to_owned();
            let hint = "its blocks keep the order of the model: leave `after` out".to_owned();
            reader.error(Code::Inconsistent, span, message, Some(hint));
        }
        (None, Matter::Letter) => {}
        (None, _) => {
            let message = format!("the block `{}` does not say which paragraph it follows", block.id);
            let hint = format!("add `after`, and {}", list());
            reader.error(
                Code::MissingField,
                declared_at(&reader.source.text, &block.id),
                message,
                Some(hint),
            );
        }
        (Some(after), _) if !anchors.contains(&after.as_str()) => {
            let near = nearest(after, anchors.iter().copied());
            let hint = near.map_or_else(list, |near| format!("did you mean `{near}`?"));
            let span = reader.last_of(&format!("\"{after}\""));
            reader.error(
                Code::InvalidValue,
                span,
                format!("the letter has no paragraph `{after}`"),
                Some(hint),
            );
        }
        (Some(_), _) => {}
    }
}

/// The messages of a block: each must be its own alone.
fn messages(
    kind: &Kind,
    block: &OwnBlock,
    annex: Option<&str>,
    told: &mut BTreeMap<String, String>,
    reader: &mut Reader,
) {
    let mut ids: Vec<String> = block
        .asked(annex)
        .into_iter()
        .map(|asked| asked.id.split('.').next().unwrap_or_default().to_owned())
        .collect();
    ids.push(block.id.clone());
    ids.sort();
    ids.dedup();
    for id in ids {
        message(kind, &id, &block.id, told, reader);
    }
}

/// A message that something declares.
fn message(kind: &Kind, id: &str, by: &str, told: &mut BTreeMap<String, String>, reader: &mut Reader) {
    if let Some(family) = kind.declaration.contract.family(id) {
        taken(by, id, &format!("`{id}` would be the name of a {}", family.word()), reader);
    } else if let Some(other) = told.insert(id.to_owned(), format!("`{by}`")) {
        let why =
            if id == by { format!("{other} uses it") } else { format!("{other} has the message `{id}` too") };
        taken(by, id, &why, reader);
    }
}

fn taken(by: &str, id: &str, why: &str, reader: &mut Reader) {
    let free = if id == by { format!("{by}-1") } else { format!("{by}-block") };
    let hint = Some(format!("choose another id, such as `{free}`"));
    reader.error(
        Code::Duplicate,
        declared_at(&reader.source.text, by),
        format!("the id `{by}` is taken: {why}"),
        hint,
    );
}

/// Rows whose fact a column prints.
fn printed(block: &OwnBlock, facts: &[String], reader: &mut Reader) {
    let Some(table) = block.table.as_ref().filter(|table| table.columns.iter().any(|it| it.fact)) else {
        return;
    };
    for row in table.rows.iter().filter(|row| !facts.contains(row)) {
        let near = nearest(row, facts.iter().map(String::as_str));
        let hint = near.map_or_else(
            || format!("declare it under [facts], as `{row} = {{ date = 2026-05-19 }}`"),
            |near| format!("did you mean `{near}`? If not, declare it under [facts]"),
        );
        let span = reader.last_of(&format!("\"{row}\""));
        reader.error(
            Code::MissingField,
            span,
            format!("there is no fact `{row}` for the row of that name"),
            Some(hint),
        );
    }
}

/// Blocks and fields of an annex, which are addresses beside one another.
fn within(annex: &OwnAnnex, reader: &mut Reader) {
    let mut seen: Vec<&str> = IN_ANNEX.to_vec();
    let blocks = annex.blocks.iter().map(|block| block.id.as_str());
    let fields = annex.blocks.iter().flat_map(|block| &block.form).map(|field| field.id.as_str());
    for id in blocks.chain(fields) {
        if seen.contains(&id) {
            let why = format!("something else in the annex `{}` uses it", annex.id);
            taken(id, id, &why, reader);
        }
        seen.push(id);
    }
}

/// Questions that are asked with one answer to another: a numbered question before them, and an answer that it has.
fn conditions(kind: &Kind, blocks: &[OwnBlock], reader: &mut Reader) {
    let mut before: Vec<&FormField> = Vec::new();
    for (block, field) in blocks.iter().flat_map(|block| block.form.iter().map(move |field| (block, field))) {
        let Some(Condition { question, is }) = &field.condition else {
            before.extend(Some(field).filter(|_| block.numbered));
            continue;
        };
        let asked = before.iter().find(|asked| asked.id == *question);
        let refused = if kind.declaration.contract.message(IF_ANSWER).is_none() {
            let message = format!("letters of the kind `{}` have no words for `if`", kind.name());
            Some((message, "say the condition in the words of the question".to_owned()))
        } else if let Some(asked) = asked {
            let options = asked.options();
            (!options.contains(is)).then(|| {
                let near = nearest(is, options.iter().map(String::as_str));
                let hint = near.map_or_else(
                    || format!("name one of its options: {}", options.join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                (
                    format!(
                        "the question `{question}` has no answer `{is}`, with which `{}` is asked",
                        field.id
                    ),
                    hint,
                )
            })
        } else {
            let near = nearest(question, before.iter().map(|asked| asked.id.as_str()));
            let hint = near.map_or_else(
                || "name a numbered question that stands before it".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            Some((format!("no numbered question `{question}` stands before `{}`", field.id), hint))
        };
        if let Some((message, hint)) = refused {
            let span = declared_at(&reader.source.text, &field.id);
            reader.error(Code::Inconsistent, span, message, Some(hint));
        }
        before.extend(Some(field).filter(|_| block.numbered));
    }
}

/// Headings: the first is of level 1, and none skips a level.
fn levels(blocks: &[OwnBlock], reader: &mut Reader) {
    let mut last = 0;
    for block in blocks {
        let Some(level) = block.heading else { continue };
        if level > last + 1 {
            let message = format!(
                "the heading of `{}` is of level {level}, but there is none of level {} before it",
                block.id,
                level - 1
            );
            let hint = format!("write `heading = {}`", last + 1);
            reader.error(
                Code::Inconsistent,
                declared_at(&reader.source.text, &block.id),
                message,
                Some(hint),
            );
        }
        last = level;
    }
}
