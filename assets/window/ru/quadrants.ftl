### Квадранты: заголовки, строки ввода, поиск и место неразобранных мыслей.

quadrants-no-matrix = Матриц пока нет
quadrants-no-matrix-why = В документе может быть сколько угодно матриц SWOT.
quadrants-add-matrix = Добавить матрицу
quadrants-found = { $found } из { $count }
quadrants-find-hint = Слова, #метка, @источник, in:threats
quadrants-find = Поиск факторов
quadrants-find-close = Закрыть поиск
quadrants-new-in = Новый фактор: { $place }
quadrants-statement-of = Формулировка: { $factor }
quadrants-add-lines = { $count ->
    [one] Добавить { $count } фактор в «{ $place }»?
    [few] Добавить { $count } фактора в «{ $place }»?
   *[many] Добавить { $count } факторов в «{ $place }»?
}
quadrants-add-each = { $count ->
    [one] Добавить { $count } фактор
    [few] Добавить { $count } фактора
   *[many] Добавить { $count } факторов
}
quadrants-and-more = и ещё { $count }
quadrants-as-one = Оставить одним
quadrants-cancel = Отмена
quadrants-sources = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
quadrants-weight = вес { $weight }
quadrants-weight-score = вес { $weight }   взвешенная оценка { $score }
quadrants-close-unsorted = Закрыть неразобранные мысли
quadrants-open-unsorted = Открыть неразобранные мысли
quadrants-unsorted = Неразобранные мысли
quadrants-unsorted-why = Мысли ждут здесь, пока не станет ясно, куда они относятся.
quadrants-rename = Двойной щелчок — переименовать
quadrants-title = Название квадранта
quadrants-question-strengths = Что организация делает хорошо и что у неё есть, чего нет у других?
quadrants-question-weaknesses = Что она делает плохо и чего ей не хватает?
quadrants-question-opportunities = Что вовне может помочь ей сейчас или скоро?
quadrants-question-threats = Что вовне может навредить ей сейчас или скоро?
quadrants-add-idea = Добавить мысль…
quadrants-add-to = Добавить в «{ $place }»…
quadrants-add-strength = Добавить сильную сторону…
quadrants-add-weakness = Добавить слабую сторону…
quadrants-add-opportunity = Добавить возможность…
quadrants-add-threat = Добавить угрозу…
