//! Words about the comparison of matrices, in every language.

use crate::analysis::comparison::{Convention, LIMIT};

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
    /// Before the key to the statistics.
    pub(crate) statistics_over: &'static str,
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
    /// How many matrices there are, which cannot be compared.
    pub(crate) refused: fn(usize) -> String,
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
    statistics_over: "Over the matched factors, whose priorities are made to sum to 1; below three there is no figure.",
    statistics_key: "Kendall’s τ-b and Spearman’s ρ lie between −1 and 1. Variation is half the sum of the absolute \
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
    refused: |count| format!("A comparison takes 2 to {LIMIT} matrices, not {count}."),
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
    statistics_over: "По сопоставленным факторам, приоритеты которых приведены к сумме 1; менее чем для трёх показателей \
                      нет.",
    statistics_key: "τ-b Кендалла и ρ Спирмена лежат между −1 и 1. Вариация — половина суммы модулей разностей, 0 \
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
    refused: |count| format!("Сравнить можно от 2 до {LIMIT} матриц, а не {count}."),
};

pub(super) static ARABIC: Comparing = Comparing {
    title: "مقارنة المصفوفات",
    summary: "أبرز ما تغيّر",
    matched: "العوامل المتطابقة",
    added: "أضيفت",
    dropped: "حذفت",
    moved: "انتقلت إلى ربع آخر",
    suggested: "ربما هي نفسها",
    suggested_note: "هذه الصياغات متشابهة، لكن لم يؤكد أحد أن معناها واحد. وهي لا تدخل في أي حساب: فهي ترد أعلاه بين \
                     العوامل المضافة والمحذوفة.",
    statistics: "مدى تقارب الأولويات",
    caveats: "ما لا تصح مقارنته",
    ranks: "من رتبة إلى رتبة",
    matrices: "المصفوفات",
    factors: "العوامل",
    then: "ثم",
    priority: "الأولوية",
    places: "المراتب",
    variation: "التباين",
    top: "الأوائل",
    alike: "التشابه",
    earlier: "سابقا",
    evidence_changed: "تستشهد بأدلة أخرى",
    key: "الكلمات بالخط العريض جديدة، والكلمات بين [قوسين] محذوفة. ± هو التغير في الأولوية، و+ مراتب مكتسبة و− مراتب \
          مفقودة.",
    statistics_over: "للعوامل المتطابقة، بعد جعل مجموع أولوياتها 1؛ ولا قيمة لأقل من ثلاثة عوامل.",
    statistics_key: "يقع معاملا كندال τ-b \
                     وسبيرمان ρ بين −1 و1. والتباين نصف مجموع الفروق المطلقة، ويساوي 0 عند تساوي الأولويات. والأوائل هو \
                     تداخل قوائم أهم العوامل (جاكار).",
    same_priorities: "لم تتغير أولوية أي من العوامل المتطابقة.",
    no_priorities: "لا يذكر شيء عن الأولويات، لأن بعض العوامل بلا أولوية.",
    slopes_key: "العامل الأهم في الأعلى. الخط العريض يصعد، والمتقطع يهبط، والرفيع يثبت؛ والنقطة المفرغة لا مقابل لها \
                 بجانبها.",
    counts: |from, to, counts| {
        format!(
            "من «{from}» إلى «{to}»: العوامل المشتركة {} (المنتقلة إلى ربع آخر: {}، المعادة صياغتها: {})، المضافة: {}، \
             المحذوفة: {}.",
            counts.matched, counts.moved, counts.reworded, counts.added, counts.dropped
        )
    },
    largest: |factor, before, after| format!("أكثر الأولويات تغيرا أولوية {factor}: من {before} إلى {after}."),
    rank_change: |before, after| format!("رتبته: من {before} إلى {after}."),
    agreement: |tau, matched| format!("توافق الترتيبين: معامل كندال τ-b يساوي {tau}، وعدد العوامل {matched}."),
    too_few: |matched| format!("عدد العوامل المتطابقة {matched}، وهو لا يكفي للإحصاء."),
    shift: |before, after| format!("الموقف: من {before} إلى {after}."),
    moved_from: |before, after| format!("انتقل من {before} إلى {after}"),
    cut: |count| format!("الرتب الأولى، وعددها {count}."),
    differs: |convention, names| {
        let (what, advice) = match convention {
            Convention::Weighting => ("طريقة الترجيح", "قارن الرتب لا الأولويات"),
            Convention::Rating => ("اصطلاح التقييم", "لا تقارن التقييمات والمجاميع"),
            Convention::Posture => ("حساب الموقف", "لا تقارن الإحداثيات؛ فلا خريطة مشتركة لها"),
            Convention::Between => ("المقارنة بين الأرباع", "الإجابات نفسها تعطي أولويات أخرى"),
            Convention::Prioritisation => ("حساب الأولويات", "قد تختلف الرتب بسبب ذلك"),
        };
        format!("تختلف المصفوفات في {what} ({names}): {advice}.")
    },
    unweighed: |title| format!("ليس لـ«{title}» أولويات بعد، فلا يذكر عنها شيء."),
    refused: |count| format!("تجوز المقارنة بين 2 و{LIMIT} من المصفوفات، وعددها هنا {count}."),
};

pub(super) static CHINESE: Comparing = Comparing {
    title: "矩阵比较",
    summary: "变化最大之处",
    matched: "匹配的因素",
    added: "新增",
    dropped: "删除",
    moved: "移至另一象限",
    suggested: "可能相同",
    suggested_note: "这些表述相似，但无人确认其含义相同。它们不计入任何数值：在上文中列于新增和删除的因素之中。",
    statistics: "优先级的相近程度",
    caveats: "不可比较之处",
    ranks: "名次变化",
    matrices: "矩阵",
    factors: "因素",
    then: "其后",
    priority: "优先级",
    places: "位次",
    variation: "变差",
    top: "前",
    alike: "相似度",
    earlier: "原先",
    evidence_changed: "引用了其他证据",
    key: "粗体为新增的词，[方括号]内为删去的词。± 为优先级的变化；位次上升为 +，下降为 −。",
    statistics_over: "针对匹配的因素，其优先级之和化为 1；不足三个时无数值。",
    statistics_key: "肯德尔 τ-b 与斯皮尔曼 ρ 介于 −1 与 1 之间。变差为\
                     各差之绝对值之和的一半，优先级相同时为 0。“前”为最重要因素名单的重合度（Jaccard）。",
    same_priorities: "匹配因素的优先级均无变化。",
    no_priorities: "部分因素没有优先级，故不作说明。",
    slopes_key: "最重要的因素位于顶端。粗线上升，虚线下降，细线不变；空心圆点旁无对应因素。",
    counts: |from, to, counts| {
        format!(
            "从“{from}”到“{to}”：共有因素 {} 个（移至另一象限 {} 个，改写 {} 个），新增 {} 个，删除 {} 个。",
            counts.matched, counts.moved, counts.reworded, counts.added, counts.dropped
        )
    },
    largest: |factor, before, after| format!("优先级变化最大的因素是{factor}：{before} → {after}。"),
    rank_change: |before, after| format!("其名次：{before} → {after}。"),
    agreement: |tau, matched| format!("两种排序的一致程度：肯德尔 τ-b 为 {tau}，基于 {matched} 个因素。"),
    too_few: |matched| format!("匹配的因素仅 {matched} 个，不作统计。"),
    shift: |before, after| format!("态势：{before} → {after}。"),
    moved_from: |before, after| format!("由{before}移至{after}"),
    cut: |count| format!("仅列前 {count} 名。"),
    differs: |convention, names| {
        let (what, advice) = match convention {
            Convention::Weighting => ("加权方法", "请比较名次，而非优先级"),
            Convention::Rating => ("评分约定", "请勿比较评分和总分"),
            Convention::Posture => ("态势计算方式", "请勿比较坐标，没有共同的态势图"),
            Convention::Between => ("象限比较方式", "相同的回答会得出不同的优先级"),
            Convention::Prioritisation => ("优先级计算方式", "名次可能因此不同"),
        };
        format!("各矩阵的{what}不同（{names}）：{advice}。")
    },
    unweighed: |title| format!("“{title}”尚无优先级，故不作说明。"),
    refused: |count| format!("比较需要 2 至 {LIMIT} 个矩阵，而此处有 {count} 个。"),
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Every sentence that is made of figures, with placeholders for the names.
    fn sentences(words: &Comparing) -> Vec<String> {
        let counts = Counts { matched: 3, added: 1, dropped: 1, moved: 1, reworded: 0 };
        let mut all = vec![
            (words.counts)("A", "B", counts),
            (words.largest)("S1", "0.1", "0.2"),
            (words.rank_change)("1", "2"),
            (words.agreement)("0.5", 3),
            (words.too_few)(2),
            (words.shift)("SO", "ST"),
            (words.moved_from)("S", "W"),
            (words.cut)(40),
            (words.unweighed)("A"),
            (words.refused)(9),
        ];
        let conventions = [
            Convention::Weighting,
            Convention::Rating,
            Convention::Posture,
            Convention::Between,
            Convention::Prioritisation,
        ];
        all.extend(conventions.map(|convention| (words.differs)(convention, "A, B")));
        all
    }

    #[track_caller]
    fn check(words: &Comparing) {
        let fixed =
            [words.title, words.summary, words.suggested_note, words.key, words.slopes_key, words.no_priorities];
        for text in fixed.map(str::to_owned).into_iter().chain(sentences(words)) {
            let english = text.split(|c: char| !c.is_ascii_alphabetic()).find(|word| word.len() > 2);
            assert_eq!(english, None, "{text}");
        }
    }

    #[test]
    fn no_language_borrows_english_sentences() {
        check(&RUSSIAN);
        check(&ARABIC);
        check(&CHINESE);
    }

    #[test]
    fn every_sentence_holds_the_figures_it_is_about() {
        for words in [&ENGLISH, &RUSSIAN, &ARABIC, &CHINESE] {
            let said = (words.counts)(
                "from here",
                "to there",
                Counts { matched: 31, added: 42, dropped: 53, moved: 64, reworded: 75 },
            );
            for figure in ["from here", "to there", "31", "42", "53", "64", "75"] {
                assert!(said.contains(figure), "{said}");
            }
        }
    }
}
