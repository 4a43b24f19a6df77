//! Every rule on the way from a barrier to its strategies, and from many barriers to one bundle.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strategiewijzer::advice::{
    Advice, Bundle, Circumstances, Filters, Need, RankingRule, Suggestion, bundle, decided_by, rank,
};
use strategiewijzer::catalogue::{
    Actor, Backing, Catalogue, Crosswalk, EffectDirection, EffectSubject, Effort, Endorsement, Phase, Strategy as Card,
    StrategyIndex,
};
use strategiewijzer::content::{self, Files, bundled_catalogue, bundled_questionnaire};
use strategiewijzer::questionnaire::{DeterminantIndex, Questionnaire};

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());

fn determinants() -> Vec<DeterminantIndex> {
    QUESTIONNAIRE.determinants().map(|(index, _)| index).collect()
}

/// Rules in the order in which they are looked at, of those that decide where nothing is known but the barriers.
const RULES: [RankingRule; 5] =
    [RankingRule::Fit, RankingRule::Backing, RankingRule::Specificity, RankingRule::Effort, RankingRule::Id];

/// How near what a link rests on is, as a number: judgement alone 0, something like it 1, just this 2.
fn nearness(backing: &[Backing]) -> u8 {
    let near = backing.iter().map(|backing| match backing {
        Backing::Judgement => 0,
        Backing::Effect { direction: EffectDirection::None | EffectDirection::Unclear, .. } => 0,
        Backing::Effect { measured_on, .. } => 2 - u8::from(*measured_on == EffectSubject::Class),
        Backing::Method { nearby, .. } => 2 - u8::from(*nearby),
        Backing::Expert { crosswalk: Crosswalk::Second, .. } => 1,
        Backing::Expert { endorsement: Endorsement::Percent(percent), .. } => 1 + u8::from(*percent >= 20),
        Backing::Expert { .. } => 2,
    });
    near.max().unwrap_or(0)
}

/// How one rule alone orders two suggestions, worked out apart from the library; `Less` when `a` goes first.
fn by(rule: RankingRule, a: &Suggestion<'_>, b: &Suggestion<'_>) -> Ordering {
    let (one, two) = (CATALOGUE.strategy(a.strategy), CATALOGUE.strategy(b.strategy));
    let fit = |suggestion: &Suggestion<'_>| u32::from(u8::from(suggestion.link.fit));
    let fits = |card: &Card| card.links.iter().map(|link| u32::from(u8::from(link.fit))).sum::<u32>();
    match rule {
        RankingRule::Fit => fit(b).cmp(&fit(a)),
        RankingRule::Backing => nearness(&b.link.backing).cmp(&nearness(&a.link.backing)),
        // Shares compared without a division: p / q against r / s is p s against r q.
        RankingRule::Specificity => (fit(b) * fits(one)).cmp(&(fit(a) * fits(two))),
        RankingRule::Effort => one.effort.cmp(&two.effort),
        RankingRule::Id => one.id.cmp(&two.id),
        RankingRule::Objection | RankingRule::Cause | RankingRule::Phase => Ordering::Equal,
    }
}

#[test]
fn the_ranking_follows_the_rules_one_after_the_other() {
    for determinant in determinants() {
        let ranked = rank(&CATALOGUE, determinant, &Circumstances::default());
        assert_eq!(ranked.len(), CATALOGUE.links_to(determinant).count());
        for (position, better) in ranked.iter().enumerate() {
            // Against everything below it, not only its neighbour: so the order has no circles.
            for other in &ranked[position + 1..] {
                let rule = *RULES.iter().find(|rule| by(**rule, better, other).is_ne()).expect("a strict order");
                let ids = [better, other].map(|suggestion| &CATALOGUE.strategy(suggestion.strategy).id);
                assert_eq!(by(rule, better, other), Ordering::Less, "{ids:?} by {rule:?}");
                assert_eq!(decided_by(&CATALOGUE, better, other, &Circumstances::default()), rule, "{ids:?}");
                assert_eq!(decided_by(&CATALOGUE, other, better, &Circumstances::default()), rule, "{ids:?}");
            }
        }
    }
}

#[test]
fn every_rule_but_the_last_decides_somewhere() {
    // Else the catalogue says nothing about that rule, and the test above proves nothing.
    let mut found = Vec::new();
    for determinant in determinants() {
        let ranked = rank(&CATALOGUE, determinant, &Circumstances::default());
        found.extend(
            ranked.windows(2).map(|pair| decided_by(&CATALOGUE, &pair[0], &pair[1], &Circumstances::default())),
        );
    }
    for rule in &RULES[..4] {
        assert!(found.contains(rule), "{rule:?}");
    }
}

fn ids(suggestions: &[Suggestion<'_>]) -> Vec<StrategyIndex> {
    suggestions.iter().map(|suggestion| suggestion.strategy).collect()
}

fn filters() -> impl Strategy<Value = Filters> {
    let all: Vec<String> = CATALOGUE.strategies().map(|(_, strategy)| strategy.id.clone()).collect();
    (
        prop::option::of(select(&Phase::ALL[..])),
        subsequence(&Actor::ALL[..], 0..=6),
        prop::option::of(select(&Effort::ALL[..])),
        prop::collection::vec(select(all), 0..9),
    )
        .prop_map(|(phase, actors, max_effort, exclude)| Filters { phase, actors, max_effort, exclude })
}

/// Whether a strategy meets the conditions, worked out apart from the library.
fn allowed(filters: &Filters, strategy: &Card) -> bool {
    let actors = strategy.actors.iter().filter(|actor| filters.actors.contains(actor)).count();
    filters.phase.is_none_or(|phase| strategy.phases.contains(&phase))
        && (actors > 0 || filters.actors.is_empty())
        && strategy.effort <= filters.max_effort.unwrap_or(Effort::High)
        && filters.exclude.iter().all(|id| *id != strategy.id)
}

proptest! {
    // Every case goes through all determinants.
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_longer_list_starts_with_the_shorter_one(filters in filters()) {
        for determinant in determinants() {
            let all = ids(&Advice::new(&CATALOGUE, determinant, usize::MAX, &filters, &Circumstances::default()).top);
            for top in 0..=all.len() + 1 {
                let shorter = Advice::new(&CATALOGUE, determinant, top, &filters, &Circumstances::default());
                prop_assert_eq!(&ids(&shorter.top)[..], &all[..top.min(all.len())]);
            }
        }
    }

    #[test]
    fn filters_only_take_away_and_say_how_much(filters in filters(), top in 0usize..20) {
        for determinant in determinants() {
            let advice = Advice::new(&CATALOGUE, determinant, top, &filters, &Circumstances::default());
            let all = ids(&rank(&CATALOGUE, determinant, &Circumstances::default()));
            let mut kept = all.clone();
            kept.retain(|strategy| allowed(&filters, CATALOGUE.strategy(*strategy)));
            prop_assert_eq!(advice.removed, all.len() - kept.len(), "what did not fit in the top is not removed");
            kept.truncate(top);
            prop_assert_eq!(ids(&advice.top), kept);
        }
    }
}

fn names(catalogue: &Catalogue, strategies: &[StrategyIndex]) -> Vec<String> {
    strategies.iter().map(|strategy| catalogue.strategy(*strategy).id.clone()).collect()
}

/// All 29 determinants as barriers, the first one weighing most.
fn all_needs() -> Vec<Need> {
    let need = |(determinant, place)| Need { determinant, share: 1.0 - f64::from(place) * 0.03 };
    determinants().into_iter().zip(0u8..).map(need).collect()
}

fn bundled(bundle: &Bundle) -> Vec<StrategyIndex> {
    bundle.strategies.iter().map(|(strategy, _)| *strategy).collect()
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
    let first = |catalogue: &Catalogue| catalogue.strategies().next().unwrap().1.id.clone();
    assert_ne!(first(&reversed), first(&CATALOGUE));
    for determinant in determinants() {
        let ranked =
            |catalogue: &Catalogue| names(catalogue, &ids(&rank(catalogue, determinant, &Circumstances::default())));
        assert_eq!(ranked(&reversed), ranked(&CATALOGUE));
    }
    for size in 0..5 {
        let chosen = |catalogue: &Catalogue| {
            names(
                catalogue,
                &bundled(&bundle(catalogue, &all_needs(), size, &Filters::default(), &Circumstances::default())),
            )
        };
        assert_eq!(chosen(&reversed), chosen(&CATALOGUE), "{size}");
    }
}

#[test]
fn a_bundle_for_all_barriers_at_once_is_found() {
    // One respondent who answers everything unfavourably gives shares that are all the same.
    let alike: Vec<Need> = all_needs().into_iter().map(|need| Need { share: 1.0, ..need }).collect();
    for needs in [all_needs(), alike] {
        let found = bundle(&CATALOGUE, &needs, 5, &Filters::default(), &Circumstances::default());
        assert_eq!(found.strategies.len(), 5);
        let covered: BTreeSet<_> = found.strategies.iter().flat_map(|(_, served)| served).collect();
        assert_eq!(covered.len() + found.uncovered.len(), 29);
    }
}

#[test]
fn nothing_to_serve_and_nothing_to_choose_give_an_empty_bundle() {
    assert_eq!(bundle(&CATALOGUE, &[], 5, &Filters::default(), &Circumstances::default()), Bundle::default());
    let found = bundle(&CATALOGUE, &all_needs(), 0, &Filters::default(), &Circumstances::default());
    assert_eq!((found.strategies, found.uncovered), (Vec::new(), determinants()));
    let nobody = CATALOGUE.strategies().map(|(_, strategy)| strategy.id.clone()).collect();
    let found = bundle(
        &CATALOGUE,
        &all_needs(),
        5,
        &Filters { exclude: nobody, ..Filters::default() },
        &Circumstances::default(),
    );
    assert_eq!((found.strategies, found.uncovered), (Vec::new(), determinants()));
}

/// A strategy that could be chosen, with its fit per barrier.
struct Candidate {
    strategy: StrategyIndex,
    fits: Vec<u64>,
}

/// What a set is worth: per barrier the unfavourable share times the best fit, in ten-thousandths.
fn worth(needs: &[Need], set: &[&Candidate]) -> u64 {
    let best = |place: usize| set.iter().map(|candidate| candidate.fits[place]).max().unwrap_or(0);
    needs.iter().enumerate().map(|(place, need)| (need.share * 10_000.0).round() as u64 * best(place)).sum()
}

/// Everything linked to these barriers, in the order of contribution, effort and id.
fn candidates(needs: &[Need], filters: &Filters) -> Vec<Candidate> {
    let fit = |strategy: &Card, need: &Need| {
        let link = strategy.links.iter().find(|link| link.determinant == need.determinant);
        link.map_or(0, |link| u64::from(u8::from(link.fit)))
    };
    let mut all: Vec<(&Card, Candidate)> = CATALOGUE
        .strategies()
        .filter(|(_, card)| allowed(filters, card))
        .map(|(strategy, card)| {
            (card, Candidate { strategy, fits: needs.iter().map(|need| fit(card, need)).collect() })
        })
        .filter(|(_, candidate)| candidate.fits.iter().any(|fit| *fit > 0))
        .collect();
    all.sort_by_key(|(card, candidate)| (Reverse(worth(needs, &[candidate])), card.effort, card.id.clone()));
    all.into_iter().map(|(_, candidate)| candidate).collect()
}

/// A set gone through from the strategy that adds most to the one that adds least, each with what it adds.
fn unrolled(needs: &[Need], all: &[Candidate], set: &[usize]) -> Vec<(Reverse<u64>, usize)> {
    let (mut rest, mut steps) = (set.to_vec(), Vec::new());
    let mut chosen: Vec<&Candidate> = Vec::new();
    while !rest.is_empty() {
        let reached = worth(needs, &chosen);
        let adds = |index: usize| worth(needs, &[&chosen[..], &[&all[index]]].concat()) - reached;
        let step = rest.iter().map(|index| (Reverse(adds(*index)), *index)).min().unwrap();
        chosen.push(&all[step.1]);
        rest.retain(|index| *index != step.1);
        steps.push(step);
    }
    steps
}

/// The best set of at most `size`, by trying all: the largest worth, then the fewest strategies, then those that add
/// most from the first on.
fn by_trying_all(needs: &[Need], all: &[Candidate], size: usize) -> (u64, Vec<usize>) {
    let mut best = (0, Vec::new());
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in 0..size {
        let longer = sets.iter().flat_map(|set| {
            let next = set.last().map_or(0, |last| last + 1);
            (next..all.len()).map(move |index| [&set[..], &[index]].concat())
        });
        sets = longer.collect();
        for set in &sets {
            let worth = worth(needs, &set.iter().map(|index| &all[*index]).collect::<Vec<_>>());
            let same = worth == best.0 && set.len() == best.1.len();
            if worth > best.0 || (same && unrolled(needs, all, set) < unrolled(needs, all, &best.1)) {
                best = (worth, set.clone());
            }
        }
    }
    best
}

/// Three to six barriers with a share of 1 to 100 %.
fn needs() -> impl Strategy<Value = Vec<Need>> {
    let shares = prop_oneof![
        prop::collection::vec(1u8..=100, 6),
        prop::collection::vec(select(vec![50u8, 100]), 6),
        Just(vec![100; 6]),
    ];
    (subsequence(determinants(), 3..=6), shares).prop_map(|(determinants, percents)| {
        let pairs = determinants.into_iter().zip(percents);
        pairs.map(|(determinant, percent)| Need { determinant, share: f64::from(percent) / 100.0 }).collect()
    })
}

/// Compares the bundle with the best of all sets, and looks at everything it says.
fn check_bundle(needs: &[Need], size: usize, filters: &Filters) {
    let all = candidates(needs, filters);
    let found = bundle(&CATALOGUE, needs, size, filters, &Circumstances::default());
    let place = |strategy: &StrategyIndex| all.iter().position(|it| it.strategy == *strategy).unwrap();
    let chosen: Vec<usize> = bundled(&found).iter().map(place).collect();
    let (value, best) = by_trying_all(needs, &all, size);
    let members: Vec<&Candidate> = chosen.iter().map(|index| &all[*index]).collect();
    assert_eq!(worth(needs, &members), value);
    assert!(chosen.len() <= size);
    assert_eq!(chosen.iter().collect::<BTreeSet<_>>(), best.iter().collect(), "among equals, the one of the rules");
    // Largest contribution first, each with the barriers it is linked to, and what is left at the end.
    assert!(members.iter().map(|member| Reverse(worth(needs, &[member]))).is_sorted());
    for ((_, served), member) in found.strategies.iter().zip(&members) {
        let linked = needs.iter().zip(&member.fits).filter(|(_, fit)| **fit > 0).map(|(need, _)| need.determinant);
        assert_eq!(*served, linked.collect::<Vec<_>>());
    }
    let served: Vec<_> = found.strategies.iter().flat_map(|(_, served)| served).collect();
    let left = needs.iter().map(|need| need.determinant).filter(|determinant| !served.contains(&determinant));
    assert_eq!(found.uncovered, left.collect::<Vec<_>>());
    // The same again, and whatever the order in which the barriers are named.
    assert_eq!(bundle(&CATALOGUE, needs, size, filters, &Circumstances::default()), found);
    let turned: Vec<Need> = needs.iter().rev().copied().collect();
    assert_eq!(bundled(&bundle(&CATALOGUE, &turned, size, filters, &Circumstances::default())), bundled(&found));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bundle_is_better_than_the_one_found(needs in needs(), size in 1usize..=3) {
        check_bundle(&needs, size, &Filters::default());
    }

    #[test]
    fn no_bundle_within_the_filters_is_better_either(needs in needs(), size in 1usize..=3, filters in filters()) {
        check_bundle(&needs, size, &filters);
    }
}

#[test]
fn a_strategy_that_adds_nothing_is_left_out_of_the_bundle() {
    // Going for what adds most first reaches everything here with three strategies, where two will do.
    let barriers = [("correctness", 1.0), ("completeness", 1.0), ("outcome-expectations", 0.5)];
    let needs = barriers.map(|(id, share)| Need { determinant: QUESTIONNAIRE.find_determinant(id).unwrap(), share });
    check_bundle(&needs, 3, &Filters::default());
}

#[test]
fn of_sets_that_reach_as_much_the_first_stays_when_more_strategies_are_allowed() {
    let needs = ["time", "knowledge", "legislation", "coordinator"]
        .map(|id| Need { determinant: QUESTIONNAIRE.find_determinant(id).unwrap(), share: 1.0 });
    let foreign =
        |card: &&Card| card.links.iter().all(|link| needs.iter().all(|need| need.determinant != link.determinant));
    let mut cards: Vec<&Card> = CATALOGUE.strategies().map(|(_, card)| card).filter(foreign).collect();
    cards.sort_by_key(|card| (card.effort, &card.id));
    // The first and the last serve everything together, and so do the two between them.
    let served = [[0, 1], [0, 2], [1, 3], [2, 3]];
    let links = cards.iter().zip(served).flat_map(|(card, places)| places.map(|place| (&card.id, place)));
    let links = links.map(|(id, place)| {
        let determinant = &QUESTIONNAIRE.determinant(needs[place].determinant).id;
        let why = "because: {nl: a, en: b}, backing: [{kind: judgement}]";
        format!("  - {{strategy: {id}, determinant: {determinant}, fit: 3, {why}}}\n")
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("links.yaml");
    std::fs::write(&path, format!("format: 1\nlinks:\n{}", links.collect::<String>())).unwrap();
    let catalogue = content::catalogue(&Files { extra: Some(path), ..Files::default() }, &QUESTIONNAIRE).unwrap();
    let four: Vec<&String> = cards.iter().take(4).map(|card| &card.id).collect();
    let exclude = catalogue.strategies().map(|(_, card)| card.id.clone()).filter(|id| !four.contains(&id)).collect();
    let filters = Filters { exclude, ..Filters::default() };
    for size in 2..=4 {
        let found = names(&catalogue, &bundled(&bundle(&catalogue, &needs, size, &filters, &Circumstances::default())));
        assert_eq!(found.iter().collect::<Vec<_>>(), [four[0], four[3]], "{size}");
    }
}

#[test]
fn shares_that_differ_by_a_tenth_of_a_percent_differ() {
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
            let needs = [Need { determinant: less, share: 0.333 }, Need { determinant: more, share: 0.334 }];
            let found = bundle(&CATALOGUE, &needs, 1, &Filters::default(), &Circumstances::default());
            assert_eq!(found.strategies[0].1, [more], "{found:?}");
        }
    }
}
