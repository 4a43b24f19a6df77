//! Every fault has a code that stays what it is: `docs/errors.md` has them all, with what each says, as the source has them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprMethodCall, Item, Lit, Member};

use crate::common::sources::sources;
use crate::common::texts::project;
use crate::languages::source::is_test;
use crate::languages::words::english;

/// A fault in the source: its code, who can mend it, and the text that is said, by its place in `src/language`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    code: String,
    exit: u8,
    place: String,
}

#[derive(Default)]
struct Faults(Vec<Said>);

/// The first text of the interface that is named in an expression: `words.errors.unknown_id` is `errors.unknown_id`.
#[derive(Default)]
struct FirstWord(Option<String>);

impl Visit<'_> for FirstWord {
    fn visit_expr_field(&mut self, field: &syn::ExprField) {
        if let (None, Expr::Field(above), Member::Named(name)) = (&self.0, &*field.base, &field.member)
            && let (Expr::Path(words), Member::Named(area)) = (&*above.base, &above.member)
            && words.path.is_ident("words")
            && name != "io"
        {
            self.0 = Some(format!("{area}.{name}"));
        }
        if let (None, Expr::Path(words), Member::Named(name)) = (&self.0, &*field.base, &field.member)
            && words.path.is_ident("words")
        {
            self.0 = Some(format!("spss.{name}"));
        }
        visit::visit_expr_field(self, field);
    }
}

fn text(expression: &Expr) -> Option<String> {
    let Expr::Lit(literal) = expression else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    Some(text.value())
}

impl Visit<'_> for Faults {
    fn visit_item(&mut self, item: &Item) {
        let tests = matches!(item, Item::Mod(module) if is_test(&module.attrs));
        if !tests {
            visit::visit_item(self, item);
        }
    }

    fn visit_expr_call(&mut self, call: &ExprCall) {
        if let Expr::Path(path) = &*call.func {
            let names: Vec<String> = path.path.segments.iter().map(|part| part.ident.to_string()).collect();
            let exit = match names.join("::").as_str() {
                "Fault::from_data" | "Self::from_data" | "said" => Some(1),
                "Fault::from_usage" | "Self::from_usage" => Some(2),
                _ => None,
            };
            if let (Some(exit), Some(code)) = (exit, call.args.first().and_then(text)) {
                let mut word = FirstWord::default();
                call.args.iter().nth(1).into_iter().for_each(|said| word.visit_expr(said));
                self.0.push(Said { code, exit, place: word.0.unwrap_or_default() });
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &ExprMethodCall) {
        if call.method == "report"
            && let Some(code) = call.args.iter().nth(1).and_then(text)
        {
            let mut word = FirstWord::default();
            call.args.iter().nth(2).into_iter().for_each(|said| word.visit_expr(said));
            self.0.push(Said { code, exit: 1, place: word.0.unwrap_or_default() });
        }
        visit::visit_expr_method_call(self, call);
    }
}

fn faults() -> BTreeSet<Said> {
    let mut found = Faults::default();
    for path in sources("src").into_iter().filter(|path| !path.ends_with("tests.rs")) {
        found.visit_file(&syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap());
    }
    found.0.into_iter().collect()
}

/// A text with a sign where something is filled in.
fn told(place: &str) -> String {
    let Some(pieces) = english(place) else { return format!("`{place}`") };
    let longest = pieces.into_iter().max_by_key(String::len).unwrap_or_default();
    let (mut told, mut inside) = (String::new(), false);
    for letter in longest.chars() {
        match letter {
            '{' => {
                inside = true;
                told.push('…');
            }
            '}' => inside = false,
            '|' => told.push('/'),
            letter if !inside => told.push(letter),
            _ => {}
        }
    }
    told
}

#[test]
fn a_code_is_a_name_for_one_kind_of_fault() {
    let faults = faults();
    assert!(faults.len() > 150, "only {} found", faults.len());
    for said in &faults {
        let letters =
            |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        assert!(said.code.split('-').all(letters), "{said:?} is no code");
    }
    // One text has one code, so that whoever knows the text knows the code.
    let mut codes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for said in faults.iter().filter(|said| !said.place.is_empty()) {
        codes.entry(&said.place).or_default().insert(&said.code);
    }
    let several: Vec<_> = codes.into_iter().filter(|(_, codes)| codes.len() > 1).collect();
    assert!(several.is_empty(), "{several:?}");
}

#[test]
fn the_page_about_errors_has_every_code() {
    let page = project("docs/errors.md");
    let mut rows: BTreeMap<(String, u8), Vec<String>> = BTreeMap::new();
    for said in faults() {
        let told = told(&said.place);
        let all = rows.entry((said.code, said.exit)).or_default();
        if !all.contains(&told) {
            all.push(told);
        }
    }
    let rows = rows.iter().map(|((code, exit), told)| format!("| `{code}` | {exit} | {} |", told.join(" *or* ")));
    let table =
        format!("| code | exit | what it says |\n| --- | --- | --- |\n{}\n", rows.collect::<Vec<_>>().join("\n"));
    let (before, rest) = page.split_once("<!-- codes -->\n").unwrap();
    let (old, after) = rest.split_once("<!-- end of codes -->").unwrap();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let page = format!("{before}<!-- codes -->\n{table}<!-- end of codes -->{after}");
        fs::write("docs/errors.md", page).unwrap();
    } else {
        assert_eq!(old, table, "UPDATE_DOCS=1 cargo test --test all errors_page writes it anew");
    }
}
