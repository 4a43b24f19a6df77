//! From many barriers to one bundle: what it is chosen from, what comes first in it, and that no set is better.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strategiewijzer::advice::{Advice, Bundle, Circumstances, Filters, Need, TOP, advised, bundle};
use strategiewijzer::catalogue::{Catalogue, Strategy as Card, StrategyIndex};
use strategiewijzer::content::{self, Files, bundled_catalogue, bundled_questionnaire};
use strategiewijzer::questionnaire::{CauseIndex, DeterminantIndex, Questionnaire};

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());

fn determinants() -> Vec<DeterminantIndex> {
    QUESTIONNAIRE.determinants().map(|(index, _)| index).collect()
}

fn index(id: &str) -> DeterminantIndex {
    QUESTIONNAIRE.find_determinant(id).unwrap()
}

/// All 29 determinants as barriers, the first one weighing most.
fn all_needs() -> Vec<Need> {
    let need = |(determinant, place)| Need { share: 1.0 - f64::from(place) * 0.03, ..Need::from_name(determinant) };
    determinants().into_iter().zip(0u8..).map(need).collect()
}

fn bundled(bundle: &Bundle) -> Vec<StrategyIndex> {
    bundle.strategies.iter().map(|(strategy, _)| *strategy).collect()
}

/// The first three of each barrier.
fn first_three(catalogue: &Catalogue, needs: &[Need], known: &Circumstances) -> Vec<StrategyIndex> {
    advised(catalogue, needs.iter().map(|need| need.determinant), TOP, &Filters::default(), known)
}

/// The bundle out of the first three of each barrier.
fn found(needs: &[Need], size: usize, known: &Circumstances) -> Bundle {
    bundle(&CATALOGUE, needs, &first_three(&CATALOGUE, needs, known), size, known)
}

#[test]
fn the_order_of_the_catalogue_file_does_not_matter() {
    let file = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/strategies.yaml")).unwrap();
    let mut content: serde_yaml::Value = serde_yaml::from_str(&file).unwrap();
    content["strategies"].as_sequence_mut().unwrap().reverse();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("reversed.yaml");
    std::fs::write(&path, serde_yaml::to_string(&content).unwrap()).unwrap();
    let files = Files { catalogue: Some(path), ..Files::default() };
    let reversed = content::catalogue(&files, &QUESTIONNAIRE).unwrap();
    let known = Circumstances::default();
    for size in 0..5 {
        let chosen = |catalogue: &Catalogue| -> Vec<String> {
            let needs = all_needs();
            let found = bundle(catalogue, &needs, &first_three(catalogue, &needs, &known), size, &known);
            bundled(&found).iter().map(|strategy| catalogue.strategy(*strategy).id.clone()).collect()
        };
        assert_eq!(chosen(&reversed), chosen(&CATALOGUE), "{size}");
    }
}

#[test]
fn a_bundle_for_all_barriers_at_once_is_found() {
    // One respondent who answers everything unfavourably gives shares that are all the same.
    let alike: Vec<Need> = determinants().into_iter().map(Need::from_name).collect();
    for needs in [all_needs(), alike] {
        let found = found(&needs, 5, &Circumstances::default());
        assert_eq!(found.strategies.len(), 5);
        let covered: BTreeSet<_> = found.strategies.iter().flat_map(|(_, served)| served).collect();
        assert_eq!(covered.len() + found.uncovered.len(), 29);
    }
}

#[test]
fn nothing_to_serve_and_nothing_to_choose_give_an_empty_bundle() {
    let known = Circumstances::default();
    assert_eq!(found(&[], 5, &known), Bundle::default());
    for (size, advised) in [(0, first_three(&CATALOGUE, &all_needs(), &known)), (5, Vec::new())] {
        let found = bundle(&CATALOGUE, &all_needs(), &advised, size, &known);
        assert_eq!((found.strategies, found.uncovered), (Vec::new(), determinants()));
    }
}

/// A strategy that could be chosen, with how directly it serves each barrier, in halves.
struct Candidate {
    strategy: StrategyIndex,
    fits: Vec<u64>,
}

/// What a set is worth: over the barriers of confirmed knots, over those taken on, and over the rest, per barrier the
/// unfavourable share times the severity times the best fit, in ten-thousandths.
fn worth(needs: &[Need], set: &[&Candidate], known: &Circumstances) -> [u64; 3] {
    let best = |place: usize| set.iter().map(|candidate| candidate.fits[place]).max().unwrap_or(0);
    let mut worth = [0; 3];
    for (place, need) in needs.iter().enumerate() {
        let first = known.knots.iter().any(|knot| knot.contains(&need.determinant));
        let second = known.taken_on.contains(&need.determinant);
        let at = if first { 0 } else { 1 + usize::from(!second) };
        worth[at] += (need.share * need.severity * 10_000.0).round() as u64 * best(place);
    }
    worth
}

/// Everything that is advised and serves one of these barriers, in the order of contribution, effort and id.
fn candidates(needs: &[Need], advised: &[StrategyIndex], known: &Circumstances) -> Vec<Candidate> {
    let fit = |card: &Card, need: &Need| {
        let Some(link) = card.links.iter().find(|link| link.determinant == need.determinant) else { return 0 };
        let own = u64::from(u8::from(link.fit));
        let named = known.causes_behind(need.determinant);
        if named.is_empty() {
            return 2 * own;
        }
        if link.causes.is_empty() {
            return own;
        }
        let on_it = link.causes.iter().filter(|cause| named.contains(&cause.cause));
        on_it.map(|cause| 2 * cause.fit.map_or(own, |fit| u8::from(fit).into())).max().unwrap_or(0)
    };
    let mut all: Vec<(&Card, Candidate)> = advised
        .iter()
        .map(|strategy| {
            let card = CATALOGUE.strategy(*strategy);
            (card, Candidate { strategy: *strategy, fits: needs.iter().map(|need| fit(card, need)).collect() })
        })
        .filter(|(_, candidate)| candidate.fits.iter().any(|fit| *fit > 0))
        .collect();
    all.sort_by_key(|(card, candidate)| (Reverse(worth(needs, &[candidate], known)), card.effort, card.id.clone()));
    all.into_iter().map(|(_, candidate)| candidate).collect()
}

/// What is compared, and in what light.
struct Trial<'a> {
    needs: &'a [Need],
    known: &'a Circumstances,
    all: Vec<Candidate>,
}

/// What a strategy adds to those before it, the most first, with its place among all.
type Added = (Reverse<[u64; 3]>, usize);

impl Trial<'_> {
    fn worth(&self, set: &[usize]) -> [u64; 3] {
        worth(self.needs, &set.iter().map(|index| &self.all[*index]).collect::<Vec<_>>(), self.known)
    }

    /// A set gone through from the strategy that adds most to the one that adds least, each with what it adds.
    fn unrolled(&self, set: &[usize]) -> Vec<Added> {
        let (mut rest, mut steps, mut chosen) = (set.to_vec(), Vec::new(), Vec::new());
        while !rest.is_empty() {
            let reached = self.worth(&chosen);
            let adds = |index: usize| {
                let with = self.worth(&[&chosen[..], &[index]].concat());
                [with[0] - reached[0], with[1] - reached[1], with[2] - reached[2]]
            };
            let step = rest.iter().map(|index| (Reverse(adds(*index)), *index)).min().unwrap();
            chosen.push(step.1);
            rest.retain(|index| *index != step.1);
            steps.push(step);
        }
        steps
    }

    /// The best set of at most `size`, by trying all: the largest worth, then the fewest strategies, then those that add
    /// most from the first on.
    fn by_trying_all(&self, size: usize) -> ([u64; 3], Vec<usize>) {
        let mut best = ([0; 3], Vec::new());
        let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
        for _ in 0..size {
            let longer = sets.iter().flat_map(|set| {
                let next = set.last().map_or(0, |last| last + 1);
                (next..self.all.len()).map(move |index| [&set[..], &[index]].concat())
            });
            sets = longer.collect();
            for set in &sets {
                let worth = self.worth(set);
                let same = worth == best.0 && set.len() == best.1.len();
                if worth > best.0 || (same && self.unrolled(set) < self.unrolled(&best.1)) {
                    best = (worth, set.clone());
                }
            }
        }
        best
    }
}

/// Three to six barriers with a share of 1 to 100 %, some of them answered more strongly than others.
fn needs() -> impl Strategy<Value = Vec<Need>> {
    let shares = prop_oneof![
        prop::collection::vec(1u8..=100, 6),
        prop::collection::vec(select(vec![50u8, 100]), 6),
        Just(vec![100; 6]),
    ];
    let severities = prop_oneof![prop::collection::vec(select(vec![0.75, 0.875, 1.0]), 6), Just(vec![1.0; 6])];
    (subsequence(determinants(), 3..=6), shares, severities).prop_map(|(determinants, percents, severities)| {
        let rows = determinants.into_iter().zip(percents).zip(severities);
        rows.map(|((determinant, percent), severity)| Need { determinant, share: f64::from(percent) / 100.0, severity })
            .collect()
    })
}

/// Barriers of which some have a cause, some are taken on, and some are a knot.
fn needs_in_their_light() -> impl Strategy<Value = (Vec<Need>, Circumstances)> {
    let numbers = || prop::collection::vec(0usize..4, 6);
    (needs(), numbers(), numbers(), numbers()).prop_map(|(needs, causes, taken, knots)| {
        let mut known = Circumstances::default();
        for (need, number) in needs.iter().zip(causes) {
            let own: Vec<CauseIndex> = QUESTIONNAIRE.causes_of(need.determinant).map(|(cause, _)| cause).collect();
            if let Some(cause) = own.get(number) {
                known.causes.insert(need.determinant, vec![*cause]);
            }
        }
        let some = |numbers: Vec<usize>| -> Vec<DeterminantIndex> {
            let chosen = needs.iter().zip(numbers).filter(|(_, number)| *number == 0);
            chosen.map(|(need, _)| need.determinant).collect()
        };
        known.taken_on = some(taken);
        known.knots = Some(some(knots)).filter(|knot| knot.len() > 1).into_iter().collect();
        (needs, known)
    })
}

/// Compares the bundle with the best of all sets, and looks at everything it says.
fn check_bundle(needs: &[Need], advised: &[StrategyIndex], size: usize, known: &Circumstances) {
    let trial = Trial { needs, known, all: candidates(needs, advised, known) };
    let found = bundle(&CATALOGUE, needs, advised, size, known);
    let place = |strategy: &StrategyIndex| trial.all.iter().position(|it| it.strategy == *strategy).unwrap();
    let chosen: Vec<usize> = bundled(&found).iter().map(place).collect();
    let (value, best) = trial.by_trying_all(size);
    assert_eq!(trial.worth(&chosen), value);
    assert!(chosen.len() <= size);
    assert_eq!(chosen.iter().collect::<BTreeSet<_>>(), best.iter().collect(), "among equals, the one of the rules");
    // Largest contribution first, each with the barriers it works on, and what is left at the end.
    assert!(chosen.iter().map(|index| Reverse(trial.worth(&[*index]))).is_sorted());
    for ((_, served), index) in found.strategies.iter().zip(&chosen) {
        let fits = &trial.all[*index].fits;
        let linked = needs.iter().zip(fits).filter(|(_, fit)| **fit > 0).map(|(need, _)| need.determinant);
        assert_eq!(*served, linked.collect::<Vec<_>>());
    }
    let served: Vec<_> = found.strategies.iter().flat_map(|(_, served)| served).collect();
    let left = needs.iter().map(|need| need.determinant).filter(|determinant| !served.contains(&determinant));
    assert_eq!(found.uncovered, left.collect::<Vec<_>>());
    // The same again, and whatever the order in which the barriers are named.
    assert_eq!(bundle(&CATALOGUE, needs, advised, size, known), found);
    let turned: Vec<Need> = needs.iter().rev().copied().collect();
    let backwards: Vec<StrategyIndex> = advised.iter().rev().copied().collect();
    assert_eq!(bundled(&bundle(&CATALOGUE, &turned, &backwards, size, known)), bundled(&found));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bundle_is_better_than_the_one_found(needs in needs(), size in 1usize..=3) {
        // Out of everything there is, since three for each barrier leave little to choose.
        let all: Vec<StrategyIndex> = CATALOGUE.strategies().map(|(strategy, _)| strategy).collect();
        check_bundle(&needs, &all, size, &Circumstances::default());
    }

    #[test]
    fn no_bundle_is_better_for_these_causes_and_this_choice_either(
        (needs, known) in needs_in_their_light(),
        size in 1usize..=3,
        top in 1usize..=4,
    ) {
        let advised = advised(&CATALOGUE, needs.iter().map(|need| need.determinant), top, &Filters::default(), &known);
        check_bundle(&needs, &advised, size, &known);
    }

    #[test]
    fn every_strategy_of_a_bundle_stands_in_the_advice((needs, known) in needs_in_their_light(), top in 1usize..=4) {
        let filters = Filters::default();
        let advice = |need: &Need| Advice::new(&CATALOGUE, need.determinant, top, &filters, &known);
        let shown: Vec<StrategyIndex> =
            needs.iter().flat_map(|need| advice(need).top).map(|suggestion| suggestion.strategy).collect();
        let advised = advised(&CATALOGUE, needs.iter().map(|need| need.determinant), top, &filters, &known);
        prop_assert_eq!(shown.iter().collect::<BTreeSet<_>>(), advised.iter().collect::<BTreeSet<_>>());
        for strategy in bundled(&bundle(&CATALOGUE, &needs, &advised, 5, &known)) {
            prop_assert!(shown.contains(&strategy), "{}", CATALOGUE.strategy(strategy).id);
        }
    }
}

#[test]
fn what_is_taken_on_comes_before_the_rest_and_a_confirmed_knot_before_that() {
    let needs = ["time", "knowledge", "legislation", "materials"].map(|id| Need::from_name(index(id)));
    let serves = |known: &Circumstances| found(&needs, 1, known).strategies[0].1.clone();
    for need in needs {
        let taken = Circumstances { taken_on: vec![need.determinant], ..Circumstances::default() };
        assert!(serves(&taken).contains(&need.determinant));
        let knot = vec![index("legislation"), index("materials")];
        let tied = Circumstances { knots: vec![knot.clone()], ..taken };
        assert!(serves(&tied).iter().any(|served| knot.contains(served)));
    }
}

/// The catalogue with these links beside ours.
fn with_links(links: &str) -> Catalogue {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("links.yaml");
    std::fs::write(&path, format!("format: 2\nlinks:\n{links}")).unwrap();
    content::catalogue(&Files { extra: Some(path), ..Files::default() }, &QUESTIONNAIRE).unwrap()
}

const WHY: &str = "because: {nl: a, en: b}, backing: [{kind: judgement}]";

#[test]
fn what_works_whatever_the_cause_gives_way_to_what_works_on_the_one_that_was_named() {
    let of = index("time");
    let foreign = |card: &&Card| card.links.iter().all(|link| link.determinant != of);
    let cards: Vec<&Card> = CATALOGUE.strategies().map(|(_, card)| card).filter(foreign).take(2).collect();
    // Of the same effort the id would decide, so each takes both parts.
    for (any, named) in [(cards[0], cards[1]), (cards[1], cards[0])] {
        let catalogue = with_links(&format!(
            "  - {{strategy: {}, determinant: time, fit: 3, {WHY}}}\n  - {{strategy: {}, determinant: time, fit: 2, causes: [no-hours], {WHY}}}\n",
            any.id, named.id
        ));
        let two = [any, named].map(|card| catalogue.find(&card.id).unwrap());
        let chosen = |known: &Circumstances| bundled(&bundle(&catalogue, &[Need::from_name(of)], &two, 1, known));
        assert_eq!(chosen(&Circumstances::default()), [two[0]]);
        let mut known = Circumstances::default();
        for (cause, expected) in [("no-hours", two[1]), ("double-work", two[0])] {
            known.causes.insert(of, vec![QUESTIONNAIRE.find_cause(of, cause).unwrap()]);
            assert_eq!(chosen(&known), [expected], "{cause}");
        }
    }
}

#[test]
fn of_sets_that_reach_as_much_the_first_stays_when_more_strategies_are_allowed() {
    let needs = ["time", "knowledge", "legislation", "coordinator"].map(|id| Need::from_name(index(id)));
    let foreign =
        |card: &&Card| card.links.iter().all(|link| needs.iter().all(|need| need.determinant != link.determinant));
    let mut cards: Vec<&Card> = CATALOGUE.strategies().map(|(_, card)| card).filter(foreign).collect();
    cards.sort_by_key(|card| (card.effort, &card.id));
    // The first and the last serve everything together, and so do the two between them.
    let served = [[0, 1], [0, 2], [1, 3], [2, 3]];
    let links = cards.iter().zip(served).flat_map(|(card, places)| places.map(|place| (&card.id, place)));
    let links = links.map(|(id, place)| {
        let determinant = &QUESTIONNAIRE.determinant(needs[place].determinant).id;
        format!("  - {{strategy: {id}, determinant: {determinant}, fit: 3, {WHY}}}\n")
    });
    let catalogue = with_links(&links.collect::<String>());
    let four: Vec<StrategyIndex> = cards.iter().take(4).map(|card| catalogue.find(&card.id).unwrap()).collect();
    for size in 2..=4 {
        let found = bundled(&bundle(&catalogue, &needs, &four, size, &Circumstances::default()));
        assert_eq!(found, [four[0], four[3]], "{size}");
    }
}

#[test]
fn a_tenth_of_a_percent_in_the_share_and_a_harder_answer_make_a_difference() {
    let works_on = |index| CATALOGUE.links_to(index).map(|(strategy, _)| strategy).collect::<BTreeSet<_>>();
    let best = |index| CATALOGUE.links_to(index).map(|(_, link)| link.fit).max();
    let all = determinants();
    let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (*one, *other)));
    // No strategy serves both, and each is served as directly, so that the shares alone decide.
    let apart: Vec<_> = pairs
        .filter(|(one, other)| one < other && best(*one) == best(*other))
        .filter(|(one, other)| works_on(*one).is_disjoint(&works_on(*other)))
        .collect();
    assert!(!apart.is_empty());
    for (one, other) in apart {
        for (more, less) in [(one, other), (other, one)] {
            let by_share = [(less, 0.333), (more, 0.334)].map(|(of, share)| Need { share, ..Need::from_name(of) });
            let by_severity =
                [(less, 0.75), (more, 1.0)].map(|(of, severity)| Need { severity, ..Need::from_name(of) });
            for needs in [by_share, by_severity] {
                let found = found(&needs, 1, &Circumstances::default());
                assert_eq!(found.strategies[0].1, [more], "{found:?}");
            }
        }
    }
}
