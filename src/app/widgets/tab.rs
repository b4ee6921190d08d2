//! A tab: a word with a line under it when it is the one that is shown.

use super::one_stop;
use crate::app::theme::{Theme, scale, size, space};
use egui::{Response, Role, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, vec2};
use std::fmt::Debug;
use std::hash::Hash;

/// How wide a tab with this text is.
#[must_use]
pub fn tab_width(ui: &Ui, text: &str) -> f32 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), scale::strong_font(), ui.visuals().text_color());
    galley.size().x + 2.0 * space::M
}

/// Draws a tab.
pub fn tab(ui: &mut Ui, theme: &Theme, text: &str, shown: bool) -> Response {
    let width = tab_width(ui, text);
    let height = ui.text_style_height(&TextStyle::Body) + 2.0 * space::S;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), text));
    // Selected, and not checked: a tab is no box.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(shown));
    if ui.is_rect_visible(rect) {
        paint(ui, theme, text, shown, &response);
    }
    response
}

/// Draws the tabs of a list, of which one is shown; gives back another that was chosen. They are one stop of the Tab key.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    (id, name): (impl Hash + Debug, &str),
    all: impl IntoIterator<Item = (T, String)>,
    shown: T,
) -> Option<T> {
    ui.spacing_mut().item_spacing.x = 0.0;
    let mut chosen = None;
    let list = UiBuilder::new().layout(*ui.layout()).accessibility_role(Role::TabList).accessibility_label(name);
    ui.scope_builder(list, |ui| {
        one_stop(ui, id, |ui| {
            for (value, text) in all {
                if tab(ui, theme, &text, value == shown).clicked() {
                    chosen = Some(value);
                }
            }
        });
    });
    chosen
}

fn paint(ui: &Ui, theme: &Theme, text: &str, shown: bool, response: &Response) {
    let rect = response.rect;
    let palette = &theme.palette;
    if response.hovered() && !shown {
        ui.painter().rect_filled(rect.shrink(1.0), size::ROUND_SMALL, palette.hovered);
    }
    let font = if shown { scale::strong_font() } else { scale::body_font() };
    let colour = if shown { palette.text } else { palette.muted };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, text, font, colour);
    if shown {
        let under = egui::Rect::from_min_max(egui::pos2(rect.left() + space::M, rect.bottom() - size::RING), rect.max)
            .with_max_x(rect.right() - space::M);
        ui.painter().rect_filled(under, 1.0, palette.accent);
    }
    if response.has_focus() {
        let ring = egui::Stroke::new(size::RING, palette.accent);
        ui.painter().rect_stroke(rect.shrink(1.0), size::ROUND_SMALL, ring, egui::StrokeKind::Inside);
    }
}
