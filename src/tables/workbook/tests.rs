use proptest::prelude::*;

use super::super::table::Nobody;
use super::samples::{Book, SampleRows, SavedSample, ods, zip_of};
use super::*;
use crate::language::Language;

fn open(bytes: &[u8], sheet: Option<&str>) -> Result<WorkbookFile, Fault> {
    WorkbookFile::from_path(&SavedSample::new(bytes).path(), sheet)
}

/// All rows of the only sheet.
fn rows(bytes: &[u8]) -> Vec<String> {
    open(bytes, None).unwrap().read(0, SampleRows::default()).unwrap().rows
}

/// What a file is refused with, in Dutch, without its folder.
fn refusal(bytes: &[u8], sheet: Option<&str>) -> String {
    let saved = SavedSample::new(bytes);
    let fault = match WorkbookFile::from_path(&saved.path(), sheet) {
        Ok(book) => book.read(0, SampleRows::default()).unwrap_err(),
        Err(fault) => fault,
    };
    assert_ne!(fault.message(Language::Dutch), fault.message(Language::English));
    let folder = saved.path().parent().unwrap().display().to_string();
    fault.render(Language::Dutch).replace(&format!("{folder}/"), "")
}

#[test]
fn every_kind_of_cell_becomes_text() {
    let book = Book::of(
        r##"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
        <c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>
        <row r="2"><c r="A2"><v>4.0</v></c><c r="B2"><v>3.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c>
        <c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="e"><v>#SPILL!</v></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>mee </t></is></c><c r="B3" t="inlineStr"><is><r><t>on</t></r><r><t>eens</t></r></is></c>
        <c r="C3"><f>A2+1</f><v>5</v></c><c r="D3" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E3" s="1"><v>46347</v></c>
        <c r="F3" s="2"><v>46347.5</v></c><c r="G3" s="0"><v>46347</v></c><c r="H3"><f>NA()</f></c><c r="I3" s="1"/></row>"##,
    )
    .strings(
        "<si><t>Tijd &amp; ruimte &#233;&#x41;</t></si><si/><si><t></t></si>\
        <si><r><t>vet</t></r><r><t> en niet</t></r><rPh><t>uitspraak</t></rPh></si><si><t>na_x000D_regel</t></si>",
    )
    .styles(
        r#"<numFmts><numFmt numFmtId="164" formatCode="d\-m\-yyyy\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>"#,
    );
    assert_eq!(
        rows(&book.bytes()),
        [
            "1: 0=Tijd & ruimte éA 3=vet en niet 4=na\rregel",
            "2: 0=4 1=3.5 2=TRUE 3=FALSE 4=#N/A 5=#SPILL!",
            "3: 0=mee  1=oneens 2=5 3=ab 4=2026-11-21 5=2026-11-21T12:00:00 6=46347 Uncalculated(7)",
        ]
    );
}

#[test]
fn a_blank_shared_string_does_not_shift_the_others() {
    let cells = r#"<row><c t="s"><v>2</v></c><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#;
    let book = Book::of(cells).strings("<si/><si><t>een</t></si><si><t>twee</t></si>");
    assert_eq!(rows(&book.bytes()), ["1: 0=twee 2=een"]);
}

#[test]
fn dates_may_count_from_1904() {
    let book = Book::of(r#"<row><c s="0"><v>44885</v></c></row>"#);
    let book = book.styles(r#"<cellXfs><xf numFmtId="14"/></cellXfs>"#).properties(r#"date1904="1""#);
    assert_eq!(rows(&book.bytes()), ["1: 0=2026-11-21"]);
}

#[test]
fn gaps_in_rows_and_columns_keep_their_place() {
    let book = Book::of(
        r#"<row r="2"><c r="C2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="3"><c r="A3"/></row>
        <row r="5"><c r="B5"><v>3</v></c></row><row r="9"><c r="A9" s="1"/></row>"#,
    );
    let book = open(&book.bytes(), None).unwrap();
    let mut second = vec![String::new(); 27];
    (second[2], second[26]) = ("1".to_owned(), "2".to_owned());
    assert_eq!(book.first_rows(), [vec![], second, vec![], vec![], vec![String::new(), "3".to_owned()]]);
    assert_eq!(book.read(2, SampleRows::default()).unwrap().rows, ["3:", "4:", "5: 1=3"]);
}

#[test]
fn rows_below_a_title_keep_the_numbers_of_the_spreadsheet() {
    let data: String = (4..60).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>"#)).collect();
    let title = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Meting 1</t></is></c></row>"#;
    let book = open(&Book::of(&format!("{title}{data}")).bytes(), None).unwrap();
    assert_eq!(book.first_rows().len(), crate::tables::FIRST_ROWS);
    assert_eq!((book.first_rows()[0][0].as_str(), book.first_rows()[3][0].as_str()), ("Meting 1", "4"));
    let rows = book.read(4, SampleRows::default()).unwrap().rows;
    assert_eq!((rows.len(), rows[0].as_str(), rows[54].as_str()), (55, "5: 0=5", "59: 0=59"));
}

#[test]
fn rows_that_begin_far_down_leave_blank_first_rows() {
    let book = open(&Book::of(r#"<row r="1000"><c r="B1000"><v>1</v></c></row>"#).bytes(), None).unwrap();
    assert_eq!(book.first_rows(), vec![Vec::<String>::new(); crate::tables::FIRST_ROWS]);
    assert_eq!(book.read(998, SampleRows::default()).unwrap().rows, ["999:", "1000: 1=1"]);
}

const ONE: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;

#[test]
fn the_only_visible_sheet_with_data_is_read() {
    let book = Book::default().sheet("Leeg", "", "<row r=\"1\"/>").sheet("Lijsten", "state=\"hidden\"", ONE);
    let book = book.sheet("Antwoorden &amp; meer", "", ONE).sheet("Oud", "state=\"veryHidden\"", ONE);
    assert_eq!(open(&book.bytes(), None).unwrap().sheet(), "Antwoorden & meer");
    assert_eq!(open(&book.bytes(), Some("lijsten ")).unwrap().sheet(), "Lijsten");
}

#[test]
fn a_codebook_beside_the_answers_is_passed_over() {
    for name in ["Codeboek", "codebook "] {
        let book = Book::default().sheet(name, "", ONE).sheet("Antwoorden", "", ONE);
        assert_eq!(open(&book.bytes(), None).unwrap().sheet(), "Antwoorden");
        assert_eq!(open(&book.bytes(), Some(name)).unwrap().sheet(), name);
    }
    assert_eq!(open(&Book::default().sheet("Codeboek", "", ONE).bytes(), None).unwrap().sheet(), "Codeboek");
    let both = Book::default().sheet("Codeboek", "", ONE).sheet("Codebook", "", ONE).bytes();
    assert!(refusal(&both, None).contains("meer dan één werkblad: Codeboek, Codebook."));
    let three = Book::default().sheet("Noord", "", ONE).sheet("Codeboek", "", ONE).sheet("Zuid", "", ONE).bytes();
    assert!(refusal(&three, None).contains("meer dan één werkblad: Noord, Zuid."));
}

#[test]
fn sheets_that_cannot_be_chosen_are_listed() {
    let two = Book::default().sheet("Team A", "", ONE).sheet("Team B", "", ONE).sheet("Uitleg", "", "").bytes();
    assert_eq!(
        refusal(&two, None),
        "fout: In team.xlsx staan gegevens op meer dan één werkblad: Team A, Team B.\n\
        tip: Kies het werkblad met de antwoorden: --sheet NAAM\n"
    );
    assert_eq!(
        refusal(&two, Some("Team C")),
        "fout: In team.xlsx is geen werkblad Team C.\ntip: De werkbladen zijn: Team A, Team B, Uitleg.\n"
    );
    assert_eq!(refusal(&two, Some("Uitleg")), "fout: Op het werkblad Uitleg van team.xlsx staan geen gegevens.\n");
    let hidden = Book::default().sheet("Geheim", "state=\"hidden\"", ONE).bytes();
    assert_eq!(
        refusal(&hidden, None),
        "fout: In team.xlsx staan geen gegevens.\ntip: Er staan wel gegevens op een verborgen werkblad: Geheim. \
        Bedoel je dat, kies het dan: --sheet NAAM\n"
    );
    let many = (0..40).fold(Book::default(), |book, number| book.sheet(&format!("B{number}"), "", ONE)).bytes();
    assert!(refusal(&many, None).contains("B11, en nog 28."), "{}", refusal(&many, None));
}

#[test]
fn an_ods_file_gives_the_same_kinds_of_text() {
    let table = r##"<table:table table:name="Uitleg" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float"
        office:value="1"/></table:table-row></table:table>
        <table:table table:name="Antwoorden" table:style-name="ta1"><table:table-header-rows><table:table-row>
        <table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Tijd &amp;<text:s text:c="2"/>ruimte</text:p>
        <text:p>twee <text:span>regels</text:span></text:p><office:annotation><text:p>een opmerking</text:p></office:annotation></table:table-cell>
        <table:covered-table-cell office:value-type="string"><text:p>oud</text:p></table:covered-table-cell></table:table-row>
        </table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>
        <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="4.0"><text:p>4,0</text:p></table:table-cell>
        </table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>21-11-26</text:p></table:table-cell>
        <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.5"/><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
        <table:table table:name="Leeg"/>"##;
    let book = open(&ods(table), None).unwrap();
    assert_eq!(book.sheet(), "Antwoorden");
    assert_eq!(book.first_rows().len(), 6);
    assert_eq!(
        book.read(0, SampleRows::default()).unwrap().rows,
        [
            "1: 0=Tijd &  ruimte\ntwee regels",
            "2: 3=4 4=4",
            "3: 3=4 4=4",
            "4:",
            "5:",
            "6: 0=TRUE 1=2026-11-21 2=#N/A 3=0.5"
        ]
    );
    assert_eq!(open(&ods(table), Some("Uitleg")).unwrap().read(0, SampleRows::default()).unwrap().rows, ["1: 0=1"]);
}

#[test]
fn a_sheet_may_declare_any_size_without_taking_it() {
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row r="1" spans="1:16384">
        <c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData></worksheet>"#;
    assert_eq!(rows(&Book::default().raw_sheet("A", "", sheet).bytes()), ["1: 0=1", "2:", "3: 1=2"]);
}

/// One row of one ODS sheet, repeated.
fn repeated(rows: &str, columns: &str) -> Vec<u8> {
    ods(&format!(
        r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell
        table:number-columns-repeated="{columns}" office:value-type="float" office:value="1"/></table:table-row></table:table>"#
    ))
}

#[test]
fn what_is_wrong_with_a_cell_is_said_with_its_name() {
    let long = format!(r#"<row r="1"><c r="D1" t="str"><v>{}</v></c></row>"#, "é".repeat(LONGEST_TEXT));
    let spaces = ods(
        r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p><text:s
        text:c="4000000000"/></text:p></table:table-cell></table:table-row></table:table>"#,
    );
    for (bytes, expected) in [
        (Book::of(r#"<row r="3"><c r="A3"><v>1</v></c></row><row r="2"/>"#).bytes(), "staat cel A2 niet op volgorde"),
        (
            Book::of(r#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>"#).bytes(),
            "staat cel A2 niet op volgorde",
        ),
        (
            Book::of(r#"<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>1</v></c></row>"#).bytes(),
            "staat cel B2 niet op volgorde",
        ),
        (Book::of(r#"<row r="2"><c r="B3"><v>1</v></c></row>"#).bytes(), "staat cel B3 niet op volgorde"),
        (Book::of(r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#).bytes(), "ligt cel XFE1 te ver weg"),
        (Book::of(r#"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#).bytes(), "ligt cel A1048577 te ver weg"),
        (Book::of(&long).bytes(), "de tekst bij cel D1 te lang"),
        (repeated("1", "16385"), "ligt cel A1 te ver weg"),
        (repeated("99999999999999999999999", "1"), "ligt cel A1048577 te ver weg"),
        (spaces, "de tekst bij cel A1 te lang"),
    ] {
        let refusal = refusal(&bytes, None);
        assert!(refusal.contains(expected), "{expected}: {refusal}");
        assert!(refusal.contains("\ntip: "), "{refusal}");
    }
}

#[test]
fn xml_tricks_and_torn_parts_are_faults() {
    let entity = r#"<!DOCTYPE a [<!ENTITY b "cccc">]><worksheet><sheetData/></worksheet>"#;
    let deep = "<a>".repeat(200);
    for sheet in [
        entity,
        "<worksheet><sheetData><row><c t=\"str\"><v>&lol;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"str\"><v>&#0;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"een\"/></sheetData></worksheet>",
        "<worksheet><sheetData><row><c r=\"A\"><v>1</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1</c></v></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c><v>1",
        "<worksheet/>",
        "\0\0\0",
        &deep,
    ] {
        let refusal = refusal(&Book::default().raw_sheet("A", "", sheet).bytes(), None);
        assert!(
            refusal.contains("het onderdeel xl/worksheets/sheet1.xml is beschadigd of ontbreekt"),
            "{sheet}: {refusal}"
        );
    }
    // A comment that never ends once kept a reader waiting for its end.
    let torn = "<office:spreadsheet><table:table><table:table-row><table:table-cell office:value-type=\"string\"><office:annotation>";
    assert!(refusal(&zip_of(&[("content.xml", torn)]), None).contains("het onderdeel content.xml is beschadigd"));
}

#[test]
fn a_tag_without_end_is_not_held_in_memory() {
    let tag = format!("<worksheet a=\"{}\"><sheetData/></worksheet>", " ".repeat(3 * 1024 * 1024));
    let refusal = refusal(&Book::default().raw_sheet("A", "", &tag).bytes(), None);
    assert!(refusal.contains("is beschadigd"), "{refusal}");
}

#[test]
fn one_long_text_in_many_cells_stops_somewhere() {
    let text = format!("<si><t>{}</t></si>", "a".repeat(200_000));
    let first = Book::of(&format!("<row>{}</row>", r#"<c t="s"><v>0</v></c>"#.repeat(200))).strings(&text);
    assert!(refusal(&first.bytes(), None).contains("de tekst bij cel CF1 te lang"));
    let later = format!(r#"{ONE}<row r="30">{}</row>"#, r#"<c t="s"><v>0</v></c>"#.repeat(10_000));
    let later: String = later
        + &(31..40)
            .map(|row| format!(r#"<row r="{row}">{}</row>"#, r#"<c t="s"><v>0</v></c>"#.repeat(10_000)))
            .collect::<String>();
    let saved = SavedSample::new(&Book::of(&later).strings(&text).bytes());
    let fault = WorkbookFile::from_path(&saved.path(), None).unwrap().read(0, Nobody).unwrap_err();
    assert!(fault.message(Language::Dutch).contains("staat te veel om te lezen"), "{fault:?}");
}

#[test]
fn other_files_are_told_apart() {
    let compound = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let encrypted = r#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    for (bytes, expected) in [
        (compound("EncryptedPackage"), "is beveiligd met een wachtwoord"),
        (compound("Workbook"), "een vorm van Excel die dit programma niet leest"),
        (zip_of(&[("xl/workbook.bin", "")]), "een vorm van Excel die dit programma niet leest"),
        (zip_of(&[("content.xml", "?"), ("META-INF/manifest.xml", encrypted)]), "is beveiligd met een wachtwoord"),
        (zip_of(&[("content.xml", "<a/>")]), "het onderdeel content.xml is beschadigd"),
        (zip_of(&[("team.csv", "a;b")]), "is geen spreadsheet die dit programma leest"),
        (b"a;b\n1;2\n".to_vec(), "is geen spreadsheet die dit programma leest"),
        (Vec::new(), "is geen spreadsheet die dit programma leest"),
        (b"PK\x03\x04".to_vec(), "of het bestand is niet heel"),
    ] {
        let refusal = refusal(&bytes, None);
        assert!(refusal.contains(expected) && refusal.contains("\ntip: "), "{expected}: {refusal}");
    }
}

#[test]
fn names_of_cells_count_as_a_spreadsheet_does() {
    for (column, name) in [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7"), (16_383, "XFD7")] {
        assert_eq!(cell_name(7, column), name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_makes_it_stumble(place in 0usize..4000, byte in any::<u8>(), end in 0usize..4000, cut in any::<bool>(), as_ods in any::<bool>()) {
        let mut bytes = if as_ods { repeated("3", "2") } else { Book::of(ONE).strings("<si><t>a</t></si>").bytes() };
        let place = place % bytes.len();
        bytes[place] = byte;
        if cut {
            bytes.truncate(end % bytes.len());
        }
        if let Ok(book) = open(&bytes, None) {
            let _ = book.read(0, SampleRows::default());
        }
    }

    #[test]
    fn no_sheet_makes_it_stumble(xml in "(<row r=\"[0-9]{1,2}\">|</row>|<c r=\"[A-C][0-9]\" t=\"[sbn]\">|<c>|</c>|<v>[0-9a]{0,2}</v>|&[a-z#]{1,3};){0,12}") {
        if let Ok(book) = open(&Book::of(&xml).strings("<si><t>a</t></si>").bytes(), None) {
            let _ = book.read(0, SampleRows::default());
        }
    }

    #[test]
    fn what_goes_in_comes_out(rows in proptest::collection::vec(proptest::collection::vec("[a-zé&<> ]{0,5}", 0..5), 1..8)) {
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let xml: String = rows.iter().map(|row| {
            let cells: String = row.iter().map(|text| format!("<c t=\"str\"><v>{}</v></c>", escaped(text))).collect();
            format!("<row>{cells}</row>")
        }).collect();
        let mut expected: Vec<String> = rows.iter().enumerate().map(|(number, row)| {
            let cells = row.iter().enumerate().filter(|(_, text)| !text.is_empty());
            format!("{}:{}", number + 1, cells.map(|(column, text)| format!(" {column}={text}")).collect::<String>())
        }).collect();
        while expected.last().is_some_and(|row| row.ends_with(':')) {
            expected.pop();
        }
        if let Ok(book) = open(&Book::of(&xml).bytes(), None) {
            prop_assert_eq!(book.read(0, SampleRows::default()).unwrap().rows, expected);
        } else {
            prop_assert!(expected.is_empty());
        }
    }
}
