//! The scale between two things: how far a judgment leans to either.

use crate::app::theme::{Theme, chart, scale, size, space};
use crate::app::weigh::pairwise::model::Leaning;
use crate::words::WindowWords;
use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

/// The widest the scale becomes.
const WIDTH: f32 = 520.0;

/// What the user did with the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaned {
    /// Leaned otherwise.
    To(Leaning),
    /// Said that it is right so.
    Confirmed,
    /// Put the question off.
    Skipped,
    /// Wants the question before.
    Back,
}

/// Draws the scale. The arrows lean to either side, digits say how many times, Enter confirms; the arrow down puts the
/// question off, the arrow up goes back.
pub(super) fn leaning_ui(
    ui: &mut Ui,
    (theme, words): (&Theme, &WindowWords),
    id: Id,
    leaning: Leaning,
    text: &str,
) -> (Response, Option<Leaned>) {
    let height = size::TARGET + scale::small_font().size + space::M;
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width().min(WIDTH), height), Sense::hover());
    let response = ui.interact(room, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(leaning.steps())),
        current_text_value: Some(text.to_owned()),
        ..WidgetInfo::labeled(Role::Slider, true, words.weigh_scale())
    });
    let track = Rect::from_min_size(room.min, vec2(room.width(), size::TARGET)).shrink2(vec2(space::L, 0.0));
    let mut leaned = None;
    if (response.clicked() || response.dragged())
        && let Some(pointer) = response.interact_pointer_pos()
    {
        response.request_focus();
        leaned = Some(Leaned::To(step_at(track, pointer)));
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        leaned = by_key(ui, leaning).or(leaned);
    }
    paint(ui, theme, track, leaning, &response);
    (response, leaned)
}

fn step_at(track: Rect, pointer: Pos2) -> Leaning {
    let share = ((pointer.x - track.left()) / track.width()).clamp(0.0, 1.0) * 2.0 - 1.0;
    #[expect(clippy::cast_possible_truncation, reason = "between −8 and 8")]
    let steps = (share * f32::from(Leaning::MOST)).round() as i8;
    Leaning::new(steps)
}

fn by_key(ui: &Ui, leaning: Leaning) -> Option<Leaned> {
    ui.input_mut(|input| {
        let digit = input.events.iter().find_map(|event| match event {
            Event::Text(text) => text.parse::<i8>().ok().filter(|times| (1..=9).contains(times)),
            _ => None,
        });
        if let Some(times) = digit {
            let side = if leaning.steps() > 0 { 1 } else { -1 };
            return Some(Leaned::To(Leaning::new(side * (times - 1))));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowLeft) {
            return Some(Leaned::To(leaning.moved(-1)));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowRight) {
            return Some(Leaned::To(leaning.moved(1)));
        }
        let meanings =
            [(Key::Enter, Leaned::Confirmed), (Key::ArrowDown, Leaned::Skipped), (Key::ArrowUp, Leaned::Back)];
        meanings.into_iter().find_map(|(key, leaned)| input.consume_key(Modifiers::NONE, key).then_some(leaned))
    })
}

fn paint(ui: &Ui, theme: &Theme, track: Rect, leaning: Leaning, response: &Response) {
    let palette = &theme.palette;
    let painter = ui.painter();
    let y = track.center().y;
    let x = |steps: i8| {
        let share = f32::from(steps + Leaning::MOST) / f32::from(2 * Leaning::MOST);
        track.left() + track.width() * share
    };
    painter.hline(track.x_range(), y, Stroke::new(chart::LINE, palette.line));
    painter.hline(
        x(leaning.steps().min(0))..=x(leaning.steps().max(0)),
        y,
        Stroke::new(chart::BAR / 2.0, palette.accent),
    );
    for steps in -Leaning::MOST..=Leaning::MOST {
        let step = Leaning::new(steps);
        let is_odd = step.times() % 2 == 1;
        let radius = if is_odd { chart::MARK_SMALL } else { chart::MARK_SMALL / 2.0 };
        painter.circle_filled(pos2(x(steps), y), radius, palette.outline);
        if is_odd {
            let at = pos2(x(steps), track.bottom());
            painter.text(at, Align2::CENTER_TOP, step.times(), scale::small_font(), palette.muted);
        }
    }
    let ring = if response.has_focus() { size::RING * 2.0 } else { size::LINE };
    let knob = pos2(x(leaning.steps()), y);
    if response.has_focus() {
        painter.circle_filled(knob, chart::KNOB + ring, palette.selected);
    }
    painter.circle(knob, chart::KNOB, palette.accent, Stroke::new(size::LINE, palette.surface));
}
