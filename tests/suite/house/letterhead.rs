//! The letterhead of a house: by date, with pictures, foot and faces, in editions and in what reads them.

use jiff::civil::date;
use tsb_circular::inside::methods::OfHouse as _;

use super::*;

/// A picture of this width.
fn svg(width: u32) -> String {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 10"><rect width="{width}" height="10"/></svg>"#
    )
}

/// The address of the Union as the catalogs have it, but for its end.
const NEARLY: &str = "International Telecommunication Union • Place des Nations • CH-1211 Geneva 20 • Suisse";

/// A house with three pictures and this `house.toml`.
fn desk(toml: &str) -> (TempDir, Option<House>, Vec<Diagnostic>) {
    let (emblem, anniversary, hand) = (svg(10), svg(20), svg(30));
    let pictures = [
        ("letterhead/logo.svg", emblem.as_str()),
        ("pictures/anniversary.svg", anniversary.as_str()),
        ("pictures/hand.svg", hand.as_str()),
    ];
    read(&[&[("house.toml", toml)][..], &pictures].concat())
}

/// The house of this file, in which nothing is wrong.
#[track_caller]
fn sound(toml: &str) -> (TempDir, House) {
    let (dir, house, diagnostics) = desk(toml);
    assert_eq!(diagnostics, []);
    (dir, house.unwrap())
}

const DATED: &str = r#"
[[letterhead]]
from = 2020-01-01
logo = "letterhead/logo.svg"
second = "pictures/anniversary.svg"
foot = { fr = ["Genève"], ar = ["جنيف • هاتف +41 22 730 5853 • www.itu.int"] }

[[letterhead]]
logo = "pictures/hand.svg"
foot = ["Bureau • Place des Nations • CH-1211 Geneva 20", "Tel: +41 22 730 5853 • tsbsg17@itu.int", "Third"]

[[letterhead]]
from = 2021-06-01
"#;

#[test]
fn the_letterhead_that_holds_on_the_day_is_taken() {
    let (_dir, house) = sound(DATED);
    let widths = |day| {
        let letterhead = house.letterhead(day).unwrap();
        [letterhead.logo, letterhead.second, letterhead.signature].map(|it| it.map(|picture| picture.width))
    };
    assert_eq!(widths(date(2019, 12, 31)), [Some(30), None, None]);
    assert_eq!(widths(date(2020, 1, 1)), [Some(10), Some(20), None]);
    assert_eq!(widths(date(2021, 5, 31)), [Some(10), Some(20), None]);
    assert_eq!(widths(date(2021, 6, 1)), [None, None, None]);
    let lines = |lang, day| house.foot(lang, day).map(|foot| (foot.lines.len(), foot.alike));
    assert_eq!(lines(Lang::Zh, date(2019, 11, 29)), Some((3, true)));
    assert_eq!(lines(Lang::Fr, date(2020, 4, 22)), Some((1, false)));
    assert_eq!(lines(Lang::Zh, date(2020, 4, 22)), None);
    assert_eq!(lines(Lang::Fr, date(2022, 1, 1)), None);
}

#[test]
fn the_folder_holds_where_no_letterhead_is_named() {
    let (_dir, house) = sound("");
    assert_eq!(house.letterhead(date(2019, 1, 1)).unwrap().logo.unwrap().width, 10);
    let (_dir, house) = sound("[[letterhead]]\nfrom = 2020-01-01\nlogo = \"pictures/hand.svg\"\n");
    assert!(house.letterhead(date(2019, 1, 1)).unwrap().logo.is_none());
    assert_eq!(house.letterhead(date(2020, 1, 1)).unwrap().logo.unwrap().width, 30);
}

/// Renders TSB Circulars 195 (2019) and 246 (2020) in all languages in a house.
fn rendered(house: &Path, to: &str, more: &[&str]) -> TempDir {
    let out = TempDir::new().unwrap();
    let args = ["--lang", "all", "--to", to, "--out", out.path().to_str().unwrap()];
    let house = ["--house", house.to_str().unwrap()];
    fine(&run(&[&["render", "examples/tsb-195", "examples/tsb-246"][..], &args, &house, more].concat()));
    out
}

/// The editions of a circular in a folder.
fn editions(out: &TempDir, number: u16, ending: &str) -> Vec<String> {
    let path = |lang: Lang| out.path().join(format!("tsb-circular-{number}.{lang}.{ending}"));
    Lang::ALL.into_iter().map(|lang| path(lang).to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_foot_of_the_house_is_printed_and_neither_drift_nor_import_minds_it() {
    let (dir, _) = sound(DATED);
    let house = ["--house", dir.path().to_str().unwrap()];
    let out = rendered(dir.path(), "docx,txt", &[]);
    let said = |number: u16, lang: Lang| {
        fs::read_to_string(out.path().join(format!("tsb-circular-{number}.{lang}.txt"))).unwrap()
    };
    for lang in Lang::ALL {
        let (first, second) = (said(195, lang), said(246, lang));
        assert!(first.ends_with("tsbsg17@itu.int\nThird\n"), "{lang}: {first}");
        assert!(!first.contains("Geneva 20 • Switzerland"), "{lang}");
        let own = matches!(lang, Lang::Fr | Lang::Ar);
        assert_eq!(second.contains("Geneva 20 • Switzerland"), !own, "{lang}");
    }
    assert!(said(246, Lang::Fr).ends_with("\nGenève\n"));
    for (number, ending) in [(195, "docx"), (195, "txt"), (246, "docx"), (246, "txt")] {
        let files = editions(&out, number, ending);
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let circular = format!("examples/tsb-{number}");
        let report = run(&[&["drift", &circular, "--format", "json"][..], &files, &house].concat());
        fine(&report);
        let report: serde_json::Value = serde_json::from_str(&stdout(&report)).unwrap();
        assert_eq!(report["findings"], serde_json::json!([]), "{number} {ending}");
        let made = TempDir::new().unwrap();
        let into = made.path().join("made");
        let imported = run(&[&["import", "--out", into.to_str().unwrap()][..], &files, &house].concat());
        fine(&imported);
        assert_eq!(stderr(&imported), "", "{number} {ending}");
    }
}

#[test]
fn a_foot_like_the_unions_is_no_slip_of_it_where_the_house_is_known() {
    let (dir, _) = sound(&format!("[[letterhead]]\nfoot = [\"{NEARLY}\"]\n"));
    let house = ["--house", dir.path().to_str().unwrap()];
    let out = rendered(dir.path(), "docx,txt", &[]);
    for ending in ["docx", "txt"] {
        let files = editions(&out, 195, ending);
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        let made = TempDir::new().unwrap();
        let into = made.path().join("made");
        let imported = run(&[&["import", "--out", into.to_str().unwrap()][..], &files, &house].concat());
        assert_eq!(stderr(&imported), "", "{ending}");
        let back =
            run(&[&["import", files[1], "--into", "examples/tsb-195", "--dry-run"][..], &house].concat());
        assert_eq!(stderr(&back), "", "{ending}");
        let report = run(&[&["drift", "examples/tsb-195"][..], &files, &house].concat());
        assert!(stdout(&report).contains("no findings"), "{ending}: {}", stdout(&report));
    }
}

#[test]
fn word_editions_need_no_house_to_be_read_at_the_foot() {
    let (dir, _) = sound(DATED);
    let out = rendered(dir.path(), "docx", &[]);
    let files = editions(&out, 195, "docx");
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let report = run(&[&["drift"][..], &files].concat());
    fine(&report);
    assert!(stdout(&report).contains("no findings"), "{}", stdout(&report));
    let made = TempDir::new().unwrap();
    let imported =
        run(&[&["import", "--out", made.path().join("made").to_str().unwrap()][..], &files].concat());
    fine(&imported);
    let said = stderr(&imported);
    assert!(!said.contains("warning:") && said.matches("note: ").count() == 3, "{said}");
    assert!(said.contains("write it under `[[letterhead]]` in house.toml: `foot = [\"Third\"]`"), "{said}");
}

#[test]
fn pictures_that_are_asked_for_go_before_the_houses_and_leave_its_foot() {
    let (dir, _) = sound(DATED);
    let asked = dir.path().join("asked");
    fs::create_dir(&asked).unwrap();
    fs::write(asked.join("second.svg"), svg(40)).unwrap();
    let out = rendered(dir.path(), "docx,txt", &["--letterhead", asked.to_str().unwrap()]);
    let docx = fs::read(out.path().join("tsb-circular-195.en.docx")).unwrap();
    let package = crate::docx::package::Package::open(&docx);
    let shown =
        package.document().all("wp:docPr").iter().map(|it| it.get("descr").to_owned()).collect::<Vec<_>>();
    assert_eq!(shown, ["Second logo of the letterhead"]);
    let text = fs::read_to_string(out.path().join("tsb-circular-195.en.txt")).unwrap();
    assert!(text.ends_with("Third\n"));
}

#[test]
fn the_house_of_the_examples_shows_where_the_emblem_goes() {
    let out = rendered(&root().join("examples/house"), "docx", &[]);
    let shown = |lang: Lang| {
        let docx = fs::read(out.path().join(format!("tsb-circular-195.{lang}.docx"))).unwrap();
        let package = crate::docx::package::Package::open(&docx);
        package.document().all("wp:docPr")[0].get("descr").to_owned()
    };
    assert_eq!(shown(Lang::En), "Lettered mark of the Telecommunication Standardization Bureau");
    assert_eq!(shown(Lang::Zh), "电信标准化局的字母标识");
}

#[test]
fn replies_under_the_letterhead_of_a_house_are_collected() {
    let (dir, _) = sound(DATED);
    let (out, house) = (TempDir::new().unwrap(), ["--house", dir.path().to_str().unwrap()]);
    let args = ["reply", "examples/tsb-195", "--lang", "fr,ar", "--out", out.path().to_str().unwrap()];
    fine(&run(&[&args[..], &house].concat()));
    let inbox = out.path().to_str().unwrap();
    let args = ["collect", "examples/tsb-195", inbox, "--format", "json", "--fail-on", "error"];
    let collected = run(&[&args[..], &house].concat());
    let report: serde_json::Value = serde_json::from_str(&stdout(&collected)).unwrap();
    let replies = report["replies"].as_array().unwrap();
    assert_eq!(replies.len(), 4, "{}", stdout(&collected));
    for reply in replies {
        let codes: Vec<&str> =
            reply["problems"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
        assert!(!codes.iter().any(|code| code.contains("wording")), "{reply}");
    }
}

/// What is wrong with a house is said at this line in these words, and its hint as it is typed mends it.
#[track_caller]
fn mended(toml: &str, line: usize, message: &str, hint: &str, wrong: &str, right: &str) {
    let (dir, house, diagnostics) = desk(toml);
    assert!(house.is_none());
    let said = &diagnostics[0];
    let place = said.place.as_ref().unwrap();
    assert_eq!(place.path, dir.path().join("house.toml"));
    assert_eq!(place.line_column().map(|(line, _)| line), Some(line));
    assert_eq!((said.message.as_str(), said.hints.join("; ").as_str()), (message, hint));
    assert!(hint.contains(right), "{right}");
    let at = toml.rfind(wrong).unwrap();
    sound(&format!("{}{right}{}", &toml[..at], &toml[at + wrong.len()..]));
}

#[test]
fn what_is_wrong_with_a_letterhead_is_said_with_a_hint_that_mends_it() {
    let entry = |field: &str| format!("[[letterhead]]\n{field}\n");
    let unknown = entry("logos = \"letterhead/logo.svg\"");
    mended(&unknown, 2, "a letterhead has no field `logos`", "did you mean `logo`?", "logos", "logo");
    let missing = entry("from = 2020-01-01\nlogo = \"letterhead/logoo.svg\"");
    let message = "the house has no picture `letterhead/logoo.svg`";
    let (wrong, right) = ("letterhead/logoo.svg", "letterhead/logo.svg");
    mended(&missing, 3, message, "did you mean `letterhead/logo.svg`?", wrong, right);
    let outside = entry("logo = \"/marks/letterhead/logo.svg\"");
    let (_dir, _, said) = desk(&outside);
    assert_eq!(said[0].message, "expected the path of a picture inside the house folder");
    assert_eq!(said[0].hints, ["copy it into the house folder and write `logo.svg`"]);
    let twice = entry("from = 2020-01-01").repeat(2) + &entry("from = 2020-01-02");
    let (_dir, _, said) = desk(&twice);
    assert_eq!(said[0].message, "two letterheads apply from 2020-01-01");
    assert_eq!(
        said[0].hints,
        ["give this one the day from which it applies, as `from = 2020-01-03`, or take it out"]
    );
    let message = "two letterheads apply from the beginning";
    let hint = "give this one the day from which it applies, as `from = 2020-01-01`, or take it out";
    mended(&entry("").repeat(2), 3, message, hint, "\n", "from = 2020-01-01");
    let role = entry("faces = { latn = { docx = \"Verdana\" } }");
    mended(&role, 2, "no face has the role `latn`", "did you mean `latin`?", "latn", "latin");
    let format = entry("faces = { latin = { dokx = \"Verdana\" } }");
    mended(&format, 2, "a face has no field `dokx`", "did you mean `docx`?", "dokx", "docx");
    let text = entry("foot = \"Geneva\"");
    let (wrong, right) = ("\"Geneva\"", "[\"Geneva\"]");
    mended(&text, 2, "expected a list of lines, not text", "write `[\"Geneva\"]`", wrong, right);
    let german = entry("foot = { de = [\"Genf\"] }");
    let hint = "the languages are `en`, `fr`, `es`, `ru`, `zh`, `ar`";
    mended(&german, 2, "`de` is not a language", hint, "de", "fr");
    let blank = entry("foot = [\" \"]");
    assert_eq!(desk(&blank).2[0].message, "expected a line that is not blank");
    let day = entry("from = \"2020-02-30\"");
    assert_eq!(desk(&day).2[0].message, "expected an existing date, such as 2019-11-29");
    let hour = entry("from = 2020-01-01T00:00:00Z");
    let hint = "write it as 2019-11-29, without quotation marks or time";
    assert_eq!(desk(&hour).2[0].hints, [hint]);
}

#[test]
fn a_face_that_is_not_there_is_said_once_for_all_languages_where_it_is_named() {
    let toml = "[[letterhead]]\nfaces = { latin = { pdf = \"Carlitto\" } }\n";
    let (dir, _) = sound(toml);
    let (out, house) = (TempDir::new().unwrap(), ["--house", dir.path().to_str().unwrap()]);
    let args = ["render", "examples/tsb-195", "--to", "pdf", "--out", out.path().to_str().unwrap()];
    let render = || run(&[&args[..], &house].concat());
    let refused = render();
    assert_eq!(refused.status.code(), Some(2));
    let said = stderr(&refused);
    assert_eq!(said.matches("there is no face `Carlitto` for PDF").count(), 1, "{said}");
    assert!(said.contains("house.toml:2:27") && said.contains("did you mean `Carlito`?"), "{said}");
    fs::write(dir.path().join("house.toml"), toml.replace("Carlitto", "Carlito")).unwrap();
    fine(&render());
}
