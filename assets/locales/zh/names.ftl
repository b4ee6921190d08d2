### The names of what a matrix can choose, and what each choice is about.

## What is chosen

convention-weighting = 加权
convention-ratings = 评分
convention-posture = 战略态势
convention-prioritisation = 由判断得出优先权重
convention-random-index = 随机一致性指标
convention-incomplete = 缺失的判断
convention-between = 象限之间
convention-aggregation = 群体结果
convention-rank-scheme = 由名次得出权重

## What ratings say

rating-david = David
rating-rangkuti = Rangkuti（IFAS/EFAS）

## How the posture is computed

posture-sized = 按大小
posture-raw = 原始得分
posture-normalised = 归一化
posture-priorities = 按优先权重

## How judgments become priorities

prioritisation-eigenvector = 特征向量法
prioritisation-geometric-mean = 行几何平均法

## Tables of random indices

random-index-saaty-1980 = Saaty 1980
random-index-saaty-2005 = Saaty 2005
random-index-simulated = 500,000 个模拟矩阵（R 包 ahpsurvey）
random-index-donegan-dodd-1991 = Donegan、Dodd 1991
random-index-alonso-lamata-2006 = Alonso、Lamata 2006

## Missing judgments

incomplete-refuse = 不接受
incomplete-harker = Harker 1987
incomplete-least-squares = 最小二乘法
incomplete-pooled = 按作答者合并

## Between quadrants

between-kurttila = Kurttila
between-groups = 直接比较

## Aggregation over participants

aggregation-aij = 判断集结（AIJ）
aggregation-aip-geometric = 优先权重集结，几何平均（AIP）
aggregation-aip-arithmetic = 优先权重集结，算术平均（AIP）

## Weights from ranks

rank-scheme-roc = 名次质心
rank-scheme-rank-sum = 名次和
rank-scheme-reciprocal = 名次倒数

## Strategies

status-proposed = 建议
status-adopted = 已采纳
status-underway = 进行中
status-done = 已完成
status-dropped = 已放弃
strategy-kind-so = 优势与机会
strategy-kind-st = 优势与威胁
strategy-kind-wo = 劣势与机会
strategy-kind-wt = 劣势与威胁
