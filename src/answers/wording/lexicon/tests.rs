use super::*;

#[test]
fn every_word_is_written_as_it_is_compared() {
    for word in [BLANK, MISSING, NOT_APPLICABLE, YES, NO, NEITHER].into_iter().flatten() {
        assert_eq!(answer(word), *word);
    }
}

#[test]
fn no_word_means_two_things() {
    let mut all: Vec<String> =
        [BLANK, MISSING, NOT_APPLICABLE, YES, NO, NEITHER].concat().into_iter().map(str::to_owned).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn a_blank_has_many_names() {
    for cell in [
        "",
        "  ",
        "NA",
        "N/A",
        "#N/A",
        "#N/B",
        "NULL",
        "(null)",
        "<NA>",
        "NaN",
        "NaT",
        "None",
        "-",
        "\u{2013}",
        "...",
        "\\N",
        "None",
        ".a",
        "0000-00-00",
        "0000-00-00 00:00:00",
        "missing",
        "##USER_MISSING_97##",
    ] {
        assert!(is_blank(cell), "{cell}");
    }
    for cell in ["0", "Noord", "onbekend", "weet niet", "n.v.t.", "1980-01-01 00:00:00", "?", "*", "nah"] {
        assert!(!is_blank(cell), "{cell}");
    }
}

#[test]
fn the_reason_why_data_are_missing_is_heard() {
    for (words, expected) in [
        ("missing asked but unknown", Some(NoAnswer::Missing)),
        ("missing not applicable", Some(NoAnswer::NotApplicable)),
        ("user missing 96", Some(NoAnswer::NotApplicable)),
        ("user missing 95", Some(NoAnswer::Missing)),
        ("nask", Some(NoAnswer::Missing)),
        ("dont know not applicable", Some(NoAnswer::Missing)),
        ("nvt weet niet", Some(NoAnswer::Missing)),
        ("not applicable n a", Some(NoAnswer::NotApplicable)),
        ("unknown unk", Some(NoAnswer::Missing)),
        ("neutraal", None),
        ("neutraal geen mening", None),
        ("niet", None),
    ] {
        assert_eq!(no_answer(words), expected, "{words}");
    }
}
