//! Editions and replies as bytes: any at all, and sound ones that were damaged, are read, or told; and what is written
//! comes back.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use tsb_circular::diag::Source;
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Input};
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise;
use tsb_circular::kinds;
use tsb_circular::kinds::Options;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::text;

use super::holds;
use crate::collect::fill;
use crate::docx::package::Package;
use crate::examples::{edition, folder};

/// Bounds within which one try takes little time.
fn limits() -> Limits {
    Limits {
        part: 4 << 20,
        package: 8 << 20,
        parts: 200,
        paragraphs: 2000,
        paragraph: 20_000,
        ..Limits::default()
    }
}

/// Everything that is done with an edition: recognised, and made a folder of.
fn taken(reading: &Reading) {
    let recognition = recognise::edition(&kinds::ALL, reading, None);
    assert_eq!(recognition.edition.texts.len(), recognition.matches.len());
    let (made, found) = import::folder(&kinds::ALL, &[Input { reading, recognition: &recognition }]);
    assert!(made.is_some() || !found.is_empty());
}

#[test]
fn any_bytes_are_read_or_told() {
    let heads: [&[u8]; 6] =
        [b"", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-1.7\n", b"\xff\xfe", b"\xd0\xcf\x11\xe0"];
    let inputs = (select(heads.to_vec()), vec(any::<u8>(), 0..400), any::<bool>());
    holds(1500, &inputs, |(head, bytes, closed)| {
        let end: &[u8] = if closed { b"\nstartxref\n9\n%%EOF\n" } else { b"" };
        let bytes = [head, &bytes, end].concat();
        for read in [
            inside::docx::read(&bytes, "a.docx".as_ref(), &limits()),
            inside::text::read(&bytes, "a.txt".as_ref(), &limits()),
        ] {
            match read {
                Ok(reading) => taken(&reading),
                Err(error) => prop_assert!(!error.diagnostics().is_empty()),
            }
        }
        let _ = inside::docx::sheets(&bytes, "a.xlsx".as_ref(), &limits());
        replies(vec![
            ("a.pdf".into(), bytes.clone()),
            ("b.docx".into(), bytes.clone()),
            ("c.eml".into(), bytes),
        ])?;
        Ok(())
    });
}

/// Replies to Circular 195, collected: every file is in the count or told.
fn replies(files: Vec<(std::path::PathBuf, Vec<u8>)>) -> Result<(), TestCaseError> {
    use tsb_circular::collect::{self, Gathered, Options};
    let options = Options { limits: limits(), ..Options::default() };
    let found = collect::collect(folder(195), &Gathered::held(files), &options);
    let found = found.map_err(|error| TestCaseError::fail(error.to_string()))?;
    for reply in found.replies {
        prop_assert!(reply.counted || !reply.problems.is_empty(), "{}", reply.path.display());
    }
    Ok(())
}

/// Pieces of XML that stand where they should not.
const XML: &[&str] = &[
    "<",
    ">",
    "&",
    "&#0;",
    "&x;",
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "<w:t>x</w:t>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:sdt>",
    "<w:bdo w:val=\"rtl\">",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "\u{202e}",
    "<w:ins>",
    "<w:del>",
    "<w:footnoteReference w:id=\"99\"/>",
    "<w:gridSpan w:val=\"4000000000\"/>",
    "<![CDATA[",
    "<!--",
    "<w:numId w:val=\"-1\"/>",
    "w:val=\"\"",
    "<w:vMerge/>",
    "<mc:AlternateContent>",
    "<w:txbxContent>",
    "\u{e000}",
    "9",
];

#[test]
fn word_editions_that_were_damaged_are_read_or_told() {
    static WORD: LazyLock<Vec<Package>> = LazyLock::new(|| {
        let made = [(195, Lang::En), (42, Lang::Ar), (83, Lang::Fr)];
        let made =
            made.map(|(number, lang)| docx::write(&edition(number, lang), &DocxOptions::default()).unwrap());
        made.iter().map(|bytes| Package::open(bytes)).collect()
    });
    let harm = prop_oneof![
        3 => select(XML).prop_map(|xml| xml.as_bytes().to_vec()),
        1 => any::<u8>().prop_map(|byte| vec![byte]),
    ];
    // A part, a place in it, how many bytes go there, and what comes.
    let harms = vec((any::<Index>(), any::<Index>(), 0usize..40, harm), 1..4);
    holds(250, &(any::<Index>(), harms), |(which, harms)| {
        let mut package = Package { bytes: which.get(&WORD).bytes.clone() };
        for (part, at, out, harm) in harms {
            // Most of what is read stands in the document.
            let names: Vec<String> = package.bytes.keys().cloned().collect();
            let name = match part.index(names.len() + 6) {
                at if at < names.len() => names[at].clone(),
                _ => "word/document.xml".to_owned(),
            };
            let bytes = package.bytes.get_mut(&name).unwrap();
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..(at + out).min(bytes.len()), harm);
        }
        let bytes = fill::packed(&package);
        match inside::docx::read(&bytes, "a.docx".as_ref(), &limits()) {
            Ok(reading) => taken(&reading),
            Err(error) => prop_assert!(!error.diagnostics().is_empty()),
        }
        replies(vec![("a.docx".into(), bytes)])
    });
}

#[test]
fn packages_and_forms_with_bytes_changed_are_read_or_told() {
    static FILES: LazyLock<Vec<(&str, Vec<u8>)>> = LazyLock::new(|| {
        let document = edition(195, Lang::En);
        let word = docx::write(&document, &DocxOptions::default()).unwrap();
        vec![("a.docx", word), ("a.pdf", crate::pdf::render(&document))]
    });
    let flips = vec((any::<Index>(), any::<u8>()), 1..12);
    holds(200, &(any::<Index>(), flips, any::<Index>(), 0u8..8), |(which, flips, cut, cuts)| {
        let (name, mut bytes) = which.get(&FILES).clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        replies(vec![(name.into(), bytes)])
    });
}

/// Words that a writer must escape, and those of every script.
const WORDS: &[&str] = &[
    "a",
    "&",
    "<",
    ">",
    "&amp;",
    "]]>",
    "\"",
    "'",
    "<w:t>",
    "%",
    "\\",
    "#",
    "$x$",
    "*",
    "_",
    "@",
    "`",
    "//",
    "•",
    "é",
    "الاتحاد",
    "会议",
    "Я",
    "ß",
    "😀",
    "a.b",
    "1/2",
    "(",
    ")",
    "[x]",
    "|",
    "~",
    "^",
    "= ",
    "- ",
    "+ ",
    "{",
    "}",
];

#[test]
fn words_come_back_from_word_and_text_as_they_were_written() {
    let letter = crate::examples::FOLDERS.iter().find(|folder| folder.path.ends_with("letter")).unwrap();
    holds(150, &vec(select(WORDS), 1..12), |words| {
        let words = format!("x{}x", words.concat());
        let spelt: String = words
            .chars()
            .map(|c| if matches!(c, '{' | '}') { format!("{{\"{c}\"}}") } else { c.to_string() })
            .collect();
        let mut folder = letter.clone();
        let prose =
            folder.prose[&Lang::En].source.text.replacen("I am pleased", &format!("{spelt} I am pleased"), 1);
        let told = folder.read_prose(Lang::En, Source::new("text/en.ftl", prose));
        prop_assert!(told.is_empty(), "{told:?}");
        let document = kinds::edition(&folder, Lang::En, &Options::default()).unwrap();
        // What keeps words on one line is no other word.
        let plain = |text: &str| text.replace('\u{a0}', " ").replace('\u{2011}', "-");
        let all = |reading: &Reading| {
            let paragraphs = reading.parts.iter().flat_map(|part| &part.paragraphs);
            paragraphs.map(|paragraph| plain(&paragraph.text())).collect::<Vec<_>>().join("\n")
        };
        let bytes = docx::write(&document, &DocxOptions::default()).unwrap();
        let word = all(&inside::docx::read(&bytes, "a.docx".as_ref(), &Limits::default()).unwrap());
        prop_assert!(word.contains(&words), "{words} in {word}");
        let typed = text::write(&document);
        let typed = all(&inside::text::read(typed.as_bytes(), "a.txt".as_ref(), &Limits::default()).unwrap());
        prop_assert!(typed.contains(&words), "{words} in {typed}");
        Ok(())
    });
}
