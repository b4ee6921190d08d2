### Captions of charts, and the words in them.

chart-star-key = Глобальные приоритеты: у каждого квадранта своя ось, приоритет квадранта указан в углу; линия соединяет наибольшие (Kurttila et al. 2000).
chart-bars-key = Глобальные приоритеты по убыванию.
chart-interval-respondents = Отрезок на полосе — 95-процентный интервал приоритета в испытаниях, где участники отбирались заново.
chart-interval-judgments = Отрезок на полосе — 95-процентный интервал приоритета в испытаниях, где сдвигались суждения.
chart-interval-spread = Отрезок на полосе — 95-процентный интервал приоритета в испытаниях, где веса считались неточными на { $share }.
chart-interval-dirichlet = Отрезок на полосе — 95-процентный интервал приоритета при весах, случайно взятых вокруг полученных приоритетов.
chart-acceptability-key = Приемлемость рангов: в скольких из 100 случайных испытаний достаётся каждый ранг, и средний ранг (SMAA-2, Lahdelma, Salminen 2001); случайных испытаний: { $samples }, начальное число: { $seed }.
chart-mean-rank = Средний
chart-weighting = Взвешивание: { $method }.
chart-posture = Стратегическая позиция ({ $variant }): x = { $x } (S − W), y = { $y } (O − T); длина { $length }, направление { $angle }°: { $verdict }.
chart-posture-origin = Стратегическая позиция ({ $variant }): x = { $x } (S − W), y = { $y } (O − T); длина { $length }: { $verdict }.
chart-posture-verdict = { $letters }, { $kind }
chart-path = Стратегическая позиция. { $places }
chart-path-place = { $number }: x = { $x }, y = { $y }
chart-ie = Матрица «внутренние–внешние факторы» (IE), клетка { $number } из 9 (David): IFE { $ife }, EFE { $efe }; { $advice }.
chart-spoken-rank = { $title }, { $label }: ранг { $rank }, { $text }
chart-spoken-priority = { $title }, { $label }: приоритет { $priority }
chart-sensitivity = Глобальные приоритеты в зависимости от веса «{ $quadrant }» (сейчас { $now }); остальные квадранты делят остаток в прежней пропорции. Точек, в которых факторы меняются местами: { $count }, из них с переменой первого места: { $first }.
chart-sensitivity-key = Вертикаль — нынешний вес; закрашенные точки — перемена первого места. Показано факторов с первыми рангами: { $count }.
chart-sensitivity-axis = Глобальный приоритет
