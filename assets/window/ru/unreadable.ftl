### Почему введённое в поле нельзя принять; стоит под полем.

unreadable-empty = введите число
unreadable-number = «{ $text }» — не число
unreadable-date = Запишите как 2020, май 2020, 17.05.2020 или 2020-05-17.
unreadable-not-above = введите число больше { $least }
unreadable-share = доля лежит между 0 и 1, а не { $value }
unreadable-off-scale = суждения на этой шкале лежат между 1/{ $largest } и { $largest }, а не { $typed }
unreadable-inverse = { $typed } против { $other }: обратное к { $other } — { $exact }
unreadable-weight-too-large = вес — не больше { $largest }, а не { $value }
unreadable-weight = вес — это число от 0, а не { $value }
unreadable-rating = оценка — это 1, 2, 3 или 4, а не { $value }
unreadable-ratio-too-large = суждение и обратное к нему не больше { $largest }, а { $value } больше
unreadable-ratio = суждение — это число больше 0, а не { $value }
unreadable-points = баллы — это 0 или больше, а не { $value }
unreadable-dots = точки — это целые числа от 0 до 1 000 000, а не { $value }
unreadable-rank = ранги — это целые числа от 1 до 1 000 000, а не { $value }
unreadable-scale = суждения на этой шкале лежат между 1/{ $largest } и { $largest }
unreadable-beyond-best = ничто не важнее лучшего: 1 или больше
unreadable-beyond-worst = ничто не менее важно, чем худшее: 1 или больше
