//! Choosing what is compared.

use super::library::{Choice, Holder, Library};
use super::state::{CompareState, Order, Page};
use crate::analysis::comparison::LIMIT;
use crate::app::commands::UiCommand;
use crate::app::input::PanelInput;
use crate::app::theme::{scale, size, space};
use crate::app::widgets::{self, Icon};
use egui::{
    Align, Checkbox, DragAndDrop, Label, Layout, Popup, PopupCloseBehavior, ScrollArea, Sense, Ui, UiBuilder, vec2,
};

/// Draws what is chosen, the way to choose, and the switch of the pages.
pub(super) fn head_ui(ui: &mut Ui, input: &PanelInput<'_>, library: &Library<'_>, state: &mut CompareState) {
    let words = input.words();
    let is_wide = ui.available_width() >= size::NARROW_WINDOW;
    let choosing = |ui: &mut Ui| {
        ui.label(scale::strong(words.compare_title()));
        let button = ui.button(words.compare_count(state.chosen.len())).accessible_name(words.compare_choose());
        Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(words.compare_choices())
            .show(|ui| choose_ui(ui, library, state));
        if state.chosen.len() == 2 && ui.button(words.compare_swap()).on_hover_text(words.compare_swap_tip()).clicked()
        {
            state.put(0, 1);
        }
        add_file_ui(ui, input);
        if state.guests.is_reading() {
            ui.spinner();
        }
        if is_wide {
            widgets::at_right(ui, "pages of the comparison", |ui| pages_ui(ui, input, state));
        }
    };
    if is_wide {
        ui.horizontal(choosing);
    } else {
        // What is wider than the window would take what stands below beyond its edge.
        ui.horizontal_wrapped(choosing);
        ScrollArea::horizontal().id_salt("pages of the comparison").show(ui, |ui| pages_ui(ui, input, state));
    }
    if state.chosen.len() > 2 && state.page != Page::Groups {
        pairs_ui(ui, library, state);
    }
}

/// With more than two matrices: which of them and the next is shown.
fn pairs_ui(ui: &mut Ui, library: &Library<'_>, state: &mut CompareState) {
    ui.horizontal_wrapped(|ui| {
        for at in 0..state.chosen.len() - 1 {
            let [from, to] = [at, at + 1].map(|at| library.title(state.chosen[at]));
            let label = ui.selectable_label(at == state.pair, state.name_of_pair(library, at));
            let titles = format!("{from} → {to}");
            if label.accessible_name(&titles).on_hover_text(&titles).clicked() {
                state.pair = at;
            }
        }
    });
}

fn add_file_ui(ui: &mut Ui, input: &PanelInput<'_>) {
    let button = ui.button(input.words().compare_add_file()).on_hover_text(input.situation.tip(UiCommand::CompareFile));
    if button.clicked() {
        input.ask(UiCommand::CompareFile);
    }
}

fn pages_ui(ui: &mut Ui, input: &PanelInput<'_>, state: &mut CompareState) {
    let (words, pages) = (input.words(), Page::ALL.map(|page| (page, page.name(input.words()))));
    let chosen = widgets::tabs(ui, input.theme, ("pages of comparing", &words.menu_pages()), pages, state.page);
    state.page = chosen.unwrap_or(state.page);
}

fn choose_ui(ui: &mut Ui, library: &Library<'_>, state: &mut CompareState) {
    let words = library.words();
    ui.set_width(size::CHOOSER);
    ScrollArea::vertical().max_height(ui.ctx().content_rect().height() / 2.0).show(ui, |ui| {
        own_ui(ui, library, state);
        matrices_ui(ui, library, Holder::Own, state);
        for guest in library.guests() {
            ui.add_space(space::S);
            ui.horizontal(|ui| {
                ui.label(scale::strong(guest.name())).on_hover_text(guest.path.display().to_string());
                let standing = match state.guests.trouble(guest.key) {
                    Some(_) => words.compare_unreadable(),
                    None => words.compare_read_only(),
                };
                ui.label(scale::caption(standing));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = words.compare_take_away(guest.name());
                    if widgets::icon_button(ui, Icon::Close, &name).clicked() {
                        state.guests.remove(guest.key);
                    }
                });
            });
            matrices_ui(ui, library, Holder::Guest(guest.key), state);
        }
        ui.separator();
        order_ui(ui, library, state);
    });
}

/// The head of the open document, with the way to compare everything in it.
fn own_ui(ui: &mut Ui, library: &Library<'_>, state: &mut CompareState) {
    let words = library.words();
    ui.horizontal(|ui| {
        ui.label(scale::strong(words.compare_this_document()));
        let count = library.own().matrices.len();
        if (3..=LIMIT).contains(&count) {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.small_button(words.compare_all()).accessible_name(words.compare_all_name()).clicked() {
                    state.choose_all(library);
                }
            });
        }
    });
}

fn matrices_ui(ui: &mut Ui, library: &Library<'_>, holder: Holder, state: &mut CompareState) {
    for choice in library.choices().into_iter().filter(|choice| choice.holder == holder) {
        let mut chosen = state.chosen.contains(&choice);
        let date = library.matrix(choice).and_then(|matrix| matrix.date);
        let title = library.plain_title(choice);
        let text = date.map_or_else(|| title.clone(), |date| format!("{title}, {date}"));
        let may = chosen || state.chosen.len() < LIMIT;
        let checkbox = ui.add_enabled(may, Checkbox::new(&mut chosen, text));
        let checkbox = checkbox.accessible_name(library.words().compare_one(library.title(choice)));
        if checkbox.on_disabled_hover_text(library.words().compare_limit(LIMIT)).changed() {
            state.toggle(choice);
        }
    }
}

/// The place of a matrix that is being dragged.
#[derive(Debug, Clone, Copy)]
struct Dragged(usize);

fn order_ui(ui: &mut Ui, library: &Library<'_>, state: &mut CompareState) {
    let mut by_date = state.order == Order::Dates;
    if ui.checkbox(&mut by_date, library.words().compare_by_date()).changed() {
        state.order = if by_date { Order::Dates } else { Order::AsSet };
    }
    if by_date {
        library.sort(&mut state.chosen);
    }
    let mut put = None;
    for (at, choice) in state.chosen.iter().enumerate() {
        put = put.or(place_ui(ui, library, (at, state.chosen.len()), *choice));
    }
    if let Some((from, to)) = put {
        state.put(from, to);
    }
}

/// One matrix in the order, to be dragged or moved by buttons; gives from where to where one goes.
fn place_ui(ui: &mut Ui, library: &Library<'_>, (at, count): (usize, usize), choice: Choice) -> Option<(usize, usize)> {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::TARGET), Sense::drag());
    response.dnd_set_drag_payload(Dragged(at));
    let mut put = None;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    let ui = &mut inside;
    let name = library.title(choice);
    let shown = format!("{}. {}", at + 1, library.dated_title(choice));
    ui.spacing_mut().item_spacing.x = 0.0;
    ui.add_enabled_ui(at + 1 < count, |ui| {
        if widgets::icon_button(ui, Icon::Down, &library.words().compare_later(&name)).clicked() {
            put = Some((at, at + 1));
        }
    });
    ui.add_enabled_ui(at > 0, |ui| {
        if widgets::icon_button(ui, Icon::Up, &library.words().compare_earlier(&name)).clicked() {
            put = Some((at, at - 1));
        }
    });
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(shown).truncate().selectable(false));
    });
    if let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx())
        && ui.ctx().pointer_interact_pos().is_some_and(|pointer| rect.contains(pointer))
    {
        let ring = ui.visuals().selection.stroke;
        ui.painter().rect_stroke(rect, size::ROUND_SMALL, ring, egui::StrokeKind::Inside);
        if ui.input(|input| input.pointer.any_released()) {
            DragAndDrop::clear_payload(ui.ctx());
            put = Some((dragged.0, at));
        }
    }
    put
}
