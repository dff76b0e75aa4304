//! What is wrong, shown: no more of it than anybody reads, and nothing that commands a terminal.

use super::{Desk, within};

#[test]
fn thousands_of_faults_are_told_soon_and_from_the_top() {
    let many = |line: fn(usize) -> String| (0..50_000).map(line).collect::<String>();
    let unused: fn(usize) -> String = |n| format!("m{n} = x\n");
    let unknown: fn(usize) -> String = |n| format!("m{n} = {{ $x{n} }}\n");
    let twice: fn(usize) -> String = |_| "m = x\n".to_owned();
    let control: fn(usize) -> String = |_| "m = \u{1}\n".to_owned();
    for (what, line) in [("unused", unused), ("unknown", unknown), ("twice", twice), ("control", control)] {
        let desk = Desk::new("letter");
        desk.change("text/en.ftl", |text| text + &many(line));
        let ran = within(20, &["check", desk.path().to_str().unwrap()]);
        assert_eq!(ran.code, Some(1), "{what}: {}", &ran.err[..ran.err.len().min(500)]);
        assert!(ran.err.len() < 1 << 20, "{what}: {} bytes", ran.err.len());
        assert!(ran.err.contains("there is more wrong than is told here"), "{what}");
    }
    let lines: [fn(usize) -> String; 3] =
        [|n| format!("k{n} = 1\n"), |_| "k = 1\n".to_owned(), |_| "k k k\n".to_owned()];
    for line in lines {
        let desk = Desk::new("letter");
        desk.change("circular.toml", |text| many(line) + &text);
        let ran = within(20, &["check", desk.path().to_str().unwrap()]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.err.contains("there is more wrong than is told here") && ran.err.len() < 1 << 20);
    }
}

#[test]
fn a_place_in_a_long_line_is_shown_with_what_is_around_it() {
    let desk = Desk::new("letter");
    desk.change("circular.toml", |text| format!("title = \"{}\"\n{text}", "x".repeat(3_000_000)));
    let ran = within(10, &["check", desk.path().to_str().unwrap()]);
    assert!(ran.err.contains("circular.toml:1:1") && ran.err.len() < 10_000, "{} bytes", ran.err.len());
    // Of a place far into a line its column is told.
    let desk = Desk::new("letter");
    desk.change("circular.toml", |text| format!("x = {{ a = \"{}\", a = 1 }}\n{text}", "é".repeat(30_000)));
    let ran = within(10, &["check", desk.path().to_str().unwrap()]);
    assert!(ran.err.contains("circular.toml:1:30015") && ran.err.len() < 10_000, "{}", ran.err);
}

#[test]
fn nothing_that_is_shown_commands_a_terminal() {
    let name = "none\u{1b}]0;owned\u{7}\u{202e}slx.exe";
    for args in [&["check", name][..], &["drift", name], &["import", name, "--out", "x"]] {
        let ran = within(10, args);
        assert_eq!(ran.code, Some(2));
        let shown = ran.err + &ran.out;
        assert!(!shown.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{shown:?}");
    }
}
