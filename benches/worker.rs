//! What a worker adds to the functions that it calls, on a letter whose number changes each time, so that no layout is
//! found made. `bindings/python/tests/overhead` times the same calls from Python.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use tsb_circular::diag::Source;
use tsb_circular::kinds::{self, Folder};
use tsb_circular::lang::Lang;
use tsb_circular::letterhead::Letterhead;
use tsb_circular::pdf::{Engine, EngineOptions, PdfOptions};
use tsb_circular::serve::Worker;
use tsb_circular::text;

/// Runs that are timed, after as many as warm up a tenth.
const RUNS: [(&str, u16); 2] = [("txt", 200), ("pdf", 60)];

fn main() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/tsb-195");
    let mut folder = Folder::read(&path, &kinds::ALL).0.expect("the examples are sound");
    let texts: Vec<String> = folder
        .prose
        .iter()
        .map(|(lang, prose)| format!("\"{lang}\":{}", serde_json::to_string(&*prose.source.text).unwrap()))
        .collect();
    let mut letter = |number: u16| {
        folder.circular.head.number = Some(number);
        let circular = serde_json::to_string(&folder.circular).unwrap();
        format!("\"circular\":{circular},\"text\":{{{}}}", texts.join(","))
    };
    let engine = Arc::new(Engine::new(EngineOptions::default()).unwrap());
    let worker = Worker::new();
    for (format, runs) in RUNS {
        let (mut function, mut answer) = (Vec::new(), Vec::new());
        for run in 0..runs + runs / 10 {
            let number = 1000 + run;
            let letters = (letter(number), letter(number + 4000));
            let at = Instant::now();
            made(&engine, &letters.0, format);
            function.push(at.elapsed());
            let at = Instant::now();
            let request = format!("{{{},\"lang\":\"fr\",\"format\":\"{format}\"}}", letters.1);
            worker.answer("render", &request).unwrap();
            answer.push(at.elapsed());
        }
        let warm = usize::from(runs / 10);
        let (function, answer) = (median(&mut function[warm..]), median(&mut answer[warm..]));
        println!("{format}: function {function:.2?}, worker {answer:.2?}, median of {runs} runs each");
    }
}

/// An edition by the functions of the library, from the JSON of its letter.
fn made(engine: &Engine, letter: &str, format: &str) -> Vec<u8> {
    let source = Source::new("letter", format!("{{{letter}}}"));
    let folder = Folder::from_json(&source, &kinds::ALL).0.expect("sound");
    let document = kinds::edition(&folder, Lang::Fr, &kinds::Options::default()).expect("complete");
    match format {
        "txt" => text::write(&document).into_bytes(),
        _ => engine.render(&document, &PdfOptions { letterhead: Letterhead::default() }).unwrap().bytes,
    }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
