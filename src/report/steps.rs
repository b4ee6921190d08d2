//! How far an export is: first pages are laid out, then they are written.

use crate::analysis::Progress;

/// The share of layout in the time of an export.
const LAYOUT: f32 = 0.6;

/// Tells how much is laid out; whether to go on.
pub(super) fn laid_out(progress: &Progress, done: usize, all: usize) -> bool {
    progress.reach(LAYOUT * share(done, all));
    !progress.is_cancelled()
}

/// Tells how many pages are written; whether to go on.
pub(super) fn written(progress: &Progress, done: usize, all: usize) -> bool {
    progress.reach(LAYOUT + (1.0 - LAYOUT) * share(done, all));
    !progress.is_cancelled()
}

fn share(done: usize, all: usize) -> f32 {
    done as f32 / all.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_grows_from_layout_to_writing() {
        let progress = Progress::default();
        let mut before = progress.share();
        for tell in [laid_out, written] {
            for done in 0..=4 {
                assert!(tell(&progress, done, 4));
                assert!(progress.share() >= before, "{done}");
                before = progress.share();
            }
        }
        assert!((before - 1.0).abs() < 1e-6);
        progress.cancel();
        assert!(!laid_out(&progress, 0, 0) && !written(&progress, 0, 0));
    }
}
