### The dialog of earlier versions.

# $title (String)
versions-title = Earlier versions of { $title }
versions-reading = Reading the versions…
versions-none = No version is kept yet: each save keeps one.
versions-broke = Reading the versions broke down.
versions-first = First version
versions-saved = saved
versions-displaced = replaced by a save
versions-given-up = given up for the file
versions-before-join = before copies were joined
versions-since = { $count ->
    [0] This is what you see in the window.
    [one] Since then { $count } thing changed. Going back undoes it; one step of undo brings it back.
   *[other] Since then { $count } things changed. Going back undoes these; one step of undo brings them back.
}
# $time (String)
versions-go-back = Go back to { $time }
versions-close = Close
versions-copy = Open as a copy
versions-compare = Compare side by side
# $why (String) - saved, given up and so on
# $name (String)
versions-by = { $why } · { $name }
# $time (String)
versions-back = This is the version of { $time }
