//! Every question of a group: a table on a wide screen, two lines on a common one, a block on a narrow one, and sentences
//! for a screen reader.

use super::Page;
use crate::assessment::Label;
use crate::render::screen::table::{Column, Rules, draw, share};
use crate::report::figures::{capital, diverging};
use crate::report::groups::items::{Line, consistency, lines, statements, without_answers};
use crate::typeset::indented;

/// From this width the questions stand in a table.
const TABLE_FROM: usize = 110;
/// From this width the figures of a question stand behind its bar: a bar, three shares, a margin and a mean.
const FIGURES_FROM: usize = 80;
/// From this width a table has room for a wider bar.
const ROOM_FROM: usize = 118;
/// The cells of a bar on each side of its axis: in a table, in a table without much room, and outside tables.
const HALF_IN_TABLE: usize = 10;
const HALF_WHERE_TIGHT: usize = 7;
const HALF: usize = 12;

impl Page<'_> {
    pub(super) fn items(&mut self) {
        let report = self.report;
        let lines = lines(report, self.language);
        if lines.is_empty() {
            return;
        }
        let words = &self.language.phrases().groups;
        self.heading(words.items);
        if self.plain {
            self.quiet(words.figures_legend, "", "");
            for line in &lines {
                self.text(&line.sentence(report, self.language), "- ", "  ");
            }
        } else {
            self.quiet(words.items_legend, "", "");
            self.quiet(words.figures_legend, "", "");
            if self.width < TABLE_FROM {
                if self.width >= FIGURES_FROM {
                    self.line("");
                }
                lines.iter().for_each(|line| self.item(line));
            } else {
                self.item_table(&lines);
            }
        }
        let said = statements(report, self.language);
        if !said.is_empty() {
            self.line("");
            self.text(words.statements, "", "");
        }
        for statement in &said {
            self.text(statement, "- ", "  ");
        }
        if let Some(sentence) = without_answers(report, self.language) {
            self.text(&sentence, "", "");
        }
        let sets = consistency(report, self.language);
        if !sets.is_empty() {
            self.line("");
            self.text(&format!("{}:", words.consistency), "", "");
        }
        for set in &sets {
            self.text(set, "- ", "  ");
        }
        if !sets.is_empty() {
            self.quiet(words.consistency_note, "", "");
        }
    }

    /// A question with its bar, and with the figures behind it or below it.
    fn item(&mut self, line: &Line<'_>) {
        let words = &self.language.phrases().groups;
        if self.width < FIGURES_FROM {
            self.line("");
        }
        let head = format!("{} · {} · {}", line.name, line.label, line.counted(self.language));
        for text in indented(&head, self.width, "", "  ", self.language) {
            let text = match line.item.label {
                Label::Barrier => self.paint.hindering(&text),
                Label::Facilitator => self.paint.helping(&text),
                _ => text,
            };
            self.line(&text);
        }
        let mean = if line.mean.is_empty() { String::new() } else { format!("{} {}", words.mean, line.mean) };
        let (Some(shares), Some(percentages)) = (line.item.shares, line.three_shares()) else {
            return self.text(&mean, "  ", "  ");
        };
        let bar = diverging(shares, HALF).replace('\u{a0}', " ");
        let margin = format!("{} {}", words.margin, line.margin());
        if self.width >= FIGURES_FROM {
            self.line(format!("  {bar}  {percentages:<14} {margin:<17} {}", line.mean).trim_end());
        } else {
            self.line(&format!("  {bar}"));
            self.text(&percentages, "  ", "  ");
            let parts = [margin, mean].into_iter().filter(|part| !part.is_empty());
            self.text(&parts.collect::<Vec<_>>().join(", "), "  ", "  ");
        }
    }

    fn item_table(&mut self, lines: &[Line<'_>]) {
        let words = &self.language.phrases().groups;
        let half = if self.width < ROOM_FROM { HALF_WHERE_TIGHT } else { HALF_IN_TABLE };
        // The bar, three shares, the margin, the mean, the number of answers, the judgement.
        let figures = [2 * half + 1, 13, 9, 11, 6, 11];
        let mut columns = vec![Column { width: share(self.width, &figures, &[1])[0], right: false }];
        columns.extend(figures.iter().enumerate().map(|(at, width)| Column { width: *width, right: at == 4 }));
        let shares = format!("{}, {}, {}", words.unfavourable, words.neutral, words.favourable);
        let shares = capital(&shares);
        let margin = capital(words.margin);
        let header = [words.question, "", &shares, &margin, words.mean_column, "n", words.judgement];
        let rows = lines.iter().map(|line| {
            let others = if line.others.is_empty() { String::new() } else { format!("\n{}", line.others) };
            vec![
                format!("{}{others}", line.name),
                line.item.shares.map_or_else(String::new, |shares| diverging(shares, half)),
                line.three_shares().unwrap_or_default(),
                line.margin(),
                line.mean.clone(),
                line.item.n.to_string(),
                line.label.to_owned(),
            ]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        for line in draw(&header, &columns, &rows, Rules::Header, self.language).lines() {
            self.line(line);
        }
    }
}
