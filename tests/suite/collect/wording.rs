//! The form that came back against the form that was sent out: edited wording, and comments that are not there.

use tsb_circular::collect::ProblemCode;
use tsb_circular::docx::Form;
use tsb_circular::inside::collect::Marks;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];
const COMMENTS: Marks = Marks { assigns: true, no_comments: false, comments: true, does_not_assign: false };

fn yes() -> Filling {
    yes_of("Chad")
}

fn yes_of(state: &str) -> Filling {
    Filling::new().assigning(&TEXTS).entry("member-state", state)
}

/// What stands before the last section's properties: the end of the document.
fn with_paragraph(bytes: &[u8], words: &str) -> Vec<u8> {
    fill::edited(bytes, |text| {
        let end = text.rfind("<w:sectPr").unwrap();
        format!("{}<w:p><w:r><w:t>{words}</w:t></w:r></w:p>{}", &text[..end], &text[end..])
    })
}

#[test]
fn an_edited_sentence_is_named_with_both_wordings() {
    let inbox = Inbox::new(CIRCULAR);
    for lang in [Lang::En, Lang::Zh] {
        let (state, old, new) = match lang {
            Lang::En => ("Chad", "<w:t>does not assign authority", "<w:t>assigns no authority yet"),
            _ => ("日本", "<w:t>不授权第", "<w:t>暂不授权第"),
        };
        let filled = fill::word(&word(CIRCULAR, lang, Form::Open), &yes_of(state));
        let edited = fill::edited(&filled, |text| text.replacen(old, new, 1));
        inbox.put(&format!("{lang}.docx"), &edited);
    }
    let collection = inbox.collected();
    for lang in [Lang::En, Lang::Zh] {
        let reply = of(&collection, &format!("{lang}.docx"));
        let [problem] = reply.problems.as_slice() else { panic!("{:?}", reply.problems) };
        assert_eq!(problem.code, ProblemCode::WordingEdited);
        assert!(problem.message.starts_with("annex-2/x-1332/does-not-assign: “"), "{}", problem.message);
        assert!(problem.message.contains("” instead of “"));
        assert!(reply.counted);
    }
}

#[test]
fn a_removed_and_an_added_sentence_are_named() {
    let inbox = Inbox::new(CIRCULAR);
    let french = |state| fill::word(&word(CIRCULAR, Lang::Fr, Form::Open), &yes_of(state));
    let removed = fill::edited(&french("Tchad"), |text| {
        let at = text.rfind("Madame, Monsieur,").unwrap();
        format!("{}{}", &text[..at], &text[at + "Madame, Monsieur,".len()..])
    });
    inbox.put("removed.docx", &removed);
    let added = fill::edited(&french("Suisse"), |text| {
        let table = text.rfind("<w:tbl>").unwrap();
        let words = "<w:p><w:r><w:t>Sous réserve de l'accord du ministre.</w:t></w:r></w:p>";
        format!("{}{words}{}", &text[..table], &text[table..])
    });
    inbox.put("added.docx", &added);
    let collection = inbox.collected();
    assert_eq!(codes(of(&collection, "removed.docx")), [ProblemCode::WordingEdited]);
    let added = of(&collection, "added.docx");
    assert_eq!(codes(added), [ProblemCode::WordingEdited]);
    assert!(added.problems[0].message.contains("Sous réserve"), "{:?}", added.problems);
}

#[test]
fn comments_may_follow_the_form_or_lie_beside_it_and_are_missed_elsewhere() {
    let inbox = Inbox::new(CIRCULAR);
    let filling = yes().text("x-1372", COMMENTS);
    let filled = fill::word(&word(CIRCULAR, Lang::En, Form::Open), &filling);
    inbox.put("without.docx", &filled);
    inbox.put("with.docx", &with_paragraph(&filled, "We suggest to change clause 7."));
    inbox.put("beside.docx", &filled);
    inbox.put("beside-comments.docx", b"whatever it is");
    let collection = inbox.collected();
    assert_eq!(collection.replies.len(), 3);
    let missing = |name: &str| of(&collection, name).has(ProblemCode::CommentsNotAttached);
    assert_eq!((missing("without.docx"), missing("with.docx"), missing("beside.docx")), (true, false, false));
    let problem = &of(&collection, "without.docx").problems;
    assert!(problem.iter().any(|problem| problem.message.starts_with("x-1372: ")), "{problem:?}");
    assert!(!of(&collection, "with.docx").has(ProblemCode::WordingEdited));
}

#[test]
fn reasons_are_asked_of_those_who_do_not_assign() {
    let inbox = Inbox::new(CIRCULAR);
    let no = Marks { does_not_assign: true, ..Marks::default() };
    inbox.reply("a.docx", Lang::Ru, &yes().text("x-1332", no));
    assert!(codes(of(&inbox.collected(), "a.docx")).contains(&ProblemCode::CommentsNotAttached));
}

#[cfg(feature = "pdf")]
#[test]
fn a_note_in_a_pdf_is_a_comment() {
    use lopdf::{Document, Object, dictionary};

    let inbox = Inbox::new(CIRCULAR);
    let form = crate::pdf::render(&crate::examples::edition(CIRCULAR, Lang::En));
    let filled = fill::pdf(&form, &yes().text("x-1372", COMMENTS));
    inbox.put("without.pdf", &filled);
    let mut file = Document::load_mem(&filled).unwrap();
    let note = file.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "FreeText", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
        "Contents" => lopdf::text_string("We suggest to change clause 7."),
    });
    let page = *file.get_pages().values().last().unwrap();
    let annotations = file.get_dictionary(page).unwrap().get(b"Annots").unwrap().clone();
    let mut annotations = match annotations {
        Object::Reference(id) => file.get_object(id).unwrap().as_array().unwrap().clone(),
        other => other.as_array().unwrap().clone(),
    };
    annotations.push(note.into());
    file.get_object_mut(page).unwrap().as_dict_mut().unwrap().set("Annots", annotations);
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    inbox.put("with.pdf", &out);
    let collection = inbox.collected();
    let missing = |name: &str| of(&collection, name).has(ProblemCode::CommentsNotAttached);
    assert_eq!((missing("without.pdf"), missing("with.pdf")), (true, false));
}
