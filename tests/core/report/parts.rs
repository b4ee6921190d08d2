//! Whatever is left out of a report, what is left is whole: no link leads nowhere, no heading is empty.

use super::{template, text_as};
use std::collections::BTreeSet;
use swot_editor::model::{AnswerSheet, DirectAnswer, Document, Participant, PersonId, SheetKey, Weight};
use swot_editor::report::{Format, Part, Parts, ReportKind, ReportOptions};

/// The worked example with one matrix, few draws and two people who answered, so that every part has something to say.
fn document() -> Document {
    let mut document = template("unodc");
    document.matrices.truncate(1);
    document.strategies.truncate(3);
    let matrix = &mut document.matrices[0];
    let quadrants = &mut matrix.factors;
    for factors in
        [&mut quadrants.strengths, &mut quadrants.weaknesses, &mut quadrants.opportunities, &mut quadrants.threats]
    {
        factors.truncate(2);
    }
    matrix.samples = 10;
    let answer = |factor| DirectAnswer { factor, weight: Some(Weight::DEFAULT), rating: None };
    let direct: Vec<DirectAnswer> = matrix.placed().map(|(_, factor)| answer(factor.id)).collect();
    for (id, name) in [(1, "Ann"), (2, "Bo")] {
        let person = PersonId::from_random(id);
        let group = name.to_owned();
        document.people.push(Participant { id: person, name: name.to_owned(), group, weight: Weight::DEFAULT });
        matrix.answers.push(AnswerSheet { direct: direct.clone(), ..AnswerSheet::new(SheetKey { round: 1, person }) });
    }
    document
}

/// How high a heading is, if a line of Markdown is one.
fn level(line: &str) -> Option<usize> {
    let level = line.len() - line.trim_start_matches('#').len();
    (level > 0 && line[level..].starts_with(' ')).then_some(level)
}

#[track_caller]
fn check(document: &Document, options: &ReportOptions, what: &str) {
    let text = text_as(Format::Markdown, document, options);
    let cut = |between: (&str, char)| -> BTreeSet<&str> {
        text.split(between.0).skip(1).filter_map(|rest| rest.split(between.1).next()).collect()
    };
    let (wanted, there) = (cut(("](#", ')')), cut(("<a id=\"", '"')));
    let dangling: Vec<_> = wanted.difference(&there).collect();
    assert!(dangling.is_empty(), "{dangling:?} with {what}");
    let is_anchor = |line: &str| line.starts_with("<a id=") && line.ends_with("</a>");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !is_anchor(line)).collect();
    for two in lines.windows(2) {
        if let Some(high) = level(two[0]) {
            let is_empty = two[1] == "---" || level(two[1]).is_some_and(|next| next <= high);
            assert!(!is_empty || high == 1, "nothing under “{}” with {what}", two[0]);
        }
    }
}

/// Every choice that keeps or leaves out three parts at most: a link, its place and a heading are not more.
fn choices() -> impl Iterator<Item = u32> {
    let count = u32::try_from(Part::ALL.len()).unwrap();
    (0..1_u32 << count).filter(move |choice| choice.count_ones() <= 3 || choice.count_ones() >= count - 3)
}

#[test]
fn nothing_dangles_and_no_heading_is_empty_whatever_is_left_out() {
    let document = document();
    let nothing = Part::ALL.into_iter().fold(Parts::default(), Parts::without);
    for choice in choices() {
        let chosen: Vec<Part> = Part::ALL.into_iter().filter(|part| choice >> (*part as u32) & 1 == 1).collect();
        let parts = chosen.iter().copied().fold(nothing, Parts::with);
        check(&document, &ReportOptions { parts, ..ReportOptions::new(ReportKind::Full) }, &format!("{chosen:?}"));
    }
    for parts in [Parts::default(), Parts::default().without(Part::Charts)] {
        check(&template("unodc"), &ReportOptions { parts, ..ReportOptions::new(ReportKind::Comparison) }, "comparison");
    }
}
