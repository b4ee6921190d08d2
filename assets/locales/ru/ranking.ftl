### Стратегии, ранжированные по привлекательности, и план.

## Ranking

ranking-heading = Ранжирование стратегий
ranking-methods = Оценка и ранг по четырём методам
ranking-weighted-sum = взвешенная сумма
ranking-draws = В скольких из 100 испытаний стратегия занимает первое место, её средний ранг и как часто она опережает следующую
ranking-stated = Первая при заданных весах
ranking-drawn = Первая при случайных весах
ranking-unknown = Первая при неизвестных весах
ranking-weights-unknown = Все наборы весов равновероятны.
ranking-beats-next = Опережает следующую
ranking-judges = Экспертов
ranking-people = Суммарная привлекательность по мнению участников
ranking-mean = Среднее
ranking-lowest = Наименьшая
ranking-highest = Наибольшая
ranking-deviation = Отклонение
ranking-first = Первая у
ranking-central = Центральные веса: при каких весах стратегия занимает первое место, если о весах ничего не известно
ranking-scored-by = { $count ->
    [one] Баллы { $count } участника.
   *[other] Средние баллы { $count } участников.
}
ranking-agree = Все методы располагают стратегии в одном порядке.
ranking-reversal = { $first } опережает { $second } по методам: { $ahead }; уступает ей по методам: { $behind }.
ranking-more-reversals = { $count ->
    [one] Ещё { $count } пару методы располагают в обратном порядке.
    [few] Ещё { $count } пары методы располагают в обратном порядке.
   *[many] Ещё { $count } пар методы располагают в обратном порядке.
}
ranking-leader-change = { $strategy } заняла бы первое место по взвешенной сумме, если бы приоритет { $factor } среди сравниваемых факторов был { $to }, а не { $from }.

## The methods paragraph

method-strategies-judged = { $count ->
    [one] Привлекательность оценил { $count } участник.
    [few] Привлекательность оценили { $count } участника; учитываются средние баллы.
   *[many] Привлекательность оценили { $count } участников; учитываются средние баллы.
}
method-strategies-agreement = Согласованность порядка стратегий у участников: W Кендалла { $value }.
method-strategies-drawn = Устойчивость порядка стратегий по взвешенной сумме проверена случайными испытаниями (по { $samples }, начальное число { $seed }; SMAA-2; Lahdelma, Salminen 2001): при заданных весах, при весах, случайно отклонённых от них, и при равновероятных наборах весов.
method-strategies-drawn-unknown = Устойчивость порядка стратегий по взвешенной сумме проверена случайными испытаниями (их число { $samples }, начальное число { $seed }) при равновероятных наборах весов (SMAA-2; Lahdelma, Salminen 2001).
method-strategies-resampled = В каждом из этих испытаний участники (всего { $count }) отбирались заново, с возвращением (бутстреп; Efron 1979).

## The plan

plan-heading = План
plan-nothing = Ни одна стратегия ещё не принята.
plan-uses = Опирается на
plan-sources = Источники
plan-adopted = Принятые стратегии
plan-became = Что стало со стратегиями
plan-dropped = нет больше
plan-added = новый
