//! See `readers::spss`.
#![no_main]

use strategiewijzer_fuzz::{spss, try_out};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(spss, bytes));
