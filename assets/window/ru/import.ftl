import-kind-separated = Таблица факторов (CSV)
import-kind-workbook = Таблица факторов (Excel)
import-kind-markdown = Список под заголовками (Markdown)
import-kind-text = Список под заголовками (простой текст)
import-kind-word = Документ Word
import-kind-page = Веб-страница
import-kind-mind-map = Интеллект-карта (OPML, Freeplane)
import-kind-bibliography = Библиография (BibTeX, RIS)
import-kind-json = Документ целиком (JSON)
import-kind-report = Отчёт, в который вложен документ
import-kind-answers = Ответы участников
import-read-as = Читать как
import-asked = О чём спрашивали
import-matrix = Матрица
import-scale-certain = Насколько они однозначны
import-scale-ratio = Во сколько раз первый важнее
import-scale-places = Места в ряду: 1 — за первый
import-scale-minus-first = Ползунок: минус — за первый
import-scale-minus-second = Ползунок: минус — за второй
import-separator-comma = Запятая ,
import-separator-semicolon = Точка с запятой ;
import-separator-tab = Табуляция
import-separator-pipe = Вертикальная черта |
import-separator-other = Другой знак
import-asked-weights = Веса
import-asked-ratings = Оценки
import-asked-points = Баллы
import-asked-dots = Точки
import-asked-ranks = Ранги
import-asked-pairs = Попарное сравнение
import-asked-best-worst = Лучший и худший
import-asked-attractiveness = Привлекательность стратегий
import-scale = Простые числа означают
import-round = Раунд
import-round-new = новый
import-encoding = Кодировка
import-separator = Разделитель
import-headed = Одна из строк называет столбцы
import-head-line = Строка с названиями
import-sheet = Лист «{ $sheet }»
import-headings = Заголовки
import-unsorted = Неразобранные идеи
import-not-taken = Не берётся
import-means = «{ $heading }» означает
import-standing = Как это будет стоять
import-column = Столбец { $number }
import-is-about = { $column }: о чём
import-holds = { $column }: что в нём
import-field-matrix = Название матрицы
import-field-matrix-date = Дата матрицы
import-field-matrix-id = Идентификатор матрицы
import-field-quadrant = Квадрант
import-field-label = Обозначение (S1)
import-field-id = Идентификатор фактора
import-field-statement = Формулировка
import-field-note = Примечание
import-field-tags = Метки
import-field-weight = Вес
import-field-rating = Оценка
import-field-evidence = Подтверждение
import-broke = Чтение файла прервалось.
import-to-new-document = В новый документ
import-to-sources = В источники этого документа
import-to-matrices = { $count ->
    [one] В новую матрицу этого документа
    [few] В новые матрицы этого документа
   *[many] В новые матрицы этого документа
}
import-to-matrix = В матрицу «{ $title }»
import-title = Импорт файла
import-remembered = Прочитан так же, как прошлый файл такого вида.
import-anew = Прочитать заново
import-where-to = Куда
import-do = Импортировать
import-cancel = Отмена
import-reading = Файл читается
import-all-taken = Берётся всё, что есть в файле.
import-none-refused = Ничего не отвергнуто
import-refused = { $count ->
    [one] Отвергнуто: { $count }
    [few] Отвергнуто: { $count }
   *[many] Отвергнуто: { $count }
}
import-copy-report = Скопировать отчёт
import-report-of = Импорт: { $file }
import-taken = Взято: { $what }
import-all-was-taken = Взято всё, что было в файле.
import-close = Закрыть
