//! A small circular in English, Chinese and Arabic, with every kind of block, made without compose.

use tsb_circular::document::{
    Addressees, Annex, Ballot, BallotRow, Block, Choice, Content, Document, Entry, Fact, Field, FieldKind,
    Grid, Inline, Item, Key, Line, Masthead, Origin, Role, Run, RunningHead, Signature, SignatureMark, Text,
    Value, key,
};
use tsb_circular::locale::Lang;

/// A text: `⟨…⟩` is a fact set left to right, `⟦…⟧` a link, a line end a break, `‹…›` a blank.
pub fn text(source: &str) -> Text {
    let mut out = Text::default();
    let mut rest = source;
    while let Some(at) = rest.find(['⟨', '⟦', '\n', '‹']) {
        out.push_words(Run::new(&rest[..at]));
        let open = rest[at..].chars().next().unwrap();
        rest = &rest[at + open.len_utf8()..];
        let mut inner = |close: char| {
            let end = rest.find(close).expect("closed");
            let inner = rest[..end].to_owned();
            rest = &rest[end + close.len_utf8()..];
            inner
        };
        match open {
            '⟨' => {
                let text = inner('⟩');
                out.0.push(Inline::Fact(Fact {
                    value: Value::Symbol(text.clone()),
                    runs: vec![Run { text, ltr: true, ..Run::default() }],
                }));
            }
            '⟦' => {
                let text = inner('⟧');
                let link = Some(format!("https://{text}"));
                out.0.push(Inline::Words(Run { text, ltr: true, link, ..Run::default() }));
            }
            '‹' => out.0.push(Inline::Blank(Field {
                key: key("annex-2/name"),
                kind: FieldKind::Line,
                label: "Name".into(),
                placeholder: inner('›'),
            })),
            _ => out.0.push(Inline::Break),
        }
    }
    out.push_words(Run::new(rest));
    out
}

pub fn block(at: &str, content: Content) -> Block {
    Block { key: key(at), origin: Origin::Unknown, content }
}

pub fn paragraph(at: &str, role: Role, number: &str, words: &str) -> Block {
    let number = (!number.is_empty()).then(|| text(number));
    block(at, Content::Paragraph { role, number, text: text(words) })
}

fn line(at: &str, label: &str, value: &str) -> Line {
    Line { key: key(at), label: text(label), value: text(value) }
}

fn entry(lines: &[(&str, &str, &str)]) -> Entry {
    Entry { lines: lines.iter().map(|(at, label, value)| line(at, label, value)).collect() }
}

fn items(at: &str, texts: &[&str]) -> Vec<Item> {
    let at = key(at);
    texts.iter().enumerate().map(|(n, words)| Item { key: at.child(n + 1), text: text(words) }).collect()
}

/// The words of one edition.
pub struct Words {
    pub lang: Lang,
    pub title: &'static str,
    pub banner: [&'static str; 2],
    pub place_date: &'static str,
    pub labels: [&'static str; 7],
    pub reference: &'static str,
    pub to: [&'static str; 4],
    pub copy: [&'static str; 3],
    pub subject: &'static str,
    pub salutation: &'static str,
    pub letter: [&'static str; 4],
    pub notes: [(&'static str, &'static str); 2],
    pub valediction: &'static str,
    pub signed: &'static str,
    pub signature: [&'static str; 2],
    pub enclosures: &'static str,
    pub annexes: [&'static str; 2],
    pub annex_title: &'static str,
    pub item: &'static str,
    pub item_title: &'static str,
    pub summary_head: &'static str,
    pub summary: [&'static str; 2],
    pub form_subject: &'static str,
    pub bureau: &'static str,
    pub sender: &'static str,
    pub opinion: &'static str,
    pub head: &'static str,
    pub draft: &'static str,
    pub assigns: &'static str,
    pub options: [&'static str; 2],
    pub refuses: &'static str,
    pub administration: &'static str,
}

const SYMBOLS: [[&str; 4]; 5] = [
    ["x-1332", "X.1332", "X.sgsec\u{2011}3", "R046"],
    ["x-1365", "X.1365", "X.ibc\u{2011}iot", "R043"],
    ["x-1372", "X.1372", "X.itssec\u{2011}2", "R049"],
    ["x-1604", "X.1604", "X.SRNaaS", "R048"],
    ["x-1605", "X.1605", "X.SRIaaS", "R047"],
];

/// The sample in this language: English, Chinese or Arabic.
pub fn document(lang: Lang) -> Document {
    let w = match lang {
        Lang::Zh => &super::words::ZH,
        Lang::Ar => &super::words::AR,
        _ => &super::words::EN,
    };
    w.document()
}

impl Words {
    fn document(&self) -> Document {
        let [reference, tel, fax, email, to, copy, subject] = self.labels;
        let mail = "⟨tsbsg17@itu.int⟩";
        let mut letter = vec![paragraph("letter/salutation", Role::Salutation, "", self.salutation)];
        letter.push(paragraph("letter/intent", Role::Body, "1", self.letter[0]));
        letter.push(paragraph("letter/texts", Role::Body, "2", self.letter[1]));
        for (n, (label, words)) in self.notes.iter().enumerate() {
            letter.push(paragraph(["note/ipr", "note/a5"][n], Role::Note, label, words));
        }
        letter.push(paragraph("letter/consultation", Role::Body, "3", self.letter[2]));
        letter.push(paragraph("letter/threshold", Role::Body, "4", self.letter[3]));
        letter.push(paragraph("letter/valediction", Role::Valediction, "", self.valediction));
        let mark = if self.signed.is_empty() {
            SignatureMark::Image { alt: "Signature".into() }
        } else {
            SignatureMark::Words(text(self.signed))
        };
        let lines = self.signature.map(text).to_vec();
        letter.push(block("letter/signature", Content::Signature(Signature { mark, lines })));
        letter.push(paragraph("letter/enclosures", Role::Enclosures, "", self.enclosures));
        Document {
            lang: self.lang,
            name: "tsb-circular-195".into(),
            title: self.title.into(),
            author: "ITU, Telecommunication Standardization Bureau".into(),
            date: "2019-11-29".parse().unwrap(),
            masthead: Masthead {
                mark_alt: "International Telecommunication Union".into(),
                union: text(self.banner[0]),
                bureau: text(self.banner[1]),
                place_date: paragraph("place-date", Role::Body, "", self.place_date),
                alt: "Reference, contacts, addressees and subject of the letter".into(),
                contacts: vec![
                    entry(&[("reference", reference, self.reference)]),
                    entry(&[("tel", tel, "⟨+41\u{a0}22\u{a0}730\u{a0}6206⟩")]),
                    entry(&[("fax", fax, "⟨+41\u{a0}22\u{a0}730\u{a0}5853⟩")]),
                    entry(&[("email", email, mail)]),
                ],
                addressees: vec![
                    Addressees {
                        key: key("to"),
                        label: Some(text(to)),
                        items: items("to", &self.to),
                        row: 0,
                    },
                    Addressees {
                        key: key("copy-to"),
                        label: Some(text(copy)),
                        items: items("copy-to", &self.copy),
                        row: 3,
                    },
                ],
                subject: line("subject", subject, self.subject),
            },
            running_head: RunningHead {
                before: "- ".into(),
                after: " -".into(),
                name: text(self.reference.split('\n').next().unwrap()),
            },
            footer: [
                "International Telecommunication Union • Place des Nations • CH\u{2011}1211 Geneva 20 • Switzerland",
                "Tel: +41 22 730 5111 • Fax: +41 22 733 7256 • E\u{2011}mail: itumail@itu.int • www.itu.int",
            ]
            .map(|words| {
                let run = Run { text: words.into(), lang: Some(Lang::En), ltr: true, link: None };
                Text(vec![Inline::Words(run)])
            })
            .to_vec(),
            letter,
            annexes: vec![self.texts(), self.form()],
        }
    }

    fn fill(&self, pattern: &str, text: &[&str; 4]) -> String {
        let [_, designation, name, symbol] = text;
        pattern
            .replace("{d}", &format!("⟨ITU\u{2011}T\u{a0}{designation}⟩ (⟨{name}⟩)"))
            .replace("{r}", &format!("⟨[{symbol}]⟩"))
    }

    fn texts(&self) -> Annex {
        let mut blocks = Vec::new();
        for (n, text) in SYMBOLS.iter().enumerate() {
            let at: Key = key("annex-1").child(text[0]);
            blocks.push(block(
                at.as_str(),
                Content::Heading {
                    level: 2,
                    number: Some(self::text(&format!("{}", n + 1))),
                    text: self::text(&self.fill(self.item, text)),
                },
            ));
            blocks.push(paragraph(at.child("title").as_str(), Role::ItemTitle, "", self.item_title));
            blocks.push(block(
                at.child("head").as_str(),
                Content::Heading { level: 3, number: None, text: self::text(self.summary_head) },
            ));
            for (part, words) in self.summary.iter().enumerate() {
                let at = at.child("summary").child(part + 1);
                blocks.push(paragraph(at.as_str(), Role::Body, "", words));
            }
            if n == 2 {
                let at = at.child("points");
                blocks.push(block(at.as_str(), Content::List { items: items(at.as_str(), &self.summary) }));
            }
        }
        Annex {
            key: key("annex-1"),
            number: text(self.annexes[0]),
            title: Some(paragraph("annex-1/title", Role::Body, "", self.annex_title)),
            blocks,
        }
    }

    fn form(&self) -> Annex {
        let [_, _, fax, email, to, ..] = self.labels;
        let at = |part: &str| key("annex-2").child(part);
        let rows = SYMBOLS.iter().map(|text| {
            let at = at(text[0]);
            let choice = |part: &str, kind, words: &str, options| Choice {
                field: Field { key: at.child(part), kind, label: words.into(), placeholder: String::new() },
                text: self::text(words),
                options,
            };
            let inner = vec![
                choice("assigns/no-comments", FieldKind::Radio, self.options[0], vec![]),
                choice("assigns/comments", FieldKind::Radio, self.options[1], vec![]),
            ];
            BallotRow {
                key: at.clone(),
                text: self::text(&self.fill(self.draft, text)),
                choices: vec![
                    choice("assigns", FieldKind::Box, self.assigns, inner),
                    choice("does-not-assign", FieldKind::Box, self.refuses, vec![]),
                ],
            }
        });
        let stacked = |number: &'static str, mail: &'static str| {
            entry(&[("annex-2/fax", fax, number), ("annex-2/email", email, mail)])
        };
        let grid = Grid {
            alt: "Addresses of the Bureau and of the sender".into(),
            rows: vec![
                [entry(&[("annex-2/to", to, self.bureau)]), entry(&[("annex-2/from", to, self.sender)])],
                [stacked("⟨+41\u{2011}22\u{2011}730\u{2011}5853⟩", "⟨tsbdir@itu.int⟩"), stacked("", "")],
            ],
        };
        let ballot = Ballot {
            alt: "One row a text, with two exclusive boxes".into(),
            head: text(self.head),
            first_head: "Draft Recommendation".into(),
            rows: rows.collect(),
        };
        Annex {
            key: key("annex-2"),
            number: text(self.annexes[1]),
            title: None,
            blocks: vec![
                paragraph("annex-2/subject", Role::Subject, "", self.form_subject),
                block("annex-2/addresses", Content::Grid(grid)),
                paragraph("annex-2/salutation", Role::Salutation, "", self.salutation),
                paragraph("annex-2/opinion", Role::Body, "", self.opinion),
                block("annex-2/table", Content::Ballot(ballot)),
                paragraph("annex-2/valediction", Role::Valediction, "", self.valediction),
                paragraph("annex-2/sender-name", Role::SenderLine, "", self.sender),
                paragraph("annex-2/administration", Role::SenderLine, "", self.administration),
                block("annex-2/end", Content::EndRule),
            ],
        }
    }
}
