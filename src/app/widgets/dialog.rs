//! The one door for dialogs: whatever is opened over the whole window goes through here.

use crate::app::theme::{size, space};
use egui::{Align2, Context, Frame, Id, LayerId, Modal, ModalResponse, Ui, vec2};

/// A dialog that is about to be shown.
pub struct Dialog(Modal);

/// A dialog over everything else; whoever opens it adds the width and what it says.
#[must_use]
pub fn dialog(ui: &Ui, name: &'static str) -> Dialog {
    Dialog(Modal::new(Id::unique(name)).frame(Frame::window(ui.style()).inner_margin(space::XL)))
}

impl Dialog {
    /// The same dialog near the top of the window, so that it stays where it is while what it lists grows and shrinks.
    #[must_use]
    pub fn at_top(self) -> Self {
        let Self(mut modal) = self;
        modal.area = modal.area.anchor(Align2::CENTER_TOP, vec2(0.0, size::PALETTE_TOP));
        Self(modal)
    }

    /// The same dialog with panels of its own up to its edges.
    #[must_use]
    pub fn without_margin(self) -> Self {
        Self(Modal { frame: self.0.frame.map(|frame| frame.inner_margin(0.0)), ..self.0 })
    }

    /// Draws the dialog.
    pub fn show<T>(self, ctx: &Context, content: impl FnOnce(&mut Ui) -> T) -> ModalResponse<T> {
        let layer = self.0.area.layer();
        let response = self.0.show(ctx, content);
        raise_popups(ctx, layer);
        response
    }
}

/// Lays what has just opened in a dialog over the dialog.
///
/// egui brings both to the top when press and click come in one frame, as they do where frames are slow, and then leaves
/// them in the order in which it first saw them. From the second opening of a dialog on, that is list before dialog.
fn raise_popups(ctx: &Context, dialog: LayerId) {
    ctx.memory_mut(|memory| {
        let areas = memory.areas_mut();
        let is_new =
            |layer: &LayerId| layer.order == dialog.order && *layer != dialog && !areas.visible_last_frame(layer);
        let new: Vec<LayerId> = areas.visible_layer_ids().into_iter().filter(is_new).collect();
        for layer in new {
            areas.set_sublayer(dialog, layer);
        }
    });
}
