### Menus, views, the status line, the palette and the sheet of shortcuts.

## Menus

menu-file = File
menu-edit = Edit
menu-factor = Factor
menu-matrix = Matrix
menu-charts = Charts
menu-view = View
menu-help = Help
menu-templates = New from template
menu-recent = Open recent
menu-colours = Colours
menu-language = Language
# Of colours and of the language.
menu-as-system = As the system
scheme-light = Light
scheme-dark = Dark
scheme-contrast = High contrast
# The menu of ratings of a factor.
menu-rate = Rate
# The menu of the button that adds a matrix.
menu-new-matrix = New matrix
menu-empty-matrix = Empty matrix
menu-copy-of-matrix = Copy of this matrix
# $template (String)
menu-from-template = From template { $template }
# What screen readers call the switch between the pages of a view.
menu-pages = Pages
# A document and a matrix without a title.
menu-untitled = Untitled
menu-untitled-matrix = Untitled matrix
# The field in which a tab is renamed.
menu-title-of-matrix = Title of the matrix

## Views

view-matrix = Matrix
view-matrix-tip = The four quadrants of the matrix.
view-weigh = Weigh
view-weigh-tip = Weights, ratings, scores and the posture that follows.
view-compare = Compare
view-compare-tip = Two matrices side by side, with what changed.
view-strategies = Strategies
view-strategies-tip = What is to be done about the factors.
view-sources = Sources
view-sources-tip = The works that factors, context and strategies cite.
view-document = Document
view-document-tip = Title, authors, date, language and context.
view-findings = Findings
view-findings-tip = What a careful reader would ask about.
# What screen readers call the switch of views.
views = Views

## The status line

status-saving = Saving…
status-unsaved = Unsaved changes
status-saved = Saved
status-new = New document
status-read-only = Only read
status-cancel = Cancel
status-findings = { $count ->
    [one] { $count } to check
   *[other] { $count } to check
}
# $percent (String)
status-zoom = { $percent } %
status-zoom-name = Zoom: back to the usual size
status-zoom-tip = Zoom; a click goes back to the usual size.
# A factor without a quadrant; also the place where such factors are.
unsorted-ideas = unsorted ideas

## The palette and the sheet of shortcuts

palette-find = Find a command
palette-none = No command of that name
history-title = History
history-begin = As it was opened
history-now = Now
guide-title = Guide
about-title = SWOT Editor
# $version (String)
about-version = Version { $version }, under the MIT or the Apache 2.0 licence.
about-what = Build, weigh, compare and print SWOT matrices.
about-cite = How to cite
# $version (String)
about-citation = The SWOT Editor contributors (2026). SWOT Editor (Version { $version }) [Computer software].
about-copy = Copy
palette-template = Template
palette-participant = Participant
# $number (Number)
palette-round = Round { $number }
# Other words under which commands and colours are looked for, in any order.
palette-also-colours = theme dark light night contrast
palette-also-export = pdf word docx excel xlsx csv latex picture slides download
palette-also-import = excel csv docx bibliography survey
palette-also-save-as = backup copy rename
palette-also-present = stage projector slideshow fullscreen vote
palette-also-shortcuts = help keys keyboard
palette-also-tray = ideas brainstorm inbox
palette-also-zoom = bigger text size magnify
palette-also-weigh = rating score priority ahp ife efe
sheet-title = Keyboard shortcuts
sheet-close = Close
sheet-quadrants = In the quadrants
sheet-add = Add factor, and stay
sheet-break = Line break
sheet-leave = Leave the entry line
sheet-next-quadrant = Next quadrant
sheet-quadrant-before = Quadrant before
sheet-next-factor = Next factor
sheet-select = Select up to here
# The sheet of shortcuts, on which keys are chosen anew.
sheet-change = Click on keys to choose others; Delete brings the usual ones back.
sheet-press = Press keys…
sheet-bare = Choose keys with Ctrl or Alt, or a function key: others are typed.
# $command (String) - the command that has the keys
sheet-taken = These keys belong to “{ $command }”.
# $command (String)
# $keys (String)
sheet-keys-of = Keys of { $command }, { $keys }

## What is dragged

dragged-factors = { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}
