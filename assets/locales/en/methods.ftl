### The methods paragraph: how the figures of a matrix came about.

## Matrix and weights

# $title (String)
# $count (Number) - of factors
method-subject = “{ $title }” has { $count ->
    [0] no factors
    [one] { $count } factor
   *[other] { $count } factors
}.
method-illustration = Its weights and ratings are an illustration.
# Of a matrix whose factors all have the weight they began with, where totals rest on it.
method-equal = Nobody weighed the factors of a side; its total rests on equal weights.
method-equal-meant = Equal weights are meant; nothing is ranked by them.
# $count (Number) - of people
method-panel-weights = { $count ->
    [1] Weights are those of one person, as shares of each side.
   *[other] Weights are the means of those of { $count } people, each person’s as shares of a side.
}
# $least (Number) - people who weighed the side that fewest weighed
# $most (Number)
method-panel-weights-between = Weights are the means of people’s, each person’s as shares of a side; one side was weighed by { $least }, the other by { $most }.
# $count (Number) - of factors
# $people (String) - how many rated each: "7", "5–7"
method-panel-ratings-mean = { $count ->
    [1] The rating of 1 factor is the mean of people’s ratings, not rounded (people a factor: { $people }).
   *[other] The ratings of { $count } factors are means of people’s ratings, not rounded (people a factor: { $people }).
}
# $count (Number) - of factors
# $people (String) - how many rated each
method-panel-ratings-median = { $count ->
    [1] The rating of 1 factor is the median of people’s ratings (people a factor: { $people }).
   *[other] The ratings of { $count } factors are medians of people’s ratings (people a factor: { $people }).
}
# $least (String) - weight as entered
# $most (String)
method-weighed = Factors were weighed directly, with weights from { $least } to { $most }.
method-normalised = Weights are normalised to sum to 1 over strengths and weaknesses, and over opportunities and threats; for global priorities each side counts half.
method-normalised-one = Weights are normalised to sum to 1.
# Participants gave weights, which do not count.
# $count (Number) - of participants
method-beside = { $count ->
    [1] One participant gave weights as well, which stand beside those of the matrix.
   *[other] { $count } participants gave weights as well, which stand beside those of the matrix.
}

## Participants

method-nobody = Nobody has judged yet.
# $count (Number) - of participants
method-judged = { $count ->
    [1] One participant was asked and answered.
   *[other] { $count } participants were asked, and all answered.
}
# $asked (Number) - participants of the document
# $answered (Number) - how many of them answered
method-judged-of = Of { $asked } participants, { $answered } answered.
# $count (Number) - of participants
method-without-weight = The answers of { $count } have a weight of 0 and do not count.
# $count (Number) - of participants
method-unfinished = The answers of { $count } do not give priorities of any set and do not count.
# $count (Number) - of participants
method-rest-on = { $count ->
    [0] The figures rest on nobody.
    [1] The figures rest on the answers of one participant.
   *[other] The figures rest on the answers of { $count } participants.
}
# $round (Number)
# $rounds (Number) - how many there are
method-round = The figures are those of round { $round } of { $rounds }.
# $groups (String) - "Experts (3); Managers (2)"
method-groups = They spoke for these groups: { $groups }.
# $count (Number) - of participants
# $reasons (String)
method-excluded = The answers of { $count } were excluded ({ $reasons }).
method-own-weights = Participants count by weights of their own.

## Methods of weighting

weighting-direct = Direct weights
weighting-points = Points
weighting-dots = Dots
weighting-borda = Borda count
weighting-ranks = Ranks
weighting-pairwise = Pairwise comparison
weighting-best-worst = Best-worst

method-points = Points were shared out over all factors; priorities are each participant’s shares, averaged.
method-dots = Dots were put on the factors; priorities are shares of all dots.
method-borda = Factors were ranked; priorities are shares of the Borda scores, equal ranks sharing their places.
method-ranks-roc = Factors were ranked; ranks became weights by rank-order centroids (Barron and Barrett 1996), averaged over participants.
method-ranks-rank-sum = Factors were ranked; ranks became weights by rank sums, averaged over participants.
method-ranks-reciprocal = Factors were ranked; ranks became weights by reciprocal ranks, averaged over participants.
# $largest (String) - judgment
method-scale = Factors were compared in pairs within each quadrant, on the scale from 1/{ $largest } to { $largest }.
# $largest (String) - judgment of the scale
method-scale-of-quadrants = Quadrants were compared on the scale from 1/{ $largest } to { $largest }.
# $largest (String) - judgment of the scale
# $given (String) - the largest that was given
method-beyond-scale = Factors were compared in pairs within each quadrant; the scale ends at { $largest }, and judgments go up to { $given }.
method-between-kurttila = Quadrants were compared by their most important factors, whose priorities scale the others (Kurttila et al. 2000).
method-between-groups = Quadrants were compared with one another directly.
method-eigenvector = Priorities are the principal eigenvector (Saaty 1977).
method-geometric-mean = Priorities are row geometric means (Crawford and Williams 1985).
method-incomplete-refuse = Only sets of judgments without gaps give priorities.
method-incomplete-harker = Where judgments are missing, they were left out of account (Harker 1987).
method-incomplete-harker-instead = Where judgments are missing, priorities are not row geometric means but the principal eigenvector without them (Harker 1987).
method-incomplete-least-squares = Where judgments are missing, priorities are logarithmic least squares over the others (Bozóki, Fülöp and Rónyai 2010).
method-incomplete-pooled = Each pair is the mean of the judgments of those who gave one; a pair that nobody judged is refused.
# $steps (String) - of the scale
method-fuzzy = Beside them stand fuzzy priorities, row geometric means of triangular judgments spread by { $steps } of a step of the scale to each side, by their centroids (Buckley 1985); they add nothing to what the judgments say.
method-dependence = Weights of the quadrants allow for their influence on one another (Yüksel and Dağdeviren 2007).
method-aggregation-aij = Judgments of the participants were aggregated by weighted geometric means (AIJ; Aczél and Saaty 1983).
method-aggregation-aip-geometric = Priorities of the participants were aggregated by weighted geometric means (AIP; Forman and Peniwati 1998).
method-aggregation-aip-arithmetic = Priorities of the participants were aggregated by weighted arithmetic means (AIP; Forman and Peniwati 1998).
# $table (String) - of random indices
# $threshold (String) - largest ratio that is accepted
method-random-index = Consistency ratios rest on the random indices of { $table }; up to { $threshold } they are accepted.
# $ratio (String)
# $set (String) - the judgments that have it: "Strengths"
method-largest-ratio = The largest ratio of the judgments is { $ratio } ({ $set }).
# $ratio (String) - of aggregated judgments
# $set (String)
method-largest-ratio-of-all = The largest ratio of the aggregated judgments is { $ratio } ({ $set }).
# $least (Number) - participants who judged the pair that fewest judged
# $most (Number)
method-pairs-answered-by = Not everybody judged each pair: a pair rests on { $least } to { $most } participants.
# $count (Number)
method-pairs-answered-by-some = Not everybody judged each pair: each pair rests on { $count ->
    [one] 1 participant
   *[other] { $count } participants
}.
# $sets (String) - "Strengths; between quadrants"
method-untested-sets = Nothing tests how consistent these judgments are: { $sets }.
# $count (Number) - of participants
method-untested-people = { $count ->
    [1] The answers of 1 participant do not allow for a ratio.
   *[other] The answers of { $count } participants do not allow for a ratio.
}
# $count (Number) - of participants
# $threshold (String)
method-above = { $count ->
    [0] No participant’s ratio exceeds { $threshold }.
    [1] The ratio of 1 participant exceeds { $threshold }; the answers are part of the result.
   *[other] The ratios of { $count } participants exceed { $threshold }; their answers are part of the result.
}
method-best-worst = The best and the worst factor of each quadrant, and of the quadrants themselves, were compared with the others on the scale from 1 to 9; priorities are the linear best-worst solution (Rezaei 2016).
method-best-worst-one = The best and the worst factor of the quadrant were compared with the others on the scale from 1 to 9; priorities are the linear best-worst solution (Rezaei 2016).
method-best-worst-geometric = Priorities of the participants were aggregated by weighted geometric means.
method-best-worst-arithmetic = Priorities of the participants were aggregated by weighted arithmetic means.
# $ratio (String)
method-best-worst-ratio = The largest input-based consistency ratio (Liang, Brunelli and Rezaei 2020) is { $ratio }.
# $count (Number) - of participants
method-best-worst-above = { $count ->
    [0] No participant’s ratio exceeds the published threshold for as many factors and as wide a range.
    [1] The ratio of 1 participant exceeds the published threshold for as many factors and as wide a range; the answers are part of the result.
   *[other] The ratios of { $count } participants exceed the published threshold for as many factors and as wide a range; their answers are part of the result.
}

## Agreement

# $value (String) - "Strengths: 0.812; Between quadrants: 0.640"
method-consensus-2018 = The consensus indicator (Goepel 2018) is, set by set, { $value }.
# $value (String)
method-consensus-2013 = The consensus indicator (Goepel 2013) is, set by set, { $value }.
# $value (String)
method-homogeneity = The relative homogeneity is, set by set, { $value }.
# $count (Number) - participants with priorities in both rounds
# $round (Number) - the last round
# $moved (Number) - how many of them moved
method-round-moved = { $count ->
    [1] One participant has priorities in round { $round } and the one before
   *[other] { $count } participants have priorities in round { $round } and the one before
}; { $moved ->
    [0] nobody
    [1] one
   *[other] { $moved }
} moved some factor by more than one place.
# $places (String) - by how many places mean ranks changed on average
# $least (String) - below how many they are called stable
method-round-stable = Mean ranks changed by { $places } places on average, less than { $least }: by this rule (stability of mean ranks; Schmidt 1997) the asking may stop.
# $places (String)
# $least (String)
method-round-unstable = Mean ranks changed by { $places } places on average, not less than { $least }: by this rule (stability of mean ranks; Schmidt 1997) the asking would go on.
# $value (String)
# $chi (String) - chi-squared
# $freedom (Number) - degrees of freedom
# $p (String)
method-kendall = Kendall’s W of the ranks is { $value } (χ² = { $chi }, degrees of freedom: { $freedom }, p { $p }).

## What stands in the way of priorities

method-obstacle-not-weighed = Nobody has weighed the factors, so there are no priorities or ranks.
method-obstacle-zero-weights = There are no priorities of a side whose weights are all 0.
method-obstacle-missing = There are no priorities yet, since answers are missing.
method-obstacle-loose = There are no priorities yet, since the answered pairs do not link all factors.
method-obstacle-refused = There are no priorities, since the method cannot use the answers.

## Ratings and posture

method-rated-all = Factors were rated from 1 to 4.
# $rated (Number) - how many factors
# $all (Number) - of how many
method-rated = { $rated } of { $all } factors were rated from 1 to 4.
method-rating-david = By the convention of David, strengths have 3 or 4, weaknesses 1 or 2, and opportunities and threats are rated by how well the organisation responds; a score is weight times rating.
method-rating-rangkuti = By the convention of Rangkuti, the gravest weakness or threat has 1; a score is weight times rating.
method-posture-sized = The posture is the difference of weighted sizes, strengths less weaknesses and opportunities less threats; the size of a weakness or threat is 5 less its rating.
method-posture-sized-david = The posture is strengths less weaknesses, weighted by size (5 less the rating of a weakness), and opportunities less threats, weighted by how well opportunities are used and how exposed the organisation is to threats (5 less the rating).
method-posture-raw = The posture is the difference of raw scores, strengths less weaknesses and opportunities less threats.
method-posture-normalised = The posture is (S − W)/(S + W) and (O − T)/(O + T) of weighted sizes; the size of a weakness or threat is 5 less its rating.
method-posture-normalised-david = The posture is (S − W)/(S + W) of weighted sizes (5 less the rating of a weakness) and (O − T)/(O + T) of how well opportunities are used and how exposed the organisation is to threats (5 less the rating).
method-strength = The strength of a strategy is the geometric mean of the mean global priority of its internal factors and that of its external ones, a measure of this program; strategies join factors as in the TOWS matrix (Weihrich 1982).
method-attractiveness = The total attractiveness of a strategy is the sum of weight times attractiveness, the weights of each side summing to 1 (QSPM; David 1986).
method-ranked-beside = Beside it, strategies are ranked over global priorities by weighted sums, by TOPSIS with vector normalisation (Hwang and Yoon 1981) and by PROMETHEE II with the usual criterion (Brans and Vincke 1985).
method-posture-priorities = The posture is the difference of priorities, strengths less weaknesses and opportunities less threats.

## Robustness, and the program

# $samples (String) - number of draws
# $seed (String)
method-robustness = How far priorities and ranks hold was tested by { $samples } random draws, seed { $seed }: 95 % intervals of the priorities, and rank acceptability (Lahdelma and Salminen 2001).
# $count (Number) - of participants
drawn-respondents = Each draw took as many of the { $count } participants anew, with replacement (bootstrap; Efron 1979).
# $count (Number) - of participants
# $percent (String)
drawn-narrow = With { $count } people the intervals are too narrow: in simulations with so few, about { $percent } of them held the true value.
drawn-expanded = Their ends are percentiles expanded to the width of Student’s t (Hesterberg 2015).
drawn-judgments = Each draw moved every judgment by up to half a step of the scale (Goepel 2018), and by as much as the residuals of its set lie apart (Crawford and Williams 1985).
drawn-answers = Each draw moved every answer by up to half a step of the scale (Goepel 2018).
# $share (String) - "20 %"
# $factor (String) - "1.2"
drawn-spread = Each draw took weights to be uncertain by { $share } up or down (log-normal factors, σ = ln { $factor }).
# $concentration (String) - of the Dirichlet distribution
drawn-dirichlet = Weights lie around the stated priorities (Dirichlet, concentration { $concentration }).
# $program (String) - with its version
method-program = Computed with { $program }.
# $works (String) - full references
method-works = Works cited on the method: { $works }
