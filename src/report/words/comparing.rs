//! Words about the comparison of matrices, in every language.

use crate::analysis::comparison::Convention;

/// How many factors two matrices share, and what happened to the others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Counts {
    pub(crate) matched: usize,
    pub(crate) added: usize,
    pub(crate) dropped: usize,
    pub(crate) moved: usize,
    pub(crate) reworded: usize,
}

/// Words about the comparison of matrices.
pub(crate) struct Comparing {
    pub(crate) title: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) matched: &'static str,
    pub(crate) added: &'static str,
    pub(crate) dropped: &'static str,
    pub(crate) moved: &'static str,
    pub(crate) suggested: &'static str,
    pub(crate) suggested_note: &'static str,
    pub(crate) statistics: &'static str,
    pub(crate) caveats: &'static str,
    pub(crate) ranks: &'static str,
    pub(crate) matrices: &'static str,
    pub(crate) factors: &'static str,
    pub(crate) then: &'static str,
    pub(crate) priority: &'static str,
    pub(crate) places: &'static str,
    pub(crate) variation: &'static str,
    pub(crate) top: &'static str,
    pub(crate) alike: &'static str,
    pub(crate) earlier: &'static str,
    pub(crate) evidence_changed: &'static str,
    pub(crate) key: &'static str,
    pub(crate) statistics_key: &'static str,
    pub(crate) same_priorities: &'static str,
    pub(crate) no_priorities: &'static str,
    pub(crate) slopes_key: &'static str,
    pub(crate) counts: fn(&str, &str, Counts) -> String,
    /// The factor, and its priorities.
    pub(crate) largest: fn(&str, &str, &str) -> String,
    /// Two ranks.
    pub(crate) rank_change: fn(&str, &str) -> String,
    /// Kendall's τ-b and how many factors it rests on.
    pub(crate) agreement: fn(&str, usize) -> String,
    pub(crate) too_few: fn(usize) -> String,
    /// Two postures.
    pub(crate) shift: fn(&str, &str) -> String,
    /// Two quadrants.
    pub(crate) moved_from: fn(&str, &str) -> String,
    /// How many of the first ranks are shown.
    pub(crate) cut: fn(usize) -> String,
    /// What the matrices chose instead.
    pub(crate) differs: fn(Convention, &str) -> String,
    /// The title of a matrix.
    pub(crate) unweighed: fn(&str) -> String,
}

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

pub(super) static ENGLISH: Comparing = Comparing {
    title: "Comparison of matrices",
    summary: "What changed most",
    matched: "Matched factors",
    added: "Added",
    dropped: "Dropped",
    moved: "Moved to another quadrant",
    suggested: "Perhaps the same",
    suggested_note: "These statements are alike, but nobody has confirmed that they mean the same. They count in no \
                     figure: above they stand among the added and dropped ones.",
    statistics: "How alike the priorities are",
    caveats: "What does not compare",
    ranks: "From rank to rank",
    matrices: "Matrices",
    factors: "Factors",
    then: "then",
    priority: "Priority",
    places: "Places",
    variation: "Variation",
    top: "Top",
    alike: "Likeness",
    earlier: "Earlier",
    evidence_changed: "Cites other evidence",
    key: "Bold words are new, words in [brackets] are gone. ± is the change of the priority; places gained are +, places \
          lost are −.",
    statistics_key: "Over the matched factors, whose priorities are made to sum to 1; below three there is no figure. \
                     Kendall’s τ-b and Spearman’s ρ lie between −1 and 1. Variation is half the sum of the absolute \
                     differences, 0 for the same priorities. Top is the overlap of the lists of the most important \
                     factors (Jaccard).",
    same_priorities: "No priority of a matched factor changed.",
    no_priorities: "Nothing is said about priorities, because some factors have none.",
    slopes_key: "The most important factor stands at the top. A thick line rises, a dashed one falls, a thin one stays; a \
                 hollow dot has no partner beside it.",
    counts: |from, to, counts| {
        let moved = match (counts.moved, counts.reworded) {
            (0, 0) => "none moved, none reworded".to_owned(),
            (moved, reworded) => format!("{moved} moved, {reworded} reworded"),
        };
        let matched = plural(counts.matched, "factor stands", "factors stand");
        format!(
            "From “{from}” to “{to}”: {matched} in both ({moved}), {} added and {} dropped.",
            counts.added, counts.dropped
        )
    },
    largest: |factor, before, after| format!("The priority that changed most is that of {factor}: {before} → {after}."),
    rank_change: |before, after| format!("Its rank: {before} → {after}."),
    agreement: |tau, matched| {
        format!("The two orders agree by a Kendall τ-b of {tau}, over {}.", plural(matched, "factor", "factors"))
    },
    too_few: |matched| format!("{} carry no statistics.", plural(matched, "matched factor", "matched factors")),
    shift: |before, after| format!("The posture: {before} → {after}."),
    moved_from: |before, after| format!("Moved from {before} to {after}"),
    cut: |count| format!("The first {count} ranks."),
    differs: |convention, names| {
        let (what, advice) = match convention {
            Convention::Weighting => ("weighting methods", "compare ranks rather than priorities"),
            Convention::Rating => ("rating conventions", "do not compare ratings and totals"),
            Convention::Posture => ("postures", "do not compare their coordinates; there is no common map of them"),
            Convention::Between => ("ways of comparing the quadrants", "the same answers give other priorities"),
            Convention::Prioritisation => ("ways of prioritising", "ranks may differ by it"),
        };
        format!("The matrices use different {what} ({names}): {advice}.")
    },
    unweighed: |title| format!("“{title}” has no priorities yet, so that nothing is said about them."),
};

pub(super) static RUSSIAN: Comparing = Comparing {
    title: "Сравнение матриц",
    summary: "Что изменилось сильнее всего",
    matched: "Сопоставленные факторы",
    added: "Добавлены",
    dropped: "Исключены",
    moved: "Перешли в другой квадрант",
    suggested: "Возможно, одно и то же",
    suggested_note: "Эти формулировки похожи, но никто не подтвердил, что они об одном и том же. В расчётах они не \
                     участвуют: выше они стоят среди добавленных и исключённых.",
    statistics: "Насколько близки приоритеты",
    caveats: "Что несопоставимо",
    ranks: "От ранга к рангу",
    matrices: "Матрицы",
    factors: "Факторов",
    then: "затем",
    priority: "Приор.",
    places: "Мест",
    variation: "Вариация",
    top: "Топ",
    alike: "Сходство",
    earlier: "Раньше",
    evidence_changed: "Другие ссылки на источники",
    key: "Новые слова выделены жирным, исчезнувшие стоят в [скобках]. ± — изменение приоритета; со знаком + места \
          приобретены, со знаком − потеряны.",
    statistics_key: "По сопоставленным факторам, приоритеты которых приведены к сумме 1; менее чем для трёх показателей \
                     нет. τ-b Кендалла и ρ Спирмена лежат между −1 и 1. Вариация — половина суммы модулей разностей, 0 \
                     при равных приоритетах. Топ — пересечение списков важнейших факторов (Жаккар).",
    same_priorities: "Приоритеты сопоставленных факторов не изменились.",
    no_priorities: "О приоритетах ничего не сказано: у некоторых факторов их нет.",
    slopes_key: "Важнейший фактор стоит наверху. Толстая линия поднимается, штриховая опускается, тонкая остаётся на \
                 месте; у полого кружка рядом нет пары.",
    counts: |from, to, counts| {
        format!(
            "От «{from}» к «{to}»: общих факторов {} (перешли в другой квадрант: {}, переформулированы: {}), добавлено: \
             {}, исключено: {}.",
            counts.matched, counts.moved, counts.reworded, counts.added, counts.dropped
        )
    },
    largest: |factor, before, after| format!("Сильнее всего изменился приоритет фактора {factor}: {before} → {after}."),
    rank_change: |before, after| format!("Его ранг: {before} → {after}."),
    agreement: |tau, matched| format!("Согласие двух порядков: τ-b Кендалла {tau}, факторов: {matched}."),
    too_few: |matched| format!("Сопоставленных факторов: {matched}; для статистики этого мало."),
    shift: |before, after| format!("Положение: {before} → {after}."),
    moved_from: |before, after| format!("Перешёл: {before} → {after}"),
    cut: |count| format!("Показаны первые ранги, всего {count}."),
    differs: |convention, names| {
        let (what, advice) = match convention {
            Convention::Weighting => ("способом взвешивания", "сравнивайте ранги, а не приоритеты"),
            Convention::Rating => ("смыслом оценок", "не сравнивайте оценки и суммы"),
            Convention::Posture => ("расчётом положения", "не сравнивайте координаты; общей карты нет"),
            Convention::Between => ("сравнением квадрантов", "те же ответы дают другие приоритеты"),
            Convention::Prioritisation => ("расчётом приоритетов", "ранги могут отличаться из-за этого"),
        };
        format!("Матрицы различаются {what} ({names}): {advice}.")
    },
    unweighed: |title| format!("У «{title}» ещё нет приоритетов, и о них ничего не сказано."),
};
