//! See `readers::results`.
#![no_main]

use strategiewijzer_fuzz::{results, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(results, bytes));
