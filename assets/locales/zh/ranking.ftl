### 按吸引力排序的战略与计划。

## Ranking

ranking-heading = 战略排序
ranking-methods = 四种方法的得分与名次
ranking-weighted-sum = 加权和
ranking-draws = 每 100 次抽样中战略居首的次数、平均名次以及优于下一战略的频率
ranking-stated = 居首（给定权重）
ranking-drawn = 居首（抽样权重）
ranking-unknown = 居首（权重未知）
ranking-weights-unknown = 各组权重等可能。
ranking-beats-next = 优于下一战略
ranking-judges = 评分人数
ranking-people = 参与者眼中的总吸引力
ranking-mean = 平均
ranking-lowest = 最低
ranking-highest = 最高
ranking-deviation = 标准差
ranking-first = 视为首位
ranking-central = 中心权重：权重完全未知时，使战略居首的权重
ranking-scored-by = { $count } 位参与者的平均评分。
ranking-agree = 各方法给出的战略顺序相同。
ranking-reversal = { $first } 按{ $ahead }优于 { $second }，按{ $behind }则相反。
ranking-more-reversals = { $count ->
   *[other] 另有 { $count } 对战略，各方法的排序相反。
}
ranking-leader-change = 若 { $factor } 在所比较因素中的优先权重为 { $to }（而非 { $from }），按加权和居首的将是 { $strategy }。

## The methods paragraph

method-strategies-judged = { $count } 位参与者为战略的吸引力评分，取其平均。
method-strategies-agreement = 参与者对战略顺序的一致程度：Kendall W 为 { $value }。
method-strategies-drawn = 战略按加权和的顺序是否稳健，以随机抽样检验（各 { $samples } 次，种子 { $seed }；SMAA-2；Lahdelma、Salminen 2001）：分别采用给定的权重、围绕其抽取的权重以及等可能的任意权重。
method-strategies-drawn-unknown = 战略按加权和的顺序是否稳健，以随机抽样检验（{ $samples } 次，种子 { $seed }），各组权重等可能（SMAA-2；Lahdelma、Salminen 2001）。
method-strategies-resampled = 在这些抽样中，每次从 { $count } 位参与者中有放回地重新抽取同样多的人（自助法；Efron 1979）。

## The plan

plan-heading = 计划
plan-nothing = 尚未采纳任何战略。
plan-uses = 依据
plan-sources = 来源
plan-adopted = 已采纳的战略
plan-became = 战略的进展
plan-dropped = 已不存在
plan-added = 新增
