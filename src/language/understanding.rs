//! The words of the conversation between the answers and the advice: what is taken on, what lies behind it, who is there,
//! what is there already, and what goes together.

use super::keys::ActionKeys;

/// Words of that conversation.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says where it stands, and the Dutch and English texts say the rest.
pub struct UnderstandingWords {
    pub offer: &'static str,
    pub offer_again: &'static str,
    // What stands in the way.
    pub glance: fn(usize) -> String,
    pub choose: &'static str,
    pub choose_hint: &'static str,
    pub too_many: fn(usize) -> String,
    pub place: fn(usize) -> String,
    pub tied: fn(usize, usize) -> String,
    pub not_measured: &'static str,
    pub helps: fn(&str) -> String,
    // A barrier that is taken on.
    pub barrier_of: fn(usize, usize) -> String,
    pub how_much: &'static str,
    pub how_changeable: &'static str,
    pub several_causes: &'static str,
    pub something_else: fn(&str) -> String,
    pub unknown: &'static str,
    pub what_else: fn(&str) -> String,
    pub what_else_hint: &'static str,
    // Who is there.
    pub present_heading: &'static str,
    pub present: &'static str,
    pub present_hint: &'static str,
    /// Coordinator, liaison officer, line manager, board, partners.
    pub actors: [&'static str; 5],
    pub nobody: &'static str,
    /// How many there are, once that was typed.
    pub team: fn(Option<u32>) -> String,
    pub team_size: &'static str,
    pub team_size_hint: &'static str,
    // Safety first.
    pub safety_heading: &'static str,
    pub safety_said: fn(&str) -> String,
    // What is there already.
    pub there_of: fn(usize, usize) -> String,
    pub there: &'static str,
    pub behind: fn(&str) -> String,
    pub spoken_against: fn(&str) -> String,
    /// A strategy that is there and works, that is there and does not do it, and that was tried.
    pub in_state: [fn(&str) -> String; 3],
    pub which_state: &'static str,
    /// There and works, there and does not do it, tried and stopped, none of these.
    pub states: [&'static str; 4],
    pub lacks: fn(&str) -> String,
    pub why_stopped: fn(&str) -> String,
    pub note_hint: &'static str,
    // What goes together.
    pub knot_heading: &'static str,
    pub knot_of: fn(&str, &str) -> String,
    pub knot: &'static str,
    pub one_or_several: [&'static str; 2],
    // Ticking, and pages that must be read.
    /// The keys; whether a note can be made, and whether there is more to read.
    /// Whether there are more lines than digits, whether a note can be made, and whether there is more to read.
    pub ticks_hint: fn(&ActionKeys, bool, bool, bool) -> String,
    pub enough_read: &'static str,
    pub page_hint: fn(&ActionKeys) -> String,
    /// In lines: what is ticked now, whether a note can be made, and whether there is more to read.
    pub plain_ticks: fn(&str, bool, bool) -> String,
    pub plain_page: &'static str,
}

pub(super) const DUTCH: UnderstandingWords = UnderstandingWords {
    offer: "Wil je samen kiezen wat jullie nu oppakken, en kijken wat erachter zit?",
    offer_again: "Jullie hebben al gekozen wat je oppakt. Wil je dat nog eens bekijken?",
    glance: |count| {
        if count == 1 { "Dit staat in de weg".to_owned() } else { format!("Dit staat in de weg: {count} factoren") }
    },
    choose: "Wat willen jullie nu oppakken?",
    choose_hint: "Kies er hoogstens vijf; drie is vaak genoeg. De rest blijft in beeld.",
    too_many: |most| format!("Meer dan {most} tegelijk is te veel. Haal er eerst een weg."),
    place: |place| format!("Plaats {place}:"),
    tied: |first, last| format!("Plaats {first} tot en met {last}, even zwaar:"),
    not_measured: "Niet gemeten, wel door jullie genoemd:",
    helps: |names| format!("Dit helpt al: {names}."),
    barrier_of: |number, total| format!("Wat pakken jullie op? · factor {number} van {total}"),
    how_much: "Hoe erg hindert dit?",
    how_changeable: "Kunnen jullie hier zelf iets aan veranderen?",
    several_causes: "Er kan meer dan één antwoord waar zijn.",
    something_else: |text| if text.is_empty() { "Iets anders".to_owned() } else { format!("Iets anders: {text}") },
    unknown: "Dat weten we niet",
    what_else: |name| format!("{name} · Wat zit erachter, in je eigen woorden?"),
    what_else_hint: "Eén zin is genoeg. Leeg laten gaat terug naar de vraag.",
    present_heading: "Wie is er bij jullie?",
    present: "Wie kan er meedoen?",
    present_hint: "Dan past het advies bij wie er is. Weet je het niet, druk dan op Enter.",
    actors: [
        "iemand die de invoering coördineert",
        "een verbindingsfunctionaris",
        "een leidinggevende van het team",
        "een bestuur of directie die meedenkt",
        "partners van buiten, zoals school of wijkteam",
    ],
    nobody: "niemand van deze",
    team: |size| match size {
        Some(1) => "één persoon in het team".to_owned(),
        Some(size) => format!("{size} mensen in het team"),
        None => "hoeveel mensen er in het team zijn".to_owned(),
    },
    team_size: "Hoeveel mensen zijn er in het team?",
    team_size_hint: "Een getal. Leeg laten mag.",
    safety_heading: "Eerst de veiligheid",
    safety_said: |answer| format!("Jullie noemden: “{answer}”."),
    there_of: |number, total| format!("Wat is er al? · factor {number} van {total}"),
    there: "Is hiervan al iets geregeld of geprobeerd? Kies dan het nummer. Enter gaat verder.",
    behind: |causes| format!("Wat erachter zit: {causes}"),
    spoken_against: |reason| format!("Pleit ertegen: {reason}."),
    in_state: [
        |name| format!("{name} (is er al en werkt)"),
        |name| format!("{name} (is er, maar doet het niet)"),
        |name| format!("{name} (geprobeerd en gestopt)"),
    ],
    which_state: "Hoe zit dat bij jullie?",
    states: ["het is er en het werkt", "het is er, maar het doet het niet", "geprobeerd en gestopt", "geen van deze"],
    lacks: |name| format!("{name} · Wat ontbreekt eraan?"),
    why_stopped: |name| format!("{name} · Waarom zijn jullie ermee gestopt?"),
    note_hint: "Eén zin is genoeg. Leeg laten mag.",
    knot_heading: "Hoort dit bij elkaar?",
    knot_of: |barrier, answer| format!("{barrier}: “{answer}”"),
    knot: "Is dit bij jullie één en hetzelfde?",
    one_or_several: ["ja, het is één ding", "nee, het zijn verschillende dingen"],
    // Hard spaces keep a key and its word on one line.
    ticks_hint: |keys, many, note, more| {
        let tick = if many { "nummer en Enter of spatiebalk" } else { "een cijfer of de spatiebalk" };
        let note = if note { format!("{}\u{a0}opmerking · ", keys.note) } else { String::new() };
        let more = if more { format!("{}\u{a0}uitleg · ", keys.explain) } else { String::new() };
        format!(
            "Kruis aan met {tick}; Enter gaat verder. {}\u{a0}terug · {more}{note}{}\u{a0}overslaan · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen",
            keys.back, keys.skip, keys.stop
        )
    },
    enough_read: "Enter gaat terug naar de vraag.",
    page_hint: |keys| {
        format!("Enter gaat verder. {}\u{a0}terug · {}\u{a0}bewaren\u{a0}en\u{a0}stoppen", keys.back, keys.stop)
    },
    plain_ticks: |ticked, note, more| {
        let now = if ticked.is_empty() {
            "Een lege regel gaat verder.".to_owned()
        } else {
            format!("Aangekruist: {ticked}. Een lege regel laat dat zo.")
        };
        let note = if note { "opmerking met je tekst erachter, " } else { "" };
        let more = if more { "uitleg, " } else { "" };
        format!(
            "{now} Typ de nummers die je kiest, met komma's ertussen. Verder kun je typen: terug, {more}{note}overslaan, stop (alles is bewaard)."
        )
    },
    plain_page: "Een lege regel gaat verder.",
};

pub(super) const ENGLISH: UnderstandingWords = UnderstandingWords {
    offer: "Do you want to choose together what you take on now, and look at what lies behind it?",
    offer_again: "You have already chosen what you take on. Do you want to look at that again?",
    glance: |count| {
        if count == 1 {
            "This stands in the way".to_owned()
        } else {
            format!("This stands in the way: {count} barriers")
        }
    },
    choose: "What do you want to take on now?",
    choose_hint: "Choose five at most; three is often enough. The others stay in view.",
    too_many: |most| format!("More than {most} at once is too many. Take one away first."),
    place: |place| format!("Place {place}:"),
    tied: |first, last| format!("Places {first} to {last}, equally heavy:"),
    not_measured: "Not measured, but named by you:",
    helps: |names| format!("This helps already: {names}."),
    barrier_of: |number, total| format!("What do you take on? · factor {number} of {total}"),
    how_much: "How much does this hinder?",
    how_changeable: "Can you change anything about it yourselves?",
    several_causes: "More than one answer can be true.",
    something_else: |text| {
        if text.is_empty() { "Something else".to_owned() } else { format!("Something else: {text}") }
    },
    unknown: "We do not know",
    what_else: |name| format!("{name} · What lies behind it, in your own words?"),
    what_else_hint: "One sentence is enough. Leave it empty to go back to the question.",
    present_heading: "Who is there?",
    present: "Who can take part?",
    present_hint: "The advice then suits who is there. If you do not know, press Enter.",
    actors: [
        "somebody who coordinates the introduction",
        "a liaison officer",
        "a manager of the team",
        "a board or management that thinks along",
        "partners from outside, such as a school or a community team",
    ],
    nobody: "none of these",
    team: |size| match size {
        Some(1) => "one person in the team".to_owned(),
        Some(size) => format!("{size} people in the team"),
        None => "how many people are in the team".to_owned(),
    },
    team_size: "How many people are in the team?",
    team_size_hint: "A number. You may leave it empty.",
    safety_heading: "Safety first",
    safety_said: |answer| format!("You said: “{answer}”."),
    there_of: |number, total| format!("What is there already? · factor {number} of {total}"),
    there: "Is any of this arranged already, or tried? Choose its number. Enter goes on.",
    behind: |causes| format!("What lies behind it: {causes}"),
    spoken_against: |reason| format!("What speaks against it: {reason}."),
    in_state: [
        |name| format!("{name} (there and works)"),
        |name| format!("{name} (there, but does not do it)"),
        |name| format!("{name} (tried and stopped)"),
    ],
    which_state: "How is that with you?",
    states: ["it is there and it works", "it is there, but it does not do it", "tried and stopped", "none of these"],
    lacks: |name| format!("{name} · What is it lacking?"),
    why_stopped: |name| format!("{name} · Why was it stopped?"),
    note_hint: "One sentence is enough. You may leave it empty.",
    knot_heading: "Does this belong together?",
    knot_of: |barrier, answer| format!("{barrier}: “{answer}”"),
    knot: "Is this one and the same thing with you?",
    one_or_several: ["yes, it is one thing", "no, these are different things"],
    ticks_hint: |keys, many, note, more| {
        let tick = if many { "by number and Enter or space bar" } else { "with a digit or the space bar" };
        let note = if note { format!("{}\u{a0}add\u{a0}a\u{a0}note · ", keys.note) } else { String::new() };
        let more = if more { format!("{}\u{a0}explain · ", keys.explain) } else { String::new() };
        format!(
            "Tick {tick}; Enter goes on. {}\u{a0}back · {more}{note}{}\u{a0}skip · {}\u{a0}save\u{a0}and\u{a0}stop",
            keys.back, keys.skip, keys.stop
        )
    },
    enough_read: "Enter goes back to the question.",
    page_hint: |keys| format!("Enter goes on. {}\u{a0}back · {}\u{a0}save\u{a0}and\u{a0}stop", keys.back, keys.stop),
    plain_ticks: |ticked, note, more| {
        let now = if ticked.is_empty() {
            "An empty line goes on.".to_owned()
        } else {
            format!("Ticked: {ticked}. An empty line leaves it so.")
        };
        let note = if note { "note followed by your text, " } else { "" };
        let more = if more { "explain, " } else { "" };
        format!(
            "{now} Type the numbers you choose, with commas between them. You can also type: back, {more}{note}skip, stop (everything is saved)."
        )
    },
    plain_page: "An empty line goes on.",
};
