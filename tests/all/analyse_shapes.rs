//! Tables in the shapes that tools, R and spreadsheets give them: read as they are, or refused with the place and the way out.

use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::workbooks::{Book, ods};

/// The counts of a question, as worded.
fn counts(report: &Value, id: &str) -> Value {
    let items = report["items"].as_array().unwrap();
    items.iter().find(|item| item["id"] == id).map_or(Value::Null, |item| item["counts"].clone())
}

fn read(name: &str, content: impl AsRef<[u8]>) -> Value {
    Folder::holding(name, content).analysed(&[name, "--dry-run"])
}

/// What is said in English of a file that is refused.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>) -> String {
    Folder::holding(name, content).run(&["analyse", name, "--dry-run", "--lang", "en"]).failed(1)
}

fn codes(report: &Value) -> Vec<&str> {
    report["doubts"].as_array().unwrap().iter().map(|doubt| doubt["code"].as_str().unwrap()).collect()
}

/// A row of an XLSX file with these texts and numbers.
fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| match text.parse::<f64>() {
        _ if text.is_empty() => "<c/>".to_owned(),
        Ok(_) => format!("<c><v>{text}</v></c>"),
        Err(_) => format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#),
    };
    format!("<row>{}</row>", cells.iter().map(cell).collect::<String>())
}

const TIME: &str = "In mijn werkweek is genoeg tijd ingeruimd om met LISO te werken.";
const COMPLEXITY: &str = "Voor mij zit LISO te ingewikkeld in elkaar.";

#[test]
fn headings_are_known_in_the_shapes_that_limesurvey_and_r_give_them() {
    let joined = |text: &str| text.replace([' ', ','], ".");
    for (time, complexity) in [
        ("time_SQ001".to_owned(), "complexity_SQ001".to_owned()),
        ("time.SQ001.".to_owned(), "complexity.SQ001.".to_owned()),
        (joined(TIME), joined(COMPLEXITY)),
        (format!("X4..{}", joined(TIME)), format!("X5..{}", joined(COMPLEXITY))),
        (joined(TIME).to_lowercase().replace('.', "_"), joined(COMPLEXITY).to_lowercase().replace('.', "_")),
    ] {
        let report = read("a.csv", format!("id;{time};{complexity}\n1;4;2\n2;3;2\n"));
        assert_eq!(counts(&report, "time"), json!([0, 0, 1, 1, 0]), "{time}");
        assert_eq!(counts(&report, "complexity"), json!([0, 2, 0, 0, 0]), "{complexity}");
    }
    let cut = refused("a.csv", "in_mijn_werkweek_is_genoeg_tijd_,knowledge\n4,3\n");
    assert!(cut.contains("is this time?"), "{cut}");
}

#[test]
fn a_row_of_import_ids_is_enough_to_know_qualtrics() {
    let ids = "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"";
    for (text, rows) in [
        (format!("Q1,Q2\n\"{TIME}\",\"{COMPLEXITY}\"\n{ids}\n4,2\n"), 3),
        (format!("time,complexity\n{ids}\n4,2\n"), 2),
        (format!("Export,\n\"{TIME}\",\"{COMPLEXITY}\"\n{ids}\n4,2\n"), 3),
    ] {
        let report = read("a.csv", &text);
        assert_eq!(report["files"][0]["tool"], "qualtrics", "{text}");
        assert_eq!((report["respondents"].as_u64(), report["files"][0]["header_rows"].as_u64()), (Some(1), Some(rows)));
        assert_eq!(counts(&report, "time"), json!([0, 0, 0, 1, 0]), "{text}");
    }
}

#[test]
fn a_column_without_a_heading_is_named_where_there_is_something_in_it() {
    let folder = Folder::holding("a.csv", "id;time;;complexity;\n1;4;3;2;\n2;3;5;1;\n");
    let report = folder.analysed(&["a.csv", "--dry-run", "--save-map", "map.yaml"]);
    let unused = report["files"][0]["unused"].as_array().unwrap();
    let letters: Vec<&Value> = unused.iter().map(|column| &column["column"]).collect();
    assert_eq!(letters, ["A", "C"]);
    let map = folder.read("map.yaml");
    assert!(map.contains("number: 3") && !map.contains("number: 5"), "{map}");
}

#[test]
fn headings_are_the_row_with_most_questions_and_it_is_said_which() {
    let blocks = [["-", "Innovatie", "Organisatie"], ["id", "complexity", "time"], ["1", "2", "4"]];
    let titled = [["MIDI 2026", "", ""], ["Team A", "november", "LISO"], ["", "", ""], ["id", "complexity", "time"]];
    for (rows, heading) in [
        (blocks.iter().map(|cells| row(cells)).collect::<String>(), 2),
        (titled.iter().chain(&[["1", "2", "4"]]).map(|cells| row(cells)).collect(), 4),
    ] {
        let report = read("a.xlsx", Book::of(&rows).bytes());
        assert_eq!(report["files"][0]["heading_row"], heading);
        assert_eq!((counts(&report, "time"), report["respondents"].as_u64()), (json!([0, 0, 0, 1, 0]), Some(1)));
    }
    let said = Folder::holding("a.csv", "Rapport\nid,time\n1,4\n")
        .run(&["analyse", "a.csv", "--dry-run", "--lang", "en"])
        .ends_with(0);
    assert!(said.stdout.contains("the headings are in row 2"), "{}", said.stdout);
    let unknown = refused("a.csv", "Overzicht,,\nvraag een,vraag twee,vraag drie\n4,2,1\n");
    assert!(unknown.contains("row 2 was taken for the row of headings"), "{unknown}");
}

#[test]
fn a_second_row_of_headings_is_no_respondent() {
    let own = "Hoeveel uur per week heb je voor dit werk?;Wat vind je van de opbouw van het geheel?";
    for text in [
        format!("time;complexity\n{TIME};{COMPLEXITY}\n4;2\n3;5\n"),
        format!("{TIME};{COMPLEXITY}\ntime;complexity\n4;2\n3;5\n"),
        format!("time;complexity\n{own}\n4;2\n3;5\n"),
        format!("Blok A;Blok A\ntime;complexity\n{TIME};{COMPLEXITY}\n4;2\n3;5\n"),
    ] {
        let report = read("a.csv", &text);
        assert_eq!(
            (report["respondents"].as_u64(), counts(&report, "time")),
            (Some(2), json!([0, 0, 1, 1, 0])),
            "{text}"
        );
    }
}

#[test]
fn what_somebody_wrote_does_not_make_a_row_of_headings() {
    let report = read("a.csv", "code,time,note,other\nx1,4,time,knowledge\nx2,3,coordinator,time\n");
    assert_eq!((report["respondents"].as_u64(), counts(&report, "time")), (Some(2), json!([0, 0, 1, 1, 0])));
    let folder = Folder::holding("a.csv", "q,r,note\n4,3,time\n5,2,knowledge\n");
    folder.write("map.yaml", "survey-map: 1\ncolumns:\n  - {column: q, item: time}\n");
    assert_eq!(folder.analysed(&["a.csv", "--map", "map.yaml", "--dry-run"])["respondents"], 2);
}

#[test]
fn questions_with_their_parts_in_the_row_below_are_put_together() {
    let survey_monkey = format!(
        "Respondent ID,Collector ID,Start Date,Wat is je team?,In hoeverre ben je het eens?,,\n,,,Response,{TIME},{COMPLEXITY},Opmerking\n118,9,03/02/2026,A,Mee eens,Mee oneens,\n"
    );
    let folder = Folder::holding("a.csv", survey_monkey);
    let report = folder.analysed(&["a.csv", "--dry-run", "--group", "Wat is je team?"]);
    assert_eq!((report["files"][0]["tool"].as_str(), report["respondents"].as_u64()), (Some("surveymonkey"), Some(1)));
    assert_eq!(counts(&report, "complexity"), json!([0, 1, 0, 0, 0]));
    let merged =
        [["Team", "Dit hoort bij mijn werk:", "", "time"], ["", "praten", "schrijven", ""], ["A", "4", "2", "5"]];
    let report = read("a.xlsx", Book::of(&merged.iter().map(|cells| row(cells)).collect::<String>()).bytes());
    assert_eq!(counts(&report, "professional-obligation[2]"), json!([0, 1, 0, 0, 0]));
    assert_eq!(counts(&report, "time"), json!([0, 0, 0, 0, 1]));
    assert_eq!(report["respondents"], 1);
}

#[test]
fn limesurvey_vv_is_read_with_what_was_not_shown_as_missing() {
    let vv = format!(
        "Response ID\tDate submitted\tLast page\tStart language\t{TIME}\t{COMPLEXITY}\nid\tsubmitdate\tlastpage\tstartlanguage\ttime\tcomplexity\n1\t2026-03-02 09:14:11\t6\tnl\t4\t2\n2\t2026-03-02 09:14:11\t6\tnl\t{{question_not_shown}}\t5\n"
    );
    let report = read("a.csv", vv);
    assert_eq!((report["respondents"].as_u64(), counts(&report, "time")), (Some(2), json!([0, 0, 0, 1, 0])));
    assert_eq!(counts(&report, "complexity"), json!([0, 1, 0, 0, 1]));
}

#[test]
fn formulas_that_were_never_calculated_are_refused_where_their_value_counts() {
    let sheet = |time: &str, other: &str| {
        let cells = format!("<row><c><v>3</v></c>{time}{other}</row>");
        Book::of(&format!("{}{cells}", row(&["knowledge", "time", "gemiddelde"]))).bytes()
    };
    let (formula, number) = ("<c><f>2+2</f><v/></c>", "<c><v>4</v></c>");
    let said = refused("a.xlsx", sheet(formula, number));
    assert!(said.contains("sheet Antwoorden, cell B2") && said.contains("save it again"), "{said}");
    assert_eq!(counts(&read("a.xlsx", sheet(number, formula)), "time"), json!([0, 0, 0, 1, 0]), "a column without use");
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let table = format!(
        r#"<table:table table:name="A"><table:table-row>{}{}</table:table-row><table:table-row>
        <table:table-cell office:value-type="float" office:value="3"/><table:table-cell table:formula="of:=2+2"/>
        </table:table-row></table:table>"#,
        cell("knowledge"),
        cell("time")
    );
    assert!(refused("a.ods", ods(&table)).contains("sheet A, cell B2"));
    let heading = Book::of(&format!(
        "<row><c t=\"inlineStr\"><is><t>time</t></is></c><c><f>B9</f></c></row>{}",
        row(&["4", "3"])
    ));
    assert!(refused("a.xlsx", heading.bytes()).contains("cell B1"));
}

#[test]
fn rows_out_of_step_are_refused_or_a_doubt() {
    let said = refused("a.csv", "\"time\";\"complexity\";\"note\"\n\"1\";4;2;\n\"2\";3;1;\n");
    assert!(said.contains("one cell more than the 3 headings") && said.contains("row.names = FALSE"), "{said}");
    assert!(refused("a.csv", "time\tcomplexity\n1\t4\t2\n2\t3\t1\n").contains("row.names = FALSE"));
    let perhaps = read("a.csv", "time,complexity,knowledge\n1,4,5,\n2,5,5,\n3,1,5,\n");
    assert!(codes(&perhaps).contains(&"row-names"), "{perhaps}");
    let said = refused("a.csv", "id;note;time\n1;\"niet gesloten;4\n2;x;3\n3;hij zei \"ja;2\n4;x;1\n");
    assert!(said.contains("row 2, column B (note)"), "{said}");
    let swallowed = read("a.csv", "id;note;time\n1;\"open;4\n2;x;3\n3;zei hij\";2\n4;x;1\n");
    assert!(codes(&swallowed).contains(&"rows-out-of-step"), "{swallowed}");
    let fine = read("a.csv", "id;note;time\n1;\"een\ntwee, drie\";4\n2;\"goed\" zei hij;3\n");
    assert_eq!((codes(&fine), fine["respondents"].as_u64()), (vec![], Some(2)));
}

#[test]
fn a_cell_beside_the_table_is_named_as_the_file_names_it() {
    let sheet = [row(&["id", "time"]), row(&["1", "4"]), row(&["2", "3", "", "Piet was ziek"])].concat();
    assert!(
        refused("a.xlsx", Book::of(&sheet).bytes()).contains("sheet Antwoorden: there is no heading above cell D3")
    );
    assert!(
        refused("a.csv", "id,time\n1,4\n2,3,,x\n").contains("row 3: there are more cells than headings (column D)")
    );
}

#[test]
fn what_ends_a_text_in_dos_is_no_row() {
    for end in ["\u{1a}", "\n\u{1a}", "\r\n\u{1a}\u{1a}", "\n\u{1a}\r\n"] {
        assert_eq!(read("a.csv", format!("time,knowledge\n4,3{end}"))["respondents"], 1, "{end:?}");
    }
}

#[test]
fn a_refused_text_is_shown_unless_somebody_wrote_it() {
    for (text, shown) in [
        ("Geheel en al mee eens, ja", true),
        ("zie opmerking hieronder", true),
        ("Ik werk hier pas kort. Vraag mijn collega Jan.", false),
        ("jan@instelling.example", false),
        ("bel 0612345678", false),
        ("dit vond ik vorige week nog heel anders dan nu", false),
    ] {
        let said = refused("a.csv", format!("time,knowledge\n\"{text}\",3\n"));
        assert_eq!(said.contains(text), shown, "{said}");
    }
    let date = Book::of(&format!("{}<row><c s=\"1\"><v>46026</v></c></row>", row(&["self-efficacy"])))
        .styles(r#"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#);
    assert!(refused("a.xlsx", date.bytes()).contains("made a date of this"));
}
