//! Session files that are filled in as far as a test needs.

use strategiewijzer::content::bundled_questionnaire;
use strategiewijzer::questionnaire::Elements;

/// The ids of all questions in asking order, without elements, each with the answer that helps most.
pub fn favourable() -> Vec<(String, u8)> {
    let questionnaire = bundled_questionnaire().unwrap();
    let slots = questionnaire.slots(&Elements::default());
    let best = |slot: &strategiewijzer::questionnaire::Slot| {
        let item = questionnaire.item(slot.item);
        if item.reversed { 1 } else { item.scale.points.len() as u8 }
    };
    slots.iter().map(|slot| (slot.id(&questionnaire), best(slot))).collect()
}

/// A session about LISO with the first so many answers, all of them favourable.
pub fn session(answers: usize) -> String {
    session_about("LISO", answers)
}

/// A session about an innovation with the first so many answers, all of them favourable.
pub fn session_about(innovation: &str, answers: usize) -> String {
    let mut text = format!(
        "strategiewijzer: 1\ninnovation:\n  name: {innovation}\n  client: gezin\nsession:\n  date: 2026-11-12\nanswers:\n"
    );
    for (id, value) in favourable().iter().take(answers) {
        text += &format!("  {id}: {value}\n");
    }
    text
}
