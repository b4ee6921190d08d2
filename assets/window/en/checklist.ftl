### The view of findings: what each rule is called while something breaks it and while all is in order, and the button
### that leads to where it is mended.

# $count (Number)
checklist-title = { $count ->
    [one] { $count } thing a reader may ask about
   *[other] { $count } things a reader may ask about
}
# $held (Number)
# $all (Number)
checklist-held = { $held } of { $all } rules are in order. Nothing here stops you from printing.
checklist-clear = Every rule is in order
checklist-clear-text = There is nothing that a careful reader would ask about.
checklist-this-matrix = This matrix
checklist-document = Whole document
# $count (Number)
checklist-aside = Set aside ({ $count })
# $count (Number)
checklist-order = In order ({ $count })
checklist-next = Not begun yet
checklist-next-text = These are steps ahead, not faults.
checklist-set-aside = Set aside…
checklist-set-aside-tip = Leaves it as it is, with a note why.
# $message (String)
checklist-set-aside-name = Set aside: { $message }
checklist-bring-back = Bring back
checklist-bring-back-tip = Lists it among the open findings again.
# $message (String)
checklist-bring-back-name = Bring back: { $message }
checklist-reason = Why it may stand
checklist-reason-hint = Why it may stand (may stay empty)
checklist-reason-done = Set aside
checklist-reason-cancel = Cancel
# What a screen reader says of a rule.
# $title (String)
# $severity (String)
# $cases (Number)
checklist-rule = { $title }, { $severity }, { $cases ->
    [one] { $cases } case
   *[other] { $cases } cases
}
checklist-error = cannot be computed
checklist-warning = a reader would object
checklist-info = good to know

## Rules that something breaks

checklist-empty-quadrant = Quadrants without factors
checklist-crowded-quadrant = Quadrants that are too long
checklist-empty-statement = Factors without a statement
checklist-one-word = Statements of a single word
checklist-vague = Statements that fit any organisation
checklist-duplicate-statement = Statements that stand twice
checklist-other-side = Factors that seem to stand on the wrong side
checklist-default-weights = Matrices that nobody has weighed
checklist-weight-sum = Weights that do not sum to 1
checklist-zero-weights = Sides whose weights are all 0
checklist-no-ratings = Matrices without ratings
checklist-missing-rating = Factors without a rating
checklist-rating-convention = Ratings outside their convention
checklist-no-source = Factors without a source
checklist-uncited-source = Sources that nothing cites
checklist-duplicate-source = Works recorded twice
checklist-unknown-key = Citations that no source answers
checklist-incomplete-source = Sources with gaps
checklist-no-strategies = No strategies yet
checklist-unused-factor = Factors that no strategy uses
checklist-unanswered-threat = Threats that no strategy answers
checklist-unlinked-strategy = Strategies that do not join inside and outside
checklist-unowned-strategy = Adopted strategies that nobody owns
checklist-low-priority-strategy = Strategies for factors that matter little
checklist-unsourced-strategy = Strategies without a source behind them
checklist-duplicate-strategy = Strategies that say the same
checklist-kind-contradicted = Strategies whose factors are of another kind
checklist-partial-dash = Strategies that are not scored on every factor
checklist-no-priorities = Matrices whose answers are not complete
checklist-refused = Answers that cannot be computed with
checklist-open-questions = People with open questions
checklist-inconsistent = Judgments that contradict each other
checklist-uncounted = Answers that the convention does not count
checklist-beyond-scale = Judgments beyond the scale
checklist-untested = Judgments that nothing tests
checklist-beyond-table = Sets beyond the table of random indices
checklist-unmatched = Factors that stand in one matrix only
checklist-open-decision = Copies that disagree

## Rules that hold

checklist-empty-quadrant-held = Every quadrant has factors
checklist-crowded-quadrant-held = No quadrant is too long
checklist-empty-statement-held = Every factor says something
checklist-one-word-held = No statement is a single word
checklist-vague-held = No statement is vague
checklist-duplicate-statement-held = No statement stands twice
checklist-other-side-held = No factor seems to be on the wrong side
checklist-default-weights-held = Every matrix is weighed
checklist-weight-sum-held = Weights that were given sum to 1 or 100
checklist-zero-weights-held = No side weighs nothing
checklist-no-ratings-held = Every matrix has ratings
checklist-missing-rating-held = No rating is missing among others
checklist-rating-convention-held = Every rating fits its scale
checklist-no-source-held = Every factor has a source
checklist-uncited-source-held = Every source is cited
checklist-duplicate-source-held = Every work is recorded once
checklist-unknown-key-held = Every citation has its source
checklist-incomplete-source-held = Every source is complete
checklist-no-strategies-held = There are strategies
checklist-unused-factor-held = A strategy uses every factor
checklist-unanswered-threat-held = Every threat has an answer
checklist-unlinked-strategy-held = Every strategy joins inside and outside
checklist-unowned-strategy-held = Every adopted strategy has an owner
checklist-low-priority-strategy-held = Every strategy serves a factor that matters
checklist-unsourced-strategy-held = Every strategy can be traced to a source
checklist-duplicate-strategy-held = No strategy stands twice
checklist-kind-contradicted-held = Every strategy’s kind fits its factors
checklist-partial-dash-held = No strategy is scored in part
checklist-no-priorities-held = All answers are complete
checklist-refused-held = All answers can be computed with
checklist-open-questions-held = Nobody has open questions
checklist-inconsistent-held = Judgments fit together
checklist-uncounted-held = Every answer counts
checklist-beyond-scale-held = All judgments lie on the scale
checklist-untested-held = Every set of judgments is tested
checklist-beyond-table-held = The random index covers every set
checklist-unmatched-held = Matrices are matched
checklist-open-decision-held = No decision is open

## The button that mends

checklist-way-write = Write
checklist-way-read = Look at the first
checklist-way-sum = Make them sum to 1
checklist-way-join = Join them
checklist-way-weigh = Go to the weights
checklist-way-rate = Rate them
checklist-way-answers = Look at the answers
checklist-way-sources = Go to the sources
checklist-way-strategies = Go to the strategies
checklist-way-settle = Settle them…
checklist-way-pairs = Look at the pairs
