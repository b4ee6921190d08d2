### Стратегии: доска, привлекательность, ранжирование, план.

strategies-board = Доска
strategies-attractiveness = Привлекательность
strategies-ranking = Ранжирование
strategies-plan = План
strategies-none = Стратегий ещё нет
strategies-none-text = Стратегия соединяет внутреннее с внешним: сильную сторону с возможностью или слабую сторону, которую исправляют, пока до неё не дошла угроза. Впишите первую в её клетку.
strategies-no-matrix = Добавьте матрицу: стратегии опираются на её факторы.
strategies-unused = Без стратегии: { $count } из { $all } факторов
strategies-filtered = Только стратегии, которые опираются на { $factor }
strategies-all = Показать все
strategies-so = Использовать возможности за счёт сильных сторон
strategies-st = Отразить угрозы сильными сторонами
strategies-wo = Преодолеть слабости за счёт возможностей
strategies-wt = Защитить слабые места от угроз
strategies-so-question = Какие возможности открывают эти сильные стороны?
strategies-st-question = Какие сильные стороны сдержат эти угрозы?
strategies-wo-question = Какие возможности помогут преодолеть слабость?
strategies-wt-question = Где угрозы встречаются со слабыми местами?
strategies-unanswered = Ответа ещё нет: { $factors }
strategies-add = Добавить стратегию { $kind }
strategies-factor-used = { $label }, { $statement }, стратегии: { $strategies }
strategies-factor-unused = { $label }, { $statement }, стратегии нет
strategies-card = { $label }, { $text }, опирается на { $factors }, сила { $strength }
strategies-card-bare = { $label }, { $text }, факторов ещё нет
strategies-contradicted = Её факторы относятся к виду { $kind }
strategies-links = Факторы { $label }
strategies-links-done = Готово
strategies-tip = L — связать факторы, Enter — открыть карточку, Delete — удалить. Перетащите фактор на стратегию, чтобы связать их, или на другой фактор, чтобы начать новую.
strategies-judged-by = Оценивает
strategies-everyone = Все
strategies-own = Аналитик
strategies-score-key = Насколько фактор говорит за каждую стратегию? 1 — нисколько, 4 — очень; пустая строка не влияет на выбор.
strategies-score = { $factor } для { $strategy }
strategies-totals = Итоги
strategies-total-of = { $name }: сумма произведений веса и привлекательности
strategies-mean-of = { $count ->
    [one] Среднее { $count } участника
   *[other] Среднее { $count } участников
}
strategies-spread = От наименьшей до наибольшей
strategies-first-for = Ставят первой
strategies-unscored = Оцените стратегии на странице «Привлекательность», и здесь появится их порядок.
strategies-first = Первая в
strategies-first-tip = В скольких из 100 случайных испытаний стратегия занимает первое место по взвешенной сумме; веса отклоняются от заданных или, если никто их не задал, любые.
strategies-in-words = Словами
strategies-plan-none = Ни одна стратегия не принята. Выберите в карточке состояние «Принята», и она появится здесь.
strategies-field = { $field }, { $label }
