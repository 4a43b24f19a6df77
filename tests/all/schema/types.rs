//! The schemas have the fields of the types that are written and read, each of the same kind: also a field that no example
//! fills.

use std::collections::BTreeSet;
use std::fs;

use quote::ToTokens as _;
use serde_json::Value;
use strategiewijzer::plan::PlanField;
use strategiewijzer::render::SchemaDocument;
use syn::{Attribute, Fields, GenericArgument, Item, ItemEnum, ItemStruct, ItemUse, PathArguments, Type};

use super::{objects, schema};
use crate::common::sources::sources;

/// Where types stand that are written or read, from the folder of the project.
const FOLDERS: [&str; 6] =
    ["src/render/json", "src/assessment", "src/report", "src/language", "src/session", "src/questionnaire"];

/// What the documents are made from: the file with the type of the whole document, and whether it is read by people too, who
/// may leave out whatever has a default.
const WHOLE: [(SchemaDocument, &str, &str, bool); 4] = [
    (SchemaDocument::Advice, "src/render/json/mod.rs", "schema_version", false),
    (SchemaDocument::Plan, "src/render/json/plan.rs", "schema_version", false),
    (SchemaDocument::Comparison, "src/render/json/comparison.rs", "schema_version", false),
    (SchemaDocument::Session, "src/session/file.rs", "strategiewijzer", true),
];

/// Types that are written by hand, since they are now a text or a number and then an object.
const BY_HAND: [&str; 3] = ["AnswerPart", "CausePart", "ElementPart"];

/// The fields of a line of the plan follow from a table of the program.
const BY_TABLE: &str = "FieldsOfLine";

/// A line of the plan as a person writes it: the table makes the type.
const LINE_BY_TABLE: &str = "ActionPart";

/// Where such an object stands in the schema of the session; the file and the words behind which its fields stand there.
const READ_BY_HAND: [(&str, &str, &str, &str); 3] = [
    ("src/session/answer_part.rs", "/$defs/answer/anyOf/1", "impl<'de> Deserialize<'de> for AnswerPart", "(Some(\""),
    ("src/session/behind_file.rs", "/$defs/oneCause/anyOf/1", "impl OnePart", "key.as_str() == Some(\""),
    ("src/session/elements_file.rs", "/$defs/element/anyOf/1", "impl Serialize for ElementPart", "serialize_field(\""),
];

/// A type of the program that has a form in JSON.
#[derive(Clone)]
enum Shape {
    Struct(ItemStruct),
    Enum(ItemEnum),
}

struct Source {
    file: String,
    shapes: Vec<(String, Shape)>,
    uses: Vec<String>,
}

/// What a `serde` attribute says.
fn serde(attributes: &[Attribute]) -> String {
    let own = attributes.iter().filter(|attribute| attribute.path().is_ident("serde"));
    own.map(|attribute| attribute.to_token_stream().to_string()).collect()
}

fn has_form(attributes: &[Attribute]) -> bool {
    let derives = attributes.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives.map(|attribute| attribute.to_token_stream().to_string()).any(|text| text.contains("Serialize"))
}

fn read() -> Vec<Source> {
    let files = FOLDERS.iter().flat_map(|folder| sources(folder));
    let source = |file: std::path::PathBuf| {
        let parsed = syn::parse_file(&fs::read_to_string(&file).unwrap()).unwrap();
        let (mut shapes, mut uses) = (Vec::new(), Vec::new());
        for item in parsed.items {
            match item {
                Item::Struct(item) if has_form(&item.attrs) => {
                    shapes.push((item.ident.to_string(), Shape::Struct(item)));
                }
                Item::Enum(item) if has_form(&item.attrs) => shapes.push((item.ident.to_string(), Shape::Enum(item))),
                Item::Use(ItemUse { tree, .. }) => uses.push(tree.to_token_stream().to_string()),
                _ => {}
            }
        }
        Source { file: file.to_str().unwrap().replace('\\', "/"), shapes, uses }
    };
    files.map(source).collect()
}

struct Comparing<'a> {
    sources: &'a [Source],
    root: &'a Value,
    /// Whether what has a default may be left out, and nothing is as good as that.
    lenient: bool,
    seen: BTreeSet<String>,
    wrong: Vec<String>,
    fields: usize,
}

impl Comparing<'_> {
    /// The type that a name stands for in a file: its own, the only one, or the one that it imports.
    fn find(&self, name: &str, file: &str) -> Option<(String, Shape)> {
        let all: Vec<(&Source, &Shape)> = (self.sources.iter())
            .flat_map(|source| source.shapes.iter().map(move |(own, shape)| (source, own, shape)))
            .filter(|(_, own, _)| *own == name)
            .map(|(source, _, shape)| (source, shape))
            .collect();
        let here = all.iter().find(|(source, _)| source.file == file);
        let uses: String =
            self.sources.iter().filter(|source| source.file == file).flat_map(|source| source.uses.clone()).collect();
        let imported = || {
            all.iter().find(|(source, _)| {
                let parts: Vec<&str> = source.file.trim_end_matches("/mod.rs").rsplit('/').collect();
                let module = parts[0].trim_end_matches(".rs");
                uses.contains(&format!("{module} :: {{")) || uses.contains(&format!("{module} :: {name}"))
            })
        };
        let only = if all.len() == 1 { all.first() } else { None };
        here.or(only).or_else(imported).map(|(source, shape)| (source.file.clone(), (*shape).clone()))
    }

    /// A schema without the possibility that there is nothing, whether there was one, and where it stands.
    fn something(&self, value: &Value, at: &str) -> (Value, bool, String) {
        let (value, at) = self.followed(value, at);
        if let Some(options) = value["anyOf"].as_array() {
            let is_nothing = |option: &Value| option["type"] == "null";
            let rest: Vec<_> = options.iter().enumerate().filter(|(_, option)| !is_nothing(option)).collect();
            if let [(place, only)] = rest[..] {
                let (value, at) = self.followed(only, &format!("{at}/anyOf/{place}"));
                return (value, true, at);
            }
        }
        if let Some(types) = value["type"].as_array().filter(|types| types.contains(&"null".into())) {
            let rest: Vec<&Value> = types.iter().filter(|kind| **kind != "null").collect();
            let mut bare = value.clone();
            bare["type"] = rest[0].clone();
            return (bare, true, at);
        }
        (value, false, at)
    }

    fn followed(&self, value: &Value, at: &str) -> (Value, String) {
        match value["$ref"].as_str() {
            Some(path) => {
                let path = path.trim_start_matches('#');
                self.followed(self.root.pointer(path).unwrap(), path)
            }
            None => (value.clone(), at.to_owned()),
        }
    }

    fn complain(&mut self, at: &str, what: &str) {
        self.wrong.push(format!("{at}: {what}"));
    }

    /// Compares a type with what the schema says of it.
    fn compare(&mut self, ty: &Type, file: &str, value: &Value, at: &str) {
        let (found, nullable, at) = self.something(value, at);
        let (inner, optional) = within(ty, "Option").map_or((ty.clone(), false), |inner| (inner, true));
        if !self.lenient && nullable != optional {
            self.complain(&at, "may be null in one of the two only");
        }
        let is = |kind: &str| found["type"] == kind;
        let listed = within(&inner, "Vec").or_else(|| match &inner {
            Type::Array(array) => Some((*array.elem).clone()),
            Type::Reference(reference) => match &*reference.elem {
                Type::Slice(slice) => Some((*slice.elem).clone()),
                _ => None,
            },
            _ => None,
        });
        if let Some(element) = listed {
            match is("array") {
                true => self.compare(&element, file, &found["items"], &format!("{at}/items")),
                false => self.complain(&at, "a list in the program only"),
            }
            return;
        }
        if let Some(named) = within(&inner, "NamedPairs") {
            for value in [&found["additionalProperties"], &found["patternProperties"]] {
                if value["$ref"].is_string() {
                    self.compare(&named, file, value, &at);
                }
            }
            self.seen.insert(at);
            return;
        }
        let name = last(&inner);
        // Where a person writes a text, a number or a yes is text as well.
        let one_of = found["type"].as_array().is_some_and(|kinds| kinds.contains(&"string".into()));
        let text = is("string") || self.lenient && one_of || found["const"].is_string() || found["enum"].is_array();
        let agrees = match name.as_str() {
            "String" | "str" => text,
            "bool" => is("boolean"),
            "f64" => is("number"),
            "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => is("integer") || found["const"].is_u64(),
            _ => {
                match self.find(&name, file) {
                    Some((file, Shape::Struct(shape))) => self.object(&shape, &file, &found, &at),
                    Some((file, Shape::Enum(shape))) => self.choice(&shape, &file, &found, &at),
                    None if name == LINE_BY_TABLE => self.line(file, &found, &at),
                    // What is read by hand is looked at below; what has words of its own is known by these.
                    None if BY_HAND.contains(&name.as_str()) => {}
                    None => assert!(text || is("object"), "{at}: {name} in {file}"),
                }
                true
            }
        };
        if !agrees {
            self.complain(&at, &format!("{name} in the program, {} in the schema", found["type"]));
        }
    }

    /// Compares the fields of a type with those of an object.
    fn object(&mut self, shape: &ItemStruct, file: &str, found: &Value, at: &str) {
        if !self.seen.insert(at.to_owned()) {
            return;
        }
        let defaults = serde(&shape.attrs).contains("default");
        let fields = self.fields(&shape.fields, file);
        self.properties(&fields, defaults, found, at, None);
    }

    /// The fields with their types and what is said of them; those of a type that is laid flat stand among the others.
    fn fields(&self, fields: &Fields, file: &str) -> Vec<(String, Type, String, String)> {
        let own = fields.iter().flat_map(|field| {
            let said = serde(&field.attrs);
            if said.contains("flatten") {
                let name = last(&field.ty);
                if name == BY_TABLE {
                    return by_table(file);
                }
                let Some((file, Shape::Struct(shape))) = self.find(&name, file) else { panic!("no {name} for {file}") };
                return self.fields(&shape.fields, &file);
            }
            let renamed = said.split("rename = \"").nth(1).and_then(|rest| rest.split('"').next());
            let name = renamed.map_or_else(|| field.ident.as_ref().unwrap().to_string(), str::to_owned);
            vec![(name, field.ty.clone(), said, file.to_owned())]
        });
        own.collect()
    }

    fn properties(
        &mut self,
        fields: &[(String, Type, String, String)],
        defaults: bool,
        found: &Value,
        at: &str,
        tag: Option<&str>,
    ) {
        let Some(properties) = found["properties"].as_object() else {
            self.complain(at, "has fields in the program only");
            return;
        };
        let required: Vec<&str> =
            found["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let known: BTreeSet<&str> = fields.iter().map(|(name, ..)| name.as_str()).chain(tag).collect();
        for name in properties.keys().filter(|name| !known.contains(name.as_str())) {
            self.complain(at, &format!("{name} is in the schema only"));
        }
        for (name, ty, said, file) in fields {
            self.fields += 1;
            let Some(value) = properties.get(name) else {
                self.complain(at, &format!("{name} is in the program only"));
                continue;
            };
            let left_out = said.contains("skip_serializing_if");
            let optional = if self.lenient {
                defaults || said.contains("default") || within(ty, "Option").is_some()
            } else {
                left_out
            };
            if required.contains(&name.as_str()) == optional {
                self.complain(at, &format!("{name} may be left out in one of the two only"));
            }
            let ty = within(ty, "Option").filter(|_| left_out).unwrap_or_else(|| ty.clone());
            self.compare(&ty, file, value, &format!("{at}/properties/{name}"));
        }
    }

    /// Compares a line of the plan as a person writes it: how far it is may be left out too.
    fn line(&mut self, file: &str, found: &Value, at: &str) {
        if self.seen.insert(at.to_owned()) {
            let left_out = "default, skip_serializing_if";
            let mut fields = vec![
                field("strategy", "String", "", file),
                field("own", "Option<String>", left_out, file),
                field("barriers", "Vec<String>", left_out, file),
            ];
            fields.extend(by_table(file).into_iter().map(|(name, ty, _, file)| (name, ty, left_out.to_owned(), file)));
            fields.push(field("remarks", "Vec<RemarkPart>", left_out, "src/session/plan_fields.rs"));
            self.properties(&fields, false, found, at, None);
        }
    }

    /// Compares an enumeration: words, or objects that a field tells apart.
    fn choice(&mut self, shape: &ItemEnum, file: &str, found: &Value, at: &str) {
        if shape.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit)) {
            if !found["enum"].is_array() {
                self.complain(at, "has a few words in the program only");
            }
            return;
        }
        if !self.seen.insert(at.to_owned()) {
            return;
        }
        let options = found["oneOf"].as_array().unwrap();
        assert_eq!(options.len(), shape.variants.len(), "{at}");
        for variant in &shape.variants {
            let kind = variant.ident.to_string().to_lowercase();
            let place =
                options.iter().position(|option| option["properties"]["kind"]["const"] == kind.as_str()).unwrap();
            let at = format!("{at}/oneOf/{place}");
            self.seen.insert(at.clone());
            let fields = self.fields(&variant.fields, file);
            self.properties(&fields, false, &options[place], &at, Some("kind"));
        }
    }
}

fn field(name: &str, held: &str, said: &str, file: &str) -> (String, Type, String, String) {
    (name.to_owned(), syn::parse_str(held).unwrap(), said.to_owned(), file.to_owned())
}

/// The fields of the table, in which each but how far a line is may be empty.
fn by_table(file: &str) -> Vec<(String, Type, String, String)> {
    let own = PlanField::ALL.into_iter().map(|field| {
        let held = if field == PlanField::Status { "String" } else { "Option<String>" };
        self::field(field.row().id, held, "", file)
    });
    own.collect()
}

/// The type between the angle brackets of one with this name.
fn within(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty.clone()),
        _ => None,
    })
}

/// The last name of a type, whatever it borrows.
fn last(ty: &Type) -> String {
    match ty {
        Type::Reference(reference) => last(&reference.elem),
        Type::Path(path) => path.path.segments.last().unwrap().ident.to_string(),
        other => panic!("no name for {}", other.to_token_stream()),
    }
}

#[test]
fn the_fields_of_a_schema_are_those_of_the_types_of_the_program() {
    let sources = read();
    for (which, file, first, lenient) in WHOLE {
        let root = schema(which);
        let source = sources.iter().find(|source| source.file == file).unwrap();
        let is_whole = |shape: &Shape| match shape {
            Shape::Struct(shape) => shape.fields.iter().next().unwrap().ident.as_ref().unwrap() == first,
            Shape::Enum(_) => false,
        };
        // The probe for the version of a session has the same first field and nothing more.
        let whole = source.shapes.iter().filter_map(|(_, shape)| match shape {
            Shape::Struct(whole) if is_whole(shape) && whole.fields.len() > 1 => Some(whole),
            _ => None,
        });
        let whole: Vec<&ItemStruct> = whole.collect();
        assert_eq!(whole.len(), 1, "{file}");
        let mut comparing =
            Comparing { sources: &sources, root: &root, lenient, seen: BTreeSet::new(), wrong: Vec::new(), fields: 0 };
        comparing.object(whole[0], file, &root, "");
        let unseen = objects(&root)
            .into_iter()
            .map(|(path, _)| path)
            .filter(|path| !comparing.seen.contains(path) && !READ_BY_HAND.iter().any(|(_, own, ..)| path == own));
        let unseen: Vec<String> = unseen.map(|path| format!("{path}: no type has these fields")).collect();
        let wrong = [comparing.wrong, unseen].concat();
        assert!(wrong.is_empty(), "{file}\n{}", wrong.join("\n"));
        assert!(comparing.fields > 25, "{file}: {}", comparing.fields);
    }
}

#[test]
fn what_a_session_may_hold_as_an_object_has_the_fields_that_are_read() {
    let schema = schema(SchemaDocument::Session);
    for (file, place, start, mark) in READ_BY_HAND {
        let listed = schema.pointer(place).unwrap()["properties"].as_object().unwrap();
        let reader = fs::read_to_string(file).unwrap();
        let own = reader.split(start).nth(1).unwrap().split("\nimpl").next().unwrap();
        let read: BTreeSet<&str> = own.split(mark).skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(listed.keys().map(String::as_str).collect::<BTreeSet<_>>(), read, "{place}");
    }
}
