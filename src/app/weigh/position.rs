//! Where the matrix stands: totals, posture and the internal-external matrix.

use crate::analysis::{MatrixAnalysis, Posture};
use crate::app::charts::{Chart, Letters, Parts};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::shell::chart_menu;
use crate::app::theme::{chart, scale, space};
use crate::app::weigh::conventions;
use crate::app::weigh::conventions::field_ui;
use crate::app::weigh::{explain, scrolled_width};
use crate::app::widgets;
use crate::model::Matrix;
use crate::report::{self, charts};
use crate::words::WindowWords;
use egui::{Id, Ui, Vec2, vec2};

/// The side of the nine cells, as a share of the posture map.
const NINE_CELLS: f32 = 0.55;

/// What the posture says, in a line.
pub(in crate::app) fn posture_text(posture: &Posture, words: &WindowWords) -> String {
    let direction = posture.strategy.map_or_else(|| words.weigh_no_direction(), |kind| kind.letters().to_owned());
    let length = figures::score(posture.length);
    match posture.angle_degrees {
        Some(angle) => words.weigh_posture_at(direction, length, figures::whole(angle)),
        None => words.weigh_posture_text(direction, length),
    }
}

/// Draws the card with everything about the position.
pub(super) fn position_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    widgets::card(input.theme).show(ui, |ui| {
        let width = scrolled_width(ui);
        let column = if width < 2.0 * chart::SQUARE_MAX { width } else { (width - space::M) / 2.0 };
        let side = column.clamp(chart::SQUARE_MIN, chart::SQUARE_MAX);
        widgets::scrolled(ui, "position", |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(scale::strong(input.words().weigh_posture()));
                field_ui(ui, &conventions::POSTURE, matrix, input, |conventions| &mut conventions.posture);
            });
            if width < 2.0 * chart::SQUARE_MAX {
                posture_ui(ui, input, (matrix, analysis), side);
                ie_ui(ui, input, analysis);
            } else {
                ui.columns(2, |columns| {
                    posture_ui(&mut columns[0], input, (matrix, analysis), side);
                    ie_ui(&mut columns[1], input, analysis);
                });
            }
        });
    });
}

fn posture_ui(ui: &mut Ui, input: &PanelInput<'_>, (matrix, analysis): (&Matrix, &MatrixAnalysis), side: f32) {
    let words = input.words();
    let Some(posture) = &analysis.posture else {
        ui.label(scale::caption(words.weigh_posture_none()));
        return;
    };
    let explanation = explain::posture(words, analysis.conventions.posture);
    ui.vertical_centered(|ui| {
        let painter = ui.painter().clone();
        let letters = Letters::of(&painter, input.words());
        let drawing = charts::posture(matrix, posture, letters.sheet(vec2(ui.available_width(), side)));
        let chart =
            Chart { drawing: &drawing, id: Id::unique("posture"), parts: Parts::Named, explanation: &explanation };
        chart_menu(&chart.show(ui, input.theme).response, report::Chart::Posture, input);
    });
    let (x, y) = (figures::signed(posture.x, 2), figures::signed(posture.y, 2));
    for text in [posture_text(posture, words).into(), scale::caption(format!("S − W {x} · O − T {y}"))] {
        ui.label(text).on_hover_text(&explanation);
    }
    if !analysis.weighed {
        ui.label(scale::caption(input.words().reports.method_equal()));
    }
}

fn ie_ui(ui: &mut Ui, input: &PanelInput<'_>, analysis: &MatrixAnalysis) {
    let (Some((ife, efe)), Some(cell)) = (analysis.totals.ife.zip(analysis.totals.efe), analysis.ie) else { return };
    let words = input.words();
    ui.add_space(space::L);
    ui.label(scale::strong(words.weigh_ie()));
    ui.horizontal_top(|ui| {
        let side = (ui.available_width() * NINE_CELLS).min(chart::SQUARE_MIN);
        let painter = ui.painter().clone();
        let letters = Letters::of(&painter, input.words());
        if let Some(drawing) = charts::internal_external(analysis, letters.sheet(Vec2::splat(side))) {
            let id = Id::unique("internal-external matrix");
            let chart = Chart { drawing: &drawing, id, parts: Parts::Named, explanation: &words.explain_ie() };
            chart_menu(&chart.show(ui, input.theme).response, report::Chart::Ie, input);
        }
        ui.vertical(|ui| {
            ui.label(format!("IFE {}", figures::score(ife))).on_hover_text(words.explain_ife());
            ui.label(format!("EFE {}", figures::score(efe))).on_hover_text(words.explain_efe());
            ui.label(scale::caption(
                words.weigh_ie_cell(charts::roman(cell.number()), words.reports.ie_advice(cell.number())),
            ));
        });
    });
}
