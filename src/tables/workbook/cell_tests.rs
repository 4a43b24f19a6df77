//! What a cell holds: formulas, copies of texts, and dates that are none.
#![allow(missing_docs)]

use super::WorkbookFile;
use super::samples::{Book, SampleRows, SavedSample, ods};

/// All rows of the only sheet.
fn rows(bytes: &[u8]) -> Vec<String> {
    WorkbookFile::from_path(&SavedSample::new(bytes).path(), None).unwrap().read(0, SampleRows::default()).unwrap().rows
}

#[test]
fn a_formula_that_nobody_calculated_is_told_of_and_one_that_comes_to_nothing_is_blank() {
    let book = Book::of(
        r#"<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f t="shared" si="0"/><v></v></c>
        <c r="D1"><f t="array" ref="D1:D2">A1:A2</f></c><c r="E1" t="b"><f>A1=1</f></c><c r="F1" t="e"><f>NA()</f><v/></c>
        <c r="G1" t="str"><f>T(A1)</f></c></row>
        <row r="2"><c r="A2" t="str"><f>T(B2)</f><v></v></c><c r="B2" t="str"><f>T(B2)</f><v/></c><c r="C2"><f>1</f><v>0</v></c>
        <c r="D2"><v/></c><c r="E2" t="e"><f>NA()</f><v>#N/A</v></c></row>"#,
    );
    let told = (0..7).map(|column| format!(" Uncalculated({column})")).collect::<String>();
    assert_eq!(rows(&book.bytes()), [format!("1:{told}"), "2: 2=0 4=#N/A".to_owned()]);
    let ods = ods(r#"<table:table table:name="A"><table:table-row><table:table-cell table:formula="of:=1+1"/>
        <table:table-cell table:formula="of:=1+1" office:value-type="float"/>
        <table:table-cell table:formula="of:=A1" office:value-type="string"/></table:table-row><table:table-row>
        <table:table-cell table:formula="of:=T(A1)" office:value-type="string" office:string-value=""/>
        <table:table-cell table:formula="of:=T(A1)" office:value-type="string"><text:p/></table:table-cell>
        <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
        <table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/B</text:p></table:table-cell>
        </table:table-row></table:table>"#);
    let told = (0..3).map(|column| format!(" Uncalculated({column})")).collect::<String>();
    assert_eq!(rows(&ods), [format!("1:{told}"), "2: 2=2 3=#N/B".to_owned()]);
}

#[test]
fn a_text_of_a_cell_and_a_copy_beside_it_are_read_once() {
    let book = Book::of(
        r#"<row r="1"><c r="A1" t="inlineStr"><v>4</v><is><t>4</t></is></c><c r="B1" t="inlineStr"><is><r><t>mee </t></r><r><t>eens</t></r></is><v>x</v></c>
        <c r="C1" t="inlineStr"><v>5</v></c><c r="D1"><is><t>3</t></is></c><c r="E1" t="str"><v>2</v><is><t>2</t></is></c></row>"#,
    );
    assert_eq!(rows(&book.bytes()), ["1: 0=4 1=mee eens 2=5 3=3 4=2"]);
}

#[test]
fn an_answer_with_a_date_format_is_that_answer() {
    let book = Book::of(r#"<row r="1"><c r="A1" s="1"><v>4</v></c><c r="B1" s="1"><v>46347</v></c></row>"#)
        .styles(r#"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#);
    assert_eq!(rows(&book.bytes()), ["1: 0=4 1=2026-11-21"]);
    let sheet = |start: &str, day: &str| {
        ods(&format!(
            r#"{start}<table:table table:name="A"><table:table-row>
            <table:table-cell office:value-type="date" office:date-value="{day}"><text:p>x</text:p></table:table-cell>
            </table:table-row></table:table>"#
        ))
    };
    let from_1904 =
        r#"<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>"#;
    assert_eq!(rows(&sheet("", "1900-01-03")), ["1: 0=4"]);
    assert_eq!(rows(&sheet(from_1904, "1904-01-05")), ["1: 0=4"]);
    assert_eq!(rows(&sheet("", "2026-11-21")), ["1: 0=2026-11-21"]);
    assert_eq!(rows(&sheet("", "1900-01-03T12:00:00")), ["1: 0=1900-01-03T12:00:00"]);
}
