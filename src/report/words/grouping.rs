//! Words about groups of participants, in every language.

/// Words about groups of participants.
pub(crate) struct Grouping {
    pub(crate) title: &'static str,
    pub(crate) groups: &'static str,
    pub(crate) participants: &'static str,
    /// Before the key to the statistics.
    pub(crate) statistics_over: &'static str,
    pub(crate) unanswered: &'static str,
    pub(crate) no_intervals: &'static str,
    /// The factor, and its priorities.
    pub(crate) largest: fn(&str, &str, &str) -> String,
    /// How many differences are firm, of how many.
    pub(crate) firm: fn(usize, usize) -> String,
    /// Number of draws, and their seed.
    pub(crate) picture_key: fn(u32, u64) -> String,
    /// How many of the largest differences are shown.
    pub(crate) cut: fn(usize) -> String,
    /// How many pairs of groups are told in full, of how many.
    pub(crate) pairs_cut: fn(usize, usize) -> String,
}

pub(super) static ENGLISH: Grouping = Grouping {
    title: "Between groups of participants",
    groups: "Groups",
    participants: "Participants",
    statistics_over: "Over all factors of the matrix; below three there is no figure.",
    unanswered: "One of the two groups has not answered everything, so that it has no priorities yet.",
    no_intervals: "There are no intervals: each group needs two people, and answers that hold for every draw of them.",
    largest: |factor, first, second| {
        format!("They differ most about {factor}, whose priority is {first} in the first and {second} in the second.")
    },
    firm: |firm, all| format!("The intervals of {firm} of {all} differences do not hold 0."),
    picture_key: |samples, seed| {
        format!(
            "Priority of the second group less that of the first, the largest difference at the top. The line holds 95 % \
             of {samples} draws of people anew within each group (bootstrap, Efron 1979), seed {seed}; the dot is full \
             where it does not meet 0."
        )
    },
    cut: |count| format!("The {count} largest differences."),
    pairs_cut: |told, all| {
        format!("Below are the {told} of {all} pairs whose priorities lie furthest apart, by their total variation.")
    },
};

pub(super) static RUSSIAN: Grouping = Grouping {
    title: "Между группами участников",
    groups: "Группы",
    participants: "Участников",
    statistics_over: "По всем факторам матрицы; менее чем для трёх показателей нет.",
    unanswered: "Одна из двух групп ответила не на всё, и приоритетов у неё ещё нет.",
    no_intervals: "Интервалов нет: в каждой группе нужны двое, и ответов должно хватать при любом составе.",
    largest: |factor, first, second| {
        format!("Сильнее всего они расходятся о факторе {factor}: приоритет в первой {first}, во второй {second}.")
    },
    firm: |firm, all| format!("Интервалов разностей, не включающих 0: {firm} из {all}."),
    picture_key: |samples, seed| {
        format!(
            "Приоритет во второй группе минус приоритет в первой, наибольшая разность сверху. Отрезок охватывает 95 % \
             выборок людей с возвращением внутри каждой группы (бутстреп, Efron 1979): выборок {samples}, начальное число \
             {seed}; кружок закрашен, если отрезок не касается 0."
        )
    },
    cut: |count| format!("Показаны наибольшие разности, всего {count}."),
    pairs_cut: |told, all| {
        format!("Ниже подробно показаны пары с наибольшим расстоянием полной вариации: {told} из {all}.")
    },
};

pub(super) static ARABIC: Grouping = Grouping {
    title: "بين مجموعات المشاركين",
    groups: "المجموعات",
    participants: "عدد المشاركين",
    statistics_over: "لجميع عوامل المصفوفة؛ ولا قيمة لأقل من ثلاثة عوامل.",
    unanswered: "لم تجب إحدى المجموعتين عن كل الأسئلة، فليست لها أولويات بعد.",
    no_intervals: "لا توجد فترات: تحتاج كل مجموعة إلى شخصين، وإلى إجابات تكفي أي سحب منها.",
    largest: |factor, first, second| {
        format!("أكثر ما تختلفان فيه {factor}: أولويته {first} في الأولى و{second} في الثانية.")
    },
    firm: |firm, all| format!("عدد الفروق التي لا تشمل فتراتها الصفر: {firm} من {all}."),
    picture_key: |samples, seed| {
        format!(
            "أولوية المجموعة الثانية ناقص أولوية الأولى، وأكبر فرق في الأعلى. يضم الخط 95 % من إعادات سحب الأشخاص داخل كل \
             مجموعة (Efron 1979)، عدد السحوبات: {samples}، البذرة: {seed}؛ والنقطة مملوءة حيث لا يلامس الخط الصفر."
        )
    },
    cut: |count| format!("أكبر الفروق، وعددها {count}."),
    pairs_cut: |told, all| format!("تُعرض أدناه الأزواج الأكثر تباعدًا في الأولويات بمقياس التباين الكلي: {told} من {all}."),
};

pub(super) static CHINESE: Grouping = Grouping {
    title: "参与者群体之间",
    groups: "群体",
    participants: "参与者人数",
    statistics_over: "针对矩阵的全部因素；不足三个时无数值。",
    unanswered: "两个群体之一尚未答完，故无优先级。",
    no_intervals: "没有区间：每个群体至少需要两人，且任何抽取的回答都须完整。",
    largest: |factor, first, second| {
        format!("分歧最大的因素是{factor}：其优先级在前一群体为 {first}，在后一群体为 {second}。")
    },
    firm: |firm, all| format!("{all} 个差值中有 {firm} 个的区间不含 0。"),
    picture_key: |samples, seed| {
        format!(
            "后一群体的优先级减去前一群体的优先级，差值最大者在顶端。线段涵盖在各群体内重新抽取参与者所得差值的 95 %（自助法，\
             Efron 1979）；抽样 {samples} 次，种子 {seed}；线段不触及 0 时圆点为实心。"
        )
    },
    cut: |count| format!("仅列最大的 {count} 个差值。"),
    pairs_cut: |told, all| format!("共 {all} 对，以下详列总变差距离最大的 {told} 对。"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &Grouping) {
        let fixed = [words.title, words.groups, words.participants, words.statistics_over, words.unanswered];
        let made = [
            (words.largest)("S1", "0.1", "0.2"),
            (words.firm)(1, 3),
            (words.picture_key)(1000, 7).replace("Efron", ""),
            (words.cut)(32),
            (words.pairs_cut)(6, 66),
        ];
        for text in fixed.into_iter().chain([words.no_intervals]).map(str::to_owned).chain(made) {
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
}
