//! Invented surveys as a table of text, in every kind of file they can come in.

use std::fmt::Write as _;

use super::spss::{Spss, Value, Variable};
use super::workbooks::{Book, ods};

/// Headings and the cells under them.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Reads `a b c / 1 2 3 / 4 . 5`: a dot is a blank cell.
    pub fn of(text: &str) -> Self {
        let cell = |word: &str| if word == "." { String::new() } else { word.replace('_', " ") };
        let mut rows = text.split('/').map(|row| row.split_whitespace().map(cell).collect());
        Self { headings: rows.next().unwrap(), rows: rows.collect() }
    }

    /// All rows, the headings first.
    pub fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.headings).chain(&self.rows)
    }

    /// The same with every cell changed; the heading comes along.
    pub fn with(&self, change: impl Fn(&str, &str) -> String) -> Self {
        let changed =
            |row: &Vec<String>| row.iter().zip(&self.headings).map(|(cell, head)| change(head, cell)).collect();
        Self { headings: self.headings.clone(), rows: self.rows.iter().map(changed).collect() }
    }

    /// The same columns in another order.
    pub fn turned(&self, by: usize) -> Self {
        let turn = |row: &Vec<String>| {
            let mut row = row.clone();
            let length = row.len();
            row.rotate_left(by % length);
            row
        };
        Self { headings: turn(&self.headings), rows: self.rows.iter().map(turn).collect() }
    }

    /// As CSV with commas.
    pub fn csv(&self) -> String {
        self.csv_with(',', "\n")
    }

    /// As CSV; cells are quoted where they must be.
    pub fn csv_with(&self, delimiter: char, end: &str) -> String {
        let cell = |cell: &String| {
            let plain = !cell.contains([delimiter, '"', '\n', '\r']);
            if plain { cell.clone() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
        };
        let mut text = String::new();
        for row in self.lines() {
            let cells: Vec<String> = row.iter().map(cell).collect();
            write!(text, "{}{end}", cells.join(&delimiter.to_string())).unwrap();
        }
        text
    }

    /// As an XLSX file: numbers as numbers, the rest as text.
    pub fn xlsx(&self) -> Vec<u8> {
        let cell = |text: &String| match text.parse::<f64>() {
            _ if text.is_empty() => "<c/>".to_owned(),
            Ok(number) => format!("<c><v>{number:.1}</v></c>"),
            Err(_) => format!(r#"<c t="inlineStr"><is><t>{}</t></is></c>"#, escaped(text)),
        };
        let row = |row: &Vec<String>| format!("<row>{}</row>", row.iter().map(cell).collect::<String>());
        Book::of(&self.lines().map(row).collect::<String>()).bytes()
    }

    /// As an ODS file.
    pub fn ods(&self) -> Vec<u8> {
        let cell = |text: &String| match text.parse::<f64>() {
            _ if text.is_empty() => "<table:table-cell/>".to_owned(),
            Ok(number) => format!(r#"<table:table-cell office:value-type="float" office:value="{number}"/>"#),
            Err(_) => {
                let text = escaped(text);
                format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
            }
        };
        let row = |row: &Vec<String>| {
            format!("<table:table-row>{}</table:table-row>", row.iter().map(cell).collect::<String>())
        };
        let rows: String = self.lines().map(row).collect();
        ods(&format!(r#"<table:table table:name="Antwoorden">{rows}</table:table>"#))
    }

    /// The headings as names that SPSS and Castor allow: `self_efficacy_2`.
    pub fn names(&self) -> Vec<String> {
        self.headings.iter().map(|heading| heading.replace(['-', '['], "_").replace(']', "")).collect()
    }

    /// As an SPSS file of numbers: what is no number is a declared missing -99.
    pub fn spss(&self, packing: i32) -> Vec<u8> {
        const NAMES: [&str; 12] = ["V01", "V02", "V03", "V04", "V05", "V06", "V07", "V08", "V09", "V10", "V11", "V12"];
        let variable = |name: &&'static str| Variable {
            missing_count: 1,
            missing: vec![Value::Number(-99.0)],
            ..Variable::number(name)
        };
        let long: Vec<String> =
            NAMES.iter().zip(self.names()).map(|(name, heading)| format!("{name}={heading}")).collect();
        let value = |cell: &String| Value::Number(cell.parse().unwrap_or(-99.0));
        Spss {
            packing,
            encoding: Some("UTF-8"),
            variables: NAMES.iter().take(self.headings.len()).map(variable).collect(),
            extensions: vec![(13, long.join("\t").into_bytes())],
            rows: self.rows.iter().map(|row| row.iter().map(value).collect()).collect(),
            ..Spss::default()
        }
        .bytes()
    }
}

/// How often each answer to a question came, as the report of a trial run has it.
pub fn counts(report: &serde_json::Value, id: &str) -> serde_json::Value {
    report["items"].as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()["counts"].clone()
}

/// The codes of the doubts in the report of a trial run.
pub fn doubts(report: &serde_json::Value) -> Vec<&str> {
    report["doubts"].as_array().unwrap().iter().map(|doubt| doubt["code"].as_str().unwrap()).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
