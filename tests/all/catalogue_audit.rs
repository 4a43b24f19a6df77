//! The catalogue beside the publications it cites, and the audit document that shows every link.

mod document;
mod facts;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use document::{document, idle_reasons, unlinked};
use facts::{Fact, Method, methods, published, published_for_links, rows, strategies_of, told};
use strategiewijzer::catalogue::{Backing, Catalogue, EffectDirection, EffectSubject, Link, Strategy};
use strategiewijzer::content::{bundled_catalogue, bundled_questionnaire};
use strategiewijzer::questionnaire::Questionnaire;

use crate::common::texts::project;

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| bundled_catalogue(&QUESTIONNAIRE).unwrap());

fn links() -> impl Iterator<Item = (&'static Strategy, &'static Link)> {
    CATALOGUE.strategies().flat_map(|(_, strategy)| strategy.links.iter().map(move |link| (strategy, link)))
}

#[test]
fn the_audit_document_is_that_of_this_catalogue() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/catalogue-audit.md");
    let made = document(&QUESTIONNAIRE, &CATALOGUE);
    if std::env::var("UPDATE_AUDIT").is_ok_and(|value| value == "1") {
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let number = made.lines().zip(kept.lines()).take_while(|(made, kept)| made == kept).count();
    assert!(
        made == kept,
        "docs/catalogue-audit.md differs from the catalogue from line {} on:\n- {}\n+ {}\n\
         rewrite it with UPDATE_AUDIT=1 cargo test --test all catalogue_audit",
        number + 1,
        kept.lines().nth(number).unwrap_or("(the end)"),
        made.lines().nth(number).unwrap_or("(the end)")
    );
}

#[test]
fn every_backing_by_experts_is_a_published_one_and_stands_there_once() {
    let told = told(&QUESTIONNAIRE, &CATALOGUE);
    let once: BTreeSet<&Fact> = told.iter().collect();
    assert_eq!(once.len(), told.len(), "a backing stands there twice");
    let published = published(&CATALOGUE);
    let invented: Vec<&Fact> = told.iter().filter(|fact| !published.contains(fact)).collect();
    assert!(invented.is_empty(), "not in tests/data/expert-endorsements.csv: {invented:#?}");
}

#[test]
fn every_published_choice_of_experts_for_a_link_is_used() {
    let told: BTreeSet<Fact> = told(&QUESTIONNAIRE, &CATALOGUE).into_iter().collect();
    let published = published_for_links(&QUESTIONNAIRE, &CATALOGUE);
    let unused: Vec<&Fact> = published.difference(&told).collect();
    assert!(published.len() > 100 && unused.is_empty(), "left out: {unused:#?}");
}

#[test]
fn every_strategy_that_experts_chose_is_in_the_catalogue_once() {
    for row in rows() {
        let ids: Vec<&str> = strategies_of(&CATALOGUE, &row).map(|strategy| strategy.id.as_str()).collect();
        assert_eq!(ids.len(), 1, "ERIC {}: {ids:?}", row.eric);
    }
}

#[test]
fn every_backing_by_a_method_is_a_published_one() {
    let published = methods();
    let mut seen = 0;
    for (strategy, link) in links() {
        for backing in &link.backing {
            let Backing::Method { source, method, .. } = backing else { continue };
            let told = Method {
                determinant: QUESTIONNAIRE.determinant(link.determinant).id.clone(),
                method: method.clone(),
                source: CATALOGUE.source(*source).id.clone(),
            };
            assert!(published.contains(&told), "{}: {told:?} is not in tests/data/methods.csv", strategy.id);
            seen += 1;
        }
    }
    assert!(seen > 50);
}

#[test]
fn an_effect_stands_only_at_strategies_on_which_it_was_measured_and_points_as_it_did() {
    let told: BTreeSet<String> = links()
        .flat_map(|(strategy, link)| link.backing.iter().map(move |backing| (strategy, backing)))
        .filter_map(|(strategy, backing)| {
            let Backing::Effect { source, direction, measured_on, .. } = backing else { return None };
            let direction = match direction {
                EffectDirection::For => "for",
                EffectDirection::None => "none",
                EffectDirection::Unclear => "unclear",
            };
            let measured_on = match measured_on {
                EffectSubject::This => "this",
                EffectSubject::Class => "class",
            };
            Some(format!("{},{},{direction},{measured_on}", strategy.id, CATALOGUE.source(*source).id))
        })
        .collect();
    let published: BTreeSet<String> =
        project("tests/data/effects.csv").lines().skip(1).map(|line| line.trim().to_owned()).collect();
    assert!(published.len() > 15);
    assert_eq!(told, published);
}

/// No publication in the lists asked a panel about a determinant of the MIDI. The first that does comes into a list of its own in
/// `tests/data/`, and this test then compares with that.
#[test]
fn no_link_claims_a_panel_that_was_asked_about_just_that() {
    let claimed = links().filter(|(_, link)| link.backing.iter().any(|it| matches!(it, Backing::Panel { .. })));
    let claimed: Vec<&str> = claimed.map(|(strategy, _)| strategy.id.as_str()).collect();
    assert_eq!(claimed, [""; 0]);
}

#[test]
fn no_pair_that_many_experts_chose_through_a_first_choice_is_left_out() {
    let pairs: Vec<String> = unlinked(&QUESTIONNAIRE, &CATALOGUE, "first").iter().map(|pair| pair.line()).collect();
    assert!(pairs.is_empty(), "link these: {pairs:#?}");
}

#[test]
fn every_pair_left_out_of_a_second_choice_has_a_reason_and_every_reason_a_pair() {
    let pairs = unlinked(&QUESTIONNAIRE, &CATALOGUE, "second");
    for pair in &pairs {
        assert!(pair.reason().is_some(), "no reason for {}", pair.line());
    }
    assert_eq!(idle_reasons(&pairs), [], "reasons without a pair");
}
