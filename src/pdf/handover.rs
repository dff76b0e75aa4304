//! The hand-over: in comes a document, out goes the `/document.json` that the layouts read.
//!
//! The one rule: what was text stays text. Strings pass as JSON strings and are set character for character, so
//! no markup can slip in; what the layouts must know beside the characters (language, direction, size, what may
//! not break) is worked out here.

use jiff::civil::{Date, date};
use serde::Serialize;
use serde_json::{Value, json};

use super::glyphs::Family;
use super::world::picture_path;
use crate::document::{
    Addressees, Annex, Ballot, Block, Choice, Content, Document, Entry, Field, Header, Inline, Role, Run,
    Signature, SignatureMark, Text,
};
use crate::letterhead::Letterhead;
use crate::locale::{Direction, Lang};

/// A stretch of characters of one size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece<'a> {
    /// The characters; each non-breaking hyphen and word joiner is a part of its own.
    pub t: Vec<&'a str>,
    /// In the size of Latin words beside a script with another one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub latin: bool,
}

/// The date in the metadata of a draft: Typst exports no PDF/A without one, and there is no clock here.
const UNDATED: Date = date(1970, 1, 1);

/// The document as JSON, with the faces in which it is set and the pictures of its letterhead.
pub(super) fn document(document: &Document, chain: &[Family], letterhead: &Letterhead) -> String {
    let date = document.date.unwrap_or(UNDATED);
    let sheet = Sheet { lang: document.lang };
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
        "header": head.header.as_ref().map(|header| sheet.header(header)),
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
    fn header(&self, header: &Header) -> Value {
        json!({
            "dateline": self.block(&header.place_date),
            "alt": header.alt,
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
            Content::Table(_) | Content::Choices { .. } => json!({ "kind": "none" }),
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
            "key": choice.field.key,
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
                    out.push(self.run(run));
                }
                if let Inline::Blank(field) = inline {
                    self.isolate(&mut isolated, false, &mut out);
                    out.push(self.blank(field, line));
                }
            }
        }
        self.isolate(&mut isolated, false, &mut out);
        Value::Array(out)
    }

    /// Notes that a left-to-right stretch begins or ends here. Runs beside one another are one stretch: apart they
    /// would stand in order from right to left.
    fn isolate(&self, isolated: &mut bool, ltr: bool, out: &mut Vec<Value>) {
        if self.lang.direction() == Direction::Rtl && *isolated != ltr {
            *isolated = ltr;
            out.push(json!(ltr));
        }
    }

    /// A blank, with what decides its width: how many share its line, and whether words stand beside it. Where no
    /// label stands before it, it has a placeholder in Word, and a caption here.
    fn blank(&self, field: &Field, line: &[Inline]) -> Value {
        let share = line.iter().filter(|inline| matches!(inline, Inline::Blank(_))).count();
        let labelled = field.placeholder.is_empty();
        json!({
            "blank": field.kind,
            "key": field.key,
            "share": share,
            "beside": line.len() > share,
            "caption": (!labelled).then(|| pieces(&field.label, self.sizes_differ())),
        })
    }

    fn run(&self, run: &Run) -> Value {
        let pieces = pieces(&run.text, self.sizes_differ());
        let lang = run.lang.filter(|lang| *lang != self.lang).map(tag);
        let plain = lang.is_none() && run.link.is_none();
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
        if let Some(link) = &run.link {
            out["link"] = json!(link);
            // An address that is written out is not broken, unless it is long or turns against the paragraph.
            let address = run.text.starts_with("www.") || run.text.contains("://");
            if address && run.text.len() <= KEPT_WHOLE && self.lang.direction() == Direction::Ltr {
                out["keep"] = json!(true);
            }
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

/// The longest address, in characters, that is never broken.
const KEPT_WHOLE: usize = 60;

/// Cuts a run where the size changes and round the characters that forbid a break.
fn pieces(text: &str, sizes_differ: bool) -> Vec<Piece<'_>> {
    let sized = if sizes_differ { by_size(text) } else { vec![(text, false)] };
    sized.into_iter().map(|(text, latin)| Piece { t: parts(text), latin }).collect()
}

/// Parts a text round non-breaking hyphens and word joiners, which the layouts set by other means.
fn parts(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\u{2011}', '\u{2060}']) {
        let end = at + '\u{2060}'.len_utf8();
        out.extend([&rest[..at], &rest[at..end]].into_iter().filter(|part| !part.is_empty()));
        rest = &rest[end..];
    }
    if !rest.is_empty() || out.is_empty() {
        out.push(rest);
    }
    out
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let latin = |piece: &Piece| if piece.latin { "L:" } else { "" };
        pieces(text, true)
            .iter()
            .map(|piece| latin(piece).to_owned() + &piece.t.concat().replace('\u{2011}', "="))
            .collect()
    }

    #[test]
    fn a_run_is_parted_round_non_breaking_hyphens() {
        let pieces = pieces("ITU\u{2011}T\u{a0}X.1365 (X.ibc\u{2011}iot)", false);
        let t = vec!["ITU", "\u{2011}", "T\u{a0}X.1365 (X.ibc", "\u{2011}", "iot)"];
        assert_eq!(pieces, [Piece { t, latin: false }]);
    }

    #[test]
    fn latin_words_in_another_script_take_their_brackets_along() {
        let text = "第17研究组（ITU\u{2011}T X.1332 (X.abc)）和";
        assert_eq!(shown(text), ["第", "L:17", "研究组（", "L:ITU=T X.1332 (X.abc)", "）和"]);
        assert_eq!(shown("كلمة (ITU) كلمة"), ["كلمة ", "L:(ITU)", " كلمة"]);
        assert_eq!(shown("كلمة، كلمة"), ["كلمة، كلمة"]);
    }
}
