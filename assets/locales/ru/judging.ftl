### People and their answers.

judging-appendix = Приложение: суждения
judging-group = Группа
judging-excluded = Причина исключения
judging-round = Тур
judging-priorities = Глобальные приоритеты: общие и каждого участника
judging-all = Все
judging-without = Без
judging-attractiveness = Привлекательность
judging-points = Баллы
judging-dots = Голоса
judging-pairwise-key = Во сколько раз строка важнее столбца; – ответа нет. В последнем столбце — приоритеты, которые из этого следуют.
judging-best-to = Лучший против фактора
judging-to-worst = Фактор против худшего
judging-without-key = Без: итог без тех, чьё отношение согласованности превышает { $threshold } (таких: { $count }).
judging-agreement = Согласованность мнений участников ({ $count }): { $figures }.
judging-consensus-2018 = консенсус (Goepel 2018) { $value }
judging-consensus-2013 = консенсус (Goepel 2013) { $value }
judging-homogeneity = относительная однородность { $value }
judging-kendall = W Кендалла { $value } (χ² = { $chi }, степеней свободы: { $freedom }, p = { $p })
judging-moved = Сдвинули
judging-rank-change = Средние ранги
judging-rounds-key = W и p: коэффициент конкордации Кендалла. Сдвинули: сколько из тех, у кого есть приоритеты в этом раунде и в предыдущем, изменили ранг какого-либо фактора больше чем на одно место. Средние ранги: на сколько мест они изменились в среднем; если меньше чем на { $least }, опрос можно завершить (устойчивость средних рангов; Schmidt 1997). Ниже: медиана и квартили приоритетов участников по раундам.
judging-left-out = Исключены ({ $round }): { $people }.
judging-round-number = Тур { $round }
judging-set = { $set }: CR { $ratio }
judging-best-worst = { $set }: лучший { $best }, худший { $worst }
judging-without-nobody = Результата без участников, чьи суждения выше порога (их { $count }), нет: не осталось бы никого.
judging-without-other-tops = Результата без участников, чьи суждения выше порога (их { $count }), нет: квадранты представляли бы другие факторы, о которых никого не спрашивали.
judging-without-missing = Результата без участников, чьи суждения выше порога (их { $count }), нет: остальные ответили не на всё.
