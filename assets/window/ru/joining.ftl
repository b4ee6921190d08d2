join-reading = Читается…
join-title-reading = Объединить с копией
join-title = Объединить: { $names }
join-title-settle = Решить разногласия
join-base-file = Все выросли из файла, каким он был прочитан или сохранён последний раз. Ничего не теряется: прежняя версия сохраняется.
join-base-version = Все выросли из версии от { $time }. Ничего не теряется: прежняя версия сохраняется.
join-base-nearest = Все выросли из версии от { $time }, насколько говорят сохранённые версии. Ничего не теряется: прежняя версия сохраняется.
join-no-base = Нет сохранённой версии, из которой они могли бы вырасти: берётся всё из каждой, в том числе то, что в одной из них удалено.
join-own-changes = { $count ->
    [one] { $count } ваше изменение
    [few] { $count } ваших изменения
   *[many] { $count } ваших изменений
}
join-changes-of = { $count ->
    [one] { $count } изменение в «{ $name }»
    [few] { $count } изменения в «{ $name }»
   *[many] { $count } изменений в «{ $name }»
}
join-need-decision = { $count ->
    [one] { $count } место требует решения
    [few] { $count } места требуют решения
   *[many] { $count } мест требуют решения
}
join-no-decisions = Всё сходится.
join-rest = Для остальных
join-mine = Моё
join-rest-of = Для остальных: { $name }
join-decision = Решение { $number } из { $all }: { $about }
join-open = не решено
join-both = Оба
join-both-text = Одно за другим
join-both-factors = Как отдельные факторы: { $count }
join-both-entries = Всё вместе
join-now = у вас сейчас
join-then = после объединения
join-leave-out = Не брать
join-leave-out-this = Не брать «{ $name }»
join-spoken = { $head }, { $name }: { $text }
join-follows = Что следует из вашего выбора
join-follows-nothing = Ранги, позиция и лидер остаются прежними.
join-changes = Что меняется
join-undecided = { $count ->
    [0] Всё решено. Одна отмена вернёт всё назад.
    [one] { $count } место не решено и ждёт в замечаниях. Одна отмена вернёт всё назад.
    [few] { $count } места не решены и ждут в замечаниях. Одна отмена вернёт всё назад.
   *[many] { $count } мест не решены и ждут в замечаниях. Одна отмена вернёт всё назад.
}
join-verb = Объединить
join-settle = Решить
join-cancel = Отмена
join-add = Добавить копию…
join-stranger = «{ $name }» — не копия этого документа. Сравните с ним: «Файл», «Сравнить с файлом…»
join-refused = Из копий не получается документ: { $error }
join-broke = Объединение сорвалось; документ остался прежним.
join-done = { $count ->
    [one] Объединено: { $count } копия
    [few] Объединено: { $count } копии
   *[many] Объединено: { $count } копий
}
join-settled = { $count ->
    [one] Решено: { $count } разногласие
    [few] Решено: { $count } разногласия
   *[many] Решено: { $count } разногласий
}
join-wait = { $count ->
    [one] { $count } решение ждёт в замечаниях
    [few] { $count } решения ждут в замечаниях
   *[many] { $count } решений ждут в замечаниях
}
join-show-findings = Показать замечания
