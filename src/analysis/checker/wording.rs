//! Statements that say too little, the same twice, or something that belongs to the other side.

use super::finding::{Fact, Finding};
use super::{Subject, stated};
use crate::analysis::outcome::FactorAnalysis;
use crate::analysis::participants::Side;
use crate::analysis::text::{fits, is_general, is_ideographic, is_stop_word, words};
use std::collections::HashMap;

pub(super) fn check(subject: Subject, findings: &mut Vec<Finding>) {
    let mut first_use = HashMap::<Vec<String>, &FactorAnalysis>::new();
    for factor in &subject.outcome.factors {
        let words = words(&factor.text);
        findings.extend(too_little(subject, factor, &words));
        findings.extend(other_side(subject, factor, &words));
        match first_use.get(&words) {
            Some(first) if !words.is_empty() => findings.push(duplicate(subject, factor, first)),
            _ => drop(first_use.insert(words, factor)),
        }
    }
}

fn duplicate(subject: Subject, factor: &FactorAnalysis, first: &FactorAnalysis) -> Finding {
    Finding::new(subject.factor(factor), Fact::Duplicate(stated(factor), first.label.clone()))
}

fn too_little(subject: Subject, factor: &FactorAnalysis, words: &[String]) -> Option<Finding> {
    let fact = match measure(&factor.text, words) {
        Measure::Empty => Fact::EmptyStatement(factor.label.clone()),
        Measure::OneWord => Fact::OneWord(stated(factor)),
        Measure::Vague => Fact::Vague(stated(factor)),
        Measure::Enough => return None,
    };
    Some(Finding::new(subject.factor(factor), fact))
}

/// How much a statement says.
enum Measure {
    Empty,
    OneWord,
    Vague,
    Enough,
}

fn measure(text: &str, words: &[String]) -> Measure {
    if text.trim().is_empty() {
        return Measure::Empty;
    }
    let content: Vec<&String> = words.iter().filter(|word| !is_stop_word(word)).collect();
    // Two Chinese characters make a word.
    let is_single = if words.iter().all(|word| is_ideographic(word)) { words.len() <= 2 } else { words.len() <= 1 };
    if is_single {
        Measure::OneWord
    } else if content.len() <= 3 && content.iter().all(|word| is_general(word)) {
        Measure::Vague
    } else {
        Measure::Enough
    }
}

fn other_side(subject: Subject, factor: &FactorAnalysis, words: &[String]) -> Option<Finding> {
    let (own, other) = if factor.quadrant.is_internal() { (INSIDE, OUTSIDE) } else { (OUTSIDE, INSIDE) };
    if cue(words, own).is_some() {
        return None;
    }
    let cue = cue(words, other)?;
    let (title, side) = (subject.title(factor.quadrant), Side::of(!factor.quadrant.is_internal()));
    let fact = Fact::OtherSide { factor: factor.label.clone(), title, cue, side };
    Some(Finding::new(subject.factor(factor), fact))
}

/// The words of a text that fit one of the cues.
fn cue(words: &[String], cues: &[&str]) -> Option<String> {
    let starts = (0..words.len()).flat_map(|start| cues.iter().map(move |cue| (start, cue)));
    // Most cues begin with another letter, which is quick to see.
    let mut likely = starts.filter(|(start, cue)| words[*start].as_bytes()[0] == cue.as_bytes()[0]);
    likely.find_map(|(start, cue)| fitting(&words[start..], cue)).map(|found| found.join(" "))
}

/// The words at the beginning of a text that fit a cue.
fn fitting<'a>(words: &'a [String], cue: &str) -> Option<&'a [String]> {
    let parts = cue.split(' ').count();
    let found = words.get(..parts)?;
    found.iter().zip(cue.split(' ')).all(|(word, part)| fits(word, part)).then_some(found)
}

/// Words that speak of what lies inside an organisation.
const INSIDE: &[&str] = &[
    "our staff",
    "our team",
    "our employee*",
    "our own",
    "our management",
    "our organisation*",
    "our organization*",
    "our company*",
    "in house",
    "internal process*",
    "internal communication*",
    "internal coordination",
    "employee morale",
    "staff morale",
    "staff turnover",
    "employee turnover",
    "we are",
    "we have",
    "we lack",
    "наш* сотрудник*",
    "наш* команд*",
    "наш* персонал*",
    "наш* организаци*",
    "наш* компани*",
    "у нас",
    "мы не",
    "внутренн* процесс*",
    "внутренн* коммуникаци*",
    "текучест* кадров",
    "текучест* персонала",
];

/// Words that speak of what lies outside; a strength may well be stated against competitors or a law.
const OUTSIDE: &[&str] = &[
    "new competitor*",
    "new rival*",
    "new entrant*",
    "competitors are",
    "competitors enter*",
    "recession*",
    "inflation",
    "exchange rate*",
    "interest rate*",
    "new legislation",
    "new law*",
    "new regulation*",
    "government policy",
    "political instability",
    "market growth",
    "growing market",
    "market is growing",
    "growing demand",
    "labour market",
    "labor market",
    "economic crisis",
    "economic growth",
    "sanctions",
    "climate change",
    "нов* конкурент*",
    "усилени* конкуренци*",
    "рост* конкуренци*",
    "инфляци*",
    "рецесси*",
    "санкци*",
    "нов* закон*",
    "изменени* законодательств*",
    "курс* валют*",
    "рост* рынка",
    "рын* труда",
    "рост* спроса",
    "экономическ* кризис*",
    "экономическ* рост*",
    "политическ* нестабильност*",
];
