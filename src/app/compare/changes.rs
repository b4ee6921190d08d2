//! The quadrants side by side, row by row.

use super::decide::{Couple, decide, forget};
use super::head::title;
use super::model::{Compared, FactorRow, PairRows, Row, Side};
use super::state::{CompareState, Listed};
use crate::analysis::comparison::{MatchedBy, Piece};
use crate::app::actions::{Action, Target};
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::widgets::{self, Icon};
use crate::model::{FactorId, MatrixId, Quadrant, Verdict};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, Label, Layout, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

/// Draws the table of changes of one pair of neighbours.
pub(super) fn changes_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    state: &mut CompareState,
    compared: &Compared,
    actions: &mut Vec<Action>,
) {
    let Some(pair) = compared.pairs.get(state.pair) else { return };
    let matrices = [state.chosen[state.pair], state.chosen[state.pair + 1]];
    widgets::card(input.theme).show(ui, |ui| {
        pairs_ui(ui, input, state);
        listed_ui(ui, state, pair);
        let changed = (state.listed == Listed::Changed).then(|| pair.changed());
        let count = changed.as_ref().map_or(pair.rows.len(), Vec::len);
        let largest = largest(pair);
        let mut rows = std::mem::take(&mut state.rows);
        let mut view = ChangesView { input, matrices, largest, linking: &mut state.linking, actions };
        view.heads_ui(ui);
        rows.show(ui, chart::TALL_ROW, count, None, |ui, rect, at| {
            let index = changed.as_ref().map_or(at, |changed| changed[at]);
            match &pair.rows[index] {
                Row::Head(quadrant) => view.quadrant_ui(ui, rect, *quadrant),
                Row::Factor(row) => view.factor_ui(ui, rect, row),
            }
        });
        state.rows = rows;
    });
}

/// With more than two matrices: which of them and the next is shown.
fn pairs_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState) {
    if state.chosen.len() < 3 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for at in 0..state.chosen.len() - 1 {
            let [from, to] = [at, at + 1].map(|at| title(input.document, state.chosen[at]));
            if ui.selectable_label(at == state.pair, format!("{from} → {to}")).clicked() {
                state.pair = at;
            }
        }
    });
}

fn listed_ui(ui: &mut Ui, state: &mut CompareState, pair: &PairRows) {
    ui.horizontal(|ui| {
        let mut only = state.listed == Listed::Changed;
        if ui.checkbox(&mut only, "Only what changed").changed() {
            state.listed = if only { Listed::Changed } else { Listed::All };
        }
        ui.add(Label::new(scale::caption(&pair.counts)).truncate());
    });
}

/// The largest priority on either side, to which the bars are scaled.
fn largest(pair: &PairRows) -> f64 {
    let sides = pair.rows.iter().filter_map(|row| match row {
        Row::Factor(row) => Some(row.sides.iter().flatten()),
        Row::Head(_) => None,
    });
    sides.flatten().filter_map(|side| side.priority).fold(0.0, f64::max)
}

struct ChangesView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrices: [MatrixId; 2],
    largest: f64,
    linking: &'a mut Option<FactorId>,
    actions: &'a mut Vec<Action>,
}

/// The width of the column with ranks and bars.
const FIGURES: f32 = 84.0;
/// The width of the column with what changed.
const CHANGES: f32 = 92.0;

/// Where the columns stand.
struct Columns {
    sides: [Rect; 2],
    figures: Rect,
    changes: Rect,
}

impl Columns {
    fn of(row: Rect) -> Self {
        let inner = row.shrink2(vec2(space::S, space::XS));
        let half = (inner.width() - FIGURES - CHANGES - 3.0 * space::M) / 2.0;
        let column = |left: f32, width: f32| inner.with_min_x(left).with_max_x(left + width);
        let first = column(inner.left(), half);
        let second = column(first.right() + space::M, half);
        let figures = column(second.right() + space::M, FIGURES);
        Self { sides: [first, second], figures, changes: column(figures.right() + space::M, CHANGES) }
    }
}

impl ChangesView<'_, '_> {
    fn heads_ui(&self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
        let columns = Columns::of(rect);
        for (column, matrix) in columns.sides.iter().zip(self.matrices) {
            let name = scale::caption(title(self.input.document, matrix));
            within(ui, *column, |ui| ui.add(Label::new(name).truncate()));
        }
        within(ui, columns.figures, |ui| ui.label(scale::caption("Rank, priority")))
            .on_hover_text("Rank before and after; below, the global priority before (outlined) and after (filled).");
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::LINE, self.input.theme.palette.line));
    }

    fn quadrant_ui(&self, ui: &mut Ui, rect: Rect, quadrant: Quadrant) {
        within(ui, rect.with_min_y(rect.top() + space::M), |ui| {
            widgets::badge(ui, self.input.theme, quadrant);
            ui.label(scale::strong(quadrant.name()));
        });
    }

    fn factor_ui(&mut self, ui: &mut Ui, rect: Rect, row: &FactorRow) {
        let columns = Columns::of(rect);
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(size::LINE, self.input.theme.palette.line));
        for end in [0, 1] {
            within(ui, columns.sides[end], |ui| match &row.sides[end] {
                Some(side) => self.side_ui(ui, self.matrices[end], side),
                None => self.missing_ui(ui, row, end),
            });
        }
        self.figures_ui(ui, columns.figures, row);
        self.changes_ui(ui, columns.changes, row);
    }

    fn side_ui(&mut self, ui: &mut Ui, matrix: MatrixId, side: &Side) {
        let ink = self.input.theme.palette.quadrant(side.quadrant).ink;
        let label = egui::RichText::new(&side.label).font(scale::label_font()).color(ink);
        ui.add_sized(vec2(size::LABEL_COLUMN - space::M, chart::ROW), Label::new(label).halign(Align::LEFT));
        let statement = Label::new(self.marked(&side.text)).wrap().sense(Sense::click()).halign(Align::LEFT);
        if ui.add(statement).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            self.actions.push(Action::GoTo(Target::Factor(matrix, side.factor)));
        }
    }

    /// A statement in two lines at most, with the words that only it has: gone ones struck out, new ones underlined.
    fn marked(&self, pieces: &[Piece]) -> LayoutJob {
        let palette = &self.input.theme.palette;
        let mut job = LayoutJob::default();
        job.wrap.max_rows = 2;
        for piece in pieces {
            let plain = TextFormat { font_id: scale::body_font(), color: palette.text, ..TextFormat::default() };
            let line = Stroke::new(size::LINE, palette.text);
            let (text, format) = match piece {
                Piece::Kept(text) => (text, plain),
                Piece::Removed(text) => (text, TextFormat { strikethrough: line, color: palette.muted, ..plain }),
                Piece::Added(text) => (text, TextFormat { underline: line, font_id: scale::strong_font(), ..plain }),
            };
            job.append(text, 0.0, format);
        }
        job
    }

    /// The empty side of a factor that stands in one matrix only, with the way to a partner.
    fn missing_ui(&mut self, ui: &mut Ui, row: &FactorRow, end: usize) {
        let Some(side) = row.sides.iter().flatten().next() else { return };
        ui.label(scale::muted("–"));
        match (end, *self.linking) {
            (1, Some(first)) if first == side.factor => {
                if ui.button("Cancel").accessible_name(format!("Stop matching {}", side.label)).clicked() {
                    *self.linking = None;
                }
                ui.label(scale::caption("Choose the same factor among the added ones"));
            }
            (1, _) => {
                let button = ui.button("Match…").accessible_name(format!("Match {} with an added factor", side.label));
                if button.clicked() {
                    *self.linking = Some(side.factor);
                }
            }
            (_, Some(first)) => {
                let button = ui.button("The same").accessible_name(format!("{} is the same factor", side.label));
                if button.clicked() {
                    let couple = Couple { matrices: self.matrices, factors: [first, side.factor] };
                    self.actions.push(decide(self.input.document, &[couple], Verdict::Confirmed).into());
                    *self.linking = None;
                }
            }
            (_, None) => {}
        }
    }

    fn figures_ui(&self, ui: &Ui, rect: Rect, row: &FactorRow) {
        let palette = &self.input.theme.palette;
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
        within(ui, rect, |ui| {
            ui.add(Label::new(scale::caption(row.changes.join(", "))).wrap());
            let [Some(first), Some(second)] = &row.sides else { return };
            if row.by == Some(MatchedBy::User) {
                let name = format!("Take {} and {} apart", first.label, second.label);
                if widgets::icon_button(ui, Icon::Close, &name).clicked() {
                    let couple = Couple { matrices: self.matrices, factors: [first.factor, second.factor] };
                    self.actions.push(forget(self.input.document, couple).into());
                }
            }
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
