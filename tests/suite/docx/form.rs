//! The reply form in Word: live controls under their keys, open, protected or of the old kind.

use std::collections::BTreeMap;

use tsb_circular::document::{FieldKind, Key};
use tsb_circular::docx::Form;
use tsb_circular::inside::document::KeyTable;
use tsb_circular::inside::methods::OfKey as _;
use tsb_circular::lang::Lang;

use super::package::Element;
use super::{LANGS, sample, written, written_as};

/// Whether a control is a field, and not one that keeps words from being edited.
fn is_field(element: &Element) -> bool {
    let tag = element.child("w:sdtPr").and_then(|it| it.val("w:tag")).unwrap_or_default();
    element.name == "w:sdt" && !matches!(tag, "formula" | "value") && !tag.starts_with("fact:")
}

/// The fields of a document.
fn controls(document: &Element) -> Vec<&Element> {
    document.all("w:sdt").into_iter().filter(|it| is_field(it)).collect()
}

#[test]
fn every_field_is_a_control_whose_tag_is_its_key() {
    for lang in LANGS {
        let letter = sample::letter(lang);
        let document = written(&letter).document();
        let tags: Vec<Key> = controls(&document)
            .iter()
            .map(|it| it.child("w:sdtPr").unwrap().val("w:tag").unwrap())
            .map(|tag| Key::from_tag(tag, &KeyTable::default()).unwrap())
            .collect();
        let keys: Vec<Key> = letter.fields().iter().map(|field| field.key.clone()).collect();
        assert_eq!(tags, keys);
    }
}

#[test]
fn boxes_are_check_boxes_and_blanks_are_text() {
    let letter = sample::letter(Lang::En);
    let document = written(&letter).document();
    for (control, field) in controls(&document).iter().zip(letter.fields()) {
        let properties = control.child("w:sdtPr").unwrap();
        let words = control.words();
        let kind = |name: &str| properties.child(name).is_some();
        match field.kind {
            FieldKind::Box | FieldKind::Check => assert!(kind("w14:checkbox") && words == "\u{2610}"),
            FieldKind::Radio => assert!(kind("w14:checkbox") && words == "\u{25cb}"),
            FieldKind::Date => assert!(kind("w:date") && kind("w:showingPlcHdr")),
            FieldKind::List => assert!(kind("w:dropDownList")),
            _ => assert!(kind("w:text") && kind("w:showingPlcHdr")),
        }
        if !field.placeholder.is_empty() {
            assert_eq!(words, field.placeholder);
            assert_eq!(control.all("w:rStyle")[0].get("w:val"), "PlaceholderText");
        }
        assert!(!words.is_empty());
        let title = properties.val("w:alias").unwrap();
        assert!(title.chars().count() <= 64 && field.label.starts_with(title.trim_end_matches('…')));
    }
    for state in document.all("w14:uncheckedState") {
        assert_eq!(state.get("w14:font"), "Segoe UI Symbol");
    }
}

#[test]
fn what_stands_twice_is_bound_to_one_node() {
    let package = written(&sample::letter(Lang::En));
    let document = package.document();
    let mut bound: BTreeMap<String, usize> = BTreeMap::new();
    for control in document.all("w:sdtPr") {
        if let Some(binding) = control.child("w:dataBinding") {
            let key = control.val("w:tag").unwrap();
            assert_eq!(binding.get("w:xpath"), format!("/f:form[1]/f:field[@key='{key}'][1]"));
            assert_eq!(binding.get("w:prefixMappings"), "xmlns:f='urn:tsb-circular:form'");
            let store = package.part("customXml/itemProps1.xml");
            assert_eq!(binding.get("w:storeItemID"), store.get("ds:itemID"));
            *bound.entry(key.to_owned()).or_default() += 1;
        }
    }
    let twice = |key: &str| (key.to_owned(), 2);
    assert_eq!(bound, BTreeMap::from([twice("annex-2/name"), twice("annex-2/role")]));
    let data = package.part("customXml/item1.xml");
    let nodes: Vec<&str> = data.all("field").iter().map(|it| it.get("key")).collect();
    assert_eq!(nodes, ["annex-2/name", "annex-2/role"]);
}

#[test]
fn an_open_form_locks_nothing() {
    let package = written_as(Lang::En, Form::Open);
    assert!(package.part("word/settings.xml").child("w:documentProtection").is_none());
    assert!(package.document().all("w:formProt").is_empty());
}

#[test]
fn a_protected_form_is_a_section_of_its_own() {
    for lang in LANGS {
        let package = written_as(lang, Form::Protected);
        let settings = package.part("word/settings.xml");
        let protection = settings.child("w:documentProtection").unwrap();
        assert_eq!((protection.get("w:edit"), protection.get("w:enforcement")), ("forms", "1"));
        let document = package.document();
        let sections = document.all("w:sectPr");
        let locked: Vec<&str> = sections.iter().map(|it| it.val("w:formProt").unwrap()).collect();
        assert_eq!(locked, ["0", "1"]);
        let first: Vec<bool> = sections.iter().map(|it| it.child("w:titlePg").is_some()).collect();
        assert_eq!(first, [true, false], "the address stands on page 1 alone");
        // The first section ends in the last paragraph of Annex 1: every control comes after it.
        let mut order = Vec::new();
        document.walk(&mut |it: &Element| {
            if it.name == "w:sectPr" || is_field(it) {
                order.push(it.name.as_str());
            }
        });
        assert_eq!(order.iter().filter(|name| **name == "w:sdt").count() + 2, order.len());
        assert_eq!((order[0], order[order.len() - 1]), ("w:sectPr", "w:sectPr"));
    }
}

#[test]
fn a_legacy_form_has_the_fields_of_word_2003() {
    let letter = sample::letter(Lang::Fr);
    let package = written_as(Lang::Fr, Form::Legacy);
    let document = package.document();
    assert!(document.all("w:sdt").is_empty());
    let mut table = KeyTable::default();
    for it in package.part("customXml/item2.xml").all("key") {
        table.note(&Key::new(it.get("is")).unwrap(), it.get("spelling"));
    }
    let names: Vec<Key> = document
        .all("w:ffData")
        .iter()
        .map(|it| {
            let name = it.val("w:name").unwrap();
            assert!(name.len() <= 20, "{name}");
            Key::from_bookmark(name, &table).unwrap()
        })
        .collect();
    let mut keys: Vec<Key> = letter.fields().iter().map(|field| field.key.clone()).collect();
    // Name and role stand a second time as references to the first.
    let mut seen = std::collections::BTreeSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    assert_eq!(names, keys);
    let instructions: Vec<&str> = document.all("w:instrText").iter().map(|it| it.text.trim()).collect();
    assert_eq!(instructions.iter().filter(|it| **it == "FORMCHECKBOX").count(), 20);
    assert_eq!(instructions.iter().filter(|it| it.starts_with("REF ")).count(), 2);
    for it in document.all("w:checkBox") {
        assert_eq!(
            it.children.iter().map(|child| child.name.as_str()).collect::<Vec<_>>(),
            ["w:sizeAuto", "w:default"]
        );
    }
}
