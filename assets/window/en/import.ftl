### The dialog that imports.

import-kind-separated = Table of factors (CSV)
import-kind-workbook = Table of factors (Excel)
import-kind-markdown = List under headings (Markdown)
import-kind-text = List under headings (plain text)
import-kind-word = Word document
import-kind-page = Web page
import-kind-mind-map = Mind map (OPML, Freeplane)
import-kind-bibliography = Bibliography (BibTeX, RIS)
import-kind-json = Whole document (JSON)
import-kind-report = Report that carries its document
import-kind-answers = Answers of participants
import-read-as = Read as
import-asked = What was asked for
import-matrix = Matrix
import-scale-certain = As far as they are certain
import-scale-ratio = How many times as important the first is
import-scale-places = Places in a row: 1 is for the first
import-scale-minus-first = A slider: minus is for the first
import-scale-minus-second = A slider: minus is for the second
import-separator-comma = Comma ,
import-separator-semicolon = Semicolon ;
import-separator-tab = Tab
import-separator-pipe = Pipe |
import-separator-other = Another sign
import-asked-weights = Weights
import-asked-ratings = Ratings
import-asked-points = Points
import-asked-dots = Dots
import-asked-ranks = Ranks
import-asked-pairs = Pairwise comparison
import-asked-best-worst = Best and worst
import-asked-attractiveness = Attractiveness of strategies
import-scale = Plain numbers mean
import-round = Round
import-round-new = a new one
import-encoding = Encoding
import-separator = Separator
import-headed = A line names the columns
import-head-line = Line with the names
# $sheet (String)
import-sheet = Sheet “{ $sheet }”
import-headings = Headings
import-unsorted = Unsorted ideas
import-not-taken = Not taken
# $heading (String)
import-means = “{ $heading }” means
import-standing = As it will stand
# $number (String)
import-column = Column { $number }
# $column (String)
import-is-about = { $column } is about
# $column (String)
import-holds = { $column } holds
import-field-matrix = Title of the matrix
import-field-matrix-date = Date of the matrix
import-field-matrix-id = Id of the matrix
import-field-quadrant = Quadrant
import-field-label = Label (S1)
import-field-id = Id of the factor
import-field-statement = Statement
import-field-note = Note
import-field-tags = Tags
import-field-weight = Weight
import-field-rating = Rating
import-field-evidence = Evidence
import-broke = Reading the file broke down.
import-to-new-document = A new document
import-to-sources = The sources of this document
import-to-matrices = { $count ->
    [one] A new matrix in this document
   *[other] New matrices in this document
}
# $title (String)
import-to-matrix = The matrix “{ $title }”
import-title = Import file
import-remembered = Read as the last file of this shape was.
import-anew = Read it anew
import-where-to = Where to
import-do = Import
import-cancel = Cancel
import-no-matrix = Answers are about a matrix, and the document has none.
import-reading = Reading the file
import-all-taken = Everything in the file is taken.
import-none-refused = Nothing is refused
import-refused = { $count ->
    [one] { $count } thing is refused
   *[other] { $count } things are refused
}
import-copy-report = Copy report
# $file (String)
import-report-of = Import of { $file }
# $what (String)
import-taken = Taken: { $what }
import-all-was-taken = Everything in the file was taken.
import-close = Close
