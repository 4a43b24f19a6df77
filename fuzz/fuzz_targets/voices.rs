//! See `readers::voices`.
#![no_main]

use strategiewijzer_fuzz::{voices, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(voices, bytes));
