finding-spot-context = Контекст
finding-spot-strategy = Стратегия «{ $text }»
finding-spot-weights-internal = веса внутренних факторов (S и W)
finding-spot-weights-external = веса внешних факторов (O и T)
finding-within = в квадранте «{ $quadrant }»
finding-between = между квадрантами

finding-error = ошибка
finding-warning = предупреждение
finding-info = подсказка
finding-summary = Ошибок: { $errors }. Предупреждений: { $warnings }. Подсказок: { $infos }. Отложено: { $aside }.
finding-set-aside = Отложено.
finding-set-aside-note = Отложено: { $note }

finding-empty-quadrant = Квадрант «{ $title }» пуст.
finding-crowded-quadrant = В квадранте «{ $title }» { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}.
finding-empty-statement = У фактора { $factor } нет формулировки.
finding-one-word = Фактор { $factor } состоит из одного слова: «{ $text }».
finding-vague = Фактор { $factor } можно сказать о любой организации: «{ $text }».
finding-duplicate = Фактор { $factor } повторяет { $first }: «{ $text }».
finding-other-side-external = Фактор { $factor } стоит в квадранте «{ $title }», а говорит о внешнем («{ $cue }»): не лежит ли это вне организации и не внешний ли это фактор?
finding-other-side-internal = Фактор { $factor } стоит в квадранте «{ $title }», а говорит о внутреннем («{ $cue }»): не лежит ли это внутри организации и не внутренний ли это фактор?
finding-default-weights = У всех факторов остались исходные веса: ранжирования нет, а итоги опираются на равные веса.
finding-zero-weights-internal = Все веса внутренних факторов (S и W) равны 0.
finding-zero-weights-external = Все веса внешних факторов (O и T) равны 0.
finding-weight-sum-internal = Сумма весов внутренних факторов (S и W) равна { $sum }, а не 1.
finding-weight-sum-external = Сумма весов внешних факторов (O и T) равна { $sum }, а не 1.
finding-importances-internal = Сумма весов внутренних факторов (S и W) равна { $sum }; веса считаются долями этой суммы.
finding-importances-external = Сумма весов внешних факторов (O и T) равна { $sum }; веса считаются долями этой суммы.
finding-no-ratings = Ни один фактор не оценён.
finding-missing-rating = У фактора { $factor } нет оценки, а у других она есть.
finding-rating-convention = Фактор { $factor } в квадранте «{ $title }» имеет оценку { $rating }; ожидается { $low } или { $high }.
finding-no-sources = Ни у одного фактора не указан источник.
finding-no-source = У фактора { $factor } нет источника: «{ $text }».
finding-uncited-source = На источник «{ $source }» нет ссылок.
finding-unknown-keys = Нет источника с ключом { $keys }.
finding-incomplete-source = В описании источника «{ $source }» не хватает: { $lacks }.
finding-lack-author = автор
finding-lack-title = заглавие
finding-lack-date = дата
finding-no-strategies = В документе нет стратегий.
finding-unused = Ни одна стратегия не использует { $factor }: «{ $text }».
finding-unanswered = Ни одна стратегия не отвечает на { $factor }: «{ $text }».
finding-unlinked = Стратегия «{ $strategy }» не соединяет внутренний фактор с внешним.
finding-partial-dash = Стратегия «{ $strategy }» оценена не по всем факторам матрицы «{ $matrix }», по которым оценена другая.
finding-no-priorities = Приоритетов нет. { $cause }
finding-more-sets = { $more ->
    [one] Не завершён ещё { $more } набор.
    [few] Не завершены ещё { $more } набора.
   *[many] Не завершены ещё { $more } наборов.
}
finding-open-questions = { $person }: ответов { $answered } из { $asked }.
finding-inconsistent = { $person }: отношение согласованности суждений { $set } равно { $ratio }; допустимо до { $threshold }.
finding-beyond-table = { $person }: для суждений { $set } таблица случайных индексов ({ $table }) кончается раньше, сравниваемых факторов: { $count }.
finding-unmatched = Между матрицами «{ $first }» и «{ $second }» исчезло факторов: { $dropped }, появилось: { $added }; соответствий между ними нет.

obstacle-no-numbers = Ещё никто не дал число каждому фактору.
obstacle-open-judgments = Не хватает суждений { $set }: { $open } из { $all }.
obstacle-open-best-worst = Не хватает ответов «лучший–худший» { $set }.
obstacle-loose = Ни одно суждение { $set } не связывает { $factors } с остальными.
obstacle-below-one = Ответы «лучший–худший» { $set }: один из них меньше 1, значит, лучший не лучший или худший не худший.
obstacle-best-itself = Ответы «лучший–худший» { $set }: лучший по сравнению с самим собой – { $answer }, а не 1.
obstacle-worst-itself = Ответы «лучший–худший» { $set }: худший по сравнению с самим собой – { $answer }, а не 1.
obstacle-best-worst = Ответы «лучший–худший» { $set }: лучший против худшего – { $forth } в одном списке и { $back } в другом.
obstacle-zero-sum = Все веса участников или все ответы равны 0; сделайте хотя бы одно значение положительным.
obstacle-refused = По этим ответам метод не может ничего вычислить.

finding-empty-quadrant-why = SWOT с пустым квадрантом видит только половину положения, и её итоги смещены в одну сторону.
finding-empty-quadrant-mend = Добавьте хотя бы один фактор или объясните в контексте, почему его нет.
finding-crowded-quadrant-why = В длинном списке теряется главное, а число парных сравнений растёт как квадрат его длины.
finding-crowded-quadrant-mend = Объедините факторы, которые говорят об одном, или перенесите второстепенные в лоток.
finding-empty-statement-why = Фактор, который ничего не говорит, нельзя взвесить.
finding-empty-statement-mend = Напишите формулировку или удалите фактор.
finding-one-word-why = Одно слово называет тему; фактор утверждает о ней то, что может быть верно или неверно.
finding-one-word-mend = Скажите, что именно: кто, сколько, по сравнению с кем.
finding-vague-why = Слова, подходящие любой организации, нельзя проверить, взвесить и положить в основу действий.
finding-vague-mend = Назовите, что именно, сколько и по сравнению с кем.
finding-duplicate-statement-why = Фактор, записанный дважды, считается дважды.
finding-duplicate-statement-mend = Удалите один из двух или сформулируйте их так, чтобы они различались.
finding-other-side-why = Сильные и слабые стороны лежат внутри организации, возможности и угрозы – снаружи; эти две стороны взвешиваются отдельно.
finding-other-side-mend = Перенесите фактор, если он относится к другой стороне; иначе оставьте его или отложите это замечание.
finding-default-weights-why = Равные веса означают, что все факторы важны одинаково, а так бывает редко.
finding-default-weights-mend = Взвесьте факторы: напрямую или одним из методов взвешивания.
finding-weight-sum-why = Опубликованные итоги опираются на веса с суммой 1 на каждой стороне; иначе напечатанные веса и итоги не сходятся.
finding-weight-sum-mend = Исправьте веса или пользуйтесь нормированными.
finding-zero-weights-why = Когда все веса равны 0, делить нечего: у матрицы нет приоритетов.
finding-zero-weights-mend = Дайте хотя бы одному фактору этой стороны вес больше 0.
finding-no-ratings-why = Без оценок нет ни взвешенных оценок, ни итогов (IFE, EFE), ни стратегической позиции по величине.
finding-no-ratings-mend = Оцените факторы от 1 до 4 или выберите позицию по приоритетам.
finding-missing-rating-why = Без одной оценки не определены ни итог её стороны, ни стратегическая позиция.
finding-missing-rating-mend = Оцените фактор от 1 до 4.
finding-rating-convention-why = По правилам Дэвида сильные стороны оцениваются в 3 или 4, слабые – в 1 или 2; итог с другими оценками нельзя сравнить с опубликованными.
finding-rating-convention-mend = Измените оценку, перенесите фактор или выберите правила Рангкути.
finding-no-source-why = Читатель может проверить только то утверждение, у которого указано происхождение.
finding-no-source-mend = Добавьте источник со страницей либо интервью или наблюдение, на котором он основан.
finding-uncited-source-why = В список литературы входит то, на что ссылается текст.
finding-uncited-source-mend = Сошлитесь на источник там, где он подкрепляет утверждение, или удалите его.
finding-unknown-key-why = Отчёт печатает такую ссылку как есть, и читатель не может по ней перейти.
finding-unknown-key-mend = Исправьте ключ или дайте его нужному источнику.
finding-incomplete-source-why = Любой стиль указывает, кто, что и когда написал; по этим трём сведениям работу находят.
finding-incomplete-source-mend = Заполните то, что известно; об отсутствии даты стиль скажет сам.
finding-no-strategies-why = SWOT – основа для выбора; без стратегий она остаётся списком.
finding-no-strategies-mend = Добавьте хотя бы одну стратегию и свяжите с ней факторы, которые она использует.
finding-unused-factor-why = Если из фактора ничего не следует, то либо не хватает стратегии, либо он не важен.
finding-unused-factor-mend = Свяжите его со стратегией или пересмотрите его вес.
finding-unanswered-threat-why = Об известной угрозе без ответа внимательный читатель спросит прежде всего.
finding-unanswered-threat-mend = Добавьте стратегию ST или WT либо свяжите угрозу с той, которая на неё отвечает.
finding-unlinked-strategy-why = Стратегия следует из SWOT, когда соединяет внутренние и внешние факторы; иначе её сила не определена.
finding-unlinked-strategy-mend = Свяжите с ней хотя бы один фактор S или W и один O или T.
finding-partial-dash-why = Итоговые оценки привлекательности сравнимы только по одним и тем же факторам.
finding-partial-dash-mend = Оцените стратегию по каждому фактору, по которому оценена другая, или исключите фактор для всех.
finding-no-priorities-why = Без приоритетов нет ни рангов, ни весов, ни итогов.
finding-no-priorities-mend = Ответьте на оставшиеся вопросы или выберите другой метод взвешивания.
finding-refused-why = Метод не может ничего вычислить по этим ответам.
finding-refused-mend = Исправьте ответы или измените названное правило расчёта.
finding-open-questions-why = Участник входит в общий результат, как только его ответы дают приоритеты.
finding-open-questions-mend = Задайте оставшиеся вопросы или исключите лист ответов, указав причину.
finding-inconsistent-why = Суждения выше порога слишком противоречат друг другу, чтобы доверять их приоритетам.
finding-inconsistent-mend = Пересмотрите суждения, которые хуже всего согласуются с остальными.
finding-beyond-table-why = Без случайного индекса нет отношения согласованности, о котором спросит любой рецензент.
finding-beyond-table-mend = Сравнивайте за раз меньше факторов или выберите индексы Алонсо и Ламаты, которые продолжаются по формуле.
finding-unmatched-why = Один и тот же фактор в новой формулировке считается исчезнувшим и появившимся, пока они не сопоставлены.
finding-unmatched-mend = Посмотрите предложенные соответствия в сравнении и подтвердите или отклоните их.

finding-importances-mend = Ошибки нет, если веса задуманы как важности; печатайте нормированные веса.
finding-inconsistent-worst = Пересмотрите { $row } против { $column }: дано { $judged }, а остальные суждения говорят о { $agreeing }.
finding-untested = { $person }: суждений { $set } слишком мало сверх тех, что нужны для связи, чтобы они проверяли друг друга.
obstacle-nobody-gave-all = Никто не дал всех суждений { $set } ({ $all }).
finding-untested-why = Согласованность, которую ничто не проверяет, неизвестна: она не подтверждена и не опровергнута.
finding-untested-mend = Спросите о некоторых из оставшихся пар.
