//! The messages of the YAML readers, in words a user can act on and in both languages.

use super::{YamlDocument, invisible};
use crate::fault::{Fault, FilePlace};
use crate::language::each::{YamlFormTexts, YamlSlipTexts};

/// Turns an error of the YAML reader into a fault. The reader words its errors for programmers and in English; the shapes
/// below are the ones a hand-written file can cause.
pub(super) fn fault(document: &YamlDocument, error: &serde_yaml::Error) -> Fault {
    let place = error.location().map(|location| document.place(location.line(), location.column()));
    let unseen = place.as_ref().and_then(|place| invisible::in_structure(document, place.line));
    let unseen = unseen.or_else(|| invisible::breaking(document));
    unseen.unwrap_or_else(|| described(&error.to_string()).at(place))
}

/// Turns an error of the JSON reader into a fault.
pub(super) fn json(document: &YamlDocument, error: &serde_json::Error) -> Fault {
    let line = error.line().max(1);
    // The reader counts bytes.
    let column = document.line(line).char_indices().take_while(|(at, _)| *at < error.column()).count().max(1);
    let place = document.place(line, column);
    let message = error.to_string();
    let known = ["missing field", "unknown variant", "invalid type", "invalid value"];
    let fault = if error.is_data() && known.iter().any(|known| message.starts_with(known)) {
        described(&message)
    } else {
        Fault::from_data("broken-json", |words| (words.measured.broken_json)(document.name()))
            .hint(|words| words.measured.broken_json_hint.to_owned())
    };
    fault.at(Some(place))
}

/// The fault behind a message of a reader, without the place.
fn described(whole: &str) -> Fault {
    // "answers.time: unknown field `x`, expected one of `a`, `b` at line 2 column 3": what it is about stands first.
    let message = whole.split(" at line ").next().unwrap_or(whole);
    let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
    if message.contains("unknown field") {
        let name = quoted.next().unwrap_or_default();
        let allowed: Vec<String> = quoted.collect();
        if let Some((seen, found)) = invisible::unseen_in(&name).filter(|(seen, _)| allowed.contains(seen)) {
            return Fault::from_data("invisible-in-name", |words| (words.legible.in_name)(&seen, &found.words(words)))
                .hint(|words| words.legible.in_name_hint.to_owned());
        }
        let fault = Fault::from_data("unknown-field", |words| (words.errors.unknown_field)(&name));
        // Where nothing may stand beside the kind (a judgement), there is nothing to list.
        if allowed.is_empty() { fault } else { fault.hint(|words| (words.errors.allowed_fields)(&allowed.join(", "))) }
    } else if message.contains("missing field") {
        let name = quoted.next().unwrap_or_default();
        Fault::from_data("missing-field", |words| (words.errors.missing_field)(&name))
    } else if message.contains("unknown variant") {
        let name = quoted.next().unwrap_or_default();
        let allowed: Vec<String> = quoted.collect();
        Fault::from_data("unknown-word", |words| (words.errors.unknown_word)(&name))
            .hint(|words| (words.errors.allowed_words)(&allowed.join(", ")))
    } else if let Some((path, types)) =
        message.split_once("invalid type: ").or_else(|| message.split_once("invalid value: "))
    {
        let path = path.strip_suffix(": ").filter(|path| !path.contains(' ')).unwrap_or_default();
        let (found, expected) = types.rsplit_once(", expected ").unwrap_or((types, ""));
        let (found, expected) = (YamlForm::from_words(found), YamlForm::from_words(expected));
        let fault = Fault::from_data("wrong-type", |words| {
            (words.errors.wrong_type)(path, found.among(&words.errors.forms), expected.among(&words.errors.forms))
        });
        // `time:4` and `time = 4` are a text to YAML.
        match (found, expected) {
            (YamlForm::Text, YamlForm::Fields) if types.contains([':', '：', '=']) => {
                fault.hint(|words| words.legible.field_hint.to_owned())
            }
            _ => fault,
        }
    } else {
        slip(message)
    }
}

/// The form of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YamlForm {
    Nothing,
    YesNo,
    Number,
    WholeNumber,
    Text,
    List,
    Fields,
    Word,
    Other,
}

impl YamlForm {
    /// The text for it, out of those for all.
    const fn among<T: Copy>(self, texts: &YamlFormTexts<T>) -> T {
        match self {
            Self::Nothing => texts.nothing,
            Self::YesNo => texts.yes_no,
            Self::Number => texts.number,
            Self::WholeNumber => texts.whole_number,
            Self::Text => texts.text,
            Self::List => texts.list,
            Self::Fields => texts.fields,
            Self::Word => texts.word,
            Self::Other => texts.other,
        }
    }

    /// From the words of the reader: "integer `3`", "a string", "struct ContextPart".
    fn from_words(words: &str) -> Self {
        let words = words.strip_prefix("a ").unwrap_or(words);
        let first = words.split([' ', ',']).next().unwrap_or_default();
        match first {
            "unit" | "null" | "none" | "Option" => Self::Nothing,
            "bool" | "boolean" => Self::YesNo,
            "floating" | "f32" | "f64" | "number" => Self::Number,
            "integer" | "u8" | "u16" | "u32" | "u64" | "i32" | "i64" | "usize" => Self::WholeNumber,
            "string" | "character" | "borrowed" => Self::Text,
            "sequence" | "tuple" => Self::List,
            "map" | "mapping" | "struct" | "internally" => Self::Fields,
            // What the reader calls "a YAML tag starting with '!'" is one of a few words to whoever writes the file.
            "YAML" | "enum" | "variant" => Self::Word,
            _ => Self::Other,
        }
    }
}

/// What a person does wrong in YAML.
#[derive(Clone, Copy, PartialEq, Eq)]
enum YamlSlip {
    Tab,
    OpenQuote,
    AfterQuote,
    Code,
    Bracket,
    Colon,
    NoColon,
    FirstCharacter,
    Indent,
    Control,
    Other,
}

impl YamlSlip {
    /// The text for it, out of those for all.
    const fn among<T: Copy>(self, texts: &YamlSlipTexts<T>) -> T {
        match self {
            Self::Tab => texts.tab,
            Self::OpenQuote => texts.open_quote,
            Self::AfterQuote => texts.after_quote,
            Self::Code => texts.code,
            Self::Bracket => texts.bracket,
            Self::Colon => texts.colon,
            Self::NoColon => texts.no_colon,
            Self::FirstCharacter => texts.first_character,
            Self::Indent => texts.indent,
            Self::Control => texts.control,
            Self::Other => texts.other,
        }
    }

    /// From the message of a reader. Their wordings differ and say more about the reader than about the text.
    fn from_message(message: &str) -> Self {
        let has = |part: &[&str]| part.iter().any(|part| message.contains(part));
        if has(&["tab"]) {
            Self::Tab
        } else if has(&["trailing content after"]) {
            Self::AfterQuote
        } else if has(&["escape", "hexadecimal"]) {
            Self::Code
        } else if has(&["quoted scalar"]) {
            Self::OpenQuote
        } else if has(&["flow", "bracket", "unexpected eof", "',' or"]) {
            Self::Bracket
        } else if has(&["mapping values", "':' indicator", "mapping keys"]) {
            Self::Colon
        } else if has(&["simple key"]) {
            Self::NoColon
        } else if has(&["unexpected character", "cannot start"]) {
            Self::FirstCharacter
        } else if has(&["unprintable", "control characters"]) {
            Self::Control
        } else if has(&["block", "indent"]) {
            Self::Indent
        } else {
            Self::Other
        }
    }
}

/// What is wrong with the YAML itself, without the place.
fn slip(message: &str) -> Fault {
    if ["anchor", "alias"].iter().any(|word| message.contains(word)) {
        return Fault::from_data("yaml-alias", |words| words.errors.alias.to_owned());
    }
    let slip = YamlSlip::from_message(message);
    let fault = Fault::from_data("yaml-syntax", |words| slip.among(&words.errors.yaml_slips).to_owned());
    if matches!(slip, YamlSlip::Indent | YamlSlip::Other) {
        fault.hint(|words| words.errors.broken_yaml_hint.to_owned())
    } else {
        fault
    }
}

/// A fault in the YAML itself. The reader stops where it cannot go on, which for something that was left open is further
/// on: `opened` is where the innermost bracket or indented block began.
pub(super) fn syntax(document: &YamlDocument, message: &str, place: FilePlace, opened: Option<FilePlace>) -> Fault {
    if let Some(line) = document.text().lines().position(|line| line.starts_with("<<<<<<< ")) {
        return Fault::from_data("merge-conflict", |words| words.legible.conflict.to_owned())
            .hint(|words| words.legible.conflict_hint.to_owned())
            .at(Some(document.place(line + 1, 1)));
    }
    if let Some(fault) = invisible::in_structure(document, place.line).or_else(|| invisible::breaking(document)) {
        return fault;
    }
    let shown = document.line(place.line);
    // The first such character of a line; where there is none, the spot that the reader gave.
    let first = |line: usize, wanted: &dyn Fn(char) -> bool| {
        document.line(line).chars().position(wanted).map(|at| document.place(line, at + 1))
    };
    let place = match YamlSlip::from_message(message) {
        // A reader may give up at the end of the line before.
        YamlSlip::Tab => {
            let next = || first(place.line + 1, &|c| c == '\t');
            first(place.line, &|c| c == '\t').or_else(next).unwrap_or(place)
        }
        YamlSlip::Indent => first(place.line, &|c| !c.is_whitespace()).unwrap_or(place),
        YamlSlip::Bracket if is_at_end(document, &place) => opened.unwrap_or(place),
        YamlSlip::NoColon if shown.trim().is_empty() || place.column == 1 => {
            let before = (1..place.line).rev().find(|line| !document.line(*line).trim().is_empty());
            before.and_then(|line| first(line, &|c| !c.is_whitespace())).unwrap_or(place)
        }
        _ => place,
    };
    slip(message).at(Some(place))
}

/// Whether nothing but white space follows a spot.
fn is_at_end(document: &YamlDocument, place: &FilePlace) -> bool {
    let mut rest = document.line(place.line).chars().skip(place.column.saturating_sub(1));
    rest.all(char::is_whitespace) && document.text().lines().skip(place.line).all(|line| line.trim().is_empty())
}

/// The first character that YAML does not allow, such as an escape code pasted from a terminal.
pub(super) fn control_character(document: &YamlDocument) -> Option<Fault> {
    let forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    let at = document.text().find(forbidden)?;
    let before = &document.text()[..at];
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let place = document.place(before.matches('\n').count() + 1, column);
    Some(slip("control characters").at(Some(place)))
}
