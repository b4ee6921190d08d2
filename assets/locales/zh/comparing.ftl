### The comparison of matrices.

## Headings and heads of columns

comparing-title = 矩阵比较
comparing-summary = 变化最大之处
comparing-matched = 匹配的因素
comparing-added = 新增
comparing-dropped = 删除
comparing-moved = 移至另一象限
comparing-suggested = 可能相同
comparing-statistics = 优先权重的相近程度
comparing-caveats = 不可比较之处
comparing-ranks = 名次变化
comparing-matrices = 矩阵
comparing-factors = 因素
comparing-then = 变后
comparing-priority = 优先权重
comparing-places = 位次
comparing-variation = 变差
comparing-top = 前 { $count }
comparing-alike = 相似度
comparing-earlier = 原先
comparing-evidence-changed = 引用了其他证据

## Keys and notes

comparing-key = 粗体为新增的词，[方括号]内为删去的词。± 为优先权重的变化；位次上升为 +，下降为 −。
comparing-suggested-note = 这些表述相似，但无人确认其含义相同。它们不计入任何数值：在上文中列于新增和删除的因素之中。
comparing-statistics-over = 针对匹配的因素，其优先权重之和化为 1；不足三个时无数值。
comparing-statistics-key = 肯德尔 τ-b 与斯皮尔曼 ρ 介于 −1 与 1 之间。变差为各差之绝对值之和的一半，优先权重相同时为 0。“前 k”为最重要因素名单的重合度（Jaccard）。
comparing-same-priorities = 匹配因素的优先权重均无变化。
comparing-no-priorities = 部分因素没有优先权重，故不作说明。
comparing-slopes-key = 最重要的因素位于顶端。粗线上升，虚线下降，细线不变；空心圆点旁无对应因素。

## Sentences

comparing-matrix = { $number }. { $title }
comparing-matrix-dated = { $number }. { $title }（{ $date }）
comparing-counts = 从“{ $from }”到“{ $to }”：共有因素 { $matched } 个（移至另一象限 { $moved } 个，改写 { $reworded } 个），新增 { $added } 个，删除 { $dropped } 个。
comparing-largest = 优先权重变化最大的因素是{ $factor }：{ $before } → { $after }。
comparing-rank-change = 其名次：{ $before } → { $after }。
comparing-agreement = 两种排序的一致程度：肯德尔 τ-b 为 { $tau }，基于 { $count } 个因素。
comparing-too-few = 匹配的因素仅 { $count } 个，不作统计。
comparing-shift = 战略态势：{ $before } → { $after }。
comparing-posture = （{ $x }；{ $y }）{ $strategy }
comparing-moved-from = 由{ $before }移至{ $after }
comparing-cut = 仅列前 { $count } 名。
comparing-differs-weighting = 各矩阵的加权方法不同（{ $names }）：请比较名次，而非优先权重。
comparing-differs-rating = 各矩阵的评分约定不同（{ $names }）：请勿比较评分和总分。
comparing-differs-posture = 各矩阵的战略态势计算方式不同（{ $names }）：请勿比较坐标，没有共同的态势图。
comparing-differs-between = 各矩阵的象限比较方式不同（{ $names }）：相同的回答会得出不同的优先权重。
comparing-differs-prioritisation = 各矩阵的优先权重计算方式不同（{ $names }）：名次可能因此不同。
comparing-unweighed = “{ $title }”尚无优先权重，故不作说明。
comparing-refused = 比较需要 2 至 { $limit } 个矩阵，而此处有 { $count } 个。
