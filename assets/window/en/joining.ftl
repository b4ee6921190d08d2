### The dialog that joins copies of the document, and settles what they leave open.

join-reading = Reading…
join-title-reading = Join a copy
# $names (String) - the copies
join-title = Join { $names }
join-title-settle = Settle decisions
join-base-file = All grew from the file as it was read or saved last. Nothing is lost: the version before is kept.
# $time (String)
join-base-version = All grew from the version of { $time }. Nothing is lost: the version before is kept.
# $time (String)
join-base-nearest = All grew from the version of { $time }, as far as the versions that are kept tell. Nothing is lost: the version before is kept.
join-no-base = No version is kept that they could have grown from: everything of each is taken, also what one of them deleted.
join-own-changes = { $count ->
    [one] { $count } change of yours
   *[other] { $count } changes of yours
}
# $name (String)
join-changes-of = { $count ->
    [one] { $count } change in “{ $name }”
   *[other] { $count } changes in “{ $name }”
}
join-need-decision = { $count ->
    [one] { $count } needs a decision
   *[other] { $count } need a decision
}
join-no-decisions = Everything fits together.
join-rest = For the rest
join-mine = Mine
# $name (String)
join-rest-of = For the rest: { $name }
# $number (Number)
# $all (Number)
# $about (String)
join-decision = Decision { $number } of { $all }: { $about }
join-open = undecided
join-both = Both
join-both-text = One behind the other
# $count (Number)
join-both-factors = As { $count } factors
join-both-entries = All of them
join-now = yours now
join-then = after joining
join-leave-out = Leave out
# $name (String)
join-leave-out-this = Leave out “{ $name }”
# $head (String)
# $name (String)
# $text (String)
join-spoken = { $head }, { $name }: { $text }
join-follows = What follows from your choices
join-follows-nothing = Ranks, posture and leader stay as they are.
join-changes = What changes
join-undecided = { $count ->
    [0] Every decision is made. One step of undo takes all back.
    [one] { $count } is undecided and waits under Findings. One step of undo takes all back.
   *[other] { $count } are undecided and wait under Findings. One step of undo takes all back.
}
join-verb = Join
join-settle = Settle
join-cancel = Cancel
join-add = Add a copy…
# $name (String)
join-stranger = “{ $name }” is no copy of this document. Compare with it instead: File, Compare with a file…
# $error (String)
join-refused = The copies make no document together: { $error }
join-broke = Joining broke down; the document is as it was.
join-done = { $count ->
    [one] { $count } copy joined
   *[other] { $count } copies joined
}
join-settled = { $count ->
    [one] { $count } decision settled
   *[other] { $count } decisions settled
}
join-wait = { $count ->
    [one] { $count } decision waits under Findings
   *[other] { $count } decisions wait under Findings
}
join-show-findings = Show findings
