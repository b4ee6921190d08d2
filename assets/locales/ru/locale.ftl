### What belongs to the language itself: numbers, dates, quotation marks and the joints between texts.
### Joints are quoted so that their spaces can be seen.

language-name = Русский

## Numbers and dates

decimal-sign = {","}
minus-sign = −
date-day = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year }
date-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year }
percent = { $value } %

## Joints

joint-comma = {", "}
joint-clause = {", "}
joint-semicolon = {"; "}
joint-colon = {": "}
joint-stop = {". "}
joint-sentence = {" "}
bracket-open = {" ("}
bracket-close = {")"}
quote-open = «
quote-close = »
change = { $before } → { $after }
