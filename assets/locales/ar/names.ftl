### The names of what a matrix can choose, and what each choice is about.

## What is chosen

convention-weighting = الترجيح
convention-ratings = التقييم
convention-posture = الموقف الاستراتيجي
convention-prioritisation = الأولويات من الأحكام
convention-random-index = المؤشر العشوائي
convention-incomplete = الأحكام الناقصة
convention-between = بين الأرباع
convention-aggregation = نتيجة المجموعة
convention-rank-scheme = الأوزان من الرتب

## What ratings say

rating-david = David
rating-rangkuti = Rangkuti (IFAS/EFAS)

## How the posture is computed

posture-sized = بحسب الحجم
posture-raw = بالدرجات الأصلية
posture-normalised = معيّر
posture-priorities = بحسب الأولويات

## How judgments become priorities

prioritisation-eigenvector = المتجه الذاتي
prioritisation-geometric-mean = المتوسط الهندسي للصفوف

## Tables of random indices

random-index-saaty-1980 = Saaty 1980
random-index-saaty-2005 = Saaty 2005
random-index-simulated = 500,000 مصفوفة محاكاة (حزمة R: ahpsurvey)
random-index-donegan-dodd-1991 = Donegan, Dodd 1991
random-index-alonso-lamata-2006 = Alonso, Lamata 2006

## Missing judgments

incomplete-refuse = غير مقبولة
incomplete-harker = Harker 1987
incomplete-least-squares = المربعات الصغرى
incomplete-pooled = تُجمَّع ممن أجابوا

## Between quadrants

between-kurttila = Kurttila
between-groups = مباشرةً

## Aggregation over participants

aggregation-aij = تجميع الأحكام (AIJ)
aggregation-aip-geometric = تجميع الأولويات، متوسط هندسي (AIP)
aggregation-aip-arithmetic = تجميع الأولويات، متوسط حسابي (AIP)

## Weights from ranks

rank-scheme-roc = مركز الرتب
rank-scheme-rank-sum = مجموع الرتب
rank-scheme-reciprocal = مقلوب الرتبة

## Strategies

status-proposed = مقترحة
status-adopted = معتمدة
status-underway = قيد التنفيذ
status-done = منجزة
status-dropped = ملغاة
strategy-kind-so = القوة والفرص
strategy-kind-st = القوة والتهديدات
strategy-kind-wo = الضعف والفرص
strategy-kind-wt = الضعف والتهديدات
