//! A document with every node that the waist has, for writers and readers: tables, nested points, marks, emphasis,
//! links, footnotes and pages on their side, in the letter and in its annexes.

use tsb_circular::document::{
    Annex, Block, Cell, Choice, Content, Document, Fact, Field, FieldKind, FieldOption, Inline, Item, Key,
    Note, Origin, Role, Run, Table, TableRow, Text, Value,
};
use tsb_circular::inside::document::key;
use tsb_circular::lang::Lang;

use crate::examples::edition;

/// Words of the language, so that every script is tried: the first names, the second is a sentence.
fn words(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::En => ["Deadline", "Contributions are to reach the secretariat before the meeting opens."],
        Lang::Fr => ["Délai", "Les contributions doivent parvenir au secrétariat avant l’ouverture."],
        Lang::Es => ["Plazo", "Las contribuciones deben llegar a la secretaría antes de la apertura."],
        Lang::Ru => ["Срок", "Вклады должны поступить в секретариат до открытия собрания."],
        Lang::Zh => ["截止日期", "文稿须在会议开幕前送达秘书处。"],
        Lang::Ar => ["الموعد النهائي", "ينبغي أن تصل المساهمات إلى الأمانة قبل افتتاح الاجتماع."],
    }
}

/// The fourth circular, with one of everything behind its salutation and in annexes of its own.
pub fn everything(lang: Lang) -> Document {
    let mut document = edition(42, lang);
    let made = Maker { lang };
    let mut letter = vec![
        made.heading("letter/first", 1),
        made.styled("letter/styled"),
        made.heading("letter/second", 2),
        made.points("letter/points"),
        made.table("letter/table", false),
        made.choices("letter/reply", FieldKind::Radio),
        made.choices("letter/needs", FieldKind::Check),
        made.fields("letter/blanks"),
    ];
    letter.extend(document.letter.split_off(1));
    document.letter.extend(letter);
    let number = document.annexes[0].number.clone();
    let annex = |at: &str, landscape, blocks| Annex {
        key: key(at),
        number: number.clone(),
        title: Some(made.paragraph(&format!("{at}/title"), Role::Subject, made.name())),
        landscape,
        blocks,
    };
    document.annexes.push(annex(
        "annex-3",
        false,
        vec![
            made.heading("annex-3/first", 2),
            made.heading("annex-3/second", 3),
            made.heading("annex-3/third", 4),
            made.styled("annex-3/styled"),
            made.table("annex-3/wide", true),
            made.paragraph("annex-3/after", Role::Body, made.sentence()),
            made.form("annex-3/form"),
        ],
    ));
    document.annexes.push(annex("annex-4", true, vec![made.table("annex-4/plan", false)]));
    document
}

struct Maker {
    lang: Lang,
}

impl Maker {
    fn name(&self) -> Text {
        Text::words(words(self.lang)[0])
    }

    fn sentence(&self) -> Text {
        Text::words(words(self.lang)[1])
    }

    fn block(&self, at: &str, content: Content) -> Block {
        Block { key: key(at), origin: Origin::Unknown, content }
    }

    fn paragraph(&self, at: &str, role: Role, text: Text) -> Block {
        self.block(at, Content::Paragraph { role, number: None, text })
    }

    fn heading(&self, at: &str, level: u8) -> Block {
        self.block(at, Content::Heading { level, number: None, text: self.name() })
    }

    /// Bold, italic and both, a link, a fact in bold, and two footnotes.
    fn styled(&self, at: &str) -> Block {
        let [name, sentence] = words(self.lang);
        let mut text = Text::default();
        let mut run = |words: &str, bold, italic, link: Option<&str>| {
            text.push_words(Run { bold, italic, link: link.map(str::to_owned), ..Run::new(words) });
        };
        run(&format!("{name}: "), false, false, None);
        run(name, true, false, None);
        run(" ", false, false, None);
        run(name, false, true, None);
        run(" ", false, false, None);
        run(name, true, true, None);
        run(" ", false, false, None);
        run(name, false, false, Some("https://www.itu.int/"));
        run(" ", false, false, None);
        let number = Run { bold: true, ..Run::new("12") };
        text.0.push(Inline::Fact(Fact { value: Value::Number(12), runs: vec![number] }));
        text.0.push(self.note(at, 1));
        text.push_words(Run::new(format!(" {sentence}")));
        text.0.push(self.note(at, 2));
        self.paragraph(at, Role::Body, text)
    }

    fn note(&self, at: &str, number: usize) -> Inline {
        let mut text = self.sentence();
        text.push_words(Run::new(" "));
        text.push_words(Run { italic: true, ..Run::new(words(self.lang)[0]) });
        Inline::Note(Note { key: key(at).child(format!("footnote-{number}")), text })
    }

    /// Points on three levels.
    fn points(&self, at: &str) -> Block {
        let item = |at: Key, items| Item { key: at, text: self.sentence(), items };
        let at = key(at);
        let third = item(at.child("1").child("1").child("1"), Vec::new());
        let second = item(at.child("1").child("1"), vec![third]);
        let beside = item(at.child("1").child("2"), Vec::new());
        let items = vec![item(at.child("1"), vec![second, beside]), item(at.child("2"), Vec::new())];
        Block { key: at, origin: Origin::Unknown, content: Content::List { items } }
    }

    /// A head with a cell over two columns, a cell over two rows, a shaded one, a list and a footnote in cells.
    fn table(&self, at: &str, landscape: bool) -> Block {
        let at = key(at);
        let cell = |row: &str, column: &str| Cell {
            key: at.child(row).child(column),
            columns: 1,
            rows: 1,
            shaded: false,
            blocks: vec![self.paragraph(
                at.child(row).child(column).as_str(),
                Role::Body,
                if column == "what" { self.sentence() } else { self.name() },
            )],
        };
        let row = |name: &str, cells| TableRow { key: at.child(name), cells };
        let mut wide = cell("head", "what");
        (wide.columns, wide.shaded) = (2, true);
        let mut tall = cell("first", "when");
        tall.rows = 2;
        let mut listed = cell("second", "what");
        listed.blocks.push(self.points(at.child("second").child("list").as_str()));
        let mut noted = cell("third", "what");
        noted.blocks = vec![self.styled(noted.key.as_str())];
        let empty = Cell { blocks: Vec::new(), ..cell("third", "note") };
        let head = Cell { shaded: true, ..cell("head", "when") };
        let caption = self.paragraph(at.child("caption").as_str(), Role::Body, self.name());
        let table = Table {
            alt: words(self.lang)[1].into(),
            caption: Some(Box::new(caption)),
            columns: vec![1, 3, 1],
            head_rows: 1,
            head_columns: 1,
            ruled: true,
            landscape,
            rows: vec![
                row("head", vec![head, wide]),
                row("first", vec![tall, cell("first", "what"), cell("first", "note")]),
                row("second", vec![listed, cell("second", "note")]),
                row("third", vec![cell("third", "when"), noted, empty]),
            ],
        };
        Block { key: at, origin: Origin::Unknown, content: Content::Table(table) }
    }

    fn choice(&self, at: Key, kind: FieldKind) -> Choice {
        Choice {
            field: Field::new(at, kind, words(self.lang)[0], ""),
            text: self.name(),
            options: Vec::new(),
        }
    }

    /// Two marks below one another.
    fn choices(&self, at: &str, kind: FieldKind) -> Block {
        let at = key(at);
        let choices = ["in-person", "remote"].map(|option| self.choice(at.child(option), kind));
        let label = words(self.lang)[0].into();
        Block {
            key: at,
            origin: Origin::Unknown,
            content: Content::Choices { label, choices: choices.into() },
        }
    }

    /// A field of every kind within a sentence.
    fn fields(&self, at: &str) -> Block {
        let mut text = self.name();
        let kinds = [
            FieldKind::Line,
            FieldKind::Date,
            FieldKind::Number,
            FieldKind::Email,
            FieldKind::List,
            FieldKind::Check,
        ];
        for (number, kind) in (1..).zip(kinds) {
            text.push_words(Run::new(" "));
            text.0.push(Inline::Blank(self.field(key(at).child(number), kind)));
        }
        self.paragraph(at, Role::Body, text)
    }

    fn field(&self, at: Key, kind: FieldKind) -> Field {
        let [name, _] = words(self.lang);
        let placeholder = if kind.is_mark() { String::new() } else { format!("[{name}]") };
        let mut field = Field::new(at, kind, name, placeholder);
        if kind == FieldKind::List {
            let option = |id: &str| FieldOption { id: id.into(), label: format!("{name} {id}") };
            field.options = vec![option("a"), option("b")];
        }
        field
    }

    /// A form as a table without rules: names of fields beside the fields, a choice of round marks, and square ones.
    fn form(&self, at: &str) -> Block {
        let at = key(at);
        let kinds = [
            ("name", FieldKind::Line),
            ("address", FieldKind::Lines),
            ("born", FieldKind::Date),
            ("age", FieldKind::Number),
            ("mail", FieldKind::Email),
            ("group", FieldKind::List),
        ];
        let row = |name: &str, block: Block| {
            let label = self.paragraph(at.child(name).child("label").as_str(), Role::Body, self.name());
            let cell = |part: &str, block| Cell {
                key: at.child(name).child(part),
                columns: 1,
                rows: 1,
                shaded: false,
                blocks: vec![block],
            };
            TableRow { key: at.child(name), cells: vec![cell("label", label), cell("value", block)] }
        };
        let mut rows: Vec<TableRow> = kinds
            .into_iter()
            .map(|(name, kind)| {
                let mut field = self.field(key(&format!("annex-3/{name}")), kind);
                field.required = name == "name";
                let text = Text(vec![Inline::Blank(field)]);
                row(name, self.paragraph(at.child(name).child("value").as_str(), Role::Body, text))
            })
            .collect();
        rows.push(row("attendance", self.choices("annex-3/attendance", FieldKind::Radio)));
        rows.push(row("visa", self.choices("annex-3/visa", FieldKind::Check)));
        let table = Table {
            alt: words(self.lang)[1].into(),
            caption: None,
            columns: vec![1, 2],
            head_rows: 0,
            head_columns: 1,
            ruled: false,
            landscape: false,
            rows,
        };
        Block { key: at, origin: Origin::Unknown, content: Content::Table(table) }
    }
}

/// Every text of it stands in it, footnotes and cells included, and its fields are in order.
#[test]
fn every_text_and_field_is_found() {
    let document = everything(Lang::En);
    let keys: Vec<&str> = document.texts().iter().map(|(key, _)| key.as_str()).collect();
    for expected in [
        "letter/styled/footnote-2",
        "letter/points/1/1/1",
        "letter/table/caption",
        "letter/table/third/what/footnote-1",
        "annex-3/visa/remote",
    ] {
        assert!(keys.contains(&expected), "{expected} in {keys:?}");
    }
    let fields: Vec<&str> = document.fields().iter().map(|field| field.key.as_str()).collect();
    let at = |name: &str| fields.iter().position(|key| *key == name);
    assert!(
        at("letter/reply/in-person") < at("letter/blanks/6") && at("letter/blanks/6") < at("annex-3/name")
    );
    assert_eq!(fields.last(), Some(&"annex-3/visa/remote"));
    let json = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
}
