//! Counting answers as they come in, in constant memory.
//!
//! Everything is a whole number, so that counts can be added up in any order: in threads, per file, per group.

use std::sync::Arc;

use super::layout::{Layout, Product};
use super::tally::{COMMON, CompositeTally, PairTally, SetTally, SlotTally, Tally};
use super::{Answers, Code};
use crate::questionnaire::{Band, DeterminantIndex, Elements, Questionnaire};

/// The highest score there can be, above or below zero: the heaviest weight a questionnaire may give an answer is 100, and
/// two of them are multiplied.
const HIGHEST_SCORE: f64 = 10_000.0;

/// Counts the forms of many respondents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    layout: Arc<Layout>,
    respondents: u64,
    /// Per place, how often each code came; answers behind the gate are not among them.
    codes: Vec<[u64; Code::COUNT]>,
    /// Per place, for how many it lay behind the gate.
    gated: Vec<u64>,
    /// Per place, answers of which only the band is known: unfavourable, neutral, favourable.
    bands: Vec<[u64; 3]>,
    /// Per product, over how many respondents and how much in all, times [`COMMON`].
    products: Vec<(u64, i64)>,
    /// Per pair of places, how often each two codes came together.
    pairs: Vec<[[u64; Code::COUNT]; Code::COUNT]>,
}

impl Counter {
    /// Counts nothing yet.
    #[must_use]
    pub fn new(layout: Arc<Layout>) -> Self {
        let places = layout.places.len();
        let products = vec![(0, 0); layout.products.len()];
        let pairs = vec![[[0; Code::COUNT]; Code::COUNT]; layout.pairs.len()];
        Self {
            respondents: 0,
            codes: vec![[0; Code::COUNT]; places],
            gated: vec![0; places],
            bands: vec![[0; 3]; places],
            products,
            pairs,
            layout,
        }
    }

    /// The form that is counted.
    #[must_use]
    pub fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// How many respondents were counted.
    #[must_use]
    pub fn respondents(&self) -> u64 {
        self.respondents
    }

    /// How often a code was counted at a place, from 0; 0 beyond the form.
    #[must_use]
    pub fn times(&self, place: usize, code: Code) -> u64 {
        self.codes.get(place).map_or(0, |codes| codes[code.index()])
    }

    /// Counts one respondent: a code for every place of the form, in its order, within the scale of that place.
    pub fn count(&mut self, row: &[Code]) {
        self.respondents += 1;
        let closed = self.layout.is_closed(row);
        if closed {
            for (at, place) in self.layout.places.iter().enumerate() {
                if place.gated {
                    self.gated[at] += 1;
                } else {
                    self.codes[at][row[at].index()] += 1;
                }
            }
        } else {
            for (codes, code) in self.codes.iter_mut().zip(row) {
                codes[code.index()] += 1;
            }
        }
        for (sum, product) in self.products.iter_mut().zip(&self.layout.products) {
            if let Some(score) = score(product, row).filter(|_| !(closed && product.gated)) {
                sum.0 += 1;
                sum.1 += score;
            }
        }
        for (counts, (first, second)) in self.pairs.iter_mut().zip(&self.layout.pairs) {
            if !(closed && self.layout.places[*first].gated) {
                counts[row[*first].index()][row[*second].index()] += 1;
            }
        }
    }

    /// Counts one respondent's answers.
    pub fn count_answers(&mut self, answers: &Answers) {
        let row = self.layout.row(answers);
        self.count(&row);
    }

    /// Adds answers that were counted elsewhere: a code within the scale of that place, so many times.
    pub fn add_codes(&mut self, place: usize, code: Code, times: u64) {
        self.codes[place][code.index()] += times;
    }

    /// Adds answers of which only the band is known, after scoring.
    pub fn add_band(&mut self, place: usize, band: Band, times: u64) {
        self.bands[place][band as usize] += times;
    }

    /// Adds respondents for whom a place lay behind the gate.
    pub fn add_gated(&mut self, place: usize, times: u64) {
        self.gated[place] += times;
    }

    /// Adds respondents with this composite score. `false` when the determinant has none, or when no respondent can have
    /// that score: it is a whole number, or a mean of up to ten.
    pub fn add_score(&mut self, determinant: DeterminantIndex, score: f64, times: u64) -> bool {
        let Some(at) = self.layout.products.iter().position(|product| product.determinant == determinant) else {
            return false;
        };
        let scaled = score * COMMON as f64;
        let within = score.abs() <= HIGHEST_SCORE && (scaled - scaled.round()).abs() < 1e-3;
        if within {
            self.products[at].0 += times;
            self.products[at].1 =
                self.products[at].1.saturating_add((scaled.round() as i64).saturating_mul(times as i64));
        }
        within
    }

    /// Adds respondents who gave these two codes at a pair of [`Layout::pairs`], by its position there.
    pub fn add_pair(&mut self, pair: usize, first: Code, second: Code, times: u64) {
        self.pairs[pair][first.index()][second.index()] += times;
    }

    /// Makes the places complete after counts were added: there are as many respondents as at the place with the most
    /// answers, and whoever is lacking at another place gave no answer there, or was not asked: a place that nothing is
    /// known of lies behind the gate for those who answered so at the gate.
    pub fn complete(&mut self) {
        let total = |at: usize| -> u64 {
            self.codes[at].iter().sum::<u64>() + self.gated[at] + self.bands[at].iter().sum::<u64>()
        };
        let totals: Vec<u64> = (0..self.codes.len()).map(total).collect();
        self.respondents = totals.iter().copied().max().unwrap_or_default();
        let closed: u64 = self
            .layout
            .gate
            .map_or(0, |gate| self.codes[gate.place].iter().take(usize::from(gate.at_most) + 1).skip(1).sum());
        for (at, total) in totals.into_iter().enumerate() {
            if total == 0 && self.layout.places[at].gated {
                self.gated[at] = closed;
            }
            self.codes[at][Code::MISSING.index()] +=
                self.respondents - total - if total == 0 { self.gated[at] } else { 0 };
        }
    }

    /// Adds what another counter of the same form counted.
    pub fn add(&mut self, other: &Self) {
        self.respondents += other.respondents;
        for (mine, theirs) in self.codes.iter_mut().zip(&other.codes) {
            add(mine, theirs);
        }
        add(&mut self.gated, &other.gated);
        for (mine, theirs) in self.bands.iter_mut().zip(&other.bands) {
            add(mine, theirs);
        }
        for (mine, theirs) in self.products.iter_mut().zip(&other.products) {
            mine.0 += theirs.0;
            mine.1 += theirs.1;
        }
        for (mine, theirs) in self.pairs.iter_mut().flatten().zip(other.pairs.iter().flatten()) {
            add(mine, theirs);
        }
    }

    /// What was counted.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let places = self.layout.places.iter().zip(&self.codes).enumerate().map(|(at, (place, codes))| {
            let counts = (1..=place.points).map(|scored| codes[usize::from(place.scored(scored))]).collect();
            SlotTally {
                slot: place.slot,
                counts,
                missing: codes[Code::MISSING.index()],
                not_applicable: codes[Code::NOT_APPLICABLE.index()],
                gated: self.gated[at],
                bands: self.bands[at],
            }
        });
        let composites = self.layout.products.iter().zip(&self.products).map(|(product, (respondents, scaled_sum))| {
            CompositeTally::new(product.determinant, *respondents, *scaled_sum)
        });
        let mut pairs = self.layout.pairs.iter().zip(&self.pairs);
        let sets = self.layout.sets.iter().map(|set| {
            let number = set.places.len() * (set.places.len() - 1) / 2;
            SetTally {
                determinant: set.determinant,
                places: set.places.clone(),
                pairs: pairs.by_ref().take(number).map(|(pair, counts)| self.pair(*pair, counts)).collect(),
            }
        });
        Tally {
            respondents: self.respondents,
            composites: composites.collect(),
            sets: sets.collect(),
            slots: places.collect(),
        }
    }

    fn pair(&self, (first, second): (usize, usize), counts: &[[u64; Code::COUNT]; Code::COUNT]) -> PairTally {
        let (one, other) = (&self.layout.places[first], &self.layout.places[second]);
        let scored = |row: u8| {
            let row = &counts[usize::from(one.scored(row))];
            (1..=other.points).map(|column| row[usize::from(other.scored(column))]).collect()
        };
        PairTally { first, second, counts: (1..=one.points).map(scored).collect() }
    }
}

impl Tally {
    /// An empty tally with a place for every question that is asked with these elements.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, elements: &Elements) -> Self {
        Counter::new(Arc::new(Layout::new(questionnaire, elements))).tally()
    }

    /// A tally of one respondent.
    #[must_use]
    pub fn from_answers(questionnaire: &Questionnaire, elements: &Elements, answers: &Answers) -> Self {
        let mut counter = Counter::new(Arc::new(Layout::new(questionnaire, elements)));
        counter.count_answers(answers);
        counter.tally()
    }
}

fn add(mine: &mut [u64], theirs: &[u64]) {
    for (mine, theirs) in mine.iter_mut().zip(theirs) {
        *mine += theirs;
    }
}

/// The product for one respondent, summed over the elements and divided by their number (TNO report 2012 R10625,
/// annex B), times [`COMMON`]. Elements for which one of the two answers is missing are left out of sum and number.
fn score(product: &Product, row: &[Code]) -> Option<i64> {
    let (mut sum, mut number) = (0, 0);
    for (first, second) in &product.elements {
        let (first, second) = (row[*first], row[*second]);
        if first.position().is_some() && second.position().is_some() {
            sum += i64::from(product.first_weights[first.index()] * product.second_weights[second.index()]);
            number += 1;
        }
    }
    (number > 0).then(|| sum * (COMMON / number))
}
