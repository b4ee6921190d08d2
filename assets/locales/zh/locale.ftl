### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

language-name = 中文

## Numbers and dates

decimal-sign = {"."}
minus-sign = −
date-day = { $year }年{ $month }月{ $day }日
date-month = { $year }年{ $month }月
percent = { $value }%

## Joints

joint-comma = {"、"}
joint-clause = {"，"}
joint-semicolon = {"；"}
joint-colon = {"："}
joint-stop = {"："}
joint-sentence = {""}
bracket-open = {"（"}
bracket-close = {"）"}
quote-open = “
quote-close = ”
change = { $before } → { $after }
