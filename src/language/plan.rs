//! Words about priorities and the action plan.

use super::each::{DegreeTexts, QuadrantTexts, StatusTexts};

/// Words about priorities and the action plan.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct PlanTexts {
    // Priorities.
    pub hindrances: DegreeTexts,
    pub changeables: DegreeTexts,
    pub quadrants: QuadrantTexts,
    /// Why a barrier stands in a quadrant and what that asks, in one sentence.
    pub quadrant_why: QuadrantTexts,
    pub unweighed: &'static str,
    pub unweighed_why: &'static str,
    /// The two columns of the grid: hardly changeable, and partly or largely.
    pub columns: [&'static str; 2],
    /// The two rows of the grid: quite a bit or a lot, and a little.
    pub rows: [&'static str; 2],
    pub weighed: fn(&str, &str) -> String,
    // The same as a drawing with a table beside it.
    pub hindrance_axis: &'static str,
    pub changeable_axis: &'static str,
    pub dots: &'static str,
    /// What the letters are that some dots have, where others have a number.
    pub lettered: &'static str,
    pub quadrants_table: &'static str,
    pub quadrant: &'static str,
    pub barriers: &'static str,
    pub strategy: &'static str,
    pub lines_table: &'static str,
    // The plan.
    pub title: fn(&str) -> String,
    pub priorities: &'static str,
    pub no_barriers: &'static str,
    pub lines: &'static str,
    pub no_lines: &'static str,
    pub no_lines_hint: &'static str,
    pub lacking: &'static str,
    pub nothing_lacking: &'static str,
    pub serves: &'static str,
    pub remarks: &'static str,
    pub statuses: StatusTexts,
    pub from: fn(&str) -> String,
    pub until: fn(&str) -> String,
    pub from_until: fn(&str, &str) -> String,
    // Proposals.
    pub outcome: fn(&str) -> String,
    pub rests_on: fn(&str) -> String,
    pub and: &'static str,
    pub experts: fn(&str) -> String,
    pub panel: fn(&str) -> String,
    pub effect: fn(&str) -> String,
    pub method: fn(&str) -> String,
    pub judgement: &'static str,
    pub own_judgement: &'static str,
    // What is lacking.
    pub missing_fields: fn(&str, &str) -> String,
    pub not_begun: fn(&str, &str) -> String,
    pub overdue: fn(&str, &str) -> String,
    pub due_before_start: fn(&str) -> String,
    pub one_person: fn(&str) -> String,
    pub stopped_without_reason: fn(&str) -> String,
    pub no_strategy: fn(&str) -> String,
    pub strategy_gone: fn(&str) -> String,
    pub no_barrier: fn(&str) -> String,
    pub barrier_gone_line: fn(&str, &str) -> String,
    pub barrier_gone: fn(&str) -> String,
    // Documents.
    pub begins: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    pub looks_back: fn(&str) -> String,
    pub model_columns: [&'static str; 4],
    pub saved: fn(&str) -> String,
    pub written: fn(&str) -> String,
    pub undated: fn(usize) -> String,
    // What is wrong in a file or on the command line.
    pub bad_degree: fn(&str) -> String,
    pub degrees: &'static str,
    pub bad_status: fn(&str) -> String,
    pub too_many: fn(usize) -> String,
    pub too_many_remarks: fn(usize) -> String,
    pub twice: fn(&str) -> String,
    pub twice_hint: &'static str,
    pub chosen_already: fn(&str) -> String,
    pub chosen_already_hint: fn(&str) -> String,
    pub not_chosen: fn(&str) -> String,
    pub not_chosen_hint: fn(&str) -> String,
    pub nothing_chosen_hint: &'static str,
    pub unknown_field: fn(&str) -> String,
    pub priority_form: fn(&str) -> String,
    pub priority_form_hint: &'static str,
    pub set_form: fn(&str) -> String,
    pub set_form_hint: &'static str,
    pub remark_form: fn(&str) -> String,
    pub remark_form_hint: &'static str,
    pub for_without_choose: &'static str,
    pub for_without_choose_hint: &'static str,
}

pub(super) const DUTCH: PlanTexts = PlanTexts {
    hindrances: DegreeTexts { low: "een beetje", middle: "behoorlijk", high: "erg" },
    changeables: DegreeTexts { low: "nauwelijks", middle: "deels", high: "goed" },
    quadrants: QuadrantTexts {
        do_now: "Nu doen",
        plan_ahead: "Inplannen",
        take_along: "Meenemen",
        let_rest: "Laten rusten",
    },
    quadrant_why: QuadrantTexts {
        do_now: "Dit hindert behoorlijk of erg, en je kunt er zelf iets aan veranderen: begin hier.",
        plan_ahead: "Dit hindert behoorlijk of erg, maar je kunt er zelf nauwelijks iets aan veranderen: zoek anderen erbij en neem de tijd.",
        take_along: "Dit hindert maar een beetje en is te veranderen: pak het op als het goed uitkomt.",
        let_rest: "Dit hindert maar een beetje en is nauwelijks te veranderen: steek er nu geen tijd in.",
    },
    unweighed: "Nog niet gewogen",
    unweighed_why: "Bespreek samen hoe erg dit hindert en of jullie er zelf iets aan kunnen veranderen.",
    columns: ["Nauwelijks te veranderen", "Deels of goed te veranderen"],
    rows: ["Hindert behoorlijk of erg", "Hindert een beetje"],
    weighed: |hindrance, changeable| format!("hindert {hindrance}, {changeable} te veranderen"),
    hindrance_axis: "Hoe erg het hindert",
    changeable_axis: "Hoe goed je er iets aan kunt veranderen",
    dots: "Elke stip is een belemmerende factor, met zijn nummer uit het advies. De tabel zegt hetzelfde in woorden.",
    lettered: "Een letter staat bij een factor die niet is gemeten, maar die jullie wel belangrijk vinden.",
    quadrants_table: "Waar elke belemmerende factor staat, en hoe jullie die hebben gewogen",
    quadrant: "Wat je ermee doet",
    barriers: "Belemmerende factoren",
    strategy: "Strategie",
    lines_table: "Het plan: elke strategie met wie wat doet, en wanneer",
    title: |innovation| {
        if innovation.is_empty() {
            "Plan voor de invoering".to_owned()
        } else {
            format!("Plan voor de invoering van {innovation}")
        }
    },
    priorities: "Waar beginnen we?",
    no_barriers: "Er is geen belemmerende factor om te wegen.",
    lines: "Wat gaan we doen?",
    no_lines: "Er staat nog geen strategie in het plan.",
    no_lines_hint: "Kies er een met --choose.",
    lacking: "Wat ontbreekt nog?",
    nothing_lacking: "Er ontbreekt niets aan het plan.",
    serves: "Voor",
    remarks: "Opmerkingen",
    statuses: StatusTexts { planned: "gepland", busy: "bezig", done: "klaar", stopped: "gestopt" },
    from: |start| format!("vanaf {start}"),
    until: |due| format!("uiterlijk {due}"),
    from_until: |start, due| format!("van {start} tot en met {due}"),
    outcome: |statement| format!("Bij de volgende meting antwoorden minder mensen ongunstig op: “{statement}”"),
    rests_on: |list| format!("Dat rust op {list}."),
    and: " en ",
    experts: |sources| format!("een keuze van deskundigen ({sources})"),
    panel: |sources| format!("een panel dat hiernaar gevraagd is ({sources})"),
    effect: |sources| format!("een gemeten effect ({sources})"),
    method: |sources| format!("een gedragsmethode ({sources})"),
    judgement: "het eigen oordeel van dit project",
    own_judgement: "het oordeel van je eigen organisatie",
    missing_fields: |name, fields| format!("Bij “{name}” is nog niet ingevuld: {fields}."),
    not_begun: |name, date| format!("“{name}” zou op {date} beginnen en staat nog op gepland."),
    overdue: |name, date| format!("“{name}” zou op {date} klaar zijn en is dat nog niet."),
    due_before_start: |name| format!("Bij “{name}” ligt het eind voor het begin."),
    one_person: |who| {
        format!("Alles in dit plan wordt gedaan door {who}. Verdeel het, dan hangt het niet van één mens af.")
    },
    stopped_without_reason: |name| format!("“{name}” is gestopt, maar er staat niet bij waarom."),
    no_strategy: |barrier| {
        format!("Voor “{barrier}” staat nog geen strategie in het plan, en die factor staat vooraan in het advies.")
    },
    strategy_gone: |id| format!("De strategie {id} staat niet in de catalogus waarmee je nu werkt."),
    no_barrier: |name| format!("Bij “{name}” staat niet voor welke belemmerende factor het is."),
    barrier_gone_line: |name, barrier| {
        format!(
            "“{name}” is bedoeld voor “{barrier}”, maar dat is volgens de antwoorden geen belemmerende factor meer."
        )
    },
    barrier_gone: |barrier| format!("{barrier} is gewogen, maar is volgens de antwoorden geen belemmerende factor."),
    begins: |name| format!("Begin: {name}"),
    ends: |name| format!("Klaar: {name}"),
    looks_back: |innovation| format!("Terugkijken: wat hebben we bereikt met {innovation}?"),
    model_columns: ["Wat hindert", "Wat we doen", "Waarom dat werkt", "Wat het oplevert"],
    saved: |file| format!("Het plan is bewaard in {file}."),
    written: |file| format!("Gemaakt: {file}."),
    undated: |count| {
        if count == 1 {
            "Eén strategie heeft nog geen datum en staat daarom niet in de agenda.".to_owned()
        } else {
            format!("{count} strategieën hebben nog geen datum en staan daarom niet in de agenda.")
        }
    },
    bad_degree: |text| format!("{text} kan hier niet: kies 1, 2 of 3."),
    degrees: "Hinderen: 1 een beetje, 2 behoorlijk, 3 erg. Te veranderen: 1 nauwelijks, 2 deels, 3 goed.",
    bad_status: |text| format!("De status {text} ken ik niet."),
    too_many: |most| format!("Het plan kan niet meer dan {most} strategieën bevatten."),
    too_many_remarks: |most| format!("Bij één strategie passen niet meer dan {most} opmerkingen."),
    twice: |id| format!("De strategie {id} staat twee keer in het plan."),
    twice_hint: "Zet alles over een strategie bij elkaar; die kan bij meer belemmerende factoren horen.",
    chosen_already: |id| format!("De strategie {id} staat al in het plan."),
    chosen_already_hint: |id| {
        format!("Verander de regel met --set {id}.VELD=TEKST, of voeg met --for een belemmerende factor toe.")
    },
    not_chosen: |id| format!("De strategie {id} staat niet in het plan."),
    not_chosen_hint: |ids| format!("In het plan staan: {ids}."),
    nothing_chosen_hint: "Zet een strategie in het plan met --choose, bijvoorbeeld --choose protected-time.",
    unknown_field: |field| format!("Een regel van het plan heeft geen veld {field}."),
    priority_form: |text| format!("--priority {text} heeft niet de vorm ID=HINDERT,VERANDERBAAR."),
    priority_form_hint: "Bijvoorbeeld --priority time=3,1: hindert erg (1 tot 3), nauwelijks te veranderen (1 tot 3). Met --priority time= haal je de weging weg.",
    set_form: |text| format!("--set {text} heeft niet de vorm STRATEGIE.VELD=TEKST."),
    set_form_hint: "Bijvoorbeeld: --set protected-time.wie=\"Fatima\". Zonder tekst wordt het veld leeg.",
    remark_form: |text| format!("--remark {text} heeft niet de vorm STRATEGIE=TEKST."),
    remark_form_hint: "Bijvoorbeeld: --remark protected-time=\"Besproken in het team.\"",
    for_without_choose: "--for zegt waarvoor een gekozen strategie is, maar er is geen strategie gekozen.",
    for_without_choose_hint: "Geef erbij welke, bijvoorbeeld: --choose protected-time --for time",
};

pub(super) const ENGLISH: PlanTexts = PlanTexts {
    hindrances: DegreeTexts { low: "a little", middle: "quite a bit", high: "a lot" },
    changeables: DegreeTexts { low: "hardly", middle: "partly", high: "largely" },
    quadrants: QuadrantTexts {
        do_now: "Do now",
        plan_ahead: "Plan ahead",
        take_along: "Along the way",
        let_rest: "Leave for now",
    },
    quadrant_why: QuadrantTexts {
        do_now: "This hinders quite a bit or a lot, and you can change something about it yourselves: begin here.",
        plan_ahead: "This hinders quite a bit or a lot, but you can hardly change it yourselves: bring others in and take the time.",
        take_along: "This hinders only a little and can be changed: take it up when it suits.",
        let_rest: "This hinders only a little and can hardly be changed: spend no time on it now.",
    },
    unweighed: "Not weighed yet",
    unweighed_why: "Discuss together how much this hinders, and whether you can change something about it yourselves.",
    columns: ["Hardly changeable", "Partly or largely changeable"],
    rows: ["Hinders quite a bit or a lot", "Hinders a little"],
    weighed: |hindrance, changeable| format!("hinders {hindrance}, {changeable} changeable"),
    hindrance_axis: "How much it hinders",
    changeable_axis: "How far you can change it",
    dots: "Each dot is a barrier, with its number in the advice. The table says the same in words.",
    lettered: "A letter marks a factor that was not measured, but that matters to you.",
    quadrants_table: "Where each barrier stands, and how you weighed it",
    quadrant: "What to do with it",
    barriers: "Barriers",
    strategy: "Strategy",
    lines_table: "The plan: each strategy with who does what, and when",
    title: |innovation| {
        if innovation.is_empty() {
            "Plan for the introduction".to_owned()
        } else {
            format!("Plan for the introduction of {innovation}")
        }
    },
    priorities: "Where do we begin?",
    no_barriers: "There is no barrier to weigh.",
    lines: "What are we going to do?",
    no_lines: "There is no strategy in the plan yet.",
    no_lines_hint: "Choose one with --choose.",
    lacking: "What is still lacking?",
    nothing_lacking: "Nothing is lacking in the plan.",
    serves: "For",
    remarks: "Remarks",
    statuses: StatusTexts { planned: "planned", busy: "under way", done: "done", stopped: "stopped" },
    from: |start| format!("from {start}"),
    until: |due| format!("by {due}"),
    from_until: |start, due| format!("from {start} to {due}"),
    outcome: |statement| format!("At the next measurement fewer people answer unfavourably to: “{statement}”"),
    rests_on: |list| format!("This rests on {list}."),
    and: " and ",
    experts: |sources| format!("a choice by experts ({sources})"),
    panel: |sources| format!("a panel that was asked about this ({sources})"),
    effect: |sources| format!("a measured effect ({sources})"),
    method: |sources| format!("a behaviour-change method ({sources})"),
    judgement: "this project's own judgement",
    own_judgement: "the judgement of your own organisation",
    missing_fields: |name, fields| format!("For “{name}” this is not filled in yet: {fields}."),
    not_begun: |name, date| format!("“{name}” was to begin on {date} and is still planned."),
    overdue: |name, date| format!("“{name}” was to be done by {date} and is not done yet."),
    due_before_start: |name| format!("“{name}” ends before it starts."),
    one_person: |who| {
        format!("Everything in this plan is done by {who}. Share it out, so that it does not depend on one person.")
    },
    stopped_without_reason: |name| format!("“{name}” was stopped, but it does not say why."),
    no_strategy: |barrier| {
        format!(
            "There is no strategy in the plan yet for “{barrier}”, and that factor is among the first in the advice."
        )
    },
    strategy_gone: |id| format!("The strategy {id} is not in the catalogue you work with now."),
    no_barrier: |name| format!("“{name}” does not say which barrier it is for."),
    barrier_gone_line: |name, barrier| {
        format!("“{name}” is meant for “{barrier}”, but according to the answers that factor is no longer a barrier.")
    },
    barrier_gone: |barrier| format!("{barrier} was weighed, but according to the answers it is not a barrier."),
    begins: |name| format!("Start: {name}"),
    ends: |name| format!("Due: {name}"),
    looks_back: |innovation| format!("Looking back: what have we achieved with {innovation}?"),
    model_columns: ["What hinders", "What we do", "Why that works", "What it brings"],
    saved: |file| format!("The plan is saved in {file}."),
    written: |file| format!("Made: {file}."),
    undated: |count| {
        if count == 1 {
            "One strategy has no date yet and so is not in the calendar.".to_owned()
        } else {
            format!("{count} strategies have no date yet and so are not in the calendar.")
        }
    },
    bad_degree: |text| format!("{text} is not possible here: choose 1, 2 or 3."),
    degrees: "Hindrance: 1 a little, 2 quite a bit, 3 a lot. Changeable: 1 hardly, 2 partly, 3 largely.",
    bad_status: |text| format!("The status {text} is not known."),
    too_many: |most| format!("The plan cannot hold more than {most} strategies."),
    too_many_remarks: |most| format!("One strategy cannot hold more than {most} remarks."),
    twice: |id| format!("The strategy {id} is in the plan twice."),
    twice_hint: "Keep everything about a strategy together; it can be for several barriers.",
    chosen_already: |id| format!("The strategy {id} is already in the plan."),
    chosen_already_hint: |id| format!("Change it with --set {id}.FIELD=TEXT, or add a barrier to it with --for."),
    not_chosen: |id| format!("The strategy {id} is not in the plan."),
    not_chosen_hint: |ids| format!("The plan holds: {ids}."),
    nothing_chosen_hint: "Put a strategy in the plan with --choose, such as --choose protected-time.",
    unknown_field: |field| format!("A line of the plan has no field {field}."),
    priority_form: |text| format!("--priority {text} does not have the form ID=HINDRANCE,CHANGEABLE."),
    priority_form_hint: "For example --priority time=3,1: hinders a lot (1 to 3), hardly changeable (1 to 3). --priority time= removes the weighing.",
    set_form: |text| format!("--set {text} does not have the form STRATEGY.FIELD=TEXT."),
    set_form_hint: "For example: --set protected-time.who=\"Fatima\". Without a text the field becomes empty.",
    remark_form: |text| format!("--remark {text} does not have the form STRATEGY=TEXT."),
    remark_form_hint: "For example: --remark protected-time=\"Discussed in the team.\"",
    for_without_choose: "--for says what a chosen strategy is for, but no strategy was chosen.",
    for_without_choose_hint: "Add which one, for example: --choose protected-time --for time",
};
