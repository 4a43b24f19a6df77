//! See `readers::keys`.
#![no_main]

use strategiewijzer_fuzz::{keys, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(keys, bytes));
