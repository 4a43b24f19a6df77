//! Why the strategies stand in the order in which they stand.

use std::sync::LazyLock;

use insta::assert_snapshot;
use strategiewijzer::advice::{Circumstances, RankingRule, decided_by, rank};
use strategiewijzer::catalogue::Catalogue;
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::Questionnaire;
use strategiewijzer::report::document::{Block, Document, ListItem, ListMark};
use strategiewijzer::report::{explain_order, explain_place};

use crate::common::texts::too_wide;
use crate::common::{COLUMNS, Folder};

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());

/// An explanation on a screen, which none of its lines may pass.
fn explain(arguments: &[&str], language: &str) -> String {
    let page = Folder::new().run(&[&["explain"], arguments, &["--lang", language]].concat()).fine();
    assert_eq!(too_wide(&page, COLUMNS), None);
    page
}

/// The numbered list of a page.
fn places(page: &Document) -> &[ListItem] {
    let blocks = page.opening.iter().chain(page.sections.iter().flat_map(|section| &section.blocks));
    let mut lists = blocks.filter_map(|block| if let Block::List(list) = block { Some(list) } else { None });
    lists.find(|list| list.mark == ListMark::Number).map_or(&[], |list| &list.items)
}

/// What a sentence about a rule begins with, whatever the values behind it.
fn told(rule: RankingRule, language: Language) -> &'static str {
    match (rule, language) {
        (RankingRule::Objection, Language::Dutch) => "tegen de andere pleit iets: ",
        (RankingRule::Objection, Language::English) => "something speaks against the other: ",
        (RankingRule::Cause, Language::Dutch) => "werkt ",
        (RankingRule::Cause, Language::English) => "works ",
        (RankingRule::Phase, Language::Dutch) => "past bij de fase van nu",
        (RankingRule::Phase, Language::English) => "fits the phase of now",
        (RankingRule::Fit, Language::Dutch) => "werkt directer, ",
        (RankingRule::Fit, Language::English) => "works more directly, ",
        (RankingRule::Backing, Language::Dutch) => "onderbouwing dichter bij huis, ",
        (RankingRule::Backing, Language::English) => "backing that is nearer, ",
        (RankingRule::Specificity, Language::Dutch) => "specifieker voor deze factor, ",
        (RankingRule::Specificity, Language::English) => "more specific to this factor, ",
        (RankingRule::Effort, Language::Dutch) => "minder inspanning, ",
        (RankingRule::Effort, Language::English) => "less effort, ",
        (RankingRule::Id, Language::Dutch) => "in alles gelijk; de id beslist",
        (RankingRule::Id, Language::English) => "equal in everything; the id decides",
    }
}

#[test]
fn a_whole_order_reads_well_in_both_languages() {
    assert_snapshot!("order_in_dutch", explain(&["formal-ratification"], "nl"));
    assert_snapshot!("order_in_english", explain(&["social-support"], "en"));
}

#[test]
fn every_order_has_a_place_per_link_that_names_the_rule_against_the_next() {
    for language in Language::ALL {
        let before = if language == Language::Dutch { "Gaat voor de volgende: " } else { "Goes before the next: " };
        for (index, determinant) in QUESTIONNAIRE.determinants() {
            let order = rank(&CATALOGUE, index, &Circumstances::default());
            let page = explain_order(&QUESTIONNAIRE, &CATALOGUE, index, &Circumstances::default(), language);
            let places = places(&page);
            assert_eq!(places.len(), CATALOGUE.links_to(index).count(), "{}", determinant.id);
            for (place, item) in places.iter().enumerate() {
                let id = &CATALOGUE.strategy(order[place].strategy).id;
                assert!(item.text.plain().contains(&format!("({id}): ")), "{:?}", item.text);
                // The mechanism, everything the link rests on, and the rule.
                assert_eq!(item.under.len(), order[place].link.backing.len() + 2, "{}: {id}", determinant.id);
                let last = item.under.last().unwrap().plain();
                match order.get(place + 1) {
                    Some(next) => {
                        let rule = decided_by(&CATALOGUE, &order[place], next, &Circumstances::default());
                        assert!(last.starts_with(&format!("{before}{}", told(rule, language))), "{id}: {last}");
                    }
                    None => assert!(["De laatste plaats", "The last place"].contains(&last.as_str()), "{last}"),
                }
            }
        }
    }
}

#[test]
fn every_place_can_be_explained_and_so_can_every_strategy_without_one() {
    for language in Language::ALL {
        for (index, determinant) in QUESTIONNAIRE.determinants() {
            let order = rank(&CATALOGUE, index, &Circumstances::default());
            for (wanted, strategy) in CATALOGUE.strategies() {
                let page =
                    explain_place(&QUESTIONNAIRE, &CATALOGUE, index, wanted, &Circumstances::default(), language);
                let above = places(&page).len();
                match order.iter().position(|found| found.strategy == wanted) {
                    Some(place) => assert_eq!(above, place, "{} {}", determinant.id, strategy.id),
                    None => assert!(page.opening.is_empty() && page.sections.len() == 1),
                }
            }
        }
    }
}

#[test]
fn a_place_in_the_middle_says_what_stands_before_it_and_why() {
    assert_snapshot!(explain(&["social-support", "learning-collaborative"], "nl"));
}

#[test]
fn the_first_place_says_why_it_stands_before_the_second() {
    assert_snapshot!(explain(&["social-support", "network-weaving"], "en"));
}

#[test]
fn the_last_place_has_everything_before_it_and_nothing_behind() {
    let index = QUESTIONNAIRE.find_determinant("legislation").unwrap();
    let order = rank(&CATALOGUE, index, &Circumstances::default());
    let last = &CATALOGUE.strategy(order.last().unwrap().strategy).id;
    let page = explain(&["legislation", last], "nl");
    assert!(page.contains(&format!("Plaats {0} van {0}.", order.len())), "{page}");
    assert!(!page.contains("voor de volgende"), "{page}");
    assert_snapshot!(page);
}

#[test]
fn a_strategy_that_is_not_linked_says_so_and_what_it_is_linked_to() {
    assert_snapshot!("not_linked_in_dutch", explain(&["time", "network-weaving"], "nl"));
    assert_snapshot!("not_linked_in_english", explain(&["time", "network-weaving"], "en"));
}

#[test]
fn an_explanation_as_markdown_has_the_same_places() {
    let page = Folder::new().run(&["explain", "time", "--format", "markdown", "--lang", "en"]).fine();
    let index = QUESTIONNAIRE.find_determinant("time").unwrap();
    let items = pulldown_cmark::Parser::new(&page)
        .filter(|event| matches!(event, pulldown_cmark::Event::Start(pulldown_cmark::Tag::List(Some(1)))));
    assert_eq!(items.count(), 1, "one numbered list, that does not break off");
    let last = CATALOGUE.links_to(index).count();
    assert!(page.contains(&format!("\n{last}. ")) && !page.contains(&format!("\n{}. ", last + 1)));
}

#[test]
fn an_unknown_determinant_or_strategy_is_answered_with_the_nearest() {
    for (arguments, near) in [(["tiem", "buddy"], "time"), (["time", "budy"], "buddy")] {
        let error = Folder::new().run(&[&["explain"], &arguments[..], &["--lang", "nl"]].concat()).failed(1);
        assert!(error.ends_with(&format!("tip: Bedoel je {near}?\n")), "{error}");
    }
}

#[test]
fn with_a_cause_the_order_says_what_each_does_about_that_cause() {
    let said = Folder::new().run(&["explain", "time", "--cause", "time=comes-unannounced", "--lang", "en"]).fine();
    // The window breaks the lines.
    let first = said.split(" 2. ").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(first.contains("(referral-agreements): works on this directly"), "{said}");
    assert!(first.contains("Whoever sees it coming first phones you"), "{said}");
}
