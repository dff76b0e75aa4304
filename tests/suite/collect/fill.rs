//! Forms filled by hand: Word documents by editing their XML, PDF by lopdf, which no reader of ours uses.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use tsb_circular::document::Key;
use tsb_circular::inside::collect::Marks;
use tsb_circular::inside::document::key;
use tsb_circular::inside::methods::OfKey as _;
use zip::write::SimpleFileOptions;

use crate::docx::package::Package;

/// What is filled in.
#[derive(Debug, Clone, Default)]
pub struct Filling {
    /// The marks that are set or not, by key.
    pub marks: BTreeMap<Key, bool>,
    /// The entries, by key.
    pub entries: BTreeMap<Key, String>,
}

impl Filling {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with the marks of a text.
    pub fn text(mut self, id: &str, marks: Marks) -> Self {
        for (part, set) in [
            ("assigns", marks.assigns),
            ("assigns/no-comments", marks.no_comments),
            ("assigns/comments", marks.comments),
            ("does-not-assign", marks.does_not_assign),
        ] {
            self.marks.insert(key(&format!("annex-2/{id}/{part}")), set);
        }
        self
    }

    /// The same, assigning authority to every one of these texts.
    pub fn assigning(self, texts: &[&str]) -> Self {
        let marks = Marks { assigns: true, no_comments: true, ..Marks::default() };
        texts.iter().fold(self, |filling, id| filling.text(id, marks))
    }

    /// The same with an entry.
    pub fn entry(mut self, blank: &str, entry: &str) -> Self {
        self.entries.insert(key(&format!("annex-2/{blank}")), entry.to_owned());
        self
    }
}

/// The parts of a package as a package.
pub fn packed(package: &Package) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in &package.bytes {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document with its body changed.
pub fn edited(bytes: &[u8], edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let part = package.bytes.get_mut("word/document.xml").unwrap();
    let text = edit(std::str::from_utf8(part).unwrap());
    assert!(text.as_bytes() != &part[..], "nothing was changed");
    *part = text.into_bytes();
    packed(&package)
}

/// A Word form, filled: content controls and the fields of Word 2003 alike.
pub fn word(bytes: &[u8], filling: &Filling) -> Vec<u8> {
    edited(bytes, |text| {
        let text = pieces(text, "<w:sdt>", |piece| {
            match Key::new(attribute(piece, "w:tag")) {
                Ok(key) => control(piece, &key, filling),
                // A fact in the letter's prose is no field.
                Err(_) => piece.to_owned(),
            }
        });
        let by_name: BTreeMap<String, &Key> =
            filling.marks.keys().chain(filling.entries.keys()).map(|key| (key.form_field(), key)).collect();
        pieces(&text, "<w:ffData>", |piece| match by_name.get(&attribute(piece, "w:name")) {
            Some(key) => legacy(piece, key, filling),
            None => piece.to_owned(),
        })
    })
}

/// Changes each piece that begins with an opening tag and goes on to the next.
fn pieces(text: &str, open: &str, change: impl Fn(&str) -> String) -> String {
    let mut parts = text.split(open);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |out, piece| out + open + &change(piece))
}

/// The `w:val` of the first element of this name.
fn attribute(piece: &str, name: &str) -> String {
    let start = format!("<{name} w:val=\"");
    piece
        .split_once(&start)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(value, _)| value)
        .to_owned()
}

fn control(piece: &str, key: &Key, filling: &Filling) -> String {
    if let Some(set) = filling.marks.get(key) {
        let state = format!("<w14:checked w14:val=\"{}\"/>", u8::from(*set));
        let piece = piece.replacen("<w14:checked w14:val=\"0\"/>", &state, 1);
        let sign = if *set { "<w14:checkedState w14:val=\"" } else { "<w14:uncheckedState w14:val=\"" };
        let code = piece.split_once(sign).unwrap().1.split_once('"').unwrap().0;
        let sign = char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap();
        return shown(&piece, "<w:sdtContent>", &sign.to_string());
    }
    match filling.entries.get(key) {
        Some(entry) => shown(&piece.replacen("<w:showingPlcHdr/>", "", 1), "<w:sdtContent>", entry),
        None => piece.to_owned(),
    }
}

fn legacy(piece: &str, key: &Key, filling: &Filling) -> String {
    if let Some(set) = filling.marks.get(key) {
        let state = if *set { "<w:checked/></w:checkBox>" } else { "</w:checkBox>" };
        return piece.replacen("</w:checkBox>", state, 1);
    }
    match filling.entries.get(key) {
        Some(entry) => shown(piece, "w:fldCharType=\"separate\"", entry),
        None => piece.to_owned(),
    }
}

/// The first words after a place, replaced; line ends are breaks.
fn shown(piece: &str, after: &str, entry: &str) -> String {
    let at = piece.find(after).unwrap();
    let open = at + piece[at..].find("<w:t").unwrap();
    let start = open + piece[open..].find('>').unwrap() + 1;
    let end = start + piece[start..].find("</w:t>").unwrap();
    let entry = entry.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "</w:t><w:br/><w:t>");
    format!("{}{entry}{}", &piece[..start], &piece[end..])
}

/// A PDF form, filled: values and appearances of every mark that is set, of groups with two as well.
#[cfg(feature = "pdf")]
pub fn pdf(bytes: &[u8], filling: &Filling) -> Vec<u8> {
    use lopdf::{Document, Object};

    let mut file = Document::load_mem(bytes).unwrap();
    let form = file.get_dict_in_dict(file.catalog().unwrap(), b"AcroForm").unwrap();
    let fields: Vec<lopdf::ObjectId> = form
        .get(b"Fields")
        .and_then(Object::as_array)
        .unwrap()
        .iter()
        .map(|field| field.as_reference().unwrap())
        .collect();
    for id in fields {
        let field = file.get_dictionary(id).unwrap().clone();
        let name = lopdf::decode_text_string(field.get(b"T").unwrap()).unwrap();
        if let Some(entry) = filling.entries.get(&key(&name)) {
            let field = file.get_object_mut(id).unwrap().as_dict_mut().unwrap();
            field.set("V", lopdf::text_string(entry));
        }
        let kids = field.get(b"Kids").and_then(Object::as_array);
        let kids: Vec<lopdf::ObjectId> = match kids {
            Ok(kids) => kids.iter().map(|kid| kid.as_reference().unwrap()).collect(),
            Err(_) => vec![id],
        };
        for kid in kids {
            let widget = file.get_object_mut(kid).unwrap().as_dict_mut().unwrap();
            let Ok(drawn) = widget.get(b"AP").and_then(|it| it.as_dict()?.get(b"N")) else { continue };
            let Ok(drawn) = drawn.as_dict() else { continue };
            let state = drawn.iter().map(|(state, _)| state.clone()).find(|state| state != b"Off").unwrap();
            let state = String::from_utf8(state).unwrap();
            // A box for itself is on or off; a mark of a group has a state of its own.
            let at = Key::new(format!("{name}/{state}")).unwrap_or_else(|_| key(&name));
            let Some(set) = filling.marks.get(&at) else { continue };
            let shown = if *set { state.as_bytes() } else { b"Off" };
            widget.set("AS", Object::Name(shown.to_vec()));
            if *set {
                let group = file.get_object_mut(id).unwrap().as_dict_mut().unwrap();
                group.set("V", Object::Name(state.into_bytes()));
            }
        }
    }
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}
