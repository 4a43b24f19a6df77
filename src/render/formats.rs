//! The formats there are: one table, from which follow the values of `--format`, what the ending of a file's name stands for,
//! the help, what is said about a wrong one, and what is offered at the end of a conversation.

use std::io;

use super::{Look, docx, html, markdown, screen, text};
use crate::language::{Language, Phrases};
use crate::report::document::Document;

/// A word of the interface.
type Word = fn(&Phrases) -> &'static str;

/// What there is to know about a format.
#[derive(Clone, Copy, Debug)]
pub struct FormatRow {
    /// The name to ask for it by.
    pub name: &'static str,
    /// What else it may be called.
    pub aliases: &'static [&'static str],
    /// How the name of a file in this format ends: the first is the one that we give, the others are understood. Without any
    /// it has to be asked for by name.
    pub endings: &'static [&'static str],
    /// Whether only another program can show it; such a document is not printed on a terminal.
    pub is_binary: bool,
    /// The name in a language, where it has one.
    pub called: Option<Word>,
    /// What it is for, or which program it is known from.
    pub known_as: Option<Word>,
    /// How it is offered when a conversation ends, and at which place; else it is for those who ask for it.
    pub offer: Option<(u8, Word)>,
}

/// A format with a name, and nothing more to say about it.
const PLAIN: FormatRow =
    FormatRow { name: "", aliases: &[], endings: &[], is_binary: false, called: None, known_as: None, offer: None };

/// Makes the formats and their rows, so that there is none without the other.
macro_rules! formats {
    ($($(#[$about:meta])+ $group:ident { $($(#[$doc:meta])+ $format:ident { $($row:tt)+ })+ })+) => {$(
        $(#[$about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $group { $($(#[$doc])+ $format,)+ }

        impl $group {
            /// All of them, in the order in which they are named.
            pub const ALL: &'static [Self] = &[$(Self::$format),+];

            /// What there is to know about it.
            #[must_use]
            pub const fn row(self) -> FormatRow {
                match self { $(Self::$format => FormatRow { $($row)+ ..PLAIN },)+ }
            }
        }
    )+};
}

formats! {
    /// The formats that are read. Every document can be shown in each of them.
    ReadableFormat {
        /// What goes to the screen; whoever wants it in a file asks for it.
        Table {
            name: "table",
            called: Some(|words| words.formats.table),
            known_as: Some(|words| words.formats.for_screen),
        }
        /// Markdown, for wikis and notes.
        Markdown {
            name: "markdown",
            aliases: &["md"],
            endings: &["md", "markdown"],
            offer: Some((4, |words| words.formats.offer_markdown)),
        }
        /// A page for a browser.
        Html {
            name: "html",
            aliases: &["htm"],
            endings: &["html", "htm"],
            offer: Some((2, |words| words.formats.offer_html)),
        }
        /// A document for Word.
        Docx {
            name: "docx",
            aliases: &["word"],
            endings: &["docx"],
            is_binary: true,
            known_as: Some(|_| "Word"),
            offer: Some((1, |words| words.formats.offer_docx)),
        }
        /// Plain text, for a mail.
        Text {
            name: "text",
            endings: &["txt"],
            called: Some(|words| words.formats.text),
            known_as: Some(|words| words.formats.for_mail),
        }
    }
    /// The formats that hold data, or one kind of thing. Which document has which is up to the document.
    DataFormat {
        /// A workbook for Excel.
        Xlsx {
            name: "xlsx",
            aliases: &["excel"],
            endings: &["xlsx"],
            is_binary: true,
            known_as: Some(|_| "Excel"),
            offer: Some((3, |words| words.formats.offer_xlsx)),
        }
        /// Comma-separated values.
        Csv { name: "csv", endings: &["csv"], }
        /// JSON.
        Json { name: "json", endings: &["json"], }
        /// A session as it is kept.
        Yaml { name: "yaml", aliases: &["yml"], endings: &["yaml", "yml"], }
        /// The days of a plan.
        Calendar { name: "ics", endings: &["ics"], known_as: Some(|words| words.formats.for_calendar), }
        /// A drawing from barrier to result.
        LogicModel { name: "mmd", endings: &["mmd"], known_as: Some(|words| words.formats.for_drawing), }
    }
}

impl ReadableFormat {
    /// A document in this format. How it looks on a screen is of no matter to the others.
    ///
    /// # Errors
    ///
    /// When a document for Word cannot be packed.
    pub fn show(self, document: &Document, language: Language, look: Look) -> io::Result<Vec<u8>> {
        Ok(match self {
            Self::Table => screen(document, language, look).into(),
            Self::Markdown => markdown(document).into(),
            Self::Html => html(document, language).into(),
            Self::Docx => docx(document, language)?,
            Self::Text => text(document).into(),
        })
    }
}

/// Any format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One that is read.
    Readable(ReadableFormat),
    /// One that holds data.
    Data(DataFormat),
}

impl Format {
    /// All there are.
    pub fn all() -> impl Iterator<Item = Self> {
        let readable = ReadableFormat::ALL.iter().copied().map(Self::Readable);
        readable.chain(DataFormat::ALL.iter().copied().map(Self::Data))
    }

    /// What there is to know about it.
    #[must_use]
    pub const fn row(self) -> FormatRow {
        match self {
            Self::Readable(format) => format.row(),
            Self::Data(format) => format.row(),
        }
    }

    /// The format that is asked for by this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|format| format.row().name == name)
    }

    /// The name to ask for it by in a language.
    #[must_use]
    pub fn called(self, words: &Phrases) -> &'static str {
        self.row().called.map_or(self.row().name, |called| called(words))
    }

    /// Every other name by which it can be asked for, in whatever language.
    pub fn other_names(self) -> impl Iterator<Item = &'static str> {
        let row = self.row();
        let called = Language::ALL.into_iter().map(move |language| self.called(language.phrases()));
        row.aliases.iter().copied().chain(called.filter(move |name| *name != row.name))
    }

    /// How the name of a file in this format ends; nothing where the name does not tell.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        self.row().endings.first().copied()
    }

    /// The same with what it is known as: `docx (Word)`.
    #[must_use]
    pub fn explained(self, name: &str, words: &Phrases) -> String {
        self.row().known_as.map_or_else(|| name.to_owned(), |known_as| format!("{name} ({})", known_as(words)))
    }
}
