### The panel beside the page while factors are selected.

factor-statement = Statement
factor-note = Note
factor-note-hint = The explanation behind it
factor-unsorted = Unsorted idea
factor-weight = Weight
factor-rating = Rating
# $rating (Number)
# $meaning (String)
factor-rating-name = Rating { $rating }: { $meaning }
factor-no-rating = No rating
factor-evidence = Evidence
factor-evidence-why = Where does it come from? A source lets readers check the claim.
factor-tags = Tags
factor-add-tag = Add tag
factor-figures = Figures
# $method (String)
factor-by = By { $method }
factor-not-counted = An idea counts once it stands in a quadrant.
factor-used-by = Used by
factor-findings = Findings
# $count (Number)
factor-selected = { $count ->
    [one] { $count } factor selected
   *[other] { $count } factors selected
}
factor-for-all = What is changed here is changed for all of them.
factor-rating-for-all = for all of them
factor-tags-of-all = Tags of all
factor-differ = differ

## Figures of a factor and totals of a matrix

factor-score = Score
factor-score-tip = Weight × rating.
factor-local = Local priority
# $quadrant (String)
factor-local-tip = The share within { $quadrant }.
factor-group = Quadrant priority
# $quadrant (String)
factor-group-tip = The share of { $quadrant } in the whole.
factor-global = Global priority
factor-global-tip = The share among all factors.
factor-rank = Rank
factor-rank-tip = The place by global priority.
# $rank (String)
# $count (Number)
factor-rank-of = { $rank } of { $count }
# $share (String)
factor-share-internal = = { $share } of the internal weight
# $share (String)
factor-share-external = = { $share } of the external weight
factor-ife = Internal total (IFE)
factor-efe = External total (EFE)
factor-total-tip = From 1 to 4; 2.5 is average.

## What a rating says: from 1 to 4, of an idea, by the response, and by the size of a strength, an opportunity, a weakness or a threat

factor-plain-1 = lowest
factor-plain-2 = low
factor-plain-3 = high
factor-plain-4 = highest
factor-internal-1 = a major weakness
factor-internal-2 = a minor weakness
factor-internal-3 = a minor strength
factor-internal-4 = a major strength
factor-response-1 = the response is poor
factor-response-2 = the response is average
factor-response-3 = the response is above average
factor-response-4 = the response is superior
factor-strength-1 = a slight strength
factor-strength-2 = a moderate strength
factor-strength-3 = a great strength
factor-strength-4 = a very great strength
factor-opportunity-1 = a slight opportunity
factor-opportunity-2 = a moderate opportunity
factor-opportunity-3 = a great opportunity
factor-opportunity-4 = a very great opportunity
factor-weakness-1 = a very grave weakness
factor-weakness-2 = a grave weakness
factor-weakness-3 = a moderate weakness
factor-weakness-4 = a slight weakness
factor-threat-1 = a very grave threat
factor-threat-2 = a grave threat
factor-threat-3 = a moderate threat
factor-threat-4 = a slight threat
