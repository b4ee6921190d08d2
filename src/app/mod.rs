//! The window: the only room that names egui.
//!
//! A frame reads the document, draws it, and collects [`actions::Action`]s; the window carries them out afterwards
//! ([`window::Window::frame`]). Panels get what they draw from in [`input::PanelInput`] and can change nothing.

pub mod actions;
mod asking;
pub mod charts;
mod citing;
mod clipboard;
pub mod commands;
pub mod compare;
pub mod drafts;
mod earlier;
mod evidence;
mod export;
pub mod figures;
pub mod files;
mod findings;
pub mod grid;
mod import;
pub mod input;
mod inspector;
mod joining;
pub mod memo;
pub mod notices;
mod overlays;
mod panels;
mod people_names;
mod run;
pub mod selection;
mod shell;
mod sources;
mod stage;
mod start;
mod strategies;
mod study;
pub mod theme;
pub mod unreadable;
pub mod views;
pub mod weigh;
pub mod widgets;
pub mod window;
pub mod worker;

pub use run::{Renderer, WindowError, WindowOptions, run};
