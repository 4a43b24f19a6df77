//! A small document with a block of every kind, for the tests of the formats.

use super::{
    Block, Cell, Chart, ColumnHead, ColumnKind, DetailKind, Document, Fact, ListItem, ListMark, Meaning, Phrase, Piece,
    SaidBlock, Section, SectionKind, StrategyBlock, StrategyDetail, Table, Weighed,
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
        opening: vec![Block::quiet("Before the first heading.")],
        sections: vec![summary(), barriers(), plan(), figures(), cards()],
        colophon: vec!["Made by hand.".into()],
    }
}

fn section(id: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section { id: id.to_owned(), title: title.to_owned(), listed: true, blocks, ..Section::default() }
}

fn summary() -> Section {
    let glance = ListItem::new(Phrase::leading("Time", Some("barrier-1".to_owned())), vec!["A; B".to_owned()]);
    let blocks = [
        Some(Block::Chart(Chart::Strip(vec![Label::Barrier, Label::Facilitator]))),
        Some(Block::text("One barrier.")),
        Some(Block::lead("What to do:")),
        Block::numbered([glance]),
        Block::list(ListMark::Remark, ["A remark."]),
        Block::list(ListMark::Helps, ["Knowledge"]),
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
                Block::text(Phrase::named("Why", "it is work.")),
                Block::Strategies(vec![strategy]),
            ],
        )
    };
    let head = Phrase(vec![Piece::Inside { id: "barrier-1".to_owned(), text: "1. Availability".to_owned() }]);
    let fits = Table {
        id: "bundle-table".to_owned(),
        caption: "Which strategy works on what".to_owned(),
        columns: vec![
            ColumnHead::text("Strategy", 94),
            ColumnHead { short: "1".to_owned(), ..ColumnHead::figures(head, 6) },
        ],
        rows: vec![vec!["Make room".into(), Cell::from("3").meaning(Meaning::Fit(3))]],
        ..Table::default()
    };
    Section { sections: vec![barrier], ..section("barriers", "Barriers", vec![Block::Table(fits)]) }
}

fn plan() -> Section {
    let priority = Priority { hindrance: Degree::High, changeable: Degree::High };
    let table = |id: &str, caption: &str, columns, rows| {
        Block::Table(Table { id: id.to_owned(), caption: caption.to_owned(), columns, rows, ..Table::default() })
    };
    let place = Phrase::leading("1. Time", Some("barrier-1".to_owned())).and(": hinders much");
    let quadrants = table(
        "quadrants",
        "Where barriers stand",
        vec![ColumnHead::text("Quadrant", 30), ColumnHead::text("Barriers", 70)],
        vec![vec![Cell::from(Phrase::strong("Do now")).and("Begin here."), place.into()]],
    );
    let lines = table(
        "plan-table",
        "Who does what",
        vec![
            ColumnHead::text("Strategy", 20),
            ColumnHead::text("Who", 10).of(ColumnKind::Dense),
            ColumnHead::text("What", 30).of(ColumnKind::Dense),
            ColumnHead::text("State", 10).of(ColumnKind::Dense),
        ],
        vec![vec![
            Cell::from(Phrase::strong("Make room")).and("For: Time"),
            Cell::default(),
            "Ask around.".into(),
            Cell::from("stopped").and("No time.").meaning(Meaning::State(Status::Stopped)),
        ]],
    );
    let dots = vec![Weighed { mark: "1".to_owned(), name: "Time".to_owned(), priority }];
    Section {
        kind: SectionKind::Wide,
        sections: vec![section("lacking", "What is missing", Block::bullets(["A date."]).into_iter().collect())],
        ..section("plan", "Plan", vec![Block::Chart(Chart::Weighing(dots)), quadrants, lines])
    }
}

fn figures() -> Section {
    let shares = Shares { unfavourable: 0.4, neutral: 0.2, favourable: 0.4 };
    let bar = Cell { chart: Some(Chart::Diverging(shares)), ..Cell::default() };
    let score = Cell { chart: Some(Chart::Score(71.0)), ..Cell::from("71") };
    let judged = Cell::from("barrier").meaning(Meaning::Judgement(Label::Barrier));
    let table = Table {
        id: "items".to_owned(),
        caption: "All questions".to_owned(),
        columns: vec![
            ColumnHead::text("Question", 40),
            ColumnHead::text("Judgement", 20),
            ColumnHead::text("Distribution", 20).of(ColumnKind::Picture),
            ColumnHead::figures("Score", 20),
        ],
        rows: vec![vec![Cell::from("Time (19)").and("10 answers"), judged, bar, score]],
        ..Table::default()
    };
    let source = Phrase(vec![
        Piece::Strong("A 2020:".to_owned()),
        Piece::Plain(" On time. ".to_owned()),
        Piece::Address("https://doi.org/1".to_owned()),
    ]);
    let blocks = [Some(Block::legend("Left is unfavourable.")), Some(Block::Table(table)), Block::bullets([source])];
    section("figures", "Figures", blocks.into_iter().flatten().collect())
}

fn cards() -> Section {
    let card = Section {
        kind: SectionKind::Card,
        sections: vec![Section {
            listed: false,
            ..section("", "Steps", Block::numbered(["Ask.", "Do."]).into_iter().collect())
        }],
        ..section("strategy-room", "Make room", vec![Block::text("More hours.")])
    };
    let card = Section { listed: false, ..card };
    Section { kind: SectionKind::NewPage, sections: vec![card], ..section("cards", "Cards", Vec::new()) }
}
