//! The reply form alone: what stands in Annex 2 of the circular, under the banner, in its own file.

use tsb_circular::document::{Document, Key, Text};
use tsb_circular::kinds::Folder;
use tsb_circular::kinds::{Extent, Options};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::examples::{consultations, edition, folder, root};

const ALONE: Options = Options { extent: Extent::Reply, draft: false };

fn reply(folder: &Folder, lang: Lang) -> Document {
    tsb_circular::kinds::edition(folder, lang, &ALONE).unwrap()
}

fn form_of(document: &Document) -> Vec<(&Key, &Text)> {
    document.texts().into_iter().filter(|(key, _)| key.as_str().starts_with("annex-2")).collect()
}

#[test]
fn it_says_and_asks_what_annex_2_does() {
    for folder in consultations() {
        for lang in Lang::ALL {
            let (alone, whole) = (reply(folder, lang), edition(folder.circular.head.number.unwrap(), lang));
            assert_eq!(form_of(&alone), form_of(&whole));
            assert_eq!(alone.texts(), form_of(&alone), "nothing but the form");
            assert_eq!(alone.fields(), whole.fields());
            assert_eq!((&alone.footer, &alone.running_head), (&whole.footer, &whole.running_head));
            assert_ne!(alone.title, whole.title);
        }
    }
}

#[test]
fn it_stands_under_the_names_of_union_and_bureau() {
    let said = text::write(&reply(folder(195), Lang::En));
    let expected = "\tINTERNATIONAL TELECOMMUNICATION UNION\nTELECOMMUNICATION STANDARDIZATION BUREAU\n\n\nANNEX\u{a0}2\n";
    assert!(said.starts_with(expected), "{said}");
}

#[test]
fn it_needs_no_prose() {
    let home = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("examples/tsb-195/circular.toml"), home.path().join("circular.toml")).unwrap();
    let (folder, _) = Folder::read(home.path(), &tsb_circular::kinds::ALL);
    let folder = folder.unwrap();
    assert!(tsb_circular::kinds::edition(&folder, Lang::Ar, &Options::default()).is_err());
    assert_eq!(reply(&folder, Lang::Ar), reply(super::examples::folder(195), Lang::Ar));
}

#[cfg(feature = "docx")]
mod word {
    use tsb_circular::docx::{self, DocxOptions, Form};
    use tsb_circular::limits::Limits;

    use super::*;

    #[test]
    fn its_controls_are_those_of_the_circular() {
        let written = |document: &Document, form: Form| {
            let options = DocxOptions { form, ..DocxOptions::default() };
            let bytes = docx::write(document, &options).unwrap();
            tsb_circular::inside::docx::read(&bytes, "reply.docx".as_ref(), &Limits::default()).unwrap()
        };
        for form in [Form::Open, Form::Protected, Form::Legacy] {
            for lang in Lang::ALL {
                let (alone, whole) = (reply(folder(195), lang), edition(195, lang));
                let tags = |reading: &tsb_circular::inside::reading::Reading| {
                    reading.controls.iter().map(|it| (it.tag.clone(), it.state.clone())).collect::<Vec<_>>()
                };
                let (alone, whole) = (written(&alone, form), written(&whole, form));
                assert_eq!(tags(&alone), tags(&whole), "{lang} {form:?}");
                assert!(!alone.controls.is_empty());
            }
        }
    }
}
