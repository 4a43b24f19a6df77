//! Texts that YAML can carry both ways.

use serde_yaml::Value;

/// Makes every text in a value one that is read back when it is written. Some marks that end a line (such as U+2028) are
/// written as they are and read as a new line of YAML, and control characters are not read at all; a text pasted from
/// elsewhere may hold them, and must never make a session unreadable.
///
/// A text that readers of YAML 1.1 take for something else gets a mark, for [`unmarked`] to put quotation marks in its place.
pub(super) fn legible(value: &mut Value) {
    match value {
        Value::String(text) => {
            if text.chars().any(is_troublesome) {
                *text = text
                    .replace("\r\n", "\n")
                    .chars()
                    .map(|c| if matches!(c, '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') { '\n' } else { c })
                    .filter(|c| !is_troublesome(*c))
                    .collect();
            }
            if is_typed_in_yaml_1_1(text) {
                text.insert(0, MARK);
            }
        }
        Value::Sequence(values) => values.iter_mut().for_each(legible),
        Value::Mapping(map) => map.iter_mut().for_each(|(_, value)| legible(value)),
        _ => {}
    }
}

/// A character for private use, which no text of a session keeps: what stands behind it wants quotation marks.
const MARK: char = '\u{f8fe}';

fn is_troublesome(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | MARK)
}

/// Whether a text without quotation marks is a truth, a time in base 60 or a number with underscores to readers of YAML 1.1
/// (<https://yaml.org/type/>), such as Python's. What newer readers take for something else gets its quotation marks by
/// itself; a date is written as one.
fn is_typed_in_yaml_1_1(text: &str) -> bool {
    const TRUTHS: [&str; 6] = ["y", "n", "yes", "no", "on", "off"];
    let number = text.strip_prefix(['-', '+']).unwrap_or(text);
    let all = |of: &dyn Fn(char) -> bool| number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(of);
    TRUTHS.iter().any(|truth| text.eq_ignore_ascii_case(truth))
        || matches!(text, "=" | "<<")
        || number.contains(':') && all(&|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '_'))
        || number.contains('_') && all(&|c| c.is_ascii_hexdigit() || matches!(c, '_' | '.' | 'x' | 'b' | 'o'))
}

/// The YAML text with quotation marks around every text that has a mark. Such a text is short and has nothing in it that
/// must be written otherwise.
pub(super) fn unmarked(yaml: &str) -> String {
    if !yaml.contains(MARK) {
        return yaml.to_owned();
    }
    let lines = yaml.split_inclusive('\n').map(|line| match line.split_once(MARK) {
        // Where quotation marks stand around it already, the mark alone goes.
        Some((before, text)) if before.ends_with(['\'', '"']) => format!("{before}{text}"),
        Some((before, text)) => match text.strip_suffix('\n') {
            Some(text) => format!("{before}'{text}'\n"),
            None => format!("{before}'{text}'"),
        },
        None => line.to_owned(),
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut value = Value::from(serde_yaml::Mapping::from_iter([("name".into(), text.into())]));
        legible(&mut value);
        unmarked(&serde_yaml::to_string(&value).unwrap())
    }

    #[test]
    fn what_older_readers_take_for_something_else_stands_between_quotation_marks() {
        for text in ["no", "Yes", "ON", "y", "12:30:45", "-1:30", "1_000", "0x_1F", "="] {
            assert_eq!(written(text), format!("name: '{text}'\n"));
        }
        for text in ["nee", "none of it", "12:30 uur", "LISO_2", "a=b"] {
            assert_eq!(written(text), format!("name: {text}\n"));
        }
    }

    proptest::proptest! {
        #[test]
        fn every_text_is_read_back(text in "[ -~\u{f8fe}]{0,12}|[0-9:_.+-]{1,8}|(?i)yes|no|on|off|y|n") {
            let read: Value = serde_yaml::from_str(&written(&text)).unwrap();
            proptest::prop_assert_eq!(read["name"].as_str().unwrap(), text.replace(MARK, ""));
        }
    }
}
