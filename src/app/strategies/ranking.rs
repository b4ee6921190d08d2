//! How the strategies rank: four methods side by side, how often each comes first, and what that means in words.

use super::drawn::DrawnState;
use super::model;
use crate::analysis::{MatrixAnalysis, RankingMethod, StrategyDraws, WeightsDrawn};
use crate::app::charts::{Chart, Letters, Parts};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{chart, scale, size, space};
use crate::app::widgets::{self, Column, Table, TableState, Width};
use crate::model::{Matrix, MatrixId, StrategyId};
use crate::report::charts::{self, Drawing};
use crate::session::Revision;
use crate::words::WindowWords;
use egui::{Id, Ui, vec2};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct RankingState {
    drawn: DrawnState,
    scroll: TableState,
    /// The table and what is said of it, made again when the document or the language changes.
    told: Memo<(Revision, MatrixId, &'static str), Told>,
    /// The picture, made again also when its room or the zoom changes.
    picture: Memo<(Revision, MatrixId, &'static str, [u32; 2]), Option<Drawing>>,
}

/// The page in words.
#[derive(Debug, Default)]
struct Told {
    rows: Vec<Row>,
    sentences: Vec<String>,
}

/// The width of a column of scores with places.
const SCORE: f32 = 112.0;
/// How many changes of the leader, and pairs that methods put in opposite order, are told.
const CHANGES: usize = 3;
/// More rows than this are not in the picture.
const PLACES: usize = 40;

/// A strategy in the table.
#[derive(Debug)]
struct Row {
    strategy: StrategyId,
    label: String,
    text: String,
    /// Score and place by each method.
    scores: Vec<String>,
    /// The mean rank by which rows are sorted.
    rank: f64,
}

/// Draws the page.
pub(super) fn ranking_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut RankingState) {
    let words = input.words();
    let RankingState { drawn, scroll, told, picture } = state;
    let key = (input.revision, matrix.id, words.tag);
    let analysis = input.analysis.matrix(matrix.id);
    let Told { rows, sentences } = told.get(key, || match analysis {
        Some(analysis) => {
            let rows = rows(analysis);
            let alone = (rows.len() == 1).then(|| words.strategies_alone());
            Told { sentences: alone.into_iter().chain(sentences(analysis, words)).collect(), rows }
        }
        None => Told::default(),
    });
    let Some(analysis) = analysis.filter(|_| !rows.is_empty()) else {
        widgets::empty_page(ui, &words.strategies_ranking(), &words.strategies_unscored(), |_| {});
        return;
    };
    let draws = drawn.of(ui, input, matrix).unwrap_or_default();
    let main = main(draws);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        // The heads, the rows and the gap between them.
        let needed = (rows.len() + 1) as f32 * chart::ROW + space::L;
        ui.allocate_ui(vec2(ui.available_width(), needed.min(ui.available_height() / 2.0)), |ui| {
            table_ui(ui, input, rows, main, scroll);
        });
        widgets::scrolled(ui, ("ranking", matrix.id.number()), |ui| {
            widgets::section(ui, &words.strategies_in_words());
            for sentence in sentences {
                ui.label(sentence);
            }
            ui.add_space(space::M);
            if let Some(main) = main {
                let painter = ui.painter().clone();
                let room = vec2(ui.available_width().min(size::READING), 0.0);
                let measures = [room.x.to_bits(), ui.ctx().pixels_per_point().to_bits()];
                let drawing = picture.get((input.revision, matrix.id, words.tag, measures), || {
                    let letters = Letters::of(&painter, words);
                    let mut sheet = letters.sheet(room);
                    sheet.most = PLACES;
                    charts::strategy_places(analysis, main, sheet)
                });
                if let Some(drawing) = drawing {
                    let (id, explanation) = (Id::unique("places of strategies"), words.strategies_first_tip());
                    Chart { drawing, id, parts: Parts::Named, explanation: &explanation }.show(ui, input.theme);
                    ui.label(scale::caption(&drawing.caption));
                }
            }
        });
    });
}

fn table_ui(ui: &mut Ui, input: &PanelInput<'_>, rows: &[Row], main: Option<&StrategyDraws>, scroll: &mut TableState) {
    let words = input.words();
    let methods = RankingMethod::ALL.map(|method| words.reports.ranking_method(method));
    let columns = [
        Column::new("", Width::Points(size::LABEL_COLUMN + space::M)),
        Column::new(words.reports.column_strategy(), Width::Share(1.0)),
    ];
    let columns = columns
        .into_iter()
        .chain(methods.iter().map(|head| Column::new(head.as_str(), Width::Points(SCORE)).at_right()))
        .chain([Column::new(words.strategies_first(), Width::Points(SCORE))
            .at_right()
            .tip(words.strategies_first_tip())]);
    let table = Table::new(words.strategies_ranking(), columns);
    table.show(ui, input.theme, scroll, rows.len(), None, |line, index| {
        let row = &rows[index];
        let first = main.and_then(|draws| draws.acceptability.iter().find(|it| it.id == row.strategy));
        let first = figures::or_none(first.map(|it| it.ranks[0]), figures::percent);
        let text = input.theme.palette.text;
        line.text(0, &row.label, scale::label_font(), input.theme.palette.muted);
        line.text(1, &row.text, scale::body_font(), text);
        for (column, score) in (2..).zip(&row.scores) {
            line.text(column, score, if index == 0 { scale::strong_font() } else { scale::body_font() }, text);
        }
        line.text(2 + row.scores.len(), &first, scale::body_font(), text);
        let said =
            format!("{}, {}: {}; {}: {first}", row.label, row.text, row.scores.join(", "), words.strategies_first());
        line.say(Id::unique(("ranked strategy", row.strategy.number())), || said.clone());
    });
}

/// The strategies that any method ranks, the first first.
fn rows(analysis: &MatrixAnalysis) -> Vec<Row> {
    // A strategy alone has a score and no place.
    let ranks = |strategy: &crate::analysis::StrategyAnalysis| {
        let ranks: Vec<f64> = RankingMethod::ALL.into_iter().filter_map(|method| strategy.rank(method)).collect();
        let has_score = RankingMethod::ALL.into_iter().any(|method| strategy.score(method).is_some());
        (has_score || !ranks.is_empty()).then(|| ranks.iter().sum::<f64>() / ranks.len().max(1) as f64)
    };
    let mut rows: Vec<Row> = analysis
        .strategies
        .iter()
        .filter_map(|strategy| {
            let score = |method| match (strategy.score(method), analysis.strategy_place(strategy, method)) {
                (Some(score), Some(place)) => format!("{} ({place})", figures::score(score)),
                (None, Some(place)) => format!("({place})"),
                (Some(score), None) => figures::score(score),
                (None, None) => figures::NONE.to_owned(),
            };
            Some(Row {
                strategy: strategy.id,
                label: strategy.label.clone(),
                text: model::one_line(&strategy.text),
                scores: RankingMethod::ALL.map(score).into(),
                rank: ranks(strategy)?,
            })
        })
        .collect();
    rows.sort_by(|a, b| a.rank.total_cmp(&b.rank));
    rows
}

/// The draws with weights drawn around what was said, else with any weights.
fn main(draws: &[StrategyDraws]) -> Option<&StrategyDraws> {
    let of = |weights| draws.iter().find(move |draws| draws.weights == weights);
    of(WeightsDrawn::Drawn).or_else(|| of(WeightsDrawn::Unknown))
}

/// Where the methods disagree, and what would put another strategy first.
fn sentences(analysis: &MatrixAnalysis, words: &WindowWords) -> Vec<String> {
    let Some(judging) = &analysis.attractiveness else { return Vec::new() };
    let words = words.reports;
    let label = |id: StrategyId| analysis.strategy(id).map_or("", |strategy| strategy.label.as_str());
    let named = |methods: &[RankingMethod]| words.list(methods.iter().map(|method| words.ranking_method(*method)));
    let people = judging.people.iter().filter(|person| person.counts).count();
    let mut told: Vec<String> = (people > 0).then(|| words.ranking_scored_by(people)).into_iter().collect();
    told.extend(judging.methods_agree.filter(|agree| *agree).map(|_| words.ranking_agree()));
    told.extend(judging.reversals.iter().take(CHANGES).map(|it| {
        words.ranking_reversal(label(it.first), label(it.second), named(&it.first_ahead), named(&it.second_ahead))
    }));
    let more = judging.reversals.len().saturating_sub(CHANGES);
    told.extend((more > 0).then(|| words.ranking_more_reversals(more)));
    told.extend(judging.leader_changes.iter().take(CHANGES).filter_map(|it| {
        let factor = &analysis.factor(it.factor)?.label;
        let (to, from) = (words.number(it.t, 3), words.number(it.from, 3));
        Some(words.ranking_leader_change(label(it.leader), factor, to, from))
    }));
    told
}
