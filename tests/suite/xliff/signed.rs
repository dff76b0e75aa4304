//! Whose word a translation has: what of it goes out as signed and what as left behind by the original, and what is signed,
//! or told to be unsigned, when it comes back.

use tsb_circular::diag::Source;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::status::{Pen, Stage, sign};
use tsb_circular::xliff::{Version, import};
#[cfg(all(feature = "docx", feature = "collect"))]
use {
    super::reworked,
    crate::docx::package::Package,
    tsb_circular::limits::Limits,
    tsb_circular::xliff::{export_table, import_table},
};

use super::{VERSIONS, edited, file, letter};

const PEN: (&str, jiff::civil::Date) = ("MD", jiff::civil::date(2026, 2, 3));

fn pen() -> Pen {
    Pen { by: PEN.0.to_owned(), date: PEN.1 }
}

/// The letter, its French signed as translated, and its English then edited.
fn left_behind(edits: &[(&str, &str)]) -> Folder {
    let mut folder = letter();
    folder.states.insert(Lang::Fr, sign(&folder, Lang::Fr, Stage::Translated, &pen(), &[]).unwrap());
    let english = edited(&folder.prose[&Lang::En].source.text, edits);
    folder.read_prose(Lang::En, Source::new("text/en.ftl", english));
    folder
}

/// The states of the sentences of a message, unit by unit as they stand in the file.
fn states(file: &str, id: &str) -> Vec<String> {
    fn named(name: &str) -> impl Fn(&&str) -> bool + '_ {
        move |unit| unit.split('>').next().unwrap().contains(name)
    }
    let (two, one) = (format!(" name=\"{id}"), format!(" resname=\"{id}"));
    let units = file.split("<unit ").filter(named(&two));
    let two = units.flat_map(|unit| unit.split("<segment ").skip(1));
    let two = two.map(|it| it.split('>').next().unwrap().split_once(' ').unwrap().1.to_owned());
    let one = file.split("<trans-unit ").filter(named(&one));
    let one = one.filter_map(|unit| Some(unit.split("<target ").nth(1)?.split('>').next()?.to_owned()));
    two.chain(one)
        .map(|state| state.replace("state=", "").replace("subState=", "").replace('"', ""))
        .collect()
}

#[test]
fn only_what_the_original_changed_is_to_be_translated_again() {
    let stale = "initial tsb:stale";
    for (edits, id, two, one, said) in [
        (
            vec![("targets that several countries share", "aims that several countries share")],
            "purpose",
            vec![4],
            vec!["needs-adaptation", "translated"],
            "targets that several countries share;",
        ),
        (
            vec![("The forum does not change", "The forum changes nothing in")],
            "purpose",
            vec![7],
            vec!["translated", "needs-adaptation"],
            "The forum does not change the text of the Recommendation.",
        ),
        // Facts are read as they are shown, and marks are not.
        (
            vec![
                ("The forum opens at", "It opens at"),
                (" with <i>interpretation", " and <i>interpretation"),
            ],
            "programme",
            vec![0, 2],
            vec!["needs-adaptation"],
            "The forum opens at 0930 hours and closes at 1730 hours.",
        ),
        // Sentences in another order are no longer beside their translations.
        (
            vec![
                ("The programme</a> is kept up to date on the web. Discussions", "Discussions</a>"),
                ("into French</i>.", "into French</i>. The programme is kept up to date on the web."),
            ],
            "programme",
            vec![1, 2],
            vec!["needs-adaptation"],
            "The programme is kept up to date on the web.",
        ),
        // Of a paragraph with another number of sentences nobody can tell.
        (
            vec![("is kept up to date on the web.", "is kept up to date on the web. Look there.")],
            "programme",
            vec![0],
            vec!["needs-adaptation"],
            "kept up to date on the web. Discussions are in English, with interpretation into French.",
        ),
        // One of the forms of a message that selects.
        (
            vec![("There is { $grants } fellowship", "There is just { $grants } fellowship")],
            "grants",
            vec![0],
            vec!["needs-adaptation", "translated"],
            "fellowship available.",
        ),
        (
            vec![("What is due", "What is wanted")],
            "dates-head",
            vec![1],
            vec!["translated", "needs-adaptation"],
            "What is due",
        ),
    ] {
        let folder = left_behind(&edits);
        let made = VERSIONS.map(|version| file(&folder, Lang::Fr, version));
        let found = states(&made[0], id);
        let places: Vec<usize> = (0..found.len()).filter(|at| found[*at] == stale).collect();
        assert_eq!(places, two, "{id}: {found:?}");
        assert!(found.iter().all(|it| it == stale || it == "translated"), "{id}: {found:?}");
        assert_eq!(states(&made[1], id), one, "{id}");
        for made in &made {
            let made = &made.replace('\u{a0}', " ");
            let notes: Vec<&str> = made.lines().filter(|line| line.contains("the original said: ")).collect();
            assert_eq!(notes.len(), two.len(), "{notes:?}");
            assert!(notes.iter().any(|note| note.contains(&format!("{said}</note>"))), "{notes:?}");
            // Whoever confirms what changed has the message signed.
            let confirmed = made.replace("initial\" subState=\"tsb:stale", "translated");
            let confirmed = confirmed.replace("needs-adaptation", "translated");
            let taken = import(&folder, &Source::new("letter.xlf", confirmed), Some(&pen())).unwrap();
            assert_eq!((taken.ready.as_slice(), taken.unsigned.len()), ([id.to_owned()].as_slice(), 0));
            assert!(taken.state.is_some());
        }
    }
}

#[test]
fn of_words_that_were_changed_by_hand_nobody_has_signed_any_sentence() {
    let mut folder = left_behind(&[("The forum opens at", "It opens at")]);
    let french = edited(&folder.prose[&Lang::Fr].source.text, &[("est tenu à jour", "est à jour")]);
    folder.read_prose(Lang::Fr, Source::new("text/fr.ftl", french));
    let unreviewed = "translated tsb:unreviewed";
    let found = states(&file(&folder, Lang::Fr, Version::V2), "programme");
    assert_eq!(found, ["initial tsb:stale", unreviewed, unreviewed]);
}

#[test]
fn a_fact_that_is_gone_shows_its_name_in_what_the_original_said() {
    let mut folder = left_behind(&[("Questions may be put", "All questions may be put")]);
    let state = folder.states.get_mut(&Lang::Fr).unwrap();
    let was = "questions = Come on { SHOW($gone, form: \"weekday\") } to <a href=\"{ $programme }\">us</a>.";
    state.messages.get_mut("questions").unwrap().words = Some(was.to_owned());
    let made = file(&folder, Lang::Fr, Version::V2);
    assert!(made.contains("the original said: Come on { $gone } to us.</note>"));
}

#[test]
fn what_is_taken_and_not_signed_is_told_with_what_to_do() {
    let folder = left_behind(&[
        ("targets that several countries share", "aims that several countries share"),
        ("national targets", "national aims"),
        ("The forum does not change", "The forum changes nothing in"),
        ("Questions may be put", "All questions may be put"),
    ]);
    let words = [("objectifs communs", "buts communs")];
    let made = edited(&file(&folder, Lang::Fr, Version::V2), &words);
    let taken =
        |made: &str, pen: Option<&Pen>| import(&folder, &Source::new("letter.xlf", made), pen).unwrap();
    let told = taken(&made, Some(&pen()));
    let messages: Vec<&str> = told.unsigned.iter().map(|told| told.message.as_str()).collect();
    let [purpose, questions] = messages.as_slice() else { panic!("{messages:?}") };
    let said =
        "`purpose` is taken, and not signed: 3 of its 9 sentences are `initial`, `tsb:stale` in the file";
    assert_eq!((*purpose, told.changed.as_slice()), (said, ["purpose".to_owned()].as_slice()));
    assert!(
        questions.starts_with("`questions` is not signed: its only sentence is `initial`"),
        "{questions}"
    );
    let hints = &told.unsigned[0].hints;
    let command = "--sign fr=translated --by MD --message purpose`";
    assert!(hints[0].contains("`--by MD`") && hints[1].ends_with(command), "{hints:?}");
    assert!(told.state.is_none() && told.unsigned[0].place.is_some());
    // Where nobody signs, of what is taken alone; and one sentence less once it is confirmed.
    let confirmed = made.replacen("state=\"initial\" subState=\"tsb:stale\"", "state=\"final\"", 1);
    let told = taken(&confirmed, None);
    assert_eq!(told.unsigned.len(), 1);
    assert!(told.unsigned[0].message.contains("2 of its 9 sentences"), "{:?}", told.unsigned);
    // In 1.2 a unit is of one state: the footnote is left.
    let made = edited(&file(&folder, Lang::Fr, Version::V1), &words);
    let told = taken(&made.replacen("needs-adaptation", "translated", 1), Some(&pen()));
    let said = "`purpose` is taken, and not signed: 2 of its 9 sentences are `needs-adaptation` in the file";
    assert_eq!(told.unsigned[0].message, said);
    // A unit that the file has no more was signed by nobody.
    let from = made.find("<trans-unit id=\"purpose:note-1\"").unwrap();
    let to = from + made[from..].find("</trans-unit>").unwrap() + "</trans-unit>".len();
    let cut = [&made[..from], &made[to..]].concat().replace("needs-adaptation", "translated");
    let told = taken(&cut, Some(&pen()));
    assert!(
        told.unsigned[0].message.ends_with("2 of its 9 sentences are not in the file"),
        "{:?}",
        told.unsigned
    );
    assert!(!told.ready.contains(&"purpose".to_owned()));
}

#[test]
#[cfg(all(feature = "docx", feature = "collect"))]
fn initials_on_a_table_sign_what_it_brings_complete() {
    let signed = |folder: &Folder, bytes: &[u8]| {
        import_table(folder, "table.docx".as_ref(), bytes, &Limits::default(), Some(&pen())).unwrap()
    };
    // Of a first translation all of it.
    let full = letter();
    let mut bare = full.clone();
    bare.prose.remove(&Lang::Fr);
    let taken = signed(&bare, &export_table(&full, Lang::Fr).unwrap());
    let state = taken.state.unwrap();
    assert_eq!((state.messages.len(), state.signed.len(), taken.unsigned.len()), (27, 0, 0));
    assert_eq!(state.messages["invitation"].signed.to_string(), "translated by MD on 2026-02-03");
    // Rows whose original changed and whose words did not are as they were; the others need nobody.
    let folder = left_behind(&[
        ("targets that several countries share", "aims that several countries share"),
        ("national targets", "national aims"),
        ("Questions may be put", "All questions may be put"),
    ]);
    let made = export_table(&folder, Lang::Fr).unwrap();
    let package = Package::open(&made);
    let document = std::str::from_utf8(&package.bytes["word/document.xml"]).unwrap();
    assert_eq!(document.matches("the original said: ").count(), 3);
    let taken = signed(&folder, &made);
    assert!(taken.state.is_none() && taken.changed.is_empty());
    let told: Vec<&str> = taken.unsigned.iter().map(|told| told.message.as_str()).collect();
    let why = "as before the original changed";
    assert_eq!(
        told,
        [
            format!("`purpose` is not signed: 2 of its 9 sentences are {why}"),
            format!("`questions` is not signed: its only sentence is {why}")
        ]
    );
    let one = [("objectifs communs à", "buts communs à")];
    let taken = signed(&folder, &reworked(&made, &one));
    assert!(taken.unsigned[0].message.contains("taken, and not signed: 1 of its 9"), "{:?}", taken.unsigned);
    let both = [one[0], ("objectifs nationaux", "buts nationaux")];
    let taken = signed(&folder, &reworked(&made, &both));
    assert_eq!((taken.ready, taken.unsigned.len()), (vec!["purpose".to_owned()], 1));
}
