//! The words of the interface, one by one: `src/language` is read as source, since a struct cannot be asked for its fields.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use strategiewijzer::plan::PlanField;
use syn::{Expr, Item, Lit, Member};

use crate::common::sources::sources;
use crate::languages::source::{files, is_test, literals, used, without_places};
use crate::languages::stray::Other;

/// Words that Dutch and English have in common, where they stand alone.
const SAME: [(&str, &str); 18] = [
    ("c", "a key: categorie, category"),
    ("determinant", "the word of MIDI in both languages"),
    ("factor", "a word of both"),
    ("filters", "a word of both"),
    ("h", "a key: hulp, help"),
    ("id", "what it is called in files"),
    ("m", "a key: mag in een verslag staan, may be quoted"),
    ("n", "a key: nee, no"),
    ("nl", "the field of a text in a file"),
    ("panel", "a word of both"),
    ("professional", "a word of both"),
    ("q", "a key that stops other programs too"),
    ("respondent", "a word of both; their plurals differ"),
    ("s", "a key: sla over, skip"),
    ("score", "a word of both"),
    ("status", "a word of both"),
    ("stop", "a word of both"),
    ("team", "a word of both"),
];

/// Lists that need not be as long in both languages, with the reason.
const LISTS: [(&str, &str); 3] = [
    ("cli.values[", "English names of values stand in the program itself"),
    ("typed.choices[", "English values stand in the program itself"),
    ("commands.", "more words are understood where a language has more for it"),
];

/// What stands in one place of the interface in one language.
#[derive(Debug, PartialEq)]
enum Said {
    /// A text.
    Plain(String),
    /// A text that is made: which arguments it is made from, and the pieces.
    Made(Vec<usize>, Vec<String>),
}

impl Said {
    fn pieces(&self) -> Vec<String> {
        match self {
            Self::Plain(text) => vec![text.clone()],
            Self::Made(_, pieces) => pieces.iter().map(|piece| without_places(piece)).collect(),
        }
    }
}

/// One language: what is said, by file and field.
type Saying = BTreeMap<String, Said>;

/// Puts what an expression says under its place. A pair that begins with a text is an entry with a key.
fn collect(expression: &Expr, place: &str, said: &mut Saying) {
    match expression {
        Expr::Struct(fields) => {
            for field in &fields.fields {
                let Member::Named(name) = &field.member else { panic!("{place}: a field without a name") };
                collect(&field.expr, &format!("{place}.{name}"), said);
            }
        }
        Expr::Array(list) => list.elems.iter().enumerate().for_each(|(at, one)| match key(one) {
            Some((key, text)) => collect(text, &format!("{place}[{key:?}]"), said),
            None => collect(one, &format!("{place}[{at}]"), said),
        }),
        Expr::Tuple(pair) => {
            pair.elems.iter().enumerate().for_each(|(at, one)| collect(one, &format!("{place}.{at}"), said));
        }
        Expr::Reference(reference) => collect(&reference.expr, place, said),
        Expr::Lit(literal) => {
            if let Lit::Str(text) = &literal.lit {
                said.insert(place.to_owned(), Said::Plain(text.value()));
            }
        }
        Expr::Closure(closure) => {
            let made = Said::Made(used(closure).into_iter().collect(), literals(&closure.body));
            said.insert(place.to_owned(), made);
        }
        other => {
            let pieces = literals(other);
            said.insert(place.to_owned(), Said::Made(Vec::new(), pieces));
        }
    }
}

fn key(expression: &Expr) -> Option<(String, &Expr)> {
    let Expr::Tuple(pair) = expression else { return None };
    let (Some(Expr::Lit(first)), Some(second), 2) = (pair.elems.first(), pair.elems.last(), pair.elems.len()) else {
        return None;
    };
    match &first.lit {
        Lit::Str(text) => Some((text.value(), second)),
        _ => None,
    }
}

/// Both languages: what stands in items or files that are called after them, such as `DUTCH`, `english_method` and
/// `help/dutch.rs`.
fn both() -> [Saying; 2] {
    let mut said = [Saying::new(), Saying::new()];
    for (path, file) in files("src/language") {
        let inside = path.strip_prefix(Path::new("src/language")).unwrap().with_extension("");
        let stem = inside.file_name().unwrap().to_string_lossy().into_owned();
        for item in file.items {
            let (name, expression) = match item {
                Item::Const(constant) => (constant.ident.to_string(), *constant.expr),
                Item::Fn(function) if !is_test(&function.attrs) => {
                    let block = syn::ExprBlock { attrs: Vec::new(), label: None, block: *function.block };
                    (function.sig.ident.to_string(), Expr::Block(block))
                }
                _ => continue,
            };
            let by_name = language(&name).map(|(at, rest)| (at, format!("{}{rest}", inside.display())));
            let by_file = || language(&stem).map(|(at, _)| (at, inside.parent().unwrap().display().to_string()));
            if let Some((at, place)) = by_name.or_else(by_file) {
                collect(&expression, &place, &mut said[at]);
            }
        }
    }
    assert!(said[0].len() > 1000, "only {} found", said[0].len());
    said
}

/// The pieces of what English says in a place, such as `errors.unknown_id`, with the places to fill in.
pub fn english(place: &str) -> Option<Vec<String>> {
    static SAID: std::sync::LazyLock<Saying> = std::sync::LazyLock::new(|| {
        let [_, english] = both();
        english
    });
    // Of a list there is one for each of a few things.
    let inside = format!("{place}[");
    let found = SAID.iter().filter(|(key, _)| *key == place || key.starts_with(&inside));
    let pieces: Vec<String> = found
        .flat_map(|(_, said)| match said {
            Said::Plain(text) => vec![text.clone()],
            Said::Made(_, pieces) => pieces.clone(),
        })
        .collect();
    (!pieces.is_empty()).then_some(pieces)
}

/// Which language an item is called after, and what is left of its name.
fn language(name: &str) -> Option<(usize, String)> {
    let name = name.to_lowercase();
    let of = |prefix: &str| name.strip_prefix(prefix).map(str::to_owned);
    of("dutch").map(|rest| (0, rest)).or_else(|| of("english").map(|rest| (1, rest)))
}

/// The words of a text, in small letters.
fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn both_languages_say_something_in_the_same_places() {
    let [dutch, english] = both();
    let only = |one: &Saying, other: &Saying| -> Vec<String> {
        let missing = one.keys().filter(|place| !other.contains_key(*place));
        missing.filter(|place| !LISTS.iter().any(|(list, _)| place.starts_with(list))).cloned().collect()
    };
    assert_eq!((only(&dutch, &english), only(&english, &dutch)), (vec![], vec![]));
}

#[test]
fn what_is_filled_in_is_the_same_in_both_languages() {
    let [dutch, english] = both();
    let differ = dutch.iter().filter(|(place, said)| match (said, english.get(*place)) {
        (Said::Made(one, _), Some(Said::Made(other, _))) => one != other,
        _ => false,
    });
    let differ: Vec<_> = differ.map(|(place, said)| (place, said, &english[place])).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn nothing_is_empty_in_one_language_only() {
    let [dutch, english] = both();
    let empty = |said: &Said| said.pieces().iter().all(|piece| piece.trim().is_empty());
    let wrong: Vec<_> = dutch
        .iter()
        .filter(|(place, said)| english.get(*place).is_some_and(|other| empty(said) != empty(other)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_text_differs_or_is_a_word_of_both() {
    let [dutch, english] = both();
    let (mut wrong, mut met) = (Vec::new(), BTreeSet::new());
    for (place, said) in &dutch {
        let other = english.get(place).map(Said::pieces).unwrap_or_default();
        for piece in said.pieces().into_iter().filter(|piece| !words(piece).is_empty() && other.contains(piece)) {
            if !SAME.iter().any(|(same, _)| *same == words(&piece)) {
                wrong.push(format!("{place}: {piece}"));
            }
            met.insert(words(&piece));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let gone: Vec<_> = SAME.iter().filter(|(same, _)| !met.contains(*same)).collect();
    assert!(gone.is_empty(), "no longer the same in both: {gone:?}");
}

#[test]
fn neither_language_strays_into_the_other() {
    let mut wrong = Vec::new();
    for (said, other) in both().iter().zip([Other::English, Other::Dutch]) {
        for (place, said) in said {
            let pieces = said.pieces();
            let found: Vec<_> =
                pieces.iter().map(|piece| other.in_text(piece)).filter(|found| !found.is_empty()).collect();
            if !found.is_empty() {
                wrong.push(format!("{place}: {found:?}: {pieces:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_word_has_a_reader() {
    // The compiler does not miss the readers of public fields.
    let identifier = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut read = BTreeSet::new();
    for path in sources("src") {
        let text = std::fs::read_to_string(path).unwrap();
        read.extend(text.split('.').skip(1).map(|rest| identifier(rest.trim_start())));
    }
    // The words of a field are read where its row is made.
    read.extend(PlanField::ALL.map(|field| field.row().id.to_owned()));
    let mut unread = Vec::new();
    for (path, file) in files("src/language") {
        for item in &file.items {
            let Item::Struct(words) = item else { continue };
            let names = words.fields.iter().filter_map(|field| field.ident.as_ref()).map(ToString::to_string);
            unread.extend(names.filter(|name| !read.contains(name)).map(|name| format!("{}: {name}", path.display())));
        }
    }
    assert!(unread.is_empty(), "{}", unread.join("\n"));
}
