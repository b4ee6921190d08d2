asking-button = Опросить людей…
asking-button-tip = Записывает вопросы этой матрицы в файл, на который отвечают люди.
asking-title = Опросить людей
asking-effort = { $count ->
    [one] { $count } вопрос, около { $minutes } мин на человека
    [few] { $count } вопроса, около { $minutes } мин на человека
   *[many] { $count } вопросов, около { $minutes } мин на человека
}
asking-long = Мало кто отвечает дольше часа. Меньше факторов или метод с меньшим числом вопросов облегчат дело.
asking-as = Вид
asking-page = Веб-страница
asking-page-about = Файл, который открывается в любом браузере без сети. Люди присылают то, что он сохраняет.
asking-xlsform = KoboToolbox или ODK
asking-xlsform-about = XLSForm для телефонов без сети.
asking-limesurvey = LimeSurvey
asking-limesurvey-about = Опрос для импорта туда.
asking-workbook = Книга Excel
asking-workbook-about = Файл, который один человек заполняет и отправляет обратно.
asking-qualtrics = Qualtrics
asking-qualtrics-about = Опрос для импорта туда. Ответы экспортируйте текстом.
asking-paper = Бумага
asking-paper-about = Страницы для печати. Ответы впишите в интервью.
asking-forms = Google Forms и другие
asking-forms-about = Скрипт, который строит форму Google, и текст для вставки в другие формы.
asking-names = Имена
asking-names-asked = Люди пишут свои имена
asking-names-given = Файл для каждого участника
asking-names-none = Без имён
asking-language = Язык
asking-between = Только первые в своих квадрантах
asking-between-tip = Вторая анкета по Курттиле, когда первые ответы уже есть.
asking-introduction = Введение
asking-introduction-hint = Пусто — обычное: для чего это, кто спрашивает, сколько времени займёт
asking-path = Путь
asking-path-hint = Имя файла
asking-write = Записать
asking-overwrite = Заменить
asking-browse = Обзор…
asking-cancel = Отмена
asking-there = { $count ->
    [one] Файл с таким именем уже есть.
    [few] Файлы с такими именами уже есть.
   *[many] Файлы с такими именами уже есть.
}
asking-work = Запись: { $file }
asking-written = { $count ->
    [one] Записано в { $path }
    [few] Записано { $count } файла, первый: { $path }
   *[many] Записано { $count } файлов, первый: { $path }
}
asking-written-but = { $written }, но { $warnings }
asking-open = Открыть файл
asking-show = Показать в папке
asking-nothing = Слишком мало факторов, чтобы о них спрашивать.
asking-no-leaders = Ещё неизвестно, какие факторы первые в своих квадрантах: сначала примите ответы первой анкеты.
asking-nobody = Сначала добавьте участников или пусть люди пишут свои имена.
asking-strategies = Люди скажут, насколько привлекательна каждая стратегия с учётом каждого фактора.
asking-no-strategies = Сначала запишите стратегию: спрашивать пока не о чем.
asking-strategies-tip = Записывает вопросы о стратегиях в файл, на который отвечают люди; ответы возвращаются через «Файл ▸ Импорт».
