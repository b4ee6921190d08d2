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

    /// The names of everything that Tab reaches within so many steps, and arrows from where it stops.
    pub(crate) fn reached_by_tab(&mut self, most: usize) -> Vec<String> {
        let mut reached = Vec::new();
        self.walk(most, &mut |name| {
            reached.push(name);
            false
        });
        reached
    }

    /// Goes everywhere by Tab and arrows, column by column through a group that is one stop, until it is enough.
    fn walk(&mut self, most: usize, is_enough: &mut dyn FnMut(String) -> bool) -> bool {
        let mut stops = Vec::new();
        for _ in 0..most {
            self.press(Key::Tab);
            let stop = self.harness.ctx.memory(egui::Memory::focused);
            // Tab is round.
            if stop.is_some() && stops.first() == Some(&stop) {
                return false;
            }
            let Some(name) = self.focused().filter(|_| !stops.contains(&stop)) else { continue };
            stops.push(stop);
            if is_enough(name) {
                return true;
            }
            if self.walk_group(is_enough) {
                return true;
            }
            // Arrows may have led away from where Tab stopped.
            if let Some(stop) = stop {
                self.harness.ctx.memory_mut(|memory| memory.request_focus(stop));
                self.settle();
            }
        }
        false
    }

    /// Goes through a group from its left, column by column, and then along its right edge with a step aside in each row.
    fn walk_group(&mut self, is_enough: &mut dyn FnMut(String) -> bool) -> bool {
        let mut done = self.follow(Key::ArrowLeft, is_enough);
        while !done {
            done = self.follow(Key::ArrowDown, is_enough) || self.follow(Key::ArrowUp, is_enough);
            if done {
                break;
            }
            match self.moved(Key::ArrowRight) {
                Some(name) => done |= is_enough(name),
                None => break,
            }
        }
        for _ in 0..100 {
            done = done || self.follow(Key::ArrowLeft, is_enough);
            if done {
                break;
            }
            self.follow(Key::ArrowRight, &mut |_| false);
            match self.moved(Key::ArrowDown) {
                Some(name) => done = is_enough(name),
                None => break,
            }
        }
        done
    }

    /// Presses an arrow until it leads nowhere, or it is enough.
    fn follow(&mut self, arrow: Key, is_enough: &mut dyn FnMut(String) -> bool) -> bool {
        (0..100).map_while(|_| self.moved(arrow)).any(is_enough)
    }

    /// What an arrow leads to, if it leads anywhere.
    fn moved(&mut self, arrow: Key) -> Option<String> {
        let (before, held) = (self.focused(), self.harness.ctx.memory(egui::Memory::focused));
        self.press(arrow);
        let now = self.focused();
        // Beyond the last row a field lets go.
        if let (None, Some(held)) = (&now, held) {
            self.harness.ctx.memory_mut(|memory| memory.request_focus(held));
            self.settle();
        }
        now.filter(|now| before.as_ref() != Some(now))
    }

    /// What a screen reader says of what has the keyboard: its name, what it is, and what it holds.
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is for one lifetime only")]
    pub(crate) fn said_of_focus(&self) -> String {
        let focused = self.harness.query_all(By::new().predicate(|node| node.is_focused()));
        let Some(node) = focused.last() else { return String::new() };
        let name = node.accesskit_node().label().unwrap_or_default();
        let value = node.value().filter(|value| !value.is_empty()).map(|value| format!(", “{value}”"));
        format!("{name}, {:?}{}", node.accesskit_node().role(), value.unwrap_or_default())
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        self.controls().into_iter().find(|control| control.is_focused).map(|control| control.name)
    }

    /// How many times Tab is pressed until the keyboard is back where it was first.
    pub(crate) fn tab_stops(&mut self, most: usize) -> usize {
        let focused = |stage: &Self| stage.harness.ctx.memory(egui::Memory::focused);
        self.press(Key::Tab);
        let first = focused(self);
        for stops in 1..most {
            self.press(Key::Tab);
            if focused(self) == first {
                return stops;
            }
        }
        most
    }

    /// Goes by Tab and arrows to what has this name.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, name: &str) {
        if self.focused().as_deref() == Some(name) || self.walk(200, &mut |reached| reached == name) {
            return;
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
