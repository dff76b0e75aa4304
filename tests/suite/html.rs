//! Pages and documents as JSON: a page says every word of its edition in order, is well-formed and whole, and links to
//! the editions made with it; what its form saves is collected.

mod dom;
mod replies;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;
use tsb_circular::batch::{Format, Options, Press};
use tsb_circular::document::{Block, Content, Document, Table};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::html::{self, HtmlOptions};
use tsb_circular::inside;
use tsb_circular::inside::html::Digest;
use tsb_circular::inside::methods::OfDigest as _;
use tsb_circular::inside::methods::OfLang as _;
use tsb_circular::inside::methods::OfPress as _;
use tsb_circular::inside::methods::OfTable as _;
use tsb_circular::kinds::{ALL, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::examples::{edition, editions, folder, root};
use dom::Element;

/// The page of a document.
fn page(document: &Document) -> (String, Element) {
    let text = html::write(document, &HtmlOptions::default());
    let root = dom::parse(&text);
    (text, root)
}

/// Every edition, and the documents that have every node.
fn documents() -> impl Iterator<Item = Document> {
    editions().chain(Lang::ALL.into_iter().map(crate::waist::everything))
}

/// Words as both formats have them: without marks, and with the signs of footnotes as numbers.
fn words(text: &str) -> Vec<String> {
    let text = text.replace('\u{2060}', "").replace('\u{2011}', "-").replace(['☐', '○'], " ");
    let mut out: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some((before, after)) = rest.split_once('[') {
            let Some((sign, behind)) = after.split_once(']') else { break };
            if sign.is_empty() || !sign.chars().all(|c| c.is_ascii_digit()) {
                break;
            }
            out.extend([before, sign].map(str::to_owned));
            rest = behind;
        }
        out.push(rest.to_owned());
    }
    out.retain(|word| {
        !word.is_empty() && !["•", "–", "-"].contains(&word.as_str()) && !word.starts_with("________")
    });
    out
}

/// The words of the text edition.
fn said(document: &Document) -> Vec<String> {
    let text = text::write(document);
    let lines = text.lines().filter(|line| !line.starts_with("[image: "));
    words(&lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_page_says_every_word_of_the_text_edition_in_its_order() {
    for mut document in documents() {
        let about = format!("{} {}", document.name, document.lang);
        let sorted = |mut words: Vec<String>| {
            words.sort();
            words
        };
        assert_eq!(sorted(words(&page(&document).1.words())), sorted(said(&document)), "{about}");
        // What stands side by side is read line by line here, and side by side there.
        document.masthead.header = None;
        let beside = |block: &Block| !matches!(block.content, Content::Grid(_));
        document.letter.retain(beside);
        document.annexes.iter_mut().for_each(|annex| annex.blocks.retain(beside));
        assert_eq!(words(&page(&document).1.words()), said(&document), "{about}");
    }
}

#[test]
fn ids_are_unique_links_resolve_and_headings_are_in_order() {
    for document in documents() {
        let about = format!("{} {}", document.name, document.lang);
        let (_, root) = page(&document);
        let mut ids = BTreeSet::new();
        for id in root.all(|it| it.has("id")).iter().map(|it| it.get("id")) {
            assert!(ids.insert(id.to_owned()), "{about}: {id} twice");
        }
        for element in root.all(|_| true) {
            let local = element.get("href").strip_prefix('#');
            let named = [local.unwrap_or(""), element.get("for"), element.get("aria-labelledby")];
            for id in named.into_iter().filter(|id| !id.is_empty()) {
                assert!(ids.contains(id), "{about}: nothing has the id {id}");
            }
        }
        let levels: Vec<u32> = root
            .all(|it| it.name.len() == 2 && it.name.starts_with('h') && it.name != "hr")
            .iter()
            .map(|it| it.name[1..].parse().unwrap())
            .collect();
        assert_eq!(
            (levels[0], levels.iter().filter(|level| **level == 1).count()),
            (1, 1),
            "{about}: {levels:?}"
        );
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{about}: {levels:?}");
        // Whatever is filled in has a name.
        let labels: BTreeSet<&str> =
            root.all(|it| it.name == "label").iter().map(|it| it.get("for")).collect();
        for field in root.all(|it| it.has("data-key")) {
            let named = labels.contains(field.get("id")) || field.has("aria-label");
            assert!(named, "{about}: {} has no name", field.get("data-key"));
        }
    }
}

fn tables<'d>(blocks: &'d [Block], out: &mut Vec<(&'d Block, &'d Table)>) {
    for block in blocks {
        if let Content::Table(table) = &block.content {
            out.push((block, table));
        }
    }
}

#[test]
fn tables_have_all_their_cells_and_heads_that_say_of_what() {
    let mut count = 0;
    for document in documents() {
        let (_, root) = page(&document);
        let mut all = Vec::new();
        tables(&document.letter, &mut all);
        document.annexes.iter().for_each(|annex| tables(&annex.blocks, &mut all));
        for (block, table) in all {
            count += 1;
            let shown = root.all(|it| it.name == "table" && it.get("id") == block.key.as_str());
            let [shown] = shown.as_slice() else { panic!("{}: {} tables", block.key, shown.len()) };
            let rows = shown.all(|it| it.name == "tr");
            assert_eq!(rows.len(), table.rows.len(), "{}", block.key);
            for (row, made) in rows.iter().zip(&table.rows) {
                let cells = row.all(|it| it.name == "td" || it.name == "th");
                assert_eq!(cells.len(), made.cells.len(), "{}", made.key);
            }
            let heads = shown.all(|it| it.name == "th");
            assert!(heads.iter().all(|head| head.has("scope")), "{}", block.key);
            let placed = table.placed();
            let expected = placed.iter().filter(|(place, cell)| table.heads(*place, cell).is_some());
            assert_eq!(heads.len(), expected.count(), "{}", block.key);
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn fields_have_the_keys_of_the_other_forms_in_their_order() {
    for document in documents() {
        let (_, root) = page(&document);
        let fields = root.all(|it| it.has("data-key"));
        let keys: Vec<&str> = fields.iter().map(|it| it.get("data-key")).collect();
        let word = docx::write(&document, &DocxOptions::default()).unwrap();
        let word = inside::docx::read(&word, "a.docx".as_ref(), &Limits::default()).unwrap();
        let tags: Vec<&str> =
            word.controls.iter().filter_map(|control| Some(control.key.as_ref()?.as_str())).collect();
        assert_eq!(keys, tags, "{} {}", document.name, document.lang);
        // Marks that exclude one another are of one group.
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for radio in fields.iter().filter(|it| it.get("type") == "radio") {
            assert!(radio.get("data-key").starts_with(radio.get("name")));
            *groups.entry(radio.get("name")).or_default() += 1;
        }
        assert!(groups.values().all(|marks| *marks > 1), "{groups:?}");
    }
    #[cfg(feature = "pdf")]
    for document in [edition(195, Lang::Ar), edition(58, Lang::En)] {
        let pdf = tsb_circular::inside::pdf::read(
            &crate::pdf::render(&document),
            "a.pdf".as_ref(),
            &Limits::default(),
        );
        let tags: BTreeSet<String> = pdf.unwrap().controls.into_iter().map(|control| control.tag).collect();
        let (_, root) = page(&document);
        let keys = root.all(|it| it.has("data-key"));
        assert_eq!(keys.iter().map(|it| it.get("data-key").to_owned()).collect::<BTreeSet<_>>(), tags);
    }
}

#[test]
fn nothing_comes_from_outside_and_the_policy_names_what_is_inside() {
    for document in documents() {
        let (text, root) = page(&document);
        let policy = root.all(|it| it.get("http-equiv") == "Content-Security-Policy")[0].get("content");
        assert!(policy.starts_with("default-src 'none'; img-src data:;"), "{policy}");
        for name in ["style", "script"] {
            let inside = root.all(|it| it.name == name);
            let hashes: Vec<String> = inside
                .iter()
                .map(|it| format!("{name}-src 'sha256-{}'", STANDARD.encode(Digest::of(it.text()).bytes())))
                .collect();
            assert!(hashes.iter().all(|hash| policy.contains(hash)), "{policy} {hashes:?}");
            assert_eq!(policy.contains(&format!("{name}-src")), !inside.is_empty());
        }
        assert!(root.all(|it| it.has("style") || it.has("onclick")).is_empty());
        for element in root.all(|it| it.has("src")) {
            assert!(element.get("src").starts_with("data:image/"));
        }
        assert!(!text.contains("url(") && !text.contains("@import"));
    }
}

#[test]
fn the_page_is_of_its_language_and_direction() {
    for lang in Lang::ALL {
        let (_, root) = page(&edition(195, lang));
        assert_eq!(root.get("lang"), lang.id().to_string());
        assert_eq!(root.get("dir"), if lang == Lang::Ar { "rtl" } else { "ltr" });
    }
    // Adjacent Latin pieces are one stretch, or they would be ordered from right to left.
    let (text, _) = page(&edition(195, Lang::Ar));
    assert!(
        text.contains("<span dir=\"ltr\"><span class=\"held\">ITU-T</span>\u{a0}X.1332\u{a0}("),
        "{text}"
    );
    assert!(!text.contains("</span><span dir=\"ltr\">"));
}

#[test]
fn what_an_edition_says_is_never_markup_and_leads_nowhere_strange() {
    let mut document = edition(195, Lang::En);
    let words = "<img src=x onerror=alert(1)>\u{0}";
    let Content::Paragraph { text, .. } = &mut document.letter[1].content else { panic!("a paragraph") };
    let run = tsb_circular::document::Run {
        link: Some("javascript:alert(1)".into()),
        ..tsb_circular::document::Run::new(words)
    };
    text.push_words(run);
    document.title = format!("</title><script>{words}");
    let (text, root) = page(&document);
    assert!(root.words().contains("<img src=x onerror=alert(1)>\u{fffd}"));
    assert!(!text.contains("javascript:") && root.all(|it| it.name == "img").is_empty());
    assert_eq!(root.all(|it| it.name == "script").len(), 1);
}

#[test]
fn a_document_comes_back_from_its_json() {
    for document in documents() {
        let json = document.to_json();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
        assert_eq!(inside::html::edition(&document), Digest::of(json));
    }
}

/// What a press makes of a folder, by name.
fn made(folder: &Folder, langs: &[Lang], formats: &[Format]) -> BTreeMap<String, String> {
    let press = Press::new(Options { formats: formats.to_vec(), ..Options::default() }).unwrap();
    let plan = press.plan(folder, langs).unwrap();
    let mut out = BTreeMap::new();
    press.make(&[plan], &|| {}, &mut |_, outcome| {
        out.extend(outcome.files.into_iter().map(|it| (it.name, String::from_utf8(it.bytes).unwrap())));
    });
    out
}

#[test]
fn a_page_links_to_the_editions_that_were_made_with_it() {
    let all = made(folder(195), &Lang::ALL, &[Format::Html, Format::Json]);
    assert_eq!(all.len(), 12);
    for (name, text) in all.iter().filter(|(name, _)| name.ends_with(".html")) {
        let root = dom::parse(text);
        let alternates = root.all(|it| it.name == "link" && it.get("rel") == "alternate");
        let links = root.all(|it| it.name == "a" && it.get("rel") == "alternate");
        for found in [alternates, links] {
            let targets: BTreeSet<&str> = found.iter().map(|it| it.get("href")).collect();
            assert!(targets.len() == 5 && !targets.contains(name.as_str()));
            assert!(targets.iter().all(|target| all.contains_key(*target)));
            assert!(
                found.iter().all(|it| it.get("href").contains(&format!(".{}", &it.get("hreflang")[..2])))
            );
        }
    }
    // One alone has none beside it.
    let alone = made(folder(195), &[Lang::Fr], &[Format::Html]);
    let root = dom::parse(alone.values().next().unwrap());
    assert!(root.all(|it| it.name == "nav" || it.get("rel") == "alternate").is_empty());
}

#[test]
fn what_a_page_is_made_from_is_also_what_it_links_to() {
    let press =
        Press::new(Options { formats: vec![Format::Html, Format::Json], ..Options::default() }).unwrap();
    let from = |langs: &[Lang]| {
        let plan = press.plan(folder(195), langs).unwrap();
        plan.files.iter().take(2).map(|file| press.inputs(&plan, file)).collect::<Vec<_>>()
    };
    let [page, document] = from(&[Lang::En, Lang::Fr, Lang::Zh]).try_into().unwrap();
    assert_eq!((page.flags, document.flags), (vec!["beside=fr,zh".to_owned()], vec![]));
    // No face is in a page, and a document has no looks.
    assert_eq!((page.theme.is_some(), page.faces, document.theme), (true, None, None));
    assert!(from(&[Lang::En])[0].flags.is_empty());
}

#[test]
fn no_page_links_to_an_edition_that_could_not_be_made() {
    let home = TempDir::new().unwrap();
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(root().join("examples/tsb-195/."))
        .arg(home.path())
        .status();
    assert!(copied.unwrap().success());
    let french = home.path().join("text/fr.ftl");
    let broken = std::fs::read_to_string(&french).unwrap() + "\nbroken = { $nobody }\n";
    std::fs::write(&french, broken.replace("subject", "{ subject")).unwrap();
    let (folder, _) = Folder::read(home.path(), &ALL);
    let pages = made(&folder.unwrap(), &[Lang::En, Lang::Fr, Lang::Zh], &[Format::Html]);
    assert_eq!(pages.len(), 2);
    let english = &pages["tsb-circular-195.en.html"];
    assert!(english.contains("195.zh.html") && !english.contains("195.fr.html"));
}

#[test]
fn pictures_of_the_letterhead_are_in_the_page() {
    use tsb_circular::letterhead::{Letterhead, Picture};
    let drawn = br#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>"#;
    let picture = || Some(Picture::new(drawn.to_vec()).unwrap());
    let letterhead =
        Letterhead { logo: picture(), second: picture(), signature: picture(), ..Letterhead::default() };
    let options = HtmlOptions { letterhead: Some(letterhead), siblings: Vec::new() };
    let root = dom::parse(&html::write(&edition(195, Lang::En), &options));
    let pictures = root.all(|it| it.name == "img");
    assert_eq!(pictures.len(), 3);
    for picture in pictures {
        assert!(
            !picture.get("alt").is_empty() && picture.get("src").starts_with("data:image/svg+xml;base64,")
        );
    }
}

#[test]
fn what_is_asked_with_one_answer_alone_holds_no_reply_back() {
    let mut folder = folder(127).clone();
    let blocks = folder.circular.head.annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
    blocks.flat_map(|block| &mut block.form).for_each(|field| field.required = true);
    let (_, root) = page(&super::examples::edition_of(&folder, Lang::En));
    let fields = root.all(|it| it.has("data-key"));
    let required = |end: &str| {
        let field = fields.iter().find(|it| it.get("data-key").ends_with(end));
        field.unwrap_or_else(|| panic!("no {end}")).has("required")
    };
    assert!(required("/provisions/yes") && required("/reported/yes"));
    assert!(!required("/since") && !required("/count") && !required("/trend/more"));
}
