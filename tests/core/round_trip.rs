//! What is written is read back exactly: any document that can be made, any text, any number.

use crate::script::{Numbers, edit, start};
use proptest::prelude::*;
use swot_editor::model::{
    Document, DocumentId, Envelope, Evidence, Factor, FactorId, Matrix, MatrixId, Section, Source, SourceId,
    SourceKind, Weight,
};
use swot_editor::storage;

#[track_caller]
fn check(document: &Document) {
    let text = storage::write(document);
    let read = storage::parse(text.as_bytes(), "written").unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert_eq!(read, *document);
    assert_eq!(storage::write(&read), text, "the same document gives the same text");
    let json: serde_json::Value = serde_json::to_value(Envelope::of(document)).unwrap();
    assert_eq!(json["document"]["title"], document.title.as_str());
}

/// Texts with everything that could be mistaken for something else.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => any::<char>().prop_map(String::from),
        2 => "\\PC{0,12}",
        1 => "[ \t\n\r]{1,4}",
        1 => prop::sample::select(vec![
            "\"", "\\", "\\n", "'", "\"#", "r#\"", "\\\n", "//", "/*", "*/", "(", ")", "[", "]", ",", ":", "\0",
            "\u{7f}", "\u{85}", "\u{2028}", "\u{202e}", "\u{feff}", "\u{301}", "й", "नि", "👩‍🔬", "Some(1)", "\\u{41}",
        ])
        .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn document_of(texts: &[String]) -> Document {
    let mut texts = texts.iter().cloned().cycle();
    let mut next = || texts.next().unwrap();
    let source = SourceId::from_random(1);
    let mut document = Document::new(DocumentId::from_random(1), next());
    document.authors = vec![next(), next()];
    document.context = vec![Section { heading: next(), text: next(), ..Section::default() }];
    document.sources = vec![Source { title: next(), note: next(), ..Source::new(source, SourceKind::Other) }];
    let mut matrix = Matrix::new(MatrixId::from_random(1), next());
    matrix.heads.threats.question = next();
    let evidence = vec![Evidence { source, page: next(), quote: next() }];
    let factor = Factor::new(FactorId::from_random(1), next());
    matrix.factors.strengths = vec![Factor { note: next(), tags: vec![next(), next()], evidence, ..factor }];
    document.matrices = vec![matrix];
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_that_edits_lead_to_comes_back(seed in any::<u64>(), length in 1..60_usize) {
        let mut numbers = Numbers(seed);
        let mut document = start();
        for _ in 0..length {
            let next = edit(&document, &mut numbers);
            next.apply(&mut document).ok();
        }
        check(&document);
    }

    #[test]
    fn every_text_comes_back(texts in prop::collection::vec(text(), 1..14)) {
        check(&document_of(&texts));
    }

    #[test]
    fn every_number_comes_back(bits in prop::collection::vec(any::<u64>(), 1..20), seed in any::<u64>()) {
        let mut document = document_of(&["numbers".to_owned()]);
        let matrix = &mut document.matrices[0];
        let weights = bits.iter().filter_map(|bits| Weight::new(f64::from_bits(*bits).abs()).ok());
        let factors = (2..).zip(weights).map(|(id, weight)| {
            Factor { weight, ..Factor::new(FactorId::from_random(id), "weighed") }
        });
        matrix.factors.threats = factors.collect();
        matrix.seed = seed;
        let scale = bits.iter().map(|bits| f64::from_bits(*bits)).find(|scale| scale.is_finite() && *scale > 1.0);
        matrix.conventions.scale_max = scale.unwrap_or(9.0);
        check(&document);
    }
}

#[test]
fn the_smallest_and_largest_numbers_come_back() {
    let mut document = document_of(&["numbers".to_owned()]);
    let extremes = [0.0, f64::MIN_POSITIVE, 5e-324, 0.1, 1.0 / 3.0, 1e15, 1e16, 123_456_789.123_456_79, 1e100];
    let weigh = |(id, value)| Factor {
        weight: Weight::new(value).unwrap(),
        ..Factor::new(FactorId::from_random(id), "weighed")
    };
    document.matrices[0].tray = (2..).zip(extremes).map(weigh).collect();
    check(&document);
}
