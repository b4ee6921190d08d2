//! The methods paragraph in Russian.

use super::Method;
use crate::analysis::ObstacleKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RankScheme,
    RatingConvention,
};

pub(in crate::report::words) static RUSSIAN: Method = Method {
    between_sentences: " ",
    separator: "; ",
    subject: |title, count| match count {
        0 => format!("В матрице «{title}» нет факторов."),
        count => format!("Число факторов в матрице «{title}»: {count}."),
    },
    illustration: "Её веса и оценки служат иллюстрацией.",
    equal: "Все факторы имеют равные веса.",
    weighed: |least, most| format!("Факторам присвоены веса напрямую, от {least} до {most}."),
    normalised: "Веса нормированы так, что в сумме дают 1 для сильных и слабых сторон и 1 для возможностей и угроз; в \
                 глобальных приоритетах каждая из двух частей составляет половину.",
    beside: |count| format!("Веса указали и участники (их число: {count}); они приведены рядом с весами матрицы."),
    nobody: "Пока никто не высказал суждений.",
    judged: |count| format!("Число участников, высказавших суждения: {count}."),
    round: |round, rounds| format!("Результаты относятся к раунду {round} из {rounds}."),
    groups: |groups| format!("Участники представляли группы: {groups}."),
    excluded: |count, reasons| format!("Исключены ответы участников, число которых: {count} ({reasons})."),
    own_weights: "Участники учтены с собственными весами.",
    points: "Баллы распределялись между всеми факторами; приоритеты — средние доли участников.",
    dots: "За факторы отдавались голоса; приоритеты — доли всех голосов.",
    borda: "Факторы ранжировались; приоритеты — доли баллов Борда, равные ранги делят места.",
    ranks: |scheme| match scheme {
        RankScheme::Roc => {
            "Факторы ранжировались; ранги переведены в веса методом центроида рангов (Barron, Barrett 1996) и усреднены по \
             участникам."
        }
        RankScheme::RankSum => {
            "Факторы ранжировались; ранги переведены в веса методом суммы рангов и усреднены по участникам."
        }
        RankScheme::Reciprocal => {
            "Факторы ранжировались; ранги переведены в веса методом обратных рангов и усреднены по участникам."
        }
    },
    scale: |largest| {
        format!("Факторы сравнивались попарно внутри каждого квадранта по шкале от 1/{largest} до {largest}.")
    },
    between: |convention| match convention {
        BetweenConvention::Kurttila => {
            "Квадранты сравнивались через свои важнейшие факторы, приоритеты которых задают масштаб остальным (Kurttila et \
             al. 2000)."
        }
        BetweenConvention::Groups => "Квадранты сравнивались между собой напрямую.",
    },
    prioritisation: |method| match method {
        Prioritisation::Eigenvector => "Приоритеты — главный собственный вектор (Saaty 1977).",
        Prioritisation::GeometricMean => "Приоритеты — средние геометрические строк (Crawford, Williams 1985).",
    },
    incomplete: |choice| match choice {
        Incomplete::Refuse => "Приоритеты дают только наборы суждений без пропусков.",
        Incomplete::Harker => "Пропущенные суждения не учитывались по методу Харкера (Harker 1987).",
        Incomplete::LeastSquares => {
            "При пропущенных суждениях приоритеты найдены логарифмическим методом наименьших квадратов по остальным \
             (Bozóki, Fülöp, Rónyai 2010)."
        }
    },
    dependence: "Веса квадрантов учитывают их влияние друг на друга (Yüksel, Dağdeviren 2007).",
    aggregation: |choice| match choice {
        Aggregation::Aij => {
            "Суждения участников объединены взвешенным средним геометрическим (AIJ; Aczél, Saaty 1983)."
        }
        Aggregation::AipGeometric => {
            "Приоритеты участников объединены взвешенным средним геометрическим (AIP; Forman, Peniwati 1998)."
        }
        Aggregation::AipArithmetic => {
            "Приоритеты участников объединены взвешенным средним арифметическим (AIP; Forman, Peniwati 1998)."
        }
    },
    random_index: |table, threshold| {
        format!("Отношения согласованности опираются на случайные индексы: {table}; допустимы значения до {threshold}.")
    },
    largest_ratio: |ratio| format!("Наибольшее отношение согласованности суждений: {ratio}."),
    above: |count| match count {
        0 => "Ни у одного участника оно не превышает допустимого.".to_owned(),
        count => {
            format!("Число участников, у которых оно превышает допустимое: {count}; их ответы учтены в результате.")
        }
    },
    best_worst: "Лучший и худший фактор каждого квадранта, а также лучший и худший квадрант сравнивались с остальными по \
                 шкале от 1 до 9; приоритеты — линейное решение метода «лучший-худший» (Rezaei 2016).",
    best_worst_geometric: "Приоритеты участников объединены взвешенным средним геометрическим.",
    best_worst_arithmetic: "Приоритеты участников объединены взвешенным средним арифметическим.",
    best_worst_ratio: |ratio| {
        format!("Наибольшее отношение согласованности по ответам (Liang, Brunelli, Rezaei 2020): {ratio}.")
    },
    consensus: |form, value| match form {
        ConsensusForm::Goepel2018 => format!("Показатель консенсуса (Goepel 2018): {value}."),
        ConsensusForm::Goepel2013 => format!("Показатель консенсуса (Goepel 2013): {value}."),
        ConsensusForm::Homogeneity => format!("Относительная однородность: {value}."),
    },
    kendall: |w| format!("Коэффициент конкордации Кендалла W рангов: {w}."),
    obstacle: |kind| match kind {
        ObstacleKind::ZeroWeights => "Приоритетов нет там, где все веса равны 0.",
        ObstacleKind::Missing => "Приоритетов пока нет: не хватает ответов.",
        ObstacleKind::Loose => "Приоритетов пока нет: пары, на которые даны ответы, связывают не все факторы.",
        ObstacleKind::Refused => "Приоритетов нет: метод не может использовать ответы.",
    },
    unrated: "Факторы не оценены.",
    rated: |rated, all| match rated {
        rated if rated == all => "Факторы оценены от 1 до 4.".to_owned(),
        rated => format!("От 1 до 4 оценены факторы: {rated} из {all}."),
    },
    rating: |convention| match convention {
        RatingConvention::David => {
            "По соглашению Дэвида сильные стороны имеют 3 или 4, слабые — 1 или 2, а возможности и угрозы оцениваются по \
             тому, насколько хорошо организация на них отвечает; балл — произведение веса и оценки."
        }
        RatingConvention::Rangkuti => {
            "По соглашению Рангкути самая тяжёлая слабость или угроза имеет 1; балл — произведение веса и оценки."
        }
    },
    posture: |variant| match variant {
        PostureVariant::Sized => {
            "Положение — разность взвешенных величин: сильные стороны минус слабые, возможности минус угрозы; величина \
             слабости или угрозы — 5 минус её оценка."
        }
        PostureVariant::Raw => {
            "Положение — разность исходных баллов: сильные стороны минус слабые, возможности минус угрозы."
        }
        PostureVariant::Normalised => {
            "Положение — (S − W)/(S + W) и (O − T)/(O + T) для взвешенных величин; величина слабости или угрозы — 5 минус \
             её оценка."
        }
        PostureVariant::Priorities => {
            "Положение — разность приоритетов: сильные стороны минус слабые, возможности минус угрозы."
        }
    },
    robustness: |samples, seed| {
        format!(
            "Устойчивость рангов проверена через их допустимость (SMAA-2; Lahdelma, Salminen 2001): розыгрышей {samples}, \
             начальное число {seed}."
        )
    },
    no_robustness: "Устойчивость рангов при других весах не проверялась.",
    program: |program| format!("Расчёты: {program}."),
};
