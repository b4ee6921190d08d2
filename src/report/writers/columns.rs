//! How wide the columns of a table are, for files that are told the widths.

use crate::report::content::{ColumnKind, Table};

/// Texts of so many characters at most stand on one line.
const SHORT: usize = 12;

/// What columns have to fit into, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// The width of the table.
    pub(super) width: f32,
    /// The size of the letters.
    pub(super) letters: f32,
    /// The margins of a cell on both sides together.
    pub(super) margins: f32,
}

/// The widths of the columns in points, margins included: labels and numbers what they need, words the rest by their
/// shares.
pub(super) fn widths(table: &Table, room: Room) -> Vec<f32> {
    let needs: Vec<f32> = (0..table.columns.len()).map(|index| need(table, room, index)).collect();
    let share = |index: usize| match table.columns[index].kind {
        ColumnKind::Words(share) => share,
        ColumnKind::Label | ColumnKind::Numbers => 0.0,
    };
    let shares: f32 = (0..needs.len()).map(share).sum();
    let narrow: f32 = needs.iter().sum();
    // Words keep two fifths of the line; without words, the rest of it is shared out.
    let most = if shares > 0.0 { room.width * 0.6 } else { room.width };
    let scale = if narrow > most { most / narrow } else { 1.0 };
    let rest = room.width - narrow * scale;
    let extra = |index: usize| if shares > 0.0 { rest * share(index) / shares } else { rest / needs.len() as f32 };
    needs.iter().enumerate().map(|(index, need)| need * scale + extra(index)).collect()
}

/// What a column needs for its longest word, its head and its cells.
fn need(table: &Table, room: Room, index: usize) -> f32 {
    let column = &table.columns[index];
    if matches!(column.kind, ColumnKind::Words(_)) {
        return 0.0;
    }
    let cells = table.rows.iter().filter_map(|row| row.cells.get(index)).flat_map(|cell| &cell.parts);
    let texts = cells.map(|part| part.text.text()).chain([column.head.clone()]);
    let longest = texts.map(|text| unbroken(&text)).fold(1.2, f32::max);
    longest * room.letters + room.margins
}

/// How wide the longest part of a text is that must stay on one line: a short text as a whole ("W5 → W4"), else a word.
fn unbroken(text: &str) -> f32 {
    if text.chars().count() <= SHORT {
        return em(text);
    }
    text.split_whitespace().map(em).fold(0.0, f32::max)
}

/// How wide a word is at most in the usual fonts, in sizes of its letters: no label is to be broken.
fn em(word: &str) -> f32 {
    let width = |c: char| match c {
        '\u{2E80}'.. => 1.05,
        c if c.is_uppercase() => 0.95,
        _ => 0.6,
    };
    word.chars().map(width).sum()
}
