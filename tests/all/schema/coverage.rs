//! Which fields of a schema turned up in real documents.

use std::collections::BTreeSet;

use serde_json::Value;
use strategiewijzer::render::SchemaDocument;

use super::{objects, schema, validator};

/// A field: the object of the schema it belongs to, and its name.
type Field = (String, String);

/// Checks that the documents are what the schema says, and that all it says turns up in them: every field is somewhere
/// filled, and a field that may be left out is somewhere left out.
#[track_caller]
pub fn assert_whole(which: SchemaDocument, documents: &[(&str, Value)]) {
    let (schema, validator) = (schema(which), validator(which));
    let (mut filled, mut left_out) = (BTreeSet::<Field>::new(), BTreeSet::<Field>::new());
    for (name, document) in documents {
        let complaints = super::complaints(&validator, document);
        assert!(complaints.is_empty(), "{name}:\n{}", complaints.join("\n"));
        for note in validator.evaluate(document).iter_annotations() {
            // Every object has a description, which is noted where the object was found to be one.
            let place = note.absolute_keyword_location.map_or(note.schema_location, |whole| whole.as_str());
            let path = place.rsplit('#').next().unwrap().replace("%24", "$");
            let Some(fields) = schema.pointer(&path).and_then(|part| part["properties"].as_object()) else { continue };
            let object = document.pointer(note.instance_location.as_str()).unwrap();
            for field in fields.keys() {
                let seen = match object.get(field) {
                    None => &mut left_out,
                    Some(Value::Null) => continue,
                    Some(_) => &mut filled,
                };
                seen.insert((path.clone(), field.clone()));
            }
        }
    }
    let mut unseen = Vec::new();
    for (path, object) in objects(&schema) {
        let required: Vec<&str> =
            object["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for field in object["properties"].as_object().unwrap().keys() {
            let key = (path.clone(), field.clone());
            if !filled.contains(&key) {
                unseen.push(format!("{path}: {field} is nowhere filled"));
            }
            if !required.contains(&field.as_str()) && !left_out.contains(&key) {
                unseen.push(format!("{path}: {field} is nowhere left out"));
            }
        }
    }
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}
