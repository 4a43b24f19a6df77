//! The interview never loses an answer: faults are brought about, what they cost is counted, and `docs/reliability.md`
//! says what was found. With `UPDATE_DOCS=1` this test writes it anew.
//!
//! On Linux only, since the faults are made with its tools: signals, a small disk in memory, limits, a window that closes.
#![allow(clippy::print_stderr)]

mod document;
mod faces;
mod files;
mod space;
mod terminals;
mod walk;

use document::{Found, Try};

/// How many faults are tried at a time. The programs wait most of the time, for keys and for each other.
const AT_A_TIME: usize = 6;

#[test]
fn no_fault_costs_an_answer_and_the_document_says_so() {
    let groups = [walk::tries(), space::tries(), files::tries(), terminals::tries()];
    let rows = tried(&groups);
    let skipped = rows.iter().flatten().filter(|row| row.is_err()).count();
    for row in rows.iter().flatten() {
        match row {
            Ok(row) => assert_eq!(row.lost, 0, "answers were lost: {row:?}"),
            Err((what, why)) => eprintln!("not tried: {what}: {why}"),
        }
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        assert_eq!(skipped, 0, "a document is only written where everything can be tried");
        std::fs::write(document::FILE, document::text(&rows)).unwrap();
    }
    let stands = std::fs::read_to_string(document::FILE).unwrap_or_default();
    if skipped == 0 {
        let found = document::text(&rows);
        assert!(
            stands == found,
            "{} differs from what was found; UPDATE_DOCS=1 cargo test --test all reliability writes it:\n{found}",
            document::FILE
        );
    } else {
        // What was tried must stand there; what was not tried cannot be checked here.
        for row in rows.iter().flatten().flatten() {
            assert!(stands.contains(&row.line()), "{} lacks: {}", document::FILE, row.line());
        }
    }
}

/// Carries out every try, several at a time, and gives what came of each in order.
fn tried(groups: &[Vec<Try>]) -> Vec<Vec<Found>> {
    let all: Vec<&Try> = groups.iter().flatten().collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let mut done: Vec<(usize, Found)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_A_TIME)
            .map(|_| {
                scope.spawn(|| {
                    let mut done = Vec::new();
                    loop {
                        let at = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                        let Some(one) = all.get(at) else { return done };
                        done.push((at, one.run()));
                    }
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    let mut rows = done.into_iter().map(|(_, row)| row);
    groups.iter().map(|group| rows.by_ref().take(group.len()).collect()).collect()
}
