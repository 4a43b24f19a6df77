//! HTML documents as a browser reads them, and what must hold of every one.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};

/// The document as a browser reads it; one that a browser would have to mend is wrong.
#[track_caller]
pub fn parse(document: &str) -> Html {
    let read = Html::parse_document(document);
    assert!(read.errors.is_empty(), "{:?}", read.errors);
    read
}

/// The elements that a CSS selector selects, in order.
pub fn select<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

/// The text of an element on one line, with every space an ordinary one.
pub fn text(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The texts of the elements that a CSS selector selects.
pub fn texts(document: &Html, selector: &str) -> Vec<String> {
    select(document, selector).into_iter().map(text).collect()
}

/// What the document is made of, without its texts: every element with the names of its attributes.
pub fn structure(document: &str) -> Vec<String> {
    let read = parse(document);
    let elements = select(&read, "*");
    let shown = elements.iter().map(|element| {
        let attributes: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
        format!("{} {}", element.value().name(), attributes.join(" "))
    });
    shown.collect()
}

/// Takes the style sheet out, which is tested on its own.
pub fn without_style(document: &str) -> String {
    let (before, rest) = document.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    format!("{before}<style></style>{after}")
}

/// Checks what must hold of every document: it can be read aloud and by keyboard, and loads and runs nothing.
#[track_caller]
pub fn assert_sound(document: &str) {
    let read = parse(document);
    headings_follow_each_other(&read);
    ids_are_unique_and_references_arrive(&read);
    tables_can_be_read_aloud(&read);
    nothing_is_loaded_or_run(&read);
    assert_eq!(select(&read, "html[lang]").len(), 1);
    assert_eq!(texts(&read, "head > title"), texts(&read, "h1"));
    assert_eq!((select(&read, "main").len(), select(&read, "a.skip").len()), (1, 1));
    let drawings = select(&read, "svg");
    for svg in drawings {
        // Whoever hears the document is not told of a picture, or is told what it is and what it shows.
        let told = |name: &str| svg.attr(name).is_some_and(|id| !texts(&read, &format!("#{id}")).concat().is_empty());
        let is_told = svg.attr("role") == Some("img") && told("aria-labelledby") && told("aria-describedby");
        assert!(svg.attr("aria-hidden") == Some("true") || is_told, "{}", svg.html());
        // What is written in a drawing stands beside it too: in the cells and the heading of a table.
        let beside = svg.next_siblings().find_map(ElementRef::wrap).map(text).unwrap_or_default();
        let (marks, names) = (Selector::parse("text.mark").unwrap(), Selector::parse("text.name").unwrap());
        for word in svg.select(&marks).chain(svg.select(&names)).map(text) {
            assert!(beside.contains(&word), "{word} is only in the drawing");
        }
        assert!(text(svg).is_empty() || !beside.is_empty());
    }
    let empty = select(&read, "p, li, dt, dd, h1, h2, h3, h4, h5, h6, caption, th, a, ul, ol, dl");
    let empty: Vec<String> = empty.into_iter().filter(|it| text(*it).is_empty()).map(|it| it.html()).collect();
    assert!(empty.is_empty(), "{empty:?}");
}

#[track_caller]
fn headings_follow_each_other(read: &Html) {
    let level = |heading: &ElementRef<'_>| heading.value().name()[1..].parse::<u8>().unwrap();
    let headings = select(read, "h1, h2, h3, h4, h5, h6");
    assert_eq!(headings.iter().filter(|heading| level(heading) == 1).count(), 1);
    assert_eq!(level(&headings[0]), 1);
    for pair in headings.windows(2) {
        assert!(level(&pair[1]) <= level(&pair[0]) + 1, "{} under {}", text(pair[1]), text(pair[0]));
    }
}

#[track_caller]
fn ids_are_unique_and_references_arrive(read: &Html) {
    let all: Vec<&str> = select(read, "[id]").iter().map(|element| element.attr("id").unwrap()).collect();
    let ids: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(all.len(), ids.len(), "{all:?}");
    assert!(all.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)));
    for link in select(read, "a[href^='#']") {
        assert!(ids.contains(&link.attr("href").unwrap()[1..]), "{}", link.html());
    }
    for named in select(read, "[aria-labelledby]") {
        assert!(ids.contains(named.attr("aria-labelledby").unwrap()), "{}", named.html());
    }
}

#[track_caller]
fn tables_can_be_read_aloud(read: &Html) {
    let tables = select(read, "table");
    let within = |table: &ElementRef<'_>, selector: &str| table.select(&Selector::parse(selector).unwrap()).count();
    for table in &tables {
        let scrolls = table.parent().and_then(ElementRef::wrap).unwrap();
        assert_eq!((scrolls.attr("role"), scrolls.attr("tabindex")), (Some("region"), Some("0")));
        assert_eq!(within(table, "caption"), 1);
        let columns = within(table, "thead th");
        assert_eq!((columns, within(table, "thead th[scope='col']")), (within(table, "thead tr > *"), columns));
        for row in table.select(&Selector::parse("tbody tr").unwrap()) {
            let cells = row.child_elements().count();
            assert_eq!(cells, columns, "{}", row.html());
            assert_eq!(within(&row, "th[scope='row']:first-child"), 1, "{}", row.html());
            assert_eq!(within(&row, "td"), cells - 1, "{}", row.html());
        }
    }
    let captions: BTreeSet<String> = texts(read, "caption").into_iter().collect();
    assert_eq!(captions.len(), tables.len(), "every table has a name of its own: {captions:?}");
}

#[track_caller]
fn nothing_is_loaded_or_run(read: &Html) {
    let policy = select(read, "meta[http-equiv='Content-Security-Policy']");
    assert!(policy[0].attr("content").unwrap().starts_with("default-src 'none'; style-src 'unsafe-inline';"));
    let foreign = "script, link, iframe, object, embed, img, image, use, audio, video, form, base, foreignObject, [src], \
                   [style], [srcset], [action], [background], [poster]";
    assert!(select(read, foreign).is_empty());
    for element in select(read, "*") {
        let handler = element.value().attrs().find(|(name, _)| name.starts_with("on") || name.contains(':'));
        assert!(handler.is_none(), "{}", element.html());
    }
    for link in select(read, "[href]") {
        let href = link.attr("href").unwrap();
        assert_eq!(link.value().name(), "a");
        assert!(href.starts_with('#') || href.starts_with("https://"), "{href}");
        assert!(href.starts_with('#') || link.attr("rel") == Some("noopener noreferrer"), "{href}");
    }
}
