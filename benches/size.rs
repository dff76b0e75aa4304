//! How time grows with a letter: composing it, making its PDF and its Word edition, reading and comparing two editions of
//! it, importing it, with 500 and with 2,000 texts; and with a letter of no kind, whose every paragraph says values of its own.
//!
//! Read the slopes, not the moments: four times the texts should take about four times as long, and no more than five.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use tsb_circular::document::{Document, Edition};
use tsb_circular::drift::{self, Options};
use tsb_circular::inside;
use tsb_circular::inside::import::{self, Input};
use tsb_circular::inside::methods::{OfEngine as _, OfKinds as _};
use tsb_circular::inside::reading::Reading;
use tsb_circular::inside::recognise::{self, Recognition};
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
use tsb_circular::{docx, text};

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

/// A letter of so many paragraphs in English and in French, each with a document, a group, a number and a designation.
fn letter(paragraphs: usize) -> [String; 2] {
    let mut out = [
        "Geneva, 12 March 2026\n\nDear Sir/Madam,\n\n".to_owned(),
        "Genève, le 12 mars 2026\n\nMadame, Monsieur,\n\n".to_owned(),
    ];
    let [en, fr] = &mut out;
    for at in 0..paragraphs {
        let (number, document, group, points, of) =
            (at + 1, at + 100, at % 7 + 1, at % 40 + 3, at % 600 + 1000);
        let _ = writeln!(
            en,
            "{number}\tThe document TD{document} of Working Party {group} sets out {points} points on Recommendation \
             ITU-T X.{of} for the session.\n"
        );
        let _ = writeln!(
            fr,
            "{number}\tLe document TD{document} du Groupe de travail {group} présente {points} points sur la \
             Recommandation UIT-T X.{of} pour la session.\n"
        );
    }
    en.push_str("Yours faithfully,\n");
    fr.push_str("Veuillez agréer, Madame, Monsieur, l'assurance de ma considération distinguée.\n");
    out
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

fn read(words: &[String; 2]) -> [(Reading, Recognition); 2] {
    let mut langs = LANGS.into_iter();
    words.each_ref().map(|words| {
        let reading =
            inside::text::read(words.as_bytes(), "a.txt".as_ref(), &Limits::default()).expect("a text");
        let recognition = recognise::edition(&kinds::ALL, &reading, langs.next());
        (reading, recognition)
    })
}

/// Editions taken as letters of no kind, their paragraphs at the addresses that their shape implies.
fn taken_as_letters(read: &[(Reading, Recognition); 2]) -> [(Reading, Recognition); 2] {
    let letter = kinds::ALL.kind("letter").expect("a kind");
    let pairs = read.each_ref().map(|(reading, recognition)| (reading, recognition));
    let inferred = import::infer(letter, &pairs).expect("editions of one shape");
    let mut langs = LANGS.into_iter();
    let taken = inferred.readings.into_iter().map(|reading| {
        let options = recognise::Options { lang: langs.next(), ..recognise::Options::default() };
        let recognition = recognise::edition_as(&kinds::ALL, &reading, &options, Some(&letter.declaration));
        (reading, recognition)
    });
    let taken: Vec<_> = taken.collect();
    taken.try_into().expect("as many as there were")
}

/// What editions without an error are compared and imported in.
fn drift_and_import(read: &[(Reading, Recognition); 2]) -> [Duration; 2] {
    let editions: Vec<Edition> = read.iter().map(|(_, it)| it.edition.clone()).collect();
    let (compared, report) = timed(|| drift::compare(&kinds::ALL, &editions, &Options::default()));
    assert!(report.findings.is_empty(), "the editions agree: {:?}", report.findings.first());
    let inputs: Vec<Input> =
        read.iter().map(|(reading, recognition)| Input { reading, recognition }).collect();
    let (imported, _) = timed(|| {
        let (folder, told) = import::folder(&kinds::ALL, &inputs);
        assert!(folder.is_some(), "the editions make a folder: {:?}", told.first());
    });
    [compared, imported]
}

/// What the PDF of an edition takes, once: in typst, with the tries of closing up, and in all that is ours.
fn pdf(document: &Document) -> [Duration; 2] {
    let engine = Engine::new(EngineOptions::default()).expect("embedded faces");
    let start = Instant::now();
    let job = engine.hand_over(document, &PdfOptions::default()).expect("glyphs for all");
    let before = start.elapsed();
    let start = Instant::now();
    let pages = job.lay_out().expect("pages");
    let laid_out = start.elapsed();
    let start = Instant::now();
    pages.as_typst_writes().expect("a file");
    let written = start.elapsed();
    let start = Instant::now();
    pages.export().expect("a file");
    [laid_out + written, before + start.elapsed().saturating_sub(written)]
}

fn steps(size: usize) -> Vec<(&'static str, Duration)> {
    let home = tempfile::tempdir().expect("a folder");
    let folder = folder(home.path(), size);
    let edition = |lang| kinds::edition(&folder, lang, &kinds::Options::default()).expect("complete prose");
    let (composed, documents): (_, [Document; 2]) = timed(|| LANGS.map(edition));
    let [typst, ours] = pdf(&documents[0]);
    let (word, _) = timed(|| docx::write(&documents[0], &docx::DocxOptions::default()).expect("sound"));
    let words = documents.each_ref().map(text::write);
    let (read_in, recognised) = timed(|| read(&words));
    let [compared, imported] = drift_and_import(&recognised);
    let words = letter(size);
    let (letter_in, recognised) = timed(|| read(&words));
    let [letter_compared, letter_imported] = drift_and_import(&taken_as_letters(&recognised));
    vec![
        ("compose", composed),
        ("PDF, typst's", typst),
        ("PDF, ours", ours),
        ("Word", word),
        ("read", read_in),
        ("drift", compared),
        ("import", imported),
        ("letter, read", letter_in),
        ("letter, drift", letter_compared),
        ("letter, import", letter_imported),
    ]
}

fn main() {
    let (few, many) = (steps(500), steps(2000));
    for ((step, few), (_, many)) in few.into_iter().zip(many) {
        let slope = many.as_secs_f64() / few.as_secs_f64();
        println!("{step:15} 500: {few:>10.1?}  2,000: {many:>10.1?}  {slope:.1} times");
    }
}
