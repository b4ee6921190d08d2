stage-grid = Матрица
stage-quadrant = Один квадрант
stage-sort = Разобрать идеи
stage-vote = Голосование
stage-result = Итог
stage-other = Другие виды
stage-screen = Другой экран
stage-screen-tip = Переносит показ на следующий экран.
stage-timer = Таймер { $time }
stage-timer-tip = Запускает таймер с нуля или останавливает его.
stage-notes = Окно заметок
stage-notes-tip = Открывает окно ведущего: что дальше, заметка и источники.
stage-smaller = Мельче
stage-larger = Крупнее
stage-leave = Выйти
stage-hint-view = Page Down: дальше · B: чёрный экран · N: заметки · C: таймер
stage-hint-sort = 1–4 или S, W, O, T: разобрать · пробел: позже · Delete: убрать · Ctrl+Z: вернуть
stage-hint-vote = Метка или пробел: голос · Backspace: забрать · Enter: следующий
stage-hint-result = Пробел: следующее место
stage-idea = Идея { $number } из { $count }. Куда её?
stage-all-sorted = Все идеи на местах
stage-more = { $count ->
    [one] ещё { $count } идея
    [few] ещё { $count } идеи
   *[many] ещё { $count } идей
}
stage-more-tip = щёлкните, чтобы взять следующей
stage-add-idea = Добавить идею…
stage-sorted = { $place }, { $label }
stage-question = О чём голосуем?
stage-budget = Голосов у каждого: { $dots }, на один фактор не больше { $most }
stage-dots = Голосов
stage-most = Не больше
stage-secret = Тайное
stage-secret-tip = Не показывает голоса, пока их отдают.
stage-hidden = Суммы скрыты, пока вы их не покажете
stage-voted = Проголосовали: { $voted } из { $count }
stage-add-person = Добавить имя…
stage-nobody = Пока никто не голосует. Введите имя ниже.
stage-person = { $person }, осталось голосов: { $left ->
    [one] { $left }
    [few] { $left }
   *[many] { $left }
}
stage-given = { $factor }, голосов: { $dots ->
    [one] { $dots }
    [few] { $dots }
   *[many] { $dots }
}
stage-no-dot-left = { $person }: голосов не осталось
stage-too-many = Не больше { $most } на один фактор
stage-everybody = Проголосовали все
stage-no-votes = Голосов пока нет
stage-place-dots = { $dots ->
    [one] { $dots } голос
    [few] { $dots } голоса
   *[many] { $dots } голосов
}
stage-place = Место { $place }, голосов: { $dots ->
    [one] { $dots }
    [few] { $dots }
   *[many] { $dots }
}, { $factors }
stage-keep = Оставить как веса
stage-keep-tip = Взвешивает матрицу по этим голосам.
stage-again = Голосовать снова…
stage-again-tip = Начинает новый раунд; прежние голоса остаются в своём.
stage-next = Дальше: { $step }
stage-presenter = Ведущий
stage-now = На экране
stage-note = Заметка
stage-no-note = Выберите фактор, и здесь будут его заметка и источники.
stage-sources = Источники
