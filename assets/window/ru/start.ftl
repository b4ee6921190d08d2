start-window = Начало
start-claim = Ничто не покидает этот компьютер.
start-new = Новый SWOT
start-open = Открыть…
start-import = Импорт…
start-recent = Недавние
start-recent-keys = Enter открывает · Delete убирает из списка
start-recent-empty = Здесь появится то, что вы откроете или сохраните.
start-open-last = При запуске открывать последний документ
start-missing = { $folder } · сейчас не читается
start-holds = { $folder } · { $matrices ->
    [one] { $matrices } матрица
    [few] { $matrices } матрицы
   *[many] { $matrices } матриц
}{ $strategies ->
    [0] {""}
    [one] , { $strategies } стратегия
    [few] , { $strategies } стратегии
   *[many] , { $strategies } стратегий
}
start-today = сегодня { $clock }
start-yesterday = вчера
start-templates = Начать с шаблона
start-template-blank = Пустой
start-template-blank-text = Четыре пустых квадранта, у каждого свой вопрос.
start-template-coursework = Курсовая, шаг за шагом
start-template-coursework-text = Разделы и вопросы для работы, которую сдают.
start-template-workshop = Семинар
start-template-workshop-text = Собрать мысли, разобрать, проголосовать, показать итог.
start-template-ngo = Программа НКО
start-template-ngo-text = Вопросы о партнёрах, деньгах и о тех, кому помогают.
start-template-policy = Государственная политика
start-template-policy-text = Вопросы о законах, бюджете, избирателях и соседях.
start-template-research = Исследование
start-template-research-text = Вопросы о людях, данных, деньгах и публикациях.
start-template-own = Ваш собственный шаблон.
start-example = Посмотреть готовый
start-example-title = УНП ООН против торговли людьми
start-example-text = Опубликованный анализ по Кенжебаевой (2020): 23 фактора с источниками, взвешенные для примера, сравнение во времени и стратегии.
start-example-open = Открыть копию
start-example-copy = Её можно читать и менять; сам пример останется как есть.
start-drop = Перетащите файл сюда, чтобы открыть или импортировать его
