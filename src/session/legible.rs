//! Texts that YAML can carry both ways.

use serde_yaml::Value;

/// Makes every text in a value one that is read back when it is written. Some marks that end a line (such as U+2028) are
/// written as they are and read as a new line of YAML, and control characters are not read at all; a text pasted from
/// elsewhere may hold them, and must never make a session unreadable.
pub(super) fn legible(value: &mut Value) {
    match value {
        Value::String(text) if text.chars().any(is_troublesome) => {
            *text = text
                .replace("\r\n", "\n")
                .chars()
                .map(|c| if matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') { '\n' } else { c })
                .filter(|c| !is_troublesome(*c))
                .collect();
        }
        Value::Sequence(values) => values.iter_mut().for_each(legible),
        Value::Mapping(map) => map.iter_mut().for_each(|(_, value)| legible(value)),
        _ => {}
    }
}

fn is_troublesome(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
