//! The order in which assistive technology reads a page: given a PDF and the pages it was made from, puts the text
//! of its structure elements in reading order.
//!
//! A page draws right-to-left text as the eye sees it: the words of a line are drawn from left to right, and each
//! word says by `ReversedChars` that its letters are too. So an incremental update gives each page a stream with the
//! words of a phrase in reading order, and each element its pieces of content in that order. `ActualText` is not
//! used: MuPDF repeats it for every piece.
//!
//! The order comes from the text that was set, matched glyph by glyph with what the page draws; if the two do not
//! agree, the file is refused.

mod content;
mod set;
mod words;

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name as PdfName, Object, ObjectIdentifier};
use pdf_writer::{Finish as _, Name, Ref};
use typst_layout::PagedDocument;

use super::update::{Update, copy, copy_entries};
use crate::diag::{Code, Diagnostic, Diagnostics};

/// A piece of content: the number of its page's object, and its own number on that page.
type Mark = (i32, i32);

/// The places of the pieces of content in reading order.
type Places = BTreeMap<Mark, usize>;

/// Puts the content of an edition in reading order in which words run from right to left; others already are.
pub(super) fn put_in_order(
    bytes: Vec<u8>,
    paged: &PagedDocument,
    has_rtl: bool,
) -> Result<Vec<u8>, Diagnostics> {
    if !has_rtl {
        return Ok(bytes);
    }
    let fault = |what: String| {
        let message = format!("the order of reading cannot be written: {what}");
        vec![Diagnostic::error(Code::Internal, message).hint("a fault of this program")]
    };
    let pdf = Pdf::new(bytes.clone()).map_err(|_| fault("the file cannot be read".to_owned()))?;
    let places = places(&pdf, paged).map_err(fault)?;
    let mut update = Update::of(bytes).map_err(fault)?;
    tree(&pdf, &places, &mut update).map_err(fault)?;
    streams(&pdf, &mut update).map_err(fault)?;
    Ok(update.finish())
}

/// The streams of the pages.
fn streams(pdf: &Pdf, update: &mut Update) -> Result<(), String> {
    for page in pdf.pages().iter() {
        let Some(turned) = page.page_stream().and_then(words::in_order) else { continue };
        let id = page.raw().get_ref("Contents").ok_or("a page with several streams")?;
        let id = Ref::new(number(id.into())?);
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(&turned, 6);
        update.chunk(id).stream(id, &packed).filter(pdf_writer::Filter::FlateDecode);
    }
    Ok(())
}

/// Where each piece of content is.
fn places(pdf: &Pdf, paged: &PagedDocument) -> Result<Places, String> {
    let mut out = BTreeMap::new();
    let mut before = 0;
    for (page, laid_out) in pdf.pages().iter().zip(paged.pages()) {
        let id = number(page.raw().obj_id().ok_or("a page without a number")?)?;
        let items = set::items(&laid_out.frame);
        let mut rest = items.iter();
        for piece in content::pieces(page.page_stream().unwrap_or_default()) {
            let (mut glyphs, mut first) = (0, usize::MAX);
            while glyphs < piece.glyphs {
                let item = rest.next().ok_or("a page draws more than was set")?;
                glyphs += item.glyphs;
                first = first.min(item.place);
            }
            if glyphs != piece.glyphs {
                return Err(format!("a page draws {} glyphs where {glyphs} were set", piece.glyphs));
            }
            if let Some(mark) = piece.mark {
                out.insert((id, mark), before + first);
            }
        }
        before += items.len();
    }
    Ok(out)
}

/// An object's number as the writer expects it.
fn number(id: ObjectIdentifier) -> Result<i32, String> {
    i32::try_from(id.obj_number).map_err(|_| format!("no object has the number {}", id.obj_number))
}

/// A child of a structure element, with its place if it is text.
type Kid<'a> = (Option<usize>, MaybeRef<Object<'a>>);

/// Every element of the tree.
fn tree(pdf: &Pdf, places: &Places, update: &mut Update) -> Result<(), String> {
    let xref = pdf.xref();
    let catalog = xref.get::<Dict<'_>>(xref.root_id()).ok_or("no catalog")?;
    let mut elements = vec![catalog.get::<Dict<'_>>("StructTreeRoot").ok_or("no structure tree")?];
    while let Some(element) = elements.pop() {
        let Some(kids) = element.get::<Array<'_>>("K") else { continue };
        elements.extend(kids.iter::<Object<'_>>().filter_map(|kid| match kid {
            Object::Dict(kid) if kid.contains_key("S") => Some(kid),
            _ => None,
        }));
        if element.contains_key("S") {
            self::element(&element, &kids, places, update)?;
        }
    }
    Ok(())
}

/// Rewrites an element whose content is not in order. What is between two elements stays between them.
fn element(element: &Dict<'_>, kids: &Array<'_>, places: &Places, update: &mut Update) -> Result<(), String> {
    let page = element.get_ref("Pg").map(|page| number(page.into())).transpose()?;
    let mut kids: Vec<Kid<'_>> = kids.raw_iter().map(|kid| (place(&kid, page, places), kid)).collect();
    let mut turned = false;
    for run in kids.chunk_by_mut(|(one, _), (next, _)| one.is_some() && next.is_some()) {
        if !run.is_sorted_by_key(|(place, _)| *place) {
            run.sort_by_key(|(place, _)| *place);
            turned = true;
        }
    }
    if !turned {
        return Ok(());
    }
    let id = Ref::new(number(element.obj_id().ok_or("an element without a number")?)?);
    let mut dict = update.chunk(id).indirect(id).dict();
    copy_entries(element, &mut dict, &["K"]);
    let mut array = dict.insert(Name(b"K")).array();
    kids.into_iter().for_each(|(_, kid)| copy(kid, array.push()));
    array.finish();
    dict.finish();
    Ok(())
}

/// The place of a child that is text.
fn place(kid: &MaybeRef<Object<'_>>, page: Option<i32>, places: &Places) -> Option<usize> {
    let mark = match kid {
        MaybeRef::NotRef(Object::Number(mark)) => (page?, i32::try_from(mark.as_i64()).ok()?),
        MaybeRef::NotRef(Object::Dict(dict))
            if dict.get::<PdfName<'_>>("Type").is_some_and(|kind| kind.as_str() == "MCR") =>
        {
            let own = dict.get_ref("Pg").and_then(|page| number(page.into()).ok());
            (own.or(page)?, dict.get::<i32>("MCID")?)
        }
        _ => return None,
    };
    places.get(&mark).copied()
}
