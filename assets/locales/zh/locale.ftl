### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

language-name = 中文

## Numbers and dates

decimal-sign = {"."}
date-day = { $year }年{ $month }月{ $day }日
date-month = { $year }年{ $month }月

## Joints

joint-comma = {"、"}
joint-semicolon = {"；"}
joint-colon = {"："}
joint-sentence = {""}
bracket-open = {"（"}
bracket-close = {"）"}
quote-open = “
quote-close = ”
