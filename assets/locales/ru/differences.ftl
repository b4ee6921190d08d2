diff-nothing = Различий нет.
diff-document = Документ
diff-consequences = Что из этого следует
diff-matrix = матрица «{ $title }»
diff-factor = { $label } «{ $text }»
diff-answers = ответы: { $name }
diff-round = раунд { $number }
diff-strategy = стратегия «{ $text }»
diff-source = источник «{ $title }»
diff-person = участник { $name }
diff-section = раздел «{ $heading }»
diff-match = сопоставление факторов
diff-set-aside = отложенное замечание
diff-added = Добавлено: { $thing }
diff-added-to = Добавлено: { $thing } ({ $place })
diff-removed = Удалено: { $thing }
diff-moved = Перенесено: { $thing } ({ $place })
diff-reworded = { $thing }: изменена формулировка ({ $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
})
diff-altered = { $thing }: изменено поле «{ $field }»
diff-field = { $thing }: { $field } { $change }
diff-reordered = { $thing }: другой порядок
diff-empty = нет
diff-rank = место { $factor } { $change }
diff-posture = позиция { $change }
diff-internal = внутренняя сумма (IFE) { $change }
diff-external = внешняя сумма (EFE) { $change }
diff-leader = первым вместо { $before } стал фактор { $after }
diff-more = и ещё { $count }
diff-decisions = { $count ->
    [one] Открыто { $count } расхождение.
    [few] Открыто { $count } расхождения.
   *[other] Открыто { $count } расхождений.
}
finding-open-decision = Объединённые копии расходятся ({ $what }): { $alternatives }.
finding-open-decision-why = В документе стоит один из вариантов: его выбрало правило, а не человек.
finding-open-decision-mend = Решите: оставить один из вариантов или, если это тексты, оба.
decision-says = { $what } ({ $copies })
decision-deleted = удалено
decision-empty = пусто
decision-kept = оставлено
field-statement = формулировка
field-note = примечание
field-tags = метки
field-weight = вес
field-rating = оценка
field-evidence = источники
field-title = название
field-date = дата
field-authors = авторы
field-affiliation = организация
field-language = язык
field-text = текст
field-heading = заголовок
field-kind = вид
field-factors = факторы
field-owner = ответственный
field-horizon = срок
field-indicator = показатель
field-status = состояние
field-attractiveness = привлекательность
field-weighting = способ взвешивания
field-conventions = соглашения
field-seed = начальное число
field-samples = число испытаний
field-question = наводящий вопрос
field-illustration = пометка «пример»
field-name = имя
field-group = группа
field-excluded = причина исключения
field-answers = ответы
field-place = место
field-verdict = решение
field-details = сведения
