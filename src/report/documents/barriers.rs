//! The barriers, each with what was said and its strategies, and the bundle that serves them together.

use super::advice::AdviceWriter;
use crate::advice::{StrategyState, Suggestion};
use crate::report::document::{
    Block, CellMeaning, ColumnHead, DetailKind, Fact, Phrase, SaidBlock, Section, SectionKind, StrategyBlock,
    StrategyDetail, Table, TableCell, TextPiece,
};
use crate::report::sentences::{bundle_lead, bundle_sentences, no_strategies, said_in_words};
use crate::report::suggested::Suggested;
use crate::report::{BarrierAdvice, Said, groups, names};

use super::Length;
use super::closing::card_id;

impl AdviceWriter<'_> {
    pub fn barriers(&self) -> Option<Section> {
        let barriers = &self.report.barriers;
        let section = Section {
            id: self.id("barriers"),
            title: self.words().barriers.to_owned(),
            listed: true,
            sections: barriers.iter().zip(1..).map(|(barrier, number)| self.barrier(number, barrier)).collect(),
            ..Section::default()
        };
        (!barriers.is_empty()).then_some(section)
    }

    pub fn barrier(&self, number: usize, barrier: &BarrierAdvice<'_>) -> Section {
        let determinant = self.report.questionnaire.determinant(barrier.determinant);
        let category = self.report.questionnaire.category(determinant.category).name.get(self.language);
        let in_full = self.extent.has_in_full(barrier.determinant);
        Section {
            id: self.barrier_id(number),
            title: self.name(barrier.determinant),
            number: Some(number),
            place: Some(format!("{category}, {}", determinant.number)),
            kind: SectionKind::Barrier,
            listed: true,
            blocks: if in_full { self.in_full(barrier) } else { self.in_short(barrier) },
            sections: Vec::new(),
        }
    }

    /// A barrier that stays in view while others are taken on.
    fn in_short(&self, barrier: &BarrierAdvice<'_>) -> Vec<Block> {
        let names = self.strategy_names(barrier);
        vec![Block::from_text(if names.is_empty() {
            no_strategies(barrier, self.language).into()
        } else {
            Phrase::from_name(self.words().top_strategies, &names)
        })]
    }

    fn in_full(&self, barrier: &BarrierAdvice<'_>) -> Vec<Block> {
        let words = self.words();
        let mut blocks: Vec<Block> = barrier.said.iter().map(|said| Block::Said(self.said(said))).collect();
        if self.extent.is_full() {
            let why = self.report.questionnaire.determinant(barrier.determinant).why.get(self.language);
            blocks.push(Block::from_lead(Phrase::from_name(words.why_it_matters, why)));
        }
        blocks.extend(self.behind(barrier));
        blocks.push(if barrier.advice.top.is_empty() {
            Block::from_text(no_strategies(barrier, self.language))
        } else {
            let strategies = barrier.advice.top.iter();
            Block::Strategies(
                strategies.map(|suggestion| self.strategy(suggestion, self.told_before(barrier, suggestion))).collect(),
            )
        });
        blocks.extend(self.passed_over(barrier));
        if barrier.advice.removed > 0 {
            blocks.push(Block::from_quiet((words.removed)(barrier.advice.removed)));
        }
        blocks
    }

    fn said(&self, said: &Said) -> SaidBlock {
        let (statement, answer) = said_in_words(said, self.language);
        // In what is handed out a note stands that was chosen for it, and no other.
        let is_quoted = self.extent.length != Length::Short || self.report.quotes.contains(&said.slot);
        let note = said.note.clone().filter(|_| is_quoted).map(|note| Fact::new(self.words().note, note));
        SaidBlock { statement, answer, share: said.share, note }
    }

    /// The number of the barrier at which a short document said already when a strategy works, and how to begin.
    fn told_before(&self, barrier: &BarrierAdvice<'_>, suggestion: &Suggestion<'_>) -> Option<usize> {
        if self.extent.length != Length::Short {
            return None;
        }
        let has_it = |other: &BarrierAdvice<'_>| {
            other.advice.top.iter().any(|found| found.strategy == suggestion.strategy && found.against.is_empty())
        };
        let mut before = self.taken().into_iter().take_while(|(_, other)| other.determinant != barrier.determinant);
        before.find(|(_, other)| has_it(other)).map(|(number, _)| number)
    }

    fn strategy(&self, suggestion: &Suggestion<'_>, told_at: Option<usize>) -> StrategyBlock {
        let (catalogue, words) = (self.report.catalogue, self.words());
        let suggested = Suggested::new(self.report, suggestion, self.language);
        let full = self.extent.is_full();
        let short = self.extent.length == Length::Short;
        let backing = match self.extent.length {
            Length::Full => suggested.backing(),
            // The rest stands at the back.
            Length::Short => vec![suggested.backing_in_one_word().to_owned()],
            _ => vec![suggested.strongest_backing()],
        };
        let causes = self.cause_words();
        let against = suggested.against.iter().map(|reason| (*reason).to_owned()).collect();
        let mend = (suggestion.state == Some(StrategyState::Mend)).then(|| {
            self.said_of(suggestion.strategy, suggestion.state).unwrap_or_else(|| causes.mend_hint.to_owned())
        });
        let details = [
            (DetailKind::Against, causes.against, against),
            (DetailKind::Mend, causes.mend, mend.into_iter().collect()),
            (DetailKind::WorksWhen, causes.works_when, vec![suggested.works_when.to_owned()]),
            (DetailKind::FirstStep, words.first_step, vec![suggested.first_step.to_owned()]),
            (DetailKind::Who, words.who, vec![suggested.who()]),
            (DetailKind::RestsOn, words.rests_on, backing),
        ];
        let spoken_against = !suggested.against.is_empty();
        let left_out = |kind: DetailKind| match kind {
            DetailKind::Who => short,
            DetailKind::WorksWhen => short && (spoken_against || told_at.is_some()),
            DetailKind::FirstStep => told_at.is_some(),
            _ => false,
        };
        let told = told_at.map(|number| (self.sheet_words().told_before)(number));
        let details = details.into_iter().filter(|(kind, ..)| !left_out(*kind));
        let details = details.filter(|(.., values)| values.iter().any(|value| !value.is_empty()));
        StrategyBlock {
            fit: suggestion.fit.into(),
            effect: suggested.effect.map(str::to_owned),
            because: [Some(suggested.because.to_owned()), told].into_iter().flatten().collect::<Vec<_>>().join(" "),
            details: details
                .map(|(kind, name, values)| StrategyDetail { kind, name: name.to_owned(), values })
                .collect(),
            card: full.then(|| card_id(catalogue.strategy(suggestion.strategy))),
            name: suggested.name,
        }
    }

    /// The names of the strategies of a barrier in one line.
    pub fn strategy_names(&self, barrier: &BarrierAdvice<'_>) -> String {
        let catalogue = self.report.catalogue;
        let names =
            barrier.advice.top.iter().map(|found| names::strategy(catalogue.strategy(found.strategy), self.language));
        names.collect::<Vec<_>>().join("; ")
    }

    pub fn bundle(&self) -> Option<Section> {
        let words = self.words();
        if !self.report.has_bundle() {
            return None;
        }
        let mut blocks = vec![Block::from_lead(bundle_lead(self.report, self.language)), self.bundle_table()];
        blocks.extend(Block::from_bullets(bundle_sentences(self.report, self.language)));
        Section::from_blocks(self.id("bundle"), words.bundle, blocks)
    }

    /// The strategies of the bundle against the barriers.
    fn bundle_table(&self) -> Block {
        let report = self.report;
        let numbers = report.barriers.iter().zip(1..).map(|(barrier, number)| {
            // The number stays with the name, which is read from below to above and may take two lines.
            let text = format!("{number}.\u{a0}{}", self.name(barrier.determinant));
            let title = Phrase(vec![TextPiece::Inside { id: self.barrier_id(number), text }]);
            ColumnHead { short: number.to_string(), ..ColumnHead::from_figures(title, 3) }
        });
        let name = |index| names::strategy(report.catalogue.strategy(index), self.language);
        let rows = report.bundle.lines.iter().map(|line| {
            let fits = (0..report.barriers.len()).map(|place| {
                line.fit(place).map_or_else(TableCell::default, |fit| {
                    TableCell::from(fit.to_string()).meaning(CellMeaning::Fit(fit))
                })
            });
            std::iter::once(TableCell::from(name(line.strategy))).chain(fits).collect()
        });
        let list = Block::from_bullets(
            report.bundle.lines.iter().map(|line| format!("{}: {}", name(line.strategy), line.fits())),
        );
        let list: Vec<Block> = list.into_iter().collect();
        let caption = self.language.phrases().page.bundle;
        // Two tables of one document do not have the same name.
        let caption = groups::about(report, self.language)
            .map_or_else(|| caption.to_owned(), |about| format!("{about} · {caption}"));
        Block::Table(Table {
            id: self.id("bundle-table"),
            caption,
            columns: std::iter::once(ColumnHead::from_text(self.words().strategy, 40)).chain(numbers).collect(),
            rows: rows.collect(),
            spoken: list.clone(),
            narrow: list,
            ..Table::default()
        })
    }
}
