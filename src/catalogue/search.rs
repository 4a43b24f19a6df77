//! Finding strategies by the words people use: in both languages, whatever the accents, and with a slip of the finger.

use super::{Catalogue, Strategy, StrategyIndex};
use crate::nearest::{WordMatch, fold, matching};

/// Where a word was found; the earlier, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum SearchPlace {
    Name,
    Synonym,
    Summary,
    Steps,
}

/// The strategies in which every word of a query is found, best first: names before synonyms before summaries before
/// steps, words as typed before words with a slip. An empty query finds everything, in the order of the catalogue.
#[must_use]
pub fn search(catalogue: &Catalogue, query: &str) -> Vec<StrategyIndex> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return catalogue.strategies().map(|(index, _)| index).collect();
    }
    let mut found: Vec<((WordMatch, SearchPlace), StrategyIndex)> =
        catalogue.strategies().filter_map(|(index, strategy)| Some((rank(strategy, &words)?, index))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, index)| index).collect()
}

/// The names nearest to a query that found nothing, at most three, nearest first.
#[must_use]
pub fn near_names<'a>(catalogue: &'a Catalogue, query: &str) -> Vec<&'a Strategy> {
    let query = fold(query);
    let closeness = |strategy: &Strategy| {
        let texts = [&strategy.name.nl, &strategy.name.en, &strategy.id];
        let words = texts.iter().flat_map(|text| fold(text).split([' ', '-']).map(str::to_owned).collect::<Vec<_>>());
        words.map(|word| strsim::jaro_winkler(&query, &word)).fold(0.0, f64::max)
    };
    let mut all: Vec<(f64, &Strategy)> =
        catalogue.strategies().map(|(_, strategy)| (closeness(strategy), strategy)).collect();
    all.sort_by(|(a, one), (b, two)| b.total_cmp(a).then_with(|| one.id.cmp(&two.id)));
    all.into_iter().filter(|(closeness, _)| *closeness >= 0.75).take(3).map(|(_, strategy)| strategy).collect()
}

/// How well a strategy matches: the worst of its words, since all must be found. `None` when one is not.
fn rank(strategy: &Strategy, words: &[&str]) -> Option<(WordMatch, SearchPlace)> {
    let fields = [
        (SearchPlace::Name, fold(&format!("{} {} {}", strategy.id, strategy.name.nl, strategy.name.en))),
        (SearchPlace::Synonym, fold(&strategy.synonyms.join(" "))),
        (SearchPlace::Summary, fold(&format!("{} {}", strategy.summary.nl, strategy.summary.en))),
        (
            SearchPlace::Steps,
            fold(
                &strategy
                    .card
                    .steps
                    .iter()
                    .chain(&strategy.card.first_for)
                    .map(|step| format!("{} {} ", step.text.nl, step.text.en))
                    .collect::<String>(),
            ),
        ),
    ];
    let best = |word: &str| {
        let matches = fields.iter().filter_map(|(place, text)| Some((matching(text, word)?, *place)));
        matches.min()
    };
    let ranks: Option<Vec<(WordMatch, SearchPlace)>> = words.iter().map(|word| best(word)).collect();
    Some(ranks?.into_iter().max().unwrap_or((WordMatch::Part, SearchPlace::Name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{bundled_catalogue, bundled_questionnaire};

    fn found(query: &str) -> Vec<String> {
        let catalogue = bundled_catalogue(&bundled_questionnaire().unwrap()).unwrap();
        search(&catalogue, query).into_iter().map(|index| catalogue.strategy(index).id.clone()).collect()
    }

    #[test]
    fn accents_and_slips_do_not_matter_and_names_come_first() {
        assert!(found("coordinator aanwijzen").contains(&"appoint-coordinator".to_owned()));
        assert_eq!(found("rollenspel")[0], "role-play");
        assert_eq!(found("rolenspel")[0], "role-play");
        assert_eq!(found("role play")[0], "role-play");
    }

    #[test]
    fn all_words_must_be_found() {
        assert!(found("rollenspel xyzzyx").is_empty());
        assert!(found("").len() > 130);
    }

    #[test]
    fn a_search_without_a_hit_has_near_names() {
        let catalogue = bundled_catalogue(&bundled_questionnaire().unwrap()).unwrap();
        let near = near_names(&catalogue, "ambassadeurtjess");
        assert!(
            near.iter().any(|strategy| strategy.id == "champions"),
            "{:?}",
            near.iter().map(|s| &s.id).collect::<Vec<_>>()
        );
    }
}
