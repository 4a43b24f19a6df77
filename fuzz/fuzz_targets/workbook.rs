//! See `readers::workbook`.
#![no_main]

use strategiewijzer_fuzz::{try_out, workbook};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| try_out(workbook, bytes));
