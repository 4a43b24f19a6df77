//! What things are called: each type has a name of its own, by which it can be found, and a constructor is told by its name.

use std::collections::BTreeMap;
use std::fs;

use syn::visit::{self, Visit};
use syn::{FnArg, GenericArgument, ImplItemFn, Item, ItemImpl, PathArguments, ReturnType, Type};

use crate::common::sources::sources;

/// What one file names: types and constructors, each with its line.
#[derive(Default)]
struct Named {
    types: Vec<(String, usize)>,
    constructors: Vec<(String, usize)>,
    /// Whether what is visited belongs to a trait, which has named it.
    in_trait: bool,
}

impl Visit<'_> for Named {
    fn visit_item(&mut self, item: &Item) {
        let name = match item {
            Item::Struct(item) => Some(&item.ident),
            Item::Enum(item) => Some(&item.ident),
            Item::Union(item) => Some(&item.ident),
            Item::Trait(item) => Some(&item.ident),
            Item::TraitAlias(item) => Some(&item.ident),
            Item::Type(item) => Some(&item.ident),
            _ => None,
        };
        self.types.extend(name.map(|name| (name.to_string(), name.span().start().line)));
        visit::visit_item(self, item);
    }

    fn visit_item_impl(&mut self, block: &ItemImpl) {
        let before = std::mem::replace(&mut self.in_trait, block.trait_.is_some());
        visit::visit_item_impl(self, block);
        self.in_trait = before;
    }

    fn visit_impl_item_fn(&mut self, function: &ImplItemFn) {
        let of_itself = function.sig.inputs.iter().any(|input| matches!(input, FnArg::Receiver(_)));
        if !self.in_trait && !of_itself && gives_self(&function.sig.output) {
            self.constructors.push((function.sig.ident.to_string(), function.sig.ident.span().start().line));
        }
        visit::visit_impl_item_fn(self, function);
    }
}

/// Whether a function gives `Self`, `Option<Self>` or `Result<Self, _>`.
fn gives_self(output: &ReturnType) -> bool {
    fn is_self(given: &Type) -> bool {
        let Type::Path(path) = given else { return false };
        let Some(last) = path.path.segments.last() else { return false };
        match &last.arguments {
            PathArguments::None => last.ident == "Self",
            PathArguments::AngleBracketed(inside)
                if ["Option", "Result"].contains(&last.ident.to_string().as_str()) =>
            {
                matches!(inside.args.first(), Some(GenericArgument::Type(first)) if is_self(first))
            }
            _ => false,
        }
    }
    matches!(output, ReturnType::Type(_, given) if is_self(given))
}

fn named(text: &str) -> Named {
    let file = syn::parse_file(text).unwrap();
    let mut named = Named::default();
    named.visit_file(&file);
    named
}

/// By the name of a type, where it stands: `file:line`.
fn types() -> BTreeMap<String, Vec<String>> {
    let mut types = BTreeMap::<String, Vec<String>>::new();
    for path in sources("src") {
        for (name, line) in named(&fs::read_to_string(&path).unwrap()).types {
            types.entry(name).or_default().push(format!("{}:{line}", path.display()));
        }
    }
    types
}

#[test]
fn every_type_has_a_name_of_its_own() {
    let types = types();
    assert!(types.len() > 500, "only {} types were found; does this test still read the source?", types.len());
    let shared = types.iter().filter(|(_, places)| places.len() > 1);
    let told: Vec<String> = shared.map(|(name, places)| format!("{name}: {}", places.join(", "))).collect();
    assert!(
        told.is_empty(),
        "{} names stand for more than one type. A name is that of one type in the whole crate, also where it is private or \
         in a test; say in it what the type is of, as in `PlannedAction` or `SurveyReading`.\n{}",
        told.len(),
        told.join("\n")
    );
}

#[test]
fn constructors_are_told_by_their_names() {
    let mut odd = Vec::new();
    let mut all = 0;
    for path in sources("src") {
        for (name, line) in named(&fs::read_to_string(&path).unwrap()).constructors {
            all += 1;
            if name != "new" && !name.starts_with("from_") && !name.starts_with("with_") {
                odd.push(format!("{}:{line}: {name}", path.display()));
            }
        }
    }
    assert!(all > 100, "only {all} constructors were found; does this test still read the source?");
    assert!(
        odd.is_empty(),
        "{} functions make a `Self` out of something else and are not called `new`, `from_` what they are made from, or \
         `with_` what they are made to have.\n{}",
        odd.len(),
        odd.join("\n")
    );
}

#[test]
fn names_are_read_as_they_stand() {
    let text = "struct A; impl A { fn of() -> Option<Self> {} fn itself(self) -> Self {} fn other() -> Vec<Self> {} }
        impl From<u8> for A { fn from(_: u8) -> Self {} } mod tests { enum B {} type C = A; trait D {} }
        fn f() { struct E; }";
    let Named { types, constructors, .. } = named(text);
    assert_eq!(types.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["A", "B", "C", "D", "E"]);
    assert_eq!(constructors, [("of".to_owned(), 1)]);
    assert!(named("impl A { fn of() -> Result<Self, Fault> {} }").constructors.len() == 1);
}
