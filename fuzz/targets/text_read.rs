//! The bytes of a plain text, read: every line that says something comes back under its number.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tsb_circular::inside;
use tsb_circular::limits::Limits;
use tsb_circular::inside::reading::is_private;

fuzz_target!(|bytes: &[u8]| {
    let Ok(reading) = inside::text::read(bytes, "a.txt".as_ref(), &Limits::default()) else { return };
    let paragraphs = &reading.parts[0].paragraphs;
    assert!(paragraphs.windows(2).all(|two| two[0].line < two[1].line));
    assert!(paragraphs.iter().all(|it| !it.text().contains(is_private)));
    for control in &reading.controls {
        assert!(paragraphs.iter().any(|it| it.line == control.line));
    }
});
