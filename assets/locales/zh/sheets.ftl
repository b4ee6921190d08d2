### Names of sheets and heads of columns in workbooks.

sheet-matrix = 矩阵
sheet-unsorted = 未分类
sheet-quadrant-priority = 象限权重
sheet-note = 说明
sheet-tags = 标签
sheet-evidence = 证据
sheet-kind = 类型
sheet-factors = 因素
sheet-key = 文献标识
sheet-authors = 作者
sheet-date = 日期
sheet-title = 标题
sheet-container = 载于
sheet-publisher = 出版者
sheet-participants = 参与者
sheet-judgments = 判断
sheet-compared-with = 相比于
sheet-answer = 回答
sheet-about = 关于
sheet-organisation = 组织
sheet-program = 软件
