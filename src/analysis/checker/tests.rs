//! Each kind of finding, present and absent.

use super::{ComparedName, Fact, Finding, FindingSpot, Lack, QuadrantTitle, Severity, SpotPart, check};
use crate::analysis::Cause;
use crate::analysis::analyze;
use crate::analysis::fixture::{document, factor, factor_id, matrix, strategy};
use crate::model::{
    AnswerSheet, Document, Evidence, Factor, FactorJudgment, Incomplete, Matrix, Participant, PostureVariant, Quadrant,
    RandomIndex, RatingConvention, Ratio, SetAside, SheetKey, Source, SourceKind, StrategyKind, StrategyStatus, Weight,
    WeightingMethod,
};

/// A matrix without anything to object to but missing evidence and strategies.
const SOUND: &[(&str, f64, u8)] = &[("s1", 0.6, 4), ("w1", 0.4, 1), ("o1", 0.7, 3), ("t1", 0.3, 2)];

fn findings(document: &Document) -> Vec<Finding> {
    check(document, &analyze(document))
}

fn of_kind(document: &Document, kind: &str) -> Vec<Finding> {
    findings(document).into_iter().filter(|finding| finding.kind.name() == kind).collect()
}

/// Checks how many findings of a kind a matrix has, and how much they matter.
#[track_caller]
fn check_kind(matrix: Matrix, kind: &str, severities: &[Severity]) {
    let found = of_kind(&document([matrix]), kind);
    let found: Vec<Severity> = found.iter().map(|finding| finding.severity).collect();
    assert_eq!(found, severities, "{kind}");
}

fn sound() -> Matrix {
    matrix("m1", SOUND)
}

fn with(change: impl FnOnce(&mut Matrix)) -> Matrix {
    let mut matrix = sound();
    change(&mut matrix);
    matrix
}

#[test]
fn a_sound_matrix_lacks_only_sources_and_strategies() {
    let kinds: Vec<&str> = findings(&document([sound()])).iter().map(|finding| finding.kind.name()).collect();
    assert_eq!(kinds, ["no_source", "no_strategies"]);
}

#[test]
fn an_empty_quadrant_is_a_gap_once_others_are_filled() {
    check_kind(with(|matrix| matrix.factors.threats.clear()), "empty_quadrant", &[Severity::Warning]);
    check_kind(matrix("m1", &[]), "empty_quadrant", &[Severity::Info; 4]);
    check_kind(sound(), "empty_quadrant", &[]);
}

#[test]
fn more_than_ten_factors_are_many() {
    let crowd = |count: usize| {
        with(|matrix| {
            let statement =
                |number| Factor::new(factor_id(&format!("x{number}")), format!("The point number {number}"));
            matrix.factors.strengths = (0..count).map(statement).collect();
        })
    };
    check_kind(crowd(11), "crowded_quadrant", &[Severity::Info]);
    check_kind(crowd(10), "crowded_quadrant", &[]);
}

#[track_caller]
fn check_statement(statement: &str, kinds: &[&str]) {
    check_statement_in(Quadrant::Strengths, statement, kinds);
}

#[track_caller]
fn check_statement_in(quadrant: Quadrant, statement: &str, kinds: &[&str]) {
    let matrix = with(|matrix| matrix.factors[quadrant][0].statement = statement.to_owned());
    let found = findings(&document([matrix]));
    let found: Vec<&str> =
        found.iter().map(|finding| finding.kind.name()).filter(|kind| !kind.starts_with("no_")).collect();
    assert_eq!(found, kinds, "{statement}");
}

#[test]
fn a_statement_says_more_than_one_word() {
    check_statement("", &["empty_statement"]);
    check_statement("  ", &["empty_statement"]);
    check_statement("Staff", &["one_word"]);
    check_statement("Репутация", &["one_word"]);
    check_statement("品牌", &["one_word"]);
    check_statement("Short queues at noon", &[]);
}

#[test]
fn words_that_fit_anybody_are_vague() {
    check_statement("Good team", &["vague"]);
    check_statement("A strong brand", &["vague"]);
    check_statement("Lack of resources", &["vague"]);
    check_statement("High quality of products", &["vague"]);
    check_statement("Хорошая команда", &["vague"]);
    check_statement("Нехватка ресурсов", &["vague"]);
    check_statement("Высокое качество услуг", &["vague"]);
    check_statement("Revenues per employee up 19 percent", &[]);
    check_statement("Bathroom needs refurbishing", &[]);
    check_statement("Собственный склад в Алматы", &[]);
    check_statement("拥有自己的仓库", &[]);
}

#[test]
fn what_belongs_to_the_other_side_is_asked_about() {
    check_statement("Political instability in two countries", &["other_side"]);
    check_statement("Рост спроса на услуги в регионе", &["other_side"]);
    check_statement("Prices a tenth below those of competitors", &[]);
    check_statement_in(Quadrant::Threats, "Our staff knows little of the law", &["other_side"]);
    check_statement_in(Quadrant::Threats, "Текучесть кадров выросла вдвое", &["other_side"]);
    check_statement_in(Quadrant::Threats, "The labour market takes our staff away", &[]);
    check_statement_in(Quadrant::Threats, "Political instability in two countries", &[]);
    check_statement_in(Quadrant::Weaknesses, "Our staff knows little of the law", &[]);
}

#[test]
fn a_statement_stands_once_whatever_its_case_and_full_stop() {
    let twice = |second: &str| {
        with(|matrix| {
            matrix.factors.strengths[0].statement = "Ties with many partners".to_owned();
            matrix.factors.opportunities[0].statement = second.to_owned();
        })
    };
    check_kind(twice("ties with  MANY partners."), "duplicate_statement", &[Severity::Warning]);
    check_kind(twice("Ties with few partners"), "duplicate_statement", &[]);
}

#[track_caller]
fn check_weights(weights: [f64; 4], kind: &str, severities: &[Severity]) {
    let [s, w, o, t] = weights;
    let factors = [("s1", s, 4), ("w1", w, 1), ("o1", o, 3), ("t1", t, 2)];
    check_kind(matrix("m1", &factors), kind, severities);
}

#[test]
fn weights_are_shares_of_one() {
    check_weights([0.5, 0.46, 0.5, 0.5], "weight_sum", &[Severity::Warning]);
    check_weights([0.5, 0.5, 0.5, 0.5], "weight_sum", &[]);
    check_weights([60.0, 40.0, 25.0, 75.0], "weight_sum", &[]);
    check_weights([3.0, 5.0, 0.5, 0.5], "weight_sum", &[Severity::Info]);
    check_weights([0.0, 0.0, 0.5, 0.5], "zero_weights", &[Severity::Error]);
}

#[test]
fn thirds_typed_with_three_digits_are_meant_to_sum_to_one() {
    let factors = [("s1", 0.333, 4), ("s2", 0.333, 3), ("w1", 0.333, 1), ("o1", 0.5, 3), ("t1", 0.5, 3)];
    check_kind(matrix("m1", &factors), "weight_sum", &[]);
}

#[test]
fn weights_nobody_touched_are_one_finding() {
    check_weights([1.0; 4], "default_weights", &[Severity::Info]);
    check_weights([1.0; 4], "weight_sum", &[]);
    check_weights([1.0, 1.0, 1.0, 2.0], "default_weights", &[]);
}

#[test]
fn a_missing_rating_is_a_gap_among_rated_factors_only() {
    let rated = |ratings: [u8; 4]| {
        let [s, w, o, t] = ratings;
        matrix("m1", &[("s1", 0.6, s), ("w1", 0.4, w), ("o1", 0.7, o), ("t1", 0.3, t)])
    };
    check_kind(rated([4, 0, 3, 0]), "missing_rating", &[Severity::Warning; 2]);
    check_kind(rated([0; 4]), "missing_rating", &[]);
    check_kind(rated([0; 4]), "no_ratings", &[Severity::Info]);
    let mut by_priorities = rated([0; 4]);
    by_priorities.conventions.posture = PostureVariant::Priorities;
    check_kind(by_priorities, "no_ratings", &[]);
}

#[test]
fn ratings_keep_to_the_convention_of_david_where_it_is_chosen() {
    let mut odd = matrix("m1", &[("s1", 0.6, 2), ("w1", 0.4, 3), ("o1", 0.7, 1), ("t1", 0.3, 4)]);
    check_kind(odd.clone(), "rating_convention", &[Severity::Warning; 2]);
    odd.conventions.rating = RatingConvention::Rangkuti;
    check_kind(odd, "rating_convention", &[]);
}

fn with_source(cite: impl FnOnce(&mut Document, Evidence)) -> Document {
    let mut document = document([sound()]);
    let source = Source::new("src".parse().unwrap(), SourceKind::Book);
    let evidence = Evidence::of(source.id);
    document.sources.push(source);
    cite(&mut document, evidence);
    document
}

#[test]
fn a_source_is_there_to_be_cited() {
    assert_eq!(of_kind(&with_source(|_, _| {}), "uncited_source").len(), 1);
    let cited = with_source(|document, evidence| document.matrices[0].factors.strengths[0].evidence.push(evidence));
    assert_eq!(of_kind(&cited, "uncited_source").len(), 0);
    assert_eq!(of_kind(&cited, "no_source").len(), 3, "one for each factor that still has none");
}

#[test]
fn a_source_may_be_cited_in_a_note_by_its_key() {
    let noted = |note: &str| {
        with_source(|document, _| {
            document.sources[0].key = "vreja2007".to_owned();
            note.clone_into(&mut document.matrices[0].factors.strengths[0].note);
        })
    };
    assert_eq!(of_kind(&noted("Grown [@vreja2007, p. 12]."), "uncited_source").len(), 0);
    assert_eq!(of_kind(&noted("Grown [@vreja2007, p. 12]."), "unknown_key").len(), 0);
    let unknown = of_kind(&noted("Grown [@vreja2008; @vreja2007]."), "unknown_key");
    assert_eq!(unknown[0].fact, Fact::UnknownKeys(vec!["@vreja2008".to_owned()]));
    assert!(unknown[0].place.factor.is_some() && unknown.len() == 1);
}

#[test]
fn a_cited_source_says_who_wrote_what_and_when() {
    let cited = |change: fn(&mut Source)| {
        let document = with_source(|document, evidence| {
            document.matrices[0].factors.strengths[0].evidence.push(evidence);
            change(&mut document.sources[0]);
        });
        match of_kind(&document, "incomplete_source").first().map(|finding| finding.fact.clone()) {
            Some(Fact::IncompleteSource(_, lacks)) => lacks,
            _ => Vec::new(),
        }
    };
    let whole = |source: &mut Source| {
        source.authors = vec![crate::model::Name::from_sorted("UNODC")];
        source.title = "Digest".to_owned();
        source.date = "2012".parse().ok();
    };
    assert_eq!(cited(whole), []);
    assert_eq!(cited(|_| {}), [Lack::Author, Lack::Title, Lack::Date]);
    assert_eq!(cited(|source| source.cited_in = Some(source.id)), [], "of a work not seen little is known");
}

#[test]
fn factors_without_a_strategy_are_named_once_for_all_matrices() {
    let mut document = document([sound(), matrix("m2", SOUND)]);
    document.strategies = vec![strategy("a", StrategyKind::So, &["s1", "o1"])];
    assert_eq!(of_kind(&document, "unused_factor").len(), 1);
    assert_eq!(of_kind(&document, "unanswered_threat").len(), 1);
    document.strategies.push(strategy("b", StrategyKind::Wt, &["w1", "t1"]));
    assert_eq!(of_kind(&document, "unused_factor").len() + of_kind(&document, "unanswered_threat").len(), 0);
}

#[test]
fn a_strategy_joins_both_sides() {
    let mut document = document([sound()]);
    document.strategies = vec![strategy("a", StrategyKind::So, &["s1", "w1"])];
    assert_eq!(of_kind(&document, "unlinked_strategy").len(), 1);
}

#[test]
fn a_finding_set_aside_stays_marked_with_its_note() {
    let mut document = document([sound()]);
    let finding = of_kind(&document, "no_strategies").remove(0);
    document.set_aside.push(SetAside { finding: finding.place, note: "comes later".to_owned() });
    assert_eq!(of_kind(&document, "no_strategies")[0].set_aside.as_deref(), Some("comes later"));
}

#[test]
fn a_place_names_its_matrix_where_there_are_several() {
    let at = |document: &Document| of_kind(document, "empty_quadrant")[0].at.clone();
    let gap = || with(|matrix| matrix.factors.threats.clear());
    let threats = |matrix: Option<&str>| FindingSpot {
        matrix: matrix.map(str::to_owned),
        part: Some(SpotPart::Quadrant(QuadrantTitle::Usual(Quadrant::Threats))),
        person: None,
    };
    assert_eq!(at(&document([gap()])), threats(None));
    assert_eq!(at(&document([gap(), matrix("m2", SOUND)])), threats(Some("Matrix m1")));
}

#[test]
fn factors_without_a_match_on_both_sides_are_one_finding_for_the_pair() {
    let other = |changes: &[(&str, f64, u8)]| document([sound(), matrix("m2", &[&SOUND[..3], changes].concat())]);
    assert_eq!(of_kind(&other(&[("t2", 0.3, 2)]), "unmatched").len(), 1);
    assert_eq!(of_kind(&other(&[]), "unmatched").len(), 0, "one went and none came");
    assert_eq!(of_kind(&other(&[("t1", 0.3, 2)]), "unmatched").len(), 0);
}

/// Three strengths compared in pairs by one person.
fn judged(values: [f64; 3]) -> Document {
    let mut matrix = matrix("m1", &[("s1", 1.0, 0), ("s2", 1.0, 0), ("s3", 1.0, 0)]);
    matrix.weighting = WeightingMethod::Pairwise;
    let person = "ann".parse().unwrap();
    let mut sheet = AnswerSheet::new(SheetKey { round: 1, person });
    for ((row, column), value) in [("s1", "s2"), ("s1", "s3"), ("s2", "s3")].into_iter().zip(values) {
        if let Ok(value) = Ratio::new(value) {
            sheet.within.push(FactorJudgment { row: factor_id(row), column: factor_id(column), value });
        }
    }
    matrix.answers.push(sheet);
    let mut document = document([matrix]);
    let weight = Weight::DEFAULT;
    document.people.push(Participant { id: person, name: "Ann".to_owned(), group: String::new(), weight });
    document
}

#[test]
fn judgments_that_disagree_come_with_the_one_to_look_at_again() {
    assert_eq!(of_kind(&judged([2.0, 6.0, 3.0]), "inconsistent").len(), 0);
    let found = of_kind(&judged([2.0, 1.0 / 4.0, 3.0]), "inconsistent");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].at.person.as_deref(), Some("Ann"));
    let Fact::Inconsistent { worst: Some((_, [row, _])), .. } = &found[0].fact else { panic!("{:?}", found[0].fact) };
    assert!(matches!(row, ComparedName::Factor(label) if label.starts_with('S')));
}

#[test]
fn open_questions_are_told_of_the_matrix_and_of_the_person() {
    let open = judged([2.0, 6.0, 0.0]);
    let fact = Fact::OpenQuestions { person: "Ann".to_owned(), answered: 2, asked: 3 };
    assert_eq!(of_kind(&open, "open_questions")[0].fact, fact);
    let none = of_kind(&open, "no_priorities");
    let cause = Cause::OpenJudgments { open: 1, all: 3 };
    assert!(matches!(&none[0].fact, Fact::NoPriorities { cause: why, more: 0, .. } if *why == cause));
    assert_eq!(of_kind(&judged([2.0, 6.0, 3.0]), "open_questions").len(), 0);
}

#[test]
fn sixteen_factors_go_beyond_the_table_of_saaty() {
    let mut document = judged([1.0, 1.0, 1.0]);
    let ids: Vec<String> = (1..=16).map(|number| format!("s{number}")).collect();
    let matrix = &mut document.matrices[0];
    matrix.factors.strengths = ids.iter().map(|id| factor(id, 1.0, 0)).collect();
    let one = Ratio::new(1.0).unwrap();
    matrix.answers[0].within = (1..16)
        .map(|place| FactorJudgment { row: factor_id(&ids[0]), column: factor_id(&ids[place]), value: one })
        .collect();
    matrix.conventions.incomplete = Incomplete::Harker;
    assert_eq!(of_kind(&document, "beyond_table").len(), 1);
    document.matrices[0].conventions.random_index = RandomIndex::AlonsoLamata2006;
    assert_eq!(of_kind(&document, "beyond_table").len(), 0);
}

/// Checks how often a finding is made about a strategy that is changed in some way.
#[track_caller]
fn check_strategy(kind: &str, times: usize, change: impl FnOnce(&mut Document)) {
    let mut document = document([sound()]);
    document.strategies = vec![strategy("a", StrategyKind::So, &["s1", "o1"])];
    change(&mut document);
    assert_eq!(of_kind(&document, kind).len(), times, "{kind}");
}

#[test]
fn strategies_have_owners_grounds_and_kinds_that_fit_and_stand_once() {
    let cite = |document: &mut Document, factor: usize| {
        document.sources.push(Source::new("src".parse().unwrap(), SourceKind::Book));
        let evidence = Evidence { source: "src".parse().unwrap(), page: String::new(), quote: String::new() };
        let factors = &mut document.matrices[0].factors;
        [&mut factors.strengths, &mut factors.threats][factor][0].evidence.push(evidence);
    };
    check_strategy("unowned_strategy", 0, |_| {});
    check_strategy("unowned_strategy", 1, |it| it.strategies[0].status = StrategyStatus::Adopted);
    check_strategy("unowned_strategy", 0, |it| it.strategies[0].status = StrategyStatus::Done);
    check_strategy("unowned_strategy", 0, |it| {
        it.strategies[0].status = StrategyStatus::Underway;
        it.strategies[0].owner = "Board".to_owned();
    });
    check_strategy("kind_contradicted", 0, |_| {});
    check_strategy("kind_contradicted", 1, |it| it.strategies[0].kind = StrategyKind::Wo);
    check_strategy("kind_contradicted", 0, |it| it.strategies[0].factors.clear());
    check_strategy("kind_contradicted", 0, |it| it.strategies[0].factors.push(factor_id("w1")));
    // Where it stands in another quadrant in a later matrix, the kind fits in the first.
    check_strategy("kind_contradicted", 0, |it| {
        let mut later = matrix("m2", &[("o1", 1.0, 0)]);
        later.factors.weaknesses = vec![factor("s1", 1.0, 0)];
        it.matrices.push(later);
    });
    check_strategy("unsourced_strategy", 0, |_| {});
    check_strategy("unsourced_strategy", 0, |it| cite(it, 0));
    check_strategy("unsourced_strategy", 1, |it| cite(it, 1));
    check_strategy("duplicate_strategy", 1, |it| {
        let again = strategy("b", StrategyKind::So, &["s1", "t1"]);
        it.strategies.push(crate::model::Strategy { text: format!("{}.", it.strategies[0].text), ..again });
    });
    check_strategy("duplicate_strategy", 0, |it| {
        let other = strategy("b", StrategyKind::So, &["s1", "t1"]);
        it.strategies.push(crate::model::Strategy { text: "Sell the old hall".to_owned(), ..other });
    });
    check_strategy("low_priority_strategy", 0, |_| {});
    check_strategy("low_priority_strategy", 1, |it| it.strategies[0].factors = vec![factor_id("w1"), factor_id("t1")]);
}
