### People and their answers.

judging-appendix = Appendix: judgments
judging-group = Group
judging-excluded = Excluded because
judging-round = Round
judging-priorities = Global priorities of all together and of each participant
# Heads the column of everybody’s result together.
judging-all = All
# Heads the column of the result without those above the threshold.
judging-without = Without
judging-attractiveness = Attractiveness
judging-points = Points
judging-dots = Dots
judging-pairwise-key = How many times as important the row is as the column; – was not answered. The last column holds the priorities that follow.
judging-best-to = Best to it
judging-to-worst = It to worst
# $threshold (String) - largest ratio that is accepted
# $count (Number) - how many exceed it
judging-without-key = Without: the result without those whose consistency ratio exceeds { $threshold } ({ $count }).
# $count (Number) - of participants
# $figures (String) - "consensus (Goepel 2018) 0.82; …"
judging-agreement = Agreement of { $count } participants: { $figures }.
# $value (String)
judging-consensus-2018 = consensus (Goepel 2018) { $value }
# $value (String)
judging-consensus-2013 = consensus (Goepel 2013) { $value }
# $value (String)
judging-homogeneity = relative homogeneity { $value }
# $value (String)
# $chi (String) - chi-squared
# $freedom (Number) - degrees of freedom
# $p (String)
judging-kendall = Kendall’s W { $value } (χ² = { $chi }, degrees of freedom: { $freedom }, p = { $p })
# Heads the columns of rounds: how many moved a factor by more than one place, of how many; by how much mean ranks changed.
judging-moved = Moved
judging-rank-change = Mean ranks
# $least (String) - places
judging-rounds-key = W and p: Kendall’s coefficient of concordance. Moved: how many of those with priorities in this round and the one before gave a factor a rank more than one place away. Mean ranks: by how many places they changed on average; below { $least } the asking may stop (stability of mean ranks; Schmidt 1997). Below: median and quartiles of everybody’s priorities, round by round.
# $round (String) - its name
# $people (String) - "P2 (in a hurry); P3 (late)"
judging-left-out = Left out in { $round }: { $people }.
# $round (Number)
judging-round-number = Round { $round }
# Above the judgments about one set of things.
# $set (String) - "Strengths"
# $ratio (String) - consistency ratio
judging-set = { $set }: CR { $ratio }
# $set (String) - "Strengths"
# $best (String) - label of the best factor
# $worst (String)
judging-best-worst = { $set }: best { $best }, worst { $worst }
# $count (Number) - of participants above the threshold
judging-without-nobody = { $count ->
    [1] There is no result without the participant whose judgments are above the threshold: nobody would be left.
   *[other] There is no result without the { $count } participants whose judgments are above the threshold: nobody would be left.
}
# $count (Number) - of participants above the threshold
judging-without-other-tops = { $count ->
    [1] There is no result without the participant whose judgments are above the threshold: other factors would then stand for the quadrants, and nobody was asked about those.
   *[other] There is no result without the { $count } participants whose judgments are above the threshold: other factors would then stand for the quadrants, and nobody was asked about those.
}
# $count (Number) - of participants above the threshold
judging-without-missing = { $count ->
    [1] There is no result without the participant whose judgments are above the threshold: the others have not answered everything.
   *[other] There is no result without the { $count } participants whose judgments are above the threshold: the others have not answered everything.
}
