//! HTML that is well-formed and inert by construction: tags and attributes are names in our code, and every text passes
//! through [`escape`].

use crate::language::clean;

/// A piece of HTML. It can only be made from our own tags and from texts that are escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

/// The name of an attribute and its value.
pub(super) type Attribute<'a> = (&'static str, &'a str);

/// Elements within a line of text. After all others a line break follows, so that two documents can be compared by line.
const INLINE: [&str; 5] = ["a", "b", "rect", "span", "strong"];

impl Markup {
    /// An element with what is in it.
    pub fn from_element(tag: &'static str, attributes: &[Attribute<'_>], inside: impl Into<Self>) -> Self {
        let mut out = Self::open(tag, attributes);
        out.push_str(&inside.into().0);
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
        if !INLINE.contains(&tag) {
            out.push('\n');
        }
        Self(out)
    }

    /// An element that has no end, such as `meta`.
    pub fn from_void(tag: &'static str, attributes: &[Attribute<'_>]) -> Self {
        let mut out = Self::open(tag, attributes);
        out.push('\n');
        Self(out)
    }

    /// A style sheet. It is ours, and no text of others may be put into it.
    pub fn from_style(sheet: &'static str) -> Self {
        Self(format!("<style>\n{sheet}</style>\n"))
    }

    fn open(tag: &'static str, attributes: &[Attribute<'_>]) -> String {
        let attributes = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value)));
        format!("<{tag}{}>", attributes.collect::<String>())
    }

    /// Puts another piece behind this one.
    pub fn and(mut self, other: impl Into<Self>) -> Self {
        self.0.push_str(&other.into().0);
        self
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The whole as a document.
    pub fn document(self) -> String {
        format!("<!DOCTYPE html>\n{}", self.0)
    }
}

/// A text as it is, spaces around it too; nothing in it is markup.
impl From<&str> for Markup {
    fn from(text: &str) -> Self {
        let space = |is: bool| if is { " " } else { "" };
        let (before, after) = (text.starts_with(' '), text.len() > 1 && text.ends_with(' '));
        Self(format!("{}{}{}", space(before), escape(text), space(after)))
    }
}

impl From<&String> for Markup {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Markup {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl FromIterator<Self> for Markup {
    fn from_iter<T: IntoIterator<Item = Self>>(pieces: T) -> Self {
        Self(pieces.into_iter().map(|piece| piece.0).collect())
    }
}

/// Makes a text from anywhere safe in HTML, also between quotation marks: on one line, without control characters and
/// direction marks, and with the five characters that mean something written out. A figure stays with its per cent sign,
/// and what is kept together with a space that does not break stays so.
fn escape(text: &str) -> String {
    let text = text.split('\u{a0}').map(clean).collect::<Vec<_>>().join("\u{a0}");
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped.replace(" %", "\u{a0}%")
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<Markup>) -> Markup {
    Markup::from_element("p", &[], text)
}

/// A paragraph in the background: an explanation that a practised reader skips.
pub(super) fn quiet(text: impl Into<Markup>) -> Markup {
    Markup::from_element("p", &[("class", "quiet")], text)
}

/// A list with bullets, or nothing where there is nothing in it.
pub(super) fn bullets<T: Into<Markup>>(items: impl IntoIterator<Item = T>) -> Markup {
    let items: Markup = items.into_iter().map(|item| Markup::from_element("li", &[], item)).collect();
    if items.is_empty() { items } else { Markup::from_element("ul", &[], items) }
}

/// A heading of a level from 1 to 6; deeper ones stay at 6.
pub(super) fn heading(level: usize, attributes: &[Attribute<'_>], text: impl Into<Markup>) -> Markup {
    const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    Markup::from_element(TAGS[level.clamp(1, 6) - 1], attributes, text)
}

/// A link within the document.
pub(super) fn link(id: &str, text: impl Into<Markup>) -> Markup {
    Markup::from_element("a", &[("href", &format!("#{id}"))], text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_markup_in_an_element_or_in_an_attribute() {
        let text = "</p><script>\"a\" & 'b'\u{202e}\u{7}";
        let shown = "&lt;/p&gt;&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;";
        let made = Markup::from_element("p", &[("title", text)], text);
        assert_eq!(made.0, format!("<p title=\"{shown}\">{shown}</p>\n"));
    }

    #[test]
    fn spaces_between_texts_and_elements_stay() {
        let made = Markup::from("a ").and(Markup::from_element("b", &[], "c")).and(" d").and(" ");
        assert_eq!(made.0, "a <b>c</b> d ");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was_and_adds_no_element(text in "(?s).*") {
            let made = Markup::from_element("p", &[("title", &text)], text.as_str());
            let page = Markup::from_element("html", &[("lang", "nl")], Markup::from_element("body", &[], made)).document();
            let read = scraper::Html::parse_document(&page);
            proptest::prop_assert!(read.errors.is_empty(), "{:?}", read.errors);
            let elements: Vec<_> = read.root_element().descendent_elements().collect();
            let names: Vec<&str> = elements.iter().map(|element| element.value().name()).collect();
            proptest::prop_assert_eq!(names, ["html", "head", "body", "p"]);
            let cleaned = |text: &str| clean(&text.replace('\u{a0}', " "));
            proptest::prop_assert_eq!(cleaned(&elements[3].text().collect::<String>()), cleaned(&text));
            proptest::prop_assert_eq!(cleaned(elements[3].attr("title").unwrap()), cleaned(&text));
        }
    }

    #[test]
    fn an_empty_list_is_nothing() {
        assert!(bullets(Vec::<String>::new()).is_empty());
        assert_eq!(bullets(["a"]).0, "<ul><li>a</li>\n</ul>\n");
    }

    #[test]
    fn a_figure_stays_with_its_sign() {
        assert_eq!(Markup::from("60 %").0, "60\u{a0}%");
        assert_eq!(Markup::from("noord (n\u{a0}12)").0, "noord (n\u{a0}12)");
    }
}
