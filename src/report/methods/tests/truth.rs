//! Every sentence of the paragraph read back and held against the study, by a reader that shares nothing with its writer:
//! it takes the text apart by patterns, and counts and computes from the document itself.

use super::reader::{Reader, int, name, near, num, printed};
use super::studies::{Chance, study};
use super::*;
use crate::analysis::MatrixAnalysis;
use crate::model::{BetweenConvention, Quadrant};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What a pattern says, checked.
type Check = fn(&Reader, &[&str]) -> bool;

/// Sentences with a hole for each figure. Of two that fit, the longer one holds, then the one with fewer holes.
const SENTENCES: &[(&str, Check)] = &[
    ("“Plan” has no factors.", |it, _| it.factors() == 0),
    ("“Plan” has 1 factor.", |it, _| it.factors() == 1),
    ("“Plan” has {} factors.", |it, n| it.factors() == int(n[0])),
    ("Its weights and ratings are an illustration.", |it, _| it.matrix.illustration),
    ("Nobody weighed the factors of a side; its total rests on equal weights.", |it, _| {
        it.is_untouched() && it.has_total()
    }),
    ("Equal weights are meant; nothing is ranked by them.", |it, _| {
        it.is_untouched() && it.matrix.equal_weights && it.found.factors.iter().all(|factor| factor.rank.is_none())
    }),
    ("Factors were weighed directly, with weights from {} to {}.", |it, n| it.weights_lie(num(n[0]), num(n[1]))),
    ("Weights are normalised to sum to 1.", |it, _| it.sides() == 1 && it.sum_of_weights(1.0)),
    (
        "Weights are normalised to sum to 1 over strengths and weaknesses, and over opportunities and threats; for global \
         priorities each side counts half.",
        |it, _| it.sides() == 2 && it.sum_of_weights(2.0),
    ),
    ("One participant gave weights as well, which stand beside those of the matrix.", |it, _| it.gave_weights() == 1),
    ("{} participants gave weights as well, which stand beside those of the matrix.", |it, n| {
        it.gave_weights() == int(n[0]) && it.found.factors.iter().all(|factor| factor.weighed_by.is_none())
    }),
    ("Weights are those of one person, as shares of each side.", |it, _| it.weighed_sides() == [1]),
    ("Weights are the means of those of {} people, each person’s as shares of a side.", |it, n| {
        it.weighed_sides() == [int(n[0])]
    }),
    (
        "Weights are the means of people’s, each person’s as shares of a side; one side was weighed by {}, the other by {}.",
        |it, n| it.weighed_sides() == [int(n[0]), int(n[1])],
    ),
    ("The rating of 1 factor is the mean of people’s ratings, not rounded (people a factor: {}).", |it, n| {
        it.rated_by_people(1, n[0])
    }),
    ("The ratings of {} factors are means of people’s ratings, not rounded (people a factor: {}).", |it, n| {
        it.rated_by_people(int(n[0]), n[1])
    }),
    ("The rating of 1 factor is the median of people’s ratings (people a factor: {}).", |it, n| {
        it.rated_by_people(1, n[0])
    }),
    ("The ratings of {} factors are medians of people’s ratings (people a factor: {}).", |it, n| {
        it.rated_by_people(int(n[0]), n[1])
    }),
    ("Nobody has judged yet.", |it, _| it.answered() == 0),
    ("One participant was asked and answered.", |it, _| (it.asked(), it.answered()) == (1, 1)),
    ("{} participants were asked, and all answered.", |it, n| (it.asked(), it.answered()) == (int(n[0]), int(n[0]))),
    ("Of {} participants, {} answered.", |it, n| (it.asked(), it.answered()) == (int(n[0]), int(n[1]))),
    ("The answers of {} were excluded ({}).", |it, n| it.excluded() == (int(n[0]), n[1].split("; ").collect())),
    ("The answers of {} have a weight of 0 and do not count.", |it, n| it.weightless() == int(n[0])),
    ("The answers of {} do not give priorities of any set and do not count.", |it, n| {
        it.answered() - it.excluded().0 - it.weightless() - it.heard() == int(n[0])
    }),
    ("The figures rest on nobody.", |it, _| it.heard() == 0),
    ("The figures rest on the answers of one participant.", |it, _| it.heard() == 1),
    ("The figures rest on the answers of {} participants.", |it, n| it.heard() == int(n[0])),
    ("The figures are those of round {} of {}.", |it, n| int(n[0]) == it.matrix.rounds.len() && int(n[1]) == int(n[0])),
    ("They spoke for these groups: {}.", |it, n| it.groups() == n[0]),
    ("Participants count by weights of their own.", |it, _| it.has_own_weights()),
    ("Points were shared out over all factors; priorities are each participant’s shares, averaged.", |it, _| {
        it.is(WeightingMethod::Points)
    }),
    ("Dots were put on the factors; priorities are shares of all dots.", |it, _| it.is(WeightingMethod::Dots)),
    ("Factors were ranked; priorities are shares of the Borda scores, equal ranks sharing their places.", |it, _| {
        it.is(WeightingMethod::Borda)
    }),
    (
        "Factors were ranked; ranks became weights by rank-order centroids (Barron and Barrett 1996), averaged over participants.",
        |it, _| it.is(WeightingMethod::Ranks),
    ),
    ("Factors were ranked; ranks became weights by rank sums, averaged over participants.", |it, _| {
        it.is(WeightingMethod::Ranks)
    }),
    ("Factors were ranked; ranks became weights by reciprocal ranks, averaged over participants.", |it, _| {
        it.is(WeightingMethod::Ranks)
    }),
    ("Factors were compared in pairs within each quadrant, on the scale from 1/{} to {}.", |it, n| {
        n[0] == n[1] && it.largest_judgment() <= num(n[0]) + 1e-9
    }),
    ("Quadrants were compared on the scale from 1/{} to {}.", |it, n| {
        n[0] == n[1] && Quadrant::ALL.into_iter().all(|quadrant| it.matrix.factors[quadrant].len() < 2)
    }),
    (
        "Factors were compared in pairs within each quadrant; the scale ends at {}, and judgments go up to {}.",
        |it, n| near(it.largest_judgment(), num(n[1])) && num(n[1]) > num(n[0]),
    ),
    (
        "Quadrants were compared by their most important factors, whose priorities scale the others (Kurttila et al. 2000).",
        |it, _| {
            it.matrix.conventions.between == BetweenConvention::Kurttila
                && it.sheets().any(|sheet| !sheet.between.is_empty())
        },
    ),
    ("Quadrants were compared with one another directly.", |it, _| {
        it.matrix.conventions.between == BetweenConvention::Groups && it.sheets().any(|sheet| !sheet.groups.is_empty())
    }),
    ("Priorities are the principal eigenvector (Saaty 1977).", |it, _| it.has_local()),
    ("Priorities are row geometric means (Crawford and Williams 1985).", |it, _| it.has_local()),
    ("Only sets of judgments without gaps give priorities.", |it, _| it.has_gaps()),
    ("Where judgments are missing, they were left out of account (Harker 1987).", |it, _| it.has_gaps()),
    (
        "Where judgments are missing, priorities are not row geometric means but the principal eigenvector without them (Harker 1987).",
        |it, _| it.has_gaps(),
    ),
    (
        "Where judgments are missing, priorities are logarithmic least squares over the others (Bozóki, Fülöp and Rónyai 2010).",
        |it, _| it.has_gaps(),
    ),
    ("Each pair is the mean of the judgments of those who gave one; a pair that nobody judged is refused.", |it, _| {
        it.has_gaps()
    }),
    (
        "Beside them stand fuzzy priorities, row geometric means of triangular judgments spread by {} of a step of the scale to each side, by their centroids (Buckley 1985); they add nothing to what the judgments say.",
        |it, n| {
            it.matrix.conventions.fuzzy.steps() == Some(num(n[0]))
                && near(it.found.factors.iter().filter_map(|factor| factor.fuzzy_priority).sum(), 1.0)
        },
    ),
    ("Weights of the quadrants allow for their influence on one another (Yüksel and Dağdeviren 2007).", |it, _| {
        it.matrix.conventions.inner_dependence.is_some()
    }),
    (
        "Judgments of the participants were aggregated by weighted geometric means (AIJ; Aczél and Saaty 1983).",
        |it, _| it.heard() > 1,
    ),
    (
        "Priorities of the participants were aggregated by weighted geometric means (AIP; Forman and Peniwati 1998).",
        |it, _| it.heard() > 1,
    ),
    (
        "Priorities of the participants were aggregated by weighted arithmetic means (AIP; Forman and Peniwati 1998).",
        |it, _| it.heard() > 1,
    ),
    ("Consistency ratios rest on the random indices of {}; up to {} they are accepted.", |it, n| {
        near(num(n[1]), 0.1)
            && n[0] == words::or_english("en").random_index_name(it.matrix.conventions.random_index)
            && it.some_ratio()
    }),
    ("Not everybody judged each pair: a pair rests on {} to {} participants.", |it, n| {
        int(n[0]) < int(n[1]) && int(n[1]) <= it.heard()
    }),
    ("Not everybody judged each pair: each pair rests on {} participants.", |it, n| int(n[0]) < it.heard()),
    ("The largest ratio of the judgments is {} ({}).", |it, n| it.heard() == 1 && it.largest_ratio(n[0], n[1])),
    ("The largest ratio of the aggregated judgments is {} ({}).", |it, n| {
        it.heard() > 1 && it.largest_ratio(n[0], n[1])
    }),
    ("Nothing tests how consistent these judgments are: {}.", |it, n| {
        n[0].split("; ").all(|set| {
            it.found.consistency.iter().any(|found| name(found.set) == set && found.cr.is_none() && found.n > 2)
        })
    }),
    ("The answers of 1 participant do not allow for a ratio.", |it, _| it.without_ratio() == 1),
    ("The answers of {} participants do not allow for a ratio.", |it, n| it.without_ratio() == int(n[0])),
    ("No participant’s ratio exceeds {}.", |it, n| {
        it.above(num(n[0])) == 0 && it.counting().any(|one| one.cr.is_some())
    }),
    ("The ratio of 1 participant exceeds {}; the answers are part of the result.", |it, n| it.above(num(n[0])) == 1),
    ("The ratios of {} participants exceed {}; their answers are part of the result.", |it, n| {
        it.above(num(n[1])) == int(n[0])
    }),
    (
        "The best and the worst factor of the quadrant were compared with the others on the scale from 1 to 9; priorities are the linear best-worst solution (Rezaei 2016).",
        |it, _| it.quadrants() == 1,
    ),
    (
        "The best and the worst factor of each quadrant, and of the quadrants themselves, were compared with the others on the scale from 1 to 9; priorities are the linear best-worst solution (Rezaei 2016).",
        |it, _| it.quadrants() > 1,
    ),
    ("Priorities of the participants were aggregated by weighted geometric means.", |it, _| it.heard() > 1),
    ("Priorities of the participants were aggregated by weighted arithmetic means.", |it, _| it.heard() > 1),
    ("The largest input-based consistency ratio (Liang, Brunelli and Rezaei 2020) is {}.", |it, n| {
        let ratios = it.counting().flat_map(|one| &one.consistency).filter_map(|set| set.cr);
        ratios.reduce(f64::max).is_some_and(|ratio| printed(ratio, n[0]))
    }),
    ("No participant’s ratio exceeds the published threshold for as many factors and as wide a range.", |it, _| {
        it.above_published() == 0
    }),
    (
        "The ratio of 1 participant exceeds the published threshold for as many factors and as wide a range; the answers are part of the result.",
        |it, _| it.above_published() == 1,
    ),
    (
        "The ratios of {} participants exceed the published threshold for as many factors and as wide a range; their answers are part of the result.",
        |it, n| it.above_published() == int(n[0]),
    ),
    ("The consensus indicator (Goepel 2018) is, set by set, {}.", |it, n| it.consensus(n[0])),
    ("The consensus indicator (Goepel 2013) is, set by set, {}.", |it, n| it.consensus(n[0])),
    ("The relative homogeneity is, set by set, {}.", |it, n| it.consensus(n[0])),
    ("Kendall’s W of the ranks is {} (χ² = {}, degrees of freedom: {}, p = {}).", |it, n| it.kendall(n)),
    ("Kendall’s W of the ranks is {} (χ² = {}, degrees of freedom: {}, p < 0.001).", |it, n| {
        it.kendall(&[n[0], n[1], n[2], "0"])
    }),
    (
        "One participant has priorities in round {} and the one before; {} moved some factor by more than one place.",
        |it, n| it.moved(1, n[0], n[1]),
    ),
    (
        "{} participants have priorities in round {} and the one before; {} moved some factor by more than one place.",
        |it, n| it.moved(int(n[0]), n[1], n[2]),
    ),
    (
        "Mean ranks changed by {} places on average, less than {}: by this rule (stability of mean ranks; Schmidt 1997) the asking may stop.",
        |it, n| it.ranks_changed(n[0]) < num(n[1]),
    ),
    (
        "Mean ranks changed by {} places on average, not less than {}: by this rule (stability of mean ranks; Schmidt 1997) the asking would go on.",
        |it, n| it.ranks_changed(n[0]) >= num(n[1]),
    ),
    ("Nobody has weighed the factors, so there are no priorities or ranks.", |it, _| {
        it.has_none() && it.is_untouched()
    }),
    ("There are no priorities of a side whose weights are all 0.", |it, _| it.has_none()),
    ("There are no priorities yet, since answers are missing.", |it, _| it.has_none()),
    ("There are no priorities yet, since the answered pairs do not link all factors.", |it, _| it.has_none()),
    ("There are no priorities, since the method cannot use the answers.", |it, _| it.has_none()),
    ("Factors were rated from 1 to 4.", |it, _| it.rated() == it.factors()),
    ("{} of {} factors were rated from 1 to 4.", |it, n| (it.rated(), it.factors()) == (int(n[0]), int(n[1]))),
    (
        "By the convention of David, strengths have 3 or 4, weaknesses 1 or 2, and opportunities and threats are rated by how well the organisation responds; a score is weight times rating.",
        |it, _| it.rated() > 0,
    ),
    (
        "By the convention of Rangkuti, the gravest weakness or threat has 1; a score is weight times rating.",
        |it, _| it.rated() > 0,
    ),
    (
        "The posture is the difference of weighted sizes, strengths less weaknesses and opportunities less threats; the size of a weakness or threat is 5 less its rating.",
        |it, _| it.posture(5.0, false),
    ),
    (
        "The posture is strengths less weaknesses, weighted by size (5 less the rating of a weakness), and opportunities less threats, weighted by how well opportunities are used and how exposed the organisation is to threats (5 less the rating).",
        |it, _| it.posture(5.0, false),
    ),
    (
        "The posture is the difference of raw scores, strengths less weaknesses and opportunities less threats.",
        |it, _| it.posture(0.0, false),
    ),
    (
        "The posture is (S − W)/(S + W) and (O − T)/(O + T) of weighted sizes; the size of a weakness or threat is 5 less its rating.",
        |it, _| it.posture(5.0, true),
    ),
    (
        "The posture is (S − W)/(S + W) of weighted sizes (5 less the rating of a weakness) and (O − T)/(O + T) of how well opportunities are used and how exposed the organisation is to threats (5 less the rating).",
        |it, _| it.posture(5.0, true),
    ),
    (
        "The posture is the difference of priorities, strengths less weaknesses and opportunities less threats.",
        |it, _| it.posture_by_priorities(),
    ),
    (
        "The strength of a strategy is the geometric mean of the mean global priority of its internal factors and that of its external ones, a measure of this program; strategies join factors as in the TOWS matrix (Weihrich 1982).",
        |it, _| it.strengths(),
    ),
    (
        "The total attractiveness of a strategy is the sum of weight times attractiveness, the weights of each side summing to 1 (QSPM; David 1986).",
        |it, _| it.attractiveness(),
    ),
    (
        "Beside it, strategies are ranked over global priorities by weighted sums, by TOPSIS with vector normalisation (Hwang and Yoon 1981) and by PROMETHEE II with the usual criterion (Brans and Vincke 1985).",
        |it, _| it.found.strategies.iter().filter(|one| one.weighted_sum.is_some()).count() > 1,
    ),
    (
        "How far priorities and ranks hold was tested by {} random draws, seed {}: 95 % intervals of the priorities, and rank acceptability (Lahdelma and Salminen 2001).",
        |it, n| {
            n == [it.matrix.samples.to_string(), it.matrix.seed.to_string()]
                && it.found.factors.iter().all(|factor| factor.interval.is_some())
        },
    ),
    ("Each draw took as many of the {} participants anew, with replacement (bootstrap; Efron 1979).", |it, n| {
        it.drawn() == int(n[0]) && it.drawn() > 4
    }),
    (
        "With {} people the intervals are too narrow: in simulations with so few, about {} % of them held the true value.",
        |it, n| (5..60).contains(&int(n[0])) && int(n[0]) <= it.heard() && (78..95).contains(&int(n[1])),
    ),
    ("Their ends are percentiles expanded to the width of Student’s t (Hesterberg 2015).", |it, _| it.heard() > 4),
    (
        "Each draw moved every judgment by up to half a step of the scale (Goepel 2018), and by as much as the residuals of its set lie apart (Crawford and Williams 1985).",
        |it, _| it.is(WeightingMethod::Pairwise),
    ),
    ("Each draw moved every answer by up to half a step of the scale (Goepel 2018).", |it, _| {
        it.is(WeightingMethod::BestWorst)
    }),
    ("Each draw took weights to be uncertain by {} % up or down (log-normal factors, σ = ln {}).", |_, n| {
        near(1.0 + num(n[0]) / 100.0, num(n[1]))
    }),
    ("Weights lie around the stated priorities (Dirichlet, concentration {}).", |it, n| {
        it.matrix.conventions.sampling == (crate::model::Sampling::Dirichlet { concentration: num(n[0]) })
    }),
];

/// The longest pattern with which a text begins, with what fills its holes and how much of the text it takes.
fn first_sentence(text: &str) -> Option<(&'static (&'static str, Check), Vec<&str>, usize)> {
    let fits = SENTENCES.iter().filter_map(|entry| fit(entry.0, text).map(|(holes, taken)| (entry, holes, taken)));
    fits.max_by_key(|(_, holes, taken)| (*taken, Reverse(holes.len())))
}

/// What fills the holes of a pattern at the beginning of a text: as little as fits, and no end of a sentence.
fn fit<'t>(pattern: &str, text: &'t str) -> Option<(Vec<&'t str>, usize)> {
    let mut parts = pattern.split("{}").peekable();
    let mut at = text.strip_prefix(parts.next()?).map(|rest| text.len() - rest.len())?;
    let mut holes = Vec::new();
    while let Some(part) = parts.next() {
        // The full stop at the end is none of a number.
        let is_last = parts.peek().is_none();
        let is_end = |end: &usize| {
            let after = &text[at + end + part.len()..];
            !is_last || after.is_empty() || after.starts_with(' ')
        };
        let mut ends = text[at..].match_indices(part).map(|(end, _)| end);
        let end = ends.find(is_end)?;
        let hole = &text[at..at + end];
        if hole.is_empty() || hole.contains(". ") || hole.len() > 160 {
            return None;
        }
        holes.push(hole);
        at += end + part.len();
    }
    Some((holes, at))
}

fn paragraph_in(document: &Document, found: &MatrixAnalysis, language: &str) -> String {
    let mut document = document.clone();
    language.clone_into(&mut document.language);
    methods_paragraph(&document, std::slice::from_ref(found), "SWOT Editor 0.0.0")
}

/// Runs of digits, with a point where the language has its own; those of works that are cited are left out.
fn numbers(text: &str, decimal: char) -> BTreeSet<String> {
    let is_part = |sign: char| sign.is_ascii_digit() || sign == decimal || sign == '.';
    let runs = text.split(|sign: char| !is_part(sign)).map(|run| run.trim_matches(['.', decimal]));
    let runs = runs.filter(|run| !run.is_empty()).map(|run| run.replace(decimal, "."));
    runs.filter(|run| !(run.len() == 4 && (run.starts_with("19") || run.starts_with("20")))).collect()
}

/// Numbers for which a language may have a word, or other signs between the thousands.
const WORDED: [&str; 9] = ["0", "1", "2", "4", "5", "9", "500", "000", "500000"];

#[test]
fn every_sentence_about_a_random_study_is_true_in_every_language() {
    let mut chance = Chance::new(14);
    let mut told = BTreeSet::new();
    for number in 0..300 {
        let document = study(&mut chance);
        let mut analysis = analyze(&document);
        let found = &mut analysis.matrices[0];
        let (people, matrix) = (&document.people, &document.matrices[0]);
        let drawn = robustness(people, matrix, found, NonZeroUsize::MIN, &Progress::default()).unwrap();
        found.set_robustness(drawn);
        let reader = Reader { document: &document, matrix, found };
        let whole = paragraph_in(&document, found, "en").replace('\u{a0}', " ");
        let mut lines = whole.lines();
        let text = lines.next().unwrap();
        let mut rest = text;
        while !rest.is_empty() {
            let Some((entry, holes, taken)) = first_sentence(rest) else {
                panic!("{number}: nobody explains “{rest}”")
            };
            assert!((entry.1)(&reader, &holes), "{number}: “{}” is not true: {holes:?}\n{text}", entry.0);
            told.insert(entry.0);
            rest = rest[taken..].trim_start();
        }
        assert_eq!(lines.next(), Some("Computed with SWOT Editor 0.0.0."), "{number}");
        let explained = numbers(text, '.');
        for language in languages().iter().map(|language| language.tag).filter(|tag| *tag != "en") {
            let other = paragraph_in(&document, found, language);
            let other = numbers(other.lines().next().unwrap(), words::or_english(language).decimal());
            let differ: Vec<&String> =
                explained.symmetric_difference(&other).filter(|it| !WORDED.contains(&it.as_str())).collect();
            assert!(differ.is_empty(), "{number} {language}: {differ:?}\n{text}");
        }
    }
    let untold: Vec<&str> = SENTENCES.iter().map(|(pattern, _)| *pattern).filter(|it| !told.contains(it)).collect();
    assert!(untold.len() <= 12, "{} of {} sentences never came up: {untold:#?}", untold.len(), SENTENCES.len());
}
