//! Cells of a table into which numbers are typed.
//!
//! At rest a cell is painted; it becomes a text field when it gets the keyboard. Enter and Down go to the cell below,
//! Shift+Enter and Up to the one above, Escape takes the typing back. A table calls [`CellEditor::cell_ui`] for each
//! visible cell and then [`CellEditor::typed`], which hands over what was typed once, wherever the keyboard went.

use super::draft::{self, Stage};
use crate::app::theme::{Theme, chart, scale, size, space};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Color32, Context, FontId, Id, Key, Modifiers, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind,
    TextEdit, Ui, WidgetInfo,
};

/// The place of a cell among those that can be typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// Its row, counting from 0.
    pub row: usize,
    /// Its column, counting from 0.
    pub column: usize,
}

/// A cell.
#[derive(Debug)]
pub struct Cell<'a> {
    /// From the ids of the model, so that it stays when rows move.
    pub id: Id,
    /// Its place.
    pub place: CellPlace,
    /// What it holds, for screen readers: "Weight of S1".
    pub name: &'a str,
    /// The number as it stands.
    pub text: &'a str,
    /// Where its decimal point is, from the left of the cell.
    pub point: f32,
}

/// What was typed into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Which cell.
    pub place: CellPlace,
    /// The text.
    pub text: String,
    /// Whether it is being typed still.
    pub stage: Stage,
}

/// Which cell is edited, and where the keyboard goes next.
#[derive(Debug, Default)]
pub struct CellEditor {
    /// What is being typed.
    draft: Option<Draft>,
    /// What was typed before the keyboard went to another cell, until the table has taken it.
    left: Option<Draft>,
    /// What the table could not take.
    refused: Option<Refused>,
    go_to: Option<CellPlace>,
}

#[derive(Debug)]
struct Refused {
    draft: Draft,
    reason: String,
}

#[derive(Debug)]
struct Draft {
    id: Id,
    place: CellPlace,
    text: String,
    before: String,
    /// The keyboard went on by a key, and comes back when the text is refused.
    left_by_key: bool,
    /// The button of the pointer that brought the keyboard here is still down.
    pressed: bool,
}

impl CellEditor {
    /// Gives the keyboard to a cell as soon as it is drawn.
    pub fn go_to(&mut self, place: CellPlace) {
        self.go_to = Some(place);
    }

    /// The cell that has the keyboard.
    #[must_use]
    pub fn place(&self) -> Option<CellPlace> {
        self.draft.as_ref().map(|draft| draft.place)
    }

    /// The cell that is to get the keyboard and has to be scrolled to, in a table of so many rows: beyond the last one the
    /// keyboard stays there.
    #[must_use]
    pub fn wanted(&mut self, rows: usize) -> Option<CellPlace> {
        let last = rows.checked_sub(1);
        self.go_to = self.go_to.zip(last).map(|(place, last)| CellPlace { row: place.row.min(last), ..place });
        self.go_to
    }

    /// Draws a cell into its rectangle.
    pub fn cell_ui(&mut self, ui: &mut Ui, theme: &Theme, rect: Rect, cell: &Cell<'_>) {
        if self.go_to == Some(cell.place) {
            self.go_to = None;
            ui.memory_mut(|memory| memory.request_focus(cell.id));
        }
        if ui.memory(|memory| memory.has_focus(cell.id)) {
            if self.draft.as_ref().is_none_or(|draft| draft.id != cell.id) {
                self.begin(ui.ctx(), cell);
                ui.scroll_to_rect(rect, None);
            }
            self.edit_ui(ui, rect, cell);
        } else {
            self.rest_ui(ui, theme, rect, cell);
        }
        if let Some(refused) = self.refused.as_ref().filter(|refused| refused.draft.id == cell.id) {
            reason_ui(ui, theme, rect, cell.id, &refused.reason);
        }
    }

    /// What is typed into a cell with another text than before: as a draft while the cell has the keyboard, and done,
    /// once, when it has lost it. Answer it with [`Self::accept`] or [`Self::refuse`].
    pub fn typed(&mut self, ctx: &Context) -> Option<Typed> {
        // Escape takes the keyboard away before any cell sees the key.
        if ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.draft = None;
            self.refused = None;
        }
        if self.left.is_none() {
            self.left = self.draft.take_if(|draft| !ctx.memory(|memory| memory.has_focus(draft.id)));
        }
        self.left.take_if(|draft| draft.text == draft.before);
        self.draft.take_if(|typed| draft::was_taken(ctx, typed.id));
        for kept in [self.refused.as_ref().map(|refused| &refused.draft), self.changed()].into_iter().flatten() {
            draft::hold(ctx, kept.id, &kept.text);
        }
        if let Some(left) = &self.left {
            return Some(Typed { place: left.place, text: left.text.clone(), stage: Stage::Done });
        }
        let typed = self.changed()?;
        Some(Typed { place: typed.place, text: typed.text.clone(), stage: Stage::Draft(typed.id) })
    }

    /// What was typed is taken; the cell shows the document again.
    pub fn accept(&mut self) {
        self.left = None;
    }

    /// What was typed cannot be taken: it stays to be mended, with the reason beside it.
    pub fn refuse(&mut self, ctx: &Context, reason: String) {
        let Some(draft) = self.left.take() else { return };
        if draft.left_by_key {
            self.go_to = None;
            self.draft = None;
            ctx.memory_mut(|memory| memory.request_focus(draft.id));
        }
        self.refused = Some(Refused { draft, reason });
        ctx.request_repaint();
    }

    /// What is being typed, if it is not what the cell held.
    fn changed(&self) -> Option<&Draft> {
        self.draft.as_ref().filter(|draft| draft.text != draft.before)
    }

    fn edit_ui(&mut self, ui: &mut Ui, rect: Rect, cell: &Cell<'_>) {
        let Some(draft) = &mut self.draft else { return };
        let next_row = next_row(ui, cell.place.row);
        let edit = TextEdit::singleline(&mut draft.text).id(cell.id).margin(egui::vec2(space::S, space::XS));
        let response = ui.put(rect, edit.font(scale::body_font())).accessible_name(cell.name);
        if response.changed() {
            self.refused = None;
        }
        if draft.pressed {
            // The field takes the press that opened it for one that sets the cursor; what is typed next would then stand
            // beside the old number.
            select_all(ui.ctx(), cell.id, &draft.text);
            draft.pressed = ui.input(|input| input.pointer.any_down());
        }
        draft.left_by_key = next_row.is_some();
        if let Some(row) = next_row {
            self.go_to = Some(CellPlace { row, ..cell.place });
            ui.memory_mut(|memory| memory.surrender_focus(cell.id));
        }
    }

    /// Takes up a cell with all of its text selected, so that typing replaces it.
    fn begin(&mut self, ctx: &Context, cell: &Cell<'_>) {
        if self.left.is_none() {
            self.left = self.draft.take();
        }
        let refused = self.refused.as_ref().filter(|refused| refused.draft.id == cell.id);
        let text = refused.map_or(cell.text, |refused| &refused.draft.text).to_owned();
        TextEditState::default().store(ctx, cell.id);
        select_all(ctx, cell.id, &text);
        let before = cell.text.to_owned();
        let pressed = ctx.input(|input| input.pointer.any_down() || input.pointer.any_released());
        self.draft = Some(Draft { id: cell.id, place: cell.place, text, before, left_by_key: false, pressed });
    }

    fn rest_ui(&self, ui: &Ui, theme: &Theme, rect: Rect, cell: &Cell<'_>) {
        let response = ui.interact(rect, cell.id, Sense::click());
        let refused = self.refused.as_ref().filter(|refused| refused.draft.id == cell.id);
        let text = refused.map_or(cell.text, |refused| refused.draft.text.as_str());
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(text.to_owned()),
            ..WidgetInfo::labeled(Role::TextInput, ui.is_enabled(), cell.name)
        });
        if response.clicked() {
            response.request_focus();
        }
        if !ui.is_rect_visible(rect) {
            return;
        }
        let palette = &theme.palette;
        let (line, colour) = match refused {
            Some(_) => (palette.danger, palette.danger),
            None if response.hovered() => (palette.outline, palette.text),
            None => (palette.line, palette.text),
        };
        let stroke = Stroke::new(size::LINE, line);
        ui.painter().rect(rect, size::ROUND_SMALL, palette.surface, stroke, StrokeKind::Inside);
        let point = egui::pos2(rect.left() + cell.point, rect.center().y);
        decimal(&ui.painter().with_clip_rect(rect.shrink(1.0)), point, text, &scale::body_font(), colour);
    }
}

/// Selects all of the text of a field, so that typing replaces it.
fn select_all(ctx: &Context, id: Id, text: &str) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ctx, id);
}

/// The row to which a key leads.
fn next_row(ui: &Ui, row: usize) -> Option<usize> {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::SHIFT, Key::Enter) || input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            return Some(row.saturating_sub(1));
        }
        let down = input.consume_key(Modifiers::NONE, Key::Enter) || input.consume_key(Modifiers::NONE, Key::ArrowDown);
        down.then_some(row + 1)
    })
}

/// The reason, under the cell and over whatever is there.
fn reason_ui(ui: &Ui, theme: &Theme, rect: Rect, id: Id, reason: &str) {
    let area = egui::Area::new(id.with("reason")).order(egui::Order::Foreground).interactable(false);
    area.fixed_pos(rect.left_bottom() + egui::vec2(0.0, space::XS)).show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).inner_margin(egui::vec2(space::M, space::S)).show(ui, |ui| {
            ui.set_max_width(chart::SQUARE_MAX);
            ui.colored_label(theme.palette.danger, reason);
        });
    });
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(reason));
}

/// Paints a number so that its decimal point (or its end, without one) is at `point.x`, centred at `point.y`.
pub fn decimal(painter: &Painter, point: Pos2, text: &str, font: &FontId, colour: Color32) {
    let (whole, decimals) = text.split_at(text.find(['.', ',']).unwrap_or(text.len()));
    painter.text(point, Align2::RIGHT_CENTER, whole, font.clone(), colour);
    painter.text(point, Align2::LEFT_CENTER, decimals, font.clone(), colour);
}
