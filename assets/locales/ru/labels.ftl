label-edit-title = Изменить заголовок
label-edit-authors = Изменить авторов
label-edit-affiliation = Изменить курс или организацию
label-edit-date = Изменить дату
label-change-language = Сменить язык документа
label-edit-context = Изменить контекст
label-change-matches = Изменить соответствия
label-refuse-match = Отклонить соответствие
label-match-factors = Сопоставить факторы
label-part-match = Разъединить соответствие
label-set-finding-aside = Отложить замечание
label-keep-survey-reading = Запомнить, как читать ответы
label-repeat-matrix = Создать матрицу следующего года
label-delete-matrix = Удалить матрицу
label-move-matrix = Переместить матрицу
label-take-version = Взять другую версию
label-rename-matrix = Переименовать матрицу
label-edit-matrix-date = Изменить дату матрицы
label-mark-illustration = Пометить матрицу как пример или снять пометку
label-mean-equal-weights = Указать, что равные веса заданы намеренно, или отменить
label-change-conventions = Изменить правила расчёта
label-edit-rounds = Изменить туры
label-change-seed = Изменить начальное число
label-change-samples = Изменить число испытаний
label-edit-statement = Изменить формулировку
label-edit-note = Изменить пояснение
label-edit-tags = Изменить метки
label-change-weight = Изменить вес
label-change-weights = Изменить веса
label-change-rating = Изменить оценку
label-change-ratings = Изменить оценки
label-clear-rating = Снять оценку
label-edit-evidence = Изменить подтверждения
label-take-over-factor = Перенять фактор
label-take-over-weight = Перенять вес
label-take-over-sources = Перенять источники
label-take-over-all = Перенять все различия
label-answer = Ответ
label-choose-best-and-worst = Выбрать лучший и худший
label-judge-against-best-and-worst = Сравнить с лучшим и худшим
label-delete-answers = Удалить ответы
label-add-source = Добавить источник
label-delete-source = Удалить источник
label-edit-source = Изменить источник
label-join-sources = { $count ->
    [one] Объединить { $count } источник с прежней записью
    [few] Объединить { $count } источника с прежними записями
   *[many] Объединить { $count } источников с прежними записями
}
label-add-person = Добавить участника
label-delete-person = Удалить участника
label-edit-person = Изменить данные участника
label-add-strategy = Добавить стратегию
label-delete-strategy = Удалить стратегию
label-edit-strategy = Изменить стратегию
label-move-strategy = Переместить стратегию
label-tray = лоток
label-add-matrix = Добавить матрицу «{ $title }»
label-edit-head = Изменить название квадранта «{ $quadrant }»
label-weigh-by = Метод взвешивания: { $method }
label-add-factor-to = Добавить фактор: { $place }
label-rate = Оценить: { $rating }
label-give-number = { $method }: { $factor }, { $person }
label-judge = Сравнить { $first } и { $second }
label-include-person = Учитывать ответы: { $name }
label-exclude-person = Не учитывать ответы: { $name }
label-confirm-matches = { $count ->
    [one] Подтвердить { $count } соответствие
    [few] Подтвердить { $count } соответствия
   *[many] Подтвердить { $count } соответствий
}
label-add-factors = { $count ->
    [one] Добавить { $count } фактор
    [few] Добавить { $count } фактора
   *[many] Добавить { $count } факторов
}
label-delete-factors = { $count ->
    [one] Удалить { $count } фактор
    [few] Удалить { $count } фактора
   *[many] Удалить { $count } факторов
}
label-move-factors = { $count ->
    [one] Переместить { $count } фактор: { $place }
    [few] Переместить { $count } фактора: { $place }
   *[many] Переместить { $count } факторов: { $place }
}
label-duplicate-factors = { $count ->
    [one] Дублировать { $count } фактор
    [few] Дублировать { $count } фактора
   *[many] Дублировать { $count } факторов
}
label-import-factors = { $count ->
    [one] Импортировать { $count } фактор
    [few] Импортировать { $count } фактора
   *[many] Импортировать { $count } факторов
}
label-import-sources = { $count ->
    [one] Импортировать { $count } источник
    [few] Импортировать { $count } источника
   *[many] Импортировать { $count } источников
}
label-import-answers = { $count ->
    [one] Импортировать ответы { $count } участника
    [few] Импортировать ответы { $count } участников
   *[many] Импортировать ответы { $count } участников
}
label-join-copies = { $count ->
    [one] Объединить с { $count } копией
   *[other] Объединить с { $count } копиями
}
label-settle-decisions = { $count ->
    [one] Разрешить { $count } расхождение
    [few] Разрешить { $count } расхождения
   *[other] Разрешить { $count } расхождений
}
label-set-fields = { $count ->
    [one] Задать { $count } поле
    [few] Задать { $count } поля
   *[other] Задать { $count } полей
}
