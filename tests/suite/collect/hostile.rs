//! Files made to hurt: an error for that file, soon, and the others are counted.

use std::io::Write as _;
use std::time::{Duration, Instant};

use lopdf::{Document, Object, dictionary};
use tsb_circular::collect::ProblemCode;
use tsb_circular::inside::reading::State;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of};
use crate::examples::edition;

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

fn filled(lang: Lang, state: &str) -> Vec<u8> {
    let filling = Filling::new().assigning(&TEXTS).entry("member-state", state);
    fill::pdf(&crate::pdf::render(&edition(CIRCULAR, lang)), &filling)
}

/// A PDF changed by lopdf.
pub(super) fn changed(bytes: &[u8], change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut file = Document::load_mem(bytes).unwrap();
    change(&mut file);
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}

/// Appends a field to the form.
pub(super) fn push(file: &mut Document, field: lopdf::ObjectId) {
    let form = file.get_dict_in_dict(file.catalog().unwrap(), b"AcroForm").unwrap();
    let mut fields = form.get(b"Fields").unwrap().as_array().unwrap().clone();
    fields.push(field.into());
    let form = dictionary! { "Fields" => fields };
    file.catalog_mut().unwrap().set("AcroForm", form);
}

/// A PDF of these objects, the first of which is the catalog.
fn written(objects: &[String]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", number + 1).unwrap();
    }
    let table = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f\r\n", objects.len() + 1).unwrap();
    offsets.iter().for_each(|offset| write!(out, "{offset:010} 00000 n\r\n").unwrap());
    let size = objects.len() + 1;
    write!(out, "trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").unwrap();
    out
}

#[test]
fn each_bad_file_is_an_error_of_its_own_and_the_others_are_counted() {
    let good = filled(Lang::En, "Chad");
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("good.pdf", &good);
    inbox.put("good-2.pdf", &filled(Lang::Ar, "مصر"));
    let mut expected = Vec::new();
    let mut put = |name: &'static str, bytes: &[u8], code| {
        inbox.put(name, bytes);
        expected.push((name, code));
    };
    put("cut.pdf", &good[..good.len() / 2], ProblemCode::Unreadable);
    put("cut-late.pdf", &good[..good.len() - 30], ProblemCode::Unreadable);
    put("empty.pdf", b"", ProblemCode::Unreadable);
    put("letter.docx", b"We agree with all of it.", ProblemCode::Unreadable);
    let script = changed(&good, |file| {
        let action = dictionary! { "S" => "JavaScript", "JS" => lopdf::text_string("app.alert(1)") };
        file.catalog_mut().unwrap().set("OpenAction", action);
    });
    put("script.pdf", &script, ProblemCode::Script);
    let names: Vec<String> = TEXTS.iter().map(|text| format!("annex-2/{text}")).collect();
    let renamed = changed(&good, |file| {
        for object in file.objects.values_mut() {
            let Ok(dict) = object.as_dict_mut() else { continue };
            let name = dict.get(b"T").ok().and_then(|name| lopdf::decode_text_string(name).ok());
            if name.is_some_and(|name| names.iter().any(|known| name.starts_with(known))) {
                dict.set("T", lopdf::text_string("Group"));
            }
        }
    });
    put("renamed.pdf", &renamed, ProblemCode::Unreadable);
    let one = changed(&good, |file| {
        for object in file.objects.values_mut() {
            let Ok(dict) = object.as_dict_mut() else { continue };
            if dict.get(b"T").is_ok_and(|name| lopdf::decode_text_string(name).unwrap() == names[1]) {
                dict.set("T", lopdf::text_string("Group"));
            }
        }
    });
    put("renamed-one.pdf", &one, ProblemCode::MarksMissing);
    let many = changed(&good, |file| {
        let fields: Vec<Object> = (0..10_000)
            .map(|n| {
                file.add_object(dictionary! { "FT" => "Tx", "T" => lopdf::text_string(&format!("f{n}")) })
                    .into()
            })
            .collect();
        file.catalog_mut().unwrap().set("AcroForm", dictionary! { "Fields" => fields });
    });
    put("many.pdf", &many, ProblemCode::TooLarge);
    let encrypted =
        changed(&good, |file| file.trailer.set("Encrypt", dictionary! { "Filter" => "Standard" }));
    put("encrypted.pdf", &encrypted, ProblemCode::Encrypted);
    let flat = changed(&good, |file| drop(file.catalog_mut().unwrap().remove(b"AcroForm")));
    put("flat.pdf", &flat, ProblemCode::Unreadable);
    let xfa = changed(&good, |file| {
        let packet = file.add_object(lopdf::Stream::new(dictionary! {}, b"<xdp/>".to_vec()));
        let form = dictionary! { "Fields" => Vec::<Object>::new(), "XFA" => packet };
        file.catalog_mut().unwrap().set("AcroForm", form);
    });
    put("xfa.pdf", &xfa, ProblemCode::Unreadable);
    let word = super::word(CIRCULAR, Lang::Fr, tsb_circular::docx::Form::Open);
    let many = fill::edited(&word, |text| {
        let end = text.rfind("<w:sectPr").unwrap();
        let control = "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"x\"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t>\
                       </w:r></w:sdtContent></w:sdt></w:p>";
        format!("{}{}{}", &text[..end], control.repeat(10_000), &text[end..])
    });
    put("many.docx", &many, ProblemCode::TooLarge);
    put("cut.docx", &word[..word.len() / 2], ProblemCode::Unreadable);
    let begun = Instant::now();
    let collection = inbox.collected();
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    for (name, code) in expected {
        let reply = of(&collection, name);
        assert_eq!(codes(reply), [code], "{name}: {:?}", reply.problems);
        assert!(!reply.counted && reply.problems[0].hint.is_some(), "{name}");
    }
    assert_eq!((collection.texts[0].replies, collection.texts[0].support), (2, 2));
}

#[test]
fn trees_that_never_end_are_walked_once() {
    let good = filled(Lang::En, "Chad");
    let looped = changed(&good, |file| {
        let id = file.new_object_id();
        let loop_ =
            dictionary! { "T" => lopdf::text_string("loop"), "Kids" => vec![Object::Reference(id); 3] };
        file.objects.insert(id, loop_.into());
        push(file, id);
    });
    tsb_circular::inside::pdf::read(&looped, "a.pdf".as_ref(), &Limits::default()).unwrap();
    let deep = changed(&good, |file| {
        let leaf = dictionary! { "T" => lopdf::text_string("x"), "FT" => "Tx" };
        let top = (0..200).fold(file.add_object(leaf), |kid, _| {
            file.add_object(
                dictionary! { "T" => lopdf::text_string("x"), "Kids" => vec![Object::Reference(kid)] },
            )
        });
        push(file, top);
    });
    let problem = tsb_circular::inside::pdf::read(&deep, "a.pdf".as_ref(), &Limits::default()).unwrap_err();
    assert!(problem.diagnostics()[0].message.contains("nest deeper"), "{problem}");
    // Pages that hold one another, and arrays in arrays.
    let pages =
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"].map(str::to_owned);
    let _ = tsb_circular::inside::pdf::read(&written(&pages), "a.pdf".as_ref(), &Limits::default());
    let nested = format!("<</Type/Catalog/Pages 2 0 R/X {}{}>>", "[".repeat(200_000), "]".repeat(200_000));
    let nested = [nested, "<</Type/Pages/Kids[]/Count 0>>".to_owned()];
    let _ = tsb_circular::inside::pdf::read(&written(&nested), "a.pdf".as_ref(), &Limits::default());
}

#[test]
fn a_bomb_is_known_before_it_goes_off() {
    let good = filled(Lang::En, "Chad");
    let mut zeros = lopdf::Stream::new(dictionary! {}, vec![0; 250 << 20]);
    zeros.compress().unwrap();
    let packed = zeros.content;
    let at = good.windows(9).rposition(|window| window == b"startxref").unwrap();
    let mut bomb = good[..at].to_vec();
    let length = packed.len();
    write!(bomb, "900 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {length}>>\nstream\n")
        .unwrap();
    bomb.extend(packed);
    bomb.extend(b"\nendstream\nendobj\n");
    bomb.extend(&good[at..]);
    let begun = Instant::now();
    let problem = tsb_circular::inside::pdf::read(&bomb, "a.pdf".as_ref(), &Limits::default()).unwrap_err();
    assert_eq!(problem.diagnostics()[0].code, tsb_circular::diag::Code::TooLarge, "{problem}");
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn values_of_other_programs_are_read() {
    let form = crate::pdf::render(&edition(CIRCULAR, Lang::En));
    let field = |file: &Document, wanted: &str| {
        let found = file.objects.iter().find(|(_, object)| {
            let name = object.as_dict().ok().and_then(|dict| dict.get(b"T").ok());
            name.is_some_and(|name| lopdf::decode_text_string(name).unwrap() == wanted)
        });
        *found.unwrap().0
    };
    let state = |bytes: &[u8], tag: &str| {
        let reading = tsb_circular::inside::pdf::read(bytes, "a.pdf".as_ref(), &Limits::default()).unwrap();
        reading.controls.into_iter().find(|control| control.tag == tag).unwrap().state
    };
    // The value of a group alone, as programs leave it that let the viewer draw.
    let value = changed(&form, |file| {
        let id = field(file, "annex-2/x-1332");
        file.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("V", "does-not-assign");
    });
    assert_eq!(state(&value, "annex-2/x-1332/does-not-assign"), State::Box(true));
    assert_eq!(state(&value, "annex-2/x-1332/assigns"), State::Box(false));
    // A value that disagrees with what is drawn: both are said.
    let filling = Filling::new().assigning(&TEXTS);
    let both = changed(&fill::pdf(&form, &filling), |file| {
        let id = field(file, "annex-2/x-1332");
        file.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("V", "does-not-assign");
    });
    assert_eq!(state(&both, "annex-2/x-1332/does-not-assign"), State::Box(true));
    assert_eq!(state(&both, "annex-2/x-1332/assigns"), State::Box(true));
    // Text in every encoding.
    for (bytes, expected) in [
        (&b"Gen\xe8ve"[..], "Genève"),
        (b"\xef\xbb\xbfGen\xc3\xa8ve", "Genève"),
        (b"\xfe\xff\x74\x5e\x58\xeb", "瑞士"),
    ] {
        let text = changed(&form, |file| {
            let id = field(file, "annex-2/role");
            let value = Object::String(bytes.to_vec(), lopdf::StringFormat::Hexadecimal);
            file.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("V", value);
        });
        assert_eq!(state(&text, "annex-2/role"), State::Text(expected.to_owned()));
    }
}

#[test]
fn what_is_neither_is_held_to_its_name() {
    let inbox = Inbox::new(CIRCULAR);
    inbox.put("scan.pdf", b"a note");
    inbox.put("letter.docx", b"a note");
    let collected = inbox.collected();
    let said = |name: &str| of(&collected, name).problems[0].message.clone();
    assert!(said("scan.pdf").contains("not a PDF"), "{}", said("scan.pdf"));
    assert!(said("letter.docx").contains("not a Word document"), "{}", said("letter.docx"));
}
