export-title = Печать и экспорт
export-page = Одна страница
export-page-about = Четыре квадранта: повесить или приложить
export-report = Полный отчёт
export-report-about = Заметки, источники, цифры, стратегии, метод
export-comparison = Сравнение
export-comparison-about = Что изменилось от матрицы к матрице
export-chart = График
export-chart-about = Звезда, положение, столбцы, ранги, устойчивость
export-data = Данные
export-data-about = Таблица для Excel или R, список источников
export-as = Формат файла
export-which-chart = График
export-matrices = Матрицы
export-all-matrices = Все матрицы ({ $count })
export-some-matrices = Матрицы: { $shown } из { $count }
export-foreign = { $count ->
    [one] и одна из другого файла, как в сравнении
    [few] и { $count } из других файлов, как в сравнении
   *[many] и { $count } из других файлов, как в сравнении
}
export-paper = Бумага
export-orientation = Ориентация
export-usual = Как обычно
export-portrait = Книжная
export-landscape = Альбомная
export-grey = В оттенках серого
export-pseudonyms = P1, P2 … вместо имён
export-more = Поля, текст, язык и части
export-margins = Поля, мм
export-text-size = Размер текста, пт
export-language = Язык заголовков
export-document-language = Язык документа
export-dpi = Точек на дюйм
export-citations = Ссылки
export-references = Список литературы
export-references-cited = Только цитируемое
export-references-all = Все источники
export-parts = Части
export-part-context = Контекст
export-part-factors = Таблицы факторов
export-part-notes = Заметки
export-part-sources = Источники факторов и стратегий
export-part-results = Итоги, положение, приоритеты
export-part-charts = Графики
export-part-acceptability = Устойчивость рангов
export-part-strategies = Стратегии
export-part-findings = Замечания
export-part-method = Метод
export-part-references = Список литературы
export-part-judgments = Ответы участников
export-change = Изменить…
export-path = Путь
export-path-hint = Расширение определяет формат
export-browse = Обзор…
export-taken = Файл с таким именем уже есть.
export-taken-some = Из этих файлов ({ $count }) некоторые уже есть.
export-overwrite = Заменить
export-go = Экспортировать: { $format }
export-cancel = Отмена
export-dialog = Экспорт документа
export-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
}
export-whole-page = Страница целиком
export-page-width = По ширине
export-actual-size = 100 %
export-smaller = Страницы мельче
export-larger = Страницы крупнее
export-page-number = Страница
export-page-of = из { $count }
export-sheet = Страница { $page } из { $count }, { $width } × { $height } мм
export-no-layout = Не удалось сверстать страницы.
export-pdf = PDF
export-svg = Рисунки SVG
export-png = Рисунки PNG
export-pptx = PowerPoint (PPTX)
export-holds-pptx = В файле PowerPoint слайд на каждую матрицу и каждый квадрант, главное и что делать; всё можно править.
export-html = Веб-страница (HTML)
export-holds-html = Веб-страница содержит отчёт для любого экрана и для программ чтения с экрана, диаграммы — рисунками; всё в одном файле.
export-source = Вложить документ в файл
export-source-tip = Тогда файл открывается здесь как документ, со всеми матрицами и ответами, а его числа можно пересчитать.
export-header = Строка вверху страниц
export-header-hint = Нет
export-footer = Строка внизу страниц
export-footer-hint = Название
export-program = Указывать программу внизу
export-docx = Word (DOCX)
export-xlsx = Excel (XLSX)
export-csv = Таблица CSV
export-markdown = Markdown
export-latex = LaTeX
export-bibtex = Библиография (BibTeX)
export-csl = Библиография (CSL-JSON)
export-json = Данные JSON
export-other = Другой
export-holds-json = В JSON весь документ целиком, для других программ: ничего не пропущено и не свёрстано.
export-holds-csv = В файле CSV таблица факторов, по строке на каждый, для электронных таблиц и статистики.
export-holds-xlsx = В файле Excel лист для каждой таблицы: числа остаются числами, итоги считают формулы.
export-holds-docx = В файле Word отчёт с заголовками, списками и таблицами, которые можно править; страницы верстает Word.
export-holds-markdown = В файле Markdown отчёт простым текстом с заголовками, списками и таблицами.
export-holds-csl = В CSL-JSON только источники, для библиографических программ и текстовых редакторов.
export-holds-bibtex = В библиографии только источники, для LaTeX и библиографических программ.
export-holds-latex = В файле LaTeX отчёт, который можно править; страницы верстает XeLaTeX или LuaLaTeX.
export-holds-other = В файле этого вида нет страниц.
export-refused-range = Поле «{ $field }»: от { $least } до { $most }.
export-refused-count = Сравнивают от 2 до 8 матриц, отмечено: { $count ->
    [one] { $count }
    [few] { $count }
   *[many] { $count }
}. Отметьте нужные в списке «Матрицы».
export-refused-no-charts = График не бывает файлом .{ $ending }. Выберите PDF, SVG или PNG.
export-refused-no-figures = Нет данных для графика «{ $chart }». Взвесьте и оцените факторы.
export-refused-no-groups = Нет данных для графика «{ $chart }». Назовите группы хотя бы двух участников, чьи ответы учитываются.
export-refused-no-ranks = Нет данных для графика «{ $chart }». Взвесьте и оцените факторы хотя бы двух матриц.
export-refused-pixels = При { $dpi } точках на дюйм страница слишком велика. Выберите меньше или бумагу поменьше.
export-refused-broken = Файл не получился ({ $why }). Попробуйте другой формат.
export-refused-ending = Файлы .{ $ending } не поддерживаются.
export-done = Экспортировано: { $path }
export-done-files = Экспортировано файлов: { $count }, первый { $path }
export-done-but = { $done }, но { $warnings }
export-nothing = Нет ни одной страницы
export-open = Открыть файл
export-show = Показать в папке
export-plan = План
export-plan-about = Принятые стратегии: кто, когда, показатель, состояние
