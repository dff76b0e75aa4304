//! Finished editions that were dropped, compared: the report, the reviser's workbook, and Word copies with comments.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Desk;
use super::dropped::files;
use super::shelf::Shelved;
use crate::batch::Made;
use crate::diag::{Code, Diagnostic, Diagnostics, Error};
use crate::drift::{EditionInfo, report};
use crate::serve::request::File;
use crate::verbs::annotate::copies;
use crate::verbs::drift::{Compared, Comparison, allowed};
use crate::verbs::{Given, Known, NamedKind};

/// The name of the report, and of the workbook, without their endings.
const REPORT: &str = "drift";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Drift {
    editions: Vec<File>,
    /// What a reviser accepted: a workbook that was filled in, or TOML.
    accepted: Option<File>,
    /// The letter whose names are known.
    letter: Option<String>,
}

/// What was found.
#[derive(Serialize)]
pub(super) struct Found {
    /// The report in one line.
    verdict: String,
    /// How many findings there are.
    findings: usize,
    editions: Vec<EditionInfo>,
    #[serde(flatten)]
    shelved: Shelved,
    diagnostics: Diagnostics,
}

/// Compares editions.
pub(super) fn drift(desk: &Desk, asked: Drift) -> Result<Found, Error> {
    let editions = files(asked.editions)?;
    let accepted = files(asked.accepted.into_iter().collect())?.pop();
    let allow = accepted.map(|(name, bytes)| allowed(&name, bytes)).transpose()?.unwrap_or_default();
    let known = match asked.letter.as_deref() {
        Some(letter) => {
            let (folder, _) = desk.open(letter)?;
            Known::new(folder.house.clone(), Some(folder))
        }
        None => Known::new(desk.house(desk.root.path())?, None),
    };
    let compared: Vec<Compared> = editions
        .iter()
        .map(|(path, bytes)| Compared::File(Given { path: path.clone(), lang: None, bytes: bytes.clone() }))
        .collect();
    let limits = desk.options.limits;
    let known = known.within(limits);
    let comparison = Comparison { known, kind: NamedKind::default(), base: None, allow };
    let (found, mut diagnostics) = comparison.compare(&compared)?;
    let named = |ending: &str, bytes| Made { name: format!("{REPORT}.{ending}"), bytes };
    let mut made =
        vec![named("html", report::html(&found).into_bytes()), named("xlsx", report::xlsx(&found)?)];
    let open = |path: &Path| {
        let own = editions.iter().find(|(name, _)| name == path);
        let missing =
            || Diagnostic::error(Code::MissingFile, format!("`{}` was not dropped", path.display()));
        own.map(|(_, bytes)| bytes.clone()).ok_or_else(missing)
    };
    let (copies, problems) = copies(&found, open, &limits);
    diagnostics.extend(problems);
    for copy in copies {
        let is_taken = made.iter().any(|made| made.name.eq_ignore_ascii_case(&copy.name));
        let name = if is_taken { format!("annotated-{}", copy.name) } else { copy.name };
        made.push(Made { name, bytes: copy.bytes });
    }
    Ok(Found {
        verdict: found.verdict(),
        findings: found.findings.len(),
        editions: found.editions.clone(),
        shelved: desk.shelf.put(made)?,
        diagnostics,
    })
}
