### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

language-name = العربية

## Numbers and dates

decimal-sign = {"."}
minus-sign = {"\u200E−"}
date-day = { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
date-month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
} { $year }
percent = { $value }%

## Joints

joint-comma = {"، "}
joint-clause = {"، "}
joint-semicolon = {"؛ "}
joint-colon = {": "}
joint-stop = {". "}
joint-sentence = {" "}
bracket-open = {" ("}
bracket-close = {")"}
quote-open = «
quote-close = »
change = من { $before } إلى { $after }
