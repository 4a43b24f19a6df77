//! Exports as chance makes them, each with the counts that must come out: every tool, character set, wording of the answers
//! and name for what is missing, in three hundred combinations that are the same in every run.

use std::path::{Path, PathBuf};

use strategiewijzer::answers::Code;
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Questionnaire, Slot};
use strategiewijzer::survey::{Opened, Options, Survey};
use strategiewijzer::tables::CsvOptions;

use crate::common::survey::Table;
use crate::common::workbooks::zip_of;

/// How many files are tried each time; all of them when asked for.
const FILES: u64 = 100;
const ALL_FILES: u64 = 300;

/// The questions of each file: five on agreement, one of them reversed and behind the gate, and one of each other kind.
const ITEMS: [&str; 9] = [
    "time",
    "complexity",
    "knowledge",
    "materials",
    "staff-capacity",
    "self-efficacy",
    "descriptive-norm",
    "awareness",
    "coordinator",
];

/// Random numbers that are the same on every computer.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % most as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn in_a_hundred(&mut self, times: usize) -> bool {
        self.below(100) < times
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tool {
    LimeSurvey,
    Qualtrics,
    Castor,
    RedCap,
    Forms,
    Plain,
}

const TOOLS: [Tool; 6] = [Tool::LimeSurvey, Tool::Qualtrics, Tool::Castor, Tool::RedCap, Tool::Forms, Tool::Plain];

impl Tool {
    /// What it writes where there is no answer, and where the question does not apply.
    fn nothing(self) -> (&'static [&'static str], &'static [&'static str]) {
        match self {
            Self::LimeSurvey => (&["", "", "N/A"], &["Niet van toepassing"]),
            Self::Qualtrics => (&["", "-99"], &["n.v.t."]),
            Self::Castor => (
                &[
                    "-95",
                    "-97",
                    "-98",
                    "-99",
                    "##USER_MISSING_95##",
                    "Missing (asked but unknown)",
                    "Missing (not asked)",
                ],
                &["-96", "##USER_MISSING_96##", "Missing (not applicable)"],
            ),
            Self::RedCap => (&["", "NASK", "UNK", "ASKU", "NI", "Unknown"], &["Not applicable"]),
            Self::Forms => (&["", "Weet niet", "Geen mening", "Prefer not to say", "Not sure"], &["n.v.t.", "nvt"]),
            Self::Plain => {
                (&["", "NA", "NULL", "-", ".", "#N/A", "NaN", "\u{2013}", "<NA>"], &["nvt", "not applicable"])
            }
        }
    }

    /// The cells of a row before the answers, for who is out of the count for one reason or none.
    fn row(self, number: usize, out: Out) -> Vec<String> {
        let blank = ["", "NA", "NULL", "0000-00-00 00:00:00"][number % 4];
        let sent = if out == Out::Unfinished { blank } else { "2026-03-02 09:14:11" };
        let cells = match self {
            Self::LimeSurvey => format!("{number}|{sent}|6|nl"),
            Self::Qualtrics => {
                let status = match out {
                    Out::Preview => ["Survey Preview", "1", "Voorbeeld van enquête"][number % 3],
                    Out::Spam => ["Spam", "8"][number % 2],
                    _ => ["IP Address", "0", "Imported"][number % 3],
                };
                let finished = if out == Out::Unfinished { ["False", "0", "Onwaar"] } else { ["True", "1", "Waar"] };
                format!("2026-01-01|2026-01-02|{status}|{}|R_{number}|600", finished[number % 3])
            }
            Self::Castor => format!("s{number}|1100{number}|100|02-03-2026"),
            Self::RedCap => format!("{number}|"),
            Self::Forms => format!("{number}|1-1-26 10:00|1-1-26 10:10|anonymous"),
            Self::Plain => format!("R{number}"),
        };
        cells.split('|').map(str::to_owned).collect()
    }

    fn headings(self) -> Vec<String> {
        let cells = match self {
            Self::LimeSurvey => "id|submitdate|lastpage|startlanguage",
            Self::Qualtrics => "StartDate|EndDate|Status|Finished|ResponseId|Duration (in seconds)",
            Self::Castor => "Survey Instance Id|Castor Participant ID|Survey Progress|Survey Completed On",
            Self::RedCap => "record_id|redcap_survey_identifier",
            Self::Forms => "ID|Begintijd|Tijd van voltooien|E-mail",
            Self::Plain => "respondent",
        };
        cells.split('|').map(str::to_owned).collect()
    }
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Out {
    Not,
    Unfinished,
    Preview,
    Spam,
}

/// How answers are written.
#[derive(Clone, Copy, Debug)]
enum Wording {
    Number,
    Decimal,
    Label(Language),
    /// A label with its number, as one of [`DRESSES`].
    Numbered(Language, usize),
    /// One of [`AGREEMENT`]; on other scales as [`Self::Label`] has it.
    Other(usize),
}

/// What tools put around a label.
const DRESSES: [&str; 8] = [
    "{n} - {label}",
    "{n} = {label}",
    "({n}) {label}",
    "{n}. {label}",
    "{label} ({n})",
    "[{n}] {label}",
    "{n}: <b>{label}</b>",
    "{n}) {label} ",
];

const AGREEMENT: [[&str; 5]; 9] = [
    ["Geheel oneens", "Oneens", "Noch eens, noch oneens", "Eens", "Geheel eens"],
    ["Volledig oneens", "Oneens", "Niet eens, niet oneens", "Eens", "Volledig eens"],
    ["Sterk mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Sterk mee eens"],
    ["Zeer mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Zeer mee eens"],
    ["Strongly disagree", "Somewhat disagree", "Neither agree nor disagree", "Somewhat agree", "Strongly agree"],
    ["Completely disagree", "Disagree", "Neutral", "Agree", "Completely agree"],
    ["Helemaal niet mee eens", "Niet mee eens", "Eens noch oneens", "Mee eens", "Helemaal mee eens"],
    [
        "Ik ben het er helemaal niet mee eens",
        "Ik ben het er niet mee eens",
        "Geen van beide",
        "Ik ben het er mee eens",
        "Ik ben het er helemaal mee eens",
    ],
    ["Do not agree at all", "Do not agree", "Neutral/Undecided", "Agree", "Agree completely"],
];

struct Made {
    about: String,
    name: String,
    bytes: Vec<u8>,
    yes_no: Vec<(String, Code)>,
    /// Per item, how often each option came, then missing, not applicable and not asked.
    counts: Vec<(Vec<u64>, [u64; 3])>,
    respondents: u64,
    /// Rows that are left out: unfinished, previews, spam, without answers.
    excluded: [u64; 4],
}

fn label(questionnaire: &Questionnaire, item: &str, value: u8, wording: Wording) -> String {
    let item = questionnaire.item(questionnaire.find_item(item).unwrap());
    let text = |language: Language| item.scale.point(value).unwrap().label.get(language).to_owned();
    match wording {
        Wording::Number => value.to_string(),
        Wording::Decimal => format!("{value}.0"),
        Wording::Label(language) => text(language),
        Wording::Numbered(language, dress) => {
            DRESSES[dress].replace("{n}", &value.to_string()).replace("{label}", &text(language))
        }
        Wording::Other(which) if item.scale.id == "agreement" => AGREEMENT[which][usize::from(value) - 1].to_owned(),
        Wording::Other(which) => text(if [4, 5, 8].contains(&which) { Language::English } else { Language::Dutch }),
    }
}

/// How the two answers to `coordinator` are written, no first, and what has to be said for it.
fn yes_no(tool: Tool, wording: Wording, chance: &mut Chance) -> ([String; 2], Vec<(String, Code)>) {
    let said = |no: &str, yes: &str| {
        let code = |position| Code::from_position(position).unwrap();
        let pair = vec![(no.to_owned(), code(1)), (yes.to_owned(), code(2))];
        ([no.to_owned(), yes.to_owned()], pair)
    };
    let unsaid = |no: &str, yes: &str| ([no.to_owned(), yes.to_owned()], Vec::new());
    match (tool, wording) {
        (Tool::LimeSurvey, _) => unsaid("N", "Y"),
        (Tool::RedCap, Wording::Number) => unsaid("0", "1"),
        (_, Wording::Number | Wording::Decimal) => {
            let (no, yes) = chance.one(&[("0", "1"), ("2", "1"), ("1", "2")]);
            said(no, yes)
        }
        _ => {
            let (no, yes) = chance.one(&[("nee", "ja"), ("No", "Yes"), ("FALSE", "TRUE"), ("ONWAAR", "WAAR")]);
            unsaid(no, yes)
        }
    }
}

fn make(questionnaire: &Questionnaire, seed: u64) -> Made {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    (0..4).for_each(|_| _ = chance.below(2));
    let tool = TOOLS[(seed % 6) as usize];
    let languages = [Language::Dutch, Language::English];
    let wording = match chance.below(6) {
        0 if tool != Tool::Forms => Wording::Number,
        1 if tool != Tool::Forms => Wording::Decimal,
        2 => Wording::Numbered(chance.one(&languages), chance.below(DRESSES.len())),
        3 => Wording::Label(chance.one(&languages)),
        _ => Wording::Other(chance.below(AGREEMENT.len())),
    };
    let (answers, stated) = yes_no(tool, wording, &mut chance);
    let (missing, not_applicable) = tool.nothing();
    let mut headings = tool.headings();
    let underscored = matches!(tool, Tool::Castor | Tool::RedCap);
    headings.extend(ITEMS.map(|id| if underscored { id.replace('-', "_") } else { id.to_owned() }));
    headings.push(if tool == Tool::RedCap { "midi_complete".to_owned() } else { "Opmerking".to_owned() });
    let points = ITEMS.map(|id| questionnaire.item(questionnaire.find_item(id).unwrap()).scale.points.len());
    let mut made = Made {
        about: format!("{seed}: {tool:?} {wording:?}"),
        name: String::new(),
        bytes: Vec::new(),
        yes_no: stated,
        counts: points.iter().map(|points| (vec![0; *points], [0; 3])).collect(),
        respondents: 0,
        excluded: [0; 4],
    };
    let mut table = Table { headings, rows: Vec::new() };
    for number in 1..=4 + chance.below(40) {
        let out = match tool {
            Tool::LimeSurvey | Tool::Qualtrics if chance.in_a_hundred(12) => Out::Unfinished,
            Tool::Qualtrics if chance.in_a_hundred(8) => chance.one(&[Out::Preview, Out::Spam]),
            _ => Out::Not,
        };
        let silent = chance.in_a_hundred(5);
        let codes: Vec<usize> = points
            .iter()
            .map(|points| match chance.below(100) {
                _ if silent => 0,
                0..9 => 0,
                9..13 => points + 1,
                _ => 1 + chance.below(*points),
            })
            .collect();
        let mut row = tool.row(number, out);
        for ((id, points), code) in ITEMS.iter().zip(&points).zip(&codes) {
            row.push(match *code {
                0 => chance.one(missing).to_owned(),
                code if code > *points => chance.one(not_applicable).to_owned(),
                code if *id == "coordinator" => answers[code - 1].clone(),
                code => label(questionnaire, id, code as u8, wording),
            });
        }
        row.push(if tool == Tool::RedCap {
            "2".to_owned()
        } else {
            chance.one(&["", "prima; dank", "één \"woord\""]).to_owned()
        });
        table.rows.push(row);
        made.tell(&codes, out);
    }
    made.write(tool, table, &mut chance);
    made
}

impl Made {
    /// Counts a row by hand.
    fn tell(&mut self, codes: &[usize], out: Out) {
        match out {
            Out::Not if codes.iter().all(|code| *code == 0) => self.excluded[3] += 1,
            Out::Unfinished => self.excluded[0] += 1,
            Out::Preview => self.excluded[1] += 1,
            Out::Spam => self.excluded[2] += 1,
            Out::Not => {
                self.respondents += 1;
                let closed = (1..=2).contains(&codes[7]);
                for (at, (counts, others)) in self.counts.iter_mut().enumerate() {
                    match codes[at] {
                        _ if closed && ITEMS[at] == "complexity" => others[2] += 1,
                        0 => others[0] += 1,
                        code if code > counts.len() => others[1] += 1,
                        code => counts[code - 1] += 1,
                    }
                }
            }
        }
    }

    /// The table as a file.
    fn write(&mut self, tool: Tool, mut table: Table, chance: &mut Chance) {
        let delimiter = match tool {
            Tool::LimeSurvey | Tool::Castor => ';',
            Tool::Plain => chance.one(&[',', ';', '\t']),
            _ => ',',
        };
        if tool == Tool::Qualtrics {
            let import = |heading: &String| format!("{{\"ImportId\":\"{heading}\"}}");
            table.rows.insert(0, table.headings.iter().map(import).collect());
            table.rows.insert(0, table.headings.iter().map(|heading| format!("{heading} ?")).collect());
        }
        let kind = chance.below(8);
        let text = table.csv_with(delimiter, chance.one(&["\n", "\r\n"]));
        let (ending, bytes) = match kind {
            0 if tool != Tool::Qualtrics => ("xlsx", table.xlsx()),
            1 if tool != Tool::Qualtrics => ("ods", table.ods()),
            2 if tool == Tool::Castor => ("zip", zip_of(&[("survey.csv", &text)])),
            3 => ("csv", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            4 => ("csv", [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()),
            5 => ("csv", windows(&text)),
            _ => ("csv", text.into_bytes()),
        };
        self.about += &format!(" {ending} {kind}");
        self.name = format!("export.{ending}");
        self.bytes = bytes;
    }
}

/// In Windows-1252, as far as these files need it.
fn windows(text: &str) -> Vec<u8> {
    let byte = |character: char| match character {
        '\u{2013}' => 0x96,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    text.chars().map(byte).collect()
}

fn read(questionnaire: &Questionnaire, path: &Path, made: &Made) -> Survey {
    let options = Options {
        map: None,
        reversed: None,
        yes_no: &made.yes_no,
        keep_unfinished: false,
        sheet: None,
        csv: CsvOptions::default(),
        groups: &[],
        pair: None,
        keep: false,
        threads: 2,
        progress: &|_, _| {},
    };
    let fail = |faults: strategiewijzer::fault::Faults| -> Survey {
        panic!("{}\n{}\n{}", made.about, faults.render(Language::English), String::from_utf8_lossy(&made.bytes))
    };
    match Opened::from_paths(&[PathBuf::from(path)], questionnaire, &options) {
        Ok(opened) => opened.read(questionnaire, &options).unwrap_or_else(fail),
        Err(faults) => fail(faults),
    }
}

#[test]
fn a_hundred_random_exports_give_the_counts_they_were_made_with() {
    give_the_counts_they_were_made_with(0..FILES);
}

#[test]
#[ignore = "takes minutes: cargo test --test all random_exports -- --ignored"]
fn all_other_random_exports_give_the_counts_they_were_made_with() {
    give_the_counts_they_were_made_with(FILES..ALL_FILES);
}

fn give_the_counts_they_were_made_with(seeds: std::ops::Range<u64>) {
    let questionnaire = bundled_questionnaire().unwrap();
    let folder = tempfile::tempdir().unwrap();
    for seed in seeds {
        let made = make(&questionnaire, seed);
        if made.respondents == 0 {
            continue;
        }
        let path = folder.path().join(&made.name);
        std::fs::write(&path, &made.bytes).unwrap();
        let survey = read(&questionnaire, &path, &made);
        let tally = survey.whole.tally();
        assert_eq!(tally.respondents, made.respondents, "{}", made.about);
        for (id, (counts, others)) in ITEMS.iter().zip(&made.counts) {
            let slot = Slot::from_id(&questionnaire, id).unwrap();
            let (item, found) =
                (questionnaire.item(slot.item), tally.slots.iter().find(|found| found.slot == slot).unwrap());
            let as_worded: Vec<u64> =
                (1..=counts.len()).map(|value| found.counts[usize::from(item.scored(value as u8)) - 1]).collect();
            let rest = [found.missing, found.not_applicable, found.gated];
            assert_eq!((&as_worded, &rest), (counts, others), "{} {id}", made.about);
        }
        let left_out = survey.import.excluded();
        let left_out = ["unfinished", "preview", "spam", "no-answers"]
            .map(|id| left_out.iter().find(|(exclusion, _)| exclusion.id() == id).map_or(0, |(_, rows)| *rows));
        assert_eq!(left_out, made.excluded, "{}", made.about);
        // Nothing is doubted but what chance may bring about: how numbers run, a lone yes, answers against the rest.
        let expected = ["reversed-items", "only-yes", "against-the-rest", "background-column"];
        let strange = survey.import.doubts.iter().find(|doubt| !expected.contains(&doubt.code()));
        assert_eq!(strange, None, "{}", made.about);
    }
}
