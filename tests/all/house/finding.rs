//! Whether arrows and circles are found at all: small sources in which they are there, or are not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::arrows::{Arrow, House, Why};
use super::circles::circles;

fn arrows(sources: &[(&str, &str)]) -> BTreeSet<Arrow> {
    let sources: BTreeMap<PathBuf, String> =
        sources.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect();
    House::read(&sources, "lib.rs").arrows()
}

/// Which files `one.rs` uses, in a crate where `two.rs` and a folder `three` stand beside it.
fn used_by_one(text: &str) -> Vec<String> {
    let found = arrows(&[
        ("lib.rs", "mod one; mod two; mod three; pub use two::Late; pub const OWN: u8 = 0;"),
        ("one.rs", text),
        ("two.rs", "pub struct Two; pub struct Late; pub fn two() {}"),
        (
            "three/mod.rs",
            "mod four; pub use four::{Four, Same as Other}; pub use five::*; pub mod five; pub struct Three;",
        ),
        ("three/four.rs", "pub struct Four; pub struct Same;"),
        ("three/five.rs", "pub struct Five;"),
    ]);
    let used = found.iter().filter(|arrow| arrow.file.ends_with("one.rs") && arrow.why == Why::Uses);
    let used: BTreeSet<String> = used.map(|arrow| arrow.target.display().to_string()).collect();
    used.into_iter().collect()
}

#[test]
fn a_path_is_followed_to_where_its_name_is_written() {
    for (text, expected) in [
        ("use crate::two::Two;", &["two.rs"][..]),
        ("use super::two::Two;", &["two.rs"]),
        ("use crate::{two::Two, three::{Three, Four}};", &["three/four.rs", "three/mod.rs", "two.rs"]),
        ("use crate::three;", &["three/mod.rs"]),
        ("use crate::three::Other;", &["three/four.rs"]),
        ("use crate::three::Five;", &["three/five.rs"]),
        ("use crate::Late;", &["two.rs"]),
        ("use crate::OWN;", &["lib.rs"]),
        ("use super::two as second;", &["two.rs"]),
        ("fn body() { crate::two::two() }", &["two.rs"]),
        ("fn body(one: &super::two::Two) {}", &["two.rs"]),
        ("fn body() { use crate::two::Two; }", &["two.rs"]),
        ("fn body() -> String { format!(\"{:?}\", crate::three::Three) }", &["three/mod.rs"]),
        ("#[arg(value_parser = crate::two::two)] struct Typed;", &["two.rs"]),
        ("impl From<crate::two::Two> for super::three::Four {}", &["three/four.rs", "two.rs"]),
        ("mod inner { use super::super::two::Two; }", &["two.rs"]),
        ("#[cfg(not(test))] use crate::two::Two;", &["two.rs"]),
        ("#[cfg(any(test, unix))] use crate::two::Two;", &["two.rs"]),
    ] {
        assert_eq!(used_by_one(text), expected, "{text}");
    }
}

#[test]
fn tests_comments_and_what_others_may_see_say_nothing() {
    for text in [
        "#[cfg(test)] use crate::two::Two;",
        "#[cfg(test)] mod tests { use crate::two::Two; }",
        "#[cfg(all(test, unix))] mod tests { use crate::two::Two; }",
        "#[cfg(test)] fn helper() { crate::two::two() }",
        "struct S; impl S { #[cfg(test)] fn helper() { crate::two::two() } }",
        "// use crate::two::Two;",
        "/// As [`crate::two::Two`] does.\nstruct S;",
        "pub(super) struct S; pub(in crate::three) struct T;",
        "make! { pub(super) struct S; pub(crate) struct T; }",
        "fn body() { std::fs::two(); let two = 1; two + 1; }",
        "const TEXT: &str = \"crate::two::Two\";",
    ] {
        assert_eq!(used_by_one(text), [""; 0], "{text}");
    }
    // And what stands after the tests is still seen.
    assert_eq!(used_by_one("#[cfg(test)] mod tests {} fn body() { crate::two::two() }"), ["two.rs"]);
}

#[test]
fn a_door_is_known_by_who_goes_through_it_and_does_not_know_what_it_passes_on() {
    let found = arrows(&[
        ("lib.rs", "mod hall; mod guest;"),
        ("hall/mod.rs", "mod room; pub use room::Chair;"),
        ("hall/room.rs", "pub struct Chair;"),
        ("guest.rs", "use crate::hall::Chair;"),
    ]);
    let told: Vec<String> = found
        .iter()
        .map(|arrow| format!("{} {} {:?}", arrow.file.display(), arrow.target.display(), arrow.why))
        .collect();
    assert_eq!(told, ["guest.rs hall/mod.rs Door", "guest.rs hall/room.rs Uses", "hall/mod.rs hall/room.rs PassesOn"]);
}

#[test]
fn a_file_with_a_path_of_its_own_is_read_in_its_place() {
    let found = arrows(&[
        ("lib.rs", "#[cfg(unix)] mod sheet; #[cfg(not(unix))] #[path = \"without.rs\"] mod sheet; mod two;"),
        ("sheet.rs", ""),
        ("without.rs", "use crate::two::Two;"),
        ("two.rs", "pub struct Two;"),
    ]);
    assert!(found.iter().any(|arrow| arrow.file.ends_with("without.rs") && arrow.target.ends_with("two.rs")));
}

fn circled(sources: &[(&str, &str)]) -> Vec<BTreeSet<String>> {
    let arrows = arrows(sources);
    let files = |circle: &Vec<&Arrow>| circle.iter().map(|arrow| arrow.file.display().to_string()).collect();
    circles(&arrows).iter().map(files).collect()
}

#[test]
fn circles_are_found_however_long_and_through_whatever_door() {
    let two = [
        ("lib.rs", "mod one; mod two;"),
        ("one.rs", "use crate::two::TWO; pub const ONE: u8 = 1;"),
        ("two.rs", "pub const TWO: u8 = 2; fn body() { super::one::ONE; }"),
    ];
    assert_eq!(circled(&two), [BTreeSet::from(["one.rs".to_owned(), "two.rs".to_owned()])]);
    let three = [
        ("lib.rs", "mod one; mod two; mod three; mod four;"),
        ("one.rs", "use crate::two::A; pub struct A;"),
        ("two.rs", "use crate::three::A; pub struct A;"),
        ("three.rs", "use crate::one::A; pub struct A;"),
        ("four.rs", "use crate::one::A;"),
    ];
    assert_eq!(circled(&three).iter().map(BTreeSet::len).collect::<Vec<_>>(), [3]);
    // Through a door.
    let hall = [
        ("lib.rs", "mod hall; mod guest;"),
        ("hall/mod.rs", "mod room; pub use room::Chair;"),
        ("hall/room.rs", "use crate::guest::Guest; pub struct Chair;"),
        ("guest.rs", "use crate::hall::Chair; pub struct Guest;"),
    ];
    assert_eq!(circled(&hall), [BTreeSet::from(["guest.rs".to_owned(), "hall/room.rs".to_owned()])]);
}

#[test]
fn a_door_to_two_rooms_of_which_one_knows_the_other_is_no_circle() {
    let rooms = [
        ("lib.rs", "mod hall;"),
        ("hall/mod.rs", "mod room; mod table; pub use room::sit; pub use table::Table;"),
        ("hall/room.rs", "use super::Table; pub fn sit() {}"),
        ("hall/table.rs", "pub struct Table;"),
    ];
    assert_eq!(circled(&rooms), [] as [BTreeSet<String>; 0]);
    // But who uses what is passed on there knows where it is written.
    let used = [
        ("lib.rs", "mod hall;"),
        ("hall/mod.rs", "mod room; mod table; pub use room::sit; pub use table::Table;"),
        ("hall/room.rs", "use super::Table; pub fn sit() {}"),
        ("hall/table.rs", "pub struct Table; fn body() { super::sit() }"),
    ];
    assert_eq!(circled(&used).len(), 1);
}

#[test]
fn a_module_may_call_on_what_is_in_it_and_keep_a_type_for_that() {
    let hall = [
        ("lib.rs", "mod hall;"),
        ("hall/mod.rs", "mod room; use room::sit; pub struct Guest; fn body() { sit() }"),
        ("hall/room.rs", "use super::Guest; pub fn sit() {}"),
    ];
    assert_eq!(circled(&hall), [] as [BTreeSet<String>; 0]);
}
