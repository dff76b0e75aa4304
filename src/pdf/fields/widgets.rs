//! The fields themselves: writes a form into the file according to plan and places.
//!
//! The name of a field is its key, and its accessible name its label; the states of a group are the last parts of
//! the keys, those of a list are the ids of its options, and a mark that is set can be cleared again.

use std::collections::BTreeMap;

use pdf_writer::types::{AnnotationFlags, CheckBoxState, FieldFlags, FieldType, Quadding};
use pdf_writer::{Finish as _, Name, Rect, Ref, Str, TextStr};

use super::looks::Looks;
use super::places::{Place, Places, is_bare_link};
use super::plan::{Entry, Group, Plan, Single, Takes};
use crate::locale::{Direction, Lang};
use crate::pdf::update::{Update, copy_entries};
use crate::theme::THEME;

/// The resource name of the face in which viewers show what is entered.
const FACE: &[u8] = b"Helv";
/// The state of a mark that is not set.
const OFF: &[u8] = b"Off";
/// The state of a single mark that is set (ISO 32000-1, 12.7.4.2.3).
const ON: &[u8] = b"Yes";

/// Appends the form to the file.
pub(super) fn add(bytes: Vec<u8>, plan: &Plan, places: &Places, lang: Lang) -> Result<Vec<u8>, String> {
    let mut by_key: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for place in &places.links {
        by_key.entry(&place.key).or_default().push(place);
    }
    let mut form = Form {
        update: Update::of(bytes)?,
        places: by_key,
        drawings: BTreeMap::new(),
        quadding: match lang.direction() {
            Direction::Ltr => Quadding::Left,
            Direction::Rtl => Quadding::Right,
        },
    };
    let mut fields = Vec::new();
    for entry in &plan.fields {
        fields.push(match entry {
            Entry::Group(group) => form.group(group)?,
            Entry::Single(single) => form.single(single)?,
        });
    }
    if let Some(key) = form.places.keys().next() {
        return Err(format!("no field belongs to the link of `{key}`"));
    }
    for place in &places.links {
        form.element(place, places)?;
    }
    form.catalog(places, &fields)?;
    Ok(form.update.finish())
}

/// The form being written.
struct Form<'a> {
    update: Update,
    /// The places that have no field yet.
    places: BTreeMap<&'a str, Vec<&'a Place>>,
    /// Drawings already in the file, by content and size.
    drawings: BTreeMap<(Vec<u8>, [u32; 2]), Ref>,
    quadding: Quadding,
}

impl<'a> Form<'a> {
    fn take(&mut self, key: &str) -> Result<Vec<&'a Place>, String> {
        self.places.remove(key).ok_or_else(|| format!("`{key}` has no place on the pages"))
    }

    /// Mutually exclusive marks: a parent with the name, and one widget per mark.
    fn group(&mut self, group: &Group) -> Result<Ref, String> {
        let parent = self.update.number();
        let mut kids = Vec::new();
        for mark in &group.marks {
            for place in self.take(mark.key.as_str())? {
                let looks = Looks::new(place.rect[2] - place.rect[0]);
                let drawn = self.states(if mark.round { &looks.dot } else { &looks.cross }, place);
                let id = Ref::new(place.annotation);
                let mut field = self.update.chunk(id).form_field(id);
                field.parent(parent).alternate_name(TextStr(&mark.label));
                let mut widget = field.into_annotation();
                common(&mut widget, place, &mark.label);
                states(&mut widget, mark.key.last().as_bytes(), drawn);
                kids.push(id);
            }
        }
        let mut field = self.update.chunk(parent).form_field(parent);
        field
            .field_type(FieldType::Button)
            .partial_name(TextStr(group.name.pdf_field()))
            .alternate_name(TextStr(&group.label))
            .field_flags(FieldFlags::RADIO | required(group.required))
            .children(kids)
            .radio_value(Name(OFF));
        Ok(parent)
    }

    /// A field that is not a group, or several places that show the same.
    fn single(&mut self, single: &Single) -> Result<Ref, String> {
        let places = self.take(single.key.as_str())?;
        let parent = (places.len() > 1).then(|| self.update.number());
        for place in &places {
            let looks = Looks::new(place.rect[2] - place.rect[0]);
            let is_mark = matches!(single.takes, Takes::Mark);
            let [set, unset] = if is_mark {
                self.states(&looks.cross, place)
            } else {
                // Its own drawing, even if another is the same: programs that fill in a form replace it.
                let empty = self.own_drawing(&looks.empty, place);
                [empty, empty]
            };
            let id = Ref::new(place.annotation);
            let quadding = self.quadding;
            let mut field = self.update.chunk(id).form_field(id);
            match parent {
                Some(parent) => {
                    field.parent(parent).alternate_name(TextStr(&single.label));
                }
                None => describe(&mut field, single, quadding),
            }
            let mut widget = field.into_annotation();
            common(&mut widget, place, &single.label);
            if is_mark {
                states(&mut widget, ON, [set, unset]);
            } else {
                widget.appearance().normal().stream(unset);
            }
        }
        let Some(parent) = parent else { return Ok(Ref::new(places[0].annotation)) };
        let quadding = self.quadding;
        let mut field = self.update.chunk(parent).form_field(parent);
        describe(&mut field, single, quadding);
        field.children(places.iter().map(|place| Ref::new(place.annotation)));
        Ok(parent)
    }

    /// The drawings of a mark that is set and of one that is not.
    fn states(&mut self, set: &[u8], place: &Place) -> [Ref; 2] {
        [self.drawing(set, place), self.drawing(b"", place)]
    }

    /// A drawing as large as its place, written once for all that look the same.
    fn drawing(&mut self, content: &[u8], place: &Place) -> Ref {
        let [left, bottom, right, top] = place.rect;
        let (width, height) = (right - left, top - bottom);
        let known = (content.to_vec(), [width, height].map(|side| (side * 1000.0).round() as u32));
        if let Some(id) = self.drawings.get(&known) {
            return *id;
        }
        let id = self.own_drawing(content, place);
        self.drawings.insert(known, id);
        id
    }

    /// A drawing as large as its place.
    fn own_drawing(&mut self, content: &[u8], place: &Place) -> Ref {
        let [left, bottom, right, top] = place.rect;
        let frame = Rect::new(0.0, 0.0, right - left, top - bottom);
        let id = self.update.number();
        self.update.chunk(id).form_xobject(id, content).bbox(frame).resources();
        id
    }

    /// The link's structure element turned into a form's, with the same number and the same child.
    fn element(&mut self, place: &Place, places: &Places) -> Result<(), String> {
        let element = places.dict(place.element)?;
        if !is_bare_link(&element) {
            return Err(format!("the link of `{}` contains more than itself", place.key));
        }
        let id = Ref::new(place.element);
        let mut dict = self.update.chunk(id).indirect(id).dict();
        copy_entries(&element, &mut dict, &["S"]);
        dict.pair(Name(b"S"), Name(b"Form"));
        Ok(())
    }

    /// The catalog with the form.
    fn catalog(&mut self, places: &Places, fields: &[Ref]) -> Result<(), String> {
        let face = self.update.number();
        self.update
            .chunk(face)
            .type1_font(face)
            .base_font(Name(b"Helvetica"))
            .encoding_predefined(Name(b"WinAnsiEncoding"));
        let id = Ref::new(places.catalog);
        let mut catalog = self.update.chunk(id).indirect(id).dict();
        copy_entries(&places.dict(places.catalog)?, &mut catalog, &["AcroForm"]);
        let mut form = catalog.insert(Name(b"AcroForm")).start::<pdf_writer::writers::Form<'_>>();
        form.fields(fields.iter().copied());
        form.default_resources().fonts().pair(Name(FACE), face);
        form.default_appearance(Str(appearance().as_bytes()));
        form.finish();
        Ok(())
    }
}

/// What every field that is not a group has.
fn describe(field: &mut pdf_writer::writers::Field<'_>, single: &Single, quadding: Quadding) {
    let (kind, flags) = match single.takes {
        Takes::Mark => (FieldType::Button, FieldFlags::empty()),
        Takes::Line => (FieldType::Text, FieldFlags::empty()),
        Takes::Lines => (FieldType::Text, FieldFlags::MULTILINE),
        Takes::Choice(_) => (FieldType::Choice, FieldFlags::COMBO),
    };
    field
        .field_type(kind)
        .partial_name(TextStr(single.key.pdf_field()))
        .alternate_name(TextStr(&single.label))
        .field_flags(flags | required(single.required));
    if let Takes::Mark = single.takes {
        field.checkbox_value(CheckBoxState::Off);
        return;
    }
    if let Takes::Choice(options) = &single.takes {
        field.choice_options().exports(options.iter().map(|[id, label]| (TextStr(label), TextStr(id))));
    }
    field.vartext_default_appearance(Str(appearance().as_bytes())).vartext_quadding(quadding);
}

fn required(is_required: bool) -> FieldFlags {
    if is_required { FieldFlags::REQUIRED } else { FieldFlags::empty() }
}

/// The two states of a mark that is not set.
fn states(widget: &mut pdf_writer::writers::Annotation<'_>, on: &[u8], [set, unset]: [Ref; 2]) {
    widget.appearance_state(Name(OFF));
    widget.appearance().normal().streams().pairs([(Name(on), set), (Name(OFF), unset)]);
}

/// What every widget has. The contents replace those of the link, which gave its address.
fn common(widget: &mut pdf_writer::writers::Annotation<'_>, place: &Place, label: &str) {
    let [left, bottom, right, top] = place.rect;
    widget
        .rect(Rect::new(left, bottom, right, top))
        .flags(AnnotationFlags::PRINT)
        .page(Ref::new(place.page))
        .struct_parent(place.struct_parent)
        .contents(TextStr(label));
}

/// The typeface in which viewers show what is entered.
fn appearance() -> String {
    format!("/{} {} Tf 0 g", String::from_utf8_lossy(FACE), THEME.blanks.entry)
}
