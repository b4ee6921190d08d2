### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

# Its name in itself, for menus.
language-name = English

## Numbers and dates

# Between the whole and the decimal part of a number.
decimal-sign = {"."}
# Before a negative number; where text runs from right to left, a mark keeps it at the left of the digits.
minus-sign = −
# $year (Number) - the year
# $day (Number) - the day of the month
date-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# $year (Number) - the year
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# $value (String) - a number as the language writes it
percent = { $value }{"\u00A0"}%

## Joints

# Between names or short things in a row.
joint-comma = {", "}
# Before an addition to a name or sentence.
joint-clause = {", "}
# Between things that may hold commas themselves.
joint-semicolon = {"; "}
# Between a label and what it labels.
joint-colon = {": "}
# Ends a fragment, such as a heading, before a text that follows on the same line.
joint-stop = {". "}
# Between two sentences that have their full stops.
joint-sentence = {" "}
# Around an addition, with the space that stands before it.
bracket-open = {" ("}
bracket-close = {")"}
# Around a quotation or a title.
quote-open = “
quote-close = ”
# What something was, and what it became.
# $before (String)
# $after (String)
change = { $before } → { $after }
