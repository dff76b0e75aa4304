//! The bytes of a Word package, read within small limits.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tsb_circular::inside;
use tsb_circular::limits::Limits;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { part: 1 << 20, package: 2 << 20, parts: 200, paragraphs: 10_000, ..Limits::default() };
    if let Err(problems) = inside::docx::read(bytes, "a.docx".as_ref(), &limits) {
        assert!(!problems.diagnostics().is_empty());
    }
});
