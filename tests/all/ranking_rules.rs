//! Every rule on the way from a barrier to its strategies.

use std::cmp::Ordering;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strategiewijzer::advice::{Advice, Circumstances, Filters, RankingRule, Suggestion, decided_by, rank};
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
        Backing::Panel { .. } => unreachable!("bundled content has none"),
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
}
