### Панель рядом со страницей, когда выбраны факторы.

factor-statement = Формулировка
factor-note = Пояснение
factor-note-hint = Что за этим стоит
factor-unsorted = Неразобранная мысль
factor-weight = Вес
factor-rating = Оценка
factor-rating-name = Оценка { $rating }: { $meaning }
factor-no-rating = Без оценки
factor-evidence = Подтверждения
factor-evidence-why = Откуда это известно? По источнику читатели проверят утверждение.
factor-tags = Метки
factor-add-tag = Добавить метку
factor-figures = Показатели
factor-by = Способ: { $method }
factor-not-counted = Мысль учитывается, когда она стоит в квадранте.
factor-used-by = Используется в
factor-findings = Замечания
factor-selected = { $count ->
    [one] Выбран { $count } фактор
    [few] Выбрано { $count } фактора
   *[many] Выбрано { $count } факторов
}
factor-for-all = Изменения здесь касаются их всех.
factor-rating-for-all = для них всех
factor-tags-of-all = Общие метки
factor-differ = разные

factor-score = Взвешенная оценка
factor-score-tip = Вес × оценка.
factor-local = Локальный приоритет
factor-local-tip = Доля внутри квадранта «{ $quadrant }».
factor-group = Приоритет квадранта
factor-group-tip = Доля квадранта «{ $quadrant }» в целом.
factor-global = Глобальный приоритет
factor-global-tip = Доля среди всех факторов.
factor-rank = Ранг
factor-rank-tip = Место по глобальному приоритету.
factor-rank-of = { $rank } из { $count }
factor-share-internal = = { $share } веса внутренних факторов
factor-share-external = = { $share } веса внешних факторов
factor-ife = Внутренний итог (IFE)
factor-efe = Внешний итог (EFE)
factor-total-tip = От 1 до 4; 2,5 — середина.

factor-plain-1 = самая низкая
factor-plain-2 = низкая
factor-plain-3 = высокая
factor-plain-4 = самая высокая
factor-internal-1 = серьёзная слабая сторона
factor-internal-2 = небольшая слабая сторона
factor-internal-3 = небольшая сильная сторона
factor-internal-4 = крупная сильная сторона
factor-response-1 = организация реагирует плохо
factor-response-2 = организация реагирует средне
factor-response-3 = организация реагирует выше среднего
factor-response-4 = организация реагирует превосходно
factor-strength-1 = небольшая сильная сторона
factor-strength-2 = умеренная сильная сторона
factor-strength-3 = крупная сильная сторона
factor-strength-4 = очень крупная сильная сторона
factor-opportunity-1 = небольшая возможность
factor-opportunity-2 = умеренная возможность
factor-opportunity-3 = крупная возможность
factor-opportunity-4 = очень крупная возможность
factor-weakness-1 = очень серьёзная слабая сторона
factor-weakness-2 = серьёзная слабая сторона
factor-weakness-3 = умеренная слабая сторона
factor-weakness-4 = небольшая слабая сторона
factor-threat-1 = очень серьёзная угроза
factor-threat-2 = серьёзная угроза
factor-threat-3 = умеренная угроза
factor-threat-4 = небольшая угроза
