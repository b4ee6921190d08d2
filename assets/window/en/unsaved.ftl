### What earlier runs left unsaved.

unsaved-title = Unsaved work was kept
unsaved-text = { $count ->
    [one] The program ended without saving a document. Its file on the disk is untouched.
   *[other] The program ended without saving { $count } documents. Their files on the disk are untouched.
}
unsaved-untitled = Untitled
# $time (String)
unsaved-never-saved = from { $time } · never saved to a file
# $time (String)
# $file (String)
# $folder (String)
unsaved-newer = from { $time } · newer than its file { $file } in { $folder }
# $time (String)
# $file (String)
# $folder (String)
# $changed (String)
unsaved-older = from { $time } · its file { $file } in { $folder } was changed later, at { $changed }
unsaved-holds = { $count ->
    [one] { $count } factor
   *[other] { $count } factors
}
# $verb (String)
# $title (String)
unsaved-named = { $verb }: { $title }
unsaved-recover = Bring it back
unsaved-forget = Delete it
unsaved-later = Decide later
unsaved-copy = Save a copy…
unsaved-see = See the changes
unsaved-kept = What you delete stays among the earlier versions.
unsaved-kept-if-readable = What you delete stays among the earlier versions, except a document that cannot be read: save a copy of it first.
# $title (String)
# $error (String)
unsaved-not-deleted = “{ $title }” was not deleted, since it cannot be kept among the earlier versions: { $error }
# $file (String)
unsaved-waits = Newer work on { $file } was not saved and waits.
unsaved-show = Show it
