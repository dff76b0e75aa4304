//! The hand-over: in comes a document, out goes the `/document.json` that the layouts read.
//!
//! The one rule: what was text stays text. Strings pass as JSON strings and are set character for character, so
//! no markup can slip in; what the layouts must know beside the characters (language, direction, face, what may
//! not break) is worked out here.

use serde::Serialize;
use serde_json::{Value, json};

use super::glyphs::Family;
use super::world::picture_path;
use crate::document::{
    Addressees, Annex, Ballot, Block, Choice, Content, Document, Entry, Inline, Role, Run, Signature,
    SignatureMark, Text,
};
use crate::letterhead::Letterhead;
use crate::locale::{Direction, Lang};

/// A stretch of characters that one face sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    /// The characters.
    pub t: String,
    /// In the Latin face of a text whose script has another size.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub latin: bool,
    /// Never broken over two lines.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub keep: bool,
    /// Never broken from what stands before it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub glue: bool,
}

/// The document as JSON, with the faces in which it is set and the pictures of its letterhead.
pub(super) fn document(document: &Document, chain: &[Family], letterhead: &Letterhead) -> String {
    let sheet = Sheet { lang: document.lang };
    let (lang, region) = tag(document.lang);
    let head = &document.masthead;
    let picture = |name, picture: &Option<crate::letterhead::Picture>| {
        picture.as_ref().map(|picture| picture_path(name, picture.format))
    };
    json!({
        "lang": lang,
        "region": region,
        "dir": document.lang.direction(),
        "script": document.lang.rules().script,
        "faces": chain.iter().map(face).collect::<Vec<_>>(),
        "title": document.title,
        "author": document.author,
        "date": { "year": document.date.year(), "month": document.date.month(), "day": document.date.day() },
        "logo": picture("logo", &letterhead.logo),
        "signature": picture("signature", &letterhead.signature),
        "mark-alt": head.mark_alt,
        "logo-alt": head.logo_alt,
        "union": sheet.text(&head.union),
        "bureau": sheet.text(&head.bureau),
        "place-date": sheet.block(&head.place_date),
        "header": {
            "alt": head.alt,
            "contacts": head.contacts.iter().map(|entry| sheet.entry(entry)).collect::<Vec<_>>(),
            "addressees": head.addressees.iter().map(|list| sheet.addressees(list)).collect::<Vec<_>>(),
            "subject": sheet.line(&head.subject),
        },
        "running-head": {
            "before": document.running_head.before,
            "after": document.running_head.after,
            "name": sheet.text(&document.running_head.name),
        },
        "footer": document.footer.iter().map(|line| sheet.text(line)).collect::<Vec<_>>(),
        "letter": sheet.blocks(&document.letter),
        "annexes": document.annexes.iter().map(|annex| sheet.annex(annex)).collect::<Vec<_>>(),
    })
    .to_string()
}

fn face(family: &Family) -> Value {
    if family.leaves_han_punctuation {
        json!({ "name": family.name, "covers": "latin-in-cjk" })
    } else {
        json!(family.name)
    }
}

/// Language and region of a tag such as `en-GB`.
fn tag(lang: Lang) -> (&'static str, Option<&'static str>) {
    match lang.tag().split_once('-') {
        Some((lang, region)) => (lang, Some(region)),
        None => (lang.tag(), None),
    }
}

/// A document of this language being handed over.
struct Sheet {
    lang: Lang,
}

impl Sheet {
    fn blocks(&self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Value {
        match &block.content {
            Content::Heading { level, number, text } => json!({
                "kind": "heading",
                "level": level,
                "number": number.as_ref().map(|number| self.text(number)),
                "text": self.text(text),
            }),
            Content::Paragraph { role, number, text } => json!({
                "kind": role_name(*role),
                "number": number.as_ref().map(|number| self.text(number)),
                "text": self.text(text),
            }),
            Content::List { items } => json!({
                "kind": "list",
                "items": items.iter().map(|item| self.text(&item.text)).collect::<Vec<_>>(),
            }),
            Content::Signature(signature) => self.signature(signature),
            Content::Grid(grid) => json!({
                "kind": "grid",
                "alt": grid.alt,
                "rows": grid.rows.iter().map(|[left, right]| [self.entry(left), self.entry(right)])
                    .collect::<Vec<_>>(),
            }),
            Content::Ballot(ballot) => self.ballot(ballot),
            Content::EndRule => json!({ "kind": "end-rule" }),
        }
    }

    fn signature(&self, signature: &Signature) -> Value {
        let mark = match &signature.mark {
            SignatureMark::Image { alt } => json!({ "kind": "image", "alt": alt }),
            SignatureMark::Words(words) => json!({ "kind": "words", "text": self.text(words) }),
            SignatureMark::Blank => json!({ "kind": "blank" }),
        };
        json!({
            "kind": "signature",
            "mark": mark,
            "lines": signature.lines.iter().map(|line| self.text(line)).collect::<Vec<_>>(),
        })
    }

    fn ballot(&self, ballot: &Ballot) -> Value {
        let rows = ballot.rows.iter().map(|row| {
            json!({
                "text": self.text(&row.text),
                "choices": row.choices.iter().map(|choice| self.choice(choice)).collect::<Vec<_>>(),
            })
        });
        json!({
            "kind": "ballot",
            "alt": ballot.alt,
            "head": self.text(&ballot.head),
            "first-head": ballot.first_head,
            "rows": rows.collect::<Vec<_>>(),
        })
    }

    fn choice(&self, choice: &Choice) -> Value {
        json!({
            "field": choice.field.kind,
            "label": choice.field.label,
            "text": self.text(&choice.text),
            "options": choice.options.iter().map(|option| self.choice(option)).collect::<Vec<_>>(),
        })
    }

    fn annex(&self, annex: &Annex) -> Value {
        json!({
            "number": self.text(&annex.number),
            "title": annex.title.as_ref().map(|title| self.block(title)),
            "blocks": self.blocks(&annex.blocks),
        })
    }

    fn entry(&self, entry: &Entry) -> Vec<Value> {
        entry.lines.iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &crate::document::Line) -> Value {
        json!({ "label": self.text(&line.label), "value": self.text(&line.value) })
    }

    fn addressees(&self, list: &Addressees) -> Value {
        json!({
            "label": list.label.as_ref().map(|label| self.text(label)),
            "items": list.items.iter().map(|item| self.text(&item.text)).collect::<Vec<_>>(),
            "row": list.row,
        })
    }

    /// A text as an array: a string for plain words, an object for others, `null` for a line break.
    fn text(&self, text: &Text) -> Value {
        let mut out = Vec::new();
        let mut before = Before::default();
        for inline in &text.0 {
            match inline {
                Inline::Words(run) => out.push(self.run(run, &mut before)),
                Inline::Fact(fact) => out.extend(fact.runs.iter().map(|run| self.run(run, &mut before))),
                Inline::Break => {
                    before = Before::default();
                    out.push(Value::Null);
                }
                Inline::Blank(field) => {
                    let pieces = self.cut(&Run::new(field.placeholder.clone()), &mut before);
                    out.push(json!({ "pieces": pieces, "blank": true }));
                }
            }
        }
        Value::Array(out)
    }

    /// The pieces of a run, each knowing whether it may be parted from the one before.
    fn cut(&self, run: &Run, before: &mut Before) -> Vec<Piece> {
        // In right-to-left text a box is a neutral object: brackets and commas round it keep their places.
        let object = run.ltr && self.lang.direction() == Direction::Rtl;
        let address = run.link.is_some() && !run.text.contains(' ') && run.text.is_ascii();
        let mut pieces = pieces(&run.text, self.sizes_differ(), object || address);
        for piece in &mut pieces {
            // A box may be parted from letters (UAX #14, LB20), which words may not.
            piece.glue =
                (piece.keep || before.keep) && before.last.is_some_and(holds) && piece.t.starts_with(holds);
            *before = Before { last: piece.t.chars().next_back(), keep: piece.keep };
        }
        pieces
    }

    fn run(&self, run: &Run, before: &mut Before) -> Value {
        let pieces = self.cut(run, before);
        let lang = run.lang.filter(|lang| *lang != self.lang).map(tag);
        let plain = lang.is_none() && !run.ltr && run.link.is_none();
        if let ([Piece { t, latin: false, keep: false, glue: false }], true) = (pieces.as_slice(), plain) {
            return json!(t);
        }
        let mut out = json!({ "pieces": pieces });
        if let Some((lang, region)) = lang {
            out["lang"] = json!(lang);
            out["region"] = json!(region);
        }
        if run.ltr {
            out["ltr"] = json!(true);
        }
        if let Some(link) = &run.link {
            out["link"] = json!(link);
        }
        out
    }

    /// Whether Latin words inside a text of this language have another size than its own script.
    fn sizes_differ(&self) -> bool {
        let script = &crate::theme::THEME.scripts[&self.lang.rules().script];
        (script.pdf_scale - 1.0).abs() > f64::EPSILON
    }
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

/// The longest left-to-right run or link, in characters, that is never broken.
const KEPT_WHOLE: usize = 60;

/// Cuts a run where the face's size changes and round what must not break.
///
/// The non-breaking hyphen becomes a plain one in a piece that is kept whole: that is what Latin faces have, and
/// what a reader who copies the text wants. A run to be kept `whole` is one piece unless it has spaces or is
/// long; with spaces it keeps U+2011 itself, since pieces of it would be put in order from right to left.
fn pieces(text: &str, sizes_differ: bool, whole: bool) -> Vec<Piece> {
    if whole {
        let keep = !text.contains(' ') && text.chars().count() <= KEPT_WHOLE;
        let t = if keep { text.replace('\u{2011}', "-") } else { text.to_owned() };
        return vec![Piece { t, latin: sizes_differ, keep, glue: false }];
    }
    let sized = if sizes_differ { by_size(text) } else { vec![(text, false)] };
    let mut out = Vec::new();
    for (text, latin) in sized {
        keep_tokens(text, latin, &mut out);
    }
    out
}

/// What stands before a piece on its line.
#[derive(Default)]
struct Before {
    last: Option<char>,
    keep: bool,
}

/// Whether a break between a box and this character must be forbidden. Han allows it; spaces, brackets, quotes and
/// stops are settled by the rules before LB20.
fn holds(c: char) -> bool {
    c < '\u{2e80}' && (c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | '%' | '+' | '='))
}

/// How a character decides the size of the stretch it is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Latin,
    Own,
    Neutral,
}

fn side(c: char) -> Side {
    match c {
        _ if c.is_ascii_alphanumeric() => Side::Latin,
        '\u{c0}'..='\u{52f}' if c.is_alphabetic() => Side::Latin,
        // From the Arabic block upwards; East Asian punctuation and full-width forms too.
        '\u{590}'..='\u{1fff}' | '\u{2e80}'.. => Side::Own,
        // Punctuation that Latin and Han share.
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{2014}' | '\u{2026}' => Side::Own,
        _ => Side::Neutral,
    }
}

/// Cuts a text into stretches of Latin and of its own script. Spaces and signs between go with the Latin side
/// as far as no space parts them from it.
fn by_size(text: &str) -> Vec<(&str, bool)> {
    let mut cuts: Vec<(usize, bool)> = Vec::new();
    let mut current = Side::Neutral;
    let mut neutral = 0;
    for (at, c) in text.char_indices() {
        let next = side(c);
        if next == Side::Neutral {
            continue;
        }
        if next != current {
            // What stands between the last letter of one side and the first of the other.
            let between = &text[neutral..at];
            let cut = match (current, next) {
                (Side::Neutral, _) => 0,
                (_, Side::Latin) => between.rfind([' ', '\u{a0}']).map_or(neutral, |space| {
                    neutral + space + between[space..].chars().next().map_or(0, char::len_utf8)
                }),
                _ => between.find([' ', '\u{a0}']).map_or(at, |space| neutral + space),
            };
            cuts.push((cut, next == Side::Latin));
            current = next;
        }
        neutral = at + c.len_utf8();
    }
    if cuts.is_empty() {
        return vec![(text, false)];
    }
    let ends = cuts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    cuts.iter()
        .zip(ends)
        .map(|(&(at, latin), end)| (&text[at..end], latin))
        .filter(|(t, _)| !t.is_empty())
        .collect()
}

/// Keeps whole each word with a non-breaking hyphen: letters, digits and the signs inside it.
fn keep_tokens(text: &str, latin: bool, out: &mut Vec<Piece>) {
    let inside = |c: char| c.is_alphanumeric() && c < '\u{2e80}' || matches!(c, '\u{2011}' | '.' | '/' | '_');
    let mut rest = text;
    while let Some(hyphen) = rest.find('\u{2011}') {
        let start = rest[..hyphen].char_indices().rev().take_while(|(_, c)| inside(*c)).last();
        let start = start.map_or(hyphen, |(at, _)| at);
        let end = rest[hyphen..].find(|c| !inside(c)).map_or(rest.len(), |at| hyphen + at);
        // A full stop that ends the sentence is no part of the word.
        let end = start + rest[start..end].trim_end_matches(['.', '/']).len();
        if start > 0 {
            out.push(Piece { t: rest[..start].to_owned(), latin, keep: false, glue: false });
        }
        out.push(Piece { t: rest[start..end].replace('\u{2011}', "-"), latin, keep: true, glue: false });
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        out.push(Piece { t: rest.to_owned(), latin, keep: false, glue: false });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, sizes_differ: bool, whole: bool) -> Vec<String> {
        let mark = |piece: &Piece| {
            let latin = if piece.latin { "L:" } else { "" };
            let keep = if piece.keep { "=" } else { "" };
            format!("{latin}{keep}{}", piece.t)
        };
        pieces(text, sizes_differ, whole).iter().map(mark).collect()
    }

    #[test]
    fn words_with_a_non_breaking_hyphen_are_kept_whole() {
        let text = "Recommendation ITU\u{2011}T\u{a0}X.1365 (X.ibc\u{2011}iot).";
        let want = ["Recommendation ", "=ITU-T", "\u{a0}X.1365 (", "=X.ibc-iot", ")."];
        assert_eq!(shown(text, false, false), want);
        assert_eq!(shown("SG17\u{2011}TD2366.", false, false), ["=SG17-TD2366", "."]);
    }

    #[test]
    fn latin_words_in_another_script_take_their_brackets_along() {
        let text = "第17研究组（X.1332 (X.abc)）和";
        assert_eq!(shown(text, true, false), ["第", "L:17", "研究组（", "L:X.1332 (X.abc)", "）和"]);
        assert_eq!(shown("كلمة (ITU) كلمة", true, false), ["كلمة ", "L:(ITU)", " كلمة"]);
        assert_eq!(shown("كلمة، كلمة", true, false), ["كلمة، كلمة"]);
    }

    #[test]
    fn a_short_run_inside_right_to_left_text_is_one_box() {
        assert_eq!(shown("ITU\u{2011}T\u{a0}X.1332", true, true), ["L:=ITU-T\u{a0}X.1332"]);
        assert_eq!(shown("a b\u{2011}c", true, true), ["L:a b\u{2011}c"]);
    }
}
