//! How often chance makes the program claim something, and how often it sees what is there: `cargo bench --bench claims`.
//! The same figures come out on every machine. They stand in docs/methods.md.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;
use strategiewijzer::answers::{Code, Counter, Forms, Layout};
use strategiewijzer::assessment::{Assessment, AssessmentSettings, Division, MIN_GROUP};
use strategiewijzer::comparison::{DeterminantVerdict, Keyed, Measurement, RespondentPairs, compare};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::{Elements, Questionnaire, Slot};

struct World {
    questionnaire: Questionnaire,
    layout: Arc<Layout>,
    random: Pcg64Mcg,
}

/// A share of a thousand for each answer from 1 to 5.
type Spread = [u32; 5];

const FLAT: Spread = [200; 5];
const USUAL: Spread = [50, 150, 300, 350, 150];
const HIGH: Spread = [30, 100, 200, 420, 250];

impl World {
    fn new() -> Self {
        let questionnaire = bundled_questionnaire().unwrap();
        let layout = Arc::new(Layout::new(&questionnaire, &Elements::default()));
        Self { questionnaire, layout, random: Pcg64Mcg::seed_from_u64(1) }
    }

    fn below(&mut self, limit: u32) -> u32 {
        ((u64::from(self.random.next_u32()) * u64::from(limit)) >> 32) as u32
    }

    fn answer(&mut self, spread: Spread) -> u8 {
        let mut at = self.below(1000);
        for (share, answer) in spread.into_iter().zip(1..) {
            if at < share {
                return answer;
            }
            at -= share;
        }
        5
    }

    /// A form on which every question got an answer; who knows the innovation, so that all are counted.
    fn form(&mut self, spread: Spread) -> Vec<Code> {
        let slots: Vec<Slot> = self.layout.slots().collect();
        let gate = self.questionnaire.gate().map(|gate| gate.item);
        let form = slots.into_iter().map(|slot| {
            let points = self.questionnaire.item(slot.item).scale.points.len() as u32;
            let answer = match points {
                _ if Some(slot.item) == gate => 4,
                5 => self.answer(spread),
                points => self.below(points) as u8 + 1,
            };
            Code::from_position(answer).unwrap()
        });
        form.collect()
    }

    fn place(&self, id: &str) -> usize {
        self.layout.position(Slot::from_id(&self.questionnaire, id).unwrap()).unwrap()
    }

    /// Teams of so many; at the questions of the last team `lower` points lower.
    fn teams(&mut self, teams: usize, size: usize, spread: Spread, lower: u8) -> Division {
        let place = self.place("time");
        let mut groups = BTreeMap::new();
        for team in 0..teams {
            let mut counter = Counter::new(self.layout.clone());
            for _ in 0..size {
                let mut form = self.form(spread);
                if team + 1 == teams {
                    let answer = form[place].position().unwrap();
                    form[place] = Code::from_position(answer.saturating_sub(lower).max(1)).unwrap();
                }
                counter.count(&form);
            }
            groups.insert(format!("T{team:03}"), counter);
        }
        Division::from_counters(&self.questionnaire, "Team", &groups, MIN_GROUP, AssessmentSettings::default())
    }

    /// One question of so many people at two moments, unfavourable in so many of a thousand; what became of it.
    fn verdict(&mut self, n: usize, shares: [u32; 2], paired: bool) -> (bool, DeterminantVerdict) {
        let place = self.place("time");
        let sides = shares.map(|share| {
            let (mut forms, mut counter) = (Forms::new(self.layout.slots().len()), Counter::new(self.layout.clone()));
            for _ in 0..n {
                let mut form = vec![Code::MISSING; self.layout.slots().len()];
                let answer = if self.below(1000) < share { 1 } else { 4 };
                form[place] = Code::from_position(answer).unwrap();
                counter.count(&form);
                forms.push(&form);
            }
            (forms, counter)
        });
        let keys: Vec<String> = (0..n).map(|number| number.to_string()).collect();
        let (layout, elements) = (self.layout.as_ref(), &Elements::default());
        let keyed = |at: usize| Keyed { layout, elements, keys: &keys, forms: &sides[at].0 };
        let pairs = paired.then(|| RespondentPairs::from_keyed(&self.questionnaire, keyed(0), keyed(1)));
        let [before, after] = [0, 1].map(|at: usize| {
            let assessment =
                Assessment::from_tally(&self.questionnaire, &sides[at].1.tally(), AssessmentSettings::default());
            Measurement::from_assessment(&self.questionnaire, &assessment, "")
        });
        let comparison = compare(&before, &after, pairs.as_ref());
        let found = comparison.determinants.iter().find(|found| found.id == "time").unwrap();
        let was_barrier = !matches!(
            found.verdict,
            DeterminantVerdict::New | DeterminantVerdict::OverLimit | DeterminantVerdict::NotBarrier
        );
        (was_barrier, found.verdict)
    }
}

fn main() {
    let mut world = World::new();
    println!("Groups that do not differ: questions on which a group is named, per survey");
    for (teams, size, surveys) in [(40, 12, 200), (8, 12, 400), (4, 6, 400), (12, 40, 200)] {
        for (name, spread) in [("flat", FLAT), ("usual", USUAL)] {
            let found: usize = (0..surveys).map(|_| world.teams(teams, size, spread, 0).differences.len()).sum();
            println!("  {teams} teams of {size}, {name}: {found} in {surveys} surveys");
        }
    }
    println!("One of eight teams of 12 two points lower on one question: how often that team is named for it");
    for (name, spread) in [("flat", FLAT), ("usual", USUAL), ("high", HIGH)] {
        let slot = Slot::from_id(&world.questionnaire, "time").unwrap();
        let seen = |division: &Division| {
            let found = division.differences.iter().find(|found| found.slot == slot);
            found.is_some_and(|found| found.outliers.iter().any(|outlier| outlier.group == 7 && outlier.worse))
        };
        let named = (0..400).filter(|_| seen(&world.teams(8, 12, spread, 2))).count();
        println!("  {name}: {} %", named as f64 / 4.0);
    }
    println!("Barriers that did not change and are called solved, of those that were one the first time");
    for paired in [true, false] {
        for n in [8, 12, 30] {
            let shares = [200, 300, 400, 600].map(|share| {
                let (mut barriers, mut solved) = (0, 0);
                for _ in 0..4000 {
                    let (was, verdict) = world.verdict(n, [share, share], paired);
                    barriers += u32::from(was);
                    solved += u32::from(verdict == DeterminantVerdict::Solved);
                }
                format!("{} %: {:.1} %", share / 10, f64::from(solved) / f64::from(barriers) * 100.0)
            });
            println!("  {} {n}: {}", if paired { "pairs" } else { "strangers" }, shares.join("; "));
        }
        let fell = (0..4000).filter(|_| world.verdict(30, [600, 200], paired).1 == DeterminantVerdict::Solved).count();
        println!("  30, from 60 to 20 %: {:.1} %", fell as f64 / 40.0);
    }
}
