### What reports say: headings, heads of columns, results, strategies, references.

## Pages

page-of = Страница { $page } из { $pages }
continued = продолжение

## Quadrants

quadrant-strengths = Сильные стороны
quadrant-weaknesses = Слабые стороны
quadrant-opportunities = Возможности
quadrant-threats = Угрозы
no-factors = Факторов нет.
between-quadrants = Между квадрантами

## Matrices

illustration = Иллюстрация
illustration-notice = Иллюстрация: веса и оценки этой матрицы лишь показывают, как взвешивают матрицу. Они не отражают ничьих выводов.
grid-score-key = После каждого фактора: доля веса × оценка = взвешенная оценка
grid-weight-key = После каждого фактора: доля веса
ife = IFE
efe = EFE

## Headings

heading-context = Общие сведения
heading-summary = Резюме
heading-matters = Что важнее всего
summary-equal = Все факторы имеют равные веса.
heading-to-do = Что делать
heading-contents = Содержание
skip-to-report = Перейти к отчёту
heading-tows = Стратегии на одной странице
heading-plan = План действий
heading-result = Итог
heading-strategies = Стратегии
heading-findings = Замечания
heading-method = Метод
heading-references = Список литературы

## Heads of columns

column-label = №
column-factor = Фактор
column-strategy = Стратегия
column-weight = Вес
column-share = Доля
column-rating = Оценка
column-rated-by = Оценили
column-score = Взв. оц.
column-local = Лок.
column-global = Глоб.
column-fuzzy = Нечёткий
column-interval = 95-процентный интервал
column-rank = Ранг
column-strength = Сила
column-sum = Сумма
column-place = Место
column-judgments = Суждения
column-participant = Участник
column-answered = Ответов

## Citations and references

reference-sources = Источники
reference-as-cited-in = цит. по:
reference-others = и др.
reference-thesis = Выпускная работа
reference-data-set = Набор данных
reference-software = Программа для ЭВМ
reference-film = Фильм
reference-preprint = Препринт
reference-online-first = Опубликовано онлайн до выхода номера
reference-original = Первая публикация:
reference-accessed = дата обращения
reference-online = {"["}Электронный ресурс]
reference-article-number = статья { $number }
reference-report-number = { $kind } № { $number }
reference-report = Отчёт
reference-version = Версия { $version }

## Strategies

strategy-key = SO — использовать сильные стороны для реализации возможностей; ST — использовать сильные стороны для отражения угроз; WO — преодолеть слабые стороны за счёт возможностей; WT — сократить слабые стороны и избежать угроз.
strategy-uses = Опирается на{" "}
strategy-owner = Ответственный
strategy-horizon = Срок
strategy-status = Состояние
strategy-indicator = Показатель

## Results

result-ife = Внутренние факторы (IFE)
result-efe = Внешние факторы (EFE)
result-average = Обе суммы лежат между 1 и 4; среднее — 2,5.
result-ie = Матрица «внутренние–внешние факторы» (IE), клетка { $number } из 9: { $advice }.
ie-grow = рост и развитие
ie-hold = удержание и поддержание
ie-harvest = «сбор урожая» или выход
result-unrated = Сумм и стратегической позиции нет: не все факторы оценены.
posture-balanced = на оси: ни одна сторона не перевешивает
result-conventions = Метод и правила расчёта. { $conventions }.

## Captions

table-caption = Таблица { $number }. { $about }
figure-caption = Рисунок { $number }. { $about }
strategy-grounds = Стратегии и факторы, на которых они основаны
strategy-qspm = Привлекательность стратегий (QSPM): балл (AS) и доля, умноженная на балл (TAS)
result-influence = Влияние квадрантов друг на друга
result-influence-of = Влияние на
result-crossings = Веса квадранта, при которых факторы меняются местами
result-crossings-cut = Веса квадранта, при которых факторы меняются местами: первые { $shown } из { $all }
result-crossing-quadrant = Квадрант
result-crossing-from = Вес сейчас
result-crossing-at = При весе
result-crossing-now = сейчас равны
result-crossing-change = Порядок
result-crossing-leader = первое место
result-consistency = Согласованность суждений
result-participants = Участники
