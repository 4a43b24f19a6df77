//! The screens of an intake with one person: the questions, what lies behind them, the advice and the plan.

use super::reader::GuideReader;
use crate::common::terminal::Terminal;

/// A question with an earlier answer and a note.
pub fn question(reader: &GuideReader) -> Terminal {
    let mut terminal = reader.start(&["interview", "half.yaml"]);
    let note = (reader.words.interview.note)("");
    terminal.wait_for(reader.last).type_keys(&reader.words.interview.keys.back.to_string());
    terminal.wait_for(&note).wait_for(reader.last);
    terminal
}

fn explained(reader: &GuideReader) -> String {
    let mut terminal = question(reader);
    terminal.type_keys(&reader.words.interview.keys.explain.to_string());
    terminal.wait_for(&(reader.words.interview.aloud)("")).wait_for(reader.last).screen()
}

fn review(reader: &GuideReader) -> String {
    let mut terminal = reader.start(&["interview", "liso.yaml"]);
    let prompt = reader.words.interview.review_prompt;
    // A number that is typed takes the greeting away.
    terminal.wait_for(&prompt("")).type_keys("6").wait_for(&prompt("6")).screen()
}

/// What stands in the way, after the review.
fn choosing(reader: &GuideReader) -> Terminal {
    let mut terminal = reader.start(&["interview", "liso.yaml"]);
    terminal.wait_for(&(reader.words.interview.review_prompt)("")).type_keys("\r");
    terminal.wait_for(reader.words.understanding.choose).wait_for(reader.last);
    terminal
}

/// At the first barrier that is taken on.
fn weighing(reader: &GuideReader) -> Terminal {
    let mut terminal = choosing(reader);
    terminal.type_keys("\r").wait_for(reader.words.understanding.how_much).wait_for(reader.last);
    terminal
}

/// At what lies behind it, with a cause ticked.
fn behind(reader: &GuideReader) -> Terminal {
    let words = &reader.words.understanding;
    let mut terminal = weighing(reader);
    terminal.type_keys("3").wait_for(words.how_changeable).wait_for(reader.last).type_keys("2");
    terminal.wait_for(words.several_causes).wait_for(reader.last).type_keys("1").wait_for("[x]").wait_for(reader.last);
    terminal
}

/// At who is there; the other barriers are passed over.
fn present(reader: &GuideReader) -> Terminal {
    let words = &reader.words.understanding;
    let skip = reader.words.interview.keys.skip.to_string();
    let mut terminal = behind(reader);
    for number in 2..=3 {
        let heading = (words.barrier_of)(number, 3);
        terminal.type_keys(&skip).wait_for(&heading).wait_for(words.how_much).wait_for(reader.last);
        terminal.type_keys(&skip).wait_for(&heading).wait_for(words.several_causes).wait_for(reader.last);
    }
    terminal.type_keys(&skip).wait_for(words.present).wait_for(reader.last).type_keys("1").wait_for("[x]");
    terminal.wait_for(reader.last);
    terminal
}

/// At the strategies for the first barrier.
fn there(reader: &GuideReader) -> Terminal {
    let mut terminal = present(reader);
    terminal.type_keys("\r").wait_for(reader.words.understanding.there).wait_for(reader.last);
    terminal
}

/// At a session that is planned from, past the offer to choose what is taken on.
fn planning(reader: &GuideReader, file: &str, offer: &str) -> Terminal {
    let mut terminal = reader.start(&["plan", file]);
    let asked = (reader.words.interview.yes_no)(&reader.words.interview.keys);
    terminal.wait_for(reader.words.understanding.offer).wait_for(&asked).type_keys(&reader.key(false));
    terminal.wait_for(offer).wait_for(&asked).type_keys(&reader.key(true));
    terminal
}

/// At the strategies for the plan, under the barriers they are for.
fn strategies(reader: &GuideReader) -> String {
    let words = &reader.words.planning;
    let mut terminal = planning(reader, "liso.yaml", words.offer_plan);
    terminal.wait_for(words.which).wait_for(reader.last).screen()
}

fn following(reader: &GuideReader) -> String {
    let words = &reader.words.planning;
    let mut terminal = planning(reader, "plan.yaml", words.offer_plan_again);
    terminal.wait_for("[ ]").wait_for(reader.last).type_keys("\r");
    terminal.wait_for(words.what_now).wait_for(reader.last).screen()
}

/// The plan in a workbook in which somebody else is to do a line, read back.
fn workbook(reader: &GuideReader) -> String {
    let (was, is) = reader.says(("who: teamleider Anneke", "who: Anneke en Joris"), ("who: Ben", "who: Ben and Ella"));
    let plan = reader.folder.read("plan.yaml");
    assert!(plan.contains(was), "{plan}");
    reader.folder.write("changed.yaml", plan.replace(was, is));
    reader.folder.run(&["report", "changed.yaml", "--output", "team.xlsx"]).ends_with(0);
    let mut terminal = reader.start(&["plan", "plan.yaml", "--from", "team.xlsx"]);
    terminal.wait_for(&(reader.words.read_back.keep)("plan.yaml"));
    std::thread::sleep(std::time::Duration::from_millis(30));
    terminal.screen()
}

/// Once more, with what goes along from the first time.
fn again(reader: &GuideReader) -> String {
    reader.start(&["interview", "third.yaml", "--again", "liso.yaml"]).wait_for(reader.last).screen()
}

/// Half a year later, beside the session with the plan.
fn compared(reader: &GuideReader) -> String {
    let planned = reader.folder.read("plan.yaml");
    reader.folder.write("liso.yaml", planned);
    let words = &reader.words.comparison;
    let from = reader.says("Wat is er", "What changed");
    reader.part(&["compare", "liso.yaml", "liso-2.yaml"], from, words.verdicts.still)
}

/// A screen by its name in a guide, in either language.
pub fn screen(reader: &GuideReader, name: &str) -> Option<String> {
    let words = reader.words;
    Some(match name {
        "vraag" | "question" => question(reader).screen(),
        "uitleg" | "explanation" => explained(reader),
        "overzicht" | "review" => review(reader),
        "oppakken" | "choosing" => choosing(reader).screen(),
        "wegen" | "weighing" => weighing(reader).screen(),
        "erachter" | "behind" => behind(reader).screen(),
        "aanwezig" | "present" => present(reader).screen(),
        "al" | "there" => there(reader).screen(),
        "advies" | "advice" => {
            reader.part(&["advise", "liso.yaml"], reader.says("Advies", "Advice"), words.report.barriers)
        }
        "factor" | "barrier" => reader.part(&["advise", "liso.yaml"], "5. ", "6. "),
        "vakken" | "boxes" => reader.part(&["plan", "plan.yaml"], words.plan.priorities, words.plan.unweighed),
        "planregel" => reader.part(&["plan", "plan.yaml"], " 3. ", " 4. "),
        "line" => reader.part(&["plan", "plan.yaml"], " 1. ", " 2. "),
        "kiezen" | "strategies" => strategies(reader),
        "bijhouden" | "following" => following(reader),
        "werkboek" | "workbook" => workbook(reader),
        "opnieuw" | "again" => again(reader),
        "vergelijken" | "comparison" => compared(reader),
        _ => return None,
    })
}
