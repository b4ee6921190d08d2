//! Pairs to think about: strong pairs of an inner and an outer factor that no strategy joins, one at a time.

use super::board::{addition, meaning};
use super::model::{self, Pairing};
use crate::app::input::PanelInput;
use crate::app::memo::Memo;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Field};
use crate::model::{FactorId, Matrix, MatrixId, Quadrant};
use crate::session::Revision;
use egui::{Key, Ui};

/// The dialog while it is open.
#[derive(Debug, Default)]
pub(super) struct PairsState {
    /// Which pair is shown.
    at: usize,
    draft: String,
    pairs: Memo<(Revision, MatrixId), Vec<Pairing>>,
}

/// What was asked for in the dialog.
enum Asked {
    Nothing,
    /// The pair so many further on, or back.
    Step(isize),
    /// A strategy from this pair.
    Strategy,
    Close,
}

/// Draws the dialog; tells whether it stays open.
pub(super) fn pairs_ui(ui: &Ui, input: &PanelInput<'_>, matrix: &Matrix, state: &mut PairsState) -> bool {
    let outcome = input.analysis.matrix(matrix.id);
    let PairsState { at, draft, pairs } = state;
    let pairs = pairs.get((input.revision, matrix.id), || model::open_pairs(input.document, matrix, outcome));
    *at = (*at).min(pairs.len().saturating_sub(1));
    let pair = pairs.get(*at);
    let modal = widgets::dialog(ui, "pairs to think about").show(ui.ctx(), |ui| {
        ui.set_width(size::DIALOG);
        ui.label(scale::strong(input.words().strategies_pairs_title()));
        if let Some(pair) = pair {
            return pair_ui(ui, input, matrix, (pair, *at, pairs.len()), draft);
        }
        let has = |quadrants: [Quadrant; 2]| quadrants.iter().any(|quadrant| !matrix.factors[*quadrant].is_empty());
        let are_pairs =
            has([Quadrant::Strengths, Quadrant::Weaknesses]) && has([Quadrant::Opportunities, Quadrant::Threats]);
        let words = input.words();
        ui.label(if are_pairs { words.strategies_pairs_none() } else { words.strategies_pairs_no_factors() });
        let done = widgets::main_button(ui, input.theme, &input.words().strategies_links_done());
        if done.clicked() { Asked::Close } else { Asked::Nothing }
    });
    let is_escaped = ui.input(|input| input.key_pressed(Key::Escape));
    match modal.inner {
        Asked::Step(step) => *at = at.saturating_add_signed(step).min(pairs.len() - 1),
        Asked::Strategy => {
            if let (Some(pair), false) = (pair, draft.trim().is_empty()) {
                let text = std::mem::take(draft).trim().to_owned();
                // The pair is joined now, so that the next one takes its place.
                input.ask(addition(pair.kind, text, &pair.factors, input.ids).1);
            }
        }
        Asked::Nothing | Asked::Close => {}
    }
    !(matches!(modal.inner, Asked::Close) || modal.should_close() || is_escaped)
}

fn pair_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    matrix: &Matrix,
    (pair, at, count): (&Pairing, usize, usize),
    draft: &mut String,
) -> Asked {
    let words = input.words();
    ui.label(scale::caption(words.strategies_pairs_at(at + 1, count)));
    ui.add_space(space::S);
    for factor in pair.factors {
        factor_ui(ui, input, matrix, factor);
    }
    ui.add_space(space::M);
    let name = words.strategies_kind_meaning(pair.kind.letters(), meaning(words, pair.kind));
    let hint = words.strategies_text();
    let field = Field::new("strategy of a pair", &name).captioned().hint(&hint);
    let response = field.edit(ui, draft);
    let mut asked = Asked::Nothing;
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.request_focus();
        asked = Asked::Strategy;
    } else {
        let (kind, factors) = (pair.kind, pair.factors);
        input.line(ui, &response, draft, move |text, ids| {
            Some(addition(kind, text.trim().to_owned(), &factors, ids).1.into())
        });
    }
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        let can_add = !draft.trim().is_empty();
        let add = ui.add_enabled_ui(can_add, |ui| widgets::main_button(ui, input.theme, &words.strategies_pairs_add()));
        if add.inner.clicked() {
            asked = Asked::Strategy;
        }
        for (name, step, is_there) in
            [(words.strategies_pairs_back(), -1, at > 0), (words.strategies_pairs_next(), 1, at + 1 < count)]
        {
            if ui.add_enabled(is_there, egui::Button::new(name)).clicked() {
                asked = Asked::Step(step);
            }
        }
        if ui.button(words.strategies_links_done()).clicked() {
            asked = Asked::Close;
        }
    });
    asked
}

/// A factor of the pair, with its label and share of all importance.
fn factor_ui(ui: &mut Ui, input: &PanelInput<'_>, matrix: &Matrix, id: FactorId) {
    let Some(quadrant) = matrix.position(id).and_then(|(place, _)| place.quadrant()) else { return };
    let used = model::used(input.document, Some(matrix), id, input.words());
    ui.horizontal(|ui| {
        widgets::badge(ui, input.theme, quadrant);
        let colours = input.theme.palette.quadrant(quadrant);
        ui.label(egui::RichText::new(&used.label).font(scale::label_font()).color(colours.ink));
        ui.add(egui::Label::new(model::one_line(&used.statement)).wrap());
    });
}
