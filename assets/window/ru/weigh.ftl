### Взвешивание матрицы: способ, ответы и то, что из них следует.

weigh-no-matrix = Матрицы нет
weigh-no-matrix-why = Добавьте матрицу, чтобы взвесить её факторы.
weigh-illustration = Пример
weigh-illustration-tip = Веса и оценки этой матрицы лишь показывают, как работает взвешивание; они не отражают ничьих выводов.
weigh-method = Способ взвешивания
weigh-page-answers = Веса
weigh-page-priorities = Приоритеты
weigh-page-robustness = Устойчивость
weigh-page-people = Участники
weigh-page-conventions = Правила расчёта
weigh-not-yet = Ещё не всё
weigh-nothing-to-compare = Здесь пока нечего сравнивать.
weigh-factor = Фактор

weigh-who = Кто отвечает
weigh-add-person = Добавить участника
weigh-name = Имя
weigh-name-of-new = Имя участника
weigh-add = Добавить
weigh-add-this = Добавить этого участника
weigh-nobody = Кто судит?
weigh-nobody-why = Этот способ опрашивает участников. Добавьте первого — по имени или под псевдонимом.
weigh-unnamed = Участник без имени

weigh-scores = Веса и взвешенные оценки
weigh-ratings = Оценки
weigh-scores-table = Таблица весов и взвешенных оценок
weigh-weight = Вес
weigh-share = Доля
weigh-rating = Оценка
weigh-score = Взв. оц.
weigh-figures = { $factor }: доля { $share }, взвешенная оценка { $score }
weigh-weight-of = Вес: { $factor }
weigh-rating-of = Оценка: { $factor }
weigh-internal = Внутренние
weigh-external = Внешние
weigh-all-zero = все веса равны 0; дайте больше хотя бы одному фактору
weigh-sums = { $side }: веса { $weight }, доли { $share }, { $name } { $total }

weigh-posture = Стратегическая позиция
weigh-posture-none = Стратегическая позиция появится, когда у каждого фактора будет оценка, а у каждой стороны — вес.
weigh-posture-at = { $direction } · длина { $length }, направление { $angle }°
weigh-posture-text = { $direction } · длина { $length }
weigh-no-direction = ни одно направление не преобладает
weigh-ie = Матрица «внутренние–внешние факторы»
weigh-ie-cell = Клетка { $cell }: { $advice }

weigh-lists-shown = Участники с { $from } по { $to } из { $all }; чтобы увидеть других, выберите, кто отвечает
weigh-lists-table = Таблица ответов
weigh-priority = Приоритет
weigh-answer = { $method }: { $factor }, { $person }
weigh-priority-of = { $factor }: приоритет { $priority }
weigh-in-all = Всего
weigh-in-all-by = Всего { $sum }: { $person }

weigh-best-worst = Лучший и худший
weigh-consistency = Согласованность
weigh-consistency-wait-answers = Появится, когда ответы по набору будут полными.
weigh-most = Самый важный
weigh-least = Наименее важный
weigh-most-of = Самый важный: { $set }
weigh-least-of = Наименее важный: { $set }
weigh-choose = Выберите…
weigh-best-over = { $best } против него
weigh-over-worst = он против { $worst }
weigh-over = { $first } против { $second }
weigh-how-many-times = Во сколько раз важнее: 1 — одинаково, { $largest } — крайне важнее.
weigh-best-worst-table = Таблица сравнений с лучшим и худшим
weigh-between-two = { $best } против { $worst } — { $ratio }, а { $thing } лежит между ними
weigh-between-quadrants = Между квадрантами

weigh-judgments = Суждения
weigh-matrix = Матрица
weigh-interview = Опрос
weigh-consistency-wait = Появится, когда суждения набора дадут приоритеты.
weigh-circle = { $a } важнее { $b }, { $b } важнее { $c }, но { $c } важнее { $a }
weigh-index-ends = Случайные индексы ({ $table }) есть не для всех размеров; факторов: { $count }.
weigh-index-use = Взять { $table }: там есть приближение для больших размеров
weigh-above = выше { $threshold }
weigh-accepted = допустимо
weigh-two-agree = два фактора не противоречат друг другу
weigh-untested = неизвестно: ответы не проверяют друг друга
weigh-little-tested = неизвестно: слишком мало ответов проверяют друг друга
weigh-no-index = нет случайного индекса для этого размера
weigh-unknown = неизвестно
weigh-revisit = { $row } против { $column } — { $said }; согласовалось бы { $better }
weigh-grid = Во сколько раз фактор строки важнее фактора столбца; противоположная ячейка заполняется сама.
weigh-against = { $row } против { $column }
weigh-scale = Насколько одно важнее другого
weigh-keys = ← → склоняют · 1–9 во сколько раз · Enter подтверждает · ↓ пропускает · ↑ возвращает
weigh-answered = Суждений: { $answered } из { $needed }
weigh-answered-least = Суждений: { $answered } из { $needed } · чтобы связать всё, нужно не менее { $least }
weigh-suffice = Считать достаточным число { $least }
weigh-between-waits = Вопросы между квадрантами появятся, когда станет известно, какие факторы в них ведущие: суждения внутри квадрантов должны связать все их факторы.
weigh-no-questions = Сравнивать нечего: нужны два фактора в квадранте или два квадранта с факторами.
weigh-all-answered = На все вопросы есть ответы.
weigh-back = Назад
weigh-back-tip = Предыдущий вопрос (стрелка вверх).
weigh-skip = Пропустить
weigh-skip-tip = Пропущенные вопросы вернутся в конце (стрелка вниз).
weigh-confirm = Подтвердить и дальше
weigh-confirm-tip = Стрелки склоняют в любую сторону, Enter подтверждает.
weigh-ask = Спросить: { $person }
weigh-show-priorities = Показать приоритеты
weigh-matters-more = { $name } важнее: { $statement }
weigh-equally = { $first } и { $second } одинаково важны
weigh-leaning = { $more } { $strength } важнее, чем { $less }: в { $times } раза
weigh-strength-2 = чуть
weigh-strength-3 = умеренно
weigh-strength-4 = умеренно или сильно
weigh-strength-5 = сильно
weigh-strength-6 = сильно или очень сильно
weigh-strength-7 = очень сильно
weigh-strength-8 = очень или крайне сильно
weigh-strength-9 = крайне
weigh-question-within = { $quadrant }: что из двух важнее?
weigh-question-leading = Между квадрантами: какой из этих ведущих факторов важнее?
weigh-question-between = Какой квадрант важнее?

weigh-interval-of = 95-процентный интервал { $interval }. { $explanation }
weigh-spread = Участники: от { $least } до { $most }, средняя половина от { $lower } до { $upper }, медиана { $median }. { $explanation }
weigh-intervals = { $samples ->
    [one] 95-процентные интервалы по { $samples } случайному испытанию; { $drawn }; начальное число { $seed }
   *[other] 95-процентные интервалы по { $samples } случайным испытаниям; { $drawn }; начальное число { $seed }
}
weigh-by-one = { $method }, один участник
weigh-by-group = { $count ->
    [one] { $method }, { $count } участник, { $together }
    [few] { $method }, { $count } участника, { $together }
   *[many] { $method }, { $count } участников, { $together }
}
weigh-by-many = { $count ->
    [one] { $method }, { $count } участник
    [few] { $method }, { $count } участника
   *[many] { $method }, { $count } участников
}
weigh-together-judgments = среднее геометрическое их суждений
weigh-together-geometric = среднее геометрическое их приоритетов
weigh-together-arithmetic = среднее их приоритетов
weigh-together-sums = их суммы
weigh-star = Звезда приоритетов
weigh-priorities-table = Таблица приоритетов
weigh-rank = Ранг
weigh-global-priority = Глобальный приоритет
weigh-local = Локал.
weigh-group = Квадр.
weigh-global = Глоб.
weigh-interval = Интервал 95 %
weigh-row = { $factor }: ранг { $rank }, локальный { $local }, квадранта { $group }, глобальный { $global }
weigh-row-interval = { $row }, 95-процентный интервал { $interval }

weigh-sensitivity = Чувствительность
weigh-acceptability = Приемлемость рангов
weigh-ranks-wait = Ранги можно проверить, когда у каждого фактора будет приоритет.
weigh-move-weight = Изменить вес:
weigh-weight-figures = Вес числом: { $quadrant }
weigh-back-to-present = К нынешнему весу
weigh-lines = { $factors ->
    [one] Приоритеты { $factors } фактора в зависимости от веса: пересечений { $crossings }, из них за первое место { $first }
   *[other] Приоритеты { $factors } факторов в зависимости от веса: пересечений { $crossings }, из них за первое место { $first }
}
weigh-first-at = Первые при весе { $weight }
weigh-exchanges = Обмен местами
weigh-first-ranks = Среди факторов первых рангов, числом { $count }
weigh-no-exchange = Никакие два из них не меняются местами.
weigh-passes = { $weight } { $rising } обходит { $falling }
weigh-passes-first = { $weight } { $rising } обходит { $falling } и выходит на первое место
weigh-draw = Испытать
weigh-cancel = Отмена
weigh-cancel-draws = Прервать испытания
weigh-draws = Испытаний
weigh-draws-name = Число случайных испытаний
weigh-seed = Начальное число
weigh-seed-name = Начальное число испытаний
weigh-what-drawn = Что меняется случайно
weigh-concentration = Концентрация
weigh-concentration-name = Концентрация испытаний
weigh-percent = В обе стороны, в процентах
weigh-percent-name = Доля, на которую могут отличаться веса
weigh-sampling-auto = Что позволяют ответы
weigh-sampling-respondents = Участники заново
weigh-sampling-judgments = Суждения в пределах их шума
weigh-sampling-spread = Веса в пределах доли
weigh-sampling-dirichlet = Вокруг приоритетов
weigh-acceptability-basis = { $samples ->
    [one] Доля из { $samples } случайного испытания, в которой каждый фактор получает каждый ранг, в процентах; { $drawn }; начальное число { $seed }
   *[other] Доля из { $samples } случайных испытаний, в которой каждый фактор получает каждый ранг, в процентах; { $drawn }; начальное число { $seed }
}
weigh-acceptability-first = { $samples ->
    [one] Доля из { $samples } случайного испытания, в которой каждый фактор получает каждый ранг (показаны первые { $shown } из { $factors }), в процентах; { $drawn }; начальное число { $seed }
   *[other] Доля из { $samples } случайных испытаний, в которой каждый фактор получает каждый ранг (показаны первые { $shown } из { $factors }), в процентах; { $drawn }; начальное число { $seed }
}
weigh-drawn-respondents = { $count ->
    [one] { $count } участник отобран заново
    [few] { $count } участника отобраны заново
   *[many] { $count } участников отобраны заново
}
weigh-drawn-judgments = суждения в пределах их шума
weigh-drawn-spread = веса в пределах { $share } в обе стороны
weigh-drawn-dirichlet = вокруг приоритетов, концентрация { $concentration }

weigh-agreement = Согласованность мнений
weigh-agreement-wait = Показатели появятся, когда приоритеты будут у двух участников.
weigh-over-participants = { $count ->
    [one] По { $count } участнику.
   *[other] По { $count } участникам.
}
weigh-consensus-2018 = Консенсус (Goepel 2018)
weigh-consensus-2013 = Консенсус (Goepel 2013)
weigh-homogeneity = Однородность
weigh-without = Без участников выше порога: { $count }
weigh-others = Остальные, которые меняются меньше ({ $count })
weigh-people-table = Таблица участников
weigh-speaks-for = Группа
weigh-speaks-for-tip = От имени какой группы, например министерств.
weigh-answered-head = Ответы
weigh-counts = Учтён
weigh-counts-tip = Входят ли ответы в итог группы.
weigh-left-out = Причина исключения
weigh-left-out-tip = Отчёты сообщают, сколько ответов исключено и почему.
weigh-by-hand = исключено вручную
weigh-name-of = Имя участника { $number }
weigh-group-of = Группа участника { $number }
weigh-delete = Удалить: { $person }
weigh-above-threshold = Выше порога { $threshold }.
weigh-counts-name = Учитывается: { $person }
weigh-why-left-out = Причина исключения: { $person }
weigh-answered-of = { $answered } из { $asked }
weigh-take-in = Импорт ответов…
weigh-take-in-tip = Принимает ответы опроса: таблицу, где у каждого участника своя строка.
weigh-take-in-columns = Строка на каждого участника, скопированная из таблицы или в файле; столбцы Name, { $columns }
weigh-to-import = Ответы для импорта
weigh-to-import-hint = Вставьте таблицу или введите путь к файлу .csv, .tsv или .xlsx
weigh-import = Импортировать
weigh-import-cancel = Отменить импорт
weigh-imported = Импортировано: { $what }.

weigh-rounds = Туры
weigh-round = Тур { $number }
weigh-round-title = Название тура { $number }
weigh-round-date = Дата тура { $number }
weigh-round-shown = Показанный тур
weigh-round-shown-tip = Все страницы показывают ответы этого тура; отчёты и другие виды опираются на последний.
weigh-add-round = Добавить тур
weigh-add-round-tip = Все отвечают заново; прежние ответы остаются в своём туре.
weigh-delete-round = Удалить последний тур
weigh-round-agreement = { $count ->
    [one] { $count } участник · { $form } { $consensus } · W Кендалла { $kendall }
    [few] { $count } участника · { $form } { $consensus } · W Кендалла { $kendall }
   *[many] { $count } участников · { $form } { $consensus } · W Кендалла { $kendall }
}
weigh-median = { $median } (от { $lower } до { $upper })
weigh-medians = Медианы и квартили по турам

weigh-conventions-about = То, что в литературе считают по-разному. В отчётах указано, что выбрано.
weigh-convention-rating = Смысл оценок
weigh-convention-posture = Расчёт стратегической позиции
weigh-convention-priorities = Приоритеты
weigh-convention-group = Несколько участников
weigh-convention-consensus = Консенсус
weigh-consensus-name-2018 = Goepel 2018
weigh-consensus-name-2013 = Goepel 2013
weigh-consensus-name-homogeneity = однородность
weigh-largest-judgment = Наибольшее суждение
weigh-threshold = Допустимое отношение согласованности
weigh-influence = Квадранты влияют друг на друга
weigh-influence-head = на ↓, от →
weigh-influence-of = Влияние: { $by } → { $on }
weigh-influence-sum = Сумма, должна быть 1
weigh-influence-missing = не хватает { $share }
weigh-influence-too-much = лишние { $share }
weigh-influence-draft = Таблица действует, когда сумма каждого столбца равна 1; до тех пор действует прежняя.
weigh-influence-scale = Привести столбцы к 1
weigh-convention-stated = Введённые веса и оценки
weigh-convention-panel = Оценки участников
weigh-convention-fuzzy = Нечёткие приоритеты
weigh-convention-interval = Интервалы по участникам
weigh-stated-people = участников, если их спрашивали
weigh-stated-matrix = самой матрицы
weigh-panel-mean = среднее
weigh-panel-median = медиана
weigh-fuzzy-none = нет
weigh-fuzzy-half = полшага
weigh-fuzzy-one = один шаг
weigh-interval-percentile = процентили
weigh-interval-expanded = расширенные процентили
