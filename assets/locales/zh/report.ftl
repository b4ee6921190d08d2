### What reports say: headings, heads of columns, results, strategies, references.

## Pages

page-of = 第 { $page } 页，共 { $pages } 页
continued = 续

## Quadrants

quadrant-strengths = 优势
quadrant-weaknesses = 劣势
quadrant-opportunities = 机会
quadrant-threats = 威胁
no-factors = 没有因素。
between-quadrants = 象限之间

## Matrices

illustration = 示例
illustration-notice = 示例：本矩阵的权重和评分只说明如何加权，不是任何人的结论。
grid-score-key = 每个因素之后：归一化权重 × 评分 = 得分
grid-weight-key = 每个因素之后：归一化权重
ife = IFE
efe = EFE

## Headings

heading-context = 背景
heading-summary = 摘要
heading-matters = 最重要的因素
summary-equal = 所有因素权重相等。
heading-to-do = 行动建议
heading-contents = 目录
skip-to-report = 跳到报告正文
heading-tows = 战略一览
heading-plan = 行动计划
heading-result = 结果
heading-strategies = 战略
heading-findings = 检查结果
heading-method = 方法
heading-references = 参考文献

## Heads of columns

column-label = 编号
column-factor = 因素
column-strategy = 战略
column-weight = 权重
column-share = 归一化权重
column-rating = 评分
column-rated-by = 评分人数
column-score = 得分
column-local = 局部
column-global = 全局
column-fuzzy = 模糊
column-interval = 95% 区间
column-rank = 名次
column-strength = 强度
column-sum = 合计
column-place = 位置
column-judgments = 判断
column-participant = 参与者
column-answered = 已答

## Citations and references

reference-sources = 来源
reference-as-cited-in = 转引自
reference-others = 等
reference-thesis = 学位论文
reference-data-set = 数据集
reference-software = 计算机软件
reference-film = 影片
reference-preprint = 预印本
reference-online-first = 网络首发
reference-original = 原著出版于
reference-accessed = 访问日期
reference-online = {"["}电子资源]
reference-article-number = 文章编号{ $number }
reference-report-number = { $kind }第{ $number }号
reference-report = 报告
reference-version = { $version }版

## Strategies

strategy-key = SO：利用优势，抓住机会；ST：利用优势，回避威胁；WO：利用机会，克服劣势；WT：减少劣势，回避威胁。
strategy-uses = 依据{" "}
strategy-owner = 负责人
strategy-horizon = 期限
strategy-status = 状态
strategy-indicator = 指标

## Results

result-ife = 内部因素（IFE）
result-efe = 外部因素（EFE）
result-average = 两项总分均在 1 与 4 之间，平均为 2.5。
result-ie = 内部-外部矩阵（IE 矩阵）第 { $number } 格（共 9 格）：{ $advice }。
ie-grow = 增长与建立
ie-hold = 坚持与保持
ie-harvest = 收获或剥离
result-unrated = 没有总分和战略态势：部分因素尚未评分。
posture-balanced = 位于坐标轴上：两侧相当
result-conventions = 方法与约定：{ $conventions }。

## Captions

table-caption = 表{ $number }　{ $about }
figure-caption = 图{ $number }　{ $about }
strategy-grounds = 战略及其所依据的因素
strategy-qspm = 战略吸引力（QSPM）：评分（AS）与权重乘评分（TAS）
result-influence = 各象限之间的影响
result-influence-of = 受影响象限
result-crossings = 使因素名次互换的象限权重
result-crossings-cut = 使因素名次互换的象限权重（前 { $shown } 个，共 { $all } 个）
result-crossing-quadrant = 象限
result-crossing-from = 当前权重
result-crossing-at = 互换权重
result-crossing-now = 目前并列
result-crossing-change = 次序
result-crossing-leader = 第一名
result-consistency = 判断的一致性
result-participants = 参与者
