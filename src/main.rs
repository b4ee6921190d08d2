//! The program: parse arguments, run the command or the window, return the exit code.

use std::process::ExitCode;
use swot_editor::cli::{self, Next};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Next::Exit(code) => code,
        Next::Window(window) => open(window),
    }
}

#[cfg(feature = "gui")]
fn open(window: cli::Window) -> ExitCode {
    use swot_editor::app::{self, Renderer, WindowOptions};

    let renderer = window.renderer.map(|renderer| match renderer {
        cli::Renderer::Glow => Renderer::Glow,
        cli::Renderer::Wgpu => Renderer::Wgpu,
    });
    match app::run(&WindowOptions { file: window.file, renderer }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::refuse(error.to_string()),
    }
}

#[cfg(not(feature = "gui"))]
fn open(_window: cli::Window) -> ExitCode {
    cli::refuse("this build has no window\nHint: `swot-editor --help` lists what works without one.".to_owned())
}
