//! Random editing scripts: numbers that are read, against the document at hand, as edits.
//!
//! About one edit in eight cannot be carried out (an id that is unknown or taken, evidence without a source), so
//! that scripts also show what failure leaves behind.

use swot_editor::model::{
    AnswerSheet, Attractiveness, Change, ColumnMeaning, Conventions, Document, DocumentChange, DocumentId, Edit,
    EditLabel, Evidence, Factor, FactorChange, FactorId, FactorJudgment, FactorRef, FactorScore, FindingRef, IdSource,
    MatchDecision, Matrix, MatrixChange, MatrixId, PairScale, Participant, PersonId, Place, Quadrant, QuadrantHead,
    Rating, Ratio, Round, Section, SetAside, SheetKey, Source, SourceId, SourceKind, Strategy, StrategyId,
    StrategyKind, SurveyReading, Verdict, Weight, WeightingMethod,
};

/// A stream of numbers that a seed fixes (`SplitMix64`).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// The next number, 0 to `count` - 1.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.next_bits() % count.max(1) as u64).unwrap()
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| items[self.below(items.len())])
    }

    fn text(&mut self) -> String {
        ["", "Staff", "Кадры и обучение", "资金", "two\nlines", "“quoted” \"text\""][self.below(6)].to_owned()
    }
}

impl IdSource for Numbers {
    fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }
}

/// A document with two matrices that share a factor, a source, a person and a strategy.
pub(crate) fn start() -> Document {
    let mut document = Document::new(DocumentId::from_random(1), "Study");
    document.sources.push(Source::new(SourceId::from_random(1), SourceKind::Book));
    document.people.push(person(1));
    for id in 1..=2 {
        let mut matrix = Matrix::new(MatrixId::from_random(id), format!("Matrix {id}"));
        matrix.factors.strengths.push(Factor::new(FactorId::from_random(1), "Staff"));
        matrix.factors.threats.push(Factor::new(FactorId::from_random(10 + id), "Cuts"));
        document.matrices.push(matrix);
    }
    let mut strategy = Strategy::new(StrategyId::from_random(1), StrategyKind::St, "Train");
    strategy.factors.push(FactorId::from_random(1));
    document.strategies.push(strategy);
    document
}

fn person(id: u64) -> Participant {
    Participant {
        id: PersonId::from_random(id),
        name: format!("Person {id}"),
        group: String::new(),
        weight: Weight::DEFAULT,
    }
}

/// The label of edits whose changes were thrown together. Only these may end where they began and still be a step:
/// nobody means such an edit, and to notice it would take a copy of the document.
pub(crate) const THROWN_TOGETHER: EditLabel = EditLabel::ImportSources(0);

/// One edit for the document, or now and then one that does not fit it.
pub(crate) fn edit(document: &Document, numbers: &mut Numbers) -> Edit {
    match numbers.below(12) {
        0 => of_document(document, numbers).into(),
        1 => of_matrices(document, numbers),
        2..=5 => of_factors(document, numbers),
        6 => of_matrix_fields(document, numbers).into(),
        7 => of_sources(document, numbers).into(),
        8 => of_people(document, numbers).into(),
        9 => of_strategies(document, numbers).into(),
        10 => removal(document, numbers),
        _ => several(document, numbers),
    }
}

fn several(document: &Document, numbers: &mut Numbers) -> Edit {
    let mut changes = Vec::new();
    let mut preview = document.clone();
    for _ in 0..numbers.below(5) {
        let next = edit(&preview, numbers);
        // What fails here will also fail inside the edit, which then has to take back the rest.
        let _ = next.clone().apply(&mut preview);
        changes.extend(next.changes);
    }
    Edit::new(THROWN_TOGETHER, changes)
}

fn matrix_id(document: &Document, numbers: &mut Numbers) -> MatrixId {
    let known: Vec<MatrixId> = document.matrices.iter().map(|matrix| matrix.id).collect();
    if numbers.below(12) == 0 {
        MatrixId::from_random(999)
    } else {
        numbers.pick(&known).unwrap_or(MatrixId::from_random(1))
    }
}

fn factor_id(document: &Document, matrix: MatrixId, numbers: &mut Numbers) -> FactorId {
    let known: Vec<FactorId> =
        document.matrix(matrix).into_iter().flat_map(Matrix::all_factors).map(|(_, factor)| factor.id).collect();
    if numbers.below(12) == 0 {
        FactorId::from_random(999)
    } else {
        numbers.pick(&known).unwrap_or(FactorId::from_random(1))
    }
}

fn evidence(document: &Document, numbers: &mut Numbers) -> Vec<Evidence> {
    let known: Vec<SourceId> = document.sources.iter().map(|source| source.id).collect();
    let source = if numbers.below(12) == 0 { Some(SourceId::from_random(999)) } else { numbers.pick(&known) };
    source.map(|source| Evidence { page: numbers.text(), ..Evidence::of(source) }).into_iter().collect()
}

fn of_document(document: &Document, numbers: &mut Numbers) -> Change {
    let change = match numbers.below(9) {
        0 => DocumentChange::Title(numbers.text()),
        1 => DocumentChange::Authors(vec![numbers.text()]),
        2 => DocumentChange::Affiliation(numbers.text()),
        3 => DocumentChange::Date("2020-05".parse().ok()),
        4 => DocumentChange::Language(["en", "ru"][numbers.below(2)].to_owned()),
        5 => {
            let section = Section {
                heading: numbers.text(),
                text: numbers.text(),
                evidence: evidence(document, numbers),
                ..Section::default()
            };
            DocumentChange::Context(vec![section])
        }
        6 => DocumentChange::Matches(vec![decision(document, numbers)]),
        7 => {
            let columns = vec![ColumnMeaning { column: 1 + numbers.below(9), means: Some(numbers.text()) }];
            let shape = SurveyReading::shape_of(&[numbers.text()]);
            DocumentChange::Surveys(vec![SurveyReading { shape, columns, scale: Some(PairScale::Places) }])
        }
        _ => DocumentChange::SetAside(vec![set_aside(document, numbers)]),
    };
    Change::Document(change)
}

fn decision(document: &Document, numbers: &mut Numbers) -> MatchDecision {
    let mut end = || {
        let matrix = matrix_id(document, numbers);
        FactorRef { document: document.id, matrix, factor: factor_id(document, matrix, numbers) }
    };
    MatchDecision { first: end(), second: end(), verdict: Verdict::Confirmed }
}

fn set_aside(document: &Document, numbers: &mut Numbers) -> SetAside {
    let matrix = matrix_id(document, numbers);
    let factor = factor_id(document, matrix, numbers);
    let finding = FindingRef {
        kind: "no_source".to_owned(),
        matrix: (numbers.below(2) == 0).then_some(matrix),
        quadrant: None,
        factor: Some(factor),
        source: None,
        strategy: document.strategies.first().map(|strategy| strategy.id),
        person: document.people.first().map(|person| person.id),
    };
    SetAside { finding, note: numbers.text() }
}

fn of_matrices(document: &Document, numbers: &mut Numbers) -> Edit {
    let matrix = matrix_id(document, numbers);
    match numbers.below(4) {
        0 => {
            let new = Matrix::new(MatrixId::from_random(numbers.below(6) as u64), numbers.text());
            Change::InsertMatrix { index: numbers.below(4), matrix: Box::new(new) }.into()
        }
        1 => Change::RemoveMatrix(matrix).into(),
        2 => Change::MoveMatrix { matrix, index: numbers.below(4) }.into(),
        _ => {
            let copy = MatrixId::from_random(numbers.next_bits());
            document.duplicate_of_matrix(matrix, copy, numbers.text()).unwrap_or(Change::RemoveMatrix(matrix).into())
        }
    }
}

fn of_matrix_fields(document: &Document, numbers: &mut Numbers) -> Change {
    let matrix = matrix_id(document, numbers);
    let change = match numbers.below(10) {
        0 => MatrixChange::Title(numbers.text()),
        1 => MatrixChange::Date("2021".parse().ok()),
        2 if numbers.below(2) == 0 => MatrixChange::EqualWeights(numbers.below(2) == 0),
        2 => MatrixChange::Illustration(numbers.below(2) == 0),
        3 => MatrixChange::Head(
            Quadrant::ALL[numbers.below(4)],
            QuadrantHead { title: numbers.text(), question: numbers.text() },
        ),
        4 => MatrixChange::Weighting(WeightingMethod::ALL[numbers.below(7)]),
        5 => {
            let scale_max = [9.0, 5.0, 0.5][numbers.below(3)];
            MatrixChange::Conventions(Box::new(Conventions { scale_max, ..Conventions::default() }))
        }
        6 => MatrixChange::Rounds(vec![Round::default(); numbers.below(3)]),
        7 => MatrixChange::Samples(u32::try_from(numbers.below(3)).unwrap()),
        8 => MatrixChange::Sheet(Box::new(sheet(document, matrix, numbers))),
        _ => MatrixChange::RemoveSheet(sheet_key(document, numbers)),
    };
    Change::Matrix { matrix, change }
}

fn sheet_key(document: &Document, numbers: &mut Numbers) -> SheetKey {
    let people: Vec<PersonId> = document.people.iter().map(|person| person.id).collect();
    let person = numbers.pick(&people).unwrap_or(PersonId::from_random(999));
    SheetKey { round: 1 + u32::try_from(numbers.below(2)).unwrap(), person }
}

fn sheet(document: &Document, matrix: MatrixId, numbers: &mut Numbers) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(sheet_key(document, numbers));
    let factor = factor_id(document, matrix, numbers);
    sheet.points.push(FactorScore { factor, points: Weight::new(numbers.below(9) as f64).unwrap() });
    let pair = [factor, factor_id(document, matrix, numbers)];
    sheet.set_attraction(StrategyId::from_random(numbers.below(5) as u64), factor, Some(Rating::ALL[numbers.below(4)]));
    sheet.within.push(FactorJudgment { row: pair[0], column: pair[1], value: Ratio::new(3.0).unwrap() });
    sheet
}

fn of_factors(document: &Document, numbers: &mut Numbers) -> Edit {
    let matrix = matrix_id(document, numbers);
    let factor = factor_id(document, matrix, numbers);
    let place = Place::ALL[numbers.below(5)];
    let chosen = [factor, factor_id(document, matrix, numbers)];
    match numbers.below(8) {
        0 | 1 => {
            let new = Factor::new(FactorId::from_random(numbers.below(20) as u64), numbers.text());
            let factor = Box::new(Factor { evidence: evidence(document, numbers), ..new });
            Change::InsertFactor { matrix, place, index: numbers.below(4), factor }.into()
        }
        2 => Change::RemoveFactor { matrix, factor }.into(),
        3 => Change::MoveFactor { matrix, factor, place, index: numbers.below(4) }.into(),
        4 => document.move_of_factors(matrix, &chosen, place, numbers.below(3)),
        5 => document.duplicate_of_factors(matrix, &chosen, numbers),
        6 => {
            let from = matrix_id(document, numbers);
            let excerpt = document.excerpt(from, &[factor_id(document, from, numbers)]);
            document.paste(matrix, place, numbers.below(3), &excerpt, numbers)
        }
        _ => Change::Factor { matrix, factor, change: factor_change(document, numbers) }.into(),
    }
}

fn factor_change(document: &Document, numbers: &mut Numbers) -> FactorChange {
    match numbers.below(6) {
        0 => FactorChange::Statement(numbers.text()),
        1 => FactorChange::Note(numbers.text()),
        2 => FactorChange::Tags(vec![numbers.text()]),
        3 => FactorChange::Weight(Weight::new(numbers.below(5) as f64 / 4.0).unwrap()),
        4 => FactorChange::Rating(Rating::new(u8::try_from(numbers.below(6)).unwrap()).ok()),
        _ => FactorChange::Evidence(evidence(document, numbers)),
    }
}

fn of_sources(document: &Document, numbers: &mut Numbers) -> Change {
    let known: Vec<SourceId> = document.sources.iter().map(|source| source.id).collect();
    let mut source = Source::new(SourceId::from_random(numbers.below(6) as u64), SourceKind::Report);
    source.title = numbers.text();
    source.cited_in = numbers.pick(&known);
    match numbers.below(3) {
        0 => Change::InsertSource { index: numbers.below(3), source: Box::new(source) },
        1 => Change::RemoveSource(source.id),
        _ => Change::EditSource(Box::new(source)),
    }
}

fn of_people(_document: &Document, numbers: &mut Numbers) -> Change {
    let person = person(numbers.below(5) as u64);
    match numbers.below(3) {
        0 => Change::InsertPerson { index: numbers.below(3), person },
        1 => Change::RemovePerson(person.id),
        _ => Change::EditPerson(Participant { group: numbers.text(), ..person }),
    }
}

fn of_strategies(document: &Document, numbers: &mut Numbers) -> Change {
    let kind = StrategyKind::ALL[numbers.below(4)];
    let mut strategy = Strategy::new(StrategyId::from_random(numbers.below(5) as u64), kind, numbers.text());
    let matrix = matrix_id(document, numbers);
    let factor = factor_id(document, matrix, numbers);
    strategy.factors.push(factor);
    strategy.evidence = evidence(document, numbers);
    strategy.attractiveness.push(Attractiveness { matrix, factor, score: Rating::ALL[numbers.below(4)] });
    match numbers.below(4) {
        0 => Change::InsertStrategy { index: numbers.below(3), strategy: Box::new(strategy) },
        1 => Change::RemoveStrategy(strategy.id),
        2 => Change::MoveStrategy { strategy: strategy.id, index: numbers.below(3) },
        _ => Change::EditStrategy(Box::new(strategy)),
    }
}

/// A removal that clears every reference first: it may only fail when the thing itself is not there.
pub(crate) fn removal(document: &Document, numbers: &mut Numbers) -> Edit {
    let matrix = matrix_id(document, numbers);
    match numbers.below(6) {
        0 | 1 => document.removal_of_factors(matrix, &[factor_id(document, matrix, numbers)]),
        2 => document.removal_of_matrix(matrix),
        3 => document.removal_of_source(SourceId::from_random(numbers.below(6) as u64)),
        4 => document.removal_of_strategy(StrategyId::from_random(numbers.below(5) as u64)),
        _ => document.removal_of_person(PersonId::from_random(numbers.below(5) as u64)),
    }
}
