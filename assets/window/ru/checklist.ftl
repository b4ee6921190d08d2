checklist-title = { $count ->
    [one] { $count } вопрос, который может задать читатель
    [few] { $count } вопроса, которые может задать читатель
   *[many] { $count } вопросов, которые может задать читатель
}
checklist-held = Соблюдено правил: { $held } из { $all }. Печатать можно и так.
checklist-clear = Все правила соблюдены
checklist-clear-text = Внимательному читателю не о чем спросить.
checklist-this-matrix = Эта матрица
checklist-document = Весь документ
checklist-aside = Отложено ({ $count })
checklist-order = Соблюдено ({ $count })
checklist-next = Ещё не начато
checklist-next-text = Это следующие шаги, а не ошибки.
checklist-set-aside = Отложить…
checklist-set-aside-tip = Оставить как есть, указав причину.
checklist-set-aside-name = Отложить: { $message }
checklist-bring-back = Вернуть
checklist-bring-back-tip = Снова показывать среди открытых замечаний.
checklist-bring-back-name = Вернуть: { $message }
checklist-reason = Почему это можно оставить
checklist-reason-hint = Почему это можно оставить (не обязательно)
checklist-reason-done = Отложить
checklist-reason-cancel = Отмена
checklist-rule = { $title }, { $severity }, { $cases ->
    [one] { $cases } случай
    [few] { $cases } случая
   *[many] { $cases } случаев
}
checklist-error = нельзя вычислить
checklist-warning = читатель возразит
checklist-info = полезно знать

checklist-empty-quadrant = Квадранты без факторов
checklist-crowded-quadrant = Слишком длинные квадранты
checklist-empty-statement = Факторы без формулировки
checklist-one-word = Формулировки из одного слова
checklist-vague = Формулировки, которые подойдут любой организации
checklist-duplicate-statement = Повторяющиеся формулировки
checklist-other-side = Факторы, которые, похоже, стоят не на той стороне
checklist-default-weights = Матрицы без весов
checklist-weight-sum = Веса, сумма которых не равна 1
checklist-zero-weights = Стороны, где все веса равны 0
checklist-no-ratings = Матрицы без оценок
checklist-missing-rating = Факторы без оценки
checklist-rating-convention = Оценки вне принятой шкалы
checklist-no-source = Факторы без источника
checklist-uncited-source = Источники, на которые никто не ссылается
checklist-unknown-key = Ссылки, которым не соответствует источник
checklist-incomplete-source = Источники с пробелами
checklist-no-strategies = Стратегий пока нет
checklist-unused-factor = Факторы, которые не использует ни одна стратегия
checklist-unanswered-threat = Угрозы, на которые нет ответа
checklist-unlinked-strategy = Стратегии, не связывающие внутреннее с внешним
checklist-unowned-strategy = Принятые стратегии без ответственного
checklist-low-priority-strategy = Стратегии, опирающиеся на маловажные факторы
checklist-unsourced-strategy = Стратегии, за которыми нет источника
checklist-duplicate-strategy = Повторяющиеся стратегии
checklist-kind-contradicted = Стратегии, вид которых не соответствует факторам
checklist-partial-dash = Стратегии, оценённые не по всем факторам
checklist-no-priorities = Матрицы с неполными ответами
checklist-refused = Ответы, по которым нельзя вычислить результат
checklist-open-questions = Участники, ответившие не на все вопросы
checklist-inconsistent = Суждения, которые противоречат друг другу
checklist-uncounted = Ответы, которые при выбранной конвенции не учитываются
checklist-beyond-scale = Суждения за пределами шкалы
checklist-untested = Суждения, которые нечем проверить
checklist-beyond-table = Наборы за пределами таблицы случайных индексов
checklist-unmatched = Факторы, которые есть только в одной матрице
checklist-open-decision = Копии, которые расходятся

checklist-empty-quadrant-held = В каждом квадранте есть факторы
checklist-crowded-quadrant-held = Нет слишком длинных квадрантов
checklist-empty-statement-held = У каждого фактора есть формулировка
checklist-one-word-held = Нет формулировок из одного слова
checklist-vague-held = Нет расплывчатых формулировок
checklist-duplicate-statement-held = Нет повторов
checklist-other-side-held = Все факторы стоят на своей стороне
checklist-default-weights-held = У каждой матрицы есть веса
checklist-weight-sum-held = Сумма весов каждой стороны равна 1
checklist-zero-weights-held = Нет сторон с нулевым весом
checklist-no-ratings-held = В каждой матрице есть оценки
checklist-missing-rating-held = Пропущенных оценок нет
checklist-rating-convention-held = Все оценки в пределах шкалы
checklist-no-source-held = У каждого фактора есть источник
checklist-uncited-source-held = На каждый источник есть ссылка
checklist-unknown-key-held = У каждой ссылки есть источник
checklist-incomplete-source-held = Источники описаны полностью
checklist-no-strategies-held = Есть стратегии
checklist-unused-factor-held = Каждый фактор использован в стратегии
checklist-unanswered-threat-held = На каждую угрозу есть ответ
checklist-unlinked-strategy-held = Стратегии связывают внутреннее с внешним
checklist-unowned-strategy-held = У каждой принятой стратегии есть ответственный
checklist-low-priority-strategy-held = Каждая стратегия опирается на важный фактор
checklist-unsourced-strategy-held = Каждую стратегию можно проследить до источника
checklist-duplicate-strategy-held = Стратегии не повторяются
checklist-kind-contradicted-held = Вид каждой стратегии соответствует её факторам
checklist-partial-dash-held = Стратегии оценены по всем факторам
checklist-no-priorities-held = Ответы полны
checklist-refused-held = По всем ответам можно вычислить результат
checklist-open-questions-held = Открытых вопросов ни у кого нет
checklist-inconsistent-held = Суждения согласованы
checklist-uncounted-held = Учитывается каждый ответ
checklist-beyond-scale-held = Все суждения в пределах шкалы
checklist-untested-held = Каждый набор суждений проверен
checklist-beyond-table-held = Случайный индекс есть для каждого набора
checklist-unmatched-held = Матрицы сопоставлены
checklist-open-decision-held = Открытых расхождений нет

checklist-way-write = Написать
checklist-way-read = Посмотреть первое
checklist-way-sum = Привести сумму к 1
checklist-way-weigh = Перейти к весам
checklist-way-rate = Оценить
checklist-way-answers = Посмотреть ответы
checklist-way-sources = Перейти к источникам
checklist-way-strategies = Перейти к стратегиям
checklist-way-pairs = Посмотреть пары
