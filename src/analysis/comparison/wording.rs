//! The words that changed between two statements.

use unicode_segmentation::UnicodeSegmentation;

/// A stretch of text, and which of the two statements it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Kept(String),
    /// In the earlier one only.
    Removed(String),
    /// In the later one only.
    Added(String),
}

/// Beyond this many pairs of words two texts count as wholly different: no statement is that long.
const LIMIT: usize = 4_000_000;

/// The later statement against the earlier one, word by word: what is kept is as long as can be. Kept and removed
/// pieces together are the earlier statement, kept and added ones the later.
#[must_use]
pub fn difference(earlier: &str, later: &str) -> Vec<Piece> {
    let old: Vec<&str> = earlier.split_word_bounds().collect();
    let new: Vec<&str> = later.split_word_bounds().collect();
    if old.len() * new.len() > LIMIT {
        return vec![Piece::Removed(earlier.to_owned()), Piece::Added(later.to_owned())];
    }
    let kept = kept_after(&old, &new);
    let width = new.len() + 1;
    let (mut i, mut j) = (0, 0);
    let mut pieces = Pieces::default();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.keep(old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && kept[(i + 1) * width + j] >= kept[i * width + j + 1]) {
            pieces.removed.push_str(old[i]);
            i += 1;
        } else {
            pieces.added.push_str(new[j]);
            j += 1;
        }
    }
    pieces.finish()
}

/// For each place in the two lists, how many characters can be kept from there on.
fn kept_after(old: &[&str], new: &[&str]) -> Vec<usize> {
    let width = new.len() + 1;
    let mut kept = vec![0; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            kept[i * width + j] = if old[i] == new[j] {
                kept[(i + 1) * width + j + 1] + old[i].len()
            } else {
                kept[(i + 1) * width + j].max(kept[i * width + j + 1])
            };
        }
    }
    kept
}

/// Pieces as they grow; between two kept ones what was removed stands before what was added.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    kept: String,
    removed: String,
    added: String,
}

impl Pieces {
    fn keep(&mut self, text: &str) {
        if !self.removed.is_empty() || !self.added.is_empty() {
            self.flush();
        }
        self.kept.push_str(text);
    }

    fn flush(&mut self) {
        for (text, piece) in [
            (&mut self.kept, Piece::Kept as fn(String) -> Piece),
            (&mut self.removed, Piece::Removed),
            (&mut self.added, Piece::Added),
        ] {
            if !text.is_empty() {
                self.done.push(piece(std::mem::take(text)));
            }
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.flush();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Added, Kept, Removed};
    use super::*;

    #[track_caller]
    fn check(earlier: &str, later: &str, expected: &[Piece]) {
        let pieces = difference(earlier, later);
        assert_eq!(pieces, expected);
        let text = |leave_out: fn(&Piece) -> bool| -> String {
            let texts = pieces.iter().filter(|piece| !leave_out(piece));
            texts.map(|(Kept(text) | Removed(text) | Added(text))| text.as_str()).collect()
        };
        assert_eq!(text(|piece| matches!(piece, Added(_))), earlier);
        assert_eq!(text(|piece| matches!(piece, Removed(_))), later);
    }

    fn kept(text: &str) -> Piece {
        Kept(text.to_owned())
    }

    fn removed(text: &str) -> Piece {
        Removed(text.to_owned())
    }

    fn added(text: &str) -> Piece {
        Added(text.to_owned())
    }

    #[test]
    fn the_words_that_changed_are_marked() {
        check("Too few staff", "Too few staff", &[kept("Too few staff")]);
        check("Too few skilled staff", "Too few staff", &[kept("Too few "), removed("skilled "), kept("staff")]);
        check("Мало врачей", "Мало опытных врачей", &[kept("Мало "), added("опытных "), kept("врачей")]);
        check("Roof leaks", "Floor leaks", &[removed("Roof"), added("Floor"), kept(" leaks")]);
        check("", "New", &[added("New")]);
        check("Old", "", &[removed("Old")]);
        check("", "", &[]);
    }
}
