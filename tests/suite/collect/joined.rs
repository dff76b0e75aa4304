//! PDF forms as other programs leave them: values as text, files joined, old filters, drawings over the boxes.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use tsb_circular::collect::{Position, ProblemCode, Reply};
use tsb_circular::inside::collect::Marks;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::hostile::changed;
use super::{CIRCULAR, Inbox, codes, of};
use crate::examples::edition;

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];
const NO: Marks = Marks { assigns: false, no_comments: false, comments: false, does_not_assign: true };

/// How the name of a state is written as bytes.
type Way = dyn Fn(&str) -> Vec<u8>;

fn filling() -> Filling {
    Filling::new().assigning(&TEXTS).entry("member-state", "Suisse")
}

fn filled(lang: Lang, filling: &Filling) -> Vec<u8> {
    fill::pdf(&crate::pdf::render(&edition(CIRCULAR, lang)), filling)
}

fn collected(bytes: &[u8]) -> Reply {
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("a.pdf", bytes);
    of(&inbox.collected(), "a.pdf").clone()
}

fn name(dict: &Dictionary) -> Option<String> {
    lopdf::decode_text_string(dict.get(b"T").ok()?).ok()
}

#[test]
fn the_value_of_a_group_as_a_text_string_is_the_name_that_it_means() {
    let stroke = |text: &str| format!("/{text}").into_bytes();
    let plain = |text: &str| text.as_bytes().to_vec();
    let wide = |text: &str| {
        let units = format!("/{text}").encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
        [vec![0xfe, 0xff], units].concat()
    };
    let marked = |text: &str| format!("\u{feff}/{text}").into_bytes();
    let ways: [&Way; 4] = [&stroke, &plain, &wide, &marked];
    for (lang, way) in Lang::ALL.into_iter().zip(ways.iter().cycle()) {
        let as_text = changed(&filled(lang, &filling()), |file| {
            for object in file.objects.values_mut() {
                let Ok(dict) = object.as_dict_mut() else { continue };
                let Ok(value) = dict.get(b"V").and_then(Object::as_name) else { continue };
                let value = way(std::str::from_utf8(value).unwrap());
                dict.set("V", Object::String(value, StringFormat::Literal));
            }
        });
        let reply = collected(&as_text);
        assert_eq!((codes(&reply), reply.counted), (vec![], true), "{lang}: {:?}", reply.problems);
        assert!(reply.positions.iter().all(|(_, position)| *position == Position::Assigns));
    }
}

#[test]
fn pages_and_pictures_packed_in_old_ways_keep_no_form_from_being_read() {
    for filter in ["LZWDecode", "RunLengthDecode", "L#5aWDecode"] {
        for kind in ["", "/Type /XObject /Subtype /Image "] {
            let good = filled(Lang::En, &filling());
            let at = good.windows(9).rposition(|window| window == b"startxref").unwrap();
            let stream = format!(
                "900 0 obj\n<<{kind}/Filter [/ASCIIHexDecode /{filter}]/Length 5>>\nstream\n800b>\nendstream\nendobj\n"
            );
            let reply = collected(&[&good[..at], stream.as_bytes(), &good[at..]].concat());
            assert_eq!((codes(&reply), reply.counted), (vec![], true), "{filter}: {:?}", reply.problems);
        }
    }
}

#[test]
fn no_date_is_asked_of_a_form_without_a_row_for_it_whose_language_is_not_said() {
    let joined =
        changed(&filled(Lang::En, &filling()), |file| drop(file.catalog_mut().unwrap().remove(b"Lang")));
    let reply = collected(&joined);
    assert_eq!((codes(&reply), reply.counted), (vec![], true), "{:?}", reply.problems);
}

/// The form, and after it another whose fields are numbered, as programs do that join files.
fn joined(first: &[u8], second: &[u8], rename: impl Fn(&str) -> String) -> Vec<u8> {
    let mut other = Document::load_mem(second).unwrap();
    changed(first, |file| {
        other.renumber_objects_with(file.max_id + 1);
        let form = other.get_dict_in_dict(other.catalog().unwrap(), b"AcroForm").unwrap();
        let fields: Vec<Object> = form.get(b"Fields").unwrap().as_array().unwrap().clone();
        for field in &fields {
            let dict = other.get_object_mut(field.as_reference().unwrap()).unwrap().as_dict_mut().unwrap();
            let new = rename(&name(dict).unwrap());
            dict.set("T", lopdf::text_string(&new));
        }
        file.max_id = other.max_id;
        file.objects.extend(std::mem::take(&mut other.objects));
        fields.iter().for_each(|field| super::hostile::push(file, field.as_reference().unwrap()));
    })
}

#[test]
fn the_form_twice_in_a_file_counts_once_where_both_say_the_same() {
    let numbered = |name: &str| format!("{name}+1");
    let named = |name: &str| format!("form2.{name}");
    let as_it_is = str::to_owned;
    let renames: [&dyn Fn(&str) -> String; 3] = [&numbered, &named, &as_it_is];
    for rename in renames {
        let form = filled(Lang::Fr, &filling());
        let reply = collected(&joined(&form, &form, rename));
        assert_eq!(
            (codes(&reply), reply.counted),
            (vec![ProblemCode::FormTwice], true),
            "{:?}",
            reply.problems
        );
        assert!(reply.positions.iter().all(|(_, position)| *position == Position::Assigns));
        // A copy that nobody filled in says nothing.
        let reply = collected(&joined(&crate::pdf::render(&edition(CIRCULAR, Lang::Fr)), &form, rename));
        assert_eq!(
            (codes(&reply), reply.counted),
            (vec![ProblemCode::FormTwice], true),
            "{:?}",
            reply.problems
        );
        // One text that differs.
        let other = filled(Lang::Fr, &filling().text("x-1372", NO));
        let reply = collected(&joined(&form, &other, rename));
        assert_eq!(
            codes(&reply),
            [ProblemCode::FormTwice, ProblemCode::Contradictory],
            "{:?}",
            reply.problems
        );
        assert_eq!(reply.position("x-1372"), Some(Position::Contradictory));
        assert_eq!(reply.position("x-1332"), Some(Position::Assigns));
    }
}

/// The widget of a mark, with its page and its place on it.
fn widget(file: &Document, group: &str, state: &str) -> (ObjectId, [f32; 4]) {
    for page in file.get_pages().into_values() {
        let Ok(annotations) = file.get_dictionary(page).unwrap().get(b"Annots") else { continue };
        let annotations = match annotations {
            Object::Reference(id) => file.get_object(*id).unwrap().as_array().unwrap(),
            other => other.as_array().unwrap(),
        };
        for annotation in annotations {
            let dict = file.get_dictionary(annotation.as_reference().unwrap()).unwrap();
            let Ok(parent) = dict.get(b"Parent").and_then(Object::as_reference) else { continue };
            let of = name(file.get_dictionary(parent).unwrap()).unwrap_or_default();
            let drawn = dict.get(b"AP").and_then(Object::as_dict).and_then(|it| it.get(b"N")?.as_dict());
            if of == group && drawn.is_ok_and(|drawn| drawn.has(state.as_bytes())) {
                let place = dict.get(b"Rect").unwrap().as_array().unwrap();
                let place: Vec<f32> = place.iter().map(|it| it.as_float().unwrap()).collect();
                return (page, place.try_into().unwrap());
            }
        }
    }
    panic!("no {group}/{state}");
}

/// The form with an annotation at the place of a mark, moved by so many points to the right.
fn drawn(bytes: &[u8], state: &str, kind: &str, right: f32) -> Vec<u8> {
    changed(bytes, |file| {
        let (page, [x0, y0, x1, y1]) = widget(file, "annex-2/x-1332", state);
        let (x0, x1) = (x0 + right, x1 + right);
        let place = |points: &[f32]| points.iter().map(|it| Object::Real(*it)).collect::<Vec<Object>>();
        let mut annotation = dictionary! {
            "Type" => "Annot", "Subtype" => kind, "Rect" => place(&[x0, y0, x1, y1]),
            "Contents" => lopdf::text_string("X"),
        };
        if kind == "Ink" {
            // A second stroke far away: what lies between the two is not drawn over.
            let strokes = [place(&[x0, y0, x1, y1]), place(&[500.0, 10.0, 510.0, 20.0])];
            annotation.set("Rect", place(&[x0, 10.0, 510.0, y1]));
            annotation.set("InkList", strokes.into_iter().map(Object::Array).collect::<Vec<Object>>());
        }
        let annotation = file.add_object(annotation);
        let annotations = file.get_dictionary(page).unwrap().get(b"Annots").unwrap().clone();
        let mut annotations = match annotations {
            Object::Reference(id) => file.get_object(id).unwrap().as_array().unwrap().clone(),
            other => other.as_array().unwrap().clone(),
        };
        annotations.push(annotation.into());
        file.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Annots", annotations);
    })
}

#[test]
fn what_is_drawn_over_a_box_is_named_and_its_text_not_counted() {
    let blank = crate::pdf::render(&edition(CIRCULAR, Lang::En));
    let good = filled(Lang::En, &filling());
    for kind in ["Ink", "FreeText", "Stamp", "Line", "Square", "Circle", "Highlight", "StrikeOut"] {
        let reply = collected(&drawn(&good, "does-not-assign", kind, 0.0));
        assert_eq!(codes(&reply), [ProblemCode::DrawnOver], "{kind}: {:?}", reply.problems);
        let said = &reply.problems[0].message;
        let names = said.starts_with("page ")
            && said.contains(kind)
            && said.contains("annex-2/x-1332/does-not-assign");
        assert!(names && !said.contains("x-1365"), "{said}");
        assert!(!reply.position("x-1332").unwrap().counts() && reply.counted, "{kind}");
        assert_eq!(reply.position("x-1365"), Some(Position::Assigns), "{kind}");
        // On a form that nobody filled in otherwise.
        let reply = collected(&drawn(&blank, "assigns", kind, 0.0));
        assert!(
            reply.has(ProblemCode::DrawnOver) && reply.has(ProblemCode::Blank),
            "{kind}: {:?}",
            reply.problems
        );
    }
    // Beside the box, over its words.
    let reply = collected(&drawn(&good, "does-not-assign", "StrikeOut", 80.0));
    assert_eq!(codes(&reply), [ProblemCode::DrawnOver]);
    assert!(reply.problems[0].message.contains("in the row of annex-2/x-1332/does-not-assign"));
    // A link is drawn by nobody.
    assert_eq!(codes(&collected(&drawn(&good, "does-not-assign", "Link", 0.0))), []);
}
