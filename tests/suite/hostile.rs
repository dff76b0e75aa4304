//! Input made to hurt: an error that says where and how to mend, or right output; soon, within bounds, and nothing
//! outside the folder.

mod bytes;
mod disk;
mod limits;
mod model;
mod pictures;
mod prose;
mod shown;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};
use tempfile::TempDir;

use super::examples::root;

/// A copy of an example.
struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new(example: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let from = root().join("examples").join(example);
        fs::create_dir(dir.path().join("text")).unwrap();
        for entry in fs::read_dir(from.join("text")).unwrap().flatten() {
            fs::copy(entry.path(), dir.path().join("text").join(entry.file_name())).unwrap();
        }
        fs::copy(from.join("circular.toml"), dir.path().join("circular.toml")).unwrap();
        Self { dir }
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    /// A file of it, changed.
    fn change(&self, file: &str, change: impl FnOnce(String) -> String) {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, change(text)).unwrap();
    }
}

/// What a command did: its exit code, and all that it said.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs the command, which is done within so many seconds.
fn within(seconds: u64, args: &[&str]) -> Ran {
    let begun = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
    let child = command.args(args).current_dir(root()).stdin(Stdio::null());
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // Both are read while it runs: a pipe that is full would stop it.
    fn said(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            from.read_to_end(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        })
    }
    let (out, err) = (said(child.stdout.take().unwrap()), said(child.stderr.take().unwrap()));
    let most = Duration::from_secs(seconds);
    let code = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status.code(),
            None if begun.elapsed() > most => {
                child.kill().unwrap();
                child.wait().unwrap();
                panic!("{args:?} took more than {seconds} s");
            }
            None => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    Ran { code, out: out.join().unwrap(), err: err.join().unwrap() }
}

/// Tries a property on so many inputs: always the same ones, and as many as `PROPTEST_CASES` says where it is set.
fn holds<S: Strategy>(cases: u32, inputs: &S, property: impl Fn(S::Value) -> TestCaseResult) {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|number| number.parse().ok());
    let config = Config {
        cases: asked.unwrap_or(cases),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, random).run(inputs, property).unwrap();
}
