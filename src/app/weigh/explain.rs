//! What each figure is, in a sentence with its reference, for those who point at it.

use crate::analysis::RatioKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RandomIndex, RankScheme,
    RatingConvention, Sampling, WeightingMethod,
};

/// The weight as entered.
pub(super) const WEIGHT: &str = "How much the factor matters, in any unit: 0 for not at all.";
/// The normalised weight.
pub(super) const SHARE: &str = "Weight over the sum of the weights of its side, so that the internal factors sum to 1 and so do the external ones (David 1986).";
/// Weight times rating.
pub(super) const SCORE: &str = "Share times rating (David 1986).";
/// The sum of the internal scores.
pub(super) const IFE: &str =
    "Internal factor evaluation: the sum of the internal scores, 1 to 4; 2.5 is average (David 1986).";
/// The sum of the external scores.
pub(super) const EFE: &str =
    "External factor evaluation: the sum of the external scores, 1 to 4; 2.5 is average (David 1986).";
/// The nine cells.
pub(super) const IE: &str = "The internal-external matrix cuts both totals at 2 and 3 into nine cells: I, II, IV grow and build; III, V, VII hold and maintain; VI, VIII, IX harvest or divest (David 1986).";

/// Place by global priority.
pub(super) const RANK: &str =
    "Place by global priority; equal priorities share their places, so that two firsts have 1.5 each (Kendall 1945).";
/// Priority within the quadrant.
pub(super) const LOCAL: &str =
    "Priority among the factors of its quadrant, which sum to 1 (Kurttila, Pesonen, Kangas and Kajanus 2000).";
/// Priority of the quadrant.
pub(super) const GROUP: &str = "Priority of the quadrant: the sum of the global priorities of its factors (Kurttila, Pesonen, Kangas and Kajanus 2000).";
/// Priority among all factors.
pub(super) const GLOBAL: &str = "Priority among all factors, which sum to 1: quadrant priority times local priority (Kurttila, Pesonen, Kangas and Kajanus 2000).";
/// Where the participants' priorities lie.
pub(super) const SPREAD: &str = "Quartiles are interpolated (type 7 of Hyndman and Fan 1996).";
/// Rounds of asking.
pub(super) const ROUNDS: &str = "Each round asks everybody again, as in a Delphi study (Dalkey and Helmer 1963).";
/// Where priorities lay in each round.
pub(super) const MEDIANS: &str = "Median of the participants’ global priorities and the quartiles around it, by round (Dalkey and Helmer 1963; quartiles of type 7 of Hyndman and Fan 1996).";
/// The star.
pub(super) const STAR: &str = "Each quadrant has an axis with its factors at their global priorities; the shape joins the highest of each (Kurttila, Pesonen, Kangas and Kajanus 2000).";

/// How far judgments agree with themselves.
pub(super) const CR: &str = "Consistency ratio: how far the judgments contradict each other, against random ones; below 0.10 is accepted (Saaty 1977).";
/// How far best-worst answers agree with themselves.
pub(super) const INPUT_CR: &str = "Input-based consistency ratio: how far best over this, this over worst and best over worst contradict each other; 0 when they agree wholly (Liang, Brunelli and Rezaei 2020).";
/// How much somebody counts.
pub(super) const PERSON_WEIGHT: &str = "How much the participant counts in the group’s result, against the others.";
/// How many of the questions have answers.
pub(super) const ANSWERED: &str = "How many of the method’s questions are answered, of those that it asks; with all pairs of 5 factors in each quadrant 46 (Kurttila, Pesonen, Kangas and Kajanus 2000).";
/// The result without some.
pub(super) const WITHOUT: &str =
    "Global priority of everybody, and without those whose consistency ratio is above the threshold (Saaty 1977).";
/// How far judgments are from the ratios of their geometric means.
pub(super) const GCI: &str = "Geometric consistency index: how far the judgments are from the ratios of their row means; up to 0.31, 0.35 and 0.37 is accepted with three, four and more factors (Aguarón and Moreno-Jiménez 2003).";
/// How far rankings agree.
pub(super) const KENDALL: &str = "How far the participants’ rankings agree: 0 not at all, 1 wholly (coefficient of concordance, with ties; Kendall and Babington Smith 1939).";
/// One weight moved.
pub(super) const SENSITIVITY: &str = "The weight of one quadrant goes from 0 to 1 and the others share the rest as before; a ring marks where two factors change places, a disc where the first place changes hands. The broken line is the present weight (one weight at a time; Triantaphyllou and Sánchez 1997).";
/// All weights at random.
pub(super) const ACCEPTABILITY: &str = "Priorities are drawn at random many times, and it is counted how often each factor takes each rank: its rank acceptability (SMAA-2, Lahdelma and Salminen 2001). The same seed gives the same table on every machine.";
/// The interval of a priority.
pub(super) const INTERVAL: &str = "The interval that holds the middle 95 % of the priorities drawn at random (percentile interval, Efron 1982); what is drawn is chosen on the page “Robustness”.";

/// What is drawn at random.
pub(super) fn sampling(choice: Sampling) -> &'static str {
    match choice {
        Sampling::Auto => {
            "The first that the answers allow: participants anew, from 5 up in each set; judgments within their noise; weights within a fifth."
        }
        Sampling::Respondents => {
            "Participants are drawn anew with replacement, and everything follows from their answers (bootstrap, Efron 1979). It takes 5 in each set; where there are fewer, judgments or weights are drawn."
        }
        Sampling::Judgments => {
            "Each judgment is moved by up to half a step of its scale (Goepel 2018), and by as much as the residuals of its set lie apart (Crawford and Williams 1985). Where there are no judgments, weights are drawn."
        }
        Sampling::Spread { .. } => {
            "Weights could be higher or lower by a share: each is multiplied by a log-normal factor."
        }
        Sampling::Dirichlet { .. } => "Priorities between and within the quadrants are drawn around those stated.",
    }
}

/// How close the draws stay.
pub(super) const CONCENTRATION: &str = "How close the draws stay to the stated priorities: each priority times this is its parameter of the Dirichlet distribution (Ferguson 1973). 60 is close, 10 loose.";
/// The largest judgment.
pub(super) const SCALE: &str =
    "The largest judgment: on Saaty’s scale 9, one thing being extremely more important than another (Saaty 1977).";
/// The threshold of consistency.
pub(super) const THRESHOLD: &str =
    "Judgments with a larger consistency ratio are shown as contradictory: 0.10 after Saaty (1977).";
/// How the quadrants influence each other.
pub(super) const DEPENDENCE: &str = "Each column says how far the priority of its quadrant rests on every quadrant, itself included; where quadrants are weighed themselves, by pairs or by best and worst, their priorities are multiplied by the table (Yüksel and Dağdeviren 2007).";
/// How many questions there are.
pub(super) const QUESTIONS: &str = "Every pair within each quadrant, and six between them: four quadrants of 5 factors take 46 judgments, of 10 factors 186 (Kurttila, Pesonen, Kangas and Kajanus 2000). Missing ones can be worked out as long as those given link all factors (Harker 1987).";
/// Which judgment to look at again.
pub(super) const REVISIT: &str =
    "The judgments that fit the others least; a click asks the question again (Saaty 2003).";

/// The consistency ratio of a method.
pub(super) fn ratio_of(method: WeightingMethod) -> &'static str {
    if method.descriptor().ratio == RatioKind::InputBased { INPUT_CR } else { CR }
}

/// What a rating says.
pub(super) fn rating(convention: RatingConvention) -> &'static str {
    match convention {
        RatingConvention::David => {
            "Strengths rate 3 or 4, weaknesses 1 or 2; opportunities and threats 1 to 4 by how well the organisation responds (David 1986)."
        }
        RatingConvention::Rangkuti => {
            "A grave weakness or threat rates 1, a small one 4; a great strength or opportunity rates 4 (IFAS and EFAS; Rangkuti 1998)."
        }
    }
}

/// How the posture is computed.
pub(super) fn posture(variant: PostureVariant) -> &'static str {
    match variant {
        PostureVariant::Sized => {
            "Strengths less weaknesses, opportunities less threats: sums of share times size, where the size of a weakness or threat is 5 less its rating, so that the gravest counts most. Which of SO, ST, WO and WT follows is after Weihrich (1982)."
        }
        PostureVariant::Raw => {
            "Sums of share times rating, as they are: weaknesses and threats that rate 1 count least. For reproducing published work. Which of SO, ST, WO and WT follows is after Weihrich (1982)."
        }
        PostureVariant::Normalised => {
            "(S − W) / (S + W) and (O − T) / (O + T) of the weighted sizes, between −1 and 1. Which of SO, ST, WO and WT follows is after Weihrich (1982)."
        }
        PostureVariant::Priorities => {
            "Differences of the priorities of the quadrants; needs no ratings. Which of SO, ST, WO and WT follows is after Weihrich (1982)."
        }
    }
}

/// What a method asks, and who proposed it.
pub(super) fn method(method: WeightingMethod) -> &'static str {
    match method {
        WeightingMethod::Direct => {
            "Weight and rating typed for each factor; each side sums to 1 (IFE and EFE; David 1986)."
        }
        WeightingMethod::Points => {
            "Each participant shares points out over the factors; priorities are mean shares (constant sum; Metfessel 1947)."
        }
        WeightingMethod::Dots => {
            "Each participant puts dots on factors; a priority is a factor’s share of all dots (voting of nominal groups; Delbecq, Van de Ven and Gustafson 1975)."
        }
        WeightingMethod::Borda => {
            "Each participant ranks the factors; a factor gets a point for each factor below it (Borda 1781)."
        }
        WeightingMethod::Ranks => {
            "Ranks turned into weights, by rank-order centroid (Barron and Barrett 1996) or another scheme."
        }
        WeightingMethod::Pairwise => {
            "Factors compared two at a time within their quadrants, then the quadrants (A’WOT; Kurttila, Pesonen, Kangas and Kajanus 2000)."
        }
        WeightingMethod::BestWorst => {
            "The best factor against all others, and all others against the worst (Rezaei 2016)."
        }
    }
}

/// How ranks become weights.
pub(super) fn rank_scheme(scheme: RankScheme) -> &'static str {
    match scheme {
        RankScheme::Roc => "The mean of all weights that agree with the order (Barron and Barrett 1996).",
        RankScheme::RankSum => "Weights in proportion to n + 1 − rank (Stillwell, Seaver and Edwards 1981).",
        RankScheme::Reciprocal => "Weights in proportion to 1 / rank (Stillwell, Seaver and Edwards 1981).",
    }
}

/// How priorities come out of judgments.
pub(super) fn prioritisation(method: Prioritisation) -> &'static str {
    match method {
        Prioritisation::Eigenvector => "The principal eigenvector of the judgments (Saaty 1977).",
        Prioritisation::GeometricMean => "The geometric mean of each row (Crawford and Williams 1985).",
    }
}

/// Which table of random indices.
pub(super) fn random_index(table: RandomIndex) -> &'static str {
    match table {
        RandomIndex::Saaty1980 => {
            "Saaty 1980. With three factors it understates the ratio by a tenth: the exact index is 0.524, not 0.58."
        }
        RandomIndex::Saaty2005 => "Saaty 2005.",
        RandomIndex::Simulated => "500,000 random matrices for each size (ahpsurvey; Cho 2019).",
        RandomIndex::DoneganDodd1991 => "Donegan and Dodd 1991.",
        RandomIndex::AlonsoLamata2006 => "Alonso and Lamata 2006; their fit goes on beyond 15 factors.",
    }
}

/// What becomes of missing judgments.
pub(super) fn incomplete(method: Incomplete) -> &'static str {
    match method {
        Incomplete::Refuse => "Who leaves a pair open does not count in its set (Saaty 1977).",
        Incomplete::Harker => "Missing pairs do not count; those judged have to link all factors (Harker 1987).",
        Incomplete::LeastSquares => {
            "The priorities that fit the judged pairs best in logarithms (Bozóki, Fülöp and Rónyai 2010)."
        }
        Incomplete::Pooled => {
            "Each pair is the mean of what those say who judged it, however few (aggregation of judgments, Aczél and Saaty 1983)."
        }
    }
}

/// How quadrants are compared.
pub(super) fn between(convention: BetweenConvention) -> &'static str {
    match convention {
        BetweenConvention::Kurttila => {
            "The most important factor of each quadrant stands for it (Kurttila, Pesonen, Kangas and Kajanus 2000)."
        }
        BetweenConvention::Groups => {
            "The four quadrants themselves (Yüksel and Dağdeviren 2007). The same answers give other priorities than Kurttila’s."
        }
    }
}

/// How the agreement of participants is measured.
pub(super) fn consensus(form: ConsensusForm) -> &'static str {
    match form {
        ConsensusForm::Goepel2018 => {
            "How alike the participants’ priorities are, by the entropies of their parts: 1 when all agree, 0 when they disagree as far as the scale allows (Goepel 2018)."
        }
        ConsensusForm::Goepel2013 => {
            "The earlier form, which expects less disagreement of fewer participants than factors (Goepel 2013)."
        }
        ConsensusForm::Homogeneity => {
            "Relative homogeneity: the similarity of the participants’ priorities, whatever the scale (Goepel 2018)."
        }
    }
}

/// How several people become one.
pub(super) fn aggregation(method: Aggregation) -> &'static str {
    match method {
        Aggregation::Aij => "The geometric mean of the judgments (Aczél and Saaty 1983).",
        Aggregation::AipGeometric => "The geometric mean of everybody’s priorities (Forman and Peniwati 1998).",
        Aggregation::AipArithmetic => "The arithmetic mean of everybody’s priorities (Forman and Peniwati 1998).",
    }
}
