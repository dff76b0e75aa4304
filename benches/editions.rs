//! What an edition costs, step by step, and each step's share of the whole.
//!
//! *Warm* is the engine built and the words of every text changed each round, so that nothing laid out before
//! fits; *cold* is a whole process. Same content, same run; read the shares, not the moments.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use tsb_circular::document::{Content, Document, Inline};
use tsb_circular::docx::{self, DocxOptions};
use tsb_circular::inside::methods::OfEngine as _;
use tsb_circular::kinds;
use tsb_circular::kinds::Folder;
use tsb_circular::lang::Lang;
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};

const CIRCULARS: [&str; 2] = ["tsb-195", "tsb-42"];
const LANGS: [Lang; 3] = [Lang::En, Lang::Zh, Lang::Ar];

fn folder(name: &str) -> Folder {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    Folder::read(&path, &tsb_circular::kinds::ALL).0.expect("the examples are sound")
}

/// The same edition with every text changed, so that no layout of an earlier round fits.
fn changed(document: &Document, round: u64) -> Document {
    let mut document = document.clone();
    let blocks =
        document.letter.iter_mut().chain(document.annexes.iter_mut().flat_map(|annex| &mut annex.blocks));
    for block in blocks {
        if let Content::Paragraph { text, .. } | Content::Heading { text, .. } = &mut block.content
            && let Some(Inline::Words(run)) = text.0.first_mut()
        {
            run.text = format!("{round} {}", run.text);
        }
    }
    document
}

/// The steps of one edition, each timed in one pass.
#[derive(Default, Clone, Copy)]
struct Steps {
    compose: Duration,
    hand_over: Duration,
    /// Finding out how far the letter must be closed up: what the pages took longer than in typst alone.
    closing: Duration,
    /// Typst's part: the pages.
    layout: Duration,
    /// Typst's part: the file.
    export: Duration,
    /// The order of reading and the fields of the form.
    ours: Duration,
    docx: Duration,
}

fn pass(engine: &Engine, folder: &Folder, lang: Lang, round: u64) -> Steps {
    let mut steps = Steps::default();
    let at = Instant::now();
    let document = tsb_circular::kinds::edition(folder, lang, &kinds::Options::default()).expect("sound");
    steps.compose = at.elapsed();
    let document = changed(&document, round);
    let options = PdfOptions::default();
    let at = Instant::now();
    let job = engine.hand_over(&document, &options).expect("sound");
    steps.hand_over = at.elapsed();
    let at = Instant::now();
    let pages = job.lay_out().expect("sound");
    let laid_out = at.elapsed();
    // Typst's part is timed with other texts of the same length: these it has laid out already.
    let other = changed(&document, round);
    let job = engine.hand_over(&other, &options).expect("sound");
    let at = Instant::now();
    black_box(job.lay_out_closed(pages.closing()).expect("sound").count());
    steps.layout = at.elapsed();
    steps.closing = laid_out.saturating_sub(steps.layout);
    let at = Instant::now();
    black_box(pages.as_typst_writes().expect("sound"));
    steps.export = at.elapsed();
    let at = Instant::now();
    black_box(pages.export().expect("sound"));
    steps.ours = at.elapsed().saturating_sub(steps.export);
    let at = Instant::now();
    black_box(docx::write(&document, &DocxOptions::default()).expect("sound"));
    steps.docx = at.elapsed();
    steps
}

/// The median of each step over several rounds, and its share; the promises at the end.
fn shares(engine: &Engine) {
    println!("median of 15 warm rounds, in ms (share of the whole)");
    for name in CIRCULARS {
        let folder = folder(name);
        for lang in LANGS {
            let rounds: Vec<Steps> = (0..15).map(|round| pass(engine, &folder, lang, round)).collect();
            let median = |step: fn(&Steps) -> Duration| {
                let mut times: Vec<Duration> = rounds.iter().map(step).collect();
                times.sort();
                times[times.len() / 2].as_secs_f64() * 1000.0
            };
            let steps = [
                ("compose", median(|s| s.compose)),
                ("hand-over", median(|s| s.hand_over)),
                ("closing", median(|s| s.closing)),
                ("layout", median(|s| s.layout)),
                ("export", median(|s| s.export)),
                ("order and form", median(|s| s.ours)),
                ("docx", median(|s| s.docx)),
            ];
            let whole: f64 = steps.iter().map(|(_, time)| time).sum();
            let line: Vec<String> = steps
                .iter()
                .map(|(step, time)| format!("{step} {time:.2} ({:.0} %)", 100.0 * time / whole))
                .collect();
            let of = |names: &[&str]| -> f64 {
                steps.iter().filter(|(step, _)| names.contains(step)).map(|(_, time)| time).sum()
            };
            let (typst, docx) = (of(&["layout", "export"]), of(&["docx"]));
            println!(
                "{name} {lang}: {}; PDF is {:.2} of typst's part (at most 1.1), and {:.2} with the form (at most 0.1 \
                 more); DOCX is {:.2} of PDF",
                line.join(", "),
                of(&["compose", "hand-over", "closing", "layout", "export"]) / typst,
                (whole - docx) / typst,
                docx / (whole - docx),
            );
        }
    }
}

fn editions(criterion: &mut Criterion) {
    let engine = Engine::new(EngineOptions::default()).expect("embedded faces");
    shares(&engine);
    for name in CIRCULARS {
        let folder = folder(name);
        let mut group = criterion.benchmark_group(name);
        group.sample_size(20);
        for lang in LANGS {
            let document =
                tsb_circular::kinds::edition(&folder, lang, &kinds::Options::default()).expect("sound");
            group.bench_function(format!("compose/{lang}"), |bencher| {
                bencher.iter(|| tsb_circular::kinds::edition(&folder, lang, &kinds::Options::default()));
            });
            let mut round = 0;
            group.bench_function(format!("pdf-warm/{lang}"), |bencher| {
                bencher.iter_batched(
                    || {
                        round += 1;
                        changed(&document, round)
                    },
                    |document| engine.render(&document, &PdfOptions::default()),
                    criterion::BatchSize::SmallInput,
                );
            });
            group.bench_function(format!("docx/{lang}"), |bencher| {
                bencher.iter(|| docx::write(&document, &DocxOptions::default()));
            });
        }
        group.finish();
    }
}

/// A whole process, from the shell's view.
fn cold(criterion: &mut Criterion) {
    let out = tempfile::tempdir().expect("a temporary folder");
    let mut group = criterion.benchmark_group("cold");
    group.sample_size(10);
    for (to, lang) in [("pdf", "en"), ("pdf", "zh"), ("docx", "en"), ("pdf,docx", "all")] {
        group.bench_function(format!("{to}/{lang}"), |bencher| {
            bencher.iter(|| {
                let status = Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
                    .args(["render", "examples/tsb-195", "--lang", lang, "--to", to, "--out"])
                    .arg(out.path())
                    .current_dir(env!("CARGO_MANIFEST_DIR"))
                    .output()
                    .expect("runs");
                assert!(status.status.success());
            });
        });
    }
    group.finish();
}

/// Six Word editions compared, and one of them rendered to PDF, each a whole process: the former takes less.
fn drift(criterion: &mut Criterion) {
    let out = tempfile::tempdir().expect("a temporary folder");
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_tsb-circular"))
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("runs");
        assert!(output.status.success());
    };
    let folder = out.path().display().to_string();
    run(&["render", "examples/tsb-42", "--to", "docx", "--out", &folder]);
    let editions: Vec<String> =
        Lang::ALL.iter().map(|lang| format!("{folder}/tsb-circular-42.{lang}.docx")).collect();
    let compare: Vec<&str> = std::iter::once("drift").chain(editions.iter().map(String::as_str)).collect();
    let mut group = criterion.benchmark_group("tsb-42");
    group.sample_size(10);
    group.bench_function("drift/six-docx", |bencher| bencher.iter(|| run(&compare)));
    group.bench_function("render/pdf", |bencher| {
        bencher.iter(|| run(&["render", "examples/tsb-42", "--lang", "en", "--to", "pdf", "--out", &folder]));
    });
    group.finish();
}

criterion_group!(benches, editions, cold, drift);
criterion_main!(benches);
