//! What follows from the weighing: priorities at all levels with ranks, bars and intervals, and the star.

use crate::analysis::methods::shares::Mean;
use crate::analysis::methods::spread::Spread;
use crate::analysis::{MatrixAnalysis, Robustness, Together};
use crate::app::charts::{Chart, Letters, Parts, area_of, paint_shapes, unit};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::shell::chart_menu;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::CacheKey;
use crate::app::weigh::robustness::drawn;
use crate::app::weigh::tested::TestedState;
use crate::app::weigh::{FactorCell, explain, factor_ui, say, scrolled_width};
use crate::app::widgets::{self, Column, Table, TableRow, TableState, Width};
use crate::model::{FactorId, Matrix, Quadrant};
use crate::report;
use crate::report::charts::{self, Drawing};
use crate::words::WindowWords;
use egui::{Rect, Ui, Vec2, vec2};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PrioritiesState {
    /// Without intervals, and with them once they are drawn.
    table: Memo<(CacheKey, bool, &'static str), PriorityTable>,
    /// The star, drawn for a side of this length.
    star: Star,
    scroll: TableState,
}

/// The star, for a side of this length and in this language.
type Star = Memo<(CacheKey, u32, &'static str), Drawing>;

/// Factors by rank.
#[derive(Debug, Default)]
struct PriorityTable {
    rows: Vec<PriorityRow>,
    /// The priority to which the bars are scaled.
    largest: f64,
}

#[derive(Debug)]
struct PriorityRow {
    factor: FactorId,
    quadrant: Quadrant,
    label: String,
    statement: String,
    rank: String,
    local: String,
    group: String,
    global: String,
    priority: f64,
    /// Between which two numbers 95 % of the drawn priorities lie.
    interval: Option<(f64, f64)>,
    /// The same in figures.
    interval_text: String,
    /// The interval, and where the participants' priorities lie, in words.
    spread: String,
}

impl PriorityTable {
    fn of(analysis: &MatrixAnalysis, tested: Option<&Robustness>, words: &WindowWords) -> Self {
        let interval = |place: usize| tested.and_then(|tested| tested.acceptability.get(place)).map(|row| row.interval);
        let spread = |place: usize| analysis.group.as_ref().and_then(|group| group.spread.get(place)?.as_ref());
        let mut rows: Vec<(f64, PriorityRow)> = Vec::with_capacity(analysis.factors.len());
        for (place, factor) in analysis.factors.iter().enumerate() {
            let row = PriorityRow {
                factor: factor.id,
                quadrant: factor.quadrant,
                label: factor.label.clone(),
                statement: factor.text.clone(),
                rank: analysis.place(factor).map_or_else(|| figures::NONE.to_owned(), |place| place.to_string()),
                local: figures::or_none(factor.local_priority, figures::share),
                group: figures::or_none(factor.quadrant_priority, figures::share),
                global: figures::or_none(factor.global_priority, figures::share),
                priority: factor.global_priority.unwrap_or(0.0),
                interval: interval(place).map(|[low, high]| (low, high)),
                interval_text: interval(place).map_or_else(|| figures::NONE.to_owned(), figures::interval),
                spread: [
                    interval(place).map(|interval| interval_sentence(interval, words)),
                    spread(place).map(|spread| spread_text(spread, words)),
                ]
                .into_iter()
                .flatten()
                .reduce(|one, other| format!("{one} {other}"))
                .unwrap_or_else(|| words.explain_global()),
            };
            rows.push((factor.rank.unwrap_or(f64::INFINITY), row));
        }
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        let rows: Vec<PriorityRow> = rows.into_iter().map(|(_, row)| row).collect();
        let reach = |row: &PriorityRow| row.interval.map_or(row.priority, |(_, upper)| upper.max(row.priority));
        let largest = rows.iter().map(reach).fold(0.0, f64::max);
        Self { rows, largest }
    }
}

/// The interval of a priority in words.
fn interval_sentence(interval: [f64; 2], words: &WindowWords) -> String {
    words.weigh_interval_of(figures::interval(interval), words.explain_interval())
}

/// Where the participants' priorities of a factor lie.
fn spread_text(spread: &Spread, words: &WindowWords) -> String {
    let [least, lower, median, upper, most] =
        [spread.min, spread.lower_quartile, spread.median, spread.upper_quartile, spread.max].map(figures::share);
    words.weigh_spread(least, most, lower, upper, median, words.explain_spread())
}

/// Draws the page.
pub(super) fn priorities_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    (state, tested): (&mut PrioritiesState, &mut TestedState),
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let (source, words) = ((input.revision, matrix.id), input.words());
    tested.keep_up(ui, input, matrix, analysis);
    let tested = tested.of(source);
    let table = state.table.get((source, tested.is_some(), words.tag), || PriorityTable::of(analysis, tested, words));
    let side = (ui.available_width() - chart::TABLE_MAX).max(size::SIDE_PANEL);
    super::beside(ui, side, |ui| beside_ui(ui, input, (matrix, analysis), &mut state.star));
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let title = ui
            .label(scale::strong(words.weigh_page_priorities()))
            .on_hover_text(explain::method(words, analysis.weighting));
        chart_menu(&title, report::Chart::Bars, input);
        ui.label(scale::caption(basis(analysis, words)));
        if let Some(tested) = tested {
            let text = words.weigh_intervals(tested.samples, drawn(tested, words), tested.seed.to_string());
            ui.label(scale::caption(text)).on_hover_text(words.explain_interval());
        }
        columns(words).show(ui, input.theme, &mut state.scroll, table.rows.len(), None, |line, row| {
            row_ui(line, input, &table.rows[row], table.largest, matrix);
        });
    });
}

/// On what the priorities rest, in a line.
fn basis(analysis: &MatrixAnalysis, words: &WindowWords) -> String {
    let method = words.reports.weighting_name(analysis.weighting);
    match (analysis.participants.len(), &analysis.group) {
        (0, _) => method,
        (1, _) => words.weigh_by_one(method),
        (_, Some(group)) => words.weigh_by_group(group.participants, method, together(analysis, words)),
        (count, None) => words.weigh_by_many(count, method),
    }
}

/// How several people become one.
fn together(analysis: &MatrixAnalysis, words: &WindowWords) -> String {
    match (analysis.weighting.descriptor().together)(&analysis.conventions) {
        Together::Judgments => words.weigh_together_judgments(),
        Together::Priorities(Mean::Geometric) => words.weigh_together_geometric(),
        Together::Priorities(Mean::Arithmetic) => words.weigh_together_arithmetic(),
        Together::Sums => words.weigh_together_sums(),
    }
}

fn beside_ui(ui: &mut Ui, input: &PanelInput<'_>, (matrix, analysis): (&Matrix, &MatrixAnalysis), star: &mut Star) {
    let words = input.words();
    widgets::card(input.theme).show(ui, |ui| {
        let side = scrolled_width(ui).clamp(chart::SQUARE_MIN, chart::SQUARE_MAX);
        widgets::scrolled(ui, "star", |ui| {
            super::obstacles_ui(ui, input, analysis);
            if analysis.factors.iter().all(|factor| factor.global_priority.is_none()) {
                return;
            }
            ui.label(scale::strong(words.weigh_star()));
            ui.vertical_centered(|ui| {
                let painter = ui.painter().clone();
                let letters = Letters::of(&painter, input.words());
                let key = ((input.revision, matrix.id), side.to_bits(), words.tag);
                let drawing = star.get(key, || charts::star(matrix, analysis, letters.sheet(Vec2::splat(side))));
                let id = egui::Id::unique("star of priorities");
                let chart = Chart { drawing, id, parts: Parts::Named, explanation: &words.explain_star() };
                chart_menu(&chart.show(ui, input.theme).response, report::Chart::Star, input);
            });
            for quadrant in Quadrant::ALL {
                let Some(priority) = analysis.quadrant(quadrant).find_map(|factor| factor.quadrant_priority) else {
                    continue;
                };
                ui.horizontal(|ui| {
                    widgets::badge(ui, input.theme, quadrant);
                    let name = words.reports.quadrant_name(quadrant);
                    super::figure_ui(ui, name, &figures::share(priority), &words.explain_group());
                });
            }
        });
    });
}

/// The width of a column of figures, and its decimal point from the left.
const FIGURE: f32 = 60.0;
const FIGURE_POINT: f32 = 22.0;
/// The width of the column of ranks, and its decimal point from the left.
const RANK: f32 = 44.0;
const RANK_POINT: f32 = 20.0;
/// The width of the column of intervals.
const INTERVAL: f32 = 96.0;
/// The width of the bars.
const BARS: f32 = 120.0;

/// The columns of the table that are not figures.
const LABEL: usize = 1;
const STATEMENT: usize = 2;
const BAR: usize = 3;

/// The columns; without answers of several people the bars have no intervals.
fn columns(words: &WindowWords) -> Table<'static> {
    let figure = |head: String, tip: String| Column::figures(head, FIGURE, FIGURE_POINT).tip(tip).gap(0.0);
    Table::new(
        words.weigh_priorities_table(),
        [
            Column::figures(words.weigh_rank(), RANK, RANK_POINT).tip(words.explain_rank()),
            Column::new("", Width::Points(size::LABEL_COLUMN)).gap(0.0),
            Column::new(words.weigh_factor(), Width::Share(1.0)).gap(0.0),
            Column::new(words.weigh_global_priority(), Width::Points(BARS)).tip(words.explain_global()).gap(space::M),
            figure(words.weigh_local(), words.explain_local()).gap(space::M),
            figure(words.weigh_group(), words.explain_group()),
            figure(words.weigh_global(), words.explain_global()),
            Column::new(words.weigh_interval(), Width::Points(INTERVAL)).tip(words.explain_interval()).gap(0.0),
        ],
    )
}

fn row_ui(line: &mut TableRow<'_, '_>, input: &PanelInput<'_>, row: &PriorityRow, largest: f64, matrix: &Matrix) {
    let PriorityRow { factor, quadrant, label, statement, rank, local, group, global, .. } = row;
    let id = |part: &str| egui::Id::unique((part, matrix.id.number(), factor.number()));
    let cell = FactorCell { matrix: matrix.id, factor: *factor, quadrant: *quadrant, label, statement };
    let places = (line.cell(LABEL), line.cell(STATEMENT));
    factor_ui(line.ui, input, places, &cell);
    line.figure(0, id("rank"), rank, scale::strong_font());
    for (column, name, text) in [(4, "local", local), (5, "group", group), (6, "global", global)] {
        line.figure(column, id(name), text, scale::body_font());
    }
    let place = line.cell(7);
    line.ui.painter().text(
        place.left_center(),
        egui::Align2::LEFT_CENTER,
        &row.interval_text,
        scale::body_font(),
        line.ui.visuals().text_color(),
    );
    line.ui.interact(place, id("interval"), egui::Sense::hover()).on_hover_text(&row.spread);
    let bar = charts::Bar { quadrant: *quadrant, value: row.priority, interval: row.interval, full: largest };
    let area = Rect::from_center_size(line.cell(BAR).center(), vec2(line.cell(BAR).width(), chart::BAR));
    paint_shapes(line.ui.painter(), input.theme, &bar.shapes(area_of(area), charts::Body::Full, unit()));
    say(line.ui, line.cell(BAR), id("bar"), || row.spread.clone()).on_hover_text(&row.spread);
    say(line.ui, places.0, id("priority"), || {
        let words = input.words();
        let said = words.weigh_row(label, rank, local, group, global);
        if row.interval.is_some() { words.weigh_row_interval(said, &row.interval_text) } else { said }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Document, Factor, Weight};

    #[test]
    fn factors_stand_by_their_rank() {
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        for (id, quadrant, weight) in
            [("a", Quadrant::Strengths, 1.0), ("b", Quadrant::Strengths, 3.0), ("c", Quadrant::Threats, 1.0)]
        {
            let mut factor = Factor::new(id.parse().unwrap(), id);
            factor.weight = Weight::new(weight).unwrap();
            matrix.factors[quadrant].push(factor);
        }
        let mut document = Document::new("d".parse().unwrap(), "Document");
        document.matrices.push(matrix);
        let table = PriorityTable::of(&analyze(&document).matrices[0], None, crate::words::of_window("en"));
        let text = |row: &PriorityRow| {
            [&row.rank, &row.label, &row.local, &row.group, &row.global].map(String::as_str).join(" ")
        };
        let rows: Vec<String> = table.rows.iter().map(text).collect();
        assert_eq!(rows, ["1 T1 1.000 0.500 0.500", "2 S2 0.750 0.500 0.375", "3 S1 0.250 0.500 0.125"]);
        assert!((table.largest - 0.5).abs() < 1e-12);
    }
}
