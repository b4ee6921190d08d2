### Strategies ranked by their attractiveness, and the plan.

## Ranking

ranking-heading = Ranking of the strategies
ranking-methods = Score and rank by four methods
ranking-weighted-sum = weighted sum
ranking-draws = In how many of 100 draws a strategy comes first, its mean rank, and how often it beats the next
ranking-stated = First, weights as stated
ranking-drawn = First, weights drawn
ranking-unknown = First, weights unknown
ranking-weights-unknown = Every set of weights is as likely as any other.
ranking-beats-next = Beats the next
ranking-judges = Judges
ranking-people = Total attractiveness as the participants see it
ranking-mean = Mean
ranking-lowest = Lowest
ranking-highest = Highest
ranking-deviation = Deviation
ranking-first = First for
ranking-central = Central weights: with which weights a strategy comes first, where nothing is known about them
ranking-scored-by = { $count ->
    [one] Scores by { $count } participant.
   *[other] Mean scores of { $count } participants.
}
ranking-agree = All methods put the strategies in the same order.
# $first (String) - the label of a strategy
# $second (String) - the label of another
# $ahead (String) - methods
# $behind (String) - methods
ranking-reversal = { $first } comes before { $second } by { $ahead }, and after it by { $behind }.
ranking-more-reversals = { $count ->
    [one] The methods put one more pair in opposite order.
   *[other] The methods put { $count } more pairs in opposite order.
}
# $strategy (String)
# $factor (String)
# $to (String)
# $from (String)
ranking-leader-change = { $strategy } would come first by weighted sum if the priority of { $factor } among the factors compared were { $to } instead of { $from }.

## The methods paragraph

method-strategies-judged = { $count ->
    [one] { $count } participant scored the attractiveness.
   *[other] { $count } participants scored the attractiveness, and their means count.
}
# $value (String)
method-strategies-agreement = They agree on the order of the strategies with Kendall’s W of { $value }.
# $samples (String)
# $seed (String)
method-strategies-drawn = How far the order of the strategies by weighted sum holds was tested by { $samples } draws each, seed { $seed } (SMAA-2; Lahdelma and Salminen 2001): with the weights as stated, with weights drawn around them, and with every set of weights as likely as any other.
# $samples (String)
# $seed (String)
method-strategies-drawn-unknown = How far the order of the strategies by weighted sum holds was tested by { $samples } draws, seed { $seed }, with every set of weights as likely as any other (SMAA-2; Lahdelma and Salminen 2001).
# $count (Number)
method-strategies-resampled = In each of these draws the { $count } participants were drawn anew, with replacement (bootstrap; Efron 1979).

## The plan

plan-heading = Plan
plan-nothing = No strategy has been adopted yet.
plan-uses = Rests on
plan-sources = Sources
plan-adopted = Adopted strategies
plan-became = What became of the strategies
plan-dropped = gone
plan-added = new
