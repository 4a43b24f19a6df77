//! The running text of a Word document, paragraph by paragraph: the few things of WordprocessingML (ECMA-376, part 1,
//! chapter 17) that the advice needs, so that headings and lists are real ones that people can go on with.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::super::printable::printable;
use super::colour::BarColour;
use crate::language::Language;
use crate::report::document::{DocumentSpacing, TextPiece};

/// A4 paper, in twentieths of a point.
const PAPER: [u32; 2] = [11_906, 16_838];
/// Two centimetres on every side.
const MARGIN: u32 = 1_134;
/// One and a half, for a document that stands on one side of paper.
const SHEET_MARGIN: u32 = 850;

/// What a paragraph is. Each has a style of its own, so that the look of all is changed in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Subtitle,
    /// From 1 to 3; deeper ones stand on 3.
    Heading(usize),
    Text,
    /// An ordinary paragraph that stays with the next: it announces a list or table.
    Lead,
    /// A remark in the background.
    Quiet,
    /// A statement and the answer to it.
    Said,
    /// A name and what it is, with a tab between them.
    Fact,
    /// An item of the numbered list that [`Body::begin_list`] began last.
    Numbered,
    /// The same, with details under it.
    Strategy,
    /// A name and what it is, under a strategy.
    Detail,
    Bullet,
    /// What stands under an item of a list.
    Under,
}

impl Style {
    /// The id in `styles.xml`.
    fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading(1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(_) => "Heading3",
            Self::Text => "Normal",
            Self::Lead => "Lead",
            Self::Quiet => "Quiet",
            Self::Said => "Said",
            Self::Fact => "Fact",
            Self::Numbered => "ListNumber",
            Self::Strategy => "Strategy",
            Self::Detail => "Detail",
            Self::Bullet => "ListBullet",
            Self::Under => "ListContinue",
        }
    }

    fn has_tab(self) -> bool {
        matches!(self, Self::Fact | Self::Detail)
    }
}

/// A part of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) enum ParagraphPart<'a> {
    Plain(&'a str),
    Strong(&'a str),
    /// An address that can be followed.
    Link(&'a str),
    /// A name that leads to the part of the document with this id.
    Inside(&'a str, &'a str),
    /// A block of a colour, before what it means.
    Swatch(BarColour),
    Tab,
}

impl<'a> From<&'a TextPiece> for ParagraphPart<'a> {
    fn from(piece: &'a TextPiece) -> Self {
        match piece {
            TextPiece::Plain(text) => Self::Plain(text),
            TextPiece::Strong(text) => Self::Strong(text),
            TextPiece::Inside { id, text } => Self::Inside(id, text),
            TextPiece::Address(address) => Self::Link(address),
        }
    }
}

/// What a paragraph has beside its style.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParagraphSetting<'a> {
    pub new_page: bool,
    /// Whether it stays on the page of what comes next.
    pub with_next: bool,
    /// The id by which links find it; empty for none.
    pub id: &'a str,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Orientation {
    #[default]
    Portrait,
    Landscape,
}

impl Orientation {
    /// Width and height of the paper.
    fn paper(self) -> (u32, u32) {
        match self {
            Self::Portrait => (PAPER[0], PAPER[1]),
            Self::Landscape => (PAPER[1], PAPER[0]),
        }
    }
}

/// The text of a document under construction.
#[derive(Debug, Default)]
pub(super) struct Body<'a> {
    xml: String,
    orientation: Orientation,
    /// The ids that links can lead to, each with the number of its bookmark.
    bookmarks: BTreeMap<&'a str, usize>,
    /// How many numbered lists there are; each counts from 1.
    pub lists: usize,
    /// The addresses that are linked to, in order.
    pub links: Vec<String>,
    /// The pictures that are in it, each once.
    pub pictures: Vec<Vec<u8>>,
    /// How many times one of them is drawn.
    pub drawn: usize,
    /// The language of what is said of a picture.
    pub language: Language,
    /// How close it is set.
    pub spacing: DocumentSpacing,
}

impl<'a> Body<'a> {
    /// An empty text, in which links lead to these ids.
    pub fn new(ids: impl Iterator<Item = &'a str>) -> Self {
        Self { bookmarks: ids.zip(1..).collect(), ..Self::default() }
    }

    /// Adds a paragraph of which the parts stand apart by a space, or by a tab where its style has one.
    pub fn put(&mut self, style: Style, parts: &[ParagraphPart<'_>]) {
        let between = if style.has_tab() { ParagraphPart::Tab } else { ParagraphPart::Plain(" ") };
        let parts: Vec<ParagraphPart<'_>> = parts.iter().flat_map(|part| [between, *part]).skip(1).collect();
        self.paragraph(style, ParagraphSetting::default(), &parts);
    }

    /// Adds a paragraph of one text.
    pub fn text(&mut self, style: Style, text: &str) {
        self.put(style, &[ParagraphPart::Plain(text)]);
    }

    /// Begins a numbered list: the next item is number 1.
    pub fn begin_list(&mut self) {
        self.lists += 1;
    }

    /// Goes on in an orientation, on other pages where it is another.
    pub fn turn_to(&mut self, orientation: Orientation) {
        if self.orientation != orientation {
            self.turn(orientation);
        }
    }

    /// Ends the pages so far, and goes on in another orientation.
    fn turn(&mut self, orientation: Orientation) {
        let section = self.section();
        self.push(&format!(r#"<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{section}</w:pPr></w:p>"#));
        self.orientation = orientation;
    }

    /// What the pages so far look like.
    fn section(&self) -> String {
        let (width, height) = self.orientation.paper();
        let margin = self.margin();
        let turned = if self.orientation == Orientation::Landscape { r#" w:orient="landscape""# } else { "" };
        format!(
            r#"<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="{margin}" w:right="{margin}" w:bottom="{margin}" w:left="{margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#
        )
    }

    /// Adds a paragraph of which the parts follow each other with their own spaces.
    pub fn paragraph(&mut self, style: Style, setting: ParagraphSetting<'_>, parts: &[ParagraphPart<'_>]) {
        let mut properties = format!(r#"<w:pStyle w:val="{}"/>"#, style.id());
        // In the order that the format asks for.
        if setting.with_next {
            properties += "<w:keepNext/>";
        }
        if setting.new_page {
            properties += "<w:pageBreakBefore/>";
        }
        if matches!(style, Style::Numbered | Style::Strategy) {
            let number = numbering(self.lists.max(1));
            // Writing to a String cannot fail, here and below.
            let _ = write!(properties, r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>"#);
        }
        let runs = self.runs(parts);
        let runs = match self.bookmarks.get(setting.id) {
            Some(number) => format!(
                r#"<w:bookmarkStart w:id="{number}" w:name="part{number}"/>{runs}<w:bookmarkEnd w:id="{number}"/>"#
            ),
            None => runs,
        };
        self.push(&format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"));
    }

    /// Adds a paragraph of runs that are made already.
    pub fn drawn_paragraph(&mut self, style: Style, runs: &str) {
        self.push(&format!(r#"<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{runs}</w:p>"#, style.id()));
    }

    /// Parts as they stand in a paragraph.
    pub fn runs(&mut self, parts: &[ParagraphPart<'_>]) -> String {
        parts.iter().map(|part| self.run(*part)).collect()
    }

    fn run(&mut self, part: ParagraphPart<'_>) -> String {
        match part {
            ParagraphPart::Tab => "<w:r><w:tab/></w:r>".to_owned(),
            ParagraphPart::Swatch(paint) => run(&format!(r#"<w:color w:val="{}"/>"#, paint.digits()), "■ "),
            ParagraphPart::Plain(text) => run("", text),
            ParagraphPart::Strong(text) => run(STRONG, text),
            ParagraphPart::Link(address) if is_address(address) => {
                self.links.push(address.to_owned());
                let (number, run) = (self.links.len(), run(r#"<w:rStyle w:val="Hyperlink"/>"#, address));
                format!(r#"<w:hyperlink r:id="link{number}">{run}</w:hyperlink>"#)
            }
            ParagraphPart::Link(address) => run("", address),
            // It stands out as a name does: on paper there is nothing to follow.
            ParagraphPart::Inside(id, text) => match self.bookmarks.get(id) {
                Some(number) => {
                    format!(r#"<w:hyperlink w:anchor="part{number}" w:history="1">{}</w:hyperlink>"#, run(STRONG, text))
                }
                None => run(STRONG, text),
            },
        }
    }

    /// How wide the text is, in twentieths of a point.
    pub fn text_width(&self) -> u32 {
        self.orientation.paper().0 - 2 * self.margin()
    }

    fn margin(&self) -> u32 {
        if self.spacing == DocumentSpacing::Sheet { SHEET_MARGIN } else { MARGIN }
    }

    /// Adds what is WordprocessingML already.
    pub fn push(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    /// `word/document.xml`.
    pub fn document(&self) -> String {
        format!(
            r#"{DECLARATION}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>{}{}</w:body></w:document>"#,
            self.xml,
            self.section()
        )
    }
}

pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The number in `numbering.xml` of a numbered list, from 1; the first there is that of the bullets.
pub(super) fn numbering(list: usize) -> usize {
    list + 1
}

/// The look of what stands out.
const STRONG: &str = "<w:b/>";

/// Text of one look, with the spaces around it.
fn run(look: &str, text: &str) -> String {
    let space = |is: bool| if is { " " } else { "" };
    let (before, after) = (text.starts_with(' '), text.len() > 1 && text.ends_with(' '));
    let text = format!("{}{}{}", space(before), printable(text), space(after));
    let text = escape(&text);
    let look = if look.is_empty() { String::new() } else { format!("<w:rPr>{look}</w:rPr>") };
    format!(r#"<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// Whether an address can be a link. Word refuses a document with a malformed one, so only plain ones are.
fn is_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#=&+,;()@!$*'".contains(c);
    text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.chars().all(plain) && !rest.contains("##")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped_and_cleaned() {
        let mut body = Body::default();
        body.put(Style::Text, &[ParagraphPart::Strong("a<b>\u{1}"), ParagraphPart::Plain("c & \"d\"")]);
        let xml = body.document();
        assert!(xml.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">a&lt;b&gt;</w:t>"), "{xml}");
        assert!(xml.contains("c &amp; &quot;d&quot;"), "{xml}");
    }

    #[test]
    fn only_plain_addresses_are_links() {
        assert!(is_address("https://doi.org/10.1186/s13012-019-0892-4"));
        for odd in
            ["javascript:alert(1)", "https://", "https://a b", "https://[x", "https://a%zz", "file:///etc/passwd"]
        {
            assert!(!is_address(odd), "{odd}");
        }
    }
}
