### What each figure of the weighing is, in a sentence with its reference.

explain-weight = How much the factor matters, in any unit: 0 for not at all.
explain-share = Weight over the sum of the weights of its side, so that the internal factors sum to 1 and so do the external ones (David 1986).
explain-score = Share times rating (David 1986).
explain-ife = Internal factor evaluation: the sum of the internal scores, 1 to 4; 2.5 is average (David 1986).
explain-efe = External factor evaluation: the sum of the external scores, 1 to 4; 2.5 is average (David 1986).
explain-ie = The internal-external matrix cuts both totals at 2 and 3 into nine cells: I, II, IV grow and build; III, V, VII hold and maintain; VI, VIII, IX harvest or divest (David 1986).
explain-rank = Place by global priority; equal priorities share their places, so that two firsts have 1.5 each (Kendall 1945).
explain-local = Priority among the factors of its quadrant, which sum to 1 (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-group = Priority of the quadrant: the sum of the global priorities of its factors (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-global = Priority among all factors, which sum to 1: quadrant priority times local priority (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-spread = Quartiles are interpolated (type 7 of Hyndman and Fan 1996).
explain-rounds = Each round asks everybody again, as in a Delphi study (Dalkey and Helmer 1963).
explain-medians = Median of the participants’ global priorities and the quartiles around it, by round (Dalkey and Helmer 1963; quartiles of type 7 of Hyndman and Fan 1996).
explain-star = Each quadrant has an axis with its factors at their global priorities; the shape joins the highest of each (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-cr = Consistency ratio: how far the judgments contradict each other, against random ones; below 0.10 is accepted (Saaty 1977).
explain-input-cr = Input-based consistency ratio: how far best over this, this over worst and best over worst contradict each other; 0 when they agree wholly (Liang, Brunelli and Rezaei 2020).
explain-person-weight = How much the participant counts in the group’s result, against the others.
explain-answered = How many of the method’s questions are answered, of those that it asks; with all pairs of 5 factors in each quadrant 46 (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-without = Global priority of everybody, and without those whose consistency ratio is above the threshold (Saaty 1977).
explain-gci = Geometric consistency index: how far the judgments are from the ratios of their row means; up to 0.31, 0.35 and 0.37 is accepted with three, four and more factors (Aguarón and Moreno-Jiménez 2003).
explain-kendall = How far the participants’ rankings agree: 0 not at all, 1 wholly (coefficient of concordance, with ties; Kendall and Babington Smith 1939).
explain-sensitivity = The weight of one quadrant goes from 0 to 1 and the others share the rest as before; a ring marks where two factors change places, a disc where the first place changes hands. The broken line is the present weight (one weight at a time; Triantaphyllou and Sánchez 1997).
explain-acceptability = Priorities are drawn at random many times, and it is counted how often each factor takes each rank: its rank acceptability (SMAA-2, Lahdelma and Salminen 2001). The same seed gives the same table on every machine.
explain-interval = The interval that holds the middle 95 % of the priorities drawn at random (percentile interval, Efron 1982); what is drawn is chosen on the page “Robustness”.
explain-concentration = How close the draws stay to the stated priorities: each priority times this is its parameter of the Dirichlet distribution (Ferguson 1973). 60 is close, 10 loose.
explain-scale = The largest judgment: on Saaty’s scale 9, one thing being extremely more important than another (Saaty 1977).
explain-threshold = Judgments with a larger consistency ratio are shown as contradictory: 0.10 after Saaty (1977).
explain-dependence = Each column says how far the priority of its quadrant rests on every quadrant, itself included; where quadrants are weighed themselves, by pairs or by best and worst, their priorities are multiplied by the table (Yüksel and Dağdeviren 2007).
explain-questions = Every pair within each quadrant, and six between them: four quadrants of 5 factors take 46 judgments, of 10 factors 186 (Kurttila, Pesonen, Kangas and Kajanus 2000). Missing ones can be worked out as long as those given link all factors (Harker 1987).
explain-revisit = The judgments that fit the others least; a click asks the question again (Saaty 2003).

## What is drawn at random

explain-sampling-auto = The first that the answers allow: participants anew, from 5 up in each set; judgments within their noise; weights within a fifth.
explain-sampling-respondents = Participants are drawn anew with replacement, and everything follows from their answers (bootstrap, Efron 1979). It takes 5 in each set; where there are fewer, judgments or weights are drawn.
explain-sampling-judgments = Each judgment is moved by up to half a step of its scale (Goepel 2018), and by as much as the residuals of its set lie apart (Crawford and Williams 1985). Where there are no judgments, weights are drawn.
explain-sampling-spread = Weights could be higher or lower by a share: each is multiplied by a log-normal factor.
explain-sampling-dirichlet = Priorities between and within the quadrants are drawn around those stated.

## What each choice of a convention means

explain-rating-david = Strengths rate 3 or 4, weaknesses 1 or 2; opportunities and threats 1 to 4 by how well the organisation responds (David 1986).
explain-rating-rangkuti = A grave weakness or threat rates 1, a small one 4; a great strength or opportunity rates 4 (IFAS and EFAS; Rangkuti 1998).
explain-posture-sized = Strengths less weaknesses, opportunities less threats: sums of share times size, where the size of a weakness or threat is 5 less its rating, so that the gravest counts most. Which of SO, ST, WO and WT follows is after Weihrich (1982).
explain-posture-raw = Sums of share times rating, as they are: weaknesses and threats that rate 1 count least. For reproducing published work. Which of SO, ST, WO and WT follows is after Weihrich (1982).
explain-posture-normalised = (S − W) / (S + W) and (O − T) / (O + T) of the weighted sizes, between −1 and 1. Which of SO, ST, WO and WT follows is after Weihrich (1982).
explain-posture-priorities = Differences of the priorities of the quadrants; needs no ratings. Which of SO, ST, WO and WT follows is after Weihrich (1982).
explain-rank-roc = The mean of all weights that agree with the order (Barron and Barrett 1996).
explain-rank-sum = Weights in proportion to n + 1 − rank (Stillwell, Seaver and Edwards 1981).
explain-rank-reciprocal = Weights in proportion to 1 / rank (Stillwell, Seaver and Edwards 1981).
explain-eigenvector = The principal eigenvector of the judgments (Saaty 1977).
explain-geometric-mean = The geometric mean of each row (Crawford and Williams 1985).
explain-index-saaty-1980 = Saaty 1980. With three factors it understates the ratio by a tenth: the exact index is 0.524, not 0.58.
explain-index-saaty-2005 = Saaty 2005.
explain-index-simulated = 500,000 random matrices for each size (ahpsurvey; Cho 2019).
explain-index-donegan-dodd = Donegan and Dodd 1991.
explain-index-alonso-lamata = Alonso and Lamata 2006; their fit goes on beyond 15 factors.
explain-incomplete-refuse = Who leaves a pair open does not count in its set (Saaty 1977).
explain-incomplete-harker = Missing pairs do not count; those judged have to link all factors (Harker 1987).
explain-incomplete-least-squares = The priorities that fit the judged pairs best in logarithms (Bozóki, Fülöp and Rónyai 2010).
explain-incomplete-pooled = Each pair is the mean of what those say who judged it, however few (aggregation of judgments, Aczél and Saaty 1983).
explain-between-kurttila = The most important factor of each quadrant stands for it (Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-between-groups = The four quadrants themselves (Yüksel and Dağdeviren 2007). The same answers give other priorities than Kurttila’s.
explain-consensus-2018 = How alike the participants’ priorities are, by the entropies of their parts: 1 when all agree, 0 when they disagree as far as the scale allows (Goepel 2018).
explain-consensus-2013 = The earlier form, which expects less disagreement of fewer participants than factors (Goepel 2013).
explain-consensus-homogeneity = Relative homogeneity: the similarity of the participants’ priorities, whatever the scale (Goepel 2018).
explain-aggregation-aij = The geometric mean of the judgments (Aczél and Saaty 1983).
explain-aggregation-geometric = The geometric mean of everybody’s priorities (Forman and Peniwati 1998).
explain-aggregation-arithmetic = The arithmetic mean of everybody’s priorities (Forman and Peniwati 1998).

## What a method asks, and who proposed it

explain-method-direct = Weight and rating typed for each factor; each side sums to 1 (IFE and EFE; David 1986).
explain-method-points = Each participant shares points out over the factors; priorities are mean shares (constant sum; Metfessel 1947).
explain-method-dots = Each participant puts dots on factors; a priority is a factor’s share of all dots (voting of nominal groups; Delbecq, Van de Ven and Gustafson 1975).
explain-method-borda = Each participant ranks the factors; a factor gets a point for each factor below it (Borda 1781).
explain-method-ranks = Ranks turned into weights, by rank-order centroid (Barron and Barrett 1996) or another scheme.
explain-method-pairwise = Factors compared two at a time within their quadrants, then the quadrants (A’WOT; Kurttila, Pesonen, Kangas and Kajanus 2000).
explain-method-best-worst = The best factor against all others, and all others against the worst (Rezaei 2016).
explain-stated-people = Weights are the means of people’s, each person’s as shares of a side, and ratings those of people; the matrix’s own where nobody gave any.
explain-stated-matrix = Weights and ratings are those of the matrix; what people gave stands beside.
explain-panel-mean = The arithmetic mean, people counting by their weights; it is not rounded.
explain-panel-median = The median of those who rated the factor.
explain-fuzzy-none = Priorities are crisp.
explain-fuzzy-shown = Fuzzy priorities (Buckley 1985) stand beside the crisp ones. They add nothing to what the judgments say.
explain-interval-percentile = The 2.5th and 97.5th percentiles of the draws. With few people they lie too near each other.
explain-interval-expanded = Percentiles as far out as Student’s t and the number of people ask for (Hesterberg 2015).
