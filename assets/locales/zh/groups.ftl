### Groups of participants against each other.

groups-title = 参与者组别之间
groups-head = 组别
groups-participants = 参与者人数
groups-statistics-over = 针对矩阵的全部因素；不足三个时无数值。
groups-unanswered = 两个组别之一尚未答完，故无优先权重。
groups-no-intervals = 没有区间：每个组别至少需要两人，且任何抽取的回答都须完整。
groups-largest = 分歧最大的因素是{ $factor }：其优先权重在前一组为 { $first }，在后一组为 { $second }。
groups-firm = { $all } 个差值中有 { $firm } 个的区间不含 0。
groups-picture-key = 后一组的优先权重减去前一组的优先权重，差值最大者在顶端。线段涵盖在各组内重新抽取参与者所得差值的 95%（自助法，Efron 1979）；抽样 { $samples } 次，种子 { $seed }；线段不触及 0 时圆点为实心。
groups-cut = 仅列最大的 { $count } 个差值。
groups-pairs-cut = 共 { $all } 对，以下详列总变差距离最大的 { $told } 对。
