//! Texts, piece by piece.

use super::HtmlPage;
use super::markup::{Markup, link};
use crate::report::document::{Phrase, TextPiece};

impl HtmlPage<'_> {
    /// A text of one paragraph or cell.
    pub(super) fn phrase(&self, phrase: &Phrase) -> Markup {
        phrase.0.iter().map(|piece| self.piece(piece)).collect()
    }

    fn piece(&self, piece: &TextPiece) -> Markup {
        match piece {
            TextPiece::Plain(text) => text.into(),
            TextPiece::Strong(text) => Markup::from_element("b", &[], text),
            TextPiece::Inside { id, text } if self.ids.contains(id.as_str()) => link(id, text),
            TextPiece::Inside { text, .. } => Markup::from_element("b", &[], text),
            TextPiece::Address(address) => place(address),
        }
    }
}

/// An address on the web. Only a page that is sent safely is a link; whatever else somebody wrote is text.
fn place(address: &str) -> Markup {
    match address.strip_prefix("https://") {
        Some(shown) => Markup::from_element("a", &[("href", address), ("rel", "noopener noreferrer")], shown),
        None => address.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn made(pieces: Vec<TextPiece>) -> String {
        let page = HtmlPage { language: Language::English, ids: std::iter::once("time").collect() };
        Markup::from_element("p", &[], page.phrase(&Phrase(pieces))).document()
    }

    #[test]
    fn pieces_follow_each_other_with_their_own_spaces() {
        let made = made(vec![TextPiece::Strong("Note:".to_owned()), TextPiece::Plain(" a & b".to_owned())]);
        assert!(made.ends_with("<p><b>Note:</b> a &amp; b</p>\n"), "{made}");
    }

    #[test]
    fn a_link_leads_to_what_is_there_and_stands_out_where_it_is_not() {
        let inside = |id: &str| TextPiece::Inside { id: id.to_owned(), text: "Time".to_owned() };
        assert!(made(vec![inside("time")]).ends_with("<p><a href=\"#time\">Time</a></p>\n"));
        assert!(made(vec![inside("money")]).ends_with("<p><b>Time</b></p>\n"));
    }

    #[test]
    fn only_a_page_that_is_sent_safely_is_a_link() {
        let address = |text: &str| made(vec![TextPiece::Address(text.to_owned())]);
        assert!(address("https://doi.org/1").contains("<a href=\"https://doi.org/1\" rel=\"noopener noreferrer\">doi"));
        for odd in ["http://a.nl", "javascript:alert(1)", "file:///etc/passwd"] {
            assert!(!address(odd).contains("<a"), "{odd}");
        }
    }
}
