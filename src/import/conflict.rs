//! Conflicts: in comes a value of the circular that an edition says otherwise, out goes what is told of it: both values, where
//! each stands, and how to mend it.

use crate::diag::{Code, Diagnostic, Place};
use crate::document::Value;
use crate::kinds::Folder;

/// Of a fact that prose prints, by its name.
pub(super) fn of_fact(
    folder: &Folder,
    at: Place,
    what: &str,
    name: &str,
    [ours, theirs]: [&str; 2],
) -> Diagnostic {
    let message = format!(
        "{what} prints the fact `{name}`, which is “{ours}” in the circular and “{theirs}” in the edition"
    );
    let begins = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    told(folder, at, message, begins)
}

/// Of a value in a formula.
pub(super) fn of_value(
    folder: &Folder,
    at: Place,
    what: &str,
    value: &Value,
    [ours, theirs]: [&str; 2],
) -> Diagnostic {
    let kind = value.kind();
    let message = format!("{what} has the {kind} {theirs}, where the circular has the {kind} {ours}");
    // As the model writes it: of a day with an hour, the day.
    let written: String = value.to_string().chars().take_while(|c| *c != 'T').collect();
    told(folder, at, message, |line| line.contains('=') && line.contains(&written))
}

/// An edition that says otherwise than the circular, with the line of the circular that says so.
fn told(folder: &Folder, at: Place, message: String, says: impl Fn(&str) -> bool) -> Diagnostic {
    let source = &folder.source;
    let line = (1..).zip(source.text.lines()).find(|(_, line)| says(line.trim_start()));
    let model = match line {
        Some((number, line)) => format!("line {number} of {}, `{}`", source.path.display(), line.trim()),
        None => source.path.display().to_string(),
    };
    Diagnostic::error(Code::Inconsistent, message)
        .at(at)
        .hint("the circular's value stays, and nothing is written: put it back in the edition and import it again")
        .hint(format!("for another value in every language, change {model}"))
}
