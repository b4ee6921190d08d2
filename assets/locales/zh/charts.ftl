### Captions of charts, and the words in them.

chart-star-key = 全局优先权重：每个象限一条轴，角上为该象限的优先权重；连线连接各象限的最高值（Kurttila 等 2000）。
chart-bars-key = 全局优先权重，由高到低。
chart-interval-respondents = 条上的线段为重新抽取参与者时优先权重的 95% 区间。
chart-interval-judgments = 条上的线段为移动各判断时优先权重的 95% 区间。
chart-interval-spread = 条上的线段为权重上下浮动 { $share } 时优先权重的 95% 区间。
chart-interval-dirichlet = 条上的线段为在所得优先权重周围抽取权重时的 95% 区间。
chart-acceptability-key = 排序可接受度：每 100 次抽样中取得各名次的次数及平均名次（SMAA-2；Lahdelma、Salminen 2001）；抽样 { $samples } 次，种子 { $seed }。
chart-mean-rank = 平均
chart-weighting = 加权：{ $method }。
chart-posture = 战略态势（{ $variant }）：x = { $x }（S − W），y = { $y }（O − T）；长度 { $length }，方向 { $angle }°：{ $verdict }。
chart-posture-origin = 战略态势（{ $variant }）：x = { $x }（S − W），y = { $y }（O − T）；长度 { $length }：{ $verdict }。
chart-posture-verdict = { $letters }，{ $kind }
chart-path = 战略态势。{ $places }
chart-path-place = { $number }：x = { $x }，y = { $y }
chart-ie = 内部-外部矩阵（IE 矩阵）第 { $number } 格（共 9 格；David）：IFE { $ife }，EFE { $efe }；{ $advice }。
chart-spoken-rank = { $title }，{ $label }：名次 { $rank }，{ $text }
chart-spoken-priority = { $title }，{ $label }：优先权重 { $priority }
chart-sensitivity = 总体优先级随“{ $quadrant }”权重的变化，目前权重为 { $now }；其余象限按原比例分配余下权重。次序互换的权重有 { $count } 个，其中改变首位的有 { $first } 个。
chart-sensitivity-key = 竖线为目前权重；实心点处首位改变。图中为排名最前的 { $count } 个因素。
chart-sensitivity-axis = 总体优先级
