### Names of sheets and heads of columns in workbooks.

sheet-matrix = Матрица
sheet-unsorted = Без квадранта
sheet-quadrant-priority = Приоритет квадранта
sheet-note = Пояснение
sheet-tags = Метки
sheet-evidence = Подтверждения
sheet-kind = Вид
sheet-factors = Факторы
sheet-key = Ключ
sheet-authors = Авторы
sheet-date = Дата
sheet-title = Название
sheet-container = Опубликовано в
sheet-publisher = Издательство
sheet-participants = Участники
sheet-judgments = Суждения
sheet-compared-with = В сравнении с
sheet-answer = Ответ
sheet-about = О документе
sheet-organisation = Организация
sheet-program = Программа
