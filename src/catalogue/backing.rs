//! What a link between a determinant and a strategy rests on: five kinds, always told apart.

use serde::{Deserialize, Serialize};

use super::SourceIndex;
use crate::language::Text;
use crate::questionnaire::CauseIndex;

/// How the experts' answer reached this determinant: the project's crosswalk from MIDI to CFIR has a first and a second choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crosswalk {
    /// Through the construct that matches best.
    First,
    /// Through the next one.
    Second,
}

/// How many experts chose the strategy, as far as it was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endorsement {
    /// A share of the panel, in percent.
    Percent(u8),
    /// Only that it was chosen often: by at least half of the panel.
    AtLeastHalf,
    /// Only that it was chosen by 20 to 49 percent of the panel.
    BelowHalf,
    /// Only that it was chosen by at least 20 percent of the panel.
    AtLeastFifth,
    /// Only that it was the best match; no share.
    BestMatch,
}

impl Endorsement {
    /// The share that is certain, in percent: the lower end of a class, 0 where no share was published.
    #[must_use]
    pub const fn at_least(self) -> u8 {
        match self {
            Self::Percent(percent) => percent,
            Self::AtLeastHalf => 50,
            Self::BelowHalf | Self::AtLeastFifth => 20,
            Self::BestMatch => 0,
        }
    }
}

/// Which way a measured effect points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectDirection {
    /// For the strategy.
    For,
    /// No clear difference was found.
    None,
    /// Too few studies, or studies that contradict each other.
    Unclear,
}

/// On what an effect was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectSubject {
    /// On this strategy.
    This,
    /// On the class of strategies that this one belongs to.
    Class,
}

/// What a panel was asked about a link, and what it said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PanelAnswer {
    /// How many answered in the last round.
    pub n: u32,
    /// In how many rounds.
    pub rounds: u8,
    /// What they said.
    pub figure: PanelFigure,
    /// The cause it was asked about; without one it was asked about the determinant.
    pub cause: Option<CauseIndex>,
}

/// What a panel said of a strategy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PanelFigure {
    /// The share that chose it, in percent.
    Percent(u8),
    /// The median of their ratings, on a scale from `low` (does nothing) to `high`.
    Median {
        /// The median.
        median: f64,
        /// The lowest rating there was.
        low: u8,
        /// The highest.
        high: u8,
    },
}

impl PanelFigure {
    /// Where the median lies on its scale, from 0 to 1; nothing for a share, which speaks for itself.
    #[must_use]
    pub fn height(self) -> Option<f64> {
        match self {
            Self::Percent(_) => None,
            Self::Median { median, low, high } => Some((median - f64::from(low)) / (f64::from(high) - f64::from(low))),
        }
    }
}

/// One thing a link rests on.
#[derive(Clone, Debug)]
pub enum Backing {
    /// A panel chose this strategy for the matching CFIR barrier.
    Expert {
        /// The publication.
        source: SourceIndex,
        /// The CFIR construct the choice came through.
        construct: String,
        /// Whether that construct is the first or second choice of the crosswalk.
        crosswalk: Crosswalk,
        /// How certain the project is of the crosswalk, in percent.
        certainty: u8,
        /// How many chose it.
        endorsement: Endorsement,
    },
    /// A behaviour-change method that theory or coded literature ties to this determinant.
    Method {
        /// The publication.
        source: SourceIndex,
        /// The method or technique.
        method: String,
        /// Whether it is only near what the card describes.
        nearby: bool,
    },
    /// A review measured the effect of this type of strategy on professional practice.
    Effect {
        /// The publication.
        source: SourceIndex,
        /// What was measured.
        figure: Text,
        /// Which way it points.
        direction: EffectDirection,
        /// On what it was measured.
        measured_on: EffectSubject,
    },
    /// A panel was asked about just this: this strategy, and this determinant or a cause of it.
    Panel {
        /// The publication.
        source: SourceIndex,
        /// What it was asked, and said.
        answer: PanelAnswer,
    },
    /// The project's own reasoning.
    Judgement,
}

impl Backing {
    /// Whether it does not point the strategy's way, as an effect that is not clear or a panel whose median lies below the
    /// middle: it is told as a caution, and backs nothing.
    #[must_use]
    pub fn is_caution(&self) -> bool {
        match self {
            Self::Effect { direction, .. } => *direction != EffectDirection::For,
            Self::Panel { answer, .. } => answer.figure.height().is_some_and(|height| height < 0.5),
            Self::Expert { .. } | Self::Method { .. } | Self::Judgement => false,
        }
    }

    /// The publication it cites, if any.
    #[must_use]
    pub const fn source(&self) -> Option<SourceIndex> {
        match self {
            Self::Expert { source, .. }
            | Self::Method { source, .. }
            | Self::Effect { source, .. }
            | Self::Panel { source, .. } => Some(*source),
            Self::Judgement => None,
        }
    }
}
