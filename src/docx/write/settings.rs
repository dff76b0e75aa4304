//! `word/settings.xml`: the settings of the document as a whole.
//!
//! They ask for present-day Word (compatibility mode 15) and for nothing that depends on who opens the file.

use super::super::opc::{Part, Xml};
use super::footnotes::SEPARATORS;
use super::names::{WORD_NAMESPACES, content_type};
use super::slots::Slot;
use super::story::Edition;
use super::units::mm;

/// The compatibility settings that Word 2013 and later write.
const COMPATIBILITY: [(&str, u8); 5] = [
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
];
/// The distance of default tab stops, in millimetres: the first stop in ITU's own files.
const TAB_STOP: f64 = 14.0;

/// The part.
pub(super) fn part(edition: &Edition) -> Part {
    let mut xml = Xml::new();
    let (prefix, namespace) = WORD_NAMESPACES[0];
    xml.open("w:settings", &[(prefix, &namespace)]);
    xml.empty("w:zoom", &[("w:percent", &100)]);
    if edition.protects() {
        xml.empty("w:documentProtection", &[("w:edit", &"forms"), ("w:enforcement", &1)]);
    }
    xml.val("w:defaultTabStop", mm(TAB_STOP));
    xml.val("w:characterSpacingControl", "doNotCompress");
    if edition.has_notes {
        xml.open("w:footnotePr", &[]);
        for (id, ..) in SEPARATORS {
            xml.empty("w:footnote", &[("w:id", &id)]);
        }
        xml.close();
    }
    xml.open("w:compat", &[]);
    // A line that ends with a break is not stretched to the margin.
    xml.flag("w:doNotExpandShiftReturn");
    for (name, value) in COMPATIBILITY {
        let uri = "http://schemas.microsoft.com/office/word";
        xml.empty("w:compatSetting", &[("w:name", &name), ("w:uri", &uri), ("w:val", &value)]);
    }
    xml.close();
    xml.empty(
        "w:themeFontLang",
        &[
            ("w:val", &edition.slots.lang(Slot::Latin).tag()),
            ("w:eastAsia", &edition.slots.lang(Slot::EastAsia).tag()),
            ("w:bidi", &edition.slots.lang(Slot::Complex).tag()),
        ],
    );
    xml.val("w:decimalSymbol", ".");
    xml.val("w:listSeparator", ",");
    xml.close();
    Part::new("word/settings.xml", content_type::SETTINGS, xml.into_bytes())
}
