### Why what was typed into a field cannot be taken; stands below the field.

unreadable-empty = type a number
# $text (String)
unreadable-number = “{ $text }” is not a number
unreadable-date = Write it as 2020, May 2020, 17.05.2020 or 2020-05-17.
# $least (String)
unreadable-not-above = type a number above { $least }
# $value (String)
unreadable-share = a share lies between 0 and 1, not { $value }
# $largest (String)
# $typed (String)
unreadable-off-scale = judgments lie between 1/{ $largest } and { $largest } on this scale, not { $typed }
# $typed (String)
# $other (String) - the judgment in the opposite cell
# $exact (String) - its inverse
unreadable-inverse = { $typed } against { $other }: the inverse of { $other } is { $exact }
# $largest (String)
# $value (String)
unreadable-weight-too-large = a weight is at most { $largest }, not { $value }
# $value (String)
unreadable-weight = a weight is a number from 0 up, not { $value }
# $value (String)
unreadable-rating = a rating is 1, 2, 3 or 4, not { $value }
# $largest (String)
# $value (String)
unreadable-ratio-too-large = a judgment and its inverse are at most { $largest }, which { $value } is not
# $value (String)
unreadable-ratio = a judgment is a number above 0, not { $value }
# $value (String)
unreadable-points = points are 0 or more, not { $value }
# $value (String)
unreadable-dots = dots are whole numbers from 0 to 1,000,000, not { $value }
# $value (String)
unreadable-rank = ranks are whole numbers from 1 to 1,000,000, not { $value }
# $largest (String)
unreadable-scale = judgments lie between 1/{ $largest } and { $largest } on this scale
unreadable-beyond-best = nothing is more important than the best: 1 or more
unreadable-beyond-worst = nothing is less important than the worst: 1 or more
