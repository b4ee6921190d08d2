//! What the grid keeps between frames.

use crate::app::commands::UiCommand;
use crate::model::{FactorId, Place, Quadrant};

/// The state of the grid.
#[derive(Debug)]
pub struct GridState {
    place: Place,
    reveal: Option<FactorId>,
    tray: bool,
}

impl Default for GridState {
    fn default() -> Self {
        Self { place: Place::Quadrant(Quadrant::Strengths), reveal: None, tray: false }
    }
}

impl GridState {
    /// Whether a factor has the keyboard, or nothing has.
    #[must_use]
    pub fn has_keyboard(&self, ctx: &egui::Context) -> bool {
        ctx.memory(egui::Memory::focused).is_none()
    }

    /// The place that the keyboard is in, or was in last.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// Whether the tray is open.
    #[must_use]
    pub fn tray_open(&self) -> bool {
        self.tray
    }

    /// Scrolls to a factor and gives it the keyboard.
    pub fn reveal(&mut self, factor: FactorId) {
        self.reveal = Some(factor);
    }

    /// Asks whether pasted lines are several factors or one.
    pub fn ask_lines(&mut self, _place: Place, _text: &str) {}

    /// Runs a command that only the grid knows how to.
    pub fn run(&mut self, command: UiCommand) {
        if command == UiCommand::ToggleTray {
            self.tray = !self.tray;
        }
    }
}
