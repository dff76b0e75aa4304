//! Pictures of a letterhead: more pixels than a page has, cut short, or an SVG that is more than a drawing.

use std::time::{Duration, Instant};

use tsb_circular::letterhead::Picture;

/// What is said of a picture, soon.
#[track_caller]
fn told(what: &str, bytes: Vec<u8>) -> String {
    let begun = Instant::now();
    let told = match Picture::new(bytes) {
        Ok(picture) => format!("{} × {}", picture.width, picture.height),
        Err(error) => {
            let found = error.into_diagnostics();
            assert!(!found[0].hints.is_empty(), "{what}: {found:?}");
            found[0].message.clone()
        }
    };
    assert!(begun.elapsed() < Duration::from_secs(5), "{what}: {:?}", begun.elapsed());
    told
}

/// A PNG whose head claims a size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let chunk = |name: &[u8], data: &[u8]| {
        let checked = [name, data].concat();
        let sum = checked.iter().fold(!0u32, |sum, byte| {
            (0..8)
                .fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg()))
        });
        [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &checked, &(!sum).to_be_bytes()].concat()
    };
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", &head), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat()
}

/// A JPEG whose head claims a size.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let head = [&[8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
    [&b"\xff\xd8\xff\xc0\x00\x0b"[..], &head, b"\xff\xd9"].concat()
}

/// A TIFF whose head claims a size.
fn tiff(width: u32, height: u32) -> Vec<u8> {
    let tags = [
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8),
        (277, 1),
        (278, height),
        (279, 1),
    ];
    let entry = |(tag, value): &(u16, u32)| {
        [&tag.to_le_bytes()[..], &4u16.to_le_bytes(), &1u32.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let entries: Vec<u8> = tags.iter().flat_map(entry).collect();
    let count = u16::try_from(tags.len()).unwrap().to_le_bytes();
    [&b"II*\0\x08\0\0\0"[..], &count, &entries, &[0; 4]].concat()
}

#[test]
fn a_picture_that_claims_a_billion_pixels_is_refused_by_its_head() {
    for (what, bytes) in [("png", png(40_000, 40_000)), ("tiff", tiff(40_000, 40_000))] {
        let said = told(what, bytes);
        assert!(said.contains("are more than 40000000"), "{what}: {said}");
    }
    assert!(told("largest", png(0x7fff_ffff, 0x7fff_ffff)).contains("not a sound picture"));
}

#[test]
fn a_picture_without_its_pixels_is_unsound() {
    for (what, bytes) in
        [("png", png(6000, 6000)), ("jpeg", jpeg(65_535, 65_535)), ("tiff", tiff(6000, 6000))]
    {
        assert!(told(what, bytes).contains("not a sound picture"), "{what}");
    }
    let whole = png(10, 10);
    for cut in 0..whole.len() {
        told("cut", whole[..cut].to_vec());
    }
    for (what, bytes) in [("empty", Vec::new()), ("zeros", vec![0; 1 << 20]), ("no", b"GIF89a".to_vec())] {
        assert!(told(what, bytes).contains("not a"), "{what}");
    }
}

#[test]
fn drawings_that_multiply_or_nest_are_refused_soon() {
    let svg = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\">{inside}</svg>")
    };
    let nested = svg(&format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000)));
    told("nested", nested.into_bytes());
    let entities = format!("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">]>{}", svg("&a;"));
    assert!(told("entities", entities.into_bytes()).contains("document type"));
    let blurred = svg("<filter id=\"f\" width=\"10000%\"><feTurbulence numOctaves=\"1000\"/></filter>");
    assert!(told("filter", blurred.into_bytes()).contains("`<filter>`"));
    for size in ["1e9", "NaN", "-5", "inf", "0"] {
        let sized =
            svg("").replace("\"60\"", &format!("\"{size}\"")).replace("\"40\"", &format!("\"{size}\""));
        let said = told(size, sized.into_bytes());
        assert!(said.contains("pixels") || said.contains("needs a width"), "{size}: {said}");
    }
}

#[test]
fn a_drawing_that_uses_itself_a_million_times_ends_in_an_error() {
    use tsb_circular::docx::{self, DocxOptions};
    use tsb_circular::lang::Lang;
    use tsb_circular::letterhead::Letterhead;
    let uses = |n: usize| format!("<g id='a{n}'>{}</g>", format!("<use href='#a{}'/>", n - 1).repeat(10));
    let many: String = (1..8).map(uses).collect();
    let svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><defs><g id='a0'><path d='M0 0L9 9'/></g>{many}\
         </defs><use href='#a7'/></svg>"
    );
    let begun = Instant::now();
    let letterhead =
        Letterhead { logo: Some(Picture::new(svg.into_bytes()).unwrap()), ..Letterhead::default() };
    let options = DocxOptions { letterhead: Some(letterhead), ..DocxOptions::default() };
    let error = docx::write(&crate::examples::edition(195, Lang::En), &options).unwrap_err();
    assert!(error.to_string().contains("the logo cannot be drawn for Word"), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(10));
}
