//! The screens in words.

use super::super::together::in_brief;
use super::taking::{ASKED_ACTORS, NOBODY, TEAM};
use super::{Understanding, UnderstandingScreen as Screen};
use crate::advice::{Filters, StrategyState, Suggestion, knots_offered};
use crate::catalogue::StrategyIndex;
use crate::language::each::DegreeTexts;
use crate::language::{Language, clean};
use crate::plan::{Degree, Standing};
use crate::questionnaire::{CauseIndex, DeterminantIndex, Slot, ThemeIndex, wording};
use crate::report::helping::helping;
use crate::report::{ReportInput, build, names};
use crate::session::Priority;
use crate::talk::{KeysView, TickLine, TicksView, View};
use crate::typeset::capital;

pub(super) fn of(talk: &Understanding<'_>, language: Language) -> View {
    let words = &language.phrases().understanding;
    let plan = &language.phrases().plan;
    let screens = Screens { talk, language };
    match talk.screen {
        Screen::Choose => View::Ticks(screens.choosing()),
        Screen::Hindrance(barrier) => {
            screens.weighing(barrier, words.how_much, &plan.hindrances, |priority| priority.hindrance)
        }
        Screen::Changeable(barrier, _) => {
            screens.weighing(barrier, words.how_changeable, &plan.changeables, |priority| priority.changeable)
        }
        Screen::Cause(slot) => View::Ticks(screens.behind(slot)),
        Screen::SomethingElse(slot) => View::Text {
            question: (words.what_else)(&screens.about(slot)),
            hint: words.what_else_hint.to_owned(),
            current: talk.session.causes.get(&slot).and_then(|answer| answer.other.clone()).unwrap_or_default(),
        },
        Screen::Present => View::Ticks(screens.present()),
        Screen::TeamSize => View::Text {
            question: words.team_size.to_owned(),
            hint: words.team_size_hint.to_owned(),
            current: talk.session.context.team_size.map(|size| size.to_string()).unwrap_or_default(),
        },
        Screen::Safety(cause) => screens.safety(cause),
        Screen::There(barrier) => View::Keys(screens.there(barrier)),
        Screen::State(barrier, strategy) => View::Keys(screens.state(barrier, strategy)),
        Screen::Why(barrier, strategy) => screens.why(barrier, strategy),
        Screen::Knot(theme) => View::Keys(screens.knot(theme)),
    }
}

struct Screens<'a> {
    talk: &'a Understanding<'a>,
    language: Language,
}

impl Screens<'_> {
    fn words(&self) -> &'static crate::language::understanding::UnderstandingWords {
        &self.language.phrases().understanding
    }

    /// What people call a barrier.
    fn plain(&self, barrier: DeterminantIndex) -> String {
        capital(&clean(self.talk.questionnaire.determinant(barrier).plain_name(self.language)))
    }

    /// What an answer is about: the barrier, and the element where the question is about one that has a name.
    fn about(&self, slot: Slot) -> String {
        let name = self.plain(self.talk.questionnaire.item(slot.item).determinant);
        match self.element(slot) {
            Some(element) => format!("{name}: {element}"),
            None => name,
        }
    }

    fn element(&self, slot: Slot) -> Option<String> {
        let per = self.talk.questionnaire.item(slot.item).per?;
        let named = self.talk.session.elements.of(per).get(usize::from(slot.element));
        named.map(|element| clean(element)).filter(|element| !element.is_empty())
    }

    fn choosing(&self) -> TicksView {
        let (talk, words) = (self.talk, self.words());
        let has_ties = talk.assessment.barriers.iter().any(|barrier| barrier.tied_with > 0);
        let mut group = None;
        let options = talk.standings.iter().map(|standing| {
            let measured = talk.assessment.barriers.iter().find(|barrier| barrier.determinant == standing.determinant);
            // Barriers with equal answers have one rank.
            let own = measured.map_or(0, |barrier| barrier.rank);
            let above = match measured {
                Some(barrier) if barrier.tied_with > 0 => (words.tied)(own, own + barrier.tied_with),
                Some(_) => (words.place)(own),
                None => words.not_measured.to_owned(),
            };
            let opens = group.replace(own) != Some(own) && (has_ties || measured.is_none());
            TickLine {
                above: opens.then_some(above),
                label: self.with_counts(standing),
                is_ticked: talk.ticked.contains(&standing.determinant),
                more: String::new(),
            }
        });
        let options: Vec<TickLine> = options.collect();
        let (names, more) = self.helping();
        TicksView {
            heading: (words.glance)(options.len()),
            subject: String::new(),
            facts: (!names.is_empty()).then(|| (words.helps)(&names)).into_iter().collect(),
            question: words.choose.to_owned(),
            hint: words.choose_hint.to_owned(),
            options,
            more,
            note: None,
        }
    }

    /// What helps: the names in one sentence, and what was said of each.
    fn helping(&self) -> (String, Vec<String>) {
        let (talk, language) = (self.talk, self.language);
        let (tally, filters) = (talk.session.tally(talk.questionnaire), Filters::default());
        let report = build(&ReportInput::new(talk.questionnaire, talk.catalogue, &talk.session, &tally, &filters));
        let helping = helping(&report, language);
        let name = |index| names::helps(talk.questionnaire.determinant(index), language);
        let whole = helping.iter().filter(|helping| !helping.in_part).map(|helping| name(helping.determinant));
        let lines = helping.iter().map(|helping| {
            let said = helping.lines(language).join(" ");
            let name = capital(name(helping.determinant));
            if said.is_empty() { format!("+ {name}.") } else { format!("+ {name}. {said}") }
        });
        (whole.collect::<Vec<_>>().join(", "), lines.collect())
    }

    /// A barrier in one line; of a team with how many said so, also where it was answered again.
    fn with_counts(&self, standing: &Standing) -> String {
        let (talk, name) = (self.talk, self.at_a_glance(standing.determinant));
        let worst = standing.worst.filter(|_| talk.session.has_voices());
        let items = &talk.assessment.determinant(standing.determinant).items;
        let sides = items.iter().find(|item| Some(item.slot) == worst).and_then(|item| item.sides);
        let said = worst.and_then(|slot| in_brief(talk.questionnaire, &talk.session, (slot, sides), self.language));
        said.map_or_else(|| name.clone(), |said| format!("{name} · {said}"))
    }

    /// A barrier in one line, with what it is about where it lies with one of several.
    fn at_a_glance(&self, barrier: DeterminantIndex) -> String {
        let culprits = self.talk.assessment.determinant(barrier).culprits();
        let mut elements: Vec<String> = Vec::new();
        for element in culprits.filter_map(|item| self.element(item.slot)) {
            if !elements.contains(&element) {
                elements.push(element);
            }
        }
        let name = self.plain(barrier);
        if elements.is_empty() { name } else { format!("{name}: {}", elements.join("; ")) }
    }

    fn weighing(
        &self,
        barrier: DeterminantIndex,
        question: &str,
        options: &DegreeTexts,
        part: fn(&Priority) -> Degree,
    ) -> View {
        let talk = self.talk;
        let definition = talk.questionnaire.determinant(barrier).definition.get(self.language).to_owned();
        let worst = talk.standings.iter().find(|standing| standing.determinant == barrier);
        let said = worst.and_then(|standing| standing.worst).into_iter().flat_map(|slot| self.said(slot));
        View::Keys(KeysView {
            heading: self.place(barrier, self.words().barrier_of),
            subject: talk.subject().barrier_name(barrier, self.language),
            facts: std::iter::once(definition).chain(said).collect(),
            rounds: Vec::new(),
            question: question.to_owned(),
            options: Degree::ALL.map(|degree| degree.among(options).to_owned()).to_vec(),
            details: Vec::new(),
            usual: (talk.session.priorities.get(&barrier))
                .and_then(|given| Degree::ALL.iter().position(|degree| *degree == part(given))),
        })
    }

    fn place(&self, barrier: DeterminantIndex, of: fn(usize, usize) -> String) -> String {
        let taken = self.talk.taken();
        let at = taken.iter().position(|other| *other == barrier).unwrap_or_default();
        of(at + 1, taken.len())
    }

    /// The statement of an answer, and the note that was made with it.
    fn said(&self, slot: Slot) -> Vec<String> {
        let (questionnaire, session) = (self.talk.questionnaire, &self.talk.session);
        let statement = &questionnaire.item(slot.item).statement;
        let names = session.names(self.language);
        let statement = format!("“{}”", wording(questionnaire, slot, statement, names, self.language));
        let note = session.entries.get(slot).and_then(|entry| entry.note.as_deref());
        std::iter::once(statement)
            .chain(note.map(|note| (self.language.phrases().interview.note)(&clean(note))))
            .collect()
    }

    fn behind(&self, slot: Slot) -> TicksView {
        let (talk, words) = (self.talk, self.words());
        let questionnaire = talk.questionnaire;
        let barrier = questionnaire.item(slot.item).determinant;
        let given = talk.session.causes.get(&slot);
        let line = |label: String, is_ticked: bool| TickLine { above: None, label, is_ticked, more: String::new() };
        let offered = questionnaire.causes_offered(slot, &talk.session.elements);
        let named = offered.into_iter().map(|cause| {
            let answer = questionnaire.cause(cause).answer.get(self.language).to_owned();
            line(answer, given.is_some_and(|given| given.named.contains(&cause)))
        });
        let other = given.and_then(|given| given.other.as_deref());
        let other = line((words.something_else)(other.unwrap_or_default()), other.is_some());
        let unknown = line(words.unknown.to_owned(), given.is_some_and(|given| given.is_unknown()));
        let ask = questionnaire.cause_question(barrier).map(|question| question.ask.get(self.language).to_owned());
        let determinant = questionnaire.determinant(barrier);
        let note = talk.session.entries.get(slot).and_then(|entry| entry.note.as_deref()).map(clean);
        TicksView {
            heading: self.place(barrier, words.barrier_of),
            subject: self.about(slot),
            facts: self.said(slot),
            question: ask.unwrap_or_default(),
            hint: words.several_causes.to_owned(),
            options: named.chain([other, unknown]).collect(),
            more: [&determinant.definition, &determinant.why].map(|text| text.get(self.language).to_owned()).to_vec(),
            // A note belongs to the answer of one person.
            note: (!talk.session.has_voices()).then(|| note.unwrap_or_default()),
        }
    }

    fn present(&self) -> TicksView {
        let (context, words) = (&self.talk.session.context, self.words());
        let there = |at: usize| context.present.as_ref().is_some_and(|there| there.contains(&ASKED_ACTORS[at]));
        let options = (0..=TEAM).map(|at| match at {
            NOBODY => (words.nobody.to_owned(), context.present.as_ref().is_some_and(Vec::is_empty)),
            TEAM => ((words.team)(context.team_size), context.team_size.is_some()),
            at => (words.actors[at].to_owned(), there(at)),
        });
        TicksView {
            heading: words.present_heading.to_owned(),
            subject: String::new(),
            facts: Vec::new(),
            question: words.present.to_owned(),
            hint: words.present_hint.to_owned(),
            options: options
                .map(|(label, is_ticked)| TickLine { above: None, label, is_ticked, more: String::new() })
                .collect(),
            more: Vec::new(),
            note: None,
        }
    }

    fn safety(&self, cause: CauseIndex) -> View {
        let (cause, words) = (self.talk.questionnaire.cause(cause), self.words());
        let safety = cause.safety.as_ref().map(|safety| safety.get(self.language).to_owned());
        View::Page {
            heading: words.safety_heading.to_owned(),
            subject: self.plain(cause.determinant),
            text: std::iter::once((words.safety_said)(cause.answer.get(self.language))).chain(safety).collect(),
        }
    }

    fn there(&self, barrier: DeterminantIndex) -> KeysView {
        let (talk, words) = (self.talk, self.words());
        let strategies = talk.strategies(barrier);
        let causes = talk.known().causes_behind(barrier).to_vec();
        let causes = causes.iter().map(|cause| talk.questionnaire.cause(*cause).answer.get(self.language));
        let typed = talk.asked(barrier).into_iter().filter_map(|slot| talk.session.causes.get(&slot)?.other.as_deref());
        let causes: Vec<String> = causes.map(str::to_owned).chain(typed.map(clean)).collect();
        KeysView {
            heading: self.place(barrier, words.there_of),
            subject: self.at_a_glance(barrier),
            facts: (!causes.is_empty()).then(|| (words.behind)(&causes.join("; "))).into_iter().collect(),
            rounds: Vec::new(),
            question: words.there.to_owned(),
            options: strategies.iter().map(|strategy| self.in_state(strategy)).collect(),
            details: strategies.iter().map(|strategy| self.because(strategy)).collect(),
            usual: None,
        }
    }

    fn strategy(&self, strategy: StrategyIndex) -> String {
        clean(self.talk.catalogue.strategy(strategy).name.get(self.language))
    }

    fn in_state(&self, strategy: &Suggestion<'_>) -> String {
        let name = self.strategy(strategy.strategy);
        let [works, mend, tried] = self.words().in_state;
        match strategy.state {
            Some(StrategyState::Works) => works(&name),
            Some(StrategyState::Mend) => mend(&name),
            Some(StrategyState::Tried) => tried(&name),
            None => name,
        }
    }

    /// What it does, and what speaks against it.
    fn because(&self, strategy: &Suggestion<'_>) -> String {
        let reasons: Vec<&str> = strategy.against.iter().map(|reason| reason.get(self.language)).collect();
        let against = (!reasons.is_empty()).then(|| (self.words().spoken_against)(&reasons.join("; ")));
        std::iter::once(strategy.because.get(self.language).to_owned()).chain(against).collect::<Vec<_>>().join(" ")
    }

    fn state(&self, barrier: DeterminantIndex, strategy: StrategyIndex) -> KeysView {
        let (talk, words) = (self.talk, self.words());
        let suggestions = talk.strategies(barrier);
        let suggestion = suggestions.iter().find(|suggestion| suggestion.strategy == strategy);
        let works_when = talk.catalogue.strategy(strategy).card.works_when.get(self.language).to_owned();
        let because = suggestion.map(|suggestion| self.because(suggestion));
        let usual = match talk.known().state(strategy, barrier) {
            Some(StrategyState::Works) => 0,
            Some(StrategyState::Mend) => 1,
            Some(StrategyState::Tried) => 2,
            None => 3,
        };
        KeysView {
            heading: self.place(barrier, words.there_of),
            subject: self.strategy(strategy),
            facts: because.into_iter().chain([works_when]).collect(),
            rounds: Vec::new(),
            question: words.which_state.to_owned(),
            options: words.states.map(str::to_owned).to_vec(),
            details: Vec::new(),
            usual: Some(usual),
        }
    }

    fn why(&self, barrier: DeterminantIndex, strategy: StrategyIndex) -> View {
        let (session, words) = (&self.talk.session, self.words());
        let id = &self.talk.catalogue.strategy(strategy).id;
        let mut tried = session.tried.iter();
        let tried = tried.find(|tried| tried.strategy == *id && tried.barrier.is_none_or(|other| other == barrier));
        let have = session.have.iter().find(|have| have.strategy == *id).and_then(|have| have.note.clone());
        let name = self.strategy(strategy);
        let (question, current) = match tried {
            Some(tried) => ((words.why_stopped)(&name), tried.why.clone()),
            None => ((words.lacks)(&name), have),
        };
        View::Text { question, hint: words.note_hint.to_owned(), current: current.unwrap_or_default() }
    }

    fn knot(&self, theme: ThemeIndex) -> KeysView {
        let (talk, words) = (self.talk, self.words());
        let (questionnaire, known) = (talk.questionnaire, talk.known());
        let offered = knots_offered(questionnaire, &known, &talk.taken());
        let of = offered.into_iter().find(|(other, _)| *other == theme).map(|(_, of)| of).unwrap_or_default();
        let said = of.into_iter().flat_map(|barrier| {
            let causes = known.causes_behind(barrier).iter().map(|cause| questionnaire.cause(*cause));
            let causes: Vec<_> = causes.filter(|cause| cause.theme == theme).collect();
            causes
                .into_iter()
                .map(move |cause| (words.knot_of)(&self.plain(barrier), cause.answer.get(self.language)))
                .collect::<Vec<_>>()
        });
        let given = talk.session.knots.iter().find(|knot| knot.theme == theme);
        let theme = questionnaire.theme(theme);
        let explain = theme.explain.get(self.language).to_owned();
        KeysView {
            heading: words.knot_heading.to_owned(),
            subject: theme.name.get(self.language).to_owned(),
            facts: said.chain([explain]).collect(),
            rounds: Vec::new(),
            question: words.knot.to_owned(),
            options: words.one_or_several.map(str::to_owned).to_vec(),
            details: Vec::new(),
            // Nothing is said to be one unless that is confirmed.
            usual: Some(usize::from(!given.is_some_and(|given| given.confirmed))),
        }
    }
}
