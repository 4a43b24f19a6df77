//! From the bytes of a file to UTF-8: which character set it is, and reading it in pieces.

use std::io::{self, Read};

/// A character set that survey tools and spreadsheets write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, and so plain ASCII as well.
    Utf8,
    /// What Excel on a Western European PC writes when it does not write UTF-8; ISO 8859-1 is read as this.
    Windows1252,
    /// UTF-16, the least significant byte first: "Unicode text" on Windows.
    Utf16Le,
    /// UTF-16, the most significant byte first.
    Utf16Be,
}

impl Encoding {
    /// Its name, as in the WHATWG Encoding Standard.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "windows-1252",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
        }
    }

    /// How many bytes a character of ASCII takes.
    pub(super) const fn width(self) -> usize {
        match self {
            Self::Utf8 | Self::Windows1252 => 1,
            Self::Utf16Le | Self::Utf16Be => 2,
        }
    }

    /// What turns it into UTF-8; none where nothing needs turning.
    fn decoder(self) -> Option<encoding_rs::Decoder> {
        let found = match self {
            Self::Utf8 => return None,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
        };
        Some(found.new_decoder_without_bom_handling())
    }
}

/// What the first bytes of a file say about its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sniffed {
    /// The character set.
    pub encoding: Encoding,
    /// How many bytes the byte order mark takes; 0 without one.
    pub mark: usize,
    /// Whether anything but ASCII says so. If not, a byte further on may still prove it to be Windows-1252.
    pub certain: bool,
}

/// Recognises the character set by a byte order mark, by where the NUL bytes stand, or by being valid UTF-8. What is none
/// of these is Windows-1252, in which any byte is a character. `stated` is what the user says, and wins.
#[must_use]
pub fn sniff(head: &[u8], whole: bool, stated: Option<Encoding>) -> Sniffed {
    const MARKS: [(&[u8], Encoding); 3] =
        [(b"\xef\xbb\xbf", Encoding::Utf8), (b"\xff\xfe", Encoding::Utf16Le), (b"\xfe\xff", Encoding::Utf16Be)];
    let marked = MARKS.into_iter().find(|(mark, _)| head.starts_with(mark));
    let mark = marked.map_or(0, |(mark, _)| mark.len());
    if let Some(encoding) = stated {
        // People say "UTF-16" and leave the order of the bytes to the mark.
        let encoding = match marked {
            Some((_, order)) if order.width() == 2 && encoding.width() == 2 => order,
            _ => encoding,
        };
        return Sniffed { encoding, mark, certain: true };
    }
    if let Some((_, encoding)) = marked {
        return Sniffed { encoding, mark, certain: true };
    }
    if let Some(encoding) = utf16_by_nuls(head) {
        return Sniffed { encoding, mark, certain: true };
    }
    match std::str::from_utf8(head) {
        Ok(text) => Sniffed { encoding: Encoding::Utf8, mark, certain: !text.is_ascii() },
        Err(error) if error.error_len().is_none() && !whole => {
            Sniffed { encoding: Encoding::Utf8, mark, certain: !head[..error.valid_up_to()].is_ascii() }
        }
        Err(_) => Sniffed { encoding: Encoding::Windows1252, mark, certain: true },
    }
}

/// In UTF-16, every delimiter, digit and Latin letter has a NUL byte beside it, always on the same side.
fn utf16_by_nuls(head: &[u8]) -> Option<Encoding> {
    /// As many pairs of bytes as settle it.
    const PAIRS: usize = 2048;
    let pairs = head.chunks_exact(2).take(PAIRS);
    let all = pairs.len();
    let (first, second) = pairs
        .fold((0, 0), |(first, second), pair| (first + usize::from(pair[0] == 0), second + usize::from(pair[1] == 0)));
    if second * 2 > all && first == 0 {
        Some(Encoding::Utf16Le)
    } else if first * 2 > all && second == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// A file as UTF-8, read piece by piece. Bytes of a file that is UTF-8 already come as they are: whether they are valid is
/// seen where they are used.
pub struct Utf8Text<'a> {
    source: Box<dyn Read + Send + 'a>,
    decoder: Option<encoding_rs::Decoder>,
    raw: Vec<u8>,
    taken: u64,
    ended: bool,
}

impl<'a> Utf8Text<'a> {
    /// The text in `source`, of which the first `start` bytes were passed already.
    pub fn new(source: Box<dyn Read + Send + 'a>, encoding: Encoding, start: u64) -> Self {
        Self { source, decoder: encoding.decoder(), raw: Vec::new(), taken: start, ended: false }
    }

    /// Adds what the next `most` bytes of the file hold; fewer only at the end.
    ///
    /// # Errors
    ///
    /// When reading fails.
    pub fn fill(&mut self, text: &mut Vec<u8>, most: usize) -> io::Result<()> {
        if self.ended {
            return Ok(());
        }
        self.raw.clear();
        let into = if self.decoder.is_some() { &mut self.raw } else { &mut *text };
        into.reserve(most);
        let read = self.source.by_ref().take(most as u64).read_to_end(into)?;
        self.taken += read as u64;
        self.ended = read < most;
        if let Some(decoder) = &mut self.decoder {
            let old = text.len();
            // The length can only overflow for pieces near the size of the address space.
            let room = decoder.max_utf8_buffer_length(self.raw.len()).unwrap_or(usize::MAX / 2);
            text.resize(old + room, 0);
            let (_, _, written, _) = decoder.decode_to_utf8(&self.raw, &mut text[old..], self.ended);
            text.truncate(old + written);
        }
        if self.ended {
            end_of_file(text);
        }
        Ok(())
    }

    /// Whether all has been read.
    pub const fn ended(&self) -> bool {
        self.ended
    }

    /// How many bytes of the file have been read.
    pub const fn taken(&self) -> u64 {
        self.taken
    }
}

/// Takes away the sign with which DOS ended a text, however often it stands there; it is no cell.
fn end_of_file(text: &mut Vec<u8>) {
    const SUBSTITUTE: u8 = 0x1a;
    let bare = text.trim_ascii_end();
    if bare.ends_with(&[SUBSTITUTE]) {
        let bare = bare.len() - bare.iter().rev().take_while(|byte| **byte == SUBSTITUTE).count();
        text.truncate(bare);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniffed(bytes: &[u8]) -> (Encoding, usize, bool) {
        let found = sniff(bytes, true, None);
        (found.encoding, found.mark, found.certain)
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn a_byte_order_mark_decides() {
        assert_eq!(sniffed(b"\xef\xbb\xbfa;b"), (Encoding::Utf8, 3, true));
        assert_eq!(sniffed(b"\xff\xfea\0"), (Encoding::Utf16Le, 2, true));
        assert_eq!(sniffed(b"\xfe\xff\0a"), (Encoding::Utf16Be, 2, true));
    }

    #[test]
    fn without_a_mark_the_side_of_the_nul_bytes_tells_the_order() {
        assert_eq!(sniffed(&utf16("id;één\r\n1;2", u16::to_le_bytes)), (Encoding::Utf16Le, 0, true));
        assert_eq!(sniffed(&utf16("id;één\r\n1;2", u16::to_be_bytes)), (Encoding::Utf16Be, 0, true));
        assert_eq!(sniffed(b"a\0;\0b\0\0\0").0, Encoding::Utf8, "NUL bytes on both sides are no UTF-16");
    }

    #[test]
    fn what_is_not_utf8_is_windows_1252() {
        assert_eq!(sniffed("cliënt".as_bytes()), (Encoding::Utf8, 0, true));
        assert_eq!(sniffed(b"cli\xebnt"), (Encoding::Windows1252, 0, true));
        assert_eq!(sniffed(b"client"), (Encoding::Utf8, 0, false));
    }

    #[test]
    fn a_character_cut_in_two_at_the_end_of_the_head_is_still_utf8() {
        let head = &"cliëë".as_bytes()[..6];
        assert_eq!(sniff(head, false, None).encoding, Encoding::Utf8);
        assert_eq!(sniff(head, true, None).encoding, Encoding::Windows1252);
    }

    #[test]
    fn what_the_user_states_wins_but_a_mark_tells_the_order_of_bytes() {
        let found = sniff("cliënt".as_bytes(), true, Some(Encoding::Windows1252));
        assert_eq!(found.encoding, Encoding::Windows1252);
        assert_eq!(sniff(b"\xfe\xff\0a", true, Some(Encoding::Utf16Le)).encoding, Encoding::Utf16Be);
    }

    #[test]
    fn a_text_is_the_same_in_pieces_of_any_size() {
        let text = "één;€ 5 😀\r\n";
        for size in 1..9 {
            let bytes = utf16(text, u16::to_be_bytes);
            let mut reader = Utf8Text::new(Box::new(bytes.as_slice()), Encoding::Utf16Be, 0);
            let mut read = Vec::new();
            while !reader.ended() {
                reader.fill(&mut read, size).unwrap();
            }
            assert_eq!(String::from_utf8(read).unwrap(), text, "{size}");
            assert_eq!(reader.taken(), bytes.len() as u64);
        }
    }
}
