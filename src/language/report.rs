//! The words of the advice, on screen and in documents.

use super::each::EffortTexts;
use super::plural;

use super::rule::{self, RuleInWords};

/// Words of the advice.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct ReportTexts {
    pub title: fn(&str) -> String,
    pub title_without_innovation: &'static str,
    pub organisation: &'static str,
    pub team: &'static str,
    pub date: &'static str,
    pub phase: &'static str,
    pub role: &'static str,
    pub client: &'static str,
    pub summary: &'static str,
    pub counts: fn(Counts) -> String,
    pub asked_barriers: fn(usize) -> String,
    pub no_barriers: &'static str,
    pub nothing_measured: &'static str,
    // The category table.
    pub category: &'static str,
    pub measured: &'static str,
    pub barriers_column: &'static str,
    pub facilitators_column: &'static str,
    pub score: &'static str,
    pub score_note: &'static str,
    pub of: fn(usize, usize) -> String,
    // Barriers.
    pub barriers: &'static str,
    pub answer: &'static str,
    pub note: &'static str,
    pub unfavourable_share: fn(&str) -> String,
    pub tie: fn(usize, usize) -> String,
    pub why_it_matters: &'static str,
    pub strategy: &'static str,
    pub why: &'static str,
    pub rests_on: &'static str,
    pub who: &'static str,
    /// Low, medium, high, in a sentence.
    pub efforts: EffortTexts,
    pub first_step: &'static str,
    pub fits: [&'static str; 3],
    pub no_strategies: &'static str,
    pub no_strategies_known: &'static str,
    pub removed: fn(usize) -> String,
    pub cards: &'static str,
    // The bundle.
    pub bundle: &'static str,
    pub bundle_note: &'static str,
    pub bundle_knots: fn(&str) -> String,
    pub bundle_taken: fn(&str) -> String,
    pub bundle_instead: fn(&str, &str) -> String,
    pub bundle_uncovered: fn(&str) -> String,
    // The rest.
    pub facilitators: &'static str,
    pub facilitators_note: &'static str,
    pub helps_in_part: &'static str,
    pub also_noted: &'static str,
    pub also_noted_why: &'static str,
    pub not_measured: &'static str,
    pub reason_unknown: &'static str,
    pub composites: &'static str,
    pub composite: fn(&str, &str, i32, i32) -> String,
    pub notices: &'static str,
    pub filters: fn(&str) -> String,
    pub filter_phase: fn(&str) -> String,
    pub filter_actor: fn(&str) -> String,
    pub filter_effort: fn(&str) -> String,
    pub filter_exclude: fn(&str) -> String,
    pub method_heading: &'static str,
    pub method_questions: &'static str,
    /// The same where a questions file took the place of ours.
    pub method_other_questions: &'static str,
    pub method_rule: fn(&RuleInWords) -> String,
    pub method_text: &'static [&'static str],
    pub settings: fn(&RuleInWords) -> String,
    pub sources: &'static str,
    pub sources_intro: &'static str,
    pub used_for: fn(&str) -> String,
    pub version: fn(&str, &str, &str) -> String,
    pub not_tno: &'static str,
    pub top_strategies: &'static str,
    // Notices.
    pub single_respondent: &'static str,
    pub small_group: fn(u64) -> String,
    pub few_people: fn(u64) -> String,
    pub interval_spans: fn(&str, &str) -> String,
    pub both_labels: fn(&str) -> String,
    pub gate_closed: &'static str,
    pub gate_closed_for: fn(u64, u64) -> String,
    pub some_unanswered: fn(usize) -> String,
    pub before_introduction: &'static str,
    pub manager_answers: &'static str,
    pub strategies_removed: fn(usize) -> String,
}

/// How many factors carry each label.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Counts {
    pub barriers: usize,
    pub facilitators: usize,
    pub neither: usize,
    pub not_measured: usize,
}

pub(super) const DUTCH: ReportTexts = ReportTexts {
    title: |innovation| format!("Advies voor de invoering van {innovation}"),
    title_without_innovation: "Advies voor de invoering",
    organisation: "Organisatie",
    team: "Team",
    date: "Datum",
    phase: "Fase",
    role: "Ingevuld door",
    client: "Cliënt",
    summary: "Samenvatting",
    counts: |c| {
        format!(
            "{}, {} bevorderend, {} geen van beide en {} niet gemeten.",
            plural(c.barriers, "factor is belemmerend", "factoren zijn belemmerend"),
            c.facilitators,
            c.neither,
            c.not_measured
        )
    },
    asked_barriers: |count| {
        format!(
            "Strategieën bij {}; er is geen vragenlijst ingevuld.",
            plural(count, "gekozen belemmerende factor", "gekozen belemmerende factoren")
        )
    },
    no_barriers: "Er komt geen belemmerende factor uit de antwoorden. Houd vast wat al helpt, en meet opnieuw als er iets verandert.",
    nothing_measured: "Er is geen enkele vraag met een antwoord op de schaal, dus er valt nog niets te adviseren.",
    category: "Categorie",
    measured: "Gemeten",
    barriers_column: "Belemmerend",
    facilitators_column: "Bevorderend",
    score: "Score",
    score_note: "Score: hoe gunstig de antwoorden zijn, van 0 (alles belemmert) tot 100 (alles helpt).",
    of: |part, whole| format!("{part} van {whole}"),
    barriers: "Belemmerende factoren en mogelijke strategieën",
    answer: "Antwoord",
    note: "Opmerking",
    unfavourable_share: |share| format!("{share} antwoordt ongunstig"),
    tie: |rank, others| {
        format!("Plaats {rank}, gelijk met {}.", plural(others as u64, "andere factor", "andere factoren"))
    },
    why_it_matters: "Waarom dit telt",
    strategy: "Mogelijke strategie",
    why: "Waarom",
    rests_on: "Rust op",
    who: "Wie",
    efforts: EffortTexts { low: "weinig inspanning", medium: "gemiddelde inspanning", high: "veel inspanning" },
    first_step: "Eerste stap",
    fits: ["ondersteunt", "werkt hieraan", "werkt hier direct aan"],
    no_strategies: "Met deze filters blijft er geen strategie over.",
    no_strategies_known: "De catalogus heeft voor deze factor nog geen strategie.",
    removed: |count| format!("Weggelaten door je filters: {}.", plural(count, "strategie", "strategieën")),
    cards: "De strategieën in het kort en in stappen",
    bundle: "Bundel: weinig strategieën die samen het meest dekken",
    bundle_note: "De nummers zijn die van de belemmerende factoren hierboven. 3 werkt er direct aan, 2 werkt eraan, 1 ondersteunt.",
    bundle_knots: |numbers| format!("Voorop staat wat volgens jullie bij elkaar hoort: {numbers}."),
    bundle_taken: |numbers| format!("Wat jullie nu oppakken, telt vóór de rest: {numbers}."),
    bundle_instead: |one, other| format!("Zonder “{one}” komt erbij: {other}."),
    bundle_uncovered: |names| format!("Niet gedekt: {names}."),
    facilitators: "Wat al helpt",
    facilitators_note: "Dit helpt nu al. Houd het zo, en zeg het ook in het team.",
    helps_in_part: "Bij deze factoren helpt een deel al:",
    also_noted: "Ook opgemerkt",
    also_noted_why: "Dit is bij de andere antwoorden opgeschreven.",
    not_measured: "Niet gemeten",
    reason_unknown: "de innovatie is nog niet bekend genoeg",
    composites: "Samengestelde scores",
    composite: |name, mean, low, high| format!("{name}: {mean} op een schaal van {low} tot {high}"),
    notices: "Let op",
    filters: |list| format!("Filters: {list}."),
    filter_phase: |phase| format!("fase {phase}"),
    filter_actor: |actors| format!("wie: {actors}"),
    filter_effort: |effort| format!("hoogstens {effort}"),
    filter_exclude: |ids| format!("zonder {ids}"),
    method_heading: "Methode",
    method_questions: "De vragen gaan over de 29 determinanten van de MIDI van TNO: factoren die invoering helpen of hinderen. De formulering is van dit project en is niet door TNO gevalideerd.",
    method_other_questions: "De vragen komen uit een eigen bestand, dat in de plaats kwam van de vragen van dit project. Of die tekst is gevalideerd, weet het programma niet.",
    method_rule: rule::dutch_method,
    method_text: &[
        "Belemmerende factoren staan op volgorde van het aandeel ongunstige antwoorden, dan hoe ongunstig, dan of de meningen verdeeld zijn, dan het bekende verband met gebruik, dan het nummer. Een nee op een ja-neevraag zegt wel welke kant iemand kiest, maar niet hoe sterk. Daarom telt het daar als het midden van de ongunstige kant: tussen helemaal oneens en oneens. Onbekendheid met de innovatie gaat voor, want wie haar niet kent kan haar niet beoordelen.",
        "Strategieën staan op volgorde van wat ze met de oorzaak doen, dan hoe dichtbij de onderbouwing is, dan of ze bij de fase passen, dan hoe specifiek ze voor deze factor zijn, dan de inspanning. Waar iets tegen spreekt, staat achter de rest.",
        "De onderbouwing is van vijf soorten: een panel dat precies hiernaar gevraagd is, een gemeten effect uit reviews, een keuze van deskundigen, een gedragsmethode, of het eigen oordeel van dit project. Een percentage deskundigen is gemeten bij een CFIR-begrip; de vertaalslag naar de MIDI is van ons, met de zekerheid die erbij staat. Een keuze van deskundigen is geen bewijs: in de Nederlandse jeugdhulp herkenden professionals en leidinggevenden de helft van de voorgestelde combinaties.",
    ],
    settings: rule::dutch,
    sources: "Bronnen",
    sources_intro: "Waar de methode, de strategieën en hun onderbouwing vandaan komen.",
    used_for: |what| format!("Gebruikt voor: {what}."),
    version: |tool, catalogue, questions| {
        format!("Strategiewijzer {tool}, catalogus {catalogue}, vragenlijst {questions}.")
    },
    not_tno: "Dit is geen product van TNO.",
    top_strategies: "Mogelijke strategieën, de eerste keus voorop",
    single_respondent: "Dit is hoe één persoon het ziet, geen onderzoek onder een groep. Vraag in het team hoe anderen het zien.",
    few_people: |n| {
        format!(
            "Er zijn maar {n} respondenten. Wie meedeed, kan uit deze cijfers afleiden wat de anderen antwoordden. Deel ze alleen met wie meedeed, en met hun instemming."
        )
    },
    small_group: |n| format!("Er zijn maar {n} respondenten; één antwoord kan hier al een belemmerende factor maken."),
    interval_spans: |limit, names| {
        format!("Bij deze factoren ligt de grens van {limit} % binnen de onzekerheid: {names}.")
    },
    both_labels: |names| format!("Deze factoren halen beide grenzen tegelijk en tellen als belemmerend: {names}."),
    gate_closed: "De innovatie is nog niet bekend genoeg. Daarom tellen de vragen over de innovatie zelf nog niet mee. Stel ze opnieuw als je die beter kent.",
    gate_closed_for: |unknown, all| {
        format!(
            "Van de {all} respondenten {} er {unknown} de innovatie nog niet, of niet goed genoeg. Hun oordeel over de innovatie zelf telt niet mee.",
            if unknown == 1 { "kent" } else { "kennen" }
        )
    },
    some_unanswered: |count| {
        format!("{} nog geen antwoord; het advies gaat over de rest.", plural(count, "vraag heeft", "vragen hebben"))
    },
    before_introduction: "De invoering moet nog beginnen: de antwoorden zijn verwachtingen. De vragenlijst is gemaakt voor echt gebruik, dus meet later opnieuw.",
    manager_answers: "De vragen zijn bedoeld voor wie met de innovatie werkt. Vraag het ook aan de collega's die dat doen.",
    strategies_removed: |count| format!("Je filters laten {} weg.", plural(count, "strategie", "strategieën")),
};

pub(super) const ENGLISH: ReportTexts = ReportTexts {
    title: |innovation| format!("Advice for the introduction of {innovation}"),
    title_without_innovation: "Advice for the introduction",
    organisation: "Organisation",
    team: "Team",
    date: "Date",
    phase: "Phase",
    role: "Filled in by",
    client: "Client",
    summary: "Summary",
    counts: |c| {
        format!(
            "{}, {}, {} neither and {} not measured.",
            plural(c.barriers, "barrier", "barriers"),
            plural(c.facilitators, "facilitator", "facilitators"),
            c.neither,
            c.not_measured
        )
    },
    asked_barriers: |count| {
        format!(
            "Strategies for {}; no questionnaire was filled in.",
            plural(count, "chosen barrier", "chosen barriers")
        )
    },
    no_barriers: "No barrier follows from the answers. Keep what helps already, and measure again when something changes.",
    nothing_measured: "Not one question has an answer on its scale, so there is nothing to advise on yet.",
    category: "Category",
    measured: "Measured",
    barriers_column: "Barriers",
    facilitators_column: "Facilitators",
    score: "Score",
    score_note: "Score: how favourable the answers are, from 0 (everything hinders) to 100 (everything helps).",
    of: |part, whole| format!("{part} of {whole}"),
    barriers: "Barriers and possible strategies",
    answer: "Answer",
    note: "Note",
    unfavourable_share: |share| format!("{share} answer unfavourably"),
    tie: |rank, others| format!("Rank {rank}, tied with {}.", plural(others as u64, "other factor", "other factors")),
    why_it_matters: "Why this matters",
    strategy: "Possible strategy",
    why: "Why",
    rests_on: "Rests on",
    who: "Who",
    efforts: EffortTexts { low: "low effort", medium: "medium effort", high: "high effort" },
    first_step: "First step",
    fits: ["supports", "works on this", "works on this directly"],
    no_strategies: "With these filters no strategy is left.",
    no_strategies_known: "The catalogue has no strategy for this factor yet.",
    removed: |count| format!("Left out by your filters: {}.", plural(count, "strategy", "strategies")),
    cards: "The strategies in brief and in steps",
    bundle: "Bundle: a few strategies that cover most together",
    bundle_note: "The numbers are those of the barriers above. 3 works on it directly, 2 works on it, 1 supports.",
    bundle_knots: |numbers| format!("First comes what you say belongs together: {numbers}."),
    bundle_taken: |numbers| format!("What you take on now counts before the rest: {numbers}."),
    bundle_instead: |one, other| format!("Without “{one}” this comes in: {other}."),
    bundle_uncovered: |names| format!("Not covered: {names}."),
    facilitators: "What helps already",
    facilitators_note: "This helps already. Keep it so, and say so in the team too.",
    helps_in_part: "Of these factors a part helps already:",
    also_noted: "Also noted",
    also_noted_why: "This was written down with the other answers.",
    not_measured: "Not measured",
    reason_unknown: "the innovation is not known well enough yet",
    composites: "Composite scores",
    composite: |name, mean, low, high| format!("{name}: {mean} on a scale from {low} to {high}"),
    notices: "Please note",
    filters: |list| format!("Filters: {list}."),
    filter_phase: |phase| format!("phase {phase}"),
    filter_actor: |actors| format!("who: {actors}"),
    filter_effort: |effort| format!("at most {effort}"),
    filter_exclude: |ids| format!("without {ids}"),
    method_heading: "Method",
    method_questions: "The questions cover the 29 determinants of TNO's MIDI: factors that help or hinder introduction. The wording is this project's own and has not been validated by TNO.",
    method_other_questions: "The questions come from a file that took the place of this project's questions. Whether that wording has been validated, the program does not know.",
    method_rule: rule::english_method,
    method_text: &[
        "Barriers are ordered by the share of unfavourable answers, then by how unfavourable, then by whether opinions are divided, then by the known association with use, then by number. A no to a yes-no question says which side somebody is on, but not how strongly. So it counts there as the middle of the unfavourable side: between totally disagree and disagree. Not knowing the innovation comes first, since who does not know it cannot judge it.",
        "Strategies are ordered by what they do about the cause, then by how near their backing is, then by whether they suit the phase, then by how specific they are to this factor, then by effort. What is spoken against stands behind the rest.",
        "Backing is of five kinds: a panel that was asked about just this, a measured effect from reviews, a choice by experts, a behaviour-change method, or this project's own judgement. A percentage of experts was measured for a CFIR construct; carrying it over to the MIDI is our work, with the certainty that is printed. A choice by experts is no proof: in Dutch youth care professionals and managers recognised half of the suggested combinations.",
    ],
    settings: rule::english,
    sources: "Sources",
    sources_intro: "Where the method, the strategies and their backing come from.",
    used_for: |what| format!("Used for: {what}."),
    version: |tool, catalogue, questions| {
        format!("Strategiewijzer {tool}, catalogue {catalogue}, questionnaire {questions}.")
    },
    not_tno: "This is not a TNO product.",
    top_strategies: "Possible strategies, first choice first",
    single_respondent: "This is how one person sees it, not a survey of a group. Ask in the team how others see it.",
    few_people: |n| {
        format!(
            "There are only {n} respondents. Whoever took part can work out from these figures what the others answered. Share them only with those who took part, and if they agree."
        )
    },
    small_group: |n| format!("There are only {n} respondents; a single answer can make a barrier here."),
    interval_spans: |limit, names| {
        format!("For these factors the limit of {limit} % lies within the uncertainty: {names}.")
    },
    both_labels: |names| format!("These factors reach both limits at once and count as barriers: {names}."),
    gate_closed: "The innovation is not known well enough yet. So the questions about the innovation itself do not count yet. Ask them again when you know it better.",
    gate_closed_for: |unknown, all| {
        format!(
            "Of the {all} respondents {unknown} {} the innovation well enough yet. Their judgement of the innovation itself does not count.",
            if unknown == 1 { "does not know" } else { "do not know" }
        )
    },
    some_unanswered: |count| {
        format!("{} no answer yet; the advice is about the rest.", plural(count, "question has", "questions have"))
    },
    before_introduction: "The introduction has yet to begin: the answers are expectations. The questionnaire was made for actual use, so measure again later.",
    manager_answers: "The questions are meant for those who work with the innovation. Ask the colleagues who do so too.",
    strategies_removed: |count| format!("Your filters left out {}.", plural(count, "strategy", "strategies")),
};
