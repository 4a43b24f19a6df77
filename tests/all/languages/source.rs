//! The source of the program, read as Rust: the text in it, by where it stands.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprClosure, ExprMatch, Item, Lit, LitStr, Macro, Pat};

use crate::common::sources::sources;

/// Every file of the program below a folder.
pub fn files(folder: &str) -> Vec<(PathBuf, syn::File)> {
    let read = |path: &PathBuf| syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    sources(folder).into_iter().map(|path| (path.clone(), read(&path))).collect()
}

/// Whether something exists only in tests.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

/// The text in a piece of source: what can be shown, in order. Attributes and comments are not shown.
#[derive(Debug, Default)]
pub struct Literals {
    /// The text, with the line it stands on.
    pub found: Vec<(usize, String)>,
}

impl Literals {
    fn add(&mut self, text: &LitStr) {
        self.found.push((text.span().start().line, text.value()));
    }

    /// A macro is a row of tokens, of which the text is known and the rest is not.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut is_attribute = false;
        for token in tokens {
            let behind_sign =
                std::mem::replace(&mut is_attribute, matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '#'));
            match token {
                TokenTree::Group(group) if behind_sign && group.delimiter() == Delimiter::Bracket => {}
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Lit::Str(text) = Lit::new(literal) {
                        self.add(&text);
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

impl Visit<'_> for Literals {
    fn visit_attribute(&mut self, _: &Attribute) {}

    fn visit_item(&mut self, item: &Item) {
        let tests = matches!(item, Item::Mod(module) if is_test(&module.attrs));
        if !tests {
            visit::visit_item(self, item);
        }
    }

    fn visit_lit_str(&mut self, text: &LitStr) {
        self.add(text);
    }

    fn visit_macro(&mut self, called: &Macro) {
        self.add_tokens(called.tokens.clone());
    }

    // What is compared with is not shown.
    fn visit_pat(&mut self, _: &Pat) {}

    fn visit_expr_match(&mut self, choice: &ExprMatch) {
        for arm in &choice.arms {
            self.visit_expr(&arm.body);
        }
    }
}

/// The text in an expression.
pub fn literals(expression: &Expr) -> Vec<String> {
    let mut literals = Literals::default();
    literals.visit_expr(expression);
    literals.found.into_iter().map(|(_, text)| text).collect()
}

/// Which of its arguments a closure uses, counted from 0: by name in its code, or in a text that is filled in.
pub fn used(closure: &ExprClosure) -> BTreeSet<usize> {
    fn names(tokens: TokenStream, found: &mut BTreeSet<String>) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => names(group.stream(), found),
                TokenTree::Ident(name) => drop(found.insert(name.to_string())),
                TokenTree::Literal(literal) => {
                    if let Lit::Str(text) = Lit::new(literal) {
                        found.extend(places(&text.value()));
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
    }
    struct Parameter(Option<String>);
    impl Visit<'_> for Parameter {
        fn visit_pat_ident(&mut self, name: &syn::PatIdent) {
            self.0 = Some(name.ident.to_string());
        }
    }
    let mut found = BTreeSet::new();
    names(quote::ToTokens::to_token_stream(&*closure.body), &mut found);
    let parameters = closure.inputs.iter().map(|pattern| {
        let mut parameter = Parameter(None);
        parameter.visit_pat(pattern);
        parameter.0
    });
    parameters
        .enumerate()
        .filter(|(_, name)| name.as_ref().is_some_and(|name| found.contains(name)))
        .map(|(at, _)| at)
        .collect()
}

/// The names in a text that is filled in: `id` of `"There is no {id}."`.
pub fn places(text: &str) -> BTreeSet<String> {
    let text = text.replace("{{", "").replace("}}", "");
    let pieces = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    pieces.map(|name| name.split(':').next().unwrap().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// A text without the places where something is filled in.
pub fn without_places(text: &str) -> String {
    let mut depth = 0_usize;
    let kept = text.chars().filter(|character| match character {
        '{' => {
            depth += 1;
            false
        }
        '}' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    kept.collect()
}
