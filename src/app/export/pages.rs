//! The pages at the right of the dialog, one under the other.

use super::choices::Choices;
use super::preview::Preview;
use crate::app::theme::{Theme, scale, size, space};
use crate::report::Pages;
use crate::report::geometry::Size;
use crate::words::WindowWords;
use egui::{
    Align, Button, Color32, DragValue, Frame, Key, Panel, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};
use std::ops::{Range, RangeInclusive};

/// Points of the screen to a point of paper at 100 %: a screen has 96 to an inch, paper 72.
const ACTUAL: f32 = 96.0 / 72.0;
/// The smallest and the largest magnification.
const MAGNIFICATIONS: RangeInclusive<f32> = 0.1 * ACTUAL..=4.0 * ACTUAL;
/// A step of the magnification.
const STEP: f32 = 1.25;
const MM_PER_POINT: f32 = 25.4 / 72.0;

/// How the pages are shown.
#[derive(Debug, Default)]
pub(super) struct PagesView {
    zoom: Zoom,
    /// The page at the top, counting from 0.
    page: usize,
    /// The page to scroll to.
    go_to: Option<usize>,
}

/// How large the pages are.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Zoom {
    /// The widest page fills the width.
    Width,
    /// A whole page is in sight.
    #[default]
    Page,
    /// Points of the screen to a point of paper.
    Factor(f32),
}

impl PagesView {
    /// Draws the tools and the pages.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        theme: &Theme,
        preview: &mut Preview,
        choices: &Choices,
        words: &'static WindowWords,
    ) {
        let pages = match preview.result() {
            Some(Ok(pages)) => pages.clone(),
            // Why there are none stands above the button.
            Some(Err(_)) => return,
            None => {
                ui.centered_and_justified(Ui::spinner);
                return;
            }
        };
        self.page = self.page.min(pages.pages.len().saturating_sub(1));
        let bar = Frame::new().fill(theme.palette.raised).inner_margin(vec2(space::L, space::M));
        let room = ui.available_size() - vec2(0.0, ui.spacing().interact_size.y + 2.0 * space::M);
        let factor = self.zoom.factor(&pages, room);
        Panel::top("export pages").frame(bar).show(ui, |ui| {
            self.tools_ui(ui, &pages, factor, preview.is_current(choices), words);
            for warning in &pages.warnings {
                ui.label(scale::caption(warning.to_string()));
            }
        });
        self.turn_by_keys(ui, pages.pages.len());
        let in_sight = self.sheets_ui(ui, theme, preview, &pages, factor, words);
        preview.want(ui.ctx(), in_sight, factor * ui.ctx().pixels_per_point());
    }

    fn tools_ui(&mut self, ui: &mut Ui, pages: &Pages, factor: f32, current: bool, words: &WindowWords) {
        ui.horizontal_wrapped(|ui| {
            let count = pages.pages.len();
            if count > 1 {
                let mut number = self.page + 1;
                let label = ui.label(scale::caption(words.export_page_number()));
                let field = ui.add(DragValue::new(&mut number).range(1..=count));
                if field.labelled_by(label.id).changed() {
                    self.go_to = Some(number - 1);
                }
                ui.label(scale::caption(words.export_page_of(count)));
            } else {
                ui.label(scale::caption(words.export_pages(count)));
            }
            ui.separator();
            let fits = [
                (Zoom::Page, words.export_whole_page()),
                (Zoom::Width, words.export_page_width()),
                (Zoom::Factor(ACTUAL), words.export_actual_size()),
            ];
            for (zoom, name) in fits {
                if ui.add(Button::selectable(self.zoom == zoom, name).frame_when_inactive(true)).clicked() {
                    self.zoom = zoom;
                }
            }
            if ui.button("−").accessible_name(words.export_smaller()).clicked() {
                self.zoom = Zoom::of(factor / STEP);
            }
            ui.label(scale::caption(format!("{:.0} %", factor / ACTUAL * 100.0)));
            if ui.button("+").accessible_name(words.export_larger()).clicked() {
                self.zoom = Zoom::of(factor * STEP);
            }
            if !current {
                ui.spinner();
            }
        });
    }

    /// Page Up and Page Down turn the pages, unless a text is being typed.
    fn turn_by_keys(&mut self, ui: &Ui, count: usize) {
        if ui.ctx().text_edit_focused() {
            return;
        }
        let (up, down) = ui.input(|input| (input.key_pressed(Key::PageUp), input.key_pressed(Key::PageDown)));
        if down && self.page + 1 < count {
            self.go_to = Some(self.page + 1);
        } else if up {
            self.go_to = Some(self.page.saturating_sub(1));
        }
    }

    /// Draws the sheets of paper, two abreast where there is room; gives back which are in sight.
    fn sheets_ui(
        &mut self,
        ui: &mut Ui,
        theme: &Theme,
        preview: &Preview,
        pages: &Pages,
        factor: f32,
        words: &WindowWords,
    ) -> Range<usize> {
        let mut in_sight: Option<Range<usize>> = None;
        let go_to = self.go_to.take();
        let places = Places::new(pages, factor, ui.available_width());
        let shown = ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let (whole, _) = ui.allocate_exact_size(places.size, Sense::hover());
            for (index, (page, place)) in pages.pages.iter().zip(&places.sheets).enumerate() {
                let rect = place.translate(whole.min.to_vec2());
                let response = ui.interact(rect, ui.scope_id().with(("sheet", index)), Sense::hover());
                let name = name(index, pages.pages.len(), page.size, words);
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
                if go_to == Some(index) {
                    ui.scroll_to_rect(rect.expand(space::L), Some(Align::TOP));
                }
                if ui.is_rect_visible(rect) {
                    let first = in_sight.as_ref().map_or(index, |range| range.start);
                    in_sight = Some(first..index + 1);
                    sheet_ui(ui, theme, preview, index, rect);
                }
            }
        });
        if shown.inner_rect.contains(ui.input(|input| input.pointer.hover_pos()).unwrap_or_default()) {
            let turned = ui.input(egui::InputState::zoom_delta);
            if (turned - 1.0).abs() > f32::EPSILON {
                self.zoom = Zoom::of(factor * turned);
            }
        }
        let in_sight = in_sight.unwrap_or(0..0);
        let offset = shown.state.clamped_offset().y;
        let top = in_sight.clone().find(|index| places.sheets[*index].center().y >= offset);
        self.page = go_to.or(top).unwrap_or(self.page);
        in_sight
    }
}

/// Where the sheets lie, from the upper left corner of all.
struct Places {
    sheets: Vec<Rect>,
    size: Vec2,
}

impl Places {
    fn new(pages: &Pages, factor: f32, room: f32) -> Self {
        let sizes: Vec<Vec2> =
            pages.pages.iter().map(|page| vec2(page.size.width, page.size.height) * factor).collect();
        let widest = sizes.iter().map(|size| size.x).fold(0.0, f32::max);
        let abreast = if 2.0 * widest + 3.0 * space::L <= room { 2 } else { 1 };
        let mut sheets = Vec::with_capacity(sizes.len());
        let mut top = space::L;
        for row in sizes.chunks(abreast) {
            let width: f32 = row.iter().map(|size| size.x + space::L).sum::<f32>() - space::L;
            let mut left = ((room - width) / 2.0).max(space::L);
            for size in row {
                sheets.push(Rect::from_min_size(pos2(left, top), *size));
                left += size.x + space::L;
            }
            top += row.iter().map(|size| size.y).fold(0.0, f32::max) + space::L;
        }
        let size = vec2((widest + 2.0 * space::L).max(room), top);
        Self { sheets, size }
    }
}

impl Zoom {
    fn of(factor: f32) -> Self {
        Self::Factor(factor.clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()))
    }

    fn factor(self, pages: &Pages, room: Vec2) -> f32 {
        let largest = |side: fn(Size) -> f32| pages.pages.iter().map(|page| side(page.size)).fold(1.0, f32::max);
        let across = (room.x - 2.0 * space::XL) / largest(|size| size.width);
        let down = (room.y - 2.0 * space::L) / largest(|size| size.height);
        match self {
            Self::Width => across.clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()),
            Self::Page => across.min(down).clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()),
            Self::Factor(factor) => factor,
        }
    }
}

/// "Page 1 of 3, 297 × 210 mm".
fn name(index: usize, count: usize, size: Size, words: &WindowWords) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "paper measures some hundred millimetres"
    )]
    let mm = |length: f32| (length * MM_PER_POINT).round() as usize;
    words.export_sheet(index + 1, count, mm(size.width), mm(size.height))
}

fn sheet_ui(ui: &Ui, theme: &Theme, preview: &Preview, index: usize, rect: Rect) {
    // Paper is white in every scheme: this is what prints.
    ui.painter().rect_filled(rect, 0.0, Color32::WHITE);
    if let Some(texture) = preview.texture(index) {
        let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        ui.painter().image(texture.id(), rect, whole, Color32::WHITE);
    }
    ui.painter().rect_stroke(rect, 0.0, Stroke::new(size::LINE, theme.palette.outline), StrokeKind::Outside);
}
