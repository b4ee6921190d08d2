### The panel beside the page while nothing is selected: what is analysed, the next step, what to check.

inspector-matrix = Matrix
inspector-matrix-title = Title
# $count (Number)
inspector-factors = { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}
# $count (Number)
# $cited (Number)
inspector-factors-cited = { $count ->
    [one] { $count } factor, { $cited } with a source
   *[other] { $count } factors, { $cited } with a source
}
# $count (Number)
inspector-factors-all-cited = { $count ->
    [one] { $count } factor, with a source
   *[other] { $count } factors, every one with a source
}
inspector-next = Next
inspector-next-weigh = Weigh the factors.
inspector-next-weigh-why = Nobody has weighed them yet, so there are no ranks.
inspector-next-weigh-way = Weigh
inspector-next-strategies = Draw strategies.
inspector-next-strategies-why = The factors are weighed; say what follows from them.
inspector-next-strategies-way = Write strategies
inspector-next-print = Print or hand in.
inspector-next-print-why = The matrix is weighed, and strategies answer it.
inspector-next-print-way = Print or export
inspector-check = To check in this matrix
# $title (String)
# $count (Number)
inspector-check-name = { $title }, { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
inspector-totals = Totals
inspector-about = About this matrix
inspector-date = Date
inspector-weighed-by = Weighed by
inspector-illustration = Only an illustration
inspector-illustration-tip = Its weights and ratings show how the program works, and are nobody's finding.
inspector-equal-weights = Equal weights are meant
inspector-equal-weights-tip = All factors weigh alike on purpose: they get priorities, and no ranks.
inspector-heads = Quadrant titles and questions
# $quadrant (String)
inspector-head-title = Title of { $quadrant }
# $quadrant (String)
inspector-head-question = Question of { $quadrant }
inspector-head-question-hint = A question that helps to fill it
inspector-conventions = How figures are computed…

## A new matrix

inspector-analysed = What is analysed?
inspector-steps = From here to a finished SWOT
inspector-step-write = Write what you know
inspector-step-write-text = One line is one factor. A rough first list is enough.
inspector-step-weigh = Weigh it
inspector-step-weigh-text = Say what matters most, alone or with others.
inspector-step-strategies = Draw strategies
inspector-step-strategies-text = Pair strengths and weaknesses with what happens outside.
inspector-step-print = Print or hand in
inspector-step-print-text = As PDF, Word, or a table.
# $number (Number)
# $step (String)
inspector-step-name = Step { $number }: { $step }
inspector-list = Have a list already?
inspector-list-text = Paste it into a quadrant: each line becomes a factor. Or bring a file from Word, Excel, Markdown or a mind map.
inspector-import = Import…
inspector-unsorted = Not sure where an idea belongs? Put it into the unsorted ideas and sort later.
inspector-unsorted-way = Open the unsorted ideas
