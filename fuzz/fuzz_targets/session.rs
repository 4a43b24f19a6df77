//! See `readers::session`.
#![no_main]

use strategiewijzer_fuzz::{session, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(session, bytes));
