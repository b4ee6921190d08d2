notice-saved = Сохранено: { $path }
notice-saving-broke = Сохранение прервалось; файл остался прежним.
notice-recovered = Документ восстановлен таким, каким его оставил прошлый запуск. Сохраните его.
notice-no-recovery = Файл восстановления вести нельзя: { $error }
notice-recovery-works = Файлы восстановления снова ведутся
notice-taken-from-file = Прочитано из файла заново; отмена вернёт то, что было здесь
notice-no-version = Сохранено, но прежняя версия не записана: { $error }
notice-cannot-open = Система не может открыть { $path }: { $error }
notice-settings-kept = Настройки не удалось прочитать; они сохранены как { $path }.
notice-cancelled = Отменено; ничего не записано
notice-broke = Работа прервалась; документ остался прежним.
notice-clipboard = Буфер обмена не сработал: { $error }

notice-one-import = { $file } ждёт: файлы импортируются по одному.
notice-imported = Импортировано: { $what }
notice-imported-refused = Импортировано: { $what }; отклонено: { $count }

notice-busy = Идёт другая работа; повторите, когда она закончится.
notice-matrix-copied = Матрица скопирована картинкой
notice-chart-copied = Диаграмма скопирована картинкой
notice-matrix-first-page = Матрица занимает страниц: { $pages }; первая скопирована картинкой
notice-chart-first-page = Диаграмма занимает страниц: { $pages }; первая скопирована картинкой
notice-copied = { $count ->
    [one] Скопирован { $count } фактор
    [few] Скопировано { $count } фактора
   *[many] Скопировано { $count } факторов
}

notice-deleted = { $count ->
    [one] Удалён { $count } фактор
    [few] Удалено { $count } фактора
   *[many] Удалено { $count } факторов
}
notice-duplicated = { $count ->
    [one] Продублирован { $count } фактор
    [few] Продублировано { $count } фактора
   *[many] Продублировано { $count } факторов
}
notice-moved = { $count ->
    [one] { $count } фактор перемещён в «{ $place }»
    [few] { $count } фактора перемещено в «{ $place }»
   *[many] { $count } факторов перемещено в «{ $place }»
}
notice-pasted = { $count ->
    [one] Вставлен { $count } фактор
    [few] Вставлено { $count } фактора
   *[many] Вставлено { $count } факторов
}
notice-added = { $count ->
    [one] Добавлен { $count } фактор
    [few] Добавлено { $count } фактора
   *[many] Добавлено { $count } факторов
}
notice-rated = Оценка { $rating }
notice-rating-cleared = Оценка убрана
notice-undone = Отменено: { $edit }
notice-redone = Повторено: { $edit }

notice-strategy-deleted = Стратегия { $strategy } удалена.
notice-source-deleted = Источник удалён: { $source }.
notice-source-deleted-citations = { $count ->
    [one] Источник удалён вместе с { $count } ссылкой: { $source }.
    [few] Источник удалён вместе с { $count } ссылками: { $source }.
   *[many] Источник удалён вместе с { $count } ссылками: { $source }.
}
notice-source-added = Источник добавлен.
notice-person-deleted = Участник и все его ответы удалены: { $name }.
notice-bad-tag = «{ $tag }» — не код языка; введите, например, en, pt-BR или zh-Hant.
notice-matched = Сопоставлено
notice-linking = Перейдите к тому же фактору другой матрицы и нажмите клавишу ещё раз; Esc отменяет
notice-stands-elsewhere = Этот фактор находится в файле { $file }, который здесь только читается.
notice-read-again = Файл прочитан заново: { $file }
notice-compared-as-before = { $trouble }
    Сравнивается то, что было прочитано раньше.

way-undo = Отменить
way-show-in-folder = Показать в папке
way-read-report = Прочитать отчёт
way-open-that-file = Открыть этот файл
way-fill-in-source = Указать авторов и дату
way-dismiss = Закрыть уведомление

work-exporting = Экспорт: { $file }
work-opening = Открытие: { $file }
work-reading-again = Повторное чтение: { $file }
work-saving = Сохранение: { $file }
work-bringing-back = Возвращение несохранённой работы
work-picture = Рисуется картинка
work-choosing = Выбор файла

banner-changed = Файл { $file } изменён другой программой.
banner-gone = Файла { $file } нет на прежнем месте.
banner-unsaved = У вас есть изменения, которых в нём нет.
banner-see = Показать различия…
notice-backup-in-git = Git видит резервную копию рядом с файлом как новый файл.
notice-backup-ignored = Git не замечает резервных копий: { $path }
way-ignore-backups = Скрыть копии от git
banner-join = Объединить…
banner-keep-mine = Оставить моё
banner-take-theirs = Взять из файла

banner-held = Файл { $file } открыт в другом месте: { $who }, с { $time }.
banner-on-machine = { $name } на { $machine }
banner-held-by-somebody = Файл { $file } открыт в другом окне.
banner-read-only = Вы только читаете его.
banner-only-read = Только читать
banner-copy = Работать с копией
notice-read-only = Документ открыт только для чтения: он открыт у кого-то ещё. Чтобы изменить его, работайте с копией.
notice-copy = Это копия, у которой ещё нет файла
notice-free-again = Насколько известно, файл больше ни у кого не открыт; документ можно менять
notice-nearly-full = Документ занял { $percent } % предела: { $what }. Разделите его на несколько документов, пока он ещё сохраняется.
limit-size = размер файла
limit-values = число значений
limit-records = число записей
notice-broke-down = В программе произошёл сбой. Набранное сохранено; сообщите о сбое: Справка, Скопировать диагностику.
notice-broke-down-unkept = Произошёл кратковременный сбой, и последних действий может недоставать: проверьте документ и сохраните его. Пожалуйста, сообщите об этом: «Справка», «Скопировать диагностику».
notice-diagnostics = Диагностика скопирована

rescue-title = Программа не может показать этот документ
rescue-text = Сбой повторился несколько раз подряд.
rescue-nothing-unsaved = Несохранённого в нём нет.
rescue-kept = Ваши изменения уцелели и будут предложены при следующем запуске.
rescue-unkept = Ваши изменения не удалось отложить до следующего запуска; сохраните их, прежде чем выйти: { $why }
rescue-no-folder = нет папки для файлов восстановления.
rescue-lost-draft = Текст из поля, в котором вы печатали, принять не удалось.
rescue-changed = Файл { $file } изменён другой программой. Сохраните документ под другим именем.
rescue-save-as = Сохранить как…
rescue-retry = Попробовать ещё раз
rescue-undo = Отменить последний шаг
rescue-save = Сохранить
rescue-quit = Выйти
