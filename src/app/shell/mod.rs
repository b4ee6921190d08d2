//! What stands around the views: menus, the switch of views, the tabs of the matrices, the status line.

mod menus;
mod status;
mod tabs;

pub(super) use menus::{MenuInput, top_bar_ui};
pub(super) use status::{StatusInput, status_ui};
pub(super) use tabs::{TabsState, tabs_ui};

pub(super) use menus::{chart_menu, menu_item};
