### What reports say: headings, heads of columns, results, strategies, references.

## Pages

# In the footer.
# $page (Number)
# $pages (Number)
page-of = Page { $page } of { $pages }
# Of a table row or quadrant that goes on from the page before.
continued = continued

## Quadrants

quadrant-strengths = Strengths
quadrant-weaknesses = Weaknesses
quadrant-opportunities = Opportunities
quadrant-threats = Threats
# Stands in a quadrant without factors that asks nothing.
no-factors = No factors.
# Judgments between the quadrants, as a name beside those of the quadrants.
between-quadrants = Between quadrants

## Matrices

# Marks a matrix whose figures are only an example.
illustration = Illustration
# Says so at length.
illustration-notice = Illustration: the weights and ratings of this matrix only show how a matrix is weighed. They are nobody’s finding.
# What the numbers behind a factor are.
grid-score-key = After each factor: share of weight × rating = score
# The same where there are no ratings.
grid-weight-key = After each factor: share of weight
# Internal total.
ife = IFE
# External total.
efe = EFE

## Headings

heading-context = Background
heading-result = Result
heading-strategies = Strategies
heading-findings = Findings
heading-method = Method
heading-references = References

## Heads of columns

column-label = No.
column-factor = Factor
column-strategy = Strategy
column-weight = Weight
column-share = Share
column-rating = Rating
column-score = Score
column-local = Local
column-global = Global
column-interval = 95 % interval
column-rank = Rank
column-strength = Strength
column-sum = Sum
column-place = Place
column-judgments = Judgments
column-participant = Participant
column-answered = Answered

## Citations and references

# Before the citations of a factor.
reference-sources = Sources
# Before the work through which a source is known.
reference-cited-in = As cited in
# Before the factors that rest on a source, in the list of references.
reference-cited-by = Cited by{" "}
# What a thesis is called in its reference.
reference-thesis = Thesis
# Behind the name of an editor who stands in the place of an author.
reference-editor = ed.
# The same of several.
reference-editors = eds.

## Strategies

# What the four letters mean.
strategy-key = SO uses strengths to take opportunities, ST uses strengths against threats, WO mends weaknesses by opportunities, WT reduces weaknesses and avoids threats.
# Before the factors that a strategy joins.
strategy-uses = Uses{" "}
strategy-owner = Owner
strategy-horizon = Horizon
strategy-status = Status
strategy-indicator = Indicator

## Results

result-ife = Internal factors (IFE)
result-efe = External factors (EFE)
result-average = Both totals lie between 1 and 4; 2.5 is average.
# The cell of the internal-external matrix, and what David advises there.
# $number (Number) - from 1 to 9
# $advice (String)
result-ie = Internal-external matrix, cell { $number } of 9: { $advice }.
ie-grow = grow and build
ie-hold = hold and maintain
ie-harvest = harvest or divest
result-unrated = No totals and no posture: some factors have no rating.
# Where no strategy follows from a posture.
posture-balanced = on an axis: neither side prevails
# Every convention that the figures of a matrix rest on.
# $conventions (String) - "Weighting
result-conventions = Method and conventions. { $conventions }.
