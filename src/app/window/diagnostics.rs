//! What helps to find what is wrong with the program: what runs where, sizes and counts. No text of a document and no name
//! of a file or a person is in it.

use super::desk::Desk;
use super::rescue;
use super::showing::Showing;
use crate::app::notices::Notice;
use egui::Context;
use std::fmt::Write;
use std::path::Path;

/// Copies it, and says so.
pub(super) fn copy(ctx: &Context, desk: &mut Desk, showing: &Showing) {
    ctx.copy_text(text(ctx, desk, showing));
    desk.tell(Notice::done(desk.words.notice_diagnostics()));
}

fn text(ctx: &Context, desk: &Desk, showing: &Showing) -> String {
    let document = desk.session.document();
    let factors: usize = document.matrices.iter().map(|matrix| matrix.all_factors().count()).sum();
    let sheets: usize = document.matrices.iter().map(|matrix| matrix.rounds.len()).sum();
    let size = ctx.content_rect().size();
    let history = desk.session.history();
    let settings = &desk.remembered.settings;
    let folders = desk.remembered.folders.as_ref();
    let lines = [
        ("swot-editor", env!("CARGO_PKG_VERSION").to_owned()),
        ("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
        ("build", if cfg!(debug_assertions) { "debug" } else { "release" }.to_owned()),
        ("threads", std::thread::available_parallelism().map_or(0, usize::from).to_string()),
        ("display", session()),
        ("window", format!("{} × {} points, {} pixels a point", size.x, size.y, ctx.pixels_per_point())),
        ("zoom", settings.zoom.to_string()),
        ("theme", format!("{:?}", settings.theme)),
        (
            "language",
            if settings.language.is_empty() { "as the system" } else { settings.language.as_str() }.to_owned(),
        ),
        ("view", format!("{:?}", showing.view)),
        ("matrices", document.matrices.len().to_string()),
        ("factors", factors.to_string()),
        ("sources", document.sources.len().to_string()),
        ("participants", document.people.len().to_string()),
        ("rounds", sheets.to_string()),
        ("strategies", document.strategies.len().to_string()),
        ("methods", document.matrices.iter().map(|it| format!("{:?}", it.weighting)).collect::<Vec<_>>().join(", ")),
        ("edits", format!("{} done, {} undone", history.done().count(), history.undone().count())),
        ("file", if desk.session.path().is_some() { "yes" } else { "none" }.to_owned()),
        ("unsaved", if desk.is_unsaved(ctx) { "yes" } else { "no" }.to_owned()),
        ("recovery", folders.map_or_else(|| "no home".to_owned(), |folders| without_home(&folders.state))),
        ("broke down at", rescue::places().join(", ")),
    ];
    lines.iter().fold(String::new(), |mut text, (name, value)| {
        writeln!(text, "{name}: {value}").unwrap_or_default();
        text
    })
}

/// The desktop and what draws it, as the session says.
fn session() -> String {
    let names = ["XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE"];
    names.into_iter().filter_map(|name| std::env::var(name).ok()).collect::<Vec<_>>().join(", ")
}

/// A path without the name of the user.
fn without_home(path: &Path) -> String {
    let home = std::env::home_dir();
    let below = home.as_deref().and_then(|home| path.strip_prefix(home).ok());
    below.map_or_else(|| path.display().to_string(), |below| format!("~/{}", below.display()))
}
