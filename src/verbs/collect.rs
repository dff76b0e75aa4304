//! Replies collected: by the rule of the letter's kind, or as tables, with what there is to say of them all.

use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::collect::{self, Answers, Collection, Gathered, Options, Problem, Received, table};
use crate::diag::{Code, Diagnostic, Diagnostics, Error, Place, Severity};
use crate::kinds::Folder;

/// What replies say: counted by the rule of a kind, or set out as tables.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Found {
    /// Counted.
    Counted(Collection),
    /// Set out.
    Answers(Answers),
}

impl Found {
    /// Collects replies: a form of the letter's kind is counted by the kind's own rule, any other is set out as a table.
    ///
    /// # Errors
    /// When the circular has no form.
    pub fn collect(folder: &Folder, files: &Gathered, options: &Options) -> Result<Self, Error> {
        // Replies come to what was sent out, whatever the original says now.
        let folder = &folder.clone().unsigned();
        if folder.form().is_err() && collect::has_forms(folder) {
            collect::answers(folder, files, options).map(Found::Answers)
        } else {
            collect::collect(folder, files, options).map(Found::Counted)
        }
    }

    /// What the circular is called.
    pub fn circular(&self) -> &str {
        match self {
            Found::Counted(collection) => &collection.circular,
            Found::Answers(answers) => &answers.circular,
        }
    }

    /// The replies with their problems, by the files.
    pub fn problems(&self) -> Vec<(&Path, &[Problem])> {
        match self {
            Found::Counted(collection) => {
                collection.replies.iter().map(|reply| (&*reply.path, &*reply.problems)).collect()
            }
            Found::Answers(answers) => {
                answers.replies().map(|reply| (&*reply.path, &*reply.problems)).collect()
            }
        }
    }

    /// The weight of the worst problem of all replies.
    pub fn worst(&self) -> Option<Severity> {
        let problems = self.problems();
        problems.iter().flat_map(|(_, problems)| *problems).map(|problem| problem.code.severity()).max()
    }

    /// As CSV.
    pub fn csv(&self) -> Vec<u8> {
        match self {
            Found::Counted(collection) => table::csv(collection),
            Found::Answers(answers) => table::answers_csv(answers),
        }
    }

    /// As a workbook.
    ///
    /// # Errors
    /// When it would be larger than workbooks may be.
    pub fn xlsx(&self) -> Result<Vec<u8>, Error> {
        match self {
            Found::Counted(collection) => table::xlsx(collection),
            Found::Answers(answers) => table::answers_xlsx(answers),
        }
    }

    /// Warnings that there are no replies, and that the list of when they were received names others.
    pub fn missing(&self, list: &Received) -> Diagnostics {
        let paths: Vec<PathBuf> = self.problems().into_iter().map(|(path, _)| path.to_path_buf()).collect();
        let none = paths.is_empty().then(|| {
            Diagnostic::warning(Code::Io, "there are no replies")
                .hint("name files, or a folder with Word documents, PDFs and replies that pages saved")
        });
        let unused = list.unused(&paths).map(|path| {
            Diagnostic::warning(
                Code::InvalidValue,
                format!("the list names `{path}`, which is not one of the replies"),
            )
            .hint("give the path as on the command line, or the file name alone")
        });
        none.into_iter().chain(unused).collect()
    }

    /// Warnings that replies came in, although none counts for some texts, and how many have no date.
    pub fn uncounted(&self) -> Diagnostics {
        match self {
            Found::Counted(collection) => {
                uncounted(collection).into_iter().chain(undated(collection)).collect()
            }
            Found::Answers(_) => Vec::new(),
        }
    }

    /// The files that could not be read.
    pub fn unread(&self) -> Diagnostics {
        let replies = self.problems();
        let unread = replies.into_iter().flat_map(|(path, problems)| {
            problems.iter().filter(|problem| problem.code.is_unread()).map(move |problem| {
                let found = Diagnostic::error(Code::Io, problem.message.clone()).at(Place::file(path));
                match &problem.hint {
                    Some(hint) => found.hint(hint.clone()),
                    None => found,
                }
            })
        });
        unread.collect()
    }
}

/// A warning that replies came in, although none counts for some texts: that is not silence.
fn uncounted(collection: &Collection) -> Option<Diagnostic> {
    let texts = collection.texts.iter().filter(|text| text.replies == 0);
    let texts: Vec<&str> = texts.map(|text| text.name.as_str()).collect();
    if texts.is_empty() || collection.replies.is_empty() {
        return None;
    }
    let message = format!("there are replies, but none counts for {}", texts.join(", "));
    let objected = collection.texts.iter().any(|text| text.objections.is_some());
    let majority = collection.texts.iter().any(|text| text.needed.is_some());
    let hint = if majority {
        "settle the problems with the replies first: otherwise no majority decides on these texts (7.2.3, 7.4.1.1)"
    } else if objected {
        "settle the problems with the replies first: otherwise these texts are deleted as if nobody had objected (9.8.2.1)"
    } else {
        "settle the problems with the replies first: otherwise these texts proceed as if nobody had replied (9.4.5)"
    };
    Some(Diagnostic::warning(Code::Procedure, message).hint(hint))
}

/// Says of how many replies no date is known, where the form has no row for one.
fn undated(collection: &Collection) -> Option<Diagnostic> {
    let undated = collection.replies.iter().filter(|reply| {
        reply.counted && reply.date.is_none() && !reply.problems.iter().any(|it| it.code.is_about_date())
    });
    let count = undated.count();
    (count > 0).then(|| {
        let message = format!(
            "{count} {} counted without a date, since the form has no row for one: nothing tells which came in time",
            if count == 1 { "reply is" } else { "replies are" }
        );
        Diagnostic::note(Code::Procedure, message).hint("list when they were received, with --received FILE")
    })
}
