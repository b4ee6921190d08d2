//! The banner that somebody else has the file open: the document can be read only, or a copy of it be worked on.

use super::desk::Desk;
use super::filing::Filing;
use crate::app::files::{Elsewhere, name_of};
use crate::app::notices::Notice;
use crate::app::theme::{Theme, scale, space};
use crate::app::widgets::{self, Icon};
use crate::storage::Holder;
use crate::words::WindowWords;
use egui::{Frame, Panel, Rect, Sense, Ui, Vec2, vec2};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// What the user decides about a file that somebody else has.
#[derive(Clone, Copy)]
enum Way {
    ReadOnly,
    Copy,
}

impl Filing {
    /// Takes note of who has the file, as far as that is known by now, and lets the user edit again once nobody else has.
    pub(super) fn follow_holder(&mut self, desk: &mut Desk, found: Elsewhere) {
        if desk.is_read_only && found == Elsewhere::Nobody {
            desk.is_read_only = false;
            desk.tell(Notice::note(desk.words.notice_free_again()));
        }
        self.held = if let Elsewhere::Held(holder) = found { Some(holder) } else { None };
    }

    /// Draws the banner while somebody else has the file, and carries the answer out; tells where it stands.
    pub(super) fn held_ui(&mut self, ui: &mut Ui, desk: &mut Desk, theme: &Theme) -> Option<Rect> {
        let holder = self.held.as_ref()?;
        let name = name_of(desk.session.path()?);
        let frame = Frame::new().fill(theme.palette.raised).inner_margin(vec2(space::M, space::S));
        let mut way = None;
        let panel = Panel::top("held").frame(frame).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let (place, _) = ui.allocate_exact_size(Vec2::splat(space::L), Sense::hover());
                widgets::paint_icon(ui.painter(), Icon::Warning, place, theme.palette.warning);
                ui.label(scale::strong(said(desk.words, name, holder)));
                if desk.is_read_only {
                    ui.label(desk.words.banner_read_only());
                } else if !desk.is_unsaved(ui.ctx()) && ui.button(desk.words.banner_only_read()).clicked() {
                    way = Some(Way::ReadOnly);
                }
                if ui.button(desk.words.banner_copy()).clicked() {
                    way = Some(Way::Copy);
                }
            });
        });
        match way {
            Some(Way::ReadOnly) => desk.is_read_only = true,
            Some(Way::Copy) => desk.work_on_copy(),
            None => {}
        }
        Some(panel.response.rect)
    }
}

/// Who has the file, and since when.
fn said(words: &WindowWords, file: String, holder: &Holder) -> String {
    let who = match (holder.name.as_str(), holder.machine.as_str()) {
        ("", _) => return words.banner_held_by_somebody(file),
        (name, "") => name.to_owned(),
        (name, machine) => words.banner_on_machine(name, machine),
    };
    let seconds = i64::try_from(holder.since).unwrap_or_default();
    let since = Timestamp::from_second(seconds).unwrap_or_default().to_zoned_datetime(TimeZone::system());
    let format = if since.date() == ZonedDateTime::now().date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    words.banner_held(file, who, since.strftime(format).to_string())
}
