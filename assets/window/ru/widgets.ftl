### Что говорят части окна, где бы они ни стояли.

widgets-remove = Убрать: { $what }
widgets-delete = Удалить: { $what }
widgets-up = Выше: { $what }
widgets-down = Ниже: { $what }
widgets-search = Поиск
widgets-nothing-fits = Ничего не найдено.
widgets-not-rated = не оценено
