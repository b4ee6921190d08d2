### Groups of participants against each other.

groups-title = Between groups of participants
groups-head = Groups
groups-participants = Participants
groups-statistics-over = Over all factors of the matrix; below three there is no figure.
groups-unanswered = One of the two groups has not answered everything, so that it has no priorities yet.
groups-no-intervals = There is no test: each group needs 5 people whose own answers give priorities.
# $factor (String)
# $first (String) - its priority in the first group
# $second (String)
groups-largest = They differ most about { $factor }, whose priority is { $first } in the first and { $second } in the second.
# $firm (Number) - how many differences are firm
# $all (Number) - how many there are
groups-firm = The groups differ beyond chance about { $firm } of { $all } factors (relabelling of people, largest statistic over all factors; Westfall and Young 1993).
groups-false-alarms = Of a hundred comparisons of groups that do not differ at all, 5 would show a difference.
# $first (Number) - people of the first group with priorities of their own
# $second (Number)
groups-rest-on = The comparison rests on { $first } and { $second } people whose own answers give priorities, each counting alike.
groups-picture-untested = Priority of the second group less that of the first, the largest difference at the top; each is the mean of its people’s own priorities.
groups-picture-all = { groups-picture-untested } The line is the studentised 95 % interval of this factor alone; the dot is full where the adjusted p is below 0.05 over all relabellings.
# $relabellings (String)
# $seed (String)
groups-picture-some = { groups-picture-untested } The line is the studentised 95 % interval of this factor alone; the dot is full where the adjusted p is below 0.05 over { $relabellings } relabellings, seed { $seed }.
# $count (Number) - how many are shown
groups-cut = The { $count } largest differences.
# $told (Number) - how many pairs are told in full
# $all (Number) - how many there are
groups-pairs-cut = Below are the { $told } of { $all } pairs whose priorities lie furthest apart, by their total variation.
