//! Which parts the advice has, and in which order.

use super::{Audience, Extent, Length};

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
    /// The barriers in a few lines, each with a note that was chosen.
    Hinders,
    /// What helps already, in one sentence.
    AlreadyHelps,
    /// Who does what and when, in a few lines.
    Doing,
    /// What is asked of management.
    Asking,
    /// When those who agreed something look back.
    LookingBack,
    /// The one decision that is asked of management, and why.
    Decision,
    /// What a team does itself, without what anybody said.
    TeamDoes,
    /// The barriers that are taken on, each with its strategies.
    Chosen,
    /// The names of the other barriers.
    NotChosen,
    /// How things stand by category, where it does not open the document.
    Standing,
    /// What each strategy rests on.
    Basis,
    /// What a team weighed, as a picture.
    Weighed,
    /// How many said what to the questions of the barriers that are taken on.
    HowMany,
}

/// The parts of what goes to management.
const FOR_MANAGEMENT: &[AdvicePart] = &[AdvicePart::Decision, AdvicePart::TeamDoes, AdvicePart::LookingBack];

impl Extent {
    /// The parts of an advice that goes so far, in reading order.
    pub(super) const fn parts(&self) -> &'static [AdvicePart] {
        match self.audience {
            Audience::Management => FOR_MANAGEMENT,
            Audience::Team => self.length.parts(),
        }
    }
}

impl Length {
    /// The parts of an advice of this length, in reading order. A new part, or a new length, gets its place here.
    pub(super) const fn parts(self) -> &'static [AdvicePart] {
        use AdvicePart::{
            AlreadyHelps, Asking, Barriers, Basis, Beginning, Bundle, Cards, Certainty, Chosen, Composites, Divisions,
            Doing, Facilitators, Groups, Hinders, HowMany, Items, LookingBack, Method, NotChosen, NotMeasured, Notes,
            Notices, Plan, Safety, Standing, Summary, Weighed,
        };
        match self {
            Self::Page => &[Hinders, AlreadyHelps, Doing, Asking, LookingBack],
            Self::Short => &[
                Doing,
                Safety,
                Beginning,
                Asking,
                Weighed,
                Chosen,
                NotChosen,
                AlreadyHelps,
                HowMany,
                Standing,
                Notices,
                Basis,
            ],
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
