//! Blocks and annexes of the circular's own, composed: paragraphs, tables and forms, in letters of every kind.

use super::head::{ANNEX_ELSEWHERE, OWN, OWN_ANNEX};
use super::{Body, Kind};
use crate::compose::Composer;
use crate::diag::{Code, Diagnostic};
use crate::document::layout::{PartRole, Trait};
use crate::document::{
    Annex, Block, Cell, Choice, Content, Field, FieldKind, FieldOption, Inline, Key, Role, Run, Table,
    TableRow, Text, Value, key,
};
use crate::lang::Lang;
use crate::locale::{Arg, Args, Catalog};
use crate::model::blocks::{FormField, HEAD, OwnAnnex, OwnBlock, OwnTable, Page, Usual};
use crate::model::{AnnexMarks, Head};

/// The message of the number of an annex, in kinds that have annexes.
const KIND_ANNEX: &str = "annex-number";
/// The message that says with which answer to an earlier question a field is asked, in kinds that ask questions.
pub(super) const IF_ANSWER: &str = "if-answer";
/// The shares of the width that the names of fields have, and the fields beside them.
const FORM: [u16; 2] = [2, 3];

/// The message that says words of a form which letters have in common, in kinds that have it.
pub fn usual(words: &Usual) -> String {
    match words {
        Usual::Field(id) => format!("field-{id}"),
        Usual::Answer(option) => format!("answer-{option}"),
    }
}

/// Whether the annexes of a kind are told apart by letters, as the first of them is.
pub fn letters_annexes(kind: &Kind) -> bool {
    kind.declaration.layout.messages().contains(&OWN_ANNEX)
}

/// What tells the annex of this number by a letter.
pub(super) fn lettered(number: u32) -> Arg {
    Arg::Fact { value: Value::Number(number), written: Some(letter(number)), link: None }
}

/// What tells an annex by this number or letter.
pub(super) fn marked(mark: &str) -> Arg {
    match mark.parse() {
        Ok(number) => Arg::Fact { value: Value::Number(number), written: None, link: None },
        Err(_) => lettered(mark.bytes().fold(0, |number, letter| number * 26 + u32::from(letter - b'A') + 1)),
    }
}

/// The address of an annex of the circular's own.
pub fn annex_key(own: &OwnAnnex) -> Key {
    key(&format!("{OWN}{}", own.id))
}

/// The address of its title.
pub fn annex_title(own: &OwnAnnex) -> Key {
    annex_key(own).child("title")
}

/// The address of the line that says in which languages an annex of the letter's own is.
pub fn annex_in_other_languages(own: &OwnAnnex) -> Key {
    annex_key(own).child("elsewhere")
}

/// The addresses of what a letter declares itself: of its blocks in the letter, and of its annexes.
pub(super) fn own_keys(head: &Head) -> Vec<Key> {
    head.blocks.iter().map(block_key).chain(head.annexes.iter().map(annex_key)).collect()
}

/// How annexes of the circular's own are headed in a language: each letter and number with the line that says it.
pub fn annex_marks(kind: &Kind, lang: Lang) -> Vec<(String, String)> {
    let catalog = Catalog::new(lang, kind.declaration.contract, "", None);
    let marks = (1..=26).map(letter).chain((1..=26).map(|number: u32| number.to_string()));
    let shown = |mark: String| {
        let args = Args::none().text("mark", Text::words(mark.clone()));
        Some((mark, catalog.say_plain(OWN_ANNEX, &args).ok()?))
    };
    // In kinds that have annexes all are numbered alike.
    let numbers = (1..=26).filter(|_| kind.declaration.contract.message(KIND_ANNEX).is_some());
    let numbered = |number: u32| {
        let args = Args::none().fact("annex", Value::Number(number));
        Some((number.to_string(), catalog.say_plain(KIND_ANNEX, &args).ok()?))
    };
    marks.filter_map(shown).chain(numbers.filter_map(numbered)).collect()
}

/// How a language says that a field is asked with an answer alone, for each question by its number with the words of
/// its answer; nothing in kinds that have no words for it.
pub fn conditions<'w>(
    kind: &Kind,
    lang: Lang,
    answers: impl IntoIterator<Item = (u32, &'w str)>,
) -> Vec<String> {
    let catalog = Catalog::new(lang, kind.declaration.contract, "", None);
    let said = |(question, answer): (u32, &str)| {
        let args = Args::none().fact("question", Value::Number(question));
        catalog.say_plain(IF_ANSWER, &args.text("answer", Text::words(answer))).ok()
    };
    answers.into_iter().map_while(said).collect()
}

/// What stands in an annex of the circular's own in a language that has it not, whichever languages have it.
pub fn annex_elsewhere(kind: &Kind, lang: Lang) -> Vec<String> {
    const FIRST: char = '\u{e000}';
    let catalog = Catalog::new(lang, kind.declaration.contract, "", None);
    let said = |langs: Vec<Lang>| {
        let marks: Vec<char> = (FIRST..).take(langs.len()).collect();
        let mut joined = lang.rules().join("", &marks);
        for (mark, other) in marks.iter().zip(&langs) {
            joined = joined.replace(*mark, &catalog.say_plain(language(*other), &Args::none()).ok()?);
        }
        let args = Args::none().text("languages", Text::words(joined)).number("count", langs.len());
        catalog.say_plain(ANNEX_ELSEWHERE, &args).ok()
    };
    // Every choice of languages.
    let choices = 1..1_usize << Lang::ALL.len();
    let chosen =
        |choice: usize| Lang::ALL.into_iter().enumerate().filter(move |(at, _)| choice >> at & 1 == 1);
    choices.filter_map(|choice| said(chosen(choice).map(|(_, lang)| lang).collect())).collect()
}

/// The address of a block of the circular's own in the letter.
pub fn block_key(own: &OwnBlock) -> Key {
    key("letter").child(&own.id)
}

/// Where a block stands.
#[derive(Clone, Copy)]
struct Place<'p> {
    /// The address of its part: `letter`, `annex-registration`.
    part: &'p Key,
    /// The annex's id.
    annex: Option<&'p str>,
    /// The blocks that stand there.
    blocks: &'p [OwnBlock],
}

impl Place<'_> {
    /// The field of a form there, with the number that is printed before it where it has one.
    fn question(&self, id: &str) -> Option<(&FormField, Option<u32>)> {
        let mut last = 0;
        for block in self.blocks {
            for field in &block.form {
                last += u32::from(block.numbered);
                if field.id == id {
                    return Some((field, block.numbered.then_some(last)));
                }
            }
            last += u32::from(block.numbered && block.form.is_empty());
        }
        None
    }
}

impl Composer<'_> {
    /// Puts the blocks of the circular's own in their places in a letter, numbers its paragraphs anew, and adds the
    /// annexes of its own.
    pub(super) fn with_own(&self, kind: &Kind, mut body: Body) -> Body {
        let letter = key("letter");
        let anchors = anchors(kind);
        for own in &self.head.blocks {
            let Some(after) = &own.after else { continue };
            // Where this letter has no such paragraph, the block follows the one that would stand before it.
            let until = anchors.iter().position(|anchor| anchor == after).unwrap_or_default();
            let last = anchors[..=until].iter().rev().find_map(|anchor| {
                let anchor = letter.child(anchor);
                body.letter.iter().rposition(|block| block.key == anchor || block.key.is_below(&anchor))
            });
            // Behind the salutation, where there is none of them.
            let at = last.map_or(1, |at| at + 1).min(body.letter.len());
            // What follows the same anchor stands in the order of the model.
            let at = at + self.following(&body.letter[at..], after);
            let place = Place { part: &letter, annex: None, blocks: &self.head.blocks };
            body.letter.splice(at..at, self.own_block(place, own));
        }
        if self.head.blocks.iter().any(|own| own.after.is_some()) {
            self.renumber(&mut body.letter);
        }
        let before = u32::try_from(body.annexes.len()).unwrap_or(u32::MAX);
        let lettered = self.head.annex_marks == AnnexMarks::Letters || letters_annexes(kind);
        let own = (before + 1..).zip(&self.head.annexes);
        body.annexes.extend(own.map(|(number, own)| self.own_annex(number, own, lettered)));
        body
    }

    /// How many blocks at the beginning of these are of the circular's own and follow the same paragraph.
    fn following(&self, blocks: &[Block], after: &str) -> usize {
        let same: Vec<Key> = self
            .head
            .blocks
            .iter()
            .filter(|own| own.after.as_deref() == Some(after))
            .map(|own| key("letter").child(&own.id))
            .collect();
        let is_own = |block: &&Block| same.iter().any(|own| block.key == *own || block.key.is_below(own));
        blocks.iter().take_while(is_own).count()
    }

    /// Numbers the numbered paragraphs of a letter from 1.
    fn renumber(&self, letter: &mut [Block]) {
        let mut number = 0;
        let mut renumber = |block: &mut Block| {
            if let Content::Paragraph { role: Role::Body, number: Some(printed), .. } = &mut block.content {
                number += 1;
                *printed = self.printed(number);
            }
        };
        for block in letter {
            if let Content::Table(table) = &mut block.content {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.blocks).for_each(&mut renumber);
            } else {
                renumber(block);
            }
        }
    }

    /// The words of a message, which must not be empty.
    fn words_of(&self, id: &str) -> Text {
        let text = self.prose_line(id).unwrap_or_default();
        if text.plain().trim().is_empty() && self.has_words(id) {
            self.refuse(id, "is empty", "write words");
        }
        if text.0.contains(&Inline::Break) || self.prose(id).is_some_and(|(_, parts)| parts.len() > 1) {
            let hint = "write it on one line; the words of the block go before its attributes";
            self.refuse(id, "has several lines", hint);
        }
        text
    }

    /// Notes what is wrong with a message of the circular's own.
    fn refuse(&self, id: &str, what: &str, hint: &str) {
        let error = Diagnostic::error(Code::Markup, format!("`{id}` {what}")).hint(hint);
        self.note(match self.place_of(id) {
            Some(place) => error.at(place),
            None => error,
        });
    }

    fn printed(&self, number: u32) -> Text {
        self.value(Arg::Fact { value: Value::Number(number), written: None, link: None }, None)
    }

    /// Blocks of the circular's own in order, in a letter that has no others.
    pub(super) fn own_letter(&self) -> Vec<Block> {
        let part = key("letter");
        let place = Place { part: &part, annex: None, blocks: &self.head.blocks };
        let mut blocks: Vec<Block> =
            self.head.blocks.iter().flat_map(|own| self.own_block(place, own)).collect();
        self.renumber(&mut blocks);
        blocks
    }

    /// An annex of the circular's own; a language that has it not says so.
    fn own_annex(&self, number: u32, own: &OwnAnnex, lettered: bool) -> Annex {
        let part = annex_key(own);
        // Annexes of one letter are numbered alike.
        let number = if lettered {
            let mut mark = Text::default();
            mark.push_words(Run { formula: true, ..Run::new(letter(number)) });
            self.say(OWN_ANNEX, &Args::none().text("mark", mark))
        } else if self.has(KIND_ANNEX) {
            self.say(KIND_ANNEX, &Args::none().fact("annex", Value::Number(number)))
        } else {
            let mark = Arg::Fact { value: Value::Number(number), written: None, link: None };
            self.say(OWN_ANNEX, &Args::none().text("mark", self.value(mark, None)))
        };
        let place = Place { part: &part, annex: Some(&own.id), blocks: &own.blocks };
        let (title, blocks) = if own.is_in(self.lang) {
            let title = self.words_of(&own.id);
            let content = Content::Paragraph { role: Role::Subject, number: None, text: title };
            let title = self.block(annex_title(own), &own.id, &Args::none(), content);
            let mut blocks: Vec<Block> =
                own.blocks.iter().flat_map(|block| self.own_block(place, block)).collect();
            self.renumber(&mut blocks);
            (Some(title), blocks)
        } else {
            let names = own.languages.iter().map(|lang| self.say(language(*lang), &Args::none()));
            let args = Args::none()
                .text("languages", self.join(names.collect()))
                .number("count", own.languages.len());
            let elsewhere = self.paragraph(part.child("elsewhere"), Role::Body, ANNEX_ELSEWHERE, &args);
            (None, vec![elsewhere])
        };
        Annex { key: part, number, title, landscape: own.page == Page::Landscape, blocks }
    }

    fn own_block(&self, place: Place, own: &OwnBlock) -> Vec<Block> {
        let key = place.part.child(&own.id);
        let mut blocks = Vec::new();
        if let Some(level) = own.heading {
            let id = format!("{}.heading", own.id);
            let text = self.words_of(&id);
            // The head of an annex is of level 1.
            let level = level + u8::from(place.annex.is_some());
            let content = Content::Heading { level, number: None, text };
            blocks.push(self.block(key.child("heading"), &id, &Args::none(), content));
        }
        if let Some(table) = &own.table {
            let content = Content::Table(self.own_table(&key, own, table));
            blocks.push(self.block(key, &own.id, &Args::none(), content));
        } else if !own.form.is_empty() {
            let content = Content::Table(self.own_form(place, &key, own));
            blocks.push(self.block(key, &own.id, &Args::none(), content));
        } else if let Some((lang, parts)) = self.prose(&own.id) {
            let mut own_blocks = self.prose_blocks(&key, &own.id, lang, parts);
            match own_blocks.first_mut().map(|block| &mut block.content) {
                Some(Content::Paragraph { number, .. }) if own.numbered => *number = Some(self.printed(0)),
                Some(Content::List { .. }) if own.numbered => {
                    let hint = "put a paragraph before the points, or leave `numbered` out";
                    self.refuse(&own.id, "is numbered but begins with points", hint);
                }
                _ => {}
            }
            blocks.extend(own_blocks);
        } else if own.numbered {
            self.refuse(&own.id, "is numbered but has no words", "write them, or leave `numbered` out");
        }
        blocks
    }

    fn own_table(&self, key: &Key, own: &OwnBlock, table: &OwnTable) -> Table {
        let caption = table.caption.then(|| {
            let id = format!("{}.caption", own.id);
            let text = self.words_of(&id);
            let content = Content::Paragraph { role: Role::Body, number: None, text };
            Box::new(self.block(key.child("caption"), &id, &Args::none(), content))
        });
        let covered = table.covered();
        let rows = table.all_rows().enumerate().map(|(r, row)| {
            let cells = table.columns.iter().enumerate().filter(|(c, _)| !covered.contains(&(r, *c)));
            let cells = cells.map(|(_, column)| {
                let cell_key = key.child(row).child(&column.id);
                let (columns, rows) = table.reach(row, &column.id);
                let blocks = if column.fact && row != HEAD {
                    self.fact_cell(&cell_key, row)
                } else {
                    let id = format!("{}-{row}.{}", own.id, column.id);
                    let (lang, parts) = self.prose(&id).unwrap_or((self.lang, Vec::new()));
                    self.prose_blocks(&cell_key, &id, lang, parts)
                };
                Cell { key: cell_key, columns, rows, shaded: table.is_shaded(row, &column.id), blocks }
            });
            TableRow { key: key.child(row), cells: cells.collect() }
        });
        let rows: Vec<TableRow> = rows.collect();
        Table {
            alt: self.alt(own, &rows),
            caption,
            columns: table.columns.iter().map(|column| column.width).collect(),
            head_rows: usize::from(table.head),
            head_columns: usize::from(table.row_heads),
            ruled: true,
            landscape: own.page == Page::Landscape,
            rows,
        }
    }

    /// What a table is for: in words of its own, else what stands above it, else its head.
    fn alt(&self, own: &OwnBlock, rows: &[TableRow]) -> String {
        let said = ["alt", "caption", "heading"].iter().find_map(|name| {
            let text = self.prose_line(&format!("{}.{name}", own.id))?.plain();
            (!text.is_empty()).then_some(text)
        });
        said.unwrap_or_else(|| {
            let first = rows.iter().take(1).flat_map(|row| &row.cells).flat_map(|cell| &cell.blocks);
            let words = first.filter_map(|block| match &block.content {
                Content::Paragraph { text, .. } => Some(text.plain()),
                _ => None,
            });
            words.collect::<Vec<_>>().join(" – ")
        })
    }

    /// The cell of a column that prints the fact named like the row.
    fn fact_cell(&self, key: &Key, row: &str) -> Vec<Block> {
        let Some(fact) = self.given.fact(row) else { return Vec::new() };
        let mut text = self.value(fact.arg.clone(), None);
        text.runs_mut().for_each(|run| run.fact = Some(row.to_owned()));
        let content = Content::Paragraph { role: Role::Body, number: None, text };
        vec![Block { key: key.clone(), origin: crate::document::Origin::Unknown, content }]
    }

    /// A form: the names of its fields beside the fields.
    fn own_form(&self, place: Place, at: &Key, own: &OwnBlock) -> Table {
        let rows: Vec<TableRow> =
            own.form.iter().map(|field| self.form_row(place, own, &at.child(&field.id), field)).collect();
        Table {
            alt: self.alt(own, &rows),
            caption: None,
            columns: FORM.to_vec(),
            head_rows: 0,
            head_columns: 1,
            ruled: false,
            landscape: false,
            rows,
        }
    }

    /// The words of a message, or of that of the kind which says the same where the circular does not.
    fn own_or_usual(&self, id: &str, words: &Usual) -> Text {
        let usual = &usual(words);
        let own = self.prose(id).is_some_and(|(lang, _)| lang == self.lang);
        if !own && self.has(usual) {
            return self.say(usual, &Args::none());
        }
        self.words_of(id)
    }

    /// The answer to an earlier question with which alone a field is asked, below its name.
    fn condition(&self, place: Place, prefix: &str, field: &FormField, key: Key) -> Option<Block> {
        let condition = field.condition.as_ref()?;
        let (asked, number) = place.question(&condition.question)?;
        let id = format!("{prefix}-{}.{}", asked.id, condition.is);
        let answer = self.own_or_usual(&id, &Usual::Answer(condition.is.clone()));
        let args = Args::none().fact("question", Value::Number(number?)).text("answer", answer);
        let content = Content::Paragraph { role: Role::Body, number: None, text: self.say(IF_ANSWER, &args) };
        Some(self.block(key, IF_ANSWER, &args, content))
    }

    fn form_row(&self, place: Place, own: &OwnBlock, row: &Key, field: &FormField) -> TableRow {
        let prefix = place.annex.unwrap_or(&own.id);
        let id = format!("{prefix}-{}", field.id);
        let own_home = place.part.child(&own.id);
        let at = if place.annex.is_some() { place.part } else { &own_home }.child(&field.id);
        let name = self.own_or_usual(&id, &Usual::Field(field.id.clone()));
        let label = name.plain();
        let kind = field.field.map(crate::model::blocks::Entry::kind);
        // What is asked with one answer alone need not be filled in with others.
        let required = field.required && field.condition.is_none();
        let cell = |part: &str, columns, content| {
            let key = row.child(part);
            let blocks = vec![self.block(key.clone(), &id, &Args::none(), content)];
            Cell { key, columns, rows: 1, shaded: false, blocks }
        };
        let option = |option: &String| {
            let text = self.own_or_usual(&format!("{id}.{option}"), &Usual::Answer(option.clone()));
            (option.clone(), text)
        };
        let marks = |kind: FieldKind, options: &[String]| {
            let choices = options.iter().map(option).map(|(option, text)| {
                let label = format!("{label}: {}", text.plain());
                let mut mark = Field::new(at.child(option), kind, label, "");
                mark.required = required && kind == FieldKind::Radio;
                Choice { field: mark, text, options: Vec::new() }
            });
            Content::Choices { label: label.clone(), choices: choices.collect() }
        };
        if kind == Some(FieldKind::Check) {
            let mut box_ = Field::new(at, FieldKind::Check, label.clone(), "");
            box_.required = required;
            let choices = vec![Choice { field: box_, text: name, options: Vec::new() }];
            let cells = vec![cell("value", 2, Content::Choices { label, choices })];
            return TableRow { key: row.clone(), cells };
        }
        let value = if !field.choice.is_empty() {
            marks(FieldKind::Radio, &field.choice)
        } else if !field.boxes.is_empty() {
            marks(FieldKind::Check, &field.boxes)
        } else {
            let placeholder = self.prose_line(&format!("{id}.placeholder")).unwrap_or_default().plain();
            let mut blank =
                Field::new(at.clone(), kind.unwrap_or(FieldKind::List), label.clone(), placeholder);
            blank.required = required;
            let options = field.list.iter().map(option);
            blank.options = options.map(|(id, text)| FieldOption { id, label: text.plain() }).collect();
            Content::Paragraph { role: Role::Body, number: None, text: Text(vec![Inline::Blank(blank)]) }
        };
        let number = own.numbered.then(|| self.printed(0));
        let mut named = cell("label", 1, Content::Paragraph { role: Role::Body, number, text: name });
        named.blocks.extend(self.condition(place, prefix, field, row.child("condition")));
        TableRow { key: row.clone(), cells: vec![named, cell("value", 1, value)] }
    }
}

/// The paragraphs of the letters of a kind that blocks of the circular's own may follow, in order.
pub(crate) fn anchors(kind: &Kind) -> Vec<&'static str> {
    let parts = kind.declaration.layout.parts().filter(|part| part.role == PartRole::Letter);
    let nodes = parts.flat_map(|part| part.nodes).flat_map(|node| node.children);
    let paragraphs =
        nodes.take_while(|node| !node.has(Trait::Closes)).filter(|node| node.has(Trait::Numbered));
    paragraphs.filter_map(|node| node.spelt()).collect()
}

/// The letter that tells an annex: A to Z, then AA.
fn letter(number: u32) -> String {
    let at = number.saturating_sub(1);
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26)) }
}

/// The messages of the languages' names, in ITU's order.
pub(super) const LANGUAGES: &[&str] =
    &["language-en", "language-fr", "language-es", "language-ru", "language-zh", "language-ar"];

/// The message of a language's name.
pub(super) fn language(lang: Lang) -> &'static str {
    let at = Lang::ALL.into_iter().position(|other| other == lang);
    at.map_or("", |at| LANGUAGES[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annexes_are_lettered() {
        assert_eq!([1, 2, 26, 27, 52, 53].map(letter), ["A", "B", "Z", "AA", "AZ", "BA"]);
    }
}
