//! The file around the text: a ZIP with its parts, and how they refer to each other (ECMA-376, part 2).

use std::io::{self, Cursor, Write as _};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::super::printable::printable;
use super::body::{Body, DECLARATION, numbering};
use crate::language::Language;

const CONTENT_TYPES: &str = include_str!("content_types.xml");
const PACKAGE_RELATIONSHIPS: &str = include_str!("package_relationships.xml");
const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Packs a text into a file. Its properties have no name of a person or a computer and no date, so that the same advice
/// gives the same bytes anywhere, on any day.
///
/// # Errors
///
/// When the file would be larger than a ZIP can be.
pub(super) fn pack(body: &Body<'_>, title: &str, running_title: &str, language: Language) -> io::Result<Vec<u8>> {
    let in_language = |part: &str| part.replace("{lang}", locale(language));
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", PACKAGE_RELATIONSHIPS.to_owned()),
        ("docProps/core.xml", properties(title, language)),
        ("word/document.xml", body.document()),
        ("word/_rels/document.xml.rels", relationships(&body.links)),
        ("word/styles.xml", in_language(STYLES)),
        ("word/settings.xml", in_language(SETTINGS)),
        ("word/numbering.xml", numbers(body.lists)),
        ("word/footer1.xml", footer(running_title, language)),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        // The same bytes on every system.
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        archive.start_file(name, options)?;
        archive.write_all(part.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The language with its country, as a spelling checker wants it.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Dutch => "nl-NL",
        Language::English => "en-GB",
    }
}

fn properties(title: &str, language: Language) -> String {
    let (title, locale) = (printable(title), locale(language));
    format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:language>{locale}</dc:language></cp:coreProperties>"#,
        escape(&title)
    )
}

fn relationships(links: &[String]) -> String {
    let own = ["styles", "settings", "numbering"]
        .map(|part| format!(r#"<Relationship Id="{part}" Type="{RELATIONSHIPS}/{part}" Target="{part}.xml"/>"#));
    let links = links.iter().zip(1..).map(|(address, number)| {
        format!(
            r#"<Relationship Id="link{number}" Type="{RELATIONSHIPS}/hyperlink" Target="{}" TargetMode="External"/>"#,
            escape(address)
        )
    });
    let footer = format!(r#"<Relationship Id="footer" Type="{RELATIONSHIPS}/footer" Target="footer1.xml"/>"#);
    let all: String = own.into_iter().chain([footer]).chain(links).collect();
    format!(
        r#"{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
    )
}

/// The two kinds of lists, and a count of its own for every numbered one.
fn numbers(lists: usize) -> String {
    let level = |id: usize, form: &str, text: &str| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>"#
        )
    };
    let counts: String = (1..=lists.max(1))
        .map(|list| {
            format!(
                r#"<w:num w:numId="{}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
                numbering(list)
            )
        })
        .collect();
    format!(
        r#"{DECLARATION}<w:numbering xmlns:w="{WORD}">{}{}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{counts}</w:numbering>"#,
        level(0, "bullet", "•"),
        level(1, "decimal", "%1.")
    )
}

/// The foot of every page: the title, the number of the page, and how many there are.
fn footer(title: &str, language: Language) -> String {
    let words = &language.phrases().office;
    let title = printable(title);
    let text = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    format!(
        r#"{DECLARATION}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}{}{}{}</w:p></w:ftr>"#,
        text(&format!("{} · {} ", escape(&title), words.page)),
        field("PAGE"),
        text(&format!(" {} ", words.of_pages)),
        field("NUMPAGES")
    )
}
