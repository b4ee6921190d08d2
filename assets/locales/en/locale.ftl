### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

# Its name in itself, for menus.
language-name = English

## Numbers and dates

# Between the whole and the decimal part of a number.
decimal-sign = {"."}
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

## Joints

# Between names or short things in a row.
joint-comma = {", "}
# Between things that may hold commas themselves.
joint-semicolon = {"; "}
# Between a label and what it labels.
joint-colon = {": "}
# Between two sentences that have their full stops.
joint-sentence = {" "}
# Around an addition, with the space that stands before it.
bracket-open = {" ("}
bracket-close = {")"}
# Around a quotation or a title.
quote-open = “
quote-close = ”
