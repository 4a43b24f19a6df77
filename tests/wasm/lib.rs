//! The library where there is no terminal, no disk, no clock and no second thread: one call takes the bytes of a file and
//! gives those of a document. `check.mjs` compares them with what the program makes of the same file.
//!
//! The caller asks for room, fills it with a line of words and the bytes of the file, calls [`make`], and reads the reply.
//! The words stand between tabs: what to do, language, form, day, hash of the input, and the name of the file.

use std::cell::RefCell;
use std::num::NonZero;

use strategiewijzer::advice::{Circumstances, Drawn, Draws, Filters};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;
use strategiewijzer::render::{docx, html, json, markdown};
use strategiewijzer::report::{Length, Provenance, Report, ReportInput, build};
use strategiewijzer::session::{self, Session};
use strategiewijzer::survey::{Opened, Options};
use strategiewijzer::tables::CsvOptions;
use strategiewijzer::yaml::YamlDocument;

/// More threads than there are: the library does without.
const THREADS: NonZero<usize> = NonZero::<usize>::MIN.saturating_add(3);

/// How many resamples are drawn, and from which seed: as `check.mjs` asks the program.
const DRAWS: Draws = Draws { resamples: 100, seed: 7, threads: THREADS };

thread_local! {
    static REQUEST: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static REPLY: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a request of so many bytes, and says where.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    REQUEST.with_borrow_mut(|request| {
        *request = vec![0; length];
        request.as_mut_ptr()
    })
}

/// Does what the request asks for; whether a document came of it. Otherwise the reply says what is wrong.
#[unsafe(no_mangle)]
pub extern "C" fn make() -> bool {
    let request = REQUEST.take();
    let (done, reply) = match reply(&request) {
        Ok(document) => (true, document),
        Err(refusal) => (false, refusal.into_bytes()),
    };
    REPLY.set(reply);
    done
}

/// Where the reply stands.
#[unsafe(no_mangle)]
pub extern "C" fn reply_start() -> *const u8 {
    REPLY.with_borrow(|reply| reply.as_ptr())
}

/// How long it is, in bytes.
#[unsafe(no_mangle)]
pub extern "C" fn reply_length() -> usize {
    REPLY.with_borrow(Vec::len)
}

/// What is asked.
struct Request<'a> {
    language: Language,
    form: &'a str,
    day: &'a str,
    hash: &'a str,
    name: &'a str,
    bytes: &'a [u8],
}

fn reply(request: &[u8]) -> Result<Vec<u8>, String> {
    let end = request.iter().position(|byte| *byte == b'\n').ok_or("no line of words")?;
    let (words, bytes) = request.split_at(end);
    let words: Vec<&str> = str::from_utf8(words).map_err(|error| error.to_string())?.split('\t').collect();
    let [task, language, form, day, hash, name] = words[..] else { return Err("not six words".to_owned()) };
    let language = Language::ALL.into_iter().find(|known| known.code() == language).ok_or("unknown language")?;
    let request = Request { language, form, day, hash, name, bytes: &bytes[1..] };
    match task {
        "advise" => request.advise(),
        "analyse" => request.analyse(false),
        "bootstrap" => request.analyse(true),
        _ => Err("unknown task".to_owned()),
    }
}

impl Request<'_> {
    /// What the program's `advise` makes of a session.
    fn advise(&self) -> Result<Vec<u8>, String> {
        let questionnaire = bundled_questionnaire().map_err(|faults| self.told(&faults))?;
        let catalogue = bundled_catalogue(&questionnaire).map_err(|faults| self.told(&faults))?;
        let text = str::from_utf8(self.bytes).map_err(|error| error.to_string())?;
        let session =
            session::read(&YamlDocument::new(self.name, text), &questionnaire).map_err(|faults| self.told(&faults))?;
        let tally = session.tally(&questionnaire);
        let filters = Filters::default();
        let today = Some(self.day.parse().map_err(|_| "no day")?);
        let input = ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters);
        self.document(&build(&ReportInput { provenance: &Provenance::new(self.hash.to_owned()), today, ..input }))
    }

    /// What the program's `analyse` makes of a survey.
    fn analyse(&self, bootstrap: bool) -> Result<Vec<u8>, String> {
        let questionnaire = bundled_questionnaire().map_err(|faults| self.told(&faults))?;
        let catalogue = bundled_catalogue(&questionnaire).map_err(|faults| self.told(&faults))?;
        let options = Options {
            map: None,
            reversed: None,
            yes_no: &[],
            keep_unfinished: false,
            sheet: None,
            csv: CsvOptions::default(),
            groups: &[],
            pair: None,
            keep: bootstrap,
            threads: THREADS.get(),
            progress: &|_, _| {},
        };
        let files = vec![(self.name.to_owned(), self.bytes.to_vec())];
        let survey = Opened::from_bytes(files, &questionnaire, &options)
            .and_then(|opened| opened.read(&questionnaire, &options))
            .map_err(|faults| self.told(&faults))?;
        let session = Session { elements: survey.elements.clone(), ..Session::default() };
        let tally = survey.whole.tally();
        let filters = Filters::default();
        let input = ReportInput::new(&questionnaire, &catalogue, &session, &tally, &filters);
        let known = Circumstances::default();
        let drawn = Drawn {
            questionnaire: &questionnaire,
            catalogue: &catalogue,
            layout: survey.whole.layout(),
            forms: &survey.forms,
            settings: input.settings,
            filters: &filters,
            top: input.top,
            size: input.bundle,
            known: &known,
        };
        let drawn = bootstrap.then_some((drawn, DRAWS));
        let provenance = Provenance::new(self.hash.to_owned()).with_import(&questionnaire, &survey.import);
        self.document(&build(&ReportInput { provenance: &provenance, drawn, ..input }))
    }

    fn document(&self, report: &Report<'_>) -> Result<Vec<u8>, String> {
        let whole = || report.document(&Length::Full.into(), self.language);
        match self.form {
            "html" => Ok(html(&whole(), self.language).into_bytes()),
            "markdown" => Ok(markdown(&whole()).into_bytes()),
            "json" => json(report).map(String::into_bytes).map_err(|error| error.to_string()),
            "docx" => docx(&whole(), self.language).map_err(|error| error.to_string()),
            _ => Err("unknown form".to_owned()),
        }
    }

    fn told(&self, faults: &Faults) -> String {
        faults.render(self.language)
    }
}
