//! Office Open XML workbooks (ECMA-376 part 1, SpreadsheetML), in the transitional and in the strict form.

mod cells;

use std::collections::HashMap;

use super::grid::{SheetGrid, Taker};
use super::value::{is_date_format, is_date_number};
use super::xml::{XmlPart, XmlPiece, attribute, scan};
use super::{ListedSheet, MOST_SHEETS, WorkbookTrouble};
use crate::tables::archive::Archive;

/// The largest part that is kept, in bytes: the list of sheets, their places, and the number formats.
const MOST_KEPT: u64 = 16 * 1024 * 1024;

/// The most that shared strings may take, in bytes: their text, and four for where each of them ends.
const MOST_STRINGS: usize = 256 * 1024 * 1024;

/// A workbook without its sheets, which are read when they are needed.
pub(super) struct Xlsx {
    sheets: Vec<ListedSheet>,
    /// The part that holds each sheet.
    parts: Vec<String>,
    strings: Strings,
    /// For each cell style, whether it shows a date.
    dates: Vec<bool>,
    from_1904: bool,
    /// Whether whoever wrote it left it to the spreadsheet program to calculate, with 0 at every formula.
    to_calculate: bool,
}

/// Where one part says that another is, by id: what it is for, and its place.
type Relations = HashMap<String, (String, String)>;

impl Xlsx {
    /// Reads all but the sheets.
    pub(super) fn from_archive(archive: &mut Archive) -> Result<Self, WorkbookTrouble> {
        let package = relations(archive, "_rels/.rels", "")?;
        let workbook = only_one(&package, "officeDocument").ok_or(WorkbookTrouble::Broken)?.to_owned();
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let around = relations(archive, &join(folder, &format!("_rels/{file}.rels")), folder)?;
        let (listed, from_1904, to_calculate) = scan(archive, &workbook, MOST_KEPT, |xml| {
            let (mut sheets, mut from_1904, mut to_calculate) = (Vec::new(), false, false);
            loop {
                match xml.next()? {
                    XmlPiece::Start(start) if start.local_name().as_ref() == "sheet" => {
                        let name = attribute(&start, "name")?.unwrap_or_default().into_owned();
                        let hidden = attribute(&start, "state")?.is_some_and(|state| state != "visible");
                        // The prefix is a matter of taste of who wrote the file.
                        let mut attributes = start.attributes();
                        let id = attributes.with_checks(false).flatten().find(|one| one.key.as_ref().ends_with(":id"));
                        let id = id.map(|one| one.value.into_owned());
                        if sheets.len() == MOST_SHEETS {
                            return Err(WorkbookTrouble::TooManySheets);
                        }
                        sheets.push((ListedSheet { name, hidden }, id.unwrap_or_default()));
                    }
                    XmlPiece::Start(start) if start.local_name().as_ref() == "workbookPr" => {
                        from_1904 |=
                            attribute(&start, "date1904")?.is_some_and(|value| value == "1" || value == "true");
                    }
                    XmlPiece::Start(start) if start.local_name().as_ref() == "calcPr" => {
                        to_calculate |=
                            attribute(&start, "fullCalcOnLoad")?.is_some_and(|value| value == "1" || value == "true");
                    }
                    XmlPiece::Over => return Ok((sheets, from_1904, to_calculate)),
                    _ => {}
                }
            }
        })?;
        let (mut sheets, mut parts) = (Vec::new(), Vec::new());
        let mut kept = 0;
        for (sheet, id) in listed {
            // A sheet that is only a chart has another kind.
            if let Some((_, part)) = around.get(&id).filter(|(kind, _)| kind == "worksheet") {
                // Many sheets may point at one long name.
                kept += part.len() as u64;
                if kept > MOST_KEPT {
                    return Err(WorkbookTrouble::Broken);
                }
                parts.push(part.clone());
                sheets.push(sheet);
            }
        }
        let dates = match only_one(&around, "styles") {
            Some(part) => scan(archive, part, MOST_KEPT, date_styles)?,
            None => Vec::new(),
        };
        let strings = match only_one(&around, "sharedStrings") {
            Some(part) => scan(archive, part, u64::MAX, Strings::from_xml)?,
            None => Strings::default(),
        };
        Ok(Self { sheets, parts, strings, dates, from_1904, to_calculate })
    }

    /// The sheets with cells, in the order of the workbook.
    pub(super) fn sheets(&self) -> &[ListedSheet] {
        &self.sheets
    }

    /// Hands the cells of a sheet to a grid.
    pub(super) fn walk<T: Taker>(
        &self,
        archive: &mut Archive,
        sheet: usize,
        grid: &mut SheetGrid<T>,
    ) -> Result<(), WorkbookTrouble> {
        let part = self.parts.get(sheet).ok_or(WorkbookTrouble::Broken)?;
        scan(archive, part, u64::MAX, |xml| cells::walk(self, xml, grid))
    }
}

/// The place of the one part for a purpose.
fn only_one<'a>(relations: &'a Relations, purpose: &str) -> Option<&'a str> {
    relations.values().find(|(kind, _)| kind == purpose).map(|(_, part)| part.as_str())
}

/// What a part says about the places of others, which are relative to its folder.
fn relations(archive: &mut Archive, part: &str, folder: &str) -> Result<Relations, WorkbookTrouble> {
    scan(archive, part, MOST_KEPT, |xml| {
        let mut found = Relations::new();
        let mut kept = 0;
        loop {
            match xml.next()? {
                XmlPiece::Start(start) if start.local_name().as_ref() == "Relationship" => {
                    let kind = attribute(&start, "Type")?.unwrap_or_default();
                    let kind = kind.rsplit('/').next().unwrap_or_default();
                    if let (Some(id), Some(target)) = (attribute(&start, "Id")?, attribute(&start, "Target")?) {
                        let place = join(folder, &target);
                        // A long folder comes before every place in it.
                        kept += (id.len() + kind.len() + place.len()) as u64;
                        if kept > MOST_KEPT {
                            return Err(WorkbookTrouble::Broken);
                        }
                        found.insert(id.into_owned(), (kind.to_owned(), place));
                    }
                }
                XmlPiece::Over => return Ok(found),
                _ => {}
            }
        }
    })
}

/// A place relative to a folder, or from the top when it begins with a slash.
fn join(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." => {}
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// For each cell style, whether it shows a date.
fn date_styles(xml: &mut XmlPart<'_>) -> Result<Vec<bool>, WorkbookTrouble> {
    let (mut own, mut styles, mut inside) = (HashMap::new(), Vec::new(), false);
    loop {
        match xml.next()? {
            XmlPiece::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (attribute(&start, "numFmtId")?, attribute(&start, "formatCode")?) {
                        own.insert(id.parse::<u32>().unwrap_or_default(), is_date_format(&code));
                    }
                }
                "cellXfs" => inside = true,
                "xf" if inside => {
                    let id = attribute(&start, "numFmtId")?.and_then(|id| id.parse().ok()).unwrap_or_default();
                    styles.push(own.get(&id).copied().unwrap_or_else(|| is_date_number(id)));
                }
                _ => {}
            },
            XmlPiece::End(end) if end.local_name().as_ref() == "cellXfs" => inside = false,
            XmlPiece::Over => return Ok(styles),
            _ => {}
        }
    }
}

/// The texts that cells point at by number, in one piece of memory: a blank one takes five bytes in the file, and must not
/// take much more here.
#[derive(Default)]
struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    fn from_xml(xml: &mut XmlPart<'_>) -> Result<Self, WorkbookTrouble> {
        let mut strings = Self::default();
        let mut one = String::new();
        let (mut text, mut phonetic) = (false, false);
        loop {
            match xml.next()? {
                XmlPiece::Start(start) => match start.local_name().as_ref() {
                    "t" => text = true,
                    // How Japanese is pronounced is no part of the text.
                    "rPh" => phonetic = true,
                    _ => {}
                },
                XmlPiece::Text(part) if text && !phonetic => one += &part,
                XmlPiece::End(end) => match end.local_name().as_ref() {
                    "t" => text = false,
                    "rPh" => phonetic = false,
                    "si" => {
                        super::value::unescape(&mut one);
                        strings.text += &one;
                        strings.ends.push(u32::try_from(strings.text.len()).map_err(|_| WorkbookTrouble::Broken)?);
                        one.clear();
                    }
                    _ => {}
                },
                XmlPiece::Over => return Ok(strings),
                _ => {}
            }
            if strings.text.len() + one.len() + size_of_val(strings.ends.as_slice()) > MOST_STRINGS {
                return Err(WorkbookTrouble::TooMuch(MOST_STRINGS as u64));
            }
        }
    }

    fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)? as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        self.text.get(start..end)
    }
}
