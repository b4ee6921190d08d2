//! Whether every text has its room: what is painted, layer by layer, and what it is painted over.

use super::Stage;
use egui::epaint::Shape;
use egui::{Context, LayerId, Order, Plugin, Rect, Role, Ui};
use egui_kittest::kittest::Queryable;

/// A text as it is painted.
#[derive(Debug, Clone)]
struct Painted {
    layer: LayerId,
    clip: Rect,
    text: String,
    rect: Rect,
}

/// Notes in every frame what is painted.
struct Notes(Vec<Painted>);

impl Plugin for Notes {
    fn debug_name(&self) -> &'static str {
        "notes of what is painted"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.0 = painted(ui.ctx());
    }
}

fn painted(ctx: &Context) -> Vec<Painted> {
    let layers: Vec<LayerId> = ctx.memory(|memory| memory.layer_ids().collect());
    let mut found = Vec::new();
    ctx.graphics(|graphics| {
        for layer in layers.into_iter().filter(|layer| layer.order != Order::Debug) {
            for clipped in graphics.get(layer).into_iter().flat_map(egui::layers::PaintList::all_entries) {
                collect(layer, clipped.clip_rect, &clipped.shape, &mut found);
            }
        }
    });
    found
}

fn collect(layer: LayerId, clip: Rect, shape: &Shape, found: &mut Vec<Painted>) {
    match shape {
        Shape::Text(text) => {
            let rect = text.visual_bounding_rect();
            let seen = rect.intersect(clip);
            // A part so thin is the rounding of a position.
            if seen.width() > 2.0 && seen.height() > 2.0 && !text.galley.text().trim().is_empty() {
                found.push(Painted { layer, clip, text: text.galley.text().to_owned(), rect });
            }
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(layer, clip, shape, found)),
        _ => {}
    }
}

impl Stage {
    /// Every text in sight that is cut off at a side, or painted over another.
    pub(crate) fn misplaced(&mut self) -> Vec<String> {
        self.harness.ctx.add_plugin(Notes(Vec::new()));
        self.harness.step();
        let painted = self.harness.ctx.with_plugin(|notes: &mut Notes| std::mem::take(&mut notes.0)).unwrap();
        let scrolled = self.scrolled_sideways();
        let mut trouble = Vec::new();
        for (at, text) in painted.iter().enumerate() {
            let is_cut = text.rect.left() < text.clip.left() - 1.5 || text.rect.right() > text.clip.right() + 1.5;
            let may_be = scrolled.iter().any(|area| area.expand(2.0).contains(text.rect.intersect(text.clip).center()));
            if is_cut && !may_be {
                trouble.push(format!("“{}” is cut off: {:?} in {:?}", text.text, text.rect, text.clip));
            }
            for other in &painted[at + 1..] {
                let both = text.rect.intersect(text.clip).intersect(other.rect.intersect(other.clip));
                if other.layer == text.layer && both.width() > 2.0 && both.height() > 2.5 && other.text != text.text {
                    trouble.push(format!("“{}” and “{}” overlap at {both:?}", text.text, other.text));
                }
            }
        }
        trouble
    }

    /// Fields, in which long texts scroll, and what else scrolls sideways.
    fn scrolled_sideways(&self) -> Vec<Rect> {
        let roles = [Role::TextInput, Role::MultilineTextInput, Role::SearchInput, Role::SpinButton, Role::ScrollView];
        roles.into_iter().flat_map(|role| self.harness.query_all_by_role(role)).map(|node| node.rect()).collect()
    }

    /// Shows the page at this place of the view at hand.
    pub(crate) fn show_page(&mut self, at: usize) {
        let name = if self.shows("Страницы") { "Страницы" } else { "Pages" };
        let list = self.harness.query_all_by_role_and_label(Role::TabList, name).next().unwrap();
        list.query_all_by_role(Role::Tab).nth(at).unwrap().click();
        self.harness.run_ok();
    }
}
