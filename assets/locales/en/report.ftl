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
heading-summary = Summary
heading-matters = What matters most
# In place of the factors that matter most, where all weigh alike.
summary-equal = All factors carry equal weights.
heading-to-do = What to do
heading-contents = Contents
skip-to-report = Skip to the report
heading-tows = Strategies at a glance
heading-plan = Action plan
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
# How many people rated a factor.
column-rated-by = Rated by
column-score = Score
column-local = Local
column-global = Global
column-fuzzy = Fuzzy
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
# Where a work is cited that is known through another: a phrase inside a sentence.
reference-as-cited-in = as cited in
# Stands for further authors.
reference-others = et al.
# What a thesis is called in its reference.
reference-thesis = Thesis
# What other works are called behind their titles, in brackets.
reference-data-set = Data set
reference-software = Computer software
reference-film = Film
reference-preprint = Preprint
# An article that has no volume yet.
reference-online-first = Advance online publication
# Before the year of the original of a translation or reprint.
reference-original = Original work published
# Before the day on which an address was visited.
reference-accessed = accessed
# Behind the title of a work on the web, by GOST.
reference-online = {"["}Electronic resource]
# $number (String) - the number of an article
reference-article-number = Article { $number }
# $kind (String) - "Report", or what the report calls itself
# $number (String) - its number
reference-report-number = { $kind } No. { $number }
# What a report is called before its number.
reference-report = Report
# $version (String) - the version of a program
reference-version = Version { $version }

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

## Captions

# $number (Number)
# $about (String) - what it shows
table-caption = Table { $number }. { $about }
# $number (Number)
# $about (String) - what it shows
figure-caption = Figure { $number }. { $about }
strategy-grounds = Strategies with the factors they rest on
strategy-qspm = Attractiveness of the strategies (QSPM): score (AS) and share times score (TAS)
result-influence = Influence of the quadrants on one another
result-influence-of = Influence on
result-crossings = Weights of a quadrant at which factors change places
# $shown (Number)
# $all (Number)
result-crossings-cut = The { $shown } first of { $all } weights of a quadrant at which factors change places
result-crossing-quadrant = Quadrant
result-crossing-from = Weight now
result-crossing-at = At weight
# In place of the weight, where the two are equal at the present one.
result-crossing-now = tied now
result-crossing-change = Order
result-crossing-leader = first place
result-consistency = Consistency of the judgments
result-participants = Participants
