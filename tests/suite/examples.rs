//! The examples as tests use them: each circular read once, each edition composed on demand.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use tsb_circular::diag::has_errors;
use tsb_circular::document::Document;
use tsb_circular::inside::kinds::Matter;
use tsb_circular::kinds;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The letter with every node, field, fact and form.
pub fn everything() -> Folder {
    let path = root().join("tests/fixtures/everything");
    let (folder, diagnostics) = Folder::read(&path, &tsb_circular::kinds::ALL);
    assert_eq!(diagnostics, []);
    folder.unwrap()
}

/// The example circulars, by number.
pub static FOLDERS: LazyLock<Vec<Folder>> = LazyLock::new(|| {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join("examples")).unwrap().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .into_iter()
        .filter(|path| path.join("circular.toml").exists())
        .map(|path| {
            let (folder, diagnostics) = Folder::read(&path, &tsb_circular::kinds::ALL);
            assert!(!has_errors(&diagnostics), "{diagnostics:#?}");
            folder.unwrap()
        })
        .collect()
});

/// The examples whose plain text says by itself where everything stands: those of a kind, without annexes of their own.
/// Others are tried with the addresses of Word, or beside their circular.
pub fn of_a_kind() -> impl Iterator<Item = &'static Folder> {
    // Paragraphs of a letter's own have no addresses in its text.
    let whole = |folder: &&Folder| {
        let own = matches!(folder.circular.matter, Matter::Call(_));
        // What corrects a letter has its number.
        folder.circular.head.annexes.is_empty() && folder.circular.head.supplement.is_none() && !own
    };
    FOLDERS.iter().filter(|folder| folder.circular.matter != Matter::Letter).filter(whole)
}

/// The examples that are consultations.
pub fn consultations() -> impl Iterator<Item = &'static Folder> {
    FOLDERS.iter().filter(|folder| folder.circular.matter.consultation().is_some())
}

/// An example by its number.
pub fn folder(number: u16) -> &'static Folder {
    FOLDERS.iter().find(|folder| folder.circular.head.number == Some(number)).unwrap()
}

/// An edition of an example.
pub fn edition(number: u16, lang: Lang) -> Document {
    edition_of(folder(number), lang)
}

/// An edition of a circular.
pub fn edition_of(folder: &Folder, lang: Lang) -> Document {
    tsb_circular::kinds::edition(folder, lang, &kinds::Options::default()).unwrap()
}

/// Every example, and the letter with everything.
pub fn all() -> impl Iterator<Item = Folder> {
    FOLDERS.iter().cloned().chain([everything()])
}

/// Every edition of every example and of the letter with everything.
pub fn editions() -> impl Iterator<Item = Document> {
    all().flat_map(|folder| {
        let langs = folder.complete();
        langs
            .into_iter()
            .map(move |lang| tsb_circular::kinds::edition(&folder, lang, &kinds::Options::default()).unwrap())
    })
}

/// A copy of an example with lines of its model changed.
#[cfg(feature = "drift")]
pub fn changed(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("text")).unwrap();
    let example = root().join("examples/tsb-195");
    let mut model = fs::read_to_string(example.join("circular.toml")).unwrap();
    for (old, new) in changes {
        assert!(model.contains(old), "{old}");
        model = model.replacen(old, new, 1);
    }
    fs::write(home.path().join("circular.toml"), model).unwrap();
    for lang in Lang::ALL {
        let file = format!("text/{lang}.ftl");
        fs::copy(example.join(&file), home.path().join(&file)).unwrap();
    }
    home
}
