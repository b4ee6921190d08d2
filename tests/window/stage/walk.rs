//! Walking over everything that stands on screen: what is painted, what can be pointed at, what can be used.

use super::Stage;
use egui::accesskit::Role;
use egui::epaint::Shape;
use egui::{Key, Pos2, Rect};
use egui_kittest::kittest::{By, NodeT, Queryable};

/// Something that can be used.
#[derive(Debug, Clone)]
pub(crate) struct Control {
    /// What screen readers call it.
    pub(crate) name: String,
    /// Where it stands.
    pub(crate) rect: Rect,
    /// Whether it can be used now.
    pub(crate) is_enabled: bool,
    /// Whether it has the keyboard.
    pub(crate) is_focused: bool,
}

/// The kinds of things that can be used.
const CONTROLS: [Role; 14] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::DisclosureTriangle,
    Role::Link,
    Role::ListBoxOption,
    Role::MenuItem,
    Role::MultilineTextInput,
    Role::RadioButton,
    Role::Slider,
    Role::SpinButton,
    Role::Tab,
    Role::TextInput,
    Role::SearchInput,
];

impl Stage {
    /// Every text that is painted in sight, and where.
    pub(crate) fn texts(&self) -> Vec<(String, Rect)> {
        let mut texts = Vec::new();
        for clipped in &self.harness.output().shapes {
            collect(&clipped.shape, clipped.clip_rect, &mut texts);
        }
        texts
    }

    /// Every field for text in sight or not, by its name, and what it holds.
    pub(crate) fn fields(&self) -> Vec<(String, String)> {
        let is_field = By::new()
            .predicate(|node| matches!(node.role(), Role::TextInput | Role::MultilineTextInput | Role::SearchInput));
        let fields = self.harness.query_all(is_field);
        fields
            .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.value().unwrap_or_default()))
            .collect()
    }

    /// Everything that can be used.
    pub(crate) fn controls(&self) -> Vec<Control> {
        let is_control = By::new().predicate(|node| CONTROLS.contains(&node.role()));
        let control = |node: egui_kittest::Node<'_>| {
            let known = node.accesskit_node();
            Control {
                name: known.label().unwrap_or_default(),
                rect: node.rect(),
                is_enabled: !known.is_disabled(),
                is_focused: known.is_focused(),
            }
        };
        self.harness.query_all(is_control).map(control).collect()
    }

    /// What appears when the pointer rests on a place.
    pub(crate) fn appears_at(&mut self, at: Pos2) -> Vec<String> {
        self.harness.remove_cursor();
        self.harness.run_steps(2);
        let mut before: Vec<String> = self.texts().into_iter().map(|(text, _)| text).collect();
        self.harness.hover_at(at);
        self.harness.run_steps(5);
        let now = self.texts().into_iter().map(|(text, _)| text);
        let is_new = |text: &String| match before.iter().position(|known| known == text) {
            Some(place) => {
                before.swap_remove(place);
                false
            }
            None => true,
        };
        now.filter(is_new).collect()
    }

    /// The names of everything that Tab reaches, in order, until it comes back or has gone so many steps.
    pub(crate) fn reached_by_tab(&mut self, most: usize) -> Vec<String> {
        let mut reached = Vec::new();
        for _ in 0..most {
            self.press(Key::Tab);
            reached.extend(self.controls().into_iter().filter(|control| control.is_focused).map(|it| it.name));
        }
        reached
    }

    /// Presses Tab until what has this name has the keyboard.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..200 {
            if self.controls().iter().any(|control| control.is_focused && control.name == name) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not reach “{name}”");
    }
}

fn collect(shape: &Shape, clip: Rect, texts: &mut Vec<(String, Rect)>) {
    match shape {
        Shape::Text(text) => {
            let rect = text.visual_bounding_rect();
            if clip.contains(rect.center()) {
                texts.push((text.galley.text().to_owned(), rect));
            }
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, texts)),
        _ => {}
    }
}
