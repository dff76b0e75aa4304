//! Vector pictures: in come the bytes of a picture, out goes the size of an SVG that is a drawing and nothing else.
//!
//! A letterhead is shapes. What runs, fetches, holds other pictures or is drawn at a cost that its size does not tell is
//! refused here, so that no writer meets it and no reader of an edition does.

use roxmltree::{Document, Node, ParsingOptions};

use crate::diag::{Code, Diagnostic};

/// The most parts of a drawing; a detailed coat of arms has a few thousand.
const NODES: u32 = 100_000;

/// Elements that are more than shapes, and what to do about each.
const REFUSED: &[(&str, &str)] = &[
    ("script", "save it as a plain SVG"),
    ("foreignObject", "save it as a plain SVG"),
    ("image", "give the picture itself, as PNG or JPEG"),
    ("feImage", "give the picture as PNG"),
    ("filter", "give the picture as PNG, or take blurs and shadows out of it"),
    ("animate", "save it as a plain SVG"),
    ("set", "save it as a plain SVG"),
];

/// Width and height in user units, where the bytes are an SVG.
///
/// # Errors
/// When they are one that cannot be read, has no size, or is more than a drawing.
pub(super) fn size(bytes: &[u8]) -> Result<Option<(f64, f64)>, Diagnostic> {
    let fail = |message: &str, hint: &str| Diagnostic::error(Code::Letterhead, message).hint(hint);
    let Ok(text) = std::str::from_utf8(bytes) else { return Ok(None) };
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') || !text.contains("<svg") {
        return Ok(None);
    }
    let bounded = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let drawing = Document::parse_with_options(text, bounded).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => {
            fail(&format!("an SVG with more than {NODES} parts is refused"), "simplify it, or give it as PNG")
        }
        roxmltree::Error::DtdDetected => {
            fail("an SVG with a document type is refused", "save it as a plain SVG")
        }
        error => fail(
            &format!("not a sound SVG: {error}"),
            "open it in the program it was drawn with and save it again",
        ),
    })?;
    let root = drawing.root_element();
    if root.tag_name().name() != "svg" {
        return Ok(None);
    }
    for node in drawing.descendants().filter(Node::is_element) {
        if let Some((what, hint)) = refused(node) {
            return Err(fail(&format!("an SVG with {what} is refused"), &hint));
        }
    }
    let length = |name| root.attribute(name)?.trim_end_matches(char::is_alphabetic).parse::<f64>().ok();
    let view_box = || {
        let numbers = root.attribute("viewBox")?.split([' ', ',', '\n']).filter(|number| !number.is_empty());
        let numbers: Vec<f64> = numbers.map_while(|number| number.parse().ok()).collect();
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    };
    let stated = length("width").zip(length("height")).or_else(view_box);
    let sides =
        stated.filter(|(width, height)| *width >= 1.0 && *height >= 1.0 && (width * height).is_finite());
    let hint = "write `width` and `height` on its root, of at least 1 each, or a `viewBox`";
    sides.map(Some).ok_or_else(|| fail("an SVG needs a width and a height", hint))
}

/// What of an element is refused, and how to mend it.
fn refused(node: Node<'_, '_>) -> Option<(String, String)> {
    let name = node.tag_name().name();
    let begins = |refused: &str| name == refused || refused == "animate" && name.starts_with("animate");
    if let Some((what, hint)) = REFUSED.iter().find(|(refused, _)| begins(refused)) {
        return Some((format!("`<{what}>`"), (*hint).to_owned()));
    }
    // Links lead nowhere in print; in `use` and gradients they name a part of the drawing itself.
    let outside = |value: &str| !value.trim().is_empty() && !value.trim().starts_with('#');
    let fetches = |css: &str| {
        css.contains("@import")
            || css.split("url(").skip(1).any(|rest| outside(rest.trim_start_matches(['"', '\'', ' '])))
    };
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if name.starts_with("on") {
            return Some((format!("a script in `{name}`"), "save it as a plain SVG".to_owned()));
        }
        if name == "href" && outside(value) || fetches(value) {
            let hint = "take the reference out, or draw what it names in the file itself";
            return Some((format!("a reference to another file in `{name}`"), hint.to_owned()));
        }
    }
    let css = node.text().filter(|css| name == "style" && fetches(css));
    css.map(|_| {
        let hint = "take `@import` and `url(…)` out of its styles";
        ("a reference to another file in `<style>`".to_owned(), hint.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(inside: &str) -> String {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width='6' \
             height='4'>{inside}</svg>"
        );
        match size(text.as_bytes()) {
            Ok(found) => format!("{found:?}"),
            Err(found) => found.message,
        }
    }

    #[test]
    fn a_drawing_is_measured_whatever_its_quotes_and_comments() {
        let drawing = "<!-- <svg width=\"9\"> --><defs><path id='a' d='M0 0'/></defs><use xlink:href='#a' \
                       fill='url(#b)'/>";
        assert_eq!(told(drawing), "Some((6.0, 4.0))");
        assert_eq!(size(b"no picture").unwrap(), None);
        assert_eq!(size(b"<html>&lt;svg</html>").unwrap(), None);
    }

    #[test]
    fn what_is_more_than_a_drawing_is_refused() {
        for (inside, what) in [
            ("<script>alert(1)</script>", "`<script>`"),
            ("<rect onclick='x()'/>", "a script in `onclick`"),
            ("<foreignObject/>", "`<foreignObject>`"),
            ("<image xlink:href='file:///etc/passwd'/>", "`<image>`"),
            ("<filter id='f'/>", "`<filter>`"),
            ("<animateTransform/>", "`<animate>`"),
            ("<use href='other.svg#a'/>", "another file in `href`"),
            ("<a href='javascript:x()'/>", "another file in `href`"),
            ("<rect fill='url(http://127.0.0.1/a)'/>", "another file in `fill`"),
            ("<rect style='fill: url( \"x.svg#a\")'/>", "another file in `style`"),
            ("<style>@import url(x.css);</style>", "another file in `<style>`"),
        ] {
            assert!(told(inside).contains(what), "{inside}: {}", told(inside));
        }
        assert!(told("<g>").contains("not a sound SVG"), "{}", told("<g>"));
    }
}
