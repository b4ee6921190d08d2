//! The tables of a file as matrices: which of them are of this SWOT, and which belong together.

use super::draft::{Content, DraftMatrix};
use super::factors::{self, Found};
use super::options::{Meant, Options, Stopped, Watch};
use super::outcome::Report;
use super::piece::{Piece, PieceKind};
use super::remark::Remark;
use super::table::{Table, TextRow};
use super::{Preview, beside, outline, words};
use crate::model::{Place, Quadrant};

/// The matrices of some tables, and how the first of them was understood; where none was, how the first begins.
pub(super) fn read(
    tables: &[Table],
    options: &Options,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<(Content, Option<Preview>), Stopped> {
    let mut preview = None;
    let mut sheets = Vec::new();
    for table in tables {
        let mut told = Report::default();
        match of_table(table, options, watch, &mut told)? {
            Ok((shown, matrices)) => sheets.push(Sheet { table, shown, matrices, told }),
            Err(remark) => {
                report.refuse_as(told);
                refuse(table, remark, report);
            }
        }
    }
    // A sheet that names no quadrants is something else where another names them.
    let has_quadrants = sheets.iter().any(Sheet::has_quadrants);
    let mut matrices = Vec::new();
    for sheet in sheets {
        if has_quadrants && !sheet.has_quadrants() {
            refuse(sheet.table, None, report);
            continue;
        }
        preview.get_or_insert(sheet.shown);
        let mut told = sheet.told;
        for remark in std::mem::take(&mut told.remarks) {
            report.remark(remark);
        }
        report.refuse_as(told);
        join(&mut matrices, sheet.table, sheet.matrices);
    }
    let matrices = matrices.into_iter().map(Joined::named).collect();
    let preview = preview.or_else(|| tables.iter().find(|table| !table.rows.is_empty()).map(Preview::unknown));
    Ok((Content::Matrices { title: None, matrices }, preview))
}

/// What a table holds, before it is known what the others do.
struct Sheet<'a> {
    table: &'a Table,
    shown: Preview,
    matrices: Vec<DraftMatrix>,
    told: Report,
}

impl Sheet<'_> {
    fn has_quadrants(&self) -> bool {
        self.matrices.iter().flat_map(|matrix| &matrix.factors).any(|factor| factor.place != Place::Tray)
    }
}

type Read = Result<(Preview, Vec<DraftMatrix>), Option<Remark>>;

fn of_table(table: &Table, options: &Options, watch: Watch<'_>, report: &mut Report) -> Result<Read, Stopped> {
    let name = table.name.as_deref().unwrap_or_default();
    let said = options.assigned(name);
    if said == Some(Meant::Nothing) {
        return Ok(Err(None));
    }
    if let Some(pieces) = listed(table, options) {
        let outline::Found { title, mut matrices, headings } = outline::read(None, &pieces, options, report);
        if let ([only], Some(title)) = (matrices.as_mut_slice(), title)
            && only.title.is_empty()
        {
            only.title = title;
        }
        return Ok(Ok((Preview { headings, ..Preview::unknown(table) }, matrices)));
    }
    match beside::read(table, options, report) {
        beside::Beside::Matrices(columns, matrices) => return Ok(Ok((Preview::of(table, columns, Some(0)), matrices))),
        beside::Beside::Foreign(remark) => return Ok(Err(Some(remark))),
        beside::Beside::Other => {}
    }
    let quadrant = said.and_then(Meant::quadrant).or_else(|| words::quadrant_of_heading(name).map(|(it, _)| it));
    let found = factors::read(table, options, quadrant, watch, report)?;
    Ok(found.map(|Found { head_row, columns, matrices, headings }| {
        (Preview { headings, ..Preview::of(table, columns, head_row) }, matrices)
    }))
}

/// The pieces of an outline that a table is where every row has one text: names of quadrants over their statements.
fn listed(table: &Table, options: &Options) -> Option<Vec<Piece>> {
    const LONGEST: usize = 2_000;
    let only = |row: &TextRow| {
        let mut filled = row.filled();
        filled.next().filter(|_| filled.next().is_none()).map(|(_, cell)| cell.to_owned())
    };
    let is_short = table.rows.len() <= LONGEST && options.mappings.is_empty();
    let texts: Vec<(u64, String)> = is_short
        .then(|| table.rows.iter().map(|row| Some((row.line, only(row)?))).collect::<Option<Vec<_>>>())
        .flatten()?;
    let heads = texts.iter().filter(|(_, text)| options.quadrant(text).is_some()).count();
    let lines = texts.iter().flat_map(|(line, text)| text.lines().map(move |text| (*line, text)));
    let piece = |(line, text): (u64, &str)| {
        let is_head = options.quadrant(text).is_some();
        let kind = if is_head { PieceKind::Heading(6, text.to_owned()) } else { PieceKind::Item(0, text.to_owned()) };
        Piece::new(line, kind)
    };
    (heads >= 2 && heads < texts.len()).then(|| lines.map(piece).collect())
}

/// Says that a table was left.
fn refuse(table: &Table, remark: Option<Remark>, report: &mut Report) {
    let Some(row) = table.rows.first() else { return };
    match (remark, &table.name) {
        (Some(remark), _) => {
            report.refuse(table.spot(row), Remark::ForeignTable { under: None, reason: Box::new(remark) });
        }
        (None, Some(sheet)) => report.remark(Remark::NoFactors(sheet.clone())),
        (None, None) => {}
    }
}

/// A matrix that sheets hold together.
struct Joined {
    matrix: DraftMatrix,
    /// The names of its sheets.
    sheets: Vec<String>,
}

impl Joined {
    fn has(&self, quadrant: Quadrant) -> bool {
        self.matrix.factors.iter().any(|factor| factor.place == Place::Quadrant(quadrant))
    }

    /// The matrix under the name of its sheet, if that says something.
    fn named(self) -> DraftMatrix {
        let title = match self.sheets.as_slice() {
            [only] if self.matrix.title.is_empty() && !is_plain(only) => only.clone(),
            _ => self.matrix.title.clone(),
        };
        DraftMatrix { title, ..self.matrix }
    }
}

/// Puts the matrices of a sheet to the others; those of sheets that each have other quadrants are one, as where strengths
/// and weaknesses stand apart from opportunities and threats.
fn join(joined: &mut Vec<Joined>, table: &Table, matrices: Vec<DraftMatrix>) {
    let is_single = matrices.len() == 1;
    for matrix in matrices.into_iter().filter(|matrix| !matrix.factors.is_empty()) {
        let is_loose = |matrix: &DraftMatrix| matrix.title.is_empty() && matrix.id.is_none() && matrix.date.is_none();
        let quadrants: Vec<Quadrant> = Quadrant::ALL
            .into_iter()
            .filter(|quadrant| matrix.factors.iter().any(|it| it.place == Place::Quadrant(*quadrant)))
            .collect();
        let fits =
            |other: &&mut Joined| is_loose(&other.matrix) && !quadrants.iter().any(|quadrant| other.has(*quadrant));
        match joined.last_mut().filter(|_| is_single && is_loose(&matrix)).filter(fits) {
            Some(other) => {
                other.matrix.factors.extend(matrix.factors);
                other.sheets.extend(table.name.clone());
            }
            None => joined.push(Joined { matrix, sheets: table.name.clone().into_iter().collect() }),
        }
    }
}

/// Whether the name of a sheet says nothing of its matrix: "Sheet1", "SWOT", "IFE".
fn is_plain(name: &str) -> bool {
    const PLAIN: [&str; 24] = [
        "sheet",
        "tabelle",
        "лист",
        "аркуш",
        "feuil",
        "feuille",
        "hoja",
        "folha",
        "planilha",
        "foglio",
        "sayfa",
        "arkusz",
        "blad",
        "ark",
        "工作表",
        "シート",
        "swot",
        "ife",
        "efe",
        "ifas",
        "efas",
        "data",
        "table",
        "factors",
    ];
    let folded = words::folded_whole(name);
    let bare = folded.trim_end_matches(|sign: char| sign.is_numeric() || sign == ' ');
    PLAIN.contains(&bare) || words::quadrant_of_heading(name).is_some() || folded.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, rows: &[&[&str]]) -> Table {
        let rows = (1..)
            .zip(rows)
            .map(|(line, cells)| super::super::table::TextRow::new(line, cells.iter().map(|cell| (*cell).to_owned())));
        Table { name: Some(name.to_owned()), rows: rows.collect(), ..Table::default() }
    }

    #[track_caller]
    fn check(tables: &[Table], expected: &[(&str, usize)]) -> Vec<String> {
        let mut report = Report::default();
        let Ok((Content::Matrices { matrices, .. }, _)) =
            read(tables, &Options::default(), Watch::nobody(), &mut report)
        else {
            panic!("no matrices")
        };
        let found: Vec<(&str, usize)> =
            matrices.iter().map(|matrix| (matrix.title.as_str(), matrix.factors.len())).collect();
        assert_eq!(found, expected);
        report.lines()
    }

    #[test]
    fn sheets_of_other_quadrants_are_one_matrix() {
        let inside = table("IFE", &[&["Strengths", "Weight"], &["a", "1"], &["Weaknesses", "Weight"], &["b", "1"]]);
        let outside = table("EFE", &[&["Opportunities", "Weight"], &["c", "1"]]);
        let rivals = table("CPM", &[&["Success factors", "Weight", "Rating", "Rating"], &["d", "1", "2", "3"]]);
        let said = check(&[inside, outside, rivals], &[("", 3)]);
        assert!(said.iter().any(|line| line.contains("CPM")), "{said:?}");
        check(
            &[
                table("Strengths", &[&["No", "Description"], &["1", "a"]]),
                table("Threats", &[&["No", "Description"], &["1", "b"]]),
            ],
            &[("", 2)],
        );
    }

    #[test]
    fn one_text_a_row_is_a_list_under_headings() {
        check(&[table("SWOT", &[&["Strengths"], &["a"], &["b"], &["Threats"], &["c"]])], &[("", 3)]);
    }

    #[test]
    fn sheets_of_the_same_quadrants_are_matrices_with_their_names() {
        let rows: &[&[&str]] = &[&["Quadrant", "Factor"], &["S", "a"], &["T", "b"]];
        check(&[table("Radio", rows), table("Lake FM", rows)], &[("Radio", 2), ("Lake FM", 2)]);
        let budget = table("Budget", &[&["Item", "Cost"], &["Stove", "5"]]);
        check(&[table("Radio", rows), budget], &[("Radio", 2)]);
    }
}
