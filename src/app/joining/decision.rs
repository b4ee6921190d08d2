//! A decision as it is drawn: what each copy says, side by side, with the words that differ underlined.

use crate::analysis::merging::{Asked, Choice, Says, changed_parts};
use crate::app::theme::{Theme, scale, size, space};
use crate::words::WindowWords;
use egui::text::LayoutJob;
use egui::{Button, EventFilter, Response, RichText, Role, Stroke, TextFormat, Ui, WidgetInfo, vec2};

/// A decision and what it is drawn with.
pub(super) struct Shown<'a> {
    pub(super) words: &'static WindowWords,
    pub(super) theme: &'a Theme,
    pub(super) asked: &'a Asked,
    /// What decisions call the document at hand.
    pub(super) own: &'a str,
    pub(super) has_both: bool,
}

/// What was done with a decision.
pub(super) struct Drawn {
    /// What was chosen.
    pub(super) choice: Option<Choice>,
    /// Whether it got the keyboard.
    pub(super) is_touched: bool,
}

impl Shown<'_> {
    /// Draws it; where the keyboard moved here, the choice gets it.
    pub(super) fn ui(&self, ui: &mut Ui, head: &str, chosen: Option<&Choice>, is_moved: bool) -> Drawn {
        let ways = ways(self.asked, self.has_both);
        let mut drawn = Drawn { choice: None, is_touched: false };
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.label(scale::strong(head));
            if chosen.is_none() {
                ui.label(RichText::new(self.words.join_open()).color(self.theme.palette.warning));
            }
        });
        ui.columns(ways.len().min(3), |columns| {
            let across = columns.len();
            for (at, way) in ways.iter().enumerate() {
                let is_chosen = chosen.is_some_and(|chosen| self.is_same(chosen, way));
                let response = self.way_ui(&mut columns[at % across], head, at, way, is_chosen);
                if is_moved && (is_chosen || (chosen.is_none() && at == 0)) {
                    response.request_focus();
                    response.scroll_to_me(None);
                }
                if response.has_focus() {
                    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
                    response.ctx.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
                }
                drawn.is_touched |= response.gained_focus() || response.clicked();
                if response.clicked() {
                    drawn.choice = Some(way.clone());
                }
            }
        });
        ui.separator();
        drawn
    }

    fn is_same(&self, chosen: &Choice, way: &Choice) -> bool {
        match (chosen, way) {
            (Choice::From(name), Choice::Number(number)) => self.asked.alternatives[number - 1].1.contains(name),
            _ => chosen == way,
        }
    }

    fn way_ui(&self, ui: &mut Ui, head: &str, at: usize, way: &Choice, is_chosen: bool) -> Response {
        let (name, text) = self.told(way);
        let mut job = LayoutJob::default();
        let colour = self.theme.palette.text;
        let plain = TextFormat::simple(scale::body_font(), colour);
        job.append(&format!("{}  {name}\n", at + 1), 0.0, TextFormat::simple(scale::strong_font(), colour));
        for (part, is_changed) in self.marked(way, &text) {
            let underline = if is_changed { Stroke::new(size::LINE, self.theme.palette.accent) } else { Stroke::NONE };
            job.append(&part, 0.0, TextFormat { underline, ..plain.clone() });
        }
        let width = ui.available_width();
        let button = Button::selectable(is_chosen, job).frame_when_inactive(true).wrap();
        let response = ui.add(button.min_size(vec2(width, size::HEAD)));
        let spoken = self.words.join_spoken(head, name, text);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, spoken.clone()));
        response
    }

    /// Whose a choice is, and what it says.
    fn told(&self, way: &Choice) -> (String, String) {
        let Choice::Number(number) = way else { return (self.words.join_both(), self.words.join_both_text()) };
        let (says, from) = &self.asked.alternatives[number - 1];
        let name = |name: &String| if name == self.own { self.words.join_mine() } else { name.clone() };
        let names: Vec<String> = from.iter().map(name).collect();
        (self.words.reports.list(&names), self.words.reports.said(says, self.asked.field.is_some()))
    }

    /// The words of a text, and which of them the others do not have.
    fn marked(&self, way: &Choice, text: &str) -> Vec<(String, bool)> {
        let other = match way {
            Choice::Number(number) => {
                let others = self.asked.alternatives.iter().enumerate().filter(|(at, _)| at + 1 != *number);
                others
                    .map(|(_, (says, _))| says)
                    .find_map(|says| if let Says::Text(text) = says { Some(text) } else { None })
            }
            _ => None,
        };
        other.map_or_else(|| vec![(text.to_owned(), false)], |other| changed_parts(other, text))
    }
}

/// What can be chosen.
pub(super) fn ways(asked: &Asked, has_both: bool) -> Vec<Choice> {
    let numbers = (1..=asked.alternatives.len()).map(Choice::Number);
    numbers.chain(has_both.then_some(Choice::Both)).collect()
}
