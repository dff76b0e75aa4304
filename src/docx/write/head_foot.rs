//! Headers and footers: writes the parts of running head and footer.
//!
//! Page 1 has the Union's address at its foot and nothing at its head, or the word DRAFT; every later page has the page
//! number over the circular's name.

use super::super::opc::Part;
use super::names::content_type;
use super::paragraph::Paragraph;
use super::run::Piece;
use super::slots::Look;
use super::story::{Edition, Ids, Story};
use crate::document::Text;
use crate::locale::Direction;

/// The running head: `- 2 -` over the circular's name.
pub(super) fn header(edition: &Edition, ids: &mut Ids) -> Part {
    let head = &edition.document.running_head;
    let mut story = Story::new(edition, ids);
    story.root("w:hdr");
    story.open_paragraph(&Paragraph::new("Header"));
    let own = edition.slots.own();
    if !head.before.is_empty() {
        story.run(own, None, &head.before);
    }
    story.xml.open("w:fldSimple", &[("w:instr", &" PAGE ")]);
    story.run(Look::default(), None, "2");
    story.xml.close();
    if !head.after.is_empty() {
        story.run(own, None, &head.after);
    }
    story.xml.close();
    story.line(&Paragraph::new("Header"), &head.name);
    story.xml.close();
    story.into_part("word/header1.xml", content_type::HEADER)
}

/// The head of page 1, where the banner is instead: it is empty, but for what says that this is a draft.
pub(super) fn first_header(edition: &Edition, ids: &mut Ids) -> Part {
    let mut story = Story::new(edition, ids);
    story.root("w:hdr");
    match &edition.document.masthead.draft {
        Some(draft) => story.line(&Paragraph::new("Draft"), draft),
        None => story.paragraph(&Paragraph::new("Header"), &[]),
    }
    story.xml.close();
    story.into_part("word/header2.xml", content_type::HEADER)
}

/// The foot of page 1.
pub(super) fn first_footer(edition: &Edition, ids: &mut Ids) -> Part {
    let mut story = Story::new(edition, ids);
    story.root("w:ftr");
    for line in &edition.document.footer {
        let paragraph = Paragraph { ltr: left_to_right(line), ..Paragraph::new("FirstFooter") };
        story.paragraph(&paragraph, &[Piece::Text(line)]);
    }
    if edition.document.footer.is_empty() {
        story.paragraph(&Paragraph::new("FirstFooter"), &[]);
    }
    story.xml.close();
    story.into_part("word/footer1.xml", content_type::FOOTER)
}

/// Whether a line consists entirely of words in a left-to-right language, or of facts that run from left to right.
fn left_to_right(line: &Text) -> bool {
    line.runs().all(|run| run.ltr || run.lang.is_some_and(|lang| lang.direction() == Direction::Ltr))
}
