//! A comparison as CommonMark with pipe tables.

use crate::comparison::{DeterminantShift, ItemShift, Verdict};
use crate::language::Language;
use crate::render::markdown::{Column, cited_source, escape, pipe_table};
use crate::report::colophon::colophon;
use crate::report::comparison::figures::Figures;
use crate::report::comparison::{CHANGES, COMPARISON_SOURCES, ComparisonReport};

/// A comparison as a Markdown document: every question that was answered both times, by what became of its determinant.
#[must_use]
pub fn comparison_as_markdown(report: &ComparisonReport<'_>, language: Language) -> String {
    let (phrases, comparison) = (language.phrases(), &report.comparison);
    let words = &phrases.comparison;
    let mut blocks = vec![format!("# {}", escape(&report.title(language)))];
    blocks.push(bullets(&report.sides(language)));
    blocks.push(format!("## {}", phrases.report.summary));
    blocks.push(bullets(&report.summary(language)));
    for verdict in CHANGES.into_iter().chain([Verdict::NotBarrier]) {
        let found: Vec<&DeterminantShift> = comparison.with(verdict).collect();
        if !found.is_empty() {
            blocks.push(format!("## {}", words.verdicts[verdict as usize]));
            blocks.push(table(report, &found, language));
        }
    }
    let reasons = report.not_comparable(language);
    if !reasons.is_empty() {
        blocks.push(format!("## {}", words.verdicts[Verdict::NotComparable as usize]));
        blocks.push(bullets(&reasons));
    }
    let remarks: Vec<String> = report.remarks().iter().map(|remark| remark.text.get(language).to_owned()).collect();
    if !remarks.is_empty() {
        blocks.push(format!("## {}", phrases.report.notices));
        blocks.push(bullets(&remarks));
    }
    blocks.push(format!("## {}", phrases.report.method_heading));
    if !comparison.is_alone() {
        blocks.push(escape(&format!("{} {}", words.figures, words.meaning)));
    }
    blocks.push(escape(words.method));
    blocks.push(format!("### {}", phrases.report.sources));
    blocks.push(sources(report, language));
    blocks.push("---".to_owned());
    blocks.push(escape(&colophon(report.questionnaire, report.catalogue, language)));
    blocks.join("\n\n") + "\n"
}

fn bullets(lines: &[String]) -> String {
    lines.iter().map(|line| format!("- {}", escape(line))).collect::<Vec<_>>().join("\n")
}

fn table(report: &ComparisonReport<'_>, found: &[&DeterminantShift], language: Language) -> String {
    let words = &language.phrases().comparison;
    let alone = report.comparison.is_alone();
    let chosen = found.iter().any(|determinant| report.aims.on(&determinant.id).next().is_some());
    let mut header = vec![words.factor, words.before, words.after];
    let mut columns = vec![Column::Text(34), Column::Figures(12), Column::Figures(12)];
    if !alone {
        header.extend([words.shift, words.interval, words.judgement]);
        columns.extend([Column::Figures(8), Column::Text(14), Column::Text(16)]);
    }
    if chosen {
        header.push(words.chosen);
        columns.push(Column::Text(30));
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    for determinant in found {
        let strategies = report.chosen(&determinant.id, language).map(|(_, names)| names).unwrap_or_default();
        let figures: Vec<(&ItemShift, Figures)> =
            (determinant.items.iter()).filter_map(|item| Some((item, Figures::of(item, alone, language)?))).collect();
        for (item, figures) in &figures {
            let n = |share: &str, n: u64| if alone { share.to_owned() } else { format!("{share} (n {n})") };
            let mut row = vec![
                report.item_name(determinant, item, language),
                n(&figures.before, figures.n_before),
                n(&figures.after, figures.n_after),
            ];
            if !alone {
                let interval: Vec<&str> =
                    [figures.pairs.as_deref(), figures.interval.as_deref()].into_iter().flatten().collect();
                row.extend([figures.shift.clone(), interval.join("; "), figures.judgement.to_owned()]);
            }
            row.extend(chosen.then(|| strategies.clone()));
            rows.push(row.iter().map(|cell| escape(cell)).collect());
        }
        for line in report.answered_once(determinant, language) {
            let mut row = vec![String::new(); header.len()];
            row[0] = escape(&line);
            rows.push(row);
        }
        if figures.is_empty() {
            // Its items differ between the measurements: the label is all there is.
            let mut row = vec!["–".to_owned(); header.len()];
            row[0] = escape(&report.numbered(&determinant.id, language));
            if let Some(last) = row.last_mut().filter(|_| chosen) {
                *last = escape(&strategies);
            }
            rows.push(row);
        }
    }
    pipe_table(&header, &columns, &rows).trim_end().to_owned()
}

fn sources(report: &ComparisonReport<'_>, language: Language) -> String {
    let own = report.catalogue.sources().filter(|(_, source)| COMPARISON_SOURCES.contains(&source.id.as_str()));
    own.map(|(_, source)| cited_source(source, language)).collect::<Vec<_>>().join("\n")
}
