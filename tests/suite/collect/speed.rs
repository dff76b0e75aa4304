//! Two hundred replies in one call: collecting them takes about the time of reading them.

use std::time::{Duration, Instant};

use tsb_circular::collect::{self, Options};
use tsb_circular::docx::Form;
use tsb_circular::inside;
use tsb_circular::lang::Lang;
use tsb_circular::limits::Limits;

use super::fill::{self, Filling};
use super::{CIRCULAR, Inbox, word};
use crate::examples::{edition, folder};

const REPLIES: usize = 200;

/// The least of three times, which other work on the machine disturbs least.
fn least(mut run: impl FnMut()) -> Duration {
    let times = (0..3).map(|_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    });
    times.min().unwrap()
}

#[test]
fn collecting_takes_about_the_time_of_reading() {
    let inbox = Inbox::new(CIRCULAR);
    let texts: Vec<&str> = folder(CIRCULAR)
        .circular
        .matter
        .consultation()
        .unwrap()
        .texts
        .iter()
        .map(|text| text.id.as_str())
        .collect();
    let forms: Vec<(Vec<u8>, Vec<u8>)> = Lang::ALL
        .into_iter()
        .map(|lang| (word(CIRCULAR, lang, Form::Open), crate::pdf::render(&edition(CIRCULAR, lang))))
        .collect();
    for number in 0..REPLIES {
        let filling = Filling::new().assigning(&texts).entry("member-state", &format!("State {number}"));
        let (word, pdf) = &forms[number % forms.len()];
        match number % 2 {
            0 => inbox.put(&format!("{number}.docx"), &fill::word(word, &filling)),
            _ => inbox.put(&format!("{number}.pdf"), &fill::pdf(pdf, &filling)),
        }
    }
    let (files, _) = collect::gather(&[inbox.dir.path().to_path_buf()]);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let read = || {
        let limits = Limits::default();
        std::thread::scope(|scope| {
            for thread in 0..threads {
                let files = files.replies.iter().skip(thread).step_by(threads);
                scope.spawn(move || {
                    for path in files {
                        let bytes = std::fs::read(path).unwrap();
                        if path.extension().is_some_and(|ending| ending == "pdf") {
                            inside::pdf::read(&bytes, path, &limits).unwrap();
                        } else {
                            inside::docx::read(&bytes, path, &limits).unwrap();
                        }
                    }
                });
            }
        });
    };
    let reading = least(read);
    let collecting = least(|| {
        let collection = collect::collect(folder(CIRCULAR), &files, &Options::default()).unwrap();
        assert_eq!(collection.texts[0].replies, REPLIES);
    });
    println!("{REPLIES} replies: read in {reading:.0?}, collected in {collecting:.0?}");
    // Six forms are composed to compare with, and what is left is little; the bound leaves room for a busy machine.
    assert!(collecting < reading * 2 + Duration::from_millis(250), "{collecting:?} for {reading:?}");
}
