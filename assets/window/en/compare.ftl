### The comparison of matrices and of groups of people.

compare-title = Compare
# $count (Number)
compare-count = { $count ->
    [one] { $count } matrix ▾
   *[other] { $count } matrices ▾
}
compare-choose = Choose matrices
compare-choices = Matrices to compare
compare-swap = Swap
compare-swap-tip = Takes the other matrix as the earlier one.
compare-add-file = Add a file…
compare-read-only = read only
compare-unreadable = cannot be read any more
# $file (String)
compare-unreadable-kept = { $file } cannot be read any more. It is compared as it was before.
# $file (String)
compare-take-away = Take { $file } away
compare-this-document = This document
compare-all = All
compare-all-name = Compare all matrices of this document
compare-untitled = Untitled matrix
# $matrix (String)
compare-one = Compare { $matrix }
# $limit (Number)
compare-limit = { $limit } matrices can be compared at once.
compare-by-date = In the order of their dates
# $matrix (String)
compare-later = Move { $matrix } later
# $matrix (String)
compare-earlier = Move { $matrix } earlier
compare-none = Nothing to compare yet
compare-none-way = A comparison takes two matrices: duplicate this one, change the copy, and compare the two; or add a file that has another.
compare-choose-two = Choose two matrices
compare-choose-two-way = A comparison takes two to eight matrices: choose them above.

## The pages

compare-page-changes = Changes
compare-page-ranks = Ranks
compare-page-bars = Bars
compare-page-stars = Stars
compare-page-postures = Postures
compare-page-groups = Groups of people

## Changes

compare-only-changed = Only what changed
compare-no-factors = Neither matrix has factors.
compare-no-changes = Nothing changed.
compare-table = Table of changes
compare-rank-priority = Rank, priority
compare-rank-priority-tip = Rank before and after; below, the global priority before (outlined) and after (filled).
compare-cancel = Cancel
# $factor (String)
compare-stop-matching = Stop matching { $factor }
compare-choose-same = Choose the same factor on this side
compare-the-same = The same
# $factor (String)
compare-is-the-same = { $factor } is the same factor
compare-match = Match…
# $factor (String)
compare-match-added = Match { $factor } with an added factor
# $factor (String)
compare-match-dropped = Match { $factor } with a dropped factor
# $factor (String)
compare-is-same-as = { $factor } is the same as…
# $factor (String)
# $matrix (String)
# $statement (String)
compare-factor = { $factor } in { $matrix }: { $statement }

## What changed about a factor, in a word, and how many changed so

compare-moved = moved
compare-reworded = reworded
compare-reweighted = reweighted
compare-evidence = evidence
compare-added = added
compare-dropped = dropped
# $count (Number)
compare-count-unchanged = { $count } unchanged
# $count (Number)
compare-count-moved = { $count } moved
# $count (Number)
compare-count-reworded = { $count } reworded
# $count (Number)
compare-count-reweighted = { $count } reweighted
# $count (Number)
compare-count-evidence = { $count } with other evidence
# $count (Number)
compare-count-added = { $count } added
# $count (Number)
compare-count-dropped = { $count } dropped

## What can be done about a difference

# $factor (String)
compare-menu = What to do about { $factor }
# $factor (String)
compare-menu-name = Menu of { $factor }
# $factor (String)
# $matrix (String)
compare-factor-in = { $factor } in { $matrix }
# $factor (String)
# $matrix (String)
compare-go-to = Go to { $factor } in { $matrix }
# $factor (String)
# $matrix (String)
compare-take-weight = Take over the weight of { $factor } into { $matrix }
# $factor (String)
# $matrix (String)
compare-take-sources = Take over the sources of { $factor } into { $matrix }
# $matrix (String)
compare-take-factor = Take over this factor into { $matrix }
# $factor (String)
# $matrix (String)
compare-match-with = Match { $factor } in { $matrix } with…
# $first (String)
# $second (String)
compare-part = Take { $first } and { $second } apart
compare-take-all = Take over all differences…
compare-take-all-name = Take over all differences
compare-take-all-tip = Makes one matrix say what the other says; undo takes it back.
# $matrix (String)
# $other (String)
compare-make-same = Make { $matrix } say what { $other } says
compare-only-read = That file is only read here.

## Matches that texts suggest

compare-looking = Looking for factors that may be the same…
compare-suggested = The same factor?
compare-suggested-tip = Statements that are alike. They count in no figure until they are confirmed.
# $count (Number)
compare-show-all = Show all { $count }
# $count (Number)
compare-confirm-all = Confirm all { $count }
compare-from = from
compare-alike-suffix = {" "}% alike
compare-least-likeness = Least likeness to confirm
# $percent (String)
compare-alike = { $percent } alike
compare-same = Same
compare-not-same = Not the same
# $first (String)
# $second (String)
compare-confirm = Confirm that { $first } and { $second } are the same
# $first (String)
# $second (String)
compare-refuse = Refuse that { $first } and { $second } are the same

## How alike the priorities are

compare-tau = Kendall’s τ-b
compare-tau-tip = How far the two orders agree, from −1 to 1, with ties (Kendall’s τ-b).
compare-rho = Spearman’s ρ
compare-rho-tip = Correlation of the ranks, from −1 to 1 (Spearman’s ρ).
compare-variation = Total variation
compare-variation-tip = Half the sum of the absolute differences of the priorities: 0 for the same priorities, 1 for none in common.
# $count (Number)
compare-top = Overlap of the top { $count }
compare-top-tip = Factors in both lists of the most important ones over factors in either (Jaccard).
# $count (Number)
compare-too-few = { $count ->
    [one] { $count } matched factor: too few for statistics.
   *[other] { $count } matched factors: too few for statistics.
}
# $count (Number)
compare-basis = { $count ->
    [one] Over { $count } matched factor, with their priorities made to sum to 1.
   *[other] Over { $count } matched factors, with their priorities made to sum to 1.
}

## Pictures

# $above (String)
# $below (String)
# $count (Number)
compare-bars-key = { $count ->
    [one] Above { $above } (outlined), below { $below } (filled) · { $count } factors, the largest change first
   *[other] Above { $above } (outlined), below { $below } (filled) · { $count } factors, the largest change first
}
compare-bars-none = No factor with a priority stands in both matrices.
# $factor (String)
# $before (String)
# $after (String)
# $statement (String)
compare-bar = { $factor }: priority { $before }, then { $after }; { $statement }
# $counts (String)
compare-joined = A line joins a factor with itself in the next matrix; matched: { $counts }
compare-no-posture = no posture: ratings or weights are missing
# $posture (String)
# $count (Number)
compare-posture = { $count ->
    [one] { $posture } · { $count } factors
   *[other] { $posture } · { $count } factors
}
# $matrix (String)
compare-posture-of = Posture of { $matrix }

## Groups of people

compare-groups-no-matrix = No matrix
compare-groups-no-matrix-why = Groups are compared over the factors of a matrix.
compare-groups-in = Groups of people in
compare-groups-matrix = Matrix whose groups are compared
compare-groups-cancel = Cancel the comparison of groups
compare-groups-again = Compare the groups
compare-groups-none = No groups to compare
compare-groups-weigh = Choose how to weigh
compare-groups-name = Name the groups
compare-groups-unasked = Its weights are entered directly. Groups can be compared once people are asked, by points, dots, ranks, pairs or best and worst.
# $count (Number)
compare-groups-too-few = { $count ->
    [0] Those who answered belong to no named groups; a comparison takes two. Name the groups of the participants.
    [one] Those who answered belong to { $count } named group; a comparison takes two. Name the groups of the participants.
   *[other] Those who answered belong to { $count } named groups; a comparison takes two. Name the groups of the participants.
}
# $group (String)
# $count (Number)
compare-groups-members = { $group } ({ $count })
# $from (String)
# $to (String)
# $first (Number)
# $second (Number)
# $differing (Number)
# $all (Number)
# $relabellings (String)
# $seed (String)
# $chance (Number)
compare-groups-tested = { $from } against { $to }. Over { $first } and { $second } people with priorities of their own, { $differing } of { $all } factors differ beyond chance ({ $relabellings } relabellings, seed { $seed }); of a hundred comparisons of groups that do not differ, { $chance } would show a difference.
# $from (String)
# $to (String)
# $first (Number)
# $second (Number)
compare-groups-untested = { $from } against { $to }. There is no test: it takes 5 people in each whose own answers give priorities, and there are { $first } and { $second }.
# $tau (String)
# $rho (String)
# $variation (String)
# $count (Number)
compare-groups-likeness = { $count ->
    [one] Kendall’s τ-b { $tau } · Spearman’s ρ { $rho } · total variation { $variation } · over { $count } factors
   *[other] Kendall’s τ-b { $tau } · Spearman’s ρ { $rho } · total variation { $variation } · over { $count } factors
}
compare-groups-table = Differences of the groups
compare-groups-factor = Factor
compare-groups-difference = Difference
# $from (String)
# $to (String)
compare-groups-picture = ← { $from } more · { $to } more →
# $factor (String)
# $difference (String)
# $test (String)
# $statement (String)
compare-groups-row = { $factor }: difference { $difference }, { $test }; { $statement }
compare-groups-no-interval = no interval
# $low (String)
# $high (String)
compare-groups-interval = from { $low } to { $high }
# $interval (String)
# $p (String)
compare-groups-adjusted = { $interval }, adjusted p { $p }
