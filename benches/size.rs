//! How time grows with a letter: composing it, reading and comparing two editions of it, importing it, with 500 and with
//! 2,000 texts.
//!
//! Read the slopes, not the moments: four times the texts should take about four times as long, and no more than five.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use tsb_circular::document::{Document, Edition};
use tsb_circular::drift::{self, Options};
use tsb_circular::import::{self, Input};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::locale::Lang;
use tsb_circular::reading::{Limits, Reading};
use tsb_circular::recognise::{self, Recognition};
use tsb_circular::{compose, text};

const LANGS: [Lang; 2] = [Lang::En, Lang::Fr];
const ROUNDS: usize = 3;

/// Circular 195 with so many texts in place of its own.
fn folder(home: &Path, texts: usize) -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let model = fs::read_to_string(root.join("examples/tsb-195/circular.toml")).expect("an example");
    let mut model = model.split("[[texts]]").next().expect("a head").to_owned();
    let mut prose = [String::new(), String::new()];
    for at in 0..texts {
        let id = 3000 + at;
        let _ = write!(
            model,
            "\n[[texts]]\nid = \"x-{id}\"\ndesignation = \"X.{id}\"\nworking-name = \"X.sec-{at}\"\nstatus = \"new\"\n\
             document = \"R{}\"\n",
            at + 100
        );
        let words = [
            ("Security of service", "This Recommendation specifies requirements for service"),
            ("Sécurité du service", "La présente Recommandation spécifie les exigences du service"),
        ];
        for (prose, (title, summary)) in prose.iter_mut().zip(words) {
            let _ = write!(prose, "x-{id}-title = {title} {at}\nx-{id}-summary = {summary} {at}.\n");
        }
    }
    fs::create_dir_all(home.join("text")).expect("a folder");
    fs::write(home.join("circular.toml"), model).expect("a model");
    for (lang, prose) in LANGS.iter().zip(prose) {
        fs::write(home.join(format!("text/{lang}.ftl")), prose).expect("prose");
    }
    Folder::read(home, &kinds::ALL).0.expect("a sound circular")
}

/// The shortest of some rounds.
fn timed<T>(mut run: impl FnMut() -> T) -> (Duration, T) {
    let mut best: Option<(Duration, T)> = None;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let out = run();
        let took = start.elapsed();
        if best.as_ref().is_none_or(|(known, _)| took < *known) {
            best = Some((took, out));
        }
    }
    best.expect("at least one round")
}

fn steps(texts: usize) -> Vec<(&'static str, Duration)> {
    let home = tempfile::tempdir().expect("a folder");
    let folder = folder(home.path(), texts);
    let edition = |lang| kinds::edition(&folder, lang, &compose::Options::default()).expect("complete prose");
    let (composed, documents): (_, [Document; 2]) = timed(|| LANGS.map(edition));
    let words = documents.each_ref().map(text::write);
    let read = |words: &String| -> Reading {
        text::read(words.as_bytes(), "a.txt".as_ref(), &Limits::default()).expect("a text")
    };
    let (read_in, recognised): (_, [(Reading, Recognition); 2]) = timed(|| {
        let mut langs = LANGS.into_iter();
        words.each_ref().map(|words| {
            let reading = read(words);
            let recognition = recognise::edition(&kinds::ALL, &reading, langs.next());
            (reading, recognition)
        })
    });
    let editions: Vec<Edition> = recognised.iter().map(|(_, it)| it.edition.clone()).collect();
    let (compared, report) = timed(|| drift::compare(&kinds::ALL, &editions, &Options::default()));
    assert!(report.findings.is_empty(), "the editions agree");
    let inputs: Vec<Input> =
        recognised.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    let (imported, _) = timed(|| import::folder(&kinds::ALL, &inputs).0.is_some());
    vec![("compose", composed), ("read", read_in), ("drift", compared), ("import", imported)]
}

fn main() {
    let (few, many) = (steps(500), steps(2000));
    for ((step, few), (_, many)) in few.into_iter().zip(many) {
        let slope = many.as_secs_f64() / few.as_secs_f64();
        println!("{step:8} 500: {few:>10.1?}  2,000: {many:>10.1?}  {slope:.1} times");
    }
}
