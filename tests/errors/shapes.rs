//! Sessions that are YAML but not sessions: unknown fields and values of another form.

use insta::assert_snapshot;

use super::said::{after_start, session};

#[test]
fn a_field_that_is_not_known_is_named_at_every_level() {
    assert_snapshot!(after_start("plannen: []\n"), @r"
    1
    fout: Het veld plannen ken ik hier niet.
      --> s.yaml:3:1
       | plannen: []
       | ^
    tip: Wat hier kan staan: strategiewijzer, innovation, session, elements, answers, plan.
    error: The field plannen is not known here.
      --> s.yaml:3:1
       | plannen: []
       | ^
    hint: What can stand here: strategiewijzer, innovation, session, elements, answers, plan.
    ");
    assert_snapshot!(session("strategiewijzer: 1\ninnovation: {name: LISO, naam: LISO}\n"), @r"
    1
    fout: Het veld naam ken ik hier niet.
      --> s.yaml:2:26
       | innovation: {name: LISO, naam: LISO}
       |                          ^
    tip: Wat hier kan staan: name, client.
    error: The field naam is not known here.
      --> s.yaml:2:26
       | innovation: {name: LISO, naam: LISO}
       |                          ^
    hint: What can stand here: name, client.
    ");
    assert_snapshot!(after_start("session:\n  datum: 2026-11-12\n"), @r"
    1
    fout: Het veld datum ken ik hier niet.
      --> s.yaml:4:3
       | datum: 2026-11-12
       | ^
    tip: Wat hier kan staan: date, organisation, team, phase, role.
    error: The field datum is not known here.
      --> s.yaml:4:3
       | datum: 2026-11-12
       | ^
    hint: What can stand here: date, organisation, team, phase, role.
    ");
    assert_snapshot!(after_start("elements:\n  activiteiten: [praten]\n"), @r"
    1
    fout: Het veld activiteiten ken ik hier niet.
      --> s.yaml:4:3
       | activiteiten: [praten]
       | ^
    tip: Wat hier kan staan: activities, goals, benefits, drawbacks, referents.
    error: The field activiteiten is not known here.
      --> s.yaml:4:3
       | activiteiten: [praten]
       | ^
    hint: What can stand here: activities, goals, benefits, drawbacks, referents.
    ");
    assert_snapshot!(after_start("answers:\n  time: {waarde: 2}\n"), @r"
    1
    fout: Het veld waarde ken ik hier niet.
      --> s.yaml:4:10
       | time: {waarde: 2}
       |        ^
    tip: Wat hier kan staan: value, note.
    error: The field waarde is not known here.
      --> s.yaml:4:10
       | time: {waarde: 2}
       |        ^
    hint: What can stand here: value, note.
    ");
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
    assert_snapshot!(session("strategiewijzer: 1\ninnovation: [LISO]\n"), @r"
    1
    fout: Bij innovation staat een lijst; daar hoort een groep velden met elk een naam.
      --> s.yaml:2:13
       | innovation: [LISO]
       |             ^
    error: At innovation there is a list; it should be a group of fields, each with a name.
      --> s.yaml:2:13
       | innovation: [LISO]
       |             ^
    ");
    assert_snapshot!(session("strategiewijzer: 1\ninnovation: LISO\n"), @r"
    1
    fout: Bij innovation staat tekst; daar hoort een groep velden met elk een naam.
      --> s.yaml:2:13
       | innovation: LISO
       |             ^
    error: At innovation there is text; it should be a group of fields, each with a name.
      --> s.yaml:2:13
       | innovation: LISO
       |             ^
    ");
    assert_snapshot!(after_start("answers: [2, 3]\n"), @r"
    1
    fout: Bij answers staat een lijst; daar hoort een groep velden met elk een naam.
      --> s.yaml:3:10
       | answers: [2, 3]
       |          ^
    error: At answers there is a list; it should be a group of fields, each with a name.
      --> s.yaml:3:10
       | answers: [2, 3]
       |          ^
    ");
    assert_snapshot!(after_start("answers: 3\n"), @r"
    1
    fout: Bij answers staat een heel getal; daar hoort een groep velden met elk een naam.
      --> s.yaml:3:10
       | answers: 3
       |          ^
    error: At answers there is a whole number; it should be a group of fields, each with a name.
      --> s.yaml:3:10
       | answers: 3
       |          ^
    ");
    assert_snapshot!(after_start("session:\n  date: {jaar: 2026}\n"), @r"
    1
    fout: Bij session.date staat een groep velden met elk een naam; daar hoort tekst.
      --> s.yaml:4:9
       | date: {jaar: 2026}
       |       ^
    error: At session.date there is a group of fields, each with a name; it should be text.
      --> s.yaml:4:9
       | date: {jaar: 2026}
       |       ^
    ");
    assert_snapshot!(after_start("elements:\n  goals: rust\n"), @r"
    1
    fout: Bij elements.goals staat tekst; daar hoort een lijst.
      --> s.yaml:4:10
       | goals: rust
       |        ^
    error: At elements.goals there is text; it should be a list.
      --> s.yaml:4:10
       | goals: rust
       |        ^
    ");
    assert_snapshot!(after_start("elements:\n  goals: [rust, [orde]]\n"), @r"
    1
    fout: Bij elements.goals[1] staat een lijst; daar hoort tekst.
      --> s.yaml:4:17
       | goals: [rust, [orde]]
       |               ^
    error: At elements.goals[1] there is a list; it should be text.
      --> s.yaml:4:17
       | goals: [rust, [orde]]
       |               ^
    ");
    assert_snapshot!(after_start("session:\n  phase: [invoering]\n"), @r"
    1
    fout: Bij session.phase staat een lijst; daar hoort één woord.
      --> s.yaml:4:10
       | phase: [invoering]
       |        ^
    error: At session.phase there is a list; it should be one word.
      --> s.yaml:4:10
       | phase: [invoering]
       |        ^
    ");
    assert_snapshot!(after_start("plan: later\n"), @r"
    1
    fout: Bij plan staat tekst; daar hoort een lijst.
      --> s.yaml:3:7
       | plan: later
       |       ^
    error: At plan there is text; it should be a list.
      --> s.yaml:3:7
       | plan: later
       |       ^
    ");
}

#[test]
fn a_word_that_is_not_known_comes_with_those_that_are() {
    assert_snapshot!(after_start("session:\n  phase: invoering\n"), @r"
    1
    fout: De waarde invoering ken ik hier niet.
      --> s.yaml:4:10
       | phase: invoering
       |        ^
    tip: Kies uit: preparation, introduction, embedding.
    error: The value invoering is not known here.
      --> s.yaml:4:10
       | phase: invoering
       |        ^
    hint: Choose one of: preparation, introduction, embedding.
    ");
    assert_snapshot!(after_start("session: {role: baas}\n"), @r"
    1
    fout: De waarde baas ken ik hier niet.
      --> s.yaml:3:17
       | session: {role: baas}
       |                 ^
    tip: Kies uit: practitioner, coordinator, line-manager, other.
    error: The value baas is not known here.
      --> s.yaml:3:17
       | session: {role: baas}
       |                 ^
    hint: Choose one of: practitioner, coordinator, line-manager, other.
    ");
}

#[test]
fn a_newer_session_and_a_file_that_is_no_session_are_left_alone() {
    assert_snapshot!(session("strategiewijzer: 2\niets: nieuws\n"), @r"
    1
    fout: s.yaml is gemaakt met een nieuwere versie (format 2); deze versie leest tot en met format 1. Het bestand is niet veranderd.
      --> s.yaml:1:18
       | strategiewijzer: 2
       |                  ^
    error: s.yaml was made by a newer version (format 2); this version reads up to format 1. The file has not been changed.
      --> s.yaml:1:18
       | strategiewijzer: 2
       |                  ^
    ");
    assert_snapshot!(session("strategiewijzer: 0\n"), @r"
    1
    fout: s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.
      --> s.yaml:1:18
       | strategiewijzer: 0
       |                  ^
    tip: Een sessie begint met de regel 'strategiewijzer: 1'.
    error: s.yaml is not a Strategiewijzer session. The file has not been changed.
      --> s.yaml:1:18
       | strategiewijzer: 0
       |                  ^
    hint: A session begins with the line 'strategiewijzer: 1'.
    ");
    assert_snapshot!(session("strategiewijzer: \"1\"\n"), @r#"
    1
    fout: s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.
      --> s.yaml:1:18
       | strategiewijzer: "1"
       |                  ^
    tip: Een sessie begint met de regel 'strategiewijzer: 1'.
    error: s.yaml is not a Strategiewijzer session. The file has not been changed.
      --> s.yaml:1:18
       | strategiewijzer: "1"
       |                  ^
    hint: A session begins with the line 'strategiewijzer: 1'.
    "#);
    assert_snapshot!(session("boodschappen: [melk]\n"), @r"
    1
    fout: s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.
    tip: Een sessie begint met de regel 'strategiewijzer: 1'.
    error: s.yaml is not a Strategiewijzer session. The file has not been changed.
    hint: A session begins with the line 'strategiewijzer: 1'.
    ");
    assert_snapshot!(session("zomaar tekst\n"), @r"
    1
    fout: s.yaml is geen sessie van Strategiewijzer. Het bestand is niet veranderd.
    tip: Een sessie begint met de regel 'strategiewijzer: 1'.
    error: s.yaml is not a Strategiewijzer session. The file has not been changed.
    hint: A session begins with the line 'strategiewijzer: 1'.
    ");
}

#[test]
fn a_text_that_is_too_long_is_pointed_at() {
    let text = after_start(&format!("session: {{organisation: a, team: {}}}\n", "b".repeat(2001)));
    assert!(text.contains("fout: Een van deze teksten is langer dan 2000 tekens.\n  --> s.yaml:3:34\n"), "{text}");
}
