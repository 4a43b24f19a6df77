//! Every rule on the way from answers to an order of barriers, through the public interface.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use proptest::sample::Index;
use strategiewijzer::answers::{Answers, Counter, Layout, Response};
use strategiewijzer::assessment::{
    Assessment, AssessmentSettings, Denominator, DeterminantResult, ItemResult, Label, NotMeasured,
};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::{Band, Elements, Questionnaire, Slot};

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(|| bundled_questionnaire().unwrap());

/// Two goals and three referents, so that some items are asked more than once; the rest is asked once.
static ELEMENTS: LazyLock<Elements> = LazyLock::new(|| Elements {
    goals: vec!["rust".into(), "overzicht".into()],
    referents: vec!["team".into(), "leiding".into(), "gemeente".into()],
    ..Elements::default()
});

fn slot(id: &str) -> Slot {
    Slot::from_id(&QUESTIONNAIRE, id).unwrap()
}

/// Stands for "not applicable" where an answer is written as a number.
const NA: u8 = 0;

fn response(value: u8) -> Response {
    if value == NA { Response::NotApplicable } else { Response::Value(value) }
}

/// Answers by item id, as the respondent gave them.
fn answers(given: &[(&str, u8)]) -> Answers {
    given.iter().map(|(id, value)| (slot(id), response(*value))).collect()
}

fn assess_with(group: &[Answers], settings: AssessmentSettings) -> Assessment {
    let mut counter = Counter::new(Arc::new(Layout::new(&QUESTIONNAIRE, &ELEMENTS)));
    group.iter().for_each(|one| counter.count_answers(one));
    Assessment::from_tally(&QUESTIONNAIRE, &counter.tally(), settings)
}

fn assess(group: &[Answers]) -> Assessment {
    assess_with(group, AssessmentSettings::default())
}

/// A group in which one item got these answers, one per respondent.
fn group(id: &str, values: &[u8]) -> Vec<Answers> {
    values.iter().map(|value| answers(&[(id, *value)])).collect()
}

fn determinant<'a>(assessment: &'a Assessment, id: &str) -> &'a DeterminantResult {
    assessment.determinant(QUESTIONNAIRE.find_determinant(id).unwrap())
}

fn item(assessment: &Assessment, id: &str) -> ItemResult {
    let all = assessment.determinants.iter().flat_map(|determinant| &determinant.items);
    all.clone().find(|item| item.slot == slot(id)).unwrap().clone()
}

fn barriers(assessment: &Assessment) -> Vec<&str> {
    assessment.barriers.iter().map(|barrier| QUESTIONNAIRE.determinant(barrier.determinant).id.as_str()).collect()
}

fn points(slot: Slot) -> u8 {
    QUESTIONNAIRE.item(slot.item).scale.points.len() as u8
}

/// One respondent: an answer, a "not applicable" or nothing at each place.
fn respondent() -> impl Strategy<Value = Answers> {
    let slots = QUESTIONNAIRE.slots(&ELEMENTS);
    prop::collection::vec(any::<u8>(), slots.len()).prop_map(move |numbers| {
        let values = slots.iter().zip(numbers).map(|(slot, number)| (*slot, number % (points(*slot) + 2)));
        values.filter(|(slot, value)| *value <= points(*slot)).map(|(slot, value)| (slot, response(value))).collect()
    })
}

fn respondents() -> impl Strategy<Value = Vec<Answers>> {
    prop::collection::vec(respondent(), 1..9)
}

fn settings() -> impl Strategy<Value = AssessmentSettings> {
    (any::<bool>(), any::<bool>()).prop_map(|(all, round_percent)| AssessmentSettings {
        denominator: if all { Denominator::All } else { Denominator::Valid },
        round_percent,
        ..AssessmentSettings::default()
    })
}

proptest! {
    #[test]
    fn it_does_not_matter_who_answered_first(
        (group, other_order) in respondents().prop_flat_map(|group| (Just(group.clone()), Just(group).prop_shuffle())),
        settings in settings(),
    ) {
        prop_assert!(assess_with(&group, settings) == assess_with(&other_order, settings));
    }

    #[test]
    fn a_worse_answer_never_lowers_a_barrier(
        group in respondents(), settings in settings(), who in any::<Index>(), what in any::<Index>(), by in 1u8..7,
    ) {
        let who = who.index(group.len());
        let given: Vec<(Slot, Response)> = group[who].iter().filter(|it| it.1 != Response::NotApplicable).collect();
        prop_assume!(!given.is_empty());
        let (slot, Response::Value(value)) = given[what.index(given.len())] else { unreachable!() };
        let reversed = QUESTIONNAIRE.item(slot.item).reversed;
        let worse = if reversed { (value + by).min(points(slot)) } else { value.saturating_sub(by).max(1) };
        let mut changed = group.clone();
        changed[who].set(slot, Response::Value(worse));
        // Whether it becomes a barrier by this is up to the limits; but if it was one, it may not move down.
        let own = QUESTIONNAIRE.item(slot.item).determinant;
        let place = |group| assess_with(group, settings).barriers.iter().position(|it| it.determinant == own);
        if let Some(before) = place(&group) {
            let after = place(&changed);
            prop_assert!(after.is_some_and(|after| after <= before), "{slot:?}: from {before} to {after:?}");
        }
    }

    #[test]
    fn counting_everybody_again_changes_no_share_and_no_order(
        group in respondents(), settings in settings(), times in 2usize..5,
    ) {
        let once = assess_with(&group, settings);
        let again = assess_with(&vec![group; times].concat(), settings);
        for (one, many) in once.determinants.iter().zip(&again.determinants) {
            prop_assert_eq!((one.label, one.favourability, one.reason), (many.label, many.favourability, many.reason));
            for (one, many) in one.items.iter().zip(&many.items) {
                prop_assert_eq!((one.shares, one.mean), (many.shares, many.mean));
                prop_assert_eq!((one.label, one.both), (many.label, many.both));
            }
        }
        prop_assert_eq!(once.barriers, again.barriers);
    }

    #[test]
    fn shares_make_a_whole_and_lie_within_their_interval(group in respondents(), settings in settings()) {
        let assessment = assess_with(&group, settings);
        for item in assessment.determinants.iter().flat_map(|determinant| &determinant.items) {
            prop_assert_eq!(item.n + item.missing + item.not_applicable + item.gated, group.len() as u64);
            let Some(shares) = item.shares else {
                prop_assert_eq!(item.interval, None);
                continue;
            };
            let all = settings.denominator == Denominator::All;
            let whole = if all { item.n as f64 / group.len() as f64 } else { 1.0 };
            prop_assert!((shares.unfavourable + shares.neutral + shares.favourable - whole).abs() < 1e-9);
            let (low, high) = item.interval.unwrap();
            prop_assert!(0.0 <= low && low <= shares.unfavourable && shares.unfavourable <= high && high <= 1.0);
            prop_assert!(item.favourability.is_some_and(|score| (0.0..=100.0).contains(&score)));
        }
    }
}

#[test]
fn with_one_respondent_the_label_is_the_band_of_the_answer() {
    for slot in QUESTIONNAIRE.slots(&ELEMENTS) {
        for value in 1..=points(slot) {
            let one = Answers::from_iter([(slot, Response::Value(value))]);
            let assessment = assess(&[one]);
            let found = item(&assessment, &slot.id(&QUESTIONNAIRE));
            let expected = match QUESTIONNAIRE.item(slot.item).band(value) {
                Some(Band::Unfavourable) => Label::Barrier,
                Some(Band::Neutral) => Label::Neither,
                Some(Band::Favourable) => Label::Facilitator,
                None => Label::NotClassed,
            };
            assert_eq!((found.label, found.both), (expected, false), "{} {value}", slot.id(&QUESTIONNAIRE));
        }
    }
}

#[test]
fn twenty_and_eighty_percent_count_themselves() {
    for (values, label) in [
        (&[1, 4, 4, 4, 3][..], Label::Barrier),
        (&[3, 4, 4, 4, 4], Label::Facilitator),
        (&[3, 3, 4, 4, 4], Label::Neither),
        (&[2, 1, 3, 3, 3, 3, 3, 3, 3, 3], Label::Barrier),
        (&[1, 3, 3, 3, 3, 3, 3, 3, 3, 3], Label::Neither),
        (&[1, 3, 4, 4, 4, 4, 5, 5, 5, 5], Label::Facilitator),
        (&[1, 3, 3, 4, 4, 4, 5, 5, 5, 5], Label::Neither),
        (&[1, 1, 4, 4, 4, 4, 5, 5, 5, 5], Label::Barrier),
    ] {
        assert_eq!(item(&assess(&group("time", values)), "time").label, label, "{values:?}");
    }
}

#[test]
fn an_item_that_reaches_both_limits_is_a_barrier_with_a_remark() {
    for (values, label, both) in [
        (&[1, 2, 2, 2, 2][..], Label::Barrier, true),
        (&[1, 1, 2, 2, 2, 2, 2, 2, 2, 2], Label::Barrier, true),
        (&[1, 1, 2, 2, 2], Label::Barrier, false),
        (&[1, 2, 2, 2, 2, 2, 2, 2, 2, 2], Label::Facilitator, false),
    ] {
        let found = item(&assess(&group("coordinator", values)), "coordinator");
        assert_eq!((found.label, found.both), (label, both), "{values:?}");
    }
}

#[test]
fn shares_are_rounded_before_they_are_compared_only_when_asked() {
    let rounded = AssessmentSettings { round_percent: true, ..AssessmentSettings::default() };
    // 10 of 51 is 19.6 %, 9 of 47 is 19.1 %; 39 of 49 is 79.6 %, 38 of 48 is 79.2 %.
    for (few, of, value, rest, exact, round) in [
        (10, 51, 1, 3, Label::Neither, Label::Barrier),
        (9, 47, 1, 3, Label::Neither, Label::Neither),
        (39, 49, 4, 3, Label::Neither, Label::Facilitator),
        (38, 48, 4, 3, Label::Neither, Label::Neither),
    ] {
        let group = group("time", &[vec![value; few], vec![rest; of - few]].concat());
        let (plain, whole) = (item(&assess(&group), "time"), item(&assess_with(&group, rounded), "time"));
        assert_eq!((plain.label, whole.label), (exact, round), "{few} of {of}");
        assert_eq!(plain.shares, whole.shares, "what is reported is never rounded");
    }
}

#[test]
fn a_share_can_be_taken_of_all_respondents() {
    let mut all = group("time", &[1, 4, 4, 4]);
    all.extend([Answers::default(), Answers::default()]);
    all.extend(group("time", &[NA; 4]));
    let settings = AssessmentSettings { denominator: Denominator::All, ..AssessmentSettings::default() };
    let (valid, of_all) = (item(&assess(&all), "time"), item(&assess_with(&all, settings), "time"));
    assert_eq!((valid.n, valid.missing, valid.not_applicable), (4, 2, 4));
    assert_eq!((valid.label, valid.shares.unwrap().unfavourable), (Label::Barrier, 0.25));
    assert_eq!((of_all.label, of_all.shares.unwrap().unfavourable), (Label::Neither, 0.1));
    assert_eq!(of_all.shares.unwrap().favourable, 0.3);
    assert!(of_all.interval.unwrap().1 < valid.interval.unwrap().1, "ten people say more than four");
    assert_eq!(
        (valid.mean, valid.favourability),
        (of_all.mean, of_all.favourability),
        "means are of what was answered"
    );
    // Who does not know the innovation is a respondent as well.
    let mut closed = group("correctness", &[1, 5, 5, 5]);
    closed.extend(vec![answers(&[("awareness", 1), ("correctness", 1)]); 4]);
    let found = item(&assess_with(&closed, settings), "correctness");
    assert_eq!((found.n, found.gated, found.shares.unwrap().unfavourable), (4, 4, 0.125));
}

#[test]
fn a_reversed_item_is_mirrored_once() {
    for (id, agree, score, label) in [
        ("complexity", 5, 1.0, Label::Barrier),
        ("complexity", 3, 3.0, Label::Neither),
        ("complexity", 1, 5.0, Label::Facilitator),
        ("personal-benefits.drawback", 5, 1.0, Label::Barrier),
        ("personal-benefits.benefit", 5, 5.0, Label::Facilitator),
        ("unsettled-organisation", 2, 1.0, Label::Barrier),
        ("unsettled-organisation", 1, 2.0, Label::Facilitator),
    ] {
        let found = item(&assess(&[answers(&[(id, agree)])]), id);
        assert_eq!((found.mean, found.label), (Some(score), label), "{id} {agree}");
        let unfavourable = f64::from(u8::from(label == Label::Barrier));
        assert_eq!(found.shares.unwrap().unfavourable, unfavourable, "{id} {agree}");
    }
}

/// The answers to the two items that a product score is made of, for each element.
fn pairs(id: &str, given: &[(u8, u8)]) -> Answers {
    let index = QUESTIONNAIRE.find_determinant(id).unwrap();
    let composite = QUESTIONNAIRE.determinant(index).composite.as_ref().unwrap();
    let places = given.iter().zip(0..).flat_map(|((first, second), element)| {
        let place = |item, value| (Slot { item, element }, response(value));
        [place(composite.first, *first), place(composite.second, *second)]
    });
    places.collect()
}

#[test]
fn a_product_score_is_the_sum_of_products_divided_by_their_number() {
    let (goals, referents) = ("outcome-expectations", "subjective-norm");
    for (id, given, mean, worked) in [
        (goals, &[(5, 5), (4, 2)][..], Some(13.0), "(4 x 5 + 3 x 2) / 2"),
        (goals, &[(5, 2)], Some(8.0), "4 x 2 / 1; the second goal was passed over"),
        (goals, &[(1, 5), (1, 1)], Some(0.0), "(0 x 5 + 0 x 1) / 2"),
        (goals, &[(5, 5), (4, NA)], Some(20.0), "4 x 5 / 1; a goal with half an answer counts on neither side"),
        (goals, &[(5, NA), (NA, 5)], None, "no goal has both answers"),
        (referents, &[(1, 5), (5, 3), (4, 1)], Some(-1.0), "(-2 x 5 + 2 x 3 + 1 x 1) / 3"),
        (referents, &[(1, 5), (5, NA), (3, 5)], Some(-5.0), "(-2 x 5 + 0 x 5) / 2"),
        (referents, &[(NA, 5)], None, "an opinion that counts, but is not known"),
    ] {
        let result = determinant(&assess(&[pairs(id, given)]), id).composite;
        let range = if id == goals { (0, 20) } else { (-10, 10) };
        assert_eq!(result.map(|it| (it.mean, it.n, it.range)), mean.map(|mean| (mean, 1, range)), "{worked}");
    }
    let group = [pairs(goals, &[(5, 5), (4, 2)]), pairs(goals, &[(1, 5)]), pairs(goals, &[(5, NA)])];
    let result = determinant(&assess(&group), goals).composite.unwrap();
    assert_eq!((result.mean, result.n), (6.5, 2), "(13 + 0) / 2: every respondent weighs the same");
}

#[test]
fn answers_without_a_place_count_for_nothing() {
    // There are two goals here: a third was never asked for.
    let third = answers(&[("outcome-expectations.importance[3]", 5), ("outcome-expectations.probability[3]", 5)]);
    assert!(assess(&[third]) == assess(&[Answers::default()]));
}

#[test]
fn the_motivation_to_comply_is_never_judged() {
    for value in 1..=5 {
        let assessment = assess(&[answers(&[("subjective-norm.motivation", value)])]);
        let found = item(&assessment, "subjective-norm.motivation");
        assert_eq!((found.label, found.shares, found.favourability), (Label::NotClassed, None, None));
        assert_eq!(found.mean, Some(f64::from(value)), "but it is reported");
        let whole = determinant(&assessment, "subjective-norm");
        assert_eq!((whole.label, whole.reason), (Label::NotMeasured, Some(NotMeasured::Missing)));
        let both = assess(&[answers(&[("subjective-norm.motivation", value), ("subjective-norm.belief", 5)])]);
        assert_eq!(determinant(&both, "subjective-norm").label, Label::Facilitator);
        assert_eq!(determinant(&both, "subjective-norm").favourability, Some(100.0));
    }
}

/// Every item at its worst, but this one answered with `awareness`.
fn all_at_worst(awareness: u8) -> Answers {
    let worst = |slot: Slot| if QUESTIONNAIRE.item(slot.item).reversed { points(slot) } else { 1 };
    let slots = QUESTIONNAIRE.slots(&ELEMENTS).into_iter();
    let mut all: Answers = slots.map(|slot| (slot, Response::Value(worst(slot)))).collect();
    all.set(slot("awareness"), Response::Value(awareness));
    all
}

#[test]
fn who_does_not_know_the_innovation_is_not_heard_on_it() {
    for awareness in 1..=4 {
        let assessment = assess(&[all_at_worst(awareness)]);
        let closed = awareness <= 2;
        for result in &assessment.determinants {
            let about_innovation = QUESTIONNAIRE.determinant(result.determinant).number <= 7;
            let expected = if closed && about_innovation { Some(NotMeasured::Unknown) } else { None };
            assert_eq!(result.reason, expected, "awareness {awareness}");
            assert_eq!(result.label == Label::NotMeasured, expected.is_some());
        }
        assert_eq!(assessment.not_measured().count(), if closed { 7 } else { 0 });
        // Though its favourability is higher at 2, and its rank lower: it decides whether the rest can be judged.
        assert_eq!(barriers(&assessment).first() == Some(&"awareness"), closed);
        assert_eq!(barriers(&assessment).contains(&"awareness"), closed);
    }
    let mut group = vec![all_at_worst(4); 4];
    group.push(all_at_worst(2));
    assert_eq!(barriers(&assess(&group))[0], "awareness", "first with a share of 20 % as well");
    assert_eq!(determinant(&assess(&group), "correctness").label, Label::Barrier, "four could judge it");
}

#[test]
fn a_determinant_helps_only_where_all_its_questions_do() {
    for (benefit, drawback, label) in
        [(5, 1, Label::Facilitator), (5, 3, Label::Neither), (3, 1, Label::Neither), (5, 5, Label::Barrier)]
    {
        let both = answers(&[("personal-benefits.benefit", benefit), ("personal-benefits.drawback", drawback)]);
        assert_eq!(determinant(&assess(&[both]), "personal-benefits").label, label, "{benefit} {drawback}");
    }
}

#[test]
fn how_well_questions_go_together_is_said_over_those_who_answered_any_two() {
    let group = [[1, 2, 4], [5, 4, 2], [2, 2, NA], [4, 5, NA]].map(|values| {
        let ids = ["subjective-norm.belief", "subjective-norm.belief[2]", "subjective-norm.belief[3]"];
        answers(&ids.into_iter().zip(values).collect::<Vec<_>>())
    });
    let assessment = assess(&group);
    let found: Vec<_> =
        determinant(&assessment, "subjective-norm").consistency.iter().map(|set| (set.slots.len(), set.n)).collect();
    assert_eq!(found, [(3, 2)], "four answered the first two, two the other pairs");
}

#[test]
fn what_is_not_measured_says_why() {
    let assessment = assess(&[answers(&[("time", NA), ("personal-benefits.drawback", NA), ("awareness", NA)])]);
    let reason = |id| determinant(&assessment, id).reason;
    for id in ["time", "personal-benefits", "awareness"] {
        assert_eq!(reason(id), Some(NotMeasured::NotApplicable), "{id}");
    }
    assert_eq!(reason("knowledge"), Some(NotMeasured::Missing));
    assert_eq!(reason("correctness"), Some(NotMeasured::Missing), "an unanswered gate closes nothing");
    assert!(assessment.barriers.is_empty());
}

#[test]
fn barriers_stand_in_order_of_share_favourability_rank_and_number() {
    let order = |given: &[(&str, u8)], expected: &[&str]| assert_eq!(barriers(&assess(&[answers(given)])), expected);
    let half = [answers(&[("time", 1), ("materials", 2)]), answers(&[("time", 5), ("materials", 2)])];
    assert_eq!(barriers(&assess(&half)), ["materials", "time"], "all before half, though half is worse");
    // Favourability 33, 25 and 0.
    order(
        &[("descriptive-norm", 3), ("self-efficacy", 2), ("time", 1)],
        &["time", "self-efficacy", "descriptive-norm"],
    );
    // A determinant stands where its worst item puts it: here one of 0, though the mean is 50.
    let benefits = [("personal-benefits.benefit", 5), ("personal-benefits.drawback", 5), ("self-efficacy", 2)];
    order(&benefits, &["personal-benefits", "self-efficacy"]);
    // A no says which side, and not how strongly: it stands between 0 and 25.
    order(&[("self-efficacy", 2), ("coordinator", 1), ("time", 1)], &["time", "coordinator", "self-efficacy"]);
    // With all else equal: the published rank, and below that what has none, by number.
    let mut expected: Vec<_> = QUESTIONNAIRE.determinants().map(|(_, determinant)| determinant).collect();
    expected.retain(|determinant| determinant.id != "awareness");
    let yes_no = |item| QUESTIONNAIRE.item(item).scale.is_yes_no();
    expected.sort_by_key(|determinant| {
        let no = determinant.items.iter().copied().all(yes_no);
        (no, determinant.rank.is_none(), determinant.rank, determinant.number)
    });
    let assessment = assess(&[all_at_worst(4)]);
    assert!(barriers(&assessment).iter().eq(expected.iter().map(|determinant| &determinant.id)));
    assert_eq!(barriers(&assessment)[..3], ["self-efficacy", "subjective-norm", "personal-benefits"]);
    assert_eq!(barriers(&assessment).last(), Some(&"unsettled-organisation"));
}

#[test]
fn a_category_counts_its_labels_and_takes_the_mean_of_its_determinants() {
    let organisation = [("time", 1), ("materials", 5), ("coordinator", 2), ("staff-capacity", 3)];
    let user = [("personal-benefits.benefit", 5), ("personal-benefits.drawback", 5), ("knowledge", 4)];
    let assessment = assess(&[answers(&[&organisation[..], &user].concat())]);
    let [innovation, user, organisation, society] = &assessment.categories[..] else { panic!("four categories") };
    // 0, 100, 100 and 50; the items of personal benefits are 100 and 0, so 50, and knowledge is 75.
    assert_eq!((organisation.score, user.score), (Some(62.5), Some(62.5)));
    let counts = [innovation, user, organisation, society]
        .map(|it| [it.total, it.measured, it.barriers, it.facilitators, it.neither]);
    assert_eq!(counts, [[7, 0, 0, 0, 0], [11, 2, 1, 1, 0], [10, 4, 1, 2, 1], [1, 0, 0, 0, 0]]);
    assert_eq!((innovation.score, society.score), (None, None));
    let helping: Vec<_> = assessment.facilitators().map(|it| &QUESTIONNAIRE.determinant(it.determinant).id).collect();
    assert_eq!(helping, ["knowledge", "materials", "coordinator"]);
}
