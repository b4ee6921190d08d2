//! Turns the Fluent files under `assets` into the typed functions that `src/words` includes, and finds the commit for
//! `--version --verbose`.

use std::path::Path;
use std::process::{Command, ExitCode};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

/// The roots, each with one folder a language: what reports say, and what only the window says. They are separate so
/// that a language of reports needs no translation of the window.
const ROOTS: [&str; 2] = ["locales", "window"];

fn main() -> ExitCode {
    println!("cargo::rustc-env=SWOT_EDITOR_COMMIT={}", commit());
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

/// The commit that is built: `SWOT_EDITOR_COMMIT` where it is set, for builds outside git; else that of the checkout, with a
/// word where files differ from it. Builds for development do not ask, or every commit would have everything built again.
fn commit() -> String {
    println!("cargo::rerun-if-env-changed=SWOT_EDITOR_COMMIT");
    if let Ok(stated) = std::env::var("SWOT_EDITOR_COMMIT") {
        return stated;
    }
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "debug") {
        return "unknown (built for development)".to_owned();
    }
    let Some(commit) = git(&["rev-parse", "HEAD"]) else { return "unknown (built outside git)".to_owned() };
    // HEAD changes with each switch of branches, its log with each commit; the others decide about the word at the end.
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).exists()) {
            println!("cargo::rerun-if-changed={path}");
        }
    }
    for path in ["src", "swot_templates", "assets", "docs", "build.rs", "Cargo.toml", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let is_changed = git(&["status", "--porcelain", "--untracked-files=no"]).is_none_or(|files| !files.is_empty());
    if is_changed { format!("{commit}, with changes") } else { commit }
}

/// What git answers about the folder of this package, if git is there and the folder is the top of a checkout.
fn git(arguments: &[&str]) -> Option<String> {
    let is_checkout = Path::new(".git").exists();
    let output = is_checkout.then(|| Command::new("git").args(arguments).output().ok()).flatten()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
