//! The issued texts, where they are there: every line of them is read, with its cell, bookmarks and boxes.

use std::path::PathBuf;

use tsb_circular::inside;
use tsb_circular::inside::reading::skipped;
use tsb_circular::limits::Limits;

#[test]
fn nothing_of_an_issued_text_is_lost() {
    let Some(folder) = std::env::var_os("TSB_ISSUED").map(PathBuf::from) else { return };
    let limits = Limits::default();
    let texts = [("195.en", 5), ("195.zh", 5), ("246.en", 11), ("42.en", 11), ("79.en", 6)];
    for (name, rows) in texts {
        let path = folder.join(format!("tsb-circular-{name}.txt"));
        let reading = inside::text::open(&path, &limits).unwrap();
        let raw = std::fs::read_to_string(&path).unwrap();
        let paragraphs = &reading.parts[0].paragraphs;

        // Word for word: what is left of a line without its bookmarks and pictures.
        let mut found = paragraphs.iter().map(|it| it.text()).collect::<String>();
        let mut whole = raw.clone();
        for paragraph in paragraphs {
            for bookmark in &paragraph.bookmarks {
                whole = whole.replace(&format!("[bookmark: {bookmark}]"), "");
            }
        }
        whole = whole.replace("[image: ]", "");
        for text in [&mut found, &mut whole] {
            text.retain(|c| !c.is_whitespace());
        }
        assert_eq!(found, whole, "{name}");

        let bookmarks: usize = paragraphs.iter().map(|it| it.bookmarks.len()).sum();
        assert_eq!(bookmarks, raw.matches("[bookmark:").count(), "{name}");
        assert!(paragraphs.iter().all(|it| it.keys.is_empty()), "no bookmark of theirs is a key of ours");
        let pictures = reading.skipped.get(skipped::PICTURES).copied().unwrap_or(0);
        assert_eq!(pictures, raw.matches("[image:").count(), "{name}");
        // Two boxes and two round marks a text.
        assert_eq!(reading.controls.len(), 4 * rows, "{name}");
        let tables = paragraphs.iter().filter_map(|it| it.cell).map(|cell| cell.0).max();
        assert!(tables >= Some(2), "{name}: the header, the grid and the table of the form");
    }
}
