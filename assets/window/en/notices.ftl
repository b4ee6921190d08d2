### What the window tells: notices, what screen readers are told beside them, and work in the background.

## Files

# $path (String)
notice-saved = Saved as { $path }
notice-saving-broke = Saving broke down; the file is as it was.
notice-recovered = This is the document as the earlier run left it. Save it to keep it.
# $error (String)
notice-no-recovery = No recovery file can be kept: { $error }
notice-recovery-works = Recovery files are written again
notice-taken-from-file = Read again from the file; undo brings back what was here
# $error (String)
notice-no-version = Saved, but not kept as an earlier version: { $error }
# $path (String)
# $error (String)
notice-cannot-open = The system cannot open { $path }: { $error }
# $path (String)
notice-settings-kept = The settings could not be read and were kept as { $path }.
notice-cancelled = Cancelled; nothing was written
notice-broke = The work broke down; the document is as it was.
# $error (String)
notice-clipboard = The clipboard did not work: { $error }

# $file (String)
banner-changed = { $file } was changed by another program.
# $file (String)
banner-gone = { $file } is not where it was.
banner-unsaved = You have changes that are not in it.
banner-see = See the differences…
notice-backup-in-git = Git sees the backup beside the file as a new file.
# $path (String)
notice-backup-ignored = Git ignores backups by { $path }
way-ignore-backups = Have git ignore backups
banner-join = Join them…
banner-keep-mine = Keep mine
banner-take-theirs = Take theirs
# $file (String)
# $who (String) - a name, perhaps with a machine
# $time (String)
banner-held = { $file } is open elsewhere: { $who }, since { $time }.
# $name (String)
# $machine (String)
banner-on-machine = { $name } on { $machine }
# $file (String)
banner-held-by-somebody = { $file } is open in another window.
banner-read-only = You only read it.
banner-only-read = Only read it
banner-copy = Work on a copy
notice-read-only = You only read this document, which somebody else has open. Work on a copy to change it.
notice-copy = This is a copy that has no file yet
notice-free-again = Nobody else is known to have the file any more; you can change the document
# $percent (Number)
# $what (String) - of what there is a limit
notice-nearly-full = The document has reached { $percent } % of { $what } that a file may have. Divide it into several documents before it is too large to be saved.
limit-size = the size
limit-values = the values
limit-records = the records
notice-broke-down = The program broke down for a moment. What you typed is kept; please report it with Help, Copy diagnostics.
notice-broke-down-unkept = The program broke down for a moment, and what you did last may be missing: look through it and save. Please report it with Help, Copy diagnostics.
notice-diagnostics = Diagnostics copied

## The page that is shown where nothing else can be

rescue-title = The program cannot show this document
rescue-text = It broke down several times in a row.
rescue-nothing-unsaved = Nothing in it is unsaved.
rescue-kept = Your changes are kept and offered again at the next start.
# $why (String)
rescue-unkept = Your changes could not be kept for the next start; save them before you quit: { $why }
rescue-no-folder = there is no folder for recovery files.
rescue-lost-draft = The text of the field that you were typing in could not be taken in.
# $file (String)
rescue-changed = { $file } was changed by another program. Save under another name.
rescue-save-as = Save as…
rescue-retry = Try again
rescue-undo = Undo the last step
rescue-save = Save
rescue-quit = Quit

## Imports

# $file (String)
notice-one-import = { $file } waits: one file is imported at a time.
# $what (String) - what was taken
notice-imported = Imported { $what }
# $what (String)
# $count (Number)
notice-imported-refused = Imported { $what }; refused: { $count }

## Copies

notice-busy = Something else is being worked on; try again when it is done.
notice-matrix-copied = The matrix was copied as a picture
notice-chart-copied = The chart was copied as a picture
# $pages (Number)
notice-matrix-first-page = The matrix takes { $pages } pages; the first was copied as a picture
# $pages (Number)
notice-chart-first-page = The chart takes { $pages } pages; the first was copied as a picture
notice-copied = { $count ->
    [one] { $count } factor copied
   *[other] { $count } factors copied
}

## What was done with factors

notice-deleted = { $count ->
    [one] { $count } factor deleted
   *[other] { $count } factors deleted
}
notice-duplicated = { $count ->
    [one] { $count } factor duplicated
   *[other] { $count } factors duplicated
}
# $place (String)
notice-moved = { $count ->
    [one] { $count } factor moved to { $place }
   *[other] { $count } factors moved to { $place }
}
notice-pasted = { $count ->
    [one] { $count } factor pasted
   *[other] { $count } factors pasted
}
notice-added = { $count ->
    [one] { $count } factor added
   *[other] { $count } factors added
}
# $rating (Number)
notice-rated = Rated { $rating }
notice-rating-cleared = Rating cleared
# $edit (String)
notice-undone = Undone: { $edit }
# $edit (String)
notice-redone = Done again: { $edit }

## Other views

# $strategy (String)
notice-strategy-deleted = Strategy { $strategy } deleted.
# $source (String)
notice-source-deleted = { $source } deleted.
# $source (String)
notice-source-deleted-citations = { $count ->
    [one] { $source } deleted with its { $count } citation.
   *[other] { $source } deleted with its { $count } citations.
}
notice-source-added = Source added.
# $name (String)
notice-person-deleted = { $name } deleted with all answers.
# $tag (String)
notice-bad-tag = “{ $tag }” is not a language tag; type one such as en, pt-BR or zh-Hant.
notice-matched = Matched
notice-linking = Go to the same factor in the other matrix and press the key again; Esc gives up
# $file (String)
notice-stands-elsewhere = This factor stands in { $file }, which is only read here.
# $file (String)
notice-read-again = { $file } was read again
# $trouble (String) - what went wrong, in sentences
notice-compared-as-before = { $trouble }
    It is compared as it was read before.

## Ways on

way-undo = Undo
way-show-in-folder = Show in folder
way-read-report = Read the report
way-open-that-file = Open that file
way-fill-in-source = Fill in who wrote it and when
way-dismiss = Dismiss notice

## Work in the background

# $file (String)
work-exporting = Exporting { $file }
# $file (String)
work-opening = Opening { $file }
# $file (String)
work-reading-again = Reading { $file } again
# $file (String)
work-saving = Saving { $file }
work-bringing-back = Bringing back unsaved work
work-picture = Drawing the picture
work-choosing = Choosing a file
