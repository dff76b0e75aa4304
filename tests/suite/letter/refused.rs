//! What is wrong with a letter, told with file, line and a hint that works.

use tsb_circular::kinds;
use tsb_circular::kinds::Options;
use tsb_circular::lang::Lang;

use super::{Letter, one};

/// The line of a model's text at which words stand; the head has 11 lines.
fn line(model: &str, words: &str) -> usize {
    11 + model.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn a_model_that_is_wrong_is_told_at_its_line_with_a_hint() {
    let block = "[[blocks]]\nid = \"words\"\n";
    let table = "[[blocks]]\nid = \"t\"\ntable = { head = true, columns = [{ id = \"a\" }, { id = \"b\" }], rows = [\"r\"]";
    for (model, at, message, hint) in [
        (one("day = { dat = 2026-05-19 }"), "dat = ", "unknown sort of fact `dat`", "did you mean `date`?"),
        (
            one("day = { date = 2026-05-19, url = \"https://itu.int\" }"),
            "date = ",
            "a fact has one sort",
            "a fact of its own",
        ),
        (
            one("at = { time = 2026-05-19T09:30:00+02:00 }"),
            "time = ",
            "expected a date and time",
            "2026-05-19T09:30:00Z",
        ),
        (one("at = { hour = 2026-05-19T09:30:00 }"), "hour = ", "expected an hour of the day", "09:30:00"),
        (one("at = { hour = 09:30:15 }"), "hour = ", "expected an hour of the day", "09:30:00"),
        (one("n = { number = -1 }"), "number", "whole number", ""),
        (one("c = { clause = \"9.iv\" }"), "clause", "the number of a clause or section", ""),
        (
            one("d = { dates = [\"2026-05-28\", \"2026-05-19\"] }"),
            "dates",
            "the last day is before the first",
            "earlier",
        ),
        (
            one("d = { dates = [\"2026-05-19\", \"2026-05-28\"], half = [\"noon\", \"\"] }"),
            "half",
            "unknown word `noon`",
            "morning",
        ),
        (one("f = { amount = 5, currency = \"francs\" }"), "currency", "currency code", ""),
        (one("a = { number = 1 }\na = { number = 2 }"), "a = { number = 2", "`a` appears twice", "take one"),
        (format!("{block}widht = 1\n"), "widht", "a block has no field `widht`", "fields here"),
        (format!("{block}{block}"), "id = ", "the id `words` is taken", "choose another id"),
        (
            format!("{table} , span = [{{ row = \"r\", column = \"c\" }}] }}\n"),
            "span",
            "no cell `r.c`",
            "a row and a column",
        ),
        (
            format!("{table} , span = [{{ row = \"r\", column = \"b\", columns = 2 }}] }}\n"),
            "span",
            "beyond the table",
            "reduce",
        ),
        (format!("{table} , shade = [\"x\"] }}\n"), "shade", "no row or cell `x`", "name a row"),
        (
            "[[blocks]]\nid = \"t\"\ntable = { columns = [{ id = \"a\", fact = true }], rows = [\"day\"] }\n"
                .into(),
            "rows",
            "no fact `day`",
            "declare it under [facts]",
        ),
        (format!("{block}heading = 2\n"), "id = ", "none of level 1", "write `heading = 1`"),
        (
            "[[blocks]]\nid = \"salutation\"\n".into(),
            "id = ",
            "every letter of the kind `letter` uses it",
            "salutation-1",
        ),
        (format!("{block}after = \"intent\"\n"), "after", "no paragraphs to follow", "leave `after` out"),
        (
            format!("{block}form = [{{ id = \"x\", field = \"lin\" }}]\n"),
            "form",
            "unknown word `lin`",
            "did you mean `line`?",
        ),
        (
            format!("{block}form = [{{ id = \"x\" }}]\n"),
            "form",
            "a field must be of exactly one kind",
            "field = \"line\"",
        ),
        (
            format!("{block}\n[[annexes]]\nid = \"a\"\nlanguages = []\nblocks = [{{ id = \"b\" }}]\n"),
            "languages",
            "in no language",
            "languages = [\"en\"]",
        ),
    ] {
        let letter = Letter::new(&model, &[]);
        let told = letter.told();
        let found = told.iter().find(|(_, _, said, _)| said.contains(message));
        let (file, at_line, _, first) = found.unwrap_or_else(|| panic!("{message} in {told:#?}"));
        assert_eq!(file, "circular.toml", "{message}");
        let lines: Vec<usize> =
            model.lines().enumerate().filter(|(_, it)| it.contains(at)).map(|(at, _)| at + 12).collect();
        assert!(lines.contains(at_line), "{message}: line {at_line}, not {}", line(&model, at));
        assert!(first.contains(hint), "{message}: {first}");
    }
}

#[test]
fn prose_that_is_wrong_is_told_at_its_line_and_stops_its_edition_alone() {
    let facts = one("day = { date = 2026-05-19 }\npage = { url = \"https://www.itu.int/\" }");
    let english = (Lang::En, "words = { $day }: <a href=\"{ $page }\">the page</a>.");
    for (words, message, hint) in [
        ("words = { $day } { $page } <b>bold", "`<b>` is not closed", "</b>"),
        ("words = { $day } { $page } bold</b>", "`</b>` closes nothing", "<b>"),
        (
            "words = { $day } <a href=\"https://itu.int\">page</a> { $page }",
            "does not lead to a fact",
            "[facts]",
        ),
        (
            "words = { $page } <a href=\"{ $day }\">page</a>",
            "leads to $day, which is not an address",
            "[facts]",
        ),
        ("words = { $page } { $day } <note>a <note>b</note></note>", "is inside another", "close"),
        (
            "words = { $page } { SHOW($day, form: \"hour\") }",
            "has no form \"hour\"",
            "short, weekday, no-year",
        ),
        ("words = { $page } { $dai }", "unknown variable $dai", "did you mean $day?"),
    ] {
        let letter = Letter::new(&facts, &[english, (Lang::Fr, words)]);
        let (folder, found) = letter.read();
        let folder = folder.unwrap();
        let errors = kinds::edition(&folder, Lang::Fr, &Options::default()).unwrap_err().into_diagnostics();
        let error = errors.iter().find(|error| error.message.contains(message));
        let error = error.unwrap_or_else(|| panic!("{message} in {errors:#?} {found:#?}"));
        let place = error.place.as_ref().unwrap();
        assert!(place.path.ends_with("text/fr.ftl"), "{message}");
        assert_eq!(place.line_column().unwrap().0, 2, "{message}");
        assert!(error.hints.iter().any(|it| it.contains(hint)), "{message}: {:?}", error.hints);
        kinds::edition(&folder, Lang::En, &Options::default()).unwrap();
    }
}

#[test]
fn a_cell_without_words_is_missing_and_words_that_nothing_asks_for_are_told() {
    let model = "[[blocks]]\nid = \"t\"\ntable = { head = true, columns = [{ id = \"a\" }, { id = \"b\" }], rows = [\"r\"] }\n";
    let letter = Letter::new(
        model,
        &[(Lang::En, "t-head =\n    .a = A\n    .b = B\nt-r =\n    .a = one\n    .c = two\n")],
    );
    let (folder, _) = letter.read();
    let missing = folder.unwrap().incomplete(Lang::En);
    assert_eq!(missing.len(), 1);
    assert!(missing[0].message.contains("`t-r.b`"), "{}", missing[0].message);
    let told = letter.told();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!((told[0].2.as_str(), told[0].3.as_str()), ("nothing uses `t-r.c`", "did you mean `t-r.b`?"));
}
