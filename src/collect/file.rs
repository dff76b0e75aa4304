//! A file that came back: in comes its path, out goes what it says, or the problem that keeps it from being read.
//!
//! A bad file is a problem of its own and of no other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::problem::{Problem, ProblemCode};
use crate::diag::{Code, Diagnostic};
use crate::reading::{self, Limits, Reading, skipped};
use crate::{docx, pdf};

/// Reads a file by what it is, whatever its name; what is neither is held to its name.
pub(super) fn read(path: &Path, limits: &Limits) -> Result<Reading, Problem> {
    let bytes = reading::bytes(path, limits).map_err(|problem| of(&problem))?;
    // The parsers are not all ours: should one give up on a hostile file, that file is lost and no other.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
        if bytes.starts_with(b"%PDF-") || named && !bytes.starts_with(b"PK") {
            pdf::read(&bytes, path, limits)
        } else {
            docx::read(&bytes, path, limits).map_err(|mut problems| problems.swap_remove(0))
        }
    }));
    let reading = match read {
        Ok(read) => read.map_err(|problem| of(&problem))?,
        Err(_) => {
            let message = "the file is built in a way that cannot be read";
            return Err(Problem::new(ProblemCode::Unreadable, message)
                .hint("open it in the program it was made with and save it again"));
        }
    };
    if reading.skipped.contains_key(skipped::SCRIPTS) {
        return Err(Problem::new(
            ProblemCode::Script,
            "the file contains a script, which the form that was sent out does not; it was not run",
        )
        .hint("ask for the form as it was sent out, filled in"));
    }
    if reading.controls.len() > limits.controls {
        let message = format!("the form has more than {} fields", limits.controls);
        return Err(Problem::new(ProblemCode::TooLarge, message)
            .hint("ask for the form as it was sent out, filled in"));
    }
    Ok(reading)
}

fn of(problem: &Diagnostic) -> Problem {
    let code = match problem.code {
        Code::Encrypted => ProblemCode::Encrypted,
        Code::TooLarge => ProblemCode::TooLarge,
        _ => ProblemCode::Unreadable,
    };
    let out = Problem::new(code, problem.message.clone());
    if code == ProblemCode::TooLarge {
        return out
            .hint("ask for the form as it was sent out, filled in; comments belong in files of their own");
    }
    if problem.hints.is_empty() { out } else { out.hint(problem.hints.join("; ")) }
}
