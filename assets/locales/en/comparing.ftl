### The comparison of matrices.

## Headings and heads of columns

comparing-title = Comparison of matrices
comparing-summary = What changed most
comparing-matched = Matched factors
comparing-added = Added
comparing-dropped = Dropped
comparing-moved = Moved to another quadrant
comparing-suggested = Perhaps the same
comparing-statistics = How alike the priorities are
comparing-caveats = What does not compare
comparing-ranks = From rank to rank
comparing-matrices = Matrices
comparing-factors = Factors
# Heads what a value became, beside what it was.
comparing-then = then
comparing-priority = Priority
comparing-places = Places
comparing-variation = Variation
# Heads the overlap of the lists of the most important factors.
# $count (Number) - how many they are
comparing-top = Top { $count }
comparing-alike = Likeness
comparing-earlier = Earlier
comparing-evidence-changed = Cites other evidence

## Keys and notes

comparing-key = Bold words are new, words in [brackets] are gone. ± is the change of the priority; places gained are +, places lost are −.
comparing-suggested-note = These statements are alike, but nobody has confirmed that they mean the same. They count in no figure: above they stand among the added and dropped ones.
comparing-statistics-over = Over the matched factors, whose priorities are made to sum to 1; below three there is no figure.
comparing-statistics-key = Kendall’s τ-b and Spearman’s ρ lie between −1 and 1. Variation is half the sum of the absolute differences, 0 for the same priorities. Top is the overlap of the lists of the most important factors (Jaccard).
comparing-same-priorities = No priority of a matched factor changed.
comparing-no-priorities = Nothing is said about priorities, because some factors have none.
comparing-slopes-key = The most important factor stands at the top. A thick line rises, a dashed one falls, a thin one stays; a hollow dot has no partner beside it.

## Sentences

# In the list of what is compared.
# $number (Number)
# $title (String)
comparing-matrix = { $number }. { $title }
# The same with the date of the matrix.
# $number (Number)
# $title (String)
# $date (String)
comparing-matrix-dated = { $number }. { $title }, { $date }
# How many factors two matrices share, and what happened to the others.
# $from (String) - title of the first matrix
# $to (String) - title of the second
# $added (Number)
# $dropped (Number)
comparing-counts = From “{ $from }” to “{ $to }”: { $matched ->
    [one] { $matched } factor stands
   *[other] { $matched } factors stand
} in both ({ $moved ->
    [0] { $reworded ->
        [0] none moved, none reworded
       *[other] { $moved } moved, { $reworded } reworded
    }
   *[other] { $moved } moved, { $reworded } reworded
}), { $added } added and { $dropped } dropped.
# $factor (String)
# $before (String) - its priority
# $after (String)
comparing-largest = The priority that changed most is that of { $factor }: { $before } → { $after }.
# $before (String)
# $after (String)
comparing-rank-change = Its rank: { $before } → { $after }.
# $tau (String) - Kendall’s τ-b
# $count (Number) - how many factors it rests on
comparing-agreement = The two orders agree by a Kendall τ-b of { $tau }, over { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}.
comparing-too-few = { $count ->
    [one] { $count } matched factor carry no statistics.
   *[other] { $count } matched factors carry no statistics.
}
# $before (String) - a posture
# $after (String)
comparing-shift = The posture: { $before } → { $after }.
# A posture in such a sentence.
# $x (String)
# $y (String)
# $strategy (String)
comparing-posture = ({ $x }; { $y }) { $strategy }
# $before (String) - a quadrant
# $after (String)
comparing-moved-from = Moved from { $before } to { $after }
# Where there are more than have room.
# $count (Number) - how many are shown
comparing-cut = The first { $count } ranks.
# What the matrices chose instead of one convention.
# $names (String)
comparing-differs-weighting = The matrices use different weighting methods ({ $names }): compare ranks rather than priorities.
# $names (String)
comparing-differs-rating = The matrices use different rating conventions ({ $names }): do not compare ratings and totals.
# $names (String)
comparing-differs-posture = The matrices use different postures ({ $names }): do not compare their coordinates; there is no common map of them.
# $names (String)
comparing-differs-between = The matrices use different ways of comparing the quadrants ({ $names }): the same answers give other priorities.
# $names (String)
comparing-differs-prioritisation = The matrices use different ways of prioritising ({ $names }): ranks may differ by it.
# $title (String)
comparing-unweighed = “{ $title }” has no priorities yet, so that nothing is said about them.
# $limit (Number) - the most that can be compared
# $count (Number) - how many there are
comparing-refused = A comparison takes 2 to { $limit } matrices, not { $count }.
