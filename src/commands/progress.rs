//! How far the reading is, where somebody is waiting for it.

use std::io::IsTerminal as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Nobody minds waiting so long without a word.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar on standard error that only shows on a terminal, and only when the reading takes long.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    begun: std::time::Instant,
    visible: bool,
}

impl Progress {
    pub fn new() -> Self {
        let visible = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent:>3} %  {bytes} / {total_bytes}") {
            bar.set_style(style);
        }
        Self { bar, begun: std::time::Instant::now(), visible }
    }

    /// So many bytes of so many have been read.
    pub fn at(&self, done: u64, of: u64) {
        if !self.visible || self.begun.elapsed() < PATIENCE {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.bar.set_length(of);
        }
        self.bar.set_position(done);
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
