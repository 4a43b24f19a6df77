//! How sure the advice is: how often it comes out the same when the respondents are drawn anew.

use std::num::NonZero;
use std::sync::Arc;
use std::thread::Builder;

use super::{Circumstances, Filters, Need, advised, bundle};
use crate::answers::{Forms, Layout};
use crate::assessment::{Assessment, AssessmentSettings, resample};
use crate::catalogue::{Catalogue, StrategyIndex};
use crate::questionnaire::{DeterminantIndex, Questionnaire};

/// How many barriers count as the top of the list.
pub const TOP_BARRIERS: usize = 5;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// How many resamples.
    pub resamples: u32,
    /// Where the random numbers start; the same seed gives the same result.
    pub seed: u64,
    /// How many threads may draw; makes no difference to the result.
    pub threads: NonZero<usize>,
}

/// How sure one barrier is. Shares are of all resamples, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SureBarrier {
    /// The determinant.
    pub determinant: DeterminantIndex,
    /// How often it was a barrier.
    pub barrier: f64,
    /// How often it was among the first [`TOP_BARRIERS`].
    pub top: f64,
}

/// How sure the advice is.
#[derive(Clone, Debug, PartialEq)]
pub struct Certainty {
    /// How many resamples were drawn.
    pub resamples: u32,
    /// The seed.
    pub seed: u64,
    /// Every determinant that was a barrier at least once; the barriers of the advice first, in their order.
    pub barriers: Vec<SureBarrier>,
    /// The strategies of the bundle, in their order, each with how often it was in the bundle, 0 to 1.
    pub bundle: Vec<(StrategyIndex, f64)>,
}

/// What the resamples are drawn from and compared with.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The form.
    pub layout: &'a Arc<Layout>,
    /// The respondents' forms.
    pub forms: &'a Forms,
    /// The choices behind the labels.
    pub settings: AssessmentSettings,
    /// What the advice leaves out.
    pub filters: &'a Filters,
    /// How many strategies per barrier the bundle is chosen from.
    pub top: usize,
    /// How many strategies the bundle holds at most.
    pub size: usize,
    /// What is known beside the answers; the labels are those of each resample.
    pub known: &'a Circumstances,
}

/// How often each thing happened.
struct Happened {
    barrier: Vec<u32>,
    top: Vec<u32>,
    chosen: Vec<u32>,
}

impl Happened {
    fn add(&mut self, other: &Self) {
        let all = [(&mut self.barrier, &other.barrier), (&mut self.top, &other.top), (&mut self.chosen, &other.chosen)];
        for (mine, theirs) in all {
            mine.iter_mut().zip(theirs).for_each(|(mine, theirs)| *mine += theirs);
        }
    }
}

impl Certainty {
    /// Draws the resamples. `found` is the advice of all respondents: its barriers and its bundle, in order.
    #[must_use]
    pub fn from_drawn(drawn: &Drawn<'_>, draws: Draws, found: &[DeterminantIndex], chosen: &[StrategyIndex]) -> Self {
        let threads = draws.threads.get() as u64;
        let resamples = u64::from(draws.resamples);
        let mut happened = nothing(drawn);
        std::thread::scope(|scope| {
            let draw = |thread| part(drawn, draws.seed, (thread..resamples).step_by(draws.threads.get()));
            let helpers: Vec<_> = (1..threads)
                .map_while(|thread| Builder::new().spawn_scoped(scope, move || draw(thread)).ok())
                .collect();
            // What is left for this thread: all of it where the system gives no others.
            for thread in std::iter::once(0).chain(helpers.len() as u64 + 1..threads) {
                happened.add(&draw(thread));
            }
            for part in helpers.into_iter().filter_map(|helper| helper.join().ok()) {
                happened.add(&part);
            }
        });
        let share = |count: u32| f64::from(count) / f64::from(draws.resamples.max(1));
        let others = drawn.questionnaire.determinants().map(|(index, _)| index).filter(|index| !found.contains(index));
        let sure = |index: DeterminantIndex| SureBarrier {
            determinant: index,
            barrier: share(happened.barrier[index.0]),
            top: share(happened.top[index.0]),
        };
        let others = others.filter(|index| happened.barrier[index.0] > 0);
        Self {
            resamples: draws.resamples,
            seed: draws.seed,
            barriers: found.iter().copied().chain(others).map(sure).collect(),
            bundle: chosen.iter().map(|index| (*index, share(happened.chosen[index.0]))).collect(),
        }
    }
}

fn nothing(drawn: &Drawn<'_>) -> Happened {
    let determinants = drawn.questionnaire.determinants().len();
    Happened {
        barrier: vec![0; determinants],
        top: vec![0; determinants],
        chosen: vec![0; drawn.catalogue.strategies().len()],
    }
}

fn part(drawn: &Drawn<'_>, seed: u64, numbers: impl Iterator<Item = u64>) -> Happened {
    let mut happened = nothing(drawn);
    for number in numbers {
        let found = resample(drawn.questionnaire, drawn.layout, drawn.forms, drawn.settings, seed, number);
        count(drawn, &found, &mut happened);
    }
    happened
}

fn count(drawn: &Drawn<'_>, found: &Assessment, happened: &mut Happened) {
    for (place, barrier) in found.barriers.iter().enumerate() {
        happened.barrier[barrier.determinant.0] += 1;
        happened.top[barrier.determinant.0] += u32::from(place < TOP_BARRIERS);
    }
    let known = drawn.known.with_labels_of(found);
    let needs: Vec<Need> = found.barriers.iter().map(Need::from_barrier).collect();
    let barriers = needs.iter().map(|need| need.determinant);
    let advised = advised(drawn.catalogue, barriers, drawn.top, drawn.filters, &known);
    for (strategy, _) in bundle(drawn.catalogue, &needs, &advised, drawn.size, &known).strategies {
        happened.chosen[strategy.0] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Code, Counter};
    use crate::content::{bundled_catalogue, bundled_questionnaire};
    use crate::questionnaire::{Elements, Slot};

    /// A survey in which so many of twenty find too little time, and everybody misses a decision by the management.
    fn certainty(short_of_time: usize, threads: usize, seed: u64) -> (Certainty, Vec<DeterminantIndex>) {
        let questionnaire = bundled_questionnaire().unwrap();
        let catalogue = bundled_catalogue(&questionnaire).unwrap();
        let layout = Arc::new(Layout::new(&questionnaire, &Elements::default()));
        let place = |id| layout.position(Slot::from_id(&questionnaire, id).unwrap()).unwrap();
        let mut forms = Forms::new(layout.slots().len());
        let mut counter = Counter::new(layout.clone());
        for respondent in 0..20 {
            let mut row = vec![Code::MISSING; layout.slots().len()];
            row[place("formal-ratification")] = Code::from_position(1).unwrap();
            row[place("time")] = Code::from_position(if respondent < short_of_time { 1 } else { 5 }).unwrap();
            forms.push(&row);
            counter.count(&row);
        }
        let settings = AssessmentSettings::default();
        let found: Vec<DeterminantIndex> = Assessment::from_tally(&questionnaire, &counter.tally(), settings)
            .barriers
            .iter()
            .map(|barrier| barrier.determinant)
            .collect();
        let filters = Filters::default();
        let drawn = Drawn {
            questionnaire: &questionnaire,
            catalogue: &catalogue,
            layout: &layout,
            forms: &forms,
            settings,
            filters: &filters,
            top: 3,
            size: 5,
            known: &Circumstances::default(),
        };
        let draws = Draws { resamples: 400, seed, threads: NonZero::new(threads).unwrap() };
        (Certainty::from_drawn(&drawn, draws, &found, &[]), found)
    }

    #[test]
    fn what_everybody_says_is_certain_and_what_lies_at_the_limit_is_not() {
        let (certainty, found) = certainty(4, 1, 1);
        assert_eq!(certainty.barriers.iter().map(|sure| sure.determinant).collect::<Vec<_>>(), found);
        assert!((certainty.barriers[0].barrier - 1.0).abs() < 1e-12);
        // Four of twenty is exactly the limit; the binomial chance of four or more is 0.589.
        assert!((certainty.barriers[1].barrier - 0.589).abs() < 0.08, "{:?}", certainty.barriers[1]);
    }

    #[test]
    fn a_barrier_of_some_resamples_only_is_named_after_those_of_the_advice() {
        let (certainty, found) = certainty(2, 1, 1);
        assert_eq!((found.len(), certainty.barriers.len()), (1, 2));
        assert!(certainty.barriers[1].barrier < 0.5);
    }

    #[test]
    fn the_seed_decides_and_the_number_of_threads_does_not() {
        assert_eq!(certainty(4, 1, 7), certainty(4, 3, 7));
        assert_ne!(certainty(4, 1, 7), certainty(4, 1, 8));
    }
}
