//! A document as its parts.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The parts of a document, by name.
pub type Parts = BTreeMap<String, String>;

pub fn parts(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Parts::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        // A picture is no text; that it is there is what counts.
        let text = if name.ends_with(".png") { String::new() } else { String::from_utf8(bytes).unwrap() };
        found.insert(name, text);
    }
    found
}

/// Everything in a part; fails where it is not well-formed.
pub fn events(xml: &str) -> Vec<Event<'_>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let mut open = 0;
    loop {
        let event = reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}"));
        match event {
            Event::Eof => break,
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            _ => {}
        }
        found.push(event);
    }
    assert_eq!(open, 0, "{xml}");
    found
}

pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().map(Result::unwrap).find(|found| found.key.as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).unwrap().into_owned())
}

/// The attributes of this name on elements of this name.
pub fn attributes(xml: &str, element: &str, name: &str) -> Vec<String> {
    let found = events(xml).into_iter().filter_map(|event| match event {
        Event::Start(start) | Event::Empty(start) if start.name().as_ref() == element => attribute(&start, name),
        _ => None,
    });
    found.collect()
}

/// The name of a part from that of a folder, which ends in a slash, and the way from there.
fn beside(folder: &str, target: &str) -> String {
    match target.strip_prefix("../") {
        Some(rest) => {
            let above = folder.trim_end_matches('/').rsplit_once('/').map_or("", |(above, _)| above);
            beside(&if above.is_empty() { String::new() } else { format!("{above}/") }, rest)
        }
        None => format!("{folder}{target}"),
    }
}

/// What holds of every document of Office: well-formed parts of a known type, without a character that XML forbids, and
/// relationships that lead somewhere.
#[track_caller]
pub fn assert_sound(parts: &Parts) {
    let types = &parts["[Content_Types].xml"];
    let overrides = attributes(types, "Override", "PartName");
    let defaults = attributes(types, "Default", "Extension");
    for (name, text) in parts {
        events(text);
        let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
        assert!(text.chars().all(allowed), "{name}");
        let known = overrides.contains(&format!("/{name}"))
            || name == "[Content_Types].xml"
            || defaults.iter().any(|ending| name.ends_with(&format!(".{ending}")));
        assert!(known, "{name} has no type");
        if let Some((folder, of)) = name.strip_suffix(".rels").and_then(|name| name.split_once("_rels/")) {
            assert!(of.is_empty() || parts.contains_key(&format!("{folder}{of}")), "{name}");
            for event in events(text) {
                let (Event::Start(start) | Event::Empty(start)) = event else { continue };
                let Some(target) = attribute(&start, "Target") else { continue };
                let external = attribute(&start, "TargetMode").is_some_and(|mode| mode == "External");
                let path = target.strip_prefix('/').map_or_else(|| beside(folder, &target), str::to_owned);
                assert!(external || parts.contains_key(&path), "{name} points at {target}");
            }
        }
    }
    assert!(overrides.iter().all(|name| parts.contains_key(name.trim_start_matches('/'))), "{overrides:?}");
}
