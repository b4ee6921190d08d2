unsaved-title = Несохранённая работа уцелела
unsaved-text = { $count ->
    [one] Программа завершилась, не сохранив { $count } документ. Файл на диске не изменён.
    [few] Программа завершилась, не сохранив { $count } документа. Файлы на диске не изменены.
   *[many] Программа завершилась, не сохранив { $count } документов. Файлы на диске не изменены.
}
unsaved-untitled = Без названия
unsaved-never-saved = от { $time } · ни разу не сохранялся в файл
unsaved-newer = от { $time } · новее своего файла { $file } в { $folder }
unsaved-older = от { $time } · его файл { $file } в { $folder } изменён позже, { $changed }
unsaved-holds = { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}
unsaved-named = { $verb }: { $title }
unsaved-recover = Вернуть
unsaved-forget = Удалить
unsaved-later = Решить позже
unsaved-copy = Сохранить копию…
unsaved-see = Показать изменения
unsaved-kept = Удалённое остаётся среди прежних версий.
unsaved-kept-if-readable = Удалённое остаётся среди прежних версий, кроме документа, который не читается: сначала сохраните его копию.
unsaved-not-deleted = Документ «{ $title }» не удалён, так как его не удаётся сохранить среди прежних версий: { $error }
unsaved-waits = Более новая работа над { $file } не сохранена и ждёт.
unsaved-show = Показать
