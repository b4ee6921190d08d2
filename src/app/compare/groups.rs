//! Groups of people compared: how far two groups of participants differ about each factor of one matrix.

use super::library::{Choice, ComparisonKey, Holder, Library};
use super::scene::go_to;
use crate::analysis::comparison::{Refusal, Statistics};
use crate::analysis::{Difference, FALSE_ALARMS_PERCENT, GroupComparison, GroupPair};
use crate::app::actions::Target;
use crate::app::charts::{area_of, paint_shapes, unit};
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space, time};
use crate::app::views::View;
use crate::app::widgets::{self, Column, Table, TableRow, TableState, Width};
use crate::app::worker::{Outcome, Worker};
use crate::report::charts::{difference, difference_limit};
use crate::words::WindowWords;
use egui::{ComboBox, Label, Painter, ProgressBar, Rect, Stroke, Ui};

/// What came of a comparison of groups.
type Found = Result<GroupComparison, Refusal>;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct GroupsState {
    /// The matrix whose groups are compared.
    matrix: Option<Choice>,
    /// Which pair of groups is shown.
    pair: usize,
    run: Option<(ComparisonKey, Worker<Found>)>,
    found: Option<(ComparisonKey, Found)>,
    /// What was given up, and is not to be begun again unasked.
    given_up: Option<ComparisonKey>,
    table: TableState,
}

/// Draws the page.
pub(super) fn groups_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    version: u64,
    state: &mut GroupsState,
) {
    let all = library.choices();
    let usual = || all.iter().copied().find(|choice| input.matrix.is_some_and(|matrix| matrix.id == choice.matrix));
    let kept = state.matrix.filter(|choice| all.contains(choice));
    let words = input.words();
    let Some(choice) = kept.or_else(usual).or(all.first().copied()) else {
        widgets::empty_page(ui, &words.compare_groups_no_matrix(), &words.compare_groups_no_matrix_why(), |_| {});
        return;
    };
    let source = ComparisonKey { revision: input.revision, version, chosen: vec![choice] };
    state.collect();
    state.begin(ui, library, choice, &source);
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            matrix_ui(ui, library, &all, choice, state);
            run_ui(ui, words, &source, state);
        });
        let found = state.found.take();
        match found.as_ref().filter(|(known, _)| *known == source).map(|(_, found)| found) {
            Some(Ok(compared)) => table_ui(ui, input, library, (choice, compared), state),
            Some(Err(refusal)) => refusal_ui(ui, input, *refusal, choice),
            None => {}
        }
        state.found = found;
    });
}

impl GroupsState {
    /// Begins the comparison, unless it is done, under way, or was given up.
    fn begin(&mut self, ui: &Ui, library: &Library<'_>, choice: Choice, source: &ComparisonKey) {
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
    ui.label(scale::strong(library.words().compare_groups_in()));
    let combo = ComboBox::from_id_salt("matrix of groups").width(size::SIDE_PANEL).truncate();
    let combo = combo.selected_text(library.title(chosen)).show_ui(ui, |ui| {
        for choice in all {
            if ui.selectable_label(*choice == chosen, library.title(*choice)).clicked() {
                (state.matrix, state.pair) = (Some(*choice), 0);
            }
        }
    });
    combo.response.accessible_name(library.words().compare_groups_matrix());
}

fn run_ui(ui: &mut Ui, words: &WindowWords, source: &ComparisonKey, state: &mut GroupsState) {
    if let Some((_, worker)) = &state.run {
        ui.add(ProgressBar::new(worker.progress().share()).desired_width(size::SIDE_PANEL / 2.0).show_percentage());
        ui.ctx().request_repaint_after(time::PROGRESS);
        if ui.button(words.compare_cancel()).accessible_name(words.compare_groups_cancel()).clicked() {
            (state.run, state.given_up) = (None, Some(source.clone()));
        }
    } else if state.given_up.as_ref() == Some(source) && ui.button(words.compare_groups_again()).clicked() {
        state.given_up = None;
    }
}

fn refusal_ui(ui: &mut Ui, input: &PanelInput<'_>, refusal: Refusal, choice: Choice) {
    let words = input.words();
    let (why, way, view) = match refusal {
        Refusal::Unasked => (words.compare_groups_unasked(), words.compare_groups_weigh(), View::Weigh),
        Refusal::TooFew { groups } => {
            (words.compare_groups_too_few(groups), words.compare_groups_name(), View::Document)
        }
    };
    widgets::empty_page(ui, &words.compare_groups_none(), &why, |ui| {
        if choice.holder == Holder::Own && ui.button(way).clicked() {
            input.ask(Target::Matrix(choice.matrix));
            input.ask(Target::View(view));
        }
    });
}

fn table_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    library: &Library<'_>,
    (choice, compared): (Choice, &GroupComparison),
    state: &mut GroupsState,
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
    let words = input.words();
    ui.add(Label::new(basis(compared, pair, words)).wrap());
    ui.label(scale::caption(likeness(&pair.statistics, words)));
    if pair.differences.is_empty() {
        ui.label(words.reports.groups_unanswered());
        return;
    }
    let differences = DifferenceTable { input, pair, limit: difference_limit(&pair.differences) };
    differences.table().show(ui, input.theme, &mut state.table, pair.differences.len(), None, |row, at| {
        let found = &pair.differences[at];
        if differences.row_ui(row, library, choice, found) {
            go_to(input, library, choice, found.factor_id);
        }
    });
}

/// Who is compared, and what the test found.
fn basis(compared: &GroupComparison, pair: &GroupPair, words: &WindowWords) -> String {
    let people = |name: &str| {
        let group = compared.groups.iter().find(|group| group.name == name);
        group.map_or_else(String::new, |group| words.compare_groups_members(name, group.participants))
    };
    let (from, to) = (people(&pair.from), people(&pair.to));
    let [first, second] = pair.people;
    match (pair.relabellings, pair.differing()) {
        (Some(relabellings), Some(differing)) => words.compare_groups_tested(
            from,
            to,
            first,
            second,
            differing,
            pair.differences.len(),
            relabellings.to_string(),
            compared.seed.to_string(),
            FALSE_ALARMS_PERCENT,
        ),
        _ => words.compare_groups_untested(from, to, first, second),
    }
}

fn likeness(statistics: &Statistics, words: &WindowWords) -> String {
    let signed = |value: Option<f64>| figures::or_none(value, |value| figures::signed(value, 2));
    words.compare_groups_likeness(
        statistics.matched,
        signed(statistics.kendall_tau_b),
        signed(statistics.spearman_rho),
        figures::or_none(statistics.total_variation, figures::score),
    )
}

/// The width of a column of figures.
const FIGURE: f32 = 76.0;
/// The parts of the free width that the statements and the picture of the differences take.
const STATEMENTS: f32 = 0.56;
const PICTURE: f32 = 0.44;
/// The columns with figures, and the one with the picture.
const FIGURES: std::ops::RangeInclusive<usize> = 2..=4;
const PICTURED: usize = 5;

struct DifferenceTable<'a> {
    input: &'a PanelInput<'a>,
    pair: &'a GroupPair,
    limit: f64,
}

impl DifferenceTable<'_> {
    fn table(&self) -> Table<'_> {
        let GroupPair { from, to, .. } = self.pair;
        let words = self.input.words();
        let figure = |head: String| Column::new(head, Width::Points(FIGURE)).at_right();
        Table::new(
            words.compare_groups_table(),
            [
                Column::new("", Width::Points(size::LABEL_COLUMN)),
                Column::new(words.compare_groups_factor(), Width::Share(STATEMENTS)),
                figure(from.clone()),
                figure(to.clone()),
                figure(words.compare_groups_difference()),
                Column::new(words.compare_groups_picture(from, to), Width::Share(PICTURE)).gap(space::M),
            ],
        )
    }

    /// Draws one factor; tells whether it was chosen.
    fn row_ui(&self, row: &mut TableRow<'_, '_>, library: &Library<'_>, choice: Choice, found: &Difference) -> bool {
        let palette = &self.input.theme.palette;
        let factor = library.outcome(choice).and_then(|outcome| outcome.factor(found.factor_id));
        let statement = factor.map_or("", |factor| factor.text.as_str());
        let words = spoken(found, statement, self.input.words());
        let response = row.choose(egui::Id::unique(("difference of groups", found.factor_id.number())), &words);
        let ink = factor.map_or(palette.text, |factor| palette.quadrant(factor.quadrant).ink);
        row.text(0, &found.label, scale::label_font(), ink);
        row.text(1, statement, scale::body_font(), palette.text);
        let [first, second] = found.priorities.map(figures::share);
        for (column, figure) in FIGURES.zip([first, second, figures::signed(found.difference, 3)]) {
            row.text(column, &figure, scale::body_font(), palette.text);
        }
        self.picture(row.ui.painter(), row.cell(PICTURED), found);
        let clicked = response.clicked();
        response.on_hover_text(words);
        clicked
    }

    /// The difference with its interval beside the line of no difference.
    fn picture(&self, painter: &Painter, rect: Rect, found: &Difference) {
        let axis = Stroke::new(size::LINE, self.input.theme.palette.outline);
        painter.vline(rect.center().x, rect.y_range(), axis);
        paint_shapes(painter, self.input.theme, &difference(found, self.limit, area_of(rect), unit()));
    }
}

/// A row in words.
fn spoken(found: &Difference, statement: &str, words: &WindowWords) -> String {
    let interval = found.interval.map_or_else(
        || words.compare_groups_no_interval(),
        |[low, high]| words.compare_groups_interval(figures::signed(low, 3), figures::signed(high, 3)),
    );
    let test = match found.adjusted_p {
        Some(p) => words.compare_groups_adjusted(interval, figures::share(p)),
        None => interval,
    };
    words.compare_groups_row(&found.label, figures::signed(found.difference, 3), test, statement)
}
