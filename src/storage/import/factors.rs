//! Tables of factors: a row for each.

use super::columns::{Columns, Field};
use super::draft::{DraftFactor, DraftMatrix};
use super::options::{Options, Stopped, Watch};
use super::outcome::{Report, Spot, shortened};
use super::table::{Table, TextRow};
use super::{value, words};
use crate::model::factor_table::{self, CitedPlace};
use crate::model::{Date, Place, Quadrant};

/// The most factors of one file that are taken; a matrix that people read has fewer than a hundred.
pub(super) const MOST_FACTORS: usize = 10_000;

/// After how many rows it is told how far it is.
const TOLD: usize = 1024;

/// The matrices of a table of factors, if it is one; `quadrant` is where factors stand that say nothing else.
pub(super) fn read(
    table: &Table,
    options: &Options,
    quadrant: Option<Quadrant>,
    watch: Watch<'_>,
    report: &mut Report,
) -> Result<Option<(Columns, Vec<DraftMatrix>)>, Stopped> {
    let Some(columns) = Columns::of(table, options) else { return Ok(None) };
    left(&columns, report);
    let mut reading =
        Reading { table, columns: &columns, section: quadrant, matrices: Vec::new(), is_full: false, report };
    let rows = table.rows.iter().enumerate().skip(columns.head_row.map_or(0, |row| row + 1));
    for (number, row) in rows {
        if number % TOLD == 0 {
            watch.tell(0.5 + 0.5 * number as f32 / table.rows.len() as f32)?;
        }
        reading.row(row);
    }
    let matrices = reading.matrices;
    Ok(Some((columns, matrices)))
}

/// Says which columns have no place in a document.
fn left(columns: &Columns, report: &mut Report) {
    let nameless =
        columns.fields.iter().zip(&columns.heads).filter(|(field, head)| field.is_none() && !head.is_empty());
    let names: Vec<String> = nameless.map(|(_, head)| format!("“{}”", shortened(head))).collect();
    if !names.is_empty() {
        report.remark(format!("not taken: the columns {}", names.join(", ")));
    }
}

struct Reading<'a> {
    table: &'a Table,
    columns: &'a Columns,
    /// The quadrant that the last row of its own named.
    section: Option<Quadrant>,
    matrices: Vec<DraftMatrix>,
    /// Whether there are as many factors as are taken.
    is_full: bool,
    report: &'a mut Report,
}

impl Reading<'_> {
    fn row(&mut self, row: &TextRow) {
        let spot = self.table.spot(row);
        let statement = self.columns.cell(row, Field::Statement);
        let mut filled = row.filled();
        if let (Some((_, only)), None) = (filled.next(), filled.next())
            && let Some(quadrant) = words::quadrant(only)
        {
            self.section = Some(quadrant);
            return;
        }
        if statement.is_empty() && !self.columns.is_own() {
            self.report.refuse(spot, "there is no statement");
        } else if is_total(statement) && self.columns.cell(row, Field::Quadrant).is_empty() {
            self.report.remark("not taken: rows of totals, which are worked out anew");
        } else {
            self.factor(row, &spot);
        }
    }

    fn factor(&mut self, row: &TextRow, spot: &Spot) {
        let Some(place) = self.place(row, spot) else { return };
        let count: usize = self.matrices.iter().map(|matrix| matrix.factors.len()).sum();
        if count >= MOST_FACTORS {
            if !std::mem::replace(&mut self.is_full, true) {
                let reason = format!("more than {MOST_FACTORS} factors; this row and all factors after it were left");
                self.report.refuse(spot.clone(), reason);
            }
            return;
        }
        self.stray(row, spot);
        let columns = self.columns;
        let text = |field| columns.text(row, field);
        let factor = DraftFactor {
            note: text(Field::Note).to_owned(),
            tags: if columns.is_own() { factor_table::tags(text(Field::Tags)) } else { tags(text(Field::Tags)) },
            evidence: evidence(text(Field::Evidence)),
            id: self.value(row, spot, Field::Id, |text| text.parse().map_err(|error| format!("{error}"))),
            weight: self.value(row, spot, Field::Weight, value::weight),
            rating: self.value(row, spot, Field::Rating, value::rating),
            ..DraftFactor::new(place, text(Field::Statement))
        };
        self.matrix(row, spot).factors.push(factor);
    }

    /// Says which cells stand under no head, so that nobody knows what they hold.
    fn stray(&mut self, row: &TextRow, spot: &Spot) {
        let columns = self.columns;
        let has_place = |at: usize| {
            columns.fields.get(at).is_some_and(Option::is_some)
                || columns.heads.get(at).is_some_and(|it| !it.is_empty())
        };
        let stray = row.filled().filter(|(at, _)| !has_place(*at));
        let stray: Vec<String> = stray.map(|(_, text)| format!("“{}”", shortened(text))).collect();
        if !stray.is_empty() {
            self.report.refuse(spot.clone(), format!("under no head, and left: {}", stray.join(", ")));
        }
    }

    /// A cell as a value; one that is none is refused, and the factor is taken without it.
    fn value<T>(
        &mut self,
        row: &TextRow,
        spot: &Spot,
        field: Field,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let text = self.columns.cell(row, field);
        if text.is_empty() || matches!(text, "-" | "–" | "—") {
            return None;
        }
        let refused = |reason| self.report.refuse(spot.column(self.columns.head(field)), reason);
        read(text).map_err(refused).ok()
    }

    /// Where a factor stands: its own quadrant, that of its label, or that of its section.
    fn place(&mut self, row: &TextRow, spot: &Spot) -> Option<Place> {
        let named = self.columns.cell(row, Field::Quadrant);
        let label = self.columns.cell(row, Field::Label);
        if !named.is_empty() {
            let place = words::quadrant(named).map(Place::Quadrant).or_else(|| is_tray(named).then_some(Place::Tray));
            if place.is_none() {
                let spot = spot.column(self.columns.head(Field::Quadrant));
                self.report.refuse(spot, format!("“{}” is no quadrant", shortened(named)));
            }
            return place;
        }
        let of_label = words::quadrant(label.trim_end_matches(|sign: char| sign.is_ascii_digit()));
        let place = of_label.or(self.section).map_or(Place::Tray, Place::Quadrant);
        if place == Place::Tray {
            self.report.remark("factors without a quadrant were put in the tray");
        }
        Some(place)
    }

    /// The matrix of a row, begun where it is new: what has the same id, or without ids the same title and date.
    fn matrix(&mut self, row: &TextRow, spot: &Spot) -> &mut DraftMatrix {
        let title = self.columns.text(row, Field::Matrix);
        let date =
            self.value(row, spot, Field::MatrixDate, |text| text.parse::<Date>().map_err(|error| error.to_string()));
        let id = self.value(row, spot, Field::MatrixId, |text| text.parse().map_err(|error| format!("{error}")));
        let is_same = |matrix: &DraftMatrix| matrix.id == id && matrix.title == title && matrix.date == date;
        let known = self.matrices.iter().position(is_same);
        let index = known.unwrap_or_else(|| {
            self.matrices.push(DraftMatrix { id, title: title.to_owned(), date, factors: Vec::new() });
            self.matrices.len() - 1
        });
        &mut self.matrices[index]
    }
}

fn is_total(statement: &str) -> bool {
    const TOTALS: [&str; 13] = [
        "total",
        "totals",
        "sum",
        "итого",
        "всего",
        "сумма",
        "разом",
        "усього",
        "somme",
        "suma",
        "summe",
        "总计",
        "合计",
    ];
    TOTALS.contains(&words::folded(statement).as_str())
}

fn is_tray(name: &str) -> bool {
    matches!(words::folded(name).as_str(), "tray" | "unsorted" | "none")
}

/// Key words between semicolons, or between commas where there is no semicolon.
pub(super) fn tags(text: &str) -> Vec<String> {
    if text.contains([';', '"']) {
        return factor_table::tags(text);
    }
    text.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
}

/// Places in sources, one a line; a line that is written otherwise names a source as a whole.
fn evidence(text: &str) -> Vec<CitedPlace> {
    let whole = |line: &str| CitedPlace { key: line.trim().to_owned(), page: String::new(), quote: String::new() };
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).map(whole).collect();
    factor_table::cited_places(text).unwrap_or_else(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MatrixId;

    fn taken(text: &str) -> (Vec<DraftMatrix>, Report) {
        let mut report = Report::default();
        let (_, table) = super::super::separated::read(text, None, Watch::nobody(), &mut report).unwrap();
        let found = read(&table, &Options::default(), None, Watch::nobody(), &mut report).unwrap();
        let matrices = found.map(|(_, matrices)| matrices).unwrap_or_default();
        (matrices, report)
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let (matrices, _) = taken(text);
        let factors = matrices.iter().flat_map(|matrix| &matrix.factors);
        let place = |factor: &DraftFactor| {
            factor.place.quadrant().map_or_else(|| "tray".to_owned(), |quadrant| quadrant.letter().to_string())
        };
        let found: Vec<(String, &str)> = factors.map(|factor| (place(factor), factor.statement.as_str())).collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(place, statement)| (place.as_str(), *statement)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_row_is_a_factor() {
        let (matrices, report) = taken(
            "quadrant,statement,weight,rating,tags,note,evidence,id\n\
             Strengths,Staff,\"0,15\",4,people; law,Trained,\"[key] p. 12: \"\"many\"\"\n[other]\",s1\n",
        );
        assert_eq!(report.refused, []);
        let factor = &matrices[0].factors[0];
        assert_eq!((factor.weight.unwrap().get(), factor.rating.unwrap().get()), (0.15, 4));
        assert_eq!(factor.tags, ["people", "law"]);
        assert_eq!(factor.note, "Trained");
        let evidence = |key: &str, page: &str, quote: &str| CitedPlace {
            key: key.to_owned(),
            page: page.to_owned(),
            quote: quote.to_owned(),
        };
        assert_eq!(factor.evidence, [evidence("key", "12", "many"), evidence("other", "", "")]);
        assert_eq!(factor.id, "s1".parse().ok());
    }

    #[test]
    fn too_many_factors_are_told_once() {
        let rows: String = (0..MOST_FACTORS + 50).map(|_| "S,Staff\n").collect();
        let (matrices, report) = taken(&format!("Quadrant,Factor\n{rows}"));
        assert_eq!(matrices[0].factors.len(), MOST_FACTORS);
        let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
        assert_eq!(refused, ["line 10002: more than 10000 factors; this row and all factors after it were left"]);
    }

    #[test]
    fn cells_under_no_head_are_told() {
        let (matrices, report) = taken("Quadrant,Factor,\nS,Staff\nW,Debt,old,and new\n");
        let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
        assert_eq!(refused, ["line 3: under no head, and left: “old”, “and new”"]);
        assert_eq!(matrices[0].factors.len(), 2);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_told() {
        let (matrices, report) = taken("Quadrant,Factor\nS,Staff\nW,\"Debt\nO,Grants\n");
        let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
        assert_eq!(refused, ["line 3: a quotation mark is not closed; all lines behind it were taken as one cell"]);
        assert_eq!(matrices[0].factors.len(), 2);
    }

    #[test]
    fn quadrants_come_from_names_labels_sections_or_not_at_all() {
        check("Квадрант,Фактор\nСильные стороны,Штат\nугрозы,Сокращения\n", &[("S", "Штат"), ("T", "Сокращения")]);
        check("No,Factor\nS1,Staff\nW2,Computers\n", &[("S", "Staff"), ("W", "Computers")]);
        check("Factor,Weight\nStrengths,\nStaff,0.5\nThreats,\nCuts,0.5\nTotal,1\n", &[("S", "Staff"), ("T", "Cuts")]);
        check("Factor,Weight\nStaff,0.5\n", &[("tray", "Staff")]);
    }

    #[test]
    fn what_is_wrong_is_refused_with_its_line_and_the_rest_is_taken() {
        let (matrices, report) = taken(
            "Quadrant,Factor,Weight,Rating,Colour\nS,Staff,much,7,red\nX,Cuts,1,1,\nW,,1,1,\nW,Old computers,1,1,\n",
        );
        let refused: Vec<String> = report.refused.iter().map(ToString::to_string).collect();
        assert_eq!(
            refused,
            [
                "line 2, column “Weight”: “much” is no weight: a weight is a number from 0 up",
                "line 2, column “Rating”: rating 7 is not 1 to 4",
                "line 3, column “Quadrant”: “X” is no quadrant",
                "line 4: there is no statement",
            ]
        );
        assert_eq!(report.remarks, ["not taken: the columns “Colour”"]);
        assert_eq!(matrices[0].factors.len(), 2);
    }

    #[test]
    fn several_matrices_in_one_table_stay_several() {
        let (matrices, _) =
            taken("matrix,matrix_date,quadrant,statement\nUNODC,2016,S,a\nUNODC,2020,S,a\nUNODC,2016,T,b\n");
        let found: Vec<(String, usize)> =
            matrices.iter().map(|matrix| (matrix.date.unwrap().to_string(), matrix.factors.len())).collect();
        assert_eq!(found, [("2016".to_owned(), 2), ("2020".to_owned(), 1)]);
        let (matrices, _) =
            taken("matrix,matrix_id,quadrant,statement\nUNODC,m1,S,a\nUNODC,m2,S,a\nUNODC,m1,T,b\nUNODC,,T,c\n");
        let found: Vec<(Option<MatrixId>, usize)> =
            matrices.iter().map(|matrix| (matrix.id, matrix.factors.len())).collect();
        assert_eq!(found, [("m1".parse().ok(), 2), ("m2".parse().ok(), 1), (None, 1)]);
    }
}
