### The methods paragraph: how the figures of a matrix came about.

## Matrix and weights

method-subject = { $count ->
    [0] 矩阵“{ $title }”没有因素。
   *[other] 矩阵“{ $title }”共有 { $count } 个因素。
}
method-illustration = 其权重和评分仅作示例。
method-equal = 有一侧的因素无人赋权，其总分基于等权。
method-equal-meant = 等权为有意设定；不据此排序。
method-panel-weights = 权重为 { $count } 人所给权重的平均值，每人的权重先换算为所在一侧的份额。
method-panel-weights-between = 权重为参与者所给权重的平均值，每人的权重先换算为所在一侧的份额；两侧的人数分别为 { $least } 和 { $most }。
method-panel-ratings-mean = { $count } 个因素的评分为参与者评分的平均值，未取整（每个因素的人数：{ $people }）。
method-panel-ratings-median = { $count } 个因素的评分为参与者评分的中位数（每个因素的人数：{ $people }）。
method-weighed = 各因素直接赋予权重，取值从 { $least } 到 { $most }。
method-normalised = 权重经归一化：优势与劣势之和为 1，机会与威胁之和为 1；计算全局优先权重时两侧各占一半。
method-normalised-one = 权重归一化，总和为 1。
method-beside = 另有 { $count } 名参与者给出权重，与矩阵的权重并列。

## Participants

method-nobody = 尚无人作出判断。
method-judged = 询问了 { $count } 名参与者，均已作答。
method-judged-of = { $asked } 名参与者中有 { $answered } 名作答。
method-without-weight = 有 { $count } 名参与者的回答权重为 0，不计入。
method-unfinished = 有 { $count } 名参与者的回答无法得出任何一组优先权重，不计入。
method-rest-on = 结果基于 { $count } 名参与者的回答。
method-round = 所列数字为共 { $rounds } 轮中第 { $round } 轮的结果。
method-groups = 参与者所属组别：{ $groups }。
method-excluded = 排除了 { $count } 名参与者的回答（{ $reasons }）。
method-own-weights = 各参与者按各自的权重计入。

## Methods of weighting

weighting-direct = 直接权重
weighting-points = 分配点数
weighting-dots = 投票
weighting-borda = 波达计数
weighting-ranks = 排序
weighting-pairwise = 两两比较
weighting-best-worst = 最优最劣法

method-points = 参与者将点数分配给所有因素；优先权重为各参与者所占份额的平均值。
method-dots = 参与者为因素投票；优先权重为其占全部票数的份额。
method-borda = 因素经排序；优先权重为其占波达分数的份额，并列者平分名次。
method-ranks-roc = 因素经排序；名次按排序质心法（Barron、Barrett 1996）转换为权重，并对参与者取平均。
method-ranks-rank-sum = 因素经排序；名次按名次和法转换为权重，并对参与者取平均。
method-ranks-reciprocal = 因素经排序；名次按名次倒数法转换为权重，并对参与者取平均。
method-scale = 在每个象限内对因素作两两比较，标度从 1/{ $largest } 到 { $largest }。
method-scale-of-quadrants = 各象限按从 1/{ $largest } 到 { $largest } 的标度比较。
method-beyond-scale = 在每个象限内对因素作两两比较；标度止于 { $largest }，而判断高达 { $given }。
method-between-kurttila = 象限之间通过各自最重要的因素进行比较，其优先权重确定其余因素的尺度（Kurttila 等 2000）。
method-between-groups = 象限之间直接进行比较。
method-eigenvector = 优先权重为主特征向量（Saaty 1977）。
method-geometric-mean = 优先权重为各行几何平均（Crawford、Williams 1985）。
method-incomplete-refuse = 只有没有缺失的判断组才给出优先权重。
method-incomplete-harker = 判断有缺失时，缺失者不予计入（Harker 1987）。
method-incomplete-harker-instead = 判断有缺失时，优先权重不是行几何平均，而是不计缺失判断的主特征向量（Harker 1987）。
method-incomplete-least-squares = 判断有缺失时，优先权重由其余判断按对数最小二乘法求得（Bozóki、Fülöp、Rónyai 2010）。
method-incomplete-pooled = 每一对取作出判断者的平均；无人判断的对不予接受。
method-fuzzy = 另列模糊优先级：三角判断的行几何平均，每侧展开 { $steps } 个标度级，按重心去模糊（Buckley 1985）；其信息并不多于判断本身。
method-dependence = 象限的权重计入了象限之间的相互影响（Yüksel、Dağdeviren 2007）。
method-aggregation-aij = 参与者的判断按加权几何平均集结（AIJ；Aczél、Saaty 1983）。
method-aggregation-aip-geometric = 参与者的优先权重按加权几何平均集结（AIP；Forman、Peniwati 1998）。
method-aggregation-aip-arithmetic = 参与者的优先权重按加权算术平均集结（AIP；Forman、Peniwati 1998）。
method-random-index = 一致性比率采用 { $table } 的随机一致性指标；不超过 { $threshold } 视为可接受。
method-largest-ratio = 判断的最大一致性比率为 { $ratio }（{ $set }）。
method-largest-ratio-of-all = 集结判断的最大一致性比率为 { $ratio }（{ $set }）。
method-pairs-answered-by = 并非每名参与者都判断了每一对：每对依据 { $least } 至 { $most } 名参与者的回答。
method-pairs-answered-by-some = 并非每名参与者都判断了每一对：每对均依据 { $count } 名参与者的回答。
method-untested-sets = 以下判断的一致性无从检验：{ $sets }。
method-untested-people = 有 { $count } 名参与者的回答无法得出比率。
method-above = { $count ->
    [0] 没有参与者的比率超过 { $threshold }。
   *[other] 有 { $count } 名参与者的比率超过 { $threshold }；其回答仍计入结果。
}
method-best-worst = 将每个象限中以及各象限之间最优和最劣者与其余者比较，标度从 1 到 9；优先权重为最优最劣法的线性解（Rezaei 2016）。
method-best-worst-one = 以 1 至 9 标度将该象限中最佳与最差因素与其余因素比较；优先级为最佳最差法的线性解（Rezaei 2016）。
method-best-worst-geometric = 参与者的优先权重按加权几何平均集结。
method-best-worst-arithmetic = 参与者的优先权重按加权算术平均集结。
method-best-worst-ratio = 最大的基于输入的一致性比率（Liang、Brunelli、Rezaei 2020）为 { $ratio }。
method-best-worst-above = 有 { $count } 名参与者的比率超过相应因素数与跨度的已发表阈值。

## Agreement

method-consensus-2018 = 各组判断的共识指标（Goepel 2018）：{ $value }。
method-consensus-2013 = 各组判断的共识指标（Goepel 2013）：{ $value }。
method-homogeneity = 各组判断的相对同质性：{ $value }。
method-round-moved = 在第 { $round } 轮及其前一轮均有优先级的参与者有 { $count } 人，其中 { $moved } 人把某个因素移动了一个名次以上。
method-round-stable = 平均名次平均变动 { $places } 位，小于 { $least } 位：按此规则（平均名次的稳定性；Schmidt 1997）可以停止调查。
method-round-unstable = 平均名次平均变动 { $places } 位，不小于 { $least } 位：按此规则（平均名次的稳定性；Schmidt 1997）调查应当继续。
method-kendall = 名次的肯德尔和谐系数 W 为 { $value }（χ² = { $chi }，自由度 { $freedom }，p { $p }）。

## What stands in the way of priorities

method-obstacle-not-weighed = 尚无人为因素赋权，故无优先权重和排名。
method-obstacle-zero-weights = 权重全为 0 的一侧没有优先权重。
method-obstacle-missing = 因回答有缺失，尚无优先权重。
method-obstacle-loose = 因已回答的比较未能连接所有因素，尚无优先权重。
method-obstacle-refused = 该方法无法采用所给回答，故无优先权重。

## Ratings and posture

method-rated-all = 因素按 1 到 4 评分。
method-rated = { $all } 个因素中有 { $rated } 个按 1 到 4 评分。
method-rating-david = 按 David 的约定，优势为 3 或 4，劣势为 1 或 2，机会与威胁按组织应对的好坏评分；得分为权重乘以评分。
method-rating-rangkuti = 按 Rangkuti 的约定，最严重的劣势或威胁为 1；得分为权重乘以评分。
method-posture-sized = 战略态势为加权大小之差：优势减劣势，机会减威胁；劣势或威胁的大小为 5 减其评分。
method-posture-sized-david = 战略态势为优势减劣势（按大小加权，劣势为 5 减其评分），以及机会减威胁（按机会利用的程度与组织受威胁的程度加权，后者为 5 减评分）。
method-posture-raw = 战略态势为原始得分之差：优势减劣势，机会减威胁。
method-posture-normalised = 战略态势为加权大小的 (S − W)/(S + W) 与 (O − T)/(O + T)；劣势或威胁的大小为 5 减其评分。
method-posture-normalised-david = 战略态势为加权大小的 (S − W)/(S + W)（劣势为 5 减其评分），以及按机会利用的程度与组织受威胁的程度（5 减评分）计算的 (O − T)/(O + T)。
method-strength = 战略的强度为其内部因素平均总权重与外部因素平均总权重的几何平均，是本程序自有的度量；战略按 TOWS 矩阵联结因素（Weihrich 1982）。
method-attractiveness = 战略的总吸引力为权重乘吸引力之和，每一侧的权重之和为 1（QSPM；David 1986）。
method-ranked-beside = 此外，战略还按总权重以加权和、向量归一化的 TOPSIS（Hwang、Yoon 1981）以及采用通常准则的 PROMETHEE II（Brans、Vincke 1985）排序。
method-posture-priorities = 战略态势为优先权重之差：优势减劣势，机会减威胁。

## Robustness, and the program

method-robustness = 优先权重与排序的稳健性以随机抽样检验（{ $samples } 次，种子 { $seed }）：优先权重的 95% 区间，以及排序可接受度（Lahdelma、Salminen 2001）。
drawn-respondents = 每次抽样从 { $count } 位参与者中有放回地重新抽取同样多的人（自助法；Efron 1979）。
drawn-narrow = 参与者仅 { $count } 人，区间偏窄：在人数如此之少的模拟中，约 { $percent } 的区间包含真值。
drawn-expanded = 区间端点为按学生 t 分布宽度扩展的百分位数（Hesterberg 2015）。
drawn-judgments = 每次抽样将每个判断移动至多半级标度（Goepel 2018），并按所在判断组残差的离散程度移动（Crawford、Williams 1985）。
drawn-answers = 每次抽样将每个回答移动至多半级标度（Goepel 2018）。
drawn-spread = 每次抽样假定权重可上下浮动 { $share }（对数正态因子，σ = ln { $factor }）。
drawn-dirichlet = 权重围绕所得优先权重分布（狄利克雷分布，集中度 { $concentration }）。
method-program = 计算使用 { $program }。
method-works = 方法所引文献：{ $works }
