//! What a conversation is given, and what a step of a passage did.

use super::errand::Outcome;
use crate::questionnaire::CategoryIndex;

/// What a conversation is given: by the user, but for the last two, which come from whoever leads it.
#[derive(Clone, Debug, PartialEq)]
pub enum ConversationInput {
    /// The text of a field.
    Text(String),
    /// An option of a field, from 0; `None` skips it.
    Choice(Option<usize>),
    /// Whether what is offered is wanted.
    Want(bool),
    /// The elements of a list.
    List(Vec<String>),
    /// An answer, from 1, as worded.
    Answer(u8),
    /// One of a few things to do, from 0.
    Pick(usize),
    /// An answer in words, as it was typed.
    Said(String),
    /// Any number of things, from 0.
    Several(Vec<usize>),
    /// The question does not apply.
    NotApplicable,
    /// Pass over the question, or keep what it has.
    Skip,
    /// The screen before this one.
    Back,
    /// A note with this question.
    Note(String),
    /// The note with this question may be quoted in a document, or not after all.
    Quote,
    /// The first question of a category.
    Jump(CategoryIndex),
    /// Change the answer with this number (from 1) in the review, or read the part with this number.
    Open(usize),
    /// Read all there is to read.
    Everything,
    /// The review is done, or enough was read.
    Finish,
    /// Save and stop.
    Stop,
    /// There is nobody to give anything any more: the pipe is at its end, the window is closed.
    Ended,
    /// How an errand went.
    Done(Outcome),
}

/// What a step of a passage did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PassageStep {
    /// The session changed and must be saved.
    pub changed: bool,
    /// This answer closed the gate: the questions behind it are passed over.
    pub gate_closed: bool,
    /// The passage is at its end.
    pub finished: bool,
    /// The user goes back from its beginning.
    pub left: bool,
}
