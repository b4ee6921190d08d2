//! Turns the Fluent files under `assets` into the typed functions that `src/words` includes.

use std::path::Path;
use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

/// The roots, each with one folder a language: what reports say, and what only the window says. They are separate so
/// that a language of reports needs no translation of the window.
const ROOTS: [&str; 2] = ["locales", "window"];

fn main() -> ExitCode {
    let out = std::env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    for root in ROOTS {
        let file = |extension: &str| Path::new(&out).join(root).with_extension(extension).display().to_string();
        let options = BuildOptions::default()
            .with_locales_folder(&format!("assets/{root}"))
            .with_output_file_path(&file("rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&file("ftl")))
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            // Reports order bidirectional text themselves, and files are compared byte by byte.
            .without_bidi_isolation()
            // Nobody reads the output, and rustfmt need not be installed where the program is built.
            .without_format();
        if let Err(error) = try_build_from_locales_folder(options) {
            println!("cargo::error={}", error.to_string().replace('\n', " "));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
