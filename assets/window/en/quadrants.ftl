### The quadrants: their heads, entry lines, the find bar and the place of unsorted ideas.

quadrants-no-matrix = No matrix yet
quadrants-no-matrix-why = A document can hold any number of SWOT matrices.
quadrants-add-matrix = Add matrix
# $found (Number)
# $count (Number)
quadrants-found = { $found } of { $count }
quadrants-find-hint = Find words, #tag, @source, in:threats
quadrants-find = Find factors
quadrants-find-close = Close find
# $place (String)
quadrants-new-in = New factor in { $place }
# $factor (String)
quadrants-statement-of = Statement of { $factor }
# $place (String)
# $count (Number)
quadrants-add-lines = { $count ->
    [one] Add { $count } factor to { $place }?
   *[other] Add { $count } factors to { $place }?
}
# $count (Number)
quadrants-add-each = { $count ->
    [one] Add { $count } factor
   *[other] Add { $count } factors
}
# $count (Number)
quadrants-and-more = and { $count } more
quadrants-as-one = Keep as one
quadrants-cancel = Cancel
# $count (Number)
quadrants-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
# $weight (String)
quadrants-weight = weight { $weight }
# $weight (String)
# $score (String)
quadrants-weight-score = weight { $weight }   score { $score }
quadrants-close-unsorted = Close unsorted ideas
quadrants-open-unsorted = Open unsorted ideas
quadrants-unsorted = Unsorted ideas
quadrants-unsorted-why = Ideas wait here until you know where they belong.
quadrants-rename = Double-click to rename
quadrants-title = Title of the quadrant
quadrants-question-strengths = What does the organisation do well, and what does it have that others lack?
quadrants-question-weaknesses = What does it do badly, and what does it lack?
quadrants-question-opportunities = What outside could help it, now or soon?
quadrants-question-threats = What outside could harm it, now or soon?
quadrants-add-idea = Add an idea…
# $place (String)
quadrants-add-to = Add to { $place }…
quadrants-add-strength = Add a strength…
quadrants-add-weakness = Add a weakness…
quadrants-add-opportunity = Add an opportunity…
quadrants-add-threat = Add a threat…
