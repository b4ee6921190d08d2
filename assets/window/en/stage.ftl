stage-grid = Grid
stage-quadrant = One quadrant
stage-sort = Sort ideas
stage-vote = Vote
stage-result = Result
stage-other = Other views
stage-screen = Next screen
stage-screen-tip = Moves the presentation to the next screen.
# $time (String)
stage-timer = Timer { $time }
stage-timer-tip = Starts the timer from zero, or stops it.
stage-notes = Notes window
stage-notes-tip = Opens a window for the presenter, with what comes next, the note and the sources.
stage-smaller = Smaller text
stage-larger = Larger text
stage-leave = Leave
stage-hint-view = Page Down goes on · B blackens · N notes · C timer
stage-hint-sort = 1 to 4 or S, W, O, T sort · Space later · Delete drops · Ctrl+Z takes back
stage-hint-vote = Label or Space a dot · Backspace takes it back · Enter next person
stage-hint-result = Space shows the next place
# $number (Number)
# $count (Number)
stage-idea = Idea { $number } of { $count }. Where does it belong?
stage-all-sorted = Every idea has a place
stage-more = { $count ->
    [one] 1 more idea
   *[other] { $count } more ideas
}
stage-more-tip = click one to take it next
stage-add-idea = Add an idea…
# $place (String)
# $label (String)
stage-sorted = { $place }, { $label }
stage-question = What do we vote on?
# $dots (Number)
# $most (Number)
stage-budget = { $dots } dots each, at most { $most } on one factor
stage-dots = Dots
stage-most = At most
stage-secret = Secret
stage-secret-tip = Shows no dots while they are given.
stage-hidden = Totals stay hidden until you show them
# $voted (Number)
# $count (Number)
stage-voted = { $voted } of { $count } have voted
stage-add-person = Add a name…
stage-nobody = Nobody votes yet. Type a name below.
# $person (String)
# $left (Number)
stage-person = { $person }, { $left ->
    [one] 1 dot left
   *[other] { $left } dots left
}
# $factor (String)
# $dots (Number)
stage-given = { $factor }, { $dots ->
    [0] no dot
    [one] 1 dot
   *[other] { $dots } dots
}
# $person (String)
stage-no-dot-left = { $person } has no dot left
# $most (Number)
stage-too-many = At most { $most } on one factor
stage-everybody = Everybody has voted
stage-no-votes = No dots yet
stage-place-dots = { $dots ->
    [one] 1 dot
   *[other] { $dots } dots
}
# $place (String)
# $dots (Number)
# $factors (String)
stage-place = Place { $place }, { $dots ->
    [0] no dots
    [one] 1 dot
   *[other] { $dots } dots
}, { $factors }
stage-keep = Keep as weights
stage-keep-tip = Weighs the matrix by these dots.
stage-again = Vote again…
stage-again-tip = Begins a new round; the dots so far stay in theirs.
# $step (String)
stage-next = Next: { $step }
stage-presenter = Presenter
stage-now = On the wall
stage-note = Note
stage-no-note = Select a factor to see its note and sources here.
stage-sources = Sources
