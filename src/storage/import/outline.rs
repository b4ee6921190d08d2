//! Lists under headings as matrices: what Markdown and plain texts have in common.

use super::draft::DraftMatrix;
use super::factors::{self, MOST_FACTORS};
use super::options::{Options, Watch};
use super::outcome::{Report, Spot, shortened};
use super::table::Table;
use super::{beside, entry, words};
use crate::model::{Place, Quadrant};

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Its line, counting from 1.
    pub(super) line: u64,
    /// What it is.
    pub(super) kind: PieceKind,
}

/// The parts that a text has.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum PieceKind {
    /// A heading, with its level from 1.
    Heading(u8, String),
    /// An entry of a list, with its depth from 0.
    Item(usize, String),
    /// A line or paragraph that is neither.
    Text(String),
    /// A table.
    Table(Table),
}

/// The title of a text and the matrices that its lists are.
pub(super) fn read(pieces: Vec<Piece>, report: &mut Report) -> (Option<String>, Vec<DraftMatrix>) {
    let mut outline = Outline::new(report);
    for Piece { line, kind } in pieces {
        match kind {
            PieceKind::Heading(level, text) => outline.heading(line, level, &text),
            PieceKind::Item(depth, text) => outline.item(line, depth, &text),
            PieceKind::Text(text) => outline.loose.push((line, text)),
            PieceKind::Table(table) => outline.table(&table),
        }
    }
    outline.finish()
}

struct Outline<'a> {
    report: &'a mut Report,
    title: Option<String>,
    matrices: Vec<DraftMatrix>,
    /// The quadrant of the section, and the level of its heading.
    section: Option<(Quadrant, u8)>,
    /// Whether some heading named a quadrant.
    has_quadrants: bool,
    /// The heading within the quadrant: a tag of the factors below.
    tag: Option<String>,
    /// A heading that may turn out to be the title of the next matrix.
    heading: Option<(u8, String)>,
    /// Lines of the section that are no entries of a list.
    loose: Vec<(u64, String)>,
    /// Whether the section has a list.
    has_items: bool,
}

impl<'a> Outline<'a> {
    fn new(report: &'a mut Report) -> Self {
        Self {
            report,
            title: None,
            matrices: vec![DraftMatrix::default()],
            section: None,
            has_quadrants: false,
            tag: None,
            heading: None,
            loose: Vec::new(),
            has_items: false,
        }
    }

    fn heading(&mut self, line: u64, level: u8, text: &str) {
        self.end_section();
        let (name, rest) = inline(text);
        if let Some(quadrant) = words::quadrant_of_heading(name) {
            self.begin_quadrant(quadrant, level);
            if !rest.is_empty() {
                rest.split(';')
                    .map(str::trim)
                    .filter(|part| !part.is_empty())
                    .for_each(|part| self.item(line, 0, part));
            }
        } else if self.section.is_some_and(|(_, own)| level > own) {
            self.tag = Some(text.to_owned());
        } else {
            self.section = None;
            self.tag = None;
            if self.title.is_none() && !self.has_quadrants {
                self.title = Some(text.to_owned());
            }
            self.heading = Some((level, text.to_owned()));
        }
    }

    fn begin_quadrant(&mut self, quadrant: Quadrant, level: u8) {
        let heading = self.heading.take_if(|(over, _)| *over < level);
        let place = Place::Quadrant(quadrant);
        let taken = self.matrix().factors.iter().any(|factor| factor.place == place);
        if let Some((_, title)) = heading {
            if taken {
                self.matrices.push(DraftMatrix::default());
            }
            if taken || self.matrix().factors.is_empty() {
                self.matrix().title = title;
            }
        }
        self.section = Some((quadrant, level));
        self.tag = None;
        self.has_quadrants = true;
    }

    fn matrix(&mut self) -> &mut DraftMatrix {
        self.matrices.last_mut().expect("an outline begins with a matrix")
    }

    fn item(&mut self, line: u64, depth: usize, text: &str) {
        self.has_items = true;
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if depth > 0
            && let Some(above) = self.matrix().factors.last_mut()
        {
            append(&mut above.note, text);
            return;
        }
        if self.section.is_none()
            && let Some(quadrant) = words::quadrant(text)
        {
            self.section = Some((quadrant, u8::MAX));
            self.has_quadrants = true;
            return;
        }
        self.factor(line, text);
    }

    fn factor(&mut self, line: u64, text: &str) {
        let (quadrant, text) = match words::labelled(text) {
            Some((quadrant, statement)) => (Some(quadrant), statement),
            None => (self.section.map(|(quadrant, _)| quadrant), text),
        };
        if self.matrices.iter().map(|matrix| matrix.factors.len()).sum::<usize>() >= MOST_FACTORS {
            self.report.refuse(Spot::line(line), format!("more than {MOST_FACTORS} factors"));
            return;
        }
        let mut factor = entry::factor(quadrant.map_or(Place::Tray, Place::Quadrant), text);
        factor.tags.extend(self.tag.clone());
        if factor.place == Place::Tray {
            self.report.remark("entries under no quadrant were put in the tray");
        }
        self.matrix().factors.push(factor);
    }

    fn table(&mut self, table: &Table) {
        let quadrant = self.section.map(|(quadrant, _)| quadrant);
        if let Some((_, matrix)) = beside::read(table, &[], self.report) {
            self.has_quadrants = true;
            self.matrix().factors.extend(matrix.factors);
        } else if let Ok(Some((_, matrices))) =
            factors::read(table, &Options::default(), quadrant, Watch::nobody(), self.report)
        {
            self.has_items = true;
            let factors = matrices.into_iter().flat_map(|matrix| matrix.factors);
            self.matrices.last_mut().expect("an outline begins with a matrix").factors.extend(factors);
        } else if let Some(row) = table.rows.first() {
            self.report.refuse(table.spot(row), "this table is none of factors");
        }
    }

    /// Lines beside a list are no factors; lines alone under a quadrant are.
    fn end_section(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        let has_items = std::mem::replace(&mut self.has_items, false);
        for (line, text) in loose {
            if self.section.is_some() && !has_items {
                text.lines().for_each(|text| self.factor(line, text.trim()));
            } else if self.title.is_none() && !self.has_quadrants {
                self.title = Some(text);
            } else {
                self.report.refuse(Spot::line(line), format!("“{}” is no entry of a list", shortened(&text)));
            }
        }
        self.has_items = false;
    }

    fn finish(mut self) -> (Option<String>, Vec<DraftMatrix>) {
        let nothing_else = self.matrices.iter().all(|matrix| matrix.factors.is_empty());
        if nothing_else && !self.has_quadrants {
            let loose = std::mem::take(&mut self.loose);
            for (line, text) in loose {
                text.lines().for_each(|text| self.factor(line, text.trim()));
            }
        }
        self.end_section();
        self.matrices.retain(|matrix| !matrix.factors.is_empty());
        (self.title, self.matrices)
    }
}

/// The name before a colon and what follows it: "Strengths: staff; name".
fn inline(text: &str) -> (&str, &str) {
    match text.split_once([':', '：']) {
        Some((name, rest)) if words::quadrant(name).is_some() => (name, rest.trim()),
        _ => (text, ""),
    }
}

/// Puts a line at the end of a note.
fn append(note: &mut String, text: &str) {
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: u8, text: &str) -> Piece {
        Piece { line: 1, kind: PieceKind::Heading(level, text.to_owned()) }
    }

    fn item(depth: usize, text: &str) -> Piece {
        Piece { line: 2, kind: PieceKind::Item(depth, text.to_owned()) }
    }

    fn text(text: &str) -> Piece {
        Piece { line: 3, kind: PieceKind::Text(text.to_owned()) }
    }

    #[track_caller]
    fn check(pieces: Vec<Piece>, expected: &[(&str, &[&str])]) -> (Option<String>, Report) {
        let mut report = Report::default();
        let (title, matrices) = read(pieces, &mut report);
        let line = |factor: &super::super::draft::DraftFactor| {
            let place = factor.place.quadrant().map_or('-', Quadrant::letter);
            let notes = if factor.note.is_empty() { String::new() } else { format!(" / {}", factor.note) };
            let tags: Vec<String> = factor.tags.iter().map(|tag| format!(" #{tag}")).collect();
            format!("{place} {}{notes}{}", factor.statement, tags.concat())
        };
        let found: Vec<(String, Vec<String>)> =
            matrices.iter().map(|matrix| (matrix.title.clone(), matrix.factors.iter().map(line).collect())).collect();
        let expected: Vec<(String, Vec<String>)> = expected
            .iter()
            .map(|(title, lines)| ((*title).to_owned(), lines.iter().map(|line| (*line).to_owned()).collect()))
            .collect();
        assert_eq!(found, expected);
        (title, report)
    }

    #[test]
    fn entries_stand_under_their_quadrants_and_what_is_below_them_is_their_note() {
        let (title, report) = check(
            vec![
                heading(1, "UNODC"),
                heading(2, "1. Strengths (internal)"),
                item(0, "Staff"),
                item(1, "Trained"),
                item(1, "Loyal"),
                heading(3, "Money"),
                item(0, "Funds (0.2, 3)"),
                heading(2, "Угрозы"),
                item(0, "Cuts"),
            ],
            &[("UNODC", &["S Staff / Trained\nLoyal", "S Funds #Money", "T Cuts"])],
        );
        assert_eq!((title.as_deref(), report), (Some("UNODC"), Report::default()));
    }

    #[test]
    fn a_list_without_a_heading_goes_to_the_tray_and_is_told() {
        let (_, report) = check(vec![item(0, "Staff"), item(0, "S2. Name")], &[("", &["- Staff", "S Name"])]);
        assert_eq!(report.remarks, ["entries under no quadrant were put in the tray"]);
        let (_, report) = check(vec![text("Staff\nName")], &[("", &["- Staff", "- Name"])]);
        assert_eq!(report.remarks, ["entries under no quadrant were put in the tray"]);
    }

    #[test]
    fn lines_beside_a_list_are_refused_and_lines_alone_are_taken() {
        let (_, report) = check(
            vec![heading(2, "S"), text("Our strengths are these"), item(0, "Staff"), heading(2, "W"), text("Debt")],
            &[("", &["S Staff", "W Debt"])],
        );
        let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
        assert_eq!(refused, ["line 3: “Our strengths are these” is no entry of a list"]);
    }

    #[test]
    fn the_same_quadrants_again_under_another_heading_are_another_matrix() {
        check(
            vec![
                heading(1, "Study"),
                heading(2, "2016"),
                heading(3, "Strengths"),
                item(0, "a"),
                heading(2, "2020"),
                heading(3, "Strengths"),
                item(0, "b"),
                heading(3, "Threats: c; d"),
                heading(2, "Conclusion"),
                item(0, "e"),
            ],
            &[("2016", &["S a"]), ("2020", &["S b", "T c", "T d", "- e"])],
        );
    }
}
