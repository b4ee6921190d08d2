//! The pages at the right of the dialog, one under the other.

use super::choices::Choices;
use super::preview::Preview;
use crate::app::theme::{Theme, scale, size, space};
use crate::report::Pages;
use crate::report::geometry::Size;
use egui::{
    Align, Color32, DragValue, Key, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
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
    #[default]
    Width,
    /// A whole page is in sight.
    Page,
    /// Points of the screen to a point of paper.
    Factor(f32),
}

impl PagesView {
    /// Draws the tools and the pages.
    pub(super) fn ui(&mut self, ui: &mut Ui, theme: &Theme, preview: &mut Preview, choices: &Choices) {
        let pages = match preview.result() {
            Some(Ok(pages)) => pages.clone(),
            Some(Err(why)) => {
                ui.label(egui::RichText::new(why).color(theme.palette.danger));
                return;
            }
            None => {
                ui.spinner();
                return;
            }
        };
        self.page = self.page.min(pages.pages.len().saturating_sub(1));
        let room = ui.available_size() - vec2(0.0, ui.spacing().interact_size.y + ui.spacing().item_spacing.y);
        let factor = self.zoom.factor(&pages, room);
        self.tools_ui(ui, &pages, factor, preview.is_current(choices));
        for warning in &pages.warnings {
            ui.label(scale::caption(warning.to_string()));
        }
        self.turn_by_keys(ui, pages.pages.len());
        let in_sight = self.sheets_ui(ui, theme, preview, &pages, factor);
        preview.want(ui.ctx(), in_sight, factor * ui.ctx().pixels_per_point());
    }

    fn tools_ui(&mut self, ui: &mut Ui, pages: &Pages, factor: f32, current: bool) {
        ui.horizontal(|ui| {
            if ui.selectable_label(self.zoom == Zoom::Width, "Fit width").clicked() {
                self.zoom = Zoom::Width;
            }
            if ui.selectable_label(self.zoom == Zoom::Page, "Fit page").clicked() {
                self.zoom = Zoom::Page;
            }
            if ui.button("−").accessible_name("Smaller pages").clicked() {
                self.zoom = Zoom::of(factor / STEP);
            }
            ui.label(scale::caption(format!("{:.0} %", factor / ACTUAL * 100.0)));
            if ui.button("+").accessible_name("Larger pages").clicked() {
                self.zoom = Zoom::of(factor * STEP);
            }
            ui.separator();
            let mut number = self.page + 1;
            let label = ui.label(scale::caption("Page"));
            let field = ui.add(DragValue::new(&mut number).range(1..=pages.pages.len()));
            if field.labelled_by(label.id).changed() {
                self.go_to = Some(number - 1);
            }
            ui.label(scale::caption(format!("of {}", pages.pages.len())));
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

    /// Draws the sheets of paper; gives back which are in sight.
    fn sheets_ui(&mut self, ui: &mut Ui, theme: &Theme, preview: &Preview, pages: &Pages, factor: f32) -> Range<usize> {
        let mut in_sight: Option<Range<usize>> = None;
        let go_to = self.go_to.take();
        let shown = ScrollArea::both().auto_shrink(false).show(ui, |ui| {
            let width = ui.available_width();
            ui.spacing_mut().item_spacing.y = space::L;
            for (index, page) in pages.pages.iter().enumerate() {
                let sheet = vec2(page.size.width, page.size.height) * factor;
                let (line, response) = ui.allocate_exact_size(vec2(sheet.x.max(width), sheet.y), Sense::hover());
                let rect = Rect::from_center_size(line.center(), sheet);
                let name = name(index, pages.pages.len(), page.size);
                response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
                if go_to == Some(index) {
                    ui.scroll_to_rect(line, Some(Align::TOP));
                }
                if ui.is_rect_visible(line) {
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
        self.page = go_to.unwrap_or(self.top_page(pages, factor, shown.state.clamped_offset().y, &in_sight));
        in_sight
    }

    /// The page in sight whose middle is not above the upper edge.
    fn top_page(&self, pages: &Pages, factor: f32, offset: f32, in_sight: &Range<usize>) -> usize {
        let mut top = 0.0;
        for (index, page) in pages.pages.iter().enumerate() {
            let height = page.size.height * factor;
            if top + height / 2.0 >= offset && in_sight.contains(&index) {
                return index;
            }
            top += height + space::L;
        }
        self.page
    }
}

impl Zoom {
    fn of(factor: f32) -> Self {
        Self::Factor(factor.clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()))
    }

    fn factor(self, pages: &Pages, room: Vec2) -> f32 {
        let largest = |side: fn(Size) -> f32| pages.pages.iter().map(|page| side(page.size)).fold(1.0, f32::max);
        let across = (room.x - space::XL) / largest(|size| size.width);
        let down = (room.y - space::L) / largest(|size| size.height);
        match self {
            Self::Width => across.clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()),
            Self::Page => across.min(down).clamp(*MAGNIFICATIONS.start(), *MAGNIFICATIONS.end()),
            Self::Factor(factor) => factor,
        }
    }
}

/// "Page 1 of 3, 297 × 210 mm".
fn name(index: usize, count: usize, size: Size) -> String {
    let mm = |length: f32| (length * MM_PER_POINT).round();
    format!("Page {} of {count}, {} × {} mm", index + 1, mm(size.width), mm(size.height))
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
