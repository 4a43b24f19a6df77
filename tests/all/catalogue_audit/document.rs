//! The audit as a document: what each link rests on, and what is missing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use strategiewijzer::advice::{Circumstances, Strength, Suggestion, rank};
use strategiewijzer::catalogue::{Backing, Catalogue, Link, Strategy};
use strategiewijzer::questionnaire::{Determinant, DeterminantIndex, Questionnaire};

use super::facts::{Row, choice, is_linked, rows, share, strategies_of};

/// How many strategies the advice shows, and how many more stand ready when a filter or a team drops one of those.
const TOP: usize = 3;
const RESERVE: usize = 3;
/// From this share of experts on, a pair that is not linked needs a reason.
const WORTH_A_REASON: u8 = 30;

/// Why a pair that experts chose through a second-choice construct is not linked.
const REASONS: [(&str, &str, &str); 5] = [
    (
        "completeness",
        "tailor-strategies",
        "It changes how the innovation is introduced and not the innovation, so what is missing from it stays missing.",
    ),
    (
        "compatibility",
        "share-local-knowledge",
        "Tips from colleagues help to live with a clash between the innovation and the usual way of working, but change \
         neither of the two; through the same construct it is linked to completeness.",
    ),
    (
        "personal-benefits",
        "new-funding",
        "The construct is about rewards for staff, but this money goes to the organisation; the practitioner's own \
         benefits and drawbacks stay what they were.",
    ),
    (
        "staff-replacement",
        "readiness-assessment",
        "Knowing beforehand who will leave hands nothing over to who comes next, which is what this determinant asks.",
    ),
    (
        "materials",
        "readiness-assessment",
        "An assessment shows what is lacking, which the answer to this question did already, and brings none of it.",
    ),
];

/// A pair that experts chose and the catalogue does not link.
pub struct Unlinked<'a> {
    pub row: Row,
    pub strategy: &'a Strategy,
}

impl Unlinked<'_> {
    fn pair(&self) -> (&str, &str) {
        (&self.row.determinant, &self.strategy.id)
    }

    pub fn reason(&self) -> Option<&'static str> {
        let found = REASONS.iter().find(|(determinant, strategy, _)| (*determinant, *strategy) == self.pair());
        found.map(|(_, _, reason)| *reason)
    }

    pub fn line(&self) -> String {
        let Row { determinant, construct, crosswalk, source, .. } = &self.row;
        let share = share(self.row.endorsement());
        format!("`{determinant}` and `{}`: {share} ({construct}, {crosswalk} choice; {source})", self.strategy.id)
    }
}

/// Every pair with enough experts through a first or second choice that the catalogue does not link.
pub fn unlinked<'a>(questionnaire: &Questionnaire, catalogue: &'a Catalogue, crosswalk: &str) -> Vec<Unlinked<'a>> {
    let chosen = rows().into_iter().filter(|row| row.crosswalk == crosswalk);
    let enough = chosen.filter(|row| row.endorsement().at_least() >= WORTH_A_REASON);
    let pairs = enough.flat_map(|row| {
        let free = strategies_of(catalogue, &row)
            .filter(|strategy| !is_linked(questionnaire, strategy, &row.determinant))
            .collect::<Vec<_>>();
        // One strategy goes back to each number, so the row can move along.
        assert!(free.len() <= 1, "ERIC {} has several strategies", row.eric);
        free.into_iter().next().map(|strategy| Unlinked { row, strategy })
    });
    pairs.collect()
}

/// Reasons for pairs that are linked by now, or were never chosen.
pub fn idle_reasons(pairs: &[Unlinked<'_>]) -> Vec<(&'static str, &'static str)> {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(Unlinked::pair).collect();
    REASONS.iter().map(|(one, two, _)| (*one, *two)).filter(|reason| !pairs.contains(reason)).collect()
}

/// The whole document.
pub fn document(questionnaire: &Questionnaire, catalogue: &Catalogue) -> String {
    let mut out = format!(
        "# Audit of the catalogue\n\n\
         Every link between a determinant and a strategy of catalogue {}, in the order in which the advice takes them,\n\
         with what it rests on. At the end stands what is missing. Whoever changes the catalogue sees here what the\n\
         change does to each top {TOP}.\n\n\
         This file is written by `tests/all/catalogue_audit.rs`, and a test compares it with the catalogue. To rewrite it\n\
         after a change:\n\n\
         ```sh\nUPDATE_AUDIT=1 cargo test --test all catalogue_audit\n```\n\n\
         The same test holds every figure against the published ones in `tests/data/`. What the kinds of backing mean\n\
         and how they decide the order stands in [methods.md](methods.md).\n\n",
        catalogue.version()
    );
    out += &counts(catalogue);
    out += &format!(
        "## Links by determinant\n\n\
         Places 1 to {TOP} are what the advice shows; places {} to {} are the reserve, which moves up when a filter or\n\
         a team drops one of the first. Fit: 3 works on it directly, 2 works on it, 1 supports.\n\n",
        TOP + 1,
        TOP + RESERVE
    );
    for (index, determinant) in questionnaire.determinants() {
        out += &table(catalogue, index, determinant);
    }
    out + &gaps(questionnaire, catalogue)
}

fn links(catalogue: &Catalogue) -> impl Iterator<Item = &Link> {
    catalogue.strategies().flat_map(|(_, strategy)| &strategy.links)
}

fn counts(catalogue: &Catalogue) -> String {
    let links: Vec<&Link> = links(catalogue).collect();
    let fit = |fit: u8| links.iter().filter(|link| u8::from(link.fit) == fit).count();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for backing in links.iter().flat_map(|link| &link.backing) {
        *kinds.entry(kind(backing)).or_default() += 1;
    }
    let judged = links.iter().filter(|link| Strength::from_link(link, &[]) == Strength::Judgement).count();
    let mut rows = vec![
        ("strategies".to_owned(), catalogue.strategies().len()),
        ("links".to_owned(), links.len()),
        ("links with fit 3 (works on it directly)".to_owned(), fit(3)),
        ("links with fit 2 (works on it)".to_owned(), fit(2)),
        ("links with fit 1 (supports)".to_owned(), fit(1)),
    ];
    rows.extend(kinds.into_iter().map(|(kind, count)| (format!("backings: {kind}"), count)));
    rows.push(("links that rest on judgement alone".to_owned(), judged));
    let rows: String = rows.into_iter().map(|(what, count)| format!("| {what} | {count} |\n")).collect();
    format!("## Counts\n\n| what | how many |\n| --- | ---: |\n{rows}\n")
}

fn kind(backing: &Backing) -> &'static str {
    match backing {
        Backing::Effect { .. } => "measured effect",
        Backing::Expert { .. } => "experts",
        Backing::Method { .. } => "behaviour-change method",
        Backing::Panel { .. } => "panel on this very link",
        Backing::Judgement => "own judgement",
    }
}

fn table(catalogue: &Catalogue, index: DeterminantIndex, determinant: &Determinant) -> String {
    let order = rank(catalogue, index, &Circumstances::default());
    let rows = order.iter().zip(1..).map(|(Suggestion { strategy, link, .. }, place)| {
        let place = match place {
            place if place <= TOP => format!("**{place}** top {TOP}"),
            place if place <= TOP + RESERVE => format!("{place} reserve"),
            place => place.to_string(),
        };
        let id = &catalogue.strategy(*strategy).id;
        format!("| {place} | `{id}` | {} | {} |\n", u8::from(link.fit), backing(link))
    });
    let (number, name, id) = (determinant.number, &determinant.name.en, &determinant.id);
    let rows: String = rows.collect();
    format!(
        "### {number}. {name} (`{id}`)\n\n| place | strategy | fit | backing |\n| --- | --- | ---: | --- |\n{rows}\n"
    )
}

/// What a link rests on, without sources: enough to see what decided its place.
fn backing(link: &Link) -> String {
    let mut parts: Vec<String> = Vec::new();
    for backing in &link.backing {
        let part = match backing {
            Backing::Expert { construct, crosswalk, endorsement, .. } => {
                format!("experts {} ({construct}, {} choice)", share(*endorsement), choice(*crosswalk))
            }
            Backing::Method { method, .. } => format!("method {method}"),
            Backing::Effect { .. } => "effect".to_owned(),
            Backing::Panel { answer, .. } => format!("panel of {}", answer.n),
            Backing::Judgement => "judgement".to_owned(),
        };
        // Two publications may tie the same method, and a reprint gives the same share.
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join("; ")
}

fn gaps(questionnaire: &Questionnaire, catalogue: &Catalogue) -> String {
    let those = |wanted: &dyn Fn(DeterminantIndex) -> bool| -> String {
        let found: String = questionnaire
            .determinants()
            .filter(|(index, _)| wanted(*index))
            .map(|(_, determinant)| {
                format!("- {}. {} (`{}`)\n", determinant.number, determinant.name.en, determinant.id)
            })
            .collect();
        if found.is_empty() { "None.\n".to_owned() } else { found }
    };
    let judged = those(&|index| {
        rank(catalogue, index, &Circumstances::default())
            .iter()
            .take(TOP)
            .all(|found| Strength::from_link(found.link, &[]) == Strength::Judgement)
    });
    let without_experts = those(&|index| {
        let mut backings = catalogue.links_to(index).flat_map(|(_, link)| &link.backing);
        !backings.any(|backing| matches!(backing, Backing::Expert { .. }))
    });
    let first: String =
        unlinked(questionnaire, catalogue, "first").iter().map(|pair| format!("- {}\n", pair.line())).collect();
    let first = if first.is_empty() { "None.\n".to_owned() } else { first };
    let mut second = String::new();
    for pair in unlinked(questionnaire, catalogue, "second") {
        // Writing to a String cannot fail.
        let _ = writeln!(second, "- {}. {}", pair.line(), pair.reason().unwrap_or("No reason yet."));
    }
    format!(
        "## Gaps\n\n\
         ### Determinants whose top {TOP} rests on judgement alone\n\n{judged}\n\
         ### Determinants without any backing by experts\n\n{without_experts}\n\
         ### Pairs with {WORTH_A_REASON} % of the experts or more through a first choice that are not linked\n\n{first}\n\
         ### Pairs with {WORTH_A_REASON} % of the experts or more through a second choice that are not linked\n\n\
         A choice through a second construct is a weak reason for a link: the construct covers more than the determinant.\n\
         Where no mechanism can be named, the pair stays apart.\n\n{second}"
    )
}
