//! The banner that another program changed the file: it stays until that is settled, and covers nothing.

use super::desk::Desk;
use super::filing::Filing;
use super::opening::{compare_with, reread};
use crate::app::actions::JoinAction;
use crate::app::files::name_of;
use crate::app::theme::{Theme, scale, space};
use crate::app::widgets::{self, Icon};
use crate::storage::DiskState;
use egui::{Frame, Panel, Rect, Sense, Ui, Vec2, vec2};

/// What the user decides about a file that another program changed.
enum Way {
    See,
    Join,
    KeepMine,
    TakeTheirs,
}

impl Filing {
    /// Draws the banner where there is something to settle, and carries the answer out; tells where it stands.
    pub(super) fn changed_ui(&mut self, ui: &mut Ui, desk: &mut Desk, theme: &Theme) -> Option<Rect> {
        let state = self.changed?;
        let path = desk.session.path()?.to_owned();
        let name = name_of(&path);
        let frame = Frame::new().fill(theme.palette.raised).inner_margin(vec2(space::M, space::S));
        let mut way = None;
        let panel = Panel::top("changed on disk").frame(frame).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let (place, _) = ui.allocate_exact_size(Vec2::splat(space::L), Sense::hover());
                widgets::paint_icon(ui.painter(), Icon::Warning, place, theme.palette.warning);
                let said = match state {
                    DiskState::Gone => desk.words.banner_gone(name),
                    _ => desk.words.banner_changed(name),
                };
                ui.label(scale::strong(said));
                if desk.session.is_modified() {
                    ui.label(desk.words.banner_unsaved());
                }
                if state == DiskState::Changed && ui.button(desk.words.banner_see()).clicked() {
                    way = Some(Way::See);
                }
                let may_write = !desk.is_read_only;
                if may_write
                    && state == DiskState::Changed
                    && widgets::main_button(ui, theme, &desk.words.banner_join()).clicked()
                {
                    way = Some(Way::Join);
                }
                if may_write && ui.button(desk.words.banner_keep_mine()).clicked() {
                    way = Some(Way::KeepMine);
                }
                if state == DiskState::Changed && ui.button(desk.words.banner_take_theirs()).clicked() {
                    way = Some(Way::TakeTheirs);
                }
            });
        });
        match way {
            Some(Way::See) => compare_with(desk, path),
            Some(Way::Join) => desk.ask(JoinAction::Copy(path)),
            Some(Way::KeepMine) => self.save_over_changes(ui.ctx(), desk),
            Some(Way::TakeTheirs) => reread(ui.ctx(), desk, path),
            None => {}
        }
        Some(panel.response.rect)
    }
}
