//! A decision as it is drawn: what each copy says, side by side, with the words that differ underlined.

use crate::analysis::merging::{Asked, Both, Choice, Says, changed_parts};
use crate::app::theme::{Theme, scale, size, space};
use crate::words::WindowWords;
use egui::text::LayoutJob;
use egui::{Button, EventFilter, Response, RichText, Role, Stroke, TextFormat, Ui, WidgetInfo, vec2};

/// A decision with everything that is shown of it, worked out once.
pub(super) struct Decision {
    /// Where it stands in the document.
    pub(super) place: String,
    /// What it is about.
    pub(super) about: String,
    /// What can be chosen.
    pub(super) ways: Vec<Way>,
}

/// A choice.
pub(super) struct Way {
    pub(super) choice: Choice,
    /// The copies that say so.
    pub(super) from: Vec<String>,
    /// Whose it is, and what it says.
    name: String,
    text: String,
    /// The text in parts, with whether the others lack them.
    parts: Vec<(String, bool)>,
}

/// What was done with a decision.
pub(super) struct Drawn {
    /// What was chosen.
    pub(super) choice: Option<Choice>,
    /// Whether it got the keyboard.
    pub(super) is_touched: bool,
}

/// What the decisions are drawn with.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) words: &'static WindowWords,
    pub(super) theme: &'a Theme,
}

impl Decision {
    /// `own` is what decisions call the document at hand.
    pub(super) fn of(asked: &Asked, both: Option<Both>, own: &str, words: &WindowWords) -> Self {
        let alternatives = asked.alternatives.iter().enumerate();
        let mut ways: Vec<Way> = alternatives
            .map(|(at, (says, from))| {
                let names = from.iter().map(|name| if name == own { words.join_mine() } else { name.clone() });
                let text = words.reports.said(says, asked.field.is_some());
                Way {
                    choice: Choice::Number(at + 1),
                    from: from.clone(),
                    name: words.reports.list(names),
                    parts: marked(asked, at, &text),
                    text,
                }
            })
            .collect();
        ways.extend(both.map(|both| {
            let text = match both {
                Both::Factors => words.join_both_factors(asked.alternatives.len()),
                Both::Texts => words.join_both_text(),
                Both::Entries => words.join_both_entries(),
            };
            let parts = vec![(text.clone(), false)];
            Way { choice: Choice::Both, from: Vec::new(), name: words.join_both(), text, parts }
        }));
        Self { place: asked.place.clone(), about: words.reports.asked_about(asked), ways }
    }

    /// Whether somebody of this name says something in it.
    pub(super) fn is_asked_of(&self, name: &str) -> bool {
        self.ways.iter().any(|way| way.is_from(name))
    }

    /// Draws it; where the keyboard moved here, the choice gets it.
    pub(super) fn ui(&self, ui: &mut Ui, look: Look<'_>, head: &str, chosen: Option<&Choice>, is_moved: bool) -> Drawn {
        let mut drawn = Drawn { choice: None, is_touched: false };
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.label(scale::strong(head));
            if chosen.is_none() {
                ui.label(RichText::new(look.words.join_open()).color(look.theme.palette.warning));
            }
        });
        ui.columns(self.ways.len().min(3), |columns| {
            let across = columns.len();
            for (at, way) in self.ways.iter().enumerate() {
                let is_chosen = chosen.is_some_and(|chosen| way.is_meant(chosen));
                let response = way.ui(&mut columns[at % across], look, (head, at), is_chosen);
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
                    drawn.choice = Some(way.choice.clone());
                }
            }
        });
        ui.separator();
        drawn
    }
}

impl Way {
    fn is_from(&self, name: &str) -> bool {
        self.from.iter().any(|from| from == name)
    }

    fn is_meant(&self, chosen: &Choice) -> bool {
        match chosen {
            Choice::From(name) => self.is_from(name),
            chosen => *chosen == self.choice,
        }
    }

    fn ui(&self, ui: &mut Ui, look: Look<'_>, (head, at): (&str, usize), is_chosen: bool) -> Response {
        let palette = &look.theme.palette;
        let mut job = LayoutJob::default();
        let plain = TextFormat::simple(scale::body_font(), palette.text);
        let strong = TextFormat::simple(scale::strong_font(), palette.text);
        job.append(&format!("{}  {}\n", at + 1, self.name), 0.0, strong);
        for (part, is_changed) in &self.parts {
            let underline = if *is_changed { Stroke::new(size::LINE, palette.accent) } else { Stroke::NONE };
            job.append(part, 0.0, TextFormat { underline, ..plain.clone() });
        }
        let width = ui.available_width();
        let button = Button::selectable(is_chosen, job).frame_when_inactive(true).wrap();
        let response = ui.add(button.min_size(vec2(width, size::HEAD)));
        let spoken = || look.words.join_spoken(head, &self.name, &self.text);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, spoken()));
        response
    }
}

/// The words of a text, and which of them the others do not have.
fn marked(asked: &Asked, at: usize, text: &str) -> Vec<(String, bool)> {
    let mut others = asked.alternatives.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, (says, _))| says);
    let other = others.find_map(|says| if let Says::Text(text) = says { Some(text) } else { None });
    other.map_or_else(|| vec![(text.to_owned(), false)], |other| changed_parts(other, text))
}
