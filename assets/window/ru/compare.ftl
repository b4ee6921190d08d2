### Сравнение матриц и групп участников.

compare-title = Сравнить
compare-count = { $count ->
    [one] { $count } матрица ▾
    [few] { $count } матрицы ▾
   *[many] { $count } матриц ▾
}
compare-choose = Выбрать матрицы
compare-choices = Матрицы для сравнения
compare-swap = Поменять местами
compare-swap-tip = Считает более ранней другую матрицу.
compare-add-file = Добавить файл…
compare-read-only = только чтение
compare-unreadable = больше не читается
compare-unreadable-kept = Файл больше не читается: { $file }. Сравнивается то, что было прочитано раньше.
compare-take-away = Убрать { $file }
compare-this-document = Этот документ
compare-all = Все
compare-all-name = Сравнить все матрицы этого документа
compare-untitled = Матрица без названия
compare-one = Сравнивать: { $matrix }
compare-limit = Сравнить можно не больше { $limit } матриц сразу.
compare-by-date = По порядку дат
compare-later = Переместить дальше: { $matrix }
compare-earlier = Переместить раньше: { $matrix }
compare-none = Сравнивать пока нечего
compare-none-way = Для сравнения нужны две матрицы: продублируйте эту, измените копию и сравните их или добавьте файл с другой матрицей.
compare-choose-two = Выберите две матрицы
compare-choose-two-way = Сравнить можно от двух до восьми матриц: выберите их наверху.

compare-page-changes = Изменения
compare-page-ranks = Ранги
compare-page-bars = Полосы
compare-page-stars = Звёзды
compare-page-postures = Позиции
compare-page-groups = Группы участников

compare-only-changed = Только изменения
compare-no-factors = Ни в одной из матриц нет факторов.
compare-no-changes = Ничего не изменилось.
compare-table = Таблица изменений
compare-rank-priority = Ранг, приоритет
compare-rank-priority-tip = Ранг до и после; ниже — глобальный приоритет до (контур) и после (заливка).
compare-cancel = Отмена
compare-stop-matching = Не сопоставлять { $factor }
compare-choose-same = Выберите тот же фактор на этой стороне
compare-the-same = Тот же
compare-is-the-same = { $factor } — тот же фактор
compare-match = Сопоставить…
compare-match-added = Сопоставить { $factor } с добавленным фактором
compare-match-dropped = Сопоставить { $factor } с исключённым фактором
compare-is-same-as = { $factor } — то же, что…
compare-factor = { $factor }, { $matrix }: { $statement }

compare-moved = перешёл
compare-reworded = другие слова
compare-reweighted = другой вес
compare-evidence = источники
compare-added = добавлен
compare-dropped = исключён
compare-count-unchanged = без изменений: { $count }
compare-count-moved = перешли в другой квадрант: { $count }
compare-count-reworded = переформулированы: { $count }
compare-count-reweighted = с другим весом: { $count }
compare-count-evidence = с другими источниками: { $count }
compare-count-added = добавлены: { $count }
compare-count-dropped = исключены: { $count }

compare-menu = Что сделать: { $factor }
compare-menu-name = Меню: { $factor }
compare-factor-in = { $factor }, { $matrix }
compare-go-to = Перейти к фактору { $factor }, { $matrix }
compare-take-weight = Перенести вес фактора { $factor } сюда: { $matrix }
compare-take-sources = Перенести источники фактора { $factor } сюда: { $matrix }
compare-take-factor = Перенести этот фактор сюда: { $matrix }
compare-match-with = Сопоставить { $factor }, { $matrix }, с…
compare-part = Разъединить { $first } и { $second }
compare-take-all = Перенести все различия…
compare-take-all-name = Перенести все различия
compare-take-all-tip = Делает одну матрицу такой же, как другая; это можно отменить.
compare-make-same = Сделать { $matrix } такой же, как { $other }
compare-only-read = Этот файл здесь только читается.

compare-looking = Поиск факторов, которые могут совпадать…
compare-suggested = Тот же фактор?
compare-suggested-tip = Похожие формулировки. Пока они не подтверждены, в расчётах они не участвуют.
compare-show-all = Показать все: { $count }
compare-confirm-all = Подтвердить все: { $count }
compare-from = от
compare-alike-suffix = {"\u00A0"}% сходства
compare-least-likeness = Наименьшее сходство для подтверждения
compare-alike = сходство { $percent }
compare-same = Тот же
compare-not-same = Другой
compare-confirm = Подтвердить: { $first } и { $second } — один фактор
compare-refuse = Отклонить: { $first } и { $second } — разные факторы

compare-tau = τ-b Кендалла
compare-tau-tip = Согласованность двух ранжирований, от −1 до 1, с учётом равных рангов (τ-b Кендалла).
compare-rho = ρ Спирмена
compare-rho-tip = Корреляция рангов, от −1 до 1 (ρ Спирмена).
compare-variation = Полная вариация
compare-variation-tip = Половина суммы модулей разностей приоритетов: 0 при одинаковых приоритетах, 1 — если общего нет.
compare-top = Пересечение: топ-{ $count }
compare-top-tip = Факторы из обоих списков важнейших, делённые на факторы хотя бы из одного (Жаккар).
compare-too-few = { $count ->
    [one] { $count } сопоставленный фактор: для статистики этого мало.
    [few] { $count } сопоставленных фактора: для статистики этого мало.
   *[many] { $count } сопоставленных факторов: для статистики этого мало.
}
compare-basis = { $count ->
    [one] По { $count } сопоставленному фактору; приоритеты приведены к сумме 1.
   *[other] По { $count } сопоставленным факторам; приоритеты приведены к сумме 1.
}

compare-bars-key = { $count ->
    [one] Сверху { $above } (контур), снизу { $below } (заливка) · { $count } фактор
    [few] Сверху { $above } (контур), снизу { $below } (заливка) · { $count } фактора, сначала с наибольшим изменением
   *[many] Сверху { $above } (контур), снизу { $below } (заливка) · { $count } факторов, сначала с наибольшим изменением
}
compare-bars-none = В обеих матрицах нет общего фактора с приоритетом.
compare-bar = { $factor }: приоритет { $before }, затем { $after }; { $statement }
compare-joined = Линия соединяет фактор с ним же в следующей матрице; сопоставлено: { $counts }
compare-no-posture = стратегической позиции нет: не хватает оценок или весов
compare-posture = { $count ->
    [one] { $posture } · { $count } фактор
    [few] { $posture } · { $count } фактора
   *[many] { $posture } · { $count } факторов
}
compare-posture-of = Стратегическая позиция: { $matrix }

compare-groups-no-matrix = Матрицы нет
compare-groups-no-matrix-why = Группы сравниваются по факторам матрицы.
compare-groups-in = Группы участников:
compare-groups-matrix = Матрица, группы которой сравниваются
compare-groups-cancel = Прервать сравнение групп
compare-groups-again = Сравнить группы
compare-groups-none = Нет групп для сравнения
compare-groups-weigh = Выбрать способ взвешивания
compare-groups-name = Указать группы
compare-groups-unasked = Веса введены напрямую. Группы можно сравнить, если опросить участников: баллами, точками, рангами, парными сравнениями или методом «лучший-худший».
compare-groups-too-few = { $count ->
    [0] У ответивших не указаны группы, а для сравнения нужны две. Укажите группы участников.
    [one] Ответившие относятся к { $count } названной группе, а для сравнения нужны две. Укажите группы участников.
   *[other] Ответившие относятся к { $count } названным группам, а для сравнения нужны две. Укажите группы участников.
}
compare-groups-members = { $group } ({ $count })
compare-groups-tested = { $from } против { $to }. По { $first } и { $second } участникам с собственными приоритетами группы сверх случайности расходятся по { $differing } из { $all } факторов (перестановок меток { $relabellings }, начальное число { $seed }); из ста сравнений групп, которые не расходятся, расхождение показали бы { $chance }.
compare-groups-untested = { $from } против { $to }. Проверки нет: в каждой группе нужно 5 участников, чьи собственные ответы дают приоритеты, а их { $first } и { $second }.
compare-groups-likeness = { $count ->
    [one] τ-b Кендалла { $tau } · ρ Спирмена { $rho } · полная вариация { $variation } · по { $count } фактору
   *[other] τ-b Кендалла { $tau } · ρ Спирмена { $rho } · полная вариация { $variation } · по { $count } факторам
}
compare-groups-table = Различия групп
compare-groups-factor = Фактор
compare-groups-difference = Разность
compare-groups-picture = ← больше у «{ $from }» · больше у «{ $to }» →
compare-groups-row = { $factor }: разность { $difference }, { $test }; { $statement }
compare-groups-no-interval = интервала нет
compare-groups-interval = от { $low } до { $high }
compare-groups-adjusted = { $interval }, скорректированное p { $p }
