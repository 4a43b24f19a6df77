//! Whether an item goes along with the others: an item that was mirrored once too often goes against them.

use super::{Code, Forms, Layout};

/// How an item goes along with the mean of all other items of the same respondents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// How many respondents answered this item and at least one other.
    pub n: u64,
    /// Pearson's correlation, -1 to 1.
    pub r: f64,
}

/// The fewest respondents for a verdict.
const FEWEST: u64 = 20;
/// The normal quantile of a one-sided test at 1 in 1,000: with some thirty items, chance alone warns in 1 survey of 30.
const QUANTILE: f64 = 3.090_232;

impl Agreement {
    /// Whether it goes against the others by more than chance: the upper limit of Fisher's interval of the correlation lies
    /// below 0. Source: R.A. Fisher (1921), On the "probable error" of a coefficient of correlation, Metron 1:3-32.
    #[must_use]
    pub fn is_against(self) -> bool {
        self.n >= FEWEST && self.r.clamp(-0.999_999, 0.999_999).atanh() + QUANTILE / (self.n as f64 - 3.0).sqrt() < 0.0
    }
}

/// For every place of the form how it goes along with the rest, after mirroring, each item on a scale from 0 to 1; `None`
/// without two respondents, or where everybody says the same.
#[must_use]
pub fn agreement(layout: &Layout, forms: &Forms) -> Vec<Option<Agreement>> {
    let mut sums = vec![Sums::default(); layout.places.len()];
    for row in forms.iter() {
        let closed = layout.is_closed(row);
        let score = |at: usize, code: Code| {
            let place = &layout.places[at];
            let position = code.position().filter(|_| !(closed && place.gated))?;
            Some(f64::from(place.scored(position) - 1) / f64::from(place.points.max(2) - 1))
        };
        let scores: Vec<Option<f64>> = row.iter().enumerate().map(|(at, code)| score(at, *code)).collect();
        let (total, answered) =
            scores.iter().flatten().fold((0.0, 0.0), |(sum, count), score| (sum + score, count + 1.0));
        for (sums, score) in sums.iter_mut().zip(scores) {
            if let Some(score) = score.filter(|_| answered > 1.0) {
                sums.add(score, (total - score) / (answered - 1.0));
            }
        }
    }
    sums.iter().map(Sums::agreement).collect()
}

#[derive(Clone, Debug, Default)]
struct Sums {
    n: u64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Sums {
    fn add(&mut self, x: f64, y: f64) {
        self.n += 1;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    fn agreement(&self) -> Option<Agreement> {
        let n = self.n as f64;
        let (across, down) = (self.xx - self.x * self.x / n, self.yy - self.y * self.y / n);
        (self.n > 1 && across > 1e-9 && down > 1e-9)
            .then(|| Agreement { n: self.n, r: (self.xy - self.x * self.y / n) / (across * down).sqrt() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::bundled_questionnaire;
    use crate::questionnaire::{Elements, Slot};

    /// Everybody is either content or not; complexity (reversed) is answered with this position by the content.
    fn complexity(content: u8) -> Option<Agreement> {
        let questionnaire = bundled_questionnaire().unwrap();
        let layout = Layout::new(&questionnaire, &Elements::default());
        let place = |id| layout.position(Slot::from_id(&questionnaire, id).unwrap()).unwrap();
        let mut forms = Forms::new(layout.slots().len());
        for respondent in 0..40 {
            let mut row = vec![Code::MISSING; layout.slots().len()];
            let happy = respondent % 2 == 0;
            for id in ["time", "materials", "knowledge"] {
                row[place(id)] = Code::from_position(if happy { 5 } else { 2 }).unwrap();
            }
            row[place("complexity")] = Code::from_position(if happy { content } else { 6 - content }).unwrap();
            forms.push(&row);
        }
        agreement(&layout, &forms)[place("complexity")]
    }

    #[test]
    fn a_reversed_item_read_as_worded_goes_along_and_one_mirrored_before_goes_against() {
        let along = complexity(1).unwrap();
        assert!((along.n, along.r > 0.99, along.is_against()) == (40, true, false), "{along:?}");
        let against = complexity(5).unwrap();
        assert!(against.r < -0.99 && against.is_against(), "{against:?}");
    }

    #[test]
    fn a_weak_or_rare_contradiction_may_be_chance() {
        assert!(!Agreement { n: 19, r: -0.9 }.is_against());
        assert!(Agreement { n: 20, r: -0.9 }.is_against());
        assert!(!Agreement { n: 100, r: -0.2 }.is_against());
        assert!(Agreement { n: 1000, r: -0.2 }.is_against());
        assert!(Agreement { n: 25, r: -1.0 }.is_against());
    }

    #[test]
    fn who_does_not_know_the_innovation_has_no_say_in_whether_questions_on_it_go_along() {
        let questionnaire = bundled_questionnaire().unwrap();
        let layout = Layout::new(&questionnaire, &Elements::default());
        let place = |id| layout.position(Slot::from_id(&questionnaire, id).unwrap()).unwrap();
        let mut forms = Forms::new(layout.slots().len());
        for respondent in 0..30 {
            let mut row = vec![Code::MISSING; layout.slots().len()];
            let (happy, knows) = (respondent % 2 == 0, respondent % 3 == 0);
            row[place("awareness")] = Code::from_position(if knows { 4 } else { 1 }).unwrap();
            for id in ["time", "materials", "correctness"] {
                row[place(id)] = Code::from_position(if happy { 5 } else { 2 }).unwrap();
            }
            forms.push(&row);
        }
        let found = agreement(&layout, &forms);
        let counted = |id| found[place(id)].map(|agreement| agreement.n);
        assert_eq!((counted("correctness"), counted("time")), (Some(10), Some(30)));
    }

    #[test]
    fn an_item_that_all_answer_alike_has_no_agreement() {
        assert_eq!(complexity(3), None);
    }
}
