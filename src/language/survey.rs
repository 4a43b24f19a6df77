//! Words about survey data: the import report, counts files and what is wrong with answers.

/// Words about survey data.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct Survey {
    pub row: fn(&str, u64) -> String,
    // Counts files.
    pub not_counts: fn(&str) -> String,
    pub not_counts_hint: &'static str,
    pub too_many_counts: fn(&str, usize) -> String,
    pub bad_count: fn(&str) -> String,
    pub bad_count_hint: &'static str,
    pub bad_score: fn(&str, &str) -> String,
    pub no_pair: fn(&str) -> String,
    pub bad_pair: fn(&str) -> String,
    pub bad_pair_hint: &'static str,
    pub bad_value: fn(&str, &str, usize) -> String,
    pub bad_value_hint: &'static str,
}

pub(super) const DUTCH: Survey = Survey {
    row: |file, row| format!("{file}, rij {row}"),
    not_counts: |file| {
        format!("{file} is geen bestand met aantallen: de kolommen item, value en count staan er niet in.")
    },
    not_counts_hint: "Bovenaan hoort te staan: item,value,count (en zo nodig group). Zie docs/surveys.md.",
    too_many_counts: |file, most| format!("{file} heeft meer dan {most} rijen. Tel eerst op per vraag en antwoord."),
    bad_count: |text| format!("“{text}” is geen aantal."),
    bad_count_hint: "Een aantal is een heel getal van 0 of meer.",
    bad_score: |id, text| format!("“{text}” kan geen samengestelde score van {id} zijn."),
    no_pair: |item| format!("{item} meten niet samen één factor, dus hun combinatie telt niet mee."),
    bad_pair: |text| format!("“{text}” is geen combinatie van twee antwoorden."),
    bad_pair_hint: "Schrijf de twee antwoorden met een sterretje ertussen, zoals 4*5.",
    bad_value: |item, text, most| format!("“{text}” kan niet bij {item}: de antwoorden lopen van 1 tot {most}."),
    bad_value_hint: "Ook mogelijk: unfavourable, neutral, favourable, missing, not-applicable, not-asked.",
};

pub(super) const ENGLISH: Survey = Survey {
    row: |file, row| format!("{file}, row {row}"),
    not_counts: |file| format!("{file} is not a counts file: the columns item, value and count are not in it."),
    not_counts_hint: "The first line must be: item,value,count (and group if need be). See docs/surveys.md.",
    too_many_counts: |file, most| format!("{file} has more than {most} rows. First count by question and answer."),
    bad_count: |text| format!("“{text}” is not a count."),
    bad_count_hint: "A count is a whole number of 0 or more.",
    bad_score: |id, text| format!("“{text}” cannot be a composite score of {id}."),
    no_pair: |item| format!("{item} do not measure one factor together, so their combination does not count."),
    bad_pair: |text| format!("“{text}” is not a combination of two answers."),
    bad_pair_hint: "Write the two answers with an asterisk between them, such as 4*5.",
    bad_value: |item, text, most| format!("“{text}” is not possible for {item}: the answers run from 1 to {most}."),
    bad_value_hint: "Also possible: unfavourable, neutral, favourable, missing, not-applicable, not-asked.",
};
