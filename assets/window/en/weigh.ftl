### Weighing a matrix: the method, the answers, and what follows from them.

weigh-no-matrix = No matrix
weigh-no-matrix-why = Add a matrix to weigh its factors.
weigh-illustration = Illustration
weigh-illustration-tip = The weights and ratings of this matrix only show how weighing works; they are nobody’s finding.
weigh-method = Weighing method
weigh-page-answers = Weights
weigh-page-priorities = Priorities
weigh-page-robustness = Robustness
weigh-page-people = Participants
weigh-page-conventions = Conventions
weigh-not-yet = Not yet
weigh-nothing-to-compare = There is nothing to compare here yet.
weigh-factor = Factor

## Who answers

weigh-who = Who answers
weigh-add-person = Add participant
weigh-name = Name
weigh-name-of-new = Name of the participant
weigh-add = Add
weigh-add-this = Add this participant
weigh-nobody = Who judges?
weigh-nobody-why = This method asks people. Add the first participant, by name or by a pseudonym.
weigh-unnamed = Unnamed participant

## Direct weights

weigh-scores = Weights and scores
weigh-ratings = Ratings
weigh-scores-table = Table of weights and scores
weigh-weight = Weight
weigh-share = Share
weigh-rating = Rating
weigh-score = Score
# $factor (String)
# $share (String)
# $score (String)
weigh-figures = { $factor }: share { $share }, score { $score }
# $factor (String)
weigh-weight-of = Weight of { $factor }
# $factor (String)
weigh-rating-of = Rating of { $factor }
weigh-internal = Internal
weigh-external = External
weigh-all-zero = all weights are 0; give at least one factor more
# $side (String)
# $weight (String)
# $share (String)
# $name (String)
# $total (String)
weigh-sums = { $side }: weights { $weight }, shares { $share }, { $name } { $total }

## Where the matrix stands

weigh-posture = Posture
weigh-posture-none = There is a posture once every factor has a rating, and each side a weight.
# $direction (String)
# $length (String)
# $angle (String)
weigh-posture-at = { $direction } · length { $length } at { $angle }°
# $direction (String)
# $length (String)
weigh-posture-text = { $direction } · length { $length }
weigh-no-direction = no direction prevails
weigh-ie = Internal-external matrix
# $cell (String)
# $advice (String)
weigh-ie-cell = Cell { $cell }: { $advice }

## Points, dots and ranks

# $from (Number)
# $to (Number)
# $all (Number)
weigh-lists-shown = Participants { $from } to { $to } of { $all }; choose who answers to see others
weigh-lists-table = Table of answers
weigh-priority = Priority
# $method (String)
# $factor (String)
# $person (String)
weigh-answer = { $method } of { $factor } by { $person }
# $factor (String)
# $priority (String)
weigh-priority-of = { $factor }: priority { $priority }
weigh-in-all = In all
# $sum (String)
# $person (String)
weigh-in-all-by = { $sum } in all by { $person }

## Best and worst

weigh-best-worst = Best and worst
weigh-consistency = Consistency
weigh-consistency-wait-answers = Shown as soon as the answers of a set are complete.
weigh-most = Most important
weigh-least = Least important
# $set (String)
weigh-most-of = Most important of { $set }
# $set (String)
weigh-least-of = Least important of { $set }
weigh-choose = Choose…
# $best (String)
weigh-best-over = { $best } over it
# $worst (String)
weigh-over-worst = it over { $worst }
# $first (String)
# $second (String)
weigh-over = { $first } over { $second }
# $largest (String)
weigh-how-many-times = How many times as important: 1 for equally, { $largest } for extremely more.
weigh-best-worst-table = Table of comparisons with the best and the worst
# $best (String)
# $worst (String)
# $ratio (String)
# $thing (String)
weigh-between-two = { $best } over { $worst } is { $ratio }, and { $thing } lies between the two
weigh-between-quadrants = Between quadrants

## Pairwise comparison

weigh-judgments = Judgments
weigh-matrix = Matrix
weigh-interview = Interview
weigh-consistency-wait = Shown as soon as the judgments of a set give priorities.
# $a (String)
# $b (String)
# $c (String)
weigh-circle = { $a } over { $b }, { $b } over { $c }, yet { $c } over { $a }
# $table (String)
# $count (Number)
weigh-index-ends = The random indices of { $table } end before { $count } factors.
# $table (String)
weigh-index-use = Use { $table }, who have a fit beyond
# $threshold (String)
weigh-above = above { $threshold }
weigh-accepted = accepted
weigh-two-agree = two cannot disagree
weigh-untested = unknown: no answer tests another
weigh-little-tested = unknown: too few answers test each other
weigh-no-index = no random index for this size
weigh-unknown = unknown
# $row (String)
# $column (String)
# $said (String)
# $better (String)
weigh-revisit = { $row } against { $column } is { $said }; { $better } would agree
weigh-grid = How many times as important the row is as the column; the opposite cell follows.
# $row (String)
# $column (String)
weigh-against = { $row } against { $column }
weigh-scale = How much more the one matters than the other
weigh-keys = ← → lean · 1 to 9 how many times · Enter confirms · ↓ skips · ↑ goes back
# $answered (Number)
# $needed (Number)
weigh-answered = { $answered } of { $needed } judgments
# $answered (Number)
# $needed (Number)
# $least (Number)
weigh-answered-least = { $answered } of { $needed } judgments · { $least } that link everything are the least
# $least (Number)
weigh-suffice = Let { $least } suffice
weigh-between-waits = The questions between the quadrants come once it is known which factors lead them: the judgments within the quadrants have to link all their factors.
weigh-no-questions = There is nothing to compare: it takes two factors in a quadrant, or two quadrants with factors.
weigh-all-answered = Every question is answered.
weigh-back = Back
weigh-back-tip = The question before (arrow up).
weigh-skip = Skip
weigh-skip-tip = Skipped questions come back at the end (arrow down).
weigh-confirm = Confirm and go on
weigh-confirm-tip = Arrow keys lean to either side, Enter confirms.
# $person (String)
weigh-ask = Ask { $person }
weigh-show-priorities = Show priorities
# $name (String)
# $statement (String)
weigh-matters-more = { $name } matters more: { $statement }
# $first (String)
# $second (String)
weigh-equally = { $first } and { $second } matter equally
# $more (String)
# $strength (String)
# $less (String)
# $times (Number)
weigh-leaning = { $more } matters { $strength } more than { $less }: { $times } times
weigh-strength-2 = slightly
weigh-strength-3 = moderately
weigh-strength-4 = moderately to strongly
weigh-strength-5 = strongly
weigh-strength-6 = strongly to very strongly
weigh-strength-7 = very strongly
weigh-strength-8 = very to extremely strongly
weigh-strength-9 = extremely
# $quadrant (String)
weigh-question-within = { $quadrant }: which of the two matters more?
weigh-question-leading = Between the quadrants: which of these leading factors matters more?
weigh-question-between = Which quadrant matters more?

## Priorities

# $interval (String)
# $explanation (String)
weigh-interval-of = 95 % interval { $interval }. { $explanation }
# $least (String)
# $most (String)
# $lower (String)
# $upper (String)
# $median (String)
# $explanation (String)
weigh-spread = Participants from { $least } to { $most }, the middle half from { $lower } to { $upper }, median { $median }. { $explanation }
# $drawn (String)
# $seed (String)
# $samples (Number)
weigh-intervals = { $samples ->
    [one] 95 % intervals of { $samples } draw; { $drawn }; seed { $seed }
   *[other] 95 % intervals of { $samples } draws; { $drawn }; seed { $seed }
}
# $method (String)
weigh-by-one = { $method }, by one participant
# $method (String)
# $together (String)
# $count (Number)
weigh-by-group = { $count ->
    [one] { $method }, { $count } participant, { $together }
   *[other] { $method }, { $count } participants, { $together }
}
# $method (String)
# $count (Number)
weigh-by-many = { $count ->
    [one] { $method }, { $count } participant
   *[other] { $method }, { $count } participants
}
weigh-together-judgments = geometric mean of their judgments
weigh-together-geometric = geometric mean of their priorities
weigh-together-arithmetic = mean of their priorities
weigh-together-sums = their sums
weigh-star = Star of priorities
weigh-priorities-table = Table of priorities
weigh-rank = Rank
weigh-global-priority = Global priority
weigh-local = Local
weigh-group = Group
weigh-global = Global
weigh-interval = 95 % interval
# $factor (String)
# $rank (String)
# $local (String)
# $group (String)
# $global (String)
weigh-row = { $factor }: rank { $rank }, local { $local }, group { $group }, global { $global }
# $row (String)
# $interval (String)
weigh-row-interval = { $row }, 95 % interval { $interval }

## Robustness

weigh-sensitivity = Sensitivity
weigh-acceptability = Rank acceptability
weigh-ranks-wait = The ranks can be tried once every factor has a priority.
weigh-move-weight = Move the weight of
# $quadrant (String)
weigh-weight-figures = Weight of { $quadrant } in figures
weigh-back-to-present = Back to the present weight
# $crossings (Number)
# $first (Number)
# $factors (Number)
weigh-lines = { $factors ->
    [one] Priorities of { $factors } factor by weight: { $crossings } crossings, { $first } of the first place
   *[other] Priorities of { $factors } factors by weight: { $crossings } crossings, { $first } of the first place
}
# $weight (String)
weigh-first-at = First at { $weight }
weigh-exchanges = Exchanges of places
# $count (Number)
weigh-first-ranks = Among the factors of the first { $count } ranks
weigh-no-exchange = No two of them change places.
# $weight (String)
# $rising (String)
# $falling (String)
weigh-passes = { $weight } { $rising } passes { $falling }
# $weight (String)
# $rising (String)
# $falling (String)
weigh-passes-first = { $weight } { $rising } passes { $falling } and is first
weigh-draw = Draw
weigh-cancel = Cancel
weigh-cancel-draws = Cancel the draws
weigh-draws = Draws
weigh-draws-name = Number of draws
weigh-seed = Seed
weigh-seed-name = Seed of the draws
weigh-what-drawn = What is drawn
weigh-concentration = Concentration
weigh-concentration-name = Concentration of the draws
weigh-percent = Up or down by, in percent
weigh-percent-name = Share by which weights could differ
weigh-sampling-auto = What the answers allow
weigh-sampling-respondents = Participants anew
weigh-sampling-judgments = Judgments within their noise
weigh-sampling-spread = Weights within a share
weigh-sampling-dirichlet = Around the priorities
# $drawn (String)
# $seed (String)
# $samples (Number)
weigh-acceptability-basis = { $samples ->
    [one] Share of { $samples } draw in which each factor takes each rank, in percent; { $drawn }; seed { $seed }
   *[other] Share of { $samples } draws in which each factor takes each rank, in percent; { $drawn }; seed { $seed }
}
# $factors (Number)
# $shown (Number)
# $drawn (String)
# $seed (String)
# $samples (Number)
weigh-acceptability-first = { $samples ->
    [one] Share of { $samples } draw in which each factor takes each rank (of { $factors }, the first { $shown }), in percent; { $drawn }; seed { $seed }
   *[other] Share of { $samples } draws in which each factor takes each rank (of { $factors }, the first { $shown }), in percent; { $drawn }; seed { $seed }
}
# $count (Number)
weigh-drawn-respondents = { $count ->
    [one] { $count } participant drawn anew
   *[other] { $count } participants drawn anew
}
weigh-drawn-judgments = judgments within their noise
# $share (String)
weigh-drawn-spread = weights within { $share } up or down
# $concentration (String)
weigh-drawn-dirichlet = around the priorities, concentration { $concentration }

## Participants

weigh-agreement = How far they agree
weigh-agreement-wait = There is something to say once two participants have priorities.
# $count (Number)
weigh-over-participants = { $count ->
    [one] Over { $count } participant.
   *[other] Over { $count } participants.
}
weigh-consensus-2018 = Consensus (Goepel 2018)
weigh-consensus-2013 = Consensus (Goepel 2013)
weigh-homogeneity = Homogeneity
# $count (Number)
weigh-without = Without the { $count } above the threshold
# $count (Number)
weigh-others = The others, which change less ({ $count })
weigh-people-table = Table of participants
weigh-speaks-for = Speaks for
weigh-speaks-for-tip = The group spoken for, such as ministries.
weigh-answered-head = Answered
weigh-counts = Counts
weigh-counts-tip = Whether the answers are part of the group’s result.
weigh-left-out = Left out because
weigh-left-out-tip = Reports say how many were left out, and why.
weigh-by-hand = left out by hand
# $number (Number)
weigh-name-of = Name of participant { $number }
# $number (Number)
weigh-group-of = Group of participant { $number }
# $person (String)
weigh-delete = Delete { $person }
# $threshold (String)
weigh-above-threshold = Above the threshold of { $threshold }.
# $person (String)
weigh-counts-name = { $person } counts
# $person (String)
weigh-why-left-out = Why { $person } is left out
# $answered (Number)
# $asked (Number)
weigh-answered-of = { $answered } of { $asked }
weigh-take-in = Take answers in…
weigh-take-in-tip = Takes in the answers of a survey: a table with a row for each participant.
# $columns (String)
weigh-take-in-columns = A row for each participant, copied from a spreadsheet or in a file; columns Name, { $columns }
weigh-to-import = Answers to import
weigh-to-import-hint = Paste the table, or type the path of a .csv, .tsv or .xlsx file
weigh-import = Import
weigh-import-cancel = Cancel import
# $what (String)
weigh-imported = { $what } imported.

## Rounds

weigh-rounds = Rounds
# $number (Number)
weigh-round = Round { $number }
# $number (Number)
weigh-round-title = Title of round { $number }
# $number (Number)
weigh-round-date = Date of round { $number }
weigh-round-shown = Round shown
weigh-round-shown-tip = Every page shows the answers of this round; reports and the other views rest on the last one.
weigh-add-round = Add round
weigh-add-round-tip = Everybody is asked anew; the answers so far stay in their round.
weigh-delete-round = Delete the last round
# $form (String)
# $consensus (String)
# $kendall (String)
# $count (Number)
weigh-round-agreement = { $count ->
    [one] { $count } participant · { $form } { $consensus } · Kendall’s W { $kendall }
   *[other] { $count } participants · { $form } { $consensus } · Kendall’s W { $kendall }
}
# $median (String)
# $lower (String)
# $upper (String)
weigh-median = { $median } ({ $lower } to { $upper })
weigh-medians = Medians and quartiles by round

## Conventions

weigh-conventions-about = Where the literature knows several ways. Reports print the ones that were chosen.
weigh-convention-rating = Rating convention
weigh-convention-posture = Posture computed
weigh-convention-priorities = Priorities
weigh-convention-group = Several people
weigh-convention-consensus = Consensus
weigh-consensus-name-2018 = Goepel 2018
weigh-consensus-name-2013 = Goepel 2013
weigh-consensus-name-homogeneity = homogeneity
weigh-largest-judgment = Largest judgment
weigh-threshold = Accepted consistency ratio
weigh-influence = The quadrants influence each other
weigh-influence-head = on ↓, by →
# $by (String)
# $on (String)
weigh-influence-of = Influence of { $by } on { $on }
weigh-influence-sum = Sum, to be 1
# $share (String)
weigh-influence-missing = { $share } missing
# $share (String)
weigh-influence-too-much = { $share } too much
weigh-influence-draft = The table counts once every column sums to 1; until then the one before it does.
weigh-influence-scale = Scale the columns to 1
weigh-convention-stated = Typed weights and ratings
weigh-convention-panel = People’s ratings
weigh-convention-fuzzy = Fuzzy priorities
weigh-convention-interval = Intervals over people
weigh-stated-people = people, where they were asked
weigh-stated-matrix = the matrix itself
weigh-panel-mean = mean
weigh-panel-median = median
weigh-fuzzy-none = none
weigh-fuzzy-half = half a step
weigh-fuzzy-one = one step
weigh-interval-percentile = percentiles
weigh-interval-expanded = expanded percentiles
