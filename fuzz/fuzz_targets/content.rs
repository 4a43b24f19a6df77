//! See `readers::content`.
#![no_main]

use strategiewijzer_fuzz::{content, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(content, bytes));
