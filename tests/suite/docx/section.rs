//! Sections in Word: pages that lie on their side, and what form protection locks.

use tsb_circular::docx::Form;
use tsb_circular::inside::document::key;
use tsb_circular::lang::Lang;

use super::package::{Element, Package};
use super::{bytes_as, everything, written};

/// Whether the pages of each section lie on their side.
fn landscape(document: &Element) -> Vec<bool> {
    document
        .all("w:pgSz")
        .iter()
        .map(|size| {
            let landscape = size.get("w:orient") == "landscape";
            let expected = if landscape { ["16838", "11906"] } else { ["11906", "16838"] };
            assert_eq!([size.get("w:w"), size.get("w:h")], expected);
            landscape
        })
        .collect()
}

#[test]
fn a_wide_table_stands_on_pages_of_its_own() {
    for lang in Lang::ALL {
        let document = written(&everything(lang)).document();
        assert_eq!(
            landscape(&document),
            [false, true, false, true],
            "letter to wide table, table, rest, last annex"
        );
        // The table lies between the ends of the first and the second section.
        let mut order = Vec::new();
        document.walk(&mut |it| match it.name.as_str() {
            "w:sectPr" => order.push("end"),
            "w:bookmarkStart" if it.get("w:name") == "annex_3__wide__caption" => order.push("wide"),
            "w:bookmarkStart" if it.get("w:name") == "annex_3__after" => order.push("after"),
            "w:bookmarkStart" if it.get("w:name") == "annex_4" => order.push("annex"),
            _ => {}
        });
        assert_eq!(order, ["end", "wide", "end", "after", "end", "annex", "end"]);
    }
}

#[test]
fn only_the_first_section_has_a_first_page() {
    let document = written(&everything(Lang::Ar)).document();
    for (at, section) in document.all("w:sectPr").into_iter().enumerate() {
        assert_eq!(section.child("w:titlePg").is_some(), at == 0);
        let references = section.all("w:headerReference").len() + section.all("w:footerReference").len();
        assert_eq!(references, if at == 0 { 3 } else { 0 }, "later ones have the running head of the first");
        assert!(section.child("w:bidi").is_some());
    }
}

#[test]
fn what_has_fields_is_locked_and_nothing_else() {
    let document = Package::open(&bytes_as(&everything(Lang::En), Form::Protected)).document();
    let sections: Vec<_> = document
        .all("w:sectPr")
        .into_iter()
        .map(|it| it.val("w:formProt").unwrap())
        .zip(landscape(&document))
        .collect();
    let expected = [
        ("1", false), // the letter
        ("0", false), // Annex 1
        ("1", false), // Annex 2, and Annex 3 to its wide table
        ("1", true),
        ("1", false),
        ("0", true), // Annex 4
    ];
    assert_eq!(sections, expected);
}

#[test]
fn a_wide_table_leaves_what_is_before_it_on_its_page() {
    let mut letter = everything(Lang::En);
    let wide = letter.annexes.iter().flat_map(|annex| &annex.blocks).find(|it| it.key == key("annex-3/wide"));
    let wide = wide.unwrap().clone();
    letter.annexes.clear();
    letter.letter = vec![wide.clone()];
    let document = written(&letter).document();
    assert_eq!(landscape(&document), [false, true], "the masthead stands before it");
    let last = document.children[0].children.last().unwrap();
    assert_eq!(last.name, "w:sectPr");
    letter.letter.push(wide);
    assert_eq!(landscape(&written(&letter).document()), [false, true, true], "each has pages of its own");
}
