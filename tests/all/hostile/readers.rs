//! Every reader of the program, fed with bytes that anybody may have made. The fuzz targets in `fuzz/` and the test of the
//! kept inputs share these functions, so that what was found once is tried again with every test run.

use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};

use console::Key;
use strategiewijzer::advice::Filters;
use strategiewijzer::answers::Tally;
use strategiewijzer::assessment::{Assessment, AssessmentSettings};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::comparison::{Aims, DeterminantVerdict, Measurement, QuotedNote, compare};
use strategiewijzer::content::{self, Files, bundled_catalogue, bundled_questionnaire};
use strategiewijzer::fault::Faults;
use strategiewijzer::language::{Language, Text};
use strategiewijzer::plan::{Grounds, PlanSheet, read_back};
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::render::{Look, comparison_as_json, docx, html, json, markdown, screen, text, xlsx};
use strategiewijzer::report::{Audience, ComparisonReport, Extent, Length, ReportInput, build, read_back_blocks};
use strategiewijzer::session::{JoinGuidance, JoinRemark, JoinSource, Session, join, keep_joined, read};
use strategiewijzer::survey::{CountRows, Map, Opened, Options, Survey, read_map, write_map};
use strategiewijzer::tables::{CsvFile, CsvOptions};
use strategiewijzer::talk::{KeyDecoder, TypedInput};
use strategiewijzer::typeset::Paint;
use strategiewijzer::yaml::YamlDocument;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A reader by the name of its folder of inputs and of its fuzz target.
pub type Reader = fn(&[u8]) -> Result<(), Faults>;

/// All readers.
pub const READERS: [(&str, Reader); 12] = [
    ("archive", archive),
    ("content", content),
    ("counts", counts),
    ("csv", csv),
    ("keys", keys),
    ("map", map),
    ("plan", plan),
    ("results", results),
    ("session", session),
    ("spss", spss),
    ("voices", voices),
    ("workbook", workbook),
];

/// Reads, and makes sure that a refusal says something in both languages that a terminal can show.
pub fn try_out(reader: Reader, bytes: &[u8]) {
    let Err(faults) = reader(bytes) else { return };
    assert!(!faults.all().is_empty());
    for language in Language::ALL {
        assert!(faults.all().iter().all(|fault| !fault.message(language).trim().is_empty()), "{faults:?}");
        let shown = faults.render(language);
        assert!(!shown.trim().is_empty());
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
}

/// A session, and the advice about it in one of the forms.
pub fn session(bytes: &[u8]) -> Result<(), Faults> {
    let session = saved("yaml", bytes, |path| strategiewijzer::session::load(path, questionnaire()))?;
    let tally = session.tally(questionnaire());
    advise(&session, &tally, bytes.len());
    Ok(())
}

/// Sessions, each after a line `=== name`, joined to one that says the same when it is written and read again.
pub fn voices(bytes: &[u8]) -> Result<(), Faults> {
    let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let mut sources = Vec::new();
    for (number, part) in lines.chunk_by(|_, next| !next.starts_with(b"=== ")).enumerate() {
        let lines = if part.first().is_some_and(|line| line.starts_with(b"=== ")) { &part[1..] } else { part };
        let text = String::from_utf8_lossy(&lines.join(&b'\n')).into_owned();
        let session = read(&YamlDocument::new(format!("{number}.yaml"), text), questionnaire())?;
        sources.push(JoinSource { name: format!("{number}.yaml"), session });
    }
    let people: usize = sources.iter().map(|source| source.session.respondents().len()).sum();
    // Whoever is there says no to the first question and yes to the next.
    let mut agrees = true;
    let mut ask = |question: &Text| {
        assert!(!question.nl.is_empty() && !question.en.is_empty());
        agrees = !agrees;
        agrees
    };
    let asked: Option<&mut dyn FnMut(&Text) -> bool> =
        if bytes.len().is_multiple_of(2) { Some(&mut ask) } else { None };
    let joined = join(questionnaire(), &sources, JoinGuidance { same: Vec::new(), ask: asked })?;
    // Nobody is lost but who was said to be in two files.
    let once: usize = (joined.remarks.iter())
        .map(|remark| if let JoinRemark::CountedOnce(_, _, people) = remark { *people } else { 0 })
        .sum();
    assert_eq!(joined.session.voices.len() + once, people);
    let people = joined.session.voices.len();
    let again = saved("yaml", b"", |path| {
        keep_joined(path, &joined.session, questionnaire(), false)?;
        strategiewijzer::session::load(path, questionnaire())
    })?;
    assert_eq!(again.voices, joined.session.voices);
    assert_eq!(again.second_round, joined.session.second_round);
    assert_eq!(again.unfinished, joined.session.unfinished);
    let tally = again.tally(questionnaire());
    assert_eq!(tally.respondents, people as u64);
    advise(&again, &tally, bytes.len());
    tell_again(&sources[0].session, &again);
    Ok(())
}

/// What was agreed in one session and what became of it in another, for those who were asked and for those who decide.
fn tell_again(before: &Session, after: &Session) {
    let (questionnaire, catalogue) = bundled();
    let measured = |session: &Session| {
        let tally = session.tally(questionnaire);
        let assessment = Assessment::from_tally(questionnaire, &tally, AssessmentSettings::default());
        Measurement::from_assessment(questionnaire, &assessment, "x").naming(questionnaire, &session.elements)
    };
    let (first, second) = (measured(before), measured(after));
    let report = ComparisonReport {
        questionnaire,
        catalogue,
        comparison: compare(&first, &second, None),
        aims: Aims::from_plan(&before.plan, questionnaire, catalogue, &first),
        provenance: Default::default(),
        pair: None,
        quotes: [before, after].map(|session| QuotedNote::from_session(questionnaire, session)),
        of_voices: true,
    };
    for (language, audience) in Language::ALL.into_iter().zip([Audience::Team, Audience::Management]) {
        let document = report.document(&Extent { audience, ..Length::Brief.into() }, language);
        let shown = screen(&document, language, Look { width: 40, paint: Paint::new(false), plain: false });
        assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
    comparison_as_json(&report).unwrap();
}

/// A questionnaire, a catalogue and an extra file.
pub fn content(bytes: &[u8]) -> Result<(), Faults> {
    saved("yaml", bytes, |path| {
        let path = Some(path.to_owned());
        let questions = content::questionnaire(&Files { questions: path.clone(), ..Files::default() });
        if questions.is_ok() {
            return questions.map(|_| ());
        }
        let catalogue = content::catalogue(&Files { catalogue: path.clone(), ..Files::default() }, questionnaire());
        if catalogue.is_ok() {
            return catalogue.map(|_| ());
        }
        let files = Files { extra: path, ..Files::default() };
        let extra = content::questionnaire(&files).and_then(|own| content::catalogue(&files, &own));
        if extra.is_ok() {
            return extra.map(|_| ());
        }
        // Which of the three it was meant to be is not known, so all that is said is looked at.
        let said = [questions.err(), catalogue.err(), extra.err()].into_iter().flatten();
        Faults::check(said.flat_map(|faults| faults.all().to_vec()).collect(), ())
    })
}

/// What a terminal sends: the same comes of it however it is cut, a key gets through as soon as it was quiet, and so does
/// Ctrl-C at any time.
pub fn keys(bytes: &[u8]) -> Result<(), Faults> {
    let read = |pieces: &[&[u8]]| {
        let (mut decoder, mut found) = (KeyDecoder::default(), Vec::new());
        pieces.iter().copied().flatten().for_each(|byte| decoder.push(*byte, &mut found));
        if decoder.patience().is_some() {
            decoder.pause(&mut found);
        }
        (decoder, found)
    };
    let (mut decoder, found) = read(&[bytes]);
    assert!(found.len() <= bytes.len() * 2);
    let (one, other) = bytes.split_at(bytes.len() / 2);
    assert_eq!(read(&[one, other]).1, found);
    let mut more = Vec::new();
    decoder.push(0x03, &mut more);
    decoder.push(b'4', &mut more);
    assert_eq!(more, [TypedInput::Key(Key::CtrlC), TypedInput::Key(Key::Char('4'))]);
    Ok(())
}

/// A list of columns, read and then used on a small survey.
pub fn map(bytes: &[u8]) -> Result<(), Faults> {
    const SURVEY: &str = "team,time,self-efficacy,self-efficacy,vraag\nA,1,n.v.t.,3,Helemaal mee eens\nB,4,4,5,x\n";
    let map = saved("yaml", bytes, |path| read_map(&YamlDocument::from_path(path)?, questionnaire()))?;
    saved("csv", SURVEY.as_bytes(), |path| survey(path, Some(&map))).map(|_| ())
}

/// CSV, from the guess of its form to the advice.
pub fn csv(bytes: &[u8]) -> Result<(), Faults> {
    advise_survey(&saved("csv", bytes, |path| survey(path, None))?, bytes.len())
}

/// A spreadsheet: a ZIP file as it is, or else its parts as text, each after a line `=== name`. What is changed in the
/// parts reaches the reader of the XML, while hardly any change in a ZIP file survives its checksums.
pub fn workbook(bytes: &[u8]) -> Result<(), Faults> {
    let packed = if bytes.starts_with(b"PK") { bytes.to_vec() } else { packed(bytes) };
    advise_survey(&saved("xlsx", &packed, |path| survey(path, None))?, bytes.len())
}

/// The action plan of a workbook, as [`workbook`] takes one, read back into a session. What comes of it can be kept and read
/// again, and reading the same workbook a second time takes nothing out that stayed in at first.
pub fn plan(bytes: &[u8]) -> Result<(), Faults> {
    const PLANNED: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\nanswers: {time: 1, knowledge: 2}\nplan:\n- {strategy: buddy, \
                           barriers: [knowledge], who: Fatima, remarks: [{date: 2026-12-01, text: a}]}\n- {strategy: gone}\n";
    let packed = if bytes.starts_with(b"PK") { bytes.to_vec() } else { packed(bytes) };
    let sheet = PlanSheet::from_bytes("plan.xlsx", packed)?;
    let (questionnaire, catalogue) = bundled();
    let before = read(&YamlDocument::new("s.yaml", PLANNED), questionnaire)?;
    let tally = before.tally(questionnaire);
    let assessment = Assessment::from_tally(questionnaire, &tally, AssessmentSettings::default());
    let grounds = Grounds { questionnaire, catalogue, assessment: &assessment };
    let language = Language::ALL[bytes.len() % 2];
    let today = jiff::civil::date(2026, 12, 1);
    let back = read_back(&sheet, grounds, &before, today, language)?;
    assert!(!read_back_blocks(&back, "plan.xlsx", language).is_empty());
    let again = saved("yaml", b"", |path| {
        strategiewijzer::session::save(path, &back.session, questionnaire)?;
        strategiewijzer::session::load(path, questionnaire)
    })?;
    assert_eq!(again.plan.len(), back.session.plan.len());
    advise(&again, &tally, bytes.len());
    Ok(())
}

/// An SPSS file.
pub fn spss(bytes: &[u8]) -> Result<(), Faults> {
    advise_survey(&saved("sav", bytes, |path| survey(path, None))?, bytes.len())
}

/// A ZIP file of CSV files, which may also be a spreadsheet.
pub fn archive(bytes: &[u8]) -> Result<(), Faults> {
    let as_workbook = saved("ods", bytes, |path| survey(path, None));
    let as_zip = saved("zip", bytes, |path| survey(path, None));
    if let (Err(one), Err(other)) = (&as_zip, &as_workbook) {
        return Faults::check([one.all(), other.all()].concat(), ());
    }
    advise_survey(&as_zip.or(as_workbook)?, bytes.len())
}

/// Answers that were counted already.
pub fn counts(bytes: &[u8]) -> Result<(), Faults> {
    let mut file = CsvFile::from_bytes("counts.csv", bytes.to_vec(), &CsvOptions::default())?;
    let header = file.first_rows().first().cloned().unwrap_or_default();
    let rows = file.read(1, CountRows::new("counts.csv", &header)?, 1, &|_| {})?;
    let counted = rows.count("counts.csv", questionnaire())?;
    let groups = if counted.groups.is_empty() { Vec::new() } else { vec!["group".to_owned()] };
    advise_survey(&Survey::from_counts(questionnaire(), "counts.csv", counted, &groups)?, bytes.len())
}

/// Results in JSON, compared with a measurement of nobody.
pub fn results(bytes: &[u8]) -> Result<(), Faults> {
    let read = |path: &Path| Ok(Measurement::from_json(questionnaire(), &YamlDocument::from_path(path)?, "before")?);
    let before = saved("json", bytes, read)?;
    let nothing = Tally::new(questionnaire(), &strategiewijzer::questionnaire::Elements::default());
    let assessment = Assessment::from_tally(questionnaire(), &nothing, AssessmentSettings::default());
    let after = Measurement::from_assessment(questionnaire(), &assessment, "after");
    let compared = compare(&before, &after, None);
    let shared =
        compared.determinants.iter().filter(|determinant| determinant.verdict != DeterminantVerdict::NotComparable);
    assert!(!compared.determinants.is_empty() && shared.count() == 0);
    // Results may hold no determinant at all; whatever they hold, nothing has changed since then.
    let itself = compare(&before, &before, None);
    let changed = |verdict| itself.with(verdict).count();
    assert!(changed(DeterminantVerdict::Solved) == 0 && changed(DeterminantVerdict::New) == 0);
    Ok(())
}

fn questionnaire() -> &'static Questionnaire {
    &bundled().0
}

/// The content that comes with the program, read once.
fn bundled() -> &'static (Questionnaire, Catalogue) {
    static CONTENT: std::sync::OnceLock<(Questionnaire, Catalogue)> = std::sync::OnceLock::new();
    CONTENT.get_or_init(|| {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        (questionnaire, catalogue)
    })
}

/// Lends a file with these bytes.
fn saved<T>(ending: &str, bytes: &[u8], read: impl FnOnce(&Path) -> Result<T, Faults>) -> Result<T, Faults> {
    let mut file = tempfile::Builder::new().suffix(&format!(".{ending}")).tempfile().unwrap();
    file.write_all(bytes).unwrap();
    read(file.path())
}

fn survey(path: &Path, map: Option<&Map>) -> Result<Survey, Faults> {
    let groups = ["team".to_owned()];
    let mut options = Options {
        map,
        reversed: None,
        yes_no: &[],
        keep_unfinished: false,
        sheet: None,
        csv: CsvOptions::default(),
        groups: &[],
        pair: None,
        keep: true,
        threads: 1,
        progress: &|_, _| {},
    };
    let paths = [PathBuf::from(path)];
    let opened = Opened::from_paths(&paths, questionnaire(), &options)?;
    let mut has_team = false;
    for (head, plan) in opened.proposals() {
        has_team |= head.columns.iter().any(|column| column.name == "team");
        for language in Language::ALL {
            assert!(!write_map(questionnaire(), head, plan, language).is_empty());
        }
    }
    if has_team {
        options.groups = &groups;
    }
    opened.read(questionnaire(), &options)
}

fn advise_survey(survey: &Survey, choice: usize) -> Result<(), Faults> {
    let session = Session { elements: survey.elements.clone(), ..Session::default() };
    for (_, groups) in &survey.groups {
        assert!(groups.values().all(|group| group.respondents() <= survey.whole.respondents()));
    }
    advise(&session, &survey.whole.tally(), choice);
    Ok(())
}

/// Makes the advice and writes it in one form: all of them with every input would take most of the time.
fn advise(session: &Session, tally: &Tally, choice: usize) {
    let (questionnaire, catalogue) = bundled();
    let filters = Filters::default();
    let report = build(&ReportInput {
        top: 1,
        bundle: 2,
        ..ReportInput::new(questionnaire, catalogue, session, tally, &filters)
    });
    let language = Language::ALL[choice % 2];
    let look = Look { width: 40, paint: Paint::new(true), plain: false };
    let whole = || report.document(&Length::Full.into(), language);
    let made = match choice / 2 % 7 {
        0 => screen(&report.document(&Length::Detailed.into(), language), language, look).into_bytes(),
        1 => markdown(&whole()).into_bytes(),
        2 => html(&whole(), language).into_bytes(),
        3 => docx(&whole(), language).unwrap(),
        4 => text(&whole()).into_bytes(),
        5 => xlsx(&report, language).unwrap(),
        _ => json(&report).unwrap().into_bytes(),
    };
    assert!(!made.is_empty());
}

/// The parts of a spreadsheet as a ZIP file.
fn packed(parts: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for part in parts.split(|byte| *byte == b'\n').collect::<Vec<_>>().chunk_by(|_, next| !next.starts_with(b"=== ")) {
        let Some((name, lines)) = part.split_first() else { continue };
        let name = String::from_utf8_lossy(name.strip_prefix(b"=== ").unwrap_or(name)).into_owned();
        // A name that comes twice is refused, and the part with it.
        if zip.start_file(name, stored).is_ok() {
            zip.write_all(&lines.join(&b'\n')).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}
