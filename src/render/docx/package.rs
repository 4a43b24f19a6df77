//! The file around the text: a ZIP with its parts, and how they refer to each other (ECMA-376, part 2).

use std::io::{self, Cursor, Write as _};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::super::printable::printable;
use super::body::{Body, DECLARATION, numbering};
use crate::language::Language;
use crate::report::document::DocumentSpacing;

const CONTENT_TYPES: &str = include_str!("content_types.xml");
const PACKAGE_RELATIONSHIPS: &str = include_str!("package_relationships.xml");
const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What is smaller and closer in a document that stands on one side of paper: a style, what it has, and what it has there.
const CLOSER: [(&str, &str, &str); 15] = [
    ("<w:docDefaults>", r#"<w:sz w:val="22"/><w:szCs w:val="22"/>"#, r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#),
    ("<w:docDefaults>", r#"w:after="120" w:line="264""#, r#"w:after="60" w:line="240""#),
    (r#"w:styleId="Title""#, r#"w:after="160""#, r#"w:after="60""#),
    (r#"w:styleId="Title""#, r#"<w:sz w:val="44"/><w:szCs w:val="44"/>"#, r#"<w:sz w:val="32"/><w:szCs w:val="32"/>"#),
    (r#"w:styleId="Subtitle""#, r#"w:after="160""#, r#"w:after="40""#),
    (
        r#"w:styleId="Subtitle""#,
        r#"<w:sz w:val="26"/><w:szCs w:val="26"/>"#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
    ),
    (r#"w:styleId="Heading1""#, r#"w:before="400" w:after="140""#, r#"w:before="140" w:after="40""#),
    (
        r#"w:styleId="Heading1""#,
        r#"<w:sz w:val="32"/><w:szCs w:val="32"/>"#,
        r#"<w:sz w:val="24"/><w:szCs w:val="24"/>"#,
    ),
    (r#"w:styleId="Quiet""#, r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#, r#"<w:sz w:val="17"/><w:szCs w:val="17"/>"#),
    (r#"w:styleId="Fact""#, r#"w:after="20""#, r#"w:after="0""#),
    (r#"w:styleId="ListNumber""#, r#"w:after="60""#, r#"w:after="20""#),
    (r#"w:styleId="ListBullet""#, r#"w:after="60""#, r#"w:after="20""#),
    (r#"w:styleId="ListContinue""#, r#"w:after="60""#, r#"w:after="20""#),
    (r#"w:styleId="TableText""#, r#"w:before="40" w:after="40""#, r#"w:before="20" w:after="20""#),
    (
        r#"w:styleId="TableText""#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
        r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
    ),
];

/// The same in a document that stands on a few pages.
const SOMEWHAT_CLOSER: [(&str, &str, &str); 16] = [
    ("<w:docDefaults>", r#"<w:sz w:val="22"/><w:szCs w:val="22"/>"#, r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#),
    ("<w:docDefaults>", r#"w:after="120" w:line="264""#, r#"w:after="80" w:line="252""#),
    (r#"w:styleId="Title""#, r#"w:after="160""#, r#"w:after="100""#),
    (r#"w:styleId="Title""#, r#"<w:sz w:val="44"/><w:szCs w:val="44"/>"#, r#"<w:sz w:val="36"/><w:szCs w:val="36"/>"#),
    (r#"w:styleId="Heading1""#, r#"w:before="400" w:after="140""#, r#"w:before="260" w:after="80""#),
    (
        r#"w:styleId="Heading1""#,
        r#"<w:sz w:val="32"/><w:szCs w:val="32"/>"#,
        r#"<w:sz w:val="28"/><w:szCs w:val="28"/>"#,
    ),
    (r#"w:styleId="Heading2""#, r#"w:before="320" w:after="100""#, r#"w:before="220" w:after="60""#),
    (
        r#"w:styleId="Heading2""#,
        r#"<w:sz w:val="26"/><w:szCs w:val="26"/>"#,
        r#"<w:sz w:val="23"/><w:szCs w:val="23"/>"#,
    ),
    (r#"w:styleId="Strategy""#, r#"w:before="180" w:after="40""#, r#"w:before="100" w:after="20""#),
    (r#"w:styleId="Detail""#, r#"<w:sz w:val="21"/><w:szCs w:val="21"/>"#, r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#),
    (r#"w:styleId="Detail""#, r#"<w:spacing w:after="40"/>"#, r#"<w:spacing w:after="20"/>"#),
    (
        r#"w:styleId="Detail""#,
        r#"w:pos="3119"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="3119" w:hanging="2694"/>"#,
        r#"w:pos="2268"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="2268" w:hanging="1843"/>"#,
    ),
    (r#"w:styleId="ListBullet""#, r#"w:after="60""#, r#"w:after="30""#),
    (r#"w:styleId="ListContinue""#, r#"w:after="60""#, r#"w:after="30""#),
    (r#"w:styleId="TableText""#, r#"w:before="40" w:after="40""#, r#"w:before="20" w:after="20""#),
    (
        r#"w:styleId="TableText""#,
        r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#,
        r#"<w:sz w:val="19"/><w:szCs w:val="19"/>"#,
    ),
];

/// The styles, closer for a document that stands on one side of paper, and somewhat closer for one on a few.
fn styles(spacing: DocumentSpacing) -> String {
    let mut styles = STYLES.to_owned();
    let closer: &[(&str, &str, &str)] = match spacing {
        DocumentSpacing::Sheet => &CLOSER,
        DocumentSpacing::FewPages => &SOMEWHAT_CLOSER,
        DocumentSpacing::Wide => &[],
    };
    for (style, wide, close) in closer {
        // From where the style begins, the first is its own.
        let at = styles.find(style).unwrap_or(styles.len());
        let (before, own) = styles.split_at(at);
        styles = format!("{before}{}", own.replacen(wide, close, 1));
    }
    styles
}

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
        ("word/_rels/document.xml.rels", relationships(&body.links, body.pictures.len())),
        ("word/styles.xml", in_language(&styles(body.spacing))),
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
    for (picture, number) in body.pictures.iter().zip(1..) {
        archive.start_file(format!("word/media/bar{number}.png"), options)?;
        archive.write_all(picture)?;
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

fn relationships(links: &[String], pictures: usize) -> String {
    let own = ["styles", "settings", "numbering"]
        .map(|part| format!(r#"<Relationship Id="{part}" Type="{RELATIONSHIPS}/{part}" Target="{part}.xml"/>"#));
    let links = links.iter().zip(1..).map(|(address, number)| {
        format!(
            r#"<Relationship Id="link{number}" Type="{RELATIONSHIPS}/hyperlink" Target="{}" TargetMode="External"/>"#,
            escape(address)
        )
    });
    let pictures = (1..=pictures).map(|number| {
        format!(r#"<Relationship Id="picture{number}" Type="{RELATIONSHIPS}/image" Target="media/bar{number}.png"/>"#)
    });
    let footer = format!(r#"<Relationship Id="footer" Type="{RELATIONSHIPS}/footer" Target="footer1.xml"/>"#);
    let all: String = own.into_iter().chain([footer]).chain(pictures).chain(links).collect();
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

#[cfg(test)]
mod tests {
    use super::{CLOSER, DocumentSpacing, SOMEWHAT_CLOSER, STYLES, styles};

    #[test]
    fn everything_that_is_closer_on_one_side_of_paper_is_found_in_its_own_style() {
        for (spacing, closer) in [(DocumentSpacing::Sheet, &CLOSER[..]), (DocumentSpacing::FewPages, &SOMEWHAT_CLOSER)]
        {
            let made = styles(spacing);
            for (style, _, close) in closer {
                let own = |styles: &str| {
                    let own = styles.split(style).nth(1).unwrap_or_else(|| panic!("{style}"));
                    own.split("<w:style ").next().unwrap().to_owned()
                };
                assert!(own(&made).contains(close), "{style} has no {close}");
                assert_ne!(own(&made), own(STYLES));
            }
        }
        assert_eq!(styles(DocumentSpacing::Wide), STYLES);
    }
}
