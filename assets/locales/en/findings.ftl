### What the checker says: what was found, why it matters, and what would mend it.

## Places

finding-spot-context = Context
# $text (String) - what is to be done
finding-spot-strategy = Strategy “{ $text }”
finding-spot-weights-internal = internal (S and W) weights
finding-spot-weights-external = external (O and T) weights
# $quadrant (String) - its name
finding-within = within { $quadrant }
finding-between = between the quadrants

## Severities, and the summary of the subcommand check

finding-error = error
finding-warning = warning
finding-info = info
# $errors (Number)
# $warnings (Number)
# $infos (Number)
# $aside (Number)
finding-summary = Errors: { $errors }. Warnings: { $warnings }. Hints: { $infos }. Set aside: { $aside }.
finding-set-aside = Set aside.
# $note (String) - why it may stand
finding-set-aside-note = Set aside: { $note }

## What was found

# $title (String) - of the quadrant
finding-empty-quadrant = “{ $title }” is empty.
# $title (String) - of the quadrant
# $count (Number)
finding-crowded-quadrant = “{ $title }” has { $count } factors.
# $factor (String) - its label
finding-empty-statement = { $factor } has no statement.
# $factor (String) - its label
# $text (String) - its statement
finding-one-word = { $factor } is a single word: “{ $text }”.
# $factor (String) - its label
# $text (String) - its statement
finding-vague = { $factor } could be said of anybody: “{ $text }”.
# $factor (String) - its label
# $first (String) - the label of the other
# $text (String) - its statement
finding-duplicate = { $factor } says the same as { $first }: “{ $text }”.
# $factor (String) - its label
# $title (String) - of the quadrant
# $cue (String) - the words that belong elsewhere
finding-other-side-external = { $factor } stands under “{ $title }” and speaks of “{ $cue }”: does this lie outside the organisation, and is it external?
# $factor (String) - its label
# $title (String) - of the quadrant
# $cue (String) - the words that belong elsewhere
finding-other-side-internal = { $factor } stands under “{ $title }” and speaks of “{ $cue }”: does this lie inside the organisation, and is it internal?
finding-default-weights = All weights are those the factors began with: nothing is ranked, and totals rest on equal weights.
finding-zero-weights-internal = All internal (S and W) weights are 0.
finding-zero-weights-external = All external (O and T) weights are 0.
# $sum (String)
finding-weight-sum-internal = The internal (S and W) weights sum to { $sum }, not to 1.
# $sum (String)
finding-weight-sum-external = The external (O and T) weights sum to { $sum }, not to 1.
# $sum (String)
finding-importances-internal = The internal (S and W) weights sum to { $sum } and are used as shares of that sum.
# $sum (String)
finding-importances-external = The external (O and T) weights sum to { $sum } and are used as shares of that sum.
finding-no-ratings = No factor is rated.
# $factor (String) - its label
finding-missing-rating = { $factor } has no rating, while others have one.
# $factor (String) - its label
# $title (String) - of the quadrant
# $rating (Number)
# $low (Number)
# $high (Number)
finding-rating-convention = { $factor } in “{ $title }” is rated { $rating }; expected is { $low } or { $high }.
finding-no-sources = No factor says where it comes from.
# $factor (String) - its label
# $text (String) - its statement
finding-no-source = { $factor } has no source: “{ $text }”.
# $source (String) - its short name
finding-uncited-source = Nothing cites “{ $source }”.
# $source (String) - its short name
finding-double-source = “{ $source }” is the same work as an earlier source.
# $keys (String) - one or several, each with @
finding-unknown-keys = No source has the key { $keys }.
# $source (String) - its short name
# $lacks (String) - author, title, date
finding-incomplete-source = “{ $source }” lacks: { $lacks }.
finding-lack-author = author
finding-lack-title = title
finding-lack-date = date
finding-no-strategies = The document has no strategies.
# $factor (String) - its label
# $text (String) - its statement
finding-unused = No strategy uses { $factor }: “{ $text }”.
# $factor (String) - its label
# $text (String) - its statement
finding-unanswered = No strategy answers { $factor }: “{ $text }”.
# $strategy (String) - its text
finding-unlinked = “{ $strategy }” does not join an internal and an external factor.
# $strategy (String) - its text
# $matrix (String) - its title
finding-partial-dash = “{ $strategy }” is not scored on every factor of “{ $matrix }” on which another strategy is.
# $cause (String) - a sentence
finding-no-priorities = There are no priorities. { $cause }
finding-more-sets = { $more ->
    [one] Another set is not complete either.
   *[other] { $more } other sets are not complete either.
}
# $person (String) - the name
# $answered (Number)
# $asked (Number)
finding-open-questions = { $person } has answered { $answered } of { $asked } questions.
# $person (String) - the name
# $set (String) - within Strengths
# $ratio (String)
# $threshold (String)
finding-inconsistent = Judgments of { $person } { $set } have a consistency ratio of { $ratio }; accepted is up to { $threshold }.
# $person (String) - the name
# $set (String) - within Strengths
# $table (String) - its name
# $count (Number)
finding-beyond-table = Judgments of { $person } { $set }: the random indices of { $table } end before { $count } factors.
# $first (String) - the title of a matrix
# $second (String) - the title of a matrix
# $dropped (Number)
# $added (Number)
finding-unmatched = Between “{ $first }” and “{ $second }”, { $dropped } factors went and { $added } came without a match.

## Why there are no priorities

obstacle-no-numbers = Nobody has given a number to every factor yet.
# $open (Number)
# $all (Number)
# $set (String) - within Strengths
obstacle-open-judgments = Still open: { $open } of { $all } judgments { $set }.
# $set (String) - within Strengths
obstacle-open-best-worst = Still open: best-worst answers { $set }.
# $set (String) - within Strengths
# $factors (String) - labels
obstacle-loose = No judgment { $set } links { $factors } to the rest.
# $set (String) - within Strengths
obstacle-below-one = Best-worst answers { $set }: an answer is below 1, so the best is not best or the worst not worst.
# $set (String) - within Strengths
# $answer (String)
obstacle-best-itself = Best-worst answers { $set }: the best against itself is { $answer } instead of 1.
# $set (String) - within Strengths
# $answer (String)
obstacle-worst-itself = Best-worst answers { $set }: the worst against itself is { $answer } instead of 1.
# $set (String) - within Strengths
# $forth (String)
# $back (String)
obstacle-best-worst = Best-worst answers { $set }: the best against the worst is { $forth } in one list and { $back } in the other.
obstacle-zero-sum = The weights of the participants are all 0, or their answers are all 0; make at least one positive.
obstacle-refused = The method cannot compute from the answers as they stand.

## Why it matters, and what would mend it

finding-empty-quadrant-why = A SWOT with an empty quadrant looks at half of the situation, and its totals lean to one side.
finding-empty-quadrant-mend = Add at least one factor, or say in the context why there is none.
finding-crowded-quadrant-why = Long lists hide what matters, and pairwise comparison grows with the square of their length.
finding-crowded-quadrant-mend = Merge factors that say the same, or move the minor ones to the tray.
finding-empty-statement-why = Nobody can weigh a factor that says nothing.
finding-empty-statement-mend = Write the statement, or delete the factor.
finding-one-word-why = One word names a topic; a factor claims something about it that can be true or false.
finding-one-word-mend = Say what about it: who, how much, compared with whom.
finding-vague-why = Words that fit any organisation cannot be checked, weighed or acted on.
finding-vague-mend = Name what exactly, how much of it, and compared with whom.
finding-duplicate-statement-why = A factor that stands twice counts twice.
finding-duplicate-statement-mend = Delete one of the two, or word them so that they differ.
finding-other-side-why = Strengths and weaknesses lie inside the organisation, opportunities and threats outside; the two sides are weighed apart.
finding-other-side-mend = Move it if it belongs to the other side; otherwise leave it, or set this question aside.
finding-default-weights-why = Equal weights say that all factors matter alike, which is rarely meant.
finding-default-weights-mend = Weigh the factors, directly or by one of the weighting methods.
finding-weight-sum-why = Published totals rest on weights that sum to 1 on each side; otherwise printed weights and totals do not fit.
finding-weight-sum-mend = Correct the weights, or let the normalised ones stand.
finding-zero-weights-why = Nothing can be shared out by weights that are all 0: the matrix has no priorities.
finding-zero-weights-mend = Give at least one factor of the side a weight above 0.
finding-no-ratings-why = Without ratings there are no scores, no totals (IFE, EFE) and no posture by size.
finding-no-ratings-mend = Rate the factors from 1 to 4, or choose the posture by priorities.
finding-missing-rating-why = One missing rating leaves the total of its side and the posture undefined.
finding-missing-rating-mend = Rate the factor from 1 to 4.
finding-rating-convention-why = By David's convention strengths rate 3 or 4 and weaknesses 1 or 2; a total with others does not compare with published ones.
finding-rating-convention-mend = Change the rating, move the factor, or choose the convention of Rangkuti.
finding-no-source-why = A reader can only check a claim that says where it comes from.
finding-no-source-mend = Add a source with its page, or the interview or observation behind it.
finding-uncited-source-why = A list of references holds what the text cites.
finding-uncited-source-mend = Cite it where it supports a claim, or delete it.
finding-double-source-why = A work that is recorded twice is listed twice, with letters behind its year.
finding-double-source-mend = Join the two: every citation leads to the first, and nothing that either says is lost.
finding-unknown-key-why = A report prints such a citation as it was typed, and no reader can follow it.
finding-unknown-key-mend = Correct the key, or give it to the source that is meant.
finding-incomplete-source-why = Every style names who wrote what and when; a reader finds a work by these three.
finding-incomplete-source-mend = Fill in what is known; of a work without a date, a style says so by itself.
finding-no-strategies-why = A SWOT is the ground for choices; without them it stays a list.
finding-no-strategies-mend = Add at least one strategy and link the factors it uses.
finding-unused-factor-why = A factor from which nothing follows may be missing a strategy, or may not matter.
finding-unused-factor-mend = Link it to a strategy, or think again about its weight.
finding-unanswered-threat-why = A known threat without an answer is what a critical reader asks about first.
finding-unanswered-threat-mend = Add a strategy of the kind ST or WT, or link the threat to one that answers it.
finding-unlinked-strategy-why = A strategy follows from the SWOT when it joins internal and external factors; otherwise its strength is undefined.
finding-unlinked-strategy-mend = Link at least one factor of S or W and one of O or T.
finding-partial-dash-why = Totals of attractiveness compare only over the same factors.
finding-partial-dash-mend = Score the strategy on every factor on which another one is, or leave the factor out for all.
finding-no-priorities-why = Without priorities there are no ranks, no weights and no totals.
finding-no-priorities-mend = Answer the open questions, or choose another weighting method.
finding-refused-why = The method cannot compute from these answers.
finding-refused-mend = Correct the answers, or change the convention that is named.
finding-open-questions-why = A participant counts in the group's result once the answers give priorities.
finding-open-questions-mend = Ask the open questions, or exclude the sheet with a reason.
finding-inconsistent-why = Judgments above the threshold contradict one another too much for their priorities to be trusted.
finding-inconsistent-mend = Look again at the judgments that fit the others least.
finding-beyond-table-why = Without a random index there is no consistency ratio, which every reviewer asks for.
finding-beyond-table-mend = Compare fewer factors at once, or choose the indices of Alonso and Lamata, which go on by a fit.
finding-unmatched-why = Two factors that are the same thing worded anew count as one dropped and one added until they are linked.
finding-unmatched-mend = Look at the suggested matches in the comparison, and confirm or refuse them.
finding-importances-mend = Nothing is wrong as long as they are meant as importances; print the normalised weights.
# $row (String) - a factor or a quadrant
# $column (String) - another
# $judged (String)
# $agreeing (String)
finding-inconsistent-worst = Look again at { $row } against { $column }: judged { $judged }, while the other judgments speak for { $agreeing }.
# $person (String) - the name
# $set (String) - within Strengths
finding-untested = Judgments of { $person } { $set }: too few pairs are answered beyond those that link everything for the answers to test each other.
# $all (Number)
# $set (String) - within Strengths
obstacle-nobody-gave-all = Nobody has given all { $all } judgments { $set }.
finding-untested-why = Consistency that nothing tests is unknown: it has neither passed nor failed.
finding-untested-mend = Ask some of the open pairs.
# $count (Number) - of participants
finding-uncounted-quadrants = { $count ->
    [1] One participant compared the quadrants themselves, which does not count while quadrants are compared by their most important factors.
   *[other] { $count } participants compared the quadrants themselves, which does not count while quadrants are compared by their most important factors.
}
# $count (Number) - of participants
finding-uncounted-tops = { $count ->
    [1] One participant compared the most important factors of the quadrants, which does not count while the quadrants are compared themselves.
   *[other] { $count } participants compared the most important factors of the quadrants, which does not count while the quadrants are compared themselves.
}
# $count (Number) - of participants
finding-uncounted-former = { $count ->
    [1] One participant compared factors that no longer are the most important of their quadrants; these judgments do not count.
   *[other] { $count } participants compared factors that no longer are the most important of their quadrants; these judgments do not count.
}
finding-uncounted-why = Answers that do not count are easily taken for part of the result.
finding-uncounted-mend = Choose the convention between quadrants that counts them (“groups” for the quadrants, “Kurttila” for their most important factors), or ask anew.
# $given (String) - the largest judgment
# $largest (String) - of the scale
finding-beyond-scale = Judgments go up to { $given }, beyond the scale, which ends at { $largest }.
finding-beyond-scale-why = They count as they are; a report that names the scale would not be true of them.
finding-beyond-scale-mend = Check them for slips, or enter the largest judgment of the scale that was used.

## Strategies: owner, ground, doubles, kind

# $strategy (String) - its text
finding-unowned = “{ $strategy }” is adopted, and nobody owns it.
finding-unowned-why = What is everybody’s task is nobody’s: strategies without an owner are rarely carried out.
finding-unowned-mend = Write down who sees to it.
# $strategy (String) - its text
# $factors (String) - their labels
# $matrix (String) - its title
finding-low-priority = “{ $strategy }” rests only on factors of “{ $matrix }” whose priority is below the average: { $factors }.
finding-low-priority-why = A strategy for what matters least takes effort away from what matters most.
finding-low-priority-mend = Link it to a factor that matters more, or put it behind other strategies.
# $strategy (String) - its text
finding-unsourced = Neither “{ $strategy }” nor any factor it uses has a source.
finding-unsourced-why = A reader cannot trace it back to anything that is known.
finding-unsourced-mend = Add a source to the strategy or to one of its factors.
# $strategy (String) - its text
# $first (String) - the label of the other one
finding-double-strategy = “{ $strategy }” says what { $first } says.
finding-double-strategy-why = Two strategies that say the same share the support that one of them would have.
finding-double-strategy-mend = Join the two, or say what sets them apart.
# $strategy (String) - its text
# $chosen (String) - two letters
# $linked (String) - two letters
finding-kind-contradicted = “{ $strategy }” is called { $chosen }, and its factors are those of { $linked }.
finding-kind-contradicted-why = The kind says what a strategy does with its factors, so the two have to fit.
finding-kind-contradicted-mend = Move it to the other kind, or link the factors that it really uses.
