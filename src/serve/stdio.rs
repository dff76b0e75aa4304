//! A worker on a pipe: a request a line in, an answer a line out, in the same order.
//!
//! ```
//! use tsb_circular::serve::{Worker, stdio};
//!
//! let mut out = Vec::new();
//! stdio::run(&Worker::new(), &b""[..], &mut out, 1)?;
//! assert!(out.is_empty(), "nothing was asked");
//! # Ok::<(), std::io::Error>(())
//! ```

use std::io::{self, BufRead, Read as _, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::{Id, STACK, Worker, answered};
use crate::diag::{Code, Diagnostic};

/// The longest line that is read, in bytes.
///
/// ```
/// assert_eq!(tsb_circular::serve::stdio::LONGEST, 256 * 1024 * 1024);
/// ```
pub const LONGEST: u64 = 256 << 20;

/// How many requests wait for each one that is worked on; the reader stops there until answers are written.
const WAITING: usize = 4;

/// A line, or that it is too long.
type Read = Result<Vec<u8>, TooLong>;

/// A line, and where its answer goes.
type Job = (Read, SyncSender<String>);

/// A line that was read past, not read.
struct TooLong;

/// Answers every line of the input until it ends, so many at once; a line that is cut off by the end is one too.
///
/// ```
/// use tsb_circular::serve::{Worker, stdio};
///
/// let mut out = Vec::new();
/// stdio::run(&Worker::new(), &b"{ \"id\": 1, \"verb\": \"sing\" }\n[]\n"[..], &mut out, 2).unwrap();
/// let lines = String::from_utf8(out).unwrap();
/// let mut lines = lines.lines();
/// assert!(lines.next().unwrap().starts_with(r#"{"id":1,"error""#));
/// assert!(lines.next().unwrap().starts_with(r#"{"id":null,"error""#));
/// assert_eq!(lines.next(), None);
/// ```
///
/// # Errors
/// When the input cannot be read or the output not written; a reader that has seen enough is none.
pub fn run(
    worker: &Worker,
    input: impl BufRead,
    output: impl Write + Send,
    threads: usize,
) -> io::Result<()> {
    run_within(worker, input, output, threads.max(1), LONGEST)
}

fn run_within(
    worker: &Worker,
    mut input: impl BufRead,
    mut output: impl Write + Send,
    threads: usize,
    longest: u64,
) -> io::Result<()> {
    // Each request brings the place where its answer goes; these places stand in the order of the requests.
    let (jobs, todo) = sync_channel::<Job>(0);
    let (places, answers) = sync_channel::<Receiver<String>>(threads * WAITING);
    let todo = Mutex::new(todo);
    thread::scope(|scope| {
        for _ in 0..threads {
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || {
                while let Some((line, place)) = next(&todo) {
                    // The writer is gone only where nobody reads the answers.
                    let _ = place.send(match line {
                        Ok(line) => worker.line(&line),
                        Err(TooLong) => too_long(longest),
                    });
                }
            })?;
        }
        let writer = scope.spawn(move || -> io::Result<()> {
            for answer in answers.iter().filter_map(|place| place.recv().ok()) {
                writeln!(output, "{answer}").and_then(|()| output.flush())?;
            }
            Ok(())
        });
        let read = loop {
            match line(&mut input, longest) {
                Ok(Some(line)) => {
                    let (place, answer) = sync_channel(1);
                    if places.send(answer).is_err() || jobs.send((line, place)).is_err() {
                        break Ok(());
                    }
                }
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        drop((jobs, places));
        match writer.join().unwrap_or_else(|_| Err(io::Error::other("the writer of answers failed"))) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => read,
        }
    })
}

/// The next line that nobody works on; none where there will be no other.
fn next(todo: &Mutex<Receiver<Job>>) -> Option<Job> {
    todo.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// The next line that is not blank, without its end; none at the end of the input.
fn line(input: &mut impl BufRead, longest: u64) -> io::Result<Option<Read>> {
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(longest + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line.len() as u64 > longest && !line.ends_with(b"\n") {
            input.skip_until(b'\n')?;
            return Ok(Some(Err(TooLong)));
        }
        if !line.trim_ascii().is_empty() {
            return Ok(Some(Ok(line)));
        }
    }
}

/// What a line is answered with that is too long.
fn too_long(longest: u64) -> String {
    let message = format!("the line is longer than {longest} bytes, and was not read");
    let hint = "send large files one at a time, or call the command with their paths";
    answered(&Id::None, Err(Diagnostic::error(Code::TooLarge, message).hint(hint).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_told_and_those_around_it_are_answered() {
        let text = format!(
            "{{\"id\": 1, \"verb\": \"a\"}}\n\n\"{}\"\n{{\"id\": 2, \"verb\": \"b\"}}",
            "x".repeat(99)
        );
        let mut out = Vec::new();
        run_within(&Worker::new(), text.as_bytes(), &mut out, 3, 80).unwrap();
        let lines = String::from_utf8(out).unwrap();
        let ids: Vec<_> = lines.lines().map(|line| &line[..line.find(',').unwrap()]).collect();
        assert_eq!(ids, ["{\"id\":1", "{\"id\":null", "{\"id\":2"]);
        assert!(lines.lines().nth(1).unwrap().contains("longer than 80 bytes"), "{lines}");
    }
}
