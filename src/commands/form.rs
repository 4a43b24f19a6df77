//! The form of what is written: as asked, else as the name of the file says.

use std::path::Path;

use crate::fault::Fault;

/// The form that was asked for, else the one that the ending of the file's name stands for, else the one on screen.
pub(super) fn of<T: Copy>(
    asked: Option<T>,
    output: Option<&Path>,
    screen: T,
    endings: &[(&str, T)],
) -> Result<T, Fault> {
    let (None, Some(path)) = (asked, output.filter(|path| *path != Path::new("-"))) else {
        return Ok(asked.unwrap_or(screen));
    };
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let ending = if ending == "markdown" { "md" } else { ending };
    let found = endings.iter().find(|(known, _)| *known == ending).map(|(_, form)| *form);
    found.ok_or_else(|| {
        let name = path.display().to_string();
        let known: Vec<&str> = endings.iter().map(|(known, _)| *known).collect();
        Fault::usage(|words| (words.errors.unknown_format)(&name))
            .hint(|words| (words.errors.unknown_format_hint)(&known))
    })
}
