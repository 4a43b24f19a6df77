//! Sessions that are YAML but not sessions: unknown fields and values of another form.

use insta::{allow_duplicates, assert_snapshot};

use super::said::{START, after_start, points, points_after_start, session};

/// A session that begins as it should and goes on like this.
fn after(rest: &str) -> String {
    format!("{START}{rest}")
}

#[test]
fn a_field_that_is_not_known_is_named_at_every_level() {
    for (session, field, known) in [
        ("strategiewijzer: 1\ninnovation: {name: LISO, §naam: LISO}\n", "naam", "name, client"),
        (
            &after("§plannen: []\n"),
            "plannen",
            "strategiewijzer, innovation, session, elements, answers, voices, unfinished, second_round, priorities, take_on, causes, have, tried, knots, quotes, plan",
        ),
        (
            &after("session:\n  §datum: 2026-11-12\n"),
            "datum",
            "date, organisation, team, phase, role, present, team_size",
        ),
        (
            &after("elements:\n  §activiteiten: [praten]\n"),
            "activiteiten",
            "activities, goals, benefits, drawbacks, referents",
        ),
        (&after("answers:\n  time: {§waarde: 2}\n"), "waarde", "value, note"),
        (&after("priorities:\n  time: {§erg: 3}\n"), "erg", "hindrance, changeable"),
        (&after("plan:\n  - strategy: buddy\n    remarks:\n      - §dag: 1\n"), "dag", "date, text"),
    ] {
        points(
            session,
            &[&format!("Het veld {field} ken ik hier niet."), &format!("Wat hier kan staan: {known}.")],
            &[&format!("The field {field} is not known here."), &format!("What can be used here: {known}.")],
        );
    }
}

#[test]
fn a_field_that_is_missing_is_named() {
    assert_snapshot!(session("strategiewijzer: 1\nanswers: {time: 2}\n"), @r"
    1
    fout: Het veld innovation ontbreekt.
      --> s.yaml:1:1
       | strategiewijzer: 1
       | ^
    error: The field innovation is missing.
      --> s.yaml:1:1
       | strategiewijzer: 1
       | ^
    ");
    assert_snapshot!(session("strategiewijzer: 1\ninnovation: {client: gezin}\n"), @r"
    1
    fout: Het veld name ontbreekt.
      --> s.yaml:2:13
       | innovation: {client: gezin}
       |             ^
    error: The field name is missing.
      --> s.yaml:2:13
       | innovation: {client: gezin}
       |             ^
    ");
    assert_snapshot!(session("strategiewijzer: 1\ninnovation: {name: \" \"}\n"), @r#"
    1
    fout: De naam van de innovatie ontbreekt.
      --> s.yaml:2:20
       | innovation: {name: " "}
       |                    ^
    error: The name of the innovation is missing.
      --> s.yaml:2:20
       | innovation: {name: " "}
       |                    ^
    "#);
}

#[test]
fn a_value_of_another_form_is_named_with_the_form_it_should_have() {
    let group = ["een groep velden met elk een naam", "a group of fields, each with a name"];
    let (list, text) = (["een lijst", "a list"], ["tekst", "text"]);
    let (number, word) = (["een heel getal", "a whole number"], ["één woord", "one word"]);
    for (session, field, found, wanted) in [
        ("strategiewijzer: 1\ninnovation: §[LISO]\n", "innovation", list, group),
        ("strategiewijzer: 1\ninnovation: §LISO\n", "innovation", text, group),
        (&after("answers: §[2, 3]\n"), "answers", list, group),
        (&after("answers: §3\n"), "answers", number, group),
        (&after("session:\n  date: §{jaar: 2026}\n"), "session.date", group, text),
        (&after("session:\n  phase: §[invoering]\n"), "session.phase", list, word),
        (&after("elements:\n  goals: §rust\n"), "elements.goals", text, list),
        (&after("elements:\n  goals: [rust, §[orde]]\n"), "elements.goals[1]", list, text),
        (&after("plan: §later\n"), "plan", text, list),
    ] {
        points(
            session,
            &[&format!("Bij {field} staat {}; daar hoort {}.", found[0], wanted[0])],
            &[&format!("At {field} there is {}; it should be {}.", found[1], wanted[1])],
        );
    }
}

#[test]
fn a_word_that_is_not_known_comes_with_those_that_are() {
    for (session, word, known) in [
        ("session:\n  phase: §invoering\n", "invoering", "preparation, introduction, embedding"),
        ("session: {role: §baas}\n", "baas", "practitioner, coordinator, line-manager, other"),
    ] {
        points_after_start(
            session,
            &[&format!("De waarde {word} ken ik hier niet."), &format!("Kies uit: {known}.")],
            &[&format!("The value {word} is not known here."), &format!("Choose one of: {known}.")],
        );
    }
}

#[test]
fn a_newer_session_and_a_file_that_is_no_session_are_left_alone() {
    assert_snapshot!(session("strategiewijzer: 3\niets: nieuws\n"), @r"
    1
    fout: s.yaml is gemaakt met een nieuwere versie (format 3); deze versie leest tot en met format 2. Het bestand is niet veranderd.
      --> s.yaml:1:18
       | strategiewijzer: 3
       |                  ^
    tip: Zet de nieuwste versie van het programma op je computer en probeer het opnieuw.
    error: s.yaml was made by a newer version (format 3); this version reads up to format 2. The file has not been changed.
      --> s.yaml:1:18
       | strategiewijzer: 3
       |                  ^
    hint: Install the newest version of the program and try again.
    ");
    for session in ["strategiewijzer: §0\n", "strategiewijzer: §\"1\"\n"] {
        points(
            session,
            &[
                "s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.",
                "Een sessie begint met de regel 'strategiewijzer: 1'.",
            ],
            &[
                "s.yaml is not a Strategiewijzer session. The file has not been changed.",
                "A session begins with the line 'strategiewijzer: 1'.",
            ],
        );
    }
    allow_duplicates! {
        for text in ["boodschappen: [melk]\n", "zomaar tekst\n"] {
            assert_snapshot!(session(text), @r"
            1
            fout: s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.
            tip: Een sessie begint met de regel 'strategiewijzer: 1'.
            error: s.yaml is not a Strategiewijzer session. The file has not been changed.
            hint: A session begins with the line 'strategiewijzer: 1'.
            ");
        }
    }
}

#[test]
fn a_text_that_is_too_long_is_pointed_at() {
    let text = after_start(&format!("session: {{organisation: a, team: {}}}\n", "b".repeat(2001)));
    assert!(text.contains("fout: Een van deze teksten is langer dan 2000 tekens.\n  --> s.yaml:3:34\n"), "{text}");
}
