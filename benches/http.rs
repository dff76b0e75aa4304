//! How long clients wait for a server, one at a time and many at once: letters whose number changes each time, so that no
//! layout is found made. Clients and server share the machine.

#![allow(clippy::disallowed_methods, clippy::disallowed_macros)]

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tsb_circular::kinds::{self, Folder};
use ureq::Agent;

/// Clients at once.
const CLIENTS: [usize; 3] = [1, 8, 64];
/// Formats, and how many requests are timed.
const RUNS: [(&str, u16); 2] = [("txt", 1024), ("pdf", 256)];

fn main() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/tsb-195");
    let folder = Folder::read(&path, &kinds::ALL).0.expect("the examples are sound");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    let mut server = command.args(["serve", "--waiting", "64"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = format!("{}/render", line.trim().strip_prefix("listening on ").unwrap());
    let number = AtomicU16::new(1000);
    for (format, runs) in RUNS {
        for clients in CLIENTS {
            let begun = Instant::now();
            let mut times: Vec<Duration> = thread::scope(|scope| {
                let client = || {
                    let agent = Agent::new_with_defaults();
                    let ask = |_| {
                        asked(&agent, &url, &request(&folder, number.fetch_add(1, Ordering::Relaxed), format))
                    };
                    (0..usize::from(runs) / clients).map(ask).collect::<Vec<_>>()
                };
                let clients: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
                clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
            });
            let whole = begun.elapsed();
            times.sort_unstable();
            let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
            let rate = times.len() as f64 / whole.as_secs_f64();
            println!(
                "{format}, {clients} clients: p50 {:.2?}, p99 {:.2?}, {rate:.0} a second",
                at(50),
                at(99)
            );
        }
    }
    server.kill().unwrap();
    server.wait().unwrap();
}

fn request(folder: &Folder, number: u16, format: &str) -> String {
    let mut circular = folder.circular.clone();
    circular.head.number = Some(number);
    let text: serde_json::Map<_, _> = folder
        .prose
        .iter()
        .map(|(lang, prose)| (lang.to_string(), prose.source.text.to_string().into()))
        .collect();
    let circular = serde_json::to_value(&circular).unwrap();
    serde_json::json!({ "circular": circular, "text": text, "lang": "fr", "format": format }).to_string()
}

/// How long an answer took.
fn asked(agent: &Agent, url: &str, request: &str) -> Duration {
    let at = Instant::now();
    let mut answer = agent.post(url).content_type("application/json").send(request).unwrap();
    answer.body_mut().with_config().limit(1 << 30).read_to_vec().unwrap();
    at.elapsed()
}
