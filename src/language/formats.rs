//! Words about the formats of documents, where a name such as `docx` does not say enough.

/// Words about formats. Which format has which is said in the table of formats in `render`.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct FormatTexts {
    // Names of their own, to ask for a format by.
    pub table: &'static str,
    pub text: &'static str,
    // What a format is for, between brackets behind its name.
    pub for_screen: &'static str,
    pub for_mail: &'static str,
    pub for_calendar: &'static str,
    pub for_drawing: &'static str,
    // How it is offered in a conversation.
    pub offer_docx: &'static str,
    pub offer_html: &'static str,
    pub offer_xlsx: &'static str,
    pub offer_markdown: &'static str,
    /// One or another: "markdown, json or text".
    pub either: fn(&[String]) -> String,
}

/// A list of which one is chosen.
fn one_of(all: &[String], or: &str) -> String {
    match all.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {or} {last}", first.join(", ")),
        _ => all.concat(),
    }
}

pub(super) const DUTCH: FormatTexts = FormatTexts {
    table: "tabel",
    text: "tekst",
    for_screen: "scherm",
    for_mail: "mail",
    for_calendar: "agenda",
    for_drawing: "schema",
    offer_docx: "Word, om verder in te schrijven",
    offer_html: "webpagina, om te lezen en te printen",
    offer_xlsx: "Excel, om te sorteren en te plannen",
    offer_markdown: "platte tekst (Markdown)",
    either: |all| one_of(all, "of"),
};

pub(super) const ENGLISH: FormatTexts = FormatTexts {
    table: "table",
    text: "text",
    for_screen: "screen",
    for_mail: "e-mail",
    for_calendar: "calendar",
    for_drawing: "logic model",
    offer_docx: "Word, to go on writing in",
    offer_html: "a web page, to read and print",
    offer_xlsx: "Excel, to sort and plan",
    offer_markdown: "plain text (Markdown)",
    either: |all| one_of(all, "or"),
};
