### What differs between two states of a document, and decisions that copies leave open.

diff-nothing = Nothing differs.
diff-document = Document
diff-consequences = What follows
# $title (String) - the title of a matrix
diff-matrix = matrix “{ $title }”
# $label (String) - the label of a factor
# $text (String) - its statement
diff-factor = { $label } “{ $text }”
# $name (String) - whose answers
diff-answers = answers of { $name }
# $number (Number) - which round
diff-round = round { $number }
# $text (String) - a strategy
diff-strategy = strategy “{ $text }”
# $title (String) - the title of a source
diff-source = source “{ $title }”
# $name (String) - a participant
diff-person = participant { $name }
# $heading (String) - the heading of a section
diff-section = section “{ $heading }”
diff-match = a match of factors
diff-set-aside = a finding set aside
# $thing (String) - what was added
diff-added = { $thing } added
# $thing (String) - what was added
# $place (String) - a quadrant or the tray
diff-added-to = { $thing } added to { $place }
# $thing (String) - what was deleted
diff-removed = { $thing } deleted
# $thing (String) - a factor
# $place (String) - a quadrant or the tray
diff-moved = { $thing } moved to { $place }
# $thing (String) - a factor or a strategy
diff-reworded = { $thing } reworded ({ $count ->
    [one] one word
   *[other] { $count } words
})
# $thing (String) - what changed
# $field (String) - its field
diff-altered = { $thing }: { $field } changed
# $thing (String) - what changed
# $field (String) - its field
# $change (String) - its content before and after
diff-field = { $thing }: { $field } { $change }
# $thing (String) - what holds the list
diff-reordered = { $thing }: another order
diff-empty = none
# $factor (String) - the label of a factor
# $change (String) - its rank before and after
diff-rank = rank of { $factor } { $change }
# $change (String) - the posture before and after
diff-posture = posture { $change }
# $change (String)
diff-internal = internal total (IFE) { $change }
# $change (String)
diff-external = external total (EFE) { $change }
# $after (String) - the factor that leads now
# $before (String) - the factor that led
diff-leader = { $after } leads in place of { $before }
diff-more = and { $count ->
    [one] one more
   *[other] { $count } more
}
diff-decisions = { $count ->
    [one] One decision is open.
   *[other] { $count } decisions are open.
}
# $what (String) - a thing, and perhaps its field
# $alternatives (String) - what the copies say
finding-open-decision = Copies that were joined disagree on { $what }: { $alternatives }.
finding-open-decision-why = One of the contents stands in the document, chosen by rule and by nobody.
finding-open-decision-mend = Settle it: keep one of them, or both where they are texts.
# $what (String) - the content
# $copies (String) - the names of copies
decision-says = { $what } ({ $copies })
decision-deleted = deleted
decision-empty = empty
decision-kept = kept
field-statement = statement
field-note = note
field-tags = tags
field-weight = weight
field-rating = rating
field-evidence = evidence
field-title = title
field-date = date
field-authors = authors
field-affiliation = affiliation
field-language = language
field-text = text
field-heading = heading
field-kind = kind
field-factors = factors
field-owner = owner
field-horizon = horizon
field-indicator = indicator
field-status = status
field-attractiveness = attractiveness
field-weighting = weighting method
field-conventions = conventions
field-seed = seed
field-samples = number of draws
field-question = guiding question
field-illustration = mark as illustration
field-name = name
field-group = group
field-excluded = reason for leaving out
field-answers = answers
field-place = place
field-verdict = verdict
field-details = details
