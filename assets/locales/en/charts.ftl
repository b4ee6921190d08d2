### Captions of charts, and the words in them.

chart-star-key = Global priorities, with an axis for each quadrant and the quadrant’s priority in its corner; the line joins the highest of each (Kurttila et al. 2000).
chart-bars-key = Global priorities, the highest first.
chart-interval-respondents = The line on a bar is the 95 % interval of its priority over draws that took participants anew.
chart-interval-judgments = The line on a bar is the 95 % interval of its priority over draws that moved the judgments.
# $share (String) - "20 %"
chart-interval-spread = The line on a bar is the 95 % interval of its priority over draws that took weights to be uncertain by { $share }.
chart-interval-dirichlet = The line on a bar is the 95 % interval of its priority over weights drawn around the stated priorities.
# $samples (String) - number of draws
# $seed (String)
chart-acceptability-key = Rank acceptability: in how many of 100 draws each takes each rank, and its mean rank (SMAA-2, Lahdelma and Salminen 2001); { $samples } draws, seed { $seed }.
# The same where they lie around the priorities.
# Heads the column of mean ranks.
chart-mean-rank = Mean
# At the end of a caption.
# $method (String)
chart-weighting = Weighting: { $method }.
# Caption of the posture map.
# $variant (String) - how it is computed
# $x (String)
# $y (String)
# $length (String)
# $angle (String) - in degrees
# $verdict (String)
chart-posture = Posture ({ $variant }): x = { $x } (S − W), y = { $y } (O − T); length { $length }, direction { $angle }°: { $verdict }.
# The same of a posture at the origin, which has no direction.
# $variant (String)
# $x (String)
# $y (String)
# $length (String)
# $verdict (String)
chart-posture-origin = Posture ({ $variant }): x = { $x } (S − W), y = { $y } (O − T); length { $length }: { $verdict }.
# The letters of a strategy, and what they stand for.
# $letters (String)
# $kind (String)
chart-posture-verdict = { $letters }, { $kind }
# Caption of the map of several postures.
# $places (String)
chart-path = Posture. { $places }
# $number (Number) - of the matrix
# $x (String)
# $y (String)
chart-path-place = { $number }: x = { $x }, y = { $y }
# Caption of the internal-external matrix.
# $number (Number) - of the cell
# $ife (String)
# $efe (String)
# $advice (String)
chart-ie = Internal-external matrix, cell { $number } of 9 (David): IFE { $ife }, EFE { $efe }; { $advice }.
# What is said of a factor in a column of ranks.
# $label (String)
# $title (String) - of the matrix
# $rank (String)
# $text (String) - its statement
chart-spoken-rank = { $label } in { $title }: rank { $rank }, { $text }
# What is said of the most important factor of a quadrant.
# $label (String)
# $title (String) - of the matrix
# $priority (String)
chart-spoken-priority = { $label } in { $title }: priority { $priority }
# Caption of the priorities over the weight of a quadrant.
# $quadrant (String)
# $now (String) - its weight at present
# $count (Number) - of the crossings that are drawn
# $first (Number) - how many of them change the first place
chart-sensitivity = Global priorities over the weight of “{ $quadrant }”, which is { $now } now; the other quadrants share the rest as before. Places change { $count ->
    [0] nowhere
    [one] at { $count } weight
   *[other] at { $count } weights
}, the first place { $first ->
    [0] nowhere
    [one] at { $first }
   *[other] at { $first }
}.
# $count (Number) - of factors
chart-sensitivity-key = The upright line is the present weight; full dots change the first place. { $count ->
    [one] Shown is the first factor by rank.
   *[other] Shown are the first { $count } factors by rank.
}
chart-sensitivity-axis = Global priority
