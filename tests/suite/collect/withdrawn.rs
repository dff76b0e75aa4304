//! Forms on the edition before a text was withdrawn: they count for the texts that remain.

use tsb_circular::collect::{self, Collection, Options, Position, ProblemCode};
use tsb_circular::docx::Form;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, codes, of, word};
use crate::examples::folder;

const TEXTS: [&str; 5] = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];

/// The circular without some of its texts.
fn without(ids: &[&str]) -> Folder {
    let mut folder = folder(CIRCULAR).clone();
    let Matter::TapConsultation(matter) = &mut folder.circular.matter else { unreachable!() };
    matter.texts.retain(|text| !ids.contains(&text.id.as_str()));
    folder
}

fn collected(inbox: &Inbox, folder: &Folder) -> Collection {
    let (files, _) = collect::gather(&[inbox.dir.path().to_path_buf()]);
    collect::collect(folder, &files, &Options::default()).unwrap()
}

#[test]
fn a_form_of_the_edition_before_counts_for_what_remains() {
    let inbox = Inbox::new(CIRCULAR);
    let states = ["Chad", "France", "Chile", "Австрия", "瑞士", "مصر"];
    for (lang, state) in Lang::ALL.into_iter().zip(states) {
        let filling = Filling::new().assigning(&TEXTS).entry("member-state", state);
        inbox.put(&format!("{lang}.docx"), &fill::word(&word(CIRCULAR, lang, Form::Open), &filling));
        #[cfg(feature = "pdf")]
        {
            let form = crate::pdf::render(&crate::examples::edition(CIRCULAR, lang));
            inbox.put(&format!("{lang}.pdf"), &fill::pdf(&form, &filling));
        }
    }
    for gone in [&["x-1605"][..], &["x-1332", "x-1372"]] {
        let collection = collected(&inbox, &without(gone));
        for reply in &collection.replies {
            let own: Vec<ProblemCode> =
                codes(reply).into_iter().filter(|it| *it != ProblemCode::UndatedDuplicate).collect();
            assert_eq!(own, [ProblemCode::OtherTexts], "{}: {:?}", reply.path.display(), reply.problems);
            let said = &reply.problems[0].message;
            assert!(gone.iter().all(|id| said.contains(id)) && !said.contains("x-1604"), "{said}");
            assert_eq!(reply.positions.len(), TEXTS.len() - gone.len());
            assert!(reply.positions.iter().all(|(_, position)| *position == Position::Assigns));
        }
    }
    // In one format, so that no State replies twice.
    for lang in Lang::ALL {
        let _ = std::fs::remove_file(inbox.path(&format!("{lang}.pdf")));
    }
    let collection = collected(&inbox, &without(&["x-1605"]));
    assert!(collection.texts.iter().all(|text| text.replies == 6), "{:?}", collection.texts);
}

#[test]
fn a_form_with_none_of_the_texts_is_that_of_another_circular() {
    let inbox = Inbox::new(CIRCULAR);
    let filling = Filling::new().assigning(&["x-1605"]).entry("member-state", "Chad");
    let document =
        tsb_circular::kinds::edition(&without(&TEXTS[..4]), Lang::En, &Default::default()).unwrap();
    inbox.put("a.docx", &fill::word(&super::word_of(&document, Form::Open), &filling));
    let reply = of(&collected(&inbox, &without(&["x-1605"])), "a.docx").clone();
    assert!(reply.has(ProblemCode::OtherCircular) && !reply.has(ProblemCode::OtherTexts) && !reply.counted);
}
