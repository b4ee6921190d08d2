//! The quadrants side by side, row by row.

use super::keys::keys;
use super::library::Grip;
use super::menu::{self, row_button_ui};
use super::model::{ChangeRow, FactorRow, PairRows};
use super::scene::Scene;
use super::side::{Hold, ghost_ui, side_ui};
use super::state::{CompareState, Listed};
use crate::app::theme::{chart, scale, size, space};
use crate::app::widgets::{self, Column, Table, TableRow, Width};
use crate::model::Quadrant;
use egui::{Align, Align2, Label, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

/// Draws the table of changes of one pair of neighbours.
pub(super) fn changes_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, pair: &PairRows) {
    widgets::card(scene.input.theme).show(ui, |ui| {
        listed_ui(ui, scene, state, pair);
        let shown = if state.listed == Listed::Changed { pair.changed() } else { (0..pair.rows.len()).collect() };
        let wanted = keys(ui, scene, state, pair, &shown);
        if pair.rows.is_empty() {
            ui.label(scale::muted(scene.input.words().compare_no_factors()));
        } else if shown.is_empty() {
            ui.label(scale::muted(scene.input.words().compare_no_changes()));
        }
        let mut table = std::mem::take(&mut state.table);
        let mut hold = Hold { linking: &mut state.linking, at: &mut state.at, going: &mut state.going };
        let mut view = ChangesView { scene, largest: largest(pair), hold: &mut hold };
        view.table().show(ui, scene.input.theme, &mut table, shown.len(), wanted, |line, at| {
            match &pair.rows[shown[at]] {
                ChangeRow::Head(quadrant) => view.quadrant_ui(line, *quadrant),
                ChangeRow::Factor(row) => view.factor_ui(line, row),
            }
        });
        state.table = table;
        ghost_ui(ui.ctx(), scene);
    });
}

fn listed_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut CompareState, pair: &PairRows) {
    ui.horizontal(|ui| {
        let mut only = state.listed == Listed::Changed;
        if ui.checkbox(&mut only, scene.input.words().compare_only_changed()).changed() {
            state.listed = if only { Listed::Changed } else { Listed::All };
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            menu::all_ui(ui, scene);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(scale::caption(&pair.counts)).truncate());
            });
        });
    });
}

/// The largest priority on either side, to which the bars are scaled.
fn largest(pair: &PairRows) -> f64 {
    let sides = pair.rows.iter().filter_map(|row| match row {
        ChangeRow::Factor(row) => Some(row.sides.iter().flatten()),
        ChangeRow::Head(_) => None,
    });
    sides.flatten().filter_map(|side| side.priority).fold(0.0, f64::max)
}

struct ChangesView<'a, 's> {
    scene: &'a Scene<'a>,
    largest: f64,
    hold: &'a mut Hold<'s>,
}

/// The width of the column with ranks and bars.
const FIGURES: f32 = 104.0;
/// The width of the column with what changed.
const CHANGES: f32 = 148.0;

/// The columns with the two matrices, with ranks and bars, and with what changed.
const SIDES: [usize; 2] = [0, 1];
const FIGURED: usize = 2;
const CHANGED: usize = 3;

impl<'a> ChangesView<'a, '_> {
    fn table(&self) -> Table<'a> {
        let side = |end: usize| {
            let title = self.scene.library.dated_title(self.scene.choices[end]);
            Column::new(title.clone(), Width::Share(1.0)).tip(title).gap(space::M)
        };
        let words = self.scene.input.words();
        let (head, tip) = (words.compare_rank_priority(), words.compare_rank_priority_tip());
        let figures = Column::new(head, Width::Points(FIGURES)).tip(tip).gap(space::M);
        let changes = Column::new("", Width::Points(CHANGES)).gap(space::M);
        Table::new(words.compare_table(), [side(0), side(1), figures, changes]).rows_of(chart::TALL_ROW)
    }

    fn quadrant_ui(&self, line: &mut TableRow<'_, '_>, quadrant: Quadrant) {
        within(line.ui, line.rect.with_min_y(line.rect.top() + space::M), |ui| {
            widgets::badge(ui, self.scene.input.theme, quadrant);
            ui.label(scale::strong(self.scene.input.words().reports.quadrant_name(quadrant)));
        });
    }

    fn factor_ui(&mut self, line: &mut TableRow<'_, '_>, row: &FactorRow) {
        line.line(self.scene.input.theme.palette.line);
        for end in SIDES {
            let cell = line.cell(end);
            if row.sides[end].is_some() {
                side_ui(line.ui, cell, self.scene, (row, end), self.hold);
            } else {
                within(line.ui, cell, |ui| self.missing_ui(ui, row, end));
            }
        }
        let (figures, changes) = (line.cell(FIGURED), line.cell(CHANGED));
        self.figures_ui(line.ui, figures, row);
        self.changes_ui(line.ui, changes, row);
    }

    /// The empty side of a factor that stands in one matrix only, with the way to a partner.
    fn missing_ui(&mut self, ui: &mut Ui, row: &FactorRow, end: usize) {
        let Some(side) = row.sides[1 - end].as_ref() else { return };
        let grip = Grip { end: 1 - end, factor: side.factor };
        let words = self.scene.input.words();
        ui.label(scale::muted("–"));
        match *self.hold.linking {
            Some(first) if first == grip => {
                if ui.button(words.compare_cancel()).accessible_name(words.compare_stop_matching(&side.label)).clicked()
                {
                    *self.hold.linking = None;
                }
                ui.add(Label::new(scale::caption(words.compare_choose_same())).truncate());
            }
            Some(first) if first.end != grip.end => {
                let button =
                    ui.button(words.compare_the_same()).accessible_name(words.compare_is_the_same(&side.label));
                if button.clicked() {
                    self.scene.link(first, grip);
                    *self.hold.linking = None;
                }
            }
            _ => {
                let name = match end {
                    0 => words.compare_match_dropped(&side.label),
                    _ => words.compare_match_added(&side.label),
                };
                if ui.button(words.compare_match()).accessible_name(name).clicked() {
                    *self.hold.linking = Some(grip);
                }
            }
        }
    }

    fn figures_ui(&self, ui: &Ui, rect: Rect, row: &FactorRow) {
        let palette = &self.scene.input.theme.palette;
        let rank = |end: usize| row.sides[end].as_ref().map_or("–", |side| side.rank.as_str());
        let text = format!("{} → {}", rank(0), rank(1));
        ui.painter().text(
            pos2(rect.left(), rect.top() + space::XS),
            Align2::LEFT_TOP,
            text,
            scale::body_font(),
            palette.text,
        );
        for (end, side) in row.sides.iter().enumerate() {
            let Some((side, priority)) = side.as_ref().and_then(|side| Some((side, side.priority?))) else { continue };
            #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
            let share = (priority / self.largest.max(f64::MIN_POSITIVE)) as f32;
            let top = rect.bottom() - (2.0 - end as f32) * (chart::THIN_BAR + space::XS);
            let bar = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width() * share, chart::THIN_BAR));
            let ink = palette.quadrant(side.quadrant).ink;
            if end == 0 {
                ui.painter().rect_stroke(bar, 0.0, Stroke::new(size::LINE, ink), egui::StrokeKind::Inside);
            } else {
                ui.painter().rect_filled(bar, 0.0, ink);
            }
        }
    }

    fn changes_ui(&mut self, ui: &mut Ui, rect: Rect, row: &FactorRow) {
        let words = rect.with_max_x(rect.right() - size::TARGET);
        within(ui, words, |ui| ui.add(Label::new(scale::caption(row.changes.join(", "))).wrap()));
        within(ui, rect.with_min_x(words.right()), |ui| {
            row_button_ui(ui, self.scene, row, self.hold.linking);
        });
    }
}

/// Draws into a rectangle from its left, in the middle of its height.
fn within<T>(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui) -> T) -> T {
    let inside = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let mut inside = ui.new_child(inside);
    inside.spacing_mut().item_spacing.x = space::M;
    add(&mut inside)
}
