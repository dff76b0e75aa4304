//! Word editions: that what Word and the validators let pass is right all the same.

mod arabic;
mod form;
mod notes;
pub mod package;
mod sample;
mod section;
mod table;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use package::{Element, Package};
use tsb_circular::document::Document;
use tsb_circular::docx::{self, DocxOptions, Form};
use tsb_circular::lang::Lang;
use tsb_circular::letterhead::{Face, Letterhead, Picture, PictureFormat};

use super::waist::everything;

const LANGS: [Lang; 3] = [Lang::En, Lang::Zh, Lang::Ar];

fn written(document: &Document) -> Package {
    Package::open(&docx::write(document, &DocxOptions::default()).unwrap())
}

fn written_as(lang: Lang, form: Form) -> Package {
    Package::open(&bytes_as(&sample::letter(lang), form))
}

/// The kinds of forms.
const FORMS: [(&str, Form); 3] =
    [("open", Form::Open), ("protected", Form::Protected), ("legacy", Form::Legacy)];

fn bytes_as(document: &Document, form: Form) -> Vec<u8> {
    docx::write(document, &DocxOptions { form, ..DocxOptions::default() }).unwrap()
}

/// Every way in which the samples are written, the one that has everything among them.
fn all() -> Vec<Package> {
    let samples = LANGS.into_iter().map(sample::letter).chain(Lang::ALL.map(everything));
    let written = |document| FORMS.map(|(_, form)| Package::open(&bytes_as(&document, form)));
    samples.flat_map(written).collect()
}

/// Where `TSB_SAMPLES` is set, the document that has everything goes into the folder of temporary files, to be looked
/// at and validated.
#[test]
fn samples_are_written_where_they_are_asked_for() {
    if std::env::var_os("TSB_SAMPLES").is_none() {
        return;
    }
    let folder = std::env::temp_dir().join("tsb-samples");
    std::fs::create_dir_all(&folder).unwrap();
    for lang in Lang::ALL {
        for (name, form) in FORMS {
            let file = folder.join(format!("everything-{name}.{lang}.docx"));
            std::fs::write(file, bytes_as(&everything(lang), form)).unwrap();
        }
    }
}

/// Every paragraph of the part, with its style.
fn paragraphs(part: &Element) -> Vec<(&str, &Element)> {
    let all = part.all("w:p");
    all.into_iter()
        .map(|it| (it.child("w:pPr").and_then(|p| p.val("w:pStyle")).unwrap_or("Normal"), it))
        .collect()
}

#[test]
fn every_style_named_is_there_and_of_its_type() {
    for package in all() {
        let styles = package.part("word/styles.xml");
        let known: BTreeMap<&str, &str> =
            styles.all("w:style").iter().map(|it| (it.get("w:styleId"), it.get("w:type"))).collect();
        let kinds = [("w:pStyle", "paragraph"), ("w:rStyle", "character"), ("w:tblStyle", "table")];
        for (name, part) in package.xml() {
            for (element, kind) in kinds {
                for it in part.all(element) {
                    assert_eq!(known.get(it.get("w:val")), Some(&kind), "{name}: {}", it.get("w:val"));
                }
            }
        }
        for base in styles.all("w:basedOn") {
            assert!(known.contains_key(base.get("w:val")), "{}", base.get("w:val"));
        }
    }
}

#[test]
fn styles_bear_the_names_of_the_theme() {
    let styles = written(&sample::letter(Lang::En)).part("word/styles.xml");
    let name = |id: &str| {
        let all = styles.all("w:style");
        all.iter().find(|it| it.get("w:styleId") == id).and_then(|it| it.val("w:name")).map(str::to_owned)
    };
    assert_eq!(name("AnnexNo").as_deref(), Some("Annex_No"));
    assert_eq!(name("Enumlev1").as_deref(), Some("enumlev1"));
    assert_eq!(name("Heading2").as_deref(), Some("heading 2"));
}

#[test]
fn every_list_resolves_to_its_definition() {
    let package = written(&sample::letter(Lang::En));
    let numbering = package.part("word/numbering.xml");
    let abstracts: BTreeSet<&str> =
        numbering.all("w:abstractNum").iter().map(|it| it.get("w:abstractNumId")).collect();
    let definitions: BTreeMap<&str, &str> = numbering
        .all("w:num")
        .iter()
        .map(|it| (it.get("w:numId"), it.val("w:abstractNumId").unwrap()))
        .collect();
    let styles = package.part("word/styles.xml");
    let lists = styles.all("w:numId");
    for it in &lists {
        assert!(abstracts.contains(definitions[it.get("w:val")]));
    }
    assert_eq!(lists.len(), 7, "addressees, and points on three levels in the text and in cells");
    assert!(package.document().all("w:numId").is_empty(), "lists are those of their styles");
    // Each level is bound to the style that says it is of that level.
    for level in numbering.all("w:lvl") {
        let style =
            styles.all("w:style").into_iter().find(|it| Some(it.get("w:styleId")) == level.val("w:pStyle"));
        let number = style.unwrap().all("w:ilvl").first().map_or("0", |it| it.get("w:val"));
        assert_eq!(number, level.get("w:ilvl"));
    }
}

#[test]
fn every_reference_leads_to_a_part() {
    for package in all() {
        let types = package.part("[Content_Types].xml");
        let endings: BTreeSet<&str> = types.all("Default").iter().map(|it| it.get("Extension")).collect();
        let names: BTreeSet<&str> = types.all("Override").iter().map(|it| it.get("PartName")).collect();
        for name in package.bytes.keys() {
            let ending = name.rsplit('.').next().unwrap();
            assert!(names.contains(format!("/{name}").as_str()) || endings.contains(ending), "{name}");
        }
        for name in names {
            assert!(package.bytes.contains_key(&name[1..]), "{name}");
        }
        for (name, part) in package.xml().filter(|(name, _)| name.contains('/') && !name.ends_with(".rels")) {
            let relationships = package.relationships(name);
            let folder = name.rsplit_once('/').unwrap().0;
            for (target, external) in relationships.values().filter(|(_, external)| !external) {
                let path = target.strip_prefix("../").map_or(format!("{folder}/{target}"), str::to_owned);
                assert!(package.bytes.contains_key(&path), "{name} -> {path} {external}");
            }
            part.walk(&mut |element| {
                for id in ["r:id", "r:embed"].iter().filter_map(|id| element.attributes.get(*id)) {
                    assert!(relationships.contains_key(id), "{name}: {} {id}", element.name);
                }
            });
        }
        for (target, _) in package.relationships("_rels/x").values() {
            assert!(package.bytes.contains_key(target));
        }
    }
}

#[test]
fn ids_are_unique_and_bookmarks_pair_up() {
    for package in all() {
        let mut drawn = BTreeSet::new();
        for (_, part) in package.xml() {
            let starts = part.all("w:bookmarkStart");
            let ends: Vec<&str> = part.all("w:bookmarkEnd").iter().map(|it| it.get("w:id")).collect();
            let ids: BTreeSet<&str> = starts.iter().map(|it| it.get("w:id")).collect();
            let names: BTreeSet<&str> = starts.iter().map(|it| it.get("w:name")).collect();
            assert_eq!((ids.len(), names.len()), (starts.len(), starts.len()));
            assert_eq!(ends.len(), starts.len());
            assert_eq!(ends.into_iter().collect::<BTreeSet<_>>(), ids);
            let controls = part.all("w:sdtPr");
            let ids: BTreeSet<&str> = controls.iter().map(|it| it.val("w:id").unwrap()).collect();
            assert_eq!(ids.len(), controls.len());
            for it in part.all("wp:docPr") {
                assert!(drawn.insert(it.get("id").to_owned()));
            }
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for lang in LANGS {
        let write = || docx::write(&sample::letter(lang), &DocxOptions::default()).unwrap();
        assert!(write() == write(), "{lang}");
    }
}

#[test]
fn page_one_has_the_address_and_later_pages_the_running_head() {
    let package = written(&sample::letter(Lang::En));
    let document = package.document();
    let sections = document.all("w:sectPr");
    assert_eq!(sections.len(), 1);
    assert!(sections[0].child("w:titlePg").is_some());
    let relationships = package.relationships("word/document.xml");
    let furniture = |element: &str, kind: &str| {
        let references = sections[0].all(element);
        let reference = references.iter().find(|it| it.get("w:type") == kind).unwrap();
        package.part(&format!("word/{}", relationships[reference.get("r:id")].0))
    };
    assert_eq!(furniture("w:headerReference", "first").words(), "");
    let head = furniture("w:headerReference", "default");
    assert_eq!(head.all("w:fldSimple")[0].get("w:instr"), " PAGE ");
    let lines: Vec<String> = head.all("w:p").iter().map(|it| it.words()).collect();
    assert_eq!(lines, ["- 2 -", "TSB Circular 195"]);
    let foot = furniture("w:footerReference", "first").words();
    assert!(foot.starts_with("International Telecommunication Union"), "{foot}");
}

#[test]
fn tables_say_what_they_are_for_and_keep_their_rows_whole() {
    for lang in LANGS {
        let document = written(&sample::letter(lang)).document();
        for table in document.all("w:tbl") {
            let properties = table.child("w:tblPr").unwrap();
            assert!(properties.val("w:tblDescription").is_some_and(|words| !words.is_empty()));
            assert_eq!(properties.child("w:tblLayout").unwrap().get("w:type"), "fixed");
            let width = |it: &&Element| it.get("w:w").parse::<i64>().unwrap();
            assert_eq!(table.all("w:gridCol").iter().map(width).sum::<i64>(), 9638);
            for row in table.all("w:tr") {
                assert!(row.child("w:trPr").unwrap().child("w:cantSplit").is_some());
            }
        }
        let ballot = *document.all("w:tbl").last().unwrap();
        let heads: Vec<bool> =
            ballot.all("w:tr").iter().map(|row| !row.all("w:tblHeader").is_empty()).collect();
        assert_eq!(heads.iter().position(|head| *head), Some(0));
        assert_eq!(heads.iter().filter(|head| **head).count(), 1);
        assert_eq!(heads.len(), 11, "a head, and two boxes for each of five texts");
    }
}

#[test]
fn the_two_boxes_of_a_text_stay_on_one_page() {
    let document = written(&sample::letter(Lang::En)).document();
    let ballot = *document.all("w:tbl").last().unwrap();
    for (index, row) in ballot.all("w:tr").iter().skip(1).enumerate() {
        let kept = row.all("w:pPr").iter().all(|it| it.child("w:keepNext").is_some());
        assert_eq!(kept, index % 2 == 0);
    }
}

#[test]
fn headings_and_annexes_come_from_their_blocks() {
    let document = written(&sample::letter(Lang::En)).document();
    let count = |style: &str| paragraphs(&document).iter().filter(|(name, _)| *name == style).count();
    assert_eq!(count("AnnexNo"), 2);
    assert_eq!(count("AnnexTitle"), 1);
    assert_eq!((count("Heading2"), count("Heading3")), (5, 5));
    assert_eq!(count("Numbered"), 3);
    assert_eq!(count("Enumlev1"), 10);
}

#[test]
fn properties_hold_title_language_and_the_day_of_the_letter() {
    let core = written(&sample::letter(Lang::Zh)).part("docProps/core.xml");
    let text = |name: &str| core.child(name).unwrap().text.clone();
    assert!(text("dc:title").starts_with("电信标准化局第195号通函"));
    assert_eq!(text("dc:language"), "zh-CN");
    assert_eq!(text("dc:creator"), "电信标准化局");
    assert_eq!(text("dcterms:created"), "2019-11-29T00:00:00Z");
    assert_eq!(text("dcterms:modified"), "2019-11-29T00:00:00Z");
}

#[test]
fn word_of_today_is_asked_for() {
    let settings = written(&sample::letter(Lang::Ar)).part("word/settings.xml");
    let mode = settings.all("w:compatSetting").into_iter().find(|it| it.get("w:name") == "compatibilityMode");
    assert_eq!(mode.unwrap().get("w:val"), "15");
    let lang = settings.child("w:themeFontLang").unwrap();
    assert_eq!([lang.get("w:val"), lang.get("w:eastAsia"), lang.get("w:bidi")], ["en-GB", "zh-CN", "ar-SA"]);
}

#[test]
fn pictures_of_the_letterhead_are_embedded_with_their_names() {
    let picture = |format| Picture { bytes: vec![1, 2, 3].into(), format, width: 400, height: 100 };
    let letterhead = Letterhead {
        logo: Some(picture(PictureFormat::Png)),
        signature: Some(picture(PictureFormat::Jpeg)),
        ..Letterhead::default()
    };
    let options = DocxOptions { letterhead: Some(letterhead), ..DocxOptions::default() };
    let package = Package::open(&docx::write(&sample::letter(Lang::En), &options).unwrap());
    let document = package.document();
    let shown: Vec<[&str; 2]> =
        document.all("wp:extent").iter().map(|it| [it.get("cx"), it.get("cy")]).collect();
    assert_eq!(shown, [["720000", "180000"], ["2592000", "648000"]]);
    let names: Vec<&str> = document.all("wp:docPr").iter().map(|it| it.get("descr")).collect();
    assert_eq!(names, ["ITU", "Signature"]);
    assert_eq!(package.bytes["word/media/image1.png"], [1, 2, 3]);
    assert_eq!(package.bytes["word/media/image2.jpeg"], [1, 2, 3]);
}

#[test]
fn without_a_letterhead_the_place_of_the_emblem_is_empty_and_no_rule_is_drawn() {
    for lang in LANGS {
        let package = written(&sample::letter(lang));
        let document = package.document();
        let banner = document.all("w:tbl")[0];
        let rows = banner.all("w:tr");
        assert_eq!(rows.len(), 1, "{lang}");
        let height = rows[0].child("w:trPr").unwrap().child("w:trHeight").unwrap();
        assert_eq!([height.get("w:val"), height.get("w:hRule")], ["1134", "atLeast"]);
        assert_eq!(rows[0].all("w:tc")[0].words(), "");
        assert!(banner.all("w:tcBorders").is_empty() && document.all("wp:inline").is_empty());
    }
}

#[test]
fn a_second_picture_stands_at_the_other_edge_within_its_frame() {
    let picture = |width| Picture { bytes: vec![1].into(), format: PictureFormat::Png, width, height: 100 };
    for (width, size) in [(200, ["648000", "324000"]), (50, ["360000", "720000"])] {
        let letterhead = Letterhead { second: Some(picture(width)), ..Letterhead::default() };
        let options = DocxOptions { letterhead: Some(letterhead), ..DocxOptions::default() };
        let package = Package::open(&docx::write(&sample::letter(Lang::Ar), &options).unwrap());
        let document = package.document();
        let banner = document.all("w:tbl")[0];
        let cells = banner.all("w:tc");
        assert_eq!(cells[0].words(), "");
        let shown = cells.last().unwrap().all("wp:extent")[0];
        assert_eq!([shown.get("cx"), shown.get("cy")], size);
        assert_eq!(document.all("wp:docPr")[0].get("descr"), "Second");
        let columns: i64 =
            banner.all("w:gridCol").iter().map(|it| it.get("w:w").parse::<i64>().unwrap()).sum();
        assert_eq!(columns, 9638);
        // Lines of Arabic are closer than their face asks for; a picture must not be cut by that.
        let spacing = cells.last().unwrap().all("w:spacing")[0];
        assert_eq!([spacing.get("w:line"), spacing.get("w:lineRule")], ["240", "auto"]);
    }
}

#[test]
fn faces_of_the_letterhead_stand_in_place_of_the_themes() {
    let face = Face { docx: Some("Verdana".into()), ..Face::default() };
    let letterhead =
        Letterhead { faces: [("latin".to_owned(), face)].into_iter().collect(), ..Letterhead::default() };
    let options = DocxOptions { letterhead: Some(letterhead), ..DocxOptions::default() };
    let package = Package::open(&docx::write(&sample::letter(Lang::Zh), &options).unwrap());
    let fonts = package.part("word/styles.xml").all("w:rFonts")[0].clone();
    assert_eq!([fonts.get("w:ascii"), fonts.get("w:eastAsia")], ["Verdana", "SimSun"]);
}

#[test]
fn a_vector_logo_becomes_pixels_and_a_broken_one_is_refused() {
    let svg =
        br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>"#;
    let write = |bytes: &[u8]| {
        let logo = Picture { bytes: bytes.into(), format: PictureFormat::Svg, width: 4, height: 2 };
        let letterhead = Letterhead { logo: Some(logo), ..Letterhead::default() };
        let options = DocxOptions { letterhead: Some(letterhead), ..DocxOptions::default() };
        docx::write(&sample::letter(Lang::En), &options)
    };
    let package = Package::open(&write(svg).unwrap());
    assert_eq!(package.bytes["word/media/image1.png"][1..4], *b"PNG");
    let problems = write(b"<svg").unwrap_err().into_diagnostics();
    assert!(problems[0].message.contains("the logo cannot be drawn"), "{problems:?}");
}
