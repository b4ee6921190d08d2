//! Russian.

use super::{Columns, Headings, References, Results, Strategies, Words};
use crate::model::{
    Aggregation, BetweenConvention, Incomplete, PerQuadrant, PostureVariant, Prioritisation, RankScheme,
    RatingConvention, StrategyKind, StrategyStatus, WeightingMethod,
};

/// The Russian words.
pub(super) static WORDS: Words = Words {
    language: "ru",
    page_of: |page, pages| format!("Страница {page} из {pages}"),
    continued: "продолжение",
    quadrants: PerQuadrant {
        strengths: "Сильные стороны",
        weaknesses: "Слабые стороны",
        opportunities: "Возможности",
        threats: "Угрозы",
    },
    no_factors: "Факторов нет.",
    illustration: "Иллюстрация",
    illustration_notice: "Иллюстрация: веса и оценки этой матрицы лишь показывают, как взвешивают матрицу. Это не \
                          чьи-либо выводы.",
    score_key: "После каждого фактора: доля веса × оценка = балл",
    weight_key: "После каждого фактора: доля веса",
    ife: "IFE",
    efe: "EFE",
    headings: Headings {
        context: "Общие сведения",
        result: "Итог",
        conventions: "Метод и соглашения",
        strategies: "Стратегии",
        findings: "Замечания",
        method: "Метод",
        references: "Источники",
    },
    columns: Columns {
        label: "№",
        factor: "Фактор",
        strategy: "Стратегия",
        weight: "Вес",
        share: "Доля",
        rating: "Оценка",
        score: "Балл",
        local: "Лок.",
        global: "Глоб.",
        rank: "Ранг",
        strength: "Сила",
        sum: "Сумма",
        place: "Место",
        judgments: "Суждения",
        participant: "Участник",
        answered: "Ответов",
    },
    references: References {
        sources: "Источники",
        cited_in: "Цит. по:",
        cited_by: "На него ссылаются:",
        thesis: "Диссертация",
        editor: "ред.",
        editors: "ред.",
    },
    strategies: Strategies {
        key: "SO — сильные стороны используют возможности; ST — сильные стороны против угроз; WO — возможности \
              устраняют слабые стороны; WT — защита от слабых сторон и угроз вместе.",
        uses: "Опирается на",
        owner: "Ответственный",
        horizon: "Срок",
        status: "Состояние",
        indicator: "Показатель",
        status_name: |status| match status {
            StrategyStatus::Proposed => "предложена",
            StrategyStatus::Adopted => "принята",
            StrategyStatus::Underway => "выполняется",
            StrategyStatus::Done => "выполнена",
            StrategyStatus::Dropped => "снята",
        },
        kind_name: |kind| match kind {
            StrategyKind::So => "сильные стороны и возможности",
            StrategyKind::St => "сильные стороны и угрозы",
            StrategyKind::Wo => "слабые стороны и возможности",
            StrategyKind::Wt => "слабые стороны и угрозы",
        },
    },
    comparing: &super::comparing::RUSSIAN,
    charts: &super::charts::RUSSIAN,
    judging: &super::judging::RUSSIAN,
    grouping: &super::grouping::RUSSIAN,
    method: &super::method::RUSSIAN,
    sheets: &super::sheets::RUSSIAN,
    results: Results {
        ife_long: "Внутренние факторы (IFE)",
        efe_long: "Внешние факторы (EFE)",
        average: "Обе суммы лежат между 1 и 4; среднее — 2,5.",
        ie_cell: |number| format!("Матрица внутренних и внешних факторов, клетка {number} из 9"),
        ie_advice: |number| match number {
            1 | 2 | 4 => "расти и развивать",
            3 | 5 | 7 => "удерживать и поддерживать",
            _ => "собирать урожай или уходить",
        },
        posture: "Положение",
        length: "длина",
        direction: "направление",
        balanced: "на оси: ни одна сторона не перевешивает",
        unrated: "Сумм и положения нет: не все факторы оценены.",
        weighting: "Взвешивание",
        ratings: "Оценки",
        posture_variant: "Положение",
        prioritisation: "Приоритеты из суждений",
        random_index: "Случайный индекс",
        incomplete: "Недостающие суждения",
        between: "Между квадрантами",
        aggregation: "Итог группы",
        rank_scheme: "Веса из рангов",
        between_quadrants: "Между квадрантами",
        weighting_name: weighting,
        rating_name: |convention| match convention {
            RatingConvention::David => "Дэвид",
            RatingConvention::Rangkuti => "Рангкути (IFAS/EFAS)",
        },
        variant_name: variant,
        prioritisation_name: |method| match method {
            Prioritisation::Eigenvector => "собственный вектор",
            Prioritisation::GeometricMean => "среднее геометрическое строк",
        },
        incomplete_name: |choice| match choice {
            Incomplete::Refuse => "не допускаются",
            Incomplete::Harker => "Харкер, 1987",
            Incomplete::LeastSquares => "наименьшие квадраты",
        },
        between_name: |convention| match convention {
            BetweenConvention::Kurttila => "Курттила",
            BetweenConvention::Groups => "группы",
        },
        aggregation_name: |choice| match choice {
            Aggregation::Aij => "суждения (AIJ)",
            Aggregation::AipGeometric => "приоритеты, среднее геометрическое (AIP)",
            Aggregation::AipArithmetic => "приоритеты, среднее арифметическое (AIP)",
        },
        rank_scheme_name: |scheme| match scheme {
            RankScheme::Roc => "центроид рангов",
            RankScheme::RankSum => "сумма рангов",
            RankScheme::Reciprocal => "обратные ранги",
        },
    },
};

fn weighting(method: WeightingMethod) -> &'static str {
    match method {
        WeightingMethod::Direct => "прямые веса",
        WeightingMethod::Points => "баллы",
        WeightingMethod::Dots => "голоса",
        WeightingMethod::Borda => "метод Борда",
        WeightingMethod::Ranks => "ранги",
        WeightingMethod::Pairwise => "попарные сравнения",
        WeightingMethod::BestWorst => "лучший-худший",
    }
}

fn variant(variant: PostureVariant) -> &'static str {
    match variant {
        PostureVariant::Sized => "по величине",
        PostureVariant::Raw => "исходные баллы",
        PostureVariant::Normalised => "нормированное",
        PostureVariant::Priorities => "по приоритетам",
    }
}
