### Groups of participants against each other.

groups-title = 参与者组别之间
groups-head = 组别
groups-participants = 参与者人数
groups-statistics-over = 针对矩阵的全部因素；不足三个时无数值。
groups-unanswered = 两个组别之一尚未答完，故无优先权重。
groups-no-intervals = 没有检验：每组需要 5 名其自身回答可得出优先权重的参与者。
groups-largest = 分歧最大的因素是{ $factor }：其优先权重在前一组为 { $first }，在后一组为 { $second }。
groups-firm = 两组在 { $all } 个因素中的 { $firm } 个上有超出偶然的差异（置换标签，取所有因素中的最大统计量；Westfall、Young 1993）。
groups-false-alarms = 在一百次毫无差异的组间比较中，约有 5 次会显示差异。
groups-rest-on = 比较基于其自身回答可得出优先权重的 { $first } 人与 { $second } 人，每人同等计算。
groups-picture-untested = 后一组的优先权重减去前一组的优先权重，差值最大者在顶端；组的权重为组内各人权重的平均。
groups-picture-all = { groups-picture-untested }线段为仅就该因素而言的学生化 95% 区间；校正后的 p 小于 0.05 时圆点为实心（全部置换）。
groups-picture-some = { groups-picture-untested }线段为仅就该因素而言的学生化 95% 区间；校正后的 p 小于 0.05 时圆点为实心（置换 { $relabellings } 次，种子 { $seed }）。
groups-cut = 仅列最大的 { $count } 个差值。
groups-pairs-cut = 共 { $all } 对，以下详列总变差距离最大的 { $told } 对。
