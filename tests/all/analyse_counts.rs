//! Tables of counts through the program: what is read, and what is wrong with those that are not.

use std::collections::BTreeMap;

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::common::Folder;
use crate::common::texts::project;

fn read(counts: &str) -> Value {
    Folder::holding("counts.csv", counts).analysed(&["--counts", "counts.csv", "--dry-run"])
}

fn item<'a>(report: &'a Value, id: &str) -> &'a Value {
    report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()
}

fn determinant<'a>(advice: &'a Value, id: &str) -> &'a Value {
    advice["determinants"].as_array().unwrap().iter().find(|determinant| determinant["id"] == id).unwrap()
}

/// What is said of a file that is no good, in both languages.
fn said(counts: impl AsRef<[u8]>, more: &[&str]) -> String {
    let folder = Folder::holding("counts.csv", counts);
    let run = |language: &str| {
        let arguments =
            [&["analyse", "--counts", "counts.csv", "--output", "out.json", "--lang", language], more].concat();
        let said = folder.run(&arguments).failed(1);
        assert_eq!(folder.files(), ["counts.csv"]);
        said
    };
    let (dutch, english) = (run("nl"), run("en"));
    assert_eq!(dutch.lines().count(), english.lines().count());
    format!("{dutch}\n{english}")
}

#[test]
fn a_table_by_hand_is_read_in_either_language_and_with_any_delimiter() {
    let english = "item,value,count\ntime,1,2\ntime,4,6\ntime,missing,1\ntime,not-applicable,1\ncoordinator,2,10\n";
    let report = read(english);
    assert_eq!(report["respondents"], 10);
    let time = item(&report, "time");
    assert_eq!(
        (&time["counts"], &time["missing"], &time["not_applicable"]),
        (&json!([2, 0, 0, 6, 0]), &json!(1), &json!(1))
    );
    let dutch = "\u{feff}Vraag;Waarde;Aantal\r\ntime;1;2\r\ntime;4;6\r\ntime;ontbreekt;1\r\ntime;niet van toepassing;1\r\n\
                 coordinator;2;10\r\n";
    assert_eq!(read(dutch)["items"], report["items"]);
    let turned = "n,item,note,value\n10,coordinator,x,2\n6,time,,4\n2,time,,1\n1,time,,\n1,time,,NOT_APPLICABLE\n";
    assert_eq!(read(turned)["items"], report["items"]);
}

#[test]
fn rows_that_say_the_same_are_added_up() {
    let report = read("item,value,count\ntime,1,2\ntime,1,3\ntime,5,0\ntime,1,1\n");
    assert_eq!((&item(&report, "time")["counts"], &report["respondents"]), (&json!([6, 0, 0, 0, 0]), &json!(6)));
}

#[test]
fn who_is_not_in_a_row_is_missing() {
    let report = read("item,value,count\ntime,4,10\nknowledge,2,7\n");
    assert_eq!(
        (&item(&report, "knowledge")["missing"], &item(&report, "legislation")["missing"]),
        (&json!(3), &json!(10))
    );
}

#[test]
fn bands_and_positions_of_one_item_are_both_shown() {
    let folder = Folder::holding("counts.csv", "item,value,count\ntime,4,5\ntime,unfavourable,2\ntime,4,6\n");
    let screen = folder.run(&["analyse", "--counts", "counts.csv", "--dry-run", "--lang", "en"]).fine();
    assert_snapshot!(screen);
    let advice = folder.analysed(&["--counts", "counts.csv"]);
    let time = &determinant(&advice, "time")["items"][0];
    assert_eq!((&time["n"], &time["mean"]), (&json!(13), &Value::Null));
}

#[test]
fn judgements_of_who_does_not_know_the_innovation_are_a_doubt() {
    let counts = "item,value,count\nawareness,1,4\nawareness,4,6\ncomplexity,2,10\n";
    let report = read(counts);
    assert_eq!(report["doubts"][0]["code"], "gate-not-applied");
    let folder = Folder::holding("counts.csv", counts);
    let strict = ["analyse", "--counts", "counts.csv", "--strict", "--lang", "en"];
    let said = folder.run(&strict).failed(1);
    assert!(said.contains("by 4 respondents who do not know it. Make the counts so that"), "{said}");
    folder.write("counts.csv", counts.replace("complexity,2,10", "complexity,2,6\ncomplexity,not-asked,4"));
    folder.run(&strict).ends_with(0);
}

#[test]
fn composite_scores_and_pairs_come_along() {
    let folder = Folder::holding(
        "counts.csv",
        "item,value,count,team\nsubjective-norm.belief,4,3\nsubjective-norm.motivation,5,3\nsubjective-norm,5,2\nsubjective-norm,-2.5,1\n\
         personal-benefits.benefit,4,2\npersonal-benefits.benefit,1,1\npersonal-benefits.drawback,2,2\npersonal-benefits.drawback,5,1\n\
         personal-benefits.drawback*personal-benefits.benefit,2*4,2\npersonal-benefits.benefit*personal-benefits.drawback,1*5,1\n",
    );
    let advice = folder.analysed(&["--counts", "counts.csv"]);
    assert_eq!(determinant(&advice, "subjective-norm")["composite"], json!({"n": 3, "mean": 2.5, "range": [-10, 10]}));
    // Two items that go exactly together, once the drawback is mirrored.
    assert_eq!(determinant(&advice, "personal-benefits")["alpha"][0]["alpha"], 1.0);
}

#[test]
fn groups_come_from_the_one_column_there_is_for_them() {
    let rows = ["a", "b"].map(|group| format!("time,2,6,{group}\ntime,4,3,{group}\n")).concat();
    let folder = Folder::holding("counts.csv", format!("item,value,count,Groep\n{rows}"));
    let advice = folder.analysed(&["--counts", "counts.csv", "--group", "groep"]);
    let groups = advice["groups"].as_array().unwrap().iter().map(|group| (&group["name"], &group["respondents"]));
    assert_eq!(groups.collect::<Vec<_>>(), [(&json!("a"), &json!(9)), (&json!("b"), &json!(9))]);
    // Without --group the groups are added up.
    let whole = folder.analysed(&["--counts", "counts.csv"]);
    assert_eq!((&whole["respondents"], &whole["groups"]), (&json!(18), &json!([])));
}

#[test]
fn every_row_that_is_wrong_is_named_with_what_to_do() {
    assert_snapshot!(said(
        "item,value,count\ntiem,4,5\nself-efficacy[11],4,1\ntime,6,2\ntime,maybe,2\ntime,4,-1\ntime,4,1.5\ntime,4,many\ntime,4\n\
         coordinator[2],1,1\nsubjective-norm,2.3x,1\nsubjective-norm,11,1\noutcome-expectations,-0.5,1\ntime*knowledge,1*1,4\n\
         personal-benefits.benefit*personal-benefits.drawback,1,4\ntime,4,99999999999999\n",
        &[]
    ));
}

#[test]
fn a_table_that_is_no_table_of_counts_is_said_to_be_none() {
    let tables: [(&str, &[&str]); 7] = [
        ("", &[]),
        ("\n\n", &[]),
        ("item,value\ntime,4\n", &[]),
        ("time,coordinator\n4,1\n", &[]),
        ("item,value,count,n\ntime,4,5,6\n", &[]),
        ("item,value,count\n", &[]),
        ("item,value,count\ntime,4,0\n", &[]),
    ];
    let all = tables.map(|(counts, more)| said(counts, more));
    assert_snapshot!(all.join("\n---\n"));
}

#[test]
fn groups_that_are_not_there_are_asked_for_in_vain() {
    let counts = "item,value,count\ntime,4,5\n";
    assert_snapshot!([said(counts, &["--group", "group"]), said(counts, &["--group", "Team"])].join("\n---\n"));
}

#[test]
fn the_published_table_gives_the_published_labels() {
    let folder = Folder::new();
    folder.lay("examples/published/dugstad-2020.csv");
    let labels = |more: &[&str]| {
        let advice = folder.analysed(&[&["--counts", "examples/published/dugstad-2020.csv"], more].concat());
        assert_eq!(advice["respondents"], 98);
        let items =
            advice["determinants"].as_array().unwrap().iter().flat_map(|result| result["items"].as_array().unwrap());
        let found = items.filter(|item| item["n"] != 0);
        found.map(|item| (item["id"].as_str().unwrap().to_owned(), item["label"].clone())).collect::<BTreeMap<_, _>>()
    };
    // As the table in examples/published/README.md has them.
    let published = project("examples/published/README.md");
    let rows = published.lines().filter(|line| line.starts_with("| D"));
    let expected: BTreeMap<String, Value> = rows
        .map(|row| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            (cells[2].trim_matches('`').to_owned(), json!(cells[6]))
        })
        .collect();
    assert_eq!(expected.len(), 5);
    for more in [&[][..], &["--denominator", "all"], &["--round-percent"], &["--denominator", "all", "--round-percent"]]
    {
        assert_eq!(labels(more), expected, "{more:?}");
    }
}

#[test]
fn a_table_of_bands_alone_shows_no_mean() {
    let folder = Folder::new();
    folder.lay("examples/published/dugstad-2020.csv");
    for (columns, format) in [(40, "table"), (80, "table"), (200, "table"), (80, "markdown")] {
        let arguments =
            ["analyse", "--counts", "examples/published/dugstad-2020.csv", "--format", format, "--lang", "en"];
        let text = folder.columns(columns).run(&arguments).ends_with(0).stdout;
        let bad =
            text.lines().find(|line| line.contains(" /5") || line.contains("Mean  on") || line.ends_with(", mean"));
        assert_eq!(bad, None, "{columns} {format}");
    }
}
