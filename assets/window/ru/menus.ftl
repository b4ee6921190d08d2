menu-file = Файл
menu-edit = Правка
menu-factor = Фактор
menu-matrix = Матрица
menu-charts = Диаграммы
menu-view = Вид
menu-help = Справка
menu-templates = Создать по шаблону
menu-recent = Открыть недавние
menu-colours = Цвета
menu-language = Язык
menu-as-system = Как в системе
scheme-light = Светлая тема
scheme-dark = Тёмная тема
scheme-contrast = Высокая контрастность
menu-rate = Оценка
menu-new-matrix = Новая матрица
menu-empty-matrix = Пустая матрица
menu-copy-of-matrix = Копия этой матрицы
menu-from-template = По шаблону { $template }

view-matrix = Матрица
view-matrix-tip = Четыре квадранта матрицы.
view-weigh = Взвешивание
view-weigh-tip = Веса, оценки, взвешенные оценки и стратегическая позиция.
view-compare = Сравнение
view-compare-tip = Две матрицы рядом и то, что изменилось.
view-strategies = Стратегии
view-strategies-tip = Что предпринять в ответ на факторы.
view-sources = Источники
view-sources-tip = Работы, на которые ссылаются факторы, контекст и стратегии.
view-document = Документ
view-document-tip = Название, авторы, дата, язык и контекст.
view-findings = Замечания
view-findings-tip = О чём спросил бы внимательный читатель.
views = Виды

status-saving = Сохранение…
status-unsaved = Есть несохранённые изменения
status-saved = Сохранено
status-read-only = Только чтение
status-new = Новый документ
status-cancel = Отмена
status-findings = { $count ->
    [one] Проверить: { $count }
    [few] Проверить: { $count }
   *[many] Проверить: { $count }
}
status-zoom = { $percent }{"\u00A0"}%
status-zoom-name = Масштаб: вернуть обычный размер
status-zoom-tip = Масштаб; щелчок возвращает обычный размер.
unsorted-ideas = неразобранные идеи

palette-find = Найти команду
palette-none = Такой команды нет
history-title = История
history-begin = Как открыто
history-now = Сейчас
guide-title = Руководство
about-title = SWOT Editor
about-version = Версия { $version }, лицензия MIT или Apache 2.0.
about-what = Строит, взвешивает, сравнивает и печатает матрицы SWOT.
about-cite = Как сослаться
about-citation = The SWOT Editor contributors. SWOT Editor (версия { $version }) [Компьютерная программа]. 2026.
about-copy = Скопировать
palette-template = Шаблон
palette-participant = Участник
palette-round = Раунд { $number }
palette-also-colours = тема тёмная темная светлая ночь контраст
palette-also-export = pdf ворд word docx эксель excel xlsx csv latex рисунок скачать
palette-also-import = эксель excel csv docx библиография опрос
palette-also-save-as = резервная копия бэкап переименовать
palette-also-present = сцена проектор презентация экран голосование
palette-also-shortcuts = помощь справка клавиши
palette-also-tray = идеи мозговой штурм
palette-also-zoom = крупнее размер текста увеличить
palette-also-weigh = оценка вес приоритет маи
sheet-title = Сочетания клавиш
sheet-close = Закрыть
sheet-quadrants = В квадрантах
sheet-add = Добавить фактор и остаться
sheet-break = Новая строка
sheet-leave = Выйти из строки ввода
sheet-next-quadrant = Следующий квадрант
sheet-quadrant-before = Предыдущий квадрант
sheet-next-factor = Следующий фактор
sheet-select = Выделить до этого места
sheet-change = Щёлкните по клавишам, чтобы выбрать другие; Delete возвращает обычные.
sheet-press = Нажмите клавиши…
sheet-bare = Выберите сочетание с Ctrl или Alt или функциональную клавишу: остальные служат для набора.
sheet-taken = Эти клавиши заняты командой «{ $command }».
sheet-keys-of = Клавиши команды «{ $command }»: { $keys }

dragged-factors = { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}
menu-pages = Страницы
menu-untitled = Без названия
menu-untitled-matrix = Матрица без названия
menu-title-of-matrix = Название матрицы
