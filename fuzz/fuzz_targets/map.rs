//! See `readers::map`.
#![no_main]

use strategiewijzer_fuzz::{map, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(map, bytes));
