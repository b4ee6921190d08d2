//! Tables of text whose columns line up.

/// The widest cell that is printed; a longer one is cut.
const CELL: usize = 60;

/// To which side the cells of a column lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// A table with a line of heads.
#[derive(Debug)]
pub(super) struct Table {
    aligns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(columns: &[(&str, Align)]) -> Self {
        let heads = columns.iter().map(|(head, _)| (*head).to_owned()).collect();
        Self { aligns: columns.iter().map(|(_, align)| *align).collect(), rows: vec![heads] }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| cut(&cell)).collect());
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = String> {
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.aligns.len()).map(width).collect();
        self.rows.iter().map(move |row| {
            let cells = row.iter().zip(&widths).zip(&self.aligns).map(|((cell, &width), align)| match align {
                Align::Left => format!("{cell:<width$}"),
                Align::Right => format!("{cell:>width$}"),
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
    }
}

/// A figure as people read it.
pub(super) fn number(value: Option<f64>) -> String {
    value.map_or_else(dash, |value| format!("{value:.3}"))
}

/// What stands for something that does not apply.
pub(super) fn dash() -> String {
    "–".to_owned()
}

fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(CELL) {
        None => line,
        Some(_) => line.chars().take(CELL - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_and_long_cells_are_cut() {
        let mut table = Table::new(&[("Factor", Align::Left), ("Weight", Align::Right)]);
        table.row(["Стены".to_owned(), "0.5".to_owned()]);
        table.row(["a\nb".repeat(40), "10".to_owned()]);
        let lines: Vec<String> = table.lines().collect();
        assert!(lines.iter().all(|line| line.chars().count() == CELL + 8), "{lines:?}");
        assert!(lines[1].starts_with("Стены  ") && lines[1].ends_with("     0.5"));
        assert!(lines[2].contains('…') && lines[2].starts_with("a ba b"));
    }
}
