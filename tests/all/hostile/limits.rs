//! The limits that SECURITY.md promises: that they are those of the code, and that what goes over one is refused with words.

use std::io::{Cursor, Write as _};
use std::path::Path;

use strategiewijzer::fault::Faults;
use strategiewijzer::language::Language;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::hostile::readers::{archive, content, counts, csv, map, results, session, spss, workbook};

/// A limit as a row of the table tells it: the number, the file under `src`, and the name of the constant.
fn table() -> Vec<(u64, String, String)> {
    let text = include_str!("../../../SECURITY.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.contains("`src/"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [_, limit, place] = cells[..] else { panic!("three cells: {row}") };
        let (file, name) = place.trim_matches('`').split_once(' ').unwrap();
        (number(limit), file.to_owned(), name.to_owned())
    })
    .collect()
}

/// `64 MB` and `250 000 values` as a number.
fn number(limit: &str) -> u64 {
    let digits: String = limit.chars().take_while(|c| c.is_ascii_digit() || *c == ' ').filter(|c| *c != ' ').collect();
    let unit = match limit.split(' ').next_back() {
        Some("KB") => 1 << 10,
        Some("MB") => 1 << 20,
        Some("GB") => 1 << 30,
        _ => 1,
    };
    digits.parse::<u64>().unwrap() * unit
}

/// The value of a constant, of which the expression is read from the source.
fn constant(file: &str, name: &str) -> u64 {
    let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let declared = source.lines().find(|line| line.contains(&format!("const {name}:")));
    let (_, expression) = declared.and_then(|line| line.split_once(" = ")).unwrap_or_else(|| panic!("{file} {name}"));
    let factor = |word: &str| match word.trim().replace('_', "").as_str() {
        "MEGABYTE" => 1 << 20,
        "MOSTCOLUMNS" => constant("src/tables/table.rs", "MOST_COLUMNS"),
        digits => digits.parse::<u64>().unwrap_or_else(|_| panic!("{file} {name}: {digits}")),
    };
    let expression = expression.trim_end_matches(';');
    match expression.split_once("<<") {
        Some((one, shift)) => factor(one) << factor(shift),
        None => expression.split('*').map(factor).product(),
    }
}

#[test]
fn the_table_of_limits_is_that_of_the_code() {
    let table = table();
    assert!(table.len() > 30, "{}", table.len());
    for (told, file, name) in table {
        assert_eq!(told, constant(&file, &name), "{file} {name}");
    }
}

/// What is said of an input that goes over a limit.
#[track_caller]
fn refused(outcome: Result<(), Faults>) -> String {
    outcome.unwrap_err().render(Language::English)
}

const HEAD: &str = "strategiewijzer: 1\ninnovation: {name: LISO}\n";

#[track_caller]
fn session_of(rest: &str) -> Result<(), Faults> {
    session(format!("{HEAD}{rest}").as_bytes())
}

/// A ZIP file of members with this content.
fn zip_of(count: usize, content: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..count {
        zip.start_file(format!("{number}.csv"), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn yaml_has_a_size_a_depth_and_a_number_of_values() {
    let filled =
        |size: usize| format!("{HEAD}answers: {{time: 1}}\n#").into_bytes().into_iter().chain(vec![b'a'; size]);
    let (largest, start) = (8 * 1024 * 1024, filled(0).count());
    assert!(session(&filled(largest - start).collect::<Vec<_>>()).is_ok());
    assert!(refused(session(&filled(largest - start + 1).collect::<Vec<_>>())).contains("8 MB"));
    let deep = |levels: usize| session_of(&format!("a: {}{}", "[".repeat(levels), "]".repeat(levels)));
    assert!(refused(deep(23)).contains("is not known here"));
    assert!(refused(deep(24)).contains("Make the file less deep"));
    // The seven values are those around the list.
    let many = |values: usize| session_of(&format!("answers: {{time: 1}}\nplan: [{}]", "[],".repeat(values)));
    assert!(!refused(many(250_000 - 7)).contains("holds too much"));
    assert!(refused(many(250_000)).contains("at most 250000 values"));
}

#[test]
fn a_long_name_above_many_others_is_refused_before_it_fills_the_memory() {
    let others: String = (0..100).map(|number| format!("a{number}: 1, ")).collect();
    let text = format!("answers:\n  ? {}\n  : {{{others}}}\n", "k".repeat(1_000_000));
    assert!(refused(session_of(&text)).contains("holds too much"));
}

#[test]
fn a_thousand_faults_are_enough() {
    let doubled = session_of(&format!("answers: {{{}}}", "time: 1, ".repeat(1_200))).unwrap_err();
    assert_eq!(doubled.all().len(), 1000);
    let strange: String = (0..1_200).map(|number| format!("x{number}: 1, ")).collect();
    assert_eq!(session_of(&format!("answers: {{{strange}}}")).unwrap_err().all().len(), 1000);
    let rows: String = (0..1_200).map(|number| format!("x{number},1,1\n")).collect();
    assert_eq!(counts(format!("item,value,count\n{rows}").as_bytes()).unwrap_err().all().len(), 1000);
    let columns: String = (0..1_200).map(|number| format!("{{column: x{number}}}, ")).collect();
    assert_eq!(map(format!("survey-map: 1\ncolumns: [{columns}]").as_bytes()).unwrap_err().all().len(), 1000);
    let link = "{strategy: x, determinant: x, fit: 9, because: {nl: a, en: b}, backing: []}, ";
    let faults = content(format!("format: 1\nlinks: [{}]", link.repeat(400)).as_bytes()).unwrap_err();
    assert!((1000..1010).contains(&faults.all().len()), "{}", faults.all().len());
}

#[test]
fn texts_of_a_session_are_not_endless() {
    for place in [
        "elements: {goals: [TEXT]}",
        "session: {team: TEXT}",
        "answers: {time: {value: 1, note: TEXT}}",
        "plan: [{strategy: buddy, what: TEXT}]",
    ] {
        let of = |length: usize| session_of(&format!("{}\n", place.replace("TEXT", &"é".repeat(length))));
        assert!(of(2000).is_ok(), "{place}");
        assert!(refused(of(2001)).contains("2000"), "{place}");
    }
}

#[test]
fn a_plan_has_a_number_of_lines_and_of_remarks() {
    let lines = |count: usize| (0..count).map(|number| format!("- {{strategy: s{number}}}\n")).collect::<String>();
    assert!(session_of(&format!("plan:\n{}", lines(400))).is_ok());
    assert!(refused(session_of(&format!("plan:\n{}", lines(401)))).contains("400"));
    let remarks = |count: usize| {
        session_of(&format!(
            "plan: [{{strategy: buddy, remarks: [{}]}}]\n",
            "{date: 2026-12-01, text: a}, ".repeat(count)
        ))
    };
    assert!(remarks(200).is_ok());
    assert!(refused(remarks(201)).contains("200"));
}

#[test]
fn a_session_holds_a_number_of_people() {
    let people = |count: usize| session_of(&format!("voices: [{}]\n", "{time: 4}, ".repeat(count)));
    assert!(people(500).is_ok());
    assert!(refused(people(501)).contains("500"));
}

#[test]
fn an_innovation_has_ten_of_everything() {
    let goals = |count: usize| session_of(&format!("elements: {{goals: [{}]}}\n", "a, ".repeat(count)));
    assert!(goals(10).is_ok());
    assert!(refused(goals(11)).contains("10"));
}

#[test]
fn csv_has_a_width_and_rows_have_a_length() {
    let wide = |columns: usize| csv(format!("time{}\n4\n", ",".repeat(columns - 1)).as_bytes());
    assert!(wide(16_384).is_ok());
    assert!(refused(wide(16_385)).contains("16384"));
    let long = |length: usize| csv(format!("time,\n4,{}\n5,\n", "x".repeat(length)).as_bytes());
    assert!(long(4 * 1024 * 1024 - 10).is_ok());
    // A row is read in pieces, of which the last may be just too long.
    assert!(refused(long(4 * 1024 * 1024 + 512 * 1024)).contains("4 MB"));
}

#[test]
fn counts_have_a_number_of_rows_and_of_groups() {
    let rows = |count: usize| counts(format!("item,value,count\n{}", "time,4,1\n".repeat(count)).as_bytes());
    assert!(rows(200_000).is_ok());
    assert!(refused(rows(200_001)).contains("200000"));
    let groups = |count: usize| {
        let rows: String = (0..count).map(|number| format!("time,4,1,g{number}\n")).collect();
        counts(format!("item,value,count,group\n{rows}").as_bytes())
    };
    assert!(groups(200).is_ok());
    assert!(refused(groups(201)).contains("200"));
    assert!(counts(b"item,value,count\ntime,4,10000000000\n").is_ok());
    assert!(refused(counts(b"item,value,count\ntime,4,10000000001\n")).contains("10000000001"));
    let sums = |count: usize| {
        let rows = "subjective-norm,10,10000000000,A\ntime,5,10000000000,B\n".repeat(count / 2);
        counts(format!("item,value,count,group\n{rows}").as_bytes())
    };
    assert!(sums(1000).is_ok());
    assert!(refused(sums(1002)).contains("a thousand times"));
}

#[test]
fn a_zip_has_a_number_of_csv_files_and_of_columns() {
    let members = |count: usize| archive(&zip_of(count, b"time\n4\n"));
    assert!(members(50).is_ok());
    assert!(refused(members(1001)).contains("1000"));
    let wide = |count: usize| archive(&zip_of(count, format!("time{}\n4\n", ",".repeat(16_383)).as_bytes()));
    assert!(refused(wide(17)).contains("262144"));
}

#[test]
fn a_workbook_has_a_number_of_sheets() {
    let xlsx = |count: usize| {
        let sheets = r#"<sheet name="A" r:id="r1"/>"#.repeat(count);
        workbook(
            format!(
                r#"=== _rels/.rels
<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>
=== xl/workbook.xml
<workbook xmlns:r="http://x"><sheets>{sheets}</sheets></workbook>
=== xl/_rels/workbook.xml.rels
<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="a.xml"/></Relationships>
=== xl/a.xml
<worksheet><sheetData/></worksheet>
"#
            )
            .as_bytes(),
        )
    };
    let ods = |count: usize| {
        let tables = "<table:table/>".repeat(count);
        workbook(format!("=== content.xml\n<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>").as_bytes())
    };
    for book in [&xlsx as &dyn Fn(usize) -> Result<(), Faults>, &ods] {
        assert!(!refused(book(1000)).contains("sheets. "));
        assert!(!refused(book(1000)).contains("more than 1000 sheets"));
        assert!(refused(book(1001)).contains("more than 1000 sheets"));
    }
}

#[test]
fn a_long_folder_does_not_come_back_with_every_part_of_a_workbook() {
    let folder = "f".repeat(60_000);
    let relations: String =
        (0..2_000).map(|number| format!(r#"<Relationship Id="x{number}" Type="w" Target="a"/>"#)).collect();
    let parts = format!(
        "=== _rels/.rels\n<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"/{folder}/w.xml\"/></Relationships>\n\
         === {folder}/w.xml\n<workbook/>\n=== {folder}/_rels/w.xml.rels\n<Relationships>{relations}</Relationships>\n"
    );
    assert!(refused(workbook(parts.as_bytes())).contains("w.xml.rels"));
}

#[test]
fn names_of_hidden_styles_are_not_kept_without_end() {
    let styles: String = (0..2_000)
        .map(|number| {
            format!(r#"<s:style style:name="{number:010000}"><s:table-properties table:display="false"/></s:style>"#)
        })
        .collect();
    let parts = format!(
        "=== content.xml\n<o:document-content>{styles}<o:spreadsheet><t:table/></o:spreadsheet></o:document-content>\n"
    );
    let refusal = refused(workbook(parts.as_bytes()));
    assert!(refusal.contains("content.xml"), "{refusal}");
}

#[test]
fn results_have_a_number_of_places_and_of_respondents() {
    let of = |items: usize, respondents: u64| {
        let item = |number: usize| {
            format!(
                r#"{{"id": "i{number}", "label": "not-measured", "n": 0, "unfavourable": null, "neutral": null, "favourable": null, "missing": 0, "not_applicable": 0, "not_asked": 0, "mean": null}}"#
            )
        };
        let items: Vec<String> = (0..items).map(item).collect();
        results(
            format!(
                r#"{{"schema_version": 1, "tool": {{"questionnaire_version": "1"}}, "settings": {{"barrier_at": 0.2, "facilitator_at": 0.8, "denominator": "valid", "round_percent": true}}, "respondents": {respondents}, "determinants": [{{"id": "time", "label": "not-measured", "items": [{}]}}]}}"#,
                items.join(", ")
            )
            .as_bytes(),
        )
    };
    assert!(of(1999, 1_000_000_000).is_ok());
    assert!(refused(of(2000, 1)).contains("2000"));
    assert!(refused(of(1, 1_000_000_001)).contains("respondents"));
}

#[test]
fn every_column_that_tells_whether_a_form_was_sent_in_is_looked_at() {
    let survey = |last: &str| {
        let heads = "StartDate,EndDate,Status,IPAddress,ResponseId,Finished,Finished,time";
        csv(format!("{heads}\na,b,0,c,d,1,{last},4\n").as_bytes())
    };
    assert!(survey("1").is_ok());
    assert!(refused(survey("0")).contains("1"));
}

/// Our own questionnaire with something else in it.
fn questionnaire_with(ours: &str, other: &str) -> Result<(), Faults> {
    let text = include_str!("../../../data/midi-questions.yaml");
    assert!(text.contains(ours));
    content(text.replacen(ours, other, 1).as_bytes())
}

#[test]
fn a_questionnaire_has_a_number_of_items_and_weights_that_can_be_added_up() {
    let weights = |heaviest: &str| {
        questionnaire_with("first_weights: [0, 1, 2, 3, 4]", &format!("first_weights: [0, 1, 2, 3, {heaviest}]"))
    };
    assert!(weights("100").is_ok());
    assert!(refused(weights("101")).contains("between -100 and 100"));
    assert!(refused(weights("-2147483648")).contains("between -100 and 100"));
    let items = |count: usize| {
        let item = |number: usize| {
            format!(
                "\n      - {{id: x{number}, scale: agreement, statement: {{nl: a, en: b}}, help: {{nl: a, en: b}}}}"
            )
        };
        let own: String = (0..count).map(item).collect();
        content(format!("format: 1\ndeterminants:\n  - id: own\n    number: 99\n    category: user\n    rank: 1\n    name: {{nl: a, en: b}}\n    definition: {{nl: a, en: b}}\n    why: {{nl: a, en: b}}\n    items:{own}\n").as_bytes())
    };
    assert!(items(50).is_ok());
    assert!(refused(items(51)).contains("too many items"));
}

/// An SPSS file with these records between its header and its data.
fn spss_of(records: &[u8]) -> Vec<u8> {
    let int = |number: i32| number.to_le_bytes();
    let mut file = b"$FL2".to_vec();
    file.extend([b' '; 60]);
    file.extend([2, 1, 1, 0, -1].map(int).concat());
    file.extend(100.0_f64.to_le_bytes());
    file.extend([b' '; 84]);
    file.extend(records);
    file.extend([999, 0].map(int).concat());
    file
}

#[test]
fn one_long_name_does_not_come_back_with_every_variable_of_an_spss_file() {
    let int = |number: usize| (number as i32).to_le_bytes();
    let variables = [[2, 8, 0, 0, 0, 0].map(int).concat(), b"A       ".to_vec()].concat().repeat(2_000);
    let long = [b"A=".to_vec(), vec![b'b'; 100_000]].concat();
    let names = [[7, 13, 1, long.len()].map(int).concat(), long].concat();
    assert!(refused(spss(&spss_of(&[variables.clone(), names].concat()))).contains("64 MB"));
    let label = [int(1).to_vec(), b"1".to_vec(), int(1).to_vec(), b"x".to_vec()].concat();
    let content = [int(1).to_vec(), b"A".to_vec(), int(8).to_vec(), int(1_000).to_vec(), label.repeat(1_000)].concat();
    let labels = [[7, 21, 1, content.len()].map(int).concat(), content].concat();
    assert!(refused(spss(&spss_of(&[variables, labels].concat()))).contains("1048576"));
}

#[test]
fn headings_are_found_in_little_time_and_room_however_wide_the_first_rows_are() {
    // A question of megabytes above thousands of parts, and questions in every cell of the first rows.
    let question = "vraag ".repeat(500_000);
    let parts = ",deel".repeat(16_000);
    let said = refused(csv(format!("{question}\n{parts}\n{}\n", ",4".repeat(16_000)).as_bytes()));
    assert!(said.len() < 20_000, "{}", said.len());
    let row = format!("{}\n", vec!["self-efficacy[3]"; 16_000].join(","));
    assert!(refused(csv(row.repeat(12).as_bytes())).contains("self-efficacy[3]"));
    let joined = format!("{}\n4\n", "in.mijn..werkweek_".repeat(200_000));
    assert!(csv(joined.as_bytes()).is_err());
}

#[test]
fn quotation_marks_in_every_cell_take_no_time() {
    let swallowed = "1,\"a,1\n".repeat(100_000);
    assert!(csv(format!("id,note,time\n{swallowed}").as_bytes()).is_err());
    let nested = format!("id,note,time\n1,\"{}\",4\n", "1,2,3\n".repeat(500_000));
    assert!(csv(nested.as_bytes()).is_ok());
}
