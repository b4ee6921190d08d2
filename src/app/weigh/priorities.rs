//! What follows from the weighing: priorities at all levels with ranks, bars and intervals, and the star.

use super::explain;
use super::state::Model;
use crate::analysis::MatrixAnalysis;
use crate::app::actions::{Action, Target};
use crate::app::charts::{self, StarChart, StarPoint};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::widgets::{self, Rows};
use crate::model::{FactorId, Matrix, Quadrant};
use egui::{Align2, Label, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PrioritiesState {
    table: Model<PriorityTable>,
    rows: Rows,
}

/// Factors by rank.
#[derive(Debug, Default)]
struct PriorityTable {
    rows: Vec<PriorityRow>,
    star: StarChart,
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
    /// The middle half of the participants' priorities.
    interval: Option<(f64, f64)>,
}

impl PriorityTable {
    fn of(analysis: &MatrixAnalysis) -> Self {
        let spread = |place: usize| analysis.group.as_ref().and_then(|group| *group.spread.get(place)?);
        let mut rows: Vec<(f64, PriorityRow)> = Vec::with_capacity(analysis.factors.len());
        for (place, factor) in analysis.factors.iter().enumerate() {
            let row = PriorityRow {
                factor: factor.id,
                quadrant: factor.quadrant,
                label: factor.label.clone(),
                statement: factor.text.clone(),
                rank: figures::or_none(factor.rank, figures::rank),
                local: figures::or_none(factor.local_priority, figures::share),
                group: figures::or_none(factor.group_priority, figures::share),
                global: figures::or_none(factor.global_priority, figures::share),
                priority: factor.global_priority.unwrap_or(0.0),
                interval: spread(place).map(|spread| (spread.lower_quartile, spread.upper_quartile)),
            };
            rows.push((factor.rank.unwrap_or(f64::INFINITY), row));
        }
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        let rows: Vec<PriorityRow> = rows.into_iter().map(|(_, row)| row).collect();
        let reach = |row: &PriorityRow| row.interval.map_or(row.priority, |(_, upper)| upper.max(row.priority));
        let largest = rows.iter().map(reach).fold(0.0, f64::max);
        Self { star: star(analysis), largest, rows }
    }
}

/// The star of a matrix that has priorities.
fn star(analysis: &MatrixAnalysis) -> StarChart {
    let point = |factor: &crate::analysis::FactorAnalysis| {
        let priority = factor.global_priority?;
        Some(StarPoint { quadrant: factor.quadrant, label: factor.label.clone(), priority })
    };
    StarChart { points: analysis.factors.iter().filter_map(point).collect() }
}

/// Draws the page.
pub(super) fn priorities_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    state: &mut PrioritiesState,
    actions: &mut Vec<Action>,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    let table = state.table.get((input.revision, matrix.id), || PriorityTable::of(analysis));
    let side = (ui.available_width() - chart::TABLE_MAX).max(size::SIDE_PANEL);
    super::beside(ui, side, |ui| beside_ui(ui, input, analysis, &table.star));
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.label(scale::strong("Priorities")).on_hover_text(explain::method(analysis.weighting));
        ui.label(scale::caption(basis(analysis)));
        heads_ui(ui, input);
        state.rows.show(ui, chart::ROW, table.rows.len(), None, |ui, rect, row| {
            row_ui(ui, input, rect, &table.rows[row], table.largest, (matrix, actions));
        });
    });
}

/// On what the priorities rest, in a line.
fn basis(analysis: &MatrixAnalysis) -> String {
    let method = analysis.weighting.name();
    match (analysis.participants.len(), &analysis.group) {
        (0, _) => method.to_owned(),
        (1, _) => format!("{method}, by one participant"),
        (_, Some(group)) => format!(
            "{method}, {} participants, aggregated by {}; the line across a bar holds the middle half of them",
            group.participants,
            analysis.conventions.aggregation.name()
        ),
        (count, None) => format!("{method}, {count} participants"),
    }
}

fn beside_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis, star: &StarChart) {
    widgets::card(input.theme).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            super::obstacles_ui(ui, input, analysis);
            ui.label(scale::strong("Star of priorities"));
            let side = ui.available_width().clamp(chart::SQUARE_MIN, chart::SQUARE_MAX);
            ui.vertical_centered(|ui| {
                charts::star_ui(ui, input.theme, star, side).on_hover_text(explain::STAR);
            });
            for quadrant in Quadrant::ALL {
                let Some(priority) = analysis.quadrant(quadrant).find_map(|factor| factor.group_priority) else {
                    continue;
                };
                ui.horizontal(|ui| {
                    widgets::badge(ui, input.theme, quadrant);
                    ui.label(quadrant.name()).on_hover_text(explain::GROUP);
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(scale::strong(figures::share(priority)));
                    });
                });
            }
        });
    });
}

/// Where the columns stand.
struct Columns {
    rank: f32,
    label: f32,
    statement: Rect,
    bar: Rect,
    global: f32,
    group: f32,
    local: f32,
}

/// The width of a column of figures, and its decimal point from the left.
const FIGURE: f32 = 60.0;
const FIGURE_POINT: f32 = 22.0;
/// The width of the bars.
const BARS: f32 = 120.0;

impl Columns {
    fn of(row: Rect) -> Self {
        let inner = row.shrink2(vec2(space::S, space::XS));
        let take = |right: f32, width: f32| inner.with_min_x(right - width).with_max_x(right);
        let global = take(inner.right(), FIGURE);
        let group = take(global.left(), FIGURE);
        let local = take(group.left(), FIGURE);
        let bar = take(local.left() - space::M, BARS);
        let rank = inner.left() + space::XL;
        let label = rank + space::XL;
        Self {
            rank,
            label,
            statement: inner.with_min_x(label + size::LABEL_COLUMN).with_max_x(bar.left() - space::M),
            bar,
            global: global.left() + FIGURE_POINT,
            group: group.left() + FIGURE_POINT,
            local: local.left() + FIGURE_POINT,
        }
    }
}

fn heads_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
    let columns = Columns::of(rect);
    let heads = [
        ("Rank", columns.rank, explain::RANK),
        ("Local", columns.local, explain::LOCAL),
        ("Group", columns.group, explain::GROUP),
        ("Global", columns.global, explain::GLOBAL),
    ];
    for (name, x, explanation) in heads {
        // A head wider than its column would push the card beyond its place.
        let half = (FIGURE / 2.0).min(x - rect.left());
        let at = Rect::from_center_size(pos2(x, rect.center().y), vec2(2.0 * half, rect.height()));
        ui.put(at, Label::new(scale::caption(name)).sense(Sense::hover())).on_hover_text(explanation);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::LINE, input.theme.palette.line));
}

fn row_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    rect: Rect,
    row: &PriorityRow,
    largest: f64,
    (matrix, actions): (&Matrix, &mut Vec<Action>),
) {
    let columns = Columns::of(rect);
    let palette = &input.theme.palette;
    let ink = palette.quadrant(row.quadrant).ink;
    let middle = rect.center().y;
    widgets::decimal(ui.painter(), pos2(columns.rank, middle), &row.rank, &scale::strong_font(), palette.text);
    ui.painter().text(pos2(columns.label, middle), Align2::LEFT_CENTER, &row.label, scale::label_font(), ink);
    let statement = Label::new(&row.statement).truncate().sense(Sense::click());
    if super::put_left(ui, columns.statement, statement).clicked() {
        actions.push(Action::GoTo(Target::Factor(matrix.id, row.factor)));
    }
    let figures = [(columns.local, &row.local), (columns.group, &row.group), (columns.global, &row.global)];
    for (x, text) in figures {
        widgets::decimal(ui.painter(), pos2(x, middle), text, &scale::body_font(), palette.text);
    }
    charts::bar(
        ui.painter(),
        input.theme,
        columns.bar,
        &charts::Bar { quadrant: row.quadrant, value: row.priority, interval: row.interval, full: largest },
    );
    let id = egui::Id::unique(("priority", matrix.id.number(), row.factor.number()));
    super::say(ui, rect.with_max_x(columns.statement.left()), id, || {
        format!("{}: rank {}, local {}, group {}, global {}", row.label, row.rank, row.local, row.group, row.global)
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
        let table = PriorityTable::of(&analyze(&document).matrices[0]);
        let text = |row: &PriorityRow| {
            [&row.rank, &row.label, &row.local, &row.group, &row.global].map(String::as_str).join(" ")
        };
        let rows: Vec<String> = table.rows.iter().map(text).collect();
        assert_eq!(rows, ["1 T1 1.000 0.500 0.500", "2 S2 0.750 0.500 0.375", "3 S1 0.250 0.500 0.125"]);
        assert!((table.largest - 0.5).abs() < 1e-12);
    }
}
