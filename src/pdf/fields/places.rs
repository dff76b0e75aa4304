//! Where the fields are: finds the links of a PDF that are to become fields, with their structure elements.
//!
//! Each must be complete (a page, a rectangle, and an element that contains only the link), or the file is refused.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, String as PdfString};

use super::SCHEME;

/// The file and its places.
pub(super) struct Places {
    /// The file, parsed.
    pub pdf: Pdf,
    /// The catalog's number.
    pub catalog: i32,
    /// The links, in the order of pages and annotations, by the keys of their fields.
    pub links: Vec<Place>,
}

/// A link that is to become a field.
#[derive(Debug)]
pub(super) struct Place {
    /// The field's key, as written in the link.
    pub key: String,
    /// The annotation's number.
    pub annotation: i32,
    /// The page's number.
    pub page: i32,
    /// Where it is on the page.
    pub rect: [f32; 4],
    /// Its number in the parent tree.
    pub struct_parent: i32,
    /// The number of its structure element.
    pub element: i32,
}

impl Places {
    /// Finds them.
    pub(super) fn find(bytes: &[u8]) -> Result<Self, String> {
        let pdf = Pdf::new(bytes.to_vec()).map_err(|_| "the file cannot be read".to_owned())?;
        let catalog = number(pdf.xref().root_id().obj_number)?;
        let mut links = Vec::new();
        let elements = elements(&pdf)?;
        for page in pdf.pages().iter() {
            let Some(annotations) = page.raw().get::<Array<'_>>("Annots") else { continue };
            let page_id = number(page.raw().obj_id().ok_or("a page without a number")?.obj_number)?;
            for annotation in annotations.iter::<Dict<'_>>() {
                let Some(key) = field_key(&annotation) else { continue };
                let place = || {
                    let rect: Vec<f32> = annotation.get::<Array<'_>>("Rect")?.iter::<f32>().collect();
                    let struct_parent = annotation.get::<i32>("StructParent")?;
                    Some(Place {
                        annotation: number(annotation.obj_id()?.obj_number).ok()?,
                        page: page_id,
                        rect: rect.try_into().ok()?,
                        struct_parent,
                        element: *elements.get(&struct_parent)?,
                        key: key.clone(),
                    })
                };
                links.push(place().ok_or_else(|| format!("the link of `{key}` is not whole"))?);
            }
        }
        Ok(Self { pdf, catalog, links })
    }

    /// The dictionary with this number.
    pub(super) fn dict(&self, number: i32) -> Result<Dict<'_>, String> {
        let id = u32::try_from(number).map_err(|_| format!("no object has the number {number}"))?;
        let id = hayro_syntax::object::ObjectIdentifier::new(id, 0);
        self.pdf.xref().get::<Dict<'_>>(id).ok_or_else(|| format!("object {number} is not a dictionary"))
    }
}

/// An object's number as the writer expects it.
fn number(id: u32) -> Result<i32, String> {
    i32::try_from(id).map_err(|_| format!("no object has the number {id}"))
}

fn field_key(annotation: &Dict<'_>) -> Option<String> {
    let uri = annotation.get::<Dict<'_>>("A")?.get::<PdfString<'_>>("URI")?;
    std::str::from_utf8(uri.as_bytes()).ok()?.strip_prefix(SCHEME).map(str::to_owned)
}

/// The structure elements of annotations, by their numbers in the parent tree.
fn elements(pdf: &Pdf) -> Result<BTreeMap<i32, i32>, String> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).ok_or("no catalog")?;
    let tree = root.get::<Dict<'_>>("StructTreeRoot").ok_or("no structure tree")?;
    let mut out = BTreeMap::new();
    let mut nodes = vec![tree.get::<Dict<'_>>("ParentTree").ok_or("no parent tree")?];
    while let Some(node) = nodes.pop() {
        if let Some(kids) = node.get::<Array<'_>>("Kids") {
            nodes.extend(kids.iter::<Dict<'_>>());
        }
        let Some(numbers) = node.get::<Array<'_>>("Nums") else { continue };
        let mut parent = None;
        for entry in numbers.raw_iter() {
            match (parent.take(), entry) {
                (None, MaybeRef::NotRef(Object::Number(value))) => {
                    parent = i32::try_from(value.as_i64()).ok()
                }
                (Some(parent), MaybeRef::Ref(element)) => {
                    out.insert(parent, number(element.obj_number)?);
                }
                _ => {}
            }
        }
    }
    Ok(out)
}

/// Whether a structure element is a link and nothing else.
pub(super) fn is_bare_link(element: &Dict<'_>) -> bool {
    let kids: Vec<Object<'_>> =
        element.get::<Array<'_>>("K").map(|kids| kids.iter().collect()).unwrap_or_default();
    let link = element.get::<Name<'_>>("S").is_some_and(|kind| kind.as_str() == "Link");
    link && matches!(kids.as_slice(), [Object::Dict(kid)]
        if kid.get::<Name<'_>>("Type").is_some_and(|kind| kind.as_str() == "OBJR"))
}
