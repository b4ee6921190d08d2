### Names of sheets and heads of columns in workbooks.

# Names a sheet whose matrix has no title.
sheet-matrix = Matrix
sheet-unsorted = Unsorted
sheet-quadrant-priority = Quadrant priority
sheet-note = Note
sheet-tags = Tags
sheet-evidence = Evidence
sheet-kind = Kind
sheet-factors = Factors
sheet-key = Key
sheet-authors = Authors
sheet-date = Date
sheet-title = Title
# Heads the works in which sources appeared.
sheet-container = Published in
sheet-publisher = Publisher
sheet-participants = Participants
sheet-judgments = Judgments
# Heads what a judgment says the first thing is so many times as important as.
sheet-compared-with = Compared with
sheet-answer = Answer
sheet-about = About
sheet-organisation = Organisation
sheet-program = Program
