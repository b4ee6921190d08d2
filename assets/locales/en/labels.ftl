### What a step of the history did: the labels of undo and redo.

label-edit-title = Edit title
label-edit-authors = Edit authors
label-edit-affiliation = Edit course or organisation
label-edit-date = Edit date
label-change-language = Change document language
label-edit-context = Edit context
label-change-matches = Change matches
label-refuse-match = Refuse match
label-match-factors = Match factors
label-part-match = Take match apart
label-set-finding-aside = Set finding aside
label-keep-survey-reading = Keep how answers are read
label-repeat-matrix = Duplicate as next year’s matrix
label-delete-matrix = Delete matrix
label-move-matrix = Move matrix
label-take-version = Take another version
label-rename-matrix = Rename matrix
label-edit-matrix-date = Edit date of matrix
label-mark-illustration = Mark matrix as illustration or not
label-mean-equal-weights = Say that equal weights are meant or not
label-change-conventions = Change conventions
label-edit-rounds = Edit rounds
label-change-seed = Change seed
label-change-samples = Change number of samples
label-edit-statement = Edit statement
label-edit-note = Edit note
label-edit-tags = Edit tags
label-change-weight = Change weight
label-change-weights = Change weights
label-change-rating = Change rating
label-change-ratings = Change ratings
label-clear-rating = Clear rating
label-edit-evidence = Edit evidence
label-take-over-factor = Take over factor
label-take-over-weight = Take over weight
label-take-over-sources = Take over sources
label-take-over-all = Take over all differences
label-answer = Answer
label-choose-best-and-worst = Choose best and worst
label-judge-against-best-and-worst = Judge against best and worst
label-delete-answers = Delete answers
label-add-source = Add source
label-delete-source = Delete source
label-edit-source = Edit source
label-join-sources = { $count ->
    [one] Join source with the earlier record
   *[other] Join { $count } sources with the earlier records
}
label-add-person = Add participant
label-delete-person = Delete participant
label-edit-person = Edit participant
label-add-strategy = Add strategy
label-delete-strategy = Delete strategy
label-edit-strategy = Edit strategy
label-move-strategy = Move strategy
label-tray = the tray
# $title (String)
label-add-matrix = Add matrix “{ $title }”
# $quadrant (String)
label-edit-head = Edit heading of { $quadrant }
# $method (String)
label-weigh-by = Weigh by: { $method }
# $place (String)
label-add-factor-to = Add factor to { $place }
# $rating (Number)
label-rate = Rate { $rating }
# $method (String)
# $factor (String)
# $person (String)
label-give-number = { $method } of { $factor } by { $person }
# $first (String)
# $second (String)
label-judge = Judge { $first } against { $second }
# $name (String)
label-include-person = Let { $name } count
# $name (String)
label-exclude-person = Leave { $name } out
label-confirm-matches = { $count ->
    [one] Confirm match
   *[other] Confirm { $count } matches
}
label-add-factors = { $count ->
    [one] Add factor
   *[other] Add { $count } factors
}
label-delete-factors = { $count ->
    [one] Delete factor
   *[other] Delete { $count } factors
}
# $place (String)
label-move-factors = { $count ->
    [one] Move factor to { $place }
   *[other] Move { $count } factors to { $place }
}
label-duplicate-factors = { $count ->
    [one] Duplicate factor
   *[other] Duplicate { $count } factors
}
label-import-factors = { $count ->
    [one] Import factor
   *[other] Import { $count } factors
}
label-import-sources = { $count ->
    [one] Import source
   *[other] Import { $count } sources
}
label-import-answers = { $count ->
    [one] Import answers of 1 participant
   *[other] Import answers of { $count } participants
}
label-join-copies = { $count ->
    [one] Join a copy
   *[other] Join { $count } copies
}
label-settle-decisions = { $count ->
    [one] Settle a decision
   *[other] Settle { $count } decisions
}
label-set-fields = { $count ->
    [one] Set a field
   *[other] Set { $count } fields
}
