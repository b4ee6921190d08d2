//! What the user can say about a file, at the left of the dialog.

use super::order::{Order, What};
use super::reading::Found;
use crate::app::theme::{scale, space};
use crate::app::widgets;
use crate::model::{Asked, Document, Matrix, PairScale};
use crate::storage::import::{Encoding, Heads, Separator};
use crate::words::WindowWords;
use egui::{DragValue, Ui};

/// The most lines in which heads of columns are looked for.
const HEADS: u64 = 200;

/// Draws every choice that matters; the order says what is chosen.
pub(super) fn choices_ui(
    ui: &mut Ui,
    words: &WindowWords,
    order: &mut Order,
    found: Option<&Found>,
    document: &Document,
) {
    let Some(what) = order.what else { return };
    what_ui(ui, words, order, what, document);
    if let What::Answers(kind, asked) = what {
        answers_ui(ui, words, order, document, asked, |asked| What::Answers(kind, asked));
    }
    if what.is_text() {
        encoding_ui(ui, words, order, found);
    }
    if what.kind() == crate::storage::import::Kind::Separated {
        separator_ui(ui, words, order, found);
    }
    if what.has_columns() {
        heads_ui(ui, words, order, found);
    }
}

fn what_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order, what: What, document: &Document) {
    let usual = order.matrix.and_then(|matrix| document.matrix(matrix)).map(|matrix| Asked::of(matrix.weighting));
    let all = what.all(usual.unwrap_or(Asked::WEIGHTS));
    if let Some(chosen) =
        widgets::choice(ui, "import what", &words.import_read_as(), what, &all, |what| what.name(words))
    {
        order.what = Some(chosen);
        order.forget_columns();
    }
    ui.add_space(space::S);
}

fn answers_ui(
    ui: &mut Ui,
    words: &WindowWords,
    order: &mut Order,
    document: &Document,
    asked: Asked,
    what: impl Fn(Asked) -> What,
) {
    if let Some(chosen) =
        widgets::choice(ui, "import asked", &words.import_asked(), asked, &Asked::ALL, |asked| asked_name(words, asked))
    {
        order.what = Some(what(chosen));
    }
    ui.add_space(space::S);
    let at = document.matrices.iter().position(|matrix| Some(matrix.id) == order.matrix);
    let titles: Vec<&str> = document.matrices.iter().map(|matrix| matrix.title.as_str()).collect();
    if let Some(chosen) = widgets::listed(ui, "import matrix", &words.import_matrix(), at, &titles) {
        order.matrix = Some(document.matrices[chosen].id);
        order.round = None;
    }
    ui.add_space(space::S);
    if let Some(matrix) = at.map(|at| &document.matrices[at]) {
        round_ui(ui, words, order, matrix);
    }
    if asked == Asked::Pairs {
        scale_ui(ui, words, order);
    }
}

/// What plain numbers about pairs mean, where they are no ratios.
fn scale_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order) {
    let all: Vec<Option<PairScale>> = std::iter::once(None).chain(PairScale::ALL.map(Some)).collect();
    let name = |scale: Option<PairScale>| match scale {
        None => words.import_scale_certain(),
        Some(PairScale::Ratio) => words.import_scale_ratio(),
        Some(PairScale::Places) => words.import_scale_places(),
        Some(PairScale::MinusFirst) => words.import_scale_minus_first(),
        Some(PairScale::MinusSecond) => words.import_scale_minus_second(),
    };
    if let Some(chosen) = widgets::choice(ui, "import scale", &words.import_scale(), order.scale, &all, name) {
        order.scale = chosen;
    }
    ui.add_space(space::S);
}

fn round_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order, matrix: &Matrix) {
    let current = matrix.current_round();
    let mut round = order.round.unwrap_or(current);
    ui.horizontal(|ui| {
        let label = ui.label(scale::caption(words.import_round()));
        let field = ui.add(DragValue::new(&mut round).range(1..=current + 1).speed(0.05)).labelled_by(label.id);
        if field.changed() {
            order.round = Some(round);
        }
        if round > current {
            ui.label(scale::caption(words.import_round_new()));
        }
    });
    ui.add_space(space::S);
}

fn encoding_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order, found: Option<&Found>) {
    let taken = order.reading.encoding.or_else(|| found?.form.encoding);
    let Some(current) = taken else { return };
    let mut all = Encoding::all();
    if !all.contains(&current) {
        all.insert(0, current);
    }
    if let Some(chosen) =
        widgets::choice(ui, "import encoding", &words.import_encoding(), current, &all, Encoding::name)
    {
        order.reading.encoding = Some(chosen);
    }
    ui.add_space(space::S);
}

fn separator_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order, found: Option<&Found>) {
    let taken = order.reading.separator.or_else(|| found?.form.separator);
    let Some(current) = taken else { return };
    let name = |separator: Separator| match separator.name() {
        "comma" => words.import_separator_comma(),
        "semicolon" => words.import_separator_semicolon(),
        "tab" => words.import_separator_tab(),
        "pipe" => words.import_separator_pipe(),
        _ => words.import_separator_other(),
    };
    if let Some(chosen) =
        widgets::choice(ui, "import separator", &words.import_separator(), current, &Separator::ALL, name)
    {
        order.reading.separator = Some(chosen);
        order.forget_columns();
    }
    ui.add_space(space::S);
}

/// Whether a row heads the columns, and which.
fn heads_ui(ui: &mut Ui, words: &WindowWords, order: &mut Order, found: Option<&Found>) {
    let Some(preview) = found.and_then(|found| found.preview.as_ref()) else { return };
    let said = match order.reading.heads {
        Heads::Found => preview.heads,
        Heads::Line(line) => Some(line),
        Heads::Nowhere => None,
    };
    let mut headed = said.is_some();
    if ui.checkbox(&mut headed, words.import_headed()).changed() {
        let first = preview.rows.first().map_or(1, |(line, _)| *line);
        order.reading.heads = if headed { Heads::Line(first) } else { Heads::Nowhere };
    }
    if let Some(mut line) = said {
        ui.horizontal(|ui| {
            let label = ui.label(scale::caption(words.import_head_line()));
            let field = ui.add(DragValue::new(&mut line).range(1..=HEADS).speed(0.05)).labelled_by(label.id);
            if field.changed() {
                order.reading.heads = Heads::Line(line);
            }
        });
    }
    ui.add_space(space::S);
}

fn asked_name(words: &WindowWords, asked: Asked) -> String {
    match asked {
        Asked::WEIGHTS => words.import_asked_weights(),
        Asked::RATINGS => words.import_asked_ratings(),
        Asked::POINTS => words.import_asked_points(),
        Asked::DOTS => words.import_asked_dots(),
        Asked::RANKS => words.import_asked_ranks(),
        Asked::Pairs => words.import_asked_pairs(),
        Asked::BestWorst => words.import_asked_best_worst(),
        Asked::Attractiveness => words.import_asked_attractiveness(),
    }
}
