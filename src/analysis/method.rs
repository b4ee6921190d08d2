//! The methods paragraph: how the figures of an analysis came about, with everything that reviewers ask for.

use super::judged::{Consistency, ParticipantAnalysis};
use super::outcome::MatrixAnalysis;
use super::robustness::Robustness;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Conventions, Document, Incomplete, Matrix, PostureVariant,
    Prioritisation, RankScheme, RatingConvention, Sampling, Weight, WeightingMethod,
};

/// How the figures of these matrices came about, a paragraph for each: who judged, on which scale, by which methods
/// and conventions, with which consistency, exclusions and checks, and which program computed it.
#[must_use]
pub fn methods_paragraph(document: &Document, matrices: &[MatrixAnalysis]) -> String {
    let paragraph = |analysis: &MatrixAnalysis| {
        let matrix = document.matrix(analysis.id)?;
        Some(sentences(matrix, analysis).join(" "))
    };
    let mut paragraphs: Vec<String> = matrices.iter().filter_map(paragraph).collect();
    if !paragraphs.is_empty() {
        paragraphs.push(format!("Computed with SWOT Editor {}.", env!("CARGO_PKG_VERSION")));
    }
    paragraphs.join("\n")
}

fn sentences(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<String> {
    let mut sentences = vec![subject(matrix, analysis)];
    if analysis.factors.is_empty() {
        return sentences;
    }
    sentences.extend(people(matrix, analysis));
    sentences.extend(match matrix.weighting {
        WeightingMethod::Direct => direct(analysis),
        WeightingMethod::Pairwise => pairwise(matrix, analysis),
        WeightingMethod::BestWorst => best_worst(&matrix.conventions),
        WeightingMethod::Points | WeightingMethod::Dots | WeightingMethod::Borda | WeightingMethod::Ranks => {
            vec![list_method(matrix)]
        }
    });
    sentences.extend(agreement(analysis));
    sentences.extend(obstacles(analysis));
    sentences.extend(ratings(analysis));
    sentences.extend(analysis.robustness.as_ref().map(robustness));
    sentences
}

fn subject(matrix: &Matrix, analysis: &MatrixAnalysis) -> String {
    let count = match analysis.factors.len() {
        0 => "no factors".to_owned(),
        1 => "1 factor".to_owned(),
        count => format!("{count} factors"),
    };
    let illustration = if matrix.illustration { "; its weights and ratings are an illustration" } else { "" };
    format!("“{}” has {count}{illustration}.", matrix.title)
}

/// Who judged, and whose answers were left out.
fn people(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<String> {
    if matrix.weighting == WeightingMethod::Direct {
        let beside =
            |count| format!("{} gave weights as well, which stand beside those of the matrix.", participants(count));
        let count = analysis.participants.len();
        return (count > 0).then(|| beside(count)).into_iter().collect();
    }
    let round = match matrix.rounds.len() {
        0 | 1 => String::new(),
        rounds => format!(" in round {} of {rounds}", matrix.current_round()),
    };
    let all = &analysis.participants;
    let excluded: Vec<&ParticipantAnalysis> = all.iter().filter(|person| person.excluded.is_some()).collect();
    let mut sentences = vec![format!("{} judged{round}.", participants(all.len()))];
    if !excluded.is_empty() {
        let reasons: Vec<&str> = excluded.iter().filter_map(|person| person.excluded.as_deref()).collect();
        sentences.push(format!("The answers of {} were excluded ({}).", excluded.len(), reasons.join("; ")));
    }
    if all.iter().any(|person| person.weight.to_bits() != all[0].weight.to_bits()) {
        sentences.push("Participants count by weights of their own.".to_owned());
    }
    sentences
}

fn participants(count: usize) -> String {
    match count {
        0 => "Nobody has".to_owned(),
        1 => "One participant".to_owned(),
        count => format!("{count} participants"),
    }
}

fn direct(analysis: &MatrixAnalysis) -> Vec<String> {
    let untouched = Weight::DEFAULT.get().to_bits();
    let weighed = if analysis.factors.iter().all(|factor| factor.weight_entered.to_bits() == untouched) {
        "All factors carry equal weights"
    } else {
        "Factors were weighed directly"
    };
    vec![format!(
        "{weighed}; weights are normalised to sum to 1 over strengths and weaknesses, and over opportunities and threats; \
         for global priorities each side counts half."
    )]
}

fn list_method(matrix: &Matrix) -> String {
    match matrix.weighting {
        WeightingMethod::Points => {
            "Points were shared out over all factors; priorities are each participant's shares, averaged.".to_owned()
        }
        WeightingMethod::Dots => "Dots were put on the factors; priorities are shares of all dots.".to_owned(),
        WeightingMethod::Borda => {
            "Factors were ranked; priorities are shares of the Borda scores, equal ranks sharing their places."
                .to_owned()
        }
        _ => {
            let scheme = match matrix.conventions.rank_scheme {
                RankScheme::Roc => "rank-order centroids (Barron and Barrett 1996)",
                RankScheme::RankSum => "rank sums",
                RankScheme::Reciprocal => "reciprocal ranks",
            };
            format!("Factors were ranked; ranks became weights by {scheme}, averaged over participants.")
        }
    }
}

fn pairwise(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<String> {
    let conventions = &matrix.conventions;
    let largest = conventions.scale_max;
    let prioritisation = match conventions.prioritisation {
        Prioritisation::Eigenvector => "the principal eigenvector (Saaty 1977)",
        Prioritisation::GeometricMean => "row geometric means (Crawford and Williams 1985)",
    };
    let mut sentences = vec![
        format!("Factors were compared in pairs within each quadrant, on the scale from 1/{largest} to {largest}."),
        between(conventions).to_owned(),
        format!("Priorities are {prioritisation}."),
    ];
    sentences.extend(missing(conventions).map(str::to_owned));
    sentences.extend(dependence(conventions));
    if analysis.participants.len() > 1 {
        sentences.push(aggregation(conventions).to_owned());
    }
    sentences.extend(consistency(matrix, analysis));
    sentences
}

fn between(conventions: &Conventions) -> &'static str {
    match conventions.between {
        BetweenConvention::Kurttila => {
            "Quadrants were compared by their most important factors, whose priorities scale the others (Kurttila et al. \
             2000)."
        }
        BetweenConvention::Groups => "Quadrants were compared with one another directly.",
    }
}

fn missing(conventions: &Conventions) -> Option<&'static str> {
    match conventions.incomplete {
        Incomplete::Refuse => None,
        Incomplete::Harker => Some("Missing judgments were left out of account by the method of Harker (1987)."),
        Incomplete::LeastSquares => Some(
            "Where judgments are missing, priorities are logarithmic least squares over the others (Bozóki, Fülöp and \
             Rónyai 2010).",
        ),
    }
}

fn dependence(conventions: &Conventions) -> Option<String> {
    let stated = "Weights of the quadrants allow for their influence on one another (Yüksel and Dağdeviren 2007).";
    conventions.inner_dependence.map(|_| stated.to_owned())
}

fn aggregation(conventions: &Conventions) -> &'static str {
    match conventions.aggregation {
        Aggregation::Aij => {
            "Judgments of the participants were aggregated by weighted geometric means (AIJ; Aczél and Saaty 1983)."
        }
        Aggregation::AipGeometric => {
            "Priorities of the participants were aggregated by weighted geometric means (AIP; Forman and Peniwati 1998)."
        }
        Aggregation::AipArithmetic => {
            "Priorities of the participants were aggregated by weighted arithmetic means (AIP; Forman and Peniwati 1998)."
        }
    }
}

fn consistency(matrix: &Matrix, analysis: &MatrixAnalysis) -> Vec<String> {
    let conventions = &matrix.conventions;
    let threshold = conventions.cr_threshold;
    let mut sentences = vec![format!(
        "Consistency ratios rest on the random indices of {}; up to {threshold} they are accepted.",
        conventions.random_index.name()
    )];
    let largest = |sets: &[Consistency]| sets.iter().filter_map(|set| set.cr).reduce(f64::max);
    sentences.extend(
        largest(&analysis.consistency).map(|ratio| format!("The largest ratio of the judgments is {ratio:.3}.")),
    );
    if let Some(group) = &analysis.group {
        let count = group.above_threshold.len();
        sentences.push(match count {
            0 => "No participant's ratio exceeds that.".to_owned(),
            1 => "The ratio of 1 participant exceeds that; the answers are part of the result.".to_owned(),
            _ => format!("The ratios of {count} participants exceed that; their answers are part of the result."),
        });
    }
    sentences
}

fn best_worst(conventions: &Conventions) -> Vec<String> {
    let mut sentences = vec![
        "The best and the worst factor of each quadrant, and of the quadrants themselves, were compared with the others; \
         priorities are the linear best-worst solution (Rezaei 2016)."
            .to_owned(),
    ];
    sentences.extend(dependence(conventions));
    sentences
}

fn agreement(analysis: &MatrixAnalysis) -> Vec<String> {
    let Some(consensus) = &analysis.consensus else { return Vec::new() };
    let (name, value) = match analysis.conventions.consensus {
        ConsensusForm::Goepel2018 => ("The consensus indicator (Goepel 2018)", consensus.goepel_2018),
        ConsensusForm::Goepel2013 => ("The consensus indicator (Goepel 2013)", consensus.goepel_2013),
        ConsensusForm::Homogeneity => ("The relative homogeneity", consensus.homogeneity),
    };
    let indicator = value.map(|value| format!("{name} is {value:.3}."));
    let concordance = consensus.kendall_w.map(|w| format!("Kendall's W of the ranks is {w:.3}."));
    indicator.into_iter().chain(concordance).collect()
}

fn obstacles(analysis: &MatrixAnalysis) -> Option<String> {
    let first = analysis.obstacles.first()?;
    Some(format!("There are no priorities yet: {}", first.message))
}

/// Ratings, totals and posture, as far as there are any.
fn ratings(analysis: &MatrixAnalysis) -> Vec<String> {
    let rated = analysis.factors.iter().filter(|factor| factor.rating.is_some()).count();
    let mut sentences = Vec::new();
    if rated == 0 {
        sentences.push("No factor is rated.".to_owned());
    } else {
        let convention = match analysis.conventions.rating {
            RatingConvention::David => {
                "by the convention of David: strengths 3 or 4, weaknesses 1 or 2, opportunities and threats by how well \
                 the organisation responds"
            }
            RatingConvention::Rangkuti => {
                "by the convention of Rangkuti, in which the gravest weakness or threat has 1"
            }
        };
        let count = if rated == analysis.factors.len() { "Factors".to_owned() } else { format!("{rated} factors") };
        sentences.push(format!("{count} were rated from 1 to 4 {convention}; a score is weight times rating."));
    }
    sentences.extend(analysis.posture.map(|posture| posture_sentence(posture.variant).to_owned()));
    sentences
}

fn posture_sentence(variant: PostureVariant) -> &'static str {
    match variant {
        PostureVariant::Sized => {
            "The posture is the difference of weighted sizes, strengths less weaknesses and opportunities less threats; \
             the size of a weakness or threat is 5 less its rating."
        }
        PostureVariant::Raw => {
            "The posture is the difference of raw scores, strengths less weaknesses and opportunities less threats."
        }
        PostureVariant::Normalised => {
            "The posture is (S − W)/(S + W) and (O − T)/(O + T) of weighted sizes; the size of a weakness or threat is 5 \
             less its rating."
        }
        PostureVariant::Priorities => {
            "The posture is the difference of priorities, strengths less weaknesses and opportunities less threats."
        }
    }
}

fn robustness(robustness: &Robustness) -> String {
    let around = match robustness.sampling {
        Sampling::Uniform => "uniform over all weights".to_owned(),
        Sampling::Stated { concentration } => {
            format!("from Dirichlet distributions around the stated priorities, concentration {concentration}")
        }
    };
    format!(
        "Rank acceptability (SMAA-2; Lahdelma and Salminen 2001) rests on {} draws {around}, with the seed {}.",
        robustness.samples, robustness.seed
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{document, first, matrix};
    use crate::analysis::{analyze, robustness as run_robustness};
    use crate::model::{AnswerSheet, FactorJudgment, Participant, Ratio, SheetKey};
    use std::num::NonZeroUsize;

    const FACTORS: &[(&str, f64, u8)] =
        &[("s1", 3.0, 4), ("s2", 1.0, 3), ("w1", 2.0, 1), ("o1", 1.0, 3), ("t1", 1.0, 2)];

    #[track_caller]
    fn check(text: &str, parts: &[&str]) {
        for part in parts {
            assert!(text.contains(part), "“{part}” is missing in: {text}");
        }
    }

    #[test]
    fn direct_scoring_names_its_conventions_and_the_program() {
        let text = analyze(&document([matrix("m1", FACTORS)])).method;
        let version = format!("SWOT Editor {}", env!("CARGO_PKG_VERSION"));
        check(&text, &["“Matrix m1” has 5 factors.", "weighed directly", "convention of David", "posture", &version]);
        assert!(!text.contains("illustration"));
    }

    #[test]
    fn an_illustration_says_so() {
        let mut matrix = matrix("m1", &[("s1", 1.0, 0)]);
        matrix.illustration = true;
        check(&analyze(&document([matrix])).method, &["are an illustration", "equal weights", "No factor is rated"]);
    }

    #[test]
    fn pairwise_comparison_names_everything_a_reviewer_asks_for() {
        let mut matrix = matrix("m1", &FACTORS[..2]);
        matrix.weighting = WeightingMethod::Pairwise;
        let people = ["ann", "bob", "eve"].map(|name| Participant {
            id: name.parse().unwrap(),
            name: name.to_owned(),
            group: String::new(),
            weight: Weight::DEFAULT,
        });
        for person in &people {
            let mut sheet = AnswerSheet::new(SheetKey { round: 1, person: person.id });
            let (row, column) = ("s1".parse().unwrap(), "s2".parse().unwrap());
            sheet.within.push(FactorJudgment { row, column, value: Ratio::new(3.0).unwrap() });
            sheet.excluded = (person.name == "eve").then(|| "not of the unit".to_owned());
            matrix.answers.push(sheet);
        }
        let mut document = document([matrix]);
        document.people = people.to_vec();
        let mut analysis = first(&document);
        let threads = NonZeroUsize::MIN;
        analysis.robustness =
            run_robustness(&document.matrices[0], &analysis, threads, &crate::analysis::Progress::default()).unwrap();
        let text = methods_paragraph(&document, std::slice::from_ref(&analysis));
        let parts = [
            "3 participants judged.",
            "The answers of 1 were excluded (not of the unit).",
            "scale from 1/9 to 9",
            "eigenvector (Saaty 1977)",
            "(Kurttila et al. 2000)",
            "AIJ",
            "Saaty 1980",
            "No participant's ratio exceeds",
            "(Goepel 2018) is 1.000",
            "10000 draws uniform over all weights, with the seed 1",
        ];
        check(&text, &parts);
    }
}
