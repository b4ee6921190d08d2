inspector-matrix = Матрица
inspector-matrix-title = Название
inspector-factors = { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}
inspector-factors-cited = { $count ->
    [one] { $count } фактор, с источником: { $cited }
    [few] { $count } фактора, с источником: { $cited }
   *[many] { $count } факторов, с источником: { $cited }
}
inspector-factors-all-cited = { $count ->
    [one] { $count } фактор, с источником
    [few] { $count } фактора, все с источником
   *[many] { $count } факторов, все с источником
}
inspector-next = Дальше
inspector-next-weigh = Взвесьте факторы.
inspector-next-weigh-why = Их ещё никто не взвешивал, поэтому мест нет.
inspector-next-weigh-way = Взвесить
inspector-next-strategies = Наметьте стратегии.
inspector-next-strategies-why = Факторы взвешены; запишите, что из них следует.
inspector-next-strategies-way = Написать стратегии
inspector-next-print = Печатайте или сдавайте.
inspector-next-print-why = Матрица взвешена, и на неё отвечают стратегии.
inspector-next-print-way = Печать или экспорт
inspector-check = Проверить в этой матрице
inspector-check-name = { $title }, { $count ->
    [one] { $count } случай
    [few] { $count } случая
   *[many] { $count } случаев
}
inspector-totals = Итоги
inspector-about = Об этой матрице
inspector-date = Дата
inspector-weighed-by = Способ взвешивания
inspector-illustration = Только для примера
inspector-illustration-tip = Веса и оценки показывают, как работает программа, и не являются чьим-либо выводом.
inspector-equal-weights = Равные веса заданы намеренно
inspector-equal-weights-tip = Все факторы весят одинаково по замыслу: у них есть приоритеты, но нет рангов.
inspector-heads = Названия и вопросы квадрантов
inspector-head-title = Название квадранта «{ $quadrant }»
inspector-head-question = Вопрос квадранта «{ $quadrant }»
inspector-head-question-hint = Вопрос, который поможет его заполнить
inspector-conventions = Как вычисляются показатели…

inspector-analysed = Что анализируется?
inspector-steps = Отсюда до готового SWOT
inspector-step-write = Запишите, что знаете
inspector-step-write-text = Одна строка{"\u00A0"}— один фактор. Для начала хватит черновика.
inspector-step-weigh = Взвесьте
inspector-step-weigh-text = Скажите, что важнее, в одиночку или вместе с другими.
inspector-step-strategies = Наметьте стратегии
inspector-step-strategies-text = Соедините сильные и слабые стороны с тем, что происходит вокруг.
inspector-step-print = Напечатайте или сдайте
inspector-step-print-text = В PDF, в Word или таблицей.
inspector-step-name = Шаг { $number }: { $step }
inspector-list = Список уже есть?
inspector-list-text = Вставьте его в квадрант: каждая строка станет фактором. Или возьмите файл из Word, Excel, Markdown или карту идей.
inspector-import = Импорт…
inspector-unsorted = Не знаете, куда отнести мысль? Запишите её среди неразобранных и разберите потом.
inspector-unsorted-way = Открыть неразобранные мысли
