### Вид источников.

sources-count = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
sources-imported = { $count ->
    [one] Импортирован { $count } источник.
    [few] Импортировано { $count } источника.
   *[many] Импортировано { $count } источников.
}
sources-imported-doubles = { $count ->
    [one] { $added } { $count } уже был.
    [few] { $added } { $count } уже были.
   *[many] { $added } { $count } уже были.
}
sources-none = Источников пока нет
sources-none-yet = По источнику читатели могут проверить то, что утверждают факторы: это отчёт, статья, интервью.
sources-add = Добавить источник
sources-import = Импорт источников…
sources-filter = Отбор источников
sources-filter-hint = Отбор по автору, названию, виду
sources-none-fits = Ни один источник не подходит.
sources-not-cited = не цитируется
sources-note = Заметка
sources-note-hint = Что ещё следует знать читателю
sources-more = Ещё поля
sources-delete = Удалить источник
sources-authors = Авторы
sources-authors-hint = Фамилия, Имя; Фамилия, Имя; Организация
sources-names-hint = Фамилия, Имя; Фамилия, Имя
sources-title = Название
sources-editors = Редакторы
sources-translators = Переводчики
sources-first-published = Впервые опубликовано
sources-kind = Вид
sources-published = Опубликовано
sources-cited-in = Цитируется по
sources-cited-in-is = Цитируется по: { $source }
sources-visited = Дата обращения
sources-read-itself = Прочитан сам
sources-was-read = Был прочитан сам
sources-where-cited = Где цитируется
sources-nowhere = Пока нигде. Сошлитесь на него в обосновании фактора, стратегии или контекста.
sources-as-written = Как его напишет отчёт
sources-style = Стиль цитирования
sources-not-listed = Этот стиль не включает такую работу в список.
sources-to-cite = Сослаться (↑ ↓, Enter)
sources-in-text = В тексте: { $citation }
sources-place-in = { $label }, «{ $matrix }»
sources-place-strategy = Стратегия { $letters }
sources-place-through = Известен через него
sources-place-idea = Неразобранная идея
sources-references = Источники для импорта
sources-references-hint = Вставьте BibTeX или RIS или введите путь к файлу .bib или .ris
sources-import-now = Импортировать
sources-import-cancel = Отменить импорт
sources-no-reference = В этом нет источников: BibTeX начинается с @, RIS — с TY.

sources-kind-article = Статья в журнале
sources-kind-book = Книга
sources-kind-chapter = Глава книги
sources-kind-report = Отчёт
sources-kind-thesis = Диссертация или студенческая работа
sources-kind-paper = Доклад на конференции
sources-kind-legal = Договор, закон или решение
sources-kind-web-page = Веб-страница
sources-kind-news = Статья в газете
sources-kind-dataset = Набор данных
sources-kind-software = Программа
sources-kind-recording = Фильм, передача или подкаст
sources-kind-preprint = Препринт
sources-kind-standard = Стандарт
sources-kind-interview = Интервью
sources-kind-other = Другое

sources-field-journal = Журнал
sources-field-book = Книга
sources-field-proceedings = Сборник докладов
sources-field-site = Сайт
sources-field-newspaper = Газета или журнал
sources-field-container = Опубликовано в
sources-field-institution = Учреждение
sources-field-studio = Студия или станция
sources-field-archive = Архив
sources-field-issuer = Кем издано
sources-field-publisher = Издательство
sources-field-issue = Выпуск
sources-field-place = Место
sources-field-volume = Том
sources-field-number = Номер
sources-field-edition = Издание
sources-field-pages = Страницы
sources-field-article-number = Номер статьи
sources-field-thesis-kind = Вид работы
sources-field-genre = Жанр
sources-field-medium = Носитель
sources-field-version = Версия
sources-field-doi = DOI
sources-field-isbn = ISBN или ISSN
sources-field-url = Адрес в интернете
sources-field-language = Язык
sources-field-key = Ключ цитирования
