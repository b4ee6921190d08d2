//! The methods paragraph in Chinese.

use super::Method;
use crate::analysis::ObstacleKind;
use crate::model::{
    Aggregation, BetweenConvention, ConsensusForm, Incomplete, PostureVariant, Prioritisation, RankScheme,
    RatingConvention,
};

pub(in crate::report::words) static CHINESE: Method = Method {
    between_sentences: "",
    separator: "；",
    subject: |title, count| match count {
        0 => format!("矩阵“{title}”没有因素。"),
        count => format!("矩阵“{title}”共有 {count} 个因素。"),
    },
    illustration: "其权重和评分仅作示例。",
    equal: "所有因素的权重相同。",
    weighed: |least, most| format!("各因素直接赋予权重，取值从 {least} 到 {most}。"),
    normalised: "权重经归一化：优势与劣势之和为 1，机会与威胁之和为 1；计算全局优先级时两侧各占一半。",
    beside: |count| format!("另有 {count} 名参与者给出权重，与矩阵的权重并列。"),
    nobody: "尚无人作出判断。",
    judged: |count| format!("共有 {count} 名参与者作出判断。"),
    round: |round, rounds| format!("所列数字为共 {rounds} 轮中第 {round} 轮的结果。"),
    groups: |groups| format!("参与者所属组别：{groups}。"),
    excluded: |count, reasons| format!("排除了 {count} 名参与者的回答（{reasons}）。"),
    own_weights: "各参与者按各自的权重计入。",
    points: "参与者将分数分配给所有因素；优先级为各参与者所占份额的平均值。",
    dots: "参与者为因素投票；优先级为其占全部票数的份额。",
    borda: "因素经排序；优先级为其占波达分数的份额，并列者平分名次。",
    ranks: |scheme| match scheme {
        RankScheme::Roc => "因素经排序；名次按排序质心法（Barron、Barrett 1996）转换为权重，并对参与者取平均。",
        RankScheme::RankSum => "因素经排序；名次按名次和法转换为权重，并对参与者取平均。",
        RankScheme::Reciprocal => "因素经排序；名次按名次倒数法转换为权重，并对参与者取平均。",
    },
    scale: |largest| format!("在每个象限内对因素作两两比较，标度从 1/{largest} 到 {largest}。"),
    between: |convention| match convention {
        BetweenConvention::Kurttila => {
            "象限之间通过各自最重要的因素进行比较，其优先级确定其余因素的尺度（Kurttila 等 2000）。"
        }
        BetweenConvention::Groups => "象限之间直接进行比较。",
    },
    prioritisation: |method| match method {
        Prioritisation::Eigenvector => "优先级为主特征向量（Saaty 1977）。",
        Prioritisation::GeometricMean => "优先级为各行几何平均（Crawford、Williams 1985）。",
    },
    incomplete: |choice| match choice {
        Incomplete::Refuse => "只有没有缺失的判断组才给出优先级。",
        Incomplete::Harker => "缺失的判断按 Harker（1987）的方法不予计入。",
        Incomplete::LeastSquares => {
            "判断有缺失时，优先级由其余判断按对数最小二乘法求得（Bozóki、Fülöp、Rónyai 2010）。"
        }
    },
    dependence: "象限的权重计入了象限之间的相互影响（Yüksel、Dağdeviren 2007）。",
    aggregation: |choice| match choice {
        Aggregation::Aij => "参与者的判断按加权几何平均汇总（AIJ；Aczél、Saaty 1983）。",
        Aggregation::AipGeometric => "参与者的优先级按加权几何平均汇总（AIP；Forman、Peniwati 1998）。",
        Aggregation::AipArithmetic => "参与者的优先级按加权算术平均汇总（AIP；Forman、Peniwati 1998）。",
    },
    random_index: |table, threshold| format!("一致性比率采用 {table} 的随机指数；不超过 {threshold} 视为可接受。"),
    largest_ratio: |ratio| format!("判断的最大一致性比率为 {ratio}。"),
    above: |count| match count {
        0 => "没有参与者的比率超过该值。".to_owned(),
        count => format!("有 {count} 名参与者的比率超过该值；其回答仍计入结果。"),
    },
    best_worst: "将每个象限中以及各象限之间最优和最差者与其余者比较，标度从 1 到 9；优先级为最优最劣法的线性解（Rezaei \
                 2016）。",
    best_worst_geometric: "参与者的优先级按加权几何平均汇总。",
    best_worst_arithmetic: "参与者的优先级按加权算术平均汇总。",
    best_worst_ratio: |ratio| format!("最大的基于输入的一致性比率（Liang、Brunelli、Rezaei 2020）为 {ratio}。"),
    consensus: |form, value| match form {
        ConsensusForm::Goepel2018 => format!("共识度（Goepel 2018）为 {value}。"),
        ConsensusForm::Goepel2013 => format!("共识度（Goepel 2013）为 {value}。"),
        ConsensusForm::Homogeneity => format!("相对同质性为 {value}。"),
    },
    kendall: |w| format!("名次的肯德尔 W 为 {w}。"),
    obstacle: |kind| match kind {
        ObstacleKind::ZeroWeights => "权重全为 0 的一侧没有优先级。",
        ObstacleKind::Missing => "因回答有缺失，尚无优先级。",
        ObstacleKind::Loose => "因已回答的比较未能连接所有因素，尚无优先级。",
        ObstacleKind::Refused => "该方法无法采用所给回答，故无优先级。",
    },
    unrated: "因素均未评分。",
    rated: |rated, all| match rated {
        rated if rated == all => "因素按 1 到 4 评分。".to_owned(),
        rated => format!("{all} 个因素中有 {rated} 个按 1 到 4 评分。"),
    },
    rating: |convention| match convention {
        RatingConvention::David => {
            "按 David 的约定，优势为 3 或 4，劣势为 1 或 2，机会与威胁按组织应对的好坏评分；得分为权重乘以评分。"
        }
        RatingConvention::Rangkuti => "按 Rangkuti 的约定，最严重的劣势或威胁为 1；得分为权重乘以评分。",
    },
    posture: |variant| match variant {
        PostureVariant::Sized => "态势为加权大小之差：优势减劣势，机会减威胁；劣势或威胁的大小为 5 减其评分。",
        PostureVariant::Raw => "态势为原始得分之差：优势减劣势，机会减威胁。",
        PostureVariant::Normalised => {
            "态势为加权大小的 (S − W)/(S + W) 与 (O − T)/(O + T)；劣势或威胁的大小为 5 减其评分。"
        }
        PostureVariant::Priorities => "态势为优先级之差：优势减劣势，机会减威胁。",
    },
    robustness: |samples, seed| {
        format!("排名的稳健性以排名可接受度检验（SMAA-2；Lahdelma、Salminen 2001）：抽样 {samples} 次，种子 {seed}。")
    },
    no_robustness: "未检验其他权重下排名的稳健性。",
    program: |program| format!("计算使用 {program}。"),
};
