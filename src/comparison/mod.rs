//! Two measurements of one introduction: what changed, and whether chance alone could have done that.
//!
//! A [`Measurement`] is what an assessment amounts to, without the answers: it is as easily read back from a JSON advice as
//! made from a survey. [`compare`] lays two of them side by side; [`RespondentPairs`] make the comparison sharper where the same
//! people answered twice; [`Aims`] say which strategies of the plan were meant for what.

mod aims;
mod compare;
mod document;
mod elements;
mod figures;
mod measurement;
pub mod newcombe;
mod pairs;
mod quoted;
mod remark;
mod shift;
mod verdict;

pub use aims::{Aim, AimedLine, Aims};
pub use compare::{Comparison, ComparisonSide, DeterminantShift, compare};
pub use measurement::{BandCounts, MeasuredDeterminant, MeasuredItem, Measurement};
pub use newcombe::{PairTable, ShareDifference};
pub use pairs::{Keyed, RespondentPairs};
pub use quoted::{QuotedNote, unsafe_determinants};
pub use remark::ComparisonRemark;
pub use shift::ItemShift;
pub use verdict::DeterminantVerdict;
