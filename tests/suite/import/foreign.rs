//! Letters that nobody made with this program: whatever stands in them comes back or is listed, and every folder checks and
//! renders.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tsb_circular::document::Value;
use tsb_circular::kinds::Options;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::text;

use super::any::{imported, lost};

/// A file with these words.
fn file(home: &Path, lang: Lang, words: &str) -> PathBuf {
    let path = home.join(format!("a.{lang}.txt"));
    fs::write(&path, words).unwrap();
    path
}

/// The folder of letters in their languages, and what the command said.
fn back(letters: &[(Lang, &str)]) -> (Folder, String) {
    let home = TempDir::new().unwrap();
    let files: Vec<(Lang, PathBuf)> =
        letters.iter().map(|(lang, words)| (*lang, file(home.path(), *lang, words))).collect();
    let named: Vec<(Lang, &Path)> = files.iter().map(|(lang, path)| (*lang, path.as_path())).collect();
    imported(&named, home.path())
}

fn rendered(folder: &Folder, lang: Lang) -> String {
    text::write(&kinds::edition(folder, lang, &Options::default()).unwrap())
}

/// A letter with what no field of a circular holds: lines in its head, and below its signature.
const FOREIGN: &str = "INTERNATIONAL TELECOMMUNICATION UNION
TELECOMMUNICATION STANDARDIZATION BUREAU
Geneva, 5 March 2018
Ref:
TSB Circular 93
Action: for information
Subject: A meeting on fibres; Geneva, 7 May 2018
Dear Sir/Madam,
1\tThe meeting opens on 7 May 2018.
2\tSee http://www.itu.int/net/fibres and write to fibres@itu.int.
Yours faithfully,
Chaesub Lee
Director of the Telecommunication
Standardization Bureau
Distribution of this letter: administrations and operating agencies.
";

#[test]
fn what_stands_around_a_letter_comes_back_in_it_and_is_told() {
    let (folder, told) = back(&[(Lang::En, FOREIGN)]);
    let again = rendered(&folder, Lang::En);
    assert_eq!(lost(FOREIGN, &again), [], "{told}\n{again}");
    assert!(folder.prose[&Lang::En].source.text.contains("subject = A meeting on fibres"), "{told}");
    assert!(told.contains("1 line above the letter from line 6 on now stand at its beginning"), "{told}");
    assert!(told.contains("1 line below the letter from line 15 on now stand at its end"), "{told}");
}

#[test]
fn a_line_like_one_of_a_head_far_down_takes_nothing_with_it() {
    let body: String =
        (1..=20).map(|at| format!("Clause {at} speaks of cables of the kind {at}.\n")).collect();
    let words = format!("Handbook on cables\n{body}See http://www.itu.int/ITU-T/ipr/.\nGeneva, 2017\n");
    let (folder, told) = back(&[(Lang::En, &words)]);
    assert_eq!(lost(&words, &rendered(&folder, Lang::En)), [], "{told}");
    assert_eq!(folder.circular.head.contact.web, None, "{told}");
}

#[test]
fn a_letter_without_a_subject_checks_and_renders() {
    let (folder, told) = back(&[(Lang::En, "Dear Sir/Madam,\nAll is well.\nYours faithfully,\n")]);
    assert!(folder.prose[&Lang::En].source.text.contains("subject = –"), "{told}");
    assert!(told.contains("the English edition says no subject: `–` is put in"), "{told}");
    assert!(rendered(&folder, Lang::En).contains("All is well."));
}

#[test]
fn a_number_that_skips_one_is_told() {
    let (_, told) = back(&[(Lang::En, "Dear Sir/Madam,\n1\tOne.\n2\tTwo.\n4\tFour.\nYours faithfully,\n")]);
    assert!(told.contains("line 4: the number 4 of a paragraph becomes 3"), "{told}");
}

#[test]
fn facts_are_read_however_prose_writes_them() {
    let english = "Geneva, 5 March 2018
Subject: A workshop
Dear Sir/Madam,
1\tIt is held from 25 (afternoon) to 26 June 2018.
2\tReplies are due by 12 April, contributions by 15.V.2018.
3\tSee clause 9.4.2 of the rules, section 3, and letter 3/17.
Yours faithfully,
";
    let french = "Genève, le 5 mars 2018
Objet: Un atelier
Madame, Monsieur,
1\tIl se tiendra du 25 (après-midi) au 26 juin 2018.
2\tLes réponses sont attendues le 12 avril et les contributions le 15 mai 2018.
3\tVoir le § 9.4.2 des règles, la section 3 et la lettre 3/17.
Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.
";
    let (folder, told) = back(&[(Lang::En, english), (Lang::Fr, french)]);
    let facts = &folder.circular.head.facts.0;
    let said: Vec<String> = facts.iter().map(|fact| format!("{} {}", fact.sort, fact.value)).collect();
    for fact in [
        "dates 2018-06-25 afternoon/2018-06-26",
        "date 2018-04-12",
        "date 2018-05-15",
        "clause 9.4.2",
        "letter 3/17",
    ] {
        assert!(said.iter().any(|it| it == fact), "{fact} in {said:?}\n{told}");
    }
    let (one, other) = (&folder.prose[&Lang::En], &folder.prose[&Lang::Fr]);
    for id in ["paragraph-1", "paragraph-2", "paragraph-3"] {
        assert_eq!(one.facts_of(id), other.facts_of(id), "{id}");
        assert!(!one.facts_of(id).is_empty(), "{id}");
    }
    // A year that nobody says is told.
    let day = facts.iter().find(|fact| matches!(&fact.value, Value::Date(day) if day.month() == 4)).unwrap();
    assert!(
        told.contains(&format!("no edition says the year of `{}`: 2018-04-12 is put in", day.name)),
        "{told}"
    );
    for (lang, text) in [(Lang::En, english), (Lang::Fr, french)] {
        assert_eq!(lost(text, &rendered(&folder, lang)), [], "{lang} {told}");
    }
}
