### The names of what a matrix can choose, and what each choice is about.

## What is chosen

convention-weighting = Взвешивание
convention-ratings = Оценки
convention-posture = Стратегическая позиция
convention-prioritisation = Приоритеты из суждений
convention-random-index = Случайный индекс
convention-incomplete = Недостающие суждения
convention-between = Между квадрантами
convention-aggregation = Итог группы
convention-rank-scheme = Веса из рангов

## What ratings say

rating-david = Дэвид (David)
rating-rangkuti = Рангкути (Rangkuti; IFAS/EFAS)

## How the posture is computed

posture-sized = по величине
posture-raw = по исходным взвешенным оценкам
posture-normalised = нормированная
posture-priorities = по приоритетам

## How judgments become priorities

prioritisation-eigenvector = собственный вектор
prioritisation-geometric-mean = среднее геометрическое строк

## Tables of random indices

random-index-saaty-1980 = Saaty 1980
random-index-saaty-2005 = Saaty 2005
random-index-simulated = 500 000 смоделированных матриц (пакет R ahpsurvey)
random-index-donegan-dodd-1991 = Donegan, Dodd 1991
random-index-alonso-lamata-2006 = Alonso, Lamata 2006

## Missing judgments

incomplete-refuse = не допускаются
incomplete-harker = Harker 1987
incomplete-least-squares = наименьшие квадраты
incomplete-pooled = объединяются по ответившим

## Between quadrants

between-kurttila = Курттила (Kurttila)
between-groups = напрямую

## Aggregation over participants

aggregation-aij = агрегирование суждений (AIJ)
aggregation-aip-geometric = агрегирование приоритетов, среднее геометрическое (AIP)
aggregation-aip-arithmetic = агрегирование приоритетов, среднее арифметическое (AIP)

## Weights from ranks

rank-scheme-roc = центроид рангов
rank-scheme-rank-sum = сумма рангов
rank-scheme-reciprocal = обратные ранги

## Strategies

status-proposed = предложена
status-adopted = принята
status-underway = выполняется
status-done = выполнена
status-dropped = снята
strategy-kind-so = сильные стороны и возможности
strategy-kind-st = сильные стороны и угрозы
strategy-kind-wo = слабые стороны и возможности
strategy-kind-wt = слабые стороны и угрозы
