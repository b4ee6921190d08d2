### Asking for a path, and what only the user can decide about files.

path-open = Open document
path-compare = Compare with a document
path-join = Join a copy
path-import = Import file
path-save = Save document
path-copy = Save a copy
path-verb-open = Open
path-verb-add = Add
path-verb-continue = Continue
path-verb-save = Save
path-hint-open = The path of a .swot file, or of a report that carries it
# $endings (String)
path-hint-import = The path of a file that ends in { $endings }
path-hint-save = A name that ends in .swot
path-kind-import = Tables, lists, bibliographies
path-kind-document = SWOT document
path-kind-open = SWOT document, or report that carries it
path-taken = A file of that name is there already.
path-field = Path
path-recent = Opened lately
path-overwrite = Overwrite
path-browse = Browse…
path-cancel = Cancel

# $title (String) - quoted
ask-unsaved = Save the changes to { $title }?
ask-unsaved-text = What is not saved is lost.
# $file (String) - quoted
ask-changed = { $file } was changed by another program
ask-changed-text = Overwriting keeps what is there as an earlier version. Reading it again keeps yours, and undo brings it back.
ask-save = Save
ask-discard = Discard changes
ask-cancel = Cancel
ask-save-as = Save as…
ask-join = Join them…
ask-overwrite = Overwrite
ask-reload = Read it again
