//! The screens of a team: joining, one more person, the team's advice, the meeting and its agreements.

use super::reader::{GuideReader, between};
use crate::common::terminal::Terminal;

/// Joins the intakes of five people.
fn joined(reader: &GuideReader) -> String {
    let join = [&["join", "team.yaml"], &reader.team()[..]].concat();
    reader.folder.run(&join).ends_with(0).stdout.trim_end().to_owned()
}

/// One more person in the file of the team.
fn one_more(reader: &GuideReader) -> String {
    joined(reader);
    reader.start(&["interview", "team.yaml"]).wait_for(reader.last).screen()
}

/// The first barrier of the team on which opinions are divided, without its strategies.
fn divided(reader: &GuideReader) -> String {
    joined(reader);
    let advice = reader.folder.run(&["advise", "team.yaml"]).ends_with(0).stdout;
    let said = reader.says("De meningen zijn", "Opinions are");
    let barriers: Vec<&str> = advice.split("\n\n").filter(|part| part.contains(said)).collect();
    let lines = barriers.first().unwrap_or_else(|| panic!("{said} does not stand in\n{advice}")).lines();
    lines.take_while(|line| !line.starts_with("   1. ")).collect::<Vec<_>>().join("\n")
}

/// At what helps already.
fn helps(reader: &GuideReader) -> Terminal {
    joined(reader);
    let mut terminal = reader.start(&["meeting", "team.yaml"]);
    terminal.wait_for(reader.words.together.heading).wait_for(reader.last);
    terminal
}

/// At the first question.
fn asked(reader: &GuideReader) -> Terminal {
    let mut terminal = helps(reader);
    terminal.type_keys("\r").wait_for(reader.words.together.first_round).wait_for(reader.last);
    terminal
}

/// At the first question, answered again by four hands.
fn again(reader: &GuideReader) -> String {
    let words = &reader.words.together;
    let mut terminal = asked(reader);
    terminal.type_keys("2");
    for (number, hands) in [(1, "0"), (2, "1"), (3, "0"), (4, "3"), (5, "0")] {
        let place = reader.says(format!("antwoord {number} van 5"), format!("answer {number} of 5"));
        terminal.wait_for(&place).type_keys(&format!("{hands}\r"));
    }
    terminal.wait_for(words.second_round).wait_for(reader.last).screen()
}

/// The page with what was agreed, after a meeting in which two barriers were taken on and a line of the plan was filled in.
fn agreements(reader: &GuideReader) -> String {
    joined(reader);
    let yes = reader.key(true);
    let [what, how_much, whom] = reader.says(
        ["Elke maandag samen een lastig moment oefenen", "een half uur per week", "het hele team"],
        ["Fatima rings the partners and tells the team what was said", "half an hour a week", "all partners"],
    );
    let pass = "\n".repeat(7);
    let typed =
        format!("\n4\n1, 2\n{pass}{yes}\n1\n1\nFatima\n{what}\n{whom}\n2026-12-14\n2027-02-01\n\n{how_much}\n\n\n");
    reader.folder.stdin(typed).run(&["meeting", "team.yaml", "--plain"]).ends_with(0);
    reader.folder.run(&["report", "team.yaml", "--output", "page.txt", "--length", "page"]).ends_with(0);
    between(&reader.folder.read("page.txt"), reader.says("Advies", "Advice"), "Strategiewijzer")
}

/// A survey read, and its teams side by side.
fn survey(reader: &GuideReader, more: &[&str], from: &str, to: &str) -> String {
    for name in ["team-survey.csv", "team-survey-2.csv"] {
        reader.folder.write(name, crate::common::texts::example(name));
    }
    reader.part(more, from, to)
}

/// A screen by its name in a guide, in either language.
pub fn screen(reader: &GuideReader, name: &str) -> Option<String> {
    let analyse = ["analyse", "team-survey.csv", "--reversed", "as-worded"];
    Some(match name {
        "samenvoegen" | "joined" => wrapped(&joined(reader)),
        "erbij" | "one-more" => one_more(reader),
        "verdeeld" | "divided" => divided(reader),
        "overleg-helpt" | "meeting-helps" => helps(reader).screen(),
        "overleg-vraag" | "meeting-question" => asked(reader).screen(),
        "overleg-opnieuw" | "meeting-again" => again(reader),
        "afspraken" | "agreements" => agreements(reader),
        "enquete-gelezen" => survey(reader, &["analyse", "team-survey.csv", "--dry-run"], "Zo is", "- kolom F"),
        "enquete-antwoorden" => {
            survey(reader, &["analyse", "team-survey.csv", "--dry-run"], "Niet gebruikt", "- correctness")
        }
        "enquete-advies" => survey(reader, &analyse, "1. ", "   2. "),
        "enquete-groepen" => {
            let whole = survey(reader, &[&analyse[..], &["--group", "Team"]].concat(), "Groepen naast", "Let op");
            let [head, rest] = [" Duidelijke stappen", " Vertrouwen dat het lukt"].map(|at| whole.find(at).unwrap());
            let end = whole[rest..].find(" Een besluit van het management").unwrap() + rest;
            format!("{}{}", &whole[..head], whole[rest..end].trim_end())
        }
        "enquete-veranderd" => {
            let files =
                ["compare", "team-survey.csv", "team-survey-2.csv", "--reversed", "as-worded", "--pair", "code"];
            survey(reader, &files, "Wat is er", "Nieuw belemmerend")
        }
        _ => return None,
    })
}

/// What is printed in lines of any length, as a window breaks it.
fn wrapped(text: &str) -> String {
    let width = usize::from(super::reader::SIZE.1);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut now = String::new();
        for word in line.split(' ') {
            if !now.is_empty() && now.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::take(&mut now));
            }
            if !now.is_empty() {
                now.push(' ');
            }
            now += word;
        }
        lines.push(now);
    }
    lines.join("\n")
}
