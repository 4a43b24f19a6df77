//! A small document with a block of every kind, for the tests of the formats.

use super::{
    Block, CellMeaning, Chart, ColumnHead, ColumnKind, DetailKind, Document, DocumentSpacing, Fact, ListItem, ListMark,
    Phrase, SaidBlock, Section, SectionKind, StrategyBlock, StrategyDetail, Table, TableCell, TextPiece, Weighed,
};
use crate::assessment::{Label, Shares};
use crate::plan::{Degree, Priority, Status};

/// The document. `<b>` and `&` in it are text.
pub(crate) fn document() -> Document {
    Document {
        title: "Plan for <b> & co".to_owned(),
        running: "<b> & co".to_owned(),
        about: Some("team: north".to_owned()),
        facts: vec![Fact::new("Team", "North".to_owned())],
        opening: vec![Block::from_quiet("Before the first heading.")],
        sections: vec![summary(), barriers(), plan(), figures(), cards()],
        colophon: vec!["Made by hand.".into()],
        spacing: DocumentSpacing::Wide,
    }
}

fn section(id: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), title: title.to_owned(), listed: true, blocks, ..Section::default() }
}

fn summary() -> Section {
    let glance = ListItem::new(Phrase::from_lead("Time", Some("barrier-1".to_owned())), vec!["A; B".to_owned()]);
    let blocks = [
        Some(Block::Chart(Chart::Strip(vec![Label::Barrier, Label::Facilitator]))),
        Some(Block::from_text("One barrier.")),
        Some(Block::from_lead("What to do:")),
        Block::from_numbered([glance]),
        Block::from_items(ListMark::Remark, ["A remark."]),
        Block::from_items(ListMark::Helps, ["Knowledge"]),
    ];
    section("summary", "Summary", blocks.into_iter().flatten().collect())
}

fn barriers() -> Section {
    let said = SaidBlock {
        statement: "There is time.".to_owned(),
        answer: "40 % unfavourable.".to_owned(),
        share: Some(0.4),
        note: Some(Fact::new("Note", "so say we".to_owned())),
    };
    let detail = |kind, name: &str, values: &[&str]| StrategyDetail {
        kind,
        name: name.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let strategy = StrategyBlock {
        name: "Make room".to_owned(),
        fit: 3,
        effect: Some("Takes this cause away".to_owned()),
        because: "Hours are fixed.".to_owned(),
        details: vec![
            detail(DetailKind::FirstStep, "First step", &["Ask."]),
            detail(DetailKind::Who, "Who", &[]),
            detail(DetailKind::RestsOn, "Rests on", &["a method", "an effect"]),
        ],
        card: Some("strategy-room".to_owned()),
    };
    let barrier = Section {
        number: Some(1),
        place: Some("Organisation, 19".to_owned()),
        kind: SectionKind::Barrier,
        ..section(
            "barrier-1",
            "Time",
            vec![
                Block::Said(said),
                Block::from_text(Phrase::from_name("Why", "it is work.")),
                Block::Strategies(vec![strategy]),
            ],
        )
    };
    let head = Phrase(vec![TextPiece::Inside { id: "barrier-1".to_owned(), text: "1. Availability".to_owned() }]);
    let fits = Table {
        id: "bundle-table".to_owned(),
        caption: "Which strategy works on what".to_owned(),
        columns: vec![
            ColumnHead::from_text("Strategy", 94),
            ColumnHead { short: "1".to_owned(), ..ColumnHead::from_figures(head, 6) },
        ],
        rows: vec![vec!["Make room".into(), TableCell::from("3").meaning(CellMeaning::Fit(3))]],
        ..Table::default()
    };
    Section { sections: vec![barrier], ..section("barriers", "Barriers", vec![Block::Table(fits)]) }
}

fn plan() -> Section {
    let priority = Priority { hindrance: Degree::High, changeable: Degree::High };
    let table = |id: &str, caption: &str, columns, rows| {
        Block::Table(Table { id: id.to_owned(), caption: caption.to_owned(), columns, rows, ..Table::default() })
    };
    let place = Phrase::from_lead("1. Time", Some("barrier-1".to_owned())).and(": hinders much");
    let quadrants = table(
        "quadrants",
        "Where barriers stand",
        vec![ColumnHead::from_text("Quadrant", 30), ColumnHead::from_text("Barriers", 70)],
        vec![vec![TableCell::from(Phrase::from_strong("Do now")).and("Begin here."), place.into()]],
    );
    let lines = table(
        "plan-table",
        "Who does what",
        vec![
            ColumnHead::from_text("Strategy", 20),
            ColumnHead::from_text("Who", 10).of(ColumnKind::Dense),
            ColumnHead::from_text("What", 30).of(ColumnKind::Dense),
            ColumnHead::from_text("State", 10).of(ColumnKind::Dense),
        ],
        vec![vec![
            TableCell::from(Phrase::from_strong("Make room")).and("For: Time"),
            TableCell::default(),
            "Ask around.".into(),
            TableCell::from("stopped").and("No time.").meaning(CellMeaning::State(Status::Stopped)),
        ]],
    );
    let dots = vec![Weighed { mark: "1".to_owned(), name: "Time".to_owned(), priority }];
    Section {
        kind: SectionKind::Wide,
        sections: vec![section("lacking", "What is missing", Block::from_bullets(["A date."]).into_iter().collect())],
        ..section("plan", "Plan", vec![Block::Chart(Chart::Weighing(dots)), quadrants, lines])
    }
}

fn figures() -> Section {
    let shares = Shares { unfavourable: 0.4, neutral: 0.2, favourable: 0.4 };
    let bar = TableCell { chart: Some(Chart::Diverging(shares)), ..TableCell::default() };
    let score = TableCell { chart: Some(Chart::Score(71.0)), ..TableCell::from("71") };
    let judged = TableCell::from("barrier").meaning(CellMeaning::Judgement(Label::Barrier));
    let table = Table {
        id: "items".to_owned(),
        caption: "All questions".to_owned(),
        columns: vec![
            ColumnHead::from_text("Question", 40),
            ColumnHead::from_text("Judgement", 20),
            ColumnHead::from_text("Distribution", 20).of(ColumnKind::Picture),
            ColumnHead::from_figures("Score", 20),
        ],
        rows: vec![vec![TableCell::from("Time (19)").and("10 answers"), judged, bar, score]],
        ..Table::default()
    };
    let source = Phrase(vec![
        TextPiece::Strong("A 2020:".to_owned()),
        TextPiece::Plain(" On time. ".to_owned()),
        TextPiece::Address("https://doi.org/1".to_owned()),
    ]);
    let blocks =
        [Some(Block::from_legend("Left is unfavourable.")), Some(Block::Table(table)), Block::from_bullets([source])];
    section("figures", "Figures", blocks.into_iter().flatten().collect())
}

fn cards() -> Section {
    let card = Section {
        kind: SectionKind::Card,
        sections: vec![Section {
            listed: false,
            ..section("", "Steps", Block::from_numbered(["Ask.", "Do."]).into_iter().collect())
        }],
        ..section("strategy-room", "Make room", vec![Block::from_text("More hours.")])
    };
    let card = Section { listed: false, ..card };
    Section { kind: SectionKind::NewPage, sections: vec![card], ..section("cards", "Cards", Vec::new()) }
}
