//! The participants: who they are, how far they have come, how consistent they are, and whether they count.

use super::state::Model;
use super::{answers, explain, person, rounds};
use crate::analysis::{FactorAnalysis, MatrixAnalysis, ParticipantAnalysis};
use crate::app::actions::Action;
use crate::app::figures;
use crate::app::input::PanelInput;
use crate::app::theme::{chart, scale, size, space};
use crate::app::weigh::person::PersonState;
use crate::app::widgets::{self, Cell, CellEditor, CellPlace, Field, Icon, Rows};
use crate::model::{Command, ConsensusForm, Document, Matrix, MatrixEdit, Participant, Weight};
use egui::{CollapsingHeader, Id, Label, Rect, ScrollArea, Sense, Stroke, Ui, vec2};

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct PeopleState {
    table: Model<Vec<PersonRow>>,
    editor: CellEditor,
    rows: Rows,
}

/// A participant and what came of their answers.
#[derive(Debug, PartialEq)]
struct PersonRow {
    person: Participant,
    weight: String,
    /// "7 of 46".
    answered: String,
    cr: String,
    verdict: Verdict,
    /// Why the answers do not count, where they do not.
    excluded: Option<String>,
}

/// What the consistency ratio says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Unknown,
    Accepted,
    Above,
}

fn rows(document: &Document, matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<PersonRow> {
    let row = |person: &Participant| {
        let found = analysis.participants.iter().find(|found| found.id == person.id);
        let cr = found.and_then(|found| found.cr);
        let answered = |found: &ParticipantAnalysis| format!("{} of {}", found.answered, found.asked);
        PersonRow {
            person: person.clone(),
            weight: figures::entered(person.weight.get()),
            answered: found.map_or_else(|| figures::NONE.to_owned(), answered),
            cr: figures::or_none(cr, figures::share),
            verdict: match cr {
                None => Verdict::Unknown,
                Some(cr) if cr > matrix.conventions.cr_threshold => Verdict::Above,
                Some(_) => Verdict::Accepted,
            },
            excluded: answers::sheet(matrix, person.id).excluded,
        }
    };
    document.people.iter().map(row).collect()
}

/// Draws the page.
pub(super) fn people_ui(
    ui: &mut Ui,
    input: &PanelInput<'_>,
    (matrix, whole): (&Matrix, &Matrix),
    (state, who): (&mut PeopleState, &mut PersonState),
    actions: &mut Vec<Action>,
) {
    let Some(analysis) = input.analysis.matrix(matrix.id) else { return };
    if input.document.people.is_empty() {
        person::nobody_ui(ui, input, who, actions);
        return;
    }
    let table = state.table.get((input.revision, matrix.id), || rows(input.document, matrix, analysis));
    super::beside(ui, size::SIDE_PANEL, |ui| {
        widgets::card(input.theme).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                rounds::rounds_ui(ui, input, whole, actions);
                agreement_ui(ui, analysis);
            });
        });
    });
    widgets::card(input.theme).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.label(scale::strong("Participants"));
        let mut view = PeopleView { input, matrix, table, editor: &mut state.editor, actions };
        view.heads_ui(ui);
        let wanted = view.editor.wanted(table.len()).map(|place| place.row);
        state.rows.show(ui, chart::ROW, table.len(), wanted, |ui, rect, row| view.row_ui(ui, rect, row));
        view.take_typed(ui);
    });
}

struct PeopleView<'a, 'i> {
    input: &'a PanelInput<'i>,
    matrix: &'a Matrix,
    table: &'a [PersonRow],
    editor: &'a mut CellEditor,
    actions: &'a mut Vec<Action>,
}

/// Where the columns stand.
struct Columns {
    name: Rect,
    group: Rect,
    weight: Rect,
    answered: Rect,
    cr: Rect,
    counts: Rect,
    /// Why somebody does not count; empty while everybody does.
    reason: Rect,
    delete: Rect,
}

/// The width of a column of figures, and the decimal point from its left.
const FIGURE: f32 = 72.0;
const POINT: f32 = 34.0;
/// The width of the column of boxes, and of that of reasons.
const COUNTS: f32 = 52.0;
const REASON: f32 = 120.0;
/// The reason to leave somebody out, until another is typed.
const BY_HAND: &str = "left out by hand";

impl Columns {
    fn of(row: Rect, reason_width: f32) -> Self {
        let inner = row.shrink2(vec2(0.0, space::XS)).with_max_x(row.left() + row.width().min(chart::TABLE_MAX));
        let take = |right: f32, width: f32| inner.with_min_x(right - width).with_max_x(right);
        let delete = take(inner.right(), size::TARGET);
        let reason = take(delete.left() - space::S, reason_width);
        let counts = take(reason.left() - space::S, COUNTS);
        let cr = take(counts.left(), FIGURE);
        let answered = take(cr.left(), FIGURE);
        let weight = take(answered.left() - space::M, FIGURE);
        let middle = inner.left() + (weight.left() - inner.left()) * 0.55;
        Self {
            name: inner.with_max_x(middle - space::M),
            group: inner.with_min_x(middle).with_max_x(weight.left() - space::M),
            weight,
            answered,
            cr,
            counts,
            reason,
            delete,
        }
    }
}

impl PeopleView<'_, '_> {
    fn columns(&self, row: Rect) -> Columns {
        let is_anybody_out = self.table.iter().any(|row| row.excluded.is_some());
        Columns::of(row, if is_anybody_out { REASON } else { 0.0 })
    }

    fn heads_ui(&self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), chart::ROW), Sense::hover());
        let columns = self.columns(rect);
        let heads = [
            (columns.name, "Name", ""),
            (columns.group, "Speaks for", "The group spoken for, such as ministries."),
            (columns.weight, "Weight", "How much the participant counts in the group’s result, against the others."),
            (columns.answered, "Answered", "How many of the method’s questions are answered."),
            (columns.cr, "CR", explain::CR),
            (columns.counts, "Counts", "Whether the answers are part of the group’s result."),
            (columns.reason, "Left out because", "Reports say how many were left out, and why."),
        ];
        for (column, name, explanation) in heads.into_iter().filter(|(column, ..)| column.width() > 0.0) {
            let label = super::put_left(ui, column, Label::new(scale::caption(name)).sense(Sense::hover()));
            if !explanation.is_empty() {
                label.on_hover_text(explanation);
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(size::LINE, self.input.theme.palette.line));
    }

    fn row_ui(&mut self, ui: &mut Ui, rect: Rect, row: usize) {
        let columns = self.columns(rect);
        let table = self.table;
        let line = &table[row];
        let key = line.person.id.number();
        let name = person::name(&line.person);
        let field = |words: &'static str| format!("{words} {}", row + 1);
        let typed = Field::new(("person name", key), &field("Name of participant"))
            .show(&mut super::inside(ui, columns.name), &line.person.name);
        if let Some(name) = typed {
            self.edit(Participant { name, ..line.person.clone() });
        }
        let typed = Field::new(("person group", key), &field("Group of participant"))
            .show(&mut super::inside(ui, columns.group), &line.person.group);
        if let Some(group) = typed {
            self.edit(Participant { group, ..line.person.clone() });
        }
        let cell = Cell {
            id: Id::unique(("person weight", key)),
            place: CellPlace { row, column: 0 },
            name: &format!("Weight of {name}"),
            text: &line.weight,
            point: POINT,
        };
        self.editor.cell_ui(ui, self.input.theme, columns.weight, &cell);
        super::put_left(ui, columns.answered, Label::new(&line.answered));
        self.ratio_ui(ui, columns.cr, line);
        self.counts_ui(ui, columns.counts, line);
        self.reason_ui(ui, columns.reason, line);
        let delete = widgets::icon_button(&mut super::inside(ui, columns.delete), Icon::Bin, &format!("Delete {name}"));
        if delete.clicked() {
            self.actions.push(self.input.document.removal_of_person(line.person.id).into());
        }
    }

    fn ratio_ui(&self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let palette = &self.input.theme.palette;
        let mut inside = super::inside(ui, rect);
        match line.verdict {
            Verdict::Unknown => {}
            Verdict::Accepted => widgets::dot(&mut inside, palette.success),
            Verdict::Above => widgets::dot(&mut inside, palette.warning),
        }
        let text = if line.verdict == Verdict::Above { scale::strong(&line.cr) } else { line.cr.as_str().into() };
        let hint = if line.verdict == Verdict::Above { "Above the threshold" } else { explain::CR };
        inside.label(text).on_hover_text(hint);
    }

    fn counts_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let mut counts = line.excluded.is_none();
        let name = person::name(&line.person);
        let response = super::inside(ui, rect).checkbox(&mut counts, "");
        let response = response.accessible_name(format!("{name} counts"));
        if response.changed() {
            let mut sheet = answers::sheet(self.matrix, line.person.id);
            sheet.excluded = (!counts).then(|| BY_HAND.to_owned());
            let label = if counts { format!("Let {name} count") } else { format!("Leave {name} out") };
            self.actions.push(answers::put(self.matrix, sheet, label).into());
        }
    }

    fn reason_ui(&mut self, ui: &mut Ui, rect: Rect, line: &PersonRow) {
        let Some(reason) = &line.excluded else { return };
        let name = format!("Why {} is left out", person::name(&line.person));
        let field = Field::new(("excluded", line.person.id.number()), &name).hint(BY_HAND);
        if let Some(reason) = field.show(&mut super::inside(ui, rect), reason) {
            let mut sheet = answers::sheet(self.matrix, line.person.id);
            sheet.excluded = Some(reason);
            let edit = MatrixEdit::Sheet(Box::new(sheet));
            self.actions.push(Command::Matrix { matrix: self.matrix.id, edit }.into());
        }
    }

    fn edit(&mut self, person: Participant) {
        self.actions.push(Command::EditPerson(person).into());
    }

    fn take_typed(&mut self, ui: &Ui) {
        let Some(typed) = self.editor.typed(ui.ctx()) else { return };
        let weight = figures::number(&typed.text).and_then(|value| Weight::new(value).map_err(|e| e.to_string()));
        match (weight, self.table.get(typed.place.row)) {
            (Ok(weight), Some(row)) => {
                self.editor.accept();
                self.edit(Participant { weight, ..row.person.clone() });
            }
            (Ok(_), None) => self.editor.accept(),
            (Err(reason), _) => self.editor.refuse(ui.ctx(), reason),
        }
    }
}

/// How far the participants agree, and the result without those above the threshold.
fn agreement_ui(ui: &mut Ui, analysis: &MatrixAnalysis) {
    ui.label(scale::strong("How far they agree"));
    let Some(consensus) = &analysis.consensus else {
        ui.label(scale::caption("There is something to say once two participants have priorities."));
        return;
    };
    for (name, value, explanation) in [
        ("Consensus (Goepel 2018)", consensus.goepel_2018, explain::consensus(ConsensusForm::Goepel2018)),
        ("Consensus (Goepel 2013)", consensus.goepel_2013, explain::consensus(ConsensusForm::Goepel2013)),
        ("Homogeneity", consensus.homogeneity, explain::consensus(ConsensusForm::Homogeneity)),
        ("Kendall’s W", consensus.kendall_w, explain::KENDALL),
    ] {
        super::figure_ui(ui, name, &figures::or_none(value, figures::share), explanation);
    }
    ui.label(scale::caption(format!("Over {} participants.", consensus.participants)));
    without_ui(ui, analysis);
}

/// How many of the factors that change most are shown before the others are asked for.
const SHOWN_FIRST: usize = 5;

/// Every factor with and without those whose consistency ratio is too high, those that change most first.
fn without_ui(ui: &mut Ui, analysis: &MatrixAnalysis) {
    let Some((group, without)) = analysis.group.as_ref().and_then(|group| Some((group, group.without_them.as_ref()?)))
    else {
        return;
    };
    ui.add_space(space::L);
    let count = group.above_threshold.len();
    ui.label(scale::strong(format!("Without the {count} above the threshold")));
    let mut changed: Vec<(&FactorAnalysis, f64)> = analysis.factors.iter().zip(without.iter().copied()).collect();
    let difference =
        |(factor, without): &(&FactorAnalysis, f64)| (factor.global_priority.unwrap_or(0.0) - without).abs();
    changed.sort_by(|a, b| difference(b).total_cmp(&difference(a)));
    let row = |ui: &mut Ui, (factor, without): &(&FactorAnalysis, f64)| {
        let with = figures::or_none(factor.global_priority, figures::share);
        super::figure_ui(ui, &factor.label, &format!("{with} → {}", figures::share(*without)), explain::GLOBAL);
    };
    let (first, others) = changed.split_at(changed.len().min(SHOWN_FIRST));
    for change in first {
        row(ui, change);
    }
    if !others.is_empty() {
        let head = format!("The others, which change less ({})", others.len());
        CollapsingHeader::new(head).id_salt("others").show_unindented(ui, |ui| {
            for change in others {
                row(ui, change);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyze;
    use crate::model::{Factor, FactorScore, Quadrant, WeightingMethod};

    #[test]
    fn each_participant_has_a_row_also_without_answers() {
        let mut document = Document::new("d".parse().unwrap(), "Document");
        for id in ["anna", "bo"] {
            let person = Participant {
                id: id.parse().unwrap(),
                name: id.to_owned(),
                group: String::new(),
                weight: Weight::DEFAULT,
            };
            document.people.push(person);
        }
        let mut matrix = Matrix::new("m".parse().unwrap(), "Matrix");
        matrix.weighting = WeightingMethod::Points;
        matrix.factors[Quadrant::Strengths] = ["a", "b"].map(|id| Factor::new(id.parse().unwrap(), id)).into();
        let mut sheet = answers::sheet(&matrix, "anna".parse().unwrap());
        sheet.points.push(FactorScore { factor: "a".parse().unwrap(), points: Weight::DEFAULT });
        sheet.excluded = Some("absent".to_owned());
        matrix.answers.push(sheet);
        document.matrices.push(matrix);
        let analysis = analyze(&document);
        let rows = rows(&document, &document.matrices[0], &analysis.matrices[0]);
        let said: Vec<(&str, Option<&str>)> =
            rows.iter().map(|row| (row.answered.as_str(), row.excluded.as_deref())).collect();
        assert_eq!(said, [("1 of 2", Some("absent")), ("–", None)]);
    }
}
