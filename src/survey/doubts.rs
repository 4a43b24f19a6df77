//! What the user should look at before trusting the result.

use super::import::{Doubt, Exclusion};
use super::intake::RowIntake;
use super::noted::Spot;
use super::options::Options;
use super::people::People;
use super::plan::Use;
use super::respondents::is_open;
use super::setup::FileFacts;
use super::tool::SurveyTool;
use super::tools::RowRule;
use crate::answers::wording::normal::squeezed;
use crate::answers::wording::words::{Polarity, YesNo};
use crate::answers::{Forms, Layout, agreement};
use crate::questionnaire::{Questionnaire, Slot};
use crate::tables::{letters, shortened};

/// Doubts about one file: bare numbers where no label says which way they run and the user has not said so either, rows
/// that do not say whether they count, and people who come twice.
pub(super) fn of_file(
    questionnaire: &Questionnaire,
    file: &FileFacts,
    intake: &RowIntake,
    options: &Options<'_>,
    doubts: &mut Vec<Doubt>,
) {
    let read = file.plan.columns.iter().filter_map(|used| match used {
        Use::Item { slot, polarity, .. } => Some((*slot, *polarity, intake.position(*slot)?)),
        _ => None,
    });
    let stated = |polarity: Option<Polarity>| polarity.or(options.reversed).is_some();
    let (mut reversed, mut two_answers, mut only_yes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut unsaid, mut between) = (Vec::new(), Vec::new());
    for (slot, polarity, place) in read {
        let (item, seen) = (questionnaire.item(slot.item), intake.seen(place));
        // The numbers of a tool that is known for them say themselves which is yes.
        let known = item.scale.is_yes_no() && file.plan.yes_no == YesNo::ZeroOne;
        if seen.numbers && item.reversed && !known && !stated(polarity) {
            reversed.push(slot);
        }
        if seen.numbers && item.scale.is_yes_no() {
            match file.plan.yes_no {
                // Who has 0 for no has 1 for yes; with 1 alone it may as well be the first answer of a list.
                YesNo::ZeroOne if intake.answered(place, 1) == 0 => only_yes.push(slot),
                YesNo::Codebook => two_answers.push(slot),
                _ => {}
            }
        }
        if seen.unsaid {
            unsaid.push(slot);
        }
        if seen.between {
            between.push(slot);
        }
    }
    if !file.head.in_step {
        doubts.push(Doubt::RowNames(file.name.clone()));
    }
    if let Some(Spot { row, column, times }) = intake.swallowed {
        doubts.push(Doubt::Swallowed { file: file.name.clone(), row, column: letters(column), rows: times });
    }
    add(doubts, Doubt::Reversed(reversed));
    add(doubts, Doubt::TwoAnswers(two_answers));
    add(doubts, Doubt::OnlyYes(only_yes));
    add(doubts, Doubt::Unsaid(unsaid));
    add(doubts, Doubt::Between(between));
    of_rows(file, intake, options, doubts);
}

/// Doubts about which rows count.
fn of_rows(file: &FileFacts, intake: &RowIntake, options: &Options<'_>, doubts: &mut Vec<Doubt>) {
    let (name, head) = (|| file.name.clone(), &file.head);
    let tells = head.rules.iter().any(|rule| matches!(rule, RowRule::Unfinished { .. }));
    if matches!(head.tool, SurveyTool::LimeSurvey | SurveyTool::Qualtrics) && !tells && !options.keep_unfinished {
        doubts.push(Doubt::NoSending(name(), head.tool));
    }
    if intake.unclear > 0 {
        doubts.push(Doubt::UnclearSending(name(), intake.unclear));
    }
    if let Some(rows) = intake.excluded.get(&Exclusion::Legend) {
        doubts.push(Doubt::Legend(name(), *rows));
    }
    let heading = intake.respondent().and_then(|column| head.columns.get(column)).map(|column| column.name.as_str());
    let shared = heading.is_some_and(is_open) && intake.people.share();
    if intake.people.repeated() > 0 && !shared {
        doubts.push(Doubt::RepeatedRespondents(name(), intake.people.repeated()));
    }
    // Where hardly any row has a number, the number says nothing of those without.
    let People { named, nameless, .. } = &intake.people;
    if *nameless > 0 && !shared && nameless.saturating_mul(MOST_NAMELESS) <= *named {
        doubts.push(Doubt::WithoutRespondent(name(), *nameless));
    }
    if let Some((row, rows)) = intake.people.unlike().filter(|_| !shared) {
        doubts.push(Doubt::UnlikeRespondents(name(), row, rows));
    }
}

/// A row without a number is strange where at least so many times as many have one.
const MOST_NAMELESS: u64 = 3;

/// What a file asks, and of whom.
pub(super) struct Asked {
    file: String,
    slots: Vec<Slot>,
    /// The heading of the number or code of its respondents.
    heading: Option<String>,
    /// Whether that is the same for one person in all files, rather than a count of the responses in this one.
    personal: bool,
    respondents: u64,
    people: People,
}

impl Asked {
    pub fn from_intake(file: &FileFacts, intake: &mut RowIntake) -> Self {
        let column = intake.respondent().and_then(|column| file.head.columns.get(column));
        Self {
            file: file.name.clone(),
            slots: file.plan.items().map(|(_, slot)| slot).collect(),
            heading: column.map(|column| shortened(&column.name)),
            personal: matches!(file.head.tool, SurveyTool::Castor | SurveyTool::RedCap | SurveyTool::Qualtrics),
            respondents: intake.whole.respondents(),
            people: std::mem::take(&mut intake.people),
        }
    }
}

/// Doubts about several files together: whether somebody is in two of them. So many forms were laid together by person.
pub(super) fn of_files(all: &[Asked], joined: u64, doubts: &mut Vec<Doubt>) {
    if joined > 0 {
        // The number of a response in its own file may be that of somebody else in another.
        let by_count = all.iter().find(|asked| !asked.personal).and_then(|asked| asked.heading.clone());
        doubts.extend(by_count.map(|heading| Doubt::Joined(heading, joined)));
        return;
    }
    let all = &all[..all.len().min(MOST_COMPARED)];
    for (at, one) in all.iter().enumerate() {
        doubts.extend(all.iter().skip(at + 1).filter_map(|other| of_two(one, other)));
    }
}

/// So many files are held against each other; of more nobody reads on.
const MOST_COMPARED: usize = 20;

/// So few respondents may well have answered alike.
const FEWEST_ALIKE: u64 = 5;

fn of_two(one: &Asked, other: &Asked) -> Option<Doubt> {
    let names = || (one.file.clone(), other.file.clone());
    let squeezed = |asked: &Asked| asked.heading.as_deref().map(squeezed);
    let alike = one.heading.is_some() && squeezed(one) == squeezed(other);
    let (shared, same) = if alike { one.people.shared(&other.people) } else { (0, 0) };
    // Two parts of a questionnaire have nothing in common but the people.
    let apart = !one.slots.iter().any(|slot| other.slots.contains(slot));
    if apart {
        let (first, second) = names();
        return Some(Doubt::TwoForms(first, second));
    }
    let equal = one.people.answers == other.people.answers && one.respondents == other.respondents;
    if equal && (one.respondents >= FEWEST_ALIKE || shared > 0) {
        let (first, second) = names();
        return Some(Doubt::SameAnswers(first, second));
    }
    // Where responses are only counted, two files have the same numbers for different people, but hardly the same answers.
    let telling = one.personal && shared > 0 || same > 1 && same * 2 >= shared;
    telling.then(|| {
        let (first, second) = names();
        Doubt::SharedRespondents(first, second, shared)
    })
}

/// Adds the places to a doubt of that kind from another file, if there are any.
fn add(doubts: &mut Vec<Doubt>, mut doubt: Doubt) {
    let merge = |known: &mut Vec<Slot>, more: &[Slot]| {
        known.extend(more.iter().filter(|slot| !known.contains(slot)).copied().collect::<Vec<_>>());
    };
    let Some(more) = places(&mut doubt) else { return };
    if more.is_empty() {
        return;
    }
    let more = std::mem::take(more);
    for known in doubts.iter_mut().filter(|known| known.code() == doubt.code()) {
        if let Some(known) = places(known) {
            return merge(known, &more);
        }
    }
    if let Some(places) = places(&mut doubt) {
        *places = more;
    }
    doubts.push(doubt);
}

/// The places that a doubt is about, where it is about places.
fn places(doubt: &mut Doubt) -> Option<&mut Vec<Slot>> {
    match doubt {
        Doubt::Reversed(slots)
        | Doubt::TwoAnswers(slots)
        | Doubt::OnlyYes(slots)
        | Doubt::Unsaid(slots)
        | Doubt::Between(slots) => Some(slots),
        _ => None,
    }
}

/// Items that go against all others.
pub(super) fn of_answers(questionnaire: &Questionnaire, layout: &Layout, sample: &Forms, doubts: &mut Vec<Doubt>) {
    let found = layout.slots().zip(agreement(layout, sample));
    let classed = found.filter(|(slot, _)| questionnaire.item(slot.item).scale.is_classed());
    doubts.extend(
        classed
            .filter_map(|(slot, agreement)| Some(Doubt::Against(slot, agreement.filter(|found| found.is_against())?))),
    );
}
