//! The session file: a few lines of YAML that a person can read, change and keep.

use serde::{Deserialize, Serialize};

use super::answer::parse_answer;
use super::answer_part::{AnswerPart, plain, written};
use super::behind::LARGEST_TEAM;
use super::behind_file::{
    CausePart, HavePart, KnotPart, TriedPart, cause_parts, determinant_ids, have_parts, knot_parts, tried_parts,
};
use super::check::SessionCheck;
use super::elements_file::ElementsPart;
use super::legible::{legible, unmarked};
use super::pairs::NamedPairs;
use super::plan::no_day;
use super::plan_fields::ActionPart;
use super::plan_file::{PriorityPart, action_parts, priority_parts};
use super::quotes_file::quote_ids;
use super::rounds_file::{HandsPart, hands_parts};
use super::voices_file::{VoicePart, voice_parts};
use super::{Entries, RespondentRole, Session, SessionContext, SessionEntry};
use crate::catalogue::{Actor, Phase};
use crate::fault::{Fault, Faults};
use crate::language::{NoDay, typed_day};
use crate::questionnaire::{Elements, Questionnaire, Slot, find_slot};
use crate::yaml::{Outline, YamlDocument};

/// The newest session format this program reads. What has nothing in it that is new is written in the first.
pub const FORMAT: u32 = 2;

/// The first session format, in which a session without causes and the like is written, so that older programs read it.
pub const FIRST_FORMAT: u32 = 1;

/// Just enough to tell whether a file is a session, and which format it has.
#[derive(Deserialize)]
struct SessionProbe {
    strategiewijzer: Option<serde_yaml::Value>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct SessionFile {
    strategiewijzer: u32,
    innovation: InnovationPart,
    #[serde(default)]
    session: ContextPart,
    #[serde(default, skip_serializing_if = "ElementsPart::is_empty")]
    elements: ElementsPart,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answers: Option<NamedPairs<AnswerPart>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    voices: Option<Vec<VoicePart>>,
    #[serde(default, skip_serializing_if = "NamedPairs::is_empty")]
    unfinished: NamedPairs<AnswerPart>,
    #[serde(default, skip_serializing_if = "NamedPairs::is_empty")]
    second_round: NamedPairs<HandsPart>,
    #[serde(default, skip_serializing_if = "NamedPairs::is_empty")]
    priorities: NamedPairs<PriorityPart>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    take_on: Vec<String>,
    #[serde(default, skip_serializing_if = "NamedPairs::is_empty")]
    causes: NamedPairs<CausePart>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    have: Vec<HavePart>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tried: Vec<TriedPart>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    knots: Vec<KnotPart>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    quotes: Vec<String>,
    #[serde(default)]
    plan: Vec<ActionPart>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct InnovationPart {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    client: Option<String>,
}

#[derive(Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct ContextPart {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    team: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phase: Option<Phase>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<RespondentRole>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    present: Option<Vec<Actor>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    team_size: Option<u32>,
}

/// Reads a session.
///
/// # Errors
///
/// When the text is no session, has a newer format, or breaks a rule: an unknown item, a value outside its scale, an
/// element that was not named. Every fault points at its line and column, and all of them are reported at once.
pub fn read(document: &YamlDocument, questionnaire: &Questionnaire) -> Result<Session, Faults> {
    let outline = document.outline()?;
    check_format(document, &outline)?;
    let file: SessionFile = document.value()?;
    let mut check = SessionCheck::new(document, &outline, questionnaire);
    let session = check.session(file);
    Faults::check(check.faults, session)
}

fn check_format(document: &YamlDocument, outline: &Outline) -> Result<(), Fault> {
    let format = document.value::<SessionProbe>().ok().and_then(|probe| probe.strategiewijzer);
    let name = document.name();
    match format.as_ref().and_then(serde_yaml::Value::as_u64) {
        Some(format) if (u64::from(FIRST_FORMAT)..=u64::from(FORMAT)).contains(&format) => Ok(()),
        Some(format) if format > u64::from(FORMAT) => {
            Err(Fault::from_data("newer-session", |words| (words.errors.newer_session)(name, format, FORMAT))
                .hint(|words| words.errors.newer_hint.to_owned())
                .at(outline.place(document, "strategiewijzer")))
        }
        _ => Err(Fault::from_data("not-a-session", |words| (words.errors.not_a_session)(name))
            .hint(|words| words.errors.not_a_session_hint.to_owned())
            .at(outline.place(document, "strategiewijzer"))),
    }
}

/// What YAML takes for nothing, without quotation marks around it.
fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

impl SessionCheck<'_> {
    fn session(&mut self, file: SessionFile) -> Session {
        let InnovationPart { name, client } = file.innovation;
        if name.trim().is_empty() || self.outline.typed("innovation/name").is_some_and(is_nothing) {
            self.fault(
                "innovation/name",
                Fault::from_data("no-innovation", |words| words.errors.no_innovation.to_owned()),
            );
        }
        let elements = self.elements(file.elements);
        let ContextPart { date, organisation, team, phase, role, present, team_size } = file.session;
        if team_size.is_some_and(|size| !(1..=LARGEST_TEAM).contains(&size)) {
            self.fault(
                "session/team_size",
                Fault::from_data("team-size", |words| (words.causes.team_size)(LARGEST_TEAM)),
            );
        }
        let texts = [
            ("innovation/name", Some(&name)),
            ("innovation/client", client.as_ref()),
            ("session/date", date.as_ref()),
            ("session/organisation", organisation.as_ref()),
            ("session/team", team.as_ref()),
        ];
        for (path, text) in texts {
            self.length(path, text.map(String::as_str).unwrap_or_default());
        }
        let date = date.map(|text| self.day(text));
        let answers = file.answers.unwrap_or_default();
        let has_voices = file.voices.is_some();
        let voices = file.voices.map(|parts| self.voices(parts, &answers, &elements)).unwrap_or_default();
        let entries = self.entries("answers", answers, &elements);
        Session {
            context: SessionContext {
                innovation: name,
                client,
                date,
                organisation,
                team,
                phase,
                role,
                present,
                team_size,
            },
            entries,
            voices,
            unfinished: self.unfinished(file.unfinished, &elements, has_voices),
            second_round: self.second_round(file.second_round, &elements, has_voices),
            causes: self.causes(file.causes, &elements),
            have: self.have(file.have),
            tried: self.tried(file.tried),
            take_on: self.take_on(&file.take_on),
            knots: self.knots(file.knots),
            quotes: self.quotes(&file.quotes, &elements),
            elements,
            priorities: self.priorities(file.priorities),
            plan: self.plan(file.plan),
        }
    }

    /// The date of the session in one form. A text that is no date at all, such as `spring`, is somebody's own and stays.
    fn day(&mut self, text: String) -> String {
        match typed_day(&text, None) {
            Ok(day) => day.to_string(),
            Err(NoDay::Unclear | NoDay::NoYear) => text,
            Err(why) => {
                self.fault("session/date", no_day(&text, why));
                text
            }
        }
    }

    pub(super) fn entries(&mut self, under: &str, answers: NamedPairs<AnswerPart>, elements: &Elements) -> Entries {
        let mut entries = Entries::default();
        for (id, AnswerPart { value, note, unknown }) in answers.0 {
            if self.has_enough() {
                break;
            }
            let path = format!("{under}/{id}");
            let note = note.map(|note| self.note(&format!("{path}/note"), &note));
            self.length(&format!("{path}/note"), note.as_deref().unwrap_or_default());
            for field in unknown {
                let fault = Fault::from_data("unknown-field", |words| (words.errors.unknown_field)(&field))
                    .hint(|words| (words.errors.allowed_fields)("value, note"));
                self.fault_at_key(&format!("{path}/{field}"), fault);
            }
            let slot = match self.slot(&id, elements) {
                Ok(slot) => slot,
                Err(fault) => {
                    self.fault_at_key(&path, fault);
                    continue;
                }
            };
            if entries.get(slot).is_some() {
                self.fault_at_key(&path, Fault::from_data("duplicate-id", |words| (words.errors.duplicate_id)(&id)));
            }
            // An id with nothing behind it, as in an empty session, is a question that has not come up; `{}` was passed over.
            if value.as_ref().is_some_and(serde_yaml::Value::is_null) && note.is_none() {
                continue;
            }
            let response = match value.filter(|value| !value.is_null()) {
                None => None,
                Some(value) => match parse_answer(self.questionnaire, slot, &plain(&value)) {
                    Ok(response) => response,
                    Err(fault) => {
                        let inside = format!("{path}/value");
                        self.fault(&inside, fault);
                        None
                    }
                },
            };
            entries.insert(slot, SessionEntry { response, note: note.filter(|note| !note.trim().is_empty()) });
        }
        entries
    }

    /// A text as it was written, whatever YAML takes it for: `1.10` and `0x1F` stay what they are, a list is its parts.
    pub(super) fn note(&self, path: &str, value: &serde_yaml::Value) -> String {
        match value {
            serde_yaml::Value::String(text) => text.clone(),
            serde_yaml::Value::Sequence(parts) => {
                let parts = parts.iter().enumerate().map(|(at, part)| self.note(&format!("{path}/{at}"), part));
                parts.collect::<Vec<_>>().join(", ")
            }
            // Somebody who wrote a colon in a text, between braces or indented.
            serde_yaml::Value::Mapping(parts) => {
                let parts = parts.iter().map(|(key, part)| {
                    let key = plain(key);
                    let part = self.note(&format!("{path}/{key}"), part);
                    format!("{key}: {part}").trim_end().to_owned()
                });
                parts.collect::<Vec<_>>().join(", ")
            }
            other => self.outline.typed(path).map_or_else(|| plain(other), str::to_owned),
        }
    }

    pub(super) fn slot(&self, id: &str, elements: &Elements) -> Result<Slot, Fault> {
        let slot = find_slot(self.questionnaire, id)?;
        let per = self.questionnaire.item(slot.item).per;
        match per {
            Some(per) if slot.element >= elements.count(per) => Err(Fault::from_data("element-not-named", |words| {
                (words.errors.element_not_named)(id, per.among(&words.labels.elements), elements.of(per).len())
            })),
            _ => Ok(slot),
        }
    }
}

/// The session as YAML, answers in asking order.
pub(super) fn write(session: &Session, questionnaire: &Questionnaire) -> Result<String, serde_yaml::Error> {
    let order = questionnaire.slots(&session.elements);
    let answers = |entries: &Entries| {
        let parts = order.iter().filter_map(|slot| {
            let entry = entries.get(*slot)?;
            let value = entry.response.map(written);
            let note = entry.note.clone().map(Into::into);
            Some((slot.id(questionnaire), AnswerPart { value, note, unknown: Vec::new() }))
        });
        NamedPairs(parts.collect())
    };
    let SessionContext { innovation, client, date, organisation, team, phase, role, present, team_size } =
        session.context.clone();
    let mut value = serde_yaml::to_value(SessionFile {
        strategiewijzer: if session.says_more() { FORMAT } else { FIRST_FORMAT },
        innovation: InnovationPart { name: innovation, client },
        session: ContextPart { date, organisation, team, phase, role, present, team_size },
        elements: ElementsPart::from_elements(&session.elements),
        answers: (!session.has_voices()).then(|| answers(&session.entries)),
        voices: session.has_voices().then(|| voice_parts(session, questionnaire)),
        unfinished: answers(&session.unfinished),
        second_round: hands_parts(&session.second_round, questionnaire),
        priorities: priority_parts(&session.priorities, questionnaire),
        take_on: determinant_ids(&session.take_on, questionnaire),
        causes: cause_parts(&session.causes, questionnaire),
        have: have_parts(&session.have),
        tried: tried_parts(&session.tried, questionnaire),
        knots: knot_parts(&session.knots, questionnaire),
        quotes: quote_ids(&session.quotes, questionnaire),
        plan: action_parts(&session.plan, questionnaire),
    })?;
    legible(&mut value);
    Ok(unmarked(&serde_yaml::to_string(&value)?))
}
