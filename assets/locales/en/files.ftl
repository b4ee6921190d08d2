### Why a file cannot be read, written or understood, and what to do.

# $path (String)
# $reason (String)
file-cannot-read = cannot read `{ $path }`: { $reason }
# $path (String)
# $reason (String)
file-cannot-write = cannot write `{ $path }`: { $reason }
file-not-found = there is no such file
file-no-template = there is no such template
# $number (String)
file-no-version = there is no version { $number }
file-no-folder = its folder does not exist
file-denied = permission denied
file-is-folder = it is a folder
file-not-regular = it is not a regular file
file-exists = the file exists already
file-write-protected = the file is write-protected
file-read-only-disk = the disk is read-only
# $size (String)
# $limit (String)
file-too-large = it would take { $size } MB, and no more than { $limit } MB are read again
# $limit (String)
file-too-many-values = it would hold too many values, and no more than { $limit } are read again
# $limit (String)
file-too-many-records = it would hold too many records, and no more than { $limit } are read again
file-name-too-long = the name is too long
file-disk-full = no room is left on the disk
file-changed = another program changed the file since it was read
file-unreadable = the file there cannot be read as a document, and is not overwritten
file-hint-not-found = check the name and the folder.
file-hint-no-template = `swot-editor templates` lists the templates.
file-hint-no-version = `swot-editor versions FILE` lists the versions.
file-hint-no-folder = create the folder first, or choose another.
file-hint-denied-writing = choose another folder or name, or change the permissions.
file-hint-denied-reading = ask for the permission to read it.
file-hint-not-a-file = name a file.
file-hint-exists-option = choose another name, or overwrite it knowingly (`--force`).
file-hint-exists-window = choose another name, or overwrite it knowingly.
file-hint-too-large = divide it into several documents; the file was left as it was.
file-hint-name-too-long = choose a shorter name.
file-hint-read-only-disk = choose a folder on another disk.
file-hint-disk-full = make room, or choose a folder on another disk; the file was left as it was.
file-hint-changed = save under another name, open the file again, or overwrite it knowingly.
file-hint-unreadable = choose another name, or move that file away first.
file-hint-other = try again, or choose another file.
problem-empty = the file is empty
# $limit (String)
problem-too-large = the file is larger than { $limit } MB
problem-too-many = the file holds more records than any document
problem-not-utf8 = the file is not UTF-8 text
problem-not-swot = this is not a SWOT document
problem-nothing-carried = this file carries no SWOT document
# $version (String)
# $own (String)
problem-newer-version = the file has format version { $version }; this program reads up to version { $own }
# $version (String)
problem-unknown-version = there is no format version { $version }
problem-cut-short = the file ends before the document does
problem-too-deep = brackets are nested too deeply
# $name (String)
problem-unknown-field = unknown field `{ $name }`
# $name (String)
problem-unknown-choice = unknown choice `{ $name }`
# $name (String)
problem-missing-field = the field `{ $name }` is missing in the block that ends here
# $name (String)
problem-repeated-field = the field `{ $name }` stands twice in this block
problem-number-out-of-range = this number is too large or too small
problem-trailing = something follows after the end of the document
problem-expected-text = a text in quotation marks should stand here
problem-expected-number = a number should stand here
problem-expected-whole-number = a whole number should stand here
problem-expected-truth = `true` or `false` should stand here
problem-expected-field-name = the name of a field should stand here
problem-expected-list = a list, `{"["} … {"]"}`, should stand here
problem-expected-list-end = a comma or `{"]"}` should stand here
problem-expected-comma = a comma should stand here
problem-expected-colon = a colon should stand here
problem-expected-block = a block, `( … )`, should stand here
problem-expected-block-end = a comma or `)` should stand here
problem-hint-empty-option = choose another file, or begin a document with `swot-editor new`.
problem-hint-empty-window = choose another file, or begin a document.
problem-hint-too-large = no document is that large; choose another file.
problem-hint-not-utf8 = save the file as UTF-8, or choose another file.
# $begins (String)
problem-hint-not-swot = a document begins with `{ $begins }`; choose another file.
problem-hint-nothing-carried = open the `.swot` file that it was made from, or import its tables and lists as csv, xlsx, docx or md.
problem-hint-newer-version = update SWOT Editor to read it; the file was left as it is.
# $own (String)
problem-hint-unknown-version = the versions are 1 to { $own }.
problem-hint-cut-short = part of it is missing; copy it again.
# $backup (String)
problem-hint-cut-short-beside = part of it is missing; copy it again, or open the version before it, `{ $backup }`.
problem-hint-too-deep = look for an opening bracket that does not belong here.
# $word (String)
problem-hint-near = did you mean `{ $word }`?
# $known (String)
problem-hint-fields = the fields here are { $known }.
# $known (String)
problem-hint-choices = the choices here are { $known }.
# $name (String)
problem-hint-missing-field = add a line `{ $name }: …,` to the block.
problem-hint-repeated-field = remove one of the two.
problem-hint-syntax = compare with the lines around it: commas, quotation marks, brackets.
# $sentence (String)
# $hint (String)
hinted = { $sentence }{"\u000A"}Hint: { $hint }
