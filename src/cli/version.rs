//! `--version`: which version this is, and with `--verbose` what it was built from.

use super::failure::{Code, Failure};
use super::output;
use clap::ValueEnum as _;
use std::fmt::Write as _;

pub(super) fn run(verbose: bool) -> Result<Code, Failure> {
    let mut text = concat!("swot-editor ", env!("CARGO_PKG_VERSION"), "\n").to_owned();
    if verbose {
        text.push_str(&details());
    }
    output::print(text.as_bytes())?;
    Ok(Code::Done)
}

/// A line for each thing: commit, features, renderers, system.
fn details() -> String {
    let features = [(cfg!(feature = "gui"), "gui"), (cfg!(feature = "wgpu"), "wgpu")];
    let mut text = String::new();
    for (name, value) in [
        ("commit", env!("SWOT_EDITOR_COMMIT").to_owned()),
        ("features", listed(features)),
        ("renderers", listed(super::Renderer::value_variants().iter().map(|it| (it.is_built(), it.name())))),
        ("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
    ] {
        writeln!(text, "{name}: {value}").expect("a text takes everything");
    }
    text
}

/// Those that are there, or "none".
fn listed<'a>(known: impl IntoIterator<Item = (bool, &'a str)>) -> String {
    let there: Vec<&str> = known.into_iter().filter(|(is_there, _)| *is_there).map(|(_, name)| name).collect();
    if there.is_empty() { "none".to_owned() } else { there.join(", ") }
}
