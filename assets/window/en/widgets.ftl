### What parts of the window say wherever they stand.

# $what (String)
widgets-remove = Remove { $what }
# $what (String)
widgets-delete = Delete { $what }
# $what (String)
widgets-up = Move { $what } up
# $what (String)
widgets-down = Move { $what } down
widgets-search = Search
widgets-nothing-fits = Nothing fits.
widgets-not-rated = not rated
