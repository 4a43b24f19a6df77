#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;

/// What comes of these bytes when nothing comes after them.
fn read(bytes: &[u8]) -> Vec<TypedInput> {
    let (mut decoder, mut found) = (KeyDecoder::default(), Vec::new());
    bytes.iter().for_each(|byte| decoder.push(*byte, &mut found));
    if decoder.patience().is_some() {
        decoder.pause(&mut found);
    }
    found
}

fn keys(keys: &[Key]) -> Vec<TypedInput> {
    keys.iter().cloned().map(TypedInput::Key).collect()
}

/// One of each kind that is no key here, or one with Alt, Ctrl or Shift.
const NOTHING: [&[u8]; 44] = [
    // Function keys, keys that are held, a mouse, focus, replies to questions.
    b"\x1b[1;5C",
    b"\x1b[15;2~",
    b"\x1b[12~",
    b"\x1b[[A",
    b"\x1bOQ",
    b"\x1bO5C",
    b"\x1bO1;5P",
    b"\x1b[3;5~",
    b"\x1b[1;5S",
    b"\x1b[<0;44;13M",
    b"\x1b[<0;44;13m",
    b"\x1b[32;44;13M",
    b"\x1b[M 44",
    b"\x1b[M \x1b4",
    b"\x1b[I",
    b"\x1b[O",
    b"\x1b[24;80R",
    b"\x1b[?62;4;22c",
    b"\x1b[?2004;1$y",
    b"\x1b[8;24;80t",
    b"\x1b[52u",
    b"\x1b[27;5;52~",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\",
    b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
    b"\x1b]52;c;NDQ0NA==\x07",
    b"\x1bP1+r524742=38\x1b\\",
    b"\x1bP>|tmux 3.3a\x1b\\",
    b"\x1bP4\x18",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^4\x1b\\",
    b"\x1bX4\x1b\\",
    "\u{1b}]0;vier €4\u{1b}\\".as_bytes(),
    // With Alt, or Option on a Mac.
    b"\x1bx",
    b"\x1b4",
    b"\x1b\r",
    b"\x1b\x1b[3~",
    b"\x1b\x1b[5~",
    b"\x1b\x1bOt",
    b"\x1b\xc3\xa9",
    b"\x1b(4",
    // In eight bits.
    b"\x9b3;5~",
    b"\x8fQ",
    b"\x904\x9c",
    b"\x9d11;4\x07",
];

#[test]
fn what_is_no_key_is_one_unknown_key_however_it_is_cut() {
    for bytes in NOTHING {
        assert_eq!(read(bytes), keys(&[Key::Unknown]), "{}", bytes.escape_ascii());
        assert_eq!(read(&[bytes, b"4"].concat()), keys(&[Key::Unknown, Key::Char('4')]), "{}", bytes.escape_ascii());
        for cut in 1..bytes.len() {
            let (mut decoder, mut found) = (KeyDecoder::default(), Vec::new());
            bytes[..cut].iter().for_each(|byte| decoder.push(*byte, &mut found));
            // A short wait is not over before the rest comes, and what has begun is known to have begun.
            assert!(found.is_empty() && decoder.is_within(), "{} at {cut}", bytes.escape_ascii());
            bytes[cut..].iter().for_each(|byte| decoder.push(*byte, &mut found));
            assert_eq!(found, keys(&[Key::Unknown]), "{} at {cut}", bytes.escape_ascii());
            assert!(!decoder.is_within());
        }
    }
}

#[test]
fn a_sequence_that_ends_too_early_is_no_key_when_it_was_waited_for() {
    for bytes in NOTHING {
        for cut in 2..bytes.len() {
            let found = read(&bytes[..cut]);
            let is_known = |typed: &TypedInput| !matches!(typed, TypedInput::Key(Key::Unknown | Key::Escape));
            assert!(!found.iter().any(is_known), "{} at {cut}: {found:?}", bytes.escape_ascii());
        }
    }
}

#[test]
fn keys_are_known_in_every_way_terminals_write_them() {
    for (bytes, key) in [
        (&b"\x1b"[..], Key::Escape),
        (b"\x1b\x1b", Key::Escape),
        (b"\x1b[A", Key::ArrowUp),
        (b"\x1bOA", Key::ArrowUp),
        (b"\x1b[1B", Key::ArrowDown),
        (b"\x1b[1;1C", Key::ArrowRight),
        (b"\x1bOD", Key::ArrowLeft),
        (b"\x1b[H", Key::Home),
        (b"\x1bOF", Key::End),
        (b"\x1b[7~", Key::Home),
        (b"\x1b[4~", Key::End),
        (b"\x1b[2~", Key::Insert),
        (b"\x1b[3~", Key::Del),
        (b"\x1b[5~", Key::PageUp),
        (b"\x1b[6~", Key::PageDown),
        (b"\x1b[Z", Key::BackTab),
        (b"\x9bA", Key::ArrowUp),
        (b"\x1bOt", Key::Char('4')),
        (b"\x1bOp", Key::Char('0')),
        (b"\x1bOy", Key::Char('9')),
        (b"\x1bOj", Key::Char('*')),
        (b"\x1bOo", Key::Char('/')),
        (b"\x1bOX", Key::Char('=')),
        (b"\x1bOM", Key::Enter),
        (b"\r", Key::Enter),
        (b"\n", Key::Enter),
        (b"\r\n", Key::Enter),
        (b"\x7f", Key::Backspace),
        (b"\x08", Key::Backspace),
        (b"\x01", Key::Home),
        (b"\x05", Key::End),
        (b"\t", Key::Tab),
        (b"4", Key::Char('4')),
        (b"\x03", Key::CtrlC),
        (b"\x1b[99;5u", Key::CtrlC),
        (b"\x1b[27;5;99~", Key::CtrlC),
        (b"\x12", Key::Unknown),
        (b"\0", Key::Unknown),
        ("é".as_bytes(), Key::Char('é')),
        ("€".as_bytes(), Key::Char('€')),
        ("😀".as_bytes(), Key::Char('😀')),
    ] {
        assert_eq!(read(bytes), keys(&[key]), "{}", bytes.escape_ascii());
    }
}

#[test]
fn two_times_enter_is_two_times_enter() {
    assert_eq!(read(b"\r\r\n\n"), keys(&[Key::Enter, Key::Enter, Key::Enter]));
}

#[test]
fn a_letter_of_one_byte_is_no_key_and_takes_none_along() {
    for byte in 0x80..=0xff_u8 {
        let (mut decoder, mut found) = (KeyDecoder::default(), Vec::new());
        decoder.push(byte, &mut found);
        if decoder.patience().is_some() {
            decoder.pause(&mut found);
        }
        decoder.push(b'4', &mut found);
        assert_eq!(found, keys(&[Key::Unknown, Key::Char('4')]), "{byte:x}");
    }
}

#[test]
fn a_pasted_text_comes_whole_however_it_is_cut() {
    let bytes = "\u{1b}[200~een\r\n\t2 €\r\u{1b}[31m\u{1b}q\u{1b}[201~q".as_bytes();
    let want = [TypedInput::Pasted("een\n 2 €\n".to_owned()), TypedInput::Key(Key::Char('q'))];
    assert_eq!(read(bytes), want);
    // Behind the key Esc too.
    assert_eq!(read(&[b"\x1b", bytes].concat()), want);
}

#[test]
fn an_endless_paste_is_cut_and_can_be_broken_off() {
    let endless = [b"\x1b[200~".to_vec(), vec![b'x'; LONGEST_PASTE + 5], b"\x1b[201~".to_vec()].concat();
    assert_eq!(read(&endless), [TypedInput::Pasted("x".repeat(LONGEST_PASTE))]);
    assert_eq!(read(b"\x1b[200~4\x03"), keys(&[Key::CtrlC]));
}

#[test]
fn ctrl_c_gets_through_everything() {
    for bytes in NOTHING {
        for cut in 1..bytes.len() {
            let found = read(&[&bytes[..cut], b"\x03"].concat());
            assert_eq!(found.last(), Some(&TypedInput::Key(Key::CtrlC)), "{} at {cut}", bytes.escape_ascii());
        }
    }
}

/// Sequences as their grammar allows them: none of these is a letter, a figure or Enter.
fn any_sequence() -> impl Strategy<Value = Vec<u8>> {
    // A string ends as it began: in eight bits, or in seven, where the other end may be part of a character.
    let string = |begin: &'static [u8]| {
        let end = if begin.len() == 1 { &b"\x9c"[..] } else { b"\x1b\\" };
        "[ -~é€😀]{0,12}".prop_map(move |content| [begin, content.as_bytes(), end].concat())
    };
    prop_oneof![
        // With parameters and signs in between; keys themselves end otherwise, as do mice and what is cut in three.
        ("(\x1b|\x1b\x1b)\\[[0-?]{0,6}[ -/]{0,2}[a-lo-tvw]").prop_map(String::into_bytes),
        ("\x1b\\[<[0-9]{1,3};[0-9]{1,3};[0-9]{1,3}[Mm]").prop_map(String::into_bytes),
        string(b"\x1b]"),
        string(b"\x1bP"),
        string(b"\x1b_"),
        string(b"\x1b^"),
        string(b"\x1bX"),
        string(b"\x9d"),
        string(b"\x90"),
        "\x1b\\][ -~]{0,12}\x07".prop_map(String::into_bytes),
        "\x1bO[2-8]{1,2}[P-S]".prop_map(String::into_bytes),
        "\x1b[a-z0-9é€]".prop_map(String::into_bytes),
        "\x1b[ -/]{1,2}[0-9]".prop_map(String::into_bytes),
    ]
}

proptest! {
    /// Whatever comes: a key gets through as soon as it was quiet, and little is kept.
    #[test]
    fn any_bytes_end_in_a_key(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (mut decoder, mut found) = (KeyDecoder::default(), Vec::new());
        bytes.iter().for_each(|byte| decoder.push(*byte, &mut found));
        prop_assert!(found.len() <= 2 * bytes.len());
        if decoder.patience().is_some() {
            decoder.pause(&mut found);
        }
        if !matches!(decoder.state, KeyDecoderState::Paste(_)) {
            decoder.push(b'4', &mut found);
            prop_assert_eq!(found.last(), Some(&TypedInput::Key(Key::Char('4'))));
        }
    }

    /// Whatever sequence is cut at whatever byte, with an answer before and behind it: those two come out and no other.
    #[test]
    fn no_sequence_of_the_grammar_holds_an_answer(sequence in any_sequence()) {
        let is_answer = |typed: &TypedInput| matches!(typed, TypedInput::Key(Key::Char(_) | Key::Enter) | TypedInput::Pasted(_));
        let answers = |found: Vec<TypedInput>| found.into_iter().filter(is_answer).collect::<Vec<_>>();
        let whole = [b"2", &sequence[..], b"3"].concat();
        prop_assert_eq!(answers(read(&whole)), keys(&[Key::Char('2'), Key::Char('3')]), "{}", whole.escape_ascii());
        for cut in 1..sequence.len() {
            // What never comes to its end is no answer either, once it was waited for.
            let is_begun = sequence[..cut] != b"\x1b"[..];
            prop_assert!(!is_begun || answers(read(&sequence[..cut])).is_empty(), "{} at {}", whole.escape_ascii(), cut);
        }
    }

    /// Sequences and answers in any order: every answer that was given comes out, and no other.
    #[test]
    fn no_answer_is_read_that_was_not_given(walk in prop::collection::vec(0..NOTHING.len() + 9, 1..60)) {
        let mut bytes = Vec::new();
        let mut given = Vec::new();
        for step in walk {
            match NOTHING.get(step) {
                Some(sequence) => bytes.extend_from_slice(sequence),
                None => {
                    let digit = b'1' + (step - NOTHING.len()) as u8;
                    bytes.push(digit);
                    given.push(TypedInput::Key(Key::Char(char::from(digit))));
                }
            }
        }
        let found: Vec<TypedInput> = read(&bytes).into_iter().filter(|typed| *typed != TypedInput::Key(Key::Unknown)).collect();
        prop_assert_eq!(found, given);
    }
}
