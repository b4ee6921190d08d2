//! The priorities of matched factors in pairs of bars, the largest change first.

use super::model::BarRow;
use super::scene::{Scene, go_to};
use super::state::CompareState;
use crate::app::charts::{area_of, one_line, paint_shapes, unit};
use crate::app::figures;
use crate::app::theme::{chart, scale, size, space};
use crate::app::widgets;
use crate::report::charts::{Bar, Body};
use egui::{Align2, Label, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The share of the width that bars take.
const BARS: f32 = 0.42;
/// The room for a figure behind a bar.
const FIGURE: f32 = 48.0;

/// Draws the bars.
pub(super) fn bars_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, rows: &[BarRow]) {
    widgets::card(scene.input.theme).show(ui, |ui| {
        let [above, below] = scene.choices.map(|choice| scene.library.short_title(&state.chosen, choice));
        let words = scene.input.words();
        let key = words.compare_bars_key(rows.len(), above, below);
        ui.add(Label::new(scale::caption(key)).truncate());
        if rows.is_empty() {
            ui.label(scale::muted(words.compare_bars_none()));
            return;
        }
        let largest = rows.iter().flat_map(|row| row.priorities).fold(f64::MIN_POSITIVE, f64::max);
        let mut list = std::mem::take(&mut state.bars);
        list.show(ui, chart::TALL_ROW, rows.len(), None, |ui, rect, at| {
            row_ui(ui, rect, scene, &rows[at], largest);
        });
        state.bars = list;
    });
}

fn row_ui(ui: &Ui, rect: Rect, scene: &Scene<'_>, row: &BarRow, largest: f64) {
    let palette = &scene.input.theme.palette;
    let id = egui::Id::unique(("bars of a factor", scene.at, row.factors[1].number()));
    let response = ui.interact(rect, id, Sense::click());
    let spoken = row.spoken(scene.input.words());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let painter = ui.painter_at(rect);
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, size::ROUND_SMALL, palette.hovered);
    }
    let ink = palette.quadrant(row.quadrants[1]).ink;
    let left = rect.left() + space::S;
    let used = painter.text(pos2(left, rect.center().y), Align2::LEFT_CENTER, &row.label, scale::label_font(), ink);
    let bars = rect.with_min_x(rect.right() - rect.width() * BARS).with_max_x(rect.right() - FIGURE);
    let from = (left + 2.0 * size::LABEL_COLUMN).max(used.right() + space::M);
    let galley = one_line(&painter, &row.text, bars.left() - from - space::M, palette.text);
    painter.galley(pos2(from, rect.center().y - galley.size().y / 2.0), galley, palette.text);
    for end in [0, 1] {
        let middle = rect.center().y + (end as f32 - 0.5) * (chart::BAR + space::S);
        let area = Rect::from_min_size(pos2(bars.left(), middle - chart::BAR / 2.0), vec2(bars.width(), chart::BAR));
        let value = row.priorities[end];
        let bar = Bar { quadrant: row.quadrants[end], value, interval: None, full: largest };
        let body = if end == 0 { Body::Outlined } else { Body::Full };
        paint_shapes(&painter, scene.input.theme, &bar.shapes(area_of(area), body, unit()));
        #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
        let right = bars.left() + bars.width() * (value / largest) as f32;
        let figure = figures::share(row.priorities[end]);
        let at = pos2(right + space::S, middle);
        painter.text(at, Align2::LEFT_CENTER, figure, scale::small_font(), palette.text);
    }
    if response.clicked() {
        let end = usize::from(scene.is_own(1) || !scene.is_own(0));
        go_to(scene.input, scene.library, scene.choices[end], row.factors[end]);
    }
    if response.hovered() {
        response.on_hover_text(spoken);
    }
}
