//! Published tables of weights, ratings and attractiveness, entered as documents: the totals are those of the books,
//! and what is wrong in print is found.

use serde_json::Value;
use swot_editor::analysis::{MatrixAnalysis, analyze, check};
use swot_editor::model::{
    Attractiveness, Document, DocumentId, Factor, FactorId, Matrix, MatrixId, Quadrant, Rating, Strategy, StrategyId,
    StrategyKind, Weight,
};

const CASES: &str = include_str!("published.json");

/// A published table.
struct Case(Value);

impl Case {
    fn named(id: &str) -> Self {
        let all: Vec<Value> = serde_json::from_str(CASES).unwrap();
        Self(all.into_iter().find(|case| case["id"] == id).unwrap())
    }

    fn rows(&self) -> &[Value] {
        self.0["inputs"]["rows"].as_array().unwrap()
    }

    fn expected(&self, key: &str) -> f64 {
        self.0["expected"][key].as_f64().unwrap()
    }

    /// The table as a document of one matrix, its factors in the order of the rows.
    fn document(&self) -> Document {
        let mut matrix = Matrix::new(MatrixId::from_random(1), "Published");
        for (number, row) in self.rows().iter().enumerate() {
            let statement = row["factor"].as_str().unwrap_or("A row without a statement");
            let mut factor = Factor::new(factor_id(number), format!("{statement} ({number})"));
            factor.weight = Weight::new(row["weight"].as_f64().unwrap()).unwrap();
            factor.rating = row["rating"].as_u64().map(rating);
            matrix.factors[quadrant(row)].push(factor);
        }
        let mut document = Document::new(DocumentId::from_random(1), "Published");
        document.strategies = self.strategies(matrix.id);
        document.matrices.push(matrix);
        document
    }

    fn strategies(&self, matrix: MatrixId) -> Vec<Strategy> {
        let texts = self.0["inputs"]["strategies"].as_array().map(Vec::as_slice).unwrap_or_default();
        let strategy = |(column, text): (usize, &Value)| {
            let id = StrategyId::from_random(column as u64 + 1);
            let mut strategy = Strategy::new(id, StrategyKind::So, text.as_str().unwrap());
            let scored = self.rows().iter().enumerate().filter(|(_, row)| !row["attractiveness"].is_null());
            strategy.attractiveness = scored
                .map(|(number, row)| Attractiveness {
                    matrix,
                    factor: factor_id(number),
                    score: rating(row["attractiveness"][column].as_u64().unwrap()),
                })
                .collect();
            strategy
        };
        texts.iter().enumerate().map(strategy).collect()
    }
}

fn factor_id(number: usize) -> FactorId {
    FactorId::from_random(number as u64 + 1)
}

fn rating(value: u64) -> Rating {
    Rating::new(u8::try_from(value).unwrap()).unwrap()
}

fn quadrant(row: &Value) -> Quadrant {
    let letter = row["quadrant"].as_str().unwrap().chars().next().unwrap();
    Quadrant::ALL.into_iter().find(|quadrant| quadrant.letter() == letter).unwrap()
}

fn analysed(document: &Document) -> MatrixAnalysis {
    analyze(document).matrices.remove(0)
}

/// How many findings of a kind a document has.
fn findings(document: &Document, kind: &str) -> usize {
    check(document, &analyze(document)).iter().filter(|finding| finding.kind.name() == kind).count()
}

#[track_caller]
fn near(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() <= 1e-9), "{found:?} instead of {expected}");
}

/// Checks that the scores and the total of a table are the printed ones.
#[track_caller]
fn check_total(id: &str, total: impl Fn(&MatrixAnalysis) -> Option<f64>) {
    let case = Case::named(id);
    let document = case.document();
    let analysis = analysed(&document);
    near(total(&analysis), case.expected("total") / case.expected("weight_sum"));
    for (number, score) in case.0["expected"]["weighted_scores"].as_array().into_iter().flatten().enumerate() {
        near(analysis.factor(factor_id(number)).unwrap().score, score.as_f64().unwrap());
    }
}

#[test]
fn published_totals_come_out() {
    check_total("ife_retail_computer_store", |analysis| analysis.totals.ife);
    check_total("ife_homework_8", |analysis| analysis.totals.ife);
    check_total("efe_cinestar", |analysis| analysis.totals.efe);
    check_total("ifas_strengths_subtotal", |analysis| analysis.totals.strengths);
}

#[test]
fn weights_that_do_not_sum_to_one_in_print_are_found_and_normalised() {
    let case = Case::named("ife_published_with_wrong_total");
    let document = case.document();
    near(analysed(&document).totals.ife, case.expected("true_total") / case.expected("true_weight_sum"));
    assert_eq!(findings(&document, "weight_sum"), 1);
    assert_eq!(findings(&Case::named("ife_retail_computer_store").document(), "weight_sum"), 0);
}

#[test]
fn ratings_in_print_against_the_rule_of_their_book_are_found() {
    assert_eq!(findings(&Case::named("ife_homework_8").document(), "rating_convention"), 2);
    assert_eq!(findings(&Case::named("ife_retail_computer_store").document(), "rating_convention"), 0);
}

#[test]
fn published_attractiveness_totals_come_out() {
    let case = Case::named("qspm_retail_store_partial");
    let document = case.document();
    let weights: f64 = case.rows().iter().map(|row| row["weight"].as_f64().unwrap()).sum();
    let sums = case.0["expected"]["partial_sums"].as_array().unwrap();
    for (strategy, sum) in analysed(&document).strategies.iter().zip(sums) {
        near(strategy.qspm_total, sum.as_f64().unwrap() / weights);
    }
    assert_eq!(findings(&document, "partial_dash"), 0);
}
