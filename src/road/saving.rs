//! What is said and asked when the session was saved in another place, or could not be saved.

use crate::fault::Fault;
use crate::language::Language;
use crate::language::saving::SavingTexts;
use crate::session::SavedPlace;
use crate::talk::{ConversationInput, View};

/// What comes after saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Onward {
    /// The screen it is at by then.
    NextScreen,
    /// What comes after this leg.
    NextLeg,
    /// The end.
    Stop,
}

/// What is to be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SavingVerdict {
    /// Save in the file that it has.
    Save(Onward),
    /// Save in the file that was typed.
    SaveAs(String, Onward),
    /// Say this, and go on.
    Go(Option<String>, Onward),
    /// Say this, and ask.
    Ask(Option<String>),
    /// Leave it at that.
    Fail(Fault),
}

/// Saving failed, and somebody is asked what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hitch {
    fault: Fault,
    /// The file that it would be in.
    file: String,
    onward: Onward,
    /// A place that can be proposed.
    elsewhere: String,
    /// A file is being named.
    is_naming: bool,
}

/// Whether everything is saved, and what is being done about it if not.
#[derive(Clone, Debug)]
pub(super) struct SavingState {
    attended: bool,
    /// Answers are in memory only, since saving failed.
    behind: bool,
    /// The user knows that saving fails and wants to go on.
    told: bool,
    hitch: Option<Hitch>,
}

impl SavingState {
    pub(super) fn new(attended: bool) -> Self {
        Self { attended, behind: false, told: false, hitch: None }
    }

    pub(super) fn is_behind(&self) -> bool {
        self.behind
    }

    /// Whether something is asked here.
    pub(super) fn asks(&self) -> bool {
        self.hitch.is_some()
    }

    /// The session was saved: how, in which file that was meant, and in which it is.
    pub(super) fn saved(
        &mut self,
        how: SavedPlace,
        (meant, file): (&str, &str),
        onward: Onward,
        words: &SavingTexts,
    ) -> SavingVerdict {
        self.told = false;
        let was_behind = std::mem::replace(&mut self.behind, false);
        let said = match how {
            SavedPlace::Beside => Some((words.beside)(meant, file)),
            SavedPlace::Again => Some((words.again)(file)),
            SavedPlace::InPlace => was_behind.then(|| (words.saved)(file)),
        };
        SavingVerdict::Go(said, onward)
    }

    /// It could not be saved: why, in which file, and what can be proposed instead.
    pub(super) fn not_saved(
        &mut self,
        fault: Fault,
        (file, elsewhere): (&str, String),
        onward: Onward,
        language: Language,
    ) -> SavingVerdict {
        self.behind = true;
        if self.told && onward == Onward::NextScreen {
            return SavingVerdict::Go(Some((language.phrases().saving.still_not_saved)(file)), onward);
        }
        if !self.attended {
            return SavingVerdict::Fail(fault);
        }
        let said = fault.message(language).to_owned();
        self.hitch = Some(Hitch { fault, file: file.to_owned(), onward, elsewhere, is_naming: false });
        SavingVerdict::Ask(Some(said))
    }

    /// What is asked, if anything.
    pub(super) fn view(&self, words: &SavingTexts) -> Option<View> {
        let hitch = self.hitch.as_ref()?;
        Some(if hitch.is_naming {
            View::Text {
                question: words.which_file.to_owned(),
                hint: words.which_file_hint.to_owned(),
                current: hitch.elsewhere.clone(),
            }
        } else {
            let options = hitch.ways().iter().map(|way| way.words(hitch.onward, words).to_owned()).collect();
            View::Pick { question: words.not_saved.to_owned(), options }
        })
    }

    /// Takes what the user wants done about it.
    ///
    /// # Errors
    ///
    /// When it does not fit the screen, in words; nothing has changed then.
    pub(super) fn take(&mut self, input: ConversationInput, language: Language) -> Result<SavingVerdict, String> {
        let words = &language.phrases().interview;
        let not_here = || words.not_here.to_owned();
        let hitch = self.hitch.as_mut().ok_or_else(not_here)?;
        let onward = hitch.onward;
        if hitch.is_naming {
            return match input {
                ConversationInput::Text(typed) if !typed.trim().is_empty() => {
                    self.hitch = None;
                    Ok(SavingVerdict::SaveAs(typed.trim().to_owned(), onward))
                }
                ConversationInput::Text(_)
                | ConversationInput::Back
                | ConversationInput::Skip
                | ConversationInput::Stop
                | ConversationInput::Ended => {
                    hitch.is_naming = false;
                    Ok(SavingVerdict::Ask(Some(hitch.fault.message(language).to_owned())))
                }
                _ => Err(not_here()),
            };
        }
        let way = match input {
            ConversationInput::Pick(at) => {
                *hitch.ways().get(at).ok_or_else(|| (words.no_such_number)(hitch.ways().len()))?
            }
            // Back to the screen from which it was saved; the next change tries again.
            ConversationInput::Back => {
                let said = (language.phrases().saving.still_not_saved)(&hitch.file);
                self.hitch = None;
                return Ok(SavingVerdict::Go(Some(said), Onward::NextScreen));
            }
            // Nothing is lost by a key that stops and keeps elsewhere.
            ConversationInput::Stop => {
                let saving = &language.phrases().saving;
                return Ok(SavingVerdict::Ask(Some((saving.choose_yourself)(saving.stop_unsaved))));
            }
            ConversationInput::Ended => WayOut::Stop,
            _ => return Err(not_here()),
        };
        Ok(match way {
            WayOut::TryAgain => {
                self.hitch = None;
                SavingVerdict::Save(onward)
            }
            WayOut::Elsewhere => {
                hitch.is_naming = true;
                SavingVerdict::Ask(None)
            }
            WayOut::GoOn => {
                self.hitch = None;
                self.told = true;
                SavingVerdict::Go(None, onward)
            }
            WayOut::Stop => {
                let fault = hitch.fault.clone();
                self.hitch = None;
                SavingVerdict::Fail(fault)
            }
        })
    }
}

impl Hitch {
    /// What can be done about it, in the order in which it is offered.
    fn ways(&self) -> &'static [WayOut] {
        match self.onward {
            Onward::Stop => &[WayOut::TryAgain, WayOut::Elsewhere, WayOut::Stop],
            _ => &[WayOut::TryAgain, WayOut::Elsewhere, WayOut::GoOn, WayOut::Stop],
        }
    }
}

/// Something that can be done when saving failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WayOut {
    TryAgain,
    Elsewhere,
    GoOn,
    Stop,
}

impl WayOut {
    const fn words(self, onward: Onward, words: &SavingTexts) -> &'static str {
        match (self, onward) {
            (Self::TryAgain, _) => words.try_again,
            (Self::Elsewhere, _) => words.elsewhere,
            (Self::GoOn, Onward::NextLeg) => words.advice_unsaved,
            (Self::GoOn, _) => words.go_on,
            (Self::Stop, _) => words.stop_unsaved,
        }
    }
}

#[cfg(test)]
mod tests;
