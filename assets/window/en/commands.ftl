### The commands: their names, and one sentence for the tooltip of each.

command-new-document = New document
command-new-document-tip = Begins an empty document.
command-new-window = New window
command-new-window-tip = Opens another window with an empty document, and leaves this one as it is.
command-open = Open…
command-open-tip = Opens a document from a file.
command-compare-file = Compare with a file…
command-compare-file-tip = Opens a document beside this one, only to read, and compares with it.
command-earlier-versions = Earlier versions…
command-earlier-versions-tip = Lists what was saved before, to go back to it.
command-join-copy = Join a copy…
command-join-copy-tip = Takes in what others changed in copies of this document.
command-settle-decisions = Settle decisions…
command-settle-decisions-tip = Chooses where copies that were joined contradict each other.
command-import = Import…
command-import-tip = Takes in a table, a list, a bibliography or answers from a file of another program.
command-import-report = Report of the last import
command-import-report-tip = Shows what was taken from the file that was imported last, and what was not.
command-save = Save
command-save-tip = Writes the document to its file.
command-save-as = Save as…
command-save-as-tip = Writes the document to another file.
command-export = Print or export…
command-export-tip = Shows the pages as they will print, and writes them as a file to print or hand in.
command-quit = Quit
command-quit-tip = Leaves the program; asks first when something is unsaved.
command-undo = Undo
command-undo-tip = Takes the last edit back.
command-redo = Redo
command-redo-tip = Carries out again what was taken back.
command-cut = Cut factors
command-cut-tip = Takes the selected factors to the clipboard.
command-copy = Copy factors
command-copy-tip = Copies the selected factors to the clipboard.
command-paste = Paste
command-paste-tip = Puts factors or lines of text from the clipboard here.
command-select-all = Select all factors of the quadrant
command-select-all-tip = Selects every factor of this quadrant.
command-copy-table = Copy as table
command-copy-table-tip = Copies the selected factors, or all of the matrix, with their figures, for a spreadsheet.
command-copy-text = Copy as text
command-copy-text-tip = Copies the selected factors, or all of the matrix, as a list under headings.
command-copy-picture = Copy matrix as picture
command-copy-picture-tip = Copies the page of the matrix as a picture, as it prints.
command-find = Find factors
command-find-tip = Shows only the factors that match a text, a tag or a source.
command-edit-statement = Edit statement
command-edit-statement-tip = Changes the words of the selected factor.
command-duplicate = Duplicate factor
command-duplicate-tip = Repeats the selected factors below themselves.
command-delete = Delete factor
command-delete-tip = Deletes the selected factors; undo brings them back.
command-move-up = Move up
command-move-up-tip = Moves the selected factors one place up.
command-move-down = Move down
command-move-down-tip = Moves the selected factors one place down.
command-clear-rating = Clear rating
command-clear-rating-tip = Takes the rating of the selected factors away.
command-match-factor = Match factor
command-match-factor-tip = Marks a factor of the comparison; on another of the other matrix, says that both are the same.
command-part-factors = Take match apart
command-part-factors-tip = Says that two matched factors of the comparison are not the same.
command-new-matrix = New matrix…
command-new-matrix-tip = Adds a matrix, empty or from a template.
command-rename-matrix = Rename matrix
command-rename-matrix-tip = Changes the name of this matrix.
command-duplicate-matrix = Duplicate matrix
command-duplicate-matrix-tip = Repeats this matrix as a new one, to compare the two later.
command-next-years-matrix = Duplicate as next year’s matrix
command-next-years-matrix-tip = Repeats this matrix with a date one year on and without its answers.
command-delete-matrix = Delete matrix
command-delete-matrix-tip = Deletes this matrix; undo brings it back.
command-rename-quadrant = Rename quadrant
command-rename-quadrant-tip = Changes the title of this quadrant, such as Chances for Opportunities.
command-previous-matrix = Previous matrix
command-previous-matrix-tip = Shows the matrix of the tab before.
command-next-matrix = Next matrix
command-next-matrix-tip = Shows the matrix of the next tab.
command-move-matrix-left = Move matrix left
command-move-matrix-left-tip = Moves the tab of this matrix to the left.
command-move-matrix-right = Move matrix right
command-move-matrix-right-tip = Moves the tab of this matrix to the right.
command-next-view = Next view
command-next-view-tip = Shows the next view.
command-previous-view = Previous view
command-previous-view-tip = Shows the view before.
command-toggle-inspector = Inspector
command-toggle-inspector-tip = Shows or hides the details of the selected factor.
command-toggle-tray = Unsorted ideas
command-toggle-tray-tip = Shows or hides the ideas that have no quadrant yet.
command-one-quadrant = One quadrant alone
command-one-quadrant-tip = Shows the quadrant with the keyboard alone, or all four again; the keys of the others go to them.
command-present = Present
command-present-tip = Fills the screen with the quadrants in large text; Esc leaves.
command-present-view = Present this view
command-present-view-tip = Shows the view as it is over the whole screen, in larger text.
command-zoom-in = Zoom in
command-zoom-in-tip = Shows everything larger.
command-zoom-out = Zoom out
command-zoom-out-tip = Shows everything smaller.
command-zoom-reset = Usual size
command-zoom-reset-tip = Shows everything at its usual size.
command-reduce-motion = Reduced motion
command-reduce-motion-tip = Lets what appears and what scrolls be at its place at once.
command-history = History…
command-history-tip = Lists the edits, to go back to one.
command-guide = Guide
command-guide-tip = Shows the short guide.
command-diagnostics = Copy diagnostics
command-diagnostics-tip = Copies versions, sizes and counts for a report of a fault. No text of the document is in it.
command-about = About, how to cite
command-about-tip = Shows the version, the licence and how to cite the program.
command-next-pane = Next pane
command-next-pane-tip = Puts the keyboard into the next part of the window: menus, tabs, page, inspector, status bar.
command-previous-pane = Previous pane
command-previous-pane-tip = Puts the keyboard into the part of the window before.
command-menus = Menus
command-menus-tip = Puts the keyboard into the menus; Alt with a letter opens one.
command-palette = Find a command…
command-palette-tip = Finds a command by its name.
command-shortcuts = Keyboard shortcuts
command-shortcuts-tip = Lists every key that does something.

## Commands about one of several things

# $place (String) - a quadrant, or the unsorted ideas
command-move-to = Move to { $place }
# $place (String)
command-move-to-tip = Moves the selected factors to { $place }.
# $rating (Number)
command-rate = Rate { $rating }
# $rating (Number)
command-rate-tip = Gives the selected factors the rating { $rating }.
# $quadrant (String)
command-go-to = Go to { $quadrant }
# $quadrant (String)
command-go-to-tip = Puts the keyboard into { $quadrant }.
# $view (String)
command-show = Show { $view }
# $chart (String)
command-copy-chart = Copy “{ $chart }”
command-copy-chart-tip = Copies the chart as a picture, as it prints.
# $chart (String)
command-save-chart = Save “{ $chart }”…
command-save-chart-tip = Writes the chart to a file, as PNG, SVG or PDF.

## Charts

chart-star = Priorities on four axes
chart-posture = Position between inside and outside
chart-bars = Priorities as bars
chart-ie = Internal-external matrix
chart-slopes = Ranks from matrix to matrix
chart-acceptability = Rank acceptability
chart-sensitivity = Sensitivity to weights
chart-groups = Differences between groups

## Undo and redo of an edit

# $edit (String)
command-undo-edit = Undo { $edit }
# $edit (String)
command-redo-edit = Redo { $edit }
