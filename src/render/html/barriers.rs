//! The barriers, each with what was said and its strategies.

use super::closing::card_id;
use super::markup::{Markup, bullets, heading, link, paragraph, quiet};
use super::{Walk, Section, chart};
use crate::advice::Suggestion;
use crate::report::figures::capital;
use crate::report::sentences::{no_strategies, said_in_words};
use crate::report::suggested::Suggested;
use crate::report::{BarrierAdvice, Said};

impl Walk<'_> {
    pub(super) fn barriers(&self) -> Option<Section> {
        let barriers = &self.report.barriers;
        let body = barriers.iter().zip(1..).map(|(barrier, number)| self.barrier(number, barrier)).collect();
        let under = barriers
            .iter()
            .zip(1..)
            .map(|(barrier, number)| (self.id(&format!("barrier-{number}")), self.name(barrier.determinant)));
        let section = self.section("barriers", self.words().barriers, body);
        (!barriers.is_empty()).then(|| Section { under: under.collect(), ..section })
    }

    fn barrier(&self, number: usize, barrier: &BarrierAdvice<'_>) -> Markup {
        let (report, words) = (self.report, self.words());
        let determinant = report.questionnaire.determinant(barrier.determinant);
        let category = report.questionnaire.category(determinant.category).name.get(self.language);
        let title = Markup::element("span", &[("class", "number")], format!("{number}."))
            .and(" ")
            .and(self.name(barrier.determinant));
        let title = heading(3 + self.depth, &[], title);
        let place = Markup::element("p", &[("class", "place")], format!("{category} ({})", determinant.number));
        let said: Markup = barrier.said.iter().map(|said| self.said(said)).collect();
        let why = Markup::element("b", &[], format!("{}:", words.why_it_matters)).and(" ");
        let why = paragraph(why.and(determinant.why.get(self.language)));
        let strategies: Markup = barrier.advice.top.iter().map(|suggestion| self.strategy(suggestion)).collect();
        let strategies = if strategies.is_empty() {
            paragraph(no_strategies(barrier, self.language))
        } else {
            Markup::element("ol", &[("class", "strategies")], strategies)
        };
        let removed = Some(barrier.advice.removed).filter(|removed| *removed > 0);
        let removed: Markup = removed.into_iter().map(|removed| quiet((words.removed)(removed))).collect();
        let id = self.id(&format!("barrier-{number}"));
        let inside = title.and(place).and(said).and(why).and(strategies).and(removed);
        Markup::element("article", &[("class", "barrier"), ("id", &id)], inside)
    }

    /// A statement and what was answered to it.
    fn said(&self, said: &Said) -> Markup {
        let (statement, answer) = said_in_words(said, self.language);
        let bar: Markup = said.share.into_iter().map(chart::unfavourable).collect();
        let answer = Markup::element("p", &[("class", "answer")], answer);
        let note: Markup = said.note.iter().map(|note| paragraph(format!("{}: {note}", self.words().note))).collect();
        let statement = paragraph(format!("“{statement}”"));
        Markup::element("div", &[("class", "said")], statement.and(bar).and(answer).and(note))
    }

    fn strategy(&self, suggestion: &Suggestion<'_>) -> Markup {
        let (words, page) = (self.words(), &self.language.phrases().page);
        let suggested = Suggested::of(self.report.catalogue, suggestion, self.language);
        let card = card_id(self.report.catalogue.strategy(suggestion.strategy));
        let because = Markup::element("b", &[], format!("{}.", suggested.fit)).and(" ").and(suggested.because);
        let details: [(&str, Markup); 3] = [
            (words.first_step, suggested.first_step.into()),
            (words.who, suggested.who().into()),
            (words.rests_on, bullets(suggested.backing().iter().map(|text| capital(text)))),
        ];
        let details = details.into_iter().map(|(name, value)| {
            let pair = Markup::element("dt", &[], name).and(Markup::element("dd", &[], value));
            Markup::element("div", &[], pair)
        });
        let inside = heading(4 + self.depth, &[], &suggested.name)
            .and(paragraph(because))
            .and(Markup::element("dl", &[("class", "details")], details.collect::<Markup>()))
            .and(Markup::element("p", &[("class", "more")], link(&card, (page.whole_card)(&suggested.name))));
        Markup::element("li", &[("class", fit_class(suggestion.link.fit.into()))], inside)
    }
}

/// The class of a fit from 1 to 3 in the style sheet.
pub(super) const fn fit_class(fit: u8) -> &'static str {
    match fit {
        3.. => "fit-3",
        2 => "fit-2",
        _ => "fit-1",
    }
}
