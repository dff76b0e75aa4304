//! What nobody edited changes nothing, whatever Word did to the file.

use tsb_circular::diag::Code;
use tsb_circular::docx::Form;
use tsb_circular::lang::Lang;

use super::markup::{reviewed, split};
use super::{back, with_body, word};
use crate::examples::all;

#[test]
fn what_nobody_edited_changes_no_byte() {
    for folder in all() {
        for lang in Lang::ALL {
            for form in [Form::Open, Form::Protected, Form::Legacy] {
                let what = format!("{} {lang} {form:?}", folder.circular.name());
                let (edited, told) = back(&folder, &word(&folder, lang, form));
                assert_eq!((edited.changes, edited.proposals, told), (vec![], vec![], vec![]), "{what}");
                assert_eq!(edited.text, *folder.prose[&lang].source.text, "{what}");
            }
        }
    }
}

#[test]
fn runs_split_and_comments_and_tracked_changes_change_no_byte() {
    for folder in all() {
        for lang in Lang::ALL {
            let bytes = word(&folder, lang, Form::Open);
            for (how, edit) in [("split", split as fn(&str) -> String), ("reviewed", reviewed)] {
                let what = format!("{} {lang} {how}", folder.circular.name());
                let (edited, mut told) = back(&folder, &with_body(&bytes, edit));
                // What was taken out is told with the tracked changes, by another.
                told.retain(|it| it.code != Code::Override);
                assert_eq!((edited.changes, edited.proposals, told), (vec![], vec![], vec![]), "{what}");
                assert_eq!(edited.text, *folder.prose[&lang].source.text, "{what}");
            }
        }
    }
}
