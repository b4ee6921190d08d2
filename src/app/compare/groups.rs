//! Groups of people compared: how far two groups of participants differ about each factor of one matrix.

use super::library::{Choice, Holder, Library};
use super::scene::go_to;
use super::state::Source;
use crate::analysis::comparison::{Refusal, Statistics};
use crate::analysis::{BOOTSTRAP_SAMPLES, Difference, GroupComparison, GroupPair};
use crate::app::actions::{Action, Target};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space, time};
use crate::app::views::View;
use crate::app::widgets::{self, Rows};
use crate::app::worker::{Outcome, Worker};
use egui::{Align2, ComboBox, Label, Painter, ProgressBar, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// What came of a comparison of groups.
type Found = Result<GroupComparison, Refusal>;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct GroupsState {
    /// The matrix whose groups are compared.
    matrix: Option<Choice>,
    /// Which pair of groups is shown.
    pair: usize,
    run: Option<(Source, Worker<Found>)>,
    found: Option<(Source, Found)>,
    /// What was given up, and is not to be begun again unasked.
    given_up: Option<Source>,
    rows: Rows,
}

/// Draws the page.
pub(super) fn groups_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    version: u64,
    state: &mut GroupsState,
    actions: &mut Vec<Action>,
) {
    let all = library.choices();
    let usual = || all.iter().copied().find(|choice| input.matrix.is_some_and(|matrix| matrix.id == choice.matrix));
    let kept = state.matrix.filter(|choice| all.contains(choice));
    let Some(choice) = kept.or_else(usual).or(all.first().copied()) else {
        widgets::empty_page(ui, "No matrix", "Groups are compared over the factors of a matrix.", |_| {});
        return;
    };
    let source = Source { revision: input.revision, version, chosen: vec![choice] };
    state.collect();
    state.begin(ui, library, choice, &source);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            matrix_ui(ui, library, &all, choice, state);
            run_ui(ui, &source, state);
        });
        let found = state.found.take();
        match found.as_ref().filter(|(known, _)| *known == source).map(|(_, found)| found) {
            Some(Ok(compared)) => table_ui(ui, input, library, (choice, compared), state, actions),
            Some(Err(refusal)) => refusal_ui(ui, *refusal, choice, actions),
            None => {}
        }
        state.found = found;
    });
}

impl GroupsState {
    /// Begins the comparison, unless it is done, under way, or was given up.
    fn begin(&mut self, ui: &Ui, library: &Library<'_>, choice: Choice, source: &Source) {
        let is_done = self.found.as_ref().is_some_and(|(known, _)| known == source);
        let is_under_way = self.run.as_ref().is_some_and(|(known, _)| known == source);
        if is_done || is_under_way || self.given_up.as_ref() == Some(source) {
            return;
        }
        let Some((document, _)) = library.held(choice.holder) else { return };
        let Some(outcome) = library.outcome(choice).cloned() else { return };
        let document = document.clone();
        let worker = Worker::begin(ui.ctx(), move |progress| {
            let matrix = document.matrix(choice.matrix)?;
            crate::analysis::compare_groups(&document, matrix, &outcome, progress).transpose()
        });
        (self.run, self.given_up) = (Some((source.clone(), worker)), None);
    }

    fn collect(&mut self) {
        match self.run.as_ref().map(|(_, worker)| worker.poll()) {
            Some(Outcome::Done(found)) => self.found = self.run.take().map(|(source, _)| (source, found)),
            Some(Outcome::Stopped) => self.run = None,
            Some(Outcome::Pending) | None => {}
        }
    }
}

fn matrix_ui(ui: &mut Ui, library: &Library<'_>, all: &[Choice], chosen: Choice, state: &mut GroupsState) {
    ui.label(scale::strong("Groups of people in"));
    let combo = ComboBox::from_id_salt("matrix of groups").width(size::SIDE_PANEL).truncate();
    let combo = combo.selected_text(library.title(chosen)).show_ui(ui, |ui| {
        for choice in all {
            if ui.selectable_label(*choice == chosen, library.title(*choice)).clicked() {
                (state.matrix, state.pair) = (Some(*choice), 0);
            }
        }
    });
    combo.response.accessible_name("Matrix whose groups are compared");
}

fn run_ui(ui: &mut Ui, source: &Source, state: &mut GroupsState) {
    if let Some((_, worker)) = &state.run {
        let share = worker.progress().done() as f32 / (2.0 * BOOTSTRAP_SAMPLES as f32);
        ui.add(ProgressBar::new(share.min(1.0)).desired_width(size::SIDE_PANEL / 2.0).show_percentage());
        ui.ctx().request_repaint_after(time::PROGRESS);
        if ui.button("Cancel").accessible_name("Cancel the comparison of groups").clicked() {
            (state.run, state.given_up) = (None, Some(source.clone()));
        }
    } else if state.given_up.as_ref() == Some(source) && ui.button("Compare the groups").clicked() {
        state.given_up = None;
    }
}

fn refusal_ui(ui: &mut Ui, refusal: Refusal, choice: Choice, actions: &mut Vec<Action>) {
    let way = match refusal {
        Refusal::Unasked => ("Choose how to weigh", View::Weigh),
        Refusal::TooFew { .. } => ("Name the groups", View::Document),
    };
    widgets::empty_page(ui, "No groups to compare", &refusal.to_string(), |ui| {
        if choice.holder == Holder::Own && ui.button(way.0).clicked() {
            actions.push(Action::GoTo(Target::Matrix(choice.matrix)));
            actions.push(Action::GoTo(Target::View(way.1)));
        }
    });
}

fn table_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    (choice, compared): (Choice, &GroupComparison),
    state: &mut GroupsState,
    actions: &mut Vec<Action>,
) {
    state.pair = state.pair.min(compared.pairs.len().saturating_sub(1));
    let Some(pair) = compared.pairs.get(state.pair) else { return };
    if compared.pairs.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            for (at, pair) in compared.pairs.iter().enumerate() {
                if ui.selectable_label(at == state.pair, format!("{} → {}", pair.from, pair.to)).clicked() {
                    state.pair = at;
                }
            }
        });
    }
    ui.add(Label::new(basis(compared, pair)).wrap());
    ui.label(scale::caption(likeness(&pair.statistics)));
    if pair.differences.is_empty() {
        ui.label("One of the two groups has not answered everything, so that it has no priorities yet.");
        return;
    }
    let table = Table { input, pair, limit: limit(&pair.differences) };
    table.heads_ui(ui);
    state.rows.show(ui, chart::ROW, pair.differences.len(), None, |ui, rect, at| {
        let found = &pair.differences[at];
        if table.row_ui(ui, rect, library, choice, found) {
            go_to(library, choice, found.factor_id, actions);
        }
    });
}

/// Who is compared, and what the intervals mean.
fn basis(compared: &GroupComparison, pair: &GroupPair) -> String {
    let people = |name: &str| {
        let group = compared.groups.iter().find(|group| group.name == name);
        group.map_or_else(String::new, |group| format!("{name} ({})", group.participants))
    };
    format!(
        "{} against {}. Intervals hold 95 % of {} draws of people anew within each group, seed {}.",
        people(&pair.from),
        people(&pair.to),
        compared.samples,
        compared.seed
    )
}

fn likeness(statistics: &Statistics) -> String {
    let signed = |value: Option<f64>| figures::or_none(value, |value| figures::signed(value, 2));
    format!(
        "Kendall’s τ-b {} · Spearman’s ρ {} · total variation {} · over {} factors",
        signed(statistics.kendall_tau_b),
        signed(statistics.spearman_rho),
        figures::or_none(statistics.total_variation, figures::score),
        statistics.matched
    )
}

/// How far the axis of the differences reaches to either side.
fn limit(differences: &[Difference]) -> f64 {
    let ends = differences.iter().flat_map(|it| it.interval.into_iter().flatten().chain([it.difference]));
    ends.map(f64::abs).fold(0.01, f64::max)
}

/// The width of a column of figures.
const FIGURE: f32 = 76.0;
/// The share of the width that the picture of the differences takes.
const PICTURE: f32 = 0.34;

struct Table<'a> {
    input: &'a PanelInput<'a>,
    pair: &'a GroupPair,
    limit: f64,
}

/// Where the columns stand.
struct Columns {
    text: Rect,
    figures: [Rect; 3],
    picture: Rect,
}

impl Columns {
    fn of(row: Rect) -> Self {
        let picture = row.with_min_x(row.right() - row.width() * PICTURE);
        let column = |at: f32| {
            let right = picture.left() - space::M - at * FIGURE;
            row.with_min_x(right - FIGURE).with_max_x(right)
        };
        let figures = [column(2.0), column(1.0), column(0.0)];
        Self { text: row.with_max_x(figures[0].left()), figures, picture }
    }
}

impl Table<'_> {
    fn heads_ui(&self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
        let columns = Columns::of(rect);
        let names = [self.pair.from.as_str(), self.pair.to.as_str(), "Difference"];
        for (column, name) in columns.figures.iter().zip(names) {
            self.figure(ui.painter(), *column, name);
        }
        let sides = [(Align2::LEFT_CENTER, columns.picture.left_center(), &self.pair.from)];
        let sides = sides.into_iter().chain([(Align2::RIGHT_CENTER, columns.picture.right_center(), &self.pair.to)]);
        for (anchor, at, name) in sides {
            let colour = self.input.theme.palette.muted;
            let room = columns.picture.width() / 2.0;
            let galley = crate::app::charts::one_line(ui.painter(), &format!("{name} more"), room, colour);
            let corner = anchor.anchor_size(at, galley.size()).min;
            ui.painter().galley(corner, galley, colour);
        }
        let line = Stroke::new(size::LINE, self.input.theme.palette.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }

    /// Draws one factor; tells whether it was clicked.
    fn row_ui(&self, ui: &Ui, rect: Rect, library: &Library<'_>, choice: Choice, found: &Difference) -> bool {
        let palette = &self.input.theme.palette;
        let response =
            ui.interact(rect, egui::Id::unique(("difference of groups", found.factor_id.number())), Sense::click());
        let factor = library.outcome(choice).and_then(|outcome| outcome.factor(found.factor_id));
        let statement = factor.map_or("", |factor| factor.text.as_str());
        let words = words(found, statement);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
        let painter = ui.painter_at(rect);
        if response.hovered() || response.has_focus() {
            painter.rect_filled(rect, size::ROUND_SMALL, palette.hovered);
        }
        let columns = Columns::of(rect);
        let ink = factor.map_or(palette.text, |factor| palette.quadrant(factor.quadrant).ink);
        let left = columns.text.left() + space::S;
        let at = pos2(left, rect.center().y);
        let used = painter.text(at, Align2::LEFT_CENTER, &found.label, scale::label_font(), ink);
        let from = used.right().max(left + size::LABEL_COLUMN) + space::S;
        let room = columns.text.right() - from - space::S;
        let galley = crate::app::charts::one_line(&painter, statement, room, palette.text);
        painter.galley(pos2(from, rect.center().y - galley.size().y / 2.0), galley, palette.text);
        let [first, second] = found.priorities.map(figures::share);
        for (column, figure) in columns.figures.iter().zip([first, second, figures::signed(found.difference, 3)]) {
            self.figure(&painter, *column, &figure);
        }
        self.picture(&painter, columns.picture, found);
        let clicked = response.clicked();
        response.on_hover_text(words);
        clicked
    }

    fn figure(&self, painter: &Painter, column: Rect, text: &str) {
        let colour = self.input.theme.palette.text;
        let galley = crate::app::charts::one_line(painter, text, column.width() - space::S, colour);
        let corner = pos2(column.right() - galley.size().x, column.center().y - galley.size().y / 2.0);
        painter.galley(corner, galley, colour);
    }

    /// The difference with its interval beside the line of no difference; filled where the interval leaves that out.
    fn picture(&self, painter: &Painter, rect: Rect, found: &Difference) {
        let palette = &self.input.theme.palette;
        let half = rect.width() / 2.0 - chart::MARK;
        #[expect(clippy::cast_possible_truncation, reason = "screen positions are f32")]
        let at = |value: f64| pos2(rect.center().x + (value / self.limit) as f32 * half, rect.center().y);
        painter.vline(rect.center().x, rect.y_range(), Stroke::new(size::LINE, palette.outline));
        let stroke = Stroke::new(chart::LINE, palette.text);
        let mut is_firm = false;
        if let Some([low, high]) = found.interval {
            is_firm = low > 0.0 || high < 0.0;
            painter.line_segment([at(low), at(high)], stroke);
            for end in [low, high] {
                painter.vline(at(end).x, rect.center().y - chart::WHISKER..=rect.center().y + chart::WHISKER, stroke);
            }
        }
        let fill = if is_firm { palette.text } else { palette.surface };
        painter.circle(at(found.difference), chart::MARK_SMALL, fill, stroke);
    }
}

/// A row in words.
fn words(found: &Difference, statement: &str) -> String {
    let interval = found.interval.map_or_else(
        || "no interval".to_owned(),
        |[low, high]| format!("from {} to {}", figures::signed(low, 3), figures::signed(high, 3)),
    );
    format!("{}: difference {}, {interval}; {statement}", found.label, figures::signed(found.difference, 3))
}
