//! Words about what may be otherwise than a survey was read, and about what has to be said before it can be read.

use super::plural;

/// Words about doubts, and about what has to be said.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct DoubtTexts {
    pub only_yes: fn(&str) -> String,
    pub unsaid: fn(&str) -> String,
    pub between: fn(&str) -> String,
    pub elsewhere: fn(&str) -> String,
    /// An export of a tool without the column that says who sent it in.
    pub no_sending: fn(&str, &str) -> String,
    pub unclear_sending: fn(&str, u64) -> String,
    pub repeated: fn(&str, u64) -> String,
    pub without_respondent: fn(&str, u64) -> String,
    /// A file, the first such row, and how many there are.
    pub unlike_respondents: fn(&str, u64, u64) -> String,
    pub legend: fn(&str, u64) -> String,
    pub shared: fn(&str, &str, u64) -> String,
    pub two_forms: fn(&str, &str) -> String,
    pub joined: fn(&str, u64) -> String,
    pub same_answers: fn(&str, &str) -> String,
    pub background: fn(&str) -> String,
    // What has to be said, or is wrong.
    pub must_be_said: fn(&str) -> String,
    pub must_be_said_hint: &'static str,
    pub bad_yes_no: fn(&str) -> String,
    pub bad_yes_no_hint: &'static str,
    pub equal_files: fn(&str, &str) -> String,
    pub equal_files_hint: &'static str,
    /// A code without a value label, and the codes that have one.
    pub no_label: fn(&str, &str, &str) -> String,
    /// A code with a value label that is no answer.
    pub other_label: fn(&str, &str, &str) -> String,
    pub mixed: fn(&str) -> String,
    pub mixed_hint: fn(&str) -> String,
    /// What to put in a map: the heading, the answers of the question, the meanings.
    pub recode_hint: fn(&str, &str, &str) -> String,
    /// A column that is called like an item and may be a moment or the number of a measurement.
    pub background_hint: fn(&str) -> String,
    pub yes_no_hint: fn(&str) -> String,
}

pub(super) const DUTCH: DoubtTexts = DoubtTexts {
    only_yes: |items| {
        format!(
            "Bij {items} staat alleen het cijfer 1. Dat is gelezen als ja, zoals het programma van deze enquête ja en nee bewaart. Is 1 in deze vraag iets anders, zeg het dan, bijvoorbeeld met --yes-no 1=nee,2=ja; klopt het, zeg dan --yes-no 1=ja,0=nee."
        )
    },
    unsaid: |items| {
        format!(
            "Ja en nee kwamen als cijfers binnen, en wat ja is staat nergens: {items}. Deze antwoorden tellen niet mee. Zeg wat ja is, bijvoorbeeld met --yes-no 1=ja,0=nee of --yes-no 1=ja,2=nee."
        )
    },
    between: |items| {
        format!(
            "Niet alle codes hebben een waardelabel: {items}. Codes zonder label zijn gelezen naar hun plaats tussen de codes met een label. Leg ze vast met recode in een indeling; --save-map schrijft die voor je."
        )
    },
    elsewhere: |files| {
        format!("De indeling haalt de vragen van {files} uit een ander bestand: dit bestand telt niet mee.")
    },
    no_sending: |file, tool| {
        format!(
            "In {file} ontbreekt de kolom waaraan te zien is wie de enquête in {tool} heeft verzonden. Wie halverwege stopte, telt dus mee. Exporteer opnieuw met die kolom, of geef --keep-unfinished als dat zo hoort."
        )
    },
    unclear_sending: |file, rows| {
        format!(
            "In {file} is bij {} niet duidelijk of de enquête is verzonden. Die telt nu mee. Haal zulke rijen weg, of geef --keep-unfinished als dat zo hoort.",
            plural(rows, "rij", "rijen")
        )
    },
    repeated: |file, rows| {
        format!(
            "In {file} hebben {} een nummer of code die al in een eerdere rij staat. Zijn het dezelfde mensen, dan tellen ze dubbel. Houd één rij per persoon, of lees elk meetmoment apart.",
            plural(rows, "rij", "rijen")
        )
    },
    without_respondent: |file, rows| {
        format!(
            "In {file} missen {} het nummer of de code die de andere rijen wel hebben. Kijk of dat antwoorden van mensen zijn, of een toelichting of totaal onder de tabel.",
            plural(rows, "rij", "rijen")
        )
    },
    unlike_respondents: |file, row, rows| {
        let which = if rows == 1 { format!("rij {row}") } else { format!("{rows} rijen, de eerste is rij {row},") };
        format!(
            "In {file} hebben de rijen een nummer van wie antwoordde, maar in {which} staan daar woorden. Is dat een totaal, een gemiddelde of een opmerking, haal de rij dan uit het bestand; die telt nu mee."
        )
    },
    legend: |file, rows| {
        format!(
            "In {file} lijken {} een toelichting of een totaal, en geen antwoorden van iemand. Ze tellen niet mee. Haal ze uit het bestand als dat klopt.",
            plural(rows, "rij", "rijen")
        )
    },
    shared: |one, other, people| {
        format!(
            "{} in {one} en in {other} hetzelfde nummer of dezelfde code. Zijn het dezelfde mensen, dan tellen ze dubbel. Lees dan één van de twee, of vergelijk ze met compare.",
            if people == 1 { "Eén respondent heeft".to_owned() } else { format!("{people} respondenten hebben") }
        )
    },
    two_forms: |one, other| {
        format!(
            "{one} en {other} stellen verschillende vragen, waarschijnlijk aan dezelfde mensen. Elke rij telt nu als een eigen respondent. Zet de kolommen eerst naast elkaar, met één rij per persoon."
        )
    },
    joined: |heading, forms| {
        format!(
            "De bestanden stellen verschillende vragen. {} op {heading} bij die van dezelfde persoon gelegd. Kijk of dat nummer in alle bestanden van dezelfde persoon is.",
            if forms == 1 { "Eén formulier is".to_owned() } else { format!("{forms} formulieren zijn") }
        )
    },
    same_answers: |one, other| {
        format!(
            "In {one} en {other} staan dezelfde antwoorden. Waarschijnlijk is het dezelfde enquête, die nu dubbel telt."
        )
    },
    background: |item| {
        format!(
            "De kolom {item} lijkt geen vraag, maar het nummer van de meting. Geef de kolom in het bestand een andere naam, of zet in een indeling bij deze kolom item: none; is het wel de vraag, zet er dan item: {item} bij."
        )
    },
    must_be_said: |items| format!("Ja en nee kwamen als cijfers binnen, en wat ja is staat nergens: {items}."),
    must_be_said_hint: "Zeg welk cijfer ja is: --yes-no 1=ja,0=nee, of --yes-no 1=ja,2=nee, of --yes-no 1=nee,2=ja. In een indeling kan het ook: recode: {\"1\": ja, \"0\": nee}. Met --dry-run zie je de rest al.",
    bad_yes_no: |text| format!("“{text}” zegt niet wat ja is en wat nee."),
    bad_yes_no_hint: "Schrijf elk cijfer met wat het betekent, en komma's ertussen: --yes-no 1=ja,0=nee. Mogelijk zijn ja, nee en leeg.",
    equal_files: |one, other| format!("{one} en {other} zijn hetzelfde bestand: iedereen zou dubbel tellen."),
    equal_files_hint: "Geef het bestand één keer, of kijk of je een ander bestand bedoelde.",
    no_label: |column, code, labelled| {
        format!("{column}: de code {code} heeft geen waardelabel, terwijl {labelled} dat wel hebben.")
    },
    other_label: |column, code, label| {
        format!("{column}: het waardelabel “{label}” van de code {code} is geen antwoord op deze vraag.")
    },
    mixed: |column| {
        format!(
            "{column}: hier staan zowel “enigszins mee eens” als “mee eens”, of iets wat daarop lijkt. Dat zijn meer antwoorden dan deze vraag heeft."
        )
    },
    mixed_hint: |heading| {
        format!(
            "Zeg in een indeling bij column: \"{heading}\" met recode welk antwoord elke tekst is, bijvoorbeeld recode: {{\"enigszins mee eens\": 4, \"mee eens\": 4}}."
        )
    },
    recode_hint: |heading, answers, meanings| {
        format!(
            "De antwoorden zijn {answers}. Zeg in een indeling bij column: \"{heading}\" wat er bedoeld is: recode: {{{meanings}}}. Zet achter elke tekst het nummer van het antwoord, missing of not-applicable."
        )
    },
    background_hint: |heading| {
        format!(
            "Is de kolom \"{heading}\" geen vraag, maar bijvoorbeeld een tijdstip of het nummer van een meting? Geef haar een andere naam, of zet in een indeling bij deze kolom item: none. Is het wel de vraag:"
        )
    },
    yes_no_hint: |code| {
        format!(
            "Zeg wat de cijfers betekenen, bijvoorbeeld --yes-no 1=ja,{code}=nee of --yes-no {code}=ja,1=nee, of zet het met recode in een indeling."
        )
    },
};

pub(super) const ENGLISH: DoubtTexts = DoubtTexts {
    only_yes: |items| {
        format!(
            "{items}: only the number 1 comes. It was read as yes, as the tool of this survey stores yes and no. If 1 is something else here, say so, for example with --yes-no 1=no,2=yes; if this is right, use --yes-no 1=yes,0=no."
        )
    },
    unsaid: |items| {
        format!(
            "Yes and no came in as numbers, and nothing says which is yes: {items}. These answers do not count. Say what yes is, for example with --yes-no 1=yes,0=no or --yes-no 1=yes,2=no."
        )
    },
    between: |items| {
        format!(
            "Not every code has a value label: {items}. Codes without one were read by their place among the codes that have one. Lay them down with recode in a map; --save-map writes it for you."
        )
    },
    elsewhere: |files| format!("The map takes the questions of {files} from another file: this file does not count."),
    no_sending: |file, tool| {
        format!(
            "{file} lacks the column that shows who sent the survey in with {tool}. So those who stopped half-way count as well. Export again with that column, or use --keep-unfinished if this is as it should be."
        )
    },
    unclear_sending: |file, rows| {
        format!(
            "In {file} {} not say clearly whether the survey was sent in. They count now. Remove such rows, or use --keep-unfinished if this is as it should be.",
            plural(rows, "row does", "rows do")
        )
    },
    repeated: |file, rows| {
        format!(
            "In {file} {} a number or code that an earlier row has as well. If these are the same people, they count twice. Keep one row for each person, or read each moment by itself.",
            plural(rows, "row has", "rows have")
        )
    },
    without_respondent: |file, rows| {
        format!(
            "In {file} {} the number or code that the other rows have. Check whether those are answers of people, or an explanation or total below the table.",
            plural(rows, "row lacks", "rows lack")
        )
    },
    unlike_respondents: |file, row, rows| {
        let which = if rows == 1 {
            format!("row {row} has")
        } else {
            format!("{rows} rows, the first of them row {row}, have")
        };
        format!(
            "In {file} the rows have a number of who answered, but {which} words there. If that is a total, a mean or a remark, take the row out of the file; it counts now."
        )
    },
    legend: |file, rows| {
        format!(
            "In {file} {} like an explanation or a total rather than the answers of somebody, and left out. Remove such rows from the file if that is right.",
            plural(rows, "row looks", "rows look")
        )
    },
    shared: |one, other, people| {
        format!(
            "{} the same number or code in {one} and in {other}. If these are the same people, they count twice. In that case read one of the two, or put them side by side with compare.",
            plural(people, "respondent has", "respondents have")
        )
    },
    two_forms: |one, other| {
        format!(
            "{one} and {other} ask different questions, most likely of the same people. Every row now counts as a respondent of its own. Put the columns beside each other first, with one row for each person."
        )
    },
    joined: |heading, forms| {
        format!(
            "The files ask different questions. {} laid by that of the same person, by {heading}. Check whether that number is of the same person in all files.",
            plural(forms, "form was", "forms were")
        )
    },
    same_answers: |one, other| {
        format!("{one} and {other} hold the same answers. Most likely it is one survey, which now counts twice.")
    },
    background: |item| {
        format!(
            "The column {item} does not look like the question, but like the number of the measurement. Give the column another name in the file, or put item: none for it in a map; if it is the question, put item: {item} there."
        )
    },
    must_be_said: |items| format!("Yes and no came in as numbers, and nothing says which is yes: {items}."),
    must_be_said_hint: "Say which number is yes: --yes-no 1=yes,0=no, or --yes-no 1=yes,2=no, or --yes-no 1=no,2=yes. A map can say it as well: recode: {\"1\": yes, \"0\": no}. With --dry-run you can already see the rest.",
    bad_yes_no: |text| format!("“{text}” does not say what is yes and what is no."),
    bad_yes_no_hint: "Write every number with what it means, and commas between them: --yes-no 1=yes,0=no. Possible are yes, no and missing.",
    equal_files: |one, other| format!("{one} and {other} are the same file: everyone would count twice."),
    equal_files_hint: "Give the file once, or check whether you meant another one.",
    no_label: |column, code, labelled| format!("{column}: the code {code} has no value label, while {labelled} have."),
    other_label: |column, code, label| {
        format!("{column}: the value label “{label}” of the code {code} is not an answer to this question.")
    },
    mixed: |column| {
        format!(
            "{column}: both “somewhat agree” and “agree” come here, or the like. Those are more answers than this question has."
        )
    },
    mixed_hint: |heading| {
        format!(
            "Say in a map with column: \"{heading}\" by recode which answer each text is, for example recode: {{\"somewhat agree\": 4, \"agree\": 4}}."
        )
    },
    recode_hint: |heading, answers, meanings| {
        format!(
            "The answers are {answers}. Say in a map with column: \"{heading}\" what is meant: recode: {{{meanings}}}. Put after each text the number of the answer, missing or not-applicable."
        )
    },
    background_hint: |heading| {
        format!(
            "Is the column \"{heading}\" not a question, but for example a moment or the number of a measurement? Give it another name, or put item: none for it in a map. If it is the question:"
        )
    },
    yes_no_hint: |code| {
        format!(
            "Say what the numbers mean, for example --yes-no 1=yes,{code}=no or --yes-no {code}=yes,1=no, or put it in a map with recode."
        )
    },
};
