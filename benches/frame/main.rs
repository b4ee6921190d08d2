//! How long a frame of the window takes, with many factors, matrices and people: `cargo bench --bench frame`.
//!
//! Draws without a screen, tessellation included; prints the median and the worst of the frames beside the limit. A word
//! after `--` chooses: `grid`, `compare`, `weigh` or `strategies`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a program that measures, run by hand")]

#[cfg(feature = "gui")]
mod compare;
#[cfg(feature = "gui")]
mod grid;
#[cfg(feature = "gui")]
mod stage;
#[cfg(feature = "gui")]
mod strategies;
#[cfg(feature = "gui")]
mod weigh;

#[cfg(not(feature = "gui"))]
fn main() {
    println!("built without a window: nothing to measure");
}

#[cfg(feature = "gui")]
fn main() {
    let all: [(&str, fn()); 4] = [
        ("grid", grid::measure),
        ("compare", compare::measure),
        ("weigh", weigh::measure),
        ("strategies", strategies::measure),
    ];
    let is_named = |name: &str| std::env::args().any(|it| it == name);
    let chosen = all.iter().any(|(name, _)| is_named(name));
    for (name, measure) in all {
        if !chosen || is_named(name) {
            measure();
        }
    }
}
