### The comparison of matrices.

## Headings and heads of columns

comparing-title = Сравнение матриц
comparing-summary = Что изменилось сильнее всего
comparing-matched = Сопоставленные факторы
comparing-added = Добавлены
comparing-dropped = Исключены
comparing-moved = Перешли в другой квадрант
comparing-suggested = Возможно, одно и то же
comparing-statistics = Насколько близки приоритеты
comparing-caveats = Что несопоставимо
comparing-ranks = От ранга к рангу
comparing-matrices = Матрицы
comparing-factors = Факторов
comparing-then = стало
comparing-priority = Приоритет
comparing-places = Сдвиг
comparing-variation = Вариация
comparing-top = Топ-{ $count }
comparing-alike = Сходство
comparing-earlier = Раньше
comparing-evidence-changed = Другие ссылки на источники

## Keys and notes

comparing-key = Новые слова выделены жирным, исчезнувшие стоят в [скобках]. ± — изменение приоритета; со знаком + сдвиг вверх, со знаком − вниз.
comparing-suggested-note = Эти формулировки похожи, но никто не подтвердил, что они об одном и том же. В расчётах они не участвуют: выше они стоят среди добавленных и исключённых.
comparing-statistics-over = По сопоставленным факторам, приоритеты которых приведены к сумме 1; если факторов меньше трёх, показатели не вычисляются.
comparing-statistics-key = τ-b Кендалла и ρ Спирмена лежат между −1 и 1. Вариация — половина суммы модулей разностей, 0 при равных приоритетах. Топ-k — пересечение списков k важнейших факторов (Жаккар).
comparing-same-priorities = Приоритеты сопоставленных факторов не изменились.
comparing-no-priorities = О приоритетах ничего не сказано: у некоторых факторов их нет.
comparing-slopes-key = Важнейший фактор стоит наверху. Толстая линия поднимается, штриховая опускается, тонкая остаётся на месте; у полого кружка рядом нет пары.

## Sentences

comparing-matrix = { $number }. { $title }
comparing-matrix-dated = { $number }. { $title }, { $date }
comparing-counts = От «{ $from }» к «{ $to }»: общих факторов { $matched } (перешли в другой квадрант: { $moved }, переформулированы: { $reworded }), добавлено: { $added }, исключено: { $dropped }.
comparing-largest = Сильнее всего изменился приоритет фактора { $factor }: { $before } → { $after }.
comparing-rank-change = Его ранг: { $before } → { $after }.
comparing-agreement = Согласованность двух ранжирований: τ-b Кендалла { $tau }, факторов: { $count }.
comparing-too-few = Сопоставленных факторов: { $count }; для статистики этого мало.
comparing-shift = Стратегическая позиция: { $before } → { $after }.
comparing-posture = ({ $x }; { $y }) { $strategy }
comparing-moved-from = Перешёл: { $before } → { $after }
comparing-cut = Показаны только первые ранги: { $count }.
comparing-differs-weighting = Матрицы различаются способом взвешивания ({ $names }): сравнивайте ранги, а не приоритеты.
comparing-differs-rating = Матрицы различаются смыслом оценок ({ $names }): не сравнивайте оценки и суммы.
comparing-differs-posture = Матрицы различаются расчётом стратегической позиции ({ $names }): не сравнивайте координаты; общей карты нет.
comparing-differs-between = Матрицы различаются сравнением квадрантов ({ $names }): те же ответы дают другие приоритеты.
comparing-differs-prioritisation = Матрицы различаются расчётом приоритетов ({ $names }): ранги могут отличаться из-за этого.
comparing-unweighed = У «{ $title }» ещё нет приоритетов, и о них ничего не сказано.
comparing-refused = Сравнить можно от 2 до { $limit } матриц, а не { $count }.
