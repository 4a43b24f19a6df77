//! See `readers::plan`.
#![no_main]

use strategiewijzer_fuzz::{plan, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(plan, bytes));
