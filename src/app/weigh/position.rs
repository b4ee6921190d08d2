//! Where the matrix stands: totals, posture and the internal-external matrix.

use crate::analysis::{MatrixAnalysis, Posture};
use crate::app::actions::Action;
use crate::app::charts;
use crate::app::charts::{IePosition, PostureChart, PosturePoint};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::shell::chart_menu;
use crate::app::theme::{chart, scale, space};
use crate::app::weigh::conventions;
use crate::app::weigh::conventions::field_ui;
use crate::app::weigh::{explain, scrolled_width};
use crate::app::widgets;
use crate::model::Matrix;
use crate::report::Chart;
use egui::Ui;

/// The side of the nine cells, as a share of the posture map.
const NINE_CELLS: f32 = 0.55;

/// The chart of a matrix's posture.
pub(super) fn posture_chart(analysis: &MatrixAnalysis) -> PostureChart {
    let point = |posture: &Posture| PosturePoint { name: String::new(), x: posture.x, y: posture.y };
    PostureChart { points: analysis.posture.iter().map(point).collect() }
}

/// Where the matrix stands in the internal-external matrix.
pub(super) fn ie_position(analysis: &MatrixAnalysis) -> Option<IePosition> {
    let (ife, efe, cell) = (analysis.totals.ife?, analysis.totals.efe?, analysis.ie?);
    Some(IePosition { ife, efe, cell: cell.number(), advice: cell.advice() })
}

/// What the posture says, in a line.
pub(in crate::app) fn posture_text(posture: &Posture) -> String {
    let direction = posture.strategy.map_or("no direction prevails", |kind| kind.letters());
    let length = figures::score(posture.length);
    let angle = posture.angle_degrees.map(|angle| format!(" at {}°", figures::whole(angle)));
    format!("{direction} · length {length}{}", angle.unwrap_or_default())
}

/// Draws the card with everything about the position.
pub(super) fn position_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, actions: &mut Vec<Action>) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    widgets::card(input.theme).show(ui, |ui| {
        let width = scrolled_width(ui);
        let column = if width < 2.0 * chart::SQUARE_MAX { width } else { (width - space::M) / 2.0 };
        let side = column.clamp(chart::SQUARE_MIN, chart::SQUARE_MAX);
        widgets::scrolled(ui, "position", |ui| {
            ui.horizontal(|ui| {
                ui.label(scale::strong("Posture"));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    field_ui(ui, &conventions::POSTURE, matrix, actions, |conventions| &mut conventions.posture);
                });
            });
            if width < 2.0 * chart::SQUARE_MAX {
                posture_ui(ui, input, analysis, side);
                ie_ui(ui, input, analysis);
            } else {
                ui.columns(2, |columns| {
                    posture_ui(&mut columns[0], input, analysis, side);
                    ie_ui(&mut columns[1], input, analysis);
                });
            }
        });
    });
}

fn posture_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis, side: f32) {
    ui.vertical_centered(|ui| {
        let map = charts::posture_ui(ui, input.theme, &posture_chart(analysis), side);
        let map = map.on_hover_text(explain::posture(analysis.conventions.posture));
        chart_menu(&map, Chart::Posture, input);
    });
    match &analysis.posture {
        Some(posture) => {
            let (x, y) = (figures::signed(posture.x, 2), figures::signed(posture.y, 2));
            for text in [posture_text(posture).into(), scale::caption(format!("S − W {x} · O − T {y}"))] {
                ui.label(text).on_hover_text(explain::posture(analysis.conventions.posture));
            }
        }
        None => {
            ui.label(scale::caption("There is a posture once every factor has a rating, and each side a weight."));
        }
    }
}

fn ie_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis) {
    let Some(position) = ie_position(analysis) else { return };
    ui.add_space(space::L);
    ui.label(scale::strong("Internal-external matrix"));
    ui.horizontal_top(|ui| {
        let side = (ui.available_width() * NINE_CELLS).min(chart::SQUARE_MIN);
        let drawn = charts::ie_ui(ui, input.theme, &position, side).on_hover_text(explain::IE);
        chart_menu(&drawn, Chart::Ie, input);
        ui.vertical(|ui| {
            ui.label(format!("IFE {}", figures::score(position.ife))).on_hover_text(explain::IFE);
            ui.label(format!("EFE {}", figures::score(position.efe))).on_hover_text(explain::EFE);
            ui.label(scale::caption(format!("Cell {}: {}", charts::roman(position.cell), position.advice)));
        });
    });
}
