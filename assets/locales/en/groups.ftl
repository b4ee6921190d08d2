### Groups of participants against each other.

groups-title = Between groups of participants
groups-head = Groups
groups-participants = Participants
groups-statistics-over = Over all factors of the matrix; below three there is no figure.
groups-unanswered = One of the two groups has not answered everything, so that it has no priorities yet.
groups-no-intervals = There are no intervals: each group needs two people, and answers that hold for every draw of them.
# $factor (String)
# $first (String) - its priority in the first group
# $second (String)
groups-largest = They differ most about { $factor }, whose priority is { $first } in the first and { $second } in the second.
# $firm (Number) - how many differences are firm
# $all (Number) - how many there are
groups-firm = The intervals of { $firm } of { $all } differences do not hold 0.
# $samples (String) - number of draws
# $seed (String)
groups-picture-key = Priority of the second group less that of the first, the largest difference at the top. The line holds 95 % of { $samples } draws of people anew within each group (bootstrap, Efron 1979), seed { $seed }; the dot is full where it does not meet 0.
# $count (Number) - how many are shown
groups-cut = The { $count } largest differences.
# $told (Number) - how many pairs are told in full
# $all (Number) - how many there are
groups-pairs-cut = Below are the { $told } of { $all } pairs whose priorities lie furthest apart, by their total variation.
