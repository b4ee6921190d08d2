//! What holds of every chart: each label is drawn or listed, no words cover others, and nothing leaves the frame.

use super::labels::overlap;
use super::*;
use crate::analysis::comparison::{Pair, Subject, compare};
use crate::analysis::methods::acceptability::Progress;
use crate::analysis::{Posture, analyze, robustness};
use crate::model::{Document, Factor, FactorId, PostureVariant, Quadrant, Rating, Weight};
use crate::report::geometry::{Point, Rect, Size};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::num::NonZeroUsize;

/// Letters that are all of one width.
struct Even(f32);

impl Metrics for Even {
    fn size(&self) -> f32 {
        self.0
    }

    fn line(&self) -> f32 {
        1.2 * self.0
    }

    fn width(&self, words: &str, face: Face) -> f32 {
        let letter = if face == Face::Bold { 0.62 } else { 0.56 };
        words.chars().count() as f32 * letter * self.0
    }
}

/// What a random matrix is made of.
#[derive(Debug, Clone)]
struct Plan {
    /// How many factors each quadrant has.
    counts: [usize; 4],
    /// Weights, taken in turn.
    weights: Vec<f64>,
    title: String,
    language: &'static str,
}

const LONG: &str = "Узнаваемость организации в регионе и её многолетний опыт межгосударственного сотрудничества";

fn plans() -> impl Strategy<Value = Plan> {
    let weights = prop_oneof![
        Just(vec![1.0]),
        prop::collection::vec(prop_oneof![Just(1.0), Just(2.0), Just(5.0)], 1..9),
        prop::collection::vec(0.001_f64..1.0, 1..40),
        Just(vec![1000.0, 1.0, 1.0, 1.0]),
    ];
    let counts = prop::array::uniform4(prop_oneof![3 => 0_usize..6, 2 => 0_usize..30]);
    let title = prop_oneof![Just(String::new()), Just(LONG.to_owned()), "[A-Za-z]{1,12}"];
    let language = prop_oneof![Just("en"), Just("ru"), Just("ar"), Just("zh")];
    (counts, weights, title, language).prop_map(|(counts, weights, title, language)| Plan {
        counts,
        weights,
        title,
        language,
    })
}

/// A document of some matrices with the same factors, whose weights begin elsewhere in the list.
fn document(plan: &Plan, matrices: usize) -> Document {
    let mut document = Document::new("d".parse().unwrap(), "Document");
    for at in 0..matrices {
        let mut matrix = Matrix::new(format!("m{at}").parse().unwrap(), &plan.title);
        matrix.samples = 20;
        let mut number = at;
        for (quadrant, count) in Quadrant::ALL.into_iter().zip(plan.counts) {
            plan.title.clone_into(&mut matrix.heads[quadrant].title);
            for place in 0..count {
                let id = format!("{}{place}", quadrant.letter().to_ascii_lowercase());
                let mut factor = Factor::new(id.parse().unwrap(), LONG);
                factor.weight = Weight::new(plan.weights[number % plan.weights.len()]).unwrap();
                factor.rating = Rating::ALL.get(number % 4).copied();
                number += 1;
                matrix.factors[quadrant].push(factor);
            }
        }
        document.matrices.push(matrix);
    }
    document
}

/// The sheets of reports and of the window, the smallest first.
fn sheets<'a>(language: &str, paper: &'a Even, screen: &'a Even) -> Vec<Sheet<'a>> {
    let room = |width, height| Size { width, height };
    let mut sheets = vec![
        Sheet::new(language, screen, room(180.0, 180.0)),
        Sheet::new(language, paper, room(308.0, 176.0)),
        Sheet::new(language, paper, room(226.0, 226.0)),
        Sheet::new(language, screen, room(900.0, 620.0)),
    ];
    sheets[1].most = 40;
    sheets
}

/// The labels that words name; a range names all those within.
fn named(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in words.split(|c: char| !c.is_alphanumeric() && c != '–').filter(|part| !part.is_empty()) {
        let ends: Vec<&str> = part.split('–').collect();
        let number = |label: &str| label.get(1..)?.parse::<u32>().ok();
        match ends.as_slice() {
            [first, last] => {
                let numbers = number(first).zip(number(last)).into_iter().flat_map(|(first, last)| first..=last);
                found.extend(numbers.map(|number| format!("{}{number}", &first[..1])));
            }
            _ => found.push(part.to_owned()),
        }
    }
    found
}

#[track_caller]
fn check(chart: &str, drawing: &Drawing, labels: &BTreeSet<String>) {
    let frame = Rect::new(0.0, 0.0, drawing.size.width, drawing.size.height);
    let rooms: Vec<Rect> = drawing.texts.iter().map(|text| text.room().inset(0.05, 0.6)).collect();
    for (index, (text, room)) in drawing.texts.iter().zip(&rooms).enumerate() {
        assert!(frame.holds(room, 0.5), "{chart}: “{}” at {room:?} leaves {frame:?}", text.words);
        let other = rooms[index + 1..].iter().position(|other| overlap(room, other));
        if let Some(other) = other.map(|other| &drawing.texts[index + 1 + other]) {
            panic!("{chart}: “{}” at {room:?} covers “{}” at {:?}", text.words, other.words, other.room());
        }
    }
    for shape in &drawing.shapes {
        let ends = extent(shape);
        assert!(frame.holds(&ends, 3.0), "{chart}: {shape:?} leaves {frame:?}");
    }
    for hit in &drawing.hits {
        assert!(!hit.spoken.is_empty(), "{chart}: {hit:?} says nothing");
    }
    let written: BTreeSet<String> = drawing.texts.iter().flat_map(|text| named(&text.words)).collect();
    let missing: Vec<&String> = labels.difference(&written).collect();
    assert!(missing.is_empty(), "{chart}: {missing:?} are neither drawn nor listed in {:?}", drawing.texts);
}

fn extent(shape: &Shape) -> Rect {
    let around = |points: &[Point]| {
        let (low, high) = (f32::INFINITY, f32::NEG_INFINITY);
        let (left, right) = points.iter().fold((low, high), |(a, b), it| (a.min(it.x), b.max(it.x)));
        let (top, bottom) = points.iter().fold((low, high), |(a, b), it| (a.min(it.y), b.max(it.y)));
        Rect::new(left, top, right - left, bottom - top)
    };
    match &shape.form {
        Form::Line(from, to) => around(&[*from, *to]),
        Form::Area(area) => *area,
        Form::Disc { centre, radius } => Rect::new(centre.x - radius, centre.y - radius, 2.0 * radius, 2.0 * radius),
        Form::Polygon(points) => around(points),
    }
}

fn labels(analysis: &MatrixAnalysis, most: usize) -> BTreeSet<String> {
    ranked(analysis).into_iter().take(most).map(|(_, factor)| factor.label.clone()).collect()
}

/// The charts of one matrix.
#[track_caller]
fn check_matrix(plan: &Plan) {
    let document = document(plan, 1);
    let (matrix, analysis) = (&document.matrices[0], &analyze(&document).matrices[0]);
    let (paper, screen) = (Even(7.8), Even(11.5));
    let found = robustness(&[], matrix, analysis, NonZeroUsize::MIN, &Progress::default()).unwrap();
    for sheet in sheets(plan.language, &paper, &screen) {
        let all = labels(analysis, usize::MAX);
        check("star", &star(matrix, analysis, sheet), &all);
        let first = labels(analysis, sheet.most);
        check("bars", &bars(matrix, analysis, sheet), &first);
        let strategies = ["SO", "ST", "WO", "WT"].map(str::to_owned).into();
        if let Some(found) = &analysis.posture {
            check("posture", &posture(matrix, found, sheet), &strategies);
        }
        if let Some(drawing) = internal_external(analysis, sheet) {
            let cells = (1..=9).map(|cell| roman(cell).to_owned()).collect();
            check("internal-external matrix", &drawing, &cells);
        }
        for drawing in found.iter().flat_map(|found| acceptability(analysis, found, sheet)) {
            let shown = if drawing.hits.len() < all.len() { BTreeSet::new() } else { all.clone() };
            check("acceptability", &drawing, &shown);
        }
    }
}

/// Lines from rank to rank: every label stands there, and a mark stands at the rank that the table gives.
#[track_caller]
fn check_slopes(plan: &Plan, matrices: usize) {
    let document = document(plan, matrices);
    let analysis = analyze(&document);
    let subject = |matrix: &Matrix| Subject::new(&document, &analysis, matrix.id).unwrap();
    let subjects: Vec<Subject<'_>> = document.matrices.iter().map(subject).collect();
    let pairs: Vec<_> = compare(&subjects).unwrap().pairs.iter().map(Pair::shared).collect();
    let (paper, screen) = (Even(7.8), Even(11.5));
    for sheet in sheets(plan.language, &paper, &screen).into_iter().skip(1) {
        let column = |outcome| SlopeColumn { title: format!("1. {}", plan.title), outcome };
        let columns: Vec<SlopeColumn<'_>> = analysis.matrices.iter().map(column).collect();
        let Some(drawing) = slopes(&columns, &pairs, sheet) else { continue };
        check("slopes", &drawing, &labels(&analysis.matrices[0], sheet.most));
        let lines = drawing.shapes.iter().filter(|shape| shape.of.is_some_and(|[from, to]| from != to));
        for (shape, [from, to]) in lines.filter_map(|shape| Some((shape, shape.of?))) {
            let Form::Line(start, end) = &shape.form else { panic!("{shape:?} is no line") };
            let Shows::Factor(before, first) = drawing.hits[from].shows else { panic!("a line from nothing") };
            let Shows::Factor(after, second) = drawing.hits[to].shows else { panic!("a line to nothing") };
            let rank = |column: usize, id: FactorId| analysis.matrices[column].factor(id).unwrap().rank.unwrap();
            let step = 1.18 * sheet.line();
            let falls = (rank(after, second) - rank(before, first)) * f64::from(step);
            let is_cut = analysis.matrices[0].factors.len() > sheet.most;
            assert!(
                is_cut || (f64::from(end.y - start.y) - falls).abs() < 0.1,
                "{first} to {second}: {shape:?} falls {falls}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_label_of_the_charts_of_a_matrix_is_drawn_or_listed(plan in plans()) {
        check_matrix(&plan);
    }

    #[test]
    fn lines_from_rank_to_rank_follow_the_ranks_of_the_table(plan in plans(), matrices in 2_usize..5) {
        check_slopes(&plan, matrices);
    }

    #[test]
    fn every_posture_is_named(
        places in prop::collection::vec((-10_i8..=10, -10_i8..=10), 0..9),
        language in prop_oneof![Just("en"), Just("ru")],
        title in prop_oneof![Just(""), Just(LONG)],
    ) {
        let plan = Plan { counts: [1; 4], weights: vec![1.0], title: title.to_owned(), language };
        let document = document(&plan, 1);
        let point = |(at, (x, y)): (usize, &(i8, i8))| {
            let (x, y) = (f64::from(*x) / 10.0, f64::from(*y) / 10.0);
            let posture = Posture { x, y, angle_degrees: None, length: 0.0, strategy: None, variant: PostureVariant::Sized };
            PosturePoint { name: format!("P{at}"), posture, shows: Shows::Matrix(at), spoken: "here".to_owned() }
        };
        let points: Vec<PosturePoint> = places.iter().enumerate().map(point).collect();
        let names = points.iter().map(|point| point.name.clone()).collect();
        let (paper, screen) = (Even(7.8), Even(11.5));
        for sheet in sheets(language, &paper, &screen) {
            check("postures", &postures(&document.matrices[0], &points, sheet), &names);
        }
    }

    #[test]
    fn every_tip_of_several_stars_is_named(priorities in prop::collection::vec(prop::array::uniform4(0_u8..5), 0..9)) {
        let tip = |(quadrant, priority): (Quadrant, u8)| StarTip {
            factor: "a".parse().unwrap(),
            quadrant,
            label: format!("{}1", quadrant.letter()),
            priority: f64::from(priority) / 10.0,
        };
        let star = |tips: &[u8; 4]| NamedStar { name: "A star".to_owned(), tips: Quadrant::ALL.into_iter().zip(*tips).map(tip).collect() };
        let several: Vec<NamedStar> = priorities.iter().map(star).collect();
        let numbers = (1..=several.len()).map(|number| number.to_string()).collect();
        let (paper, screen) = (Even(7.8), Even(11.5));
        for sheet in sheets("en", &paper, &screen) {
            let drawing = stars(&several, sheet);
            check("stars", &drawing, &numbers);
            let count = drawing.texts.iter().flat_map(|text| named(&text.words)).filter(|word| word.ends_with('1') && word.len() == 2);
            assert_eq!(count.count(), 4 * several.len(), "{:?}", drawing.texts);
        }
    }

    #[test]
    fn every_line_over_a_weight_has_its_label_at_both_ends(
        ends in prop::collection::vec(prop::array::uniform2(prop_oneof![Just(0.0), Just(0.5), 0.0..1.0]), 0..14),
        height in 110.0_f32..500.0,
        now in 0.0..1.0,
    ) {
        let line = |(at, ends): (usize, &[f64; 2])| {
            let quadrant = Quadrant::ALL[at % 4];
            let label = format!("{}{}", quadrant.letter(), at / 4 + 1);
            ValueLine { factor: format!("f{at}").parse().unwrap(), label, quadrant, ends: *ends }
        };
        let lines_of: Vec<ValueLine> = ends.iter().enumerate().map(line).collect();
        let all = lines_of.iter().map(|line| line.label.clone()).collect();
        let crossings = lines_of.iter().map(|line| CrossingPoint { t: 0.5, value: line.value(0.5), place: CrossingPlace::First });
        let chart = LinesChart { crossings: crossings.collect(), lines: lines_of, now, at: 0.5 };
        let screen = Even(11.5);
        let sheet = Sheet::new("en", &screen, Size { width: 700.0, height });
        check("lines", &lines(&chart, "Global priority", "Lines".to_owned(), sheet), &all);
    }
}

#[test]
fn charts_of_no_factor_and_of_one_are_sound() {
    for counts in [[0; 4], [1, 0, 0, 0], [0, 0, 0, 1], [1, 1, 0, 0], [0, 40, 0, 0]] {
        for weights in [vec![1.0], vec![3.0, 1.0]] {
            let plan = Plan { counts, weights, title: LONG.to_owned(), language: "ru" };
            check_matrix(&plan);
            check_slopes(&plan, 2);
        }
    }
}

#[test]
fn factors_of_equal_priority_share_one_mark_between_their_rows() {
    let plan = Plan { counts: [3, 2, 0, 0], weights: vec![2.0], title: String::new(), language: "en" };
    let document = document(&plan, 2);
    let analysis = analyze(&document);
    let columns: Vec<SlopeColumn<'_>> =
        analysis.matrices.iter().map(|outcome| SlopeColumn { title: "A".to_owned(), outcome }).collect();
    let screen = Even(11.5);
    let drawing = slopes(&columns, &[], Sheet::new("en", &screen, Size { width: 400.0, height: 0.0 })).unwrap();
    let marks = drawing.shapes.iter().filter(|shape| shape.of.is_some());
    assert_eq!(marks.count(), 2, "one for each matrix");
    let rows: Vec<f32> = drawing.texts.iter().filter(|text| text.words == "S3").map(|text| text.at.y).collect();
    let Form::Disc { centre, .. } = drawing.shapes.iter().find(|shape| shape.of.is_some()).unwrap().form else {
        panic!("a strength is a disc")
    };
    assert!(rows.iter().all(|row| (row - centre.y).abs() < 0.01), "the third of five is in the middle: {rows:?}");
}
