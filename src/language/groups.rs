//! The words of the results of groups.

use super::plural;

/// Words of the results of groups.
#[derive(Debug)]
#[allow(missing_docs)] // The name of each field says what it is for, and the Dutch and English texts say the rest.
pub struct GroupTexts {
    // Whom the results are about.
    pub filled_in: fn(u64) -> String,
    pub respondents: fn(u64) -> String,
    pub unnamed: &'static str,
    pub pooled: fn(usize) -> String,
    pub unreadable: &'static str,
    // Every question apart.
    pub items: &'static str,
    pub figures_legend: &'static str,
    pub question: &'static str,
    pub unfavourable: &'static str,
    pub neutral: &'static str,
    pub favourable: &'static str,
    pub margin: &'static str,
    pub mean: &'static str,
    pub mean_column: &'static str,
    pub judgement: &'static str,
    pub facilitator: &'static str,
    pub weighs: &'static str,
    pub divided: &'static str,
    pub divided_note: fn(&str) -> String,
    pub answers: fn(u64) -> String,
    pub missing: fn(u64) -> String,
    pub not_applicable: fn(u64) -> String,
    pub not_asked: fn(u64) -> String,
    pub item_sentence: fn(&ItemFigures) -> String,
    pub mean_sentence: fn(&str, &str, Option<&str>) -> String,
    pub statements: &'static str,
    pub without_answers: fn(&str) -> String,
    pub consistency: &'static str,
    pub consistency_note: &'static str,
    pub consistency_of: fn(&str, &str, u64) -> String,
    // Groups side by side.
    pub side_by_side: fn(&str) -> String,
    pub groups_legend: &'static str,
    pub groups_list_legend: &'static str,
    pub differences: &'static str,
    pub differences_note: &'static str,
    pub no_differences: &'static str,
    pub difference: fn(&DifferenceFigures) -> String,
    pub withheld: fn(&str) -> String,
    pub pooled_notice: fn(&str, usize) -> String,
    pub withheld_notice: fn(&str, usize) -> String,
    pub of_one_mind: fn(&str, &str) -> String,
    // How sure the advice is.
    pub certainty: &'static str,
    pub certainty_note: fn(u32, u64) -> String,
    pub certainty_barrier: &'static str,
    pub certainty_stays: &'static str,
    pub certainty_top: fn(usize) -> String,
    pub certainty_chosen: &'static str,
    pub sure_barrier: fn(&str, &str, u32, &str, usize) -> String,
    pub sure_strategy: fn(&str, &str) -> String,
    pub others_too: fn(&str) -> String,
    // The method, for a group.
    pub method_items: &'static str,
    pub method_groups: &'static str,
    pub method_certainty: &'static str,
}

/// The figures of one question, as text.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ItemFigures {
    pub name: String,
    pub label: String,
    pub unfavourable: String,
    pub neutral: String,
    pub favourable: String,
    pub low: String,
    pub high: String,
}

/// A group that stands out on a question, as text; the group with quotation marks where it has a name.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct DifferenceFigures {
    pub name: String,
    pub group: String,
    pub worse: bool,
    pub share: String,
    pub others_share: String,
    pub mean: Option<String>,
    pub others_mean: Option<String>,
    /// How many other groups there are.
    pub others: usize,
}

impl DifferenceFigures {
    /// The means of the group and of the others, where both are known.
    fn means(&self) -> Option<(&str, &str)> {
        self.mean.as_deref().zip(self.others_mean.as_deref())
    }
}

pub(super) const DUTCH: GroupTexts = GroupTexts {
    filled_in: |n| format!("{} de vragenlijst in.", plural(n, "persoon vulde", "mensen vulden")),
    respondents: |n| plural(n, "respondent", "respondenten"),
    unnamed: "zonder groep",
    pooled: |n| plural(n, "kleine groep", "groepen samen"),
    unreadable: "groep met een onleesbare naam",
    items: "De antwoorden per vraag",
    figures_legend: "De marge zegt waar het aandeel ongunstig met 95 % zekerheid ligt. Het gemiddelde staat op de schaal van de vraag, zo gedraaid dat hoog gunstig is, met de standaardafwijking (sd) erachter. Verdeeld: minstens een derde antwoordt ongunstig en minstens een derde gunstig. Het gemiddelde zegt dan weinig.",
    question: "Vraag",
    unfavourable: "ongunstig",
    neutral: "midden",
    favourable: "gunstig",
    margin: "marge",
    mean: "gemiddeld",
    mean_column: "Gemiddeld (sd)",
    judgement: "Oordeel",
    facilitator: "bevorderend",
    weighs: "weegt een andere vraag",
    divided: "verdeeld",
    divided_note: |favourable| format!("De meningen zijn verdeeld: {favourable} antwoordt juist gunstig."),
    answers: |n| plural(n, "antwoord", "antwoorden"),
    missing: |n| format!("{n} zonder antwoord"),
    not_applicable: |n| format!("{n} niet van toepassing"),
    not_asked: |n| format!("{n} niet gevraagd"),
    item_sentence: |item| {
        format!(
            "{}: {}. {} ongunstig (marge {} tot {}), {} midden, {} gunstig.",
            item.name, item.label, item.unfavourable, item.low, item.high, item.neutral, item.favourable
        )
    },
    mean_sentence: |mean, highest, sd| {
        let sd = sd.map(|sd| format!(", standaardafwijking {sd}")).unwrap_or_default();
        format!("Gemiddeld {mean} op een schaal van 1 tot {highest}{sd}.")
    },
    statements: "Waar een factor meer dan één vraag heeft:",
    without_answers: |names| format!("Geen antwoorden op: {names}."),
    consistency: "Hoe goed vragen bij elkaar passen (Cronbachs alfa)",
    consistency_note: "Bij 1 gaan de antwoorden op deze vragen precies gelijk op; rond 0 hebben ze niets met elkaar te maken.",
    consistency_of: |items, alpha, n| format!("{items}: {alpha} ({})", plural(n, "respondent", "respondenten")),
    side_by_side: |column| format!("Groepen naast elkaar: {column}"),
    groups_legend: "Het percentage is het aandeel ongunstige antwoorden in de groep. Erachter staat het oordeel: − belemmerend, + bevorderend, · geen van beide. Achter de naam staat hoeveel respondenten de groep heeft.",
    groups_list_legend: "Het percentage is het aandeel ongunstige antwoorden in de groep. Achter de naam staat hoeveel respondenten de groep heeft.",
    differences: "Bij deze vragen valt een groep op, meer dan door toeval te verwachten is:",
    differences_note: "Getoetst is of een groep anders antwoordt dan alle andere samen, met een correctie voor het aantal groepen en vragen. Waarom een groep opvalt, zegt dit niet: bespreek het eerst met die groep zelf.",
    no_differences: "Bij geen enkele vraag valt een groep zo op dat toeval onwaarschijnlijk is. De groepen kunnen best verschillen, maar deze antwoorden laten dat niet zien.",
    difference: |found| {
        let others = if found.others == 1 { "de andere groep" } else { "de andere groepen samen" };
        let side = if found.worse { "ongunstiger" } else { "gunstiger" };
        let means = found.means().map(|(own, rest)| format!(" (gemiddeld {own} tegen {rest})")).unwrap_or_default();
        format!(
            "{}: {} is {side} dan {others}: {} ongunstig tegen {}{means}.",
            found.name, found.group, found.share, found.others_share
        )
    },
    withheld: |names| {
        format!("Niet per groep getoond, omdat in minstens één groep te weinig mensen antwoord gaven: {names}.")
    },
    pooled_notice: |column, groups| {
        if groups == 1 {
            format!("De enige groep bij “{column}” is zo klein dat je de antwoorden niet apart te zien krijgt.")
        } else {
            format!(
                "Bij “{column}” zijn {groups} groepen samengenomen, zodat niemand in een kleine groep te herkennen is."
            )
        }
    },
    withheld_notice: |column, items| {
        format!(
            "Bij “{column}” laten we {} niet per groep zien: in minstens één groep gaven te weinig mensen antwoord.",
            plural(items, "vraag", "vragen")
        )
    },
    of_one_mind: |column, groups| {
        format!(
            "Bij “{column}” gaf in een groep iedereen hetzelfde antwoord. Wie weet wie er in die groep zit, weet dan wat zij antwoordden. Bespreek het eerst met die groep. {groups}."
        )
    },
    certainty: "Hoe zeker is dit advies?",
    certainty_note: |resamples, seed| {
        format!(
            "Stel dat andere collega's de vragenlijst hadden ingevuld: wat blijft er dan van dit advies over? Om dat te schatten trok het programma {resamples} keer een nieuwe steekproef uit de respondenten, en maakte het advies telkens opnieuw (startgetal {seed})."
        )
    },
    certainty_barrier: "Belemmerende factor",
    certainty_stays: "Blijft belemmerend",
    certainty_top: |top| format!("Bij de eerste {top}"),
    certainty_chosen: "In de bundel",
    sure_barrier: |name, share, resamples, top_share, top| {
        format!(
            "{name}: blijft in {share} van de {resamples} steekproeven een belemmerende factor; staat in {top_share} bij de eerste {top}."
        )
    },
    sure_strategy: |name, share| format!("{name}: zit in {share} van de steekproeven in de bundel."),
    others_too: |names| format!("In een deel van de steekproeven was ook een andere factor belemmerend: {names}."),
    method_items: "De marge om het aandeel ongunstig is het 95 %-interval volgens Wilson (1927). De standaardafwijking is die van een steekproef (gedeeld door n − 1). Cronbachs alfa (Cronbach 1951) laat zien hoe sterk de antwoorden op vragen over dezelfde factor samengaan; per paar vragen tellen de respondenten mee die beide beantwoordden.",
    method_groups: "Een groep die te klein is, staat nooit apart en is ook niet uit te rekenen: kleine groepen zijn samengenomen, zo nodig met de kleinste andere groep erbij. Een vraag waarop in een groep te weinig mensen antwoordden, blijft bij alle groepen weg. Of een groep opvalt, is per vraag getoetst met een exacte toets van de antwoorden van de groep tegen die van alle andere (Fisher 1935, Pitman 1937), met de correctie van Holm (1979) voor groepen en vragen: als groepen niet verschillen, wordt in hoogstens één op de veertig enquêtes toch een groep genoemd.",
    method_certainty: "De zekerheid is geschat met een bootstrap (Efron 1979): telkens evenveel respondenten, getrokken met teruglegging. Met hetzelfde startgetal komt er hetzelfde uit. Ze zegt hoe vast het advies staat bij andere respondenten van dezelfde soort, niet of een strategie werkt.",
};

pub(super) const ENGLISH: GroupTexts = GroupTexts {
    filled_in: |n| format!("{} filled in the questionnaire.", plural(n, "person", "people")),
    respondents: |n| plural(n, "respondent", "respondents"),
    unnamed: "without a group",
    pooled: |n| plural(n, "small group", "groups together"),
    unreadable: "group with an unreadable name",
    items: "The answers to each question",
    figures_legend: "The margin says where the unfavourable share lies with 95 % confidence. The mean is on the scale of the question, turned so that high is favourable, followed by the standard deviation (sd). Divided: at least a third answer unfavourably and at least a third favourably. The mean then says little.",
    question: "Question",
    unfavourable: "unfavourable",
    neutral: "middle",
    favourable: "favourable",
    margin: "margin",
    mean: "mean",
    mean_column: "Mean (sd)",
    judgement: "Judgement",
    facilitator: "facilitator",
    weighs: "weighs another question",
    divided: "divided",
    divided_note: |favourable| format!("Opinions are divided: {favourable} answer favourably."),
    answers: |n| plural(n, "answer", "answers"),
    missing: |n| format!("{n} without an answer"),
    not_applicable: |n| format!("{n} not applicable"),
    not_asked: |n| format!("{n} not asked"),
    item_sentence: |item| {
        format!(
            "{}: {}. {} unfavourable (margin {} to {}), {} middle, {} favourable.",
            item.name, item.label, item.unfavourable, item.low, item.high, item.neutral, item.favourable
        )
    },
    mean_sentence: |mean, highest, sd| {
        let sd = sd.map(|sd| format!(", standard deviation {sd}")).unwrap_or_default();
        format!("Mean {mean} on a scale from 1 to {highest}{sd}.")
    },
    statements: "Where a factor has more than one question:",
    without_answers: |names| format!("No answers to: {names}."),
    consistency: "How well questions go together (Cronbach's alpha)",
    consistency_note: "At 1 the answers to these questions rise and fall together exactly; around 0 they have nothing to do with each other.",
    consistency_of: |items, alpha, n| format!("{items}: {alpha} ({})", plural(n, "respondent", "respondents")),
    side_by_side: |column| format!("Groups side by side: {column}"),
    groups_legend: "The percentage is the share of unfavourable answers in the group. The judgement follows it: − barrier, + facilitator, · neither. The number after its name is how many respondents the group has.",
    groups_list_legend: "The percentage is the share of unfavourable answers in the group. The number after its name is how many respondents the group has.",
    differences: "On these questions a group stands out, by more than chance is likely to do:",
    differences_note: "It was tested whether a group answers otherwise than all others together, corrected for the number of groups and questions. It does not say why a group stands out: talk it over with that group first.",
    no_differences: "On no question does a group stand out so far that chance is an unlikely explanation. The groups may well differ, but these answers do not show it.",
    difference: |found| {
        let others = if found.others == 1 { "the other group" } else { "the other groups together" };
        let side = if found.worse { "less favourable" } else { "more favourable" };
        let means = found.means().map(|(own, rest)| format!(" (mean {own} against {rest})")).unwrap_or_default();
        format!(
            "{}: {} is {side} than {others}: {} unfavourable against {}{means}.",
            found.name, found.group, found.share, found.others_share
        )
    },
    withheld: |names| format!("Not shown by group, since too few people answered in at least one group: {names}."),
    pooled_notice: |column, groups| {
        if groups == 1 {
            format!("The only group under “{column}” is so small that its answers are not shown apart.")
        } else {
            format!(
                "Under “{column}” {groups} groups are taken together, so that nobody in a small group can be recognised."
            )
        }
    },
    withheld_notice: |column, items| {
        let what = plural(items, "question is", "questions are");
        format!("Under “{column}” {what} not shown by group: too few people answered in at least one group.")
    },
    of_one_mind: |column, groups| {
        format!(
            "Under “{column}” everybody in a group gave the same answer. Whoever knows who is in that group then knows what they answered. Talk it over with that group first. {groups}."
        )
    },
    certainty: "How sure is this advice?",
    certainty_note: |resamples, seed| {
        format!(
            "Suppose other colleagues had filled in the questionnaire: what would be left of this advice? To estimate that, the program drew a new sample from the respondents {resamples} times, and made the advice again each time (seed {seed})."
        )
    },
    certainty_barrier: "Barrier",
    certainty_stays: "Stays a barrier",
    certainty_top: |top| format!("Among the first {top}"),
    certainty_chosen: "In the bundle",
    sure_barrier: |name, share, resamples, top_share, top| {
        format!(
            "{name}: stays a barrier in {share} of the {resamples} samples; is among the first {top} in {top_share}."
        )
    },
    sure_strategy: |name, share| format!("{name}: is in the bundle in {share} of the samples."),
    others_too: |names| format!("In some of the samples another factor was a barrier too: {names}."),
    method_items: "The margin around the unfavourable share is the 95 % interval by Wilson (1927). The standard deviation is that of a sample (divided by n − 1). Cronbach's alpha (Cronbach 1951) shows how strongly the answers to questions about the same factor go together; for each pair of questions the respondents who answered both are counted.",
    method_groups: "A group that is too small never stands apart and cannot be worked out either: small groups are taken together, if need be with the smallest other group. A question that too few people in a group answered is left out for all groups. Groups clearly differ when their 95 % intervals have nothing in common; that is a cautious measure without correction for the number of comparisons.",
    method_certainty: "Certainty was estimated with a bootstrap (Efron 1979): as many respondents each time, drawn with replacement. The same seed gives the same result. It says how firmly the advice stands with other respondents of the same kind, not whether a strategy works.",
};
