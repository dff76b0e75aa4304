//! Blocks and annexes that a circular declares itself: paragraphs, tables and forms, whose words stand in its prose.
//!
//! Structure and facts stand here, words in `text/<lang>.ftl`, so that no edition can have another
//! shape than the rest.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::read::{Fields, FromToml, Reader, Toml, integer, words};
use super::shapes::Slug;
use crate::diag::Code;
use crate::document::FieldKind;
use crate::lang::Lang;

/// The row of a table that is its head.
pub const HEAD: &str = "head";

/// A block of the circular's own.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct OwnBlock {
    /// The message of its words and the last part of its key.
    pub id: String,
    /// The paragraph of the letter that it follows, in letters whose kind has paragraphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The level of its heading, from 1, whose words are `<id>.heading`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<u8>,
    /// Whether it is numbered with the other paragraphs of the letter; of a form each field is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub numbered: bool,
    /// Whether it stands on a page of its own that lies on its side.
    #[serde(skip_serializing_if = "Page::is_portrait")]
    #[schemars(default)]
    pub page: Page,
    /// A table in place of paragraphs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<OwnTable>,
    /// A form in place of paragraphs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub form: Vec<FormField>,
}

/// How a page lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// Upright.
    #[default]
    Portrait,
    /// On its side.
    Landscape,
}

impl Page {
    fn is_portrait(&self) -> bool {
        *self == Self::Portrait
    }
}

/// A table of the circular's own. The words of its cells are `<block>-<row>.<column>`, those of its head
/// `<block>-head.<column>`.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct OwnTable {
    /// Whether it has a head, which is repeated on every page.
    #[schemars(default)]
    pub head: bool,
    /// Whether the first column heads the rows.
    #[serde(skip_serializing_if = "is_true")]
    #[schemars(default, extend("default" = true))]
    pub row_heads: bool,
    /// Whether words stand above it: `<block>.caption`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub caption: bool,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The ids of the rows below the head, in order.
    pub rows: Vec<String>,
    /// Cells that reach over several columns or rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub span: Vec<Span>,
    /// What is shaded: rows by their ids (`head`), cells as `<row>.<column>`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub shade: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Column {
    /// Its id.
    pub id: String,
    /// Whether it prints, in each row, the fact that is named like the row.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub fact: bool,
    /// Its share of the width.
    #[schemars(default = "Column::usual_width")]
    pub width: u16,
}

/// A cell that reaches over several columns or rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Span {
    /// Its row; `head` is the head.
    pub row: String,
    /// Its column.
    pub column: String,
    /// How many columns it reaches over.
    #[schemars(default = "Span::usual_reach")]
    pub columns: u8,
    /// How many rows it reaches over.
    #[schemars(default = "Span::usual_reach")]
    pub rows: u8,
}

/// A field of a form. Its name is the message `<annex>-<field>`, in the letter `<block>-<field>`; its options are
/// attributes of that message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct FormField {
    /// Its id.
    pub id: String,
    /// What is written or marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Entry>,
    /// One of these, as round marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub choice: Vec<String>,
    /// One of these, from a list that drops down.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub list: Vec<String>,
    /// Several of these, as square boxes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub boxes: Vec<String>,
    /// Whether it must be filled in.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub required: bool,
    /// The answer to an earlier question with which alone it is asked.
    #[serde(rename = "if", skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
}

/// An answer to a question of the same form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Condition {
    /// The id of the field that asks it.
    pub question: String,
    /// The id of the option.
    pub is: String,
}

/// What is written or marked in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// A line.
    Line,
    /// Several lines.
    Lines,
    /// A number.
    Number,
    /// A day.
    Date,
    /// An e-mail address.
    Email,
    /// A box that is marked.
    Box,
}

impl Entry {
    /// The field that it is in a document.
    pub fn kind(self) -> FieldKind {
        match self {
            Entry::Line => FieldKind::Line,
            Entry::Lines => FieldKind::Lines,
            Entry::Number => FieldKind::Number,
            Entry::Date => FieldKind::Date,
            Entry::Email => FieldKind::Email,
            Entry::Box => FieldKind::Check,
        }
    }
}

/// An annex of the circular's own.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields)]
pub struct OwnAnnex {
    /// The message of its title, and the end of its key: `annex-<id>`.
    pub id: String,
    /// The languages that have it, where not all have; the others say so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default, with = "Vec<String>")]
    pub languages: Vec<Lang>,
    /// How its pages lie.
    #[serde(skip_serializing_if = "Page::is_portrait")]
    #[schemars(default)]
    pub page: Page,
    /// What stands in it.
    pub blocks: Vec<OwnBlock>,
}

/// A message that a circular's own prose has, or may have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// The message, with `.attribute` where one is meant.
    pub id: String,
    /// Whether a language may do without it.
    pub optional: bool,
    /// What it is, where a kind may have a message of its own for it.
    pub usual: Option<Usual>,
}

/// Words of a form that letters have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Usual {
    /// What a field is called, by its id.
    Field(String),
    /// An answer, by the id of the option.
    Answer(String),
}

impl Asked {
    fn needed(id: String) -> Self {
        Self { id, optional: false, usual: None }
    }

    fn optional(id: String) -> Self {
        Self { id, optional: true, usual: None }
    }

    fn usual(id: String, usual: Usual) -> Self {
        Self { id, optional: false, usual: Some(usual) }
    }
}

fn is_true(it: &bool) -> bool {
    *it
}

impl Column {
    /// The share where nothing is said.
    fn usual_width() -> u16 {
        1
    }
}

impl Span {
    /// The reach where nothing is said.
    fn usual_reach() -> u8 {
        1
    }
}

impl OwnAnnex {
    /// Whether a language has it.
    pub fn is_in(&self, lang: Lang) -> bool {
        self.languages.is_empty() || self.languages.contains(&lang)
    }

    /// The messages of its title and blocks.
    pub fn asked(&self) -> Vec<Asked> {
        let title = Asked::needed(self.id.clone());
        std::iter::once(title)
            .chain(self.blocks.iter().flat_map(|block| block.asked(Some(&self.id))))
            .collect()
    }
}

impl OwnBlock {
    /// The messages of its words; `annex` is the annex that it stands in.
    pub fn asked(&self, annex: Option<&str>) -> Vec<Asked> {
        let id = &self.id;
        let mut out = Vec::new();
        if self.heading.is_some() {
            out.push(Asked::needed(format!("{id}.heading")));
        }
        if let Some(table) = &self.table {
            out.extend(table.caption.then(|| Asked::needed(format!("{id}.caption"))));
            out.push(Asked::optional(format!("{id}.alt")));
            out.extend(table.cells().map(|(row, column)| Asked::needed(format!("{id}-{row}.{}", column.id))));
        } else if self.form.is_empty() {
            out.push(Asked { optional: self.heading.is_some(), ..Asked::needed(id.clone()) });
        } else {
            out.push(Asked::optional(format!("{id}.alt")));
        }
        for field in &self.form {
            let id = format!("{}-{}", annex.unwrap_or(id), field.id);
            out.push(Asked::usual(id.clone(), Usual::Field(field.id.clone())));
            if !field.is_marked() {
                out.push(Asked::optional(format!("{id}.placeholder")));
            }
            out.extend(
                field
                    .options()
                    .iter()
                    .map(|option| Asked::usual(format!("{id}.{option}"), Usual::Answer(option.clone()))),
            );
        }
        out
    }
}

impl FormField {
    /// Whether it is marked rather than written or chosen from a list.
    pub fn is_marked(&self) -> bool {
        self.field == Some(Entry::Box) || !self.choice.is_empty() || !self.boxes.is_empty()
    }

    /// What may be chosen.
    pub fn options(&self) -> &[String] {
        [&self.choice, &self.list, &self.boxes].into_iter().find(|it| !it.is_empty()).map_or(&[], |it| it)
    }
}

impl OwnTable {
    /// The ids of all rows, the head's first.
    pub fn all_rows(&self) -> impl Iterator<Item = &str> {
        let head = self.head.then_some(HEAD);
        head.into_iter().chain(self.rows.iter().map(String::as_str))
    }

    /// How many columns and rows a cell reaches over.
    pub fn reach(&self, row: &str, column: &str) -> (usize, usize) {
        let span = self.span.iter().find(|span| span.row == row && span.column == column);
        span.map_or((1, 1), |span| (usize::from(span.columns), usize::from(span.rows)))
    }

    /// The places that a cell before or above covers, by row and column.
    pub fn covered(&self) -> BTreeSet<(usize, usize)> {
        let rows: Vec<&str> = self.all_rows().collect();
        let mut out = BTreeSet::new();
        for span in &self.span {
            let row = rows.iter().position(|row| *row == span.row);
            let column = self.columns.iter().position(|column| column.id == span.column);
            let (Some(row), Some(column)) = (row, column) else { continue };
            for r in row..row + usize::from(span.rows) {
                out.extend((column..column + usize::from(span.columns)).map(|c| (r, c)));
            }
            out.remove(&(row, column));
        }
        out
    }

    /// The cells that have words of their own.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &Column)> {
        let covered = self.covered();
        let places = self.all_rows().enumerate().flat_map(move |(r, row)| {
            self.columns.iter().enumerate().map(move |(c, column)| (r, c, row, column))
        });
        places
            .filter(move |(r, c, row, column)| !(covered.contains(&(*r, *c)) || column.fact && *row != HEAD))
            .map(|(_, _, row, column)| (row, column))
    }

    /// Whether a cell is shaded, by itself or with its row.
    pub fn is_shaded(&self, row: &str, column: &str) -> bool {
        self.shade.iter().any(|shaded| match shaded.split_once('.') {
            None => shaded == row,
            Some(cell) => cell == (row, column),
        })
    }
}

words!(Page { "portrait" => Page::Portrait, "landscape" => Page::Landscape });
words!(Entry {
    "line" => Entry::Line,
    "lines" => Entry::Lines,
    "number" => Entry::Number,
    "date" => Entry::Date,
    "email" => Entry::Email,
    "box" => Entry::Box,
});

/// Ids that each stand once.
fn slugs(fields: &mut Fields, name: &'static str, reader: &mut Reader) -> Vec<String> {
    let span = fields.span(name);
    let ids: Vec<Slug> = fields.or(name, Vec::new(), reader);
    let ids: Vec<String> = ids.into_iter().map(|id| id.0).collect();
    once(ids.iter().map(String::as_str), span, reader);
    ids
}

/// Notes what appears twice.
pub(super) fn once<'n>(
    names: impl IntoIterator<Item = &'n str>,
    span: std::ops::Range<usize>,
    reader: &mut Reader,
) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            let hint = "give each an id of its own".to_owned();
            reader.error(Code::Duplicate, span.clone(), format!("the id `{name}` appears twice"), Some(hint));
        }
    }
}

/// A number of a table or level.
struct Small(u8);

impl FromToml for Small {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        integer(value, 1..=60, reader).and_then(|number| number.try_into().ok()).map(Self)
    }
}

/// The level of a heading.
struct Level(u8);

impl FromToml for Level {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        integer(value, 1..=3, reader).and_then(|number| number.try_into().ok()).map(Self)
    }
}

impl FromToml for OwnBlock {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a block", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let after = fields.optional("after", reader);
        let heading = fields.optional::<Level>("heading", reader).map(|level| level.0);
        let numbered = fields.or("numbered", false, reader);
        let page = fields.or("page", Page::default(), reader);
        let table = fields.optional::<OwnTable>("table", reader);
        let form: Vec<FormField> = fields.or("form", Vec::new(), reader);
        once(form.iter().map(|field| field.id.as_str()), fields.span("form"), reader);
        if table.is_some() && !form.is_empty() {
            let hint = Some("make it two blocks".to_owned());
            let message = "a block cannot be both a table and a form".to_owned();
            reader.error(Code::Inconsistent, fields.span("form"), message, hint);
        }
        if page == Page::Landscape && table.is_none() {
            let hint = Some("move `page` to its annex, or leave it out".to_owned());
            let message = "only a block with a table can have a page of its own".to_owned();
            reader.error(Code::Inconsistent, fields.span("page"), message, hint);
        }
        let boxed = form.iter().any(|field| field.field == Some(Entry::Box));
        let refused = match (&table, boxed) {
            (Some(_), _) => Some(("only paragraphs and forms are numbered", "leave `numbered` out")),
            (None, true) => Some((
                "a box alone has no place for its number",
                "write `boxes` with one option, or leave `numbered` out",
            )),
            (None, false) => None,
        };
        if let Some((message, hint)) = refused.filter(|_| numbered) {
            reader.error(
                Code::Inconsistent,
                fields.span("numbered"),
                message.to_owned(),
                Some(hint.to_owned()),
            );
        }
        fields.finish(reader);
        Some(Self { id: id?.0, after, heading, numbered, page, table, form })
    }
}

impl FromToml for OwnTable {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a table", reader)?;
        let head = fields.or("head", false, reader);
        let row_heads = fields.or("row-heads", true, reader);
        let caption = fields.or("caption", false, reader);
        let columns: Option<Vec<Column>> = fields.required("columns", reader);
        let span_of_rows = fields.span("rows");
        let rows = slugs(&mut fields, "rows", reader);
        let span: Vec<Span> = fields.or("span", Vec::new(), reader);
        let shade: Vec<String> = fields.or("shade", Vec::new(), reader);
        let table = Self { head, row_heads, caption, columns: columns?, rows, span, shade };
        once(table.columns.iter().map(|column| column.id.as_str()), fields.span("columns"), reader);
        if table.columns.is_empty() || table.rows.is_empty() {
            let message = "a table needs columns and rows".to_owned();
            let hint = Some("list them by id, as in `rows = [\"translation\", \"registration\"]`".to_owned());
            reader.error(Code::MissingField, span_of_rows.clone(), message, hint);
        }
        if table.rows.iter().any(|row| row == HEAD) {
            let hint = Some("write `head = true` for the head, and choose another id for the row".to_owned());
            reader.error(
                Code::Duplicate,
                span_of_rows,
                format!("the id `{HEAD}` is reserved for the head"),
                hint,
            );
        }
        table.check(&fields, reader);
        fields.finish(reader);
        Some(table)
    }
}

impl OwnTable {
    /// Spans that leave the table or meet one another, and shades of cells that are not there.
    fn check(&self, fields: &Fields, reader: &mut Reader) {
        let rows: Vec<&str> = self.all_rows().collect();
        let has = |row: &str, column: Option<&str>| {
            rows.contains(&row) && column.is_none_or(|id| self.columns.iter().any(|column| column.id == id))
        };
        let mut taken = BTreeSet::new();
        for span in &self.span {
            let mut refuse = |message: String, hint: &str| {
                reader.error(Code::Inconsistent, fields.span("span"), message, Some(hint.to_owned()));
            };
            if !has(&span.row, Some(&span.column)) {
                let cell = format!("{}.{}", span.row, span.column);
                refuse(format!("the table has no cell `{cell}`"), "name a row and a column of the table");
                continue;
            }
            let row = rows.iter().position(|row| *row == span.row).unwrap_or_default();
            let column = self.columns.iter().position(|column| column.id == span.column).unwrap_or_default();
            let (last_row, last_column) = (row + usize::from(span.rows), column + usize::from(span.columns));
            if last_row > rows.len() || last_column > self.columns.len() {
                let message = format!("the cell `{}.{}` extends beyond the table", span.row, span.column);
                refuse(message, "reduce its `columns` or `rows`");
            } else if span.rows > 1 && self.columns[column].fact && span.row != HEAD {
                refuse("a fact would cover those of other rows".into(), "set its `rows` to 1");
            } else if span.row == HEAD && span.rows > 1 {
                refuse("a cell of the head extends into the rows".into(), "set its `rows` to 1");
            }
            for place in (row..last_row).flat_map(|r| (column..last_column).map(move |c| (r, c))) {
                if !taken.insert(place) {
                    let message = format!("the cell `{}.{}` overlaps another", span.row, span.column);
                    refuse(message, "reduce its `columns` or `rows`");
                    break;
                }
            }
        }
        for shaded in &self.shade {
            let cell = shaded.split_once('.').map_or((shaded.as_str(), None), |(row, id)| (row, Some(id)));
            if !has(cell.0, cell.1) {
                let message = format!("the table has no row or cell `{shaded}`");
                let hint = "name a row, or a cell as `<row>.<column>`".to_owned();
                reader.error(Code::InvalidValue, fields.span("shade"), message, Some(hint));
            }
        }
    }
}

impl FromToml for Column {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a column", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let fact = fields.or("fact", false, reader);
        let width = fields.or("width", Self::usual_width(), reader);
        fields.finish(reader);
        Some(Self { id: id?.0, fact, width })
    }
}

impl FromToml for Span {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a span", reader)?;
        let row = fields.required("row", reader);
        let column = fields.required("column", reader);
        let columns = fields.or("columns", Small(Self::usual_reach()), reader).0;
        let rows = fields.or("rows", Small(Self::usual_reach()), reader).0;
        fields.finish(reader);
        Some(Self { row: row?, column: column?, columns, rows })
    }
}

impl FromToml for FormField {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "a field", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let field: Option<Entry> = fields.optional("field", reader);
        let choice = slugs(&mut fields, "choice", reader);
        let list = slugs(&mut fields, "list", reader);
        let boxes = slugs(&mut fields, "boxes", reader);
        let required = fields.or("required", false, reader);
        let condition = fields.optional("if", reader);
        let all = [&choice, &list, &boxes];
        let given = usize::from(field.is_some()) + all.iter().filter(|options| !options.is_empty()).count();
        if given != 1 {
            let hint = "write `field = \"line\"`, or options: `choice = [\"in-person\", \"remote\"]`, `list`, `boxes`";
            let message = "a field must be of exactly one kind".to_owned();
            reader.error(Code::Inconsistent, value.span(), message, Some(hint.into()));
        }
        let reserved = |option: &&String| *option == "placeholder";
        if all.iter().flat_map(|options| options.iter()).any(|option| reserved(&option)) {
            let hint = "choose another id for the option".to_owned();
            let message =
                "the id `placeholder` is reserved for the text that an empty field shows".to_owned();
            reader.error(Code::Duplicate, value.span(), message, Some(hint));
        }
        fields.finish(reader);
        Some(Self { id: id?.0, field, choice, list, boxes, required, condition })
    }
}

impl FromToml for Condition {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "`if`", reader)?;
        let question = fields.required::<Slug>("question", reader);
        let is = fields.required::<Slug>("is", reader);
        fields.finish(reader);
        Some(Self { question: question?.0, is: is?.0 })
    }
}

impl FromToml for OwnAnnex {
    fn from_toml(value: &Toml<'_>, reader: &mut Reader) -> Option<Self> {
        let mut fields = Fields::of(value, "an annex", reader)?;
        let id = fields.required::<Slug>("id", reader);
        let languages: Vec<Lang> = fields.or("languages", Vec::new(), reader);
        if fields.has("languages") && languages.is_empty() {
            let hint =
                "list the languages that have it, as in `languages = [\"en\"]`, or leave `languages` out"
                    .to_owned();
            reader.error(
                Code::InvalidValue,
                fields.span("languages"),
                "the annex is in no language".into(),
                Some(hint),
            );
        }
        once(languages.iter().map(|lang| lang.code()), fields.span("languages"), reader);
        let page = fields.or("page", Page::default(), reader);
        let blocks: Option<Vec<OwnBlock>> = fields.required("blocks", reader);
        if blocks.as_ref().is_some_and(Vec::is_empty) {
            let hint = "declare its content, as `[[annexes.blocks]]` with an `id`".to_owned();
            reader.error(Code::MissingField, fields.span("blocks"), "the annex is empty".into(), Some(hint));
        }
        fields.finish(reader);
        Some(Self { id: id?.0, languages, page, blocks: blocks? })
    }
}
