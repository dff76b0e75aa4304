//! The hand-over: writes a document as the `/document.json` that the layouts read.
//!
//! Text stays text: strings are passed as JSON strings and set character for character, so no markup can slip in.
//! What else the layouts must know (language, direction, size, what may not break) is worked out here.

mod parallel;
mod pieces;
mod table;

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use serde_json::{Value, json};

pub(super) use self::parallel::parallel;
use self::pieces::{Piece, pieces};
use super::glyphs::Family;
use super::world::picture_path;
use crate::document::{
    Addressees, Annex, Ballot, Block, Choice, Content, Document, Entry, Field, Header, Inline, Item, Key,
    Role, Run, RunningHead, Signature, SignatureMark, Text,
};
use crate::letterhead::Letterhead;
use crate::locale::{Direction, Lang};

/// The date in the metadata of a draft: Typst exports no PDF/A without one, and there is no clock here.
const UNDATED: Date = date(1970, 1, 1);

/// The document as JSON, with the faces that it is set in and the pictures of its letterhead. `keyed` notes at which
/// address each text begins and ends: what is set is the same, and says where.
pub(super) fn document(
    document: &Document,
    chain: &[Family],
    letterhead: &Letterhead,
    keyed: bool,
) -> String {
    let date = document.date.unwrap_or(UNDATED);
    let sheet = Sheet { keyed, ..Sheet::new(document.lang) };
    let (lang, region) = tag(document.lang);
    let head = &document.masthead;
    let marks = &crate::theme::THEME.marks;
    json!({
        "lang": lang,
        "region": region,
        "dir": document.lang.direction(),
        "script": document.lang.rules().script,
        "faces": chain.iter().map(face).collect::<Vec<_>>(),
        "title": document.title,
        "author": document.author,
        "keywords": if document.draft { vec!["Draft"] } else { Vec::new() },
        "date": { "year": date.year(), "month": date.month(), "day": date.day() },
        "logo": letterhead.logo.as_ref().map(|logo| json!({
            "path": picture_path("logo", logo.format),
            "alt": head.logo_alt,
        })),
        "second": letterhead.second.as_ref().map(|second| json!({
            "path": picture_path("second", second.format),
            "alt": head.second_alt,
            "width": second.within(marks.second_width, marks.second_height).0,
        })),
        "signature": letterhead.signature.as_ref().map(|it| picture_path("signature", it.format)),
        "union": sheet.text(&head.union),
        "bureau": sheet.text(&head.bureau),
        "draft": head.draft.as_ref().map(|draft| sheet.text(draft)),
        "header": head.header.as_ref().map(|header| sheet.header(header)),
        "running-head": sheet.running_head(&document.running_head),
        "footer": document.footer.iter().map(|line| sheet.text(line)).collect::<Vec<_>>(),
        "letter": sheet.blocks(&document.letter),
        "annexes": document.annexes.iter().map(|annex| sheet.annex(annex)).collect::<Vec<_>>(),
    })
    .to_string()
}

fn face(family: &Family) -> Value {
    json!({ "name": family.name, "leaves": family.leaves })
}

/// Language and region of a tag such as `en-GB`.
fn tag(lang: Lang) -> (&'static str, Option<&'static str>) {
    match lang.tag().split_once('-') {
        Some((lang, region)) => (lang, Some(region)),
        None => (lang.tag(), None),
    }
}

/// A document of this language being handed over.
struct Sheet<'a> {
    lang: Lang,
    /// The numbers of the footnotes that stand elsewhere than at the foot of the page.
    signs: BTreeMap<&'a Key, usize>,
    /// Whether values of the model are marked.
    marks_facts: bool,
    /// Whether each text says where it begins and ends.
    keyed: bool,
}

impl Sheet<'_> {
    fn new(lang: Lang) -> Self {
        Self { lang, signs: BTreeMap::new(), marks_facts: false, keyed: false }
    }

    fn running_head(&self, head: &RunningHead) -> Value {
        json!({ "before": head.before, "after": head.after, "name": self.text(&head.name) })
    }

    fn header(&self, header: &Header) -> Value {
        json!({
            "dateline": self.block(&header.place_date),
            "alt": header.alt,
            "mark": self.lang.rules().addressees.mark,
            "contacts": header.contacts.iter().map(|entry| self.entry(entry)).collect::<Vec<_>>(),
            "addressees": header.addressees.iter().map(|list| self.addressees(list)).collect::<Vec<_>>(),
            "subject": self.line(&header.subject),
        })
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Value {
        match &block.content {
            Content::Heading { level, number, text } => json!({
                "kind": "heading",
                "level": level,
                "number": number.as_ref().map(|number| self.at(&block.key, number)),
                "text": self.at(&block.key, text),
            }),
            Content::Paragraph { role, number, text } => json!({
                "kind": role_name(*role),
                "number": number.as_ref().map(|number| self.at(&block.key, number)),
                "text": self.at(&block.key, text),
            }),
            Content::List { items } => json!({
                "kind": "list",
                "items": self.items(items),
            }),
            Content::Signature(signature) => self.signature(&block.key, signature),
            Content::Grid(grid) => json!({
                "kind": "grid",
                "alt": grid.alt,
                "rows": grid.rows.iter().map(|[left, right]| [self.entry(left), self.entry(right)])
                    .collect::<Vec<_>>(),
            }),
            Content::Ballot(ballot) => self.ballot(&block.key, ballot),
            Content::Table(table) => self.table(table),
            Content::Choices { choices, .. } => json!({
                "kind": "choices",
                "choices": choices.iter().map(|choice| self.choice(choice)).collect::<Vec<_>>(),
            }),
            Content::EndRule => json!({ "kind": "end-rule" }),
        }
    }

    /// Points, each with those below it.
    fn items(&self, items: &[Item]) -> Vec<Value> {
        let item =
            |item: &Item| json!({ "text": self.at(&item.key, &item.text), "items": self.items(&item.items) });
        items.iter().map(item).collect()
    }

    fn signature(&self, key: &Key, signature: &Signature) -> Value {
        let mark = match &signature.mark {
            SignatureMark::Image { alt } => json!({ "kind": "image", "alt": alt }),
            SignatureMark::Words(words) => json!({ "kind": "words", "text": self.at(key, words) }),
            SignatureMark::Blank => json!({ "kind": "blank" }),
        };
        json!({
            "kind": "signature",
            "mark": mark,
            "lines": signature.lines.iter().map(|line| self.at(key, line)).collect::<Vec<_>>(),
        })
    }

    fn ballot(&self, key: &Key, ballot: &Ballot) -> Value {
        let rows = ballot.rows.iter().map(|row| {
            json!({
                "text": self.at(&row.key, &row.text),
                "choices": row.choices.iter().map(|choice| self.choice(choice)).collect::<Vec<_>>(),
            })
        });
        json!({
            "kind": "ballot",
            "alt": (!ballot.alt.is_empty()).then_some(&ballot.alt),
            "head": self.at(key, &ballot.head),
            "first-head": ballot.first_head,
            "rows": rows.collect::<Vec<_>>(),
        })
    }

    fn choice(&self, choice: &Choice) -> Value {
        json!({
            "field": choice.field.kind,
            "key": choice.field.key,
            "text": self.at(&choice.field.key, &choice.text),
            "options": choice.options.iter().map(|option| self.choice(option)).collect::<Vec<_>>(),
        })
    }

    fn annex(&self, annex: &Annex) -> Value {
        json!({
            "number": self.at(&annex.key, &annex.number),
            "title": annex.title.as_ref().map(|title| self.block(title)),
            "landscape": annex.landscape,
            "blocks": self.blocks(&annex.blocks),
        })
    }

    fn entry(&self, entry: &Entry) -> Vec<Value> {
        entry.lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &crate::document::Line) -> Value {
        json!({ "label": self.at(&line.key, &line.label), "value": self.at(&line.key, &line.value) })
    }

    fn addressees(&self, list: &Addressees) -> Value {
        json!({
            "label": list.label.as_ref().map(|label| self.at(&list.key, label)),
            "items": self.items(&list.items),
            "row": list.row,
        })
    }

    /// A text that stands at an address. Where addresses are noted, it begins with its own and ends with an empty one.
    fn at(&self, key: &Key, text: &Text) -> Value {
        let mut pieces = self.text(text);
        if let Value::Array(pieces) = &mut pieces
            && self.keyed
            && !pieces.is_empty()
        {
            pieces.insert(0, json!({ "passage": key }));
            pieces.push(json!({ "passage": "" }));
        }
        pieces
    }

    /// A text as an array: a string for plain words, an object for others, `null` for a line break, and `true` and
    /// `false` where a left-to-right stretch inside right-to-left text begins and ends.
    fn text(&self, text: &Text) -> Value {
        let mut out = Vec::new();
        let mut isolated = false;
        for (index, line) in text.0.split(|inline| *inline == Inline::Break).enumerate() {
            if index > 0 {
                self.isolate(&mut isolated, false, &mut out);
                out.push(Value::Null);
            }
            for inline in line {
                let runs = match inline {
                    Inline::Words(run) => std::slice::from_ref(run),
                    Inline::Fact(fact) => &fact.runs,
                    Inline::Break | Inline::Blank(_) | Inline::Note(_) => &[],
                };
                for run in runs {
                    self.isolate(&mut isolated, run.ltr, &mut out);
                    out.push(self.run(run, matches!(inline, Inline::Fact(_))));
                }
                let place = match inline {
                    Inline::Blank(field) if field.kind.is_mark() => {
                        json!({ "field": field.kind, "key": field.key })
                    }
                    Inline::Blank(field) => self.blank(field, line),
                    Inline::Note(note) => match self.signs.get(&note.key) {
                        Some(sign) => json!({ "sign": sign.to_string() }),
                        None => json!({ "note": self.at(&note.key, &note.text) }),
                    },
                    _ => continue,
                };
                self.isolate(&mut isolated, false, &mut out);
                out.push(place);
            }
        }
        self.isolate(&mut isolated, false, &mut out);
        Value::Array(out)
    }

    /// Notes that a left-to-right stretch begins or ends here. Adjacent runs are one stretch: separately, they
    /// would be ordered from right to left.
    fn isolate(&self, isolated: &mut bool, ltr: bool, out: &mut Vec<Value>) {
        if self.lang.direction() == Direction::Rtl && *isolated != ltr {
            *isolated = ltr;
            out.push(json!(ltr));
        }
    }

    /// A blank, with what decides its width: how many share its line, and whether there are words beside it. A
    /// blank without a label before it has a placeholder in Word, and a caption here.
    fn blank(&self, field: &Field, line: &[Inline]) -> Value {
        let share = line.iter().filter(|inline| is_written(inline)).count();
        let labelled = field.placeholder.is_empty();
        json!({
            "blank": field.kind,
            "key": field.key,
            "share": share,
            "beside": line.len() > share,
            "caption": (!labelled).then(|| pieces(&field.label, self.sizes_differ())),
        })
    }

    fn run(&self, run: &Run, is_value: bool) -> Value {
        let mut pieces = pieces(&run.text, self.sizes_differ());
        // What runs from left to right is Latin, its spaces too.
        if run.ltr && self.sizes_differ() && self.lang.direction() == Direction::Rtl {
            pieces.iter_mut().for_each(|piece| piece.latin = true);
        }
        let lang = run.lang.filter(|lang| *lang != self.lang).map(tag);
        let is_marked = self.marks_facts && (is_value || run.fact.is_some());
        let plain = lang.is_none() && run.link.is_none() && !run.bold && !run.italic && !is_marked;
        if let ([Piece { t, latin: false }], true) = (pieces.as_slice(), plain)
            && let [t] = t.as_slice()
            && !t.starts_with(['\u{2011}', '\u{2060}'])
        {
            return json!(t);
        }
        let mut out = json!({ "pieces": pieces });
        if let Some((lang, region)) = lang {
            out["lang"] = json!(lang);
            out["region"] = json!(region);
        }
        for (name, is_set) in [("bold", run.bold), ("italic", run.italic), ("fact", is_marked)] {
            if is_set {
                out[name] = json!(true);
            }
        }
        if let Some(link) = &run.link {
            out["link"] = json!(link);
            // An address that is written out is not broken, unless it is long or runs against the paragraph.
            let address = run.text.starts_with("www.") || run.text.contains("://");
            if address && run.text.len() <= KEPT_WHOLE && self.lang.direction() == Direction::Ltr {
                out["keep"] = json!(true);
            }
        }
        out
    }

    /// Whether Latin words inside a text in this language have a different size from its own script.
    fn sizes_differ(&self) -> bool {
        let script = &crate::theme::THEME.scripts[&self.lang.rules().script];
        (script.pdf_scale - 1.0).abs() > f64::EPSILON
    }
}

/// Whether a piece of text is a place to write, or to choose from a list.
fn is_written(inline: &Inline) -> bool {
    matches!(inline, Inline::Blank(field) if !field.kind.is_mark())
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Salutation => "salutation",
        Role::Body => "body",
        Role::Note => "note",
        Role::ItemTitle => "item-title",
        Role::Subject => "subject",
        Role::Valediction => "valediction",
        Role::SenderLine => "sender-line",
        Role::Enclosures => "enclosures",
    }
}

/// The longest address, in characters, that is never broken.
const KEPT_WHOLE: usize = 60;
