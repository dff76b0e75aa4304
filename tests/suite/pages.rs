//! What README.md and the pages of `docs/` say is so: their commands print what is shown, their links lead somewhere,
//! and every kind, command and flag is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use tsb_circular::docx;
use tsb_circular::inside::kinds::Kind;
use tsb_circular::inside::methods::OfKinds as _;
use tsb_circular::kinds::ALL;
use tsb_circular::lang::Lang;

use super::collect::fill::{self, Filling};
use super::examples::{edition, root};

/// Commands that are not run here: they build the project or fetch something.
const ELSEWHERE: &[&str] = &["cargo test", "cargo doc", "pip ", "python "];

/// README.md and `docs/*.md`: the path of each and its text.
fn pages() -> Vec<(String, String)> {
    let docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().file_name());
    let docs =
        docs.map(|name| format!("docs/{}", name.to_str().unwrap())).filter(|path| path.ends_with(".md"));
    let paths: BTreeSet<String> = docs.chain(["README.md".to_owned()]).collect();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(root().join(path)).unwrap())).collect()
}

/// A fenced block: what its fence says, as `toml accepted.toml`, and its lines.
struct Block<'a> {
    says: &'a str,
    lines: Vec<&'a str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut lines) = (Vec::new(), page.lines());
    while let Some(line) = lines.next() {
        let Some(says) = line.trim_start().strip_prefix("```") else { continue };
        let indent = " ".repeat(line.len() - line.trim_start().len());
        let inside = lines.by_ref().take_while(|line| line.trim() != "```");
        blocks.push(Block {
            says,
            lines: inside.map(|line| line.strip_prefix(&indent).unwrap_or(line)).collect(),
        });
    }
    blocks
}

/// Where the commands of a page run: the examples, and two replies to Circular 195 that came in.
fn desk() -> TempDir {
    let home = TempDir::new().unwrap();
    let copied = Command::new("cp").arg("-r").arg(root().join("examples")).arg(home.path()).status();
    assert!(copied.unwrap().success());
    let texts = ["x-1332", "x-1365", "x-1372", "x-1604", "x-1605"];
    fs::create_dir(home.path().join("inbox")).unwrap();
    for (file, lang, state) in [("kenya.docx", Lang::En, "Kenya"), ("suisse.docx", Lang::Fr, "Suisse")] {
        let form = docx::write(&edition(195, lang), &docx::DocxOptions::default()).unwrap();
        let filling = Filling::new().assigning(&texts).entry("member-state", state);
        fs::write(home.path().join("inbox").join(file), fill::word(&form, &filling)).unwrap();
    }
    home
}

/// Runs a line in a shell: all that it prints, with no-break spaces as spaces, and its exit code.
fn shell(home: &Path, line: &str) -> (String, i32) {
    let own = Path::new(env!("CARGO_BIN_EXE_tsb-circular")).parent().unwrap();
    let path = format!("{}:{}", own.display(), std::env::var("PATH").unwrap());
    let script = format!("exec 2>&1\n{}", line.replace("cargo run --release -- ", "tsb-circular "));
    let run = Command::new("sh").arg("-c").arg(script).env("PATH", path).current_dir(home).output().unwrap();
    (String::from_utf8_lossy(&run.stdout).replace('\u{a0}', " "), run.status.code().unwrap())
}

/// Whether lines are those shown: ` …` at the end of one stands for its rest, `…` alone for any number of lines.
fn alike(shown: &[&str], printed: &[&str]) -> bool {
    match (shown, printed) {
        ([], _) => printed.is_empty(),
        (["…", rest @ ..], _) => (0..=printed.len()).any(|from| alike(rest, &printed[from..])),
        ([first, rest @ ..], [line, others @ ..]) => {
            let same = match first.strip_suffix(" …") {
                Some(begins) => line.starts_with(begins),
                None => line.trim_end() == first.trim_end(),
            };
            same && alike(rest, others)
        }
        _ => false,
    }
}

#[test]
fn commands_print_what_the_pages_show() {
    for (page, text) in pages() {
        let desk = desk();
        for block in blocks(&text) {
            if let Some((_, file)) = block.says.split_once(' ') {
                fs::write(desk.path().join(file), block.lines.join("\n") + "\n").unwrap();
            }
            let steps = block.lines.split(|line| line.starts_with("$ ")).skip(1);
            let commands = block.lines.iter().filter_map(|line| line.strip_prefix("$ "));
            for (command, shown) in commands.zip(steps).filter(|_| block.says == "console") {
                if ELSEWHERE.iter().any(|begins| command.starts_with(begins)) {
                    continue;
                }
                let (printed, code) = shell(desk.path(), command);
                let lines: Vec<&str> = printed.trim_end().lines().collect();
                // What is not shown went well.
                let end = shown.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |last| last + 1);
                let shown = &shown[..end];
                let good = if shown.is_empty() { code == 0 } else { alike(shown, &lines) };
                assert!(good, "{page}: {command}\nexit code {code}\n{printed}");
            }
        }
    }
}

#[test]
fn links_lead_to_files_and_the_readme_to_every_page() {
    let pages = pages();
    for (page, text) in &pages {
        let folder = root().join(page).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = folder.join(link.split('#').next().unwrap());
            assert!(link.contains("://") || file.exists(), "{page} links to {link}");
        }
    }
    let (_, readme) = pages.iter().find(|(page, _)| page == "README.md").unwrap();
    for (page, _) in pages.iter().filter(|(page, _)| page != "README.md") {
        assert!(readme.contains(&format!("]({page})")), "README.md does not link to {page}");
    }
}

#[test]
fn every_kind_command_and_flag_is_there() {
    let page = |name: &str| fs::read_to_string(root().join(name)).unwrap();
    let kinds = page("docs/kinds.md");
    let headed: Vec<&str> =
        kinds.lines().filter_map(|line| line.strip_prefix("## `")?.strip_suffix('`')).collect();
    assert_eq!(headed, ALL.iter().map(Kind::name).collect::<Vec<_>>());

    let (home, commands) = (TempDir::new().unwrap(), page("docs/commands.md"));
    let help = |verb: &str| shell(home.path(), &format!("tsb-circular {verb} --help")).0;
    let all = help("");
    let verbs =
        all.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let verbs =
        verbs.filter(|line| !line.starts_with("   ")).filter_map(|line| line.split_whitespace().next());
    for verb in verbs.filter(|verb| *verb != "help") {
        let (_, after) = commands.split_once(&format!("## `{verb}`")).unwrap_or_else(|| panic!("{verb}"));
        let section = after.split("\n## ").next().unwrap();
        let help = help(verb);
        let options = help.lines().filter(|line| line.trim_start().starts_with('-'));
        let words = || section.split(|c: char| !c.is_ascii_lowercase() && c != '-');
        for flag in options.filter_map(|line| line.split_whitespace().find(|word| word.starts_with("--"))) {
            let known = ["--help", "--version"].contains(&flag) || words().any(|word| word == flag);
            assert!(known, "docs/commands.md does not say {flag} of {verb}");
        }
    }
}
