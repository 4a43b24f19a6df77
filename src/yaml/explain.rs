//! The messages of the YAML reader, in words a user can act on and in both languages.

use super::Document;
use crate::fault::Fault;

/// Turns an error of the YAML reader into a fault. The reader words its errors for programmers and in English; the shapes
/// below are the ones a hand-written file can cause.
pub(super) fn fault(document: &Document, error: &serde_yaml::Error) -> Fault {
    let place = error.location().map(|location| document.place(location.line(), location.column()));
    let whole = error.to_string();
    // "answers.time: unknown field `x`, expected one of `a`, `b` at line 2 column 3": what it is about stands first.
    let message = whole.split(" at line ").next().unwrap_or(&whole);
    let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
    let fault = if message.contains("unknown field") {
        let name = quoted.next().unwrap_or_default();
        let allowed: Vec<String> = quoted.collect();
        let fault = Fault::data(|words| (words.errors.unknown_field)(&name));
        // Where nothing may stand beside the kind (a judgement), there is nothing to list.
        if allowed.is_empty() { fault } else { fault.hint(|words| (words.errors.allowed_fields)(&allowed.join(", "))) }
    } else if message.contains("missing field") {
        let name = quoted.next().unwrap_or_default();
        Fault::data(|words| (words.errors.missing_field)(&name))
    } else if message.contains("unknown variant") {
        let name = quoted.next().unwrap_or_default();
        let allowed: Vec<String> = quoted.collect();
        Fault::data(|words| (words.errors.unknown_word)(&name))
            .hint(|words| (words.errors.allowed_words)(&allowed.join(", ")))
    } else if let Some((_, types)) =
        message.split_once("invalid type: ").or_else(|| message.split_once("invalid value: "))
    {
        let path = message.split(": invalid ").next().filter(|path| !path.contains(' ')).unwrap_or_default().to_owned();
        let types = types.to_owned();
        Fault::data(|words| (words.errors.wrong_type)(&path, &types))
    } else {
        let detail = message.to_owned();
        Fault::data(|words| (words.errors.broken_yaml)(&detail)).hint(|words| words.errors.broken_yaml_hint.to_owned())
    };
    fault.at(place)
}
