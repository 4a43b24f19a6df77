//! The schema of the session file agrees with what reads that file.

use serde_json::{Value, json};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::render::SchemaDocument;
use strategiewijzer::session::{load, read, save};
use strategiewijzer::yaml::YamlDocument;

use super::coverage::assert_whole;
use super::{complaints, schema, validator};
use crate::common::texts::{example, project};

/// A session in which every field is filled in.
pub const FULL: &str = "strategiewijzer: 2
innovation: {name: LISO, client: gezin}
session: {date: 2026-11-12, organisation: Jeugdhulp Zuid, team: Oost, phase: preparation, role: line-manager, present: [board, liaison], team_size: 7}
elements:
  activities: [het gesprek voeren, afspraken vastleggen]
  goals: [eerder signaleren]
  benefits: [minder dubbel werk]
  drawbacks: [meer registratie]
  referents: [mijn collega's, {name: de directie, kind: board}]
answers:
  awareness: 4
  procedural-clarity: 4
  time: {value: 1, note: Geen ruimte in het rooster.}
  formal-ratification: 1
  legislation: not-applicable
  observability: {note: Nog niet te zeggen.}
  self-efficacy: 2
  self-efficacy[2]: 4
  personal-benefits.benefit: 2
  personal-benefits.drawback: 4
  subjective-norm.belief: 2
  subjective-norm.motivation: 4
  coordinator: {}
priorities:
  time: {hindrance: 3, changeable: 1}
  formal-ratification: {hindrance: 1, changeable: 3}
take_on: [time]
causes:
  time: [double-work, {other: Er wordt veel gereisd.}]
  formal-ratification: unknown
have:
- {strategy: buddy, works: false, note: Er is te weinig tijd voor.}
tried:
- {strategy: champions, why: De trekker vertrok., for: time}
knots:
- {theme: double-work, of: [time, formal-ratification], confirmed: true}
quotes: [time]
plan:
- strategy: protected-time
  barriers: [time]
  who: Fatima
  what: Twee uur per week vrij roosteren.
  target: het team
  start: 2026-12-01
  due: 2027-02-28
  when: na de zomer
  dose: elke week
  outcome: Iedereen oefent.
  because: Zonder tijd lukt niets.
  status: stopped
  stopped_because: Er kwam geen geld.
  remarks:
  - {date: 2026-12-08, text: Het rooster is gemaakt.}
- {strategy: of-our-own}
- {strategy: own-1, own: Elke maandag samen koffie}
";

/// A session with the answers of several people.
const VOICES: &str = "strategiewijzer: 2
innovation: {name: LISO}
elements: {drawbacks: [meer registratie, reistijd]}
voices:
- {time: 1, \"personal-benefits.drawback[2]\": 4, legislation: not-applicable}
- {time: 4, knowledge: 2}
- {time: 4}
unfinished: {time: 4, knowledge: {}, legislation: not-applicable, coordinator: 1}
second_round: {time: [0, 1, 0, 2, 1]}
take_on: [time]
";

/// A session that names an element without its kind.
const LEAN: &str = "strategiewijzer: 2\ninnovation: {name: LISO}\nelements: {drawbacks: [{name: meer registratie}]}\n";

/// Sessions that are in order, from full to bare.
fn sessions() -> Vec<(&'static str, String)> {
    let bare = "strategiewijzer: 1\ninnovation: {name: LISO}\n".to_owned();
    let scant =
        "strategiewijzer: 1\ninnovation: {name: LISO}\nsession: {}\nelements: {}\nanswers:\npriorities:\nplan: []\n";
    vec![
        ("full", FULL.to_owned()),
        ("voices", VOICES.to_owned()),
        ("bare", bare),
        ("scant", scant.to_owned()),
        ("lean", format!("{LEAN}have: [{{strategy: buddy, works: true}}]\ntried: [{{strategy: champions}}]\n")),
        ("intake", example("liso-intake.yaml")),
        ("English intake", example("liso-intake-en.yaml")),
        ("plan", example("liso-plan.yaml")),
    ]
}

fn value(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

fn questionnaire() -> Questionnaire {
    bundled_questionnaire().unwrap()
}

/// Whether the program reads this as a session. JSON is YAML.
fn is_read(document: &Value, questionnaire: &Questionnaire) -> bool {
    read(&YamlDocument::new("session.yaml", document.to_string()), questionnaire).is_ok()
}

#[test]
fn every_session_that_is_in_order_is_what_the_schema_says() {
    let questionnaire = questionnaire();
    let mut documents = Vec::new();
    for (name, text) in sessions() {
        let session = read(&YamlDocument::new(name, text.as_str()), &questionnaire).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.yaml");
        save(&path, &session, &questionnaire).unwrap();
        documents.push((name, value(&text)));
        documents.push((name, value(&std::fs::read_to_string(&path).unwrap())));
    }
    // Every question is answered in some session.
    let answers: serde_json::Map<_, _> = questionnaire.items().map(|(_, item)| (item.id.clone(), json!(1))).collect();
    let all = json!({"strategiewijzer": 1, "innovation": {"name": "LISO"}, "answers": answers});
    assert!(is_read(&all, &questionnaire));
    documents.push(("all answers", all));
    assert_whole(SchemaDocument::Session, &documents);
}

#[test]
fn the_session_in_the_documents_is_what_the_schema_says() {
    let page = project("docs/session-file.md");
    let shown = page.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(complaints(&validator(SchemaDocument::Session), &value(shown)), Vec::<String>::new());
}

#[test]
fn the_questions_in_the_schema_are_those_of_the_program_with_their_answers() {
    let schema = schema(SchemaDocument::Session);
    let listed = schema["properties"]["answers"]["properties"].as_object().unwrap();
    let questionnaire = questionnaire();
    let expected: serde_json::Map<String, Value> = questionnaire
        .items()
        .map(|(_, item)| {
            let english = |text: &strategiewijzer::language::Text| text.get(Language::English).to_owned();
            let options = item.scale.points.iter().map(|point| format!("{} {}", point.value, english(&point.label)));
            let said = format!("{} {}.", english(&item.statement), options.collect::<Vec<_>>().join(", "));
            (item.id.clone(), json!({"description": said, "$ref": "#/$defs/answer"}))
        })
        .collect();
    assert_eq!(*listed, expected);
}

/// Every place in a document, as a pointer.
fn places(value: &Value) -> Vec<String> {
    let inside = |part: String, child| places(child).into_iter().map(move |path| format!("/{part}{path}"));
    let deeper: Vec<String> = match value {
        Value::Object(map) => map.iter().flat_map(|(key, child)| inside(key.clone(), child)).collect(),
        Value::Array(list) => list.iter().zip(0..).flat_map(|(child, at)| inside(at.to_string(), child)).collect(),
        _ => Vec::new(),
    };
    std::iter::once(String::new()).chain(deeper).collect()
}

/// The full session with one thing changed, in every way there is: each with what was done to it.
fn changes() -> Vec<(String, Value)> {
    [FULL, VOICES].into_iter().flat_map(changes_of).collect()
}

fn changes_of(text: &str) -> Vec<(String, Value)> {
    let whole = value(text);
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(2),
        json!(4),
        json!(10),
        json!(-1),
        json!(2.5),
        json!(""),
        json!(" "),
        json!("word"),
        json!("2"),
        json!("2026-02-30"),
        json!("2026-12-24"),
        json!("not-applicable"),
        json!("planned"),
        json!("Two Words"),
        json!("é".repeat(2000)),
        json!("é".repeat(2001)),
        json!([]),
        json!(["word"]),
        json!([1]),
        json!(vec!["word"; 11]),
        json!({}),
        json!({"word": 1}),
        json!({"value": 1}),
        json!({"name": "LISO"}),
    ];
    let mut found = Vec::new();
    for place in places(&whole) {
        for odd in &odd {
            let mut changed = whole.clone();
            *changed.pointer_mut(&place).unwrap() = odd.clone();
            let shown: String = odd.to_string().chars().take(20).collect();
            found.push((format!("{place} = {shown}"), changed));
        }
        let Some(map) = whole.pointer(&place).and_then(Value::as_object) else { continue };
        for key in map.keys() {
            let mut changed = whole.clone();
            changed.pointer_mut(&place).and_then(Value::as_object_mut).unwrap().remove(key);
            found.push((format!("{place} without {key}"), changed));
        }
        for key in
            ["unknown", "Two Words", "name", "value", "note", "time[2]", "time[0]", "goals", "", "self-efficacy[11]"]
        {
            let mut changed = whole.clone();
            if map.contains_key(key) {
                continue;
            }
            changed.pointer_mut(&place).unwrap()[key] = json!(1);
            found.push((format!("{place} with {key}"), changed));
        }
    }
    found
}

/// What the program forgives and an editor had better point at: a number of a scale between quotation marks, an answer of one
/// of several people with its field, a note or an id that is no text, and nothing at all where a text must be, which it reads
/// as the word null.
fn is_forgiven(change: &str) -> bool {
    let must_be = ["/innovation/name", "/text", "/elements/", "/strategy"];
    let of_several = change.starts_with("/voices/") || change.starts_with("/unfinished/");
    // What other programs make of "yes" where the answer is one of the two.
    if (of_several || change.starts_with("/answers/")) && change.ends_with(" = true") {
        return true;
    }
    of_several && [" = \"2\"", " = {}", " = {\"value\":1}", " with value"].iter().any(|end| change.ends_with(end))
        || change.starts_with("/answers/") && (change.ends_with("= \"2\"") || change.contains("/note = "))
        || change.contains("/strategy = ")
        || change.ends_with(" = null") && must_be.iter().any(|part| change.contains(part))
}

#[test]
fn what_the_schema_refuses_the_program_refuses() {
    let (questionnaire, validator) = (questionnaire(), validator(SchemaDocument::Session));
    let mut stricter = Vec::new();
    let (mut refused, mut accepted) = (0, 0);
    for (change, document) in changes() {
        let read = is_read(&document, &questionnaire);
        match (validator.is_valid(&document), read) {
            (true, true) => accepted += 1,
            (false, false) => refused += 1,
            (false, true) if !is_forgiven(&change) => stricter.push(change),
            _ => {}
        }
    }
    assert!(stricter.is_empty(), "only the schema refuses\n{}", stricter.join("\n"));
    assert!(refused > 1000 && accepted > 100, "{refused} {accepted}");
}

#[test]
fn what_only_the_program_refuses_is_about_what_an_id_stands_for() {
    let (questionnaire, validator) = (questionnaire(), validator(SchemaDocument::Session));
    let stricter = changes()
        .into_iter()
        .filter(|(_, document)| validator.is_valid(document) && !is_read(document, &questionnaire));
    let stricter: Vec<String> = stricter.map(|(change, _)| change).collect();
    insta::assert_snapshot!(stricter.join("\n"));
}

#[test]
fn what_is_written_again_is_what_the_schema_says() {
    let (questionnaire, validator) = (questionnaire(), validator(SchemaDocument::Session));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("session.yaml");
    for (change, document) in changes().into_iter().filter(|(change, _)| is_forgiven(change)) {
        std::fs::write(&path, document.to_string()).unwrap();
        let Ok(session) = load(&path, &questionnaire) else { continue };
        save(&path, &session, &questionnaire).unwrap();
        let again = value(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(complaints(&validator, &again), Vec::<String>::new(), "{change}");
    }
}
