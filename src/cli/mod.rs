//! The command: turns flags into options of the library, shows what the library found, and says by the exit code
//! how it went.
//!
//! Nothing is printed anywhere else. Results go to stdout, diagnostics to stderr. Exit codes: 0 fine,
//! 1 findings at or above `--fail-on`, 2 could not run, or one of several items failed.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

mod adopt;
mod align;
#[cfg(feature = "docx")]
mod annotate;
mod check;
mod collect;
#[cfg(all(feature = "http", feature = "pdf"))]
mod desk;
mod diff;
mod drift;
mod house;
mod import;
mod kind;
mod new;
mod pipe;
#[cfg(all(feature = "http", feature = "pdf"))]
mod preview;
mod render;
mod report;
mod serve;
mod set;
#[cfg(feature = "http")]
mod socket;
mod status;
mod terms;
mod verify;
mod xliff;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

/// Fine.
const FINE: u8 = 0;
/// There are findings at or above `--fail-on`.
const FINDINGS: u8 = 1;
/// It could not run, or one of several items failed.
const FAILED: u8 = 2;

/// TSB Circulars in six languages: one model in, PDF and Word editions out.
#[derive(Debug, Parser)]
#[command(name = "tsb-circular", version, about, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Render editions of circulars as PDF, Word, plain text, pages of HTML and JSON.
    Render(render::Render),
    /// Make only the reply forms of circulars, each as a file of its own.
    Reply(render::Reply),
    /// Check circulars without rendering them: model, prose, completeness, unconfirmed terms.
    Check(check::Check),
    /// Find where editions disagree with each other or contradict themselves.
    Drift(drift::Drift),
    /// Make a translation memory of finished editions: sentences that say the same thing.
    Align(align::Align),
    /// Collect filled-in reply forms: the position of each Member State on each text, and the count.
    Collect(collect::Collect),
    /// Make a circular folder from editions made elsewhere, or take an edited edition back into its circular.
    Import(import::Import),
    /// Take words over into a house that were edited in Word and are proposed to it.
    Adopt(adopt::Adopt),
    /// Show how far each edition of a circular is, message by message; sign what is translated, revised or issued.
    Status(status::Status),
    /// Show what changed between two versions of a circular: facts, and words in every language.
    Diff(diff::Diff),
    /// Give a circular to the tools of translators, and take the translation back.
    #[command(subcommand)]
    Xliff(xliff::Xliff),
    /// List terms with their status for translators, and take the list that comes back into a house.
    Terms(terms::Terms),
    /// Hold the files of a folder against its manifest: what is missing, changed or unknown.
    Verify(verify::Verify),
    /// Create a new circular folder to start from.
    New(new::New),
    /// Answer requests of other programs, several at once.
    Serve(serve::Serve),
    /// Show editions side by side in a browser as they will print, with what is to be mended; words are edited there.
    #[cfg(all(feature = "http", feature = "pdf"))]
    Preview(preview::Preview),
    /// Open a page in the browser for those who never open a terminal: compare editions, count replies, make letters.
    #[cfg(all(feature = "http", feature = "pdf"))]
    Desk(desk::Desk),
    /// Print the JSON Schema of circular.toml.
    Schema,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// Runs the command.
pub fn main() -> ExitCode {
    let code = match Cli::parse().verb {
        Verb::Render(render) => render.run(),
        Verb::Reply(reply) => reply.run(),
        Verb::Check(check) => check.run(),
        Verb::Drift(drift) => drift.run(),
        Verb::Align(align) => align.run(),
        Verb::Collect(collect) => collect.run(),
        Verb::Import(import) => import.run(),
        Verb::Adopt(adopt) => adopt.run(),
        Verb::Status(status) => status.run(),
        Verb::Diff(diff) => diff.run(),
        Verb::Xliff(xliff) => xliff.run(),
        Verb::Terms(terms) => terms.run(),
        Verb::Verify(verify) => verify.run(),
        Verb::New(new) => new.run(),
        Verb::Serve(serve) => serve.run(),
        #[cfg(all(feature = "http", feature = "pdf"))]
        Verb::Preview(preview) => preview.run(),
        #[cfg(all(feature = "http", feature = "pdf"))]
        Verb::Desk(desk) => desk.run(),
        Verb::Schema => {
            let schema = crate::kinds::ALL.schema();
            report::line(serde_json::to_string_pretty(&schema).expect("a schema is JSON"));
            FINE
        }
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "tsb-circular", &mut script);
            report::print(&script);
            FINE
        }
    };
    ExitCode::from(code)
}
