### What is said of files that are imported: what was taken, what was left, and why.
### A way out has two forms: an option for the command line, something to click for the window.

## What was taken

import-count-row = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
import-count-source = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
import-count-factor = { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}
import-count-matrix = { $count ->
    [one] { $count } matrix
   *[other] { $count } matrices
}
import-count-participant = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
import-count-answer = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
import-count-score = { $count ->
    [one] { $count } score
   *[other] { $count } scores
}
# $count (Number)
import-in-tray = { $count } in the tray
# $factors (String)
# $matrices (String)
import-of-matrices = { $factors } of { $matrices }

## Lines and places of a report

# $remark (String)
import-note = note: { $remark }
# $place (String)
# $reason (String)
import-refused = refused: { $place }: { $reason }
import-place-whole = the file
# $name (String)
import-place-file = file { $name }
# $name (String)
import-place-sheet = sheet { $name }
# $line (Number)
import-place-line = line { $line }
# $name (String)
import-place-column = column { $name }
# $more (Number)
import-more = and { $more } more
# $more (Number)
import-untold = { $more } more were refused and are not listed

## How a file was read

# $encoding (String)
import-read-as = the text was read as { $encoding }
# $encoding (String)
import-broken-signs = some signs are not { $encoding }, and stand as “�”
import-control-signs = control signs were left out
import-parted-comma = the separator is a comma
import-parted-semicolon = the separator is a semicolon
import-parted-tab = the separator is a tab
import-parted-pipe = the separator is a pipe
import-parted-other = the separator is a sign of its own
import-open-quotation = a quotation mark is not closed; all lines behind it were taken as one cell
import-table-too-large = the table is too large; from here on it was not read
# $line (Number)
import-text-too-long = the text is too long; from line { $line } on it was not read
# $most (Number)
import-too-many-factors = more than { $most } factors; this one and all after it were left
# $name (String)
# $way (String)
import-hidden-sheet = the sheet { $name } is hidden, and was not taken; { $way }
# $name (String)
import-way-sheet-option = take it with --sheet "{ $name }"
import-way-sheet-window = show it in the spreadsheet, save, and read the file anew
# $name (String)
import-no-factors = not taken: sheet { $name } holds no factors
import-no-result = the formula was not calculated when the file was saved; open and save it in a spreadsheet

## Tables that are something else

# $reason (String)
import-foreign-table = this table was not taken: { $reason }
# $heading (String)
# $reason (String)
import-foreign-table-under = the table under { $heading } was not taken: { $reason }
import-no-quadrants = this table is none of factors, as it names no quadrants
import-crossed = it crosses quadrants, as a TOWS matrix of strategies does
# $name (String)
# $way (String)
import-rows-of = its column { $name } names something else in each row, such as competitors; { $way }
# $name (String)
import-way-rows-option = if the rows are of this SWOT, leave the column with --map "{ $name }=-", or take it with "{ $name }=tags" or "{ $name }=matrix"
import-way-rows-window = if the rows are of this SWOT, choose what the column holds in the preview
import-counts = it holds a number under each quadrant, a count rather than factors
import-profiles = it compares several organisations or strategies by the same factors (CPM, QSPM)
import-repeated = tables that only repeat factors were left

## Rows and columns

# $texts (String)
import-above-heads = not taken: what stands above the heads: { $texts }
# $names (String)
import-columns-left = not taken: the columns { $names }
# $names (String)
# $way (String)
import-same-columns = the columns { $names } are about the same, and none was taken; { $way }
import-way-which-option = say which with --map
import-way-which-window = choose in the preview what each holds
# $name (String)
import-which-column = several columns are headed { $name }; say the number of the one that is meant
# $name (String)
# $way (String)
import-other-scale = the column { $name } was not taken: its ratings are on another scale, and ratings here are 1 to 4; { $way }
# $name (String)
import-way-scale-option = turn them into that, or take those that fit with --map "{ $name }=rating"
import-way-scale-window = turn them into that in the file, or choose “rating” for the column to take those that fit
# $name (String)
# $field (String)
# $way (String)
import-taken-as = the column { $name } was taken as { $field }, since that is what it holds; { $way }
# $name (String)
import-way-other-option = if it is something else, say so with --map "{ $name }=-"
import-way-other-window = if it is something else, choose that in the preview
# $text (String)
import-taken-as-head = { $text } was taken as the head of the table
# $name (String)
# $way (String)
import-not-weights = the column { $name } was not taken: it holds no weights; { $way }
# $name (String)
# $way (String)
import-not-ratings = the column { $name } was not taken: it holds no ratings; { $way }
# $name (String)
# $way (String)
import-not-quadrants = the column { $name } was not taken: it holds no quadrants; { $way }
import-way-holds-option = say what it holds with --map
import-way-holds-window = choose in the preview what it holds
# $name (String)
# $way (String)
import-days-of-entry = the column { $name } was not taken: its days differ from row to row, so that they are hardly those of matrices; { $way }
# $name (String)
import-way-days-option = if they are, say --map "{ $name }=matrix_date"
import-way-days-window = if they are, choose that in the preview
import-totals = not taken: rows of totals, which are worked out anew
import-empty-rows = { $count ->
    [one] not taken: { $count } row without a statement
   *[other] not taken: { $count } rows without a statement
}
import-no-statement = there is no statement
# $texts (String)
import-no-statement-beside = there is no statement beside { $texts }
# $texts (String)
import-under-no-head = under no head, and left: { $texts }
import-rows-in-tray = factors without a quadrant were put in the tray
# $text (String)
# $way (String)
import-no-quadrant = { $text } is no quadrant; { $way }
# $text (String)
import-way-means-option = say what it means with --as "{ $text }=S"
import-way-means-window = choose what it means in the list of headings
# $text (String)
import-no-weight = { $text } is not a weight: a weight is a number from 0 up
# $text (String)
import-no-rating = rating { $text } is not 1 to 4
# $text (String)
import-no-date = { $text } is not a date: write it as 2020, 2020-05 or 2020-05-17
# $text (String)
import-no-id = { $text } is not an id: use 1 to 12 of the characters a-z and 0-9, not beginning with 0
import-short-citations = not taken: sources that the report names in brief; import the document itself, or its workbook
import-shares = the weights are the shares that the report shows after each factor
# $names (String)
import-fields-noted = kept in the notes: the fields { $names }
# $names (String)
import-fields-left = not taken: the fields { $names }

## Lists

# $text (String)
# $heading (String)
import-beyond = { $text } stands under { $heading }, which is not part of a SWOT: not taken
# $text (String)
import-under-no-quadrant = { $text } stands under no quadrant
import-numbered-headings = headings with numbers were taken as factors, and the lists below them as their notes
# $names (String)
# $way (String)
import-unknown-headings = entries under no quadrant were put in the tray, with their headings as tags: { $names }; { $way }
# $text (String)
import-way-heading-option = say what a heading means with --as "{ $text }=S"
import-way-heading-window = choose what each means in the list of headings
import-entries-in-tray = entries under no quadrant were put in the tray
# $text (String)
import-label-elsewhere = { $text } stands under the name of another quadrant; its label was believed
# $text (String)
import-nothing-below = { $text } has no entries below it
# $text (String)
import-no-entry = { $text } is no entry of a list

## On the way into a document

# $name (String)
import-known = { $name } is there already
# $names (String)
import-bare-sources = { $count ->
    [one] { $count } source with nothing but a key added: { $names }
   *[other] { $count } sources with nothing but a key added: { $names }
}
# $names (String)
import-worded-sources = { $count ->
    [one] { $count } source made from the words of the file: { $names }
   *[other] { $count } sources made from the words of the file: { $names }
}
# $names (String)
import-new-ids = { $count ->
    [one] { $count } id that others have already changed: { $names }
   *[other] { $count } ids that others have already changed: { $names }
}

## Entries of a bibliography

# $line (Number)
# $entry (String)
# $remark (String)
import-entry-line = line { $line }, { $entry }: { $remark }
# $line (Number)
# $remark (String)
import-entry-only-line = line { $line }: { $remark }
import-entry-empty = there is nothing in it
import-entry-too-many = there are too many entries
import-entry-too-many-to-read = there are too many entries; from here on none was read
# $more (Number)
import-entry-untold = { $more } more remarks and refusals are not listed
# $names (String)
import-entry-unused = no source has a place for: { $names }
import-entry-open = it is not closed
# $most (Number)
import-entry-deep = its braces are nested deeper than { $most }
# $most (Number)
import-entry-long = it is longer than { $most } bytes
import-entry-double = it stands there twice and is taken once
# $line (Number)
import-entry-value-missing = line { $line }: a value is missing or not closed
# $line (Number)
# $token (String)
import-entry-missing = line { $line }: there should be: { $token }
# $line (Number)
# $token (String)
import-entry-unexpected = line { $line }: there should be no: { $token }
# $field (String)
import-entry-latex = the LaTeX in `{ $field }` was not understood
# $text (String)
import-entry-no-date = { $text } is not a date
# $text (String)
import-entry-no-language = { $text } is not a language that is known here
# $field (String)
import-entry-others = `{ $field }` ends with “and others”; those who are named are taken
# $field (String)
import-entry-long-value = the value of `{ $field }` is too long
# $text (String)
import-entry-abbreviation = the abbreviation { $text } is not defined, and stands as it is
import-entry-long-inheritance = what it has from other entries is too long
import-entry-no-end = it ends without ER
# $most (Number)
# $tag (String)
import-entry-many-lines = there are more than { $most } lines with { $tag }
import-entry-no-tag = the line has no tag
import-entry-no-begin = no TY comes before it
# $text (String)
import-entry-other-type = the type { $text } is taken as “other”

## Answers of people

import-remembered = the columns were read as those of this survey were before
# $key (String)
import-foreign-key = the answers are about another study or matrix, `{ $key }`, and were not taken
# $key (String)
import-foreign-key-fits = the key `{ $key }` is that of another study or matrix; the answers were taken, because the codes of all factors fit
# $round (Number)
import-round-added = round { $round } was added
import-no-method = nothing says what was asked for
import-which-matrix = answers are about one matrix
import-no-question = no column is about a factor or a pair of the matrix
import-double-row = a row before it has the same name; its answers were not taken
# $people (String)
import-last-counts = of several rows of one person the one submitted last counts: { $people }
# $name (String)
# $kept (String)
# $left (String)
import-settled = { $name } ({ $kept } rather than { $left })
# $rows (String)
import-left-no-consent = left out: { $rows } without consent
# $rows (String)
import-left-test = left out: { $rows } of previews, tests or spam
# $rows (String)
import-left-unfinished = left out: { $rows } not submitted
# $rows (String)
import-left-unfinished-option = left out: { $rows } not submitted; --partial takes them
# $rows (String)
import-left-late = left out: { $rows } submitted after the last day
# $rows (String)
import-left-no-time = left out: { $rows } whose day of submission cannot be told
# $reason (String)
import-column-left = column left: { $reason }
import-head-none = it has no head
import-head-no-pair = it names no pair; write S1:S2 for two factors, S:W for two quadrants
import-head-no-end = it names neither an end (best of S, worst of S) nor a pair with one (best:S1, S1:worst)
import-head-no-factor = it names no factor, or several; name one by its label (S1), its id or its whole statement
import-head-several = it can be read as several pairs; write the labels, as in S1:S2
import-head-quadrant-itself = it compares a quadrant with itself
import-head-factor-itself = it compares a factor with itself
import-head-apart = its factors stand in different quadrants; compare the quadrants, as in S:W
import-head-turned = the best stands first and the worst last, as in best:S1 and S1:worst
# $tag (String)
import-unknown-tag = no factor of the matrix has the tag { $tag } of its code
# $tag (String)
import-shared-tag = several factors have the tag { $tag }, and none the label of the code
import-headless-cell = the column has no head; name a factor or a pair there
import-same-question = column left: a column before it is about the same; leave one of them
# $names (String)
import-same-as-code = a code says the same as the columns { $names }, which were left
# $name (String)
import-no-column = no column is headed { $name }
# $name (String)
# $answers (String)
import-person-new = { $name } (new): { $answers }
# $name (String)
# $answers (String)
import-person-known = { $name } (known): { $answers }
# $name (String)
# $answers (String)
import-person-replaced = { $name } (known, these answers replaced): { $answers }
# $names (String)
import-without-answers = not taken: { $names }, without answers
# $rows (String)
# $way (String)
import-unnamed = { $rows } without a name, called “Respondent” and a number; { $way }
import-way-name-option = if a column holds the names, say which with --map "HEAD=name"
import-way-name-window = if a column holds the names, head it “name” in the preview
import-anonymous = answers without a name cannot be joined over the rounds
# $method (String)
import-uncounted = the matrix is weighed by { $method }, which does not count these answers
import-between-factors = judgments of factors that stand for their quadrants do not count, because the matrix compares the quadrants themselves
import-between-quadrants = judgments of the quadrants themselves do not count, because the matrix compares the factors that stand for them
import-other-person = the participant is there with another; that is kept
import-shared-name = several participants of the document have this name; rename one of them
import-line-end = the answer line was not taken: its end is missing
import-line-key = the answer line was not taken: it does not begin with the key of a questionnaire
import-line-field = the answer line was not taken: a part of it is not a name and a value
import-line-no-sum = the answer line was not taken: its sum is missing, so that its end may be lost
import-line-sum = the answer line was not taken: its sum is wrong: something was changed or lost on the way
# $text (String)
import-no-number = { $text } is not a number
# $text (String)
import-no-number-day = { $text } is not a number; it is a day, for which spreadsheets take 1/3: write =1/3 there
# $reason (String)
# $given (String)
import-given = { $reason }, not { $given }
# $value (String)
import-answer-weight = a weight is a number from 0 up, not { $value }
# $value (String)
import-answer-rating = a rating is 1, 2, 3 or 4, not { $value }
# $value (String)
import-answer-ratio = a judgment is a number above 0, not { $value }
# $value (String)
import-answer-points = points are 0 or more, not { $value }
# $value (String)
import-answer-dots = dots are whole numbers from 0 to 1000000, not { $value }
# $value (String)
import-answer-rank = ranks are whole numbers from 1 to 1000000, not { $value }
# $largest (String)
import-answer-scale = judgments lie between 1/{ $largest } and { $largest } on this scale
import-answer-beyond-best = nothing is more important than the best: 1 or more
import-answer-beyond-worst = nothing is less important than the worst: 1 or more
# $text (String)
import-no-factor = { $text } is no factor of the matrix
# $text (String)
import-twice = { $text } stands in the order twice
# $text (String)
import-placed-before = { $text } has a place before this one
# $text (String)
import-without-number = { $text } says in words how much, without a number
# $text (String)
import-equal-number = { $text } says equal, and a number other than 1
# $text (String)
import-less = { $text } says less, so that the side is not certain
# $text (String)
import-no-side = { $text } does not say which of the two is more important
# $text (String)
import-several-numbers = { $text } holds several numbers
import-without-times = it says which one, but not how much
# $text (String)
import-no-times = { $text } is not a number of times from 1 to 9
# $text (String)
import-neither = { $text } names neither of the two
# $name (String)
import-contradicts = it contradicts { $name }; neither was taken: leave one of them
# $name (String)
import-contradicts-same = it contradicts { $name }, which is the same judgment
import-ends-unknown = not taken, because best and worst of these are not both known
# $span (String)
# $set (String)
import-beyond-span = more than best over worst, which is { $span }; nothing { $set } was taken
import-same-ends = the best and the worst are the same
# $text (String)
# $set (String)
import-not-compared = { $text } is not one of those compared { $set }
# $quadrant (String)
import-within = within { $quadrant }
import-between = between the quadrants
import-itself-is-one = against itself it is 1
# $number (String)
# $way (String)
import-doubt-off-scale = a plain number of these columns is { $number }, which is no ratio: they hold a slider or places, and which side is meant cannot be known; { $way }
# $way (String)
import-doubt-one-sided = the numbers of these columns are all 1 or more, so that nobody would find the second more important: they may be places; { $way }
# $scale (String)
import-doubt-misnamed = the numbers of these columns do not fit the scale `{ $scale }`
import-way-numbers-option = say with --scale what the numbers mean: ratio, places, minus-first or minus-second
import-way-numbers-window = choose at the left what plain numbers mean
# $more (Number)
import-more-doubts = { $more } more numbers about pairs were refused because their scale is not known
# $places (String)
# $middle (String)
import-places = plain numbers about pairs were read as places of { $places }: 1 means that the first is 9 times as important, { $middle } that both are the same, { $places } that the second is 9 times as important
# $equal (String)
# $two (String)
import-slider-first = plain numbers about pairs were read as a slider: { $equal } means that both are the same, −{ $two } that the first is twice as important, { $two } that the second is
# $equal (String)
# $two (String)
import-slider-second = plain numbers about pairs were read as a slider: { $equal } means that both are the same, −{ $two } that the second is twice as important, { $two } that the first is
# $text (String)
import-no-strategy = there is no strategy { $text }
# $text (String)
import-no-score = { $text } is not a score from 1 to 4

## Why nothing was taken

import-error-stopped = reading was cancelled
import-error-nothing = nothing could be taken from the file
import-hint-nothing = a table needs a column of quadrants and one of statements, a list needs headings such as Strengths; docs/import.md shows both.
# $reason (String)
import-error-workbook = the workbook cannot be read: { $reason }
import-hint-workbook = save it anew as .xlsx, or as .csv.
# $reason (String)
import-error-word = the Word document cannot be read: { $reason }
import-hint-word = save it anew as .docx, or as .txt.
import-broken-contradictory = its parts contradict one another
import-broken-no-text = it has no text
# $most (Number)
import-broken-sheets = it has more than { $most } sheets
# $most (Number)
import-broken-elements = it has more than { $most } elements
# $part (String)
# $most (Number)
import-broken-elements-of = its part { $part } has more than { $most } elements
# $most (Number)
import-broken-unpacked = it unpacks to more than { $most } MB
# $part (String)
# $most (Number)
import-broken-unpacked-of = its part { $part } unpacks to more than { $most } MB
import-error-whole-document = the file is a whole document
import-hint-whole-document = import it as a document of its own.
import-error-several-matrices = { $count ->
    [one] the file holds { $count } matrix
   *[other] the file holds { $count } matrices
}
import-hint-several-matrices = import them as new matrices.
import-error-no-table = answers come as a table or as answer lines
import-hint-no-table = save them as .csv, .tsv, .xlsx or .txt.
# $methods (String)
import-hint-method-option = add --survey, one of { $methods }.
import-hint-method-window = choose at the left what was asked for.
import-hint-matrix-option = name it with --matrix.
import-hint-matrix-window = choose it at the left.
# $id (String)
import-error-no-matrix = there is no matrix `{ $id }`
# $key (String)
# $asked (String)
import-error-other-method = the questionnaire asked for { $key }, not { $asked }
import-hint-other-method-option = leave --survey out; the answers say what was asked.
import-hint-other-method-window = choose that at the left.
# $round (Number)
# $matrix (String)
import-error-other-key = the answers are about round { $round } of the matrix `{ $matrix }`
import-hint-other-key-option = leave --matrix and --round out; the answers say both.
import-hint-other-key-window = choose that matrix and round at the left.
# $named (Number)
import-error-round = there is no round { $named }
# $current (Number)
import-hint-round = rounds count from 1; the matrix is in round { $current }, and the next is added.
import-error-no-answer = no answer could be taken from the file
import-hint-no-answer = a row for each participant, a column of names, and a column for each factor (S1) or pair (S1:S2, best:S1).
# $most (Number)
import-line-too-wide = the line has more than { $most } columns; nothing of the table was read
import-long-cell = a cell is longer than 1 MB; the row was left out
import-head-only-by-code = only the code of a questionnaire names a strategy and a factor
# $text (String)
import-no-attractiveness = { $text } is not a score from 0 to 4
# $tag (String)
import-unknown-strategy = no strategy has the tag { $tag } and the label of its code
