//! Words are found by name. A place in a list that follows from an enumeration shifts when a variant is put in before it, and
//! nothing fails; a `match` on names does not compile until the new one has its word.

use std::fs;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::common::sources::sources;

/// Places that follow from an enumeration in lists of figures, which hold as many as it has variants: by file and list.
const FIGURES: &[(&str, &str)] = &[
    ("src/answers/counter.rs", "[place]"),
    ("src/assessment/item.rs", "bands"),
    ("src/assessment/outliers.rs", "sides"),
];

/// Where a list is asked for the place that a value becomes as a number, also within macros: the line, and what stands before.
fn places(tokens: TokenStream) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut before: Option<TokenTree> = None;
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            found.extend(places(group.stream()));
            let inside: Vec<String> = group.stream().into_iter().map(|token| token.to_string()).collect();
            let is_list = matches!(before, Some(TokenTree::Ident(_) | TokenTree::Group(_)));
            if is_list
                && group.delimiter() == Delimiter::Bracket
                && inside.ends_with(&["as".to_owned(), "usize".to_owned()])
            {
                let list = before.as_ref().map(ToString::to_string).unwrap_or_default();
                found.push((group.span_open().start().line, list));
            }
        }
        before = Some(token);
    }
    found
}

#[test]
fn no_text_is_found_by_the_number_of_a_variant() {
    let (mut wrong, mut met) = (Vec::new(), Vec::new());
    for path in sources("src") {
        let file = path.display().to_string();
        for (line, list) in places(fs::read_to_string(&path).unwrap().parse().unwrap()) {
            match FIGURES.iter().find(|(of, figures)| *of == file && *figures == list) {
                Some(figures) => met.push(figures),
                None => wrong.push(format!("{file}:{line}: {list}")),
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "a value stands for a place in a list here. Make the words a struct with a field for each variant \
         (`src/language/each.rs`), and choose among them with one `match` (`among`).\n{}",
        wrong.join("\n")
    );
    let gone: Vec<_> = FIGURES.iter().filter(|figures| !met.contains(figures)).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
}

#[test]
fn a_number_of_a_variant_is_seen_wherever_it_stands() {
    let text =
        "fn f() { let a = words.states[state as usize]; g(b[*x as usize]); c[0]; d[at]; format!(e[f as usize]); }
        h = [i as usize];";
    let found = [(1, "states".to_owned()), (1, "b".to_owned()), (1, "e".to_owned())];
    assert_eq!(places(text.parse().unwrap()), found);
}
