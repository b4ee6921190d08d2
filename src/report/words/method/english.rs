//! The methods paragraph in English.

use super::Method;
use crate::analysis::ObstacleKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RankScheme,
    RatingConvention,
};

pub(in crate::report::words) static ENGLISH: Method = Method {
    between_sentences: " ",
    separator: "; ",
    subject: |title, count| match count {
        0 => format!("“{title}” has no factors."),
        1 => format!("“{title}” has 1 factor."),
        count => format!("“{title}” has {count} factors."),
    },
    illustration: "Its weights and ratings are an illustration.",
    equal: "All factors carry equal weights.",
    weighed: |least, most| format!("Factors were weighed directly, with weights from {least} to {most}."),
    normalised: "Weights are normalised to sum to 1 over strengths and weaknesses, and over opportunities and threats; \
                 for global priorities each side counts half.",
    beside: |count| match count {
        1 => "One participant gave weights as well, which stand beside those of the matrix.".to_owned(),
        count => format!("{count} participants gave weights as well, which stand beside those of the matrix."),
    },
    nobody: "Nobody has judged yet.",
    judged: |count| match count {
        1 => "One participant judged.".to_owned(),
        count => format!("{count} participants judged."),
    },
    round: |round, rounds| format!("The figures are those of round {round} of {rounds}."),
    groups: |groups| format!("They spoke for these groups: {groups}."),
    excluded: |count, reasons| format!("The answers of {count} were excluded ({reasons})."),
    own_weights: "Participants count by weights of their own.",
    points: "Points were shared out over all factors; priorities are each participant’s shares, averaged.",
    dots: "Dots were put on the factors; priorities are shares of all dots.",
    borda: "Factors were ranked; priorities are shares of the Borda scores, equal ranks sharing their places.",
    ranks: |scheme| match scheme {
        RankScheme::Roc => {
            "Factors were ranked; ranks became weights by rank-order centroids (Barron and Barrett 1996), averaged over \
             participants."
        }
        RankScheme::RankSum => "Factors were ranked; ranks became weights by rank sums, averaged over participants.",
        RankScheme::Reciprocal => {
            "Factors were ranked; ranks became weights by reciprocal ranks, averaged over participants."
        }
    },
    scale: |largest| {
        format!("Factors were compared in pairs within each quadrant, on the scale from 1/{largest} to {largest}.")
    },
    between: |convention| match convention {
        BetweenConvention::Kurttila => {
            "Quadrants were compared by their most important factors, whose priorities scale the others (Kurttila et al. \
             2000)."
        }
        BetweenConvention::Groups => "Quadrants were compared with one another directly.",
    },
    prioritisation: |method| match method {
        Prioritisation::Eigenvector => "Priorities are the principal eigenvector (Saaty 1977).",
        Prioritisation::GeometricMean => "Priorities are row geometric means (Crawford and Williams 1985).",
    },
    incomplete: |choice| match choice {
        Incomplete::Refuse => "Only sets of judgments without gaps give priorities.",
        Incomplete::Harker => "Missing judgments were left out of account by the method of Harker (1987).",
        Incomplete::LeastSquares => {
            "Where judgments are missing, priorities are logarithmic least squares over the others (Bozóki, Fülöp and \
             Rónyai 2010)."
        }
    },
    dependence: "Weights of the quadrants allow for their influence on one another (Yüksel and Dağdeviren 2007).",
    aggregation: |choice| match choice {
        Aggregation::Aij => {
            "Judgments of the participants were aggregated by weighted geometric means (AIJ; Aczél and Saaty 1983)."
        }
        Aggregation::AipGeometric => {
            "Priorities of the participants were aggregated by weighted geometric means (AIP; Forman and Peniwati 1998)."
        }
        Aggregation::AipArithmetic => {
            "Priorities of the participants were aggregated by weighted arithmetic means (AIP; Forman and Peniwati 1998)."
        }
    },
    random_index: |table, threshold| {
        format!("Consistency ratios rest on the random indices of {table}; up to {threshold} they are accepted.")
    },
    largest_ratio: |ratio| format!("The largest ratio of the judgments is {ratio}."),
    above: |count| match count {
        0 => "No participant’s ratio exceeds that.".to_owned(),
        1 => "The ratio of 1 participant exceeds that; the answers are part of the result.".to_owned(),
        count => format!("The ratios of {count} participants exceed that; their answers are part of the result."),
    },
    best_worst: "The best and the worst factor of each quadrant, and of the quadrants themselves, were compared with the \
                 others on the scale from 1 to 9; priorities are the linear best-worst solution (Rezaei 2016).",
    best_worst_geometric: "Priorities of the participants were aggregated by weighted geometric means.",
    best_worst_arithmetic: "Priorities of the participants were aggregated by weighted arithmetic means.",
    best_worst_ratio: |ratio| {
        format!("The largest input-based consistency ratio (Liang, Brunelli and Rezaei 2020) is {ratio}.")
    },
    consensus: |form, value| {
        let name = match form {
            ConsensusForm::Goepel2018 => "consensus indicator (Goepel 2018)",
            ConsensusForm::Goepel2013 => "consensus indicator (Goepel 2013)",
            ConsensusForm::Homogeneity => "relative homogeneity",
        };
        format!("The {name} is {value}.")
    },
    kendall: |w| format!("Kendall’s W of the ranks is {w}."),
    obstacle: |kind| match kind {
        ObstacleKind::ZeroWeights => "There are no priorities of a side whose weights are all 0.",
        ObstacleKind::Missing => "There are no priorities yet, since answers are missing.",
        ObstacleKind::Loose => "There are no priorities yet, since the answered pairs do not link all factors.",
        ObstacleKind::Refused => "There are no priorities, since the method cannot use the answers.",
    },
    unrated: "No factor is rated.",
    rated: |rated, all| match rated {
        rated if rated == all => "Factors were rated from 1 to 4.".to_owned(),
        rated => format!("{rated} of {all} factors were rated from 1 to 4."),
    },
    rating: |convention| match convention {
        RatingConvention::David => {
            "By the convention of David, strengths have 3 or 4, weaknesses 1 or 2, and opportunities and threats are rated \
             by how well the organisation responds; a score is weight times rating."
        }
        RatingConvention::Rangkuti => {
            "By the convention of Rangkuti, the gravest weakness or threat has 1; a score is weight times rating."
        }
    },
    posture: |variant| match variant {
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
    },
    robustness: |samples, seed| {
        format!(
            "How far the ranks hold was tested by rank acceptability (SMAA-2; Lahdelma and Salminen 2001): {samples} draws, \
             seed {seed}."
        )
    },
    no_robustness: "How far the ranks hold under other weights was not tested.",
    program: |program| format!("Computed with {program}."),
};
