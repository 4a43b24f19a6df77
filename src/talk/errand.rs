//! What a conversation wants done that it cannot do itself, since it has no files, no clock and no screen.

use crate::fault::Fault;
use crate::session::{SavedPlace, Session};

/// Something to do, in the order in which it is given. What is asked of [`Errand::Open`], [`Errand::Save`],
/// [`Errand::SaveAs`] and [`Errand::Make`] is answered with an [`Outcome`] before anything else is given; the others need no
/// answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Say this with the next screen.
    Say(String),
    /// Show this, to be read with the next screen.
    Show(Exhibit),
    /// Read the intake with this number, from 0.
    Open(usize),
    /// The session is a new one from here on, in a file of its own.
    Begin,
    /// Save the session as it is now, in the file that it has; without one, in a new file.
    Save,
    /// Save it in the file that somebody typed; from then on that is its file.
    SaveAs(String),
    /// Make documents.
    Make {
        /// These of the documents that were offered, from 0.
        documents: Vec<usize>,
        /// As long as this one of the lengths that were offered, from 0; `None` where none of them has a length.
        length: Option<usize>,
    },
    /// The conversation is at its end.
    End(End),
}

/// Something to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exhibit {
    /// The advice at a glance: a line for each barrier, and what helps.
    Glance,
    /// A barrier of the advice in full, from 0.
    Barrier(usize),
    /// The whole advice that follows from the answers.
    Advice,
    /// The plan that was there already.
    PlanSoFar,
    /// What comes first, now that it was weighed.
    Priorities,
    /// The plan as it has become.
    Plan,
    /// One page of what a meeting agreed, with what hinders, what helps and when to look back.
    Agreements,
}

/// How an errand went.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The intake was read.
    Opened(Box<Session>),
    /// The session is saved.
    Saved {
        /// Where, seen from the file that was meant.
        how: SavedPlace,
        /// The name of the file that was meant.
        meant: String,
        /// The name of the file it is in.
        file: String,
    },
    /// The session could not be saved.
    NotSaved {
        /// Why.
        fault: Fault,
        /// The name of the file that it would be in.
        file: String,
        /// Another place that can be proposed, or nothing.
        elsewhere: String,
    },
    /// The documents are made.
    Made,
    /// A document could not be made; those before it are.
    NotMade(Fault),
}

/// How a conversation ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The user went through to the end.
    Finished,
    /// The user chose to stop.
    Stopped,
    /// The user chose no intake to begin with.
    NothingBegun,
    /// The input ended before everything was asked.
    Ended,
    /// The user broke off (Ctrl-C).
    Interrupted,
    /// Something could not be done, and the user left it at that, or nobody was there to ask.
    Failed(Fault),
}
