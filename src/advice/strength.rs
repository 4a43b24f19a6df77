//! How near the backing of a link is to what the link says.

use crate::catalogue::{Backing, Crosswalk, EffectDirection, EffectSubject, Link};
use crate::language::each::StrengthTexts;

/// How near the backing of a link is, by the nearest it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only the project's own reasoning.
    Judgement,
    /// Publications about something close: a panel that was asked about another matter, a method that is like it.
    Nearby,
    /// Publications about this very link.
    Direct,
}

/// From this share of a panel on, in percent, its choice backs a link.
const ENOUGH_EXPERTS: u8 = 20;

impl Strength {
    /// The text for it, out of those for all.
    #[must_use]
    pub const fn among<T: Copy>(self, texts: &StrengthTexts<T>) -> T {
        match self {
            Self::Judgement => texts.judgement,
            Self::Nearby => texts.nearby,
            Self::Direct => texts.direct,
        }
    }

    /// The strength of a link.
    #[must_use]
    pub fn from_link(link: &Link) -> Self {
        link.backing.iter().map(Self::from_backing).max().unwrap_or(Self::Judgement)
    }

    /// The strength of one thing that a link rests on.
    #[must_use]
    pub const fn from_backing(backing: &Backing) -> Self {
        match backing {
            Backing::Expert { crosswalk: Crosswalk::First, endorsement, .. } => match endorsement.at_least() {
                // A best match was published without a share.
                0 | ENOUGH_EXPERTS.. => Self::Direct,
                _ => Self::Nearby,
            },
            Backing::Expert { .. } | Backing::Method { nearby: true, .. } => Self::Nearby,
            Backing::Method { .. } => Self::Direct,
            Backing::Effect { direction: EffectDirection::For, measured_on, .. } => match measured_on {
                EffectSubject::This => Self::Direct,
                EffectSubject::Class => Self::Nearby,
            },
            // An effect that does not point the strategy's way backs nothing.
            Backing::Effect { .. } | Backing::Judgement => Self::Judgement,
        }
    }
}
