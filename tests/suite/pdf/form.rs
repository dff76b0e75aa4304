//! The form in PDF: fields with names, states and accessible names, each state drawn, nothing that acts.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};
use tsb_circular::document::FieldKind;
use tsb_circular::lang::Lang;

use super::{edition, render, tags};

/// A field with its widgets.
pub(super) struct Field {
    pub name: String,
    pub dict: Dictionary,
    pub widgets: Vec<(ObjectId, Dictionary)>,
}

impl Field {
    pub fn text(&self, name: &[u8]) -> String {
        text(&self.dict, name)
    }

    pub fn flags(&self) -> i64 {
        self.dict.get(b"Ff").and_then(Object::as_i64).unwrap_or(0)
    }

    /// The states of the widgets that are not `Off`.
    pub fn states(&self) -> Vec<String> {
        let names = self.widgets.iter().flat_map(|(_, widget)| {
            let drawn = widget.get(b"AP").and_then(|ap| ap.as_dict()?.get(b"N")?.as_dict()).unwrap();
            let states: Vec<_> =
                drawn.iter().map(|(name, _)| String::from_utf8_lossy(name).into_owned()).collect();
            assert!(states.len() == 2 && states.contains(&"Off".to_owned()), "{states:?}");
            states
        });
        names.filter(|name| name != "Off").collect()
    }
}

fn text(dict: &Dictionary, name: &[u8]) -> String {
    dict.get(name).map(|text| lopdf::decode_text_string(text).unwrap()).unwrap_or_default()
}

fn form(pdf: &Document) -> &Dictionary {
    pdf.get_dict_in_dict(pdf.catalog().unwrap(), b"AcroForm").unwrap()
}

/// The fields of a form, in its order.
pub(super) fn fields(pdf: &Document) -> Vec<Field> {
    let get = |id: ObjectId| pdf.get_dictionary(id).unwrap().clone();
    let ids = |dict: &Dictionary, name: &[u8]| -> Vec<ObjectId> {
        let Ok(array) = dict.get(name).and_then(Object::as_array) else { return Vec::new() };
        array.iter().map(|id| id.as_reference().unwrap()).collect()
    };
    let fields = ids(form(pdf), b"Fields");
    fields
        .into_iter()
        .map(|id| {
            let dict = get(id);
            let kids = ids(&dict, b"Kids");
            let kids = if kids.is_empty() { vec![id] } else { kids };
            let widgets = kids.into_iter().map(|kid| (kid, get(kid))).collect();
            Field { name: text(&dict, b"T"), dict, widgets }
        })
        .collect()
}

#[test]
fn boxes_that_exclude_one_another_are_one_field_with_their_states() {
    let pdf = Document::load_mem(&render(&edition("tsb-195", Lang::En))).unwrap();
    let fields = fields(&pdf);
    let field = |name: &str| fields.iter().find(|field| field.name == name).unwrap();
    assert_eq!(field("annex-2/x-1332").states(), ["assigns", "does-not-assign"]);
    assert_eq!(field("annex-2/x-1332/assigns").states(), ["no-comments", "comments"]);
    let groups: Vec<&Field> = fields.iter().filter(|field| !field.states_or_none().is_empty()).collect();
    assert_eq!(groups.len(), 5 * 2);
    for group in groups {
        // A group of radio buttons, whose set one can be taken back: bit 15, NoToggleToOff, is clear.
        assert_eq!(group.flags(), 1 << 15);
        assert_eq!(group.dict.get(b"V").unwrap().as_name().unwrap(), b"Off");
        assert!(group.widgets.iter().all(|(_, widget)| widget.get(b"T").is_err()));
    }
}

impl Field {
    fn states_or_none(&self) -> Vec<String> {
        let marks = self.dict.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Btn");
        if marks { self.states() } else { Vec::new() }
    }
}

#[test]
fn every_field_of_the_document_is_a_field_of_the_file_in_every_language() {
    for lang in Lang::ALL {
        for name in ["tsb-195", "tsb-246"] {
            let document = edition(name, lang);
            let pdf = Document::load_mem(&render(&document)).unwrap();
            let fields = fields(&pdf);
            let mut expected = BTreeSet::new();
            for field in document.fields() {
                expected.insert(match field.kind {
                    FieldKind::Box | FieldKind::Radio => {
                        field.key.as_str().rsplit_once('/').unwrap().0.to_owned()
                    }
                    _ => field.key.to_string(),
                });
            }
            let names: BTreeSet<String> = fields.iter().map(|field| field.name.clone()).collect();
            assert_eq!(names, expected, "{name} {lang}");
            assert_eq!(fields.len(), names.len());
            let widgets: usize = fields.iter().map(|field| field.widgets.len()).sum();
            assert_eq!(widgets, document.fields().len());
        }
    }
}

#[test]
fn name_and_role_stand_twice_and_are_one_field_each() {
    let pdf = Document::load_mem(&render(&edition("tsb-195", Lang::Fr))).unwrap();
    let twice: Vec<String> = fields(&pdf)
        .into_iter()
        .filter(|field| field.widgets.len() == 2 && field.states_or_none().is_empty())
        .map(|field| field.name)
        .collect();
    assert_eq!(twice, ["annex-2/name", "annex-2/role"]);
}

#[test]
fn every_field_and_widget_has_its_accessible_name() {
    for lang in Lang::ALL {
        let document = edition("tsb-246", lang);
        let pdf = Document::load_mem(&render(&document)).unwrap();
        for field in fields(&pdf) {
            assert!(!field.text(b"TU").is_empty(), "{lang} {}", field.name);
            for (_, widget) in &field.widgets {
                assert!(!text(widget, b"TU").is_empty() && text(widget, b"TU") == text(widget, b"Contents"));
            }
        }
    }
    let pdf = Document::load_mem(&render(&edition("tsb-195", Lang::En))).unwrap();
    let group = &fields(&pdf)[5];
    assert_eq!(group.text(b"TU"), "Draft Recommendation ITU-T X.1332 (X.sgsec-3)");
    assert!(text(&group.widgets[0].1, b"TU").contains(": assigns authority to Study Group 17"));
}

#[test]
fn writing_begins_where_reading_begins_and_an_address_has_lines() {
    for (lang, side) in [(Lang::Ar, 2), (Lang::Zh, 0)] {
        let pdf = Document::load_mem(&render(&edition("tsb-246", lang))).unwrap();
        for field in fields(&pdf).iter().filter(|field| field.states_or_none().is_empty()) {
            let quadding = field.dict.get(b"Q").and_then(Object::as_i64).unwrap_or(0);
            assert_eq!(quadding, side, "{lang} {}", field.name);
            let several = field.flags() & (1 << 12) != 0;
            assert_eq!(several, field.name == "annex-2/address");
        }
    }
}

#[test]
fn a_form_element_holds_each_widget_and_is_where_the_parent_tree_says() {
    let bytes = render(&edition("tsb-195", Lang::Ar));
    let pdf = Document::load_mem(&bytes).unwrap();
    let root = pdf.get_dict_in_dict(pdf.catalog().unwrap(), b"StructTreeRoot").unwrap();
    let tree = pdf.get_dict_in_dict(root, b"ParentTree").unwrap();
    let numbers = tree.get(b"Nums").unwrap().as_array().unwrap();
    let mut widgets = 0;
    for (id, widget) in fields(&pdf).into_iter().flat_map(|field| field.widgets) {
        let number = widget.get(b"StructParent").unwrap();
        let at = numbers.chunks(2).find(|pair| pair[0] == *number).unwrap();
        let element = pdf.get_dictionary(at[1].as_reference().unwrap()).unwrap();
        assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
        let kids = element.get(b"K").unwrap().as_array().unwrap();
        let [kid] = kids.as_slice() else { panic!("one child") };
        assert_eq!(kid.as_dict().unwrap().get(b"Obj").unwrap().as_reference().unwrap(), id);
        widgets += 1;
    }
    let read = tags::tree(&bytes);
    assert_eq!(read.all("Form").len(), widgets);
    // What is drawn is not read: a mark is its field alone.
    assert!(read.all("TD").iter().all(|cell| cell.all("Figure").is_empty()));
}

#[test]
fn pages_are_walked_in_the_order_of_their_structure_and_nothing_acts() {
    let bytes = render(&edition("tsb-246", Lang::En));
    let pdf = Document::load_mem(&bytes).unwrap();
    for page in pdf.get_pages().into_values() {
        let page = pdf.get_dictionary(page).unwrap();
        if page.has(b"Annots") {
            assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
        }
    }
    assert!(!form(&pdf).has(b"NeedAppearances") && !form(&pdf).has(b"XFA"));
    for field in fields(&pdf) {
        for (_, widget) in field.widgets.iter().chain([&((0, 0), field.dict.clone())]) {
            assert!(!widget.has(b"A") && !widget.has(b"AA") && !widget.has(b"JS"));
        }
    }
    assert!(!bytes.windows(11).any(|window| window == b"/JavaScript"));
}

#[test]
fn what_is_drawn_for_a_set_mark_is_inside_its_frame_and_needs_no_face() {
    let pdf = Document::load_mem(&render(&edition("tsb-195", Lang::En))).unwrap();
    for field in fields(&pdf) {
        for (_, widget) in &field.widgets {
            let drawn = widget.get(b"AP").unwrap().as_dict().unwrap().get(b"N").unwrap();
            let streams: Vec<ObjectId> = match drawn {
                Object::Dictionary(states) => {
                    states.iter().map(|(_, id)| id.as_reference().unwrap()).collect()
                }
                other => vec![other.as_reference().unwrap()],
            };
            let rect = widget.get(b"Rect").unwrap().as_array().unwrap();
            let side = |low: usize| rect[low + 2].as_float().unwrap() - rect[low].as_float().unwrap();
            for id in streams {
                let stream = pdf.get_object(id).unwrap().as_stream().unwrap();
                let frame = stream.dict.get(b"BBox").unwrap().as_array().unwrap();
                assert!((frame[2].as_float().unwrap() - side(0)).abs() < 0.01);
                assert!((frame[3].as_float().unwrap() - side(1)).abs() < 0.01);
                assert!(!String::from_utf8_lossy(&stream.content).contains("Tf"));
            }
        }
    }
}
