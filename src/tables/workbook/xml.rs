//! XML in pieces, within limits: the text between two tags is short, nesting is shallow, and nothing is expanded.
//!
//! Entities are the five of XML and numbers of characters; any other, and a document type that could declare one, makes
//! the part broken.

use std::borrow::Cow;
use std::io::{BufReader, Read, Take};

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::WorkbookTrouble;
use crate::tables::archive::{Archive, MOST_UNPACKED, Metered, TOO_MUCH, broken, too_much};

/// The longest tag or text in one piece, in bytes, give or take the size of a read. The longest in a spreadsheet is the text
/// of a cell, with every character escaped.
const LONGEST_PIECE: usize = 1024 * 1024;

/// Tags deeper than this are not from a spreadsheet; theirs go to about 15.
const DEEPEST: usize = 100;

/// What comes next in a part.
pub(super) enum XmlPiece<'a> {
    /// A tag opens. An empty element opens and closes.
    Start(BytesStart<'a>),
    /// A tag closes.
    End(BytesEnd<'a>),
    /// Text, a part of a text, or one character.
    Text(Cow<'a, str>),
    /// A comment or the like.
    Nothing,
    /// The part is over, and all its tags are closed.
    Over,
}

/// A part being read.
pub(super) struct Xml<R: Read> {
    reader: Reader<BufReader<Paced<R>>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Xml<R> {
    /// Starts to read a part.
    pub(super) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(BufReader::new(Paced { inner: part, since: 0 }));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// How many tags are open, counting one that just opened and not one that just closed.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<XmlPiece<'_>, WorkbookTrouble> {
        self.buffer.clear();
        self.reader.get_mut().get_mut().since = 0;
        match self.reader.read_event_into(&mut self.buffer)? {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > DEEPEST { Err(WorkbookTrouble::Broken) } else { Ok(XmlPiece::Start(start)) }
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(XmlPiece::End(end))
            }
            Event::Text(text) => Ok(XmlPiece::Text(text.xml10_content())),
            Event::CData(text) => Ok(XmlPiece::Text(text.xml10_content())),
            Event::GeneralRef(reference) => match reference.resolve_char_ref()? {
                Some(character) => Ok(XmlPiece::Text(character.to_string().into())),
                None => resolve_predefined_entity(&reference)
                    .map(|text| XmlPiece::Text(text.into()))
                    .ok_or(WorkbookTrouble::Broken),
            },
            Event::DocType(_) => Err(WorkbookTrouble::Broken),
            Event::Eof if self.depth > 0 => Err(WorkbookTrouble::Broken),
            Event::Eof => Ok(XmlPiece::Over),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Ok(XmlPiece::Nothing),
        }
    }
}

/// The value of an attribute by its name as written; `None` when it is not there.
pub(super) fn attribute<'a>(start: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>, WorkbookTrouble> {
    let [value] = attributes(start, [name])?;
    Ok(value)
}

/// The values of several attributes, in one pass: a cell has three.
pub(super) fn attributes<'a, const N: usize>(
    start: &'a BytesStart<'_>,
    names: [&str; N],
) -> Result<[Option<Cow<'a, str>>; N], WorkbookTrouble> {
    let mut values = [const { None }; N];
    // Looking for the same name twice takes the square of the number of attributes.
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| WorkbookTrouble::Broken)?;
        if let Some(place) = names.iter().position(|name| *name == attribute.key.as_ref()) {
            let value = match attribute.value {
                Cow::Borrowed(value) => unescape(value),
                Cow::Owned(value) => unescape(&value).map(|value| Cow::Owned(value.into_owned())),
            };
            values[place] = Some(value.map_err(|_| WorkbookTrouble::Broken)?);
        }
    }
    Ok(values)
}

impl From<Error> for WorkbookTrouble {
    fn from(error: Error) -> Self {
        match error {
            Error::Io(error) if error.kind() == TOO_MUCH => Self::TooMuch(MOST_UNPACKED),
            _ => Self::Broken,
        }
    }
}

/// Bytes of which only so many may go by between two pieces, since a piece is held in memory.
struct Paced<R> {
    inner: R,
    since: usize,
}

impl<R: Read> Read for Paced<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.since > LONGEST_PIECE {
            return Err(std::io::ErrorKind::InvalidData.into());
        }
        let read = self.inner.read(buffer)?;
        self.since += read;
        Ok(read)
    }
}

/// A part of an archive being read.
pub(super) type XmlPart<'a> = Xml<Take<Metered<'a>>>;

/// Reads a part of an archive, of which at most so many bytes are looked at. What goes wrong is said with the name of the
/// part.
pub(super) fn scan<T>(
    archive: &mut Archive,
    part: &str,
    most: u64,
    read: impl FnOnce(&mut XmlPart<'_>) -> Result<T, WorkbookTrouble>,
) -> Result<T, WorkbookTrouble> {
    let name = archive.name().to_owned();
    let Some(index) = archive.find(part) else { return Err(WorkbookTrouble::Said(broken(&name, part))) };
    let mut xml = Xml::new(archive.stream(index)?.take(most));
    read(&mut xml).map_err(|trouble| match trouble {
        WorkbookTrouble::Broken => WorkbookTrouble::Said(broken(&name, part)),
        WorkbookTrouble::TooMuch(limit) => WorkbookTrouble::Said(too_much(&name, limit)),
        other => other,
    })
}
