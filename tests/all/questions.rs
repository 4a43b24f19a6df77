//! The questions as people meet them: read aloud to another, before the introduction, and in surveys of an earlier version.

use std::path::Path;

use serde_yaml::Value;
use strategiewijzer::assessment::{Assessment, AssessmentSettings, NotMeasured};
use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::language::Language;
use strategiewijzer::questionnaire::{Elements, Names, PerElement, Slot, asked};
use strategiewijzer::session::read;
use strategiewijzer::survey::{Use, plan, recognise};
use strategiewijzer::yaml::YamlDocument;

use crate::common::Folder;

/// The questions and answers as version 1.0.0 worded them.
fn former() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/questions-2026-former.yaml");
    YamlDocument::from_path(&file).unwrap().parse::<Value>().unwrap_or_else(|_| panic!("it is YAML")).0
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn every_question_can_be_put_to_another_and_its_statement_is_about_oneself() {
    let first = [["ik", "mij", "mijn", "we", "wij", "onze", "ons"].as_slice(), &["i", "me", "my", "we", "our", "us"]];
    for (_, item) in bundled_questionnaire().unwrap().items() {
        let asked = item.asked.as_ref().unwrap_or_else(|| panic!("{} is not asked", item.id));
        for (language, first) in Language::ALL.into_iter().zip(first) {
            let (stated, asked) = (words(item.statement.get(language)), words(asked.get(language)));
            let own = |said: &[String]| said.iter().any(|word| first.contains(&word.as_str()));
            assert!(!own(&asked), "{}: {asked:?}", item.id);
            let (of_both, polite) = (stated.iter().filter(|word| asked.contains(word)).count(), words("u uw uzelf"));
            assert!(of_both * 2 >= stated.len(), "{}: {stated:?} and {asked:?} ask different things", item.id);
            assert!(language == Language::English || !asked.iter().any(|word| polite.contains(word)), "{asked:?}");
        }
    }
}

#[test]
fn the_interview_says_with_the_explanation_how_to_ask_another() {
    let folder = Folder::with_examples();
    folder.write(
        "open.yaml",
        "strategiewijzer: 1\ninnovation: {name: De richtlijn Scheiding}\nanswers: {awareness: 4}\n",
    );
    let said = folder.stdin("uitleg\nstop\n").run(&["interview", "--plain", "--lang", "nl", "open.yaml"]).fine();
    let asked = "Om voor te lezen: Bij de richtlijn Scheiding is duidelijk beschreven welke stappen je zet";
    assert!(said.contains(asked), "{said}");
}

#[test]
fn what_is_mine_in_a_list_is_yours_when_it_is_asked() {
    let questionnaire = bundled_questionnaire().unwrap();
    let people = |names: [&str; 2]| {
        let mut elements = Elements::default();
        names.iter().for_each(|name| elements.of_mut(PerElement::Referent).push((*name).to_owned()));
        elements
    };
    let first = [["ik", "mij", "mijn", "we", "wij", "onze", "ons"].as_slice(), &["i", "me", "my", "we", "our", "us"]];
    for ((language, first), elements) in Language::ALL.into_iter().zip(first).zip([
        people(["Mijn leidinggevende", "onze gedragswetenschapper"]),
        people(["My line manager", "our behavioural specialist"]),
    ]) {
        let names = Names { innovation: "LISO", client: "gezin", elements: &elements };
        for slot in questionnaire.slots(&elements) {
            let said = asked(&questionnaire, slot, names, language).unwrap();
            assert!(!words(&said).iter().any(|word| first.contains(&word.as_str())), "{said}");
        }
    }
}

#[test]
fn headings_of_an_earlier_version_are_still_the_same_questions() {
    let (questionnaire, former) = (bundled_questionnaire().unwrap(), former());
    let items = former["items"].as_sequence().unwrap();
    assert_eq!(items.len(), questionnaire.items().len());
    for item in items {
        let id = item["id"].as_str().unwrap();
        for language in ["nl", "en"] {
            let worded = item["statement"][language].as_str().unwrap();
            let filled = worded.replace("{innovation}", "het LISO-framework").replace("{client}", "gezin");
            let heading = filled.replace("{element}", "iets van jullie zelf");
            let head = recognise(&[vec![heading.clone()]], &questionnaire);
            let used = plan(&questionnaire, &head, None, &Elements::default()).unwrap_or_else(|_| panic!("{heading}"));
            let Use::Item { slot, .. } = &used.columns[0] else { panic!("{id}: {heading} is {:?}", used.columns) };
            assert_eq!(slot.id(&questionnaire), id, "{heading}");
        }
    }
}

#[test]
fn answers_of_an_earlier_version_are_still_read() {
    let former = former();
    let reading = former["scales"].as_sequence().unwrap().iter().find(|scale| scale["id"] == "reading").unwrap();
    for language in ["nl", "en"] {
        let labels: Vec<&str> =
            reading["labels"].as_sequence().unwrap().iter().map(|label| label[language].as_str().unwrap()).collect();
        let folder = Folder::holding("survey.csv", format!("awareness\n\"{}\"\n", labels.join("\"\n\"")));
        let counted = folder.analysed(&["survey.csv"]);
        let item = counted["determinants"].as_array().unwrap().iter().find(|found| found["id"] == "awareness").unwrap();
        let [n, mean] = ["n", "mean"].map(|field| item["items"][0][field].as_f64().unwrap());
        assert_eq!((n, mean), (4.0, 2.5), "{language}: {item}");
    }
}

#[test]
fn before_the_start_nobody_works_with_it_yet_and_that_hinders_nothing() {
    let questionnaire = bundled_questionnaire().unwrap();
    for (phase, early) in [("preparation", true), ("introduction", false), ("embedding", false)] {
        let text = format!(
            "strategiewijzer: 1\ninnovation: {{name: LISO}}\nsession: {{phase: {phase}}}\nanswers: {{descriptive-norm: 1}}\n"
        );
        let session = read(&YamlDocument::new("session.yaml", text), &questionnaire).unwrap();
        let slot = Slot::from_id(&questionnaire, "descriptive-norm").unwrap();
        assert_eq!(session.questions(&questionnaire).contains(&slot), !early, "{phase}");
        let assessment =
            Assessment::from_tally(&questionnaire, &session.tally(&questionnaire), AssessmentSettings::default());
        assert_eq!(assessment.barriers.is_empty(), early, "{phase}");
        let index = questionnaire.find_determinant("descriptive-norm").unwrap();
        let reason = early.then_some(NotMeasured::NotApplicable);
        assert_eq!(assessment.determinant(index).reason, reason, "{phase}");
    }
}

#[test]
fn every_factor_has_a_plain_name_that_goes_before_the_official_one() {
    for (_, determinant) in bundled_questionnaire().unwrap().determinants() {
        let plain = determinant.plain.as_ref().unwrap();
        for language in Language::ALL {
            let (plain, official) = (plain.get(language), determinant.name.get(language));
            assert!((2..=7).contains(&plain.split(' ').count()), "{plain}");
            assert_ne!(plain, official);
            assert_eq!(determinant.called(language, Some("7")), format!("{plain} ({official}, 7)"));
        }
    }
}
