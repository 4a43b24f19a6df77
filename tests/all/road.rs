//! The whole road led as a page in a browser would lead it: a view is drawn, an input comes back, errands are run in between.
//! No terminal, no pipe, nothing that waits.

use jiff::civil::Date;
use strategiewijzer::advice::{Filters, TOP};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::{Language, Text};
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::render::{html, markdown};
use strategiewijzer::report::{BUNDLE_SIZE, Length, ReportInput, build};
use strategiewijzer::road::{KnownIntake, OfferedDocument, Road, RoadSettings};
use strategiewijzer::session::{SavedPlace, Session, save};
use strategiewijzer::talk::{Conversation, ConversationInput, End, Errand, Exhibit, Outcome, View};

use crate::common::Folder;

const EN: Language = Language::English;

/// The day of every road here; that of a dated folder.
fn today() -> Date {
    jiff::Timestamp::from_second(Folder::MOMENT).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// A page in a browser, with what it can do besides showing: keep a session, and offer documents to download.
struct Page<'a> {
    road: Road<'a>,
    questionnaire: &'a Questionnaire,
    catalogue: &'a Catalogue,
    /// What the browser keeps, as the text of a session file; its folder stands for the browser's store.
    store: Folder,
    /// What was shown and said, in order.
    read: Vec<Exhibit>,
    said: Vec<String>,
    /// The documents that were made, by ending.
    downloads: Vec<(&'static str, Vec<u8>)>,
    end: Option<End>,
}

impl<'a> Page<'a> {
    fn new(content: &'a (Questionnaire, Catalogue), road: impl FnOnce(RoadSettings<'a>) -> Road<'a>) -> Self {
        let (questionnaire, catalogue) = content;
        let documents = ["Markdown", "HTML"]
            .map(|name| OfferedDocument { name: Text::from_each(|_| name.to_owned()), is_read: true })
            .to_vec();
        let strategies = (TOP, BUNDLE_SIZE);
        let settings = RoadSettings { questionnaire, catalogue, today: today(), strategies, attended: true, documents };
        let (road, store) = (road(settings), Folder::new());
        let (read, said, downloads) = (Vec::new(), Vec::new(), Vec::new());
        let mut page = Self { road, questionnaire, catalogue, store, read, said, downloads, end: None };
        let errands = page.road.open(EN);
        page.run(errands);
        page
    }

    fn run(&mut self, errands: Vec<Errand>) {
        for errand in errands {
            let outcome = match errand {
                Errand::Say(text) => {
                    self.said.push(text);
                    None
                }
                Errand::Show(exhibit) => {
                    self.read.push(exhibit);
                    None
                }
                Errand::Open(_) => {
                    let session = Session { context: self.road.session().context.clone(), ..Session::default() };
                    Some(Outcome::Opened(Box::new(session)))
                }
                Errand::Save | Errand::SaveAs(_) => {
                    save(&self.store.path("a.yaml"), self.road.session(), self.questionnaire).unwrap();
                    let name = || "a.yaml".to_owned();
                    Some(Outcome::Saved { how: SavedPlace::InPlace, meant: name(), file: name() })
                }
                Errand::Make { documents, length } => {
                    assert_eq!(length, Some(2), "everything");
                    self.make(&documents);
                    Some(Outcome::Made)
                }
                Errand::Begin => None,
                Errand::End(end) => {
                    self.end = Some(end);
                    None
                }
            };
            if let Some(outcome) = outcome {
                let more = self.road.apply(ConversationInput::Done(outcome), EN).unwrap();
                self.run(more);
            }
        }
    }

    fn make(&mut self, chosen: &[usize]) {
        let session = self.road.session();
        let (tally, filters) = (session.tally(self.questionnaire), Filters::default());
        let input = ReportInput::new(self.questionnaire, self.catalogue, session, &tally, &filters);
        let report = build(&ReportInput { today: Some(today()), ..input });
        let document = report.document(&Length::Full.into(), EN);
        for at in chosen {
            self.downloads.push(match at {
                0 => ("md", markdown(&document).into_bytes()),
                _ => ("html", html(&document, EN).into_bytes()),
            });
        }
    }

    #[track_caller]
    fn give(&mut self, input: ConversationInput) {
        let errands = self.road.apply(input, EN).unwrap();
        self.run(errands);
    }
}

/// Somebody who fills in everything: weak on time and knowledge, with two activities, who weighs, plans and takes along.
fn somebody(view: &View, before: &[ConversationInput]) -> ConversationInput {
    match view {
        View::Text { question, current, .. } if question.contains("innovation called") => {
            assert!(current.is_empty());
            ConversationInput::Text("LISO".to_owned())
        }
        View::Text { question, .. } if question.contains("day does it start") => {
            ConversationInput::Text("1-12-2026".to_owned())
        }
        View::Text { question, .. } if question.contains("Who does this") => ConversationInput::Text("Anna".to_owned()),
        View::Text { question, .. } if question.starts_with("Which") => ConversationInput::Text("Noord".to_owned()),
        // What is proposed stays as it is.
        View::Text { current, .. } => ConversationInput::Text(current.clone()),
        View::Choice { .. } => ConversationInput::Choice(Some(1)),
        View::YesNo { .. } => ConversationInput::Want(true),
        View::List { question, .. } if question.contains("activities") => {
            ConversationInput::List(["talk", "write"].map(str::to_owned).to_vec())
        }
        View::List { .. } => ConversationInput::List(Vec::new()),
        View::Question(view) => {
            let weak = ["time set aside", "know what I need"].iter().any(|words| view.statement.contains(words));
            ConversationInput::Answer(if weak { 1 } else { view.options.len() as u8 })
        }
        View::Review(_) | View::Reading { .. } => ConversationInput::Finish,
        // The first causes, and somebody who is there; what is marked stays.
        View::Ticks(view) => match view.options.iter().any(|option| option.is_ticked) {
            true => ConversationInput::Finish,
            false => ConversationInput::Several(vec![0]),
        },
        View::Page { .. } => ConversationInput::Finish,
        // Nothing is there already.
        View::Keys(view) if view.usual.is_none() && !view.details.is_empty() => ConversationInput::Skip,
        View::Keys(view) if view.options.len() == 2 => ConversationInput::Pick(0),
        // Weighs highly; fills in the line of the plan, and is done with it when it is filled in.
        View::Keys(view) => match view.options.len() {
            3 => ConversationInput::Pick(2),
            _ => ConversationInput::Pick(if matches!(before.last(), Some(ConversationInput::Several(_))) {
                0
            } else {
                view.options.len() - 1
            }),
        },
        View::Several { .. } => ConversationInput::Several(vec![0]),
        View::Pick { .. } | View::Nothing => panic!("not on this road: {view:?}"),
    }
}

/// What is typed on a line to give the same.
fn typed(input: &ConversationInput) -> String {
    match input {
        ConversationInput::Text(text) => text.clone(),
        ConversationInput::Choice(at) => at.map(|at| (at + 1).to_string()).unwrap_or_default(),
        ConversationInput::Want(wanted) => if *wanted { "y" } else { "n" }.to_owned(),
        ConversationInput::List(elements) => elements.iter().map(|element| format!("{element}\n")).collect(),
        ConversationInput::Answer(value) => value.to_string(),
        ConversationInput::Pick(at) => (at + 1).to_string(),
        ConversationInput::Several(chosen) => {
            chosen.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(",")
        }
        ConversationInput::Finish => "done".to_owned(),
        ConversationInput::Skip => "skip".to_owned(),
        other => panic!("nobody types {other:?}"),
    }
}

fn content() -> (Questionnaire, Catalogue) {
    let questionnaire = bundled_questionnaire().unwrap();
    let catalogue = bundled_catalogue(&questionnaire).unwrap();
    (questionnaire, catalogue)
}

#[test]
fn a_page_leads_the_whole_road_to_the_same_session_and_documents_as_typed_lines() {
    let content = content();
    let mut page = Page::new(&content, |settings| Road::with_interview(settings, None));
    assert_eq!(page.said.len(), 2, "{:?}", page.said);
    let mut given = Vec::new();
    let mut screens = 0;
    while page.end.is_none() {
        screens += 1;
        assert!(screens < 200, "no end at {:?}", page.road.view(EN));
        let view = page.road.view(EN);
        let input = somebody(&view, &given);
        // Over a pipe nobody is there to read on.
        if !matches!(view, View::Reading { .. }) {
            given.push(input.clone());
        }
        page.give(input);
    }
    assert_eq!(page.end, Some(End::Finished));
    assert_eq!(page.read, [Exhibit::Glance, Exhibit::Plan]);
    let kept = page.road.session();
    assert_eq!((kept.take_on.len(), kept.causes.len(), kept.priorities.len()), (3, 3, 3));
    assert_eq!(page.road.view(EN), View::Nothing);

    // On a line the documents have other numbers: Word, web page, Excel, Markdown. How long they are comes after it.
    let last = given.len() - 2;
    assert_eq!(given[last], ConversationInput::Several(vec![0]));
    let mut lines: Vec<String> = given[..last].iter().map(typed).collect();
    lines.extend(["4", "3"].map(str::to_owned));
    let folder = Folder::new().dated();
    let outcome = folder.stdin(lines.join("\n") + "\n").run(&["interview", "a.yaml", "--plain", "--lang", "en"]);
    let outcome = outcome.ends_with(0);
    assert_eq!(outcome.folder.read("a.yaml"), page.store.read("a.yaml"), "{}", outcome.stdout);

    // Only the hash of the file is not in what this page makes.
    let hashless = |text: &str| text.lines().filter(|line| !line.contains("SHA-256")).collect::<Vec<_>>().join("\n");
    let (ending, made) = &page.downloads[0];
    assert_eq!(*ending, "md");
    assert_eq!(hashless(&outcome.folder.read("a-advice.md")), hashless(std::str::from_utf8(made).unwrap()));
}

#[test]
fn a_page_goes_on_after_it_was_closed_at_every_screen() {
    let content = content();
    let mut page = Page::new(&content, |settings| Road::with_interview(settings, None));
    let mut given = Vec::new();
    let mut ahead = 0;
    while page.end.is_none() && page.read.is_empty() {
        let view = page.road.view(EN);
        // A page that is opened again has nothing but the session that was kept.
        let session = page.road.session().clone();
        let again = Page::new(&content, |settings| Road::with_interview(settings, Some(session)));
        // What a no means is not kept, nor half a weighing, nor that a screen was read or nothing is there already.
        ahead += usize::from(again.road.view(EN) != view);
        let input = match &view {
            View::YesNo { .. } => ConversationInput::Want(false),
            view => somebody(view, &given),
        };
        given.push(input.clone());
        page.give(input);
    }
    assert!(
        given.len() > 35 && ahead <= 1 + 2 * page.road.session().take_on.len(),
        "{ahead} of {} screens were lost",
        given.len()
    );
}

#[test]
fn a_page_offers_what_was_begun_before() {
    let content = content();
    let intake = KnownIntake { innovation: "LISO".to_owned(), file: "a.yaml".to_owned(), progress: (0, 32) };
    let mut page = Page::new(&content, |settings| Road::with_intakes(settings, vec![intake]));
    let View::Pick { options, .. } = page.road.view(EN) else { panic!("{:?}", page.road.view(EN)) };
    assert_eq!(options, ["LISO: 0 of 32 questions (a.yaml)", "Begin a new intake"]);
    page.give(ConversationInput::Pick(1));
    assert!(matches!(page.road.view(EN), View::Text { .. }));
    page.give(ConversationInput::Stop);
    assert_eq!(page.end, Some(End::Stopped));
}
