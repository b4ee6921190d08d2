### Что говорится об импортированных файлах: что взято, что пропущено и почему.

import-count-row = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}
import-count-source = { $count ->
    [one] { $count } источник
    [few] { $count } источника
   *[many] { $count } источников
}
import-count-factor = { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}
import-count-matrix = { $count ->
    [one] { $count } матрица
    [few] { $count } матрицы
   *[many] { $count } матриц
}
import-count-participant = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
import-count-answer = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
   *[many] { $count } ответов
}
import-count-score = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[many] { $count } оценок
}
import-in-tray = { $count } в лотке
import-of-matrices = { $factors }, { $matrices }

import-note = примечание: { $remark }
import-refused = не принято: { $place }: { $reason }
import-place-whole = файл
import-place-file = файл { $name }
import-place-sheet = лист { $name }
import-place-line = строка { $line }
import-place-column = столбец { $name }
import-more = и ещё { $more }
import-untold = ещё { $more } не принято; здесь они не перечислены

import-read-as = текст прочитан в кодировке { $encoding }
import-broken-signs = некоторые знаки не подходят к { $encoding } и стоят как «�»
import-control-signs = управляющие символы пропущены
import-parted-comma = разделитель: запятая
import-parted-semicolon = разделитель: точка с запятой
import-parted-tab = разделитель: табуляция
import-parted-pipe = разделитель: вертикальная черта
import-parted-other = разделитель: другой знак
import-open-quotation = кавычка не закрыта; все строки за ней взяты как одна ячейка
import-table-too-large = таблица слишком велика; дальше она не читалась
import-text-too-long = текст слишком длинный; со строки { $line } он не читался
import-too-many-factors = факторов больше { $most }; этот и следующие не взяты
import-hidden-sheet = лист { $name } скрыт и не взят; { $way }
import-way-sheet-option = взять его: --sheet "{ $name }"
import-way-sheet-window = отобразите его в табличной программе, сохраните и прочитайте файл заново
import-no-factors = не взято: на листе { $name } нет факторов
import-no-result = формула не была вычислена при сохранении файла; откройте и сохраните его в таблице

import-foreign-table = эта таблица не взята: { $reason }
import-foreign-table-under = таблица под заголовком { $heading } не взята: { $reason }
import-no-quadrants = это не таблица факторов: квадранты в ней не названы
import-crossed = она скрещивает квадранты, как матрица стратегий TOWS
import-rows-of = её столбец { $name } в каждой строке называет что-то другое, например конкурентов; { $way }
import-way-rows-option = если строки относятся к этому SWOT, пропустите столбец: --map "{ $name }=-", или возьмите его: "{ $name }=tags" или "{ $name }=matrix"
import-way-rows-window = если строки относятся к этому SWOT, выберите в предпросмотре, что содержит столбец
import-counts = под каждым квадрантом в ней число, то есть количество, а не факторы
import-profiles = она сравнивает несколько организаций или стратегий по одним факторам (CPM, QSPM)
import-repeated = таблицы, которые лишь повторяют факторы, пропущены

import-above-heads = не взято: то, что стоит над заголовками: { $texts }
import-columns-left = не взяты столбцы { $names }
import-same-columns = столбцы { $names } об одном и том же, и не взят ни один; { $way }
import-way-which-option = укажите нужный: --map
import-way-which-window = выберите в предпросмотре, что содержит каждый
import-which-column = столбцов с заголовком { $name } несколько; укажите номер нужного
import-other-scale = столбец { $name } не взят: оценки в нём по другой шкале, а здесь они от 1 до 4; { $way }
import-way-scale-option = пересчитайте их или возьмите подходящие: --map "{ $name }=rating"
import-way-scale-window = пересчитайте их в файле или выберите для столбца «rating», чтобы взять подходящие
import-taken-as = столбец { $name } взят как { $field }, поскольку содержит именно это; { $way }
import-way-other-option = если это не так, укажите --map "{ $name }=-"
import-way-other-window = если это не так, выберите другое в предпросмотре
import-taken-as-head = { $text } принято за заголовок таблицы
import-not-weights = столбец { $name } не взят: в нём нет весов; { $way }
import-not-ratings = столбец { $name } не взят: в нём нет оценок; { $way }
import-not-quadrants = столбец { $name } не взят: в нём нет квадрантов; { $way }
import-way-holds-option = укажите, что в нём: --map
import-way-holds-window = выберите в предпросмотре, что в нём
import-days-of-entry = столбец { $name } не взят: даты в нём от строки к строке разные, так что вряд ли это даты матриц; { $way }
import-way-days-option = если всё же они, укажите --map "{ $name }=matrix_date"
import-way-days-window = если всё же они, выберите это в предпросмотре
import-totals = не взяты итоговые строки: итоги вычисляются заново
import-empty-rows = { $count ->
    [one] не взята { $count } строка без утверждения
    [few] не взяты { $count } строки без утверждения
   *[many] не взято { $count } строк без утверждения
}
import-no-statement = утверждения нет
import-no-statement-beside = рядом с { $texts } нет утверждения
import-under-no-head = без заголовка, пропущено: { $texts }
import-rows-in-tray = факторы без квадранта положены в лоток
import-no-quadrant = { $text } — не квадрант; { $way }
import-way-means-option = укажите, что это значит: --as "{ $text }=S"
import-way-means-window = выберите его значение в списке заголовков
import-no-weight = { $text } — не вес: вес — это число от 0
import-no-rating = оценка { $text } не от 1 до 4
import-no-date = { $text } — не дата: запишите её как 2020, 2020-05 или 2020-05-17
import-no-id = { $text } — не идентификатор: от 1 до 12 знаков a-z и 0-9, первый не 0
import-short-citations = не взяты источники, которые отчёт называет кратко; импортируйте сам документ или его рабочую книгу
import-shares = веса — это доли, которые отчёт показывает после каждого фактора
import-fields-noted = сохранены в примечаниях поля { $names }
import-fields-left = не взяты поля { $names }

import-beyond = { $text } стоит под заголовком { $heading }, который не относится к SWOT: не взято
import-under-no-quadrant = { $text } не стоит ни под одним квадрантом
import-numbered-headings = заголовки с номерами приняты за факторы, а списки под ними — за примечания к ним
import-unknown-headings = записи без квадранта положены в лоток, а их заголовки стали метками: { $names }; { $way }
import-way-heading-option = укажите значение заголовка: --as "{ $text }=S"
import-way-heading-window = выберите значение каждого в списке заголовков
import-entries-in-tray = записи без квадранта положены в лоток
import-label-elsewhere = { $text } стоит под названием другого квадранта; учтена метка
import-nothing-below = под { $text } нет записей
import-no-entry = { $text } — не пункт списка

import-known = { $name } уже есть
import-bare-sources = { $count ->
    [one] { $count } источник только с ключом: { $names }
    [few] { $count } источника только с ключом: { $names }
   *[many] { $count } источников только с ключом: { $names }
}
import-worded-sources = { $count ->
    [one] { $count } источник по словам файла: { $names }
    [few] { $count } источника по словам файла: { $names }
   *[many] { $count } источников по словам файла: { $names }
}
import-new-ids = { $count ->
    [one] изменён { $count } занятый идентификатор: { $names }
    [few] изменены { $count } занятых идентификатора: { $names }
   *[many] изменено { $count } занятых идентификаторов: { $names }
}

import-entry-line = строка { $line }, { $entry }: { $remark }
import-entry-only-line = строка { $line }: { $remark }
import-entry-empty = в ней ничего нет
import-entry-too-many = записей слишком много
import-entry-too-many-to-read = записей слишком много; дальше они не читались
import-entry-untold = ещё { $more } замечаний и отказов не перечислено
import-entry-unused = в источнике нет места для: { $names }
import-entry-open = она не закрыта
import-entry-deep = скобки в ней вложены глубже { $most }
import-entry-long = она длиннее { $most } байт
import-entry-double = она стоит там дважды и взята один раз
import-entry-value-missing = строка { $line }: значения нет или оно не закрыто
import-entry-missing = строка { $line }: здесь должно быть: { $token }
import-entry-unexpected = строка { $line }: здесь не должно быть: { $token }
import-entry-latex = LaTeX в `{ $field }` не понят
import-entry-no-date = { $text } — не дата
import-entry-no-language = язык { $text } здесь не известен
import-entry-others = `{ $field }` кончается на “and others”; взяты те, кто назван
import-entry-long-value = значение `{ $field }` слишком длинное
import-entry-abbreviation = сокращение { $text } не определено и оставлено как есть
import-entry-long-inheritance = взятое из других записей слишком длинное
import-entry-no-end = она кончается без ER
import-entry-many-lines = строк с { $tag } больше { $most }
import-entry-no-tag = у строки нет метки
import-entry-no-begin = перед ней нет TY
import-entry-other-type = тип { $text } взят как «другое»

import-remembered = столбцы прочитаны так же, как раньше в этом опросе
import-foreign-key = ответы относятся к другому исследованию или матрице, `{ $key }`, и не взяты
import-foreign-key-fits = ключ `{ $key }` — от другого исследования или матрицы; ответы взяты, потому что коды всех факторов подходят
import-round-added = добавлен тур { $round }
import-no-method = не указано, о чём спрашивали
import-which-matrix = ответы относятся к одной матрице
import-no-question = ни один столбец не относится к фактору или паре матрицы
import-double-row = то же имя есть в строке выше; ответы не взяты
import-last-counts = из нескольких строк одного человека учитывается отправленная последней: { $people }
import-settled = { $name } ({ $kept }, а не { $left })
import-left-no-consent = пропущено: { $rows } без согласия
import-left-test = пропущено: { $rows } предпросмотров, проб или спама
import-left-unfinished = пропущено: { $rows } не отправлено
import-left-unfinished-option = пропущено: { $rows } не отправлено; взять их: --partial
import-left-late = пропущено: { $rows } отправлено после последнего дня
import-left-no-time = пропущено: { $rows } с неизвестным днём отправки
import-column-left = столбец пропущен: { $reason }
import-head-none = у него нет заголовка
import-head-no-pair = пара в нём не названа; пишите S1:S2 для двух факторов, S:W для двух квадрантов
import-head-no-end = в нём не названы ни край (best of S, worst of S), ни пара с ним (best:S1, S1:worst)
import-head-no-factor = фактор в нём не назван или названо несколько; назовите один меткой (S1), идентификатором или полным текстом
import-head-several = его можно прочитать как несколько пар; пишите метки: S1:S2
import-head-quadrant-itself = он сравнивает квадрант с самим собой
import-head-factor-itself = он сравнивает фактор с самим собой
import-head-apart = его факторы в разных квадрантах; сравнивайте квадранты: S:W
import-head-turned = лучший стоит первым, худший — последним: best:S1 и S1:worst
import-unknown-tag = ни у одного фактора матрицы нет метки { $tag } из его кода
import-shared-tag = метка { $tag } у нескольких факторов, и ни у одного нет обозначения из кода
import-headless-cell = у столбца нет заголовка; назовите в нём фактор или пару
import-same-question = столбец пропущен: столбец перед ним о том же; оставьте один из них
import-same-as-code = код говорит то же, что столбцы { $names }; они пропущены
import-no-column = столбца с заголовком { $name } нет
import-person-new = { $name } (новый): { $answers }
import-person-known = { $name } (известен): { $answers }
import-person-replaced = { $name } (известен, эти ответы заменены): { $answers }
import-without-answers = не взято, без ответов: { $names }
import-unnamed = { $rows } без имени, названы “Respondent” с номером; { $way }
import-way-name-option = если имена в каком-то столбце, укажите его: --map "HEAD=name"
import-way-name-window = если имена в каком-то столбце, озаглавьте его в предпросмотре “name”
import-anonymous = ответы без имени нельзя связать между турами
import-uncounted = матрица взвешена методом «{ $method }», который не учитывает эти ответы
import-between-factors = суждения о факторах, представляющих квадранты, не учитываются: матрица сравнивает сами квадранты
import-between-quadrants = суждения о самих квадрантах не учитываются: матрица сравнивает факторы, которые их представляют
import-other-person = у участника в документе указано другое; оно сохранено
import-shared-name = это имя у нескольких участников документа; переименуйте одного из них
import-line-end = строка ответов не взята: нет её конца
import-line-key = строка ответов не взята: она не начинается с ключа анкеты
import-line-field = строка ответов не взята: часть её — не имя и значение
import-line-no-sum = строка ответов не взята: нет контрольной суммы, конец мог потеряться
import-line-sum = строка ответов не взята: контрольная сумма неверна, что-то изменилось или потерялось в пути
import-no-number = { $text } — не число
import-no-number-day = { $text } — не число, а дата, за которую таблицы принимают 1/3: пишите там =1/3
import-given = { $reason }, а не { $given }
import-answer-weight = вес — это число от 0, а не { $value }
import-answer-rating = оценка — это 1, 2, 3 или 4, а не { $value }
import-answer-ratio = суждение — это число больше 0, а не { $value }
import-answer-points = баллы — это 0 или больше, а не { $value }
import-answer-dots = голоса — это целые числа от 0 до 1000000, а не { $value }
import-answer-rank = ранги — это целые числа от 1 до 1000000, а не { $value }
import-answer-scale = суждения на этой шкале лежат между 1/{ $largest } и { $largest }
import-answer-beyond-best = ничто не важнее лучшего: 1 или больше
import-answer-beyond-worst = ничто не менее важно, чем худшее: 1 или больше
import-no-factor = { $text } — не фактор матрицы
import-twice = { $text } стоит в порядке дважды
import-placed-before = у { $text } уже есть место выше
import-without-number = { $text } говорит словами, насколько, без числа
import-equal-number = { $text } говорит «одинаково» и число не 1
import-less = { $text } говорит «менее», поэтому сторона неясна
import-no-side = { $text } не говорит, что из двух важнее
import-several-numbers = в { $text } несколько чисел
import-without-times = сказано, что важнее, но не насколько
import-no-times = { $text } — не число раз от 1 до 9
import-neither = { $text } не называет ни одного из двух
import-contradicts = противоречит столбцу { $name }; не взят ни один: оставьте один из них
import-contradicts-same = противоречит столбцу { $name }, а это то же суждение
import-ends-unknown = не взято: лучший и худший здесь известны не оба
import-beyond-span = больше, чем лучший против худшего ({ $span }); ничего не взято: { $set }
import-same-ends = лучший и худший — одно и то же
import-not-compared = { $text } не из тех, что сравниваются: { $set }
import-within = { $quadrant }
import-between = между квадрантами
import-itself-is-one = против самого себя это 1
import-doubt-off-scale = одно из чисел этих столбцов — { $number }, это не отношение: в них ползунок или места, и какая сторона имелась в виду, узнать нельзя; { $way }
import-doubt-one-sided = все числа этих столбцов не меньше 1, то есть второе никто не счёл бы важнее: возможно, это места; { $way }
import-doubt-misnamed = числа этих столбцов не подходят к шкале `{ $scale }`
import-way-numbers-option = укажите, что значат числа: --scale ratio, places, minus-first или minus-second
import-way-numbers-window = выберите слева, что значат числа
import-more-doubts = ещё { $more } чисел о парах не принято: их шкала неизвестна
import-places = числа о парах прочитаны как места из { $places }: 1 — первое в 9 раз важнее, { $middle } — одинаково, { $places } — второе в 9 раз важнее
import-slider-first = числа о парах прочитаны как ползунок: { $equal } — одинаково, −{ $two } — первое вдвое важнее, { $two } — второе
import-slider-second = числа о парах прочитаны как ползунок: { $equal } — одинаково, −{ $two } — второе вдвое важнее, { $two } — первое
import-no-strategy = стратегии { $text } нет
import-no-score = { $text } — не оценка от 1 до 4

import-error-stopped = чтение отменено
import-error-nothing = из файла ничего нельзя взять
import-hint-nothing = таблице нужны столбец квадрантов и столбец утверждений, списку — заголовки вроде «Сильные стороны»; примеры в docs/import.md.
import-error-workbook = рабочую книгу нельзя прочитать: { $reason }
import-hint-workbook = сохраните её заново как .xlsx или .csv.
import-error-word = документ Word нельзя прочитать: { $reason }
import-hint-word = сохраните его заново как .docx или .txt.
import-broken-contradictory = её части противоречат друг другу
import-broken-no-text = в нём нет текста
import-broken-sheets = в ней больше { $most } листов
import-broken-elements = в ней больше { $most } элементов
import-broken-elements-of = в её части { $part } больше { $most } элементов
import-broken-unpacked = после распаковки она больше { $most } МБ
import-broken-unpacked-of = его часть { $part } после распаковки больше { $most } МБ
import-error-whole-document = файл — целый документ
import-hint-whole-document = импортируйте его как отдельный документ.
import-error-several-matrices = { $count ->
    [one] в файле { $count } матрица
    [few] в файле { $count } матрицы
   *[many] в файле { $count } матриц
}
import-hint-several-matrices = импортируйте их как новые матрицы.
import-error-no-table = ответы бывают таблицей или строками ответов
import-hint-no-table = сохраните их как .csv, .tsv, .xlsx или .txt.
import-hint-method-option = добавьте --survey, одно из { $methods }.
import-hint-method-window = выберите слева, о чём спрашивали.
import-hint-matrix-option = назовите её: --matrix.
import-hint-matrix-window = выберите её слева.
import-error-no-matrix = матрицы `{ $id }` нет
import-error-other-method = в анкете спрашивали { $key }, а не { $asked }
import-hint-other-method-option = уберите --survey: ответы сами говорят, о чём спрашивали.
import-hint-other-method-window = выберите это слева.
import-error-other-key = ответы относятся к туру { $round } матрицы `{ $matrix }`
import-hint-other-key-option = уберите --matrix и --round: ответы говорят и то и другое.
import-hint-other-key-window = выберите слева эту матрицу и тур.
import-error-round = тура { $named } нет
import-hint-round = туры считаются с 1; матрица в туре { $current }, следующий добавляется.
import-error-no-answer = из файла нельзя взять ни одного ответа
import-hint-no-answer = нужны строка на каждого участника, столбец имён и столбец на каждый фактор (S1) или пару (S1:S2, best:S1).
import-line-too-wide = в строке больше { $most } столбцов; таблица не читалась
import-long-cell = ячейка длиннее 1 МБ; строка пропущена
import-head-only-by-code = стратегию и фактор называет только код анкеты
import-no-attractiveness = { $text } — не оценка от 0 до 4
import-unknown-strategy = ни у одной стратегии нет метки { $tag } и обозначения из её кода
