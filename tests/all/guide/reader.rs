//! One reader of a guide: the language it is read in, and a folder with the example under the names it has there.

use strategiewijzer::language::{Language, Phrases};

use crate::common::Folder;
use crate::common::terminal::Terminal;
use crate::common::texts::example;

/// A common window.
pub const SIZE: (u16, u16) = (24, 80);

/// What the example of one language has that the guide makes use of.
struct GuideExample {
    /// The intake, and the question before which an unfinished one stops: the one before it has a note.
    intake: &'static str,
    stops_before: &'static str,
    /// Half a year later: the date, and what is answered then.
    dates: (&'static str, &'static str),
    later: [(&'static str, &'static str); 3],
    /// Others in the team: the name of a file, and what is answered otherwise.
    others: [(&'static str, &'static [(&'static str, &'static str)]); 4],
}

const DUTCH: GuideExample = GuideExample {
    intake: "liso-intake.yaml",
    stops_before: "observability",
    dates: ("2026-11-12", "2027-05-20"),
    later: [("formal-ratification", "2"), ("self-efficacy[2]", "4"), ("financial-resources", "2")],
    others: [
        (
            "bert",
            &[("time", "4"), ("complexity", "4"), ("staff-capacity", "2"), ("compatibility", "4"), ("knowledge", "2")],
        ),
        ("carla", &[("time", "5"), ("formal-ratification", "2"), ("coordinator", "1"), ("staff-replacement", "4")]),
        ("dewi", &[("time", "1"), ("compatibility", "5"), ("staff-capacity", "4"), ("legislation", "4")]),
        (
            "els",
            &[
                ("time", "4"),
                ("personal-benefits.drawback", "2"),
                ("social-support[2]", "4"),
                ("descriptive-norm", "5"),
            ],
        ),
    ],
};

const ENGLISH: GuideExample = GuideExample {
    intake: "liso-intake-en.yaml",
    stops_before: "social-support",
    dates: ("2026-10-29", "2027-05-06"),
    later: [("coordinator", "2"), ("materials", "4"), ("financial-resources", "2")],
    others: [
        (
            "ben",
            &[
                ("time", "2"),
                ("procedural-clarity", "4"),
                ("materials", "4"),
                ("knowledge", "2"),
                ("unsettled-organisation", "1"),
            ],
        ),
        ("carla", &[("time", "5"), ("procedural-clarity", "4"), ("social-support[2]", "4"), ("descriptive-norm", "4")]),
        ("dev", &[("time", "1"), ("client-cooperation", "4"), ("complexity", "2"), ("legislation", "4")]),
        ("ella", &[("time", "4"), ("procedural-clarity", "5"), ("complexity", "1"), ("performance-feedback", "4")]),
    ],
};

/// The plan in the English guide, as somebody would make it with one command after the other; the Dutch one is an example
/// of its own.
const PLANNED: [&str; 3] = [
    "--priority coordinator=3,3 --priority unsettled-organisation=3,1 --priority procedural-clarity=2,3 --priority \
     social-support=2,2 --priority materials=2,3 --priority legislation=1,1",
    "--choose owner-for-now --for coordinator --set owner-for-now.who=Grace --set \
     owner-for-now.target=the_members_of_the_network --set owner-for-now.start=2026-11-30 --set \
     owner-for-now.due=2027-02-26 --set owner-for-now.dose=a_quarter_of_an_hour_every_Thursday --set \
     owner-for-now.status=busy --remark owner-for-now=Grace_rang_the_school_about_a_room.",
    "--choose look-at-what-is-there --for materials --set look-at-what-is-there.who=Ben --set \
     look-at-what-is-there.when=at_the_meeting_in_December",
];

/// The text of a session in which one answer is another, without its note.
fn answered(text: &str, id: &str, value: &str) -> String {
    let start = format!("  {id}: ");
    assert_eq!(text.lines().filter(|line| line.starts_with(&start)).count(), 1, "{id}");
    let line = |line: &str| if line.starts_with(&start) { format!("{start}{value}\n") } else { format!("{line}\n") };
    text.lines().map(line).collect()
}

/// One reader of a guide.
pub struct GuideReader {
    pub words: &'static Phrases,
    pub folder: Folder,
    /// The last words of the keys on a screen: when they are there, the screen is whole.
    pub last: &'static str,
}

impl GuideReader {
    /// A folder with the intake, an unfinished one, one of half a year later, a plan, and those of four colleagues.
    pub fn new(language: Language) -> Self {
        let (it, last) = match language {
            Language::Dutch => (DUTCH, "bewaren en stoppen"),
            Language::English => (ENGLISH, "save and stop"),
        };
        let folder = Folder::new().dated().variable("STRATEGIEWIJZER_LANG", language.code());
        let first = example(it.intake);
        let half = first.split(&format!("  {}: ", it.stops_before)).next().unwrap().to_owned();
        let mut later = first.replace(it.dates.0, it.dates.1);
        for (id, value) in it.later {
            later = answered(&later, id, value);
        }
        folder.write("half.yaml", half);
        folder.write("liso-2.yaml", later);
        folder.write("liso.yaml", &first);
        folder.write("anna.yaml", &first);
        for (name, answers) in it.others {
            let text = answers.iter().fold(first.clone(), |text, (id, value)| answered(&text, id, value));
            folder.write(&format!("{name}.yaml"), text);
        }
        if language == Language::Dutch {
            folder.write("plan.yaml", example("liso-plan.yaml"));
        } else {
            folder.write("plan.yaml", first);
            for command in PLANNED {
                let words: Vec<String> = command.split(' ').map(|word| word.replace('_', " ")).collect();
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                folder.run(&[&["plan", "plan.yaml"], &words[..]].concat()).ends_with(0);
            }
        }
        Self { words: language.phrases(), folder, last }
    }

    /// The files of the team, in the order in which they are named on the command line.
    pub fn team(&self) -> [&'static str; 5] {
        self.says(
            ["anna.yaml", "bert.yaml", "carla.yaml", "dewi.yaml", "els.yaml"],
            ["anna.yaml", "ben.yaml", "carla.yaml", "dev.yaml", "ella.yaml"],
        )
    }

    /// Of two things the one in the language of this reader.
    pub fn says<T>(&self, dutch: T, english: T) -> T {
        match self.words.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    pub fn start(&self, arguments: &[&str]) -> Terminal {
        Terminal::start(&self.folder, SIZE, arguments)
    }

    /// The key for yes or no.
    pub fn key(&self, yes: bool) -> String {
        let keys = &self.words.interview.keys;
        (if yes { keys.yes } else { keys.no }).to_string()
    }

    /// What a command prints, from the line that begins with some words to the line that begins with others.
    #[track_caller]
    pub fn part(&self, arguments: &[&str], from: &str, to: &str) -> String {
        between(&self.folder.run(arguments).ends_with(0).stdout, from, to)
    }
}

/// A part of a text, from the line that begins with some words to the line that begins with others.
#[track_caller]
pub fn between(text: &str, from: &str, to: &str) -> String {
    let lines = text.lines().skip_while(|line| !line.starts_with(from));
    let part: Vec<&str> = lines.take_while(|line| !line.starts_with(to)).collect();
    assert!(!part.is_empty(), "{from:?} and {to:?} do not stand in\n{text}");
    part.join("\n").trim_end().to_owned()
}
