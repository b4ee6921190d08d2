//! Arabic.

use super::{Columns, Headings, References, Results, Strategies, Words};
use crate::model::{
    Aggregation, BetweenConvention, Incomplete, PerQuadrant, PostureVariant, Prioritisation, RankScheme,
    RatingConvention, StrategyKind, StrategyStatus, WeightingMethod,
};

const MONTHS: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

/// The Arabic words.
pub(super) static WORDS: Words = Words {
    language: "ar",
    decimal: '.',
    comma: "، ",
    day: |year, month, day| format!("{day} {} {year}", MONTHS[usize::from(month) - 1]),
    month: |year, month| format!("{} {year}", MONTHS[usize::from(month) - 1]),
    page_of: |page, pages| format!("صفحة {page} من {pages}"),
    continued: "تابع",
    quadrants: PerQuadrant {
        strengths: "نقاط القوة",
        weaknesses: "نقاط الضعف",
        opportunities: "الفرص",
        threats: "التهديدات",
    },
    no_factors: "لا توجد عوامل.",
    illustration: "مثال توضيحي",
    illustration_notice: "مثال توضيحي: أوزان هذه المصفوفة وتقييماتها تبيّن فقط كيف توزن المصفوفة، وليست نتيجة لأحد.",
    score_key: "بعد كل عامل: حصة الوزن × التقييم = الدرجة",
    weight_key: "بعد كل عامل: حصة الوزن",
    ife: "IFE",
    efe: "EFE",
    headings: Headings {
        context: "الخلفية",
        result: "النتيجة",
        conventions: "المنهج والاصطلاحات",
        strategies: "الاستراتيجيات",
        findings: "الملاحظات",
        method: "المنهج",
        references: "المراجع",
    },
    columns: Columns {
        label: "رقم",
        factor: "العامل",
        strategy: "الاستراتيجية",
        weight: "الوزن",
        share: "الحصة",
        rating: "التقييم",
        score: "الدرجة",
        local: "محلي",
        global: "كلي",
        rank: "الرتبة",
        strength: "القوة",
        sum: "المجموع",
        place: "الموضع",
        judgments: "الأحكام",
        participant: "المشارك",
        answered: "أجاب",
    },
    references: References {
        sources: "المصادر",
        cited_in: "نقلا عن",
        cited_by: "استشهد به",
        quotes: ('«', '»'),
        thesis: "أطروحة",
        editor: "محرر",
        editors: "محررون",
    },
    strategies: Strategies {
        key: "SO: نقاط القوة لاغتنام الفرص. ST: نقاط القوة لمواجهة التهديدات. WO: الفرص لمعالجة نقاط الضعف. WT: الوقاية \
              من نقاط الضعف والتهديدات معا.",
        uses: "تستند إلى",
        owner: "المسؤول",
        horizon: "المدى الزمني",
        status: "الحالة",
        indicator: "المؤشر",
        status_name: |status| match status {
            StrategyStatus::Proposed => "مقترحة",
            StrategyStatus::Adopted => "معتمدة",
            StrategyStatus::Underway => "قيد التنفيذ",
            StrategyStatus::Done => "منجزة",
            StrategyStatus::Dropped => "متروكة",
        },
        kind_name: |kind| match kind {
            StrategyKind::So => "القوة والفرص",
            StrategyKind::St => "القوة والتهديدات",
            StrategyKind::Wo => "الضعف والفرص",
            StrategyKind::Wt => "الضعف والتهديدات",
        },
    },
    comparing: &super::comparing::ARABIC,
    charts: &super::charts::ARABIC,
    judging: &super::judging::ARABIC,
    grouping: &super::grouping::ARABIC,
    method: &super::method::ARABIC,
    sheets: &super::sheets::ARABIC,
    results: Results {
        ife_long: "العوامل الداخلية (IFE)",
        efe_long: "العوامل الخارجية (EFE)",
        average: "يقع المجموعان بين 1 و4، والمتوسط 2.5.",
        ie_cell: |number| format!("مصفوفة العوامل الداخلية والخارجية، الخلية {number} من 9"),
        ie_advice: |number| match number {
            1 | 2 | 4 => "النمو والبناء",
            3 | 5 | 7 => "الحفاظ والاستمرار",
            _ => "الحصاد أو الانسحاب",
        },
        posture: "الموقف",
        length: "الطول",
        direction: "الاتجاه",
        balanced: "على أحد المحورين: لا يغلب أي جانب",
        unrated: "لا مجموع ولا موقف: بعض العوامل بلا تقييم.",
        weighting: "الترجيح",
        ratings: "التقييم",
        posture_variant: "الموقف",
        prioritisation: "الأولويات من الأحكام",
        random_index: "المؤشر العشوائي",
        incomplete: "الأحكام الناقصة",
        between: "بين الأرباع",
        aggregation: "نتيجة المجموعة",
        rank_scheme: "الأوزان من الرتب",
        between_quadrants: "بين الأرباع",
        weighting_name: weighting,
        rating_name: |convention| match convention {
            RatingConvention::David => "David",
            RatingConvention::Rangkuti => "Rangkuti (IFAS/EFAS)",
        },
        variant_name: |variant| match variant {
            PostureVariant::Sized => "بحسب الحجم",
            PostureVariant::Raw => "بالدرجات الأصلية",
            PostureVariant::Normalised => "معيّر",
            PostureVariant::Priorities => "بحسب الأولويات",
        },
        prioritisation_name: |method| match method {
            Prioritisation::Eigenvector => "المتجه الذاتي",
            Prioritisation::GeometricMean => "الوسط الهندسي للصفوف",
        },
        incomplete_name: |choice| match choice {
            Incomplete::Refuse => "غير مقبولة",
            Incomplete::Harker => "Harker 1987",
            Incomplete::LeastSquares => "المربعات الصغرى",
        },
        between_name: |convention| match convention {
            BetweenConvention::Kurttila => "Kurttila",
            BetweenConvention::Groups => "المجموعات",
        },
        aggregation_name: |choice| match choice {
            Aggregation::Aij => "الأحكام (AIJ)",
            Aggregation::AipGeometric => "الأولويات، وسط هندسي (AIP)",
            Aggregation::AipArithmetic => "الأولويات، وسط حسابي (AIP)",
        },
        rank_scheme_name: |scheme| match scheme {
            RankScheme::Roc => "مركز الرتب",
            RankScheme::RankSum => "مجموع الرتب",
            RankScheme::Reciprocal => "مقلوب الرتبة",
        },
    },
};

fn weighting(method: WeightingMethod) -> &'static str {
    match method {
        WeightingMethod::Direct => "أوزان مباشرة",
        WeightingMethod::Points => "نقاط",
        WeightingMethod::Dots => "أصوات",
        WeightingMethod::Borda => "طريقة بوردا",
        WeightingMethod::Ranks => "رتب",
        WeightingMethod::Pairwise => "مقارنات زوجية",
        WeightingMethod::BestWorst => "الأفضل والأسوأ",
    }
}
