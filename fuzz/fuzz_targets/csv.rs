//! See `readers::csv`.
#![no_main]

use strategiewijzer_fuzz::{csv, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(csv, bytes));
