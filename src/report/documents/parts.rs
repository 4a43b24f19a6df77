//! Which parts the advice has, and in which order.

use super::Length;

/// A part of the advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AdvicePart {
    /// The whole in a few lines, under a heading.
    Summary,
    /// What must be made safe before anything else.
    Safety,
    /// Every barrier with its strategies.
    Barriers,
    /// The few strategies that serve the barriers best together.
    Bundle,
    /// Where to begin.
    Beginning,
    /// How sure the advice is.
    Certainty,
    /// What a team weighed and planned.
    Plan,
    /// What helps already.
    Facilitators,
    /// The notes that stand nowhere else.
    Notes,
    /// What is not measured, and why.
    NotMeasured,
    /// Scores that are made of two.
    Composites,
    /// Every question of a group.
    Items,
    /// Groups side by side.
    Divisions,
    /// The advice for each group apart.
    Groups,
    /// What the reader must know.
    Notices,
    /// How it was made, and what it rests on.
    Method,
    /// The cards of the strategies.
    Cards,
}

impl Length {
    /// The parts of an advice of this length, in reading order. A new part, or a new length, gets its place here.
    pub(super) const fn parts(self) -> &'static [AdvicePart] {
        use AdvicePart::{
            Barriers, Beginning, Bundle, Cards, Certainty, Composites, Divisions, Facilitators, Groups, Items, Method,
            NotMeasured, Notes, Notices, Plan, Safety, Summary,
        };
        match self {
            Self::Brief => &[
                Safety,
                Barriers,
                Bundle,
                Beginning,
                Certainty,
                Plan,
                Facilitators,
                Notes,
                NotMeasured,
                Composites,
                Items,
                Divisions,
                Groups,
                Notices,
            ],
            Self::Detailed => &[
                Safety,
                Barriers,
                Bundle,
                Beginning,
                Certainty,
                Plan,
                Cards,
                Facilitators,
                Notes,
                NotMeasured,
                Composites,
                Items,
                Divisions,
                Groups,
                Notices,
            ],
            Self::Full => &[
                Safety,
                Summary,
                Barriers,
                Bundle,
                Beginning,
                Certainty,
                Plan,
                Facilitators,
                Notes,
                NotMeasured,
                Composites,
                Items,
                Divisions,
                Groups,
                Method,
                Cards,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AdvicePart, Length};

    #[test]
    fn what_the_brief_form_has_the_longer_ones_have_in_the_same_order() {
        let common = |length: Length| -> Vec<AdvicePart> {
            let brief = Length::Brief.parts();
            length.parts().iter().copied().filter(|part| brief.contains(part) && *part != AdvicePart::Notices).collect()
        };
        assert_eq!(common(Length::Detailed), common(Length::Brief));
        assert_eq!(common(Length::Full), common(Length::Brief), "its remarks stand in the summary");
    }
}
