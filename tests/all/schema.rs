//! The published schemas say what the documents are: neither side can change without the other.

mod coverage;
mod documents;
mod session;
mod types;
mod words;

use jsonschema::Validator;
use serde_json::Value;
use strategiewijzer::render::SchemaDocument;

use crate::common::Folder;
use crate::common::texts::project;

/// Each schema, with its name in English and in Dutch.
const NAMES: [(SchemaDocument, &str, &str); 5] = [
    (SchemaDocument::Advice, "advice", "advies"),
    (SchemaDocument::Plan, "plan", "plan"),
    (SchemaDocument::Comparison, "comparison", "vergelijking"),
    (SchemaDocument::Check, "check", "controle"),
    (SchemaDocument::Session, "session", "sessie"),
];

/// A schema as a value.
fn schema(which: SchemaDocument) -> Value {
    serde_json::from_str(which.text()).unwrap()
}

/// What checks documents against a schema, with the forms of dates.
fn validator(which: SchemaDocument) -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema(which)).unwrap()
}

/// Everything in which a document is not what the schema says.
fn complaints(validator: &Validator, document: &Value) -> Vec<String> {
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Every place of a schema that lists fields, as a pointer with the object the list stands in.
fn objects(value: &Value) -> Vec<(String, &Value)> {
    let inside = |part: &str, child| {
        let deeper = objects(child).into_iter();
        deeper.map(|(path, object)| (format!("/{part}{path}"), object)).collect::<Vec<_>>()
    };
    match value {
        Value::Object(map) => {
            let own = map.contains_key("properties").then(|| (String::new(), value));
            own.into_iter().chain(map.iter().flat_map(|(key, child)| inside(key, child))).collect()
        }
        Value::Array(list) => list.iter().zip(0..).flat_map(|(child, at)| inside(&at.to_string(), child)).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_program_prints_the_files_of_the_project() {
    let folder = Folder::new();
    for (_, english, dutch) in NAMES {
        let committed = project(&format!("schema/{english}.schema.json"));
        assert_eq!(folder.run(&["schema", english]).fine(), committed);
        assert_eq!(folder.run(&["schema", dutch]).fine(), committed);
    }
    assert_eq!(folder.run(&["schema"]).fine(), project("schema/advice.schema.json"), "the advice goes without saying");
}

#[test]
fn a_schema_goes_to_a_file_that_says_json_and_replaces_nothing_unasked() {
    let folder = Folder::holding("mine.json", "mine");
    let to = |name, more: &[&str]| folder.run(&[&["schema", "plan", "--lang", "en", "--output", name], more].concat());
    assert!(to("mine.json", &[]).failed(1).contains("mine.json"));
    to("mine.json", &["--force"]).ends_with(0);
    assert_eq!(folder.read("mine.json"), project("schema/plan.schema.json"));
    assert!(to("plan.txt", &[]).failed(2).contains("Give it a name that ends in .json, or"), "one ending is no list");
}

#[test]
fn an_unknown_document_is_answered_with_those_there_are() {
    let said = Folder::new().run(&["schema", "advise", "--lang", "en"]).failed(2);
    assert!(said.contains("advice, plan, comparison, check, session"), "{said}");
}

#[test]
fn every_schema_is_one_and_its_name_carries_its_version() {
    for (which, english, _) in NAMES {
        let schema = schema(which);
        jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{english}: {error}"));
        let fields = &schema["properties"];
        let version = [&fields["schema_version"]["const"], &fields["strategiewijzer"]["maximum"]].map(Value::as_u64);
        let version = version.into_iter().flatten().next().unwrap();
        assert_eq!(schema["$id"], format!("urn:strategiewijzer:schema:{english}:{version}"));
    }
}

#[test]
fn every_object_is_closed_and_every_field_is_described() {
    for (which, english, _) in NAMES {
        let schema = schema(which);
        for (path, object) in objects(&schema) {
            assert_eq!(object["additionalProperties"], false, "{english}{path} is open");
            assert!(object["description"].is_string(), "{english}{path} is not described");
            for (name, field) in object["properties"].as_object().unwrap() {
                assert!(
                    field["description"].as_str().is_some_and(|said| said.ends_with('.')),
                    "{english}{path}: {name}"
                );
            }
        }
    }
}

#[test]
fn a_definition_means_the_same_in_every_document_we_write() {
    let written =
        [SchemaDocument::Advice, SchemaDocument::Plan, SchemaDocument::Comparison, SchemaDocument::Check].map(schema);
    let mut shared = 0;
    for (at, one) in written.iter().enumerate() {
        for other in &written[at + 1..] {
            for (name, definition) in one["$defs"].as_object().unwrap() {
                if let Some(twin) = other["$defs"].get(name) {
                    assert_eq!(definition, twin, "{name}");
                    shared += 1;
                }
            }
        }
    }
    assert!(shared > 5, "{shared}");
}
