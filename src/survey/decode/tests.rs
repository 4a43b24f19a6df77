use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::content::bundled_questionnaire;
use crate::language::Language;
use crate::questionnaire::Questionnaire;

fn item(id: &str) -> Item {
    static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
    let questionnaire = &*QUESTIONNAIRE;
    questionnaire.item(questionnaire.find_item(id).unwrap()).clone()
}

fn plain(id: &str) -> ColumnDecoder {
    ColumnDecoder::new(&item(id), Polarity::AsWorded, YesNo::Codebook, &[], &[])
}

/// The position, 0 for missing, 10 for not applicable, -1 for unreadable.
fn number(decoder: &mut ColumnDecoder, text: &str) -> i32 {
    decoder.decode(text).map_or(-1, |code| code.index() as i32)
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned())).collect()
}

#[test]
fn numbers_are_read_in_every_dress() {
    let mut decoder = plain("time");
    for text in ["4", " 4", "4.0", "4,0", "4,00", "'4", "=\"4\"", "04", "A4", "AO04", "\u{a0}4 "] {
        assert_eq!(number(&mut decoder, text), 4, "{text}");
        assert_eq!(decoder.read_cell(text).seen(), AnswersSeen { numbers: true, ..AnswersSeen::default() }, "{text}");
    }
}

#[test]
fn labels_are_read_in_both_languages_and_in_every_dress() {
    let mut decoder = plain("time");
    for (text, expected) in [
        ("mee eens", 4),
        ("Mee eens.", 4),
        ("<p>Mee&nbsp;eens</p>", 4),
        ("Strongly agree", 5),
        ("Noch mee oneens noch mee eens", 3),
        ("4 - mee eens", 4),
        ("4. Mee eens", 4),
        ("mee eens (4)", 4),
        ("4=mee eens", 4),
        ("Oneens", 2),
        ("totally disagree", 1),
        ("neutraal", 3),
    ] {
        assert_eq!(number(&mut decoder, text), expected, "{text}");
        let seen = decoder.read_cell(text).seen();
        assert!(seen.labels && !seen.numbers, "{text}");
    }
}

#[test]
fn every_label_of_every_item_is_read_as_its_own_position() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (_, item) in questionnaire.items() {
        for polarity in [Polarity::AsWorded, Polarity::AsScored] {
            let mut decoder = ColumnDecoder::new(item, polarity, YesNo::Codebook, &[], &[]);
            for point in &item.scale.points {
                for language in Language::ALL {
                    let label = point.label.get(language);
                    assert_eq!(decoder.decode(label), Code::from_position(point.value), "{} {label}", item.id);
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_no_answer_of_any_kind() {
    let mut decoder = plain("time");
    for text in [
        "0",
        "6",
        "99",
        "-1",
        "3,5",
        "3.5",
        "4 - mee oneens",
        "mee eens (5)",
        "A6",
        "AO00",
        "ja",
        "Y",
        "geen tijd",
        "4 5",
        "#REF!",
        "44",
        "1e0",
        "+",
        "???",
        "999999999999999999999",
        "-96.5",
    ] {
        assert_eq!(number(&mut decoder, text), -1, "{text}");
        assert_eq!(decoder.read_cell(text).seen(), AnswersSeen::default(), "{text}");
    }
    assert_eq!(number(&mut decoder, &" ".repeat(LONGEST + 1)), -1);
}

#[test]
fn no_answer_and_not_applicable_are_told_apart() {
    let mut decoder = plain("time");
    for text in [
        "",
        " ",
        "\u{a0}",
        "NA",
        "N/A",
        "#N/A",
        "#N/B",
        "nan",
        "-",
        ".",
        "--",
        "Weet niet",
        "I don't know",
        "-99",
        "-95",
        "-97",
        "-98",
        "-99.0",
        "weet niet / geen mening",
    ] {
        assert_eq!(number(&mut decoder, text), 0, "{text}");
    }
    for text in ["n.v.t.", "N.V.T", "nvt", "Niet van toepassing", "not applicable", "-96", "n.v.t"] {
        assert_eq!(number(&mut decoder, text), 10, "{text}");
    }
}

#[test]
fn yes_and_no_are_read_on_their_own_scale_only() {
    let mut decoder = plain("coordinator");
    for (text, expected) in [
        ("Y", 2),
        ("N", 1),
        ("J", 2),
        ("ja", 2),
        ("Nee", 1),
        ("yes", 2),
        ("TRUE", 2),
        ("False", 1),
        ("ONWAAR", 1),
        ("1", 1),
        ("2", 2),
        ("0", -1),
        ("3", -1),
    ] {
        assert_eq!(number(&mut decoder, text), expected, "{text}");
    }
}

#[test]
fn numbers_of_a_reversed_item_are_mirrored_back_and_labels_never() {
    let mut worded = plain("complexity");
    let mut scored = ColumnDecoder::new(&item("complexity"), Polarity::AsScored, YesNo::Codebook, &[], &[]);
    for (text, as_worded, as_scored) in [
        ("1", 1, 5),
        ("4,0", 4, 2),
        ("A1", 1, 5),
        ("helemaal mee eens", 5, 5),
        ("5 - helemaal mee eens", 5, -1),
        ("1 - helemaal mee eens", -1, 5),
        ("-96", 10, 10),
    ] {
        assert_eq!((number(&mut worded, text), number(&mut scored, text)), (as_worded, as_scored), "{text}");
    }
    // Polarity says nothing about an item that is not reversed.
    let mut other = ColumnDecoder::new(&item("time"), Polarity::AsScored, YesNo::Codebook, &[], &[]);
    assert_eq!(number(&mut other, "1"), 1);
}

#[test]
fn labels_that_the_file_declares_decide_what_a_code_means() {
    let labels = pairs(&[("1", "Ja"), ("2", "Nee"), ("8", "weet niet"), ("9", "n.v.t."), ("7", "soms")]);
    let mut decoder = ColumnDecoder::new(&item("coordinator"), Polarity::AsWorded, YesNo::Codebook, &[], &labels);
    for (text, expected) in
        [("1", 2), ("2", 1), ("1.0", 2), ("8", 0), ("9", 10), ("7", -1), ("3", -1), ("Ja", 2), ("", 0), ("-99", 0)]
    {
        assert_eq!(number(&mut decoder, text), expected, "{text}");
        assert!(!decoder.read_cell(text).seen().numbers, "{text}");
    }
}

#[test]
fn a_code_without_a_label_is_read_by_those_on_both_sides_of_it() {
    let read = |id: &str, labels: &[(&str, &str)]| {
        let mut decoder = ColumnDecoder::new(&item(id), Polarity::AsWorded, YesNo::Unsaid, &[], &pairs(labels));
        ["0", "1", "2", "3", "4", "5", "6", "-99"].map(|text| number(&mut decoder, text))
    };
    let disagree = ("1", "helemaal mee oneens");
    for nothing in [" ", "", ".", "-", "\u{2013}", "\u{2026}", "*", "?", "---", "2"] {
        let labels = [disagree, ("2", nothing), ("3", "_"), ("4", "4"), ("5", "helemaal mee eens")];
        assert_eq!(read("time", &labels), [-1, 1, 2, 3, 4, 5, -1, 0], "{nothing}");
    }
    assert_eq!(read("time", &[("1", "helemaal mee eens"), ("5", "helemaal mee oneens")]), [-1, 5, 4, 3, 2, 1, -1, 0]);
    assert_eq!(read("time", &[("0", "helemaal mee oneens"), ("4", "helemaal mee eens")]), [1, 2, 3, 4, 5, -1, -1, 0]);
    assert_eq!(read("time", &[("2", "mee oneens"), ("4", "mee eens")]), [-1, 1, 2, 3, 4, 5, -1, 0]);
    // One label, labels that lie apart, and labels in no order leave it open.
    assert_eq!(read("time", &[disagree]), [-1, 1, -1, -1, -1, -1, -1, 0]);
    assert_eq!(read("time", &[disagree, ("3", "helemaal mee eens")]), [-1, 1, -1, 5, -1, -1, -1, 0]);
    assert_eq!(read("time", &[("1", "mee eens"), ("2", "neutraal"), ("3", "helemaal mee eens")])[3], 5);
    assert_eq!(read("coordinator", &[("1", "ja")]), [-1, 2, -1, -1, -1, -1, -1, 0]);
    assert_eq!(read("coordinator", &[("1", "ja"), ("2", ".")]), [-1, 2, -1, -1, -1, -1, -1, 0]);
    // Labels for no answer alone say nothing of the others.
    assert_eq!(read("time", &[("9", "geen mening"), ("8", "n.v.t.")]), [-1, 1, 2, 3, 4, 5, -1, 0]);
}

#[test]
fn what_is_read_between_labels_is_known_as_such_and_can_be_written_down() {
    let labels = pairs(&[("1", "strongly disagree"), ("3", "."), ("5", "strongly agree"), ("9", "no opinion")]);
    let mut decoder = ColumnDecoder::new(&item("time"), Polarity::AsWorded, YesNo::Codebook, &[], &labels);
    assert!(!decoder.read_cell("1").seen().between && decoder.read_cell("2").seen().between);
    assert_eq!(number(&mut decoder, "9"), 0);
    let written: Vec<(String, i32)> =
        decoder.between().into_iter().map(|(text, code)| (text, code.index() as i32)).collect();
    assert_eq!(written, [("2".to_owned(), 2), ("3".to_owned(), 3), ("4".to_owned(), 4)]);
    // What a map says of a code wins over its neighbours.
    let recode = [("2".to_owned(), Code::MISSING)];
    let mut decoder = ColumnDecoder::new(&item("time"), Polarity::AsWorded, YesNo::Codebook, &recode, &labels);
    assert_eq!(["2", "3"].map(|text| number(&mut decoder, text)), [0, 3]);
}

#[test]
fn numbers_for_yes_and_no_say_what_their_tool_has_or_nothing() {
    let read = |yes_no: YesNo, text: &str| {
        let mut decoder = ColumnDecoder::new(&item("coordinator"), Polarity::AsWorded, yes_no, &[], &[]);
        (number(&mut decoder, text), decoder.read_cell(text).seen().unsaid)
    };
    for (text, codebook, zero_one, unsaid) in [
        ("0", -1, 1, (0, true)),
        ("1", 1, 2, (0, true)),
        ("2", 2, -1, (0, true)),
        ("1.0", 1, 2, (0, true)),
        ("3", -1, -1, (-1, false)),
        ("A1", 1, -1, (0, true)),
        ("-99", 0, 0, (0, false)),
        ("ja", 2, 2, (2, false)),
        ("1 - Ja", 2, 2, (2, false)),
        ("0=No", 1, 1, (1, false)),
        ("Unchecked", 1, 1, (1, false)),
        ("U", 0, 0, (0, false)),
    ] {
        if text != "A1" {
            assert_eq!(read(YesNo::ZeroOne, text).0, zero_one, "{text}");
        }
        assert_eq!((read(YesNo::Codebook, text).0, read(YesNo::Unsaid, text)), (codebook, unsaid), "{text}");
    }
}

#[test]
fn usual_words_are_read() {
    for (id, texts, expected) in [
        (
            "time",
            &[
                "Geheel oneens",
                "geheel mee oneens",
                "Volledig oneens",
                "Sterk mee oneens",
                "Zeer mee oneens",
                "Helemaal niet mee eens",
                "Ik ben het er helemaal niet mee eens",
                "Disagree strongly",
                "1. Geheel oneens",
            ][..],
            1,
        ),
        ("time", &["Oneens", "Niet mee eens", "somewhat disagree", "[2] Oneens", "2|mee oneens"], 2),
        (
            "time",
            &[
                "Noch eens, noch oneens",
                "Niet eens, niet oneens",
                "Neutraal",
                "Eens noch oneens",
                "Niet mee eens / niet mee oneens",
                "Neither agree nor disagree",
                "3: neutraal",
                "undecided",
            ],
            3,
        ),
        ("time", &["Volledig eens", "Sterk mee eens", "Fully agree", "agree completely", "geheel mee eens (5)"], 5),
        (
            "time",
            &[
                "Missing (asked but unknown)",
                "##USER_MISSING_95##",
                "NASK",
                "UNK",
                "ASKU",
                "NI",
                "not sure",
                "Prefer not to say",
                "9 - weet niet",
                "99 = geen antwoord",
                "Geen mening",
                "\u{2026}",
                ".a",
                "(null)",
                "<NA>",
            ],
            0,
        ),
        ("time", &["Missing (not applicable)", "##USER_MISSING_96##", "n.v.t.", "6 (niet van toepassing)"], 10),
        ("awareness", &["2 - Ik ken LISO wel, maar heb de inhoud niet gelezen"], 2),
        ("descriptive-norm", &["bijna alle collega's", "Bijna alle"], 6),
        // Of colleagues it may be an answer, where Python has it for nothing.
        ("descriptive-norm", &["None"], -1),
        ("time", &["None"], 0),
        ("time", &["waarschijnlijk", "?", "99", "999", "4 - oneens"], -1),
    ] {
        let mut decoder = ColumnDecoder::new(&item(id), Polarity::AsWorded, YesNo::Unsaid, &[], &[]);
        for text in texts {
            assert_eq!(number(&mut decoder, text), expected, "{text}");
        }
    }
}

#[test]
fn weak_agreement_beside_plain_agreement_is_one_answer_too_many() {
    let mut decoder = plain("time");
    let (weak, agree) = (decoder.read_cell("Somewhat agree"), decoder.read_cell("agree"));
    assert_eq!((weak.code(), agree.code()), (Code::from_position(4), Code::from_position(4)));
    assert!(weak.and(agree).seen().mixed && !weak.and(weak).seen().mixed);
    assert!(!agree.and(decoder.read_cell("strongly agree")).seen().mixed);
}

#[test]
fn what_the_map_says_wins() {
    let code = |position| Code::from_position(position).unwrap();
    let recode = [
        ("1".to_owned(), code(5)),
        ("Klopt helemaal".to_owned(), code(5)),
        ("9".to_owned(), Code::NOT_APPLICABLE),
        ("99".to_owned(), Code::MISSING),
    ];
    let labels = pairs(&[("1", "mee eens")]);
    let mut decoder = ColumnDecoder::new(&item("time"), Polarity::AsScored, YesNo::Codebook, &recode, &labels);
    let texts = ["1", "1,0", "klopt  helemaal!", "9", "99"];
    assert_eq!(texts.map(|text| number(&mut decoder, text)), [5, 5, 5, 10, 0]);
}

#[test]
fn the_innovation_may_have_its_own_name_in_a_label() {
    let mut decoder = plain("awareness");
    for (text, expected) in [
        ("Ik ken LISO niet", 1),
        ("Ik ken het LISO-framework wel, maar heb de inhoud niet gelezen.", 2),
        ("I do not know LISO", 1),
        ("Ik heb de inhoud globaal gelezen", 3),
    ] {
        assert_eq!(number(&mut decoder, text), expected, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_cell_gives_the_same_answer_each_time_and_none_outside_the_scale(text in "\\PC{0,30}|[0-9aA.,'=\"-]{0,6}") {
        for id in ["time", "complexity", "coordinator", "descriptive-norm", "awareness"] {
            let item = item(id);
            let mut decoder = ColumnDecoder::new(&item, Polarity::AsScored, YesNo::Codebook, &[], &[]);
            let first = decoder.decode(&text);
            prop_assert_eq!(first, decoder.decode(&text));
            if let Some(position) = first.and_then(Code::position) {
                prop_assert!(item.scale.holds(position));
            }
        }
    }

    #[test]
    fn more_texts_than_are_remembered_are_read_the_same(extra in 0_usize..50) {
        let mut decoder = plain("time");
        for number in 0..MOST_REMEMBERED + extra {
            decoder.decode(&format!("text {number}"));
        }
        prop_assert!(decoder.remembered.len() <= MOST_REMEMBERED);
        prop_assert_eq!(decoder.decode("4,0"), Code::from_position(4));
        prop_assert_eq!(decoder.decode("text 3"), None);
    }
}
