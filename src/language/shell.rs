//! Names of files as they are shown, and as they can be typed in a shell.

use std::path::Path;

use super::clean;
use super::clean::is_hidden;

/// The name of a file as it is shown: nothing in it may steer a terminal.
#[must_use]
pub fn shown(path: &Path) -> String {
    clean(&path.display().to_string())
}

/// A name in a command that can be copied: whatever is in it, the shell takes it for this one file. On Windows between double
/// quotation marks, elsewhere in the way of POSIX. What cannot be seen, or would not survive being copied, is spelled out
/// for `printf`.
#[must_use]
pub fn quoted(path: &Path) -> String {
    if cfg!(windows) { for_windows(&shown(path)) } else { for_posix(path.as_os_str().as_encoded_bytes()) }
}

/// A text in a command that can be copied, always between quotation marks: for what is no file.
#[must_use]
pub fn quoted_text(text: &str) -> String {
    if cfg!(windows) {
        format!("\"{}\"", text.replace('"', "\\\""))
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// A name that needs no quotation marks.
fn is_plain(text: &str, separator: char) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || c == separator || "/._-:+,@".contains(c);
    !text.is_empty() && text.chars().all(is_plain)
}

fn for_windows(text: &str) -> String {
    // A name that begins like an option is not one.
    let text = if text.starts_with('-') { format!(".\\{text}") } else { text.to_owned() };
    if is_plain(&text, '\\') { text } else { format!("\"{text}\"") }
}

fn for_posix(bytes: &[u8]) -> String {
    let folder = if bytes.starts_with(b"-") { "./" } else { "" };
    match std::str::from_utf8(bytes) {
        Ok(text) if is_plain(text, '/') => format!("{folder}{text}"),
        Ok(text) if can_be_copied(text) => format!("'{folder}{}'", text.replace('\'', r"'\''")),
        _ => format!("\"$(printf '{folder}{}')\"", spelled_out(bytes)),
    }
}

/// Whether every character can be seen; of several spaces a reader, and our own cleaning, would make one.
fn can_be_copied(text: &str) -> bool {
    let seen = |c: char| c == ' ' || !(c.is_whitespace() || is_hidden(c));
    text.chars().all(seen) && !text.contains("  ")
}

/// A text for `printf`: all but plain letters, digits and a few signs by their number.
fn spelled_out(bytes: &[u8]) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-:+,@".contains(&byte);
    bytes
        .iter()
        .map(|byte| if plain(*byte) { char::from(*byte).to_string() } else { format!("\\{byte:03o}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_shown_without_what_steers_a_terminal() {
        assert_eq!(shown(Path::new("esc\u{1b}]0;titel\u{7}.yaml")), "esc]0;titel.yaml");
    }

    #[test]
    fn a_name_is_quoted_only_where_it_must_be() {
        for plain in ["a.yaml", "map/één_b-2.yaml", "2026-11-28.yaml"] {
            assert_eq!(for_posix(plain.as_bytes()), plain);
            assert_eq!(for_windows(plain), plain);
        }
        assert_eq!(for_windows("C:\\map\\mijn intake.yaml"), "\"C:\\map\\mijn intake.yaml\"");
        assert_eq!(for_windows("-x.yaml"), ".\\-x.yaml");
    }

    #[cfg(unix)]
    #[test]
    fn a_shell_takes_a_quoted_name_for_the_name() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt as _;
        let names: [&[u8]; 12] = [
            b"mijn intake.yaml",
            b"it's.yaml",
            b"$HOME `id` \"x\" \\.yaml",
            b"a;b&c|d>e.yaml",
            b"~.yaml",
            b"#1!.yaml",
            b"esc\x1b]0;titel\x07.yaml",
            b"twee  spaties.yaml",
            b"regel\neinde.yaml",
            b"latin-\xe9 100%.yaml",
            b"=a*b?.yaml",
            "rechts\u{202e}links.yaml".as_bytes(),
        ];
        for name in names {
            let typed = quoted(Path::new(OsStr::from_bytes(name)));
            let said = std::process::Command::new("sh").arg("-c").arg(format!("printf %s {typed}")).output().unwrap();
            assert_eq!(said.stdout, name, "{typed}");
            // It survives being cleaned.
            assert_eq!(clean(&typed), typed);
        }
        assert_eq!(quoted(Path::new("-x.yaml")), "./-x.yaml");
    }
}
