//! The words about the answers of several people together: keeping them, joining files, and counts in words.

use super::groups::ItemFigures;
use super::plural;

/// Elements of one kind that two files word otherwise.
#[derive(Clone, Debug)]
pub struct ElementsApartInWords {
    /// What kind of elements they are.
    pub kind: &'static str,
    /// The files, and what only the one names.
    pub files: [String; 2],
    /// What only the one names, and what only the other names.
    pub only: [String; 2],
}

/// Words about the answers of several people.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct VoiceTexts {
    // A session with the answers of several people.
    pub answers_and_voices: &'static str,
    pub answers_and_voices_hint: &'static str,
    pub no_voices: &'static str,
    pub no_voices_hint: &'static str,
    pub too_many: fn(usize) -> String,
    pub too_many_hint: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub without_answers: &'static str,
    pub without_answers_hint: &'static str,
    pub answer_of_a_voice: fn(u64) -> String,
    pub answer_of_a_voice_hint: &'static str,
    pub only_with_voices: fn(&str) -> String,
    pub only_with_voices_hint: &'static str,
    /// Of a question so many answers, each with at most so many hands.
    pub hands: fn(&str, usize, u32) -> String,
    pub hands_hint: fn(usize) -> String,
    pub check_ok: fn(&str, u64) -> String,
    pub check_unfinished: &'static str,
    // Joining files.
    pub over_intake: fn(&str) -> String,
    pub over_intake_hint: &'static str,
    pub skipped_itself: fn(&str) -> String,
    pub other_files: &'static str,
    pub not_by_person: fn(&str) -> String,
    pub not_by_person_hint: &'static str,
    pub file_without_answers: fn(&str) -> String,
    pub file_without_answers_hint: &'static str,
    pub no_innovation: &'static str,
    pub no_innovation_hint: &'static str,
    pub other_innovation: fn(&str, &str, &str, &str) -> String,
    pub elements_apart: fn(&ElementsApartInWords) -> String,
    pub same_hint: fn(&str) -> String,
    pub same_hint_alone: fn(&str, &str) -> String,
    pub same_alone_hint: fn(&str) -> String,
    pub ask_same: fn(&str, &str, &str, &str) -> String,
    pub same_form: fn(&str) -> String,
    pub same_form_hint: &'static str,
    pub same_unused: fn(&str) -> String,
    pub same_unused_hint: &'static str,
    pub two_plans: fn(&str, &str) -> String,
    pub two_plans_hint: &'static str,
    pub left_out: fn(&str) -> String,
    pub plan_stays: fn(&str) -> String,
    pub unfinished_stays: fn(&str) -> String,
    pub second_round: &'static str,
    pub client: &'static str,
    pub organisation: &'static str,
    pub team: &'static str,
    pub phase: &'static str,
    pub present: &'static str,
    pub team_size: &'static str,
    pub written: fn(&str, u64, &str) -> String,
    pub kept: fn(&str, u64) -> String,
    pub goes_on: fn(&str) -> String,
    pub columns_of_session: fn(&str) -> String,
    pub columns_of_session_hint: &'static str,
    // Counts in words.
    pub of: fn(u64, u64) -> String,
    pub unfavourable: fn(&str, u64) -> String,
    pub divided: fn(&str, u64) -> String,
    pub legend: &'static str,
    pub item: fn(&ItemFigures) -> String,
}

pub(super) const DUTCH: VoiceTexts = VoiceTexts {
    answers_and_voices: "Dit bestand heeft `answers` en `voices`: de antwoorden van één persoon en die van meer mensen.",
    answers_and_voices_hint: "Een sessie heeft een van beide. Maak met `strategiewijzer join` één bestand van de twee.",
    no_voices: "De lijst `voices` is leeg.",
    no_voices_hint: "Zet er van elke persoon de antwoorden in, of haal `voices` weg.",
    too_many: |most| format!("Dit zijn de antwoorden van meer dan {most} mensen; zoveel bewaart een sessie er niet."),
    too_many_hint: "Een enquête van elke grootte lees je met `strategiewijzer analyse`.",
    note: "Bij een antwoord in `voices` staat geen opmerking: die laat vaak zien wie het zei.",
    note_hint: "Schrijf alleen het antwoord, zoals time: 2.",
    without_answers: "Hier hoort een persoon met antwoorden, en er staat geen enkel antwoord.",
    without_answers_hint: "Haal dit deel van `voices` weg.",
    answer_of_a_voice: |people| {
        format!(
            "Dit bestand heeft de antwoorden van {people} mensen. Met --answer is niet te zeggen wie van hen het antwoord geeft."
        )
    },
    answer_of_a_voice_hint: "Geeft nog iemand antwoord, maak dan een eigen intake en voeg die toe met `strategiewijzer join`.",
    only_with_voices: |part| format!("`{part}` hoort bij een bestand met de antwoorden van meer mensen (`voices`)."),
    only_with_voices_hint: "Haal dit deel weg, of zet de antwoorden onder `voices`.",
    hands: |id, points, most| {
        format!("Bij {id} horen {points} aantallen handen, elk hoogstens {most} en niet allemaal nul.")
    },
    hands_hint: |points| {
        format!(
            "Schrijf er voor elk antwoord één, op volgorde: [{}].",
            ["0"; 9][..points.clamp(1, 9) - 1].join(", ") + if points > 1 { ", 2" } else { "2" }
        )
    },
    check_unfinished: "In dit bestand staat een vragenlijst die niet af is; die telt nog niet mee.",
    check_ok: |file, people| {
        format!("{file}: een sessie met de antwoorden van {}. In orde.", plural(people, "persoon", "mensen"))
    },
    over_intake: |file| format!("{file} is de intake van één persoon en wordt niet vervangen."),
    over_intake_hint: "Noem eerst het nieuwe bestand: strategiewijzer join team.yaml a.yaml b.yaml.",
    skipped_itself: |file| {
        format!(
            "{file} zelf is niet gelezen: daar komt het geheel in. Noem het bestand apart als wat erin staat mee moet."
        )
    },
    other_files: "Hoort een bestand niet bij de antwoorden, haal het dan uit de map, of noem de bestanden die mee moeten één voor één.",
    not_by_person: |file| format!("In {file} staan geen antwoorden per persoon."),
    not_by_person_hint: "Samenvoegen kan met sessies en enquêtes. Aantallen lees je met `strategiewijzer analyse --counts`.",
    file_without_answers: |file| format!("In {file} staat geen enkel antwoord."),
    file_without_answers_hint: "Vul de vragenlijst eerst in, of laat dit bestand weg.",
    no_innovation: "Over welke innovatie het gaat, staat in geen van deze bestanden.",
    no_innovation_hint: "Zeg het met --innovation 'de naam'.",
    other_innovation: |one, file, other, other_file| {
        format!("{file} gaat over “{one}” en {other_file} over “{other}”.")
    },
    elements_apart: elements_apart_dutch,
    same_hint: |same| format!("Is dat hetzelfde, in andere woorden? Zeg dat met {same}."),
    same_hint_alone: |same, alone| {
        format!(
            "Is dat hetzelfde, in andere woorden? Zeg dat met {same}. Staat iets op zichzelf, zeg dat dan met {alone}."
        )
    },
    same_alone_hint: |alone| format!("Staat het op zichzelf? Zeg dat met {alone}."),
    ask_same: |one, file, other, other_file| format!("Is “{one}” ({file}) hetzelfde als “{other}” ({other_file})?"),
    same_form: |typed| format!("“{typed}” zegt niet wat hetzelfde is als wat."),
    same_form_hint: "Schrijf --same 'Kost tijd=Kost veel tijd'. Met niets achter het isgelijkteken staat iets op zichzelf.",
    same_unused: |typed| format!("“{typed}” past bij niets wat in twee van deze bestanden anders heet."),
    same_unused_hint: "Neem de woorden over zoals ze in de bestanden staan.",
    two_plans: |one, other| format!("In {one} en {other} staat iets anders over wat jullie oppakken of afspraken."),
    two_plans_hint: "Twee plannen worden niet vanzelf één. Kijk met `strategiewijzer plan` wat er in elk staat, en maak ze eerst gelijk.",
    left_out: |what| {
        format!(
            "De bestanden zeggen niet hetzelfde over: {what}. Dat is weggelaten; je kunt het in het nieuwe bestand zetten."
        )
    },
    plan_stays: |files| format!("Het plan van één persoon gaat niet mee, en blijft in {files} staan."),
    unfinished_stays: |file| {
        format!("In {file} staat een vragenlijst die niet af is. Die blijft daar en telt niet mee.")
    },
    second_round: "wat opnieuw beantwoord is",
    client: "het woord voor de cliënt",
    organisation: "de organisatie",
    team: "het team",
    phase: "de fase",
    present: "wie er zijn",
    team_size: "hoe groot het team is",
    written: |file, people, parts| {
        format!(
            "Bewaard in {file}: de antwoorden van {} ({parts}). Namen en opmerkingen gaan niet mee; de volgorde zegt niet wie wie is.",
            plural(people, "persoon", "mensen")
        )
    },
    kept: |file, people| {
        format!(
            "De antwoorden van {people} mensen staan ook in {file}, zonder groepen, datums, opmerkingen en andere kolommen."
        )
    },
    goes_on: |file| format!("Het advies lezen: strategiewijzer advise {file}"),
    columns_of_session: |option| format!("{option} gaat over een enquête; in een sessie zijn geen kolommen of rijen."),
    columns_of_session_hint: "Laat deze optie weg, of noem alleen de enquête.",
    of: |count, all| match (count, all) {
        (0, 1) => "geen van één".to_owned(),
        (1, 1) => "één van één".to_owned(),
        (0, _) => format!("geen van de {}", dutch_number(all)),
        _ if count == all => format!("alle {}", dutch_number(all)),
        _ => format!("{} van de {}", dutch_number(count), dutch_number(all)),
    },
    unfavourable: |counted, count| {
        format!("{counted} {} ongunstig", if count > 1 { "antwoorden" } else { "antwoordt" })
    },
    divided: |counted, count| {
        format!(
            "De meningen zijn verdeeld: {counted} {} juist gunstig.",
            if count > 1 { "antwoorden" } else { "antwoordt" }
        )
    },
    legend: "Met minder dan tien mensen staan hier aantallen en geen procenten: één persoon meer of minder maakt dan al veel verschil. Het gemiddelde staat op de schaal van de vraag, zo gedraaid dat hoog gunstig is. Verdeeld: minstens een derde antwoordt ongunstig en minstens een derde gunstig. Het gemiddelde zegt dan weinig.",
    item: |item| {
        format!(
            "{}: {}. Ongunstig {}, midden {}, gunstig {}.",
            item.name, item.label, item.unfavourable, item.neutral, item.favourable
        )
    },
};

pub(super) const ENGLISH: VoiceTexts = VoiceTexts {
    answers_and_voices: "This file has `answers` and `voices`: the answers of one person and those of several.",
    answers_and_voices_hint: "A session has one of the two. Make one file of both with `strategiewijzer join`.",
    no_voices: "The list `voices` is empty.",
    no_voices_hint: "Put the answers of each person in it, or take `voices` out.",
    too_many: |most| format!("These are the answers of more than {most} people; a session does not hold so many."),
    too_many_hint: "A survey of any size is read by `strategiewijzer analyse`.",
    note: "An answer in `voices` has no note: that often shows who said it.",
    note_hint: "Write the answer alone, such as time: 2.",
    without_answers: "Here a person with answers belongs, and there is no answer at all.",
    without_answers_hint: "Take this part of `voices` out.",
    answer_of_a_voice: |people| {
        format!(
            "This file has the answers of {people} people. With --answer it cannot be said which of them gives the answer."
        )
    },
    answer_of_a_voice_hint: "If somebody else answers too, make an intake of its own and add that with `strategiewijzer join`.",
    only_with_voices: |part| format!("`{part}` belongs to a file with the answers of several people (`voices`)."),
    only_with_voices_hint: "Take this part out, or put the answers under `voices`.",
    hands: |id, points, most| format!("{id} takes {points} numbers of hands, each at most {most} and not all zero."),
    hands_hint: |points| {
        format!(
            "Write one for each answer, in order: [{}].",
            ["0"; 9][..points.clamp(1, 9) - 1].join(", ") + if points > 1 { ", 2" } else { "2" }
        )
    },
    check_unfinished: "This file holds a questionnaire that is not finished; it does not count yet.",
    check_ok: |file, people| {
        format!("{file}: a session with the answers of {}. In order.", plural(people, "person", "people"))
    },
    over_intake: |file| format!("{file} is the intake of one person and is not replaced."),
    over_intake_hint: "Name the new file first: strategiewijzer join team.yaml a.yaml b.yaml.",
    skipped_itself: |file| {
        format!(
            "{file} itself was not read: the whole goes there. Name the file by itself if what is in it must come along."
        )
    },
    other_files: "If a file does not belong to the answers, take it out of the folder, or name the files to be joined one by one.",
    not_by_person: |file| format!("{file} holds no answers per person."),
    not_by_person_hint: "Sessions and surveys can be joined. Counts are read by `strategiewijzer analyse --counts`.",
    file_without_answers: |file| format!("{file} holds no answer at all."),
    file_without_answers_hint: "Fill in the questionnaire first, or leave this file out.",
    no_innovation: "None of these files says what innovation it is about.",
    no_innovation_hint: "Say so with --innovation 'the name'.",
    other_innovation: |one, file, other, other_file| {
        format!("{file} is about “{one}” and {other_file} about “{other}”.")
    },
    elements_apart: elements_apart_english,
    same_hint: |same| format!("Is that the same, in other words? Say so with {same}."),
    same_hint_alone: |same, alone| {
        format!(
            "Is that the same, in other words? Say so with {same}. If something stands by itself, say that with {alone}."
        )
    },
    same_alone_hint: |alone| format!("Does it stand by itself? Say so with {alone}."),
    ask_same: |one, file, other, other_file| format!("Is “{one}” ({file}) the same as “{other}” ({other_file})?"),
    same_form: |typed| format!("“{typed}” does not say what is the same as what."),
    same_form_hint: "Write --same 'It takes time=It takes much time'. With nothing behind the equals sign something stands by itself.",
    same_unused: |typed| format!("“{typed}” fits nothing that is called otherwise in two of these files."),
    same_unused_hint: "Take the words over as they stand in the files.",
    two_plans: |one, other| format!("{one} and {other} say different things about what you take on or agreed."),
    two_plans_hint: "Two plans do not become one by themselves. See with `strategiewijzer plan` what is in each, and make them alike first.",
    left_out: |what| {
        format!("The files do not say the same about: {what}. That is left out; you can put it in the new file.")
    },
    plan_stays: |files| format!("The plan of one person does not come along, and stays in {files}."),
    unfinished_stays: |file| {
        format!("{file} holds a questionnaire that is not finished. It stays there and does not count.")
    },
    second_round: "what was answered again",
    client: "the word for the client",
    organisation: "the organisation",
    team: "the team",
    phase: "the phase",
    present: "who is there",
    team_size: "how large the team is",
    written: |file, people, parts| {
        format!(
            "Saved in {file}: the answers of {} ({parts}). Names and notes do not come along; the order does not say who is who.",
            plural(people, "person", "people")
        )
    },
    kept: |file, people| {
        format!("The answers of {people} people are in {file} as well, without groups, dates, notes and other columns.")
    },
    goes_on: |file| format!("Read the advice: strategiewijzer advise {file}"),
    columns_of_session: |option| format!("{option} is about a survey; a session has no columns or rows."),
    columns_of_session_hint: "Leave this option out, or name the survey alone.",
    of: |count, all| match (count, all) {
        (0, 1) => "none of one".to_owned(),
        (1, 1) => "one of one".to_owned(),
        (0, _) => format!("none of the {}", english_number(all)),
        _ if count == all => format!("all {}", english_number(all)),
        _ => format!("{} of the {}", english_number(count), english_number(all)),
    },
    unfavourable: |counted, count| format!("{counted} {} unfavourably", if count == 1 { "answers" } else { "answer" }),
    divided: |counted, count| {
        format!("Opinions are divided: {counted} {} favourably.", if count == 1 { "answers" } else { "answer" })
    },
    legend: "With fewer than ten people there are counts here and no percentages: one person more or less then makes much difference. The mean is on the scale of the question, turned so that high is favourable. Divided: at least a third answer unfavourably and at least a third favourably. The mean then says little.",
    item: |item| {
        format!(
            "{}: {}. Unfavourable {}, middle {}, favourable {}.",
            item.name, item.label, item.unfavourable, item.neutral, item.favourable
        )
    },
};

fn elements_apart_dutch(apart: &ElementsApartInWords) -> String {
    let ElementsApartInWords { kind, files: [one, other], .. } = apart;
    let [first, second] = &apart.only;
    let only = |file: &str, names: &str| format!("alleen in {file} staat {names}");
    let parts = [(one, first), (other, second)].into_iter().filter(|(_, names)| !names.is_empty());
    let parts: Vec<String> = parts.map(|(file, names)| only(file, names)).collect();
    format!("Over {kind} zeggen {one} en {other} niet hetzelfde: {}.", parts.join(", en "))
}

fn elements_apart_english(apart: &ElementsApartInWords) -> String {
    let ElementsApartInWords { kind, files: [one, other], .. } = apart;
    let [first, second] = &apart.only;
    let only = |file: &str, names: &str| format!("{names} only in {file}");
    let parts = [(one, first), (other, second)].into_iter().filter(|(_, names)| !names.is_empty());
    let parts: Vec<String> = parts.map(|(file, names)| only(file, names)).collect();
    format!("{one} and {other} do not say the same about {kind}: {}.", parts.join(", and "))
}

/// A number of at most nine as a word.
fn dutch_number(number: u64) -> String {
    const WORDS: [&str; 9] = ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
    word(&WORDS, number)
}

fn english_number(number: u64) -> String {
    const WORDS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    word(&WORDS, number)
}

fn word(words: &[&str], number: u64) -> String {
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| words.get(at)).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_words_as_one_says_them() {
        let said = |of: fn(u64, u64) -> String| [(0, 5), (1, 5), (2, 5), (5, 5), (3, 12)].map(|(k, n)| of(k, n));
        assert_eq!(
            said(DUTCH.of),
            ["geen van de vijf", "één van de vijf", "twee van de vijf", "alle vijf", "drie van de 12"]
        );
        assert_eq!(
            said(ENGLISH.of),
            ["none of the five", "one of the five", "two of the five", "all five", "three of the 12"]
        );
    }
}
