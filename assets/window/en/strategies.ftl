### The strategies: board, attractiveness, ranking, plan.

strategies-board = Board
strategies-attractiveness = Attractiveness
strategies-ranking = Ranking
strategies-plan = Plan
strategies-none = No strategies yet
strategies-none-text = A strategy joins what is inside with what is outside: a strength that takes an opportunity, a weakness that is mended before a threat meets it. Type the first one into its cell.
strategies-no-matrix = Add a matrix: strategies rest on its factors.
# $count (Number)
# $all (Number)
strategies-unused = No strategy yet: { $count } of { $all } factors
# $factor (String) - its label
strategies-filtered = Only strategies that use { $factor }
strategies-all = Show all
strategies-so = Use strengths to take opportunities
strategies-st = Use strengths against threats
strategies-wo = Use opportunities to mend weaknesses
strategies-wt = Guard weak points against threats
strategies-so-question = Which opportunities do these strengths open?
strategies-st-question = Which strengths could hold these threats off?
strategies-wo-question = Which opportunities would mend a weakness?
strategies-wt-question = Where do threats meet weak points?
# $factors (String) - labels
strategies-unanswered = No answer yet: { $factors }
# $kind (String) - two letters
strategies-add = Add { $kind } strategy
# $label (String)
# $statement (String)
# $strategies (String) - labels
strategies-factor-used = { $label }, { $statement }, used by { $strategies }
# $label (String)
# $statement (String)
strategies-factor-unused = { $label }, { $statement }, no strategy
# $label (String)
# $text (String)
# $factors (String) - labels
# $strength (String)
strategies-card = { $label }, { $text }, uses { $factors }, strength { $strength }
# $label (String)
# $text (String)
strategies-card-bare = { $label }, { $text }, no factors yet
# $kind (String) - two letters
strategies-contradicted = Its factors are those of { $kind }
# $label (String)
strategies-links = Factors of { $label }
strategies-links-done = Done
strategies-tip = L links factors, Enter opens the card, Delete removes it. Drag a factor onto a strategy to link it, or onto another factor to begin one.
strategies-judged-by = Judged by
strategies-everyone = Everyone
strategies-own = Analyst
strategies-score-key = How much does the factor speak for each strategy? 1 not at all, 4 very much; an empty row does not bear on the choice.
# $factor (String) - its label
# $strategy (String) - its label
strategies-score = { $factor } for { $strategy }
strategies-totals = Totals
# $name (String)
strategies-total-of = { $name }: sum of weight × attractiveness
strategies-mean-of = { $count ->
    [one] Mean of { $count } participant
   *[other] Mean of { $count } participants
}
strategies-spread = Lowest to highest
strategies-first-for = Put first by
strategies-unscored = Score the strategies on the page Attractiveness; then they are ranked here.
strategies-alone = Only one strategy is scored on every factor compared, so there is no order.
strategies-first = First in
strategies-first-tip = In how many of 100 draws the strategy comes first by weighted sum, the weights drawn around what was said, or, where nobody has weighed, any weights.
strategies-in-words = In words
strategies-plan-none = No strategy is adopted. Set the status of a card to Adopted, and it stands here.
# $field (String)
# $label (String)
strategies-field = { $field } of { $label }
# $label (String)
strategies-title = Strategy { $label }
# $label (String)
strategies-named = strategy { $label }
strategies-text = What is to be done
strategies-kind = Kind
# $kind (String) - two letters
# $meaning (String) - what such strategies do
strategies-kind-meaning = { $kind }: { $meaning }
strategies-uses = Factors it uses
strategies-add-factor = Add factor…
strategies-unsorted = Unsorted
# $label (String) - of a factor
# $matrix (String) - its title
strategies-of-matrix = { $label } in { $matrix }
# $value (String)
strategies-strength = Strength { $value } in this matrix
strategies-no-strength = A strategy has a strength once it uses an internal and an external factor that have priorities.
strategies-strength-tip = The geometric mean of the mean global priority of its internal factors and that of its external ones.
strategies-note = Note
strategies-note-hint = The explanation behind it, and who proposes it
strategies-owner-hint = Who sees to it
strategies-horizon-hint = By when
strategies-indicator-hint = What shows that it works
strategies-evidence = Evidence
strategies-pairs = Pairs to think about…
strategies-pairs-title = Pairs that no strategy joins, the weightiest first
# $at (Number)
# $count (Number)
strategies-pairs-at = { $at } of { $count }
strategies-pairs-none = Every pair of an inner and an outer factor is joined by a strategy.
strategies-pairs-no-factors = There are no pairs yet: a pair is an inner and an outer factor.
strategies-pairs-add = Add strategy
strategies-pairs-back = Back
strategies-pairs-next = Next
# $first (String) - a label
# $last (String) - a label
# $count (Number)
strategies-columns = { $first } to { $last } of { $count } strategies
strategies-earlier = Earlier strategies
strategies-later = Later strategies
# $cell (String) - what was pasted
strategies-paste-refused = “{ $cell }” is not a score: nothing was pasted. Scores are 1 to 4; a dash or an empty cell is none.
# $deviation (String)
# $count (Number)
strategies-mean-spread = ± { $deviation }, n { $count }
