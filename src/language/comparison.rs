//! Words about comparing two measurements.

use super::each::{BandTexts, VerdictTexts};
use super::plural;

/// Words about comparing two measurements.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct ComparisonTexts {
    // Reading the two files.
    pub not_a_measurement: fn(&str) -> String,
    pub not_a_measurement_hint: &'static str,
    pub pair_needs_surveys: fn(&str) -> String,
    pub pair_needs_surveys_hint: &'static str,
    pub nothing_shared_hint: &'static str,
    pub read_otherwise: fn(&str) -> String,
    pub read_otherwise_hint: &'static str,
    pub read_in_two_ways: &'static str,
    // What changed.
    pub title: fn(&str, &str) -> String,
    pub respondents: fn(&str, u64) -> String,
    /// By verdict: no longer a barrier, perhaps no longer, new, perhaps new, still, not a barrier, not comparable.
    pub verdicts: VerdictTexts,
    pub none: &'static str,
    pub others: fn(usize, usize) -> String,
    pub lower: fn(&str) -> String,
    pub higher: fn(&str) -> String,
    pub nothing_clear: &'static str,
    pub factor: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub shift: &'static str,
    pub interval: &'static str,
    pub judgement: &'static str,
    pub chosen: &'static str,
    pub points: fn(&str) -> String,
    pub between: fn(&str, &str) -> String,
    pub clearly_lower: &'static str,
    pub clearly_higher: &'static str,
    pub by_chance: &'static str,
    pub equal: &'static str,
    pub pairs: fn(u64, &str) -> String,
    pub from_to: fn(&str, &str) -> String,
    pub shares: fn(&str, u64, &str, u64) -> String,
    pub strategies: fn(usize, &str) -> String,
    pub worst_of: fn(usize, &str) -> String,
    /// What an answer counts as: unfavourable, neutral, favourable.
    pub bands: BandTexts,
    pub also_changed: &'static str,
    pub only_before: &'static str,
    pub only_after: &'static str,
    pub at_neither: &'static str,
    pub other_questions: &'static str,
    pub at_limit: fn(&str) -> String,
    /// What a table shows.
    pub answers_twice: fn(&str) -> String,
    pub figures: &'static str,
    pub meaning: &'static str,
    pub method: &'static str,
    // Remarks.
    pub alone: &'static str,
    pub one_against_group: &'static str,
    pub small_group: fn(u64, u64) -> String,
    pub nothing_shared: &'static str,
    pub questionnaires: fn(&str, &str) -> String,
    pub reworded: fn(&str, &str, &str) -> String,
    pub settings: fn(&str, &str) -> String,
    pub choices: fn(&str, &str, bool, bool) -> String,
    pub items_only_before: fn(&str) -> String,
    pub items_only_after: fn(&str) -> String,
    pub elements: &'static str,
    pub elements_by_name: &'static str,
    pub unpaired: &'static str,
    pub matched: fn(u64, u64, u64) -> String,
    pub repeated: fn(u64) -> String,
    pub blank: fn(u64) -> String,
    pub alike_keys: fn(u64, u64) -> String,
    pub few_pairs: fn(usize) -> String,
    pub pairs_withheld: fn(usize) -> String,
    pub chance: fn(usize) -> String,
    pub plan_unknown_strategy: fn(&str) -> String,
}

pub(super) const DUTCH: ComparisonTexts = ComparisonTexts {
    not_a_measurement: |file| {
        format!(
            "{file} is geen meting: geen sessie, geen enquête met vragen die ik herken, geen tabel met aantallen en geen resultaat in JSON."
        )
    },
    not_a_measurement_hint: "Is het een enquête, kijk dan met analyse --dry-run wat er herkend wordt, of maak met --save-map een indeling. Zie docs/enquetes.md.",
    pair_needs_surveys: |file| {
        format!(
            "Met --pair zoekt het programma dezelfde mensen in twee enquêtes. In {file} staan geen antwoorden per persoon met een kolom om hen te herkennen."
        )
    },
    pair_needs_surveys_hint: "Geef twee enquêtebestanden, of laat --pair weg: dan worden de groepen vergeleken alsof het andere mensen zijn.",
    nothing_shared_hint: "Ga na of je de goede twee bestanden gaf. Hebben de kolommen in een van beide andere namen, geef die dan een eigen indeling met --map-after.",
    read_otherwise: |ids| {
        format!(
            "Deze omgekeerde vragen zijn de ene keer als gespiegelde getallen gelezen en de andere keer niet: {ids}."
        )
    },
    read_otherwise_hint: "Een verschil zou dan door het lezen kunnen komen. Zet in beide bestanden de getallen dezelfde kant op, of maak van elk eerst een resultaat in JSON en vergelijk die.",
    read_in_two_ways: "De twee enquêtes zijn niet op dezelfde manier gelezen: met een andere indeling, andere getallen voor ja en nee, een andere richting van de getallen, of met en zonder wie de lijst niet had verstuurd. Kijk of dat klopt, want ook daardoor kan een aandeel verschillen.",
    title: |before, after| format!("Wat is er veranderd van {before} naar {after}?"),
    respondents: |name, n| format!("{name}: {}", plural(n, "respondent", "respondenten")),
    verdicts: VerdictTexts {
        solved: "Niet meer belemmerend",
        under_limit: "Nu onder de grens; kan toeval zijn",
        new: "Nieuw belemmerend",
        over_limit: "Nu boven de grens; kan toeval zijn",
        still: "Nog steeds belemmerend",
        not_barrier: "Niet belemmerend",
        not_comparable: "Niet te vergelijken",
    },
    none: "geen",
    others: |not_barrier, not_comparable| {
        let kinds = [(not_barrier, "beide keren niet belemmerend"), (not_comparable, "niet te vergelijken")];
        format!("De andere factoren: {}.", counted(kinds))
    },
    lower: |names| format!("Duidelijk minder ongunstige antwoorden: {names}."),
    higher: |names| format!("Duidelijk meer ongunstige antwoorden: {names}."),
    nothing_clear: "Bij geen enkele factor is het verschil zo groot dat toeval onwaarschijnlijk is.",
    factor: "Factor",
    before: "Voor",
    after: "Na",
    shift: "Verschil",
    interval: "95 %-interval",
    judgement: "Oordeel",
    chosen: "Gekozen strategie",
    points: |points| format!("{points} {}", if is_one(points) { "punt" } else { "punten" }),
    between: |low, high| format!("{low} tot {high}"),
    clearly_lower: "duidelijk lager",
    clearly_higher: "duidelijk hoger",
    by_chance: "kan toeval zijn",
    equal: "gelijk gebleven",
    pairs: |pairs, shift| format!("{pairs} {}: {shift}", if pairs == 1 { "paar" } else { "paren" }),
    from_to: |before, after| {
        if before == after { format!("beide keren {before}") } else { format!("van {before} naar {after}") }
    },
    shares: |before, before_n, after, after_n| {
        format!(
            "eerst {before} ongunstig ({}), daarna {after} ({})",
            plural(before_n, "antwoord", "antwoorden"),
            plural(after_n, "antwoord", "antwoorden")
        )
    },
    strategies: |count, names| {
        format!("{}: {names}", if count == 1 { "Gekozen strategie" } else { "Gekozen strategieën" })
    },
    worst_of: |questions, id| format!("De ongunstigste van {questions} vragen: {id}"),
    bands: BandTexts { unfavourable: "ongunstig", neutral: "neutraal", favourable: "gunstig" },
    also_changed: "Niet belemmerend, wel duidelijk veranderd",
    only_before: "alleen de eerste keer gemeten",
    only_after: "alleen de tweede keer gemeten",
    at_neither: "beide keren niet gemeten",
    other_questions: "wat belemmerde is maar één van beide keren gevraagd",
    at_limit: |limit| {
        format!("Duidelijk gedaald, maar nog rond de grens van {limit} %: of het er nu onder ligt, is niet te zeggen")
    },
    answers_twice: |verdict| format!("{verdict}: de antwoorden van de eerste en van de tweede meting"),
    figures: "Voor en na: het aandeel ongunstige antwoorden. Het verschil staat in procentpunten, met het 95 %-interval.",
    meaning: "Duidelijk lager of hoger: nul valt buiten het interval, dus toeval alleen is geen goede verklaring. Waardoor het verschil komt, zegt dit niet: bespreek dat in het team.",
    method: "Bij een groep is een factor belemmerend als het aandeel ongunstige antwoorden op een van zijn vragen de grens haalt; bij één persoon als het antwoord ongunstig is. Het interval van een verschil is de scoremethode van Newcombe (1998): voor twee groepen, of voor paren als bekend is wie twee keer meedeed.",
    alone: "Dit zijn inschattingen van één persoon per keer, geen onderzoek onder een groep. Vraag ook hoe anderen in het team het zien.",
    one_against_group: "De ene meting is van één persoon, de andere van een groep. Zo'n verschil zegt weinig over wat er in de groep veranderde.",
    small_group: |before, after| {
        format!(
            "Er is een kleine groep bij ({before} en {after} respondenten). Eén antwoord kan een factor dan al belemmerend maken, of juist niet meer."
        )
    },
    nothing_shared: "Geen enkele vraag is beide keren beantwoord, dus er valt niets te vergelijken.",
    questionnaires: |before, after| {
        format!(
            "De vragenlijst had niet beide keren dezelfde versie ({before} en {after}). Vragen met dezelfde id zijn vergeleken; ga na of de tekst gelijk bleef."
        )
    },
    reworded: |before, after, ids| {
        format!(
            "Tussen versie {before} en {after} van de vragenlijst zijn deze vragen anders verwoord: {ids}. Ze zijn vergeleken, want factor, schaal en richting bleven gelijk; een verschil kan ook door de woorden komen."
        )
    },
    settings: |before, after| {
        format!(
            "De instellingen waren niet beide keren gelijk. De eerste keer: {before}. De tweede keer: {after}. De eerste keer is hier opnieuw berekend met de instellingen van de tweede, zodat een oordeel alleen verandert als de antwoorden veranderen."
        )
    },
    choices: |barrier, facilitator, all, rounded| {
        format!(
            "belemmerend vanaf {barrier}, bevorderend vanaf {facilitator}, aandelen van {}{}",
            if all { "alle respondenten" } else { "wie antwoordde" },
            if rounded { ", eerst afgerond op hele procenten" } else { "" }
        )
    },
    items_only_before: |names| format!("Alleen de eerste keer beantwoord: {names}."),
    items_only_after: |names| format!("Alleen de tweede keer beantwoord: {names}."),
    elements: "Sommige vragen gaan over activiteiten, doelen of mensen die je zelf hebt genoemd. Ze zijn vergeleken op hun nummer; ga na of het beide keren om dezelfde ging.",
    elements_by_name: "De activiteiten, doelen of mensen die je zelf noemde, waren niet beide keren dezelfde. Vragen daarover zijn bij elkaar gezocht op naam; wat nu anders heet, telt als iets anders.",
    unpaired: "Het is niet bekend wie er twee keer meedeed. De groepen zijn vergeleken alsof het verschillende mensen zijn. Zijn het dezelfde mensen, dan is het interval meestal te ruim.",
    matched: |matched, only_before, only_after| {
        format!(
            "Twee keer meegedaan: {matched}. Alleen de eerste keer: {only_before}. Alleen de tweede keer: {only_after}. Waar paren staan, gaan het interval en het oordeel over wie twee keer antwoordde."
        )
    },
    repeated: |keys| {
        if keys == 1 {
            "Eén sleutel komt bij meer mensen voor en telt niet mee.".to_owned()
        } else {
            format!("{keys} sleutels komen bij meer mensen voor en tellen niet mee.")
        }
    },
    blank: |forms| format!("Zonder sleutel: {}.", plural(forms, "formulier", "formulieren")),
    alike_keys: |matched, open| {
        let open = if open > 0 { format!(" Niet bij elkaar gezocht, want niet zeker: {open}.") } else { String::new() };
        format!(
            "Sleutels die alleen in hoofdletters, accenten, voorloopnullen of leestekens verschillen, zijn gelijk: {matched}.{open}"
        )
    },
    few_pairs: |items| {
        format!(
            "Bij {} antwoordden te weinig mensen twee keer. Daar zijn de groepen vergeleken alsof het verschillende mensen zijn.",
            plural(items as u64, "vraag", "vragen")
        )
    },
    pairs_withheld: |items| {
        format!(
            "Bij {} deden maar een paar mensen één keer mee. Hun antwoorden zouden uit de paren te halen zijn. Daar zijn de groepen vergeleken alsof het verschillende mensen zijn.",
            plural(items as u64, "vraag", "vragen")
        )
    },
    chance: |items| {
        format!(
            "Er zijn {items} vragen vergeleken. Ook als er niets verandert, lijkt ongeveer één op de twintig duidelijk te verschillen. Let dus op het geheel, niet op één uitschieter."
        )
    },
    plan_unknown_strategy: |entries| format!("Overgeslagen, want niet in de catalogus: nummer {entries} van het plan."),
};

pub(super) const ENGLISH: ComparisonTexts = ComparisonTexts {
    not_a_measurement: |file| {
        format!(
            "{file} is no measurement: no session, no survey with questions that are recognised, no table of counts and no result in JSON."
        )
    },
    not_a_measurement_hint: "If it is a survey, see with analyse --dry-run what is recognised, or make a map with --save-map. See docs/surveys.md.",
    pair_needs_surveys: |file| {
        format!(
            "With --pair the program looks for the same people in two surveys. {file} does not hold answers per person with a column to tell them apart."
        )
    },
    pair_needs_surveys_hint: "Give two survey files, or leave out --pair: the groups are then compared as if they were different people.",
    nothing_shared_hint: "Make sure that these are the right two files. If the columns of one of them have other names, give it a map of its own with --map-after.",
    read_otherwise: |ids| {
        format!("These reversed questions were read as mirrored numbers at one moment and not at the other: {ids}.")
    },
    read_otherwise_hint: "A shift could then come from the reading. Let the numbers run the same way in both files, or make a result in JSON of each first and compare those.",
    read_in_two_ways: "The two surveys were not read in the same way: with another map, other numbers for yes and no, another direction of the numbers, or with and without those who did not send the form in. See whether that is right, since a share can differ because of it.",
    title: |before, after| format!("What changed from {before} to {after}?"),
    respondents: |name, n| format!("{name}: {}", plural(n, "respondent", "respondents")),
    verdicts: VerdictTexts {
        solved: "No longer a barrier",
        under_limit: "Now under the limit; may be chance",
        new: "New barriers",
        over_limit: "Now over the limit; may be chance",
        still: "Still a barrier",
        not_barrier: "Not a barrier",
        not_comparable: "Not comparable",
    },
    none: "none",
    others: |not_barrier, not_comparable| {
        let kinds = [(not_barrier, "not a barrier either time"), (not_comparable, "not comparable")];
        format!("The other factors: {}.", counted(kinds))
    },
    lower: |names| format!("Clearly fewer unfavourable answers: {names}."),
    higher: |names| format!("Clearly more unfavourable answers: {names}."),
    nothing_clear: "For no factor is the difference so large that chance is an unlikely explanation.",
    factor: "Factor",
    before: "Before",
    after: "After",
    shift: "Shift",
    interval: "95 % interval",
    judgement: "Judgement",
    chosen: "Chosen strategy",
    points: |points| format!("{points} {}", if is_one(points) { "point" } else { "points" }),
    between: |low, high| format!("{low} to {high}"),
    clearly_lower: "clearly lower",
    clearly_higher: "clearly higher",
    by_chance: "may be chance",
    equal: "unchanged",
    pairs: |pairs, shift| format!("{pairs} {}: {shift}", if pairs == 1 { "pair" } else { "pairs" }),
    from_to: |before, after| {
        if before == after { format!("{before} both times") } else { format!("from {before} to {after}") }
    },
    shares: |before, before_n, after, after_n| {
        format!(
            "{before} unfavourable before ({}), {after} after ({})",
            plural(before_n, "answer", "answers"),
            plural(after_n, "answer", "answers")
        )
    },
    strategies: |count, names| format!("{}: {names}", if count == 1 { "Chosen strategy" } else { "Chosen strategies" }),
    worst_of: |questions, id| format!("The least favourable of {questions} questions: {id}"),
    bands: BandTexts { unfavourable: "unfavourable", neutral: "neutral", favourable: "favourable" },
    also_changed: "Not a barrier, but clearly changed",
    only_before: "measured the first time only",
    only_after: "measured the second time only",
    at_neither: "measured neither time",
    other_questions: "what hindered was asked at one of the two moments only",
    at_limit: |limit| {
        format!("Clearly fallen, but still around the limit of {limit} %: whether it is below it now cannot be said")
    },
    answers_twice: |verdict| format!("{verdict}: the answers of the first and of the second measurement"),
    figures: "Before and after: the share of unfavourable answers. The shift is in percentage points, with its 95 % interval.",
    meaning: "Clearly lower or higher: zero lies outside the interval, so chance alone is no good explanation. It does not say what caused the difference: talk about that in the team.",
    method: "With a group, a factor is a barrier when the share of unfavourable answers to one of its questions reaches the limit; with one person, when the answer is unfavourable. The interval of a difference is Newcombe's score method (1998): for two groups, or for pairs where it is known who took part twice.",
    alone: "These are the assessments of one person each time, not a survey of a group. Ask how others in the team see it, too.",
    one_against_group: "One measurement is by one person, the other by a group. Such a difference says little about what changed in the group.",
    small_group: |before, after| {
        format!(
            "One of the groups is small ({before} and {after} respondents). A single answer can then make a factor a barrier, or stop it from being one."
        )
    },
    nothing_shared: "No question was answered both times, so there is nothing to compare.",
    questionnaires: |before, after| {
        format!(
            "The questionnaire was not of the same version both times ({before} and {after}). Questions with the same id were compared; check that the wording stayed the same."
        )
    },
    reworded: |before, after, ids| {
        format!(
            "Between versions {before} and {after} of the questionnaire these questions were reworded: {ids}. They were compared, since factor, scale and direction stayed the same; a difference may also come from the words."
        )
    },
    settings: |before, after| {
        format!(
            "The settings were not the same both times. The first time: {before}. The second time: {after}. The first was worked out anew with the settings of the second, so that a label changes only when the answers do."
        )
    },
    choices: |barrier, facilitator, all, rounded| {
        format!(
            "barrier from {barrier}, facilitator from {facilitator}, shares of {}{}",
            if all { "all respondents" } else { "those who answered" },
            if rounded { ", rounded to whole percents first" } else { "" }
        )
    },
    items_only_before: |names| format!("Answered the first time only: {names}."),
    items_only_after: |names| format!("Answered the second time only: {names}."),
    elements: "Some questions are about activities, goals or people that you named yourself. They were compared by their number; check that they were the same both times.",
    elements_by_name: "The activities, goals or people that you named yourself were not the same both times. Questions about them were matched by name; what has another name now counts as something else.",
    unpaired: "It is not known who took part twice. The groups were compared as if they were different people. If they are the same people, the interval is usually too wide.",
    matched: |matched, only_before, only_after| {
        format!(
            "Took part twice: {matched}. The first time only: {only_before}. The second time only: {only_after}. Where pairs are named, the interval and the judgement are about those who answered twice."
        )
    },
    repeated: |keys| {
        if keys == 1 {
            "One key belongs to several people and does not count.".to_owned()
        } else {
            format!("{keys} keys belong to several people and do not count.")
        }
    },
    blank: |forms| format!("Without a key: {}.", plural(forms, "form", "forms")),
    alike_keys: |matched, open| {
        let open = if open > 0 { format!(" Not matched, for want of certainty: {open}.") } else { String::new() };
        format!(
            "Keys that differ in capitals, accents, leading zeros or marks alone were taken as equal: {matched}.{open}"
        )
    },
    few_pairs: |items| {
        format!(
            "For {} too few people answered twice. There the groups were compared as if they were different people.",
            plural(items as u64, "question", "questions")
        )
    },
    pairs_withheld: |items| {
        format!(
            "For {} only a few people took part once. Their answers could be worked out from the pairs. There the groups were compared as if they were different people.",
            plural(items as u64, "question", "questions")
        )
    },
    chance: |items| {
        format!(
            "{items} questions were compared. Even when nothing changes, about one in twenty seems clearly different. So look at the whole, not at one that stands out."
        )
    },
    plan_unknown_strategy: |entries| format!("Passed over, since not in the catalogue: number {entries} of the plan."),
};

/// How many there are of each kind; a kind of which there are none is left out.
fn counted(kinds: [(usize, &str); 2]) -> String {
    let found = kinds.iter().filter(|(count, _)| *count > 0);
    found.map(|(count, kind)| format!("{count} {kind}")).collect::<Vec<_>>().join("; ")
}

/// Whether a number, with its sign, is one.
fn is_one(number: &str) -> bool {
    number.trim_start_matches(['−', '+']) == "1"
}
