//! How long a frame of the window takes, with many factors and many matrices: `cargo bench --bench frame`.
//!
//! Draws without a screen, tessellation included; prints the median and the worst of the frames beside the limit. A word
//! after `--` chooses: `grid` or `compare`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

#[cfg(feature = "gui")]
mod compare;
#[cfg(feature = "gui")]
mod grid;
#[cfg(feature = "gui")]
mod stage;

#[cfg(not(feature = "gui"))]
fn main() {
    println!("built without a window: nothing to measure");
}

#[cfg(feature = "gui")]
fn main() {
    let wants = |name: &str| {
        !std::env::args().any(|it| it == "grid" || it == "compare") || std::env::args().any(|it| it == name)
    };
    if wants("grid") {
        grid::measure();
    }
    if wants("compare") {
        compare::measure();
    }
}
