versions-title = Прежние версии: { $title }
versions-reading = Версии читаются…
versions-none = Версий ещё нет: каждое сохранение оставляет одну.
versions-broke = Чтение версий сорвалось.
versions-first = Первая версия
versions-saved = сохранена
versions-displaced = заменена сохранением
versions-given-up = оставлена ради файла
versions-before-join = до объединения копий
versions-since = { $count ->
    [0] Это то, что вы видите в окне.
    [one] С тех пор изменилось { $count } место. Возврат отменит это; одна отмена вернёт.
    [few] С тех пор изменились { $count } места. Возврат отменит их; одна отмена вернёт.
   *[many] С тех пор изменилось { $count } мест. Возврат отменит их; одна отмена вернёт.
}
versions-go-back = Вернуться к { $time }
versions-close = Закрыть
versions-copy = Открыть как копию
versions-compare = Сравнить рядом
versions-by = { $why } · { $name }
versions-back = Это версия от { $time }
