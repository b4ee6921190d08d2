questionnaire-title = { $study }: что важнее?
questionnaire-title-strategies = { $study }: насколько привлекательны стратегии?
questionnaire-purpose = Ваши ответы нужны исследованию «{ $study }».
questionnaire-asked-by = Его проводят: { $people }.
questionnaire-pairs = { $count ->
    [one] { $count } сравнение
    [few] { $count } сравнения
   *[many] { $count } сравнений
}, около { $minutes } мин.
questionnaire-numbers = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
}, около { $minutes } мин.
questionnaire-experience = Правильных ответов нет: важен Ваш опыт.
questionnaire-leave-open = Лучше оставить вопрос без ответа, чем гадать.
questionnaire-consent = Я участвую добровольно и согласен (согласна), чтобы мои ответы использовались в этом исследовании.
questionnaire-yes = Да
questionnaire-no = Нет
questionnaire-about = О Вас
questionnaire-name = Ваше имя или код, который Вам дали
questionnaire-group = Ваша организация или группа
questionnaire-key = Не изменяйте
questionnaire-pair = Что важнее и насколько?
questionnaire-pair-help = A 9: левое важнее в высшей степени. 1: одинаково важны. B 9: правое.
questionnaire-pair-title = A: { $first } — B: { $second }. { questionnaire-pair }
questionnaire-which = Что из двух важнее?
questionnaire-times = Во сколько раз важнее?
questionnaire-both = Одинаково важны
questionnaire-step = { $number } – { $word }
questionnaire-step-1 = одинаково важны
questionnaire-step-3 = умеренно важнее
questionnaire-step-5 = существенно важнее
questionnaire-step-7 = значительно важнее
questionnaire-step-9 = важнее в высшей степени
questionnaire-quadrants = Четыре квадранта
questionnaire-leaders = Первые в своих квадрантах
questionnaire-weights = Насколько важен каждый фактор: от 0 (совсем не важен) до 10 (крайне важен)?
questionnaire-ratings = Как Вы оцениваете каждый фактор: от 1 до 4?
questionnaire-attractiveness = Насколько привлекательна каждая стратегия с учётом этого фактора? 1 — непривлекательна, 4 — очень привлекательна; 0 для всех, если фактор не влияет на выбор.
questionnaire-points = Распределите { $budget } баллов между всеми факторами.
questionnaire-dots = { $budget ->
    [one] Отдайте { $budget } голос одному из факторов.
    [few] Распределите { $budget } голоса между факторами; один фактор может получить несколько.
   *[many] Распределите { $budget } голосов между факторами; один фактор может получить несколько.
}
questionnaire-ranks = Расставьте все факторы по порядку: 1 — самый важный, 2 — следующий и так далее.
questionnaire-order = Расположите факторы по порядку, начиная с самого важного.
questionnaire-rating-strength = 4 — главная сильная сторона, 3 — второстепенная
questionnaire-rating-weakness = 1 — главная слабая сторона, 2 — второстепенная
questionnaire-rating-response = Как организация на это отвечает: 4 — отлично, 3 — выше среднего, 2 — средне, 1 — плохо
questionnaire-rating-helps = 4 — очень помогает, 1 — помогает мало
questionnaire-rating-harms = 1 — очень вредит, 4 — вредит мало
questionnaire-total = Всего
questionnaire-best = Что важнее всего?
questionnaire-worst = Что наименее важно?
questionnaire-over = Во сколько раз самое важное важнее каждого из этих? 1 — одинаково, 9 — в высшей степени важнее
questionnaire-under = Во сколько раз каждое из этих важнее наименее важного? 1 — одинаково, 9 — в высшей степени важнее
questionnaire-over-one = Во сколько раз «{ $best }» (самое важное) важнее, чем «{ $thing }»?
questionnaire-under-one = Во сколько раз «{ $thing }» важнее, чем «{ $worst }» (наименее важное)?
questionnaire-leave-ends = Строку, где стоит оно само, оставьте пустой.
questionnaire-hint = Раунд { $round }: средний ответ был { $median }, половина всех — от { $low } до { $high }.
questionnaire-no-script = Этой странице нужен браузер. Сохраните файл и откройте его в Firefox, Chrome, Edge или Safari.
questionnaire-begin = Начать
questionnaire-back = Назад
questionnaire-next = Далее
questionnaire-finish = В конец
questionnaire-kept = Ваши ответы хранятся в этом браузере, пока Вы их не отправите.
questionnaire-not-kept = Этот браузер ничего не хранит: не закрывайте страницу, пока не сохраните ответы.
questionnaire-clear = Удалить мои ответы из этого браузера
questionnaire-clear-sure = Удалить все Ваши ответы?
questionnaire-tick = Если хотите участвовать, отметьте первое поле; иначе закройте страницу.
questionnaire-needs-name = Напишите своё имя или код.
questionnaire-progress = { $at } из { $all }
questionnaire-left = Осталось: { $left }
questionnaire-sum-off = Вы распределили { $given } из { $budget }. Всё равно продолжить?
questionnaire-range = Введите число от { $low } до { $high }.
questionnaire-places-twice = Встречается не один раз: { $places }. Равные места допустимы.
questionnaire-ends-same = Это должны быть разные ответы.
questionnaire-end = Отправьте ответы
questionnaire-open-left = Вопросов без ответа: { $count }
questionnaire-first-open = К первому из них
questionnaire-how-to-send = Сама страница ничего не отправляет. Сохраните ответы и передайте файл тому, кто Вас спросил, или скопируйте текст ниже в сообщение.
questionnaire-save = Сохранить мои ответы
questionnaire-copy = Копировать
questionnaire-copied = Скопировано
questionnaire-mail = Письмом
questionnaire-line = Ваши ответы в виде текста
questionnaire-agreement = Насколько Ваши ответы согласованы
questionnaire-ratio = отношение согласованности { $ratio }
questionnaire-look-again = Возможно, стоит пересмотреть: { $pair }. По остальным Вашим ответам вышло бы { $fitting }.
questionnaire-mark-one = Обведите в каждой строке одно число на стороне того, что важнее; 1 посередине, если важны одинаково.
questionnaire-mark-row = Обведите в каждой строке одно число.
questionnaire-write-number = Напишите в каждой строке число.
questionnaire-workbook-help = Заполните жёлтые ячейки и отправьте файл обратно.
questionnaire-sum-by-hand = Сумму { $budget } этот файл задать не может; откройте { $steps }.
questionnaire-paste = На каждую запись — один вопрос. Код в скобках в конце вопроса оставьте: по нему ответы найдут своё место.
questionnaire-number-answer = Ответ: число
questionnaire-text-answer = Ответ: текст
