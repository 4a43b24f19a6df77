//! What a group answered, as blocks that can be read across a room: a block for each person, as long as there is room.

use super::super::CountedRound;
use super::Keyboard;
use crate::language::clean;
use crate::typeset::wrap;

/// How wide the words of an answer are at most.
const WIDEST_LABEL: usize = 26;
/// Room for the number behind the blocks.
const NUMBER: usize = 6;

/// How a person is drawn, from large to small; the last is as wide as its line where there are more people than columns.
const BLOCKS: [&str; 3] = ["███ ", "█ ", "█"];

/// How many rows there are for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RoundSize {
    /// Blocks of two rows, with what they come to in words.
    Tall,
    /// The same in one row.
    Whole,
    /// Without words, and every answer on one line.
    Bare,
}

impl Keyboard {
    /// The largest that fits in so many rows. Rather than the sentence that it is about, in so many rows above it, the height
    /// of the blocks gives way; rather than the words of the answers, the sentence.
    pub(super) fn rounds_within(&self, rounds: &[CountedRound], rows: usize, above: usize) -> Vec<String> {
        let [tall, whole, bare] =
            [RoundSize::Tall, RoundSize::Whole, RoundSize::Bare].map(|size| self.rounds_lines(rounds, size));
        let beside = rows.saturating_sub(above);
        if tall.len() <= beside {
            tall
        } else if whole.len() <= rows && (whole.len() <= beside || tall.len() > rows) {
            whole
        } else if tall.len() <= rows {
            tall
        } else {
            bare
        }
    }

    fn rounds_lines(&self, rounds: &[CountedRound], size: RoundSize) -> Vec<String> {
        let most = rounds.iter().flat_map(|round| &round.answers).map(|(_, count)| *count).max().unwrap_or(0);
        let mut lines = Vec::new();
        for round in rounds {
            if size != RoundSize::Bare {
                lines.push(String::new());
            }
            lines.push(self.paint.strong(&round.name));
            for (label, count) in &round.answers {
                lines.extend(self.counted_lines(&clean(label), *count, most, size));
            }
            if size != RoundSize::Bare {
                lines.extend(self.wrapped(&round.said));
            }
        }
        lines
    }

    /// An answer with its blocks and its number.
    fn counted_lines(&self, label: &str, count: u64, most: u64, size: RoundSize) -> Vec<String> {
        let wide = WIDEST_LABEL.min(self.width() / 2);
        let room = self.width().saturating_sub(wide + 2 + NUMBER).max(1);
        let blocks = blocks(count, most, room);
        let rows = if size == RoundSize::Tall && count > 0 { 2 } else { 1 };
        let words = match size {
            RoundSize::Bare => vec![console::truncate_str(label, wide, "…").into_owned()],
            _ => wrap(label, wide, self.language),
        };
        (0..words.len().max(rows))
            .map(|row| {
                let word = words.get(row).map_or("", String::as_str);
                let gap = " ".repeat(wide.saturating_sub(console::measure_text_width(word)) + 2);
                let drawn = if row < rows { blocks.as_str() } else { "" };
                let number = if row == 0 { count.to_string() } else { String::new() };
                format!("{word}{gap}{drawn}{}{number}", if drawn.is_empty() { "" } else { " " }).trim_end().to_owned()
            })
            .collect()
    }
}

/// The blocks of so many people, where the answer that most gave has `most`.
fn blocks(count: u64, most: u64, room: usize) -> String {
    let fits = |block: &&&str| most.saturating_mul(block.chars().count() as u64) <= room as u64 + 1;
    if let Some(block) = BLOCKS.iter().find(fits) {
        return block.repeat(usize::try_from(count).unwrap_or(0)).trim_end().to_owned();
    }
    // Whoever answered is seen, however many others did.
    let columns = (count as f64 / most as f64 * room as f64).round() as usize;
    "█".repeat(columns.max(usize::from(count > 0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_a_person_as_long_as_there_is_room() {
        assert_eq!(blocks(2, 3, 20), "███ ███");
        assert_eq!(blocks(3, 8, 20), "█ █ █");
        assert_eq!(blocks(3, 15, 20), "███");
        assert_eq!(blocks(0, 3, 20), "");
        assert_eq!(blocks(10_000, 10_000, 20).chars().count(), 20);
        assert_eq!(blocks(1, 10_000, 20), "█");
    }
}
