//! The bundled content is clean: what a reviewer would have to find by eye in ten thousand lines is looked for here.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use serde_yaml::Value;
use strategiewijzer::advice::{Circumstances, rank};
use strategiewijzer::catalogue::{Backing, Catalogue, Fit};
use strategiewijzer::content::{self, Files, bundled_catalogue, bundled_questionnaire};
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Band, Questionnaire};
use strategiewijzer::report::{ALPHA_SOURCE, CERTAINTY_SOURCE, COMPARISON_SOURCES, METHOD_SOURCES};
use strategiewijzer::yaml::YamlDocument;

const FILES: [&str; 3] = ["midi-questions.yaml", "strategies.yaml", "sources.yaml"];

/// The determinants of the MIDI in order: id, and the official names in Dutch and English.
const DETERMINANTS: [(&str, &str, &str); 29] = [
    ("procedural-clarity", "procedurele helderheid", "procedural clarity"),
    ("correctness", "juistheid", "correctness"),
    ("completeness", "compleetheid", "completeness"),
    ("complexity", "complexiteit", "complexity"),
    ("compatibility", "congruentie huidige werkwijze", "compatibility"),
    ("observability", "zichtbaarheid uitkomsten", "observability"),
    ("client-relevance", "relevantie cliënt", "relevance for client"),
    ("personal-benefits", "persoonlijk voordeel/nadeel", "personal benefits/drawbacks"),
    ("outcome-expectations", "uitkomstverwachting", "outcome expectations"),
    ("professional-obligation", "taakopvatting", "professional obligation"),
    ("client-satisfaction", "tevredenheid cliënt", "client satisfaction"),
    ("client-cooperation", "medewerking cliënt", "client cooperation"),
    ("social-support", "sociale steun", "social support"),
    ("descriptive-norm", "descriptieve norm", "descriptive norm"),
    ("subjective-norm", "subjectieve norm", "subjective norm"),
    ("self-efficacy", "eigen-effectiviteitsverwachting", "self-efficacy"),
    ("knowledge", "kennis", "knowledge"),
    ("awareness", "informatieverwerking", "awareness of content of innovation"),
    ("formal-ratification", "formele bekrachtiging management", "formal ratification by management"),
    ("staff-replacement", "vervanging bij personeelsverloop", "replacement when staff leave"),
    ("staff-capacity", "capaciteit/bezettingsgraad", "staff capacity"),
    ("financial-resources", "financiële middelen", "financial resources"),
    ("time", "tijd", "time available"),
    ("materials", "beschikbaarheid materialen en voorzieningen", "material resources and facilities"),
    ("coordinator", "coördinator", "coordinator"),
    ("unsettled-organisation", "turbulentie in de organisatie", "unsettled organisation"),
    (
        "information-access",
        "beschikbaarheid informatie over gebruik innovatie",
        "information accessible about use of innovation",
    ),
    ("performance-feedback", "feedback aan gebruiker", "performance feedback"),
    ("legislation", "wet- en regelgeving", "legislation and regulations"),
];

fn questionnaire() -> Questionnaire {
    bundled_questionnaire().unwrap()
}

fn catalogue(questionnaire: &Questionnaire) -> Catalogue {
    bundled_catalogue(questionnaire).unwrap()
}

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(file)
}

/// Reads a file through the strict reader, whose walk over the events is done by a second parser.
fn yaml(file: &str) -> Value {
    let read = YamlDocument::from_path(&path(file)).unwrap().parse::<Value>();
    read.unwrap_or_else(|faults| panic!("{}", faults.render(Language::English))).0
}

/// Shows every value below (and including) this one, with the keys that lead to it.
fn visit<'a>(value: &'a Value, keys: &mut Vec<&'a str>, look: &mut impl FnMut(&[&str], &'a Value)) {
    look(keys, value);
    match value {
        Value::Mapping(mapping) => {
            for (key, value) in mapping {
                keys.push(key.as_str().unwrap());
                visit(value, keys, look);
                keys.pop();
            }
        }
        Value::Sequence(list) => list.iter().for_each(|value| visit(value, keys, look)),
        _ => {}
    }
}

/// Every text of a file as (keys, Dutch, English). Synonyms are lists of search words, and no texts.
fn texts(root: &Value) -> Vec<(String, &str, &str)> {
    let mut found = Vec::new();
    visit(root, &mut Vec::new(), &mut |keys, value| {
        let Value::Mapping(mapping) = value else { return };
        if keys.last() != Some(&"synonyms") && (mapping.contains_key("nl") || mapping.contains_key("en")) {
            let get = |language: &str| mapping.get(language).and_then(Value::as_str).unwrap_or_default();
            found.push((keys.join("/"), get("nl"), get("en")));
        }
    });
    found
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect()
}

/// The placeholders that stand right after one of these words.
fn placeholders_after<'a>(text: &'a str, articles: &[&str]) -> BTreeSet<&'a str> {
    let pairs = text.split_whitespace().zip(text.split_whitespace().skip(1));
    let found =
        pairs.filter(|(word, _)| articles.contains(&word.to_lowercase().trim_matches(|c: char| !c.is_alphabetic())));
    found.flat_map(|(_, next)| placeholders(next)).collect()
}

#[test]
fn no_file_repeats_a_key_or_uses_an_alias() {
    for file in FILES {
        assert!(yaml(file).is_mapping(), "{file}");
    }
}

#[test]
fn the_content_built_in_equals_the_files_it_was_made_from() {
    let built_in = questionnaire();
    let files = Files { questions: Some(path(FILES[0])), catalogue: Some(path(FILES[1])), extra: None };
    let from_file = content::questionnaire(&files).unwrap();
    // Everything but the index by id, which is a hash map and prints in any order.
    let shown = |from: &Questionnaire| {
        let (categories, determinants): (Vec<_>, Vec<_>) = (from.categories().collect(), from.determinants().collect());
        let items: Vec<_> = from.items().collect();
        format!("{} {:?} {categories:?} {determinants:?} {items:?}", from.version(), from.gate())
    };
    assert!(shown(&built_in) == shown(&from_file));
    let (bundled, read) = (catalogue(&built_in), content::catalogue(&files, &from_file).unwrap());
    assert_eq!(bundled.version(), read.version());
    let ids = |from: &Catalogue| from.strategies().map(|(_, strategy)| strategy.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&bundled), ids(&read));
    assert!(format!("{bundled:?}") == format!("{read:?}"), "a text or a link differs");
}

#[test]
fn the_determinants_are_the_29_of_the_midi_with_their_official_names() {
    let questionnaire = questionnaire();
    let found = questionnaire.determinants().map(|(_, it)| (it.id.clone(), it.name.nl.clone(), it.name.en.clone()));
    let official = DETERMINANTS.map(|(id, nl, en)| (id.to_owned(), nl.to_owned(), en.to_owned()));
    assert_eq!(found.collect::<Vec<_>>(), official);
    assert!(questionnaire.determinants().map(|(_, determinant)| determinant.number).eq(1..=29));
    let sizes = questionnaire.categories().map(|(category, _)| {
        questionnaire.determinants().filter(|(_, determinant)| determinant.category == category).count()
    });
    assert_eq!(sizes.collect::<Vec<_>>(), [7, 11, 10, 1]);
    // In blocks, so that the sizes say which determinant falls where.
    assert!(questionnaire.determinants().map(|(_, determinant)| determinant.category).is_sorted());
}

#[test]
fn of_the_32_items_exactly_three_are_reversed() {
    let questionnaire = questionnaire();
    assert_eq!(questionnaire.items().len(), 32);
    let reversed: Vec<&str> =
        questionnaire.items().filter(|(_, item)| item.reversed).map(|(_, item)| item.id.as_str()).collect();
    assert_eq!(reversed, ["complexity", "personal-benefits.drawback", "unsettled-organisation"]);
}

#[test]
fn every_item_has_the_scale_and_the_bands_of_the_midi() {
    let questionnaire = questionnaire();
    for (_, item) in questionnaire.items() {
        // One sign per answer: - unfavourable, 0 neutral, + favourable, and ? where answers are not classed.
        let expected = match item.id.as_str() {
            "descriptive-norm" => ("colleagues", "---0+++"),
            "awareness" => ("reading", "--0+"),
            "formal-ratification" | "coordinator" | "unsettled-organisation" => ("yes-no", "-+"),
            "outcome-expectations.probability" | "subjective-norm.belief" | "self-efficacy" => ("certainty", "--0++"),
            "subjective-norm.motivation" => ("motivation", "?????"),
            _ => ("agreement", "--0++"),
        };
        let sign = |band| match band {
            Some(Band::Unfavourable) => '-',
            Some(Band::Neutral) => '0',
            Some(Band::Favourable) => '+',
            None => '?',
        };
        let bands: String = item.scale.points.iter().map(|point| sign(point.band)).collect();
        assert_eq!((item.scale.id.as_str(), bands.as_str()), expected, "{}", item.id);
    }
}

#[test]
fn every_text_stands_there_in_both_languages() {
    for file in FILES {
        let root = yaml(file);
        let texts = texts(&root);
        assert!(texts.len() > 20, "{file}: the walk found next to nothing");
        for (keys, nl, en) in texts {
            assert!(!nl.trim().is_empty() && !en.trim().is_empty(), "{file} {keys}: {nl:?} {en:?}");
            // The short name of a source is a name and a year, which may well be the same in both.
            assert!(nl != en || keys == "sources/short", "{file} {keys}: not translated: {nl}");
        }
    }
}

#[test]
fn placeholders_are_known_and_the_same_in_both_languages() {
    let known = BTreeSet::from(["innovation", "client", "element"]);
    for file in FILES {
        for (keys, nl, en) in texts(&yaml(file)) {
            assert_eq!(placeholders(nl), placeholders(en), "{file} {keys}: {nl}");
            assert!(placeholders(nl).is_subset(&known), "{file} {keys}: {nl}");
            // Only questions are filled in; anywhere else a brace would reach the reader.
            let items =
                ["statement", "asked", "formerly", "helps", "help"].map(|field| format!("determinants/items/{field}"));
            let filled = [items.as_slice(), &["elements/default".to_owned()]].concat();
            assert!(placeholders(nl).is_empty() || filled.contains(&keys), "{file} {keys}: {nl}");
            assert!(keys != "elements/default" || !nl.contains("{element}"), "an element within itself: {nl}");
        }
    }
    for (_, item) in questionnaire().items() {
        assert_eq!(item.statement.nl.contains("{element}"), item.per.is_some(), "{}", item.id);
        assert!(item.per.is_some() || !item.help.nl.contains("{element}"), "{}", item.id);
    }
}

#[test]
fn no_article_stands_before_a_word_that_may_not_take_it() {
    // "de LISO-framework", "de gezin" and "a organisation": the name is the user's, so its article cannot be known.
    // The Dutch "een {client}" is right for every word.
    for (keys, nl, en) in texts(&yaml(FILES[0])) {
        assert!(!placeholders_after(nl, &["de", "het", "een"]).contains("innovation"), "{keys}: {nl}");
        assert!(!placeholders_after(nl, &["de", "het"]).contains("client"), "{keys}: {nl}");
        assert!(!placeholders_after(en, &["a", "an"]).contains("client"), "{keys}: {en}");
    }
    assert_eq!(placeholders_after("Kijk: 'De {client}', zegt een {innovation}.", &["de"]), BTreeSet::from(["client"]));
}

#[test]
fn there_are_at_least_130_strategies_and_no_two_share_an_id() {
    let questionnaire = questionnaire();
    let catalogue = catalogue(&questionnaire);
    let ids: BTreeSet<&str> = catalogue.strategies().map(|(_, strategy)| strategy.id.as_str()).collect();
    assert!(ids.len() >= 130);
    assert_eq!(ids.len(), catalogue.strategies().len());
}

#[test]
fn every_determinant_has_enough_links_that_work_on_its_cause() {
    let questionnaire = questionnaire();
    let catalogue = catalogue(&questionnaire);
    for (index, determinant) in questionnaire.determinants() {
        let count = |least: Fit| catalogue.links_to(index).filter(|(_, link)| link.fit >= least).count();
        let (all, on_cause, best) = (count(Fit::Supports), count(Fit::WorksOnCause), count(Fit::TakesAwayCause));
        assert!(all >= 6 && on_cause >= 3, "{}: {all} links, {on_cause} on the cause", determinant.id);
        // If everything fits best, the fit no longer tells strategies apart.
        assert!(best <= 4, "{}: {best} links with fit 3", determinant.id);
    }
    // With the cause unknown few strategies turn an unfavourable answer round.
    let links = catalogue.strategies().flat_map(|(_, strategy)| &strategy.links);
    let best = links.filter(|link| link.fit == Fit::TakesAwayCause).count();
    assert!((25..=40).contains(&best), "{best} links with fit 3");
}

#[test]
fn a_leader_as_role_model_is_among_the_first_answers_to_missing_ratification() {
    let questionnaire = questionnaire();
    let catalogue = catalogue(&questionnaire);
    let strategy = catalogue.find("inspirational-management").unwrap();
    assert_eq!(catalogue.strategy(strategy).name.nl, "Inspirerend management: de leidinggevende als rolmodel");
    let determinant = questionnaire.find_determinant("formal-ratification").unwrap();
    assert!(
        rank(&catalogue, determinant, &Circumstances::default())
            .iter()
            .take(3)
            .any(|suggestion| suggestion.strategy == strategy)
    );
}

#[test]
fn no_strategy_is_the_answer_to_everything() {
    let questionnaire = questionnaire();
    let catalogue = catalogue(&questionnaire);
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (index, _) in questionnaire.determinants() {
        for suggestion in rank(&catalogue, index, &Circumstances::default()).iter().take(3) {
            *seen.entry(&catalogue.strategy(suggestion.strategy).id).or_default() += 1;
        }
    }
    for (id, times) in seen {
        assert!(times <= 5, "{id} is in {times} of the 29 top 3s");
    }
}

#[test]
fn every_source_is_cited_and_every_citation_has_its_source() {
    let questionnaire = questionnaire();
    let catalogue = catalogue(&questionnaire);
    let mut cited: BTreeSet<&str> = METHOD_SOURCES.into_iter().chain(COMPARISON_SOURCES).collect();
    cited.extend([ALPHA_SOURCE, CERTAINTY_SOURCE]);
    for (_, strategy) in catalogue.strategies() {
        let backings = strategy.links.iter().flat_map(|link| &link.backing).filter_map(Backing::source);
        let indices = backings.chain(strategy.origin.iter().map(|origin| origin.source));
        cited.extend(indices.map(|index| catalogue.source(index).id.as_str()));
    }
    let known: Vec<&str> = catalogue.sources().map(|(_, source)| source.id.as_str()).collect();
    assert_eq!(known.iter().copied().collect::<BTreeSet<_>>(), cited);
    assert_eq!(known.len(), cited.len(), "a source stands there twice");
}

#[test]
fn no_two_strategies_are_the_same_in_other_words() {
    let catalogue = catalogue(&questionnaire());
    for language in Language::ALL {
        // Words in order of the alphabet, so that the same name turned round is still the same name.
        let sorted = |text: &str| words(text).collect::<BTreeSet<String>>();
        let told: Vec<_> = catalogue
            .strategies()
            .map(|(_, it)| (&it.id, sorted(it.name.get(language)), sorted(it.summary.get(language))))
            .collect();
        for (position, (id, name, summary)) in told.iter().enumerate() {
            for (other_id, other_name, other_summary) in &told[..position] {
                let join = |words: &BTreeSet<String>| words.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
                let alike = strsim::normalized_levenshtein(&join(name), &join(other_name));
                assert!(alike < 0.75, "{alike:.2}: the names of {id} and {other_id}");
                let common = summary.intersection(other_summary).count() as f64;
                let shared = common / summary.union(other_summary).count() as f64;
                assert!(shared < 0.6, "{shared:.2}: the summaries of {id} and {other_id}");
            }
        }
    }
}

#[test]
fn a_card_can_be_read_in_a_minute() {
    for (_, strategy) in catalogue(&questionnaire()).strategies() {
        let (id, card) = (&strategy.id, &strategy.card);
        assert!((3..=5).contains(&card.steps.len()), "{id}: {} steps", card.steps.len());
        for language in Language::ALL {
            let texts =
                card.steps.iter().map(|step| &step.text).chain([&card.example, &card.works_when, &card.measure]);
            let length: usize = texts.map(|text| text.get(language).split_whitespace().count()).sum();
            assert!((60..=180).contains(&length), "{id}: {length} words in {language:?}");
            assert!(strategy.name.get(language).chars().count() <= 60, "{id}: long name in {language:?}");
        }
    }
}

#[test]
fn nothing_is_promised() {
    for file in FILES {
        let text = YamlDocument::from_path(&path(file)).unwrap().text().to_lowercase();
        assert!(!text.contains("effectief gebleken") && !text.contains('\u{2014}'), "{file}");
        let promise = words(&text).find(|word| word.starts_with("bewezen") || word == "proven");
        assert_eq!(promise, None, "{file}");
        // Shares of experts are data and effects are quoted whole; a percentage in running text would be neither.
        visit(&yaml(file), &mut Vec::new(), &mut |keys, value| {
            let percent = value.as_str().is_some_and(|text| text.contains('%'));
            assert!(!percent || keys.contains(&"figure"), "{file} {keys:?}: {value:?}");
        });
    }
}

#[test]
fn own_judgement_stands_beside_nothing_that_backs() {
    for (_, strategy) in catalogue(&questionnaire()).strategies() {
        for link in &strategy.links {
            let judged = link.backing.iter().any(|backing| matches!(backing, Backing::Judgement));
            let backs = link.backing.iter().filter(|backing| !backing.is_caution()).count();
            assert!(!judged || backs == 1, "{}: {}", strategy.id, link.because.en);
            assert!(backs > 0, "{}: nothing but a caution at {}", strategy.id, link.because.en);
        }
    }
}
