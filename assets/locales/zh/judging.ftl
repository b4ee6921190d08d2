### People and their answers.

judging-appendix = 附录：判断
judging-group = 组别
judging-excluded = 排除原因
judging-round = 轮次
judging-priorities = 全体与各参与者的全局优先权重
judging-all = 全体
judging-without = 排除后
judging-attractiveness = 吸引力
judging-points = 点数
judging-dots = 票数
judging-pairwise-key = 行的重要性是列的多少倍；– 表示未回答。最后一列为由此得出的优先权重。
judging-best-to = 最优因素相对该因素
judging-to-worst = 该因素相对最劣因素
judging-without-key = 排除后：排除一致性比率超过 { $threshold } 者（{ $count } 人）后的结果。
judging-agreement = { $count } 名参与者的一致程度：{ $figures }。
judging-consensus-2018 = 共识度（Goepel 2018）{ $value }
judging-consensus-2013 = 共识度（Goepel 2013）{ $value }
judging-homogeneity = 相对同质性 { $value }
judging-kendall = 肯德尔 W { $value }（χ² = { $chi }，自由度 { $freedom }，p = { $p }）
judging-moved = 变动人数
judging-rank-change = 平均名次变动
judging-rounds-key = W 与 p：肯德尔和谐系数。变动人数：在本轮与前一轮均有优先级的参与者中，把某个因素移动了一个名次以上的人数。平均名次变动：平均名次平均变动的位数；小于 { $least } 位时可以停止调查（平均名次的稳定性；Schmidt 1997）。下表：各轮参与者优先级的中位数与四分位数。
judging-left-out = { $round }排除：{ $people }。
judging-round-number = 第 { $round } 轮
judging-set = { $set }：CR { $ratio }
judging-best-worst = { $set }：最优 { $best }，最劣 { $worst }
judging-without-nobody = 除去判断超过阈值的 { $count } 名参与者后没有结果：无人剩下。
judging-without-other-tops = 除去判断超过阈值的 { $count } 名参与者后没有结果：代表象限的将是其他因素，而没有人被问及它们。
judging-without-missing = 除去判断超过阈值的 { $count } 名参与者后没有结果：其余的人没有全部作答。
