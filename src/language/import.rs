//! Words about how a survey is read: the import report, counts files, and what is wrong with answers.

use super::each::ExclusionTexts;
use super::plural;

/// Words about how a survey is read.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct ImportTexts {
    pub row: fn(&str, u64) -> String,
    // Counts files.
    pub not_counts: fn(&str) -> String,
    pub not_counts_hint: &'static str,
    pub counts_column_twice: fn(&str, &str, &str) -> String,
    pub counts_column_twice_hint: &'static str,
    pub too_many_counts: fn(&str, usize) -> String,
    pub bad_count: fn(&str) -> String,
    pub bad_count_hint: &'static str,
    pub bad_score: fn(&str, &str) -> String,
    pub no_pair: fn(&str) -> String,
    pub bad_pair: fn(&str) -> String,
    pub bad_pair_hint: &'static str,
    pub bad_value: fn(&str, &str, usize) -> String,
    pub bad_value_hint: &'static str,
    // How files were read.
    pub title: &'static str,
    pub csv: fn(&str, &str) -> String,
    pub workbook: fn(&str) -> String,
    pub spss: fn(&str) -> String,
    pub tab: &'static str,
    pub recognised_as: fn(&str) -> String,
    /// How many, and which of them names the columns.
    pub header_rows: fn(u64, Option<u64>) -> String,
    pub rows: fn(u64) -> String,
    pub respondents: fn(u64) -> String,
    pub rows_excluded: fn(u64, &str) -> String,
    /// Why rows do not count.
    pub exclusions: ExclusionTexts,
    pub columns_used: fn(usize) -> String,
    pub columns_unused: fn(usize) -> String,
    pub mirrored_back: &'static str,
    pub sorts: &'static str,
    pub one_too_many: &'static str,
    pub answers_heading: &'static str,
    pub item_counts: fn(u64, u64, u64, u64) -> String,
    pub scale_ends: fn(&str, usize, &str) -> String,
    pub bands_only: fn(u64, u64, u64) -> String,
    pub no_columns_from_counts: &'static str,
    pub summary: fn(&str, u64, usize, usize) -> String,
    pub summary_counts: fn(&str, u64, usize) -> String,
    pub summary_excluded: fn(&str) -> String,
    pub rows_left_out: fn(u64, &str) -> String,
    // Doubts.
    pub doubts: &'static str,
    pub doubt_reversed: fn(&str) -> String,
    pub doubt_two_answers: fn(&str) -> String,
    pub doubt_against: fn(&str, &str, u64) -> String,
    pub doubt_gate: fn(u64) -> String,
    pub doubt_passed_over: fn(&str) -> String,
    pub strict: fn(usize) -> String,
    pub strict_hint: &'static str,
    // What goes wrong.
    /// File, and the row that was taken for the headings.
    pub no_items: fn(&str, Option<u64>) -> String,
    pub no_items_hint: &'static str,
    pub no_respondents: fn(&str) -> String,
    pub unfinished_hint: &'static str,
    pub only_headings: &'static str,
    pub unreadable: fn(&str, &str, u64) -> String,
    pub free_text: fn(usize) -> String,
    pub unknown_group: fn(&str, &str) -> String,
    pub group_doubled_hint: &'static str,
    pub group_columns: fn(&str) -> String,
    pub no_group_columns: &'static str,
    pub personal_group: fn(&str) -> String,
    pub question_group: fn(&str, &str) -> String,
    pub groups_give_away: fn(&str) -> String,
    pub groups_give_away_hint: &'static str,
    pub too_many_groups: fn(&str, usize) -> String,
    /// Of several columns, as a list.
    pub too_many_combinations: fn(&str, usize) -> String,
    pub another_column_hint: &'static str,
    pub counts_have_no_column: fn(&str) -> String,
    pub counts_have_no_column_hint: &'static str,
    pub counts_have_no_groups: fn(&str) -> String,
    pub counts_have_no_groups_hint: &'static str,
    pub too_many_kept: fn(usize) -> String,
    pub bad_delimiter: fn(&str) -> String,
    pub bad_delimiter_hint: &'static str,
    pub map_written: fn(&str) -> String,
}

pub(super) const DUTCH: ImportTexts = ImportTexts {
    row: |file, row| format!("{file}, rij {row}"),
    not_counts: |file| {
        format!("{file} is geen bestand met aantallen: de kolommen item, value en count staan er niet in.")
    },
    not_counts_hint: "Bovenaan hoort te staan: item,value,count (en zo nodig group). Zie docs/surveys.md.",
    counts_column_twice: |file, name, found| format!("In {file} kunnen meer kolommen {name} zijn: {found}."),
    counts_column_twice_hint: "Geef de kolommen die niet meedoen een andere naam, of haal ze weg.",
    too_many_counts: |file, most| format!("{file} heeft meer dan {most} rijen. Tel eerst op per vraag en antwoord."),
    bad_count: |text| format!("“{text}” is geen aantal."),
    bad_count_hint: "Een aantal is een heel getal van 0 tot en met 10 000 000 000, en alle samen zijn hoogstens duizend keer zo veel.",
    bad_score: |id, text| format!("“{text}” kan geen samengestelde score van {id} zijn."),
    no_pair: |item| format!("{item} meten niet samen één factor, dus hun combinatie telt niet mee."),
    bad_pair: |text| format!("“{text}” is geen combinatie van twee antwoorden."),
    bad_pair_hint: "Schrijf de twee antwoorden met een sterretje ertussen, zoals 4*5.",
    bad_value: |item, text, most| format!("“{text}” kan niet bij {item}: de antwoorden lopen van 1 tot en met {most}."),
    bad_value_hint: "Ook mogelijk: unfavourable, neutral, favourable, missing, not-applicable, not-asked.",
    title: "Zo is de enquête gelezen",
    csv: |encoding, delimiter| format!("CSV-bestand in {encoding}, cellen gescheiden door {delimiter}"),
    workbook: |sheet| format!("spreadsheet, werkblad {sheet}"),
    spss: |encoding| format!("SPSS-bestand in {encoding}"),
    tab: "een tab",
    recognised_as: |tool| format!("herkend als export van {tool}"),
    header_rows: |count, row| {
        let rows = plural(count, "rij boven de antwoorden", "rijen boven de antwoorden");
        match row {
            Some(row) if count > 1 => format!("{rows}; de koppen staan in rij {row}"),
            _ => rows,
        }
    },
    rows: |count| plural(count, "rij met antwoorden", "rijen met antwoorden"),
    respondents: |count| plural(count, "respondent", "respondenten"),
    rows_excluded: |count, reason| format!("{} niet mee: {reason}", plural(count, "rij telt", "rijen tellen")),
    exclusions: ExclusionTexts {
        preview: "een proef van de maker",
        unfinished: "niet verzonden",
        spam: "door het enquêteprogramma voor spam gehouden",
        legend: "een toelichting of totaal",
        no_answers: "geen enkel antwoord",
    },
    columns_used: |count| format!("Gebruikte kolommen: {count}"),
    columns_unused: |count| format!("Niet gebruikt: {count}"),
    mirrored_back: "cijfers waren gespiegeld",
    sorts: "verdeelt respondenten in groepen, of herkent wie twee keer meedeed",
    one_too_many: "meer onderdelen dan er kunnen zijn",
    answers_heading: "Antwoorden per vraag",
    item_counts: |n, missing, not_applicable, not_asked| {
        format!(
            "{n} {}, {missing} leeg, {not_applicable} niet van toepassing{}",
            if n == 1 { "antwoord" } else { "antwoorden" },
            if not_asked > 0 { format!(", {not_asked} niet gevraagd") } else { String::new() }
        )
    },
    scale_ends: |low, most, high| format!("1 = {low}, {most} = {high}"),
    bands_only: |unfavourable, neutral, favourable| {
        format!("alleen bekend: {unfavourable} ongunstig, {neutral} neutraal, {favourable} gunstig")
    },
    no_columns_from_counts: "een tabel met aantallen, al geteld",
    summary: |name, respondents, used, unused| {
        format!(
            "{name}: {}, {} herkend, {} niet gebruikt.",
            plural(respondents, "respondent", "respondenten"),
            plural(used, "vraag", "vragen"),
            plural(unused, "kolom", "kolommen")
        )
    },
    summary_counts: |name, respondents, items| {
        format!(
            "{name}: {} over {}.",
            plural(respondents, "respondent", "respondenten"),
            plural(items, "vraag", "vragen")
        )
    },
    summary_excluded: |list| format!("Weggelaten: {list}."),
    rows_left_out: |count, reason| format!("{} ({reason})", plural(count, "rij", "rijen")),
    doubts: "Let op",
    doubt_reversed: |items| {
        format!(
            "Omgekeerde vragen kwamen als cijfers binnen en zijn gelezen zoals ze gesteld zijn (1 = eerste antwoord): {items}. Zijn de cijfers al gespiegeld, geef dan --reversed gespiegeld; klopt het zo, dan --reversed zoals-gesteld."
        )
    },
    doubt_two_answers: |items| {
        format!(
            "Vragen met nee en ja kwamen als cijfers binnen: 1 is gelezen als nee, 2 als ja, zoals in het codeboek: {items}. Klopt dat, geef dan --yes-no 1=nee,2=ja; is het andersom, dan --yes-no 1=ja,2=nee."
        )
    },
    doubt_against: |item, r, n| {
        format!(
            "{item} gaat tegen de andere vragen in (correlatie {r} bij {n} respondenten). Kijk of de cijfers van deze vraag gespiegeld zijn, en zet ze zo nodig goed in een indeling (polarity of recode)."
        )
    },
    doubt_gate: |count| {
        format!(
            "In deze aantallen telt een oordeel over de innovatie mee van {} die haar niet {}. Maak de aantallen zo dat zij not-asked krijgen bij vraag 1 tot en met 7.",
            plural(count, "respondent", "respondenten"),
            if count == 1 { "kent" } else { "kennen" }
        )
    },
    doubt_passed_over: |files| format!("Geen enkele vraag herkend in {files}: dat telt niet mee."),
    strict: |count| format!("{} bij het inlezen, en --strict staat aan.", plural(count, "twijfel", "twijfels")),
    strict_hint: "Neem de twijfels weg, of laat --strict weg als alles klopt.",
    no_items: |name, row| match row {
        Some(row) => format!("In {name} is geen enkele vraag herkend; rij {row} is gelezen als de rij met koppen."),
        None => format!("In {name} is geen enkele vraag herkend."),
    },
    no_items_hint: "Geef kolommen de id van hun vraag als naam (zoals time), of maak met --save-map een indeling om in te vullen. Koppen worden in de eerste 25 rijen gezocht: haal weg wat er meer boven staat.",
    no_respondents: |name| format!("In {name} staat geen enkele respondent met een antwoord dat telt."),
    unfinished_hint: "Met --keep-unfinished telt ook mee wie de enquête niet verzond.",
    only_headings: "Onder de koppen staan geen antwoorden. Kijk of het hele bestand is bewaard.",
    unreadable: |column, text, times| {
        format!(
            "{column}: {text} is geen antwoord op deze vraag{}.",
            if times > 1 { format!(" ({times} keer)") } else { String::new() }
        )
    },
    free_text: |length| format!("een tekst van {length} tekens"),
    unknown_group: |column, name| format!("De kolom {column} staat niet in {name}."),
    group_doubled_hint: "Geef een van die kolommen in het bestand een andere kop.",
    group_columns: |columns| format!("De kolommen die geen vraag zijn: {columns}."),
    no_group_columns: "Alle kolommen in het bestand zijn vragen of gaan over personen. Voeg een kolom met een team, functie of organisatie toe.",
    personal_group: |column| format!("De kolom {column} gaat over personen; daarop verdelen maakt mensen herkenbaar."),
    question_group: |column, item| format!("De kolom {column} is de vraag {item}; daarop kun je niet verdelen."),
    groups_give_away: |columns| {
        format!(
            "De groepen van deze kolommen naast elkaar kunnen een paar mensen herkenbaar maken: {columns}. Wie ze optelt en van elkaar aftrekt, houdt een te kleine groep over, of er zijn te veel combinaties om dat uit te sluiten."
        )
    },
    groups_give_away_hint: "Vraag maar één van deze kolommen. Deel ook niet twee uitkomsten die elk bij een andere kolom horen: naast elkaar maken die dezelfde mensen herkenbaar.",
    too_many_groups: |column, most| {
        format!("De kolom {column} heeft meer dan {most} verschillende waarden; dat zijn geen groepen.")
    },
    too_many_combinations: |columns, most| {
        format!("De kolommen {columns} hebben samen meer dan {most} combinaties; dat zijn geen groepen.")
    },
    another_column_hint: "Kies een kolom met een team, functie of organisatie.",
    counts_have_no_column: |column| {
        format!("Een tabel met aantallen heeft maar één kolom met groepen; {column} kan daar niet uit komen.")
    },
    counts_have_no_column_hint: "Die kolom heet group: gebruik --group group.",
    counts_have_no_groups: |file| format!("In {file} staat geen kolom met groepen."),
    counts_have_no_groups_hint: "Zet bij elke rij in een kolom group bij welke groep het aantal hoort, of laat --group weg.",
    too_many_kept: |most| format!("Voor steekproeven en paren is plaats voor {most} respondenten; dit zijn er meer."),
    bad_delimiter: |text| format!("“{text}” kan niet tussen cellen staan."),
    bad_delimiter_hint: "Geef één teken, zoals ; of , of het woord tab.",
    map_written: |name| {
        format!("Het voorstel voor de indeling staat in {name}. Kijk het na en geef het mee met --map.")
    },
};

pub(super) const ENGLISH: ImportTexts = ImportTexts {
    row: |file, row| format!("{file}, row {row}"),
    not_counts: |file| format!("{file} is not a counts file: the columns item, value and count are not in it."),
    not_counts_hint: "The first line must be: item,value,count (and group if need be). See docs/surveys.md.",
    counts_column_twice: |file, name, found| format!("More than one column of {file} can be {name}: {found}."),
    counts_column_twice_hint: "Give the columns that take no part another name, or remove them.",
    too_many_counts: |file, most| format!("{file} has more than {most} rows. First count by question and answer."),
    bad_count: |text| format!("“{text}” is not a count."),
    bad_count_hint: "A count is a whole number from 0 to 10 000 000 000, and all together are at most a thousand times that.",
    bad_score: |id, text| format!("“{text}” cannot be a composite score of {id}."),
    no_pair: |item| format!("{item} do not measure one factor together, so their combination does not count."),
    bad_pair: |text| format!("“{text}” is not a combination of two answers."),
    bad_pair_hint: "Write the two answers with an asterisk between them, such as 4*5.",
    bad_value: |item, text, most| format!("“{text}” is not possible for {item}: the answers run from 1 to {most}."),
    bad_value_hint: "Also possible: unfavourable, neutral, favourable, missing, not-applicable, not-asked.",
    title: "How the survey was read",
    csv: |encoding, delimiter| format!("CSV file in {encoding}, cells separated by {delimiter}"),
    workbook: |sheet| format!("spreadsheet, sheet {sheet}"),
    spss: |encoding| format!("SPSS file in {encoding}"),
    tab: "a tab",
    recognised_as: |tool| format!("recognised as an export of {tool}"),
    header_rows: |count, row| {
        let rows = plural(count, "row above the answers", "rows above the answers");
        match row {
            Some(row) if count > 1 => format!("{rows}; the headings are in row {row}"),
            _ => rows,
        }
    },
    rows: |count| plural(count, "row of answers", "rows of answers"),
    respondents: |count| plural(count, "respondent", "respondents"),
    rows_excluded: |count, reason| format!("{} not count: {reason}", plural(count, "row does", "rows do")),
    exclusions: ExclusionTexts {
        preview: "tried out by the maker",
        unfinished: "not sent in",
        spam: "taken for spam by the survey tool",
        legend: "an explanation or total",
        no_answers: "not one answer",
    },
    columns_used: |count| format!("Columns used: {count}"),
    columns_unused: |count| format!("Not used: {count}"),
    mirrored_back: "numbers had been mirrored",
    sorts: "divides respondents into groups, or tells who took part twice",
    one_too_many: "more elements than there can be",
    answers_heading: "Answers by question",
    item_counts: |n, missing, not_applicable, not_asked| {
        format!(
            "{n} {}, {missing} blank, {not_applicable} not applicable{}",
            if n == 1 { "answer" } else { "answers" },
            if not_asked > 0 { format!(", {not_asked} not asked") } else { String::new() }
        )
    },
    scale_ends: |low, most, high| format!("1 = {low}, {most} = {high}"),
    bands_only: |unfavourable, neutral, favourable| {
        format!("only known: {unfavourable} unfavourable, {neutral} neutral, {favourable} favourable")
    },
    no_columns_from_counts: "a table of counts, counted already",
    summary: |name, respondents, used, unused| {
        format!(
            "{name}: {}, {} recognised, {} not used.",
            plural(respondents, "respondent", "respondents"),
            plural(used, "question", "questions"),
            plural(unused, "column", "columns")
        )
    },
    summary_counts: |name, respondents, items| {
        format!(
            "{name}: {} on {}.",
            plural(respondents, "respondent", "respondents"),
            plural(items, "question", "questions")
        )
    },
    summary_excluded: |list| format!("Left out: {list}."),
    rows_left_out: |count, reason| format!("{} ({reason})", plural(count, "row", "rows")),
    doubts: "Please note",
    doubt_reversed: |items| {
        format!(
            "Reversed items came in as numbers and were read as worded (1 = first answer): {items}. If the numbers have already been mirrored, use --reversed as-scored; if this is right, use --reversed as-worded."
        )
    },
    doubt_two_answers: |items| {
        format!(
            "Items with no and yes came in as numbers: 1 was read as no, 2 as yes, as in the codebook: {items}. If this is right, use --yes-no 1=no,2=yes; if it is the other way round, use --yes-no 1=yes,2=no."
        )
    },
    doubt_against: |item, r, n| {
        format!(
            "{item} goes against the other items (correlation {r} over {n} respondents). Check whether the numbers of this item have been mirrored, and put them right in a map if so (polarity or recode)."
        )
    },
    doubt_gate: |count| {
        format!(
            "These counts hold judgements of the innovation by {} who {} not know it. Make the counts so that they get not-asked for questions 1 to 7.",
            plural(count, "respondent", "respondents"),
            if count == 1 { "does" } else { "do" }
        )
    },
    doubt_passed_over: |files| format!("Not one question was recognised in {files}: it does not count."),
    strict: |count| format!("{} about reading, and --strict is on.", plural(count, "doubt", "doubts")),
    strict_hint: "Remove the doubts, or leave out --strict if everything is right.",
    no_items: |name, row| match row {
        Some(row) => format!("Not one question was recognised in {name}; row {row} was taken for the row of headings."),
        None => format!("Not one question was recognised in {name}."),
    },
    no_items_hint: "Name columns by the id of their question (such as time), or make a map to fill in with --save-map. Headings are looked for in the first 25 rows: remove what stands above them beyond that.",
    no_respondents: |name| format!("There is not one respondent in {name} with an answer that counts."),
    unfinished_hint: "With --keep-unfinished those who did not send the survey in count as well.",
    only_headings: "There are no answers below the headings. Check whether the whole file was saved.",
    unreadable: |column, text, times| {
        format!(
            "{column}: {text} is not an answer to this question{}.",
            if times > 1 { format!(" ({times} times)") } else { String::new() }
        )
    },
    free_text: |length| format!("a text of {length} characters"),
    unknown_group: |column, name| format!("The column {column} is not in {name}."),
    group_doubled_hint: "Give one of those columns another heading in the file.",
    group_columns: |columns| format!("The columns that are not questions: {columns}."),
    no_group_columns: "All columns in the file are questions or are about persons. Add a column with a team, role or organisation.",
    personal_group: |column| {
        format!("The column {column} is about persons; dividing by it would make people recognisable.")
    },
    question_group: |column, item| format!("The column {column} is the question {item}; you cannot divide by it."),
    groups_give_away: |columns| {
        format!(
            "The groups of these columns beside each other may give a few people away: {columns}. Adding them up and taking them from each other leaves a group that is too small, or there are too many combinations to rule that out."
        )
    },
    groups_give_away_hint: "Ask for one of these columns only. Do not share two results either that are each about another column: side by side they give the same people away.",
    too_many_groups: |column, most| {
        format!("The column {column} has more than {most} different values; those are not groups.")
    },
    too_many_combinations: |columns, most| {
        format!("The columns {columns} together have more than {most} combinations; those are not groups.")
    },
    another_column_hint: "Choose a column with a team, role or organisation.",
    counts_have_no_column: |column| {
        format!("A table of counts has one column with groups only; {column} cannot come from it.")
    },
    counts_have_no_column_hint: "That column is called group: use --group group.",
    counts_have_no_groups: |file| format!("There is no column with groups in {file}."),
    counts_have_no_groups_hint: "Say in a column group for every row which group it counts, or leave out --group.",
    too_many_kept: |most| {
        format!("For resampling and pairs there is room for {most} respondents; there are more here.")
    },
    bad_delimiter: |text| format!("“{text}” cannot stand between cells."),
    bad_delimiter_hint: "Give one character, such as ; or , or the word tab.",
    map_written: |name| format!("The proposed map is in {name}. Check it, and pass it with --map."),
};
