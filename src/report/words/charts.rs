//! Words about pictures, in every language.

/// Words about pictures.
pub(crate) struct Charts {
    pub(crate) star_key: &'static str,
    pub(crate) bars_key: &'static str,
    pub(crate) interval_key: &'static str,
    /// Number of draws, and their seed.
    pub(crate) acceptability_key: fn(u32, u64) -> String,
    pub(crate) uniform: &'static str,
    /// The concentration.
    pub(crate) stated: fn(&str) -> String,
    pub(crate) mean_rank: &'static str,
}

pub(super) static ENGLISH: Charts = Charts {
    star_key: "Global priorities, with an axis for each quadrant and the quadrant’s priority in its corner; the line \
               joins the highest of each (Kurttila et al. 2000).",
    bars_key: "Global priorities, the highest first.",
    interval_key: "The line on a bar goes from the lower to the upper quartile of the participants.",
    acceptability_key: |samples, seed| {
        format!(
            "Rank acceptability: in how many of 100 draws each takes each rank, and its mean rank (SMAA-2, Lahdelma and \
             Salminen 2001); {samples} draws, seed {seed}."
        )
    },
    uniform: "All weights are equally likely.",
    stated: |concentration| {
        format!("Weights lie around the stated priorities (Dirichlet, concentration {concentration}).")
    },
    mean_rank: "Mean",
};

pub(super) static RUSSIAN: Charts = Charts {
    star_key: "Глобальные приоритеты: у каждого квадранта своя ось, приоритет квадранта указан в углу; линия соединяет \
               наибольшие (Kurttila et al. 2000).",
    bars_key: "Глобальные приоритеты по убыванию.",
    interval_key: "Отрезок на полосе — от нижнего до верхнего квартиля участников.",
    acceptability_key: |samples, seed| {
        format!(
            "Допустимость рангов: в скольких из 100 розыгрышей достаётся каждый ранг, и средний ранг (SMAA-2, Lahdelma, \
             Salminen 2001); розыгрышей: {samples}, начальное число: {seed}."
        )
    },
    uniform: "Все наборы весов равновероятны.",
    stated: |concentration| {
        format!("Веса лежат вокруг полученных приоритетов (распределение Дирихле, концентрация {concentration}).")
    },
    mean_rank: "Средний",
};

pub(super) static ARABIC: Charts = Charts {
    star_key: "الأولويات الكلية: لكل ربع محور، وأولوية الربع في زاويته؛ ويصل الخط بين أعلاها (Kurttila et al. 2000).",
    bars_key: "الأولويات الكلية من الأعلى إلى الأدنى.",
    interval_key: "يمتد الخط على العمود من الربيع الأدنى إلى الربيع الأعلى للمشاركين.",
    acceptability_key: |samples, seed| {
        format!(
            "قبول الرتب: عدد مرات الحصول على كل رتبة من كل 100 سحب، ومتوسط الرتبة (SMAA-2, Lahdelma and Salminen 2001)؛ \
             عدد السحوبات: {samples}، البذرة: {seed}."
        )
    },
    uniform: "كل الأوزان متساوية الاحتمال.",
    stated: |concentration| format!("تقع الأوزان حول الأولويات المعطاة (توزيع ديريشليه، التركيز {concentration})."),
    mean_rank: "المتوسط",
};

pub(super) static CHINESE: Charts = Charts {
    star_key: "全局优先级：每个象限一条轴，角上为该象限的优先级；连线连接各象限的最高值（Kurttila et al. 2000）。",
    bars_key: "全局优先级，由高到低。",
    interval_key: "条上的线段为参与者的下四分位数至上四分位数。",
    acceptability_key: |samples, seed| {
        format!(
            "名次可接受度：每 100 次抽样中取得各名次的次数及平均名次（SMAA-2，Lahdelma and Salminen 2001）；抽样 {samples} 次，\
             种子 {seed}。"
        )
    },
    uniform: "所有权重组合等可能。",
    stated: |concentration| format!("权重围绕所得优先级分布（狄利克雷分布，集中度 {concentration}）。"),
    mean_rank: "平均",
};
