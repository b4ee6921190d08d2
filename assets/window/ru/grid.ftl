grid-examples-strengths = Люди и знания · деньги и оборудование · связи · доброе имя
grid-examples-weaknesses = Чего не хватает или что запаздывает · что другие делают лучше · что держится на одном человеке
grid-examples-opportunities = Новые законы и фонды · новые партнёры · технологии · новые потребности людей
grid-examples-threats = Политика и бюджеты · кризисы · соперники · мешающие правила
grid-switch = { $quadrant }, { $count ->
    [one] { $count } фактор
    [few] { $count } фактора
   *[many] { $count } факторов
}
