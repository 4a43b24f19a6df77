//! The words of a team together: one more person in its file, and the meeting.

use super::plural;

/// Words of a team together.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct TogetherTexts {
    // A file of several people that was opened by its name alone.
    pub which_way: fn(&str, u64) -> String,
    /// One more person, the meeting.
    pub ways: [&'static str; 2],
    // One more person.
    pub one_more: fn(&str, u64) -> String,
    pub resumed: fn(&str, usize, usize) -> String,
    pub waiting: fn(usize, usize) -> String,
    /// Go on with it, throw it away, stop.
    pub waiting_ways: [&'static str; 3],
    pub discard: &'static str,
    pub keep_or_discard: [&'static str; 2],
    pub nothing_answered: &'static str,
    pub added: fn(&str, u64) -> String,
    pub what_next: fn(&str) -> String,
    /// The file that was opened, as it is shown and as it is typed, the one that the answers went to, and that these are the
    /// same.
    pub put_together: fn(&str, &str, &str, &str) -> String,
    // The meeting.
    pub not_counted: &'static str,
    pub of_one: fn(&str) -> String,
    pub of_one_hint: fn(&str) -> String,
    pub heading: &'static str,
    pub who_answered: fn(u64) -> String,
    pub helps: fn(&str) -> String,
    pub nothing_helps: &'static str,
    /// How many questions are looked at, and on how many of them opinions are divided.
    pub comes_after: fn(usize, usize) -> String,
    pub question_of: fn(usize, usize, bool) -> String,
    pub first_round: &'static str,
    pub second_round: &'static str,
    pub again: fn(&str) -> String,
    pub what_now: &'static str,
    /// The next question, counting hands, choosing what is taken on.
    pub works: [&'static str; 3],
    pub count_again: &'static str,
    // A question that is not among those that are looked at.
    pub another: &'static str,
    pub go_on: &'static str,
    pub nothing_to_look_at: &'static str,
    pub which_question: &'static str,
    pub which_question_hint: fn(u16) -> String,
    pub which_found: fn(&str) -> String,
    pub none_of_these: &'static str,
    pub no_question: fn(&str) -> String,
    pub nobody_answered: &'static str,
    /// What it is about, the answer, and which of how many answers that is.
    pub how_many: fn(&str, &str, usize, usize) -> String,
    pub not_anonymous: &'static str,
    pub no_number: fn(u32) -> String,
    pub plan_on: fn(&str) -> String,
}

pub(super) const DUTCH: TogetherTexts = TogetherTexts {
    which_way: |innovation, people| {
        format!(
            "Dit bestand heeft de antwoorden van {} over {innovation}. Wat willen jullie doen?",
            plural(people, "persoon", "mensen")
        )
    },
    ways: ["Iemand erbij: de vragenlijst invullen", "Overleg: samen bekijken, kiezen en afspreken"],
    one_more: |innovation, people| {
        format!(
            "Je vult de vragenlijst in over {innovation}. In dit bestand staan al antwoorden van {}; die krijg je niet te zien. Jouw antwoorden komen erbij zonder naam, en tellen pas mee als je klaar bent. Wie het bestand zelf opent, ziet alle antwoorden, maar niet van wie ze zijn.",
            plural(people, "persoon", "mensen")
        )
    },
    resumed: |innovation, done, all| {
        format!(
            "We gaan verder met de vragenlijst over {innovation}: {done} van {all} vragen gehad. Je antwoorden tellen pas mee als je klaar bent."
        )
    },
    waiting: |done, all| {
        format!(
            "In dit bestand staat een vragenlijst die niet af is: {done} van {all} vragen gehad. Alleen wie eraan begon, gaat ermee verder. Wat willen jullie?"
        )
    },
    waiting_ways: [
        "Verdergaan: ik ben degene die eraan begon",
        "Die vragenlijst weggooien, en zelf beginnen",
        "Stoppen: eerst maakt de ander het af",
    ],
    discard: "Weggooien kan niet ongedaan worden gemaakt. Zeker weten?",
    keep_or_discard: ["Nee, laat staan", "Ja, gooi weg"],
    nothing_answered: "Er is nog geen enkel antwoord. Beantwoord minstens één vraag, of stop zonder mee te tellen.",
    added: |file, people| {
        format!(
            "Je antwoorden tellen mee. In {file} staan nu de antwoorden van {}.",
            plural(people, "persoon", "mensen")
        )
    },
    what_next: |file| {
        format!("Nog iemand: strategiewijzer interview {file}\nSamen verder: strategiewijzer overleg {file}")
    },
    put_together: |shown, file, other, same| {
        format!(
            "Intussen is {shown} veranderd. Voeg de twee weer samen, zonder dat iemand dubbel telt:\nstrategiewijzer samenvoegen {file} {file} {other} --same {same} --force"
        )
    },
    not_counted: "Let op: in dit bestand staat ook een vragenlijst die niet af is. Die telt nog niet mee.",
    of_one: |file| format!("In {file} staan de antwoorden van één persoon; een overleg gaat over die van een team."),
    of_one_hint: |file| {
        format!(
            "Voeg eerst samen: strategiewijzer samenvoegen team.yaml {file} ander.yaml. Voor één persoon: strategiewijzer plan {file}."
        )
    },
    heading: "Overleg · wat helpt al?",
    who_answered: |people| format!("{} de vragenlijst in.", plural(people, "persoon vulde", "mensen vulden")),
    helps: |names| format!("Dit helpt al, met hoeveel mensen gunstig antwoorden: {names}."),
    nothing_helps: "Er is nog niets waarvan bijna iedereen zegt dat het helpt.",
    comes_after: |questions, divided| match (questions, divided) {
        (0, _) => "Er is geen vraag waarbij iets in de weg staat of de meningen verdeeld zijn.".to_owned(),
        (_, 0) => {
            format!("Daarna kijken jullie naar wat in de weg staat: {}.", plural(questions as u64, "vraag", "vragen"))
        }
        (_, divided) => format!(
            "Daarna kijken jullie naar {}. Eerst waar de meningen verdeeld zijn ({divided}), dan wat verder in de weg staat.",
            plural(questions as u64, "vraag", "vragen")
        ),
    },
    question_of: |number, total, divided| {
        let divided = if divided { " · verdeeld" } else { "" };
        format!("Overleg · vraag {number} van {total}{divided}")
    },
    first_round: "Ieder voor zich:",
    second_round: "Opnieuw, met handen omhoog:",
    again: |said| format!("opnieuw, met handen: {said}"),
    what_now: "Praat erover. Wat willen jullie doen?",
    works: ["verder naar de volgende vraag", "opnieuw antwoorden: handen tellen", "kiezen wat jullie oppakken"],
    count_again: "de handen nog eens tellen",
    another: "een andere vraag bekijken",
    go_on: "verder",
    nothing_to_look_at: "Wat willen jullie doen?",
    which_question: "Welke vraag willen jullie bekijken, of opnieuw beantwoorden?",
    which_question_hint: |most| {
        format!(
            "Typ het nummer van een factor (1 tot en met {most}), of een woord, zoals tijd of collega. Laat het leeg om terug te gaan."
        )
    },
    which_found: |text| format!("Welke vraag bedoelen jullie met “{text}”?"),
    none_of_these: "geen van deze: zoek met een ander woord",
    no_question: |text| format!("Geen vraag gevonden met “{text}”. Typ een ander woord, of het nummer van een factor."),
    nobody_answered: "Niemand antwoordde.",
    how_many: |about, answer, number, total| {
        format!("{about} · Wie kiest nu “{answer}”? Hoeveel handen? (antwoord {number} van {total})")
    },
    not_anonymous: "Een hand omhoog is niet anoniem: iedereen ziet het. Meedoen hoeft niet. Typ een getal; leeg is nul. Zijn alle getallen nul, dan vervalt deze ronde.",
    no_number: |most| format!("Typ een getal van 0 tot en met {most}."),
    plan_on: |file| format!("Later verder met het plan: strategiewijzer plan {file}"),
};

pub(super) const ENGLISH: TogetherTexts = TogetherTexts {
    which_way: |innovation, people| {
        format!(
            "This file has the answers of {} about {innovation}. What do you want to do?",
            plural(people, "person", "people")
        )
    },
    ways: ["One more person: fill in the questionnaire", "The meeting: look, choose and agree together"],
    one_more: |innovation, people| {
        format!(
            "You fill in the questionnaire about {innovation}. This file already holds answers of {}; you will not see them. Yours are added without a name, and count only when you have finished. Whoever opens the file itself sees all answers, but not whose they are.",
            plural(people, "person", "people")
        )
    },
    resumed: |innovation, done, all| {
        format!(
            "We go on with the questionnaire about {innovation}: {done} of {all} questions done. Your answers count only when you have finished."
        )
    },
    waiting: |done, all| {
        format!(
            "This file holds a questionnaire that is not finished: {done} of {all} questions done. Only the person who began it goes on with it. What do you want?"
        )
    },
    waiting_ways: [
        "Go on: I am the one who began it",
        "Throw that questionnaire away, and begin my own",
        "Stop: the other finishes it first",
    ],
    discard: "What is thrown away cannot be brought back. Are you sure?",
    keep_or_discard: ["No, leave it", "Yes, throw it away"],
    nothing_answered: "There is no answer yet. Answer at least one question, or stop without being counted.",
    added: |file, people| {
        format!("Your answers count. {file} now holds the answers of {}.", plural(people, "person", "people"))
    },
    what_next: |file| {
        format!("One more person: strategiewijzer interview {file}\nGo on together: strategiewijzer meeting {file}")
    },
    put_together: |shown, file, other, same| {
        format!(
            "In the meantime {shown} was changed. Join the two again, without anybody counting twice:\nstrategiewijzer join {file} {file} {other} --same {same} --force"
        )
    },
    not_counted: "Note: this file also holds a questionnaire that is not finished. It does not count yet.",
    of_one: |file| format!("{file} holds the answers of one person; a meeting is about those of a team."),
    of_one_hint: |file| {
        format!(
            "Join first: strategiewijzer join team.yaml {file} other.yaml. For one person: strategiewijzer plan {file}."
        )
    },
    heading: "The meeting · what helps already?",
    who_answered: |people| format!("{} filled in the questionnaire.", plural(people, "person", "people")),
    helps: |names| format!("This helps already, with how many answer favourably: {names}."),
    nothing_helps: "There is nothing yet that nearly everybody says helps.",
    comes_after: |questions, divided| match (questions, divided) {
        (0, _) => "There is no question on which something stands in the way or opinions are divided.".to_owned(),
        (_, 0) => {
            format!(
                "After this you look at what stands in the way: {}.",
                plural(questions as u64, "question", "questions")
            )
        }
        (_, divided) => format!(
            "After this you look at {}. First those on which opinions are divided ({divided}), then what else stands in the way.",
            plural(questions as u64, "question", "questions")
        ),
    },
    question_of: |number, total, divided| {
        let divided = if divided { " · divided" } else { "" };
        format!("The meeting · question {number} of {total}{divided}")
    },
    first_round: "Each alone:",
    second_round: "Again, by raised hands:",
    again: |said| format!("again, by raised hands: {said}"),
    what_now: "Talk about it. What do you want to do?",
    works: ["go on to the next question", "answer again: count raised hands", "choose what you take on"],
    count_again: "count the hands once more",
    another: "look at another question",
    go_on: "go on",
    nothing_to_look_at: "What do you want to do?",
    which_question: "Which question do you want to look at, or answer again?",
    which_question_hint: |most| {
        format!(
            "Type the number of a factor (1 to {most}), or a word, such as time or colleague. Leave it empty to go back."
        )
    },
    which_found: |text| format!("Which question do you mean by “{text}”?"),
    none_of_these: "none of these: search with another word",
    no_question: |text| format!("No question found with “{text}”. Type another word, or the number of a factor."),
    nobody_answered: "Nobody answered.",
    how_many: |about, answer, number, total| {
        format!("{about} · Who chooses “{answer}” now? How many hands? (answer {number} of {total})")
    },
    not_anonymous: "A raised hand is not anonymous: everybody sees it. Nobody has to take part. Type a number; empty is none. If all numbers are zero, this round is dropped.",
    no_number: |most| format!("Type a number from 0 to {most}."),
    plan_on: |file| format!("Later on with the plan: strategiewijzer plan {file}"),
};
