//! Text from anywhere as an XML document can hold it.

use crate::language::clean;

/// Makes a text safe in a document: on one line, without control characters, marks that change direction, and the two
/// noncharacters that XML 1.0 forbids (section 2.2, Char). It is not escaped yet.
pub(super) fn printable(text: &str) -> String {
    clean(&text.replace(['\u{fffe}', '\u{ffff}'], ""))
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn nothing_is_left_that_xml_forbids() {
        assert_eq!(printable("a\u{0}b\u{b}\u{fffe}\u{ffff}\u{1b} \u{85}é\u{1f600}\r\n"), "ab é\u{1f600}");
    }

    proptest::proptest! {
        #[test]
        fn every_character_that_is_left_is_allowed(text in "\\PC*|.*") {
            let allowed = |c: char| matches!(c, ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            proptest::prop_assert!(printable(&text).chars().all(allowed));
        }
    }
}
