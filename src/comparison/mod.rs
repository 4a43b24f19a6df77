//! Two measurements of one introduction: what changed, and whether chance alone could have done that.
//!
//! A [`Measurement`] is what an assessment amounts to, without the answers: it is as easily read back from a JSON advice as
//! made from a survey. [`compare`] lays two of them side by side; [`Pairs`] make the comparison sharper where the same
//! people answered twice; [`Aims`] say which strategies of the plan were meant for what.

mod aims;
mod compare;
mod document;
mod elements;
mod figures;
mod measurement;
pub mod newcombe;
mod pairs;
mod remark;
mod shift;
mod verdict;

pub use aims::{Aim, Aims};
pub use compare::{Comparison, DeterminantShift, Side, compare};
pub use measurement::{BandCounts, MeasuredDeterminant, MeasuredItem, Measurement};
pub use newcombe::{Difference, PairTable};
pub use pairs::{Keyed, Pairs};
pub use remark::Remark;
pub use shift::ItemShift;
pub use verdict::Verdict;
