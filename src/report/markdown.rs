//! The advice as CommonMark with pipe tables: for a wiki, pandoc, and through pandoc for Word.

use super::backing;
use super::card::card_body;
use super::figures::{bar, capital};
use super::page::as_markdown;
use super::screen::bundle::fit;
use super::sentences::{bundle_sentences, by_reason, composites, filters, no_strategies, said_in_words, summary};
use super::{BarrierAdvice, Report, names};
use crate::advice::Suggestion;
use crate::language::{Language, clean, long_date};

/// The advice as a Markdown document.
#[must_use]
pub fn markdown(report: &Report<'_>, language: Language) -> String {
    let mut page = Page { report, language, out: String::new() };
    page.opening();
    page.summary();
    page.barriers();
    page.bundle();
    page.facilitators();
    page.not_measured();
    page.method();
    page.out
}

/// Makes a text from anywhere safe inside a paragraph or cell: on one line, with every character that means something in
/// Markdown (or in pandoc's, such as `@` for a citation) written out, also where it would make a list of the text.
pub(super) fn escape(text: &str) -> String {
    let text = clean(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, character) in text.chars().enumerate() {
        let always = matches!(
            character,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '^' | '@'
        );
        let bullet = at == 0 && matches!(character, '-' | '+' | '=');
        let number = at > 0 && at == digits && matches!(character, '.' | ')');
        if always || bullet || number {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// A column of a table and its share of the page.
#[derive(Clone, Copy)]
pub(super) enum Column {
    Text(usize),
    Figures(usize),
}

/// The columns of the category table: name, measured, barriers, facilitators, score with its bar.
const CATEGORY_COLUMNS: [Column; 5] =
    [Column::Text(22), Column::Figures(11), Column::Figures(17), Column::Figures(17), Column::Text(28)];

/// A pipe table. Pandoc divides the page by the number of dashes, so each column says how wide it wants to be.
pub(super) fn pipe_table(header: &[&str], columns: &[Column], rows: &[Vec<String>]) -> String {
    let dashes = |column: &Column| match column {
        Column::Text(width) => "-".repeat(*width),
        Column::Figures(width) => "-".repeat(*width) + ":",
    };
    let rule: Vec<String> = columns.iter().map(dashes).collect();
    let mut table = format!("| {} |\n| {} |\n", header.join(" | "), rule.join(" | "));
    for row in rows {
        table += &format!("| {} |\n", row.join(" | "));
    }
    table
}

struct Page<'a> {
    report: &'a Report<'a>,
    language: Language,
    out: String,
}

impl Page<'_> {
    fn words(&self) -> &'static crate::language::report::Report {
        &self.language.phrases().report
    }

    /// A block of its own, with an empty line after it.
    fn block(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push_str("\n\n");
    }

    fn opening(&mut self) {
        let (report, words, labels) = (self.report, self.words(), &self.language.phrases().labels);
        let context = &report.context;
        let title = match context.innovation.trim() {
            "" => words.title_without_innovation.to_owned(),
            innovation => escape(&(words.title)(innovation)),
        };
        self.block(&format!("# {title}"));
        let rows = [
            (words.organisation, context.organisation.clone()),
            (words.team, context.team.clone()),
            (words.date, context.date.as_deref().map(|date| long_date(date, self.language))),
            (words.client, context.client.clone()),
            (words.phase, context.phase.map(|phase| labels.phases[phase as usize].to_owned())),
            (words.role, context.role.map(|role| labels.roles[role as usize].to_owned())),
        ];
        let list: Vec<String> =
            rows.into_iter().filter_map(|(name, value)| Some(format!("- {name}: {}", escape(&value?)))).collect();
        if !list.is_empty() {
            self.block(&list.join("\n"));
        }
    }

    fn summary(&mut self) {
        let (report, words) = (self.report, self.words());
        self.block(&format!("## {}", words.summary));
        self.block(&summary(report, self.language));
        if !report.named_barriers {
            let rows: Vec<Vec<String>> = report
                .assessment
                .categories
                .iter()
                .map(|result| {
                    vec![
                        escape(report.questionnaire.category(result.category).name.get(self.language)),
                        (words.of)(result.measured, result.total),
                        result.barriers.to_string(),
                        result.facilitators.to_string(),
                        result.score.map_or_else(|| "–".to_owned(), |score| format!("{score:.0} {}", bar(score, 10))),
                    ]
                })
                .collect();
            let header =
                [words.category, words.measured, words.barriers_column, words.facilitators_column, words.score];

            self.block(&pipe_table(&header, &CATEGORY_COLUMNS, &rows));
            self.block(words.score_note);
        }
        let lines: Vec<String> = report
            .barriers
            .iter()
            .enumerate()
            .map(|(number, barrier)| {
                let names: Vec<String> = barrier
                    .advice
                    .top
                    .iter()
                    .map(|suggestion| escape(report.catalogue.strategy(suggestion.strategy).name.get(self.language)))
                    .collect();
                format!("{}. **{}**: {}", number + 1, self.name(barrier), names.join("; "))
            })
            .collect();
        if !lines.is_empty() {
            self.block(&format!("{}:", words.top_strategies));
            self.block(&lines.join("\n"));
        }
        if !report.notices.is_empty() {
            let lines: Vec<String> =
                report.notices.iter().map(|notice| format!("- {}", escape(notice.text.get(self.language)))).collect();
            self.block(&format!("{}:", words.notices));
            self.block(&lines.join("\n"));
        }
    }

    fn name(&self, barrier: &BarrierAdvice<'_>) -> String {
        escape(&names::determinant(self.report.questionnaire.determinant(barrier.determinant), self.language))
    }

    fn barriers(&mut self) {
        let report = self.report;
        if report.barriers.is_empty() {
            return;
        }
        self.block(&format!("## {}", self.words().barriers));
        for (number, barrier) in report.barriers.iter().enumerate() {
            self.barrier(number + 1, barrier);
        }
    }

    fn bundle(&mut self) {
        let (report, words) = (self.report, self.words());
        if report.barriers.len() < 2 || report.bundle.lines.is_empty() {
            return;
        }
        self.block(&format!("## {}", words.bundle));
        self.block(words.bundle_note);
        let titles: Vec<String> = (1..=report.barriers.len()).map(|number| number.to_string()).collect();
        let mut header = vec![words.strategy];
        header.extend(titles.iter().map(String::as_str));
        let mut columns = vec![Column::Text(40)];
        columns.extend(titles.iter().map(|_| Column::Figures(3)));
        let rows = report.bundle.lines.iter().map(|line| {
            let mut cells = vec![escape(&names::strategy(report.catalogue.strategy(line.strategy), self.language))];
            cells.extend(
                (0..titles.len()).map(|place| fit(line, place).map_or_else(String::new, |fit| fit.to_string())),
            );
            cells
        });
        self.block(&pipe_table(&header, &columns, &rows.collect::<Vec<_>>()));
        let lines: Vec<String> =
            bundle_sentences(report, self.language).iter().map(|line| format!("- {}", escape(line))).collect();
        self.block(&lines.join("\n"));
    }

    fn barrier(&mut self, number: usize, barrier: &BarrierAdvice<'_>) {
        let (report, words) = (self.report, self.words());
        let determinant = report.questionnaire.determinant(barrier.determinant);
        let category = report.questionnaire.category(determinant.category).name.get(self.language);
        self.block(&format!("### {number}. {} ({}, {})", self.name(barrier), escape(category), determinant.number));
        for said in &barrier.said {
            let (statement, answer) = said_in_words(said, self.language);
            self.block(&format!("“{}” {}", escape(&statement), escape(&answer)));
            if let Some(note) = said.note.as_deref().map(clean).filter(|note| !note.is_empty()) {
                self.block(&format!("{}: {}", words.note, escape(&note)));
            }
        }
        self.block(&format!("{}: {}", words.why_it_matters, escape(determinant.why.get(self.language))));
        let strategies: Vec<String> =
            barrier.advice.top.iter().zip(1..).map(|(suggestion, rank)| self.strategy(rank, suggestion)).collect();
        if strategies.is_empty() {
            self.block(no_strategies(barrier, self.language));
        } else {
            self.block(&strategies.join("\n"));
        }
        if barrier.advice.removed > 0 {
            self.block(&(words.removed)(barrier.advice.removed));
        }
    }

    /// A strategy as an item of a numbered list. Its details are a list within it: six columns of Dutch words would be too
    /// narrow on paper.
    fn strategy(&self, rank: usize, suggestion: &Suggestion<'_>) -> String {
        let (words, labels) = (self.words(), &self.language.phrases().labels);
        let strategy = self.report.catalogue.strategy(suggestion.strategy);
        let who = names::actors(&strategy.actors, self.language);
        let effort = labels.efforts[strategy.effort as usize];
        let fit = capital(names::fit(suggestion.link, self.language));
        let backing = backing::all(self.report.catalogue, suggestion.link, self.language).join("; ");
        let step = strategy.card.steps.first().map_or("", |step| step.get(self.language));
        let details = [
            (fit.as_str(), suggestion.link.because.get(self.language).to_owned()),
            (words.first_step, step.to_owned()),
            (words.who, format!("{who} ({} {effort})", words.effort)),
            (words.rests_on, backing),
        ];
        // A list belongs to an item only when it stands as far in as the item's text: further from the tenth on.
        let indent = " ".repeat(format!("{rank}. ").len());
        let details: String =
            details.iter().map(|(name, text)| format!("\n{indent}- {name}: {}", escape(text))).collect();
        format!("{rank}. **{}**{details}", escape(&names::strategy(strategy, self.language)))
    }

    fn facilitators(&mut self) {
        let (report, words) = (self.report, self.words());
        if report.facilitators.is_empty() {
            return;
        }
        self.block(&format!("## {}", words.facilitators));
        self.block(words.facilitators_note);
        let lines: Vec<String> = report
            .facilitators
            .iter()
            .map(|index| {
                let determinant = report.questionnaire.determinant(*index);
                format!("- {} ({})", escape(&names::determinant(determinant, self.language)), determinant.number)
            })
            .collect();
        self.block(&lines.join("\n"));
    }

    fn not_measured(&mut self) {
        let words = self.words();
        let reasons = by_reason(self.report, self.language);
        if !reasons.is_empty() {
            self.block(&format!("## {}", words.not_measured));
            let lines: Vec<String> = reasons
                .iter()
                .map(|(reason, names)| format!("- {}: {}", capital(reason), escape(&names.join(", "))))
                .collect();
            self.block(&lines.join("\n"));
        }
        let scores = composites(self.report, self.language);
        if !scores.is_empty() {
            self.block(&format!("## {}", words.composites));
            let lines: Vec<String> = scores.iter().map(|line| format!("- {}", escape(line))).collect();
            self.block(&lines.join("\n"));
        }
    }

    /// The whole card of every strategy that is advised.
    fn cards(&mut self) {
        let report = self.report;
        if !report.barriers.is_empty() {
            self.block(&format!("## {}", self.words().cards));
        }
        for index in report.strategies() {
            let strategy = report.catalogue.strategy(index);
            let blocks = card_body(report.questionnaire, report.catalogue, strategy, self.language);
            self.out.push_str(&as_markdown(&blocks, 3));
        }
    }

    fn method(&mut self) {
        let (report, words) = (self.report, self.words());
        self.block(&format!("## {}", words.method_heading));
        for paragraph in words.method_text {
            self.block(&escape(paragraph));
        }
        if let Some(filters) = filters(report, self.language) {
            self.block(&escape(&filters));
        }
        self.block(&format!("### {}", words.sources));
        let lines: Vec<String> = report
            .sources
            .iter()
            .map(|index| {
                let source = report.catalogue.source(*index);
                let url = source.url.as_deref().map(|url| format!(" <{url}>")).unwrap_or_default();
                format!(
                    "- {}: {}{url} ({})",
                    escape(source.short.get(self.language)),
                    escape(&source.reference),
                    escape(source.used_for.get(self.language))
                )
            })
            .collect();
        self.block(&lines.join("\n"));
        self.cards();
        let version =
            (words.version)(env!("CARGO_PKG_VERSION"), report.catalogue.version(), report.questionnaire.version());
        self.block("---");
        self.block(&format!("{version} {}", words.not_tno));
        self.out.truncate(self.out.trim_end().len());
        self.out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escape("*a* <b> [c](d) | `e` #f @g"), r"\*a\* \<b\> \[c\](d) \| \`e\` \#f \@g");
        assert_eq!(escape("- één"), r"\- één");
        assert_eq!(escape("12. twee"), r"12\. twee");
        assert_eq!(escape("3 van 7. Klaar"), "3 van 7. Klaar");
    }
}
