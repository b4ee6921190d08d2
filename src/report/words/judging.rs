//! Words about people and their answers, in every language.

/// Words about people and their answers.
pub(crate) struct Judging {
    pub(crate) appendix: &'static str,
    pub(crate) group: &'static str,
    pub(crate) excluded: &'static str,
    pub(crate) round: &'static str,
    pub(crate) priorities: &'static str,
    /// Heads the column of everybody's result together.
    pub(crate) all: &'static str,
    /// Heads the column of the result without those above the threshold.
    pub(crate) without: &'static str,
    /// How many are above the threshold, and the threshold.
    pub(crate) without_key: fn(usize, &str) -> String,
    /// How many participants.
    pub(crate) agreement: fn(usize) -> String,
    pub(crate) consensus_2018: &'static str,
    pub(crate) consensus_2013: &'static str,
    pub(crate) homogeneity: &'static str,
    pub(crate) kendall: &'static str,
    pub(crate) points: &'static str,
    pub(crate) dots: &'static str,
    pub(crate) pairwise_key: &'static str,
    pub(crate) best: &'static str,
    pub(crate) worst: &'static str,
    pub(crate) best_to: &'static str,
    pub(crate) to_worst: &'static str,
}

pub(super) static ENGLISH: Judging = Judging {
    appendix: "Appendix: judgments",
    group: "Group",
    excluded: "Excluded because",
    round: "Round",
    priorities: "Global priorities of all together and of each participant",
    all: "All",
    without: "Without",
    without_key: |count, threshold| {
        format!("Without: the result without those whose consistency ratio exceeds {threshold} ({count}).")
    },
    agreement: |count| format!("Agreement of {count} participants"),
    consensus_2018: "consensus (Goepel 2018)",
    consensus_2013: "consensus (Goepel 2013)",
    homogeneity: "relative homogeneity",
    kendall: "Kendall’s W",
    points: "Points",
    dots: "Dots",
    pairwise_key: "How many times as important the row is as the column; – was not answered. The last column holds the \
                   priorities that follow.",
    best: "best",
    worst: "worst",
    best_to: "Best to it",
    to_worst: "It to worst",
};

pub(super) static RUSSIAN: Judging = Judging {
    appendix: "Приложение: суждения",
    group: "Группа",
    excluded: "Исключён, потому что",
    round: "Тур",
    priorities: "Глобальные приоритеты: общие и каждого участника",
    all: "Все",
    without: "Без",
    without_key: |count, threshold| {
        format!("Без: итог без тех, чьё отношение согласованности превышает {threshold} (таких: {count}).")
    },
    agreement: |count| format!("Согласие участников ({count})"),
    consensus_2018: "консенсус (Goepel 2018)",
    consensus_2013: "консенсус (Goepel 2013)",
    homogeneity: "относительная однородность",
    kendall: "W Кендалла",
    points: "Баллы",
    dots: "Голоса",
    pairwise_key: "Во сколько раз строка важнее столбца; – ответа нет. В последнем столбце — приоритеты, которые из этого \
                   следуют.",
    best: "лучший",
    worst: "худший",
    best_to: "Лучший к нему",
    to_worst: "Он к худшему",
};

pub(super) static ARABIC: Judging = Judging {
    appendix: "ملحق: الأحكام",
    group: "المجموعة",
    excluded: "سبب الاستبعاد",
    round: "الجولة",
    priorities: "الأولويات الكلية للجميع ولكل مشارك",
    all: "الجميع",
    without: "بدون",
    without_key: |count, threshold| format!("بدون: النتيجة بدون من تتجاوز نسبة اتساقهم {threshold} (عددهم {count})."),
    agreement: |count| format!("اتفاق المشاركين ({count})"),
    consensus_2018: "التوافق (Goepel 2018)",
    consensus_2013: "التوافق (Goepel 2013)",
    homogeneity: "التجانس النسبي",
    kendall: "معامل كندال W",
    points: "النقاط",
    dots: "الأصوات",
    pairwise_key: "كم مرة يفوق الصف العمود أهمية؛ – لم تتم الإجابة. وفي العمود الأخير الأولويات الناتجة.",
    best: "الأفضل",
    worst: "الأسوأ",
    best_to: "الأفضل إليه",
    to_worst: "هو إلى الأسوأ",
};

pub(super) static CHINESE: Judging = Judging {
    appendix: "附录：判断",
    group: "组别",
    excluded: "排除原因",
    round: "轮次",
    priorities: "全体与各参与者的全局优先级",
    all: "全体",
    without: "排除后",
    without_key: |count, threshold| format!("排除后：排除一致性比率超过 {threshold} 者（{count} 人）后的结果。"),
    agreement: |count| format!("{count} 名参与者的一致程度"),
    consensus_2018: "共识度（Goepel 2018）",
    consensus_2013: "共识度（Goepel 2013）",
    homogeneity: "相对同质性",
    kendall: "肯德尔 W",
    points: "分数",
    dots: "票数",
    pairwise_key: "行的重要性是列的多少倍；– 表示未回答。最后一列为由此得出的优先级。",
    best: "最优",
    worst: "最差",
    best_to: "最优对其",
    to_worst: "其对最差",
};
