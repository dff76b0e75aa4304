//! Translations out to the tools of translators and back: nothing changes that nobody translated, what comes back stands in
//! the prose, and what would have to be guessed is refused.

mod signed;

use std::collections::BTreeSet;

use tsb_circular::diag::Source;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::status::{Pen, Stage, State, Status};
use tsb_circular::xliff::{Imported, Version, export, import};
#[cfg(all(feature = "docx", feature = "collect"))]
use {
    crate::collect::fill::packed,
    crate::docx::package::Package,
    tsb_circular::limits::Limits,
    tsb_circular::xliff::{export_table, import_table},
};

use super::examples;

const VERSIONS: [Version; 2] = [Version::V2, Version::V1];

fn letter() -> Folder {
    examples::all().find(|folder| folder.path.ends_with("letter")).unwrap()
}

fn file(folder: &Folder, lang: Lang, version: Version) -> String {
    export(folder, lang, version).unwrap_or_else(|error| panic!("{} {lang}: {error}", folder.path.display()))
}

fn take(folder: &Folder, file: &str) -> Imported {
    import(folder, &Source::new("letter.xlf", file), None).unwrap()
}

/// A file in which words are others.
fn edited(file: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(file.to_owned(), |file, (was, is)| {
        assert!(file.contains(was), "no {was}");
        file.replacen(was, is, 1)
    })
}

/// Why units are refused.
fn refused(taken: &Imported) -> Vec<&str> {
    taken.refused.iter().map(|told| told.message.as_str()).collect()
}

/// The lines that an import changes: those of before, and those of now.
fn changed(folder: &Folder, taken: &Imported) -> (Vec<String>, Vec<String>) {
    let was = folder.prose[&taken.lang].source.text.to_string();
    let (was, is): (Vec<&str>, Vec<&str>) = (was.lines().collect(), taken.text.lines().collect());
    let without = |lines: &[&str], others: &[&str]| {
        lines.iter().filter(|line| !others.contains(line)).map(|line| (*line).trim().to_owned()).collect()
    };
    (without(&was, &is), without(&is, &was))
}

fn translations(folder: &Folder) -> impl Iterator<Item = Lang> {
    let original = folder.circular.head.original_language;
    let all: Vec<Lang> = folder.prose.keys().copied().filter(|lang| *lang != original).collect();
    all.into_iter()
}

#[test]
fn nothing_changes_that_nobody_translated() {
    for folder in examples::all() {
        for (lang, version) in translations(&folder).flat_map(|lang| VERSIONS.map(|version| (lang, version)))
        {
            let taken = take(&folder, &file(&folder, lang, version));
            let at = format!("{} {lang} {version:?}", folder.path.display());
            assert_eq!(refused(&taken), [""; 0], "{at}");
            assert_eq!((taken.changed.as_slice(), taken.lang), ([].as_slice(), lang), "{at}");
            assert_eq!(taken.text, folder.prose[&lang].source.text.as_ref(), "{at}");
        }
    }
}

#[test]
fn a_letter_that_is_not_translated_comes_back_whole() {
    for full in examples::all() {
        for lang in translations(&full) {
            let mut bare = full.clone();
            bare.prose.remove(&lang);
            let version = VERSIONS[usize::from(lang == Lang::Ru)];
            let taken = take(&bare, &file(&full, lang, version));
            // A form that the original does not print is no code of it.
            let strange: BTreeSet<String> = taken
                .refused
                .iter()
                .map(|told| told.message.split('`').nth(1).unwrap().split(':').next().unwrap().to_owned())
                .collect();
            let mut after = bare.clone();
            after.read_prose(lang, Source::new("text.ftl", taken.text.clone()));
            let at = format!("{} {lang}", full.path.display());
            let mut same = 0;
            for id in taken.changed.iter().filter(|id| !id.contains('.') && !strange.contains(*id)) {
                let shown = |folder: &Folder| {
                    let prose = &folder.prose[&lang];
                    prose.normal(id).map(|said| said.split_whitespace().collect::<String>())
                };
                // Forms are those of the original, and a default that no whole number asks for is left out.
                if full.prose[&lang].facts_of(id).is_empty() {
                    assert_eq!(shown(&after), shown(&full), "{at}: {id}");
                }
                same += 1;
            }
            assert!(same > 0, "{at}");
            let mut lost = after.missing(lang);
            lost.retain(|id| !strange.contains(id.split('.').next().unwrap()));
            assert!(lost.is_empty(), "{at}: {lost:?}");
        }
    }
}

#[test]
fn what_facts_will_say_is_noted_where_nobody_has_translated() {
    let full = letter();
    for (lang, says) in
        [(Lang::Zh, "2026年5月18日"), (Lang::Ru, "18 мая 2026 года"), (Lang::Ar, "18 مايو 2026")]
    {
        let mut bare = full.clone();
        bare.prose.remove(&lang);
        for version in VERSIONS {
            let file = file(&bare, lang, version);
            let notes: Vec<&str> =
                file.lines().filter(|line| line.contains("“Monday, 18 May 2026” will be “")).collect();
            let plain = |text: &str| text.replace(['\u{a0}', '\u{2068}', '\u{2069}', '\u{200e}'], " ");
            assert!(notes.len() == 1 && plain(notes[0]).contains(says), "{lang} {version:?}: {notes:?}");
            // What reads the same is no news.
            assert!(!notes[0].contains("“5” will be"), "{lang}: {notes:?}");
        }
        // Who translated it has seen what they say.
        assert!(!file(&full, lang, Version::V2).contains("” will be “"), "{lang}");
    }
}

#[test]
fn words_come_home_to_their_message_alone() {
    let folder = letter();
    for version in VERSIONS {
        let made = file(&folder, Lang::Fr, version);
        let taken = take(
            &folder,
            &edited(&made, &[("au forum est gratuite", "[au forum] &amp; à l'accueil &lt; 5 est {libre}")]),
        );
        assert_eq!(taken.changed, ["cost"], "{:?}", refused(&taken));
        let (was, is) = changed(&folder, &taken);
        let expected =
            was[0].replace("au forum est gratuite", "[au forum] & à l'accueil < 5 est {\"{\"}libre{\"}\"}");
        assert_eq!((was.len(), is), (1, vec![expected]));
    }
}

#[test]
fn a_plural_form_changes_alone_and_every_form_of_the_language_has_a_unit() {
    let folder = letter();
    for (lang, forms) in [
        (Lang::Fr, vec!["one", "other"]),
        (Lang::Ru, vec!["one", "few", "many"]),
        (Lang::Zh, vec!["other"]),
        (Lang::Ar, vec!["zero", "one", "two", "few", "many", "other"]),
    ] {
        let made = file(&folder, lang, Version::V2);
        let (_, group) = made.split_once("<group id=\"grants\"").unwrap();
        let (group, _) = group.split_once("</group>").unwrap();
        let found: Vec<&str> =
            group.split("<unit id=\"grants:").skip(1).map(|unit| unit.split('"').next().unwrap()).collect();
        assert_eq!(found, forms, "{lang}");
    }
    let made = file(&folder, Lang::Ru, Version::V2);
    let taken = take(&folder, &edited(&made, &[("Предусмотрены ", "Имеются ")]));
    let (was, is) = changed(&folder, &taken);
    assert_eq!(taken.changed, ["grants"]);
    // The default of Russian, which no whole number asks for, is one of those that are.
    assert_eq!(
        was,
        [
            "[few] Предусмотрены { $grants } стипендии.",
            "[many] Предусмотрено { $grants } стипендий.",
            "*[other] Предусмотрено { $grants } стипендии.",
        ]
    );
    assert_eq!(is, ["[few] Имеются { $grants } стипендии.", "*[many] Предусмотрено { $grants } стипендий.",]);
}

#[test]
fn what_would_have_to_be_guessed_is_refused_and_the_rest_is_taken() {
    let folder = letter();
    let made = file(&folder, Lang::Fr, Version::V2);
    let target = |id: &str| {
        let (_, unit) = made.split_once(&format!("<unit id=\"{id}\"")).unwrap();
        let (unit, _) = unit.split_once("</unit>").unwrap();
        let (_, target) = unit.split_once("<target>").unwrap();
        target.split_once("</target>").unwrap().0.to_owned()
    };
    let questions = target("questions");
    let (before, code) = questions.split_once("<ph").unwrap();
    let (code, behind) = code.split_once("/>").unwrap();
    let code = format!("<ph{code}/>");
    let with =
        |is: &str| made.replace(&format!("<target>{questions}</target>"), &format!("<target>{is}</target>"));
    for (file, why) in [
        (with(&format!("{before}{behind}")), "lacks the code 1"),
        (with(&format!("{before}{code}{code}{behind}")), "the code 1 (`{ $desk }`) twice"),
        (with(&format!("{before}<ph id=\"9\"/>{code}{behind}")), "a code 9, which the original has not"),
        (
            made.replacen("Questions may be put to", "Questions might be put to", 1),
            "the original in the file is not",
        ),
        (
            made.replace("<unit id=\"questions\"", "<unit id=\"purposes\""),
            "the circular asks for no such message",
        ),
        (made.replace("<unit id=\"questions\"", "<unit id=\"deadlines\""), "the file has 2 units of this id"),
        (with(&format!("{questions}\u{202e}")), "U+202E"),
    ] {
        let taken = take(&folder, &file);
        assert!(refused(&taken).iter().any(|told| told.contains(why)), "{why}: {:?}", refused(&taken));
        assert!(taken.refused.iter().all(|told| !told.hints.is_empty()), "{why}");
        assert!(!taken.changed.contains(&"questions".to_owned()), "{why}");
        assert_eq!(taken.text, folder.prose[&Lang::Fr].source.text.as_ref(), "{why}");
    }
    // Its neighbours are taken.
    let taken =
        take(&folder, &with(&format!("{before}{behind}")).replacen("Lieu</target>", "Le lieu</target>", 1));
    assert_eq!((taken.changed.as_slice(), taken.refused.len()), (["venue.heading".to_owned()].as_slice(), 1));
}

#[test]
fn a_message_of_which_some_sentences_are_translated_waits_for_the_others() {
    let folder = letter();
    let mut bare = folder.clone();
    bare.prose.remove(&Lang::Fr);
    for (version, empty) in [
        (Version::V2, "<target/>"),
        (Version::V2, "<target>  </target>"),
        (Version::V1, "<mrk mtype=\"seg\" mid=\"2\"></mrk>"),
        (Version::V1, "<mrk mtype=\"seg\" mid=\"2\"> </mrk>"),
    ] {
        let made = file(&folder, Lang::Fr, version);
        let (_, cost) = made.split_once("id=\"cost\"").unwrap();
        let second = match version {
            Version::V2 => cost.split("<target>").nth(3).unwrap().split("</target>").next().unwrap(),
            _ => cost
                .split("<target")
                .nth(1)
                .unwrap()
                .split("mid=\"2\">")
                .nth(1)
                .unwrap()
                .split("</mrk>")
                .next()
                .unwrap(),
        };
        let whole = match version {
            Version::V2 => format!("<target>{second}</target>"),
            _ => format!("<mrk mtype=\"seg\" mid=\"2\">{second}</mrk>"),
        };
        assert!(second.contains("Une excursion"), "{second}");
        let taken = take(&bare, &made.replace(&whole, empty));
        assert!(
            refused(&taken).iter().any(|told| told.contains("`cost` is not taken: some of its sentences")),
            "{version:?}: {:?}",
            refused(&taken)
        );
        assert!(!taken.changed.contains(&"cost".to_owned()) && taken.changed.contains(&"visas".to_owned()));
    }
}

#[cfg(all(feature = "docx", feature = "collect"))]
fn table(folder: &Folder, bytes: &[u8]) -> Imported {
    import_table(folder, "table.docx".as_ref(), bytes, &Limits::default(), None).unwrap()
}

/// A table in which markup is other.
#[cfg(all(feature = "docx", feature = "collect"))]
fn reworked(bytes: &[u8], edits: &[(&str, &str)]) -> Vec<u8> {
    let mut package = Package::open(bytes);
    let document = package.bytes.get_mut("word/document.xml").unwrap();
    let markup = edited(std::str::from_utf8(document).unwrap(), edits);
    *document = markup.into_bytes();
    packed(&package)
}

#[test]
#[cfg(all(feature = "docx", feature = "collect"))]
fn a_table_in_word_says_the_same_and_takes_it_back() {
    for folder in examples::all() {
        for lang in translations(&folder) {
            let taken = table(&folder, &export_table(&folder, lang).unwrap());
            let at = format!("{} {lang}", folder.path.display());
            assert_eq!((refused(&taken), taken.changed.len()), (vec![], 0), "{at}");
        }
    }
    let folder = letter();
    let made = export_table(&folder, Lang::Fr).unwrap();
    // Words typed, words tracked, and a run that Word has parted.
    for (was, is) in [
        ("au forum est gratuite", "au forum est libre"),
        (
            "au forum est gratuite.</w:t></w:r>",
            "au forum est </w:t></w:r><w:del w:id=\"9\" w:author=\"R\"><w:r><w:delText>gratuite</w:delText></w:r></w:del>\
             <w:ins w:id=\"10\" w:author=\"R\"><w:r><w:t>libre</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>",
        ),
        ("au forum est gratuite", "au </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>forum est libre"),
    ] {
        let taken = table(&folder, &reworked(&made, &[(was, is)]));
        assert_eq!(
            (refused(&taken), taken.changed.as_slice()),
            (vec![], ["cost".to_owned()].as_slice()),
            "{is}"
        );
        let (was, is) = changed(&folder, &taken);
        assert_eq!((was.len(), is), (1, vec![was[0].replace("gratuite", "libre")]));
    }
    // A fact that is gone, and a row of another name.
    let code = "<w:tag w:val=\"tsb-code:1\"/>";
    let taken = table(&folder, &reworked(&made, &[(code, "<w:tag w:val=\"mine\"/>")]));
    assert!(
        refused(&taken)[0].contains("the original in the file is not that of the circular"),
        "{:?}",
        refused(&taken)
    );
    let taken = table(&folder, &reworked(&made, &[("<w:t>cost 1</w:t>", "<w:t>price 1</w:t>")]));
    assert!(refused(&taken).iter().any(|told| told.contains("`price 1`")), "{:?}", refused(&taken));
    // One that nobody has filled in is not translated.
    let mut bare = folder.clone();
    bare.prose.remove(&Lang::Fr);
    let taken = table(&bare, &export_table(&bare, Lang::Fr).unwrap());
    assert_eq!((refused(&taken), taken.changed.len()), (vec![], 0));
    let taken = table(&bare, &made);
    assert!(
        taken.changed.len() > 30 && refused(&taken).is_empty(),
        "{:?} {:?}",
        taken.changed,
        refused(&taken)
    );
}

#[test]
fn a_file_of_another_letter_or_language_is_refused_whole() {
    let folder = letter();
    let made = file(&folder, Lang::Fr, Version::V2);
    for (file, why) in [
        ("<?xml version=\"1.0\"?><tmx version=\"1.4\"/>".to_owned(), "is not XLIFF 1.2 or 2"),
        ("XLIFF".to_owned(), "this is no XML that can be read"),
        (made.replace("srcLang=\"en\"", "srcLang=\"es\""), "the original is English"),
        (made.replace("trgLang=\"fr\"", "trgLang=\"de\""), "does not say into which language"),
        (made.replace("trgLang=\"fr\"", "trgLang=\"en\""), "English is the original"),
        (
            "<!DOCTYPE x [<!ENTITY a \"b\">]>".to_owned() + &made[made.find("<xliff").unwrap()..],
            "no XML that can be read",
        ),
    ] {
        let error = import(&folder, &Source::new("letter.xlf", file), None).unwrap_err();
        assert!(error.to_string().contains(why), "{why}: {error}");
    }
    let tagged =
        made.replace("trgLang=\"fr\"", "trgLang=\"fr-CH\"").replace("srcLang=\"en\"", "srcLang=\"en-GB\"");
    assert_eq!(take(&folder, &tagged).lang, Lang::Fr, "a region is no other language");
}

#[test]
fn what_tools_make_of_sentences_and_codes_does_not_matter() {
    let folder = letter();
    let made = file(&folder, Lang::Fr, Version::V2);
    // Joined sentences, with what parted them inside.
    let (head, purpose) = made.split_once("<unit id=\"purpose\"").unwrap();
    let (unit, rest) = purpose.split_once("</unit>").unwrap();
    let texts = |name: &str| -> String {
        let opens = format!("<{name}>");
        unit.split(&opens).skip(1).map(|text| text.split(&format!("</{name}>")).next().unwrap()).collect()
    };
    let joined = format!(
        "{head}<unit id=\"purpose\"><segment><source>{}</source><target>{}</target></segment></unit>{rest}",
        texts("source"),
        texts("target").replace("fabricants", "producteurs"),
    );
    let taken = take(&folder, &joined);
    assert_eq!(
        (refused(&taken).as_slice(), taken.changed.as_slice()),
        ([""; 0].as_slice(), ["purpose".to_owned()].as_slice())
    );
    assert_eq!(changed(&folder, &taken).1.len(), 1, "{:?}", changed(&folder, &taken));
    // Annotations, spanning codes, other prefixes.
    let spanning = made
        .replace("<source>Participants ", "<source><mrk id=\"m1\" type=\"term\">Participants</mrk> ")
        .replace("<xliff xmlns=", "<xliff xmlns:tool=\"urn:tool\" tool:by=\"x\" xmlns=");
    let taken = take(&folder, &spanning);
    assert_eq!((refused(&taken).len(), taken.changed.len()), (0, 0));
    let made = file(&folder, Lang::Fr, Version::V1);
    let paired = |file: &str| {
        let mut out = String::new();
        for (at, piece) in file.split("<g id=\"").enumerate() {
            if at == 0 {
                out.push_str(piece);
                continue;
            }
            let (id, rest) = piece.split_once('"').unwrap();
            let (_, rest) = rest.split_once('>').unwrap();
            let (within, rest) = rest.split_once("</g>").unwrap();
            out.push_str(&format!(
                "<bpt id=\"{id}\" rid=\"{id}\">&lt;b&gt;</bpt>{within}<ept id=\"{id}\" rid=\"{id}\">&lt;/b&gt;</ept>{rest}"
            ));
        }
        out
    };
    let taken = take(&folder, &paired(&made));
    assert_eq!((refused(&taken), taken.changed.len()), (vec![], 0));
}

#[test]
fn states_are_those_of_status_and_come_back_with_initials() {
    let folder = letter();
    let pen = Pen { by: "MD".to_owned(), date: jiff::civil::date(2026, 2, 3) };
    let made = file(&folder, Lang::Es, Version::V2);
    assert!(made.contains("state=\"translated\" subState=\"tsb:unreviewed\""));
    let source = |file: String| Source::new("letter.xlf", file);
    let taken = import(&folder, &source(made.clone()), Some(&pen)).unwrap();
    assert!(taken.state.is_none() && taken.ready.is_empty(), "nobody has looked");
    let reviewed = made.replace(" subState=\"tsb:unreviewed\"", "").replacen(
        "state=\"translated\"",
        "state=\"reviewed\"",
        1,
    );
    let taken = import(&folder, &source(reviewed.clone()), Some(&pen)).unwrap();
    let state: State = taken.state.unwrap();
    let stages: Vec<Stage> = state.messages.values().map(|made| made.signed.state).collect();
    assert_eq!(stages.iter().filter(|stage| **stage == Stage::Revised).count(), 1);
    assert!(stages.len() > 20 && state.messages["subject"].signed.state == Stage::Revised, "{stages:?}");
    // Without a pen they are told.
    assert_eq!(import(&folder, &source(reviewed), None).unwrap().ready.len(), stages.len());
    // What is signed says so, and what the original leaves behind comes with what it said.
    let mut signed = folder.clone();
    signed.states.insert(Lang::Es, state);
    let english =
        folder.prose[&Lang::En].source.text.replace("Questions may be put", "All questions may be put");
    signed.read_prose(Lang::En, Source::new("text/en.ftl", english));
    assert!(Status::of(&signed).totals(Lang::Es).contains(&("stale", 1)));
    for (version, said) in [
        (Version::V2, ["state=\"reviewed\"", "state=\"initial\" subState=\"tsb:stale\""]),
        (Version::V1, ["state=\"signed-off\"", "state=\"needs-adaptation\""]),
    ] {
        let made = file(&signed, Lang::Es, version);
        assert!(said.iter().all(|said| made.contains(said)), "{version:?}");
        assert!(made.contains("the original said: Questions may be put"), "{version:?}");
        assert!(take(&signed, &made).changed.is_empty());
    }
}

#[test]
fn formulae_stand_between_to_be_read() {
    let made = file(&letter(), Lang::Fr, Version::V2);
    let at = |words: &str| made.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(
        at("Dear Sir/Madam") < at("unit id=\"invitation\"")
            && at("unit id=\"invitation\"") < at("Yours faithfully")
    );
    assert!(made.contains("translate=\"no\""));
    let changed = made.replace("<source>Dear Sir/Madam", "<source>Dear all");
    let taken = take(&letter(), &changed);
    assert!(taken.changed.is_empty() && taken.refused.is_empty(), "they are not taken back");
}
