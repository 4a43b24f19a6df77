//! See `readers::counts`.
#![no_main]

use strategiewijzer_fuzz::{counts, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(counts, bytes));
