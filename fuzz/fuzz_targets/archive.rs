//! See `readers::archive`.
#![no_main]

use strategiewijzer_fuzz::{archive, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(archive, bytes));
