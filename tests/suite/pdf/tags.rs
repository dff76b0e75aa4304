//! What assistive technology reads: in comes a PDF, out goes its structure tree with the characters in it.
//!
//! The one rule: the characters come from the page's marked content by way of `ToUnicode` and `ActualText`, turned where it says `ReversedChars`, as a
//! reader would get them, never from what was put in.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A structure element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its type: `P`, `TH`, `Figure`.
    pub kind: String,
    /// Its attributes and entries that the tests ask for: `Alt`, `Lang`, `Scope`, `Summary`, `Headers`, `ID`.
    pub facts: BTreeMap<String, String>,
    /// The characters that are its own, between and before its children.
    pub own: String,
    /// The elements below it.
    pub children: Vec<Element>,
    /// The marked-content sequences that are its own: the page, from 1, and the number.
    pub marks: Vec<(u32, i64)>,
    /// Own characters and children in reading order.
    order: Vec<Kid>,
}

#[derive(Debug)]
enum Kid {
    Text(String),
    Child(usize),
}

impl Element {
    /// All characters below the element, in reading order.
    pub fn text(&self) -> String {
        let part = |kid: &Kid| match kid {
            Kid::Text(text) => text.clone(),
            Kid::Child(index) => self.children[*index].text(),
        };
        self.order.iter().map(part).collect()
    }

    /// Every element of a type, in reading order.
    pub fn all<'a>(&'a self, kind: &str) -> Vec<&'a Element> {
        let own = (self.kind == kind).then_some(self);
        own.into_iter().chain(self.children.iter().flat_map(|child| child.all(kind))).collect()
    }

    /// The marked-content sequences of the element and of all below it, in reading order.
    pub fn all_marks(&self) -> Vec<(u32, i64)> {
        let below = self.children.iter().flat_map(Element::all_marks);
        self.marks.iter().copied().chain(below).collect()
    }

    /// A fact, empty where it is not there.
    pub fn fact(&self, name: &str) -> &str {
        self.facts.get(name).map_or("", String::as_str)
    }

    /// The outline of the tree, an element a line, for messages.
    pub fn outline(&self) -> String {
        let mut out = String::new();
        self.outline_into(0, &mut out);
        out
    }

    fn outline_into(&self, depth: usize, out: &mut String) {
        writeln!(out, "{:indent$}{} {:?} {:?}", "", self.kind, self.facts, self.own, indent = depth * 2)
            .unwrap();
        self.children.iter().for_each(|child| child.outline_into(depth + 1, out));
    }
}

/// The structure tree of a PDF.
pub fn tree(bytes: &[u8]) -> Element {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let text = pdf.get_pages().into_values().map(|page| (page, marked(&pdf, page))).collect();
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = pdf.dereference(root).unwrap().1.as_dict().unwrap();
    let numbers = pdf.get_pages().into_iter().map(|(number, page)| (page, number)).collect();
    let reader = Reader { pdf: &pdf, text, numbers };
    let mut top = Element { kind: "root".into(), ..Element::default() };
    reader.kids(root, None, &mut top);
    top
}

/// The titles of the bookmarks, in order, each after as many spaces as it is deep.
pub fn bookmarks(bytes: &[u8]) -> Vec<String> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let mut out = Vec::new();
    if let Ok(outlines) = pdf.catalog().and_then(|catalog| catalog.get(b"Outlines")) {
        let outlines = pdf.dereference(outlines).unwrap().1.as_dict().unwrap();
        follow(&pdf, outlines, 0, &mut out);
    }
    out
}

fn follow(pdf: &Document, node: &Dictionary, depth: usize, out: &mut Vec<String>) {
    let mut next = node.get(b"First");
    while let Ok(object) = next {
        let item = pdf.dereference(object).unwrap().1.as_dict().unwrap();
        out.push(" ".repeat(depth) + &string(item.get(b"Title").unwrap()));
        follow(pdf, item, depth + 1, out);
        next = item.get(b"Next");
    }
}

struct Reader<'a> {
    pdf: &'a Document,
    text: BTreeMap<ObjectId, BTreeMap<i64, String>>,
    /// The pages as they are counted, from 1.
    numbers: BTreeMap<ObjectId, u32>,
}

impl Reader<'_> {
    fn element(&self, dict: &Dictionary, page: Option<ObjectId>) -> Element {
        let page = dict.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let kind = dict.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let mut out = Element { kind: String::from_utf8_lossy(kind).into_owned(), ..Element::default() };
        for name in ["Alt", "Lang", "ID"] {
            if let Ok(value) = dict.get(name.as_bytes()) {
                out.facts.insert(name.into(), string(value));
            }
        }
        self.attributes(dict.get(b"A").ok(), &mut out);
        self.kids(dict, page, &mut out);
        out
    }

    fn attributes(&self, attributes: Option<&Object>, out: &mut Element) {
        let Some((_, object)) = attributes.and_then(|object| self.pdf.dereference(object).ok()) else {
            return;
        };
        match object {
            Object::Array(many) => many.iter().for_each(|one| self.attributes(Some(one), out)),
            Object::Dictionary(dict) => {
                for name in ["Scope", "Summary", "Headers", "RowSpan", "ColSpan"] {
                    if let Ok(value) = dict.get(name.as_bytes()) {
                        out.facts.insert(name.into(), string(value));
                    }
                }
            }
            _ => {}
        }
    }

    fn kids(&self, dict: &Dictionary, page: Option<ObjectId>, out: &mut Element) {
        let Ok(kids) = dict.get(b"K") else { return };
        let kids = match self.pdf.dereference(kids).unwrap().1 {
            Object::Array(kids) => kids.clone(),
            other => vec![other.clone()],
        };
        for kid in &kids {
            match self.pdf.dereference(kid).unwrap().1 {
                Object::Integer(id) => self.marked_text(page, *id, out),
                Object::Dictionary(kid) if kid.has_type(b"MCR") => {
                    let page = kid.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                    self.marked_text(page, kid.get(b"MCID").unwrap().as_i64().unwrap(), out);
                }
                Object::Dictionary(kid) if !kid.has_type(b"OBJR") => {
                    out.order.push(Kid::Child(out.children.len()));
                    out.children.push(self.element(kid, page));
                }
                _ => {}
            }
        }
    }

    fn marked_text(&self, page: Option<ObjectId>, id: i64, out: &mut Element) {
        let text = page.and_then(|page| self.text.get(&page)?.get(&id)).cloned().unwrap_or_default();
        out.marks.extend(page.and_then(|page| Some((*self.numbers.get(&page)?, id))));
        out.own.push_str(&text);
        out.order.push(Kid::Text(text));
    }
}

/// The lines of a page (from 1) as the eye sees them: the characters of its runs from left to right, whatever
/// order they have in the file.
pub fn seen(bytes: &[u8], page: u32) -> Vec<String> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let page = pdf.get_pages()[&page];
    let encodings = encodings(&pdf, page);
    let mut runs: Vec<(i64, f32, String)> = Vec::new();
    let mut stack = vec![[1.0, 0.0, 0.0, 1.0, 0.0, 0.0]];
    let mut encoding = None;
    // For each sequence that is open the text that stands for its glyphs, taken by the first of them.
    let mut actual: Vec<Option<String>> = Vec::new();
    for operation in &Content::decode(&pdf.get_page_content(page)).unwrap().operations {
        let matrix = stack.last_mut().unwrap();
        match operation.operator.as_str() {
            "q" => {
                let matrix = *matrix;
                stack.push(matrix);
            }
            "Q" => drop(stack.pop()),
            "cm" => {
                let [a, b, c, d, e, f] =
                    [0, 1, 2, 3, 4, 5].map(|n| operation.operands[n].as_float().unwrap());
                let [ma, mb, mc, md, me, mf] = *matrix;
                *matrix = [
                    a * ma + b * mc,
                    a * mb + b * md,
                    c * ma + d * mc,
                    c * mb + d * md,
                    e * ma + f * mc + me,
                    e * mb + f * md + mf,
                ];
            }
            "Tf" => encoding = encodings.get(operation.operands[0].as_name().unwrap()),
            "BDC" => actual.push(actual_text(operation)),
            "BMC" => actual.push(None),
            "EMC" => drop(actual.pop()),
            "Tj" | "TJ" => {
                let text = match actual.iter_mut().flatten().next() {
                    Some(text) => std::mem::take(text),
                    None => shown(&operation.operands[0], encoding.expect("a font before its text")),
                };
                runs.push((-(matrix[5] * 10.0).round() as i64, matrix[4], text));
            }
            _ => {}
        }
    }
    // A space at the end of a line has no width and no place of its own.
    runs.retain(|(_, _, text)| text != " ");
    runs.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    runs.chunk_by(|a, b| a.0 == b.0).map(|line| line.iter().map(|run| run.2.as_str()).collect()).collect()
}

/// Every run of every page with where it begins and ends, in points from the left edge: page, left, right, text.
pub fn extents(bytes: &[u8]) -> Vec<(u32, f32, f32, String)> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let mut out = Vec::new();
    for (number, page) in pdf.get_pages() {
        let fonts = pdf.get_page_fonts(page).unwrap();
        let encodings = encodings(&pdf, page);
        let mut stack = vec![(1.0, 0.0)];
        let (mut name, mut size) = (Vec::new(), 0.0);
        for operation in &Content::decode(&pdf.get_page_content(page)).unwrap().operations {
            let number_at = |at: usize| operation.operands[at].as_float().unwrap();
            match operation.operator.as_str() {
                "q" => stack.push(*stack.last().unwrap()),
                "Q" => drop(stack.pop()),
                "cm" => {
                    let (scale, x) = stack.last_mut().unwrap();
                    (*scale, *x) = (*scale * number_at(0), *x + *scale * number_at(4));
                }
                "Tf" => (name, size) = (operation.operands[0].as_name().unwrap().to_vec(), number_at(1)),
                "Tj" | "TJ" => {
                    let (scale, x) = *stack.last().unwrap();
                    let advance = advance(&pdf, fonts[&name], &operation.operands[0]) * size / 1000.0;
                    let text = shown(&operation.operands[0], &encodings[&name]);
                    out.push((number, x, x + scale * advance, text));
                }
                _ => {}
            }
        }
    }
    out
}

/// A run as it stands on its page, in points, without the spaces at its ends.
#[derive(Debug, Clone)]
pub struct Placed {
    pub page: u32,
    /// The number of the marked-content sequence that it is in.
    pub mark: Option<i64>,
    pub left: f32,
    pub right: f32,
    /// From the lower edge of the page.
    pub baseline: f32,
    /// The size of its type.
    pub size: f32,
    pub text: String,
}

/// Every run of every page that is more than spaces.
pub fn placed(bytes: &[u8]) -> Vec<Placed> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let mut out = Vec::new();
    for (page, id) in pdf.get_pages() {
        let fonts = pdf.get_page_fonts(id).unwrap();
        let encodings = encodings(&pdf, id);
        let mut stack = vec![(1.0, 0.0, 0.0)];
        let (mut name, mut size) = (Vec::new(), 0.0);
        let mut open: Vec<Option<i64>> = Vec::new();
        for operation in &Content::decode(&pdf.get_page_content(id)).unwrap().operations {
            let number_at = |at: usize| operation.operands[at].as_float().unwrap();
            match operation.operator.as_str() {
                "q" => stack.push(*stack.last().unwrap()),
                "Q" => drop(stack.pop()),
                "cm" => {
                    let (scale, x, y) = stack.last_mut().unwrap();
                    *x += *scale * number_at(4);
                    *y += *scale * number_at(5);
                    *scale *= number_at(0);
                }
                "Tf" => (name, size) = (operation.operands[0].as_name().unwrap().to_vec(), number_at(1)),
                "BDC" => {
                    let dict = operation.operands.get(1).and_then(|dict| dict.as_dict().ok());
                    open.push(dict.and_then(|dict| dict.get(b"MCID").ok()).and_then(|id| id.as_i64().ok()));
                }
                "BMC" => open.push(None),
                "EMC" => drop(open.pop()),
                "Tj" | "TJ" => {
                    let (scale, x, baseline) = *stack.last().unwrap();
                    let operand = &operation.operands[0];
                    let whole = Object::Array(glyphs(operand));
                    let Object::Array(pieces) = &whole else { continue };
                    let seen = |piece: &Object| {
                        let one = Object::Array(vec![piece.clone()]);
                        !shown(&one, &encodings[&name]).trim().is_empty()
                    };
                    let Some(first) = pieces.iter().position(seen) else { continue };
                    let last = pieces.iter().rposition(seen).unwrap();
                    let width = |part: &[Object]| {
                        advance(&pdf, fonts[&name], &Object::Array(part.to_vec())) * size / 1000.0 * scale
                    };
                    let text = shown(operand, &encodings[&name]).trim().to_owned();
                    let (left, right) = (x + width(&pieces[..first]), x + width(&pieces[..=last]));
                    let mark = open.iter().rev().find_map(|mark| *mark);
                    out.push(Placed { page, mark, left, right, baseline, size: size * scale.abs(), text });
                }
                _ => {}
            }
        }
    }
    out
}

/// What a `Tj` or `TJ` shows, glyph by glyph.
fn glyphs(operand: &Object) -> Vec<Object> {
    let parts = operand.as_array().map_or_else(|_| vec![operand.clone()], Clone::clone);
    let mut out = Vec::new();
    for part in parts {
        match part.as_str() {
            Ok(codes) => {
                let glyph = |code: &[u8]| Object::String(code.to_vec(), lopdf::StringFormat::Literal);
                out.extend(codes.chunks(2).map(glyph));
            }
            Err(_) => out.push(part),
        }
    }
    out
}

/// Every run of every page with where its baseline stands, in points from the lower edge: page, height, text.
pub fn baselines(bytes: &[u8]) -> Vec<(u32, f32, String)> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let mut out = Vec::new();
    for (number, page) in pdf.get_pages() {
        let encodings = encodings(&pdf, page);
        let mut stack = vec![(1.0, 0.0)];
        let mut name = Vec::new();
        for operation in &Content::decode(&pdf.get_page_content(page)).unwrap().operations {
            let number_at = |at: usize| operation.operands[at].as_float().unwrap();
            match operation.operator.as_str() {
                "q" => stack.push(*stack.last().unwrap()),
                "Q" => drop(stack.pop()),
                "cm" => {
                    let (scale, y) = stack.last_mut().unwrap();
                    (*scale, *y) = (*scale * number_at(3), *y + *scale * number_at(5));
                }
                "Tf" => name = operation.operands[0].as_name().unwrap().to_vec(),
                "Tj" | "TJ" => {
                    let text = shown(&operation.operands[0], &encodings[&name]);
                    out.push((number, stack.last().unwrap().1, text));
                }
                _ => {}
            }
        }
    }
    out
}

/// Width and height of every page, in points.
pub fn sizes(bytes: &[u8]) -> Vec<(f32, f32)> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let size = |page: ObjectId| {
        let frame = pdf.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        (frame[2].as_float().unwrap(), frame[3].as_float().unwrap())
    };
    pdf.get_pages().into_values().map(size).collect()
}

/// The operators that draw a page.
pub fn operators(bytes: &[u8], page: u32) -> Vec<String> {
    let pdf = Document::load_mem(bytes).expect("a PDF");
    let content = Content::decode(&pdf.get_page_content(pdf.get_pages()[&page])).unwrap();
    content.operations.into_iter().map(|operation| operation.operator).collect()
}

/// How far a text moves the pen, in thousandths of the size (ISO 32000-2, 9.4.4 and 9.7.4.3).
fn advance(pdf: &Document, font: &Dictionary, operand: &Object) -> f32 {
    let descendant = pdf.dereference(font.get(b"DescendantFonts").unwrap()).unwrap().1;
    let descendant = pdf.dereference(&descendant.as_array().unwrap()[0]).unwrap().1.as_dict().unwrap();
    let default = descendant.get(b"DW").map_or(1000.0, |width| width.as_float().unwrap());
    let mut widths = BTreeMap::new();
    let entries = descendant.get(b"W").map(|w| pdf.dereference(w).unwrap().1.as_array().unwrap().clone());
    let entries = entries.unwrap_or_default();
    let mut at = 0;
    while at < entries.len() {
        let first = entries[at].as_i64().unwrap();
        if let Ok(list) = pdf.dereference(&entries[at + 1]).unwrap().1.as_array() {
            widths.extend((first..).zip(list.iter().map(|width| width.as_float().unwrap())));
            at += 2;
        } else {
            let width = entries[at + 2].as_float().unwrap();
            widths.extend((first..=entries[at + 1].as_i64().unwrap()).map(|code| (code, width)));
            at += 3;
        }
    }
    let of_string = |bytes: &[u8]| -> f32 {
        let codes = bytes.chunks_exact(2).map(|pair| i64::from(u16::from_be_bytes([pair[0], pair[1]])));
        codes.map(|code| widths.get(&code).copied().unwrap_or(default)).sum()
    };
    match operand {
        Object::Array(pieces) => pieces
            .iter()
            .map(|piece| piece.as_str().map(of_string).unwrap_or_else(|_| -piece.as_float().unwrap()))
            .sum(),
        string => of_string(string.as_str().unwrap()),
    }
}

/// The text that stands for the glyphs of a marked-content sequence, where it says so.
fn actual_text(operation: &Operation) -> Option<String> {
    let dict = operation.operands.get(1)?.as_dict().ok()?;
    dict.get(b"ActualText").ok().map(string)
}

/// How the codes of each font of a page become characters.
fn encodings(pdf: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Encoding<'_>> {
    let fonts = pdf.get_page_fonts(page).unwrap();
    fonts.into_iter().map(|(name, font)| (name, font.get_font_encoding(pdf).unwrap())).collect()
}

/// The characters that a `Tj` or `TJ` shows, from left to right.
fn shown(operand: &Object, encoding: &Encoding) -> String {
    let parts = operand.as_array().map_or_else(|_| vec![operand], |parts| parts.iter().collect());
    let strings = parts.into_iter().filter_map(|part| part.as_str().ok());
    strings.map(|part| Document::decode_text(encoding, part).unwrap()).collect()
}

/// The characters of each marked-content sequence of a page.
fn marked(pdf: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let encodings = encodings(pdf, page);
    let content = Content::decode(&pdf.get_page_content(page)).unwrap();
    let mut out: BTreeMap<i64, String> = BTreeMap::new();
    // The sequences that are open, each with its MCID where it has one and whether an ActualText stands for it.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    // Those that say that their glyphs stand in reverse order (ISO 32000-1, 14.8.2.3.3), by how many are open.
    let mut reversed: Vec<usize> = Vec::new();
    let mut encoding = None;
    for operation in &content.operations {
        let current = open.iter().rev().find_map(|(id, _)| *id);
        match operation.operator.as_str() {
            "BDC" => {
                let dict = operation.operands.get(1).and_then(|dict| dict.as_dict().ok());
                let id = dict.and_then(|dict| dict.get(b"MCID").ok()).and_then(|id| id.as_i64().ok());
                let actual = actual_text(operation);
                if let (Some(id), Some(actual)) = (id.or(current), &actual) {
                    out.entry(id).or_default().push_str(actual);
                }
                open.push((id, actual.is_some()));
            }
            "BMC" => {
                if operation.operands[0].as_name().is_ok_and(|name| name == b"ReversedChars") {
                    reversed.push(open.len());
                }
                open.push((None, false));
            }
            "EMC" => {
                open.pop();
                reversed.retain(|depth| *depth < open.len());
            }
            "Tf" => encoding = encodings.get(operation.operands[0].as_name().unwrap()),
            "Tj" | "TJ" => {
                let (Some(id), Some(encoding)) = (current, encoding) else { continue };
                if open.iter().any(|(_, actual)| *actual) {
                    continue;
                }
                let mut parts = glyphs(&operation.operands[0]);
                if !reversed.is_empty() {
                    parts.reverse();
                }
                out.entry(id).or_default().push_str(&shown(&Object::Array(parts), encoding));
            }
            _ => {}
        }
    }
    out
}

/// A text string, name, number or array as characters.
fn string(object: &Object) -> String {
    match object {
        Object::String(..) => lopdf::decode_text_string(object).unwrap_or_default(),
        Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
        Object::Integer(number) => number.to_string(),
        Object::Array(many) => many.iter().map(string).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}
