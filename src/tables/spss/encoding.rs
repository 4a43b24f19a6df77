//! In which letters the file is written.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::trouble::SpssTrouble;

/// The encoding of a file: by its name (record 20), or else by its code page (record 3), or else the one of Western
/// Europe. Where the two contradict each other the name is right (PSPP, *System File Format*).
pub(super) fn find(name: &[u8], code: Option<i32>) -> Result<&'static Encoding, SpssTrouble> {
    let name = String::from_utf8_lossy(name);
    let name = name.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    if !name.is_empty() {
        return by_name(name).ok_or_else(|| SpssTrouble::UnknownEncoding(name.to_owned()));
    }
    match code {
        Some(code) => by_code(code).ok_or_else(|| SpssTrouble::UnknownEncoding(code.to_string())),
        None => Ok(WINDOWS_1252),
    }
}

fn by_name(name: &str) -> Option<&'static Encoding> {
    let lower = name.to_ascii_lowercase();
    let known = Encoding::for_label(lower.as_bytes())
        .or_else(|| by_code(lower.trim_start_matches("cp").trim_start_matches("windows-").parse().ok()?));
    // In UTF-16 not even the names of the records could be read.
    known.filter(|encoding| encoding.is_ascii_compatible())
}

/// The encoding of a Windows code page. 0, 2 and 3 say "eight bits" and were written whatever the encoding.
fn by_code(code: i32) -> Option<&'static Encoding> {
    let label = match code {
        0 | 2 | 3 | 819 | 20127 => "windows-1252".to_owned(),
        866 => "ibm866".to_owned(),
        874 | 9066 => "windows-874".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 | 51949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        1250..=1258 => format!("windows-{code}"),
        10000 => "macintosh".to_owned(),
        20866 => "koi8-r".to_owned(),
        21866 => "koi8-u".to_owned(),
        28591..=28606 => format!("iso-8859-{}", code - 28590),
        51932 => "euc-jp".to_owned(),
        54936 => "gb18030".to_owned(),
        65001 => "utf-8".to_owned(),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_writers_use_are_known() {
        for (name, expected) in [
            ("UTF-8", "UTF-8"),
            ("utf8", "UTF-8"),
            ("windows-1252", "windows-1252"),
            ("WINDOWS-1252", "windows-1252"),
            ("CP1253", "windows-1253"),
            ("cp28605", "ISO-8859-15"),
            ("cp874", "windows-874"),
            ("ANSI_X3.4-1968", "windows-1252"),
            ("BIG5", "Big5"),
            ("cp932", "Shift_JIS"),
            ("GBK", "GBK"),
            ("UTF-8\0  ", "UTF-8"),
        ] {
            assert_eq!(find(name.as_bytes(), Some(1250)).unwrap().name(), expected, "{name}");
        }
    }

    #[test]
    fn without_a_name_the_code_page_counts_and_without_both_western_europe() {
        assert_eq!(find(b"", Some(65001)).unwrap().name(), "UTF-8");
        assert_eq!(find(b"  ", Some(1250)).unwrap().name(), "windows-1250");
        assert_eq!(find(b"", Some(2)).unwrap().name(), "windows-1252");
        assert_eq!(find(b"", None).unwrap().name(), "windows-1252");
    }

    #[test]
    fn an_encoding_nobody_can_read_is_named() {
        for (name, code, shown) in
            [("UTF-16LE", None, "UTF-16LE"), ("klingon", None, "klingon"), ("", Some(437), "437")]
        {
            let found = find(name.as_bytes(), code);
            assert!(matches!(&found, Err(SpssTrouble::UnknownEncoding(named)) if named == shown), "{found:?}");
        }
    }
}
